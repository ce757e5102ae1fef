//! list and bytearray: a growable buffer behind the object.

use crate::header::{Header, shape};
use crate::heap::Heap;
use crate::value::Value;

/// A list object; the items own their counts.
#[repr(C)]
pub struct ListData {
    pub header: Header,
    pub items: Vec<Value>,
}

/// A bytearray object.
#[repr(C)]
pub struct ByteArrayData {
    pub header: Header,
    /// What is stored; the first `gone` bytes are deleted ones.
    pub bytes: Vec<u8>,
    /// Deleted bytes at the beginning, which are not moved over at once: a queue that is read at its front costs what is read.
    pub gone: usize,
    /// memoryviews that forbid resizing.
    pub exports: u32,
}

impl ByteArrayData {
    /// The contents.
    pub fn contents(&self) -> &[u8] {
        self.bytes.get(self.gone..).unwrap_or_default()
    }

    /// The contents, to be changed in place.
    pub fn contents_mut(&mut self) -> &mut [u8] {
        self.bytes.get_mut(self.gone..).unwrap_or_default()
    }

    /// The contents and nothing else, for changes of any kind.
    pub fn whole(&mut self) -> &mut Vec<u8> {
        if self.gone > 0 {
            self.bytes.drain(..self.gone);
            self.gone = 0;
        }
        &mut self.bytes
    }

    /// What more bytes may be put at the end of; its beginning is not that of the contents.
    pub fn end_mut(&mut self) -> &mut Vec<u8> {
        &mut self.bytes
    }

    /// Deletes bytes at the beginning. What is left is moved only when it is less than what is gone.
    pub fn drop_front(&mut self, count: usize) {
        self.gone = self.bytes.len().min(self.gone + count);
        if self.gone > self.bytes.len() / 2 {
            self.whole();
        }
    }
}

/// A list that takes over the counts of the items.
pub fn new(heap: &mut Heap, items: Vec<Value>) -> Value {
    with_shape(heap, shape::LIST, items)
}

/// As [`new`], where the block for an instance of a subclass was made by the VM.
pub fn with_shape(heap: &mut Heap, number: u32, items: Vec<Value>) -> Value {
    let p = heap.allocate(heap.shapes.get(number).size as usize, number);
    heap.allocated += 1;
    // SAFETY: the block has the size of the shape, whose kind is List; the field is not initialised yet.
    unsafe { (&raw mut (*(p as *mut ListData)).items).write(items) };
    Value::pointer(p)
}

/// The list behind a value of kind List.
///
/// # Safety
/// `v` is a live object of kind List; no other reference to its contents is alive.
#[inline(always)]
pub unsafe fn data<'a>(v: Value) -> &'a mut ListData {
    // SAFETY: by the caller's word.
    unsafe { &mut *(v.as_pointer() as *mut ListData) }
}

/// The bytearray behind a value of kind ByteArray.
///
/// # Safety
/// As [`data`].
#[inline(always)]
pub unsafe fn bytearray<'a>(v: Value) -> &'a mut ByteArrayData {
    // SAFETY: by the caller's word.
    unsafe { &mut *(v.as_pointer() as *mut ByteArrayData) }
}

/// A bytearray.
pub fn new_bytearray(heap: &mut Heap, bytes: Vec<u8>) -> Value {
    let p = heap.allocate(heap.shapes.get(shape::BYTEARRAY).size as usize, shape::BYTEARRAY);
    // SAFETY: as `with_shape`.
    unsafe {
        let d = p as *mut ByteArrayData;
        (&raw mut (*d).bytes).write(bytes);
        (*d).exports = 0;
        (*d).gone = 0;
    }
    Value::pointer(p)
}
