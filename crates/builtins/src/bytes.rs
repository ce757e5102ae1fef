//! bytes, bytearray and their iterators.

use ophion_vm::{Object, PyResult, TypeDef, Vm};

pub(crate) fn types() -> Vec<&'static TypeDef> {
    Vec::new()
}

/// The bytes of an object with a buffer; None for one without.
pub(crate) fn buffer_opt(vm: &mut Vm, o: &Object) -> PyResult<Option<Vec<u8>>> {
    Ok(vm.as_bytes(o).map(<[u8]>::to_vec))
}

/// `bytes(o)` where `o` is a buffer or an iterable of ints.
pub(crate) fn from_object(vm: &mut Vm, o: &Object) -> PyResult<Vec<u8>> {
    match vm.as_bytes(o) {
        Some(b) => Ok(b.to_vec()),
        None => Err(vm.type_error("bytes")),
    }
}
