//! What the natives of the built-in types need beyond making and reading objects: parts of texts without a copy in between, sizes that
//! are checked before anything is allocated, the layout of classes.

use crate::{Kind, Object, PyResult, Text, Value, Vm, shape};
use ophion_object::{hashing, lists, strings, tuples, types};
use std::ops::Range;

/// No single object may ask for more bytes than this.
const GREATEST_BLOCK: usize = 1 << 40;
/// From this size on it is tried whether the system would give the memory.
const TRIED_BLOCK: usize = 1 << 28;

impl Vm {
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
        let between = self.str_len(separator) != 0;
        let mut values: Vec<Value> = Vec::with_capacity(parts.len() * if between { 2 } else { 1 });
        for (i, p) in parts.iter().enumerate() {
            if between && i > 0 {
                values.push(separator.value());
            }
            values.push(p.value());
        }
        // SAFETY: live strs.
        unsafe { Object::own(strings::join_all(&mut self.heap, &values)) }
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
                Kind::ByteArray => &lists::bytearray(b.value()).bytes,
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
    /// The str of a bytes object or bytearray if that is UTF-8.
    pub fn utf8_str(&mut self, b: &Object) -> Option<Object> {
        // SAFETY: live; making another object does not move it.
        unsafe {
            let bytes: &[u8] = match self.kind(b) {
                Kind::Bytes => tuples::bytes(b.value()),
                Kind::ByteArray => &lists::bytearray(b.value()).bytes,
                _ => return None,
            };
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
        let wants_namespace = self.code_of(code).arg_count == 1;
        Ok((f, if wants_namespace { vec![locals.clone()] } else { vec![] }))
    }
}

impl Vm {
    /// Was a type of this shape declared?
    pub fn has_builtin_type(&self, number: u32) -> bool {
        !self.heap.types[number as usize].is_null()
    }
}
