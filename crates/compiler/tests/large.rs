//! Programs that are large or deep in one way or another: they compile, without overflowing the native stack, in time that
//! grows with their length, to code that keeps its discipline.

use ophion_bytecode::{check_registers, verify};
use ophion_compiler::{Options, compile};
use ophion_syntax::Source;

fn compiles(text: String) {
    let compiled = compile(&Source::new("<test>", text), &Options::default()).expect("a program that compiles");
    verify(&compiled.code).expect("verified code");
    check_registers(&compiled.code).expect("the discipline of registers");
}

#[test]
fn deep_expressions() {
    compiles(format!("x = {}1", "-".repeat(3000)));
    compiles(format!("x = {}a", "not ".repeat(3000)));
    compiles(format!("x = {}1", "lambda: ".repeat(2000)));
    compiles(format!("x = {}c", "a if b else ".repeat(2000)));
    compiles(format!("x = {}{}", "[".repeat(100), "]".repeat(100)));
    compiles(format!("x = a{}", ".b".repeat(15000)));
    compiles(format!("x = a{}", "(1)".repeat(10000)));
    compiles(format!("x = a{}", " + a".repeat(15000)));
    compiles(format!("x = 1{}", " + 1".repeat(15000)));
}

#[test]
fn long_chains() {
    compiles(format!("x = a{}", " and a".repeat(50000)));
    compiles(format!("x = a{}", " < a".repeat(50000)));
    compiles(format!("if a{}: pass", " < b.c".repeat(9000)));
    compiles(format!("x = 'a'{}", " 'b'".repeat(50000)));
    compiles(format!("if a: pass\n{}", "elif a == 1: pass\n".repeat(2000)));
}

#[test]
fn long_displays_and_calls() {
    compiles(format!("x = [{}]", "a, ".repeat(50000)));
    compiles(format!("x = ({})", "1, ".repeat(50000)));
    compiles(format!("x = {{{}}}", "a, ".repeat(50000)));
    compiles(format!("x = {{{}}}", "1: a, ".repeat(50000)));
    compiles(format!("x = f\"{}\"", "{a}b".repeat(20000)));
    compiles(format!("f({})", "a, ".repeat(5000)));
    compiles(format!("f({})", (0..1000).map(|i| format!("a{i}=b, ")).collect::<String>()));
}

#[test]
fn jumps_that_are_too_long_for_their_field() {
    let body = "  x = a.b(c)\n".repeat(40000);
    compiles(format!("def f(a, c):\n for i in a:\n{body}"));
    compiles(format!("def f(a, b, c):\n while a < b:\n{body}"));
    compiles(format!("def f(a, b, c):\n if a in b:\n{body} else:\n{body}"));
}
