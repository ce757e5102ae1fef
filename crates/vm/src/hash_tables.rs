//! dict and set with keys of any kind: hashing and equality may run Python code, between the probes of a table that may change meanwhile.

use crate::{Arith, Object, PyResult, Value, Vm, shape};
use ophion_object::dicts::{self, Identical, Probe};
use ophion_object::{sets, strings};

impl Vm {
    /// Index of the entry for `key`, whose hash is known.
    #[inline]
    fn dict_find(&mut self, dict: &Object, key: &Object, hash: u64) -> PyResult<Option<usize>> {
        // SAFETY: live handles; an entry found is one of the dict's.
        unsafe {
            let d = dicts::data(dict.value());
            match d.find_identical(key.value(), hash) {
                Identical::Found(entry) => return Ok(Some(entry.offset_from_unsigned(d.entries.as_ptr()))),
                Identical::Missing => return Ok(None),
                Identical::Unknown => {}
            }
            match d.probe(key.value(), hash) {
                Probe::Found(i) => Ok(Some(i)),
                Probe::Missing => Ok(None),
                Probe::Ask { .. } => self.dict_find_asking(dict, key, hash),
            }
        }
    }

    /// The same where keys have to be asked whether they are equal.
    #[inline(never)]
    fn dict_find_asking(&mut self, dict: &Object, key: &Object, hash: u64) -> PyResult<Option<usize>> {
        if let Some(found) = self.known_place(dict, key) {
            return Ok(found);
        }
        // SAFETY: live handles; contents are not borrowed across calls.
        unsafe {
            'again: loop {
                let mut p = dicts::data(dict.value()).probe(key.value(), hash);
                loop {
                    match p {
                        Probe::Found(i) => return Ok(Some(i)),
                        Probe::Missing => return Ok(None),
                        Probe::Ask { entry, position } => {
                            let d = dicts::data(dict.value());
                            let (before, len) = (d.used, d.entries.len());
                            let candidate = Object::share(d.entries[entry].key);
                            let same = self.equal(&candidate, key)?;
                            let d = dicts::data(dict.value());
                            let moved = d.used != before
                                || d.entries.len() != len
                                || d.entries.get(entry).is_none_or(|e| e.key != candidate.value());
                            if moved {
                                continue 'again;
                            }
                            if same {
                                return Ok(Some(entry));
                            }
                            p = d.probe_next(key.value(), hash, position);
                        }
                    }
                }
            }
        }
    }

    #[inline]
    fn hash_key(&mut self, key: &Object, container: &str) -> PyResult<u64> {
        // SAFETY: live.
        match unsafe { ophion_object::hashing::native(&self.heap, key.value()) } {
            Some(h) => Ok(h as u64),
            None => self.hash_key_asking(key, container),
        }
    }

    #[inline(never)]
    fn hash_key_asking(&mut self, key: &Object, container: &str) -> PyResult<u64> {
        if let Some(hash) = self.known_hash(key) {
            return Ok(hash);
        }
        match self.hash(key) {
            Ok(h) => Ok(h as u64),
            Err(stop) => Err(self.unhashable_key(key, container, stop)?),
        }
    }

    /// `hash(o)` if that needs no code of the program.
    #[inline]
    pub fn hash_natively(&self, o: &Object) -> Option<i64> {
        // SAFETY: live.
        unsafe { ophion_object::hashing::native(&self.heap, o.value()) }
    }
    /// The error of a `__hash__`, which says what the key was for if it is a plain TypeError.
    pub(crate) fn unhashable_key(&mut self, key: &Object, container: &str, stop: crate::Stop) -> PyResult<crate::Stop> {
        let exact = self.exc_type(crate::Exc::TypeError);
        if stop != crate::Stop::Raised || self.exception.is_null() || !self.type_of(&self.exception).is(&exact) {
            return Err(stop);
        }
        let e = self.take_exception();
        let text = self.str_of(&e)?;
        let class = self.type_of(key);
        let (t, text) = (self.name_of_type(&class), self.lossy(&text));
        let what = if container == "dict" { "a dict key" } else { "a set element" };
        Ok(self.type_error(format!("cannot use '{t}' as {what} ({text})")))
    }

    /// Takes out the last entry, at the place that [`dict_previous`](Vm::dict_previous) gave.
    pub fn dict_remove_at(&mut self, dict: &Object, index: usize) -> (Object, Object) {
        // SAFETY: the place of an entry; the counts are handed over.
        unsafe {
            let d = dicts::data(dict.value());
            let (k, v) = d.remove(index);
            d.trim();
            (Object::own(k), Object::own(v))
        }
    }
    /// `dict.get(key)` of a key whose hash the caller has computed.
    pub fn dict_get_hashed(&mut self, dict: &Object, key: &Object, hash: i64) -> PyResult<Option<Object>> {
        let found = self.dict_find(dict, key, hash as u64)?;
        // SAFETY: an index just found.
        Ok(found.map(|i| unsafe { Object::share(dicts::data(dict.value()).entries[i].value) }))
    }
    /// `dict[key] = value` of a key whose hash the caller has computed.
    pub fn dict_set_hashed(&mut self, dict: &Object, key: &Object, hash: i64, value: &Object) -> PyResult<()> {
        self.dict_put(dict, key, hash as u64, value)
    }
    /// Removes a key whose hash the caller has computed; gives its value.
    pub fn dict_remove_hashed(&mut self, dict: &Object, key: &Object, hash: i64) -> PyResult<Option<Object>> {
        let Some(i) = self.dict_find(dict, key, hash as u64)? else { return Ok(None) };
        // SAFETY: an index just found; the counts are handed over.
        unsafe {
            let (k, v) = dicts::data(dict.value()).remove(i);
            Object::own(k);
            Ok(Some(Object::own(v)))
        }
    }
    /// `dict[key] = dict.get(key, 0) + 1`.
    pub fn dict_count(&mut self, dict: &Object, key: &Object) -> PyResult<()> {
        // SAFETY: live handles; nothing runs between the look and the change.
        unsafe {
            if let Some(hash) = ophion_object::hashing::known(key.value())
                && let Identical::Found(entry) = dicts::data(dict.value()).find_identical(key.value(), hash)
            {
                let place = &mut (*entry).value;
                if place.is_int()
                    && let Some(more) = Value::try_small(place.as_int() + 1)
                {
                    *place = more;
                    return Ok(());
                }
            }
        }
        let hash = self.hash(key)?;
        let one = Object::small(1);
        let count = match self.dict_get_hashed(dict, key, hash)? {
            None => one,
            Some(n) => self.binary(Arith::Add, &n, &one)?,
        };
        self.dict_set_hashed(dict, key, hash, &count)
    }
    /// `dict.get(key)`.
    pub fn dict_get(&mut self, dict: &Object, key: &Object) -> PyResult<Option<Object>> {
        let hash = self.hash_key(key, "dict")?;
        let found = self.dict_find(dict, key, hash)?;
        // SAFETY: an index just found.
        Ok(found.map(|i| unsafe { Object::share(dicts::data(dict.value()).entries[i].value) }))
    }
    /// The value for a str key.
    pub fn dict_get_str(&mut self, dict: &Object, key: &str) -> Option<Object> {
        let k = self.intern(key);
        // SAFETY: live.
        unsafe { dicts::get_str(&self.heap, dict.value(), k.value()).map(|v| Object::share(v)) }
    }
    /// What a small dict of keyword arguments has for a name, without a str's being made of it. None if it is another kind of mapping.
    pub fn keyword_value(&self, dict: &Object, name: ophion_text::text::Text<'_>) -> Option<Option<Object>> {
        const FEW: usize = 8;
        if self.shape_of(dict) != shape::DICT {
            return None;
        }
        // SAFETY: live; nothing runs meanwhile.
        unsafe {
            let d = dicts::data(dict.value());
            if d.entries.len() > FEW {
                return None;
            }
            for e in d.entries.iter().filter(|e| !e.key.is_null()) {
                if !e.key.has_shape(shape::STR) {
                    return None;
                }
                if strings::text(e.key) == name {
                    return Some(Some(Object::share(e.value)));
                }
            }
            Some(None)
        }
    }
    /// Is a key with this hash in a set?
    pub fn set_contains_hashed(&mut self, set: &Object, key: &Object, hash: i64) -> PyResult<bool> {
        Ok(self.set_find(set, key, hash as u64)?.is_some())
    }
    /// Adds a key with this hash; false if it was there.
    pub fn set_add_hashed(&mut self, set: &Object, key: &Object, hash: i64) -> PyResult<bool> {
        self.set_put(set, key, hash as u64)
    }
    /// The same of a key that needs no code of the program to be found; None if it does.
    #[inline]
    pub fn dict_get_natively(&self, dict: &Object, key: &Object) -> Option<Option<Object>> {
        use ophion_object::hashing;
        // SAFETY: live handles; entries are not kept.
        unsafe {
            let (d, key) = (dicts::data(dict.value()), key.value());
            if let Some(hash) = hashing::known(key) {
                match d.find_identical(key, hash) {
                    dicts::Identical::Found(e) => return Some(Some(Object::share((*e).value))),
                    dicts::Identical::Missing => return Some(None),
                    dicts::Identical::Unknown => {}
                }
            }
            match d.probe(key, hashing::native(&self.heap, key)? as u64) {
                Probe::Found(i) => Some(Some(Object::share(d.entries[i].value))),
                Probe::Missing => Some(None),
                Probe::Ask { .. } => None,
            }
        }
    }
    /// `dict[key] = value`.
    pub fn dict_set(&mut self, dict: &Object, key: &Object, value: &Object) -> PyResult<()> {
        let hash = self.hash_key(key, "dict")?;
        self.dict_put(dict, key, hash, value)
    }
    fn dict_put(&mut self, dict: &Object, key: &Object, hash: u64, value: &Object) -> PyResult<()> {
        match self.dict_find(dict, key, hash)? {
            // SAFETY: an index just found; live.
            Some(i) => unsafe {
                let old =
                    std::mem::replace(&mut dicts::data(dict.value()).entries[i].value, value.clone().into_value());
                old.decref();
            },
            None => {
                let (k, v) = (key.clone().into_value(), value.clone().into_value());
                // SAFETY: known to be missing; live.
                unsafe { dicts::data(dict.value()).insert_new(&mut self.heap, k, hash, v) };
            }
        }
        Ok(())
    }
    /// `dict[key] = value` for a str key.
    pub fn dict_set_str(&mut self, dict: &Object, key: &str, value: &Object) {
        let k = self.intern(key);
        // SAFETY: live.
        unsafe { dicts::set_str(&mut self.heap, dict.value(), k.value(), value.value()).decref() };
    }
    /// `dict.setdefault(key, value)`: the value that is there afterwards.
    pub fn dict_setdefault(&mut self, dict: &Object, key: &Object, value: &Object) -> PyResult {
        let hash = self.hash_key(key, "dict")?;
        match self.dict_find(dict, key, hash)? {
            // SAFETY: an index just found.
            Some(i) => Ok(unsafe { Object::share(dicts::data(dict.value()).entries[i].value) }),
            None => {
                let (k, v) = (key.clone().into_value(), value.clone().into_value());
                // SAFETY: known to be missing; live.
                unsafe { dicts::data(dict.value()).insert_new(&mut self.heap, k, hash, v) };
                Ok(value.clone())
            }
        }
    }
    /// Removes a key; gives its value.
    pub fn dict_remove(&mut self, dict: &Object, key: &Object) -> PyResult<Option<Object>> {
        let hash = self.hash_key(key, "dict")?;
        self.dict_remove_hashed(dict, key, hash as i64)
    }
    /// Number of keys.
    #[inline]
    pub fn dict_len(&self, dict: &Object) -> usize {
        // SAFETY: a live dict.
        unsafe { dicts::data(dict.value()).used as usize }
    }
    /// The entry at or after position `at`: (next position, key, value). Positions are those of an iterator.
    #[inline]
    pub fn dict_next(&self, dict: &Object, at: usize) -> Option<(usize, Object, Object)> {
        // SAFETY: a live dict.
        unsafe {
            let (i, e) = dicts::data(dict.value()).next_entry(at)?;
            Some((i + 1, Object::share(e.key), Object::share(e.value)))
        }
    }
    /// The last entry before position `end` (for reverse iteration): (its position, key, value).
    pub fn dict_previous(&self, dict: &Object, end: usize) -> Option<(usize, Object, Object)> {
        // SAFETY: a live dict.
        unsafe {
            let d = dicts::data(dict.value());
            let i = d.entries[..end.min(d.entries.len())].iter().rposition(|e| !e.key.is_null())?;
            Some((i, Object::share(d.entries[i].key), Object::share(d.entries[i].value)))
        }
    }
    /// Bound of the positions of a dict's entries.
    pub fn dict_end(&self, dict: &Object) -> usize {
        // SAFETY: a live dict.
        unsafe { dicts::data(dict.value()).entries_len() }
    }
    /// A copy of the entries.
    pub fn dict_items(&self, dict: &Object) -> Vec<(Object, Object)> {
        let mut items = Vec::with_capacity(self.dict_len(dict));
        let mut at = 0;
        while let Some((next, k, v)) = self.dict_next(dict, at) {
            items.push((k, v));
            at = next;
        }
        items
    }
    /// Empties a dict.
    pub fn dict_clear(&mut self, dict: &Object) {
        // SAFETY: a live dict; what it owned is released after it is empty.
        unsafe {
            let d = dicts::data(dict.value());
            let bytes = d.bytes() as isize;
            let entries = d.take_all();
            self.heap.charge(-bytes);
            for e in entries.into_iter().filter(|e| !e.key.is_null()) {
                e.key.decref();
                e.value.decref();
            }
        }
    }
    /// A new dict with the same entries.
    pub fn dict_copy(&mut self, dict: &Object) -> Object {
        self.dict_copy_with_room(dict, 0)
    }
    /// A copy that so many more keys will be added to.
    pub(crate) fn dict_copy_with_room(&mut self, dict: &Object, more: usize) -> Object {
        // SAFETY: a live dict.
        unsafe { Object::own(dicts::copy(&mut self.heap, dict.value(), more)) }
    }
    /// Is every key a str?
    pub fn dict_has_str_keys(&self, dict: &Object) -> bool {
        self.dict_items(dict).iter().all(|(k, _)| self.is_str(k))
    }
    /// `dict.update(other)` for a dict or a mapping with `keys`; anything else is an error of the caller's wording.
    pub fn dict_merge(&mut self, dict: &Object, other: &Object) -> PyResult<()> {
        let native = self.kind(other) == crate::Kind::Dict
            && (self.shape_of(other) == shape::DICT || !self.overrides_iter(other));
        if native {
            if dict.is(other) {
                return Ok(());
            }
            // SAFETY: live dicts, two different ones.
            unsafe {
                let d = dicts::data(dict.value());
                if d.entries.is_empty() {
                    d.fill_from(&mut self.heap, dicts::data(other.value()));
                    return Ok(());
                }
            }
            let mut at = 0;
            // SAFETY: live dicts; no Python code runs here.
            while let Some(i) =
                unsafe { dicts::data(dict.value()).merge(&mut self.heap, dicts::data(other.value()), at) }
            {
                // SAFETY: the entry is held while it is put into the other dict.
                let Some((i, e)) = (unsafe { dicts::data(other.value()).next_entry(i) }) else { break };
                let n = self.dict_len(other);
                // SAFETY: live.
                let (k, v) = unsafe { (Object::share(e.key), Object::share(e.value)) };
                self.dict_put(dict, &k, e.hash, &v)?;
                if self.dict_len(other) != n {
                    return Err(self.runtime_error("dict mutated during update"));
                }
                at = i + 1;
            }
            return Ok(());
        }
        // SAFETY: names are interned.
        let name = unsafe { Object::share(self.names.keys) };
        let keys = self.getattr(other, &name)?;
        let keys = self.call(&keys, &[])?;
        let keys = self.iter_of_keys(other, &keys)?;
        for k in self.collect(&keys)? {
            let v = self.get_item(other, &k)?;
            self.dict_set(dict, &k, &v)?;
        }
        Ok(())
    }

    /// Has a subclass of dict another `__iter__`? Then its entries are what `keys()` and `[]` say.
    pub(crate) fn overrides_iter(&self, o: &Object) -> bool {
        let base = self.builtin_type(shape::DICT);
        // SAFETY: live.
        unsafe {
            let own = ophion_object::types::data(self.type_of(o).value()).special(crate::Special::Iter);
            own != ophion_object::types::data(base.value()).special(crate::Special::Iter)
        }
    }

    // ---- sets -------------------------------------------------------------------------------------------------------------

    fn set_find(&mut self, set: &Object, key: &Object, hash: u64) -> PyResult<Option<usize>> {
        // SAFETY: live handles; contents are not borrowed across calls.
        unsafe {
            if let Some(found) = sets::data(set.value()).first_probe(key.value(), hash) {
                return Ok(found);
            }
            if let Some(found) = self.known_place(set, key) {
                return Ok(found);
            }
            let mut after = 0;
            loop {
                match sets::data(set.value()).probe(key.value(), hash, after) {
                    Probe::Found(i) => return Ok(Some(i)),
                    Probe::Missing => return Ok(None),
                    Probe::Ask { entry, position } => {
                        let s = sets::data(set.value());
                        let (used, len) = (s.used, s.table.len());
                        let candidate = Object::share(s.table[entry].key);
                        let same = self.equal(&candidate, key)?;
                        let s = sets::data(set.value());
                        let moved = s.used != used
                            || s.table.len() != len
                            || s.table.get(entry).is_none_or(|e| e.key != candidate.value());
                        if moved {
                            after = 0;
                        } else if same {
                            return Ok(Some(entry));
                        } else {
                            after = position;
                        }
                    }
                }
            }
        }
    }

    /// `key in set`.
    pub fn set_contains(&mut self, set: &Object, key: &Object) -> PyResult<bool> {
        let hash = self.hash_key(key, "set")?;
        Ok(self.set_find(set, key, hash)?.is_some())
    }
    /// Adds a key; false if it was there.
    pub fn set_add(&mut self, set: &Object, key: &Object) -> PyResult<bool> {
        let hash = self.hash_key(key, "set")?;
        self.set_put(set, key, hash)
    }
    /// The same of a key that needs no code of the program to be compared; None if it does.
    #[inline]
    pub fn set_add_natively(&mut self, set: &Object, key: &Object) -> Option<()> {
        // SAFETY: live handles.
        unsafe {
            let hash = ophion_object::hashing::native(&self.heap, key.value())? as u64;
            let s = sets::data(set.value());
            match s.probe(key.value(), hash, 0) {
                Probe::Found(_) => {}
                Probe::Missing => s.insert_new(&mut self.heap, key.clone().into_value(), hash),
                Probe::Ask { .. } => return None,
            }
        }
        Some(())
    }
    fn set_put(&mut self, set: &Object, key: &Object, hash: u64) -> PyResult<bool> {
        if self.set_find(set, key, hash)?.is_some() {
            return Ok(false);
        }
        let k = key.clone().into_value();
        // SAFETY: known to be missing; live.
        unsafe { sets::data(set.value()).insert_new(&mut self.heap, k, hash) };
        Ok(true)
    }
    /// Adds the keys of another set by the hashes that it has of them.
    pub fn set_add_all(&mut self, set: &Object, other: &Object) -> PyResult<()> {
        if set.is(other) {
            return Ok(());
        }
        // SAFETY: live sets; contents are not borrowed while Python code may run.
        unsafe {
            let mut at = 0;
            // Keys of a set are distinct: nothing is to be compared.
            if sets::data(set.value()).filled() == 0 {
                sets::data(set.value()).fill_from(&mut self.heap, sets::data(other.value()));
                return Ok(());
            }
            let room = sets::data(other.value()).used;
            sets::data(set.value()).reserve(&mut self.heap, room);
            while let Some((i, e)) = sets::data(other.value()).next_entry(at) {
                at = i + 1;
                let key = Object::share(e.key);
                self.set_put(set, &key, e.hash)?;
            }
        }
        Ok(())
    }
    /// A new set, of the given shape, of those keys of `a` that are (or are not) in `b`.
    pub fn set_select(&mut self, number: u32, a: &Object, b: &Object, present: bool) -> PyResult {
        let out = self.set_of_shape(number);
        // SAFETY: as `set_add_all`.
        unsafe {
            let mut at = 0;
            while let Some((i, e)) = sets::data(a.value()).next_entry(at) {
                at = i + 1;
                let key = Object::share(e.key);
                let other = sets::data(b.value());
                let at_sight = if other.table.is_empty() { Some(None) } else { other.first_probe(e.key, e.hash) };
                let found = match at_sight {
                    Some(found) => found,
                    None => self.set_find(b, &key, e.hash)?,
                };
                if found.is_some() == present {
                    // Keys of a set are distinct: nothing is to be compared.
                    sets::data(out.value()).insert_new(&mut self.heap, key.into_value(), e.hash);
                }
            }
        }
        Ok(out)
    }
    /// An iterator over what an object's `keys()` has given.
    pub(crate) fn iter_of_keys(&mut self, o: &Object, keys: &Object) -> PyResult {
        self.iter(keys).map_err(|stop| {
            if !self.raised_is(crate::Exc::TypeError)
                || self.special(keys, crate::Special::Iter).is_some_and(|m| !m.is_none())
            {
                return stop;
            }
            self.take_exception();
            let (t, got) = (self.type_name(o), self.type_name(keys));
            self.type_error(format!("{t}.keys() returned a non-iterable (type {got})"))
        })
    }
    /// The key of a set or dict at or after a place, with the hash that it has there, and the next place.
    pub fn hashed_next(&self, o: &Object, at: usize) -> Option<(usize, Object, u64)> {
        // SAFETY: live, of the kinds.
        unsafe {
            if self.kind(o) == crate::Kind::Dict {
                let (i, e) = dicts::data(o.value()).next_entry(at)?;
                return Some((i + 1, Object::share(e.key), e.hash));
            }
            let (i, e) = sets::data(o.value()).next_entry(at)?;
            Some((i + 1, Object::share(e.key), e.hash))
        }
    }
    fn set_discard(&mut self, set: &Object, key: &Object, hash: u64) -> PyResult<bool> {
        let Some(i) = self.set_find(set, key, hash)? else { return Ok(false) };
        // SAFETY: an index just found; the count is handed over.
        unsafe { Object::own(sets::data(set.value()).remove(i)) };
        Ok(true)
    }
    /// Removes the keys of a set or dict, by the hashes that it has of them.
    pub fn set_discard_all(&mut self, set: &Object, other: &Object) -> PyResult<()> {
        let mut at = 0;
        while let Some((next, key, hash)) = self.hashed_next(other, at) {
            at = next;
            self.set_discard(set, &key, hash)?;
        }
        // SAFETY: a live set.
        unsafe { sets::data(set.value()).tidy(&mut self.heap) };
        Ok(())
    }
    /// Removes those keys of a set or dict that a set has, and adds the others.
    pub fn set_toggle_all(&mut self, set: &Object, other: &Object) -> PyResult<()> {
        let mut at = 0;
        while let Some((next, key, hash)) = self.hashed_next(other, at) {
            at = next;
            if !self.set_discard(set, &key, hash)? {
                self.set_put(set, &key, hash)?;
            }
        }
        Ok(())
    }
    /// Adds the keys of a dict by the hashes that it has of them.
    pub fn set_add_keys(&mut self, set: &Object, dict: &Object) -> PyResult<()> {
        let mut at = 0;
        while let Some((next, key, hash)) = self.hashed_next(dict, at) {
            at = next;
            self.set_put(set, &key, hash)?;
        }
        Ok(())
    }
    /// Sets a value for each key of a set or dict, by the hashes that it has of them.
    pub fn dict_from_keys(&mut self, dict: &Object, keys: &Object, value: &Object) -> PyResult<()> {
        let mut at = 0;
        while let Some((next, key, hash)) = self.hashed_next(keys, at) {
            at = next;
            self.dict_put(dict, &key, hash, value)?;
        }
        Ok(())
    }
    /// Exchanges what two sets hold.
    pub fn set_swap(&mut self, a: &Object, b: &Object) {
        if !a.is(b) {
            // SAFETY: two live sets.
            unsafe { sets::data(a.value()).swap(sets::data(b.value())) };
        }
    }
    /// A new set, of the given shape, of those keys of a set that are not in a dict, by the hashes that it has of them.
    pub fn set_without_dict(&mut self, number: u32, a: &Object, dict: &Object) -> PyResult {
        let out = self.set_of_shape(number);
        let mut at = 0;
        while let Some((next, key, hash)) = self.hashed_next(a, at) {
            at = next;
            if self.dict_find(dict, &key, hash)?.is_none() {
                self.set_put(&out, &key, hash)?;
            }
        }
        Ok(out)
    }
    /// Is every key of `a` in `b`?
    pub fn set_is_subset(&mut self, a: &Object, b: &Object) -> PyResult<bool> {
        // SAFETY: as `set_add_all`.
        unsafe {
            let mut at = 0;
            while let Some((i, e)) = sets::data(a.value()).next_entry(at) {
                at = i + 1;
                let key = Object::share(e.key);
                if self.set_find(b, &key, e.hash)?.is_none() {
                    return Ok(false);
                }
            }
        }
        Ok(true)
    }
    /// Removes a key; false if it was not there.
    pub fn set_remove(&mut self, set: &Object, key: &Object) -> PyResult<bool> {
        let hash = self.hash_key(key, "set")?;
        match self.set_find(set, key, hash)? {
            // SAFETY: an index just found; the count is handed over.
            Some(i) => unsafe {
                Object::own(sets::data(set.value()).remove(i));
                Ok(true)
            },
            None => Ok(false),
        }
    }
    #[inline]
    pub fn set_len(&self, set: &Object) -> usize {
        // SAFETY: a live set.
        unsafe { sets::data(set.value()).used }
    }
    /// The key at or after position `at`: (next position, key).
    #[inline]
    pub fn set_next(&self, set: &Object, at: usize) -> Option<(usize, Object)> {
        // SAFETY: a live set.
        unsafe {
            let (i, e) = sets::data(set.value()).next_entry(at)?;
            Some((i + 1, Object::share(e.key)))
        }
    }
    /// A copy of the keys.
    pub fn set_items(&self, set: &Object) -> Vec<Object> {
        let mut items = Vec::with_capacity(self.set_len(set));
        let mut at = 0;
        while let Some((next, k)) = self.set_next(set, at) {
            items.push(k);
            at = next;
        }
        items
    }
    pub fn set_clear(&mut self, set: &Object) {
        // SAFETY: a live set; what it owned is released after it is empty.
        unsafe {
            let table = sets::data(set.value()).take_all();
            self.heap.charge(-(table.len() as isize * 16));
            for e in table.into_iter().filter(|e| !e.key.is_null()) {
                e.key.decref();
            }
        }
    }
    /// The hashes of a set's keys (for hashing a frozenset).
    pub fn set_hashes(&self, set: &Object) -> Vec<u64> {
        // SAFETY: a live set.
        unsafe { sets::data(set.value()).table.iter().filter(|e| !e.key.is_null()).map(|e| e.hash).collect() }
    }
    /// `set.pop()`: the first key at or after the place of the last one that was taken so, wrapping around.
    pub fn set_pop(&mut self, set: &Object) -> Option<Object> {
        // SAFETY: a live set; the count is handed over.
        unsafe {
            let s = sets::data(set.value());
            let from = s.finger & s.table.len().checked_sub(1)?;
            let (i, _) = s.next_entry(from).or_else(|| s.next_entry(0))?;
            s.finger = i + 1;
            Some(Object::own(s.remove(i)))
        }
    }

    #[allow(dead_code)]
    pub(crate) fn str_hash(&self, v: Value) -> u64 {
        // SAFETY: a live str.
        unsafe { strings::hash(&self.heap, v) as u64 }
    }
}
