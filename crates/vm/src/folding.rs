//! Built-in functions that take all the items of a generator: `sum(x * x for x in a)`, `all(...)`, `', '.join(...)`, `list(g)`.
//!
//! The call instruction itself resumes the generator, in a mode of its own for each such function, and goes on from each `yield` with the next
//! item: no frame of the function stands between the two. What is known so far waits in the register of the argument, whose place it takes, so
//! that the program can be frozen at any item. An item that the function would have to ask the program about (its truth, its sum) ends that:
//! a walk goes on with it (see `walks.py`).

use crate::calls::{HEADER, Return};
use crate::dispatch::walked;
use crate::frames::Control;
use crate::generators::mode;
use crate::{Compare, NativeDef, Object, Stop, Value, Vm, shape};
use ophion_object::codes::{self, GeneratorState, Live};
use ophion_object::{lists, records, tuples, types};
use std::mem::ManuallyDrop;

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

/// A native function whose calls nobody can see.
#[derive(Clone, Copy)]
enum Pure {
    Leaf(fn(&mut Vm, &[Object]) -> Object),
    /// A method of str, for str.
    OfStr(&'static NativeDef),
    /// A built-in type, by the shape of its instances.
    Type(u32),
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
            if (*at).has_shape(shape::MAP) && base == fp.add((*pc).b as usize) {
                if self.fold_map(fold, at) {
                    return true;
                }
                if self.tracing || !self.map_in_steps(at) {
                    return false;
                }
            }
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

    /// Puts the generator that makes the steps of a `map` of a function of the program's over one container in its place.
    unsafe fn map_in_steps(&mut self, at: *mut Value) -> bool {
        // SAFETY: live; the shapes tell the records' fields. Making a generator runs no code of the program.
        unsafe {
            let m = *at;
            let one = tuples::items(records::get(m, records::map::ITERATORS)).len() == 1;
            if !one || !records::get(m, records::map::FUNCTION).has_shape(shape::FUNCTION) {
                return false;
            }
            let held = ManuallyDrop::new(Object::own(m));
            let Some(steps) = self.walk_of_steps(&held) else { return false };
            std::mem::replace(&mut *at, steps.into_value()).decref();
            true
        }
    }

    /// The items of a `map` of a native function over a list or a tuple, if no code of the program has a say in any of them. False if it may have: the map
    /// is where it was before, and nobody can tell that it has been asked.
    unsafe fn fold_map(&mut self, fold: Fold, at: *mut Value) -> bool {
        // SAFETY: live; the shapes tell the records' fields. No code of the program runs.
        unsafe {
            let m = *at;
            let &[source] = tuples::items(records::get(m, records::map::ITERATORS)) else { return false };
            let Some(function) = self.pure_function(records::get(m, records::map::FUNCTION)) else { return false };
            let Some((_, index)) = walked(source) else { return false };
            let (index, begin) = (&raw mut *index, *index);
            let mut known = match fold {
                Fold::List | Fold::ListOfMethod => lists::new(&mut self.heap, Vec::new()),
                Fold::Sum => Value::small(0),
                _ => Value::NULL,
            };
            let done = loop {
                let Some(&x) = walked(source).and_then(|(items, index)| items.get(*index as usize)) else { break None };
                let item = match self.call_pure(function, x) {
                    Some(item) => item,
                    None => Object::NULL,
                };
                let step = if item.is_null() { Folded::Ask } else { self.fold_step(fold, &mut known, item.value()) };
                match step {
                    Folded::More => *index += 1,
                    Folded::Done(result) => {
                        *index += 1;
                        break Some(result);
                    }
                    Folded::Ask => {
                        *index = begin;
                        known.decref();
                        return false;
                    }
                }
            };
            self.burn((*index - begin) as i64);
            match done {
                Some(result) => {
                    known.decref();
                    self.fold_result(at.sub(fold.place()), result);
                }
                None => {
                    records::set(source, records::list_iterator::LIST, Value::NULL);
                    std::mem::replace(&mut *at, known).decref();
                    self.fold_ended(fold.mode());
                }
            }
            true
        }
    }

    /// A native function of one argument that may be called without anybody's noticing, for the arguments that it knows.
    unsafe fn pure_function(&self, f: Value) -> Option<Pure> {
        // SAFETY: live.
        unsafe {
            if !f.is_pointer() {
                return None;
            }
            match (*f.as_pointer()).shape {
                shape::NATIVE_FUNCTION if records::get(f, records::native_function::THIS).is_null() => {
                    let d = crate::natives::definition(f);
                    d.leaf.filter(|_| d.summary.required <= 1).map(Pure::Leaf)
                }
                shape::METHOD_DESCRIPTOR => {
                    let d = crate::natives::definition(f);
                    let of_str =
                        records::get(f, records::method_descriptor::OWNER) == self.heap.type_of_shape(shape::STR);
                    (of_str && d.summary.total == 1 && d.summary.receiver).then_some(Pure::OfStr(d))
                }
                shape::TYPE => {
                    let number = types::data(f).root_shape;
                    let plain = matches!(number, shape::STR | shape::INT | shape::FLOAT | shape::BOOL);
                    (plain && f == self.heap.type_of_shape(number)).then_some(Pure::Type(number))
                }
                _ => None,
            }
        }
    }

    /// None: the ordinary way is to be gone.
    #[inline(always)]
    unsafe fn call_pure(&mut self, function: Pure, x: Value) -> Option<Object> {
        // SAFETY: live; the handle borrows.
        unsafe {
            let arg = std::mem::ManuallyDrop::new(Object::own(x));
            let args = std::slice::from_ref(&*arg);
            let made = match function {
                Pure::Leaf(leaf) => return Some(leaf(self, args)),
                Pure::OfStr(d) if x.has_shape(shape::STR) => (d.func)(self, args),
                Pure::OfStr(_) => return None,
                Pure::Type(number) => self.construct_quickly(number, &[x])?,
            };
            match made {
                Ok(o) => Some(o),
                Err(_) => {
                    // The ordinary way raises it again.
                    self.take_exception();
                    self.asked = None;
                    self.tail = None;
                    None
                }
            }
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
