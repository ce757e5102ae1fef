//! `typing.Union`: `int | str`.

use super::parameters;
use crate::support::{self, def, natives};
use ophion_object::records::union as f;
use ophion_object::types::type_flag;
use ophion_vm::{Exc, GetSetDef, Object, PyResult, TypeDef, Vm, shape};

pub static UNION: TypeDef = TypeDef {
    name: "typing.Union",
    shape: shape::UNION,
    doc: "Represent a union type\n\nE.g. for int | str",
    weakrefable: true,
    flags: type_flag::DISALLOW_INSTANTIATION,
    methods: &METHODS,
    getset: &GETSET,
    ..TypeDef::EMPTY
};

natives! {
    static METHODS = [
        def("__repr__($self, /)", |vm, a| {
            let mut parts = Vec::new();
            let none = vm.builtin_type(shape::NONE);
            for x in args(vm, &a[0]) {
                parts.push(if x.is(&none) { "None".to_string() } else { parameters::show(vm, &x)? });
            }
            Ok(vm.str(&parts.join(" | ")))
        }, "Return repr(self)."),
        def("__hash__($self, /)", |vm, a| {
            let set = as_set(vm, &a[0])?;
            let h = vm.hash(&set)?;
            Ok(vm.int(h))
        }, "Return hash(self)."),
        def("__eq__($self, value, /)", |vm, a| {
            if vm.shape_of(&a[1]) != shape::UNION {
                return Ok(Object::NOT_IMPLEMENTED);
            }
            let (x, y) = (args(vm, &a[0]), args(vm, &a[1]));
            Ok(Object::bool(x.len() == y.len() && all_among(vm, &x, &y)?))
        }, "Return self==value."),
        def("__or__($self, value, /)", |vm, a| make(vm, &[a[0].clone(), a[1].clone()]), "Return self|value."),
        def("__ror__($self, value, /)", |vm, a| make(vm, &[a[1].clone(), a[0].clone()]), "Return value|self."),
        def("__getitem__($self, key, /)", |vm, a| {
            let (args, params) = (vm.field(&a[0], f::ARGS), params(vm, &a[0])?);
            let new = parameters::substitute(vm, &a[0], &args, &params, &a[1])?;
            make(vm, &new)
        }, "Return self[key]."),
        def("__class_getitem__($cls, object, /)", |vm, a| {
            let items = if vm.shape_of(&a[1]) == shape::TUPLE { support::items(vm, &a[1]) } else { vec![a[1].clone()] };
            make(vm, &items)
        }, ""),
        def("__mro_entries__($self, object, /)", |vm, a| {
            let r = vm.repr(&a[0])?;
            let text = format!("Cannot subclass {}", vm.lossy(&r));
            Err(vm.type_error(text))
        }, ""),
        def("__instancecheck__($self, instance, /)", |vm, a| {
            for c in args(vm, &a[0]) {
                if vm.is_instance(&a[1], &c)? {
                    return Ok(Object::TRUE);
                }
            }
            Ok(Object::FALSE)
        }, ""),
        def("__subclasscheck__($self, cls, /)", |vm, a| {
            for c in args(vm, &a[0]) {
                if vm.is_subclass(&a[1], &c)? {
                    return Ok(Object::TRUE);
                }
            }
            Ok(Object::FALSE)
        }, ""),
    ];
}

static GETSET: [GetSetDef; 5] = [
    GetSetDef::member("__args__", |vm, o| Ok(vm.field(o, f::ARGS)), ""),
    GetSetDef::read("__parameters__", params, "Type variables in the types.UnionType."),
    GetSetDef::read("__origin__", |vm, _| Ok(vm.builtin_type(shape::UNION)), "Always returns the type"),
    GetSetDef::read("__name__", |vm, _| Ok(vm.str("Union")), "Name of the type"),
    GetSetDef::read("__qualname__", |vm, _| Ok(vm.str("Union")), "Qualified name of the type"),
];

fn args(vm: &mut Vm, o: &Object) -> Vec<Object> {
    let t = vm.field(o, f::ARGS);
    support::items(vm, &t)
}

fn as_set(vm: &mut Vm, o: &Object) -> PyResult {
    let set = vm.set_of_shape(shape::FROZENSET);
    for x in args(vm, o) {
        vm.hash(&x)?;
        vm.set_add(&set, &x)?;
    }
    Ok(set)
}

/// Is each of the ones equal to one of the others? (They need not be hashable.)
fn all_among(vm: &mut Vm, some: &[Object], others: &[Object]) -> PyResult<bool> {
    for x in some {
        let mut found = false;
        for y in others {
            found = found || vm.equal(x, y)?;
        }
        if !found {
            return Ok(false);
        }
    }
    Ok(true)
}

fn params(vm: &mut Vm, o: &Object) -> PyResult {
    let p = vm.field(o, f::PARAMETERS);
    if !p.is_null() {
        return Ok(p);
    }
    let t = vm.field(o, f::ARGS);
    let p = parameters::collect(vm, &t)?;
    vm.set_field(o, f::PARAMETERS, p.clone());
    Ok(p)
}

/// The parts of a union flattened, each once; a single one is itself. Strs become forward references.
///
/// Parts are the same if they are equal and their hashes are, too; those without a hash are compared with each other.
pub fn make(vm: &mut Vm, parts: &[Object]) -> PyResult {
    let mut out: Vec<Object> = Vec::new();
    let mut hashes: Vec<Option<i64>> = Vec::new();
    for p in parts {
        let list = match vm.shape_of(p) {
            shape::UNION => args(vm, p),
            _ if p.is_none() => vec![vm.builtin_type(shape::NONE)],
            _ if vm.is_str(p) => {
                let m = vm.import_dotted("annotationlib")?;
                let class = vm.getattr_str(&m, "ForwardRef")?;
                vec![vm.call(&class, std::slice::from_ref(p))?]
            }
            _ => vec![p.clone()],
        };
        for x in list {
            let hash = match vm.hash(&x) {
                Ok(hash) => Some(hash),
                Err(_) if vm.raised_is(Exc::TypeError) => {
                    vm.take_exception();
                    None
                }
                Err(stop) => return Err(stop),
            };
            let mut known = false;
            for (y, other) in out.iter().zip(&hashes) {
                known = known || hash == *other && (y.is(&x) || vm.equal(y, &x)?);
            }
            if !known {
                out.push(x);
                hashes.push(hash);
            }
        }
    }
    if out.is_empty() {
        return Err(vm.type_error("Cannot take a Union of no types."));
    }
    if let [only] = out.as_slice() {
        return Ok(only.clone());
    }
    let t = vm.tuple(out);
    Ok(vm.record(shape::UNION, [t, Object::NULL], &[]))
}

/// `a | b`: NotImplemented if one of them cannot be part of a union.
pub fn join(vm: &mut Vm, parts: &[Object]) -> PyResult {
    for p in parts {
        let number = vm.shape_of(p);
        let fits = p.is_none()
            || vm.is_type(p)
            || matches!(
                number,
                shape::UNION
                    | shape::GENERIC_ALIAS
                    | shape::TYPE_VAR
                    | shape::PARAM_SPEC
                    | shape::TYPE_ALIAS
                    | shape::TYPE_VAR_TUPLE
            )
            || {
                let alias = vm.builtin_type(shape::GENERIC_ALIAS);
                vm.is_instance_exact(p, &alias)
            };
        let variable = parts.iter().any(|q| matches!(vm.shape_of(q), shape::TYPE_VAR | shape::PARAM_SPEC));
        if !fits && !variable {
            return Ok(Object::NOT_IMPLEMENTED);
        }
    }
    make(vm, parts)
}
