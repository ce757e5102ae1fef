//! Identities: `id(o)` is the object's address, until the object is thawed somewhere else; then it is the number it had before.
//!
//! Programs remember identities (a memo of `copy.deepcopy`, a set of objects without `__hash__`), so an identity that was seen may not
//! change when the program moves. The side flags say that one was seen, and that one is kept; the table is only looked at then.

use super::pages::{self, flag};
use crate::heap::Heap;
use crate::value::Value;

/// The identity of a value, which from now on counts as seen.
///
/// # Safety
/// `v` is live.
#[inline]
pub unsafe fn id_of(v: Value) -> u64 {
    if !v.is_pointer() {
        return v.0;
    }
    // SAFETY: a live object's page leads to its heap.
    unsafe {
        let flags = pages::flags_of(v.as_pointer());
        if *flags & flag::ID_KEPT != 0 {
            let heap = &*(*pages::page_of(v.as_pointer())).heap;
            return heap.kept_ids.get(&(v.0 as usize)).copied().unwrap_or(v.0);
        }
        if *flags & flag::ID_TAKEN == 0 {
            *flags |= flag::ID_TAKEN;
            let heap = &mut *(*pages::page_of(v.as_pointer())).heap;
            if !heap.kept_ids.is_empty() {
                return heap.first_id(v);
            }
        }
        v.0
    }
}

impl Heap {
    /// An identity for an object in a heap where some addresses are the identities of other objects.
    #[cold]
    fn first_id(&mut self, v: Value) -> u64 {
        if !self.taken_ids.contains(&v.0) {
            return v.0;
        }
        // Blocks are 16 bytes apart: what is 8 beyond one is no address.
        let mut id = v.0 + 8;
        while self.taken_ids.contains(&id) {
            id += 16;
        }
        // SAFETY: a live object of this heap.
        unsafe { self.keep_id(v, id) };
        id
    }

    /// Gives an object the identity that it had elsewhere.
    ///
    /// # Safety
    /// `v` is a live pointer.
    pub unsafe fn keep_id(&mut self, v: Value, id: u64) {
        // SAFETY: live.
        unsafe { *pages::flags_of(v.as_pointer()) |= flag::ID_KEPT | flag::ID_TAKEN };
        self.kept_ids.insert(v.0 as usize, id);
        self.taken_ids.insert(id);
    }

    /// An object with a kept identity dies.
    #[cold]
    pub(super) fn forget_id(&mut self, address: usize) {
        if let Some(id) = self.kept_ids.remove(&address) {
            self.taken_ids.remove(&id);
        }
    }
}
