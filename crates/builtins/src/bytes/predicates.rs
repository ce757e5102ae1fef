//! The questions about all bytes.

use super::buffer::contents;
use ophion_text::bytes;
use ophion_vm::{Object, PyResult, Vm};

macro_rules! predicates {
    ($($name:ident $test:expr;)*) => {
        $(pub(super) fn $name(vm: &mut Vm, args: &[Object]) -> PyResult {
            let test: fn(&[u8]) -> bool = $test;
            Ok(Object::bool(test(contents(vm, &args[0]))))
        })*
    };
}
predicates! {
    isalnum bytes::is_alnum;
    isalpha bytes::is_alpha;
    isascii |b| b.is_ascii();
    isdigit bytes::is_digit;
    islower bytes::is_lower;
    isspace bytes::is_space_all;
    istitle bytes::is_title;
    isupper bytes::is_upper;
}
