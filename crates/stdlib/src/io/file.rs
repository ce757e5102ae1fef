//! `_io.FileIO`: a file of the host, unbuffered.

use super::{buffer_len, fill_buffer, interrupted, unsupported};
use crate::support::{self, BLANK_NEW, def, natives};
use ophion_host::{OpenMode, Whence};
use ophion_object::types::type_flag;
use ophion_vm::{Exc, GetSetDef, NativeType, Object, PyResult, TypeDef, Vm};

/// What was given as the file's name.
const NAME: usize = 0;
/// The host's number plus one; 0 once closed.
const FD: usize = 1;
const FLAGS: usize = 2;

pub const READ: u64 = 1;
pub const WRITE: u64 = 2;
const APPEND: u64 = 4;
const CREATED: u64 = 8;
const CLOSE_FD: u64 = 16;

pub static FILE_IO: NativeType = NativeType {
    def: TypeDef {
        name: "_io.FileIO",
        doc: "Open a file.",
        has_dict: true,
        weakrefable: true,
        flags: type_flag::BASETYPE,
        new: Some(&BLANK_NEW),
        methods: &METHODS,
        getset: &GETSET,
        held: Some(|vm, o| match vm.raw(o, FD) {
            // Closed, or one of the standard streams, which every process has.
            0..=3 => None,
            _ => Some("it is an open file".to_string()),
        }),
        ..TypeDef::EMPTY
    },
    values: 1,
    raws: 2,
    base: Some(&super::base::RAW_IO_BASE),
    ..NativeType::EMPTY
};

natives! {
    static METHODS = [
        def("__init__($self, /, file, mode='r', closefd=True, opener=None)", init, ""),
        def("read($self, size=-1, /)", read, "Read at most size bytes, returned as bytes."),
        def("readall($self, /)", |vm, a| read_all(vm, &a[0]), "Read all data from the file, returned as bytes."),
        def("readinto($self, buffer, /)", readinto, "Same as RawIOBase.readinto()."),
        def("write($self, b, /)", write, "Write buffer b to file, return number of bytes written."),
        def("seek($self, pos, whence=0, /)", |vm, a| {
            let at = vm.index_i64(&a[1])?;
            let whence = support::int_or(vm, &a[2], 0)?;
            let to = seek_file(vm, &a[0], at, whence)?;
            Ok(vm.uint(to))
        }, "Move to new file position and return the file position."),
        def("tell($self, /)", |vm, a| {
            let at = seek_file(vm, &a[0], 0, 1)?;
            Ok(vm.uint(at))
        }, "Current file position."),
        def("truncate($self, size=None, /)", truncate, "Truncate the file to at most size bytes and return the truncated size."),
        def("close($self, /)", close, "Close the file."),
        def("seekable($self, /)", |vm, a| {
            fd(vm, &a[0])?;
            Ok(Object::bool(seekable(vm, &a[0])))
        }, "True if file supports random-access."),
        def("readable($self, /)", |vm, a| {
            fd(vm, &a[0])?;
            Ok(Object::bool(vm.raw(&a[0], FLAGS) & READ != 0))
        }, "True if file was opened in a read mode."),
        def("writable($self, /)", |vm, a| {
            fd(vm, &a[0])?;
            Ok(Object::bool(vm.raw(&a[0], FLAGS) & WRITE != 0))
        }, "True if file was opened in a write mode."),
        def("fileno($self, /)", |vm, a| {
            let f = fd(vm, &a[0])?;
            Ok(vm.uint(f as u64))
        }, "Return the underlying file descriptor (an integer)."),
        def("isatty($self, /)", |vm, a| {
            let f = fd(vm, &a[0])?;
            Ok(Object::bool(vm.host.is_terminal(f)))
        }, "True if the file is connected to a TTY device."),
        def("__repr__($self, /)", repr, "Return repr(self)."),
    ];
}

static GETSET: [GetSetDef; 5] = [
    GetSetDef::read("closed", |vm, o| Ok(Object::bool(vm.raw(o, FD) == 0)), "True if the file is closed"),
    GetSetDef::read(
        "closefd",
        |vm, o| Ok(Object::bool(vm.raw(o, FLAGS) & CLOSE_FD != 0)),
        "True if the file descriptor will be closed by close().",
    ),
    GetSetDef::read(
        "mode",
        |vm, o| {
            let m = mode(vm, o);
            Ok(vm.str(m))
        },
        "String giving the file mode",
    ),
    GetSetDef::read("_blksize", |vm, _| Ok(vm.usize(super::BUFFER_SIZE)), "Stat st_blksize if available"),
    GetSetDef::write(
        "name",
        |vm, o| {
            let n = vm.field(o, NAME);
            if n.is_null() {
                return Err(vm.raise(Exc::AttributeError, "'_io.FileIO' object has no attribute 'name'"));
            }
            Ok(n)
        },
        |vm, o, v| {
            vm.set_field(o, NAME, v.clone());
            Ok(())
        },
        "",
    ),
];

/// The host's number of an open file.
pub fn fd(vm: &mut Vm, o: &Object) -> PyResult<u32> {
    match vm.raw(o, FD) {
        0 => Err(vm.value_error("I/O operation on closed file")),
        n => Ok((n - 1) as u32),
    }
}

pub fn flags(vm: &Vm, o: &Object) -> u64 {
    vm.raw(o, FLAGS)
}

fn mode(vm: &Vm, o: &Object) -> &'static str {
    let f = vm.raw(o, FLAGS);
    match (f & CREATED != 0, f & APPEND != 0, f & READ != 0, f & WRITE != 0) {
        (true, _, true, _) => "xb+",
        (true, _, false, _) => "xb",
        (_, true, true, _) => "ab+",
        (_, true, false, _) => "ab",
        (_, _, true, true) => "rb+",
        (_, _, true, false) => "rb",
        _ => "wb",
    }
}

fn init(vm: &mut Vm, a: &[Object]) -> PyResult {
    let text = match a[2].given() {
        Some(m) => support::string(vm, m, "FileIO", "'mode'")?,
        None => "r".into(),
    };
    let close_fd = support::flag(vm, &a[3], true)?;
    open(vm, &a[0], &a[1], &text, close_fd, support::option(&a[4]))?;
    Ok(Object::NONE)
}

/// Opens a file for a new FileIO.
pub fn open(
    vm: &mut Vm,
    o: &Object,
    name: &Object,
    text: &str,
    close_fd: bool,
    opener: Option<&Object>,
) -> PyResult<()> {
    let mut mode = OpenMode::default();
    let (mut kinds, mut plus, mut flags) = (0, 0, 0);
    for c in text.chars() {
        match c {
            'r' => {
                kinds += 1;
                mode.read = true;
            }
            'w' => {
                kinds += 1;
                (mode.write, mode.create, mode.truncate) = (true, true, true);
            }
            'a' => {
                kinds += 1;
                (mode.write, mode.create, mode.append) = (true, true, true);
                flags |= APPEND;
            }
            'x' => {
                kinds += 1;
                (mode.write, mode.create, mode.exclusive) = (true, true, true);
                flags |= CREATED;
            }
            '+' => plus += 1,
            'b' => {}
            _ => return Err(vm.value_error(format!("invalid mode: {text}"))),
        }
    }
    if kinds != 1 || plus > 1 {
        return Err(vm.value_error("Must have exactly one of create/read/write/append mode and at most one plus"));
    }
    if plus == 1 {
        (mode.read, mode.write) = (true, true);
    }
    flags |=
        if mode.read { READ } else { 0 } | if mode.write { WRITE } else { 0 } | if close_fd { CLOSE_FD } else { 0 };
    let file = if vm.is_int(name) {
        let n = vm.index_i64(name)?;
        match u32::try_from(n) {
            Ok(n) => n,
            Err(_) => return Err(vm.value_error("negative file descriptor")),
        }
    } else {
        if !close_fd {
            return Err(vm.value_error("Cannot use closefd=False with file name"));
        }
        match opener {
            Some(f) => {
                let bits = (mode.write as i64 * if mode.read { 2 } else { 1 })
                    | (mode.create as i64 * 0o100)
                    | (mode.exclusive as i64 * 0o200)
                    | (mode.truncate as i64 * 0o1000)
                    | (mode.append as i64 * 0o2000)
                    | 0o2000000;
                let bits = vm.int(bits);
                let r = vm.call(f, &[name.clone(), bits])?;
                let n = match vm.index_i64(&r) {
                    Err(_) if vm.raised_is(Exc::TypeError) => {
                        vm.take_exception();
                        return Err(vm.type_error("expected integer from opener"));
                    }
                    n => n?,
                };
                match u32::try_from(n) {
                    Ok(n) => n,
                    Err(_) => return Err(vm.value_error(format!("opener returned {n}"))),
                }
            }
            None => {
                let path = support::path_bytes(vm, name)?;
                let shown = name.clone();
                if mode.write && path.is_empty() {
                    return Err(vm.raise_io(&std::io::Error::from_raw_os_error(2), Some(&shown)));
                }
                if vm.host.metadata(&path, true).is_ok_and(|m| m.is_dir) {
                    return Err(vm.raise_io(&std::io::Error::from_raw_os_error(21), Some(&shown)));
                }
                match vm.host.open(&path, mode) {
                    Ok(f) => f,
                    Err(e) => return Err(vm.raise_io(&e, Some(&shown))),
                }
            }
        }
    };
    vm.set_field(o, NAME, name.clone());
    vm.set_raw(o, FD, file as u64 + 1);
    vm.set_raw(o, FLAGS, flags);
    if mode.append {
        let _ = vm.host.seek(file, 0, Whence::End);
    }
    Ok(())
}

fn repr(vm: &mut Vm, a: &[Object]) -> PyResult {
    if vm.raw(&a[0], FD) == 0 {
        return Ok(vm.str("<_io.FileIO [closed]>"));
    }
    let name = vm.field(&a[0], NAME);
    let close_fd = if vm.raw(&a[0], FLAGS) & CLOSE_FD != 0 { "True" } else { "False" };
    let m = mode(vm, &a[0]);
    let text = if name.is_null() {
        format!("<_io.FileIO fd={} mode='{m}' closefd={close_fd}>", vm.raw(&a[0], FD) - 1)
    } else {
        let r = vm.repr(&name)?;
        format!("<_io.FileIO name={} mode='{m}' closefd={close_fd}>", vm.lossy(&r))
    };
    Ok(vm.str(&text))
}

fn check(vm: &mut Vm, o: &Object, flag: u64) -> PyResult<u32> {
    let f = fd(vm, o)?;
    if vm.raw(o, FLAGS) & flag == 0 {
        let what = if flag == READ { "File not open for reading" } else { "File not open for writing" };
        return Err(unsupported(vm, what));
    }
    Ok(f)
}

/// One read of the host into the end of a Vec with room for `n` more bytes.
pub fn read_some(vm: &mut Vm, o: &Object, into: &mut Vec<u8>, n: usize) -> PyResult<usize> {
    let file = check(vm, o, READ)?;
    let start = into.len();
    into.resize(start + n, 0);
    let r = loop {
        match vm.host.read(file, &mut into[start..]) {
            Err(e) if e.kind() == std::io::ErrorKind::Interrupted => {
                if let Err(stop) = interrupted(vm) {
                    break Err(stop);
                }
            }
            Err(e) => break Err(vm.raise_io(&e, None)),
            // An interrupt while waiting may come together with data.
            Ok(n) => break vm.check_interrupt().map(|()| n),
        }
    };
    into.truncate(start + *r.as_ref().unwrap_or(&0));
    r
}

/// Writes some of the bytes.
pub fn write_some(vm: &mut Vm, o: &Object, data: &[u8]) -> PyResult<usize> {
    let file = check(vm, o, WRITE)?;
    loop {
        match vm.host.write(file, data) {
            Err(e) if e.kind() == std::io::ErrorKind::Interrupted => interrupted(vm)?,
            Err(e) => return Err(vm.raise_io(&e, None)),
            Ok(n) => return Ok(n),
        }
    }
}

fn read(vm: &mut Vm, a: &[Object]) -> PyResult {
    match super::size(vm, &a[1])? {
        None => read_all(vm, &a[0]),
        Some(n) => {
            let mut data = Vec::new();
            read_some(vm, &a[0], &mut data, n.min(1 << 30))?;
            Ok(vm.bytes(&data))
        }
    }
}

fn read_all(vm: &mut Vm, o: &Object) -> PyResult {
    let mut data = Vec::new();
    while read_some(vm, o, &mut data, super::BUFFER_SIZE)? > 0 {}
    Ok(vm.bytes(&data))
}

fn readinto(vm: &mut Vm, a: &[Object]) -> PyResult {
    let n = buffer_len(vm, &a[1])?;
    let mut data = Vec::new();
    let got = read_some(vm, &a[0], &mut data, n)?;
    fill_buffer(vm, &a[1], &data)?;
    Ok(vm.usize(got))
}

fn write(vm: &mut Vm, a: &[Object]) -> PyResult {
    check(vm, &a[0], WRITE)?;
    let data = support::bytes_like(vm, &a[1])?;
    let n = write_some(vm, &a[0], &data)?;
    Ok(vm.usize(n))
}

/// Moves; gives the new position.
pub fn seek_file(vm: &mut Vm, o: &Object, at: i64, whence: i64) -> PyResult<u64> {
    let file = fd(vm, o)?;
    let whence = match whence {
        0 => Whence::Start,
        1 => Whence::Current,
        2 => Whence::End,
        _ => return Err(vm.raise_io(&std::io::Error::from_raw_os_error(22), None)),
    };
    match vm.host.seek(file, at, whence) {
        Ok(n) => Ok(n),
        Err(e) => Err(vm.raise_io(&e, None)),
    }
}

/// Can it move?
pub fn seekable(vm: &mut Vm, o: &Object) -> bool {
    match vm.raw(o, FD) {
        0 => false,
        n => vm.host.seek((n - 1) as u32, 0, Whence::Current).is_ok(),
    }
}

fn truncate(vm: &mut Vm, a: &[Object]) -> PyResult {
    let file = check(vm, &a[0], WRITE)?;
    let size = match support::option(&a[1]) {
        Some(n) => vm.index_i64(n)?,
        None => seek_file(vm, &a[0], 0, 1)? as i64,
    };
    let Ok(n) = u64::try_from(size) else {
        return Err(vm.raise_io(&std::io::Error::from_raw_os_error(22), None));
    };
    match vm.host.truncate(file, n) {
        Ok(()) => Ok(vm.uint(n)),
        Err(e) => Err(vm.raise_io(&e, None)),
    }
}

fn close(vm: &mut Vm, a: &[Object]) -> PyResult {
    let n = vm.raw(&a[0], FD);
    if n == 0 {
        return Ok(Object::NONE);
    }
    vm.set_raw(&a[0], FD, 0);
    if vm.raw(&a[0], FLAGS) & CLOSE_FD != 0
        && let Err(e) = vm.host.close((n - 1) as u32)
    {
        return Err(vm.raise_io(&e, None));
    }
    Ok(Object::NONE)
}
