//! dict: compact and ordered. Entries in insertion order, and, beyond eight, an open-addressed table of their indices.
//!
//! Looking up never runs Python code. A [`Probe`] either finds, misses, or asks whether two keys are equal, which only the VM can
//! find out; it then goes on from where it was. Equality of the usual keys (identical ones, strs, numbers, bytes, tuples of
//! these) is decided here.
//!
//! `version` changes whenever the set of keys changes (never when only a value does): caches of globals rely on it.

use crate::header::{Header, shape};
use crate::heap::Heap;
use crate::value::Value;

/// One key and its value. A deleted entry has a NULL key.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct Entry {
    pub hash: u64,
    pub key: Value,
    pub value: Value,
}

/// A dict object.
#[repr(C)]
pub struct DictData {
    pub header: Header,
    pub entries: Vec<Entry>,
    /// Indices of entries, `EMPTY` or `DELETED`; no table at all for up to eight entries.
    table: Box<[u32]>,
    /// Live entries.
    pub used: u32,
    /// Slots of the table that are `DELETED`.
    deleted: u32,
    /// Unique for each (dict, set of keys) that a cache has looked at; 0 if none has since the last change.
    pub version: u32,
}

const EMPTY: u32 = u32::MAX;
const DELETED: u32 = u32::MAX - 1;
const LINEAR: usize = 8;

/// The state of a look-up, and its next step.
#[derive(Clone, Copy, Debug)]
pub enum Probe {
    /// Entry at this index.
    Found(usize),
    Missing,
    /// Is the key of entry `entry` equal to the key looked for? If not, go on with [`probe_next`] from `position`.
    Ask {
        entry: usize,
        position: usize,
    },
}

/// Equality that needs no Python code, or None.
///
/// # Safety
/// Pointers in both are live.
#[inline]
pub unsafe fn native_equal(a: Value, b: Value) -> Option<bool> {
    if a == b {
        return Some(true);
    }
    // SAFETY: by the caller's word.
    unsafe {
        if a.has_shape(shape::STR) && b.has_shape(shape::STR) {
            return Some(crate::strings::equal(a, b));
        }
        native_equal_slow(a, b)
    }
}

#[inline(never)]
unsafe fn native_equal_slow(a: Value, b: Value) -> Option<bool> {
    // SAFETY: by the caller's word.
    unsafe {
        if !a.is_pointer() && !b.is_pointer() {
            return Some(match (number(a), number(b)) {
                (Some(x), Some(y)) => x == y,
                _ => false,
            });
        }
        let of = |v: Value| if v.is_pointer() { (*v.as_pointer()).shape } else { 0 };
        let (x, y) = (of(a), of(b));
        const SIMPLE: [u32; 4] = [shape::STR, shape::BYTES, shape::INT, shape::TUPLE];
        match (x, y) {
            (shape::BYTES, shape::BYTES) => Some(crate::tuples::bytes(a) == crate::tuples::bytes(b)),
            (shape::INT, shape::INT) => Some(crate::ints::limbs(a) == crate::ints::limbs(b)),
            (shape::TUPLE, shape::TUPLE) => {
                let (s, t) = (crate::tuples::items(a), crate::tuples::items(b));
                if s.len() != t.len() {
                    return Some(false);
                }
                // Nested tuples are left to the VM, which minds the depth.
                for (&p, &q) in s.iter().zip(t) {
                    if p == q {
                        continue;
                    }
                    if of(p) == shape::TUPLE || of(q) == shape::TUPLE {
                        return None;
                    }
                    if !native_equal(p, q)? {
                        return Some(false);
                    }
                }
                Some(true)
            }
            // An int of many digits may be as large as a float.
            (shape::INT, 0) if b.is_float() => None,
            (0, shape::INT) if a.is_float() => None,
            (s, t) if SIMPLE.contains(&s) && (SIMPLE.contains(&t) || !b.is_pointer()) => Some(false),
            (_, t) if !a.is_pointer() && SIMPLE.contains(&t) => Some(false),
            _ => None,
        }
    }
}

/// An immediate number as a pair comparable by ==: ints against floats compare exactly.
fn number(v: Value) -> Option<Number> {
    if v.is_int() {
        Some(Number(v.as_int(), 0.0))
    } else if v.is_bool() {
        Some(Number(v.is_true() as i64, 0.0))
    } else if v.is_float() {
        let f = v.as_float();
        if f.fract() == 0.0 && f.abs() < 9e18 { Some(Number(f as i64, 0.0)) } else { Some(Number(0, f)) }
    } else {
        None
    }
}

#[derive(PartialEq)]
struct Number(i64, f64);

/// What a look-up by identity tells; see [`DictData::find_identical`].
pub enum Identical {
    Found(*mut Entry),
    Missing,
    /// Keys have to be compared.
    Unknown,
}

/// An entry of the key's hash: is its key the one that is looked for?
///
/// # Safety
/// The entry's key and `key` are live.
#[inline(always)]
unsafe fn same_at_sight(e: *mut Entry, key: Value) -> Identical {
    // SAFETY: by the caller's word.
    unsafe {
        let other = (*e).key;
        if other == key
            || key.is_pointer()
                && other.has_shape(shape::STR)
                && key.has_shape(shape::STR)
                && crate::strings::same_at_sight(other, key) == Some(true)
        {
            Identical::Found(e)
        } else {
            Identical::Unknown
        }
    }
}

impl DictData {
    /// Spreads hashes over the table: hashes of consecutive ints are consecutive, those of attackers are equal in many bits. Of a product both halves count: the lower
    /// bits of one know the lower bits of the hash, those of the other the higher ones.
    #[inline(always)]
    fn slot(&self, hash: u64) -> usize {
        let product = hash as u128 * 0x9e37_79b9_7f4a_7c15;
        (product as u64 ^ (product >> 64) as u64) as usize & (self.table.len() - 1)
    }

    /// Number of entries, deleted ones included: the bound for iteration by index.
    #[inline]
    pub fn entries_len(&self) -> usize {
        self.entries.len()
    }

    /// The first step of a look-up.
    ///
    /// # Safety
    /// `key` is live.
    #[inline]
    pub unsafe fn probe(&self, key: Value, hash: u64) -> Probe {
        // SAFETY: by the caller's word.
        unsafe {
            let start = if self.table.is_empty() { 0 } else { self.slot(hash) };
            self.probe_from(key, hash, start)
        }
    }

    /// The step after an `Ask` that was answered with no.
    ///
    /// # Safety
    /// `key` is live, and the dict's keys have not changed since.
    pub unsafe fn probe_next(&self, key: Value, hash: u64, position: usize) -> Probe {
        let next = if self.table.is_empty() { position + 1 } else { (position + 1) & (self.table.len() - 1) };
        // SAFETY: by the caller's word.
        unsafe { self.probe_from(key, hash, next) }
    }

    /// The position from which [`probe_next`](DictData::probe_next) goes on after an entry of this hash.
    pub fn position_of(&self, entry: usize, hash: u64) -> usize {
        if self.table.is_empty() {
            return entry;
        }
        let mask = self.table.len() - 1;
        let mut position = self.slot(hash);
        while self.table[position] != entry as u32 && self.table[position] != EMPTY {
            position = (position + 1) & mask;
        }
        position
    }

    #[inline(always)]
    unsafe fn probe_from(&self, key: Value, hash: u64, mut position: usize) -> Probe {
        // SAFETY: keys of entries are live.
        unsafe {
            if self.table.is_empty() {
                while let Some(e) = self.entries.get(position) {
                    if e.key == key {
                        return Probe::Found(position);
                    }
                    if e.hash == hash && !e.key.is_null() {
                        match native_equal(e.key, key) {
                            Some(true) => return Probe::Found(position),
                            Some(false) => {}
                            None => return Probe::Ask { entry: position, position },
                        }
                    }
                    position += 1;
                }
                return Probe::Missing;
            }
            let mask = self.table.len() - 1;
            loop {
                let i = *self.table.get_unchecked(position);
                if i >= DELETED {
                    if i == EMPTY {
                        return Probe::Missing;
                    }
                    position = (position + 1) & mask;
                    continue;
                }
                let e = self.entries.get_unchecked(i as usize);
                if e.key == key {
                    return Probe::Found(i as usize);
                }
                if e.hash == hash && !e.key.is_null() {
                    match native_equal(e.key, key) {
                        Some(true) => return Probe::Found(i as usize),
                        Some(false) => {}
                        None => return Probe::Ask { entry: i as usize, position },
                    }
                }
                position = (position + 1) & mask;
            }
        }
    }

    /// Looks for the first entry of this hash, if its key is this very object or a short str that is equal: most keys are. It calls nothing.
    #[inline(always)]
    pub fn find_identical(&self, key: Value, hash: u64) -> Identical {
        let (entries, n) = (self.entries.as_ptr() as *mut Entry, self.entries.len());
        // SAFETY: positions are below the lengths; a table's indices are those of entries, and one slot of it is free.
        unsafe {
            if self.table.is_empty() {
                let mut e = entries;
                while e != entries.add(n) {
                    if (*e).hash == hash && !(*e).key.is_null() {
                        return same_at_sight(e, key);
                    }
                    e = e.add(1);
                }
                return Identical::Missing;
            }
            let mut position = self.slot(hash);
            loop {
                let i = *self.table.get_unchecked(position);
                if i < DELETED {
                    let e = entries.add(i as usize);
                    if (*e).hash == hash && !(*e).key.is_null() {
                        return same_at_sight(e, key);
                    }
                } else if i == EMPTY {
                    return Identical::Missing;
                }
                position = (position + 1) & (self.table.len() - 1);
            }
        }
    }

    /// Looks up an interned (or any exact) str.
    ///
    /// # Safety
    /// `key` is a live exact str.
    #[inline]
    pub unsafe fn find_str(&self, key: Value, hash: u64) -> Option<usize> {
        // SAFETY: by the caller's word. A key that is no str is never equal to one without Python code having a say, but such
        // keys do not occur in namespaces; for others the VM uses `probe`.
        unsafe {
            let mut p = self.probe(key, hash);
            loop {
                match p {
                    Probe::Found(i) => return Some(i),
                    Probe::Missing => return None,
                    Probe::Ask { position, .. } => p = self.probe_next(key, hash, position),
                }
            }
        }
    }

    /// Makes room for so many entries in an empty dict.
    pub fn reserve(&mut self, heap: &mut Heap, entries: usize) {
        debug_assert!(self.entries.is_empty());
        let before = self.bytes();
        self.entries.reserve_exact(entries);
        heap.charge(self.bytes() as isize - before as isize);
    }

    /// Adds a key that is known to be missing. Takes over both counts.
    pub fn insert_new(&mut self, heap: &mut Heap, key: Value, hash: u64, value: Value) {
        let before = self.bytes();
        if self.entries.len() == self.entries.capacity() && (self.used as usize) < self.entries.len() / 2 {
            self.compact();
        }
        let index = self.entries.len();
        if self.entries.capacity() == index && index < LINEAR {
            self.entries.reserve_exact(if index == 0 { 4 } else { LINEAR - index });
        }
        self.entries.push(Entry { hash, key, value });
        self.used += 1;
        self.version = 0;
        if self.table.is_empty() {
            if index >= LINEAR {
                self.rebuild();
            }
        } else if (index + 1 + self.deleted as usize) * 3 > self.table.len() * 2 {
            if (self.used as usize) * 2 < self.entries.len() {
                self.compact();
            } else {
                self.rebuild();
            }
        } else {
            self.place(index as u32, hash);
        }
        let after = self.bytes();
        if after != before {
            heap.charge(after as isize - before as isize);
        }
    }

    #[inline]
    fn place(&mut self, index: u32, hash: u64) {
        let mask = self.table.len() - 1;
        let mut position = self.slot(hash);
        while self.table[position] < DELETED {
            position = (position + 1) & mask;
        }
        if self.table[position] == DELETED {
            self.deleted -= 1;
        }
        self.table[position] = index;
    }

    fn rebuild(&mut self) {
        self.rebuild_for(self.entries.len());
    }

    /// A table for so many entries, those that there are and some to come.
    fn rebuild_for(&mut self, entries: usize) {
        let size = ((entries + 1) * 2).next_power_of_two().max(16);
        self.table = vec![EMPTY; size].into_boxed_slice();
        self.deleted = 0;
        for i in 0..self.entries.len() {
            if !self.entries[i].key.is_null() {
                self.place(i as u32, self.entries[i].hash);
            }
        }
    }

    /// Forgets deleted entries. Indices of entries change, so no iteration may rely on them: those compare `used`.
    fn compact(&mut self) {
        self.entries.retain(|e| !e.key.is_null());
        self.table = Box::default();
        self.deleted = 0;
        if self.entries.len() > LINEAR {
            self.rebuild();
        }
    }

    /// Removes the entry at `index` and gives out its key and value with their counts.
    pub fn remove(&mut self, index: usize) -> (Value, Value) {
        let e = &mut self.entries[index];
        let (key, value) = (e.key, e.value);
        e.key = Value::NULL;
        e.value = Value::NULL;
        self.used -= 1;
        self.version = 0;
        (key, value)
    }

    /// Deleted entries at the end go: after `popitem`, for which they are looked through. (Others stay, since iterations stand at them.)
    pub fn trim(&mut self) {
        while let Some(e) = self.entries.last().filter(|e| e.key.is_null()) {
            if !self.table.is_empty() {
                let index = self.entries.len() as u32 - 1;
                let mask = self.table.len() - 1;
                let mut position = self.slot(e.hash);
                // A table rebuilt since the deletion does not know the entry any more.
                while self.table[position] != index && self.table[position] != EMPTY {
                    position = (position + 1) & mask;
                }
                if self.table[position] == index {
                    self.table[position] = DELETED;
                    self.deleted += 1;
                }
            }
            self.entries.pop();
        }
    }

    /// Fills an empty dict with these entries, deleted ones (NULL keys) included, so that iterations in progress go on.
    pub fn restore(&mut self, heap: &mut Heap, entries: Vec<Entry>) {
        self.used = entries.iter().filter(|e| !e.key.is_null()).count() as u32;
        self.entries = entries;
        self.version = 0;
        if self.entries.len() > LINEAR {
            self.rebuild();
        }
        heap.charge(self.bytes() as isize);
    }

    /// Fills an empty dict with the entries of another; shares them.
    ///
    /// # Safety
    /// What the other one holds is live.
    pub unsafe fn fill_from(&mut self, heap: &mut Heap, other: &DictData) {
        debug_assert!(self.used == 0 && self.entries.is_empty());
        let before = self.bytes();
        if other.used as usize == other.entries.len() {
            self.entries = other.entries.clone();
            self.table = other.table.clone();
            self.deleted = other.deleted;
        } else {
            self.entries = other.entries.iter().filter(|e| !e.key.is_null()).copied().collect();
            self.table = Box::default();
            self.deleted = 0;
            if self.entries.len() > LINEAR {
                self.rebuild();
            }
        }
        for e in &self.entries {
            // SAFETY: by the caller's word.
            unsafe {
                e.key.incref();
                e.value.incref();
            }
        }
        self.used = other.used;
        self.version = 0;
        heap.charge(self.bytes() as isize - before as isize);
    }

    /// Makes room for so many more entries, so that [`append`](DictData::append) can be used.
    fn make_room(&mut self, heap: &mut Heap, more: usize) {
        let before = self.bytes();
        self.entries.reserve(more);
        let most = self.entries.len() + more;
        if most > LINEAR && (most + self.deleted as usize) * 3 > self.table.len() * 2 {
            self.rebuild_for(most);
        }
        heap.charge(self.bytes() as isize - before as isize);
    }

    #[inline(always)]
    fn has_room(&self) -> bool {
        let index = self.entries.len();
        let in_table = match self.table.len() {
            0 => index < LINEAR,
            slots => (index + 1 + self.deleted as usize) * 3 <= slots * 2,
        };
        in_table && index < self.entries.capacity()
    }

    /// Adds a key that is known to be missing, where there is room. Takes over both counts.
    #[inline(always)]
    fn append(&mut self, key: Value, hash: u64, value: Value) {
        let index = self.entries.len() as u32;
        self.entries.push(Entry { hash, key, value });
        self.used += 1;
        if !self.table.is_empty() {
            self.place(index, hash);
        }
    }

    /// Puts another dict's entries, from the one at `at` on, into this one as far as that needs no Python code. Gives the first one that does. Values
    /// that others take the place of are released.
    ///
    /// # Safety
    /// What both hold is live, and `other` is held by somebody while values of this one die.
    pub unsafe fn merge(&mut self, heap: &mut Heap, other: &DictData, mut at: usize) -> Option<usize> {
        if at == 0 {
            self.make_room(heap, other.entries.len());
        }
        self.version = 0;
        while at < other.entries.len() {
            let e = other.entries[at];
            if !e.key.is_null() {
                // SAFETY: by the caller's word; the entry found is not moved before it is written.
                unsafe {
                    match self.find_identical(e.key, e.hash) {
                        Identical::Found(mine) => {
                            e.value.incref();
                            std::mem::replace(&mut (*mine).value, e.value).decref();
                        }
                        Identical::Missing if self.has_room() => {
                            e.key.incref();
                            e.value.incref();
                            self.append(e.key, e.hash, e.value);
                        }
                        _ => return Some(at),
                    }
                }
            }
            at += 1;
        }
        None
    }

    /// Takes all entries out; the caller releases what they own.
    pub fn take_all(&mut self) -> Vec<Entry> {
        self.table = Box::default();
        self.deleted = 0;
        self.used = 0;
        self.version = 0;
        std::mem::take(&mut self.entries)
    }

    /// Bytes of the buffers.
    pub fn bytes(&self) -> usize {
        self.entries.capacity() * size_of::<Entry>() + self.table.len() * 4
    }

    /// The next live entry at or after `index`.
    #[inline]
    pub fn next_entry(&self, mut index: usize) -> Option<(usize, Entry)> {
        while let Some(e) = self.entries.get(index) {
            if !e.key.is_null() {
                return Some((index, *e));
            }
            index += 1;
        }
        None
    }
}

/// An empty dict.
pub fn new(heap: &mut Heap) -> Value {
    with_shape(heap, shape::DICT)
}

/// An empty dict of any shape of kind Dict.
pub fn with_shape(heap: &mut Heap, number: u32) -> Value {
    let p = heap.allocate(heap.shapes.get(number).size as usize, number);
    heap.allocated += 1;
    // SAFETY: a fresh block of the shape's size.
    unsafe { init(p) };
    Value::pointer(p)
}

/// An exact dict with the entries of another, and room for so many more.
///
/// # Safety
/// `from` is a live object of kind Dict.
pub unsafe fn copy(heap: &mut Heap, from: Value, more: usize) -> Value {
    let copy = new(heap);
    // SAFETY: by the caller's word; the two are different objects, and the source's keys are distinct.
    unsafe {
        let (from, to) = (data(from), data(copy));
        if more == 0 {
            to.fill_from(heap, from);
            return copy;
        }
        let room = from.used as usize + more;
        to.entries.reserve_exact(room);
        for e in from.entries.iter().filter(|e| !e.key.is_null()) {
            e.key.incref();
            e.value.incref();
            to.entries.push(*e);
        }
        to.used = from.used;
        if room > LINEAR {
            to.rebuild_for(room);
        }
        heap.charge(to.bytes() as isize);
    }
    copy
}

/// Initialises the payload of a fresh block.
///
/// # Safety
/// `p` is a block of kind Dict whose payload is not initialised.
pub unsafe fn init(p: *mut Header) {
    // SAFETY: by the caller's word.
    unsafe {
        let d = p as *mut DictData;
        (&raw mut (*d).entries).write(Vec::new());
        (&raw mut (*d).table).write(Box::default());
        (*d).used = 0;
        (*d).deleted = 0;
        (*d).version = 0;
    }
}

/// The dict behind a value of kind Dict.
///
/// # Safety
/// `v` is a live object of kind Dict; no other reference to its contents is alive.
#[inline(always)]
pub unsafe fn data<'a>(v: Value) -> &'a mut DictData {
    // SAFETY: by the caller's word.
    unsafe { &mut *(v.as_pointer() as *mut DictData) }
}

/// The value for a str key, borrowed.
///
/// # Safety
/// `dict` is of kind Dict, `key` an exact str, both live.
#[inline]
pub unsafe fn get_str(heap: &Heap, dict: Value, key: Value) -> Option<Value> {
    // SAFETY: by the caller's word.
    unsafe {
        let d = data(dict);
        let i = d.find_str(key, crate::strings::hash(heap, key) as u64)?;
        Some(d.entries.get_unchecked(i).value)
    }
}

/// Sets the value for a str key; both are shared. Gives out the former value with its count, or NULL.
///
/// # Safety
/// As [`get_str`]; `value` is live.
#[must_use]
pub unsafe fn set_str(heap: &mut Heap, dict: Value, key: Value, value: Value) -> Value {
    // SAFETY: by the caller's word.
    unsafe {
        let hash = crate::strings::hash(heap, key) as u64;
        let d = data(dict);
        value.incref();
        match d.find_str(key, hash) {
            Some(i) => std::mem::replace(&mut d.entries[i].value, value),
            None => {
                d.insert_new(heap, key.incref(), hash, value);
                Value::NULL
            }
        }
    }
}

/// Removes a str key; gives out the value with its count.
///
/// # Safety
/// As [`get_str`].
pub unsafe fn remove_str(heap: &Heap, dict: Value, key: Value) -> Option<Value> {
    // SAFETY: by the caller's word.
    unsafe {
        let d = data(dict);
        let i = d.find_str(key, crate::strings::hash(heap, key) as u64)?;
        let (k, v) = d.remove(i);
        k.decref();
        Some(v)
    }
}
