//! The `ophion` command.

mod arguments;
mod console;
mod freeze;

use arguments::{Arguments, Request, Target};
use console::Terminal;
use ophion::{Exit, Interpreter, Options, Outcome, Program};
use ophion_host_os::OsHost;
use std::io::{IsTerminal, Read};
use std::path::Path;
use std::process::ExitCode;

// (The memory checker has an allocator of its own.)
#[cfg(not(ophion_poison))]
#[global_allocator]
static ALLOC: ophion_alloc::Alloc = ophion_alloc::Alloc;

const HELP: &str = "\
Options:
-c cmd : program passed in as string (terminates option list)
-E     : ignore PYTHON* environment variables (such as PYTHONWARNINGS)
-h     : print this help message and exit (also -? or --help)
-i     : inspect interactively after running the program
-m mod : run library module as a script (terminates option list)
-O     : remove assert and __debug__-dependent statements
-OO    : do -O changes and also discard docstrings
-q     : don't print version and copyright messages on interactive startup
-u     : force the stdout and stderr streams to be unbuffered; also PYTHONUNBUFFERED=x
-V     : print the Python version number and exit (also --version)
run --freeze-after N OUT file [arg] ... : stop after N instructions and write the program to OUT
thaw FILE : go on with such a program
--dis  : list the instructions of the program instead of running it

Arguments:
file   : program read from script file (or from the __main__.py of a folder)
-      : program read from stdin (default; interactive mode if a tty)
arg ...: arguments passed to program in sys.argv[1:]";

fn main() -> ExitCode {
    let words = arguments::words(std::env::args_os());
    let executable = executable();
    let usage = format!("usage: {executable} [option] ... [-c cmd | -m mod | file | -] [arg] ...");
    match arguments::parse(words.get(1..).unwrap_or_default()) {
        Request::Run(a) => {
            let code = run(&a, &words, &executable);
            // A build for measuring says what the run has cost.
            if let Some(c) = ophion::counts() {
                eprintln!("counts: {} bytecodes, {} operations, {} fuel", c.bytecodes, c.operations, c.fuel);
            }
            ExitCode::from(code as u8)
        }
        Request::Version => {
            println!("{}", version());
            ExitCode::SUCCESS
        }
        Request::Help => {
            println!("{usage}\n{HELP}");
            ExitCode::SUCCESS
        }
        Request::Wrong(what) => {
            eprintln!("{what}\n{usage}\nTry `ophion -h' for more information.");
            ExitCode::from(2)
        }
    }
}

fn version() -> String {
    format!("Python 3.14.0 (Ophion {})", env!("CARGO_PKG_VERSION"))
}

/// The path of this command, which begins its messages as CPython's does.
fn executable() -> String {
    std::env::current_exe().map_or_else(|_| "ophion".to_string(), |p| p.to_string_lossy().into_owned())
}

fn current_dir() -> String {
    std::env::current_dir().map(|p| p.to_string_lossy().into_owned()).unwrap_or_default()
}

/// The path from the root on; what `.` and `..` mean is left as it is.
fn absolute(path: &str) -> String {
    if path.starts_with('/') { path.to_string() } else { format!("{}/{path}", current_dir().trim_end_matches('/')) }
}

/// What is run, with `sys.argv[0]` and the first entry of `sys.path`.
fn program(a: &Arguments, executable: &str) -> Result<(Option<Program>, String, String), String> {
    Ok(match &a.target {
        Target::Command(c) => {
            let text = format!("{c}\n");
            (Some(Program::Text { text, filename: "<string>".into() }), "-c".into(), String::new())
        }
        Target::Module(m) => (Some(Program::Module(m.clone())), "-m".into(), current_dir()),
        Target::File(f) => {
            let filename = absolute(f);
            if Path::new(&filename).is_dir() {
                return Ok((Some(Program::Folder(filename.clone())), f.clone(), filename));
            }
            let bytes = std::fs::read(&filename).map_err(|e| cannot_open(executable, &filename, &e))?;
            // The folder that the file itself is in, if the path is a link to it.
            let real = std::fs::canonicalize(&filename).unwrap_or_else(|_| filename.clone().into());
            let folder = real.parent().map(|p| p.to_string_lossy().into_owned()).unwrap_or_default();
            (Some(Program::File { bytes, filename }), f.clone(), folder)
        }
        Target::Frozen(_) => (None, "-".into(), String::new()),
        Target::Input { named } => {
            let argv0 = if *named { "-" } else { "" };
            if a.interactive || std::io::stdin().is_terminal() {
                return Ok((None, argv0.into(), String::new()));
            }
            let mut bytes = Vec::new();
            std::io::stdin().read_to_end(&mut bytes).map_err(|e| format!("{executable}: {e}"))?;
            (Some(Program::File { bytes, filename: "<stdin>".into() }), argv0.into(), String::new())
        }
    })
}

fn cannot_open(executable: &str, file: &str, e: &std::io::Error) -> String {
    let text = e.to_string();
    let text = text.split(" (os error").next().unwrap_or_default();
    format!("{executable}: can't open file '{file}': [Errno {}] {text}", e.raw_os_error().unwrap_or(2))
}

/// A variable of the environment that is set, not empty, and not to be ignored.
fn environment(a: &Arguments, name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !a.ignore_environment && !value.is_empty())
}

/// What the environment says of warnings, then what the command line says.
fn warn_options(a: &Arguments) -> Vec<String> {
    let from_environment = environment(a, "PYTHONWARNINGS").unwrap_or_default();
    let words = from_environment.split(',').filter(|w| !w.is_empty()).map(str::to_string);
    words.chain(a.warnings.iter().cloned()).collect()
}

fn run(a: &Arguments, words: &[String], executable: &str) -> i32 {
    let (program, argv0, path) = match program(a, executable) {
        Ok(p) => p,
        Err(message) => {
            eprintln!("{message}");
            return 2;
        }
    };
    let mut argv = vec![argv0];
    argv.extend(a.rest.iter().cloned());
    let options = Options {
        argv,
        orig_argv: words.to_vec(),
        executable: executable.to_string(),
        path: Some(path),
        optimize: a.optimize,
        unbuffered: a.unbuffered || environment(a, "PYTHONUNBUFFERED").is_some(),
        warn_options: warn_options(a),
        x_options: a.x_options.clone(),
        native_stack: ophion_host_os::stack_limit().min(64 << 20) / 4 * 3,
    };
    if let Target::Frozen(file) = &a.target {
        return leave(freeze::thaw(file, &options));
    }
    let mut python = match Interpreter::new(Box::new(OsHost::new()), &options) {
        Ok(p) => p,
        Err(text) => {
            eprint!("{text}");
            return 1;
        }
    };
    if std::env::var_os("OPHION_STRESS_GC").is_some() {
        python.vm().collect_at_every_safepoint();
    }
    if a.dis {
        return list(&mut python, program.as_ref());
    }
    ophion_host_os::flag_interrupts(&python.vm().interrupt);
    let exit = match program {
        Some(p) if !a.interactive => return leave(start(python, &options, a.freeze_after.as_ref(), &p)),
        program => {
            if program.is_none() && !a.quiet {
                eprintln!("{} on linux", version());
            }
            python.run_interactively(program.as_ref(), &mut Terminal)
        }
    };
    leave(exit)
}

/// The exit status; the process of an interrupted program dies of the signal.
fn leave(exit: Exit) -> i32 {
    if exit.interrupted {
        ophion_host_os::die_of_interrupt();
    }
    exit.code
}

/// Runs a program as the command line and the environment want it.
fn start(mut python: Interpreter, options: &Options, freeze_after: Option<&(u64, String)>, program: &Program) -> Exit {
    let begin = |python: &mut Interpreter| -> Outcome { python.begin(program) };
    if let Some((n, file)) = freeze_after {
        return freeze::freeze_after(python, *n, file, begin);
    }
    if let Some(n) = std::env::var("OPHION_STRESS_FREEZE").ok().and_then(|n| n.parse().ok()) {
        return freeze::moving(python, options, n, begin);
    }
    let exit = python.run(program);
    // The process ends: the system takes the memory back faster than piece by piece.
    std::mem::forget(python);
    exit
}

/// Prints the listing of a program instead of running it.
fn list(python: &mut Interpreter, program: Option<&Program>) -> i32 {
    let (text, name) = match program {
        Some(Program::Text { text, filename }) => (text.clone(), filename),
        Some(Program::File { bytes, filename }) => (String::from_utf8_lossy(bytes).into_owned(), filename),
        _ => return 2,
    };
    match python.listing(&text, name) {
        Ok(l) => {
            print!("{l}");
            0
        }
        Err(e) => {
            eprint!("{e}");
            1
        }
    }
}
