//! Arithmetic: immediate ints and floats here, everything else in `binary`.

use crate::Value;
use crate::binary::{Arith, binary_slow, truth_arithmetic};
use ophion_bytecode::Op;
use ophion_object::codes::Live;

/// Ends a handler with a float result: immediate if possible.
macro_rules! set_float {
    ($vm:expr, $pc:expr, $fp:expr, $table:expr, $f:expr) => {{
        let f: f64 = $f;
        if let Some(v) = Value::try_float(f) {
            set!($vm, $pc.add(1), $fp, $table, (*$pc).a, v)
        }
        return Mode::store_float($vm, $pc, $fp, $table, f);
    }};
}

/// A float result that needs an object.
#[cold]
#[inline(never)]
pub(super) unsafe extern "sysv64" fn store_float(
    vm: *mut crate::Vm,
    pc: *mut Live,
    fp: *mut Value,
    table: *const super::Handler,
    f: f64,
) -> super::Next {
    #[allow(dead_code)]
    type Mode = crate::dispatch::Fast;
    unsafe {
        let v = ophion_object::floats::new(&mut (*vm).heap, f);
        super::release_operands(pc, fp);
        set!(vm, pc.add(1), fp, table, (*pc).a, v)
    }
}

/// The operands as floats: an immediate float of any range, or an int that a float holds exactly.
#[inline(always)]
pub(super) fn as_float(v: Value) -> Option<f64> {
    if v.is_float() {
        Some(v.as_float())
    } else if v.is_int() && v.as_int().unsigned_abs() <= 1 << 53 {
        Some(v.as_int() as f64)
    } else {
        None
    }
}

op! { Add(vm, pc, fp, table) {
    let (x, y) = (reg!(fp, (*pc).b), reg!(fp, (*pc).c));
    if x.both_int(y) {
        if let Some(r) = (x.0 as i64 - 3).checked_add(y.0 as i64) {
            set!(vm, pc.add(1), fp, table, (*pc).a, Value(r as u64))
        }
    } else if x.both_float(y) {
        set_float!(vm, pc, fp, table, x.as_float() + y.as_float())
    }
    slow!(add_mixed, vm, pc, fp, table)
} }

op! { Sub(vm, pc, fp, table) {
    let (x, y) = (reg!(fp, (*pc).b), reg!(fp, (*pc).c));
    if x.both_int(y) {
        if let Some(r) = (x.0 as i64).checked_sub(y.0 as i64 - 3) {
            set!(vm, pc.add(1), fp, table, (*pc).a, Value(r as u64))
        }
    } else if x.both_float(y) {
        set_float!(vm, pc, fp, table, x.as_float() - y.as_float())
    }
    slow!(sub_mixed, vm, pc, fp, table)
} }

op! { Mul(vm, pc, fp, table) {
    let (x, y) = (reg!(fp, (*pc).b), reg!(fp, (*pc).c));
    if x.both_int(y) {
        if let Some(r) = (x.0 as i64 - 3).checked_mul(y.as_int()) {
            set!(vm, pc.add(1), fp, table, (*pc).a, Value(r as u64 | 3))
        }
    } else if x.both_float(y) {
        set_float!(vm, pc, fp, table, x.as_float() * y.as_float())
    }
    slow!(mul_mixed, vm, pc, fp, table)
} }

op! { TrueDiv(vm, pc, fp, table) {
    let (x, y) = (reg!(fp, (*pc).b), reg!(fp, (*pc).c));
    if x.both_float(y) {
        set_float!(vm, pc, fp, table, x.as_float() / y.as_float())
    }
    slow!(div_mixed, vm, pc, fp, table)
} }

macro_rules! mixed {
    ($name:ident, $op:ident, $x:ident, $y:ident, $guard:expr, $e:expr) => {
        slow_op! { $name(vm, pc, fp, table) {
            if let Some(v) = truth_arithmetic(Arith::$op, reg!(fp, (*pc).b), reg!(fp, (*pc).c)) {
                set!(vm, pc.add(1), fp, table, (*pc).a, v)
            }
            if let (Some($x), Some($y)) = (as_float(reg!(fp, (*pc).b)), as_float(reg!(fp, (*pc).c))) {
                let both_int = reg!(fp, (*pc).b).is_int() && reg!(fp, (*pc).c).is_int();
                if $guard(both_int, $y) {
                    set_float!(vm, pc, fp, table, $e)
                }
            }
            slow!(binary_slow, vm, pc, fp, table)
        } }
    };
}
mixed!(add_mixed, Add, x, y, |ints: bool, _: f64| !ints, x + y);
mixed!(sub_mixed, Sub, x, y, |ints: bool, _: f64| !ints, x - y);
mixed!(mul_mixed, Mul, x, y, |ints: bool, _: f64| !ints, x * y);
mixed!(div_mixed, TrueDiv, x, y, |_: bool, y: f64| y != 0.0, x / y);

op! { FloorDiv(vm, pc, fp, table) {
    let (x, y) = (reg!(fp, (*pc).b), reg!(fp, (*pc).c));
    if x.both_int(y) {
        let (n, d) = (x.as_int(), y.as_int());
        if d != 0 && d != -1 {
            let q = n.wrapping_div(d);
            let q = if (n % d != 0) && ((n < 0) != (d < 0)) { q - 1 } else { q };
            set!(vm, pc.add(1), fp, table, (*pc).a, Value::small(q))
        }
    }
    slow!(binary_slow, vm, pc, fp, table)
} }

op! { Mod(vm, pc, fp, table) {
    let (x, y) = (reg!(fp, (*pc).b), reg!(fp, (*pc).c));
    if x.both_int(y) {
        let (n, d) = (x.as_int(), y.as_int());
        if d != 0 && d != -1 {
            let r = n % d;
            let r = if r != 0 && ((r < 0) != (d < 0)) { r + d } else { r };
            set!(vm, pc.add(1), fp, table, (*pc).a, Value::small(r))
        }
    }
    slow!(binary_slow, vm, pc, fp, table)
} }

op! { Pow(vm, pc, fp, table) {
    let (x, y) = (reg!(fp, (*pc).b), reg!(fp, (*pc).c));
    if x.both_int(y) && y.as_int() == 2
        && let Some(r) = x.as_int().checked_mul(x.as_int()).and_then(Value::try_small) {
            set!(vm, pc.add(1), fp, table, (*pc).a, r)
        }
    slow!(binary_slow, vm, pc, fp, table)
} }

op! { LShift(vm, pc, fp, table) {
    let (x, y) = (reg!(fp, (*pc).b), reg!(fp, (*pc).c));
    if x.both_int(y) {
        let (n, s) = (x.as_int(), y.as_int());
        if (0..62).contains(&s) {
            let r = n << s;
            if r >> s == n
                && let Some(v) = Value::try_small(r) {
                    set!(vm, pc.add(1), fp, table, (*pc).a, v)
                }
        }
    }
    slow!(binary_slow, vm, pc, fp, table)
} }

op! { RShift(vm, pc, fp, table) {
    let (x, y) = (reg!(fp, (*pc).b), reg!(fp, (*pc).c));
    if x.both_int(y) && y.as_int() >= 0 {
        set!(vm, pc.add(1), fp, table, (*pc).a, Value::small(x.as_int() >> y.as_int().min(63)))
    }
    slow!(binary_slow, vm, pc, fp, table)
} }

macro_rules! bitwise {
    ($name:ident, $e:expr) => {
        op! { $name(vm, pc, fp, table) {
            let (x, y) = (reg!(fp, (*pc).b), reg!(fp, (*pc).c));
            if x.both_int(y) {
                let f: fn(u64, u64) -> u64 = $e;
                set!(vm, pc.add(1), fp, table, (*pc).a, Value(f(x.0, y.0) | 3))
            }
            slow!(binary_slow, vm, pc, fp, table)
        } }
    };
}
bitwise!(And, |x, y| x & y);
bitwise!(Or, |x, y| x | y);
bitwise!(Xor, |x, y| x ^ y);

op! { MatMul(vm, pc, fp, table) { slow!(binary_slow, vm, pc, fp, table) } }

// ---- with an immediate operand ----------------------------------------------------------------------------------------

#[inline(always)]
unsafe fn immediate(pc: *mut Live) -> i64 {
    unsafe { (*pc).c as i16 as i64 }
}

op! { AddInt(vm, pc, fp, table) {
    let x = reg!(fp, (*pc).b);
    if x.is_int()
        && let Some(r) = (x.0 as i64).checked_add(immediate(pc) << 2) {
            set!(vm, pc.add(1), fp, table, (*pc).a, Value(r as u64))
        }
    slow!(add_int_slow, vm, pc, fp, table)
} }

op! { SubInt(vm, pc, fp, table) {
    let x = reg!(fp, (*pc).b);
    if x.is_int()
        && let Some(r) = (x.0 as i64).checked_sub(immediate(pc) << 2) {
            set!(vm, pc.add(1), fp, table, (*pc).a, Value(r as u64))
        }
    slow!(sub_int_slow, vm, pc, fp, table)
} }

op! { MulInt(vm, pc, fp, table) {
    let x = reg!(fp, (*pc).b);
    if x.is_int()
        && let Some(r) = (x.0 as i64 - 3).checked_mul(immediate(pc)) {
            set!(vm, pc.add(1), fp, table, (*pc).a, Value(r as u64 | 3))
        }
    slow!(mul_int_slow, vm, pc, fp, table)
} }

macro_rules! float_int {
    ($name:ident, $x:ident, $k:ident, $e:expr) => {
        slow_op! { $name(vm, pc, fp, table) {
            let v = reg!(fp, (*pc).b);
            if v.is_float() {
                let ($x, $k) = (v.as_float(), immediate(pc) as f64);
                set_float!(vm, pc, fp, table, $e)
            }
            slow!(binary_slow, vm, pc, fp, table)
        } }
    };
}
float_int!(add_int_slow, x, k, x + k);
float_int!(sub_int_slow, x, k, x - k);
float_int!(mul_int_slow, x, k, x * k);

op! { FloorDivInt(vm, pc, fp, table) {
    let x = reg!(fp, (*pc).b);
    let d = immediate(pc);
    if x.is_int() && d > 0 {
        set!(vm, pc.add(1), fp, table, (*pc).a, Value::small(x.as_int().div_euclid(d)))
    }
    slow!(binary_slow, vm, pc, fp, table)
} }

op! { ModInt(vm, pc, fp, table) {
    let x = reg!(fp, (*pc).b);
    let d = immediate(pc);
    if x.is_int() && d > 0 {
        set!(vm, pc.add(1), fp, table, (*pc).a, Value::small(x.as_int().rem_euclid(d)))
    }
    slow!(binary_slow, vm, pc, fp, table)
} }

op! { LShiftInt(vm, pc, fp, table) {
    let x = reg!(fp, (*pc).b);
    let s = immediate(pc);
    if x.is_int() && (0..62).contains(&s) {
        let n = x.as_int();
        let r = n << s;
        if r >> s == n
            && let Some(v) = Value::try_small(r) {
                set!(vm, pc.add(1), fp, table, (*pc).a, v)
            }
    }
    slow!(binary_slow, vm, pc, fp, table)
} }

op! { RShiftInt(vm, pc, fp, table) {
    let x = reg!(fp, (*pc).b);
    let s = immediate(pc);
    if x.is_int() && s >= 0 {
        set!(vm, pc.add(1), fp, table, (*pc).a, Value::small(x.as_int() >> s.min(63)))
    }
    slow!(binary_slow, vm, pc, fp, table)
} }

op! { AndInt(vm, pc, fp, table) {
    let x = reg!(fp, (*pc).b);
    if x.is_int() {
        set!(vm, pc.add(1), fp, table, (*pc).a, Value::small(x.as_int() & immediate(pc)))
    }
    slow!(binary_slow, vm, pc, fp, table)
} }

// ---- unary ------------------------------------------------------------------------------------------------------------

op! { Neg(vm, pc, fp, table) {
    let x = reg!(fp, (*pc).b);
    if x.is_int() {
        if let Some(v) = Value::try_small(-x.as_int()) {
            set!(vm, pc.add(1), fp, table, (*pc).a, v)
        }
    } else if x.is_float() {
        set_float!(vm, pc, fp, table, -x.as_float())
    }
    slow!(crate::binary::unary_slow, vm, pc, fp, table)
} }

op! { Pos(vm, pc, fp, table) {
    let x = reg!(fp, (*pc).b);
    if x.is_int() || x.is_float() {
        set!(vm, pc.add(1), fp, table, (*pc).a, x)
    }
    slow!(crate::binary::unary_slow, vm, pc, fp, table)
} }

op! { Invert(vm, pc, fp, table) {
    let x = reg!(fp, (*pc).b);
    if x.is_int() {
        set!(vm, pc.add(1), fp, table, (*pc).a, Value::small(!x.as_int()))
    }
    slow!(crate::binary::unary_slow, vm, pc, fp, table)
} }

/// The arithmetic of an operation with two operands, and the second operand.
pub(crate) unsafe fn arith_of(pc: *mut Live, fp: *mut Value) -> Option<(Arith, Value, Value)> {
    unsafe {
        let op = Op::from_u8(super::quick::base_op((*pc).op))?;
        let a = match op {
            Op::Add | Op::AddInt => Arith::Add,
            Op::Sub | Op::SubInt => Arith::Sub,
            Op::Mul | Op::MulInt => Arith::Mul,
            Op::TrueDiv => Arith::TrueDiv,
            Op::FloorDiv | Op::FloorDivInt => Arith::FloorDiv,
            Op::Mod | Op::ModInt => Arith::Mod,
            Op::Pow => Arith::Pow,
            Op::LShift | Op::LShiftInt => Arith::LShift,
            Op::RShift | Op::RShiftInt => Arith::RShift,
            Op::And | Op::AndInt => Arith::And,
            Op::Or => Arith::Or,
            Op::Xor => Arith::Xor,
            Op::MatMul => Arith::MatMul,
            _ => return None,
        };
        let y = match op {
            Op::AddInt
            | Op::SubInt
            | Op::MulInt
            | Op::FloorDivInt
            | Op::ModInt
            | Op::LShiftInt
            | Op::RShiftInt
            | Op::AndInt => Value::small(immediate(pc)),
            _ => reg!(fp, (*pc).c),
        };
        Some((a, reg!(fp, (*pc).b), y))
    }
}
