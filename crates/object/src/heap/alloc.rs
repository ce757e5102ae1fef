//! Taking blocks, and walking over all objects.

use super::{Heap, pages};
use crate::header::{Header, shape::FIRST_DYNAMIC};

/// What the memory checker is told (see `cargo xtask memcheck`): the contents of a free block are nobody's. Its header and the link to the next one stay readable.
#[cfg(ophion_poison)]
mod poison {
    use super::Header;

    const KEPT: usize = 16;

    unsafe extern "C" {
        fn __asan_poison_memory_region(start: *const u8, size: usize);
        fn __asan_unpoison_memory_region(start: *const u8, size: usize);
    }

    /// The checker's settings: what the process leaves behind is no leak, and a block that is too large is an error of the program's.
    #[unsafe(no_mangle)]
    extern "C" fn __asan_default_options() -> *const std::ffi::c_char {
        c"detect_leaks=0:allocator_may_return_null=1".as_ptr()
    }

    pub unsafe fn hide(p: *mut Header, size: usize) {
        // SAFETY: the block is the heap's own.
        unsafe { __asan_poison_memory_region((p as *const u8).add(KEPT), size - KEPT) }
    }
    pub unsafe fn show(p: *mut Header, size: usize) {
        // SAFETY: the block is the heap's own.
        unsafe { __asan_unpoison_memory_region((p as *const u8).add(KEPT), size - KEPT) }
    }
}
#[cfg(not(ophion_poison))]
mod poison {
    use super::Header;

    #[inline(always)]
    pub unsafe fn hide(_: *mut Header, _: usize) {}
    #[inline(always)]
    pub unsafe fn show(_: *mut Header, _: usize) {}
}

/// How many freed large blocks are kept, and up to which size.
const SPARE_COUNT: usize = 8;
const SPARE_SIZE: usize = 128 * 1024;

impl Heap {
    /// A block of at least `size` bytes with its header set to one owner and this shape. The rest is not initialised
    /// (it may hold what a former object left).
    #[inline(always)]
    pub fn allocate(&mut self, size: usize, shape: u32) -> *mut Header {
        if shape >= FIRST_DYNAMIC {
            // An instance owns its class (built-in classes live as long as the heap).
            // SAFETY: the class of a shape in use is live.
            unsafe { (*self.shapes.get(shape).class).rc += 1 };
            crate::counts::operation();
        }
        if size <= 512 {
            let class = size.div_ceil(16);
            let p = self.free[class];
            if !p.is_null() {
                // SAFETY: a free block holds the link to the next one in its second word.
                unsafe {
                    poison::show(p, class * 16);
                    self.free[class] = *(p as *mut *mut Header).add(1);
                    (*p).rc = 1;
                    (*p).shape = shape;
                }
                return p;
            }
        }
        self.allocate_slow(size, shape)
    }

    /// As [`allocate`](Heap::allocate) for a built-in shape, where a block of `SIZE` bytes (a multiple of 16) is at hand; else null. It calls nothing.
    #[inline(always)]
    pub fn take_at_hand<const SIZE: usize>(&mut self, shape: u32) -> *mut Header {
        let p = self.free[SIZE / 16];
        if !p.is_null() {
            // SAFETY: as in `allocate`.
            unsafe {
                poison::show(p, SIZE);
                self.free[SIZE / 16] = *(p as *mut *mut Header).add(1);
                (*p).rc = 1;
                (*p).shape = shape;
            }
        }
        p
    }

    #[inline(never)]
    fn allocate_slow(&mut self, size: usize, shape: u32) -> *mut Header {
        // The heap grows: a moment to ask whether cycles should be looked for.
        self.collect_wanted |= self.collection_due();
        let p = if size > pages::MAX_SMALL {
            let total = (pages::PAGE_DATA + size).next_multiple_of(4096);
            // SAFETY: spare pages are ours.
            let page = match self.spare.iter().position(|&p| unsafe { (*p).total == total }) {
                Some(i) => self.spare.swap_remove(i),
                None => pages::take_large(total),
            };
            let page = self.take_page(page, total, size as u32);
            // SAFETY: the page is ours and large enough.
            unsafe {
                (*page).fresh = (pages::PAGE_DATA + 16) as u32;
                (page as *mut u8).add(pages::PAGE_DATA) as *mut Header
            }
        } else {
            let class = pages::class_of(size);
            let block = pages::class_size(class);
            let free = self.free[class];
            if !free.is_null() {
                // SAFETY: as in `allocate`.
                unsafe {
                    poison::show(free, block);
                    self.free[class] = *(free as *mut *mut Header).add(1);
                }
                free
            } else {
                let (at, end) = self.fresh[class];
                if at + block <= end {
                    self.fresh[class].0 = at + block;
                    at as *mut Header
                } else {
                    let page = self.chunks.take();
                    let page = self.take_page(page, pages::PAGE_SIZE, block as u32) as usize;
                    let first = page + pages::PAGE_DATA;
                    self.fresh[class] = (first + block, page + pages::PAGE_SIZE);
                    first as *mut Header
                }
            }
        };
        // SAFETY: a block of our own.
        unsafe {
            (*p).rc = 1;
            (*p).shape = shape;
        }
        p
    }

    fn take_page(&mut self, page: *mut pages::PageHeader, total: usize, block_size: u32) -> *mut pages::PageHeader {
        self.bytes += total;
        // SAFETY: fresh memory of at least a page header's size.
        unsafe {
            *page = pages::PageHeader {
                heap: self,
                block_size,
                fresh: pages::PAGE_SIZE as u32,
                total,
                index: self.pages.len(),
            };
        }
        self.pages.push(page);
        page
    }

    /// Gives a block back; its contents are gone already.
    ///
    /// # Safety
    /// Nobody owns `p` any more, and nothing refers to it.
    #[inline(always)]
    pub unsafe fn free_block(&mut self, p: *mut Header) {
        // SAFETY: an object's page header is valid.
        unsafe {
            let page = pages::page_of(p);
            let size = (*page).block_size as usize;
            *pages::flags_of(p) = 0;
            if size <= 512 {
                let class = size / 16;
                (*p).rc = 0;
                (*p).shape = 0;
                *(p as *mut *mut Header).add(1) = self.free[class];
                self.free[class] = p;
                poison::hide(p, size);
            } else {
                self.free_large(p, page, size);
            }
        }
    }

    /// As [`free_block`](Heap::free_block), of a block of `SIZE` bytes that nothing at the side knows of; false if something does. It calls nothing.
    ///
    /// # Safety
    /// As [`free_block`](Heap::free_block), if it says true.
    #[inline(always)]
    pub unsafe fn give_back<const SIZE: usize>(&mut self, p: *mut Header) -> bool {
        // SAFETY: an object's page header is valid.
        unsafe {
            let flags = pages::flags_of(p);
            if *flags & !(pages::flag::OLD | pages::flag::ID_TAKEN | pages::flag::FINALIZED) != 0 {
                return false;
            }
            *flags = 0;
            (*p).rc = 0;
            (*p).shape = 0;
            *(p as *mut *mut Header).add(1) = self.free[SIZE / 16];
            self.free[SIZE / 16] = p;
            poison::hide(p, SIZE);
            true
        }
    }

    #[inline(never)]
    unsafe fn free_large(&mut self, p: *mut Header, page: *mut pages::PageHeader, size: usize) {
        // SAFETY: as `free_block`.
        unsafe {
            if size > pages::MAX_SMALL {
                let index = (*page).index;
                self.pages.swap_remove(index);
                if let Some(&moved) = self.pages.get(index) {
                    (*moved).index = index;
                }
                self.bytes -= (*page).total;
                // A program that works with large ints or texts makes the next one of this size soon.
                if (*page).total <= SPARE_SIZE && self.spare.len() < SPARE_COUNT {
                    self.spare.push(page);
                } else {
                    pages::give_back(page);
                }
            } else {
                let class = pages::class_of(size);
                (*p).rc = 0;
                (*p).shape = 0;
                *(p as *mut *mut Header).add(1) = self.free[class];
                self.free[class] = p;
                poison::hide(p, size);
            }
        }
    }

    /// Puts the free lists, or the first `most` blocks of each, in the order in which [`live`](Heap::live) walks, so that what is allocated next is walked in the
    /// order of its making.
    pub fn sort_free_lists(&mut self, most: usize) {
        // Page by page, so that a long list needs little memory.
        let mut of_page: Vec<*mut Header> = vec![std::ptr::null_mut(); self.pages.len()];
        let mut list = Vec::new();
        for class in 0..pages::CLASSES {
            let (mut p, mut n) = (self.free[class], 0);
            // SAFETY: blocks of live pages; a free block holds the link to the next one in its second word.
            unsafe {
                let link = |p: *mut Header| (p as *mut *mut Header).add(1);
                while !p.is_null() && n < most {
                    let next = *link(p);
                    let first = &mut of_page[(*pages::page_of(p)).index];
                    *link(p) = *first;
                    *first = p;
                    (p, n) = (next, n + 1);
                }
                let mut next = p;
                if n > 0 {
                    for first in of_page.iter_mut().rev() {
                        let mut p = std::mem::replace(first, std::ptr::null_mut());
                        while !p.is_null() {
                            list.push(p);
                            p = *link(p);
                        }
                        list.sort_unstable();
                        for p in list.drain(..).rev() {
                            *link(p) = next;
                            next = p;
                        }
                    }
                }
                self.free[class] = next;
            }
        }
    }

    /// The size of a page's blocks, and where those end that have been handed out. The rest of the page has never been touched, and a walk
    /// should not be the first to do so.
    pub(super) fn blocks(&self, page: *mut pages::PageHeader) -> (usize, usize) {
        // SAFETY: a page of this heap.
        let block = unsafe { (*page).block_size as usize };
        if block > pages::MAX_SMALL {
            return (block, pages::PAGE_DATA + 1);
        }
        let (at, end) = self.fresh[pages::class_of(block)];
        let current = end == page as usize + pages::PAGE_SIZE;
        (block, if current { at - page as usize } else { pages::PAGE_SIZE - block + 1 })
    }

    /// Makes all objects there are permanent: collections neither take them apart nor walk what they refer to. They are what every isolate starts
    /// with, and live as long as it does. Pages full of them are settled: what is free in them stays so, and collections pass them by.
    pub fn make_permanent(&mut self) {
        let all: Vec<*mut Header> = self.live().collect();
        for p in all {
            // SAFETY: a live object.
            unsafe { *pages::flags_of(p) |= pages::flag::PERMANENT };
        }
        self.allocated = 0;
        // SAFETY: pages of this heap; free blocks as in `sort_free_lists`.
        unsafe {
            let open = |page: *mut pages::PageHeader| {
                let block = (*page).block_size as usize;
                block > pages::MAX_SMALL || self.fresh[pages::class_of(block)].1 == page as usize + pages::PAGE_SIZE
            };
            let (open, settled): (Vec<_>, Vec<_>) = self.pages.iter().copied().partition(|&page| open(page));
            self.settled = settled.len();
            self.pages.clear();
            self.pages.extend(settled);
            self.pages.extend(open);
            for (index, &page) in self.pages.iter().enumerate() {
                (*page).index = index;
            }
            for first in &mut self.free {
                let mut at: *mut *mut Header = first;
                while !(*at).is_null() {
                    let link = (*at as *mut *mut Header).add(1);
                    if (*pages::page_of(*at)).index < self.settled {
                        *at = *link;
                    } else {
                        at = link;
                    }
                }
            }
        }
    }

    /// A permanent object's block, which nothing takes the place of.
    ///
    /// # Safety
    /// As [`free_block`](Heap::free_block).
    pub(super) unsafe fn abandon_block(&mut self, p: *mut Header) {
        // SAFETY: as `free_block`.
        unsafe {
            if (*pages::page_of(p)).index >= self.settled {
                return self.free_block(p);
            }
            *pages::flags_of(p) = 0;
            (*p).rc = 0;
            (*p).shape = 0;
        }
    }

    /// All objects. Allocating or freeing while this is in use is not allowed.
    pub fn live(&self) -> Live<'_> {
        Live { heap: self, page: 0, offset: pages::PAGE_DATA }
    }
}

/// Iterator over all objects of a heap; see [`Heap::live`].
pub struct Live<'a> {
    heap: &'a Heap,
    page: usize,
    offset: usize,
}

impl Iterator for Live<'_> {
    type Item = *mut Header;

    fn next(&mut self) -> Option<*mut Header> {
        loop {
            let page = *self.heap.pages.get(self.page)?;
            // SAFETY: pages in the list are live; blocks lie at multiples of the block size from PAGE_DATA on, and memory
            // never handed out is zero, which reads as a free block.
            unsafe {
                let (block, end) = self.heap.blocks(page);
                if self.offset < end {
                    let p = (page as *mut u8).add(self.offset) as *mut Header;
                    self.offset += block;
                    if (*p).shape != 0 {
                        return Some(p);
                    }
                    continue;
                }
            }
            self.page += 1;
            self.offset = pages::PAGE_DATA;
        }
    }
}

impl Drop for Heap {
    fn drop(&mut self) {
        // Payloads that own Rust memory are dropped in place; counts no longer matter.
        let all: Vec<*mut Header> = self.live().collect();
        for p in all {
            // SAFETY: every live object is visited once, and none is used afterwards.
            unsafe { super::layout::drop_buffers(self, p) };
        }
        for &page in self.pages.iter().chain(&self.spare) {
            // SAFETY: nothing in the pages is used any more; those of small blocks go with their chunks.
            unsafe {
                if (*page).block_size as usize > pages::MAX_SMALL {
                    pages::give_back(page);
                }
            }
        }
    }
}
