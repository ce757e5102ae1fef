//! Exceptions on their way out: handlers, the ends of frames, tracebacks.

use crate::frames::{Control, Frame, ReturnKind};
use crate::{Exc, Object, Value, Vm, shape};
use ophion_bytecode::CodeFlags;
use ophion_object::codes::{GeneratorState, Live, frame};
use ophion_object::records::{self, exception};

/// In the place of a traceback entry's line: nobody has asked for it yet.
const LINE_UNKNOWN: u64 = u64::MAX;

impl Vm {
    /// The line of a traceback's first entry.
    pub fn traceback_line(&self, tb: &Object) -> i64 {
        match self.raw(tb, records::traceback::LINE) {
            LINE_UNKNOWN => {
                let (frame, at) = (self.field(tb, records::traceback::FRAME), self.raw(tb, records::traceback::LASTI));
                // SAFETY: a traceback's frame is a frame object with a code.
                unsafe {
                    let code = ophion_object::codes::frame_data(frame.value()).code;
                    ophion_object::codes::data(code).code.position(at as u32).line as i64
                }
            }
            line => line as i64,
        }
    }

    /// `self.exception` is set, raised by the instruction at `self.pc` of the frame `self.fp`. Afterwards these say where the program
    /// goes on; a null pc means that Rust code is told (`self.unwound`).
    pub(crate) unsafe fn unwind(&mut self) {
        // SAFETY: the chain of frames is well-formed; registers own what they hold.
        unsafe {
            if self.asked.is_some() && self.instruction_again() {
                return;
            }
            debug_assert!(!self.exception.is_null(), "unwinding without an exception");
            loop {
                let f = self.frame();
                let pc = self.pc;
                let at = f.index(pc);
                // The code is its function's, which stays in the frame until the frame is left below.
                let code: &ophion_bytecode::Code = &*std::sync::Arc::as_ptr(&f.code().code);
                let quiet = std::mem::take(&mut self.quiet_reraise);
                if !code.flags.contains(CodeFlags::HIDDEN) && !quiet {
                    self.add_traceback(f, at);
                    if self.tracing {
                        self.trace_exception(f);
                    }
                } else if quiet && self.tracing {
                    self.monitor_reraise(f);
                }
                if let Some(h) = code.handler(at) {
                    let h = *h;
                    self.clear_registers(f, h.exception as usize, code.registers as usize);
                    if self.tracing
                        && !code.flags.contains(CodeFlags::HIDDEN)
                        && self.monitor_handled(f, h.target).is_err()
                    {
                        self.pc = f.code().entry.add(h.target as usize);
                        continue;
                    }
                    let e = self.take_exception().into_value();
                    *f.0.add(h.exception as usize) = e;
                    self.pc = f.code().entry.add(h.target as usize);
                    return;
                }
                if self.tracing && !code.flags.contains(CodeFlags::HIDDEN) {
                    self.trace_raising_end(f);
                }
                if f.is_generator() {
                    if self.generator_raised(f) {
                        return;
                    }
                    continue;
                }
                let control = f.control();
                let (return_pc, return_fp) = (f.return_pc(), f.return_fp().0);
                // The frame object keeps the locals for whoever looks at the traceback.
                if !control.object().is_null() {
                    self.detach_frame(f, at);
                }
                self.release_held(f);
                self.clear_registers(f, 0, code.registers as usize);
                let function = std::mem::replace(&mut *f.0.offset(frame::FUNCTION), Value::NULL);
                self.depth_left += 1;
                self.fp = return_fp;
                self.pc = return_pc;
                function.decref();
                if self.leave_raising(control, return_pc, return_fp) {
                    return;
                }
            }
        }
    }

    /// A frame with this control word has gone with an exception. True if the program goes on at `self.pc`.
    unsafe fn leave_raising(&mut self, control: Control, return_pc: *mut Live, return_fp: *mut Value) -> bool {
        // SAFETY: see `unwind`.
        unsafe {
            match control.kind() {
                ReturnKind::Entry => {
                    self.unwound = true;
                    self.pc = std::ptr::null_mut();
                    true
                }
                ReturnKind::Finalizer => {
                    let e = self.take_exception();
                    self.finalizer_raised(e, control.stage());
                    self.fp = return_fp;
                    self.pc = return_pc;
                    true
                }
                ReturnKind::Init => {
                    let slot = return_fp.add((*return_pc).b as usize);
                    let instance = std::mem::replace(&mut *slot, Value::NULL);
                    instance.decref();
                    false
                }
                ReturnKind::Complete => self.complete_raised(control, return_pc, return_fp),
                ReturnKind::Plain | ReturnKind::Generator => false,
            }
        }
    }

    /// A generator's frame ends with the exception. True if the program goes on (a `for` whose generator is exhausted, say).
    unsafe fn generator_raised(&mut self, f: Frame) -> bool {
        // SAFETY: the frame lives in a generator that runs.
        unsafe {
            let g = f.generator();
            let at = f.index(self.pc);
            let (return_pc, return_fp) = (f.return_pc(), f.return_fp().0);
            let control = f.control();
            self.detach_frame(f, at);
            let n = g.registers as usize;
            self.clear_registers(f, 0, n);
            g.state = GeneratorState::Closed;
            let kept = Value::pointer(&raw mut g.header);
            self.restore_handled(kept);
            self.depth_left += 1;
            self.fp = return_fp;
            self.pc = return_pc;
            f.set_control(Control::PLAIN);
            let mode = control.stage();
            // The resumption held one count.
            Object::own(kept);
            self.resumed_raised(mode, return_pc, return_fp)
        }
    }

    /// Adds an entry to the exception's traceback.
    pub(crate) unsafe fn add_traceback(&mut self, f: Frame, at: u32) {
        // SAFETY: the frame is live.
        unsafe {
            let e = self.exception.value();
            let object = self.frame_object(f);
            ophion_object::codes::frame_data(object.value()).pc = at;
            let next = std::mem::replace(records::field(e, exception::TRACEBACK), Value::NULL);
            let next = if next.is_null() { Value::NONE } else { next };
            let tb = records::new(
                &mut self.heap,
                shape::TRACEBACK,
                &[next, object.into_value()],
                &[at as u64, LINE_UNKNOWN],
            );
            *records::field(e, exception::TRACEBACK) = tb;
        }
    }

    /// Is this exception an instance of the class (or of one in the tuple)? For `except`.
    pub(crate) fn exception_matches(&mut self, e: &Object, class: &Object) -> crate::PyResult<bool> {
        // SAFETY: live; an exception's own class is one that may be caught.
        if unsafe { ophion_object::types::type_of(&self.heap, e.value()) } == class.value() {
            return Ok(true);
        }
        if let Some(items) = self.tuple_items(class).map(<[Object]>::to_vec) {
            for c in &items {
                if !self.is_exception_class(c) {
                    return Err(
                        self.type_error("catching classes that do not inherit from BaseException is not allowed")
                    );
                }
            }
            for c in &items {
                if self.exception_matches(e, c)? {
                    return Ok(true);
                }
            }
            return Ok(false);
        }
        if !self.is_exception_class(class) {
            return Err(self.type_error("catching classes that do not inherit from BaseException is not allowed"));
        }
        // SAFETY: both live types.
        Ok(unsafe {
            ophion_object::types::is_subtype(ophion_object::types::type_of(&self.heap, e.value()), class.value())
        })
    }

    /// `raise x [from cause]`.
    pub(crate) fn raise_statement(&mut self, x: Option<Object>, cause: Option<Object>) {
        let Some(x) = x else {
            if self.handled.is_null() || self.handled.is_none() {
                self.runtime_error("No active exception to reraise");
                return;
            }
            let e = self.handled.clone();
            self.reraise(e);
            return;
        };
        let e = if self.is_exception_class(&x) {
            match self.call(&x, &[]) {
                Ok(e) if self.is_any_exception(&e) => e,
                Ok(e) => {
                    let t = self.type_of(&e);
                    let (c, t) = (self.repr_lossy(&x), self.repr_lossy(&t));
                    self.type_error(format!("calling {c} should have returned an instance of BaseException, not {t}"));
                    return;
                }
                Err(_) => return,
            }
        } else if self.is_any_exception(&x) {
            x
        } else {
            self.type_error("exceptions must derive from BaseException");
            return;
        };
        if let Some(cause) = cause {
            let cause = if self.is_exception_class(&cause) {
                match self.call(&cause, &[]) {
                    Ok(c) if self.is_any_exception(&c) => c,
                    Ok(c) => {
                        let t = self.type_of(&c);
                        let (c, t) = (self.repr_lossy(&cause), self.repr_lossy(&t));
                        self.type_error(format!(
                            "calling {c} should have returned an instance of BaseException, not {t}"
                        ));
                        return;
                    }
                    Err(_) => return,
                }
            } else {
                cause
            };
            if !cause.is_none() && !self.is_any_exception(&cause) {
                self.type_error("exception causes must derive from BaseException");
                return;
            }
            self.set_cause(&e, cause);
        }
        self.raise_object(e);
    }

    /// `e.__cause__ = cause`.
    pub fn set_cause(&mut self, e: &Object, cause: Object) {
        self.set_exception_field(e, exception::CAUSE, if cause.is_none() { Object::NULL } else { cause });
        // SAFETY: `e` is an exception.
        unsafe { *records::raw(e.value(), exception::SUPPRESS_CONTEXT) = 1 };
    }

    /// Is it a StopIteration, and with which value?
    pub(crate) fn take_stop_iteration(&mut self) -> Option<Object> {
        if !self.raised_is(Exc::StopIteration) {
            return None;
        }
        let e = self.take_exception();
        let v = self.exception_field(&e, crate::exceptions::fields::VALUE);
        Some(if v.is_null() { Object::NONE } else { v })
    }
}
