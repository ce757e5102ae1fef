//! Comparisons that give a value.

use crate::calls::HEADER;
use crate::compare::Compare;
use crate::frames::{Control, ReturnKind};
use crate::{Object, Value};
use ophion_bytecode::{KILL_B, KILL_C, NEGATE, Op};
use ophion_object::codes::{CodeData, Live};
use ophion_object::{records, types};
use std::mem::ManuallyDrop;

macro_rules! compare {
    ($name:ident, $op:tt) => {
        op! { $name(vm, pc, fp, table) {
            let (x, y) = (reg!(fp, (*pc).b), reg!(fp, (*pc).c));
            if x.both_int(y) {
                set!(vm, pc.add(1), fp, table, (*pc).a, Value::bool((x.0 as i64) $op (y.0 as i64)))
            } else if x.both_float(y) {
                set!(vm, pc.add(1), fp, table, (*pc).a, Value::bool(x.as_float() $op y.as_float()))
            }
            slow!(compare_slow, vm, pc, fp, table)
        } }
    };
}
compare!(Lt, <);
compare!(Le, <=);
compare!(Eq, ==);
compare!(Ne, !=);
compare!(Gt, >);
compare!(Ge, >=);

/// Two immediate values that are not of one kind of number: 0.0 (which is no float of the common range), or an int and a float, bools, None.
#[inline(always)]
pub(super) fn compare_mixed(op: Compare, x: Value, y: Value) -> Option<bool> {
    let whole = |v: Value| if v.is_bool() { Some(v.is_true() as i64) } else { v.is_int().then(|| v.as_int()) };
    if let (Some(x), Some(y)) = (whole(x), whole(y)) {
        return Some(op.holds(x.cmp(&y)));
    }
    if (x.is_none() || y.is_none()) && matches!(op, Compare::Eq | Compare::Ne) && !x.is_pointer() && !y.is_pointer() {
        return Some((x == y) == (op == Compare::Eq));
    }
    let (x, y) = (super::arith::as_float(x)?, super::arith::as_float(y)?);
    Some(match op {
        Compare::Lt => x < y,
        Compare::Le => x <= y,
        Compare::Eq => x == y,
        Compare::Ne => x != y,
        Compare::Gt => x > y,
        Compare::Ge => x >= y,
    })
}

warm_op! { compare_slow(vm, pc, fp, table) {
    let v = &mut *vm;
    v.pc = pc;
    v.fp = fp;
    let Some((op, x, y)) = compare_of(pc, fp) else { unreachable!("a comparison") };
    if let Some(b) = compare_mixed(op, x, y) {
        set!(vm, pc.add(1), fp, table, (*pc).a, Value::bool(b))
    }
    let dynamic = x.is_pointer() && (*x.as_pointer()).shape >= crate::shape::FIRST_DYNAMIC;
    if !dynamic && let Some(b) = v.compare_quick(op, x, y) {
        super::release_operands(pc, fp);
        if v.needs_attention() {
            return super::after_native(vm, pc, fp, table, Value::bool(b))
        }
        set!(vm, pc.add(1), fp, table, (*pc).a, Value::bool(b))
    }
    if let Some((entry, new)) = v.push_comparison(op, x, y) { next!(vm, entry, new, table) }
    let out = v.compare_from(op, x, y, 0);
    if out == Value::PUSHED && !v.needs_attention() && v.fuel >= 0 { resume!(vm) }
    super::finish(vm, pc, fp, table, out)
} }

impl crate::Vm {
    /// Pushes the frame of the method that compares two instances of one class, if it is a function of two parameters: where the program goes on.
    #[inline(always)]
    pub(super) unsafe fn push_comparison(
        &mut self,
        op: Compare,
        x: Value,
        y: Value,
    ) -> Option<(*mut Live, *mut Value)> {
        // SAFETY: live operands in registers of the running frame, whose `pc` and `fp` are set.
        unsafe {
            if !x.is_pointer() || !y.is_pointer() || (*x.as_pointer()).shape < crate::shape::FIRST_DYNAMIC {
                return None;
            }
            let class = types::type_of(&self.heap, x);
            let method = types::data(class).special(op.special());
            if !method.has_shape(crate::shape::FUNCTION) || class != types::type_of(&self.heap, y) {
                return None;
            }
            let code = records::get(method, records::function::CODE).as_pointer() as *mut CodeData;
            let base = self.frame().top().max(self.scratch_top);
            let new = base.add(HEADER);
            if (*code).simple_args != 2 || (*code).special != 0 || !self.may_push(code, new) {
                return None;
            }
            *base = method.incref();
            *new = x.incref();
            *new.add(1) = y.incref();
            self.push_at(code, new, 2, (self.pc, self.fp), Control::new(ReturnKind::Complete, 1));
            Some(((*code).entry, new))
        }
    }
}

op! { Is(vm, pc, fp, table) {
    let same = reg!(fp, (*pc).b) == reg!(fp, (*pc).c);
    let v = Value::bool(same != ((*pc).flags & NEGATE != 0));
    if (*pc).flags & (KILL_B | KILL_C) != 0 { return Mode::finish(vm, pc, fp, table, v) }
    set!(vm, pc.add(1), fp, table, (*pc).a, v)
} }

op! { In(vm, pc, fp, table) {
    let i = *pc;
    let (x, container) = (reg!(fp, i.b), reg!(fp, i.c));
    // What is released here stays alive: `complete` would negate the value once more.
    if i.flags & KILL_C == 0
        && (i.flags & KILL_B == 0 || x.is_int())
        && let Some(found) = super::jumps::identical_key_in(container, x)
    {
        set!(vm, pc.add(1), fp, table, i.a, Value::bool(found != (i.flags & NEGATE != 0)))
    }
    slow!(in_slow, vm, pc, fp, table)
} }

warm_op! { in_slow(vm, pc, fp, table) {
    let v = &mut *vm;
    v.pc = pc;
    v.fp = fp;
    let i = *pc;
    if let Some(found) = super::jumps::in_registers(v, fp, (i.b, i.flags & KILL_B != 0), (i.c, i.flags & KILL_C != 0)) {
        set!(vm, pc.add(1), fp, table, i.a, Value::bool(found != (i.flags & NEGATE != 0)))
    }
    // Their registers own them meanwhile.
    let (x, container) = (ManuallyDrop::new(Object::own(reg!(fp, (*pc).b))), ManuallyDrop::new(Object::own(reg!(fp, (*pc).c))));
    let keyed = if v.looks_up(container.value()) { v.lookup_start(container.value(), x.value()) } else { None };
    let out = keyed.unwrap_or_else(|| v.contains_start(&container, &x));
    if out.is_bool() {
        super::release_operands(pc, fp);
        // What died may have a finaliser: the result is in its register before that runs.
        let old = std::mem::replace(&mut reg!(fp, (*pc).a), Value::bool(out.is_true() != ((*pc).flags & NEGATE != 0)));
        old.decref();
        go_on!(vm, pc, fp, table)
    }
    super::finish(vm, pc, fp, table, out)
} }

op! { Not(vm, pc, fp, table) {
    let x = reg!(fp, (*pc).b);
    let truth = if x.is_bool() {
        x.is_true()
    } else if x.is_int() {
        x.as_int() != 0
    } else if x.is_none() {
        false
    } else {
        slow!(not_slow, vm, pc, fp, table)
    };
    set!(vm, pc.add(1), fp, table, (*pc).a, Value::bool(!truth))
} }

slow_op! { not_slow(vm, pc, fp, table) {
    let v = &mut *vm;
    v.pc = pc;
    v.fp = fp;
    let x = reg!(fp, (*pc).b);
    let out = v.truth_start(x, 0);
    super::finish(vm, pc, fp, table, out)
} }

/// The comparison that an instruction makes, and its operands.
pub(crate) unsafe fn compare_of(pc: *mut Live, fp: *mut Value) -> Option<(Compare, Value, Value)> {
    unsafe {
        let op = Op::from_u8((*pc).op)?;
        let (compare, form) = match op {
            Op::Lt => (Compare::Lt, 0),
            Op::Le => (Compare::Le, 0),
            Op::Eq => (Compare::Eq, 0),
            Op::Ne => (Compare::Ne, 0),
            Op::Gt => (Compare::Gt, 0),
            Op::Ge => (Compare::Ge, 0),
            Op::JumpIfLt => (Compare::Lt, 1),
            Op::JumpIfLe => (Compare::Le, 1),
            Op::JumpIfEq => (Compare::Eq, 1),
            Op::JumpIfNe => (Compare::Ne, 1),
            Op::JumpIfGt => (Compare::Gt, 1),
            Op::JumpIfGe => (Compare::Ge, 1),
            Op::JumpIfLtInt => (Compare::Lt, 2),
            Op::JumpIfLeInt => (Compare::Le, 2),
            Op::JumpIfEqInt => (Compare::Eq, 2),
            Op::JumpIfNeInt => (Compare::Ne, 2),
            Op::JumpIfGtInt => (Compare::Gt, 2),
            Op::JumpIfGeInt => (Compare::Ge, 2),
            _ => return None,
        };
        Some(match form {
            0 => (compare, reg!(fp, (*pc).b), reg!(fp, (*pc).c)),
            1 => (compare, reg!(fp, (*pc).a), reg!(fp, (*pc).b)),
            _ => (compare, reg!(fp, (*pc).a), Value::small((*pc).b as i16 as i64)),
        })
    }
}
