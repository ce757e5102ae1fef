//! Floats as decimal text: `repr`, the codes that formatting uses, `round` and `float('...')`.

use std::fmt::Write;

use super::FloatError;
use super::digits::{Digits, fixed, shortest, significant};
use crate::error::Exception;
use crate::int::{to_ascii, trim};
use crate::text::Text;

/// How [`format_double`] departs from the plain form.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct FloatFlags {
    /// `#`: the point is always there, and `g` keeps trailing zeros.
    pub alternate: bool,
    /// At least one digit after the point, unless there is an exponent.
    pub point_zero: bool,
    /// `z`: what rounds to zero has no minus sign.
    pub no_negative_zero: bool,
}

/// `repr(float)`: the shortest text that reads back as the same float.
pub fn repr(x: f64) -> String {
    format_double(x, b'r', 0, FloatFlags { point_zero: true, ..FloatFlags::default() })
}

/// `repr(complex)`.
pub fn repr_complex(real: f64, imag: f64) -> String {
    let plain = |x: f64| format_double(x, b'r', 0, FloatFlags::default());
    if real == 0.0 && real.is_sign_positive() {
        return format!("{}j", plain(imag));
    }
    let plus = if imag.is_sign_negative() && !imag.is_nan() { "" } else { "+" };
    format!("({}{plus}{}j)", plain(real), plain(imag))
}

/// The text of `x` by a code of `e f g` (upper case for upper-case letters) with `precision` digits, or `r` for the
/// shortest digits in the manner of `g`. Correctly rounded for any precision, which the caller has checked to be
/// reasonable: it sets the length.
pub fn format_double(x: f64, code: u8, precision: usize, flags: FloatFlags) -> String {
    let upper = code.is_ascii_uppercase();
    if !x.is_finite() {
        let minus = if x < 0.0 { "-" } else { "" };
        let name = if x.is_nan() { "nan" } else { "inf" };
        return if upper { format!("{minus}{}", name.to_ascii_uppercase()) } else { format!("{minus}{name}") };
    }
    let code = code.to_ascii_lowercase();
    let precision = if code == b'g' { precision.max(1) } else { precision };
    let digits = match code {
        b'e' => significant(x, precision.saturating_add(1)),
        b'f' => fixed(x, precision),
        b'g' => significant(x, precision),
        _ => shortest(x),
    };
    let point = i64::from(digits.point);
    let asked = precision as i64;
    // Whether there is an exponent, and where the last digit shown is, counted as the digits are.
    let (exponential, last) = match code {
        b'e' => (true, asked + 1),
        b'f' => (false, point.saturating_add(asked)),
        b'g' => {
            let greatest = asked - i64::from(flags.point_zero);
            (point <= -4 || point > greatest, if flags.alternate { asked } else { 0 })
        }
        _ => (point <= -4 || point > 16, 0),
    };
    let mut out = String::with_capacity(last.max(24) as usize + 8);
    if x.is_sign_negative() && !(flags.no_negative_zero && digits.is_zero()) {
        out.push('-');
    }
    let shown_point = if exponential { 1 } else { point };
    let least = if flags.point_zero && !exponential { shown_point + 1 } else { shown_point };
    layout(&mut out, &digits, shown_point, last.max(least), flags.alternate);
    if exponential {
        let exponent = point - 1;
        let sign = if exponent < 0 { '-' } else { '+' };
        let letter = if upper { 'E' } else { 'e' };
        // Writing to a string cannot fail.
        let _ = write!(out, "{letter}{sign}{:02}", exponent.unsigned_abs());
    }
    out
}

/// Writes the digits up to the place `last`, zeros standing for those that are not there, with the point after `point`.
fn layout(out: &mut String, digits: &Digits, point: i64, last: i64, keep_point: bool) {
    let zeros = |out: &mut String, count: i64| out.extend(std::iter::repeat_n('0', count.max(0) as usize));
    let text = digits.as_str();
    let (len, last) = (text.len() as i64, last.max(text.len() as i64));
    if point <= 0 {
        out.push_str("0.");
        zeros(out, (-point).min(last - point));
        out.push_str(text);
        zeros(out, last - len);
    } else if point >= len {
        out.push_str(text);
        zeros(out, point - len);
        out.push('.');
        zeros(out, last - point);
    } else {
        out.push_str(&text[..point as usize]);
        out.push('.');
        out.push_str(&text[point as usize..]);
        zeros(out, last - len);
    }
    if !keep_point && out.ends_with('.') {
        out.pop();
    }
}

/// `round(float, digits)`.
///
/// ```
/// assert_eq!(ophion_text::float::round(2.675, 2), Ok(2.67));
/// ```
pub fn round(x: f64, digits: i64) -> Result<f64, FloatError> {
    // Past 323 digits every float is its own rounding; 309 places before the point every float rounds to zero.
    if !x.is_finite() || x == 0.0 || digits > 323 {
        return Ok(x);
    }
    if digits < -308 {
        return Ok(0.0_f64.copysign(x));
    }
    let rounded = if digits >= 0 { fixed(x, digits as usize) } else { round_before_point(x, digits.unsigned_abs()) };
    let text = format!("0.{}e{}", rounded.as_str(), rounded.point);
    let size: f64 = text.parse().unwrap_or(f64::NAN);
    if size.is_infinite() { Err(FloatError::RoundedTooLarge) } else { Ok(size.copysign(x)) }
}

/// Rounds to a multiple of ten to the power `places`.
fn round_before_point(x: f64, places: u64) -> Digits {
    let exact = significant(x, usize::MAX);
    let kept = i64::from(exact.point) - places as i64;
    if kept > 0 {
        return significant(x, kept as usize);
    }
    // Nothing is kept but perhaps a one: above a half of it (a half itself goes down, to the even zero).
    let up = kept == 0 && exact.as_str() > "5";
    if up { Digits::power_of_ten(places as i32) } else { shortest(0.0) }
}

/// What `float('...')` fails with.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct ParseFloatError;

impl ParseFloatError {
    pub fn exception(self) -> Exception {
        Exception::ValueError
    }

    /// The message, given `repr` of the text.
    pub fn message(self, shown: &str) -> String {
        format!("could not convert string to float: {shown}")
    }
}

/// `float(text)`: white space around, a sign, digits of any script with underscores between them, `inf` and `nan`.
pub fn parse(text: Text<'_>) -> Result<f64, ParseFloatError> {
    match text {
        Text::Latin1(units) if units.is_ascii() => parse_bytes(units),
        _ => parse_bytes(&to_ascii(text)),
    }
}

/// `float(bytes)`.
pub fn parse_bytes(bytes: &[u8]) -> Result<f64, ParseFloatError> {
    let bytes = trim(bytes);
    let clean;
    let bytes = if bytes.contains(&b'_') {
        let digit = |at: Option<usize>| at.and_then(|at| bytes.get(at)).is_some_and(u8::is_ascii_digit);
        let between = |at: usize| digit(at.checked_sub(1)) && digit(at.checked_add(1));
        if bytes.iter().enumerate().any(|(at, &byte)| byte == b'_' && !between(at)) {
            return Err(ParseFloatError);
        }
        clean = bytes.iter().copied().filter(|&byte| byte != b'_').collect::<Vec<u8>>();
        &clean
    } else {
        bytes
    };
    // What Rust takes for a float is what Python does, once white space and underscores are gone.
    str::from_utf8(bytes).ok().and_then(|text| text.parse().ok()).ok_or(ParseFloatError)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::TextBuf;

    #[test]
    fn repr_is_the_shortest() {
        for (x, text) in [
            (0.1, "0.1"),
            (-0.0, "-0.0"),
            (1e16, "1e+16"),
            (1e15, "1000000000000000.0"),
            (123_456_789_012_345_680.0, "1.2345678901234568e+17"),
            (0.0001, "0.0001"),
            (0.00001, "1e-05"),
            (1.5e-7, "1.5e-07"),
            (5e-324, "5e-324"),
            (1e100, "1e+100"),
            (f64::INFINITY, "inf"),
            (-f64::NAN, "nan"),
        ] {
            assert_eq!(repr(x), text);
        }
        assert_eq!(repr_complex(1.0, -2.5), "(1-2.5j)");
        assert_eq!(repr_complex(0.0, 1.0), "1j");
        assert_eq!(repr_complex(-0.0, f64::NAN), "(-0+nanj)");
    }

    #[test]
    fn codes_and_flags() {
        let show = |x: f64, code: u8, precision: usize| format_double(x, code, precision, FloatFlags::default());
        let sharp = FloatFlags { alternate: true, ..FloatFlags::default() };
        assert_eq!(show(1234.5678, b'f', 2), "1234.57");
        assert_eq!(show(0.5, b'f', 0), "0");
        assert_eq!(show(0.0, b'e', 3), "0.000e+00");
        assert_eq!(show(1234.5678, b'E', 2), "1.23E+03");
        assert_eq!(show(1234.5678, b'g', 3), "1.23e+03");
        assert_eq!(show(0.0001, b'g', 6), "0.0001");
        assert_eq!(show(100_000.0, b'g', 6), "100000");
        assert_eq!(show(1e-10, b'f', 3), "0.000");
        assert_eq!(show(9.9999, b'f', 1), "10.0");
        assert_eq!(show(f64::NEG_INFINITY, b'F', 1), "-INF");
        assert_eq!(format_double(1.0, b'f', 0, sharp), "1.");
        assert_eq!(format_double(1.0, b'e', 0, sharp), "1.e+00");
        assert_eq!(format_double(0.0, b'g', 6, sharp), "0.00000");
        assert_eq!(format_double(100.0, b'g', 6, sharp), "100.000");
        let zero = FloatFlags { no_negative_zero: true, ..FloatFlags::default() };
        assert_eq!(format_double(-0.001, b'f', 1, zero), "0.0");
        assert_eq!(format_double(-0.1, b'f', 1, zero), "-0.1");
        assert_eq!(show(0.1, b'f', 60), "0.100000000000000005551115123125782702118158340454101562500000");
        assert_eq!(show(1.0, b'f', 70_000).len(), 70_002);
        assert_eq!(show(1.0, b'e', 70_000).len(), 70_006);
    }

    #[test]
    fn rounding_is_exact() {
        for (x, digits, expected) in [
            (2.675, 2, 2.67),
            (0.125, 2, 0.12),
            (1250.0, -2, 1200.0),
            (1350.0, -2, 1400.0),
            (1_250.000_000_000_1, -2, 1300.0),
            (50.0, -2, 0.0),
            (51.0, -2, 100.0),
            (1e300, -300, 1e300),
            (5e15, -16, 0.0),
            (6e307, -308, 1e308),
            (1.5, 400, 1.5),
            (1e308, -400, 0.0),
        ] {
            assert_eq!(round(x, digits), Ok(expected), "round({x}, {digits})");
        }
        assert_eq!(round(1.7e308, -308), Err(FloatError::RoundedTooLarge));
        assert!(round(-0.01, 1).is_ok_and(|zero| zero == 0.0 && zero.is_sign_negative()));
    }

    #[test]
    fn what_is_a_float() {
        let parsed = |text: &str| parse(TextBuf::from(text).as_text());
        assert_eq!(parsed(" 1_0.5_0e+1_0\n"), Ok(10.5e10));
        assert_eq!(parsed("\u{661}.5\u{2003}"), Ok(1.5));
        assert_eq!(parsed("-Infinity"), Ok(f64::NEG_INFINITY));
        assert_eq!(parsed("1e400"), Ok(f64::INFINITY));
        assert_eq!(parsed(".5"), Ok(0.5));
        assert_eq!(parsed("5."), Ok(5.0));
        for bad in ["", ".", "1e", "_1", "1_", "1__0", "1_.0", "0x10", "nan(1)", "1.5\0", "1 2", "+-1", "\x1f1", "e5"] {
            assert_eq!(parsed(bad), Err(ParseFloatError), "{bad:?}");
        }
    }
}
