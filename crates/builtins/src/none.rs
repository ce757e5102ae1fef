//! The types of the three singletons None, NotImplemented and Ellipsis.

use crate::support::{native, natives};
use ophion_vm::{NativeDef, Object, PyResult, TypeDef, Vm, shape};

pub static NONE_TYPE: TypeDef = TypeDef {
    name: "NoneType",
    signature: "()",
    shape: shape::NONE,
    doc: "The type of the None singleton.",
    new: Some(&NONE_NEW),
    methods: &NONE_TYPE_METHODS,
    ..TypeDef::EMPTY
};
natives!(
    NONE_TYPE_METHODS = [
        native("__repr__($self, /)", none_repr, "Return repr(self)."),
        native("__bool__($self, /)", none_bool, "True if self else False"),
        native("__hash__($self, /)", none_hash, "Return hash(self)."),
        native("__eq__($self, value, /)", identity_eq, "Return self==value."),
        native("__ne__($self, value, /)", identity_ne, "Return self!=value."),
        native("__lt__($self, value, /)", unordered, "Return self<value."),
        native("__le__($self, value, /)", unordered, "Return self<=value."),
        native("__gt__($self, value, /)", unordered, "Return self>value."),
        native("__ge__($self, value, /)", unordered, "Return self>=value."),
    ]
);
static NONE_NEW: NativeDef = native("__new__($cls, /, *args, **kwargs)", none_new, "The singleton.");

pub static NOT_IMPLEMENTED_TYPE: TypeDef = TypeDef {
    name: "NotImplementedType",
    signature: "()",
    shape: shape::NOT_IMPLEMENTED,
    doc: "The type of the NotImplemented singleton.",
    new: Some(&NOT_IMPLEMENTED_NEW),
    methods: &NOT_IMPLEMENTED_TYPE_METHODS,
    ..TypeDef::EMPTY
};
natives!(
    NOT_IMPLEMENTED_TYPE_METHODS = [
        native("__repr__($self, /)", not_implemented_repr, "Return repr(self)."),
        native("__bool__($self, /)", not_implemented_bool, "Always an error."),
        native("__reduce__($self, /)", not_implemented_repr, "The singleton's name, for pickle."),
    ]
);
static NOT_IMPLEMENTED_NEW: NativeDef =
    native("__new__($cls, /, *args, **kwargs)", not_implemented_new, "The singleton.");

pub static ELLIPSIS_TYPE: TypeDef = TypeDef {
    name: "ellipsis",
    signature: "()",
    shape: shape::ELLIPSIS,
    doc: "The type of the Ellipsis singleton.",
    new: Some(&ELLIPSIS_NEW),
    methods: &ELLIPSIS_TYPE_METHODS,
    ..TypeDef::EMPTY
};
natives!(
    ELLIPSIS_TYPE_METHODS = [
        native("__repr__($self, /)", ellipsis_repr, "Return repr(self)."),
        native("__reduce__($self, /)", ellipsis_repr, "The singleton's name, for pickle."),
    ]
);
static ELLIPSIS_NEW: NativeDef = native("__new__($cls, /, *args, **kwargs)", ellipsis_new, "The singleton.");

fn singleton(vm: &mut Vm, args: &[Object], name: &str, value: Object) -> PyResult {
    let given = vm.tuple_items(&args[1]).is_some_and(|a| !a.is_empty()) || !args[2].is_null();
    if given {
        return Err(vm.type_error(format!("{name} takes no arguments")));
    }
    Ok(value)
}
fn none_new(vm: &mut Vm, args: &[Object]) -> PyResult {
    singleton(vm, args, "NoneType", Object::NONE)
}
fn not_implemented_new(vm: &mut Vm, args: &[Object]) -> PyResult {
    singleton(vm, args, "NotImplementedType", Object::NOT_IMPLEMENTED)
}
fn ellipsis_new(vm: &mut Vm, args: &[Object]) -> PyResult {
    singleton(vm, args, "EllipsisType", Object::ELLIPSIS)
}

fn none_repr(vm: &mut Vm, _: &[Object]) -> PyResult {
    Ok(vm.intern("None"))
}
fn none_bool(_: &mut Vm, _: &[Object]) -> PyResult {
    Ok(Object::FALSE)
}
fn none_hash(vm: &mut Vm, args: &[Object]) -> PyResult {
    let h = vm.hash(&args[0])?;
    Ok(vm.int(h))
}
fn identity_eq(_: &mut Vm, args: &[Object]) -> PyResult {
    Ok(if args[0].is(&args[1]) { Object::TRUE } else { Object::NOT_IMPLEMENTED })
}
fn identity_ne(_: &mut Vm, args: &[Object]) -> PyResult {
    Ok(if args[0].is(&args[1]) { Object::FALSE } else { Object::NOT_IMPLEMENTED })
}
fn unordered(_: &mut Vm, _: &[Object]) -> PyResult {
    Ok(Object::NOT_IMPLEMENTED)
}
fn not_implemented_repr(vm: &mut Vm, _: &[Object]) -> PyResult {
    Ok(vm.intern("NotImplemented"))
}
fn not_implemented_bool(vm: &mut Vm, _: &[Object]) -> PyResult {
    Err(vm.type_error("NotImplemented should not be used in a boolean context"))
}
fn ellipsis_repr(vm: &mut Vm, _: &[Object]) -> PyResult {
    Ok(vm.intern("Ellipsis"))
}
