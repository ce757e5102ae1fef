//! What the natives of this crate share: declarations, errors of the text crate as exceptions, checks of `__new__`'s class, optional
//! positions.

use ophion_text::error::Exception;
use ophion_text::float::FloatError;
use ophion_text::format::FormatError;
use ophion_text::int::IntError;
use ophion_vm::{Exc, Kind, NativeDef, NativeFn, Object, PyResult, Stop, Vm};

/// Results of integer arithmetic have at most so many bits.
pub(crate) const MAX_INT_BITS: u64 = 1 << 37;
/// Length of the longest text that is made (`isize::MAX`, as CPython's).
pub(crate) const MAX_LEN: usize = isize::MAX as usize;

/// Declares a native.
pub(crate) const fn native(signature: &'static str, func: NativeFn, doc: &'static str) -> NativeDef {
    NativeDef::new(signature, func, doc)
}

/// A native and its reflection from a function of two operands.
macro_rules! operator {
    ($name:ident, $reflected:ident, $op:ident) => {
        pub(super) fn $name(vm: &mut Vm, args: &[Object]) -> PyResult {
            $op(vm, &args[0], &args[1])
        }
        pub(super) fn $reflected(vm: &mut Vm, args: &[Object]) -> PyResult {
            $op(vm, &args[1], &args[0])
        }
    };
}
pub(crate) use operator;

/// A table of natives: `natives!(METHODS = [native(...), ...])`.
macro_rules! natives {
    ($name:ident = [$($native:expr),* $(,)?]) => {
        pub(crate) static $name: [ophion_vm::NativeDef; [$(stringify!($native)),*].len()] = [$($native),*];
    };
}
pub(crate) use natives;

/// Declares `==`, `!=`, `<`, `<=`, `>`, `>=` by a function `(vm, op, x, y) -> PyResult`.
macro_rules! comparisons {
    ($name:ident, $compare:path) => {
        pub(crate) mod $name {
            use ophion_vm::{Compare, Object, PyResult, Vm};
            pub(crate) fn lt(vm: &mut Vm, args: &[Object]) -> PyResult {
                $compare(vm, Compare::Lt, &args[0], &args[1])
            }
            pub(crate) fn le(vm: &mut Vm, args: &[Object]) -> PyResult {
                $compare(vm, Compare::Le, &args[0], &args[1])
            }
            pub(crate) fn eq(vm: &mut Vm, args: &[Object]) -> PyResult {
                $compare(vm, Compare::Eq, &args[0], &args[1])
            }
            pub(crate) fn ne(vm: &mut Vm, args: &[Object]) -> PyResult {
                $compare(vm, Compare::Ne, &args[0], &args[1])
            }
            pub(crate) fn gt(vm: &mut Vm, args: &[Object]) -> PyResult {
                $compare(vm, Compare::Gt, &args[0], &args[1])
            }
            pub(crate) fn ge(vm: &mut Vm, args: &[Object]) -> PyResult {
                $compare(vm, Compare::Ge, &args[0], &args[1])
            }
        }
    };
}
pub(crate) use comparisons;

/// Raises what an algorithm of the text crate failed with.
#[cold]
pub(crate) fn fail(vm: &mut Vm, exception: Exception, message: &str) -> Stop {
    let kind = match exception {
        Exception::TypeError => Exc::TypeError,
        Exception::ValueError => Exc::ValueError,
        Exception::OverflowError => Exc::OverflowError,
        Exception::ZeroDivisionError => Exc::ZeroDivisionError,
        Exception::MemoryError => return vm.memory_error(),
        Exception::Raised => return Stop::Raised,
    };
    vm.raise(kind, message)
}
#[cold]
pub(crate) fn int_failed(vm: &mut Vm, e: IntError) -> Stop {
    fail(vm, e.exception(), &e.message())
}
#[cold]
pub(crate) fn float_failed(vm: &mut Vm, e: FloatError) -> Stop {
    match e.errno() {
        Some(n) => {
            let args = vec![vm.int(n as i64), vm.str(e.message())];
            vm.raise_with(Exc::OverflowError, args)
        }
        None => fail(vm, e.exception(), e.message()),
    }
}
#[cold]
pub(crate) fn format_failed(vm: &mut Vm, e: FormatError) -> Stop {
    fail(vm, e.exception(), &e.message())
}

/// A format specification of the simple kind; None if it is another, or no str.
pub(crate) fn simple_spec(vm: &Vm, spec: &Object) -> Option<ophion_text::format::Simple> {
    ophion_text::format::Simple::parse(vm.as_ascii(spec)?.as_bytes())
}

/// Checks the length that a format specification asks for. A precision beyond C's int is left to be refused as such.
pub(crate) fn check_asked(vm: &mut Vm, spec: &ophion_text::format::FormatSpec) -> PyResult<()> {
    if spec.precision.is_some_and(|p| p > i32::MAX as usize) {
        return Ok(());
    }
    vm.check_size(Some(spec.asked_len()))
}

/// Checks the class given to a built-in type's `__new__`; true if it is that very type.
pub(crate) fn new_is_exact(vm: &mut Vm, class: &Object, number: u32) -> PyResult<bool> {
    let own = vm.builtin_type(number);
    if own.is(class) {
        return Ok(true);
    }
    let name = vm.name_of_type(&own);
    if !vm.is_type(class) {
        let t = vm.type_name(class);
        return Err(vm.type_error(format!("{name}.__new__(X): X is not a type object ({t})")));
    }
    if !vm.is_subtype(class, &own) {
        let c = vm.name_of_type(class);
        return Err(vm.type_error(format!("{name}.__new__({c}): {c} is not a subtype of {name}")));
    }
    let safe = if vm.class_kind(&own) == Kind::Record && vm.is_plain_class(&own) {
        vm.is_plain_class(class)
    } else {
        vm.class_kind(class) == vm.class_kind(&own)
    };
    let boolean = vm.builtin_type(ophion_vm::shape::BOOL);
    if !safe || class.is(&boolean) {
        return Err(unsafe_new(vm, class, &name));
    }
    Ok(false)
}

#[cold]
pub(crate) fn unsafe_new(vm: &mut Vm, class: &Object, name: &str) -> Stop {
    // The nearest class whose `__new__` is no Python function has the one to use.
    let mut base = class.clone();
    let new = vm.intern("__new__");
    while vm.lookup_class(&base, &new).is_some_and(|f| vm.shape_of(&f) != ophion_vm::shape::NATIVE_FUNCTION) {
        match vm.class_base(&base) {
            Some(b) => base = b,
            None => break,
        }
    }
    let (c, b) = (vm.name_of_type(class), vm.name_of_type(&base));
    vm.type_error(format!("{name}.__new__({c}) is not safe, use {b}.__new__()"))
}

/// What a `__new__` gives: the value itself, or an instance of the subclass with the same contents.
pub(crate) fn of_class(vm: &mut Vm, class: &Object, exact: bool, value: Object) -> PyResult {
    if exact { Ok(value) } else { Ok(vm.instance_of_value(class, &value)) }
}

/// A position that may be None or not given (`find` and its kin).
pub(crate) fn position(vm: &mut Vm, o: &Object, default: isize) -> PyResult<isize> {
    if o.is_null() || o.is_none() {
        return Ok(default);
    }
    if let Some(i) = vm.as_i64(o) {
        return Ok(i as isize);
    }
    if vm.is_int(o) || vm.special(o, ophion_vm::Special::Index).is_some() {
        return vm.index_clipped(o);
    }
    Err(vm.type_error("slice indices must be integers or None or have an __index__ method"))
}

/// An optional `int` argument converted as C's `Py_ssize_t`.
pub(crate) fn ssize_or(vm: &mut Vm, o: &Object, default: isize) -> PyResult<isize> {
    if o.is_null() { Ok(default) } else { vm.index_i64(o).map(|i| i as isize) }
}

/// The type as messages about arguments name it: `None` for None.
pub(crate) fn named_type(vm: &Vm, o: &Object) -> String {
    if o.is_none() { "None".to_string() } else { vm.type_name(o) }
}

/// `hash(o)` as what a `__hash__` returns.
pub(crate) fn hash_object(vm: &mut Vm, hash: i64) -> PyResult {
    Ok(vm.int(hash))
}

/// `__reduce__` of an iterator over a sequence by index: `(iter, (sequence,), index)`; `(iter, (empty,))` when it has ended.
/// `rest` gives the sequence (NULL at the end) and the index, once the program has told what it takes for `iter`.
pub(crate) fn reduce_iterator(vm: &mut Vm, empty: &str, rest: impl FnOnce(&mut Vm) -> (Object, u64)) -> PyResult {
    let iter = vm.program_builtin("iter")?;
    let (sequence, at) = rest(vm);
    if sequence.is_null() {
        let nothing = if empty == "()" { vm.tuple([]) } else { vm.str("") };
        let args = vm.tuple([nothing]);
        return Ok(vm.tuple([iter, args]));
    }
    let args = vm.tuple([sequence]);
    let at = vm.uint(at);
    Ok(vm.tuple([iter, args, at]))
}
/// The index that `__setstate__` of such an iterator is given, clipped.
pub(crate) fn iterator_state(vm: &mut Vm, state: &Object, len: usize) -> PyResult<u64> {
    if !vm.is_int(state) {
        return Err(vm.type_error("an integer is required"));
    }
    let i = vm.index_i64(state)?;
    Ok(i.clamp(0, len as i64) as u64)
}

/// The name of an object's type, which for an exact built-in type needs no memory.
pub(crate) fn exact_name(vm: &Vm, o: &Object, number: u32, name: &'static str) -> std::borrow::Cow<'static, str> {
    if vm.shape_of(o) == number { name.into() } else { vm.type_name(o).into() }
}
