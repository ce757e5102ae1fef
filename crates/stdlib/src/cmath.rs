//! `cmath`: functions of complex numbers, by `pymath` (bit for bit CPython's).

use crate::support::{self, def, natives};
use num_complex::Complex64;
use ophion_vm::{Object, PyResult, Special, Vm, shape};
use pymath::cmath as m;

pub fn fill(vm: &mut Vm, module: &Object) -> PyResult<()> {
    for (name, value) in [
        ("pi", std::f64::consts::PI),
        ("e", std::f64::consts::E),
        ("tau", std::f64::consts::TAU),
        ("inf", f64::INFINITY),
        ("nan", f64::NAN),
    ] {
        let f = vm.float(value);
        support::set(vm, module, name, f);
    }
    for (name, value) in [("infj", f64::INFINITY), ("nanj", f64::NAN)] {
        let z = vm.complex(0.0, value);
        support::set(vm, module, name, z);
    }
    vm.add_functions(module, "cmath", &FUNCTIONS);
    Ok(())
}

/// An argument as a complex number: one, what `__complex__` gives, or a real number.
fn complex(vm: &mut Vm, o: &Object) -> PyResult<Complex64> {
    if let Some((re, im)) = vm.as_complex(o) {
        return Ok(Complex64::new(re, im));
    }
    if vm.special(o, Special::Complex).is_some() {
        let class = vm.builtin_type(shape::COMPLEX);
        let z = vm.call(&class, std::slice::from_ref(o))?;
        let (re, im) = vm.as_complex(&z).unwrap_or_default();
        return Ok(Complex64::new(re, im));
    }
    Ok(Complex64::new(vm.to_float(o)?, 0.0))
}

/// What a function gave, or the exception with CPython's words.
fn checked<T>(vm: &mut Vm, r: pymath::Result<T>) -> PyResult<T> {
    r.map_err(|e| match e {
        pymath::Error::EDOM => vm.value_error("math domain error"),
        pymath::Error::ERANGE => vm.overflow_error("math range error"),
    })
}

fn one(vm: &mut Vm, a: &[Object], f: fn(Complex64) -> pymath::Result<Complex64>) -> PyResult {
    let z = complex(vm, &a[0])?;
    let r = checked(vm, f(z))?;
    Ok(vm.complex(r.re, r.im))
}

fn test(vm: &mut Vm, a: &[Object], f: fn(Complex64) -> bool) -> PyResult {
    let z = complex(vm, &a[0])?;
    Ok(Object::bool(f(z)))
}

natives! {
    static FUNCTIONS = [
        def("acos($module, z, /)", |vm, a| one(vm, a, m::acos), "Return the arc cosine of z."),
        def("acosh($module, z, /)", |vm, a| one(vm, a, m::acosh), "Return the inverse hyperbolic cosine of z."),
        def("asin($module, z, /)", |vm, a| one(vm, a, m::asin), "Return the arc sine of z."),
        def("asinh($module, z, /)", |vm, a| one(vm, a, m::asinh), "Return the inverse hyperbolic sine of z."),
        def("atan($module, z, /)", |vm, a| one(vm, a, m::atan), "Return the arc tangent of z."),
        def("atanh($module, z, /)", |vm, a| one(vm, a, m::atanh), "Return the inverse hyperbolic tangent of z."),
        def("cos($module, z, /)", |vm, a| one(vm, a, m::cos), "Return the cosine of z."),
        def("cosh($module, z, /)", |vm, a| one(vm, a, m::cosh), "Return the hyperbolic cosine of z."),
        def("exp($module, z, /)", |vm, a| one(vm, a, m::exp), "Return the exponential value e**z."),
        def("log10($module, z, /)", |vm, a| one(vm, a, m::log10), "Return the base-10 logarithm of z."),
        def("sin($module, z, /)", |vm, a| one(vm, a, m::sin), "Return the sine of z."),
        def("sinh($module, z, /)", |vm, a| one(vm, a, m::sinh), "Return the hyperbolic sine of z."),
        def("sqrt($module, z, /)", |vm, a| one(vm, a, m::sqrt), "Return the square root of z."),
        def("tan($module, z, /)", |vm, a| one(vm, a, m::tan), "Return the tangent of z."),
        def("tanh($module, z, /)", |vm, a| one(vm, a, m::tanh), "Return the hyperbolic tangent of z."),
        def("log($module, z, base=<unrepresentable>, /)", log, "log(z[, base]) -> the logarithm of z to the given base.\n\nIf the base is not specified, returns the natural logarithm (base e)\nof z."),
        def("phase($module, z, /)", |vm, a| {
            let z = complex(vm, &a[0])?;
            let r = checked(vm, m::phase(z))?;
            Ok(vm.float(r))
        }, "Return argument, also known as the phase angle, of a complex."),
        def("polar($module, z, /)", |vm, a| {
            let z = complex(vm, &a[0])?;
            let (r, phi) = checked(vm, m::polar(z))?;
            let (r, phi) = (vm.float(r), vm.float(phi));
            Ok(vm.tuple([r, phi]))
        }, "Convert a complex from rectangular coordinates to polar coordinates.\n\nr is the distance from 0 and phi the phase angle."),
        def("rect($module, r, phi, /)", |vm, a| {
            let (r, phi) = (vm.to_float(&a[0])?, vm.to_float(&a[1])?);
            let z = checked(vm, m::rect(r, phi))?;
            Ok(vm.complex(z.re, z.im))
        }, "Convert from polar coordinates to rectangular coordinates."),
        def("isfinite($module, z, /)", |vm, a| test(vm, a, m::isfinite), "Return True if both the real and imaginary parts of z are finite, else False."),
        def("isinf($module, z, /)", |vm, a| test(vm, a, m::isinf), "Checks if the real or imaginary part of z is infinite."),
        def("isnan($module, z, /)", |vm, a| test(vm, a, m::isnan), "Checks if the real or imaginary part of z not a number (NaN)."),
        def("isclose($module, /, a, b, *, rel_tol=1e-09, abs_tol=0.0)", isclose, "Determine whether two complex numbers are close in value.\n\n  rel_tol\n    maximum difference for being considered \"close\", relative to the\n    magnitude of the input values\n  abs_tol\n    maximum difference for being considered \"close\", regardless of the\n    magnitude of the input values\n\nReturn True if a is close in value to b, and False otherwise.\n\nFor the values to be considered close, the difference between them must\nbe smaller than at least one of the tolerances.\n\n-inf, inf and NaN behave similarly to the IEEE 754 Standard.  That is,\nNaN is not close to anything, even itself. inf and -inf are only close\nto themselves."),
    ];
}

fn log(vm: &mut Vm, a: &[Object]) -> PyResult {
    let z = complex(vm, &a[0])?;
    let base = match a[1].given() {
        Some(b) => Some(complex(vm, b)?),
        None => None,
    };
    let r = checked(vm, m::log(z, base))?;
    Ok(vm.complex(r.re, r.im))
}

fn isclose(vm: &mut Vm, a: &[Object]) -> PyResult {
    let (x, y) = (complex(vm, &a[0])?, complex(vm, &a[1])?);
    let mut tolerances = [None; 2];
    for (t, o) in tolerances.iter_mut().zip(&a[2..]) {
        if let Some(o) = o.given() {
            *t = Some(vm.to_float(o)?);
        }
    }
    let [relative, absolute] = tolerances;
    match m::isclose(x, y, relative, absolute) {
        Ok(b) => Ok(Object::bool(b)),
        Err(_) => Err(vm.value_error("tolerances must be non-negative")),
    }
}
