//! Python's floats: arithmetic with its errors, rounding, exact ratios, and (in the modules below) text in both directions
//! and the traffic with integers. Every rounding here is correct: to the nearest, half to even.

mod convert;
mod digits;
mod half;
mod hex;
mod text;

use crate::error::Exception;

pub use convert::{as_integer_ratio, ceil, cmp_int, floor, from_int, round_to_int, to_int, true_divide};
pub use digits::fixed_text;
pub use half::{float_to_half, float_to_single, half_to_float, single_to_float};
pub use hex::{from_hex, hex};
pub use text::{FloatFlags, ParseFloatError, format_double, parse, parse_bytes, repr, repr_complex, round};

/// What float arithmetic and conversions can fail with.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum FloatError {
    DivisionByZero,
    /// Zero to a negative power.
    ZeroToNegative,
    /// A result too large in `**`. Python's exception has two arguments: see [`FloatError::errno`].
    Range,
    /// A negative number to a fractional power: the caller computes with complex numbers.
    Complex,
    IntTooLarge,
    QuotientTooLarge,
    RoundedTooLarge,
    InfinityToInt,
    NanToInt,
    InfinityToRatio,
    NanToRatio,
    HexInvalid,
    HexTooLarge,
}

impl FloatError {
    pub fn exception(self) -> Exception {
        match self {
            FloatError::DivisionByZero | FloatError::ZeroToNegative => Exception::ZeroDivisionError,
            FloatError::Range
            | FloatError::IntTooLarge
            | FloatError::QuotientTooLarge
            | FloatError::RoundedTooLarge
            | FloatError::InfinityToInt
            | FloatError::InfinityToRatio
            | FloatError::HexTooLarge => Exception::OverflowError,
            FloatError::Complex | FloatError::NanToInt | FloatError::NanToRatio | FloatError::HexInvalid => {
                Exception::ValueError
            }
        }
    }

    pub fn message(self) -> &'static str {
        match self {
            FloatError::DivisionByZero => "division by zero",
            FloatError::ZeroToNegative => "zero to a negative power",
            FloatError::Range => "Numerical result out of range",
            FloatError::Complex => "negative number cannot be raised to a fractional power",
            FloatError::IntTooLarge => "int too large to convert to float",
            FloatError::QuotientTooLarge => "integer division result too large for a float",
            FloatError::RoundedTooLarge => "rounded value too large to represent",
            FloatError::InfinityToInt => "cannot convert float infinity to integer",
            FloatError::NanToInt => "cannot convert float NaN to integer",
            FloatError::InfinityToRatio => "cannot convert Infinity to integer ratio",
            FloatError::NanToRatio => "cannot convert NaN to integer ratio",
            FloatError::HexInvalid => "invalid hexadecimal floating-point string",
            FloatError::HexTooLarge => "hexadecimal value too large to represent as a float",
        }
    }

    /// The error number that is the exception's first argument, before the message.
    pub fn errno(self) -> Option<i32> {
        (self == FloatError::Range).then_some(34)
    }
}

/// `a / b`.
pub fn divide(a: f64, b: f64) -> Result<f64, FloatError> {
    if b == 0.0 { Err(FloatError::DivisionByZero) } else { Ok(a / b) }
}

/// `a // b`.
pub fn floor_div(a: f64, b: f64) -> Result<f64, FloatError> {
    divmod(a, b).map(|(quotient, _)| quotient)
}

/// `a % b`: the remainder has the sign of `b`.
pub fn modulo(a: f64, b: f64) -> Result<f64, FloatError> {
    if b == 0.0 {
        return Err(FloatError::DivisionByZero);
    }
    let remainder = a % b;
    Ok(if remainder == 0.0 {
        0.0_f64.copysign(b)
    } else if (b < 0.0) != (remainder < 0.0) {
        remainder + b
    } else {
        remainder
    })
}

/// `divmod(a, b)`.
pub fn divmod(a: f64, b: f64) -> Result<(f64, f64), FloatError> {
    if b == 0.0 {
        return Err(FloatError::DivisionByZero);
    }
    let mut remainder = a % b;
    // Exact up to one rounding, because the remainder is.
    let mut quotient = (a - remainder) / b;
    if remainder == 0.0 {
        remainder = 0.0_f64.copysign(b);
    } else if (b < 0.0) != (remainder < 0.0) {
        remainder += b;
        quotient -= 1.0;
    }
    let quotient = if quotient == 0.0 {
        0.0_f64.copysign(a / b)
    } else {
        let floor = quotient.floor();
        if quotient - floor > 0.5 { floor + 1.0 } else { floor }
    };
    Ok((quotient, remainder))
}

/// `base ** exponent`.
pub fn pow(base: f64, exponent: f64) -> Result<f64, FloatError> {
    if exponent == 0.0 || base == 1.0 {
        return Ok(1.0);
    }
    if base.is_nan() || exponent.is_nan() {
        return Ok(if base.is_nan() { base } else { exponent });
    }
    let odd = (exponent % 2.0).abs() == 1.0;
    if exponent.is_infinite() {
        let size = base.abs();
        return Ok(if size == 1.0 {
            1.0
        } else if (exponent > 0.0) == (size > 1.0) {
            f64::INFINITY
        } else {
            0.0
        });
    }
    if base.is_infinite() {
        let size = if exponent > 0.0 { f64::INFINITY } else { 0.0 };
        return Ok(if odd { size.copysign(base) } else { size });
    }
    if base == 0.0 {
        return match exponent < 0.0 {
            true => Err(FloatError::ZeroToNegative),
            false => Ok(if odd { base } else { 0.0 }),
        };
    }
    if base < 0.0 && exponent.floor() != exponent {
        return Err(FloatError::Complex);
    }
    let size = base.abs().powf(exponent);
    if size.is_infinite() {
        return Err(FloatError::Range);
    }
    Ok(if base < 0.0 && odd { -size } else { size })
}

/// The float nearest to `mantissa * 2**exponent`, where `sticky` says that a little more is meant; infinite when it is too
/// large.
pub(crate) fn compose(mantissa: u64, sticky: bool, exponent: i64) -> f64 {
    if mantissa == 0 {
        return 0.0;
    }
    let bits = i64::from(64 - mantissa.leading_zeros());
    if exponent + bits > 1024 {
        return f64::INFINITY;
    }
    // The exponent of the last bit that the result can have.
    let last = (exponent + bits - 53).max(-1074);
    let drop = last - exponent;
    let kept = if drop <= 0 {
        mantissa
    } else if drop > 64 {
        0
    } else {
        let whole = if drop == 64 { 0 } else { mantissa >> drop };
        let half = 1_u64 << (drop - 1);
        let rest = mantissa & (half | (half - 1));
        let up = rest > half || rest == half && (sticky || whole & 1 == 1);
        whole + u64::from(up)
    };
    let exponent = if drop <= 0 { exponent } else { last };
    // At most 53 bits are left, so that neither step rounds. Two steps, because the power alone may be out of range.
    let step = exponent.clamp(-1022, 1000);
    kept as f64 * power_of_two(step) * power_of_two(exponent - step)
}

/// Two to the power of an exponent that a normal float can have.
fn power_of_two(exponent: i64) -> f64 {
    f64::from_bits(((exponent + 1023) as u64) << 52)
}

/// A finite float's absolute value as an integer times a power of two.
pub(crate) fn decompose(x: f64) -> (u64, i32) {
    let bits = x.to_bits();
    let (fraction, biased) = (bits & ((1 << 52) - 1), (bits >> 52 & 0x7ff) as i32);
    if biased == 0 { (fraction, -1074) } else { (fraction | 1 << 52, biased - 1075) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn division_rounds_down_and_keeps_signs() {
        assert_eq!(divmod(7.5, 2.0), Ok((3.0, 1.5)));
        assert_eq!(divmod(-7.5, 2.0), Ok((-4.0, 0.5)));
        assert_eq!(divmod(7.5, -2.0), Ok((-4.0, -0.5)));
        assert_eq!(floor_div(1.0, 0.1), Ok(9.0));
        assert_eq!(modulo(-1e-100, 3.0), Ok(3.0));
        assert!(modulo(-4.0, 2.0).is_ok_and(|zero| zero == 0.0 && zero.is_sign_positive()));
        assert!(modulo(4.0, -2.0).is_ok_and(|zero| zero == 0.0 && zero.is_sign_negative()));
        assert!(floor_div(-0.0, 5.0).is_ok_and(|zero| zero == 0.0 && zero.is_sign_negative()));
        assert_eq!(divmod(1.0, 0.0), Err(FloatError::DivisionByZero));
        assert!(floor_div(f64::INFINITY, 1.0).is_ok_and(f64::is_nan));
    }

    #[test]
    fn powers_of_special_values() {
        assert_eq!(pow(0.0, -1.0), Err(FloatError::ZeroToNegative));
        assert_eq!(pow(-8.0, 0.5), Err(FloatError::Complex));
        assert_eq!(pow(1e308, 2.0), Err(FloatError::Range));
        assert_eq!(pow(-1e300, 3.0), Err(FloatError::Range));
        assert_eq!(pow(f64::NAN, 0.0), Ok(1.0));
        assert_eq!(pow(1.0, f64::NAN), Ok(1.0));
        assert_eq!(pow(-1.0, f64::INFINITY), Ok(1.0));
        assert_eq!(pow(f64::NEG_INFINITY, 3.0), Ok(f64::NEG_INFINITY));
        assert_eq!(pow(f64::NEG_INFINITY, 0.5), Ok(f64::INFINITY));
        assert_eq!(pow(-2.0, 3.0), Ok(-8.0));
        assert_eq!(pow(0.5, f64::INFINITY), Ok(0.0));
    }

    #[test]
    fn composing_rounds_once() {
        assert_eq!(compose(1, false, -1074), 5e-324);
        assert_eq!(compose(1, false, -1075), 0.0);
        assert_eq!(compose(1, true, -1075), 5e-324);
        assert_eq!(compose(3, false, -1075), 1e-323);
        assert_eq!(compose(u64::MAX, false, 0), 18_446_744_073_709_551_615.0);
        assert_eq!(compose((1 << 53) - 1, false, 971), f64::MAX);
        assert_eq!(compose((1 << 54) - 1, false, 970), f64::INFINITY);
        assert_eq!(compose(1, false, 2000), f64::INFINITY);
        assert_eq!(compose(u64::MAX, true, -2000), 0.0);
        assert_eq!(compose(1, false, 1023), 2.0_f64.powi(1023));
    }
}
