//! Pickles of arrays, which other machines can read: a list of the items, or bytes with a number that says what they are.

use super::{ARRAY, bytes, code, edit, fill_from, items, methods, push, type_code};
use crate::support;
use ophion_vm::{Kind, Object, PyResult, Vm};

/// The numbers of formats: a type code of the same meaning here, and whether the larger end comes first.
const FORMATS: [(u8, bool); 22] = [
    (b'B', false),
    (b'b', false),
    (b'H', false),
    (b'H', true),
    (b'h', false),
    (b'h', true),
    (b'I', false),
    (b'I', true),
    (b'i', false),
    (b'i', true),
    (b'Q', false),
    (b'Q', true),
    (b'q', false),
    (b'q', true),
    (b'f', false),
    (b'f', true),
    (b'd', false),
    (b'd', true),
    // UTF-16, in units of two bytes.
    (b'2', false),
    (b'2', true),
    (b'w', false),
    (b'w', true),
];

/// The number of a type code's format on this machine.
fn format_of(code: u8) -> usize {
    let like = match code {
        b'l' => b'q',
        b'L' => b'Q',
        b'u' => b'w',
        c => c,
    };
    FORMATS.iter().position(|&f| f == (like, false)).unwrap_or(0)
}

pub fn reduce(vm: &mut Vm, a: &[Object]) -> PyResult {
    let protocol = vm.index_i64(&a[1])?;
    let (class, code) = (vm.type_of(&a[0]), code(vm, &a[0]));
    let letter = vm.char(code as u32);
    let state = vm.getattr_str_opt(&a[0], "__dict__")?.unwrap_or(Object::NONE);
    if protocol < 3 {
        let list = methods::to_list(vm, &a[0]);
        let args = vm.tuple([letter, list]);
        return Ok(vm.tuple([class, args, state]));
    }
    let module = vm.import_dotted("array")?;
    let make = vm.getattr_str(&module, "_array_reconstructor")?;
    let b = bytes(vm, &a[0]);
    let (b, format) = (vm.bytes(&b), vm.usize(format_of(code)));
    let args = vm.tuple([class, letter, format, b]);
    Ok(vm.tuple([make, args, state]))
}

pub fn reconstruct(vm: &mut Vm, a: &[Object]) -> PyResult {
    let exact = vm.native_type(&ARRAY);
    if !vm.is_type(&a[0]) {
        let t = vm.type_name(&a[0]);
        return Err(vm.type_error(format!("first argument must be a type object, not {t}")));
    }
    if !vm.is_subtype(&a[0], &exact) {
        let (t, base) = (vm.name_of_type(&a[0]), vm.name_of_type(&exact));
        return Err(vm.type_error(format!("{t} is not a subtype of {base}")));
    }
    let Some(code) = type_code(vm, &a[1], "_array_reconstructor() argument 2")? else {
        return Err(vm.value_error("second argument must be a valid type code"));
    };
    let number = vm.index_i64(&a[2])?;
    let Some(&(from, big)) = usize::try_from(number).ok().and_then(|n| FORMATS.get(n)) else {
        return Err(vm.value_error("third argument must be a valid machine format code."));
    };
    if vm.kind(&a[3]) != Kind::Bytes {
        let t = vm.type_name(&a[3]);
        return Err(vm.type_error(format!("fourth argument should be bytes, not {t}")));
    }
    let storage = vm.bytearray(vec![]);
    let new = vm.fill_native(&a[0], [storage], &[code as u64]);
    if number as usize == format_of(code) {
        edit::from_bytes(vm, &new, &a[3])?;
        return Ok(new);
    }
    let all = support::bytes_like(vm, &a[3])?;
    let n = if from == b'2' { 2 } else { items::size(from) };
    if all.len() % n != 0 {
        return Err(vm.value_error("string length not a multiple of item size"));
    }
    if from == b'2' {
        let encoding = vm.str(if big { "utf-16-be" } else { "utf-16-le" });
        let text = vm.call_method(&a[3], "decode", &[encoding])?;
        fill_from(vm, &new, &text)?;
        return Ok(new);
    }
    for item in all.chunks(n) {
        let mut word = [0; 8];
        for (i, &b) in item.iter().enumerate() {
            if let Some(to) = word.get_mut(if big { n - 1 - i } else { i }) {
                *to = b;
            }
        }
        let x = items::unpack(vm, from, word);
        push(vm, &new, &x)?;
    }
    Ok(new)
}
