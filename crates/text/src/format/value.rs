//! Applying a specification to a value.

use dashu_int::IBig;

use super::layout::{Parts, number, padded, sign_of};
use super::{Alignment, FormatError, FormatSpec, Grouping, NotAllowed, SignMode};
use crate::float::{self, FloatFlags, format_double};
use crate::int::{int_text, is_negative, radix_text};
use crate::text::{Text, TextBuf, TextBuilder};

/// Python keeps precisions in a C int, of which the greatest value is taken for an error.
const GREATEST_PRECISION: usize = i32::MAX as usize;

impl FormatSpec {
    fn char_code(&self) -> Option<char> {
        self.code.map(|code| char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER))
    }

    fn unknown_code(&self, type_name: &str) -> FormatError {
        FormatError::UnknownCode { code: self.code.unwrap_or(0), type_name: type_name.to_string() }
    }

    /// `str.__format__`.
    pub fn format_str(&self, value: Text<'_>, type_name: &str) -> Result<TextBuf, FormatError> {
        let refuse = |what| Err(FormatError::NotAllowed(what));
        if !matches!(self.char_code(), None | Some('s')) {
            return Err(self.unknown_code(type_name));
        }
        match self.sign {
            Some(SignMode::Space) => return refuse(NotAllowed::StrSpace),
            Some(_) => return refuse(NotAllowed::StrSign),
            None => {}
        }
        if self.no_negative_zero {
            return refuse(NotAllowed::StrNegativeZero);
        }
        if self.alternate {
            return refuse(NotAllowed::StrAlternate);
        }
        if self.alignment == Alignment::AfterSign {
            return refuse(NotAllowed::StrAfterSign);
        }
        let len = self.precision.map_or(value.len(), |precision| precision.min(value.len()));
        Ok(padded(value.slice(0..len), self))
    }

    /// `int.__format__`. `limit` is the greatest number of decimal digits, zero for none.
    pub fn format_int(&self, value: &IBig, type_name: &str, limit: usize) -> Result<TextBuf, FormatError> {
        if let Ok(small) = i64::try_from(value) {
            return self.format_i64(small, type_name);
        }
        self.check_int(type_name, || float::from_int(value))?.map_or_else(
            || {
                let text = match self.char_code() {
                    Some('c') => return Err(FormatError::CodeTooLarge),
                    Some('b') => radix_text(value, 2),
                    Some('o') => radix_text(value, 8),
                    Some('x') => radix_text(value, 16),
                    Some('X') => radix_text(value, 16).to_ascii_uppercase(),
                    _ => int_text(value, limit)?,
                };
                let digits = text.strip_prefix('-').unwrap_or(&text);
                Ok(self.integer(is_negative(value), Text::Latin1(digits.as_bytes())))
            },
            Ok,
        )
    }

    /// `int.__format__` of a machine word.
    pub fn format_i64(&self, value: i64, type_name: &str) -> Result<TextBuf, FormatError> {
        if let Some(text) = self.check_int(type_name, || Ok(value as f64))? {
            return Ok(text);
        }
        let size = value.unsigned_abs();
        let digits = match self.char_code() {
            Some('c') => {
                let code = u32::try_from(value).ok().filter(|&code| code < 0x110000);
                return Ok(self.integer(false, Text::Ucs4(&[code.ok_or(FormatError::CodeOutOfRange)?])));
            }
            Some('b') => format!("{size:b}"),
            Some('o') => format!("{size:o}"),
            Some('x') => format!("{size:x}"),
            Some('X') => format!("{size:X}"),
            _ => size.to_string(),
        };
        Ok(self.integer(value < 0, Text::Latin1(digits.as_bytes())))
    }

    /// The checks of `int.__format__`; a code for floats is answered at once.
    fn check_int(
        &self,
        type_name: &str,
        as_float: impl FnOnce() -> Result<f64, float::FloatError>,
    ) -> Result<Option<TextBuf>, FormatError> {
        match self.char_code() {
            None | Some('b' | 'c' | 'd' | 'o' | 'x' | 'X' | 'n') => {}
            Some('e' | 'E' | 'f' | 'F' | 'g' | 'G' | '%') => {
                return self.format_float(as_float()?, type_name).map(Some);
            }
            _ => return Err(self.unknown_code(type_name)),
        }
        let refuse = |what| Err(FormatError::NotAllowed(what));
        if self.precision.is_some() {
            return refuse(NotAllowed::IntPrecision);
        }
        if self.no_negative_zero {
            return refuse(NotAllowed::IntNegativeZero);
        }
        if self.char_code() == Some('c') {
            if self.sign.is_some() {
                return refuse(NotAllowed::CharSign);
            }
            if self.alternate {
                return refuse(NotAllowed::CharAlternate);
            }
        }
        Ok(None)
    }

    fn integer(&self, negative: bool, digits: Text<'_>) -> TextBuf {
        let code = self.char_code();
        if code == Some('c') {
            // A character is no digit: it is padded, never grouped or preceded by digits.
            return padded(digits, self);
        }
        let prefix = match code {
            Some('b') if self.alternate => "0b",
            Some('o') if self.alternate => "0o",
            Some('x') if self.alternate => "0x",
            Some('X') if self.alternate => "0X",
            _ => "",
        };
        if self.width.is_none() && self.grouping.is_none() {
            let mut out = TextBuilder::with_capacity(digits.len() + 4);
            out.push_str(sign_of(negative, self.sign));
            out.push_str(prefix);
            out.push_text(digits);
            return out.finish();
        }
        let size = if matches!(code, Some('b' | 'o' | 'x' | 'X')) { 4 } else { 3 };
        let group = self.grouping.map(|grouping| (grouping, size));
        let parts = Parts { negative, prefix, whole: digits, fraction: "", rest: "", group, fraction_group: None };
        number(&parts, self)
    }

    /// `float.__format__`.
    pub fn format_float(&self, value: f64, type_name: &str) -> Result<TextBuf, FormatError> {
        if !matches!(self.char_code(), None | Some('e' | 'E' | 'f' | 'F' | 'g' | 'G' | 'n' | '%')) {
            return Err(self.unknown_code(type_name));
        }
        let percent = self.char_code() == Some('%');
        let value = if percent { value * 100.0 } else { value };
        let mut text = self.float_text(value, self.char_code().is_none())?;
        if percent {
            text.push('%');
        }
        let mut parts = Parts::of_float(&text);
        parts.group = self.grouping.map(|grouping| (grouping, 3));
        parts.fraction_group = self.fraction_grouping;
        if self.width.is_none() && self.grouping.is_none() && self.fraction_grouping.is_none() {
            let sign = sign_of(parts.negative, self.sign);
            if sign.is_empty() || parts.negative {
                return Ok(TextBuf::from(text));
            }
            return Ok(TextBuf::from(format!("{sign}{text}")));
        }
        Ok(number(&parts, self))
    }

    /// The number without sign, padding and groups.
    fn float_text(&self, value: f64, point_zero: bool) -> Result<String, FormatError> {
        if self.precision.is_some_and(|precision| precision >= GREATEST_PRECISION) {
            return Err(FormatError::PrecisionTooBig);
        }
        let (code, default) = match self.char_code() {
            None if self.precision.is_none() => (b'r', 0),
            None | Some('n') => (b'g', 6),
            Some('%') => (b'f', 6),
            Some(code) => (code as u8, 6),
        };
        let flags = FloatFlags { alternate: self.alternate, point_zero, no_negative_zero: self.no_negative_zero };
        Ok(format_double(value, code, self.precision.unwrap_or(default), flags))
    }

    /// `complex.__format__`.
    pub fn format_complex(&self, real: f64, imag: f64, type_name: &str) -> Result<TextBuf, FormatError> {
        if !matches!(self.char_code(), None | Some('e' | 'E' | 'f' | 'F' | 'g' | 'G' | 'n')) {
            return Err(self.unknown_code(type_name));
        }
        if self.fill == u32::from('0') {
            return Err(FormatError::NotAllowed(NotAllowed::ComplexZeroPadding));
        }
        if self.alignment == Alignment::AfterSign {
            return Err(FormatError::NotAllowed(NotAllowed::ComplexAfterSign));
        }
        let only_imag = self.char_code().is_none() && real == 0.0 && real.is_sign_positive();
        let parens = self.char_code().is_none() && !only_imag;
        let part = |value: f64, sign: Option<SignMode>| -> Result<TextBuf, FormatError> {
            let text = self.float_text(value, false)?;
            let mut parts = Parts::of_float(&text);
            parts.group = self.grouping.map(|grouping: Grouping| (grouping, 3));
            parts.fraction_group = self.fraction_grouping;
            Ok(number(&parts, &FormatSpec { width: None, sign, ..self.clone() }))
        };
        let mut out = TextBuilder::new();
        if parens {
            out.push_str("(");
        }
        if !only_imag {
            out.push_text(part(real, self.sign)?.as_text());
        }
        let imag_sign = if only_imag { self.sign } else { Some(SignMode::Plus) };
        out.push_text(part(imag, imag_sign)?.as_text());
        out.push_str(if parens { "j)" } else { "j" });
        Ok(padded(out.finish().as_text(), self))
    }
}

#[cfg(test)]
mod tests {
    use super::super::Kind;
    use super::*;

    fn shown(result: Result<TextBuf, FormatError>) -> String {
        match result {
            Ok(text) => text.as_text().to_string_lossy(),
            Err(error) => format!("{}: {}", error.exception().name(), error.message()),
        }
    }

    fn spec(text: &str, kind: Kind) -> Result<FormatSpec, FormatError> {
        FormatSpec::parse(TextBuf::from(text).as_text(), kind, "")
    }

    #[test]
    fn integers() {
        let show = |value: i64, text: &str| {
            let small = shown(spec(text, Kind::Int).and_then(|spec| spec.format_i64(value, "int")));
            let big = shown(spec(text, Kind::Int).and_then(|spec| spec.format_int(&IBig::from(value), "int", 4300)));
            assert_eq!(small, big);
            small
        };
        for (value, text, expected) in [
            (12_345_678, "020,", "0,000,000,012,345,678"),
            (-12_345_678, "020,", "-000,000,012,345,678"),
            (12_345_678, "020_x", "0_0000_0000_00bc_614e"),
            (12_345_678, "#020_x", "0x000_0000_00bc_614e"),
            (12_345_678, "_b", "1011_1100_0110_0001_0100_1110"),
            (-255, "#X", "-0XFF"),
            (-1, "x=5", "-xxx1"),
            (1, "<05", "10000"),
            (8364, "*^5c", "**\u{20ac}**"),
            (1, "+", "+1"),
            (1, " d", " 1"),
            (1, "^6", "  1   "),
            (3, ".2f", "3.00"),
            (1, "z", "ValueError: Negative zero coercion (z) not allowed in integer format specifier"),
            (1, ".2", "ValueError: Precision not allowed in integer format specifier"),
            (-1, "c", "OverflowError: %c arg not in range(0x110000)"),
            (1, "+c", "ValueError: Sign not allowed with integer format specifier 'c'"),
            (1, "y", "ValueError: Unknown format code 'y' for object of type 'int'"),
            (1, "\u{20ac}", "ValueError: Unknown format code '\\x20ac' for object of type 'int'"),
            (1, "3.,", "  1"),
        ] {
            assert_eq!(show(value, text), expected, "{value} {text:?}");
        }
        let big = IBig::from(10).pow(30);
        let show = |text: &str| shown(spec(text, Kind::Int).and_then(|spec| spec.format_int(&-&big, "int", 4300)));
        assert_eq!(show(","), "-1,000,000,000,000,000,000,000,000,000,000");
        assert_eq!(show(".3e"), "-1.000e+30");
        assert_eq!(show("c"), "OverflowError: Python int too large to convert to C long");
    }

    #[test]
    fn floats() {
        let show =
            |value: f64, text: &str| shown(spec(text, Kind::Float).and_then(|spec| spec.format_float(value, "float")));
        for (value, text, expected) in [
            (1_234.567_891, ",.6,f", "1,234.567,891"),
            (1.0 / 3.0, ".15,e", "3.333,333,333,333,333e-01"),
            (1.0 / 3.0, "z020,.10,f", "00,000.333,333,333,3"),
            (1.0 / 3.0, "020.10,f", "000000.333,333,333,3"),
            (f64::INFINITY, "010", "0000000inf"),
            (f64::NAN, "+010,", "+000000nan"),
            (-0.0, "z", "0.0"),
            (1e22, ",", "1e+22"),
            (123_456_789.0, "#.3", "1.23e+08"),
            (1.5, "#.0%", "150.%"),
            (1.5, "", "1.5"),
            (1e16, "", "1e+16"),
            (12_345_678.0, "n", "1.23457e+07"),
            (1.0, ".2147483647", "ValueError: precision too big"),
            (1.0, "d", "ValueError: Unknown format code 'd' for object of type 'float'"),
            (1_234_567.891, "020,.2f", "0,000,001,234,567.89"),
            (1.5, "+", "+1.5"),
        ] {
            assert_eq!(show(value, text), expected, "{value} {text:?}");
        }
    }

    #[test]
    fn complex_numbers() {
        let show = |real: f64, imag: f64, text: &str| {
            shown(spec(text, Kind::Complex).and_then(|spec| spec.format_complex(real, imag, "complex")))
        };
        assert_eq!(show(1.0, 2.0, "+"), "(+1+2j)");
        assert_eq!(show(1_234_567.5, 2.0, "_.2f"), "1_234_567.50+2.00j");
        assert_eq!(show(0.0, 1.0, "z"), "1j");
        assert_eq!(show(1.0, 2.0, ">20"), "              (1+2j)");
        assert_eq!(show(0.0, 1.0, "n"), "0+1j");
        assert_eq!(show(0.0, 1.0, "010"), "ValueError: Zero padding is not allowed in complex format specifier");
        assert_eq!(show(0.0, 1.0, "%"), "ValueError: Unknown format code '%' for object of type 'complex'");
    }

    #[test]
    fn strings() {
        let show =
            |text: &str| shown(spec(text, Kind::Str).and_then(|spec| spec.format_str(Text::Latin1(b"abc"), "str")));
        assert_eq!(show("\u{20ac}>6.2s"), "\u{20ac}\u{20ac}\u{20ac}\u{20ac}ab");
        assert_eq!(show("05"), "abc00");
        assert_eq!(show(" "), "ValueError: Space not allowed in string format specifier");
        assert_eq!(show("d"), "ValueError: Unknown format code 'd' for object of type 'str'");
        assert_eq!(show("=5"), "ValueError: '=' alignment not allowed in string format specifier");
    }
}
