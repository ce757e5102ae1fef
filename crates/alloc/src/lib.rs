//! A global allocator for programs that make and drop many small things on one thread, as an interpreter does: lists' and dicts' contents,
//! numbers of a few words, short texts.
//!
//! Rust tells the size of a block when it is given back, so a block of up to [`SMALL`] bytes needs no header: it comes from a list of
//! free blocks of its size class, and goes back to that list, without a lock. Larger ones are the system's. Memory of small blocks is
//! never given back to the system while the process runs; that of a thread that ends goes to the threads that need some next.
//!
//! ```
//! use ophion_alloc::Alloc;
//!
//! #[global_allocator]
//! static ALLOC: Alloc = Alloc;
//!
//! fn main() {
//!     let words: Vec<String> = (0..100).map(|i| i.to_string()).collect();
//!     assert_eq!(words.concat().len(), 190);
//! }
//! ```

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::UnsafeCell;
use std::ptr;
use std::sync::Mutex;

/// Blocks of up to so many bytes are kept in lists.
pub const SMALL: usize = 1024;
/// Bytes between size classes, and the alignment of every block.
const GRANULE: usize = 16;
const CLASSES: usize = SMALL / GRANULE + 1;
/// Bytes taken from the system at a time.
const CHUNK: usize = 32 * 1024;

/// See the crate's page.
pub struct Alloc;

struct Cache {
    /// By class: the first free block, which holds the address of the next.
    free: [*mut u8; CLASSES],
    /// What is left of the newest chunk.
    at: *mut u8,
    left: usize,
}

const EMPTY: Cache = Cache { free: [ptr::null_mut(); CLASSES], at: ptr::null_mut(), left: 0 };

thread_local! {
    // Without a destructor, so that it can be reached at every time of the thread's life.
    static CACHE: UnsafeCell<Cache> = const { UnsafeCell::new(EMPTY) };
    static END: EndOfThread = const { EndOfThread };
}

/// What threads that have ended leave behind.
struct Left(Vec<Cache>);
// SAFETY: the blocks belong to nobody.
unsafe impl Send for Left {}
static LEFT: Mutex<Left> = Mutex::new(Left(Vec::new()));

struct EndOfThread;
impl Drop for EndOfThread {
    fn drop(&mut self) {
        CACHE.with(|cache| {
            // SAFETY: this thread's own; nothing below uses it meanwhile.
            let cache = unsafe { ptr::replace(cache.get(), EMPTY) };
            if let Ok(mut left) = LEFT.lock() {
                left.0.push(cache);
            }
        });
    }
}

/// No block of the class is free.
#[cold]
#[inline(never)]
unsafe fn refill(class: usize) -> *mut u8 {
    // SAFETY: the cache is this thread's own; it is not used across calls that may allocate.
    unsafe {
        let cache = CACHE.with(UnsafeCell::get);
        let size = class * GRANULE;
        if (*cache).left < size {
            if (*cache).at.is_null() {
                // The thread's first chunk: what it leaves is to be found at its end.
                let _ = END.try_with(|_| ());
                let old = LEFT.lock().ok().and_then(|mut left| left.0.pop());
                if let Some(old) = old {
                    // What was given back meanwhile (by the list of leftovers, say) is put aside with the new lists' tails.
                    let mine = ptr::replace(cache, old);
                    for (class, &first) in mine.free.iter().enumerate() {
                        let mut block = first;
                        while !block.is_null() {
                            let next = *(block as *mut *mut u8);
                            *(block as *mut *mut u8) = (*cache).free[class];
                            (*cache).free[class] = block;
                            block = next;
                        }
                    }
                    let block = (*cache).free[class];
                    if !block.is_null() {
                        (*cache).free[class] = *(block as *mut *mut u8);
                        return block;
                    }
                }
            }
            if (*cache).left < size {
                // The rest of the old chunk becomes blocks of the largest classes that it has room for.
                while (*cache).left >= GRANULE {
                    let n = ((*cache).left / GRANULE).min(CLASSES - 1);
                    let block = (*cache).at;
                    (*cache).at = block.add(n * GRANULE);
                    (*cache).left -= n * GRANULE;
                    *(block as *mut *mut u8) = (*cache).free[n];
                    (*cache).free[n] = block;
                }
                let chunk = System.alloc(Layout::from_size_align_unchecked(CHUNK, GRANULE));
                if chunk.is_null() {
                    return chunk;
                }
                (*cache).at = chunk;
                (*cache).left = CHUNK;
            }
        }
        let block = (*cache).at;
        (*cache).at = block.add(size);
        (*cache).left -= size;
        block
    }
}

#[inline(always)]
fn is_small(layout: &Layout) -> bool {
    layout.size() <= SMALL && layout.align() <= GRANULE
}
#[inline(always)]
fn class_of(size: usize) -> usize {
    size.div_ceil(GRANULE)
}

// SAFETY: blocks of one class are as large and as aligned as its layouts ask; each is in one list or in use.
unsafe impl GlobalAlloc for Alloc {
    #[inline]
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        // SAFETY: by the caller's word; lists hold free blocks of this thread.
        unsafe {
            if !is_small(&layout) {
                return System.alloc(layout);
            }
            let class = class_of(layout.size());
            let cache = CACHE.with(UnsafeCell::get);
            let block = (*cache).free[class];
            if block.is_null() {
                return refill(class);
            }
            (*cache).free[class] = *(block as *mut *mut u8);
            block
        }
    }

    #[inline]
    unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
        // SAFETY: by the caller's word the block came from here with this layout.
        unsafe {
            if !is_small(&layout) {
                return System.dealloc(block, layout);
            }
            let class = class_of(layout.size());
            let cache = CACHE.with(UnsafeCell::get);
            *(block as *mut *mut u8) = (*cache).free[class];
            (*cache).free[class] = block;
        }
    }

    #[inline]
    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        // SAFETY: by the caller's word.
        unsafe {
            if !is_small(&layout) {
                return System.alloc_zeroed(layout);
            }
            let block = self.alloc(layout);
            if !block.is_null() {
                block.write_bytes(0, layout.size());
            }
            block
        }
    }

    #[inline]
    unsafe fn realloc(&self, block: *mut u8, layout: Layout, new_size: usize) -> *mut u8 {
        // SAFETY: by the caller's word; the new layout is a valid one.
        unsafe {
            let new = Layout::from_size_align_unchecked(new_size, layout.align());
            match (is_small(&layout), is_small(&new)) {
                (false, false) => System.realloc(block, layout, new_size),
                (true, true) if class_of(layout.size()) == class_of(new_size) => block,
                _ => {
                    let moved = self.alloc(new);
                    if !moved.is_null() {
                        ptr::copy_nonoverlapping(block, moved, layout.size().min(new_size));
                        self.dealloc(block, layout);
                    }
                    moved
                }
            }
        }
    }
}
