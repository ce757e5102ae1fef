//! Calls of functions that pass their `*args` and `**kwargs` on, and the calls in which they do so (see [`crate::forward`]).

use super::calling;
use crate::calls::Return;
use crate::forward::{self, CONTROL};
use crate::frames::{Control, Frame};
use crate::{Object, PyResult, Value, Vm, shape};
use ophion_bytecode::{ARGS, CodeFlags, FORWARD_KEYWORDS, FORWARD_METHOD, KILL_A};
use ophion_object::codes::{CodeData, Live, frame};
use ophion_object::{records, tuples};

const HEADER: usize = ARGS as usize;

op! {
    /// A Python function that passes its arguments on, and takes no fewer than these: cache = version of its code.
    CallForwarding(vm, pc, fp, table) {
        let base = fp.add((*pc).b as usize);
        let callee = *base;
        if !callee.has_shape(shape::FUNCTION) { slow!(calling::call_deoptimised, vm, pc, fp, table) }
        let code = records::get(callee, records::function::CODE).as_pointer() as *mut CodeData;
        if (*code).version as u64 != (*pc).cache { slow!(calling::call_deoptimised, vm, pc, fp, table) }
        let n = (*pc).c as usize;
        let new = base.add(2 * HEADER + n);
        let v = &mut *vm;
        if !v.may_push(code, new) { slow!(calling::call_slow, vm, pc, fp, table) }
        v.depth_left -= 1;
        v.burn(8);
        forward::push_above(code, base, n, (pc, fp), CONTROL);
        next!(vm, (*code).entry, new, table)
    }
}

op! {
    /// The same for a method.
    CallMethodForwarding(vm, pc, fp, table) {
        let base = fp.add((*pc).b as usize);
        let callee = *base;
        if !callee.has_shape(shape::FUNCTION) || (*base.add(HEADER)).is_null() {
            slow!(calling::method_deoptimised, vm, pc, fp, table)
        }
        let code = records::get(callee, records::function::CODE).as_pointer() as *mut CodeData;
        if (*code).version as u64 != (*pc).cache { slow!(calling::method_deoptimised, vm, pc, fp, table) }
        let n = (*pc).c as usize + 1;
        let new = base.add(2 * HEADER + n);
        let v = &mut *vm;
        if !v.may_push(code, new) { slow!(calling::call_method_slow, vm, pc, fp, table) }
        v.depth_left -= 1;
        v.burn(8);
        forward::push_above(code, base, n, (pc, fp), CONTROL);
        next!(vm, (*code).entry, new, table)
    }
}

op! { CallForward(vm, pc, fp, table) {
    let own = ((*fp.offset(frame::CODE)).0 - frame::TAG) as *const CodeData;
    let base = fp.add((*pc).b as usize);
    let callee = *base;
    let register = (*own).forwards;
    if register == u16::MAX || !callee.has_shape(shape::FUNCTION) { slow!(call_forward_slow, vm, pc, fp, table) }
    let Some((held, false)) = (*fp.add(register as usize)).as_held() else { slow!(call_forward_slow, vm, pc, fp, table) };
    let what = (*pc).c;
    let skip = (what & FORWARD_METHOD != 0) as usize;
    let first = base.add(HEADER);
    if skip == 1 && (*first).is_null() { slow!(call_forward_slow, vm, pc, fp, table) }
    let plain = skip + (what & 0xff) as usize;
    let code = records::get(callee, records::function::CODE).as_pointer() as *mut CodeData;
    let v = &mut *vm;
    if (*code).simple_args as usize != plain + held || !v.may_push(code, first) {
        slow!(call_forward_slow, vm, pc, fp, table)
    }
    let from = fp.sub(HEADER + held);
    let mut i = 0;
    while i < held {
        let value = *from.add(i);
        value.incref();
        *first.add(plain + i) = value;
        i += 1;
    }
    v.push_at(code, first, plain + held, (pc, fp), Control::PLAIN);
    next!(vm, (*code).entry, first, table)
} }

warm_op! { call_forward_slow(vm, pc, fp, table) {
    let v = &mut *vm;
    v.pc = pc;
    v.fp = fp;
    let mut base = fp.add((*pc).b as usize);
    let skip = ((*pc).c & FORWARD_METHOD != 0) as usize;
    let mut given = skip + ((*pc).c & 0xff) as usize;
    let out = match lay_out(v, pc, fp, base, &mut given) {
        Ok(names) => {
            if skip == 1 && (*base.add(HEADER)).is_null() {
                // Not a method after all: the callee moves up to where its arguments begin.
                *base.add(1) = std::mem::replace(&mut *base, Value::NULL);
                base = base.add(1);
                given -= 1;
            }
            let ret = Return { pc, fp, control: Control::PLAIN, slot: fp.add((*pc).b as usize) };
            v.call_window(base, given, names.value(), ret)
        }
        Err(_) => {
            v.drop_window(base, given);
            Value::RAISED
        }
    };
    if out == Value::PUSHED && !v.needs_attention() && v.fuel >= 0 {
        resume!(vm)
    }
    super::after_native(vm, pc, fp, table, out)
} }

/// Puts what the running function was called with behind the `given` arguments of the window, which counts them. The names of the last
/// of them, if any.
unsafe fn lay_out(v: &mut Vm, pc: *mut Live, fp: *mut Value, base: *mut Value, given: &mut usize) -> PyResult {
    unsafe {
        let f = Frame(fp);
        let code = f.code();
        let has_dict = code.code.flags.contains(CodeFlags::VARKEYWORDS);
        let pass_dict = (*pc).c & FORWARD_KEYWORDS != 0;
        let mut to = base.add(HEADER + *given);
        let mut put = |value: Value| {
            *to = value.incref();
            to = to.add(1);
            *given += 1;
        };
        if let Some((at, first, n)) = forward::held(f) {
            v.has_room(base.add(HEADER + n + 80)).then_some(()).ok_or(crate::Stop::Raised)?;
            let names = if has_dict { Object::share(*at.add(1)) } else { Object::NULL };
            let named = if names.is_null() { 0 } else { tuples::items(names.value()).len() };
            let n = if pass_dict { n } else { n - named };
            (0..n).for_each(|i| put(*first.add(i)));
            return Ok(if pass_dict { names } else { Object::NULL });
        }
        let register = (code.code.arg_count + code.code.keyword_only) as usize;
        let args = Object::share(*fp.add(register));
        let args = match v.tuple_items(&args) {
            Some(items) => items.to_vec(),
            // Somebody has put another object there from outside.
            None => v.collect(&args)?,
        };
        let kwargs = if pass_dict { Object::share(*fp.add(register + 1)) } else { Object::NULL };
        if !kwargs.is_null() && v.kind(&kwargs) != crate::Kind::Dict {
            let t = v.type_name(&kwargs);
            return Err(v.type_error(format!("argument after ** must be a mapping, not {t}")));
        }
        let named = if kwargs.is_null() { 0 } else { v.dict_len(&kwargs) };
        v.has_room(base.add(HEADER + args.len() + named + 80)).then_some(()).ok_or(crate::Stop::Raised)?;
        args.iter().for_each(|a| put(a.value()));
        if named == 0 {
            return Ok(Object::NULL);
        }
        calling::lay_out_keywords(v, kwargs.value(), &mut put)
    }
}

op! { Gather(vm, pc, fp, table) {
    let code = ((*fp.offset(frame::CODE)).0 - frame::TAG) as *const CodeData;
    let register = (*code).forwards;
    if register != u16::MAX && (*fp.add(register as usize)).as_held().is_some() { slow!(gather, vm, pc, fp, table) }
    next!(vm, pc.add(1), fp, table)
} }

warm_op! { gather(vm, pc, fp, table) {
    (*vm).gather(Frame(fp));
    next!(vm, pc.add(1), fp, table)
} }

op! {
    /// The return of a frame that is no plain one: it may lie above its arguments, else it wants something special.
    return_otherwise(vm, pc, fp, table) {
        let code = ((*fp.offset(frame::CODE)).0 - frame::TAG) as *const CodeData;
        let control = *fp.offset(frame::CONTROL);
        if super::returns::completes(control) { slow!(super::returns::return_completing, vm, pc, fp, table) }
        if super::returns::answers(control) { slow!(super::returns::return_answering, vm, pc, fp, table) }
        if control != CONTROL { slow!(calling::return_slow, vm, pc, fp, table) }
        let at = fp.add((*code).forwards as usize);
        let Some((held, _)) = (*at).as_held() else { slow!(calling::return_slow, vm, pc, fp, table) };
        let value = *fp.add((*pc).a as usize);
        value.incref();
        let n = if (*pc).flags & KILL_A != 0 { (*pc).a as usize + 1 } else { 0 }.max((*code).locals as usize);
        release_or!(fp, n, calling::return_rest(vm, pc, fp, table, value));
        release_or!(fp.sub(HEADER + held), held, calling::return_rest(vm, pc, fp, table, value));
        *at = Value::NULL;
        return_to!(vm, fp, table, value)
    }
}

op! {
    /// A constant is returned from a frame that lies above its arguments.
    return_const_forwarding(vm, pc, fp, table) {
        let code = ((*fp.offset(frame::CODE)).0 - frame::TAG) as *const CodeData;
        let at = fp.add((*code).forwards as usize);
        let Some((held, _)) = (*at).as_held() else { slow!(calling::return_const_slow, vm, pc, fp, table) };
        let n = (*code).locals as usize;
        release_or!(fp, n, Mode::slow(calling::return_const_slow, vm, pc, fp, table));
        release_or!(fp.sub(HEADER + held), held, Mode::slow(calling::return_const_slow, vm, pc, fp, table));
        *at = Value::NULL;
        let value = *(*code).consts.add((*pc).bc() as usize);
        value.incref();
        return_to!(vm, fp, table, value)
    }
}
