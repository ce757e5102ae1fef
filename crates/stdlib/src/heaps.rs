//! `_heapq`: lists kept as heaps.
//!
//! An operation first finds out where everything has to go, then moves it. Where an item is met whose order only its own methods know, nothing has
//! been moved yet, and the same is done in Python (`python/heapq.py`), where the program can be frozen.

use crate::python;
use crate::support::{def, natives};
use ophion_vm::{Compare, Kind, Object, PyResult, Stop, Vm};

natives! {
    static FUNCTIONS = [
        def("heappush($module, heap, item, /)", push::<false>, "Push item onto heap, maintaining the heap invariant."),
        def("heappop($module, heap, /)", pop::<false>, "Pop the smallest item off the heap, maintaining the heap invariant."),
        def("heapify($module, heap, /)", heapify::<false>, "Transform list into a heap, in-place, in O(len(heap)) time."),
        def("heapreplace($module, heap, item, /)", replace::<false>, "Pop and return the current smallest value, and add the new item.\n\nThis is more efficient than heappop() followed by heappush(), and can be\nmore appropriate when using a fixed-size heap."),
        def("heappushpop($module, heap, item, /)", push_pop::<false>, "Push item on the heap, then pop and return the smallest item from the heap."),
        def("heappush_max($module, heap, item, /)", push::<true>, "Push item onto max heap, maintaining the heap invariant."),
        def("heappop_max($module, heap, /)", pop::<true>, "Maxheap variant of heappop."),
        def("heapify_max($module, heap, /)", heapify::<true>, "Maxheap variant of heapify."),
        def("heapreplace_max($module, heap, item, /)", replace::<true>, "Maxheap variant of heapreplace."),
        def("heappushpop_max($module, heap, item, /)", push_pop::<true>, "Maxheap variant of heappushpop."),
    ];
}

const IN_PYTHON: [&str; 5] = ["_heapq_push", "_heapq_pop", "_heapq_build", "_heapq_replace", "_heapq_push_pop"];

pub fn fill(vm: &mut Vm, module: &Object) -> PyResult<()> {
    let ns = python::run(vm, "_heapq", include_str!("python/heapq.py"), &[])?;
    python::keep(vm, &ns, &IN_PYTHON);
    vm.add_functions(module, "_heapq", &FUNCTIONS);
    Ok(())
}

fn check(vm: &mut Vm, heap: &Object, name: &str, max: bool, alone: bool) -> PyResult<()> {
    if vm.kind(heap) == Kind::List {
        return Ok(());
    }
    let (t, end, which) = (vm.type_name(heap), if max { "_max" } else { "" }, if alone { "" } else { " 1" });
    Err(vm.type_error(format!("{name}{end}() argument{which} must be list, not {t}")))
}

/// The function written in Python takes over.
fn in_python(vm: &mut Vm, name: &'static str, max: bool, args: &[Object]) -> PyResult {
    let mut all = args.to_vec();
    all.push(Object::bool(max));
    Err(vm.tail_prelude(name, all))
}

fn empty(vm: &mut Vm) -> Stop {
    vm.index_error("index out of range")
}

/// Does `a` belong above `b`? None if only their methods know.
#[inline(always)]
fn above<const MAX: bool>(vm: &Vm, a: &Object, b: &Object) -> Option<bool> {
    if MAX { vm.compare_quickly(Compare::Lt, b, a) } else { vm.compare_quickly(Compare::Lt, a, b) }
}

fn items<'a>(vm: &'a Vm, heap: &'a Object) -> &'a [Object] {
    vm.list_items(heap).unwrap_or_default()
}

/// Where an item that stands for the one at `from` comes to lie among the first `n`, everything below `from` being heaps: the hole is led down to a leaf
/// first, since most items that are put in belong far down.
#[inline]
fn place<const MAX: bool>(vm: &Vm, heap: &Object, n: usize, from: usize, new: &Object) -> Option<usize> {
    let heap = items(vm, heap).get(..n)?;
    let mut at = from;
    loop {
        let left = 2 * at + 1;
        match heap.get(left..) {
            Some([one, other, ..]) => at = left + !above::<MAX>(vm, one, other)? as usize,
            Some([_]) => at = left,
            _ => break,
        }
    }
    while at > from && above::<MAX>(vm, new, heap.get(at)?)? {
        at = (at - 1) / 2;
    }
    Some(at)
}

/// Puts an item at its place, those above it up to `from` one step higher, and gives what was there.
fn put(vm: &mut Vm, heap: &Object, from: usize, mut at: usize, mut new: Object) -> Object {
    let heap = vm.list_items_mut(heap);
    loop {
        if let Some(slot) = heap.get_mut(at) {
            std::mem::swap(slot, &mut new);
        }
        if at <= from {
            return new;
        }
        at = (at - 1) / 2;
    }
}

fn push<const MAX: bool>(vm: &mut Vm, a: &[Object]) -> PyResult {
    check(vm, &a[0], "heappush", MAX, false)?;
    let n = items(vm, &a[0]).len();
    let mut at = n;
    while at > 0 {
        let parent = (at - 1) / 2;
        match items(vm, &a[0]).get(parent).and_then(|p| above::<MAX>(vm, &a[1], p)) {
            Some(true) => at = parent,
            Some(false) => break,
            None => return in_python(vm, "_heapq_push", MAX, a),
        }
    }
    let heap = vm.list_items_mut(&a[0]);
    heap.push(a[1].clone());
    let mut from = n;
    while from > at {
        let parent = (from - 1) / 2;
        heap.swap(from, parent);
        from = parent;
    }
    Ok(Object::NONE)
}

fn pop<const MAX: bool>(vm: &mut Vm, a: &[Object]) -> PyResult {
    check(vm, &a[0], "heappop", MAX, true)?;
    let Some((last, rest)) = items(vm, &a[0]).split_last() else { return Err(empty(vm)) };
    let n = rest.len();
    if n > 0 {
        let Some(at) = place::<MAX>(vm, &a[0], n, 0, last) else { return in_python(vm, "_heapq_pop", MAX, a) };
        let last = vm.list_items_mut(&a[0]).pop().unwrap_or(Object::NONE);
        return Ok(put(vm, &a[0], 0, at, last));
    }
    Ok(vm.list_items_mut(&a[0]).pop().unwrap_or(Object::NONE))
}

fn replace<const MAX: bool>(vm: &mut Vm, a: &[Object]) -> PyResult {
    check(vm, &a[0], "heapreplace", MAX, false)?;
    let n = items(vm, &a[0]).len();
    if n == 0 {
        return Err(empty(vm));
    }
    match place::<MAX>(vm, &a[0], n, 0, &a[1]) {
        Some(at) => Ok(put(vm, &a[0], 0, at, a[1].clone())),
        None => in_python(vm, "_heapq_replace", MAX, a),
    }
}

fn push_pop<const MAX: bool>(vm: &mut Vm, a: &[Object]) -> PyResult {
    check(vm, &a[0], "heappushpop", MAX, false)?;
    let heap = items(vm, &a[0]);
    let Some(top) = heap.first() else { return Ok(a[1].clone()) };
    let at = match above::<MAX>(vm, top, &a[1]) {
        Some(false) => return Ok(a[1].clone()),
        Some(true) => place::<MAX>(vm, &a[0], heap.len(), 0, &a[1]),
        None => None,
    };
    match at {
        Some(at) => Ok(put(vm, &a[0], 0, at, a[1].clone())),
        None => in_python(vm, "_heapq_push_pop", MAX, a),
    }
}

fn heapify<const MAX: bool>(vm: &mut Vm, a: &[Object]) -> PyResult {
    check(vm, &a[0], "heapify", MAX, true)?;
    let n = items(vm, &a[0]).len();
    for from in (0..n / 2).rev() {
        let Some(new) = items(vm, &a[0]).get(from).cloned() else { break };
        match place::<MAX>(vm, &a[0], n, from, &new) {
            // The handle at its old place is given back for the one that is put at the new.
            Some(at) => drop(put(vm, &a[0], from, at, new)),
            None => {
                let from = vm.usize(from);
                return in_python(vm, "_heapq_build", MAX, &[a[0].clone(), from]);
            }
        }
    }
    Ok(Object::NONE)
}
