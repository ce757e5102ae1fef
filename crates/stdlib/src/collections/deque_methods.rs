//! What Python sees of a deque.

use super::deque::{self as d, DEQUE, ITERATOR, LIMIT, REVERSE_ITERATOR, STATE};
use crate::support::{self, def, natives};
use ophion_vm::{Compare, Exc, GetSetDef, Object, PyResult, Vm};

natives! {
    pub static METHODS = [
        def("__init__($self, iterable=(), maxlen=None)", init, "Initialize self.  See help(type(self)) for accurate signature."),
        def("append($self, item, /)", |vm, a| {
            d::push(vm, &a[0], a[1].clone());
            Ok(Object::NONE)
        }, "Add an element to the right side of the deque."),
        def("appendleft($self, item, /)", |vm, a| {
            d::push_left(vm, &a[0], a[1].clone());
            Ok(Object::NONE)
        }, "Add an element to the left side of the deque."),
        def("pop($self, /)", |vm, a| match d::pop(vm, &a[0]) {
            Some(x) => Ok(x),
            None => Err(vm.index_error("pop from an empty deque")),
        }, "Remove and return the rightmost element."),
        def("popleft($self, /)", |vm, a| match d::pop_left(vm, &a[0]) {
            Some(x) => Ok(x),
            None => Err(vm.index_error("pop from an empty deque")),
        }, "Remove and return the leftmost element."),
        def("extend($self, iterable, /)", |vm, a| {
            extend_last(vm, &a[0], &a[1], "append", "each_of")?;
            extend(vm, &a[0], &a[1], false)?;
            Ok(Object::NONE)
        }, "Extend the right side of the deque with elements from the iterable."),
        def("extendleft($self, iterable, /)", |vm, a| {
            extend_last(vm, &a[0], &a[1], "appendleft", "each_of")?;
            extend(vm, &a[0], &a[1], true)?;
            Ok(Object::NONE)
        }, "Extend the left side of the deque with elements from the iterable."),
        def("clear($self, /)", |vm, a| {
            let old = d::replace_all(vm, &a[0], vec![]);
            drop(old);
            Ok(Object::NONE)
        }, "Remove all elements from the deque."),
        def("copy($self, /)", copy, "Return a shallow copy of a deque."),
        def("__copy__($self, /)", copy, "Return a shallow copy of a deque."),
        def("count($self, value, /)", count, "Return number of occurrences of value."),
        def("index($self, value, start=0, stop=sys.maxsize, /)", index, "Return first index of value.\n\nRaises ValueError if the value is not present."),
        def("insert($self, index, value, /)", insert, "Insert value before index."),
        def("remove($self, value, /)", remove, "Remove first occurrence of value."),
        def("reverse($self, /)", |vm, a| {
            let mut items = d::items(vm, &a[0]);
            items.reverse();
            for (i, x) in items.into_iter().enumerate() {
                d::put(vm, &a[0], i, x);
            }
            Ok(Object::NONE)
        }, "Reverse *IN PLACE*."),
        def("rotate($self, n=1, /)", |vm, a| {
            let n = support::int_or(vm, &a[1], 1)?;
            rotate(vm, &a[0], n);
            Ok(Object::NONE)
        }, "Rotate the deque n steps to the right.  If n is negative, rotates left."),
        def("__len__($self, /)", |vm, a| {
            let n = d::len(vm, &a[0]);
            Ok(vm.usize(n))
        }, "Return len(self)."),
        def("__bool__($self, /)", |vm, a| Ok(Object::bool(d::len(vm, &a[0]) > 0)), "True if self else False"),
        def("__iter__($self, /)", |vm, a| Ok(d::iterator(vm, &a[0], &ITERATOR)), "Implement iter(self)."),
        def("__reversed__($self, /)", |vm, a| Ok(d::iterator(vm, &a[0], &REVERSE_ITERATOR)), "Return a reverse iterator over the deque."),
        def("__getitem__($self, key, /)", |vm, a| {
            let i = place(vm, &a[0], &a[1], "deque index out of range")?;
            Ok(d::get(vm, &a[0], i).unwrap_or(Object::NONE))
        }, "Return self[key]."),
        def("__setitem__($self, key, value, /)", |vm, a| {
            let i = place(vm, &a[0], &a[1], "deque index out of range")?;
            let old = d::put(vm, &a[0], i, a[2].clone());
            drop(old);
            Ok(Object::NONE)
        }, "Set self[key] to value."),
        def("__delitem__($self, key, /)", |vm, a| {
            let i = place(vm, &a[0], &a[1], "deque index out of range")?;
            delete(vm, &a[0], i);
            Ok(Object::NONE)
        }, "Delete self[key]."),
        def("__contains__($self, key, /)", |vm, a| {
            let found = find(vm, &a[0], &a[1], 0, usize::MAX, "deque mutated during iteration")?;
            Ok(Object::bool(found.is_some()))
        }, "Return bool(key in self)."),
        def("__add__($self, value, /)", |vm, a| {
            if !vm.is_native(&a[1], &DEQUE) {
                let t = vm.type_name(&a[1]);
                return Err(vm.type_error(format!("can only concatenate deque (not \"{t}\") to deque")));
            }
            let new = copy(vm, a)?;
            extend(vm, &new, &a[1], false)?;
            Ok(new)
        }, "Return self+value."),
        def("__iadd__($self, value, /)", |vm, a| {
            extend_last(vm, &a[0], &a[1], "append", "each_added_to")?;
            extend(vm, &a[0], &a[1], false)?;
            Ok(a[0].clone())
        }, "Implement self+=value."),
        def("__mul__($self, value, /)", |vm, a| {
            if vm.special(&a[1], ophion_vm::Special::Index).is_none() {
                return Err(not_int(vm, &a[1]));
            }
            let new = copy(vm, a)?;
            repeat(vm, &new, &a[1])?;
            Ok(new)
        }, "Return self*value."),
        def("__rmul__($self, value, /)", |vm, a| {
            if vm.special(&a[1], ophion_vm::Special::Index).is_none() {
                return Err(not_int(vm, &a[1]));
            }
            let new = copy(vm, a)?;
            repeat(vm, &new, &a[1])?;
            Ok(new)
        }, "Return value*self."),
        def("__imul__($self, value, /)", |vm, a| {
            if vm.special(&a[1], ophion_vm::Special::Index).is_none() {
                return Err(not_int(vm, &a[1]));
            }
            repeat(vm, &a[0], &a[1])?;
            Ok(a[0].clone())
        }, "Implement self*=value."),
        def("__lt__($self, value, /)", |vm, a| compare(vm, Compare::Lt, a), "Return self<value."),
        def("__le__($self, value, /)", |vm, a| compare(vm, Compare::Le, a), "Return self<=value."),
        def("__eq__($self, value, /)", |vm, a| compare(vm, Compare::Eq, a), "Return self==value."),
        def("__ne__($self, value, /)", |vm, a| compare(vm, Compare::Ne, a), "Return self!=value."),
        def("__gt__($self, value, /)", |vm, a| compare(vm, Compare::Gt, a), "Return self>value."),
        def("__ge__($self, value, /)", |vm, a| compare(vm, Compare::Ge, a), "Return self>=value."),
        def("__repr__($self, /)", repr, "Return repr(self)."),
        def("__reduce__($self, /)", reduce, "Return state information for pickling."),
        def("__sizeof__($self, /)", |vm, a| {
            let n = vm.block_size(&a[0]) + 8 * d::len(vm, &a[0]).next_power_of_two();
            Ok(vm.usize(n))
        }, "Return the size of the deque in memory, in bytes."),
        def("__class_getitem__($cls, object, /)", |vm, a| vm.generic_alias(&a[0], &a[1]), "See PEP 585"),
    ];
}

pub static GETSET: [GetSetDef; 1] =
    [GetSetDef::read("maxlen", |vm, o| Ok(limit(vm, o)), "maximum size of a deque or None if unbounded")];

fn limit(vm: &mut Vm, o: &Object) -> Object {
    match vm.raw(o, LIMIT) {
        u64::MAX => Object::NONE,
        n => vm.uint(n),
    }
}

fn init(vm: &mut Vm, a: &[Object]) -> PyResult {
    if let Some(n) = support::option(&a[2]) {
        if !vm.is_int(n) {
            return Err(vm.type_error("an integer is required"));
        }
        let n = vm.index_i64(n)?;
        if n < 0 {
            return Err(vm.value_error("maxlen must be non-negative"));
        }
        vm.set_raw(&a[0], LIMIT, n as u64);
    } else {
        vm.set_raw(&a[0], LIMIT, u64::MAX);
    }
    if d::len(vm, &a[0]) > 0 {
        let old = d::replace_all(vm, &a[0], vec![]);
        drop(old);
    }
    if let Some(x) = a[1].given() {
        extend_last(vm, &a[0], x, "append", "each_of")?;
        extend(vm, &a[0], x, false)?;
    }
    Ok(Object::NONE)
}

/// Extending as the last thing that a native does: where the program's code is run, a walk takes the native's place.
fn extend_last(vm: &mut Vm, o: &Object, from: &Object, method: &str, walk: &str) -> PyResult<()> {
    if !vm.iterates_in_python(from, false) {
        return Ok(());
    }
    let class = vm.native_type(&DEQUE);
    let add = vm.getattr_str(&class, method)?;
    Err(vm.tail_prelude(walk, vec![add, o.clone(), from.clone()]))
}

fn extend(vm: &mut Vm, o: &Object, from: &Object, left: bool) -> PyResult<()> {
    if o.is(from) {
        for x in d::items(vm, from) {
            if left { d::push_left(vm, o, x) } else { d::push(vm, o, x) }
        }
        return Ok(());
    }
    let it = vm.iter(from)?;
    while let Some(x) = vm.next(&it)? {
        if left { d::push_left(vm, o, x) } else { d::push(vm, o, x) }
    }
    Ok(())
}

fn copy(vm: &mut Vm, a: &[Object]) -> PyResult {
    let class = vm.type_of(&a[0]);
    let exact = vm.native_type(&DEQUE);
    let max = limit(vm, &a[0]);
    if !class.is(&exact) {
        if max.is_none() {
            return vm.call(&class, &[a[0].clone()]);
        }
        return vm.call(&class, &[a[0].clone(), max]);
    }
    let new = vm.call(&class, &[])?;
    let n = vm.raw(&a[0], LIMIT);
    vm.set_raw(&new, LIMIT, n);
    let items = d::items(vm, &a[0]);
    d::replace_all(vm, &new, items);
    Ok(new)
}

fn count(vm: &mut Vm, a: &[Object]) -> PyResult {
    let state = vm.raw(&a[0], STATE);
    let mut n = 0;
    for i in 0..d::len(vm, &a[0]) {
        let Some(x) = d::get(vm, &a[0], i) else { break };
        n += vm.equal(&x, &a[1])? as i64;
        if vm.raw(&a[0], STATE) != state {
            return Err(vm.runtime_error("deque mutated during iteration"));
        }
    }
    Ok(vm.int(n))
}

fn find(vm: &mut Vm, o: &Object, x: &Object, start: usize, stop: usize, message: &str) -> PyResult<Option<usize>> {
    let state = vm.raw(o, STATE);
    for i in start..stop.min(d::len(vm, o)) {
        let Some(y) = d::get(vm, o, i) else { break };
        let same = vm.equal(&y, x)?;
        if vm.raw(o, STATE) != state {
            return Err(vm.runtime_error(message));
        }
        if same {
            return Ok(Some(i));
        }
    }
    Ok(None)
}

fn index(vm: &mut Vm, a: &[Object]) -> PyResult {
    let n = d::len(vm, &a[0]) as isize;
    let clip = |vm: &mut Vm, o: &Object, default: isize| -> PyResult<usize> {
        let i = match o.given() {
            None => default,
            Some(o) => vm.index_clipped(o)?,
        };
        Ok(if i < 0 { i.saturating_add(n).max(0) } else { i } as usize)
    };
    let (start, stop) = (clip(vm, &a[2], 0)?, clip(vm, &a[3], isize::MAX)?);
    match find(vm, &a[0], &a[1], start, stop, "deque mutated during iteration")? {
        Some(i) => Ok(vm.usize(i)),
        None => Err(vm.value_error("deque.index(x): x not in deque")),
    }
}

fn rotate(vm: &mut Vm, o: &Object, n: i64) {
    let len = d::len(vm, o) as i64;
    if len < 2 {
        return;
    }
    // Also turning by nothing ends iterations, as in CPython.
    d::changed(vm, o);
    let n = n.rem_euclid(len);
    if n <= len / 2 {
        for _ in 0..n {
            if let Some(x) = d::pop(vm, o) {
                d::push_left(vm, o, x);
            }
        }
    } else {
        for _ in 0..len - n {
            if let Some(x) = d::pop_left(vm, o) {
                d::push(vm, o, x);
            }
        }
    }
}

fn insert(vm: &mut Vm, a: &[Object]) -> PyResult {
    let i = vm.index_i64(&a[1])? as isize;
    let n = d::len(vm, &a[0]);
    if n as u64 >= vm.raw(&a[0], LIMIT) {
        return Err(vm.index_error("deque already at its maximum size"));
    }
    let mut items = d::items(vm, &a[0]);
    let at = if i < 0 { i.saturating_add(n as isize).max(0) as usize } else { (i as usize).min(n) };
    if at == n {
        d::push(vm, &a[0], a[2].clone());
    } else if at == 0 {
        d::push_left(vm, &a[0], a[2].clone());
    } else {
        items.insert(at, a[2].clone());
        d::replace_all(vm, &a[0], items);
    }
    Ok(Object::NONE)
}

fn delete(vm: &mut Vm, o: &Object, i: usize) {
    let mut items = d::items(vm, o);
    let gone = items.remove(i);
    d::replace_all(vm, o, items);
    drop(gone);
}

fn remove(vm: &mut Vm, a: &[Object]) -> PyResult {
    let n = d::len(vm, &a[0]);
    match find(vm, &a[0], &a[1], 0, usize::MAX, "deque mutated during remove()") {
        Ok(Some(i)) if d::len(vm, &a[0]) == n => {
            delete(vm, &a[0], i);
            Ok(Object::NONE)
        }
        Ok(Some(_)) => Err(vm.index_error("deque mutated during iteration")),
        Ok(None) => Err(vm.value_error("deque.remove(x): x not in deque")),
        Err(stop) => {
            if vm.raised_is(Exc::RuntimeError) && d::len(vm, &a[0]) != n {
                vm.take_exception();
                return Err(vm.index_error("deque mutated during iteration"));
            }
            Err(stop)
        }
    }
}

fn place(vm: &mut Vm, o: &Object, key: &Object, message: &str) -> PyResult<usize> {
    if vm.special(key, ophion_vm::Special::Index).is_none() {
        let t = vm.type_name(key);
        return Err(vm.type_error(format!("sequence index must be integer, not '{t}'")));
    }
    let i = vm.index_isize(key)?;
    let n = d::len(vm, o) as isize;
    let at = if i < 0 { i + n } else { i };
    if at < 0 || at >= n { Err(vm.index_error(message)) } else { Ok(at as usize) }
}

fn not_int(vm: &mut Vm, x: &Object) -> ophion_vm::Stop {
    let t = vm.type_name(x);
    vm.type_error(format!("can't multiply sequence by non-int of type '{t}'"))
}

fn repeat(vm: &mut Vm, o: &Object, times: &Object) -> PyResult<()> {
    let n = vm.index_isize(times)?.max(0) as usize;
    let items = d::items(vm, o);
    let Some(total) = items.len().checked_mul(n).filter(|&t| t < 1 << 36) else { return Err(vm.memory_error()) };
    let limit = vm.raw(o, LIMIT) as usize;
    let mut out: Vec<Object> = Vec::with_capacity(total.min(limit));
    let keep = total.min(limit);
    out.extend(items.iter().cycle().skip((total - keep) % items.len().max(1)).take(keep).cloned());
    let old = d::replace_all(vm, o, out);
    drop(old);
    Ok(())
}

fn compare(vm: &mut Vm, op: Compare, a: &[Object]) -> PyResult {
    if !vm.is_native(&a[1], &DEQUE) {
        return Ok(Object::NOT_IMPLEMENTED);
    }
    vm.check_native_stack(" in comparison")?;
    let (n, m) = (d::len(vm, &a[0]), d::len(vm, &a[1]));
    if matches!(op, Compare::Eq | Compare::Ne) && n != m {
        return Ok(Object::bool(op == Compare::Ne));
    }
    let mut i = 0;
    while let (Some(x), Some(y)) = (d::get(vm, &a[0], i), d::get(vm, &a[1], i)) {
        if !vm.equal(&x, &y)? {
            return match op {
                Compare::Eq => Ok(Object::FALSE),
                Compare::Ne => Ok(Object::TRUE),
                _ => vm.rich_compare(op, &x, &y),
            };
        }
        i += 1;
    }
    Ok(Object::bool(op.holds(d::len(vm, &a[0]).cmp(&d::len(vm, &a[1])))))
}

fn repr(vm: &mut Vm, a: &[Object]) -> PyResult {
    if !vm.enter_repr(&a[0]) {
        return Ok(vm.str("[...]"));
    }
    let items = d::items(vm, &a[0]);
    let list = vm.list(items);
    let r = vm.repr(&list);
    vm.leave_repr(&a[0]);
    let r = r?;
    let name = vm.short_type_name(&a[0]);
    let parts = match vm.raw(&a[0], LIMIT) {
        u64::MAX => [format!("{name}("), ")".to_string()],
        n => [format!("{name}("), format!(", maxlen={n})")],
    };
    let (head, tail) = (vm.str(&parts[0]), vm.str(&parts[1]));
    Ok(vm.concat(&[head, r, tail]))
}

fn reduce(vm: &mut Vm, a: &[Object]) -> PyResult {
    let class = vm.type_of(&a[0]);
    let max = limit(vm, &a[0]);
    let args = if max.is_none() {
        vm.tuple([])
    } else {
        let empty = vm.tuple([]);
        vm.tuple([empty, max])
    };
    let state = vm.call_method(&a[0], "__getstate__", &[])?;
    let it = vm.iter(&a[0])?;
    Ok(vm.tuple([class, args, state, it]))
}
