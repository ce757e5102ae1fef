//! Damaged programs: pieces of the conformance programs are taken out, doubled, swapped and mixed, then compiled and run for a while. Nothing may
//! panic. `OPHION_FUZZ_ROUNDS` and `OPHION_FUZZ_SEED` make it longer and different.

use ophion::host::MemoryHost;
use ophion::{Interpreter, Options};
use std::path::Path;

/// Instructions that a damaged program may take.
const INSTRUCTIONS: u64 = 5_000;

/// Xorshift (Marsaglia 2003).
struct Random(u64);

impl Random {
    fn below(&mut self, n: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % n.max(1) as u64) as usize
    }
}

fn setting(name: &str, default: u64) -> u64 {
    std::env::var(name).ok().and_then(|v| v.parse().ok()).unwrap_or(default)
}

/// The programs that are harmless when damaged: those that import nothing.
fn programs() -> Vec<String> {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/conformance");
    let mut found = Vec::new();
    for area in ["basics", "classes", "generators", "language", "metaclasses", "decorators"] {
        for file in std::fs::read_dir(corpus.join(area)).unwrap() {
            let path = file.unwrap().path();
            if path.extension().is_some_and(|e| e == "py") {
                let text = std::fs::read_to_string(path).unwrap_or_default();
                if !text.contains("import ") && !text.contains("\\N") {
                    found.push(text);
                }
            }
        }
    }
    found.sort();
    found
}

/// Words, numbers, blanks, and single signs.
fn pieces(text: &str) -> Vec<&str> {
    let kind = |c: char| {
        if c.is_alphanumeric() || c == '_' {
            1
        } else if c == ' ' {
            2
        } else {
            0
        }
    };
    let mut pieces = Vec::new();
    let mut start = 0;
    let mut last = 3;
    for (i, c) in text.char_indices() {
        if i > 0 && (kind(c) != last || kind(c) == 0) {
            pieces.push(&text[start..i]);
            start = i;
        }
        last = kind(c);
    }
    pieces.push(&text[start..]);
    pieces
}

fn damage(random: &mut Random, text: &str, other: &str) -> String {
    let mut list = pieces(text);
    let foreign = pieces(other);
    for _ in 0..1 + random.below(4) {
        let (at, from) = (random.below(list.len()), random.below(list.len()));
        match random.below(5) {
            0 => drop(list.remove(at)),
            1 => list.insert(at, list[from]),
            2 => list.swap(at, from),
            3 => list[at] = foreign[random.below(foreign.len())],
            _ => list.truncate(at + 1),
        }
        if list.is_empty() {
            break;
        }
    }
    list.concat()
}

#[test]
fn damaged_programs_never_panic() {
    let programs = programs();
    assert!(programs.len() > 50);
    let mut random = Random(setting("OPHION_FUZZ_SEED", 20_251_007) | 1);
    for round in 0..setting("OPHION_FUZZ_ROUNDS", 60) {
        let (text, other) = (&programs[random.below(programs.len())], &programs[random.below(programs.len())]);
        let damaged = damage(&mut random, text, other);
        // A panic in a handler ends the process: the program that did it is then in this file.
        let kept = Path::new(env!("CARGO_TARGET_TMPDIR")).join("mutation.py");
        std::fs::write(&kept, &damaged).unwrap();
        let mut python = Interpreter::new(Box::new(MemoryHost::default()), &Options::default()).unwrap();
        python.stop_after(INSTRUCTIONS);
        let outcome = python.begin_source(&damaged, "damaged.py");
        drop(python);
        let _ = (round, outcome);
    }
}
