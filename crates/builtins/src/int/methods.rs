//! The named methods of int, its conversions and its text.

use crate::object::check_spec;
use crate::support::{
    check_asked, exact_name, float_failed, format_failed, hash_object, int_failed, named_type, simple_spec,
};

use ophion_text::codec::Endian;
use ophion_text::format::{Digits, FormatSpec, Kind as FormatKind};
use ophion_text::int;
use ophion_vm::{Object, PyResult, Vm, shape};

/// The value as an exact int.
pub(crate) fn exact(vm: &mut Vm, o: &Object) -> Object {
    if vm.shape_of(o) == shape::INT {
        return o.clone();
    }
    match vm.as_i64(o) {
        Some(i) => vm.int(i),
        None => {
            let b = vm.as_big(o).unwrap_or_default();
            vm.big(&b)
        }
    }
}
pub(super) fn exact_self(vm: &mut Vm, args: &[Object]) -> PyResult {
    Ok(exact(vm, &args[0]))
}
pub(super) fn get_self(vm: &mut Vm, o: &Object) -> PyResult {
    Ok(exact(vm, o))
}
pub(super) fn get_zero(vm: &mut Vm, _: &Object) -> PyResult {
    Ok(vm.int(0))
}
pub(super) fn get_one(vm: &mut Vm, _: &Object) -> PyResult {
    Ok(vm.int(1))
}

/// `int(float)`.
pub(super) fn of_float(vm: &mut Vm, o: &Object) -> PyResult {
    let f = vm.as_float(o).unwrap_or(0.0);
    float_to_int(vm, f)
}
/// A float cut to an int.
pub(crate) fn float_to_int(vm: &mut Vm, f: f64) -> PyResult {
    if f.abs() < 9e18 {
        return Ok(vm.int(f as i64));
    }
    match ophion_text::float::to_int(f) {
        Ok(i) => Ok(vm.big(&i)),
        Err(e) => Err(float_failed(vm, e)),
    }
}

/// The decimal text of an int.
pub(crate) fn int_repr(vm: &mut Vm, o: &Object) -> PyResult {
    if let Some(i) = vm.as_i64(o) {
        let mut buffer = [0u8; 20];
        let digits = decimal(i, &mut buffer);
        return Ok(vm.latin1(digits));
    }
    let b = vm.as_big(o).unwrap_or_default();
    let limit = vm.int_max_str_digits;
    let made = int::int_text_metered(&b, limit, &mut vm.meter());
    match made {
        Ok(text) => Ok(vm.latin1(text.as_bytes())),
        Err(e) => Err(int_failed(vm, e)),
    }
}
/// Writes the decimal digits of a machine word at the end of the buffer.
fn decimal(i: i64, buffer: &mut [u8; 20]) -> &[u8] {
    let mut rest = i.unsigned_abs();
    let mut at = buffer.len();
    loop {
        at -= 1;
        buffer[at] = b'0' + (rest % 10) as u8;
        rest /= 10;
        if rest == 0 {
            break;
        }
    }
    if i < 0 {
        at -= 1;
        buffer[at] = b'-';
    }
    &buffer[at..]
}
pub(super) fn repr(vm: &mut Vm, args: &[Object]) -> PyResult {
    int_repr(vm, &args[0])
}
/// `bin`, `oct`, `hex`.
pub(crate) fn radix(vm: &mut Vm, o: &Object, radix: u8, prefix: &str) -> PyResult {
    let i = vm.index_big(o)?;
    let text = int::radix_text(&i, radix);
    let text = match text.strip_prefix('-') {
        Some(digits) => format!("-{prefix}{digits}"),
        None => format!("{prefix}{text}"),
    };
    Ok(vm.latin1(text.as_bytes()))
}

pub(super) fn hash(vm: &mut Vm, args: &[Object]) -> PyResult {
    let h = match vm.as_i64(&args[0]) {
        Some(i) => int::hash_i64(i),
        None => int::hash_int(&vm.as_big(&args[0]).unwrap_or_default()),
    };
    hash_object(vm, h)
}
pub(super) fn bool_(vm: &mut Vm, args: &[Object]) -> PyResult {
    Ok(Object::bool(vm.as_i64(&args[0]) != Some(0)))
}
pub(super) fn float(vm: &mut Vm, args: &[Object]) -> PyResult {
    let i = exact(vm, &args[0]);
    let f = vm.to_float(&i)?;
    Ok(vm.float(f))
}

pub(super) fn round(vm: &mut Vm, args: &[Object]) -> PyResult {
    if args[1].is_null() || args[1].is_none() {
        return Ok(exact(vm, &args[0]));
    }
    let digits = vm.index(&args[1])?;
    let digits = vm.index_clipped(&digits)?;
    if digits >= 0 {
        return Ok(exact(vm, &args[0]));
    }
    let x = vm.as_big(&args[0]).unwrap_or_default();
    let places = digits.unsigned_abs();
    // Beyond its own digits everything rounds to zero, and the power of ten need not be made.
    if places as u64 > int::bit_length(&x) / 3 + 2 {
        return Ok(vm.int(0));
    }
    Ok(vm.big(&int::round_to_ten_power(&x, places)))
}

pub(super) fn format(vm: &mut Vm, args: &[Object]) -> PyResult {
    check_spec(vm, &args[1])?;
    if vm.str_len(&args[1]) == 0 {
        return if vm.shape_of(&args[0]) == shape::INT { int_repr(vm, &args[0]) } else { vm.str_of(&args[0]) };
    }
    if let (Some(spec), Some(i)) = (simple_spec(vm, &args[1]), vm.as_i64(&args[0]))
        && let Some(digits) = spec.int(i, &mut Digits::default())
    {
        return Ok(vm.narrow_str(spec.len_of(digits.len()), |to| spec.lay_out(digits, true, to)));
    }
    let name = exact_name(vm, &args[0], shape::INT, "int");
    let Some(spec) = vm.as_text(&args[1]) else { return Ok(Object::NULL) };
    let text = FormatSpec::parse(spec, FormatKind::Int, &name);
    let text = match text {
        Ok(spec) => {
            check_asked(vm, &spec)?;
            match vm.as_i64(&args[0]) {
                Some(i) => spec.format_i64(i, &name),
                None => {
                    let b = vm.as_big(&args[0]).unwrap_or_default();
                    spec.format_int(&b, &name, vm.int_max_str_digits)
                }
            }
        }
        Err(e) => Err(e),
    };
    match text {
        Ok(text) => Ok(vm.textbuf(&text)),
        Err(e) => Err(format_failed(vm, e)),
    }
}

pub(super) fn getnewargs(vm: &mut Vm, args: &[Object]) -> PyResult {
    let i = exact(vm, &args[0]);
    Ok(vm.tuple([i]))
}
pub(super) fn sizeof(vm: &mut Vm, args: &[Object]) -> PyResult {
    // As CPython counts: a head of 24 bytes, and digits of 30 bits.
    let bits = int::bit_length(&vm.as_big(&args[0]).unwrap_or_default());
    let digits = bits.div_ceil(30).max(1);
    Ok(vm.uint(24 + 4 * digits))
}
pub(super) fn bit_length(vm: &mut Vm, args: &[Object]) -> PyResult {
    let n = match vm.as_i64(&args[0]) {
        Some(i) => 64 - i.unsigned_abs().leading_zeros() as u64,
        None => int::bit_length(&vm.as_big(&args[0]).unwrap_or_default()),
    };
    Ok(vm.uint(n))
}
pub(super) fn bit_count(vm: &mut Vm, args: &[Object]) -> PyResult {
    let n = match vm.as_i64(&args[0]) {
        Some(i) => i.unsigned_abs().count_ones() as u64,
        None => int::bit_count(&vm.as_big(&args[0]).unwrap_or_default()),
    };
    Ok(vm.uint(n))
}

/// The argument `byteorder`.
fn byte_order(vm: &mut Vm, o: &Object, function: &str) -> PyResult<Endian> {
    if o.is_null() {
        return Ok(Endian::Big);
    }
    if !vm.is_str(o) {
        let t = named_type(vm, o);
        return Err(vm.type_error(format!("{function}() argument 'byteorder' must be str, not {t}")));
    }
    match vm.as_ascii(o) {
        Some("little") => Ok(Endian::Little),
        Some("big") => Ok(Endian::Big),
        _ => Err(vm.value_error("byteorder must be either 'little' or 'big'")),
    }
}
pub(super) fn to_bytes(vm: &mut Vm, args: &[Object]) -> PyResult {
    let length = if args[1].is_null() { 1 } else { vm.index_i64(&args[1])? };
    let endian = byte_order(vm, &args[2], "to_bytes")?;
    let signed = !args[3].is_null() && vm.truth(&args[3])?;
    if length < 0 {
        return Err(vm.value_error("length argument must be non-negative"));
    }
    let x = vm.as_big(&args[0]).unwrap_or_default();
    vm.check_size(Some(length as usize))?;
    match int::to_bytes(&x, length as usize, endian, signed) {
        Ok(bytes) => Ok(vm.bytes(&bytes)),
        Err(e) => Err(int_failed(vm, e)),
    }
}
pub(super) fn from_bytes(vm: &mut Vm, args: &[Object]) -> PyResult {
    let endian = byte_order(vm, &args[2], "from_bytes")?;
    let signed = !args[3].is_null() && vm.truth(&args[3])?;
    let bytes = crate::bytes::from_object(vm, &args[1])?;
    let i = int::from_bytes(&bytes, endian, signed);
    let i = vm.big(&i);
    let own = vm.builtin_type(shape::INT);
    if args[0].is(&own) {
        return Ok(i);
    }
    Err(vm.tail_call(args[0].clone(), vec![i]))
}

pub(super) fn as_integer_ratio(vm: &mut Vm, args: &[Object]) -> PyResult {
    let pair = vec![exact(vm, &args[0]), vm.int(1)];
    Ok(vm.tuple(pair))
}
pub(super) fn is_integer(_: &mut Vm, _: &[Object]) -> PyResult {
    Ok(Object::TRUE)
}
