//! Iterators over strs: `str_ascii_iterator` for ASCII text, `str_iterator` for other.

use crate::support::native;
use ophion_object::records::str_iterator as fields;
use ophion_vm::{NativeDef, Object, PyResult, TypeDef, Vm, shape};

const METHODS: usize = 5;
static ASCII_METHODS: [NativeDef; METHODS] = methods();
static OTHER_METHODS: [NativeDef; METHODS] = methods();

const fn methods() -> [NativeDef; METHODS] {
    [
        native("__iter__($self, /)", itself, "Implement iter(self)."),
        native("__next__($self, /)", next, "Implement next(self)."),
        native("__length_hint__($self, /)", length_hint, "Private method returning an estimate of len(list(it))."),
        native("__reduce__($self, /)", reduce, "Return state information for pickling."),
        native("__setstate__($self, object, /)", setstate, "Set state information for unpickling."),
    ]
}

pub static STR_ASCII_ITERATOR: TypeDef = TypeDef {
    name: "str_ascii_iterator",
    shape: shape::STR_ASCII_ITERATOR,
    flags: ophion_object::types::type_flag::DISALLOW_INSTANTIATION,
    methods: &ASCII_METHODS,
    ..TypeDef::EMPTY
};
pub static STR_ITERATOR: TypeDef = TypeDef {
    name: "str_iterator",
    shape: shape::STR_ITERATOR,
    flags: ophion_object::types::type_flag::DISALLOW_INSTANTIATION,
    methods: &OTHER_METHODS,
    ..TypeDef::EMPTY
};

pub(super) fn iter(vm: &mut Vm, args: &[Object]) -> PyResult {
    let number = if vm.as_ascii(&args[0]).is_some() { shape::STR_ASCII_ITERATOR } else { shape::STR_ITERATOR };
    Ok(vm.record(number, [args[0].clone()], &[0]))
}
fn itself(_: &mut Vm, args: &[Object]) -> PyResult {
    Ok(args[0].clone())
}
fn next(vm: &mut Vm, args: &[Object]) -> PyResult {
    let s = vm.field(&args[0], fields::STR);
    let at = vm.raw(&args[0], fields::INDEX) as usize;
    if !s.is_null() && at < vm.str_len(&s) {
        let c = vm.as_text(&s).map_or(0, |t| t.get(at));
        vm.set_raw(&args[0], fields::INDEX, at as u64 + 1);
        return Ok(vm.char(c));
    }
    vm.set_field(&args[0], fields::STR, Object::NULL);
    Err(vm.stop_iteration(None))
}
fn length_hint(vm: &mut Vm, args: &[Object]) -> PyResult {
    let s = vm.field(&args[0], fields::STR);
    let n = if s.is_null() { 0 } else { vm.str_len(&s).saturating_sub(vm.raw(&args[0], fields::INDEX) as usize) };
    Ok(vm.usize(n))
}
fn reduce(vm: &mut Vm, args: &[Object]) -> PyResult {
    crate::support::reduce_iterator(vm, "", |vm| (vm.field(&args[0], fields::STR), vm.raw(&args[0], fields::INDEX)))
}
fn setstate(vm: &mut Vm, args: &[Object]) -> PyResult {
    let s = vm.field(&args[0], fields::STR);
    let n = if s.is_null() { 0 } else { vm.str_len(&s) };
    let at = crate::support::iterator_state(vm, &args[1], n)?;
    vm.set_raw(&args[0], fields::INDEX, at);
    Ok(Object::NONE)
}
