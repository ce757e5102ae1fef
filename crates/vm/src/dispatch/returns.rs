//! Returns of the frames that an instruction has pushed for a special method: the value is what the instruction goes on with (see `complete.rs`). The usual ends, a
//! value for register a and the truth of a comparison, are reached without leaving the handlers.

use super::calling;
use crate::Value;
use crate::frames::{Control, ReturnKind};
use ophion_bytecode::{KILL_A, KILL_B, KILL_C, NEGATE, Op};
use ophion_object::codes::{CodeData, Live, frame};

/// What an instruction does with the value that such a frame returns.
#[derive(Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
enum End {
    /// `Vm::complete` knows.
    Other,
    /// It goes to register a.
    Store,
    /// It goes to register a, unless it is NotImplemented.
    Answer,
    /// It is of no use.
    Drop,
    /// A bool decides a jump whose offset is `c`.
    Test,
    /// It goes to register a, and the program to the beginning of the loop's body.
    Item,
}

const ENDS: [End; 256] = {
    let mut t = [End::Other; 256];
    t[Op::GetItem as usize] = End::Store;
    t[Op::StoreAttr as usize] = End::Drop;
    t[Op::SetItem as usize] = End::Drop;
    t[Op::ForIter as usize] = End::Item;
    let answers = [
        Op::Add,
        Op::Sub,
        Op::Mul,
        Op::TrueDiv,
        Op::FloorDiv,
        Op::Mod,
        Op::Pow,
        Op::LShift,
        Op::RShift,
        Op::And,
        Op::Or,
        Op::Xor,
        Op::MatMul,
        Op::Lt,
        Op::Le,
        Op::Eq,
        Op::Ne,
        Op::Gt,
        Op::Ge,
    ];
    let mut i = 0;
    while i < answers.len() {
        t[answers[i] as usize] = End::Answer;
        i += 1;
    }
    let tests = [Op::JumpIfLt, Op::JumpIfLe, Op::JumpIfEq, Op::JumpIfNe, Op::JumpIfGt, Op::JumpIfGe];
    let mut i = 0;
    while i < tests.len() {
        t[tests[i] as usize] = End::Test;
        i += 1;
    }
    let mut i = 0;
    while i < crate::dispatch::QUICK.len() {
        let (_, number, base) = crate::dispatch::QUICK[i];
        t[number as usize] = t[base as usize];
        i += 1;
    }
    t
};

/// Is it the control word of a frame that completes an instruction, and that no frame object shows?
#[inline(always)]
pub(super) fn completes(control: Value) -> bool {
    const STAGES: u64 = 0x2ff << 6;
    control.0 & !STAGES == Control::new(ReturnKind::Complete, 0).0
}

/// As [`completes`], of a frame that answers a question.
#[inline(always)]
pub(super) fn answers(control: Value) -> bool {
    const STAGES: u64 = 0xff << 6;
    const { assert!(crate::again::AGAIN & 0xff == 0 && crate::lookups::PROBED & 0xff00 == crate::again::AGAIN) }
    control.0 & !STAGES == Control::new(ReturnKind::Complete, crate::again::AGAIN).0
}

/// What the instruction does with the value.
#[inline(always)]
unsafe fn end_of(i: Live) -> End {
    // SAFETY: there are so many operations.
    unsafe { *ENDS.get_unchecked(i.op as usize) }
}

macro_rules! return_completing {
    ($(#[$m:meta])* $name:ident, $pc:ident, $fp:ident, $code:ident, $value:expr, $killed:expr, $end:expr, $rest:path) => {
        op! {
            $(#[$m])*
            $name(vm, $pc, $fp, table) {
                let $code = ((*$fp.offset(frame::CODE)).0 - frame::TAG) as *const CodeData;
                let function = *$fp.offset(frame::FUNCTION);
                let value: Value = $value;
                if (*$code).forwards != u16::MAX || (*function.as_pointer()).rc == 1 { slow!($rest, vm, $pc, $fp, table) }
                value.incref();
                let n = $killed.max((*$code).locals as usize);
                release_or!($fp, n, calling::return_rest(vm, $pc, $fp, table, value));
                let control = Control((*$fp.offset(frame::CONTROL)).0);
                let return_pc = ((*$fp.offset(frame::RETURN_PC)).0 - frame::TAG) as *mut Live;
                let caller = ((*$fp.offset(frame::RETURN_FP)).0 - frame::TAG) as *mut Value;
                (*vm).depth_left += 1;
                *$fp.offset(frame::FUNCTION) = Value::NULL;
                (*function.as_pointer()).rc -= 1;
                ophion_object::counts::operation();
                let i = *return_pc;
                let end = $end(i);
                if end == End::Store || end == End::Answer && value != Value::NOT_IMPLEMENTED {
                    if i.flags & (KILL_B | KILL_C) != 0 { return Mode::finish(vm, return_pc, caller, table, value) }
                    set!(vm, return_pc.add(1), caller, table, i.a, value)
                }
                if end == End::Drop && !value.is_pointer() && i.flags & (KILL_A | KILL_B | KILL_C) == 0 {
                    next!(vm, return_pc.add(1), caller, table)
                }
                if end == End::Test && value.is_bool() && i.flags & (KILL_A | KILL_B) == 0 {
                    if value.is_true() != (i.flags & NEGATE != 0) { jump!(vm, return_pc, caller, table, i.c as i16) }
                    next!(vm, return_pc.add(1), caller, table)
                }
                if end == End::Item {
                    let at = caller.add(i.a as usize);
                    let old = *at;
                    if !old.is_pointer() || (*old.as_pointer()).rc > 1 {
                        if old.is_pointer() {
                            (*old.as_pointer()).rc -= 1;
                            ophion_object::counts::operation();
                        }
                        *at = value;
                        jump!(vm, return_pc, caller, table, i.c as i16)
                    }
                }
                if end == End::Test && value.is_bool() {
                    return test_releasing(vm, return_pc, caller, table, value)
                }
                (*vm).stage = control.stage();
                return complete_rest(vm, return_pc, caller, table, value)
            }
        }
    };
}

return_completing!(
    /// `Return`, of such a frame.
    return_completing,
    pc,
    fp,
    code,
    *fp.add((*pc).a as usize),
    if (*pc).flags & KILL_A != 0 { (*pc).a as usize + 1 } else { 0 },
    end_of,
    calling::return_slow
);
return_completing!(
    /// `ReturnConst`, likewise.
    return_const_completing,
    pc,
    fp,
    code,
    *(*code).consts.add((*pc).bc() as usize),
    0usize,
    end_of,
    calling::return_const_slow
);
return_completing!(
    /// `Return` of a frame that answers a question (see `again.rs` and `lookups.rs`).
    return_answering,
    pc,
    fp,
    code,
    *fp.add((*pc).a as usize),
    if (*pc).flags & KILL_A != 0 { (*pc).a as usize + 1 } else { 0 },
    |_| End::Other,
    calling::return_slow
);
return_completing!(
    /// `ReturnConst`, likewise.
    return_const_answering,
    pc,
    fp,
    code,
    *(*code).consts.add((*pc).bc() as usize),
    0usize,
    |_| End::Other,
    calling::return_const_slow
);

value_op!(
    /// The end of a comparison that decides a jump, and whose operands are released.
    test_releasing, v, value, v.complete_test(value.is_true())
);

value_op!(
    /// The end of an instruction that needs more than that.
    complete_rest, v, value, {
        let stage = v.stage;
        v.complete(value, stage, true)
    }
);
