//! `array`: numbers of one machine type side by side. They lie in a bytearray of the array's own, so that an array is plain data to the collector and
//! to freezing, and its buffer is locked as a bytearray's is.

mod edit;
mod items;
mod methods;
mod portable;

use crate::support::{self, def, natives};
use ophion_object::types::type_flag;
use ophion_vm::{Exc, Kind, NativeDef, NativeType, Object, PyResult, TypeDef, Vm, next_method};

const STORAGE: usize = 0;
/// Raw word: the type code's letter.
const CODE: usize = 1;

/// All type codes, in the order of `array.typecodes`.
const TYPE_CODES: &str = "bBuwhHiIlLqQfd";

pub static ARRAY: NativeType = NativeType {
    def: TypeDef {
        name: "array.array",
        doc: "array(typecode [, initializer]) -> array\n\nReturn a new array whose items are restricted by typecode, and\ninitialized from the optional initializer value, which must be a list,\nstring or iterable over elements of the appropriate type.",
        weakrefable: true,
        flags: type_flag::BASETYPE | type_flag::SEQUENCE,
        new: Some(&NEW),
        methods: &methods::METHODS,
        getset: &methods::GETSET,
        none: &["__hash__"],
        ..TypeDef::EMPTY
    },
    values: 1,
    raws: 1,
    ..NativeType::EMPTY
};
static NEW: NativeDef = def(
    "__new__($cls, /, *args, **kwargs)",
    new,
    "Create and return a new object.  See help(type) for accurate signature.",
);

// The array; the next position.
static ITERATOR: NativeType = NativeType {
    def: TypeDef { name: "array.arrayiterator", methods: &ITERATOR_METHODS, ..support::HIDDEN_TYPE },
    values: 1,
    raws: 1,
    ..NativeType::EMPTY
};
natives! {
    static ITERATOR_METHODS = [
        def("__iter__($self, /)", |_, a| Ok(a[0].clone()), "Implement iter(self)."),
        next_method!(step),
        def("__reduce__($self, /)", reduce_iterator, "Return state information for pickling."),
        def("__setstate__($self, state, /)", |vm, a| {
            let at = vm.index_clipped(&a[1])?.max(0);
            vm.set_raw(&a[0], 1, at as u64);
            Ok(Object::NONE)
        }, "Set state information for unpickling."),
    ];
    static FUNCTIONS = [
        def("_array_reconstructor($module, arraytype, typecode, mformat_code, items, /)", portable::reconstruct, "Internal. Used for pickling support."),
    ];
}

pub fn fill(vm: &mut Vm, module: &Object) -> PyResult<()> {
    let class = vm.add_type(module, &ARRAY);
    vm.native_type(&ITERATOR);
    support::set(vm, module, "ArrayType", class.clone());
    support::set_str(vm, module, "typecodes", TYPE_CODES);
    vm.add_functions(module, "array", &FUNCTIONS);
    let abc = vm.import_dotted("collections.abc")?;
    let sequence = vm.getattr_str(&abc, "MutableSequence")?;
    vm.call_method(&sequence, "register", &[class])?;
    Ok(())
}

/// The type code of an array.
fn code(vm: &Vm, o: &Object) -> u8 {
    vm.raw(o, CODE) as u8
}
/// The bytearray that an array's items lie in.
fn storage(vm: &Vm, o: &Object) -> Object {
    vm.field(o, STORAGE)
}
/// Number of items.
fn len(vm: &Vm, o: &Object) -> usize {
    let s = storage(vm, o);
    vm.as_bytes(&s).map_or(0, <[u8]>::len) / items::size(code(vm, o))
}
/// The bytes of all items.
fn bytes(vm: &Vm, o: &Object) -> Vec<u8> {
    let s = storage(vm, o);
    vm.as_bytes(&s).unwrap_or_default().to_vec()
}
/// Item `i` as an object; None beyond the end.
fn get(vm: &mut Vm, o: &Object, i: usize) -> Option<Object> {
    let (code, s) = (code(vm, o), storage(vm, o));
    let n = items::size(code);
    let mut word = [0; 8];
    let item = vm.as_bytes(&s)?.get(i * n..i * n + n)?;
    word.get_mut(..n)?.copy_from_slice(item);
    Some(items::unpack(vm, code, word))
}
/// Overwrites item `i`, if there is one.
fn put(vm: &mut Vm, o: &Object, i: usize, word: [u8; 8]) -> bool {
    let (n, s) = (items::size(code(vm, o)), storage(vm, o));
    match vm.bytearray_data(&s).contents_mut().get_mut(i * n..i * n + n) {
        Some(to) => {
            to.copy_from_slice(word.get(..n).unwrap_or_default());
            true
        }
        None => false,
    }
}
/// BufferError if somebody looks at the array's memory.
fn check_exports(vm: &mut Vm, o: &Object) -> PyResult<()> {
    let s = storage(vm, o);
    match *vm.bytearray_exports(&s) {
        0 => Ok(()),
        _ => Err(vm.raise(Exc::BufferError, "cannot resize an array that is exporting buffers")),
    }
}
/// Appends an item.
fn push(vm: &mut Vm, o: &Object, value: &Object) -> PyResult<()> {
    let code = code(vm, o);
    let word = items::pack(vm, code, value)?;
    check_exports(vm, o)?;
    let s = storage(vm, o);
    vm.bytearray_data(&s).end_mut().extend_from_slice(word.get(..items::size(code)).unwrap_or_default());
    Ok(())
}
/// Appends the items whose bytes these are.
fn push_bytes(vm: &mut Vm, o: &Object, new: &[u8]) -> PyResult<()> {
    if new.is_empty() {
        return Ok(());
    }
    check_exports(vm, o)?;
    let s = storage(vm, o);
    let total = vm.as_bytes(&s).map_or(0, <[u8]>::len).checked_add(new.len());
    vm.check_size(total)?;
    vm.bytearray_data(&s).end_mut().extend_from_slice(new);
    Ok(())
}
/// An array of the same type code (and exactly of the type `array`) with these bytes.
fn like(vm: &mut Vm, o: &Object, new: Vec<u8>) -> Object {
    let (code, storage) = (code(vm, o), vm.bytearray(new));
    vm.new_native(&ARRAY, [storage], &[code as u64])
}
fn is_array(vm: &mut Vm, o: &Object) -> bool {
    vm.is_native(o, &ARRAY)
}
fn is_unicode(code: u8) -> bool {
    matches!(code, b'u' | b'w')
}

fn new(vm: &mut Vm, a: &[Object]) -> PyResult {
    let exact = vm.native_type(&ARRAY);
    if a[0].is(&exact) && a[2].given().is_some_and(|d| vm.known_len(d).is_some_and(|n| n > 0)) {
        return Err(vm.type_error("array.array() takes no keyword arguments"));
    }
    let args = support::items(vm, &a[1]);
    let n = args.len();
    let (first, initial) = match &args[..] {
        [first] => (first, None),
        [first, initial] => (first, Some(initial)),
        [] => return Err(vm.type_error("array() takes at least 1 argument (0 given)")),
        _ => return Err(vm.type_error(format!("array() takes at most 2 arguments ({n} given)"))),
    };
    let code = type_code(vm, first, "array() argument 1")?;
    if code == Some(b'u') {
        vm.warn(Exc::DeprecationWarning, "The 'u' type code is deprecated and will be removed in Python 3.16")?;
    }
    let unicode = code.is_some_and(is_unicode);
    if let Some(x) = initial.filter(|_| !unicode) {
        let letter = vm.lossy(first);
        if vm.is_str(x) {
            return Err(vm.type_error(format!("cannot use a str to initialize an array with typecode '{letter}'")));
        }
        if is_array(vm, x) && is_unicode(self::code(vm, x)) {
            let text = format!("cannot use a unicode array to initialize an array with typecode '{letter}'");
            return Err(vm.type_error(text));
        }
    }
    let Some(code) = code else {
        return Err(vm.value_error("bad typecode (must be b, B, u, w, h, H, i, I, l, L, q, Q, f or d)"));
    };
    let storage = vm.bytearray(vec![]);
    let new = vm.fill_native(&a[0], [storage], &[code as u64]);
    if let Some(x) = initial {
        fill_from(vm, &new, x)?;
    }
    Ok(new)
}

/// The type code that a str of one character names; None if it is none.
fn type_code(vm: &mut Vm, o: &Object, what: &str) -> PyResult<Option<u8>> {
    if !vm.is_str(o) || vm.str_len(o) != 1 {
        let t = if vm.is_str(o) { format!("a string of length {}", vm.str_len(o)) } else { vm.type_name(o) };
        return Err(vm.type_error(format!("{what} must be a unicode character, not {t}")));
    }
    Ok(vm.as_ascii(o).and_then(|s| s.bytes().next()).filter(|&b| TYPE_CODES.as_bytes().contains(&b)))
}

fn fill_from(vm: &mut Vm, o: &Object, from: &Object) -> PyResult<()> {
    let code = code(vm, o);
    if is_array(vm, from) && self::code(vm, from) == code {
        let b = bytes(vm, from);
        return push_bytes(vm, o, &b);
    }
    match vm.kind(from) {
        Kind::Bytes | Kind::ByteArray => edit::from_bytes(vm, o, from),
        Kind::Str if is_unicode(code) => edit::from_unicode(vm, o, from),
        _ => edit::extend(vm, o, from),
    }
}

fn iterator(vm: &mut Vm, o: &Object) -> Object {
    vm.new_native(&ITERATOR, [o.clone()], &[0])
}
fn step(vm: &mut Vm, it: &Object) -> PyResult<Option<Object>> {
    let array = vm.field(it, 0);
    if array.is_none() {
        return Ok(None);
    }
    let at = vm.raw(it, 1);
    match get(vm, &array, at as usize) {
        Some(x) => {
            vm.set_raw(it, 1, at + 1);
            Ok(Some(x))
        }
        None => {
            vm.set_field(it, 0, Object::NONE);
            Ok(None)
        }
    }
}
fn reduce_iterator(vm: &mut Vm, a: &[Object]) -> PyResult {
    let builtins = vm.import_dotted("builtins")?;
    let iter = vm.getattr_str(&builtins, "iter")?;
    let array = vm.field(&a[0], 0);
    if array.is_none() {
        let empty = vm.tuple([]);
        let args = vm.tuple([empty]);
        return Ok(vm.tuple([iter, args]));
    }
    let at = vm.raw(&a[0], 1);
    let at = vm.uint(at);
    let args = vm.tuple([array]);
    Ok(vm.tuple([iter, args, at]))
}
