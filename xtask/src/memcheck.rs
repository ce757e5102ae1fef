//! `cargo xtask memcheck`: conformance programs with a binary in which every access is checked.
//!
//! The command is built with AddressSanitizer (a part of every Rust toolchain, behind a switch), on the system's allocator; the heap tells the checker which of
//! its blocks are free, so that an object used after its end is seen as well. A report ends the program, which then fails.

use std::process::Command;

use ophion_test_runner::{Mode, repository_root};

use crate::Failure;
use crate::conformance::{Request, conformance};

const TARGET: &str = "x86_64-unknown-linux-gnu";
/// What is run unless something else is asked for: what changes under the feet of who uses it.
const USUAL: &str = "mutation";

/// Builds the checked command and runs programs with it; whether all did as CPython does, without a report.
pub fn memcheck(filter: Option<String>, mode: Mode, jobs: usize, verbose: bool) -> Result<bool, Failure> {
    let root = repository_root();
    let folder = root.join("target/memcheck");
    let built = Command::new(env!("CARGO"))
        .args(["build", "--release", "--quiet", "--package", "ophion-cli", "--target", TARGET, "--target-dir"])
        .arg(&folder)
        .env("RUSTC_BOOTSTRAP", "1")
        .env("RUSTFLAGS", "-Zsanitizer=address --cfg ophion_poison")
        .env("CARGO_PROFILE_RELEASE_LTO", "off")
        .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
        .current_dir(&root)
        .status()?;
    if !built.success() {
        return Ok(false);
    }
    conformance(&Request {
        binary: folder.join(TARGET).join("release/ophion"),
        mode,
        jobs,
        filter: Some(filter.unwrap_or_else(|| USUAL.to_string())),
        verbose,
    })
}
