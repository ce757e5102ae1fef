//! `bytes`, `bytearray` and their iterators, and how other natives read a buffer.
//!
//! bytes and bytearray share most methods: each native looks at its receiver and answers in kind (`like`, `part`). Searching, splitting and
//! padding are those of text, over a Latin-1 view.

mod array;
mod buffer;
mod compose;
mod construct;
mod hex;
mod iter;
mod operators;
mod predicates;
mod search;
mod split;

use crate::support::{native, natives};
use ophion_object::types::type_flag;
use ophion_vm::{Kind, NativeDef, TypeDef, shape};

pub(crate) use buffer::buffer_opt;
pub(crate) use construct::{bytearray_init as init_array, bytes_new as new, from_object};
pub(crate) use hex::{hex_separator, hex_text};

/// The types of this folder.
pub(crate) fn types() -> Vec<&'static TypeDef> {
    vec![&BYTES, &BYTEARRAY, &iter::BYTES_ITERATOR, &iter::BYTEARRAY_ITERATOR, &crate::memoryview::MEMORYVIEW]
}

pub static BYTES: TypeDef = TypeDef {
    name: "bytes",
    shape: shape::BYTES,
    doc: "bytes(iterable_of_ints) -> bytes\nbytes(string, encoding[, errors]) -> bytes\nbytes(bytes_or_buffer) -> immutable copy of bytes_or_buffer\nbytes(int) -> bytes object of size given by the parameter initialized with null bytes\nbytes() -> empty bytes object",
    kind: Kind::Bytes,
    flags: type_flag::BASETYPE | type_flag::MATCH_SELF,
    new: Some(&BYTES_NEW),
    methods: &BYTES_METHODS,
    ..TypeDef::EMPTY
};
static BYTES_NEW: NativeDef = native(
    "__new__($cls, /, source=b'', encoding='utf-8', errors='strict')",
    construct::bytes_new,
    "Make a bytes object.",
);

pub static BYTEARRAY: TypeDef = TypeDef {
    name: "bytearray",
    shape: shape::BYTEARRAY,
    doc: "bytearray(iterable_of_ints) -> bytearray\nbytearray(string, encoding[, errors]) -> bytearray\nbytearray(bytes_or_buffer) -> mutable copy of bytes_or_buffer\nbytearray(int) -> bytes array of size given by the parameter initialized with null bytes\nbytearray() -> empty bytes array",
    kind: Kind::ByteArray,
    flags: type_flag::BASETYPE | type_flag::MATCH_SELF,
    new: Some(&BYTEARRAY_NEW),
    methods: &BYTEARRAY_METHODS,
    none: &["__hash__"],
    ..TypeDef::EMPTY
};
static BYTEARRAY_NEW: NativeDef =
    native("__new__($cls, /, *args, **kwargs)", construct::bytearray_new, "An empty bytearray, for __init__ to fill.");

/// A table of the methods that bytes and bytearray share, and more.
macro_rules! with_shared {
    ($name:ident = [$($more:expr),* $(,)?]) => {
        natives!($name = [
            native("__repr__($self, /)", operators::repr, "Return repr(self)."),
            native("__str__($self, /)", operators::repr, "Return str(self)."),
            native("__lt__($self, value, /)", operators::compare::lt, "Return self<value."),
            native("__le__($self, value, /)", operators::compare::le, "Return self<=value."),
            native("__eq__($self, value, /)", operators::compare::eq, "Return self==value."),
            native("__ne__($self, value, /)", operators::compare::ne, "Return self!=value."),
            native("__gt__($self, value, /)", operators::compare::gt, "Return self>value."),
            native("__ge__($self, value, /)", operators::compare::ge, "Return self>=value."),
            native("__len__($self, /)", operators::len, "Return len(self)."),
            native("__getitem__($self, key, /)", operators::getitem, "Return self[key]."),
            native("__contains__($self, key, /)", operators::contains, "Return bool(key in self)."),
            native("__iter__($self, /)", iter::iter, "Implement iter(self)."),
            native("__add__($self, value, /)", operators::add, "Return self+value."),
            native("__mul__($self, value, /)", operators::mul, "Return self*value."),
            native("__rmul__($self, value, /)", operators::mul, "Return value*self."),
            native("__mod__($self, value, /)", operators::mod_, "Return self%value."),
            native("__rmod__($self, value, /)", operators::rmod, "Return value%self."),
            native("__buffer__($self, flags, /)", buffer::dunder_buffer, "Return a buffer object that exposes the underlying memory of the object."),
            native("capitalize($self, /)", compose::capitalize, "Return a copy with only its first character capitalized (ASCII) and the rest lower-cased."),
            native("center($self, width, fillchar=b' ', /)", compose::center, "Return a centered copy of length width, padded with the fill byte."),
            native("count($self, sub[, start[, end]], /)", search::count, "Return the number of non-overlapping occurrences of sub (bytes or an int) in B[start:end]."),
            native("decode($self, /, encoding='utf-8', errors='strict')", construct::decode, "Decode the bytes using the codec registered for encoding."),
            native("endswith($self, suffix[, start[, end]], /)", search::endswith, "Return True if the bytes end with the specified suffix, False otherwise."),
            native("expandtabs($self, /, tabsize=8)", compose::expandtabs, "Return a copy where all tab characters are expanded using spaces."),
            native("find($self, sub[, start[, end]], /)", search::find, "Return the lowest index in B where sub is found in B[start:end], or -1."),
            native("fromhex($cls, string, /)", hex::fromhex, "Create a bytes-like object from a string of hexadecimal numbers, with spaces allowed between two.\n\nExample: bytes.fromhex('B9 01EF') -> b'\\xb9\\x01\\xef'"),
            native("hex($self, /, sep=<unrepresentable>, bytes_per_sep=1)", hex::hex, "Create a string of hexadecimal numbers from a bytes-like object, with separators if asked for."),
            native("index($self, sub[, start[, end]], /)", search::index, "Return the lowest index in B where sub is found in B[start:end].\n\nRaise ValueError if it is not found."),
            native("isalnum($self, /)", predicates::isalnum, "Return True if all characters are alphanumeric (ASCII) and there is at least one."),
            native("isalpha($self, /)", predicates::isalpha, "Return True if all characters are alphabetic (ASCII) and there is at least one."),
            native("isascii($self, /)", predicates::isascii, "Return True if the bytes are empty or all ASCII."),
            native("isdigit($self, /)", predicates::isdigit, "Return True if all characters are digits and there is at least one."),
            native("islower($self, /)", predicates::islower, "Return True if all cased characters are lowercase and there is at least one."),
            native("isspace($self, /)", predicates::isspace, "Return True if all characters are whitespace and there is at least one."),
            native("istitle($self, /)", predicates::istitle, "Return True if the bytes are title-cased and there is at least one cased character."),
            native("isupper($self, /)", predicates::isupper, "Return True if all cased characters are uppercase and there is at least one."),
            native("join($self, iterable_of_bytes, /)", compose::join, "Concatenate any number of bytes objects, with these bytes between them."),
            native("ljust($self, width, fillchar=b' ', /)", compose::ljust, "Return a left-justified copy of length width, padded with the fill byte."),
            native("lower($self, /)", compose::lower, "Return a copy with all ASCII characters converted to lowercase."),
            native("lstrip($self, bytes=None, /)", split::lstrip, "Strip leading bytes contained in the argument, or ASCII whitespace."),
            native("maketrans(frm, to, /)", compose::maketrans, "Return a translation table usable for the translate method of bytes and bytearray."),
            native("partition($self, sep, /)", split::partition, "Split at the first occurrence of the separator: what is before it, it, what is after it."),
            native("removeprefix($self, prefix, /)", split::removeprefix, "Return a copy without the prefix if it is there."),
            native("removesuffix($self, suffix, /)", split::removesuffix, "Return a copy without the suffix if it is there."),
            native("replace($self, old, new, count=-1, /)", compose::replace, "Return a copy with all occurrences of old (or the first count) replaced by new."),
            native("rfind($self, sub[, start[, end]], /)", search::rfind, "Return the highest index in B where sub is found in B[start:end], or -1."),
            native("rindex($self, sub[, start[, end]], /)", search::rindex, "Return the highest index in B where sub is found in B[start:end].\n\nRaise ValueError if it is not found."),
            native("rjust($self, width, fillchar=b' ', /)", compose::rjust, "Return a right-justified copy of length width, padded with the fill byte."),
            native("rpartition($self, sep, /)", split::rpartition, "Split at the last occurrence of the separator: what is before it, it, what is after it."),
            native("rsplit($self, /, sep=None, maxsplit=-1)", split::rsplit, "Return a list of the sections between separators (or ASCII whitespace), splitting from the end."),
            native("rstrip($self, bytes=None, /)", split::rstrip, "Strip trailing bytes contained in the argument, or ASCII whitespace."),
            native("split($self, /, sep=None, maxsplit=-1)", split::split, "Return a list of the sections between separators (or ASCII whitespace)."),
            native("splitlines($self, /, keepends=False)", split::splitlines, "Return a list of the lines, breaking at line boundaries."),
            native("startswith($self, prefix[, start[, end]], /)", search::startswith, "Return True if the bytes start with the specified prefix, False otherwise."),
            native("strip($self, bytes=None, /)", split::strip, "Strip leading and trailing bytes contained in the argument, or ASCII whitespace."),
            native("swapcase($self, /)", compose::swapcase, "Return a copy with uppercase ASCII characters converted to lowercase and vice versa."),
            native("title($self, /)", compose::title, "Return a titlecased copy: words start with uppercase ASCII characters."),
            native("translate($self, table, /, delete=b'')", compose::translate, "Return a copy with each byte mapped by the table of 256, those in delete removed first."),
            native("upper($self, /)", compose::upper, "Return a copy with all ASCII characters converted to uppercase."),
            native("zfill($self, width, /)", compose::zfill, "Pad a numeric string with zeros on the left, to fill a field of the given width."),
            $($more),*
        ]);
    };
}

with_shared!(
    BYTES_METHODS = [
        native("__hash__($self, /)", operators::hash, "Return hash(self)."),
        native("__bytes__($self, /)", operators::dunder_bytes, "Convert this value to exact type bytes."),
        native("__getnewargs__($self, /)", operators::getnewargs, "The value in a tuple, for pickle."),
    ]
);

with_shared!(
    BYTEARRAY_METHODS = [
        native(
            "__init__($self, /, source=b'', encoding='utf-8', errors='strict')",
            construct::bytearray_init,
            "Initialize self.  See help(type(self)) for accurate signature."
        ),
        native("__setitem__($self, key, value, /)", array::setitem, "Set self[key] to value."),
        native("__delitem__($self, key, /)", array::delitem, "Delete self[key]."),
        native("__iadd__($self, value, /)", array::iadd, "Implement self+=value."),
        native("__imul__($self, value, /)", array::imul, "Implement self*=value."),
        native(
            "__release_buffer__($self, buffer, /)",
            buffer::release_buffer,
            "Release the buffer object that exposes the underlying memory of the object."
        ),
        native(
            "__alloc__($self, /)",
            array::alloc,
            "B.__alloc__() -> int\n\nReturn the number of bytes actually allocated."
        ),
        native("__reduce__($self, /)", array::reduce, "Return state information for pickling."),
        native("__reduce_ex__($self, proto=0, /)", array::reduce_ex, "Return state information for pickling."),
        native("__sizeof__($self, /)", array::sizeof, "Returns the size of the bytearray object in memory, in bytes."),
        native("append($self, item, /)", array::append, "Append a single item to the end of the bytearray."),
        native("clear($self, /)", array::clear, "Remove all items from the bytearray."),
        native("copy($self, /)", array::copy, "Return a copy of B."),
        native(
            "extend($self, iterable_of_ints, /)",
            array::extend,
            "Append all the items from the iterator or sequence to the bytearray."
        ),
        native(
            "insert($self, index, item, /)",
            array::insert,
            "Insert a single item into the bytearray before the given index."
        ),
        native(
            "pop($self, index=-1, /)",
            array::pop,
            "Remove and return a single item from B; the last one by default."
        ),
        native("remove($self, value, /)", array::remove, "Remove the first occurrence of a value in the bytearray."),
        native(
            "resize($self, size, /)",
            array::resize,
            "Resize the internal buffer of bytearray to len; new bytes are zero."
        ),
        native("reverse($self, /)", array::reverse, "Reverse the order of the values in B in place."),
    ]
);
