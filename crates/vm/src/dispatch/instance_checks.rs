//! `isinstance(o, class)` and `issubclass(sub, class)`: nearly always a look at an MRO, which needs neither a window nor a handle. A metaclass that answers in Python
//! gets a frame of this instruction, and what it gives becomes a bool when it has returned.

use crate::{Object, Special, Value, Vm, shape};
use ophion_bytecode::ARGS;
use ophion_object::{records, tuples, types};

const HEADER: usize = ARGS as usize;

/// The stage of a frame that answers for them; the next two are those of the truth of its answer.
pub(crate) const CHECKED: u16 = 8;

/// Is the class in the MRO? None if that is not made yet.
#[inline(always)]
unsafe fn in_mro(sub: Value, class: Value) -> Option<bool> {
    unsafe {
        let mro = types::data(sub).mro;
        if mro.is_null() {
            return None;
        }
        for &c in tuples::items(mro) {
            if c == class {
                return Some(true);
            }
        }
        Some(false)
    }
}

/// `is_instance_quick` for one class whose metaclass is `type`.
#[inline(always)]
unsafe fn instance_at_once(vm: &Vm, o: Value, class: Value) -> Option<bool> {
    unsafe {
        if !class.has_shape(shape::TYPE) {
            return None;
        }
        let t = types::type_of(&vm.heap, o);
        if t == class {
            return Some(true);
        }
        in_mro(t, class).filter(|&found| found || types::data(t).has(types::type_flag::PLAIN_CLASS))
    }
}

/// `is_subclass_quick`, likewise.
#[inline(always)]
unsafe fn subclass_at_once(vm: &Vm, sub: Value, class: Value) -> Option<bool> {
    unsafe {
        if !class.has_shape(shape::TYPE) || vm.heap.kind_of(sub) != crate::Kind::Type {
            return None;
        }
        in_mro(sub, class)
    }
}

/// Is it an instance? None if a metaclass, the object itself or an error message has a say.
#[inline(never)]
unsafe fn is_instance_quick(vm: &Vm, o: Value, class: Value) -> Option<bool> {
    unsafe {
        if !class.is_pointer() {
            return None;
        }
        let t = types::type_of(&vm.heap, o);
        if t == class {
            return Some(true);
        }
        let plain = types::data(t).has(types::type_flag::PLAIN_CLASS);
        match (*class.as_pointer()).shape {
            shape::TYPE if types::is_subtype(t, class) => Some(true),
            shape::TYPE => plain.then_some(false),
            shape::TUPLE => {
                for &c in tuples::items(class) {
                    if c == t {
                        return Some(true);
                    }
                    if !c.has_shape(shape::TYPE) {
                        return None;
                    }
                    if types::is_subtype(t, c) {
                        return Some(true);
                    }
                    if !plain {
                        return None;
                    }
                }
                Some(false)
            }
            _ => None,
        }
    }
}

/// Is it a subclass? None as above.
#[inline(never)]
unsafe fn is_subclass_quick(vm: &Vm, sub: Value, class: Value) -> Option<bool> {
    unsafe {
        if !class.is_pointer() || vm.heap.kind_of(sub) != crate::Kind::Type {
            return None;
        }
        match (*class.as_pointer()).shape {
            shape::TYPE => Some(types::is_subtype(sub, class)),
            shape::TUPLE => {
                for &c in tuples::items(class) {
                    if !c.has_shape(shape::TYPE) {
                        return None;
                    }
                    if types::is_subtype(sub, c) {
                        return Some(true);
                    }
                }
                Some(false)
            }
            _ => None,
        }
    }
}

macro_rules! check {
    ($(#[$m:meta])* $name:ident, $quick:ident) => {
        op! {
            $(#[$m])*
            $name(vm, pc, fp, table) {
                let base = fp.add((*pc).b as usize);
                let callee = *base;
                if !callee.has_shape(shape::NATIVE_FUNCTION)
                    || *records::raw(callee, records::native_function::DEFINITION) != (*pc).cache
                {
                    slow!(super::calling::call_deoptimised, vm, pc, fp, table)
                }
                let (o, class) = (*base.add(HEADER), *base.add(HEADER + 1));
                let Some(truth) = $quick(&*vm, o, class) else { slow!(asked, vm, pc, fp, table) };
                let kept = |v: Value| (*v.as_pointer()).rc > 1;
                if o == class || o.is_pointer() && !kept(o) || !kept(class) || !kept(callee) {
                    return end_check(vm, pc, fp, table, Value::bool(truth));
                }
                if o.is_pointer() {
                    (*o.as_pointer()).rc -= 1;
                    *base.add(HEADER) = Value::NULL;
                }
                (*class.as_pointer()).rc -= 1;
                *base.add(HEADER + 1) = Value::NULL;
                (*callee.as_pointer()).rc -= 1;
                *base = Value::NULL;
                set!(vm, pc.add(1), fp, table, (*pc).a, Value::bool(truth))
            }
        }
    };
}
check!(
    /// `isinstance` with two arguments: cache = its declaration.
    CallIsInstance,
    instance_at_once
);
check!(
    /// `issubclass`, likewise.
    CallIsSubclass,
    subclass_at_once
);

value_op!(
    /// The end of a check after which something dies.
    end_check, v, value, {
        let pc = v.pc;
        v.drop_window(v.fp.add((*pc).b as usize), 2);
        let old = std::mem::replace(&mut *v.fp.add((*pc).a as usize), value);
        v.pc = pc.add(1);
        old.decref();
    }
);

warm_op! { asked(vm, pc, fp, table) {
    let v = &mut *vm;
    v.pc = pc;
    v.fp = fp;
    let base = fp.add((*pc).b as usize);
    let (o, class) = (*base.add(HEADER), *base.add(HEADER + 1));
    let instance = (*pc).cache == v.instance_check as u64;
    let known = if instance { is_instance_quick(v, o, class) } else { is_subclass_quick(v, o, class) };
    if let Some(truth) = known {
        v.drop_window(base, 2);
        if v.needs_attention() {
            return super::after_native(vm, pc, fp, table, Value::bool(truth));
        }
        set!(vm, pc.add(1), fp, table, (*pc).a, Value::bool(truth))
    }
    // (A tuple of classes is asked one by one, by the native.)
    if v.heap.kind_of(class) == crate::Kind::Type {
        let special = if instance { Special::InstanceCheck } else { Special::SubclassCheck };
        let check = types::data(types::type_of(&v.heap, class)).special(special);
        if check.has_shape(shape::FUNCTION) {
            let mut out = v.call_special(check, class, &[o], CHECKED);
            v.drop_window(base, 2);
            if !matches!(out, Value::PUSHED | Value::RAISED) {
                out = v.truth_start(Object::own(out).value(), CHECKED);
            }
            if out == Value::PUSHED && !v.needs_attention() && v.fuel >= 0 {
                resume!(vm)
            }
            return super::after_native(vm, pc, fp, table, out);
        }
    }
    slow!(super::calling::call_native, vm, pc, fp, table)
} }
