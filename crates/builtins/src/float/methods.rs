//! Construction, conversions and the named methods of float.

use crate::int::float_to_int;
use crate::object::check_spec;
use crate::support::{
    check_asked, exact_name, fail, float_failed, format_failed, hash_object, named_type, new_is_exact, of_class,
    simple_spec,
};
use ophion_text::float;
use ophion_text::format::{FormatSpec, Kind as FormatKind};
use ophion_text::repr::{repr as text_repr, repr_bytes};
use ophion_vm::{Object, PyResult, Special, Vm, shape};

pub(super) fn new(vm: &mut Vm, args: &[Object]) -> PyResult {
    let exact = new_is_exact(vm, &args[0], shape::FLOAT)?;
    let value = match args[1].given() {
        None => vm.float(0.0),
        Some(x) if vm.shape_of(x) == shape::FLOAT => x.clone(),
        Some(x) => {
            let f = convert(vm, x)?;
            vm.float(f)
        }
    };
    of_class(vm, &args[0], exact, value)
}

fn convert(vm: &mut Vm, x: &Object) -> PyResult<f64> {
    if vm.own_float(x)
        && let Some(r) = vm.call_special_method(x, Special::Float, &[])?
    {
        return match vm.as_float(&r) {
            Some(f) if vm.shape_of(&r) == shape::FLOAT => Ok(f),
            Some(f) => vm.warn_of_float(x, &r).map(|()| f),
            None => {
                let (t, n) = (vm.type_name(x), vm.type_name(&r));
                Err(vm.type_error(format!("{t}.__float__ returned non-float (type {n})")))
            }
        };
    }
    if let Some(f) = parse_float(vm, x)? {
        return Ok(f);
    }
    if vm.is_int(x) || vm.special(x, Special::Float).is_some() || vm.special(x, Special::Index).is_some() {
        return vm.to_float(x);
    }
    if let Some(buffer) = crate::bytes::buffer_opt(vm, x)? {
        return match float::parse_bytes(&buffer) {
            Ok(f) => Ok(f),
            Err(e) => {
                let shown = vm.repr(x)?;
                let message = e.message(&vm.lossy(&shown));
                Err(fail(vm, e.exception(), &message))
            }
        };
    }
    let t = vm.type_name(x);
    Err(vm.type_error(format!("float() argument must be a string or a real number, not '{t}'")))
}

/// `float(text)` of a str, bytes or bytearray; None for anything else.
fn parse_float(vm: &mut Vm, x: &Object) -> PyResult<Option<f64>> {
    let parsed = if let Some(text) = vm.as_text(x) {
        float::parse(text)
    } else if let Some(bytes) = vm.as_bytes(x) {
        float::parse_bytes(bytes)
    } else {
        return Ok(None);
    };
    match parsed {
        Ok(f) => Ok(Some(f)),
        Err(e) => {
            let shown = match (vm.as_text(x), vm.as_bytes(x)) {
                (Some(text), _) => text_repr(text).as_text().to_string_lossy(),
                (None, Some(bytes)) => {
                    let shown = repr_bytes(bytes).as_text().to_string_lossy();
                    if vm.kind(x) == ophion_vm::Kind::ByteArray { format!("bytearray({shown})") } else { shown }
                }
                _ => String::new(),
            };
            Err(fail(vm, e.exception(), &e.message(&shown)))
        }
    }
}

fn value(vm: &Vm, args: &[Object]) -> f64 {
    vm.as_float(&args[0]).unwrap_or(0.0)
}

pub(super) fn repr(vm: &mut Vm, args: &[Object]) -> PyResult {
    let text = float::repr(value(vm, args));
    Ok(vm.latin1(text.as_bytes()))
}
pub(super) fn hash(vm: &mut Vm, args: &[Object]) -> PyResult {
    let h = ophion_text::int::hash_f64(value(vm, args)).unwrap_or_else(|| vm.identity_hash(&args[0]));
    hash_object(vm, h)
}
pub(super) fn bool_(vm: &mut Vm, args: &[Object]) -> PyResult {
    Ok(Object::bool(value(vm, args) != 0.0))
}
pub(super) fn exact_self(vm: &mut Vm, args: &[Object]) -> PyResult {
    get_self(vm, &args[0])
}
pub(super) fn get_self(vm: &mut Vm, o: &Object) -> PyResult {
    if vm.shape_of(o) == shape::FLOAT {
        return Ok(o.clone());
    }
    let f = vm.as_float(o).unwrap_or(0.0);
    Ok(vm.float(f))
}
pub(super) fn get_zero(vm: &mut Vm, _: &Object) -> PyResult {
    Ok(vm.float(0.0))
}

pub(super) fn trunc(vm: &mut Vm, args: &[Object]) -> PyResult {
    let f = value(vm, args);
    float_to_int(vm, f)
}
pub(super) fn floor(vm: &mut Vm, args: &[Object]) -> PyResult {
    let f = value(vm, args).floor();
    float_to_int(vm, f)
}
pub(super) fn ceil(vm: &mut Vm, args: &[Object]) -> PyResult {
    let f = value(vm, args).ceil();
    float_to_int(vm, f)
}
pub(super) fn round(vm: &mut Vm, args: &[Object]) -> PyResult {
    let f = value(vm, args);
    if args[1].is_null() || args[1].is_none() {
        return float_to_int(vm, f.round_ties_even());
    }
    let digits = vm.index_clipped(&args[1])?;
    match float::round(f, digits as i64) {
        Ok(f) => Ok(vm.float(f)),
        Err(e) => Err(float_failed(vm, e)),
    }
}

pub(super) fn format(vm: &mut Vm, args: &[Object]) -> PyResult {
    check_spec(vm, &args[1])?;
    if vm.str_len(&args[1]) == 0 {
        return if vm.shape_of(&args[0]) == shape::FLOAT { repr(vm, args) } else { vm.str_of(&args[0]) };
    }
    let f = value(vm, args);
    if let Some(spec) = simple_spec(vm, &args[1]) {
        let mut buffer = [0; 40];
        if let Some(digits) = spec.fixed(f, &mut buffer) {
            return Ok(vm.narrow_str(spec.len_of(digits.len()), |to| spec.lay_out(digits, true, to)));
        }
        if let Some(digits) = spec.float(f) {
            let digits = digits.as_bytes();
            return Ok(vm.narrow_str(spec.len_of(digits.len()), |to| spec.lay_out(digits, true, to)));
        }
    }
    let name = exact_name(vm, &args[0], shape::FLOAT, "float");
    let Some(spec) = vm.as_text(&args[1]) else { return Ok(Object::NULL) };
    let text = match FormatSpec::parse(spec, FormatKind::Float, &name) {
        Ok(spec) => {
            check_asked(vm, &spec)?;
            spec.format_float(f, &name)
        }
        Err(e) => Err(e),
    };
    match text {
        Ok(text) => Ok(vm.textbuf(&text)),
        Err(e) => Err(format_failed(vm, e)),
    }
}

pub(super) fn getnewargs(vm: &mut Vm, args: &[Object]) -> PyResult {
    let f = exact_self(vm, args)?;
    Ok(vm.tuple([f]))
}
pub(super) fn getformat(vm: &mut Vm, args: &[Object]) -> PyResult {
    if !vm.is_str(&args[1]) {
        let t = named_type(vm, &args[1]);
        return Err(vm.type_error(format!("__getformat__() argument must be str, not {t}")));
    }
    match vm.as_ascii(&args[1]) {
        Some("double" | "float") => Ok(vm.str("IEEE, little-endian")),
        _ => Err(vm.value_error("__getformat__() argument 1 must be 'double' or 'float'")),
    }
}
pub(super) fn as_integer_ratio(vm: &mut Vm, args: &[Object]) -> PyResult {
    match float::as_integer_ratio(value(vm, args)) {
        Ok((n, d)) => {
            let pair = vec![vm.big(&n), vm.big(&d)];
            Ok(vm.tuple(pair))
        }
        Err(e) => Err(float_failed(vm, e)),
    }
}
pub(super) fn is_integer(vm: &mut Vm, args: &[Object]) -> PyResult {
    let f = value(vm, args);
    Ok(Object::bool(f.is_finite() && f.fract() == 0.0))
}
pub(super) fn hex(vm: &mut Vm, args: &[Object]) -> PyResult {
    let text = float::hex(value(vm, args));
    Ok(vm.latin1(text.as_bytes()))
}
pub(super) fn fromhex(vm: &mut Vm, args: &[Object]) -> PyResult {
    let Some(text) = vm.as_text(&args[1]) else {
        return Err(vm.type_error("bad argument type for built-in operation"));
    };
    if text.iter().any(|c| matches!(c, 0xd800..=0xdfff)) {
        crate::codecs::encode(vm, &args[1], "utf-8", "strict")?;
    }
    let Some(text) = vm.as_text(&args[1]) else { return Ok(Object::NULL) };
    match float::from_hex(text) {
        Ok(f) => {
            let f = vm.float(f);
            made(vm, &args[0], f)
        }
        Err(e) => Err(float_failed(vm, e)),
    }
}
pub(super) fn from_number(vm: &mut Vm, args: &[Object]) -> PyResult {
    let own = vm.builtin_type(shape::FLOAT);
    if args[0].is(&own) && vm.shape_of(&args[1]) == shape::FLOAT {
        return Ok(args[1].clone());
    }
    let f = vm.to_float(&args[1])?;
    let f = vm.float(f);
    made(vm, &args[0], f)
}
/// The float itself, or what the subclass makes of it.
fn made(vm: &mut Vm, class: &Object, f: Object) -> PyResult {
    let own = vm.builtin_type(shape::FLOAT);
    if class.is(&own) { Ok(f) } else { Err(vm.tail_call(class.clone(), vec![f])) }
}
