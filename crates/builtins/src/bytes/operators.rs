//! The operators that bytes and bytearray share.

use super::buffer::{byte, bytes_like, contents, like, not_bytes, part, whole};
use crate::str::{Percent, percent, repetitions};
use crate::support::{comparisons, hash_object};
use ophion_text::repr::repr_bytes;
use ophion_text::text::Text;
use ophion_vm::{Compare, Kind, Object, PyResult, Special, Vm, shape};

pub(super) fn repr(vm: &mut Vm, args: &[Object]) -> PyResult {
    let shown = repr_bytes(contents(vm, &args[0]));
    if vm.kind(&args[0]) != Kind::ByteArray {
        return Ok(vm.textbuf(&shown));
    }
    let name = vm.type_name(&args[0]);
    let mut shown = shown.as_text().to_string_lossy();
    if shown.starts_with("b\"") {
        // A bytearray escapes an apostrophe even inside the other quotes.
        shown = shown.replace('\'', "\\'");
    }
    let shown = format!("{name}({shown})");
    Ok(vm.str(&shown))
}
pub(super) fn hash(vm: &mut Vm, args: &[Object]) -> PyResult {
    let h = vm.hash_bytes(contents(vm, &args[0]));
    hash_object(vm, h)
}

comparisons!(compare, super::compare_op);
fn compare_op(vm: &mut Vm, op: Compare, a: &Object, b: &Object) -> PyResult {
    // bytes compare with bytes only; what a bytearray is compared with may be any buffer.
    if vm.kind(a) == Kind::Bytes && vm.kind(b) != Kind::Bytes {
        return Ok(Object::NOT_IMPLEMENTED);
    }
    let Some(other) = bytes_like(vm, b)? else { return Ok(Object::NOT_IMPLEMENTED) };
    let (x, y) = (contents(vm, a), contents(vm, &other));
    Ok(Object::bool(op.holds(x.cmp(y))))
}

pub(super) fn len(vm: &mut Vm, args: &[Object]) -> PyResult {
    let n = contents(vm, &args[0]).len();
    Ok(vm.usize(n))
}

/// A position in the receiver, or the error for one that is outside.
pub(super) fn position(vm: &mut Vm, o: &Object, key: &Object) -> PyResult<usize> {
    if key.value().is_int()
        && let Ok(at) = usize::try_from(key.value().as_int())
        && at < contents(vm, o).len()
    {
        return Ok(at);
    }
    let i = index(vm, o, key)?;
    let n = contents(vm, o).len() as isize;
    let at = if i < 0 { i.saturating_add(n) } else { i };
    if at < 0 || at >= n {
        let array = vm.kind(o) == Kind::ByteArray;
        return Err(vm.index_error(if array { "bytearray index out of range" } else { "index out of range" }));
    }
    Ok(at as usize)
}
/// The number that an index of one of these is.
pub(super) fn index(vm: &mut Vm, o: &Object, key: &Object) -> PyResult<isize> {
    let array = vm.kind(o) == Kind::ByteArray;
    if !vm.is_int(key) && vm.special(key, Special::Index).is_none() {
        let t = vm.type_name(key);
        let what = if array { "bytearray" } else { "byte" };
        return Err(vm.type_error(format!("{what} indices must be integers or slices, not {t}")));
    }
    vm.index_isize(key)
}
pub(super) fn getitem(vm: &mut Vm, args: &[Object]) -> PyResult {
    let (o, key) = (&args[0], &args[1]);
    if vm.shape_of(key) == shape::SLICE {
        let (start, _, step, count) = vm.slice_bounds_of(key, |vm| contents(vm, o).len())?;
        if count == 0 {
            return Ok(like(vm, o, Vec::new()));
        }
        if step == 1 {
            return Ok(part(vm, o, start as usize..start as usize + count));
        }
        let bytes = contents(vm, o);
        let new = (0..count).map(|i| bytes[(start + step.wrapping_mul(i as isize)) as usize]).collect();
        return Ok(like(vm, o, new));
    }
    let at = position(vm, o, key)?;
    let b = contents(vm, o).get(at).copied().unwrap_or(0);
    Ok(vm.int(b as i64))
}

pub(super) fn contains(vm: &mut Vm, args: &[Object]) -> PyResult {
    let needle = &args[1];
    if vm.is_int(needle) || vm.special(needle, Special::Index).is_some() {
        let b = byte(vm, needle)?;
        return Ok(Object::bool(Text::Latin1(contents(vm, &args[0])).contains_code(b as u32)));
    }
    let Some(needle) = bytes_like(vm, needle)? else { return Err(not_bytes(vm, needle)) };
    Ok(Object::bool(Text::Latin1(contents(vm, &args[0])).contains(Text::Latin1(contents(vm, &needle)))))
}

pub(super) fn add(vm: &mut Vm, args: &[Object]) -> PyResult {
    let Some(other) = bytes_like(vm, &args[1])? else {
        let (t, own) = (vm.type_name(&args[1]), vm.type_name(&args[0]));
        return Err(vm.type_error(format!("can't concat {t} to {own}")));
    };
    let (a, b) = (contents(vm, &args[0]), contents(vm, &other));
    let total = a.len().checked_add(b.len());
    vm.check_size(total)?;
    let new = [contents(vm, &args[0]), contents(vm, &other)].concat();
    Ok(like(vm, &args[0], new))
}
pub(super) fn mul(vm: &mut Vm, args: &[Object]) -> PyResult {
    let count = repetitions(vm, &args[1])?;
    let n = contents(vm, &args[0]).len();
    if count == 1 {
        return Ok(whole(vm, &args[0]));
    }
    match n.checked_mul(count) {
        Some(total) if total <= crate::support::MAX_LEN => vm.check_size(Some(total))?,
        _ if vm.kind(&args[0]) == Kind::ByteArray => return Err(vm.memory_error()),
        _ => return Err(vm.overflow_error("repeated bytes are too long")),
    }
    let new = contents(vm, &args[0]).repeat(count);
    Ok(like(vm, &args[0], new))
}
pub(super) fn mod_(vm: &mut Vm, args: &[Object]) -> PyResult {
    let r = percent(vm, &args[0], &args[1], Percent::Bytes)?;
    in_kind(vm, &args[0], r)
}
pub(super) fn rmod(vm: &mut Vm, args: &[Object]) -> PyResult {
    if vm.kind(&args[1]) != vm.kind(&args[0]) {
        return Ok(Object::NOT_IMPLEMENTED);
    }
    let r = percent(vm, &args[1], &args[0], Percent::Bytes)?;
    in_kind(vm, &args[1], r)
}
fn in_kind(vm: &mut Vm, receiver: &Object, r: Object) -> PyResult {
    if vm.kind(receiver) != Kind::ByteArray {
        return Ok(r);
    }
    let copy = contents(vm, &r).to_vec();
    Ok(vm.bytearray(copy))
}

pub(super) fn dunder_bytes(vm: &mut Vm, args: &[Object]) -> PyResult {
    Ok(whole(vm, &args[0]))
}
pub(super) fn getnewargs(vm: &mut Vm, args: &[Object]) -> PyResult {
    let b = whole(vm, &args[0]);
    Ok(vm.tuple([b]))
}
