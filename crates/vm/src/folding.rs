//! Built-in functions that take all the items of a generator: `sum(x * x for x in a)`, `all(...)`, `', '.join(...)`, `list(g)`.
//!
//! The call instruction itself resumes the generator, in a mode of its own for each such function, and goes on from each `yield` with the next
//! item: no frame of the function stands between the two. What is known so far waits in the register of the argument, whose place it takes, so
//! that the program can be frozen at any item. An item that the function would have to ask the program about (its truth, its sum) ends that:
//! a walk goes on with it (see `walks.py`).

use crate::calls::{HEADER, Return};
use crate::frames::Control;
use crate::generators::mode;
use crate::{Compare, Object, Stop, Value, Vm, shape};
use ophion_object::codes::{self, GeneratorState, Live};
use ophion_object::lists;

/// What a function makes of the items.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u16)]
pub enum Fold {
    /// All are gathered before it begins: it is called with the list of them.
    List,
    /// The same of a method, whose receiver comes before the argument.
    ListOfMethod,
    /// Are all of them true?
    All,
    /// Is one of them true?
    Any,
    /// Their sum.
    Sum,
    /// The least.
    Least,
    /// The greatest.
    Greatest,
}

impl Fold {
    const ALL: [Fold; 7] =
        [Fold::List, Fold::ListOfMethod, Fold::All, Fold::Any, Fold::Sum, Fold::Least, Fold::Greatest];

    /// How the generator's resumer receives.
    #[inline(always)]
    pub(crate) const fn mode(self) -> u16 {
        mode::FOLD + self as u16
    }
    #[inline(always)]
    pub(crate) fn of_mode(how: u16) -> Option<Fold> {
        Fold::ALL.get(how.wrapping_sub(mode::FOLD) as usize).copied()
    }
    /// The argument's place in the window of the call.
    #[inline(always)]
    pub(crate) fn place(self) -> usize {
        HEADER + (self == Fold::ListOfMethod) as usize
    }
}

/// What an item has come to.
pub(crate) enum Folded {
    /// The next one is wanted.
    More,
    /// The result is known.
    Done(Value),
    /// The program is to be asked.
    Ask,
}

impl Vm {
    /// The present instruction calls such a function with one argument: if that is a generator that can go on, it does. False if the function
    /// is to be called; nothing has happened then.
    #[inline(never)]
    pub(crate) unsafe fn start_fold(&mut self, fold: Fold, base: *mut Value) -> bool {
        // SAFETY: the window lies in the running frame's registers.
        unsafe {
            let (pc, fp) = (self.pc, self.fp);
            let at = base.add(fold.place());
            let g = *at;
            if !g.has_shape(shape::GENERATOR) || base != fp.add((*pc).b as usize) || self.tracing {
                return false;
            }
            if !matches!(codes::generator(g).state, GeneratorState::Created | GeneratorState::Suspended) {
                return false;
            }
            let g = Object::own(g);
            *at = match fold {
                Fold::List | Fold::ListOfMethod => lists::new(&mut self.heap, Vec::new()),
                Fold::Sum => Value::small(0),
                _ => Value::NULL,
            };
            if self.resume(g.value(), Value::NONE, fold.mode(), pc, fp) == Value::RAISED {
                self.unwind();
            }
            true
        }
    }

    /// One item, borrowed; `at` is what is known so far.
    #[inline(always)]
    pub(crate) unsafe fn fold_step(&mut self, fold: Fold, at: *mut Value, item: Value) -> Folded {
        // SAFETY: live values.
        unsafe {
            match fold {
                Fold::List | Fold::ListOfMethod => {
                    lists::data(*at).items.push(item.incref());
                    Folded::More
                }
                Fold::All => match self.truth_quick(item) {
                    Some(true) => Folded::More,
                    Some(false) => Folded::Done(Value::FALSE),
                    None => Folded::Ask,
                },
                Fold::Any => match self.truth_quick(item) {
                    Some(false) => Folded::More,
                    Some(true) => Folded::Done(Value::TRUE),
                    None => Folded::Ask,
                },
                Fold::Sum => {
                    let n = if item.is_int() {
                        item.as_int()
                    } else if item.is_bool() {
                        item.is_true() as i64
                    } else {
                        return Folded::Ask;
                    };
                    match (*at).as_int().checked_add(n).and_then(Value::try_small) {
                        Some(sum) => {
                            *at = sum;
                            Folded::More
                        }
                        None => Folded::Ask,
                    }
                }
                Fold::Least | Fold::Greatest => {
                    let best = *at;
                    let op = if fold == Fold::Least { Compare::Lt } else { Compare::Gt };
                    let better = if best.is_null() { Some(true) } else { self.compare_quick(op, item, best) };
                    match better {
                        Some(true) => {
                            *at = item.incref();
                            best.decref();
                            Folded::More
                        }
                        Some(false) => Folded::More,
                        None => Folded::Ask,
                    }
                }
            }
        }
    }

    /// The generator `g` (owned, and suspended) has given an item (owned) to the call at `self.pc`.
    pub(crate) unsafe fn folded(&mut self, g: Value, how: u16, item: Value) {
        // SAFETY: as `start_fold`.
        unsafe {
            let (g, item) = (Object::own(g), Object::own(item));
            let Some(fold) = Fold::of_mode(how) else { return };
            let (pc, fp) = (self.pc, self.fp);
            let base = fp.add((*pc).b as usize);
            let at = base.add(fold.place());
            match self.fold_step(fold, at, item.value()) {
                Folded::More => {
                    if self.resume(g.value(), Value::NONE, how, pc, fp) == Value::RAISED {
                        self.unwind();
                    }
                }
                Folded::Done(result) => {
                    drop((item, g));
                    self.fold_result(base, result);
                }
                Folded::Ask => {
                    let known = std::mem::replace(&mut *at, Value::NULL);
                    self.drop_window(base, fold.place() - HEADER + 1);
                    let (walk, args) = match fold {
                        Fold::Any => ("any_from", vec![item, g]),
                        Fold::Sum => ("sum_from", vec![item, g, Object::own(known)]),
                        Fold::Least => ("least_from", vec![item, g, Object::own(known)]),
                        Fold::Greatest => ("greatest_from", vec![item, g, Object::own(known)]),
                        _ => ("all_from", vec![item, g]),
                    };
                    let ret = Return { pc, fp, control: Control::PLAIN, slot: std::ptr::null_mut() };
                    if self.tail_prelude(walk, args) == Stop::Raised || self.push_tail_call(ret) == Value::RAISED {
                        self.unwind();
                    }
                }
            }
        }
    }

    /// The generator has ended.
    pub(crate) unsafe fn fold_ended(&mut self, how: u16) {
        // SAFETY: as `start_fold`.
        unsafe {
            let Some(fold) = Fold::of_mode(how) else { return };
            let base = self.fp.add((*self.pc).b as usize);
            let known = *base.add(fold.place());
            let result = match fold {
                Fold::List if *base == self.heap.type_of_shape(shape::LIST) => known.incref(),
                // The instruction begins again, with the list.
                Fold::List | Fold::ListOfMethod => return,
                Fold::All => Value::TRUE,
                Fold::Any => Value::FALSE,
                _ if known.is_null() => {
                    let name = if fold == Fold::Least { "min" } else { "max" };
                    self.value_error(format!("{name}() iterable argument is empty"));
                    return self.unwind();
                }
                _ => known.incref(),
            };
            self.fold_result(base, result);
        }
    }

    /// The call ends with an owned value.
    unsafe fn fold_result(&mut self, base: *mut Value, result: Value) {
        // SAFETY: the window of a call with one argument, perhaps behind a receiver.
        unsafe {
            let (pc, fp) = (self.pc, self.fp);
            self.drop_window(base, 1);
            std::mem::replace(&mut *fp.add((*pc).a as usize), result).decref();
            self.pc = pc.add(1);
        }
    }
}

/// Where the running generator goes on after an item: behind a Yield; a Delegate runs again.
#[inline(always)]
pub(crate) unsafe fn after_item(pc: *mut Live) -> *mut Live {
    // SAFETY: a verified instruction, which is not the last one.
    unsafe { pc.add(((*pc).op == ophion_bytecode::Op::Yield as u8) as usize) }
}
