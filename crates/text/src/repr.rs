//! `repr` and `ascii` of text and bytes.

use crate::text::{Text, TextBuf, TextBuilder};
use crate::unicode::is_printable;

/// `repr(str)`: printable code points as they are, the others escaped, in the quotes that need the fewest escapes.
///
/// ```
/// use ophion_text::{repr::repr, text::TextBuf};
/// assert_eq!(repr(TextBuf::from("it's\n").as_text()), r#""it's\n""#);
/// ```
pub fn repr(text: Text<'_>) -> TextBuf {
    escaped(text, is_printable)
}

/// [`repr`], written behind what is there already.
pub fn repr_into(text: Text<'_>, out: &mut TextBuilder) {
    if is_its_own_repr(text) {
        out.push(0x27);
        out.push_text(text);
        out.push(0x27);
    } else {
        escape_into(text, is_printable, out);
    }
}

/// Is the repr the text between two apostrophes? Only ASCII is looked at.
pub fn is_its_own_repr(text: Text<'_>) -> bool {
    match text {
        Text::Latin1(units) => units.iter().all(|&unit| matches!(unit, 0x20..0x7f if unit != b'\'' && unit != b'\\')),
        _ => false,
    }
}

/// `ascii(str)`: as [`repr`], with everything outside ASCII escaped.
pub fn ascii(text: Text<'_>) -> TextBuf {
    escaped(text, |code| (0x20..0x7f).contains(&code))
}

/// `repr(bytes)`.
pub fn repr_bytes(bytes: &[u8]) -> TextBuf {
    let quote = quote_for(Text::Latin1(bytes));
    let mut out = Vec::with_capacity(bytes.len() + 3);
    out.extend([b'b', quote]);
    for &byte in bytes {
        match byte {
            b'\t' => out.extend(br"\t"),
            b'\n' => out.extend(br"\n"),
            b'\r' => out.extend(br"\r"),
            b'\\' => out.extend(br"\\"),
            _ if byte == quote => out.extend([b'\\', byte]),
            0x20..0x7f => out.push(byte),
            _ => out.extend([b'\\', b'x', hex_digit(u32::from(byte >> 4)), hex_digit(u32::from(byte))]),
        }
    }
    out.push(quote);
    TextBuf::Ascii(out)
}

/// The last four bits of `value` as a digit.
fn hex_digit(value: u32) -> u8 {
    b"0123456789abcdef"[value as usize & 15]
}

fn quote_for(text: Text<'_>) -> u8 {
    if text.contains_code(u32::from(b'\'')) && !text.contains_code(u32::from(b'"')) { b'"' } else { b'\'' }
}

fn escaped(text: Text<'_>, plain: impl Fn(u32) -> bool) -> TextBuf {
    let mut out = TextBuilder::with_capacity(text.len() + 2);
    escape_into(text, plain, &mut out);
    out.finish()
}

fn escape_into(text: Text<'_>, plain: impl Fn(u32) -> bool, out: &mut TextBuilder) {
    let quote = u32::from(quote_for(text));
    out.push(quote);
    // Runs of plain code points are copied whole.
    let mut run = 0;
    for (at, code) in text.iter().enumerate() {
        if code != quote && code != u32::from(b'\\') && plain(code) {
            continue;
        }
        out.push_text(text.slice(run..at));
        run = at + 1;
        push_escape(out, code);
    }
    out.push_text(text.slice(run..text.len()));
    out.push(quote);
}

fn push_escape(out: &mut TextBuilder, code: u32) {
    let (letter, digits) = match code {
        0x09 => return out.push_str(r"\t"),
        0x0a => return out.push_str(r"\n"),
        0x0d => return out.push_str(r"\r"),
        0x22 | 0x27 | 0x5c => {
            out.push(0x5c);
            return out.push(code);
        }
        0..0x100 => (b'x', 2),
        0x100..0x10000 => (b'u', 4),
        _ => (b'U', 8),
    };
    out.push(0x5c);
    out.push(u32::from(letter));
    for place in (0..digits).rev() {
        out.push(u32::from(hex_digit(code >> (4 * place))));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_are_chosen() {
        let show = |text: &str| repr(TextBuf::from(text).as_text()).as_text().to_string_lossy();
        assert_eq!(show("a"), "'a'");
        assert_eq!(show("it's"), "\"it's\"");
        assert_eq!(show("\"it's\""), "'\"it\\'s\"'");
        assert_eq!(show("\""), "'\"'");
        assert_eq!(show(""), "''");
        assert_eq!(repr_bytes(b"it's"), "b\"it's\"");
        assert_eq!(repr_bytes(b"it's\"\x00\xff\\\n"), "b'it\\'s\"\\x00\\xff\\\\\\n'");
    }

    #[test]
    fn what_cannot_be_shown_is_escaped() {
        let text = Text::Ucs4(&[0x61, 9, 0x0, 0x7f, 0xa0, 0xad, 0xe9, 0x2028, 0xd800, 0x1f600, 0x10ffff, 0x5c]);
        assert_eq!(repr(text), "'a\\t\\x00\\x7f\\xa0\\xad\u{e9}\\u2028\\ud800\u{1f600}\\U0010ffff\\\\'");
        assert_eq!(ascii(text), "'a\\t\\x00\\x7f\\xa0\\xad\\xe9\\u2028\\ud800\\U0001f600\\U0010ffff\\\\'");
    }
}
