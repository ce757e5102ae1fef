//! Compiles every program of the reference interpreter's library, where it is installed, and checks the code.

use ophion_bytecode::{check_locals, check_registers, verify};
use ophion_compiler::{Options, compile};
use ophion_syntax::Source;
use std::path::{Path, PathBuf};
use std::process::Command;

#[test]
fn the_reference_library_compiles_to_disciplined_code() {
    let python = std::env::var_os("OPHION_REFERENCE_PYTHON").unwrap_or_else(|| "python3.14".into());
    let asked = Command::new(python).args(["-c", "import os; print(os.path.dirname(os.__file__))"]).output();
    let Some(output) = asked.ok().filter(|output| output.status.success()) else { return };
    let root = PathBuf::from(String::from_utf8_lossy(&output.stdout).trim());
    let mut files = Vec::new();
    collect(&root, &mut files);
    let mut wrong = Vec::new();
    for file in files {
        // What is not UTF-8 is another crate's business, and what does not compile is there to test that.
        let Ok(text) = std::fs::read_to_string(&file) else { continue };
        let Ok(compiled) = compile(&Source::new(file.to_string_lossy(), text), &Options::default()) else { continue };
        if let Err(error) = verify(&compiled.code) {
            wrong.push(format!("{}: {error}", file.display()));
        }
        if let Err(error) = check_registers(&compiled.code).and_then(|()| check_locals(&compiled.code)) {
            wrong.push(format!("{}: {error}", file.display()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    let Ok(entries) = std::fs::read_dir(folder) else { return };
    for entry in entries.flatten() {
        let path = entry.path();
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "py") {
            files.push(path);
        }
    }
}
