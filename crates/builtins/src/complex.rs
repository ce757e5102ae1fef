//! The type `complex`.

mod arith;
mod methods;

use crate::support::{native, natives};
use ophion_object::types::type_flag;
use ophion_vm::{GetSetDef, NativeDef, TypeDef, shape};

pub(crate) use arith::power;

pub static COMPLEX: TypeDef = TypeDef {
    name: "complex",
    signature: "(real=0, imag=0)",
    shape: shape::COMPLEX,
    doc: "Create a complex number from a string or numbers.\n\nIf a string is given, parse it as a complex number.\nIf a single number is given, convert it to a complex number.\nIf the 'real' or 'imag' arguments are given, create a complex number\nwith the specified real and imaginary components.",
    flags: type_flag::BASETYPE,
    new: Some(&NEW),
    methods: &COMPLEX_METHODS,
    getset: &[
        GetSetDef::write_member("real", methods::get_real, methods::readonly, "the real part of a complex number"),
        GetSetDef::write_member("imag", methods::get_imag, methods::readonly, "the imaginary part of a complex number"),
    ],
    ..TypeDef::EMPTY
};
natives!(
    COMPLEX_METHODS = [
        native("__repr__($self, /)", methods::repr, "Return repr(self)."),
        native("__hash__($self, /)", methods::hash, "Return hash(self)."),
        native("__bool__($self, /)", methods::bool_, "True if self else False"),
        native("__lt__($self, value, /)", arith::unordered, "Return self<value."),
        native("__le__($self, value, /)", arith::unordered, "Return self<=value."),
        native("__eq__($self, value, /)", arith::eq, "Return self==value."),
        native("__ne__($self, value, /)", arith::ne, "Return self!=value."),
        native("__gt__($self, value, /)", arith::unordered, "Return self>value."),
        native("__ge__($self, value, /)", arith::unordered, "Return self>=value."),
        native("__add__($self, value, /)", arith::add, "Return self+value."),
        native("__radd__($self, value, /)", arith::radd, "Return value+self."),
        native("__sub__($self, value, /)", arith::sub, "Return self-value."),
        native("__rsub__($self, value, /)", arith::rsub, "Return value-self."),
        native("__mul__($self, value, /)", arith::mul, "Return self*value."),
        native("__rmul__($self, value, /)", arith::rmul, "Return value*self."),
        native("__truediv__($self, value, /)", arith::truediv, "Return self/value."),
        native("__rtruediv__($self, value, /)", arith::rtruediv, "Return value/self."),
        native("__pow__($self, value, mod=None, /)", arith::pow, "Return pow(self, value, mod)."),
        native("__rpow__($self, value, mod=None, /)", arith::rpow, "Return pow(value, self, mod)."),
        native("__neg__($self, /)", arith::neg, "-self"),
        native("__pos__($self, /)", methods::exact_self, "+self"),
        native("__abs__($self, /)", arith::abs, "abs(self)"),
        native("__complex__($self, /)", methods::exact_self, "Convert this value to exact type complex."),
        native("__format__($self, format_spec, /)", methods::format, "Convert to a string according to format_spec."),
        native("__getnewargs__($self, /)", methods::getnewargs, "The parts in a tuple, for pickle."),
        native(
            "conjugate($self, /)",
            methods::conjugate,
            "Return the complex conjugate of its argument. (3-4j).conjugate() == 3+4j."
        ),
        native(
            "from_number($cls, number, /)",
            methods::from_number,
            "Convert number to a complex floating-point number."
        ),
    ]
);
static NEW: NativeDef = native("__new__($cls, /, *args, **kwargs)", methods::new_named, "Make a complex number.")
    .with_vector(methods::new)
    .again();
