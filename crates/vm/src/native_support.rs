//! What the natives of the built-in types need beyond making and reading objects: parts of texts without a copy in between, sizes that
//! are checked before anything is allocated, the layout of classes.

use crate::{Kind, Object, PyResult, Text, Value, Vm, shape};
use ophion_object::{hashing, lists, strings, tuples, types};
use std::ops::Range;

/// No single object may ask for more bytes than this.
const GREATEST_BLOCK: usize = 1 << 40;
/// From this size on it is tried whether the system would give the memory.
const TRIED_BLOCK: usize = 1 << 28;

/// The contents of a str that stay while Python code runs: the handle is one owner more, so that nothing is appended to the str in place.
pub struct HeldText(Object);

impl HeldText {
    pub fn text(&self) -> Text<'_> {
        // SAFETY: a live str, as `hold_text` has seen; it is not written to while it has another owner, and this one gives none away.
        unsafe { strings::text(self.0.value()) }
    }
}

/// The contents of a bytes object that stay while Python code runs.
pub struct HeldBytes(Object);

impl HeldBytes {
    pub fn bytes(&self) -> &[u8] {
        // SAFETY: a live bytes object, as `hold_bytes` has seen; nothing writes to one.
        unsafe { tuples::bytes(self.0.value()) }
    }
}

impl Vm {
    /// The contents of a bytes object (no bytearray), to be kept while Python code runs; None if it is none.
    pub fn hold_bytes(&self, b: &Object) -> Option<HeldBytes> {
        (self.kind(b) == Kind::Bytes).then(|| HeldBytes(b.clone()))
    }
    /// The contents of a str, to be kept while Python code runs; None if it is no str.
    pub fn hold_text(&self, s: &Object) -> Option<HeldText> {
        self.is_str(s).then(|| HeldText(s.clone()))
    }

    // ---- sizes ----------------------------------------------------------------------------------------------------------

    /// MemoryError unless so many bytes (None: more than can be counted) can be had. To be called before what needs them.
    #[inline]
    pub fn check_size(&mut self, bytes: Option<usize>) -> PyResult<()> {
        match bytes {
            Some(n) if n < TRIED_BLOCK => Ok(()),
            other => self.check_large(other),
        }
    }

    #[cold]
    fn check_large(&mut self, bytes: Option<usize>) -> PyResult<()> {
        let granted = match bytes {
            Some(n) if n <= GREATEST_BLOCK => Vec::<u8>::new().try_reserve_exact(n).is_ok(),
            _ => false,
        };
        if granted { Ok(()) } else { Err(self.memory_error()) }
    }

    // ---- parts of texts -------------------------------------------------------------------------------------------------

    /// `s[start:end]` of a str as an exact str; the whole of an exact str is itself.
    ///
    /// # Panics
    /// If the range is outside, or it is no str.
    pub fn substring(&mut self, s: &Object, range: Range<usize>) -> Object {
        assert!(self.is_str(s), "a str");
        // SAFETY: a live str; making another does not move it.
        unsafe {
            let v = s.value();
            if range.start == 0 && range.end == strings::len(v) && v.has_shape(shape::STR) {
                return s.clone();
            }
            Object::own(strings::new_text(&mut self.heap, strings::text(v).slice(range)))
        }
    }

    /// The parts of a str as a list.
    ///
    /// # Panics
    /// As [`substring`](Vm::substring).
    pub fn substrings(&mut self, s: &Object, ranges: &[Range<usize>]) -> Object {
        assert!(self.is_str(s), "a str");
        // SAFETY: a live str; making others does not move it; the list takes over their counts.
        unsafe {
            let v = s.value();
            if let [whole] = ranges
                && whole.start == 0
                && whole.end == strings::len(v)
            {
                let only = self.substring(s, whole.clone()).into_value();
                return Object::own(lists::new(&mut self.heap, vec![only]));
            }
            let mut parts = Vec::with_capacity(ranges.len());
            match (strings::ascii(v), strings::text(v)) {
                (Some(text), _) => {
                    for r in ranges {
                        parts.push(strings::new_ascii(&mut self.heap, &text.as_bytes()[r.clone()]));
                    }
                }
                (None, text) => {
                    for r in ranges {
                        parts.push(strings::new_text(&mut self.heap, text.slice(r.clone())));
                    }
                }
            }
            Object::own(lists::new(&mut self.heap, parts))
        }
    }

    /// An exact str with the contents of an instance of a subclass; an exact one is itself.
    pub fn exact_str(&mut self, s: &Object) -> Object {
        let n = self.str_len(s);
        self.substring(s, 0..n)
    }

    /// A str of bytes below 128 (others are taken as Latin-1).
    pub fn latin1(&mut self, bytes: &[u8]) -> Object {
        self.text(Text::Latin1(bytes))
    }

    /// `a + b` of two strs.
    ///
    /// # Panics
    /// If one is no str.
    pub fn concat_strs(&mut self, a: &Object, b: &Object) -> Object {
        assert!(self.is_str(a) && self.is_str(b), "strs");
        // SAFETY: live strs.
        unsafe { Object::own(strings::concat(&mut self.heap, a.value(), b.value())) }
    }

    /// `separator.join(parts)` where all are strs and the length has been checked.
    ///
    /// # Panics
    /// If one is no str.
    pub fn join_strs(&mut self, separator: &Object, parts: &[Object]) -> Object {
        assert!(self.is_str(separator) && parts.iter().all(|p| self.is_str(p)), "strs");
        // SAFETY: live strs; handles have the representation of values.
        unsafe {
            let values = std::slice::from_raw_parts(parts.as_ptr() as *const Value, parts.len());
            Object::own(strings::join(&mut self.heap, separator.value(), values))
        }
    }

    /// `separator.join(sequence)` of an exact list or tuple of strs, not too long; else None.
    pub fn join_sequence(&mut self, separator: &Object, sequence: &Object) -> Option<Object> {
        // SAFETY: live; no Python code runs while the items are looked at.
        unsafe {
            let items: &[Value] = match self.shape_of(sequence) {
                shape::LIST => &lists::data(sequence.value()).items,
                shape::TUPLE => tuples::items(sequence.value()),
                _ => return None,
            };
            if let &[only] = items
                && only.has_shape(shape::STR)
            {
                return Some(Object::share(only));
            }
            let mut total = strings::len(separator.value()).checked_mul(items.len())?;
            for &item in items {
                if !item.has_shape(shape::STR) && self.heap.kind_of(item) != Kind::Str {
                    return None;
                }
                total = total.checked_add(strings::len(item))?;
            }
            if total >= TRIED_BLOCK / 4 {
                return None;
            }
            Some(Object::own(strings::join(&mut self.heap, separator.value(), items)))
        }
    }

    /// A str of `len` code points below 256, which `fill` writes.
    pub fn narrow_str(&mut self, len: usize, fill: impl FnOnce(&mut [u8])) -> Object {
        // SAFETY: a fresh count.
        unsafe { Object::own(strings::new_filled(&mut self.heap, len, fill)) }
    }

    /// A str of `len` code points below 256, which `fill` writes, having been shown those of `s`. None if `s` has greater ones.
    pub fn from_narrow(&mut self, s: &Object, len: usize, fill: impl FnOnce(&[u8], &mut [u8])) -> Option<Object> {
        match self.as_text(s)? {
            // SAFETY: a live str; making another does not move it.
            Text::Latin1(_) => unsafe {
                let Text::Latin1(from) = strings::text(s.value()) else { return None };
                Some(Object::own(strings::new_filled(&mut self.heap, len, |to| fill(from, to))))
            },
            _ => None,
        }
    }

    /// As [`from_narrow`](Vm::from_narrow), of two strs.
    pub fn from_narrow_two(
        &mut self,
        s: &Object,
        t: &Object,
        len: usize,
        fill: impl FnOnce(&[u8], &[u8], &mut [u8]),
    ) -> Option<Object> {
        if !self.is_str(t) {
            return None;
        }
        // SAFETY: a live str; making another does not move it.
        let Text::Latin1(second) = (unsafe { strings::text(t.value()) }) else { return None };
        self.from_narrow(s, len, |first, to| fill(first, second, to))
    }

    /// The parts of an ASCII str that `walk` tells of, from left to right, as a list; None if it is not ASCII.
    ///
    /// # Panics
    /// If a range is outside.
    pub fn ascii_parts(
        &mut self,
        s: &Object,
        walk: impl FnOnce(&[u8], &mut dyn FnMut(Range<usize>)),
    ) -> Option<Object> {
        if !self.is_str(s) {
            return None;
        }
        const FIRST: usize = 12;
        // SAFETY: a live str; making others does not move it; the list takes over their counts.
        unsafe {
            let v = s.value();
            let bytes = strings::ascii(v)?.as_bytes();
            let exact = v.has_shape(shape::STR);
            // Most lists are short: they get just the room that they need.
            let mut first = [Value::NULL; FIRST];
            let (mut n, mut more) = (0, Vec::new());
            let heap = &mut self.heap;
            walk(bytes, &mut |r| {
                let whole = r.len() == bytes.len() && exact;
                let part = if whole { v.incref() } else { strings::new_ascii(heap, &bytes[r]) };
                match first.get_mut(n) {
                    Some(slot) => *slot = part,
                    None => {
                        if n == FIRST {
                            more.reserve(4 * FIRST);
                            more.extend_from_slice(&first);
                        }
                        more.push(part);
                    }
                }
                n += 1;
            });
            let items = if n > FIRST { more } else { first[..n].to_vec() };
            Some(Object::own(lists::new(heap, items)))
        }
    }

    /// Width in bytes of a str's code points.
    pub fn str_width(&self, s: &Object) -> usize {
        match self.as_text(s) {
            Some(Text::Ucs2(_)) => 2,
            Some(Text::Ucs4(_)) => 4,
            _ => 1,
        }
    }

    /// Part of a bytes object or bytearray as a bytes object; the whole of an exact bytes object is itself.
    ///
    /// # Panics
    /// If the range is outside, or it is neither.
    pub fn subbytes(&mut self, b: &Object, range: Range<usize>) -> Object {
        // SAFETY: live; making another object does not move it.
        unsafe {
            let bytes: &[u8] = match self.kind(b) {
                Kind::Bytes => tuples::bytes(b.value()),
                Kind::ByteArray => lists::bytearray(b.value()).contents(),
                _ => panic!("bytes"),
            };
            if range.start == 0 && range.end == bytes.len() && b.value().has_shape(shape::BYTES) {
                return b.clone();
            }
            Object::own(tuples::new_bytes(&mut self.heap, &bytes[range]))
        }
    }

    /// The bytes of a str if it is ASCII.
    pub fn ascii_bytes(&mut self, s: &Object) -> Option<Object> {
        if !self.is_str(s) {
            return None;
        }
        // SAFETY: a live str; making another object does not move it.
        unsafe { strings::ascii(s.value()).map(|t| Object::own(tuples::new_bytes(&mut self.heap, t.as_bytes()))) }
    }
    /// The UTF-8 of a str all of whose code points are below 256; None of another.
    pub fn utf8_of_narrow(&mut self, s: &Object) -> Option<Object> {
        match self.as_text(s)? {
            // SAFETY: a live str; making another object does not move it.
            Text::Latin1(_) => unsafe {
                let Text::Latin1(units) = strings::text(s.value()) else { return None };
                Some(Object::own(tuples::new_bytes_of_latin1(&mut self.heap, units)))
            },
            _ => None,
        }
    }
    /// The str of a bytes object or bytearray if that is UTF-8.
    pub fn utf8_str(&mut self, b: &Object) -> Option<Object> {
        // SAFETY: live; making another object does not move it.
        unsafe {
            let bytes: &[u8] = match self.kind(b) {
                Kind::Bytes => tuples::bytes(b.value()),
                Kind::ByteArray => lists::bytearray(b.value()).contents(),
                _ => return None,
            };
            if !bytes.is_ascii()
                && let Some(s) = strings::new_narrow_utf8(&mut self.heap, bytes)
            {
                return Some(Object::own(s));
            }
            let text = std::str::from_utf8(bytes).ok()?;
            Some(Object::own(strings::new_str(&mut self.heap, text)))
        }
    }

    // ---- hashes ---------------------------------------------------------------------------------------------------------

    /// The hash of bytes with this isolate's key.
    pub fn hash_bytes(&self, bytes: &[u8]) -> i64 {
        if bytes.is_empty() {
            return 0;
        }
        match hashing::bytes(self.heap.hash_keys, bytes) {
            0 | u64::MAX => 1,
            h => h as i64,
        }
    }
    /// The hash of an exact str, whatever class the object is of.
    pub fn hash_str(&self, s: &Object) -> i64 {
        assert!(self.is_str(s), "a str");
        // SAFETY: a live str.
        unsafe { strings::hash(&self.heap, s.value()) }
    }

    // ---- classes --------------------------------------------------------------------------------------------------------

    /// The class whose layout this one's instances extend (`__base__`).
    pub fn class_base(&self, class: &Object) -> Option<Object> {
        if !self.is_type(class) {
            return None;
        }
        // SAFETY: a live type.
        unsafe {
            let base = types::data(class.value()).base;
            if base.is_null() { None } else { Some(Object::share(base)) }
        }
    }
    /// Do instances hold nothing but attributes, so that `object.__new__` can make them?
    pub fn is_plain_class(&self, class: &Object) -> bool {
        if !self.is_type(class) {
            return false;
        }
        // SAFETY: a live type.
        let layout = unsafe { &types::data(class.value()).layout };
        layout.kind == Kind::Record && layout.values == 0 && layout.raws == 0
    }
    /// Kind of payload of a class's instances.
    pub fn class_kind(&self, class: &Object) -> Kind {
        if !self.is_type(class) {
            return Kind::Free;
        }
        // SAFETY: a live type.
        unsafe { types::data(class.value()).layout.kind }
    }
    /// Has the class this bit of `type_flag`?
    pub fn class_has(&self, class: &Object, flag: u32) -> bool {
        // SAFETY: a live type.
        self.is_type(class) && unsafe { types::data(class.value()).has(flag) }
    }
}

impl Vm {
    /// The function of module-like code and the arguments to call it with: `exec(code, globals, locals)` before it runs.
    pub fn exec_target(&mut self, code: &Object, globals: &Object, locals: &Object) -> PyResult<(Object, Vec<Object>)> {
        self.ensure_builtins(globals)?;
        let f = self.function_of_code(code, globals);
        let data = self.code_of(code);
        let wants_namespace = data.arg_count == 1 && data.flags.contains(ophion_bytecode::CodeFlags::NAMESPACE);
        Ok((f, if wants_namespace { vec![locals.clone()] } else { vec![] }))
    }
}

impl Vm {
    /// A tuple of what some iterators over lists and tuples, in a tuple, give next; None within at the end of one of them. None if there are too many
    /// or others among them: none has been asked then.
    pub fn step_together(&mut self, iterators: &Object) -> Option<Option<Object>> {
        const MOST: usize = 16;
        use ophion_object::records::{self, list_iterator as l, tuple_iterator as t};
        // SAFETY: live; the shapes tell the fields of the records, which are the same for both. No Python code runs.
        unsafe {
            const { assert!(l::LIST == t::TUPLE && l::INDEX == t::INDEX) };
            let all = iterators.value();
            if !all.has_shape(shape::TUPLE) {
                return None;
            }
            let all = tuples::items(all);
            let known = |i: &Value| i.has_shape(shape::LIST_ITERATOR) || i.has_shape(shape::TUPLE_ITERATOR);
            if all.len() > MOST || !all.iter().all(known) {
                return None;
            }
            let mut items = [Value::NULL; MOST];
            for (i, &it) in all.iter().enumerate() {
                let source = records::get(it, l::LIST);
                let at = records::raw(it, l::INDEX);
                let from: &[Value] = if source.is_null() {
                    &[]
                } else if it.has_shape(shape::LIST_ITERATOR) {
                    &lists::data(source).items
                } else {
                    tuples::items(source)
                };
                match from.get(*at as usize) {
                    Some(item) => {
                        *at += 1;
                        items[i] = item.incref();
                    }
                    None => {
                        records::set(it, l::LIST, Value::NULL);
                        items[..i].iter().for_each(|v| v.decref());
                        return Some(None);
                    }
                }
            }
            Some(Some(Object::own(tuples::new_owned(&mut self.heap, &items[..all.len()]))))
        }
    }

    /// Was a type of this shape declared?
    pub fn has_builtin_type(&self, number: u32) -> bool {
        !self.heap.types[number as usize].is_null()
    }
}
