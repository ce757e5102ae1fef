//! product, permutations, combinations, combinations_with_replacement: a pool, positions in it, and the next arrangement.

use super::iterator;
use crate::support;
use ophion_vm::{Object, PyResult, Vm};

// Each: pool (a tuple), positions (a list of ints; NULL once done), cycles (a list; permutations); 1 once begun.
const POOL: usize = 0;
const AT: usize = 1;
const CYCLES: usize = 2;
const BEGUN: usize = 3;

/// What is at a position of such a list.
#[inline(always)]
fn number(o: &Object) -> usize {
    let v = o.value();
    if v.is_int() { v.as_int() as usize } else { 0 }
}

#[inline(always)]
fn set_number(place: &mut Object, n: usize) {
    *place = Object::small(n as i32);
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
    let pool = vm.field(o, POOL);
    Ok(Some(vm.tuple_filled(r, |vm, places| {
        let (at, pool) = (vm.list_items(at).unwrap_or_default(), vm.tuple_items(&pool).unwrap_or_default());
        for (place, at) in places.iter_mut().zip(at) {
            if let Some(o) = pool.get(number(at)) {
                *place = o.clone();
            }
        }
    })))
}

fn pool(vm: &mut Vm, iterable: &Object) -> PyResult<(Object, usize)> {
    let items = vm.collect(iterable)?;
    let n = items.len();
    Ok((vm.tuple(items), n))
}

fn new(vm: &mut Vm, class: &Object, pool: Object, at: Option<Vec<usize>>, cycles: &[usize]) -> Object {
    let o = vm.fill_native(class, vec![pool, Object::NULL, Object::NULL], &[0]);
    if let Some(at) = at {
        store(vm, &o, AT, &at);
        store(vm, &o, CYCLES, cycles);
    }
    o
}

/// Is there something to give; and is it the first time?
fn begin(vm: &mut Vm, o: &Object) -> Option<bool> {
    if vm.field(o, AT).is_null() {
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
        let mut pools = Vec::new();
        if repeat > 0 {
            for x in support::items(vm, &a[1]) {
                pools.push(pool(vm, &x)?);
            }
        }
        let n = pools.len();
        if n.checked_mul(repeat).is_none_or(|n| n > 1 << 28) {
            return Err(vm.overflow_error("repeat argument too large"));
        }
        let pools: Vec<(Object, usize)> = pools.iter().cycle().take(n * repeat).cloned().collect();
        let empty = pools.iter().any(|p| p.1 == 0);
        let at = if empty { None } else { Some(vec![0; pools.len()]) };
        let lengths: Vec<usize> = pools.iter().map(|p| p.1).collect();
        let pools = vm.tuple(pools.into_iter().map(|p| p.0).collect::<Vec<_>>());
        Ok(new(vm, &a[0], pools, at, &lengths))
    }, product_next, []);

fn product_next(vm: &mut Vm, o: &Object) -> PyResult<Option<Object>> {
    let Some(first) = begin(vm, o) else { return Ok(None) };
    let (at, pools) = (vm.field(o, AT), vm.field(o, POOL));
    if !first {
        let lengths = vm.field(o, CYCLES);
        let mut i = vm.list_items(&at).map_or(0, <[Object]>::len);
        loop {
            if i == 0 {
                return finish(vm, o);
            }
            i -= 1;
            let length = vm.list_items(&lengths).and_then(|l| l.get(i)).map_or(0, number);
            let Some(place) = vm.list_items_mut(&at).get_mut(i) else { return finish(vm, o) };
            let next = number(place) + 1;
            if next < length {
                set_number(place, next);
                break;
            }
            set_number(place, 0);
        }
    }
    let n = vm.tuple_items(&pools).map_or(0, <[Object]>::len);
    Ok(Some(vm.tuple_filled(n, |vm, places| {
        let (at, pools) = (vm.list_items(&at).unwrap_or_default(), vm.tuple_items(&pools).unwrap_or_default());
        for ((place, at), pool) in places.iter_mut().zip(at).zip(pools) {
            if let Some(o) = vm.tuple_items(pool).and_then(|pool| pool.get(number(at))) {
                *place = o.clone();
            }
        }
    })))
}

iterator!(PERMUTATIONS: "itertools.permutations", "Return successive r-length permutations of elements in the iterable.", 3, 1,
    "__new__($cls, /, iterable, r=None)", |vm, a| {
        let (items, n) = pool(vm, &a[1])?;
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
        let (items, n) = pool(vm, &a[1])?;
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
        let (items, n) = pool(vm, &a[1])?;
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
