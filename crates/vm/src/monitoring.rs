//! `sys.monitoring` (PEP 669): events of code objects, told from where tracing looks (see `tracing`). The tools, their callbacks and what they have switched off are kept by the
//! module `_monitoring`, in Python; the machine knows which events anybody wants, and the function to tell.
//!
//! Loops are laid out with their test at the end. Tools are told of them as CPython lays them out: the test is a branch whose left side is the body, and from the body's
//! end a jump leads to the test.

use crate::frames::Frame;
use crate::tracing::CALLED;
use crate::{Object, PyResult, Vm, shape};
use ophion_bytecode::{ARGS, Code, CodeFlags, Instr, Op};
use ophion_object::records::bound_method;

/// The events, of which each is a bit.
#[derive(Clone, Copy, PartialEq)]
#[repr(u32)]
pub(crate) enum Event {
    PyStart = 1,
    PyResume = 1 << 1,
    PyReturn = 1 << 2,
    PyYield = 1 << 3,
    Call = 1 << 4,
    Line = 1 << 5,
    Instruction = 1 << 6,
    Jump = 1 << 7,
    BranchLeft = 1 << 8,
    BranchRight = 1 << 9,
    StopIteration = 1 << 10,
    Raise = 1 << 11,
    ExceptionHandled = 1 << 12,
    PyUnwind = 1 << 13,
    PyThrow = 1 << 14,
    Reraise = 1 << 15,
    CReturn = 1 << 16,
    CRaise = 1 << 17,
}

/// Where a tool finds an instruction: as `f_lasti` and `co_positions` count.
fn offset(at: u32) -> i64 {
    i64::from(at) * crate::INSTRUCTION_BYTES
}

/// Where an instruction may jump to, and does it always.
fn jump(at: u32, instruction: Instr) -> Option<(u32, bool)> {
    let offset = instruction.jump_offset()?;
    Some((at.checked_add_signed(offset)?, instruction.op() == Op::Jump))
}

/// Is the instruction the test of a loop to which a jump leads from in front of its body? Then the body's first instruction.
fn loop_body(code: &Code, at: u32) -> Option<u32> {
    // The test may consist of several conditions, of which the last one leads back.
    for later in at..code.instrs.len() as u32 {
        let (target, always) = match jump(later, *code.instrs.get(later as usize)?) {
            Some(jump) => jump,
            None => continue,
        };
        if target <= at && !always {
            return Some(target);
        }
        if always || target < at {
            return None;
        }
    }
    None
}

/// Is it the jump in front of a loop to its test?
fn enters_loop(code: &Code, at: u32, target: u32) -> bool {
    target > at && loop_body(code, target) == Some(at + 1)
}

impl Vm {
    /// What `monitor` says.
    pub(crate) fn monitored_events(&self) -> u32 {
        let number = self.tuple_items(&self.monitor).and_then(<[Object]>::first);
        number.and_then(|n| self.as_i64(n)).unwrap_or(0) as u32
    }

    pub(crate) fn monitors(&self, event: Event) -> bool {
        self.monitored & event as u32 != 0
    }

    /// Tells of an event of the frame's code. What the tools raise is raised.
    unsafe fn monitor_event(&mut self, f: Frame, event: Event, arguments: Vec<Object>) -> PyResult<()> {
        if !self.tracing {
            return Ok(());
        }
        let Some(function) = self.tuple_items(&self.monitor).and_then(|pair| pair.get(1)).cloned() else {
            return Ok(());
        };
        // SAFETY: a live frame.
        let code = unsafe { Object::share(ophion_object::Value::pointer(f.code() as *mut _ as *mut _)) };
        let mut all = vec![self.int(event as i64), code];
        all.extend(arguments);
        self.telling = true;
        self.watch_again();
        let r = self.call(&function, &all);
        self.telling = false;
        self.watch_again();
        r.map(|_| ())
    }

    /// As [`monitor_event`](Vm::monitor_event) with an instruction and something more, if anybody wants the event.
    unsafe fn monitor_at(&mut self, f: Frame, event: Event, at: u32, more: Option<Object>) -> PyResult<()> {
        if !self.monitors(event) {
            return Ok(());
        }
        let mut arguments = vec![self.int(offset(at))];
        arguments.extend(more);
        // SAFETY: the caller's frame is live.
        unsafe { self.monitor_event(f, event, arguments) }
    }

    /// A frame begins, or a generator's goes on.
    pub(crate) unsafe fn monitor_begin(&mut self, f: Frame, code: &Code, at: u32) -> PyResult<()> {
        const WAITS: [u8; 2] = [Op::Yield as u8, Op::Delegate as u8];
        let before = code.instrs.get(..(at as usize + 1).min(code.instrs.len())).unwrap_or_default();
        // SAFETY: the running frame.
        unsafe {
            let resumed = f.code().special != 0 && before.iter().any(|i| WAITS.contains(&i.op_number()));
            if resumed {
                self.monitor_at(f, Event::PyResume, at, None)
            } else {
                self.monitor_at(f, Event::PyStart, 0, None)
            }
        }
    }

    /// The frame goes on after an instruction: the end of a native call, or of a generator that it has walked over.
    pub(crate) unsafe fn monitor_return(
        &mut self,
        f: Frame,
        code: &Code,
        at: u32,
        (_, last): (u32, u32),
    ) -> PyResult<()> {
        let Some(called) = self.watched(CALLED).filter(|c| !c.is_none()) else { return Ok(()) };
        self.set_watched(CALLED, Object::NONE);
        // SAFETY: the running frame.
        unsafe {
            if let Some(arguments) = self.tuple_items(&called).map(<[Object]>::to_vec) {
                return self.monitor_event(f, Event::CReturn, arguments);
            }
            if at == last + 1 && self.monitors(Event::StopIteration) {
                let delegated = code.instrs.get(last as usize).filter(|i| i.op_number() == Op::Delegate as u8);
                let value = match delegated {
                    Some(i) => vec![Object::share(*f.0.add(i.a() as usize))],
                    None => vec![],
                };
                let (class, value) = (self.exc_type(crate::Exc::StopIteration), self.tuple(value));
                let stop = self.new_exception(&class, value)?;
                return self.monitor_at(f, Event::StopIteration, last, Some(stop));
            }
            Ok(())
        }
    }

    /// The frame goes on after a branch, or from the end of a loop's body.
    pub(crate) unsafe fn monitor_branch(&mut self, f: Frame, code: &Code, at: u32, last: u32) -> PyResult<()> {
        const WANTED: u32 = Event::Jump as u32 | Event::BranchLeft as u32 | Event::BranchRight as u32;
        if self.monitored & WANTED == 0 {
            return Ok(());
        }
        let Some(&before) = code.instrs.get(last as usize) else { return Ok(()) };
        let to = Some(self.int(offset(at)));
        // SAFETY: the running frame.
        unsafe {
            let taken = jump(last, before);
            match taken {
                Some((target, false)) if at == last + 1 || at == target => {
                    // Where both lead to the same place, nobody can tell.
                    let left = (at == target) == (target <= last);
                    let event = if left { Event::BranchLeft } else { Event::BranchRight };
                    self.monitor_at(f, event, last, to.clone())?;
                }
                _ => {}
            }
            let falls = at == last + 1 && !matches!(taken, Some((_, true)));
            let empty_body = at == last && before.op_number() == Op::ForIter as u8;
            let comes_from_body = falls && loop_body(code, at).is_some_and(|body| body <= last);
            if empty_body || comes_from_body {
                self.monitor_at(f, Event::Jump, last, to)?;
            }
            Ok(())
        }
    }

    /// A new line, and the instruction itself.
    pub(crate) unsafe fn monitor_lines(
        &mut self,
        f: Frame,
        code: &Code,
        at: u32,
        (line, last_line, last): (u32, u32, u32),
        (op, again): (u8, bool),
    ) -> PyResult<()> {
        // SAFETY: the running frame.
        unsafe {
            let prologue = op == Op::MakeCell as u8 || op == Op::MakeGenerator as u8;
            if self.monitors(Event::Line) && !prologue {
                let mut last_line = last_line;
                let back = again || at < last && last_line != 0;
                for &(_, marked) in code.marks.iter().filter(|&&(pc, _)| back && pc == at) {
                    if marked != last_line {
                        let number = self.int(marked.into());
                        self.at_line(f, marked, |vm| vm.monitor_event(f, Event::Line, vec![number]))?;
                        last_line = marked;
                    }
                }
                if code.position(at).line != 0 && (line != last_line || at < last || again) {
                    let number = self.int(line.into());
                    self.monitor_event(f, Event::Line, vec![number])?;
                }
            }
            self.monitor_at(f, Event::Instruction, at, None)
        }
    }

    /// The event that an instruction comes with.
    pub(crate) unsafe fn monitor_instruction(&mut self, f: Frame, code: &Code, at: u32, i: Instr) -> PyResult<()> {
        let Some(op) = Op::from_u8(i.op_number()) else { return Ok(()) };
        // SAFETY: registers of the running frame, named by its instruction.
        unsafe {
            let register = |n: u16| Object::share(*f.0.add(n as usize));
            match op {
                Op::Return | Op::ReturnGenerator => self.monitor_at(f, Event::PyReturn, at, Some(register(i.a()))),
                Op::ReturnConst => {
                    let value = Object::share(*f.code().consts.add(i.bc() as usize));
                    self.monitor_at(f, Event::PyReturn, at, Some(value))
                }
                Op::Yield => self.monitor_at(f, Event::PyYield, at, Some(register(i.b()))),
                Op::Jump => match jump(at, i) {
                    Some((target, _)) if self.monitors(Event::Jump) && !enters_loop(code, at, target) => {
                        let to = self.int(offset(target));
                        self.monitor_at(f, Event::Jump, at, Some(to))
                    }
                    _ => Ok(()),
                },
                Op::ForIter | Op::Delegate if self.monitors(Event::StopIteration) => {
                    let over = register(i.b());
                    if matches!(self.shape_of(&over), shape::GENERATOR | shape::COROUTINE) {
                        self.set_watched(CALLED, Object::TRUE);
                    }
                    Ok(())
                }
                Op::Call | Op::CallKw | Op::CallEx | Op::CallForward if self.monitors(Event::Call) => {
                    let callee = register(i.b());
                    let given = match op {
                        Op::Call => i.c() as usize,
                        Op::CallKw => i.flags() as usize,
                        Op::CallForward => (i.c() & 255) as usize,
                        _ => 0,
                    };
                    let first = match op {
                        Op::CallEx => {
                            let all = register(i.b() + ARGS);
                            self.tuple_items(&all).and_then(|items| items.first().cloned())
                        }
                        _ => (given > 0).then(|| register(i.b() + ARGS)),
                    };
                    self.monitor_call(f, at, callee, first)
                }
                Op::CallMethod | Op::CallMethodKw if self.monitors(Event::Call) => {
                    let (callee, this) = (register(i.b()), register(i.b() + ARGS));
                    let given = if op == Op::CallMethod { i.c() as usize } else { i.flags() as usize };
                    let first = match this.is_null() {
                        true => (given > 0).then(|| register(i.b() + ARGS + 1)),
                        false => Some(this),
                    };
                    self.monitor_call(f, at, callee, first)
                }
                _ => Ok(()),
            }
        }
    }

    unsafe fn monitor_call(
        &mut self,
        f: Frame,
        at: u32,
        mut callee: Object,
        mut first: Option<Object>,
    ) -> PyResult<()> {
        if callee.is_null() {
            return Ok(());
        }
        // A bound method of the program's is its function with one argument more.
        if self.shape_of(&callee) == shape::BOUND_METHOD {
            first = Some(self.field(&callee, bound_method::THIS));
            callee = self.field(&callee, bound_method::FUNCTION);
        }
        let python = self.shape_of(&callee) == shape::FUNCTION;
        let mut arguments = vec![self.int(offset(at)), callee];
        arguments.extend(first);
        let called = self.tuple(arguments.clone());
        // SAFETY: the caller's frame is live.
        unsafe { self.monitor_event(f, Event::Call, arguments)? };
        if !python && self.tracing {
            self.set_watched(CALLED, called);
        }
        Ok(())
    }

    /// An exception has come to the frame.
    pub(crate) unsafe fn monitor_raise(&mut self, f: Frame, e: &Object) -> PyResult<()> {
        // SAFETY: the frame that unwinds.
        unsafe {
            if let Some(called) = self.watched(CALLED).filter(|c| !c.is_none()) {
                self.set_watched(CALLED, Object::NONE);
                if let Some(arguments) = self.tuple_items(&called).map(<[Object]>::to_vec) {
                    self.monitor_event(f, Event::CRaise, arguments)?;
                }
            }
            self.monitor_at(f, Event::Raise, f.index(self.pc), Some(e.clone()))
        }
    }

    /// An exception is thrown into a generator that waits.
    pub(crate) unsafe fn monitor_throw(&mut self, f: Frame, e: &Object) -> PyResult<()> {
        // SAFETY: the frame that unwinds.
        unsafe { self.monitor_at(f, Event::PyThrow, f.index(self.pc), Some(e.clone())) }
    }

    /// The exception that is being raised goes on after a `finally`, or where no `except` fits.
    pub(crate) unsafe fn monitor_reraise(&mut self, f: Frame) {
        // SAFETY: the frame that unwinds.
        unsafe {
            if f.code().code.flags.contains(CodeFlags::HIDDEN) || !self.monitors(Event::Reraise) {
                return;
            }
            let e = self.take_exception();
            if self.monitor_at(f, Event::Reraise, f.index(self.pc), Some(e.clone())).is_ok() {
                self.exception = e;
            }
        }
    }

    /// A handler at `target` takes the exception that is being raised.
    pub(crate) unsafe fn monitor_handled(&mut self, f: Frame, target: u32) -> PyResult<()> {
        if !self.monitors(Event::ExceptionHandled) {
            return Ok(());
        }
        let e = self.take_exception();
        // SAFETY: the frame that unwinds.
        unsafe { self.monitor_at(f, Event::ExceptionHandled, target, Some(e.clone()))? };
        self.exception = e;
        Ok(())
    }

    /// The frame ends with the exception.
    pub(crate) unsafe fn monitor_unwind(&mut self, f: Frame, e: &Object) -> PyResult<()> {
        // SAFETY: the frame that unwinds.
        unsafe { self.monitor_at(f, Event::PyUnwind, f.index(self.pc), Some(e.clone())) }
    }
}
