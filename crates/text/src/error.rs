//! Which Python exception an error of this crate is.

/// The type of the exception to raise.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Exception {
    TypeError,
    /// What the caller's meter has raised itself.
    Raised,
    ValueError,
    OverflowError,
    ZeroDivisionError,
    MemoryError,
}

impl Exception {
    /// The name that Python gives the type.
    pub fn name(self) -> &'static str {
        match self {
            Exception::Raised => "",
            Exception::TypeError => "TypeError",
            Exception::ValueError => "ValueError",
            Exception::OverflowError => "OverflowError",
            Exception::ZeroDivisionError => "ZeroDivisionError",
            Exception::MemoryError => "MemoryError",
        }
    }
}
