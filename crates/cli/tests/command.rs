//! The command line: what it runs, its exit status, its streams.

mod common;

use common::{Run, Scratch, ophion};

#[test]
fn a_command_runs() {
    assert_eq!(ophion(&["-c", "print(6 * 7)"]), Run { code: 0, out: "42\n".into(), err: String::new() });
    assert_eq!(ophion(&["-cprint(__name__)"]).out, "__main__\n");
}

#[test]
fn exit_statuses_are_cpythons() {
    let cases = [
        ("raise SystemExit(3)", 3, ""),
        ("raise SystemExit", 0, ""),
        ("raise SystemExit(None)", 0, ""),
        ("raise SystemExit(256 + 7)", 7, ""),
        ("raise SystemExit(-1)", 255, ""),
        ("raise SystemExit(10**30)", 255, ""),
        ("raise SystemExit(True)", 1, ""),
        ("raise SystemExit('words')", 1, "words\n"),
        ("raise SystemExit(1, 2)", 1, "(1, 2)\n"),
    ];
    for (program, code, err) in cases {
        assert_eq!(ophion(&["-c", program]), Run { code, out: String::new(), err: err.into() }, "{program}");
    }
    let run = ophion(&["-c", "1 / 0"]);
    assert_eq!((run.code, run.out.as_str()), (1, ""));
    assert!(run.err.ends_with("    1 / 0\n    ~~^~~\nZeroDivisionError: division by zero\n"), "{}", run.err);
}

#[test]
fn unbuffered_streams_write_at_once() {
    let program =
        "import sys; print(sys.stdout.write_through, type(sys.stdout.buffer).__name__, sys.__stdout__ is sys.stdout)";
    assert_eq!(ophion(&["-u", "-c", program]).out, "True FileIO True\n");
    assert_eq!(ophion(&["-c", program]).out, "False BufferedWriter True\n");
}

#[test]
fn what_cannot_be_opened_is_status_2() {
    let run = ophion(&["no/such/file.py"]);
    assert_eq!(run.code, 2);
    assert!(run.err.contains("no/such/file.py': [Errno 2] No such file or directory"), "{}", run.err);
}

#[test]
fn wrong_options_are_told_in_cpythons_words() {
    for (args, words) in [
        (&["-Z"][..], "Unknown option: -Z\nusage: "),
        (&["--nonsense"], "Unknown option: --nonsense\nusage: "),
        (&["-c"], "Argument expected for the -c option\nusage: "),
        (&["-m"], "Argument expected for the -m option\nusage: "),
    ] {
        let run = ophion(args);
        assert_eq!(run.code, 2);
        assert!(run.err.starts_with(words), "{}", run.err);
    }
}

#[test]
fn a_listing_shows_instructions() {
    let run = ophion(&["--dis", "-c", "x = 1"]);
    assert_eq!(run.code, 0);
    assert!(run.out.contains("StoreName"), "{}", run.out);
}

#[test]
fn assertions_are_off_with_o() {
    let program = "import sys; assert 0; print(sys.flags.optimize, __debug__)";
    assert_eq!(ophion(&["-O", "-c", program]).out, "1 False\n");
    assert_eq!(ophion(&["-c", "assert 0"]).code, 1);
}

#[test]
fn warnings_and_extra_options_are_heeded() {
    let warn = "import sys, warnings; print(sys.warnoptions); warnings.warn('careful')";
    let run = ophion(&["-W", "error", "-Wignore::ImportWarning", "-c", warn]);
    assert_eq!((run.out.as_str(), run.code), ("['error', 'ignore::ImportWarning']\n", 1));
    assert!(run.err.ends_with("UserWarning: careful\n"), "{}", run.err);
    assert_eq!(ophion(&["-Wignore", "-c", warn]).err, "");
    let options = "import sys; print(sys._xoptions)";
    assert_eq!(ophion(&["-X", "importtime=2", "-Xown", "-c", options]).out, "{'importtime': '2', 'own': True}\n");
}

#[test]
fn arguments_come_through() {
    let scratch = Scratch::new("arguments");
    scratch.write("show.py", "import sys; print(sys.argv[1:], sys.orig_argv[1:], sys.path[0])");
    let file = scratch.path("show.py");
    let run = ophion(&[&file, "a", "-O", "--", "-c"]);
    assert_eq!(run.out, format!("['a', '-O', '--', '-c'] ['{file}', 'a', '-O', '--', '-c'] {}\n", scratch.root()));
}

#[test]
fn modules_packages_and_folders_run_as_main() {
    let scratch = Scratch::new("modules");
    let show = "import sys; print(__name__, __package__, __spec__ and __spec__.name, sys.argv)";
    scratch.write("mod.py", show);
    scratch.write("pkg/__init__.py", "print('package')");
    scratch.write("pkg/__main__.py", show);
    scratch.write("plain/__init__.py", "");
    let root = scratch.root();
    let at = |args: &[&str]| scratch.ophion(args);
    assert_eq!(at(&["-m", "mod", "x"]).out, format!("__main__  mod ['{root}/mod.py', 'x']\n"));
    assert_eq!(at(&["-m", "pkg"]).out, format!("package\n__main__ pkg pkg.__main__ ['{root}/pkg/__main__.py']\n"));
    assert_eq!(at(&["pkg", "y"]).out, "__main__  __main__ ['pkg', 'y']\n");
    let run = at(&["-m", "plain"]);
    assert_eq!(run.code, 1);
    let words = "No module named plain.__main__; 'plain' is a package and cannot be directly executed\n";
    assert!(run.err.ends_with(words), "{}", run.err);
    assert!(at(&["-m", "nothing"]).err.ends_with(": No module named nothing\n"));
    let run = at(&["plain"]);
    assert_eq!(run.code, 1);
    assert!(run.err.ends_with(&format!("can't find '__main__' module in '{root}/plain'\n")), "{}", run.err);
}

#[test]
fn standard_input_is_a_program() {
    let run = common::ophion_with_input(&["-", "a"], "import sys\nprint(sys.argv)\nx y\n");
    assert_eq!(run.code, 1);
    assert!(run.err.contains("File \"<stdin>\", line 3\n"), "{}", run.err);
    assert_eq!(common::ophion_with_input(&[], "print(5)").out, "5\n");
}

#[test]
fn what_is_typed_runs_statement_by_statement() {
    let typed = "x = 1\nx\n1/0\ndef f():\n  return x + 1\n\nf()\nx y\n'abc\n_\nfor i in 'ab':\n  i\n\nimport sys\nsys.exit(4)\n";
    let run = common::ophion_with_input(&["-i", "-q"], typed);
    assert_eq!((run.code, run.out.as_str()), (4, "1\n2\n2\n'a'\n'b'\n"));
    assert!(
        run.err.contains("  File \"<stdin>\", line 1, in <module>\n    1/0\n    ~^~\nZeroDivisionError"),
        "{}",
        run.err
    );
    assert!(run.err.contains("    x y\n      ^\nSyntaxError: invalid syntax\n"), "{}", run.err);
    let run = common::ophion_with_input(&["-i", "-c", "x = 7; 1/0"], "x\n");
    assert_eq!((run.code, run.out.as_str()), (0, "7\n"));
}

#[test]
fn a_full_disk_is_status_120() {
    let program = "print(1)";
    let full = std::fs::OpenOptions::new().write(true).open("/dev/full").expect("the device is there");
    let out = common::command(&["-c", program]).stdout(full).output().expect("the command starts");
    assert_eq!(out.status.code(), Some(120));
    let err = String::from_utf8_lossy(&out.stderr);
    assert_eq!(err, "Exception ignored while flushing sys.stdout:\nOSError: [Errno 28] No space left on device\n");
}

#[test]
fn open_blocks_end_before_the_process_does() {
    let scratch = Scratch::new("open_blocks");
    let file = scratch.path("out.txt");
    let program = format!(
        "import sys\ndef g():\n  try:\n    yield\n  finally:\n    print('generator')\nf = open({file:?}, 'w')\nf.write('x' * 100000)\n\
         h = g(); next(h)\nclass M:\n  def __enter__(self): pass\n  def __exit__(self, *a): print('with')\nwith M():\n  sys.exit(5)\n"
    );
    let run = ophion(&["-c", &program]);
    assert_eq!((run.code, run.out.as_str()), (5, "with\ngenerator\n"));
    assert_eq!(std::fs::read_to_string(&file).expect("written").len(), 100_000);
}
