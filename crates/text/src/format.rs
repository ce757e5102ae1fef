//! The format mini-language: what `format(value, spec)` does for the built-in types.
//!
//! [`FormatSpec::parse`] reads a specification and [`FormatSpec::format_int`] and its kin apply it, so that a specification
//! known beforehand (that of an f-string) is read once. The language is described under "Format specification
//! mini-language" in Python's documentation of `string`; the order of the checks is CPython's, because it decides which
//! of several errors is told.

mod layout;
mod simple;
mod value;

pub use simple::{Digits, Simple};

use crate::error::Exception;
use crate::float::FloatError;
use crate::int::IntError;
use crate::text::{Text, TextBuf};
use crate::unicode::decimal_value;

/// Which type's rules apply.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    Str,
    Int,
    Float,
    Complex,
}

/// Where the padding goes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Alignment {
    Left,
    Right,
    Center,
    /// `=`: between sign and digits.
    AfterSign,
}

/// What stands before a number that is not negative.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum SignMode {
    Minus,
    Plus,
    Space,
}

/// The separator of groups of digits.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Grouping {
    Comma,
    Underscore,
}

impl Grouping {
    pub(crate) fn separator(self) -> char {
        match self {
            Grouping::Comma => ',',
            Grouping::Underscore => '_',
        }
    }
}

/// A specification as read.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FormatSpec {
    pub fill: u32,
    pub alignment: Alignment,
    pub sign: Option<SignMode>,
    pub no_negative_zero: bool,
    pub alternate: bool,
    pub width: Option<usize>,
    pub grouping: Option<Grouping>,
    pub precision: Option<usize>,
    pub fraction_grouping: Option<Grouping>,
    /// The presentation type, if one is given.
    pub code: Option<u32>,
}

/// What formatting can fail with.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum FormatError {
    UnknownCode {
        code: u32,
        type_name: String,
    },
    InvalidSpec {
        spec: TextBuf,
        type_name: String,
    },
    TooManyDigits,
    MissingPrecision,
    PrecisionTooBig,
    CommaAndUnderscore,
    CannotGroup {
        separator: char,
        code: u32,
    },
    NotAllowed(NotAllowed),
    CodeOutOfRange,
    /// A code point that is not even a machine word.
    CodeTooLarge,
    Float(FloatError),
    Int(IntError),
}

/// A part of a specification that the type does not take.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NotAllowed {
    StrSign,
    StrSpace,
    StrNegativeZero,
    StrAlternate,
    StrAfterSign,
    IntPrecision,
    IntNegativeZero,
    CharSign,
    CharAlternate,
    ComplexZeroPadding,
    ComplexAfterSign,
}

/// A code as the messages show it.
fn shown_code(code: u32) -> String {
    match char::from_u32(code) {
        Some(c @ '!'..='\x7f') => c.to_string(),
        _ => format!("\\x{code:x}"),
    }
}

impl FormatError {
    pub fn exception(&self) -> Exception {
        match self {
            FormatError::CodeOutOfRange | FormatError::CodeTooLarge => Exception::OverflowError,
            FormatError::Float(error) => error.exception(),
            FormatError::Int(error) => error.exception(),
            _ => Exception::ValueError,
        }
    }

    /// The message; where it quotes a specification with lone surrogates, they are replaced.
    pub fn message(&self) -> String {
        let text = match self {
            FormatError::UnknownCode { code, type_name } => {
                return format!("Unknown format code '{}' for object of type '{type_name}'", shown_code(*code));
            }
            FormatError::InvalidSpec { spec, type_name } => {
                let spec = spec.as_text().to_string_lossy();
                return format!("Invalid format specifier '{spec}' for object of type '{type_name}'");
            }
            FormatError::CannotGroup { separator, code } => {
                return format!("Cannot specify '{separator}' with '{}'.", shown_code(*code));
            }
            FormatError::TooManyDigits => "Too many decimal digits in format string",
            FormatError::MissingPrecision => "Format specifier missing precision",
            FormatError::PrecisionTooBig => "precision too big",
            FormatError::CommaAndUnderscore => "Cannot specify both ',' and '_'.",
            FormatError::CodeOutOfRange => "%c arg not in range(0x110000)",
            FormatError::CodeTooLarge => "Python int too large to convert to C long",
            FormatError::NotAllowed(what) => what.message(),
            FormatError::Float(error) => error.message(),
            FormatError::Int(error) => return error.message(),
        };
        text.to_string()
    }
}

impl NotAllowed {
    fn message(self) -> &'static str {
        match self {
            NotAllowed::StrSign => "Sign not allowed in string format specifier",
            NotAllowed::StrSpace => "Space not allowed in string format specifier",
            NotAllowed::StrNegativeZero => "Negative zero coercion (z) not allowed in string format specifier",
            NotAllowed::StrAlternate => "Alternate form (#) not allowed in string format specifier",
            NotAllowed::StrAfterSign => "'=' alignment not allowed in string format specifier",
            NotAllowed::IntPrecision => "Precision not allowed in integer format specifier",
            NotAllowed::IntNegativeZero => "Negative zero coercion (z) not allowed in integer format specifier",
            NotAllowed::CharSign => "Sign not allowed with integer format specifier 'c'",
            NotAllowed::CharAlternate => "Alternate form (#) not allowed with integer format specifier 'c'",
            NotAllowed::ComplexZeroPadding => "Zero padding is not allowed in complex format specifier",
            NotAllowed::ComplexAfterSign => "'=' alignment flag is not allowed in complex format specifier",
        }
    }
}

impl From<FloatError> for FormatError {
    fn from(error: FloatError) -> Self {
        FormatError::Float(error)
    }
}

impl From<IntError> for FormatError {
    fn from(error: IntError) -> Self {
        FormatError::Int(error)
    }
}

/// Reads a specification from the left.
struct Cursor<'a> {
    text: Text<'a>,
    at: usize,
}

impl Cursor<'_> {
    fn peek(&self, ahead: usize) -> Option<char> {
        let at = self.at + ahead;
        if at < self.text.len() { char::from_u32(self.text.get(at)) } else { None }
    }

    fn left(&self) -> usize {
        self.text.len() - self.at
    }

    fn eat(&mut self, wanted: char) -> bool {
        let found = self.peek(0) == Some(wanted);
        self.at += usize::from(found);
        found
    }

    /// A decimal number in digits of any script, if there is one here.
    fn number(&mut self) -> Result<Option<usize>, FormatError> {
        let mut number = None;
        while self.left() > 0 {
            let Some(digit) = decimal_value(self.text.get(self.at)) else { break };
            let value: Option<usize> = number.unwrap_or(0_usize).checked_mul(10);
            let value = value.and_then(|value| value.checked_add(digit as usize));
            number = Some(value.filter(|&value| isize::try_from(value).is_ok()).ok_or(FormatError::TooManyDigits)?);
            self.at += 1;
        }
        Ok(number)
    }

    fn grouping(&mut self) -> Result<Option<Grouping>, FormatError> {
        let comma = self.eat(',');
        let underscore = self.eat('_');
        if underscore && (comma || self.peek(0) == Some(',')) {
            return Err(FormatError::CommaAndUnderscore);
        }
        Ok(match (comma, underscore) {
            (true, _) => Some(Grouping::Comma),
            (_, true) => Some(Grouping::Underscore),
            _ => None,
        })
    }
}

fn alignment(c: Option<char>) -> Option<Alignment> {
    match c? {
        '<' => Some(Alignment::Left),
        '>' => Some(Alignment::Right),
        '^' => Some(Alignment::Center),
        '=' => Some(Alignment::AfterSign),
        _ => None,
    }
}

impl FormatSpec {
    /// Reads `spec` for a value of the given kind, whose type is called `type_name` in errors.
    ///
    /// ```
    /// use ophion_text::{format::{FormatSpec, Kind}, text::Text};
    /// let spec = FormatSpec::parse(Text::Latin1(b">8,.2f"), Kind::Float, "float").unwrap();
    /// assert_eq!(spec.format_float(1234.5, "float").unwrap(), "1,234.50");
    /// ```
    pub fn parse(spec: Text<'_>, kind: Kind, type_name: &str) -> Result<FormatSpec, FormatError> {
        let mut cursor = Cursor { text: spec, at: 0 };
        let mut fill = None;
        let mut align = None;
        if let Some(found) = alignment(cursor.peek(1)) {
            fill = Some(spec.get(0));
            align = Some(found);
            cursor.at = 2;
        } else if let Some(found) = alignment(cursor.peek(0)) {
            align = Some(found);
            cursor.at = 1;
        }
        let sign = match cursor.peek(0) {
            Some('+') => Some(SignMode::Plus),
            Some('-') => Some(SignMode::Minus),
            Some(' ') => Some(SignMode::Space),
            _ => None,
        };
        cursor.at += usize::from(sign.is_some());
        let no_negative_zero = cursor.eat('z');
        let alternate = cursor.eat('#');
        if fill.is_none() && cursor.eat('0') {
            fill = Some(u32::from('0'));
            if align.is_none() && kind != Kind::Str {
                align = Some(Alignment::AfterSign);
            }
        }
        let width = cursor.number()?;
        let grouping = cursor.grouping()?;
        let (mut precision, mut fraction_grouping) = (None, None);
        if cursor.eat('.') {
            precision = cursor.number()?;
            fraction_grouping = cursor.grouping()?;
            if precision.is_none() && fraction_grouping.is_none() {
                return Err(FormatError::MissingPrecision);
            }
        }
        if cursor.left() > 1 {
            return Err(FormatError::InvalidSpec { spec: spec.to_buf(), type_name: type_name.to_string() });
        }
        let code = (cursor.left() == 1).then(|| spec.get(cursor.at));
        check_grouping(grouping, fraction_grouping, code, kind)?;
        // CPython writes "no code" as a NUL where a type has no default: there a NUL is no code.
        let code = code.filter(|&code| code != 0 || matches!(kind, Kind::Str | Kind::Int));
        Ok(FormatSpec {
            fill: fill.unwrap_or(u32::from(' ')),
            alignment: align.unwrap_or(if kind == Kind::Str { Alignment::Left } else { Alignment::Right }),
            sign,
            no_negative_zero,
            alternate,
            width,
            grouping,
            precision,
            fraction_grouping,
            code,
        })
    }

    /// The least length that the specification itself asks for: what a limit on memory is to be checked against.
    pub fn asked_len(&self) -> usize {
        self.width.unwrap_or(0).max(self.precision.unwrap_or(0))
    }
}

fn check_grouping(
    grouping: Option<Grouping>,
    fraction_grouping: Option<Grouping>,
    code: Option<u32>,
    kind: Kind,
) -> Result<(), FormatError> {
    let default = match kind {
        Kind::Str => u32::from('s'),
        Kind::Int => u32::from('d'),
        Kind::Float | Kind::Complex => 0,
    };
    let code = code.unwrap_or(default);
    if let Some(grouping) = grouping {
        let good = match char::from_u32(code) {
            Some('d' | 'e' | 'f' | 'g' | 'E' | 'G' | '%' | 'F' | '\0') => true,
            Some('b' | 'o' | 'x' | 'X') => grouping == Grouping::Underscore,
            _ => false,
        };
        if !good {
            return Err(FormatError::CannotGroup { separator: grouping.separator(), code });
        }
    }
    match fraction_grouping {
        Some(grouping) if code == u32::from('n') => {
            Err(FormatError::CannotGroup { separator: grouping.separator(), code })
        }
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn error(spec: &str, kind: Kind, type_name: &str) -> String {
        match FormatSpec::parse(TextBuf::from(spec).as_text(), kind, type_name) {
            Ok(spec) => format!("{spec:?}"),
            Err(error) => error.message(),
        }
    }

    #[test]
    fn errors_of_reading_are_worded_as_in_python() {
        for (spec, kind, type_name, message) in [
            (",_", Kind::Int, "int", "Cannot specify both ',' and '_'."),
            ("_,", Kind::Int, "int", "Cannot specify both ',' and '_'."),
            (",,", Kind::Int, "int", "Cannot specify ',' with ','."),
            ("__", Kind::Int, "int", "Cannot specify '_' with '_'."),
            (",x", Kind::Int, "int", "Cannot specify ',' with 'x'."),
            (",\u{20ac}", Kind::Int, "int", "Cannot specify ',' with '\\x20ac'."),
            ("", Kind::Str, "str", ""),
            (",", Kind::Str, "str", "Cannot specify ',' with 's'."),
            (".15_n", Kind::Float, "float", "Cannot specify '_' with 'n'."),
            (".3,_f", Kind::Float, "float", "Cannot specify both ',' and '_'."),
            (".", Kind::Float, "float", "Format specifier missing precision"),
            ("99999999999999999999", Kind::Int, "int", "Too many decimal digits in format string"),
            ("abc", Kind::Int, "int", "Invalid format specifier 'abc' for object of type 'int'"),
        ] {
            if !message.is_empty() {
                assert_eq!(error(spec, kind, type_name), message, "{spec:?}");
            }
        }
    }

    #[test]
    fn a_zero_before_the_width_fills() {
        let parse = |spec: &[u8], kind| FormatSpec::parse(Text::Latin1(spec), kind, "").expect("a specification");
        let spec = parse(b"05", Kind::Int);
        assert_eq!((spec.fill, spec.alignment, spec.width), (48, Alignment::AfterSign, Some(5)));
        let spec = parse(b"<05", Kind::Int);
        assert_eq!((spec.fill, spec.alignment, spec.width), (48, Alignment::Left, Some(5)));
        let spec = parse(b"05", Kind::Str);
        assert_eq!((spec.fill, spec.alignment, spec.width), (48, Alignment::Left, Some(5)));
        let spec = parse(b"*^05", Kind::Int);
        assert_eq!((spec.fill, spec.alignment, spec.width), (42, Alignment::Center, Some(5)));
        assert_eq!(parse(b"10.3", Kind::Float).asked_len(), 10);
    }
}
