//! What `evaluate_bound` and its kin give for a value that is known already: a callable that takes a format and gives the value, or its text.

use super::parameters;
use crate::support::{def, natives};
use ophion_vm::{Kind, NativeType, Object, TypeDef, Vm, shape};

pub static CONST_EVALUATOR: NativeType = NativeType {
    def: TypeDef {
        name: "_typing._ConstEvaluator",
        doc: "Gives a value that is known, in the format asked for.",
        flags: ophion_object::types::type_flag::DISALLOW_INSTANTIATION,
        methods: &METHODS,
        ..TypeDef::EMPTY
    },
    values: 1,
    ..NativeType::EMPTY
};

/// `annotationlib.Format.STRING`.
const STRING: i64 = 4;

natives! {
    static METHODS = [
        def("__call__($self, format=1, /)", |vm, a| {
            let value = vm.field(&a[0], 0);
            if a[1].is_null() || vm.index_i64(&a[1])? != STRING {
                return Ok(value);
            }
            let text = match vm.tuple_items(&value).map(<[Object]>::to_vec) {
                Some(items) if vm.kind(&value) == Kind::Tuple => {
                    let mut parts = Vec::new();
                    for x in &items {
                        parts.push(parameters::show(vm, x)?);
                    }
                    format!("({})", parts.join(", "))
                }
                _ if vm.shape_of(&value) == shape::LIST => vm.repr_lossy(&value),
                _ => parameters::show(vm, &value)?,
            };
            Ok(vm.str(&text))
        }, "Call self as a function."),
        def("__repr__($self, /)", |vm, a| {
            let value = vm.field(&a[0], 0);
            let shown = vm.repr(&value)?;
            let text = format!("<constevaluator {}>", vm.lossy(&shown));
            Ok(vm.str(&text))
        }, "Return repr(self)."),
    ];
}

/// The function that computes a field; an evaluator of the value if it was given as it is; None if there is neither.
pub fn of(vm: &mut Vm, o: &Object, compute: usize, value: usize) -> Object {
    let f = vm.field(o, compute);
    if !f.is_null() {
        return f;
    }
    let value = vm.field(o, value);
    if value.is_null() || vm.tuple_items(&value).is_some_and(<[Object]>::is_empty) {
        return Object::NONE;
    }
    vm.new_native(&CONST_EVALUATOR, [value], &[])
}
