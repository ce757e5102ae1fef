//! Cells, modules, read-only mappings, weak references.

use ophion_object::records::{cell, mappingproxy, weakref};
use ophion_object::types::type_flag;
use ophion_vm::{Compare, Exc, GetSetDef, Kind, NativeDef, Object, PyResult, TypeDef, Vm, shape};

pub static TYPES: [&TypeDef; 4] = [&CELL, &MODULE, &MAPPINGPROXY, &WEAKREF];

static CELL: TypeDef = TypeDef {
    name: "cell",
    signature: "([contents])",
    shape: shape::CELL,
    doc: "Create a new cell object.\n\n  contents\n    the contents of the cell. If not specified, the cell will be empty,\n    and \n further attempts to access its cell_contents attribute will\n    raise a ValueError.",
    new: Some(&CELL_NEW),
    methods: &CELL_METHODS,
    getset: &CELL_GETSET,
    none: &["__hash__"],
    ..TypeDef::EMPTY
};
static CELL_NEW: NativeDef =
    NativeDef::new("__new__($cls, contents=None, /)", |vm, a| Ok(vm.record(shape::CELL, [a[1].clone()], &[])), "");
static CELL_METHODS: [NativeDef; 7] = [
    NativeDef::new(
        "__repr__($self, /)",
        |vm, a| {
            let id = vm.id(&a[0]);
            let c = vm.field(&a[0], cell::CONTENTS);
            let text = if c.is_null() {
                format!("<cell at {id:#x}: empty>")
            } else {
                format!("<cell at {id:#x}: {} object at {:#x}>", vm.type_name(&c), vm.id(&c))
            };
            Ok(vm.str(&text))
        },
        "Return repr(self).",
    ),
    NativeDef::new("__lt__($self, value, /)", |vm, a| compare_cells(vm, Compare::Lt, a), "Return self<value."),
    NativeDef::new("__le__($self, value, /)", |vm, a| compare_cells(vm, Compare::Le, a), "Return self<=value."),
    NativeDef::new("__eq__($self, value, /)", |vm, a| compare_cells(vm, Compare::Eq, a), "Return self==value."),
    NativeDef::new("__ne__($self, value, /)", |vm, a| compare_cells(vm, Compare::Ne, a), "Return self!=value."),
    NativeDef::new("__gt__($self, value, /)", |vm, a| compare_cells(vm, Compare::Gt, a), "Return self>value."),
    NativeDef::new("__ge__($self, value, /)", |vm, a| compare_cells(vm, Compare::Ge, a), "Return self>=value."),
];
/// Cells compare by their contents; an empty one is less than any other.
fn compare_cells(vm: &mut Vm, op: Compare, a: &[Object]) -> PyResult {
    if vm.shape_of(&a[1]) != shape::CELL {
        return Ok(Object::NOT_IMPLEMENTED);
    }
    let (x, y) = (vm.field(&a[0], cell::CONTENTS), vm.field(&a[1], cell::CONTENTS));
    if x.is_null() || y.is_null() {
        let (x, y) = (Object::small(!x.is_null() as i32), Object::small(!y.is_null() as i32));
        return vm.rich_compare(op, &x, &y);
    }
    vm.rich_compare(op, &x, &y)
}
static CELL_GETSET: [GetSetDef; 1] = [GetSetDef::write(
    "cell_contents",
    |vm, o| {
        let c = vm.field(o, cell::CONTENTS);
        if c.is_null() { Err(vm.value_error("Cell is empty")) } else { Ok(c) }
    },
    |vm, o, v| {
        vm.set_field(o, cell::CONTENTS, v.clone());
        Ok(())
    },
    "",
)];

// ---- modules ------------------------------------------------------------------------------------------------------------------

static MODULE: TypeDef = TypeDef {
    name: "module",
    signature: "(name, doc=None)",
    shape: shape::MODULE,
    doc: "Create a module object.\n\nThe name must be a string; the optional docstring can have any type.",
    weakrefable: true,
    flags: type_flag::BASETYPE,
    new: Some(&MODULE_NEW),
    methods: &MODULE_METHODS,
    getset: &MODULE_GETSET,
    ..TypeDef::EMPTY
};
static MODULE_NEW: NativeDef = NativeDef::new(
    "__new__($cls, /, *args, **kwargs)",
    |vm, a| {
        let m = vm.blank_record(&a[0]);
        let d = vm.dict();
        vm.set_field(&m, ophion_object::records::module::DICT, d);
        Ok(m)
    },
    "",
);
static MODULE_METHODS: [NativeDef; 4] = [
    NativeDef::new(
        "__init__($self, name, doc=None)",
        |vm, a| {
            if !vm.is_str(&a[1]) {
                let t = vm.type_name(&a[1]);
                return Err(vm.type_error(format!("module() argument 'name' must be str, not {t}")));
            }
            let d = vm.module_dict(&a[0]);
            let doc = if a[2].is_null() { Object::NONE } else { a[2].clone() };
            vm.dict_set_str(&d, "__name__", &a[1]);
            vm.dict_set_str(&d, "__doc__", &doc);
            for n in ["__package__", "__loader__", "__spec__"] {
                vm.dict_set_str(&d, n, &Object::NONE);
            }
            Ok(Object::NONE)
        },
        "Initialize self.  See help(type(self)) for accurate signature.",
    ),
    NativeDef::new(
        "__repr__($self, /)",
        |vm, a| {
            let d = vm.module_dict(&a[0]);
            if vm.dict_get_str(&d, "__spec__").is_some_and(|s| !s.is_none())
                && let Some(importlib) = vm.module_by_name("_frozen_importlib")
            {
                let repr = vm.getattr_str(&importlib, "_module_repr")?;
                return Err(vm.tail_call(repr, vec![a[0].clone()]));
            }
            let n = match vm.dict_get_str(&d, "__name__") {
                Some(n) => vm.repr_lossy(&n),
                None => "'?'".into(),
            };
            let text = match vm.dict_get_str(&d, "__file__").filter(|f| vm.is_str(f)) {
                Some(f) => format!("<module {n} from {}>", vm.repr_lossy(&f)),
                None if vm.dict_get_str(&d, "__spec__").is_some_and(|s| !s.is_none()) => {
                    format!("<module {n} (built-in)>")
                }
                None => {
                    let name = vm.dict_get_str(&d, "__name__").map(|n| vm.lossy(&n)).unwrap_or_default();
                    if name == "builtins" || vm.is_native_module(&name) {
                        format!("<module {n} (built-in)>")
                    } else {
                        format!("<module {n}>")
                    }
                }
            };
            Ok(vm.str(&text))
        },
        "Return repr(self).",
    ),
    NativeDef::new("__getattribute__($self, name, /)", module_getattr, "Return getattr(self, name)."),
    NativeDef::new(
        "__dir__($self, /)",
        |vm, a| {
            let d = vm.getattr_str(&a[0], "__dict__")?;
            if vm.kind(&d) != Kind::Dict {
                return Err(vm.type_error("<module>.__dict__ is not a dictionary"));
            }
            if let Some(f) = vm.dict_get_str(&d, "__dir__") {
                return Err(vm.tail_call(f, vec![]));
            }
            let keys = vm.dict_items(&d).into_iter().map(|(k, _)| k).collect();
            Ok(vm.list(keys))
        },
        "__dir__() -> list\nspecialized dir() implementation",
    ),
];

fn module_getattr(vm: &mut Vm, a: &[Object]) -> PyResult {
    let r = vm.generic_getattr(&a[0], &a[1]);
    if r.is_err() && vm.raised_is(Exc::AttributeError) {
        let d = vm.module_dict(&a[0]);
        if let Some(f) = vm.dict_get_str(&d, "__getattr__") {
            vm.take_exception();
            return Err(vm.tail_call(f, vec![a[1].clone()]));
        }
    }
    r
}

static MODULE_GETSET: [GetSetDef; 3] = [
    GetSetDef::member("__dict__", |vm, o| Ok(vm.module_dict(o)), ""),
    GetSetDef::write(
        "__annotations__",
        |vm, o| {
            let d = vm.module_dict(o);
            if let Some(v) = vm.dict_get_str(&d, "__annotations__") {
                return Ok(v);
            }
            let value = match vm.dict_get_str(&d, "__annotate__").filter(|f| !f.is_none()) {
                Some(f) => {
                    let one = vm.int(1);
                    vm.call(&f, &[one])?
                }
                None => vm.dict(),
            };
            vm.dict_set_str(&d, "__annotations__", &value);
            Ok(value)
        },
        |vm, o, v| {
            let d = vm.module_dict(o);
            let key = vm.intern("__annotations__");
            if v.is_null() {
                if vm.dict_remove(&d, &key)?.is_none() {
                    return Err(vm.raise(Exc::AttributeError, "__annotations__"));
                }
                return Ok(());
            }
            vm.dict_set(&d, &key, v)
        },
        "",
    ),
    GetSetDef::write(
        "__annotate__",
        |vm, o| {
            let d = vm.module_dict(o);
            Ok(vm.dict_get_str(&d, "__annotate__").unwrap_or(Object::NONE))
        },
        |vm, o, v| {
            if v.is_null() {
                return Err(vm.type_error("cannot delete __annotate__ attribute"));
            }
            let d = vm.module_dict(o);
            vm.dict_set_str(&d, "__annotate__", v);
            Ok(())
        },
        "",
    ),
];

// ---- mappingproxy -----------------------------------------------------------------------------------------------------------------

static MAPPINGPROXY: TypeDef = TypeDef {
    name: "mappingproxy",
    signature: "(mapping)",
    shape: shape::MAPPINGPROXY,
    doc: "Read-only proxy of a mapping.",
    flags: type_flag::MAPPING,
    new: Some(&PROXY_NEW),
    methods: &PROXY_METHODS,
    ..TypeDef::EMPTY
};
static PROXY_NEW: NativeDef = NativeDef::new(
    "__new__($cls, mapping)",
    |vm, a| {
        if vm.special(&a[1], ophion_vm::Special::GetItem).is_none()
            || matches!(vm.kind(&a[1]), Kind::List | Kind::Tuple)
        {
            let t = vm.type_name(&a[1]);
            return Err(vm.type_error(format!("mappingproxy() argument must be a mapping, not {t}")));
        }
        Ok(vm.record(shape::MAPPINGPROXY, [a[1].clone()], &[]))
    },
    "",
);

fn target(vm: &Vm, o: &Object) -> Object {
    vm.field(o, mappingproxy::MAPPING)
}

static PROXY_METHODS: [NativeDef; 23] = [
    NativeDef::new(
        "__getitem__($self, key, /)",
        |vm, a| {
            let m = target(vm, &a[0]);
            vm.get_item(&m, &a[1])
        },
        "Return self[key].",
    ),
    NativeDef::new(
        "__contains__($self, key, /)",
        |vm, a| {
            let m = target(vm, &a[0]);
            Ok(Object::bool(vm.contains(&m, &a[1])?))
        },
        "Return bool(key in self).",
    ),
    NativeDef::new(
        "__len__($self, /)",
        |vm, a| {
            let m = target(vm, &a[0]);
            let n = vm.len(&m)?;
            Ok(vm.usize(n))
        },
        "Return len(self).",
    ),
    NativeDef::new(
        "__iter__($self, /)",
        |vm, a| {
            let m = target(vm, &a[0]);
            vm.iter(&m)
        },
        "Implement iter(self).",
    ),
    NativeDef::new(
        "__reversed__($self, /)",
        |vm, a| method(vm, a, "__reversed__"),
        "D.__reversed__() -> reverse iterator",
    ),
    NativeDef::new(
        "get($self, key, default=None, /)",
        |vm, a| {
            let m = target(vm, &a[0]);
            let d = if a[2].is_null() { Object::NONE } else { a[2].clone() };
            vm.call_method(&m, "get", &[a[1].clone(), d])
        },
        "Return the value for key if key is in the mapping, else default.",
    ),
    NativeDef::new(
        "keys($self, /)",
        |vm, a| method(vm, a, "keys"),
        "D.keys() -> a set-like object providing a view on D's keys",
    ),
    NativeDef::new(
        "values($self, /)",
        |vm, a| method(vm, a, "values"),
        "D.values() -> an object providing a view on D's values",
    ),
    NativeDef::new(
        "items($self, /)",
        |vm, a| method(vm, a, "items"),
        "D.items() -> a set-like object providing a view on D's items",
    ),
    NativeDef::new("copy($self, /)", |vm, a| method(vm, a, "copy"), "D.copy() -> a shallow copy of D"),
    NativeDef::new(
        "__repr__($self, /)",
        |vm, a| {
            let m = target(vm, &a[0]);
            let r = vm.repr(&m)?;
            let text = format!("mappingproxy({})", vm.lossy(&r));
            Ok(vm.str(&text))
        },
        "Return repr(self).",
    ),
    NativeDef::new(
        "__str__($self, /)",
        |vm, a| {
            let m = target(vm, &a[0]);
            vm.str_of(&m)
        },
        "Return str(self).",
    ),
    NativeDef::new(
        "__lt__($self, value, /)",
        |vm, a| {
            let m = target(vm, &a[0]);
            vm.rich_compare(ophion_vm::Compare::Lt, &m, &a[1])
        },
        "Return self<value.",
    ),
    NativeDef::new(
        "__le__($self, value, /)",
        |vm, a| {
            let m = target(vm, &a[0]);
            vm.rich_compare(ophion_vm::Compare::Le, &m, &a[1])
        },
        "Return self<=value.",
    ),
    NativeDef::new(
        "__gt__($self, value, /)",
        |vm, a| {
            let m = target(vm, &a[0]);
            vm.rich_compare(ophion_vm::Compare::Gt, &m, &a[1])
        },
        "Return self>value.",
    ),
    NativeDef::new(
        "__ge__($self, value, /)",
        |vm, a| {
            let m = target(vm, &a[0]);
            vm.rich_compare(ophion_vm::Compare::Ge, &m, &a[1])
        },
        "Return self>=value.",
    ),
    NativeDef::new(
        "__eq__($self, value, /)",
        |vm, a| {
            let m = target(vm, &a[0]);
            let other = if vm.shape_of(&a[1]) == shape::MAPPINGPROXY { target(vm, &a[1]) } else { a[1].clone() };
            vm.rich_compare(ophion_vm::Compare::Eq, &m, &other)
        },
        "Return self==value.",
    ),
    NativeDef::new(
        "__ne__($self, value, /)",
        |vm, a| {
            let m = target(vm, &a[0]);
            let other = if vm.shape_of(&a[1]) == shape::MAPPINGPROXY { target(vm, &a[1]) } else { a[1].clone() };
            vm.rich_compare(ophion_vm::Compare::Ne, &m, &other)
        },
        "Return self!=value.",
    ),
    NativeDef::new(
        "__hash__($self, /)",
        |vm, a| {
            let m = target(vm, &a[0]);
            let h = vm.hash(&m)?;
            Ok(vm.int(h))
        },
        "Return hash(self).",
    ),
    NativeDef::new(
        "__or__($self, value, /)",
        |vm, a| {
            let unwrap =
                |vm: &Vm, o: &Object| if vm.shape_of(o) == shape::MAPPINGPROXY { target(vm, o) } else { o.clone() };
            let (x, y) = (unwrap(vm, &a[0]), unwrap(vm, &a[1]));
            vm.binary(ophion_vm::Arith::Or, &x, &y)
        },
        "Return self|value.",
    ),
    NativeDef::new(
        "__ror__($self, value, /)",
        |vm, a| {
            let unwrap =
                |vm: &Vm, o: &Object| if vm.shape_of(o) == shape::MAPPINGPROXY { target(vm, o) } else { o.clone() };
            let (x, y) = (unwrap(vm, &a[1]), unwrap(vm, &a[0]));
            vm.binary(ophion_vm::Arith::Or, &x, &y)
        },
        "Return value|self.",
    ),
    NativeDef::new(
        "__ior__($self, value, /)",
        |vm, _| Err(vm.type_error("'|=' is not supported by mappingproxy; use '|' instead")),
        "Return self|=value.",
    ),
    NativeDef::new("__class_getitem__($cls, object, /)", |vm, a| vm.generic_alias(&a[0], &a[1]), "See PEP 585"),
];

fn method(vm: &mut Vm, a: &[Object], name: &str) -> PyResult {
    let m = target(vm, &a[0]);
    vm.call_method(&m, name, &[])
}

// ---- weak references ------------------------------------------------------------------------------------------------------------------

static WEAKREF: TypeDef = TypeDef {
    name: "weakref.ReferenceType",
    shape: shape::WEAKREF,
    flags: type_flag::BASETYPE,
    weakrefable: false,
    new: Some(&WEAKREF_NEW),
    methods: &WEAKREF_METHODS,
    getset: &WEAKREF_GETSET,
    ..TypeDef::EMPTY
};
static WEAKREF_NEW: NativeDef = NativeDef::new(
    "__new__($cls, /, *args, **kwargs)",
    |vm, a| {
        let given = vm.tuple_items(&a[1]).unwrap_or_default().to_vec();
        let n = given.len();
        if n == 0 {
            return Err(vm.type_error("__new__ expected at least 1 argument, got 0"));
        }
        if n > 2 {
            return Err(vm.type_error(format!("__new__ expected at most 2 arguments, got {n}")));
        }
        let callback = given.get(1).cloned().unwrap_or(Object::NULL);
        let a = &[a[0].clone(), given[0].clone(), callback];
        let number = vm.root_shape(&a[0]);
        let plain = a[2].is_null() || a[2].is_none();
        if number == shape::WEAKREF && plain {
            // One reference without callback is enough for everybody.
            for w in vm.weakrefs_to(&a[1]) {
                if vm.shape_of(&w) == shape::WEAKREF && vm.field(&w, weakref::CALLBACK).is_none() {
                    return Ok(w);
                }
            }
        }
        vm.new_weakref(number, &a[1], &a[2])
    },
    "",
);
static WEAKREF_METHODS: [NativeDef; 6] = [
    NativeDef::new(
        "__init__($self, /, *args, **kwargs)",
        |vm, a| {
            if !a[2].is_null() {
                return Err(vm.type_error("ref() takes no keyword arguments"));
            }
            match vm.tuple_items(&a[1]).map_or(0, <[Object]>::len) {
                0 => Err(vm.type_error("__init__ expected at least 1 argument, got 0")),
                1 | 2 => Ok(Object::NONE),
                n => Err(vm.type_error(format!("__init__ expected at most 2 arguments, got {n}"))),
            }
        },
        "",
    ),
    NativeDef::new(
        "__call__($self, /)",
        |vm, a| Ok(vm.weakref_target(&a[0]).unwrap_or(Object::NONE)),
        "Call self as a function.",
    ),
    NativeDef::new(
        "__repr__($self, /)",
        |vm, a| {
            let id = vm.id(&a[0]);
            let text = match vm.weakref_target(&a[0]) {
                None => format!("<weakref at {id:#x}; dead>"),
                Some(o) => {
                    let (t, at) = (vm.qualified_type_name(&o), vm.id(&o));
                    // By its class, as a special method: an instance that has any attribute is not asked.
                    let (class, key) = (vm.type_of(&o), vm.intern("__name__"));
                    let name = match vm.lookup_class(&class, &key).map(|d| vm.descriptor_get(&d, Some(&o), &class)) {
                        Some(Err(_)) => {
                            vm.take_exception();
                            None
                        }
                        found => found.and_then(Result::ok),
                    };
                    match name.filter(|n| vm.is_str(n)) {
                        Some(n) => format!("<weakref at {id:#x}; to '{t}' at {at:#x} ({})>", vm.lossy(&n)),
                        None => format!("<weakref at {id:#x}; to '{t}' at {at:#x}>"),
                    }
                }
            };
            Ok(vm.str(&text))
        },
        "Return repr(self).",
    ),
    NativeDef::new(
        "__hash__($self, /)",
        |vm, a| {
            let h = vm.field(&a[0], weakref::HASH);
            if !h.is_null() {
                return Ok(h);
            }
            match vm.weakref_target(&a[0]) {
                None => Err(vm.type_error("weak object has gone away")),
                Some(o) => {
                    let h = vm.hash(&o)?;
                    let h = vm.int(h);
                    vm.set_field(&a[0], weakref::HASH, h.clone());
                    Ok(h)
                }
            }
        },
        "Return hash(self).",
    ),
    NativeDef::new(
        "__eq__($self, value, /)",
        |vm, a| {
            let r = vm.builtin_type(shape::WEAKREF);
            if !vm.is_instance_exact(&a[1], &r) {
                return Ok(Object::NOT_IMPLEMENTED);
            }
            match (vm.weakref_target(&a[0]), vm.weakref_target(&a[1])) {
                (Some(x), Some(y)) => vm.rich_compare(ophion_vm::Compare::Eq, &x, &y),
                _ => Ok(Object::bool(a[0].is(&a[1]))),
            }
        },
        "Return self==value.",
    ),
    NativeDef::new("__class_getitem__($cls, object, /)", |vm, a| vm.generic_alias(&a[0], &a[1]), "See PEP 585"),
];
static WEAKREF_GETSET: [GetSetDef; 1] = [GetSetDef::read(
    "__callback__",
    |vm, o| {
        if vm.weakref_target(o).is_none() {
            return Ok(Object::NONE);
        }
        Ok(vm.field(o, weakref::CALLBACK))
    },
    "",
)];
