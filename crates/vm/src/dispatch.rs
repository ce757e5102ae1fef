//! Dispatch: one function per operation, each ending in a jump to the next.
//!
//! On stable Rust, LLVM turns a call in tail position whose arguments are all in registers into a jump. Handlers are therefore
//! `extern "sysv64"` with at most six word arguments, and every slow path, deallocation included, is itself a tail call: a handler that
//! hits the fast path contains no `call` instruction (a test disassembles the release binary and holds that). Where that optimisation does not hold
//! (unoptimised builds, other targets), the same bodies return the next instruction to a plain loop. `cfg(tail_dispatch)` from the build
//! script tells which; only [`next!`] and [`run`] differ.
//!
//! The dispatch table is an argument, so that a counting or tracing mode is another table and costs nothing when it is off.

#[macro_use]
mod macros;
mod arith;
mod attrs;
mod build;
mod calling;
mod compares;
mod construct;
mod except;
mod forwarding;
mod generator_ops;
mod instance_checks;
mod items;
mod iterate;
mod jumps;
mod leaves;
mod matching;
mod misc;
mod moves;
mod quick;
mod returns;
mod slow;
mod tables;
mod unpack;

pub(crate) use arith::arith_of as dispatch_arith;
pub(crate) use attrs::{LEARNT, Learnt};
pub(crate) use compares::compare_of;
pub(crate) use instance_checks::CHECKED;
pub(crate) use iterate::walked;
pub(crate) use leaves::ASKED;
pub(crate) use quick::{QUICK, Quick, base_op, depends_on_shapes};
pub(crate) use slow::{after_native, finish, release_operands};
pub(crate) use tables::{COUNTING, TABLE, TRACING};

use crate::{Value, Vm};
use ophion_object::Header;
use ophion_object::codes::Live;

/// Where the program goes on. A null pc ends the run.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct Step {
    pub pc: *mut Live,
    pub fp: *mut Value,
}

/// A handler.
#[derive(Clone, Copy)]
#[repr(transparent)]
pub struct Handler(pub HandlerFn);

/// What a handler returns: nothing if handlers jump to each other. A result of two words, joined from several exits, is taken apart and
/// put together again by the optimiser, and the jumps before it become calls.
#[cfg(tail_dispatch)]
pub(crate) type Next = ();
#[cfg(not(tail_dispatch))]
pub(crate) type Next = Step;

/// The end of a run.
#[cfg(tail_dispatch)]
pub(crate) const EXIT: Next = ();
#[cfg(not(tail_dispatch))]
pub(crate) const EXIT: Next = Step { pc: std::ptr::null_mut(), fp: std::ptr::null_mut() };

/// (vm, instruction, `R[0]`, dispatch table).
pub(crate) type HandlerFn = unsafe extern "sysv64" fn(*mut Vm, *mut Live, *mut Value, *const Handler) -> Next;

/// How a fast handler ends: by jumping.
pub(crate) struct Fast;
/// How the body of a slow handler ends: by telling its shell where to go on.
pub(crate) struct Slow;

/// Goes on at a step that a slow body gave: with the handler it asked for, or the one of the instruction.
///
/// # Safety
/// The step is one of this VM's.
#[inline(always)]
pub(crate) unsafe fn go(vm: *mut Vm, step: Step) -> Next {
    // SAFETY: by the caller's word.
    unsafe {
        if step.pc.is_null() {
            return EXIT;
        }
        if let Some(handler) = (*vm).redirect {
            (*vm).redirect = None;
            let table = (*vm).table;
            return handler(vm, step.pc, step.fp, table);
        }
        let table = (*vm).table;
        Fast::next(vm, step.pc, step.fp, table)
    }
}

// Each of these is the last thing its caller does, with arguments in registers only.
#[allow(clippy::missing_safety_doc)]
impl Fast {
    #[cfg(tail_dispatch)]
    #[inline(always)]
    pub(crate) unsafe fn next(vm: *mut Vm, pc: *mut Live, fp: *mut Value, table: *const Handler) -> Next {
        unsafe {
            ophion_object::counts::bytecode();
            let handler = (*table.add((*pc).op as usize)).0;
            handler(vm, pc, fp, table)
        }
    }
    #[cfg(not(tail_dispatch))]
    #[inline(always)]
    pub(crate) unsafe fn next(_: *mut Vm, pc: *mut Live, fp: *mut Value, _: *const Handler) -> Next {
        Step { pc, fp }
    }
    #[inline(always)]
    pub(crate) unsafe fn resume(vm: *mut Vm) -> Next {
        unsafe {
            let (pc, fp) = ((*vm).pc, (*vm).fp);
            go(vm, Step { pc, fp })
        }
    }
    #[inline(always)]
    pub(crate) unsafe fn release(
        vm: *mut Vm,
        pc: *mut Live,
        fp: *mut Value,
        table: *const Handler,
        p: *mut Header,
    ) -> Next {
        unsafe { slow::release_then_next(vm, pc, fp, table, p) }
    }
    #[inline(always)]
    pub(crate) unsafe fn slow(f: HandlerFn, vm: *mut Vm, pc: *mut Live, fp: *mut Value, table: *const Handler) -> Next {
        unsafe { f(vm, pc, fp, table) }
    }
    #[inline(always)]
    pub(crate) unsafe fn finish(vm: *mut Vm, pc: *mut Live, fp: *mut Value, table: *const Handler, out: Value) -> Next {
        unsafe { slow::finish_tail(vm, pc, fp, table, out) }
    }
    #[inline(always)]
    pub(crate) unsafe fn store_float(
        vm: *mut Vm,
        pc: *mut Live,
        fp: *mut Value,
        table: *const Handler,
        f: f64,
    ) -> Next {
        unsafe { arith::store_float(vm, pc, fp, table, f) }
    }
}

#[allow(clippy::missing_safety_doc)]
impl Slow {
    #[inline(always)]
    pub(crate) unsafe fn store_float(
        vm: *mut Vm,
        pc: *mut Live,
        fp: *mut Value,
        table: *const Handler,
        f: f64,
    ) -> Step {
        unsafe {
            let out = ophion_object::floats::new(&mut (*vm).heap, f);
            slow::release_operands(pc, fp);
            let old = std::mem::replace(&mut *fp.add((*pc).a as usize), out);
            if old.is_pointer() {
                let p = old.as_pointer();
                (*p).rc -= 1;
                ophion_object::counts::operation();
                if (*p).rc == 0 {
                    return Slow::release(vm, pc.add(1), fp, table, p);
                }
            }
            Slow::next(vm, pc.add(1), fp, table)
        }
    }
    #[inline(always)]
    pub(crate) unsafe fn next(_: *mut Vm, pc: *mut Live, fp: *mut Value, _: *const Handler) -> Step {
        Step { pc, fp }
    }
    #[inline(always)]
    pub(crate) unsafe fn resume(vm: *mut Vm) -> Step {
        unsafe { Step { pc: (*vm).pc, fp: (*vm).fp } }
    }
    #[inline(always)]
    pub(crate) unsafe fn release(
        vm: *mut Vm,
        pc: *mut Live,
        fp: *mut Value,
        _: *const Handler,
        p: *mut Header,
    ) -> Step {
        unsafe { slow::release_step(vm, pc, fp, p) }
    }
    #[inline(always)]
    pub(crate) unsafe fn slow(f: HandlerFn, vm: *mut Vm, pc: *mut Live, fp: *mut Value, _: *const Handler) -> Step {
        unsafe {
            (*vm).redirect = Some(f);
            Step { pc, fp }
        }
    }
    #[inline(always)]
    pub(crate) unsafe fn finish(vm: *mut Vm, pc: *mut Live, fp: *mut Value, table: *const Handler, out: Value) -> Step {
        unsafe { slow::finish(vm, pc, fp, table, out) }
    }
}

/// Runs from an instruction of a frame until an entry frame returns.
///
/// # Safety
/// They are those of a well-formed frame of this VM.
#[cfg(tail_dispatch)]
pub(crate) unsafe fn run(vm: *mut Vm, pc: *mut Live, fp: *mut Value) {
    unsafe {
        let table = (*vm).table;
        ((*table.add((*pc).op as usize)).0)(vm, pc, fp, table);
    }
}

/// Runs from an instruction of a frame until an entry frame returns.
///
/// # Safety
/// They are those of a well-formed frame of this VM.
#[cfg(not(tail_dispatch))]
pub(crate) unsafe fn run(vm: *mut Vm, mut pc: *mut Live, mut fp: *mut Value) {
    unsafe {
        while !pc.is_null() {
            let table = (*vm).table;
            let step = ((*table.add((*pc).op as usize)).0)(vm, pc, fp, table);
            pc = step.pc;
            fp = step.fp;
        }
    }
}
