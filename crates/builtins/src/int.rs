//! The types `int` and `bool`.
//!
//! Natives work on machine words where both operands fit (almost always) and on big integers otherwise; `vm.int` and `vm.big` give
//! immediate ints whenever the result fits.

mod arith;
mod construct;
mod logic;
mod methods;

use crate::support::{native, natives};
use ophion_object::types::type_flag;
use ophion_vm::{GetSetDef, NativeDef, TypeDef, shape};

pub(crate) use arith::floor_divmod_exact;
pub(crate) use construct::to_int;
pub(crate) use methods::{float_to_int, radix};

pub static INT: TypeDef = TypeDef {
    name: "int",
    shape: shape::INT,
    doc: "int([x]) -> integer\nint(x, base=10) -> integer\n\nConvert a number or string to an integer, or return 0 if no arguments are given.",
    kind: ophion_vm::Kind::Int,
    flags: type_flag::BASETYPE | type_flag::MATCH_SELF,
    new: Some(&INT_NEW),
    methods: &INT_METHODS,
    getset: &[
        GetSetDef::read("real", methods::get_self, "the real part of a complex number"),
        GetSetDef::read("imag", methods::get_zero, "the imaginary part of a complex number"),
        GetSetDef::read("numerator", methods::get_self, "the numerator of a rational number in lowest terms"),
        GetSetDef::read("denominator", methods::get_one, "the denominator of a rational number in lowest terms"),
    ],
    ..TypeDef::EMPTY
};
natives!(
    INT_METHODS = [
        native("__repr__($self, /)", methods::repr, "Return repr(self)."),
        native("__hash__($self, /)", methods::hash, "Return hash(self)."),
        native("__bool__($self, /)", methods::bool_, "True if self else False"),
        native("__lt__($self, value, /)", arith::compare::lt, "Return self<value."),
        native("__le__($self, value, /)", arith::compare::le, "Return self<=value."),
        native("__eq__($self, value, /)", arith::compare::eq, "Return self==value."),
        native("__ne__($self, value, /)", arith::compare::ne, "Return self!=value."),
        native("__gt__($self, value, /)", arith::compare::gt, "Return self>value."),
        native("__ge__($self, value, /)", arith::compare::ge, "Return self>=value."),
        native("__add__($self, value, /)", arith::add, "Return self+value."),
        native("__radd__($self, value, /)", arith::radd, "Return value+self."),
        native("__sub__($self, value, /)", arith::sub, "Return self-value."),
        native("__rsub__($self, value, /)", arith::rsub, "Return value-self."),
        native("__mul__($self, value, /)", arith::mul, "Return self*value."),
        native("__rmul__($self, value, /)", arith::rmul, "Return value*self."),
        native("__truediv__($self, value, /)", arith::truediv, "Return self/value."),
        native("__rtruediv__($self, value, /)", arith::rtruediv, "Return value/self."),
        native("__floordiv__($self, value, /)", arith::floordiv, "Return self//value."),
        native("__rfloordiv__($self, value, /)", arith::rfloordiv, "Return value//self."),
        native("__mod__($self, value, /)", arith::mod_, "Return self%value."),
        native("__rmod__($self, value, /)", arith::rmod, "Return value%self."),
        native("__divmod__($self, value, /)", arith::divmod, "Return divmod(self, value)."),
        native("__rdivmod__($self, value, /)", arith::rdivmod, "Return divmod(value, self)."),
        native("__pow__($self, value, mod=None, /)", arith::pow, "Return pow(self, value, mod)."),
        native("__rpow__($self, value, mod=None, /)", arith::rpow, "Return pow(value, self, mod)."),
        native("__neg__($self, /)", arith::neg, "-self"),
        native("__pos__($self, /)", methods::exact_self, "+self"),
        native("__abs__($self, /)", arith::abs, "abs(self)"),
        native("__invert__($self, /)", logic::invert, "~self"),
        native("__lshift__($self, value, /)", logic::lshift, "Return self<<value."),
        native("__rlshift__($self, value, /)", logic::rlshift, "Return value<<self."),
        native("__rshift__($self, value, /)", logic::rshift, "Return self>>value."),
        native("__rrshift__($self, value, /)", logic::rrshift, "Return value>>self."),
        native("__and__($self, value, /)", logic::and, "Return self&value."),
        native("__rand__($self, value, /)", logic::and, "Return value&self."),
        native("__or__($self, value, /)", logic::or, "Return self|value."),
        native("__ror__($self, value, /)", logic::or, "Return value|self."),
        native("__xor__($self, value, /)", logic::xor, "Return self^value."),
        native("__rxor__($self, value, /)", logic::xor, "Return value^self."),
        native("__int__($self, /)", methods::exact_self, "int(self)"),
        native(
            "__index__($self, /)",
            methods::exact_self,
            "Return self converted to an integer, if self is suitable for use as an index into a list."
        ),
        native("__float__($self, /)", methods::float, "float(self)"),
        native("__trunc__($self, /)", methods::exact_self, "Truncating an Integral returns itself."),
        native("__floor__($self, /)", methods::exact_self, "Flooring an Integral returns itself."),
        native("__ceil__($self, /)", methods::exact_self, "Ceiling of an Integral returns itself."),
        native(
            "__round__($self, ndigits=None, /)",
            methods::round,
            "Rounding an Integral returns itself.\n\nRounding with an ndigits argument also returns an integer."
        ),
        native("__format__($self, format_spec, /)", methods::format, "Convert to a string according to format_spec."),
        native("__getnewargs__($self, /)", methods::getnewargs, "The value in a tuple, for pickle."),
        native("__sizeof__($self, /)", methods::sizeof, "Returns size in memory, in bytes."),
        native("conjugate($self, /)", methods::exact_self, "Returns self, the complex conjugate of any int."),
        native(
            "bit_length($self, /)",
            methods::bit_length,
            "Number of bits necessary to represent self in binary.\n\n>>> bin(37)\n'0b100101'\n>>> (37).bit_length()\n6"
        ),
        native(
            "bit_count($self, /)",
            methods::bit_count,
            "Number of ones in the binary representation of the absolute value of self."
        ),
        native(
            "to_bytes($self, /, length=1, byteorder='big', *, signed=False)",
            methods::to_bytes,
            "Return an array of bytes representing an integer."
        ),
        native(
            "from_bytes($cls, /, bytes, byteorder='big', *, signed=False)",
            methods::from_bytes,
            "Return the integer represented by the given array of bytes."
        ),
        native(
            "as_integer_ratio($self, /)",
            methods::as_integer_ratio,
            "Return a pair of integers, whose ratio is equal to the original int."
        ),
        native(
            "is_integer($self, /)",
            methods::is_integer,
            "Returns True. Exists for duck type compatibility with float.is_integer."
        ),
    ]
);
static INT_NEW: NativeDef =
    native("__new__($cls, x=0, /, base=10)", construct::int_new, "Convert a number or text to an integer.").again();

pub static BOOL: TypeDef = TypeDef {
    name: "bool",
    signature: "(object=False, /)",
    shape: shape::BOOL,
    base: shape::INT,
    doc: "Returns True when the argument is true, False otherwise.\nThe builtins True and False are the only two instances of the class bool.\nThe class bool is a subclass of the class int, and cannot be subclassed.",
    kind: ophion_vm::Kind::Int,
    flags: type_flag::MATCH_SELF,
    new: Some(&BOOL_NEW),
    methods: &BOOL_METHODS,
    ..TypeDef::EMPTY
};
natives!(
    BOOL_METHODS = [
        native("__repr__($self, /)", logic::bool_repr, "Return repr(self)."),
        native("__invert__($self, /)", logic::bool_invert, "~self"),
        native("__and__($self, value, /)", logic::bool_and, "Return self&value."),
        native("__rand__($self, value, /)", logic::bool_and, "Return value&self."),
        native("__or__($self, value, /)", logic::bool_or, "Return self|value."),
        native("__ror__($self, value, /)", logic::bool_or, "Return value|self."),
        native("__xor__($self, value, /)", logic::bool_xor, "Return self^value."),
        native("__rxor__($self, value, /)", logic::bool_xor, "Return value^self."),
    ]
);
static BOOL_NEW: NativeDef =
    native("__new__($cls, object=False, /)", construct::bool_new, "The truth of an object.").again();
