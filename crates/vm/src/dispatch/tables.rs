//! The dispatch tables: the plain one, and one whose every entry counts.

use super::quick::for_each_quick;
use super::*;
use crate::Vm;

macro_rules! fill {
    ($($name:ident($a:ident, $b:ident, $c:ident) $doc:literal;)*) => {
        const fn fill(mut t: [Handler; 256]) -> [Handler; 256] {
            $(t[ophion_bytecode::Op::$name as usize] = Handler($name);)*
            t
        }
    };
}
macro_rules! fill_quick {
    ($($name:ident $base:ident;)*) => {
        const fn fill_quick(mut t: [Handler; 256]) -> [Handler; 256] {
            $(t[Quick::$name as usize] = Handler($name);)*
            t
        }
    };
}

use super::arith::*;
use super::attrs::*;
use super::build::*;
use super::calling::*;
use super::compares::*;
use super::construct::*;
use super::except::*;
use super::forwarding::*;
use super::generator_ops::*;
use super::instance_checks::*;
use super::items::*;
use super::iterate::*;
use super::jumps::*;
use super::leaves::*;
use super::matching::*;
use super::misc::*;
use super::moves::*;
use super::unpack::*;

ophion_bytecode::for_each_operation!(fill);
for_each_quick!(fill_quick);

slow_op! {
    /// An operation number without a meaning: excluded by the verifier.
    unknown(vm, pc, fp, table) {
        (*vm).pc = pc;
        (*vm).fp = fp;
        (*vm).internal_error("unknown operation");
        (*vm).unwind();
        resume!(vm)
    }
}

/// The dispatch table of normal runs.
pub(crate) static TABLE: [Handler; 256] = fill_quick(fill([Handler(unknown); 256]));

/// The dispatch table of counting runs: each instruction takes one of `countdown`, and at 0 the run stops before it.
pub(crate) static COUNTING: [Handler; 256] = [Handler(counted); 256];

op! {
    counted(vm, pc, fp, table) {
        let v = &mut *vm;
        v.pc = pc;
        v.fp = fp;
        if v.countdown == 0 && v.native_depth <= 1 {
            v.countdown_expired = true;
            return super::EXIT;
        }
        v.countdown = v.countdown.saturating_sub(1);
        let handler = if v.tracing { traced } else { TABLE[(*pc).op as usize].0 };
        return handler(vm, pc, fp, table);
    }
}

/// The dispatch table of runs that somebody watches; see `tracing`.
pub(crate) static TRACING: [Handler; 256] = [Handler(traced); 256];

op! {
    traced(vm, pc, fp, table) {
        let v = &mut *vm;
        v.pc = pc;
        v.fp = fp;
        if v.trace_step() {
            resume!(vm)
        }
        let (pc, fp, table) = (v.pc, v.fp, v.table);
        let handler = TABLE[(*pc).op as usize].0;
        return handler(vm, pc, fp, table);
    }
}

impl Vm {
    /// Counts instructions from now on, and stops before the one after `n`.
    pub fn count_instructions(&mut self, n: u64) {
        self.countdown = n;
        self.countdown_expired = false;
        self.table = COUNTING.as_ptr();
    }
    /// Back to normal runs.
    pub fn stop_counting(&mut self) {
        self.table = self.plain_table();
        self.countdown_expired = false;
    }
}
