//! Division that rounds towards minus infinity, and what is near it.

use dashu_int::ops::{DivRem, Gcd, SquareRoot};
use dashu_int::{IBig, Sign, UBig};

use super::{IntError, bit_length, is_negative};

/// `a // b`.
pub fn floor_div(a: &IBig, b: &IBig) -> Result<IBig, IntError> {
    divmod(a, b).map(|(quotient, _)| quotient)
}

/// `a % b`: the remainder has the sign of `b`.
pub fn modulo(a: &IBig, b: &IBig) -> Result<IBig, IntError> {
    if b.is_zero() {
        return Err(IntError::DivisionByZero);
    }
    let remainder = a % b;
    let adjust = !remainder.is_zero() && is_negative(&remainder) != is_negative(b);
    Ok(if adjust { remainder + b } else { remainder })
}

/// `divmod(a, b)`.
///
/// ```
/// use dashu_int::IBig;
/// let (quotient, remainder) = ophion_text::int::divmod(&IBig::from(-7), &IBig::from(2)).unwrap();
/// assert_eq!((quotient, remainder), (IBig::from(-4), IBig::from(1)));
/// ```
pub fn divmod(a: &IBig, b: &IBig) -> Result<(IBig, IBig), IntError> {
    if b.is_zero() {
        return Err(IntError::DivisionByZero);
    }
    let (quotient, remainder) = a.div_rem(b);
    let adjust = !remainder.is_zero() && is_negative(&remainder) != is_negative(b);
    Ok(if adjust { (quotient - IBig::ONE, remainder + b) } else { (quotient, remainder) })
}

/// `math.gcd` of two.
pub fn gcd(a: &IBig, b: &IBig) -> IBig {
    if a.is_zero() || b.is_zero() {
        let (_, magnitude) = if a.is_zero() { b } else { a }.clone().into_parts();
        return IBig::from_parts(Sign::Positive, magnitude);
    }
    IBig::from(a.gcd(b))
}

/// `math.lcm` of two.
pub fn lcm(a: &IBig, b: &IBig) -> IBig {
    if a.is_zero() || b.is_zero() {
        return IBig::ZERO;
    }
    let (_, product) = (a / gcd(a, b) * b).into_parts();
    IBig::from_parts(Sign::Positive, product)
}

/// `math.isqrt`.
pub fn isqrt(x: &IBig) -> Result<IBig, IntError> {
    if is_negative(x) {
        return Err(IntError::NegativeSquareRoot);
    }
    let (_, magnitude) = x.clone().into_parts();
    Ok(IBig::from(magnitude.sqrt()))
}

/// `round(x, -digits)`: to a multiple of ten to the power `digits`, half to even.
pub fn round_to_ten_power(x: &IBig, digits: usize) -> IBig {
    if digits == 0 {
        return x.clone();
    }
    // A bit is 0.301 digits: past that the result is zero, and the power need not be computed.
    if digits as u64 > bit_length(x) / 3 + 1 {
        return IBig::ZERO;
    }
    let power = IBig::from(UBig::from(10_u8).pow(digits));
    let Ok((quotient, remainder)) = divmod(x, &power) else { return x.clone() };
    let up = match (&remainder * IBig::from(2)).cmp(&power) {
        std::cmp::Ordering::Less => false,
        std::cmp::Ordering::Greater => true,
        std::cmp::Ordering::Equal => &quotient & IBig::ONE == IBig::ONE,
    };
    let below = x - remainder;
    if up { below + power } else { below }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn big(text: &str) -> IBig {
        text.parse().expect("a decimal")
    }

    #[test]
    fn division_rounds_down() {
        for (a, b, quotient, remainder) in [
            ("7", "2", "3", "1"),
            ("-7", "2", "-4", "1"),
            ("7", "-2", "-4", "-1"),
            ("-7", "-2", "3", "-1"),
            ("-100000000000000000000000", "7", "-14285714285714285714286", "2"),
        ] {
            assert_eq!(divmod(&big(a), &big(b)), Ok((big(quotient), big(remainder))));
            assert_eq!(floor_div(&big(a), &big(b)), Ok(big(quotient)));
            assert_eq!(modulo(&big(a), &big(b)), Ok(big(remainder)));
        }
        assert_eq!(modulo(&IBig::ONE, &IBig::ZERO), Err(IntError::DivisionByZero));
    }

    #[test]
    fn rounding_to_tens_is_half_to_even() {
        for (value, digits, expected) in
            [(15, 1, 20), (25, 1, 20), (-15, 1, -20), (-25, 1, -20), (26, 1, 30), (5, 1, 0), (50, 2, 0), (51, 2, 100)]
        {
            assert_eq!(round_to_ten_power(&IBig::from(value), digits), IBig::from(expected), "{value}");
        }
        assert_eq!(round_to_ten_power(&IBig::from(5), 1_000_000_000), IBig::ZERO);
    }

    #[test]
    fn divisors_and_roots() {
        assert_eq!(gcd(&IBig::ZERO, &IBig::ZERO), IBig::ZERO);
        assert_eq!(gcd(&IBig::from(-12), &IBig::from(18)), IBig::from(6));
        assert_eq!(gcd(&IBig::from(-12), &IBig::ZERO), IBig::from(12));
        assert_eq!(lcm(&IBig::from(-4), &IBig::from(6)), IBig::from(12));
        assert_eq!(isqrt(&big("1000000000000000000000000000001")), Ok(big("1000000000000000")));
        assert_eq!(isqrt(&IBig::from(-1)), Err(IntError::NegativeSquareRoot));
    }
}
