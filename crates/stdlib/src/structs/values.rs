//! Values to bytes and back.

use super::format::{Item, Layout};
use dashu_base::{Abs, Signed};
use dashu_int::IBig;
use ophion_text::float::{float_to_half, half_to_float};
use ophion_vm::{Exc, Object, PyResult, Special, Vm};

/// The bytes of a value, or the message of a `struct.error`.
pub fn pack(vm: &mut Vm, l: &Layout, item: &Item, v: &Object) -> PyResult<Result<Vec<u8>, String>> {
    let mut out = match item.code {
        'c' => {
            return Ok(match vm.as_bytes(v) {
                Some([b]) => Ok(vec![*b]),
                _ => Err("char format requires a bytes object of length 1".into()),
            });
        }
        's' | 'p' => {
            let Some(b) = vm.as_bytes(v) else {
                return Ok(Err(format!("argument for '{}' must be a bytes object", item.code)));
            };
            let mut out = Vec::with_capacity(item.count);
            if item.code == 'p' && item.count > 0 {
                let n = b.len().min(item.count - 1);
                out.push(n.min(255) as u8);
                out.extend_from_slice(b.get(..n).unwrap_or_default());
            } else if item.code == 's' {
                out.extend_from_slice(b.get(..item.count).unwrap_or(b));
            }
            out.resize(item.count, 0);
            return Ok(Ok(out));
        }
        '?' => return Ok(Ok(vec![vm.truth(v)? as u8])),
        'e' | 'f' | 'd' => {
            let Some(f) = float(vm, v)? else { return Ok(Err("required argument is not a float".into())) };
            match item.code {
                'd' => f.to_le_bytes().to_vec(),
                'f' => {
                    let x = f as f32;
                    if x.is_infinite() && f.is_finite() {
                        return Err(vm.overflow_error("float too large to pack with f format"));
                    }
                    x.to_le_bytes().to_vec()
                }
                _ => match float_to_half(f) {
                    Some(h) => h.to_le_bytes().to_vec(),
                    None => return Err(vm.overflow_error("float too large to pack with e format")),
                },
            }
        }
        'F' | 'D' => {
            let (re, im) = match vm.as_complex(v) {
                Some(c) => c,
                None => match float(vm, v)? {
                    Some(f) => (f, 0.0),
                    None => return Ok(Err("required argument is not a complex".into())),
                },
            };
            let mut parts = Vec::new();
            for f in [re, im] {
                let mut b = if item.code == 'F' { (f as f32).to_le_bytes().to_vec() } else { f.to_le_bytes().to_vec() };
                if l.big {
                    b.reverse();
                }
                parts.extend(b);
            }
            return Ok(Ok(parts));
        }
        _ => {
            if !vm.is_int(v) && vm.special(v, Special::Index).is_none() {
                return Ok(Err("required argument is not an integer".into()));
            }
            let n = vm.index_big(v)?;
            match int_bytes(&n, item) {
                Ok(b) => b,
                Err(text) => return Ok(Err(text)),
            }
        }
    };
    if l.big {
        out.reverse();
    }
    Ok(Ok(out))
}

fn float(vm: &mut Vm, v: &Object) -> PyResult<Option<f64>> {
    match vm.to_float(v) {
        Ok(f) => Ok(Some(f)),
        Err(_) if vm.raised_is(Exc::TypeError) => {
            vm.take_exception();
            Ok(None)
        }
        Err(stop) => Err(stop),
    }
}

fn int_bytes(n: &IBig, item: &Item) -> Result<Vec<u8>, String> {
    let bits = item.size * 8;
    let unsigned = item.code.is_ascii_uppercase();
    let (low, high) = if unsigned {
        (IBig::ZERO, (IBig::ONE << bits) - IBig::ONE)
    } else {
        (-(IBig::ONE << (bits - 1)), (IBig::ONE << (bits - 1)) - IBig::ONE)
    };
    if *n < low || *n > high {
        return Err(match item.code {
            'q' | 'Q' | 'n' | 'N' | 'P' if item.size == 8 && n.abs() >= IBig::ONE << 64 => {
                "int too large to convert".into()
            }
            'b' => "byte format requires -128 <= number <= 127".into(),
            'B' => "ubyte format requires 0 <= number <= 255".into(),
            'h' => "short format requires (-32767 -1) <= number <= 32767".into(),
            'H' => "ushort format requires 0 <= number <= 65535".into(),
            code => format!(
                "'{code}' format requires {} <= number <= {high}",
                if unsigned { "0".into() } else { low.to_string() }
            ),
        });
    }
    let wrapped = if n.is_negative() { n + (IBig::ONE << bits) } else { n.clone() };
    let mut b = wrapped.into_parts().1.to_le_bytes().to_vec();
    b.resize(item.size, 0);
    Ok(b)
}

/// A value of its bytes.
pub fn unpack(vm: &mut Vm, l: &Layout, item: &Item, bytes: &[u8]) -> Object {
    match item.code {
        'c' | 's' => return vm.bytes(bytes),
        'p' => {
            let n = bytes.first().map_or(0, |&n| n as usize).min(bytes.len().saturating_sub(1));
            return vm.bytes(bytes.get(1..1 + n).unwrap_or_default());
        }
        '?' => return Object::bool(bytes.first().is_some_and(|&b| b != 0)),
        'F' | 'D' => {
            let half = bytes.len() / 2;
            let [re, im] = [bytes.get(..half), bytes.get(half..)].map(|b| real(b.unwrap_or_default(), l.big));
            return vm.complex(re, im);
        }
        'e' | 'f' | 'd' => {
            return {
                let f = real(bytes, l.big);
                vm.float(f)
            };
        }
        _ => {}
    }
    let mut word = [0u8; 8];
    for (i, &b) in bytes.iter().enumerate() {
        let at = if l.big { bytes.len() - 1 - i } else { i };
        if let Some(w) = word.get_mut(at) {
            *w = b;
        }
    }
    let n = u64::from_le_bytes(word);
    if item.code.is_ascii_uppercase() {
        return vm.uint(n);
    }
    let shift = 64 - 8 * bytes.len().clamp(1, 8) as u32;
    vm.int((n << shift) as i64 >> shift)
}

fn real(bytes: &[u8], big: bool) -> f64 {
    let mut b = bytes.to_vec();
    if big {
        b.reverse();
    }
    match *b.as_slice() {
        [a, b] => half_to_float(u16::from_le_bytes([a, b])),
        [a, b, c, d] => f64::from(f32::from_le_bytes([a, b, c, d])),
        [a, b, c, d, e, f, g, h] => f64::from_le_bytes([a, b, c, d, e, f, g, h]),
        _ => 0.0,
    }
}
