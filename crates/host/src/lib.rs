//! What a program may see of the world outside: files, clock, randomness, environment, standard streams.
//!
//! Everything goes through the [`Host`] trait. Nothing here, and nothing above that is not given one, opens a file: [`MemoryHost`] is a complete host
//! without any operating system behind it. The real one is the crate `host-os`.

use std::collections::BTreeMap;
use std::io;

/// An open file's number, in the host's own numbering; 0, 1 and 2 are the standard streams.
pub type FileId = u32;

/// How to open a file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct OpenMode {
    pub read: bool,
    pub write: bool,
    pub append: bool,
    pub truncate: bool,
    pub create: bool,
    /// Fail if it exists.
    pub exclusive: bool,
}

/// Where to seek from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whence {
    Start,
    Current,
    End,
}

/// What is known of a path.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Metadata {
    pub is_file: bool,
    pub is_dir: bool,
    pub is_symlink: bool,
    /// Bytes.
    pub size: u64,
    /// Seconds since the epoch.
    pub modified: f64,
    pub mode: u32,
    pub inode: u64,
    pub device: u64,
}

/// The world as a program may see it. Errors carry the operating system's number where there is one.
pub trait Host: Send {
    /// Opens a file.
    fn open(&mut self, path: &[u8], mode: OpenMode) -> io::Result<FileId>;
    /// Reads up to `buffer.len()` bytes; 0 at the end.
    fn read(&mut self, file: FileId, buffer: &mut [u8]) -> io::Result<usize>;
    /// Writes some or all of the bytes.
    fn write(&mut self, file: FileId, bytes: &[u8]) -> io::Result<usize>;
    fn seek(&mut self, file: FileId, offset: i64, whence: Whence) -> io::Result<u64>;
    fn truncate(&mut self, file: FileId, size: u64) -> io::Result<()>;
    fn close(&mut self, file: FileId) -> io::Result<()>;
    /// Is it a terminal?
    fn is_terminal(&self, file: FileId) -> bool;
    fn metadata(&self, path: &[u8], follow: bool) -> io::Result<Metadata>;
    /// Names in a folder.
    fn list(&self, path: &[u8]) -> io::Result<Vec<Vec<u8>>>;
    fn remove_file(&mut self, path: &[u8]) -> io::Result<()>;
    fn remove_dir(&mut self, path: &[u8]) -> io::Result<()>;
    fn make_dir(&mut self, path: &[u8]) -> io::Result<()>;
    fn rename(&mut self, from: &[u8], to: &[u8]) -> io::Result<()>;
    /// The working folder.
    fn current_dir(&self) -> io::Result<Vec<u8>>;
    /// Makes another folder the working folder.
    fn change_dir(&mut self, path: &[u8]) -> io::Result<()>;
    /// Seconds since the epoch, in nanoseconds.
    fn wall_clock(&self) -> i128;
    /// A clock that never goes back, in nanoseconds.
    fn monotonic(&self) -> u64;
    /// Processor time of the process, in nanoseconds.
    fn cpu_clock(&self) -> u64;
    /// Waits; may come back early when a signal has arrived.
    fn sleep(&mut self, nanoseconds: u64);
    /// Fills with random bytes.
    fn random(&mut self, buffer: &mut [u8]);
    /// The environment.
    fn environment(&self) -> Vec<(Vec<u8>, Vec<u8>)>;
    /// The process number.
    fn process_id(&self) -> u32;
}

/// A host of files in memory, a clock that advances by one microsecond a look, no environment, and repeatable randomness.
#[derive(Default)]
pub struct MemoryHost {
    /// Files by path.
    pub files: BTreeMap<Vec<u8>, Vec<u8>>,
    /// What standard input gives.
    pub input: Vec<u8>,
    /// What was written to standard output.
    pub output: Vec<u8>,
    /// What was written to standard error.
    pub errors: Vec<u8>,
    open: Vec<Option<(Vec<u8>, usize, OpenMode)>>,
    input_at: usize,
    ticks: std::cell::Cell<u64>,
    seed: u64,
}

fn bad_file() -> io::Error {
    io::Error::from_raw_os_error(9)
}

impl MemoryHost {
    fn slot(&mut self, file: FileId) -> io::Result<&mut (Vec<u8>, usize, OpenMode)> {
        self.open.get_mut((file as usize).wrapping_sub(3)).and_then(Option::as_mut).ok_or_else(bad_file)
    }
    fn tick(&self) -> u64 {
        self.ticks.set(self.ticks.get() + 1000);
        self.ticks.get()
    }
}

impl Host for MemoryHost {
    fn open(&mut self, path: &[u8], mode: OpenMode) -> io::Result<FileId> {
        let exists = self.files.contains_key(path);
        if !exists && !mode.create {
            return Err(io::Error::from_raw_os_error(2));
        }
        if exists && mode.exclusive {
            return Err(io::Error::from_raw_os_error(17));
        }
        let contents = self.files.entry(path.to_vec()).or_default();
        if mode.truncate {
            contents.clear();
        }
        self.open.push(Some((path.to_vec(), 0, mode)));
        Ok(self.open.len() as u32 + 2)
    }
    fn read(&mut self, file: FileId, buffer: &mut [u8]) -> io::Result<usize> {
        if file == 0 {
            let n = buffer.len().min(self.input.len() - self.input_at);
            buffer[..n].copy_from_slice(&self.input[self.input_at..self.input_at + n]);
            self.input_at += n;
            return Ok(n);
        }
        let (path, at, _) = self.slot(file)?.clone();
        let contents = self.files.get(&path).ok_or_else(bad_file)?;
        let rest = contents.get(at..).unwrap_or_default();
        let n = buffer.len().min(rest.len());
        buffer[..n].copy_from_slice(&rest[..n]);
        self.slot(file)?.1 += n;
        Ok(n)
    }
    fn write(&mut self, file: FileId, bytes: &[u8]) -> io::Result<usize> {
        match file {
            0 => return Err(bad_file()),
            1 => self.output.extend_from_slice(bytes),
            2 => self.errors.extend_from_slice(bytes),
            _ => {
                let (path, at, mode) = self.slot(file)?.clone();
                let contents = self.files.entry(path).or_default();
                let at = if mode.append { contents.len() } else { at };
                if contents.len() < at + bytes.len() {
                    contents.resize(at + bytes.len(), 0);
                }
                contents[at..at + bytes.len()].copy_from_slice(bytes);
                self.slot(file)?.1 = at + bytes.len();
            }
        }
        Ok(bytes.len())
    }
    fn seek(&mut self, file: FileId, offset: i64, whence: Whence) -> io::Result<u64> {
        let (path, at, _) = self.slot(file)?.clone();
        let length = self.files.get(&path).map_or(0, Vec::len);
        let base = match whence {
            Whence::Start => 0,
            Whence::Current => at as i64,
            Whence::End => length as i64,
        };
        let to = base.checked_add(offset).filter(|&t| t >= 0).ok_or_else(|| io::Error::from_raw_os_error(22))?;
        self.slot(file)?.1 = to as usize;
        Ok(to as u64)
    }
    fn truncate(&mut self, file: FileId, size: u64) -> io::Result<()> {
        let (path, _, _) = self.slot(file)?.clone();
        self.files.entry(path).or_default().resize(size as usize, 0);
        Ok(())
    }
    fn close(&mut self, file: FileId) -> io::Result<()> {
        if file < 3 {
            return Ok(());
        }
        self.open.get_mut(file as usize - 3).and_then(Option::take).map(|_| ()).ok_or_else(bad_file)
    }
    fn is_terminal(&self, _: FileId) -> bool {
        false
    }
    fn metadata(&self, path: &[u8], _: bool) -> io::Result<Metadata> {
        if let Some(contents) = self.files.get(path) {
            return Ok(Metadata { is_file: true, size: contents.len() as u64, mode: 0o100_644, ..Metadata::default() });
        }
        let mut folder = path.to_vec();
        if folder.last() != Some(&b'/') {
            folder.push(b'/');
        }
        if self.files.keys().any(|k| k.starts_with(&folder)) {
            return Ok(Metadata { is_dir: true, mode: 0o040_755, ..Metadata::default() });
        }
        Err(io::Error::from_raw_os_error(2))
    }
    fn list(&self, path: &[u8]) -> io::Result<Vec<Vec<u8>>> {
        let mut folder = path.to_vec();
        if folder.last() != Some(&b'/') {
            folder.push(b'/');
        }
        let mut names: Vec<Vec<u8>> = self
            .files
            .keys()
            .filter_map(|k| k.strip_prefix(folder.as_slice()))
            .map(|rest| rest.split(|&b| b == b'/').next().unwrap_or_default().to_vec())
            .collect();
        names.dedup();
        if names.is_empty() { Err(io::Error::from_raw_os_error(2)) } else { Ok(names) }
    }
    fn remove_file(&mut self, path: &[u8]) -> io::Result<()> {
        self.files.remove(path).map(|_| ()).ok_or_else(|| io::Error::from_raw_os_error(2))
    }
    fn remove_dir(&mut self, _: &[u8]) -> io::Result<()> {
        Err(io::Error::from_raw_os_error(39))
    }
    fn make_dir(&mut self, _: &[u8]) -> io::Result<()> {
        Ok(())
    }
    fn rename(&mut self, from: &[u8], to: &[u8]) -> io::Result<()> {
        let contents = self.files.remove(from).ok_or_else(|| io::Error::from_raw_os_error(2))?;
        self.files.insert(to.to_vec(), contents);
        Ok(())
    }
    fn current_dir(&self) -> io::Result<Vec<u8>> {
        Ok(b"/".to_vec())
    }
    fn change_dir(&mut self, path: &[u8]) -> io::Result<()> {
        // There are no folders but the one.
        if path == b"/" { Ok(()) } else { Err(io::Error::from_raw_os_error(2)) }
    }
    fn wall_clock(&self) -> i128 {
        self.tick() as i128
    }
    fn monotonic(&self) -> u64 {
        self.tick()
    }
    fn cpu_clock(&self) -> u64 {
        self.tick()
    }
    fn sleep(&mut self, nanoseconds: u64) {
        self.ticks.set(self.ticks.get() + nanoseconds);
    }
    fn random(&mut self, buffer: &mut [u8]) {
        for b in buffer {
            self.seed = self.seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            *b = (self.seed >> 33) as u8;
        }
    }
    fn environment(&self) -> Vec<(Vec<u8>, Vec<u8>)> {
        Vec::new()
    }
    fn process_id(&self) -> u32 {
        1
    }
}
