//! The interpreters that are compared.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::{Failure, reference};

/// A command that runs Python programs.
pub struct Interpreter {
    /// What tables call it.
    pub name: String,
    words: Vec<String>,
    variables: Vec<(String, String)>,
}

impl Interpreter {
    /// The binary under test.
    pub fn ours(binary: &Path) -> Interpreter {
        Interpreter { name: "ours".into(), words: vec![binary.to_string_lossy().into_owned()], variables: Vec::new() }
    }

    /// A command to add arguments to.
    pub fn command(&self) -> Command {
        let mut command = Command::new(&self.words[0]);
        command
            .args(&self.words[1..])
            .env("PYTHONDONTWRITEBYTECODE", "1")
            .env("NO_COLOR", "1")
            .env_remove("PYTHONUNBUFFERED");
        command.envs(self.variables.iter().map(|(name, value)| (name, value)));
        command
    }

    fn peer(name: &str, path: PathBuf) -> Interpreter {
        let (words, variables) = unwrap_script(&path);
        Interpreter { name: name.into(), words, variables }
    }
}

/// The reference, then those of Debian's 3.11 and PyPy that are there.
pub fn find(reference_only: bool) -> Result<Vec<Interpreter>, Failure> {
    let mut peers = vec![Interpreter::peer("CPython 3.14", reference::reference_python()?)];
    if !reference_only {
        for (name, command) in [("CPython 3.11", "python3.11"), ("PyPy", "pypy3")] {
            if let Some(path) = real_executable(command) {
                peers.push(Interpreter::peer(name, path));
            }
        }
    }
    Ok(peers)
}

/// What stands behind a command on the path, which may be a shim that takes longer to start than what it starts.
fn real_executable(command: &str) -> Option<PathBuf> {
    let output = Command::new(command).args(["-c", "import sys; print(sys.executable)"]).output().ok()?;
    let path = PathBuf::from(String::from_utf8(output.stdout).ok()?.trim());
    path.is_file().then_some(path)
}

/// The words and variables of a shell script that only sets variables and calls an interpreter: starting a shell would count as
/// that interpreter's start-up. Anything else is run as it is.
fn unwrap_script(path: &Path) -> (Vec<String>, Vec<(String, String)>) {
    let as_it_is = (vec![path.to_string_lossy().into_owned()], Vec::new());
    let Ok(text) = fs::read_to_string(path) else { return as_it_is };
    let mut variables = Vec::new();
    for line in text.lines().skip(1) {
        if let Some((name, value)) = line.strip_prefix("export ").and_then(|rest| rest.split_once('=')) {
            variables.push((name.to_owned(), value.to_owned()));
        } else if let Some(words) = line.strip_prefix("exec ").and_then(|rest| rest.strip_suffix(" \"$@\"")) {
            return (words.split_whitespace().map(str::to_owned).collect(), variables);
        }
    }
    as_it_is
}
