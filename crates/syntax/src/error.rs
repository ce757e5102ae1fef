//! What is wrong with a source text, in the words and with the positions of CPython 3.14.

use std::fmt;

/// The exception that an error of this kind becomes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SyntaxErrorKind {
    SyntaxError,
    IndentationError,
    TabError,
    /// `_IncompleteInputError`, asked for with [`crate::Options::allow_incomplete`].
    IncompleteInput,
    /// Nested deeper than the parser goes.
    MemoryError,
    /// Nested deeper than the compiler goes.
    RecursionError,
}

impl SyntaxErrorKind {
    /// The name of the exception's class.
    pub fn class_name(self) -> &'static str {
        match self {
            SyntaxErrorKind::SyntaxError => "SyntaxError",
            SyntaxErrorKind::IndentationError => "IndentationError",
            SyntaxErrorKind::TabError => "TabError",
            SyntaxErrorKind::IncompleteInput => "_IncompleteInputError",
            SyntaxErrorKind::MemoryError => "MemoryError",
            SyntaxErrorKind::RecursionError => "RecursionError",
        }
    }
}

/// The place that an error points at, as the attributes of `SyntaxError` give it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ErrorPlace {
    /// The line, from 1; 0 when the error is of the whole text.
    pub lineno: u32,
    /// The column in characters, from 1; 0 when unknown.
    pub offset: i32,
    pub end_lineno: u32,
    /// The column after the last character, from 1; -1 when CPython gives no end.
    pub end_offset: i32,
    /// The line, with its `\n` where CPython keeps it. Absent from errors that CPython's compiler finds, not its parser:
    /// the line is then read again out of the file, if there is one.
    pub text: Option<String>,
    /// The exception's `args` hold the message alone, and only its attributes tell the place: so it is where CPython's compiler finds
    /// an error while it looks at names.
    pub apart: bool,
}

/// A source text that is not Python.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SyntaxError {
    pub kind: SyntaxErrorKind,
    pub message: String,
    /// Absent where CPython raises the exception with its message alone.
    pub place: Option<ErrorPlace>,
    /// The line of the last compound statement (other than a function) that the parser had finished, 0 if there was none:
    /// from there on the text is tried again when a mistyped keyword is looked for. Only errors of the parser have it.
    pub statement: Option<u32>,
    /// What was warned of before the error was found.
    pub warnings: Vec<Warning>,
}

impl SyntaxError {
    /// An error that points nowhere.
    pub fn placeless(kind: SyntaxErrorKind, message: impl Into<String>) -> SyntaxError {
        SyntaxError { kind, message: message.into(), place: None, statement: None, warnings: Vec::new() }
    }

    /// As one that CPython's compiler finds; see [`ErrorPlace::text`].
    pub(crate) fn without_text(mut self) -> SyntaxError {
        if let Some(place) = &mut self.place {
            place.text = None;
        }
        self
    }

    /// As one found while names are looked at; see [`ErrorPlace::apart`].
    pub fn apart(mut self) -> SyntaxError {
        if let Some(place) = &mut self.place {
            place.apart = true;
        }
        self
    }
}

impl fmt::Display for SyntaxError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.kind.class_name(), self.message)?;
        match &self.place {
            Some(place) => write!(f, " (line {})", place.lineno),
            None => Ok(()),
        }
    }
}

impl std::error::Error for SyntaxError {}

/// The category of a [`Warning`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WarningKind {
    SyntaxWarning,
    DeprecationWarning,
}

/// Which part of CPython finds what a [`Warning`] is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WarningSource {
    Tokenizer,
    Parser,
    Compiler,
}

/// What compiling warns of. Where the user turned warnings into errors, it is raised as a `SyntaxError` at its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Warning {
    pub kind: WarningKind,
    pub found: WarningSource,
    pub message: String,
    /// The span in the text, in bytes.
    pub start: u32,
    pub end: u32,
    /// The line from 1, which is not always that of `start`.
    pub lineno: u32,
}
