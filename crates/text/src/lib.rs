//! Algorithms over text and numbers that Python's built-in types need: pure functions that know neither heap objects
//! nor the virtual machine.
//!
//! Text is given as a [`text::Text`], a slice of code points in one of three widths (lone surrogates are allowed, as in
//! Python), and comes back as a [`text::TextBuf`] or as ranges of the input. Big integers are `dashu_int::IBig`. Errors
//! are enums that know Python's words (`message()`) and say which exception carries them; the caller raises it.
//!
//! Nothing here allocates more than the size of its input times a constant unless its documentation says so and takes a
//! limit, and nothing here panics on any input.
#![forbid(unsafe_code)]

pub mod bytes;
pub mod codec;
pub mod error;
pub mod float;
pub mod format;
pub mod hash;
pub mod int;
pub mod percent;
pub mod repr;
pub mod strformat;
pub mod text;
pub mod unicode;
