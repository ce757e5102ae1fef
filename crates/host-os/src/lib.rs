//! The [`Host`](ophion_host::Host) over the real operating system. Nothing but the embedding layer may link this crate.

use ophion_host::{FileId, Host, Metadata, OpenMode, Whence};
use std::ffi::OsStr;
use std::fs::{File, OpenOptions};
use std::io::{self, IsTerminal, Read, Seek, SeekFrom, Write};
use std::os::fd::FromRawFd;
use std::os::unix::ffi::{OsStrExt, OsStringExt};
use std::os::unix::fs::MetadataExt;
use std::path::Path;
use std::time::{Instant, SystemTime, UNIX_EPOCH};

/// The operating system, all of it: files, streams, clocks, environment.
pub struct OsHost {
    files: Vec<Option<File>>,
    start: Instant,
}

impl Default for OsHost {
    fn default() -> OsHost {
        OsHost::new()
    }
}

impl OsHost {
    /// Standard streams are files 0, 1 and 2.
    pub fn new() -> OsHost {
        // SAFETY: the standard streams are open for the life of the process; `ManuallyDrop` semantics are kept by never dropping these three.
        let files = (0..3).map(|fd| Some(unsafe { File::from_raw_fd(fd) })).collect();
        OsHost { files, start: Instant::now() }
    }
    fn file(&mut self, id: FileId) -> io::Result<&mut File> {
        self.files.get_mut(id as usize).and_then(Option::as_mut).ok_or_else(|| io::Error::from_raw_os_error(9))
    }
}

impl Drop for OsHost {
    fn drop(&mut self) {
        // The process's own streams stay open.
        for f in self.files.iter_mut().take(3) {
            if let Some(f) = f.take() {
                std::mem::forget(f);
            }
        }
    }
}

fn path(bytes: &[u8]) -> &Path {
    Path::new(OsStr::from_bytes(bytes))
}

impl Host for OsHost {
    fn open(&mut self, name: &[u8], mode: OpenMode) -> io::Result<FileId> {
        let mut o = OpenOptions::new();
        o.read(mode.read).write(mode.write).append(mode.append).truncate(mode.truncate);
        if mode.exclusive {
            o.create_new(true);
        } else {
            o.create(mode.create);
        }
        let f = o.open(path(name))?;
        if f.metadata()?.is_dir() {
            return Err(io::Error::from_raw_os_error(21));
        }
        let free = self.files.iter().position(Option::is_none);
        match free {
            Some(i) => {
                self.files[i] = Some(f);
                Ok(i as FileId)
            }
            None => {
                self.files.push(Some(f));
                Ok(self.files.len() as FileId - 1)
            }
        }
    }
    fn read(&mut self, file: FileId, buffer: &mut [u8]) -> io::Result<usize> {
        self.file(file)?.read(buffer)
    }
    fn write(&mut self, file: FileId, bytes: &[u8]) -> io::Result<usize> {
        self.file(file)?.write(bytes)
    }
    fn seek(&mut self, file: FileId, offset: i64, whence: Whence) -> io::Result<u64> {
        let to = match whence {
            Whence::Start => SeekFrom::Start(u64::try_from(offset).map_err(|_| io::Error::from_raw_os_error(22))?),
            Whence::Current => SeekFrom::Current(offset),
            Whence::End => SeekFrom::End(offset),
        };
        self.file(file)?.seek(to)
    }
    fn truncate(&mut self, file: FileId, size: u64) -> io::Result<()> {
        self.file(file)?.set_len(size)
    }
    fn close(&mut self, file: FileId) -> io::Result<()> {
        if file < 3 {
            return Ok(());
        }
        self.file(file)?;
        self.files[file as usize] = None;
        Ok(())
    }
    fn is_terminal(&self, file: FileId) -> bool {
        self.files.get(file as usize).and_then(Option::as_ref).is_some_and(IsTerminal::is_terminal)
    }
    fn metadata(&self, name: &[u8], follow: bool) -> io::Result<Metadata> {
        let m = if follow { std::fs::metadata(path(name))? } else { std::fs::symlink_metadata(path(name))? };
        Ok(Metadata {
            is_file: m.is_file(),
            is_dir: m.is_dir(),
            is_symlink: m.is_symlink(),
            size: m.len(),
            modified: m.mtime() as f64 + m.mtime_nsec() as f64 / 1e9,
            mode: m.mode(),
            inode: m.ino(),
            device: m.dev(),
        })
    }
    fn list(&self, name: &[u8]) -> io::Result<Vec<Vec<u8>>> {
        std::fs::read_dir(path(name))?.map(|e| e.map(|e| e.file_name().into_vec())).collect()
    }
    fn remove_file(&mut self, name: &[u8]) -> io::Result<()> {
        std::fs::remove_file(path(name))
    }
    fn remove_dir(&mut self, name: &[u8]) -> io::Result<()> {
        std::fs::remove_dir(path(name))
    }
    fn make_dir(&mut self, name: &[u8]) -> io::Result<()> {
        std::fs::create_dir(path(name))
    }
    fn rename(&mut self, from: &[u8], to: &[u8]) -> io::Result<()> {
        std::fs::rename(path(from), path(to))
    }
    fn current_dir(&self) -> io::Result<Vec<u8>> {
        Ok(std::env::current_dir()?.into_os_string().into_vec())
    }
    fn change_dir(&mut self, name: &[u8]) -> io::Result<()> {
        std::env::set_current_dir(path(name))
    }
    fn wall_clock(&self) -> i128 {
        match SystemTime::now().duration_since(UNIX_EPOCH) {
            Ok(d) => d.as_nanos() as i128,
            Err(e) => -(e.duration().as_nanos() as i128),
        }
    }
    fn monotonic(&self) -> u64 {
        self.start.elapsed().as_nanos() as u64
    }
    fn cpu_clock(&self) -> u64 {
        let mut t = libc::timespec { tv_sec: 0, tv_nsec: 0 };
        // SAFETY: `t` is a valid timespec to write to.
        unsafe { libc::clock_gettime(libc::CLOCK_PROCESS_CPUTIME_ID, &mut t) };
        t.tv_sec as u64 * 1_000_000_000 + t.tv_nsec as u64
    }
    fn sleep(&mut self, nanoseconds: u64) {
        let t = libc::timespec {
            tv_sec: (nanoseconds / 1_000_000_000) as libc::time_t,
            tv_nsec: (nanoseconds % 1_000_000_000) as libc::c_long,
        };
        // The standard library's sleep would go on after a signal; this one comes back.
        // SAFETY: `t` is a valid timespec; the time that is left is not asked for.
        unsafe { libc::nanosleep(&t, std::ptr::null_mut()) };
    }
    fn random(&mut self, buffer: &mut [u8]) {
        if File::open("/dev/urandom").and_then(|mut f| f.read_exact(buffer)).is_err() {
            buffer.fill(0x5a);
        }
    }
    fn environment(&self) -> Vec<(Vec<u8>, Vec<u8>)> {
        std::env::vars_os().map(|(k, v)| (k.into_vec(), v.into_vec())).collect()
    }
    fn process_id(&self) -> u32 {
        std::process::id()
    }
}

mod signals;
pub use signals::{die_of_interrupt, flag_interrupts};

/// Standard input without a buffer; an interrupted wait is an error.
pub fn read_standard_input(buffer: &mut [u8]) -> io::Result<usize> {
    // SAFETY: the stream is open for the life of the process, and never closed by this handle.
    let mut input = std::mem::ManuallyDrop::new(unsafe { File::from_raw_fd(0) });
    input.read(buffer)
}

/// Bytes of stack that the main thread may grow to.
pub fn stack_limit() -> usize {
    let mut limit = libc::rlimit { rlim_cur: 0, rlim_max: 0 };
    // SAFETY: `limit` is a valid place to write to.
    let ok = unsafe { libc::getrlimit(libc::RLIMIT_STACK, &mut limit) } == 0;
    if ok && limit.rlim_cur != libc::RLIM_INFINITY { limit.rlim_cur as usize } else { 8 << 20 }
}
