//! `__reduce__` and `__setstate__` of the iterators: what `copy` and `pickle` make them anew from.

use ophion_object::records::{
    callable_iterator, enumerate, filter, iterator, list_iterator, longrange_iterator, map, range_iterator, reversed,
    zip,
};
use ophion_vm::{Object, PyResult, Vm, shape};

/// `(callable, (arguments...), state)`, the state left out if there is none.
fn recipe(vm: &mut Vm, callable: Object, args: Vec<Object>, state: Option<Object>) -> PyResult {
    let args = vm.tuple(args);
    let mut parts = vec![callable, args];
    parts.extend(state);
    Ok(vm.tuple(parts))
}

pub(super) fn reduce(vm: &mut Vm, a: &[Object]) -> PyResult {
    let it = &a[0];
    let iter = vm.program_builtin("iter")?;
    match vm.shape_of(it) {
        n @ (shape::LIST_ITERATOR | shape::TUPLE_ITERATOR) => {
            let s = vm.field(it, list_iterator::LIST);
            if s.is_null() {
                let empty = if n == shape::LIST_ITERATOR { vm.list(vec![]) } else { vm.tuple([]) };
                return recipe(vm, iter, vec![empty], None);
            }
            let at = vm.uint(vm.raw(it, list_iterator::INDEX));
            recipe(vm, iter, vec![s], Some(at))
        }
        shape::LIST_REVERSEITERATOR => {
            let s = vm.field(it, list_iterator::LIST);
            let reversed = vm.program_builtin("reversed")?;
            let at = vm.raw(it, list_iterator::INDEX) as i64 - 1;
            if s.is_null() || at < 0 {
                let empty = vm.list(vec![]);
                return recipe(vm, reversed, vec![empty], None);
            }
            let at = vm.int(at);
            recipe(vm, reversed, vec![s], Some(at))
        }
        shape::RANGE_ITERATOR => {
            let [next, step, left] =
                [range_iterator::NEXT, range_iterator::STEP, range_iterator::LEFT].map(|i| vm.raw(it, i) as i64);
            let (first, end, step) = (vm.int(next), vm.int(next.wrapping_add(step.wrapping_mul(left))), vm.int(step));
            rest_of_range(vm, iter, vec![first, end, step])
        }
        shape::LONGRANGE_ITERATOR => {
            let [next, step, left] =
                [longrange_iterator::NEXT, longrange_iterator::STEP, longrange_iterator::LEFT].map(|i| vm.field(it, i));
            let end = vm.as_big(&next).unwrap_or_default()
                + vm.as_big(&step).unwrap_or_default() * vm.as_big(&left).unwrap_or_default();
            let end = vm.big(&end);
            rest_of_range(vm, iter, vec![next, end, step])
        }
        shape::CALLABLE_ITERATOR => {
            let f = vm.field(it, callable_iterator::FUNCTION);
            if f.is_null() {
                let empty = vm.tuple([]);
                return recipe(vm, iter, vec![empty], None);
            }
            let sentinel = vm.field(it, callable_iterator::SENTINEL);
            recipe(vm, iter, vec![f, sentinel], None)
        }
        shape::ITERATOR => {
            let s = vm.field(it, iterator::SEQUENCE);
            if s.is_null() {
                let empty = vm.tuple([]);
                return recipe(vm, iter, vec![empty], None);
            }
            let at = vm.uint(vm.raw(it, iterator::INDEX));
            recipe(vm, iter, vec![s], Some(at))
        }
        _ => {
            // Of a dict or set: what a copy of the iterator has left to give.
            let copy = vm.copy_record(it);
            let rest = vm.collect(&copy)?;
            let rest = vm.list(rest);
            recipe(vm, iter, vec![rest], None)
        }
    }
}

fn rest_of_range(vm: &mut Vm, iter: Object, bounds: Vec<Object>) -> PyResult {
    let range = vm.builtin_type(shape::RANGE);
    let range = vm.call(&range, &bounds)?;
    recipe(vm, iter, vec![range], Some(Object::NONE))
}

/// The index of a state: an int, whatever its size is cut off to.
fn index(vm: &mut Vm, state: &Object) -> PyResult<i64> {
    if !vm.is_int(state) {
        return Err(vm.type_error("an integer is required"));
    }
    vm.index_i64(state)
}

pub(super) fn set(vm: &mut Vm, a: &[Object]) -> PyResult {
    let it = &a[0];
    match vm.shape_of(it) {
        shape::LIST_ITERATOR | shape::TUPLE_ITERATOR | shape::LIST_REVERSEITERATOR => {
            let backwards = vm.shape_of(it) == shape::LIST_REVERSEITERATOR;
            let at = index(vm, &a[1])?;
            let s = vm.field(it, list_iterator::LIST);
            if !s.is_null() {
                let n = vm.len(&s)? as i64;
                // A list's iterator that is set before its beginning is at its end.
                let ends = at < 0 && vm.shape_of(it) == shape::LIST_ITERATOR;
                let at = match at {
                    _ if backwards => at.clamp(-1, n - 1) + 1,
                    _ if ends => i64::MAX >> 1,
                    _ => at.clamp(0, n),
                };
                vm.set_raw(it, list_iterator::INDEX, at as u64);
            }
        }
        shape::RANGE_ITERATOR => {
            let [next, step, left] =
                [range_iterator::NEXT, range_iterator::STEP, range_iterator::LEFT].map(|i| vm.raw(it, i) as i64);
            let by = vm.index_i64(&a[1])?.clamp(0, left);
            vm.set_raw(it, range_iterator::NEXT, next.wrapping_add(step.wrapping_mul(by)) as u64);
            vm.set_raw(it, range_iterator::LEFT, (left - by) as u64);
        }
        shape::LONGRANGE_ITERATOR => {
            let [next, step, left] = [longrange_iterator::NEXT, longrange_iterator::STEP, longrange_iterator::LEFT]
                .map(|i| vm.field(it, i))
                .map(|o| vm.as_big(&o).unwrap_or_default());
            if !vm.is_int(&a[1]) {
                return Err(vm.type_error("an integer is required"));
            }
            let zero = dashu_int::IBig::ZERO;
            let by = vm.as_big(&a[1]).unwrap_or_default().max(zero).min(left.clone());
            let (next, left) = (vm.big(&(next + step * &by)), vm.big(&(left - by)));
            vm.set_field(it, longrange_iterator::NEXT, next);
            vm.set_field(it, longrange_iterator::LEFT, left);
        }
        shape::ITERATOR => {
            let at = index(vm, &a[1])?.max(0);
            if !vm.field(it, iterator::SEQUENCE).is_null() {
                vm.set_raw(it, iterator::INDEX, at as u64);
            }
        }
        _ => return Err(vm.internal_error("__setstate__ of an iterator")),
    }
    Ok(Object::NONE)
}

pub(super) fn reduce_enumerate(vm: &mut Vm, a: &[Object]) -> PyResult {
    let class = vm.type_of(&a[0]);
    let parts = vec![vm.field(&a[0], enumerate::ITERATOR), vm.field(&a[0], enumerate::COUNT)];
    recipe(vm, class, parts, None)
}

pub(super) fn reduce_zip(vm: &mut Vm, a: &[Object]) -> PyResult {
    let class = vm.type_of(&a[0]);
    let its = vm.field(&a[0], zip::ITERATORS);
    let strict = (vm.raw(&a[0], zip::STRICT) != 0).then_some(Object::TRUE);
    let its = vm.tuple_items(&its).unwrap_or_default().to_vec();
    recipe(vm, class, its, strict)
}

pub(super) fn reduce_map(vm: &mut Vm, a: &[Object]) -> PyResult {
    let class = vm.type_of(&a[0]);
    let its = vm.field(&a[0], map::ITERATORS);
    let strict = (vm.raw(&a[0], map::STRICT) != 0).then_some(Object::TRUE);
    let mut parts = vec![vm.field(&a[0], map::FUNCTION)];
    parts.extend(vm.tuple_items(&its).unwrap_or_default().to_vec());
    recipe(vm, class, parts, strict)
}

/// Of `zip` and `map`: the state is `strict`.
pub(super) fn set_strict(vm: &mut Vm, a: &[Object]) -> PyResult {
    let strict = vm.truth(&a[1])?;
    let zips = vm.is_instance_exact(&a[0], &vm.builtin_type(shape::ZIP));
    vm.set_raw(&a[0], if zips { zip::STRICT } else { map::STRICT }, strict as u64);
    Ok(Object::NONE)
}

pub(super) fn reduce_filter(vm: &mut Vm, a: &[Object]) -> PyResult {
    let class = vm.type_of(&a[0]);
    let parts = vec![vm.field(&a[0], filter::FUNCTION), vm.field(&a[0], filter::ITERATOR)];
    recipe(vm, class, parts, None)
}

pub(super) fn reduce_reversed(vm: &mut Vm, a: &[Object]) -> PyResult {
    let class = vm.type_of(&a[0]);
    let s = vm.field(&a[0], reversed::SEQUENCE);
    if s.is_null() {
        let empty = vm.tuple([]);
        return recipe(vm, class, vec![empty], None);
    }
    let at = vm.raw(&a[0], reversed::INDEX) as i64 - 1;
    if at < 0 {
        let empty = vm.tuple([]);
        return recipe(vm, class, vec![empty], None);
    }
    let at = vm.int(at);
    recipe(vm, class, vec![s], Some(at))
}

pub(super) fn set_reversed(vm: &mut Vm, a: &[Object]) -> PyResult {
    let at = vm.index_i64(&a[1])?;
    let s = vm.field(&a[0], reversed::SEQUENCE);
    if !s.is_null() {
        let n = vm.len(&s)? as i64;
        vm.set_raw(&a[0], reversed::INDEX, (at.clamp(-1, n - 1) + 1) as u64);
    }
    Ok(Object::NONE)
}
