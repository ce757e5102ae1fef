//! Frames: windows on the value stack (or in a generator), and their headers.
//!
//! Five words lie before `R[0]`: the function (owned), the code's address, the address of the calling instruction, the caller's
//! `R[0]`, and the control word. The last four are tagged as ints. The first lies in the caller's register `base`, so that calling
//! moves nothing.

use crate::{Object, Value, Vm};
use ophion_object::codes::{self, CodeData, GeneratorData, Live, frame};
use ophion_object::counts;
use ophion_object::{header::Kind, records};

/// The control word: what happens when the frame returns. Bits 0-1 are the tag, 2-5 the kind, 6-15 a stage for `complete`, 16-59 the
/// address of the frame object, if somebody asked for one, shifted right by 4.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Control(pub u64);

/// What happens when a frame returns.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(u8)]
pub enum ReturnKind {
    /// The value goes to the calling instruction's register a.
    Plain,
    /// The value goes to the Rust code that waits for it.
    Entry,
    /// The calling instruction is finished by `complete`.
    Complete,
    /// A finaliser or callback: the value is dropped, and the program goes on at the return pc itself.
    Finalizer,
    /// `__init__` of a new instance, which the caller has in the calling instruction's register b.
    Init,
    /// A generator's frame, resumed by the calling instruction.
    Generator,
}

impl Control {
    /// A plain frame.
    pub const PLAIN: Value = Value(3);

    pub const fn new(kind: ReturnKind, stage: u16) -> Value {
        Value(3 | (kind as u64) << 2 | (stage as u64) << 6)
    }
    pub fn kind(self) -> ReturnKind {
        match self.0 >> 2 & 15 {
            0 => ReturnKind::Plain,
            1 => ReturnKind::Entry,
            2 => ReturnKind::Complete,
            3 => ReturnKind::Finalizer,
            4 => ReturnKind::Init,
            _ => ReturnKind::Generator,
        }
    }
    pub fn stage(self) -> u16 {
        (self.0 >> 6 & 0x3ff) as u16
    }
    /// The frame object, borrowed, or NULL.
    pub fn object(self) -> Value {
        ophion_object::heap::frame_object_of(self.0)
    }
    pub fn with_object(self, object: Value) -> Value {
        let low = self.0 & 0xffff;
        if object.is_null() { Value(low) } else { Value(low | object.0 >> 4 << 16) }
    }
}

/// A frame, by its `R[0]`.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Frame(pub *mut Value);

impl Frame {
    #[inline(always)]
    unsafe fn word(self, i: isize) -> *mut Value {
        // SAFETY: the header lies before R[0].
        unsafe { self.0.offset(i) }
    }
    /// The function, borrowed.
    #[inline(always)]
    pub unsafe fn function(self) -> Value {
        unsafe { *self.word(frame::FUNCTION) }
    }
    #[inline(always)]
    pub unsafe fn code<'a>(self) -> &'a mut CodeData {
        unsafe { &mut *(((*self.word(frame::CODE)).0 - frame::TAG) as *mut CodeData) }
    }
    #[inline(always)]
    pub unsafe fn return_pc(self) -> *mut Live {
        unsafe { ((*self.word(frame::RETURN_PC)).0 - frame::TAG) as *mut Live }
    }
    #[inline(always)]
    pub unsafe fn return_fp(self) -> Frame {
        unsafe { Frame(((*self.word(frame::RETURN_FP)).0 - frame::TAG) as *mut Value) }
    }
    #[inline(always)]
    pub unsafe fn control(self) -> Control {
        unsafe { Control((*self.word(frame::CONTROL)).0) }
    }
    #[inline(always)]
    pub unsafe fn set_control(self, control: Value) {
        unsafe { *self.word(frame::CONTROL) = control }
    }
    /// Writes the header but for the function.
    #[inline(always)]
    pub unsafe fn set_header(self, code: *mut CodeData, return_pc: *mut Live, return_fp: *mut Value, control: Value) {
        unsafe {
            *self.word(frame::CODE) = Value(code as u64 | frame::TAG);
            *self.word(frame::RETURN_PC) = Value(return_pc as u64 | frame::TAG);
            *self.word(frame::RETURN_FP) = Value(return_fp as u64 | frame::TAG);
            *self.word(frame::CONTROL) = control;
        }
    }
    /// Does it live in a generator?
    #[inline(always)]
    pub unsafe fn is_generator(self) -> bool {
        unsafe { self.code().special != 0 && self.control().kind() == ReturnKind::Generator }
    }
    /// Does it belong to a generator that does not run?
    pub unsafe fn is_suspended(self) -> bool {
        // SAFETY: frames of a generator's code lie in generators.
        unsafe { self.code().special != 0 && self.generator().state != ophion_object::codes::GeneratorState::Running }
    }
    /// The generator it lives in; only if it does.
    pub unsafe fn generator<'a>(self) -> &'a mut GeneratorData {
        unsafe { &mut *GeneratorData::of_fp(self.0) }
    }
    /// The first word above this frame where a new window may start.
    #[inline(always)]
    pub unsafe fn top(self) -> *mut Value {
        unsafe { if self.is_generator() { self.generator().top } else { self.0.add(self.code().registers as usize) } }
    }
    /// The globals of its function, borrowed.
    #[inline(always)]
    pub unsafe fn globals(self) -> Value {
        unsafe { records::get(self.function(), records::function::GLOBALS) }
    }
    /// Index of an instruction of its code.
    pub unsafe fn index(self, pc: *mut Live) -> u32 {
        unsafe { pc.offset_from(self.code().entry) as u32 }
    }
}

impl Vm {
    /// Takes fuel; is there none left?
    #[inline(always)]
    pub(crate) fn burn(&mut self, cost: i64) -> bool {
        if !counts::FUEL {
            return false;
        }
        counts::fuel();
        self.fuel -= cost;
        self.fuel < 0
    }
}

// What handlers do to push the frame of a function whose arguments lie where its first registers are. Inlined: handlers may not call.
impl Vm {
    /// Is there room on the stack, depth and fuel for a frame of this code with its `R[0]` at `new`?
    #[inline(always)]
    pub(crate) unsafe fn may_push(&self, code: *mut CodeData, new: *mut Value) -> bool {
        // SAFETY: live code; the address is only compared.
        unsafe {
            let end = new.add((*code).registers as usize + 8);
            end < self.stack_limit && self.depth_left > 0 && (!counts::FUEL || self.fuel >= 8)
        }
    }
    /// Makes that frame, whose first `given` registers are filled.
    #[inline(always)]
    pub(crate) unsafe fn push_at(
        &mut self,
        code: *mut CodeData,
        new: *mut Value,
        given: usize,
        (pc, fp): (*mut Live, *mut Value),
        control: Value,
    ) {
        // SAFETY: `may_push` has said that there is room.
        unsafe {
            self.depth_left -= 1;
            self.burn(8);
            let mut i = given;
            while i < (*code).locals as usize {
                *new.add(i) = Value::NULL;
                i += 1;
            }
            Frame(new).set_header(code, pc, fp, control);
        }
    }
}

impl Vm {
    /// Frames from the running one outwards, each with the instruction it is at. Frames below Rust callers are included.
    pub fn frames(&self) -> Vec<(Frame, *mut Live)> {
        let mut list = Vec::new();
        let (mut f, mut pc) = (Frame(self.fp), self.pc);
        while !f.0.is_null() {
            list.push((f, pc));
            // SAFETY: the chain of headers is well-formed; it ends at a null fp.
            unsafe {
                pc = f.return_pc();
                f = f.return_fp();
            }
        }
        list
    }

    /// The frame object of a live frame, made if there is none.
    pub fn frame_object(&mut self, f: Frame) -> Object {
        // SAFETY: the frame is live.
        unsafe {
            let control = f.control();
            let existing = control.object();
            if !existing.is_null() {
                return Object::share(existing);
            }
            self.gather(f);
            let function = f.function();
            let code = Value::pointer(f.code() as *mut CodeData as *mut _);
            let object = codes::new_frame(&mut self.heap, function, code, f.0);
            f.set_control(control.with_object(object));
            Object::share(object)
        }
    }

    /// The instruction at which the exception that is on its way was raised, if that was in this frame.
    fn raised_in(&self, frame: Value) -> Option<u32> {
        if self.exception.is_null() {
            return None;
        }
        // SAFETY: an exception's record.
        unsafe {
            let tb = records::get(self.exception.value(), records::exception::TRACEBACK);
            let here = tb.is_pointer() && records::get(tb, records::traceback::FRAME) == frame;
            here.then(|| *records::raw(tb, records::traceback::LASTI) as u32)
        }
    }

    /// The frame ends: its frame object, if there is one that somebody else holds, takes over the locals. `pc` is where it stopped.
    pub(crate) unsafe fn detach_frame(&mut self, f: Frame, pc: u32) {
        // SAFETY: the frame is live and about to go.
        unsafe {
            let control = f.control();
            let object = control.object();
            if object.is_null() {
                return;
            }
            f.set_control(control.with_object(Value::NULL));
            if (*object.as_pointer()).rc > 1 {
                // A generator leaves its resumer as if it had yielded.
                let caller = if f.is_generator() { None } else { self.visible_caller(f) };
                let back = caller.map(|c| self.frame_object(c));
                let d = codes::frame_data(object);
                // An instruction that raises again on no line of its own: the line is where the exception came from at first.
                d.pc = match f.code().code.position(pc).line {
                    0 => self.raised_in(object).unwrap_or(pc),
                    _ => pc,
                };
                d.fp = std::ptr::null_mut();
                d.ended = true;
                let locals = f.code().locals as usize;
                d.registers = (0..locals)
                    .map(|i| {
                        let v = *f.0.add(i);
                        *f.0.add(i) = Value::NULL;
                        v
                    })
                    .collect();
                if let Some(back) = back {
                    d.back = back.into_value();
                }
            }
            object.decref();
        }
    }

    /// The next frame outwards that programs may see.
    pub(crate) unsafe fn visible_caller(&self, f: Frame) -> Option<Frame> {
        // SAFETY: the chain of headers is well-formed.
        unsafe {
            let mut f = f.return_fp();
            while !f.0.is_null() {
                if !f.code().code.flags.contains(ophion_bytecode::CodeFlags::HIDDEN) {
                    return Some(f);
                }
                f = f.return_fp();
            }
            None
        }
    }

    /// Releases registers `from..to` of a frame and empties them, the last one first.
    pub(crate) unsafe fn clear_registers(&mut self, f: Frame, from: usize, to: usize) {
        // SAFETY: registers own what they hold.
        unsafe {
            for i in (from..to).rev() {
                let v = *f.0.add(i);
                if v.is_pointer() {
                    *f.0.add(i) = Value::NULL;
                    v.decref();
                }
            }
        }
    }

    /// The kind of a value, for checks.
    #[inline(always)]
    pub fn kind(&self, v: &Object) -> Kind {
        // SAFETY: a handle's value is live.
        unsafe { self.heap.kind_of(v.value()) }
    }
}
