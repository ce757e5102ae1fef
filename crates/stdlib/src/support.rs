//! What the modules of this crate share: declarations, arguments, attributes of modules, named tuples of the system.

use ophion_vm::{Kind, NativeDef, NativeFn, Object, PyResult, Special, Stop, TypeDef, Vm, shape};

/// A native function.
pub const fn def(signature: &'static str, func: NativeFn, doc: &'static str) -> NativeDef {
    NativeDef::new(signature, func, doc)
}

/// Declares a static table of natives, counting them.
macro_rules! natives {
    ($($vis:vis static $name:ident = [$($e:expr),* $(,)?];)*) => {
        $($vis static $name: [ophion_vm::NativeDef; [$(stringify!($e)),*].len()] = [$($e),*];)*
    };
}
pub(crate) use natives;

/// The `__new__` of record types whose `__init__` does the work.
pub static BLANK_NEW: NativeDef = def(
    "__new__($cls, /, *args, **kwargs)",
    |vm, a| Ok(vm.blank_record(&a[0])),
    "Create and return a new object.  See help(type) for accurate signature.",
);

/// A declaration for types that cannot be made by calling them.
pub const HIDDEN_TYPE: TypeDef =
    TypeDef { flags: ophion_object::types::type_flag::DISALLOW_INSTANTIATION, ..TypeDef::EMPTY };

/// Makes an exception class of a module's own, sets it there, and keeps it under `module.name` for [`fail`].
///
/// # Errors
/// What making a class raises.
pub fn add_exception(vm: &mut Vm, module: &Object, kept: &'static str, base: ophion_vm::Exc) -> PyResult<()> {
    let (in_module, name) = kept.rsplit_once('.').unwrap_or(("builtins", kept));
    // A module that is filled again has the same class, which is what its functions raise.
    if let Some(error) = vm.extensions.get(kept).cloned() {
        set(vm, module, name, error);
        return Ok(());
    }
    let (class, base) = (vm.builtin_type(shape::TYPE), vm.exc_type(base));
    let (text, bases, dict, in_module) = (vm.str(name), vm.tuple([base]), vm.dict(), vm.str(in_module));
    vm.dict_set_str(&dict, "__module__", &in_module);
    let error = vm.call(&class, &[text, bases, dict])?;
    vm.extensions.insert(kept, error.clone());
    set(vm, module, name, error);
    Ok(())
}
/// Raises an exception of a class that [`add_exception`] has made.
pub fn fail(vm: &mut Vm, kept: &'static str, message: impl AsRef<str>) -> Stop {
    let Some(class) = vm.extensions.get(kept).cloned() else { return vm.value_error(message) };
    let text = vm.str(message.as_ref());
    match vm.call(&class, &[text]) {
        Ok(e) => vm.raise_object(e),
        Err(stop) => stop,
    }
}

/// Sets an attribute of a module.
pub fn set(vm: &mut Vm, module: &Object, name: &str, value: Object) {
    let dict = vm.module_dict(module);
    vm.dict_set_str(&dict, name, &value);
}
pub fn set_int(vm: &mut Vm, module: &Object, name: &str, value: i64) {
    let v = vm.int(value);
    set(vm, module, name, v);
}
pub fn set_str(vm: &mut Vm, module: &Object, name: &str, value: &str) {
    let v = vm.str(value);
    set(vm, module, name, v);
}

/// An optional argument: None if it was not given or is None.
pub fn option(o: &Object) -> Option<&Object> {
    o.given().filter(|o| !o.is_none())
}

/// A truth value that may be left out.
pub fn flag(vm: &mut Vm, o: &Object, default: bool) -> PyResult<bool> {
    match o.given() {
        Some(o) => vm.truth(o),
        None => Ok(default),
    }
}

/// An int that may be left out.
pub fn int_or(vm: &mut Vm, o: &Object, default: i64) -> PyResult<i64> {
    match o.given() {
        Some(o) => vm.index_i64(o),
        None => Ok(default),
    }
}

/// A str argument as Rust text.
pub fn string(vm: &mut Vm, o: &Object, function: &str, which: &str) -> PyResult<String> {
    if vm.is_str(o) {
        return Ok(vm.lossy(o));
    }
    let t = if o.is_none() { "None".to_string() } else { vm.type_name(o) };
    Err(vm.type_error(format!("{function}() argument {which} must be str, not {t}")))
}

/// The contents of a bytes-like object.
pub fn bytes_like(vm: &mut Vm, o: &Object) -> PyResult<Vec<u8>> {
    if let Some(b) = vm.as_bytes(o) {
        return Ok(b.to_vec());
    }
    if vm.shape_of(o) == shape::MEMORYVIEW {
        let contiguous = vm.getattr_str(o, "c_contiguous")?;
        if !vm.truth(&contiguous)? {
            return Err(vm.raise(ophion_vm::Exc::BufferError, "memoryview: underlying buffer is not C-contiguous"));
        }
        let b = vm.call_method(o, "tobytes", &[])?;
        return Ok(vm.as_bytes(&b).unwrap_or_default().to_vec());
    }
    if let Some(view) = match vm.special(o, Special::Buffer) {
        Some(_) => {
            let flags = Object::small(0);
            vm.call_special_method(o, Special::Buffer, &[flags])?
        }
        None => None,
    } {
        if vm.shape_of(&view) != shape::MEMORYVIEW {
            return Err(vm.type_error("__buffer__ returned non-memoryview object"));
        }
        let b = vm.call_method(&view, "tobytes", &[])?;
        return Ok(vm.as_bytes(&b).unwrap_or_default().to_vec());
    }
    let t = vm.type_name(o);
    Err(vm.type_error(format!("a bytes-like object is required, not '{t}'")))
}

/// What a function writes bytes to: a bytearray as it is, a view of the bytes of anything else with a buffer that may be written.
pub fn writable(vm: &mut Vm, what: &str, o: &Object) -> PyResult {
    if vm.kind(o) == Kind::ByteArray {
        return Ok(o.clone());
    }
    if vm.kind(o) != Kind::Bytes && (vm.shape_of(o) == shape::MEMORYVIEW || vm.special(o, Special::Buffer).is_some()) {
        let class = vm.builtin_type(shape::MEMORYVIEW);
        let view = vm.call(&class, std::slice::from_ref(o))?;
        let readonly = vm.getattr_str(&view, "readonly")?;
        if !vm.truth(&readonly)? {
            let format = vm.intern("B");
            return vm.call_method(&view, "cast", &[format]);
        }
    }
    let t = if o.is_none() { "None".to_string() } else { vm.type_name(o) };
    Err(vm.type_error(format!("{what} must be read-write bytes-like object, not {t}")))
}

/// A path argument as the system's bytes: str, bytes, or through `__fspath__`.
pub fn path_bytes(vm: &mut Vm, o: &Object) -> PyResult<Vec<u8>> {
    let path = fspath(vm, o)?;
    let bytes = encode_path(vm, &path);
    if bytes.contains(&0) {
        return Err(vm.value_error("embedded null byte"));
    }
    Ok(bytes)
}

/// `os.fspath(o)`.
pub fn fspath(vm: &mut Vm, o: &Object) -> PyResult {
    if vm.is_str(o) || vm.kind(o) == Kind::Bytes {
        return Ok(o.clone());
    }
    let t = vm.short_type_name(o);
    let Some(p) = vm.call_special_method(o, Special::FsPath, &[])? else {
        return Err(vm.type_error(format!("expected str, bytes or os.PathLike object, not {t}")));
    };
    if vm.is_str(&p) || vm.kind(&p) == Kind::Bytes {
        return Ok(p);
    }
    let r = vm.type_name(&p);
    Err(vm.type_error(format!("expected {t}.__fspath__() to return str or bytes, not {r}")))
}

/// A str as the system's bytes (UTF-8, escaped bytes as themselves); bytes as they are.
pub fn encode_path(vm: &Vm, o: &Object) -> Vec<u8> {
    if let Some(b) = vm.as_bytes(o) {
        return b.to_vec();
    }
    let mut out = Vec::new();
    for c in vm.as_text(o).into_iter().flat_map(|t| t.iter()) {
        match c {
            0xdc80..=0xdcff => out.push((c - 0xdc00) as u8),
            _ => {
                let mut b = [0; 4];
                out.extend_from_slice(char::from_u32(c).unwrap_or('?').encode_utf8(&mut b).as_bytes());
            }
        }
    }
    out
}

/// The system's bytes as a str, what is not UTF-8 escaped.
pub fn decode_path(vm: &mut Vm, bytes: &[u8]) -> Object {
    if let Ok(s) = std::str::from_utf8(bytes) {
        return vm.str(s);
    }
    let mut out = ophion_text::text::TextBuilder::new();
    for chunk in bytes.utf8_chunks() {
        out.push_str(chunk.valid());
        for &b in chunk.invalid() {
            out.push(0xdc00 + b as u32);
        }
    }
    let t = out.finish();
    vm.textbuf(&t)
}

/// Calls `callee` with keyword arguments.
pub fn call_named(vm: &mut Vm, callee: &Object, args: &[Object], named: &[(&str, Object)]) -> PyResult {
    let mut all = args.to_vec();
    let mut names = Vec::new();
    for (n, v) in named {
        names.push(vm.intern(n));
        all.push(v.clone());
    }
    let names = vm.tuple(names);
    vm.call_with(callee, &all, &names)
}

/// The items of a tuple argument.
pub fn items(vm: &Vm, o: &Object) -> Vec<Object> {
    vm.tuple_items(o).map(<[Object]>::to_vec).unwrap_or_default()
}
