//! Each `errors/NAME.txt` holds bad programs, separated by lines of `%%`, each with what CPython's symbol table and compiler
//! say of it. `OPHION_BLESS=1` has the reference interpreter (`OPHION_REFERENCE_PYTHON`, else `python3.14`) write that first.

use ophion_compiler::{Options, compile};
use ophion_syntax::Source;
use std::path::{Path, PathBuf};
use std::process::Command;

macro_rules! goldens {
    ($($name:ident)*) => { $(#[test] fn $name() { check(stringify!($name)); })* };
}

goldens! { annotations_and_types binding blocks comprehensions debug future patterns suspensions }

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/errors")
}

fn check(name: &str) {
    let path = folder().join(name).with_extension("txt");
    if std::env::var_os("OPHION_BLESS").is_some() {
        let python = std::env::var_os("OPHION_REFERENCE_PYTHON").unwrap_or_else(|| "python3.14".into());
        let status =
            Command::new(python).arg(folder().join("bless.py")).arg(&path).status().expect("the reference runs");
        assert!(status.success());
    }
    let content = std::fs::read_to_string(&path).expect("a golden");
    let mut wrong = Vec::new();
    for entry in content.split("\n%%\n") {
        let (text, expected) = entry.rsplit_once("\n-> ").expect("an entry with its answer");
        let found = say(text);
        if found != expected.trim_end() {
            wrong.push(format!("{text}\n-> {found}\ninstead of\n-> {expected}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

fn say(text: &str) -> String {
    match compile(&Source::new("<golden>", text), &Options::default()) {
        Ok(_) => "compiles".into(),
        Err(error) => {
            let mut said = format!("{}: {}", error.kind.class_name(), error.message);
            if let Some(p) = &error.place {
                said += &format!(" at {}:{} to {}:{}", p.lineno, p.offset, p.end_lineno, p.end_offset);
                if p.text.is_some() {
                    said += " with its line";
                }
            }
            said
        }
    }
}
