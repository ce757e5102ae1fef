//! The virtual machine: frames, dispatch, calls, attribute look-up, exceptions, generators, imports.
//!
//! Entry points: [`Vm`] (one isolate), [`Vm::call`] and the other protocol functions in `protocol` (what natives use), `dispatch` (the
//! instructions), `calls` (the one calling convention), `unwind` (exceptions). [`natives`] is how functions and types written in Rust are
//! declared.
//!
//! # How an instruction calls Python code
//!
//! An instruction never waits on the native stack for Python code that it started. It pushes a frame whose control word says what
//! its result is for, and ends. When that frame returns, [`complete`] finishes the instruction from the operands, which are still in
//! their registers. So the state of a half-done instruction is data: a return address and a few bits. Natives that must call
//! back and are not yet written that way use [`Vm::call`], which runs a nested loop inside a counted region.
//!
//! # Invariants
//!
//! - A register that does not own an object holds a word that is no pointer; so do all words of the stack above the top frame.
//! - Nothing here opens a file or reads a clock: that is the `Host`'s.
//! - Deallocation runs no Python code; finalisers run between two instructions (`finalize`).

#![allow(clippy::missing_safety_doc)]

#[macro_use]
mod dispatch;

mod again;
pub mod attributes;
mod awaitables;
pub mod binary;
mod bind;
mod bootstrap;
mod calls;
mod classes;
pub mod compare;
mod complete;
pub mod errors;
pub mod exceptions;
mod finalize;
mod folding;
mod forward;
mod frame_locals;
mod frames;
mod generators;
pub mod hash_tables;
mod introspect;
mod iteration;
mod lookups;
pub mod machine;
mod make;
mod modules;
mod monitoring;
mod names;
mod native_support;
pub mod native_types;
pub mod natives;
mod protocol;
mod snippets;
mod stable_names;
mod traceback;
mod tracing;
mod unwind;
mod vm;
mod warnings;

pub use again::Question;
pub use binary::Arith;
pub use bootstrap::TypeDef;
pub use compare::Compare;
pub use errors::{PyResult, Stop};
pub use exceptions::Exc;
pub use folding::Fold;
pub use frames::*;
pub use generators::{Resumed, Thrown};
pub use introspect::INSTRUCTION_BYTES;
pub use lookups::Lookup;
pub use make::Items;
pub use modules::HIDDEN_CODE;
pub use names::Names;
pub use native_support::{HeldBytes, HeldText};
pub use native_types::NativeType;
pub use natives::{GetSetDef, NativeDef, NativeFn, NativeNext};
pub use ophion_bytecode::{CodeFlags, LocalKind};
pub use ophion_host as host;
pub use ophion_object::{Heap, Kind, Object, Value, shape, types::Special};
pub use ophion_text::text::{Text, TextBuf};
pub use traceback::{Anchors, KeywordTypo, Place, suggest};
pub use vm::{Args, SourceCompiler, Vm, VmOptions};
