//! list, tuple, dict, set, frozenset, range, slice, and the iterators over them.

mod dict;
mod iterators;
mod list;
pub(crate) mod nested;
mod range;
mod sequence;
mod set;
mod slice;
mod sort;
mod tuple;
mod views;

use ophion_vm::TypeDef;

pub(crate) use dict::add_pair_step as add_pair;
pub(crate) use iterators::number;
pub(crate) use list::{give_back, setitem as set_list_item, sort, sort_by_keys};
pub(crate) use sequence::scan;
pub use sort::sort_values;
pub(crate) use sort::{asks_program, reverse, rotate};

/// The types of this folder, bases first.
pub fn types() -> Vec<&'static TypeDef> {
    let mut list =
        vec![&list::LIST, &tuple::TUPLE, &dict::DICT, &set::SET, &set::FROZENSET, &range::RANGE, &slice::SLICE];
    list.extend(views::TYPES);
    list.extend(iterators::TYPES);
    list
}
