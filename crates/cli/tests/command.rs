//! The command line: what it runs, its exit status, its streams.

use std::process::Command;

fn ophion(args: &[&str]) -> (i32, String, String) {
    let out = Command::new(env!("CARGO_BIN_EXE_ophion")).args(args).output().expect("the command starts");
    let text = |b: &[u8]| String::from_utf8_lossy(b).into_owned();
    (out.status.code().unwrap_or(-1), text(&out.stdout), text(&out.stderr))
}

#[test]
fn a_command_runs() {
    assert_eq!(ophion(&["-c", "print(6 * 7)"]), (0, "42\n".into(), String::new()));
}

#[test]
fn exit_statuses_are_cpythons() {
    assert_eq!(ophion(&["-c", "raise SystemExit(3)"]).0, 3);
    let (code, out, err) = ophion(&["-c", "1 / 0"]);
    assert_eq!((code, out.as_str()), (1, ""));
    assert!(err.ends_with("ZeroDivisionError: division by zero\n"), "{err}");
}

#[test]
fn a_missing_file_is_status_2() {
    let (code, _, err) = ophion(&["no/such/file.py"]);
    assert_eq!(code, 2);
    assert!(err.contains("can't open file 'no/such/file.py': [Errno 2] No such file or directory"), "{err}");
}

#[test]
fn a_listing_shows_instructions() {
    let (code, out, _) = ophion(&["--dis", "-c", "x = 1"]);
    assert_eq!(code, 0);
    assert!(out.contains("StoreName"), "{out}");
}
