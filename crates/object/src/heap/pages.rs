//! Pages of equal-sized blocks, and large blocks of their own.
//!
//! A page is 64 KiB, aligned to its size, so that an object's address leads to its page's header, and from there to its heap. Blocks
//! are multiples of 16 bytes; each 16-byte granule of the page has one byte of flags at the page's start (only an object's first granule's is
//! used): this is the side metadata that keeps the object header at 8 bytes. A block whose shape is 0 is free: the collector and
//! freezing walk a page by stepping over its blocks.

use super::Heap;
use crate::header::Header;
use std::alloc::{Layout, alloc, alloc_zeroed, dealloc};

pub const PAGE_SIZE: usize = 64 * 1024;
const GRANULE: usize = 16;
const FLAG_BYTES: usize = PAGE_SIZE / GRANULE;
/// Where blocks start.
pub const PAGE_DATA: usize = FLAG_BYTES;
/// Blocks up to this size share pages.
pub const MAX_SMALL: usize = 8 * 1024;

/// The first bytes of a page. It overlays the flags of the granules that the flags themselves occupy.
#[repr(C)]
pub struct PageHeader {
    pub heap: *mut Heap,
    pub block_size: u32,
    /// First byte (offset in the page) that was never handed out.
    pub fresh: u32,
    /// Bytes of the whole allocation (`PAGE_SIZE`, or more for a large block).
    pub total: usize,
    /// Index in `Heap::pages`.
    pub index: usize,
}

const _: () = assert!(size_of::<PageHeader>() <= FLAG_BYTES / GRANULE);

/// Flags in the side metadata.
pub mod flag {
    /// Survived a collection.
    pub const OLD: u8 = 1;
    /// Somebody holds a weak reference.
    pub const WEAKLY_REFERENCED: u8 = 2;
    /// Its finaliser has been called.
    pub const FINALIZED: u8 = 4;
    /// Its `__dict__` is in `Heap::side_dicts` (instances of subclasses of tuple, str, int ...).
    pub const SIDE_DICT: u8 = 8;
    /// Reached in the current traversal.
    pub const MARK: u8 = 16;
    /// Somebody has seen its identity (`id`, a hash, a `repr`): freezing keeps it.
    pub const ID_TAKEN: u8 = 32;
    /// Its identity is not its address but in `Heap::kept_ids`.
    pub const ID_KEPT: u8 = 64;
    /// Not looked at by collections.
    pub const PERMANENT: u8 = 128;
}

/// The page that holds an object.
///
/// # Safety
/// `p` points to an object of a heap.
#[inline(always)]
pub unsafe fn page_of(p: *mut Header) -> *mut PageHeader {
    (p as usize & !(PAGE_SIZE - 1)) as *mut PageHeader
}

/// The flags of an object.
///
/// # Safety
/// `p` points to an object of a heap.
#[inline(always)]
pub unsafe fn flags_of<'a>(p: *mut Header) -> &'a mut u8 {
    let page = p as usize & !(PAGE_SIZE - 1);
    let index = (p as usize & (PAGE_SIZE - 1)) / GRANULE;
    // SAFETY: the flag bytes are at the page's start.
    unsafe { &mut *((page + index) as *mut u8) }
}

/// Granules of a page (or of the start of a large block).
pub const GRANULES: usize = PAGE_SIZE / GRANULE;

/// Which granule of its page an object starts at.
#[inline(always)]
pub fn granule(p: *mut Header) -> usize {
    (p as usize & (PAGE_SIZE - 1)) / GRANULE
}

/// Number of size classes for small blocks.
pub const CLASSES: usize = 33 + 12;

/// The class for a block of `size` bytes (at most `MAX_SMALL`): by 16 up to 512, then three steps an octave.
#[inline(always)]
pub fn class_of(size: usize) -> usize {
    if size <= 512 { size.div_ceil(GRANULE) } else { class_of_medium(size) }
}

const MEDIUM: [usize; 12] = [640, 816, 1024, 1280, 1632, 2048, 2576, 3264, 4096, 5120, 6528, 8192];

#[inline(never)]
fn class_of_medium(size: usize) -> usize {
    33 + MEDIUM.iter().position(|&s| size <= s).unwrap_or(MEDIUM.len() - 1)
}

/// Bytes of a block of this class.
pub fn class_size(class: usize) -> usize {
    if class <= 32 { class * GRANULE } else { MEDIUM[class - 33] }
}

/// Where pages of small blocks are cut from. Such pages are given back only when the heap goes, so the runs of memory that they lie
/// in may be large, and the system gives zeroed memory as it is touched: an allocation as aligned as a page would be cleared by hand.
#[derive(Default)]
pub struct Chunks {
    taken: Vec<(*mut u8, Layout)>,
    at: usize,
    end: usize,
}

impl Chunks {
    /// A zeroed page.
    pub fn take(&mut self) -> *mut PageHeader {
        if self.at == self.end {
            // As many again as there are, from 16 to 256.
            let pages = 16usize << self.taken.len().min(4);
            let layout = Layout::from_size_align((pages + 1) * PAGE_SIZE, 16).expect("a chunk's layout");
            // SAFETY: the size is not zero.
            let p = unsafe { alloc_zeroed(layout) };
            if p.is_null() {
                std::alloc::handle_alloc_error(layout);
            }
            self.taken.push((p, layout));
            self.at = (p as usize).next_multiple_of(PAGE_SIZE);
            self.end = self.at + pages * PAGE_SIZE;
        }
        let page = self.at as *mut PageHeader;
        self.at += PAGE_SIZE;
        page
    }
}

impl Drop for Chunks {
    fn drop(&mut self) {
        for &(p, layout) in &self.taken {
            // SAFETY: allocated with this layout; the heap that used its pages is gone.
            unsafe { dealloc(p, layout) };
        }
    }
}

/// Takes aligned memory for a large block. Its header, flags and first word are zero.
pub fn take_large(total: usize) -> *mut PageHeader {
    let layout = Layout::from_size_align(total, PAGE_SIZE).expect("page layout");
    // SAFETY: the size is larger than the part that is cleared.
    unsafe {
        let p = alloc(layout);
        if p.is_null() {
            std::alloc::handle_alloc_error(layout);
        }
        p.write_bytes(0, PAGE_DATA + 16);
        p as *mut PageHeader
    }
}

/// Gives a large block back.
///
/// # Safety
/// It came from `take_large` and its object is not used any more.
pub unsafe fn give_back(page: *mut PageHeader) {
    // SAFETY: `total` is what it was taken with.
    unsafe {
        let layout = Layout::from_size_align_unchecked((*page).total, PAGE_SIZE);
        dealloc(page as *mut u8, layout);
    }
}
