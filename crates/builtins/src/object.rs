//! The type `object`: what every object inherits.

pub(crate) mod reduce;

use crate::support::{named_type, native, natives, unsafe_new};
use ophion_object::types::type_flag;
use ophion_vm::{Compare, GetSetDef, NativeDef, Object, PyResult, Stop, TypeDef, Vm, shape};

pub static OBJECT: TypeDef = TypeDef {
    name: "object",
    signature: "()",
    shape: shape::OBJECT,
    doc: "The base class of the class hierarchy.\n\nWhen called, it accepts no arguments and returns a new featureless\ninstance that has no instance attributes and cannot be given any.\n",
    flags: type_flag::BASETYPE,
    new: Some(&NEW),
    methods: &OBJECT_METHODS,
    getset: &[GetSetDef::write("__class__", class_get, class_set, "the object's class")],
    ..TypeDef::EMPTY
};
natives!(
    OBJECT_METHODS = [
        native(
            "__init__($self, /, *args, **kwargs)",
            init,
            "Initialize self.  See help(type(self)) for accurate signature."
        ),
        native("__repr__($self, /)", repr, "Return repr(self)."),
        native("__str__($self, /)", str_, "Return str(self)."),
        native("__hash__($self, /)", hash, "Return hash(self)."),
        native("__eq__($self, value, /)", eq, "Return self==value."),
        native("__ne__($self, value, /)", ne, "Return self!=value."),
        native("__lt__($self, value, /)", unordered, "Return self<value."),
        native("__le__($self, value, /)", unordered, "Return self<=value."),
        native("__gt__($self, value, /)", unordered, "Return self>value."),
        native("__ge__($self, value, /)", unordered, "Return self>=value."),
        native("__getattribute__($self, name, /)", getattribute, "Return getattr(self, name)."),
        native("__setattr__($self, name, value, /)", setattr, "Implement setattr(self, name, value)."),
        native("__delattr__($self, name, /)", delattr, "Implement delattr(self, name)."),
        native("__dir__($self, /)", dir, "Default dir() implementation."),
        native(
            "__format__($self, format_spec, /)",
            format,
            "Default object formatter.\n\nReturn str(self) if format_spec is empty. Raise TypeError otherwise."
        ),
        native("__reduce__($self, /)", reduce::reduce, "Helper for pickle."),
        native("__reduce_ex__($self, protocol, /)", reduce::reduce_ex, "Helper for pickle."),
        native("__getstate__($self, /)", reduce::getstate, "Helper for pickle."),
        native("__sizeof__($self, /)", sizeof, "Size of object in memory, in bytes."),
        native(
            "__init_subclass__($cls, /)",
            init_subclass,
            "Called when a class is subclassed; does nothing unless overridden."
        ),
        native(
            "__subclasshook__($cls, object, /)",
            subclasshook,
            "Lets abstract classes customize issubclass(); NotImplemented leaves it to the usual rules."
        ),
    ]
);
static NEW: NativeDef = native(
    "__new__($cls, *args, **kwargs)",
    new,
    "Create and return a new object.  See help(type) for accurate signature.",
);

fn given(vm: &Vm, args: &Object, kwargs: &Object) -> bool {
    !kwargs.is_null() || vm.tuple_items(args).is_some_and(|a| !a.is_empty())
}

/// Does the class have this method from `object`?
fn inherits(vm: &mut Vm, class: &Object, name: &str) -> bool {
    let name = vm.intern(name);
    let object = vm.builtin_type(shape::OBJECT);
    vm.lookup_class(class, &name) == vm.lookup_class(&object, &name)
}

fn new(vm: &mut Vm, args: &[Object]) -> PyResult {
    let [class, positional, named] = args else { return Err(vm.internal_error("object.__new__")) };
    if !vm.is_type(class) {
        let t = vm.type_name(class);
        return Err(vm.type_error(format!("object.__new__(X): X is not a type object ({t})")));
    }
    if given(vm, positional, named) {
        if !inherits(vm, class, "__new__") {
            return Err(vm.type_error("object.__new__() takes exactly one argument (the type to instantiate)"));
        }
        if inherits(vm, class, "__init__") {
            let c = vm.name_of_type(class);
            return Err(vm.type_error(format!("{c}() takes no arguments")));
        }
    }
    if !vm.is_plain_class(class) {
        return Err(unsafe_new(vm, class, "object"));
    }
    if vm.class_has(class, type_flag::ABSTRACT) {
        return Err(abstract_class(vm, class)?);
    }
    Ok(vm.blank_record(class))
}

#[cold]
fn abstract_class(vm: &mut Vm, class: &Object) -> PyResult<Stop> {
    let methods = vm.getattr_str(class, "__abstractmethods__")?;
    let list = vm.collect(&methods)?;
    let mut names: Vec<String> = list.iter().map(|n| vm.lossy(n)).collect();
    names.sort();
    let s = if names.len() == 1 { "" } else { "s" };
    let c = vm.name_of_type(class);
    let names = names.join("', '");
    Ok(vm.type_error(format!(
        "Can't instantiate abstract class {c} without an implementation for abstract method{s} '{names}'"
    )))
}

fn init(vm: &mut Vm, args: &[Object]) -> PyResult {
    if given(vm, &args[1], &args[2]) {
        let class = vm.type_of(&args[0]);
        if !inherits(vm, &class, "__init__") {
            return Err(vm.type_error("object.__init__() takes exactly one argument (the instance to initialize)"));
        }
        if inherits(vm, &class, "__new__") {
            let c = vm.name_of_type(&class);
            let text = if c == "object" {
                "object.__init__() takes exactly one argument (the instance to initialize)".to_string()
            } else {
                format!("{c}.__init__() takes exactly one argument (the instance to initialize)")
            };
            return Err(vm.type_error(text));
        }
    }
    Ok(Object::NONE)
}

fn repr(vm: &mut Vm, args: &[Object]) -> PyResult {
    let class = vm.type_of(&args[0]);
    let name = vm.full_type_name(&class);
    let id = vm.id(&args[0]);
    Ok(vm.str(&format!("<{name} object at {id:#x}>")))
}
/// What it gives is checked by who asked for a str.
fn str_(vm: &mut Vm, args: &[Object]) -> PyResult {
    vm.check_native_stack(" while getting the str of an object")?;
    if matches!(vm.shape_of(&args[0]), shape::LIST | shape::TUPLE | shape::DICT | shape::SET | shape::FROZENSET) {
        return crate::containers::nested::repr(vm, &args[0]);
    }
    match crate::functions::objects::special_call(vm, &args[0], ophion_vm::Special::Repr, &[])? {
        Some(r) => Ok(r),
        None => repr(vm, args),
    }
}
fn hash(vm: &mut Vm, args: &[Object]) -> PyResult {
    let h = vm.identity_hash(&args[0]);
    Ok(vm.int(h))
}
fn eq(_: &mut Vm, args: &[Object]) -> PyResult {
    Ok(if args[0].is(&args[1]) { Object::TRUE } else { Object::NOT_IMPLEMENTED })
}
/// `!=` is the inverse of what the object's own `__eq__` says.
fn ne(vm: &mut Vm, args: &[Object]) -> PyResult {
    let r = vm.call_special_method(&args[0], Compare::Eq.special(), &args[1..2])?;
    match r {
        Some(r) if !r.is(&Object::NOT_IMPLEMENTED) => Ok(Object::bool(!vm.truth(&r)?)),
        _ => Ok(Object::NOT_IMPLEMENTED),
    }
}
fn unordered(_: &mut Vm, _: &[Object]) -> PyResult {
    Ok(Object::NOT_IMPLEMENTED)
}

/// Attribute names are strs.
pub(crate) fn check_name(vm: &mut Vm, name: &Object) -> PyResult<()> {
    if vm.is_str(name) {
        return Ok(());
    }
    let t = vm.type_name(name);
    Err(vm.type_error(format!("attribute name must be string, not '{t}'")))
}
fn getattribute(vm: &mut Vm, args: &[Object]) -> PyResult {
    check_name(vm, &args[1])?;
    vm.generic_getattr(&args[0], &args[1])
}
fn setattr(vm: &mut Vm, args: &[Object]) -> PyResult {
    check_name(vm, &args[1])?;
    refuse_type(vm, &args[0], "__setattr__")?;
    vm.setattr_last(&args[0], &args[1], &args[2], true)
}
fn delattr(vm: &mut Vm, args: &[Object]) -> PyResult {
    check_name(vm, &args[1])?;
    refuse_type(vm, &args[0], "__delattr__")?;
    vm.setattr_last(&args[0], &args[1], &Object::NULL, true)
}
/// Classes are changed through `type`'s methods only: the other way would go past what keeps caches right.
fn refuse_type(vm: &mut Vm, o: &Object, name: &str) -> PyResult<()> {
    if !vm.is_type(o) {
        return Ok(());
    }
    let t = vm.type_name(o);
    Err(vm.type_error(format!("can't apply this {name} to {t} object")))
}

fn dir(vm: &mut Vm, args: &[Object]) -> PyResult {
    let names = match vm.getattr_str_opt(&args[0], "__dict__")? {
        Some(d) if vm.kind(&d) == ophion_vm::Kind::Dict => vm.dict_copy(&d),
        _ => vm.dict(),
    };
    if let Some(class) = vm.getattr_str_opt(&args[0], "__class__")? {
        merge_class(vm, &names, &class)?;
    }
    let keys = vm.dict_items(&names).into_iter().map(|(k, _)| k).collect();
    Ok(vm.list(keys))
}

/// Adds the names in a class and its bases.
pub(crate) fn merge_class(vm: &mut Vm, names: &Object, class: &Object) -> PyResult<()> {
    vm.check_native_stack("")?;
    if let Some(d) = vm.getattr_str_opt(class, "__dict__")? {
        vm.dict_merge(names, &d)?;
    }
    if let Some(bases) = vm.getattr_str_opt(class, "__bases__")? {
        for base in vm.collect(&bases)? {
            merge_class(vm, names, &base)?;
        }
    }
    Ok(())
}

fn format(vm: &mut Vm, args: &[Object]) -> PyResult {
    check_spec(vm, &args[1])?;
    if vm.str_len(&args[1]) != 0 {
        let t = vm.type_name(&args[0]);
        return Err(vm.type_error(format!("unsupported format string passed to {t}.__format__")));
    }
    crate::containers::nested::text_last(vm, &args[0], ophion_vm::Special::Str)
}
/// The argument of a `__format__` is a str.
pub(crate) fn check_spec(vm: &mut Vm, spec: &Object) -> PyResult<()> {
    if vm.is_str(spec) {
        return Ok(());
    }
    let t = named_type(vm, spec);
    Err(vm.type_error(format!("__format__() argument must be str, not {t}")))
}

fn sizeof(vm: &mut Vm, args: &[Object]) -> PyResult {
    // What programs know of sizes are CPython's: 24 bytes a float, 33 and its length for bytes.
    let n = match (vm.as_float(&args[0]), vm.as_bytes(&args[0])) {
        (Some(_), _) => 24,
        (None, Some(b)) => 33 + b.len(),
        _ => vm.block_size(&args[0]).max(16),
    };
    Ok(vm.usize(n))
}
fn init_subclass(_: &mut Vm, _: &[Object]) -> PyResult {
    Ok(Object::NONE)
}
fn subclasshook(_: &mut Vm, _: &[Object]) -> PyResult {
    Ok(Object::NOT_IMPLEMENTED)
}

fn class_get(vm: &mut Vm, o: &Object) -> PyResult {
    Ok(vm.type_of(o))
}
fn class_set(vm: &mut Vm, o: &Object, class: &Object) -> PyResult<()> {
    if class.is_null() {
        return Err(vm.type_error("can't delete __class__ attribute"));
    }
    if !vm.is_type(class) {
        let t = vm.type_name(class);
        return Err(vm.type_error(format!("__class__ must be set to a class, not '{t}' object")));
    }
    vm.set_class(o, class)
}
