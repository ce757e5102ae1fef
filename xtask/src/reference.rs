//! Finds the CPython 3.14 that says what is right and that speed is compared with.

use std::env;
use std::path::PathBuf;
use std::process::Command;

use ophion_test_runner::repository_root;

use crate::Failure;

/// The command of the reference interpreter.
///
/// # Errors
/// When none is found, or what is found is not CPython 3.14.
pub fn reference_python() -> Result<PathBuf, Failure> {
    let tool = repository_root().join("../shared/tools/reference-python");
    // A work tree need not lie beside `shared`; the repository that it belongs to does.
    let tool_of_main = main_work_tree().map(|tree| tree.join("../shared/tools/reference-python"));
    let tool = [Some(tool), tool_of_main].into_iter().flatten().find(|tool| tool.is_file());
    let python = if let Some(path) = env::var_os("OPHION_REFERENCE_PYTHON") {
        PathBuf::from(path)
    } else if let Some(tool) = tool {
        let output = Command::new(tool).output()?;
        PathBuf::from(String::from_utf8(output.stdout)?.trim())
    } else {
        PathBuf::from("python3.14")
    };
    let program = "import sys; print(sys.implementation.name, *sys.version_info[:2])";
    let output = Command::new(&python).args(["-c", program]).output();
    let output = output.map_err(|error| format!("no CPython 3.14: {}: {error}", python.display()))?;
    if output.stdout != b"cpython 3 14\n" {
        return Err(format!("{} is not CPython 3.14", python.display()).into());
    }
    Ok(python)
}

fn main_work_tree() -> Option<PathBuf> {
    let arguments = ["rev-parse", "--path-format=absolute", "--git-common-dir"];
    let output = Command::new("git").args(arguments).current_dir(repository_root()).output().ok()?;
    let folder = PathBuf::from(String::from_utf8(output.stdout).ok()?.trim());
    folder.parent().map(PathBuf::from)
}
