//! `cargo xtask conformance`: how much of the corpus a binary gets right, by area.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::time::Duration;

use ophion_test_runner::{KnownFailures, Mode, Outcome, discover, run_ophion};

use crate::{Failure, pool};

const LIMIT: Duration = Duration::from_secs(20);

/// What to run and how.
pub struct Request {
    pub binary: PathBuf,
    pub mode: Mode,
    pub jobs: usize,
    /// A part of the titles of the programs to run.
    pub filter: Option<String>,
    /// Whether to print how failing programs differ.
    pub verbose: bool,
}

/// Runs the programs and prints a table and the failures; whether each did as the goldens and the list of known failures say.
pub fn conformance(request: &Request) -> Result<bool, Failure> {
    if !request.binary.is_file() {
        return Err(format!("{} does not exist: build it, or give --bin", request.binary.display()).into());
    }
    let known = KnownFailures::read()?;
    let programs = discover(request.filter.as_deref())?;
    let results = pool::map(&programs, request.jobs, |program| -> Result<(), String> {
        let golden = Outcome::read_goldens(program).map_err(|error| error.to_string())?;
        let golden = golden.ok_or("has no golden: run `cargo xtask bless`")?;
        let outcome = run_ophion(&request.binary, program, request.mode, LIMIT).map_err(|error| error.to_string())?;
        outcome.mismatch(&golden).map_or(Ok(()), Err)
    });

    let mut areas: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    let mut surprises = 0;
    for (program, result) in programs.iter().zip(&results) {
        let (passed, total) = areas.entry(&program.area).or_default();
        *passed += usize::from(result.is_ok());
        *total += 1;
        match (result, known.reason(program, request.mode)) {
            (Ok(()), None) => {}
            (Ok(()), Some(_)) => {
                surprises += 1;
                println!("passes, though listed as a known failure: {}", program.title());
            }
            (Err(report), Some(reason)) => {
                println!("known failure: {}: {reason}", program.title());
                if request.verbose {
                    println!("{}", report.trim_end());
                }
            }
            (Err(report), None) => {
                surprises += 1;
                println!("FAIL {}", program.title());
                if request.verbose {
                    println!("{}", report.trim_end());
                }
            }
        }
    }
    println!("\n{:<28}{:>8}{:>8}", "area", "passed", "of");
    for (area, (passed, total)) in &areas {
        println!("{area:<28}{passed:>8}{total:>8}");
    }
    let passed = results.iter().filter(|result| result.is_ok()).count();
    println!("{:<28}{passed:>8}{:>8}", format!("all ({})", request.mode.name()), results.len());
    Ok(surprises == 0)
}
