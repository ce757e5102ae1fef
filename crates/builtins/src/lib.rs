//! What Python sees of the built-in types and functions: one folder (or file) a type.
//!
//! Each module gives a [`TypeDef`](ophion_vm::TypeDef) (and, for functions, a table of [`NativeDef`](ophion_vm::NativeDef)s); [`types`] lists them all.

#![forbid(unsafe_code)]
