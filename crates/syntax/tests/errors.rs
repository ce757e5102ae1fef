//! Every golden in `errors/` holds bad sources and what CPython says of each. `OPHION_BLESS=1` has the reference
//! interpreter (`OPHION_REFERENCE_PYTHON`, else `python3.14`) write what it says into them first.

#[path = "errors/render.rs"]
mod render;

use std::path::Path;

use render::render;

#[test]
fn targets() {
    check("targets");
}

#[test]
fn calls() {
    check("calls");
}

#[test]
fn blocks() {
    check("blocks");
}

#[test]
fn tokens() {
    check("tokens");
}

#[test]
fn warnings() {
    check("warnings");
}

#[test]
fn future() {
    check("future");
}

#[test]
fn modes() {
    check("modes");
}

fn check(name: &str) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/errors");
    bless(&folder);
    let content = std::fs::read_to_string(folder.join(format!("{name}.txt"))).expect("the golden is there");
    let (mut wrong, mut all) = (Vec::new(), 0);
    for entry in content.split("\n## ").map(|entry| entry.strip_prefix("## ").unwrap_or(entry)) {
        let mut lines = entry.lines();
        let Some(header) = lines.next() else { continue };
        let (mut text, mut expected) = (Vec::new(), Vec::new());
        for line in lines {
            match line.strip_prefix("-> ") {
                Some(line) => expected.push(line.to_string()),
                None if expected.is_empty() => text.push(line),
                None => {}
            }
        }
        while text.last().is_some_and(|line| line.is_empty()) {
            text.pop();
        }
        let mut text = text.join("\n");
        if header.contains("escaped") {
            text = unescape(&text);
        }
        if !header.contains("unended") {
            text.push('\n');
        }
        all += 1;
        let found = render(header, &text);
        if found != expected {
            wrong.push(format!("## {header}\n{text}\n  expected {expected:#?}\n  found {found:#?}"));
        }
    }
    assert!(all > 0, "{name}.txt holds nothing");
    assert!(wrong.is_empty(), "{} of {all} differ:\n{}", wrong.len(), wrong.join("\n"));
}

fn bless(folder: &Path) {
    static ONCE: std::sync::Once = std::sync::Once::new();
    ONCE.call_once(|| {
        if std::env::var_os("OPHION_BLESS").is_none() {
            return;
        }
        let python = std::env::var("OPHION_REFERENCE_PYTHON").unwrap_or_else(|_| "python3.14".into());
        let status = std::process::Command::new(python).arg(folder.join("bless.py")).status();
        assert!(status.is_ok_and(|status| status.success()), "the reference interpreter does not bless");
    });
}

/// The escapes that the goldens use.
fn unescape(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(at) = rest.find('\\') {
        out.push_str(&rest[..at]);
        let code = rest.as_bytes().get(at + 1).copied();
        let (letter, length) = match code {
            Some(b'r') => ('\r', 2),
            Some(b'n') => ('\n', 2),
            Some(b't') => ('\t', 2),
            Some(kind @ (b'x' | b'u')) => {
                let length = if kind == b'x' { 4 } else { 6 };
                let digits = rest.get(at + 2..at + length).unwrap_or("");
                let code = u32::from_str_radix(digits, 16).ok().and_then(char::from_u32);
                (code.expect("a golden's escape is a character"), length)
            }
            _ => ('\\', 1),
        };
        out.push(letter);
        rest = &rest[at + length..];
    }
    out.push_str(rest);
    out
}
