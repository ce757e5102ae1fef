//! `cargo xtask profiled`: the command built with a profile of what it does, as CPython's own builds are (`--enable-optimizations`).
//!
//! An instrumented build runs the conformance programs and the examples, never the benchmarks; `llvm-profdata` makes one file of what it
//! has written, and the compiler is given that. Each build has a folder of its own below `target`, so that the ordinary ones stay.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use ophion_test_runner::repository_root;

use crate::{Failure, pool};

/// Where [`profiled`] leaves the binary.
pub fn binary() -> PathBuf {
    folder().join("release/ophion")
}

fn folder() -> PathBuf {
    repository_root().join("target/profiled")
}

/// Builds, trains, and builds again.
pub fn profiled(jobs: usize) -> Result<bool, Failure> {
    let tool = profdata()?;
    let profiles = folder().join("profiles");
    if profiles.is_dir() {
        fs::remove_dir_all(&profiles)?;
    }
    fs::create_dir_all(&profiles)?;
    let instrumented = folder().join("instrumented");
    build(&instrumented, flag("-Cprofile-generate=", &profiles))?;
    let programs = programs()?;
    println!("running {} programs", programs.len());
    let trained = instrumented.join("release/ophion");
    pool::map(&programs, jobs, |program| {
        // How it ends is the business of the tests; a program that goes on for too long has been seen enough.
        let _ = Command::new("timeout")
            .arg("30")
            .arg(&trained)
            .arg(program)
            .current_dir(&profiles)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status();
    });
    let merged = folder().join("merged.profdata");
    let raw: Vec<PathBuf> = fs::read_dir(&profiles)?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|e| e == "profraw"))
        .collect();
    if !Command::new(&tool).arg("merge").arg("-o").arg(&merged).args(&raw).status()?.success() {
        return Err(format!("{} cannot merge what the instrumented build wrote", tool.display()).into());
    }
    build(&folder(), flag("-Cprofile-use=", &merged))?;
    println!("{}", binary().display());
    Ok(true)
}

/// Every conformance program and every example that needs no arguments.
fn programs() -> Result<Vec<PathBuf>, Failure> {
    let mut found = Vec::new();
    let mut folders = vec![repository_root().join("tests/conformance"), repository_root().join("examples")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|e| e == "py") {
                found.push(path);
            }
        }
    }
    found.sort();
    Ok(found)
}

fn flag(option: &str, path: &Path) -> OsString {
    let mut flag = OsString::from(option);
    flag.push(path);
    flag
}

fn build(target: &Path, flags: OsString) -> Result<(), Failure> {
    let status = Command::new(env!("CARGO"))
        .args(["build", "--release", "--package", "ophion-cli", "--target-dir"])
        .arg(target)
        .env("RUSTFLAGS", flags)
        .current_dir(repository_root())
        .status()?;
    if status.success() { Ok(()) } else { Err("the build failed".into()) }
}

/// The tool of the toolchain (component `llvm-tools`), or a Debian package's (`llvm-19` or later reads what Rust writes).
fn profdata() -> Result<PathBuf, Failure> {
    let mut candidates: Vec<PathBuf> = std::env::var_os("LLVM_PROFDATA").map(PathBuf::from).into_iter().collect();
    let sysroot = Command::new("rustc").args(["--print", "sysroot"]).output()?;
    let libraries = Path::new(String::from_utf8_lossy(&sysroot.stdout).trim()).join("lib/rustlib");
    for entry in fs::read_dir(libraries)? {
        candidates.push(entry?.path().join("bin/llvm-profdata"));
    }
    candidates.extend((19..40).rev().map(|version| PathBuf::from(format!("llvm-profdata-{version}"))));
    let works = |tool: &PathBuf| {
        let quiet = Command::new(tool).arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status();
        quiet.is_ok_and(|status| status.success())
    };
    candidates.into_iter().find(works).ok_or_else(|| {
        "no llvm-profdata: `rustup component add llvm-tools`, Debian's package llvm-19, or $LLVM_PROFDATA".into()
    })
}
