//! How `copy` and `pickle` take an object apart: `__reduce__`, `__reduce_ex__`, `__getstate__`. What is Python in CPython (`copyreg`) is so here.

use ophion_vm::{Kind, Object, PyResult, Special, Vm, shape};

/// `object.__reduce__()`.
pub(super) fn reduce(vm: &mut Vm, args: &[Object]) -> PyResult {
    common(vm, &args[0], 0)
}

/// `object.__reduce_ex__(protocol)`: through `__reduce__` if the object has one of its own.
pub(super) fn reduce_ex(vm: &mut Vm, args: &[Object]) -> PyResult {
    let protocol = vm.index_i64(&args[1])?;
    if let Some(reduce) = vm.getattr_str_opt(&args[0], "__reduce__")? {
        let class = vm.type_of(&args[0]);
        let name = vm.intern("__reduce__");
        let object = vm.builtin_type(ophion_vm::shape::OBJECT);
        if vm.lookup_class(&class, &name) != vm.lookup_class(&object, &name) {
            return Err(vm.tail_call(reduce, vec![]));
        }
    }
    common(vm, &args[0], protocol)
}

/// `object.__getstate__()`.
pub(super) fn getstate(vm: &mut Vm, args: &[Object]) -> PyResult {
    default_state(vm, &args[0], false)
}

fn common(vm: &mut Vm, o: &Object, protocol: i64) -> PyResult {
    if protocol >= 2 {
        return new_object(vm, o);
    }
    let copyreg = vm.import_dotted("copyreg")?;
    let f = vm.getattr_str(&copyreg, "_reduce_ex")?;
    let protocol = vm.int(protocol);
    Err(vm.tail_call(f, vec![o.clone(), protocol]))
}

/// `(copyreg.__newobj__, (class, *args), state, items, pairs)`.
fn new_object(vm: &mut Vm, o: &Object) -> PyResult {
    let class = vm.type_of(o);
    if vm.special(o, Special::New).is_none() {
        let c = vm.name_of_type(&class);
        return Err(vm.type_error(format!("cannot pickle '{c}' object")));
    }
    let (args, kwargs) = new_arguments(vm, o)?;
    let copyreg = vm.import_dotted("copyreg")?;
    let has_args = args.is_some();
    let named = match &kwargs {
        Some(k) => vm.dict_len(k) > 0,
        None => false,
    };
    let (make, arguments) = if named {
        let f = vm.getattr_str(&copyreg, "__newobj_ex__")?;
        let all = vec![class.clone(), args.unwrap_or(Object::NONE), kwargs.unwrap_or(Object::NONE)];
        (f, vm.tuple(all))
    } else {
        let f = vm.getattr_str(&copyreg, "__newobj__")?;
        let mut all = vec![class.clone()];
        if let Some(items) = args.as_ref().and_then(|a| vm.tuple_items(a)) {
            all.extend_from_slice(items);
        }
        (f, vm.tuple(all))
    };
    let kind = vm.kind(o);
    let required = !(has_args || matches!(kind, Kind::List | Kind::Dict));
    let state = state_of(vm, o, required)?;
    let items = if kind == Kind::List { vm.iter(o)? } else { Object::NONE };
    let pairs = if kind == Kind::Dict {
        let items = vm.call_method(o, "items", &[])?;
        vm.iter(&items)?
    } else {
        Object::NONE
    };
    Ok(vm.tuple([make, arguments, state, items, pairs]))
}

/// A method of the object's class, bound; what the object itself has does not count.
fn special(vm: &mut Vm, o: &Object, name: &str) -> PyResult<Option<Object>> {
    let (class, name) = (vm.type_of(o), vm.intern(name));
    match vm.lookup_class(&class, &name) {
        Some(f) => vm.descriptor_get(&f, Some(o), &class).map(Some),
        None => Ok(None),
    }
}

/// What `__getnewargs_ex__` or `__getnewargs__` give.
fn new_arguments(vm: &mut Vm, o: &Object) -> PyResult<(Option<Object>, Option<Object>)> {
    if let Some(f) = special(vm, o, "__getnewargs_ex__")? {
        let r = vm.call(&f, &[])?;
        let Some(items) = vm.tuple_items(&r).map(<[Object]>::to_vec) else {
            let t = vm.type_name(&r);
            return Err(vm.type_error(format!("__getnewargs_ex__ should return a tuple, not '{t}'")));
        };
        let [args, kwargs] = items.as_slice() else {
            let n = items.len();
            return Err(vm.value_error(format!("__getnewargs_ex__ should return a tuple of length 2, not {n}")));
        };
        if vm.kind(args) != Kind::Tuple {
            let t = vm.type_name(args);
            return Err(vm.type_error(format!(
                "first item of the tuple returned by __getnewargs_ex__ must be a tuple, not '{t}'"
            )));
        }
        if vm.kind(kwargs) != Kind::Dict {
            let t = vm.type_name(kwargs);
            return Err(vm.type_error(format!(
                "second item of the tuple returned by __getnewargs_ex__ must be a dict, not '{t}'"
            )));
        }
        return Ok((Some(args.clone()), Some(kwargs.clone())));
    }
    if let Some(f) = special(vm, o, "__getnewargs__")? {
        let r = vm.call(&f, &[])?;
        if vm.kind(&r) != Kind::Tuple {
            let t = vm.type_name(&r);
            return Err(vm.type_error(format!("__getnewargs__ should return a tuple, not '{t}'")));
        }
        return Ok((Some(r), None));
    }
    Ok((None, None))
}

/// What `__getstate__` of an object gives.
pub(crate) fn state_of(vm: &mut Vm, o: &Object, required: bool) -> PyResult {
    let f = vm.getattr_str(o, "__getstate__")?;
    if vm.native_definition(&f).is_some_and(|d| std::ptr::fn_addr_eq(d.func, getstate as ophion_vm::NativeFn)) {
        return default_state(vm, o, required);
    }
    vm.call(&f, &[])
}

/// The dict of an instance, and the values of its slots.
fn default_state(vm: &mut Vm, o: &Object, required: bool) -> PyResult {
    let class = vm.type_of(o);
    if required && !vm.is_plain_class(&class) {
        let c = vm.name_of_type(&class);
        let sized = [shape::MEMORYVIEW, shape::CODE].iter().any(|&s| class.is(&vm.builtin_type(s)));
        return Err(vm.type_error(if sized {
            format!("cannot pickle {c} objects")
        } else if let Some(short) = c.strip_prefix("_io.") {
            // Open files say it themselves, in their own words.
            format!("cannot pickle '{short}' instances")
        } else {
            format!("cannot pickle '{c}' object")
        }));
    }
    let mut state = match vm.getattr_str_opt(o, "__dict__")? {
        Some(d) if vm.kind(&d) == Kind::Dict && vm.dict_len(&d) == 0 => Object::NONE,
        Some(d) if vm.kind(&d) == Kind::Dict => vm.dict_copy(&d),
        Some(d) => d,
        None => Object::NONE,
    };
    let copyreg = vm.import_dotted("copyreg")?;
    let names = vm.call_method(&copyreg, "_slotnames", std::slice::from_ref(&class))?;
    if names.is_none() {
        return Ok(state);
    }
    let slots = vm.dict();
    for name in vm.collect(&names)? {
        if let Some(value) = vm.getattr_opt(o, &name)? {
            vm.dict_set(&slots, &name, &value)?;
        }
    }
    if vm.dict_len(&slots) > 0 {
        state = vm.tuple([state, slots]);
    }
    Ok(state)
}
