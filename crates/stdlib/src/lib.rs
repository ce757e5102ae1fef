//! The native halves of standard modules: one folder (or file) a module. [`install`] registers them all.

#![forbid(unsafe_code)]

pub mod io;
mod itertools;
mod struct_sequence;
mod support;
mod sys;

pub use io::flush_standard_streams;

/// Registers the native modules of this crate.
pub fn install(vm: &mut ophion_vm::Vm) {
    vm.register_module("_io", io::fill);
    vm.register_module("sys", sys::fill);
    vm.register_module("itertools", itertools::fill);
}
