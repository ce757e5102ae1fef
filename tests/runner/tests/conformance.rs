//! One reported test per conformance program and mode.
//!
//! The `ophion` binary is `$OPHION_BIN`, else the one in the folder that this test was built into. `$OPHION_MODES`
//! (`plain,frozen,gc`) chooses the modes; without it all run.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;

use libtest_mimic::{Arguments, Failed, Trial};
use ophion_test_runner::{KnownFailures, Mode, Outcome, Program, discover, run_ophion};

/// A program that needs longer than this hangs, in every mode.
const LIMIT: Duration = Duration::from_secs(60);

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    match trials() {
        Ok(trials) => libtest_mimic::run(&arguments, trials).exit_code(),
        Err(problem) => {
            eprintln!("conformance: {problem}");
            ExitCode::FAILURE
        }
    }
}

fn trials() -> Result<Vec<Trial>, Box<dyn std::error::Error>> {
    let binary = Arc::new(find_binary()?);
    let known = KnownFailures::read()?;
    let programs = discover(None)?;
    let mut trials = Vec::new();
    for title in known.strangers(&programs) {
        let message = format!("known_failures.txt lists {title}, which does not exist");
        trials.push(Trial::test(format!("known_failures::{title}"), move || Err(Failed::from(message))));
    }
    for mode in chosen_modes()? {
        for program in &programs {
            let (binary, program) = (Arc::clone(&binary), program.clone());
            let reason = known.reason(&program, mode).map(str::to_owned);
            let title = format!("{}::{}", mode.name(), program.title());
            trials.push(Trial::test(title, move || check(&binary, &program, mode, reason.as_deref())));
        }
    }
    Ok(trials)
}

fn check(binary: &Path, program: &Program, mode: Mode, known_failure: Option<&str>) -> Result<(), Failed> {
    let golden = Outcome::read_goldens(program)?.ok_or("has no golden: run `cargo xtask bless`")?;
    let mismatch = match run_ophion(binary, program, mode, LIMIT) {
        Ok(outcome) => outcome.mismatch(&golden),
        Err(error) => Some(error.to_string()),
    };
    match (mismatch, known_failure) {
        (None, None) | (Some(_), Some(_)) => Ok(()),
        (Some(mismatch), None) => Err(mismatch.into()),
        // What depends on addresses may come out right in another mode.
        (None, Some(_)) if mode != Mode::Plain => Ok(()),
        (None, Some(reason)) => {
            Err(format!("passes, but known_failures.txt says it fails: {reason}. Take it off the list.").into())
        }
    }
}

fn chosen_modes() -> Result<Vec<Mode>, String> {
    let Ok(names) = std::env::var("OPHION_MODES") else { return Ok(Mode::ALL.to_vec()) };
    names
        .split(',')
        .map(|name| Mode::from_name(name.trim()).ok_or_else(|| format!("OPHION_MODES: no mode is called {name:?}")))
        .collect()
}

fn find_binary() -> Result<PathBuf, String> {
    if let Some(path) = std::env::var_os("OPHION_BIN") {
        return PathBuf::from(&path).canonicalize().map_err(|error| format!("OPHION_BIN: {path:?}: {error}"));
    }
    // This executable is target/<profile>/deps/conformance-<hash>; cargo puts the command at target/<profile>/ophion.
    let test = std::env::current_exe().map_err(|error| error.to_string())?;
    let binary = test.ancestors().nth(2).unwrap_or(Path::new("/")).join("ophion");
    if binary.is_file() { Ok(binary) } else { Err(format!("{} is not built: run `cargo build`", binary.display())) }
}
