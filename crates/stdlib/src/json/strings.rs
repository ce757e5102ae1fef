//! Strings of documents: their escapes.

use super::fail;
use crate::support::{def, flag, natives};
use ophion_text::text::{Text, TextBuilder};
use ophion_vm::{Object, PyResult, Vm};

natives! {
    pub static FUNCTIONS = [
        def("scanstring($module, string, end, strict=True, /)", scan, "scanstring(string, end, strict=True) -> (string, end)\n\nScan the string s for a JSON string. End is the index of the\ncharacter in s after the quote that started the JSON string."),
        def("encode_basestring($module, string, /)", |vm, a| encode(vm, &a[0], false), "encode_basestring(string) -> string\n\nReturn a JSON representation of a Python string"),
        def("encode_basestring_ascii($module, string, /)", |vm, a| encode(vm, &a[0], true), "encode_basestring_ascii(string) -> string\n\nReturn an ASCII-only JSON representation of a Python string"),
    ];
}

/// Is this one of the functions above that write strings, and does it write ASCII only?
pub fn own_encoder(vm: &Vm, f: &Object) -> Option<bool> {
    let d = vm.native_definition(f)?;
    let [_, wide, ascii] = &FUNCTIONS;
    if std::ptr::eq(d, wide) {
        Some(false)
    } else if std::ptr::eq(d, ascii) {
        Some(true)
    } else {
        None
    }
}

/// What is wrong, and where.
pub type Wrong = (&'static str, usize);

/// A code point of a document, of the document's width.
pub trait Unit: Copy + Into<u32> {
    /// Such code points as a text.
    fn text(units: &[Self]) -> Text<'_>;
}
impl Unit for u8 {
    fn text(units: &[u8]) -> Text<'_> {
        Text::Latin1(units)
    }
}
impl Unit for u16 {
    fn text(units: &[u16]) -> Text<'_> {
        Text::Ucs2(units)
    }
}
impl Unit for u32 {
    fn text(units: &[u32]) -> Text<'_> {
        Text::Ucs4(units)
    }
}

const QUOTE: u32 = 0x22;
const BACKSLASH: u32 = 0x5c;
const UNFINISHED: &str = "Unterminated string starting at";

/// The part of a string that begins at `at` up to the next quote, backslash, or control character (if `strict`); and what that is, None at the end.
#[inline]
pub fn plain_part<T: Unit>(text: &[T], at: usize, strict: bool) -> (&[T], Option<u32>) {
    let rest = text.get(at..).unwrap_or_default();
    let least = if strict { 0x20 } else { 0 };
    for (i, &c) in rest.iter().enumerate() {
        let c = c.into();
        if c == QUOTE || c == BACKSLASH || c < least {
            return (rest.get(..i).unwrap_or_default(), Some(c));
        }
    }
    (rest, None)
}

/// The contents of the string that begins at `at`, after its quote, and where it ends.
pub fn unescaped<T: Unit>(text: &[T], mut at: usize, strict: bool) -> Result<(TextBuilder, usize), Wrong> {
    let begin = at - 1;
    let get = |i: usize| text.get(i).map(|&c| c.into());
    let mut out = TextBuilder::new();
    loop {
        let (part, end) = plain_part(text, at, strict);
        out.push_text(T::text(part));
        at += part.len();
        match end {
            None => return Err((UNFINISHED, begin)),
            Some(QUOTE) => return Ok((out, at + 1)),
            Some(BACKSLASH) => {}
            Some(_) => return Err(("Invalid control character at", at)),
        }
        let Some(escape) = get(at + 1) else { return Err((UNFINISHED, begin)) };
        at += 2;
        out.push(match char::from_u32(escape).unwrap_or('?') {
            '"' | '\\' | '/' => escape,
            'b' => 8,
            'f' => 12,
            'n' => 10,
            'r' => 13,
            't' => 9,
            'u' => {
                let mut c = digits(text, at).ok_or(("Invalid \\uXXXX escape", at - 1))?;
                at += 4;
                // A pair of surrogates is one character.
                if c & 0xfc00 == 0xd800
                    && (get(at), get(at + 1)) == (Some(BACKSLASH), Some(0x75))
                    && let Some(low) = digits(text, at + 2).filter(|l| l & 0xfc00 == 0xdc00)
                {
                    c = 0x10000 + ((c - 0xd800) << 10 | (low - 0xdc00));
                    at += 6;
                }
                c
            }
            _ => return Err(("Invalid \\escape", at - 2)),
        });
    }
}

fn digits<T: Unit>(text: &[T], at: usize) -> Option<u32> {
    text.get(at..at + 4)?.iter().try_fold(0, |n, &c| Some(n << 4 | char::from_u32(c.into())?.to_digit(16)?))
}

fn scan(vm: &mut Vm, a: &[Object]) -> PyResult {
    let Some(held) = vm.hold_text(&a[0]) else {
        let t = vm.type_name(&a[0]);
        return Err(vm.type_error(format!("first argument must be a string, not {t}")));
    };
    let text = held.text();
    let end = vm.index_i64(&a[1])?;
    let strict = flag(vm, &a[2], true)?;
    if end < 1 || end as usize > text.len() {
        return Err(vm.value_error("end is out of bounds"));
    }
    let end = end as usize;
    let found = match text {
        Text::Latin1(t) => unescaped(t, end, strict),
        Text::Ucs2(t) => unescaped(t, end, strict),
        Text::Ucs4(t) => unescaped(t, end, strict),
    };
    match found {
        Ok((out, at)) => {
            let out = vm.textbuf(&out.finish());
            let at = vm.usize(at);
            Ok(vm.pair(out, at))
        }
        Err((message, at)) => Err(fail(vm, message, &a[0], at)),
    }
}

fn encode(vm: &mut Vm, o: &Object, ascii: bool) -> PyResult {
    let Some(text) = vm.as_text(o) else {
        let t = vm.type_name(o);
        return Err(vm.type_error(format!("first argument must be a string, not {t}")));
    };
    let mut out = TextBuilder::with_capacity(text.len() + 2);
    write(&mut out, text, ascii);
    let out = out.finish();
    Ok(vm.textbuf(&out))
}

/// Writes a string in quotes.
pub fn write(out: &mut TextBuilder, text: Text<'_>, ascii: bool) {
    out.push(QUOTE);
    match text {
        Text::Latin1(t) => write_units(out, t, ascii),
        Text::Ucs2(t) => write_units(out, t, ascii),
        Text::Ucs4(t) => write_units(out, t, ascii),
    }
    out.push(QUOTE);
}

fn write_units<T: Unit>(out: &mut TextBuilder, mut rest: &[T], ascii: bool) {
    let greatest = if ascii { 0x7e } else { u32::MAX };
    loop {
        let stays = |c: u32| c >= 0x20 && c != QUOTE && c != BACKSLASH && c <= greatest;
        let n = rest.iter().position(|&c| !stays(c.into())).unwrap_or(rest.len());
        let (plain, more) = rest.split_at_checked(n).unwrap_or((rest, &[]));
        out.push_text(T::text(plain));
        let Some((&c, more)) = more.split_first() else { return };
        rest = more;
        let mut unit = |u: u32| {
            out.push_str("\\u");
            for shift in [12, 8, 4, 0] {
                out.push(char::from_digit(u >> shift & 15, 16).unwrap_or('0') as u32);
            }
        };
        match c.into() {
            QUOTE => out.push_str("\\\""),
            BACKSLASH => out.push_str("\\\\"),
            10 => out.push_str("\\n"),
            13 => out.push_str("\\r"),
            9 => out.push_str("\\t"),
            12 => out.push_str("\\f"),
            8 => out.push_str("\\b"),
            c @ 0x10000.. => {
                let c = c - 0x10000;
                unit(0xd800 | c >> 10);
                unit(0xdc00 | c & 0x3ff);
            }
            c => unit(c),
        }
    }
}
