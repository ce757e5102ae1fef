//! Python's integers: arithmetic that rounds towards minus infinity, text in any radix, bytes and hashes.
//!
//! A small integer is also an `IBig` here (it is then held without an allocation); the functions named `*_i64` are for
//! callers that have a machine word at hand. Every operation whose result can be much larger than its operands takes a
//! limit in bits and checks it before it computes.

mod bytes;
mod divide;
mod hash;
mod long;
mod power;
mod text;

use dashu_int::{IBig, Sign, Word};

use crate::error::Exception;

pub use bytes::{from_bytes, to_bytes};
pub use divide::{divmod, floor_div, gcd, isqrt, lcm, modulo, round_to_ten_power};
pub use hash::{HASH_IMAG, HASH_INF, HASH_MODULUS, hash_complex, hash_f64, hash_i64, hash_int};
pub use long::{Meter, decimal, divmod as divmod_metered, length, mul, work};
pub use power::{invert, pow, pow_bits, pow_mod, shl, shr};
pub use text::{ParseIntError, int_text, int_text_metered, parse, parse_bytes, radix_text};
pub(crate) use text::{decimal_digits, radix_digits, to_ascii, trim};

/// What integer arithmetic can fail with.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum IntError {
    DivisionByZero,
    ZeroModulus,
    NotInvertible,
    NegativeShift,
    /// A shift count so great that no result could exist.
    TooManyDigits,
    /// The result would exceed the limit that the caller set.
    TooLarge,
    /// `pow` with a negative exponent: the caller computes with floats.
    NegativeExponent,
    NegativeSquareRoot,
    TooBigForBytes,
    NegativeAsUnsigned,
    /// The caller's meter has said so.
    Stopped,
    /// `str` of an integer with more digits than `sys.set_int_max_str_digits` allows.
    DigitLimit {
        limit: usize,
    },
}

impl IntError {
    pub fn exception(self) -> Exception {
        match self {
            IntError::DivisionByZero => Exception::ZeroDivisionError,
            IntError::ZeroModulus
            | IntError::NotInvertible
            | IntError::NegativeShift
            | IntError::NegativeExponent
            | IntError::NegativeSquareRoot
            | IntError::DigitLimit { .. } => Exception::ValueError,
            IntError::TooManyDigits | IntError::TooBigForBytes | IntError::NegativeAsUnsigned => {
                Exception::OverflowError
            }
            IntError::TooLarge => Exception::MemoryError,
            IntError::Stopped => Exception::Raised,
        }
    }

    pub fn message(self) -> String {
        let text = match self {
            IntError::DivisionByZero => "division by zero",
            IntError::ZeroModulus => "pow() 3rd argument cannot be 0",
            IntError::NotInvertible => "base is not invertible for the given modulus",
            IntError::NegativeShift => "negative shift count",
            IntError::TooManyDigits => "too many digits in integer",
            IntError::TooLarge | IntError::Stopped => "",
            IntError::NegativeExponent => "negative exponent",
            IntError::NegativeSquareRoot => "isqrt() argument must be nonnegative",
            IntError::TooBigForBytes => "int too big to convert",
            IntError::NegativeAsUnsigned => "can't convert negative int to unsigned",
            IntError::DigitLimit { limit } => {
                return format!(
                    "Exceeds the limit ({limit} digits) for integer string conversion; \
                     use sys.set_int_max_str_digits() to increase the limit"
                );
            }
        };
        text.to_string()
    }
}

/// `int.bit_length`: the number of bits of the absolute value.
pub fn bit_length(x: &IBig) -> u64 {
    let (_, words) = x.as_sign_words();
    match words {
        [] => 0,
        [rest @ .., top] => rest.len() as u64 * u64::from(Word::BITS) + u64::from(Word::BITS - top.leading_zeros()),
    }
}

/// `int.bit_count`: the number of ones in the absolute value.
pub fn bit_count(x: &IBig) -> u64 {
    x.as_sign_words().1.iter().map(|word| u64::from(word.count_ones())).sum()
}

/// Whether the value is below zero.
pub fn is_negative(x: &IBig) -> bool {
    x.sign() == Sign::Negative
}

/// The value as an `i64` if it fits.
pub fn to_i64(x: &IBig) -> Option<i64> {
    i64::try_from(x).ok()
}

/// The value as an index: out of range values are clamped, as slices do it.
pub fn to_isize_clamped(x: &IBig) -> isize {
    isize::try_from(x).unwrap_or(if is_negative(x) { isize::MIN } else { isize::MAX })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bits_of_the_absolute_value() {
        for (value, length, count) in [(0, 0, 0), (1, 1, 1), (-1, 1, 1), (255, 8, 8), (-256, 9, 1), (i64::MIN, 64, 1)] {
            assert_eq!((bit_length(&IBig::from(value)), bit_count(&IBig::from(value))), (length, count), "{value}");
        }
        assert_eq!(bit_length(&(IBig::ONE << 1000)), 1001);
    }

    #[test]
    fn bit_operations_are_those_of_the_twos_complement() {
        let (a, b) = (-(IBig::ONE << 70) + IBig::from(5), (IBig::ONE << 65) - IBig::from(3));
        assert_eq!((&a & &b).to_string(), "5");
        assert_eq!((&a | &b).to_string(), "-1143698132569992200195");
        assert_eq!((&a ^ &b).to_string(), "-1143698132569992200200");
        assert_eq!((!&a).to_string(), "1180591620717411303418");
    }

    #[test]
    fn clamping_goes_to_the_ends() {
        assert_eq!(to_isize_clamped(&(IBig::ONE << 70)), isize::MAX);
        assert_eq!(to_isize_clamped(&-(IBig::ONE << 70)), isize::MIN);
        assert_eq!(to_isize_clamped(&IBig::from(-3)), -3);
    }
}
