//! Values, the heap, shapes, type objects, the representation of the built-in types, and collection of cycles.
//!
//! This crate knows what objects are, not what programs do: it never runs Python code. Where equality or hashing would have to, it says so
//! ([`dicts::Probe::Ask`]) and the VM goes on. Deallocation queues finalisers ([`heap::Pending`]) instead of calling them.
//!
//! Entry points: [`Value`] (one word), [`Heap`] (one isolate's memory), [`shapes`] (layout and attributes), [`types::TypeData`] (classes), and a
//! module for each representation (`strings`, `lists`, `dicts` ...). All functions that take a [`Value`] borrow it and give out owned values, unless they say
//! otherwise.

#![allow(clippy::missing_safety_doc)]

pub mod address_map;
pub mod codes;
pub mod counts;
pub mod dicts;
pub mod floats;
mod handle;
pub mod hashing;
pub mod header;
pub mod heap;
pub mod ints;
pub mod layouts;
pub mod lists;
pub mod natives;
pub mod records;
pub mod sets;
pub mod shapes;
pub mod strings;
pub mod tuples;
pub mod types;
mod value;

pub use handle::Object;
pub use header::{Header, Kind, shape};
pub use heap::{Heap, Pending};
pub use value::Value;
