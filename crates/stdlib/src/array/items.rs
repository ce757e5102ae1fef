//! Items of each type code: bytes (in the first places of a word of eight) to objects and back.

use dashu_int::IBig;
use ophion_vm::{Object, PyResult, Stop, Vm};

/// Bytes of an item.
pub fn size(code: u8) -> usize {
    match code {
        b'b' | b'B' => 1,
        b'h' | b'H' => 2,
        b'u' | b'w' | b'i' | b'I' | b'f' => 4,
        _ => 8,
    }
}

/// An item as an object.
pub fn unpack(vm: &mut Vm, code: u8, word: [u8; 8]) -> Object {
    let n = u64::from_le_bytes(word);
    let i = match code {
        b'b' => n as i8 as i64,
        b'h' => n as i16 as i64,
        b'i' => n as i32 as i64,
        b'B' | b'H' | b'I' => n as i64,
        b'l' | b'q' => n as i64,
        b'L' | b'Q' => return vm.uint(n),
        b'f' => return vm.float(f32::from_bits(n as u32) as f64),
        b'd' => return vm.float(f64::from_bits(n)),
        _ => return vm.char((n as u32).min(0x10ffff)),
    };
    vm.int(i)
}

/// An object as an item's bytes.
pub fn pack(vm: &mut Vm, code: u8, o: &Object) -> PyResult<[u8; 8]> {
    Ok(match code {
        b'd' => vm.to_float(o)?.to_bits().to_le_bytes(),
        b'f' => ((vm.to_float(o)? as f32).to_bits() as u64).to_le_bytes(),
        b'u' | b'w' => match vm.as_text(o).filter(|t| t.len() == 1).and_then(|t| t.iter().next()) {
            Some(c) => (c as u64).to_le_bytes(),
            None => {
                let t = if vm.is_str(o) { format!("a string of length {}", vm.str_len(o)) } else { vm.type_name(o) };
                return Err(vm.type_error(format!("array item must be a unicode character, not {t}")));
            }
        },
        _ => {
            let i = match vm.as_i64(o) {
                Some(i) => i as i128,
                None => {
                    let big = vm.index_big(o)?;
                    // What is beyond these is beyond all types.
                    i128::try_from(&big).unwrap_or(if big < IBig::ZERO { i128::MIN } else { i128::MAX })
                }
            };
            whole(vm, code, i)?.to_le_bytes()
        }
    })
}

/// A whole number within its type's range, or the words of the conversion that refuses it.
fn whole(vm: &mut Vm, code: u8, i: i128) -> PyResult<u64> {
    let checks: &[(&str, i128, i128)] = match code {
        b'b' => &[SHORT, ("signed char", -0x80, 0x7f)],
        b'B' => &[("unsigned byte integer", 0, 0xff)],
        b'h' => &[SHORT],
        b'H' => &[INT, ("unsigned short", 0, 0xffff)],
        b'i' => &[INT],
        b'I' | b'L' | b'Q' => return unsigned(vm, code, i),
        _ => &[],
    };
    if i64::try_from(i).is_err() {
        let text = if code == b'q' { "int too big to convert" } else { "Python int too large to convert to C long" };
        return Err(vm.overflow_error(text));
    }
    for &(name, least, most) in checks {
        if i < least || i > most {
            let side = if i < least { "less than minimum" } else { "greater than maximum" };
            return Err(vm.overflow_error(format!("{name} is {side}")));
        }
    }
    Ok(i as u64)
}
const SHORT: (&str, i128, i128) = ("signed short integer", -0x8000, 0x7fff);
const INT: (&str, i128, i128) = ("signed integer", i32::MIN as i128, i32::MAX as i128);

fn unsigned(vm: &mut Vm, code: u8, i: i128) -> PyResult<u64> {
    let refuse = |vm: &mut Vm, text: &str| -> Stop { vm.overflow_error(text) };
    let long = code == b'Q';
    if i < 0 {
        let text = if long {
            "can't convert negative int to unsigned"
        } else {
            "can't convert negative value to unsigned int"
        };
        return Err(refuse(vm, text));
    }
    match u64::try_from(i) {
        Ok(n) if code == b'I' && n > u32::MAX as u64 => Err(refuse(vm, "unsigned int is greater than maximum")),
        Ok(n) => Ok(n),
        Err(_) if long => Err(refuse(vm, "int too big to convert")),
        Err(_) => Err(refuse(vm, "Python int too large to convert to C unsigned long")),
    }
}
