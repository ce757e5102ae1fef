//! A text nested deeper than any stack: an error of CPython's, or a tree, and never an overflow of a small native stack.

use ophion_syntax::{Mode, Source, parse};

const DEEP: usize = 100_000;

/// What parsing gives on a stack of 256 KiB: an error's class, or nothing for a tree.
fn outcome(text: String) -> String {
    let thread = std::thread::Builder::new().stack_size(256 << 10);
    let work = move || match parse(&Source::new("<nesting>", text), Mode::Exec) {
        Ok(parsed) => {
            drop(parsed);
            "a tree".to_string()
        }
        Err(error) => format!("{}: {}", error.kind.class_name(), error.message),
    };
    thread.spawn(work).expect("a thread starts").join().expect("no panic")
}

fn nested(open: &str, middle: &str, close: &str, times: usize) -> String {
    format!("{}{middle}{}", open.repeat(times), close.repeat(times))
}

#[test]
fn brackets_nest_two_hundred_deep() {
    for (open, close) in [("(", ")"), ("[", "]"), ("{", "}"), ("f(", ")"), ("x[", "]"), ("{1: ", "}"), ("(x, ", ")")] {
        let what = outcome(nested(open, "1", close, DEEP));
        assert_eq!(what, "SyntaxError: too many nested parentheses", "{open}");
    }
    assert_eq!(outcome("(".repeat(DEEP)), "SyntaxError: too many nested parentheses");
    assert_eq!(outcome(")".repeat(DEEP)), "SyntaxError: unmatched ')'");
    for (open, close) in [("(", ")"), ("[", "]"), ("f(", ")"), ("{1: ", "}"), ("[x for x in ", "]")] {
        assert_eq!(outcome(nested(open, "1", close, 199)), "a tree", "{open}");
    }
    assert_eq!(outcome(nested("(", "a b", ")", 199)), "SyntaxError: invalid syntax. Perhaps you forgot a comma?");
}

#[test]
fn what_leans_to_the_right_overflows_the_parser() {
    let overflow = "MemoryError: Parser stack overflowed - Python source too complex to parse";
    for open in ["-", "~", "not ", "lambda: ", "lambda a, b: ", "x if x else ", "await ", "x ** ", "x ** -"] {
        assert_eq!(outcome(nested(open, "x", "", DEEP)), overflow, "{open}");
    }
    for open in ["-", "~", "not ", "x if x else ", "x ** "] {
        assert_eq!(outcome(nested(open, "x", "", 4000)), "a tree", "{open}");
    }
    assert_eq!(outcome(nested("lambda: ", "x", "", 1000)), "a tree");
    assert_eq!(outcome(nested("-", "a b", "", 4000)), "SyntaxError: invalid syntax");
}

#[test]
fn what_leans_to_the_left_overflows_the_compiler() {
    for more in [" + x", ".x", "()", "[0]", " * x", ".x()", " @ x", " << x"] {
        let what = outcome(nested("x", "", more, DEEP));
        let _ = what;
        let text = format!("x{}", more.repeat(DEEP));
        assert!(outcome(text).starts_with("RecursionError"), "{more}");
        assert_eq!(outcome(format!("x{}", more.repeat(9000))), "a tree", "{more}");
    }
}

#[test]
fn what_is_flat_may_be_long() {
    for (open, more) in [
        ("x", ", x"),
        ("x", " and x"),
        ("x", " < x"),
        ("x", "; x"),
        ("x", "\nx"),
        ("'a'", " 'a'"),
        ("x = 1", "\nif x: pass\nelif y: pass"),
    ] {
        assert_eq!(outcome(format!("{open}{}", more.repeat(DEEP))), "a tree", "{more}");
    }
    assert_eq!(outcome(format!("x = [{}]", "(1, -x.y), ".repeat(DEEP))), "a tree");
    assert_eq!(outcome(format!("x = '''{}'''", "((([[[{{{ not not - - ".repeat(DEEP))), "a tree");
    assert_eq!(outcome(format!("if x: pass\n{}", "elif x: pass\n".repeat(DEEP))), "a tree");
    assert_eq!(outcome(format!("# {}\nx y", "(".repeat(DEEP))), "SyntaxError: invalid syntax");
}

#[test]
fn blocks_nest_a_hundred_deep() {
    let blocks = |times: usize, head: &str| {
        let mut text: String = (0..times).map(|level| format!("{}{head}:\n", " ".repeat(level))).collect();
        text.push_str(&format!("{}pass\n", " ".repeat(times)));
        text
    };
    for head in ["if x", "while x", "for x in y", "with x", "def f()", "class A", "try", "async def f()"] {
        let what = outcome(blocks(2000, head));
        assert_eq!(what, "IndentationError: too many levels of indentation", "{head}");
    }
    assert_eq!(outcome(blocks(99, "if x")), "a tree");
}

#[test]
fn interpolated_strings_nest() {
    let mut text = "x".to_string();
    for _ in 0..140 {
        text = format!("f\"{{{text}}}\"");
    }
    assert_eq!(outcome(text), "a tree");
    assert!(outcome("f\"{".repeat(DEEP)).starts_with("SyntaxError"));
    assert!(outcome("f\"{x:{".repeat(DEEP)).starts_with("SyntaxError"));
}

#[test]
fn patterns_nest() {
    let case = |pattern: String| format!("match x:\n    case {pattern}: pass\n");
    assert_eq!(outcome(case(nested("[", "x", "]", DEEP))), "SyntaxError: too many nested parentheses");
    assert_eq!(outcome(case(nested("A(", "x", ")", 199))), "a tree");
    assert_eq!(outcome(case(format!("1{}", " | 1".repeat(9000)))), "a tree");
}
