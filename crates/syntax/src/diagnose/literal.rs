//! Cutting numbers, strings, and the pieces of f-strings and t-strings.

use super::token::*;
use super::tokenizer::{Interpolated, Step, Tokenizer};

const MAX_NESTED_STRINGS: usize = 150;
const MAX_NESTED_EXPRESSIONS: i32 = 3;

impl Tokenizer<'_> {
    fn digits(&mut self) -> Result<(), Stop> {
        loop {
            while self.peek().is_some_and(|byte| byte.is_ascii_digit()) {
                self.cursor += 1;
            }
            if self.peek() != Some(b'_') {
                return Ok(());
            }
            self.cursor += 1;
            if !self.peek().is_some_and(|byte| byte.is_ascii_digit()) {
                return self.error("invalid decimal literal");
            }
        }
    }

    /// A number may touch what follows only where that is a keyword of an expression (a warning elsewhere).
    fn number_end(&mut self, start: usize, kind: &str) -> Step {
        let rest = &self.text[self.cursor..];
        const KEYWORDS: [&[u8]; 5] = [b"and", b"else", b"for", b"or", b"not"];
        let word =
            rest.iter().take_while(|&&byte| byte.is_ascii_alphanumeric() || byte == b'_' || byte >= 0x80).count();
        let keyword = KEYWORDS.contains(&&rest[..word]) || matches!(rest, [b'i', b'f' | b'n' | b's', ..]);
        if !keyword && rest.first().is_some_and(|&byte| byte.is_ascii_alphanumeric() || byte == b'_') {
            return self.error(format!("invalid {kind} literal"));
        }
        Ok(self.token(Kind::Number, start))
    }

    pub(super) fn number(&mut self, start: usize) -> Step {
        if self.text[start] == b'0' {
            match self.peek() {
                Some(b'x' | b'X') => return self.radix(start, "hexadecimal", |byte| byte.is_ascii_hexdigit()),
                Some(b'o' | b'O') => return self.radix(start, "octal", |byte| matches!(byte, b'0'..=b'7')),
                Some(b'b' | b'B') => return self.radix(start, "binary", |byte| matches!(byte, b'0' | b'1')),
                _ => {}
            }
            loop {
                while self.peek() == Some(b'0') {
                    self.cursor += 1;
                }
                if self.peek() != Some(b'_') {
                    break;
                }
                self.cursor += 1;
                if !self.peek().is_some_and(|byte| byte.is_ascii_digit()) {
                    return self.error("invalid decimal literal");
                }
            }
            let zeros = self.cursor;
            let nonzero = self.peek().is_some_and(|byte| byte.is_ascii_digit());
            if nonzero {
                self.digits()?;
            }
            if nonzero && !matches!(self.peek(), Some(b'.' | b'e' | b'E' | b'j' | b'J')) {
                let message = "leading zeros in decimal integer literals are not permitted; \
                               use an 0o prefix for octal integers";
                return self.error_range(start, zeros + 1, message);
            }
        } else {
            self.cursor = start;
            self.digits()?;
        }
        if self.peek() == Some(b'.') {
            return self.fraction_after_point(start);
        }
        self.exponent(start)
    }

    fn radix(&mut self, start: usize, kind: &str, fits: impl Fn(u8) -> bool) -> Step {
        self.cursor += 1;
        loop {
            if self.peek() == Some(b'_') {
                self.cursor += 1;
            }
            match self.peek() {
                Some(byte) if fits(byte) => {}
                Some(byte) if byte.is_ascii_digit() => {
                    self.cursor += 1;
                    return self.error(format!("invalid digit '{}' in {kind} literal", byte as char));
                }
                _ => return self.error(format!("invalid {kind} literal")),
            }
            while self.peek().is_some_and(&fits) {
                self.cursor += 1;
            }
            match self.peek() {
                Some(b'_') => continue,
                Some(byte) if byte.is_ascii_digit() => {
                    self.cursor += 1;
                    return self.error(format!("invalid digit '{}' in {kind} literal", byte as char));
                }
                _ => return self.number_end(start, kind),
            }
        }
    }

    /// After the point that a number begins with.
    pub(super) fn fraction(&mut self, start: usize) -> Step {
        self.cursor = start;
        self.fraction_after_point(start)
    }

    fn fraction_after_point(&mut self, start: usize) -> Step {
        self.cursor += 1;
        if self.peek().is_some_and(|byte| byte.is_ascii_digit()) {
            self.digits()?;
        }
        self.exponent(start)
    }

    fn exponent(&mut self, start: usize) -> Step {
        if matches!(self.peek(), Some(b'e' | b'E')) {
            let letter = self.cursor;
            self.cursor += 1;
            if matches!(self.peek(), Some(b'+' | b'-')) {
                self.cursor += 1;
                if !self.peek().is_some_and(|byte| byte.is_ascii_digit()) {
                    return self.error("invalid decimal literal");
                }
            } else if !self.peek().is_some_and(|byte| byte.is_ascii_digit()) {
                self.cursor = letter;
                return self.number_end(start, "decimal");
            }
            self.digits()?;
        }
        if matches!(self.peek(), Some(b'j' | b'J')) {
            self.cursor += 1;
            return self.number_end(start, "imaginary");
        }
        self.number_end(start, "decimal")
    }

    /// A string that is not interpolated; the cursor is after its first quote.
    pub(super) fn string(&mut self, start: usize) -> Step {
        let quote = self.text[self.cursor - 1];
        let mut quotes = 1;
        if self.peek() == Some(quote) {
            self.cursor += 1;
            if self.peek() != Some(quote) {
                return Ok(self.token(Kind::String, start));
            }
            self.cursor += 1;
            quotes = 3;
        }
        let (mut closing, mut escaped_quote) = (0, false);
        while closing < quotes {
            match self.bump() {
                None => return self.unterminated(start, quote, quotes, escaped_quote),
                Some(b'\n') if quotes == 1 => return self.unterminated(start, quote, quotes, escaped_quote),
                Some(byte) if byte == quote => closing += 1,
                Some(byte) => {
                    closing = 0;
                    if byte == b'\\' && self.bump() == Some(quote) {
                        escaped_quote = true;
                    }
                }
            }
        }
        Ok(self.token(Kind::String, start))
    }

    fn unterminated(&mut self, start: usize, quote: u8, quotes: usize, escaped_quote: bool) -> Step {
        let line = self.line(self.cursor);
        self.cursor = start + 1;
        if let Some(outer) = self.strings.last()
            && outer.quote == quote
            && outer.quotes == quotes
        {
            return self.error(format!("{}-string: expecting '}}'", outer.letter));
        }
        let message = if quotes == 3 {
            format!("unterminated triple-quoted string literal (detected at line {line})")
        } else if escaped_quote {
            format!("unterminated string literal (detected at line {line}); perhaps you escaped the end quote?")
        } else {
            format!("unterminated string literal (detected at line {line})")
        };
        self.error(message)
    }

    /// The opening of an f-string or t-string; the cursor is after its first quote.
    pub(super) fn interpolated(&mut self, start: usize, letter: char, raw: bool) -> Step {
        let quote = self.text[self.cursor - 1];
        let mut quotes = 1;
        if self.text[self.cursor..].starts_with(&[quote, quote]) {
            self.cursor += 2;
            quotes = 3;
        }
        if self.strings.len() + 1 >= MAX_NESTED_STRINGS {
            return self.error("too many nested f-strings or t-strings");
        }
        self.strings.push(Interpolated {
            letter,
            quote,
            quotes,
            raw,
            start: start as u32,
            in_text: true,
            braces: 0,
            expression_depth: -1,
            in_format: false,
        });
        let mut token = self.token(if letter == 'f' { Kind::FStringStart } else { Kind::TStringStart }, start);
        token.symbol = NO_SYMBOL;
        Ok(token)
    }

    fn enter_expression(&mut self) -> Result<(), Stop> {
        let Some(string) = self.strings.last_mut() else { return Ok(()) };
        string.expression_depth += 1;
        string.in_text = false;
        if string.expression_depth >= MAX_NESTED_EXPRESSIONS {
            let message = format!("{}-string: expressions nested too deeply", string.letter);
            return self.error(message);
        }
        Ok(())
    }

    /// What comes next inside an interpolated string: text, an expression's `{`, or the end.
    pub(super) fn string_text(&mut self) -> Step {
        let Some(string) = self.strings.last() else { return self.error("unknown parsing error") };
        let (quote, quotes, raw, letter) = (string.quote, string.quotes, string.raw, string.letter);
        let (begin, in_expression) = (string.start as usize, string.expression_depth >= 0);
        let (middle, end) = if letter == 'f' {
            (Kind::FStringMiddle, Kind::FStringEnd)
        } else {
            (Kind::TStringMiddle, Kind::TStringEnd)
        };
        let in_format = string.in_format && in_expression;
        let braces = string.braces;
        let start = self.cursor;
        if self.peek() == Some(b'{') && self.text.get(start + 1) != Some(&b'{') {
            self.enter_expression()?;
            self.cursor = start + 1;
            return self.open_brace(start);
        }
        let closing = [quote; 3];
        if self.text[start..].starts_with(&closing[..quotes]) {
            self.cursor += quotes;
            self.strings.pop();
            return Ok(self.token(end, start));
        }
        let mut seen = 0;
        let mut name_escape = false;
        while seen != quotes {
            let byte = self.bump();
            match byte {
                None | Some(b'\n') if byte.is_none() || quotes == 1 => {
                    if in_format && byte.is_some() {
                        return self.error(format!(
                            "{letter}-string: newlines are not allowed in format specifiers \
                             for single quoted {letter}-strings"
                        ));
                    }
                    let line = self.line(self.cursor);
                    self.cursor = begin + 1;
                    let triple = if quotes == 3 { "triple-quoted " } else { "" };
                    return self
                        .error(format!("unterminated {triple}{letter}-string literal (detected at line {line})"));
                }
                Some(byte) if byte == quote => {
                    seen += 1;
                    continue;
                }
                Some(b'{') => {
                    if self.peek() != Some(b'{') || in_format {
                        self.cursor -= 1;
                        self.enter_expression()?;
                        return Ok(self.token(middle, start));
                    }
                    let mut token = self.token(middle, start);
                    self.cursor += 1;
                    token.cursor = self.cursor as u32;
                    return Ok(token);
                }
                Some(b'}') => {
                    if name_escape {
                        return Ok(self.token(middle, start));
                    }
                    if self.peek() == Some(b'}') && !in_format && braces == 0 {
                        let mut token = self.token(middle, start);
                        self.cursor += 1;
                        token.cursor = self.cursor as u32;
                        return Ok(token);
                    }
                    self.cursor -= 1;
                    if let Some(string) = self.strings.last_mut() {
                        string.in_text = false;
                    }
                    return Ok(self.token(middle, start));
                }
                Some(b'\\') => {
                    let next = self.bump();
                    if matches!(next, Some(b'{' | b'}')) {
                        self.cursor -= 1;
                    } else if !raw && next == Some(b'N') && self.peek() == Some(b'{') {
                        self.cursor += 1;
                        name_escape = true;
                    }
                }
                _ => {}
            }
            seen = 0;
        }
        self.cursor -= quotes;
        Ok(self.token(middle, start))
    }

    /// The `{` that opens an expression of an interpolated string.
    fn open_brace(&mut self, start: usize) -> Step {
        if self.brackets.len() >= 200 {
            return self.error("too many nested parentheses");
        }
        self.brackets.push(Bracket { byte: b'{', offset: start as u32 });
        if let Some(string) = self.strings.last_mut() {
            string.braces += 1;
        }
        Ok(self.token(Kind::Op, start))
    }
}
