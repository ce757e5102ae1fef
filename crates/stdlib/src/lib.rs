//! The native halves of standard modules: one folder (or file) a module. [`install`] registers them all.

#![forbid(unsafe_code)]

mod abc;
mod array;
mod atexit;
mod binascii;
mod cmath;
mod codecs;
mod collections;
mod contextvars;
mod errno;
mod functools;
mod gc;
mod hashes;
mod heaps;
mod imports;
pub mod io;
mod itertools;
mod json;
mod math;
mod opcodes;
mod operator;
mod posix;
mod python;
mod random;
mod sre;
mod string_;
mod struct_sequence;
mod structs;
mod support;
mod sys;
mod sysconfigdata;
mod templatelib;
mod thread;
mod time;
mod typing;
mod unicode;
mod weakref;

pub use io::{flush_standard_streams, standard_stream};
use ophion_vm::{TypeDef, Vm};

/// Types with shapes of their own that belong to modules; to be given to [`Vm::new`] with the built-in ones.
pub fn types() -> Vec<&'static TypeDef> {
    let mut list = vec![&weakref::PROXY, &weakref::CALLABLE_PROXY, &templatelib::TEMPLATE, &templatelib::INTERPOLATION];
    list.extend(typing::TYPES);
    list
}

/// Registers the native modules of this crate.
pub fn install(vm: &mut Vm) {
    // Types that no module's import makes: a thawed program finds them all the same.
    templatelib::make_types(vm);
    typing::make_types(vm);
    vm.register_module("_abc", abc::fill);
    vm.register_module("_collections", collections::fill);
    vm.register_module("_contextvars", contextvars::fill);
    vm.register_module("_ast", imports::ast);
    vm.register_module("_md5", hashes::md5);
    vm.register_module("_sha1", hashes::sha1);
    vm.register_module("_sha2", hashes::sha2);
    vm.register_module("_sha3", hashes::sha3);
    vm.register_module("_blake2", hashes::blake2);
    vm.register_module("_csv", imports::csv);
    vm.register_module("_heapq", heaps::fill);
    vm.register_module("_imp", imports::imp);
    vm.register_module("_static_classes", imports::static_classes);
    vm.register_module("_opcode", opcodes::opcode);
    vm.register_module("_suggestions", imports::suggestions);
    vm.register_module("_opcode_metadata", opcodes::metadata);
    vm.register_module("_signal", imports::signal);
    vm.register_module("_socket", imports::socket);
    vm.register_module("select", imports::select);
    vm.register_module("_posixsubprocess", imports::subprocess);
    vm.register_module("_codecs", codecs::fill);
    vm.register_module("_tracemalloc", imports::tracemalloc);
    vm.register_module("_warnings", imports::warnings);
    vm.register_module("binascii", binascii::fill);
    vm.register_module("marshal", imports::marshal);
    vm.register_module("_tokenize", imports::tokenize);
    vm.register_module("_functools", functools::fill);
    vm.register_module("_io", io::fill);
    vm.register_module("_json", json::fill);
    vm.register_module("_operator", operator::fill);
    vm.register_module("math", math::fill);
    vm.register_module("_random", random::fill);
    vm.register_module("_struct", structs::fill);
    vm.register_module("_sre", sre::fill);
    vm.register_module("_string", string_::fill);
    vm.register_module("_thread", thread::fill);
    vm.register_module("_typing", typing::fill);
    vm.register_module("_weakref", weakref::fill);
    vm.register_module("_monitoring", sys::monitoring::fill);
    vm.register_module("unicodedata", unicode::fill);
    vm.register_module("array", array::fill);
    vm.register_module("cmath", cmath::fill);
    vm.register_module("atexit", atexit::fill);
    vm.register_module(sysconfigdata::NAME, sysconfigdata::fill);
    vm.register_module("errno", errno::fill);
    vm.register_module("gc", gc::fill);
    vm.register_module("itertools", itertools::fill);
    vm.register_module("posix", posix::fill);
    vm.register_module("time", time::fill);
    vm.register_module("sys", sys::fill);
}
