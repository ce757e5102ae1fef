//! Runs one program in a process of its own, within a time limit.

use std::fs;
use std::io::{self, Read};
use std::os::unix::process::ExitStatusExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use crate::{Outcome, Program};

/// How the interpreter under test is made to run a program. What the program prints is the same in all of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// `ophion NAME.py`
    Plain,
    /// Frozen to bytes and thawed into a fresh isolate at every N-th instruction.
    Frozen,
    /// The cycle collector runs at every safepoint.
    Collecting,
}

impl Mode {
    /// All modes, the plain one first.
    pub const ALL: [Mode; 3] = [Mode::Plain, Mode::Frozen, Mode::Collecting];

    /// What the mode is called on the command line and in the list of known failures.
    pub fn name(self) -> &'static str {
        match self {
            Mode::Plain => "plain",
            Mode::Frozen => "frozen",
            Mode::Collecting => "gc",
        }
    }

    /// The mode of the given name.
    pub fn from_name(name: &str) -> Option<Mode> {
        Mode::ALL.into_iter().find(|mode| mode.name() == name)
    }

    fn apply(self, command: &mut Command) {
        match self {
            Mode::Plain => {}
            Mode::Frozen => {
                // A prime, so that the points of freezing wander through loops instead of hitting one instruction.
                let every = std::env::var("OPHION_STRESS_FREEZE").unwrap_or_else(|_| "97".into());
                command.env("OPHION_STRESS_FREEZE", every);
            }
            Mode::Collecting => {
                command.env("OPHION_STRESS_GC", "1");
            }
        }
    }
}

/// Runs `program` with the `ophion` command at `binary`.
///
/// # Errors
/// When the process cannot be started or outlives `limit`.
pub fn run_ophion(binary: &Path, program: &Program, mode: Mode, limit: Duration) -> io::Result<Outcome> {
    let mut command = Command::new(binary);
    for name in ["OPHION_STRESS_FREEZE", "OPHION_STRESS_GC"] {
        command.env_remove(name);
    }
    mode.apply(&mut command);
    run(command, program, limit)
}

/// Runs `program` with CPython, the command at `interpreter`.
///
/// # Errors
/// When the process cannot be started or outlives `limit`.
pub fn run_reference(interpreter: &Path, program: &Program, limit: Duration) -> io::Result<Outcome> {
    run(Command::new(interpreter), program, limit)
}

fn run(mut command: Command, program: &Program, limit: Duration) -> io::Result<Outcome> {
    let folder = ScratchFolder::new()?;
    for (name, _) in std::env::vars_os() {
        if name.to_string_lossy().starts_with("PYTHON") {
            command.env_remove(name);
        }
    }
    command
        .arg(&program.path)
        .current_dir(&folder.path)
        .env("PYTHONDONTWRITEBYTECODE", "1")
        .env("PYTHONIOENCODING", "utf-8")
        .env("NO_COLOR", "1")
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let mut child = command.spawn()?;
    let stdout = read_in_background(child.stdout.take());
    let stderr = read_in_background(child.stderr.take());
    let status = wait_within(&mut child, limit)?;
    let collect = |reader: thread::JoinHandle<Vec<u8>>| reader.join().unwrap_or_default();
    let [stdout, stderr] = [collect(stdout), collect(stderr)].map(|bytes| hide_folder(bytes, program.folder()));
    let code = status.code().unwrap_or_else(|| 128 + status.signal().unwrap_or(0));
    Ok(Outcome { code, stdout, stderr })
}

fn read_in_background(stream: Option<impl Read + Send + 'static>) -> thread::JoinHandle<Vec<u8>> {
    thread::spawn(move || {
        let mut bytes = Vec::new();
        if let Some(mut stream) = stream {
            // What was read before an error is still worth comparing.
            let _ = stream.read_to_end(&mut bytes);
        }
        bytes
    })
}

fn wait_within(child: &mut Child, limit: Duration) -> io::Result<std::process::ExitStatus> {
    let start = Instant::now();
    let mut pause = Duration::from_micros(500);
    loop {
        if let Some(status) = child.try_wait()? {
            return Ok(status);
        }
        if start.elapsed() > limit {
            child.kill()?;
            child.wait()?;
            return Err(io::Error::new(io::ErrorKind::TimedOut, format!("still running after {} s", limit.as_secs())));
        }
        thread::sleep(pause);
        pause = (pause * 2).min(Duration::from_millis(10));
    }
}

/// Writes `$DIR` for the folder that the program lies in.
fn hide_folder(bytes: Vec<u8>, folder: &Path) -> Vec<u8> {
    let folder = folder.to_string_lossy();
    match std::str::from_utf8(&bytes) {
        Ok(text) if text.contains(folder.as_ref()) => text.replace(folder.as_ref(), "$DIR").into_bytes(),
        _ => bytes,
    }
}

/// An empty folder that is removed with everything in it.
struct ScratchFolder {
    path: PathBuf,
}

impl ScratchFolder {
    fn new() -> io::Result<ScratchFolder> {
        static COUNT: AtomicU64 = AtomicU64::new(0);
        let count = COUNT.fetch_add(1, Ordering::Relaxed);
        let path = std::env::temp_dir().join(format!("ophion-conformance-{}-{count}", std::process::id()));
        fs::create_dir(&path)?;
        Ok(ScratchFolder { path })
    }
}

impl Drop for ScratchFolder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.path);
    }
}
