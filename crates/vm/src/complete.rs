//! Finishing an instruction whose Python half has returned (or failed).
//!
//! The instruction is the caller's present one, its operands are still in its registers, and the control word's stage says how far it
//! had come. This file is the one list of instructions that need more than "the value goes to register a".

use crate::dispatch::release_operands;
use crate::frames::{Control, Frame, ReturnKind};
use crate::{Exc, Object, Special, Value, Vm};
use ophion_bytecode::{INPLACE, NEGATE, Op};
use ophion_object::codes::Live;

/// By operation: `complete` has nothing to ask of a value that no frame returned, and it goes to register a. The others are those that
/// `complete` names without asking `from_call`.
pub(crate) static STORES: [bool; 256] = {
    let mut t = [true; 256];
    let special = [
        Op::JumpIfLt,
        Op::JumpIfLe,
        Op::JumpIfEq,
        Op::JumpIfNe,
        Op::JumpIfGt,
        Op::JumpIfGe,
        Op::JumpIfLtInt,
        Op::JumpIfLeInt,
        Op::JumpIfEqInt,
        Op::JumpIfNeInt,
        Op::JumpIfGtInt,
        Op::JumpIfGeInt,
        Op::JumpIf,
        Op::JumpIfIn,
        Op::Not,
        Op::In,
        Op::StoreAttr,
        Op::SetItem,
        Op::DeleteAttr,
        Op::DeleteItem,
        Op::StoreName,
        Op::ListAppend,
        Op::ListExtend,
        Op::SetAdd,
        Op::SetUpdate,
        Op::MapAdd,
        Op::DictUpdate,
        Op::DictMerge,
        Op::ForIter,
        Op::LoadMethod,
    ];
    let mut i = 0;
    while i < special.len() {
        t[special[i] as usize] = false;
        i += 1;
    }
    let mut i = 0;
    while i < crate::dispatch::QUICK.len() {
        let (_, number, base) = crate::dispatch::QUICK[i];
        t[number as usize] = t[base as usize];
        i += 1;
    }
    t
};

/// Operations whose jump offset takes the place of `b` and `c`.
const WIDE_JUMP: [bool; 256] = {
    let mut t = [false; 256];
    let mut i = 0;
    while i < Op::ALL.len() {
        t[i] = matches!(Op::ALL[i].fields()[1], ophion_bytecode::Field::O32);
        i += 1;
    }
    t
};

impl Vm {
    /// The instruction at `self.pc` (frame `self.fp`) goes on with `value`, which is owned. `from_call`: it is what a frame returned that
    /// the instruction had pushed at `stage`.
    pub(crate) unsafe fn complete(&mut self, value: Value, stage: u16, from_call: bool) {
        // SAFETY: a well-formed frame at a verified instruction.
        unsafe {
            let (pc, fp) = (self.pc, self.fp);
            let i = *pc;
            let Some(op) = Op::from_u8(crate::dispatch::base_op(i.op)) else { return };
            if from_call && stage >= crate::again::AGAIN {
                let answer = Object::own(value);
                let out = match stage {
                    crate::again::AGAIN => self.question_answered(answer, false),
                    crate::lookups::KEYED => self.lookup_keyed(answer),
                    _ => self.lookup_answered(answer, stage),
                };
                return self.settle(out);
            }
            match op {
                Op::Add
                | Op::Sub
                | Op::Mul
                | Op::TrueDiv
                | Op::FloorDiv
                | Op::Mod
                | Op::Pow
                | Op::LShift
                | Op::RShift
                | Op::And
                | Op::Or
                | Op::Xor
                | Op::MatMul
                | Op::AddInt
                | Op::SubInt
                | Op::MulInt
                | Op::FloorDivInt
                | Op::ModInt
                | Op::LShiftInt
                | Op::RShiftInt
                | Op::AndInt
                    if value == Value::NOT_IMPLEMENTED && from_call =>
                {
                    if let Some((arith, x, y)) = crate::dispatch::dispatch_arith(pc, fp) {
                        let out = self.binary_from(arith, i.flags & INPLACE != 0, x, y, stage as usize);
                        self.settle(out);
                    }
                }
                Op::Lt | Op::Le | Op::Eq | Op::Ne | Op::Gt | Op::Ge if value == Value::NOT_IMPLEMENTED && from_call => {
                    if let Some((compare, x, y)) = crate::dispatch::compare_of(pc, fp) {
                        let out = self.compare_from(compare, x, y, stage as usize);
                        self.settle(out);
                    }
                }
                Op::JumpIfLt
                | Op::JumpIfLe
                | Op::JumpIfEq
                | Op::JumpIfNe
                | Op::JumpIfGt
                | Op::JumpIfGe
                | Op::JumpIfLtInt
                | Op::JumpIfLeInt
                | Op::JumpIfEqInt
                | Op::JumpIfNeInt
                | Op::JumpIfGtInt
                | Op::JumpIfGeInt => self.complete_compare_jump(value, stage, from_call),
                Op::JumpIf => {
                    let truth = self.truth_result(Object::own(value), stage);
                    self.settle_test(truth);
                }
                Op::Not => {
                    let truth = if from_call { self.truth_result(Object::own(value), stage) } else { value };
                    match truth {
                        Value::RAISED => self.unwind(),
                        t => self.complete_store(Value::bool(!t.is_true())),
                    }
                }
                Op::In | Op::JumpIfIn => self.complete_contains(op, value, stage, from_call),
                Op::StoreAttr
                | Op::SetItem
                | Op::DeleteAttr
                | Op::DeleteItem
                | Op::StoreName
                | Op::ListAppend
                | Op::ListExtend
                | Op::SetAdd
                | Op::SetUpdate
                | Op::MapAdd
                | Op::DictUpdate
                | Op::DictMerge => {
                    value.decref();
                    release_operands(pc, fp);
                    self.pc = pc.add(1);
                }
                Op::GetIter | Op::GetYieldFromIter if from_call => match self.check_iterator(Object::own(value)) {
                    Ok(o) => self.complete_store(o.into_value()),
                    Err(_) => self.unwind(),
                },
                Op::GetLen if from_call => match self.length_result(&Object::own(value)) {
                    Ok(n) => self.complete_store(Value::small(n as i64)),
                    Err(_) => self.unwind(),
                },
                Op::ForIter => {
                    let at = fp.add(i.a as usize);
                    let old = std::mem::replace(&mut *at, value);
                    let offset = i.c as i16 as isize;
                    self.pc = pc.offset(offset);
                    self.burn(offset.unsigned_abs() as i64);
                    old.decref();
                }
                Op::LoadMethod => {
                    // A bound attribute: called without a receiver.
                    let receiver = fp.add(i.a as usize + ophion_bytecode::ARGS as usize);
                    release_operands(pc, fp);
                    let old = std::mem::replace(&mut *receiver, Value::NULL);
                    old.decref();
                    let at = fp.add(i.a as usize);
                    let old = std::mem::replace(&mut *at, value);
                    old.decref();
                    self.pc = pc.add(1);
                }
                Op::GetAwaitable if from_call => match self.check_await_result(Object::own(value)) {
                    Ok(o) => self.complete_store(o.into_value()),
                    Err(_) => self.unwind(),
                },
                Op::GetAIter if from_call => match self.check_async_iterator(Object::own(value)) {
                    Ok(o) => self.complete_store(o.into_value()),
                    Err(_) => self.unwind(),
                },
                Op::GetANext if from_call => {
                    let out = self.awaitable_of_anext(Object::own(value), stage);
                    self.settle(out);
                }
                Op::Call if from_call && stage == crate::calls::NEW => {
                    let out = self.finish_new(Object::own(value));
                    match out {
                        Value::RAISED => self.unwind(),
                        Value::PUSHED => {}
                        made => self.complete_store(made),
                    }
                }
                Op::Call if from_call && stage >= crate::dispatch::ASKED => match self.asked(Object::own(value), stage)
                {
                    Ok(o) => self.complete_store(o.into_value()),
                    Err(_) => self.unwind(),
                },
                Op::Call if from_call && stage >= crate::dispatch::CHECKED => {
                    // A check for `isinstance` or `issubclass` that is written in Python, or the truth of what it gave.
                    let result = Object::own(value);
                    let truth = match stage {
                        crate::dispatch::CHECKED => self.truth_start(result.value(), stage),
                        _ => self.truth_result(result, stage - crate::dispatch::CHECKED),
                    };
                    match truth {
                        Value::RAISED => self.unwind(),
                        Value::PUSHED => {}
                        t => self.complete_store(t),
                    }
                }
                Op::Unpack | Op::UnpackEx => self.complete_unpack(Object::own(value)),
                Op::Delegate if from_call => self.delegate_yielded(value),
                Op::FormatSimple | Op::FormatWithSpec if from_call => {
                    match self.check_format_result(Object::own(value)) {
                        Ok(o) => self.complete_store(o.into_value()),
                        Err(_) => self.unwind(),
                    }
                }
                Op::Convert if from_call => match self.check_repr_result(Object::own(value), i.c == 1) {
                    Ok(o) => self.complete_store(o.into_value()),
                    Err(_) => self.unwind(),
                },
                _ => self.complete_store(value),
            }
        }
    }

    /// An outcome of a later stage: a value completes, RAISED unwinds, PUSHED waits.
    pub(crate) unsafe fn settle(&mut self, out: Value) {
        unsafe {
            match out {
                Value::RAISED => self.unwind(),
                Value::PUSHED => {}
                v => self.complete(v, 0, false),
            }
        }
    }

    unsafe fn settle_test(&mut self, out: Value) {
        unsafe {
            match out {
                Value::RAISED => self.unwind(),
                Value::PUSHED => {}
                t => self.complete_test(t.is_true()),
            }
        }
    }

    /// The usual end: releases killed operands, writes register a, goes on.
    pub(crate) unsafe fn complete_store(&mut self, value: Value) {
        // SAFETY: see `complete`.
        unsafe {
            let (pc, fp) = (self.pc, self.fp);
            release_operands(pc, fp);
            let at = fp.add((*pc).a as usize);
            let old = std::mem::replace(&mut *at, value);
            self.pc = pc.add(1);
            old.decref();
        }
    }

    /// The end of a test-and-jump.
    pub(crate) unsafe fn complete_test(&mut self, truth: bool) {
        // SAFETY: see `complete`.
        unsafe {
            let (pc, fp) = (self.pc, self.fp);
            let i = *pc;
            let taken = truth != (i.flags & NEGATE != 0);
            let offset = if WIDE_JUMP[i.op as usize] { i.bc() as i32 as isize } else { i.c as i16 as isize };
            release_operands(pc, fp);
            if taken {
                self.pc = pc.offset(offset);
                if offset < 0 {
                    self.burn(-offset as i64);
                }
            } else {
                self.pc = pc.add(1);
            }
        }
    }

    /// A comparison's value must become a truth before the jump. Stages: below 4 the comparison's, 5 and 6 the truth test's.
    unsafe fn complete_compare_jump(&mut self, value: Value, stage: u16, from_call: bool) {
        unsafe {
            if from_call && stage > 4 {
                let truth = self.truth_result(Object::own(value), stage - 4);
                return self.settle_test(truth);
            }
            if from_call && value == Value::NOT_IMPLEMENTED {
                if let Some((compare, x, y)) = crate::dispatch::compare_of(self.pc, self.fp) {
                    let out = self.compare_from(compare, x, y, stage as usize);
                    match out {
                        Value::RAISED => self.unwind(),
                        Value::PUSHED => {}
                        v => self.complete_compare_jump(v, 0, false),
                    }
                }
                return;
            }
            let held = Object::own(value);
            let truth = self.truth_start(held.value(), 4);
            self.settle_test(truth);
        }
    }

    unsafe fn complete_contains(&mut self, op: Op, value: Value, stage: u16, from_call: bool) {
        unsafe {
            let negate = (*self.pc).flags & NEGATE != 0;
            let truth = if from_call && stage > 4 {
                self.truth_result(Object::own(value), stage - 4)
            } else if from_call {
                let held = Object::own(value);
                self.truth_start(held.value(), 4)
            } else {
                value
            };
            match (truth, op) {
                (Value::RAISED, _) => self.unwind(),
                (Value::PUSHED, _) => {}
                (t, Op::In) => self.complete_store(Value::bool(t.is_true() != negate)),
                (t, _) => self.complete_test(t.is_true()),
            }
        }
    }

    /// A frame returns with an owned value; its registers are empty. What its control word asks for is done, and `self.pc` and `self.fp`
    /// say where to go on (a null pc: Rust code waits).
    pub(crate) unsafe fn return_from(&mut self, f: Frame, value: Value) {
        // SAFETY: the frame is live and on top.
        unsafe {
            let control = f.control();
            let (return_pc, return_fp) = (f.return_pc(), f.return_fp().0);
            if !control.object().is_null() {
                // `Return` has detached the frame object before it cleared the registers.
                self.detach_frame(f, 0);
            }
            let function = std::mem::replace(&mut *f.0.offset(ophion_object::codes::frame::FUNCTION), Value::NULL);
            self.depth_left += 1;
            self.fp = return_fp;
            self.pc = return_pc;
            function.decref();
            match control.kind() {
                ReturnKind::Plain => {
                    let at = return_fp.add((*return_pc).a as usize);
                    let old = std::mem::replace(&mut *at, value);
                    self.pc = return_pc.add(1);
                    old.decref();
                }
                ReturnKind::Entry => {
                    self.result = value;
                    self.pc = std::ptr::null_mut();
                }
                ReturnKind::Complete => self.complete(value, control.stage(), true),
                ReturnKind::Finalizer => {
                    self.finalizer_returned(control.stage());
                    value.decref();
                }
                ReturnKind::Init => {
                    let slot = return_fp.add((*return_pc).b as usize);
                    let instance = std::mem::replace(&mut *slot, Value::NULL);
                    if value.is_none() {
                        let at = return_fp.add((*return_pc).a as usize);
                        let old = std::mem::replace(&mut *at, instance);
                        self.pc = return_pc.add(1);
                        old.decref();
                    } else {
                        let t = self.type_name(&Object::own(value));
                        instance.decref();
                        self.type_error(format!("__init__() should return None, not '{t}'"));
                        self.unwind();
                    }
                }
                ReturnKind::Generator => self.internal_generator_return(),
            }
        }
    }

    fn internal_generator_return(&mut self) {
        self.internal_error("plain return from a generator");
        // SAFETY: the caller's frame is current.
        unsafe { self.unwind() };
    }

    /// May the instruction at `pc` go on although a frame that it pushed (with this control word) has raised? Then it has been completed.
    pub(crate) unsafe fn complete_raised(&mut self, control: Control, pc: *mut Live, fp: *mut Value) -> bool {
        // SAFETY: see `complete`.
        unsafe {
            let Some(op) = Op::from_u8(crate::dispatch::base_op((*pc).op)) else { return false };
            match (op, control.kind()) {
                (_, ReturnKind::Complete) if control.stage() >= crate::lookups::PROBED => {
                    self.pc = pc;
                    self.fp = fp;
                    self.lookup_raised();
                    false
                }
                (_, ReturnKind::Complete) if control.stage() >= crate::again::AGAIN => {
                    self.pc = pc;
                    self.fp = fp;
                    let out = if control.stage() == crate::again::AGAIN {
                        self.question_raised()
                    } else {
                        let e = self.take_exception();
                        self.lookup_asked(e, true)
                    };
                    match out {
                        Value::RAISED => return false,
                        Value::PUSHED => {}
                        value => self.settle(value),
                    }
                    true
                }
                (Op::ForIter, ReturnKind::Complete) if self.raised_is(Exc::StopIteration) => {
                    self.take_exception();
                    self.pc = pc;
                    self.fp = fp;
                    self.end_of_iteration();
                    true
                }
                (Op::LoadAttr | Op::LoadMethod, ReturnKind::Complete)
                    if control.stage() == 1 && self.raised_is(Exc::AttributeError) =>
                {
                    // `__getattribute__` (or a property) failed: `__getattr__` is asked.
                    self.pc = pc;
                    self.fp = fp;
                    let object = *fp.add((*pc).b as usize);
                    let class = ophion_object::types::type_of(&self.heap, object);
                    let fallback = ophion_object::types::data(class).special(Special::GetAttr);
                    if fallback.is_null() {
                        return false;
                    }
                    self.take_exception();
                    let name = *self.frame().code().names.add((*pc).c as usize);
                    let out = self.call_special(fallback, object, &[name], 2);
                    self.settle(out);
                    true
                }
                (Op::Call, ReturnKind::Complete) if control.stage() == crate::calls::NEW => {
                    // The window has waited for the instance.
                    for at in (0..(*pc).c as usize).map(|at| crate::calls::HEADER + at).chain([0]) {
                        let v = std::mem::replace(&mut *fp.add((*pc).b as usize + at), Value::NULL);
                        v.decref();
                    }
                    false
                }
                (Op::GetANext, ReturnKind::Complete) if control.stage() == 2 => {
                    let awaitable = Object::share(*fp.add((*pc).a as usize));
                    self.invalid_anext(&awaitable);
                    false
                }
                (Op::Delegate, ReturnKind::Complete) if self.raised_is(Exc::StopIteration) => {
                    let e = self.take_exception();
                    let value = self.exception_field(&e, crate::exceptions::fields::VALUE);
                    self.pc = pc;
                    self.fp = fp;
                    self.delegate_returned(value.into_value());
                    true
                }
                _ => false,
            }
        }
    }

    /// ForIter at `self.pc`: the step has raised, StopIteration at the end.
    pub(crate) unsafe fn end_or_unwind(&mut self) {
        // SAFETY: see `complete`.
        unsafe {
            if self.raised_is(Exc::StopIteration) {
                self.take_exception();
                self.end_of_iteration();
            } else {
                self.unwind();
            }
        }
    }

    /// ForIter at `self.pc`: the iterator is at its end.
    pub(crate) unsafe fn end_of_iteration(&mut self) {
        // SAFETY: see `complete`.
        unsafe {
            let (pc, fp) = (self.pc, self.fp);
            let at = fp.add((*pc).b as usize);
            let old = std::mem::replace(&mut *at, Value::NULL);
            self.pc = pc.add(1);
            old.decref();
        }
    }
}
