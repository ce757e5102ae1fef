//! `functools.cmp_to_key`: keys that compare through a function.

use crate::support::{def, natives};
use ophion_vm::{Compare, GetSetDef, NativeType, Object, PyResult, TypeDef, Vm};

// The function, the object (NULL for the maker of keys itself).
pub static KEY: NativeType = NativeType {
    def: TypeDef {
        name: "functools.KeyWrapper",
        methods: &METHODS,
        getset: &GETSET,
        none: &["__hash__"],
        ..crate::support::HIDDEN_TYPE
    },
    values: 2,
    ..NativeType::EMPTY
};
static GETSET: [GetSetDef; 1] = [GetSetDef::member(
    "obj",
    |vm, o| Ok(vm.field(o, 1).given().cloned().unwrap_or(Object::NONE)),
    "Value wrapped by a key function.",
)];

natives! {
    static METHODS = [
        def("__call__($self, /, *args, **kwargs)", |vm, a| {
            let mut args = crate::support::items(vm, &a[1]);
            if !a[2].is_null() && let Some(o) = vm.dict_get_str(&a[2], "obj") {
                args.push(o);
            }
            let [obj] = args.as_slice() else {
                return Err(match args.len() {
                    0 => vm.type_error("K() missing required argument 'obj' (pos 1)"),
                    n => vm.type_error(format!("K() takes exactly 1 argument ({n} given)")),
                });
            };
            let f = vm.field(&a[0], 0);
            Ok(vm.new_native(&KEY, [f, obj.clone()], &[]))
        }, "Call self as a function."),
        def("__lt__($self, value, /)", |vm, a| compare(vm, a, Compare::Lt), "Return self<value.").again(),
        def("__le__($self, value, /)", |vm, a| compare(vm, a, Compare::Le), "Return self<=value."),
        def("__eq__($self, value, /)", |vm, a| compare(vm, a, Compare::Eq), "Return self==value."),
        def("__ne__($self, value, /)", |vm, a| compare(vm, a, Compare::Ne), "Return self!=value."),
        def("__gt__($self, value, /)", |vm, a| compare(vm, a, Compare::Gt), "Return self>value."),
        def("__ge__($self, value, /)", |vm, a| compare(vm, a, Compare::Ge), "Return self>=value."),
    ];
}

pub fn cmp_to_key(vm: &mut Vm, a: &[Object]) -> PyResult {
    Ok(vm.new_native(&KEY, [a[0].clone(), Object::NULL], &[]))
}

fn compare(vm: &mut Vm, a: &[Object], op: Compare) -> PyResult {
    if !vm.is_native(&a[1], &KEY) {
        return Err(vm.type_error("other argument must be K instance"));
    }
    let (x, y) = (vm.field(&a[0], 1), vm.field(&a[1], 1));
    if x.is_null() || y.is_null() {
        return Err(vm.raise(ophion_vm::Exc::AttributeError, "object"));
    }
    let f = vm.field(&a[0], 0);
    if op == Compare::Lt {
        return Err(vm.tail_prelude("less_by", vec![f, x, y]));
    }
    let r = vm.call(&f, &[x, y])?;
    vm.rich_compare(op, &r, &Object::small(0))
}
