//! `types.SimpleNamespace`.

use crate::support::{self, def, natives};
use ophion_object::types::type_flag;
use ophion_vm::{Compare, Kind, NativeDef, Object, PyResult, TypeDef, Vm, shape};

pub static SIMPLE_NAMESPACE: TypeDef = TypeDef {
    name: "types.SimpleNamespace",
    signature: "(mapping_or_iterable=(), /, **kwargs)",
    shape: shape::SIMPLE_NAMESPACE,
    doc: "A simple attribute-based namespace.",
    has_dict: true,
    flags: type_flag::BASETYPE,
    new: Some(&NEW),
    methods: &METHODS,
    none: &["__hash__"],
    ..TypeDef::EMPTY
};
static NEW: NativeDef = def("__new__($cls, /, *args, **kwargs)", |vm, a| Ok(vm.blank_record(&a[0])), "");

natives! {
    static METHODS = [
        def("__init__($self, /, *args, **kwargs)", init, "Initialize self.  See help(type(self)) for accurate signature."),
        def("__repr__($self, /)", repr, "Return repr(self)."),
        def("__eq__($self, value, /)", |vm, a| compare(vm, a, Compare::Eq), "Return self==value."),
        def("__ne__($self, value, /)", |vm, a| compare(vm, a, Compare::Ne), "Return self!=value."),
        def("__lt__($self, value, /)", |vm, a| compare(vm, a, Compare::Lt), "Return self<value."),
        def("__le__($self, value, /)", |vm, a| compare(vm, a, Compare::Le), "Return self<=value."),
        def("__gt__($self, value, /)", |vm, a| compare(vm, a, Compare::Gt), "Return self>value."),
        def("__ge__($self, value, /)", |vm, a| compare(vm, a, Compare::Ge), "Return self>=value."),
        def("__reduce__($self, /)", |vm, a| {
            let class = vm.type_of(&a[0]);
            let (t, d) = (vm.tuple([]), dict(vm, &a[0]));
            Ok(vm.tuple([class, t, d]))
        }, "Return state information for pickling"),
        def("__replace__($self, /, **changes)", |vm, a| {
            let class = vm.type_of(&a[0]);
            let new = vm.call(&class, &[])?;
            let (from, to) = (dict(vm, &a[0]), dict(vm, &new));
            vm.dict_merge(&to, &from)?;
            if !a[1].is_null() {
                vm.dict_merge(&to, &a[1])?;
            }
            Ok(new)
        }, "Return a copy of the namespace object with new values for the specified attributes."),
    ];
}

fn dict(vm: &mut Vm, o: &Object) -> Object {
    match vm.instance_dict(o) {
        Some(d) => d,
        None => vm.dict(),
    }
}

fn init(vm: &mut Vm, a: &[Object]) -> PyResult {
    let args = support::items(vm, &a[1]);
    let d = dict(vm, &a[0]);
    match args.as_slice() {
        [] => {}
        [one] => {
            let from = if vm.kind(one) == Kind::Dict {
                one.clone()
            } else {
                let class = vm.builtin_type(shape::DICT);
                vm.call(&class, std::slice::from_ref(one))?
            };
            if !vm.dict_has_str_keys(&from) {
                return Err(vm.type_error("keywords must be strings"));
            }
            vm.dict_merge(&d, &from)?;
        }
        more => {
            let (t, n) = (vm.type_name(&a[0]), more.len());
            let t = t.rsplit('.').next().unwrap_or_default();
            return Err(vm.type_error(format!("{t} expected at most 1 argument, got {n}")));
        }
    }
    if !a[2].is_null() {
        vm.dict_merge(&d, &a[2])?;
    }
    Ok(Object::NONE)
}

fn repr(vm: &mut Vm, a: &[Object]) -> PyResult {
    let class = vm.type_of(&a[0]);
    let name =
        if vm.shape_of(&a[0]) == shape::SIMPLE_NAMESPACE { "namespace".to_string() } else { vm.name_of_type(&class) };
    if !vm.enter_repr(&a[0]) {
        return Ok(vm.str(&format!("{name}(...)")));
    }
    let d = dict(vm, &a[0]);
    let mut parts = Vec::new();
    let mut failed = None;
    for (k, v) in vm.dict_items(&d) {
        if !vm.is_str(&k) || vm.str_len(&k) == 0 {
            continue;
        }
        match vm.repr(&v) {
            Ok(r) => parts.push(format!("{}={}", vm.lossy(&k), vm.lossy(&r))),
            Err(stop) => {
                failed = Some(stop);
                break;
            }
        }
    }
    vm.leave_repr(&a[0]);
    match failed {
        Some(stop) => Err(stop),
        None => Ok(vm.str(&format!("{name}({})", parts.join(", ")))),
    }
}

fn compare(vm: &mut Vm, a: &[Object], op: Compare) -> PyResult {
    let class = vm.builtin_type(shape::SIMPLE_NAMESPACE);
    if !vm.is_instance_exact(&a[1], &class) {
        return Ok(Object::NOT_IMPLEMENTED);
    }
    let (x, y) = (dict(vm, &a[0]), dict(vm, &a[1]));
    vm.rich_compare(op, &x, &y)
}
