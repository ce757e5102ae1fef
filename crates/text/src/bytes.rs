//! What `bytes` does differently from `str`: only ASCII letters, digits and white space count, and lines end at line feeds
//! and carriage returns alone.
//!
//! Everything else (`find`, `replace`, `split` at a separator, padding, tabs) is that of a `Text::Latin1` over the bytes;
//! [`into_bytes`] takes the result back.

use std::ops::Range;

use crate::error::Exception;
use crate::text::{Side, Text, TextBuf, rsplit_spaces, split_lines_where, split_spaces};

/// The bytes of a text made from bytes; code points above 255, which none such has, become question marks.
pub fn into_bytes(text: TextBuf) -> Vec<u8> {
    match text {
        TextBuf::Ascii(units) | TextBuf::Latin1(units) => units,
        wide => wide.as_text().iter().map(|code| u8::try_from(code).unwrap_or(b'?')).collect(),
    }
}

/// White space as `bytes.split` and `bytes.isspace` see it.
pub fn is_space(byte: u8) -> bool {
    matches!(byte, 0x09..=0x0d | 0x20)
}

pub fn is_alpha(bytes: &[u8]) -> bool {
    !bytes.is_empty() && bytes.iter().all(u8::is_ascii_alphabetic)
}

pub fn is_digit(bytes: &[u8]) -> bool {
    !bytes.is_empty() && bytes.iter().all(u8::is_ascii_digit)
}

pub fn is_alnum(bytes: &[u8]) -> bool {
    !bytes.is_empty() && bytes.iter().all(u8::is_ascii_alphanumeric)
}

pub fn is_space_all(bytes: &[u8]) -> bool {
    !bytes.is_empty() && bytes.iter().all(|&byte| is_space(byte))
}

/// Whether there are lower-case letters, and no upper-case ones.
pub fn is_lower(bytes: &[u8]) -> bool {
    bytes.iter().any(u8::is_ascii_lowercase) && !bytes.iter().any(u8::is_ascii_uppercase)
}

/// Whether there are upper-case letters, and no lower-case ones.
pub fn is_upper(bytes: &[u8]) -> bool {
    bytes.iter().any(u8::is_ascii_uppercase) && !bytes.iter().any(u8::is_ascii_lowercase)
}

/// Whether every word begins with an upper-case letter and goes on in lower case.
pub fn is_title(bytes: &[u8]) -> bool {
    let (mut any, mut inside) = (false, false);
    for byte in bytes {
        if byte.is_ascii_alphabetic() {
            if byte.is_ascii_uppercase() == inside {
                return false;
            }
            any = true;
        }
        inside = byte.is_ascii_alphabetic();
    }
    any
}

pub fn to_title(bytes: &[u8]) -> Vec<u8> {
    let mut inside = false;
    let title = bytes.iter().map(|byte| {
        let mapped = if inside { byte.to_ascii_lowercase() } else { byte.to_ascii_uppercase() };
        inside = byte.is_ascii_alphabetic();
        mapped
    });
    title.collect()
}

pub fn capitalize(bytes: &[u8]) -> Vec<u8> {
    let mut out = bytes.to_ascii_lowercase();
    if let Some(first) = out.first_mut() {
        first.make_ascii_uppercase();
    }
    out
}

pub fn swap_case(bytes: &[u8]) -> Vec<u8> {
    // In ASCII the cases of a letter differ in one bit.
    bytes.iter().map(|byte| if byte.is_ascii_alphabetic() { byte ^ 0x20 } else { *byte }).collect()
}

/// `bytes.split()` at runs of white space, at most `max` times.
pub fn split_whitespace(bytes: &[u8], max: usize) -> Vec<Range<usize>> {
    split_spaces(bytes, max, is_space)
}

/// `bytes.rsplit()` at runs of white space, at most `max` times from the right. The pieces come in order.
pub fn rsplit_whitespace(bytes: &[u8], max: usize) -> Vec<Range<usize>> {
    rsplit_spaces(bytes, max, is_space)
}

/// `bytes.splitlines()`.
pub fn split_lines(bytes: &[u8], keep_ends: bool) -> Vec<Range<usize>> {
    split_lines_where(bytes, keep_ends, |byte| byte == b'\n' || byte == b'\r')
}

/// What is left without white space at the ends.
pub fn strip(bytes: &[u8], side: Side) -> Range<usize> {
    Text::Latin1(bytes).strip_where(side, |code| is_space(code as u8))
}

/// `bytes.hex`, with a separator between groups of `group` bytes: counted from the right, or from the left when it is
/// negative. The caller has checked that the separator is one ASCII character.
pub fn hex(bytes: &[u8], separator: Option<u8>, group: isize) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let size = group.unsigned_abs();
    let mut out = String::with_capacity(bytes.len() * 3);
    for (at, byte) in bytes.iter().enumerate() {
        let place = if group > 0 { bytes.len() - at } else { at };
        match separator {
            Some(separator) if at > 0 && size > 0 && place.is_multiple_of(size) => out.push(char::from(separator)),
            _ => {}
        }
        out.push(char::from(DIGITS[usize::from(byte >> 4)]));
        out.push(char::from(DIGITS[usize::from(byte & 15)]));
    }
    out
}

/// What `bytes.fromhex` fails with.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum FromHexError {
    NotHex { position: usize },
    OddDigits,
}

impl FromHexError {
    pub fn exception(self) -> Exception {
        Exception::ValueError
    }

    pub fn message(self) -> String {
        match self {
            FromHexError::NotHex { position } => {
                format!("non-hexadecimal number found in fromhex() arg at position {position}")
            }
            FromHexError::OddDigits => "fromhex() arg must contain an even number of hexadecimal digits".to_string(),
        }
    }
}

/// `bytes.fromhex`: pairs of digits, with white space between pairs.
pub fn from_hex(text: Text<'_>) -> Result<Vec<u8>, FromHexError> {
    // What is not ASCII is told first, wherever it is.
    if let Some(position) = text.iter().position(|code| code >= 0x80) {
        return Err(FromHexError::NotHex { position });
    }
    let digit = |code: u32| char::from_u32(code).and_then(|c| c.to_digit(16));
    let mut out = Vec::with_capacity(text.len() / 2);
    let mut codes = text.iter().enumerate();
    while let Some((at, first)) = codes.next() {
        if u8::try_from(first).is_ok_and(is_space) {
            continue;
        }
        let high = digit(first).ok_or(FromHexError::NotHex { position: at })?;
        let (at, second) = codes.next().ok_or(FromHexError::OddDigits)?;
        let low = digit(second).ok_or(FromHexError::NotHex { position: at })?;
        out.push((high << 4 | low) as u8);
    }
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_ascii_counts() {
        assert!(!is_alpha(b"\xe9"));
        assert!(is_lower(b"a1"));
        assert!(!is_space_all(b"\x1c"));
        assert!(is_title(b"Ab C1D"));
        assert!(!is_title(b"Ab C1d"));
        assert_eq!(to_title(b"a1b c-d"), b"A1B C-D");
        assert_eq!(swap_case(b"\xe9A"), b"\xe9a");
        assert_eq!(split_whitespace(b" a\x0bb\x1cc\x85 ", usize::MAX), [1..2, 3..7]);
        assert_eq!(split_lines(b"ab\r\ncd\x0b\x0c\x1c\n", false), [0..2, 4..9]);
    }

    #[test]
    fn hexadecimal_in_groups() {
        assert_eq!(hex(b"abcdefg", Some(b'-'), 1), "61-62-63-64-65-66-67");
        assert_eq!(hex(b"abcdefg", Some(b'-'), 2), "61-6263-6465-6667");
        assert_eq!(hex(b"abcdefg", Some(b'-'), -2), "6162-6364-6566-67");
        assert_eq!(hex(b"abcdefg", Some(b'-'), 0), "61626364656667");
        assert_eq!(hex(b"ab", None, 1), "6162");
        assert_eq!(from_hex(Text::Latin1(b" ab cd\n")), Ok(vec![0xab, 0xcd]));
        assert_eq!(from_hex(Text::Latin1(b"abz")), Err(FromHexError::NotHex { position: 2 }));
        assert_eq!(from_hex(Text::Latin1(b"ab c")), Err(FromHexError::OddDigits));
        assert_eq!(from_hex(Text::Latin1(b"abc ")), Err(FromHexError::NotHex { position: 3 }));
    }
}
