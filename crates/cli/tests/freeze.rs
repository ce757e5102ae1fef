//! Programs and generators that stop in one process and go on in another.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

fn ophion(folder: &Path, args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_ophion")).current_dir(folder).args(args).output().expect("the command starts")
}

fn folder(name: &str) -> PathBuf {
    let f = std::env::temp_dir().join(format!("ophion-freeze-{}-{name}", std::process::id()));
    std::fs::create_dir_all(&f).expect("a folder for the test");
    f
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

const STEPS: &str = r#"
import collections

class Meter:
    def __init__(self):
        self.seen = collections.Counter()
    def __enter__(self):
        print("enter")
        return self
    def __exit__(self, *exc):
        print("exit", exc[0].__name__ if exc[0] else None, dict(self.seen))
        return True

def numbers(n):
    try:
        for i in range(n):
            yield i
    finally:
        print("numbers closed")

def squares(it):
    for i in it:
        yield i * i

memo = {}
def fib(n):
    if n not in memo:
        memo[n] = n if n < 2 else fib(n - 1) + fib(n - 2)
    return memo[n]

with Meter() as m:
    for s in squares(numbers(12)):
        m.seen[s % 3] += 1
        print(s, fib(s), hash("text") == hash("te" + "xt"), id(m) == id(m))
        if s > 80:
            raise LookupError(s)
print(sorted({"b", "a", "c"}), [c for c in "xyz"], "end")
"#;

#[test]
fn a_program_goes_on_in_another_process() {
    let f = folder("program");
    std::fs::write(f.join("steps.py"), STEPS).expect("written");
    let whole = text(&ophion(&f, &["steps.py"]).stdout);
    assert!(whole.ends_with("end\n"), "{whole}");
    let mut stopped = 0;
    for n in [1, 40, 123, 300, 555, 900, 1400] {
        let first = ophion(&f, &["run", "--freeze-after", &n.to_string(), "out.oph", "steps.py"]);
        let mut got = text(&first.stdout);
        if f.join("out.oph").exists() {
            stopped += 1;
            let second = ophion(&f, &["thaw", "out.oph"]);
            got += &text(&second.stdout);
            assert_eq!((second.status.code(), text(&second.stderr)), (Some(0), String::new()), "after {n}");
            std::fs::remove_file(f.join("out.oph")).expect("removed");
        }
        assert_eq!(got, whole, "after {n} instructions");
    }
    assert!(stopped >= 5, "only {stopped} of the runs were stopped");
}

#[test]
fn damaged_bytes_are_refused() {
    let f = folder("damaged");
    std::fs::write(f.join("steps.py"), STEPS).expect("written");
    ophion(&f, &["run", "--freeze-after", "200", "out.oph", "steps.py"]);
    let whole = std::fs::read(f.join("out.oph")).expect("frozen");
    for at in [0, 9, 12, 20, whole.len() / 2, whole.len() - 1] {
        let mut bytes = whole.clone();
        bytes[at] ^= 1;
        std::fs::write(f.join("bad.oph"), bytes).expect("written");
        let out = ophion(&f, &["thaw", "bad.oph"]);
        assert_eq!(out.status.code(), Some(2), "byte {at}: {}", text(&out.stderr));
        assert!(text(&out.stderr).contains("bad.oph: "), "byte {at}: {}", text(&out.stderr));
    }
}

const FREEZES: &str = r#"
import ophion, math
LIMIT = 10
class Account:
    __slots__ = ("total", "seen")
    def __init__(self):
        self.total = 0
        self.seen = {("a", 1): [1], frozenset({1, 2}): "set", 3.5: None}
        self.seen["self"] = self
def helper(x):
    return math.floor(x) + LIMIT
def inner(account):
    while True:
        try:
            account.total += helper((yield account.total))
        except KeyError as e:
            print("caught", e)
def outer():
    account = Account()
    yield from inner(account)
g = outer()
print(next(g), g.send(1.5))
data = ophion.freeze(g)
with open("g.bin", "wb") as f:
    f.write(data)
h = ophion.thaw(data)
print(g.send(2), h.send(2), h.send(3), g.send(1))
def holds_a_file():
    f = open("g.bin")
    yield 1
b = holds_a_file()
next(b)
for object, what in ((b, "file"), (data[:-1], "bytes")):
    try:
        print(ophion.freeze(object) if what == "file" else ophion.thaw(object))
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
"#;

const THAWS: &str = r#"
import ophion
with open("g.bin", "rb") as f:
    h = ophion.thaw(f.read())
print(h.send(2), h.throw(KeyError("k")))
account = h.gi_yieldfrom.gi_frame.f_locals["account"]
print(account.seen[frozenset([2, 1])], ("a", 1) in account.seen, account.seen["self"] is account)
"#;

#[test]
fn a_generator_goes_on_in_another_process() {
    let f = folder("generator");
    std::fs::write(f.join("freezes.py"), FREEZES).expect("written");
    std::fs::write(f.join("thaws.py"), THAWS).expect("written");
    let first = ophion(&f, &["freezes.py"]);
    let expected = "0 11\n23 23 36 34\nTypeError cannot freeze a '_io.FileIO' object: it is an open file\nValueError frozen bytes are damaged (checksum)\n";
    assert_eq!((text(&first.stdout).as_str(), text(&first.stderr).as_str()), (expected, ""));
    let second = ophion(&f, &["thaws.py"]);
    let expected = "caught 'k'\n23 23\nset True True\n";
    assert_eq!((text(&second.stdout).as_str(), text(&second.stderr).as_str()), (expected, ""));
}
