//! str: fixed width of 1, 2 or 4 bytes a code point, the narrowest that fits, with cached hash; and interning.
//!
//! Code points may be lone surrogates. Data follows the 24-byte head inline. Two equal strings have equal width, so comparing and
//! hashing work on bytes. Interned strings live as long as the heap: attribute names, globals and identifier-like constants
//! are interned, so that their equality is identity.

use crate::header::{Header, shape};
use crate::heap::Heap;
use crate::value::Value;
use ophion_text::text::{Text, TextBuf};

/// Head of a str object; the data follows.
#[repr(C)]
pub struct StrData {
    pub header: Header,
    /// 0: not computed yet.
    pub hash: u64,
    /// `length << 8 | flags | width` (width 1, 2 or 4).
    pub meta: u64,
}

/// Bits of [`StrData::meta`].
pub mod str_flag {
    pub const WIDTH: u64 = 7;
    pub const ASCII: u64 = 8;
    pub const INTERNED: u64 = 16;
    /// It is the interned name of a special method.
    pub const SPECIAL: u64 = 32;
}

const HEAD: usize = size_of::<StrData>();

/// The strings that are one object for each content.
pub struct Interner {
    /// The words of the strings: open addressing, linear probing; 0 is free (so that the system gives a table's memory as it is touched).
    /// A power of two, at most half full. Nothing is ever removed.
    table: Vec<u64>,
    used: usize,
}

impl Default for Interner {
    fn default() -> Interner {
        // What a start interns fits.
        Interner { table: vec![0; 1 << 13], used: 0 }
    }
}

impl Interner {
    #[inline(always)]
    fn slot(hash: u64, len: usize) -> usize {
        (hash ^ hash >> 32) as usize & (len - 1)
    }

    /// The string with this hash for which `is` says yes.
    #[inline]
    fn find(&self, hash: u64, is: impl Fn(Value) -> bool) -> Option<Value> {
        let mut at = Interner::slot(hash, self.table.len());
        loop {
            let v = Value(*self.table.get(at).filter(|&&v| v != 0)?);
            // SAFETY: interned strings are live, and their hashes known.
            if unsafe { data(v).hash } == hash && is(v) {
                return Some(v);
            }
            at = (at + 1) & (self.table.len() - 1);
        }
    }

    fn insert(&mut self, v: Value) {
        if self.used * 2 >= self.table.len() {
            let size = self.table.len() * 2;
            let old = std::mem::replace(&mut self.table, vec![0; size]);
            self.used = 0;
            for v in old.into_iter().filter(|&v| v != 0) {
                self.insert(Value(v));
            }
        }
        // SAFETY: as `find`.
        let mut at = Interner::slot(unsafe { data(v).hash }, self.table.len());
        while self.table[at] != 0 {
            at = (at + 1) & (self.table.len() - 1);
        }
        self.table[at] = v.0;
        self.used += 1;
    }
}

/// The str behind a value of kind Str.
///
/// # Safety
/// `v` is a live object of kind Str.
#[inline(always)]
pub unsafe fn data<'a>(v: Value) -> &'a StrData {
    // SAFETY: by the caller's word.
    unsafe { &*(v.as_pointer() as *const StrData) }
}

/// Is it the interned name of a special method?
///
/// # Safety
/// As [`data`].
#[inline(always)]
pub unsafe fn is_special(v: Value) -> bool {
    // SAFETY: by the caller's word.
    unsafe { data(v).meta & str_flag::SPECIAL != 0 }
}

/// Length in code points.
///
/// # Safety
/// As [`data`].
#[inline(always)]
pub unsafe fn len(v: Value) -> usize {
    // SAFETY: by the caller's word.
    unsafe { (data(v).meta >> 8) as usize }
}

/// The contents.
///
/// # Safety
/// As [`data`]; and `'a` must not outlast the string, nor an append in place.
pub unsafe fn text<'a>(v: Value) -> Text<'a> {
    // SAFETY: the data follows the head, as long as the meta word says.
    unsafe {
        let d = data(v);
        let n = (d.meta >> 8) as usize;
        let p = (v.as_pointer() as *const u8).add(HEAD);
        match d.meta & str_flag::WIDTH {
            1 => Text::Latin1(std::slice::from_raw_parts(p, n)),
            2 => Text::Ucs2(std::slice::from_raw_parts(p as *const u16, n)),
            _ => Text::Ucs4(std::slice::from_raw_parts(p as *const u32, n)),
        }
    }
}

/// The contents as bytes of the string's width.
///
/// # Safety
/// As [`text`].
pub unsafe fn raw_bytes<'a>(v: Value) -> &'a [u8] {
    // SAFETY: as `text`.
    unsafe {
        let d = data(v);
        let n = (d.meta >> 8) as usize * (d.meta & str_flag::WIDTH) as usize;
        std::slice::from_raw_parts((v.as_pointer() as *const u8).add(HEAD), n)
    }
}

/// The contents if all ASCII.
///
/// # Safety
/// As [`text`].
pub unsafe fn ascii<'a>(v: Value) -> Option<&'a str> {
    // SAFETY: ASCII bytes are UTF-8.
    unsafe {
        if data(v).meta & str_flag::ASCII == 0 {
            return None;
        }
        Some(std::str::from_utf8_unchecked(raw_bytes(v)))
    }
}

/// The contents with lone surrogates replaced (for messages).
///
/// # Safety
/// As [`data`].
pub unsafe fn to_string(v: Value) -> String {
    // SAFETY: by the caller's word.
    unsafe {
        match ascii(v) {
            Some(s) => s.to_string(),
            None => text(v).iter().map(|c| char::from_u32(c).unwrap_or('\u{fffd}')).collect(),
        }
    }
}

unsafe fn allocate(heap: &mut Heap, len: usize, width: usize, ascii: bool) -> *mut u8 {
    let p = heap.allocate(HEAD + len * width, shape::STR);
    // SAFETY: a fresh block of that size.
    unsafe {
        let d = p as *mut StrData;
        (*d).hash = 0;
        (*d).meta = (len as u64) << 8 | width as u64 | if ascii { str_flag::ASCII } else { 0 };
        (p as *mut u8).add(HEAD)
    }
}

#[inline]
fn object(data: *mut u8) -> Value {
    // SAFETY: the pointer came from `allocate`.
    Value::pointer(unsafe { data.sub(HEAD) } as *mut Header)
}

/// A str of ASCII bytes.
///
/// # Safety
/// All bytes are below 128.
pub unsafe fn new_ascii(heap: &mut Heap, bytes: &[u8]) -> Value {
    // SAFETY: the block has room for the bytes.
    unsafe {
        match bytes {
            [] => heap.empty_str.incref(),
            &[b] => heap.latin1[b as usize].incref(),
            _ => {
                let p = allocate(heap, bytes.len(), 1, true);
                p.copy_from_nonoverlapping(bytes.as_ptr(), bytes.len());
                object(p)
            }
        }
    }
}

/// The digits of an int.
pub fn of_i64(heap: &mut Heap, i: i64) -> Value {
    let mut buffer = [0; 20];
    let mut at = buffer.len();
    let mut rest = i.unsigned_abs();
    loop {
        at -= 1;
        buffer[at] = b'0' + (rest % 10) as u8;
        rest /= 10;
        if rest == 0 {
            break;
        }
    }
    if i < 0 {
        at -= 1;
        buffer[at] = b'-';
    }
    // SAFETY: digits and a sign.
    unsafe { new_ascii(heap, &buffer[at..]) }
}

/// A str of Latin-1 bytes.
pub fn new_latin1(heap: &mut Heap, bytes: &[u8]) -> Value {
    // SAFETY: the block has room for the bytes; ASCII is checked.
    unsafe {
        match bytes {
            &[b] => heap.latin1[b as usize].incref(),
            _ if bytes.is_ascii() => new_ascii(heap, bytes),
            _ => {
                let p = allocate(heap, bytes.len(), 1, false);
                p.copy_from_nonoverlapping(bytes.as_ptr(), bytes.len());
                object(p)
            }
        }
    }
}

/// A str of `len` bytes that `fill` writes into the str itself; each is a code point.
///
/// # Panics
/// Never; what `fill` leaves alone has any value.
pub fn new_filled(heap: &mut Heap, len: usize, fill: impl FnOnce(&mut [u8])) -> Value {
    if len < 2 {
        let mut one = [0];
        fill(&mut one[..len]);
        return new_latin1(heap, &one[..len]);
    }
    // SAFETY: the block has room for the bytes, and nobody else knows it yet; whether they are ASCII is told by looking.
    unsafe {
        let p = allocate(heap, len, 1, false);
        // The memory is the heap's own, which has been written before or came zeroed from the system.
        let bytes = std::slice::from_raw_parts_mut(p, len);
        fill(bytes);
        let v = object(p);
        if bytes.is_ascii() {
            (*(v.as_pointer() as *mut StrData)).meta |= str_flag::ASCII;
        }
        v
    }
}

/// A str of bytes that may be UTF-8 of code points below 256, not of ASCII alone; None if they are something else.
pub fn new_narrow_utf8(heap: &mut Heap, bytes: &[u8]) -> Option<Value> {
    let high = bytes.iter().filter(|&&b| b >= 0x80).count();
    let count = bytes.len() - high / 2;
    if high < 2 || high % 2 != 0 || count < 2 {
        return None;
    }
    // SAFETY: the block has room for `count` code points: no more are written, since each beyond ASCII takes two of the high bytes, and each other is one.
    // A block that is given up holds bytes alone.
    unsafe {
        let p = allocate(heap, count, 1, false);
        let mut to = p;
        let mut rest = bytes.iter();
        while let Some(&b) = rest.next() {
            let c = if b < 0x80 {
                b
            } else {
                match rest.next() {
                    Some(&next) if matches!(b, 0xc2 | 0xc3) && next & 0xc0 == 0x80 => b << 6 | next & 0x3f,
                    _ => {
                        object(p).decref();
                        return None;
                    }
                }
            };
            to.write(c);
            to = to.add(1);
        }
        Some(object(p))
    }
}

/// A str of UTF-8 text.
pub fn new_str(heap: &mut Heap, s: &str) -> Value {
    if s.is_ascii() {
        // SAFETY: checked.
        return unsafe { new_ascii(heap, s.as_bytes()) };
    }
    // The first bytes of characters tell how wide these are, and how many.
    let bytes = s.as_bytes();
    let widest = bytes.iter().fold(0, |widest, &b| widest.max(b));
    let count = bytes.iter().filter(|&&b| b & 0xc0 != 0x80).count();
    // SAFETY: the blocks have room for `count` code points of their width.
    unsafe {
        if widest < 0xc4 {
            let p = allocate(heap, count, 1, false);
            let (mut from, mut to) = (0, p);
            while from < bytes.len() {
                let b = *bytes.get_unchecked(from);
                let (c, n) = if b < 0x80 { (b, 1) } else { (b << 6 | *bytes.get_unchecked(from + 1) & 0x3f, 2) };
                to.write(c);
                to = to.add(1);
                from += n;
            }
            if count == 1 {
                let only = *p;
                object(p).decref();
                return heap.latin1[only as usize].incref();
            }
            object(p)
        } else if widest < 0xf0 {
            let p = allocate(heap, count, 2, false);
            for (i, c) in s.chars().enumerate() {
                (p as *mut u16).add(i).write(c as u16);
            }
            object(p)
        } else {
            let p = allocate(heap, count, 4, false);
            for (i, c) in s.chars().enumerate() {
                (p as *mut u32).add(i).write(c as u32);
            }
            object(p)
        }
    }
}

/// A str of a text, narrowed to the least width.
pub fn new_text(heap: &mut Heap, text: Text<'_>) -> Value {
    match text {
        Text::Latin1(bytes) => new_latin1(heap, bytes),
        // SAFETY: the blocks have room.
        Text::Ucs2(units) => unsafe {
            if units.iter().all(|&u| u < 0x100) {
                let bytes: Vec<u8> = units.iter().map(|&u| u as u8).collect();
                return new_latin1(heap, &bytes);
            }
            let p = allocate(heap, units.len(), 2, false);
            (p as *mut u16).copy_from_nonoverlapping(units.as_ptr(), units.len());
            object(p)
        },
        // SAFETY: the blocks have room.
        Text::Ucs4(points) => unsafe {
            if points.iter().all(|&u| u < 0x1_0000) {
                let units: Vec<u16> = points.iter().map(|&u| u as u16).collect();
                return new_text(heap, Text::Ucs2(&units));
            }
            let p = allocate(heap, points.len(), 4, false);
            (p as *mut u32).copy_from_nonoverlapping(points.as_ptr(), points.len());
            object(p)
        },
    }
}

/// A str of an owned text.
pub fn new_textbuf(heap: &mut Heap, text: &TextBuf) -> Value {
    new_text(heap, text.as_text())
}

/// A str of WTF-8 bytes (the form of constants and frozen programs). Malformed bytes become U+FFFD.
pub fn new_wtf8(heap: &mut Heap, bytes: &[u8]) -> Value {
    match std::str::from_utf8(bytes) {
        Ok(s) => new_str(heap, s),
        Err(_) => match TextBuf::from_wtf8(bytes) {
            Some(buf) => new_textbuf(heap, &buf),
            None => new_str(heap, &String::from_utf8_lossy(bytes)),
        },
    }
}

/// A one-code-point str.
pub fn new_char(heap: &mut Heap, c: u32) -> Value {
    if c < 256 {
        // SAFETY: these live as long as the heap.
        return unsafe { heap.latin1[c as usize].incref() };
    }
    new_text(heap, Text::Ucs4(&[c]))
}

/// Are two strings equal?
///
/// # Safety
/// Both are live objects of kind Str.
#[inline]
pub unsafe fn equal(a: Value, b: Value) -> bool {
    if a == b {
        return true;
    }
    // SAFETY: by the caller's word.
    unsafe {
        let (x, y) = (data(a), data(b));
        const BOTH: u64 = !(str_flag::INTERNED | str_flag::SPECIAL);
        if x.meta & BOTH != y.meta & BOTH || x.meta & y.meta & str_flag::INTERNED != 0 {
            return false;
        }
        raw_bytes(a) == raw_bytes(b)
    }
}

/// Are two strings equal, if that is seen without a call: identity, lengths, and the contents of short ones.
///
/// # Safety
/// Both are live objects of kind Str.
#[inline(always)]
pub unsafe fn same_at_sight(a: Value, b: Value) -> Option<bool> {
    if a == b {
        return Some(true);
    }
    // SAFETY: by the caller's word.
    unsafe {
        let (x, y) = (data(a).meta, data(b).meta);
        const BOTH: u64 = !(str_flag::INTERNED | str_flag::SPECIAL);
        if (x ^ y) & BOTH != 0 || x & y & str_flag::INTERNED != 0 {
            return Some(false);
        }
        same_short(raw_bytes(a), raw_bytes(b))
    }
}

/// Are texts of one length equal, if they have at most 16 bytes?
#[inline(always)]
fn same_short(a: &[u8], b: &[u8]) -> Option<bool> {
    debug_assert_eq!(a.len(), b.len());
    let n = a.len();
    let (p, q) = (a.as_ptr(), b.as_ptr());
    // Two reads that overlap cover each length from one read's size to its double.
    macro_rules! both_ends {
        ($t:ty) => {{
            let last = n - size_of::<$t>();
            // SAFETY: `n` is at least the size of what is read.
            unsafe {
                let first = p.cast::<$t>().read_unaligned() == q.cast::<$t>().read_unaligned();
                first & (p.add(last).cast::<$t>().read_unaligned() == q.add(last).cast::<$t>().read_unaligned())
            }
        }};
    }
    Some(match n {
        0 => true,
        1 => both_ends!(u8),
        2..=3 => both_ends!(u16),
        4..=7 => both_ends!(u32),
        8..=16 => both_ends!(u64),
        _ => return None,
    })
}

/// The hash (Python's `hash()`), never -1 and, as stored, never 0.
///
/// # Safety
/// As [`data`].
#[inline]
pub unsafe fn hash(heap: &Heap, v: Value) -> i64 {
    // SAFETY: by the caller's word.
    unsafe {
        let d = v.as_pointer() as *mut StrData;
        if (*d).hash == 0 {
            (*d).hash = compute_hash(heap.hash_keys, raw_bytes(v));
        }
        (*d).hash as i64
    }
}

fn compute_hash(keys: (u64, u64), bytes: &[u8]) -> u64 {
    // As CPython has it; it is computed each time, since 0 means that it is not known yet.
    if bytes.is_empty() {
        return 0;
    }
    match crate::hashing::bytes(keys, bytes) {
        0 => 0x5851_f42d,
        u64::MAX => u64::MAX - 1,
        h => h,
    }
}

/// Marks of both strings being one object: the interned string equal to `v` (borrowed: it lives as long as the heap).
///
/// # Safety
/// `v` is a live object of kind Str.
pub unsafe fn intern_value(heap: &mut Heap, v: Value) -> Value {
    // SAFETY: by the caller's word; interned strings are live.
    unsafe {
        if data(v).meta & str_flag::INTERNED != 0 {
            return v;
        }
        let h = hash(heap, v) as u64;
        if let Some(found) = heap.interner.find(h, |o| equal(o, v)) {
            return found;
        }
        // An instance of a subclass is never interned itself.
        let own = if v.has_shape(shape::STR) { v.incref() } else { new_text(heap, text(v)) };
        if data(own).meta & str_flag::INTERNED != 0 {
            return own;
        }
        let d = own.as_pointer() as *mut StrData;
        (*d).hash = h;
        (*d).meta |= str_flag::INTERNED;
        heap.interner.insert(own);
        own
    }
}

/// The interned string `v` if there is one already (a look-up with a fresh name need not intern it).
///
/// # Safety
/// As [`intern_value`].
pub unsafe fn interned(heap: &Heap, v: Value) -> Option<Value> {
    // SAFETY: by the caller's word.
    unsafe {
        if data(v).meta & str_flag::INTERNED != 0 {
            return Some(v);
        }
        let h = hash(heap, v) as u64;
        heap.interner.find(h, |o| equal(o, v))
    }
}

/// The interned string of this text (borrowed: it lives as long as the heap).
pub fn intern(heap: &mut Heap, s: &str) -> Value {
    if s.is_ascii() {
        let h = compute_hash(heap.hash_keys, s.as_bytes());
        // SAFETY: interned strings are live.
        if let Some(found) = heap.interner.find(h, |o| unsafe { ascii(o) } == Some(s)) {
            return found;
        }
        // SAFETY: fresh, and not there yet. Short ones are not fresh.
        unsafe {
            if s.len() > 1 {
                let v = new_ascii(heap, s.as_bytes());
                let d = v.as_pointer() as *mut StrData;
                (*d).hash = h;
                (*d).meta |= str_flag::INTERNED;
                heap.interner.insert(v);
                return v;
            }
        }
    }
    let v = new_str(heap, s);
    // SAFETY: just made; the interner keeps its own count.
    unsafe {
        let found = intern_value(heap, v);
        v.decref();
        found
    }
}

/// The interned name of a special method, marked as such.
pub(crate) fn intern_special(heap: &mut Heap, s: &str) -> Value {
    let v = intern(heap, s);
    // SAFETY: a live string, which only the heap knows so far.
    unsafe { (*(v.as_pointer() as *mut StrData)).meta |= str_flag::SPECIAL };
    v
}

/// The concatenation.
///
/// # Safety
/// Both are live objects of kind Str.
pub unsafe fn concat(heap: &mut Heap, a: Value, b: Value) -> Value {
    // SAFETY: by the caller's word; the block has room for both.
    unsafe {
        let (n, m) = (len(a), len(b));
        if m == 0 && a.has_shape(shape::STR) {
            return a.incref();
        }
        if n == 0 && b.has_shape(shape::STR) {
            return b.incref();
        }
        let (wa, wb) = ((data(a).meta & 7) as usize, (data(b).meta & 7) as usize);
        let width = wa.max(wb);
        let is_ascii = data(a).meta & data(b).meta & str_flag::ASCII != 0;
        let p = allocate(heap, n + m, width, is_ascii);
        copy_widened(p, width, a);
        copy_widened(p.add(n * width), width, b);
        object(p)
    }
}

/// Copies the contents of `v` to `to`, code points of `width` bytes.
///
/// # Safety
/// There is room, and `width` is not less than the width of `v`.
pub unsafe fn copy_widened(to: *mut u8, width: usize, v: Value) {
    // SAFETY: by the caller's word.
    unsafe {
        let from = raw_bytes(v);
        let own = (data(v).meta & 7) as usize;
        if own == width {
            to.copy_from_nonoverlapping(from.as_ptr(), from.len());
            return;
        }
        for (i, c) in text(v).iter().enumerate() {
            match width {
                2 => (to as *mut u16).add(i).write(c as u16),
                _ => (to as *mut u32).add(i).write(c),
            }
        }
    }
}

/// `a + b` where the caller owns the only count of `a`: appends in place if the block has room, else moves to a larger one
/// with room to spare, so that a loop of appends is linear. Consumes `a`.
///
/// # Safety
/// Both are live objects of kind Str, `a` of exact type str.
pub unsafe fn append(heap: &mut Heap, a: Value, b: Value) -> Value {
    // SAFETY: by the caller's word.
    unsafe {
        let head = a.as_pointer() as *mut StrData;
        let (n, m) = (len(a), len(b));
        let (wa, wb) = ((*head).meta & 7, data(b).meta & 7);
        if (*head).header.rc != 1 || (*head).meta & str_flag::INTERNED != 0 || wb > wa || a == b || n < 16 {
            let r = concat(heap, a, b);
            a.decref();
            return r;
        }
        let width = wa as usize;
        let room = heap.block_size(a.as_pointer());
        let flags = (*head).meta & !(data(b).meta & str_flag::ASCII ^ str_flag::ASCII) & 0xff;
        let need = HEAD + (n + m) * width;
        let target = if need <= room {
            a
        } else {
            let spare = need + need / 2;
            let p = heap.allocate(spare, shape::STR);
            let q = (p as *mut u8).add(HEAD);
            q.copy_from_nonoverlapping(raw_bytes(a).as_ptr(), n * width);
            a.decref();
            Value::pointer(p)
        };
        let q = (target.as_pointer() as *mut u8).add(HEAD);
        copy_widened(q.add(n * width), width, b);
        let d = target.as_pointer() as *mut StrData;
        (*d).hash = 0;
        (*d).meta = ((n + m) as u64) << 8 | flags;
        target
    }
}

/// `v * n` of an exact str whose result's length has been checked.
///
/// # Safety
/// `v` is a live exact str.
pub unsafe fn repeat(heap: &mut Heap, v: Value, n: usize) -> Value {
    // SAFETY: by the caller's word; the block has room for all.
    unsafe {
        let from = raw_bytes(v);
        if n == 0 || from.is_empty() {
            return heap.empty_str.incref();
        }
        if n == 1 {
            return v.incref();
        }
        let meta = data(v).meta;
        let to = allocate(heap, len(v) * n, (meta & str_flag::WIDTH) as usize, meta & str_flag::ASCII != 0);
        if let &[byte] = from {
            to.write_bytes(byte, n);
        } else {
            for i in 0..n {
                to.add(i * from.len()).copy_from_nonoverlapping(from.as_ptr(), from.len());
            }
        }
        object(to)
    }
}

/// Joins strings with a separator between them.
///
/// # Safety
/// All are live objects of kind Str.
pub unsafe fn join(heap: &mut Heap, separator: Value, parts: &[Value]) -> Value {
    // SAFETY: by the caller's word; the block has room for all.
    unsafe {
        let m = len(separator);
        if m == 0 || parts.len() < 2 {
            return join_all(heap, parts);
        }
        let mut total = m * (parts.len() - 1);
        let mut width = (data(separator).meta & str_flag::WIDTH) as usize;
        let mut is_ascii = data(separator).meta;
        for &p in parts {
            total += len(p);
            width = width.max((data(p).meta & str_flag::WIDTH) as usize);
            is_ascii &= data(p).meta;
        }
        let p = allocate(heap, total, width, is_ascii & str_flag::ASCII != 0);
        let v = object(p);
        let mut at = p;
        // Most separators are one or two bytes.
        let short = width == 1 && m <= 2;
        let (first, last) = if short { (raw_bytes(separator)[0], raw_bytes(separator)[m - 1]) } else { (0, 0) };
        for (i, &part) in parts.iter().enumerate() {
            if i > 0 {
                if short {
                    *at = first;
                    *at.add(m - 1) = last;
                } else {
                    copy_widened(at, width, separator);
                }
                at = at.add(m * width);
            }
            copy_widened(at, width, part);
            at = at.add(len(part) * width);
        }
        if total == 1 && width == 1 {
            let shared = heap.latin1[*p as usize].incref();
            v.decref();
            return shared;
        }
        v
    }
}

/// Joins strings.
///
/// # Safety
/// All parts are live objects of kind Str.
pub unsafe fn join_all(heap: &mut Heap, parts: &[Value]) -> Value {
    // SAFETY: by the caller's word; the block has room for all.
    unsafe {
        let mut total = 0;
        let mut width = 1;
        let mut is_ascii = str_flag::ASCII;
        for &p in parts {
            total += len(p);
            width = width.max((data(p).meta & 7) as usize);
            is_ascii &= data(p).meta;
        }
        if total == 0 {
            return heap.empty_str.incref();
        }
        let p = allocate(heap, total, width, is_ascii != 0);
        let mut at = p;
        for &part in parts {
            copy_widened(at, width, part);
            at = at.add(len(part) * width);
        }
        let v = object(p);
        if total == 1 && width == 1 {
            let shared = heap.latin1[*p as usize].incref();
            v.decref();
            return shared;
        }
        v
    }
}

pub(crate) fn bootstrap(heap: &mut Heap) {
    // SAFETY: fresh blocks; interning keeps them alive.
    unsafe {
        let p = allocate(heap, 0, 1, true);
        heap.empty_str = object(p);
        let e = heap.empty_str;
        intern_value(heap, e);
        for b in 0..=255u8 {
            let p = allocate(heap, 1, 1, b < 128);
            *p = b;
            let v = object(p);
            heap.latin1[b as usize] = v;
            intern_value(heap, v);
        }
    }
}

/// A str object of any shape of kind Str with the contents of `v`.
///
/// # Safety
/// `v` is a live object of kind Str.
pub unsafe fn with_shape(heap: &mut Heap, number: u32, v: Value) -> Value {
    // SAFETY: the block has room for the same data.
    unsafe {
        let bytes = raw_bytes(v).len();
        let p = heap.allocate(HEAD + bytes, number);
        let d = p as *mut StrData;
        (*d).hash = data(v).hash;
        (*d).meta = data(v).meta & !(str_flag::INTERNED | str_flag::SPECIAL);
        (p as *mut u8).add(HEAD).copy_from_nonoverlapping(raw_bytes(v).as_ptr(), bytes);
        Value::pointer(p)
    }
}
