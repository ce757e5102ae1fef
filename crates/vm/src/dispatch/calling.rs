//! Calls, returns, functions.

use crate::calls::Return;
use crate::dispatch::Quick;
use crate::forward;
use crate::frames::{Control, Frame};
use crate::{Object, Stop, Value, Vm, shape};
use ophion_bytecode::{ARGS, CodeFlags, KILL_A, KILL_B, KILL_C};
use ophion_object::codes::{self, CodeData, Live, frame};
use ophion_object::{dicts, records, tuples, types};

const HEADER: usize = ARGS as usize;

/// Moves a call's window out of a generator's registers onto the stack.
unsafe fn window_of(vm: &mut Vm, fp: *mut Value, b: u16, n: usize) -> Option<*mut Value> {
    unsafe {
        let f = Frame(fp);
        let base = fp.add(b as usize);
        if !f.is_generator() {
            return Some(base);
        }
        let top = f.generator().top;
        if !vm.has_room(top.add(HEADER + n + 4)) {
            return None;
        }
        *top = std::mem::replace(&mut *base, Value::NULL);
        for i in 0..n {
            *top.add(HEADER + i) = std::mem::replace(&mut *base.add(HEADER + i), Value::NULL);
        }
        Some(top)
    }
}

/// The generic call of a prepared window.
#[inline]
unsafe fn call_at(
    vm: *mut Vm,
    pc: *mut Live,
    fp: *mut Value,
    table: *const super::Handler,
    b: u16,
    n: usize,
    keywords: Value,
) -> super::Step {
    type Mode = super::Slow;
    unsafe {
        let v = &mut *vm;
        v.pc = pc;
        v.fp = fp;
        let out = match window_of(v, fp, b, n) {
            Some(base) => {
                let ret = Return { pc, fp, control: Control::PLAIN, slot: fp.add((*pc).b as usize) };
                v.call_window(base, n, keywords, ret)
            }
            None => Value::RAISED,
        };
        if out == Value::PUSHED && !v.needs_attention() && v.fuel >= 0 {
            resume!(vm)
        }
        super::after_native(vm, pc, fp, table, out)
    }
}

warm_op! { Call(vm, pc, fp, table) {
    specialise_call(&mut *vm, pc, fp);
    slow!(call_slow, vm, pc, fp, table)
} }

warm_op! { call_slow(vm, pc, fp, table) { call_at(vm, pc, fp, table, (*pc).b, (*pc).c as usize, Value::NULL) } }

/// Are so many positional arguments what the parameters ask for? The window of a call has room for eight more.
pub(super) fn takes(p: &crate::natives::Summary, n: usize) -> bool {
    p.direct && n >= p.required && n <= p.positional && p.total <= n + 8
}

/// The declaration of a native function without a receiver that takes so many positional arguments as they are.
pub(super) unsafe fn takes_directly(vm: &Vm, callee: Value, n: usize) -> Option<&'static crate::NativeDef> {
    unsafe {
        let d = crate::natives::definition(callee);
        let p = &d.summary;
        let fits = !p.receiver
            && records::get(callee, records::native_function::THIS).is_null()
            && (d.vector.is_some() || takes(p, n))
            && !vm.resumers.contains(&(d as *const _ as usize));
        fits.then_some(d)
    }
}

impl Vm {
    /// Is calling this class `type.__call__`?
    #[inline(always)]
    unsafe fn makes_instances_plainly(&self, class: Value) -> bool {
        // SAFETY: a live class.
        unsafe {
            let number = (*class.as_pointer()).shape;
            number == shape::TYPE
                || types::data(Value::pointer(self.heap.shapes.get(number).class)).special(crate::Special::Call)
                    == self.type_call
        }
    }
}

/// Chooses a specialised form for a call by what is called now.
#[inline(never)]
unsafe fn specialise_call(vm: &mut Vm, pc: *mut Live, fp: *mut Value) {
    unsafe {
        let callee = reg!(fp, (*pc).b);
        if !callee.is_pointer() {
            return;
        }
        let generator = Frame(fp).is_generator();
        if callee.has_shape(shape::FUNCTION) {
            let code = codes::data(records::get(callee, records::function::CODE));
            if fits(callee, code, (*pc).c as usize) {
                (*pc).op = if generator { Quick::CallPythonFromGenerator } else { Quick::CallPython } as u8;
            } else if code.forwards <= (*pc).c && !generator && code.version != 0 {
                (*pc).op = Quick::CallForwarding as u8;
                (*pc).cache = code.version as u64;
            } else {
                (*pc).op = Quick::CallPythonBinding as u8;
            }
        } else if callee.has_shape(shape::NATIVE_FUNCTION) {
            let d = crate::natives::definition(callee);
            let n = (*pc).c as usize;
            let this = records::get(callee, records::native_function::THIS);
            let resumer = vm.resumers.iter().position(|&r| r == d as *const _ as usize);
            if n == 1 && if this.is_null() { resumer == Some(0) } else { resumer.is_some_and(|r| r >= 2) } {
                (*pc).op = Quick::CallResume as u8;
                (*pc).cache = d as *const _ as u64;
            } else if let Some(d) = takes_directly(vm, callee, n) {
                let quick = match d as *const _ as usize {
                    d if d == vm.instance_check => Quick::CallIsInstance,
                    d if d == vm.subclass_check => Quick::CallIsSubclass,
                    _ if d.leaf.is_some() && d.asks == Some(crate::Special::Len) => Quick::CallLen,
                    _ if d.leaf.is_some() => Quick::CallLeaf,
                    _ => Quick::CallNative,
                };
                (*pc).op = quick as u8;
                (*pc).cache = d as *const _ as u64;
            }
        } else if let Some(d) = super::construct::native_call(vm, callee) {
            (*pc).op = Quick::CallNativeObject as u8;
            (*pc).cache = d as *const _ as u64;
        } else if vm.heap.kind_of(callee) == crate::Kind::Type
            && super::construct::is_constructed(types::data(callee).root_shape)
            && callee == vm.heap.type_of_shape(types::data(callee).root_shape)
        {
            (*pc).op = Quick::CallBuiltinType as u8;
            (*pc).cache = types::data(callee).root_shape as u64;
        } else if vm.heap.kind_of(callee) == crate::Kind::Type
            && vm.is_plain_exception_class(callee)
            && types::version(&mut vm.heap, callee) != 0
        {
            (*pc).op = Quick::CallExceptionClass as u8;
            (*pc).cache = types::data(callee).version as u64;
        } else if vm.heap.kind_of(callee) == crate::Kind::Type {
            let t = types::data(callee);
            let init = t.special(crate::Special::Init);
            if vm.makes_instances_plainly(callee)
                && t.special(crate::Special::New) == vm.object_new
                && !t.has(types::type_flag::ABSTRACT)
                && init.has_shape(shape::FUNCTION)
                && types::version(&mut vm.heap, callee) != 0
            {
                let code = codes::data(records::get(init, records::function::CODE));
                if fits(init, code, (*pc).c as usize + 1) && code.special == 0 {
                    (*pc).op = Quick::CallClass as u8;
                    (*pc).cache = t.version as u64;
                }
            } else if !generator && vm.makes_instances_natively(callee) && types::version(&mut vm.heap, callee) != 0 {
                (*pc).op = Quick::CallNativeClass as u8;
                (*pc).cache = t.version as u64;
            }
        }
    }
}

/// Is a call of the function with `n` positional arguments one of parameters that are all positional, the last of which may have defaults?
#[inline(always)]
unsafe fn fits(function: Value, code: *const CodeData, n: usize) -> bool {
    // SAFETY: a live function and its code.
    unsafe {
        let all = (*code).simple_args as usize;
        if all == n {
            return true;
        }
        if all < n || all == u16::MAX as usize {
            return false;
        }
        let defaults = records::get(function, records::function::DEFAULTS);
        defaults.has_shape(shape::TUPLE) && {
            let given = tuples::items(defaults).len();
            n + given >= all && given <= all
        }
    }
}

/// Fills the parameters for which a call that [`fits`] has no arguments.
#[inline(always)]
unsafe fn fill(function: Value, code: *const CodeData, new: *mut Value, n: usize) {
    // SAFETY: as `fits`; there is room for the frame.
    unsafe {
        let all = (*code).simple_args as usize;
        if n < all {
            let defaults = tuples::items(records::get(function, records::function::DEFAULTS));
            let shift = all - defaults.len();
            let mut i = n;
            while i < all {
                let value = *defaults.as_ptr().add(i - shift);
                value.incref();
                *new.add(i) = value;
                i += 1;
            }
        }
    }
}

/// Pushes the frame of a function whose parameters fit: the callee's window is at `base`.
macro_rules! push_frame {
    ($vm:expr, $pc:expr, $fp:expr, $table:expr, $base:expr, $n:expr, $code:expr, $control:expr, $slow:path) => {{
        let code: *mut CodeData = $code;
        let new: *mut Value = $base.add(HEADER);
        let v = &mut *$vm;
        if !v.may_push(code, new) {
            slow!($slow, $vm, $pc, $fp, $table)
        }
        fill(*$base, code, new, $n);
        v.push_at(code, new, (*code).simple_args as usize, ($pc, $fp), $control);
        next!($vm, (*code).entry, new, $table)
    }};
}

op! {
    /// A Python function whose parameters are just as many positional ones. Which function it is does not matter.
    CallPython(vm, pc, fp, table) {
        let base = fp.add((*pc).b as usize);
        let callee = *base;
        if !callee.has_shape(shape::FUNCTION) { slow!(call_deoptimised, vm, pc, fp, table) }
        let code = records::get(callee, records::function::CODE).as_pointer() as *mut CodeData;
        if !fits(callee, code, (*pc).c as usize) { slow!(call_deoptimised, vm, pc, fp, table) }
        push_frame!(vm, pc, fp, table, base, (*pc).c as usize, code, Control::PLAIN, call_slow)
    }
}

warm_op! {
    /// A Python function whose arguments need binding.
    CallPythonBinding(vm, pc, fp, table) {
        let n = (*pc).c as usize;
        let callee = reg!(fp, (*pc).b);
        if !callee.has_shape(shape::FUNCTION)
            || fits(callee, codes::data(records::get(callee, records::function::CODE)), n)
        {
            slow!(call_deoptimised, vm, pc, fp, table)
        }
        let v = &mut *vm;
        v.pc = pc;
        v.fp = fp;
        let ret = Return { pc, fp, control: Control::PLAIN, slot: std::ptr::null_mut() };
        let out = match window_of(v, fp, (*pc).b, n) {
            Some(base) => v.push_function(base, n, Value::NULL, ret),
            None => Value::RAISED,
        };
        if out == Value::PUSHED && !v.needs_attention() && v.fuel >= 0 {
            resume!(vm)
        }
        super::after_native(vm, pc, fp, table, out)
    }
}

/// Pushes the frame of a function that a generator calls: the window moves to the stack.
macro_rules! push_from_generator {
    ($vm:expr, $pc:expr, $fp:expr, $table:expr, $base:expr, $n:expr, $code:expr, $slow:path) => {{
        let code: *mut CodeData = $code;
        let v = &mut *$vm;
        let top = (*codes::GeneratorData::of_fp($fp)).top;
        let new = top.add(HEADER);
        if !v.may_push(code, new) {
            slow!($slow, $vm, $pc, $fp, $table)
        }
        *top = *$base;
        *$base = Value::NULL;
        let mut i = 0;
        while i < $n {
            let from = $base.add(HEADER + i);
            *new.add(i) = *from;
            *from = Value::NULL;
            i += 1;
        }
        fill(*top, code, new, $n);
        v.push_at(code, new, (*code).simple_args as usize, ($pc, $fp), Control::PLAIN);
        next!($vm, (*code).entry, new, $table)
    }};
}

op! {
    /// As `CallPython`, in the code of a generator.
    CallPythonFromGenerator(vm, pc, fp, table) {
        let base = fp.add((*pc).b as usize);
        let callee = *base;
        if !callee.has_shape(shape::FUNCTION) { slow!(call_deoptimised, vm, pc, fp, table) }
        let code = records::get(callee, records::function::CODE).as_pointer() as *mut CodeData;
        if !fits(callee, code, (*pc).c as usize) { slow!(call_deoptimised, vm, pc, fp, table) }
        push_from_generator!(vm, pc, fp, table, base, (*pc).c as usize, code, call_slow)
    }
}

op! {
    /// As `CallMethodPython`, in the code of a generator.
    CallMethodPythonFromGenerator(vm, pc, fp, table) {
        let base = fp.add((*pc).b as usize);
        let callee = *base;
        if !callee.has_shape(shape::FUNCTION) || (*base.add(HEADER)).is_null() { slow!(method_deoptimised, vm, pc, fp, table) }
        let code = records::get(callee, records::function::CODE).as_pointer() as *mut CodeData;
        if !fits(callee, code, (*pc).c as usize + 1) { slow!(method_deoptimised, vm, pc, fp, table) }
        push_from_generator!(vm, pc, fp, table, base, (*pc).c as usize + 1, code, call_method_slow)
    }
}

slow_op! { call_deoptimised(vm, pc, fp, table) {
    // A site that sees many callees stays generic after a few turns.
    (*pc).op = ophion_bytecode::Op::Call as u8;
    (*pc).cache = 0;
    specialise_call(&mut *vm, pc, fp);
    slow!(call_slow, vm, pc, fp, table)
} }

op! {
    /// A native of positional parameters: cache = its declaration.
    CallNative(vm, pc, fp, table) {
        let callee = reg!(fp, (*pc).b);
        if !callee.has_shape(shape::NATIVE_FUNCTION)
            || *records::raw(callee, records::native_function::DEFINITION) != (*pc).cache
            || !records::get(callee, records::native_function::THIS).is_null()
        {
            slow!(call_deoptimised, vm, pc, fp, table)
        }
        slow!(call_native, vm, pc, fp, table)
    }
}

warm_op! { call_native(vm, pc, fp, table) {
    let v = &mut *vm;
    v.pc = pc;
    v.fp = fp;
    let base = fp.add((*pc).b as usize);
    call_native_at(vm, pc, fp, table, base, (*pc).c as usize)
} }

/// Calls a native whose arguments fit without binding.
#[inline(always)]
unsafe fn call_native_at(
    vm: *mut Vm,
    pc: *mut Live,
    fp: *mut Value,
    table: *const super::Handler,
    base: *mut Value,
    n: usize,
) -> super::Step {
    type Mode = super::Slow;
    unsafe {
        let v = &mut *vm;
        let d = crate::natives::definition(*base);
        let p = &d.summary;
        let args = base.add(HEADER);
        if let Some(fold) = d.fold
            && n == fold.place() - HEADER + 1
            && v.start_fold(fold, base)
        {
            if v.needs_attention() {
                v.attend();
            }
            return v.step_here();
        }
        let (total, function) = match d.vector {
            Some(f) => (n, f),
            None => (p.total, d.func),
        };
        let saved = v.scratch_top;
        let code = Frame(fp).code();
        if code.special != 0 && Frame(fp).is_generator() {
            // Its registers are no part of the stack, and there are just as many as it needs itself.
            if n < total && args.add(total) > fp.add(code.registers as usize) {
                return call_at(vm, pc, fp, table, base.offset_from(fp) as u16, n, Value::NULL);
            }
        } else {
            v.scratch_top = args.add(total);
        }
        for i in n..total {
            *args.add(i) = Value::NULL;
        }
        let result = function(v, Object::slice(args, total));
        v.scratch_top = saved;
        let out = match result {
            Ok(o) => o.into_value(),
            Err(Stop::Raised) if v.asked.is_none() => Value::RAISED,
            // The window stays as it is for the next time.
            Err(Stop::Raised) => return super::after_native(vm, pc, fp, table, Value::RAISED),
            Err(Stop::Tail) => {
                v.drop_window(base, total);
                let ret = Return { pc, fp, control: Control::PLAIN, slot: base };
                let out = v.push_tail_call(ret);
                if out == Value::PUSHED && !v.needs_attention() {
                    resume!(vm)
                }
                return super::after_native(vm, pc, fp, table, out);
            }
        };
        let callee = std::mem::replace(&mut *base, Value::NULL);
        callee.decref();
        let mut at = args;
        while at < args.add(n) {
            let a = *at;
            if a.is_pointer() {
                *at = Value::NULL;
                a.decref();
            }
            at = at.add(1);
        }
        if out == Value::RAISED || v.needs_attention() {
            return super::after_native(vm, pc, fp, table, out);
        }
        set!(vm, pc.add(1), fp, table, (*pc).a, out)
    }
}

op! {
    /// A class whose instances are plain and whose `__init__` is a Python function that fits: cache = version of the class.
    CallClass(vm, pc, fp, table) {
        let base = fp.add((*pc).b as usize);
        let class = *base;
        if !class.is_pointer() || (*vm).heap.kind(class.as_pointer()) != crate::Kind::Type
            || types::data(class).version as u64 != (*pc).cache
        {
            slow!(call_deoptimised, vm, pc, fp, table)
        }
        slow!(call_class, vm, pc, fp, table)
    }
}

warm_op! { call_class(vm, pc, fp, table) {
    let v = &mut *vm;
    let n = (*pc).c as usize;
    let base = fp.add((*pc).b as usize);
    let class = *base;
    let init = types::data(class).special(crate::Special::Init);
    let code = records::get(init, records::function::CODE).as_pointer() as *mut CodeData;
    let generator = Frame(fp).code().special != 0 && Frame(fp).is_generator();
    let window = if generator { (*codes::GeneratorData::of_fp(fp)).top } else { base.add(1) };
    let new = window.add(HEADER);
    // (Defaults may have been assigned since.)
    if !v.makes_instances_plainly(class) || !v.may_push(code, new) || !fits(init, code, n + 1) {
        slow!(call_slow, vm, pc, fp, table)
    }
    let o = records::blank(&mut v.heap, types::data(class).root_shape);
    // The instance waits in register b; its frame's window starts one higher, or above a generator.
    std::ptr::copy(base.add(HEADER), new.add(1), n);
    if generator {
        (0..n).for_each(|i| *base.add(HEADER + i) = Value::NULL);
    }
    *new = o.incref();
    *window = init.incref();
    *base = o;
    class.decref();
    fill(init, code, new, n + 1);
    v.push_at(code, new, (*code).simple_args as usize, (pc, fp), Control::new(crate::frames::ReturnKind::Init, 0));
    if v.heap.collection_due() {
        v.request_attention();
    }
    next!(vm, (*code).entry, new, table)
} }

warm_op! { CallMethod(vm, pc, fp, table) {
    let base = fp.add((*pc).b as usize);
    let plain = (*base.add(HEADER)).is_null() && !Frame(fp).is_generator() && (*base).has_shape(shape::FUNCTION);
    if plain {
        let code = codes::data(records::get(*base, records::function::CODE));
        if fits(*base, code, (*pc).c as usize) {
            (*pc).op = Quick::CallMethodFunction as u8;
        }
    } else if (*base.add(HEADER)).is_null() && (*base).has_shape(shape::NATIVE_FUNCTION) {
        if let Some(d) = takes_directly(&*vm, *base, (*pc).c as usize) {
            (*pc).op = Quick::CallMethodNativeFunction as u8;
            (*pc).cache = d as *const _ as u64;
        }
    } else if !(*base.add(HEADER)).is_null() {
        let callee = *base;
        let n = (*pc).c as usize + 1;
        if callee.has_shape(shape::FUNCTION) {
            let code = codes::data(records::get(callee, records::function::CODE));
            if code.forwards as usize <= n && !Frame(fp).is_generator() && code.version != 0 {
                (*pc).op = Quick::CallMethodForwarding as u8;
                (*pc).cache = code.version as u64;
            } else if fits(callee, code, n) {
                let generator = Frame(fp).is_generator();
                let quick = if generator { Quick::CallMethodPythonFromGenerator } else { Quick::CallMethodPython };
                (*pc).op = quick as u8;
            }
        } else if callee.has_shape(shape::METHOD_DESCRIPTOR) || callee.has_shape(shape::WRAPPER_DESCRIPTOR) {
            let d = crate::natives::definition(callee);
            let p = &d.summary;
            let resumer = (*vm).resumers.iter().position(|&r| r == d as *const _ as usize);
            let receiver = *base.add(HEADER);
            let fits = match resumer {
                Some(1) => n == 1 && receiver.has_shape(shape::GENERATOR),
                Some(2) => n == 2 && receiver.has_shape(shape::GENERATOR),
                Some(3) => n == 2 && receiver.has_shape(shape::COROUTINE),
                _ => false,
            };
            if fits {
                (*pc).op = Quick::CallMethodResume as u8;
                (*pc).cache = d as *const _ as u64;
            } else if callee.has_shape(shape::METHOD_DESCRIPTOR)
                && (d.vector.is_some() || takes(p, n))
                && resumer.is_none()
            {
                let v = &*vm;
                let appends = callee.has_shape(shape::METHOD_DESCRIPTOR)
                    && n == 2
                    && d.name() == "append"
                    && records::get(callee, records::method_descriptor::OWNER) == v.heap.type_of_shape(shape::LIST);
                (*pc).op = if appends {
                    Quick::CallListAppend
                } else if d.leaf.is_some() {
                    Quick::CallMethodLeaf
                } else {
                    Quick::CallMethodNative
                } as u8;
                (*pc).cache = d as *const _ as u64;
            }
        }
    }
    slow!(call_method_slow, vm, pc, fp, table)
} }

warm_op! { call_method_slow(vm, pc, fp, table) {
    let base = fp.add((*pc).b as usize);
    let n = (*pc).c as usize;
    if (*base.add(HEADER)).is_null() {
        // Not a method after all: the callee moves up to where its arguments begin.
        *base.add(1) = std::mem::replace(&mut *base, Value::NULL);
        return call_at(vm, pc, fp, table, (*pc).b + 1, n, Value::NULL);
    }
    call_at(vm, pc, fp, table, (*pc).b, n + 1, Value::NULL)
} }

op! {
    /// A Python method that fits, whichever it is.
    CallMethodPython(vm, pc, fp, table) {
        let base = fp.add((*pc).b as usize);
        let callee = *base;
        if !callee.has_shape(shape::FUNCTION) || (*base.add(HEADER)).is_null() { slow!(method_deoptimised, vm, pc, fp, table) }
        let code = records::get(callee, records::function::CODE).as_pointer() as *mut CodeData;
        if !fits(callee, code, (*pc).c as usize + 1) { slow!(method_deoptimised, vm, pc, fp, table) }
        push_frame!(vm, pc, fp, table, base, (*pc).c as usize + 1, code, Control::PLAIN, call_method_slow)
    }
}

op! {
    /// A Python function that came without a receiver, and fits.
    CallMethodFunction(vm, pc, fp, table) {
        let base = fp.add((*pc).b as usize);
        let callee = *base;
        if !callee.has_shape(shape::FUNCTION) || !(*base.add(HEADER)).is_null() { slow!(method_deoptimised, vm, pc, fp, table) }
        let code = records::get(callee, records::function::CODE).as_pointer() as *mut CodeData;
        let top = base.add(1 + HEADER + (*code).registers as usize + 8);
        if !fits(callee, code, (*pc).c as usize) || top >= (*vm).stack_limit { slow!(method_deoptimised, vm, pc, fp, table) }
        // The callee moves up to where its arguments begin.
        *base = Value::NULL;
        *base.add(1) = callee;
        push_frame!(vm, pc, fp, table, base.add(1), (*pc).c as usize, code, Control::PLAIN, call_shifted)
    }
}

warm_op! { call_shifted(vm, pc, fp, table) {
    call_at(vm, pc, fp, table, (*pc).b + 1, (*pc).c as usize, Value::NULL)
} }

slow_op! { method_deoptimised(vm, pc, fp, table) {
    (*pc).op = ophion_bytecode::Op::CallMethod as u8;
    (*pc).cache = 0;
    slow!(CallMethod, vm, pc, fp, table)
} }

op! {
    /// A native method that fits, of a receiver whose type has it: cache = its declaration.
    CallMethodNative(vm, pc, fp, table) {
        let base = fp.add((*pc).b as usize);
        let callee = *base;
        if !callee.has_shape(shape::METHOD_DESCRIPTOR)
            || *records::raw(callee, records::method_descriptor::DEFINITION) != (*pc).cache
            || (*base.add(HEADER)).is_null()
        {
            slow!(method_deoptimised, vm, pc, fp, table)
        }
        slow!(call_method_native, vm, pc, fp, table)
    }
}

op! {
    /// `list.append` of an exact list with room: cache = its declaration.
    CallListAppend(vm, pc, fp, table) {
        let base = fp.add((*pc).b as usize);
        let (callee, list) = (*base, *base.add(HEADER));
        if !callee.has_shape(shape::METHOD_DESCRIPTOR)
            || *records::raw(callee, records::method_descriptor::DEFINITION) != (*pc).cache
            || list.is_null()
        {
            slow!(method_deoptimised, vm, pc, fp, table)
        }
        if !list.has_shape(shape::LIST) || (*list.as_pointer()).rc == 1 || (*callee.as_pointer()).rc == 1 {
            slow!(call_method_native, vm, pc, fp, table)
        }
        let items = &mut ophion_object::lists::data(list).items;
        let n = items.len();
        if n == items.capacity() { slow!(call_method_native, vm, pc, fp, table) }
        let from = base.add(HEADER + 1);
        items.as_mut_ptr().add(n).write(*from);
        items.set_len(n + 1);
        *from = Value::NULL;
        *base.add(HEADER) = Value::NULL;
        *base = Value::NULL;
        (*list.as_pointer()).rc -= 1;
        (*callee.as_pointer()).rc -= 1;
        set!(vm, pc.add(1), fp, table, (*pc).a, Value::NONE)
    }
}

warm_op! { call_method_native(vm, pc, fp, table) {
    let v = &mut *vm;
    v.pc = pc;
    v.fp = fp;
    let base = fp.add((*pc).b as usize);
    call_native_at(vm, pc, fp, table, base, (*pc).c as usize + 1)
} }

op! {
    /// A native function that came without a receiver (a module's, mostly), and fits: cache = its declaration.
    CallMethodNativeFunction(vm, pc, fp, table) {
        let base = fp.add((*pc).b as usize);
        let callee = *base;
        if !callee.has_shape(shape::NATIVE_FUNCTION)
            || *records::raw(callee, records::native_function::DEFINITION) != (*pc).cache
            || !records::get(callee, records::native_function::THIS).is_null()
            || !(*base.add(HEADER)).is_null()
        {
            slow!(method_deoptimised, vm, pc, fp, table)
        }
        slow!(call_native_shifted, vm, pc, fp, table)
    }
}

warm_op! { call_native_shifted(vm, pc, fp, table) {
    let v = &mut *vm;
    v.pc = pc;
    v.fp = fp;
    // The callee moves up to where its arguments begin.
    let base = fp.add((*pc).b as usize);
    *base.add(1) = std::mem::replace(&mut *base, Value::NULL);
    call_native_at(vm, pc, fp, table, base.add(1), (*pc).c as usize)
} }

warm_op! { CallKw(vm, pc, fp, table) {
    let names = *Frame(fp).code().consts.add((*pc).c as usize);
    call_at(vm, pc, fp, table, (*pc).b, (*pc).flags as usize, names)
} }

warm_op! { CallMethodKw(vm, pc, fp, table) {
    let names = *Frame(fp).code().consts.add((*pc).c as usize);
    let base = fp.add((*pc).b as usize);
    let n = (*pc).flags as usize;
    if (*base.add(HEADER)).is_null() {
        *base.add(1) = std::mem::replace(&mut *base, Value::NULL);
        return call_at(vm, pc, fp, table, (*pc).b + 1, n, names);
    }
    call_at(vm, pc, fp, table, (*pc).b, n + 1, names)
} }

warm_op! { CallEx(vm, pc, fp, table) {
    let v = &mut *vm;
    v.pc = pc;
    v.fp = fp;
    let from = fp.add((*pc).b as usize);
    let callee = std::mem::replace(&mut *from, Value::NULL);
    let args = Object::own(std::mem::replace(&mut *from.add(HEADER), Value::NULL));
    let kwargs = Object::own(std::mem::replace(&mut *from.add(HEADER + 1), Value::NULL));
    let items = tuples::items(args.value());
    let named = if kwargs.is_null() { 0 } else { v.dict_len(&kwargs) };
    let n = items.len() + named;
    // Above everything live: the window may be longer than the frame's registers.
    let base = if Frame(fp).is_generator() { Frame(fp).generator().top } else { from };
    if !v.has_room(base.add(HEADER + n + 8)) {
        callee.decref();
        return super::after_native(vm, pc, fp, table, Value::RAISED);
    }
    *base = callee;
    for (i, &a) in items.iter().enumerate() {
        *base.add(HEADER + i) = a.incref();
    }
    let mut names = Object::NULL;
    if named > 0 {
        let mut at = base.add(HEADER + items.len());
        let mut put = |value: Value| {
            *at = value.incref();
            at = at.add(1);
        };
        match lay_out_keywords(v, kwargs.value(), &mut put) {
            Ok(tuple) => names = tuple,
            Err(_) => {
                v.drop_window(base, n);
                return super::after_native(vm, pc, fp, table, Value::RAISED);
            }
        }
    }
    drop(args);
    drop(kwargs);
    let ret = Return { pc, fp, control: Control::PLAIN, slot: fp.add((*pc).b as usize) };
    let out = v.call_window(base, n, names.value(), ret);
    drop(names);
    if out == Value::PUSHED && !v.needs_attention() {
        resume!(vm)
    }
    super::after_native(vm, pc, fp, table, out)
} }

/// Hands on the values of a dict of keyword arguments that is not empty; the tuple of their names.
pub(super) unsafe fn lay_out_keywords(v: &mut Vm, kwargs: Value, put: &mut dyn FnMut(Value)) -> crate::PyResult {
    unsafe {
        let entries = dicts::data(kwargs);
        let mut list = [Value::NULL; 8];
        let mut long = Vec::new();
        let (mut at, mut n, mut bad) = (0, 0, false);
        while let Some((found, e)) = entries.next_entry(at) {
            bad |= v.heap.kind_of(e.key) != crate::Kind::Str;
            put(e.value);
            match list.get_mut(n) {
                Some(slot) if long.is_empty() => *slot = e.key,
                _ => {
                    if long.is_empty() {
                        long.extend_from_slice(&list);
                    }
                    long.push(e.key);
                }
            }
            (at, n) = (found + 1, n + 1);
        }
        if bad {
            return Err(v.type_error("keywords must be strings"));
        }
        let keys = if long.is_empty() { &list[..n] } else { &long[..] };
        keys.iter().for_each(|k| {
            k.incref();
        });
        Ok(Object::own(tuples::new_owned(&mut v.heap, keys)))
    }
}

// ---- returns ------------------------------------------------------------------------------------------------------------

op! { Return(vm, pc, fp, table) {
    let at = fp.add((*pc).a as usize);
    let value = *at;
    // The value is taken out of its register, or shared if it stays a local's: locals are released below all the same.
    if *fp.offset(frame::CONTROL) != Control::PLAIN { slow!(super::forwarding::return_otherwise, vm, pc, fp, table) }
    value.incref();
    let code = ((*fp.offset(frame::CODE)).0 - frame::TAG) as *const CodeData;
    let n = if (*pc).flags & KILL_A != 0 { (*pc).a as usize + 1 } else { 0 }.max((*code).locals as usize);
    // What dies is left to the slow path, which goes on from there. The value's register may be among those already emptied.
    release_or!(fp, n, return_rest(vm, pc, fp, table, value));
    return_to!(vm, fp, table, value)
} }

/// The end of a return whose function was held by the call alone.
#[cold]
#[inline(never)]
pub(super) unsafe extern "sysv64" fn return_function_dies(
    vm: *mut Vm,
    pc: *mut Live,
    fp: *mut Value,
    table: *const super::Handler,
    function: Value,
    value: Value,
) -> super::Next {
    #[allow(dead_code)]
    type Mode = crate::dispatch::Fast;
    unsafe {
        ophion_object::heap::deallocate(function.as_pointer());
        let at = fp.add((*pc).a as usize);
        let old = std::mem::replace(&mut *at, value);
        old.decref();
        if (*vm).needs_attention() {
            go_on!(vm, pc, fp, table)
        }
        next!(vm, pc.add(1), fp, table)
    }
}

value_op!(
    /// The end of a return some of whose locals die.
    return_rest, v, value, {
        if !v.leave_plainly(value) {
            v.leave(value)
        }
    }
);

warm_op! { return_slow(vm, pc, fp, table) {
    let v = &mut *vm;
    v.pc = pc;
    v.fp = fp;
    let value = reg!(fp, (*pc).a).incref();
    if !v.leave_plainly(value) { v.leave(value) }
    if v.needs_attention() && !v.pc.is_null() { v.attend(); }
    resume!(vm)
} }

op! { ReturnConst(vm, pc, fp, table) {
    let code = ((*fp.offset(frame::CODE)).0 - frame::TAG) as *const CodeData;
    if *fp.offset(frame::CONTROL) != Control::PLAIN { slow!(return_const_otherwise, vm, pc, fp, table) }
    let n = (*code).locals as usize;
    release_or!(fp, n, Mode::slow(return_const_slow, vm, pc, fp, table));
    let value = *(*code).consts.add((*pc).bc() as usize);
    value.incref();
    return_to!(vm, fp, table, value)
} }

op! {
    /// The same of a frame that is no plain one: most are those of an `__init__`.
    return_const_otherwise(vm, pc, fp, table) {
        const INIT: Value = Control::new(crate::frames::ReturnKind::Init, 0);
        let code = ((*fp.offset(frame::CODE)).0 - frame::TAG) as *const CodeData;
        let value = *(*code).consts.add((*pc).bc() as usize);
        let control = *fp.offset(frame::CONTROL);
        if super::returns::completes(control) {
            slow!(super::returns::return_const_completing, vm, pc, fp, table)
        }
        if super::returns::answers(control) {
            slow!(super::returns::return_const_answering, vm, pc, fp, table)
        }
        if control == forward::CONTROL {
            slow!(super::forwarding::return_const_forwarding, vm, pc, fp, table)
        }
        if control != INIT || value != Value::NONE || (*code).forwards != u16::MAX {
            slow!(return_const_slow, vm, pc, fp, table)
        }
        let n = (*code).locals as usize;
        release_or!(fp, n, Mode::slow(return_const_slow, vm, pc, fp, table));
        // The instance waits in the caller's register b.
        let return_pc = ((*fp.offset(frame::RETURN_PC)).0 - frame::TAG) as *mut Live;
        let caller = ((*fp.offset(frame::RETURN_FP)).0 - frame::TAG) as *mut Value;
        let slot = caller.add((*return_pc).b as usize);
        let instance = *slot;
        *slot = Value::NULL;
        return_to!(vm, fp, table, instance)
    }
}

warm_op! { return_const_slow(vm, pc, fp, table) {
    let v = &mut *vm;
    v.pc = pc;
    v.fp = fp;
    let value = (*Frame(fp).code().consts.add((*pc).bc() as usize)).incref();
    if !v.leave_plainly(value) { v.leave(value) }
    if v.needs_attention() && !v.pc.is_null() { v.attend(); }
    resume!(vm)
} }

impl Vm {
    /// The running frame returns an owned value to the call that made it. False if it is no plain frame; nothing has happened then.
    #[inline(always)]
    unsafe fn leave_plainly(&mut self, value: Value) -> bool {
        // SAFETY: the frame is live, at a return; registers own what they hold, and those beyond are empty.
        unsafe {
            let (pc, fp) = (self.pc, self.fp);
            let code = ((*fp.offset(frame::CODE)).0 - frame::TAG) as *const CodeData;
            if *fp.offset(frame::CONTROL) != Control::PLAIN || (*code).forwards != u16::MAX {
                return false;
            }
            let n = if (*pc).flags & KILL_A != 0 { (*pc).a as usize + 1 } else { 0 }.max((*code).locals as usize);
            for i in (0..n).rev() {
                let local = *fp.add(i);
                if local.is_pointer() {
                    *fp.add(i) = Value::NULL;
                    local.decref();
                }
            }
            let function = std::mem::replace(&mut *fp.offset(frame::FUNCTION), Value::NULL);
            self.pc = (((*fp.offset(frame::RETURN_PC)).0 - frame::TAG) as *mut Live).add(1);
            self.fp = ((*fp.offset(frame::RETURN_FP)).0 - frame::TAG) as *mut Value;
            self.depth_left += 1;
            function.decref();
            let at = self.fp.add((*self.pc.sub(1)).a as usize);
            std::mem::replace(&mut *at, value).decref();
            true
        }
    }

    /// The running frame returns an owned value.
    unsafe fn leave(&mut self, value: Value) {
        unsafe {
            let f = self.frame();
            let at = f.index(self.pc);
            self.detach_frame(f, at);
            let n = f.code().registers as usize;
            self.release_held(f);
            self.clear_registers(f, 0, n);
            self.return_from(f, value);
        }
    }
}

// ---- functions ------------------------------------------------------------------------------------------------------------

warm_op! { MakeFunction(vm, pc, fp, table) {
    let v = &mut *vm;
    let parent = *fp.offset(frame::FUNCTION);
    let code = *Frame(fp).code().consts.add((*pc).bc() as usize);
    let f = records::blank(&mut v.heap, shape::FUNCTION);
    // Its fields are empty yet.
    *records::field(f, records::function::CODE) = code.incref();
    *records::field(f, records::function::GLOBALS) = records::get(parent, records::function::GLOBALS).incref();
    *records::field(f, records::function::BUILTINS) = records::get(parent, records::function::BUILTINS).incref();
    *records::raw(f, records::function::VERSION) = codes::data(code).version as u64;
    set!(vm, pc.add(1), fp, table, (*pc).a, f)
} }

warm_op! { SetFunctionAttr(vm, pc, fp, table) {
    use records::function as f;
    let field = [f::DEFAULTS, f::KWDEFAULTS, f::ANNOTATE, f::CLOSURE, f::TYPE_PARAMS][(*pc).c as usize % 5];
    let function = reg!(fp, (*pc).a);
    let at = fp.add((*pc).b as usize);
    let value = *at;
    // A value that is used for the last time changes hands.
    if (*pc).flags & (KILL_A | KILL_B | KILL_C) == KILL_B {
        *at = Value::NULL;
    } else {
        value.incref();
        super::release_operands(pc, fp);
    }
    std::mem::replace(&mut *records::field(function, field), value).decref();
    next!(vm, pc.add(1), fp, table)
} }

#[allow(dead_code)]
const _: CodeFlags = CodeFlags::HIDDEN;
