//! What slow paths share: finishing an instruction, releasing, safepoints.

use super::{Handler, Next, Step};
use crate::{Value, Vm};
use ophion_bytecode::{KILL_A, KILL_B, KILL_C};
use ophion_object::Header;
use ophion_object::codes::Live;

/// Deallocates an object whose count has become 0, then goes on at `pc`.
#[cold]
#[inline(never)]
pub(crate) unsafe extern "sysv64" fn release_then_next(
    vm: *mut Vm,
    pc: *mut Live,
    fp: *mut Value,
    table: *const Handler,
    p: *mut Header,
) -> Next {
    unsafe {
        ophion_object::heap::deallocate(p);
        if !(*vm).heap.pending.is_empty() {
            return run_pending(vm, pc, fp, table);
        }
        super::Fast::next(vm, pc, fp, table)
    }
}

/// The same for slow bodies: where to go on.
#[cold]
#[inline(never)]
pub(crate) unsafe fn release_step(vm: *mut Vm, pc: *mut Live, fp: *mut Value, p: *mut Header) -> Step {
    unsafe {
        ophion_object::heap::deallocate(p);
        let v = &mut *vm;
        if v.needs_attention() {
            v.pc = pc;
            v.fp = fp;
            v.attend();
            return v.step_here();
        }
        Step { pc, fp }
    }
}

slow_op! {
    /// Starts the finalisers that wait, then goes on at `pc`.
    run_pending(vm, pc, fp, table) {
        let v = &mut *vm;
        v.pc = pc;
        v.fp = fp;
        v.start_pending();
        resume!(vm)
    }
}

slow_op! {
    /// Out of fuel, or something wants attention, before the instruction `pc`.
    safepoint(vm, pc, fp, table) {
        let v = &mut *vm;
        v.pc = pc;
        v.fp = fp;
        v.at_safepoint();
        resume!(vm)
    }
}

/// Releases the operands that the instruction uses for the last time.
#[inline]
pub(crate) unsafe fn release_operands(pc: *mut Live, fp: *mut Value) {
    unsafe {
        let i = *pc;
        if i.flags & (KILL_A | KILL_B | KILL_C) == 0 {
            return;
        }
        for (bit, r) in [(KILL_A, i.a), (KILL_B, i.b), (KILL_C, i.c)] {
            if i.flags & bit != 0 {
                let at = fp.add(r as usize);
                let old = *at;
                if old.is_pointer() {
                    *at = Value::NULL;
                    old.decref();
                }
            }
        }
    }
}

/// Ends an instruction whose slow path gave `out`: a value for `complete`, RAISED, or PUSHED.
#[inline(never)]
pub(crate) unsafe fn finish(vm: *mut Vm, pc: *mut Live, fp: *mut Value, table: *const Handler, out: Value) -> Step {
    unsafe {
        let v = &mut *vm;
        let i = *pc;
        if out == Value::RAISED || out == Value::PUSHED || !*crate::complete::STORES.get_unchecked(i.op as usize) {
            return finish_rest(vm, pc, fp, table, out);
        }
        release_operands(pc, fp);
        let old = std::mem::replace(&mut *fp.add(i.a as usize), out);
        old.decref();
        if v.needs_attention() {
            v.pc = pc.add(1);
            v.fp = fp;
            v.attend();
            return v.step_here();
        }
        Step { pc: pc.add(1), fp }
    }
}

/// The ends that are not a value for register a.
#[inline(never)]
unsafe fn finish_rest(vm: *mut Vm, pc: *mut Live, fp: *mut Value, _table: *const Handler, out: Value) -> Step {
    unsafe {
        let v = &mut *vm;
        match out {
            Value::RAISED => v.unwind(),
            Value::PUSHED => {}
            value => {
                v.pc = pc;
                v.fp = fp;
                v.complete(value, 0, false);
            }
        }
        if v.needs_attention() {
            v.attend();
        }
        v.step_here()
    }
}

/// [`finish`] as the end of a fast handler.
#[inline(never)]
pub(crate) unsafe extern "sysv64" fn finish_tail(
    vm: *mut Vm,
    pc: *mut Live,
    fp: *mut Value,
    table: *const Handler,
    out: Value,
) -> Next {
    unsafe {
        // A fast handler has a value for register a; if no operand dies, nothing can go wrong.
        let i = *pc;
        let dies = |bit: u8, r: u16| {
            let v = *fp.add(r as usize);
            i.flags & bit != 0 && v.is_pointer() && (*v.as_pointer()).rc == 1
        };
        let both = i.flags & KILL_B != 0 && i.flags & KILL_C != 0 && *fp.add(i.b as usize) == *fp.add(i.c as usize);
        if dies(KILL_B, i.b) || dies(KILL_C, i.c) || both {
            return finish_dying(vm, pc, fp, table, out);
        }
        if i.flags & KILL_B != 0 {
            drop_shared(fp.add(i.b as usize));
        }
        if i.flags & KILL_C != 0 {
            drop_shared(fp.add(i.c as usize));
        }
        let at = fp.add(i.a as usize);
        let old = *at;
        *at = out;
        if old.is_pointer() {
            let p = old.as_pointer();
            (*p).rc -= 1;
            ophion_object::counts::operation();
            if (*p).rc == 0 {
                return release_then_next(vm, pc.add(1), fp, table, p);
            }
        }
        super::Fast::next(vm, pc.add(1), fp, table)
    }
}

/// Takes a value that has another owner out of a register.
#[inline(always)]
unsafe fn drop_shared(at: *mut Value) {
    unsafe {
        let v = *at;
        *at = Value::NULL;
        if v.is_pointer() {
            (*v.as_pointer()).rc -= 1;
            ophion_object::counts::operation();
        }
    }
}

/// The end of a fast handler some of whose operands die.
#[inline(never)]
unsafe extern "sysv64" fn finish_dying(
    vm: *mut Vm,
    pc: *mut Live,
    fp: *mut Value,
    table: *const Handler,
    out: Value,
) -> Next {
    unsafe {
        let step = finish(vm, pc, fp, table, out);
        super::go(vm, step)
    }
}

/// As [`finish`] for a native call: the value goes to register a.
#[inline(never)]
pub(crate) unsafe fn after_native(
    vm: *mut Vm,
    pc: *mut Live,
    fp: *mut Value,
    _table: *const Handler,
    out: Value,
) -> Step {
    unsafe {
        let v = &mut *vm;
        match out {
            Value::RAISED => v.unwind(),
            Value::PUSHED => {}
            value => {
                let at = fp.add((*pc).a as usize);
                let old = std::mem::replace(&mut *at, value);
                v.pc = pc.add(1);
                v.fp = fp;
                old.decref();
            }
        }
        if v.needs_attention() {
            v.attend();
        }
        v.step_here()
    }
}
