//! Floats that are not immediate, and instances of subclasses of float.

use crate::header::{Header, Kind, shape};
use crate::heap::Heap;
use crate::value::Value;

/// A float object.
#[repr(C)]
pub struct FloatData {
    pub header: Header,
    pub value: f64,
}

/// The float `f`.
#[inline]
pub fn new(heap: &mut Heap, f: f64) -> Value {
    match Value::try_float(f) {
        Some(v) => v,
        None => boxed(heap, f),
    }
}

#[inline(never)]
fn boxed(heap: &mut Heap, f: f64) -> Value {
    let p = heap.allocate(16, shape::FLOAT);
    // SAFETY: a fresh block of 16 bytes.
    unsafe { (*(p as *mut FloatData)).value = f };
    Value::pointer(p)
}

/// The value of a float (immediate, boxed, or an instance of a subclass); None for anything else.
///
/// # Safety
/// A pointer in `v` is live.
#[inline]
pub unsafe fn get(heap: &Heap, v: Value) -> Option<f64> {
    if v.is_float() {
        return Some(v.as_float());
    }
    // SAFETY: by the caller's word.
    unsafe {
        if v.is_pointer() && heap.kind(v.as_pointer()) == Kind::Float {
            return Some((*(v.as_pointer() as *const FloatData)).value);
        }
    }
    None
}
