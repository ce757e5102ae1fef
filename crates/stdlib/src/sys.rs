//! `sys`.

mod functions;
pub mod monitoring;
mod names;

use crate::io;
use crate::struct_sequence::{make, struct_sequence};
use crate::support::{set, set_int, set_str};
use ophion_vm::{NativeDef, Object, PyResult, Vm, shape};

pub(crate) const VERSION: (i64, i64, i64) = (3, 14, 0);

struct_sequence!(VERSION_INFO: "sys.version_info", "sys.version_info\n\nVersion information as a named tuple.", false, 5, [major minor micro releaselevel serial]);
struct_sequence!(FLAGS: "sys.flags", "sys.flags\n\nFlags provided through command line arguments or environment vars.", false, 18, [
    debug inspect interactive optimize dont_write_bytecode no_user_site no_site ignore_environment verbose bytes_warning quiet
    hash_randomization isolated dev_mode utf8_mode warn_default_encoding safe_path int_max_str_digits gil thread_inherit_context
    context_aware_warnings
]);
struct_sequence!(FLOAT_INFO: "sys.float_info", "sys.float_info\n\nA named tuple holding information about the float type.", false, 11, [
    max max_exp max_10_exp min min_exp min_10_exp dig mant_dig epsilon radix rounds
]);
struct_sequence!(INT_INFO: "sys.int_info", "sys.int_info\n\nA named tuple that holds information about Python's internal representation of integers.", false, 4, [
    bits_per_digit sizeof_digit default_max_str_digits str_digits_check_threshold
]);
struct_sequence!(HASH_INFO: "sys.hash_info", "hash_info\n\nA named tuple providing parameters used for computing hashes.", false, 9, [
    width modulus inf nan imag algorithm hash_bits seed_bits cutoff
]);
struct_sequence!(THREAD_INFO: "sys.thread_info", "sys.thread_info\n\nA named tuple holding information about the thread implementation.", false, 3, [name lock version]);
struct_sequence!(pub(crate) ASYNCGEN_HOOKS: "asyncgen_hooks", "asyncgen_hooks\n\nA named tuple containing information about asynchronous generators hooks.", false, 2, [firstiter finalizer]);

struct_sequence!(UNRAISABLE_HOOK_ARGS: "UnraisableHookArgs", "UnraisableHookArgs\n\nType used to pass arguments to sys.unraisablehook.", false, 5, [
    exc_type exc_value exc_traceback err_msg object
]);

pub fn fill(vm: &mut Vm, module: &Object) -> PyResult<()> {
    vm.unraisable_arguments = Some(|vm, items| make(vm, &UNRAISABLE_HOOK_ARGS, items, 5));
    vm.sys_dict = vm.module_dict(module);
    vm.native_type(&ASYNCGEN_HOOKS);
    set_str(
        vm,
        module,
        "__doc__",
        "This module provides access to some objects used or maintained by the\ninterpreter and to functions that interact strongly with the interpreter.",
    );
    vm.add_functions(module, "sys", &functions::FUNCTIONS);
    for name in ["displayhook", "excepthook", "breakpointhook", "unraisablehook"] {
        let dict = vm.module_dict(module);
        if let Some(f) = vm.dict_get_str(&dict, name) {
            set(vm, module, &format!("__{name}__"), f);
        }
    }
    let modules = vm.modules.clone();
    set(vm, module, "modules", modules);
    for name in ["argv", "orig_argv", "path", "meta_path", "path_hooks", "warnoptions"] {
        let l = vm.list(vec![]);
        set(vm, module, name, l);
    }
    for name in ["path_importer_cache", "_xoptions"] {
        let d = vm.dict();
        set(vm, module, name, d);
    }
    constants(vm, module);
    structures(vm, module);
    monitoring::make(vm, module)?;
    for (i, name) in ["stdin", "stdout", "stderr"].into_iter().enumerate() {
        let s = io::standard_stream(vm, i as u32, false)?;
        set(vm, module, &format!("__{name}__"), s.clone());
        set(vm, module, name, s);
    }
    Ok(())
}

fn constants(vm: &mut Vm, module: &Object) {
    let (major, minor, micro) = VERSION;
    set_str(vm, module, "version", &format!("{major}.{minor}.{micro} (ophion) [Rust]"));
    set_int(vm, module, "hexversion", major << 24 | minor << 16 | micro << 8 | 0xf0);
    set_int(vm, module, "api_version", 1013);
    set_int(vm, module, "maxsize", i64::MAX);
    set_int(vm, module, "maxunicode", 0x10ffff);
    for (name, text) in [
        ("copyright", "Copyright (c) 2001 Python Software Foundation.\nAll Rights Reserved."),
        ("platform", "linux"),
        ("byteorder", "little"),
        ("executable", ""),
        ("_base_executable", ""),
        ("prefix", ""),
        ("exec_prefix", ""),
        ("base_prefix", ""),
        ("base_exec_prefix", ""),
        ("float_repr_style", "short"),
        ("platlibdir", "lib"),
        ("abiflags", ""),
        ("_framework", ""),
    ] {
        set_str(vm, module, name, text);
    }
    set(vm, module, "dont_write_bytecode", Object::TRUE);
    set(vm, module, "pycache_prefix", Object::NONE);
    set(vm, module, "_home", Object::NONE);
    set(vm, module, "_stdlib_dir", Object::NONE);
    let git = ["ophion", "", ""].map(|s| vm.str(s)).to_vec();
    let git = vm.tuple(git);
    set(vm, module, "_git", git);
    let builtin = vm.native_module_names();
    let builtin: Vec<Object> = builtin.into_iter().chain(["builtins"]).map(|n| vm.str(n)).collect();
    let builtin = vm.tuple(builtin);
    set(vm, module, "builtin_module_names", builtin);
    let all = vm.set_of_shape(shape::FROZENSET);
    for n in names::STDLIB {
        let n = vm.intern(n);
        let _ = vm.set_add(&all, &n);
    }
    set(vm, module, "stdlib_module_names", all);
}

fn structures(vm: &mut Vm, module: &Object) {
    let ints = |vm: &mut Vm, list: &[i64]| -> Vec<Object> { list.iter().map(|&i| vm.int(i)).collect() };
    let (major, minor, micro) = VERSION;
    let mut v = ints(vm, &[major, minor, micro]);
    v.push(vm.str("final"));
    v.push(Object::small(0));
    let version = make(vm, &VERSION_INFO, v, 5);
    set(vm, module, "version_info", version.clone());

    let optimize = vm.optimize as i64;
    let mut v = ints(vm, &[0, 0, 0, optimize, 1, 0, 0, 0, 0, 0, 0, 1, 0]);
    v.push(Object::FALSE);
    v.extend(ints(vm, &[1, 0]));
    v.push(Object::FALSE);
    v.extend(ints(vm, &[4300, 1, 0, 0]));
    let flags = make(vm, &FLAGS, v, 18);
    set(vm, module, "flags", flags);

    let mut v = vec![vm.float(f64::MAX)];
    v.extend(ints(vm, &[1024, 308]));
    v.push(vm.float(f64::MIN_POSITIVE));
    v.extend(ints(vm, &[-1021, -307, 15, 53]));
    v.push(vm.float(f64::EPSILON));
    v.extend(ints(vm, &[2, 1]));
    let info = make(vm, &FLOAT_INFO, v, 11);
    set(vm, module, "float_info", info);

    let v = ints(vm, &[30, 4, 4300, 640]);
    let info = make(vm, &INT_INFO, v, 4);
    set(vm, module, "int_info", info);

    let mut v = ints(vm, &[64, (1 << 61) - 1, 314159, 0, 1000003]);
    v.push(vm.str("siphash13"));
    v.extend(ints(vm, &[64, 128, 0]));
    let info = make(vm, &HASH_INFO, v, 9);
    set(vm, module, "hash_info", info);

    let v = vec![vm.str("pthread"), vm.str("semaphore"), Object::NONE];
    let info = make(vm, &THREAD_INFO, v, 3);
    set(vm, module, "thread_info", info);

    let implementation = vm.record(shape::SIMPLE_NAMESPACE, [], &[]);
    let hex = vm.int(major << 24 | minor << 16 | micro << 8 | 0xf0);
    let (name, tag) = (vm.str("ophion"), vm.str("ophion-314"));
    for (key, value) in [("name", name), ("cache_tag", tag), ("version", version), ("hexversion", hex)] {
        let _ = vm.setattr_str(&implementation, key, &value);
    }
    let arch = vm.str("x86_64-linux-gnu");
    let _ = vm.setattr_str(&implementation, "_multiarch", &arch);
    let jit = vm.new_module("sys._jit", None);
    for d in &JIT {
        let f = vm.native_function(d, "sys._jit");
        let _ = vm.setattr_str(&jit, d.name(), &f);
    }
    set(vm, module, "_jit", jit);
    set(vm, module, "implementation", implementation);
}

// There is no JIT that these could speak of.
static JIT: [NativeDef; 3] = [
    NativeDef::new(
        "is_available($module, /)",
        |_, _| Ok(Object::FALSE),
        "Return True if the current Python executable supports JIT compilation.",
    ),
    NativeDef::new(
        "is_enabled($module, /)",
        |_, _| Ok(Object::FALSE),
        "Return True if JIT compilation is enabled for the current Python process.",
    ),
    NativeDef::new(
        "is_active($module, /)",
        |_, _| Ok(Object::FALSE),
        "Return True if the topmost Python frame is currently executing JIT code.",
    ),
];
