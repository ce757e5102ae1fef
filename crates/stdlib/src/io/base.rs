//! `_IOBase`, `_RawIOBase`, `_BufferedIOBase`, `_TextIOBase`: what every stream can do by the methods of its own class.

use super::{buffer_len, closed, fill_buffer, unsupported};
use crate::support::{BLANK_NEW, def, natives};
use ophion_object::types::type_flag;
use ophion_vm::{Exc, GetSetDef, NativeType, Object, PyResult, TypeDef, Vm, next_method};

pub static IO_BASE: NativeType = NativeType {
    def: TypeDef {
        name: "_io._IOBase",
        doc: "The abstract base class for all I/O classes.",
        has_dict: true,
        weakrefable: true,
        flags: type_flag::BASETYPE,
        new: Some(&BLANK_NEW),
        methods: &BASE_METHODS,
        getset: &BASE_GETSET,
        ..TypeDef::EMPTY
    },
    ..NativeType::EMPTY
};

const DERIVED: TypeDef =
    TypeDef { has_dict: true, weakrefable: true, flags: type_flag::BASETYPE, new: Some(&BLANK_NEW), ..TypeDef::EMPTY };

pub static RAW_IO_BASE: NativeType = NativeType {
    def: TypeDef { name: "_io._RawIOBase", doc: "Base class for raw binary I/O.", methods: &RAW_METHODS, ..DERIVED },
    base: Some(&IO_BASE),
    ..NativeType::EMPTY
};
pub static BUFFERED_IO_BASE: NativeType = NativeType {
    def: TypeDef {
        name: "_io._BufferedIOBase",
        doc: "Base class for buffered IO objects.",
        methods: &BUFFERED_METHODS,
        ..DERIVED
    },
    base: Some(&IO_BASE),
    ..NativeType::EMPTY
};
pub static TEXT_IO_BASE: NativeType = NativeType {
    def: TypeDef {
        name: "_io._TextIOBase",
        doc: "Base class for text I/O.",
        methods: &TEXT_METHODS,
        getset: &TEXT_GETSET,
        ..DERIVED
    },
    base: Some(&IO_BASE),
    ..NativeType::EMPTY
};

natives! {
    static BASE_METHODS = [
        def("seek($self, offset, whence=0, /)", |vm, _| Err(unsupported(vm, "seek")), "Change the stream position to the given byte offset."),
        def("tell($self, /)", |vm, a| {
            let (zero, one) = (Object::small(0), Object::small(1));
            vm.call_method(&a[0], "seek", &[zero, one])
        }, "Return current stream position."),
        def("truncate($self, size=None, /)", |vm, _| Err(unsupported(vm, "truncate")), "Truncate file to size bytes."),
        def("fileno($self, /)", |vm, _| Err(unsupported(vm, "fileno")), "Return underlying file descriptor if one exists."),
        def("isatty($self, /)", |vm, a| {
            check_closed(vm, &a[0])?;
            Ok(Object::FALSE)
        }, "Return whether this is an 'interactive' stream."),
        def("flush($self, /)", |vm, a| {
            check_closed(vm, &a[0])?;
            Ok(Object::NONE)
        }, "Flush write buffers, if applicable."),
        def("close($self, /)", close, "Flush and close the IO object."),
        def("readable($self, /)", |_, _| Ok(Object::FALSE), "Return whether object was opened for reading."),
        def("writable($self, /)", |_, _| Ok(Object::FALSE), "Return whether object was opened for writing."),
        def("seekable($self, /)", |_, _| Ok(Object::FALSE), "Return whether object supports random access."),
        def("_checkClosed($self, msg=None, /)", |vm, a| {
            check_closed(vm, &a[0])?;
            Ok(Object::NONE)
        }, ""),
        def("_checkReadable($self, msg=None, /)", |vm, a| check_can(vm, &a[0], "readable", "File or stream is not readable."), ""),
        def("_checkWritable($self, msg=None, /)", |vm, a| check_can(vm, &a[0], "writable", "File or stream is not writable."), ""),
        def("_checkSeekable($self, msg=None, /)", |vm, a| check_can(vm, &a[0], "seekable", "File or stream is not seekable."), ""),
        def("readline($self, size=-1, /)", readline, "Read and return a line from the stream."),
        def("readlines($self, hint=-1, /)", readlines, "Return a list of lines from the stream."),
        def("writelines($self, lines, /)", writelines, "Write a list of lines to stream."),
        def("__enter__($self, /)", |vm, a| {
            check_closed(vm, &a[0])?;
            Ok(a[0].clone())
        }, ""),
        def("__exit__($self, /, *args)", |vm, a| {
            vm.call_method(&a[0], "close", &[])?;
            Ok(Object::NONE)
        }, ""),
        def("__iter__($self, /)", |vm, a| {
            check_closed(vm, &a[0])?;
            Ok(a[0].clone())
        }, "Implement iter(self)."),
        next_method!(next),
        def("__del__($self, /)", finalize, "Called when the instance is about to be destroyed."),
    ];
    static RAW_METHODS = [
        def("read($self, size=-1, /)", raw_read, ""),
        def("readall($self, /)", |vm, a| read_all(vm, &a[0]), "Read until EOF, using multiple read() call."),
        def("readinto($self, buffer, /)", |vm, _| Err(vm.raise_with(Exc::NotImplementedError, vec![])), ""),
        def("write($self, b, /)", |vm, _| Err(vm.raise_with(Exc::NotImplementedError, vec![])), ""),
    ];
    static BUFFERED_METHODS = [
        def("detach($self, /)", |vm, _| Err(unsupported(vm, "detach")), "Disconnect this buffer from its underlying raw stream and return it."),
        def("read($self, size=-1, /)", |vm, _| Err(unsupported(vm, "read")), "Read and return up to n bytes."),
        def("read1($self, size=-1, /)", |vm, _| Err(unsupported(vm, "read1")), "Read and return up to size bytes, with at most one read() call to the underlying raw stream."),
        def("readinto($self, buffer, /)", |vm, a| read_into(vm, a, "read"), ""),
        def("readinto1($self, buffer, /)", |vm, a| read_into(vm, a, "read1"), ""),
        def("write($self, b, /)", |vm, _| Err(unsupported(vm, "write")), "Write buffer b to the IO stream."),
    ];
    static TEXT_METHODS = [
        def("detach($self, /)", |vm, _| Err(unsupported(vm, "detach")), "Separate the underlying buffer from the TextIOBase and return it."),
        def("read($self, size=-1, /)", |vm, _| Err(unsupported(vm, "read")), "Read at most size characters from stream."),
        def("readline($self, size=-1, /)", |vm, _| Err(unsupported(vm, "readline")), "Read until newline or EOF."),
        def("write($self, s, /)", |vm, _| Err(unsupported(vm, "write")), "Write string s to stream."),
    ];
}

static BASE_GETSET: [GetSetDef; 1] = [GetSetDef::read("closed", |vm, o| Ok(Object::bool(marked_closed(vm, o)?)), "")];
static TEXT_GETSET: [GetSetDef; 3] = [
    GetSetDef::read("encoding", |_, _| Ok(Object::NONE), "Encoding of the text stream."),
    GetSetDef::read("newlines", |_, _| Ok(Object::NONE), "Line endings translated so far."),
    GetSetDef::read("errors", |_, _| Ok(Object::NONE), "The error setting of the decoder or encoder."),
];

fn marked_closed(vm: &mut Vm, o: &Object) -> PyResult<bool> {
    Ok(vm.getattr_str_opt(o, "__IOBase_closed")?.is_some())
}

/// ValueError if the attribute `closed` is true.
pub fn check_closed(vm: &mut Vm, o: &Object) -> PyResult<()> {
    let c = vm.getattr_str(o, "closed")?;
    if vm.truth(&c)? { Err(closed(vm)) } else { Ok(()) }
}

fn check_can(vm: &mut Vm, o: &Object, method: &str, message: &str) -> PyResult {
    let r = vm.call_method(o, method, &[])?;
    if r.value() == ophion_vm::Value::TRUE { Ok(r) } else { Err(unsupported(vm, message)) }
}

fn close(vm: &mut Vm, a: &[Object]) -> PyResult {
    if marked_closed(vm, &a[0])? {
        return Ok(Object::NONE);
    }
    let r = vm.call_method(&a[0], "flush", &[]);
    let saved = if r.is_err() { Some(vm.take_exception()) } else { None };
    vm.setattr_str(&a[0], "__IOBase_closed", &Object::TRUE)?;
    match saved {
        Some(e) => Err(vm.reraise(e)),
        None => Ok(Object::NONE),
    }
}

/// Closes what the program has let go of.
fn finalize(vm: &mut Vm, a: &[Object]) -> PyResult {
    let saved = std::mem::replace(&mut vm.exception, Object::NULL);
    let r = vm
        .getattr_str(&a[0], "closed")
        .and_then(|c| if vm.truth(&c)? { Ok(()) } else { vm.call_method(&a[0], "close", &[]).map(|_| ()) });
    if r.is_err() {
        vm.take_exception();
    }
    vm.exception = saved;
    Ok(Object::NONE)
}

fn next(vm: &mut Vm, o: &Object) -> PyResult<Option<Object>> {
    let line = vm.call_method(o, "readline", &[])?;
    Ok(if vm.truth(&line)? { Some(line) } else { None })
}

fn readline(vm: &mut Vm, a: &[Object]) -> PyResult {
    let limit = super::size(vm, &a[1])?;
    let peek = vm.getattr_str_opt(&a[0], "peek")?;
    let mut out = Vec::new();
    while limit.is_none_or(|l| out.len() < l) {
        let mut wanted = 1;
        if let Some(peek) = &peek {
            let one = Object::small(1);
            let ahead = vm.call(peek, &[one])?;
            if let Some(b) = vm.as_bytes(&ahead).filter(|b| !b.is_empty()) {
                wanted = memchr::memchr(b'\n', b).map_or(b.len(), |i| i + 1);
                if let Some(l) = limit {
                    wanted = wanted.min(l - out.len());
                }
            }
        }
        let n = vm.usize(wanted);
        let got = vm.call_method(&a[0], "read", &[n])?;
        let Some(b) = vm.as_bytes(&got) else {
            let t = vm.type_name(&got);
            return Err(vm.raise(Exc::OSError, format!("read() should have returned a bytes object, not '{t}'")));
        };
        if b.is_empty() {
            break;
        }
        out.extend_from_slice(b);
        if out.last() == Some(&b'\n') {
            break;
        }
    }
    Ok(vm.bytes(&out))
}

fn readlines(vm: &mut Vm, a: &[Object]) -> PyResult {
    let hint = super::size(vm, &a[1])?.filter(|&h| h > 0);
    let it = vm.iter(&a[0])?;
    let mut lines = Vec::new();
    let mut total = 0;
    while let Some(line) = vm.next(&it)? {
        if hint.is_some() {
            total += vm.len(&line)?;
        }
        lines.push(line);
        if hint.is_some_and(|h| total >= h) {
            break;
        }
    }
    Ok(vm.list(lines))
}

fn writelines(vm: &mut Vm, a: &[Object]) -> PyResult {
    check_closed(vm, &a[0])?;
    let it = vm.iter(&a[1])?;
    let write = vm.getattr_str(&a[0], "write")?;
    while let Some(line) = vm.next(&it)? {
        vm.call(&write, &[line])?;
    }
    Ok(Object::NONE)
}

fn raw_read(vm: &mut Vm, a: &[Object]) -> PyResult {
    let n = match super::size(vm, &a[1])? {
        None => return vm.call_method(&a[0], "readall", &[]),
        Some(n) => n,
    };
    let buffer = vm.bytearray(vec![0; n]);
    let got = vm.call_method(&a[0], "readinto", std::slice::from_ref(&buffer))?;
    if got.is_none() {
        return Ok(got);
    }
    let got = vm.index_i64(&got)?.max(0) as usize;
    let data = vm.bytearray_mut(&buffer).get(..got).unwrap_or_default().to_vec();
    Ok(vm.bytes(&data))
}

/// All that a raw stream still has, by its method `read`.
pub fn read_all(vm: &mut Vm, o: &Object) -> PyResult {
    let mut out = Vec::new();
    loop {
        let n = vm.usize(super::BUFFER_SIZE);
        let got = vm.call_method(o, "read", &[n])?;
        if got.is_none() {
            if out.is_empty() {
                return Ok(got);
            }
            break;
        }
        let Some(b) = vm.as_bytes(&got) else {
            return Err(vm.type_error("read() should return bytes"));
        };
        if b.is_empty() {
            break;
        }
        out.extend_from_slice(b);
    }
    Ok(vm.bytes(&out))
}

fn read_into(vm: &mut Vm, a: &[Object], method: &str) -> PyResult {
    let n = buffer_len(vm, &a[1])?;
    let n = vm.usize(n);
    let got = vm.call_method(&a[0], method, &[n])?;
    let Some(data) = vm.as_bytes(&got).map(<[u8]>::to_vec) else {
        return Err(vm.type_error("read() should return bytes"));
    };
    fill_buffer(vm, &a[1], &data)?;
    Ok(vm.usize(data.len()))
}
