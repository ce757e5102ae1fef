//! Ints beyond 62 bits: sign, length and little-endian 64-bit limbs inline. Arithmetic is dashu-int's, on copies of the limbs.

pub mod exact;

use crate::header::{Header, Kind, shape};
use crate::heap::Heap;
use crate::value::Value;
use dashu_int::{IBig, Sign, UBig, Word};

/// Head of a big int; the limbs follow. Its value is never one that an immediate int could hold, for exact ints.
#[repr(C)]
pub struct IntData {
    pub header: Header,
    /// Limbs, negative for a negative int.
    pub len: i64,
}

/// The int `i`.
#[inline]
pub fn from_i64(heap: &mut Heap, i: i64) -> Value {
    match Value::try_small(i) {
        Some(v) => v,
        None => allocate(heap, shape::INT, i < 0, &[i.unsigned_abs()]),
    }
}

/// The int `i`.
pub fn from_u64(heap: &mut Heap, i: u64) -> Value {
    match i64::try_from(i) {
        Ok(i) => from_i64(heap, i),
        Err(_) => allocate(heap, shape::INT, false, &[i]),
    }
}

/// The int `i`.
pub fn from_i128(heap: &mut Heap, i: i128) -> Value {
    match i64::try_from(i) {
        Ok(i) => from_i64(heap, i),
        Err(_) => {
            let m = i.unsigned_abs();
            let (low, high) = (m as u64, (m >> 64) as u64);
            allocate(heap, shape::INT, i < 0, &[low, high][..if high == 0 { 1 } else { 2 }])
        }
    }
}

/// The int `i`, immediate if it fits.
pub fn from_big(heap: &mut Heap, i: &IBig) -> Value {
    if let Ok(small) = i64::try_from(i) {
        return from_i64(heap, small);
    }
    let (sign, words) = i.as_sign_words();
    allocate(heap, shape::INT, sign == Sign::Negative, words)
}

/// A big-int object of the given shape (an instance of a subclass may hold a small value).
pub fn allocate(heap: &mut Heap, shape: u32, negative: bool, limbs: &[Word]) -> Value {
    let p = heap.allocate(16 + 8 * limbs.len().max(1), shape);
    // SAFETY: the block has room for head and limbs.
    unsafe {
        let d = p as *mut IntData;
        (*d).len = if negative { -(limbs.len() as i64) } else { limbs.len() as i64 };
        (p as *mut u64).add(2).copy_from_nonoverlapping(limbs.as_ptr(), limbs.len());
    }
    Value::pointer(p)
}

/// Sign and limbs of an int object.
///
/// # Safety
/// `v` is a live object of kind Int; the limbs must not outlast it.
pub unsafe fn limbs<'a>(v: Value) -> (bool, &'a [Word]) {
    // SAFETY: by the caller's word.
    unsafe {
        let d = v.as_pointer() as *const IntData;
        let n = (*d).len;
        (n < 0, std::slice::from_raw_parts((d as *const u64).add(2), n.unsigned_abs() as usize))
    }
}

/// The value of an immediate int, bool or int object; None for anything else.
///
/// # Safety
/// A pointer in `v` is live.
pub unsafe fn to_big(heap: &Heap, v: Value) -> Option<IBig> {
    if v.is_int() {
        return Some(IBig::from(v.as_int()));
    }
    if v.is_bool() {
        return Some(IBig::from(v.is_true() as u8));
    }
    // SAFETY: by the caller's word.
    unsafe {
        if v.is_pointer() && heap.kind(v.as_pointer()) == Kind::Int {
            let (negative, words) = limbs(v);
            let sign = if negative { Sign::Negative } else { Sign::Positive };
            return Some(IBig::from_parts(sign, UBig::from_words(words)));
        }
    }
    None
}

/// The value if it fits an i64; None for bigger ones and for what is no int. Accepts bool and instances of subclasses.
///
/// # Safety
/// A pointer in `v` is live.
#[inline]
pub unsafe fn to_i64(heap: &Heap, v: Value) -> Option<i64> {
    if v.is_int() {
        return Some(v.as_int());
    }
    if v.is_bool() {
        return Some(v.is_true() as i64);
    }
    // SAFETY: by the caller's word.
    unsafe {
        if v.is_pointer() && heap.kind(v.as_pointer()) == Kind::Int {
            let (negative, words) = limbs(v);
            return match *words {
                [] => Some(0),
                [w] if !negative => i64::try_from(w).ok(),
                [w] if w <= 1 << 63 => Some((w as i64).wrapping_neg()),
                _ => None,
            };
        }
    }
    None
}

/// Is it an int (bool and instances of subclasses included)?
///
/// # Safety
/// A pointer in `v` is live.
#[inline]
pub unsafe fn is_int(heap: &Heap, v: Value) -> bool {
    // SAFETY: by the caller's word.
    v.is_int() || v.is_bool() || v.is_pointer() && unsafe { heap.kind(v.as_pointer()) } == Kind::Int
}
