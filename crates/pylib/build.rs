//! Writes the table of the standard library's pure-Python modules out of the crate `rustpython-pylib`: name, is it a package, path, text.

use std::fmt::Write;
use std::path::Path;

/// What no program that runs here can use: windows and drawing, other operating systems, installers, processes.
const LEFT_OUT: &[&str] = &[
    "_aix_support",
    "_android_support",
    "_apple_support",
    "_dummy_os",
    "_dummy_thread",
    "_ios_support",
    "_osx_support",
    "__hello__",
    "__phello__",
    "antigravity",
    "ctypes",
    "curses",
    "dbm",
    "dummy_threading",
    "ensurepip",
    "ftplib",
    "idlelib",
    "imaplib",
    "lib2to3",
    "mailbox",
    "msilib",
    "multiprocessing",
    "poplib",
    "pty",
    "pydoc_data",
    "smtplib",
    "test",
    "tests",
    "tkinter",
    "turtle",
    "turtledemo",
    "venv",
    "webbrowser",
    "wsgiref",
    "xmlrpc",
];

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    let root = Path::new(rustpython_pylib::LIB_PATH);
    let mut modules = Vec::new();
    walk(root, root, &mut modules);
    modules.sort();
    let mut table = String::from("&[\n");
    for (name, package, path) in &modules {
        let short = path.strip_prefix(&format!("{}/", root.display())).unwrap_or(path);
        writeln!(
            table,
            "    Entry {{ name: {name:?}, package: {package}, path: {short:?}, source: include_bytes!({path:?}) }},"
        )
        .unwrap();
    }
    table.push(']');
    let out = std::env::var("OUT_DIR").expect("set by cargo");
    std::fs::write(Path::new(&out).join("table.rs"), table).expect("a writable output folder");
}

fn walk(root: &Path, folder: &Path, modules: &mut Vec<(String, bool, String)>) {
    let Ok(entries) = std::fs::read_dir(folder) else { return };
    for entry in entries.flatten() {
        let path = entry.path();
        let stem = path.file_stem().and_then(|s| s.to_str()).unwrap_or_default();
        if LEFT_OUT.contains(&stem) {
            continue;
        }
        if path.is_dir() {
            walk(root, &path, modules);
            continue;
        }
        if path.extension().is_none_or(|e| e != "py") {
            continue;
        }
        let relative = path.strip_prefix(root).expect("below the root").with_extension("");
        let mut parts: Vec<&str> = relative.iter().filter_map(|p| p.to_str()).collect();
        let package = parts.last() == Some(&"__init__");
        if package {
            parts.pop();
        }
        if parts.is_empty() {
            continue;
        }
        modules.push((parts.join("."), package, path.display().to_string()));
    }
}
