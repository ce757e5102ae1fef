//! The tokens of Python as CPython's tokenizer cuts them, for diagnosing a text that does not parse.
//!
//! The parser proper has a lexer of its own; this one runs only once an error is known to be there, because *which*
//! error CPython reports depends on where its tokenizer stands when its parser gives up: a token remembers the
//! position reached by then. Tokenizing stops at the first error, which is kept for whoever reaches the end.

use crate::error::SyntaxErrorKind;

/// A kind of token, or one of its spellings where a spelling alone is a terminal of the grammar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Name,
    Number,
    String,
    FStringStart,
    FStringMiddle,
    FStringEnd,
    TStringStart,
    TStringMiddle,
    TStringEnd,
    Op,
    Newline,
    Indent,
    Dedent,
    EndMarker,
    Error,
}

#[derive(Debug, Clone, Copy)]
pub(crate) struct Token {
    pub kind: Kind,
    pub start: u32,
    pub end: u32,
    /// Where the tokenizer stood once it had made this token.
    pub cursor: u32,
    /// How many brackets were open.
    pub level: u16,
    /// A keyword or operator of the grammar (see `grammar.rs`), else [`NO_SYMBOL`].
    pub symbol: u16,
}

pub(crate) const NO_SYMBOL: u16 = u16::MAX;

impl Token {
    /// Whether CPython knows where such a token is; it does not for indentation, the end, and the end of a line that only
    /// the end of the text implies.
    pub fn placed(&self) -> bool {
        let implied = self.kind == Kind::Newline && self.start == self.end;
        !implied && !matches!(self.kind, Kind::Indent | Kind::Dedent | Kind::EndMarker | Kind::Error)
    }
}

/// Why tokenizing stopped.
#[derive(Debug, Clone)]
pub(crate) enum Stop {
    /// The end of the text inside brackets or after a `\`.
    EndOfFile,
    /// An error raised on the spot; outside of f-strings it outweighs whatever the parser found before it.
    Raised { message: String, place: Place, in_string: bool },
    /// An error that counts only once the parser has come this far.
    Pending { kind: SyntaxErrorKind, message: String, cursor: u32 },
}

/// Where the tokenizer's own errors point.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Place {
    /// At the last character before the cursor, on the line beginning at the second.
    Cursor { cursor: u32, line_start: u32 },
    /// At a range of bytes on the line beginning at the last.
    Range { start: u32, end: u32, line_start: u32 },
}

/// An open bracket.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Bracket {
    pub byte: u8,
    pub offset: u32,
}

/// What the tokenizer made of a text.
pub(crate) struct Tokens {
    pub list: Vec<Token>,
    /// Set when the last token is [`Kind::Error`].
    pub stop: Option<Stop>,
    /// The brackets that were open where tokenizing ended.
    pub open: Vec<Bracket>,
}
