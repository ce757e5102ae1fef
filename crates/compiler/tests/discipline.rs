//! The checker of registers finds what it is there to find: code that is damaged in one place is refused, or still right.

use ophion_bytecode::{Code, Instr, KILL_A, KILL_B, KILL_C, Op, check_registers, verify};
use ophion_compiler::{Options, compile};
use ophion_syntax::Source;

fn code(text: &str) -> Code {
    let compiled = compile(&Source::new("<test>", text), &Options::default()).expect("a program that compiles");
    let inner = compiled.code.consts.iter().find_map(|constant| match constant {
        ophion_bytecode::Const::Code(code) => Some((**code).clone()),
        _ => None,
    });
    inner.expect("a function")
}

const PROGRAM: &str = "
def f(a, b):
    for x in g(a):
        with h(x) as y:
            if y.z + 1 < b.c:
                return k(y, b.d)
    return [p for p in a if p.q]
";

#[test]
fn whole_code_passes() {
    check_registers(&code(PROGRAM)).expect("disciplined code");
}

#[test]
fn a_lost_kill_is_a_leak() {
    let whole = code(PROGRAM);
    let (mut found, mut noticed) = (0, 0);
    for pc in 0..whole.instrs.len() {
        let instr = whole.instrs[pc];
        if matches!(instr.op(), Op::CallKw | Op::CallMethodKw) {
            continue;
        }
        for flag in [KILL_A, KILL_B, KILL_C] {
            if instr.flags() & flag == 0 {
                continue;
            }
            let mut damaged = whole.clone();
            damaged.instrs[pc] = Instr(instr.0 & !((flag as u64) << 8));
            // A re-raised exception is released with the frame, and what is overwritten by the instruction is released too.
            if instr.op() == Op::Reraise || flag == KILL_B && instr.a() == instr.b() {
                continue;
            }
            found += 1;
            noticed += check_registers(&damaged).is_err() as u32;
        }
    }
    // What is not noticed is overwritten later on, which releases it.
    assert!(found > 5 && noticed * 3 >= found * 2, "{noticed} of {found}");
}

#[test]
fn a_lost_clear_is_a_leak() {
    let whole = code(PROGRAM);
    for pc in 0..whole.instrs.len() {
        let instr = whole.instrs[pc];
        let locals = whole.local_names.len() as u16;
        if instr.op() == Op::Clear && instr.a() >= locals {
            let mut damaged = whole.clone();
            damaged.instrs[pc] = Instr::new(Op::Nop, 0, 0, 0, 0);
            assert!(check_registers(&damaged).is_err(), "the clear at {pc} is not missed");
        }
    }
}

#[test]
fn a_wrong_register_is_noticed() {
    let whole = code("def f(a):\n    return a.b + a.c\n");
    let mut noticed = 0;
    for pc in 0..whole.instrs.len() {
        let instr = whole.instrs[pc];
        for shift in [16, 32, 48] {
            let mut damaged = whole.clone();
            damaged.instrs[pc] = Instr(instr.0 ^ 1 << shift);
            if verify(&damaged).is_err() || check_registers(&damaged).is_err() {
                noticed += 1;
            }
        }
    }
    assert!(noticed >= 4);
}

#[test]
fn a_call_below_a_live_temporary_is_refused() {
    let whole = code("def f(a):\n    return g(a, h(a))\n");
    let mut damaged = whole.clone();
    for instr in &mut damaged.instrs {
        // The inner call's window at the base of the outer one's.
        if instr.op() == Op::Call && instr.c() == 1 {
            *instr = Instr::new(Op::Call, 0, instr.a(), instr.b() - 1, 1);
        }
    }
    assert!(check_registers(&damaged).is_err());
}
