//! Errors at ranges of the source.

use ophion_syntax::text_size::TextRange;
use ophion_syntax::{ErrorPlace, Source, SyntaxError, SyntaxErrorKind};

pub(crate) type Result<T, E = Box<SyntaxError>> = std::result::Result<T, E>;

/// A SyntaxError at a range, as CPython's compiler gives it: without the line's text, and with columns in bytes.
pub(crate) fn at(source: &Source, range: TextRange, message: impl Into<String>) -> Box<SyntaxError> {
    let (from, to) = (source.position(range.start().to_u32()), source.position(range.end().to_u32()));
    Box::new(SyntaxError {
        kind: SyntaxErrorKind::SyntaxError,
        message: message.into(),
        place: Some(ErrorPlace {
            lineno: from.line,
            offset: from.byte_column as i32 + 1,
            end_lineno: to.line,
            end_offset: to.byte_column as i32 + 1,
            text: None,
            apart: false,
        }),
        statement: None,
        warnings: Vec::new(),
    })
}
