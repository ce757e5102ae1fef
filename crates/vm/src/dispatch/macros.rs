//! The words that handlers are written in. They hide pointer arithmetic, never a decision: each `next!`, `set!` and `slow!` is the
//! end of its handler, and reads as such.

/// Declares a handler: `op!(Name(vm, pc, fp, table) { body })`. Inside, `i` is the instruction.
macro_rules! op {
    ($(#[$m:meta])* $name:ident($vm:ident, $pc:ident, $fp:ident, $table:ident) $body:block) => {
        $(#[$m])*
        #[allow(unused_variables, unreachable_code, non_snake_case, unused_mut)]
        pub(crate) unsafe extern "sysv64" fn $name(
            $vm: *mut $crate::Vm,
            $pc: *mut ophion_object::codes::Live,
            $fp: *mut $crate::Value,
            $table: *const $crate::dispatch::Handler,
        ) -> $crate::dispatch::Step {
            // SAFETY: dispatch passes a well-formed frame and a verified instruction of its code.
            unsafe { $body }
        }
    };
}

/// A slow path: a handler that is not inlined and is laid out away from the hot code.
macro_rules! slow_op {
    ($(#[$m:meta])* $name:ident($vm:ident, $pc:ident, $fp:ident, $table:ident) $body:block) => {
        op! { $(#[$m])* #[cold] #[inline(never)] $name($vm, $pc, $fp, $table) $body }
    };
}

/// Ends the handler: goes on with the instruction `$pc` in the frame `$fp`.
#[cfg(tail_dispatch)]
macro_rules! next {
    ($vm:expr, $pc:expr, $fp:expr, $table:expr) => {{
        let pc = $pc;
        let handler = (*$table.add((*pc).op as usize)).0;
        return handler($vm, pc, $fp, $table);
    }};
}
/// Ends the handler: goes on with the instruction `$pc` in the frame `$fp`.
#[cfg(not(tail_dispatch))]
macro_rules! next {
    ($vm:expr, $pc:expr, $fp:expr, $table:expr) => {{
        return $crate::dispatch::Step { pc: $pc, fp: $fp };
    }};
}

/// Ends the handler: where a slow path has left the program (`vm.pc`, `vm.fp`).
macro_rules! resume {
    ($vm:expr) => {{
        let vm: *mut $crate::Vm = $vm;
        let (pc, fp, table) = ((*vm).pc, (*vm).fp, (*vm).table);
        if pc.is_null() {
            return $crate::dispatch::Step::EXIT;
        }
        next!(vm, pc, fp, table)
    }};
}

/// The value in a register, borrowed.
macro_rules! reg {
    ($fp:expr, $r:expr) => {
        *$fp.add($r as usize)
    };
}

/// Ends the handler: writes an owned value to a register, releases what was there, goes on at `$pc`.
macro_rules! set {
    ($vm:expr, $pc:expr, $fp:expr, $table:expr, $r:expr, $v:expr) => {{
        let at = $fp.add($r as usize);
        let old = *at;
        *at = $v;
        if old.is_pointer() {
            let p = old.as_pointer();
            (*p).rc -= 1;
            if (*p).rc == 0 {
                return $crate::dispatch::release_then_next($vm, $pc, $fp, $table, p);
            }
        }
        next!($vm, $pc, $fp, $table)
    }};
}

/// Ends the handler with a slow path.
macro_rules! slow {
    ($f:path, $vm:expr, $pc:expr, $fp:expr, $table:expr) => {
        return $f($vm, $pc, $fp, $table)
    };
}

/// Takes fuel for a backward jump, and ends the handler in the safepoint if there is none left.
macro_rules! fuel {
    ($vm:expr, $target:expr, $fp:expr, $table:expr, $cost:expr) => {{
        (*$vm).fuel -= $cost as i64;
        if (*$vm).fuel < 0 {
            return $crate::dispatch::slow::safepoint($vm, $target, $fp, $table);
        }
    }};
}

/// Ends the handler: jumps by an offset, taking fuel if it is backward.
macro_rules! jump {
    ($vm:expr, $pc:expr, $fp:expr, $table:expr, $offset:expr) => {{
        let offset = $offset as isize;
        let target = $pc.offset(offset);
        if offset < 0 {
            fuel!($vm, target, $fp, $table, -offset);
        }
        next!($vm, target, $fp, $table)
    }};
}
