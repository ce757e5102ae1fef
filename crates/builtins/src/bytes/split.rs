//! Splitting and stripping bytes.

use super::buffer::{contents, like, part, want_bytes, whole};
use crate::support::ssize_or;
use ophion_text::bytes;
use ophion_text::text::{Side, Text};
use ophion_vm::{Kind, Object, PyResult, Vm};
use std::ops::Range;

fn parts(vm: &mut Vm, o: &Object, ranges: Vec<Range<usize>>) -> PyResult {
    let list = ranges.into_iter().map(|r| part(vm, o, r)).collect();
    Ok(vm.list(list))
}

fn split_by(
    vm: &mut Vm,
    args: &[Object],
    spaces: fn(&[u8], usize) -> Vec<Range<usize>>,
    separated: fn(Text<'_>, Text<'_>, usize) -> Vec<Range<usize>>,
) -> PyResult {
    let n = ssize_or(vm, &args[2], -1)?;
    let max = if n < 0 { usize::MAX } else { n as usize };
    let ranges = if args[1].is_null() || args[1].is_none() {
        spaces(contents(vm, &args[0]), max)
    } else {
        let separator = want_bytes(vm, &args[1])?;
        if contents(vm, &separator).is_empty() {
            return Err(vm.value_error("empty separator"));
        }
        separated(Text::Latin1(contents(vm, &args[0])), Text::Latin1(contents(vm, &separator)), max)
    };
    parts(vm, &args[0], ranges)
}
pub(super) fn split(vm: &mut Vm, args: &[Object]) -> PyResult {
    split_by(vm, args, bytes::split_whitespace, |t, sep, max| t.split(sep, max))
}
pub(super) fn rsplit(vm: &mut Vm, args: &[Object]) -> PyResult {
    split_by(vm, args, bytes::rsplit_whitespace, |t, sep, max| t.rsplit(sep, max))
}
pub(super) fn splitlines(vm: &mut Vm, args: &[Object]) -> PyResult {
    let keep = !args[1].is_null() && vm.truth(&args[1])?;
    let ranges = bytes::split_lines(contents(vm, &args[0]), keep);
    parts(vm, &args[0], ranges)
}

/// What is before and after a separator.
type Around = Option<(Range<usize>, Range<usize>)>;

fn partition_by(vm: &mut Vm, args: &[Object], find: fn(Text<'_>, Text<'_>) -> Around, right: bool) -> PyResult {
    let separator = want_bytes(vm, &args[1])?;
    if contents(vm, &separator).is_empty() {
        return Err(vm.value_error("empty separator"));
    }
    let found = find(Text::Latin1(contents(vm, &args[0])), Text::Latin1(contents(vm, &separator)));
    let three = match found {
        Some((before, after)) => {
            let middle = if vm.kind(&args[0]) == Kind::ByteArray {
                let copy = contents(vm, &separator).to_vec();
                vm.bytearray(copy)
            } else {
                args[1].clone()
            };
            vec![part(vm, &args[0], before), middle, part(vm, &args[0], after)]
        }
        None => {
            let mut three = vec![like(vm, &args[0], vec![]), like(vm, &args[0], vec![]), whole(vm, &args[0])];
            if !right {
                three.rotate_right(1);
            }
            three
        }
    };
    Ok(vm.tuple(three))
}
pub(super) fn partition(vm: &mut Vm, args: &[Object]) -> PyResult {
    partition_by(vm, args, |t, sep| t.partition(sep), false)
}
pub(super) fn rpartition(vm: &mut Vm, args: &[Object]) -> PyResult {
    partition_by(vm, args, |t, sep| t.rpartition(sep), true)
}

fn strip_side(vm: &mut Vm, args: &[Object], side: Side) -> PyResult {
    let left = if args[1].is_null() || args[1].is_none() {
        bytes::strip(contents(vm, &args[0]), side)
    } else {
        let unwanted = want_bytes(vm, &args[1])?;
        Text::Latin1(contents(vm, &args[0])).strip_codes(side, Text::Latin1(contents(vm, &unwanted)))
    };
    Ok(part(vm, &args[0], left))
}
pub(super) fn strip(vm: &mut Vm, args: &[Object]) -> PyResult {
    strip_side(vm, args, Side::Both)
}
pub(super) fn lstrip(vm: &mut Vm, args: &[Object]) -> PyResult {
    strip_side(vm, args, Side::Left)
}
pub(super) fn rstrip(vm: &mut Vm, args: &[Object]) -> PyResult {
    strip_side(vm, args, Side::Right)
}

pub(super) fn removeprefix(vm: &mut Vm, args: &[Object]) -> PyResult {
    let affix = want_bytes(vm, &args[1])?;
    let (own, affix) = (contents(vm, &args[0]), contents(vm, &affix));
    let range = if own.starts_with(affix) { affix.len()..own.len() } else { 0..own.len() };
    Ok(part(vm, &args[0], range))
}
pub(super) fn removesuffix(vm: &mut Vm, args: &[Object]) -> PyResult {
    let affix = want_bytes(vm, &args[1])?;
    let (own, affix) = (contents(vm, &args[0]), contents(vm, &affix));
    let range = if own.ends_with(affix) { 0..own.len() - affix.len() } else { 0..own.len() };
    Ok(part(vm, &args[0], range))
}
