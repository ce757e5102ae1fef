//! The values of literals.

use dashu_int::IBig;
use ophion_bytecode::Const;
use ophion_syntax::Source;
use ophion_syntax::ast::{self, Number};
use ophion_syntax::text_size::{Ranged, TextRange};

pub(crate) fn number(number: &Number) -> Const {
    match number {
        Number::Int(int) => match (int.as_i64(), int.as_u64()) {
            (Some(value), _) => Const::Int(value),
            (None, Some(value)) => super::arithmetic::int(IBig::from(value)),
            _ => {
                let text = int.to_string().replace('_', "");
                let (digits, radix) = match text.get(..2) {
                    Some("0x" | "0X") => (&text[2..], 16),
                    Some("0o" | "0O") => (&text[2..], 8),
                    Some("0b" | "0B") => (&text[2..], 2),
                    _ => (&text[..], 10),
                };
                super::arithmetic::int(IBig::from_str_radix(digits, radix).unwrap_or_default())
            }
        },
        Number::Float(value) => Const::Float(value.to_bits()),
        Number::Complex { real, imag } => Const::Complex(real.to_bits(), imag.to_bits()),
    }
}

pub(crate) fn string(source: &Source, value: &ast::StringLiteralValue) -> Const {
    let mut text = Vec::new();
    for part in value.as_slice() {
        push_part(source, part, &mut text);
    }
    Const::Str(text.into())
}

pub(crate) fn push_part(source: &Source, part: &ast::StringLiteral, out: &mut Vec<u8>) {
    push_piece(source, &part.value, part.content_range(), part.flags.prefix().is_raw(), out);
}

/// The tree's strings cannot hold surrogates, which escapes may make: where one may be, the source is read again.
pub(crate) fn push_piece(source: &Source, value: &str, range: TextRange, raw: bool, out: &mut Vec<u8>) {
    let text = &source.text()[range.start().to_usize()..range.end().to_usize()];
    let suspicious = !raw && value.contains('\u{fffd}') && (text.contains("\\u") || text.contains("\\U"));
    if !suspicious {
        out.extend_from_slice(value.as_bytes());
        return;
    }
    // The escapes stand in the same order in both; only those of surrogates differ.
    let mut rest = text;
    for letter in value.chars() {
        if letter != '\u{fffd}' {
            let mut buffer = [0; 4];
            out.extend_from_slice(letter.encode_utf8(&mut buffer).as_bytes());
            continue;
        }
        // Each replacement character is one of the source's own, or an escape of it, or of a surrogate.
        match next_replacement(&mut rest) {
            Some(code) => push_wtf8(code, out),
            None => out.extend_from_slice("\u{fffd}".as_bytes()),
        }
    }
}

/// The code point that the next replacement character stands for.
fn next_replacement(rest: &mut &str) -> Option<u32> {
    loop {
        let at = rest.find(['\\', '\u{fffd}'])?;
        let tail = &rest[at..];
        if tail.starts_with('\u{fffd}') {
            *rest = &tail['\u{fffd}'.len_utf8()..];
            return Some(0xfffd);
        }
        let kind = tail[1..].chars().next()?;
        let digits = match kind {
            'u' => 4,
            'U' => 8,
            'N' => {
                let end = tail.find('}')? + 1;
                let name = &tail[..end];
                *rest = &tail[end..];
                if name.eq_ignore_ascii_case("\\N{replacement character}") {
                    return Some(0xfffd);
                }
                continue;
            }
            other => {
                *rest = &tail[1 + other.len_utf8()..];
                continue;
            }
        };
        let code = u32::from_str_radix(tail.get(2..2 + digits)?, 16).ok()?;
        *rest = &tail[2 + digits..];
        if code == 0xfffd || (0xd800..0xe000).contains(&code) {
            return Some(code);
        }
    }
}

fn push_wtf8(code: u32, out: &mut Vec<u8>) {
    out.extend([0xe0 | (code >> 12) as u8, 0x80 | (code >> 6 & 0x3f) as u8, 0x80 | (code & 0x3f) as u8]);
}

/// The text of the expression, as it stands in the source.
pub(crate) fn interpolation_text(source: &Source, e: &ast::InterpolatedElement) -> String {
    let start = e.range.start().to_usize() + 1;
    let text = source.text();
    let inner = &text[start..];
    // Up to what follows the expression: `=`, `!`, `:` or the brace.
    let end = e.expression.range().end().to_usize();
    let mut stop = end;
    let bytes = text.as_bytes();
    // Parentheses around it, and white space, belong to the text.
    while stop < e.range.end().to_usize() && !matches!(bytes[stop], b'=' | b'!' | b':' | b'}') {
        stop += 1;
    }
    inner[..stop - start].to_string()
}
