//! `tuple`.

use super::nested;
use super::sequence as seq;
use ophion_object::types::type_flag;
use ophion_vm::{Compare, Kind, NativeDef, Object, PyResult, TypeDef, Vm, shape};

pub static TUPLE: TypeDef = TypeDef {
    name: "tuple",
    signature: "(iterable=(), /)",
    shape: shape::TUPLE,
    doc: "Built-in immutable sequence.\n\nIf no argument is given, the constructor returns an empty tuple.\nIf iterable is specified the tuple is initialized from iterable's items.\n\nIf the argument is a tuple, the return value is the same object.",
    kind: Kind::Tuple,
    flags: type_flag::BASETYPE | type_flag::SEQUENCE | type_flag::MATCH_SELF,
    new: Some(&NEW),
    methods: &METHODS,
    ..TypeDef::EMPTY
};

static NEW: NativeDef = NativeDef::new(
    "__new__($cls, iterable=(), /)",
    |vm, a| {
        let plain = vm.builtin_type(shape::TUPLE);
        let exact = if a[1].is_null() {
            vm.tuple([])
        } else if vm.shape_of(&a[1]) == shape::TUPLE {
            a[1].clone()
        } else {
            let items = vm.collect(&a[1])?;
            vm.tuple(items)
        };
        if a[0].is(&plain) { Ok(exact) } else { Ok(vm.instance_of_value(&a[0], &exact)) }
    },
    "Create and return a new object.  See help(type) for accurate signature.",
);

static METHODS: [NativeDef; 19] = [
    NativeDef::new("__repr__($self, /)", |vm, a| nested::repr(vm, &a[0]), "Return repr(self)."),
    NativeDef::new(
        "__len__($self, /)",
        |vm, a| {
            let n = vm.tuple_items(&a[0]).map_or(0, <[Object]>::len);
            Ok(vm.usize(n))
        },
        "Return len(self).",
    ),
    NativeDef::new("__getitem__($self, key, /)", getitem, "Return self[key].").again(),
    NativeDef::new(
        "__iter__($self, /)",
        |vm, a| Ok(vm.record(shape::TUPLE_ITERATOR, [a[0].clone()], &[0])),
        "Implement iter(self).",
    ),
    NativeDef::new(
        "__contains__($self, key, /)",
        |vm, a| Ok(Object::bool(seq::find(vm, (&a[0], &a[1]), (0, usize::MAX), ("contains_in", &[]))?.is_some())),
        "Return bool(key in self).",
    ),
    NativeDef::new("__eq__($self, value, /)", |vm, a| compare(vm, Compare::Eq, a), "Return self==value."),
    NativeDef::new("__ne__($self, value, /)", |vm, a| compare(vm, Compare::Ne, a), "Return self!=value."),
    NativeDef::new("__lt__($self, value, /)", |vm, a| compare(vm, Compare::Lt, a), "Return self<value."),
    NativeDef::new("__le__($self, value, /)", |vm, a| compare(vm, Compare::Le, a), "Return self<=value."),
    NativeDef::new("__gt__($self, value, /)", |vm, a| compare(vm, Compare::Gt, a), "Return self>value."),
    NativeDef::new("__ge__($self, value, /)", |vm, a| compare(vm, Compare::Ge, a), "Return self>=value."),
    NativeDef::new("__hash__($self, /)", |vm, a| nested::hash_tuple(vm, &a[0]), "Return hash(self)."),
    NativeDef::new(
        "__add__($self, value, /)",
        |vm, a| {
            if vm.kind(&a[1]) != Kind::Tuple {
                let t = vm.type_name(&a[1]);
                return Err(vm.type_error(format!("can only concatenate tuple (not \"{t}\") to tuple")));
            }
            let items = [seq::borrowed(vm, &a[0]), seq::borrowed(vm, &a[1])].concat();
            Ok(vm.tuple(items))
        },
        "Return self+value.",
    ),
    NativeDef::new("__mul__($self, value, /)", mul, "Return self*value."),
    NativeDef::new("__rmul__($self, value, /)", mul, "Return value*self."),
    NativeDef::new(
        "count($self, value, /)",
        |vm, a| seq::count(vm, &a[0], &a[1]),
        "Return number of occurrences of value.",
    ),
    NativeDef::new(
        "index($self, value, start=0, stop=sys.maxsize, /)",
        |vm, a| seq::index(vm, a, "tuple.index(x): x not in tuple"),
        "Return first index of value.\n\nRaises ValueError if the value is not present.",
    ),
    NativeDef::new(
        "__getnewargs__($self, /)",
        |vm, a| {
            let items = seq::items(vm, &a[0]);
            let t = vm.tuple(items);
            Ok(vm.tuple([t]))
        },
        "",
    ),
    NativeDef::new("__class_getitem__($cls, object, /)", |vm, a| vm.generic_alias(&a[0], &a[1]), "See PEP 585"),
];

fn compare(vm: &mut Vm, op: Compare, a: &[Object]) -> PyResult {
    if vm.kind(&a[1]) != Kind::Tuple {
        return Ok(Object::NOT_IMPLEMENTED);
    }
    nested::compare(vm, op, &a[0], &a[1])
}

fn mul(vm: &mut Vm, a: &[Object]) -> PyResult {
    let Some(n) = seq::repeat_count(vm, &a[1])? else {
        let t = vm.type_name(&a[1]);
        return Err(vm.type_error(format!("can't multiply sequence by non-int of type '{t}'")));
    };
    if n == 1 && vm.shape_of(&a[0]) == shape::TUPLE {
        return Ok(a[0].clone());
    }
    let items = seq::repeat(seq::borrowed(vm, &a[0]), n);
    let Some(items) = items else { return Err(vm.memory_error()) };
    Ok(vm.tuple(items))
}

fn getitem(vm: &mut Vm, a: &[Object]) -> PyResult {
    if vm.special(&a[1], ophion_vm::Special::Index).is_some() {
        let i = vm.index_isize(&a[1])?;
        return seq::item(vm, &a[0], i, "tuple");
    }
    if vm.shape_of(&a[1]) == shape::SLICE {
        let items = seq::slice(vm, &a[0], &a[1])?;
        let n = vm.tuple_items(&a[0]).map_or(0, <[Object]>::len);
        let whole = vm.shape_of(&a[0]) == shape::TUPLE && items.len() == n && vm.slice_bounds(&a[1], n)?.2 == 1;
        return Ok(if whole { a[0].clone() } else { vm.tuple(items) });
    }
    let t = vm.type_name(&a[1]);
    Err(vm.type_error(format!("tuple indices must be integers or slices, not {t}")))
}
