//! `float.hex` and `float.fromhex`.

use super::{FloatError, compose, decompose};
use crate::int::trim;
use crate::text::Text;

/// `float.hex`.
///
/// ```
/// assert_eq!(ophion_text::float::hex(-1.5), "-0x1.8000000000000p+0");
/// ```
pub fn hex(x: f64) -> String {
    let sign = if x.is_sign_negative() && !x.is_nan() { "-" } else { "" };
    if x.is_nan() {
        return "nan".to_string();
    }
    if x.is_infinite() {
        return format!("{sign}inf");
    }
    if x == 0.0 {
        return format!("{sign}0x0.0p+0");
    }
    let (mantissa, exponent) = decompose(x);
    let (whole, fraction) = (mantissa >> 52, mantissa & ((1 << 52) - 1));
    format!("{sign}0x{whole}.{fraction:013x}p{:+}", exponent + 52)
}

/// `float.fromhex`.
pub fn from_hex(text: Text<'_>) -> Result<f64, FloatError> {
    let Text::Latin1(bytes) = text else { return Err(FloatError::HexInvalid) };
    let mut rest = trim(bytes);
    let mut negative = false;
    if let [first @ (b'+' | b'-'), tail @ ..] = rest {
        negative = *first == b'-';
        rest = tail;
    }
    let size = match rest.to_ascii_lowercase().as_slice() {
        b"inf" | b"infinity" => f64::INFINITY,
        b"nan" => f64::NAN,
        _ => parse_size(rest)?,
    };
    Ok(if negative { -size } else { size })
}

fn parse_size(bytes: &[u8]) -> Result<f64, FloatError> {
    let mut rest = bytes;
    if let [b'0', b'x' | b'X', tail @ ..] = rest {
        rest = tail;
    }
    let mut mantissa = 0_u64;
    let mut sticky = false;
    let mut exponent = 0_i64;
    let mut digits = 0_usize;
    let mut after_point = false;
    loop {
        match rest {
            [b'.', tail @ ..] if !after_point => {
                after_point = true;
                rest = tail;
            }
            [byte, tail @ ..] if byte.is_ascii_hexdigit() => {
                let digit = u64::from(char::from(*byte).to_digit(16).unwrap_or(0));
                // Once sixty bits are in, the others matter only by being there.
                if mantissa >> 60 == 0 {
                    mantissa = mantissa << 4 | digit;
                    exponent -= if after_point { 4 } else { 0 };
                } else {
                    sticky |= digit != 0;
                    exponent += if after_point { 0 } else { 4 };
                }
                digits += 1;
                rest = tail;
            }
            _ => break,
        }
    }
    if digits == 0 {
        return Err(FloatError::HexInvalid);
    }
    if let [b'p' | b'P', tail @ ..] = rest {
        exponent = exponent.saturating_add(parse_exponent(tail)?);
        rest = &[];
    }
    if !rest.is_empty() {
        return Err(FloatError::HexInvalid);
    }
    let size = compose(mantissa, sticky, exponent);
    if size.is_infinite() { Err(FloatError::HexTooLarge) } else { Ok(size) }
}

/// A signed exponent, held to a range past which nothing changes.
fn parse_exponent(bytes: &[u8]) -> Result<i64, FloatError> {
    let (negative, digits) = match bytes {
        [b'-', tail @ ..] => (true, tail),
        [b'+', tail @ ..] => (false, tail),
        _ => (false, bytes),
    };
    if digits.is_empty() || !digits.iter().all(u8::is_ascii_digit) {
        return Err(FloatError::HexInvalid);
    }
    let size = digits.iter().fold(0_i64, |size, digit| (size * 10 + i64::from(digit - b'0')).min(1 << 56));
    Ok(if negative { -size } else { size })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hex_shows_every_bit() {
        assert_eq!(hex(1.0), "0x1.0000000000000p+0");
        assert_eq!(hex(5e-324), "0x0.0000000000001p-1022");
        assert_eq!(hex(-0.0), "-0x0.0p+0");
        assert_eq!(hex(0.1), "0x1.999999999999ap-4");
        assert_eq!(hex(f64::NEG_INFINITY), "-inf");
        assert_eq!(hex(-f64::NAN), "nan");
    }

    #[test]
    fn hex_is_read_and_rounded() {
        let read = |text: &str| from_hex(Text::Latin1(text.as_bytes()));
        assert_eq!(read(" 0x1.8p1\n"), Ok(3.0));
        assert_eq!(read("1.8"), Ok(1.5));
        assert_eq!(read("-.8P-1"), Ok(-0.25));
        assert_eq!(read("0x1.00000000000008p0"), Ok(1.0));
        assert_eq!(read("0x1.000000000000080000000000000000001p0"), Ok(1.000_000_000_000_000_2));
        assert_eq!(read("0x0.8p-1074"), Ok(0.0));
        assert_eq!(read("0x0p99999999999999999999999"), Ok(0.0));
        assert_eq!(read("0x1p-99999999999999999999999"), Ok(0.0));
        assert_eq!(read("0x1p1024"), Err(FloatError::HexTooLarge));
        assert_eq!(read("0x1.fffffffffffff8p1023"), Err(FloatError::HexTooLarge));
        assert_eq!(read("-Infinity"), Ok(f64::NEG_INFINITY));
        for bad in ["", "0x", "0x1p", "zz", "1..2", "1p+", "0x1 p0", "--1", "."] {
            assert_eq!(read(bad), Err(FloatError::HexInvalid), "{bad:?}");
        }
    }
}
