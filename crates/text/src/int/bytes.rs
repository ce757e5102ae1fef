//! `int.to_bytes` and `int.from_bytes`.

use dashu_int::{IBig, Sign, UBig};

use super::{IntError, is_negative};
use crate::codec::Endian;

/// `x.to_bytes(length, byteorder, signed=signed)`. The caller has checked that `length` bytes may be allocated.
pub fn to_bytes(x: &IBig, length: usize, endian: Endian, signed: bool) -> Result<Vec<u8>, IntError> {
    let negative = is_negative(x);
    if negative && !signed {
        return Err(IntError::NegativeAsUnsigned);
    }
    // The two's complement of a negative number is the complement of its absolute value less one.
    let (_, magnitude) = if negative { -x - IBig::ONE } else { x.clone() }.into_parts();
    let mut bytes = magnitude.to_le_bytes().into_vec();
    if bytes.len() > length {
        return Err(IntError::TooBigForBytes);
    }
    bytes.resize(length, 0);
    let sign_bit = bytes.last().is_some_and(|&top| top & 0x80 != 0);
    if signed && (sign_bit || length == 0 && negative) {
        return Err(IntError::TooBigForBytes);
    }
    if negative {
        bytes.iter_mut().for_each(|byte| *byte = !*byte);
    }
    if endian == Endian::Big {
        bytes.reverse();
    }
    Ok(bytes)
}

/// `int.from_bytes(bytes, byteorder, signed=signed)`.
pub fn from_bytes(bytes: &[u8], endian: Endian, signed: bool) -> IBig {
    let top = match endian {
        Endian::Little => bytes.last(),
        Endian::Big => bytes.first(),
    };
    let magnitude = match endian {
        Endian::Little => UBig::from_le_bytes(bytes),
        Endian::Big => UBig::from_be_bytes(bytes),
    };
    let value = IBig::from_parts(Sign::Positive, magnitude);
    if signed && top.is_some_and(|&top| top & 0x80 != 0) { value - (IBig::ONE << (bytes.len() * 8)) } else { value }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_hold_exactly_their_range() {
        let bytes = |value: i64, length, signed| to_bytes(&IBig::from(value), length, Endian::Big, signed);
        assert_eq!(bytes(256, 1, false), Err(IntError::TooBigForBytes));
        assert_eq!(bytes(255, 1, false), Ok(vec![255]));
        assert_eq!(bytes(-1, 1, false), Err(IntError::NegativeAsUnsigned));
        assert_eq!(bytes(128, 1, true), Err(IntError::TooBigForBytes));
        assert_eq!(bytes(-128, 1, true), Ok(vec![0x80]));
        assert_eq!(bytes(-129, 1, true), Err(IntError::TooBigForBytes));
        assert_eq!(bytes(0, 0, false), Ok(vec![]));
        assert_eq!(bytes(-1, 0, true), Err(IntError::TooBigForBytes));
        assert_eq!(bytes(-2, 3, true), Ok(vec![255, 255, 254]));
        assert_eq!(to_bytes(&IBig::from(0x1234), 3, Endian::Little, false), Ok(vec![0x34, 0x12, 0]));
    }

    #[test]
    fn bytes_are_read_back() {
        assert_eq!(from_bytes(b"", Endian::Big, true), IBig::ZERO);
        assert_eq!(from_bytes(b"\xff\xfe", Endian::Big, true), IBig::from(-2));
        assert_eq!(from_bytes(b"\xff\xfe", Endian::Big, false), IBig::from(0xfffe));
        assert_eq!(from_bytes(b"\xff\x7e", Endian::Little, true), IBig::from(0x7eff));
    }
}
