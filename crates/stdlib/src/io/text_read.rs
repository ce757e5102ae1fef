//! Reading of a TextIOWrapper: lines are found in the bytes read ahead, and only what is handed out is decoded.
//!
//! That works for encodings in which a byte below 128 is that character: UTF-8, ASCII, Latin-1. Input in any other is converted to UTF-8 as a whole
//! before the first line is taken.

use super::text::{
    self, AHEAD, AT, AT_END, CODEC, DIRECT, ENCODING, ERRORS, FLAGS, ITERATING, NEWLINE, TRANSCODED, TRANSLATE,
    UNIVERSAL, codec,
};
use super::{buffered, unsupported};
use ophion_vm::{Object, PyResult, Text, Vm};

/// Readies the stream for reading: what was written goes out first.
fn begin(vm: &mut Vm, o: &Object) -> PyResult {
    let b = text::check_open(vm, o)?;
    if vm.raw(o, FLAGS) & DIRECT != 0 {
        let writer = vm.native_type(&buffered::WRITER);
        if vm.type_of(&b).is(&writer) {
            return Err(unsupported(vm, "not readable"));
        }
    } else {
        let can = vm.call_method(&b, "readable", &[])?;
        if !vm.truth(&can)? {
            return Err(unsupported(vm, "not readable"));
        }
        text::flush(vm, o)?;
    }
    text::set_flag(vm, o, AT_END, false);
    Ok(b)
}

/// Reads more bytes. False at the end.
fn fill(vm: &mut Vm, o: &Object, b: &Object) -> PyResult<bool> {
    let flags = vm.raw(o, FLAGS);
    if flags & AT_END != 0 {
        return Ok(false);
    }
    let ahead = vm.field(o, AHEAD);
    let at = vm.raw(o, AT) as usize;
    let mut data = std::mem::take(vm.bytearray_mut(&ahead));
    data.drain(..at);
    vm.set_raw(o, AT, 0);
    let r = if vm.raw(o, CODEC) == codec::OTHER {
        transcode(vm, o, b, &mut data)
    } else if flags & DIRECT != 0 {
        buffered::read_past(vm, b, &mut data)
    } else {
        read_other(vm, b, &mut data, "read1")
    };
    *vm.bytearray_mut(&ahead) = data;
    let more = r? > 0;
    if !more {
        text::set_flag(vm, o, AT_END, true);
    }
    Ok(more)
}

fn read_other(vm: &mut Vm, b: &Object, into: &mut Vec<u8>, method: &str) -> PyResult<usize> {
    let method = if vm.getattr_str_opt(b, method)?.is_some() { method } else { "read" };
    let n = vm.int(8192);
    let got = vm.call_method(b, method, &[n])?;
    let Some(bytes) = vm.as_bytes(&got) else {
        let t = vm.type_name(&got);
        return Err(vm.type_error(format!("underlying {method}() should have returned a bytes-like object, not '{t}'")));
    };
    into.extend_from_slice(bytes);
    Ok(bytes.len())
}

/// Reads everything and converts it to UTF-8.
fn transcode(vm: &mut Vm, o: &Object, b: &Object, into: &mut Vec<u8>) -> PyResult<usize> {
    if vm.raw(o, FLAGS) & TRANSCODED != 0 {
        return Ok(0);
    }
    let all = vm.call_method(b, "read", &[])?;
    let (encoding, errors) = (vm.field(o, ENCODING), vm.field(o, ERRORS));
    let (encoding, errors) = (vm.lossy(&encoding), vm.lossy(&errors));
    let s = ophion_builtins::codecs::decode(vm, &all, &encoding, &errors)?;
    text::set_flag(vm, o, TRANSCODED, true);
    let bytes = vm.as_text(&s).map(|t| t.to_wtf8()).unwrap_or_default();
    into.extend_from_slice(&bytes);
    Ok(bytes.len())
}

/// Decodes bytes of the stream.
fn decode(vm: &mut Vm, o: &Object, bytes: &[u8]) -> PyResult {
    if bytes.is_ascii() {
        return Ok(vm.text(Text::Latin1(bytes)));
    }
    match vm.raw(o, CODEC) {
        codec::LATIN1 => return Ok(vm.text(Text::Latin1(bytes))),
        codec::UTF8 => {
            if let Ok(s) = std::str::from_utf8(bytes) {
                return Ok(vm.str(s));
            }
        }
        codec::OTHER => {
            if let Some(t) = ophion_vm::TextBuf::from_wtf8(bytes) {
                return Ok(vm.textbuf(&t));
            }
        }
        _ => {}
    }
    let (encoding, errors) = (vm.field(o, ENCODING), vm.field(o, ERRORS));
    let (encoding, errors) = (vm.lossy(&encoding), vm.lossy(&errors));
    let b = vm.bytes(bytes);
    ophion_builtins::codecs::decode(vm, &b, &encoding, &errors)
}

/// How a line ends: its length with the ending, and the ending's length; None if more bytes must be seen.
fn line_end(bytes: &[u8], from: usize, flags: u64, newline: u8, last: bool) -> Option<(usize, usize)> {
    let rest = bytes.get(from..)?;
    if flags & UNIVERSAL != 0 {
        let lf = memchr::memchr(b'\n', rest);
        let cr = memchr::memchr(b'\r', rest.get(..lf.unwrap_or(rest.len())).unwrap_or_default());
        return match (cr, lf) {
            (None, None) => None,
            (None, Some(i)) => Some((from + i + 1, 1)),
            (Some(i), _) => match rest.get(i + 1) {
                Some(b'\n') => Some((from + i + 2, 2)),
                None if !last => None,
                _ => Some((from + i + 1, 1)),
            },
        };
    }
    match newline {
        b'\r' => memchr::memchr(b'\r', rest).map(|i| (from + i + 1, 1)),
        b'2' => memchr::memmem::find(rest, b"\r\n").map(|i| (from + i + 2, 2)),
        _ => memchr::memchr(b'\n', rest).map(|i| (from + i + 1, 1)),
    }
}

/// What the newline setting looks for, as a byte (`2` for `\r\n`).
fn newline_byte(vm: &Vm, o: &Object) -> u8 {
    let n = vm.field(o, NEWLINE);
    match vm.as_ascii(&n) {
        Some("\r") => b'\r',
        Some("\r\n") => b'2',
        _ => b'\n',
    }
}

/// Translates line endings and notes which were seen.
fn translate(vm: &mut Vm, o: &Object, bytes: &[u8]) -> Option<Vec<u8>> {
    let flags = vm.raw(o, FLAGS);
    if flags & UNIVERSAL == 0 {
        return None;
    }
    let mut seen = 0;
    if memchr::memchr(b'\r', bytes).is_none() {
        if flags & text::SEEN_LF == 0 && memchr::memchr(b'\n', bytes).is_some() {
            text::set_flag(vm, o, text::SEEN_LF, true);
        }
        return None;
    }
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(&c) = bytes.get(at) {
        at += 1;
        match c {
            b'\r' if bytes.get(at) == Some(&b'\n') => {
                at += 1;
                seen |= text::SEEN_CRLF;
                out.push(b'\n');
            }
            b'\r' => {
                seen |= text::SEEN_CR;
                out.push(b'\n');
            }
            b'\n' => {
                seen |= text::SEEN_LF;
                out.push(b'\n');
            }
            c => out.push(c),
        }
    }
    text::set_flag(vm, o, seen, true);
    if flags & TRANSLATE != 0 { Some(out) } else { None }
}

/// The next line, "" at the end.
fn line(vm: &mut Vm, o: &Object, limit: Option<usize>) -> PyResult {
    let b = begin(vm, o)?;
    let newline = newline_byte(vm, o);
    let ahead = vm.field(o, AHEAD);
    let mut searched = 0;
    loop {
        let flags = vm.raw(o, FLAGS);
        let at = vm.raw(o, AT) as usize;
        let bytes = vm.as_bytes(&ahead).and_then(|b| b.get(at..)).unwrap_or_default();
        let found = line_end(bytes, searched, flags, newline, flags & AT_END != 0);
        let enough = limit.is_some_and(|l| bytes.len() > 4 * l);
        if found.is_none() && !enough && flags & AT_END == 0 {
            // A last \r may be the first half of an ending.
            searched = bytes.len().saturating_sub(1);
            if let Some(&b'\r') = bytes.last() {
                searched = bytes.len() - 1;
            } else if newline != b'2' {
                searched = bytes.len();
            }
            fill(vm, o, &b)?;
            continue;
        }
        let n = found.map_or(bytes.len(), |f| f.0);
        return hand_out(vm, o, &ahead, n, limit);
    }
}

/// Decodes `n` bytes, or fewer if they are more than `limit` characters.
fn hand_out(vm: &mut Vm, o: &Object, ahead: &Object, n: usize, limit: Option<usize>) -> PyResult {
    let data = std::mem::take(vm.bytearray_mut(ahead));
    let at = vm.raw(o, AT) as usize;
    let mut slice = data.get(at..at + n).unwrap_or_default();
    if let Some(limit) = limit
        && slice.len() > limit
    {
        let end = if vm.raw(o, CODEC) == codec::LATIN1 { limit } else { chars_end(slice, limit).0 };
        slice = slice.get(..end).unwrap_or(slice);
    }
    let used = slice.len();
    let translated = translate(vm, o, slice);
    let r = decode(vm, o, translated.as_deref().unwrap_or(slice));
    let end = at + used;
    if end >= data.len() {
        let mut data = data;
        data.clear();
        vm.set_raw(o, AT, 0);
        *vm.bytearray_mut(ahead) = data;
    } else {
        vm.set_raw(o, AT, end as u64);
        *vm.bytearray_mut(ahead) = data;
    }
    r
}

/// Where the first `limit` characters of UTF-8 end, and how many there are (the last may be incomplete).
fn chars_end(bytes: &[u8], limit: usize) -> (usize, usize) {
    let mut count = 0;
    for (i, &b) in bytes.iter().enumerate() {
        if b & 0xc0 != 0x80 {
            if count == limit {
                return (i, count);
            }
            count += 1;
        }
    }
    (bytes.len(), count)
}

pub fn readline(vm: &mut Vm, a: &[Object]) -> PyResult {
    let limit = match a[1].given() {
        None => None,
        Some(n) => usize::try_from(vm.index_i64(n)?).ok(),
    };
    line(vm, &a[0], limit)
}

pub fn next(vm: &mut Vm, o: &Object) -> PyResult<Option<Object>> {
    let s = line(vm, o, None)?;
    let done = vm.str_len(&s) == 0;
    text::set_flag(vm, o, ITERATING, !done);
    Ok(if done { None } else { Some(s) })
}

pub fn read(vm: &mut Vm, a: &[Object]) -> PyResult {
    let o = &a[0];
    let limit = super::size(vm, &a[1])?;
    let b = begin(vm, o)?;
    let ahead = vm.field(o, AHEAD);
    let Some(limit) = limit else {
        while fill(vm, o, &b)? {}
        let at = vm.raw(o, AT) as usize;
        let n = vm.as_bytes(&ahead).map_or(0, <[u8]>::len) - at;
        return hand_out(vm, o, &ahead, n, None);
    };
    if limit == 0 {
        return Ok(vm.str(""));
    }
    // Characters are counted as they will be after translation.
    loop {
        let at = vm.raw(o, AT) as usize;
        let flags = vm.raw(o, FLAGS);
        let latin1 = vm.raw(o, CODEC) == codec::LATIN1;
        let bytes = vm.as_bytes(&ahead).and_then(|b| b.get(at..)).unwrap_or_default();
        let pairs = flags & TRANSLATE != 0;
        let (mut i, mut count) = (0, 0);
        while let Some(&c) = bytes.get(i) {
            let begins = latin1 || c & 0xc0 != 0x80;
            if begins {
                if count == limit {
                    break;
                }
                count += 1;
            }
            i += 1;
            if pairs && c == b'\r' && bytes.get(i) == Some(&b'\n') {
                i += 1;
            }
        }
        let whole = count == limit && (i < bytes.len() || bytes.last().is_none_or(|&c| c < 0x80 && c != b'\r'));
        if whole || flags & AT_END != 0 {
            return hand_out(vm, o, &ahead, i, None);
        }
        fill(vm, o, &b)?;
    }
}
