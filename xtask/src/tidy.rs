//! `cargo xtask tidy`: what the compiler does not check.
//!
//! Each check is a function from the repository to complaints, one sentence each, with the place first.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use ophion_test_runner::repository_root;

use crate::Failure;

/// The crates from the bottom to the top. A crate may depend on those before it only, so a dependency that points upwards, and with
/// it a cycle between layers, cannot come in unnoticed.
///
/// The order within a layer is the order in which the layer is built.
const LAYERS: &[&str] = &[
    "alloc", "text", "syntax", "bytecode", "compiler", // SOURCE
    "host", "object", "vm", "freeze", "jit", // RUNTIME
    "macros", "builtins", "stdlib", "pylib", // LIBRARY
    "ophion", "host-os", "cli", // EMBED
];

/// The runtime runs bytecode that somebody else compiled: it reaches the compiler through a trait alone.
const SOURCE: &[&str] = &["syntax", "compiler"];

/// Crates of the runtime, which must not see `SOURCE`.
const RUNTIME: &[&str] = &["host", "object", "vm", "freeze", "jit"];

/// The only crates that may contain `unsafe`.
const UNSAFE_CRATES: &[&str] = &["alloc", "object", "vm", "freeze", "jit", "host-os"];

/// A file longer than this is split.
const LONGEST_FILE: usize = 1_500;

/// Prints each complaint; whether there was none.
pub fn tidy() -> Result<bool, Failure> {
    let root = repository_root();
    let tracked = tracked_files(&root)?;
    let mut complaints = Vec::new();
    complaints.extend(layers(&root)?);
    complaints.extend(cited_paths(&root)?);
    for path in &tracked {
        let Ok(text) = fs::read_to_string(root.join(path)) else { continue };
        complaints.extend(words(path, &text));
        if path.extension().is_some_and(|ending| ending == "rs") {
            complaints.extend(rust_file(path, &text));
        }
    }
    for complaint in &complaints {
        println!("{complaint}");
    }
    println!("tidy: {} files, {} complaints", tracked.len(), complaints.len());
    Ok(complaints.is_empty())
}

fn tracked_files(root: &Path) -> Result<Vec<PathBuf>, Failure> {
    let arguments = ["ls-files", "-z", "--cached", "--others", "--exclude-standard"];
    let output = Command::new("git").args(arguments).current_dir(root).output()?;
    if !output.status.success() {
        return Err("git cannot list the files of the repository".into());
    }
    let names = String::from_utf8(output.stdout)?;
    Ok(names
        .split('\0')
        .filter(|name| !name.is_empty())
        .map(PathBuf::from)
        .filter(|path| root.join(path).is_file())
        .collect())
}

/// Dependencies between the project's crates point downwards.
fn layers(root: &Path) -> Result<Vec<String>, Failure> {
    let mut folder_of = BTreeMap::new();
    let mut manifests = Vec::new();
    for entry in fs::read_dir(root.join("crates"))? {
        let entry = entry?;
        let Ok(text) = fs::read_to_string(entry.path().join("Cargo.toml")) else { continue };
        let folder = entry.file_name().to_string_lossy().into_owned();
        if let Some(name) = package_name(&text) {
            folder_of.insert(name.to_owned(), folder.clone());
        }
        manifests.push((folder, text));
    }
    let height = |folder: &str| LAYERS.iter().position(|layer| *layer == folder);
    let mut complaints = Vec::new();
    for (folder, text) in &manifests {
        let Some(own) = height(folder) else {
            complaints.push(format!("crates/{folder}: has no place in the layers; give it one in xtask/src/tidy.rs"));
            continue;
        };
        for dependency in dependencies(text).filter_map(|name| folder_of.get(name)) {
            if height(dependency).is_some_and(|other| other >= own) {
                complaints.push(format!("crates/{folder}/Cargo.toml: depends on {dependency}, which lies above it"));
            }
            if RUNTIME.contains(&folder.as_str()) && SOURCE.contains(&dependency.as_str()) {
                complaints
                    .push(format!("crates/{folder}/Cargo.toml: depends on {dependency}; the runtime compiles nothing"));
            }
            if dependency == "host-os" && !["ophion", "cli"].contains(&folder.as_str()) {
                complaints
                    .push(format!("crates/{folder}/Cargo.toml: depends on host-os, which is for ophion and cli alone"));
            }
        }
    }
    Ok(complaints)
}

fn package_name(manifest: &str) -> Option<&str> {
    let package = manifest.split("[package]").nth(1)?;
    let line = package.lines().find(|line| line.trim_start().starts_with("name"))?;
    line.split('"').nth(1)
}

/// The names in `[dependencies]` and `[build-dependencies]`. Tests may use what lies above: they are not part of the crate.
fn dependencies(manifest: &str) -> impl Iterator<Item = &str> {
    let mut inside = false;
    manifest.lines().filter_map(move |line| {
        let line = line.trim();
        if line.starts_with('[') {
            let section = line.trim_matches(['[', ']']);
            let table = section.rsplit_once("dependencies.").map(|(_, name)| name);
            inside = section.ends_with("dependencies") && !section.contains("dev-dependencies");
            return table.filter(|_| !section.contains("dev-dependencies"));
        }
        let name = line.split(['=', '.', ' ']).next().unwrap_or_default();
        (inside && !name.is_empty() && !name.starts_with('#')).then_some(name)
    })
}

/// Whatever ARCHITECTURE.md cites between backticks and looks like a path of the repository exists.
fn cited_paths(root: &Path) -> Result<Vec<String>, Failure> {
    let Ok(text) = fs::read_to_string(root.join("ARCHITECTURE.md")) else {
        return Ok(vec!["ARCHITECTURE.md: is missing".into()]);
    };
    let mut complaints = Vec::new();
    for (number, line) in text.lines().enumerate() {
        for cited in line.split('`').skip(1).step_by(2) {
            let top = cited.split('/').next().unwrap_or_default();
            let looks_like_path = cited.contains('/') && !cited.contains(' ') && root.join(top).exists();
            if looks_like_path && !exists(root, cited) {
                complaints.push(format!("ARCHITECTURE.md:{}: `{cited}` does not exist", number + 1));
            }
        }
    }
    Ok(complaints)
}

/// Whether a path exists; its last part may be a pattern (`crates/vm/src/*.rs`), which must match something.
fn exists(root: &Path, cited: &str) -> bool {
    let cited = cited.trim_end_matches('/');
    let Some((folder, last)) = cited.rsplit_once('/').filter(|(_, last)| last.contains('*')) else {
        return root.join(cited).exists();
    };
    let (start, end) = last.split_once('*').unwrap_or((last, ""));
    fs::read_dir(root.join(folder)).is_ok_and(|entries| {
        entries.flatten().any(|entry| {
            let name = entry.file_name().to_string_lossy().into_owned();
            name.starts_with(start) && name.ends_with(end)
        })
    })
}

/// Words that tie a file to the place where it was written: the project speaks of itself alone.
fn words(path: &Path, text: &str) -> Vec<String> {
    // Spelt in two halves, so that this file does not complain of itself.
    const FORBIDDEN: [(&str, &str); 9] = [
        ("/work", "/"),
        ("/ro", "ot/"),
        ("claude", " code"),
        ("chat", "gpt"),
        ("anthro", "pic"),
        ("artifact", "ory"),
        ("as an ai", " language model"),
        ("sub", "agent"),
        ("T0", "DO:"),
    ];
    let mut complaints = Vec::new();
    for (number, line) in text.lines().enumerate() {
        let lower = line.to_lowercase();
        for (first, second) in FORBIDDEN {
            if lower.contains(&format!("{first}{second}").to_lowercase()) {
                complaints.push(format!("{}:{}: says {first}{second}", path.display(), number + 1));
            }
        }
    }
    complaints
}

fn rust_file(path: &Path, text: &str) -> Vec<String> {
    let mut complaints = Vec::new();
    let shown = path.display();
    let lines = text.lines().count();
    // A table that a program wrote (and that says so: "do not edit") is as long as its data.
    let is_generated = text.lines().take(5).any(|line| line.contains("do not edit"));
    if lines > LONGEST_FILE && !is_generated {
        complaints.push(format!("{shown}: has {lines} lines; {LONGEST_FILE} are too many"));
    }
    if !text.starts_with("//!") {
        complaints.push(format!("{shown}: does not open with `//!`, which says what it is for"));
    }
    let mut parts = path.components().map(|part| part.as_os_str().to_string_lossy());
    let may_be_unsafe = parts.next().is_some_and(|top| top == "crates")
        && parts.next().is_some_and(|name| UNSAFE_CRATES.contains(&name.as_ref()));
    if !may_be_unsafe {
        complaints.extend(
            text.lines()
                .enumerate()
                .filter(|(_, line)| uses_unsafe(line))
                .map(|(number, _)| format!("{shown}:{}: `unsafe` has no place in this crate", number + 1)),
        );
    }
    complaints
}

/// Whether a line of Rust contains the keyword outside comments and strings, as well as one line shows.
fn uses_unsafe(line: &str) -> bool {
    let code = line.split("//").next().unwrap_or_default();
    let outside_strings: String = code.replace("\\\"", "").split('"').step_by(2).collect::<Vec<_>>().join(" ");
    outside_strings.split(|c: char| !c.is_alphanumeric() && c != '_').any(|word| word == "unsafe")
}

#[cfg(test)]
mod tests {
    use super::{dependencies, package_name, uses_unsafe};

    const MANIFEST: &str = "[package]\nname = \"ophion-vm\"\n\n[dependencies]\nophion-object.workspace = true\n# note\nlog = \"1\"\n\n\
                            [dependencies.ophion-host]\npath = \"x\"\n[dev-dependencies]\nophion-cli = { path = \"y\" }\n";

    #[test]
    fn reads_names_out_of_a_manifest() {
        assert_eq!(package_name(MANIFEST), Some("ophion-vm"));
        let names: Vec<&str> = dependencies(MANIFEST).filter(|name| name.starts_with("ophion")).collect();
        assert_eq!(names, ["ophion-object", "ophion-host"]);
    }

    #[test]
    fn knows_the_keyword_from_the_word() {
        assert!(uses_unsafe("    unsafe { f() }"));
        assert!(!uses_unsafe("#![forbid(unsafe_code)]"));
        assert!(!uses_unsafe("// unsafe is not used"));
        assert!(!uses_unsafe("let s = \"unsafe\";"));
    }
}
