//! Freezing from the command line: `run --freeze-after`, `thaw`, and a mode in which a program is moved every so many instructions.

use ophion::{Exit, Interpreter, Options, Outcome};
use ophion_host_os::OsHost;

/// Runs `begin`'s program to instruction `n`, writes it to a file, and ends without running anything more. A program that ends before that gives
/// its exit status, and no file.
pub fn freeze_after(
    mut python: Interpreter,
    n: u64,
    file: &str,
    begin: impl FnOnce(&mut Interpreter) -> Outcome,
) -> Exit {
    python.stop_after(n);
    match begin(&mut python) {
        Outcome::Exited(exit) => exit,
        Outcome::Stopped => {
            let written = python.freeze(false).and_then(|bytes| std::fs::write(file, bytes).map_err(|e| e.to_string()));
            if let Err(e) = written {
                eprintln!("ophion: {file}: {e}");
                return ended(2);
            }
            ended(0)
        }
    }
}

/// Goes on with a program that was written to a file.
pub fn thaw(file: &str, options: &Options) -> Exit {
    let thawed = std::fs::read(file)
        .map_err(|e| e.to_string())
        .and_then(|bytes| Interpreter::thaw(Box::new(OsHost::new()), options, &bytes));
    match thawed {
        Ok(mut python) => {
            ophion_host_os::flag_interrupts(&python.vm().interrupt);
            loop {
                if let Outcome::Exited(exit) = python.resume() {
                    return exit;
                }
            }
        }
        Err(e) => {
            eprintln!("ophion: {file}: {e}");
            ended(2)
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
) -> Exit {
    python.stop_after(n);
    let mut outcome = begin(&mut python);
    loop {
        match outcome {
            Outcome::Exited(exit) => return exit,
            Outcome::Stopped => {
                let moved =
                    python.freeze(true).and_then(|bytes| Interpreter::thaw(python.into_host(), options, &bytes));
                match moved {
                    Ok(p) => python = p,
                    Err(e) => {
                        eprintln!("ophion: {e}");
                        return ended(70);
                    }
                }
                n += n / 4 + 1;
                outcome = python.resume_for(n);
            }
        }
    }
}

/// The end of the command without the program's own.
fn ended(code: i32) -> Exit {
    Exit { code, interrupted: false }
}
