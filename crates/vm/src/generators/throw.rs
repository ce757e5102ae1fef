//! Exceptions thrown into generators: `throw` and `close`, and how they find their way through `yield from` and `await`.

use super::{Resumed, mode};
use crate::calls::Return;
use crate::frames::Frame;
use crate::{Exc, Object, PyResult, Stop, Value, Vm, shape};
use ophion_object::codes::{self, GeneratorState};
use ophion_object::records;

/// What was given to `throw`. An iterator that is delegated to gets the same; where the exception is raised it is made of them.
#[derive(Clone)]
pub enum Thrown {
    /// An exception that exists.
    Exception(Object),
    /// `throw(type, value, traceback)`; those not given are NULL.
    Arguments([Object; 3]),
}

/// A generator that waits for what the one that it delegates to makes of a throw.
struct Delegating {
    generator: Object,
    thrown: Thrown,
    /// The inner one is being closed.
    closing: bool,
}

impl Vm {
    /// The exception that `throw(type, value, traceback)` means.
    pub fn thrown_exception(&mut self, thrown: &Thrown) -> PyResult {
        let (class, value, tb) = match thrown {
            Thrown::Exception(e) => return Ok(e.clone()),
            Thrown::Arguments([class, value, tb]) => (class, value, tb),
        };
        if !tb.is_null() && !tb.is_none() && self.shape_of(tb) != shape::TRACEBACK {
            return Err(self.type_error("throw() third argument must be a traceback object"));
        }
        let e = if self.is_exception_class(class) {
            let value = if value.is_null() { Object::NONE } else { value.clone() };
            if self.is_any_exception(&value) && self.is_instance_exact(&value, class) {
                value
            } else {
                let args = if value.is_none() {
                    vec![]
                } else {
                    match self.tuple_items(&value) {
                        Some(items) => items.to_vec(),
                        None => vec![value],
                    }
                };
                let made = self.call(class, &args)?;
                if self.is_any_exception(&made) {
                    made
                } else {
                    // That is what the generator gets to see.
                    let (c, t) = (self.repr_lossy(class), self.type_name(&made));
                    self.type_error(format!("calling {c} should have returned an instance of BaseException, not {t}"));
                    self.take_exception()
                }
            }
        } else if self.is_any_exception(class) {
            if !value.is_null() && !value.is_none() {
                return Err(self.type_error("instance exception may not have a separate value"));
            }
            class.clone()
        } else {
            let t = self.type_name(class);
            return Err(self
                .type_error(format!("exceptions must be classes or instances deriving from BaseException, not {t}")));
        };
        if !tb.is_null() && !tb.is_none() {
            self.set_exception_field(&e, records::exception::TRACEBACK, tb.clone());
        }
        Ok(e)
    }

    /// Does it mean a GeneratorExit, which closes what is delegated to?
    fn is_thrown_exit(&mut self, thrown: &Thrown) -> bool {
        match thrown {
            Thrown::Exception(e) => self.is_exception(e, Exc::GeneratorExit),
            Thrown::Arguments([class, ..]) => {
                if self.is_exception_class(class) {
                    let exit = self.exc_type(Exc::GeneratorExit);
                    self.is_subtype(class, &exit)
                } else {
                    self.is_any_exception(class) && self.is_exception(class, Exc::GeneratorExit)
                }
            }
        }
    }

    /// Raises an exception inside a generator and waits for what it gives. A chain of generators that delegate to each other is gone through
    /// inwards and back in a loop, however long it is.
    pub fn generator_throw(&mut self, g: &Object, thrown: Thrown) -> PyResult<Resumed> {
        self.check_native_stack("")?;
        let mut outer: Vec<Delegating> = Vec::new();
        let (mut g, mut thrown) = (g.clone(), thrown);
        let mut result = loop {
            let inner = match self.generator_delegate(&g) {
                Some(inner) if matches!(self.shape_of(&inner), shape::GENERATOR | shape::COROUTINE) => inner,
                Some(inner) => break self.throw_past(&g, &inner, &thrown),
                None => break self.throw_into(&g, &thrown),
            };
            let closing = self.is_thrown_exit(&thrown);
            let given = if !closing {
                thrown.clone()
            } else if self.close_at_once(&inner) {
                break self.throw_into(&g, &thrown);
            } else {
                match self.generator_exit() {
                    Ok(e) => Thrown::Exception(e),
                    Err(stop) => break Err(stop),
                }
            };
            // SAFETY: live; the outer generator counts as running meanwhile.
            unsafe { codes::generator(g.value()).state = GeneratorState::Running };
            outer.push(Delegating { generator: g, thrown, closing });
            (g, thrown) = (inner, given);
        };
        while let Some(level) = outer.pop() {
            // SAFETY: live; it was suspended in its delegation.
            unsafe { codes::generator(level.generator.value()).state = GeneratorState::Suspended };
            let closed = if level.closing { self.finish_close(&g, result).map(|_| None) } else { result.map(Some) };
            result = match closed {
                Ok(Some(Resumed::Yielded(v))) => Ok(Resumed::Yielded(v)),
                // SAFETY: as above.
                Ok(Some(Resumed::Returned(v))) => unsafe { self.resume_delegate_end(&level.generator, v) },
                Ok(None) => self.throw_into(&level.generator, &level.thrown),
                Err(_) => {
                    let e = self.take_exception();
                    // SAFETY: as above.
                    unsafe { self.throw_here(&level.generator, e) }
                }
            };
            g = level.generator;
        }
        result
    }

    /// The call of the thrower at `base` with a generator and an exception: enters the generator, and those that it delegates to, for the
    /// calling instruction, and raises the exception in the innermost. None leaves it to the native, which waits.
    pub(crate) unsafe fn throw_by_call(&mut self, base: *mut Value, ret: Return) -> Option<Value> {
        // SAFETY: the window owns its values; the caller's frame is live.
        unsafe {
            let args = base.add(crate::calls::HEADER);
            let code: *const codes::CodeData = Frame(ret.fp).code();
            if std::ptr::eq(code, self.call_snippet()) {
                return None;
            }
            let e = Object::share(*args.add(1));
            let exit = self.is_exception(&e, Exc::GeneratorExit);
            let mut chain = vec![Object::share(*args)];
            loop {
                let g = chain.last()?;
                if self.generator_state(g) != GeneratorState::Suspended {
                    return None;
                }
                match self.generator_delegate(g) {
                    None => break,
                    Some(inner) if !exit && matches!(self.shape_of(&inner), shape::GENERATOR | shape::COROUTINE) => {
                        chain.push(inner);
                    }
                    Some(_) => return None,
                }
            }
            let handles = chain.last().is_some_and(|g| !codes::generator(g.value()).handled.is_null());
            self.drop_window(base, 2);
            (self.fp, self.pc) = (ret.fp, ret.pc);
            let mut how = mode::CALL;
            for g in &chain {
                let (pc, fp) = (self.pc, self.fp);
                if !self.enter_generator(g.value(), how, pc, fp) {
                    if how == mode::CALL {
                        return Some(Value::RAISED);
                    }
                    self.unwind();
                    return Some(Value::PUSHED);
                }
                how = mode::THROWN;
            }
            if handles {
                self.set_context(&e);
            }
            self.exception = e;
            drop(chain);
            self.unwind();
            Some(Value::PUSHED)
        }
    }

    /// `generator.throw(...)`, as the last thing that a native does.
    pub fn throw_last(&mut self, g: &Object, thrown: Thrown) -> PyResult<Resumed> {
        if self.generator_state(g) != GeneratorState::Suspended {
            return self.generator_throw(g, thrown);
        }
        if self.generator_delegate(g).is_some_and(|i| !matches!(self.shape_of(&i), shape::GENERATOR | shape::COROUTINE))
        {
            return self.generator_throw(g, thrown);
        }
        let e = self.thrown_exception(&thrown)?;
        Err(self.tail_prelude("throw_into", vec![g.clone(), e]))
    }

    /// `generator.close()`, as the last thing that a native does.
    pub fn close_last(&mut self, g: &Object) -> PyResult {
        if self.close_at_once(g) {
            return Ok(Object::NONE);
        }
        if self.generator_state(g) != GeneratorState::Suspended || self.generator_delegate(g).is_some() {
            return self.close_generator(g);
        }
        let e = self.generator_exit()?;
        let what = self.generator_word(g.value());
        let what = self.str(what);
        Err(self.tail_prelude("close_of", vec![g.clone(), e, what]))
    }

    /// Raises it in a generator that delegates to something else than a generator.
    fn throw_past(&mut self, g: &Object, inner: &Object, thrown: &Thrown) -> PyResult<Resumed> {
        if self.is_thrown_exit(thrown) {
            // SAFETY: live; it counts as running meanwhile.
            let closed = unsafe {
                codes::generator(g.value()).state = GeneratorState::Running;
                let closed = self.close_iterator(inner);
                codes::generator(g.value()).state = GeneratorState::Suspended;
                closed
            };
            return match closed {
                Ok(()) => self.throw_into(g, thrown),
                Err(_) => {
                    let e = self.take_exception();
                    // SAFETY: it is suspended in its delegation.
                    unsafe { self.throw_here(g, e) }
                }
            };
        }
        // SAFETY: names are interned.
        let name = unsafe { Object::share(self.names.throw) };
        let Some(throw) = self.getattr_opt(inner, &name)? else { return self.throw_into(g, thrown) };
        let given: Vec<Object> = match thrown {
            Thrown::Exception(e) => vec![e.clone()],
            Thrown::Arguments(a) => a.iter().take_while(|o| !o.is_null()).cloned().collect(),
        };
        // SAFETY: the generator is suspended in its delegation. The call sees its frame as the caller's, but what the generator handles is
        // none of its business.
        unsafe {
            let around = (self.fp, self.pc, self.scratch_top);
            if !self.enter_generator(g.value(), mode::RUST, around.1, around.0) {
                return Err(Stop::Raised);
            }
            let outer = Object::share(codes::generator(g.value()).handled);
            let own = std::mem::replace(&mut self.handled, outer);
            let got = self.call(&throw, &given);
            self.handled = own;
            match got {
                Ok(v) => self.delegate_yielded(v.into_value()),
                Err(_) => match self.take_stop_iteration() {
                    Some(v) => self.delegate_returned(v.into_value()),
                    None => {
                        if codes::generator(g.value()).handled != self.handled.value() {
                            let e = self.exception.clone();
                            self.set_context(&e);
                        }
                        self.unwind();
                    }
                },
            }
            self.wait_for_generator(around)
        }
    }

    /// Raises it in this generator itself.
    fn throw_into(&mut self, g: &Object, thrown: &Thrown) -> PyResult<Resumed> {
        let exception = self.thrown_exception(thrown)?;
        match self.generator_state(g) {
            GeneratorState::Running => {
                let what = self.generator_word(g.value());
                Err(self.value_error(format!("{what} already executing")))
            }
            GeneratorState::Closed if self.shape_of(g) == shape::COROUTINE => {
                Err(self.runtime_error("cannot reuse already awaited coroutine"))
            }
            GeneratorState::Closed => Err(self.reraise(exception)),
            // Where it delegates, a StopIteration is the end of the delegation, wherever it comes from.
            GeneratorState::Suspended
                if self.is_exception(&exception, Exc::StopIteration) && self.generator_delegate(g).is_some() =>
            {
                let value = self.exception_field(&exception, crate::exceptions::fields::VALUE);
                let value = if value.is_null() { Object::NONE } else { value };
                // SAFETY: the generator is suspended in its delegation.
                unsafe { self.resume_delegate_end(g, value) }
            }
            // SAFETY: live, and not running.
            _ => unsafe { self.throw_here(g, exception) },
        }
    }

    unsafe fn resume_delegate_end(&mut self, g: &Object, value: Object) -> PyResult<Resumed> {
        // SAFETY: by the caller's word.
        unsafe {
            let (fp, pc, top) = (self.fp, self.pc, self.scratch_top);
            if !self.enter_generator(g.value(), mode::RUST, pc, fp) {
                return Err(Stop::Raised);
            }
            self.delegate_returned(value.into_value());
            let r = self.run();
            self.fp = fp;
            self.pc = pc;
            self.scratch_top = top;
            let r = r?;
            Ok(if self.returned { Resumed::Returned(r) } else { Resumed::Yielded(r) })
        }
    }

    /// Raises the exception where the generator is suspended. It gets the exception that the generator handles as its context, but not one
    /// that its resumer handles.
    unsafe fn throw_here(&mut self, g: &Object, exception: Object) -> PyResult<Resumed> {
        // SAFETY: by the caller's word.
        unsafe {
            let (fp, pc, top) = (self.fp, self.pc, self.scratch_top);
            let d = codes::generator(g.value());
            let created = d.state == GeneratorState::Created;
            let handles = !d.handled.is_null();
            if !self.enter_generator(g.value(), mode::RUST, pc, fp) {
                return Err(Stop::Raised);
            }
            if handles {
                self.set_context(&exception);
            }
            self.exception = exception;
            if created {
                // Nothing has run: no handler can be in the way.
                let f = self.frame();
                if self.pc > f.code().entry {
                    self.pc = self.pc.sub(1);
                }
            }
            self.unwind();
            self.wait_for_generator((fp, pc, top))
        }
    }

    /// Closes what is delegated to: whatever has a `close`.
    fn close_iterator(&mut self, inner: &Object) -> PyResult<()> {
        // SAFETY: names are interned.
        let name = unsafe { Object::share(self.names.close) };
        match self.getattr_opt(inner, &name) {
            Ok(Some(f)) => self.call(&f, &[]).map(|_| ()),
            Ok(None) => Ok(()),
            Err(_) => {
                let e = self.take_exception();
                self.unraisable_about(e, "Exception ignored while closing generator", inner);
                Ok(())
            }
        }
    }

    /// `generator.close()`.
    pub fn close_generator(&mut self, g: &Object) -> PyResult {
        if self.close_at_once(g) {
            return Ok(Object::NONE);
        }
        let e = self.generator_exit()?;
        let result = self.generator_throw(g, Thrown::Exception(e));
        self.finish_close(g, result)
    }

    /// Closes a generator in which nothing has to run for it. False if something has to.
    fn close_at_once(&mut self, g: &Object) -> bool {
        // SAFETY: a live generator.
        unsafe {
            let d = codes::generator(g.value());
            match d.state {
                GeneratorState::Closed => return true,
                GeneratorState::Created => {
                    let f = Frame(d.fp());
                    self.detach_frame(f, d.pc.saturating_sub(1));
                    d.state = GeneratorState::Closed;
                    let n = d.registers as usize;
                    self.clear_registers(f, 0, n);
                    return true;
                }
                GeneratorState::Suspended if !self.tracing && self.generator_delegate(g).is_none() => {
                    let f = Frame(d.fp());
                    // The handler of PEP 479 around the whole body does nothing for GeneratorExit.
                    if codes::closes_quietly(&f.code().code, d.pc) {
                        self.detach_frame(f, d.pc);
                        d.state = GeneratorState::Closed;
                        let n = d.registers as usize;
                        let handled = std::mem::replace(&mut d.handled, Value::NULL);
                        self.clear_registers(f, 0, n);
                        handled.decref();
                        return true;
                    }
                }
                _ => {}
            }
        }
        false
    }

    /// A new GeneratorExit in the present context.
    fn generator_exit(&mut self) -> PyResult {
        let class = self.exc_type(Exc::GeneratorExit);
        let args = self.tuple([]);
        let e = self.new_exception(&class, args)?;
        self.set_context(&e);
        Ok(e)
    }

    /// What `close` gives, by what came of throwing a GeneratorExit.
    fn finish_close(&mut self, g: &Object, result: PyResult<Resumed>) -> PyResult {
        match result {
            Ok(Resumed::Yielded(_)) => {
                let what = self.generator_word(g.value());
                Err(self.runtime_error(format!("{what} ignored GeneratorExit")))
            }
            Ok(Resumed::Returned(v)) => Ok(v),
            Err(Stop::Raised) if self.raised_is(Exc::GeneratorExit) || self.raised_is(Exc::StopIteration) => {
                self.take_exception();
                Ok(Object::NONE)
            }
            Err(stop) => Err(stop),
        }
    }
}
