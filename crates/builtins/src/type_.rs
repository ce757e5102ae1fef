//! `type`.

use crate::support::named_type;
use ophion_object::records;
use ophion_object::types::type_flag;
use ophion_vm::{Exc, GetSetDef, Kind, NativeDef, Object, PyResult, Stop, TypeDef, Vm, shape};

pub static TYPE: TypeDef = TypeDef {
    name: "type",
    shape: shape::TYPE,
    doc: "type(object) -> the object's type\ntype(name, bases, dict, **kwds) -> a new type",
    kind: Kind::Type,
    weakrefable: true,
    flags: type_flag::BASETYPE | type_flag::TYPE_SUBCLASS,
    new: Some(&NEW),
    methods: &METHODS,
    getset: &GETSET,
    ..TypeDef::EMPTY
};

static NEW: NativeDef = NativeDef::new(
    "__new__($cls, /, *args, **kwargs)",
    |vm, a| {
        let args = vm.tuple_items(&a[1]).unwrap_or_default().to_vec();
        new(vm, &a[0], &args, &a[2])
    },
    "Create and return a new object.  See help(type) for accurate signature.",
)
.with_vector(|vm, a| new(vm, &a[0], &a[1..], &Object::NULL));

static METHODS: [NativeDef; 15] = [
    NativeDef::new(
        "__init__($self, /, *args, **kwargs)",
        |vm, a| {
            let n = vm.tuple_items(&a[1]).map_or(0, <[Object]>::len);
            init(vm, n, &a[2])
        },
        "Initialize self.  See help(type(self)) for accurate signature.",
    )
    .with_vector(|vm, a| init(vm, a.len() - 1, &Object::NULL)),
    NativeDef::new("__call__($self, /, *args, **kwargs)", call, "Call self as a function."),
    NativeDef::new("__repr__($self, /)", repr, "Return repr(self)."),
    NativeDef::new(
        "__getattribute__($self, name, /)",
        |vm, a| {
            let n = name(vm, &a[1])?;
            vm.type_getattr(&a[0], &n)
        },
        "Return getattr(self, name).",
    ),
    NativeDef::new("__setattr__($self, name, value, /)", setattr, "Implement setattr(self, name, value)."),
    NativeDef::new("__delattr__($self, name, /)", delattr, "Implement delattr(self, name)."),
    NativeDef::new("mro($self, /)", mro, "Return a type's method resolution order."),
    NativeDef::new(
        "__subclasses__($self, /)",
        |vm, a| {
            let list = vm.type_subclasses(&a[0]);
            Ok(vm.list(list))
        },
        "Return a list of immediate subclasses.",
    ),
    NativeDef::new(
        "__prepare__($cls, /, *args, **kwargs)",
        |vm, _| Ok(vm.dict()),
        "Create the namespace for the class statement",
    )
    .showing("($cls, name, bases, /, **kwds)"),
    NativeDef::new(
        "__instancecheck__($self, instance, /)",
        |vm, a| Ok(Object::bool(vm.is_instance_plain(&a[1], &a[0])?)),
        "Check if an object is an instance.",
    ),
    NativeDef::new(
        "__subclasscheck__($self, subclass, /)",
        |vm, a| Ok(Object::bool(vm.is_subclass_plain(&a[1], &a[0])?)),
        "Check if a class is a subclass.",
    ),
    NativeDef::new("__dir__($self, /)", dir, "Specialized __dir__ implementation for types."),
    NativeDef::new(
        "__sizeof__($self, /)",
        |vm, a| {
            let n = vm.block_size(&a[0]);
            Ok(vm.usize(n))
        },
        "Return memory consumption of the type object.",
    ),
    NativeDef::new("__or__($self, value, /)", |vm, a| crate::union_of(vm, &a[0], &a[1]), "Return self|value."),
    NativeDef::new("__ror__($self, value, /)", |vm, a| crate::union_of(vm, &a[1], &a[0]), "Return value|self."),
];

fn name(vm: &mut Vm, o: &Object) -> PyResult {
    if vm.is_str(o) {
        return Ok(o.clone());
    }
    let t = vm.type_name(o);
    Err(vm.type_error(format!("attribute name must be string, not '{t}'")))
}

fn setattr(vm: &mut Vm, a: &[Object]) -> PyResult {
    let n = name(vm, &a[1])?;
    let n = vm.intern_object(&n);
    vm.set_in_type(&a[0], n.value(), &a[2])?;
    Ok(Object::NONE)
}

fn delattr(vm: &mut Vm, a: &[Object]) -> PyResult {
    let n = name(vm, &a[1])?;
    let n = vm.intern_object(&n);
    vm.set_in_type(&a[0], n.value(), &Object::NULL)?;
    Ok(Object::NONE)
}

fn new(vm: &mut Vm, meta: &Object, args: &[Object], kwargs: &Object) -> PyResult {
    let type_type = vm.builtin_type(shape::TYPE);
    let [n, bases, namespace] = args else {
        let got = args.len();
        return Err(vm.type_error(format!("type.__new__() takes exactly 3 arguments ({got} given)")));
    };
    if !vm.is_str(n) {
        let t = named_type(vm, n);
        return Err(vm.type_error(format!("type.__new__() argument 1 must be str, not {t}")));
    }
    let Some(list) = vm.tuple_items(bases).map(<[Object]>::to_vec) else {
        let t = named_type(vm, bases);
        return Err(vm.type_error(format!("type.__new__() argument 2 must be tuple, not {t}")));
    };
    if vm.kind(namespace) != Kind::Dict {
        let t = named_type(vm, namespace);
        return Err(vm.type_error(format!("type.__new__() argument 3 must be dict, not {t}")));
    }
    for b in &list {
        if !vm.is_type(b) && vm.getattr_str_opt(b, "__mro_entries__")?.is_some() {
            return Err(vm.type_error("type() doesn't support MRO entry resolution; use types.new_class()"));
        }
    }
    let winner = vm.winning_metaclass(meta, &list)?;
    if !winner.is(meta) {
        let name = vm_name(vm, "__new__");
        let ours = vm.lookup_class(&winner, &name);
        let plain = vm.lookup_class(&type_type, &name);
        if ours != plain
            && let Some(f) = vm.getattr_str_opt(&winner, "__new__")?
        {
            let mut all = vec![winner, n.clone(), bases.clone(), namespace.clone()];
            let names = keyword_names(vm, kwargs, &mut all);
            return Err(vm.tail_call_kw(f, all, names));
        }
    }
    let class = vm.new_type(&winner, n, bases, namespace)?;
    let order = vm.type_mro(&class);
    if !vm.tuple_items(&order).unwrap_or_default().iter().any(|c| c.is(&class)) {
        let n = vm.name_of_type(&class);
        let text = format!("super(type, obj): obj (type {n}) is not an instance or subtype of type ({n}).");
        return Err(vm.type_error(text));
    }
    // `__set_name__` and `__init_subclass__` run in the library's function, where the program can be frozen.
    let entries = vm.type_dict(&class);
    let mut named = Vec::new();
    let mut at = 0;
    while let Some((next, k, v)) = vm.dict_next(&entries, at) {
        at = next;
        if vm.special(&v, ophion_vm::Special::SetName).is_some() {
            named.push(vm.tuple([k, v]));
        }
    }
    if named.is_empty() && kwargs.is_null() && !vm.inherits_init_subclass(&class) {
        return Ok(class);
    }
    let named = vm.list(named);
    let kwargs = if kwargs.is_null() { vm.dict() } else { kwargs.clone() };
    Err(vm.tail_prelude("finish_class", vec![class, named, kwargs]))
}

fn vm_name(vm: &mut Vm, s: &str) -> Object {
    vm.intern(s)
}

/// Appends keyword values to the arguments; gives the tuple of their names (NULL if there are none).
pub fn keyword_names(vm: &mut Vm, kwargs: &Object, args: &mut Vec<Object>) -> Object {
    if kwargs.is_null() {
        return Object::NULL;
    }
    let mut names = Vec::new();
    for (k, v) in vm.dict_items(kwargs) {
        names.push(k);
        args.push(v);
    }
    vm.tuple(names)
}

fn init(vm: &mut Vm, n: usize, keywords: &Object) -> PyResult {
    if !keywords.is_null() && n == 1 {
        return Err(vm.type_error("type.__init__() takes no keyword arguments"));
    }
    if n != 1 && n != 3 {
        return Err(vm.type_error("type.__init__() takes 1 or 3 arguments"));
    }
    Ok(Object::NONE)
}

/// `type.__call__(class, ...)`, called by name: the machinery of calls does the rest if the class's metaclass is plain; a metaclass that
/// overrides `__call__` and calls this one gets the same by way of the library.
fn call(vm: &mut Vm, a: &[Object]) -> PyResult {
    let args = vm.tuple_items(&a[1]).unwrap_or_default().to_vec();
    let class = a[0].clone();
    let type_type = vm.builtin_type(shape::TYPE);
    if class.is(&type_type) {
        if args.len() == 1 && a[2].is_null() {
            return Ok(vm.type_of(&args[0]));
        }
        if args.len() != 3 {
            let words =
                if a[2].is_null() { "type() takes 1 or 3 arguments" } else { "type() takes no keyword arguments" };
            return Err(vm.type_error(format!("type() takes {words}")));
        }
    }
    let kwargs = if a[2].is_null() { vm.dict() } else { a[2].clone() };
    Err(vm.tail_prelude("construct", vec![class, a[1].clone(), kwargs]))
}

fn repr(vm: &mut Vm, a: &[Object]) -> PyResult {
    let n = vm.full_type_name(&a[0]);
    Ok(vm.str(&format!("<class '{n}'>")))
}

fn mro(vm: &mut Vm, a: &[Object]) -> PyResult {
    let list = vm.c3(&a[0])?;
    Ok(vm.list(list))
}

fn dir(vm: &mut Vm, a: &[Object]) -> PyResult {
    let seen = vm.dict();
    merge_class_dict(vm, &seen, &a[0])?;
    let keys: Vec<Object> = vm.dict_items(&seen).into_iter().map(|(k, _)| k).collect();
    Ok(vm.list(keys))
}

/// Adds the names of a class and its bases to a dict.
pub fn merge_class_dict(vm: &mut Vm, into: &Object, class: &Object) -> PyResult<()> {
    if let Some(d) = vm.getattr_str_opt(class, "__dict__")? {
        let keys = vm.collect(&d)?;
        for k in keys {
            vm.dict_set(into, &k, &Object::NONE)?;
        }
    }
    if let Some(bases) = vm.getattr_str_opt(class, "__bases__")?
        && vm.kind(&bases) == Kind::Tuple
    {
        for b in vm.tuple_items(&bases).unwrap_or_default().to_vec() {
            merge_class_dict(vm, into, &b)?;
        }
    }
    Ok(())
}

static GETSET: [GetSetDef; 18] = [
    GetSetDef::write("__name__", |vm, t| Ok(vm.type_name_object(t)), |vm, t, v| set_name(vm, t, v, false), ""),
    GetSetDef::write("__qualname__", |vm, t| Ok(vm.type_qualified_name(t)), |vm, t, v| set_name(vm, t, v, true), ""),
    GetSetDef::write(
        "__bases__",
        |vm, t| Ok(vm.type_bases(t)),
        |vm, t, v| {
            settable(vm, t, "__bases__", v)?;
            vm.set_bases(t, v)
        },
        "",
    ),
    GetSetDef::write(
        "__module__",
        get_module,
        |vm, t, v| {
            settable(vm, t, "__module__", v)?;
            vm.remove_type_entry(t, "__firstlineno__");
            vm.set_type_entry(t, "__module__", v);
            Ok(())
        },
        "",
    ),
    GetSetDef::write(
        "__doc__",
        get_doc,
        |vm, t, v| {
            settable(vm, t, "__doc__", v)?;
            vm.set_type_entry(t, "__doc__", v);
            Ok(())
        },
        "",
    ),
    GetSetDef::read(
        "__dict__",
        |vm, t| {
            let d = vm.type_dict(t);
            Ok(vm.record(shape::MAPPINGPROXY, [d], &[]))
        },
        "",
    ),
    GetSetDef::write(
        "__abstractmethods__",
        |vm, t| {
            let d = vm.type_dict(t);
            let type_type = vm.builtin_type(shape::TYPE);
            match vm.dict_get_str(&d, "__abstractmethods__") {
                Some(v) if !t.is(&type_type) => Ok(v),
                _ => {
                    let key = vm.intern("__abstractmethods__");
                    Err(vm.attribute_error("__abstractmethods__", t, &key))
                }
            }
        },
        |vm, t, v| {
            if v.is_null() {
                let d = vm.type_dict(t);
                if vm.dict_get_str(&d, "__abstractmethods__").is_none() {
                    let key = vm.intern("__abstractmethods__");
                    return Err(vm.attribute_error("__abstractmethods__", t, &key));
                }
                vm.remove_type_entry(t, "__abstractmethods__");
                vm.set_type_flag(t, type_flag::ABSTRACT, false);
                return Ok(());
            }
            vm.set_type_entry(t, "__abstractmethods__", v);
            let on = vm.truth(v)?;
            vm.set_type_flag(t, type_flag::ABSTRACT, on);
            Ok(())
        },
        "",
    ),
    GetSetDef::read("__mro__", |vm, t| Ok(vm.type_mro(t)), ""),
    GetSetDef::member("__base__", |vm, t| Ok(vm.type_base(t)), ""),
    GetSetDef::member(
        "__flags__",
        |vm, t| {
            let f = vm.type_flags(t) & !type_flag::INTERNAL;
            let heap = if is_of_a_module(vm, t) { type_flag::HEAP } else { 0 };
            Ok(vm.int((f | heap) as i64))
        },
        "",
    ),
    GetSetDef::member(
        "__basicsize__",
        |vm, t| {
            let (members, has_dict, weak, _) = vm.type_layout(t);
            Ok(vm.int(16 + 8 * (members as i64 + has_dict as i64 + weak as i64)))
        },
        "",
    ),
    GetSetDef::member("__itemsize__", |vm, t| Ok(item_size(vm, t)), ""),
    GetSetDef::member(
        "__dictoffset__",
        |vm, t| {
            let (_, has_dict, _, _) = vm.type_layout(t);
            Ok(vm.int(if has_dict { -1 } else { 0 }))
        },
        "",
    ),
    GetSetDef::member(
        "__weakrefoffset__",
        |vm, t| {
            let (_, _, weak, _) = vm.type_layout(t);
            Ok(vm.int(if weak { 24 } else { 0 }))
        },
        "",
    ),
    GetSetDef::read(
        "__text_signature__",
        |vm, t| match vm.type_definition(t).map_or("", |d| d.signature) {
            "" => Ok(Object::NONE),
            text => Ok(vm.str(text)),
        },
        "",
    ),
    GetSetDef::write(
        "__annotations__",
        annotations,
        |vm, t, v| {
            mutable(vm, t, "__annotations__")?;
            vm.remove_type_entry(t, "__annotate_func__");
            vm.remove_type_entry(t, "__annotate__");
            if v.is_null() {
                if vm.remove_type_entry(t, "__annotations_cache__").is_none()
                    && vm.remove_type_entry(t, "__annotations__").is_none()
                {
                    return Err(vm.raise(Exc::AttributeError, "__annotations__"));
                }
                return Ok(());
            }
            vm.set_type_entry(t, "__annotations_cache__", v);
            Ok(())
        },
        "",
    ),
    GetSetDef::write(
        "__annotate__",
        |vm, t| {
            if vm.type_flags(t) & type_flag::HEAP == 0 && !is_of_a_module(vm, t) {
                let key = vm.intern("__annotate__");
                let n = vm.name_of_type(t);
                return Err(vm.attribute_error(format!("type object '{n}' has no attribute '__annotate__'"), t, &key));
            }
            let d = vm.type_dict(t);
            for key in ["__annotate__", "__annotate_func__"] {
                if let Some(f) = vm.dict_get_str(&d, key) {
                    return vm.descriptor_get(&f, None, t);
                }
            }
            Ok(Object::NONE)
        },
        |vm, t, v| {
            mutable(vm, t, "__annotate__")?;
            if v.is_null() {
                return Err(vm.type_error("cannot delete __annotate__ attribute"));
            }
            if !v.is_none() && !vm.is_callable(v) {
                return Err(vm.type_error("__annotate__ must be callable or None"));
            }
            vm.set_type_entry(t, "__annotate_func__", v);
            if !v.is_none() {
                vm.remove_type_entry(t, "__annotations_cache__");
            }
            Ok(())
        },
        "",
    ),
    GetSetDef::write(
        "__type_params__",
        |vm, t| {
            let d = vm.type_dict(t);
            match vm.dict_get_str(&d, "__type_params__") {
                // The entry of `type` itself is this very descriptor.
                Some(v) if vm.shape_of(&v) != shape::GETSET_DESCRIPTOR => Ok(v),
                _ => Ok(vm.tuple([])),
            }
        },
        |vm, t, v| {
            settable(vm, t, "__type_params__", v)?;
            vm.set_type_entry(t, "__type_params__", v);
            Ok(())
        },
        "",
    ),
];

/// Is it a built-in type of a module, which CPython makes as it makes a program's classes? `copyreg` asks.
fn is_of_a_module(vm: &Vm, t: &Object) -> bool {
    const STATIC: [&str; 12] = [
        "types.",
        "weakref.",
        "contextvars.",
        "_contextvars.",
        "sys.",
        "builtins.",
        "typing.Union",
        "typing.TypeAliasType",
        "typing.NoDefault",
        "collections.OrderedDict",
        "time.struct_time",
        "_io._BytesIOBuffer",
    ];
    vm.type_definition(t).is_some_and(|d| d.name.contains('.') && !STATIC.iter().any(|s| d.name.starts_with(s)))
}

fn annotations(vm: &mut Vm, t: &Object) -> PyResult {
    let d = vm.type_dict(t);
    for key in ["__annotations__", "__annotations_cache__"] {
        if let Some(v) = vm.dict_get_str(&d, key)
            && vm.shape_of(&v) != shape::GETSET_DESCRIPTOR
        {
            return Ok(v);
        }
    }
    if vm.type_flags(t) & type_flag::HEAP == 0 {
        let key = vm.intern("__annotations__");
        let n = vm.name_of_type(t);
        return Err(vm.attribute_error(format!("type object '{n}' has no attribute '__annotations__'"), t, &key));
    }
    let mut value = vm.dict();
    let f = match vm.dict_get_str(&d, "__annotate__") {
        Some(f) => Some(f),
        None => vm.dict_get_str(&d, "__annotate_func__"),
    };
    if let Some(f) = f.filter(|f| !f.is_none()) {
        let f = vm.descriptor_get(&f, None, t)?;
        let one = vm.int(1);
        value = vm.call(&f, &[one])?;
        if vm.kind(&value) != Kind::Dict {
            let n = vm.type_name(&value);
            return Err(vm.type_error(format!("__annotate__ returned non-dict of type '{n}'")));
        }
    }
    vm.set_type_entry(t, "__annotations_cache__", &value);
    Ok(value)
}

fn mutable(vm: &mut Vm, t: &Object, what: &str) -> PyResult<()> {
    if vm.type_flags(t) & type_flag::IMMUTABLE != 0 {
        let n = vm.full_type_name(t);
        return Err(vm.type_error(format!("cannot set '{what}' attribute of immutable type '{n}'")));
    }
    Ok(())
}

/// As `mutable`, of an attribute that cannot be deleted.
fn settable(vm: &mut Vm, t: &Object, what: &str, v: &Object) -> PyResult<()> {
    mutable(vm, t, what)?;
    if v.is_null() {
        let n = vm.name_of_type(t);
        return Err(vm.type_error(format!("cannot delete '{what}' attribute of immutable type '{n}'")));
    }
    Ok(())
}

fn set_name(vm: &mut Vm, t: &Object, v: &Object, qualified: bool) -> PyResult<()> {
    let what = if qualified { "__qualname__" } else { "__name__" };
    settable(vm, t, what, v)?;
    let n = vm.name_of_type(t);
    if !vm.is_str(v) {
        let got = vm.type_name(v);
        return Err(vm.type_error(format!("can only assign string to {n}.{what}, not '{got}'")));
    }
    if vm.lossy(v).contains('\0') {
        return Err(vm.value_error("type name must not contain null characters"));
    }
    if !qualified {
        vm.check_encodable(v)?;
    }
    vm.set_type_name(t, qualified, v.clone());
    Ok(())
}

fn get_module(vm: &mut Vm, t: &Object) -> PyResult {
    let d = vm.type_dict(t);
    match vm.dict_get_str(&d, "__module__") {
        Some(v) if !matches!(vm.shape_of(&v), shape::GETSET_DESCRIPTOR | shape::MEMBER_DESCRIPTOR) => Ok(v),
        _ => Ok(vm.str("builtins")),
    }
}

fn get_doc(vm: &mut Vm, t: &Object) -> PyResult {
    let d = vm.type_dict(t);
    match vm.dict_get_str(&d, "__doc__") {
        // The entry is what instances' docstrings are read by; the type has one of its own.
        Some(v) if matches!(vm.shape_of(&v), shape::GETSET_DESCRIPTOR | shape::MEMBER_DESCRIPTOR) => {
            match vm.type_definition(t).map_or("", |d| d.doc) {
                "" => vm.descriptor_get(&v, None, t),
                doc => Ok(vm.str(doc)),
            }
        }
        Some(v) => vm.descriptor_get(&v, None, t),
        None => Ok(Object::NONE),
    }
}

#[allow(dead_code)]
fn unused(_: Stop) -> usize {
    records::cell::CONTENTS
}

/// What an item of a value of this type takes in CPython, whose programs ask whether instances differ in size.
fn item_size(vm: &mut Vm, class: &Object) -> Object {
    const SIZES: [(u32, i64); 7] = [
        (shape::INT, 4),
        (shape::BYTES, 1),
        (shape::TUPLE, 8),
        (shape::TYPE, 40),
        (shape::MEMORYVIEW, 8),
        (shape::CODE, 2),
        (shape::GENERATOR, 8),
    ];
    let size = SIZES.iter().find(|&&(s, _)| vm.is_subtype(class, &vm.builtin_type(s))).map_or(0, |&(_, n)| n);
    vm.int(size)
}
