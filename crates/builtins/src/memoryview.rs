//! `memoryview`: bytes of another object seen as items of a format, in any number of dimensions.
//!
//! The storage is a bytes object or a bytearray; what exports a buffer through `__buffer__` gives a memoryview of one of these. A view of a
//! bytearray counts as one of its exports until it is released or dies, and keeps it from changing its size.

mod format;
mod methods;
mod view;

use crate::support::{native, natives};
use ophion_object::types::type_flag;
use ophion_vm::{GetSetDef, NativeDef, TypeDef, shape};

pub use view::view_of_items;
pub(crate) use view::{bytes_of_view, of_contents, of_object};

pub static MEMORYVIEW: TypeDef = TypeDef {
    name: "memoryview",
    signature: "(object)",
    shape: shape::MEMORYVIEW,
    doc: "Create a new memoryview object which references the given object.",
    flags: type_flag::SEQUENCE,
    weakrefable: true,
    new: Some(&NEW),
    methods: &METHODS,
    getset: &[
        GetSetDef::read("obj", methods::obj, "The underlying object of the memoryview."),
        GetSetDef::read(
            "nbytes",
            methods::nbytes,
            "The amount of space in bytes that the array would use in a contiguous representation.",
        ),
        GetSetDef::read("readonly", methods::readonly, "A bool indicating whether the memory is read only."),
        GetSetDef::read("itemsize", methods::itemsize, "The size in bytes of each element of the memoryview."),
        GetSetDef::read(
            "format",
            methods::format,
            "A string containing the format (in struct module style) for each element in the view.",
        ),
        GetSetDef::read(
            "ndim",
            methods::ndim,
            "An integer indicating how many dimensions of a multi-dimensional array the memory represents.",
        ),
        GetSetDef::read(
            "shape",
            methods::shape_,
            "A tuple of ndim integers giving the shape of the memory as an N-dimensional array.",
        ),
        GetSetDef::read(
            "strides",
            methods::strides,
            "A tuple of ndim integers giving the size in bytes to access each element for each dimension.",
        ),
        GetSetDef::read("suboffsets", methods::suboffsets, "A tuple of integers used internally for PIL-style arrays."),
        GetSetDef::read("c_contiguous", methods::c_contiguous, "A bool indicating whether the memory is C contiguous."),
        GetSetDef::read(
            "f_contiguous",
            methods::f_contiguous,
            "A bool indicating whether the memory is Fortran contiguous.",
        ),
        GetSetDef::read("contiguous", methods::contiguous, "A bool indicating whether the memory is contiguous."),
    ],
    ..TypeDef::EMPTY
};
static NEW: NativeDef = native("__new__($cls, /, object)", methods::new, "A view of an object's buffer.");

natives!(
    METHODS = [
        native("__repr__($self, /)", methods::repr, "Return repr(self)."),
        native("__hash__($self, /)", methods::hash, "Return hash(self)."),
        native("__lt__($self, value, /)", methods::unordered, "Return self<value."),
        native("__le__($self, value, /)", methods::unordered, "Return self<=value."),
        native("__eq__($self, value, /)", methods::eq, "Return self==value."),
        native("__ne__($self, value, /)", methods::ne, "Return self!=value."),
        native("__gt__($self, value, /)", methods::unordered, "Return self>value."),
        native("__ge__($self, value, /)", methods::unordered, "Return self>=value."),
        native("__len__($self, /)", methods::len, "Return len(self)."),
        native("__getitem__($self, key, /)", methods::getitem, "Return self[key]."),
        native("__setitem__($self, key, value, /)", methods::setitem, "Set self[key] to value."),
        native("__delitem__($self, key, /)", methods::delitem, "Delete self[key]."),
        native("__iter__($self, /)", methods::iter, "Implement iter(self)."),
        native("__enter__($self, /)", methods::enter, "The view itself."),
        native("__exit__($self, /, *exc_info)", methods::exit, "Release the view."),
        native(
            "__buffer__($self, flags, /)",
            methods::buffer,
            "Return a buffer object that exposes the underlying memory of the object."
        ),
        native(
            "__release_buffer__($self, buffer, /)",
            methods::release_buffer,
            "Release the buffer object that exposes the underlying memory of the object."
        ),
        native("__class_getitem__($cls, object, /)", methods::class_getitem, "See PEP 585"),
        native(
            "_from_flags($cls, /, object, flags)",
            methods::from_flags,
            "Create a new memoryview object which references the given object."
        ),
        native(
            "cast($self, /, format, shape=<unrepresentable>)",
            methods::cast,
            "Cast a memoryview to a new format or shape."
        ),
        native("count($self, value, /)", methods::count, "Count the number of occurrences of a value."),
        native(
            "hex($self, /, sep=<unrepresentable>, bytes_per_sep=1)",
            methods::hex,
            "Return the data in the buffer as a str of hexadecimal numbers."
        ),
        native(
            "index($self, value, start=0, stop=sys.maxsize, /)",
            methods::index,
            "Return the index of the first occurrence of a value.\n\nRaises ValueError if the value is not present."
        ),
        native(
            "release($self, /)",
            methods::release,
            "Release the underlying buffer exposed by the memoryview object."
        ),
        native("tobytes($self, /, order='C')", methods::tobytes, "Return the data in the buffer as a byte string."),
        native("tolist($self, /)", methods::tolist, "Return the data in the buffer as a list of elements."),
        native("toreadonly($self, /)", methods::toreadonly, "Return a readonly version of the memoryview."),
    ]
);

/// Makes the type of its iterators, so that a frozen program that has it finds it in a new isolate.
pub fn install(vm: &mut ophion_vm::Vm) {
    vm.native_type(&methods::MEMORY_ITERATOR);
}
