//! Reading buffers, and answering in the receiver's kind.

use ophion_vm::{Kind, Object, PyResult, Special, Stop, Vm, shape};
use std::ops::Range;

/// The bytes of an object with a buffer; None for one without.
pub(crate) fn buffer_opt(vm: &mut Vm, o: &Object) -> PyResult<Option<Vec<u8>>> {
    match bytes_like(vm, o)? {
        Some(b) => Ok(vm.as_bytes(&b).map(<[u8]>::to_vec)),
        None => Ok(None),
    }
}

/// A bytes object or bytearray with an object's bytes: itself, if it is one.
pub(super) fn bytes_like(vm: &mut Vm, o: &Object) -> PyResult<Option<Object>> {
    if matches!(vm.kind(o), Kind::Bytes | Kind::ByteArray) {
        return Ok(Some(o.clone()));
    }
    if vm.shape_of(o) != shape::MEMORYVIEW && vm.special(o, Special::Buffer).is_none() {
        return Ok(None);
    }
    match crate::memoryview::of_object(vm, o, 0)? {
        Some(view) => {
            let bytes = crate::memoryview::bytes_of_view(vm, &view)?;
            Ok(Some(vm.bytes(&bytes)))
        }
        None => Ok(None),
    }
}

/// `__buffer__` of bytes and bytearray.
pub(super) fn dunder_buffer(vm: &mut Vm, args: &[Object]) -> PyResult {
    const WRITABLE: i32 = 1;
    let flags = crate::str::c_int(vm, &args[1])?;
    if flags & WRITABLE != 0 && vm.kind(&args[0]) == Kind::Bytes {
        return Err(vm.raise(ophion_vm::Exc::BufferError, "Object is not writable."));
    }
    Ok(crate::memoryview::of_contents(vm, &args[0]))
}
/// `__release_buffer__` of bytearray.
pub(super) fn release_buffer(vm: &mut Vm, args: &[Object]) -> PyResult {
    if vm.shape_of(&args[1]) != shape::MEMORYVIEW {
        return Err(vm.type_error("expected a memoryview object"));
    }
    let shown = vm.getattr_str(&args[1], "obj")?;
    if !shown.is(&args[0]) {
        return Err(vm.value_error("memoryview's buffer is not this object"));
    }
    vm.call_method(&args[1], "release", &[])
}

/// As [`bytes_like`]; TypeError without a buffer.
pub(crate) fn want_bytes(vm: &mut Vm, o: &Object) -> PyResult {
    match bytes_like(vm, o)? {
        Some(b) => Ok(b),
        None => Err(not_bytes(vm, o)),
    }
}
#[cold]
pub(super) fn not_bytes(vm: &mut Vm, o: &Object) -> Stop {
    let t = vm.type_name(o);
    vm.type_error(format!("a bytes-like object is required, not '{t}'"))
}

/// The receiver's contents.
pub(super) fn contents<'a>(vm: &'a Vm, o: &'a Object) -> &'a [u8] {
    vm.as_bytes(o).unwrap_or_default()
}

/// New contents as an object of the receiver's kind.
pub(crate) fn like(vm: &mut Vm, receiver: &Object, new: Vec<u8>) -> Object {
    if vm.kind(receiver) == Kind::ByteArray { vm.bytearray(new) } else { vm.bytes(&new) }
}
/// Part of the receiver as an object of its kind.
pub(crate) fn part(vm: &mut Vm, receiver: &Object, range: Range<usize>) -> Object {
    if vm.kind(receiver) == Kind::ByteArray {
        let new = contents(vm, receiver)[range].to_vec();
        return vm.bytearray(new);
    }
    vm.subbytes(receiver, range)
}
/// All of the receiver: itself if it cannot change.
pub(super) fn whole(vm: &mut Vm, receiver: &Object) -> Object {
    let n = contents(vm, receiver).len();
    part(vm, receiver, 0..n)
}

/// An int that is a byte.
pub(super) fn byte(vm: &mut Vm, o: &Object) -> PyResult<u8> {
    let i = vm.index(o)?;
    match vm.as_i64(&i).and_then(|i| u8::try_from(i).ok()) {
        Some(b) => Ok(b),
        None => Err(vm.value_error("byte must be in range(0, 256)")),
    }
}
