//! Arithmetic and comparison of floats, with ints on either side.

use crate::support::{comparisons, float_failed, operator};
use ophion_text::float::{self, FloatError};
use ophion_vm::{Compare, Object, PyResult, Vm};

comparisons!(compare, super::compare_op);

fn compare_op(vm: &mut Vm, op: Compare, a: &Object, b: &Object) -> PyResult {
    let x = vm.as_float(a).unwrap_or(0.0);
    let order = if let Some(y) = vm.as_float(b) {
        x.partial_cmp(&y)
    } else if let Some(y) = vm.as_big(b) {
        float::cmp_int(&y, x).map(std::cmp::Ordering::reverse)
    } else {
        return Ok(Object::NOT_IMPLEMENTED);
    };
    Ok(Object::bool(match order {
        Some(o) => op.holds(o),
        None => op == Compare::Ne,
    }))
}

/// The value of a float or an int (OverflowError if too large); None for anything else.
#[inline]
pub(crate) fn real(vm: &mut Vm, o: &Object) -> PyResult<Option<f64>> {
    if let Some(f) = vm.as_float(o) {
        return Ok(Some(f));
    }
    if !vm.is_int(o) {
        return Ok(None);
    }
    match vm.as_i64(o) {
        Some(i) => Ok(Some(i as f64)),
        None => vm.to_float(o).map(Some),
    }
}

/// Both operands as floats, or a return of NotImplemented.
macro_rules! operands {
    ($vm:expr, $a:expr, $b:expr) => {
        match (real($vm, $a)?, real($vm, $b)?) {
            (Some(x), Some(y)) => (x, y),
            _ => return Ok(Object::NOT_IMPLEMENTED),
        }
    };
}

fn result(vm: &mut Vm, r: Result<f64, FloatError>) -> PyResult {
    match r {
        Ok(f) => Ok(vm.float(f)),
        Err(e) => Err(float_failed(vm, e)),
    }
}

fn add_op(vm: &mut Vm, a: &Object, b: &Object) -> PyResult {
    let (x, y) = operands!(vm, a, b);
    Ok(vm.float(x + y))
}
fn sub_op(vm: &mut Vm, a: &Object, b: &Object) -> PyResult {
    let (x, y) = operands!(vm, a, b);
    Ok(vm.float(x - y))
}
fn mul_op(vm: &mut Vm, a: &Object, b: &Object) -> PyResult {
    let (x, y) = operands!(vm, a, b);
    Ok(vm.float(x * y))
}
fn truediv_op(vm: &mut Vm, a: &Object, b: &Object) -> PyResult {
    let (x, y) = operands!(vm, a, b);
    result(vm, float::divide(x, y))
}
fn floordiv_op(vm: &mut Vm, a: &Object, b: &Object) -> PyResult {
    let (x, y) = operands!(vm, a, b);
    result(vm, float::floor_div(x, y))
}
fn mod_op(vm: &mut Vm, a: &Object, b: &Object) -> PyResult {
    let (x, y) = operands!(vm, a, b);
    result(vm, float::modulo(x, y))
}
fn divmod_op(vm: &mut Vm, a: &Object, b: &Object) -> PyResult {
    let (x, y) = operands!(vm, a, b);
    match float::divmod(x, y) {
        Ok((q, r)) => {
            let pair = vec![vm.float(q), vm.float(r)];
            Ok(vm.tuple(pair))
        }
        Err(e) => Err(float_failed(vm, e)),
    }
}
fn pow_op(vm: &mut Vm, a: &Object, b: &Object, modulus: &Object) -> PyResult {
    if !modulus.is_null() && !modulus.is_none() {
        return Err(vm.type_error("pow() 3rd argument not allowed unless all arguments are integers"));
    }
    let (x, y) = operands!(vm, a, b);
    match float::pow(x, y) {
        Err(FloatError::Complex) => crate::complex::power(vm, (x, 0.0), (y, 0.0)),
        r => result(vm, r),
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
    let f = vm.as_float(&args[0]).unwrap_or(0.0);
    Ok(vm.float(-f))
}
pub(super) fn abs(vm: &mut Vm, args: &[Object]) -> PyResult {
    let f = vm.as_float(&args[0]).unwrap_or(0.0);
    Ok(vm.float(f.abs()))
}
