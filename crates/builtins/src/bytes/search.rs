//! Searching in bytes: for bytes-like objects and for single bytes.

use super::buffer::{byte, bytes_like, contents, want_bytes};
use crate::support::position;
use ophion_text::text::{Text, clamp_range};
use ophion_vm::{Kind, Object, PyResult, Special, Vm};
use std::ops::Range;

fn range(vm: &mut Vm, args: &[Object]) -> PyResult<Option<Range<usize>>> {
    let n = contents(vm, &args[0]).len();
    if args[2].is_null() && args[3].is_null() {
        return Ok(Some(0..n));
    }
    let start = position(vm, &args[2], 0)?;
    let end = position(vm, &args[3], isize::MAX)?;
    Ok(clamp_range(contents(vm, &args[0]).len(), start, end))
}

/// What to search for, as bytes.
fn needle(vm: &mut Vm, o: &Object) -> PyResult<Vec<u8>> {
    if let Some(b) = bytes_like(vm, o)? {
        return Ok(contents(vm, &b).to_vec());
    }
    if vm.is_int(o) || vm.special(o, Special::Index).is_some() {
        return Ok(vec![byte(vm, o)?]);
    }
    let t = vm.type_name(o);
    Err(vm.type_error(format!("argument should be integer or bytes-like object, not '{t}'")))
}

fn search(vm: &mut Vm, args: &[Object], find: fn(Text<'_>, Text<'_>) -> Option<usize>) -> PyResult<Option<usize>> {
    let r = range(vm, args)?;
    let needle = needle(vm, &args[1])?;
    let Some(r) = r else { return Ok(None) };
    let start = r.start;
    let hay = contents(vm, &args[0]).get(r).unwrap_or_default();
    Ok(find(Text::Latin1(hay), Text::Latin1(&needle)).map(|at| start + at))
}
fn forward(hay: Text<'_>, needle: Text<'_>) -> Option<usize> {
    hay.find(needle)
}
fn backward(hay: Text<'_>, needle: Text<'_>) -> Option<usize> {
    hay.rfind(needle)
}
fn or_minus_one(vm: &mut Vm, at: Option<usize>) -> PyResult {
    Ok(vm.int(at.map_or(-1, |i| i as i64)))
}
fn or_error(vm: &mut Vm, at: Option<usize>) -> PyResult {
    match at {
        Some(i) => Ok(vm.usize(i)),
        None => Err(vm.value_error("subsection not found")),
    }
}
pub(super) fn find(vm: &mut Vm, args: &[Object]) -> PyResult {
    let at = search(vm, args, forward)?;
    or_minus_one(vm, at)
}
pub(super) fn rfind(vm: &mut Vm, args: &[Object]) -> PyResult {
    let at = search(vm, args, backward)?;
    or_minus_one(vm, at)
}
pub(super) fn index(vm: &mut Vm, args: &[Object]) -> PyResult {
    let at = search(vm, args, forward)?;
    or_error(vm, at)
}
pub(super) fn rindex(vm: &mut Vm, args: &[Object]) -> PyResult {
    let at = search(vm, args, backward)?;
    or_error(vm, at)
}
pub(super) fn count(vm: &mut Vm, args: &[Object]) -> PyResult {
    let r = range(vm, args)?;
    let needle = needle(vm, &args[1])?;
    let n = match r {
        Some(r) => Text::Latin1(contents(vm, &args[0]).get(r).unwrap_or_default()).count(Text::Latin1(&needle)),
        None => 0,
    };
    Ok(vm.usize(n))
}

fn affix(vm: &mut Vm, args: &[Object], name: &str, test: fn(&[u8], &[u8]) -> bool) -> PyResult {
    let r = range(vm, args)?;
    let check = |vm: &Vm, affix: &Object| match &r {
        Some(r) => test(contents(vm, &args[0]).get(r.clone()).unwrap_or_default(), contents(vm, affix)),
        None => false,
    };
    if vm.kind(&args[1]) == Kind::Tuple {
        for a in vm.tuple_items(&args[1]).map(<[Object]>::to_vec).unwrap_or_default() {
            let a = want_bytes(vm, &a)?;
            if check(vm, &a) {
                return Ok(Object::TRUE);
            }
        }
        return Ok(Object::FALSE);
    }
    match bytes_like(vm, &args[1])? {
        Some(a) => Ok(Object::bool(check(vm, &a))),
        None => {
            let t = vm.type_name(&args[1]);
            Err(vm.type_error(format!("{name} first arg must be bytes or a tuple of bytes, not {t}")))
        }
    }
}
pub(super) fn startswith(vm: &mut Vm, args: &[Object]) -> PyResult {
    affix(vm, args, "startswith", |hay, a| hay.starts_with(a))
}
pub(super) fn endswith(vm: &mut Vm, args: &[Object]) -> PyResult {
    affix(vm, args, "endswith", |hay, a| hay.ends_with(a))
}
