//! `int(...)` and `bool(...)`.

use crate::support::{fail, new_is_exact, of_class};
use ophion_text::int::{ParseIntError, parse, parse_bytes};
use ophion_text::repr;
use ophion_vm::{Exc, Object, PyResult, Special, Vm, shape};

pub(super) fn int_new(vm: &mut Vm, args: &[Object]) -> PyResult {
    let (class, x, base) = (&args[0], &args[1], &args[2]);
    let exact = new_is_exact(vm, class, shape::INT)?;
    let value = match (x.given(), base.given()) {
        (None, None) => vm.int(0),
        (None, Some(_)) => return Err(vm.type_error("int() missing string argument")),
        (Some(x), None) => to_int(vm, x)?,
        (Some(x), Some(base)) => {
            let base = vm.index_clipped(base)?;
            if base != 0 && !(2..=36).contains(&base) {
                return Err(vm.value_error("int() base must be >= 2 and <= 36, or 0"));
            }
            match from_text(vm, x, base as u32)? {
                Some(i) => i,
                None => return Err(vm.type_error("int() can't convert non-string with explicit base")),
            }
        }
    };
    of_class(vm, class, exact, value)
}

/// `int(text, base)` of a str, bytes or bytearray; None for anything else.
pub(crate) fn from_text(vm: &mut Vm, x: &Object, base: u32) -> PyResult<Option<Object>> {
    let limit = vm.int_max_str_digits;
    // What is short is parsed at once.
    const SHORT: usize = 1000;
    let parsed = match (vm.as_text(x), vm.as_bytes(x)) {
        (Some(text), _) if text.len() <= SHORT => parse(text, base, limit, &mut |_| true),
        (Some(_), _) => {
            let Some(held) = vm.hold_text(x) else { return Ok(None) };
            parse(held.text(), base, limit, &mut vm.meter())
        }
        (None, Some(bytes)) if bytes.len() <= SHORT => parse_bytes(bytes, base, limit, &mut |_| true),
        (None, Some(bytes)) => {
            let held = bytes.to_vec();
            parse_bytes(&held, base, limit, &mut vm.meter())
        }
        (None, None) => return Ok(None),
    };
    match parsed {
        Ok(i) => Ok(Some(vm.big(&i))),
        Err(e) => Err(parse_failed(vm, e, x, base)),
    }
}

#[cold]
fn parse_failed(vm: &mut Vm, e: ParseIntError, x: &Object, base: u32) -> ophion_vm::Stop {
    let shown = match (vm.as_text(x), vm.as_bytes(x)) {
        (Some(text), _) => repr::repr(text.slice(0..text.len().min(200))),
        (None, Some(bytes)) => repr::repr_bytes(bytes.get(..200).unwrap_or(bytes)),
        (None, None) => "".into(),
    };
    let message = e.message(base, &shown.as_text().to_string_lossy());
    fail(vm, e.exception(), &message)
}

/// `int(x)`: an exact int.
pub(crate) fn to_int(vm: &mut Vm, x: &Object) -> PyResult {
    if vm.shape_of(x) == shape::INT {
        return Ok(x.clone());
    }
    if vm.shape_of(x) == shape::FLOAT {
        return super::methods::of_float(vm, x);
    }
    if vm.shape_of(x) == shape::STR
        && let Some(i) = from_text(vm, x, 10)?
    {
        return Ok(i);
    }
    if let Some(r) = vm.call_special_method(x, Special::Int, &[])? {
        return checked(vm, r, "__int__");
    }
    if vm.special(x, Special::Index).is_some() {
        let i = vm.index(x)?;
        return Ok(super::methods::exact(vm, &i));
    }
    if let Some(i) = from_text(vm, x, 10)? {
        return Ok(i);
    }
    if let Some(buffer) = crate::bytes::buffer_opt(vm, x)? {
        let limit = vm.int_max_str_digits;
        let made = parse_bytes(&buffer, 10, limit, &mut vm.meter());
        return match made {
            Ok(i) => Ok(vm.big(&i)),
            Err(e) => {
                let shown = vm.bytes(&buffer);
                Err(parse_failed(vm, e, &shown, 10))
            }
        };
    }
    let t = vm.type_name(x);
    Err(vm.type_error(format!("int() argument must be a string, a bytes-like object or a real number, not '{t}'")))
}

/// What `__int__` gave, as an exact int.
fn checked(vm: &mut Vm, r: Object, method: &str) -> PyResult {
    if vm.shape_of(&r) == shape::INT {
        return Ok(r);
    }
    let t = vm.type_name(&r);
    if !vm.is_int(&r) {
        return Err(vm.type_error(format!("{method} returned non-int (type {t})")));
    }
    let message = format!(
        "{method} returned non-int (type {t}).  The ability to return an instance of a strict subclass of int is deprecated, and may be removed in a future version of Python."
    );
    vm.warn(Exc::DeprecationWarning, &message)?;
    Ok(super::methods::exact(vm, &r))
}

pub(super) fn bool_new(vm: &mut Vm, args: &[Object]) -> PyResult {
    new_is_exact(vm, &args[0], shape::BOOL)?;
    match args[1].given() {
        None => Ok(Object::FALSE),
        Some(x) => {
            let ask = [ophion_vm::Special::Bool, ophion_vm::Special::Len];
            if ask.iter().any(|&s| vm.special(x, s).is_some_and(|m| vm.shape_of(&m) == shape::FUNCTION)) {
                return Err(crate::walks::walk(vm, "truth_of", vec![x.clone()]));
            }
            Ok(Object::bool(vm.truth(x)?))
        }
    }
}
