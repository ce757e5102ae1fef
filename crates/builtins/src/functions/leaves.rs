//! Short forms of functions for the arguments that they are mostly called with (see [`NativeDef::leaf`](ophion_vm::NativeDef::leaf)).

use ophion_text::text::Text;
use ophion_vm::{Object, Vm};

/// What an answer that is not known here is.
const UNKNOWN: Object = Object::NULL;

pub(super) fn len(vm: &mut Vm, args: &[Object]) -> Object {
    match vm.known_len(&args[0]) {
        Some(n) => vm.usize(n),
        None => UNKNOWN,
    }
}

pub(super) fn id(vm: &mut Vm, args: &[Object]) -> Object {
    let id = vm.id(&args[0]);
    vm.uint(id)
}

pub(super) fn ord(vm: &mut Vm, args: &[Object]) -> Object {
    match vm.as_text(&args[0]) {
        Some(Text::Latin1(&[c])) => Object::small(c as i32),
        Some(Text::Ucs2(&[c])) => Object::small(c as i32),
        _ => UNKNOWN,
    }
}

pub(super) fn chr(vm: &mut Vm, args: &[Object]) -> Object {
    match args[0].as_small() {
        Some(c @ 0..=0xffff) => vm.char(c as u32),
        _ => UNKNOWN,
    }
}

pub(super) fn abs(vm: &mut Vm, args: &[Object]) -> Object {
    match (args[0].as_small(), args[0].as_immediate_float()) {
        (Some(i), _) => vm.int(i.abs()),
        (_, Some(f)) => vm.float(f.abs()),
        _ => UNKNOWN,
    }
}

pub(super) fn hash(vm: &mut Vm, args: &[Object]) -> Object {
    match vm.hash_natively(&args[0]) {
        Some(h) => vm.int(h),
        None => UNKNOWN,
    }
}

pub(super) fn min(_: &mut Vm, args: &[Object]) -> Object {
    extreme(args, |best, x| x < best, |best, x| x < best)
}
pub(super) fn max(_: &mut Vm, args: &[Object]) -> Object {
    extreme(args, |best, x| x > best, |best, x| x > best)
}
/// The first of two or more small ints, or floats, than which none is better.
fn extreme(args: &[Object], int: impl Fn(i64, i64) -> bool, float: impl Fn(f64, f64) -> bool) -> Object {
    let [first, rest @ ..] = args else { return UNKNOWN };
    let mut best = first;
    if rest.is_empty() {
        return UNKNOWN;
    }
    for x in rest {
        let better = match (best.as_small(), x.as_small()) {
            (Some(a), Some(b)) => int(a, b),
            (None, None) => match (best.as_immediate_float(), x.as_immediate_float()) {
                (Some(a), Some(b)) => float(a, b),
                _ => return UNKNOWN,
            },
            _ => return UNKNOWN,
        };
        if better {
            best = x;
        }
    }
    best.clone()
}

pub(super) fn getattr(vm: &mut Vm, args: &[Object]) -> Object {
    match (args, args.get(1).and_then(|name| vm.plain_attribute(&args[0], name))) {
        (_, Some(Some(v))) => v,
        ([_, _, default], Some(None)) => default.clone(),
        _ => UNKNOWN,
    }
}
pub(super) fn setattr(vm: &mut Vm, args: &[Object]) -> Object {
    match args {
        [o, name, value] if vm.set_plain_attribute(o, name, value).is_some() => Object::NONE,
        _ => UNKNOWN,
    }
}
pub(super) fn hasattr(vm: &mut Vm, args: &[Object]) -> Object {
    match args.get(1).and_then(|name| vm.plain_attribute(&args[0], name)) {
        Some(found) => Object::bool(found.is_some()),
        None => UNKNOWN,
    }
}
