//! The functions of `sys`.

use super::ASYNCGEN_HOOKS;
use crate::struct_sequence::make;
use crate::support::{self, def, natives, option};
use ophion_object::records;
use ophion_object::types::type_flag;
use ophion_vm::{Exc, Kind, Object, PyResult, Special, Vm, shape};

natives! {
    pub static FUNCTIONS = [
        def("getrecursionlimit($module, /)", |vm, _| {
            let n = vm.recursion_limit();
            Ok(vm.usize(n))
        }, "Return the current value of the recursion limit."),
        def("setrecursionlimit($module, limit, /)", setrecursionlimit, "Set the maximum depth of the Python interpreter stack to n."),
        def("getrefcount($module, object, /)", |vm, a| {
            let n = vm.reference_count(&a[0]);
            Ok(vm.usize(n))
        }, "Return the reference count of object."),
        def("getsizeof($module, object, default=None)", getsizeof, "getsizeof(object [, default]) -> int\n\nReturn the size of object in bytes."),
        def("intern($module, string, /)", |vm, a| {
            if vm.shape_of(&a[0]) != shape::STR {
                let t = vm.type_name(&a[0]);
                return Err(vm.type_error(if vm.is_str(&a[0]) { format!("can't intern {t}") } else { format!("intern() argument must be str, not {t}") }));
            }
            Ok(vm.intern_object(&a[0]))
        }, "``Intern'' the given string."),
        def("_is_interned($module, string, /)", |vm, a| Ok(Object::bool(vm.is_interned(&a[0]))), ""),
        def("exc_info($module, /)", exc_info, "Return current exception information: (type, value, traceback)."),
        def("exception($module, /)", |vm, _| {
            let e = vm.handled.clone();
            Ok(if e.is_null() { Object::NONE } else { e })
        }, "Return the current exception."),
        def("exit($module, status=None, /)", |vm, a| {
            let args = match option(&a[0]) {
                None => vec![],
                Some(s) => vm.tuple_items(s).map_or_else(|| vec![s.clone()], <[Object]>::to_vec),
            };
            Err(vm.raise_with(Exc::SystemExit, args))
        }, "Exit the interpreter by raising SystemExit(status)."),
        def("_getframe($module, depth=0, /)", |vm, a| {
            let n = support::int_or(vm, &a[0], 0)?.max(0) as usize;
            match vm.frame_at(n) {
                Some(f) => Ok(f),
                None => Err(vm.value_error("call stack is not deep enough")),
            }
        }, "Return a frame object from the call stack."),
        def("_getframemodulename($module, /, depth=0)", |vm, a| {
            let n = support::int_or(vm, &a[0], 0)?.max(0) as usize;
            let Some(f) = vm.frame_at(n) else { return Ok(Object::NONE) };
            let globals = vm.frame_globals(&f);
            Ok(vm.dict_get_str(&globals, "__name__").unwrap_or(Object::NONE))
        }, "Return the name of the module for a calling frame."),
        def("_current_frames($module, /)", |vm, _| {
            let d = vm.dict();
            if let Some(f) = vm.frame_at(0) {
                vm.dict_set(&d, &Object::small(1), &f)?;
            }
            Ok(d)
        }, ""),
        def("displayhook($module, object, /)", displayhook, "Print an object to sys.stdout and also save it in builtins._"),
        def("excepthook($module, exctype, value, traceback, /)", excepthook, "Handle an exception by displaying it with a traceback on sys.stderr."),
        def("unraisablehook($module, unraisable, /)", unraisablehook, "Handle an unraisable exception."),
        def("breakpointhook($module, /, *args, **kwargs)", |vm, a| {
            let Some(hook) = breakpoint_function(vm)? else { return Ok(Object::NONE) };
            let args = support::items(vm, &a[0]);
            let named: Vec<(Object, Object)> = match a[1].given() {
                Some(d) => vm.dict_items(d),
                None => vec![],
            };
            let named: Vec<(String, Object)> = named.into_iter().map(|(k, v)| (vm.lossy(&k), v)).collect();
            let named: Vec<(&str, Object)> = named.iter().map(|(k, v)| (k.as_str(), v.clone())).collect();
            support::call_named(vm, &hook, &args, &named)
        }, "This hook function is called by built-in breakpoint()."),
        def("getdefaultencoding($module, /)", |vm, _| Ok(vm.str("utf-8")), "Return the current default encoding used by the Unicode implementation."),
        def("getfilesystemencoding($module, /)", |vm, _| Ok(vm.str("utf-8")), "Return the encoding used to convert Unicode filenames to OS filenames."),
        def("getfilesystemencodeerrors($module, /)", |vm, _| Ok(vm.str("surrogateescape")), "Return the error mode used for Unicode to OS filename conversion."),
        def("set_asyncgen_hooks($module, /, *hooks, **named)", set_asyncgen_hooks, "Set a finalizer for async generators objects."),
        def("get_asyncgen_hooks($module, /)", |vm, _| {
            let hooks = vm.asyncgen_hooks.clone().map(|h| if h.is_null() { Object::NONE } else { h });
            Ok(make(vm, &ASYNCGEN_HOOKS, hooks.to_vec(), 2))
        }, "Return the installed asynchronous generators hooks."),
        def("get_coroutine_origin_tracking_depth($module, /)", |vm, _| {
            Ok(if vm.origin_depth.is_null() { Object::small(0) } else { vm.origin_depth.clone() })
        }, "Check status of origin tracking for coroutine objects in this thread."),
        def("set_coroutine_origin_tracking_depth($module, /, depth)", |vm, a| {
            let depth = vm.index_i64(&a[0])?;
            if depth < 0 {
                return Err(vm.value_error("depth must be >= 0"));
            }
            if i32::try_from(depth).is_err() {
                return Err(vm.overflow_error("Python int too large to convert to C int"));
            }
            vm.origin_depth = if depth == 0 { Object::NULL } else { Object::small(depth as i32) };
            Ok(Object::NONE)
        }, ""),
        def("get_int_max_str_digits($module, /)", |vm, _| {
            let n = vm.int_max_str_digits;
            Ok(vm.usize(n))
        }, "Return the maximum string digits limit for non-binary int<->str conversions."),
        def("set_int_max_str_digits($module, /, maxdigits)", |vm, a| {
            let n = vm.index_i64(&a[0])?;
            if i32::try_from(n).is_err() {
                return Err(vm.overflow_error("Python int too large to convert to C int"));
            }
            if n != 0 && n < 640 {
                return Err(vm.value_error("maxdigits must be >= 640 or 0 for unlimited"));
            }
            vm.int_max_str_digits = n as usize;
            Ok(Object::NONE)
        }, "Set the maximum string digits limit for non-binary int<->str conversions."),
        def("settrace($module, function, /)", |vm, a| {
            vm.set_tracer(false, a[0].clone());
            Ok(Object::NONE)
        }, "Set the global debug tracing function."),
        def("gettrace($module, /)", |vm, _| Ok(vm.trace.clone()), "Return the global debug tracing function set with sys.settrace."),
        def("setprofile($module, function, /)", |vm, a| {
            vm.set_tracer(true, a[0].clone());
            Ok(Object::NONE)
        }, "Set the profiling function."),
        def("getprofile($module, /)", |vm, _| Ok(vm.profile.clone()), "Return the profiling function set with sys.setprofile."),
        def("getswitchinterval($module, /)", |vm, _| Ok(match vm.extensions.get("sys.switchinterval").cloned() {
            Some(f) => f,
            None => vm.float(0.005),
        }), "Return the current thread switch interval; see sys.setswitchinterval()."),
        def("setswitchinterval($module, interval, /)", |vm, a| {
            let f = vm.to_float(&a[0])?;
            if f <= 0.0 {
                return Err(vm.value_error("switch interval must be strictly positive"));
            }
            let f = vm.float(f);
            vm.extensions.insert("sys.switchinterval", f);
            Ok(Object::NONE)
        }, "Set the ideal thread switching delay inside the Python interpreter."),
        def("is_finalizing($module, /)", |_, _| Ok(Object::FALSE), "Return True if Python is exiting."),
        def("_is_gil_enabled($module, /)", |_, _| Ok(Object::TRUE), ""),
        def("audit($module, /, *args)", |vm, a| {
            let a = crate::support::items(vm, &a[0]);
            let Some(event) = a.first() else {
                return Err(vm.type_error("audit expected at least 1 argument, got 0"));
            };
            let rest = vm.tuple(a[1..].to_vec());
            let a = [event.clone(), rest];
            let Some(hooks) = vm.extensions.get("sys.audithooks").cloned() else { return Ok(Object::NONE) };
            for h in vm.collect(&hooks)? {
                vm.call(&h, &a)?;
            }
            Ok(Object::NONE)
        }, "Passes the event to any hooks that are attached."),
        def("addaudithook($module, /, hook)", |vm, a| {
            let hooks = match vm.extensions.get("sys.audithooks").cloned() {
                Some(h) => h,
                None => vm.list(vec![]),
            };
            vm.list_items_mut(&hooks).push(a[0].clone());
            vm.extensions.insert("sys.audithooks", hooks);
            Ok(Object::NONE)
        }, "Adds a new audit hook callback."),
        def("getallocatedblocks($module, /)", |vm, _| {
            let n = vm.heap.live().count();
            Ok(vm.usize(n))
        }, "Return the number of memory blocks currently allocated."),
        def("call_tracing($module, func, args, /)", |vm, a| {
            let args = support::items(vm, &a[1]);
            vm.call(&a[0], &args)
        }, ""),
        def("_clear_type_descriptors($module, type, /)", |vm, a| {
            if !vm.is_type(&a[0]) {
                let t = vm.type_name(&a[0]);
                return Err(vm.type_error(format!("_clear_type_descriptors() argument must be type, not {t}")));
            }
            if vm.type_flags(&a[0]) & type_flag::IMMUTABLE != 0 {
                return Err(vm.type_error("argument is immutable"));
            }
            for name in ["__dict__", "__weakref__"] {
                vm.remove_type_entry(&a[0], name);
            }
            Ok(Object::NONE)
        }, "Private function for clearing certain descriptors from a type's dictionary."),
        def("_clear_type_cache($module, /)", |_, _| Ok(Object::NONE), ""),
        def("_clear_internal_caches($module, /)", |_, _| Ok(Object::NONE), ""),
        def("getunicodeinternedsize($module, /, *, _only_immortal=False)", |_, _| Ok(Object::small(0)), ""),
        def("_get_cpu_count_config($module, /)", |_, _| Ok(Object::small(-1)), ""),
    ];
}

fn setrecursionlimit(vm: &mut Vm, a: &[Object]) -> PyResult {
    let n = vm.index_i64(&a[0])?;
    if n < 1 {
        return Err(vm.value_error("recursion limit must be greater or equal than 1"));
    }
    let depth = vm.depth();
    if depth as i64 >= n {
        return Err(vm.raise(
            Exc::RecursionError,
            format!("cannot set the recursion limit to {n} at the recursion depth {depth}: the limit is too low"),
        ));
    }
    vm.set_recursion_limit(n as usize);
    Ok(Object::NONE)
}

fn getsizeof(vm: &mut Vm, a: &[Object]) -> PyResult {
    let r = match vm.call_special_method(&a[0], Special::SizeOf, &[]) {
        Ok(Some(r)) => vm.index_i64(&r),
        Ok(None) => {
            let t = vm.type_name(&a[0]);
            Err(vm.type_error(format!("Type {t} doesn't define __sizeof__")))
        }
        Err(stop) => Err(stop),
    };
    match r {
        Ok(n) if n < 0 => Err(vm.value_error("__sizeof__() should return >= 0")),
        Ok(n) => {
            let gc = matches!(
                vm.kind(&a[0]),
                Kind::List | Kind::Dict | Kind::Set | Kind::Tuple | Kind::Type | Kind::Generator
            );
            Ok(vm.int(n + if gc { 16 } else { 0 }))
        }
        Err(stop) => {
            if let Some(d) = a[1].given()
                && vm.raised_is(Exc::TypeError)
            {
                vm.take_exception();
                return Ok(d.clone());
            }
            Err(stop)
        }
    }
}

fn exc_info(vm: &mut Vm, _: &[Object]) -> PyResult {
    let e = vm.handled.clone();
    if e.is_null() || e.is_none() {
        return Ok(vm.tuple([Object::NONE, Object::NONE, Object::NONE]));
    }
    let class = vm.type_of(&e);
    let tb = vm.exception_field(&e, records::exception::TRACEBACK);
    let tb = if tb.is_null() { Object::NONE } else { tb };
    Ok(vm.tuple([class, e, tb]))
}

fn stream(vm: &mut Vm, name: &str) -> Option<Object> {
    let sys = vm.sys_dict.clone();
    vm.dict_get_str(&sys, name).filter(|s| !s.is_none())
}

fn displayhook(vm: &mut Vm, a: &[Object]) -> PyResult {
    let builtins = vm.builtins.clone();
    if a[0].is_none() {
        return Ok(Object::NONE);
    }
    vm.dict_set_str(&builtins, "_", &Object::NONE);
    let sys = vm.sys_dict.clone();
    let Some(out) = vm.dict_get_str(&sys, "stdout").filter(|s| !s.is_none()) else {
        return Err(vm.runtime_error("lost sys.stdout"));
    };
    let text = vm.repr(&a[0])?;
    let newline = vm.str("\n");
    vm.call_method(&out, "write", &[text])?;
    vm.call_method(&out, "write", &[newline])?;
    vm.dict_set_str(&builtins, "_", &a[0]);
    Ok(Object::NONE)
}

fn excepthook(vm: &mut Vm, a: &[Object]) -> PyResult {
    if !vm.is_any_exception(&a[1]) {
        let t = vm.type_name(&a[1]);
        let text = format!("TypeError: print_exception(): Exception expected for value, {t} found\n");
        vm.write_stderr(&text);
        return Ok(Object::NONE);
    }
    let held = vm.exception_field(&a[1], records::exception::TRACEBACK);
    if held.is_null() && vm.shape_of(&a[2]) == shape::TRACEBACK {
        vm.set_exception_field(&a[1], records::exception::TRACEBACK, a[2].clone());
    }
    let text = vm.format_exception(&a[1]);
    vm.write_stderr(&text);
    Ok(Object::NONE)
}

fn unraisablehook(vm: &mut Vm, a: &[Object]) -> PyResult {
    let value = vm.getattr_str(&a[0], "exc_value")?;
    let message = vm.getattr_str(&a[0], "err_msg")?;
    let object = vm.getattr_str(&a[0], "object")?;
    let message = (!message.is_none()).then(|| vm.lossy(&message));
    let text = vm.format_unraisable(&value, message.as_deref(), option(&object));
    if stream(vm, "stderr").is_some() {
        vm.write_stderr(&text);
    }
    Ok(Object::NONE)
}

fn set_asyncgen_hooks(vm: &mut Vm, a: &[Object]) -> PyResult {
    let mut given = support::items(vm, &a[0]);
    let named = if a[1].is_null() { vec![] } else { vm.dict_items(&a[1]) };
    let n = given.len() + named.len();
    if n > 2 {
        return Err(vm.type_error(format!("function takes at most 2 arguments ({n} given)")));
    }
    let positional = given.len();
    given.resize(2, Object::NULL);
    for (name, value) in named {
        let name = vm.lossy(&name);
        match ["firstiter", "finalizer"].iter().position(|&n| n == name) {
            Some(i) if i < positional => {
                let place = i + 1;
                return Err(
                    vm.type_error(format!("argument for function given by name ('{name}') and position ({place})"))
                );
            }
            Some(i) => given[i] = value,
            None => return Err(vm.type_error(format!("function got an unexpected keyword argument '{name}'"))),
        }
    }
    let a = &given;
    for (arg, name) in a.iter().zip(["firstiter", "finalizer"]) {
        if let Some(f) = option(arg)
            && !vm.is_callable(f)
        {
            let t = vm.type_name(f);
            return Err(vm.type_error(format!("callable {name} expected, got {t}")));
        }
    }
    for (i, arg) in a.iter().enumerate().take(2) {
        if let Some(f) = arg.given() {
            vm.asyncgen_hooks[i] = f.clone();
        }
    }
    Ok(Object::NONE)
}

/// What `breakpoint()` calls: what the environment's PYTHONBREAKPOINT names, else `pdb.set_trace`; None for nothing.
fn breakpoint_function(vm: &mut Vm) -> PyResult<Option<Object>> {
    let os = vm.import_dotted("os")?;
    let environ = vm.getattr_str(&os, "environ")?;
    let key = vm.str("PYTHONBREAKPOINT");
    let name = vm.call_method(&environ, "get", &[key])?;
    let name = if vm.is_str(&name) { vm.lossy(&name) } else { String::new() };
    let name = if name.is_empty() { "pdb.set_trace" } else { name.as_str() };
    if name == "0" {
        return Ok(None);
    }
    let (module, function) = name.rsplit_once('.').unwrap_or(("builtins", name));
    let found = if module.is_empty() || function.is_empty() {
        None
    } else {
        let found = vm.import_dotted(module).and_then(|m| vm.getattr_str(&m, function));
        match found {
            Ok(f) => Some(f),
            Err(_) if vm.raised_is(Exc::ImportError) || vm.raised_is(Exc::AttributeError) => {
                vm.take_exception();
                None
            }
            Err(stop) => return Err(stop),
        }
    };
    if found.is_none() {
        vm.warn(Exc::RuntimeWarning, &format!("Ignoring unimportable $PYTHONBREAKPOINT: \"{name}\""))?;
    }
    Ok(found)
}
