//! Jumps and tests.

use crate::{Object, Value};
use ophion_bytecode::{KILL_A, KILL_B, NEGATE};
use std::mem::ManuallyDrop;

op! { Jump(vm, pc, fp, table) { jump!(vm, pc, fp, table, (*pc).bc() as i32) } }

op! { JumpIf(vm, pc, fp, table) {
    let v = reg!(fp, (*pc).a);
    let truth = if v.is_bool() {
        v.is_true()
    } else if v.is_int() {
        v.as_int() != 0
    } else if v.is_none() {
        false
    } else {
        slow!(jump_if_slow, vm, pc, fp, table)
    };
    if truth != ((*pc).flags & NEGATE != 0) { jump!(vm, pc, fp, table, (*pc).bc() as i32) }
    next!(vm, pc.add(1), fp, table)
} }

slow_op! { jump_if_slow(vm, pc, fp, table) {
    let v = &mut *vm;
    v.pc = pc;
    v.fp = fp;
    match v.truth_start(reg!(fp, (*pc).a), 0) {
        Value::RAISED => v.unwind(),
        Value::PUSHED => {}
        truth => v.complete_test(truth.is_true()),
    }
    if v.needs_attention() { v.attend(); }
    resume!(vm)
} }

op! { JumpIfNone(vm, pc, fp, table) {
    let at = fp.add((*pc).a as usize);
    let v = *at;
    let taken = v.is_none() != ((*pc).flags & NEGATE != 0);
    if (*pc).flags & KILL_A != 0 && v.is_pointer() {
        *at = Value::NULL;
        let target = if taken { pc.offset((*pc).bc() as i32 as isize) } else { pc.add(1) };
        (*v.as_pointer()).rc -= 1;
        if (*v.as_pointer()).rc == 0 { return Mode::release(vm, target, fp, table, v.as_pointer()) }
        next!(vm, target, fp, table)
    }
    if taken { jump!(vm, pc, fp, table, (*pc).bc() as i32) }
    next!(vm, pc.add(1), fp, table)
} }

macro_rules! compare_jump {
    ($name:ident, $name_int:ident, $op:tt, $compare:expr) => {
        op! { $name(vm, pc, fp, table) {
            let (x, y) = (reg!(fp, (*pc).a), reg!(fp, (*pc).b));
            let truth = if x.both_int(y) {
                (x.0 as i64) $op (y.0 as i64)
            } else if x.both_float(y) {
                x.as_float() $op y.as_float()
            } else {
                slow!(compare_jump_slow, vm, pc, fp, table)
            };
            if truth != ((*pc).flags & NEGATE != 0) { jump!(vm, pc, fp, table, (*pc).c as i16) }
            next!(vm, pc.add(1), fp, table)
        } }
        op! { $name_int(vm, pc, fp, table) {
            let x = reg!(fp, (*pc).a);
            if !x.is_int() { slow!(compare_jump_slow, vm, pc, fp, table) }
            let truth = x.as_int() $op ((*pc).b as i16 as i64);
            if truth != ((*pc).flags & NEGATE != 0) { jump!(vm, pc, fp, table, (*pc).c as i16) }
            next!(vm, pc.add(1), fp, table)
        } }
    };
}
compare_jump!(JumpIfLt, JumpIfLtInt, <, Compare::Lt);
compare_jump!(JumpIfLe, JumpIfLeInt, <=, Compare::Le);
compare_jump!(JumpIfEq, JumpIfEqInt, ==, Compare::Eq);
compare_jump!(JumpIfNe, JumpIfNeInt, !=, Compare::Ne);
compare_jump!(JumpIfGt, JumpIfGtInt, >, Compare::Gt);
compare_jump!(JumpIfGe, JumpIfGeInt, >=, Compare::Ge);

slow_op! { compare_jump_slow(vm, pc, fp, table) {
    let v = &mut *vm;
    v.pc = pc;
    v.fp = fp;
    let Some((op, x, y)) = super::compares::compare_of(pc, fp) else { unreachable!("a comparison") };
    match v.compare_from(op, x, y, 0) {
        Value::RAISED => v.unwind(),
        Value::PUSHED => {}
        result if result.is_bool() => v.complete_test(result.is_true()),
        result => v.complete(result, 0, false),
    }
    if v.needs_attention() { v.attend(); }
    resume!(vm)
} }

op! { JumpIfIs(vm, pc, fp, table) {
    let (x, y) = (reg!(fp, (*pc).a), reg!(fp, (*pc).b));
    if (*pc).flags & (KILL_A | KILL_B) != 0 { slow!(jump_if_is_slow, vm, pc, fp, table) }
    if (x == y) != ((*pc).flags & NEGATE != 0) { jump!(vm, pc, fp, table, (*pc).c as i16) }
    next!(vm, pc.add(1), fp, table)
} }

slow_op! { jump_if_is_slow(vm, pc, fp, table) {
    let v = &mut *vm;
    v.pc = pc;
    v.fp = fp;
    let same = reg!(fp, (*pc).a) == reg!(fp, (*pc).b);
    v.complete_test(same);
    if v.needs_attention() { v.attend(); }
    resume!(vm)
} }

warm_op! { JumpIfIn(vm, pc, fp, table) {
    let v = &mut *vm;
    v.pc = pc;
    v.fp = fp;
    // Their registers own them meanwhile.
    let (x, container) = (ManuallyDrop::new(Object::own(reg!(fp, (*pc).a))), ManuallyDrop::new(Object::own(reg!(fp, (*pc).b))));
    match v.contains_start(&container, &x) {
        Value::RAISED => v.unwind(),
        Value::PUSHED => {}
        result => v.complete_test(result.is_true()),
    }
    if v.needs_attention() { v.attend(); }
    resume!(vm)
} }
