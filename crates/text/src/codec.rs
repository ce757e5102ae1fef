//! The codecs that Python builds in: utf-8, utf-16, utf-32, latin-1 and ascii, with Python's error positions and words.
//!
//! Both directions stop at the first error, having written all that came before it; the caller applies its error handler,
//! writes the replacement and goes on from the position the handler gave. A codec here neither reads nor writes a byte
//! order mark.

use crate::text::{Text, TextBuf, TextBuilder, Unit, each_width};

/// The order of the bytes within a unit.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Endian {
    Little,
    Big,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Encoding {
    Utf8,
    Utf16(Endian),
    Utf32(Endian),
    Latin1,
    Ascii,
}

/// What `UnicodeDecodeError` (`start` and `end` count bytes) and `UnicodeEncodeError` (code points) tell.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct CodecError {
    pub start: usize,
    pub end: usize,
    pub reason: &'static str,
}

impl CodecError {
    fn new(start: usize, end: usize, reason: &'static str) -> CodecError {
        CodecError { start, end, reason }
    }
}

const UNEXPECTED_END: &str = "unexpected end of data";
const TRUNCATED: &str = "truncated data";
const NO_SURROGATES: &str = "surrogates not allowed";

impl Encoding {
    /// Decodes `bytes` from `start` on and appends to `out`. Gives the position after the last whole character: the end,
    /// unless more bytes are to come (`last` is false) and a character is incomplete.
    pub fn decode(self, bytes: &[u8], start: usize, last: bool, out: &mut TextBuilder) -> Result<usize, CodecError> {
        let rest = bytes.get(start..).unwrap_or_default();
        match self {
            Encoding::Utf8 => decode_utf8(rest, start, last, out),
            Encoding::Utf16(endian) => decode_utf16(rest, start, endian, last, out),
            Encoding::Utf32(endian) => decode_utf32(rest, start, endian, last, out),
            Encoding::Latin1 => {
                out.push_text(Text::Latin1(rest));
                Ok(bytes.len())
            }
            Encoding::Ascii => {
                let good = rest.iter().position(|byte| !byte.is_ascii()).unwrap_or(rest.len());
                out.push_text(Text::Latin1(&rest[..good]));
                if good == rest.len() {
                    return Ok(bytes.len());
                }
                Err(CodecError::new(start + good, start + good + 1, "ordinal not in range(128)"))
            }
        }
    }

    /// Encodes `text` from `start` on and appends to `out`.
    pub fn encode(self, text: Text<'_>, start: usize, out: &mut Vec<u8>) -> Result<(), CodecError> {
        let start = start.min(text.len());
        let rest = text.slice(start..text.len());
        match self {
            Encoding::Utf8 => encode_utf8(rest, start, out),
            Encoding::Utf16(endian) => encode_utf16(rest, start, endian, out),
            Encoding::Utf32(endian) => encode_utf32(rest, start, endian, out),
            Encoding::Latin1 => encode_narrow(rest, start, 0xff, "ordinal not in range(256)", out),
            Encoding::Ascii => encode_narrow(rest, start, 0x7f, "ordinal not in range(128)", out),
        }
    }
}

/// Decodes whole UTF-8 with errors as the `strict` handler sees them.
pub fn utf8_to_text(bytes: &[u8]) -> Result<TextBuf, CodecError> {
    let mut out = TextBuilder::new();
    Encoding::Utf8.decode(bytes, 0, true, &mut out)?;
    Ok(out.finish())
}

/// The text in UTF-8; an error where it holds lone surrogates.
pub fn text_to_utf8(text: Text<'_>) -> Result<Vec<u8>, CodecError> {
    let mut out = Vec::new();
    Encoding::Utf8.encode(text, 0, &mut out)?;
    Ok(out)
}

fn decode_utf8(rest: &[u8], start: usize, last: bool, out: &mut TextBuilder) -> Result<usize, CodecError> {
    let error = match std::str::from_utf8(rest) {
        Ok(text) => {
            out.push_str(text);
            return Ok(start + rest.len());
        }
        Err(error) => error,
    };
    let good = error.valid_up_to();
    out.push_str(str::from_utf8(&rest[..good]).unwrap_or_default());
    let at = start + good;
    match error.error_len() {
        // The beginning of a surrogate, which a handler may yet want to have.
        Some(_) if !last && matches!(rest.get(good..), Some([0xed, 0xa0..=0xbf])) => Ok(at),
        Some(len) => {
            let reason = match rest.get(good) {
                Some(0x80..0xc2 | 0xf5..) => "invalid start byte",
                _ => "invalid continuation byte",
            };
            Err(CodecError::new(at, at + len, reason))
        }
        None if last => Err(CodecError::new(at, start + rest.len(), UNEXPECTED_END)),
        None => Ok(at),
    }
}

fn decode_utf16(
    rest: &[u8],
    start: usize,
    endian: Endian,
    last: bool,
    out: &mut TextBuilder,
) -> Result<usize, CodecError> {
    let unit = |at: usize| {
        let bytes = [*rest.get(at)?, *rest.get(at + 1)?];
        Some(match endian {
            Endian::Little => u16::from_le_bytes(bytes),
            Endian::Big => u16::from_be_bytes(bytes),
        })
    };
    let mut at = 0;
    while let Some(first) = unit(at) {
        match first {
            0xd800..0xdc00 => match unit(at + 2) {
                Some(second @ 0xdc00..0xe000) => {
                    out.push(0x10000 + ((u32::from(first) & 0x3ff) << 10 | u32::from(second) & 0x3ff));
                    at += 2;
                }
                Some(_) => return Err(CodecError::new(start + at, start + at + 2, "illegal UTF-16 surrogate")),
                None if last => return Err(CodecError::new(start + at, start + rest.len(), UNEXPECTED_END)),
                None => return Ok(start + at),
            },
            0xdc00..0xe000 => return Err(CodecError::new(start + at, start + at + 2, "illegal encoding")),
            _ => out.push(u32::from(first)),
        }
        at += 2;
    }
    if last && at < rest.len() {
        return Err(CodecError::new(start + at, start + rest.len(), TRUNCATED));
    }
    Ok(start + at)
}

fn decode_utf32(
    rest: &[u8],
    start: usize,
    endian: Endian,
    last: bool,
    out: &mut TextBuilder,
) -> Result<usize, CodecError> {
    let (units, tail) = rest.as_chunks::<4>();
    for (index, &bytes) in units.iter().enumerate() {
        let code = match endian {
            Endian::Little => u32::from_le_bytes(bytes),
            Endian::Big => u32::from_be_bytes(bytes),
        };
        let reason = match code {
            0xd800..0xe000 => "code point in surrogate code point range(0xd800, 0xe000)",
            0x110000.. => "code point not in range(0x110000)",
            _ => {
                out.push(code);
                continue;
            }
        };
        let at = start + index * 4;
        return Err(CodecError::new(at, at + 4, reason));
    }
    let at = start + units.len() * 4;
    if last && !tail.is_empty() {
        return Err(CodecError::new(at, at + tail.len(), TRUNCATED));
    }
    Ok(at)
}

fn is_surrogate(code: u32) -> bool {
    (0xd800..0xe000).contains(&code)
}

/// The error for all the code points from the one at `at` on that `bad` accepts, as most of Python's encoders report.
fn run_error(rest: Text<'_>, start: usize, at: usize, reason: &'static str, bad: impl Fn(u32) -> bool) -> CodecError {
    let len = rest.slice(at..rest.len()).iter().take_while(|&code| bad(code)).count();
    CodecError::new(start + at, start + at + len, reason)
}

fn encode_utf8(rest: Text<'_>, start: usize, out: &mut Vec<u8>) -> Result<(), CodecError> {
    if let Text::Latin1(units) = rest
        && units.is_ascii()
    {
        out.extend_from_slice(units);
        return Ok(());
    }
    if let Text::Latin1(mut units) = rest {
        out.reserve(rest.len() + rest.len() / 4);
        while let Some(at) = units.iter().position(|&unit| unit >= 0x80) {
            out.extend_from_slice(&units[..at]);
            out.extend_from_slice(&[0xc0 | units[at] >> 6, 0x80 | units[at] & 0x3f]);
            units = &units[at + 1..];
        }
        out.extend_from_slice(units);
        return Ok(());
    }
    out.reserve(rest.len() + rest.len() / 2);
    match each_width!(rest, units => push_utf8(units, out)) {
        Some(at) => Err(run_error(rest, start, at, NO_SURROGATES, is_surrogate)),
        None => Ok(()),
    }
}

/// Encodes up to the first surrogate and tells where it is.
fn push_utf8<U: Unit>(units: &[U], out: &mut Vec<u8>) -> Option<usize> {
    let tail = |code: u32, shift: u32| 0x80 | (code >> shift & 0x3f) as u8;
    for (at, unit) in units.iter().enumerate() {
        match unit.code() {
            code @ 0..0x80 => out.push(code as u8),
            code @ 0x80..0x800 => out.extend_from_slice(&[0xc0 | (code >> 6) as u8, tail(code, 0)]),
            0xd800..0xe000 => return Some(at),
            code @ 0x800..0x10000 => {
                out.extend_from_slice(&[0xe0 | (code >> 12) as u8, tail(code, 6), tail(code, 0)]);
            }
            code => {
                let bytes = [0xf0 | (code >> 18) as u8, tail(code, 12), tail(code, 6), tail(code, 0)];
                out.extend_from_slice(&bytes);
            }
        }
    }
    None
}

fn encode_utf16(rest: Text<'_>, start: usize, endian: Endian, out: &mut Vec<u8>) -> Result<(), CodecError> {
    out.reserve(rest.len() * 2);
    let mut push = |unit: u16| match endian {
        Endian::Little => out.extend_from_slice(&unit.to_le_bytes()),
        Endian::Big => out.extend_from_slice(&unit.to_be_bytes()),
    };
    for (at, code) in rest.iter().enumerate() {
        match char::from_u32(code) {
            Some(c) => c.encode_utf16(&mut [0; 2]).iter().for_each(|&unit| push(unit)),
            None => return Err(CodecError::new(start + at, start + at + 1, NO_SURROGATES)),
        }
    }
    Ok(())
}

fn encode_utf32(rest: Text<'_>, start: usize, endian: Endian, out: &mut Vec<u8>) -> Result<(), CodecError> {
    out.reserve(rest.len() * 4);
    for (at, code) in rest.iter().enumerate() {
        if is_surrogate(code) {
            return Err(CodecError::new(start + at, start + at + 1, NO_SURROGATES));
        }
        match endian {
            Endian::Little => out.extend_from_slice(&code.to_le_bytes()),
            Endian::Big => out.extend_from_slice(&code.to_be_bytes()),
        }
    }
    Ok(())
}

fn encode_narrow(
    rest: Text<'_>,
    start: usize,
    greatest: u32,
    reason: &'static str,
    out: &mut Vec<u8>,
) -> Result<(), CodecError> {
    match rest {
        Text::Latin1(units) if greatest == 0xff || units.is_ascii() => out.extend_from_slice(units),
        _ => {
            for (at, code) in rest.iter().enumerate() {
                if code > greatest {
                    return Err(run_error(rest, start, at, reason, |code| code > greatest));
                }
                out.push(code as u8);
            }
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decoded(encoding: Encoding, bytes: &[u8], last: bool) -> Result<(String, usize), (usize, usize, &'static str)> {
        let mut out = TextBuilder::new();
        match encoding.decode(bytes, 0, last, &mut out) {
            Ok(end) => Ok((out.finish().as_text().to_string_lossy(), end)),
            Err(error) => Err((error.start, error.end, error.reason)),
        }
    }

    #[test]
    fn utf8_errors_are_where_python_sees_them() {
        let cases: &[(&[u8], usize, usize, &str)] = &[
            (b"a\xff", 1, 2, "invalid start byte"),
            (b"\xe2\x82", 0, 2, "unexpected end of data"),
            (b"\xe2(\xa1", 0, 1, "invalid continuation byte"),
            (b"\xed\xa0\x80", 0, 1, "invalid continuation byte"),
            (b"\xf0\x90(", 0, 2, "invalid continuation byte"),
            (b"\xf4\x90\x80\x80", 0, 1, "invalid continuation byte"),
            (b"\xf0\x9f\x98", 0, 3, "unexpected end of data"),
            (b"\xf5abc", 0, 1, "invalid start byte"),
        ];
        for &(bytes, start, end, reason) in cases {
            assert_eq!(decoded(Encoding::Utf8, bytes, true), Err((start, end, reason)), "{bytes:?}");
        }
        assert_eq!(decoded(Encoding::Utf8, b"ab\xe2\x82", false), Ok(("ab".to_string(), 2)));
    }

    #[test]
    fn wide_decoders_tell_what_is_wrong() {
        let utf16 = Encoding::Utf16(Endian::Little);
        assert_eq!(decoded(utf16, b"\x00", true), Err((0, 1, "truncated data")));
        assert_eq!(decoded(utf16, b"\x00\xd8a", true), Err((0, 3, "unexpected end of data")));
        assert_eq!(decoded(utf16, b"\x00\xd8a\x00", true), Err((0, 2, "illegal UTF-16 surrogate")));
        assert_eq!(decoded(utf16, b"\x00\xdc", true), Err((0, 2, "illegal encoding")));
        assert_eq!(decoded(utf16, b"\x3d\xd8\x00\xde", true), Ok(("\u{1f600}".to_string(), 4)));
        let utf32 = Encoding::Utf32(Endian::Big);
        assert_eq!(decoded(utf32, b"\0\0\0a\0", true), Err((4, 5, "truncated data")));
        assert_eq!(decoded(utf32, b"\0\x11\0\0", true), Err((0, 4, "code point not in range(0x110000)")));
        assert_eq!(decoded(Encoding::Ascii, b"a\xffb\xfe", true), Err((1, 2, "ordinal not in range(128)")));
    }

    #[test]
    fn encoders_report_runs_or_single_code_points() {
        let text = Text::Ucs2(&[0x61, 0xdc80, 0xd800, 0x62]);
        let error = |encoding: Encoding| {
            let mut out = Vec::new();
            encoding.encode(text, 0, &mut out).map_err(|error| (error.start, error.end, out.len()))
        };
        assert_eq!(error(Encoding::Utf8), Err((1, 3, 1)));
        assert_eq!(error(Encoding::Latin1), Err((1, 3, 1)));
        assert_eq!(error(Encoding::Utf16(Endian::Big)), Err((1, 2, 2)));
        assert_eq!(error(Encoding::Utf32(Endian::Little)), Err((1, 2, 4)));
        assert_eq!(text_to_utf8(TextBuf::from("a\u{e9}\u{20ac}").as_text()), Ok(b"a\xc3\xa9\xe2\x82\xac".to_vec()));
    }
}
