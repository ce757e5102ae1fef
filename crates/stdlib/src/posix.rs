//! `posix`: the part of the operating system that the host offers.

use crate::struct_sequence::{make, struct_sequence};
use crate::support::{self, decode_path, def, encode_path, natives, option, path_bytes, set, set_int, set_str};
use ophion_host::{Metadata, OpenMode, Whence};
use ophion_vm::{Exc, Kind, NativeType, Object, PyResult, TypeDef, Vm, next_method};

struct_sequence!(STAT_RESULT: "os.stat_result", "stat_result: Result from stat, fstat, or lstat.", true, 10, [
    st_mode st_ino st_dev st_nlink st_uid st_gid st_size st_atime_int st_mtime_int st_ctime_int st_atime st_mtime st_ctime
    st_atime_ns st_mtime_ns st_ctime_ns st_blksize st_blocks st_rdev
]);
struct_sequence!(TERMINAL_SIZE: "os.terminal_size", "A tuple of (columns, lines) for holding terminal window size", true, 2, [columns lines]);
struct_sequence!(UNAME_RESULT: "posix.uname_result", "uname_result: Result from os.uname().", true, 5, [sysname nodename release version machine]);

natives! {
    static FUNCTIONS = [
        def("getcwd($module, /)", |vm, _| match vm.host.current_dir() {
            Ok(p) => Ok(decode_path(vm, &p)),
            Err(e) => Err(vm.raise_io(&e, None)),
        }, "Return a unicode string representing the current working directory."),
        def("getcwdb($module, /)", |vm, _| match vm.host.current_dir() {
            Ok(p) => Ok(vm.bytes(&p)),
            Err(e) => Err(vm.raise_io(&e, None)),
        }, "Return a bytes string representing the current working directory."),
        def("fspath($module, path, /)", |vm, a| support::fspath(vm, &a[0]), "Return the file system path representation of the object."),
        def("stat($module, path, *, dir_fd=None, follow_symlinks=True)", |vm, a| {
            let follow = support::flag(vm, &a[2], true)?;
            stat(vm, &a[0], follow)
        }, "Perform a stat system call on the given path."),
        def("lstat($module, path, *, dir_fd=None)", |vm, a| stat(vm, &a[0], false), "Perform a stat system call on the given path, without following symbolic links."),
        def("listdir($module, path=None)", listdir, "Return a list containing the names of the files in the directory."),
        def("scandir($module, path=None)", scandir, "Return an iterator of DirEntry objects for given path."),
        def("remove($module, path, *, dir_fd=None)", |vm, a| on_path(vm, &a[0], |vm, p| vm.host.remove_file(p)), "Remove a file (same as unlink())."),
        def("unlink($module, path, *, dir_fd=None)", |vm, a| on_path(vm, &a[0], |vm, p| vm.host.remove_file(p)), "Remove a file (same as remove())."),
        def("rmdir($module, path, *, dir_fd=None)", |vm, a| on_path(vm, &a[0], |vm, p| vm.host.remove_dir(p)), "Remove a directory."),
        def("chdir($module, /, path)", |vm, a| on_path(vm, &a[0], |vm, p| vm.host.change_dir(p)), "Change the current working directory to the specified path."),
        def("mkdir($module, path, mode=511, *, dir_fd=None)", |vm, a| on_path(vm, &a[0], |vm, p| vm.host.make_dir(p)), "Create a directory."),
        def("rename($module, src, dst, *, src_dir_fd=None, dst_dir_fd=None)", rename, "Rename a file or directory."),
        def("replace($module, src, dst, *, src_dir_fd=None, dst_dir_fd=None)", rename, "Rename a file or directory, overwriting the destination."),
        def("waitpid($module, pid, options, /)", |vm, _| no_children(vm), "Wait for completion of a given child process."),
        def("wait($module, /)", |vm, _| no_children(vm), "Wait for completion of a child process."),
        def("waitstatus_to_exitcode($module, /, status)", |vm, a| {
            let s = vm.index_i64(&a[0])?;
            match s & 127 {
                0 => Ok(vm.int(s >> 8 & 255)),
                127 => Err(vm.value_error(format!("process stopped by delivery of signal {}", s >> 8 & 255))),
                signal => Ok(vm.int(-signal)),
            }
        }, "Convert a wait status to an exit code."),
        def("WIFSTOPPED($module, /, status)", |vm, a| status(vm, a, |s| (s & 255 == 127) as i64, true), "Return True if the process returning status was stopped."),
        def("WIFEXITED($module, /, status)", |vm, a| status(vm, a, |s| (s & 127 == 0) as i64, true), "Return True if the process returning status exited via the exit() system call."),
        def("WIFSIGNALED($module, /, status)", |vm, a| status(vm, a, |s| (!matches!(s & 127, 0 | 127)) as i64, true), "Return True if the process returning status was terminated by a signal."),
        def("WSTOPSIG($module, /, status)", |vm, a| status(vm, a, |s| s >> 8 & 255, false), "Return the signal that stopped the process that provided the status value."),
        def("WEXITSTATUS($module, /, status)", |vm, a| status(vm, a, |s| s >> 8 & 255, false), "Return the process return code from status."),
        def("WTERMSIG($module, /, status)", |vm, a| status(vm, a, |s| s & 127, false), "Return the signal that terminated the process that provided the status value."),
        def("access($module, path, mode, *, dir_fd=None, effective_ids=False, follow_symlinks=True)", |vm, a| {
            let p = path_bytes(vm, &a[0])?;
            Ok(Object::bool(vm.host.metadata(&p, true).is_ok()))
        }, "Use the real uid/gid to test for access to a path."),
        def("open($module, path, flags, mode=511, *, dir_fd=None)", open, "Open a file for low level IO.  Returns a file descriptor (integer)."),
        def("close($module, fd)", |vm, a| {
            let f = fd(vm, &a[0])?;
            match vm.host.close(f) {
                Ok(()) => Ok(Object::NONE),
                Err(e) => Err(vm.raise_io(&e, None)),
            }
        }, "Close a file descriptor."),
        def("read($module, fd, length, /)", |vm, a| {
            let f = fd(vm, &a[0])?;
            let n = vm.index_i64(&a[1])?.clamp(0, 1 << 30) as usize;
            let mut b = vec![0; n];
            match vm.host.read(f, &mut b) {
                Ok(n) => Ok(vm.bytes(b.get(..n).unwrap_or_default())),
                Err(e) => Err(vm.raise_io(&e, None)),
            }
        }, "Read from a file descriptor.  Returns a bytes object."),
        def("write($module, fd, data, /)", |vm, a| {
            let f = fd(vm, &a[0])?;
            let b = support::bytes_like(vm, &a[1])?;
            match vm.host.write(f, &b) {
                Ok(n) => Ok(vm.usize(n)),
                Err(e) => Err(vm.raise_io(&e, None)),
            }
        }, "Write a bytes object to a file descriptor."),
        def("lseek($module, fd, position, whence, /)", |vm, a| {
            let f = fd(vm, &a[0])?;
            let at = vm.index_i64(&a[1])?;
            let whence = match vm.index_i64(&a[2])? {
                0 => Whence::Start,
                1 => Whence::Current,
                _ => Whence::End,
            };
            match vm.host.seek(f, at, whence) {
                Ok(n) => Ok(vm.uint(n)),
                Err(e) => Err(vm.raise_io(&e, None)),
            }
        }, "Set the position of a file descriptor.  Return the new position."),
        def("ftruncate($module, fd, length, /)", |vm, a| {
            let f = fd(vm, &a[0])?;
            let n = vm.index_i64(&a[1])?;
            match vm.host.truncate(f, n.max(0) as u64) {
                Ok(()) => Ok(Object::NONE),
                Err(e) => Err(vm.raise_io(&e, None)),
            }
        }, "Truncate a file, specified by file descriptor, to a specific length."),
        def("isatty($module, fd, /)", |vm, a| {
            let f = fd(vm, &a[0])?;
            Ok(Object::bool(vm.host.is_terminal(f)))
        }, "Return True if the fd is connected to a terminal."),
        def("getpid($module, /)", |vm, _| {
            let n = vm.host.process_id();
            Ok(vm.uint(n as u64))
        }, "Return the current process id."),
        def("getppid($module, /)", |_, _| Ok(Object::small(1)), "Return the parent's process id."),
        def("getuid($module, /)", |_, _| Ok(Object::small(0)), "Return the current process's user id."),
        def("geteuid($module, /)", |_, _| Ok(Object::small(0)), "Return the current process's effective user id."),
        def("getgid($module, /)", |_, _| Ok(Object::small(0)), "Return the current process's group id."),
        def("getegid($module, /)", |_, _| Ok(Object::small(0)), "Return the current process's effective group id."),
        def("cpu_count($module, /)", |_, _| Ok(Object::small(1)), "Return the number of logical CPUs in the system."),
        def("urandom($module, size, /)", |vm, a| {
            let n = vm.index_i64(&a[0])?;
            if n < 0 {
                return Err(vm.value_error("negative argument not allowed"));
            }
            let mut b = vec![0; n as usize];
            vm.host.random(&mut b);
            Ok(vm.bytes(&b))
        }, "Return a bytes object containing random bytes suitable for cryptographic use."),
        def("strerror($module, code, /)", |vm, a| {
            let n = vm.index_i64(&a[0])?;
            let e = std::io::Error::from_raw_os_error(n as i32).to_string();
            Ok(vm.str(e.split(" (os error").next().unwrap_or_default()))
        }, "Translate an error code to a message string."),
        def("_exit($module, status)", |vm, a| Err(vm.raise_with(Exc::SystemExit, vec![a[0].clone()])), "Exit to the system with specified status, without normal exit processing."),
        def("umask($module, mask, /)", |vm, _| Ok(vm.int(0o022)), "Set the current numeric umask and return the previous umask."),
        def("putenv($module, name, value, /)", |_, _| Ok(Object::NONE), "Change or add an environment variable."),
        def("unsetenv($module, name, /)", |_, _| Ok(Object::NONE), "Delete an environment variable."),
        def("get_terminal_size($module, fd=1, /)", |vm, _| {
            let v = vec![vm.int(80), vm.int(24)];
            Ok(make(vm, &TERMINAL_SIZE, v, 2))
        }, "Return the size of the terminal window as (columns, lines)."),
        def("uname($module, /)", |vm, _| {
            let v = ["Linux", "ophion", "", "", "x86_64"].map(|s| vm.str(s)).to_vec();
            Ok(make(vm, &UNAME_RESULT, v, 5))
        }, "Return an object identifying the current operating system."),
        def("readlink($module, path, *, dir_fd=None)", |vm, a| {
            Err(vm.raise_io(&std::io::Error::from_raw_os_error(22), Some(&a[0])))
        }, "Return a string representing the path to which the symbolic link points."),
        def("_path_normpath($module, path)", |vm, a| {
            let p = encode_path(vm, &a[0]);
            let n = normpath(&p);
            Ok(if vm.is_str(&a[0]) { decode_path(vm, &n) } else { vm.bytes(&n) })
        }, "Normalize path, eliminating double slashes, etc."),
    ];
}

pub fn fill(vm: &mut Vm, module: &Object) -> PyResult<()> {
    set_int(vm, module, "WNOHANG", 1);
    vm.add_functions(module, "posix", &FUNCTIONS);
    for d in [&STAT_RESULT, &TERMINAL_SIZE, &UNAME_RESULT, &DIR_ENTRY] {
        vm.add_type(module, d);
    }
    let error = vm.exc_type(Exc::OSError);
    set(vm, module, "error", error);
    let environ = vm.dict();
    for (k, v) in vm.host.environment() {
        let (k, v) = (vm.bytes(&k), vm.bytes(&v));
        vm.dict_set(&environ, &k, &v)?;
    }
    set(vm, module, "environ", environ);
    let have = vm.list(vec![]);
    set(vm, module, "_have_functions", have);
    for (name, n) in [
        ("O_RDONLY", 0),
        ("O_WRONLY", 1),
        ("O_RDWR", 2),
        ("O_CREAT", 0o100),
        ("O_EXCL", 0o200),
        ("O_TRUNC", 0o1000),
        ("O_APPEND", 0o2000),
        ("O_NONBLOCK", 0o4000),
        ("O_CLOEXEC", 0o2000000),
        ("O_NOFOLLOW", 0o400000),
        ("F_OK", 0),
        ("R_OK", 4),
        ("W_OK", 2),
        ("X_OK", 1),
        ("EX_OK", 0),
        ("SEEK_DATA", 3),
        ("SEEK_HOLE", 4),
        ("WNOHANG", 1),
        ("P_NOWAIT", 1),
        ("P_WAIT", 0),
    ] {
        set_int(vm, module, name, n);
    }
    set_str(
        vm,
        module,
        "__doc__",
        "This module provides access to operating system functionality that is\nstandardized by the C Standard and the POSIX standard (a thinly\ndisguised Unix interface).",
    );
    Ok(())
}

fn fd(vm: &mut Vm, o: &Object) -> PyResult<u32> {
    let n = vm.index_i64(o)?;
    match u32::try_from(n) {
        Ok(n) => Ok(n),
        Err(_) => Err(vm.raise_io(&std::io::Error::from_raw_os_error(9), None)),
    }
}

fn on_path(vm: &mut Vm, path: &Object, f: fn(&mut Vm, &[u8]) -> std::io::Result<()>) -> PyResult {
    let p = path_bytes(vm, path)?;
    match f(vm, &p) {
        Ok(()) => Ok(Object::NONE),
        Err(e) => Err(vm.raise_io(&e, Some(path))),
    }
}

fn rename(vm: &mut Vm, a: &[Object]) -> PyResult {
    let (from, to) = (path_bytes(vm, &a[0])?, path_bytes(vm, &a[1])?);
    match vm.host.rename(&from, &to) {
        Ok(()) => Ok(Object::NONE),
        Err(e) => {
            vm.raise_io(&e, Some(&a[0]));
            let error = vm.take_exception();
            vm.set_exception_field(&error, ophion_vm::exceptions::fields::FILENAME2, a[1].clone());
            Err(vm.reraise(error))
        }
    }
}

fn open(vm: &mut Vm, a: &[Object]) -> PyResult {
    let p = path_bytes(vm, &a[0])?;
    let flags = vm.index_i64(&a[1])?;
    let way = flags & 3;
    let mode = OpenMode {
        read: way != 1,
        write: way != 0,
        append: flags & 0o2000 != 0,
        truncate: flags & 0o1000 != 0,
        create: flags & 0o100 != 0,
        exclusive: flags & 0o200 != 0,
    };
    match vm.host.open(&p, mode) {
        Ok(f) => Ok(vm.uint(f as u64)),
        Err(e) => Err(vm.raise_io(&e, Some(&a[0]))),
    }
}

fn stat(vm: &mut Vm, path: &Object, follow: bool) -> PyResult {
    if vm.is_int(path) {
        // A host tells nothing of an open file but that it is there.
        let _ = fd(vm, path)?;
        return Ok(stat_result(vm, &Metadata { is_file: true, mode: 0o100_644, ..Metadata::default() }));
    }
    let p = path_bytes(vm, path)?;
    match vm.host.metadata(&p, follow) {
        Ok(m) => Ok(stat_result(vm, &m)),
        Err(e) => Err(vm.raise_io(&e, Some(path))),
    }
}

fn stat_result(vm: &mut Vm, m: &Metadata) -> Object {
    let mode = match m.mode {
        0 if m.is_dir => 0o040_755,
        0 if m.is_symlink => 0o120_777,
        0 => 0o100_644,
        n => n as i64,
    };
    let seconds = m.modified.floor() as i64;
    let mut v: Vec<Object> = [mode, m.inode as i64, m.device as i64, 1, 0, 0, m.size as i64, seconds, seconds, seconds]
        .into_iter()
        .map(|n| vm.int(n))
        .collect();
    for _ in 0..3 {
        v.push(vm.float(m.modified));
    }
    for _ in 0..3 {
        v.push(vm.int((m.modified * 1e9) as i64));
    }
    v.push(vm.int(4096));
    v.push(vm.int(m.size.div_ceil(512) as i64));
    v.push(Object::small(0));
    make(vm, &STAT_RESULT, v, 10)
}

fn names(vm: &mut Vm, o: &Object) -> PyResult<(Vec<Vec<u8>>, Object, bool)> {
    let path = match option(o) {
        Some(p) => support::fspath(vm, p)?,
        None => vm.str("."),
    };
    let p = path_bytes(vm, &path)?;
    let bytes = vm.kind(&path) == Kind::Bytes;
    match vm.host.list(&p) {
        Ok(l) => Ok((l, path, bytes)),
        Err(e) => Err(vm.raise_io(&e, Some(&path))),
    }
}

fn listdir(vm: &mut Vm, a: &[Object]) -> PyResult {
    let (list, _, bytes) = names(vm, &a[0])?;
    let list = list.iter().map(|n| if bytes { vm.bytes(n) } else { decode_path(vm, n) }).collect();
    Ok(vm.list(list))
}

// An entry: name, path, the bytes of the path.
static DIR_ENTRY: NativeType = NativeType {
    def: TypeDef {
        name: "posix.DirEntry",
        doc: "",
        methods: &ENTRY_METHODS,
        getset: &ENTRY_GETSET,
        ..support::HIDDEN_TYPE
    },
    values: 3,
    ..NativeType::EMPTY
};
static ENTRY_GETSET: [ophion_vm::GetSetDef; 2] = [
    ophion_vm::GetSetDef::read(
        "name",
        |vm, o| Ok(vm.field(o, 0)),
        "the entry's base filename, relative to scandir() \"path\" argument",
    ),
    ophion_vm::GetSetDef::read("path", |vm, o| Ok(vm.field(o, 1)), "the entry's full path name"),
];
// The iterator over a folder: an iterator over a list of entries.
static SCAN: NativeType = NativeType {
    def: TypeDef { name: "posix.ScandirIterator", doc: "", methods: &SCAN_METHODS, ..support::HIDDEN_TYPE },
    values: 1,
    ..NativeType::EMPTY
};

natives! {
    static ENTRY_METHODS = [
        def("is_dir($self, /, *, follow_symlinks=True)", |vm, a| {
            let follow = support::flag(vm, &a[1], true)?;
            Ok(Object::bool(entry(vm, &a[0], follow).is_some_and(|m| m.is_dir)))
        }, "Return True if the entry is a directory; cached per entry."),
        def("is_file($self, /, *, follow_symlinks=True)", |vm, a| {
            let follow = support::flag(vm, &a[1], true)?;
            Ok(Object::bool(entry(vm, &a[0], follow).is_some_and(|m| m.is_file)))
        }, "Return True if the entry is a file; cached per entry."),
        def("is_symlink($self, /)", |vm, a| Ok(Object::bool(entry(vm, &a[0], false).is_some_and(|m| m.is_symlink))), ""),
        def("is_junction($self, /)", |_, _| Ok(Object::FALSE), ""),
        def("stat($self, /, *, follow_symlinks=True)", |vm, a| {
            let follow = support::flag(vm, &a[1], true)?;
            let p = vm.field(&a[0], 1);
            stat(vm, &p, follow)
        }, "Return stat_result object for the entry; cached per entry."),
        def("inode($self, /)", |vm, a| {
            let n = entry(vm, &a[0], false).map_or(0, |m| m.inode);
            Ok(vm.uint(n))
        }, "Return inode of the entry; cached per entry."),
        def("__fspath__($self, /)", |vm, a| Ok(vm.field(&a[0], 1)), "Returns the path for the entry."),
        def("__repr__($self, /)", |vm, a| {
            let n = vm.field(&a[0], 0);
            let r = vm.repr(&n)?;
            let text = format!("<DirEntry {}>", vm.lossy(&r));
            Ok(vm.str(&text))
        }, "Return repr(self)."),
    ];
    static SCAN_METHODS = [
        def("__iter__($self, /)", |_, a| Ok(a[0].clone()), "Implement iter(self)."),
        next_method!(scan_next),
        def("__enter__($self, /)", |_, a| Ok(a[0].clone()), ""),
        def("__exit__($self, /, *args)", |_, _| Ok(Object::NONE), ""),
        def("close($self, /)", |_, _| Ok(Object::NONE), ""),
    ];
}

fn entry(vm: &mut Vm, o: &Object, follow: bool) -> Option<Metadata> {
    let p = vm.field(o, 2);
    let p = vm.as_bytes(&p).unwrap_or_default().to_vec();
    vm.host.metadata(&p, follow).ok()
}

fn scan_next(vm: &mut Vm, o: &Object) -> PyResult<Option<Object>> {
    let it = vm.field(o, 0);
    vm.next(&it)
}

fn scandir(vm: &mut Vm, a: &[Object]) -> PyResult {
    let (list, path, bytes) = names(vm, &a[0])?;
    let folder = encode_path(vm, &path);
    let mut entries = Vec::new();
    for n in list {
        let mut full = folder.clone();
        if !full.ends_with(b"/") {
            full.push(b'/');
        }
        full.extend_from_slice(&n);
        let raw = vm.bytes(&full);
        let (name, shown) =
            if bytes { (vm.bytes(&n), raw.clone()) } else { (decode_path(vm, &n), decode_path(vm, &full)) };
        entries.push(vm.new_native(&DIR_ENTRY, [name, shown, raw], &[]));
    }
    let l = vm.list(entries);
    let it = vm.iter(&l)?;
    Ok(vm.new_native(&SCAN, [it], &[]))
}

fn normpath(p: &[u8]) -> Vec<u8> {
    if p.is_empty() {
        return b".".to_vec();
    }
    let slashes = p.iter().take_while(|&&b| b == b'/').count();
    let root: &[u8] = match slashes {
        0 => b"",
        2 => b"//",
        _ => b"/",
    };
    let mut parts: Vec<&[u8]> = Vec::new();
    for part in p.split(|&b| b == b'/') {
        match part {
            b"" | b"." => {}
            b".." if parts.last().is_some_and(|l| *l != b"..") => {
                parts.pop();
            }
            b".." if !root.is_empty() => {}
            other => parts.push(other),
        }
    }
    let mut out = root.to_vec();
    out.extend(parts.join(&b'/'));
    if out.is_empty() { b".".to_vec() } else { out }
}

/// The host starts no processes.
fn no_children(vm: &mut Vm) -> PyResult {
    Err(vm.raise_io(&std::io::Error::from_raw_os_error(10), None))
}

fn status(vm: &mut Vm, a: &[Object], f: fn(i64) -> i64, truth: bool) -> PyResult {
    let n = f(vm.index_i64(&a[0])?);
    Ok(if truth { Object::bool(n != 0) } else { vm.int(n) })
}
