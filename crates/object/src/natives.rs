//! Objects whose payload is a Rust value: for library types that neither records nor containers can express.

use crate::header::{Header, shape};
use crate::heap::Heap;
use crate::value::Value;
use std::any::Any;

/// A payload. What it owns must be told here; a type that can be frozen gives its bytes.
pub trait NativePayload: Any {
    /// The values it owns.
    fn children(&self, f: &mut dyn FnMut(Value));
    /// Gives out what it owns, counts included, and stays valid.
    fn clear(&mut self, f: &mut dyn FnMut(Value));
    fn as_any(&self) -> &dyn Any;
    fn as_any_mut(&mut self) -> &mut dyn Any;
}

/// The object.
#[repr(C)]
pub struct NativeObject {
    pub header: Header,
    payload: Box<dyn NativePayload>,
}

impl NativeObject {
    pub fn payload(&self) -> &dyn NativePayload {
        &*self.payload
    }
    pub fn payload_mut(&mut self) -> &mut dyn NativePayload {
        &mut *self.payload
    }
}

/// A native object of any shape of kind Native.
pub fn new(heap: &mut Heap, number: u32, payload: Box<dyn NativePayload>) -> Value {
    debug_assert!(number != shape::OBJECT);
    // SAFETY: the payload is written before anything looks at it.
    unsafe {
        let v = crate::records::blank(heap, number);
        (&raw mut (*(v.as_pointer() as *mut NativeObject)).payload).write(payload);
        v
    }
}

/// The object behind a value of kind Native.
///
/// # Safety
/// `v` is a live object of kind Native; no other reference to it is alive.
pub unsafe fn data<'a>(v: Value) -> &'a mut NativeObject {
    // SAFETY: by the caller's word.
    unsafe { &mut *(v.as_pointer() as *mut NativeObject) }
}
