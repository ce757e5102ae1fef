//! `property`, `classmethod`, `staticmethod`, and the descriptors of members and computed attributes.

use ophion_object::records::{
    classmethod, foreign_method, getset_descriptor, member_descriptor, property, staticmethod,
};
use ophion_object::types::type_flag;
use ophion_vm::{Exc, GetSetDef, NativeDef, Object, PyResult, TypeDef, Vm, shape};

pub static TYPES: [&TypeDef; 6] = [&PROPERTY, &CLASSMETHOD, &STATICMETHOD, &MEMBER, &GETSET, &FOREIGN];

const DOC: &str = "Property attribute.\n\n  fget\n    function to be used for getting an attribute value\n  fset\n    function to be used for setting an attribute value\n  fdel\n    function to be used for del'ing an attribute\n  doc\n    docstring\n\nTypical use is to define a managed attribute x:\n\nclass C(object):\n    def getx(self): return self._x\n    def setx(self, value): self._x = value\n    def delx(self): del self._x\n    x = property(getx, setx, delx, \"I'm the 'x' property.\")\n\nDecorators make defining new properties or modifying existing ones easy:\n\nclass C(object):\n    @property\n    def x(self):\n        \"I am the 'x' property.\"\n        return self._x\n    @x.setter\n    def x(self, value):\n        self._x = value\n    @x.deleter\n    def x(self):\n        del self._x";

static PROPERTY: TypeDef = TypeDef {
    name: "property",
    signature: "(fget=None, fset=None, fdel=None, doc=None)",
    shape: shape::PROPERTY,
    doc: DOC,
    flags: type_flag::BASETYPE,
    new: Some(&PROPERTY_NEW),
    methods: &PROPERTY_METHODS,
    getset: &PROPERTY_GETSET,
    ..TypeDef::EMPTY
};

static PROPERTY_NEW: NativeDef =
    NativeDef::new("__new__($cls, /, *args, **kwargs)", |vm, a| Ok(vm.blank_record(&a[0])), "");

static PROPERTY_METHODS: [NativeDef; 8] = [
    NativeDef::new(
        "__init__($self, fget=None, fset=None, fdel=None, doc=None)",
        property_init,
        "Initialize self.  See help(type(self)) for accurate signature.",
    ),
    NativeDef::new(
        "__get__($self, instance, owner=None, /)",
        property_get,
        "Return an attribute of instance, which is of type owner.",
    ),
    NativeDef::new(
        "__set__($self, instance, value, /)",
        |vm, a| property_store(vm, &a[0], &a[1], Some(&a[2])),
        "Set an attribute of instance to value.",
    ),
    NativeDef::new(
        "__delete__($self, instance, /)",
        |vm, a| property_store(vm, &a[0], &a[1], None),
        "Delete an attribute of instance.",
    ),
    NativeDef::new(
        "getter($self, object, /)",
        |vm, a| property_copy(vm, &a[0], Some(&a[1]), None, None),
        "Descriptor to obtain a copy of the property with a different getter.",
    ),
    NativeDef::new(
        "setter($self, object, /)",
        |vm, a| property_copy(vm, &a[0], None, Some(&a[1]), None),
        "Descriptor to obtain a copy of the property with a different setter.",
    ),
    NativeDef::new(
        "deleter($self, object, /)",
        |vm, a| property_copy(vm, &a[0], None, None, Some(&a[1])),
        "Descriptor to obtain a copy of the property with a different deleter.",
    ),
    NativeDef::new(
        "__set_name__($self, /, *args)",
        |vm, a| {
            let Some([_, name]) = vm.tuple_items(&a[1]) else {
                let n = vm.tuple_items(&a[1]).map_or(0, <[Object]>::len);
                let text = format!("__set_name__() takes 2 positional arguments but {n} were given");
                return Err(vm.type_error(text));
            };
            let name = name.clone();
            vm.set_field(&a[0], property::NAME, name);
            Ok(Object::NONE)
        },
        "Method to set name of a property.",
    )
    .showing("($self, owner, name, /)"),
];

/// A `__get__` called by name is to have an instance or a class.
pub(super) fn check_get(vm: &mut Vm, a: &[Object]) -> PyResult<()> {
    if a[1].is_none() && (a[2].is_null() || a[2].is_none()) {
        return Err(vm.type_error("__get__(None, None) is invalid"));
    }
    Ok(())
}

fn or_none(o: Object) -> Object {
    if o.is_null() { Object::NONE } else { o }
}

fn property_init(vm: &mut Vm, a: &[Object]) -> PyResult {
    let p = &a[0];
    for (i, f) in [property::GET, property::SET, property::DELETE].into_iter().enumerate() {
        vm.set_field(p, f, or_none(a[1 + i].clone()));
    }
    let mut doc = or_none(a[4].clone());
    let explicit = !doc.is_none();
    if !explicit
        && !vm.field(p, property::GET).is_none()
        && let Some(d) = {
            let g = vm.field(p, property::GET);
            vm.getattr_str_opt(&g, "__doc__")?
        }
        && !d.is_none()
    {
        doc = d;
        vm.set_raw(p, property::GETTER_DOC, 1);
    } else {
        vm.set_raw(p, property::GETTER_DOC, 0);
    }
    if vm.shape_of(p) == shape::PROPERTY {
        vm.set_field(p, property::DOC, doc);
        return Ok(Object::NONE);
    }
    // The docstring of a subclass would hide that of the property: it becomes an attribute of the instance, or what the subclass
    // makes of `__doc__`. One that was given and finds no place is dropped; one of the getter is an error.
    if vm.setattr_str(p, "__doc__", &doc).is_err() {
        let e = vm.take_exception();
        if vm.raw(p, property::GETTER_DOC) != 0 || !vm.is_exception(&e, Exc::AttributeError) {
            return Err(vm.raise_object(e));
        }
    }
    Ok(Object::NONE)
}

fn property_get(vm: &mut Vm, a: &[Object]) -> PyResult {
    check_get(vm, a)?;
    if a[1].is_none() || a[1].is_null() {
        return Ok(a[0].clone());
    }
    let g = vm.field(&a[0], property::GET);
    if g.is_none() || g.is_null() {
        return Err(missing(vm, &a[0], &a[1], "getter"));
    }
    Err(vm.tail_call(g, vec![a[1].clone()]))
}

fn property_store(vm: &mut Vm, p: &Object, o: &Object, value: Option<&Object>) -> PyResult {
    let f = vm.field(p, if value.is_some() { property::SET } else { property::DELETE });
    if f.is_none() || f.is_null() {
        return Err(missing(vm, p, o, if value.is_some() { "setter" } else { "deleter" }));
    }
    let mut args = vec![o.clone()];
    args.extend(value.cloned());
    vm.call(&f, &args)?;
    Ok(Object::NONE)
}

fn missing(vm: &mut Vm, p: &Object, o: &Object, what: &str) -> ophion_vm::Stop {
    let t = vm.qualified_type_name(o);
    let n = property_name(vm, p).ok().flatten();
    match n {
        Some(n) => {
            let n = vm.repr_lossy(&n);
            vm.raise(Exc::AttributeError, format!("property {n} of '{t}' object has no {what}"))
        }
        None => vm.raise(Exc::AttributeError, format!("property of '{t}' object has no {what}")),
    }
}

fn property_name(vm: &mut Vm, p: &Object) -> PyResult<Option<Object>> {
    let n = vm.field(p, property::NAME);
    if !n.is_null() {
        return Ok(Some(n));
    }
    let g = vm.field(p, property::GET);
    if g.is_null() || g.is_none() {
        return Ok(None);
    }
    vm.getattr_str_opt(&g, "__name__")
}

fn property_copy(
    vm: &mut Vm,
    p: &Object,
    get: Option<&Object>,
    set: Option<&Object>,
    delete: Option<&Object>,
) -> PyResult {
    let pick = |vm: &Vm, new: Option<&Object>, i: usize| match new {
        Some(o) if !o.is_none() => o.clone(),
        _ => or_none(vm.field(p, i)),
    };
    let (g, s, d) = (pick(vm, get, property::GET), pick(vm, set, property::SET), pick(vm, delete, property::DELETE));
    let doc = if vm.raw(p, property::GETTER_DOC) != 0 && !g.is_none() {
        Object::NONE
    } else {
        or_none(vm.field(p, property::DOC))
    };
    let class = vm.type_of(p);
    let copy = vm.call(&class, &[g, s, d, doc])?;
    let n = vm.field(p, property::NAME);
    if !n.is_null() && vm.is_instance_exact(&copy, &vm.builtin_type(shape::PROPERTY)) {
        vm.set_field(&copy, property::NAME, n);
    }
    Ok(copy)
}

static PROPERTY_GETSET: [GetSetDef; 6] = [
    GetSetDef::member("fget", |vm, p| Ok(or_none(vm.field(p, property::GET))), ""),
    GetSetDef::member("fset", |vm, p| Ok(or_none(vm.field(p, property::SET))), ""),
    GetSetDef::member("fdel", |vm, p| Ok(or_none(vm.field(p, property::DELETE))), ""),
    GetSetDef::write_member(
        "__doc__",
        |vm, p| Ok(or_none(vm.field(p, property::DOC))),
        |vm, p, v| {
            let v = or_none(v.clone());
            vm.set_field(p, property::DOC, v);
            Ok(())
        },
        "",
    ),
    GetSetDef::write(
        "__name__",
        |vm, p| match property_name(vm, p)? {
            Some(n) => Ok(n),
            None => {
                let key = vm.intern("__name__");
                Err(vm.attribute_error("'property' object has no attribute '__name__'", p, &key))
            }
        },
        |vm, p, v| {
            vm.set_field(p, property::NAME, v.clone());
            Ok(())
        },
        "",
    ),
    GetSetDef::read(
        "__isabstractmethod__",
        |vm, p| {
            for f in [property::GET, property::SET, property::DELETE] {
                let f = vm.field(p, f);
                if is_abstract(vm, &f)? {
                    return Ok(Object::TRUE);
                }
            }
            Ok(Object::FALSE)
        },
        "",
    ),
];

fn is_abstract(vm: &mut Vm, f: &Object) -> PyResult<bool> {
    if f.is_null() || f.is_none() {
        return Ok(false);
    }
    match vm.getattr_str_opt(f, "__isabstractmethod__")? {
        Some(v) => vm.truth(&v),
        None => Ok(false),
    }
}

// ---- classmethod, staticmethod --------------------------------------------------------------------------------------------

static CLASSMETHOD: TypeDef = TypeDef {
    name: "classmethod",
    signature: "(function, /)",
    shape: shape::CLASSMETHOD,
    doc: "Convert a function to be a class method.\n\nA class method receives the class as implicit first argument,\njust like an instance method receives the instance.\nTo declare a class method, use this idiom:\n\n  class C:\n      @classmethod\n      def f(cls, arg1, arg2, argN):\n          ...\n\nIt can be called either on the class (e.g. C.f()) or on an instance\n(e.g. C().f()).  The instance is ignored except for its class.\nIf a class method is called for a derived class, the derived class\nobject is passed as the implied first argument.\n\nClass methods are different than C++ or Java static methods.\nIf you want those, see the staticmethod builtin.",
    has_dict: true,
    flags: type_flag::BASETYPE,
    new: Some(&CLASSMETHOD_NEW),
    methods: &CLASSMETHOD_METHODS,
    getset: &CLASSMETHOD_GETSET,
    ..TypeDef::EMPTY
};
static CLASSMETHOD_NEW: NativeDef =
    NativeDef::new("__new__($cls, /, *args, **kwargs)", |vm, a| Ok(wrapping_none(vm, &a[0])), "");
static CLASSMETHOD_METHODS: [NativeDef; 4] = [
    NativeDef::new("__class_getitem__($cls, object, /)", |vm, a| vm.generic_alias(&a[0], &a[1]), "See PEP 585"),
    NativeDef::new("__init__($self, function, /)", wrap_init, ""),
    NativeDef::new(
        "__get__($self, instance, owner=None, /)",
        |vm, a| {
            check_get(vm, a)?;
            let class = match a[2].given() {
                Some(c) if !c.is_none() => c.clone(),
                _ => vm.type_of(&a[1]),
            };
            let f = vm.field(&a[0], classmethod::FUNCTION);
            Ok(vm.bound_method(f, class))
        },
        "Return an attribute of instance, which is of type owner.",
    ),
    NativeDef::new("__repr__($self, /)", |vm, a| wrap_repr(vm, a, "classmethod"), "Return repr(self)."),
];
static CLASSMETHOD_GETSET: [GetSetDef; 6] = [
    GetSetDef::write(
        "__annotations__",
        |vm, o| wrapped_attribute(vm, o, "__annotations__"),
        |vm, o, v| set_wrapped(vm, o, "__annotations__", v),
        "",
    ),
    GetSetDef::write(
        "__annotate__",
        |vm, o| wrapped_attribute(vm, o, "__annotate__"),
        |vm, o, v| set_wrapped(vm, o, "__annotate__", v),
        "",
    ),
    GetSetDef::member("__func__", |vm, o| Ok(or_none(vm.field(o, classmethod::FUNCTION))), ""),
    GetSetDef::member("__wrapped__", |vm, o| Ok(or_none(vm.field(o, classmethod::FUNCTION))), ""),
    GetSetDef::read(
        "__isabstractmethod__",
        |vm, o| {
            let f = vm.field(o, classmethod::FUNCTION);
            Ok(Object::bool(is_abstract(vm, &f)?))
        },
        "",
    ),
    GetSetDef::read("__dict__", |vm, o| Ok(vm.instance_dict(o).unwrap_or(Object::NONE)), ""),
];

static STATICMETHOD: TypeDef = TypeDef {
    name: "staticmethod",
    signature: "(function, /)",
    shape: shape::STATICMETHOD,
    doc: "Convert a function to be a static method.\n\nA static method does not receive an implicit first argument.\nTo declare a static method, use this idiom:\n\n     class C:\n         @staticmethod\n         def f(arg1, arg2, argN):\n             ...\n\nIt can be called either on the class (e.g. C.f()) or on an instance\n(e.g. C().f()). Both the class and the instance are ignored, and\nneither is passed implicitly as the first argument to the method.\n\nStatic methods in Python are similar to those found in Java or C++.\nFor a more advanced concept, see the classmethod builtin.",
    has_dict: true,
    flags: type_flag::BASETYPE,
    new: Some(&STATICMETHOD_NEW),
    methods: &STATICMETHOD_METHODS,
    getset: &STATICMETHOD_GETSET,
    ..TypeDef::EMPTY
};
static STATICMETHOD_NEW: NativeDef =
    NativeDef::new("__new__($cls, /, *args, **kwargs)", |vm, a| Ok(wrapping_none(vm, &a[0])), "");
static STATICMETHOD_METHODS: [NativeDef; 5] = [
    NativeDef::new("__class_getitem__($cls, object, /)", |vm, a| vm.generic_alias(&a[0], &a[1]), "See PEP 585"),
    NativeDef::new("__init__($self, function, /)", wrap_init, ""),
    NativeDef::new(
        "__get__($self, instance, owner=None, /)",
        |vm, a| {
            check_get(vm, a)?;
            Ok(vm.field(&a[0], staticmethod::FUNCTION))
        },
        "Return an attribute of instance, which is of type owner.",
    ),
    NativeDef::new(
        "__call__($self, /, *args, **kwargs)",
        |vm, a| {
            let f = vm.field(&a[0], staticmethod::FUNCTION);
            let mut args = vm.tuple_items(&a[1]).unwrap_or_default().to_vec();
            let names = crate::type_::keyword_names(vm, &a[2], &mut args);
            Err(vm.tail_call_kw(f, args, names))
        },
        "Call self as a function.",
    ),
    NativeDef::new("__repr__($self, /)", |vm, a| wrap_repr(vm, a, "staticmethod"), "Return repr(self)."),
];
static STATICMETHOD_GETSET: [GetSetDef; 6] = [
    GetSetDef::write(
        "__annotations__",
        |vm, o| wrapped_attribute(vm, o, "__annotations__"),
        |vm, o, v| set_wrapped(vm, o, "__annotations__", v),
        "",
    ),
    GetSetDef::write(
        "__annotate__",
        |vm, o| wrapped_attribute(vm, o, "__annotate__"),
        |vm, o, v| set_wrapped(vm, o, "__annotate__", v),
        "",
    ),
    GetSetDef::member("__func__", |vm, o| Ok(or_none(vm.field(o, staticmethod::FUNCTION))), ""),
    GetSetDef::member("__wrapped__", |vm, o| Ok(or_none(vm.field(o, staticmethod::FUNCTION))), ""),
    GetSetDef::read(
        "__isabstractmethod__",
        |vm, o| {
            let f = vm.field(o, staticmethod::FUNCTION);
            Ok(Object::bool(is_abstract(vm, &f)?))
        },
        "",
    ),
    GetSetDef::read("__dict__", |vm, o| Ok(vm.instance_dict(o).unwrap_or(Object::NONE)), ""),
];

fn wrap_init(vm: &mut Vm, a: &[Object]) -> PyResult {
    vm.set_field(&a[0], staticmethod::FUNCTION, a[1].clone());
    // The wrapper looks like what it wraps, as functools.update_wrapper would have it.
    for name in ["__module__", "__name__", "__qualname__", "__doc__"] {
        if let Some(v) = vm.getattr_str_opt(&a[1], name)?
            && let Some(d) = vm.instance_dict(&a[0])
        {
            vm.dict_set_str(&d, name, &v);
        }
    }
    Ok(Object::NONE)
}

/// An attribute that is copied from the wrapped function when first asked for.
fn wrapped_attribute(vm: &mut Vm, o: &Object, name: &str) -> PyResult {
    let dict = vm.instance_dict(o).unwrap_or(Object::NONE);
    if let Some(v) = vm.dict_get_str(&dict, name) {
        return Ok(v);
    }
    let f = vm.field(o, staticmethod::FUNCTION);
    let v = vm.getattr_str(&f, name)?;
    vm.dict_set_str(&dict, name, &v);
    Ok(v)
}

fn set_wrapped(vm: &mut Vm, o: &Object, name: &str, v: &Object) -> PyResult<()> {
    let dict = vm.instance_dict(o).unwrap_or(Object::NONE);
    if !v.is_null() {
        vm.dict_set_str(&dict, name, v);
        return Ok(());
    }
    let key = vm.intern(name);
    match vm.dict_remove(&dict, &key)? {
        Some(_) => Ok(()),
        None => {
            let t = vm.type_name(o);
            Err(vm.attribute_error(format!("'{t}' object has no attribute '{name}'"), o, &key))
        }
    }
}

fn wrap_repr(vm: &mut Vm, a: &[Object], what: &str) -> PyResult {
    let f = vm.field(&a[0], staticmethod::FUNCTION);
    let r = vm.repr(&f)?;
    let r = vm.lossy(&r);
    Ok(vm.str(&format!("<{what}({r})>")))
}

// ---- native methods of other types ------------------------------------------------------------------------------------------

static FOREIGN: TypeDef = TypeDef {
    name: "foreign_method",
    doc: "Stands for a native method that is a special method of a class which it does not fit.",
    shape: shape::FOREIGN_METHOD,
    flags: type_flag::DISALLOW_INSTANTIATION,
    methods: &FOREIGN_METHODS,
    ..TypeDef::EMPTY
};
static FOREIGN_METHODS: [NativeDef; 1] = [NativeDef::new(
    "__get__($self, instance, owner=None, /)",
    |vm, a| {
        let method = vm.field(&a[0], foreign_method::METHOD);
        Err(vm.refuse_receiver(&method, &a[1]))
    },
    "Say what is wrong.",
)];

// ---- members and computed attributes ----------------------------------------------------------------------------------------

static MEMBER: TypeDef = TypeDef {
    name: "member_descriptor",
    shape: shape::MEMBER_DESCRIPTOR,
    flags: type_flag::DISALLOW_INSTANTIATION,
    methods: &MEMBER_METHODS,
    getset: &MEMBER_GETSET,
    ..TypeDef::EMPTY
};
static GETSET: TypeDef = TypeDef {
    name: "getset_descriptor",
    shape: shape::GETSET_DESCRIPTOR,
    flags: type_flag::DISALLOW_INSTANTIATION,
    methods: &GETSET_METHODS,
    getset: &GETSET_GETSET,
    ..TypeDef::EMPTY
};

fn get(vm: &mut Vm, a: &[Object]) -> PyResult {
    check_get(vm, a)?;
    let o = if a[1].is_none() { None } else { Some(&a[1]) };
    let class = match a[2].given() {
        Some(c) if !c.is_none() => c.clone(),
        _ => vm.type_of(&a[1]),
    };
    vm.descriptor_get(&a[0], o, &class)
}

fn set(vm: &mut Vm, a: &[Object]) -> PyResult {
    vm.descriptor_store(&a[0], &a[1], &a[2])?;
    Ok(Object::NONE)
}

fn delete(vm: &mut Vm, a: &[Object]) -> PyResult {
    vm.descriptor_store(&a[0], &a[1], &Object::NULL)?;
    Ok(Object::NONE)
}

fn member_name(vm: &mut Vm, o: &Object) -> PyResult {
    if vm.shape_of(o) == shape::MEMBER_DESCRIPTOR {
        return Ok(vm.field(o, member_descriptor::NAME));
    }
    let n = vm.getset_of(o).map_or("?", |d| d.name);
    Ok(vm.intern(n))
}

fn owner(vm: &mut Vm, o: &Object) -> PyResult {
    let member = vm.shape_of(o) == shape::MEMBER_DESCRIPTOR;
    Ok(vm.field(o, if member { member_descriptor::OWNER } else { getset_descriptor::OWNER }))
}

fn repr(vm: &mut Vm, a: &[Object]) -> PyResult {
    let n = member_name(vm, &a[0])?;
    let t = owner(vm, &a[0])?;
    let (n, t) = (vm.lossy(&n), vm.name_of_type(&t));
    let what = if vm.shape_of(&a[0]) == shape::MEMBER_DESCRIPTOR { "member" } else { "attribute" };
    Ok(vm.str(&format!("<{what} '{n}' of '{t}' objects>")))
}

fn doc(vm: &mut Vm, o: &Object) -> PyResult {
    match vm.getset_of(o).map(|d| d.doc) {
        Some(d) if !d.is_empty() => Ok(vm.str(d)),
        _ => Ok(Object::NONE),
    }
}

fn qualname(vm: &mut Vm, o: &Object) -> PyResult {
    let n = member_name(vm, o)?;
    let t = owner(vm, o)?;
    let q = vm.type_qualified_name(&t);
    let text = format!("{}.{}", vm.lossy(&q), vm.lossy(&n));
    Ok(vm.str(&text))
}

static MEMBER_METHODS: [NativeDef; 4] = [
    NativeDef::new(
        "__get__($self, instance, owner=None, /)",
        get,
        "Return an attribute of instance, which is of type owner.",
    ),
    NativeDef::new("__set__($self, instance, value, /)", set, "Set an attribute of instance to value."),
    NativeDef::new("__delete__($self, instance, /)", delete, "Delete an attribute of instance."),
    NativeDef::new("__repr__($self, /)", repr, "Return repr(self)."),
];
static MEMBER_GETSET: [GetSetDef; 4] = [
    GetSetDef::member("__name__", member_name, ""),
    GetSetDef::read("__qualname__", qualname, ""),
    GetSetDef::member("__objclass__", owner, ""),
    GetSetDef::read("__doc__", doc, ""),
];
static GETSET_METHODS: [NativeDef; 4] = [
    NativeDef::new(
        "__get__($self, instance, owner=None, /)",
        get,
        "Return an attribute of instance, which is of type owner.",
    ),
    NativeDef::new("__set__($self, instance, value, /)", set, "Set an attribute of instance to value."),
    NativeDef::new("__delete__($self, instance, /)", delete, "Delete an attribute of instance."),
    NativeDef::new("__repr__($self, /)", repr, "Return repr(self)."),
];
static GETSET_GETSET: [GetSetDef; 4] = [
    GetSetDef::member("__name__", member_name, ""),
    GetSetDef::read("__qualname__", qualname, ""),
    GetSetDef::member("__objclass__", owner, ""),
    GetSetDef::read("__doc__", doc, ""),
];

/// A class or static method before its `__init__`: of None.
fn wrapping_none(vm: &mut Vm, class: &Object) -> Object {
    let o = vm.blank_record(class);
    let function = if vm.is_subtype(class, &vm.builtin_type(shape::CLASSMETHOD)) {
        classmethod::FUNCTION
    } else {
        staticmethod::FUNCTION
    };
    vm.set_field(&o, function, Object::NONE);
    o
}
