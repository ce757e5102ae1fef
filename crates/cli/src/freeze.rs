//! Freezing from the command line: `run --freeze-after`, `thaw`, and a mode in which a program is moved every so many instructions.

use ophion::{Interpreter, Options, Outcome};
use ophion_host_os::OsHost;

/// Runs `begin`'s program to instruction `n`, writes it to a file, and ends without running anything more. A program that ends before that gives
/// its exit status, and no file.
pub fn freeze_after(
    mut python: Interpreter,
    n: u64,
    file: &str,
    begin: impl FnOnce(&mut Interpreter) -> Outcome,
) -> i32 {
    python.stop_after(n);
    match begin(&mut python) {
        Outcome::Exited(exit) => exit.code,
        Outcome::Stopped => {
            let written = python.freeze(false).and_then(|bytes| std::fs::write(file, bytes).map_err(|e| e.to_string()));
            if let Err(e) = written {
                eprintln!("ophion: {file}: {e}");
                return 2;
            }
            0
        }
    }
}

/// Goes on with a program that was written to a file.
pub fn thaw(file: &str, options: &Options) -> i32 {
    let thawed = std::fs::read(file)
        .map_err(|e| e.to_string())
        .and_then(|bytes| Interpreter::thaw(Box::new(OsHost::new()), options, &bytes));
    match thawed {
        Ok(mut python) => loop {
            if let Outcome::Exited(exit) = python.resume() {
                return exit.code;
            }
        },
        Err(e) => {
            eprintln!("ophion: {file}: {e}");
            2
        }
    }
}

/// Runs a program and moves it to a fresh interpreter, through bytes, every `n` instructions (a mode of the tests). The steps get longer as it
/// goes on, so that long programs come to an end.
pub fn moving(
    mut python: Interpreter,
    options: &Options,
    mut n: u64,
    begin: impl FnOnce(&mut Interpreter) -> Outcome,
) -> i32 {
    python.stop_after(n);
    let mut outcome = begin(&mut python);
    loop {
        match outcome {
            Outcome::Exited(exit) => return exit.code,
            Outcome::Stopped => {
                let moved =
                    python.freeze(true).and_then(|bytes| Interpreter::thaw(python.into_host(), options, &bytes));
                match moved {
                    Ok(p) => python = p,
                    Err(e) => {
                        eprintln!("ophion: {e}");
                        return 70;
                    }
                }
                n += n / 32 + 1;
                outcome = python.resume_for(n);
            }
        }
    }
}
