//! `typing.TypeVar`, `ParamSpec`, `TypeVarTuple`, `ParamSpecArgs`, `ParamSpecKwargs`, `NoDefault`.

use super::{caller_module, evaluate, evaluator, make_union, typing_call};
use crate::support::{self, def, natives, option};
use ophion_object::records::{param_spec as p, type_var as t, type_var_tuple as v};
use ophion_vm::{Compare, GetSetDef, NativeDef, NativeType, Object, PyResult, TypeDef, Vm, shape};

pub static TYPE_VAR: TypeDef = TypeDef {
    name: "typing.TypeVar",
    shape: shape::TYPE_VAR,
    doc: "Type variable.",
    has_dict: true,
    weakrefable: true,
    new: Some(&VAR_NEW),
    methods: &VAR_METHODS,
    getset: &VAR_GETSET,
    ..TypeDef::EMPTY
};
pub static PARAM_SPEC: TypeDef = TypeDef {
    name: "typing.ParamSpec",
    shape: shape::PARAM_SPEC,
    doc: "Parameter specification variable.",
    has_dict: true,
    weakrefable: true,
    new: Some(&SPEC_NEW),
    methods: &SPEC_METHODS,
    getset: &SPEC_GETSET,
    ..TypeDef::EMPTY
};
pub static TYPE_VAR_TUPLE: TypeDef = TypeDef {
    name: "typing.TypeVarTuple",
    shape: shape::TYPE_VAR_TUPLE,
    doc: "Type variable tuple. A specialized form of type variable that enables variadic generics.",
    has_dict: true,
    weakrefable: true,
    new: Some(&TUPLE_NEW),
    methods: &TUPLE_METHODS,
    getset: &TUPLE_GETSET,
    ..TypeDef::EMPTY
};

const fn part(name: &'static str, new: &'static NativeDef, methods: &'static [NativeDef]) -> NativeType {
    NativeType {
        def: TypeDef {
            name,
            doc: "",
            weakrefable: true,
            new: Some(new),
            methods,
            getset: &PART_GETSET,
            ..TypeDef::EMPTY
        },
        values: 1,
        raws: 0,
        members: 0,
        base: None,
    }
}
pub static PARAM_SPEC_ARGS: NativeType = part("typing.ParamSpecArgs", &ARGS_NEW, &ARGS_METHODS);
pub static PARAM_SPEC_KWARGS: NativeType = part("typing.ParamSpecKwargs", &KWARGS_NEW, &KWARGS_METHODS);
static ARGS_NEW: NativeDef =
    def("__new__($cls, origin)", |vm, a| Ok(vm.fill_native(&a[0], [a[1].clone()], &[])), "").called("paramspecargs");
static KWARGS_NEW: NativeDef =
    def("__new__($cls, origin)", |vm, a| Ok(vm.fill_native(&a[0], [a[1].clone()], &[])), "").called("paramspeckwargs");
static PART_GETSET: [GetSetDef; 1] = [GetSetDef::read("__origin__", |vm, o| Ok(vm.field(o, 0)), "")];

static NO_DEFAULT: NativeType = NativeType {
    def: TypeDef {
        name: "NoDefaultType",
        doc: "The type of the NoDefault singleton.",
        new: Some(&NO_DEFAULT_NEW),
        methods: &NO_DEFAULT_METHODS,
        ..TypeDef::EMPTY
    },
    ..NativeType::EMPTY
};
static NO_DEFAULT_NEW: NativeDef = def("__new__($cls, /)", |vm, _| Ok(no_default(vm)), "").called("NoDefaultType");

/// `typing.NoDefault`.
pub fn no_default(vm: &mut Vm) -> Object {
    if let Some(n) = vm.extensions.get("typing.NoDefault") {
        return n.clone();
    }
    let n = vm.new_native(&NO_DEFAULT, [], &[]);
    vm.extensions.insert("typing.NoDefault", n.clone());
    n
}

natives! {
    static NO_DEFAULT_METHODS = [
        def("__repr__($self, /)", |vm, _| Ok(vm.str("typing.NoDefault")), "Return repr(self)."),
        def("__reduce__($self, /)", |vm, _| Ok(vm.str("NoDefault")), ""),
    ];
    static ARGS_METHODS = [
        def("__repr__($self, /)", |vm, a| part_repr(vm, &a[0], "args"), "Return repr(self)."),
        def("__eq__($self, value, /)", |vm, a| part_eq(vm, a, &PARAM_SPEC_ARGS), "Return self==value."),
        def("__hash__($self, /)", part_hash, "Return hash(self)."),
        def("__mro_entries__($self, bases, /)", |vm, _| Err(vm.type_error("Cannot subclass an instance of ParamSpecArgs")), ""),
    ];
    static KWARGS_METHODS = [
        def("__repr__($self, /)", |vm, a| part_repr(vm, &a[0], "kwargs"), "Return repr(self)."),
        def("__eq__($self, value, /)", |vm, a| part_eq(vm, a, &PARAM_SPEC_KWARGS), "Return self==value."),
        def("__hash__($self, /)", part_hash, "Return hash(self)."),
        def("__mro_entries__($self, bases, /)", |vm, _| Err(vm.type_error("Cannot subclass an instance of ParamSpecKwargs")), ""),
    ];
    static VAR_METHODS = [
        def("__repr__($self, /)", |vm, a| {
            let (co, contra, infer) = (vm.raw(&a[0], t::COVARIANT), vm.raw(&a[0], t::CONTRAVARIANT), vm.raw(&a[0], t::INFER));
            named(vm, &a[0], co, contra, infer)
        }, "Return repr(self)."),
        def("__typing_subst__($self, arg, /)", |vm, a| typing_call(vm, "_typevar_subst", a), ""),
        def("__typing_prepare_subst__($self, alias, args, /)", |vm, a| {
            let params = vm.getattr_str(&a[1], "__parameters__")?;
            let params = vm.collect(&params)?;
            let i = params.iter().position(|q| q.is(&a[0])).unwrap_or(0);
            let mut args = vm.collect(&a[2])?;
            if i < args.len() {
                return Ok(a[2].clone());
            }
            let d = default_of(vm, &a[0], t::DEFAULT, t::EVALUATE_DEFAULT)?;
            if i == args.len() && !d.is(&no_default(vm)) {
                args.push(d);
                return Ok(vm.tuple(args));
            }
            let r = vm.repr(&a[1])?;
            let (r, n) = (vm.lossy(&r), i + 1);
            Err(vm.type_error(format!("Too few arguments for {r}; actual {}, expected at least {n}", args.len())))
        }, ""),
        def("has_default($self, /)", |vm, a| has_default(vm, &a[0], t::DEFAULT, t::EVALUATE_DEFAULT), ""),
        def("__or__($self, value, /)", |vm, a| make_union(vm, &a[0], &a[1]), "Return self|value."),
        def("__ror__($self, value, /)", |vm, a| make_union(vm, &a[1], &a[0]), "Return value|self."),
        def("__reduce__($self, /)", |vm, a| Ok(vm.field(&a[0], t::NAME)), ""),
        def("__mro_entries__($self, bases, /)", |vm, _| Err(vm.type_error("Cannot subclass an instance of TypeVar")), ""),
    ];
    static SPEC_METHODS = [
        def("__repr__($self, /)", |vm, a| {
            let (co, contra, infer) = (vm.raw(&a[0], p::COVARIANT), vm.raw(&a[0], p::CONTRAVARIANT), vm.raw(&a[0], p::INFER));
            named(vm, &a[0], co, contra, infer)
        }, "Return repr(self)."),
        def("__typing_subst__($self, arg, /)", |vm, a| typing_call(vm, "_paramspec_subst", a), ""),
        def("__typing_prepare_subst__($self, alias, args, /)", |vm, a| typing_call(vm, "_paramspec_prepare_subst", a), ""),
        def("has_default($self, /)", |vm, a| has_default(vm, &a[0], p::DEFAULT, p::EVALUATE_DEFAULT), ""),
        def("__or__($self, value, /)", |vm, a| make_union(vm, &a[0], &a[1]), "Return self|value."),
        def("__ror__($self, value, /)", |vm, a| make_union(vm, &a[1], &a[0]), "Return value|self."),
        def("__reduce__($self, /)", |vm, a| Ok(vm.field(&a[0], p::NAME)), ""),
        def("__mro_entries__($self, bases, /)", |vm, _| Err(vm.type_error("Cannot subclass an instance of ParamSpec")), ""),
    ];
    static TUPLE_METHODS = [
        def("__repr__($self, /)", |vm, a| Ok(vm.field(&a[0], v::NAME)), "Return repr(self)."),
        def("__iter__($self, /)", |vm, a| {
            let m = vm.import_dotted("typing")?;
            let unpack = vm.getattr_str(&m, "Unpack")?;
            let u = vm.get_item(&unpack, &a[0])?;
            let one = vm.tuple([u]);
            vm.iter(&one)
        }, "Implement iter(self)."),
        def("__typing_subst__($self, arg, /)", |vm, _| Err(vm.type_error("Substitution of bare TypeVarTuple is not supported")), ""),
        def("__typing_prepare_subst__($self, alias, args, /)", |vm, a| typing_call(vm, "_typevartuple_prepare_subst", a), ""),
        def("has_default($self, /)", |vm, a| has_default(vm, &a[0], v::DEFAULT, v::EVALUATE_DEFAULT), ""),
        def("__reduce__($self, /)", |vm, a| Ok(vm.field(&a[0], v::NAME)), ""),
        def("__mro_entries__($self, bases, /)", |vm, _| Err(vm.type_error("Cannot subclass an instance of TypeVarTuple")), ""),
    ];
}

static VAR_GETSET: [GetSetDef; 10] = [
    GetSetDef::read("__name__", |vm, o| Ok(vm.field(o, t::NAME)), ""),
    GetSetDef::read("__bound__", |vm, o| lazy(vm, o, t::BOUND, t::EVALUATE_BOUND, Object::NONE), ""),
    GetSetDef::read(
        "__constraints__",
        |vm, o| {
            let empty = vm.tuple([]);
            lazy(vm, o, t::CONSTRAINTS, t::EVALUATE_CONSTRAINTS, empty)
        },
        "",
    ),
    GetSetDef::read("__default__", |vm, o| default_of(vm, o, t::DEFAULT, t::EVALUATE_DEFAULT), ""),
    GetSetDef::read("__covariant__", |vm, o| Ok(Object::bool(vm.raw(o, t::COVARIANT) != 0)), ""),
    GetSetDef::read("__contravariant__", |vm, o| Ok(Object::bool(vm.raw(o, t::CONTRAVARIANT) != 0)), ""),
    GetSetDef::read("__infer_variance__", |vm, o| Ok(Object::bool(vm.raw(o, t::INFER) != 0)), ""),
    GetSetDef::read("evaluate_bound", |vm, o| Ok(evaluator::of(vm, o, t::EVALUATE_BOUND, t::BOUND)), ""),
    GetSetDef::read(
        "evaluate_constraints",
        |vm, o| Ok(evaluator::of(vm, o, t::EVALUATE_CONSTRAINTS, t::CONSTRAINTS)),
        "",
    ),
    GetSetDef::read("evaluate_default", |vm, o| Ok(evaluator::of(vm, o, t::EVALUATE_DEFAULT, t::DEFAULT)), ""),
];
static SPEC_GETSET: [GetSetDef; 9] = [
    GetSetDef::read("__name__", |vm, o| Ok(vm.field(o, p::NAME)), ""),
    GetSetDef::read("__bound__", |vm, o| Ok(or_none(vm.field(o, p::BOUND))), ""),
    GetSetDef::read("__default__", |vm, o| default_of(vm, o, p::DEFAULT, p::EVALUATE_DEFAULT), ""),
    GetSetDef::read("__covariant__", |vm, o| Ok(Object::bool(vm.raw(o, p::COVARIANT) != 0)), ""),
    GetSetDef::read("__contravariant__", |vm, o| Ok(Object::bool(vm.raw(o, p::CONTRAVARIANT) != 0)), ""),
    GetSetDef::read("__infer_variance__", |vm, o| Ok(Object::bool(vm.raw(o, p::INFER) != 0)), ""),
    GetSetDef::read(
        "args",
        |vm, o| Ok(vm.new_native(&PARAM_SPEC_ARGS, [o.clone()], &[])),
        "Represents positional arguments.",
    ),
    GetSetDef::read(
        "kwargs",
        |vm, o| Ok(vm.new_native(&PARAM_SPEC_KWARGS, [o.clone()], &[])),
        "Represents keyword arguments.",
    ),
    GetSetDef::read("evaluate_default", |vm, o| Ok(evaluator::of(vm, o, p::EVALUATE_DEFAULT, p::DEFAULT)), ""),
];
static TUPLE_GETSET: [GetSetDef; 3] = [
    GetSetDef::read("__name__", |vm, o| Ok(vm.field(o, v::NAME)), ""),
    GetSetDef::read("__default__", |vm, o| default_of(vm, o, v::DEFAULT, v::EVALUATE_DEFAULT), ""),
    GetSetDef::read("evaluate_default", |vm, o| Ok(evaluator::of(vm, o, v::EVALUATE_DEFAULT, v::DEFAULT)), ""),
];

fn or_none(o: Object) -> Object {
    if o.is_null() { Object::NONE } else { o }
}

/// A field that may be computed when first asked for.
fn lazy(vm: &mut Vm, o: &Object, field: usize, compute: usize, missing: Object) -> PyResult {
    let x = vm.field(o, field);
    if !x.is_null() {
        return Ok(x);
    }
    let f = vm.field(o, compute);
    if f.is_null() {
        return Ok(missing);
    }
    let x = evaluate(vm, &f)?;
    vm.set_field(o, field, x.clone());
    Ok(x)
}

fn default_of(vm: &mut Vm, o: &Object, field: usize, compute: usize) -> PyResult {
    let n = no_default(vm);
    lazy(vm, o, field, compute, n)
}

/// Type parameters as a program gives them: no other objects, and none without a default after one that has it.
pub fn check_type_params(vm: &mut Vm, params: &Object) -> PyResult<()> {
    let mut seen = false;
    for x in support::items(vm, params) {
        let with_default = match vm.shape_of(&x) {
            s if s == shape::TYPE_VAR => has_default(vm, &x, t::DEFAULT, t::EVALUATE_DEFAULT)?,
            s if s == shape::PARAM_SPEC => has_default(vm, &x, p::DEFAULT, p::EVALUATE_DEFAULT)?,
            s if s == shape::TYPE_VAR_TUPLE => has_default(vm, &x, v::DEFAULT, v::EVALUATE_DEFAULT)?,
            _ => {
                let r = vm.repr_lossy(&x);
                return Err(vm.type_error(format!("Expected a type param, got {r}")));
            }
        };
        if with_default.is(&Object::TRUE) {
            seen = true;
        } else if seen {
            let r = vm.repr_lossy(&x);
            return Err(vm.type_error(format!("non-default type parameter '{r}' follows default type parameter")));
        }
    }
    Ok(())
}

fn has_default(vm: &mut Vm, o: &Object, field: usize, compute: usize) -> PyResult {
    let (x, f, n) = (vm.field(o, field), vm.field(o, compute), no_default(vm));
    Ok(Object::bool(!f.is_null() || !x.is_null() && !x.is(&n)))
}

fn named(vm: &mut Vm, o: &Object, co: u64, contra: u64, infer: u64) -> PyResult {
    let name = vm.field(o, 0);
    if infer != 0 {
        return Ok(name);
    }
    let sign = if co != 0 {
        '+'
    } else if contra != 0 {
        '-'
    } else {
        '~'
    };
    let text = format!("{sign}{}", vm.lossy(&name));
    Ok(vm.str(&text))
}

fn part_repr(vm: &mut Vm, o: &Object, what: &str) -> PyResult {
    let origin = vm.field(o, 0);
    let name = match vm.getattr_str_opt(&origin, "__name__")? {
        Some(n) => vm.lossy(&n),
        None => vm.repr_lossy(&origin),
    };
    Ok(vm.str(&format!("{name}.{what}")))
}
fn part_eq(vm: &mut Vm, a: &[Object], d: &'static NativeType) -> PyResult {
    if !vm.is_native(&a[1], d) {
        return Ok(Object::NOT_IMPLEMENTED);
    }
    let (x, y) = (vm.field(&a[0], 0), vm.field(&a[1], 0));
    vm.rich_compare(Compare::Eq, &x, &y)
}
fn part_hash(vm: &mut Vm, a: &[Object]) -> PyResult {
    let x = vm.field(&a[0], 0);
    let h = vm.hash(&x)?;
    Ok(vm.int(h))
}

fn check_name(vm: &mut Vm, class: &str, o: &Object) -> PyResult<()> {
    if vm.is_str(o) {
        return Ok(());
    }
    let t = vm.type_name(o);
    Err(vm.type_error(format!("{class}() argument 'name' must be str, not {t}")))
}

fn variance(vm: &mut Vm, co: &Object, contra: &Object, infer: &Object) -> PyResult<[u64; 3]> {
    let (co, contra, infer) =
        (support::flag(vm, co, false)?, support::flag(vm, contra, false)?, support::flag(vm, infer, false)?);
    if co && contra {
        return Err(vm.value_error("Bivariant types are not supported."));
    }
    if infer && (co || contra) {
        return Err(vm.value_error("Variance cannot be specified with infer_variance."));
    }
    Ok([co as u64, contra as u64, infer as u64])
}

/// The default that a variable was made with.
fn given_or_none(vm: &mut Vm, o: &Object) -> Object {
    if o.is_null() { no_default(vm) } else { o.clone() }
}

fn bound(vm: &mut Vm, o: &Object) -> PyResult {
    match option(o) {
        None => Ok(Object::NULL),
        Some(b) => {
            let message = vm.str("Bound must be a type.");
            typing_call(vm, "_type_check", &[b.clone(), message])
        }
    }
}

fn place_in_module(vm: &mut Vm, o: &Object) -> PyResult<()> {
    let m = caller_module(vm);
    vm.setattr_str(o, "__module__", &m)
}

static VAR_NEW: NativeDef = def(
    "__new__($cls, name, *constraints, bound=None, default=typing.NoDefault, covariant=False, contravariant=False, infer_variance=False)",
    |vm, a| {
        check_name(vm, "typevar", &a[1])?;
        let flags = variance(vm, &a[5], &a[6], &a[7])?;
        let constraints = support::items(vm, &a[2]);
        if constraints.len() == 1 {
            return Err(vm.type_error("A single constraint is not allowed"));
        }
        let bound = bound(vm, &a[3])?;
        if !constraints.is_empty() && !bound.is_null() {
            return Err(vm.type_error("Constraints cannot be combined with bound=..."));
        }
        let constraints = if constraints.is_empty() {
            Object::NULL
        } else {
            let message = vm.str("TypeVar(name, constraint, ...): constraints must be types.");
            let mut checked = Vec::new();
            for c in constraints {
                checked.push(typing_call(vm, "_type_check", &[c, message.clone()])?);
            }
            vm.tuple(checked)
        };
        let n = Object::NULL;
        let default = given_or_none(vm, &a[4]);
        let o = vm.fill_native(&a[0], [a[1].clone(), bound, n.clone(), constraints, n.clone(), default, n], &flags);
        place_in_module(vm, &o)?;
        Ok(o)
    },
    "",
)
.called("typevar");

static SPEC_NEW: NativeDef = def(
    "__new__($cls, name, *, bound=None, default=typing.NoDefault, covariant=False, contravariant=False, infer_variance=False)",
    |vm, a| {
        check_name(vm, "paramspec", &a[1])?;
        let flags = variance(vm, &a[4], &a[5], &a[6])?;
        let bound = option(&a[2]).cloned().unwrap_or(Object::NULL);
        let default = given_or_none(vm, &a[3]);
        let o = vm.fill_native(&a[0], [a[1].clone(), bound, default, Object::NULL], &flags);
        place_in_module(vm, &o)?;
        Ok(o)
    },
    "",
)
.called("paramspec");

static TUPLE_NEW: NativeDef = def(
    "__new__($cls, name, *, default=typing.NoDefault)",
    |vm, a| {
        check_name(vm, "typevartuple", &a[1])?;
        let default = given_or_none(vm, &a[2]);
        let o = vm.fill_native(&a[0], [a[1].clone(), default, Object::NULL], &[]);
        place_in_module(vm, &o)?;
        Ok(o)
    },
    "",
)
.called("typevartuple");
