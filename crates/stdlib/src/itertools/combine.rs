//! product, permutations, combinations, combinations_with_replacement: a pool, positions in it, and the next arrangement.

use super::iterator;
use crate::support;
use ophion_vm::{Object, PyResult, Vm, shape};

// Each: pool (a tuple), positions (a list of ints; NULL once done), cycles (a list; permutations) or the last tuple given (product); 1 once begun.
const POOL: usize = 0;
const AT: usize = 1;
const CYCLES: usize = 2;
const LAST: usize = CYCLES;
const BEGUN: usize = 3;

/// What is at a position of such a list.
#[inline(always)]
fn number(o: &Object) -> usize {
    let v = o.value();
    if v.is_int() { v.as_int() as usize } else { 0 }
}

#[inline(always)]
fn set_number(place: &mut Object, n: usize) {
    // What was there is such an int too.
    std::mem::forget(std::mem::replace(place, Object::small(n as i32)));
}

fn store(vm: &mut Vm, o: &Object, field: usize, at: &[usize]) {
    let items = at.iter().map(|&i| Object::small(i as i32)).collect();
    let l = vm.list(items);
    vm.set_field(o, field, l);
}

fn finish(vm: &mut Vm, o: &Object) -> PyResult<Option<Object>> {
    vm.set_field(o, AT, Object::NULL);
    Ok(None)
}

/// The first `r` of the positions' items in the pool.
#[inline]
fn pick(vm: &mut Vm, o: &Object, at: &Object, r: usize) -> PyResult<Option<Object>> {
    Ok(Some(vm.tuple_picked(r, |vm, i| {
        let pool = vm.tuple_items(vm.field_ref(o, POOL)).unwrap_or_default();
        at_position(pool, vm.list_items(at).unwrap_or_default(), i)
    })))
}

/// The item of a pool at the `i`th of the positions.
#[inline(always)]
fn at_position(pool: &[Object], at: &[Object], i: usize) -> Object {
    at.get(i).and_then(|at| pool.get(number(at))).cloned().unwrap_or(Object::NONE)
}

/// The items of an iterable as a tuple.
fn pool(vm: &mut Vm, iterable: &Object) -> PyResult {
    Ok(match vm.shape_of(iterable) {
        shape::TUPLE => iterable.clone(),
        shape::LIST => vm.tuple_of_list(iterable),
        _ => {
            let items = vm.collect(iterable)?;
            vm.tuple(items)
        }
    })
}

fn pool_and_length(vm: &mut Vm, iterable: &Object) -> PyResult<(Object, usize)> {
    let pool = pool(vm, iterable)?;
    let n = vm.tuple_items(&pool).map_or(0, <[Object]>::len);
    Ok((pool, n))
}

fn new(vm: &mut Vm, class: &Object, pool: Object, at: Option<Vec<usize>>, cycles: &[usize]) -> Object {
    let o = vm.fill_native(class, [pool, Object::NULL, Object::NULL], &[0]);
    if let Some(at) = at {
        store(vm, &o, AT, &at);
        store(vm, &o, CYCLES, cycles);
    }
    o
}

/// Is there something to give; and is it the first time?
fn begin(vm: &mut Vm, o: &Object) -> Option<bool> {
    if vm.field_ref(o, AT).is_null() {
        return None;
    }
    let first = vm.raw(o, BEGUN) == 0;
    vm.set_raw(o, BEGUN, 1);
    Some(first)
}

fn count(vm: &mut Vm, o: &Object, negative: &str) -> PyResult<usize> {
    let r = vm.index_i64(o)?;
    if r < 0 { Err(vm.value_error(negative)) } else { Ok(r as usize) }
}

iterator!(PRODUCT: "itertools.product", "Cartesian product of input iterables.  Equivalent to nested for-loops.", 3, 1,
    "__new__($cls, /, *iterables, repeat=1)", |vm, a| {
        let repeat = match a[2].given() {
            None => 1,
            Some(n) => count(vm, n, "repeat argument cannot be negative")?,
        };
        let n = if repeat > 0 { vm.tuple_items(&a[1]).map_or(0, <[Object]>::len) } else { 0 };
        let mut pools = Vec::with_capacity(n);
        for i in 0..n {
            let iterable = vm.tuple_items(&a[1]).unwrap_or_default()[i].clone();
            pools.push(pool(vm, &iterable)?);
        }
        if n.checked_mul(repeat).is_none_or(|n| n > 1 << 28) {
            return Err(vm.overflow_error("repeat argument too large"));
        }
        for i in n..n * repeat {
            pools.push(pools[i - n].clone());
        }
        let empty = pools.iter().any(|p| vm.tuple_items(p).is_none_or(<[Object]>::is_empty));
        let at = if empty { Object::NULL } else { vm.list(vec![Object::small(0); pools.len()]) };
        let pools = vm.tuple(pools);
        Ok(vm.fill_native(&a[0], [pools, at, Object::NULL], &[0]))
    }, product_next, []);

fn product_next(vm: &mut Vm, o: &Object) -> PyResult<Option<Object>> {
    match next_of_last_pool(vm, o) {
        Some(new) => {
            vm.set_field(o, LAST, new.clone());
            Ok(Some(new))
        }
        None => product_go_on(vm, o),
    }
}

/// As the last product but for the last pool's item, if there are both.
#[inline(always)]
fn next_of_last_pool(vm: &mut Vm, o: &Object) -> Option<Object> {
    let (last, at) = (vm.field(o, LAST), vm.field(o, AT));
    if last.is_null() || at.is_null() {
        return None;
    }
    let pool = vm.tuple_items(vm.field_ref(o, POOL))?.last()?;
    let next = number(vm.list_items(&at)?.last()?) + 1;
    let item = vm.tuple_items(pool)?.get(next)?.clone();
    set_number(vm.list_items_mut(&at).last_mut()?, next);
    Some(vm.tuple_but_last(&last, item))
}

#[inline(never)]
fn product_go_on(vm: &mut Vm, o: &Object) -> PyResult<Option<Object>> {
    let Some(first) = begin(vm, o) else { return Ok(None) };
    let at = vm.field(o, AT);
    // Those before it are as in the last product, the others begin again.
    let Some(changed) = (if first { Some(0) } else { count_up(vm, &at, o) }) else {
        vm.set_field(o, LAST, Object::NULL);
        return finish(vm, o);
    };
    let n = vm.list_items(&at).map_or(0, <[Object]>::len);
    let new = vm.tuple_picked(n, |vm, i| {
        if i < changed {
            let last = vm.tuple_items(vm.field_ref(o, LAST)).unwrap_or_default();
            return last.get(i).cloned().unwrap_or(Object::NONE);
        }
        let pool = vm.tuple_items(vm.field_ref(o, POOL)).and_then(|pools| pools.get(i));
        let pool = pool.and_then(|pool| vm.tuple_items(pool)).unwrap_or_default();
        at_position(pool, vm.list_items(&at).unwrap_or_default(), i)
    });
    vm.set_field(o, LAST, new.clone());
    Ok(Some(new))
}

/// The next positions, the last of them the fastest: the first one that has changed; None if there are none.
#[inline(always)]
fn count_up(vm: &mut Vm, at: &Object, o: &Object) -> Option<usize> {
    let mut i = vm.list_items(at).map_or(0, <[Object]>::len);
    while i > 0 {
        i -= 1;
        let pool = vm.tuple_items(vm.field_ref(o, POOL)).and_then(|pools| pools.get(i))?;
        let length = vm.tuple_items(pool).map_or(0, <[Object]>::len);
        let place = vm.list_items_mut(at).get_mut(i)?;
        let next = number(place) + 1;
        set_number(place, if next < length { next } else { 0 });
        if next < length {
            return Some(i);
        }
    }
    None
}

iterator!(PERMUTATIONS: "itertools.permutations", "Return successive r-length permutations of elements in the iterable.", 3, 1,
    "__new__($cls, /, iterable, r=None)", |vm, a| {
        let (items, n) = pool_and_length(vm, &a[1])?;
        let r = match support::option(&a[2]) {
            None => n,
            Some(r) => {
                if !vm.is_int(r) {
                    return Err(vm.type_error("Expected int as r"));
                }
                count(vm, r, "r must be non-negative")?
            }
        };
        let at = if r > n { None } else { Some((0..n).collect()) };
        let cycles: Vec<usize> = (0..r.min(n)).map(|i| n - i).collect();
        Ok(new(vm, &a[0], items, at, &cycles))
    }, permutations_next, []);

fn permutations_next(vm: &mut Vm, o: &Object) -> PyResult<Option<Object>> {
    let Some(first) = begin(vm, o) else { return Ok(None) };
    let (at, cycles) = (vm.field(o, AT), vm.field(o, CYCLES));
    let n = vm.list_items(&at).map_or(0, <[Object]>::len);
    let r = vm.list_items(&cycles).map_or(0, <[Object]>::len);
    if !first {
        let mut i = r;
        loop {
            if i == 0 {
                return finish(vm, o);
            }
            i -= 1;
            let Some(place) = vm.list_items_mut(&cycles).get_mut(i) else { return finish(vm, o) };
            let left = number(place).saturating_sub(1);
            set_number(place, if left == 0 { n - i } else { left });
            let order = vm.list_items_mut(&at);
            if left == 0 {
                if let Some(tail) = order.get_mut(i..) {
                    tail.rotate_left(1);
                }
            } else {
                order.swap(i, n - left);
                break;
            }
        }
    }
    pick(vm, o, &at, r)
}

iterator!(COMBINATIONS: "itertools.combinations", "Return successive r-length combinations of elements in the iterable.", 3, 1,
    "__new__($cls, /, iterable, r)", |vm, a| {
        let (items, n) = pool_and_length(vm, &a[1])?;
        let r = count(vm, &a[2], "r must be non-negative")?;
        let at = if r > n { None } else { Some((0..r).collect()) };
        Ok(new(vm, &a[0], items, at, &[]))
    }, combinations_next, []);

fn combinations_next(vm: &mut Vm, o: &Object) -> PyResult<Option<Object>> {
    let Some(first) = begin(vm, o) else { return Ok(None) };
    let at = vm.field(o, AT);
    let r = vm.list_items(&at).map_or(0, <[Object]>::len);
    if !first {
        let pool = vm.field(o, POOL);
        let n = vm.tuple_items(&pool).map_or(0, <[Object]>::len);
        let places = vm.list_items_mut(&at);
        let Some(i) = (0..r).rev().find(|&i| number(&places[i]) != i + n - r) else { return finish(vm, o) };
        let from = number(&places[i]) + 1;
        for (k, place) in places[i..].iter_mut().enumerate() {
            set_number(place, from + k);
        }
    }
    pick(vm, o, &at, r)
}

iterator!(COMBINATIONS_WITH_REPLACEMENT: "itertools.combinations_with_replacement", "Return successive r-length combinations of elements in the iterable allowing individual elements to have successive repeats.", 3, 1,
    "__new__($cls, /, iterable, r)", |vm, a| {
        let (items, n) = pool_and_length(vm, &a[1])?;
        let r = count(vm, &a[2], "r must be non-negative")?;
        let at = if n == 0 && r > 0 { None } else { Some(vec![0; r]) };
        Ok(new(vm, &a[0], items, at, &[]))
    }, with_replacement_next, []);

fn with_replacement_next(vm: &mut Vm, o: &Object) -> PyResult<Option<Object>> {
    let Some(first) = begin(vm, o) else { return Ok(None) };
    let at = vm.field(o, AT);
    let r = vm.list_items(&at).map_or(0, <[Object]>::len);
    if !first {
        let pool = vm.field(o, POOL);
        let n = vm.tuple_items(&pool).map_or(0, <[Object]>::len);
        let places = vm.list_items_mut(&at);
        let Some(i) = (0..r).rev().find(|&i| number(&places[i]) + 1 != n) else { return finish(vm, o) };
        let next = number(&places[i]) + 1;
        places[i..].iter_mut().for_each(|place| set_number(place, next));
    }
    pick(vm, o, &at, r)
}
