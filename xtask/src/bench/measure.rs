//! Runs one program with one interpreter and says how long it took or how much memory.

use std::ffi::OsStr;
use std::fs;
use std::path::Path;
use std::process::Stdio;
use std::thread;
use std::time::{Duration, Instant};

use super::peers::Interpreter;
use crate::Failure;

/// What a case prints: the seconds that its work took, and a checksum of the result.
#[derive(Clone, Debug)]
pub struct Sample {
    pub seconds: f64,
    pub checksum: String,
}

/// A case takes a second or two; an interpreter that needs this long has lost.
const TIME_LIMIT: Duration = Duration::from_secs(60);

/// Runs a case, with its own size or the given one.
pub fn time_case(interpreter: &Interpreter, case: &Path, size: Option<u64>) -> Result<Sample, String> {
    let mut command = interpreter.command();
    command.arg(case).args(size.map(|n| n.to_string())).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().map_err(|error| error.to_string())?;
    // (What a case prints fits into a pipe.)
    let start = Instant::now();
    while child.try_wait().map_err(|error| error.to_string())?.is_none() {
        if start.elapsed() > TIME_LIMIT {
            child.kill().map_err(|error| error.to_string())?;
            let _ = child.wait();
            return Err(format!("takes more than {} s", TIME_LIMIT.as_secs()));
        }
        thread::sleep(Duration::from_millis(3));
    }
    let output = child.wait_with_output().map_err(|error| error.to_string())?;
    let text = String::from_utf8_lossy(&output.stdout);
    if !output.status.success() {
        let errors = String::from_utf8_lossy(&output.stderr);
        return Err(errors.lines().last().unwrap_or("fails without a word").to_owned());
    }
    let (seconds, checksum) = text.trim().split_once(' ').ok_or("does not print `seconds checksum`")?;
    let seconds = seconds.parse().map_err(|_| format!("prints {seconds:?} for seconds"))?;
    Ok(Sample { seconds, checksum: checksum.to_owned() })
}

/// The least wall time, in seconds, of running the interpreter with the given arguments.
pub fn least_wall_time(interpreter: &Interpreter, arguments: &[&str], times: usize) -> Result<f64, Failure> {
    let mut least = f64::INFINITY;
    for _ in 0..times {
        let start = Instant::now();
        let status = interpreter.command().args(arguments).stdin(Stdio::null()).status()?;
        least = least.min(start.elapsed().as_secs_f64());
        if !status.success() {
            return Err(format!("{} {} fails", interpreter.name, arguments.join(" ")).into());
        }
    }
    Ok(least)
}

/// The most memory, in MB, that the interpreter has held while running a program.
///
/// The kernel keeps the high-water mark (`VmHWM`) but forgets it when the process ends, so it is read every few milliseconds; a
/// program that ends sooner is measured too low.
pub fn peak_memory(interpreter: &Interpreter, arguments: &[&OsStr]) -> Result<f64, Failure> {
    let mut command = interpreter.command();
    let mut child = command.args(arguments).stdin(Stdio::null()).stdout(Stdio::null()).spawn()?;
    let status_file = format!("/proc/{}/status", child.id());
    let mut kilobytes = 0;
    loop {
        if let Some(mark) = fs::read_to_string(&status_file).ok().as_deref().and_then(high_water_mark) {
            kilobytes = kilobytes.max(mark);
        }
        if let Some(status) = child.try_wait()? {
            if !status.success() {
                return Err(format!("{}: {arguments:?} fails", interpreter.name).into());
            }
            return Ok(kilobytes as f64 / 1024.0);
        }
        thread::sleep(Duration::from_millis(3));
    }
}

fn high_water_mark(status: &str) -> Option<u64> {
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.split_whitespace().next()?.parse().ok()
}
