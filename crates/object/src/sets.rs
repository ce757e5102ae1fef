//! set and frozenset: an open-addressed table probed in the order that CPython documents in its notes on sets (a run of neighbours, then
//! a jump that the hash's higher bits perturb), so that sets of ints iterate in the same order as there.

use crate::dicts::{Probe, native_equal};
use crate::header::{Header, shape};
use crate::heap::Heap;
use crate::value::Value;

/// One slot. Unused: NULL key and hash 0; deleted: NULL key and hash 1.
#[derive(Clone, Copy)]
pub struct SetEntry {
    pub hash: u64,
    pub key: Value,
}

/// A set or frozenset object.
#[repr(C)]
pub struct SetData {
    pub header: Header,
    pub table: Vec<SetEntry>,
    /// Live keys.
    pub used: usize,
    /// Slots that are not unused.
    fill: usize,
    /// Cached hash of a frozenset, 0 if not computed.
    pub hash: u64,
    /// Where `pop` looks next, so that emptying a set is no search from the front each time.
    pub finger: usize,
}

const UNUSED: SetEntry = SetEntry { hash: 0, key: Value::NULL };
const NEIGHBOURS: usize = 9;

/// Positions in probing order; `n` counts them.
#[inline(always)]
fn next_position(mask: usize, state: &mut (usize, usize, usize)) -> usize {
    // state: (start of the run, step in the run, perturbation)
    let (i, step, perturb) = *state;
    if step < NEIGHBOURS && i + NEIGHBOURS <= mask {
        state.1 = step + 1;
        return i + step + 1;
    }
    let perturb = perturb >> 5;
    let i = (i * 5 + 1 + perturb) & mask;
    *state = (i, 0, perturb);
    i
}

impl SetData {
    /// What the first slot alone tells: the key is there, or it is nowhere; None if more is to be looked at.
    ///
    /// # Safety
    /// `key` is live.
    #[inline(always)]
    pub unsafe fn first_probe(&self, key: Value, hash: u64) -> Option<Option<usize>> {
        let position = hash as usize & self.table.len().checked_sub(1)?;
        // SAFETY: the table's length is a power of two.
        let e = unsafe { self.table.get_unchecked(position) };
        if e.key == key && e.hash == hash {
            Some(Some(position))
        } else if e.key.is_null() && e.hash == 0 {
            Some(None)
        } else {
            None
        }
    }

    /// Is the key there, if identity decides it, or the contents of short strs? It calls nothing.
    ///
    /// # Safety
    /// `key` is live.
    #[inline(always)]
    pub unsafe fn contains_at_sight(&self, key: Value, hash: u64) -> Option<bool> {
        let mask = self.table.len().wrapping_sub(1);
        if mask == usize::MAX {
            return Some(false);
        }
        let mut position = hash as usize & mask;
        let mut state = (position, 0, hash as usize);
        loop {
            // SAFETY: the table's length is a power of two, and one slot of it is unused; keys in it are live.
            unsafe {
                let e = self.table.get_unchecked(position);
                if e.hash == hash && !e.key.is_null() {
                    let same = e.key == key
                        || key.is_pointer()
                            && e.key.has_shape(shape::STR)
                            && key.has_shape(shape::STR)
                            && crate::strings::same_at_sight(e.key, key) == Some(true);
                    return if same { Some(true) } else { None };
                }
                if e.key.is_null() && e.hash == 0 {
                    return Some(false);
                }
            }
            position = next_position(mask, &mut state);
        }
    }

    /// Looks for a key. `after` is the number of probes already made (0 at first); an `Ask` carries it in `position`.
    ///
    /// # Safety
    /// `key` is live, and the set has not changed since the probes before.
    pub unsafe fn probe(&self, key: Value, hash: u64, after: usize) -> Probe {
        if self.table.is_empty() {
            return Probe::Missing;
        }
        let mask = self.table.len() - 1;
        let mut position = hash as usize & mask;
        let mut state = (position, 0, hash as usize);
        let mut n = 0;
        loop {
            let e = &self.table[position];
            if e.key.is_null() {
                if e.hash == 0 {
                    return Probe::Missing;
                }
            } else if e.hash == hash && n >= after {
                // SAFETY: keys in the table are live.
                match unsafe { native_equal(e.key, key) } {
                    Some(true) => return Probe::Found(position),
                    Some(false) => {}
                    None => return Probe::Ask { entry: position, position: n + 1 },
                }
            }
            n += 1;
            position = next_position(mask, &mut state);
        }
    }

    /// Adds a key that is known to be missing, taking over its count.
    pub fn insert_new(&mut self, heap: &mut Heap, key: Value, hash: u64) {
        if self.table.is_empty() {
            self.table = vec![UNUSED; 8];
            heap.charge(128);
        }
        let mask = self.table.len() - 1;
        let mut position = hash as usize & mask;
        let mut state = (position, 0, hash as usize);
        // As in CPython, a new key goes where the last deleted one was on the way to the first slot that was never used.
        let mut deleted = None;
        loop {
            let e = &self.table[position];
            if e.key.is_null() {
                if e.hash == 0 {
                    break;
                }
                deleted = Some(position);
            }
            position = next_position(mask, &mut state);
        }
        if let Some(position) = deleted {
            self.table[position] = SetEntry { hash, key };
            self.used += 1;
            return;
        }
        self.table[position] = SetEntry { hash, key };
        self.used += 1;
        self.fill += 1;
        if self.fill * 5 >= mask * 3 {
            let used = self.used;
            self.resize(heap, if used > 50_000 { used * 2 } else { used * 4 });
        }
    }

    /// Makes room for so many keys more, as CPython does before it adds those of another set.
    pub fn reserve(&mut self, heap: &mut Heap, more: usize) {
        let mask = self.table.len().max(8) - 1;
        if (self.fill + more) * 5 >= mask * 3 {
            self.resize(heap, (self.used + more) * 2);
        }
    }

    /// Takes over the keys of another set, where this one was never written to.
    ///
    /// # Safety
    /// The other's keys are live.
    pub unsafe fn fill_from(&mut self, heap: &mut Heap, other: &SetData) {
        debug_assert!(self.fill == 0);
        if other.used == 0 {
            return;
        }
        self.reserve(heap, other.used);
        let size = self.table.len().max(8);
        if other.fill == other.used && other.table.len() == size {
            // The same keys come to lie at the same places.
            heap.charge((size as isize - self.table.len() as isize) * 16);
            self.table = other.table.clone();
            for e in &self.table {
                // SAFETY: by the caller's word. NULL is no pointer.
                unsafe { e.key.incref() };
            }
            (self.used, self.fill) = (other.used, other.used);
            return;
        }
        for e in other.table.iter().filter(|e| !e.key.is_null()) {
            // SAFETY: as above.
            self.insert_new(heap, unsafe { e.key.incref() }, e.hash);
        }
    }

    fn resize(&mut self, heap: &mut Heap, min_used: usize) {
        let mut size = 8;
        while size <= min_used {
            size <<= 1;
        }
        heap.charge((size as isize - self.table.len() as isize) * 16);
        let old = std::mem::replace(&mut self.table, vec![UNUSED; size]);
        self.fill = self.used;
        let mask = size - 1;
        for e in old.into_iter().filter(|e| !e.key.is_null()) {
            let mut position = e.hash as usize & mask;
            let mut state = (position, 0, e.hash as usize);
            while !self.table[position].key.is_null() {
                position = next_position(mask, &mut state);
            }
            self.table[position] = e;
        }
    }

    /// Removes the key at a position and gives out its count.
    pub fn remove(&mut self, position: usize) -> Value {
        let key = self.table[position].key;
        self.table[position] = SetEntry { hash: 1, key: Value::NULL };
        self.used -= 1;
        key
    }

    /// Removes deleted slots if they are more than a quarter, as CPython does after it took out what another set has.
    pub fn tidy(&mut self, heap: &mut Heap) {
        if self.fill - self.used > self.table.len().saturating_sub(1) / 4 {
            self.resize(heap, if self.used > 50_000 { self.used * 2 } else { self.used * 4 });
        }
    }

    /// Exchanges what two sets hold.
    pub fn swap(&mut self, other: &mut SetData) {
        std::mem::swap(&mut self.table, &mut other.table);
        std::mem::swap(&mut self.used, &mut other.used);
        std::mem::swap(&mut self.fill, &mut other.fill);
        std::mem::swap(&mut self.finger, &mut other.finger);
    }

    /// Slots that are in use or deleted.
    pub fn filled(&self) -> usize {
        self.fill
    }
    /// Fills an empty set with a table as another one had it, so that iterations in progress go on.
    pub fn restore(&mut self, heap: &mut Heap, table: Vec<SetEntry>, fill: usize, finger: usize) {
        self.used = table.iter().filter(|e| !e.key.is_null()).count();
        self.fill = fill;
        self.finger = finger;
        heap.charge(table.len() as isize * 16);
        self.table = table;
    }

    /// Takes all keys out; the caller releases them.
    pub fn take_all(&mut self) -> Vec<SetEntry> {
        self.used = 0;
        self.fill = 0;
        self.finger = 0;
        std::mem::take(&mut self.table)
    }

    /// The next live key at or after a position.
    pub fn next_entry(&self, mut position: usize) -> Option<(usize, SetEntry)> {
        while let Some(e) = self.table.get(position) {
            if !e.key.is_null() {
                return Some((position, *e));
            }
            position += 1;
        }
        None
    }
}

/// An empty set (or frozenset, by its shape).
pub fn new(heap: &mut Heap, number: u32) -> Value {
    let p = heap.allocate(heap.shapes.get(number).size as usize, number);
    heap.allocated += 1;
    // SAFETY: a fresh block of the shape's size.
    unsafe { init(p) };
    Value::pointer(p)
}

/// An empty set.
pub fn new_set(heap: &mut Heap) -> Value {
    new(heap, shape::SET)
}

/// Initialises the payload of a fresh block.
///
/// # Safety
/// `p` is a block of kind Set whose payload is not initialised.
pub unsafe fn init(p: *mut Header) {
    // SAFETY: by the caller's word.
    unsafe {
        let d = p as *mut SetData;
        (&raw mut (*d).table).write(Vec::new());
        (*d).used = 0;
        (*d).fill = 0;
        (*d).hash = 0;
        (*d).finger = 0;
    }
}

/// The set behind a value of kind Set.
///
/// # Safety
/// `v` is a live object of kind Set; no other reference to its contents is alive.
#[inline(always)]
pub unsafe fn data<'a>(v: Value) -> &'a mut SetData {
    // SAFETY: by the caller's word.
    unsafe { &mut *(v.as_pointer() as *mut SetData) }
}
