//! Generators, coroutines, asynchronous generators: resumed by switching frames, suspended by switching back.
//!
//! Whoever resumes leaves its instruction and a *mode* in the generator's header: the mode says what a yielded value, a returned
//! value or an exception means to it. The chain of running generators is the chain of headers, and all of it is data.

mod throw;

pub use throw::Thrown;

use crate::calls::Return;
use crate::exceptions::fields;
use crate::frames::{Control, Frame, ReturnKind};
use crate::{Exc, Object, PyResult, Special, Stop, Value, Vm, shape};
use ophion_bytecode::{CodeFlags, FLAG_X, Op};
use ophion_object::codes::{self, GeneratorData, GeneratorState, Live, frame};
use ophion_object::{records, types};

/// How the resumer receives.
pub(crate) mod mode {
    /// A ForIter: a value is the next item, a return the end.
    pub const FOR: u16 = 0;
    /// A call of `next`, `send`, `__next__`: a return raises StopIteration.
    pub const CALL: u16 = 1;
    /// A Delegate: a value is passed on, a return ends the delegation.
    pub const DELEGATE: u16 = 2;
    /// Rust code waits.
    pub const RUST: u16 = 3;
    /// A Delegate to an `asend`: an asynchronous generator's value ends the delegation.
    pub const ASEND: u16 = 4;
    /// An Unpack whose register b holds the list of the items so far: a value is another one, a return the end. The generator goes on at
    /// once, without having been suspended, where nobody can tell.
    pub const UNPACK: u16 = 5;
    /// A Delegate through which an exception was thrown: if it comes out again, it gets the exception that the delegating generator handles
    /// as its context.
    pub const THROWN: u16 = 6;
    /// The first of those of calls that take all items: see `folding`.
    pub const FOLD: u16 = 7;
}

/// What a generator gave to Rust code.
#[derive(Debug)]
pub enum Resumed {
    Yielded(Object),
    Returned(Object),
}

impl Vm {
    /// The generator object for a frame that has just begun; the frame ends with it as its value.
    pub(crate) unsafe fn make_generator(&mut self) {
        // SAFETY: the frame is on top, its locals are bound.
        unsafe {
            let f = self.frame();
            let code = f.code();
            let flags = code.code.flags;
            let number = if flags.contains(CodeFlags::ASYNC_GENERATOR) {
                shape::ASYNC_GENERATOR
            } else if flags.contains(CodeFlags::COROUTINE) {
                shape::COROUTINE
            } else {
                shape::GENERATOR
            };
            let g = codes::new_generator(&mut self.heap, number, code.registers as usize);
            let to = (*g).fp();
            for i in 0..code.locals as usize {
                *to.add(i) = std::mem::replace(&mut *f.0.add(i), Value::NULL);
            }
            let function = std::mem::replace(&mut *f.0.offset(frame::FUNCTION), Value::NULL);
            (*g).name = records::get(function, records::function::NAME).incref();
            (*g).qualname = records::get(function, records::function::QUALNAME).incref();
            *to.offset(frame::FUNCTION) = function;
            Frame(to).set_header(code, std::ptr::null_mut(), std::ptr::null_mut(), Control::PLAIN);
            (*g).pc = f.index(self.pc) + 1;
            if number == shape::COROUTINE && !self.origin_depth.is_null() {
                (*g).extra = self.origin_of_coroutine(f).into_value();
            }
            let made = Value::pointer(&raw mut (*g).header);
            if *f.0.offset(frame::CONTROL) != Control::PLAIN {
                return self.return_from(f, made);
            }
            self.depth_left += 1;
            let pc = f.return_pc();
            self.fp = f.return_fp().0;
            self.pc = pc.add(1);
            let old = std::mem::replace(&mut *self.fp.add((*pc).a as usize), made);
            old.decref();
        }
    }

    /// `cr_origin`.
    pub fn coroutine_origin(&self, g: &Object) -> Object {
        // SAFETY: a live coroutine.
        let origin = unsafe { codes::generator(g.value()).extra };
        if origin.is_null() { Object::NONE } else { unsafe { Object::share(origin) } }
    }

    /// Where a coroutine's call came from: a tuple of (file, line, function), the innermost first.
    #[cold]
    fn origin_of_coroutine(&mut self, f: Frame) -> Object {
        let depth = self.origin_depth.value().as_int() as usize;
        // SAFETY: the frames are live.
        let callers: Vec<Frame> =
            unsafe { std::iter::successors(self.visible_caller(f), |&f| self.visible_caller(f)).take(depth).collect() };
        let entries: Vec<Object> = callers
            .into_iter()
            .map(|f| {
                let frame = self.frame_object(f);
                let line = self.frame_line(&frame);
                // SAFETY: as above.
                let code = unsafe { f.code().code.clone() };
                let entry = [self.str(&code.filename), self.usize(line as usize), self.str(&code.name)];
                self.tuple(entry)
            })
            .collect();
        self.tuple(entries)
    }

    /// Resumes a generator. PUSHED, or RAISED if it cannot run. Takes over `sent`.
    pub(crate) unsafe fn resume(&mut self, g: Value, sent: Value, how: u16, pc: *mut Live, fp: *mut Value) -> Value {
        // SAFETY: `g` is a live generator; `pc` and `fp` are the resumer's.
        unsafe {
            let d = codes::generator(g);
            let started = match d.state {
                GeneratorState::Suspended => true,
                GeneratorState::Created => false,
                GeneratorState::Running => {
                    let what = self.generator_word(g);
                    sent.decref();
                    self.value_error(format!("{what} already executing"));
                    return Value::RAISED;
                }
                GeneratorState::Closed => {
                    sent.decref();
                    if (*g.as_pointer()).shape == shape::COROUTINE {
                        self.runtime_error("cannot reuse already awaited coroutine");
                        return Value::RAISED;
                    }
                    return self.resume_closed(how, g, pc, fp);
                }
            };
            if !started && !sent.is_none() {
                let what = self.generator_word(g);
                sent.decref();
                self.type_error(format!("can't send non-None value to a just-started {what}"));
                return Value::RAISED;
            }
            if !self.enter_generator(g, how, pc, fp) {
                sent.decref();
                return Value::RAISED;
            }
            let at = self.pc;
            if started {
                let a = self.fp.add((*at).a as usize);
                let old = std::mem::replace(&mut *a, sent);
                old.decref();
                if (*at).op == Op::Yield as u8 {
                    self.pc = at.add(1);
                }
            }
            Value::PUSHED
        }
    }

    /// Makes the generator's frame the running one, at the instruction where it is suspended.
    pub(crate) unsafe fn enter_generator(&mut self, g: Value, how: u16, pc: *mut Live, fp: *mut Value) -> bool {
        // SAFETY: as `resume`.
        unsafe {
            self.depth_left -= 1;
            if self.depth_left < 0 {
                self.raise_recursion();
                self.depth_left += 1;
                return false;
            }
            let top = self.free_top();
            if !self.has_room(top.add(64)) {
                self.depth_left += 1;
                return false;
            }
            let d = codes::generator(g);
            d.top = top;
            d.state = GeneratorState::Running;
            g.incref();
            let f = Frame(d.fp());
            let code = f.code() as *mut _;
            let object = f.control().object();
            f.set_header(code, pc, fp, Control(Control::new(ReturnKind::Generator, how).0).with_object(object));
            if !d.handled.is_null() || !self.handled.is_null() {
                let outer = std::mem::replace(&mut self.handled, Object::NULL);
                let own = std::mem::replace(&mut d.handled, outer.clone().into_value());
                self.handled = if own.is_null() { outer } else { Object::own(own) };
            }
            self.burn(4);
            self.fp = f.0;
            self.pc = (*code).entry.add(d.pc as usize);
            true
        }
    }

    /// The generator stops running: the resumer's handled exception is the handled one again.
    pub(crate) unsafe fn restore_handled(&mut self, g: Value) {
        // SAFETY: a live generator.
        unsafe {
            let outer = std::mem::replace(&mut codes::generator(g).handled, Value::NULL);
            if outer.is_null() && self.handled.is_null() {
                return;
            }
            self.handled = Object::own(outer);
        }
    }

    /// The running generator suspends at `self.pc` (a Yield or Delegate) and gives `value`, owned.
    pub(crate) unsafe fn suspend(&mut self, value: Value) {
        // SAFETY: the running frame lives in a generator.
        unsafe {
            let f = self.frame();
            let d = f.generator();
            let i = *self.pc;
            let g = Value::pointer(&raw mut d.header);
            d.pc = f.index(self.pc);
            d.state = GeneratorState::Suspended;
            let wrapped = i.op == Op::Yield as u8 && (*g.as_pointer()).shape == shape::ASYNC_GENERATOR;
            if i.flags & FLAG_X != 0 {
                let own = std::mem::replace(&mut self.handled, Object::NULL);
                let outer = std::mem::replace(&mut d.handled, own.into_value());
                self.handled = Object::own(outer);
            } else {
                self.restore_handled(g);
            }
            let how = f.control().stage();
            let (pc, fp) = (f.return_pc(), f.return_fp().0);
            let object = f.control().object();
            f.set_header(f.code(), std::ptr::null_mut(), std::ptr::null_mut(), Control(3).with_object(object));
            self.depth_left += 1;
            self.pc = pc;
            self.fp = fp;
            if how == mode::UNPACK {
                return self.unpack_yielded(g, value);
            }
            if how >= mode::FOLD {
                return self.folded(g, how, value);
            }
            // The resumption's count goes.
            g.decref();
            self.received(how, value, wrapped);
        }
    }

    /// The resumer at `self.pc` gets a yielded value.
    unsafe fn received(&mut self, how: u16, value: Value, wrapped: bool) {
        // SAFETY: the resumer's frame is current.
        unsafe {
            match how {
                mode::FOR | mode::CALL => {
                    let i = *self.pc;
                    let at = self.fp.add(i.a as usize);
                    let old = std::mem::replace(&mut *at, value);
                    self.pc = self.pc.offset(if how == mode::FOR { i.c as i16 as isize } else { 1 });
                    old.decref();
                }
                mode::ASEND if wrapped => {
                    self.finish_asend();
                    self.delegate_returned(value);
                }
                mode::DELEGATE | mode::THROWN | mode::ASEND => self.delegate_yielded(value),
                _ => {
                    let value = if wrapped {
                        let v = Object::own(value);
                        self.record(shape::ASYNC_GENERATOR_WRAPPED, [v], &[]).into_value()
                    } else {
                        value
                    };
                    self.result = value;
                    self.returned = false;
                    self.pc = std::ptr::null_mut();
                }
            }
        }
    }

    /// The running generator ends with `value`, owned.
    pub(crate) unsafe fn end_generator(&mut self, value: Value) {
        // SAFETY: the running frame lives in a generator.
        unsafe {
            let f = self.frame();
            let d = f.generator();
            let g = Value::pointer(&raw mut d.header);
            let at = f.index(self.pc);
            let how = f.control().stage();
            let (pc, fp) = (f.return_pc(), f.return_fp().0);
            if !f.control().object().is_null() {
                self.detach_frame(f, at);
            }
            let n = d.registers as usize;
            self.clear_registers(f, 0, n);
            d.state = GeneratorState::Closed;
            self.restore_handled(g);
            f.set_header(f.code(), std::ptr::null_mut(), std::ptr::null_mut(), Control::PLAIN);
            self.depth_left += 1;
            self.pc = pc;
            self.fp = fp;
            let is_async = (*g.as_pointer()).shape == shape::ASYNC_GENERATOR;
            g.decref();
            match how {
                mode::FOR => {
                    value.decref();
                    self.end_of_iteration();
                }
                mode::DELEGATE | mode::THROWN => self.delegate_returned(value),
                mode::UNPACK => {
                    value.decref();
                    self.unpack_ended();
                }
                mode::FOLD.. => {
                    value.decref();
                    self.fold_ended(how);
                }
                mode::ASEND => {
                    value.decref();
                    self.finish_asend();
                    self.raise_with(Exc::StopAsyncIteration, vec![]);
                    self.unwind();
                }
                mode::CALL => {
                    let v = Object::own(value);
                    self.raise_stop(v, is_async);
                    self.unwind();
                }
                _ => {
                    self.result = value;
                    self.returned = true;
                    self.pc = std::ptr::null_mut();
                }
            }
        }
    }

    fn raise_stop(&mut self, value: Object, is_async: bool) -> Stop {
        if is_async {
            return self.raise_with(Exc::StopAsyncIteration, vec![]);
        }
        // A tuple or exception as value must not be taken for arguments: the instance is made explicitly.
        let args = if value.is_none() { vec![] } else { vec![value] };
        self.raise_with(Exc::StopIteration, args)
    }

    unsafe fn resume_closed(&mut self, how: u16, g: Value, pc: *mut Live, fp: *mut Value) -> Value {
        unsafe {
            let is_async = (*g.as_pointer()).shape == shape::ASYNC_GENERATOR;
            match how {
                mode::FOR => {
                    self.pc = pc;
                    self.fp = fp;
                    self.end_of_iteration();
                    Value::PUSHED
                }
                mode::DELEGATE => {
                    self.pc = pc;
                    self.fp = fp;
                    self.delegate_returned(Value::NONE);
                    Value::PUSHED
                }
                mode::UNPACK => {
                    self.pc = pc;
                    self.fp = fp;
                    self.unpack_ended();
                    Value::PUSHED
                }
                mode::FOLD.. => {
                    self.pc = pc;
                    self.fp = fp;
                    self.fold_ended(how);
                    Value::PUSHED
                }
                mode::RUST if !is_async => {
                    self.result = Value::NONE;
                    self.returned = true;
                    self.pc = std::ptr::null_mut();
                    Value::PUSHED
                }
                _ => {
                    self.raise_stop(Object::NONE, is_async || how == mode::ASEND);
                    Value::RAISED
                }
            }
        }
    }

    /// A generator has ended with the exception; its resumer at `pc` is told. True if the program goes on elsewhere than in unwinding.
    pub(crate) unsafe fn resumed_raised(&mut self, how: u16, _pc: *mut Live, _fp: *mut Value) -> bool {
        match how {
            mode::RUST => {
                self.unwound = true;
                self.pc = std::ptr::null_mut();
                true
            }
            mode::ASEND => {
                self.finish_asend();
                false
            }
            mode::THROWN => {
                // SAFETY: the delegating generator's frame runs. It handles an exception of its own if its resumer's is another.
                let resumer = unsafe { self.frame().generator().handled };
                if self.handled.value() != resumer {
                    let e = self.exception.clone();
                    self.set_context(&e);
                }
                false
            }
            _ => false,
        }
    }

    /// The Delegate at `self.pc` passes a value on to the resumer of its own generator.
    pub(crate) unsafe fn delegate_yielded(&mut self, value: Value) {
        unsafe { self.suspend(value) }
    }

    /// The Delegate at `self.pc` is over.
    pub(crate) unsafe fn delegate_returned(&mut self, value: Value) {
        // SAFETY: a well-formed frame.
        unsafe {
            let (pc, fp) = (self.pc, self.fp);
            let it = std::mem::replace(&mut *fp.add((*pc).b as usize), Value::NULL);
            let old = std::mem::replace(&mut *fp.add((*pc).a as usize), value);
            self.pc = pc.add(1);
            old.decref();
            it.decref();
        }
    }

    /// The `asend` that the Delegate at `self.pc` waits for is used up.
    fn finish_asend(&mut self) {
        // SAFETY: the instruction is a Delegate whose iterator is an asend.
        unsafe {
            let it = *self.fp.add((*self.pc).b as usize);
            if it.has_shape(shape::ASYNC_GENERATOR_ASEND) {
                *records::raw(it, records::asend::STATE) = 2;
                let g = records::get(it, records::asend::GENERATOR);
                codes::generator(g).flags &= !4;
            }
        }
    }

    /// The instruction Delegate: one step.
    pub(crate) unsafe fn delegate_step(&mut self) -> Value {
        // SAFETY: a well-formed frame.
        unsafe {
            let (pc, fp) = (self.pc, self.fp);
            let it = *fp.add((*pc).b as usize);
            let sent = std::mem::replace(&mut *fp.add((*pc).a as usize), Value::NULL);
            let number = if it.is_pointer() { (*it.as_pointer()).shape } else { 0 };
            match number {
                shape::GENERATOR | shape::COROUTINE => return self.resume(it, sent, mode::DELEGATE, pc, fp),
                shape::COROUTINE_WRAPPER => {
                    let c = records::get(it, records::coroutine_wrapper::COROUTINE);
                    return self.resume(c, sent, mode::DELEGATE, pc, fp);
                }
                shape::ASYNC_GENERATOR_ASEND => return self.delegate_asend(it, sent, pc, fp),
                _ => {}
            }
            let sent = Object::own(sent);
            if sent.is_none() {
                let held = Object::share(it);
                match self.advance(&held) {
                    crate::iteration::Advance::Item(o) => {
                        self.delegate_yielded(o.into_value());
                        return Value::PUSHED;
                    }
                    crate::iteration::Advance::End => {
                        self.delegate_returned(Value::NONE);
                        return Value::PUSHED;
                    }
                    crate::iteration::Advance::Raised => return Value::RAISED,
                    crate::iteration::Advance::Unknown => {}
                }
                let m = types::data(types::type_of(&self.heap, it)).special(Special::Next);
                if m.is_null() {
                    let t = self.type_name(&held);
                    self.type_error(format!("'{t}' object is not an iterator"));
                    return Value::RAISED;
                }
                let out = self.call_special(m, it, &[], 1);
                return self.delegate_outcome(out);
            }
            let held = Object::share(it);
            let send = match self.getattr_value(&held, self.names.send) {
                Ok(s) => s,
                Err(_) => return Value::RAISED,
            };
            let out = self.call_for_instruction(send, &[sent.value()], 1);
            self.delegate_outcome(out)
        }
    }

    unsafe fn delegate_outcome(&mut self, out: Value) -> Value {
        unsafe {
            match out {
                Value::PUSHED => Value::PUSHED,
                Value::RAISED => match self.take_stop_iteration() {
                    Some(v) => {
                        self.delegate_returned(v.into_value());
                        Value::PUSHED
                    }
                    None => Value::RAISED,
                },
                v => {
                    self.delegate_yielded(v);
                    Value::PUSHED
                }
            }
        }
    }

    unsafe fn delegate_asend(&mut self, it: Value, sent: Value, pc: *mut Live, fp: *mut Value) -> Value {
        unsafe {
            let state = records::raw(it, records::asend::STATE);
            if *state == 2 {
                sent.decref();
                self.runtime_error("cannot reuse already awaited __anext__()/asend()");
                return Value::RAISED;
            }
            let g = records::get(it, records::asend::GENERATOR);
            let mut sent = sent;
            if *state == 0 {
                if codes::generator(g).flags & 4 != 0 {
                    sent.decref();
                    self.runtime_error("anext(): asynchronous generator is already running");
                    return Value::RAISED;
                }
                if sent.is_none() {
                    sent = records::get(it, records::asend::VALUE).incref();
                }
                *state = 1;
                codes::generator(g).flags |= 4;
            }
            self.resume(g, sent, mode::ASEND, pc, fp)
        }
    }

    pub(crate) fn generator_word(&self, g: Value) -> &'static str {
        // SAFETY: live.
        match unsafe { (*g.as_pointer()).shape } {
            shape::COROUTINE => "coroutine",
            shape::ASYNC_GENERATOR => "async generator",
            _ => "generator",
        }
    }

    // ---- for Rust code ------------------------------------------------------------------------------------------------

    /// Sends a value into a generator and waits for what it gives.
    pub fn generator_send(&mut self, g: &Object, sent: Object) -> PyResult<Resumed> {
        self.check_native_stack("")?;
        // SAFETY: a live generator.
        unsafe {
            let (fp, pc, top) = (self.fp, self.pc, self.scratch_top);
            if self.resume(g.value(), sent.into_value(), mode::RUST, pc, fp) == Value::RAISED {
                (self.fp, self.pc, self.scratch_top) = (fp, pc, top);
                return Err(Stop::Raised);
            }
            self.wait_for_generator((fp, pc, top))
        }
    }

    /// Runs a generator that Rust code has resumed, unless it has come to an end of its step already, and puts the machine back.
    unsafe fn wait_for_generator(&mut self, (fp, pc, top): (*mut Value, *mut Live, *mut Value)) -> PyResult<Resumed> {
        // SAFETY: the value's count was handed over.
        unsafe {
            let r = if !self.pc.is_null() {
                self.run()
            } else if std::mem::take(&mut self.unwound) {
                Err(Stop::Raised)
            } else {
                Ok(Object::own(std::mem::replace(&mut self.result, Value::NULL)))
            };
            (self.fp, self.pc, self.scratch_top) = (fp, pc, top);
            let r = r?;
            Ok(if self.returned { Resumed::Returned(r) } else { Resumed::Yielded(r) })
        }
    }

    /// `next(generator)`; None at its end.
    pub(crate) fn generator_next(&mut self, g: &Object) -> PyResult<Option<Object>> {
        match self.generator_send(g, Object::NONE)? {
            Resumed::Yielded(v) => Ok(Some(v)),
            Resumed::Returned(_) => Ok(None),
        }
    }

    /// What `yield from` or `await` in a suspended generator delegates to.
    pub fn generator_delegate(&self, g: &Object) -> Option<Object> {
        // SAFETY: a live generator.
        unsafe {
            let d = codes::generator(g.value());
            if d.state != GeneratorState::Suspended {
                return None;
            }
            let f = Frame(d.fp());
            let at = f.code().entry.add(d.pc as usize);
            if (*at).op != Op::Delegate as u8 {
                return None;
            }
            Some(Object::share(*f.0.add((*at).b as usize)))
        }
    }

    // ---- await and async for --------------------------------------------------------------------------------------------

    /// The iterator that `await o` delegates to, or PUSHED/RAISED.
    pub(crate) unsafe fn get_awaitable(&mut self, o: &Object, context: u16) -> Value {
        // SAFETY: the operand is live in its register.
        unsafe {
            match self.shape_of(o) {
                shape::COROUTINE => {
                    if self.generator_delegate(o).is_some() {
                        self.runtime_error("coroutine is being awaited already");
                        return Value::RAISED;
                    }
                    return o.clone().into_value();
                }
                shape::GENERATOR if self.is_iterable_coroutine(o) => return o.clone().into_value(),
                _ => {}
            }
            let t = types::data(types::type_of(&self.heap, o.value()));
            let m = t.special(Special::Await);
            if m.is_null() {
                let n = self.type_name(o);
                let text = match context {
                    1 => format!(
                        "'async with' received an object from __aenter__ that does not implement __await__: {n}"
                    ),
                    2 => {
                        format!("'async with' received an object from __aexit__ that does not implement __await__: {n}")
                    }
                    _ => format!("'{n}' object can't be awaited"),
                };
                self.type_error(text);
                return Value::RAISED;
            }
            match self.call_special(m, o.value(), &[], 1) {
                Value::PUSHED => Value::PUSHED,
                Value::RAISED => Value::RAISED,
                v => match self.check_await_result(Object::own(v)) {
                    Ok(o) => o.into_value(),
                    Err(_) => Value::RAISED,
                },
            }
        }
    }

    pub(crate) fn is_iterable_coroutine(&self, g: &Object) -> bool {
        // SAFETY: a live generator.
        unsafe {
            let d = codes::generator(g.value());
            Frame(d.fp()).code().code.flags.contains(CodeFlags::ITERABLE_COROUTINE)
        }
    }

    /// Checks what `__await__` gave.
    pub(crate) fn check_await_result(&mut self, r: Object) -> PyResult {
        let is_coroutine = self.shape_of(&r) == shape::COROUTINE
            || self.shape_of(&r) == shape::GENERATOR && self.is_iterable_coroutine(&r);
        if is_coroutine {
            return Err(self.type_error("__await__() returned a coroutine"));
        }
        if self.special(&r, Special::Next).is_none() {
            let t = self.type_name(&r);
            return Err(self.type_error(format!("__await__() returned non-iterator of type '{t}'")));
        }
        Ok(r)
    }

    /// `o.__aiter__()` or PUSHED/RAISED.
    pub(crate) unsafe fn get_aiter(&mut self, o: &Object) -> Value {
        // SAFETY: the operand is live in its register.
        unsafe {
            let m = types::data(types::type_of(&self.heap, o.value())).special(Special::AIter);
            if m.is_null() {
                let t = self.type_name(o);
                self.type_error(format!("'async for' requires an object with __aiter__ method, got {t}"));
                return Value::RAISED;
            }
            match self.call_special(m, o.value(), &[], 1) {
                Value::PUSHED => Value::PUSHED,
                Value::RAISED => Value::RAISED,
                v => match self.check_async_iterator(Object::own(v)) {
                    Ok(o) => o.into_value(),
                    Err(_) => Value::RAISED,
                },
            }
        }
    }

    /// Checks what `__aiter__` gave.
    pub(crate) fn check_async_iterator(&mut self, r: Object) -> PyResult {
        if self.special(&r, Special::ANext).is_some() {
            return Ok(r);
        }
        let t = self.type_name(&r);
        Err(self.type_error(format!(
            "'async for' received an object from __aiter__ that does not implement __anext__: {t}"
        )))
    }

    /// `o.__anext__()` and its awaitable's iterator, or PUSHED/RAISED. Stage 1: the call of `__anext__`, 2: of its `__await__`.
    pub(crate) unsafe fn get_anext(&mut self, o: &Object) -> Value {
        // SAFETY: the operand is live in its register.
        unsafe {
            if self.shape_of(o) == shape::ASYNC_GENERATOR {
                return match self.asend(o, Object::NONE) {
                    Ok(a) => a.into_value(),
                    Err(_) => Value::RAISED,
                };
            }
            let m = types::data(types::type_of(&self.heap, o.value())).special(Special::ANext);
            if m.is_null() {
                let t = self.type_name(o);
                self.type_error(format!("'async for' requires an iterator with __anext__ method, got {t}"));
                return Value::RAISED;
            }
            match self.call_special(m, o.value(), &[], 1) {
                Value::PUSHED => Value::PUSHED,
                Value::RAISED => Value::RAISED,
                v => self.awaitable_of_anext(Object::own(v), 1),
            }
        }
    }

    pub(crate) unsafe fn awaitable_of_anext(&mut self, r: Object, stage: u16) -> Value {
        unsafe {
            // The awaitable waits where the result will be, for the words about an error.
            let kept = self.fp.add((*self.pc).a as usize);
            if stage == 2 {
                return match self.check_await_result(r) {
                    Ok(o) => o.into_value(),
                    Err(_) => {
                        self.invalid_anext(&Object::share(*kept));
                        Value::RAISED
                    }
                };
            }
            let awaitable = matches!(self.shape_of(&r), shape::COROUTINE | shape::ASYNC_GENERATOR_ASEND)
                || self.shape_of(&r) == shape::GENERATOR && self.is_iterable_coroutine(&r);
            if awaitable {
                return r.into_value();
            }
            let m = types::data(types::type_of(&self.heap, r.value())).special(Special::Await);
            if m.is_null() {
                let t = self.type_name(&r);
                self.type_error(format!("'{t}' object can't be awaited"));
                self.invalid_anext(&r);
                return Value::RAISED;
            }
            let raised = match self.call_special(m, r.value(), &[], 2) {
                Value::PUSHED => {
                    let old = std::mem::replace(&mut *kept, r.into_value());
                    old.decref();
                    return Value::PUSHED;
                }
                Value::RAISED => Value::RAISED,
                v => match self.check_await_result(Object::own(v)) {
                    Ok(o) => o.into_value(),
                    Err(_) => Value::RAISED,
                },
            };
            if raised == Value::RAISED {
                self.invalid_anext(&r);
            }
            raised
        }
    }

    /// The exception becomes the cause of one that says what `__anext__` has given.
    pub(crate) fn invalid_anext(&mut self, awaitable: &Object) {
        let cause = self.take_exception();
        let t = self.type_name(awaitable);
        self.type_error(format!("'async for' received an invalid object from __anext__: {t}"));
        let e = self.exception.clone();
        self.set_exception_field(&e, records::exception::CONTEXT, cause.clone());
        self.set_cause(&e, cause);
    }

    /// `agen.asend(value)`: the awaitable; the hooks of `sys.set_asyncgen_hooks` are called the first time.
    pub fn asend(&mut self, g: &Object, value: Object) -> PyResult {
        self.init_async_hooks(g)?;
        let values = [g.clone().into_value(), value.into_value()];
        // SAFETY: the counts are handed over; these are the record's fields.
        Ok(unsafe { Object::own(records::new(&mut self.heap, shape::ASYNC_GENERATOR_ASEND, &values, &[0])) })
    }

    /// Calls the firstiter hook and keeps the finaliser, once for each asynchronous generator.
    pub fn init_async_hooks(&mut self, g: &Object) -> PyResult<()> {
        // SAFETY: a live generator.
        unsafe {
            let d = codes::generator(g.value());
            if d.flags & 1 != 0 {
                return Ok(());
            }
            d.flags |= 1;
            let [first, finalizer] = self.asyncgen_hooks.clone();
            if !finalizer.is_none() {
                codes::generator(g.value()).extra = finalizer.into_value();
            }
            if !first.is_none() {
                self.call(&first, std::slice::from_ref(g))?;
            }
            Ok(())
        }
    }

    /// Calls of natives that resume a generator become resumptions: `next(g)`, `g.send(x)`, `g.__next__()`. None: call the native.
    pub(crate) unsafe fn resume_by_call(
        &mut self,
        base: *mut Value,
        n: usize,
        keywords: Value,
        ret: Return,
    ) -> Option<Value> {
        // SAFETY: the window owns its values.
        unsafe {
            if ret.control != Control::PLAIN || !keywords.is_null() || n == 0 || n > 2 {
                return None;
            }
            let address = *records::raw(*base, records::native_function::DEFINITION);
            let args = base.add(crate::calls::HEADER);
            let g = *args;
            if !g.has_shape(shape::GENERATOR) && !g.has_shape(shape::COROUTINE) {
                return None;
            }
            let Some(which) = self.resumers.iter().position(|&r| r == address as usize) else {
                return if address as usize == self.thrower && n == 2 { self.throw_by_call(base, ret) } else { None };
            };
            if (n, g.has_shape(shape::COROUTINE)) != [(1, false), (1, false), (2, false), (2, true)][which] {
                return None;
            }
            let sent = if n == 2 { std::mem::replace(&mut *args.add(1), Value::NULL) } else { Value::NONE };
            let g = Object::own(std::mem::replace(&mut *args, Value::NULL));
            let callee = std::mem::replace(&mut *base, Value::NULL);
            callee.decref();
            self.fp = ret.fp;
            self.pc = ret.pc;
            let out = self.resume(g.value(), sent, mode::CALL, ret.pc, ret.fp);
            Some(out)
        }
    }

    #[allow(dead_code)]
    fn stop_value(&self, e: &Object) -> Object {
        self.exception_field(e, fields::VALUE)
    }

    /// What a generator is doing.
    pub fn generator_state(&self, g: &Object) -> GeneratorState {
        // SAFETY: a live generator.
        unsafe { codes::generator(g.value()).state }
    }
}

#[allow(dead_code)]
fn assert_data(_: &GeneratorData) {}
