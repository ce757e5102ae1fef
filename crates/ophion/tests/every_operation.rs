//! Every operation, in a loop, on a native stack of 256 KiB: a handler that leaves something on the stack at each turn overflows it.
//!
//! With the dispatch by tail calls (release builds; `cargo xtask dispatch` runs this test so) that is what happens when a jump has become a
//! call; the number of turns is large enough for a single word.

use ophion::host::MemoryHost;
use ophion::{Interpreter, Options};
use ophion_bytecode::Op;

const PROGRAM: &str = include_str!("every_operation.py");
const STACK: usize = 256 * 1024;
/// Each turn of a loop that grew the stack would take a word at least.
const TURNS: usize = if cfg!(debug_assertions) { 300 } else { 100_000 };

/// No source text compiles to these: they are reserved, or for the VM's own use. `SetupAnnotations` needs a `__future__` import: the program
/// compiles a text of its own for it.
const WITHOUT_SOURCE: [Op; 4] = [Op::CheckExitCall, Op::Nop, Op::LoadLocals, Op::SetupAnnotations];

fn on_a_small_stack<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> T {
    std::thread::Builder::new().stack_size(STACK).spawn(work).unwrap().join().unwrap()
}

fn interpreter(turns: usize) -> Interpreter {
    let options = Options {
        argv: vec!["every_operation.py".into(), turns.to_string()],
        native_stack: STACK / 2,
        ..Options::default()
    };
    Interpreter::new(Box::new(MemoryHost::default()), &options).unwrap()
}

#[test]
fn the_program_has_every_operation() {
    let listing = interpreter(1).listing(PROGRAM, "every_operation.py").unwrap();
    let words: std::collections::HashSet<&str> = listing.split_whitespace().collect();
    let missing: Vec<&str> = Op::ALL
        .iter()
        .filter(|op| !WITHOUT_SOURCE.contains(op))
        .map(|op| op.name())
        .filter(|n| !words.contains(n))
        .collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn none_of_them_grows_the_stack() {
    let (error, missing) = on_a_small_stack(|| {
        let mut python = interpreter(TURNS);
        let globals = python.main_dict();
        let vm = python.vm();
        let code = vm.compile(PROGRAM, "every_operation.py", "exec").unwrap();
        let error = vm.exec_code(&code, &globals, &globals).err().map(|_| vm.take_exception());
        (error.map(|e| vm.format_exception(&e)), vm.specialised_forms_not_seen())
    });
    assert_eq!(error, None);
    assert!(missing.is_empty(), "not specialised: {missing:?}");
}
