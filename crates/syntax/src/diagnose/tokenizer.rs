//! Cutting a text into tokens: indentation, brackets, names and operators. Numbers and strings are in `literal.rs`.

use super::grammar::Symbols;
use super::token::*;
use crate::error::SyntaxErrorKind;

const MAX_BRACKETS: usize = 200;
const MAX_INDENTS: usize = 100;
const TAB: usize = 8;

/// An f-string or t-string being read.
pub(super) struct Interpolated {
    pub letter: char,
    pub quote: u8,
    pub quotes: usize,
    pub raw: bool,
    pub start: u32,
    /// Whether the tokenizer is in the string's text rather than in one of its expressions.
    pub in_text: bool,
    pub braces: i32,
    /// The depth of braces at which the current expression began, -1 outside of one.
    pub expression_depth: i32,
    pub in_format: bool,
}

pub(super) struct Tokenizer<'a> {
    pub text: &'a [u8],
    pub cursor: usize,
    pub brackets: Vec<Bracket>,
    pub strings: Vec<Interpolated>,
    symbols: &'a Symbols,
    /// Indentation with tabs of eight columns, and of one.
    indents: Vec<(usize, usize)>,
    pending: i32,
    line_begin: bool,
    single: bool,
    out: Vec<Token>,
}

pub(super) type Step = Result<Token, Stop>;

/// Cuts `text` up. `single` is the interactive mode, where the end of the text also ends a line.
pub(crate) fn tokenize(text: &str, symbols: &Symbols, single: bool) -> Tokens {
    let mut tokenizer = Tokenizer {
        text: text.as_bytes(),
        cursor: 0,
        brackets: Vec::new(),
        strings: Vec::new(),
        symbols,
        indents: vec![(0, 0)],
        pending: 0,
        line_begin: true,
        single,
        out: Vec::new(),
    };
    let stop = tokenizer.run();
    if stop.is_some() {
        let cursor = tokenizer.cursor as u32;
        let level = tokenizer.brackets.len() as u16;
        tokenizer.out.push(Token { kind: Kind::Error, start: cursor, end: cursor, cursor, level, symbol: NO_SYMBOL });
    }
    Tokens { list: tokenizer.out, stop, open: tokenizer.brackets }
}

impl<'a> Tokenizer<'a> {
    fn run(&mut self) -> Option<Stop> {
        let mut started = false;
        loop {
            let in_text = self.strings.last().is_some_and(|string| string.in_text);
            let step = if in_text { self.string_text() } else { self.regular() };
            match step {
                Err(stop) => return Some(stop),
                Ok(token) if token.kind == Kind::EndMarker => {
                    if self.single && started {
                        started = false;
                        self.out.push(Token { kind: Kind::Newline, ..token });
                        self.pending = -(self.indents.len() as i32 - 1);
                        self.indents.truncate(1);
                        continue;
                    }
                    self.out.push(token);
                    return None;
                }
                Ok(token) => {
                    started = true;
                    self.out.push(token);
                }
            }
        }
    }

    pub(super) fn peek(&self) -> Option<u8> {
        self.text.get(self.cursor).copied()
    }

    pub(super) fn bump(&mut self) -> Option<u8> {
        let byte = self.text.get(self.cursor).copied();
        if byte.is_some() {
            self.cursor += 1;
        }
        byte
    }

    pub(super) fn token(&self, kind: Kind, start: usize) -> Token {
        let text = &self.text[start..self.cursor];
        let symbol = match kind {
            Kind::Name | Kind::Op => self.symbols.find(text),
            _ => NO_SYMBOL,
        };
        Token {
            kind,
            start: start as u32,
            end: self.cursor as u32,
            cursor: self.cursor as u32,
            level: self.brackets.len() as u16,
            symbol,
        }
    }

    /// Where the line begins that the last byte read is on.
    pub(super) fn line_start(&self, cursor: usize) -> usize {
        let end = cursor.saturating_sub(1);
        self.text[..end].iter().rposition(|&byte| byte == b'\n').map_or(0, |at| at + 1)
    }

    /// The line, from 1, of the last byte read.
    pub(super) fn line(&self, cursor: usize) -> usize {
        1 + self.text[..cursor.saturating_sub(1)].iter().filter(|&&byte| byte == b'\n').count()
    }

    pub(super) fn error<T>(&self, message: impl Into<String>) -> Result<T, Stop> {
        Err(Stop::Raised {
            message: message.into(),
            in_string: !self.strings.is_empty(),
            place: Place::Cursor { cursor: self.cursor as u32, line_start: self.line_start(self.cursor) as u32 },
        })
    }

    pub(super) fn error_range<T>(&self, start: usize, end: usize, message: impl Into<String>) -> Result<T, Stop> {
        let line_start = self.line_start(self.cursor) as u32;
        Err(Stop::Raised {
            message: message.into(),
            in_string: !self.strings.is_empty(),
            place: Place::Range { start: start as u32, end: end as u32, line_start },
        })
    }

    fn pending_error<T>(&self, kind: SyntaxErrorKind, message: &str) -> Result<T, Stop> {
        Err(Stop::Pending { kind, message: message.into(), cursor: self.cursor as u32 })
    }

    fn regular(&mut self) -> Step {
        loop {
            let mut blank = false;
            if self.line_begin {
                self.line_begin = false;
                blank = self.indentation()?;
            }
            if self.pending != 0 {
                let kind = if self.pending < 0 { Kind::Dedent } else { Kind::Indent };
                self.pending -= self.pending.signum();
                let mut token = self.token(kind, self.cursor);
                token.symbol = NO_SYMBOL;
                return Ok(token);
            }
            let mut comment = None;
            loop {
                while matches!(self.peek(), Some(b' ' | b'\t' | 0x0c)) {
                    self.cursor += 1;
                }
                if self.peek() == Some(b'#') {
                    comment = Some(self.cursor);
                    while self.peek().is_some_and(|byte| byte != b'\n') {
                        self.cursor += 1;
                    }
                }
                if self.peek() == Some(b'\\') {
                    self.cursor += 1;
                    self.continuation()?;
                    continue;
                }
                break;
            }
            if self.peek() == Some(b'\n') {
                let start = self.cursor;
                self.cursor += 1;
                self.line_begin = true;
                if blank || !self.brackets.is_empty() {
                    continue;
                }
                return Ok(self.token(Kind::Newline, comment.unwrap_or(start)));
            }
            return self.one();
        }
    }

    /// After a backslash: the line must end here and another follow.
    fn continuation(&mut self) -> Result<(), Stop> {
        if self.peek() != Some(b'\n') {
            let cursor = (self.cursor + 1).min(self.text.len()) as u32;
            return Err(Stop::Pending {
                kind: SyntaxErrorKind::SyntaxError,
                message: "unexpected character after line continuation character".into(),
                cursor,
            });
        }
        self.cursor += 1;
        if self.peek().is_none() { Err(Stop::EndOfFile) } else { Ok(()) }
    }

    /// Measures a line's indentation; true when the line is blank or a comment.
    fn indentation(&mut self) -> Result<bool, Stop> {
        let (mut column, mut other) = (0, 0);
        let mut continued = None;
        loop {
            match self.peek() {
                Some(b' ') => {
                    column += 1;
                    other += 1;
                }
                Some(b'\t') => {
                    column = (column / TAB + 1) * TAB;
                    other += 1;
                }
                Some(0x0c) => {
                    column = 0;
                    other = 0;
                }
                Some(b'\\') => {
                    continued.get_or_insert(column);
                    self.cursor += 1;
                    self.continuation()?;
                    continue;
                }
                _ => break,
            }
            self.cursor += 1;
        }
        if matches!(self.peek(), Some(b'#' | b'\n')) {
            return Ok(true);
        }
        if !self.brackets.is_empty() {
            return Ok(false);
        }
        if let Some(first) = continued {
            column = first;
            other = first;
        }
        let tabs = "inconsistent use of tabs and spaces in indentation";
        let &(top, other_top) = self.indents.last().expect("the stack of indents is never empty");
        if column == top {
            if other != other_top {
                return self.pending_error(SyntaxErrorKind::TabError, tabs);
            }
        } else if column > top {
            if self.indents.len() >= MAX_INDENTS {
                return self.pending_error(SyntaxErrorKind::IndentationError, "too many levels of indentation");
            }
            if other <= other_top {
                return self.pending_error(SyntaxErrorKind::TabError, tabs);
            }
            self.pending += 1;
            self.indents.push((column, other));
        } else {
            while self.indents.len() > 1 && column < self.indents[self.indents.len() - 1].0 {
                self.pending -= 1;
                self.indents.pop();
            }
            let &(top, other_top) = self.indents.last().expect("the stack of indents is never empty");
            if column != top {
                let message = "unindent does not match any outer indentation level";
                self.cursor = self.text[self.cursor..]
                    .iter()
                    .position(|&byte| byte == b'\n')
                    .map_or(self.text.len(), |at| self.cursor + at + 1);
                return self.pending_error(SyntaxErrorKind::IndentationError, message);
            }
            if other != other_top {
                return self.pending_error(SyntaxErrorKind::TabError, tabs);
            }
        }
        Ok(false)
    }

    /// The token that begins at the cursor, which is neither space nor the end of a line.
    fn one(&mut self) -> Step {
        let start = self.cursor;
        let Some(byte) = self.bump() else {
            if !self.brackets.is_empty() {
                return Err(Stop::EndOfFile);
            }
            return Ok(self.token(Kind::EndMarker, start));
        };
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'_' | 0x80.. => self.name(start),
            b'0'..=b'9' => self.number(start),
            b'.' => match self.peek() {
                Some(b'0'..=b'9') => self.fraction(start),
                Some(b'.') if self.text.get(self.cursor + 1) == Some(&b'.') => {
                    self.cursor += 2;
                    Ok(self.token(Kind::Op, start))
                }
                _ => Ok(self.token(Kind::Op, start)),
            },
            b'"' | b'\'' => self.string(start),
            _ => self.operator(start, byte),
        }
    }

    fn name(&mut self, start: usize) -> Step {
        self.cursor = start;
        let (mut b, mut u, mut r, mut f, mut t) = (false, false, false, false, false);
        loop {
            let flag = match self.peek() {
                Some(b'b' | b'B') => &mut b,
                Some(b'u' | b'U') => &mut u,
                Some(b'r' | b'R') => &mut r,
                Some(b'f' | b'F') => &mut f,
                Some(b't' | b'T') => &mut t,
                _ => break,
            };
            if *flag {
                break;
            }
            *flag = true;
            self.cursor += 1;
            if matches!(self.peek(), Some(b'"' | b'\'')) {
                self.cursor += 1;
                let pairs = [
                    (u && b, "u", "b"),
                    (u && r, "u", "r"),
                    (u && f, "u", "f"),
                    (u && t, "u", "t"),
                    (b && f, "b", "f"),
                    (b && t, "b", "t"),
                    (f && t, "f", "t"),
                ];
                for (clash, one, other) in pairs {
                    if clash {
                        let message = format!("'{one}' and '{other}' prefixes are incompatible");
                        return self.error_range(start, self.cursor, message);
                    }
                }
                if f || t {
                    return self.interpolated(start, if f { 'f' } else { 't' }, r);
                }
                return self.string(start);
            }
        }
        while matches!(self.peek(), Some(b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'_' | 0x80..)) {
            self.cursor += 1;
        }
        self.check_identifier(start)?;
        Ok(self.token(Kind::Name, start))
    }

    fn check_identifier(&mut self, start: usize) -> Result<(), Stop> {
        let Ok(text) = std::str::from_utf8(&self.text[start..self.cursor]) else { return Ok(()) };
        if text.is_ascii() {
            return Ok(());
        }
        let bad = text.char_indices().find(|&(at, character)| {
            let fits = if at == 0 {
                character == '_' || unicode_ident::is_xid_start(character)
            } else {
                unicode_ident::is_xid_continue(character)
            };
            !fits
        });
        let Some((at, character)) = bad else { return Ok(()) };
        self.cursor = start + at + character.len_utf8();
        self.error(if printable(character) {
            format!("invalid character '{character}' (U+{:04X})", character as u32)
        } else {
            format!("invalid non-printable character U+{:04X}", character as u32)
        })
    }

    fn operator(&mut self, start: usize, byte: u8) -> Step {
        if let Some(string) = self.strings.last_mut()
            && string.expression_depth >= 0
            && byte == b':'
            && string.braces - 1 == string.expression_depth
        {
            string.in_text = true;
            string.in_format = true;
            return Ok(self.token(Kind::Op, start));
        }
        let rest = &self.text[start..];
        const LONG: [&[u8]; 24] = [
            b"**=", b"//=", b">>=", b"<<=", b"**", b"//", b">>", b"<<", b"!=", b"==", b"<=", b">=", b"<>", b"+=",
            b"-=", b"*=", b"/=", b"%=", b"&=", b"|=", b"^=", b"@=", b":=", b"->",
        ];
        if let Some(long) = LONG.iter().find(|long| rest.starts_with(long)) {
            self.cursor = start + long.len();
            return Ok(self.token(Kind::Op, start));
        }
        match byte {
            b'(' | b'[' | b'{' => self.open(start, byte),
            b')' | b']' | b'}' => self.close(start, byte),
            0..=31 | 127 => self.error(format!("invalid non-printable character U+{byte:04X}")),
            _ => Ok(self.token(Kind::Op, start)),
        }
    }

    fn open(&mut self, start: usize, byte: u8) -> Step {
        if self.brackets.len() >= MAX_BRACKETS {
            return self.error("too many nested parentheses");
        }
        self.brackets.push(Bracket { byte, offset: start as u32 });
        if let Some(string) = self.strings.last_mut() {
            string.braces += 1;
        }
        Ok(self.token(Kind::Op, start))
    }

    fn close(&mut self, start: usize, byte: u8) -> Step {
        let shown = byte as char;
        if let Some(string) = self.strings.last()
            && string.braces == 0
            && byte == b'}'
        {
            return self.error(format!("{}-string: single '}}' is not allowed", string.letter));
        }
        let Some(opening) = self.brackets.pop() else { return self.error(format!("unmatched '{shown}'")) };
        let matches = matches!((opening.byte, byte), (b'(', b')') | (b'[', b']') | (b'{', b'}'));
        if !matches {
            if let Some(string) = self.strings.last()
                && opening.byte == b'{'
                && string.braces - 1 == string.expression_depth
            {
                return self.error(format!("{}-string: unmatched '{shown}'", string.letter));
            }
            let (line, here) = (self.line(opening.offset as usize + 1), self.line(self.cursor));
            let open = opening.byte as char;
            let mut message = format!("closing parenthesis '{shown}' does not match opening parenthesis '{open}'");
            if line != here {
                message.push_str(&format!(" on line {line}"));
            }
            return self.error(message);
        }
        if let Some(string) = self.strings.last_mut() {
            string.braces -= 1;
            if string.braces < 0 {
                let message = format!("{}-string: unmatched '{shown}'", string.letter);
                return self.error(message);
            }
            if byte == b'}' && string.braces == string.expression_depth {
                string.expression_depth -= 1;
                string.in_text = true;
                string.in_format = false;
            }
        }
        Ok(self.token(Kind::Op, start))
    }
}

/// Whether `repr` would show a character as it is.
pub(crate) fn printable(character: char) -> bool {
    use unicode_general_category::{GeneralCategory as Category, get_general_category};
    character == ' '
        || !matches!(
            get_general_category(character),
            Category::Control
                | Category::Format
                | Category::Surrogate
                | Category::PrivateUse
                | Category::Unassigned
                | Category::LineSeparator
                | Category::ParagraphSeparator
                | Category::SpaceSeparator
        )
}
