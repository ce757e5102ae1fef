//! Functions about any object: attributes, text, hash, class.

use crate::codecs::backslash;
use crate::object::check_name;
use crate::walks::special_walk;
use ophion_text::text::TextBuilder;
use ophion_vm::{Object, PyResult, Special, Stop, Vm, shape};

/// Calls a special method whose result is the native's own: a Python method takes the native's place, so that the program can be frozen in
/// it. None if the type has no such method.
pub(crate) fn special_call(vm: &mut Vm, o: &Object, special: Special, args: &[Object]) -> PyResult<Option<Object>> {
    let Some(method) = vm.special(o, special) else { return Ok(None) };
    if vm.shape_of(&method) == shape::FUNCTION {
        let mut all = vec![o.clone()];
        all.extend_from_slice(args);
        return Err(vm.tail_call(method, all));
    }
    vm.call_special_method(o, special, args)
}

pub(super) fn repr(vm: &mut Vm, args: &[Object]) -> PyResult {
    crate::containers::nested::text_last(vm, &args[0], Special::Repr)
}
pub(super) fn ascii(vm: &mut Vm, args: &[Object]) -> PyResult {
    ascii_of(vm, &args[0])
}
/// `ascii(o)`.
pub(crate) fn ascii_of(vm: &mut Vm, o: &Object) -> PyResult {
    let shown = vm.repr(o)?;
    if vm.as_ascii(&shown).is_some() {
        return Ok(shown);
    }
    let mut out = TextBuilder::new();
    if let Some(text) = vm.as_text(&shown) {
        for c in text.iter() {
            if c < 0x80 { out.push(c) } else { out.push_str(&backslash(c)) }
        }
    }
    let text = out.finish();
    Ok(vm.textbuf(&text))
}
pub(super) fn format(vm: &mut Vm, args: &[Object]) -> PyResult {
    let spec = match args[1].given() {
        None => vm.str(""),
        Some(s) if vm.is_str(s) => s.clone(),
        Some(s) => {
            let t = crate::support::named_type(vm, s);
            return Err(vm.type_error(format!("format() argument 2 must be str, not {t}")));
        }
    };
    vm.format(&args[0], &spec)
}

pub(super) fn callable(vm: &mut Vm, args: &[Object]) -> PyResult {
    Ok(Object::bool(vm.is_callable(&args[0])))
}
pub(super) fn hash(vm: &mut Vm, args: &[Object]) -> PyResult {
    special_walk(vm, &args[0], Special::Hash, "hash_of")?;
    let h = vm.hash(&args[0])?;
    Ok(vm.int(h))
}
pub(super) fn id(vm: &mut Vm, args: &[Object]) -> PyResult {
    let id = vm.id(&args[0]);
    Ok(vm.uint(id))
}
pub(super) fn len(vm: &mut Vm, args: &[Object]) -> PyResult {
    if let Some(n) = vm.known_len(&args[0]) {
        return Ok(vm.usize(n));
    }
    special_walk(vm, &args[0], Special::Len, "length_of")?;
    let n = vm.len(&args[0])?;
    Ok(vm.usize(n))
}
pub(super) fn isinstance(vm: &mut Vm, args: &[Object]) -> PyResult {
    match asked_in_python(vm, &args[0], &args[1], Special::InstanceCheck) {
        Some(stop) => Err(stop),
        None => Ok(Object::bool(vm.is_instance(&args[0], &args[1])?)),
    }
}
/// The call of a check that a metaclass has written in Python, which then runs in a frame that the program can be frozen in.
fn asked_in_python(vm: &mut Vm, what: &Object, class: &Object, check: Special) -> Option<Stop> {
    if vm.has_plain_metaclass(class) || !vm.is_type(class) {
        return None;
    }
    if check == Special::InstanceCheck && vm.type_of(what).is(class) {
        return None;
    }
    let f = vm.special(class, check).filter(|f| vm.shape_of(f) == shape::FUNCTION)?;
    Some(vm.tail_prelude("truth_of_check", vec![f, class.clone(), what.clone()]))
}
pub(super) fn issubclass(vm: &mut Vm, args: &[Object]) -> PyResult {
    match asked_in_python(vm, &args[0], &args[1], Special::SubclassCheck) {
        Some(stop) => Err(stop),
        None => Ok(Object::bool(vm.is_subclass(&args[0], &args[1])?)),
    }
}

pub(super) fn getattr(vm: &mut Vm, args: &[Object]) -> PyResult {
    check_name(vm, &args[1])?;
    match args[2].given() {
        None => match vm.getattr(&args[0], &args[1]) {
            // Without `__getattr__`, what the program's code gives or raises is the result.
            Err(stop) if asks_once(vm, &args[0], &args[1]) => Err(vm.asked_last(stop)),
            r => r,
        },
        Some(default) => Ok(vm.getattr_opt(&args[0], &args[1])?.unwrap_or_else(|| default.clone())),
    }
}
/// Is there no `__getattr__` after the first question, no `__getattribute__` that must be bound before, and no native getter that asks?
fn asks_once(vm: &mut Vm, o: &Object, name: &Object) -> bool {
    let class = vm.type_of(o);
    if vm.lookup_class(&class, name).is_some_and(|d| vm.shape_of(&d) == shape::GETSET_DESCRIPTOR) {
        return false;
    }
    let bare =
        |f: Object| matches!(vm.shape_of(&f), shape::FUNCTION | shape::WRAPPER_DESCRIPTOR | shape::METHOD_DESCRIPTOR);
    vm.special(o, Special::GetAttr).is_none() && vm.special(o, Special::GetAttribute).is_some_and(bare)
}

pub(super) fn hasattr(vm: &mut Vm, args: &[Object]) -> PyResult {
    check_name(vm, &args[1])?;
    Ok(Object::bool(vm.getattr_opt(&args[0], &args[1])?.is_some()))
}
pub(super) fn setattr(vm: &mut Vm, args: &[Object]) -> PyResult {
    check_name(vm, &args[1])?;
    vm.setattr_last(&args[0], &args[1], &args[2], false)
}
pub(super) fn delattr(vm: &mut Vm, args: &[Object]) -> PyResult {
    check_name(vm, &args[1])?;
    vm.setattr_last(&args[0], &args[1], &Object::NULL, false)
}

pub(super) fn dir(vm: &mut Vm, args: &[Object]) -> PyResult {
    let names = match args[0].given() {
        None => {
            let locals = vm.current_locals()?;
            vm.call_method(&locals, "keys", &[])?
        }
        Some(o) => match vm.call_special_method(o, Special::Dir, &[])? {
            Some(names) => names,
            None => return Err(vm.type_error("object does not provide __dir__")),
        },
    };
    super::iterate::sorted_list(vm, &names)
}
pub(super) fn vars(vm: &mut Vm, args: &[Object]) -> PyResult {
    match args[0].given() {
        None => vm.current_locals(),
        Some(o) => match vm.getattr_str_opt(o, "__dict__")? {
            Some(d) => Ok(d),
            None => Err(vm.type_error("vars() argument must have __dict__ attribute")),
        },
    }
}
