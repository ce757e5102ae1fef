//! Stable sorting with a comparison that may fail.

use ophion_vm::{Compare, Object, PyResult, Special, Vm, shape};

/// Sorts the items by their keys; what is given back holds all of them, sorted or, after an error, in some order.
pub fn sort_values(
    vm: &mut Vm,
    items: Vec<Object>,
    key: Option<&Object>,
    reverse: bool,
) -> (Vec<Object>, PyResult<()>) {
    let mut items = items;
    if key.is_none() && sort_alike(vm, &mut items, reverse) {
        return (items, Ok(()));
    }
    let mut pairs: Vec<(Object, Object)> = Vec::with_capacity(items.len());
    match key {
        None => pairs.extend(items.into_iter().map(|x| (x, Object::NULL))),
        Some(f) => {
            for (i, x) in items.iter().enumerate() {
                match vm.call(f, std::slice::from_ref(x)) {
                    Ok(k) => pairs.push((k, x.clone())),
                    Err(stop) => {
                        let _ = i;
                        return (items, Err(stop));
                    }
                }
            }
        }
    }
    sort_keyed(vm, pairs, reverse)
}

/// Sorts small ints, or a few short texts, where they stand. False: they are something else, and nothing has happened.
fn sort_alike(vm: &Vm, items: &mut [Object], reverse: bool) -> bool {
    const FEW: usize = 32;
    if items.iter().all(|x| x.value().is_int()) {
        match reverse {
            false => items.sort_by_key(|x| x.value().as_int()),
            true => items.sort_by_key(|x| std::cmp::Reverse(x.value().as_int())),
        }
        return true;
    }
    if items.len() <= FEW && items.iter().all(|x| vm.shape_of(x) == shape::STR) {
        match reverse {
            false => items.sort_by(|a, b| vm.as_text(a).cmp(&vm.as_text(b))),
            true => items.sort_by(|a, b| vm.as_text(b).cmp(&vm.as_text(a))),
        }
        return true;
    }
    false
}

/// Sorts (key, item) pairs (an item that is its own key is NULL); the items, as of [`sort_values`].
pub fn sort_keyed(vm: &mut Vm, mut pairs: Vec<(Object, Object)>, reverse: bool) -> (Vec<Object>, PyResult<()>) {
    // Sorting backwards keeps equal items in order if the input is reversed before and after.
    if reverse {
        pairs.reverse();
    }
    let result = sort_pairs(vm, &mut pairs);
    if reverse {
        pairs.reverse();
    }
    let out = pairs.into_iter().map(|(k, x)| if x.is_null() { k } else { x }).collect();
    (out, result)
}

/// Is there a key among them whose comparison is the program's own, or a tuple or list with such an item?
pub fn asks_program(vm: &Vm, keys: &[Object]) -> bool {
    let own = |o: &Object, s: Special| vm.special(o, s).is_some_and(|m| vm.shape_of(&m) == shape::FUNCTION);
    keys.len() > 1
        && keys.iter().any(|k| match vm.shape_of(k) {
            shape::INT | shape::STR | shape::FLOAT => false,
            shape::TUPLE | shape::LIST => {
                let items = super::sequence::borrowed(vm, k);
                items.iter().any(|x| match vm.shape_of(x) {
                    shape::INT | shape::STR | shape::FLOAT => false,
                    shape::TUPLE | shape::LIST => true,
                    _ => own(x, Special::Lt) || own(x, Special::Eq),
                })
            }
            number => number >= shape::FIRST_DYNAMIC && (own(k, Special::Lt) || vm.compares_by_call(k)),
        })
}

/// `_rotate(keys, items, low, end, /)` of the walks: what is at `end` goes to `low`, in both lists (the second may be None).
pub fn rotate(vm: &mut Vm, a: &[Object]) -> PyResult {
    let (low, end) = (vm.index_i64(&a[2])? as usize, vm.index_i64(&a[3])? as usize);
    for list in a[..2].iter().filter(|l| !l.is_none()) {
        if let Some(part) = vm.list_items_mut(list).get_mut(low..=end) {
            part.rotate_right(1);
        }
    }
    Ok(Object::NONE)
}

/// `_reverse(keys, items, start, end, /)` of the walks, likewise.
pub fn reverse(vm: &mut Vm, a: &[Object]) -> PyResult {
    let (start, end) = (vm.index_i64(&a[2])? as usize, vm.index_i64(&a[3])? as usize);
    for list in a[..2].iter().filter(|l| !l.is_none()) {
        if let Some(part) = vm.list_items_mut(list).get_mut(start..end) {
            part.reverse();
        }
    }
    Ok(Object::NONE)
}

fn sort_pairs(vm: &mut Vm, pairs: &mut Vec<(Object, Object)>) -> PyResult<()> {
    if pairs.len() < 2 {
        return Ok(());
    }
    if pairs.iter().all(|(k, _)| k.value().is_int()) {
        pairs.sort_by_key(|(k, _)| k.value().as_int());
        return Ok(());
    }
    if pairs.iter().all(|(k, _)| vm.shape_of(k) == shape::STR) {
        sort_texts(vm, pairs);
        return Ok(());
    }
    if pairs.iter().all(|(k, _)| k.value().is_float() && !k.value().as_float().is_nan()) {
        pairs.sort_by(|(a, _), (b, _)| {
            a.value().as_float().partial_cmp(&b.value().as_float()).unwrap_or(std::cmp::Ordering::Equal)
        });
        return Ok(());
    }
    merge_sort(vm, pairs)
}

/// Sorts by keys that are strs: what is compared stands side by side, and most comparisons are over after eight bytes.
fn sort_texts(vm: &Vm, pairs: &mut Vec<(Object, Object)>) {
    let mut order: Vec<(u64, &[u8], usize)> = Vec::with_capacity(pairs.len());
    for (i, (k, _)) in pairs.iter().enumerate() {
        let Some(ophion_text::text::Text::Latin1(bytes)) = vm.as_text(k) else {
            order.clear();
            break;
        };
        let mut start = [0; 8];
        for (to, from) in start.iter_mut().zip(bytes) {
            *to = *from;
        }
        order.push((u64::from_be_bytes(start), bytes, i));
    }
    if order.is_empty() {
        pairs.sort_by(|(a, _), (b, _)| vm.as_text(a).cmp(&vm.as_text(b)));
        return;
    }
    order.sort_by(|a, b| a.0.cmp(&b.0).then_with(|| a.1.cmp(b.1)));
    let order: Vec<usize> = order.into_iter().map(|(.., i)| i).collect();
    let sorted = order.into_iter().filter_map(|i| pairs.get_mut(i).map(take)).collect();
    *pairs = sorted;
}

fn take(pair: &mut (Object, Object)) -> (Object, Object) {
    std::mem::replace(pair, (Object::NULL, Object::NULL))
}

fn less(vm: &mut Vm, a: &(Object, Object), b: &(Object, Object)) -> PyResult<bool> {
    // Tuples that begin with different small ints are ordered by these.
    if vm.shape_of(&a.0) == shape::TUPLE
        && vm.shape_of(&b.0) == shape::TUPLE
        && let (Some([x, ..]), Some([y, ..])) = (vm.tuple_items(&a.0), vm.tuple_items(&b.0))
    {
        let (x, y) = (x.value(), y.value());
        if x.both_int(y) && x != y {
            return Ok(x.as_int() < y.as_int());
        }
    }
    vm.compare_strictly(Compare::Lt, &a.0, &b.0)
}

/// Runs found in the input, extended to 32 by binary insertion, merged in pairs.
fn merge_sort(vm: &mut Vm, items: &mut Vec<(Object, Object)>) -> PyResult<()> {
    const RUN: usize = 32;
    let n = items.len();
    let mut runs = Vec::new();
    let mut start = 0;
    while start < n {
        let mut end = start + 1;
        if end < n {
            let descending = less(vm, &items[end], &items[start])?;
            end += 1;
            while end < n && less(vm, &items[end], &items[end - 1])? == descending {
                end += 1;
            }
            if descending {
                items[start..end].reverse();
            }
        }
        let goal = (start + RUN).min(n);
        while end < goal {
            let (mut low, mut high) = (start, end);
            while low < high {
                let middle = (low + high) / 2;
                if less(vm, &items[end], &items[middle])? {
                    high = middle;
                } else {
                    low = middle + 1;
                }
            }
            items[low..=end].rotate_right(1);
            end += 1;
        }
        runs.push((start, end));
        start = end;
    }
    while runs.len() > 1 {
        let mut next = Vec::with_capacity(runs.len().div_ceil(2));
        for pair in runs.chunks(2) {
            match *pair {
                [(a, m), (_, b)] => {
                    merge(vm, items, a, m, b)?;
                    next.push((a, b));
                }
                [one] => next.push(one),
                _ => {}
            }
        }
        runs = next;
    }
    Ok(())
}

fn merge(vm: &mut Vm, items: &mut [(Object, Object)], a: usize, m: usize, b: usize) -> PyResult<()> {
    // Already in order?
    if !less(vm, &items[m], &items[m - 1])? {
        return Ok(());
    }
    // The left half is put aside; what is written never overtakes what is read of the right half.
    let mut left: Vec<(Object, Object)> = items[a..m].iter_mut().map(take).collect();
    let (mut i, mut j, mut to) = (0, m, a);
    let mut result = Ok(());
    while i < left.len() && j < b {
        match less(vm, &items[j], &left[i]) {
            Ok(true) => {
                items[to] = take(&mut items[j]);
                j += 1;
            }
            Ok(false) => {
                items[to] = take(&mut left[i]);
                i += 1;
            }
            Err(stop) => {
                result = Err(stop);
                break;
            }
        }
        to += 1;
    }
    // What is left of it fits just before what is left of the right half.
    for pair in &mut left[i..] {
        items[to] = take(pair);
        to += 1;
    }
    result
}
