//! `_struct`: bytes as C structures.

mod format;
mod values;

use crate::support::{self, bytes_like, def, int_or, natives};
use format::Layout;
use ophion_object::types::type_flag;
use ophion_vm::{
    Exc, GetSetDef, HeldText, Kind, NativeDef, NativeFn, NativeType, Object, PyResult, Stop, Text, TypeDef, Vm,
    next_method,
};
use values::Refused;

const ERROR: &str = "struct.error";
const NO_FORMAT: &str = "missing format argument";

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
        let format = Format::of(vm, &a[1])?;
        let layout = format.layout(vm)?;
        Ok(vm.fill_native(&a[0], [format.object.clone()], &[layout.size as u64, layout.values as u64]))
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
            let f = Format::of(vm, &a[0])?;
            let n = f.layout(vm)?.size;
            Ok(vm.usize(n))
        }, "Return size in bytes of the struct described by the format string."),
        def("pack($module, format, /, *values)", |vm, a| with_values(vm, a, 1, pack::<false>), "Return a bytes object containing the values packed according to the format string.")
            .with_vector(pack::<false>),
        def("pack_into($module, format, buffer, offset, /, *values)", |vm, a| with_values(vm, a, 3, pack_into::<false>), "Pack values and write the packed bytes into the buffer.")
            .with_vector(pack_into::<false>),
        def("unpack($module, format, buffer, /)", unpack::<false>, "Return a tuple containing values unpacked according to the format string."),
        def("unpack_from($module, format, /, buffer, offset=0)", unpack_from::<false>, "Return a tuple containing values unpacked according to the format string."),
        def("iter_unpack($module, format, buffer, /)", |vm, a| {
            let class = vm.native_type(&STRUCT);
            let s = vm.call(&class, &a[..1])?;
            iterate(vm, &s, &a[1])
        }, "Return an iterator yielding tuples unpacked from the given bytes."),
        def("_clearcache($module, /)", |_, _| Ok(Object::NONE), "Clear the internal cache."),
    ];
    static METHODS = [
        def("pack($self, /, *values)", |vm, a| with_values(vm, a, 1, pack::<true>), "Pack the values.").with_vector(pack::<true>),
        def("pack_into($self, buffer, offset, /, *values)", |vm, a| with_values(vm, a, 3, pack_into::<true>), "Pack the values into the buffer.")
            .with_vector(pack_into::<true>),
        def("unpack($self, buffer, /)", unpack::<true>, "Return a tuple containing unpacked values."),
        def("unpack_from($self, /, buffer, offset=0)", unpack_from::<true>, "Return a tuple containing unpacked values."),
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

/// The text of a format, held while Python code may run.
struct Format {
    object: Object,
    text: HeldText,
}

impl Format {
    /// Of the first argument: a `Struct` (of its methods), or a format (of functions).
    #[inline]
    fn first<const METHOD: bool>(vm: &mut Vm, o: &Object) -> PyResult<Format> {
        if METHOD {
            let format = vm.field(o, 0);
            return Format::of(vm, &format);
        }
        Format::of(vm, o)
    }
    #[inline]
    fn of(vm: &mut Vm, o: &Object) -> PyResult<Format> {
        if let Some(text) = vm.hold_text(o) {
            if vm.as_ascii(o).is_none() {
                // This raises.
                let ascii = vm.str("ascii");
                vm.call_method(o, "encode", &[ascii])?;
            }
            return Ok(Format { object: o.clone(), text });
        }
        let object = match vm.as_bytes(o).map(<[u8]>::to_vec) {
            Some(b) => vm.latin1(&b),
            None => {
                let t = vm.type_name(o);
                return Err(vm.type_error(format!("Struct() argument 1 must be a str or bytes object, not {t}")));
            }
        };
        match vm.hold_text(&object) {
            Some(text) => Ok(Format { object, text }),
            None => Err(fail(vm, "bad char in struct format")),
        }
    }
    #[inline]
    fn layout(&self, vm: &mut Vm) -> PyResult<Layout<'_>> {
        let parsed = match self.text.text() {
            Text::Latin1(text) => Layout::parse(text),
            _ => Err("bad char in struct format"),
        };
        parsed.map_err(|e| fail(vm, e))
    }
}

/// Calls a function that takes all its arguments by position with those of a call that has bound them: after `fixed` ones a tuple.
fn with_values(vm: &mut Vm, a: &[Object], fixed: usize, f: NativeFn) -> PyResult {
    let mut all = a.get(..fixed).unwrap_or_default().to_vec();
    all.extend(crate::support::items(vm, a.last().unwrap_or(&Object::NONE)));
    f(vm, &all)
}

/// Packs values into `out`, which is as large as the layout says and holds zeros.
fn fill_in(vm: &mut Vm, l: &Layout<'_>, values: &[Object], out: &mut [u8]) -> PyResult<()> {
    let mut values = values.iter();
    for item in l.items() {
        if item.code == b'x' {
            continue;
        }
        let width = item.width();
        for i in 0..item.repeat() {
            let at = item.at + i * width;
            let (Some(v), Some(place)) = (values.next(), out.get_mut(at..at + width)) else { break };
            match values::pack(vm, l.big, &item, v, place) {
                Ok(()) => {}
                Err(Refused::Wrong(text)) => return Err(fail(vm, text)),
                Err(Refused::Raised(_)) if vm.is_int(v) && vm.raised_is(Exc::OverflowError) => {
                    vm.take_exception();
                    return Err(fail(vm, "int too large to convert"));
                }
                Err(Refused::Raised(stop)) => return Err(stop),
            }
        }
    }
    Ok(())
}

/// Calls `done` with the packed values.
fn packed(
    vm: &mut Vm,
    l: &Layout<'_>,
    values: &[Object],
    what: &str,
    done: impl FnOnce(&mut Vm, &[u8]) -> PyResult,
) -> PyResult {
    if values.len() != l.values {
        let text = format!("{what} expected {} items for packing (got {})", l.values, values.len());
        return Err(fail(vm, text));
    }
    // Most structures are short.
    let mut short = [0; 64];
    if let Some(out) = short.get_mut(..l.size) {
        fill_in(vm, l, values, out)?;
        return done(vm, out);
    }
    vm.check_size(Some(l.size))?;
    let mut out = vec![0; l.size];
    fill_in(vm, l, values, &mut out)?;
    done(vm, &out)
}

/// format, values...
fn pack<const METHOD: bool>(vm: &mut Vm, a: &[Object]) -> PyResult {
    let Some((format, values)) = a.split_first() else { return Err(vm.type_error(NO_FORMAT)) };
    let format = Format::first::<METHOD>(vm, format)?;
    let l = format.layout(vm)?;
    packed(vm, &l, values, "pack", |vm, out| Ok(vm.bytes(out)))
}

/// format, buffer, offset, values...
fn pack_into<const METHOD: bool>(vm: &mut Vm, a: &[Object]) -> PyResult {
    let Some(format) = a.first() else { return Err(vm.type_error(NO_FORMAT)) };
    let format = Format::first::<METHOD>(vm, format)?;
    let l = &format.layout(vm)?;
    let [_, buffer, offset, values @ ..] = a else {
        let what = if a.len() == 1 { "buffer" } else { "offset" };
        return Err(fail(vm, format!("pack_into expected {what} argument")));
    };
    let buffer = &support::writable(vm, "argument", buffer)?;
    let size = vm.len(buffer)?;
    let mut at = vm.index_i64(offset)?;
    packed(vm, l, values, "pack_into", |vm, out| {
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
                place.copy_from_slice(out);
            }
            return Ok(Object::NONE);
        }
        let (from, to) = (vm.usize(at), vm.usize(at + out.len()));
        let range = vm.slice(from, to, Object::NONE);
        let bytes = vm.bytes(out);
        vm.set_item(buffer, &range, &bytes)?;
        Ok(Object::NONE)
    })
}

fn unpack_at(vm: &mut Vm, l: &Layout<'_>, bytes: &[u8]) -> Object {
    let mut items = l.items().filter(|item| item.code != b'x');
    let (mut item, mut left) = (None, 0);
    vm.tuple_of(l.values, |vm, _| {
        while left == 0 {
            let next = items.next()?;
            (item, left) = (Some(next), next.repeat());
        }
        let item = item.as_mut()?;
        let part = bytes.get(item.at..item.at + item.width()).unwrap_or_default();
        item.at += item.width();
        left -= 1;
        Some(values::unpack(vm, l.big, item, part))
    })
}

/// Shows the bytes of a buffer: where they are, if the object holds them itself and nothing can change them meanwhile, else a copy.
fn with_buffer(vm: &mut Vm, buffer: &Object, f: impl FnOnce(&mut Vm, &[u8]) -> PyResult) -> PyResult {
    match vm.hold_bytes(buffer) {
        Some(held) => f(vm, held.bytes()),
        None => {
            let bytes = bytes_like(vm, buffer)?;
            f(vm, &bytes)
        }
    }
}

/// format, buffer
fn unpack<const METHOD: bool>(vm: &mut Vm, a: &[Object]) -> PyResult {
    let format = Format::first::<METHOD>(vm, &a[0])?;
    let l = format.layout(vm)?;
    with_buffer(vm, &a[1], |vm, bytes| {
        if bytes.len() != l.size {
            return Err(fail(vm, format!("unpack requires a buffer of {} bytes", l.size)));
        }
        Ok(unpack_at(vm, &l, bytes))
    })
}

/// format, buffer, offset
fn unpack_from<const METHOD: bool>(vm: &mut Vm, a: &[Object]) -> PyResult {
    let format = Format::first::<METHOD>(vm, &a[0])?;
    let l = format.layout(vm)?;
    let mut at = int_or(vm, &a[2], 0)?;
    with_buffer(vm, &a[1], |vm, bytes| {
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
            Some(part) => Ok(unpack_at(vm, &l, part)),
            None => Err(fail(
                vm,
                format!(
                    "unpack_from requires a buffer of at least {} bytes for unpacking {need} bytes at offset {at} (actual buffer size is {size})",
                    from.saturating_add(need)
                ),
            )),
        }
    })
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
    Ok(vm.new_native(&ITERATOR, [s.clone(), bytes], &[0]))
}

fn step(vm: &mut Vm, o: &Object) -> PyResult<Option<Object>> {
    let (s, b) = (vm.field(o, 0), vm.field(o, 1));
    let Some(held) = vm.hold_bytes(&b) else { return Ok(None) };
    let format = Format::first::<true>(vm, &s)?;
    let l = format.layout(vm)?;
    let at = vm.raw(o, 2) as usize;
    let Some(part) = held.bytes().get(at..at + l.size) else {
        vm.set_field(o, 1, Object::NULL);
        return Ok(None);
    };
    vm.set_raw(o, 2, (at + l.size) as u64);
    Ok(Some(unpack_at(vm, &l, part)))
}
