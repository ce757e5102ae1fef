//! The command line, read as CPython reads it: options up to the first argument that is none, then the program and its arguments.

use std::ffi::OsString;
use std::os::unix::ffi::OsStringExt;

/// What to run.
#[derive(Debug, PartialEq, Eq)]
pub enum Target {
    File(String),
    Command(String),
    Module(String),
    /// What `run --freeze-after` has written.
    Frozen(String),
    /// Standard input; `-` was given, or nothing.
    Input {
        named: bool,
    },
}

#[derive(Debug, PartialEq, Eq)]
pub struct Arguments {
    pub target: Target,
    /// What follows the program.
    pub rest: Vec<String>,
    pub optimize: u8,
    pub interactive: bool,
    pub quiet: bool,
    /// `-W` and `-X`, in order.
    pub warnings: Vec<String>,
    pub x_options: Vec<String>,
    pub unbuffered: bool,
    /// What `PYTHON...` variables say does not count.
    pub ignore_environment: bool,
    /// Stop after so many instructions, and write what is then there to a file.
    pub freeze_after: Option<(u64, String)>,
    /// List the instructions instead of running them.
    pub dis: bool,
}

/// What the command line asks for.
#[derive(Debug, PartialEq, Eq)]
pub enum Request {
    Run(Arguments),
    Version,
    Help,
    /// It cannot be understood: what is wrong.
    Wrong(String),
}

/// Options with a value of their own.
const WITH_VALUE: [char; 2] = ['W', 'X'];
/// Options that say what is the case anyway, or are about what is not there (compiled files, site).
const WITHOUT_EFFECT: &str = "bBdPsSvxR";

/// The arguments after the command's name.
pub fn parse(args: &[String]) -> Request {
    let mut a = Arguments {
        target: Target::Input { named: false },
        rest: vec![],
        optimize: 0,
        interactive: false,
        quiet: false,
        dis: false,
        warnings: vec![],
        x_options: vec![],
        unbuffered: false,
        ignore_environment: false,
        freeze_after: None,
    };
    match args {
        [run, option, operands @ ..] if run == "run" && option == "--freeze-after" => {
            let wrong = || {
                Request::Wrong(
                    "run --freeze-after needs a number of instructions, a file to write, and a program".into(),
                )
            };
            let [n, file, program, rest @ ..] = operands else { return wrong() };
            let Ok(n) = n.parse() else { return wrong() };
            a.freeze_after = Some((n, file.clone()));
            a.target = Target::File(program.clone());
            a.rest = rest.to_vec();
            return Request::Run(a);
        }
        [run, file, rest @ ..] if run == "run" && file.ends_with(".py") => {
            a.target = Target::File(file.clone());
            a.rest = rest.to_vec();
            return Request::Run(a);
        }
        [thaw, file] if thaw == "thaw" => {
            a.target = Target::Frozen(file.clone());
            return Request::Run(a);
        }
        _ => {}
    }
    let mut rest = args.iter();
    while let Some(word) = rest.next() {
        if word == "-" || !word.starts_with('-') {
            a.target = if word == "-" { Target::Input { named: true } } else { Target::File(word.clone()) };
            break;
        }
        if let Some(long) = word.strip_prefix("--") {
            match long {
                // The end of the options.
                "" => {
                    if let Some(file) = rest.next() {
                        a.target = Target::File(file.clone());
                    }
                    break;
                }
                "version" => return Request::Version,
                "help" | "help-all" => return Request::Help,
                "dis" => a.dis = true,
                _ => return Request::Wrong(format!("Unknown option: --{long}")),
            }
            continue;
        }
        let mut letters = word[1..].chars();
        while let Some(c) = letters.next() {
            if c == 'c' || c == 'm' || WITH_VALUE.contains(&c) {
                let own = letters.as_str();
                let value = if own.is_empty() { rest.next().cloned() } else { Some(own.to_string()) };
                let Some(value) = value else {
                    return Request::Wrong(format!("Argument expected for the -{c} option"));
                };
                match c {
                    'c' => a.target = Target::Command(value),
                    'm' => a.target = Target::Module(value),
                    'W' => {
                        a.warnings.push(value);
                        break;
                    }
                    _ => {
                        a.x_options.push(value);
                        break;
                    }
                }
                a.rest = rest.cloned().collect();
                return Request::Run(a);
            }
            match c {
                'O' => a.optimize = (a.optimize + 1).min(2),
                'i' => a.interactive = true,
                'q' => a.quiet = true,
                'u' => a.unbuffered = true,
                'E' | 'I' => a.ignore_environment = true,
                'V' => return Request::Version,
                'h' | '?' => return Request::Help,
                c if WITHOUT_EFFECT.contains(c) => {}
                c => return Request::Wrong(format!("Unknown option: -{c}")),
            }
        }
    }
    a.rest = rest.cloned().collect();
    Request::Run(a)
}

/// The words of the command line as texts; what is not UTF-8 is shown by replacement characters.
pub fn words(args: impl Iterator<Item = OsString>) -> Vec<String> {
    args.map(|a| String::from_utf8_lossy(&a.into_vec()).into_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run(args: &[&str]) -> Arguments {
        match parse(&args.iter().map(|a| a.to_string()).collect::<Vec<_>>()) {
            Request::Run(a) => a,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn options_end_at_the_program() {
        let a = run(&["-O", "f.py", "-O", "--version"]);
        assert_eq!((a.target, a.optimize), (Target::File("f.py".into()), 1));
        assert_eq!(a.rest, ["-O", "--version"]);
    }

    #[test]
    fn letters_may_stand_together_and_values_may_be_joined() {
        let a = run(&["-OOic", "x", "y"]);
        assert_eq!((a.target, a.optimize, a.interactive), (Target::Command("x".into()), 2, true));
        assert_eq!(run(&["-cprint()"]).target, Target::Command("print()".into()));
        assert_eq!(run(&["-W", "error", "-Xdev", "-mjson.tool"]).target, Target::Module("json.tool".into()));
    }

    #[test]
    fn what_is_wrong_is_said_as_cpython_says_it() {
        assert_eq!(parse(&["-Z".into()]), Request::Wrong("Unknown option: -Z".into()));
        assert_eq!(parse(&["-c".into()]), Request::Wrong("Argument expected for the -c option".into()));
    }
}
