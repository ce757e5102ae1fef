//! The decimal digits of a float: the shortest that read back as the same float, or a given number of exact ones.
//!
//! All functions take finite values and look at the size only. The standard library's exact formatting rounds the exact
//! binary value half to even, as Python's does; it takes no more than 65,535 digits, but a float has at most 767
//! significant ones and 1,074 after the point, so what is beyond is zeros and is left to the layout.

use std::io::Write;

/// No float has more significant digits than this.
const MOST_SIGNIFICANT: usize = 767;
/// No float has more digits after the point than this.
const MOST_FRACTIONAL: usize = 1074;

/// Digits without leading or trailing zeros, and where the point is: the value is `0.DIGITS * 10**point`. Zero is the digit
/// zero before the point.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Digits {
    digits: Vec<u8>,
    pub point: i32,
}

impl Digits {
    pub fn as_str(&self) -> &str {
        str::from_utf8(&self.digits).unwrap_or_default()
    }

    pub fn is_zero(&self) -> bool {
        self.digits == b"0"
    }

    pub fn power_of_ten(power: i32) -> Digits {
        Digits { digits: b"1".to_vec(), point: power + 1 }
    }

    /// Reads "123.45e-6": what the standard library and `zmij` write.
    fn read(text: &str) -> Digits {
        let mut digits = Vec::with_capacity(text.len());
        let mut point = None;
        let mut exponent = 0;
        for (at, byte) in text.bytes().enumerate() {
            match byte {
                b'.' => point = Some(digits.len()),
                b'e' => {
                    exponent = text[at + 1..].parse().unwrap_or(0);
                    break;
                }
                _ => digits.push(byte),
            }
        }
        let point = point.unwrap_or(digits.len()) as i32 + exponent;
        let leading = digits.iter().take_while(|&&digit| digit == b'0').count();
        let trailing = digits.iter().rev().take_while(|&&digit| digit == b'0').count();
        if leading == digits.len() {
            return Digits { digits: vec![b'0'], point: 1 };
        }
        digits.truncate(digits.len() - trailing);
        digits.drain(..leading);
        Digits { digits, point: point - leading as i32 }
    }
}

/// The fewest digits that read back as `x`.
pub(crate) fn shortest(x: f64) -> Digits {
    Digits::read(zmij::Buffer::new().format_finite(x.abs()))
}

/// The value rounded to `count` significant digits (at least one).
pub(crate) fn significant(x: f64, count: usize) -> Digits {
    let after = count.clamp(1, MOST_SIGNIFICANT) - 1;
    let mut buffer = [0_u8; MOST_SIGNIFICANT + 16];
    with_text(&mut buffer, format_args!("{:.after$e}", x.abs()), Digits::read)
}

/// The value rounded to `after` digits after the point.
pub(crate) fn fixed(x: f64, after: usize) -> Digits {
    if let Some(digits) = fixed_in_words(x, after) {
        return digits;
    }
    let after = after.min(MOST_FRACTIONAL);
    let mut buffer = [0_u8; MOST_FRACTIONAL + 320];
    with_text(&mut buffer, format_args!("{:.after$}", x.abs()), Digits::read)
}

/// The same where all is exact in 128 bits, as with a few digits of a number of ordinary size.
fn fixed_in_words(x: f64, after: usize) -> Option<Digits> {
    let mut rest = rounded_in_words(x, after)?;
    if rest == 0 {
        return Some(Digits { digits: vec![b'0'], point: 1 });
    }
    let mut buffer = [0; 20];
    let mut at = buffer.len();
    while rest > 0 {
        at -= 1;
        buffer[at] = b'0' + (rest % 10) as u8;
        rest /= 10;
    }
    let point = (buffer.len() - at) as i32 - after as i32;
    let zeros = buffer.iter().rev().take_while(|&&digit| digit == b'0').count();
    Some(Digits { digits: buffer[at..buffer.len() - zeros].to_vec(), point })
}

/// The value without its sign times a power of ten, rounded half to even.
fn rounded_in_words(x: f64, after: usize) -> Option<u64> {
    let bits = x.to_bits() & !(1 << 63);
    let biased = (bits >> 52) as i32;
    if biased == 0 || after > 15 {
        return if bits == 0 { Some(0) } else { None };
    }
    // The value is `mantissa * 2**exponent`.
    let (mantissa, exponent) = (bits & ((1 << 52) - 1) | 1 << 52, biased - 1075);
    let scaled = u128::from(mantissa) * 10_u128.pow(after as u32);
    let rounded = match exponent {
        0..=10 => scaled << exponent,
        -126..0 => {
            let shift = -exponent as u32;
            let (whole, rest, half) = (scaled >> shift, scaled & ((1 << shift) - 1), 1_u128 << (shift - 1));
            whole + u128::from(rest > half || rest == half && whole & 1 == 1)
        }
        _ => return None,
    };
    u64::try_from(rounded).ok()
}

/// The text of `x` with so many digits after the point, and its sign, written to the end of the buffer; None if that needs more than machine words.
///
/// ```
/// let mut buffer = [0; 40];
/// assert_eq!(ophion_text::float::fixed_text(-2.675, 2, &mut buffer), Some(b"-2.67".as_slice()));
/// assert_eq!(ophion_text::float::fixed_text(1e300, 2, &mut buffer), None);
/// ```
pub fn fixed_text(x: f64, after: usize, buffer: &mut [u8; 40]) -> Option<&[u8]> {
    // (All digits of a word, the point, and zeros before those that are too few.)
    let mut rest = if after <= 15 { rounded_in_words(x, after)? } else { return None };
    let mut at = buffer.len();
    let mut put = |byte: u8| {
        at -= 1;
        buffer[at] = byte;
    };
    for _ in 0..after {
        put(b'0' + (rest % 10) as u8);
        rest /= 10;
    }
    if after > 0 {
        put(b'.');
    }
    loop {
        put(b'0' + (rest % 10) as u8);
        rest /= 10;
        if rest == 0 {
            break;
        }
    }
    if x.is_sign_negative() {
        put(b'-');
    }
    Some(&buffer[at..])
}

/// Formats into a buffer on the stack, which is large enough, and reads what was written.
fn with_text<R>(buffer: &mut [u8], arguments: std::fmt::Arguments<'_>, read: impl FnOnce(&str) -> R) -> R {
    let len = buffer.len();
    let mut rest = &mut *buffer;
    let written = rest.write_fmt(arguments).is_ok();
    let left = rest.len();
    debug_assert!(written, "the buffer holds the longest float");
    read(str::from_utf8(&buffer[..len - left]).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(digits: &Digits) -> (&str, i32) {
        (digits.as_str(), digits.point)
    }

    #[test]
    fn words_give_what_the_standard_library_gives() {
        let mut seed = 1_u64;
        for i in 0..20_000_u32 {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            let x = match i % 4 {
                0 => (seed >> 40) as f64 / 8.0,
                1 => (seed >> 30) as f64 / 1000.0,
                2 => f64::from_bits(seed >> 1),
                _ => (seed >> 33) as f64 * 1e-9,
            };
            let after = (seed >> 20) as usize % 12;
            if let Some(digits) = fixed_in_words(x, after) {
                assert_eq!(digits, Digits::read(&format!("{:.after$}", x.abs())), "{x:?} {after}");
            }
        }
    }

    #[test]
    fn digits_have_no_outer_zeros() {
        assert_eq!(shown(&shortest(0.0)), ("0", 1));
        assert_eq!(shown(&shortest(1e22)), ("1", 23));
        assert_eq!(shown(&shortest(123.5)), ("1235", 3));
        assert_eq!(shown(&shortest(5e-324)), ("5", -323));
        assert_eq!(shown(&shortest(0.001)), ("1", -2));
        assert_eq!(shown(&significant(0.0, 3)), ("0", 1));
        assert_eq!(shown(&significant(9.999, 3)), ("1", 2));
        assert_eq!(shown(&significant(2.5, 1)), ("2", 1));
        assert_eq!(shown(&fixed(0.5, 0)), ("0", 1));
        assert_eq!(shown(&fixed(1.5, 0)), ("2", 1));
        assert_eq!(shown(&fixed(0.000_44, 4)), ("4", -3));
        assert_eq!(significant(5e-324, 100_000).as_str().len(), 751);
        assert_eq!(fixed(f64::MAX, 100_000).as_str().len(), 309);
    }
}
