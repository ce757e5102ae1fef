//! Powers and shifts.

use dashu_int::fast_div::ConstDivisor;
use dashu_int::ops::BitTest;
use dashu_int::{IBig, Sign, UBig};

use super::{IntError, Meter, bit_length, is_negative, modulo};

/// An upper bound of the bits of `base ** exponent`, for a non-negative exponent.
pub fn pow_bits(base: &IBig, exponent: &IBig) -> u64 {
    let bits = bit_length(base);
    if bits <= 1 {
        return 1;
    }
    // A power of two has exactly one bit more than the exponent times its own less one.
    let per_factor = if super::bit_count(base) == 1 { bits - 1 } else { bits };
    u64::try_from(exponent).unwrap_or(u64::MAX).saturating_mul(per_factor).saturating_add(1)
}

/// `base ** exponent`; the result has at most about `max_bits` bits.
pub fn pow(base: &IBig, exponent: &IBig, max_bits: u64, meter: &mut Meter<'_>) -> Result<IBig, IntError> {
    if is_negative(exponent) {
        return Err(IntError::NegativeExponent);
    }
    if exponent.is_zero() {
        return Ok(IBig::ONE);
    }
    let (sign, magnitude) = (base.sign(), bit_length(base));
    if magnitude <= 1 {
        let odd = exponent & IBig::ONE == IBig::ONE;
        return Ok(if sign == Sign::Negative && !odd { IBig::ONE } else { base.clone() });
    }
    if pow_bits(base, exponent) > max_bits {
        return Err(IntError::TooLarge);
    }
    let exponent = usize::try_from(exponent).map_err(|_| IntError::TooLarge)?;
    let bits = exponent as u64 * magnitude;
    if super::long::is_long(bits) {
        return super::long::power(base, exponent, meter);
    }
    let words = (bits / 64) as usize;
    if meter(super::work(words, words)) { Ok(base.pow(exponent)) } else { Err(IntError::Stopped) }
}

/// `pow(base, exponent, modulus)`: the result has the sign of the modulus; a negative exponent takes the inverse.
///
/// ```
/// use dashu_int::IBig;
/// let [base, exponent, modulus] = [2, -1, -5].map(IBig::from);
/// assert_eq!(ophion_text::int::pow_mod(&base, &exponent, &modulus, &mut |_| true), Ok(IBig::from(-2)));
/// ```
pub fn pow_mod(base: &IBig, exponent: &IBig, modulus: &IBig, meter: &mut Meter<'_>) -> Result<IBig, IntError> {
    if modulus.is_zero() {
        return Err(IntError::ZeroModulus);
    }
    let (_, size) = modulus.clone().into_parts();
    if size.is_one() {
        return Ok(IBig::ZERO);
    }
    let (_, base) = modulo(base, &IBig::from(size.clone()))?.into_parts();
    let ring = ConstDivisor::new(size);
    let mut element = ring.reduce(base);
    let (sign, exponent) = exponent.clone().into_parts();
    if sign == Sign::Negative {
        element = element.inv().ok_or(IntError::NotInvertible)?;
    }
    let words = super::length(modulus);
    let step = super::long::modular_step(words);
    let bits = exponent.bit_len();
    let power = if step.saturating_mul(bits as u64) < 1 << 22 {
        if !meter(step * bits as u64) {
            return Err(IntError::Stopped);
        }
        element.pow(&exponent)
    } else {
        // Bit by bit, asking in between.
        let mut power = ring.reduce(UBig::ONE);
        for bit in (0..bits).rev() {
            if !meter(step) {
                return Err(IntError::Stopped);
            }
            power = power.sqr();
            if exponent.bit(bit) {
                power *= &element;
            }
        }
        power
    };
    let result = IBig::from(power.residue());
    Ok(if is_negative(modulus) && !result.is_zero() { result + modulus } else { result })
}

/// The inverse of `x` modulo `modulus`, which is positive.
pub fn invert(x: &IBig, modulus: &UBig) -> Option<IBig> {
    pow_mod(x, &IBig::NEG_ONE, &IBig::from(modulus.clone()), &mut |_| true).ok()
}

/// `x << count`; the result has at most `max_bits` bits.
pub fn shl(x: &IBig, count: &IBig, max_bits: u64) -> Result<IBig, IntError> {
    if is_negative(count) {
        return Err(IntError::NegativeShift);
    }
    if x.is_zero() {
        return Ok(IBig::ZERO);
    }
    let count = u64::try_from(count).ok().filter(|&count| count < 1 << 63).ok_or(IntError::TooManyDigits)?;
    if bit_length(x).saturating_add(count) > max_bits {
        return Err(IntError::TooLarge);
    }
    usize::try_from(count).map(|count| x << count).map_err(|_| IntError::TooLarge)
}

/// `x >> count`, rounding down.
pub fn shr(x: &IBig, count: &IBig) -> Result<IBig, IntError> {
    if is_negative(count) {
        return Err(IntError::NegativeShift);
    }
    match usize::try_from(count) {
        Ok(count) if (count as u64) < bit_length(x) => Ok(x >> count),
        _ => Ok(if is_negative(x) { IBig::NEG_ONE } else { IBig::ZERO }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn powers_respect_the_limit() {
        let huge = IBig::ONE << 70;
        assert_eq!(pow(&IBig::from(2), &huge, 1 << 40, &mut |_| true), Err(IntError::TooLarge));
        assert_eq!(pow(&IBig::from(10), &IBig::from(100), 64, &mut |_| true), Err(IntError::TooLarge));
        assert_eq!(pow(&IBig::from(2), &IBig::from(63), 64, &mut |_| true), Ok(IBig::ONE << 63));
        assert_eq!(pow(&IBig::NEG_ONE, &huge, 64, &mut |_| true), Ok(IBig::ONE));
        assert_eq!(pow(&IBig::NEG_ONE, &(huge + IBig::ONE), 64, &mut |_| true), Ok(IBig::NEG_ONE));
        assert_eq!(pow(&IBig::ZERO, &IBig::ZERO, 64, &mut |_| true), Ok(IBig::ONE));
        assert_eq!(pow(&IBig::from(-3), &IBig::from(3), 64, &mut |_| true), Ok(IBig::from(-27)));
    }

    #[test]
    fn modular_powers_have_the_sign_of_the_modulus() {
        let power = |base: i64, exponent: i64, modulus: i64| {
            pow_mod(&IBig::from(base), &IBig::from(exponent), &IBig::from(modulus), &mut |_| true)
                .map(|power| power.to_string())
        };
        assert_eq!(power(3, 2, -5).as_deref(), Ok("-1"));
        assert_eq!(power(-3, 3, 5).as_deref(), Ok("3"));
        assert_eq!(power(3, 0, 1).as_deref(), Ok("0"));
        assert_eq!(power(0, -1, 1).as_deref(), Ok("0"));
        assert_eq!(power(2, -1, 4), Err(IntError::NotInvertible));
        assert_eq!(power(2, 1, 0), Err(IntError::ZeroModulus));
        assert_eq!(power(0, 0, 7).as_deref(), Ok("1"));
    }

    #[test]
    fn shifts_go_down() {
        let huge = IBig::ONE << 70;
        assert_eq!(shr(&IBig::from(-5), &IBig::ONE), Ok(IBig::from(-3)));
        assert_eq!(shr(&IBig::from(-5), &huge), Ok(IBig::NEG_ONE));
        assert_eq!(shr(&IBig::from(5), &huge), Ok(IBig::ZERO));
        assert_eq!(shl(&IBig::ZERO, &huge, 64), Ok(IBig::ZERO));
        assert_eq!(shl(&IBig::ONE, &huge, 64), Err(IntError::TooManyDigits));
        assert_eq!(shl(&IBig::ONE, &IBig::from(1_i64 << 62), 64), Err(IntError::TooLarge));
        assert_eq!(shl(&IBig::from(-3), &IBig::from(2), 64), Ok(IBig::from(-12)));
        assert_eq!(shl(&IBig::ONE, &IBig::NEG_ONE, 64), Err(IntError::NegativeShift));
    }
}
