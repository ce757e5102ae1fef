//! `_io.TextIOWrapper`: text over a buffered stream; writing, positions, attributes. Reading is in `text_read`.

use super::{buffered, unsupported};
use crate::support::{self, BLANK_NEW, def, natives};
use ophion_object::types::type_flag;
use ophion_vm::{Exc, GetSetDef, NativeType, Object, PyResult, TypeDef, Vm};

/// The binary stream (None once detached).
pub const BUFFER: usize = 0;
pub const ENCODING: usize = 1;
pub const ERRORS: usize = 2;
/// As given: None or a str.
pub const NEWLINE: usize = 3;
/// Bytes read and not used yet, from `AT` on.
pub const AHEAD: usize = 4;
/// Bytes to be written, for streams that are not of this crate.
const PENDING: usize = 5;
pub const AT: usize = 6;
pub const FLAGS: usize = 7;
/// A `Codec` as a number.
pub const CODEC: usize = 8;

/// Bits of the flags.
pub const LINE_BUFFERING: u64 = 1;
pub const WRITE_THROUGH: u64 = 2;
/// All of the input was converted to UTF-8 at once.
pub const TRANSCODED: u64 = 4;
/// `next()` has disabled `tell()`.
pub const ITERATING: u64 = 8;
/// Line endings are translated to `\n` as they are read.
pub const TRANSLATE: u64 = 16;
/// Any line ending ends a line.
pub const UNIVERSAL: u64 = 32;
/// Line endings seen: `\r`, `\n`, `\r\n`.
pub const SEEN_CR: u64 = 64;
pub const SEEN_LF: u64 = 128;
pub const SEEN_CRLF: u64 = 256;
/// The buffer is of this crate: its bytes are used directly.
pub const DIRECT: u64 = 512;
const FINALIZING: u64 = 1024;
/// The end was seen; nothing more is asked for until the next read.
pub const AT_END: u64 = 2048;

pub mod codec {
    pub const UTF8: u64 = 0;
    pub const ASCII: u64 = 1;
    pub const LATIN1: u64 = 2;
    pub const OTHER: u64 = 3;
}

pub static TEXT_IO_WRAPPER: NativeType = NativeType {
    def: TypeDef {
        name: "_io.TextIOWrapper",
        doc: "Character and line based layer over a BufferedIOBase object, buffer.",
        has_dict: true,
        weakrefable: true,
        flags: type_flag::BASETYPE,
        new: Some(&BLANK_NEW),
        methods: &METHODS,
        getset: &GETSET,
        ..TypeDef::EMPTY
    },
    values: 6,
    raws: 3,
    members: 0,
    base: Some(&super::base::TEXT_IO_BASE),
};

natives! {
    static METHODS = [
        def("__init__($self, /, buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False)", init, ""),
        def("detach($self, /)", detach, ""),
        def("reconfigure($self, /, *, encoding=None, errors=None, newline=None, line_buffering=None, write_through=None)", reconfigure, "Reconfigure the text stream with new parameters."),
        def("write($self, text, /)", write, ""),
        def("read($self, size=-1, /)", super::text_read::read, ""),
        def("readline($self, size=-1, /)", super::text_read::readline, ""),
        ophion_vm::next_method!(super::text_read::next),
        def("__iter__($self, /)", |vm, a| {
            check_open(vm, &a[0])?;
            Ok(a[0].clone())
        }, "Implement iter(self)."),
        def("flush($self, /)", |vm, a| {
            check_open(vm, &a[0])?;
            flush(vm, &a[0])?;
            Ok(Object::NONE)
        }, ""),
        def("close($self, /)", close, ""),
        def("fileno($self, /)", |vm, a| delegate(vm, &a[0], "fileno"), ""),
        def("seekable($self, /)", |vm, a| delegate(vm, &a[0], "seekable"), ""),
        def("readable($self, /)", |vm, a| delegate(vm, &a[0], "readable"), ""),
        def("writable($self, /)", |vm, a| delegate(vm, &a[0], "writable"), ""),
        def("isatty($self, /)", |vm, a| {
            check_open(vm, &a[0])?;
            delegate(vm, &a[0], "isatty")
        }, ""),
        def("seek($self, cookie, whence=0, /)", seek, "Set the stream position, and return the new stream position."),
        def("tell($self, /)", tell, "Return the stream position as an opaque number."),
        def("truncate($self, pos=None, /)", |vm, a| {
            flush(vm, &a[0])?;
            let b = buffer(vm, &a[0])?;
            let at = match support::option(&a[1]) {
                Some(n) => n.clone(),
                None => tell(vm, a)?,
            };
            vm.call_method(&b, "truncate", &[at])
        }, ""),
        def("__repr__($self, /)", repr, "Return repr(self)."),
    ];
}

static GETSET: [GetSetDef; 11] = [
    GetSetDef::read(
        "buffer",
        |vm, o| {
            let b = vm.field(o, BUFFER);
            Ok(if b.is_null() { Object::NONE } else { b })
        },
        "",
    ),
    GetSetDef::read("encoding", |vm, o| Ok(vm.field(o, ENCODING)), ""),
    GetSetDef::read("errors", |vm, o| Ok(vm.field(o, ERRORS)), ""),
    GetSetDef::read("line_buffering", |vm, o| Ok(Object::bool(vm.raw(o, FLAGS) & LINE_BUFFERING != 0)), ""),
    GetSetDef::read("write_through", |vm, o| Ok(Object::bool(vm.raw(o, FLAGS) & WRITE_THROUGH != 0)), ""),
    GetSetDef::read("newlines", newlines, ""),
    GetSetDef::read(
        "closed",
        |vm, o| {
            let b = buffer(vm, o)?;
            vm.getattr_str(&b, "closed")
        },
        "",
    ),
    GetSetDef::read(
        "name",
        |vm, o| {
            let b = buffer(vm, o)?;
            vm.getattr_str(&b, "name")
        },
        "",
    ),
    GetSetDef::write("_CHUNK_SIZE", |vm, _| Ok(vm.int(8192)), |_, _, _| Ok(()), ""),
    GetSetDef::write(
        "_finalizing",
        |vm, o| Ok(Object::bool(vm.raw(o, FLAGS) & FINALIZING != 0)),
        |vm, o, v| {
            let on = vm.truth(v)?;
            set_flag(vm, o, FINALIZING, on);
            Ok(())
        },
        "",
    ),
    GetSetDef::read("__IOBase_newline", |vm, o| Ok(vm.field(o, NEWLINE)), ""),
];

fn newlines(vm: &mut Vm, o: &Object) -> PyResult {
    let f = vm.raw(o, FLAGS);
    let mut seen = Vec::new();
    for (bit, text) in [(SEEN_CR, "\r"), (SEEN_LF, "\n"), (SEEN_CRLF, "\r\n")] {
        if f & bit != 0 {
            seen.push(vm.str(text));
        }
    }
    Ok(match seen.len() {
        0 => Object::NONE,
        1 => seen.swap_remove(0),
        _ => vm.tuple(seen),
    })
}

pub fn set_flag(vm: &mut Vm, o: &Object, bit: u64, on: bool) {
    let f = vm.raw(o, FLAGS);
    vm.set_raw(o, FLAGS, if on { f | bit } else { f & !bit });
}

/// The codec that a name stands for, and how it is spelt.
fn codec_of(vm: &mut Vm, name: &str) -> PyResult<u64> {
    let plain: String = name.chars().filter(|c| !matches!(c, '-' | '_' | ' ')).flat_map(char::to_lowercase).collect();
    Ok(match plain.as_str() {
        "utf8" | "u8" | "cp65001" => codec::UTF8,
        "ascii" | "usascii" | "646" => codec::ASCII,
        "latin1" | "iso88591" | "l1" | "8859" | "cp819" | "latin" => codec::LATIN1,
        _ => {
            // An unknown name is refused here already.
            let codecs = vm.import_dotted("codecs")?;
            let name = vm.str(name);
            vm.call_method(&codecs, "lookup", &[name])?;
            codec::OTHER
        }
    })
}

fn newline_flags(vm: &mut Vm, newline: &Object) -> PyResult<u64> {
    if newline.is_null() || newline.is_none() {
        return Ok(TRANSLATE | UNIVERSAL);
    }
    if !vm.is_str(newline) {
        let t = vm.type_name(newline);
        return Err(vm.type_error(format!("newline must be str or None, not {t}")));
    }
    match vm.lossy(newline).as_str() {
        "" => Ok(UNIVERSAL),
        "\n" | "\r" | "\r\n" => Ok(0),
        other => Err(vm.value_error(format!("illegal newline value: {other}"))),
    }
}

fn init(vm: &mut Vm, a: &[Object]) -> PyResult {
    let newline = a[4].given().cloned().unwrap_or(Object::NONE);
    let bits = newline_flags(vm, &newline)?;
    let encoding = match support::option(&a[2]) {
        Some(e) => {
            let name = support::string(vm, e, "TextIOWrapper", "'encoding'")?;
            if name == "locale" { vm.str("UTF-8") } else { e.clone() }
        }
        None => vm.str("UTF-8"),
    };
    let errors = match support::option(&a[3]) {
        Some(e) => {
            support::string(vm, e, "TextIOWrapper", "'errors'")?;
            e.clone()
        }
        None => vm.str("strict"),
    };
    let line = support::flag(vm, &a[5], false)?;
    let through = support::flag(vm, &a[6], false)?;
    let bits = bits | if line { LINE_BUFFERING } else { 0 } | if through { WRITE_THROUGH } else { 0 };
    setup(vm, &a[0], a[1].clone(), encoding, errors, newline, bits)?;
    Ok(Object::NONE)
}

/// Fills in a blank wrapper.
pub fn setup(
    vm: &mut Vm,
    o: &Object,
    buffer: Object,
    encoding: Object,
    errors: Object,
    newline: Object,
    bits: u64,
) -> PyResult<()> {
    let name = vm.lossy(&encoding);
    let number = codec_of(vm, &name)?;
    let direct = [&buffered::READER, &buffered::WRITER, &buffered::RANDOM].into_iter().any(|d| {
        let class = vm.native_type(d);
        vm.type_of(&buffer).is(&class)
    });
    if !direct {
        // Whatever it is, it must be able to tell.
        vm.call_method(&buffer, "readable", &[])?;
    }
    let (ahead, pending) = (vm.bytearray(vec![]), vm.bytearray(vec![]));
    vm.set_field(o, BUFFER, buffer);
    vm.set_field(o, ENCODING, encoding);
    vm.set_field(o, ERRORS, errors);
    vm.set_field(o, NEWLINE, newline);
    vm.set_field(o, AHEAD, ahead);
    vm.set_field(o, PENDING, pending);
    vm.set_raw(o, AT, 0);
    vm.set_raw(o, FLAGS, bits | if direct { DIRECT } else { 0 });
    vm.set_raw(o, CODEC, number);
    Ok(())
}

fn reconfigure(vm: &mut Vm, a: &[Object]) -> PyResult {
    flush(vm, &a[0])?;
    if let Some(n) = a[3].given() {
        let bits = newline_flags(vm, n)?;
        set_flag(vm, &a[0], TRANSLATE | UNIVERSAL, false);
        set_flag(vm, &a[0], bits, true);
        vm.set_field(&a[0], NEWLINE, n.clone());
    }
    if let Some(e) = support::option(&a[1]) {
        let name = support::string(vm, e, "reconfigure", "'encoding'")?;
        let number = codec_of(vm, &name)?;
        vm.set_raw(&a[0], CODEC, number);
        vm.set_field(&a[0], ENCODING, e.clone());
        if support::option(&a[2]).is_none() {
            let strict = vm.str("strict");
            vm.set_field(&a[0], ERRORS, strict);
        }
    }
    if let Some(e) = support::option(&a[2]) {
        support::string(vm, e, "reconfigure", "'errors'")?;
        vm.set_field(&a[0], ERRORS, e.clone());
    }
    for (arg, bit) in [(&a[4], LINE_BUFFERING), (&a[5], WRITE_THROUGH)] {
        if let Some(v) = support::option(arg) {
            let on = vm.truth(v)?;
            set_flag(vm, &a[0], bit, on);
        }
    }
    Ok(Object::NONE)
}

/// The binary stream below.
pub fn buffer(vm: &mut Vm, o: &Object) -> PyResult {
    let b = vm.field(o, BUFFER);
    if b.is_null() {
        return Err(vm.value_error("I/O operation on uninitialized object"));
    }
    if b.is_none() {
        return Err(vm.value_error("underlying buffer has been detached"));
    }
    Ok(b)
}

fn delegate(vm: &mut Vm, o: &Object, method: &str) -> PyResult {
    let b = buffer(vm, o)?;
    vm.call_method(&b, method, &[])
}

/// The stream below, if it is open.
pub fn check_open(vm: &mut Vm, o: &Object) -> PyResult {
    let b = buffer(vm, o)?;
    let c = vm.getattr_str(&b, "closed")?;
    if vm.truth(&c)? { Err(super::closed(vm)) } else { Ok(b) }
}

fn write(vm: &mut Vm, a: &[Object]) -> PyResult {
    if !vm.is_str(&a[1]) {
        let t = vm.type_name(&a[1]);
        return Err(vm.type_error(format!("write() argument must be str, not {t}")));
    }
    let b = check_open(vm, &a[0])?;
    let flags = vm.raw(&a[0], FLAGS);
    if flags & DIRECT != 0 {
        let reader = vm.native_type(&buffered::READER);
        if vm.type_of(&b).is(&reader) {
            return Err(unsupported(vm, "not writable"));
        }
    }
    let n = vm.str_len(&a[1]);
    let newline = vm.field(&a[0], NEWLINE);
    let translated = match vm.as_ascii(&newline) {
        Some(nl @ ("\r" | "\r\n")) => Some(nl.to_string()),
        _ => None,
    };
    let mut bytes = match vm.as_ascii(&a[1]) {
        Some(s) if vm.raw(&a[0], CODEC) != codec::OTHER => s.as_bytes().to_vec(),
        _ => encode(vm, &a[0], &a[1], translated.as_deref())?,
    };
    if let Some(nl) = &translated
        && vm.raw(&a[0], CODEC) != codec::OTHER
    {
        let mut out = Vec::with_capacity(bytes.len() + 16);
        for part in bytes.split_inclusive(|&c| c == b'\n') {
            match part.strip_suffix(b"\n") {
                Some(rest) => {
                    out.extend_from_slice(rest);
                    out.extend_from_slice(nl.as_bytes());
                }
                None => out.extend_from_slice(part),
            }
        }
        bytes = out;
    }
    // What was read ahead is behind the program now.
    if vm.raw(&a[0], AT) != 0 || flags & AT_END != 0 {
        let ahead = vm.field(&a[0], AHEAD);
        vm.bytearray_mut(&ahead).clear();
        vm.set_raw(&a[0], AT, 0);
        set_flag(vm, &a[0], AT_END, false);
    }
    let line = flags & LINE_BUFFERING != 0 && memchr::memchr2(b'\n', b'\r', &bytes).is_some();
    if flags & DIRECT != 0 {
        buffered::write_bytes(vm, &b, &bytes)?;
        if line || flags & WRITE_THROUGH != 0 {
            buffered::flush(vm, &b)?;
        }
        return Ok(vm.usize(n));
    }
    let pending = vm.field(&a[0], PENDING);
    vm.bytearray_mut(&pending).extend_from_slice(&bytes);
    if line || flags & WRITE_THROUGH != 0 || vm.as_bytes(&pending).map_or(0, <[u8]>::len) > 8192 {
        write_pending(vm, &a[0], &b)?;
        if line {
            vm.call_method(&b, "flush", &[])?;
        }
    }
    Ok(vm.usize(n))
}

/// A str as bytes of the stream's encoding.
fn encode(vm: &mut Vm, o: &Object, text: &Object, newline: Option<&str>) -> PyResult<Vec<u8>> {
    if vm.raw(o, CODEC) == codec::UTF8
        && let Some(s) = vm.as_text(text).and_then(|t| t.to_str())
    {
        return Ok(s.into_bytes());
    }
    let text = match newline {
        Some(nl) if vm.raw(o, CODEC) == codec::OTHER => {
            let (old, new) = (vm.str("\n"), vm.str(nl));
            vm.call_method(text, "replace", &[old, new])?
        }
        _ => text.clone(),
    };
    let (encoding, errors) = (vm.field(o, ENCODING), vm.field(o, ERRORS));
    let (encoding, errors) = (vm.lossy(&encoding), vm.lossy(&errors));
    let b = ophion_builtins::codecs::encode(vm, &text, &encoding, &errors)?;
    Ok(vm.as_bytes(&b).unwrap_or_default().to_vec())
}

fn write_pending(vm: &mut Vm, o: &Object, b: &Object) -> PyResult<()> {
    let pending = vm.field(o, PENDING);
    let data = std::mem::take(vm.bytearray_mut(&pending));
    if !data.is_empty() {
        let data = vm.bytes(&data);
        vm.call_method(b, "write", &[data])?;
    }
    Ok(())
}

/// Writes out everything.
pub fn flush(vm: &mut Vm, o: &Object) -> PyResult<()> {
    let b = buffer(vm, o)?;
    write_pending(vm, o, &b)?;
    vm.call_method(&b, "flush", &[])?;
    Ok(())
}

fn detach(vm: &mut Vm, a: &[Object]) -> PyResult {
    let b = buffer(vm, &a[0])?;
    vm.call_method(&a[0], "flush", &[])?;
    vm.set_field(&a[0], BUFFER, Object::NONE);
    Ok(b)
}

fn close(vm: &mut Vm, a: &[Object]) -> PyResult {
    let b = vm.field(&a[0], BUFFER);
    if b.is_null() || b.is_none() {
        return Ok(Object::NONE);
    }
    let c = vm.getattr_str(&b, "closed")?;
    if vm.truth(&c)? {
        return Ok(Object::NONE);
    }
    let flushed = vm.call_method(&a[0], "flush", &[]);
    let saved = if flushed.is_err() { Some(vm.take_exception()) } else { None };
    vm.call_method(&b, "close", &[])?;
    let ahead = vm.field(&a[0], AHEAD);
    *vm.bytearray_mut(&ahead) = Vec::new();
    vm.set_raw(&a[0], AT, 0);
    match saved {
        Some(e) => Err(vm.reraise(e)),
        None => Ok(Object::NONE),
    }
}

fn unused(vm: &Vm, o: &Object) -> usize {
    let ahead = vm.field(o, AHEAD);
    vm.as_bytes(&ahead).map_or(0, <[u8]>::len) - vm.raw(o, AT) as usize
}

fn tell(vm: &mut Vm, a: &[Object]) -> PyResult {
    let b = check_open(vm, &a[0])?;
    let can = vm.call_method(&b, "seekable", &[])?;
    if !vm.truth(&can)? {
        return Err(unsupported(vm, "underlying stream is not seekable"));
    }
    if vm.raw(&a[0], FLAGS) & ITERATING != 0 {
        return Err(vm.raise(Exc::OSError, "telling position disabled by next() call"));
    }
    flush(vm, &a[0])?;
    let at = vm.call_method(&b, "tell", &[])?;
    let at = vm.index_i64(&at)? - unused(vm, &a[0]) as i64;
    Ok(vm.int(at))
}

fn seek(vm: &mut Vm, a: &[Object]) -> PyResult {
    let b = check_open(vm, &a[0])?;
    let whence = support::int_or(vm, &a[2], 0)?;
    let can = vm.call_method(&b, "seekable", &[])?;
    if !vm.truth(&can)? {
        return Err(unsupported(vm, "underlying stream is not seekable"));
    }
    let zero = vm.index_big(&a[1])? == dashu_int::IBig::ZERO;
    let (target, whence) = match whence {
        0 => {
            if vm.index_big(&a[1])? < dashu_int::IBig::ZERO {
                let r = vm.repr(&a[1])?;
                let r = vm.lossy(&r);
                return Err(vm.value_error(format!("negative seek position {r}")));
            }
            (a[1].clone(), 0)
        }
        1 if !zero => return Err(unsupported(vm, "can't do nonzero cur-relative seeks")),
        1 => (tell(vm, &a[..1])?, 0),
        2 if !zero => return Err(unsupported(vm, "can't do nonzero end-relative seeks")),
        2 => (Object::small(0), 2),
        w => return Err(vm.value_error(format!("invalid whence ({w}, should be 0, 1 or 2)"))),
    };
    flush(vm, &a[0])?;
    let ahead = vm.field(&a[0], AHEAD);
    vm.bytearray_mut(&ahead).clear();
    vm.set_raw(&a[0], AT, 0);
    set_flag(vm, &a[0], TRANSCODED | ITERATING | AT_END, false);
    vm.call_method(&b, "seek", &[target, Object::small(whence)])
}

fn repr(vm: &mut Vm, a: &[Object]) -> PyResult {
    let class = vm.type_of(&a[0]);
    let t = vm.full_type_name(&class);
    let mut text = format!("<{t}");
    for name in ["name", "mode"] {
        let v = vm.getattr_str(&a[0], name);
        if let Some(v) = vm.catch(v, Exc::Exception)? {
            let r = vm.repr(&v)?;
            text += &format!(" {name}={}", vm.lossy(&r));
        }
    }
    let encoding = vm.field(&a[0], ENCODING);
    let r = vm.repr(&encoding)?;
    text += &format!(" encoding={}>", vm.lossy(&r));
    Ok(vm.str(&text))
}

/// `_io.IncrementalNewlineDecoder`.
pub static NEWLINE_DECODER: NativeType = NativeType {
    def: TypeDef {
        name: "_io.IncrementalNewlineDecoder",
        doc: "Codec used when reading a file in universal newlines mode.",
        flags: type_flag::BASETYPE,
        has_dict: true,
        new: Some(&BLANK_NEW),
        methods: &DECODER_METHODS,
        ..TypeDef::EMPTY
    },
    values: 2,
    raws: 2,
    ..NativeType::EMPTY
};

natives! {
    static DECODER_METHODS = [
        def("__init__($self, /, decoder, translate, errors='strict')", |vm, a| {
            vm.set_field(&a[0], 0, a[1].clone());
            let on = vm.truth(&a[2])?;
            vm.set_raw(&a[0], 2, on as u64);
            vm.set_raw(&a[0], 3, 0);
            Ok(Object::NONE)
        }, ""),
        def("decode($self, /, input, final=False)", decode_newlines, ""),
        def("reset($self, /)", |vm, a| {
            vm.set_raw(&a[0], 3, 0);
            Ok(Object::NONE)
        }, ""),
    ];
}

fn decode_newlines(vm: &mut Vm, a: &[Object]) -> PyResult {
    let decoder = vm.field(&a[0], 0);
    let last = support::flag(vm, &a[2], false)?;
    let text = if decoder.is_none() {
        a[1].clone()
    } else {
        {
            let f = vm.getattr_str(&decoder, "decode")?;
            support::call_named(vm, &f, &[a[1].clone()], &[("final", Object::bool(last))])?
        }
    };
    let mut s = if vm.raw(&a[0], 3) != 0 { "\r".to_string() } else { String::new() };
    s += &vm.lossy(&text);
    vm.set_raw(&a[0], 3, 0);
    if !last && s.ends_with('\r') {
        s.pop();
        vm.set_raw(&a[0], 3, 1);
    }
    if vm.raw(&a[0], 2) != 0 {
        s = s.replace("\r\n", "\n").replace('\r', "\n");
    }
    Ok(vm.str(&s))
}
