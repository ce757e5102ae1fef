//! `_io.BytesIO`: a binary stream in memory.

use super::{buffer_len, fill_buffer};
use crate::support::{self, BLANK_NEW, def, natives};
use ophion_object::types::type_flag;
use ophion_vm::{GetSetDef, NativeType, Object, PyResult, TypeDef, Vm};

/// The bytes, a bytearray; NULL before `__init__`.
const DATA: usize = 0;
const AT: usize = 1;
const CLOSED: usize = 2;

pub static BYTES_IO: NativeType = NativeType {
    def: TypeDef {
        name: "_io.BytesIO",
        doc: "Buffered I/O implementation using an in-memory bytes buffer.",
        has_dict: true,
        weakrefable: true,
        flags: type_flag::BASETYPE,
        new: Some(&BLANK_NEW),
        methods: &METHODS,
        getset: &GETSET,
        ..TypeDef::EMPTY
    },
    values: 1,
    raws: 2,
    members: 0,
    base: Some(&super::base::BUFFERED_IO_BASE),
};

natives! {
    static METHODS = [
        def("__init__($self, /, initial_bytes=b'')", |vm, a| {
            let data = match support::option(&a[1]) {
                Some(b) => support::bytes_like(vm, b)?,
                None => vec![],
            };
            let b = vm.bytearray(data);
            vm.set_field(&a[0], DATA, b);
            vm.set_raw(&a[0], AT, 0);
            vm.set_raw(&a[0], CLOSED, 0);
            Ok(Object::NONE)
        }, ""),
        def("read($self, size=-1, /)", read, "Read at most size bytes, returned as a bytes object."),
        def("read1($self, size=-1, /)", read, "Read at most size bytes, returned as a bytes object."),
        def("readline($self, size=-1, /)", |vm, a| {
            let limit = super::size(vm, &a[1])?.unwrap_or(usize::MAX);
            let l = line(vm, &a[0], limit)?;
            Ok(vm.bytes(&l))
        }, "Next line from the file, as a bytes object."),
        ophion_vm::next_method!(next),
        def("readinto($self, buffer, /)", readinto, "Read bytes into buffer."),
        def("readinto1($self, buffer, /)", readinto, "Read bytes into buffer."),
        def("write($self, b, /)", write, "Write bytes to file."),
        def("seek($self, pos, whence=0, /)", seek, "Change stream position."),
        def("tell($self, /)", |vm, a| {
            check(vm, &a[0])?;
            Ok(vm.uint(vm_at(vm, &a[0])))
        }, "Current file position, an integer."),
        def("truncate($self, size=None, /)", truncate, "Truncate the file to at most size bytes."),
        def("getvalue($self, /)", |vm, a| {
            let d = check(vm, &a[0])?;
            let data = vm.as_bytes(&d).unwrap_or_default().to_vec();
            Ok(vm.bytes(&data))
        }, "Retrieve the entire contents of the BytesIO object."),
        def("getbuffer($self, /)", |vm, a| {
            let d = check(vm, &a[0])?;
            let class = vm.builtin_type(ophion_vm::shape::MEMORYVIEW);
            vm.call(&class, &[d])
        }, "Get a read-write view over the contents of the BytesIO object."),
        def("close($self, /)", |vm, a| {
            let empty = vm.bytearray(vec![]);
            vm.set_field(&a[0], DATA, empty);
            vm.set_raw(&a[0], CLOSED, 1);
            Ok(Object::NONE)
        }, "Disable all I/O operations."),
        def("flush($self, /)", none, "Does nothing."),
        def("isatty($self, /)", |vm, a| {
            check(vm, &a[0])?;
            Ok(Object::FALSE)
        }, "Always returns False."),
        def("readable($self, /)", yes, "Returns True if the IO object can be read."),
        def("writable($self, /)", yes, "Returns True if the IO object can be written."),
        def("seekable($self, /)", yes, "Returns True if the IO object can be seeked."),
        def("__getstate__($self, /)", |vm, a| {
            let d = check(vm, &a[0])?;
            let data = vm.as_bytes(&d).unwrap_or_default().to_vec();
            let (b, at) = (vm.bytes(&data), vm_at(vm, &a[0]));
            let at = vm.uint(at);
            Ok(vm.tuple([b, at, Object::NONE]))
        }, ""),
        def("__setstate__($self, state, /)", |vm, a| {
            let parts = support::items(vm, &a[1]);
            let [data, at, _] = parts.as_slice() else { return Err(vm.type_error("BytesIO.__setstate__ argument should be 3-tuple")) };
            let data = support::bytes_like(vm, data)?;
            let b = vm.bytearray(data);
            let at = vm.index_i64(at)?;
            vm.set_field(&a[0], DATA, b);
            vm.set_raw(&a[0], AT, at.max(0) as u64);
            Ok(Object::NONE)
        }, ""),
    ];
}

static GETSET: [GetSetDef; 1] =
    [GetSetDef::read("closed", |vm, o| Ok(Object::bool(vm.raw(o, CLOSED) != 0)), "True if the file is closed.")];

fn vm_at(vm: &Vm, o: &Object) -> u64 {
    vm.raw(o, AT)
}

fn check(vm: &mut Vm, o: &Object) -> PyResult {
    if vm.raw(o, CLOSED) != 0 {
        return Err(super::closed(vm));
    }
    let d = vm.field(o, DATA);
    if !d.is_null() {
        return Ok(d);
    }
    let b = vm.bytearray(vec![]);
    vm.set_field(o, DATA, b.clone());
    Ok(b)
}

fn none(vm: &mut Vm, a: &[Object]) -> PyResult {
    check(vm, &a[0])?;
    Ok(Object::NONE)
}
fn yes(vm: &mut Vm, a: &[Object]) -> PyResult {
    check(vm, &a[0])?;
    Ok(Object::TRUE)
}

fn take(vm: &mut Vm, o: &Object, n: usize) -> PyResult<Vec<u8>> {
    let d = check(vm, o)?;
    let at = vm.raw(o, AT) as usize;
    let rest = vm.as_bytes(&d).and_then(|b| b.get(at..)).unwrap_or_default();
    let out = rest.get(..n.min(rest.len())).unwrap_or_default().to_vec();
    vm.set_raw(o, AT, (at + out.len()) as u64);
    Ok(out)
}

fn read(vm: &mut Vm, a: &[Object]) -> PyResult {
    let n = super::size(vm, &a[1])?.unwrap_or(usize::MAX);
    let b = take(vm, &a[0], n)?;
    Ok(vm.bytes(&b))
}

fn line(vm: &mut Vm, o: &Object, limit: usize) -> PyResult<Vec<u8>> {
    let d = check(vm, o)?;
    let at = vm.raw(o, AT) as usize;
    let n = vm.as_bytes(&d).and_then(|b| memchr::memchr(b'\n', b.get(at..)?)).map_or(usize::MAX, |i| i + 1);
    take(vm, o, n.min(limit))
}

fn next(vm: &mut Vm, o: &Object) -> PyResult<Option<Object>> {
    let l = line(vm, o, usize::MAX)?;
    Ok(if l.is_empty() { None } else { Some(vm.bytes(&l)) })
}

fn readinto(vm: &mut Vm, a: &[Object]) -> PyResult {
    let n = buffer_len(vm, &a[1])?;
    let data = take(vm, &a[0], n)?;
    fill_buffer(vm, &a[1], &data)?;
    Ok(vm.usize(data.len()))
}

fn write(vm: &mut Vm, a: &[Object]) -> PyResult {
    let d = check(vm, &a[0])?;
    let data = support::bytes_like(vm, &a[1])?;
    if *vm.bytearray_exports(&d) > 0 {
        return Err(vm.raise(ophion_vm::Exc::BufferError, "Existing exports of data: object cannot be re-sized"));
    }
    if data.is_empty() {
        return Ok(Object::small(0));
    }
    let at = vm.raw(&a[0], AT) as usize;
    let to = vm.bytearray_mut(&d);
    if to.len() < at {
        to.resize(at, 0);
    }
    let over = data.len().min(to.len() - at);
    to[at..at + over].copy_from_slice(&data[..over]);
    to.extend_from_slice(&data[over..]);
    vm.set_raw(&a[0], AT, (at + data.len()) as u64);
    Ok(vm.usize(data.len()))
}

fn seek(vm: &mut Vm, a: &[Object]) -> PyResult {
    let d = check(vm, &a[0])?;
    let n = vm.index_i64(&a[1])?;
    let whence = support::int_or(vm, &a[2], 0)?;
    let base = match whence {
        0 if n < 0 => return Err(vm.value_error(format!("negative seek value {n}"))),
        0 => 0,
        1 => vm.raw(&a[0], AT) as i64,
        2 => vm.as_bytes(&d).map_or(0, <[u8]>::len) as i64,
        w => return Err(vm.value_error(format!("invalid whence ({w}, should be 0, 1 or 2)"))),
    };
    let to = base.saturating_add(n).max(0);
    vm.set_raw(&a[0], AT, to as u64);
    Ok(vm.int(to))
}

fn truncate(vm: &mut Vm, a: &[Object]) -> PyResult {
    let d = check(vm, &a[0])?;
    let n = match support::option(&a[1]) {
        Some(n) => vm.index_i64(n)?,
        None => vm.raw(&a[0], AT) as i64,
    };
    if n < 0 {
        return Err(vm.value_error(format!("negative size value {n}")));
    }
    vm.bytearray_mut(&d).truncate(n as usize);
    Ok(vm.int(n))
}
