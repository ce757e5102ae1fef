//! product, permutations, combinations, combinations_with_replacement: a pool, positions in it, and the next arrangement.

use super::iterator;
use crate::support;
use ophion_vm::{Object, PyResult, Vm};

// Each: pool (a tuple), positions (a list of ints; NULL once done), cycles (a list; permutations); 1 once begun.
const POOL: usize = 0;
const AT: usize = 1;
const CYCLES: usize = 2;
const BEGUN: usize = 3;

fn positions(vm: &Vm, o: &Object, field: usize) -> Vec<usize> {
    let l = vm.field(o, field);
    vm.list_items(&l).unwrap_or_default().iter().map(|i| vm.as_i64(i).unwrap_or(0) as usize).collect()
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

fn pick(vm: &mut Vm, o: &Object, at: &[usize]) -> PyResult<Option<Object>> {
    let pool = vm.field(o, POOL);
    let items = vm.tuple_items(&pool).unwrap_or_default();
    let out = at.iter().filter_map(|&i| items.get(i).cloned()).collect::<Vec<_>>();
    Ok(Some(vm.tuple(out)))
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
            let number = |l: &Object| vm.list_items(l).and_then(|l| l.get(i)).and_then(|n| vm.as_i64(n)).unwrap_or(0);
            let next = number(&at) + 1;
            let (next, done) = if next < number(&lengths) { (next, true) } else { (0, false) };
            if let Some(place) = vm.list_items_mut(&at).get_mut(i) {
                *place = Object::small(next as i32);
            }
            if done {
                break;
            }
        }
    }
    let positions = vm.list_items(&at).unwrap_or_default();
    let mut out = Vec::with_capacity(positions.len());
    for (p, i) in vm.tuple_items(&pools).unwrap_or_default().iter().zip(positions) {
        let i = vm.as_i64(i).unwrap_or(0) as usize;
        if let Some(x) = vm.tuple_items(p).and_then(|t| t.get(i)) {
            out.push(x.clone());
        }
    }
    Ok(Some(vm.tuple(out)))
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
    let (mut at, mut cycles) = (positions(vm, o, AT), positions(vm, o, CYCLES));
    let (n, r) = (at.len(), cycles.len());
    if !first {
        let mut i = r;
        loop {
            if i == 0 {
                return finish(vm, o);
            }
            i -= 1;
            cycles[i] -= 1;
            if cycles[i] == 0 {
                at[i..].rotate_left(1);
                cycles[i] = n - i;
            } else {
                let j = n - cycles[i];
                at.swap(i, j);
                break;
            }
        }
        store(vm, o, AT, &at);
        store(vm, o, CYCLES, &cycles);
    }
    pick(vm, o, &at[..r])
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
    let mut at = positions(vm, o, AT);
    if !first {
        let pool = vm.field(o, POOL);
        let n = vm.tuple_items(&pool).map_or(0, <[Object]>::len);
        let r = at.len();
        let Some(i) = (0..r).rev().find(|&i| at[i] != i + n - r) else { return finish(vm, o) };
        at[i] += 1;
        for j in i + 1..r {
            at[j] = at[j - 1] + 1;
        }
        store(vm, o, AT, &at);
    }
    pick(vm, o, &at)
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
    let mut at = positions(vm, o, AT);
    if !first {
        let pool = vm.field(o, POOL);
        let n = vm.tuple_items(&pool).map_or(0, <[Object]>::len);
        let Some(i) = (0..at.len()).rev().find(|&i| at[i] != n - 1) else { return finish(vm, o) };
        let v = at[i] + 1;
        at[i..].fill(v);
        store(vm, o, AT, &at);
    }
    pick(vm, o, &at)
}
