//! The type `str` and its iterators. The algorithms are `ophion_text`'s; here they meet objects.

mod compose;
mod construct;
mod format;
mod iter;
mod operators;
mod percent;
mod predicates;
mod search;
mod split;
mod translate;

use crate::support::{native, natives};
use ophion_object::types::type_flag;
use ophion_vm::{Kind, NativeDef, TypeDef, shape};

pub(crate) use compose::{c_int, join};
pub(crate) use construct::{codec_arguments, is_utf8};
pub use iter::{STR_ASCII_ITERATOR, STR_ITERATOR};
pub(crate) use operators::repetitions;
pub(crate) use percent::{Percent, percent};

pub static STR: TypeDef = TypeDef {
    name: "str",
    shape: shape::STR,
    doc: "str(object='') -> str\nstr(bytes_or_buffer[, encoding[, errors]]) -> str\n\nCreate a new string object from the given object. If encoding or errors is specified, the object must\nexpose a data buffer that will be decoded using the given encoding and error handler. Otherwise, it is\nthe result of object.__str__() (if defined) or repr(object).",
    kind: Kind::Str,
    flags: type_flag::BASETYPE | type_flag::MATCH_SELF,
    new: Some(&NEW),
    methods: &STR_METHODS,
    ..TypeDef::EMPTY
};
natives!(
    STR_METHODS = [
        native("__repr__($self, /)", operators::repr, "Return repr(self)."),
        native("__str__($self, /)", operators::str_, "Return str(self)."),
        native("__hash__($self, /)", operators::hash, "Return hash(self)."),
        native("__lt__($self, value, /)", operators::compare::lt, "Return self<value."),
        native("__le__($self, value, /)", operators::compare::le, "Return self<=value."),
        native("__eq__($self, value, /)", operators::compare::eq, "Return self==value."),
        native("__ne__($self, value, /)", operators::compare::ne, "Return self!=value."),
        native("__gt__($self, value, /)", operators::compare::gt, "Return self>value."),
        native("__ge__($self, value, /)", operators::compare::ge, "Return self>=value."),
        native("__len__($self, /)", operators::len, "Return len(self)."),
        native("__getitem__($self, key, /)", operators::getitem, "Return self[key].").again(),
        native("__contains__($self, key, /)", operators::contains, "Return bool(key in self)."),
        native("__iter__($self, /)", iter::iter, "Implement iter(self)."),
        native("__add__($self, value, /)", operators::add, "Return self+value."),
        native("__mul__($self, value, /)", operators::mul, "Return self*value."),
        native("__rmul__($self, value, /)", operators::mul, "Return value*self."),
        native("__mod__($self, value, /)", operators::mod_, "Return self%value.").again(),
        native("__rmod__($self, value, /)", operators::rmod, "Return value%self.").again(),
        native(
            "__format__($self, format_spec, /)",
            format::dunder_format,
            "Return a formatted version of the string as described by format_spec."
        ),
        native("__getnewargs__($self, /)", operators::getnewargs, "The value in a tuple, for pickle."),
        native("__sizeof__($self, /)", operators::sizeof, "Return the size of the string in memory, in bytes."),
        native(
            "encode($self, /, encoding='utf-8', errors='strict')",
            construct::encode,
            "Encode the string using the codec registered for encoding."
        ),
        native(
            "replace($self, old, new, /, count=-1)",
            compose::replace,
            "Return a copy with all occurrences of substring old replaced by new."
        ),
        native(
            "split($self, /, sep=None, maxsplit=-1)",
            split::split,
            "Return a list of the substrings in the string, using sep as the separator string."
        ),
        native(
            "rsplit($self, /, sep=None, maxsplit=-1)",
            split::rsplit,
            "Return a list of the substrings in the string, using sep as the separator string, from the end."
        ),
        native(
            "join($self, iterable, /)",
            compose::join,
            "Concatenate any number of strings, with this string between them.\n\nExample: '.'.join(['ab', 'pq', 'rs']) -> 'ab.pq.rs'"
        )
        .folding(ophion_vm::Fold::ListOfMethod),
        native("capitalize($self, /)", compose::capitalize, "Return a capitalized version of the string."),
        native(
            "casefold($self, /)",
            compose::casefold,
            "Return a version of the string suitable for caseless comparisons."
        ),
        native("title($self, /)", compose::title, "Return a version of the string where each word is titlecased."),
        native("center($self, width, fillchar=' ', /)", compose::center, "Return a centered string of length width.").again(),
        native(
            "count($self, sub[, start[, end]], /)",
            search::count,
            "Return the number of non-overlapping occurrences of substring sub in S[start:end]."
        ).again(),
        native(
            "expandtabs($self, /, tabsize=8)",
            compose::expandtabs,
            "Return a copy where all tab characters are expanded using spaces."
        ).again(),
        native(
            "find($self, sub[, start[, end]], /)",
            search::find,
            "Return the lowest index in S where substring sub is found in S[start:end], or -1."
        ).again(),
        native(
            "partition($self, sep, /)",
            split::partition,
            "Split at the first occurrence of the separator: what is before it, it, what is after it."
        ),
        native(
            "index($self, sub[, start[, end]], /)",
            search::index,
            "Return the lowest index in S where substring sub is found in S[start:end].\n\nRaises ValueError when the substring is not found."
        ).again(),
        native(
            "ljust($self, width, fillchar=' ', /)",
            compose::ljust,
            "Return a left-justified string of length width."
        ).again(),
        native("lower($self, /)", compose::lower, "Return a copy of the string converted to lowercase."),
        native(
            "lstrip($self, chars=None, /)",
            split::lstrip,
            "Return a copy of the string with leading whitespace (or chars) removed."
        ),
        native(
            "rfind($self, sub[, start[, end]], /)",
            search::rfind,
            "Return the highest index in S where substring sub is found in S[start:end], or -1."
        ).again(),
        native(
            "rindex($self, sub[, start[, end]], /)",
            search::rindex,
            "Return the highest index in S where substring sub is found in S[start:end].\n\nRaises ValueError when the substring is not found."
        ).again(),
        native(
            "rjust($self, width, fillchar=' ', /)",
            compose::rjust,
            "Return a right-justified string of length width."
        ).again(),
        native(
            "rstrip($self, chars=None, /)",
            split::rstrip,
            "Return a copy of the string with trailing whitespace (or chars) removed."
        ),
        native(
            "rpartition($self, sep, /)",
            split::rpartition,
            "Split at the last occurrence of the separator: what is before it, it, what is after it."
        ),
        native(
            "splitlines($self, /, keepends=False)",
            split::splitlines,
            "Return a list of the lines in the string, breaking at line boundaries."
        ),
        native(
            "strip($self, chars=None, /)",
            split::strip,
            "Return a copy of the string with leading and trailing whitespace (or chars) removed."
        ),
        native(
            "swapcase($self, /)",
            compose::swapcase,
            "Convert uppercase characters to lowercase and lowercase characters to uppercase."
        ),
        native(
            "translate($self, table, /)",
            translate::translate,
            "Replace each character in the string using the given translation table."
        ),
        native("upper($self, /)", compose::upper, "Return a copy of the string converted to uppercase."),
        native(
            "startswith($self, prefix[, start[, end]], /)",
            search::startswith,
            "Return True if the string starts with the specified prefix, False otherwise."
        )
        .with_leaf(search::startswith_leaf).again(),
        native(
            "endswith($self, suffix[, start[, end]], /)",
            search::endswith,
            "Return True if the string ends with the specified suffix, False otherwise."
        )
        .with_leaf(search::endswith_leaf).again(),
        native(
            "removeprefix($self, prefix, /)",
            split::removeprefix,
            "Return a str with the given prefix string removed if present."
        ),
        native(
            "removesuffix($self, suffix, /)",
            split::removesuffix,
            "Return a str with the given suffix string removed if present."
        ),
        native(
            "isascii($self, /)",
            predicates::isascii,
            "Return True if all characters in the string are ASCII, False otherwise."
        ),
        native(
            "islower($self, /)",
            predicates::islower,
            "Return True if the string is a lowercase string, False otherwise."
        )
        .with_leaf(predicates::leaves::islower),
        native(
            "isupper($self, /)",
            predicates::isupper,
            "Return True if the string is an uppercase string, False otherwise."
        )
        .with_leaf(predicates::leaves::isupper),
        native(
            "istitle($self, /)",
            predicates::istitle,
            "Return True if the string is a title-cased string, False otherwise."
        ),
        native(
            "isspace($self, /)",
            predicates::isspace,
            "Return True if the string is a whitespace string, False otherwise."
        )
        .with_leaf(predicates::leaves::isspace),
        native(
            "isdecimal($self, /)",
            predicates::isdecimal,
            "Return True if the string is a decimal string, False otherwise."
        ),
        native(
            "isdigit($self, /)",
            predicates::isdigit,
            "Return True if the string is a digit string, False otherwise."
        )
        .with_leaf(predicates::leaves::isdigit),
        native(
            "isnumeric($self, /)",
            predicates::isnumeric,
            "Return True if the string is a numeric string, False otherwise."
        ),
        native(
            "isalpha($self, /)",
            predicates::isalpha,
            "Return True if the string is an alphabetic string, False otherwise."
        )
        .with_leaf(predicates::leaves::isalpha),
        native(
            "isalnum($self, /)",
            predicates::isalnum,
            "Return True if the string is an alpha-numeric string, False otherwise."
        )
        .with_leaf(predicates::leaves::isalnum),
        native(
            "isidentifier($self, /)",
            predicates::isidentifier,
            "Return True if the string is a valid Python identifier, False otherwise."
        ),
        native(
            "isprintable($self, /)",
            predicates::isprintable,
            "Return True if all characters in the string are printable, False otherwise."
        ),
        native(
            "zfill($self, width, /)",
            compose::zfill,
            "Pad a numeric string with zeros on the left, to fill a field of the given width."
        ).again(),
        native(
            "format($self, /, *args, **kwargs)",
            format::format,
            "Return a formatted version of the string, using substitutions from args and kwargs."
        ).again()
        .with_vector(format::format_positional),
        native(
            "format_map($self, mapping, /)",
            format::format_map,
            "Return a formatted version of the string, using substitutions from mapping."
        ).again(),
        native(
            "maketrans(x, y=<unrepresentable>, z=<unrepresentable>, /)",
            translate::maketrans,
            "Return a translation table usable for str.translate()."
        ),
    ]
);
static NEW: NativeDef = native(
    "__new__($cls, /, object='', encoding='utf-8', errors='strict')",
    construct::new,
    "Make a str of any object.",
);
