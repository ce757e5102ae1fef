//! Hashes that need no Python code. Those of numbers and tuples equal CPython's; those of strs and bytes are keyed per heap.

use crate::dicts::Probe;
use crate::header::{Kind, shape};
use crate::heap::Heap;
use crate::types::{self, Special};
use crate::value::Value;
use crate::{ints, strings, tuples};

const MODULUS: u64 = (1 << 61) - 1;

/// The keyed hash of a run of bytes (SipHash-1-3, as in CPython).
pub fn bytes(keys: (u64, u64), bytes: &[u8]) -> u64 {
    use std::hash::Hasher;
    let mut hasher = siphasher::sip::SipHasher13::new_with_keys(keys.0, keys.1);
    hasher.write(bytes);
    hasher.finish()
}

/// The hash of an int that fits 64 bits.
#[inline(always)]
pub fn int(i: i64) -> i64 {
    if (i as u64) < MODULUS {
        return i;
    }
    let m = i.unsigned_abs() % MODULUS;
    let h = if i < 0 { -(m as i64) } else { m as i64 };
    if h == -1 { -2 } else { h }
}

/// The hash of a float; that of a NaN is its object's identity.
pub fn float(f: f64) -> Option<i64> {
    if f.is_infinite() {
        return Some(if f > 0.0 { 314_159 } else { -314_159 });
    }
    if f.is_nan() {
        return None;
    }
    if f.fract() == 0.0 && f.abs() < 9e18 {
        return Some(int(f as i64));
    }
    // As CPython: 28 bits of the fraction at a time, modulo 2^61 - 1.
    let (mut m, mut e) = frexp(f.abs());
    let mut x: u64 = 0;
    while m != 0.0 {
        x = (x << 28) & MODULUS | x >> (61 - 28);
        m *= 268_435_456.0;
        e -= 28;
        let y = m as u64;
        m -= y as f64;
        x += y;
        if x >= MODULUS {
            x -= MODULUS;
        }
    }
    let e = e.rem_euclid(61);
    x = (x << e) & MODULUS | x >> (61 - e);
    let h = if f < 0.0 { -(x as i64) } else { x as i64 };
    Some(if h == -1 { -2 } else { h })
}

fn frexp(f: f64) -> (f64, i32) {
    if f == 0.0 {
        return (0.0, 0);
    }
    let bits = f.to_bits();
    let e = (bits >> 52 & 0x7ff) as i32;
    if e == 0 {
        let (m, e) = frexp(f * 18_014_398_509_481_984.0);
        return (m, e - 54);
    }
    (f64::from_bits(bits & !(0x7ff << 52) | 1022 << 52), e - 1022)
}

/// The hash of an int by its limbs.
pub fn limbs(negative: bool, words: &[u64]) -> i64 {
    let mut m: u64 = 0;
    for &w in words.iter().rev() {
        m = ((((m as u128) << 64) | w as u128) % MODULUS as u128) as u64;
    }
    let h = if negative { -(m as i64) } else { m as i64 };
    if h == -1 { -2 } else { h }
}

/// The hash of a tuple from those of its items.
pub fn tuple(hashes: impl ExactSizeIterator<Item = i64>) -> i64 {
    let n = hashes.len();
    let mut sum = TupleHash::new();
    hashes.for_each(|h| sum.add(h));
    sum.finish(n)
}

/// The hash of a tuple, item by item (xxHash's rounds, as in CPython).
struct TupleHash(u64);

impl TupleHash {
    const P5: u64 = 2_870_177_450_012_600_261;

    fn new() -> TupleHash {
        TupleHash(TupleHash::P5)
    }
    fn add(&mut self, hash: i64) {
        const P1: u64 = 11_400_714_785_074_694_791;
        const P2: u64 = 14_029_467_366_897_019_727;
        self.0 = self.0.wrapping_add((hash as u64).wrapping_mul(P2)).rotate_left(31).wrapping_mul(P1);
    }
    fn finish(self, len: usize) -> i64 {
        let acc = self.0.wrapping_add(len as u64 ^ (TupleHash::P5 ^ 3_527_539));
        if acc == u64::MAX { 1_546_275_796 } else { acc as i64 }
    }
}

/// The hash of an object by its identity.
///
/// # Safety
/// `v` is live.
#[inline]
pub unsafe fn identity(v: Value) -> i64 {
    // Objects of one size lie at regular distances, and sets look at the lower bits only: those of a product are as regular, the
    // upper ones are not.
    // SAFETY: live.
    let h = unsafe { crate::heap::id_of(v) }.wrapping_mul(0x9e37_79b9_7f4a_7c15);
    ((h ^ h >> 32) >> 3) as i64
}

/// The hash if no Python code has a say in it: exact instances of the basic types, and tuples of such (not too deep).
///
/// # Safety
/// `v` is live.
#[inline]
pub unsafe fn native(heap: &Heap, v: Value) -> Option<i64> {
    // SAFETY: by the caller's word.
    unsafe {
        if v.is_pointer() {
            return match (*v.as_pointer()).shape {
                shape::STR => Some(strings::hash(heap, v)),
                _ => native_object(heap, v, 0),
            };
        }
        native_immediate(v)
    }
}

/// The hash of a str that has been hashed before, or of a small int that is not negative; else None. It calls nothing.
///
/// # Safety
/// `v` is live.
#[inline(always)]
pub unsafe fn known(v: Value) -> Option<u64> {
    // SAFETY: by the caller's word.
    unsafe {
        if v.is_int() {
            let i = v.as_int() as u64;
            return if i < MODULUS { Some(i) } else { None };
        }
        if v.has_shape(shape::STR) {
            let hash = strings::data(v).hash;
            return if hash != 0 { Some(hash) } else { None };
        }
        None
    }
}

fn native_immediate(v: Value) -> Option<i64> {
    if v.is_int() {
        Some(int(v.as_int()))
    } else if v.is_float() {
        float(v.as_float())
    } else if v.is_bool() {
        Some(v.is_true() as i64)
    } else if v.is_none() {
        Some(0xfca_86420)
    } else {
        Some(unsafe { identity(v) })
    }
}

#[inline(never)]
unsafe fn native_object(heap: &Heap, v: Value, depth: u32) -> Option<i64> {
    // SAFETY: by the caller's word.
    unsafe {
        match (*v.as_pointer()).shape {
            shape::STR => Some(strings::hash(heap, v)),
            shape::INT => {
                let (negative, words) = ints::limbs(v);
                Some(limbs(negative, words))
            }
            shape::FLOAT => {
                let f = crate::floats::get(heap, v)?;
                Some(float(f).unwrap_or_else(|| identity(v)))
            }
            shape::BYTES => {
                let d = v.as_pointer() as *mut tuples::BytesData;
                if (*d).len == 0 {
                    return Some(0);
                }
                if (*d).hash == 0 {
                    let h = bytes(heap.hash_keys, tuples::bytes(v));
                    (*d).hash = if h == 0 || h == u64::MAX { 1 } else { h };
                }
                Some((*d).hash as i64)
            }
            shape::TUPLE => {
                if depth > 50 {
                    return None;
                }
                let items = tuples::items(v);
                let mut sum = TupleHash::new();
                for &i in items {
                    sum.add(if i.is_pointer() { native_object(heap, i, depth + 1)? } else { native_immediate(i)? });
                }
                Some(sum.finish(items.len()))
            }
            // A class whose metaclass is `type` itself.
            shape::FUNCTION | shape::MODULE | shape::GENERATOR | shape::TYPE => Some(identity(v)),
            // An instance whose class leaves it to `object`.
            number if number >= shape::FIRST_DYNAMIC => {
                let class = Value::pointer(heap.shapes.get(number).class);
                let by_identity = types::data(heap.type_of_shape(shape::OBJECT)).special(Special::Hash);
                (types::data(class).special(Special::Hash) == by_identity).then(|| identity(v))
            }
            _ => None,
        }
    }
}

/// The hash of a frozenset from those of its items, whatever their order.
pub fn frozenset(hashes: impl ExactSizeIterator<Item = u64>) -> i64 {
    let n = hashes.len() as u64;
    let mut h: u64 = 0;
    for x in hashes {
        h ^= ((x ^ 89_869_747) ^ (x << 16)).wrapping_mul(3_644_798_167);
    }
    h ^= (n.wrapping_add(1)).wrapping_mul(1_927_868_237);
    h ^= h >> 11 ^ h >> 25;
    h = h.wrapping_mul(69_069).wrapping_add(907_133_923);
    if h == u64::MAX { 590_923_713 } else { h as i64 }
}

/// A frozenset of constants (natively hashable ones), taking over their counts.
///
/// # Safety
/// The caller owns the items.
pub unsafe fn frozenset_of(heap: &mut Heap, items: &[Value]) -> Value {
    let set = crate::sets::new(heap, shape::FROZENSET);
    // SAFETY: by the caller's word.
    unsafe {
        for &i in items {
            let hash = native(heap, i).unwrap_or_else(|| identity(i)) as u64;
            match crate::sets::data(set).probe(i, hash, 0) {
                Probe::Found(_) => i.decref(),
                _ => crate::sets::data(set).insert_new(heap, i, hash),
            }
        }
    }
    set
}

/// Is it of a kind whose exact instances are hashed natively?
pub fn is_native_kind(kind: Kind) -> bool {
    matches!(kind, Kind::Int | Kind::Float | Kind::Str | Kind::Bytes)
}
