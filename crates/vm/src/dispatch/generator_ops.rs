//! Suspending and resuming.

use crate::{Object, Value};

slow_op! { MakeGenerator(vm, pc, fp, table) {
    let v = &mut *vm;
    v.pc = pc;
    v.fp = fp;
    v.make_generator();
    if v.needs_attention() && !v.pc.is_null() { v.attend(); }
    resume!(vm)
} }

warm_op! { Yield(vm, pc, fp, table) {
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

warm_op! { Delegate(vm, pc, fp, table) {
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

slow_op! { GetYieldFromIter(vm, pc, fp, table) {
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

slow_op! { GetAwaitable(vm, pc, fp, table) {
    let v = &mut *vm;
    v.pc = pc;
    v.fp = fp;
    let o = Object::share(reg!(fp, (*pc).b));
    let out = v.get_awaitable(&o, (*pc).c);
    drop(o);
    super::finish(vm, pc, fp, table, out)
} }

slow_op! { GetAIter(vm, pc, fp, table) {
    let v = &mut *vm;
    v.pc = pc;
    v.fp = fp;
    let o = Object::share(reg!(fp, (*pc).b));
    let out = v.get_aiter(&o);
    drop(o);
    super::finish(vm, pc, fp, table, out)
} }

slow_op! { GetANext(vm, pc, fp, table) {
    let v = &mut *vm;
    v.pc = pc;
    v.fp = fp;
    let o = Object::share(reg!(fp, (*pc).b));
    let out = v.get_anext(&o);
    drop(o);
    super::finish(vm, pc, fp, table, out)
} }

slow_op! { EndAsyncFor(vm, pc, fp, table) {
    let v = &mut *vm;
    v.pc = pc;
    v.fp = fp;
    let e = Object::own(std::mem::replace(&mut reg!(fp, (*pc).b), Value::NULL));
    if v.is_exception(&e, crate::Exc::StopAsyncIteration) {
        let it = std::mem::replace(&mut reg!(fp, (*pc).a), Value::NULL);
        it.decref();
        drop(e);
        slow!(super::misc::attend_next, vm, pc, fp, table)
    }
    v.exception = e;
    v.quiet_reraise = true;
    v.unwind();
    resume!(vm)
} }

warm_op! { ReturnGenerator(vm, pc, fp, table) {
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
