//! Splitting and stripping strs.

use super::operators::text;
use crate::support::{named_type, ssize_or};
use ophion_text::text::{Side, Text};
use ophion_vm::{Object, PyResult, Vm};
use std::ops::Range;

/// The greatest number of splits: no bound for a negative one.
fn most(vm: &mut Vm, o: &Object) -> PyResult<usize> {
    let n = ssize_or(vm, o, -1)?;
    Ok(if n < 0 { usize::MAX } else { n as usize })
}

fn split_by(
    vm: &mut Vm,
    args: &[Object],
    spaces: fn(Text<'_>, usize) -> Vec<Range<usize>>,
    separated: fn(Text<'_>, Text<'_>, usize) -> Vec<Range<usize>>,
) -> PyResult {
    let max = most(vm, &args[2])?;
    let parts = if args[1].is_null() || args[1].is_none() {
        spaces(text(vm, &args[0]), max)
    } else if !vm.is_str(&args[1]) {
        let t = vm.type_name(&args[1]);
        return Err(vm.type_error(format!("must be str or None, not {t}")));
    } else if vm.str_len(&args[1]) == 0 {
        return Err(vm.value_error("empty separator"));
    } else {
        separated(text(vm, &args[0]), text(vm, &args[1]), max)
    };
    Ok(vm.substrings(&args[0], &parts))
}
pub(super) fn split(vm: &mut Vm, args: &[Object]) -> PyResult {
    if (args[2].is_null() || args[2].value().is_int())
        && let Some(parts) = split_ascii(vm, args)?
    {
        return Ok(parts);
    }
    split_by(vm, args, |t, max| t.split_whitespace(max), |t, sep, max| t.split(sep, max))
}
/// `split` of ASCII by white space or a separator of one character, into the list at once. None: the general way.
fn split_ascii(vm: &mut Vm, args: &[Object]) -> PyResult<Option<Object>> {
    let max = most(vm, &args[2])?;
    if args[1].is_null() || args[1].is_none() {
        return Ok(vm.ascii_parts(&args[0], |bytes, found| {
            let space = |b: u8| matches!(b, 0x09..=0x0d | 0x1c..=0x20);
            let (mut at, mut n) = (0, 0);
            loop {
                while at < bytes.len() && space(bytes[at]) {
                    at += 1;
                }
                if at == bytes.len() {
                    return;
                }
                if n == max {
                    // What is left keeps the white space at its end.
                    return found(at..bytes.len());
                }
                let start = at;
                while at < bytes.len() && !space(bytes[at]) {
                    at += 1;
                }
                found(start..at);
                n += 1;
            }
        }));
    }
    let Some(&[separator]) = vm.as_ascii(&args[1]).map(str::as_bytes) else { return Ok(None) };
    Ok(vm.ascii_parts(&args[0], |bytes, found| {
        let (mut start, mut n) = (0, 0);
        // Of a long text whole words are looked at for the separator; a short one is over before that pays.
        if bytes.len() < 64 {
            for (at, &b) in bytes.iter().enumerate() {
                if b == separator && n < max {
                    found(start..at);
                    start = at + 1;
                    n += 1;
                }
            }
        } else {
            Text::Latin1(bytes).each_match(Text::Latin1(&[separator]), max, |at| {
                found(start..at);
                start = at + 1;
            });
        }
        found(start..bytes.len());
    }))
}
pub(super) fn rsplit(vm: &mut Vm, args: &[Object]) -> PyResult {
    split_by(vm, args, |t, max| t.rsplit_whitespace(max), |t, sep, max| t.rsplit(sep, max))
}
pub(super) fn splitlines(vm: &mut Vm, args: &[Object]) -> PyResult {
    let keep = !args[1].is_null() && vm.truth(&args[1])?;
    let parts = text(vm, &args[0]).split_lines(keep);
    Ok(vm.substrings(&args[0], &parts))
}

/// Checks the separator of `partition`.
fn separator(vm: &mut Vm, o: &Object) -> PyResult<()> {
    if !vm.is_str(o) {
        let t = vm.type_name(o);
        return Err(vm.type_error(format!("must be str, not {t}")));
    }
    if vm.str_len(o) == 0 {
        return Err(vm.value_error("empty separator"));
    }
    Ok(())
}
pub(super) fn partition(vm: &mut Vm, args: &[Object]) -> PyResult {
    separator(vm, &args[1])?;
    let three = match text(vm, &args[0]).partition(text(vm, &args[1])) {
        Some((before, after)) => [vm.substring(&args[0], before), args[1].clone(), vm.substring(&args[0], after)],
        None => [args[0].clone(), vm.str(""), vm.str("")],
    };
    Ok(vm.tuple(three))
}
pub(super) fn rpartition(vm: &mut Vm, args: &[Object]) -> PyResult {
    separator(vm, &args[1])?;
    let three = match text(vm, &args[0]).rpartition(text(vm, &args[1])) {
        Some((before, after)) => [vm.substring(&args[0], before), args[1].clone(), vm.substring(&args[0], after)],
        None => [vm.str(""), vm.str(""), args[0].clone()],
    };
    Ok(vm.tuple(three))
}

fn strip_side(vm: &mut Vm, args: &[Object], side: Side, name: &str) -> PyResult {
    let left = if args[1].is_null() || args[1].is_none() {
        text(vm, &args[0]).strip(side)
    } else if let Some(unwanted) = vm.as_text(&args[1]) {
        text(vm, &args[0]).strip_codes(side, unwanted)
    } else {
        return Err(vm.type_error(format!("{name} arg must be None or str")));
    };
    Ok(vm.substring(&args[0], left))
}
pub(super) fn strip(vm: &mut Vm, args: &[Object]) -> PyResult {
    strip_side(vm, args, Side::Both, "strip")
}
pub(super) fn lstrip(vm: &mut Vm, args: &[Object]) -> PyResult {
    strip_side(vm, args, Side::Left, "lstrip")
}
pub(super) fn rstrip(vm: &mut Vm, args: &[Object]) -> PyResult {
    strip_side(vm, args, Side::Right, "rstrip")
}

fn affix(vm: &mut Vm, args: &[Object], name: &str) -> PyResult<()> {
    if vm.is_str(&args[1]) {
        return Ok(());
    }
    let t = named_type(vm, &args[1]);
    Err(vm.type_error(format!("{name}() argument must be str, not {t}")))
}
pub(super) fn removeprefix(vm: &mut Vm, args: &[Object]) -> PyResult {
    affix(vm, args, "removeprefix")?;
    let n = vm.str_len(&args[0]);
    let start = if text(vm, &args[0]).starts_with(text(vm, &args[1])) { vm.str_len(&args[1]) } else { 0 };
    Ok(vm.substring(&args[0], start..n))
}
pub(super) fn removesuffix(vm: &mut Vm, args: &[Object]) -> PyResult {
    affix(vm, args, "removesuffix")?;
    let n = vm.str_len(&args[0]);
    let cut = if text(vm, &args[0]).ends_with(text(vm, &args[1])) { vm.str_len(&args[1]) } else { 0 };
    Ok(vm.substring(&args[0], 0..n - cut))
}
