//! `bytes(...)`, `bytearray(...)` and `decode`.

use super::buffer::{bytes_like, contents};
use crate::codecs;
use crate::str::{codec_arguments, is_utf8};
use crate::support::{new_is_exact, of_class};
use crate::walks::walk;
use ophion_vm::{Exc, Kind, Object, PyResult, Special, Vm, shape};

pub(crate) fn bytes_new(vm: &mut Vm, args: &[Object]) -> PyResult {
    let exact = new_is_exact(vm, &args[0], shape::BYTES)?;
    if args[2].is_null() && args[3].is_null() && !args[1].is_null() && vm.walks_in_python(&args[1]) {
        return Err(walk(vm, "bytes_of", vec![args[0].clone(), args[1].clone()]));
    }
    let value = make(vm, &args[1..4], "bytes")?;
    if exact && vm.kind(&value) == Kind::Bytes {
        return Ok(value);
    }
    let value = if vm.shape_of(&value) == shape::BYTES {
        value
    } else {
        let copy = contents(vm, &value).to_vec();
        vm.bytes(&copy)
    };
    of_class(vm, &args[0], exact, value)
}

pub(super) fn bytearray_new(vm: &mut Vm, args: &[Object]) -> PyResult {
    new_is_exact(vm, &args[0], shape::BYTEARRAY)?;
    Ok(vm.blank_container(&args[0]))
}
pub(crate) fn bytearray_init(vm: &mut Vm, args: &[Object]) -> PyResult {
    super::array::check_exports(vm, &args[0])?;
    vm.bytearray_mut(&args[0]).clear();
    if args[1].is_null() && args[2].is_null() && args[3].is_null() {
        return Ok(Object::NONE);
    }
    if args[2].is_null() && args[3].is_null() && vm.walks_in_python(&args[1]) {
        return Err(walk(vm, "bytearray_of", vec![args[0].clone(), args[1].clone()]));
    }
    let new = make(vm, &args[1..4], "bytearray")?;
    let copy = contents(vm, &new).to_vec();
    *vm.bytearray_mut(&args[0]) = copy;
    Ok(Object::NONE)
}

/// The contents asked for by (source, encoding, errors), as a bytes object or bytearray.
fn make(vm: &mut Vm, args: &[Object], name: &str) -> PyResult {
    let (source, encoding, errors) = (&args[0], &args[1], &args[2]);
    let is_text = vm.is_str(source);
    let names = codec_arguments(vm, encoding, errors, name)?;
    if !encoding.is_null() || !errors.is_null() {
        if source.is_null() || !is_text {
            let given = if encoding.is_null() { "errors" } else { "encoding" };
            return Err(vm.type_error(format!("{given} without a string argument")));
        }
        if encoding.is_null() {
            return Err(vm.type_error("string argument without an encoding"));
        }
        return codecs::encode(vm, source, &names.0, &names.1);
    }
    let Some(source) = source.given() else { return Ok(vm.bytes(b"")) };
    if vm.shape_of(source) == shape::BYTES {
        return Ok(source.clone());
    }
    if name == "bytes"
        && let Some(r) = vm.call_special_method(source, Special::Bytes, &[])?
    {
        if vm.kind(&r) == Kind::Bytes {
            return Ok(r);
        }
        let t = vm.type_name(&r);
        return Err(vm.type_error(format!("__bytes__ returned non-bytes (type {t})")));
    }
    if is_text {
        return Err(vm.type_error("string argument without an encoding"));
    }
    if vm.is_int(source) || vm.special(source, Special::Index).is_some() {
        // An index that is none may yet be something to iterate over.
        return match zeros(vm, source) {
            Err(_) if vm.raised_is(Exc::TypeError) && !vm.is_int(source) => {
                vm.take_exception();
                let range =
                    if name == "bytes" { "bytes must be in range(0, 256)" } else { "byte must be in range(0, 256)" };
                let bytes = from_iterable(vm, source, range, name)?;
                Ok(vm.bytearray(bytes))
            }
            made => made,
        };
    }
    let range = if name == "bytes" { "bytes must be in range(0, 256)" } else { "byte must be in range(0, 256)" };
    let bytes = from_iterable(vm, source, range, name)?;
    Ok(vm.bytearray(bytes))
}

/// So many zero bytes.
fn zeros(vm: &mut Vm, count: &Object) -> PyResult {
    let i = vm.index(count)?;
    let n = match vm.as_i64(&i) {
        Some(n) if n >= 0 => n as usize,
        Some(_) => return Err(vm.value_error("negative count")),
        None => {
            let t = vm.type_name(count);
            return Err(vm.raise(Exc::OverflowError, format!("cannot fit '{t}' into an index-sized integer")));
        }
    };
    vm.check_size(Some(n))?;
    Ok(vm.bytearray(vec![0; n]))
}

/// The bytes of a buffer or of an iterable of ints.
pub(crate) fn from_object(vm: &mut Vm, o: &Object) -> PyResult<Vec<u8>> {
    if let Some(r) = vm.call_special_method(o, Special::Bytes, &[])? {
        return match vm.kind(&r) {
            Kind::Bytes => Ok(contents(vm, &r).to_vec()),
            _ => {
                let t = vm.type_name(&r);
                Err(vm.type_error(format!("__bytes__ returned non-bytes (type {t})")))
            }
        };
    }
    from_iterable(vm, o, "bytes must be in range(0, 256)", "bytes")
}

fn from_iterable(vm: &mut Vm, o: &Object, range: &str, name: &str) -> PyResult<Vec<u8>> {
    const FULL_READ_ONLY: i64 = 0x11c;
    if vm.special(o, Special::Buffer).is_some_and(|m| vm.shape_of(&m) == shape::FUNCTION)
        && let Some(view) = crate::memoryview::of_object(vm, o, FULL_READ_ONLY)?
    {
        return crate::memoryview::bytes_of_view(vm, &view);
    }
    if let Some(b) = bytes_like(vm, o)? {
        return Ok(contents(vm, &b).to_vec());
    }
    let iterable =
        vm.special(o, Special::Iter).is_some_and(|m| !m.is_none()) || vm.special(o, Special::GetItem).is_some();
    if vm.is_str(o) || !iterable {
        let t = vm.type_name(o);
        return Err(vm.type_error(format!("cannot convert '{t}' object to {name}")));
    }
    let iterator = vm.iter(o)?;
    if name == "bytes" {
        vm.ask_length(o)?;
    }
    let mut bytes = Vec::new();
    while let Some(item) = vm.next(&iterator)? {
        let i = vm.index(&item)?;
        match vm.as_i64(&i).and_then(|i| u8::try_from(i).ok()) {
            Some(b) => bytes.push(b),
            None => return Err(vm.value_error(range)),
        }
    }
    Ok(bytes)
}

pub(super) fn decode(vm: &mut Vm, args: &[Object]) -> PyResult {
    if is_utf8(vm, &args[1]) && args[2].is_null() {
        return codecs::decode(vm, &args[0], "utf-8", "strict");
    }
    let (encoding, errors) = codec_arguments(vm, &args[1], &args[2], "decode")?;
    codecs::decode(vm, &args[0], &encoding, &errors)
}
