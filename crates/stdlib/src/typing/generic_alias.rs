//! `types.GenericAlias`: `list[int]`.

use super::{make_union, parameters};
use crate::support::{self, HIDDEN_TYPE, def, natives};
use ophion_object::records::generic_alias as f;
use ophion_object::types::type_flag;
use ophion_vm::{Compare, Exc, GetSetDef, Kind, NativeDef, NativeType, Object, PyResult, TypeDef, Vm, shape};

pub static GENERIC_ALIAS: TypeDef = TypeDef {
    name: "types.GenericAlias",
    signature: "(origin, args, /)",
    shape: shape::GENERIC_ALIAS,
    doc: "Represent a PEP 585 generic type\n\nE.g. for t = list[int], t.__origin__ is list and t.__args__ is (int,).",
    weakrefable: true,
    flags: type_flag::BASETYPE,
    new: Some(&NEW),
    methods: &METHODS,
    getset: &GETSET,
    ..TypeDef::EMPTY
};
static NEW: NativeDef = def(
    "__new__($cls, origin, args, /)",
    |vm, a| {
        let args = if vm.kind(&a[2]) == Kind::Tuple { a[2].clone() } else { vm.tuple([a[2].clone()]) };
        Ok(vm.fill_native(&a[0], [a[1].clone(), args, Object::NULL], &[0]))
    },
    "",
);

/// Attributes that are the alias's own; all others are the origin's.
const OWN: &[&str] = &[
    "__class__",
    "__bases__",
    "__copy__",
    "__deepcopy__",
    "__unpacked__",
    "__typing_unpacked_tuple_args__",
    "__mro_entries__",
    "__reduce_ex__",
    "__reduce__",
    "__origin__",
    "__args__",
    "__parameters__",
    "__getitem__",
];

/// Those that neither has.
const HIDDEN: &[&str] = &["__bases__", "__copy__", "__deepcopy__"];

/// Gives the alias with a star, once.
pub static ITERATOR: NativeType = NativeType {
    def: TypeDef { name: "generic_alias_iterator", methods: &ITERATOR_METHODS, ..HIDDEN_TYPE },
    values: 1,
    ..NativeType::EMPTY
};

fn step(vm: &mut Vm, o: &Object) -> PyResult<Option<Object>> {
    let starred = vm.field(o, 0);
    vm.set_field(o, 0, Object::NULL);
    Ok(starred.given().cloned())
}

natives! {
    static ITERATOR_METHODS = [
        def("__iter__($self, /)", |_, a| Ok(a[0].clone()), "Implement iter(self)."),
        ophion_vm::next_method!(step),
        def("__reduce__($self, /)", |vm, a| {
            let starred = vm.field(&a[0], 0);
            let rest = if starred.is_null() {
                vm.tuple([])
            } else {
                let (o, args) = (vm.field(&starred, f::ORIGIN), vm.field(&starred, f::ARGS));
                vm.record(shape::GENERIC_ALIAS, [o, args, Object::NULL], &[0])
            };
            let (iter, args) = (vm.program_builtin("iter")?, vm.tuple([rest]));
            Ok(vm.tuple([iter, args]))
        }, ""),
    ];
    static METHODS = [
        def("__repr__($self, /)", repr, "Return repr(self)."),
        def("__call__($self, /, *args, **kwargs)", call, "Call self as a function."),
        def("__getattribute__($self, name, /)", |vm, a| {
            let own = vm.as_ascii(&a[1]).is_some_and(|n| OWN.contains(&n));
            if own {
                let hidden = vm.as_ascii(&a[1]).is_some_and(|n| HIDDEN.contains(&n));
                if hidden {
                    let n = vm.lossy(&a[1]);
                    return Err(vm.attribute_error(format!("'types.GenericAlias' object has no attribute '{n}'"), &a[0], &a[1]));
                }
                return vm.generic_getattr(&a[0], &a[1]);
            }
            let origin = vm.field(&a[0], f::ORIGIN);
            vm.getattr(&origin, &a[1])
        }, "Return getattr(self, name)."),
        def("__getitem__($self, key, /)", |vm, a| {
            let (args, params) = (vm.field(&a[0], f::ARGS), params(vm, &a[0])?);
            let new = parameters::substitute(vm, &a[0], &args, &params, &a[1])?;
            let new = vm.tuple(new);
            let origin = vm.field(&a[0], f::ORIGIN);
            let class = vm.type_of(&a[0]);
            let starred = vm.raw(&a[0], f::STARRED);
            if vm.shape_of(&a[0]) == shape::GENERIC_ALIAS {
                return Ok(vm.record(shape::GENERIC_ALIAS, [origin, new, Object::NULL], &[starred]));
            }
            let r = vm.fill_native(&class, [origin, new, Object::NULL], &[starred]);
            Ok(r)
        }, "Return self[key]."),
        def("__eq__($self, value, /)", |vm, a| compare(vm, a, false), "Return self==value."),
        def("__ne__($self, value, /)", |vm, a| compare(vm, a, true), "Return self!=value."),
        def("__hash__($self, /)", |vm, a| {
            let (o, args) = (vm.field(&a[0], f::ORIGIN), vm.field(&a[0], f::ARGS));
            let h = vm.hash(&o)? ^ vm.hash(&args)?;
            Ok(vm.int(h))
        }, "Return hash(self)."),
        def("__or__($self, value, /)", |vm, a| make_union(vm, &a[0], &a[1]), "Return self|value."),
        def("__ror__($self, value, /)", |vm, a| make_union(vm, &a[1], &a[0]), "Return value|self."),
        def("__iter__($self, /)", |vm, a| {
            let (o, args) = (vm.field(&a[0], f::ORIGIN), vm.field(&a[0], f::ARGS));
            let starred = vm.record(shape::GENERIC_ALIAS, [o, args, Object::NULL], &[1]);
            Ok(vm.new_native(&ITERATOR, [starred], &[]))
        }, "Implement iter(self)."),
        def("__mro_entries__($self, object, /)", |vm, a| {
            let o = vm.field(&a[0], f::ORIGIN);
            Ok(vm.tuple([o]))
        }, ""),
        def("__instancecheck__($self, object, /)", |vm, _| {
            Err(vm.type_error("isinstance() argument 2 cannot be a parameterized generic"))
        }, ""),
        def("__subclasscheck__($self, object, /)", |vm, _| {
            Err(vm.type_error("issubclass() argument 2 cannot be a parameterized generic"))
        }, ""),
        def("__reduce__($self, /)", |vm, a| {
            let (o, args) = (vm.field(&a[0], f::ORIGIN), vm.field(&a[0], f::ARGS));
            if vm.raw(&a[0], f::STARRED) != 0 {
                let iterator = vm.new_native(&ITERATOR, [a[0].clone()], &[]);
                let (next, args) = (vm.program_builtin("next")?, vm.tuple([iterator]));
                return Ok(vm.tuple([next, args]));
            }
            let pair = vm.tuple([o, args]);
            let class = vm.builtin_type(shape::GENERIC_ALIAS);
            Ok(vm.tuple([class, pair]))
        }, ""),
        def("__dir__($self, /)", |vm, a| {
            let o = vm.field(&a[0], f::ORIGIN);
            let dir = vm.call_method(&o, "__dir__", &[]);
            let mut names = match vm.catch(dir, Exc::TypeError)? {
                Some(d) => vm.collect(&d)?,
                None => {
                    let d = vm.getattr_str(&o, "__dict__")?;
                    vm.collect(&d)?
                }
            };
            for n in OWN.iter().filter(|n| !HIDDEN.contains(n)) {
                names.push(vm.str(n));
            }
            Ok(vm.list(names))
        }, ""),
    ];
}

static GETSET: [GetSetDef; 5] = [
    GetSetDef::member("__origin__", |vm, o| Ok(vm.field(o, f::ORIGIN)), ""),
    GetSetDef::member("__args__", |vm, o| Ok(vm.field(o, f::ARGS)), ""),
    GetSetDef::read("__parameters__", params, "Type variables in the GenericAlias."),
    GetSetDef::member("__unpacked__", |vm, o| Ok(Object::bool(vm.raw(o, f::STARRED) != 0)), ""),
    GetSetDef::read(
        "__typing_unpacked_tuple_args__",
        |vm, o| {
            let (origin, tuple) = (vm.field(o, f::ORIGIN), vm.builtin_type(shape::TUPLE));
            Ok(if vm.raw(o, f::STARRED) != 0 && origin.is(&tuple) { vm.field(o, f::ARGS) } else { Object::NONE })
        },
        "",
    ),
];

fn params(vm: &mut Vm, o: &Object) -> PyResult {
    let p = vm.field(o, f::PARAMETERS);
    if !p.is_null() {
        return Ok(p);
    }
    let args = vm.field(o, f::ARGS);
    let p = parameters::collect(vm, &args)?;
    vm.set_field(o, f::PARAMETERS, p.clone());
    Ok(p)
}

fn repr(vm: &mut Vm, a: &[Object]) -> PyResult {
    let (origin, args) = (vm.field(&a[0], f::ORIGIN), vm.field(&a[0], f::ARGS));
    let mut text = if vm.raw(&a[0], f::STARRED) != 0 { "*".to_string() } else { String::new() };
    text += &parameters::show(vm, &origin)?;
    let mut parts = Vec::new();
    for x in support::items(vm, &args) {
        parts.push(parameters::show(vm, &x)?);
    }
    text += &if parts.is_empty() { "[()]".to_string() } else { format!("[{}]", parts.join(", ")) };
    Ok(vm.str(&text))
}

fn call(vm: &mut Vm, a: &[Object]) -> PyResult {
    let origin = vm.field(&a[0], f::ORIGIN);
    let o = crate::collections::pass_on(vm, &origin, &[], &a[1], &a[2])?;
    let set = vm.setattr_str(&o, "__orig_class__", &a[0]);
    if set.is_err() && (vm.raised_is(Exc::AttributeError) || vm.raised_is(Exc::TypeError)) {
        vm.take_exception();
        return Ok(o);
    }
    set?;
    Ok(o)
}

fn compare(vm: &mut Vm, a: &[Object], not: bool) -> PyResult {
    let class = vm.builtin_type(shape::GENERIC_ALIAS);
    if !vm.is_instance_exact(&a[1], &class) {
        return Ok(Object::NOT_IMPLEMENTED);
    }
    let mut same = vm.raw(&a[0], f::STARRED) == vm.raw(&a[1], f::STARRED);
    for i in [f::ORIGIN, f::ARGS] {
        let (x, y) = (vm.field(&a[0], i), vm.field(&a[1], i));
        same = same && {
            let r = vm.rich_compare(Compare::Eq, &x, &y)?;
            vm.truth(&r)?
        };
    }
    Ok(Object::bool(same != not))
}
