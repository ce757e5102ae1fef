//! Iterators over bytes and bytearrays.

use super::buffer::contents;
use crate::support::{iterator_state, native, natives};
use ophion_object::records::bytes_iterator as fields;
use ophion_object::types::type_flag;
use ophion_vm::{Kind, Object, PyResult, TypeDef, Vm, shape};

pub static BYTES_ITERATOR: TypeDef = TypeDef {
    name: "bytes_iterator",
    shape: shape::BYTES_ITERATOR,
    flags: type_flag::DISALLOW_INSTANTIATION,
    methods: &BYTES_METHODS,
    ..TypeDef::EMPTY
};
pub static BYTEARRAY_ITERATOR: TypeDef = TypeDef {
    name: "bytearray_iterator",
    shape: shape::BYTEARRAY_ITERATOR,
    flags: type_flag::DISALLOW_INSTANTIATION,
    methods: &BYTEARRAY_METHODS,
    ..TypeDef::EMPTY
};

macro_rules! methods {
    ($name:ident) => {
        natives!(
            $name = [
                native("__iter__($self, /)", itself, "Implement iter(self)."),
                native("__next__($self, /)", next, "Implement next(self)."),
                native(
                    "__length_hint__($self, /)",
                    length_hint,
                    "Private method returning an estimate of len(list(it))."
                ),
                native("__reduce__($self, /)", reduce, "Return state information for pickling."),
                native("__setstate__($self, object, /)", setstate, "Set state information for unpickling."),
            ]
        );
    };
}
methods!(BYTES_METHODS);
methods!(BYTEARRAY_METHODS);

pub(super) fn iter(vm: &mut Vm, args: &[Object]) -> PyResult {
    let number = if vm.kind(&args[0]) == Kind::ByteArray { shape::BYTEARRAY_ITERATOR } else { shape::BYTES_ITERATOR };
    Ok(vm.record(number, [args[0].clone()], &[0]))
}
fn itself(_: &mut Vm, args: &[Object]) -> PyResult {
    Ok(args[0].clone())
}
fn next(vm: &mut Vm, args: &[Object]) -> PyResult {
    let b = vm.field(&args[0], fields::BYTES);
    let at = vm.raw(&args[0], fields::INDEX) as usize;
    if !b.is_null() {
        if let Some(&byte) = contents(vm, &b).get(at) {
            vm.set_raw(&args[0], fields::INDEX, at as u64 + 1);
            return Ok(vm.int(byte as i64));
        }
        vm.set_field(&args[0], fields::BYTES, Object::NULL);
    }
    Err(vm.stop_iteration(None))
}
fn length_hint(vm: &mut Vm, args: &[Object]) -> PyResult {
    let b = vm.field(&args[0], fields::BYTES);
    let n = if b.is_null() { 0 } else { contents(vm, &b).len() };
    let left = n.saturating_sub(vm.raw(&args[0], fields::INDEX) as usize);
    Ok(vm.usize(left))
}
fn reduce(vm: &mut Vm, args: &[Object]) -> PyResult {
    crate::support::reduce_iterator(vm, "()", |vm| (vm.field(&args[0], fields::BYTES), vm.raw(&args[0], fields::INDEX)))
}
fn setstate(vm: &mut Vm, args: &[Object]) -> PyResult {
    let b = vm.field(&args[0], fields::BYTES);
    let n = if b.is_null() { 0 } else { contents(vm, &b).len() };
    let at = iterator_state(vm, &args[1], n)?;
    // Set before its beginning, a bytearray's iterator is at its end.
    let ends = vm.shape_of(&args[0]) == shape::BYTEARRAY_ITERATOR && vm.as_i64(&args[1]).is_some_and(|i| i < 0);
    let at = if ends { (i64::MAX >> 1) as u64 } else { at };
    vm.set_raw(&args[0], fields::INDEX, at);
    Ok(Object::NONE)
}
