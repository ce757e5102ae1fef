//! The type `float`.

mod arith;
mod methods;

use crate::support::{native, natives};
use ophion_object::types::type_flag;
use ophion_vm::{GetSetDef, NativeDef, TypeDef, shape};

pub(crate) use arith::real;

pub static FLOAT: TypeDef = TypeDef {
    name: "float",
    signature: "(x=0, /)",
    shape: shape::FLOAT,
    doc: "Convert a string or number to a floating-point number, if possible.",
    kind: ophion_vm::Kind::Float,
    flags: type_flag::BASETYPE | type_flag::MATCH_SELF,
    new: Some(&NEW),
    methods: &FLOAT_METHODS,
    getset: &[
        GetSetDef::read("real", methods::get_self, "the real part of a complex number"),
        GetSetDef::read("imag", methods::get_zero, "the imaginary part of a complex number"),
    ],
    ..TypeDef::EMPTY
};
natives!(
    FLOAT_METHODS = [
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
        native("__int__($self, /)", methods::trunc, "int(self)"),
        native("__float__($self, /)", methods::exact_self, "float(self)"),
        native("__trunc__($self, /)", methods::trunc, "Return the Integral closest to x between 0 and x."),
        native("__floor__($self, /)", methods::floor, "Return the floor as an Integral."),
        native("__ceil__($self, /)", methods::ceil, "Return the ceiling as an Integral."),
        native(
            "__round__($self, ndigits=None, /)",
            methods::round,
            "Return the Integral closest to x, rounding half toward even.\n\nWhen an argument is passed, work like built-in round(x, ndigits)."
        ),
        native("__format__($self, format_spec, /)", methods::format, "Formats the float according to format_spec."),
        native("__getnewargs__($self, /)", methods::getnewargs, "The value in a tuple, for pickle."),
        native(
            "__getformat__($cls, typestr, /)",
            methods::getformat,
            "How floats are stored; for Python's own test suite."
        ),
        native("conjugate($self, /)", methods::exact_self, "Return self, the complex conjugate of any float."),
        native(
            "as_integer_ratio($self, /)",
            methods::as_integer_ratio,
            "Return a pair of integers, whose ratio is exactly equal to the original float."
        ),
        native("is_integer($self, /)", methods::is_integer, "Return True if the float is an integer."),
        native("hex($self, /)", methods::hex, "Return a hexadecimal representation of a floating-point number."),
        native(
            "fromhex($cls, string, /)",
            methods::fromhex,
            "Create a floating-point number from a hexadecimal string."
        ),
        native("from_number($cls, number, /)", methods::from_number, "Convert real number to a floating-point number."),
    ]
);
static NEW: NativeDef = native("__new__($cls, x=0, /)", methods::new, "Convert a number or text to a float.").again();
