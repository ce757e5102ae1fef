//! The list of programs that are known to fail, which can only shrink: a listed program that passes is an error.

use std::fs;
use std::io;

use crate::{Mode, Program, corpus_folder};

/// The entries of `tests/conformance/known_failures.txt`.
#[derive(Debug, Default)]
pub struct KnownFailures {
    entries: Vec<Entry>,
}

#[derive(Debug)]
struct Entry {
    title: String,
    mode: String,
    reason: String,
}

impl KnownFailures {
    /// Reads the list; a missing file is an empty list.
    ///
    /// # Errors
    /// When the file cannot be read, or a line is not `area/name mode reason`.
    pub fn read() -> io::Result<KnownFailures> {
        match fs::read_to_string(corpus_folder().join("known_failures.txt")) {
            Ok(text) => KnownFailures::parse(&text),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(KnownFailures::default()),
            Err(error) => Err(error),
        }
    }

    /// Why `program` is known to fail in `mode`, if it is.
    pub fn reason(&self, program: &Program, mode: Mode) -> Option<&str> {
        let title = program.title();
        let entry = self.entries.iter().find(|e| e.title == title && (e.mode == mode.name() || e.mode == "all"))?;
        Some(&entry.reason)
    }

    /// The titles of listed programs that do not exist.
    pub fn strangers<'a>(&'a self, programs: &[Program]) -> Vec<&'a str> {
        let is_known = |title: &str| programs.iter().any(|program| program.title() == title);
        self.entries.iter().map(|entry| entry.title.as_str()).filter(|title| !is_known(title)).collect()
    }

    fn parse(text: &str) -> io::Result<KnownFailures> {
        let mut entries = Vec::new();
        for (number, line) in text.lines().enumerate() {
            let line = line.trim();
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            let mut fields = line.splitn(3, char::is_whitespace).map(str::trim);
            let (Some(title), Some(mode), Some(reason)) = (fields.next(), fields.next(), fields.next()) else {
                return Err(malformed(number, "is not `area/name mode reason`"));
            };
            if mode != "all" && Mode::from_name(mode).is_none() {
                return Err(malformed(number, "names no mode"));
            }
            entries.push(Entry { title: title.into(), mode: mode.into(), reason: reason.into() });
        }
        Ok(KnownFailures { entries })
    }
}

fn malformed(number: usize, what: &str) -> io::Error {
    io::Error::other(format!("known_failures.txt: line {} {what}", number + 1))
}

#[cfg(test)]
mod tests {
    use super::KnownFailures;

    #[test]
    fn a_line_needs_a_reason() {
        assert!(KnownFailures::parse("# note\n\nbuiltins/x plain ints print wrongly\n").is_ok());
        assert!(KnownFailures::parse("builtins/x plain").is_err());
        assert!(KnownFailures::parse("builtins/x sideways why not").is_err());
    }
}
