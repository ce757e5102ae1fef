//! Listings of small programs: each `golden/NAME.py` has its listing beside it. `OPHION_BLESS=1` writes what the compiler
//! makes now.

use ophion_bytecode::{check_locals, check_registers, disassemble, verify};
use ophion_compiler::{Options, compile};
use ophion_syntax::Source;
use std::path::Path;

macro_rules! goldens {
    ($($name:ident)*) => { $(#[test] fn $name() { check(stringify!($name)); })* };
}

goldens! {
    annotations assignments async_code calls class_definition closures comparisons comprehensions except_star f_strings
    for_and_while forwarding_calls generators generics imports match_statement module_annotations super_calls try_finally
    with_statement
}

fn check(name: &str) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    let text = std::fs::read_to_string(folder.join(name).with_extension("py")).expect("the program of a golden");
    let compiled =
        compile(&Source::new(format!("{name}.py"), text), &Options::default()).expect("a program that compiles");
    verify(&compiled.code).expect("verified code");
    check_registers(&compiled.code).expect("the discipline of registers");
    check_locals(&compiled.code).expect("locals that are assigned");
    let listing = disassemble(&compiled.code);
    let golden = folder.join(name).with_extension("lst");
    if std::env::var_os("OPHION_BLESS").is_some() {
        std::fs::write(&golden, &listing).expect("a golden that can be written");
    }
    let expected = std::fs::read_to_string(&golden).unwrap_or_default();
    assert!(listing == expected, "the listing of {name} has changed (OPHION_BLESS=1 accepts it):\n{listing}");
}
