//! Natives that ask the program and are called again with its answer.
//!
//! A look-up in a dict asks keys for their hashes and whether they are equal; `int(x)` asks for `__index__`; `getattr` asks a property. Such a
//! native changes nothing before it has its last answer, so it need not wait on the native stack: its first question ends it, a hidden
//! function (`ask_of` in the walks) calls the program's code, and the native is called again, its questions being answered from the
//! list of answers so far. What it has done meanwhile is data in that function's frame, and the program can be frozen there.
//!
//! Nothing of this is met before the program's code would have to be waited for. Which natives may be called again is said by
//! [`NativeDef::again`](crate::NativeDef::again); of the instructions, those in [`Vm::may_ask_here`].
//!
//! # Invariants
//!
//! - A native that asks has changed nothing that it would not find again, and steps no iterator that may run the program's code.
//! - Between a question and the place that takes it over (the call of the native, or `unwind` for an instruction), nothing is raised:
//!   `asked` is set and `exception` is not.
//! - A question is the same as one answered before if it calls the same function with the same objects; built-in values that the native makes
//!   anew each time need only be equal. After a question that is another one (the container has changed), later answers are
//!   forgotten.

use crate::calls::Return;
use crate::frames::{Control, ReturnKind};
use crate::natives;
use crate::{Compare, NativeDef, Object, PyResult, Special, Stop, Value, Vm, shape};
use ophion_bytecode::{CodeFlags, Op};
use ophion_object::types::type_flag;
use ophion_object::{codes, records, types};

/// A question that no answer is known to.
pub(crate) struct Asked {
    callee: Object,
    /// A tuple.
    args: Object,
}

/// The native that is called again at present.
pub(crate) struct Replay {
    /// The frame that calls it.
    fp: *mut Value,
    state: Object,
    /// Place of the next answer in the state.
    next: usize,
}

/// Places of the state, a list: the native (or the number of what an instruction does), are its arguments bound already, the arguments, keyword names, the function asked, its arguments.
/// After these, for each answer: function, arguments, value or exception, is it an exception.
const NATIVE: usize = 0;
const BOUND: usize = 1;
const ARGS: usize = 2;
const KEYWORDS: usize = 3;
const CALLEE: usize = 4;
const GIVEN: usize = 5;
const ANSWERS: usize = 6;
const ANSWER: usize = 4;

/// More answers are waited for, lest natives be called again and again.
const MOST: usize = 500;

/// Stage of an instruction whose key has been asked for its hash, without a walk in between.
pub(crate) const KEYED: u16 = 0x300;

/// Stands for an argument that was not given, in the place of NULL.
const NOT_GIVEN: Value = Value::NOT_IMPLEMENTED;

/// What instructions do that ask without a method in between, as functions.
static INSTRUCTIONS: [NativeDef; 6] = [
    NativeDef::new("_get_item(o, key, /)", |vm, a| vm.get_item(&a[0], &a[1]), ""),
    NativeDef::new("_set_item(o, key, value, /)", |vm, a| vm.set_item(&a[0], &a[1], &a[2]).map(|()| Object::NONE), ""),
    NativeDef::new("_delete_item(o, key, /)", |vm, a| vm.del_item(&a[0], &a[1]).map(|()| Object::NONE), ""),
    NativeDef::new("_contains(o, x, /)", |vm, a| vm.contains(&a[0], &a[1]).map(Object::bool), ""),
    NativeDef::new("_set_add(o, x, /)", |vm, a| vm.set_add(&a[0], &a[1]).map(|_| Object::NONE), ""),
    NativeDef::new("_import_from(module, name, /)", |vm, a| vm.import_from(&a[0], &a[1]), ""),
];

impl Vm {
    /// Asks the program's code from a native: the answer, if it is known, or [`Stop::Raised`] without an exception, which ends the native.
    /// None: the native is to wait.
    #[cold]
    #[inline(never)]
    pub(crate) fn ask(&mut self, callee: &Object, args: &[Object]) -> Option<PyResult> {
        if let Some(replay) = self.replay.as_ref()
            && replay.fp == self.fp
        {
            let (state, at) = (replay.state.clone(), replay.next);
            if let Some([f, given, answer, failed]) = self.list_items(&state).and_then(|l| l.get(at..at + ANSWER)) {
                if self.same_question(f, given, callee, args) {
                    let (answer, failed) = (answer.clone(), failed.is(&Object::TRUE));
                    if let Some(replay) = self.replay.as_mut() {
                        replay.next += ANSWER;
                    }
                    if failed {
                        self.exception = answer;
                        return Some(Err(Stop::Raised));
                    }
                    return Some(Ok(answer));
                }
                let forgotten = self.list_items_mut(&state).split_off(at);
                drop(forgotten);
            }
            if at > MOST * ANSWER {
                return None;
            }
        } else if !self.may_ask_here() {
            return None;
        }
        debug_assert!(self.asked.is_none() && self.exception.is_null(), "a question is asked");
        let args = self.shared_tuple(args);
        self.asked = Some(Asked { callee: callee.clone(), args });
        Some(Err(Stop::Raised))
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
            Some(asked) if self.exception.is_null() => {
                let args = self.tuple_items(&asked.args).unwrap_or_default().to_vec();
                self.tail_call(asked.callee, args)
            }
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

    fn same_question(&self, f: &Object, given: &Object, callee: &Object, args: &[Object]) -> bool {
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
        let given = self.tuple_items(given).unwrap_or_default();
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
    fn looks_up(&self, container: Value) -> bool {
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
        let state = self.list(vec![native, Object::bool(bound), args, keywords, asked.callee, asked.args]);
        self.tail_call(walk, vec![state])
    }

    /// The same for the present instruction, which `unwind` was called for: false if it has not asked after all.
    #[cold]
    #[inline(never)]
    pub(crate) unsafe fn instruction_again(&mut self) -> bool {
        // SAFETY: a well-formed frame at a verified instruction, whose operands are in their registers.
        unsafe {
            let (pc, fp) = (self.pc, self.fp);
            let Some((number, args)) = self.instruction_as_call() else {
                self.asked = None;
                if self.exception.is_null() {
                    self.internal_error("a question that nobody takes over");
                }
                return false;
            };
            if let Some(asked) = self.asked.take_if(|_| number < 5) {
                let key = &args[1];
                let hash = types::data(types::type_of(&self.heap, key.value())).special(Special::Hash);
                let only = self.tuple_items(&asked.args).unwrap_or_default();
                if self.exception.is_null() && asked.callee.value() == hash && matches!(only, [k] if k.is(key)) {
                    let given = only.to_vec();
                    self.tail_call(asked.callee, given);
                    let control = Control::new(ReturnKind::Complete, KEYED);
                    return self.push_tail_call(Return { pc, fp, control, slot: std::ptr::null_mut() })
                        == Value::PUSHED;
                }
                self.asked = Some(asked);
            }
            if self.call_again(Value::small(number), true, &args, Value::NULL) != Stop::Tail {
                return false;
            }
            let control = Control::new(ReturnKind::Complete, 0);
            self.push_tail_call(Return { pc, fp, control, slot: std::ptr::null_mut() }) == Value::PUSHED
        }
    }

    /// What the present instruction does, if it is one that asks, as a function of [`INSTRUCTIONS`] and its arguments.
    unsafe fn instruction_as_call(&self) -> Option<(i64, Vec<Object>)> {
        // SAFETY: a well-formed frame at a verified instruction, whose operands are in their registers.
        unsafe {
            let (i, fp) = (*self.pc, self.fp);
            let register = |r: u16| Object::share(*fp.add(r as usize));
            Some(match Op::from_u8(crate::dispatch::base_op(i.op))? {
                Op::GetItem => (0, vec![register(i.b), register(i.c)]),
                Op::GetItemInt => (0, vec![register(i.b), Object::own(Value::small(i.c as i16 as i64))]),
                Op::SetItem | Op::MapAdd => (1, vec![register(i.a), register(i.b), register(i.c)]),
                Op::DeleteItem => (2, vec![register(i.a), register(i.b)]),
                Op::In => (3, vec![register(i.c), register(i.b)]),
                Op::JumpIfIn => (3, vec![register(i.b), register(i.a)]),
                Op::SetAdd => (4, vec![register(i.a), register(i.b)]),
                Op::ImportFrom => (5, vec![register(i.b), Object::share(*self.frame().code().names.add(i.c as usize))]),
                _ => return None,
            })
        }
    }

    /// The present instruction goes on with what its key's `__hash__` has given: its value, PUSHED or RAISED.
    pub(crate) unsafe fn instruction_keyed(&mut self, answer: Object) -> Value {
        // SAFETY: as above.
        unsafe {
            let (pc, fp) = (self.pc, self.fp);
            let Some((number, args)) = self.instruction_as_call() else {
                self.internal_error("a key without an instruction");
                return Value::RAISED;
            };
            let method = types::data(types::type_of(&self.heap, args[1].value())).special(Special::Hash);
            let only = self.shared_tuple(&args[1..2]);
            let answered = [Object::share(method), only, answer, Object::FALSE];
            let all = self.shared_tuple(&args);
            let mut state = vec![Object::own(Value::small(number)), Object::TRUE, all, Object::NONE];
            state.extend([Object::NONE, Object::NONE]);
            state.extend(answered);
            let state = self.list(state);
            let out = self.run_again(&state);
            match out {
                Ok(o) if o.is(&state) => {
                    let Ok(walk) = self.prelude_function("ask_of") else { return Value::RAISED };
                    self.tail_call(walk, vec![state]);
                    let control = Control::new(ReturnKind::Complete, 0);
                    self.push_tail_call(Return { pc, fp, control, slot: std::ptr::null_mut() })
                }
                Ok(o) => o.into_value(),
                Err(Stop::Raised) => Value::RAISED,
                Err(Stop::Tail) => {
                    let control = Control::new(ReturnKind::Complete, 0);
                    self.push_tail_call(Return { pc, fp, control, slot: std::ptr::null_mut() })
                }
            }
        }
    }

    /// The `__hash__` of the present instruction's key has raised: a TypeError says what the key was for.
    pub(crate) unsafe fn instruction_key_raised(&mut self) {
        // SAFETY: as above.
        unsafe {
            if let Some((number, args)) = self.instruction_as_call() {
                let set = number == 4 || number == 3 && self.kind(&args[0]) == crate::Kind::Set;
                let _ = self.unhashable_key(&args[1], if set { "set" } else { "dict" }, Stop::Raised);
            }
        }
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
        let replay = Replay { fp: self.fp, state: state.clone(), next: ANSWERS };
        let outer = self.replay.replace(replay);
        // SAFETY: a native function; live arguments.
        let result = unsafe {
            let d = match native.value() {
                v if v.is_int() => &INSTRUCTIONS[v.as_int() as usize % INSTRUCTIONS.len()],
                v => natives::definition(v),
            };
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
            let items = self.list_items_mut(state);
            if let Some(place) = items.get_mut(CALLEE..ANSWERS) {
                let old =
                    [std::mem::replace(&mut place[0], asked.callee), std::mem::replace(&mut place[1], asked.args)];
                drop(old);
            }
            return Ok(state.clone());
        }
        result
    }
}
