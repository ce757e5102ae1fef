//! Runs conformance programs: what the test harness, `cargo xtask conformance` and `cargo xtask bless` share.
//!
//! A conformance program is `tests/conformance/<area>/<name>.py`. Files in deeper folders are modules that programs import, not
//! programs. What CPython 3.14 does with a program lies beside it: `<name>.out` (standard output), `<name>.err`
//! (standard error, when there is any) and `<name>.code` (the exit status, when it is not 0).
//!
//! Each run has an empty folder of its own as working directory, so that programs which write files can run side by
//! side, and is told the absolute path of the program; the program's folder is written `$DIR` in goldens (tracebacks show it).

#![forbid(unsafe_code)]

mod corpus;
mod diff;
mod execute;
mod known_failures;
mod outcome;

pub use corpus::{Program, corpus_folder, discover, repository_root};
pub use diff::line_diff;
pub use execute::{Mode, run_ophion, run_reference};
pub use known_failures::KnownFailures;
pub use outcome::Outcome;
