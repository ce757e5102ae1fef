//! The methods of memoryview.

use super::format::{code_of, pack, size};
use super::view::{View, of_object};
use crate::bytes::{hex_separator, hex_text};
use crate::str::c_int;
use crate::support::{hash_object, named_type};
use ophion_object::heap::memoryview_flag as flag;
use ophion_object::records::memoryview as fields;
use ophion_object::types::type_flag;
use ophion_vm::native_types::NativeType;
use ophion_vm::{Exc, Kind, NativeDef, Object, PyResult, Special, Stop, TypeDef, Vm, shape};

/// `PyBUF_FULL_RO`: what `memoryview()` asks of `__buffer__`.
const FULL_READ_ONLY: i64 = 0x11c;

fn view_of(vm: &mut Vm, o: &Object, flags: i64) -> PyResult {
    match of_object(vm, o, flags)? {
        Some(v) => Ok(v),
        None => {
            let t = vm.type_name(o);
            Err(vm.type_error(format!("memoryview: a bytes-like object is required, not '{t}'")))
        }
    }
}
pub(super) fn new(vm: &mut Vm, args: &[Object]) -> PyResult {
    view_of(vm, &args[1], FULL_READ_ONLY)
}
pub(super) fn from_flags(vm: &mut Vm, args: &[Object]) -> PyResult {
    let flags = c_int(vm, &args[2])?;
    view_of(vm, &args[1], flags as i64)
}
pub(super) fn buffer(vm: &mut Vm, args: &[Object]) -> PyResult {
    let flags = c_int(vm, &args[1])?;
    view_of(vm, &args[0], flags as i64)
}
pub(super) fn release_buffer(vm: &mut Vm, args: &[Object]) -> PyResult {
    if vm.shape_of(&args[1]) == shape::MEMORYVIEW {
        return release(vm, &args[1..]);
    }
    Err(vm.type_error("expected a memoryview object"))
}
pub(super) fn class_getitem(vm: &mut Vm, args: &[Object]) -> PyResult {
    vm.generic_alias(&args[0], &args[1])
}

pub(super) fn repr(vm: &mut Vm, args: &[Object]) -> PyResult {
    let released = vm.raw(&args[0], fields::FLAGS) & flag::RELEASED != 0;
    let id = vm.id(&args[0]);
    Ok(vm.str(&format!("<{}memory at {id:#x}>", if released { "released " } else { "" })))
}
pub(super) fn hash(vm: &mut Vm, args: &[Object]) -> PyResult {
    let v = View::read(vm, &args[0])?;
    if !v.readonly {
        return Err(vm.value_error("cannot hash writable memoryview object"));
    }
    if !matches!(v.code, b'B' | b'b' | b'c') {
        return Err(vm.value_error("memoryview: hashing is restricted to formats 'B', 'b' or 'c'"));
    }
    let h = vm.hash_bytes(&v.bytes(vm));
    hash_object(vm, h)
}
pub(super) fn unordered(_: &mut Vm, _: &[Object]) -> PyResult {
    Ok(Object::NOT_IMPLEMENTED)
}

/// Are the items equal, compared as values? None for an object without a buffer.
fn equal(vm: &mut Vm, a: &Object, b: &Object) -> PyResult<Option<bool>> {
    if a.is(b) {
        return Ok(Some(true));
    }
    let Some(other) = of_object(vm, b, FULL_READ_ONLY)? else { return Ok(None) };
    let released = |vm: &Vm, o: &Object| vm.raw(o, fields::FLAGS) & flag::RELEASED != 0;
    if released(vm, a) || released(vm, &other) {
        return Ok(Some(false));
    }
    let (x, y) = (View::read(vm, a)?, View::read(vm, &other)?);
    if x.shape != y.shape {
        return Ok(Some(false));
    }
    if x.code == y.code && !matches!(x.code, b'f' | b'd' | b'e' | b'?') {
        return Ok(Some(x.bytes(vm) == y.bytes(vm)));
    }
    for (i, j) in x.offsets().into_iter().zip(y.offsets()) {
        let (p, q) = (x.get(vm, i), y.get(vm, j));
        let same = vm.rich_compare(ophion_vm::Compare::Eq, &p, &q)?;
        if !vm.truth(&same)? {
            return Ok(Some(false));
        }
    }
    Ok(Some(true))
}
pub(super) fn eq(vm: &mut Vm, args: &[Object]) -> PyResult {
    Ok(equal(vm, &args[0], &args[1])?.map_or(Object::NOT_IMPLEMENTED, Object::bool))
}
pub(super) fn ne(vm: &mut Vm, args: &[Object]) -> PyResult {
    Ok(equal(vm, &args[0], &args[1])?.map_or(Object::NOT_IMPLEMENTED, |b| Object::bool(!b)))
}

pub(super) fn len(vm: &mut Vm, args: &[Object]) -> PyResult {
    let v = View::read(vm, &args[0])?;
    match v.shape.first() {
        Some(&n) => Ok(vm.usize(n)),
        None => Err(vm.type_error("0-dim memory has no length")),
    }
}

/// Where an index (or a tuple of one for each dimension) leads; None for another kind of key.
fn offset(vm: &mut Vm, v: &View, key: &Object) -> PyResult<Option<usize>> {
    let keys = match vm.tuple_items(key) {
        Some(items) => items.to_vec(),
        None => vec![key.clone()],
    };
    let is_index = |vm: &Vm, k: &Object| vm.is_int(k) || vm.special(k, Special::Index).is_some();
    if !keys.iter().all(|k| is_index(vm, k)) {
        return Ok(None);
    }
    let (given, dimensions) = (keys.len(), v.shape.len());
    if given > dimensions {
        let text = if dimensions == 0 {
            "invalid indexing of 0-dim memory".to_string()
        } else {
            format!("cannot index {dimensions}-dimension view with {given}-element tuple")
        };
        return Err(vm.type_error(text));
    }
    if given < dimensions {
        let what = if vm.kind(key) == Kind::Tuple { "sub-views" } else { "multi-dimensional sub-views" };
        return Err(vm.raise(Exc::NotImplementedError, format!("{what} are not implemented")));
    }
    let mut at = v.start;
    for (d, k) in keys.iter().enumerate() {
        let i = vm.index_isize(k)?;
        let n = v.shape[d] as isize;
        let i = if i < 0 { i.saturating_add(n) } else { i };
        if i < 0 || i >= n {
            return Err(vm.index_error(format!("index out of bounds on dimension {}", d + 1)));
        }
        at += v.strides[d] * i;
    }
    Ok(Some(at as usize))
}

/// The view of a slice of the first dimension.
fn sliced(vm: &mut Vm, v: &View, key: &Object) -> PyResult<View> {
    let Some(&n) = v.shape.first() else { return Err(vm.type_error("invalid indexing of 0-dim memory")) };
    let (start, _, step, count) = vm.slice_bounds(key, n)?;
    let mut new = v.clone();
    if count > 0 {
        new.start += start * v.strides[0];
    }
    new.shape[0] = count;
    new.strides[0] *= step;
    Ok(new)
}
fn wrong_key(vm: &mut Vm, key: &Object) -> Stop {
    let parts = vm.tuple_items(key).unwrap_or_default();
    if !parts.is_empty() && parts.iter().all(|k| vm.shape_of(k) == shape::SLICE) {
        return vm.raise(Exc::NotImplementedError, "multi-dimensional slicing is not implemented");
    }
    vm.type_error("memoryview: invalid slice key")
}

pub(super) fn getitem(vm: &mut Vm, args: &[Object]) -> PyResult {
    let v = View::read(vm, &args[0])?;
    let key = &args[1];
    if vm.shape_of(key) == shape::SLICE {
        let new = sliced(vm, &v, key)?;
        return Ok(new.make(vm));
    }
    if key.is(&Object::ELLIPSIS) && v.shape.is_empty() {
        return Ok(args[0].clone());
    }
    match offset(vm, &v, key)? {
        Some(at) => Ok(v.get(vm, at)),
        None => Err(wrong_key(vm, key)),
    }
}
pub(super) fn setitem(vm: &mut Vm, args: &[Object]) -> PyResult {
    let v = View::read(vm, &args[0])?;
    if v.readonly {
        return Err(vm.type_error("cannot modify read-only memory"));
    }
    let key = &args[1];
    let slices = match vm.tuple_items(key) {
        Some(keys) => !keys.is_empty() && keys.iter().all(|k| vm.shape_of(k) == shape::SLICE),
        None => vm.shape_of(key) == shape::SLICE,
    };
    if slices && (v.shape.len() > 1 || vm.kind(key) == Kind::Tuple) {
        let text = "memoryview slice assignments are currently restricted to ndim = 1";
        return Err(vm.raise(Exc::NotImplementedError, text));
    }
    if !slices {
        if v.shape.len() > 1 && vm.is_int(key) {
            return Err(vm.raise(Exc::NotImplementedError, "sub-views are not implemented"));
        }
        let Some(at) = offset(vm, &v, key)? else { return Err(wrong_key(vm, key)) };
        let format = vm.lossy(&v.format);
        let new = pack(vm, v.code, &format, &args[2])?;
        write(vm, &v.storage, at, &new);
        return Ok(Object::NONE);
    }
    let Some(source) = of_object(vm, &args[2], FULL_READ_ONLY)? else {
        let t = vm.type_name(&args[2]);
        return Err(vm.type_error(format!("a bytes-like object is required, not '{t}'")));
    };
    let source = View::read(vm, &source)?;
    let target = sliced(vm, &v, key)?;
    if target.shape != source.shape || target.code != source.code {
        return Err(vm.value_error("memoryview assignment: lvalue and rvalue have different structures"));
    }
    let bytes = source.bytes(vm);
    for (at, item) in target.offsets().into_iter().zip(bytes.chunks_exact(v.itemsize.max(1))) {
        write(vm, &v.storage, at, item);
    }
    Ok(Object::NONE)
}
fn write(vm: &mut Vm, storage: &Object, at: usize, item: &[u8]) {
    if vm.kind(storage) != Kind::ByteArray {
        return;
    }
    if let Some(place) = vm.bytearray_mut(storage).get_mut(at..at + item.len()) {
        place.copy_from_slice(item);
    }
}
pub(super) fn delitem(vm: &mut Vm, args: &[Object]) -> PyResult {
    if View::read(vm, &args[0])?.readonly {
        return Err(vm.type_error("cannot modify read-only memory"));
    }
    Err(vm.type_error("cannot delete memory"))
}

/// Iterators over views: the view (NULL at the end) and a position.
pub(super) static MEMORY_ITERATOR: NativeType = NativeType {
    def: TypeDef {
        name: "memory_iterator",
        flags: type_flag::DISALLOW_INSTANTIATION,
        methods: &MEMORY_ITERATOR_METHODS,
        ..TypeDef::EMPTY
    },
    values: 1,
    raws: 1,
    ..NativeType::EMPTY
};
static MEMORY_ITERATOR_METHODS: [NativeDef; 2] = [
    NativeDef::new("__iter__($self, /)", |_, a| Ok(a[0].clone()), "Implement iter(self)."),
    ophion_vm::next_method!(iterator_next),
];

fn iterator_next(vm: &mut Vm, it: &Object) -> PyResult<Option<Object>> {
    let view = vm.field(it, 0);
    let at = vm.raw(it, 1);
    if view.is_null() {
        return Ok(None);
    }
    if at >= vm.len(&view)? as u64 {
        vm.set_field(it, 0, Object::NULL);
        return Ok(None);
    }
    vm.set_raw(it, 1, at + 1);
    let i = vm.uint(at);
    vm.get_item(&view, &i).map(Some)
}

pub(super) fn iter(vm: &mut Vm, args: &[Object]) -> PyResult {
    let v = View::read(vm, &args[0])?;
    match v.shape.len() {
        0 => Err(vm.type_error("invalid indexing of 0-dim memory")),
        1 => Ok(vm.new_native(&MEMORY_ITERATOR, [args[0].clone()], &[0])),
        _ => Err(vm.raise(Exc::NotImplementedError, "multi-dimensional sub-views are not implemented")),
    }
}
pub(super) fn enter(vm: &mut Vm, args: &[Object]) -> PyResult {
    View::read(vm, &args[0])?;
    Ok(args[0].clone())
}
pub(super) fn exit(vm: &mut Vm, args: &[Object]) -> PyResult {
    release(vm, args)
}
pub(super) fn release(vm: &mut Vm, args: &[Object]) -> PyResult {
    let flags = vm.raw(&args[0], fields::FLAGS);
    if flags & flag::LOCKS != 0 {
        let storage = vm.field(&args[0], fields::OBJECT);
        *vm.bytearray_exports(&storage) -= 1;
    }
    vm.set_raw(&args[0], fields::FLAGS, (flags | flag::RELEASED) & !flag::LOCKS);
    vm.set_field(&args[0], fields::EXPORTER, Object::NULL);
    Ok(Object::NONE)
}

pub(super) fn cast(vm: &mut Vm, args: &[Object]) -> PyResult {
    let v = View::read(vm, &args[0])?;
    if !vm.is_str(&args[1]) {
        let t = named_type(vm, &args[1]);
        return Err(vm.type_error(format!("cast() argument 'format' must be str, not {t}")));
    }
    if !v.is_c_contiguous() {
        return Err(vm.type_error("memoryview: casts are restricted to C-contiguous views"));
    }
    if (!args[2].is_null() || v.shape.len() != 1) && v.shape.contains(&0) {
        return Err(vm.type_error("memoryview: cannot cast view with zeros in shape or strides"));
    }
    if vm.as_ascii(&args[1]).is_none() {
        crate::codecs::encode(vm, &args[1], "ascii", "strict")?;
    }
    let Some(code) = vm.as_ascii(&args[1]).and_then(code_of) else {
        return Err(vm.value_error(
            "memoryview: destination format must be a native single character format prefixed with an optional '@'",
        ));
    };
    let is_byte = |c: u8| matches!(c, b'B' | b'b' | b'c');
    if !is_byte(code) && !is_byte(v.code) {
        return Err(vm.type_error("memoryview: cannot cast between two non-byte formats"));
    }
    let (n, itemsize) = (v.nbytes(), size(code).unwrap_or(1));
    if !n.is_multiple_of(itemsize) {
        return Err(vm.type_error("memoryview: length is not a multiple of itemsize"));
    }
    let mut dimensions = vec![n / itemsize];
    if let Some(given) = args[2].given() {
        if !matches!(vm.kind(given), Kind::List | Kind::Tuple) {
            return Err(vm.type_error("shape must be a list or a tuple"));
        }
        let list = vm.collect(given)?;
        if v.shape.len() != 1 && list.len() != 1 {
            return Err(vm.type_error("memoryview: cast must be 1D -> ND or ND -> 1D"));
        }
        if list.len() > 64 {
            return Err(vm.value_error("memoryview: number of dimensions must not exceed 64"));
        }
        dimensions.clear();
        let mut product = itemsize;
        for d in &list {
            if !vm.is_int(d) {
                return Err(vm.type_error("memoryview.cast(): elements of shape must be integers"));
            }
            let d = match vm.as_i64(d) {
                Some(d) if d > 0 => d as usize,
                None => return Err(vm.overflow_error("Python int too large to convert to C ssize_t")),
                _ => return Err(vm.value_error("memoryview.cast(): elements of shape must be integers > 0")),
            };
            match product.checked_mul(d) {
                Some(p) => product = p,
                None => return Err(vm.value_error("memoryview.cast(): product(shape) > SSIZE_MAX")),
            }
            dimensions.push(d);
        }
        if product != n {
            return Err(vm.type_error("memoryview: product(shape) * itemsize != buffer size"));
        }
    }
    let strides = View::packed_strides(&dimensions, itemsize);
    let new = View { format: vm.exact_str(&args[1]), code, itemsize, shape: dimensions, strides, ..v };
    Ok(new.make(vm))
}

/// The items as nested lists.
fn nested(vm: &mut Vm, v: &View, dimension: usize, at: isize) -> Object {
    let Some(&n) = v.shape.get(dimension) else { return v.get(vm, at as usize) };
    let list = (0..n).map(|i| nested(vm, v, dimension + 1, at + v.strides[dimension] * i as isize)).collect();
    vm.list(list)
}
pub(super) fn tolist(vm: &mut Vm, args: &[Object]) -> PyResult {
    let v = View::read(vm, &args[0])?;
    Ok(nested(vm, &v, 0, v.start))
}
pub(super) fn tobytes(vm: &mut Vm, args: &[Object]) -> PyResult {
    let v = View::read(vm, &args[0])?;
    let fortran = match args[1].given() {
        None => false,
        Some(o) if o.is_none() => false,
        Some(o) if !vm.is_str(o) => {
            let t = named_type(vm, o);
            return Err(vm.type_error(format!("tobytes() argument 'order' must be str or None, not {t}")));
        }
        Some(o) => match vm.as_ascii(o) {
            Some("C") => false,
            Some("F") => true,
            Some("A") => v.is_f_contiguous() && !v.is_c_contiguous(),
            _ => return Err(vm.value_error("order must be 'C', 'F' or 'A'")),
        },
    };
    let bytes = if fortran {
        let (mut dimensions, mut strides) = (v.shape.clone(), v.strides.clone());
        dimensions.reverse();
        strides.reverse();
        View { shape: dimensions, strides, ..v }.bytes(vm)
    } else {
        v.bytes(vm)
    };
    Ok(vm.bytes(&bytes))
}
pub(super) fn toreadonly(vm: &mut Vm, args: &[Object]) -> PyResult {
    let v = View::read(vm, &args[0])?;
    Ok(View { readonly: true, ..v }.make(vm))
}
pub(super) fn hex(vm: &mut Vm, args: &[Object]) -> PyResult {
    let v = View::read(vm, &args[0])?;
    let group = if args[2].is_null() { 1 } else { c_int(vm, &args[2])? };
    let separator = hex_separator(vm, &args[1])?;
    let bytes = vm.bytes(&v.bytes(vm));
    hex_text(vm, &bytes, separator, group as isize)
}
pub(super) fn count(vm: &mut Vm, args: &[Object]) -> PyResult {
    let v = View::read(vm, &args[0])?;
    if v.shape.len() > 1 {
        return Err(vm.raise(Exc::NotImplementedError, "multi-dimensional sub-views are not implemented"));
    }
    let mut n = 0;
    for at in v.offsets() {
        let item = v.get(vm, at);
        n += vm.equal(&item, &args[1])? as usize;
    }
    Ok(vm.usize(n))
}
pub(super) fn index(vm: &mut Vm, args: &[Object]) -> PyResult {
    let v = View::read(vm, &args[0])?;
    if v.shape.len() != 1 {
        return Err(vm.raise(Exc::NotImplementedError, "multi-dimensional lookup is not implemented"));
    }
    let n = v.shape[0] as isize;
    let clip = |i: isize| if i < 0 { i.saturating_add(n).max(0) } else { i.min(n) };
    let start = if args[2].is_null() { 0 } else { clip(vm.index_clipped(&args[2])?) };
    let stop = if args[3].is_null() { n } else { clip(vm.index_clipped(&args[3])?) };
    for i in start..stop {
        let item = v.get(vm, (v.start + v.strides[0] * i) as usize);
        if vm.equal(&item, &args[1])? {
            return Ok(vm.usize(i as usize));
        }
    }
    Err(vm.value_error("memoryview.index(x): x not found"))
}

pub(super) fn obj(vm: &mut Vm, o: &Object) -> PyResult {
    let v = View::read(vm, o)?;
    Ok(if v.exporter.is_null() { v.storage } else { v.exporter })
}
pub(super) fn nbytes(vm: &mut Vm, o: &Object) -> PyResult {
    let n = View::read(vm, o)?.nbytes();
    Ok(vm.usize(n))
}
pub(super) fn readonly(vm: &mut Vm, o: &Object) -> PyResult {
    Ok(Object::bool(View::read(vm, o)?.readonly))
}
pub(super) fn itemsize(vm: &mut Vm, o: &Object) -> PyResult {
    let n = View::read(vm, o)?.itemsize;
    Ok(vm.usize(n))
}
pub(super) fn format(vm: &mut Vm, o: &Object) -> PyResult {
    Ok(View::read(vm, o)?.format)
}
pub(super) fn ndim(vm: &mut Vm, o: &Object) -> PyResult {
    let n = View::read(vm, o)?.shape.len();
    Ok(vm.usize(n))
}
pub(super) fn shape_(vm: &mut Vm, o: &Object) -> PyResult {
    View::read(vm, o)?;
    Ok(vm.field(o, fields::SHAPE))
}
pub(super) fn strides(vm: &mut Vm, o: &Object) -> PyResult {
    View::read(vm, o)?;
    Ok(vm.field(o, fields::STRIDES))
}
pub(super) fn suboffsets(vm: &mut Vm, o: &Object) -> PyResult {
    View::read(vm, o)?;
    Ok(vm.tuple([]))
}
pub(super) fn c_contiguous(vm: &mut Vm, o: &Object) -> PyResult {
    Ok(Object::bool(View::read(vm, o)?.is_c_contiguous()))
}
pub(super) fn f_contiguous(vm: &mut Vm, o: &Object) -> PyResult {
    Ok(Object::bool(View::read(vm, o)?.is_f_contiguous()))
}
pub(super) fn contiguous(vm: &mut Vm, o: &Object) -> PyResult {
    let v = View::read(vm, o)?;
    Ok(Object::bool(v.is_c_contiguous() || v.is_f_contiguous()))
}
