//! The interrupt signal becomes a KeyboardInterrupt wherever the program is, and every open block ends.

mod common;

use std::io::{BufRead, BufReader, Read};
use std::os::unix::process::ExitStatusExt;
use std::process::ChildStdout;

/// Runs a program that prints "ready" where it is to be interrupted; gives what it prints then, its errors, status and signal.
fn interrupted(program: &str) -> (String, String, Option<i32>, Option<i32>) {
    let mut child = common::command(&["-c", program]).stdin(std::process::Stdio::piped()).spawn().expect("it starts");
    let mut out: BufReader<ChildStdout> = BufReader::new(child.stdout.take().expect("piped"));
    let mut line = String::new();
    out.read_line(&mut line).expect("a line");
    assert_eq!(line, "ready\n");
    // Long enough to be in the midst of what comes after the line.
    std::thread::sleep(std::time::Duration::from_millis(300));
    let kill = std::process::Command::new("kill").args(["-INT", &child.id().to_string()]).status();
    assert!(kill.expect("kill is there").success());
    let mut rest = String::new();
    out.read_to_string(&mut rest).expect("text");
    let mut err = String::new();
    child.stderr.take().expect("piped").read_to_string(&mut err).expect("text");
    let status = child.wait().expect("it ends");
    (rest, err, status.code(), status.signal())
}

#[test]
fn uncaught_it_ends_the_process_by_the_signal_after_all_blocks() {
    let (out, err, code, signal) = interrupted(
        "class C:\n  def __enter__(self): print('ready', flush=True)\n  def __exit__(self, t, *a): print('exit', t.__name__)\n\
         try:\n  with C():\n    while True: pass\nfinally:\n  print('finally')\n",
    );
    assert_eq!(out, "exit KeyboardInterrupt\nfinally\n");
    assert!(err.ends_with("KeyboardInterrupt\n"), "{err}");
    assert_eq!((code, signal), (None, Some(2)));
}

#[test]
fn it_ends_waits_and_natives_that_call_back() {
    for body in [
        "import time; time.sleep(60)",
        "sorted(range(10**7), key=lambda x: [x for _ in range(100)])",
        "import sys; sys.stdin.readline()",
        "sum(map(lambda x: x, iter(int, 1)))",
    ] {
        let program = format!(
            "print('ready', flush=True)\ntry:\n  {body}\nexcept KeyboardInterrupt:\n  print('caught')\nfinally:\n  print('end')\n"
        );
        let (out, err, code, _) = interrupted(&program);
        assert_eq!((out.as_str(), err.as_str(), code), ("caught\nend\n", "", Some(0)), "{body}");
    }
}

#[test]
fn it_ends_natives_that_take_long() {
    for body in [
        "7 ** (3 * 10**7)",
        "for i in range(10**6): 7 ** 10**6",
        "sys.set_int_max_str_digits(0); str((1 << 10**8) - 1)",
        "sys.set_int_max_str_digits(0); int('7' * (3 * 10**7))",
        "((1 << 10**8) - 1) // ((1 << 5 * 10**7) + 12345)",
        "pow(3, 1 << 10**6, (1 << 10**5) + 1)",
        "math.factorial(10**7)",
        "sum(range(10**12))",
        "max(itertools.repeat(1))",
        "any(itertools.repeat(0))",
        "-1 in itertools.count()",
        "next(itertools.islice(itertools.count(), 10**12, None))",
        "min(itertools.chain.from_iterable(itertools.repeat([])))",
        "collections.deque(itertools.repeat(0), 0)",
        "set(itertools.repeat(0))",
        "re.match('(a*)*b', 'a' * 40)",
    ] {
        let program = format!(
            "import collections, itertools, math, re, sys\nprint('ready', flush=True)\ntry:\n  {body}\nexcept KeyboardInterrupt:\n  print('caught')\n"
        );
        let (out, err, code, _) = interrupted(&program);
        assert_eq!((out.as_str(), err.as_str(), code), ("caught\n", "", Some(0)), "{body}");
    }
}

#[test]
fn it_reaches_generators_coroutines_and_finally_blocks() {
    let (out, _, code, _) = interrupted(
        "def g():\n  try:\n    print('ready', flush=True)\n    while True: yield\n  finally:\n    print('generator')\n\
         try:\n  for x in g(): pass\nexcept KeyboardInterrupt:\n  print('caught')\n",
    );
    assert_eq!((out.as_str(), code), ("generator\ncaught\n", Some(0)));
    let (out, _, code, _) = interrupted(
        "async def f():\n  while True: pass\ntry:\n  1 / 0\nexcept ZeroDivisionError:\n  try:\n    print('ready', flush=True)\n    f().send(None)\n\
         \x20 except KeyboardInterrupt as e:\n    print(repr(e.__context__))\n",
    );
    assert_eq!((out.as_str(), code), ("ZeroDivisionError('division by zero')\n", Some(0)));
}

#[test]
fn it_reaches_a_program_that_goes_on_after_it_was_frozen() {
    let scratch = common::Scratch::new("interrupt-thawed");
    scratch.write("loop.py", "try:\n  while True: pass\nexcept KeyboardInterrupt:\n  print('caught')\n");
    assert_eq!(scratch.ophion(&["run", "--freeze-after", "5000", "frozen", "loop.py"]).code, 0);
    let mut child = common::command(&["thaw", &scratch.path("frozen")]).spawn().expect("it starts");
    std::thread::sleep(std::time::Duration::from_millis(500));
    let kill = std::process::Command::new("kill").args(["-INT", &child.id().to_string()]).status();
    assert!(kill.expect("kill is there").success());
    let mut out = String::new();
    child.stdout.take().expect("piped").read_to_string(&mut out).expect("text");
    assert_eq!((out.as_str(), child.wait().expect("it ends").code()), ("caught\n", Some(0)));
}
