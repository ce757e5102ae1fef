//! What a run of a program left behind, and the goldens that say what it should have left.

use std::fs;
use std::io;

use crate::Program;

/// The exit status and the two output streams of a run, with the program's folder written `$DIR`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// The exit status as a shell would show it; a run ended by signal N has 128 + N.
    pub code: i32,
    pub stdout: Vec<u8>,
    pub stderr: Vec<u8>,
}

impl Outcome {
    /// Reads the goldens of `program`; `None` when it has never been blessed.
    ///
    /// # Errors
    /// When a golden exists and cannot be read or understood.
    pub fn read_goldens(program: &Program) -> io::Result<Option<Outcome>> {
        let Some(stdout) = read_if_present(program, "out")? else { return Ok(None) };
        let stderr = read_if_present(program, "err")?.unwrap_or_default();
        let code = match read_if_present(program, "code")? {
            None => 0,
            Some(text) => String::from_utf8_lossy(&text)
                .trim()
                .parse()
                .map_err(|_| io::Error::other(format!("{}.code does not hold a number", program.title())))?,
        };
        Ok(Some(Outcome { code, stdout, stderr }))
    }

    /// Writes the goldens of `program`, removing those that this outcome has no need of.
    ///
    /// # Errors
    /// When a golden cannot be written or removed.
    pub fn write_goldens(&self, program: &Program) -> io::Result<()> {
        fs::write(program.golden("out"), &self.stdout)?;
        write_or_remove(program, "err", &self.stderr)?;
        let code = if self.code == 0 { String::new() } else { format!("{}\n", self.code) };
        write_or_remove(program, "code", code.as_bytes())
    }

    /// Says how `self`, the outcome of a run, differs from `golden`; `None` when it does not.
    pub fn mismatch(&self, golden: &Outcome) -> Option<String> {
        let mut report = String::new();
        if self.code != golden.code {
            report += &format!("exit status: expected {}, got {}\n", golden.code, self.code);
        }
        for (stream, expected, actual) in
            [("stdout", &golden.stdout, &self.stdout), ("stderr", &golden.stderr, &self.stderr)]
        {
            if expected != actual {
                let (expected, actual) = (String::from_utf8_lossy(expected), String::from_utf8_lossy(actual));
                report += &format!("{stream} (- expected, + got):\n{}", crate::line_diff(&expected, &actual));
            }
        }
        (!report.is_empty()).then_some(report)
    }
}

fn read_if_present(program: &Program, ending: &str) -> io::Result<Option<Vec<u8>>> {
    match fs::read(program.golden(ending)) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

fn write_or_remove(program: &Program, ending: &str, bytes: &[u8]) -> io::Result<()> {
    let path = program.golden(ending);
    if !bytes.is_empty() {
        return fs::write(path, bytes);
    }
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}
