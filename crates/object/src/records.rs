//! Records: objects that are a few values and a few raw words. Most built-in types are such; tracing, freeing and freezing them
//! needs no code of their own.

use crate::header::{Header, Kind, shape};
use crate::heap::Heap;
use crate::shapes::Layout;
use crate::value::Value;

/// Names the fields of the built-in record types: `values` own their counts, `raws` are 64-bit words without pointers.
macro_rules! records {
    ($($(#[$doc:meta])* $module:ident $shape:ident { $($value:ident)* } { $($raw:ident)* })*) => {
        $($(#[$doc])* pub mod $module {
            #[allow(non_camel_case_types, clippy::upper_case_acronyms, dead_code)]
            enum Fields { $($value,)* END_ }
            #[allow(non_camel_case_types, clippy::upper_case_acronyms, dead_code)]
            enum Words { $($raw,)* END_ }
            $(pub const $value: usize = Fields::$value as usize;)*
            $(pub const $raw: usize = Fields::END_ as usize + Words::$raw as usize;)*
            /// Number of values and of raw words.
            pub const LAYOUT: (u8, u8) = (Fields::END_ as u8, Words::END_ as u8);
        })*
        /// (shape, values, raws) of each built-in record type.
        pub const LAYOUTS: &[(u32, u8, u8)] = &[$((shape::$shape, $module::LAYOUT.0, $module::LAYOUT.1)),*];
    };
}

records! {
    object OBJECT {} {}
    complex COMPLEX {} { REAL IMAG }
    /// `START`, `STOP`, `STEP` are ints of any size, `LENGTH` their number.
    range RANGE { START STOP STEP LENGTH } {}
    slice SLICE { START STOP STEP } {}
    /// `VERSION` changes when code, defaults or closure are replaced; NULL fields are derived when asked for.
    function FUNCTION { CODE GLOBALS CLOSURE DEFAULTS KWDEFAULTS NAME QUALNAME DOC MODULE ANNOTATE ANNOTATIONS TYPE_PARAMS BUILTINS } { VERSION }
    /// `DEFINITION` is the address of the VM's `NativeDef`; `OWNER` the class or module; `THIS` what it is bound to, or NULL.
    native_function NATIVE_FUNCTION { THIS OWNER } { DEFINITION }
    method_descriptor METHOD_DESCRIPTOR { THIS OWNER } { DEFINITION }
    wrapper_descriptor WRAPPER_DESCRIPTOR { THIS OWNER } { DEFINITION }
    classmethod_descriptor CLASSMETHOD_DESCRIPTOR { THIS OWNER } { DEFINITION }
    method_wrapper METHOD_WRAPPER { THIS OWNER } { DEFINITION }
    bound_method BOUND_METHOD { FUNCTION THIS } {}
    cell CELL { CONTENTS } {}
    traceback TRACEBACK { NEXT FRAME } { LASTI LINE }
    module MODULE { DICT } {}
    property PROPERTY { GET SET DELETE DOC NAME } { GETTER_DOC }
    classmethod CLASSMETHOD { FUNCTION } {}
    staticmethod STATICMETHOD { FUNCTION } {}
    super_object SUPER { CLASS THIS THIS_CLASS } {}
    /// `INDEX` of the member in the instance's members.
    member_descriptor MEMBER_DESCRIPTOR { NAME OWNER } { INDEX DEFINITION }
    getset_descriptor GETSET_DESCRIPTOR { OWNER } { DEFINITION }
    mappingproxy MAPPINGPROXY { MAPPING } {}
    list_iterator LIST_ITERATOR { LIST } { INDEX }
    list_reverseiterator LIST_REVERSEITERATOR { LIST } { INDEX }
    tuple_iterator TUPLE_ITERATOR { TUPLE } { INDEX }
    str_iterator STR_ITERATOR { STR } { INDEX }
    str_ascii_iterator STR_ASCII_ITERATOR { STR } { INDEX }
    bytes_iterator BYTES_ITERATOR { BYTES } { INDEX }
    bytearray_iterator BYTEARRAY_ITERATOR { BYTES } { INDEX }
    /// Immediate ints only: next value, step, values left.
    range_iterator RANGE_ITERATOR {} { NEXT STEP LEFT }
    longrange_iterator LONGRANGE_ITERATOR { NEXT STEP LEFT } {}
    dict_keys DICT_KEYS { DICT } {}
    dict_values DICT_VALUES { DICT } {}
    dict_items DICT_ITEMS { DICT } {}
    dict_keyiterator DICT_KEYITERATOR { DICT } { INDEX USED LEFT }
    dict_valueiterator DICT_VALUEITERATOR { DICT } { INDEX USED LEFT }
    dict_itemiterator DICT_ITEMITERATOR { DICT } { INDEX USED LEFT }
    dict_reversekeyiterator DICT_REVERSEKEYITERATOR { DICT } { INDEX USED LEFT }
    dict_reversevalueiterator DICT_REVERSEVALUEITERATOR { DICT } { INDEX USED LEFT }
    dict_reverseitemiterator DICT_REVERSEITEMITERATOR { DICT } { INDEX USED LEFT }
    set_iterator SET_ITERATOR { SET } { INDEX USED }
    callable_iterator CALLABLE_ITERATOR { FUNCTION SENTINEL } {}
    /// Iterator by `__getitem__`.
    iterator ITERATOR { SEQUENCE } { INDEX }
    reversed REVERSED { SEQUENCE } { INDEX }
    enumerate ENUMERATE { ITERATOR COUNT } {}
    zip ZIP { ITERATORS } { STRICT }
    map MAP { FUNCTION ITERATORS } { STRICT }
    filter FILTER { FUNCTION ITERATOR } {}
    /// `REFERENT` is the address of the object, 0 once it is gone; not owned.
    weakref WEAKREF { CALLBACK HASH } { REFERENT }
    weakproxy WEAKPROXY { CALLBACK HASH } { REFERENT }
    callable_weakproxy CALLABLE_WEAKPROXY { CALLBACK HASH } { REFERENT }
    generic_alias GENERIC_ALIAS { ORIGIN ARGS PARAMETERS } { STARRED }
    union UNION { ARGS PARAMETERS } {}
    /// Values every exception has, then four whose meaning the type gives (see `exception_fields` in the VM).
    exception BASE_EXCEPTION { ARGS CONTEXT CAUSE TRACEBACK A B C D E F } { SUPPRESS_CONTEXT }
    asend ASYNC_GENERATOR_ASEND { GENERATOR VALUE } { STATE }
    athrow ASYNC_GENERATOR_ATHROW { GENERATOR ARGS } { STATE }
    wrapped ASYNC_GENERATOR_WRAPPED { VALUE } {}
    coroutine_wrapper COROUTINE_WRAPPER { COROUTINE } {}
    anext_awaitable ANEXT_AWAITABLE { ITERATOR DEFAULT } {}
    frame_locals_proxy FRAME_LOCALS_PROXY { FRAME } {}
    type_var TYPE_VAR { NAME BOUND EVALUATE_BOUND CONSTRAINTS EVALUATE_CONSTRAINTS DEFAULT EVALUATE_DEFAULT } { COVARIANT CONTRAVARIANT INFER }
    param_spec PARAM_SPEC { NAME BOUND DEFAULT EVALUATE_DEFAULT } { COVARIANT CONTRAVARIANT INFER }
    type_var_tuple TYPE_VAR_TUPLE { NAME DEFAULT EVALUATE_DEFAULT } {}
    type_alias TYPE_ALIAS { NAME TYPE_PARAMS EVALUATE VALUE MODULE } {}
    template TEMPLATE { STRINGS INTERPOLATIONS } {}
    interpolation INTERPOLATION { VALUE EXPRESSION CONVERSION FORMAT_SPEC } {}
    simple_namespace SIMPLE_NAMESPACE {} {}
    memoryview MEMORYVIEW { OBJECT FORMAT SHAPE STRIDES EXPORTER } { START LENGTH ITEMSIZE FLAGS }
    /// Registers of a native function that is in the middle of a call to Python code.
    native_state NATIVE_STATE { A B C D } { STATE INDEX }
    none NONE {} {}
    not_implemented NOT_IMPLEMENTED {} {}
    ellipsis ELLIPSIS {} {}
    generic GENERIC {} {}
    capsule CAPSULE { NAME } {}
    builtin_iter BUILTIN_ITER { A B C } { X Y }
    /// Stands for a native method that a class took from a type that it does not derive from (`types::own_special`).
    foreign_method FOREIGN_METHOD { METHOD } {}
}

/// The layout of a built-in record type.
pub fn layout(number: u32, has_dict: bool) -> Option<Layout> {
    let &(_, values, raws) = LAYOUTS.iter().find(|l| l.0 == number)?;
    Some(Layout { kind: Kind::Record, values, raws, members: 0, has_dict, container: values > 0 || has_dict })
}

/// A record whose values are taken over from the caller and whose raw words follow.
///
/// # Safety
/// The shape is of kind Record with as many values and words; the caller owns the values.
pub unsafe fn new(heap: &mut Heap, number: u32, values: &[Value], raws: &[u64]) -> Value {
    // SAFETY: by the caller's word: the block has the shape's size.
    unsafe {
        let s = heap.shapes.get(number);
        debug_assert!(s.values as usize == values.len() && s.raws as usize == raws.len(), "record of shape {number}");
        let (size, container) = (s.size as usize, s.has(crate::shapes::shape_flag::CONTAINER));
        let p = heap.allocate(size, number);
        heap.allocated += container as isize;
        let words = p as *mut Value;
        for (i, &v) in values.iter().enumerate() {
            words.add(1 + i).write(v);
        }
        let at = 1 + values.len();
        for (i, &w) in raws.iter().enumerate() {
            (words.add(at + i) as *mut u64).write(w);
        }
        for i in at + raws.len()..size / 8 {
            words.add(i).write(Value::NULL);
        }
        Value::pointer(p)
    }
}

/// As [`new`], for a built-in shape without attributes of its own that is known where this is called: the record is written in one go.
///
/// # Safety
/// As [`new`].
#[inline(always)]
pub unsafe fn new_known<const V: usize, const R: usize>(
    heap: &mut Heap,
    number: u32,
    values: [Value; V],
    raws: [u64; R],
) -> Value {
    // SAFETY: by the caller's word: the block has the shape's size.
    unsafe {
        let size = (1 + V + R).next_multiple_of(2) * 8;
        debug_assert!(
            number < crate::header::shape::FIRST_DYNAMIC && {
                let s = heap.shapes.get(number);
                s.values as usize == V
                    && s.raws as usize == R
                    && s.size as usize <= size
                    && s.has(crate::shapes::shape_flag::CONTAINER) == (V > 0)
            }
        );
        let p = heap.allocate(size, number);
        heap.allocated += (V > 0) as isize;
        let words = p as *mut u64;
        for (i, v) in values.into_iter().enumerate() {
            words.add(1 + i).write(v.0);
        }
        for (i, w) in raws.into_iter().enumerate() {
            words.add(1 + V + i).write(w);
        }
        if (1 + V + R) % 2 == 1 {
            words.add(1 + V + R).write(Value::NULL.0);
        }
        Value::pointer(p)
    }
}

/// An instance of a shape of fixed size: values, members, dict word and slots NULL, raw words 0. The payload of kinds other than
/// Record is not initialised.
///
/// # Safety
/// The caller initialises such a payload before anything looks at it.
#[inline]
pub unsafe fn blank(heap: &mut Heap, number: u32) -> Value {
    let s = heap.shapes.get(number);
    let (size, values, raws, container) =
        (s.size as usize, s.values as usize, s.raws as usize, s.has(crate::shapes::shape_flag::CONTAINER));
    let p = heap.allocate(size, number);
    heap.allocated += container as isize;
    // SAFETY: the block has `size` bytes.
    unsafe {
        let words = p as *mut Value;
        for i in 1..size / 8 {
            words.add(i).write(Value::NULL);
        }
        for i in 0..raws {
            (words.add(1 + values + i) as *mut u64).write(0);
        }
    }
    Value::pointer(p)
}

/// Field `i` of a record, borrowed.
///
/// # Safety
/// `v` is a live record with such a field.
#[inline(always)]
pub unsafe fn get(v: Value, i: usize) -> Value {
    // SAFETY: by the caller's word.
    unsafe { *(v.as_pointer() as *const Value).add(1 + i) }
}

/// Sets field `i`, taking over `new`'s count and releasing the old value.
///
/// # Safety
/// As [`get`]; the caller owns `new`.
#[inline(always)]
pub unsafe fn set(v: Value, i: usize, new: Value) {
    // SAFETY: by the caller's word.
    unsafe {
        let at = (v.as_pointer() as *mut Value).add(1 + i);
        let old = *at;
        *at = new;
        old.decref();
    }
}

/// Field `i` itself.
///
/// # Safety
/// As [`get`]; whoever replaces the value takes over the old one's count.
#[inline(always)]
pub unsafe fn field<'a>(v: Value, i: usize) -> &'a mut Value {
    // SAFETY: by the caller's word.
    unsafe { &mut *(v.as_pointer() as *mut Value).add(1 + i) }
}

/// Raw word `i` of a record.
///
/// # Safety
/// As [`get`].
#[inline(always)]
pub unsafe fn raw<'a>(v: Value, i: usize) -> &'a mut u64 {
    // SAFETY: by the caller's word.
    unsafe { &mut *(v.as_pointer() as *mut u64).add(1 + i) }
}

/// The header's address of a value, for tests of identity.
pub fn address(v: Value) -> *mut Header {
    v.as_pointer()
}
