//! Native functions in their forms, and bound methods.

use ophion_object::records::{bound_method, native_function};
use ophion_object::types::type_flag;
use ophion_vm::{GetSetDef, NativeDef, Object, PyResult, TypeDef, Vm, shape};

const CALL: &str = "__call__($self, /, *args, **kwargs)";

pub static TYPES: [&TypeDef; 6] = [
    &NATIVE_FUNCTION,
    &METHOD_DESCRIPTOR,
    &WRAPPER_DESCRIPTOR,
    &CLASSMETHOD_DESCRIPTOR,
    &METHOD_WRAPPER,
    &BOUND_METHOD,
];

static NATIVE_FUNCTION: TypeDef = TypeDef {
    name: "builtin_function_or_method",
    shape: shape::NATIVE_FUNCTION,
    weakrefable: true,
    flags: type_flag::DISALLOW_INSTANTIATION,
    methods: &NATIVE_METHODS,
    more: &REDUCE,
    getset: &NATIVE_GETSET,
    ..TypeDef::EMPTY
};
static METHOD_DESCRIPTOR: TypeDef = TypeDef {
    name: "method_descriptor",
    shape: shape::METHOD_DESCRIPTOR,
    flags: type_flag::DISALLOW_INSTANTIATION | type_flag::METHOD_DESCRIPTOR,
    methods: &DESCRIPTOR_METHODS,
    more: &REDUCE,
    getset: &DESCRIPTOR_GETSET,
    ..TypeDef::EMPTY
};
static WRAPPER_DESCRIPTOR: TypeDef = TypeDef {
    name: "wrapper_descriptor",
    shape: shape::WRAPPER_DESCRIPTOR,
    flags: type_flag::DISALLOW_INSTANTIATION | type_flag::METHOD_DESCRIPTOR,
    methods: &WRAPPER_METHODS,
    more: &REDUCE,
    getset: &WRAPPER_GETSET,
    ..TypeDef::EMPTY
};
static CLASSMETHOD_DESCRIPTOR: TypeDef = TypeDef {
    name: "classmethod_descriptor",
    shape: shape::CLASSMETHOD_DESCRIPTOR,
    flags: type_flag::DISALLOW_INSTANTIATION,
    methods: &CLASS_METHODS,
    getset: &CLASS_GETSET,
    ..TypeDef::EMPTY
};
static METHOD_WRAPPER: TypeDef = TypeDef {
    name: "method-wrapper",
    shape: shape::METHOD_WRAPPER,
    flags: type_flag::DISALLOW_INSTANTIATION,
    methods: &METHOD_WRAPPER_METHODS,
    more: &REDUCE,
    getset: &METHOD_WRAPPER_GETSET,
    ..TypeDef::EMPTY
};
static BOUND_METHOD: TypeDef = TypeDef {
    name: "method",
    signature: "(function, instance, /)",
    shape: shape::BOUND_METHOD,
    doc: "Create a bound instance method object.",
    weakrefable: true,
    new: Some(&METHOD_NEW),
    methods: &BOUND_METHODS,
    getset: &BOUND_GETSET,
    ..TypeDef::EMPTY
};

fn call(vm: &mut Vm, a: &[Object]) -> PyResult {
    let mut args = vm.tuple_items(&a[1]).unwrap_or_default().to_vec();
    let names = crate::type_::keyword_names(vm, &a[2], &mut args);
    Err(vm.tail_call_kw(a[0].clone(), args, names))
}

fn name(vm: &mut Vm, o: &Object) -> PyResult {
    let n = vm.native_definition(o).map_or("?", NativeDef::name);
    Ok(vm.intern(n))
}

/// `__new__` and `__init__` of types look alike, whatever arguments a type takes: signature and docstring.
fn constructor(vm: &Vm, o: &Object) -> Option<(&'static str, &'static str)> {
    let d = vm.native_definition(o)?;
    match d.name() {
        "__new__" => Some((
            "($type, *args, **kwargs)",
            "Create and return a new object.  See help(type) for accurate signature.",
        )),
        "__init__" => {
            Some(("($self, /, *args, **kwargs)", "Initialize self.  See help(type(self)) for accurate signature."))
        }
        _ => None,
    }
}

fn doc(vm: &mut Vm, o: &Object) -> PyResult {
    if let Some((_, doc)) = constructor(vm, o) {
        return Ok(vm.str(doc));
    }
    match vm.native_definition(o).map(|d| d.doc) {
        Some(d) if !d.is_empty() => Ok(vm.str(d)),
        _ => Ok(Object::NONE),
    }
}

fn text_signature(vm: &mut Vm, o: &Object) -> PyResult {
    if let Some((signature, _)) = constructor(vm, o) {
        return Ok(vm.str(signature));
    }
    let s = vm.native_definition(o).map_or("", |d| d.shown.unwrap_or(d.signature));
    let Some(s) = s.find('(').map(|i| &s[i..]) else { return Ok(Object::NONE) };
    // What is shown in place of the signature is shown as it is.
    let s = if vm.native_definition(o).is_some_and(|d| d.shown.is_some()) {
        s.to_string()
    } else {
        s.replace("$cls", "$type")
    };
    Ok(vm.str(&s))
}

fn owner_name(vm: &mut Vm, o: &Object) -> String {
    let owner = vm.field(o, native_function::OWNER);
    if vm.is_type(&owner) { vm.name_of_type(&owner) } else { vm.lossy(&owner) }
}

fn function_repr(vm: &mut Vm, a: &[Object]) -> PyResult {
    let n = vm.native_definition(&a[0]).map_or("?", NativeDef::name);
    let this = vm.field(&a[0], native_function::THIS);
    if this.is_null() {
        return Ok(vm.str(&format!("<built-in function {n}>")));
    }
    let (t, id) = (vm.type_name(&this), vm.id(&this));
    Ok(vm.str(&format!("<built-in method {n} of {t} object at {id:#x}>")))
}

fn descriptor_repr(vm: &mut Vm, a: &[Object]) -> PyResult {
    let n = vm.native_definition(&a[0]).map_or("?", NativeDef::name);
    let t = owner_name(vm, &a[0]);
    let what = if vm.shape_of(&a[0]) == shape::WRAPPER_DESCRIPTOR { "slot wrapper" } else { "method" };
    Ok(vm.str(&format!("<{what} '{n}' of '{t}' objects>")))
}

fn wrapper_repr(vm: &mut Vm, a: &[Object]) -> PyResult {
    let n = vm.native_definition(&a[0]).map_or("?", NativeDef::name);
    let this = vm.field(&a[0], native_function::THIS);
    let (t, id) = (vm.type_name(&this), vm.id(&this));
    Ok(vm.str(&format!("<method-wrapper '{n}' of {t} object at {id:#x}>")))
}

fn descriptor_get(vm: &mut Vm, a: &[Object]) -> PyResult {
    let o = if a[1].is_none() { None } else { Some(&a[1]) };
    let class = match (o, a[2].given()) {
        (_, Some(c)) if !c.is_none() => c.clone(),
        (Some(o), _) => vm.type_of(o),
        (None, _) => return Err(vm.type_error("__get__(None, None) is invalid")),
    };
    vm.descriptor_get(&a[0], o, &class)
}

fn qualname(vm: &mut Vm, o: &Object) -> PyResult {
    let n = vm.native_definition(o).map_or("?", NativeDef::name);
    let owner = vm.field(o, native_function::OWNER);
    if vm.is_type(&owner) {
        let t = vm.type_qualified_name(&owner);
        let t = vm.lossy(&t);
        return Ok(vm.str(&format!("{t}.{n}")));
    }
    Ok(vm.str(n))
}

fn function_module(vm: &mut Vm, o: &Object) -> PyResult {
    let owner = vm.field(o, native_function::OWNER);
    let this = vm.field(o, native_function::THIS);
    Ok(if vm.is_str(&owner) && this.is_null() { owner } else { Object::NONE })
}

fn function_self(vm: &mut Vm, o: &Object) -> PyResult {
    let this = vm.field(o, native_function::THIS);
    if !this.is_null() {
        return Ok(this);
    }
    let owner = vm.field(o, native_function::OWNER);
    if vm.is_type(&owner) {
        return Ok(owner);
    }
    let name = vm.lossy(&owner);
    Ok(vm.module_by_name(&name).unwrap_or(Object::NONE))
}

fn same_native(vm: &mut Vm, a: &[Object]) -> PyResult {
    if vm.shape_of(&a[1]) != vm.shape_of(&a[0]) {
        return Ok(Object::NOT_IMPLEMENTED);
    }
    let d = |vm: &Vm, o: &Object| vm.raw(o, native_function::DEFINITION);
    let t = |vm: &Vm, o: &Object| vm.field(o, native_function::THIS);
    Ok(Object::bool(d(vm, &a[0]) == d(vm, &a[1]) && t(vm, &a[0]).is(&t(vm, &a[1]))))
}

fn native_hash(vm: &mut Vm, a: &[Object]) -> PyResult {
    let h = vm.raw(&a[0], native_function::DEFINITION) ^ vm.id(&vm.field(&a[0], native_function::THIS));
    Ok(vm.int((h >> 4) as i64))
}

/// How pickles find it again: by qualified name in its module, or as an attribute of what it belongs to.
fn reduce(vm: &mut Vm, a: &[Object]) -> PyResult {
    let owner = match vm.getattr_str_opt(&a[0], "__self__")? {
        Some(o) if o.is_none() || vm.shape_of(&o) == shape::MODULE => return vm.getattr_str(&a[0], "__qualname__"),
        Some(o) => o,
        None => vm.getattr_str(&a[0], "__objclass__")?,
    };
    let builtins = vm.import_dotted("builtins")?;
    let getattr = vm.getattr_str(&builtins, "getattr")?;
    let name = vm.getattr_str(&a[0], "__name__")?;
    let args = vm.tuple([owner, name]);
    Ok(vm.tuple([getattr, args]))
}
static REDUCE: [NativeDef; 1] = [NativeDef::new("__reduce__($self, /)", reduce, "")];

static NATIVE_METHODS: [NativeDef; 4] = [
    NativeDef::new(CALL, call, "Call self as a function."),
    NativeDef::new("__repr__($self, /)", function_repr, "Return repr(self)."),
    NativeDef::new("__eq__($self, value, /)", same_native, "Return self==value."),
    NativeDef::new("__hash__($self, /)", native_hash, "Return hash(self)."),
];
static NATIVE_GETSET: [GetSetDef; 6] = [
    GetSetDef::read("__name__", name, ""),
    GetSetDef::read("__qualname__", qualname, ""),
    GetSetDef::read("__doc__", doc, ""),
    GetSetDef::read("__self__", function_self, ""),
    GetSetDef::member("__module__", function_module, ""),
    GetSetDef::read("__text_signature__", text_signature, ""),
];
static DESCRIPTOR_METHODS: [NativeDef; 3] = [
    NativeDef::new(CALL, call, "Call self as a function."),
    NativeDef::new(
        "__get__($self, instance, owner=None, /)",
        descriptor_get,
        "Return an attribute of instance, which is of type owner.",
    ),
    NativeDef::new("__repr__($self, /)", descriptor_repr, "Return repr(self)."),
];
static DESCRIPTOR_GETSET: [GetSetDef; 5] = [
    GetSetDef::member("__name__", name, ""),
    GetSetDef::read("__qualname__", qualname, ""),
    GetSetDef::read("__doc__", doc, ""),
    GetSetDef::member("__objclass__", |vm, o| Ok(vm.field(o, native_function::OWNER)), ""),
    GetSetDef::read("__text_signature__", text_signature, ""),
];
static WRAPPER_METHODS: [NativeDef; 3] = [
    NativeDef::new(CALL, call, "Call self as a function."),
    NativeDef::new(
        "__get__($self, instance, owner=None, /)",
        descriptor_get,
        "Return an attribute of instance, which is of type owner.",
    ),
    NativeDef::new("__repr__($self, /)", descriptor_repr, "Return repr(self)."),
];
static WRAPPER_GETSET: [GetSetDef; 5] = [
    GetSetDef::member("__name__", name, ""),
    GetSetDef::read("__qualname__", qualname, ""),
    GetSetDef::read("__doc__", doc, ""),
    GetSetDef::member("__objclass__", |vm, o| Ok(vm.field(o, native_function::OWNER)), ""),
    GetSetDef::read("__text_signature__", text_signature, ""),
];
static CLASS_METHODS: [NativeDef; 3] = [
    NativeDef::new(CALL, call, "Call self as a function."),
    NativeDef::new(
        "__get__($self, instance, owner=None, /)",
        descriptor_get,
        "Return an attribute of instance, which is of type owner.",
    ),
    NativeDef::new("__repr__($self, /)", descriptor_repr, "Return repr(self)."),
];
static CLASS_GETSET: [GetSetDef; 5] = [
    GetSetDef::member("__name__", name, ""),
    GetSetDef::read("__qualname__", qualname, ""),
    GetSetDef::read("__doc__", doc, ""),
    GetSetDef::member("__objclass__", |vm, o| Ok(vm.field(o, native_function::OWNER)), ""),
    GetSetDef::read("__text_signature__", text_signature, ""),
];
static METHOD_WRAPPER_METHODS: [NativeDef; 4] = [
    NativeDef::new(CALL, call, "Call self as a function."),
    NativeDef::new("__repr__($self, /)", wrapper_repr, "Return repr(self)."),
    NativeDef::new("__eq__($self, value, /)", same_native, "Return self==value."),
    NativeDef::new("__hash__($self, /)", native_hash, "Return hash(self)."),
];
static METHOD_WRAPPER_GETSET: [GetSetDef; 6] = [
    GetSetDef::read("__name__", name, ""),
    GetSetDef::read("__qualname__", qualname, ""),
    GetSetDef::read("__doc__", doc, ""),
    GetSetDef::member("__self__", |vm, o| Ok(vm.field(o, native_function::THIS)), ""),
    GetSetDef::read("__objclass__", |vm, o| Ok(vm.field(o, native_function::OWNER)), ""),
    GetSetDef::read("__text_signature__", text_signature, ""),
];

// ---- bound methods ------------------------------------------------------------------------------------------------------

static METHOD_NEW: NativeDef = NativeDef::new(
    "__new__($cls, function, instance, /)",
    |vm, a| {
        if !vm.is_callable(&a[1]) {
            return Err(vm.type_error("first argument must be callable"));
        }
        if a[2].is_none() {
            return Err(vm.type_error("instance must not be None"));
        }
        Ok(vm.bound_method(a[1].clone(), a[2].clone()))
    },
    "",
);

static BOUND_METHODS: [NativeDef; 7] = [
    NativeDef::new(CALL, call, "Call self as a function."),
    NativeDef::new(
        "__get__($self, instance, owner=None, /)",
        |vm, a| {
            super::descriptors::check_get(vm, a)?;
            Ok(a[0].clone())
        },
        "Return an attribute of instance, which is of type owner.",
    ),
    NativeDef::new("__repr__($self, /)", bound_repr, "Return repr(self)."),
    NativeDef::new("__eq__($self, value, /)", bound_eq, "Return self==value."),
    NativeDef::new(
        "__hash__($self, /)",
        |vm, a| {
            let (f, this) = (vm.field(&a[0], bound_method::FUNCTION), vm.field(&a[0], bound_method::THIS));
            let h = vm.hash(&f)? ^ vm.identity_hash(&this);
            Ok(vm.int(h))
        },
        "Return hash(self).",
    ),
    NativeDef::new(
        "__getattribute__($self, name, /)",
        |vm, a| {
            // The method's own type first, then the function's attributes.
            let class = vm.type_of(&a[0]);
            if vm.is_str(&a[1]) && vm.lookup_class(&class, &a[1]).is_some() {
                return vm.generic_getattr(&a[0], &a[1]);
            }
            let f = vm.field(&a[0], bound_method::FUNCTION);
            match vm.getattr_opt(&f, &a[1])? {
                Some(v) => Ok(v),
                // What is missing is missing from the function.
                None => vm.getattr(&f, &a[1]),
            }
        },
        "Return getattr(self, name).",
    ),
    NativeDef::new(
        "__reduce__($self, /)",
        |vm, a| {
            let (f, this) = (vm.field(&a[0], bound_method::FUNCTION), vm.field(&a[0], bound_method::THIS));
            let getattr = vm.dict_get_str(&vm.builtins.clone(), "getattr").unwrap_or(Object::NONE);
            let n = vm.getattr_str(&f, "__name__")?;
            let args = vm.tuple([this, n]);
            Ok(vm.tuple([getattr, args]))
        },
        "",
    ),
];

fn bound_repr(vm: &mut Vm, a: &[Object]) -> PyResult {
    let f = vm.field(&a[0], bound_method::FUNCTION);
    let this = vm.field(&a[0], bound_method::THIS);
    let mut n = vm.getattr_str_opt(&f, "__qualname__")?;
    if n.as_ref().is_none_or(|n| !vm.is_str(n)) {
        n = vm.getattr_str_opt(&f, "__name__")?;
    }
    let n = n.filter(|n| vm.is_str(n)).map_or("?".to_string(), |n| vm.lossy(&n));
    let r = vm.repr(&this)?;
    let r = vm.lossy(&r);
    Ok(vm.str(&format!("<bound method {n} of {r}>")))
}

fn bound_eq(vm: &mut Vm, a: &[Object]) -> PyResult {
    if vm.shape_of(&a[1]) != shape::BOUND_METHOD {
        return Ok(Object::NOT_IMPLEMENTED);
    }
    let f = |vm: &Vm, o: &Object| (vm.field(o, bound_method::FUNCTION), vm.field(o, bound_method::THIS));
    let ((f1, s1), (f2, s2)) = (f(vm, &a[0]), f(vm, &a[1]));
    Ok(Object::bool(s1.is(&s2) && vm.equal(&f1, &f2)?))
}

static BOUND_GETSET: [GetSetDef; 3] = [
    GetSetDef::member(
        "__func__",
        |vm, o| Ok(vm.field(o, bound_method::FUNCTION)),
        "the function (or other callable) implementing a method",
    ),
    GetSetDef::member(
        "__self__",
        |vm, o| Ok(vm.field(o, bound_method::THIS)),
        "the instance to which a method is bound",
    ),
    GetSetDef::read(
        "__doc__",
        |vm, o| {
            let f = vm.field(o, bound_method::FUNCTION);
            Ok(vm.getattr_str_opt(&f, "__doc__")?.unwrap_or(Object::NONE))
        },
        "",
    ),
];
