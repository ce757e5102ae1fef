//! Collection of cycles: trial deletion over the container objects, as in CPython up to 3.13.
//!
//! For every candidate, the references from other candidates are subtracted from its count; what is left over zero is referred to
//! from outside and keeps everything it reaches. The rest is garbage: finalisers of it are queued (the objects live on until they have
//! run), weak references to it are cleared, and its contents are taken apart, which frees it by counting.
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

/// The candidates' numbers by where they lie: a number a granule of each page. Those of objects that are not marked mean nothing.
struct Places(Vec<u32>);

impl Places {
    /// (Zeroed memory of this size comes from the system as it is touched.)
    fn new(pages: usize) -> Places {
        Places(vec![0; pages * pages::GRANULES])
    }
    #[inline(always)]
    unsafe fn at(p: *mut Header) -> usize {
        // SAFETY: the caller's object is live.
        unsafe { (*pages::page_of(p)).index * pages::GRANULES + pages::granule(p) }
    }
    #[inline(always)]
    unsafe fn set(&mut self, p: *mut Header, number: u32) {
        // SAFETY: by the caller's word.
        let at = unsafe { Places::at(p) };
        self.0[at] = number;
    }
    /// The number of the candidate that `v` is, if it is one.
    #[inline(always)]
    unsafe fn of(&self, v: Value) -> Option<u32> {
        // SAFETY: what a live object refers to is live.
        unsafe {
            if !v.is_pointer() || *pages::flags_of(v.as_pointer()) & pages::flag::MARK == 0 {
                return None;
            }
            Some(self.0[Places::at(v.as_pointer())])
        }
    }
}

struct Candidate {
    p: *mut Header,
    references: i64,
    reachable: bool,
}

impl Heap {
    unsafe fn is_container(&self, p: *mut Header) -> bool {
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
    unsafe fn candidates(&self, full: bool, all: &mut Vec<Candidate>, index: &mut Places) -> usize {
        let skipped = pages::flag::PERMANENT | if full { 0 } else { pages::flag::OLD };
        let mut walked = 0;
        // SAFETY: as in `live`, whose order this is. What is skipped is told by the page's flags, without a look at the objects.
        unsafe {
            for &page in &self.pages {
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
                            index.set(p, all.len() as u32);
                            all.push(Candidate { p, references: (*p).rc as i64, reachable: false });
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
            let mut all: Vec<Candidate> = Vec::new();
            let mut index = Places::new(self.pages.len());
            let walked = self.candidates(full, &mut all, &mut index);
            self.gc.walked = walked;
            for i in 0..all.len() {
                layout::children(self, all[i].p, &mut |v| {
                    if let Some(j) = index.of(v) {
                        all[j as usize].references -= 1;
                    }
                });
            }
            let mut work: Vec<u32> = Vec::new();
            for (i, c) in all.iter_mut().enumerate() {
                let running = (*c.p).shape < crate::shape::FIRST_DYNAMIC
                    && self.shapes.get((*c.p).shape).kind == Kind::Generator
                    && (*(c.p as *mut GeneratorData)).state == GeneratorState::Running;
                if c.references > 0 || running {
                    c.reachable = true;
                    work.push(i as u32);
                }
            }
            while let Some(i) = work.pop() {
                let p = all[i as usize].p;
                layout::children(self, p, &mut |v| {
                    if let Some(j) = index.of(v) {
                        let c = &mut all[j as usize];
                        if !c.reachable {
                            c.reachable = true;
                            work.push(j);
                        }
                    }
                });
            }
            let mut garbage: Vec<*mut Header> = Vec::new();
            // What is found from the root is taken out of the candidates' order.
            let mut placed = vec![false; if root.is_some() { all.len() } else { 0 }];
            let mut next = 0;
            let found = &mut |v: Value, garbage: &mut Vec<*mut Header>| {
                if let Some(i) = index.of(v).filter(|&i| !all[i as usize].reachable && !placed[i as usize]) {
                    placed[i as usize] = true;
                    garbage.push(all[i as usize].p);
                }
            };
            if let Some(root) = root {
                found(root, &mut garbage);
            }
            while let Some(&p) = garbage.get(next) {
                next += 1;
                layout::children(self, p, &mut |v| found(v, &mut garbage));
            }
            for (i, c) in all.iter().enumerate() {
                let flags = pages::flags_of(c.p);
                *flags &= !pages::flag::MARK;
                if c.reachable {
                    *flags |= pages::flag::OLD;
                } else if !placed.get(i).is_some_and(|&p| p) {
                    garbage.push(c.p);
                }
            }
            if full {
                self.gc.long_lived = all.len() - garbage.len();
                self.gc.long_lived_pending = 0;
                self.gc.young = 0;
            } else {
                self.gc.long_lived_pending += all.len() - garbage.len();
            }
            let found = if garbage.is_empty() { 0 } else { self.take_apart(&garbage) };
            if full {
                // The next objects are then walked, and so finalised, in the order in which they are made.
                self.sort_free_lists(usize::MAX);
            }
            found
        }
    }

    unsafe fn take_apart(&mut self, garbage: &[*mut Header]) -> usize {
        // SAFETY: see `collect`: garbage is unreachable from the program.
        unsafe {
            // Finalisers first: if there are any that have not run, everything stays until they have, and the next collection looks again.
            let mut finalize = Vec::new();
            for &p in garbage {
                let s = self.shapes.get((*p).shape);
                let needs = s.has(shape_flag::FINALIZER)
                    || s.kind == Kind::Generator && (*(p as *mut GeneratorData)).state == GeneratorState::Suspended;
                if needs && *pages::flags_of(p) & pages::flag::FINALIZED == 0 {
                    finalize.push(p);
                }
            }
            if !finalize.is_empty() {
                for p in finalize {
                    *pages::flags_of(p) |= pages::flag::FINALIZED;
                    self.pending.push_back(Pending::Finalize(Value::pointer(p).incref()));
                }
                // They are looked at again as young objects.
                for &p in garbage {
                    *pages::flags_of(p) &= !pages::flag::OLD;
                }
                self.gc.stats[2][2] += 0;
                self.collect_again = true;
                return garbage.len();
            }
            // Each object is held while its contents go, so that none is freed twice.
            for &p in garbage {
                (*p).rc += 1;
            }
            // A weak reference that is garbage itself calls nobody: its callback may be garbage too, and is taken apart below.
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
            let mut released: Vec<Value> = Vec::new();
            // Classes first: they leave their bases' lists of subclasses by their tuple of bases, which must still be whole.
            for classes in [true, false] {
                for &p in garbage {
                    if (self.kind(p) == Kind::Type) == classes {
                        layout::clear_contents(self, p, &mut |v| released.push(v));
                    }
                }
            }
            for v in released {
                v.decref();
            }
            for &p in garbage {
                Value::pointer(p).decref();
            }
            garbage.len()
        }
    }
}
