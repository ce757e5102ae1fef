//! Jumps and tests.

use crate::compare::Compare;
use crate::{Object, Value, Vm, shape};
use ophion_bytecode::{KILL_A, KILL_B, NEGATE, Op};
use ophion_object::dicts::{self, Identical};
use ophion_object::{hashing, lists, strings, tuples};
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
    } else if v.is_pointer() {
        let truth = match (*v.as_pointer()).shape {
            shape::STR => strings::len(v) != 0,
            shape::LIST => !lists::data(v).items.is_empty(),
            shape::TUPLE => !tuples::items(v).is_empty(),
            shape::DICT => dicts::data(v).used != 0,
            _ => slow!(jump_if_slow, vm, pc, fp, table),
        };
        if (*pc).flags & KILL_A != 0 {
            if (*v.as_pointer()).rc == 1 { slow!(jump_if_slow, vm, pc, fp, table) }
            (*v.as_pointer()).rc -= 1;
            ophion_object::counts::operation();
            reg!(fp, (*pc).a) = Value::NULL;
        }
        truth
    } else {
        slow!(jump_if_slow, vm, pc, fp, table)
    };
    if truth != ((*pc).flags & NEGATE != 0) { jump!(vm, pc, fp, table, (*pc).bc() as i32) }
    next!(vm, pc.add(1), fp, table)
} }

warm_op! { jump_if_slow(vm, pc, fp, table) {
    let v = &mut *vm;
    v.pc = pc;
    v.fp = fp;
    let at = fp.add((*pc).a as usize);
    let x = *at;
    let kills = (*pc).flags & KILL_A != 0;
    if (!kills || !x.is_pointer() || (*x.as_pointer()).rc > 1) && let Some(truth) = v.truth_natively(x) {
        if kills && x.is_pointer() {
            *at = Value::NULL;
            x.decref();
        }
        if v.needs_attention() {
            v.complete_test(truth);
            v.attend();
            resume!(vm)
        }
        if truth != ((*pc).flags & NEGATE != 0) { jump!(vm, pc, fp, table, (*pc).bc() as i32) }
        next!(vm, pc.add(1), fp, table)
    }
    match v.truth_start(x, 0) {
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
        ophion_object::counts::operation();
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
            } else if matches!($compare, Compare::Eq | Compare::Ne) && x.has_shape(shape::STR) && y.has_shape(shape::STR) {
                let i = *pc;
                let Some(same) = strings::same_at_sight(x, y) else { slow!(jump_if_same_text, vm, pc, fp, table) };
                let dies = |bit: u8, v: Value| i.flags & bit != 0 && (*v.as_pointer()).rc <= 2;
                if dies(KILL_A, x) || dies(KILL_B, y) { slow!(jump_if_same_text, vm, pc, fp, table) }
                if i.flags & KILL_A != 0 {
                    (*x.as_pointer()).rc -= 1;
                    reg!(fp, i.a) = Value::NULL;
                }
                if i.flags & KILL_B != 0 && (i.a != i.b || i.flags & KILL_A == 0) {
                    (*y.as_pointer()).rc -= 1;
                    reg!(fp, i.b) = Value::NULL;
                }
                same == matches!($compare, Compare::Eq)
            } else if !x.is_pointer() && !y.is_pointer() {
                slow!(compare_jump_mixed, vm, pc, fp, table)
            } else {
                slow!(compare_jump_slow, vm, pc, fp, table)
            };
            if truth != ((*pc).flags & NEGATE != 0) { jump!(vm, pc, fp, table, (*pc).c as i16) }
            next!(vm, pc.add(1), fp, table)
        } }
        op! { $name_int(vm, pc, fp, table) {
            let x = reg!(fp, (*pc).a);
            if !x.is_int() { slow!(compare_jump_mixed, vm, pc, fp, table) }
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

warm_op! {
    /// `JumpIfEq` and `JumpIfNe` of strs.
    jump_if_same_text(vm, pc, fp, table) {
        let (a, b) = (fp.add((*pc).a as usize), fp.add((*pc).b as usize));
        let (x, y) = (*a, *b);
        let i = *pc;
        let same = x == y || strings::equal(x, y);
        let truth = same == (i.op == Op::JumpIfEq as u8);
        for (bit, at) in [(KILL_A, a), (KILL_B, b)] {
            let v = *at;
            // The same temporary may be named twice.
            if i.flags & bit != 0 && v.is_pointer() {
                *at = Value::NULL;
                v.decref();
            }
        }
        if truth != (i.flags & NEGATE != 0) { jump!(vm, pc, fp, table, i.c as i16) }
        next!(vm, pc.add(1), fp, table)
    }
}

warm_op! {
    /// Immediate numbers that are not of one kind.
    compare_jump_mixed(vm, pc, fp, table) {
        let Some((op, x, y)) = super::compares::compare_of(pc, fp) else { unreachable!("a comparison") };
        let Some(truth) = super::compares::compare_mixed(op, x, y) else { slow!(compare_jump_slow, vm, pc, fp, table) };
        if truth != ((*pc).flags & NEGATE != 0) { jump!(vm, pc, fp, table, (*pc).c as i16) }
        next!(vm, pc.add(1), fp, table)
    }
}

warm_op! { compare_jump_slow(vm, pc, fp, table) {
    let v = &mut *vm;
    v.pc = pc;
    v.fp = fp;
    let Some((op, x, y)) = super::compares::compare_of(pc, fp) else { unreachable!("a comparison") };
    if let Some((entry, new)) = v.push_comparison(op, x, y) { next!(vm, entry, new, table) }
    let out = v.compare_from(op, x, y, 0);
    if out == Value::PUSHED && !v.needs_attention() && v.fuel >= 0 { resume!(vm) }
    match out {
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
    let kills = (*pc).flags & (KILL_A | KILL_B);
    if kills != 0 {
        // Nothing dies here: one count is left for each operand even if both are the same object.
        let a = kills & KILL_A != 0 && x.is_pointer();
        let b = kills & KILL_B != 0 && y.is_pointer();
        if a && (*x.as_pointer()).rc < 3 || b && (*y.as_pointer()).rc < 3 || (*pc).a == (*pc).b {
            slow!(jump_if_is_slow, vm, pc, fp, table)
        }
        if a {
            (*x.as_pointer()).rc -= 1;
            ophion_object::counts::operation();
            reg!(fp, (*pc).a) = Value::NULL;
        }
        if b {
            (*y.as_pointer()).rc -= 1;
            ophion_object::counts::operation();
            reg!(fp, (*pc).b) = Value::NULL;
        }
    }
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

op! { JumpIfIn(vm, pc, fp, table) {
    let (x, container) = (reg!(fp, (*pc).a), reg!(fp, (*pc).b));
    let (i, kept) = (*pc, x.is_int());
    // What is released here stays alive.
    if i.flags & KILL_B == 0
        && (i.flags & KILL_A == 0 || kept)
        && let Some(found) = identical_key_in(container, x)
    {
        if found != (i.flags & NEGATE != 0) { jump!(vm, pc, fp, table, i.c as i16) }
        next!(vm, pc.add(1), fp, table)
    }
    if let Some(found) = char_in(container, x) {
        // Characters and constants have other owners.
        if i.flags & (KILL_A | KILL_B) != 0 {
            if (*x.as_pointer()).rc < 2 || (*container.as_pointer()).rc < 2 || x == container { slow!(jump_if_in, vm, pc, fp, table) }
            if i.flags & KILL_A != 0 {
                (*x.as_pointer()).rc -= 1;
                ophion_object::counts::operation();
                reg!(fp, (*pc).a) = Value::NULL;
            }
            if i.flags & KILL_B != 0 {
                (*container.as_pointer()).rc -= 1;
                ophion_object::counts::operation();
                reg!(fp, (*pc).b) = Value::NULL;
            }
        }
        if found != (i.flags & NEGATE != 0) { jump!(vm, pc, fp, table, i.c as i16) }
        next!(vm, pc.add(1), fp, table)
    }
    slow!(jump_if_in, vm, pc, fp, table)
} }

/// `c in text` of a character and a short text, all below 256. It calls nothing.
#[inline(always)]
unsafe fn char_in(text: Value, c: Value) -> Option<bool> {
    use ophion_object::strings::str_flag::WIDTH;
    const SHORT: u64 = 32;
    unsafe {
        if !c.has_shape(shape::STR) || !text.has_shape(shape::STR) {
            return None;
        }
        let (one, many) = (strings::data(c).meta, strings::data(text).meta);
        if one & WIDTH != 1 || one >> 8 != 1 || many & WIDTH != 1 || many >> 8 > SHORT {
            return None;
        }
        let unit = *strings::raw_bytes(c).as_ptr();
        let (mut at, end) = (strings::raw_bytes(text).as_ptr(), many >> 8);
        let end = at.add(end as usize);
        while at != end {
            if *at == unit {
                return Some(true);
            }
            at = at.add(1);
        }
        Some(false)
    }
}

/// `x in container` of an exact dict or set, if identity decides it. It calls nothing.
#[inline(always)]
pub(super) unsafe fn identical_key_in(container: Value, x: Value) -> Option<bool> {
    unsafe {
        let hash = hashing::known(x)?;
        if container.has_shape(shape::DICT) {
            match dicts::data(container).find_identical(x, hash) {
                Identical::Found(_) => Some(true),
                Identical::Missing => Some(false),
                Identical::Unknown => None,
            }
        } else if container.has_shape(shape::SET) || container.has_shape(shape::FROZENSET) {
            let s = ophion_object::sets::data(container);
            s.contains_at_sight(x, hash)
        } else {
            None
        }
    }
}

/// `x in container` of exact built-in containers in which no code of the program has a say.
#[inline(always)]
pub(super) unsafe fn natively_in(vm: &Vm, container: Value, x: Value) -> Option<bool> {
    unsafe {
        if !container.is_pointer() {
            return None;
        }
        let probe = match (*container.as_pointer()).shape {
            // `c in "abc"`.
            shape::STR if x.has_shape(shape::STR) => {
                return Some(strings::text(container).contains_short(strings::text(x)));
            }
            shape::SET | shape::FROZENSET => {
                let hash = hashing::native(&vm.heap, x)? as u64;
                let s = ophion_object::sets::data(container);
                if let Some(found) = s.first_probe(x, hash) {
                    return Some(found.is_some());
                }
                s.probe(x, hash, 0)
            }
            shape::DICT => dicts::data(container).probe(x, hashing::native(&vm.heap, x)? as u64),
            shape::TUPLE => return one_of(vm, ophion_object::tuples::items(container), x),
            shape::LIST => return one_of(vm, &ophion_object::lists::data(container).items, x),
            _ => return None,
        };
        match probe {
            dicts::Probe::Found(_) => Some(true),
            dicts::Probe::Missing => Some(false),
            dicts::Probe::Ask { .. } => None,
        }
    }
}

/// Is it one of a few items? None if that is not to be told without a look-up.
#[inline(always)]
unsafe fn one_of(vm: &Vm, items: &[Value], x: Value) -> Option<bool> {
    const FEW: usize = 32;
    if items.len() > FEW {
        return None;
    }
    for &item in items {
        // SAFETY: live values.
        if item == x || unsafe { vm.compare_quick(Compare::Eq, item, x)? } {
            return Some(true);
        }
    }
    Some(false)
}

/// [`natively_in`] of the values in two registers, which are released where that is their last use.
#[inline(always)]
pub(super) unsafe fn in_registers(
    vm: &Vm,
    fp: *mut Value,
    (x, x_goes): (u16, bool),
    (container, container_goes): (u16, bool),
) -> Option<bool> {
    unsafe {
        // What dies here may have a finaliser: that is left to the general way.
        let dies =
            |goes: bool, v: Value| goes && v.is_pointer() && !v.has_shape(shape::STR) && (*v.as_pointer()).rc < 2;
        if dies(x_goes, reg!(fp, x)) || dies(container_goes, reg!(fp, container)) {
            return None;
        }
        let found = natively_in(vm, reg!(fp, container), reg!(fp, x))?;
        for (register, goes) in [(x, x_goes), (container, container_goes)] {
            let at = fp.add(register as usize);
            let v = *at;
            // The same temporary may be named twice.
            if goes && v.is_pointer() {
                *at = Value::NULL;
                v.decref();
            }
        }
        Some(found)
    }
}

warm_op! { jump_if_in(vm, pc, fp, table) {
    let v = &mut *vm;
    let i = *pc;
    if let Some(found) = in_registers(v, fp, (i.a, i.flags & KILL_A != 0), (i.b, i.flags & KILL_B != 0)) {
        if found != (i.flags & NEGATE != 0) { jump!(vm, pc, fp, table, i.c as i16) }
        next!(vm, pc.add(1), fp, table)
    }
    v.pc = pc;
    v.fp = fp;
    // Their registers own them meanwhile.
    let (x, container) = (ManuallyDrop::new(Object::own(reg!(fp, (*pc).a))), ManuallyDrop::new(Object::own(reg!(fp, (*pc).b))));
    let keyed = if v.looks_up(container.value()) { v.lookup_start(container.value(), x.value()) } else { None };
    match keyed.unwrap_or_else(|| v.contains_start(&container, &x)) {
        Value::RAISED => v.unwind(),
        Value::PUSHED => {}
        result => v.complete_test(result.is_true()),
    }
    if v.needs_attention() { v.attend(); }
    resume!(vm)
} }
