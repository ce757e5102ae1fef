//! Saying what is wrong with a text that does not parse, in CPython's words and at CPython's place.
//!
//! The parser proper knows only that something is wrong. CPython decides what to say in two passes of its own grammar:
//! the first finds the furthest token it can reach, the second tries extra rules for common mistakes, and errors of the
//! tokenizer outweigh both. This module does the same with a table-driven recogniser (`grammar.peg`), which runs only
//! for texts that are wrong, so it is written to be exact and not to be fast.

mod action;
mod engine;
mod escape;
pub(crate) mod grammar;
mod literal;
mod node;
pub(crate) mod token;
pub(crate) mod tokenizer;

use std::cell::Cell;

use crate::error::*;
use crate::parse::{Mode, Options};
use crate::source::Source;
use engine::{Abort, Engine, Fault, FaultAt};
use grammar::Grammar;
use token::*;

/// The error that CPython reports for a text; nothing when its grammar takes the text.
pub(crate) fn diagnose(source: &Source, options: &Options) -> Option<SyntaxError> {
    // CPython ends the last line itself, for a module alone.
    let ended;
    let mut source = source;
    if options.mode == Mode::Exec && !source.text().is_empty() && !source.text().ends_with('\n') {
        ended = Source::new(source.name(), format!("{}\n", source.text()));
        source = &ended;
    }
    let grammar = Grammar::get();
    let tokens = tokenizer::tokenize(source.text(), &grammar.symbols, options.mode == Mode::Single);
    let mut engine = Engine::new(source.text(), &tokens.list);
    let rule = match options.mode {
        Mode::Exec => "file",
        Mode::Eval | Mode::FunctionType => "eval",
        Mode::Single => "interactive",
    };
    let diagnosis = Diagnosis { source, tokens: &tokens, reached: Cell::new(1) };
    let mut error = find(&mut engine, &diagnosis, rule, options)?;
    error.statement = Some(engine.last_statement.map_or(0, |start| source.line(start)));
    Some(error)
}

fn find(engine: &mut Engine, diagnosis: &Diagnosis, rule: &str, options: &Options) -> Option<SyntaxError> {
    let first = engine.run(rule, 0, false);
    diagnosis.reach(engine.filled);
    if options.allow_incomplete && !matches!(first, Ok(Some(_))) && diagnosis.at_end(engine) {
        return Some(diagnosis.incomplete(engine));
    }
    match first {
        Ok(Some(_)) => return None,
        Ok(None) => {}
        Err(Abort::Tokenizer) => return Some(diagnosis.tokenizer_error(engine)),
        Err(Abort::Fault(fault)) => return Some(diagnosis.fault(engine, &fault)),
        Err(Abort::TooDeep) => return Some(crate::stack::parser_overflow()),
    }
    let last = engine.filled.saturating_sub(1);
    let second = engine.run(rule, 0, true);
    diagnosis.reach(engine.filled);
    Some(match second {
        Err(Abort::Fault(fault)) => diagnosis.fault(engine, &fault),
        Err(Abort::Tokenizer) => diagnosis.tokenizer_error(engine),
        Err(Abort::TooDeep) => crate::stack::parser_overflow(),
        Ok(_) => diagnosis.generic(engine, last),
    })
}

struct Diagnosis<'a> {
    source: &'a Source,
    tokens: &'a Tokens,
    /// The line that the tokenizer is on.
    reached: Cell<u32>,
}

impl Diagnosis<'_> {
    /// The tokenizer has made so many tokens.
    fn reach(&self, filled: u32) {
        self.reached.set(self.line_of(self.tokens.list[filled.saturating_sub(1) as usize]));
    }

    fn at_end(&self, engine: &Engine) -> bool {
        let last = self.tokens.list[engine.filled.saturating_sub(1) as usize];
        let at_end = !last.placed() && last.kind != Kind::Error && last.cursor as usize >= self.source.text().len();
        let ended = at_end || (last.kind == Kind::Error && self.ended_in_string());
        ended || matches!((last.kind, &self.tokens.stop), (Kind::Error, Some(Stop::EndOfFile)))
    }

    /// Whether the tokenizer's error is that of a triple-quoted string without an end.
    fn ended_in_string(&self) -> bool {
        matches!(&self.tokens.stop, Some(Stop::Raised { message, .. }) if message.starts_with("unterminated triple"))
    }

    fn incomplete(&self, engine: &Engine) -> SyntaxError {
        let mut error = self.at_token(engine.filled.saturating_sub(1), "incomplete input".into());
        error.kind = SyntaxErrorKind::IncompleteInput;
        error
    }

    /// An error on a line.
    fn error(&self, line: u32, offset: i32, end: (u32, i32), message: String) -> SyntaxError {
        SyntaxError {
            kind: SyntaxErrorKind::SyntaxError,
            message,
            place: Some(ErrorPlace {
                lineno: line,
                offset,
                end_lineno: end.0,
                end_offset: end.1,
                text: Some(self.shown(line).to_string()),
                apart: false,
            }),
            statement: None,
            warnings: Vec::new(),
        }
    }

    fn column(&self, offset: u32) -> i32 {
        self.source.position(offset).column as i32 + 1
    }

    /// The line and column after a token; the end of a line belongs to the line. CPython looks for the column of a later
    /// line than the first in the text that it shows, which is the first, so it counts characters there and stops at its
    /// end.
    fn end(&self, first: u32, token: Token) -> (u32, i32) {
        if token.kind == Kind::Newline {
            return (self.source.line(token.start), self.column(token.end.saturating_sub(1)) + 1);
        }
        let line = self.source.line(token.end);
        if line == first {
            return (line, self.column(token.end));
        }
        let shown = self.shown(first).as_bytes();
        let bytes = (token.end - self.source.line_start(line)) as usize + 1;
        let seen = &shown[..bytes.min(shown.len())];
        let past = i32::from(bytes > shown.len());
        (line, String::from_utf8_lossy(seen).chars().count() as i32 + past)
    }

    /// The text of a line: without its end once the tokenizer has gone on to another.
    fn shown(&self, line: u32) -> &str {
        let text = self.source.line_text(line);
        if self.reached.get() > line { text.trim_end_matches('\n') } else { text }
    }

    /// The line that the tokenizer is on when it stands at an offset.
    fn cursor_line(&self, cursor: u32) -> u32 {
        self.source.line(cursor.saturating_sub(1))
    }

    /// The line that the tokenizer is on once it has made a token: for indentation it has looked at what follows.
    fn line_of(&self, token: Token) -> u32 {
        match token.kind {
            Kind::Indent | Kind::Dedent if (token.cursor as usize) < self.source.text().len() => {
                self.source.line(token.cursor)
            }
            _ => self.cursor_line(token.cursor),
        }
    }

    /// A token by itself; one without a place stands where the tokenizer does.
    fn at_token(&self, index: u32, message: String) -> SyntaxError {
        let token = self.tokens.list[index as usize];
        if !token.placed() {
            let line = self.line_of(token);
            let column = self.source.characters(self.source.line_start(line), token.cursor) as i32;
            return self.error(line, column, (line, -1), message);
        }
        let line = self.source.line(token.start);
        self.error(line, self.column(token.start), self.end(line, token), message)
    }

    fn fault(&self, engine: &Engine, fault: &Fault) -> SyntaxError {
        let message = fault.message.clone();
        let place = |index: u32| self.tokens.list[index.min(self.tokens.list.len() as u32 - 1) as usize];
        let mut error = match fault.at {
            FaultAt::Token(index) => self.at_token(index.min(self.tokens.list.len() as u32 - 1), message),
            FaultAt::Tokens(first, last) => {
                let (first, last) = (place(first), place(last));
                let line = self.source.line(first.start);
                self.error(line, self.column(first.start), self.end(line, last), message)
            }
            FaultAt::FromToken(first) => {
                let first = place(first);
                let cursor = place(engine.filled.saturating_sub(1)).cursor;
                let line = self.cursor_line(cursor);
                let column = self.source.characters(self.source.line_start(line), cursor) as i32;
                self.error(self.source.line(first.start), self.column(first.start), (line, column), message)
            }
            FaultAt::MissingColon(first, last) => {
                let (first, last) = (place(first), place(last));
                let column = self.column(last.end) - 1;
                self.error(self.source.line(first.start), column, (self.source.line(last.end), 0), message)
            }
        };
        if fault.indentation {
            error.kind = SyntaxErrorKind::IndentationError;
        }
        self.later_tokenizer_error(engine).unwrap_or(error)
    }

    /// No rule says what is wrong: the first pass's last token is where.
    fn generic(&self, engine: &Engine, last: u32) -> SyntaxError {
        let token = self.tokens.list[last as usize];
        if matches!(token.kind, Kind::Indent | Kind::Dedent) {
            let what = if token.kind == Kind::Indent { "unexpected indent" } else { "unexpected unindent" };
            let mut error = self.at_token(engine.filled.saturating_sub(1), what.into());
            error.kind = SyntaxErrorKind::IndentationError;
            return error;
        }
        let error = if token.placed() {
            self.at_token(last, "invalid syntax".into())
        } else {
            let line = if self.source.text().is_empty() { 0 } else { self.line_of(token) };
            self.error(line, 0, (line, 0), "invalid syntax".into())
        };
        self.later_tokenizer_error(engine).unwrap_or(error)
    }

    /// Errors of the tokenizer further on outweigh those of the grammar.
    fn later_tokenizer_error(&self, engine: &Engine) -> Option<SyntaxError> {
        match self.tokens.stop.as_ref()? {
            Stop::Raised { in_string: true, .. } => None,
            Stop::Raised { .. } => Some(self.tokenizer_error(engine)),
            _ => {
                self.reach(self.tokens.list.len() as u32);
                let bracket = self.tokens.open.last()?;
                let current = self.tokens.list[engine.filled.saturating_sub(1) as usize];
                let line =
                    if current.placed() { self.source.line(current.start) } else { self.cursor_line(current.cursor) };
                (line > self.source.line(bracket.offset)).then(|| self.unclosed(*bracket))
            }
        }
    }

    fn unclosed(&self, bracket: Bracket) -> SyntaxError {
        let line = self.source.line(bracket.offset);
        let message = format!("'{}' was never closed", bracket.byte as char);
        self.error(line, self.column(bracket.offset), (line, 0), message)
    }

    fn tokenizer_error(&self, engine: &Engine) -> SyntaxError {
        match self.tokens.stop.as_ref() {
            None | Some(Stop::EndOfFile) => match self.tokens.open.last() {
                Some(bracket) => self.unclosed(*bracket),
                None => {
                    let index = engine.filled.saturating_sub(1);
                    self.at_token(index, "unexpected EOF while parsing".into())
                }
            },
            Some(Stop::Raised { message, place, .. }) => {
                let (line_start, column, end) = match *place {
                    Place::Cursor { cursor, line_start } => {
                        let column = self.source.characters(line_start, cursor) as i32;
                        (line_start, column, column)
                    }
                    Place::Range { start, end, line_start } => (
                        line_start,
                        self.source.characters(line_start, start) as i32 + 1,
                        self.source.characters(line_start, end) as i32,
                    ),
                };
                let line = self.source.line(line_start);
                let mut error = self.error(line, column, (line, end), message.clone());
                if let Some(place) = &mut error.place
                    && let Some(text) = &mut place.text
                    && text.ends_with('\n')
                {
                    text.pop();
                }
                error
            }
            Some(Stop::Pending { kind, message, cursor }) => {
                let line = self.cursor_line(*cursor);
                let column = self.source.characters(self.source.line_start(line), *cursor) as i32;
                // Two of these errors know their column; CPython leaves the others at the first.
                let (column, end) = match message.as_str() {
                    "unexpected character after line continuation character" => (column, 0),
                    "unindent does not match any outer indentation level" => (column, -1),
                    _ => (1, 0),
                };
                let mut error = self.error(line, column, (line, end), message.clone());
                error.kind = *kind;
                error
            }
        }
    }
}
