//! Searching in strs.

use super::operators::text;
use crate::support::{named_type, position};
use ophion_text::text::{Text, clamp_range};
use ophion_vm::{Kind, Object, PyResult, Stop, Vm};
use std::ops::Range;

/// The range that `start` and `end` select; None if nothing can be found there.
fn range(vm: &mut Vm, args: &[Object]) -> PyResult<Option<Range<usize>>> {
    let n = vm.str_len(&args[0]);
    if args[2].is_null() && args[3].is_null() {
        return Ok(Some(0..n));
    }
    let start = position(vm, &args[2], 0)?;
    let end = position(vm, &args[3], isize::MAX)?;
    Ok(clamp_range(n, start, end))
}

fn wrong_needle(vm: &mut Vm, o: &Object, name: &str) -> Stop {
    let t = named_type(vm, o);
    vm.type_error(format!("{name}() argument 1 must be str, not {t}"))
}

/// Finds and gives the position in the whole text.
fn search(
    vm: &mut Vm,
    args: &[Object],
    name: &str,
    find: fn(Text<'_>, Text<'_>) -> Option<usize>,
) -> PyResult<Option<usize>> {
    if !vm.is_str(&args[1]) {
        return Err(wrong_needle(vm, &args[1], name));
    }
    let Some(r) = range(vm, args)? else { return Ok(None) };
    let start = r.start;
    Ok(find(text(vm, &args[0]).slice(r), text(vm, &args[1])).map(|at| start + at))
}
fn or_minus_one(vm: &mut Vm, at: Option<usize>) -> PyResult {
    Ok(vm.int(at.map_or(-1, |i| i as i64)))
}
fn or_error(vm: &mut Vm, at: Option<usize>) -> PyResult {
    match at {
        Some(i) => Ok(vm.usize(i)),
        None => Err(vm.value_error("substring not found")),
    }
}
fn forward(hay: Text<'_>, needle: Text<'_>) -> Option<usize> {
    hay.find(needle)
}
fn backward(hay: Text<'_>, needle: Text<'_>) -> Option<usize> {
    hay.rfind(needle)
}

pub(super) fn find(vm: &mut Vm, args: &[Object]) -> PyResult {
    let at = search(vm, args, "find", forward)?;
    or_minus_one(vm, at)
}
pub(super) fn rfind(vm: &mut Vm, args: &[Object]) -> PyResult {
    let at = search(vm, args, "rfind", backward)?;
    or_minus_one(vm, at)
}
pub(super) fn index(vm: &mut Vm, args: &[Object]) -> PyResult {
    let at = search(vm, args, "index", forward)?;
    or_error(vm, at)
}
pub(super) fn rindex(vm: &mut Vm, args: &[Object]) -> PyResult {
    let at = search(vm, args, "rindex", backward)?;
    or_error(vm, at)
}
pub(super) fn count(vm: &mut Vm, args: &[Object]) -> PyResult {
    if !vm.is_str(&args[1]) {
        return Err(wrong_needle(vm, &args[1], "count"));
    }
    let n = match range(vm, args)? {
        Some(r) => text(vm, &args[0]).slice(r).count(text(vm, &args[1])),
        None => 0,
    };
    Ok(vm.usize(n))
}

/// `startswith` and `endswith`: one affix or a tuple of them.
fn affix(vm: &mut Vm, args: &[Object], name: &str, test: fn(Text<'_>, Text<'_>) -> bool) -> PyResult {
    let r = range(vm, args)?;
    let check = |vm: &Vm, affix: &Object| match &r {
        Some(r) => test(text(vm, &args[0]).slice(r.clone()), text(vm, affix)),
        None => false,
    };
    if vm.is_str(&args[1]) {
        return Ok(Object::bool(check(vm, &args[1])));
    }
    if vm.kind(&args[1]) != Kind::Tuple {
        let t = vm.type_name(&args[1]);
        return Err(vm.type_error(format!("{name} first arg must be str or a tuple of str, not {t}")));
    }
    for a in vm.tuple_items(&args[1]).map(<[Object]>::to_vec).unwrap_or_default() {
        if !vm.is_str(&a) {
            let t = vm.type_name(&a);
            return Err(vm.type_error(format!("tuple for {name} must only contain str, not {t}")));
        }
        if check(vm, &a) {
            return Ok(Object::TRUE);
        }
    }
    Ok(Object::FALSE)
}
fn starts(hay: Text<'_>, affix: Text<'_>) -> bool {
    hay.starts_with(affix)
}
fn ends(hay: Text<'_>, affix: Text<'_>) -> bool {
    hay.ends_with(affix)
}
/// One affix, asked of the whole str.
fn plain_affix(vm: &Vm, args: &[Object], test: fn(Text<'_>, Text<'_>) -> bool) -> Object {
    match args {
        [whole, affix] if vm.is_str(affix) => Object::bool(test(text(vm, whole), text(vm, affix))),
        _ => Object::NULL,
    }
}
pub(super) fn startswith_leaf(vm: &mut Vm, args: &[Object]) -> Object {
    plain_affix(vm, args, starts)
}
pub(super) fn endswith_leaf(vm: &mut Vm, args: &[Object]) -> Object {
    plain_affix(vm, args, ends)
}
pub(super) fn startswith(vm: &mut Vm, args: &[Object]) -> PyResult {
    affix(vm, args, "startswith", starts)
}
pub(super) fn endswith(vm: &mut Vm, args: &[Object]) -> PyResult {
    affix(vm, args, "endswith", ends)
}
