//! Stable sorting with a comparison that may fail.

use ophion_vm::{Compare, Object, PyResult, Vm, shape};

/// Sorts the items by their keys; what is given back holds all of them, sorted or, after an error, in some order.
pub fn sort_values(
    vm: &mut Vm,
    items: Vec<Object>,
    key: Option<&Object>,
    reverse: bool,
) -> (Vec<Object>, PyResult<()>) {
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

fn sort_pairs(vm: &mut Vm, pairs: &mut Vec<(Object, Object)>) -> PyResult<()> {
    if pairs.len() < 2 {
        return Ok(());
    }
    if pairs.iter().all(|(k, _)| k.value().is_int()) {
        pairs.sort_by_key(|(k, _)| k.value().as_int());
        return Ok(());
    }
    if pairs.iter().all(|(k, _)| vm.shape_of(k) == shape::STR) {
        let vm: &Vm = vm;
        pairs.sort_by(|(a, _), (b, _)| vm.as_text(a).cmp(&vm.as_text(b)));
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

fn less(vm: &mut Vm, a: &(Object, Object), b: &(Object, Object)) -> PyResult<bool> {
    let r = vm.rich_compare(Compare::Lt, &a.0, &b.0)?;
    vm.truth(&r)
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
            let descending = less(vm, &items[end].clone(), &items[start].clone())?;
            end += 1;
            while end < n && less(vm, &items[end].clone(), &items[end - 1].clone())? == descending {
                end += 1;
            }
            if descending {
                items[start..end].reverse();
            }
        }
        let goal = (start + RUN).min(n);
        while end < goal {
            let x = items[end].clone();
            let (mut low, mut high) = (start, end);
            while low < high {
                let middle = (low + high) / 2;
                if less(vm, &x, &items[middle].clone())? {
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
    if !less(vm, &items[m].clone(), &items[m - 1].clone())? {
        return Ok(());
    }
    let left: Vec<(Object, Object)> = items[a..m].to_vec();
    let right: Vec<(Object, Object)> = items[m..b].to_vec();
    let (mut i, mut j) = (0, 0);
    let mut merged = Vec::with_capacity(b - a);
    while i < left.len() && j < right.len() {
        if less(vm, &right[j], &left[i])? {
            merged.push(right[j].clone());
            j += 1;
        } else {
            merged.push(left[i].clone());
            i += 1;
        }
    }
    merged.extend_from_slice(&left[i..]);
    merged.extend_from_slice(&right[j..]);
    for (to, from) in items[a..b].iter_mut().zip(merged) {
        *to = from;
    }
    Ok(())
}
