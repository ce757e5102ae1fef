//! Freezing: a running program (frames, registers, handlers, generators, the objects they reach with their identities and cycles) to
//! bytes, and back, in another isolate.
//!
//! [`freeze_program`] writes a whole isolate that stands between two instructions; [`thaw_program`] builds it up in a fresh one, which then goes
//! on with [`Vm::resume_program`](ophion_vm::Vm::resume_program). [`freeze_object`] and [`thaw_object`] do it for one object, a suspended generator say, and what
//! it reaches.
//!
//! # How
//!
//! No address is ever written. An object has a number; what every isolate has anyway (built-in types and what is in them, native functions,
//! for single objects also the library's modules) has a name ([`anchors`]). Shapes are written as class and keys, instructions as indices, words
//! of the stack as offsets. Counts, special methods, inline caches and tables of dicts are made anew. Dicts and sets keep the order and the
//! holes of their entries, since an iteration may be in the middle of one; objects keep the identities that the program has seen.
//!
//! `write` and `read` mirror each other: whoever changes one changes the other, and [`format::VERSION`](format).

pub mod anchors;
pub mod format;
mod module;
mod objects;
mod read;
mod stack;
mod write;

pub use module::install;
pub use objects::{freeze_object, thaw_object};
pub use stack::{freeze_program, hash_keys, thaw_program};

/// Why something cannot be frozen, or bytes not be thawed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error {
    text: String,
}

impl Error {
    pub(crate) fn new(text: impl Into<String>) -> Error {
        Error { text: text.into() }
    }
    pub(crate) fn malformed() -> Error {
        Error::new("frozen bytes are malformed")
    }
}

impl std::fmt::Display for Error {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.text)
    }
}

impl std::error::Error for Error {}
