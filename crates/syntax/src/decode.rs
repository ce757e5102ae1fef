//! From the bytes of a file to text: the byte order mark, the coding cookie of PEP 263, and bytes that do not decode.

use crate::error::*;
use crate::source::normalise_newlines;

/// Decodes a program. `filename` is given for the bytes of a file, and not for the argument of `compile`: CPython words
/// some errors differently for the two. The text's line ends are still those of the bytes.
///
/// ```
/// assert_eq!(ophion_syntax::decode(b"\xef\xbb\xbfx = 1", None).unwrap(), "x = 1");
/// assert_eq!(ophion_syntax::decode(b"# coding: latin-1\n'\xe9'", None).unwrap(), "# coding: latin-1\n'é'");
/// ```
pub fn decode(bytes: &[u8], filename: Option<&str>) -> Result<String, SyntaxError> {
    if filename.is_none() && bytes.contains(&0) {
        let message = "source code string cannot contain null bytes";
        return Err(SyntaxError::placeless(SyntaxErrorKind::SyntaxError, message));
    }
    let (marked, bytes) = match bytes.strip_prefix(b"\xef\xbb\xbf") {
        Some(rest) => (true, rest),
        None => (false, bytes),
    };
    let encoding = cookie(bytes);
    let text = match encoding.as_deref() {
        None | Some("utf-8") => utf8(bytes, filename, encoding.is_some())?,
        Some(name) if marked => {
            let line = String::from_utf8_lossy(cookie_line(bytes)).into_owned();
            let length = line.chars().count() as i32;
            let message = format!("encoding problem: {name} with BOM");
            return Err(placed(message, 1, (0, length), Some(line)));
        }
        Some(name) => other(bytes, name)?,
    };
    if let Some(at) = text.find('\0') {
        let line = 1 + normalise_newlines(&text[..at]).matches('\n').count() as u32;
        let start = text[..at].rfind(['\n', '\r']).map_or(0, |at| at + 1);
        let message = "source code cannot contain null bytes".to_string();
        let mut error = placed(message, line, (0, 0), Some(text[start..at].to_string()));
        if let Some(place) = &mut error.place {
            place.offset = text[start..at].chars().count() as i32;
        }
        return Err(error);
    }
    Ok(text)
}

fn placed(message: String, lineno: u32, (offset, end_offset): (i32, i32), text: Option<String>) -> SyntaxError {
    SyntaxError {
        kind: SyntaxErrorKind::SyntaxError,
        message,
        place: Some(ErrorPlace { lineno, offset, end_lineno: lineno, end_offset, text, apart: false }),
        statement: None,
        warnings: Vec::new(),
    }
}

fn placed_nowhere(message: String) -> SyntaxError {
    placed(message, 0, (-1, -1), None)
}

/// The lines of a program, up to two, in which a cookie may stand.
fn first_lines(bytes: &[u8]) -> impl Iterator<Item = &[u8]> {
    let mut rest = bytes;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let end = rest.iter().position(|byte| matches!(byte, b'\n' | b'\r')).unwrap_or(rest.len());
        let line = &rest[..end];
        rest = &rest[end..];
        rest = rest.strip_prefix(b"\r\n").or(rest.get(1..)).unwrap_or(&[]);
        Some(line)
    })
    .take(2)
}

fn cookie_line(bytes: &[u8]) -> &[u8] {
    first_lines(bytes).find(|line| cookie_in(line).is_some()).unwrap_or(&[])
}

/// The encoding that a program declares, in CPython's spelling of the common ones.
fn cookie(bytes: &[u8]) -> Option<String> {
    for line in first_lines(bytes) {
        if let Some(name) = cookie_in(line) {
            return Some(normalise(&name));
        }
        let blank = line.iter().all(|byte| matches!(byte, b' ' | b'\t' | 0x0c));
        let comment = line.iter().find(|byte| !matches!(byte, b' ' | b'\t' | 0x0c)) == Some(&b'#');
        if !blank && !comment {
            return None;
        }
    }
    None
}

fn cookie_in(line: &[u8]) -> Option<String> {
    let start = line.iter().position(|byte| !matches!(byte, b' ' | b'\t' | 0x0c))?;
    if line[start] != b'#' {
        return None;
    }
    let mut rest = &line[start..];
    loop {
        let at = rest.windows(6).position(|window| window == b"coding")?;
        rest = &rest[at + 6..];
        if !matches!(rest.first(), Some(b':' | b'=')) {
            continue;
        }
        let value = &rest[1..];
        let begin = value.iter().position(|byte| !matches!(byte, b' ' | b'\t')).unwrap_or(value.len());
        let value = &value[begin..];
        let fits = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.');
        let end = value.iter().position(|byte| !fits(byte)).unwrap_or(value.len());
        if end > 0 {
            return Some(String::from_utf8_lossy(&value[..end]).into_owned());
        }
    }
}

/// The canonical names of UTF-8 and Latin-1, as the tokenizer knows them.
fn normalise(name: &str) -> String {
    let plain: String = name.chars().take(12).map(|c| if c == '_' { '-' } else { c.to_ascii_lowercase() }).collect();
    if plain == "utf-8" || plain.starts_with("utf-8-") {
        return "utf-8".into();
    }
    for latin in ["latin-1", "iso-8859-1", "iso-latin-1"] {
        if plain == latin || plain.strip_prefix(latin).is_some_and(|rest| rest.starts_with('-')) {
            return "iso-8859-1".into();
        }
    }
    name.to_string()
}

/// Why UTF-8 stops being valid: the offset and what Python says of it.
fn utf8_reason(bytes: &[u8]) -> Option<(usize, usize, &'static str)> {
    let error = std::str::from_utf8(bytes).err()?;
    let at = error.valid_up_to();
    let Some(length) = error.error_len() else {
        return Some((at, bytes.len() - at, "unexpected end of data"));
    };
    let first = bytes[at];
    let reason = if (0xc2..=0xf4).contains(&first) { "invalid continuation byte" } else { "invalid start byte" };
    Some((at, length, reason))
}

/// What Python says of bytes that are not UTF-8, which it counts from `position`.
fn undecodable(bytes: &[u8], position: usize, at: usize, length: usize, reason: &str) -> String {
    if length == 1 {
        return format!("'utf-8' codec can't decode byte 0x{:02x} in position {position}: {reason}", bytes[at]);
    }
    format!("'utf-8' codec can't decode bytes in position {position}-{}: {reason}", position + length - 1)
}

fn utf8(bytes: &[u8], filename: Option<&str>, declared: bool) -> Result<String, SyntaxError> {
    let Some((at, length, reason)) = utf8_reason(bytes) else {
        return Ok(String::from_utf8_lossy(bytes).into_owned());
    };
    let before = String::from_utf8_lossy(&bytes[..at]);
    let line = 1 + normalise_newlines(&before).matches('\n').count() as u32;
    let start = bytes[..at].iter().rposition(|byte| matches!(byte, b'\n' | b'\r')).map_or(0, |at| at + 1);
    let end = bytes[at..].iter().position(|byte| matches!(byte, b'\n' | b'\r')).map_or(bytes.len(), |end| at + end);
    let offset = String::from_utf8_lossy(&bytes[start..at]).chars().count() as i32 + 1;
    let text = String::from_utf8_lossy(&bytes[start..end]).into_owned();
    if declared && filename.is_some() {
        // A file that declares UTF-8 is decoded line by line.
        let message = format!("(unicode error) {}", undecodable(bytes, at - start, at, length, reason));
        return Err(placed(message, line, (0, -1), Some(text)));
    }
    let file = filename.map(|name| format!("in file {name} ")).unwrap_or_default();
    let message = format!(
        "Non-UTF-8 code starting with '\\x{:02x}' {file}on line {line}, but no encoding declared; \
         see https://peps.python.org/pep-0263/ for details",
        bytes[at]
    );
    Err(placed(message, line, (offset, offset), Some(text)))
}

/// The encodings other than UTF-8.
fn other(bytes: &[u8], name: &str) -> Result<String, SyntaxError> {
    let plain = name.to_ascii_lowercase().replace('_', "-");
    match plain.as_str() {
        "iso-8859-1" | "latin1" | "l1" | "8859" | "cp819" => {
            return Ok(bytes.iter().map(|&byte| byte as char).collect());
        }
        "ascii" | "us-ascii" | "646" => {
            return match bytes.iter().position(|byte| !byte.is_ascii()) {
                None => Ok(String::from_utf8_lossy(bytes).into_owned()),
                Some(at) => Err(placed_nowhere(format!(
                    "'ascii' codec can't decode byte 0x{:02x} in position {at}: ordinal not in range(128)",
                    bytes[at]
                ))),
            };
        }
        "utf8" | "u8" | "cp65001" => {
            return match utf8_reason(bytes) {
                None => Ok(String::from_utf8_lossy(bytes).into_owned()),
                Some((at, length, reason)) => Err(placed_nowhere(undecodable(bytes, at, at, length, reason))),
            };
        }
        _ => {}
    }
    let label = plain.strip_prefix("cp125").map(|page| format!("windows-125{page}")).unwrap_or(plain);
    let label = match label.as_str() {
        "cp1250" => "windows-1250",
        "euc-jp" | "eucjp" => "euc-jp",
        "cp932" => "shift_jis",
        "cp866" => "ibm866",
        other => other,
    };
    let encoding = encoding_rs::Encoding::for_label(label.as_bytes())
        .filter(|encoding| encoding.is_ascii_compatible() && *encoding != encoding_rs::REPLACEMENT);
    let Some(encoding) = encoding else { return Err(placed_nowhere(format!("unknown encoding: {name}"))) };
    let mut text = String::with_capacity(bytes.len() * 2);
    let mut decoder = encoding.new_decoder_without_bom_handling();
    if let Some(size) = decoder.max_utf8_buffer_length_without_replacement(bytes.len()) {
        text.reserve(size);
    }
    match decoder.decode_to_string_without_replacement(bytes, &mut text, true) {
        (encoding_rs::DecoderResult::InputEmpty, _) => Ok(text),
        (_, read) => {
            let at = read.saturating_sub(1);
            Err(placed_nowhere(format!(
                "'charmap' codec can't decode byte 0x{:02x} in position {at}: character maps to <undefined>",
                bytes[at]
            )))
        }
    }
}
