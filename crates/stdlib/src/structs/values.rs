//! Values to bytes and back.

use super::format::Item;
use dashu_int::IBig;
use ophion_text::float::{float_to_half, float_to_single, half_to_float, single_to_float};
use ophion_vm::{Object, PyResult, Special, Vm, shape};

/// Why a value cannot be packed.
pub enum Refused {
    /// The message of a `struct.error`.
    Wrong(String),
    Raised(ophion_vm::Stop),
}

impl From<ophion_vm::Stop> for Refused {
    fn from(stop: ophion_vm::Stop) -> Refused {
        Refused::Raised(stop)
    }
}

fn wrong<T>(text: impl Into<String>) -> Result<T, Refused> {
    Err(Refused::Wrong(text.into()))
}

/// Writes a number's bytes, little end first, in the order that the format asks for.
#[inline(always)]
fn put<const N: usize>(to: &mut [u8], mut bytes: [u8; N], big: bool) {
    if big {
        bytes.reverse();
    }
    if let Some(to) = to.first_chunk_mut() {
        *to = bytes;
    }
}

/// The number of these bytes.
#[inline(always)]
fn get<const N: usize>(from: &[u8], big: bool) -> [u8; N] {
    let mut bytes = from.first_chunk().copied().unwrap_or([0; N]);
    if big {
        bytes.reverse();
    }
    bytes
}

/// Writes the bytes of a value into its place, which holds zeros.
#[inline]
pub fn pack(vm: &mut Vm, big: bool, item: &Item, v: &Object, to: &mut [u8]) -> Result<(), Refused> {
    match item.code {
        b'c' => match (vm.as_bytes(v), to) {
            (Some(&[b]), [to, ..]) => *to = b,
            _ => return wrong("char format requires a bytes object of length 1"),
        },
        b's' | b'p' => {
            let Some(b) = vm.as_bytes(v) else {
                return wrong(format!("argument for '{}' must be a bytes object", item.code as char));
            };
            let to = match (item.code, to) {
                (b'p', [n, rest @ ..]) => {
                    *n = b.len().min(rest.len()).min(255) as u8;
                    rest
                }
                (_, to) => to,
            };
            let n = b.len().min(to.len());
            if let (Some(to), Some(b)) = (to.get_mut(..n), b.get(..n)) {
                to.copy_from_slice(b);
            }
        }
        b'?' => {
            let b = vm.truth(v)?;
            put(to, [b as u8], false);
        }
        b'd' => match float(vm, v)? {
            Some(f) => put(to, f.to_le_bytes(), big),
            None => return wrong("required argument is not a float"),
        },
        b'e' | b'f' => {
            let Some(f) = float(vm, v)? else { return wrong("required argument is not a float") };
            if item.code == b'e' {
                match float_to_half(f) {
                    Some(h) => put(to, h.to_le_bytes(), big),
                    None => return Err(vm.overflow_error("float too large to pack with e format").into()),
                }
            } else {
                let x = f as f32;
                if x.is_infinite() && f.is_finite() {
                    return Err(vm.overflow_error("float too large to pack with f format").into());
                }
                put(to, float_to_single(f).to_le_bytes(), big);
            }
        }
        b'F' | b'D' => {
            let Some((re, im)) = complex(vm, v)? else { return wrong("required argument is not a complex") };
            if let Some((first, second)) = to.split_at_mut_checked(item.size / 2) {
                for (f, to) in [(re, first), (im, second)] {
                    match item.code {
                        // The processor's own order is left to the processor's conversion.
                        b'F' if !big => put(to, (f as f32).to_le_bytes(), big),
                        b'F' if f.is_finite() && (f as f32).is_infinite() => {
                            return Err(vm.overflow_error("float too large to pack with f format").into());
                        }
                        b'F' => put(to, float_to_single(f).to_le_bytes(), big),
                        _ => put(to, f.to_le_bytes(), big),
                    }
                }
            }
        }
        _ => {
            let unsigned = item.code.is_ascii_uppercase();
            let n = match vm.as_i64(v) {
                // An address may be negative.
                Some(n) if item.code == b'P' => n as u64,
                Some(n) => {
                    // What lies above the bits of the place: the sign, or nothing.
                    let above = n.checked_shr(8 * item.size as u32 - !unsigned as u32).unwrap_or(n >> 63);
                    if above != 0 && (unsigned || above != -1) {
                        return out_of_range(item);
                    }
                    n as u64
                }
                None => {
                    if !vm.is_int(v) && vm.special(v, Special::Index).is_none() {
                        return wrong("required argument is not an integer");
                    }
                    let n = vm.index_big(v)?;
                    let (low, high) = if unsigned {
                        (0, (1i128 << (item.size * 8)) - 1)
                    } else {
                        (-(1i128 << (item.size * 8 - 1)), (1i128 << (item.size * 8 - 1)) - 1)
                    };
                    // What is beyond these fits into no format.
                    match i128::try_from(&n) {
                        Ok(i) if i >= low && i <= high => i as u64,
                        _ => return out_of_range(item),
                    }
                }
            };
            match item.size {
                1 => put(to, [n as u8], big),
                2 => put(to, (n as u16).to_le_bytes(), big),
                4 => put(to, (n as u32).to_le_bytes(), big),
                _ => put(to, n.to_le_bytes(), big),
            }
        }
    }
    Ok(())
}

#[cold]
fn out_of_range(item: &Item) -> Result<(), Refused> {
    let bits = item.size * 8;
    let code = item.code as char;
    if code == 'P' {
        return wrong("int too large to convert");
    }
    let unsigned = item.code.is_ascii_uppercase();
    let high = (IBig::ONE << (bits - !unsigned as usize)) - IBig::ONE;
    let low = if unsigned { "0".into() } else { (-(IBig::ONE << (bits - 1))).to_string() };
    wrong(format!("'{code}' format requires {low} <= number <= {high}"))
}

#[inline]
fn float(vm: &mut Vm, v: &Object) -> PyResult<Option<f64>> {
    match vm.to_float(v) {
        Ok(f) => Ok(Some(f)),
        // The program is asked for its `__float__` first.
        Err(stop) if vm.exception.is_null() => Err(stop),
        // Whatever was wrong.
        Err(_) => {
            vm.take_exception();
            Ok(None)
        }
    }
}

/// A complex number, one of a `__complex__`, or a real number.
fn complex(vm: &mut Vm, v: &Object) -> PyResult<Option<(f64, f64)>> {
    if vm.as_complex(v).is_none() && vm.special(v, Special::Complex).is_some() {
        let class = vm.builtin_type(shape::COMPLEX);
        return match vm.call(&class, std::slice::from_ref(v)) {
            Ok(z) => Ok(vm.as_complex(&z)),
            Err(stop) if vm.exception.is_null() => Err(stop),
            Err(_) => {
                vm.take_exception();
                Ok(None)
            }
        };
    }
    match vm.as_complex(v) {
        Some(z) => Ok(Some(z)),
        None => Ok(float(vm, v)?.map(|re| (re, 0.0))),
    }
}

/// A value of its bytes.
#[inline]
pub fn unpack(vm: &mut Vm, big: bool, item: &Item, bytes: &[u8]) -> Object {
    match item.code {
        b'c' | b's' => vm.bytes(bytes),
        b'p' => {
            let n = bytes.first().map_or(0, |&n| n as usize).min(bytes.len().saturating_sub(1));
            vm.bytes(bytes.get(1..1 + n).unwrap_or_default())
        }
        b'?' => Object::bool(bytes.first().is_some_and(|&b| b != 0)),
        b'F' | b'D' => {
            let half = bytes.len() / 2;
            let [re, im] = [bytes.get(..half), bytes.get(half..)].map(|b| real(b.unwrap_or_default(), big, !big));
            vm.complex(re, im)
        }
        b'd' => vm.float(f64::from_le_bytes(get(bytes, big))),
        b'e' | b'f' => {
            let f = real(bytes, big, item.native);
            vm.float(f)
        }
        code => {
            let unsigned = code.is_ascii_uppercase();
            let n = match (item.size, unsigned) {
                (1, true) => i64::from(u8::from_le_bytes(get(bytes, big))),
                (1, false) => i64::from(i8::from_le_bytes(get(bytes, big))),
                (2, true) => i64::from(u16::from_le_bytes(get(bytes, big))),
                (2, false) => i64::from(i16::from_le_bytes(get(bytes, big))),
                (4, true) => i64::from(u32::from_le_bytes(get(bytes, big))),
                (4, false) => i64::from(i32::from_le_bytes(get(bytes, big))),
                (_, true) => return vm.uint(u64::from_le_bytes(get(bytes, big))),
                (_, false) => i64::from_le_bytes(get(bytes, big)),
            };
            vm.int(n)
        }
    }
}

/// A float of two, four or eight bytes; `plain`: what is no number becomes a quiet one, as the processor converts it.
fn real(bytes: &[u8], big: bool, plain: bool) -> f64 {
    match bytes.len() {
        2 => half_to_float(u16::from_le_bytes(get(bytes, big))),
        4 if plain => f64::from(f32::from_le_bytes(get(bytes, big))),
        4 => single_to_float(u32::from_le_bytes(get(bytes, big))),
        _ => f64::from_le_bytes(get(bytes, big)),
    }
}
