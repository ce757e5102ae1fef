//! `hex` and `fromhex`.

use super::buffer::{bytes_like, contents};
use crate::str::c_int;
use crate::support::fail;
use ophion_text::bytes;
use ophion_text::text::Text;
use ophion_vm::{Object, PyResult, Vm, shape};

pub(super) fn hex(vm: &mut Vm, args: &[Object]) -> PyResult {
    let group = if args[2].is_null() { 1 } else { c_int(vm, &args[2])? };
    let separator = hex_separator(vm, &args[1])?;
    hex_text(vm, &args[0], separator, group as isize)
}
/// The argument `sep`.
pub(crate) fn hex_separator(vm: &mut Vm, o: &Object) -> PyResult<Option<u8>> {
    let Some(o) = o.given() else { return Ok(None) };
    if vm.len(o)? != 1 {
        return Err(vm.value_error("sep must be length 1."));
    }
    let c = match (vm.as_text(o), vm.as_bytes(o)) {
        (Some(t), _) => t.get(0),
        (None, Some(b)) => b[0] as u32,
        (None, None) => return Err(vm.type_error("sep must be str or bytes.")),
    };
    match u8::try_from(c) {
        Ok(b) if b.is_ascii() => Ok(Some(b)),
        _ => Err(vm.value_error("sep must be ASCII.")),
    }
}
/// The hexadecimal digits of a bytes object.
pub(crate) fn hex_text(vm: &mut Vm, o: &Object, separator: Option<u8>, group: isize) -> PyResult {
    let n = contents(vm, o).len();
    vm.check_size(n.checked_mul(3))?;
    let separator = if group == 0 { None } else { separator };
    let text = bytes::hex(contents(vm, o), separator, group);
    Ok(vm.latin1(text.as_bytes()))
}

pub(super) fn fromhex(vm: &mut Vm, args: &[Object]) -> PyResult {
    let parsed = if let Some(text) = vm.as_text(&args[1]) {
        bytes::from_hex(text)
    } else {
        match bytes_like(vm, &args[1])? {
            Some(b) => bytes::from_hex(Text::Latin1(contents(vm, &b))),
            None => {
                let t = vm.type_name(&args[1]);
                return Err(vm.type_error(format!("fromhex() argument must be str or bytes-like, not {t}")));
            }
        }
    };
    let new = match parsed {
        Ok(new) => new,
        Err(e) => return Err(fail(vm, e.exception(), &e.message())),
    };
    let array = vm.builtin_type(shape::BYTEARRAY);
    if args[0].is(&array) {
        return Ok(vm.bytearray(new));
    }
    let plain = vm.builtin_type(shape::BYTES);
    let b = vm.bytes(&new);
    if args[0].is(&plain) { Ok(b) } else { Err(vm.tail_call(args[0].clone(), vec![b])) }
}
