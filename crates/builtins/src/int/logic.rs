//! Bitwise operators of ints, and bool's own.

use super::arith::{Pair, pair};
use crate::support::operator;
use crate::support::{MAX_INT_BITS, int_failed};
use ophion_text::int;
use ophion_vm::{Exc, Object, PyResult, Vm};

pub(super) fn invert(vm: &mut Vm, args: &[Object]) -> PyResult {
    match vm.as_i64(&args[0]) {
        Some(i) => Ok(vm.int(!i)),
        None => {
            let b = vm.as_big(&args[0]).unwrap_or_default();
            Ok(vm.big(&!b))
        }
    }
}

fn lshift_op(vm: &mut Vm, a: &Object, b: &Object) -> PyResult {
    let Some(p) = pair(vm, a, b) else { return Ok(Object::NOT_IMPLEMENTED) };
    if let Pair::Small(x, y @ 0..62) = p
        && x.unsigned_abs().leading_zeros() as i64 > y + 1
    {
        return Ok(vm.int(x << y));
    }
    let (x, y) = p.into_big();
    match int::shl(&x, &y, MAX_INT_BITS) {
        Ok(r) => Ok(vm.big(&r)),
        Err(e) => Err(int_failed(vm, e)),
    }
}
fn rshift_op(vm: &mut Vm, a: &Object, b: &Object) -> PyResult {
    let Some(p) = pair(vm, a, b) else { return Ok(Object::NOT_IMPLEMENTED) };
    if let Pair::Small(x, y @ 0..) = p {
        return Ok(vm.int(x >> y.min(63)));
    }
    let (x, y) = p.into_big();
    match int::shr(&x, &y) {
        Ok(r) => Ok(vm.big(&r)),
        Err(e) => Err(int_failed(vm, e)),
    }
}
operator!(lshift, rlshift, lshift_op);
operator!(rshift, rrshift, rshift_op);

macro_rules! bitwise {
    ($name:ident, $bool_name:ident, $op:tt) => {
        pub(super) fn $name(vm: &mut Vm, args: &[Object]) -> PyResult {
            Ok(match pair(vm, &args[0], &args[1]) {
                None => Object::NOT_IMPLEMENTED,
                Some(Pair::Small(x, y)) => vm.int(x $op y),
                Some(Pair::Big(x, y)) => vm.big(&(x $op y)),
            })
        }
        pub(super) fn $bool_name(vm: &mut Vm, args: &[Object]) -> PyResult {
            let (x, y) = (args[0].value(), args[1].value());
            if x.is_bool() && y.is_bool() {
                return Ok(Object::bool(x.is_true() $op y.is_true()));
            }
            $name(vm, args)
        }
    };
}
bitwise!(and, bool_and, &);
bitwise!(or, bool_or, |);
bitwise!(xor, bool_xor, ^);

pub(super) fn bool_repr(vm: &mut Vm, args: &[Object]) -> PyResult {
    Ok(vm.intern(if args[0].value().is_true() { "True" } else { "False" }))
}
pub(super) fn bool_invert(vm: &mut Vm, args: &[Object]) -> PyResult {
    vm.warn(
        Exc::DeprecationWarning,
        "Bitwise inversion '~' on bool is deprecated and will be removed in Python 3.16. This returns the bitwise inversion of the \
         underlying int object and is usually not what you expect from negating a bool. Use the 'not' operator for boolean negation \
         or ~int(x) if you really want the bitwise inversion of the underlying int.",
    )?;
    invert(vm, args)
}
