//! Floats and integers: conversions in both directions, exact comparison and correctly rounded division.

use std::cmp::Ordering;

use dashu_int::ops::DivRem;
use dashu_int::{IBig, Sign, UBig};

use super::{FloatError, compose, decompose};
use crate::int::{bit_length, is_negative};

/// `float(int)`, correctly rounded.
pub fn from_int(x: &IBig) -> Result<f64, FloatError> {
    let value = x.to_f64().value();
    if value.is_infinite() { Err(FloatError::IntTooLarge) } else { Ok(value) }
}

/// `int(float)`: towards zero.
pub fn to_int(x: f64) -> Result<IBig, FloatError> {
    if x.is_nan() {
        return Err(FloatError::NanToInt);
    }
    if x.is_infinite() {
        return Err(FloatError::InfinityToInt);
    }
    if x.abs() < 9e18 {
        return Ok(IBig::from(x as i64));
    }
    // So large a float is whole.
    let (mantissa, exponent) = decompose(x);
    let size = UBig::from(mantissa) << exponent.unsigned_abs() as usize;
    Ok(IBig::from_parts(if x < 0.0 { Sign::Negative } else { Sign::Positive }, size))
}

/// `math.floor`.
pub fn floor(x: f64) -> Result<IBig, FloatError> {
    to_int(x.floor())
}

/// `math.ceil`.
pub fn ceil(x: f64) -> Result<IBig, FloatError> {
    to_int(x.ceil())
}

/// `round(float)`: to the nearest integer, half to even.
pub fn round_to_int(x: f64) -> Result<IBig, FloatError> {
    to_int(x.round_ties_even())
}

/// `float.as_integer_ratio`: numerator and denominator in lowest terms.
pub fn as_integer_ratio(x: f64) -> Result<(IBig, IBig), FloatError> {
    if x.is_nan() {
        return Err(FloatError::NanToRatio);
    }
    if x.is_infinite() {
        return Err(FloatError::InfinityToRatio);
    }
    let (mantissa, exponent) = decompose(x);
    if mantissa == 0 {
        return Ok((IBig::ZERO, IBig::ONE));
    }
    let zeros = mantissa.trailing_zeros();
    let (odd, exponent) = (UBig::from(mantissa >> zeros), exponent + zeros as i32);
    let shift = exponent.unsigned_abs() as usize;
    let (top, bottom) = if exponent >= 0 { (odd << shift, UBig::ONE) } else { (odd, UBig::ONE << shift) };
    Ok((IBig::from_parts(if x < 0.0 { Sign::Negative } else { Sign::Positive }, top), IBig::from(bottom)))
}

/// How an integer compares with a float, exactly; `None` with a NaN.
///
/// ```
/// use dashu_int::IBig;
/// use std::cmp::Ordering;
/// let above = (IBig::ONE << 53) + IBig::ONE;
/// assert_eq!(ophion_text::float::cmp_int(&above, 9007199254740992.0), Some(Ordering::Greater));
/// ```
pub fn cmp_int(x: &IBig, y: f64) -> Option<Ordering> {
    if y.is_nan() {
        return None;
    }
    if y.is_infinite() {
        return Some(if y > 0.0 { Ordering::Less } else { Ordering::Greater });
    }
    let bits = bit_length(x);
    if bits <= 53 {
        return x.to_f64().value().partial_cmp(&y);
    }
    // More than 53 bits and another sign or another size: no need for the digits.
    let direction = if is_negative(x) { Ordering::Less } else { Ordering::Greater };
    if y == 0.0 || is_negative(x) != (y < 0.0) || bits > 1024 {
        return Some(direction);
    }
    let whole = to_int(y).ok()?;
    // With more than 53 bits in x, a fractional y is smaller in size by far.
    Some(x.cmp(&whole))
}

/// `a / b` of integers, correctly rounded.
pub fn true_divide(a: &IBig, b: &IBig) -> Result<f64, FloatError> {
    if b.is_zero() {
        return Err(FloatError::DivisionByZero);
    }
    let (a_bits, b_bits) = (bit_length(a), bit_length(b));
    if a_bits <= 53 && b_bits <= 53 {
        // Both are exact, so the quotient is rounded once.
        return Ok(a.to_f64().value() / b.to_f64().value());
    }
    let negative = is_negative(a) != is_negative(b);
    if a.is_zero() {
        return Ok(if negative { -0.0 } else { 0.0 });
    }
    let (_, mut top) = a.clone().into_parts();
    let (_, mut bottom) = b.clone().into_parts();
    // The quotient shall have 55 or 56 bits: enough to round with what is left over as a sticky bit.
    let shift = a_bits as i64 - b_bits as i64 - 55;
    if shift > 1100 {
        return Err(FloatError::QuotientTooLarge);
    }
    if shift < -1300 {
        return Ok(if negative { -0.0 } else { 0.0 });
    }
    if shift < 0 {
        top <<= shift.unsigned_abs() as usize;
    } else {
        bottom <<= shift as usize;
    }
    let (quotient, remainder) = top.div_rem(bottom);
    let size = compose(u64::try_from(quotient).unwrap_or(u64::MAX), !remainder.is_zero(), shift);
    if size.is_infinite() {
        return Err(FloatError::QuotientTooLarge);
    }
    Ok(if negative { -size } else { size })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ten(power: usize) -> IBig {
        IBig::from(10).pow(power)
    }

    #[test]
    fn integers_round_to_even() {
        let base = IBig::ONE << 53;
        assert_eq!(from_int(&(&base + IBig::ONE)), Ok(9_007_199_254_740_992.0));
        assert_eq!(from_int(&(&base + IBig::from(3))), Ok(9_007_199_254_740_996.0));
        assert_eq!(from_int(&ten(22)), Ok(1e22));
        assert_eq!(from_int(&-ten(308)), Ok(-1e308));
        assert_eq!(from_int(&ten(400)), Err(FloatError::IntTooLarge));
        let almost = (IBig::ONE << 1024) - (IBig::ONE << 970);
        assert_eq!(from_int(&almost), Err(FloatError::IntTooLarge));
        assert_eq!(from_int(&(almost - IBig::ONE)), Ok(f64::MAX));
    }

    #[test]
    fn floats_become_integers() {
        assert_eq!(to_int(-2.9), Ok(IBig::from(-2)));
        assert_eq!(to_int(1e22), Ok(ten(22)));
        assert_eq!(to_int(-9.3e18), Ok(IBig::from(-93) * ten(17)));
        assert_eq!(to_int(f64::NAN), Err(FloatError::NanToInt));
        assert_eq!(floor(-0.5), Ok(IBig::NEG_ONE));
        assert_eq!(ceil(-0.5), Ok(IBig::ZERO));
        assert_eq!(round_to_int(2.5), Ok(IBig::from(2)));
        assert_eq!(as_integer_ratio(-0.75), Ok((IBig::from(-3), IBig::from(4))));
        assert_eq!(as_integer_ratio(1e22), Ok((ten(22), IBig::ONE)));
        assert_eq!(as_integer_ratio(5e-324), Ok((IBig::ONE, IBig::ONE << 1074)));
    }

    #[test]
    fn comparison_is_exact() {
        let big = IBig::ONE << 60;
        let float = 2.0_f64.powi(60);
        assert_eq!(cmp_int(&big, float), Some(Ordering::Equal));
        assert_eq!(cmp_int(&(&big + IBig::ONE), float), Some(Ordering::Greater));
        assert_eq!(cmp_int(&(&big - IBig::ONE), float), Some(Ordering::Less));
        assert_eq!(cmp_int(&-&big, -float), Some(Ordering::Equal));
        assert_eq!(cmp_int(&-(&big + IBig::ONE), -float), Some(Ordering::Less));
        assert_eq!(cmp_int(&IBig::from(2), 2.5), Some(Ordering::Less));
        assert_eq!(cmp_int(&ten(400), f64::MAX), Some(Ordering::Greater));
        assert_eq!(cmp_int(&-ten(400), f64::NEG_INFINITY), Some(Ordering::Greater));
        assert_eq!(cmp_int(&IBig::ZERO, f64::NAN), None);
    }

    #[test]
    fn division_is_rounded_once() {
        assert_eq!(true_divide(&ten(400), &ten(399)), Ok(10.0));
        assert_eq!(true_divide(&ten(400), &IBig::ONE), Err(FloatError::QuotientTooLarge));
        assert_eq!(true_divide(&IBig::ONE, &ten(400)), Ok(0.0));
        assert_eq!(true_divide(&IBig::ONE, &ten(323)), Ok(1e-323));
        assert_eq!(true_divide(&IBig::from(-3), &ten(323)), Ok(-3e-323));
        assert_eq!(true_divide(&IBig::ONE, &IBig::ZERO), Err(FloatError::DivisionByZero));
        assert!(true_divide(&IBig::ZERO, &IBig::from(-3)).is_ok_and(|zero| zero.is_sign_negative()));
        assert!(true_divide(&IBig::ZERO, &-ten(400)).is_ok_and(|zero| zero.is_sign_negative()));
    }
}
