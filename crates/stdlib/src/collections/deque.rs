//! `collections.deque`: a ring in a list (a power of two of places, None where nothing is), so that it is plain data to the collector and to freezing.

use super::deque_methods::{GETSET, METHODS};
use crate::support::{self, def, natives};
use ophion_object::types::type_flag;
use ophion_vm::{NativeDef, NativeType, Object, PyResult, TypeDef, Vm, next_method};

const RING: usize = 0;
const HEAD: usize = 1;
pub const LEN: usize = 2;
/// MAX: no limit.
pub const LIMIT: usize = 3;
/// Counts changes of length.
pub const STATE: usize = 4;

pub static DEQUE: NativeType = NativeType {
    def: TypeDef {
        name: "collections.deque",
        doc: "A list-like sequence optimized for data accesses near its endpoints.",
        weakrefable: true,
        flags: type_flag::BASETYPE | type_flag::SEQUENCE,
        new: Some(&NEW),
        methods: &METHODS,
        getset: &GETSET,
        none: &["__hash__"],
        ..TypeDef::EMPTY
    },
    values: 1,
    raws: 4,
    ..NativeType::EMPTY
};
static NEW: NativeDef = def(
    "__new__($cls, /, *args, **kwargs)",
    |vm, a| {
        let ring = vm.list(vec![]);
        Ok(vm.fill_native(&a[0], [ring], &[0, 0, u64::MAX, 0]))
    },
    "",
);

// Iterators: the deque; position, its state, items left.
pub static ITERATOR: NativeType = NativeType {
    def: TypeDef {
        name: "_collections._deque_iterator",
        new: Some(&ITERATOR_NEW),
        methods: &ITERATOR_METHODS,
        ..TypeDef::EMPTY
    },
    values: 1,
    raws: 3,
    ..NativeType::EMPTY
};
pub static REVERSE_ITERATOR: NativeType = NativeType {
    def: TypeDef {
        name: "_collections._deque_reverse_iterator",
        new: Some(&REVERSE_NEW),
        methods: &REVERSE_METHODS,
        ..TypeDef::EMPTY
    },
    values: 1,
    raws: 3,
    ..NativeType::EMPTY
};
static ITERATOR_NEW: NativeDef = def("__new__($cls, deque, index=0, /)", |vm, a| new_iterator(vm, a, &ITERATOR), "");
static REVERSE_NEW: NativeDef =
    def("__new__($cls, deque, index=0, /)", |vm, a| new_iterator(vm, a, &REVERSE_ITERATOR), "");

natives! {
    static ITERATOR_METHODS = [
        def("__iter__($self, /)", |_, a| Ok(a[0].clone()), "Implement iter(self)."),
        next_method!(forward),
        def("__length_hint__($self, /)", hint, "Private method returning an estimate of len(list(it))."),
        def("__reduce__($self, /)", reduce, "Return state information for pickling."),
    ];
    static REVERSE_METHODS = [
        def("__iter__($self, /)", |_, a| Ok(a[0].clone()), "Implement iter(self)."),
        next_method!(backward),
        def("__length_hint__($self, /)", hint, "Private method returning an estimate of len(list(it))."),
        def("__reduce__($self, /)", reduce, "Return state information for pickling."),
    ];
}

fn new_iterator(vm: &mut Vm, a: &[Object], d: &'static NativeType) -> PyResult {
    if !vm.is_native(&a[1], &DEQUE) {
        let t = vm.type_name(&a[1]);
        return Err(vm.type_error(format!("argument 1 must be collections.deque, not {t}")));
    }
    let skip = support::int_or(vm, &a[2], 0)?.max(0) as u64;
    let it = iterator(vm, &a[1], d);
    let left = vm.raw(&it, 3);
    let skip = skip.min(left);
    vm.set_raw(&it, 1, skip);
    vm.set_raw(&it, 3, left - skip);
    Ok(it)
}

/// An iterator over a deque.
pub fn iterator(vm: &mut Vm, o: &Object, d: &'static NativeType) -> Object {
    let (state, n) = (vm.raw(o, STATE), vm.raw(o, LEN));
    vm.new_native(d, [o.clone()], &[0, state, n])
}

fn step(vm: &mut Vm, it: &Object, reverse: bool) -> PyResult<Option<Object>> {
    let left = vm.raw(it, 3);
    let d = vm.field(it, 0);
    if vm.raw(it, 2) != vm.raw(&d, STATE) {
        vm.set_raw(it, 3, 0);
        return Err(vm.runtime_error("deque mutated during iteration"));
    }
    if left == 0 {
        return Ok(None);
    }
    let at = vm.raw(it, 1) as usize;
    vm.set_raw(it, 1, at as u64 + 1);
    vm.set_raw(it, 3, left - 1);
    let n = vm.raw(&d, LEN) as usize;
    Ok(get(vm, &d, if reverse { n - 1 - at } else { at }))
}
fn forward(vm: &mut Vm, it: &Object) -> PyResult<Option<Object>> {
    step(vm, it, false)
}
fn backward(vm: &mut Vm, it: &Object) -> PyResult<Option<Object>> {
    step(vm, it, true)
}
fn hint(vm: &mut Vm, a: &[Object]) -> PyResult {
    let n = vm.raw(&a[0], 3);
    Ok(vm.uint(n))
}
fn reduce(vm: &mut Vm, a: &[Object]) -> PyResult {
    let class = vm.type_of(&a[0]);
    let (d, at) = (vm.field(&a[0], 0), vm.raw(&a[0], 1));
    let at = vm.uint(at);
    let args = vm.tuple([d, at]);
    Ok(vm.tuple([class, args]))
}

pub fn len(vm: &Vm, o: &Object) -> usize {
    vm.raw(o, LEN) as usize
}

fn place(vm: &Vm, o: &Object, i: usize, capacity: usize) -> usize {
    (vm.raw(o, HEAD) as usize + i) & (capacity.wrapping_sub(1))
}

/// Item `i` from the left.
pub fn get(vm: &Vm, o: &Object, i: usize) -> Option<Object> {
    if i >= len(vm, o) {
        return None;
    }
    let ring = vm.field(o, RING);
    let items = vm.list_items(&ring)?;
    items.get(place(vm, o, i, items.len())).cloned()
}

/// Replaces item `i`; gives the old one.
pub fn put(vm: &mut Vm, o: &Object, i: usize, x: Object) -> Option<Object> {
    let ring = vm.field(o, RING);
    let n = vm.list_items(&ring)?.len();
    let at = place(vm, o, i, n);
    vm.list_items_mut(&ring).get_mut(at).map(|slot| std::mem::replace(slot, x))
}

/// All items, left to right.
pub fn items(vm: &Vm, o: &Object) -> Vec<Object> {
    (0..len(vm, o)).filter_map(|i| get(vm, o, i)).collect()
}

/// Replaces the contents; gives what was there, to be dropped when the deque is whole again.
pub fn replace_all(vm: &mut Vm, o: &Object, mut new: Vec<Object>) -> Vec<Object> {
    let n = new.len();
    new.resize(n.next_power_of_two().max(8), Object::NONE);
    let ring = vm.field(o, RING);
    let old = std::mem::replace(vm.list_items_mut(&ring), new);
    vm.set_raw(o, HEAD, 0);
    vm.set_raw(o, LEN, n as u64);
    changed(vm, o);
    old
}

pub fn changed(vm: &mut Vm, o: &Object) {
    let s = vm.raw(o, STATE).wrapping_add(1);
    vm.set_raw(o, STATE, s);
}

fn grow(vm: &mut Vm, o: &Object, ring: &Object) {
    let n = len(vm, o);
    let capacity = vm.list_items(ring).map_or(0, <[Object]>::len);
    if n < capacity {
        return;
    }
    let head = vm.raw(o, HEAD) as usize;
    let list = vm.list_items_mut(ring);
    if capacity > 0 {
        list.rotate_left(head);
    }
    list.resize((capacity * 2).max(8), Object::NONE);
    vm.set_raw(o, HEAD, 0);
}

pub fn push(vm: &mut Vm, o: &Object, x: Object) {
    let ring = vm.field(o, RING);
    if vm.raw(o, LIMIT) == 0 {
        return;
    }
    grow(vm, o, &ring);
    let n = len(vm, o);
    let capacity = vm.list_items(&ring).map_or(0, <[Object]>::len);
    let at = place(vm, o, n, capacity);
    if let Some(slot) = vm.list_items_mut(&ring).get_mut(at) {
        *slot = x;
    }
    vm.set_raw(o, LEN, n as u64 + 1);
    changed(vm, o);
    if n as u64 + 1 > vm.raw(o, LIMIT) {
        pop_left(vm, o);
    }
}

pub fn push_left(vm: &mut Vm, o: &Object, x: Object) {
    let ring = vm.field(o, RING);
    if vm.raw(o, LIMIT) == 0 {
        return;
    }
    grow(vm, o, &ring);
    let n = len(vm, o);
    let capacity = vm.list_items(&ring).map_or(0, <[Object]>::len);
    let head = (vm.raw(o, HEAD) as usize).wrapping_sub(1) & (capacity - 1);
    if let Some(slot) = vm.list_items_mut(&ring).get_mut(head) {
        *slot = x;
    }
    vm.set_raw(o, HEAD, head as u64);
    vm.set_raw(o, LEN, n as u64 + 1);
    changed(vm, o);
    if n as u64 + 1 > vm.raw(o, LIMIT) {
        pop(vm, o);
    }
}

pub fn pop(vm: &mut Vm, o: &Object) -> Option<Object> {
    let n = len(vm, o).checked_sub(1)?;
    let x = put(vm, o, n, Object::NONE);
    vm.set_raw(o, LEN, n as u64);
    changed(vm, o);
    x
}

pub fn pop_left(vm: &mut Vm, o: &Object) -> Option<Object> {
    let n = len(vm, o).checked_sub(1)?;
    let x = put(vm, o, 0, Object::NONE);
    let ring = vm.field(o, RING);
    let capacity = vm.list_items(&ring).map_or(1, <[Object]>::len);
    let head = (vm.raw(o, HEAD) as usize + 1) & (capacity - 1);
    vm.set_raw(o, HEAD, head as u64);
    vm.set_raw(o, LEN, n as u64);
    changed(vm, o);
    x
}
