//! Calls of natives that have a short form for the usual arguments (see [`NativeDef::leaf`](crate::NativeDef::leaf)): `len(x)`, `d.get(k)`. Such a form runs no code of the
//! program and needs no frame of its own, so that nothing has to be prepared for it; where it does not know the answer, the native itself is called.

use crate::{Object, Special, Value, Vm, shape};
use ophion_bytecode::ARGS;
use ophion_object::codes::Live;
use ophion_object::{dicts, lists, records, sets, strings, tuples, types};

const HEADER: usize = ARGS as usize;

op! {
    /// A native with a short form: cache = its declaration.
    CallLeaf(vm, pc, fp, table) {
        let callee = reg!(fp, (*pc).b);
        if !callee.has_shape(shape::NATIVE_FUNCTION)
            || *records::raw(callee, records::native_function::DEFINITION) != (*pc).cache
            || !records::get(callee, records::native_function::THIS).is_null()
        {
            slow!(super::calling::call_deoptimised, vm, pc, fp, table)
        }
        slow!(call_leaf, vm, pc, fp, table)
    }
}

op! {
    /// `len` of a built-in container: cache = its declaration.
    CallLen(vm, pc, fp, table) {
        let base = fp.add((*pc).b as usize);
        let callee = *base;
        if !callee.has_shape(shape::NATIVE_FUNCTION)
            || *records::raw(callee, records::native_function::DEFINITION) != (*pc).cache
        {
            slow!(super::calling::call_deoptimised, vm, pc, fp, table)
        }
        let o = *base.add(HEADER);
        if !o.is_pointer() || (*o.as_pointer()).rc == 1 || (*callee.as_pointer()).rc == 1 {
            slow!(call_leaf, vm, pc, fp, table)
        }
        let n = match (*o.as_pointer()).shape {
            shape::LIST => lists::data(o).items.len(),
            shape::STR => strings::len(o),
            shape::TUPLE => tuples::items(o).len(),
            shape::DICT => dicts::data(o).used as usize,
            shape::SET | shape::FROZENSET => sets::data(o).used,
            _ => slow!(call_leaf, vm, pc, fp, table),
        };
        *base = Value::NULL;
        *base.add(HEADER) = Value::NULL;
        (*o.as_pointer()).rc -= 1;
        ophion_object::counts::operation();
        (*callee.as_pointer()).rc -= 1;
        ophion_object::counts::operation();
        set!(vm, pc.add(1), fp, table, (*pc).a, Value::small(n as i64))
    }
}

op! {
    /// A native method with a short form: cache = its declaration.
    CallMethodLeaf(vm, pc, fp, table) {
        let base = fp.add((*pc).b as usize);
        let callee = *base;
        if !callee.has_shape(shape::METHOD_DESCRIPTOR)
            || *records::raw(callee, records::method_descriptor::DEFINITION) != (*pc).cache
            || (*base.add(HEADER)).is_null()
        {
            slow!(super::calling::method_deoptimised, vm, pc, fp, table)
        }
        slow!(call_method_leaf, vm, pc, fp, table)
    }
}

/// The answer of the short form with `n` arguments; None if the native has to be called.
#[inline(always)]
unsafe fn ask(vm: &mut Vm, pc: *mut Live, base: *mut Value, n: usize) -> Option<Value> {
    // SAFETY: the cache holds a declaration with a short form, and the window its callee and arguments.
    unsafe {
        let d = &*((*pc).cache as *const crate::NativeDef);
        let leaf = d.leaf?;
        let args = base.add(HEADER);
        let out = leaf(vm, Object::slice(args, n)).into_value();
        if out.is_null() {
            return None;
        }
        let callee = std::mem::replace(&mut *base, Value::NULL);
        callee.decref();
        for at in 0..n {
            let v = *args.add(at);
            if v.is_pointer() {
                *args.add(at) = Value::NULL;
                v.decref();
            }
        }
        Some(out)
    }
}

macro_rules! call {
    ($name:ident, $extra:expr, $otherwise:path) => {
        warm_op! { $name(vm, pc, fp, table) {
            let v = &mut *vm;
            let base = fp.add((*pc).b as usize);
            let Some(out) = ask(v, pc, base, (*pc).c as usize + $extra) else { slow!($otherwise, vm, pc, fp, table) };
            if v.needs_attention() {
                v.pc = pc;
                v.fp = fp;
                return super::after_native(vm, pc, fp, table, out);
            }
            set!(vm, pc.add(1), fp, table, (*pc).a, out)
        } }
    };
}
call!(call_leaf, 0, ask_argument);

/// The stage of a frame that answers for a function: this and the number of the special method.
pub(crate) const ASKED: u16 = 64;

warm_op! {
    /// A function whose short form does not know its argument: a special method in Python gets a frame of this instruction.
    ask_argument(vm, pc, fp, table) {
        let v = &mut *vm;
        let base = fp.add((*pc).b as usize);
        let d = &*((*pc).cache as *const crate::NativeDef);
        let o = *base.add(HEADER);
        if d.asks == Some(Special::Set) && (*pc).c == 3 {
            let Some((descriptor, method)) = v.set_by_function(o, *base.add(HEADER + 1)) else {
                slow!(super::calling::call_native, vm, pc, fp, table)
            };
            v.pc = pc;
            v.fp = fp;
            let out = v.call_special(method, descriptor, &[o, *base.add(HEADER + 2)], ASKED + Special::Set as u16);
            v.drop_window(base, 3);
            if out == Value::PUSHED && !v.needs_attention() && v.fuel >= 0 { resume!(vm) }
            let out = if out == Value::PUSHED || out == Value::RAISED { out } else { Object::own(out); Value::NONE };
            return super::after_native(vm, pc, fp, table, out)
        }
        if d.asks == Some(Special::Get) {
            let found = if (*pc).c == 2 { v.get_by_function(o, *base.add(HEADER + 1)) } else { None };
            let Some((method, receiver, class)) = found else { slow!(super::calling::call_native, vm, pc, fp, table) };
            v.pc = pc;
            v.fp = fp;
            let stage = ASKED + Special::Get as u16;
            let out = match class {
                Some(class) => v.call_special(method, receiver, &[o, class], stage),
                None => v.call_special(method, receiver, &[], stage),
            };
            v.drop_window(base, 2);
            if out == Value::PUSHED && !v.needs_attention() && v.fuel >= 0 { resume!(vm) }
            return super::after_native(vm, pc, fp, table, out)
        }
        let Some(special) = d.asks.filter(|&s| (*pc).c == 1 && s != Special::Set) else { slow!(super::calling::call_native, vm, pc, fp, table) };
        let method = types::data(types::type_of(&v.heap, o)).special(special);
        if !method.has_shape(shape::FUNCTION) { slow!(super::calling::call_native, vm, pc, fp, table) }
        v.pc = pc;
        v.fp = fp;
        let out = v.call_special(method, o, &[], ASKED + special as u16);
        v.drop_window(base, 1);
        if out == Value::PUSHED && !v.needs_attention() && v.fuel >= 0 { resume!(vm) }
        super::after_native(vm, pc, fp, table, out)
    }
}

impl Vm {
    /// What a function gives whose argument's special method, at that stage, has given `answer`.
    pub(crate) fn asked(&mut self, answer: Object, stage: u16) -> crate::PyResult {
        if stage == ASKED + Special::Len as u16 {
            let n = self.length_result(&answer)?;
            return Ok(self.usize(n));
        }
        if stage == ASKED + Special::Hash as u16 {
            let h = self.hash_result(&answer)?;
            return Ok(self.int(h));
        }
        if stage == ASKED + Special::Set as u16 {
            return Ok(Object::NONE);
        }
        Ok(answer)
    }
}
call!(call_method_leaf, 1, super::calling::call_method_native);
