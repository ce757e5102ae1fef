//! `_io.BufferedReader`, `BufferedWriter`, `BufferedRandom`: one set of functions over a raw stream, bytes read ahead and bytes not yet written.

use super::{buffer_len, file, fill_buffer, unsupported};
use crate::support::{self, BLANK_NEW, def, natives};
use ophion_object::types::type_flag;
use ophion_vm::{Exc, GetSetDef, NativeType, Object, PyResult, TypeDef, Vm};

/// The raw stream (None once detached), bytes read ahead (used up to `AT`), bytes to be written.
const RAW: usize = 0;
const AHEAD: usize = 1;
const PENDING: usize = 2;
const AT: usize = 3;
const SIZE: usize = 4;
/// 1: being closed by the finaliser.
const FLAGS: usize = 5;

const fn buffered(name: &'static str, doc: &'static str, methods: &'static [ophion_vm::NativeDef]) -> NativeType {
    NativeType {
        def: TypeDef {
            name,
            doc,
            has_dict: true,
            weakrefable: true,
            flags: type_flag::BASETYPE,
            new: Some(&BLANK_NEW),
            methods,
            getset: &GETSET,
            ..TypeDef::EMPTY
        },
        values: 3,
        raws: 3,
        members: 0,
        base: Some(&super::base::BUFFERED_IO_BASE),
    }
}

pub static READER: NativeType = buffered(
    "_io.BufferedReader",
    "Create a new buffered reader using the given readable raw IO object.",
    &READER_METHODS,
);
pub static WRITER: NativeType =
    buffered("_io.BufferedWriter", "A buffer for a writeable sequential RawIO object.", &WRITER_METHODS);
pub static RANDOM: NativeType =
    buffered("_io.BufferedRandom", "A buffered interface to random access streams.", &RANDOM_METHODS);
/// A reader and a writer as one stream.
pub static PAIR: NativeType = NativeType {
    def: TypeDef {
        name: "_io.BufferedRWPair",
        doc: "A buffered reader and writer object together.",
        has_dict: true,
        weakrefable: true,
        flags: type_flag::BASETYPE,
        new: Some(&BLANK_NEW),
        methods: &PAIR_METHODS,
        getset: &PAIR_GETSET,
        ..TypeDef::EMPTY
    },
    values: 2,
    raws: 0,
    members: 0,
    base: Some(&super::base::BUFFERED_IO_BASE),
};

macro_rules! tables {
    ($($name:ident: $init:path, [$($more:expr),* $(,)?];)*) => {
        natives! {
            $(static $name = [
                def("__init__($self, /, raw, buffer_size=DEFAULT_BUFFER_SIZE)", $init, ""),
                def("detach($self, /)", detach, "Disconnect this buffer from its underlying raw stream and return it."),
                def("flush($self, /)", flush_method, ""),
                def("close($self, /)", close, ""),
                def("seekable($self, /)", |vm, a| delegate(vm, &a[0], "seekable"), ""),
                def("fileno($self, /)", |vm, a| delegate(vm, &a[0], "fileno"), ""),
                def("isatty($self, /)", |vm, a| delegate(vm, &a[0], "isatty"), ""),
                def("readable($self, /)", |vm, a| delegate(vm, &a[0], "readable"), ""),
                def("writable($self, /)", |vm, a| delegate(vm, &a[0], "writable"), ""),
                def("tell($self, /)", tell, ""),
                def("seek($self, target, whence=0, /)", seek, ""),
                def("truncate($self, pos=None, /)", truncate, ""),
                def("__repr__($self, /)", repr, "Return repr(self)."),
                $($more),*
            ];)*
        }
    };
}

macro_rules! reading {
    ($name:ident: $init:path, $($more:expr),*) => {
        tables! { $name: $init, [
            def("read($self, size=-1, /)", read, "Read and return up to n bytes."),
            def("read1($self, size=-1, /)", read1, ""),
            def("peek($self, size=0, /)", peek, ""),
            def("readinto($self, buffer, /)", |vm, a| readinto(vm, a, true), ""),
            def("readinto1($self, buffer, /)", |vm, a| readinto(vm, a, false), ""),
            def("readline($self, size=-1, /)", readline, ""),
            ophion_vm::next_method!(next),
            $($more),*
        ]; }
    };
}

reading! { READER_METHODS: init_reader, }
reading! { RANDOM_METHODS: init_random, def("write($self, buffer, /)", write, "") }
tables! { WRITER_METHODS: init_writer, [def("write($self, buffer, /)", write, "Write buffer b to the IO stream.")]; }

static GETSET: [GetSetDef; 5] = [
    GetSetDef::read(
        "raw",
        |vm, o| {
            let r = vm.field(o, RAW);
            Ok(if r.is_null() { Object::NONE } else { r })
        },
        "",
    ),
    GetSetDef::read(
        "closed",
        |vm, o| {
            let raw = raw(vm, o)?;
            vm.getattr_str(&raw, "closed")
        },
        "",
    ),
    GetSetDef::read(
        "name",
        |vm, o| {
            let raw = raw(vm, o)?;
            vm.getattr_str(&raw, "name")
        },
        "",
    ),
    GetSetDef::read(
        "mode",
        |vm, o| {
            let raw = raw(vm, o)?;
            vm.getattr_str(&raw, "mode")
        },
        "",
    ),
    GetSetDef::write(
        "_finalizing",
        |vm, o| Ok(Object::bool(vm.raw(o, FLAGS) & 1 != 0)),
        |vm, o, v| {
            let on = vm.truth(v)?;
            vm.set_raw(o, FLAGS, on as u64);
            Ok(())
        },
        "",
    ),
];

fn init(vm: &mut Vm, a: &[Object], needs: &[(&str, &str)]) -> PyResult {
    for &(method, message) in needs {
        let r = vm.call_method(&a[1], method, &[])?;
        if !vm.truth(&r)? {
            return Err(unsupported(vm, message));
        }
    }
    let size = support::int_or(vm, &a[2], super::BUFFER_SIZE as i64)?;
    if size <= 0 {
        return Err(vm.value_error("buffer size must be strictly positive"));
    }
    setup(vm, &a[0], a[1].clone(), size as usize);
    Ok(Object::NONE)
}

/// Gives a blank buffer its raw stream.
pub fn setup(vm: &mut Vm, o: &Object, raw: Object, size: usize) {
    let (ahead, pending) = (vm.bytearray(vec![]), vm.bytearray(vec![]));
    vm.set_field(o, RAW, raw);
    vm.set_field(o, AHEAD, ahead);
    vm.set_field(o, PENDING, pending);
    vm.set_raw(o, AT, 0);
    vm.set_raw(o, SIZE, size as u64);
}

fn init_reader(vm: &mut Vm, a: &[Object]) -> PyResult {
    init(vm, a, &[("readable", "File or stream is not readable.")])
}
fn init_writer(vm: &mut Vm, a: &[Object]) -> PyResult {
    init(vm, a, &[("writable", "File or stream is not writable.")])
}
fn init_random(vm: &mut Vm, a: &[Object]) -> PyResult {
    init(
        vm,
        a,
        &[
            ("seekable", "File or stream is not seekable."),
            ("readable", "File or stream is not readable."),
            ("writable", "File or stream is not writable."),
        ],
    )
}

/// The raw stream.
pub fn raw(vm: &mut Vm, o: &Object) -> PyResult {
    let r = vm.field(o, RAW);
    if r.is_null() {
        return Err(vm.value_error("I/O operation on uninitialized object"));
    }
    if r.is_none() {
        return Err(vm.value_error("raw stream has been detached"));
    }
    Ok(r)
}

/// Is it a file of the host, and nothing else?
fn is_plain_file(vm: &mut Vm, raw: &Object) -> bool {
    let class = vm.native_type(&file::FILE_IO);
    vm.type_of(raw).is(&class)
}

fn check_open(vm: &mut Vm, o: &Object, what: &str) -> PyResult {
    let r = raw(vm, o)?;
    let shut = if is_plain_file(vm, &r) {
        file::fd(vm, &r).is_err() && {
            vm.take_exception();
            true
        }
    } else {
        let c = vm.getattr_str(&r, "closed")?;
        vm.truth(&c)?
    };
    match (shut, what) {
        (false, _) => Ok(r),
        (true, "") => Err(vm.value_error("I/O operation on closed file")),
        (true, _) => Err(vm.value_error(format!("{what} closed file"))),
    }
}

fn delegate(vm: &mut Vm, o: &Object, method: &str) -> PyResult {
    let r = raw(vm, o)?;
    vm.call_method(&r, method, &[])
}

/// One read of the raw stream; 0 at the end. Bytes are appended.
fn raw_read(vm: &mut Vm, raw: &Object, into: &mut Vec<u8>, n: usize) -> PyResult<usize> {
    if is_plain_file(vm, raw) {
        return file::read_some(vm, raw, into, n);
    }
    let wanted = vm.usize(n);
    let got = vm.call_method(raw, "read", &[wanted])?;
    if got.is_none() {
        return Ok(0);
    }
    let Some(b) = vm.as_bytes(&got) else {
        return Err(vm.type_error("read() should return bytes"));
    };
    into.extend_from_slice(b);
    Ok(b.len())
}

fn raw_write_all(vm: &mut Vm, raw: &Object, data: &[u8]) -> PyResult<()> {
    let mut rest = data;
    while !rest.is_empty() {
        let n = if is_plain_file(vm, raw) {
            file::write_some(vm, raw, rest)?
        } else {
            let b = vm.bytes(rest);
            let r = vm.call_method(raw, "write", &[b])?;
            if r.is_none() {
                return Err(vm.raise(Exc::BlockingIOError, "write could not complete without blocking"));
            }
            let n = vm.index_i64(&r)?;
            if n < 0 || n as usize > rest.len() {
                return Err(vm.raise(
                    Exc::OSError,
                    format!("raw write() returned invalid length {n} (should have been between 0 and {})", rest.len()),
                ));
            }
            n as usize
        };
        rest = rest.get(n..).unwrap_or_default();
    }
    Ok(())
}

/// Takes what was read ahead: for the text layer, which reads on by itself.
pub fn take_ahead(vm: &mut Vm, o: &Object, into: &mut Vec<u8>) {
    let ahead = vm.field(o, AHEAD);
    let at = vm.raw(o, AT) as usize;
    vm.set_raw(o, AT, 0);
    let data = vm.bytearray_mut(&ahead);
    into.extend_from_slice(data.get(at..).unwrap_or_default());
    data.clear();
}

/// One read past what was read ahead.
pub fn read_past(vm: &mut Vm, o: &Object, into: &mut Vec<u8>) -> PyResult<usize> {
    let r = check_open(vm, o, "read of")?;
    flush(vm, o)?;
    let before = into.len();
    take_ahead(vm, o, into);
    if into.len() > before {
        return Ok(into.len() - before);
    }
    let n = vm.raw(o, SIZE) as usize;
    raw_read(vm, &r, into, n)
}

/// Bytes read ahead and not used.
fn available(vm: &Vm, o: &Object) -> usize {
    let ahead = vm.field(o, AHEAD);
    vm.as_bytes(&ahead).map_or(0, <[u8]>::len) - vm.raw(o, AT) as usize
}

/// Takes up to `n` bytes of what was read ahead.
fn take(vm: &mut Vm, o: &Object, n: usize, into: &mut Vec<u8>) {
    let ahead = vm.field(o, AHEAD);
    let at = vm.raw(o, AT) as usize;
    if let Some(b) = vm.as_bytes(&ahead) {
        let n = n.min(b.len() - at);
        into.extend_from_slice(&b[at..at + n]);
        vm.set_raw(o, AT, (at + n) as u64);
    }
}

/// Reads ahead once more; what is there must have been used.
fn fill(vm: &mut Vm, o: &Object, raw: &Object) -> PyResult<usize> {
    let ahead = vm.field(o, AHEAD);
    let mut data = std::mem::take(vm.bytearray_mut(&ahead));
    data.clear();
    vm.set_raw(o, AT, 0);
    let n = vm.raw(o, SIZE) as usize;
    let r = raw_read(vm, raw, &mut data, n);
    *vm.bytearray_mut(&ahead) = data;
    r
}

fn read(vm: &mut Vm, a: &[Object]) -> PyResult {
    let wanted = match support::option(&a[1]) {
        Some(n) if vm.special(n, ophion_vm::Special::Index).is_none() => {
            let t = vm.type_name(n);
            return Err(vm.type_error(format!("argument should be integer or None, not '{t}'")));
        }
        Some(n) => match vm.index_i64(n)? {
            -1 => None,
            n if n < 0 => return Err(vm.value_error("read length must be non-negative or -1")),
            n => Some(n as usize),
        },
        None => None,
    };
    let r = check_open(vm, &a[0], "read of")?;
    flush(vm, &a[0])?;
    let mut out = Vec::new();
    take(vm, &a[0], wanted.unwrap_or(usize::MAX), &mut out);
    match wanted {
        None => {
            if is_plain_file(vm, &r) {
                while raw_read(vm, &r, &mut out, super::BUFFER_SIZE)? > 0 {}
            } else {
                let rest = match vm.getattr_str_opt(&r, "readall")? {
                    Some(f) => vm.call(&f, &[])?,
                    None => super::base::read_all(vm, &r)?,
                };
                if let Some(b) = vm.as_bytes(&rest) {
                    out.extend_from_slice(b);
                }
            }
        }
        Some(n) => {
            while out.len() < n {
                if fill(vm, &a[0], &r)? == 0 {
                    break;
                }
                let missing = n - out.len();
                take(vm, &a[0], missing, &mut out);
            }
        }
    }
    Ok(vm.bytes(&out))
}

fn read1(vm: &mut Vm, a: &[Object]) -> PyResult {
    let n = super::size(vm, &a[1])?.unwrap_or(super::BUFFER_SIZE);
    let r = check_open(vm, &a[0], "read of")?;
    flush(vm, &a[0])?;
    let mut out = Vec::new();
    if n > 0 && available(vm, &a[0]) == 0 {
        fill(vm, &a[0], &r)?;
    }
    take(vm, &a[0], n, &mut out);
    Ok(vm.bytes(&out))
}

fn peek(vm: &mut Vm, a: &[Object]) -> PyResult {
    let r = check_open(vm, &a[0], "peek of")?;
    flush(vm, &a[0])?;
    if available(vm, &a[0]) == 0 {
        fill(vm, &a[0], &r)?;
    }
    let ahead = vm.field(&a[0], AHEAD);
    let at = vm.raw(&a[0], AT) as usize;
    let data = vm.as_bytes(&ahead).and_then(|b| b.get(at..)).unwrap_or_default().to_vec();
    Ok(vm.bytes(&data))
}

fn readinto(vm: &mut Vm, a: &[Object], whole: bool) -> PyResult {
    let n = buffer_len(vm, &a[1])?;
    let wanted = vm.usize(n);
    let args = [a[0].clone(), wanted];
    let got = if whole { read(vm, &args)? } else { read1(vm, &args)? };
    let data = vm.as_bytes(&got).unwrap_or_default().to_vec();
    fill_buffer(vm, &a[1], &data)?;
    Ok(vm.usize(data.len()))
}

fn line(vm: &mut Vm, o: &Object, limit: usize) -> PyResult<Vec<u8>> {
    let r = check_open(vm, o, "readline of")?;
    flush(vm, o)?;
    let mut out = Vec::new();
    while out.len() < limit {
        if available(vm, o) == 0 && fill(vm, o, &r)? == 0 {
            break;
        }
        let ahead = vm.field(o, AHEAD);
        let at = vm.raw(o, AT) as usize;
        let found = vm.as_bytes(&ahead).and_then(|b| memchr::memchr(b'\n', b.get(at..)?));
        let n = found.map_or(usize::MAX, |i| i + 1).min(limit - out.len());
        take(vm, o, n, &mut out);
        if out.last() == Some(&b'\n') {
            break;
        }
    }
    Ok(out)
}

fn readline(vm: &mut Vm, a: &[Object]) -> PyResult {
    let limit = super::size(vm, &a[1])?.unwrap_or(usize::MAX);
    let data = line(vm, &a[0], limit)?;
    Ok(vm.bytes(&data))
}

fn next(vm: &mut Vm, o: &Object) -> PyResult<Option<Object>> {
    let data = line(vm, o, usize::MAX)?;
    Ok(if data.is_empty() { None } else { Some(vm.bytes(&data)) })
}

fn write(vm: &mut Vm, a: &[Object]) -> PyResult {
    if vm.is_str(&a[1]) {
        return Err(vm.type_error("a bytes-like object is required, not 'str'"));
    }
    check_open(vm, &a[0], "write to")?;
    let data = support::bytes_like(vm, &a[1])?;
    write_bytes(vm, &a[0], &data)?;
    Ok(vm.usize(data.len()))
}

/// Adds bytes to what is to be written, and writes it out if it has become much. For the text layer too.
pub fn write_bytes(vm: &mut Vm, o: &Object, data: &[u8]) -> PyResult<()> {
    if available(vm, o) > 0 {
        rewind_ahead(vm, o)?;
    }
    let pending = vm.field(o, PENDING);
    let limit = vm.raw(o, SIZE) as usize;
    let held = vm.as_bytes(&pending).map_or(0, <[u8]>::len);
    if held + data.len() <= limit {
        vm.bytearray_mut(&pending).extend_from_slice(data);
        return Ok(());
    }
    flush(vm, o)?;
    if data.len() > limit {
        let r = check_open(vm, o, "write to")?;
        return raw_write_all(vm, &r, data);
    }
    vm.bytearray_mut(&pending).extend_from_slice(data);
    Ok(())
}

/// Puts the raw stream back to where the program is.
fn rewind_ahead(vm: &mut Vm, o: &Object) -> PyResult<()> {
    let n = available(vm, o) as i64;
    let ahead = vm.field(o, AHEAD);
    if n > 0 {
        let r = raw(vm, o)?;
        raw_seek(vm, &r, -n, 1)?;
    }
    vm.bytearray_mut(&ahead).clear();
    vm.set_raw(o, AT, 0);
    Ok(())
}

fn raw_seek(vm: &mut Vm, raw: &Object, at: i64, whence: i64) -> PyResult<i64> {
    if is_plain_file(vm, raw) {
        return Ok(file::seek_file(vm, raw, at, whence)? as i64);
    }
    let (at, whence) = (vm.int(at), vm.int(whence));
    let r = vm.call_method(raw, "seek", &[at, whence])?;
    vm.index_i64(&r)
}

/// Writes out what is pending.
pub fn flush(vm: &mut Vm, o: &Object) -> PyResult<()> {
    let pending = vm.field(o, PENDING);
    if pending.is_null() || vm.as_bytes(&pending).is_none_or(<[u8]>::is_empty) {
        return Ok(());
    }
    let r = raw(vm, o)?;
    let mut data = std::mem::take(vm.bytearray_mut(&pending));
    let result = raw_write_all(vm, &r, &data);
    data.clear();
    *vm.bytearray_mut(&pending) = data;
    result
}

fn flush_method(vm: &mut Vm, a: &[Object]) -> PyResult {
    let r = check_open(vm, &a[0], "flush of")?;
    flush(vm, &a[0])?;
    if !is_plain_file(vm, &r) {
        vm.call_method(&r, "flush", &[])?;
    }
    Ok(Object::NONE)
}

fn close(vm: &mut Vm, a: &[Object]) -> PyResult {
    let r = vm.field(&a[0], RAW);
    if r.is_null() || r.is_none() {
        return Ok(Object::NONE);
    }
    let c = vm.getattr_str(&r, "closed")?;
    if vm.truth(&c)? {
        return Ok(Object::NONE);
    }
    let flushed = vm.call_method(&a[0], "flush", &[]);
    let saved = if flushed.is_err() { Some(vm.take_exception()) } else { None };
    vm.call_method(&r, "close", &[])?;
    match saved {
        Some(e) => Err(vm.reraise(e)),
        None => Ok(Object::NONE),
    }
}

fn detach(vm: &mut Vm, a: &[Object]) -> PyResult {
    let r = raw(vm, &a[0])?;
    vm.call_method(&a[0], "flush", &[])?;
    vm.set_field(&a[0], RAW, Object::NONE);
    Ok(r)
}

fn tell(vm: &mut Vm, a: &[Object]) -> PyResult {
    let r = check_open(vm, &a[0], "")?;
    let at = raw_seek(vm, &r, 0, 1)?;
    let pending = vm.field(&a[0], PENDING);
    let held = vm.as_bytes(&pending).map_or(0, <[u8]>::len) as i64;
    let at = at - available(vm, &a[0]) as i64 + held;
    Ok(vm.int(at))
}

fn seek(vm: &mut Vm, a: &[Object]) -> PyResult {
    let whence = support::int_or(vm, &a[2], 0)?;
    if !(0..=2).contains(&whence) {
        return Err(vm.value_error(format!("whence value {whence} unsupported")));
    }
    let r = check_open(vm, &a[0], "seek of")?;
    let mut at = vm.index_i64(&a[1])?;
    flush(vm, &a[0])?;
    if whence == 1 {
        at -= available(vm, &a[0]) as i64;
    }
    let ahead = vm.field(&a[0], AHEAD);
    vm.bytearray_mut(&ahead).clear();
    vm.set_raw(&a[0], AT, 0);
    let to = raw_seek(vm, &r, at, whence)?;
    Ok(vm.int(to))
}

fn truncate(vm: &mut Vm, a: &[Object]) -> PyResult {
    let r = check_open(vm, &a[0], "truncate of")?;
    flush(vm, &a[0])?;
    let size = match support::option(&a[1]) {
        Some(n) => n.clone(),
        None => tell(vm, a)?,
    };
    rewind_ahead(vm, &a[0])?;
    vm.call_method(&r, "truncate", &[size])
}

fn repr(vm: &mut Vm, a: &[Object]) -> PyResult {
    let class = vm.type_of(&a[0]);
    let t = vm.full_type_name(&class);
    let name = vm.getattr_str(&a[0], "name");
    let text = match vm.catch(name, Exc::Exception)? {
        Some(n) => {
            let r = vm.repr(&n)?;
            format!("<{t} name={}>", vm.lossy(&r))
        }
        None => format!("<{t}>"),
    };
    Ok(vm.str(&text))
}

natives! {
    static PAIR_METHODS = [
        def("__init__($self, /, reader, writer, buffer_size=DEFAULT_BUFFER_SIZE)", |vm, a| {
            let (r, w) = (vm.native_type(&READER), vm.native_type(&WRITER));
            let r = vm.call(&r, &[a[1].clone()])?;
            let w = vm.call(&w, &[a[2].clone()])?;
            vm.set_field(&a[0], 0, r);
            vm.set_field(&a[0], 1, w);
            Ok(Object::NONE)
        }, ""),
        def("read($self, /, *args)", |vm, a| pair(vm, a, 0, "read"), ""),
        def("read1($self, /, *args)", |vm, a| pair(vm, a, 0, "read1"), ""),
        def("peek($self, /, *args)", |vm, a| pair(vm, a, 0, "peek"), ""),
        def("readinto($self, /, *args)", |vm, a| pair(vm, a, 0, "readinto"), ""),
        def("readable($self, /, *args)", |vm, a| pair(vm, a, 0, "readable"), ""),
        def("write($self, /, *args)", |vm, a| pair(vm, a, 1, "write"), ""),
        def("flush($self, /, *args)", |vm, a| pair(vm, a, 1, "flush"), ""),
        def("writable($self, /, *args)", |vm, a| pair(vm, a, 1, "writable"), ""),
        def("close($self, /, *args)", |vm, a| {
            pair(vm, a, 1, "close")?;
            pair(vm, a, 0, "close")
        }, ""),
    ];
}
static PAIR_GETSET: [GetSetDef; 1] = [GetSetDef::read(
    "closed",
    |vm, o| {
        let w = vm.field(o, 1);
        vm.getattr_str(&w, "closed")
    },
    "",
)];

fn pair(vm: &mut Vm, a: &[Object], which: usize, method: &str) -> PyResult {
    let part = vm.field(&a[0], which);
    if part.is_null() {
        return Err(vm.value_error("I/O operation on uninitialized object"));
    }
    let args = support::items(vm, &a[1]);
    vm.call_method(&part, method, &args)
}
