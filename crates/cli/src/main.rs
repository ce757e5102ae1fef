//! The `ophion` command.

mod freeze;

use ophion::{Interpreter, Options};
use ophion_host_os::OsHost;
use std::io::Read;
use std::process::ExitCode;

const USAGE: &str = "usage: ophion [option] ... [-c cmd | -m mod | file | -] [arg] ...";

/// Lists, dicts and the library's own vectors live in buffers: this allocator gives and takes them faster than the system's.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// What to run.
enum Program {
    File(String),
    Command(String),
    Module(String),
    Input,
    /// What `run --freeze-after` has written.
    Frozen(String),
}

struct Arguments {
    program: Program,
    rest: Vec<String>,
    optimize: u8,
    dis: bool,
    /// Where to stop, and the file for what is then there.
    freeze_after: Option<(u64, String)>,
}

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    match parse(&args) {
        Ok(Some(a)) => ExitCode::from(run(a) as u8),
        Ok(None) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}\n{USAGE}");
            ExitCode::from(2)
        }
    }
}

fn parse(args: &[String]) -> Result<Option<Arguments>, String> {
    let mut optimize = 0;
    let mut dis = false;
    let mut i = 0;
    while let Some(a) = args.get(i) {
        i += 1;
        let rest = || args.get(i + 1..).unwrap_or_default().to_vec();
        let program = match a.as_str() {
            "-V" | "--version" => {
                println!("Python 3.14.0 (Ophion {})", env!("CARGO_PKG_VERSION"));
                return Ok(None);
            }
            "-h" | "--help" => {
                println!("{USAGE}");
                return Ok(None);
            }
            "-O" => {
                optimize = 1;
                continue;
            }
            "-OO" => {
                optimize = 2;
                continue;
            }
            "-S" | "-E" | "-B" | "-I" | "-s" | "-u" | "-i" => continue,
            "--dis" => {
                dis = true;
                continue;
            }
            "-c" => {
                let c = args.get(i).ok_or("Argument expected for the -c option")?;
                Program::Command(c.clone())
            }
            "-m" => {
                let m = args.get(i).ok_or("Argument expected for the -m option")?;
                Program::Module(m.clone())
            }
            "-" => {
                return Ok(Some(Arguments {
                    program: Program::Input,
                    rest: args[i..].to_vec(),
                    optimize,
                    dis,
                    freeze_after: None,
                }));
            }
            "run" if args.get(i).is_some_and(|o| o == "--freeze-after") => {
                let missing = "run --freeze-after needs a number of instructions, a file to write, and a program";
                let [n, file, program, rest @ ..] = &args[i + 1..] else { return Err(missing.to_string()) };
                let n = n.parse().map_err(|_| missing)?;
                return Ok(Some(Arguments {
                    program: Program::File(program.clone()),
                    rest: rest.to_vec(),
                    optimize,
                    dis,
                    freeze_after: Some((n, file.clone())),
                }));
            }
            "thaw" if args.len() == i + 1 => {
                return Ok(Some(Arguments {
                    program: Program::Frozen(args[i].clone()),
                    rest: vec![],
                    optimize,
                    dis,
                    freeze_after: None,
                }));
            }
            "run" if args.get(i).is_some_and(|f| f.ends_with(".py")) => {
                let f = args[i].clone();
                return Ok(Some(Arguments {
                    program: Program::File(f),
                    rest: rest(),
                    optimize,
                    dis,
                    freeze_after: None,
                }));
            }
            o if o.starts_with('-') => return Err(format!("unknown option {o}")),
            file => {
                return Ok(Some(Arguments {
                    program: Program::File(file.to_string()),
                    rest: args[i..].to_vec(),
                    optimize,
                    dis,
                    freeze_after: None,
                }));
            }
        };
        return Ok(Some(Arguments { program, rest: rest(), optimize, dis, freeze_after: None }));
    }
    Ok(Some(Arguments { program: Program::Input, rest: vec![], optimize, dis, freeze_after: None }))
}

fn run(a: Arguments) -> i32 {
    let mut argv = vec![match &a.program {
        Program::File(f) => f.clone(),
        Program::Command(_) => "-c".to_string(),
        Program::Module(_) => "-m".to_string(),
        Program::Input | Program::Frozen(_) => "-".to_string(),
    }];
    argv.extend(a.rest.clone());
    let path = match &a.program {
        Program::File(f) => {
            let folder = std::path::Path::new(f).parent().map(|p| p.to_string_lossy().into_owned()).unwrap_or_default();
            let full = std::path::absolute(if folder.is_empty() { "." } else { &folder })
                .map(|p| p.to_string_lossy().into_owned());
            full.unwrap_or(folder)
        }
        Program::Module(_) => std::env::current_dir().map(|p| p.to_string_lossy().into_owned()).unwrap_or_default(),
        _ => String::new(),
    };
    let options = Options {
        argv,
        path: Some(path),
        optimize: a.optimize,
        native_stack: ophion_host_os::stack_limit().min(64 << 20) / 4 * 3,
    };
    if let Program::Frozen(file) = &a.program {
        return freeze::thaw(file, &options);
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
        return list(&mut python, &a);
    }
    match a.program {
        Program::File(f) => match std::fs::read(&f) {
            Ok(bytes) => start(python, &options, a.freeze_after, |p| p.begin_file(&bytes, &f)),
            Err(e) => {
                let number = e.raw_os_error().unwrap_or(2);
                let text = e.to_string();
                let text = text.split(" (os error").next().unwrap_or_default();
                eprintln!("ophion: can't open file '{f}': [Errno {number}] {text}");
                2
            }
        },
        Program::Command(c) => python.run_source(&format!("{c}\n"), "<string>").code,
        Program::Module(m) => {
            let runner = format!("import runpy\nrunpy._run_module_as_main({m:?})\n");
            python.run_source(&runner, "<string>").code
        }
        Program::Frozen(_) => 2,
        Program::Input => {
            let mut bytes = Vec::new();
            if let Err(e) = std::io::stdin().read_to_end(&mut bytes) {
                eprintln!("ophion: {e}");
                return 1;
            }
            python.run_file(&bytes, "<stdin>").code
        }
    }
}

/// Runs a program as the command line and the environment want it.
fn start(
    mut python: Interpreter,
    options: &Options,
    freeze_after: Option<(u64, String)>,
    begin: impl FnOnce(&mut Interpreter) -> ophion::Outcome,
) -> i32 {
    if let Some((n, file)) = freeze_after {
        return freeze::freeze_after(python, n, &file, begin);
    }
    if let Some(n) = std::env::var("OPHION_STRESS_FREEZE").ok().and_then(|n| n.parse().ok()) {
        return freeze::moving(python, options, n, begin);
    }
    let mut outcome = begin(&mut python);
    loop {
        match outcome {
            ophion::Outcome::Exited(exit) => return exit.code,
            ophion::Outcome::Stopped => outcome = python.resume(),
        }
    }
}

/// Prints the listing of a program instead of running it.
fn list(python: &mut Interpreter, a: &Arguments) -> i32 {
    let (text, name) = match &a.program {
        Program::Command(c) => (c.clone(), "<string>".to_string()),
        Program::File(f) => match std::fs::read_to_string(f) {
            Ok(t) => (t, f.clone()),
            Err(e) => {
                eprintln!("ophion: {f}: {e}");
                return 2;
            }
        },
        _ => return 2,
    };
    match python.listing(&text, &name) {
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
