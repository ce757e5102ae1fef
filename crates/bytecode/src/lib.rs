//! The operation table, `Code` as plain data (no heap values), its verifier, disassembler and byte form.
//!
//! This is the one place that compiler, virtual machine, freezing and tools share: it knows nothing of any of them.
//! A [`Code`] is immutable. The VM quickens a copy of its own; what is frozen, cached or shipped is always this form.

mod code;
mod disassemble;
mod discipline;
mod ops;
mod verify;

pub use code::{BuildPositions, Code, CodeFlags, Const, Handler, Instr, LocalKind, Position};
pub use disassemble::disassemble;
pub use discipline::{DisciplineError, check_locals, check_registers};
pub use ops::*;
pub use verify::{VerifyError, verify};
