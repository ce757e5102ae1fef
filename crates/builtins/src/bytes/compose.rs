//! Making new bytes: `join`, `replace`, case, padding, translation.

use super::buffer::{bytes_like, contents, like, want_bytes, whole};
use crate::str::c_int;
use crate::support::{MAX_LEN, ssize_or};
use ophion_text::bytes::{self, into_bytes};
use ophion_text::text::{Align, Text, TextBuf};
use ophion_vm::{Kind, Object, PyResult, Special, Vm, shape};

pub(super) fn join(vm: &mut Vm, args: &[Object]) -> PyResult {
    let iterable = vm.special(&args[1], Special::Iter).is_some() || vm.special(&args[1], Special::GetItem).is_some();
    if !iterable {
        return Err(vm.type_error("can only join an iterable"));
    }
    // While the program is asked for the items, the separator keeps its size.
    let locked = vm.kind(&args[0]) == Kind::ByteArray;
    if locked {
        *vm.bytearray_exports(&args[0]) += 1;
    }
    let items = vm.collect(&args[1]);
    if locked {
        *vm.bytearray_exports(&args[0]) -= 1;
    }
    let items = items?;
    if let [only] = items.as_slice()
        && vm.shape_of(only) == shape::BYTES
        && vm.kind(&args[0]) == Kind::Bytes
    {
        return Ok(only.clone());
    }
    let mut parts = Vec::with_capacity(items.len());
    let mut total = Some(0usize);
    for (i, item) in items.iter().enumerate() {
        let Some(b) = bytes_like(vm, item)? else {
            let t = vm.type_name(item);
            return Err(vm.type_error(format!("sequence item {i}: expected a bytes-like object, {t} found")));
        };
        let n = contents(vm, &b).len() + if i > 0 { contents(vm, &args[0]).len() } else { 0 };
        total = total.and_then(|t| t.checked_add(n));
        parts.push(b);
    }
    vm.check_size(total)?;
    let mut new = Vec::with_capacity(total.unwrap_or(0));
    for (i, p) in parts.iter().enumerate() {
        if i > 0 {
            new.extend_from_slice(contents(vm, &args[0]));
        }
        new.extend_from_slice(contents(vm, p));
    }
    Ok(like(vm, &args[0], new))
}

/// New contents, or all of the receiver.
fn or_whole(vm: &mut Vm, o: &Object, new: Option<TextBuf>) -> PyResult {
    Ok(match new {
        Some(new) => like(vm, o, into_bytes(new)),
        None => whole(vm, o),
    })
}

pub(super) fn replace(vm: &mut Vm, args: &[Object]) -> PyResult {
    let (old, new) = (want_bytes(vm, &args[1])?, want_bytes(vm, &args[2])?);
    let count = ssize_or(vm, &args[3], -1)?;
    let max = if count < 0 { usize::MAX } else { count as usize };
    let [text, old, new] = [&args[0], &old, &new].map(|o| Text::Latin1(contents(vm, o)));
    match text.replace(old, new, max, MAX_LEN >> 2) {
        Ok(new) => or_whole(vm, &args[0], new),
        Err(_) => Err(vm.overflow_error("replace bytes is too long")),
    }
}

macro_rules! mapped {
    ($($name:ident $map:expr;)*) => {
        $(pub(super) fn $name(vm: &mut Vm, args: &[Object]) -> PyResult {
            let map: fn(&[u8]) -> Vec<u8> = $map;
            let new = map(contents(vm, &args[0]));
            Ok(like(vm, &args[0], new))
        })*
    };
}
mapped! {
    capitalize bytes::capitalize;
    title bytes::to_title;
    swapcase bytes::swap_case;
    lower |b| b.to_ascii_lowercase();
    upper |b| b.to_ascii_uppercase();
}

fn pad(vm: &mut Vm, args: &[Object], align: Align, name: &str) -> PyResult {
    let width = vm.index_i64(&args[1])?.max(0) as usize;
    let fill = match args[2].given() {
        None => b' ',
        Some(f) => match vm.as_bytes(f) {
            Some(&[b]) => b,
            Some(b) => {
                let (t, n) = (vm.type_name(f), b.len());
                let text =
                    format!("{name}(): argument 2 must be a byte string of length 1, not a {t} object of length {n}");
                return Err(vm.type_error(text));
            }
            None => {
                let t = crate::support::named_type(vm, f);
                return Err(vm.type_error(format!("{name}() argument 2 must be a byte string of length 1, not {t}")));
            }
        },
    };
    vm.check_size(Some(width))?;
    let new = Text::Latin1(contents(vm, &args[0])).pad(align, width, fill as u32);
    or_whole(vm, &args[0], new)
}
pub(super) fn center(vm: &mut Vm, args: &[Object]) -> PyResult {
    pad(vm, args, Align::Center, "center")
}
pub(super) fn ljust(vm: &mut Vm, args: &[Object]) -> PyResult {
    pad(vm, args, Align::Left, "ljust")
}
pub(super) fn rjust(vm: &mut Vm, args: &[Object]) -> PyResult {
    pad(vm, args, Align::Right, "rjust")
}
pub(super) fn zfill(vm: &mut Vm, args: &[Object]) -> PyResult {
    let width = vm.index_i64(&args[1])?.max(0) as usize;
    vm.check_size(Some(width))?;
    let new = Text::Latin1(contents(vm, &args[0])).zero_fill(width);
    or_whole(vm, &args[0], new)
}
pub(super) fn expandtabs(vm: &mut Vm, args: &[Object]) -> PyResult {
    let size = if args[1].is_null() { 8 } else { c_int(vm, &args[1])? };
    match Text::Latin1(contents(vm, &args[0])).expand_tabs(size.max(0) as usize, 1 << 34) {
        Ok(new) => or_whole(vm, &args[0], new),
        Err(_) => Err(vm.overflow_error("result too long")),
    }
}

pub(super) fn translate(vm: &mut Vm, args: &[Object]) -> PyResult {
    let table = if args[1].is_none() {
        None
    } else {
        let table = want_bytes(vm, &args[1])?;
        if contents(vm, &table).len() != 256 {
            return Err(vm.value_error("translation table must be 256 characters long"));
        }
        Some(contents(vm, &table).to_vec())
    };
    let mut deleted = [false; 256];
    if let Some(delete) = args[2].given() {
        let delete = want_bytes(vm, delete)?;
        contents(vm, &delete).iter().for_each(|&b| deleted[b as usize] = true);
    }
    let kept = contents(vm, &args[0]).iter().filter(|&&b| !deleted[b as usize]);
    let new = match &table {
        Some(t) => kept.map(|&b| t[b as usize]).collect(),
        None => kept.copied().collect(),
    };
    Ok(like(vm, &args[0], new))
}
pub(super) fn maketrans(vm: &mut Vm, args: &[Object]) -> PyResult {
    let (from, to) = (want_bytes(vm, &args[0])?, want_bytes(vm, &args[1])?);
    let (from, to) = (contents(vm, &from), contents(vm, &to));
    if from.len() != to.len() {
        return Err(vm.value_error("maketrans arguments must have same length"));
    }
    let mut table: Vec<u8> = (0..=255).collect();
    for (&f, &t) in from.iter().zip(to) {
        table[f as usize] = t;
    }
    Ok(vm.bytes(&table))
}
