//! Shapes: what an object's class is, how its block is laid out, and which attributes lie in which inline slot.
//!
//! A block is `header | payload of its kind | members (__slots__) | dict word | inline slots`. The dict word is there if the class
//! gives its instances a `__dict__`; it is empty until something asks for that dict, or an attribute is deleted, or there are more
//! attributes than inline slots. From then on the object is in dictionary mode: its shape is the class's dictionary shape and the dict word owns a dict.
//!
//! Two objects of equal shape have equal class, equal layout, and equal attributes in equal slots. An inline cache that holds a shape is
//! valid for as long as it is there: whoever changes a class in a way that could make a cached fact false (see `types.rs`) has the
//! caches that hold the class's shapes dropped.

use crate::address_map::AddressMap;
use crate::header::{Header, Kind};
use crate::value::Value;

/// Bits of [`Shape::flags`].
pub mod shape_flag {
    /// Instances have a `__del__`, or must be closed.
    pub const FINALIZER: u8 = 1;
    /// Some inline cache may hold this shape.
    pub const CACHED: u8 = 2;
    /// Instances have a dict word.
    pub const HAS_DICT: u8 = 4;
    /// The attributes are in the dict that the dict word owns.
    pub const DICT_MODE: u8 = 8;
    /// Can be part of a cycle.
    pub const CONTAINER: u8 = 16;
    /// Instances are weak references.
    pub const WEAKREF: u8 = 32;
}

/// See the module's page. Offsets and sizes are in bytes from the header.
pub struct Shape {
    /// The type object (not owned: a class outlives its shapes).
    pub class: *mut Header,
    pub kind: Kind,
    pub flags: u8,
    /// Values and raw words of a record's payload.
    pub values: u8,
    pub raws: u8,
    /// `__slots__` members, all levels of the hierarchy together.
    pub members: u16,
    /// Inline slots for attributes.
    pub capacity: u16,
    /// Where the members start.
    pub members_offset: u32,
    /// Where the dict word is (the inline slots follow it); 0 if there is none.
    pub dict_offset: u32,
    /// Bytes of a block, for kinds of fixed size.
    pub size: u32,
    /// Names of the attributes in slot order: interned, owned.
    pub keys: Vec<Value>,
    index: Option<AddressMap<u64, u16>>,
    /// Shapes with one attribute more.
    transitions: Vec<(Value, u32)>,
    /// Shapes without one of the attributes, as far as they are known.
    removals: Vec<(Value, u32)>,
}

impl Shape {
    /// The slot of an attribute.
    #[inline]
    pub fn slot(&self, name: Value) -> Option<u16> {
        match &self.index {
            None => self.keys.iter().position(|&k| k == name).map(|i| i as u16),
            Some(index) => index.get(&name.0).copied(),
        }
    }
    #[inline(always)]
    pub fn has(&self, flag: u8) -> bool {
        self.flags & flag != 0
    }
    /// Where slot `i` lies.
    #[inline(always)]
    pub fn slot_offset(&self, i: u16) -> u32 {
        self.dict_offset + 8 + 8 * i as u32
    }
}

/// The layout of a class's instances, from which shapes are made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Layout {
    pub kind: Kind,
    pub values: u8,
    pub raws: u8,
    pub members: u16,
    pub has_dict: bool,
    pub container: bool,
}

/// The table of shapes.
pub struct Shapes {
    table: Vec<Shape>,
    free: Vec<u32>,
}

impl Shapes {
    pub(crate) fn new() -> Shapes {
        let mut shapes = Shapes { table: Vec::new(), free: Vec::new() };
        for _ in 0..crate::header::shape::FIRST_DYNAMIC {
            shapes.table.push(Shapes::unused());
        }
        shapes
    }

    fn unused() -> Shape {
        Shape {
            class: std::ptr::null_mut(),
            kind: Kind::Free,
            flags: 0,
            values: 0,
            raws: 0,
            members: 0,
            capacity: 0,
            members_offset: 8,
            dict_offset: 0,
            size: 8,
            keys: Vec::new(),
            index: None,
            transitions: Vec::new(),
            removals: Vec::new(),
        }
    }

    /// The shape with this number.
    #[inline(always)]
    pub fn get(&self, number: u32) -> &Shape {
        debug_assert!((number as usize) < self.table.len());
        // SAFETY: shape numbers come from headers and caches, which hold none but numbers of this table.
        unsafe { self.table.get_unchecked(number as usize) }
    }
    #[inline(always)]
    pub fn get_mut(&mut self, number: u32) -> &mut Shape {
        debug_assert!((number as usize) < self.table.len());
        // SAFETY: as `get`.
        unsafe { self.table.get_unchecked_mut(number as usize) }
    }
    /// The number of shapes, unused ones included.
    pub fn len(&self) -> usize {
        self.table.len()
    }
    /// Never: there are always the built-in ones.
    pub fn is_empty(&self) -> bool {
        false
    }

    /// Makes a root shape (no attributes yet) for `class`, at `number` or at a new one.
    pub fn define(&mut self, number: Option<u32>, class: *mut Header, layout: Layout, capacity: u16, flags: u8) -> u32 {
        let payload = crate::layouts::payload_size(layout.kind, layout.values, layout.raws);
        let members_offset = 8 + payload;
        let after = members_offset + 8 * layout.members as u32;
        let mut s = Shapes::unused();
        s.class = class;
        s.kind = layout.kind;
        s.flags = flags;
        s.values = layout.values;
        s.raws = layout.raws;
        s.members = layout.members;
        s.members_offset = members_offset;
        if layout.container {
            s.flags |= shape_flag::CONTAINER;
        }
        if layout.has_dict {
            s.flags |= shape_flag::HAS_DICT;
            s.dict_offset = after;
            s.capacity = capacity;
            s.size = after + 8 + 8 * capacity as u32;
        } else {
            s.size = after.max(16);
        }
        match number {
            Some(n) => {
                self.table[n as usize] = s;
                n
            }
            None => match self.free.pop() {
                Some(n) => {
                    self.table[n as usize] = s;
                    n
                }
                None => {
                    self.table.push(s);
                    self.table.len() as u32 - 1
                }
            },
        }
    }

    /// The shape with `name` added to `from`, or None if the inline slots are full.
    ///
    /// # Safety
    /// `name` is an interned str; it gets one owner more when a shape is made.
    pub unsafe fn add(&mut self, from: u32, name: Value) -> Option<u32> {
        let s = self.get(from);
        if let Some(&(_, to)) = s.transitions.iter().find(|&&(n, _)| n == name) {
            return Some(to);
        }
        if s.keys.len() >= s.capacity as usize {
            return None;
        }
        let mut next = Shape {
            keys: Vec::with_capacity(s.keys.len() + 1),
            index: None,
            transitions: Vec::new(),
            removals: Vec::new(),
            ..*s
        };
        next.flags &= !shape_flag::CACHED;
        next.keys.extend_from_slice(&s.keys);
        next.keys.push(name);
        // SAFETY: keys of a live shape and the caller's name are live.
        unsafe {
            next.keys.iter().for_each(|k| {
                k.incref();
            })
        };
        if next.keys.len() > 8 {
            next.index = Some(next.keys.iter().enumerate().map(|(i, k)| (k.0, i as u16)).collect());
        }
        let number = match self.free.pop() {
            Some(n) => {
                self.table[n as usize] = next;
                n
            }
            None => {
                self.table.push(next);
                self.table.len() as u32 - 1
            }
        };
        self.get_mut(from).transitions.push((name, number));
        Some(number)
    }

    /// The shape that objects of the shape `from` get when they lose `name`, if that has happened before.
    pub fn without(&self, from: u32, name: Value) -> Option<u32> {
        self.get(from).removals.iter().find(|&&(n, _)| n == name).map(|&(_, to)| to)
    }
    /// Notes the shape for [`without`](Shapes::without): of the same class and layout.
    pub fn note_removal(&mut self, from: u32, name: Value, to: u32) {
        self.get_mut(from).removals.push((name, to));
    }

    /// No inline cache holds any shape any more.
    pub fn forget_caches(&mut self) {
        for s in &mut self.table {
            s.flags &= !shape_flag::CACHED;
        }
    }

    /// Retires a shape whose class is gone: its number is used again only if no cache can hold it.
    pub(crate) fn remove(&mut self, number: u32) -> Vec<Value> {
        let old = std::mem::replace(self.get_mut(number), Shapes::unused());
        if !old.has(shape_flag::CACHED) {
            self.free.push(number);
        }
        old.keys
    }
}
