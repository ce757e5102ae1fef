//! Natives that ask the program and are called again with its answer.
//!
//! A look-up in a dict asks keys for their hashes and whether they are equal; `int(x)` asks for `__index__`; `getattr` asks a property. Such a
//! native changes nothing before it has its last answer, so it need not wait on the native stack: its first question ends it, the program's
//! code gets a frame, and the native is called again, its questions being answered from the list of answers so far. The program can be frozen
//! meanwhile.
//!
//! There are two ways. Where the instruction's operands are still in their registers, the frame of the program's code is the instruction's own, and the
//! answers are kept by the VM ([`Question`]): this is the usual one, and fast. A native that was called in some other way (with keywords, say)
//! leaves its arguments to a hidden function (`ask_of` in the walks), which calls the program's code and then the native, and holds the answers.
//!
//! Nothing of this is met before the program's code would have to be waited for. Which natives may be called again is said by
//! [`NativeDef::again`](crate::NativeDef::again); of the instructions, those in [`Vm::may_ask_here`].
//!
//! # Invariants
//!
//! - A native that asks has changed nothing that it would not find again, and steps no iterator that may run the program's code.
//! - Between a question and the place that takes it over (the call of the native, or `unwind` for an instruction), nothing is raised:
//!   `asked` is set and `exception` is not.
//! - An instruction that has asked has its operands, or its window, as they were, until its last answer is used.
//! - A question is the same as one answered before if it calls the same function with the same objects; built-in values that the native makes
//!   anew each time need only be equal. After a question that is another one (the container has changed), later answers are
//!   forgotten.

use crate::calls::{HEADER, Return};
use crate::frames::{Control, ReturnKind};
use crate::natives;
use crate::vm::Args;
use crate::{Compare, Object, PyResult, Special, Stop, Value, Vm, shape};
use ophion_bytecode::{CodeFlags, INPLACE, Op};
use ophion_object::types::type_flag;
use ophion_object::{codes, records, types};

/// A question that no answer is known to.
pub(crate) struct Asked {
    callee: Object,
    args: Args,
}

/// A question of an instruction that is under way, and its answer.
pub struct Question {
    pub callee: Object,
    pub args: Args,
    /// What the program's code has returned or raised; NULL as long as it runs.
    pub answer: Object,
    pub failed: bool,
    /// Is it the first one of its instruction?
    pub first: bool,
}

/// The native or instruction that is begun again at present.
pub(crate) struct Replay {
    /// The frame that calls it.
    fp: *mut Value,
    /// Of a native that a walk calls again; NULL for an instruction, whose answers are the VM's.
    state: Object,
    /// Place of the next answer in the state, or among the VM's.
    next: usize,
    /// Place of the first answer.
    first: usize,
}

// The state of a native that a walk calls again is a list: the native, are its arguments bound already, the arguments, keyword names, the function
// asked, its arguments. After these, for each answer: function, arguments, value or exception, is it an exception.

/// Place of the function asked in the state, its arguments after it.
const CALLEE: usize = 4;
/// Place of the answers.
const ANSWERS: usize = 6;
/// Places that an answer takes.
const ANSWER: usize = 4;

/// More answers are waited for, lest natives be called again and again.
const MOST: usize = 500;

/// Stage of the frame of a question.
pub(crate) const AGAIN: u16 = 0x300;

/// Stands for an argument that was not given, in the place of NULL.
const NOT_GIVEN: Value = Value::NOT_IMPLEMENTED;

impl Vm {
    /// Asks the program's code from a native: the answer, if it is known, or [`Stop::Raised`] without an exception, which ends the native.
    /// None: the native is to wait.
    #[cold]
    #[inline(never)]
    pub(crate) fn ask(&mut self, callee: &Object, args: &[Object]) -> Option<PyResult> {
        if let Some(replay) = self.replay.as_ref()
            && replay.fp == self.fp
        {
            let at = replay.next;
            if replay.state.is_null() {
                if let Some(q) = self.questions.get(at) {
                    if self.same_question(&q.callee, &q.args, callee, args) {
                        let (answer, failed) = (q.answer.clone(), q.failed);
                        return Some(self.answered(1, answer, failed));
                    }
                    let forgotten = self.questions.split_off(at);
                    drop(forgotten);
                }
                if at - self.replay.as_ref().map_or(0, |r| r.first) > MOST {
                    return None;
                }
            } else {
                let state = replay.state.clone();
                if let Some([f, given, answer, failed]) = self.list_items(&state).and_then(|l| l.get(at..at + ANSWER)) {
                    if self.same_question(f, self.tuple_items(given).unwrap_or_default(), callee, args) {
                        let (answer, failed) = (answer.clone(), failed.is(&Object::TRUE));
                        return Some(self.answered(ANSWER, answer, failed));
                    }
                    let forgotten = self.list_items_mut(&state).split_off(at);
                    drop(forgotten);
                }
                if at > MOST * ANSWER {
                    return None;
                }
            }
        } else if !self.may_ask_here() {
            return None;
        }
        debug_assert!(self.asked.is_none() && self.exception.is_null(), "a question is asked");
        self.asked = Some(Asked { callee: callee.clone(), args: Args::from(args) });
        Some(Err(Stop::Raised))
    }

    /// Does something that waits for the program's code rather than asks it, such as an import, which would not be the same the second time.
    pub(crate) fn waiting<R>(&mut self, f: impl FnOnce(&mut Vm) -> R) -> R {
        let replay = Replay { fp: self.fp, state: Object::NULL, next: usize::MAX, first: 0 };
        let outer = self.replay.replace(replay);
        let result = f(self);
        self.replay = outer;
        result
    }

    /// A question that is answered already; the next answer lies `step` places on.
    fn answered(&mut self, step: usize, answer: Object, failed: bool) -> PyResult {
        if let Some(replay) = self.replay.as_mut() {
            replay.next += step;
        }
        if failed {
            self.exception = answer;
            return Err(Stop::Raised);
        }
        Ok(answer)
    }

    /// Is it code of the program's, which natives had better ask than wait for?
    pub(crate) fn is_asked(&self, callee: &Object) -> bool {
        // SAFETY: live; the shapes tell the fields.
        unsafe {
            let v = callee.value();
            let function =
                if v.has_shape(shape::BOUND_METHOD) { records::get(v, records::bound_method::FUNCTION) } else { v };
            if function.has_shape(shape::FUNCTION) {
                let code = codes::data(records::get(function, records::function::CODE));
                return !code.code.flags.contains(CodeFlags::HIDDEN);
            }
            self.is_type(callee) && types::data(v).has(type_flag::HEAP)
        }
    }

    /// The native that has failed gives just what the answer to its question is: the call of the program's code takes its place, without a
    /// way back to it.
    #[cold]
    pub fn asked_last(&mut self, stop: Stop) -> Stop {
        match self.asked.take() {
            Some(asked) if self.exception.is_null() => self.tail_call(asked.callee, asked.args),
            _ => stop,
        }
    }

    fn shared_tuple(&mut self, items: &[Object]) -> Object {
        // SAFETY: handles have the representation of values; the tuple takes counts of its own.
        unsafe {
            let values = std::slice::from_raw_parts(items.as_ptr() as *const Value, items.len());
            Object::own(ophion_object::tuples::new_shared(&mut self.heap, values))
        }
    }

    /// The arguments with those that were not given marked.
    fn filled_tuple(&mut self, args: &[Object]) -> Object {
        // SAFETY: immediate.
        let held = |a: &Object| if a.is_null() { unsafe { Object::share(NOT_GIVEN) } } else { a.clone() };
        self.tuple(args.iter().map(held).collect::<Vec<_>>())
    }

    fn same_question(&self, f: &Object, given: &[Object], callee: &Object, args: &[Object]) -> bool {
        // SAFETY: live; the shape tells the fields.
        let same_callee = f.is(callee)
            || unsafe {
                let (f, c) = (f.value(), callee.value());
                let part = |v, i| records::get(v, i);
                f.has_shape(shape::BOUND_METHOD)
                    && c.has_shape(shape::BOUND_METHOD)
                    && [records::bound_method::FUNCTION, records::bound_method::THIS]
                        .iter()
                        .all(|&i| part(f, i) == part(c, i))
            };
        same_callee
            && given.len() == args.len()
            && given.iter().zip(args).all(|(a, b)| {
                let number = self.shape_of(a);
                a.is(b)
                    || number == self.shape_of(b)
                        && number < shape::FIRST_DYNAMIC
                        && self.compare_quickly(Compare::Eq, a, b) != Some(false)
            })
    }

    /// Is what runs natively at present an instruction, or a native called by it, that may be begun again?
    fn may_ask_here(&self) -> bool {
        if self.fp.is_null() || self.pc.is_null() {
            return false;
        }
        // SAFETY: a well-formed frame at a verified instruction.
        unsafe {
            let i = *self.pc;
            let register = |r: u16| *self.fp.add(r as usize);
            let Some(op) = Op::from_u8(crate::dispatch::base_op(i.op)) else { return false };
            match op {
                Op::GetItem
                | Op::GetItemInt
                | Op::DeleteItem
                | Op::ImportFrom
                | Op::FormatSimple
                | Op::FormatWithSpec => true,
                Op::Mod | Op::Mul => true,
                Op::SetAdd => register(i.a).has_shape(shape::SET),
                Op::MapAdd => register(i.a).has_shape(shape::DICT),
                Op::SetItem => !register(i.b).has_shape(shape::SLICE),
                Op::In => self.looks_up(register(i.c)),
                Op::JumpIfIn => self.looks_up(register(i.b)),
                Op::Call | Op::CallMethod | Op::CallKw | Op::CallMethodKw | Op::CallEx => {
                    let base = self.fp.add(i.b as usize);
                    let mut callee = *base;
                    if callee.is_null() && matches!(op, Op::CallMethod | Op::CallMethodKw) {
                        callee = *base.add(1);
                    }
                    if callee.is_null() && self.frame().is_generator() {
                        callee = *self.frame().generator().top;
                    }
                    self.may_call_again(callee)
                }
                _ => false,
            }
        }
    }

    /// Does `x in container` only look up?
    pub(crate) fn looks_up(&self, container: Value) -> bool {
        // SAFETY: live.
        container.is_pointer()
            && unsafe {
                matches!(
                    (*container.as_pointer()).shape,
                    shape::DICT | shape::SET | shape::FROZENSET | shape::DICT_KEYS | shape::DICT_ITEMS
                )
            }
    }

    unsafe fn may_call_again(&self, callee: Value) -> bool {
        // SAFETY: live.
        unsafe {
            let mut native = callee;
            if callee.is_pointer() && self.heap.kind_of(callee) == crate::Kind::Type {
                native = types::data(callee).special(Special::New);
            }
            let is_native = native.has_shape(shape::NATIVE_FUNCTION)
                || native.has_shape(shape::METHOD_DESCRIPTOR)
                || native.has_shape(shape::WRAPPER_DESCRIPTOR)
                || native.has_shape(shape::METHOD_WRAPPER);
            is_native && natives::definition(native).again
        }
    }

    /// A native has failed: if it has asked, a tail call is left that goes on with it. `bound` says that these are just the arguments
    /// that its function takes.
    #[cold]
    #[inline(never)]
    pub(crate) fn call_again(&mut self, native: Value, bound: bool, args: &[Object], keywords: Value) -> Stop {
        let Some(asked) = self.asked.take() else { return Stop::Raised };
        if !self.exception.is_null() {
            return Stop::Raised;
        }
        let walk = match self.prelude_function("ask_of") {
            Ok(walk) => walk,
            Err(stop) => return stop,
        };
        // SAFETY: live, or immediate.
        let (native, keywords) = unsafe { (Object::share(native), Object::share(keywords)) };
        let whole = args.iter().all(|a| !a.is_null());
        let args = if whole { self.shared_tuple(args) } else { self.filled_tuple(args) };
        let keywords = if keywords.is_null() { Object::NONE } else { keywords };
        let given = self.shared_tuple(&asked.args);
        let state = self.list(vec![native, Object::bool(bound), args, keywords, asked.callee, given]);
        self.tail_call(walk, vec![state])
    }

    /// The same for the present instruction, which `unwind` was called for: true if the program's code has a frame now. Otherwise there is an exception, or what the
    /// program's code gave at once has completed the instruction.
    #[cold]
    #[inline(never)]
    pub(crate) unsafe fn instruction_again(&mut self) -> bool {
        // SAFETY: a well-formed frame at a verified instruction, whose operands are in their registers.
        unsafe {
            if !self.exception.is_null() {
                self.asked = None;
                return false;
            }
            match self.put_question(true) {
                Value::PUSHED => true,
                Value::RAISED => false,
                value => {
                    self.settle(value);
                    true
                }
            }
        }
    }

    /// Gives the function that is asked a frame of the present instruction: PUSHED, or what the instruction comes to if the function has answered at once.
    unsafe fn put_question(&mut self, first: bool) -> Value {
        // SAFETY: see `instruction_again`.
        unsafe {
            let Some(Asked { callee, args }) = self.asked.take() else { return Value::RAISED };
            if first && self.asks_for_key(&callee, &args) && callee.value().has_shape(shape::FUNCTION) {
                return self.call_special(callee.value(), args[0].value(), &[], crate::lookups::KEYED);
            }
            let out = self.push_question(&callee, &args);
            self.questions.push(Question { callee, args, answer: Object::NULL, failed: false, first });
            match out {
                Value::PUSHED => Value::PUSHED,
                Value::RAISED => {
                    let e = self.take_exception();
                    self.question_answered(e, true)
                }
                value => self.question_answered(Object::own(value), false),
            }
        }
    }

    unsafe fn push_question(&mut self, callee: &Object, args: &[Object]) -> Value {
        // SAFETY: the window is above everything live.
        unsafe {
            if callee.value().has_shape(shape::FUNCTION)
                && let [receiver, rest @ ..] = args
            {
                // Handles have the representation of values.
                let rest = std::slice::from_raw_parts(rest.as_ptr() as *const Value, rest.len());
                return self.call_special(callee.value(), receiver.value(), rest, AGAIN);
            }
            let control = Control::new(ReturnKind::Complete, AGAIN);
            let (base, n) = (self.free_top(), args.len());
            if !self.has_room(base.add(HEADER + n + 4)) {
                return Value::RAISED;
            }
            *base = callee.value().incref();
            for (i, a) in args.iter().enumerate() {
                *base.add(HEADER + i) = a.value().incref();
            }
            let ret = Return { pc: self.pc, fp: self.fp, control, slot: std::ptr::null_mut() };
            self.call_window(base, n, Value::NULL, ret)
        }
    }

    /// The last question of the present instruction has its answer: the instruction is begun again. What it comes to: a value, PUSHED or RAISED.
    pub(crate) unsafe fn question_answered(&mut self, answer: Object, failed: bool) -> Value {
        // SAFETY: see `instruction_again`.
        unsafe {
            let Some(q) = self.questions.last_mut() else {
                self.internal_error("an answer without a question");
                return Value::RAISED;
            };
            (q.answer, q.failed) = (answer, failed);
            let first = self.questions.iter().rposition(|q| q.first).unwrap_or(0);
            let replay = Replay { fp: self.fp, state: Object::NULL, next: first, first };
            let outer = self.replay.replace(replay);
            let out = self.begin_again();
            self.replay = outer;
            if out == Value::RAISED && self.asked.is_some() && self.exception.is_null() {
                return self.put_question(self.questions.len() == first);
            }
            self.asked = None;
            let used = self.questions.split_off(first);
            drop(used);
            out
        }
    }

    /// As [`question_answered`](Vm::question_answered), of a question that nobody has noted.
    pub(crate) unsafe fn question_answered_first(
        &mut self,
        callee: Object,
        argument: Object,
        answer: Object,
        failed: bool,
    ) -> Value {
        let args = Args::from_iter([argument]);
        self.questions.push(Question { callee, args, answer: Object::NULL, failed: false, first: true });
        // SAFETY: see `instruction_again`.
        unsafe { self.question_answered(answer, failed) }
    }

    /// Begins the present instruction, one of those in [`Vm::may_ask_here`], again: a value, PUSHED or RAISED.
    pub(crate) unsafe fn begin_again(&mut self) -> Value {
        // SAFETY: see `instruction_again`.
        unsafe {
            let (pc, fp) = (self.pc, self.fp);
            let i = *pc;
            let register = |r: u16| *fp.add(r as usize);
            // Their registers own them meanwhile.
            let held = |r: u16| std::mem::ManuallyDrop::new(Object::own(register(r)));
            let done = |r: PyResult<()>| if r.is_ok() { Value::NONE } else { Value::RAISED };
            match Op::from_u8(crate::dispatch::base_op(i.op)) {
                Some(Op::GetItem) => self.item_start(register(i.b), register(i.c)),
                Some(Op::GetItemInt) => self.item_start(register(i.b), Value::small(i.c as i16 as i64)),
                Some(Op::SetItem) => self.set_item_start(register(i.a), register(i.b), register(i.c)),
                Some(Op::DeleteItem) => self.delete_item_start(register(i.a), register(i.b)),
                Some(Op::In) => self.contains_start(&held(i.c), &held(i.b)),
                Some(Op::JumpIfIn) => self.contains_start(&held(i.b), &held(i.a)),
                Some(Op::SetAdd) => done(self.set_add(&held(i.a), &held(i.b)).map(|_| ())),
                Some(Op::MapAdd) => done(self.dict_set(&held(i.a), &held(i.b), &held(i.c))),
                Some(Op::ImportFrom) => {
                    let name = Object::share(*self.frame().code().names.add(i.c as usize));
                    self.import_from(&held(i.b), &name).map_or(Value::RAISED, Object::into_value)
                }
                Some(Op::FormatSimple) => self.format_start(register(i.b), self.heap.empty_str),
                Some(Op::FormatWithSpec) => self.format_start(register(i.b), register(i.c)),
                Some(Op::Mod | Op::Mul) => match crate::dispatch::dispatch_arith(pc, fp) {
                    Some((arith, x, y)) => self.binary_from(arith, i.flags & INPLACE != 0, x, y, 0),
                    None => Value::RAISED,
                },
                Some(Op::Call) => self.call_native_again(fp.add(i.b as usize), i.c as usize),
                Some(Op::CallMethod) => {
                    let base = fp.add(i.b as usize);
                    self.call_native_again(base, i.c as usize + 1)
                }
                _ => {
                    self.internal_error("a question of an instruction that asks none");
                    Value::RAISED
                }
            }
        }
    }

    /// Does the present instruction begin again by itself when the native method that it has called first asks? (The others call natives
    /// with windows.)
    pub(crate) fn begins_again(&self) -> bool {
        // SAFETY: a verified instruction.
        let op = Op::from_u8(crate::dispatch::base_op(unsafe { (*self.pc).op }));
        matches!(
            op,
            Some(
                Op::GetItem
                    | Op::GetItemInt
                    | Op::SetItem
                    | Op::DeleteItem
                    | Op::FormatSimple
                    | Op::FormatWithSpec
                    | Op::Mod
                    | Op::Mul
            )
        )
    }

    /// Calls the native of the present instruction's window again, as `call_native_at` has done.
    unsafe fn call_native_again(&mut self, base: *mut Value, n: usize) -> Value {
        // SAFETY: see `instruction_again`; the window is as that function left it.
        unsafe {
            let d = natives::definition(*base);
            let args = base.add(HEADER);
            let (total, function) = d.vector.map_or((d.summary.total, d.func), |f| (n, f));
            let saved = self.scratch_top;
            if !self.frame().is_generator() {
                self.scratch_top = args.add(total);
            }
            let result = function(self, Object::slice(args, total));
            self.scratch_top = saved;
            if result == Err(Stop::Raised) && self.asked.is_some() && self.exception.is_null() {
                return Value::RAISED;
            }
            self.drop_window(base, total);
            match result {
                Ok(o) => o.into_value(),
                Err(Stop::Raised) => Value::RAISED,
                Err(Stop::Tail) => {
                    let ret = Return { pc: self.pc, fp: self.fp, control: Control::PLAIN, slot: base };
                    self.push_tail_call(ret)
                }
            }
        }
    }

    /// The code that the present instruction has asked has raised: what the instruction comes to.
    pub(crate) unsafe fn question_raised(&mut self) -> Value {
        let e = self.take_exception();
        // SAFETY: see `instruction_again`.
        unsafe { self.question_answered(e, true) }
    }

    /// `_replay(state, answer, failed)` of the walks: the native is called again, with one more answer. Its result, or the state itself
    /// if there is another question in it.
    pub fn replay(&mut self, state: &Object, answer: &Object, failed: bool) -> PyResult {
        let Some([callee, given]) = self.list_items(state).and_then(|l| l[CALLEE..].first_chunk()).cloned() else {
            return Err(self.internal_error("the state of a question"));
        };
        let answers = [callee, given, answer.clone(), Object::bool(failed)];
        self.list_items_mut(state).extend(answers);
        self.run_again(state)
    }

    /// The native of a state is called with the answers there.
    fn run_again(&mut self, state: &Object) -> PyResult {
        let Some([native, bound, args, keywords]) = self.list_items(state).and_then(|l| l.first_chunk()).cloned()
        else {
            return Err(self.internal_error("the state of a question"));
        };
        let replay = Replay { fp: self.fp, state: state.clone(), next: ANSWERS, first: ANSWERS };
        let outer = self.replay.replace(replay);
        // SAFETY: a native function; live arguments.
        let result = unsafe {
            let d = natives::definition(native.value());
            let args: Vec<Object> = self
                .tuple_items(&args)
                .unwrap_or_default()
                .iter()
                .map(|a| if a.value() == NOT_GIVEN { Object::NULL } else { a.clone() })
                .collect();
            if bound.is(&Object::TRUE) {
                (d.func)(self, &args)
            } else {
                let keywords = if keywords.is_none() { Value::NULL } else { keywords.value() };
                self.call_definition(d, &args, keywords)
            }
        };
        self.replay = outer;
        if result == Err(Stop::Raised)
            && let Some(asked) = self.asked.take()
            && self.exception.is_null()
        {
            let given = self.shared_tuple(&asked.args);
            let items = self.list_items_mut(state);
            if let Some(place) = items.get_mut(CALLEE..ANSWERS) {
                let old = [std::mem::replace(&mut place[0], asked.callee), std::mem::replace(&mut place[1], given)];
                drop(old);
            }
            return Ok(state.clone());
        }
        result
    }
}
