//! tuple: length, then the items inline. bytes: length, cached hash, then the bytes inline.

use crate::header::{Header, shape};
use crate::heap::Heap;
use crate::value::Value;

/// Head of a tuple; the items follow.
#[repr(C)]
pub struct TupleData {
    pub header: Header,
    pub len: usize,
}

/// Head of a bytes object; the data follows.
#[repr(C)]
pub struct BytesData {
    pub header: Header,
    pub len: usize,
    /// 0: not computed yet.
    pub hash: u64,
}

pub(crate) fn bootstrap(heap: &mut Heap) -> Value {
    let p = heap.allocate(16, shape::TUPLE);
    // SAFETY: a fresh block.
    unsafe { (*(p as *mut TupleData)).len = 0 };
    Value::pointer(p)
}

/// A tuple that takes over the counts of the items.
///
/// # Safety
/// The caller owns them.
pub unsafe fn new_owned(heap: &mut Heap, items: &[Value]) -> Value {
    if items.is_empty() {
        // SAFETY: lives as long as the heap.
        return unsafe { heap.empty_tuple.incref() };
    }
    // SAFETY: by the caller's word.
    unsafe { with_shape(heap, shape::TUPLE, items) }
}

/// As [`new_owned`], of any shape of kind Tuple.
///
/// # Safety
/// As [`new_owned`].
pub unsafe fn with_shape(heap: &mut Heap, shape: u32, items: &[Value]) -> Value {
    let p = heap.allocate(16 + 8 * items.len(), shape);
    heap.allocated += 1;
    // SAFETY: the block has room.
    unsafe {
        (*(p as *mut TupleData)).len = items.len();
        (p as *mut Value).add(2).copy_from_nonoverlapping(items.as_ptr(), items.len());
    }
    Value::pointer(p)
}

/// A tuple of `n` items, at least one, all None so far. As long as nobody else knows it, [`place`] sets them.
pub fn new_blank(heap: &mut Heap, n: usize) -> Value {
    let p = heap.allocate(16 + 8 * n, shape::TUPLE);
    heap.allocated += 1;
    // SAFETY: the block has room.
    unsafe {
        (*(p as *mut TupleData)).len = n;
        std::slice::from_raw_parts_mut((p as *mut Value).add(2), n).fill(Value::NONE);
    }
    Value::pointer(p)
}

/// Sets an item of a tuple that nobody else knows yet, and that is None so far; takes over its count.
///
/// # Safety
/// `tuple` is from [`new_blank`], and has more than `i` items.
#[inline(always)]
pub unsafe fn place(tuple: Value, i: usize, item: Value) {
    // SAFETY: by the caller's word.
    unsafe { (tuple.as_pointer() as *mut Value).add(2 + i).write(item) }
}

/// A tuple that shares the items of two others.
///
/// # Safety
/// They are live.
pub unsafe fn new_joined(heap: &mut Heap, a: &[Value], b: &[Value]) -> Value {
    let n = a.len() + b.len();
    let p = heap.allocate(16 + 8 * n, shape::TUPLE);
    heap.allocated += 1;
    // SAFETY: the block has room.
    unsafe {
        (*(p as *mut TupleData)).len = n;
        let at = (p as *mut Value).add(2);
        for (i, v) in a.iter().chain(b).enumerate() {
            at.add(i).write(v.incref());
        }
    }
    Value::pointer(p)
}

/// A tuple that shares the items.
///
/// # Safety
/// They are live.
pub unsafe fn new_shared(heap: &mut Heap, items: &[Value]) -> Value {
    // SAFETY: by the caller's word.
    unsafe {
        items.iter().for_each(|v| {
            v.incref();
        });
        new_owned(heap, items)
    }
}

/// The items.
///
/// # Safety
/// `v` is a live object of kind Tuple, which outlives the slice.
#[inline(always)]
pub unsafe fn items<'a>(v: Value) -> &'a [Value] {
    // SAFETY: by the caller's word.
    unsafe {
        let d = v.as_pointer() as *const TupleData;
        std::slice::from_raw_parts((d as *const Value).add(2), (*d).len)
    }
}

/// A bytes object.
pub fn new_bytes(heap: &mut Heap, bytes: &[u8]) -> Value {
    bytes_with_shape(heap, shape::BYTES, bytes)
}

/// The bytes of both, one after the other.
pub fn new_bytes_joined(heap: &mut Heap, a: &[u8], b: &[u8]) -> Value {
    let p = heap.allocate(size_of::<BytesData>() + a.len() + b.len(), shape::BYTES);
    // SAFETY: the block has room.
    unsafe {
        let d = p as *mut BytesData;
        (*d).len = a.len() + b.len();
        (*d).hash = 0;
        let to = d.add(1) as *mut u8;
        to.copy_from_nonoverlapping(a.as_ptr(), a.len());
        to.add(a.len()).copy_from_nonoverlapping(b.as_ptr(), b.len());
    }
    Value::pointer(p)
}

/// The UTF-8 of code points below 256.
pub fn new_bytes_of_latin1(heap: &mut Heap, units: &[u8]) -> Value {
    let len = units.len() + units.iter().filter(|&&u| u >= 0x80).count();
    let p = heap.allocate(size_of::<BytesData>() + len, shape::BYTES);
    // SAFETY: the block has room: a byte for each unit, two for each beyond ASCII.
    unsafe {
        let d = p as *mut BytesData;
        (*d).len = len;
        (*d).hash = 0;
        let mut to = d.add(1) as *mut u8;
        for &u in units {
            if u < 0x80 {
                to.write(u);
                to = to.add(1);
            } else {
                to.write(0xc0 | u >> 6);
                to.add(1).write(0x80 | u & 0x3f);
                to = to.add(2);
            }
        }
    }
    Value::pointer(p)
}

/// A bytes object of any shape of kind Bytes.
pub fn bytes_with_shape(heap: &mut Heap, shape: u32, bytes: &[u8]) -> Value {
    let p = heap.allocate(size_of::<BytesData>() + bytes.len(), shape);
    // SAFETY: the block has room.
    unsafe {
        let d = p as *mut BytesData;
        (*d).len = bytes.len();
        (*d).hash = 0;
        (d.add(1) as *mut u8).copy_from_nonoverlapping(bytes.as_ptr(), bytes.len());
    }
    Value::pointer(p)
}

/// The bytes.
///
/// # Safety
/// `v` is a live object of kind Bytes, which outlives the slice.
#[inline(always)]
pub unsafe fn bytes<'a>(v: Value) -> &'a [u8] {
    // SAFETY: by the caller's word.
    unsafe {
        let d = v.as_pointer() as *const BytesData;
        std::slice::from_raw_parts(d.add(1) as *const u8, (*d).len)
    }
}
