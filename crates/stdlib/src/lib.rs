//! The native halves of standard modules: one folder (or file) a module. [`install`] registers them all.

#![forbid(unsafe_code)]

/// Registers the native modules of this crate.
pub fn install(_vm: &mut ophion_vm::Vm) {}
