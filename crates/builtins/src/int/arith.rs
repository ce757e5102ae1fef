//! Arithmetic and comparison of ints.

use crate::support::{MAX_INT_BITS, comparisons, float_failed, int_failed, operator};
use dashu_int::IBig;
use ophion_text::int::{self, IntError};
use ophion_vm::{Compare, Object, PyResult, Vm};
use std::cmp::Ordering;

/// Two operands: machine words if both fit.
pub(super) enum Pair {
    Small(i64, i64),
    Big(IBig, IBig),
}

/// The operands, if both are ints.
#[inline]
pub(super) fn pair(vm: &Vm, a: &Object, b: &Object) -> Option<Pair> {
    if let (Some(x), Some(y)) = (vm.as_i64(a), vm.as_i64(b)) {
        return Some(Pair::Small(x, y));
    }
    Some(Pair::Big(vm.as_big(a)?, vm.as_big(b)?))
}

comparisons!(compare, super::compare_op);

/// The order of two ints; None if one is something else.
pub(crate) fn compare_ints(vm: &Vm, a: &Object, b: &Object) -> Option<Ordering> {
    Some(match pair(vm, a, b)? {
        Pair::Small(x, y) => x.cmp(&y),
        Pair::Big(x, y) => x.cmp(&y),
    })
}
fn compare_op(vm: &mut Vm, op: Compare, a: &Object, b: &Object) -> PyResult {
    Ok(match compare_ints(vm, a, b) {
        Some(o) => Object::bool(op.holds(o)),
        None => Object::NOT_IMPLEMENTED,
    })
}

fn add_op(vm: &mut Vm, a: &Object, b: &Object) -> PyResult {
    Ok(match pair(vm, a, b) {
        None => Object::NOT_IMPLEMENTED,
        Some(Pair::Small(x, y)) => match x.checked_add(y) {
            Some(z) => vm.int(z),
            None => vm.big(&(IBig::from(x) + IBig::from(y))),
        },
        Some(Pair::Big(x, y)) => vm.big(&(x + y)),
    })
}
fn sub_op(vm: &mut Vm, a: &Object, b: &Object) -> PyResult {
    Ok(match pair(vm, a, b) {
        None => Object::NOT_IMPLEMENTED,
        Some(Pair::Small(x, y)) => match x.checked_sub(y) {
            Some(z) => vm.int(z),
            None => vm.big(&(IBig::from(x) - IBig::from(y))),
        },
        Some(Pair::Big(x, y)) => vm.big(&(x - y)),
    })
}
fn mul_op(vm: &mut Vm, a: &Object, b: &Object) -> PyResult {
    Ok(match pair(vm, a, b) {
        None => Object::NOT_IMPLEMENTED,
        Some(Pair::Small(x, y)) => match x.checked_mul(y) {
            Some(z) => vm.int(z),
            None => vm.big(&(IBig::from(x) * IBig::from(y))),
        },
        Some(Pair::Big(x, y)) => {
            let bits = int::bit_length(&x).saturating_add(int::bit_length(&y));
            if bits > MAX_INT_BITS {
                return Err(vm.memory_error());
            }
            let made = int::mul(&x, &y, &mut vm.meter());
            match made {
                Ok(z) => vm.big(&z),
                Err(e) => return Err(int_failed(vm, e)),
            }
        }
    })
}

fn truediv_op(vm: &mut Vm, a: &Object, b: &Object) -> PyResult {
    const EXACT: u64 = 1 << 53;
    match pair(vm, a, b) {
        None => Ok(Object::NOT_IMPLEMENTED),
        // Both are exact as floats, so that one rounding is left: that of the division.
        Some(Pair::Small(x, y)) if y != 0 && x.unsigned_abs() <= EXACT && y.unsigned_abs() <= EXACT => {
            Ok(vm.float(x as f64 / y as f64))
        }
        Some(p) => {
            let (x, y) = p.into_big();
            match ophion_text::float::true_divide(&x, &y) {
                Ok(f) => Ok(vm.float(f)),
                Err(e) => Err(float_failed(vm, e)),
            }
        }
    }
}

impl Pair {
    pub(super) fn into_big(self) -> (IBig, IBig) {
        match self {
            Pair::Small(x, y) => (IBig::from(x), IBig::from(y)),
            Pair::Big(x, y) => (x, y),
        }
    }
}

/// Quotient rounded down, and remainder, of machine words; None at overflow.
fn words_divmod(x: i64, y: i64) -> Option<(i64, i64)> {
    let (q, r) = (x.checked_div(y)?, x.checked_rem(y)?);
    Some(if r != 0 && (r < 0) != (y < 0) { (q - 1, r + y) } else { (q, r) })
}

/// `divmod` of two exact ints; None if one is something else.
pub(crate) fn floor_divmod_exact(vm: &mut Vm, a: &Object, b: &Object) -> PyResult<Option<(Object, Object)>> {
    use ophion_vm::shape::INT;
    if vm.shape_of(a) == INT && vm.shape_of(b) == INT { floor_divmod(vm, a, b) } else { Ok(None) }
}
/// `divmod` of two ints; None if one is something else.
pub(crate) fn floor_divmod(vm: &mut Vm, a: &Object, b: &Object) -> PyResult<Option<(Object, Object)>> {
    match pair(vm, a, b) {
        None => Ok(None),
        Some(p) => {
            if let Pair::Small(x, y) = p
                && let Some((q, r)) = words_divmod(x, y)
            {
                return Ok(Some((vm.int(q), vm.int(r))));
            }
            let (x, y) = p.into_big();
            let made = int::divmod_metered(&x, &y, &mut vm.meter());
            match made {
                Ok((q, r)) => Ok(Some((vm.big(&q), vm.big(&r)))),
                Err(e) => Err(int_failed(vm, e)),
            }
        }
    }
}
fn floordiv_op(vm: &mut Vm, a: &Object, b: &Object) -> PyResult {
    match pair(vm, a, b) {
        None => Ok(Object::NOT_IMPLEMENTED),
        Some(p) => {
            if let Pair::Small(x, y) = p
                && let Some((q, _)) = words_divmod(x, y)
            {
                return Ok(vm.int(q));
            }
            let (x, y) = p.into_big();
            let made = int::divmod_metered(&x, &y, &mut vm.meter());
            match made {
                Ok((q, _)) => Ok(vm.big(&q)),
                Err(e) => Err(int_failed(vm, e)),
            }
        }
    }
}
fn mod_op(vm: &mut Vm, a: &Object, b: &Object) -> PyResult {
    match pair(vm, a, b) {
        None => Ok(Object::NOT_IMPLEMENTED),
        Some(p) => {
            if let Pair::Small(x, y) = p
                && let Some((_, r)) = words_divmod(x, y)
            {
                return Ok(vm.int(r));
            }
            let (x, y) = p.into_big();
            let made = int::divmod_metered(&x, &y, &mut vm.meter());
            match made {
                Ok((_, r)) => Ok(vm.big(&r)),
                Err(e) => Err(int_failed(vm, e)),
            }
        }
    }
}
fn divmod_op(vm: &mut Vm, a: &Object, b: &Object) -> PyResult {
    match floor_divmod(vm, a, b)? {
        Some((q, r)) => Ok(vm.tuple([q, r])),
        None => Ok(Object::NOT_IMPLEMENTED),
    }
}

fn pow_op(vm: &mut Vm, a: &Object, b: &Object, modulus: &Object) -> PyResult {
    let Some(p) = pair(vm, a, b) else { return Ok(Object::NOT_IMPLEMENTED) };
    if !modulus.is_null() && !modulus.is_none() {
        let Some(m) = vm.as_big(modulus) else { return Ok(Object::NOT_IMPLEMENTED) };
        let (x, y) = p.into_big();
        let made = int::pow_mod(&x, &y, &m, &mut vm.meter());
        return match made {
            Ok(r) => Ok(vm.big(&r)),
            Err(e) => Err(int_failed(vm, e)),
        };
    }
    if let Pair::Small(x, y) = p
        && let Ok(e) = u32::try_from(y)
        && let Some(r) = x.checked_pow(e)
    {
        return Ok(vm.int(r));
    }
    let (x, y) = p.into_big();
    let made = int::pow(&x, &y, MAX_INT_BITS, &mut vm.meter());
    match made {
        Ok(r) => Ok(vm.big(&r)),
        Err(IntError::NegativeExponent) => {
            let (base, exponent) = (vm.to_float(a)?, vm.to_float(b)?);
            match ophion_text::float::pow(base, exponent) {
                Ok(f) => Ok(vm.float(f)),
                Err(e) => Err(float_failed(vm, e)),
            }
        }
        Err(e) => Err(int_failed(vm, e)),
    }
}

operator!(add, radd, add_op);
operator!(sub, rsub, sub_op);
operator!(mul, rmul, mul_op);
operator!(truediv, rtruediv, truediv_op);
operator!(floordiv, rfloordiv, floordiv_op);
operator!(mod_, rmod, mod_op);
operator!(divmod, rdivmod, divmod_op);

pub(super) fn pow(vm: &mut Vm, args: &[Object]) -> PyResult {
    pow_op(vm, &args[0], &args[1], &args[2])
}
pub(super) fn rpow(vm: &mut Vm, args: &[Object]) -> PyResult {
    pow_op(vm, &args[1], &args[0], &args[2])
}

pub(super) fn neg(vm: &mut Vm, args: &[Object]) -> PyResult {
    if let Some(i) = vm.as_i64(&args[0]).and_then(i64::checked_neg) {
        return Ok(vm.int(i));
    }
    let b = vm.as_big(&args[0]).unwrap_or_default();
    Ok(vm.big(&-b))
}
pub(super) fn abs(vm: &mut Vm, args: &[Object]) -> PyResult {
    if let Some(i) = vm.as_i64(&args[0]).and_then(i64::checked_abs) {
        return Ok(vm.int(i));
    }
    let b = vm.as_big(&args[0]).unwrap_or_default();
    Ok(vm.big(&if int::is_negative(&b) { -b } else { b }))
}
