//! The `%` operator of str and bytes: reading a template and formatting each conversion.
//!
//! [`Template`] yields pieces as it reads them, so that the caller fetches arguments in between and errors come in
//! Python's order. For a directive that order is: the key's look-up, the width's argument, the precision's argument, the
//! [`Directive::problem`] met while reading, the argument itself, and only then [`Directive::conversion`]. Bytes templates
//! are read as Latin-1.

use std::ops::Range;

use dashu_int::IBig;

use crate::error::Exception;
use crate::float::{FloatFlags, fixed_text, format_double};
use crate::int::{IntError, decimal_digits, int_text, is_negative, radix_digits, radix_text};
use crate::text::{Text, TextBuilder};

/// Which of the two types has the operator: some words differ.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Flavor {
    Str,
    Bytes,
}

/// A part of a template.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Piece {
    /// Text that stays as it is.
    Literal(Range<usize>),
    Directive(Directive),
    /// A directive that is a letter alone; see [`Directive::plain`].
    Plain {
        code: u32,
        index: usize,
    },
}

/// The flags `- + (space) # 0`.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Flags {
    pub left: bool,
    pub plus: bool,
    pub space: bool,
    pub alternate: bool,
    pub zero: bool,
}

/// The key in parentheses.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Key {
    Name(Range<usize>),
    /// The parenthesis is never closed: [`PercentError::IncompleteKey`], once it is known that there is a mapping.
    Unclosed,
}

/// A width or a precision.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Count {
    Given(usize),
    /// `*`: the next argument.
    Argument,
}

/// What one `%` asks for.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Directive {
    pub key: Option<Key>,
    pub flags: Flags,
    pub width: Option<Count>,
    pub precision: Option<Count>,
    /// What went wrong in reading, after the parts above.
    pub problem: Option<PercentError>,
    code: u32,
    index: usize,
    flavor: Flavor,
}

/// What a directive does with its argument.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Conversion {
    /// `s` (and `b` of bytes).
    Str,
    /// `r` of str; of bytes it is the same as `a`.
    Repr,
    Ascii,
    Char,
    /// `d i u`: any real number, cut to an integer.
    Decimal,
    Octal,
    Hex,
    HexUpper,
    /// One of `e E f F g G`.
    Float(u8),
}

/// What the operator can fail with. `type_name` is the argument's type.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum PercentError {
    Incomplete,
    IncompleteKey,
    MappingRequired,
    NotEnoughArguments,
    NotAllConverted(Flavor),
    StarWantsInt,
    WidthTooBig,
    PrecisionTooBig(Flavor),
    /// An integer with so many digits asked for that it could not be made.
    PrecisionTooLarge,
    UnsupportedCode {
        code: u32,
        index: usize,
        flavor: Flavor,
    },
    RealRequired {
        code: char,
        type_name: String,
    },
    IntRequired {
        code: char,
        type_name: String,
    },
    FloatRequired {
        flavor: Flavor,
        type_name: String,
    },
    CharRequired {
        flavor: Flavor,
        type_name: String,
    },
    /// `%c` of something that is not one character long; `type_name` matters for bytes.
    CharLength {
        flavor: Flavor,
        type_name: String,
        len: usize,
    },
    CharRange(Flavor),
    BytesRequired {
        type_name: String,
    },
}

impl PercentError {
    pub fn exception(&self) -> Exception {
        match self {
            PercentError::Incomplete
            | PercentError::IncompleteKey
            | PercentError::WidthTooBig
            | PercentError::PrecisionTooBig(_) => Exception::ValueError,
            PercentError::UnsupportedCode { code: 0x80.., flavor: Flavor::Bytes, .. } => Exception::OverflowError,
            PercentError::UnsupportedCode { .. } => Exception::ValueError,
            PercentError::PrecisionTooLarge | PercentError::CharRange(_) => Exception::OverflowError,
            _ => Exception::TypeError,
        }
    }

    pub fn message(&self) -> String {
        match self {
            PercentError::Incomplete => "incomplete format".to_string(),
            PercentError::IncompleteKey => "incomplete format key".to_string(),
            PercentError::MappingRequired => "format requires a mapping".to_string(),
            PercentError::NotEnoughArguments => "not enough arguments for format string".to_string(),
            PercentError::NotAllConverted(Flavor::Str) => {
                "not all arguments converted during string formatting".to_string()
            }
            PercentError::NotAllConverted(Flavor::Bytes) => {
                "not all arguments converted during bytes formatting".to_string()
            }
            PercentError::StarWantsInt => "* wants int".to_string(),
            PercentError::WidthTooBig => "width too big".to_string(),
            PercentError::PrecisionTooBig(Flavor::Str) => "precision too big".to_string(),
            PercentError::PrecisionTooBig(Flavor::Bytes) => "prec too big".to_string(),
            PercentError::PrecisionTooLarge => "precision too large".to_string(),
            PercentError::UnsupportedCode { code, index, flavor } => {
                let shown = match (char::from_u32(*code), flavor) {
                    (_, Flavor::Bytes) if *code >= 0x80 => {
                        return "character argument not in range(0x110000)".to_string();
                    }
                    (Some(c), Flavor::Bytes) => c,
                    (Some(c @ ' '..='~'), Flavor::Str) => c,
                    _ => '?',
                };
                format!("unsupported format character '{shown}' (0x{code:x}) at index {index}")
            }
            PercentError::RealRequired { code, type_name } => {
                format!("%{code} format: a real number is required, not {type_name}")
            }
            PercentError::IntRequired { code, type_name } => {
                format!("%{code} format: an integer is required, not {type_name}")
            }
            PercentError::FloatRequired { flavor: Flavor::Str, type_name } => {
                format!("must be real number, not {type_name}")
            }
            PercentError::FloatRequired { flavor: Flavor::Bytes, type_name } => {
                format!("float argument required, not {type_name}")
            }
            PercentError::CharRequired { flavor: Flavor::Str, type_name } => {
                format!("%c requires an int or a unicode character, not {type_name}")
            }
            PercentError::CharRequired { flavor: Flavor::Bytes, type_name } => {
                format!("%c requires an integer in range(256) or a single byte, not {type_name}")
            }
            PercentError::CharLength { flavor: Flavor::Str, len, .. } => {
                format!("%c requires an int or a unicode character, not a string of length {len}")
            }
            PercentError::CharLength { flavor: Flavor::Bytes, type_name, len } => {
                let what = format!("a {type_name} object of length {len}");
                format!("%c requires an integer in range(256) or a single byte, not {what}")
            }
            PercentError::CharRange(Flavor::Str) => "%c arg not in range(0x110000)".to_string(),
            PercentError::CharRange(Flavor::Bytes) => "%c arg not in range(256)".to_string(),
            PercentError::BytesRequired { type_name } => {
                format!("%b requires a bytes-like object, or an object that implements __bytes__, not '{type_name}'")
            }
        }
    }
}

/// Reads a template piece by piece.
#[derive(Clone)]
pub struct Template<'a> {
    text: Text<'a>,
    at: usize,
    flavor: Flavor,
}

impl<'a> Template<'a> {
    pub fn new(text: Text<'a>, flavor: Flavor) -> Template<'a> {
        Template { text, at: 0, flavor }
    }

    fn peek(&self) -> Option<u32> {
        (self.at < self.text.len()).then(|| self.text.get(self.at))
    }

    fn eat(&mut self, wanted: u8) -> bool {
        let found = self.peek() == Some(u32::from(wanted));
        self.at += usize::from(found);
        found
    }

    fn key(&mut self) -> Option<Key> {
        if !self.eat(b'(') {
            return None;
        }
        let start = self.at;
        let mut depth = 1;
        while let Some(code) = self.peek() {
            self.at += 1;
            match char::from_u32(code) {
                Some('(') => depth += 1,
                Some(')') => depth -= 1,
                _ => {}
            }
            if depth == 0 {
                return Some(Key::Name(start..self.at - 1));
            }
        }
        Some(Key::Unclosed)
    }

    fn flags(&mut self) -> Flags {
        let mut flags = Flags::default();
        while let Some(code) = self.peek() {
            match char::from_u32(code) {
                Some('-') => flags.left = true,
                Some('+') => flags.plus = true,
                Some(' ') => flags.space = true,
                Some('#') => flags.alternate = true,
                Some('0') => flags.zero = true,
                _ => break,
            }
            self.at += 1;
        }
        flags
    }

    /// A star, a number up to `greatest`, or neither.
    fn count(&mut self, greatest: usize) -> Result<Option<Count>, ()> {
        if self.eat(b'*') {
            return Ok(Some(Count::Argument));
        }
        let mut number = None;
        while let Some(code @ 0x30..=0x39) = self.peek() {
            let value =
                number.unwrap_or(0_usize).checked_mul(10).and_then(|value| value.checked_add((code - 0x30) as usize));
            number = Some(value.filter(|&value| value <= greatest).ok_or(())?);
            self.at += 1;
        }
        Ok(number.map(Count::Given))
    }

    /// The next piece of these units, of which there is one at least.
    #[inline]
    fn next_in(&mut self, units: &[u8]) -> Piece {
        let start = self.at;
        let rest = units.get(start..).unwrap_or_default();
        let literal = match rest.len() {
            ..64 => rest.iter().position(|&unit| unit == b'%'),
            _ => memchr::memchr(b'%', rest),
        };
        let literal = literal.unwrap_or(rest.len());
        if literal > 0 {
            self.at += literal;
            return Piece::Literal(start..self.at);
        }
        self.at += 1;
        match rest.get(1) {
            Some(b'%') => {
                self.at += 1;
                Piece::Literal(self.at - 1..self.at)
            }
            Some(&code) if code.is_ascii_alphabetic() && !matches!(code, b'h' | b'l' | b'L') => {
                self.at += 1;
                Piece::Plain { code: u32::from(code), index: self.at - 1 }
            }
            _ => Piece::Directive(self.directive()),
        }
    }

    /// Reads what follows a percent sign.
    #[inline(never)]
    fn directive(&mut self) -> Directive {
        let mut directive = Directive {
            key: self.key(),
            flags: Flags::default(),
            width: None,
            precision: None,
            problem: None,
            code: 0,
            index: 0,
            flavor: self.flavor,
        };
        if directive.key == Some(Key::Unclosed) {
            directive.problem = Some(PercentError::IncompleteKey);
            return directive;
        }
        directive.flags = self.flags();
        directive.problem = self.rest_of(&mut directive).err();
        if directive.problem.is_some() {
            // Nothing after an error is looked at.
            self.at = self.text.len();
        }
        directive
    }

    fn rest_of(&mut self, directive: &mut Directive) -> Result<(), PercentError> {
        directive.width = self.count(isize::MAX as usize).map_err(|()| PercentError::WidthTooBig)?;
        if self.eat(b'.') {
            let precision = self.count(i32::MAX as usize);
            let precision = precision.map_err(|()| PercentError::PrecisionTooBig(self.flavor))?;
            directive.precision = Some(precision.unwrap_or(Count::Given(0)));
        }
        // A length modifier means nothing.
        if !self.eat(b'h') && !self.eat(b'l') {
            self.eat(b'L');
        }
        directive.code = self.peek().ok_or(PercentError::Incomplete)?;
        directive.index = self.at;
        self.at += 1;
        Ok(())
    }
}

impl Iterator for Template<'_> {
    type Item = Piece;

    fn next(&mut self) -> Option<Piece> {
        let start = self.at;
        let len = self.text.len();
        if start >= len {
            return None;
        }
        if let Text::Latin1(units) = self.text {
            return Some(self.next_in(units));
        }
        let rest = self.text.slice(start..len);
        let literal = rest.find(Text::Latin1(b"%")).unwrap_or(rest.len());
        if literal > 0 {
            self.at += literal;
            return Some(Piece::Literal(start..self.at));
        }
        self.at += 1;
        if self.eat(b'%') {
            return Some(Piece::Literal(self.at - 1..self.at));
        }
        Some(Piece::Directive(self.directive()))
    }
}

impl Directive {
    /// The directive that a [`Piece::Plain`] stands for.
    pub fn plain(code: u32, index: usize, flavor: Flavor) -> Directive {
        let flags = Flags::default();
        Directive { key: None, flags, width: None, precision: None, problem: None, code, index, flavor }
    }

    /// Sets the width that an argument gave: a negative one means flush left.
    pub fn set_width(&mut self, width: isize) {
        self.flags.left |= width < 0;
        self.width = Some(Count::Given(width.unsigned_abs()));
    }

    /// Sets the precision that an argument gave: a negative one is zero.
    pub fn set_precision(&mut self, precision: i32) {
        self.precision = Some(Count::Given(precision.max(0) as usize));
    }

    /// The least length that the directive asks for: what a limit on memory is to be checked against.
    pub fn asked_len(&self) -> usize {
        given(self.width).unwrap_or(0).max(given(self.precision).unwrap_or(0))
    }

    /// No flags, no width, no precision.
    pub fn is_plain(&self) -> bool {
        self.width.is_none() && self.precision.is_none() && self.flags == Flags::default()
    }

    /// The letter as written, for messages.
    pub fn code(&self) -> char {
        char::from_u32(self.code).unwrap_or('?')
    }

    /// What is to be done with the argument.
    pub fn conversion(&self) -> Result<Conversion, PercentError> {
        Ok(match self.code() {
            's' => Conversion::Str,
            'b' if self.flavor == Flavor::Bytes => Conversion::Str,
            'r' if self.flavor == Flavor::Str => Conversion::Repr,
            'r' | 'a' => Conversion::Ascii,
            'c' => Conversion::Char,
            'd' | 'i' | 'u' => Conversion::Decimal,
            'o' => Conversion::Octal,
            'x' => Conversion::Hex,
            'X' => Conversion::HexUpper,
            code @ ('e' | 'E' | 'f' | 'F' | 'g' | 'G') => Conversion::Float(code as u8),
            _ => {
                let (code, index, flavor) = (self.code, self.index, self.flavor);
                return Err(PercentError::UnsupportedCode { code, index, flavor });
            }
        })
    }

    /// Writes a text cut to the precision: the conversions `s r a b`.
    pub fn write_text(&self, text: Text<'_>, out: &mut TextBuilder) {
        let len = given(self.precision).map_or(text.len(), |precision| precision.min(text.len()));
        self.write_padded(text.slice(0..len), out);
    }

    /// Writes one character: the conversion `c`.
    pub fn write_char(&self, code: u32, out: &mut TextBuilder) {
        self.write_padded(Text::Ucs4(&[code]), out);
    }

    fn write_padded(&self, text: Text<'_>, out: &mut TextBuilder) {
        let padding = given(self.width).unwrap_or(0).saturating_sub(text.len());
        let before = if self.flags.left { 0 } else { padding };
        out.push_repeated(u32::from(b' '), before);
        out.push_text(text);
        out.push_repeated(u32::from(b' '), padding - before);
    }

    /// Writes an integer by `d i u o x X`. `limit` is the greatest number of decimal digits, zero for none.
    pub fn write_int(&self, value: &IBig, limit: usize, out: &mut TextBuilder) -> Result<(), IntError> {
        let text = match self.code() {
            'o' => radix_text(value, 8),
            'x' | 'X' => radix_text(value, 16),
            _ => int_text(value, limit)?,
        };
        self.write_digits(is_negative(value), text.strip_prefix('-').unwrap_or(&text), out);
        Ok(())
    }

    /// Writes a machine word by `d i u o x X`.
    pub fn write_i64(&self, value: i64, out: &mut TextBuilder) {
        let size = value.unsigned_abs();
        let mut buffer = [0; 22];
        let digits = match self.code() {
            'o' => radix_digits(size, 3, &mut buffer),
            'x' | 'X' => radix_digits(size, 4, &mut buffer),
            _ => decimal_digits(size, &mut buffer),
        };
        self.write_digits(value < 0, std::str::from_utf8(digits).unwrap_or_default(), out);
    }

    fn write_digits(&self, negative: bool, digits: &str, out: &mut TextBuilder) {
        let prefix = match self.code() {
            'o' if self.flags.alternate => "0o",
            'x' if self.flags.alternate => "0x",
            'X' if self.flags.alternate => "0X",
            _ => "",
        };
        let zeros = given(self.precision).unwrap_or(0).saturating_sub(digits.len());
        let upper;
        let digits = if self.code() == 'X' {
            upper = digits.to_ascii_uppercase();
            &upper
        } else {
            digits
        };
        self.write_number(negative, prefix, zeros, digits, out);
    }

    /// Writes a float by `e E f F g G`.
    pub fn write_float(&self, value: f64, out: &mut TextBuilder) {
        let precision = given(self.precision).unwrap_or(6);
        if matches!(self.code(), 'f' | 'F') && !self.flags.alternate {
            let mut buffer = [0; 40];
            if let Some(text) = fixed_text(value, precision, &mut buffer) {
                if self.width.is_none() && self.flags == Flags::default() {
                    return out.push_ascii(text);
                }
                let digits = text.strip_prefix(b"-").unwrap_or(text);
                let digits = std::str::from_utf8(digits).unwrap_or_default();
                return self.write_number(value.is_sign_negative(), "", 0, digits, out);
            }
        }
        let flags = FloatFlags { alternate: self.flags.alternate, ..FloatFlags::default() };
        let text = format_double(value, self.code() as u8, precision, flags);
        self.write_number(text.starts_with('-'), "", 0, text.strip_prefix('-').unwrap_or(&text), out);
    }

    fn write_number(&self, negative: bool, prefix: &str, zeros: usize, digits: &str, out: &mut TextBuilder) {
        let sign = match self.flags {
            _ if negative => "-",
            Flags { plus: true, .. } => "+",
            Flags { space: true, .. } => " ",
            _ => "",
        };
        let len = sign.len() + prefix.len() + zeros + digits.len();
        let padding = given(self.width).unwrap_or(0).saturating_sub(len);
        let (before, inside, after) = match self.flags {
            Flags { left: true, .. } => (0, 0, padding),
            Flags { zero: true, .. } => (0, padding, 0),
            _ => (padding, 0, 0),
        };
        out.push_repeated(u32::from(b' '), before);
        out.push_str(sign);
        out.push_str(prefix);
        out.push_repeated(u32::from(b'0'), inside + zeros);
        out.push_str(digits);
        out.push_repeated(u32::from(b' '), after);
    }

    /// Checks the precision of an integer conversion, as Python does before it makes the digits.
    pub fn check_int_precision(&self) -> Result<(), PercentError> {
        match given(self.precision) {
            Some(precision) if precision > i32::MAX as usize - 3 => Err(PercentError::PrecisionTooLarge),
            _ => Ok(()),
        }
    }
}

fn given(count: Option<Count>) -> Option<usize> {
    match count {
        Some(Count::Given(count)) => Some(count),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
