//! `cargo xtask`: what one does often. Run it without arguments for the list of commands.

#![forbid(unsafe_code)]

mod bench;
mod bless;
mod conformance;
mod counts;
mod dispatch;
mod memcheck;
mod pool;
mod profiled;
mod reference;
mod tidy;

use std::path::PathBuf;
use std::process::{Command, ExitCode};

use lexopt::prelude::*;
use ophion_test_runner::{Mode, repository_root};

const USAGE: &str = "\
usage: cargo xtask <command>

  test                      run all tests of the workspace
  bless [FILTER]            write the goldens of conformance programs from what CPython 3.14 does
  conformance [FILTER]      run conformance programs with the release binary and print a table
      --bin PATH              use this binary (default: target/release/ophion)
      --mode MODE             plain (default), frozen or gc
      --jobs N                run N at a time (default: 2)
      -v                      print how the failing programs differ
  bench [FILTER]            time the release binary against the peers on this machine, and print ratios
      --bin PATH              as above
      --rounds N              take the least time of N rounds (default: 3)
      --absolute              print seconds too
      --reference-only        leave out all peers but CPython 3.14
      --log-mb N              size of the log that the streaming example reads (default: 200)
      --profiled              time the binary that the command of this name has built
  profiled                  build the command with a profile of the conformance programs and examples: target/profiled/release/ophion
      --jobs N                run N at a time (default: 2)
  counts [FILTER]           count bytecodes, changes of reference counts and fuel in the benchmarks, and time a build without fuel
      --rounds N              as above
  dispatch                  check the machine code of the handlers in the release binary, and run every operation on a small stack
      --bin PATH              look at this binary instead of building one
  memcheck [FILTER]         run conformance programs (default: mutation) with a binary in which every access to memory is checked
      --mode MODE             as above
  tidy                      check what the compiler does not: layers, sizes of files, words, paths in ARCHITECTURE.md

FILTER is a part of `area/name`. CPython is $OPHION_REFERENCE_PYTHON, else what ../shared/tools/reference-python prints,
else python3.14 on the path.";

/// What a command may fail with: words for the person at the terminal.
type Failure = Box<dyn std::error::Error>;

fn main() -> ExitCode {
    match run() {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("xtask: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Carries a command out; whether all was well with what it looked at.
fn run() -> Result<bool, Failure> {
    let mut options = Options::parse()?;
    match options.command.as_str() {
        "test" => test(),
        "bless" => bless::bless(options.operand.as_deref()),
        "conformance" => conformance::conformance(&conformance::Request {
            binary: options.binary.take().unwrap_or_else(|| repository_root().join("target/release/ophion")),
            mode: options.mode,
            jobs: options.jobs,
            filter: options.operand,
            verbose: options.verbose,
        }),
        "bench" => bench::bench(&bench::Request {
            binary: options.binary.take().unwrap_or_else(|| {
                if options.profiled { profiled::binary() } else { repository_root().join("target/release/ophion") }
            }),
            filter: options.operand,
            rounds: options.rounds,
            absolute: options.absolute,
            reference_only: options.reference_only,
            log_megabytes: options.log_megabytes,
        }),
        "profiled" => profiled::profiled(options.jobs),
        "counts" => counts::counts(options.operand.as_deref(), options.rounds),
        "dispatch" => dispatch::dispatch(options.binary.as_deref()),
        "memcheck" => memcheck::memcheck(options.operand, options.mode, options.jobs, options.verbose),
        "tidy" => tidy::tidy(),
        "" | "help" => {
            println!("{USAGE}");
            Ok(true)
        }
        other => Err(format!("no command is called {other:?}\n\n{USAGE}").into()),
    }
}

/// The command line. An option that the command has no use for is harmless.
struct Options {
    command: String,
    operand: Option<String>,
    binary: Option<PathBuf>,
    mode: Mode,
    jobs: usize,
    verbose: bool,
    rounds: usize,
    absolute: bool,
    reference_only: bool,
    profiled: bool,
    log_megabytes: u64,
}

impl Options {
    fn parse() -> Result<Options, Failure> {
        let mut options = Options {
            command: String::new(),
            operand: None,
            binary: None,
            mode: Mode::Plain,
            jobs: 2,
            verbose: false,
            rounds: 3,
            absolute: false,
            reference_only: false,
            profiled: false,
            log_megabytes: 200,
        };
        let mut parser = lexopt::Parser::from_env();
        while let Some(argument) = parser.next()? {
            match argument {
                Value(word) if options.command.is_empty() => options.command = word.string()?,
                Value(word) if options.operand.is_none() => options.operand = Some(word.string()?),
                Long("bin") => options.binary = Some(PathBuf::from(parser.value()?).canonicalize()?),
                Long("mode") => {
                    let name = parser.value()?.string()?;
                    options.mode = Mode::from_name(&name).ok_or_else(|| format!("no mode is called {name:?}"))?;
                }
                Long("jobs") => options.jobs = parser.value()?.parse()?,
                Long("rounds") => options.rounds = parser.value()?.parse()?,
                Long("log-mb") => options.log_megabytes = parser.value()?.parse()?,
                Long("absolute") => options.absolute = true,
                Long("reference-only") => options.reference_only = true,
                Long("profiled") => options.profiled = true,
                Short('v') | Long("verbose") => options.verbose = true,
                Short('h') | Long("help") => options.command = "help".into(),
                _ => return Err(argument.unexpected().into()),
            }
        }
        Ok(options)
    }
}

fn test() -> Result<bool, Failure> {
    Ok(Command::new(env!("CARGO")).args(["test", "--workspace"]).current_dir(repository_root()).status()?.success())
}
