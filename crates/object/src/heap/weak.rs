//! Weak references: the referent's side flags say that there are some, a table by address says which.

use super::{Heap, Pending, pages};
use crate::header::{Header, Kind, shape};
use crate::records;
use crate::value::Value;

impl Heap {
    /// A new weak reference (of the given shape: weakref, a subclass of it, or a proxy). Takes over `callback` (None if there is none).
    ///
    /// # Safety
    /// `referent` is a live pointer; the caller owns `callback`.
    pub unsafe fn new_weakref(&mut self, number: u32, referent: Value, callback: Value) -> Value {
        // SAFETY: by the caller's word.
        unsafe {
            let w = records::blank(self, number);
            records::set(w, records::weakref::CALLBACK, callback);
            *records::raw(w, records::weakref::REFERENT) = referent.0;
            *pages::flags_of(referent.as_pointer()) |= pages::flag::WEAKLY_REFERENCED;
            // A plain reference without a callback is found last, a proxy without one just before it, whenever they were made.
            let rank = |w: *mut Header| {
                let plain = records::get(Value::pointer(w), records::weakref::CALLBACK) == Value::NONE;
                match (*w).shape {
                    shape::WEAKREF if plain => 2,
                    shape::WEAKPROXY | shape::CALLABLE_WEAKPROXY if plain => 1,
                    _ => 0,
                }
            };
            let list = self.weak.entry(referent.0 as usize).or_default();
            let own = rank(w.as_pointer());
            let after = list.iter().rev().take(2).take_while(|&&other| rank(other) > own).count();
            list.insert(list.len() - after, w.as_pointer());
            w
        }
    }

    /// Makes these weak reference objects, in the order of [`weakrefs_to`](Heap::weakrefs_to), refer to `referent`, which has none yet.
    ///
    /// # Safety
    /// All are live.
    pub unsafe fn restore_weakrefs(&mut self, referent: Value, references: Vec<*mut Header>) {
        // SAFETY: by the caller's word.
        unsafe {
            for &w in &references {
                *records::raw(Value::pointer(w), records::weakref::REFERENT) = referent.0;
            }
            *pages::flags_of(referent.as_pointer()) |= pages::flag::WEAKLY_REFERENCED;
        }
        self.weak.insert(referent.0 as usize, references.into());
    }

    /// The weak references to an object, borrowed: the oldest first, but those without callback that everybody shares last.
    /// Their callbacks are called from the last to the first, and programs see them in that order.
    pub fn weakrefs_to(&self, referent: Value) -> impl DoubleEndedIterator<Item = *mut Header> + '_ {
        self.weak.get(&(referent.0 as usize)).into_iter().flatten().copied()
    }

    /// What a weak reference refers to, borrowed; None once it is gone.
    ///
    /// # Safety
    /// `w` is a live weak reference.
    pub unsafe fn referent(&self, w: Value) -> Option<Value> {
        // SAFETY: by the caller's word.
        unsafe {
            let v = Value(*records::raw(w, records::weakref::REFERENT));
            if v.0 == 0 { None } else { Some(v) }
        }
    }

    /// Is it a weak reference (or proxy)?
    ///
    /// # Safety
    /// `p` is live.
    pub unsafe fn is_weakref(&self, p: *mut Header) -> bool {
        // SAFETY: the caller's object is live.
        unsafe {
            let number = (*p).shape;
            if matches!(number, shape::WEAKREF | shape::WEAKPROXY | shape::CALLABLE_WEAKPROXY) {
                return true;
            }
            if number < shape::FIRST_DYNAMIC || self.kind(p) != Kind::Record {
                return false;
            }
            let base = self.types[shape::WEAKREF as usize];
            let class = Value::pointer(self.shapes.get(number).class);
            !base.is_null() && crate::types::is_subtype(class, Value::pointer(base))
        }
    }

    pub(crate) unsafe fn forget_weakref(&mut self, w: *mut Header) {
        // SAFETY: a weak reference that dies.
        unsafe {
            let at = records::raw(Value::pointer(w), records::weakref::REFERENT);
            if *at != 0 {
                if let Some(list) = self.weak.get_mut(&(*at as usize)) {
                    // The oldest or the newest are mostly the next to die.
                    let last = list.len() - 1;
                    let is = |i: &usize| list.get(*i) == Some(&w);
                    if let Some(i) = (0..=last / 2).flat_map(|i| [i, last - i]).find(is) {
                        list.remove(i);
                    }
                    if list.is_empty() {
                        self.weak.remove(&(*at as usize));
                        *pages::flags_of(*at as *mut Header) &= !pages::flag::WEAKLY_REFERENCED;
                    }
                }
                *at = 0;
            }
        }
    }

    /// Empties all weak references to a dying object and queues their callbacks, newest first as CPython.
    pub(crate) unsafe fn clear_weakrefs(&mut self, p: *mut Header, callbacks: bool) {
        // SAFETY: the references in the table are live.
        unsafe {
            *pages::flags_of(p) &= !pages::flag::WEAKLY_REFERENCED;
            for w in self.weak.remove(&(p as usize)).unwrap_or_default().into_iter().rev() {
                let w = Value::pointer(w);
                *records::raw(w, records::weakref::REFERENT) = 0;
                let callback = records::get(w, records::weakref::CALLBACK);
                if !callback.is_null() && callback != Value::NONE {
                    *(w.as_pointer() as *mut Value).add(1 + records::weakref::CALLBACK) = Value::NONE;
                    // A reference that is dying itself, or garbage, calls nobody.
                    let lives = (*w.as_pointer()).rc > 0 && *pages::flags_of(w.as_pointer()) & pages::flag::MARK == 0;
                    if callbacks && lives {
                        self.pending.push_back(Pending::WeakCallback { reference: w.incref(), callback });
                    } else {
                        callback.decref();
                    }
                }
            }
        }
    }
}
