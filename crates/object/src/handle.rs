//! `Object`: a value that owns its count, for all code outside this crate and the VM's core.

use crate::value::Value;

/// An owned value: cloning counts one owner more, dropping one less. It is one word, and a slice of registers can be seen as a slice of it.
///
/// Dropping the last owner deallocates at once but runs no Python code: finalisers wait until the VM is between two instructions.
#[repr(transparent)]
#[derive(PartialEq, Eq, Hash)]
pub struct Object(Value);

impl Object {
    pub const NONE: Object = Object(Value::NONE);
    pub const TRUE: Object = Object(Value::TRUE);
    pub const FALSE: Object = Object(Value::FALSE);
    pub const NOT_IMPLEMENTED: Object = Object(Value::NOT_IMPLEMENTED);
    pub const ELLIPSIS: Object = Object(Value::ELLIPSIS);
    /// "Nothing here": an argument that was not given.
    pub const NULL: Object = Object(Value::NULL);

    /// Takes over a count that the caller owned.
    ///
    /// # Safety
    /// The caller owned one, or the value is no pointer.
    #[inline(always)]
    pub unsafe fn own(value: Value) -> Object {
        Object(value)
    }

    /// One owner more of a live value.
    ///
    /// # Safety
    /// A pointer in it is live.
    #[inline(always)]
    pub unsafe fn share(value: Value) -> Object {
        // SAFETY: live, by the caller's word.
        Object(unsafe { value.incref() })
    }

    /// How many own the object, this handle among them; 0 for an immediate value, which nobody owns.
    pub fn owners(&self) -> u32 {
        // SAFETY: a handle's object is live.
        if self.0.is_pointer() { unsafe { (*self.0.as_pointer()).rc } } else { 0 }
    }

    /// A small int that surely fits.
    pub fn small(i: i32) -> Object {
        Object(Value::small(i as i64))
    }
    pub fn bool(b: bool) -> Object {
        Object(Value::bool(b))
    }

    /// The number of a small int.
    #[inline(always)]
    pub fn as_small(&self) -> Option<i64> {
        if self.0.is_int() { Some(self.0.as_int()) } else { None }
    }
    /// The number of a float that is no object of its own, as most are.
    #[inline(always)]
    pub fn as_immediate_float(&self) -> Option<f64> {
        if self.0.is_float() { Some(self.0.as_float()) } else { None }
    }

    /// The value, still owned by this handle.
    #[inline(always)]
    pub fn value(&self) -> Value {
        self.0
    }
    /// Gives the count away.
    #[inline(always)]
    pub fn into_value(self) -> Value {
        let v = self.0;
        std::mem::forget(self);
        v
    }
    #[inline(always)]
    pub fn is_none(&self) -> bool {
        self.0.is_none()
    }
    #[inline(always)]
    pub fn is_null(&self) -> bool {
        self.0.is_null()
    }
    /// `a is b`.
    #[inline(always)]
    pub fn is(&self, other: &Object) -> bool {
        self.0 == other.0
    }
    /// None if this is the NULL mark.
    pub fn given(&self) -> Option<&Object> {
        if self.is_null() { None } else { Some(self) }
    }

    /// Sees values as handles without counting.
    ///
    /// # Safety
    /// The values own their counts for as long as the slice is used.
    #[inline(always)]
    pub unsafe fn slice<'a>(start: *const Value, len: usize) -> &'a [Object] {
        // SAFETY: transparent representation; the caller's word for the rest.
        unsafe { std::slice::from_raw_parts(start as *const Object, len) }
    }
}

impl Clone for Object {
    #[inline(always)]
    fn clone(&self) -> Object {
        // SAFETY: our own count keeps it live.
        Object(unsafe { self.0.incref() })
    }
}

impl Drop for Object {
    #[inline(always)]
    fn drop(&mut self) {
        // SAFETY: the handle owned one count.
        unsafe { self.0.decref() }
    }
}

impl std::fmt::Debug for Object {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}
