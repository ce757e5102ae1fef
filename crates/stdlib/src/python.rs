//! The parts of native modules that are written in Python, because they call the program's code in the middle of what they do: so it can be frozen
//! there, and no native stack is used. Their frames are not shown.

use crate::support::{HIDDEN_TYPE, def, items, natives};
use ophion_vm::{GetSetDef, HIDDEN_CODE, NativeType, Object, PyResult, TypeDef, Vm, shape};

/// Runs a source of this crate in a namespace of its own, whose `__name__` is the module's; gives the namespace.
pub fn run(vm: &mut Vm, module: &str, source: &str, given: &[(&str, Object)]) -> PyResult {
    let code = vm.compile_with(source, &format!("<{module}>"), "exec", HIDDEN_CODE, 0)?;
    let namespace = vm.dict();
    let name = vm.str(module);
    vm.dict_set_str(&namespace, "__name__", &name);
    for (n, v) in given {
        vm.dict_set_str(&namespace, n, v);
    }
    vm.exec_code(&code, &namespace, &namespace)?;
    Ok(namespace)
}

/// Keeps functions of such a namespace for [`Vm::tail_prelude`].
pub fn keep(vm: &mut Vm, namespace: &Object, names: &[&'static str]) {
    for &n in names {
        if let Some(f) = vm.dict_get_str(namespace, n) {
            vm.prelude.insert(n, f);
        }
    }
}

/// Runs a source of this crate in a module's own namespace: the module is written in Python, but for what is in it already. While it runs, `_space`
/// is that namespace (`globals` would skip these hidden frames).
pub fn define(vm: &mut Vm, module: &Object, name: &str, source: &str) -> PyResult<()> {
    let code = vm.compile_with(source, &format!("<{name}>"), "exec", HIDDEN_CODE, 0)?;
    let namespace = vm.module_dict(module);
    vm.dict_set_str(&namespace, "_space", &namespace);
    vm.exec_code(&code, &namespace, &namespace)?;
    let key = vm.str("_space");
    vm.dict_remove(&namespace, &key)?;
    for (key, value) in vm.dict_items(&namespace) {
        if vm.shape_of(&value) == shape::FUNCTION {
            let f = vm.new_native(&FUNCTION, [value], &[]);
            vm.dict_set(&namespace, &key, &f)?;
        }
    }
    Ok(())
}

// A function that is written in Python but shows itself as a built-in one, and as those is no method where it is an attribute of a class.
static FUNCTION: NativeType = NativeType {
    def: TypeDef {
        name: "builtins.builtin_function_or_method",
        weakrefable: true,
        methods: &METHODS,
        getset: &GETSET,
        ..HIDDEN_TYPE
    },
    values: 1,
    ..NativeType::EMPTY
};
static GETSET: [GetSetDef; 5] = [
    GetSetDef::read("__name__", |vm, o| inner(vm, o, "__name__"), ""),
    GetSetDef::read("__qualname__", |vm, o| inner(vm, o, "__qualname__"), ""),
    GetSetDef::read("__doc__", |vm, o| inner(vm, o, "__doc__"), ""),
    GetSetDef::read("__module__", |vm, o| inner(vm, o, "__module__"), ""),
    GetSetDef::read("__wrapped__", |vm, o| Ok(vm.field(o, 0)), ""),
];
natives! {
    static METHODS = [
        def("__call__($self, /, *args, **kwargs)", |vm, a| {
            let f = vm.field(&a[0], 0);
            let mut args = items(vm, &a[1]);
            if args.len() != 1 && takes_one(vm, &f)? {
                let (name, n) = (inner(vm, &a[0], "__name__")?, args.len());
                let (mut name, module) = (vm.lossy(&name), inner(vm, &a[0], "__module__")?);
                if vm.is_str(&module) {
                    name = format!("{}.{name}", vm.lossy(&module));
                }
                return Err(vm.type_error(format!("{name}() takes exactly one argument ({n} given)")));
            }
            if a[2].is_null() {
                return Err(vm.tail_call(f, args));
            }
            let mut names = Vec::new();
            for (k, v) in vm.dict_items(&a[2]) {
                names.push(k);
                args.push(v);
            }
            let names = vm.tuple(names);
            Err(vm.tail_call_kw(f, args, names))
        }, "Call self as a function."),
        def("__repr__($self, /)", |vm, a| {
            let name = inner(vm, &a[0], "__qualname__")?;
            let name = vm.lossy(&name);
            Ok(vm.str(&format!("<built-in function {name}>")))
        }, "Return repr(self)."),
        def("__reduce__($self, /)", |vm, a| inner(vm, &a[0], "__qualname__"), ""),
    ];
}

/// Whether a function's only parameter is one that is given by its place and has no default.
fn takes_one(vm: &mut Vm, f: &Object) -> PyResult<bool> {
    let code = vm.getattr_str(f, "__code__")?;
    for (name, count) in [("co_argcount", 1), ("co_posonlyargcount", 1), ("co_kwonlyargcount", 0)] {
        let n = vm.getattr_str(&code, name)?;
        if vm.index_i64(&n)? != count {
            return Ok(false);
        }
    }
    let flags = vm.getattr_str(&code, "co_flags")?;
    // Neither *args (4) nor **kwargs (8).
    Ok(vm.index_i64(&flags)? & 12 == 0 && vm.getattr_str(f, "__defaults__")?.is_none())
}

fn inner(vm: &mut Vm, o: &Object, name: &str) -> PyResult {
    let f = vm.field(o, 0);
    vm.getattr_str(&f, name)
}
