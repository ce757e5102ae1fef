//! Making new strs: `join`, `replace`, case, padding.

use super::operators::text;
use crate::support::{MAX_LEN, named_type, ssize_or};
use ophion_text::text::{Align, Text, TextBuf};
use ophion_vm::{Exc, Object, PyResult, Stop, Vm, shape};

pub(crate) fn join(vm: &mut Vm, args: &[Object]) -> PyResult {
    // What another object says of itself when it is asked for its iterator is heard below.
    if matches!(vm.shape_of(&args[1]), shape::GENERATOR | shape::MAP | shape::FILTER) {
        return Err(crate::walks::walk(vm, "join_of", vec![args[0].clone(), args[1].clone()]));
    }
    if let Some(joined) = vm.join_sequence(&args[0], &args[1]) {
        return Ok(joined);
    }
    let items = match vm.shape_of(&args[1]) {
        shape::LIST | shape::TUPLE => vm.collect(&args[1])?,
        _ => match vm.iter(&args[1]) {
            Ok(iterator) => {
                let mut items = Vec::new();
                while let Some(item) = vm.next(&iterator)? {
                    items.push(item);
                }
                items
            }
            Err(Stop::Raised) if vm.raised_is(Exc::TypeError) => {
                vm.take_exception();
                return Err(vm.type_error("can only join an iterable"));
            }
            Err(stop) => return Err(stop),
        },
    };
    if let [only] = items.as_slice()
        && vm.shape_of(only) == shape::STR
    {
        return Ok(only.clone());
    }
    let mut total = 0usize;
    let mut width = vm.str_width(&args[0]);
    for (i, item) in items.iter().enumerate() {
        if !vm.is_str(item) {
            let t = vm.type_name(item);
            return Err(vm.type_error(format!("sequence item {i}: expected str instance, {t} found")));
        }
        total = total.saturating_add(vm.str_len(item));
        width = width.max(vm.str_width(item));
    }
    let between = vm.str_len(&args[0]).checked_mul(items.len().saturating_sub(1));
    match between.and_then(|b| total.checked_add(b)) {
        Some(total) if total <= MAX_LEN => vm.check_size(total.checked_mul(width))?,
        _ => return Err(vm.overflow_error("join() result is too long for a Python string")),
    }
    Ok(vm.join_strs(&args[0], &items))
}

pub(super) fn replace(vm: &mut Vm, args: &[Object]) -> PyResult {
    for (i, a) in args[1..3].iter().enumerate() {
        if !vm.is_str(a) {
            let t = named_type(vm, a);
            return Err(vm.type_error(format!("replace() argument {} must be str, not {t}", i + 1)));
        }
    }
    let count = ssize_or(vm, &args[3], -1)?;
    let max = if count < 0 { usize::MAX } else { count as usize };
    if let Some(new) = replace_narrow(vm, args, max) {
        return Ok(new);
    }
    let new = text(vm, &args[0]).replace(text(vm, &args[1]), text(vm, &args[2]), max, MAX_LEN >> 2);
    match new {
        Ok(Some(new)) => Ok(vm.textbuf(&new)),
        Ok(None) => Ok(vm.exact_str(&args[0])),
        Err(_) => Err(vm.overflow_error("replace string is too long")),
    }
}

/// `replace` of a few occurrences in a text of one byte a code point: the result is written where it stays. None: the general way.
fn replace_narrow(vm: &mut Vm, args: &[Object], max: usize) -> Option<Object> {
    const MOST: usize = 24;
    let (Text::Latin1(hay), Text::Latin1(old), Text::Latin1(new)) =
        (text(vm, &args[0]), text(vm, &args[1]), text(vm, &args[2]))
    else {
        return None;
    };
    if old.is_empty() || max == 0 || hay.len() >= u32::MAX as usize || new.len() > 1 << 24 {
        return None;
    }
    let mut places = [0u32; MOST];
    let mut found = 0;
    Text::Latin1(hay).each_match(Text::Latin1(old), max.min(MOST + 1), |at| {
        if let Some(place) = places.get_mut(found) {
            *place = at as u32;
        }
        found += 1;
    });
    if found > MOST {
        return None;
    }
    if found == 0 || old == new {
        return Some(vm.exact_str(&args[0]));
    }
    let (width, len) = (old.len(), hay.len() - found * old.len() + found * new.len());
    vm.from_narrow_two(&args[0], &args[2], len, |hay, new, out| {
        let (mut from, mut to) = (0, 0);
        for &at in &places[..found] {
            let n = at as usize - from;
            out[to..to + n].copy_from_slice(&hay[from..from + n]);
            to += n;
            out[to..to + new.len()].copy_from_slice(new);
            to += new.len();
            from = at as usize + width;
        }
        out[to..].copy_from_slice(&hay[from..]);
    })
}

/// Lower and upper case of ASCII.
macro_rules! mapped_ascii {
    ($($name:ident $method:ident $ascii:ident)*) => {
        $(pub(super) fn $name(vm: &mut Vm, args: &[Object]) -> PyResult {
            if let Some(n) = vm.as_ascii(&args[0]).map(str::len)
                && let Some(new) = vm.from_narrow(&args[0], n, |from, to| {
                    for (to, from) in to.iter_mut().zip(from) {
                        *to = from.$ascii();
                    }
                })
            {
                return Ok(new);
            }
            let new = text(vm, &args[0]).$method();
            Ok(vm.textbuf(&new))
        })*
    };
}
mapped_ascii! {
    casefold case_fold to_ascii_lowercase
    lower to_lower to_ascii_lowercase
    upper to_upper to_ascii_uppercase
}

macro_rules! mapped {
    ($($name:ident $method:ident)*) => {
        $(pub(super) fn $name(vm: &mut Vm, args: &[Object]) -> PyResult {
            let new = text(vm, &args[0]).$method();
            Ok(vm.textbuf(&new))
        })*
    };
}
mapped! {
    capitalize capitalize
    title to_title
    swapcase swap_case
}

/// A new text, or the str as it is.
fn or_self(vm: &mut Vm, s: &Object, new: Option<TextBuf>) -> PyResult {
    Ok(match new {
        Some(new) => vm.textbuf(&new),
        None => vm.exact_str(s),
    })
}
fn pad(vm: &mut Vm, args: &[Object], align: Align) -> PyResult {
    let width = vm.index_i64(&args[1])?.max(0) as usize;
    let fill = match args[2].given() {
        None => 0x20,
        Some(f) => match vm.as_text(f) {
            Some(t) if t.len() == 1 => t.get(0),
            Some(_) => return Err(vm.type_error("The fill character must be exactly one character long")),
            None => {
                let t = vm.type_name(f);
                return Err(vm.type_error(format!("The fill character must be a unicode character, not {t}")));
            }
        },
    };
    if width > vm.str_len(&args[0]) {
        let unit = vm.str_width(&args[0]).max(if fill > 0xffff { 4 } else { 1 });
        vm.check_size(width.checked_mul(unit))?;
    }
    let margin = text(vm, &args[0]).left_margin(align, width);
    if let Some((left, byte)) = margin.zip(u8::try_from(fill).ok())
        && let Some(padded) = vm.from_narrow(&args[0], width, |from, to| {
            to[..left].fill(byte);
            to[left..left + from.len()].copy_from_slice(from);
            to[left + from.len()..].fill(byte);
        })
    {
        return Ok(padded);
    }
    let new = text(vm, &args[0]).pad(align, width, fill);
    or_self(vm, &args[0], new)
}
pub(super) fn center(vm: &mut Vm, args: &[Object]) -> PyResult {
    pad(vm, args, Align::Center)
}
pub(super) fn ljust(vm: &mut Vm, args: &[Object]) -> PyResult {
    pad(vm, args, Align::Left)
}
pub(super) fn rjust(vm: &mut Vm, args: &[Object]) -> PyResult {
    pad(vm, args, Align::Right)
}
pub(super) fn zfill(vm: &mut Vm, args: &[Object]) -> PyResult {
    let width = vm.index_i64(&args[1])?.max(0) as usize;
    vm.check_size(width.checked_mul(vm.str_width(&args[0])))?;
    if width > vm.str_len(&args[0])
        && let Some(filled) = vm.from_narrow(&args[0], width, |from, to| {
            let (sign, digits) = from.split_at(matches!(from.first(), Some(b'+' | b'-')) as usize);
            let (head, tail) = to.split_at_mut(width - digits.len());
            head.fill(b'0');
            head[..sign.len()].copy_from_slice(sign);
            tail.copy_from_slice(digits);
        })
    {
        return Ok(filled);
    }
    let new = text(vm, &args[0]).zero_fill(width);
    or_self(vm, &args[0], new)
}
pub(super) fn expandtabs(vm: &mut Vm, args: &[Object]) -> PyResult {
    let size = if args[1].is_null() { 8 } else { c_int(vm, &args[1])? };
    let new = text(vm, &args[0]).expand_tabs(size.max(0) as usize, 1 << 34);
    match new {
        Ok(new) => or_self(vm, &args[0], new),
        Err(_) => Err(vm.overflow_error("new string is too long")),
    }
}
/// An argument that is a C `int`.
pub(crate) fn c_int(vm: &mut Vm, o: &Object) -> PyResult<i32> {
    let i = vm.index(o)?;
    match vm.as_i64(&i) {
        Some(i) if i32::try_from(i).is_ok() => Ok(i as i32),
        _ => Err(vm.overflow_error("Python int too large to convert to C int")),
    }
}
