//! Arithmetic of complex numbers; a real operand is not made complex first where that would change signs of zeros or make NaNs. Products and
//! quotients that come out as NaNs recover infinities as C's Annex G has it.

use crate::float::real;
use crate::support::operator;
use ophion_vm::{Exc, Object, PyResult, Vm};

/// A number as its parts.
type Parts = (f64, f64);

/// An operand: a complex number, or a real one.
#[derive(Clone, Copy)]
enum Operand {
    Complex(Parts),
    Real(f64),
}

impl Operand {
    fn parts(self) -> Parts {
        match self {
            Operand::Complex(z) => z,
            Operand::Real(x) => (x, 0.0),
        }
    }
}

fn operand(vm: &mut Vm, o: &Object) -> PyResult<Option<Operand>> {
    if let Some(z) = vm.as_complex(o) {
        return Ok(Some(Operand::Complex(z)));
    }
    Ok(real(vm, o)?.map(Operand::Real))
}

fn product((a, b): Parts, (c, d): Parts) -> Parts {
    let (mut a, mut b, mut c, mut d) = (a, b, c, d);
    let (ac, bd, ad, bc) = (a * c, b * d, a * d, b * c);
    let (re, im) = (ac - bd, ad + bc);
    if !(re.is_nan() && im.is_nan()) {
        return (re, im);
    }
    let one = |x: f64| if x.is_infinite() { 1f64.copysign(x) } else { 0f64.copysign(x) };
    let zero = |x: f64| if x.is_nan() { 0f64.copysign(x) } else { x };
    let mut recover = false;
    if a.is_infinite() || b.is_infinite() {
        (a, b) = (one(a), one(b));
        (c, d) = (zero(c), zero(d));
        recover = true;
    }
    if c.is_infinite() || d.is_infinite() {
        (c, d) = (one(c), one(d));
        (a, b) = (zero(a), zero(b));
        recover = true;
    }
    if !recover && (ac.is_infinite() || bd.is_infinite() || ad.is_infinite() || bc.is_infinite()) {
        (a, b, c, d) = (zero(a), zero(b), zero(c), zero(d));
        recover = true;
    }
    if recover { (f64::INFINITY * (a * c - b * d), f64::INFINITY * (a * d + b * c)) } else { (re, im) }
}

/// The quotient by Smith's method; None for a zero divisor.
fn quotient((a, b): Parts, (c, d): Parts) -> Option<Parts> {
    let (re, im);
    if c.abs() >= d.abs() {
        if c == 0.0 {
            return None;
        }
        let ratio = d / c;
        let denominator = c + d * ratio;
        (re, im) = ((a + b * ratio) / denominator, (b - a * ratio) / denominator);
    } else if d.abs() >= c.abs() {
        let ratio = c / d;
        let denominator = c * ratio + d;
        (re, im) = ((a * ratio + b) / denominator, (b * ratio - a) / denominator);
    } else {
        (re, im) = (f64::NAN, f64::NAN);
    }
    if re.is_nan() && im.is_nan() {
        let one = |x: f64| if x.is_infinite() { 1f64.copysign(x) } else { 0f64.copysign(x) };
        if (a.is_infinite() || b.is_infinite()) && c.is_finite() && d.is_finite() {
            let (x, y) = (one(a), one(b));
            return Some((f64::INFINITY * (x * c + y * d), f64::INFINITY * (y * c - x * d)));
        }
        if (c.is_infinite() || d.is_infinite()) && a.is_finite() && b.is_finite() {
            let (x, y) = (one(c), one(d));
            return Some((0.0 * (a * x + b * y), 0.0 * (b * x - a * y)));
        }
    }
    Some((re, im))
}

fn complex(vm: &mut Vm, z: Parts) -> PyResult {
    Ok(vm.complex(z.0, z.1))
}

macro_rules! operands {
    ($vm:expr, $a:expr, $b:expr) => {
        match (operand($vm, $a)?, operand($vm, $b)?) {
            (Some(x), Some(y)) => (x, y),
            _ => return Ok(Object::NOT_IMPLEMENTED),
        }
    };
}

fn add_op(vm: &mut Vm, a: &Object, b: &Object) -> PyResult {
    use Operand::{Complex, Real};
    let z = match operands!(vm, a, b) {
        (Complex(x), Real(r)) | (Real(r), Complex(x)) => (x.0 + r, x.1),
        (x, y) => (x.parts().0 + y.parts().0, x.parts().1 + y.parts().1),
    };
    complex(vm, z)
}
fn sub_op(vm: &mut Vm, a: &Object, b: &Object) -> PyResult {
    use Operand::{Complex, Real};
    let z = match operands!(vm, a, b) {
        (Complex(x), Real(r)) => (x.0 - r, x.1),
        (Real(r), Complex(x)) => (r - x.0, -x.1),
        (x, y) => (x.parts().0 - y.parts().0, x.parts().1 - y.parts().1),
    };
    complex(vm, z)
}
fn mul_op(vm: &mut Vm, a: &Object, b: &Object) -> PyResult {
    use Operand::{Complex, Real};
    let z = match operands!(vm, a, b) {
        (Complex(x), Real(r)) | (Real(r), Complex(x)) => (x.0 * r, x.1 * r),
        (x, y) => product(x.parts(), y.parts()),
    };
    complex(vm, z)
}
fn truediv_op(vm: &mut Vm, a: &Object, b: &Object) -> PyResult {
    use Operand::{Complex, Real};
    let z = match operands!(vm, a, b) {
        (Complex(_), Real(0.0)) => None,
        (Complex(x), Real(r)) => Some((x.0 / r, x.1 / r)),
        (Real(r), Complex(y)) => real_quotient(r, y),
        (x, y) => quotient(x.parts(), y.parts()),
    };
    match z {
        Some(z) => complex(vm, z),
        None => Err(vm.zero_division("division by zero")),
    }
}
/// A real number over a complex one, without the products by its absent imaginary part.
fn real_quotient(a: f64, (c, d): Parts) -> Option<Parts> {
    let (re, im);
    if c.abs() >= d.abs() {
        if c == 0.0 {
            return None;
        }
        let ratio = d / c;
        let denominator = c + d * ratio;
        (re, im) = (a / denominator, (-a * ratio) / denominator);
    } else if d.abs() >= c.abs() {
        let ratio = c / d;
        let denominator = c * ratio + d;
        (re, im) = ((a * ratio) / denominator, -a / denominator);
    } else {
        (re, im) = (f64::NAN, f64::NAN);
    }
    if re.is_nan() && im.is_nan() && a.is_finite() && (c.is_infinite() || d.is_infinite()) {
        let one = |x: f64| if x.is_infinite() { 1f64.copysign(x) } else { 0f64.copysign(x) };
        return Some((0.0 * (a * one(c)), 0.0 * (-a * one(d))));
    }
    Some((re, im))
}

/// A positive whole power by squaring.
fn whole_power(z: Parts, n: u32) -> Parts {
    let (mut result, mut square, mut mask) = ((1.0, 0.0), z, 1u32);
    while mask > 0 && n >= mask {
        if n & mask != 0 {
            result = product(result, square);
        }
        mask <<= 1;
        square = product(square, square);
    }
    result
}

/// `base ** exponent`.
pub(crate) fn power(vm: &mut Vm, base: Parts, exponent: Parts) -> PyResult {
    let whole = exponent.1 == 0.0 && exponent.0.floor() == exponent.0 && exponent.0.abs() <= 100.0;
    let z = if whole {
        let n = exponent.0 as i32;
        if n >= 0 {
            Some(if n == 0 { (1.0, 0.0) } else { whole_power(base, n as u32) })
        } else {
            quotient((1.0, 0.0), whole_power(base, n.unsigned_abs()))
        }
    } else if exponent == (0.0, 0.0) {
        Some((1.0, 0.0))
    } else if base == (0.0, 0.0) {
        if exponent.1 != 0.0 || exponent.0 < 0.0 { None } else { Some((0.0, 0.0)) }
    } else {
        let size = base.0.hypot(base.1);
        let angle = base.1.atan2(base.0);
        let mut length = size.powf(exponent.0);
        let mut phase = angle * exponent.0;
        if exponent.1 != 0.0 {
            length *= (-angle * exponent.1).exp();
            phase += exponent.1 * size.ln();
        }
        // An infinite angle is what C's cosine calls a domain error.
        if phase.is_infinite() { None } else { Some((length * phase.cos(), length * phase.sin())) }
    };
    match z {
        None => Err(vm.zero_division("zero to a negative or complex power")),
        Some(z) if z.0.is_infinite() || z.1.is_infinite() => Err(vm.overflow_error("complex exponentiation")),
        Some(z) => complex(vm, z),
    }
}
fn pow_op(vm: &mut Vm, a: &Object, b: &Object, modulus: &Object) -> PyResult {
    let (x, y) = operands!(vm, a, b);
    if !modulus.is_null() && !modulus.is_none() {
        return Err(vm.raise(Exc::ValueError, "complex modulo"));
    }
    power(vm, x.parts(), y.parts())
}

operator!(add, radd, add_op);
operator!(sub, rsub, sub_op);
operator!(mul, rmul, mul_op);
operator!(truediv, rtruediv, truediv_op);

pub(super) fn pow(vm: &mut Vm, args: &[Object]) -> PyResult {
    pow_op(vm, &args[0], &args[1], &args[2])
}
pub(super) fn rpow(vm: &mut Vm, args: &[Object]) -> PyResult {
    pow_op(vm, &args[1], &args[0], &args[2])
}
pub(super) fn neg(vm: &mut Vm, args: &[Object]) -> PyResult {
    let z = vm.as_complex(&args[0]).unwrap_or_default();
    complex(vm, (-z.0, -z.1))
}
pub(super) fn abs(vm: &mut Vm, args: &[Object]) -> PyResult {
    let z = vm.as_complex(&args[0]).unwrap_or_default();
    let size = z.0.hypot(z.1);
    if size.is_infinite() && z.0.is_finite() && z.1.is_finite() {
        return Err(vm.overflow_error("absolute value too large"));
    }
    Ok(vm.float(size))
}

fn equal(vm: &mut Vm, a: &Object, b: &Object) -> Option<bool> {
    let x = vm.as_complex(a).unwrap_or_default();
    if let Some(y) = vm.as_complex(b) {
        return Some(x == y);
    }
    if let Some(y) = vm.as_float(b) {
        return Some(x == (y, 0.0));
    }
    let y = vm.as_big(b)?;
    Some(x.1 == 0.0 && ophion_text::float::cmp_int(&y, x.0) == Some(std::cmp::Ordering::Equal))
}
pub(super) fn eq(vm: &mut Vm, args: &[Object]) -> PyResult {
    Ok(equal(vm, &args[0], &args[1]).map_or(Object::NOT_IMPLEMENTED, Object::bool))
}
pub(super) fn ne(vm: &mut Vm, args: &[Object]) -> PyResult {
    Ok(equal(vm, &args[0], &args[1]).map_or(Object::NOT_IMPLEMENTED, |b| Object::bool(!b)))
}
pub(super) fn unordered(_: &mut Vm, _: &[Object]) -> PyResult {
    Ok(Object::NOT_IMPLEMENTED)
}
