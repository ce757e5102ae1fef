//! `typing.TypeAliasType` (what the `type` statement makes) and `typing.Generic`.

use super::variables::check_type_params;
use super::{caller_module, evaluate, evaluator, make_union, typing_call};
use crate::support::{self, def, natives, option};
use ophion_object::records::type_alias as f;
use ophion_object::types::type_flag;
use ophion_vm::{GetSetDef, NativeDef, Object, PyResult, TypeDef, Vm, shape};

pub static TYPE_ALIAS: TypeDef = TypeDef {
    name: "typing.TypeAliasType",
    shape: shape::TYPE_ALIAS,
    doc: "Type alias.",
    weakrefable: true,
    new: Some(&NEW),
    methods: &METHODS,
    getset: &GETSET,
    ..TypeDef::EMPTY
};

/// What generic classes derive from.
pub static GENERIC: TypeDef = TypeDef {
    name: "typing.Generic",
    shape: shape::GENERIC,
    doc: "Abstract base class for generic types",
    flags: type_flag::BASETYPE,
    methods: &GENERIC_METHODS,
    ..TypeDef::EMPTY
};

natives! {
    static METHODS = [
        def("__repr__($self, /)", |vm, a| Ok(vm.field(&a[0], f::NAME)), "Return repr(self)."),
        def("__getitem__($self, key, /)", |vm, a| {
            let params = vm.field(&a[0], f::TYPE_PARAMS);
            if support::items(vm, &params).is_empty() {
                return Err(vm.type_error("Only generic type aliases are subscriptable"));
            }
            vm.generic_alias(&a[0], &a[1])
        }, "Return self[key]."),
        def("__or__($self, value, /)", |vm, a| make_union(vm, &a[0], &a[1]), "Return self|value."),
        def("__ror__($self, value, /)", |vm, a| make_union(vm, &a[1], &a[0]), "Return value|self."),
        def("__iter__($self, /)", |vm, a| {
            let m = vm.import_dotted("typing")?;
            let unpack = vm.getattr_str(&m, "Unpack")?;
            let u = vm.get_item(&unpack, &a[0])?;
            let one = vm.tuple([u]);
            vm.iter(&one)
        }, "Implement iter(self)."),
        def("__reduce__($self, /)", |vm, a| Ok(vm.field(&a[0], f::NAME)), ""),
    ];
    static GENERIC_METHODS = [
        def("__class_getitem__($cls, /, *args, **kwargs)", |vm, a| pass(vm, "_generic_class_getitem", a), "Parameterizes a generic class."),
        def("__init_subclass__($cls, /, *args, **kwargs)", |vm, a| pass(vm, "_generic_init_subclass", a), "Function to initialize subclasses."),
    ];
}

static GETSET: [GetSetDef; 6] = [
    GetSetDef::member("__name__", |vm, o| Ok(vm.field(o, f::NAME)), ""),
    GetSetDef::read(
        "__value__",
        |vm, o| {
            let x = vm.field(o, f::VALUE);
            if !x.is_null() {
                return Ok(x);
            }
            let g = vm.field(o, f::EVALUATE);
            let x = evaluate(vm, &g)?;
            vm.set_field(o, f::VALUE, x.clone());
            Ok(x)
        },
        "",
    ),
    GetSetDef::read(
        "__type_params__",
        |vm, o| {
            let p = vm.field(o, f::TYPE_PARAMS);
            Ok(if p.is_null() || p.is_none() { vm.tuple([]) } else { p })
        },
        "",
    ),
    GetSetDef::read(
        "__parameters__",
        |vm, o| {
            let p = vm.field(o, f::TYPE_PARAMS);
            let mut out = Vec::new();
            for x in support::items(vm, &p) {
                if vm.shape_of(&x) == shape::TYPE_VAR_TUPLE {
                    out.extend(vm.collect(&x)?);
                } else {
                    out.push(x);
                }
            }
            Ok(vm.tuple(out))
        },
        "",
    ),
    GetSetDef::read("__module__", |vm, o| Ok(vm.field(o, f::MODULE)), ""),
    GetSetDef::read("evaluate_value", |vm, o| Ok(evaluator::of(vm, o, f::EVALUATE, f::VALUE)), ""),
];

static NEW: NativeDef = def(
    "__new__($cls, name, value, *, type_params=())",
    |vm, a| {
        if !vm.is_str(&a[1]) {
            let t = vm.type_name(&a[1]);
            return Err(vm.type_error(format!("typealias() argument 'name' must be str, not {t}")));
        }
        let params = match option(&a[3]) {
            None => vm.tuple([]),
            Some(p) if vm.shape_of(p) == shape::TUPLE => p.clone(),
            Some(_) => return Err(vm.type_error("type_params must be a tuple")),
        };
        check_type_params(vm, &params)?;
        let module = caller_module(vm);
        Ok(vm.fill_native(&a[0], [a[1].clone(), params, Object::NULL, a[2].clone(), module], &[]))
    },
    "",
)
.called("typealias");

/// Calls a function of `typing` with the class and what was given.
fn pass(vm: &mut Vm, name: &str, a: &[Object]) -> PyResult {
    if a[2].is_null() {
        let mut args = vec![a[0].clone()];
        args.extend(support::items(vm, &a[1]));
        return typing_call(vm, name, &args);
    }
    let m = vm.import_dotted("typing")?;
    let g = vm.getattr_str(&m, name)?;
    crate::collections::pass_on(vm, &g, &[a[0].clone()], &a[1], &a[2])
}
