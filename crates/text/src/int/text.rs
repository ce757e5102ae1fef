//! `int('...', base)` and the text of integers in any radix.

use dashu_int::{IBig, Sign, UBig};

use super::{IntError, Meter, bit_length, is_negative};
use crate::error::Exception;
use crate::text::Text;
use crate::unicode::{decimal_value, is_space};

/// What `int(text, base)` can fail with.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ParseIntError {
    /// Not an integer in that base.
    Invalid,
    BadBase,
    /// More digits than the limit allows.
    DigitLimit {
        limit: usize,
        digits: usize,
    },
    /// The caller's meter has said so.
    Stopped,
}

impl ParseIntError {
    pub fn exception(self) -> Exception {
        match self {
            ParseIntError::Stopped => Exception::Raised,
            _ => Exception::ValueError,
        }
    }

    /// The message, given the base that was asked for and `repr` of the text (Python shows its first 200 code points).
    pub fn message(self, base: u32, shown: &str) -> String {
        match self {
            ParseIntError::Invalid => {
                let shown: String = shown.chars().take(200).collect();
                format!("invalid literal for int() with base {base}: {shown}")
            }
            ParseIntError::Stopped => String::new(),
            ParseIntError::BadBase => "int() base must be >= 2 and <= 36, or 0".to_string(),
            ParseIntError::DigitLimit { limit, digits } => format!(
                "Exceeds the limit ({limit} digits) for integer string conversion: value has {digits} digits; \
                 use sys.set_int_max_str_digits() to increase the limit"
            ),
        }
    }
}

/// `int(text, base)`: white space around, a sign, a prefix, underscores between digits, digits of any script. `limit` is
/// the greatest number of digits, zero for none; it does not bind powers of two.
pub fn parse(text: Text<'_>, base: u32, limit: usize, meter: &mut Meter<'_>) -> Result<IBig, ParseIntError> {
    if base == 1 || base > 36 {
        return Err(ParseIntError::BadBase);
    }
    let ascii;
    let bytes = match text {
        Text::Latin1(units) if units.is_ascii() => units,
        _ => {
            ascii = to_ascii(text);
            &ascii
        }
    };
    parse_bytes(bytes, base, limit, meter)
}

/// `int(bytes, base)`.
pub fn parse_bytes(bytes: &[u8], base: u32, limit: usize, meter: &mut Meter<'_>) -> Result<IBig, ParseIntError> {
    let mut rest = trim(bytes);
    let mut sign = Sign::Positive;
    if let [first @ (b'+' | b'-'), tail @ ..] = rest {
        if *first == b'-' {
            sign = Sign::Negative;
        }
        rest = tail;
    }
    let mut radix = base;
    let mut only_zero = false;
    if let [b'0', letter, tail @ ..] = rest {
        let named = match letter {
            b'x' | b'X' => 16,
            b'o' | b'O' => 8,
            b'b' | b'B' => 2,
            _ => 0,
        };
        if named != 0 && (base == 0 || base == named) {
            radix = named;
            rest = tail;
            if let [b'_', tail @ ..] = rest {
                rest = tail;
            }
        } else if base == 0 {
            // "010" means nothing, but "00" is zero.
            only_zero = true;
        }
    }
    if radix == 0 {
        radix = 10;
    }
    let magnitude = parse_digits(rest, radix, limit, meter)?;
    if only_zero && !magnitude.is_zero() {
        return Err(ParseIntError::Invalid);
    }
    Ok(IBig::from_parts(sign, magnitude))
}

fn digit(byte: u8, radix: u32) -> Option<u32> {
    char::from(byte).to_digit(radix)
}

fn parse_digits(bytes: &[u8], radix: u32, limit: usize, meter: &mut Meter<'_>) -> Result<UBig, ParseIntError> {
    // So many digits of any radix, or of ten, fit into a word.
    if !bytes.is_empty() && bytes.len() <= if radix <= 10 { 19 } else { 12 } {
        let value = bytes.iter().try_fold(0_u64, |value, &byte| {
            digit(byte, radix).map(|digit| value * u64::from(radix) + u64::from(digit))
        });
        if let Some(value) = value {
            return within(limit, bytes.len(), radix).map(|()| UBig::from(value));
        }
    }
    let mut digits = 0;
    let mut after_underscore = true;
    for &byte in bytes {
        if byte == b'_' {
            if after_underscore {
                return Err(ParseIntError::Invalid);
            }
            after_underscore = true;
        } else if digit(byte, radix).is_some() {
            digits += 1;
            after_underscore = false;
        } else {
            return Err(ParseIntError::Invalid);
        }
    }
    if after_underscore {
        return Err(ParseIntError::Invalid);
    }
    within(limit, digits, radix)?;
    let clean: Vec<u8> = bytes.iter().copied().filter(|&byte| byte != b'_').collect();
    super::long::from_digits(&clean, radix, meter)
}

fn within(limit: usize, digits: usize, radix: u32) -> Result<(), ParseIntError> {
    if limit > 0 && digits > limit && !radix.is_power_of_two() {
        return Err(ParseIntError::DigitLimit { limit, digits });
    }
    Ok(())
}

/// Without the white space of C's `isspace` at the ends.
pub(crate) fn trim(bytes: &[u8]) -> &[u8] {
    let space = |byte: &u8| matches!(byte, 0x09..=0x0d | 0x20);
    let start = bytes.iter().position(|byte| !space(byte)).unwrap_or(bytes.len());
    let end = bytes.iter().rposition(|byte| !space(byte)).map_or(start, |last| last + 1);
    &bytes[start..end]
}

/// Digits of any script become ASCII ones, white space becomes spaces and everything else that is not ASCII a question
/// mark, which no number holds.
pub(crate) fn to_ascii(text: Text<'_>) -> Vec<u8> {
    text.iter()
        .map(|code| match code {
            0..0x80 => code as u8,
            _ if is_space(code) => b' ',
            _ => decimal_value(code).map_or(b'?', |value| b'0' + value as u8),
        })
        .collect()
}

/// `str(int)`. `limit` is the greatest number of digits, zero for none.
pub fn int_text(x: &IBig, limit: usize) -> Result<String, IntError> {
    int_text_metered(x, limit, &mut |_| true)
}

/// As [`int_text`], asking in between whether to go on.
pub fn int_text_metered(x: &IBig, limit: usize, meter: &mut Meter<'_>) -> Result<String, IntError> {
    // Whoever has b bits has more than (b - 1) * log10(2) digits: a number far past the limit is never converted.
    if limit > 0 && (bit_length(x).saturating_sub(1) as f64 * std::f64::consts::LOG10_2) as usize > limit {
        return Err(IntError::DigitLimit { limit });
    }
    let text = super::long::decimal(x, meter)?;
    if limit > 0 && text.len() - usize::from(is_negative(x)) > limit {
        return Err(IntError::DigitLimit { limit });
    }
    Ok(text)
}

/// The digits of `x` in a radix from 2 to 36, lower case, after a minus sign if it is negative; no prefix.
pub fn radix_text(x: &IBig, radix: u8) -> String {
    x.in_radix(radix.clamp(2, 36)).to_string()
}

/// The decimal digits of a machine word, written at the end of a buffer that has room for the longest.
pub(crate) fn decimal_digits<const N: usize>(mut value: u64, buffer: &mut [u8; N]) -> &[u8] {
    const { assert!(N >= 20) };
    let mut at = N;
    loop {
        at -= 1;
        buffer[at] = b'0' + (value % 10) as u8;
        value /= 10;
        if value == 0 {
            return &buffer[at..];
        }
    }
}

/// The digits of a machine word to the base of `1 << bits` (three or four), written at the end of a buffer.
pub(crate) fn radix_digits<const N: usize>(mut value: u64, bits: u32, buffer: &mut [u8; N]) -> &[u8] {
    const { assert!(N >= 22) };
    let mut at = N;
    loop {
        at -= 1;
        buffer[at] = b"0123456789abcdef"[value as usize & ((1 << bits) - 1) & 15];
        value >>= bits;
        if value == 0 {
            return &buffer[at..];
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::TextBuf;

    fn parsed(text: &str, base: u32) -> Result<String, ParseIntError> {
        parse(TextBuf::from(text).as_text(), base, 4300, &mut |_| true).map(|value| value.to_string())
    }

    #[test]
    fn what_is_an_integer() {
        for (text, base, value) in [
            ("12", 10, "12"),
            (" \u{2003} -1_2 \n", 10, "-12"),
            ("\u{661}\u{662}", 10, "12"),
            ("0x_f", 0, "15"),
            ("0x_f", 16, "15"),
            ("0B1", 2, "1"),
            ("0b1", 16, "177"),
            ("0_0", 0, "0"),
            ("-0", 10, "0"),
            ("z", 36, "35"),
            ("123456789012345678901234567890", 10, "123456789012345678901234567890"),
            ("99999999999999999999", 10, "99999999999999999999"),
        ] {
            assert_eq!(parsed(text, base).as_deref(), Ok(value), "{text:?}");
        }
    }

    #[test]
    fn what_is_not() {
        for (text, base) in [
            ("", 10),
            ("+ 1", 10),
            ("1__1", 10),
            ("_1", 10),
            ("1_", 10),
            ("0b", 0),
            ("010", 0),
            ("0_1", 0),
            ("x_f", 16),
            ("0_x1", 16),
            ("0o8", 8),
            ("--1", 10),
            ("12\0", 10),
            ("\u{20ac}", 10),
            ("\x1c1", 10),
        ] {
            assert_eq!(parsed(text, base), Err(ParseIntError::Invalid), "{text:?}");
        }
        assert_eq!(parsed("1", 1), Err(ParseIntError::BadBase));
        let error = ParseIntError::Invalid.message(10, "'abc'");
        assert_eq!(error, "invalid literal for int() with base 10: 'abc'");
    }

    #[test]
    fn the_limit_of_digits() {
        let long = "1".repeat(4301);
        assert_eq!(parsed(&long, 10), Err(ParseIntError::DigitLimit { limit: 4300, digits: 4301 }));
        assert!(parsed(&long, 8).is_ok());
        assert_eq!(parsed(&"a".repeat(5000), 10), Err(ParseIntError::Invalid));
        assert_eq!(int_text(&IBig::from(10).pow(4300), 4300), Err(IntError::DigitLimit { limit: 4300 }));
        assert_eq!(int_text(&IBig::from(10).pow(4299), 4300).map(|text| text.len()), Ok(4300));
        assert_eq!(int_text(&-IBig::from(10).pow(4299), 4300).map(|text| text.len()), Ok(4301));
        assert_eq!(radix_text(&IBig::from(-255), 16), "-ff");
    }
}
