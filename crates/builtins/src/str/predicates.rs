//! The questions about all characters of a str.

use super::operators::text;
use ophion_vm::{Object, PyResult, Vm};

macro_rules! predicates {
    ($($name:ident $method:ident)*) => {
        $(pub(super) fn $name(vm: &mut Vm, args: &[Object]) -> PyResult {
            Ok(Object::bool(text(vm, &args[0]).$method()))
        })*
        /// The same as short forms.
        pub(super) mod leaves {
            use super::*;
            $(pub fn $name(vm: &mut Vm, args: &[Object]) -> Object {
                Object::bool(text(vm, &args[0]).$method())
            })*
        }
    };
}

predicates! {
    isascii is_ascii
    islower is_lower
    isupper is_upper
    istitle is_title
    isspace is_space
    isdecimal is_decimal
    isdigit is_digit
    isnumeric is_numeric
    isalpha is_alpha
    isalnum is_alnum
    isidentifier is_identifier
    isprintable is_printable
}
