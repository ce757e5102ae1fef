//! Encoding and decoding by name: the built-in codecs with all error handlers; other codecs through the module `codecs`.

use ophion_text::codec::{CodecError, Encoding, Endian};
use ophion_text::text::{Text, TextBuilder};
use ophion_vm::{Exc, Kind, Object, PyResult, Stop, Vm, exceptions::fields};

/// Where `codecs.register_error` keeps its handlers: a dict by name, in [`Vm::extensions`].
pub const ERROR_HANDLERS: &str = "codecs.error_handlers";

/// A built-in codec, as it is called in error messages; with a byte order mark for the plain `utf-16` and `utf-32`.
#[derive(Clone, Copy)]
struct Builtin {
    encoding: Encoding,
    name: &'static str,
    marked: bool,
}

fn builtin(encoding: &str) -> Option<Builtin> {
    let plain = |encoding, name| Some(Builtin { encoding, name, marked: false });
    if encoding == "utf-8" {
        return plain(Encoding::Utf8, "utf-8");
    }
    let name: String =
        encoding.chars().map(|c| if c == '-' || c == ' ' || c == '_' { '_' } else { c.to_ascii_lowercase() }).collect();
    match name.as_str() {
        "utf_8" | "utf8" | "u8" | "utf" | "cp65001" | "utf8_ucs2" | "utf8_ucs4" => plain(Encoding::Utf8, "utf-8"),
        "latin_1" | "latin1" | "latin" | "iso_8859_1" | "iso8859_1" | "iso8859" | "8859" | "cp819" | "l1"
        | "iso_ir_100" | "csisolatin1" | "ibm819" => plain(Encoding::Latin1, "latin-1"),
        "ascii" | "us_ascii" | "646" | "ansi_x3.4_1968" | "ansi_x3_4_1968" | "cp367" | "csascii" | "ibm367"
        | "iso646_us" | "iso_646.irv_1991" | "iso_ir_6" | "us" => plain(Encoding::Ascii, "ascii"),
        "utf_16_le" | "utf_16le" | "utf16_le" | "utf_16_little" | "unicodelittleunmarked" => {
            plain(Encoding::Utf16(Endian::Little), "utf-16-le")
        }
        "utf_16_be" | "utf_16be" | "utf16_be" | "unicodebigunmarked" => {
            plain(Encoding::Utf16(Endian::Big), "utf-16-be")
        }
        "utf_32_le" | "utf_32le" | "utf32_le" => plain(Encoding::Utf32(Endian::Little), "utf-32-le"),
        "utf_32_be" | "utf_32be" | "utf32_be" => plain(Encoding::Utf32(Endian::Big), "utf-32-be"),
        "utf_16" | "utf16" | "u16" => {
            Some(Builtin { encoding: Encoding::Utf16(Endian::Little), name: "utf-16", marked: true })
        }
        "utf_32" | "utf32" | "u32" => {
            Some(Builtin { encoding: Encoding::Utf32(Endian::Little), name: "utf-32", marked: true })
        }
        _ => None,
    }
}

/// CPython reaches built-in codecs through the registry where they do not go by one of a few names, and then a note tells which codec failed.
fn with_note(vm: &mut Vm, stop: Stop, what: &str, encoding: &str) -> Stop {
    let name: String =
        encoding.chars().map(|c| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '_' }).collect();
    let direct = [
        "utf_8",
        "utf8",
        "utf_16",
        "utf16",
        "utf_32",
        "utf32",
        "ascii",
        "us_ascii",
        "latin1",
        "latin_1",
        "iso_8859_1",
        "iso8859_1",
    ];
    if !matches!(stop, Stop::Raised) || direct.contains(&name.as_str()) {
        return stop;
    }
    let exception = vm.take_exception();
    let note = vm.str(&format!("{what} with '{encoding}' codec failed"));
    match vm.call_method(&exception, "add_note", &[note]) {
        Ok(_) => vm.reraise(exception),
        Err(stop) => stop,
    }
}

/// Bytes of one unit.
fn unit(e: Encoding) -> usize {
    match e {
        Encoding::Utf16(_) => 2,
        Encoding::Utf32(_) => 4,
        _ => 1,
    }
}

#[cold]
fn unknown(vm: &mut Vm, encoding: &str) -> Stop {
    vm.raise(Exc::LookupError, format!("unknown encoding: {encoding}"))
}

/// Calls `_codecs.encode` or `_codecs.decode` for a codec that is not built in.
fn other(vm: &mut Vm, function: &str, o: &Object, encoding: &str, errors: &str) -> PyResult {
    let module = match vm.import_dotted("_codecs") {
        Ok(m) => m,
        Err(Stop::Raised) if vm.raised_is(Exc::ImportError) => {
            vm.take_exception();
            return Err(unknown(vm, encoding));
        }
        Err(stop) => return Err(stop),
    };
    let Some(f) = vm.getattr_str_opt(&module, function)? else { return Err(unknown(vm, encoding)) };
    let args = [o.clone(), vm.str(encoding), vm.str(errors)];
    vm.call(&f, &args)
}

/// `str.encode`.
pub fn encode(vm: &mut Vm, s: &Object, encoding: &str, errors: &str) -> PyResult {
    let Some(codec) = builtin(encoding) else {
        let r = other(vm, "_encode_text", s, encoding, errors)?;
        if vm.kind(&r) == ophion_vm::Kind::Bytes {
            return Ok(r);
        }
        let t = vm.type_name(&r);
        return Err(vm.type_error(format!(
            "'{encoding}' encoder returned '{t}' instead of 'bytes'; use codecs.encode() to encode to arbitrary types"
        )));
    };
    if unit(codec.encoding) == 1
        && let Some(b) = vm.ascii_bytes(s)
    {
        return Ok(b);
    }
    let width = unit(codec.encoding);
    vm.check_size(vm.str_len(s).checked_mul(4))?;
    if codec.encoding == Encoding::Utf8
        && let Some(b) = vm.utf8_of_narrow(s)
    {
        return Ok(b);
    }
    let mut out = Vec::new();
    if codec.marked {
        out.extend_from_slice(if width == 2 { &[0xff, 0xfe] } else { &[0xff, 0xfe, 0, 0] });
    }
    if let Err(stop) = encode_into(vm, s, codec, errors, &mut out) {
        return Err(with_note(vm, stop, "encoding", encoding));
    }
    Ok(vm.bytes(&out))
}

fn encode_into(vm: &mut Vm, s: &Object, codec: Builtin, errors: &str, out: &mut Vec<u8>) -> PyResult<()> {
    let mut at = 0;
    let mut exception = Object::NULL;
    loop {
        let Some(text) = vm.as_text(s) else { return Ok(()) };
        let error = match codec.encoding.encode(text, at, out) {
            Ok(()) => return Ok(()),
            Err(e) => e,
        };
        at = match handle_encode(vm, s, codec, errors, error, out)? {
            Some(next) => next,
            None => call_encode_handler(vm, s, codec, errors, error, out, &mut exception)?,
        };
    }
}

/// The built-in error handlers, without an exception object. None: it takes the general way.
fn handle_encode(
    vm: &mut Vm,
    s: &Object,
    codec: Builtin,
    errors: &str,
    e: CodecError,
    out: &mut Vec<u8>,
) -> PyResult<Option<usize>> {
    let Some(text) = vm.as_text(s) else { return Ok(None) };
    let ascii = |out: &mut Vec<u8>, shown: &str| {
        for c in shown.bytes() {
            push_ascii(codec.encoding, c, out);
        }
    };
    match errors {
        "ignore" => {}
        "replace" => (e.start..e.end).for_each(|_| push_ascii(codec.encoding, b'?', out)),
        "backslashreplace" => {
            for i in e.start..e.end {
                ascii(out, &backslash(text.get(i)));
            }
        }
        "xmlcharrefreplace" => {
            for i in e.start..e.end {
                ascii(out, &format!("&#{};", text.get(i)));
            }
        }
        "surrogateescape" => {
            let mut i = e.start;
            while i < e.end && (0xdc80..0xdd00).contains(&text.get(i)) {
                if unit(codec.encoding) != 1 {
                    return Ok(None);
                }
                out.push((text.get(i) - 0xdc00) as u8);
                i += 1;
            }
            return Ok(if i > e.start { Some(i) } else { None });
        }
        "surrogatepass" => {
            for i in e.start..e.end {
                let c = text.get(i);
                if !(0xd800..0xe000).contains(&c) {
                    return Ok(None);
                }
                match codec.encoding {
                    Encoding::Utf8 => out.extend_from_slice(&Text::Ucs4(&[c]).to_wtf8()),
                    Encoding::Utf16(Endian::Little) => out.extend_from_slice(&(c as u16).to_le_bytes()),
                    Encoding::Utf16(Endian::Big) => out.extend_from_slice(&(c as u16).to_be_bytes()),
                    Encoding::Utf32(Endian::Little) => out.extend_from_slice(&c.to_le_bytes()),
                    Encoding::Utf32(Endian::Big) => out.extend_from_slice(&c.to_be_bytes()),
                    _ => return Ok(None),
                }
            }
        }
        _ => return Ok(None),
    }
    Ok(Some(e.end))
}

fn push_ascii(encoding: Encoding, c: u8, out: &mut Vec<u8>) {
    match encoding {
        Encoding::Utf16(Endian::Little) => out.extend_from_slice(&[c, 0]),
        Encoding::Utf16(Endian::Big) => out.extend_from_slice(&[0, c]),
        Encoding::Utf32(Endian::Little) => out.extend_from_slice(&[c, 0, 0, 0]),
        Encoding::Utf32(Endian::Big) => out.extend_from_slice(&[0, 0, 0, c]),
        _ => out.push(c),
    }
}

/// A code point as `backslashreplace` writes it.
pub(crate) fn backslash(c: u32) -> String {
    match c {
        0..0x100 => format!("\\x{c:02x}"),
        0x100..0x10000 => format!("\\u{c:04x}"),
        _ => format!("\\U{c:08x}"),
    }
}

fn encode_error(vm: &mut Vm, s: &Object, codec: Builtin, e: CodecError) -> Stop {
    let args = vec![vm.str(codec.name), vm.exact_str(s), vm.usize(e.start), vm.usize(e.end), vm.str(e.reason)];
    vm.raise_with(Exc::UnicodeEncodeError, args)
}

fn call_encode_handler(
    vm: &mut Vm,
    s: &Object,
    codec: Builtin,
    errors: &str,
    e: CodecError,
    out: &mut Vec<u8>,
    _: &mut Object,
) -> PyResult<usize> {
    if errors == "strict" || matches!(errors, "surrogateescape" | "surrogatepass") {
        return Err(encode_error(vm, s, codec, e));
    }
    if errors == "namereplace" {
        return name_replace(vm, s, codec, e, out);
    }
    let handler = find_handler(vm, errors)?;
    encode_error(vm, s, codec, e);
    let exception = vm.take_exception();
    let r = vm.call(&handler, std::slice::from_ref(&exception))?;
    let n = vm.str_len(s);
    let wrong = "encoding error handler must return (str/bytes, int) tuple";
    let (replacement, next) = handler_result(vm, &r, n, wrong)?;
    if vm.kind(&replacement) == Kind::Bytes
        && let Some(b) = vm.as_bytes(&replacement)
    {
        if b.len() % unit(codec.encoding) == 0 {
            out.extend_from_slice(b);
            return Ok(next);
        }
        return Err(vm.raise_object(exception));
    }
    let Some(text) = vm.as_text(&replacement) else { return Err(vm.type_error(wrong)) };
    // Encodings of all of Unicode take ASCII only from a handler.
    let narrow = matches!(codec.encoding, Encoding::Latin1 | Encoding::Ascii);
    if !narrow && !text.iter().all(|c| c < 0x80) || codec.encoding.encode(text, 0, out).is_err() {
        return Err(vm.raise_object(exception));
    }
    Ok(next)
}

/// `\N{NAME}`; code points without a name as `backslashreplace` does.
fn name_replace(vm: &mut Vm, s: &Object, codec: Builtin, e: CodecError, out: &mut Vec<u8>) -> PyResult<usize> {
    let Some(text) = vm.as_text(s) else { return Ok(e.end) };
    for i in e.start..e.end {
        let c = text.get(i);
        let shown = match char::from_u32(c).and_then(unicode_names2::name) {
            Some(name) => format!("\\N{{{name}}}"),
            None => backslash(c),
        };
        shown.bytes().for_each(|b| push_ascii(codec.encoding, b, out));
    }
    Ok(e.end)
}

fn find_handler(vm: &mut Vm, errors: &str) -> PyResult {
    let found = match vm.extensions.get(ERROR_HANDLERS).cloned() {
        Some(handlers) => vm.dict_get_str(&handlers, errors),
        None => None,
    };
    match found {
        Some(f) => Ok(f),
        None => Err(vm.raise(Exc::LookupError, format!("unknown error handler name '{errors}'"))),
    }
}

/// What an error handler gave: the replacement and where to go on.
fn handler_result(vm: &mut Vm, r: &Object, len: usize, wrong: &str) -> PyResult<(Object, usize)> {
    let Some([replacement, next]) = vm.tuple_items(r).and_then(|i| <&[Object; 2]>::try_from(i).ok()).cloned() else {
        return Err(vm.type_error(wrong));
    };
    if !vm.is_str(&replacement) && vm.kind(&replacement) != Kind::Bytes {
        return Err(vm.type_error(wrong));
    }
    let next = vm.index_i64(&next)?;
    Ok((replacement, position(vm, next, len)?))
}

/// Where a handler says to go on, counted from the end if it is negative.
fn position(vm: &mut Vm, i: i64, len: usize) -> PyResult<usize> {
    let at = if i < 0 { i + len as i64 } else { i };
    if at < 0 || at > len as i64 {
        return Err(vm.index_error(format!("position {at} from error handler out of bounds")));
    }
    Ok(at as usize)
}

/// `bytes.decode`, of a bytes object or bytearray.
pub fn decode(vm: &mut Vm, b: &Object, encoding: &str, errors: &str) -> PyResult {
    // Nothing to decode needs no codec, not even one that exists.
    if vm.as_bytes(b).is_some_and(<[u8]>::is_empty) {
        return Ok(vm.str(""));
    }
    let Some(codec) = builtin(encoding) else {
        let r = other(vm, "_decode_text", b, encoding, errors)?;
        if vm.is_str(&r) {
            return Ok(r);
        }
        let t = vm.type_name(&r);
        return Err(vm.type_error(format!(
            "'{encoding}' decoder returned '{t}' instead of 'str'; use codecs.decode() to decode to arbitrary types"
        )));
    };
    if codec.encoding == Encoding::Utf8
        && let Some(s) = vm.utf8_str(b)
    {
        return Ok(s);
    }
    let bytes = vm.as_bytes(b).unwrap_or_default().to_vec();
    match decode_from(vm, &bytes, codec, errors, true) {
        Ok((text, _)) => Ok(vm.textbuf(&text)),
        Err(stop) => Err(with_note(vm, stop, "decoding", encoding)),
    }
}

/// Decodes part of a stream: the text, and how many bytes it took (fewer than there are if the last character is not whole yet and `last`
/// is false). None for a codec that is not built in.
pub fn decode_part(
    vm: &mut Vm,
    bytes: &[u8],
    encoding: &str,
    errors: &str,
    last: bool,
) -> PyResult<Option<(ophion_text::text::TextBuf, usize)>> {
    match builtin(encoding) {
        Some(codec) => decode_from(vm, bytes, codec, errors, last).map(Some),
        None => Ok(None),
    }
}

fn decode_from(
    vm: &mut Vm,
    given: &[u8],
    mut codec: Builtin,
    errors: &str,
    last: bool,
) -> PyResult<(ophion_text::text::TextBuf, usize)> {
    // What is decoded: a handler may put other bytes in its place.
    let mut bytes = std::borrow::Cow::Borrowed(given);
    let mut at = 0;
    if codec.marked {
        let wide = unit(codec.encoding) == 4;
        let (big, marked) = match given {
            [0xff, 0xfe, 0, 0, ..] if wide => (false, true),
            [0, 0, 0xfe, 0xff, ..] if wide => (true, true),
            [0xff, 0xfe, ..] if !wide => (false, true),
            [0xfe, 0xff, ..] if !wide => (true, true),
            _ => (false, false),
        };
        let endian = if big { Endian::Big } else { Endian::Little };
        codec = match (wide, big) {
            (false, false) => Builtin { name: "utf-16-le", ..codec },
            (false, true) => Builtin { name: "utf-16-be", ..codec },
            (true, false) => Builtin { name: "utf-32-le", ..codec },
            (true, true) => Builtin { name: "utf-32-be", ..codec },
        };
        codec.encoding = if wide { Encoding::Utf32(endian) } else { Encoding::Utf16(endian) };
        if marked {
            at = unit(codec.encoding);
        }
    }
    let mut out = TextBuilder::with_capacity(given.len());
    loop {
        let error = match codec.encoding.decode(&bytes, at, last, &mut out) {
            Ok(end) => return Ok((out.finish(), end)),
            Err(e) => e,
        };
        at = match handle_decode(&bytes, codec, errors, error, &mut out) {
            Some(next) => next,
            None => call_decode_handler(vm, &mut bytes, codec, errors, error, &mut out)?,
        };
    }
}

fn handle_decode(bytes: &[u8], codec: Builtin, errors: &str, e: CodecError, out: &mut TextBuilder) -> Option<usize> {
    let wrong = bytes.get(e.start..e.end).unwrap_or_default();
    match errors {
        "ignore" => {}
        "replace" => out.push(0xfffd),
        "backslashreplace" => wrong.iter().for_each(|&b| out.push_str(&backslash(b as u32))),
        "surrogateescape" => {
            let escaped = wrong.iter().take_while(|b| !b.is_ascii()).count();
            if escaped == 0 {
                return None;
            }
            wrong[..escaped].iter().for_each(|&b| out.push(0xdc00 + b as u32));
            return Some(e.start + escaped);
        }
        "surrogatepass" => {
            let rest = bytes.get(e.start..).unwrap_or_default();
            let (c, n) = match (codec.encoding, rest) {
                (Encoding::Utf8, &[0xed, b @ 0xa0..=0xbf, c @ 0x80..=0xbf, ..]) => {
                    (0xd000 | (b as u32 & 0x3f) << 6 | c as u32 & 0x3f, 3)
                }
                (Encoding::Utf16(Endian::Little), &[a, b, ..]) => (u16::from_le_bytes([a, b]) as u32, 2),
                (Encoding::Utf16(Endian::Big), &[a, b, ..]) => (u16::from_be_bytes([a, b]) as u32, 2),
                (Encoding::Utf32(Endian::Little), &[a, b, c, d, ..]) => (u32::from_le_bytes([a, b, c, d]), 4),
                (Encoding::Utf32(Endian::Big), &[a, b, c, d, ..]) => (u32::from_be_bytes([a, b, c, d]), 4),
                _ => return None,
            };
            if !(0xd800..0xe000).contains(&c) {
                return None;
            }
            out.push(c);
            return Some(e.start + n);
        }
        _ => return None,
    }
    Some(e.end)
}

fn decode_error(vm: &mut Vm, bytes: &[u8], codec: Builtin, e: CodecError) -> Stop {
    let args = vec![vm.str(codec.name), vm.bytes(bytes), vm.usize(e.start), vm.usize(e.end), vm.str(e.reason)];
    vm.raise_with(Exc::UnicodeDecodeError, args)
}

fn call_decode_handler(
    vm: &mut Vm,
    bytes: &mut std::borrow::Cow<'_, [u8]>,
    codec: Builtin,
    errors: &str,
    e: CodecError,
    out: &mut TextBuilder,
) -> PyResult<usize> {
    if matches!(errors, "strict" | "surrogateescape" | "surrogatepass") {
        return Err(decode_error(vm, bytes, codec, e));
    }
    if matches!(errors, "xmlcharrefreplace" | "namereplace") {
        return Err(vm.type_error("don't know how to handle UnicodeDecodeError in error callback"));
    }
    let handler = find_handler(vm, errors)?;
    decode_error(vm, bytes, codec, e);
    let exception = vm.take_exception();
    let r = vm.call(&handler, std::slice::from_ref(&exception))?;
    let wrong = "decoding error handler must return (str, int) tuple";
    let Some([replacement, next]) = vm.tuple_items(&r).and_then(|i| <&[Object; 2]>::try_from(i).ok()).cloned() else {
        return Err(vm.type_error(wrong));
    };
    if !vm.is_str(&replacement) {
        return Err(vm.type_error(wrong));
    }
    let next = vm.index_i64(&next)?;
    let changed = vm.exception_field(&exception, fields::OBJECT);
    match vm.as_bytes(&changed).filter(|_| vm.kind(&changed) == Kind::Bytes) {
        Some(same) if same == &**bytes => {}
        Some(other) => *bytes = std::borrow::Cow::Owned(other.to_vec()),
        None => return Err(vm.type_error("UnicodeError 'object' attribute must be a bytes")),
    }
    let at = position(vm, next, bytes.len())?;
    if let Some(text) = vm.as_text(&replacement) {
        out.push_text(text);
    }
    Ok(at)
}
