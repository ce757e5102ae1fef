//! Templates of `str.format`: literal text, replacement fields, field names with attributes and indices.
//!
//! [`Template`] yields a chunk at a time and [`FieldPath`] a step at a time, so that errors come in Python's order, between
//! the look-ups that the caller does. A field's specification may itself be a template: the caller reads it with the same
//! [`AutoNumber`], no deeper than [`MAX_DEPTH`] templates in all.

use std::ops::Range;

use crate::error::Exception;
use crate::text::Text;
use crate::unicode::decimal_value;

/// How deep templates nest: a template, and the specifications inside.
pub const MAX_DEPTH: usize = 2;

/// Literal text and the field after it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Chunk {
    pub literal: Range<usize>,
    pub field: Option<Field>,
}

/// A replacement field.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Field {
    /// The name with all its attributes and indices.
    pub name: Range<usize>,
    /// The letter after `!`, see [`conversion`].
    pub conversion: Option<u32>,
    pub spec: Range<usize>,
    /// Whether the specification has fields of its own.
    pub nested: bool,
}

/// What `!` asks for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum FieldConversion {
    Str,
    Repr,
    Ascii,
}

/// The beginning of a field's name.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum First {
    /// Nothing: the next argument.
    Empty,
    Index(usize),
    Name(Range<usize>),
}

/// A step from an object to a part of it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Step {
    Attribute(Range<usize>),
    Index(usize),
    Key(Range<usize>),
}

/// What a template can be wrong in.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum StrFormatError {
    SingleOpen,
    SingleClose,
    OpenInName,
    ExpectedClose,
    UnmatchedOpen,
    NoConversion,
    ExpectedColon,
    UnknownConversion(u32),
    TooManyDigits,
    ManualToAutomatic,
    AutomaticToManual,
    EmptyAttribute,
    MissingBracket,
    AfterBracket,
    TooDeep,
    /// A field by position in `format_map`.
    PositionalInMap,
}

impl StrFormatError {
    pub fn exception(self) -> Exception {
        Exception::ValueError
    }

    pub fn message(self) -> String {
        let text = match self {
            StrFormatError::SingleOpen => "Single '{' encountered in format string",
            StrFormatError::SingleClose => "Single '}' encountered in format string",
            StrFormatError::OpenInName => "unexpected '{' in field name",
            StrFormatError::ExpectedClose => "expected '}' before end of string",
            StrFormatError::UnmatchedOpen => "unmatched '{' in format spec",
            StrFormatError::NoConversion => "end of string while looking for conversion specifier",
            StrFormatError::ExpectedColon => "expected ':' after conversion specifier",
            StrFormatError::UnknownConversion(code) => {
                return match char::from_u32(code) {
                    Some(c @ '!'..='~') => format!("Unknown conversion specifier {c}"),
                    _ => format!("Unknown conversion specifier \\x{code:x}"),
                };
            }
            StrFormatError::TooManyDigits => "Too many decimal digits in format string",
            StrFormatError::ManualToAutomatic => {
                "cannot switch from manual field specification to automatic field numbering"
            }
            StrFormatError::AutomaticToManual => {
                "cannot switch from automatic field numbering to manual field specification"
            }
            StrFormatError::EmptyAttribute => "Empty attribute in format string",
            StrFormatError::MissingBracket => "Missing ']' in format string",
            StrFormatError::AfterBracket => "Only '.' or '[' may follow ']' in format field specifier",
            StrFormatError::TooDeep => "Max string recursion exceeded",
            StrFormatError::PositionalInMap => "Format string contains positional fields",
        };
        text.to_string()
    }
}

/// The conversion that a field's letter means.
pub fn conversion(code: u32) -> Result<FieldConversion, StrFormatError> {
    match char::from_u32(code) {
        Some('s') => Ok(FieldConversion::Str),
        Some('r') => Ok(FieldConversion::Repr),
        Some('a') => Ok(FieldConversion::Ascii),
        _ => Err(StrFormatError::UnknownConversion(code)),
    }
}

/// Reads a template chunk by chunk; it ends after an error.
#[derive(Clone)]
pub struct Template<'a> {
    text: Text<'a>,
    at: usize,
}

impl<'a> Template<'a> {
    /// ```
    /// use ophion_text::{strformat::Template, text::Text};
    /// let chunks: Vec<_> = Template::new(Text::Latin1(b"a{b!r:c}d")).collect::<Result<_, _>>().unwrap();
    /// let field = chunks[0].field.as_ref().unwrap();
    /// assert_eq!((chunks[0].literal.clone(), field.name.clone(), field.spec.clone()), (0..1, 2..3, 6..7));
    /// assert_eq!(chunks[1].literal, 8..9);
    /// ```
    pub fn new(text: Text<'a>) -> Template<'a> {
        Template { text, at: 0 }
    }

    fn next_char(&mut self) -> Option<char> {
        if self.at >= self.text.len() {
            return None;
        }
        let code = self.text.get(self.at);
        self.at += 1;
        // No surrogate matters here, so that any other character may stand for it.
        Some(char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER))
    }

    fn peek(&self) -> Option<char> {
        self.clone().next_char()
    }

    fn chunk(&mut self) -> Result<Chunk, StrFormatError> {
        let start = self.at;
        if let Text::Latin1(units) = self.text {
            let literal = units[start..].iter().position(|&unit| unit == b'{' || unit == b'}');
            self.at = literal.map_or(units.len(), |len| start + len);
        }
        let brace = loop {
            match self.next_char() {
                None => return Ok(Chunk { literal: start..self.at, field: None }),
                Some(brace @ ('{' | '}')) => break brace,
                Some(_) => {}
            }
        };
        let end = self.at - 1;
        if self.peek() == Some(brace) {
            // A doubled brace is one brace of literal text.
            self.at += 1;
            return Ok(Chunk { literal: start..end + 1, field: None });
        }
        if brace == '}' {
            return Err(StrFormatError::SingleClose);
        }
        if self.peek().is_none() {
            return Err(StrFormatError::SingleOpen);
        }
        Ok(Chunk { literal: start..end, field: Some(self.field()?) })
    }

    fn field(&mut self) -> Result<Field, StrFormatError> {
        let start = self.at;
        if let Text::Latin1(units) = self.text {
            let name = units[start..].iter().position(|unit| matches!(unit, b'{' | b'[' | b'}' | b':' | b'!'));
            self.at = name.map_or(units.len(), |len| start + len);
        }
        let after = loop {
            match self.next_char() {
                None => return Err(StrFormatError::ExpectedClose),
                Some('{') => return Err(StrFormatError::OpenInName),
                Some('[') => {
                    // Inside brackets nothing is special.
                    while self.peek().is_some_and(|c| c != ']') {
                        self.at += 1;
                    }
                }
                Some(after @ ('}' | ':' | '!')) => break after,
                Some(_) => {}
            }
        };
        let name = start..self.at - 1;
        let mut conversion = None;
        if after == '!' {
            if self.at >= self.text.len() {
                return Err(StrFormatError::NoConversion);
            }
            conversion = Some(self.text.get(self.at));
            self.at += 1;
            match self.next_char() {
                Some('}') => return Ok(Field { name, conversion, spec: self.at - 1..self.at - 1, nested: false }),
                Some(':') => {}
                Some(_) => return Err(StrFormatError::ExpectedColon),
                None => return Err(StrFormatError::UnmatchedOpen),
            }
        } else if after == '}' {
            return Ok(Field { name, conversion, spec: self.at - 1..self.at - 1, nested: false });
        }
        let (spec, nested) = self.spec()?;
        Ok(Field { name, conversion, spec, nested })
    }

    /// Everything up to the brace that closes the field.
    fn spec(&mut self) -> Result<(Range<usize>, bool), StrFormatError> {
        let start = self.at;
        let mut depth = 1;
        let mut nested = false;
        loop {
            match self.next_char() {
                None => return Err(StrFormatError::UnmatchedOpen),
                Some('{') => {
                    nested = true;
                    depth += 1;
                }
                Some('}') => {
                    depth -= 1;
                    if depth == 0 {
                        return Ok((start..self.at - 1, nested));
                    }
                }
                Some(_) => {}
            }
        }
    }
}

impl Iterator for Template<'_> {
    type Item = Result<Chunk, StrFormatError>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.at >= self.text.len() {
            return None;
        }
        let chunk = self.chunk();
        if chunk.is_err() {
            self.at = self.text.len();
        }
        Some(chunk)
    }
}

/// Splits a field's name into its beginning and the steps after it. Ranges are of `text`; `name` is a range of it.
pub fn split_field_name<'a>(text: Text<'a>, name: Range<usize>) -> Result<(First, FieldPath<'a>), StrFormatError> {
    if name.is_empty() {
        return Ok((First::Empty, FieldPath { text, at: name.end, end: name.end }));
    }
    let whole = text.slice(name.clone());
    let len = match whole {
        Text::Latin1(units) => units.iter().position(|&unit| unit == b'.' || unit == b'[').unwrap_or(units.len()),
        _ => whole.iter().take_while(|&code| code != DOT && code != OPEN_BRACKET).count(),
    };
    let first = name.start..name.start + len;
    let path = FieldPath { text, at: first.end, end: name.end };
    let first = match integer(text.slice(first.clone()))? {
        _ if first.is_empty() => First::Empty,
        Some(index) => First::Index(index),
        None => First::Name(first),
    };
    Ok((first, path))
}

const DOT: u32 = 0x2e;
const OPEN_BRACKET: u32 = 0x5b;
const CLOSE_BRACKET: u32 = 0x5d;

/// A text of decimal digits of any script as a number.
fn integer(text: Text<'_>) -> Result<Option<usize>, StrFormatError> {
    match text {
        Text::Latin1(&[first, ..]) if !first.is_ascii_digit() => return Ok(None),
        _ if text.is_empty() => return Ok(None),
        _ => {}
    }
    let mut value = 0_usize;
    for code in text {
        let Some(digit) = decimal_value(code) else { return Ok(None) };
        let next = value.checked_mul(10).and_then(|value| value.checked_add(digit as usize));
        value = next.filter(|&next| isize::try_from(next).is_ok()).ok_or(StrFormatError::TooManyDigits)?;
    }
    Ok(Some(value))
}

/// The attributes and indices of a field's name, one at a time; it ends after an error.
#[derive(Clone)]
pub struct FieldPath<'a> {
    text: Text<'a>,
    at: usize,
    end: usize,
}

impl FieldPath<'_> {
    /// Moves to the first code point that `stop` accepts, or to the end, and gives what it passed.
    fn until(&mut self, stop: impl Fn(u32) -> bool) -> Range<usize> {
        let start = self.at;
        let len = self.text.slice(start..self.end).iter().take_while(|&code| !stop(code)).count();
        self.at = start + len;
        start..self.at
    }

    fn step(&mut self) -> Result<Step, StrFormatError> {
        let opening = self.text.get(self.at);
        self.at += 1;
        let step = match opening {
            DOT => Step::Attribute(self.until(|code| code == DOT || code == OPEN_BRACKET)),
            OPEN_BRACKET => {
                let key = self.until(|code| code == CLOSE_BRACKET);
                if self.at == self.end {
                    return Err(StrFormatError::MissingBracket);
                }
                self.at += 1;
                match integer(self.text.slice(key.clone()))? {
                    Some(index) => Step::Index(index),
                    None => Step::Key(key),
                }
            }
            _ => return Err(StrFormatError::AfterBracket),
        };
        match &step {
            Step::Attribute(name) | Step::Key(name) if name.is_empty() => Err(StrFormatError::EmptyAttribute),
            _ => Ok(step),
        }
    }
}

impl Iterator for FieldPath<'_> {
    type Item = Result<Step, StrFormatError>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.at >= self.end {
            return None;
        }
        let step = self.step();
        if step.is_err() {
            self.at = self.end;
        }
        Some(step)
    }
}

/// Numbers the fields without a name, and keeps them from being mixed with numbered ones.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct AutoNumber {
    state: Numbering,
    next: usize,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
enum Numbering {
    #[default]
    Unknown,
    Automatic,
    Manual,
}

impl AutoNumber {
    pub fn new() -> AutoNumber {
        AutoNumber::default()
    }

    /// Gives an empty beginning the next number.
    pub fn resolve(&mut self, first: First) -> Result<First, StrFormatError> {
        let wanted = match first {
            First::Name(_) => return Ok(first),
            First::Empty => Numbering::Automatic,
            First::Index(_) => Numbering::Manual,
        };
        if self.state == Numbering::Unknown {
            self.state = wanted;
        }
        match (self.state, wanted) {
            (Numbering::Manual, Numbering::Automatic) => return Err(StrFormatError::ManualToAutomatic),
            (Numbering::Automatic, Numbering::Manual) => return Err(StrFormatError::AutomaticToManual),
            _ => {}
        }
        if first != First::Empty {
            return Ok(first);
        }
        self.next += 1;
        Ok(First::Index(self.next - 1))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::TextBuf;

    fn error(template: &str) -> Option<StrFormatError> {
        Template::new(TextBuf::from(template).as_text()).find_map(Result::err)
    }

    #[test]
    fn templates_that_are_wrong() {
        for (template, expected) in [
            ("}", StrFormatError::SingleClose),
            ("a}b", StrFormatError::SingleClose),
            ("{", StrFormatError::SingleOpen),
            ("{a", StrFormatError::ExpectedClose),
            ("{a[", StrFormatError::ExpectedClose),
            ("{a[}", StrFormatError::ExpectedClose),
            ("{a{b}", StrFormatError::OpenInName),
            ("{a!", StrFormatError::NoConversion),
            ("{a!r", StrFormatError::UnmatchedOpen),
            ("{a!rr}", StrFormatError::ExpectedColon),
            ("{a:", StrFormatError::UnmatchedOpen),
            ("{a:{b}", StrFormatError::UnmatchedOpen),
        ] {
            assert_eq!(error(template), Some(expected), "{template}");
        }
        for template in ["", "{{}}", "{}", "{a[{}]}", "{a!}}", "{a:{b}{c:{d}}}", "{!r}"] {
            assert_eq!(error(template), None, "{template}");
        }
    }

    #[test]
    fn names_have_paths() {
        let text = TextBuf::from("a.b[0][c].d");
        let (first, path) = split_field_name(text.as_text(), 0..11).expect("a name");
        assert_eq!(first, First::Name(0..1));
        let steps: Vec<Step> = path.collect::<Result<_, _>>().expect("steps");
        assert_eq!(steps, [Step::Attribute(2..3), Step::Index(0), Step::Key(7..8), Step::Attribute(10..11)]);
        let wrong = |name: &str| {
            let text = TextBuf::from(name);
            let (_, mut path) = split_field_name(text.as_text(), 0..name.len()).expect("a name");
            path.find_map(Result::err)
        };
        assert_eq!(wrong("a."), Some(StrFormatError::EmptyAttribute));
        assert_eq!(wrong("a[]"), Some(StrFormatError::EmptyAttribute));
        assert_eq!(wrong("a[b"), Some(StrFormatError::MissingBracket));
        assert_eq!(wrong("a[b]c"), Some(StrFormatError::AfterBracket));
        assert_eq!(wrong("a[99999999999999999999]"), Some(StrFormatError::TooManyDigits));
    }

    #[test]
    fn numbering_is_automatic_or_manual() {
        let mut numbers = AutoNumber::new();
        assert_eq!(numbers.resolve(First::Empty), Ok(First::Index(0)));
        assert_eq!(numbers.resolve(First::Name(0..1)), Ok(First::Name(0..1)));
        assert_eq!(numbers.resolve(First::Empty), Ok(First::Index(1)));
        assert_eq!(numbers.resolve(First::Index(0)), Err(StrFormatError::AutomaticToManual));
        let mut numbers = AutoNumber::new();
        assert_eq!(numbers.resolve(First::Index(3)), Ok(First::Index(3)));
        assert_eq!(numbers.resolve(First::Empty), Err(StrFormatError::ManualToAutomatic));
    }
}
