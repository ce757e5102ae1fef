//! Suspending and resuming.

use crate::calls::HEADER;
use crate::folding::{Fold, Folded};
use crate::frames::{Control, ReturnKind};
use crate::generators::mode;
use crate::{Object, Value, shape};
use ophion_object::codes::{CodeData, GeneratorData, GeneratorState, Live, frame};
use ophion_object::records;

warm_op! { MakeGenerator(vm, pc, fp, table) {
    let v = &mut *vm;
    v.pc = pc;
    v.fp = fp;
    v.make_generator();
    if v.needs_attention() && !v.pc.is_null() { v.attend(); }
    resume!(vm)
} }

/// A generator's control word while it runs without a frame object, by what its resumer waits for.
const FOR: Value = Control::new(ReturnKind::Generator, mode::FOR);
const CALL: Value = Control::new(ReturnKind::Generator, mode::CALL);
const DELEGATE: Value = Control::new(ReturnKind::Generator, mode::DELEGATE);
const UNPACK: Value = Control::new(ReturnKind::Generator, mode::UNPACK);
/// What a resumption costs: as much in `Vm::resume`.
const FUEL: i64 = 4;

/// Ends the handler: resumes the generator `$g`, which is suspended or (if what is sent is None) has not begun. It takes over one count
/// of `$g` and the value `$sent`. What is not plain (an exception is being handled, somebody has a frame object, the stack is full) is
/// left to `$slow`, before anything is changed; `$take` is done once it is certain.
macro_rules! enter_generator {
    ($vm:expr, $pc:expr, $fp:expr, $table:expr, $g:expr, $sent:expr, $control:expr, $slow:path, $take:block) => {{
        let d = $g.as_pointer() as *mut GeneratorData;
        let to = ((d as *mut u8).add(size_of::<GeneratorData>()) as *mut Value).add(5);
        let v = &mut *$vm;
        let suspended = (*d).state == GeneratorState::Suspended;
        if !suspended && ((*d).state != GeneratorState::Created || $sent != Value::NONE)
            || *to.offset(frame::CONTROL) != Control::PLAIN
            || !(*d).handled.is_null()
            || !v.handled.is_null()
            || v.depth_left <= 0
            || ophion_object::counts::FUEL && v.fuel < FUEL
        {
            slow!($slow, $vm, $pc, $fp, $table)
        }
        let mine = ((*$fp.offset(frame::CODE)).0 - frame::TAG) as *const CodeData;
        let mut top = $fp.add((*mine).registers as usize);
        if (*mine).special != 0 && Control((*$fp.offset(frame::CONTROL)).0).kind() == ReturnKind::Generator {
            top = (*GeneratorData::of_fp($fp)).top;
        }
        if top < v.scratch_top {
            top = v.scratch_top;
        }
        if top.add(64) >= v.stack_limit {
            slow!($slow, $vm, $pc, $fp, $table)
        }
        let sent = $sent;
        $take
        v.depth_left -= 1;
        v.burn(FUEL);
        (*d).top = top;
        (*d).state = GeneratorState::Running;
        *to.offset(frame::RETURN_PC) = Value($pc as u64 | frame::TAG);
        *to.offset(frame::RETURN_FP) = Value($fp as u64 | frame::TAG);
        *to.offset(frame::CONTROL) = $control;
        let code = ((*to.offset(frame::CODE)).0 - frame::TAG) as *const CodeData;
        let at = (*code).entry.add((*d).pc as usize);
        if !suspended {
            next!($vm, at, to, $table)
        }
        // A Yield is over; a Delegate runs again.
        let target = at.add(((*at).op == ophion_bytecode::Op::Yield as u8) as usize);
        set!($vm, target, to, $table, (*at).a, sent)
    }};
}

op! {
    /// A `for` over a generator.
    ForIterGenerator(vm, pc, fp, table) {
        let it = reg!(fp, (*pc).b);
        if !it.has_shape(shape::GENERATOR) { slow!(super::iterate::for_iter_slow, vm, pc, fp, table) }
        enter_generator!(vm, pc, fp, table, it, Value::NONE, FOR, super::iterate::for_iter_generator, {
            (*it.as_pointer()).rc += 1;
            ophion_object::counts::operation();
        })
    }
}

op! {
    /// `next(g)` and `send(x)`, the latter a bound method of a generator: cache = the native's declaration.
    CallResume(vm, pc, fp, table) {
        let base = fp.add((*pc).b as usize);
        let callee = *base;
        if !callee.has_shape(shape::NATIVE_FUNCTION)
            || *records::raw(callee, records::native_function::DEFINITION) != (*pc).cache
            || (*callee.as_pointer()).rc == 1
        {
            slow!(super::calling::call_deoptimised, vm, pc, fp, table)
        }
        let argument = *base.add(HEADER);
        let this = records::get(callee, records::native_function::THIS);
        if this.is_null() {
            // The argument's count becomes the resumption's.
            if !argument.has_shape(shape::GENERATOR) { slow!(super::calling::call_slow, vm, pc, fp, table) }
            enter_generator!(vm, pc, fp, table, argument, Value::NONE, CALL, super::calling::call_slow, {
                (*callee.as_pointer()).rc -= 1;
                ophion_object::counts::operation();
                *base = Value::NULL;
                *base.add(HEADER) = Value::NULL;
            })
        }
        if !this.has_shape(shape::GENERATOR) && !this.has_shape(shape::COROUTINE) { slow!(super::calling::call_slow, vm, pc, fp, table) }
        enter_generator!(vm, pc, fp, table, this, argument, CALL, super::calling::call_slow, {
            (*callee.as_pointer()).rc -= 1;
            ophion_object::counts::operation();
            (*this.as_pointer()).rc += 1;
            ophion_object::counts::operation();
            *base = Value::NULL;
            *base.add(HEADER) = Value::NULL;
        })
    }
}

op! {
    /// `g.send(x)` and `g.__next__()`: cache = the native's declaration.
    CallMethodResume(vm, pc, fp, table) {
        let base = fp.add((*pc).b as usize);
        let callee = *base;
        let g = *base.add(HEADER);
        if !callee.is_pointer()
            || !g.has_shape(shape::GENERATOR) && !g.has_shape(shape::COROUTINE)
            || *records::raw(callee, records::method_descriptor::DEFINITION) != (*pc).cache
            || !callee.has_shape(shape::METHOD_DESCRIPTOR) && !callee.has_shape(shape::WRAPPER_DESCRIPTOR)
            || (*callee.as_pointer()).rc == 1
        {
            slow!(super::calling::method_deoptimised, vm, pc, fp, table)
        }
        let n = (*pc).c as usize;
        let sent = if n == 0 { Value::NONE } else { *base.add(HEADER + n) };
        enter_generator!(vm, pc, fp, table, g, sent, CALL, super::calling::call_method_slow, {
            (*callee.as_pointer()).rc -= 1;
            ophion_object::counts::operation();
            *base = Value::NULL;
            *base.add(HEADER) = Value::NULL;
            *base.add(HEADER + n) = Value::NULL;
        })
    }
}

op! { Delegate(vm, pc, fp, table) {
    let v = &mut *vm;
    if !v.handled.is_null() { slow!(delegate, vm, pc, fp, table) }
    // Whoever delegates is a generator that runs, and calls from all of the chain have their windows at the same place.
    let top = (*GeneratorData::of_fp(fp)).top;
    if top < v.scratch_top || top.add(64) >= v.stack_limit { slow!(delegate, vm, pc, fp, table) }
    let (mut pc, mut fp) = (pc, fp);
    loop {
        let it = reg!(fp, (*pc).b);
        if !it.has_shape(shape::GENERATOR) && !it.has_shape(shape::COROUTINE) { slow!(delegate, vm, pc, fp, table) }
        let sent = reg!(fp, (*pc).a);
        let d = it.as_pointer() as *mut GeneratorData;
        let to = ((d as *mut u8).add(size_of::<GeneratorData>()) as *mut Value).add(5);
        let suspended = (*d).state == GeneratorState::Suspended;
        if !suspended && ((*d).state != GeneratorState::Created || sent != Value::NONE)
            || *to.offset(frame::CONTROL) != Control::PLAIN
            || !(*d).handled.is_null()
            || v.depth_left <= 0
            || ophion_object::counts::FUEL && v.fuel < FUEL
        {
            slow!(delegate, vm, pc, fp, table)
        }
        (*it.as_pointer()).rc += 1;
        ophion_object::counts::operation();
        reg!(fp, (*pc).a) = Value::NULL;
        v.depth_left -= 1;
        v.burn(FUEL);
        (*d).top = top;
        (*d).state = GeneratorState::Running;
        *to.offset(frame::RETURN_PC) = Value(pc as u64 | frame::TAG);
        *to.offset(frame::RETURN_FP) = Value(fp as u64 | frame::TAG);
        *to.offset(frame::CONTROL) = DELEGATE;
        let code = ((*to.offset(frame::CODE)).0 - frame::TAG) as *const CodeData;
        pc = (*code).entry.add((*d).pc as usize);
        fp = to;
        if !suspended {
            next!(vm, pc, fp, table)
        }
        if (*pc).op == ophion_bytecode::Op::Yield as u8 {
            set!(vm, pc.add(1), fp, table, (*pc).a, sent)
        }
        // It delegates in turn.
        let at = fp.add((*pc).a as usize);
        if (*at).is_pointer() {
            set!(vm, pc, fp, table, (*pc).a, sent)
        }
        *at = sent;
    }
} }

op! { Yield(vm, pc, fp, table) {
    let d = GeneratorData::of_fp(fp);
    let v = &mut *vm;
    if !plain_suspension(v, d, pc, fp) || (*d).header.shape == shape::ASYNC_GENERATOR { slow!(yield_slow, vm, pc, fp, table) }
    let at = fp.add((*pc).b as usize);
    let value = *at;
    if (*pc).flags & ophion_bytecode::KILL_B != 0 {
        *at = Value::NULL;
    } else {
        value.incref();
    }
    let (mut d, mut pc, mut fp) = (d, pc, fp);
    loop {
        let how = *fp.offset(frame::CONTROL);
        let code = ((*fp.offset(frame::CODE)).0 - frame::TAG) as *const CodeData;
        let return_pc = ((*fp.offset(frame::RETURN_PC)).0 - frame::TAG) as *mut Live;
        let return_fp = ((*fp.offset(frame::RETURN_FP)).0 - frame::TAG) as *mut Value;
        if how == UNPACK {
            // It goes on at once.
            let items = &mut ophion_object::lists::data(*return_fp.add((*return_pc).b as usize)).items;
            let n = items.len();
            if n >= (*return_pc).c as usize || n >= items.capacity() || ophion_object::counts::FUEL && v.fuel < FUEL {
                return pass_on(vm, pc, fp, table, value);
            }
            *items.as_mut_ptr().add(n) = value;
            items.set_len(n + 1);
            v.burn(FUEL);
            let target = crate::folding::after_item(pc);
            set!(vm, target, fp, table, (*pc).a, Value::NONE)
        }
        if is_fold(how) {
            return fold_item(vm, pc, fp, table, value);
        }
        (*d).pc = pc.offset_from((*code).entry) as u32;
        (*d).state = GeneratorState::Suspended;
        *fp.offset(frame::RETURN_PC) = Value(frame::TAG);
        *fp.offset(frame::RETURN_FP) = Value(frame::TAG);
        *fp.offset(frame::CONTROL) = Control::PLAIN;
        v.depth_left += 1;
        // Not the last one: that has been asked.
        (*d).header.rc -= 1;
        ophion_object::counts::operation();
        pc = return_pc;
        fp = return_fp;
        if how == FOR {
            set!(vm, pc.offset((*pc).c as i16 as isize), fp, table, (*pc).a, value)
        }
        if how == CALL {
            set!(vm, pc.add(1), fp, table, (*pc).a, value)
        }
        // A Delegate passes it on.
        d = GeneratorData::of_fp(fp);
        if !plain_suspension(v, d, pc, fp) {
            return pass_on(vm, pc, fp, table, value);
        }
    }
} }

/// May the generator suspend at `pc` without ceremony: for a resumer in Python code, with no exception being handled, no frame object, and
/// somebody else who holds it?
#[inline(always)]
unsafe fn plain_suspension(v: &crate::Vm, d: *mut GeneratorData, pc: *mut Live, fp: *mut Value) -> bool {
    // SAFETY: the frame lives in the generator.
    unsafe {
        let how = *fp.offset(frame::CONTROL);
        // (An Unpack or a fold does not suspend it.)
        ((how == FOR || how == CALL || how == DELEGATE) && (*d).header.rc > 1 || how == UNPACK || is_fold(how))
            && (*pc).flags & ophion_bytecode::FLAG_X == 0
            && (*d).handled.is_null()
            && v.handled.is_null()
    }
}

/// Is it the control word of a generator that a fold has resumed, and that no frame object shows?
#[inline(always)]
fn is_fold(how: Value) -> bool {
    const FIRST: u64 = Control::new(ReturnKind::Generator, mode::FOLD).0;
    const STEP: u64 = Control::new(ReturnKind::Plain, 1).0 - Control::PLAIN.0;
    how.0.wrapping_sub(FIRST) < 8 * STEP
}

/// An owned item of a generator that a fold has resumed: it goes on at once.
#[inline(never)]
unsafe extern "sysv64" fn fold_item(
    vm: *mut crate::Vm,
    pc: *mut Live,
    fp: *mut Value,
    _table: *const super::Handler,
    value: Value,
) -> super::Next {
    #[inline(never)]
    unsafe fn body(vm: *mut crate::Vm, pc: *mut Live, fp: *mut Value, value: Value) -> super::Step {
        // SAFETY: as in `op!`; the resumer's frame is live, and its instruction is a call.
        unsafe {
            let v = &mut *vm;
            let return_pc = ((*fp.offset(frame::RETURN_PC)).0 - frame::TAG) as *mut Live;
            let return_fp = ((*fp.offset(frame::RETURN_FP)).0 - frame::TAG) as *mut Value;
            let how = Control((*fp.offset(frame::CONTROL)).0).stage();
            v.pc = pc;
            v.fp = fp;
            if let Some(fold) = Fold::of_mode(how)
                && let Folded::More = v.fold_step(fold, return_fp.add((*return_pc).b as usize + fold.place()), value)
            {
                value.decref();
                v.pc = crate::folding::after_item(pc);
                std::mem::replace(&mut *fp.add((*pc).a as usize), Value::NONE).decref();
                if v.burn(FUEL) {
                    v.at_safepoint();
                    return v.step_here();
                }
            } else {
                v.suspend(value);
            }
            if v.needs_attention() && !v.pc.is_null() {
                v.attend();
            }
            v.step_here()
        }
    }
    // SAFETY: as in `op!`.
    unsafe {
        let step = body(vm, pc, fp, value);
        super::go(vm, step)
    }
}

value_op!(
    /// The Delegate at `pc` passes a value on that its generator has yielded, and the plain way is not open.
    pass_on, v, value, v.delegate_yielded(value)
);

warm_op! { yield_slow(vm, pc, fp, table) {
    let v = &mut *vm;
    v.pc = pc;
    v.fp = fp;
    let at = fp.add((*pc).b as usize);
    let value = *at;
    if (*pc).flags & ophion_bytecode::KILL_B != 0 {
        *at = Value::NULL;
    } else {
        value.incref();
    }
    v.suspend(value);
    if v.needs_attention() && !v.pc.is_null() {
        v.attend();
    }
    resume!(vm)
} }

warm_op! { delegate(vm, pc, fp, table) {
    let v = &mut *vm;
    v.pc = pc;
    v.fp = fp;
    if v.delegate_step() == Value::RAISED {
        v.unwind();
    }
    if v.needs_attention() && !v.pc.is_null() {
        v.attend();
    }
    resume!(vm)
} }

warm_op! { GetYieldFromIter(vm, pc, fp, table) {
    let v = &mut *vm;
    v.pc = pc;
    v.fp = fp;
    let o = Object::share(reg!(fp, (*pc).b));
    let out = match v.shape_of(&o) {
        crate::shape::GENERATOR => o.clone().into_value(),
        crate::shape::COROUTINE => {
            let flags = v.frame().code().code.flags;
            if flags.intersects(ophion_bytecode::CodeFlags::COROUTINE | ophion_bytecode::CodeFlags::ITERABLE_COROUTINE) {
                o.clone().into_value()
            } else {
                v.type_error("cannot 'yield from' a coroutine object in a non-coroutine generator");
                Value::RAISED
            }
        }
        _ => v.iter_start(&o),
    };
    drop(o);
    super::finish(vm, pc, fp, table, out)
} }

warm_op! { GetAwaitable(vm, pc, fp, table) {
    let v = &mut *vm;
    v.pc = pc;
    v.fp = fp;
    let o = Object::share(reg!(fp, (*pc).b));
    let out = v.get_awaitable(&o, (*pc).c);
    drop(o);
    super::finish(vm, pc, fp, table, out)
} }

warm_op! { GetAIter(vm, pc, fp, table) {
    let v = &mut *vm;
    v.pc = pc;
    v.fp = fp;
    let o = Object::share(reg!(fp, (*pc).b));
    let out = v.get_aiter(&o);
    drop(o);
    super::finish(vm, pc, fp, table, out)
} }

warm_op! { GetANext(vm, pc, fp, table) {
    let v = &mut *vm;
    v.pc = pc;
    v.fp = fp;
    let o = Object::share(reg!(fp, (*pc).b));
    let out = v.get_anext(&o);
    drop(o);
    super::finish(vm, pc, fp, table, out)
} }

warm_op! { EndAsyncFor(vm, pc, fp, table) {
    let v = &mut *vm;
    v.pc = pc;
    v.fp = fp;
    let e = Object::own(std::mem::replace(&mut reg!(fp, (*pc).b), Value::NULL));
    if v.is_exception(&e, crate::Exc::StopAsyncIteration) {
        let it = std::mem::replace(&mut reg!(fp, (*pc).a), Value::NULL);
        it.decref();
        drop(e);
        go_on!(vm, pc, fp, table)
    }
    v.exception = e;
    v.quiet_reraise = true;
    v.unwind();
    resume!(vm)
} }

op! { ReturnGenerator(vm, pc, fp, table) {
    let d = GeneratorData::of_fp(fp);
    let v = &mut *vm;
    let how = *fp.offset(frame::CONTROL);
    // The end of a loop, which needs no value, or of a delegation.
    if how != FOR && how != DELEGATE || !(*d).handled.is_null() || !v.handled.is_null() || (*d).header.rc == 1 {
        slow!(return_generator, vm, pc, fp, table)
    }
    let value = *fp.add((*pc).a as usize);
    value.incref();
    release_or!(fp, (*d).registers as usize, end_generator(vm, pc, fp, table, value));
    let return_pc = ((*fp.offset(frame::RETURN_PC)).0 - frame::TAG) as *mut Live;
    let return_fp = ((*fp.offset(frame::RETURN_FP)).0 - frame::TAG) as *mut Value;
    *fp.offset(frame::RETURN_PC) = Value(frame::TAG);
    *fp.offset(frame::RETURN_FP) = Value(frame::TAG);
    *fp.offset(frame::CONTROL) = Control::PLAIN;
    (*d).state = GeneratorState::Closed;
    v.depth_left += 1;
    (*d).header.rc -= 1;
    ophion_object::counts::operation();
    if how == FOR && !value.is_pointer() {
        slow!(super::iterate::loop_ends, vm, return_pc, return_fp, table)
    }
    return generator_ended(vm, return_pc, return_fp, table, value);
} }

value_op!(
    /// The end of a generator some of whose registers die.
    end_generator, v, value, v.end_generator(value)
);
value_op!(
    /// A generator has ended whose resumer is at `pc`: a loop or a Delegate.
    generator_ended, v, value, {
        if (*v.pc).op == ophion_bytecode::Op::Delegate as u8 {
            v.delegate_returned(value)
        } else {
            value.decref();
            v.end_of_iteration()
        }
    }
);

warm_op! { return_generator(vm, pc, fp, table) {
    let v = &mut *vm;
    v.pc = pc;
    v.fp = fp;
    let value = (*fp.add((*pc).a as usize)).incref();
    v.end_generator(value);
    if v.needs_attention() && !v.pc.is_null() {
        v.attend();
    }
    resume!(vm)
} }
