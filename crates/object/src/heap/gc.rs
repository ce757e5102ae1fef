//! Collection of cycles: trial deletion over the container objects, as in CPython up to 3.13.
//!
//! For every candidate, the references from other candidates are subtracted from its count; what is left over zero is referred to
//! from outside and keeps everything it reaches. The rest is garbage: weak references to it are cleared, finalisers of it are queued (the
//! objects live on until they have run), and its contents are taken apart, which frees it by counting.
//!
//! A young collection takes the objects that have not survived one; a full one takes all but those that the isolate started with.
//! No Python code runs here.

use super::{Heap, Pending, layout, pages};
use crate::codes::{GeneratorData, GeneratorState};
use crate::header::{Header, Kind};
use crate::shapes::shape_flag;
use crate::value::Value;

/// Thresholds and statistics.
pub struct Collector {
    pub enabled: bool,
    pub running: bool,
    /// As `gc.get_threshold()`.
    pub thresholds: [u32; 3],
    /// Young collections since the last full one.
    pub young: u32,
    /// Objects alive after the last full collection.
    pub long_lived: usize,
    pub long_lived_pending: usize,
    /// Objects that the last collection walked over.
    pub walked: usize,
    /// As `gc.get_stats()`: collections, collected, uncollectable, a generation each.
    pub stats: [[u64; 3]; 3],
}

impl Default for Collector {
    fn default() -> Collector {
        Collector {
            enabled: true,
            running: false,
            thresholds: [2000, 10, 0],
            young: 0,
            long_lived: 0,
            long_lived_pending: 0,
            walked: 0,
            stats: [[0; 3]; 3],
        }
    }
}

/// What a collection did.
#[derive(Clone, Copy, Debug, Default)]
pub struct Collected {
    /// Unreachable objects found.
    pub found: usize,
}

/// What is known of each candidate, by where it lies: a word a granule of each page. Those of objects that are not marked mean nothing.
struct Notes(Vec<u32>);

/// The lower bits of a note: references that do not come from candidates, or that were not seen yet. This many or more stay.
const MANY: u32 = (1 << 30) - 1;
/// Something that stays refers to it.
const REACHED: u32 = 1 << 31;
/// It has its place in the order of what is taken apart.
const PLACED: u32 = 1 << 30;

impl Notes {
    /// (Zeroed memory of this size comes from the system as it is touched.)
    fn new(pages: usize) -> Notes {
        Notes(vec![0; pages * pages::GRANULES])
    }
    /// That of a live object.
    #[inline(always)]
    unsafe fn at(&mut self, p: *mut Header) -> &mut u32 {
        // SAFETY: by the caller's word.
        let at = unsafe { (*pages::page_of(p)).index * pages::GRANULES + pages::granule(p) };
        &mut self.0[at]
    }
    /// That of the candidate that `v` is, if it is one.
    #[inline(always)]
    unsafe fn of(&mut self, v: Value) -> Option<&mut u32> {
        // SAFETY: what a live object refers to is live.
        unsafe {
            if !v.is_pointer() || *pages::flags_of(v.as_pointer()) & pages::flag::MARK == 0 {
                return None;
            }
            Some(self.at(v.as_pointer()))
        }
    }
}

impl Heap {
    /// Did it survive a collection?
    ///
    /// # Safety
    /// `p` is live.
    pub unsafe fn is_old(&self, p: *mut Header) -> bool {
        // SAFETY: the caller's object is live.
        unsafe { *pages::flags_of(p) & (pages::flag::OLD | pages::flag::PERMANENT) != 0 }
    }

    /// Is it looked at by collections?
    ///
    /// # Safety
    /// `p` is live.
    pub unsafe fn is_container(&self, p: *mut Header) -> bool {
        // SAFETY: the caller's object is live.
        unsafe {
            let s = self.shapes.get((*p).shape);
            s.has(shape_flag::CONTAINER)
                || matches!(s.kind, Kind::Tuple | Kind::Generator | Kind::Frame | Kind::Type)
                || *pages::flags_of(p) & pages::flag::SIDE_DICT != 0
        }
    }

    /// Should the VM collect at its next safepoint?
    #[inline]
    pub fn collection_due(&self) -> bool {
        self.gc.enabled
            && self.gc.thresholds[0] > 0
            && self.allocated > self.gc.thresholds[0] as isize
            // A collection walks over the whole heap: in a large one it waits until that is worth it.
            && self.allocated > self.gc.walked as isize / 4
    }

    /// A collection as the thresholds ask for.
    pub fn collect_automatically(&mut self) -> Collected {
        self.gc.young += 1;
        let full = self.gc.young > self.gc.thresholds[1] && self.gc.long_lived_pending > self.gc.long_lived / 4;
        self.collect(full)
    }

    /// Collects cycles among the young objects, or among all.
    pub fn collect(&mut self, full: bool) -> Collected {
        self.collect_in_order(full, None)
    }

    /// As a full collection; of what it finds, the finalisers of what `root` (live) refers to run in the order in which it is reached from there, the nearest
    /// first: a stream before the buffer and the file that it writes to.
    pub fn collect_from(&mut self, root: Value) -> Collected {
        self.collect_in_order(true, Some(root))
    }

    fn collect_in_order(&mut self, full: bool, root: Option<Value>) -> Collected {
        if self.gc.running {
            return Collected::default();
        }
        self.gc.running = true;
        self.collect_wanted = false;
        // SAFETY: no Python code runs and no contents are borrowed while the VM collects.
        let found = unsafe { self.collect_now(full, root) };
        self.gc.running = false;
        self.allocated = 0;
        let generation = if full { 2 } else { 0 };
        self.gc.stats[generation][0] += 1;
        self.gc.stats[generation][1] += found as u64;
        Collected { found }
    }

    /// Lists the candidates and marks them. Gives the number of objects that there are.
    unsafe fn candidates(&self, full: bool, all: &mut Vec<*mut Header>, notes: &mut Notes) -> usize {
        let skipped = pages::flag::PERMANENT | if full { 0 } else { pages::flag::OLD };
        let mut walked = 0;
        // SAFETY: as in `live`, whose order this is. What is skipped is told by the page's flags, without a look at the objects.
        unsafe {
            for &page in &self.pages[self.settled..] {
                let (block, end) = self.blocks(page);
                let mut offset = pages::PAGE_DATA;
                while offset < end {
                    let p = (page as *mut u8).add(offset) as *mut Header;
                    let flags = *pages::flags_of(p);
                    offset += block;
                    if flags & skipped != 0 {
                        walked += 1;
                    } else if (*p).shape != 0 {
                        walked += 1;
                        if self.is_container(p) {
                            *pages::flags_of(p) |= pages::flag::MARK;
                            *notes.at(p) = (*p).rc.min(MANY);
                            all.push(p);
                        }
                    }
                }
            }
        }
        walked
    }

    unsafe fn collect_now(&mut self, full: bool, root: Option<Value>) -> usize {
        // SAFETY: see `collect`.
        unsafe {
            let mut all: Vec<*mut Header> = Vec::new();
            let mut notes = Notes::new(self.pages.len());
            let walked = self.candidates(full, &mut all, &mut notes);
            self.gc.walked = walked;
            for &p in &all {
                layout::children(self, p, &mut |v| {
                    if let Some(note) = notes.of(v) {
                        // (One with many owners is never thought to have lost them all.)
                        if !matches!(*note, 0 | MANY) {
                            *note -= 1;
                        }
                    }
                });
            }
            let mut work: Vec<*mut Header> = Vec::new();
            for &p in &all {
                let running = (*p).shape < crate::shape::FIRST_DYNAMIC
                    && self.shapes.get((*p).shape).kind == Kind::Generator
                    && (*(p as *mut GeneratorData)).state == GeneratorState::Running;
                let note = notes.at(p);
                if *note & REACHED != 0 || *note == 0 && !running {
                    continue;
                }
                *note |= REACHED;
                work.push(p);
                while let Some(p) = work.pop() {
                    layout::children(self, p, &mut |v| {
                        if let Some(note) = notes.of(v)
                            && *note & REACHED == 0
                        {
                            *note |= REACHED;
                            work.push(v.as_pointer());
                        }
                    });
                }
            }
            drop(work);
            let mut garbage: Vec<*mut Header> = Vec::new();
            let alive = all.len();
            if let Some(root) = root
                && all.iter().any(|&p| *notes.at(p) & REACHED == 0 && self.has_finalizer_to_run(p))
            {
                let mut found = |v: Value, garbage: &mut Vec<*mut Header>| {
                    if let Some(note) = notes.of(v).filter(|note| **note & (REACHED | PLACED) == 0) {
                        *note |= PLACED;
                        garbage.push(v.as_pointer());
                    }
                };
                found(root, &mut garbage);
                let mut next = 0;
                while let Some(&p) = garbage.get(next) {
                    next += 1;
                    layout::children(self, p, &mut |v| found(v, &mut garbage));
                }
            }
            // What is not reached is what is left of them all; what was found from the root goes before it.
            all.retain(|&p| {
                let flags = pages::flags_of(p);
                *flags &= !pages::flag::MARK;
                let note = *notes.at(p);
                if note & REACHED != 0 {
                    *flags |= pages::flag::OLD;
                }
                note & (REACHED | PLACED) == 0
            });
            drop(notes);
            if garbage.is_empty() {
                garbage = all;
            } else {
                garbage.append(&mut all);
            }
            let alive = alive - garbage.len();
            if full {
                self.gc.long_lived = alive;
                self.gc.long_lived_pending = 0;
                self.gc.young = 0;
            } else {
                self.gc.long_lived_pending += alive;
            }
            let found = if garbage.is_empty() { 0 } else { self.take_apart(&garbage) };
            if full {
                // The next objects are then walked, and so finalised, in the order in which they are made.
                self.sort_free_lists(usize::MAX);
            }
            found
        }
    }

    /// Does its end call something, that has not been called?
    unsafe fn has_finalizer_to_run(&self, p: *mut Header) -> bool {
        // SAFETY: the caller's object is live.
        unsafe {
            let s = self.shapes.get((*p).shape);
            let needs = s.has(shape_flag::FINALIZER)
                || s.kind == Kind::Generator && (*(p as *mut GeneratorData)).state == GeneratorState::Suspended;
            needs && *pages::flags_of(p) & pages::flag::FINALIZED == 0
        }
    }

    unsafe fn take_apart(&mut self, garbage: &[*mut Header]) -> usize {
        // SAFETY: see `collect`: garbage is unreachable from the program.
        unsafe {
            // Each object is held while the others lose what they refer to, so that none is freed twice.
            for &p in garbage {
                (*p).rc += 1;
            }
            // Weak references come first: no finaliser sees garbage through them, and what a finaliser brings back has lost them. One that is
            // garbage itself calls nobody: its callback may be garbage too, and is taken apart below.
            if garbage.iter().any(|&p| *pages::flags_of(p) & pages::flag::WEAKLY_REFERENCED != 0) {
                for &p in garbage {
                    *pages::flags_of(p) |= pages::flag::MARK;
                }
                for &p in garbage {
                    if *pages::flags_of(p) & pages::flag::WEAKLY_REFERENCED != 0 {
                        self.clear_weakrefs(p, true);
                    }
                }
                for &p in garbage {
                    *pages::flags_of(p) &= !pages::flag::MARK;
                }
            }
            // Then finalisers: if there are any that have not run, everything stays until they have, and the next collection looks again.
            let finalize: Vec<_> = garbage.iter().copied().filter(|&p| self.has_finalizer_to_run(p)).collect();
            if !finalize.is_empty() {
                for p in finalize {
                    *pages::flags_of(p) |= pages::flag::FINALIZED;
                    self.pending.push_back(Pending::Finalize(Value::pointer(p).incref()));
                }
                // They are looked at again as young objects.
                for &p in garbage {
                    *pages::flags_of(p) &= !pages::flag::OLD;
                }
                self.collect_again = true;
                for &p in garbage {
                    Value::pointer(p).decref();
                }
                return 0;
            }
            // What dies is put aside until the object is out of use, except leaves: there may be very many of them.
            let mut dying: Vec<Value> = Vec::new();
            let heap: *mut Heap = self;
            // Classes first: they leave their bases' lists of subclasses by their tuple of bases, which must still be whole.
            for classes in [true, false] {
                for &p in garbage {
                    if ((*heap).kind(p) == Kind::Type) != classes {
                        continue;
                    }
                    layout::clear_contents(&mut *heap, p, &mut |v| {
                        if v.is_pointer() && (*v.as_pointer()).rc == 1 && !super::free::is_plain_leaf(v) {
                            dying.push(v);
                        } else {
                            v.decref();
                        }
                    });
                    dying.drain(..).for_each(|v| v.decref());
                }
            }
            for &p in garbage {
                Value::pointer(p).decref();
            }
            garbage.len()
        }
    }
}
