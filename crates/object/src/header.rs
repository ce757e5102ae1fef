//! The header of every object, the kinds of payload, and the shape numbers of the built-in types.

/// First word of every object. `rc` owners (0 in a free block), `shape` an index into the heap's shape table (0 in a free block).
#[repr(C)]
pub struct Header {
    pub rc: u32,
    pub shape: u32,
}

const _: () = assert!(size_of::<Header>() == 8);

/// How an object's payload (what follows the header) is laid out. All that is traced, measured, frozen or freed is
/// so by its kind, in `layout.rs`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[repr(u8)]
pub enum Kind {
    /// A free block or an unused shape number.
    Free,
    /// Values, then raw words, as many as the shape's class says; most built-in types are records. Plain instances
    /// of Python classes are records of no values and no words.
    Record,
    /// An int beyond 62 bits: sign and length, then limbs.
    Int,
    /// A float that is not immediate: its bits.
    Float,
    Str,
    Bytes,
    /// Length, then the items inline.
    Tuple,
    /// Pointer, length, capacity; bytearray has the same of bytes.
    List,
    ByteArray,
    Dict,
    /// set and frozenset.
    Set,
    Type,
    /// A code object with its quickened instructions.
    Code,
    /// Generators, coroutines, asynchronous generators: a record followed by a register window.
    Generator,
    /// A frame object: a record, and (once its frame has ended) the registers it took over.
    Frame,
    /// A Rust value behind `dyn NativePayload`.
    Native,
}

/// Numbers the shapes of the built-in types and names their place in the table of well-known types.
macro_rules! shapes {
    ($($name:ident)*) => {
        #[allow(non_camel_case_types, clippy::upper_case_acronyms)]
        #[repr(u32)]
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        enum Numbers { FREE, $($name),* }
        /// Shape numbers of exact instances of the built-in types; each is also that type's index in [`Heap::types`](crate::Heap).
        pub mod shape {
            $(pub const $name: u32 = super::Numbers::$name as u32;)*
            /// All of them with their names.
            pub const NAMES: &[(&str, u32)] = &[$((stringify!($name), $name)),*];
            /// The first number free for classes made at run time.
            pub const FIRST_DYNAMIC: u32 = 256;
        }
    };
}

shapes! {
    OBJECT TYPE NONE BOOL INT FLOAT COMPLEX STR BYTES BYTEARRAY TUPLE LIST DICT SET FROZENSET RANGE SLICE
    FUNCTION NATIVE_FUNCTION METHOD_DESCRIPTOR WRAPPER_DESCRIPTOR CLASSMETHOD_DESCRIPTOR METHOD_WRAPPER
    BOUND_METHOD CELL CODE FRAME TRACEBACK MODULE GENERATOR COROUTINE ASYNC_GENERATOR COROUTINE_WRAPPER
    ASYNC_GENERATOR_ASEND ASYNC_GENERATOR_ATHROW ASYNC_GENERATOR_WRAPPED ANEXT_AWAITABLE
    PROPERTY CLASSMETHOD STATICMETHOD SUPER MEMBER_DESCRIPTOR GETSET_DESCRIPTOR MAPPINGPROXY
    NOT_IMPLEMENTED ELLIPSIS
    LIST_ITERATOR LIST_REVERSEITERATOR TUPLE_ITERATOR STR_ITERATOR STR_ASCII_ITERATOR BYTES_ITERATOR BYTEARRAY_ITERATOR
    RANGE_ITERATOR LONGRANGE_ITERATOR DICT_KEYS DICT_VALUES DICT_ITEMS
    DICT_KEYITERATOR DICT_VALUEITERATOR DICT_ITEMITERATOR DICT_REVERSEKEYITERATOR DICT_REVERSEVALUEITERATOR DICT_REVERSEITEMITERATOR
    SET_ITERATOR CALLABLE_ITERATOR ITERATOR REVERSED ENUMERATE ZIP MAP FILTER
    WEAKREF WEAKPROXY CALLABLE_WEAKPROXY MEMORYVIEW GENERIC_ALIAS UNION SIMPLE_NAMESPACE CAPSULE
    BASE_EXCEPTION FRAME_LOCALS_PROXY TYPE_VAR PARAM_SPEC TYPE_VAR_TUPLE TYPE_ALIAS GENERIC TEMPLATE INTERPOLATION
    NATIVE_STATE BUILTIN_ITER FOREIGN_METHOD
}
