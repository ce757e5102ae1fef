//! Views of dicts.

use ophion_object::records::dict_keys;
use ophion_object::types::type_flag;
use ophion_vm::{Arith, Compare, GetSetDef, Kind, NativeDef, Object, PyResult, TypeDef, Vm, shape};

pub static TYPES: [&TypeDef; 3] = [&KEYS, &VALUES, &ITEMS];

static KEYS: TypeDef = TypeDef {
    name: "dict_keys",
    shape: shape::DICT_KEYS,
    flags: type_flag::DISALLOW_INSTANTIATION,
    methods: &KEY_METHODS,
    more: &KEY_SET,
    getset: &KEY_GETSET,
    none: &["__hash__"],
    ..TypeDef::EMPTY
};
static ITEMS: TypeDef = TypeDef {
    name: "dict_items",
    shape: shape::DICT_ITEMS,
    flags: type_flag::DISALLOW_INSTANTIATION,
    methods: &ITEM_METHODS,
    more: &ITEM_SET,
    getset: &ITEM_GETSET,
    none: &["__hash__"],
    ..TypeDef::EMPTY
};
static VALUES: TypeDef = TypeDef {
    name: "dict_values",
    shape: shape::DICT_VALUES,
    flags: type_flag::DISALLOW_INSTANTIATION,
    methods: &VALUE_METHODS,
    getset: &VALUE_GETSET,
    ..TypeDef::EMPTY
};

fn dict(vm: &Vm, o: &Object) -> Object {
    vm.field(o, dict_keys::DICT)
}

/// A reverse iterator over a dict.
pub fn reverse_iterator(vm: &mut Vm, number: u32, d: &Object) -> Object {
    let (end, used) = (vm.dict_end(d) as u64, vm.dict_len(d) as u64);
    vm.record(number, [d.clone()], &[end, used, used])
}

fn repr(vm: &mut Vm, a: &[Object]) -> PyResult {
    let name = vm.type_name(&a[0]);
    if !vm.enter_repr(&a[0]) {
        return Ok(vm.str("..."));
    }
    let r = vm.collect(&a[0]).and_then(|items| {
        let l = vm.list(items);
        vm.repr(&l)
    });
    vm.leave_repr(&a[0]);
    let r = r?;
    let text = format!("{name}({})", vm.lossy(&r));
    Ok(vm.str(&text))
}

fn len(vm: &mut Vm, a: &[Object]) -> PyResult {
    let d = dict(vm, &a[0]);
    let n = vm.dict_len(&d);
    Ok(vm.usize(n))
}

fn mapping(vm: &mut Vm, o: &Object) -> PyResult {
    let d = dict(vm, o);
    Ok(vm.record(shape::MAPPINGPROXY, [d], &[]))
}

macro_rules! view {
    ($iter:ident, $reverse:ident) => {
        [
            NativeDef::new("__repr__($self, /)", repr, "Return repr(self)."),
            NativeDef::new("__len__($self, /)", len, "Return len(self)."),
            NativeDef::new(
                "__iter__($self, /)",
                |vm, a| {
                    let d = dict(vm, &a[0]);
                    Ok(vm.dict_iterator(shape::$iter, &d))
                },
                "Implement iter(self).",
            ),
            NativeDef::new(
                "__reversed__($self, /)",
                |vm, a| {
                    let d = dict(vm, &a[0]);
                    Ok(reverse_iterator(vm, shape::$reverse, &d))
                },
                "Return a reverse iterator over the dict.",
            ),
        ]
    };
}
static KEY_METHODS: [NativeDef; 4] = view!(DICT_KEYITERATOR, DICT_REVERSEKEYITERATOR);
static VALUE_METHODS: [NativeDef; 4] = view!(DICT_VALUEITERATOR, DICT_REVERSEVALUEITERATOR);
static ITEM_METHODS: [NativeDef; 4] = view!(DICT_ITEMITERATOR, DICT_REVERSEITEMITERATOR);
static KEY_GETSET: [GetSetDef; 1] = [GetSetDef::read("mapping", mapping, "dictionary that this view refers to")];
static VALUE_GETSET: [GetSetDef; 1] = [GetSetDef::read("mapping", mapping, "dictionary that this view refers to")];
static ITEM_GETSET: [GetSetDef; 1] = [GetSetDef::read("mapping", mapping, "dictionary that this view refers to")];

macro_rules! set_view {
    () => {
        [
            NativeDef::new(
                "__contains__($self, key, /)",
                |vm, a| Ok(Object::bool(contains(vm, &a[0], &a[1])?)),
                "Return bool(key in self).",
            ),
            NativeDef::new(
                "isdisjoint($self, object, /)",
                |vm, a| {
                    for x in vm.collect(&a[1])? {
                        if contains(vm, &a[0], &x)? {
                            return Ok(Object::FALSE);
                        }
                    }
                    Ok(Object::TRUE)
                },
                "Return True if the view and the given iterable have a null intersection.",
            ),
            NativeDef::new("__eq__($self, value, /)", |vm, a| compare(vm, Compare::Eq, a), "Return self==value."),
            NativeDef::new("__ne__($self, value, /)", |vm, a| compare(vm, Compare::Ne, a), "Return self!=value."),
            NativeDef::new("__lt__($self, value, /)", |vm, a| compare(vm, Compare::Lt, a), "Return self<value."),
            NativeDef::new("__le__($self, value, /)", |vm, a| compare(vm, Compare::Le, a), "Return self<=value."),
            NativeDef::new("__gt__($self, value, /)", |vm, a| compare(vm, Compare::Gt, a), "Return self>value."),
            NativeDef::new("__ge__($self, value, /)", |vm, a| compare(vm, Compare::Ge, a), "Return self>=value."),
            NativeDef::new(
                "__and__($self, value, /)",
                |vm, a| operator(vm, Arith::And, &a[0], &a[1]),
                "Return self&value.",
            ),
            NativeDef::new(
                "__rand__($self, value, /)",
                |vm, a| operator(vm, Arith::And, &a[1], &a[0]),
                "Return value&self.",
            ),
            NativeDef::new(
                "__or__($self, value, /)",
                |vm, a| operator(vm, Arith::Or, &a[0], &a[1]),
                "Return self|value.",
            ),
            NativeDef::new(
                "__ror__($self, value, /)",
                |vm, a| operator(vm, Arith::Or, &a[1], &a[0]),
                "Return value|self.",
            ),
            NativeDef::new(
                "__sub__($self, value, /)",
                |vm, a| operator(vm, Arith::Sub, &a[0], &a[1]),
                "Return self-value.",
            ),
            NativeDef::new(
                "__rsub__($self, value, /)",
                |vm, a| operator(vm, Arith::Sub, &a[1], &a[0]),
                "Return value-self.",
            ),
            NativeDef::new(
                "__xor__($self, value, /)",
                |vm, a| operator(vm, Arith::Xor, &a[0], &a[1]),
                "Return self^value.",
            ),
            NativeDef::new(
                "__rxor__($self, value, /)",
                |vm, a| operator(vm, Arith::Xor, &a[1], &a[0]),
                "Return value^self.",
            ),
        ]
    };
}
static KEY_SET: [NativeDef; 16] = set_view!();
static ITEM_SET: [NativeDef; 16] = set_view!();

fn contains(vm: &mut Vm, o: &Object, x: &Object) -> PyResult<bool> {
    let d = dict(vm, o);
    if vm.shape_of(o) == shape::DICT_KEYS {
        return Ok(vm.dict_get(&d, x)?.is_some());
    }
    let pair = match vm.tuple_items(x) {
        Some([k, v]) => (k.clone(), v.clone()),
        _ => return Ok(false),
    };
    match vm.dict_get(&d, &pair.0)? {
        Some(v) => vm.equal(&v, &pair.1),
        None => Ok(false),
    }
}

fn is_set_like(vm: &Vm, o: &Object) -> bool {
    vm.kind(o) == Kind::Set || matches!(vm.shape_of(o), shape::DICT_KEYS | shape::DICT_ITEMS)
}

fn to_set(vm: &mut Vm, o: &Object) -> PyResult {
    let s = vm.set();
    vm.set_update(&s, o)?;
    Ok(s)
}

fn compare(vm: &mut Vm, op: Compare, a: &[Object]) -> PyResult {
    if !is_set_like(vm, &a[1]) {
        return Ok(Object::NOT_IMPLEMENTED);
    }
    let (n, m) = (vm.len(&a[0])?, vm.len(&a[1])?);
    let all_in = |vm: &mut Vm, x: &Object, y: &Object| -> PyResult<bool> {
        for k in vm.collect(x)? {
            if !vm.contains(y, &k)? {
                return Ok(false);
            }
        }
        Ok(true)
    };
    let (x, y) = (&a[0], &a[1]);
    let r = match op {
        Compare::Eq => n == m && all_in(vm, x, y)?,
        Compare::Ne => n != m || !all_in(vm, x, y)?,
        Compare::Lt => n < m && all_in(vm, x, y)?,
        Compare::Le => n <= m && all_in(vm, x, y)?,
        Compare::Gt => n > m && all_in(vm, y, x)?,
        Compare::Ge => n >= m && all_in(vm, y, x)?,
    };
    Ok(Object::bool(r))
}

/// The items that only one of two dicts has: values are hashed only where they differ.
fn items_apart(vm: &mut Vm, a: &Object, b: &Object) -> PyResult {
    let (x, y) = (dict(vm, a), dict(vm, b));
    let r = vm.set();
    for (one, other, compares) in [(&x, &y, true), (&y, &x, false)] {
        let mut at = 0;
        while let (Some((next, k, v)), Some((.., hash))) = (vm.dict_next(one, at), vm.hashed_next(one, at)) {
            at = next;
            match vm.dict_get_hashed(other, &k, hash as i64)? {
                Some(_) if !compares => continue,
                Some(w) => {
                    if vm.equal(&v, &w)? {
                        continue;
                    }
                    let pair = vm.tuple([k.clone(), w]);
                    vm.set_add(&r, &pair)?;
                }
                None => {}
            }
            let pair = vm.tuple([k, v]);
            vm.set_add(&r, &pair)?;
        }
    }
    Ok(r)
}

fn operator(vm: &mut Vm, op: Arith, a: &Object, b: &Object) -> PyResult {
    if op == Arith::Xor && vm.shape_of(a) == shape::DICT_ITEMS && vm.shape_of(b) == shape::DICT_ITEMS {
        return items_apart(vm, a, b);
    }
    let (x, y) = (to_set(vm, a)?, to_set(vm, b)?);
    vm.binary(op, &x, &y)
}
