//! Items of the native formats of the module `struct`: reading and writing them.

use dashu_int::IBig;
use ophion_text::float::{float_to_half, half_to_float};
use ophion_vm::{Exc, Object, PyResult, Stop, Vm};

/// Bytes of an item; None for a code that is no native format.
pub(super) fn size(code: u8) -> Option<usize> {
    Some(match code {
        b'c' | b'b' | b'B' | b'?' => 1,
        b'h' | b'H' | b'e' => 2,
        b'i' | b'I' | b'f' => 4,
        b'l' | b'L' | b'q' | b'Q' | b'n' | b'N' | b'd' | b'P' => 8,
        _ => return None,
    })
}

/// The code of a format: one letter, perhaps after `@`.
pub(super) fn code_of(format: &str) -> Option<u8> {
    match *format.strip_prefix('@').unwrap_or(format).as_bytes() {
        [c] if size(c).is_some() => Some(c),
        _ => None,
    }
}

fn is_signed(code: u8) -> bool {
    matches!(code, b'b' | b'h' | b'i' | b'l' | b'q' | b'n')
}

/// An item as an object.
pub(super) fn unpack(vm: &mut Vm, code: u8, item: &[u8]) -> Object {
    match (code, item) {
        (b'c', _) => vm.bytes(item),
        (b'?', _) => Object::bool(item != [0]),
        (b'd', &[a, b, c, d, e, f, g, h]) => vm.float(f64::from_le_bytes([a, b, c, d, e, f, g, h])),
        (b'f', &[a, b, c, d]) => vm.float(f32::from_le_bytes([a, b, c, d]) as f64),
        (b'e', &[a, b]) => vm.float(half_to_float(u16::from_le_bytes([a, b]))),
        _ => {
            let negative = is_signed(code) && item.last().is_some_and(|b| b & 0x80 != 0);
            let mut word = [if negative { 0xff } else { 0 }; 8];
            for (to, from) in word.iter_mut().zip(item) {
                *to = *from;
            }
            let word = u64::from_le_bytes(word);
            if is_signed(code) { vm.int(word as i64) } else { vm.uint(word) }
        }
    }
}

fn wrong_type(vm: &mut Vm, format: &str) -> Stop {
    vm.type_error(format!("memoryview: invalid type for format '{format}'"))
}
fn wrong_value(vm: &mut Vm, format: &str) -> Stop {
    vm.value_error(format!("memoryview: invalid value for format '{format}'"))
}

/// An object as the bytes of an item.
pub(super) fn pack(vm: &mut Vm, code: u8, format: &str, o: &Object) -> PyResult<Vec<u8>> {
    let n = size(code).unwrap_or(1);
    match code {
        b'c' => match vm.as_bytes(o) {
            Some(&[b]) if vm.kind(o) == ophion_vm::Kind::Bytes => Ok(vec![b]),
            Some(_) if vm.kind(o) == ophion_vm::Kind::Bytes => Err(wrong_value(vm, format)),
            _ => Err(wrong_type(vm, format)),
        },
        b'?' => Ok(vec![vm.truth(o)? as u8]),
        b'd' | b'f' | b'e' => {
            let f = vm.to_float(o);
            let f = match f {
                Ok(f) => f,
                Err(Stop::Raised) if vm.raised_is(Exc::TypeError) => {
                    vm.take_exception();
                    return Err(wrong_type(vm, format));
                }
                Err(stop) => return Err(stop),
            };
            match code {
                b'd' => Ok(f.to_le_bytes().to_vec()),
                b'f' if f.is_finite() && (f as f32).is_infinite() => Err(wrong_value(vm, format)),
                b'f' => Ok((f as f32).to_le_bytes().to_vec()),
                _ => match float_to_half(f) {
                    Some(h) => Ok(h.to_le_bytes().to_vec()),
                    None => Err(wrong_value(vm, format)),
                },
            }
        }
        _ => {
            let i = match vm.index(o) {
                Ok(i) => i,
                Err(Stop::Raised) if vm.raised_is(Exc::TypeError) => {
                    vm.take_exception();
                    return Err(wrong_type(vm, format));
                }
                Err(stop) => return Err(stop),
            };
            let i = vm.as_big(&i).unwrap_or_default();
            let bits = 8 * n;
            let (least, end) = if is_signed(code) {
                (-(IBig::ONE << (bits - 1)), IBig::ONE << (bits - 1))
            } else {
                (IBig::ZERO, IBig::ONE << bits)
            };
            if i < least || i >= end {
                return Err(wrong_value(vm, format));
            }
            let bytes = ophion_text::int::to_bytes(&i, n, ophion_text::codec::Endian::Little, is_signed(code));
            bytes.map_err(|_| wrong_value(vm, format))
        }
    }
}
