//! `_struct`: bytes as C structures.

mod format;
mod values;

use crate::support::{self, bytes_like, def, int_or, natives};
use format::Layout;
use ophion_object::types::type_flag;
use ophion_vm::{GetSetDef, Kind, NativeDef, NativeType, Object, PyResult, Stop, TypeDef, Vm, next_method};

const ERROR: &str = "struct.error";

// The format (a str); its size, the number of its values.
static STRUCT: NativeType = NativeType {
    def: TypeDef {
        name: "_struct.Struct",
        doc: "Struct(fmt) --> compiled struct object",
        weakrefable: true,
        flags: type_flag::BASETYPE,
        new: Some(&NEW),
        methods: &METHODS,
        getset: &GETSET,
        ..TypeDef::EMPTY
    },
    values: 1,
    raws: 2,
    ..NativeType::EMPTY
};
// The struct, the bytes (NULL once done); the offset.
static ITERATOR: NativeType = NativeType {
    def: TypeDef { name: "_struct.unpack_iterator", methods: &ITERATOR_METHODS, ..crate::support::HIDDEN_TYPE },
    values: 2,
    raws: 1,
    ..NativeType::EMPTY
};
static NEW: NativeDef = def(
    "__new__($cls, /, format)",
    |vm, a| {
        let text = format_text(vm, &a[1])?;
        let layout = Layout::parse(&text).map_err(|e| fail(vm, e))?;
        let text = vm.str(&text);
        Ok(vm.fill_native(&a[0], vec![text], &[layout.size as u64, layout.values as u64]))
    },
    "",
);
static GETSET: [GetSetDef; 2] = [
    GetSetDef::read("format", |vm, o| Ok(vm.field(o, 0)), "struct format string"),
    GetSetDef::read(
        "size",
        |vm, o| {
            let n = vm.raw(o, 1);
            Ok(vm.uint(n))
        },
        "struct size in bytes",
    ),
];

natives! {
    static FUNCTIONS = [
        def("calcsize($module, format, /)", |vm, a| {
            let n = parse(vm, &a[0])?.size;
            Ok(vm.usize(n))
        }, "Return size in bytes of the struct described by the format string."),
        def("pack($module, format, /, *values)", |vm, a| {
            let l = parse(vm, &a[0])?;
            pack(vm, &l, &a[1])
        }, "Return a bytes object containing the values packed according to the format string."),
        def("pack_into($module, format, buffer, offset, /, *values)", |vm, a| {
            let l = parse(vm, &a[0])?;
            pack_into(vm, &l, &a[1], &a[2], &a[3])
        }, "Pack values and write the packed bytes into the buffer."),
        def("unpack($module, format, buffer, /)", |vm, a| {
            let l = parse(vm, &a[0])?;
            unpack(vm, &l, &a[1])
        }, "Return a tuple containing values unpacked according to the format string."),
        def("unpack_from($module, format, /, buffer, offset=0)", |vm, a| {
            let l = parse(vm, &a[0])?;
            unpack_from(vm, &l, &a[1], &a[2])
        }, "Return a tuple containing values unpacked according to the format string."),
        def("iter_unpack($module, format, buffer, /)", |vm, a| {
            let class = vm.native_type(&STRUCT);
            let s = vm.call(&class, &a[..1])?;
            iterate(vm, &s, &a[1])
        }, "Return an iterator yielding tuples unpacked from the given bytes."),
        def("_clearcache($module, /)", |_, _| Ok(Object::NONE), "Clear the internal cache."),
    ];
    static METHODS = [
        def("pack($self, /, *values)", |vm, a| {
            let l = own(vm, &a[0])?;
            pack(vm, &l, &a[1])
        }, "Pack the values."),
        def("pack_into($self, buffer, offset, /, *values)", |vm, a| {
            let l = own(vm, &a[0])?;
            pack_into(vm, &l, &a[1], &a[2], &a[3])
        }, "Pack the values into the buffer."),
        def("unpack($self, buffer, /)", |vm, a| {
            let l = own(vm, &a[0])?;
            unpack(vm, &l, &a[1])
        }, "Return a tuple containing unpacked values."),
        def("unpack_from($self, /, buffer, offset=0)", |vm, a| {
            let l = own(vm, &a[0])?;
            unpack_from(vm, &l, &a[1], &a[2])
        }, "Return a tuple containing unpacked values."),
        def("iter_unpack($self, buffer, /)", |vm, a| iterate(vm, &a[0], &a[1]), "Return an iterator yielding tuples."),
        def("__repr__($self, /)", |vm, a| {
            let f = vm.field(&a[0], 0);
            let (head, r, tail) = (vm.str("Struct("), vm.repr(&f)?, vm.str(")"));
            Ok(vm.concat(&[head, r, tail]))
        }, "Return repr(self)."),
    ];
    static ITERATOR_METHODS = [
        def("__iter__($self, /)", |_, a| Ok(a[0].clone()), "Implement iter(self)."),
        next_method!(step),
        def("__length_hint__($self, /)", |vm, a| {
            let (s, b) = (vm.field(&a[0], 0), vm.field(&a[0], 1));
            if b.is_null() {
                return Ok(Object::small(0));
            }
            let left = vm.as_bytes(&b).map_or(0, <[u8]>::len) as u64 - vm.raw(&a[0], 2);
            let n = left / vm.raw(&s, 1).max(1);
            Ok(vm.uint(n))
        }, ""),
    ];
}

pub fn fill(vm: &mut Vm, module: &Object) -> PyResult<()> {
    vm.add_functions(module, "_struct", &FUNCTIONS);
    vm.add_type(module, &STRUCT);
    support::add_exception(vm, module, ERROR, ophion_vm::Exc::Exception)
}

/// Raises `struct.error`.
fn fail(vm: &mut Vm, message: impl AsRef<str>) -> Stop {
    support::fail(vm, ERROR, message)
}

fn format_text(vm: &mut Vm, o: &Object) -> PyResult<String> {
    if vm.is_str(o) {
        return Ok(vm.lossy(o));
    }
    match vm.as_bytes(o) {
        Some(b) => Ok(b.iter().map(|&b| b as char).collect()),
        None => {
            let t = vm.type_name(o);
            Err(vm.type_error(format!("Struct() argument 1 must be a str or bytes object, not {t}")))
        }
    }
}
fn parse(vm: &mut Vm, o: &Object) -> PyResult<Layout> {
    let text = format_text(vm, o)?;
    Layout::parse(&text).map_err(|e| fail(vm, e))
}
fn own(vm: &mut Vm, o: &Object) -> PyResult<Layout> {
    let f = vm.field(o, 0);
    parse(vm, &f)
}

fn packed(vm: &mut Vm, l: &Layout, values: &Object, what: &str) -> PyResult<Vec<u8>> {
    let values = crate::support::items(vm, values);
    if values.len() != l.values {
        let text = format!("{what} expected {} items for packing (got {})", l.values, values.len());
        return Err(fail(vm, text));
    }
    let mut out = vec![0; l.size];
    let mut values = values.iter();
    for item in &l.items {
        for i in 0..item.repeat() {
            let Some(v) = values.next() else { break };
            let at = item.at + i * item.size;
            let bytes = match values::pack(vm, l, item, v)? {
                Ok(b) => b,
                Err(text) => return Err(fail(vm, text)),
            };
            if let Some(place) = out.get_mut(at..at + bytes.len()) {
                place.copy_from_slice(&bytes);
            }
        }
    }
    Ok(out)
}

fn pack(vm: &mut Vm, l: &Layout, values: &Object) -> PyResult {
    let out = packed(vm, l, values, "pack")?;
    Ok(vm.bytes(&out))
}

fn pack_into(vm: &mut Vm, l: &Layout, buffer: &Object, offset: &Object, values: &Object) -> PyResult {
    let size = vm.len(buffer)?;
    let mut at = vm.index_i64(offset)?;
    let out = packed(vm, l, values, "pack_into")?;
    if at < 0 {
        if at + l.size as i64 > 0 {
            return Err(fail(vm, format!("no space to pack {} bytes at offset {at}", l.size)));
        }
        if at + (size as i64) < 0 {
            return Err(fail(vm, format!("offset {at} out of range for {size}-byte buffer")));
        }
        at += size as i64;
    }
    let at = at as usize;
    if size.saturating_sub(at) < l.size || at > size {
        let need = at.saturating_add(l.size);
        return Err(fail(
            vm,
            format!(
                "pack_into requires a buffer of at least {need} bytes for packing {} bytes at offset {at} (actual buffer size is {size})",
                l.size
            ),
        ));
    }
    if vm.kind(buffer) == Kind::ByteArray {
        if let Some(place) = vm.bytearray_mut(buffer).get_mut(at..at + out.len()) {
            place.copy_from_slice(&out);
        }
        return Ok(Object::NONE);
    }
    let (from, to) = (vm.usize(at), vm.usize(at + out.len()));
    let range = vm.slice(from, to, Object::NONE);
    let bytes = vm.bytes(&out);
    vm.set_item(buffer, &range, &bytes)?;
    Ok(Object::NONE)
}

fn unpack_at(vm: &mut Vm, l: &Layout, bytes: &[u8]) -> Object {
    let mut out = Vec::with_capacity(l.values);
    for item in &l.items {
        for i in 0..item.repeat() {
            let at = item.at + i * item.size;
            let n = item.size.max(if item.is_text() { item.count } else { 0 });
            let part = bytes.get(at..at + n).unwrap_or_default();
            out.push(values::unpack(vm, l, item, part));
        }
    }
    vm.tuple(out)
}

fn unpack(vm: &mut Vm, l: &Layout, buffer: &Object) -> PyResult {
    let bytes = bytes_like(vm, buffer)?;
    if bytes.len() != l.size {
        let text = format!("unpack requires a buffer of {} bytes", l.size);
        return Err(fail(vm, text));
    }
    Ok(unpack_at(vm, l, &bytes))
}

fn unpack_from(vm: &mut Vm, l: &Layout, buffer: &Object, offset: &Object) -> PyResult {
    let bytes = bytes_like(vm, buffer)?;
    let mut at = int_or(vm, offset, 0)?;
    let size = bytes.len() as i64;
    if at < 0 {
        if at + l.size as i64 > 0 {
            return Err(fail(vm, format!("not enough data to unpack {} bytes", l.size)));
        }
        if at + size < 0 {
            return Err(fail(vm, format!("offset {at} out of range for {size}-byte buffer")));
        }
        at += size;
    }
    let (from, need) = (at as usize, l.size);
    match bytes.get(from..from.saturating_add(need)) {
        Some(part) => Ok(unpack_at(vm, l, part)),
        None => Err(fail(
            vm,
            format!(
                "unpack_from requires a buffer of at least {} bytes for unpacking {need} bytes at offset {at} (actual buffer size is {size})",
                from.saturating_add(need)
            ),
        )),
    }
}

fn iterate(vm: &mut Vm, s: &Object, buffer: &Object) -> PyResult {
    let size = vm.raw(s, 1) as usize;
    if size == 0 {
        return Err(fail(vm, "cannot iteratively unpack with a struct of length 0"));
    }
    let bytes = bytes_like(vm, buffer)?;
    if bytes.len() % size != 0 {
        return Err(fail(vm, format!("iterative unpacking requires a buffer of a multiple of {size} bytes")));
    }
    let bytes = vm.bytes(&bytes);
    Ok(vm.new_native(&ITERATOR, vec![s.clone(), bytes], &[0]))
}

fn step(vm: &mut Vm, o: &Object) -> PyResult<Option<Object>> {
    let (s, b) = (vm.field(o, 0), vm.field(o, 1));
    let l = own(vm, &s)?;
    let at = vm.raw(o, 2) as usize;
    let part = vm.as_bytes(&b).and_then(|b| b.get(at..at + l.size)).map(<[u8]>::to_vec);
    let Some(part) = part else {
        vm.set_field(o, 1, Object::NULL);
        return Ok(None);
    };
    vm.set_raw(o, 2, (at + l.size) as u64);
    Ok(Some(unpack_at(vm, &l, &part)))
}
