//! `_collections`: deque, defaultdict, the getters of named tuples, counting.

mod default_dict;
mod deque;
mod deque_methods;

use crate::python;
use crate::support::{self, def, natives};
use ophion_vm::{Exc, GetSetDef, Kind, NativeDef, NativeType, Object, PyResult, TypeDef, Vm, shape};

natives! {
    static FUNCTIONS = [
        def("_count_elements($module, mapping, iterable, /)", count_elements, "Count elements in the iterable, updating the mapping"),
    ];
}

pub fn fill(vm: &mut Vm, module: &Object) -> PyResult<()> {
    let ns = python::run(vm, "_collections", include_str!("python/collections.py"), &[])?;
    python::keep(vm, &ns, &["_collections_missing", "_collections_count"]);
    vm.add_functions(module, "_collections", &FUNCTIONS);
    vm.add_type(module, &deque::DEQUE);
    vm.add_type(module, &deque::ITERATOR);
    vm.add_type(module, &deque::REVERSE_ITERATOR);
    vm.add_type(module, &default_dict::DEFAULT_DICT);
    vm.add_type(module, &TUPLE_GETTER);
    Ok(())
}

fn count_elements(vm: &mut Vm, a: &[Object]) -> PyResult {
    // A Counter is a dict whose own `get` and `__setitem__` are dict's.
    let plain = vm.kind(&a[0]) == Kind::Dict && vm.stores_as_dict(&a[0]) && {
        let (class, dict) = (vm.type_of(&a[0]), vm.builtin_type(shape::DICT));
        let name = vm.intern("get");
        let (own, base) = (vm.lookup_class(&class, &name), vm.lookup_class(&dict, &name));
        matches!((own, base), (Some(x), Some(y)) if x.is(&y))
    };
    if !plain {
        return Err(vm.tail_prelude("_collections_count", vec![a[0].clone(), a[1].clone()]));
    }
    let it = vm.iter(&a[1])?;
    let step = vm.stepper(&it);
    while let Some(x) = step(vm, &it)? {
        vm.charge(1)?;
        vm.dict_count(&a[0], &x)?;
    }
    Ok(Object::NONE)
}

// A named tuple's field: its docstring; its index.
static TUPLE_GETTER: NativeType = NativeType {
    def: TypeDef {
        name: "collections._tuplegetter",
        new: Some(&GETTER_NEW),
        methods: &GETTER_METHODS,
        getset: &GETTER_GETSET,
        ..TypeDef::EMPTY
    },
    values: 1,
    raws: 1,
    ..NativeType::EMPTY
};
static GETTER_NEW: NativeDef = def(
    "__new__($cls, index, doc, /)",
    |vm, a| {
        let i = vm.index_i64(&a[1])?;
        Ok(vm.fill_native(&a[0], [a[2].clone()], &[i as u64]))
    },
    "",
);
static GETTER_GETSET: [GetSetDef; 1] = [GetSetDef::write(
    "__doc__",
    |vm, o| Ok(vm.field(o, 0)),
    |vm, o, v| {
        vm.set_field(o, 0, v.clone());
        Ok(())
    },
    "",
)];

natives! {
    static GETTER_METHODS = [
        def("__get__($self, instance, owner=None, /)", |vm, a| {
            let i = vm.raw(&a[0], 1) as usize;
            if let Some(items) = vm.tuple_items(&a[1]) {
                return match items.get(i) {
                    Some(x) => Ok(x.clone()),
                    None => Err(vm.index_error("tuple index out of range")),
                };
            }
            if a[1].is_none() {
                return Ok(a[0].clone());
            }
            let t = vm.type_name(&a[1]);
            Err(vm.type_error(format!("descriptor for index '{i}' for tuple subclasses doesn't apply to '{t}' object")))
        }, "Return an attribute of instance, which is of type owner.").of_item(),
        def("__set__($self, instance, value, /)", |vm, _| Err(vm.raise(Exc::AttributeError, "can't set attribute")), "Set an attribute of instance to value."),
        def("__delete__($self, instance, /)", |vm, _| Err(vm.raise(Exc::AttributeError, "can't delete attribute")), "Delete an attribute of instance."),
        def("__reduce__($self, /)", |vm, a| {
            let class = vm.type_of(&a[0]);
            let (doc, i) = (vm.field(&a[0], 0), vm.raw(&a[0], 1));
            let i = vm.uint(i);
            let args = vm.tuple([i, doc]);
            Ok(vm.tuple([class, args]))
        }, ""),
        def("__repr__($self, /)", |vm, a| {
            let (doc, i) = (vm.field(&a[0], 0), vm.raw(&a[0], 1));
            let r = vm.repr(&doc)?;
            let text = format!("_tuplegetter({i}, {})", vm.lossy(&r));
            Ok(vm.str(&text))
        }, "Return repr(self)."),
    ];
}

/// Positional and named arguments of a call that goes on with them.
pub(crate) fn pass_on(vm: &mut Vm, f: &Object, first: &[Object], args: &Object, kwargs: &Object) -> PyResult {
    let mut all = first.to_vec();
    all.extend(support::items(vm, args));
    let mut names = Vec::new();
    if !kwargs.is_null() {
        for (k, v) in vm.dict_items(kwargs) {
            names.push(k);
            all.push(v);
        }
    }
    if names.is_empty() {
        return vm.call(f, &all);
    }
    let names = vm.tuple(names);
    vm.call_with(f, &all, &names)
}
