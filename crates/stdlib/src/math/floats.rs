//! Functions of floats.

use super::{result, shown};
use crate::support::{self, def, natives, option};
use ophion_vm::{Object, PyResult, Special, Vm};
use pymath::math as m;

/// What the message of a domain error says.
enum Domain {
    Plain,
    Finite,
    Says(&'static str),
}

fn one(vm: &mut Vm, a: &[Object], f: fn(f64) -> pymath::Result<f64>, domain: Domain) -> PyResult {
    let x = vm.to_float(&a[0])?;
    result(vm, f(x), || match domain {
        Domain::Plain => "math domain error".to_string(),
        Domain::Finite => format!("expected a finite input, got {}", shown(x)),
        Domain::Says(what) => format!("expected {what}, got {}", shown(x)),
    })
}

macro_rules! functions {
    ([$($name:literal $f:path, $domain:expr, $doc:literal;)*] [$($more:expr),* $(,)?]) => {
        natives! {
            pub static FUNCTIONS = [
                $(def(concat!($name, "($module, x, /)"), |vm, a| one(vm, a, $f, $domain), $doc),)*
                $($more),*
            ];
        }
    };
}

functions! {
    [
        "acos" m::acos, Domain::Says("a number in range from -1 up to 1"), "Return the arc cosine (measured in radians) of x.\n\nThe result is between 0 and pi.";
        "acosh" m::acosh, Domain::Says("argument value not less than 1"), "Return the inverse hyperbolic cosine of x.";
        "asin" m::asin, Domain::Says("a number in range from -1 up to 1"), "Return the arc sine (measured in radians) of x.\n\nThe result is between -pi/2 and pi/2.";
        "asinh" m::asinh, Domain::Plain, "Return the inverse hyperbolic sine of x.";
        "atan" m::atan, Domain::Plain, "Return the arc tangent (measured in radians) of x.\n\nThe result is between -pi/2 and pi/2.";
        "atanh" m::atanh, Domain::Says("a number between -1 and 1"), "Return the inverse hyperbolic tangent of x.";
        "cbrt" m::cbrt, Domain::Plain, "Return the cube root of x.";
        "cos" m::cos, Domain::Finite, "Return the cosine of x (measured in radians).";
        "cosh" m::cosh, Domain::Plain, "Return the hyperbolic cosine of x.";
        "erf" m::erf, Domain::Plain, "Error function at x.";
        "erfc" m::erfc, Domain::Plain, "Complementary error function at x.";
        "exp" m::exp, Domain::Plain, "Return e raised to the power of x.";
        "exp2" m::exp2, Domain::Plain, "Return 2 raised to the power of x.";
        "expm1" m::expm1, Domain::Plain, "Return exp(x)-1.\n\nThis function avoids the loss of precision involved in the direct evaluation of exp(x)-1 for small x.";
        "fabs" m::fabs, Domain::Plain, "Return the absolute value of the float x.";
        "gamma" m::gamma, Domain::Says("a noninteger or positive integer"), "Gamma function at x.";
        "lgamma" m::lgamma, Domain::Says("a noninteger or positive integer"), "Natural logarithm of absolute value of Gamma function at x.";
        "log1p" m::log1p, Domain::Says("argument value > -1"), "Return the natural logarithm of 1+x (base e).\n\nThe result is computed in a way which is accurate for x near zero.";
        "sin" m::sin, Domain::Finite, "Return the sine of x (measured in radians).";
        "sinh" m::sinh, Domain::Plain, "Return the hyperbolic sine of x.";
        "sqrt" m::sqrt, Domain::Says("a nonnegative input"), "Return the square root of x.";
        "tan" m::tan, Domain::Finite, "Return the tangent of x (measured in radians).";
        "tanh" m::tanh, Domain::Plain, "Return the hyperbolic tangent of x.";
    ]
    [
        def("atan2($module, y, x, /)", |vm, a| two(vm, a, m::atan2), "Return the arc tangent (measured in radians) of y/x.\n\nUnlike atan(y/x), the signs of both x and y are considered."),
        def("copysign($module, x, y, /)", |vm, a| two(vm, a, m::copysign), "Return a float with the magnitude (absolute value) of x but the sign of y."),
        def("fmod($module, x, y, /)", |vm, a| two(vm, a, m::fmod), "Return fmod(x, y), according to platform C.\n\nx % y may differ."),
        def("pow($module, x, y, /)", |vm, a| two(vm, a, m::pow), "Return x**y (x to the power of y)."),
        def("remainder($module, x, y, /)", |vm, a| two(vm, a, m::remainder), "Difference between x and the closest integer multiple of y."),
        def("degrees($module, x, /)", |vm, a| {
            let x = vm.to_float(&a[0])?;
            Ok(vm.float(m::degrees(x)))
        }, "Convert angle x from radians to degrees."),
        def("radians($module, x, /)", |vm, a| {
            let x = vm.to_float(&a[0])?;
            Ok(vm.float(m::radians(x)))
        }, "Convert angle x from degrees to radians."),
        def("isfinite($module, x, /)", |vm, a| Ok(Object::bool(vm.to_float(&a[0])?.is_finite())), "Return True if x is neither an infinity nor a NaN, and False otherwise."),
        def("isinf($module, x, /)", |vm, a| Ok(Object::bool(vm.to_float(&a[0])?.is_infinite())), "Return True if x is a positive or negative infinity, and False otherwise."),
        def("isnan($module, x, /)", |vm, a| Ok(Object::bool(vm.to_float(&a[0])?.is_nan())), "Return True if x is a NaN (not a number), and False otherwise."),
        def("isclose($module, /, a, b, *, rel_tol=1e-09, abs_tol=0.0)", isclose, "Determine whether two floating-point numbers are close in value."),
        def("fma($module, x, y, z, /)", fma, "Fused multiply-add operation.\n\nCompute (x * y) + z with a single round."),
        def("frexp($module, x, /)", |vm, a| {
            let x = vm.to_float(&a[0])?;
            let (f, e) = if x == 0.0 || !x.is_finite() { (x, 0) } else { m::frexp(x) };
            let (f, e) = (vm.float(f), Object::small(e));
            Ok(vm.tuple([f, e]))
        }, "Return the mantissa and exponent of x, as pair (m, e)."),
        def("ldexp($module, x, i, /)", ldexp, "Return x * (2**i).\n\nThis is essentially the inverse of frexp()."),
        def("modf($module, x, /)", |vm, a| {
            let x = vm.to_float(&a[0])?;
            let (f, i) = m::modf(x);
            let (f, i) = (vm.float(f), vm.float(i));
            Ok(vm.tuple([f, i]))
        }, "Return the fractional and integer parts of x.\n\nBoth results carry the sign of x and are floats."),
        def("nextafter($module, x, y, /, *, steps=None)", nextafter, "Return the floating-point value the given number of steps after x towards y."),
        def("ulp($module, x, /)", |vm, a| {
            let x = vm.to_float(&a[0])?;
            Ok(vm.float(m::ulp(x)))
        }, "Return the value of the least significant bit of the float x."),
        def("log($module, x, base=None, /)", log, "log(x, [base=math.e])\nReturn the logarithm of x to the given base.\n\nIf the base is not specified, returns the natural logarithm (base e) of x."),
        def("log2($module, x, /)", |vm, a| logarithm(vm, &a[0], f64::log2, m::log2, 1.0), "Return the base 2 logarithm of x."),
        def("log10($module, x, /)", |vm, a| logarithm(vm, &a[0], f64::log10, m::log10, std::f64::consts::LOG10_2), "Return the base 10 logarithm of x."),
        def("floor($module, x, /)", |vm, a| round(vm, &a[0], Special::Floor, f64::floor), "Return the floor of x as an Integral.\n\nThis is the largest integer <= x."),
        def("ceil($module, x, /)", |vm, a| round(vm, &a[0], Special::Ceil, f64::ceil), "Return the ceiling of x as an Integral.\n\nThis is the smallest integer >= x."),
        def("trunc($module, x, /)", trunc, "Truncates the Real x to the nearest Integral toward 0.\n\nUses the __trunc__ magic method."),
    ]
}

fn two(vm: &mut Vm, a: &[Object], f: fn(f64, f64) -> pymath::Result<f64>) -> PyResult {
    let (x, y) = (vm.to_float(&a[0])?, vm.to_float(&a[1])?);
    result(vm, f(x, y), || "math domain error".to_string())
}

fn isclose(vm: &mut Vm, a: &[Object]) -> PyResult {
    let (x, y) = (vm.to_float(&a[0])?, vm.to_float(&a[1])?);
    let tolerance = |vm: &mut Vm, o: &Object, default: f64| match o.given() {
        Some(o) => vm.to_float(o),
        None => Ok(default),
    };
    let (relative, absolute) = (tolerance(vm, &a[2], 1e-9)?, tolerance(vm, &a[3], 0.0)?);
    if relative < 0.0 || absolute < 0.0 {
        return Err(vm.value_error("tolerances must be non-negative"));
    }
    if x == y {
        return Ok(Object::TRUE);
    }
    if x.is_infinite() || y.is_infinite() {
        return Ok(Object::FALSE);
    }
    let d = (y - x).abs();
    Ok(Object::bool(d <= (relative * y).abs() || d <= (relative * x).abs() || d <= absolute))
}

fn fma(vm: &mut Vm, a: &[Object]) -> PyResult {
    let (x, y, z) = (vm.to_float(&a[0])?, vm.to_float(&a[1])?, vm.to_float(&a[2])?);
    let r = x.mul_add(y, z);
    if r.is_finite() {
        return Ok(vm.float(r));
    }
    if r.is_nan() {
        if !x.is_nan() && !y.is_nan() && !z.is_nan() {
            return Err(vm.value_error("invalid operation in fma"));
        }
    } else if x.is_finite() && y.is_finite() && z.is_finite() {
        return Err(vm.overflow_error("overflow in fma"));
    }
    Ok(vm.float(r))
}

fn ldexp(vm: &mut Vm, a: &[Object]) -> PyResult {
    let x = vm.to_float(&a[0])?;
    if !vm.is_int(&a[1]) {
        return Err(vm.type_error("Expected an int as second argument to ldexp."));
    }
    if x == 0.0 || !x.is_finite() {
        return Ok(vm.float(x));
    }
    let e = match vm.as_i64(&a[1]) {
        Some(e) => e.clamp(-5000, 5000) as i32,
        None if vm.as_big(&a[1]).is_some_and(|b| b < dashu_int::IBig::ZERO) => -5000,
        None => 5000,
    };
    result(vm, m::ldexp(x, e), || "math domain error".to_string())
}

fn nextafter(vm: &mut Vm, a: &[Object]) -> PyResult {
    let (x, y) = (vm.to_float(&a[0])?, vm.to_float(&a[1])?);
    let steps = match option(&a[2]) {
        None => None,
        Some(s) => {
            let big = vm.index_big(s)?;
            if big < dashu_int::IBig::ZERO {
                return Err(vm.value_error("steps must be a non-negative integer"));
            }
            Some(u64::try_from(&big).unwrap_or(u64::MAX))
        }
    };
    Ok(vm.float(m::nextafter(x, y, steps)))
}

/// The logarithm of a number; ints beyond a float's range through their highest bits.
fn logarithm(
    vm: &mut Vm,
    x: &Object,
    plain: fn(f64) -> f64,
    exact: fn(f64) -> pymath::Result<f64>,
    of_two: f64,
) -> PyResult {
    if vm.is_int(x) {
        let big = vm.as_big(x).unwrap_or_default();
        if big <= dashu_int::IBig::ZERO {
            return Err(vm.value_error("expected a positive input"));
        }
        let f = match ophion_text::float::from_int(&big) {
            Ok(f) => exact(f).unwrap_or(0.0),
            Err(_) => {
                let shift = ophion_text::int::bit_length(&big) as usize - 64;
                let top = ophion_text::float::from_int(&(&big >> shift)).unwrap_or(1.0);
                plain(top / 18446744073709551616.0) + of_two * (shift + 64) as f64
            }
        };
        return Ok(vm.float(f));
    }
    let f = vm.to_float(x)?;
    result(vm, exact(f), || format!("expected a positive input, got {}", shown(f)))
}

fn log(vm: &mut Vm, a: &[Object]) -> PyResult {
    let natural = |vm: &mut Vm, x: &Object| logarithm(vm, x, f64::ln, |x| m::log(x, None), std::f64::consts::LN_2);
    let n = natural(vm, &a[0])?;
    let Some(base) = support::option(&a[1]) else { return Ok(n) };
    let d = natural(vm, base)?;
    vm.binary(ophion_vm::Arith::TrueDiv, &n, &d)
}

fn round(vm: &mut Vm, x: &Object, special: Special, f: fn(f64) -> f64) -> PyResult {
    if vm.shape_of(x) == ophion_vm::shape::INT {
        return Ok(x.clone());
    }
    if vm.shape_of(x) != ophion_vm::shape::FLOAT
        && let Some(r) = vm.call_special_method(x, special, &[])?
    {
        return Ok(r);
    }
    let x = vm.to_float(x)?;
    whole(vm, f(x))
}

fn whole(vm: &mut Vm, f: f64) -> PyResult {
    if f.abs() < 9.0e18 {
        return Ok(vm.int(f as i64));
    }
    if f.is_nan() {
        return Err(vm.value_error("cannot convert float NaN to integer"));
    }
    if f.is_infinite() {
        return Err(vm.overflow_error("cannot convert float infinity to integer"));
    }
    let bits = f.to_bits();
    let mantissa = dashu_int::IBig::from(bits & ((1 << 52) - 1) | 1 << 52);
    let exponent = ((bits >> 52) & 0x7ff) as i64 - 1075;
    let n = mantissa << exponent.max(0) as usize;
    vm_big(vm, if f < 0.0 { -n } else { n })
}

fn vm_big(vm: &mut Vm, n: dashu_int::IBig) -> PyResult {
    Ok(vm.big(&n))
}

fn trunc(vm: &mut Vm, a: &[Object]) -> PyResult {
    if vm.shape_of(&a[0]) == ophion_vm::shape::FLOAT {
        let f = vm.to_float(&a[0])?;
        return whole(vm, f.trunc());
    }
    match vm.call_special_method(&a[0], Special::Trunc, &[])? {
        Some(r) => Ok(r),
        None => {
            let t = vm.type_name(&a[0]);
            Err(vm.type_error(format!("type {t} doesn't define __trunc__ method")))
        }
    }
}
