//! Functions about numbers and characters.

use crate::int::radix;
use ophion_vm::{Arith, Exc, Object, PyResult, Special, Vm};

pub(super) fn abs(vm: &mut Vm, args: &[Object]) -> PyResult {
    match super::objects::special_call(vm, &args[0], Special::Abs, &[])? {
        Some(r) => Ok(r),
        None => {
            let t = vm.type_name(&args[0]);
            Err(vm.type_error(format!("bad operand type for abs(): '{t}'")))
        }
    }
}
pub(super) fn bin(vm: &mut Vm, args: &[Object]) -> PyResult {
    radix(vm, &args[0], 2, "0b")
}
pub(super) fn oct(vm: &mut Vm, args: &[Object]) -> PyResult {
    radix(vm, &args[0], 8, "0o")
}
pub(super) fn hex(vm: &mut Vm, args: &[Object]) -> PyResult {
    radix(vm, &args[0], 16, "0x")
}

pub(super) fn chr(vm: &mut Vm, args: &[Object]) -> PyResult {
    let i = vm.index(&args[0])?;
    match vm.as_i64(&i) {
        Some(c) if (0..0x11_0000).contains(&c) => Ok(vm.char(c as u32)),
        _ => Err(vm.value_error("chr() arg not in range(0x110000)")),
    }
}
pub(super) fn ord(vm: &mut Vm, args: &[Object]) -> PyResult {
    let found = match (vm.as_text(&args[0]), vm.as_bytes(&args[0])) {
        (Some(t), _) => (t.len(), t.first()),
        (None, Some(b)) => (b.len(), b.first().map(|&b| b as u32)),
        (None, None) => {
            let t = vm.type_name(&args[0]);
            return Err(vm.type_error(format!("ord() expected string of length 1, but {t} found")));
        }
    };
    match found {
        (1, Some(c)) => Ok(vm.int(c as i64)),
        (n, _) => Err(vm.type_error(format!("ord() expected a character, but string of length {n} found"))),
    }
}

pub(super) fn divmod(vm: &mut Vm, args: &[Object]) -> PyResult {
    if let Some((q, r)) = crate::int::floor_divmod_exact(vm, &args[0], &args[1])? {
        return Ok(vm.tuple([q, r]));
    }
    vm.binary(Arith::DivMod, &args[0], &args[1])
}

pub(super) fn pow(vm: &mut Vm, args: &[Object]) -> PyResult {
    let (base, exponent) = (&args[0], &args[1]);
    let modulus = match args[2].given() {
        Some(m) if !m.is_none() => m,
        _ => return vm.binary(Arith::Pow, base, exponent),
    };
    // The left operand's method first, unless the right one's class is derived from its class and has its own.
    let (left, right) = (vm.type_of(base), vm.type_of(exponent));
    let with_modulus = |a: &Object| [a.clone(), modulus.clone()];
    let mut candidates = vec![(base, Special::Pow, with_modulus(exponent))];
    if !left.is(&right) {
        let reflected = (exponent, Special::RPow, with_modulus(base));
        if vm.is_subtype(&right, &left) && vm.special(exponent, Special::RPow) != vm.special(base, Special::RPow) {
            candidates.insert(0, reflected);
        } else {
            candidates.push(reflected);
        }
    }
    for (o, special, args) in candidates {
        if let Some(r) = vm.call_special_method(o, special, &args)?
            && !r.is(&Object::NOT_IMPLEMENTED)
        {
            return Ok(r);
        }
    }
    let both_real = [base, exponent, modulus].iter().all(|o| vm.is_int(o) || vm.as_float(o).is_some());
    if both_real {
        return Err(vm.type_error("pow() 3rd argument not allowed unless all arguments are integers"));
    }
    let [a, b, c] = [base, exponent, modulus].map(|o| vm.type_name(o));
    Err(vm.raise(Exc::TypeError, format!("unsupported operand type(s) for ** or pow(): '{a}', '{b}', '{c}'")))
}

pub(super) fn round(vm: &mut Vm, args: &[Object]) -> PyResult {
    let digits = if args[1].is_null() || args[1].is_none() { &args[..0] } else { &args[1..2] };
    match super::objects::special_call(vm, &args[0], Special::Round, digits)? {
        Some(r) => Ok(r),
        None => {
            let t = vm.type_name(&args[0]);
            Err(vm.type_error(format!("type {t} doesn't define __round__ method")))
        }
    }
}
