//! `sys.settrace` and `sys.setprofile`: events of frames, told while a dispatch table is in use whose every entry looks first whether there is one.
//!
//! What has been told of each frame is in a list of the program's heap ([`Vm::traced`]), so that it freezes with the program: for each frame that is
//! being watched, outermost first, its object, the line and instruction it was last seen at, and the native function it waits for.

use crate::dispatch::{COUNTING, TABLE, TRACING};
use crate::frames::Frame;
use crate::monitoring::Event;
use crate::{Object, PyResult, Value, Vm, shape};
use ophion_bytecode::{ARGS, CodeFlags, Op};
use ophion_object::codes;

/// Items of the list for each frame.
const ITEMS: usize = 4;
/// Within these: the frame; line and instruction; the native function that a call waits for, or None.
const FRAME: usize = 0;
const SEEN: usize = 1;
const CALLEE: usize = 2;
/// What `sys.monitoring` is to be told of when the frame goes on: a tuple for a native call, True for the end of a generator.
pub(crate) const CALLED: usize = 3;

/// Line and instruction as one number.
fn seen(line: u32, at: u32) -> i64 {
    (line as i64) << 32 | at as i64
}

/// Is it a loop without a body, whose test jumps to itself?
fn is_own_target(i: ophion_bytecode::Instr) -> bool {
    i.op_number() == Op::ForIter as u8 && i.jump_offset() == Some(0)
}

impl Vm {
    /// Is somebody watching?
    fn is_watched(&self) -> bool {
        !self.trace.is_none() || !self.profile.is_none() || self.monitored != 0
    }

    /// `sys.settrace` or `sys.setprofile`. The frames that run already are watched only for their ends, and as far as they have a function of their own.
    pub fn set_tracer(&mut self, profile: bool, function: Object) {
        let before = self.is_watched();
        if profile {
            self.profile = function;
        } else {
            self.trace = function;
        }
        self.watch_or_forget(before);
    }

    /// `sys.monitoring`: who is told of which events.
    pub fn set_monitor(&mut self, events: u32, function: Object) {
        let before = self.is_watched();
        self.monitor = Object::NONE;
        if events != 0 {
            let number = self.int(events.into());
            self.monitor = self.tuple([number, function]);
        }
        self.monitored = events;
        self.watch_or_forget(before);
    }

    fn watch_or_forget(&mut self, before: bool) {
        if self.is_watched() && !before {
            let mut list = Vec::new();
            for (f, pc) in self.frames().into_iter().rev() {
                // SAFETY: the frames are live.
                unsafe {
                    let code = f.code().code.clone();
                    if !code.flags.contains(CodeFlags::HIDDEN) {
                        let at = f.index(pc);
                        let known = self.int(seen(code.position(at).line, at));
                        list.extend([self.frame_object(f), known, Object::NONE, Object::NONE]);
                    }
                }
            }
            self.traced = self.list(list);
        }
        if !self.is_watched() {
            self.traced = Object::NULL;
        }
        self.watch_again();
    }

    /// Takes the dispatch table that fits: after a change of who watches, and when a program goes on that was frozen.
    pub(crate) fn watch_again(&mut self) {
        self.monitored = self.monitored_events();
        self.tracing = self.is_watched() && !self.telling;
        if self.tracing && self.traced.is_null() {
            self.traced = self.list(vec![]);
        }
        if self.table != COUNTING.as_ptr() {
            self.table = self.plain_table();
        }
    }
    /// The dispatch table while nobody counts instructions.
    pub(crate) fn plain_table(&self) -> *const crate::dispatch::Handler {
        if self.tracing { TRACING.as_ptr() } else { TABLE.as_ptr() }
    }

    /// Calls a tracing function, unwatched. If it raises, nobody watches any more.
    fn tell(&mut self, function: &Object, frame: &Object, event: &str, argument: Object) -> PyResult {
        self.telling = true;
        self.watch_again();
        let event = self.intern(event);
        let r = match self.prelude_function("told") {
            Ok(told) => self.call(&told, &[function.clone(), frame.clone(), event, argument]),
            Err(stop) => Err(stop),
        };
        self.telling = false;
        if r.is_err() {
            self.trace = Object::NONE;
            self.profile = Object::NONE;
            self.traced = Object::NULL;
        }
        self.watch_again();
        r
    }
    /// Tells a frame's own function, whose result takes its place if it is not None.
    fn tell_local(&mut self, frame: &Object, event: &str, argument: Object) -> PyResult<()> {
        let Some(own) = self.frame_trace(frame).filter(|_| self.tracing && !self.trace.is_none()) else {
            return Ok(());
        };
        let r = self.tell(&own, frame, event, argument)?;
        if !r.is_none() {
            self.set_frame_trace(frame, r);
        }
        Ok(())
    }
    fn tell_profile(&mut self, frame: &Object, event: &str, argument: Object) -> PyResult<()> {
        if self.tracing && !self.profile.is_none() {
            let profile = self.profile.clone();
            self.tell(&profile, frame, event, argument)?;
        }
        Ok(())
    }

    /// The offset at which a frame stands while an event is told that no instruction has: that of its beginning, or of a statement without any.
    pub fn event_offset(&self, frame: &Object) -> Option<i64> {
        // SAFETY: a live frame object.
        let fp = unsafe { codes::frame_data(frame.value()).fp };
        self.event_line.filter(|e| e.0 == fp).map(|e| e.2)
    }

    /// Does a tracing function run just now?
    pub fn tells_of_event(&self) -> bool {
        self.telling
    }

    /// `frame.f_trace`; None if there is none.
    pub fn frame_trace(&self, frame: &Object) -> Option<Object> {
        // SAFETY: a live frame object.
        unsafe {
            let v = codes::frame_data(frame.value()).trace;
            if v.is_null() { None } else { Some(Object::share(v)) }
        }
    }
    /// Sets it; None takes it away.
    pub fn set_frame_trace(&mut self, frame: &Object, function: Object) {
        let v = if function.is_none() { Value::NULL } else { function.into_value() };
        // SAFETY: a live frame object; the old value's count is handed over.
        unsafe { std::mem::replace(&mut codes::frame_data(frame.value()).trace, v).decref() };
    }
    /// `f_trace_lines` and `f_trace_opcodes`.
    pub fn frame_trace_flags(&self, frame: &Object) -> (bool, bool) {
        // SAFETY: a live frame object.
        let d = unsafe { codes::frame_data(frame.value()) };
        (d.trace_lines, d.trace_opcodes)
    }
    pub fn set_frame_trace_flags(&mut self, frame: &Object, (lines, opcodes): (bool, bool)) {
        // SAFETY: a live frame object.
        let d = unsafe { codes::frame_data(frame.value()) };
        (d.trace_lines, d.trace_opcodes) = (lines, opcodes);
    }

    fn traced_len(&self) -> usize {
        self.list_items(&self.traced).map_or(0, <[Object]>::len)
    }
    /// An item of the innermost watched frame.
    pub(crate) fn watched(&self, i: usize) -> Option<Object> {
        let list = self.list_items(&self.traced)?;
        list.get(list.len().checked_sub(ITEMS)? + i).cloned()
    }
    pub(crate) fn set_watched(&mut self, i: usize, value: Object) {
        if self.traced.is_null() {
            return;
        }
        let list = self.traced.clone();
        let items = self.list_items_mut(&list);
        if let Some(at) = items.len().checked_sub(ITEMS) {
            let old = std::mem::replace(&mut items[at + i], value);
            drop(old);
        }
    }
    fn forget_watched(&mut self, keep: usize) {
        if self.traced.is_null() {
            return;
        }
        let list = self.traced.clone();
        let gone = self.list_items_mut(&list).split_off(keep);
        drop(gone);
    }

    /// Makes the running frame the innermost watched one. True if it was not watched yet.
    unsafe fn watch(&mut self, f: Frame) -> bool {
        // SAFETY: the list holds frame objects in their places.
        unsafe {
            let mut n = self.traced_len();
            while n >= ITEMS {
                let frame = self.list_items(&self.traced).map_or(Value::NULL, |l| l[n - ITEMS + FRAME].value());
                let d = codes::frame_data(frame);
                if !d.ended && d.fp == f.0 {
                    self.forget_watched(n);
                    return false;
                }
                n -= ITEMS;
            }
            // Those that run are all watched: what is above has ended, or waits in a generator.
            let mut n = self.traced_len();
            while n >= ITEMS {
                let frame = self.list_items(&self.traced).map_or(Value::NULL, |l| l[n - ITEMS + FRAME].value());
                let d = codes::frame_data(frame);
                if !d.ended && !d.fp.is_null() && !Frame(d.fp).is_suspended() {
                    break;
                }
                n -= ITEMS;
            }
            self.forget_watched(n);
            let frame = self.frame_object(f);
            let none = self.int(0);
            let list = self.traced.clone();
            self.list_items_mut(&list).extend([frame, none, Object::NONE, Object::NONE]);
            true
        }
    }

    /// Before an instruction: the events that come with it. True if a tracing function has raised; the program then goes on where `pc` says.
    pub(crate) unsafe fn trace_step(&mut self) -> bool {
        // SAFETY: the running frame is live, its instruction about to run.
        unsafe {
            let f = self.frame();
            let code = f.code().code.clone();
            if !self.tracing || code.flags.contains(CodeFlags::HIDDEN) || f.code().special != 0 && !f.is_generator() {
                return false;
            }
            if self.trace_events(f, &code).is_err() {
                self.unwind();
                return true;
            }
            false
        }
    }

    unsafe fn trace_events(&mut self, f: Frame, code: &ophion_bytecode::Code) -> PyResult<()> {
        // SAFETY: as `trace_step`; nested calls leave the frame as it is.
        unsafe {
            let at = f.index(self.pc);
            let new = self.watch(f);
            if new {
                self.tell_call(f, code, at)?;
            } else {
                self.monitor_return(f, code, at, self.last_seen())?;
            }
            if !new && let Some(callee) = self.watched(CALLEE).filter(|c| !c.is_none()) {
                self.set_watched(CALLEE, Object::NONE);
                let frame = self.frame_object(f);
                self.tell_profile(&frame, "c_return", callee)?;
            }
            if !self.tracing {
                return Ok(());
            }
            let (last_line, last_at) = self.last_seen();
            if !new {
                self.monitor_branch(f, code, at, last_at)?;
            }
            let line = code.position(at).line;
            let line = if line == 0 { last_line } else { line };
            let now = self.int(seen(line, at));
            self.set_watched(SEEN, now);
            let Some(instruction) = code.instrs.get(at as usize).copied() else { return Ok(()) };
            let op = instruction.op_number();
            if self.monitored != 0 {
                let again = is_own_target(instruction) && at == last_at && !new;
                self.monitor_lines(f, code, at, (line, last_line, last_at), (op, again))?;
            }
            if !self.trace.is_none() {
                let frame = self.frame_object(f);
                if self.frame_trace(&frame).is_some() {
                    let (lines, opcodes) = self.frame_trace_flags(&frame);
                    let prologue = op == Op::MakeCell as u8 || op == Op::MakeGenerator as u8;
                    if lines && !prologue {
                        let mut last_line = last_line;
                        let again = is_own_target(instruction) && at == last_at && !new;
                        let back = again || at < last_at && !new;
                        for &(_, marked) in code.marks.iter().filter(|&&(pc, _)| back && pc == at) {
                            if marked != last_line {
                                self.at_line(f, marked, |vm| vm.tell_local(&frame, "line", Object::NONE))?;
                                last_line = marked;
                            }
                        }
                        let own = code.position(at).line != 0;
                        if own && (line != last_line || at < last_at || again) {
                            self.tell_local(&frame, "line", Object::NONE)?;
                        }
                    }
                    if opcodes {
                        self.tell_local(&frame, "opcode", Object::NONE)?;
                    }
                }
            }
            if !self.tracing {
                return Ok(());
            }
            if self.monitored != 0 {
                self.monitor_instruction(f, code, at, instruction)?;
            }
            self.trace_ends(f, op, instruction)
        }
    }

    /// Line and instruction that the innermost watched frame was last seen at.
    fn last_seen(&self) -> (u32, u32) {
        let before = self.watched(SEEN).and_then(|n| self.as_i64(&n)).unwrap_or(0);
        ((before >> 32) as u32, before as u32)
    }

    /// Tells of a line that has no instruction of its own: meanwhile the frame is there.
    pub(crate) unsafe fn at_line(
        &mut self,
        f: Frame,
        line: u32,
        tell: impl FnOnce(&mut Vm) -> PyResult<()>,
    ) -> PyResult<()> {
        let known = self.int(seen(line, u32::MAX));
        let now = self.watched(SEEN);
        self.set_watched(SEEN, known);
        // SAFETY: the running frame, at an instruction of its code.
        let at = unsafe { f.index(self.pc) };
        self.event_line = Some((f.0, line, (at as i64 + 1) * crate::INSTRUCTION_BYTES - 2));
        let told = tell(self);
        self.event_line = None;
        if let Some(now) = now.filter(|_| self.tracing) {
            self.set_watched(SEEN, now);
        }
        told
    }

    /// The line that a watched frame was last seen on.
    pub(crate) fn seen_line(&self, frame: &Object) -> Option<u32> {
        let list = self.list_items(&self.traced)?;
        let at = list.iter().step_by(ITEMS).position(|f| f.is(frame))?;
        let line = self.as_i64(list.get(at * ITEMS + SEEN)?)? >> 32;
        (line > 0).then_some(line as u32)
    }

    unsafe fn tell_call(&mut self, f: Frame, code: &ophion_bytecode::Code, at: u32) -> PyResult<()> {
        // SAFETY: as `trace_step`.
        unsafe {
            let frame = self.frame_object(f);
            const WAITS: [u8; 2] = [Op::Yield as u8, Op::Delegate as u8];
            let before = code.instrs.get(..(at as usize + 1).min(code.instrs.len())).unwrap_or_default();
            if f.code().special != 0 && before.iter().any(|i| WAITS.contains(&i.op_number())) {
                // It goes on in the midst of a line that has been told of.
                let line = code.position(at.saturating_sub(1)).line;
                let known = self.int(seen(line, at));
                self.set_watched(SEEN, known);
                self.event_line = Some((f.0, line, at as i64 * crate::INSTRUCTION_BYTES));
            } else {
                // A frame begins on the line of its definition.
                self.event_line = Some((f.0, code.first_line, 0));
            }
            let mut told = Ok(());
            if !self.trace.is_none() {
                let trace = self.trace.clone();
                told = self.tell(&trace, &frame, "call", Object::NONE).map(|own| {
                    if !own.is_none() {
                        self.set_frame_trace(&frame, own);
                    }
                });
            }
            if told.is_ok() {
                told = self.tell_profile(&frame, "call", Object::NONE);
            }
            if told.is_ok() {
                told = self.monitor_begin(f, code, at);
            }
            self.event_line = None;
            told
        }
    }

    /// The event of an instruction that leaves the frame, or calls a native function.
    unsafe fn trace_ends(&mut self, f: Frame, op: u8, instruction: ophion_bytecode::Instr) -> PyResult<()> {
        const RETURN: u8 = Op::Return as u8;
        const RETURN_GENERATOR: u8 = Op::ReturnGenerator as u8;
        const RETURN_CONST: u8 = Op::ReturnConst as u8;
        const YIELD: u8 = Op::Yield as u8;
        const CALL: u8 = Op::Call as u8;
        const CALL_METHOD: u8 = Op::CallMethod as u8;
        const CALL_KW: u8 = Op::CallKw as u8;
        const CALL_METHOD_KW: u8 = Op::CallMethodKw as u8;
        const CALL_EX: u8 = Op::CallEx as u8;
        // SAFETY: registers of the running frame, named by its instruction.
        unsafe {
            let register = |i: u16| Object::share(*f.0.add(i as usize));
            let result = match op {
                RETURN | RETURN_GENERATOR => register(instruction.a()),
                RETURN_CONST => Object::share(*f.code().consts.add(instruction.bc() as usize)),
                YIELD => register(instruction.b()),
                CALL | CALL_METHOD | CALL_KW | CALL_METHOD_KW | CALL_EX if !self.profile.is_none() => {
                    let method = op == CALL_METHOD || op == CALL_METHOD_KW;
                    let this = if method { register(instruction.b() + ARGS) } else { Object::NULL };
                    return self.trace_native_call(f, register(instruction.b()), this);
                }
                _ => return Ok(()),
            };
            let frame = self.frame_object(f);
            self.tell_local(&frame, "return", result.clone())?;
            self.tell_profile(&frame, "return", result)?;
            let n = self.traced_len();
            self.forget_watched(n.saturating_sub(ITEMS));
            Ok(())
        }
    }

    unsafe fn trace_native_call(&mut self, f: Frame, callee: Object, this: Object) -> PyResult<()> {
        if callee.is_null() {
            return Ok(());
        }
        let callee = match self.shape_of(&callee) {
            shape::NATIVE_FUNCTION => callee,
            // SAFETY: a live native descriptor.
            shape::METHOD_DESCRIPTOR if !this.is_null() => unsafe { self.bind_native_method(callee.value(), &this) },
            _ => return Ok(()),
        };
        let frame = self.frame_object(f);
        self.tell_profile(&frame, "c_call", callee.clone())?;
        if self.tracing {
            self.set_watched(CALLEE, callee);
        }
        Ok(())
    }

    /// While unwinding: an exception has come to the running frame. A tracing function that raises replaces it.
    pub(crate) unsafe fn trace_exception(&mut self, f: Frame) {
        // SAFETY: as `trace_step`.
        unsafe {
            let mut told = Ok(());
            let new = self.watch(f);
            if new && !f.is_generator() {
                let n = self.traced_len();
                self.forget_watched(n.saturating_sub(ITEMS));
                return;
            }
            let e = self.take_exception();
            if new {
                // It is thrown into a generator that waits.
                let code = f.code().code.clone();
                told = match self.monitors(Event::PyThrow) {
                    true => self.monitor_throw(f, &e),
                    false => self.tell_call(f, &code, f.index(self.pc) + 1),
                };
            }
            let frame = self.frame_object(f);
            if told.is_ok() {
                told = self.monitor_raise(f, &e);
            }
            if told.is_ok()
                && let Some(callee) = self.watched(CALLEE).filter(|c| !c.is_none())
            {
                self.set_watched(CALLEE, Object::NONE);
                told = self.tell_profile(&frame, "c_exception", callee);
            }
            if told.is_ok() {
                let class = self.type_of(&e);
                let tb = ophion_object::records::get(e.value(), ophion_object::records::exception::TRACEBACK);
                let tb = if tb.is_null() { Object::NONE } else { Object::share(tb) };
                let arguments = self.tuple([class, e.clone(), tb]);
                told = self.tell_local(&frame, "exception", arguments);
            }
            if told.is_ok() {
                self.exception = e;
            }
        }
    }

    /// While unwinding: the running frame ends with the exception.
    pub(crate) unsafe fn trace_raising_end(&mut self, f: Frame) {
        // SAFETY: as `trace_step`.
        unsafe {
            let new = self.watch(f);
            let e = self.take_exception();
            let mut told = Ok(());
            if !new {
                let frame = self.frame_object(f);
                told = self.tell_local(&frame, "return", Object::NONE);
                if told.is_ok() {
                    told = self.tell_profile(&frame, "return", Object::NONE);
                }
                if told.is_ok() {
                    told = self.monitor_unwind(f, &e);
                }
            }
            let n = self.traced_len();
            self.forget_watched(n.saturating_sub(ITEMS));
            if told.is_ok() {
                self.exception = e;
            }
        }
    }
}
