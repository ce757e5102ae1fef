//! What list and tuple do alike.

use crate::walks::walk;
use ophion_vm::compare::Scan;
use ophion_vm::{Kind, Object, PyResult, Vm};

/// The items of a list or tuple at this moment.
pub fn items(vm: &Vm, o: &Object) -> Vec<Object> {
    borrowed(vm, o).to_vec()
}

/// The items of a list or tuple.
pub fn borrowed<'a>(vm: &'a Vm, o: &'a Object) -> &'a [Object] {
    match vm.kind(o) {
        Kind::List => vm.list_items(o).unwrap_or_default(),
        _ => vm.tuple_items(o).unwrap_or_default(),
    }
}

pub fn len(vm: &Vm, o: &Object) -> usize {
    borrowed(vm, o).len()
}

fn get(vm: &Vm, o: &Object, i: usize) -> Option<Object> {
    borrowed(vm, o).get(i).cloned()
}

/// Index of the first item equal to `x` in the range. Where the program's code is asked, `walk` goes on instead, with `more` after its
/// first arguments: the sequence, `x` and the place.
pub fn find(
    vm: &mut Vm,
    (o, x): (&Object, &Object),
    (start, stop): (usize, usize),
    (name, more): (&'static str, &[Object]),
) -> PyResult<Option<usize>> {
    match vm.sequence_scan(o, x, start, stop)? {
        Scan::Found(i) => Ok(Some(i)),
        Scan::Missing => Ok(None),
        Scan::Ask(i, _) => {
            let at = vm.usize(i);
            let args = [o, x, &at].into_iter().chain(more).cloned().collect();
            Err(walk(vm, name, args))
        }
    }
}

/// `index` of a list or tuple.
pub fn index(vm: &mut Vm, a: &[Object], missing: &str) -> PyResult {
    let (start, stop) = bounds(vm, &a[0], &a[2], &a[3])?;
    let more = [vm.usize(stop), vm.str(missing)];
    match find(vm, (&a[0], &a[1]), (start, stop), ("index_of", &more))? {
        Some(i) => Ok(vm.usize(i)),
        None => Err(vm.value_error(missing)),
    }
}

/// `_scan(values, x, at, stop, /)` of the walks: a place, -1, or a pair of a place and the item that is to be compared there.
pub fn scan(vm: &mut Vm, a: &[Object]) -> PyResult {
    let (at, stop) = (vm.index_i64(&a[2])? as usize, vm.index_clipped(&a[3])? as usize);
    Ok(match vm.sequence_scan(&a[0], &a[1], at, stop)? {
        Scan::Found(i) => vm.usize(i),
        Scan::Missing => Object::small(-1),
        Scan::Ask(i, item) => {
            let at = vm.usize(i);
            vm.tuple([at, item])
        }
    })
}

/// Number of items equal to `x`.
pub fn count(vm: &mut Vm, o: &Object, x: &Object) -> PyResult {
    let (mut i, mut n) = (0, 0);
    loop {
        let so_far = [vm.int(n)];
        match find(vm, (o, x), (i, usize::MAX), ("count_of", &so_far))? {
            Some(at) => {
                n += 1;
                i = at + 1;
            }
            None => return Ok(vm.int(n)),
        }
    }
}

/// The optional start and stop of `index`, clipped to the length.
pub fn bounds(vm: &mut Vm, o: &Object, start: &Object, stop: &Object) -> PyResult<(usize, usize)> {
    let n = len(vm, o) as isize;
    let clip = |vm: &mut Vm, x: &Object, default: isize| -> PyResult<usize> {
        if x.is_null() {
            return Ok(default as usize);
        }
        if !vm.is_int(x) && vm.special(x, ophion_vm::Special::Index).is_none() {
            return Err(vm.type_error("slice indices must be integers or have an __index__ method"));
        }
        let i = vm.index_clipped(x)?;
        Ok(if i < 0 { i.saturating_add(n).max(0) } else { i } as usize)
    };
    Ok((clip(vm, start, 0)?, clip(vm, stop, isize::MAX)?))
}

/// The count of a repetition: a number, or None if the operand is none (NotImplemented).
pub fn repeat_count(vm: &mut Vm, x: &Object) -> PyResult<Option<usize>> {
    if vm.special(x, ophion_vm::Special::Index).is_none() {
        return Ok(None);
    }
    let n = vm.index(x)?;
    match vm.as_i64(&n) {
        Some(n) => Ok(Some(n.max(0) as usize)),
        None => {
            let t = vm.type_name(x);
            Err(vm.overflow_error(format!("cannot fit '{t}' into an index-sized integer")))
        }
    }
}

/// The items repeated; None beyond what memory can hold.
pub fn repeat(items: &[Object], n: usize) -> Option<Vec<Object>> {
    let total = items.len().checked_mul(n).filter(|&t| t <= (1 << 40) / 8)?;
    let mut out = Vec::new();
    out.try_reserve_exact(total).ok()?;
    if let [one] = items {
        out.resize(n, one.clone());
        return Some(out);
    }
    if total > 0 {
        for _ in 0..n {
            out.extend_from_slice(items);
        }
    }
    Some(out)
}

/// The items of a slice.
pub fn slice(vm: &mut Vm, o: &Object, s: &Object) -> PyResult<Vec<Object>> {
    let (start, _, step, count) = vm.slice_bounds_of(s, |vm| len(vm, o))?;
    let all = borrowed(vm, o);
    if step == 1 {
        let start = start as usize;
        return Ok(all.get(start..start + count).unwrap_or_default().to_vec());
    }
    Ok((0..count).filter_map(|i| all.get((start + i as isize * step) as usize).cloned()).collect())
}

/// The item at an index, with the type's words for what is out of range.
pub fn item(vm: &mut Vm, o: &Object, i: isize, what: &str) -> PyResult {
    let n = len(vm, o) as isize;
    let at = if i < 0 { i + n } else { i };
    match usize::try_from(at).ok().and_then(|at| get(vm, o, at)) {
        Some(x) => Ok(x),
        None => Err(vm.index_error(format!("{what} index out of range"))),
    }
}
