//! The words that handlers are written in. They hide pointer arithmetic, never a decision: each `next!`, `set!` and `slow!` is the
//! end of its handler, and reads as such.
//!
//! There are two kinds of handler. A *fast* one (`op!`) ends in a jump to the next and may not have a local variable whose address is
//! taken, nor one with a destructor: either would keep its stack frame alive and turn the jump into a call. A *slow* one (`slow_op!`,
//! `warm_op!`) is an ordinary function that returns where the program goes on, inside a fast shell that then jumps there. The same
//! words mean the right thing in both: they ask the type `Mode`, which the declaration defines.

/// Declares a fast handler: `op!(Name(vm, pc, fp, table) { body })`.
macro_rules! op {
    ($(#[$m:meta])* $name:ident($vm:ident, $pc:ident, $fp:ident, $table:ident) $body:block) => {
        $(#[$m])*
        // One that comes last in another would give that one its stack frame.
        #[inline(never)]
        #[allow(unused_variables, unreachable_code, non_snake_case, unused_mut)]
        pub(crate) unsafe extern "sysv64" fn $name(
            $vm: *mut $crate::Vm,
            $pc: *mut ophion_object::codes::Live,
            $fp: *mut $crate::Value,
            $table: *const $crate::dispatch::Handler,
        ) -> $crate::dispatch::Next {
            #[allow(dead_code)]
            type Mode = $crate::dispatch::Fast;
            // SAFETY: dispatch passes a well-formed frame and a verified instruction of its code.
            unsafe { $body }
        }
    };
}

/// Declares a handler that is often taken but needs an ordinary function.
macro_rules! warm_op {
    ($(#[$m:meta])* $name:ident($vm:ident, $pc:ident, $fp:ident, $table:ident) $body:block) => {
        $(#[$m])*
        #[inline(never)]
        #[allow(non_snake_case)]
        pub(crate) unsafe extern "sysv64" fn $name(
            vm: *mut $crate::Vm,
            pc: *mut ophion_object::codes::Live,
            fp: *mut $crate::Value,
            table: *const $crate::dispatch::Handler,
        ) -> $crate::dispatch::Next {
            #[inline(never)]
            #[allow(unused_variables, unreachable_code, unused_mut)]
            unsafe fn body(
                $vm: *mut $crate::Vm,
                $pc: *mut ophion_object::codes::Live,
                $fp: *mut $crate::Value,
                $table: *const $crate::dispatch::Handler,
            ) -> $crate::dispatch::Step {
                #[allow(dead_code)]
                type Mode = $crate::dispatch::Slow;
                // SAFETY: as in `op!`.
                unsafe { $body }
            }
            // SAFETY: as in `op!`.
            unsafe {
                let step = body(vm, pc, fp, table);
                $crate::dispatch::go(vm, step)
            }
        }
    };
}

/// Declares a slow path, laid out away from the hot code.
macro_rules! slow_op {
    ($(#[$m:meta])* $name:ident($vm:ident, $pc:ident, $fp:ident, $table:ident) $body:block) => {
        warm_op! { $(#[$m])* #[cold] $name($vm, $pc, $fp, $table) $body }
    };
}

/// Ends the handler: goes on with the instruction `$pc` in the frame `$fp`.
macro_rules! next {
    ($vm:expr, $pc:expr, $fp:expr, $table:expr) => {
        return Mode::next($vm, $pc, $fp, $table)
    };
}

/// Ends the handler: where a slow path has left the program (`vm.pc`, `vm.fp`).
macro_rules! resume {
    ($vm:expr) => {
        return Mode::resume($vm)
    };
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
            ophion_object::counts::operation();
            if (*p).rc == 0 {
                return Mode::release($vm, $pc, $fp, $table, p);
            }
        }
        next!($vm, $pc, $fp, $table)
    }};
}

/// Ends the handler with another one.
macro_rules! slow {
    ($f:path, $vm:expr, $pc:expr, $fp:expr, $table:expr) => {
        return Mode::slow($f, $vm, $pc, $fp, $table)
    };
}

/// Ends the handler: goes on with the next instruction, after what became necessary (finalisers, stale caches).
macro_rules! go_on {
    ($vm:expr, $pc:expr, $fp:expr, $table:expr) => {{
        if !(*$vm).needs_attention() {
            next!($vm, $pc.add(1), $fp, $table)
        }
        slow!($crate::dispatch::misc::attend_next, $vm, $pc, $fp, $table)
    }};
}

/// Takes fuel for a backward jump, and ends the handler in the safepoint if there is none left.
macro_rules! fuel {
    ($vm:expr, $target:expr, $fp:expr, $table:expr, $cost:expr) => {{
        if (*$vm).burn($cost as i64) {
            slow!($crate::dispatch::slow::safepoint, $vm, $target, $fp, $table)
        }
    }};
}

/// Ends the handler: jumps by an offset, taking fuel if it is backward (or to itself: `while True: pass`).
macro_rules! jump {
    ($vm:expr, $pc:expr, $fp:expr, $table:expr, $offset:expr) => {{
        let offset = $offset as isize;
        let target = $pc.offset(offset);
        if offset <= 0 {
            fuel!($vm, target, $fp, $table, 1 - offset);
        }
        next!($vm, target, $fp, $table)
    }};
}

/// Releases the first `n` words from `$first` on, from the last to the first, as CPython's locals go. If something dies, `$otherwise` is
/// where the handler ends: what is left is as it was, but for the words that are empty already.
macro_rules! release_or {
    ($first:expr, $n:expr, $otherwise:expr) => {{
        let mut i = $n;
        while i > 0 {
            i -= 1;
            let v = *$first.add(i);
            if v.is_pointer() {
                (*v.as_pointer()).rc -= 1;
                ophion_object::counts::operation();
                if (*v.as_pointer()).rc == 0 {
                    (*v.as_pointer()).rc = 1;
                    return $otherwise;
                }
                *$first.add(i) = Value::NULL;
            }
        }
    }};
}

/// Ends the handler of a return, and the frame, whose registers are empty: an owned value goes to the caller.
macro_rules! return_to {
    ($vm:expr, $fp:expr, $table:expr, $value:expr) => {{
        let function = *$fp.offset(frame::FUNCTION);
        let return_pc = ((*$fp.offset(frame::RETURN_PC)).0 - frame::TAG) as *mut Live;
        let caller = ((*$fp.offset(frame::RETURN_FP)).0 - frame::TAG) as *mut Value;
        (*$vm).depth_left += 1;
        *$fp.offset(frame::FUNCTION) = Value::NULL;
        if function.is_pointer() {
            (*function.as_pointer()).rc -= 1;
            ophion_object::counts::operation();
            if (*function.as_pointer()).rc == 0 {
                return $crate::dispatch::calling::return_function_dies(
                    $vm, return_pc, caller, $table, function, $value,
                );
            }
        }
        set!($vm, return_pc.add(1), caller, $table, (*return_pc).a, $value)
    }};
}

/// Declares the end of a fast handler that hands an owned value to an ordinary function of the VM, which says where the program goes on:
/// `value_op!(name, v, value, body)`. It is called like a handler, with the value behind the usual arguments.
macro_rules! value_op {
    ($(#[$m:meta])* $name:ident, $v:ident, $value:ident, $body:expr) => {
        $(#[$m])*
        #[inline(never)]
        pub(super) unsafe extern "sysv64" fn $name(
            vm: *mut $crate::Vm,
            pc: *mut ophion_object::codes::Live,
            fp: *mut $crate::Value,
            _table: *const $crate::dispatch::Handler,
            value: $crate::Value,
        ) -> $crate::dispatch::Next {
            #[inline(never)]
            unsafe fn body(
                vm: *mut $crate::Vm,
                pc: *mut ophion_object::codes::Live,
                fp: *mut $crate::Value,
                $value: $crate::Value,
            ) -> $crate::dispatch::Step {
                // SAFETY: as in `op!`; the value is owned.
                unsafe {
                    let $v = &mut *vm;
                    $v.pc = pc;
                    $v.fp = fp;
                    $body;
                    if $v.needs_attention() && !$v.pc.is_null() {
                        $v.attend();
                    }
                    $crate::dispatch::Slow::resume(vm)
                }
            }
            // SAFETY: as in `op!`.
            unsafe {
                let step = body(vm, pc, fp, value);
                $crate::dispatch::go(vm, step)
            }
        }
    };
}
