//! The hash of numbers: equal numbers of different types hash equally.
//!
//! It is the number modulo the prime 2^61 - 1, extended to fractions, as Python's documentation of built-in types gives it
//! ("Hashing of numeric types").

use dashu_int::{IBig, Sign, Word};

/// `sys.hash_info.modulus`.
pub const HASH_MODULUS: u64 = (1 << 61) - 1;
/// `sys.hash_info.inf`.
pub const HASH_INF: i64 = 314_159;
/// `sys.hash_info.imag`.
pub const HASH_IMAG: u64 = 1_000_003;

/// Times two to the power `count`, modulo 2^61 - 1: a rotation.
fn rotate(value: u64, count: u32) -> u64 {
    (value << count & HASH_MODULUS) | value >> (61 - count)
}

fn signed(value: u64, negative: bool) -> i64 {
    let hash = if negative { -(value as i64) } else { value as i64 };
    if hash == -1 { -2 } else { hash }
}

/// `hash(int)`.
pub fn hash_int(x: &IBig) -> i64 {
    let (sign, words) = x.as_sign_words();
    let mut hash = 0_u64;
    for &word in words.iter().rev() {
        #[allow(clippy::useless_conversion, reason = "a word may be narrower on other machines")]
        let word = u64::from(word);
        hash = rotate(hash, Word::BITS % 61) + (word & HASH_MODULUS) + (word >> 61);
        while hash >= HASH_MODULUS {
            hash -= HASH_MODULUS;
        }
    }
    signed(hash, sign == Sign::Negative)
}

/// `hash(int)` of a machine word.
#[inline]
pub fn hash_i64(x: i64) -> i64 {
    signed(x.unsigned_abs() % HASH_MODULUS, x < 0)
}

/// `hash(float)`; `None` for a NaN, which hashes by identity.
pub fn hash_f64(x: f64) -> Option<i64> {
    if x.is_nan() {
        return None;
    }
    if x.is_infinite() {
        return Some(if x > 0.0 { HASH_INF } else { -HASH_INF });
    }
    let bits = x.to_bits();
    let (fraction, biased) = (bits & ((1 << 52) - 1), (bits >> 52 & 0x7ff) as i32);
    let (mantissa, exponent) = if biased == 0 { (fraction, -1074) } else { (fraction | 1 << 52, biased - 1075) };
    Some(signed(rotate(mantissa, exponent.rem_euclid(61) as u32), x < 0.0))
}

/// `hash(complex)` from the hashes of its parts.
pub fn hash_complex(real: i64, imag: i64) -> i64 {
    let hash = (real as u64).wrapping_add(HASH_IMAG.wrapping_mul(imag as u64)) as i64;
    if hash == -1 { -2 } else { hash }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_numbers_hash_equally() {
        for value in [0, 1, -1, -2, 3, 1 << 40, -(1 << 52), i64::MAX, i64::MIN, (1 << 61) - 1, 1 << 61] {
            assert_eq!(hash_int(&IBig::from(value)), hash_i64(value), "{value}");
            let float = value as f64;
            if float as i64 == value && value != i64::MAX {
                assert_eq!(hash_f64(float), Some(hash_i64(value)), "{value}");
            }
        }
        assert_eq!(hash_f64(1e300), Some(1_224_995_262_755_759_164));
        assert_eq!(hash_f64(0.1), Some(230_584_300_921_369_408));
        assert_eq!(hash_f64(-5e-324), Some(-16_777_216));
        assert_eq!(hash_f64(f64::NEG_INFINITY), Some(-314_159));
        assert_eq!(hash_f64(f64::NAN), None);
        assert_eq!(hash_int(&(IBig::from(10).pow(100))), 910_685_213_754_167_845);
    }
}
