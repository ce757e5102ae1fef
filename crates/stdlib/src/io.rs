//! `_io`: files, buffers and text streams over the host.
//!
//! A text file holds one buffer: its wrapper reads past the buffered layer straight into its own bytes, and looks for lines there; what is written goes
//! straight into the buffered layer's bytes. All objects are records over bytearrays, so they are traced (and what is in memory only, frozen) as any other.

mod base;
mod buffered;
mod bytes_io;
mod file;
mod open;
mod string_io;
mod text;
mod text_read;

use crate::support::{self, set, set_int};
use ophion_vm::{Exc, Object, PyResult, Stop, Vm};

pub use open::standard_stream;

/// `io.DEFAULT_BUFFER_SIZE`.
pub const BUFFER_SIZE: usize = 128 * 1024;

pub fn fill(vm: &mut Vm, module: &Object) -> PyResult<()> {
    set_int(vm, module, "DEFAULT_BUFFER_SIZE", BUFFER_SIZE as i64);
    let unsupported = unsupported_class(vm)?;
    set(vm, module, "UnsupportedOperation", unsupported);
    let blocking = vm.exc_type(Exc::BlockingIOError);
    set(vm, module, "BlockingIOError", blocking);
    for d in [
        &base::IO_BASE,
        &base::RAW_IO_BASE,
        &base::BUFFERED_IO_BASE,
        &base::TEXT_IO_BASE,
        &file::FILE_IO,
        &buffered::READER,
        &buffered::WRITER,
        &buffered::RANDOM,
        &buffered::PAIR,
        &bytes_io::BYTES_IO,
        &string_io::STRING_IO,
        &text::TEXT_IO_WRAPPER,
        &text::NEWLINE_DECODER,
    ] {
        vm.add_type(module, d);
    }
    vm.add_functions(module, "_io", &open::FUNCTIONS);
    Ok(())
}

/// Flushes standard output and error at the end of a run. False if standard output could not be written.
pub fn flush_standard_streams(vm: &mut Vm) -> bool {
    let sys = vm.sys_dict.clone();
    if sys.is_null() {
        return true;
    }
    let mut fine = true;
    for name in ["stdout", "stderr"] {
        let Some(stream) = vm.dict_get_str(&sys, name).filter(|s| !s.is_none()) else { continue };
        let closed = match vm.getattr_str_opt(&stream, "closed") {
            Ok(Some(c)) => vm.truth(&c).unwrap_or(false),
            Ok(None) => false,
            Err(_) => {
                vm.take_exception();
                false
            }
        };
        if !closed && vm.call_method(&stream, "flush", &[]).is_err() {
            let e = vm.take_exception();
            if name == "stdout" {
                fine = false;
                vm.unraisable(e, "Exception ignored while flushing sys.stdout");
            }
        }
    }
    fine
}

/// The class `io.UnsupportedOperation`, made when first asked for.
fn unsupported_class(vm: &mut Vm) -> PyResult {
    if let Some(c) = vm.extensions.get("io.UnsupportedOperation") {
        return Ok(c.clone());
    }
    let (os_error, value_error) = (vm.exc_type(Exc::OSError), vm.exc_type(Exc::ValueError));
    let bases = vm.tuple([os_error, value_error]);
    let namespace = vm.dict();
    let module = vm.str("io");
    vm.dict_set_str(&namespace, "__module__", &module);
    let name = vm.intern("UnsupportedOperation");
    let meta = vm.builtin_type(ophion_vm::shape::TYPE);
    let class = vm.new_type(&meta, &name, &bases, &namespace)?;
    vm.extensions.insert("io.UnsupportedOperation", class.clone());
    Ok(class)
}

fn unsupported(vm: &mut Vm, message: &str) -> Stop {
    match unsupported_class(vm) {
        Ok(class) => {
            let text = vm.str(message);
            let args = vm.tuple([text]);
            match vm.new_exception(&class, args) {
                Ok(e) => vm.raise_object(e),
                Err(stop) => stop,
            }
        }
        Err(stop) => stop,
    }
}

fn closed(vm: &mut Vm) -> Stop {
    vm.value_error("I/O operation on closed file.")
}

/// A size argument: None for "all of it".
fn size(vm: &mut Vm, o: &Object) -> PyResult<Option<usize>> {
    match support::option(o) {
        None => Ok(None),
        Some(o) => {
            if vm.special(o, ophion_vm::Special::Index).is_none() {
                let t = vm.type_name(o);
                return Err(vm.type_error(format!("argument should be integer or None, not '{t}'")));
            }
            Ok(usize::try_from(vm.index_i64(o)?).ok())
        }
    }
}

/// Copies what was read into a writable buffer.
fn fill_buffer(vm: &mut Vm, target: &Object, data: &[u8]) -> PyResult<()> {
    let target = &support::writable(vm, "readinto() argument", target)?;
    if vm.kind(target) == ophion_vm::Kind::ByteArray {
        let to = vm.bytearray_mut(target);
        if let Some(to) = to.get_mut(..data.len()) {
            to.copy_from_slice(data);
        }
        return Ok(());
    }
    let (start, stop) = (Object::small(0), vm.usize(data.len()));
    let s = vm.slice(start, stop, Object::NONE);
    let b = vm.bytes(data);
    vm.set_item(target, &s, &b)
}

/// Room in a writable buffer.
fn buffer_len(vm: &mut Vm, target: &Object) -> PyResult<usize> {
    let target = support::writable(vm, "readinto() argument", target)?;
    vm.len(&target)
}

/// After an I/O operation was interrupted: KeyboardInterrupt if that was asked for; otherwise it is tried again.
fn interrupted(vm: &mut Vm) -> PyResult<()> {
    vm.check_interrupt()
}
