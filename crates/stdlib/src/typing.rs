//! `_typing` and the types behind it: generic aliases, unions, type variables, type aliases; and `types.SimpleNamespace`.
//!
//! What these types do with parameters beyond holding them is in the module `typing`, in Python, as in CPython.

mod alias;
mod evaluator;
mod generic_alias;
mod namespace;
mod parameters;
mod union;
mod variables;

use crate::support::{def, natives, set};
use ophion_vm::{Object, PyResult, TypeDef, Vm, shape};

pub static TYPES: [&TypeDef; 8] = [
    &generic_alias::GENERIC_ALIAS,
    &union::UNION,
    &namespace::SIMPLE_NAMESPACE,
    &variables::TYPE_VAR,
    &variables::PARAM_SPEC,
    &variables::TYPE_VAR_TUPLE,
    &alias::TYPE_ALIAS,
    &alias::GENERIC,
];

natives! {
    static FUNCTIONS = [def("_idfunc($module, x, /)", |_, a| Ok(a[0].clone()), "")];
}

/// The types that no module's import makes.
pub fn make_types(vm: &mut Vm) {
    vm.native_type(&generic_alias::ITERATOR);
}

pub fn fill(vm: &mut Vm, module: &Object) -> PyResult<()> {
    vm.add_functions(module, "_typing", &FUNCTIONS);
    for (name, number) in [
        ("TypeVar", shape::TYPE_VAR),
        ("ParamSpec", shape::PARAM_SPEC),
        ("TypeVarTuple", shape::TYPE_VAR_TUPLE),
        ("TypeAliasType", shape::TYPE_ALIAS),
        ("Generic", shape::GENERIC),
        ("Union", shape::UNION),
    ] {
        let t = vm.builtin_type(number);
        set(vm, module, name, t);
    }
    vm.native_type(&evaluator::CONST_EVALUATOR);
    vm.add_type(module, &variables::PARAM_SPEC_ARGS);
    vm.add_type(module, &variables::PARAM_SPEC_KWARGS);
    let n = variables::no_default(vm);
    set(vm, module, "NoDefault", n);
    Ok(())
}

/// Calls a function of the module `typing`.
fn typing_call(vm: &mut Vm, name: &str, args: &[Object]) -> PyResult {
    let m = vm.import_dotted("typing")?;
    let f = vm.getattr_str(&m, name)?;
    vm.call(&f, args)
}

/// Calls a function that computes a value when it is asked for, for the format VALUE.
fn evaluate(vm: &mut Vm, f: &Object) -> PyResult {
    let one = Object::small(1);
    vm.call(f, &[one])
}

/// The `__name__` of the caller's module.
fn caller_module(vm: &mut Vm) -> Object {
    let globals = vm.current_globals();
    vm.dict_get_str(&globals, "__name__").unwrap_or(Object::NONE)
}

/// `a | b` through `typing`'s unions, which take names of types as well.
fn make_union(vm: &mut Vm, a: &Object, b: &Object) -> PyResult {
    union::join(vm, &[a.clone(), b.clone()])
}
