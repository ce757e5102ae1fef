//! `cargo xtask bless`: goldens are what CPython 3.14 does, never what somebody typed.

use std::time::Duration;

use ophion_test_runner::{Outcome, Program, discover, run_reference};

use crate::{Failure, pool, reference};

const LIMIT: Duration = Duration::from_secs(60);

/// Blesses the programs that `filter` names, saying which goldens changed; whether all could be blessed.
pub fn bless(filter: Option<&str>) -> Result<bool, Failure> {
    let python = reference::reference_python()?;
    let programs = discover(filter)?;
    let results = pool::map(&programs, 2, |program| -> Result<bool, String> {
        let run = || run_reference(&python, program, LIMIT).map_err(|error| error.to_string());
        let outcome = run()?;
        // String hashes differ from run to run, so a program that shows their order gives itself away here.
        if let Some(difference) = run()?.mismatch(&outcome) {
            return Err(format!("prints something else each time:\n{difference}"));
        }
        refuse_machine_paths(program, &outcome)?;
        let changed = Outcome::read_goldens(program).map_err(|error| error.to_string())?.as_ref() != Some(&outcome);
        outcome.write_goldens(program).map_err(|error| error.to_string())?;
        Ok(changed)
    });
    let (mut changed, mut refused) = (0, 0);
    for (program, result) in programs.iter().zip(results) {
        match result {
            Ok(false) => {}
            Ok(true) => {
                changed += 1;
                println!("{}", program.title());
            }
            Err(reason) => {
                refused += 1;
                println!("{}: NOT BLESSED: {reason}", program.title());
            }
        }
    }
    println!("{} programs, {changed} goldens changed, {refused} refused", programs.len());
    Ok(refused == 0)
}

/// A golden that shows where a file of this machine lies, or an object in its memory, would hold nowhere else.
fn refuse_machine_paths(program: &Program, outcome: &Outcome) -> Result<(), String> {
    for stream in [&outcome.stdout, &outcome.stderr] {
        let text = String::from_utf8_lossy(stream);
        let shows_address = text.split(" at 0x").skip(1).any(|rest| rest.starts_with(|c: char| c.is_ascii_hexdigit()));
        let home = std::env::var("HOME").unwrap_or_else(|_| "/home/".into());
        let shows_path = ["/usr/", "/tmp/", "<frozen ", &home].iter().any(|path| text.contains(path));
        if shows_address || shows_path {
            return Err(format!("{} prints a path or an address of this machine", program.title()));
        }
    }
    Ok(())
}
