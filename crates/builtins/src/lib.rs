//! What Python sees of the built-in types and functions: one folder (or file) a type.
//!
//! Each module gives a [`TypeDef`] (and, for functions, a table of [`NativeDef`](ophion_vm::NativeDef)s); [`types`] lists them all.

#![forbid(unsafe_code)]

mod bytes;
mod callables;
pub mod codecs;
mod complex;
mod containers;
mod exceptions;
mod float;
mod frames;
mod functions;
mod generators;
mod int;
mod memoryview;
mod none;
mod object;
pub mod prelude;
mod str;
mod support;
mod type_;
pub mod walks;

use ophion_vm::{Exc, Object, PyResult, TypeDef, Vm, shape};

pub use functions::next_definition;
pub use memoryview::view_of_items;

/// The built-in types but exceptions, each once: `object` and `type` first, bases before what derives from them.
pub fn types() -> Vec<&'static TypeDef> {
    let mut list = vec![
        &object::OBJECT,
        &type_::TYPE,
        &none::NONE_TYPE,
        &none::NOT_IMPLEMENTED_TYPE,
        &none::ELLIPSIS_TYPE,
        &int::INT,
        &int::BOOL,
        &float::FLOAT,
        &complex::COMPLEX,
        &str::STR,
        &str::STR_ITERATOR,
        &str::STR_ASCII_ITERATOR,
    ];
    list.extend(bytes::types());
    list.extend(containers::types());
    list.extend(callables::types());
    list.extend(generators::types());
    list.extend(frames::types());
    list
}

/// Methods of the exception types; the types themselves come from the VM's table.
pub fn exception_types() -> Vec<&'static TypeDef> {
    exceptions::types()
}

/// The types that the module `builtins` shows.
const SHOWN: &[u32] = &[
    shape::OBJECT,
    shape::TYPE,
    shape::BOOL,
    shape::INT,
    shape::FLOAT,
    shape::COMPLEX,
    shape::STR,
    shape::BYTES,
    shape::BYTEARRAY,
    shape::MEMORYVIEW,
    shape::TUPLE,
    shape::LIST,
    shape::DICT,
    shape::SET,
    shape::FROZENSET,
    shape::RANGE,
    shape::SLICE,
    shape::PROPERTY,
    shape::CLASSMETHOD,
    shape::STATICMETHOD,
    shape::SUPER,
    shape::REVERSED,
    shape::ENUMERATE,
    shape::ZIP,
    shape::MAP,
    shape::FILTER,
];

/// Puts functions, types, exceptions and constants into the module `builtins`.
pub fn fill_builtins(vm: &mut Vm, module: &Object) -> PyResult<()> {
    vm.add_functions(module, "builtins", &functions::FUNCTIONS);
    generators::install(vm, next_definition());
    memoryview::install(vm);
    let function = |name: &str| functions::FUNCTIONS.iter().find(|d| d.name() == name);
    if let (Some(instance), Some(subclass)) = (function("isinstance"), function("issubclass")) {
        vm.set_class_checks(instance, subclass);
    }
    let dict = vm.module_dict(module);
    for &number in SHOWN {
        if !vm.has_builtin_type(number) {
            continue;
        }
        let class = vm.builtin_type(number);
        let name = vm.name_of_type(&class);
        vm.dict_set_str(&dict, &name, &class);
    }
    let exceptions = Exc::TABLE.iter().map(|e| e.0);
    for kind in std::iter::once(Exc::BaseException).chain(exceptions) {
        let class = vm.exc_type(kind);
        let name = vm.name_of_type(&class);
        vm.dict_set_str(&dict, &name, &class);
    }
    let os_error = vm.exc_type(Exc::OSError);
    for alias in ["EnvironmentError", "IOError"] {
        vm.dict_set_str(&dict, alias, &os_error);
    }
    let debug = Object::bool(vm.optimize == 0);
    let constants = [
        ("None", Object::NONE),
        ("True", Object::TRUE),
        ("False", Object::FALSE),
        ("Ellipsis", Object::ELLIPSIS),
        ("NotImplemented", Object::NOT_IMPLEMENTED),
        ("__debug__", debug),
    ];
    for (name, value) in constants {
        vm.dict_set_str(&dict, name, &value);
    }
    Ok(())
}

/// `a | b` of classes: a `types.UnionType`; NotImplemented if one of them cannot be part of a union.
pub(crate) fn union_of(vm: &mut Vm, a: &Object, b: &Object) -> PyResult {
    let mut parts: Vec<Object> = Vec::new();
    for o in [a, b] {
        let list = match vm.shape_of(o) {
            shape::UNION => {
                let args = vm.field(o, ophion_object::records::union::ARGS);
                vm.tuple_items(&args).map(<[Object]>::to_vec).unwrap_or_default()
            }
            shape::GENERIC_ALIAS | shape::TYPE_ALIAS => vec![o.clone()],
            _ if o.is_none() => vec![vm.builtin_type(shape::NONE)],
            _ if vm.is_type(o) => vec![o.clone()],
            _ => return Ok(Object::NOT_IMPLEMENTED),
        };
        for o in list {
            let mut known = false;
            for p in &parts {
                known = known || vm.equal(p, &o)?;
            }
            if !known {
                parts.push(o);
            }
        }
    }
    if let [only] = parts.as_slice() {
        return Ok(only.clone());
    }
    let args = vm.tuple(parts);
    Ok(vm.record(shape::UNION, [args, Object::NULL], &[]))
}
