//! `dict`.

use super::nested;
use crate::walks::walk;
use ophion_object::types::type_flag;
use ophion_vm::{Compare, Exc, Kind, NativeDef, Object, PyResult, Special, TypeDef, Vm, shape};

pub static DICT: TypeDef = TypeDef {
    name: "dict",
    shape: shape::DICT,
    doc: "dict() -> new empty dictionary\ndict(mapping) -> new dictionary initialized from a mapping object's\n    (key, value) pairs\ndict(iterable) -> new dictionary initialized as if via:\n    d = {}\n    for k, v in iterable:\n        d[k] = v\ndict(**kwargs) -> new dictionary initialized with the name=value pairs\n    in the keyword argument list.  For example:  dict(one=1, two=2)",
    kind: Kind::Dict,
    flags: type_flag::BASETYPE | type_flag::MAPPING | type_flag::MATCH_SELF,
    new: Some(&NEW),
    methods: &METHODS,
    none: &["__hash__"],
    ..TypeDef::EMPTY
};

static NEW: NativeDef = NativeDef::new(
    "__new__($cls, /, *args, **kwargs)",
    |vm, a| Ok(vm.blank_container(&a[0])),
    "Create and return a new object.  See help(type) for accurate signature.",
)
.with_vector(|vm, a| Ok(vm.blank_container(&a[0])));

static METHODS: [NativeDef; 30] = [
    NativeDef::new(
        "__init__($self, /, *args, **kwargs)",
        |vm, a| {
            let n = vm.tuple_items(&a[1]).map_or(0, <[Object]>::len);
            if n > 1 {
                return Err(vm.type_error(format!("dict expected at most 1 argument, got {n}")));
            }
            update(vm, a)
        },
        "Initialize self.  See help(type(self)) for accurate signature.",
    ),
    NativeDef::new("__repr__($self, /)", repr, "Return repr(self)."),
    NativeDef::new(
        "__len__($self, /)",
        |vm, a| {
            let n = vm.dict_len(&a[0]);
            Ok(vm.usize(n))
        },
        "Return len(self).",
    ),
    NativeDef::new("__getitem__($self, key, /)", getitem, "Return self[key].").again().as_method(),
    NativeDef::new(
        "__setitem__($self, key, value, /)",
        |vm, a| {
            vm.dict_set(&a[0], &a[1], &a[2])?;
            Ok(Object::NONE)
        },
        "Set self[key] to value.",
    ).again(),
    NativeDef::new(
        "__delitem__($self, key, /)",
        |vm, a| match vm.dict_remove(&a[0], &a[1])? {
            Some(_) => Ok(Object::NONE),
            None => Err(vm.key_error(&a[1])),
        },
        "Delete self[key].",
    ).again(),
    NativeDef::new(
        "__contains__($self, key, /)",
        |vm, a| Ok(Object::bool(vm.dict_get(&a[0], &a[1])?.is_some())),
        "True if the dictionary has the specified key, else False.",
    ).again()
    .as_method(),
    NativeDef::new(
        "__iter__($self, /)",
        |vm, a| Ok(vm.dict_iterator(shape::DICT_KEYITERATOR, &a[0])),
        "Implement iter(self).",
    ),
    NativeDef::new(
        "__reversed__($self, /)",
        |vm, a| Ok(super::views::reverse_iterator(vm, shape::DICT_REVERSEKEYITERATOR, &a[0])),
        "Return a reverse iterator over the dict keys.",
    ),
    NativeDef::new("__eq__($self, value, /)", |vm, a| equal(vm, a, true), "Return self==value."),
    NativeDef::new("__ne__($self, value, /)", |vm, a| equal(vm, a, false), "Return self!=value."),
    NativeDef::new("__lt__($self, value, /)", |_, _| Ok(Object::NOT_IMPLEMENTED), "Return self<value."),
    NativeDef::new("__le__($self, value, /)", |_, _| Ok(Object::NOT_IMPLEMENTED), "Return self<=value."),
    NativeDef::new("__gt__($self, value, /)", |_, _| Ok(Object::NOT_IMPLEMENTED), "Return self>value."),
    NativeDef::new("__ge__($self, value, /)", |_, _| Ok(Object::NOT_IMPLEMENTED), "Return self>=value."),
    NativeDef::new("__or__($self, value, /)", |vm, a| merge(vm, &a[0], &a[1]), "Return self|value."),
    NativeDef::new("__ror__($self, value, /)", |vm, a| merge(vm, &a[1], &a[0]), "Return value|self."),
    NativeDef::new(
        "__ior__($self, value, /)",
        |vm, a| {
            let none = Object::NULL;
            let args = vm.tuple([a[1].clone()]);
            if !matches!(vm.kind(&a[1]), Kind::Dict) && vm.walks_in_python(&a[1]) {
                return Err(walk(vm, "updated_of", vec![a[0].clone(), a[1].clone()]));
            }
            let r = update(vm, &[a[0].clone(), args, none]);
            vm.wait(r)?;
            Ok(a[0].clone())
        },
        "Return self|=value.",
    ),
    NativeDef::new(
        "get($self, key, default=None, /)",
        |vm, a| match vm.dict_get(&a[0], &a[1])? {
            Some(v) => Ok(v),
            None => Ok(if a[2].is_null() { Object::NONE } else { a[2].clone() }),
        },
        "Return the value for key if key is in the dictionary, else default.",
    )
    .with_leaf(|vm, a| match (vm.dict_get_natively(&a[0], &a[1]), a.get(2)) {
        (Some(Some(v)), _) => v,
        (Some(None), None) => Object::NONE,
        (Some(None), Some(default)) => default.clone(),
        (None, _) => Object::NULL,
    }).again(),
    NativeDef::new(
        "setdefault($self, key, default=None, /)",
        |vm, a| {
            let d = if a[2].is_null() { Object::NONE } else { a[2].clone() };
            vm.dict_setdefault(&a[0], &a[1], &d)
        },
        "Insert key with a value of default if key is not in the dictionary.\n\nReturn the value for key if key is in the dictionary, else default.",
    ).again(),
    NativeDef::new(
        "pop($self, key, default=<unrepresentable>, /)",
        |vm, a| match if vm.dict_len(&a[0]) == 0 { None } else { vm.dict_remove(&a[0], &a[1])? } {
            Some(v) => Ok(v),
            None if !a[2].is_null() => Ok(a[2].clone()),
            None => Err(vm.key_error(&a[1])),
        },
        "D.pop(k[,d]) -> v, remove specified key and return the corresponding value.\n\nIf the key is not found, return the default if given; otherwise,\nraise a KeyError.",
    ).again(),
    NativeDef::new(
        "popitem($self, /)",
        |vm, a| {
            let end = vm.dict_end(&a[0]);
            match vm.dict_previous(&a[0], end) {
                Some((i, ..)) => {
                    let (k, v) = vm.dict_remove_at(&a[0], i);
                    Ok(vm.tuple([k, v]))
                }
                None => {
                    let m = vm.str("popitem(): dictionary is empty");
                    Err(vm.raise_with(Exc::KeyError, vec![m]))
                }
            }
        },
        "Remove and return a (key, value) pair as a 2-tuple.\n\nPairs are returned in LIFO (last-in, first-out) order.\nRaises KeyError if the dict is empty.",
    ),
    NativeDef::new(
        "keys($self, /)",
        |vm, a| Ok(vm.record(shape::DICT_KEYS, [a[0].clone()], &[])),
        "Return a set-like object providing a view on the dict's keys.",
    ),
    NativeDef::new(
        "items($self, /)",
        |vm, a| Ok(vm.record(shape::DICT_ITEMS, [a[0].clone()], &[])),
        "Return a set-like object providing a view on the dict's items.",
    ),
    NativeDef::new(
        "values($self, /)",
        |vm, a| Ok(vm.record(shape::DICT_VALUES, [a[0].clone()], &[])),
        "Return an object providing a view on the dict's values.",
    ),
    NativeDef::new(
        "update($self, /, *args, **kwargs)",
        |vm, a| {
            let n = vm.tuple_items(&a[1]).map_or(0, <[Object]>::len);
            if n > 1 {
                return Err(vm.type_error(format!("update expected at most 1 argument, got {n}")));
            }
            update(vm, a)
        },
        "D.update([E, ]**F) -> None.  Update D from mapping/iterable E and F.\nIf E is present and has a .keys() method, then does:  for k in E.keys(): D[k] = E[k]\nIf E is present and lacks a .keys() method, then does:  for k, v in E: D[k] = v\nIn either case, this is followed by: for k in F:  D[k] = F[k]",
    )
    .showing(""),
    NativeDef::new(
        "clear($self, /)",
        |vm, a| {
            vm.dict_clear(&a[0]);
            Ok(Object::NONE)
        },
        "Remove all items from the dict.",
    ),
    NativeDef::new("copy($self, /)", |vm, a| copy(vm, &a[0]), "Return a shallow copy of the dict."),
    NativeDef::new(
        "fromkeys($cls, iterable, value=None, /)",
        |vm, a| {
            let value = if a[2].is_null() { Object::NONE } else { a[2].clone() };
            let d = vm.call(&a[0], &[])?;
            if vm.shape_of(&d) == shape::DICT
                && vm.dict_len(&d) == 0
                && matches!(vm.shape_of(&a[1]), shape::DICT | shape::SET | shape::FROZENSET)
            {
                vm.dict_from_keys(&d, &a[1], &value)?;
                return Ok(d);
            }
            if vm.iterates_in_python(&a[1], false) {
                return Err(walk(vm, "from_keys_of", vec![d, a[1].clone(), value]));
            }
            let it = vm.iter(&a[1])?;
            while let Some(k) = vm.next(&it)? {
                vm.set_item(&d, &k, &value)?;
            }
            Ok(d)
        },
        "Create a new dictionary with keys from iterable and values set to value.",
    ),
    NativeDef::new("__class_getitem__($cls, object, /)", |vm, a| vm.generic_alias(&a[0], &a[1]), "See PEP 585"),
];

fn getitem(vm: &mut Vm, a: &[Object]) -> PyResult {
    if let Some(v) = vm.dict_get(&a[0], &a[1])? {
        return Ok(v);
    }
    if vm.shape_of(&a[0]) != shape::DICT
        && let Some(m) = vm.special(&a[0], Special::Missing)
    {
        let class = vm.type_of(&a[0]);
        let bound = vm.descriptor_get(&m, Some(&a[0]), &class)?;
        return Err(vm.tail_call(bound, vec![a[1].clone()]));
    }
    Err(vm.key_error(&a[1]))
}

fn update(vm: &mut Vm, a: &[Object]) -> PyResult {
    let args = vm.tuple_items(&a[1]).unwrap_or_default().to_vec();
    if let Some(other) = args.first() {
        if vm.kind(other) == Kind::Dict || vm.getattr_str_opt(other, "keys")?.is_some() {
            vm.dict_merge(&a[0], other)?;
        } else if vm.iterates_in_python(other, false) {
            let named = a[2].given().cloned().unwrap_or(Object::NONE);
            return Err(walk(vm, "update_pairs_of", vec![a[0].clone(), other.clone(), named]));
        } else {
            pairs(vm, &a[0], other)?;
        }
    }
    if !a[2].is_null() {
        vm.dict_merge(&a[0], &a[2])?;
    }
    Ok(Object::NONE)
}

/// The items of an element of such a sequence.
fn as_pair(vm: &mut Vm, x: &Object) -> PyResult<Vec<Object>> {
    if matches!(vm.shape_of(x), shape::TUPLE | shape::LIST) {
        return vm.collect(x);
    }
    let it = match vm.iter(x) {
        Ok(it) => it,
        Err(_) if vm.raised_is(Exc::TypeError) => {
            vm.take_exception();
            return Err(vm.type_error("object is not iterable"));
        }
        Err(stop) => return Err(stop),
    };
    vm.collect(&it)
}

fn pairs(vm: &mut Vm, d: &Object, other: &Object) -> PyResult<()> {
    let it = vm.iter(other)?;
    let mut i = 0;
    while let Some(x) = vm.next(&it)? {
        add_pair(vm, d, &x, i)?;
        i += 1;
    }
    Ok(())
}

/// `_add_pair(d, pair, number, /)` of the walks.
pub fn add_pair_step(vm: &mut Vm, a: &[Object]) -> PyResult {
    let i = vm.index_i64(&a[2])?;
    add_pair(vm, &a[0], &a[1], i)?;
    Ok(Object::NONE)
}

fn add_pair(vm: &mut Vm, d: &Object, x: &Object, i: i64) -> PyResult<()> {
    let pair = match as_pair(vm, x) {
        Ok(p) => p,
        Err(_) if vm.raised_is(Exc::TypeError) => {
            let e = vm.take_exception();
            let note = vm.str(&format!("Cannot convert dictionary update sequence element #{i} to a sequence"));
            vm.call_method(&e, "add_note", &[note])?;
            return Err(vm.raise_object(e));
        }
        Err(stop) => return Err(stop),
    };
    if pair.len() != 2 {
        let n = pair.len();
        return Err(vm.value_error(format!("dictionary update sequence element #{i} has length {n}; 2 is required")));
    }
    vm.dict_set(d, &pair[0], &pair[1])
}

fn merge(vm: &mut Vm, a: &Object, b: &Object) -> PyResult {
    if vm.kind(a) != Kind::Dict || vm.kind(b) != Kind::Dict {
        return Ok(Object::NOT_IMPLEMENTED);
    }
    let copy = copy(vm, a)?;
    vm.dict_merge(&copy, b)?;
    Ok(copy)
}

/// A new dict with the same entries; a subclass with an `__iter__` of its own is asked by `keys()` and `[]`.
fn copy(vm: &mut Vm, d: &Object) -> PyResult {
    if vm.shape_of(d) == shape::DICT {
        return Ok(vm.dict_copy(d));
    }
    let copy = vm.dict();
    vm.dict_merge(&copy, d)?;
    Ok(copy)
}

fn equal(vm: &mut Vm, a: &[Object], wanted: bool) -> PyResult {
    if vm.kind(&a[1]) != Kind::Dict {
        return Ok(Object::NOT_IMPLEMENTED);
    }
    let op = if wanted { Compare::Eq } else { Compare::Ne };
    nested::compare(vm, op, &a[0], &a[1])
}

fn repr(vm: &mut Vm, a: &[Object]) -> PyResult {
    nested::repr(vm, &a[0])
}
