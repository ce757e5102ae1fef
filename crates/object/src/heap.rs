//! The heap of one isolate: blocks, shapes, the well-known types, what waits for finalisation.

mod alloc;
mod free;
pub use free::memoryview_flag;
mod gc;
mod identity;
mod layout;
pub mod pages;
mod weak;

pub use alloc::Live;
pub use free::deallocate;
pub use gc::Collected;
pub use identity::id_of;
pub use layout::{children, clear_contents, frame_object as frame_object_of};

use crate::address_map::{AddressMap, AddressSet};
use crate::header::{Header, shape};
use crate::shapes::Shapes;
use crate::strings::Interner;
use crate::types::Special;
use crate::value::Value;
use std::collections::VecDeque;

/// Something that Python code must be run for as soon as the VM is between two instructions.
#[derive(Debug)]
pub enum Pending {
    /// Call `__del__` of (or close, for a generator) the object, which the queue owns; then release it.
    Finalize(Value),
    /// Call the callback with the weak reference; both are owned.
    WeakCallback { reference: Value, callback: Value },
}

/// See the module's page. It never moves: pages point back to it.
pub struct Heap {
    pub(crate) free: [*mut Header; pages::CLASSES],
    pub(crate) fresh: [(usize, usize); pages::CLASSES],
    pub(crate) pages: Vec<*mut pages::PageHeader>,
    /// So many of them, the first ones, hold nothing but permanent objects, and never will.
    pub(crate) settled: usize,
    /// Freed large blocks that are kept for a while; they count as given back.
    pub(crate) spare: Vec<*mut pages::PageHeader>,
    chunks: pages::Chunks,
    /// All shapes, by number.
    pub shapes: Shapes,
    /// The type object of each built-in shape number, null where none was made (yet).
    pub types: Box<[*mut Header; shape::FIRST_DYNAMIC as usize]>,
    pub interner: Interner,
    /// Materialised `__dict__`s of objects without room for one.
    pub side_dicts: AddressMap<usize, Value>,
    /// Weak reference objects by the address of what they refer to.
    pub(crate) weak: AddressMap<usize, std::collections::VecDeque<*mut Header>>,
    /// Identities of objects that were thawed, by address; and all of these identities.
    pub(crate) kept_ids: AddressMap<usize, u64>,
    pub(crate) taken_ids: AddressSet<u64>,
    /// What the VM has to run soon.
    pub pending: VecDeque<Pending>,
    pub(crate) dead: Vec<*mut Header>,
    pub(crate) freeing: bool,
    /// Bytes taken from the system for pages and large blocks, and charged for buffers.
    pub bytes: usize,
    /// `bytes` may not exceed this; see [`Heap::over_limit`].
    pub limit: usize,
    /// Container allocations less deallocations since the last collection.
    pub allocated: isize,
    pub gc: gc::Collector,
    /// A collection queued finalisers: once they have run, what they leave unreachable is to be collected.
    pub collect_again: bool,
    /// A collection is due, and the heap has grown since it became so.
    pub collect_wanted: bool,
    /// Next unique version number of a type.
    pub next_version: u32,
    /// Bumped whenever a class changes whose shapes some inline cache holds; the VM then drops such caches.
    pub stale_shapes: bool,
    /// Classes whose MRO names others than their bases' MROs do, which their metaclass's `mro()` may ask for; see `types::mro_was_set`.
    pub foreign_mros: Vec<*mut Header>,
    /// What stands for native methods that are special methods of classes which they do not fit, by the method's address.
    pub(crate) foreign_methods: AddressMap<usize, Value>,
    /// Keys of this isolate's string hashes.
    pub hash_keys: (u64, u64),
    /// Interned empty string, one-character strings, and the empty tuple.
    pub empty_str: Value,
    pub latin1: [Value; 256],
    pub empty_tuple: Value,
    /// Interned names of the special methods.
    /// Addresses of all code objects (their inline caches may have to be emptied).
    pub codes: AddressSet<usize>,
    pub special_names: Box<[Value]>,
    pub(crate) special_by_name: AddressMap<u64, Special>,
}

impl Heap {
    /// An empty heap. Types are made by the VM's bootstrap.
    pub fn new(hash_keys: (u64, u64)) -> Box<Heap> {
        let mut heap = Box::new(Heap {
            free: [std::ptr::null_mut(); pages::CLASSES],
            fresh: [(0, 0); pages::CLASSES],
            pages: Vec::new(),
            settled: 0,
            spare: Vec::new(),
            chunks: pages::Chunks::default(),
            shapes: Shapes::new(),
            types: Box::new([std::ptr::null_mut(); shape::FIRST_DYNAMIC as usize]),
            interner: Interner::default(),
            side_dicts: AddressMap::default(),
            weak: AddressMap::default(),
            kept_ids: AddressMap::default(),
            taken_ids: AddressSet::default(),
            pending: VecDeque::new(),
            dead: Vec::new(),
            freeing: false,
            bytes: 0,
            limit: usize::MAX,
            allocated: 0,
            gc: gc::Collector::default(),
            collect_again: false,
            collect_wanted: false,
            next_version: 1,
            foreign_methods: AddressMap::default(),
            stale_shapes: false,
            foreign_mros: Vec::new(),
            hash_keys,
            empty_str: Value::NULL,
            latin1: [Value::NULL; 256],
            empty_tuple: Value::NULL,
            codes: AddressSet::default(),
            special_names: Box::default(),
            special_by_name: AddressMap::default(),
        });
        crate::strings::bootstrap(&mut heap);
        heap.empty_tuple = crate::tuples::bootstrap(&mut heap);
        heap.special_names = Special::ALL.iter().map(|s| crate::strings::intern_special(&mut heap, s.text())).collect();
        heap.special_by_name = Special::ALL.iter().map(|&s| (heap.special_names[s as usize].0, s)).collect();
        heap
    }

    /// More memory is in use than the limit allows. Allocation itself does not fail: the VM looks here at safepoints and
    /// before it makes anything large.
    pub fn over_limit(&self) -> bool {
        self.bytes > self.limit
    }

    /// Charges (or, negative, gives back) bytes of a buffer outside the pages.
    #[inline]
    pub fn charge(&mut self, bytes: isize) {
        self.bytes = self.bytes.wrapping_add_signed(bytes);
    }

    /// The type object of a built-in type.
    #[inline(always)]
    pub fn type_of_shape(&self, number: u32) -> Value {
        Value::pointer(self.types[number as usize])
    }

    /// A number that no state of a class, dict or code has had yet; 0 once they are used up: what has none is not cached.
    pub fn new_version(&mut self) -> u32 {
        let Some(next) = self.next_version.checked_add(1) else { return 0 };
        self.next_version = next;
        next
    }

    /// What a cache holds of the entry at an index of a dict: the version of the keys and the index. None if it is not to be cached.
    pub fn entry_of_version(&mut self, dict: &mut crate::dicts::DictData, index: usize) -> Option<u64> {
        if dict.version == 0 {
            dict.version = self.new_version();
        }
        (dict.version != 0).then_some(u64::from(dict.version) | (index as u64) << 32)
    }
}
