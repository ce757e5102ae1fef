//! Look-ups in dicts and sets whose keys are the program's own objects: `__hash__` and `__eq__` are frames of the instruction that looks up.
//!
//! `d[k]`, `k in s`, `d.get(k)` and their like run natively as long as no code of the program's is to be asked. Where `__hash__` is a function, it gets a frame
//! (stage [`KEYED`]); with the hash, the table is probed, and `__eq__` of a candidate gets a frame (stage [`PROBED`] and more), until the key is found or known to be
//! missing. Then the instruction is begun again, with the outcome of its look-up known ([`Known`]), and does the rest natively. This is a shorter way to
//! what `again.rs` does in general, for what programs do most.

use crate::{Compare, Object, Special, Value, Vm, shape};
use ophion_bytecode::{ARGS, Op};
use ophion_object::dicts::{self, Probe};
use ophion_object::{sets, types};

/// Stage of the frame of a key's `__hash__`.
pub(crate) const KEYED: u16 = 0x310;
/// Stages of a comparison with a candidate: this and the comparison's own (1, 2), or 4 and the truth test's (1, 2).
pub(crate) const PROBED: u16 = 0x320;

/// A look-up that waits for a comparison.
pub struct Lookup {
    /// The key of the table that is compared.
    pub candidate: Object,
    pub hash: u64,
    /// The candidate's place among the entries or slots.
    pub entry: usize,
    /// Where the set's search goes on.
    pub position: usize,
    /// Size of the table before: a change makes the search start again.
    pub used: usize,
    pub len: usize,
}

/// The outcome of the look-up that the present instruction is begun again for.
pub(crate) struct Known {
    container: Value,
    key: Value,
    hash: u64,
    found: Option<usize>,
}

impl Vm {
    /// The hash of this key, if the present instruction has asked for it.
    #[inline]
    pub(crate) fn known_hash(&self, key: &Object) -> Option<u64> {
        self.known.as_ref().filter(|k| k.key == key.value()).map(|k| k.hash)
    }

    /// Where this key was found, if the present instruction has looked it up.
    #[inline]
    pub(crate) fn known_place(&self, container: &Object, key: &Object) -> Option<Option<usize>> {
        let known = self.known.as_ref()?;
        (known.container == container.value() && known.key == key.value()).then_some(known.found)
    }

    /// Begins the look-up of the present instruction, if its key's `__hash__` is a function of the program's: PUSHED or RAISED.
    #[cold]
    #[inline(never)]
    pub(crate) unsafe fn lookup_start(&mut self, container: Value, key: Value) -> Option<Value> {
        // SAFETY: the operands are in their registers.
        unsafe {
            if !key.is_pointer() || (*key.as_pointer()).shape < shape::FIRST_DYNAMIC || !self.is_table(container) {
                return None;
            }
            let method = types::data(types::type_of(&self.heap, key)).special(Special::Hash);
            if !method.has_shape(shape::FUNCTION) {
                return None;
            }
            Some(self.call_special(method, key, &[], KEYED))
        }
    }

    /// Is a native's question the hash of the key that the present instruction looks up?
    pub(crate) unsafe fn asks_for_key(&self, callee: &Object, args: &[Object]) -> bool {
        // SAFETY: the operands are in their registers.
        unsafe {
            let [given] = args else { return false };
            let Some((container, key)) = self.lookup_operands() else { return false };
            key == given.value()
                && self.is_table(container)
                && callee.value() == types::data(types::type_of(&self.heap, key)).special(Special::Hash)
        }
    }

    unsafe fn is_table(&self, container: Value) -> bool {
        // SAFETY: live.
        container.is_pointer()
            && unsafe { matches!(self.heap.kind(container.as_pointer()), crate::Kind::Dict | crate::Kind::Set) }
    }

    /// The container and the key that the present instruction looks up.
    unsafe fn lookup_operands(&self) -> Option<(Value, Value)> {
        // SAFETY: a well-formed frame at a verified instruction.
        unsafe {
            let (i, fp) = (*self.pc, self.fp);
            let register = |r: u16| *fp.add(r as usize);
            Some(match Op::from_u8(crate::dispatch::base_op(i.op))? {
                Op::GetItem => (register(i.b), register(i.c)),
                Op::In => (register(i.c), register(i.b)),
                Op::SetItem | Op::MapAdd | Op::DeleteItem | Op::SetAdd => (register(i.a), register(i.b)),
                Op::JumpIfIn => (register(i.b), register(i.a)),
                Op::Call if i.c >= 2 => (register(i.b + ARGS), register(i.b + ARGS + 1)),
                Op::CallMethod if i.c >= 1 => (register(i.b + ARGS), register(i.b + ARGS + 1)),
                _ => return None,
            })
        }
    }

    /// The key's `__hash__` has given its answer: what the instruction comes to.
    pub(crate) unsafe fn lookup_keyed(&mut self, answer: Object) -> Value {
        // SAFETY: the operands are in their registers.
        unsafe {
            let Some(hash) = answer.as_small() else { return self.lookup_asked(answer, false) };
            let hash = if hash == -1 { -2 } else { hash };
            self.lookup_probe(hash as u64, None)
        }
    }

    /// The key's `__hash__` has given what is no hash, or an exception: the instruction itself says what that means.
    pub(crate) unsafe fn lookup_asked(&mut self, answer: Object, failed: bool) -> Value {
        // SAFETY: the operands are in their registers.
        unsafe {
            let Some((_, key)) = self.lookup_operands() else { return Value::RAISED };
            let method = types::data(types::type_of(&self.heap, key)).special(Special::Hash);
            self.question_answered_first(Object::share(method), Object::share(key), answer, failed)
        }
    }

    /// Probes the table from its first candidate or after one that was not equal.
    unsafe fn lookup_probe(&mut self, hash: u64, mut after: Option<(usize, usize)>) -> Value {
        // SAFETY: the operands are in their registers; contents are not borrowed while Python code may run.
        unsafe {
            let Some((container, key)) = self.lookup_operands() else {
                self.internal_error("a look-up without a key");
                return Value::RAISED;
            };
            loop {
                let dict = self.heap.kind(container.as_pointer()) == crate::Kind::Dict;
                let probe = match (dict, after) {
                    (true, None) => dicts::data(container).probe(key, hash),
                    (true, Some((entry, _))) => {
                        let d = dicts::data(container);
                        d.probe_next(key, hash, d.position_of(entry, hash))
                    }
                    (false, after) => sets::data(container).probe(key, hash, after.map_or(0, |(_, n)| n)),
                };
                let (entry, position) = match probe {
                    Probe::Found(i) => return self.lookup_end(Known { container, key, hash, found: Some(i) }),
                    Probe::Missing => return self.lookup_end(Known { container, key, hash, found: None }),
                    Probe::Ask { entry, position } => (entry, position),
                };
                let (used, len) = table_size(container, dict);
                let candidate = if dict {
                    Object::share(dicts::data(container).entries[entry].key)
                } else {
                    Object::share(sets::data(container).table[entry].key)
                };
                let lookup = Lookup { candidate, hash, entry, position, used, len };
                let out = self.compare_at(Compare::Eq, lookup.candidate.value(), key, 0, PROBED);
                match self.lookup_compared(lookup, out) {
                    Ok(next) => after = next,
                    Err(out) => return out,
                }
            }
        }
    }

    /// A candidate has been compared, with a value, PUSHED or RAISED. Ok: where the search goes on; Err: what the instruction comes to.
    unsafe fn lookup_compared(&mut self, lookup: Lookup, out: Value) -> Result<Option<(usize, usize)>, Value> {
        // SAFETY: the operands are in their registers.
        unsafe {
            let truth = match out {
                Value::PUSHED | Value::RAISED => out,
                v => {
                    let held = Object::own(v);
                    self.truth_start(held.value(), PROBED + 4)
                }
            };
            self.lookup_judged(lookup, truth)
        }
    }

    unsafe fn lookup_judged(&mut self, lookup: Lookup, truth: Value) -> Result<Option<(usize, usize)>, Value> {
        // SAFETY: the operands are in their registers.
        unsafe {
            match truth {
                Value::PUSHED => {
                    self.lookups.push(lookup);
                    return Err(Value::PUSHED);
                }
                Value::RAISED => {
                    self.lookup_abandoned();
                    return Err(Value::RAISED);
                }
                _ => {}
            }
            let Some((container, key)) = self.lookup_operands() else { return Err(Value::RAISED) };
            let dict = self.heap.kind(container.as_pointer()) == crate::Kind::Dict;
            let now = if dict {
                dicts::data(container).entries.get(lookup.entry).map(|e| e.key)
            } else {
                sets::data(container).table.get(lookup.entry).map(|e| e.key)
            };
            if table_size(container, dict) != (lookup.used, lookup.len) || now != Some(lookup.candidate.value()) {
                return Ok(None);
            }
            if truth.is_true() {
                let known = Known { container, key, hash: lookup.hash, found: Some(lookup.entry) };
                return Err(self.lookup_end(known));
            }
            Ok(Some((lookup.entry, lookup.position)))
        }
    }

    /// A comparison of a look-up has given its answer, at a stage: what the instruction comes to.
    pub(crate) unsafe fn lookup_answered(&mut self, answer: Object, stage: u16) -> Value {
        // SAFETY: the operands are in their registers.
        unsafe {
            let Some(lookup) = self.lookups.pop() else {
                self.internal_error("a comparison without a look-up");
                return Value::RAISED;
            };
            let hash = lookup.hash;
            let stage = stage - PROBED;
            let next = if stage > 4 {
                let truth = self.truth_result(answer, stage - 4);
                self.lookup_judged(lookup, truth)
            } else if answer.value() == Value::NOT_IMPLEMENTED {
                let Some((_, key)) = self.lookup_operands() else { return Value::RAISED };
                let out = self.compare_at(Compare::Eq, lookup.candidate.value(), key, stage as usize, PROBED);
                self.lookup_compared(lookup, out)
            } else {
                self.lookup_compared(lookup, answer.into_value())
            };
            match next {
                Ok(after) => self.lookup_probe(hash, after),
                Err(out) => out,
            }
        }
    }

    /// A comparison of a look-up has raised.
    pub(crate) unsafe fn lookup_raised(&mut self) {
        drop(self.lookups.pop());
        // SAFETY: the operands are in their registers.
        unsafe { self.lookup_abandoned() };
    }

    /// The instruction ends with an exception: the window of a native goes.
    unsafe fn lookup_abandoned(&mut self) {
        // SAFETY: a verified instruction, whose window is as the native left it.
        unsafe {
            let i = *self.pc;
            let op = Op::from_u8(crate::dispatch::base_op(i.op));
            let n = match op {
                Some(Op::Call) => i.c as usize,
                Some(Op::CallMethod) => i.c as usize + 1,
                _ => return,
            };
            let base = self.fp.add(i.b as usize);
            let d = crate::natives::definition(*base);
            let total = if d.vector.is_some() { n } else { d.summary.total };
            self.drop_window(base, total);
        }
    }

    /// What the present instruction comes to, if it is known by the look-up alone.
    unsafe fn lookup_result(&self, known: &Known) -> Option<Value> {
        // SAFETY: the operands are in their registers; the entry has just been found.
        unsafe {
            let container = known.container;
            match Op::from_u8(crate::dispatch::base_op((*self.pc).op))? {
                Op::GetItem if container.has_shape(shape::DICT) => {
                    Some(dicts::data(container).entries.get(known.found?)?.value.incref())
                }
                Op::In | Op::JumpIfIn
                    if container.has_shape(shape::DICT)
                        || container.has_shape(shape::SET)
                        || container.has_shape(shape::FROZENSET) =>
                {
                    Some(Value::bool(known.found.is_some()))
                }
                _ => None,
            }
        }
    }

    /// The look-up is over: the instruction does what it is for.
    unsafe fn lookup_end(&mut self, known: Known) -> Value {
        // SAFETY: the operands are in their registers.
        unsafe {
            if let Some(out) = self.lookup_result(&known) {
                return out;
            }
            let outer = self.known.replace(known);
            let out = self.begin_again();
            self.known = outer;
            debug_assert!(self.asked.is_none(), "a look-up asks nothing that it knows");
            out
        }
    }
}

/// Number of keys and of places of a dict or set.
unsafe fn table_size(container: Value, dict: bool) -> (usize, usize) {
    // SAFETY: live, of the kind.
    unsafe {
        if dict {
            let d = dicts::data(container);
            (d.used as usize, d.entries.len())
        } else {
            let s = sets::data(container);
            (s.used, s.table.len())
        }
    }
}
