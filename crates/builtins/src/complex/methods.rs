//! Construction and the named methods of complex.

use crate::object::check_spec;
use crate::support::{check_asked, format_failed, hash_object, new_is_exact};
use ophion_object::records;
use ophion_text::format::{FormatSpec, Kind as FormatKind};
use ophion_text::text::Text;
use ophion_text::{float, int, repr, unicode};
use ophion_vm::{Exc, Object, PyResult, Special, Stop, Vm, shape};

fn value(vm: &Vm, o: &Object) -> (f64, f64) {
    vm.as_complex(o).unwrap_or_default()
}

/// An instance of a class with these parts.
fn make(vm: &mut Vm, class: &Object, exact: bool, z: (f64, f64)) -> PyResult {
    if exact {
        return Ok(vm.complex(z.0, z.1));
    }
    let o = vm.blank_record(class);
    vm.set_raw(&o, records::complex::REAL, z.0.to_bits());
    vm.set_raw(&o, records::complex::IMAG, z.1.to_bits());
    Ok(o)
}

/// `complex(...)` with arguments by their places.
pub(super) fn new(vm: &mut Vm, args: &[Object]) -> PyResult {
    let given = args.len() - 1;
    if given > 2 {
        return Err(too_many(vm, given));
    }
    let part = |i: usize| args.get(i).cloned().unwrap_or(Object::NULL);
    make_of(vm, &args[0], &part(1), &part(2), false)
}

fn too_many(vm: &mut Vm, given: usize) -> Stop {
    vm.type_error(format!("complex() takes at most 2 arguments ({given} given)"))
}

/// The same with arguments that may have names: a text is a number only where it has none.
pub(super) fn new_named(vm: &mut Vm, args: &[Object]) -> PyResult {
    let mut parts = vm.tuple_items(&args[1]).unwrap_or_default().to_vec();
    let named = if args[2].is_null() { Vec::new() } else { vm.dict_items(&args[2]) };
    let by_place = parts.len();
    if by_place + named.len() > 2 {
        return Err(too_many(vm, by_place + named.len()));
    }
    parts.resize(2, Object::NULL);
    for (key, value) in named {
        let key = vm.lossy(&key);
        let Some(i) = ["real", "imag"].iter().position(|&n| n == key) else {
            let hint = match ophion_vm::suggest(&key, ["real", "imag"].into_iter()) {
                Some(name) => format!(". Did you mean '{name}'?"),
                None => String::new(),
            };
            return Err(vm.type_error(format!("complex() got an unexpected keyword argument '{key}'{hint}")));
        };
        if i < by_place {
            let place = i + 1;
            return Err(vm.type_error(format!("argument for complex() given by name ('{key}') and position ({place})")));
        }
        parts[i] = value;
    }
    make_of(vm, &args[0], &parts[0], &parts[1], by_place == 0)
}

fn make_of(vm: &mut Vm, class: &Object, real: &Object, imag: &Object, named: bool) -> PyResult {
    let args = [class.clone()];
    let exact = new_is_exact(vm, class, shape::COMPLEX)?;
    if imag.is_null() && (!named || real.is_null()) {
        if real.is_null() {
            return make(vm, &args[0], exact, (0.0, 0.0));
        }
        if exact && vm.shape_of(real) == shape::COMPLEX {
            return Ok(real.clone());
        }
        if let Some(text) = vm.as_text(real) {
            return match parse(text) {
                Some(z) => make(vm, &args[0], exact, z),
                None if has_stray_underscore(text) => {
                    let shown = repr::repr(text).as_text().to_string_lossy();
                    Err(vm.value_error(format!("could not convert string to complex: {shown}")))
                }
                None => Err(vm.value_error("complex() arg is a malformed string")),
            };
        }
        return match number(vm, real)? {
            Some(z) => make(vm, &args[0], exact, z),
            None => {
                let t = vm.type_name(real);
                Err(vm.type_error(format!("complex() argument must be a string or a number, not {t}")))
            }
        };
    }
    // A part may itself be complex, which is deprecated: its imaginary part counts for the other one.
    let re = if real.is_null() { (0.0, None) } else { part(vm, real, "real")? };
    let im = if imag.is_null() { (0.0, None) } else { part(vm, imag, "imag")? };
    // What is not there is not added either: it could turn -0.0 into 0.0.
    let z = (im.1.map_or(re.0, |i| re.0 - i), re.1.map_or(im.0, |i| i + im.0));
    make(vm, &args[0], exact, z)
}

/// An argument's real part, and its imaginary one if it is complex. Only the first argument is asked for `__complex__`.
fn part(vm: &mut Vm, o: &Object, name: &str) -> PyResult<(f64, Option<f64>)> {
    let z = if name == "real" { number(vm, o)? } else { plain_number(vm, o)? };
    let t = vm.type_name(o);
    let message = format!("complex() argument '{name}' must be a real number, not {t}");
    let Some(z) = z else { return Err(vm.type_error(message)) };
    let is_complex = vm.as_complex(o).is_some() || name == "real" && vm.special(o, Special::Complex).is_some();
    if is_complex {
        vm.warn(Exc::DeprecationWarning, &message)?;
    }
    Ok((z.0, is_complex.then_some(z.1)))
}

/// The value of a number: complex, through `__complex__`, or real; None for anything else.
fn number(vm: &mut Vm, o: &Object) -> PyResult<Option<(f64, f64)>> {
    if vm.shape_of(o) != shape::COMPLEX
        && let Some(r) = vm.call_special_method(o, Special::Complex, &[])?
    {
        let t = vm.type_name(&r);
        let Some(z) = vm.as_complex(&r) else {
            return Err(vm.type_error(format!("__complex__ returned non-complex (type {t})")));
        };
        if vm.shape_of(&r) != shape::COMPLEX {
            let message = format!(
                "__complex__ returned non-complex (type {t}).  The ability to return an instance of a strict subclass of complex is \
                 deprecated, and may be removed in a future version of Python."
            );
            vm.warn(Exc::DeprecationWarning, &message)?;
        }
        return Ok(Some(z));
    }
    plain_number(vm, o)
}

/// The value of a complex or real number.
fn plain_number(vm: &mut Vm, o: &Object) -> PyResult<Option<(f64, f64)>> {
    if let Some(z) = vm.as_complex(o) {
        return Ok(Some(z));
    }
    let is_number = vm.as_float(o).is_some()
        || vm.is_int(o)
        || vm.special(o, Special::Float).is_some()
        || vm.special(o, Special::Index).is_some();
    if is_number { Ok(Some((vm.to_float(o)?, 0.0))) } else { Ok(None) }
}

/// Whether there is an underscore that is not between two digits: such a text gets other words.
fn has_stray_underscore(text: Text<'_>) -> bool {
    let digit = |c: Option<u32>| c.and_then(unicode::decimal_value).is_some();
    let all: Vec<u32> = text.iter().collect();
    let before = |at: usize| at.checked_sub(1).and_then(|i| all.get(i)).copied();
    (0..all.len()).any(|at| all[at] == u32::from(b'_') && !(digit(before(at)) && digit(all.get(at + 1).copied())))
}

/// A complex number in text: parts as `float` reads them, white space and one pair of parentheses around.
fn parse(text: Text<'_>) -> Option<(f64, f64)> {
    let ascii: String = text
        .iter()
        .map(|c| match unicode::decimal_value(c) {
            Some(d) => (b'0' + d as u8) as char,
            None if unicode::is_space(c) => ' ',
            None => char::from_u32(c).filter(char::is_ascii).unwrap_or('?'),
        })
        .collect();
    let mut s = ascii.trim_matches(' ');
    if let Some(inner) = s.strip_prefix('(') {
        s = inner.strip_suffix(')')?.trim_matches(' ');
    }
    let is_unit = |s: &str| s == "j" || s == "J";
    let sign = |s: &str| if s.starts_with('-') { -1.0 } else { 1.0 };
    let (first, rest) = split_number(s);
    let Some(x) = read(first)? else {
        return is_unit(s.strip_prefix(['+', '-']).unwrap_or(s)).then_some((0.0, sign(s)));
    };
    if rest.is_empty() {
        return Some((x, 0.0));
    }
    if is_unit(rest) {
        return Some((0.0, x));
    }
    if !rest.starts_with(['+', '-']) {
        return None;
    }
    let (second, end) = split_number(rest);
    match read(second)? {
        Some(y) => is_unit(end).then_some((x, y)),
        None => is_unit(&rest[1..]).then_some((x, sign(rest))),
    }
}
/// The float that is all of the text; `Some(None)` for no text.
fn read(s: &str) -> Option<Option<f64>> {
    if s.is_empty() {
        return Some(None);
    }
    float::parse_bytes(s.as_bytes()).ok().map(Some)
}
/// Splits after the longest beginning that looks like a float.
fn split_number(s: &str) -> (&str, &str) {
    let b = s.as_bytes();
    let mut at = usize::from(matches!(b.first(), Some(b'+' | b'-')));
    let lower = s[at..].to_ascii_lowercase();
    for word in ["infinity", "inf", "nan"] {
        if lower.starts_with(word) {
            return s.split_at(at + word.len());
        }
    }
    let start = at;
    let digit = |c: Option<&u8>| c.is_some_and(|c| c.is_ascii_digit() || *c == b'_');
    while digit(b.get(at)) || b.get(at) == Some(&b'.') {
        at += 1;
    }
    if at == start {
        return ("", s);
    }
    if matches!(b.get(at), Some(b'e' | b'E')) {
        let mut end = at + 1;
        end += usize::from(matches!(b.get(end), Some(b'+' | b'-')));
        if digit(b.get(end)) {
            while digit(b.get(end)) {
                end += 1;
            }
            at = end;
        }
    }
    s.split_at(at)
}

pub(super) fn repr(vm: &mut Vm, args: &[Object]) -> PyResult {
    let z = value(vm, &args[0]);
    let text = float::repr_complex(z.0, z.1);
    Ok(vm.latin1(text.as_bytes()))
}
pub(super) fn hash(vm: &mut Vm, args: &[Object]) -> PyResult {
    let z = value(vm, &args[0]);
    let identity = vm.identity_hash(&args[0]);
    let [re, im] = [z.0, z.1].map(|f| int::hash_f64(f).unwrap_or(identity));
    hash_object(vm, int::hash_complex(re, im))
}
pub(super) fn bool_(vm: &mut Vm, args: &[Object]) -> PyResult {
    Ok(Object::bool(value(vm, &args[0]) != (0.0, 0.0)))
}
pub(super) fn exact_self(vm: &mut Vm, args: &[Object]) -> PyResult {
    if vm.shape_of(&args[0]) == shape::COMPLEX {
        return Ok(args[0].clone());
    }
    let z = value(vm, &args[0]);
    Ok(vm.complex(z.0, z.1))
}
pub(super) fn conjugate(vm: &mut Vm, args: &[Object]) -> PyResult {
    let z = value(vm, &args[0]);
    Ok(vm.complex(z.0, -z.1))
}
pub(super) fn get_real(vm: &mut Vm, o: &Object) -> PyResult {
    let z = value(vm, o);
    Ok(vm.float(z.0))
}
pub(super) fn get_imag(vm: &mut Vm, o: &Object) -> PyResult {
    let z = value(vm, o);
    Ok(vm.float(z.1))
}
pub(super) fn getnewargs(vm: &mut Vm, args: &[Object]) -> PyResult {
    let z = value(vm, &args[0]);
    let parts = vec![vm.float(z.0), vm.float(z.1)];
    Ok(vm.tuple(parts))
}
pub(super) fn from_number(vm: &mut Vm, args: &[Object]) -> PyResult {
    let own = vm.builtin_type(shape::COMPLEX);
    let exact = args[0].is(&own);
    if exact && vm.shape_of(&args[1]) == shape::COMPLEX {
        return Ok(args[1].clone());
    }
    let Some(z) = number(vm, &args[1])? else {
        let t = vm.type_name(&args[1]);
        return Err(vm.type_error(format!("must be real number, not {t}")));
    };
    let z = vm.complex(z.0, z.1);
    if exact { Ok(z) } else { Err(vm.tail_call(args[0].clone(), vec![z])) }
}
pub(super) fn format(vm: &mut Vm, args: &[Object]) -> PyResult {
    check_spec(vm, &args[1])?;
    if vm.str_len(&args[1]) == 0 {
        return vm.str_of(&args[0]);
    }
    let name = vm.type_name(&args[0]);
    let z = value(vm, &args[0]);
    let Some(spec) = vm.as_text(&args[1]) else { return Ok(Object::NULL) };
    let text = match FormatSpec::parse(spec, FormatKind::Complex, &name) {
        Ok(spec) => {
            check_asked(vm, &spec)?;
            spec.format_complex(z.0, z.1, &name)
        }
        Err(e) => Err(e),
    };
    match text {
        Ok(text) => Ok(vm.textbuf(&text)),
        Err(e) => Err(format_failed(vm, e)),
    }
}

/// The parts cannot be set.
pub(super) fn readonly(vm: &mut Vm, _: &Object, _: &Object) -> PyResult<()> {
    Err(vm.raise(ophion_vm::Exc::AttributeError, "readonly attribute"))
}
