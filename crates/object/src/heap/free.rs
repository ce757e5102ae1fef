//! Deallocation: iterative, so that values nested a million deep need no native stack, and without running Python code.

use super::{Heap, Pending, layout, pages};
use crate::codes::{FrameData, GeneratorData, GeneratorState};
use crate::header::{Header, Kind, shape};
use crate::shapes::shape_flag;
use crate::value::Value;

/// Frees an object that nobody owns any more, and whatever dies with it. Objects with a finaliser that has not run are queued
/// instead (see [`Pending`]).
///
/// # Safety
/// `p` is an object of a heap with a count of 0, and no reference to heap contents that could die with it is in use.
#[cold]
#[inline(never)]
pub unsafe fn deallocate(p: *mut Header) {
    // SAFETY: by the caller's word; pages lead to the heap, which outlives its objects.
    unsafe {
        let heap = (*pages::page_of(p)).heap;
        let flags = *pages::flags_of(p);
        let number = (*p).shape;
        if flags & !(pages::flag::OLD | pages::flag::ID_TAKEN | pages::flag::FINALIZED) == 0 {
            match number {
                // Leaves need no queue.
                shape::STR | shape::FLOAT | shape::INT | shape::BYTES => return (*heap).free_block(p),
                _ if (*heap).freeing => {}
                // Each of these is small, so that it saves few registers.
                shape::TUPLE => return free_tuple(heap, p),
                shape::LIST => return free_list(heap, p),
                shape::DICT => return free_dict(heap, p),
                shape::GENERATOR => return free_generator(heap, p),
                _ => {
                    let s = (*heap).shapes.get(number);
                    if s.kind == Kind::Record && s.flags & shape_flag::FINALIZER == 0 {
                        if number >= shape::FIRST_DYNAMIC {
                            if s.flags & shape_flag::WEAKREF == 0 {
                                return free_instance(heap, p);
                            }
                        } else if s.members == 0 && s.dict_offset == 0 && !has_side_effects(p, number) {
                            return free_record(heap, p);
                        }
                    }
                }
            }
        }
        free_other(heap, p)
    }
}

/// Does the end of a record of this built-in shape touch more than the record?
#[inline(always)]
unsafe fn has_side_effects(p: *mut Header, number: u32) -> bool {
    matches!(number, shape::WEAKREF | shape::WEAKPROXY | shape::CALLABLE_WEAKPROXY | shape::MEMORYVIEW)
        // SAFETY: a record of that shape.
        || unsafe { never_awaited(p, number) }
}

/// Is it what a method of an asynchronous generator gave, and nobody has begun to await it?
#[inline(always)]
unsafe fn never_awaited(p: *mut Header, number: u32) -> bool {
    // SAFETY: both have their state at the same place.
    matches!(number, shape::ASYNC_GENERATOR_ASEND | shape::ASYNC_GENERATOR_ATHROW)
        && unsafe { *crate::records::raw(Value::pointer(p), crate::records::asend::STATE) == 0 }
}

/// Is it an object whose end touches nothing but its block?
///
/// # Safety
/// `v` is a live object of a heap.
#[inline]
pub(super) unsafe fn is_plain_leaf(v: Value) -> bool {
    // SAFETY: by the caller's word.
    unsafe {
        let p = v.as_pointer();
        matches!((*p).shape, shape::STR | shape::FLOAT | shape::INT | shape::BYTES)
            && *pages::flags_of(p) & !(pages::flag::OLD | pages::flag::ID_TAKEN | pages::flag::FINALIZED) == 0
    }
}

#[inline(never)]
unsafe fn free_tuple(heap: *mut Heap, p: *mut Header) {
    // SAFETY: as `deallocate`; an exact tuple.
    unsafe {
        (*heap).allocated -= 1;
        for &v in crate::tuples::items(Value::pointer(p)) {
            (*heap).release(v);
        }
        end_of(heap, p)
    }
}

#[inline(never)]
unsafe fn free_list(heap: *mut Heap, p: *mut Header) {
    // SAFETY: as `deallocate`; an exact list.
    unsafe {
        (*heap).allocated -= 1;
        let items = std::mem::take(&mut (*(p as *mut crate::lists::ListData)).items);
        for &v in &items {
            (*heap).release(v);
        }
        drop(items);
        end_of(heap, p)
    }
}

#[inline(never)]
unsafe fn free_dict(heap: *mut Heap, p: *mut Header) {
    // SAFETY: as `deallocate`; an exact dict.
    unsafe {
        (*heap).release_dict(p);
        end_of(heap, p)
    }
}

#[inline(never)]
unsafe fn free_generator(heap: *mut Heap, p: *mut Header) {
    // SAFETY: as `deallocate`; a generator.
    unsafe {
        if !(*heap).release_generator(p) {
            return free_other(heap, p);
        }
        end_of(heap, p)
    }
}

#[inline(never)]
unsafe fn free_record(heap: *mut Heap, p: *mut Header) {
    // SAFETY: as `deallocate`; a built-in record without attributes of its own.
    unsafe {
        let s = (*heap).shapes.get((*p).shape);
        let mut i = s.values as usize;
        (*heap).allocated -= (s.flags & shape_flag::CONTAINER != 0) as isize;
        while i > 0 {
            (*heap).release(*(p as *mut Value).add(i));
            i -= 1;
        }
        end_of(heap, p)
    }
}

#[inline(never)]
unsafe fn free_instance(heap: *mut Heap, p: *mut Header) {
    // SAFETY: as `deallocate`; an instance of a class that is no weak reference, without finaliser.
    unsafe {
        let s = (*heap).shapes.get((*p).shape);
        let (values, members, slots) = (s.values as usize, s.members as usize, s.keys.len());
        let (dict, at, class) = (s.dict_offset as usize, s.members_offset as usize, s.class);
        (*heap).allocated -= (s.flags & shape_flag::CONTAINER != 0) as isize;
        if dict != 0 {
            let words = (p as *mut u8).add(dict) as *mut Value;
            for i in (0..=slots).rev() {
                (*heap).release(*words.add(i));
            }
        }
        let words = (p as *mut u8).add(at) as *mut Value;
        for i in (0..members).rev() {
            (*heap).release(*words.add(i));
        }
        for i in (0..values).rev() {
            (*heap).release(*(p as *mut Value).add(1 + i));
        }
        (*heap).release(Value::pointer(class));
        end_of(heap, p)
    }
}

/// The object's block is given back; then what has died with it goes.
#[inline(always)]
unsafe fn end_of(heap: *mut Heap, p: *mut Header) {
    // SAFETY: as `deallocate`; the object owns nothing any more.
    unsafe {
        (*heap).free_block(p);
        if !(*heap).dead.is_empty() {
            (*heap).free_dead();
        }
    }
}

#[inline(never)]
unsafe fn free_other(heap: *mut Heap, p: *mut Header) {
    // SAFETY: as `deallocate`.
    unsafe {
        let heap = &mut *heap;
        if heap.freeing || !heap.free_simple(p) {
            heap.dead.push(p);
        }
        if !heap.freeing && !heap.dead.is_empty() {
            heap.free_dead();
        }
    }
}

impl Heap {
    /// Frees an object of the common, simple sorts: a tuple, a list, a record without a finaliser, that nothing at the side knows of.
    /// What dies with it is put in the queue. False if it is of another sort.
    #[inline]
    unsafe fn free_simple(&mut self, p: *mut Header) -> bool {
        // SAFETY: as `deallocate`.
        unsafe {
            if *pages::flags_of(p) & !(pages::flag::OLD | pages::flag::ID_TAKEN | pages::flag::FINALIZED) != 0 {
                return false;
            }
            let number = (*p).shape;
            if number == shape::TUPLE {
                self.allocated -= 1;
                for &v in crate::tuples::items(Value::pointer(p)) {
                    self.release(v);
                }
                self.free_block(p);
                return true;
            }
            let s = self.shapes.get(number);
            let (flags, class, values) = (s.flags, s.class, s.values as usize);
            if flags & shape_flag::FINALIZER != 0 {
                return false;
            }
            let count = match s.kind {
                Kind::List if number == shape::LIST => {
                    let items = std::mem::take(&mut (*(p as *mut crate::lists::ListData)).items);
                    self.allocated -= 1;
                    for &v in &items {
                        self.release(v);
                    }
                    self.free_block(p);
                    return true;
                }
                Kind::Dict if number == shape::DICT => {
                    self.release_dict(p);
                    self.free_block(p);
                    return true;
                }
                Kind::Set if number < shape::FIRST_DYNAMIC => {
                    self.allocated -= 1;
                    let d = &mut *(p as *mut crate::sets::SetData);
                    let table = d.take_all();
                    self.charge(-(table.len() as isize * 16));
                    for e in table.iter().filter(|e| !e.key.is_null()) {
                        self.release(e.key);
                    }
                    std::ptr::drop_in_place(d);
                    self.free_block(p);
                    return true;
                }
                Kind::Generator if number == shape::GENERATOR => {
                    let simple = self.release_generator(p);
                    if simple {
                        self.free_block(p);
                    }
                    return simple;
                }
                Kind::Frame => {
                    self.allocated -= 1;
                    let d = &mut *(p as *mut FrameData);
                    // The last local dies first: what is last in the queue is freed first.
                    for &v in &d.registers {
                        self.release(v);
                    }
                    for v in [d.back, d.trace, d.locals_proxy, d.extra_locals, d.function, d.code] {
                        self.release(v);
                    }
                    std::ptr::drop_in_place(d);
                    self.free_block(p);
                    return true;
                }
                Kind::Generator => {
                    let g = &mut *(p as *mut GeneratorData);
                    // Others are closed first.
                    let over = g.state == GeneratorState::Closed
                        || g.state == GeneratorState::Created && number == shape::GENERATOR;
                    if !over {
                        return false;
                    }
                    self.allocated -= 1;
                    layout::end_generator_frame(g, true);
                    self.release(g.handled);
                    self.release(g.extra);
                    let fp = g.fp();
                    for i in (0..g.registers as usize).rev() {
                        self.release(*fp.add(i));
                    }
                    self.release(layout::frame_object((*fp.offset(crate::codes::frame::CONTROL)).0));
                    self.release(g.name);
                    self.release(g.qualname);
                    self.release(*fp.offset(crate::codes::frame::FUNCTION));
                    self.free_block(p);
                    return true;
                }
                // What knows of a weak reference at the side has to forget it.
                Kind::Record if flags & shape_flag::WEAKREF == 0 && !has_side_effects(p, number) => {
                    if s.members != 0 || s.dict_offset != 0 {
                        let (members, dict) = (s.members as usize, s.dict_offset as usize);
                        let (at, slots) = (s.members_offset as usize, s.keys.len());
                        if dict != 0 {
                            let words = (p as *mut u8).add(dict) as *mut Value;
                            for i in (0..=slots).rev() {
                                self.release(*words.add(i));
                            }
                        }
                        let words = (p as *mut u8).add(at) as *mut Value;
                        for i in (0..members).rev() {
                            self.release(*words.add(i));
                        }
                    }
                    values
                }
                _ => return false,
            };
            self.allocated -= (flags & shape_flag::CONTAINER != 0) as isize;
            let words = (p as *mut Value).add(1);
            for i in (0..count).rev() {
                self.release(*words.add(i));
            }
            if number >= shape::FIRST_DYNAMIC {
                self.release(Value::pointer(class));
            }
            self.free_block(p);
            true
        }
    }

    /// Frees an iterator over a list, a tuple or a range, which nobody has any more.
    ///
    /// # Safety
    /// `p` is one, with a count of 1 that is given up.
    #[inline]
    pub unsafe fn free_iterator(&mut self, p: *mut Header) {
        // SAFETY: by the caller's word; at most the first field is a value.
        unsafe {
            let source = *(p as *const Value).add(1);
            if *pages::flags_of(p) & !(pages::flag::OLD | pages::flag::ID_TAKEN | pages::flag::FINALIZED) != 0
                || (*p).shape != shape::RANGE_ITERATOR && !(source.is_pointer() && (*source.as_pointer()).rc > 1)
            {
                return Value::pointer(p).decref();
            }
            if (*p).shape != shape::RANGE_ITERATOR {
                (*source.as_pointer()).rc -= 1;
                crate::counts::operation();
                self.allocated -= 1;
            }
            crate::counts::operation();
            self.free_block(p);
        }
    }

    /// What an exact dict owns.
    #[inline(always)]
    unsafe fn release_dict(&mut self, p: *mut Header) {
        // SAFETY: as `deallocate`.
        unsafe {
            self.allocated -= 1;
            let d = &mut *(p as *mut crate::dicts::DictData);
            let bytes = d.bytes() as isize;
            if bytes != 0 {
                let entries = d.take_all();
                self.charge(-bytes);
                for e in entries.iter().rev().filter(|e| !e.key.is_null()) {
                    self.release(e.value);
                    self.release(e.key);
                }
            }
            std::ptr::drop_in_place(d);
        }
    }

    /// What a generator owns, if it ends without any code running for it; else nothing is done.
    #[inline(always)]
    unsafe fn release_generator(&mut self, p: *mut Header) -> bool {
        // SAFETY: as `deallocate`.
        unsafe {
            let g = &mut *(p as *mut GeneratorData);
            let fp = g.fp();
            let control = (*fp.offset(crate::codes::frame::CONTROL)).0;
            if !super::frame_object_of(control).is_null() || !g.ends_quietly() {
                return false;
            }
            self.allocated -= 1;
            for v in [g.name, g.qualname, *fp.offset(crate::codes::frame::FUNCTION), g.handled, g.extra] {
                self.release(v);
            }
            // The last local dies first, as when a frame returns. (One that has ended has none.)
            if g.state != GeneratorState::Closed {
                for i in 0..g.registers as usize {
                    self.release(*fp.add(i));
                }
            }
            true
        }
    }

    /// One owner less; the last one puts the object in the queue of the dead, or frees it if it is a leaf.
    #[inline(always)]
    unsafe fn release(&mut self, v: Value) {
        if v.is_pointer() {
            // SAFETY: the caller owned one.
            unsafe {
                let p = v.as_pointer();
                (*p).rc -= 1;
                crate::counts::operation();
                if (*p).rc == 0 {
                    match (*p).shape {
                        shape::STR | shape::FLOAT | shape::INT | shape::BYTES
                            if *pages::flags_of(p) & !pages::flag::ID_TAKEN == 0 =>
                        {
                            self.free_block(p)
                        }
                        _ => self.dead.push(p),
                    }
                }
            }
        }
    }

    unsafe fn free_dead(&mut self) {
        self.freeing = true;
        while let Some(p) = self.dead.pop() {
            // SAFETY: the queue holds objects with a count of 0, each once.
            unsafe {
                if !self.free_simple(p) {
                    self.free_one(p)
                }
            }
        }
        self.freeing = false;
    }

    unsafe fn free_one(&mut self, p: *mut Header) {
        // SAFETY: as `deallocate`.
        unsafe {
            let s = self.shapes.get((*p).shape);
            let (flags, kind) = (s.flags, s.kind);
            let side = *pages::flags_of(p);
            let awaits = kind == Kind::Record && never_awaited(p, (*p).shape);
            if (flags & shape_flag::FINALIZER != 0 || kind == Kind::Generator || awaits)
                && side & pages::flag::FINALIZED == 0
            {
                let needed = match kind {
                    Kind::Generator => {
                        let state = (*(p as *mut GeneratorData)).state;
                        state == GeneratorState::Suspended
                            || state == GeneratorState::Created && (*p).shape != shape::GENERATOR
                    }
                    _ => true,
                };
                if needed {
                    *pages::flags_of(p) |= pages::flag::FINALIZED;
                    (*p).rc = 1;
                    self.pending.push_back(Pending::Finalize(Value::pointer(p)));
                    return;
                }
            }
            if side & pages::flag::ID_KEPT != 0 {
                self.forget_id(p as usize);
            }
            if side & pages::flag::WEAKLY_REFERENCED != 0 {
                self.clear_weakrefs(p, true);
            }
            if matches!(kind, Kind::Record)
                && matches!((*p).shape, shape::WEAKREF | shape::WEAKPROXY | shape::CALLABLE_WEAKPROXY)
                || self.is_weakref(p)
            {
                self.forget_weakref(p);
            }
            if (*p).shape == shape::MEMORYVIEW {
                unlock_buffer(Value::pointer(p));
            }
            if flags & shape_flag::CONTAINER != 0 || matches!(kind, Kind::Tuple | Kind::Generator | Kind::Frame) {
                self.allocated -= 1;
            }
            let dead = &raw mut self.dead;
            let mut release = |v: Value| {
                if v.is_pointer() {
                    let c = v.as_pointer();
                    (*c).rc -= 1;
                    crate::counts::operation();
                    if (*c).rc == 0 {
                        (*dead).push(c);
                    }
                }
            };
            match kind {
                Kind::Str | Kind::Float | Kind::Int | Kind::Bytes
                    if side & pages::flag::SIDE_DICT == 0 && (*p).shape < shape::FIRST_DYNAMIC => {}
                _ => {
                    if kind == Kind::Generator {
                        layout::end_generator_frame(&mut *(p as *mut GeneratorData), true);
                    }
                    layout::clear_contents(self, p, &mut release);
                    layout::clear_rest(self, p, &mut release);
                    layout::drop_buffers(self, p);
                    // Last, since the shape is needed until here: the class may die with its last instance.
                    if (*p).shape >= shape::FIRST_DYNAMIC {
                        release(Value::pointer(self.shapes.get((*p).shape).class));
                    }
                }
            }
            if side & pages::flag::PERMANENT != 0 {
                return self.abandon_block(p);
            }
            self.free_block(p);
        }
    }

    /// Bytes of an object's block.
    ///
    /// # Safety
    /// `p` is live.
    pub unsafe fn block_size(&self, p: *mut Header) -> usize {
        // SAFETY: by the caller's word.
        unsafe {
            let page = pages::page_of(p);
            let size = (*page).block_size as usize;
            if size > pages::MAX_SMALL { (*page).total - pages::PAGE_DATA } else { size }
        }
    }
}

#[inline(always)]
/// A dying memoryview no longer keeps its bytearray from changing its size.
unsafe fn unlock_buffer(view: Value) {
    use crate::records::{self, memoryview};
    // SAFETY: a memoryview that is still whole owns its object.
    unsafe {
        let object = records::get(view, memoryview::OBJECT);
        let flags = records::raw(view, memoryview::FLAGS);
        if *flags & memoryview_flag::LOCKS != 0 && object.is_pointer() {
            *flags &= !memoryview_flag::LOCKS;
            crate::lists::bytearray(object).exports -= 1;
        }
    }
}

/// Bits of a memoryview's `FLAGS`.
pub mod memoryview_flag {
    pub const READONLY: u64 = 1;
    /// It is one of its bytearray's `exports`.
    pub const LOCKS: u64 = 2;
    pub const RELEASED: u64 = 4;
}
