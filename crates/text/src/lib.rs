//! Algorithms over text and numbers that Python's built-in types need: pure functions that know neither heap objects
//! nor the virtual machine.
//!
//! Text is given as a [`text::Text`], a slice of code points in one of three widths (lone surrogates are allowed, as in
//! Python), and comes back as a [`text::TextBuf`] or as ranges of the input. Big integers are `dashu_int::IBig`. Errors
//! are enums that know Python's words (`message()`) and say which exception carries them; the caller raises it.
//!
//! What can make a result much larger than its input takes a limit, or says in its documentation that the caller checks
//! the width or count first ([`format::FormatSpec::asked_len`], [`percent::Directive::asked_len`]). Indices outside a text
//! panic as with slices; nothing else panics, whatever the input.
#![forbid(unsafe_code)]

pub mod bytes;
pub mod codec;
pub mod error;
pub mod float;
pub mod format;
pub mod hash;
pub mod int;
pub mod percent;
pub mod regex;
pub mod repr;
pub mod strformat;
pub mod text;
pub mod unicode;
