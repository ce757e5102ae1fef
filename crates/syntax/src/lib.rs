//! From the text of a Python 3.14 program to its tree, with every error and warning that needs no scope to be found.
//!
//! [`decode`] turns the bytes of a file into text, [`Source`] knows where its lines are, [`parse`] makes the tree. The
//! tree is that of `ruff_python_ast`, re-exported as [`ast`]; this crate alone names ruff, so that an update or another
//! parser is a change of one crate. A text that does not parse is looked at again by a recogniser that works as CPython's
//! parser does, to say the same words about the same place (`diagnose`).
//!
//! Nothing here recurses on the caller's stack deeper than a hand-written program is nested; see [`stack`].

#![forbid(unsafe_code)]

pub use ruff_python_ast as ast;
pub use ruff_text_size as text_size;

pub use decode::decode;
pub use error::{ErrorPlace, SyntaxError, SyntaxErrorKind, Warning, WarningKind, WarningSource};
pub use future::Future;
pub use parse::{Mode, Options, Parsed, parse, parse_with};
pub use source::{Position, Source};
pub use type_comments::TypeComments;

mod decode;
mod diagnose;
mod error;
mod function_type;
mod future;
mod literal;
mod parse;
mod source;
pub mod stack;
mod type_comments;
mod warnings;
