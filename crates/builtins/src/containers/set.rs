//! `set` and `frozenset`.

use super::nested;
use crate::object::reduce::state_of;
use ophion_object::types::type_flag;
use ophion_vm::{Compare, Kind, NativeDef, Object, PyResult, TypeDef, Vm, shape};

pub static SET: TypeDef = TypeDef {
    name: "set",
    signature: "(iterable=(), /)",
    shape: shape::SET,
    doc: "Build an unordered collection of unique elements.",
    kind: Kind::Set,
    weakrefable: true,
    flags: type_flag::BASETYPE | type_flag::MATCH_SELF,
    new: Some(&SET_NEW),
    methods: &COMMON_SET,
    more: &SET_ONLY,
    none: &["__hash__"],
    ..TypeDef::EMPTY
};

pub static FROZENSET: TypeDef = TypeDef {
    name: "frozenset",
    signature: "(iterable=(), /)",
    shape: shape::FROZENSET,
    doc: "Build an immutable unordered collection of unique elements.",
    kind: Kind::Set,
    weakrefable: true,
    flags: type_flag::BASETYPE | type_flag::MATCH_SELF,
    new: Some(&FROZEN_NEW),
    methods: &COMMON_FROZEN,
    more: &FROZEN_ONLY,
    ..TypeDef::EMPTY
};

static SET_NEW: NativeDef = NativeDef::new(
    "__new__($cls, /, *args, **kwargs)",
    |vm, a| Ok(vm.blank_container(&a[0])),
    "Create and return a new object.  See help(type) for accurate signature.",
)
.with_vector(|vm, a| Ok(vm.blank_container(&a[0])));
static FROZEN_NEW: NativeDef = NativeDef::new(
    "__new__($cls, iterable=(), /)",
    |vm, a| {
        if !a[1].is_null() && vm.shape_of(&a[1]) == shape::FROZENSET && a[0].is(&vm.builtin_type(shape::FROZENSET)) {
            return Ok(a[1].clone());
        }
        let s = vm.blank_container(&a[0]);
        if !a[1].is_null() {
            vm.set_update(&s, &a[1])?;
        }
        Ok(s)
    },
    "Create and return a new object.  See help(type) for accurate signature.",
);

macro_rules! common {
    () => {
        [
            NativeDef::new("__repr__($self, /)", repr, "Return repr(self)."),
            NativeDef::new(
                "__len__($self, /)",
                |vm, a| {
                    let n = vm.set_len(&a[0]);
                    Ok(vm.usize(n))
                },
                "Return len(self).",
            ),
            NativeDef::new(
                "__contains__($self, object, /)",
                |vm, a| Ok(Object::bool(contains(vm, &a[0], &a[1])?)),
                "x.__contains__(y) <==> y in x.",
            )
            .again()
            .as_method(),
            NativeDef::new(
                "__iter__($self, /)",
                |vm, a| {
                    let n = vm.set_len(&a[0]) as u64;
                    Ok(vm.record(shape::SET_ITERATOR, [a[0].clone()], &[0, n]))
                },
                "Implement iter(self).",
            ),
            NativeDef::new("__eq__($self, value, /)", |vm, a| compare(vm, Compare::Eq, a), "Return self==value."),
            NativeDef::new("__ne__($self, value, /)", |vm, a| compare(vm, Compare::Ne, a), "Return self!=value."),
            NativeDef::new("__lt__($self, value, /)", |vm, a| compare(vm, Compare::Lt, a), "Return self<value."),
            NativeDef::new("__le__($self, value, /)", |vm, a| compare(vm, Compare::Le, a), "Return self<=value."),
            NativeDef::new("__gt__($self, value, /)", |vm, a| compare(vm, Compare::Gt, a), "Return self>value."),
            NativeDef::new("__ge__($self, value, /)", |vm, a| compare(vm, Compare::Ge, a), "Return self>=value."),
            NativeDef::new("__or__($self, value, /)", |vm, a| operator(vm, a, Op::Union), "Return self|value."),
            NativeDef::new(
                "__ror__($self, value, /)",
                |vm, a| operator(vm, &[a[1].clone(), a[0].clone()], Op::Union),
                "Return value|self.",
            ),
            NativeDef::new("__and__($self, value, /)", |vm, a| operator(vm, a, Op::Intersection), "Return self&value."),
            NativeDef::new(
                "__rand__($self, value, /)",
                |vm, a| operator(vm, &[a[1].clone(), a[0].clone()], Op::Intersection),
                "Return value&self.",
            ),
            NativeDef::new("__sub__($self, value, /)", |vm, a| operator(vm, a, Op::Difference), "Return self-value."),
            NativeDef::new(
                "__rsub__($self, value, /)",
                |vm, a| operator(vm, &[a[1].clone(), a[0].clone()], Op::Difference),
                "Return value-self.",
            ),
            NativeDef::new("__xor__($self, value, /)", |vm, a| operator(vm, a, Op::Symmetric), "Return self^value."),
            NativeDef::new(
                "__rxor__($self, value, /)",
                |vm, a| operator(vm, &[a[1].clone(), a[0].clone()], Op::Symmetric),
                "Return value^self.",
            ),
            NativeDef::new(
                "copy($self, /)",
                |vm, a| {
                    if vm.shape_of(&a[0]) == shape::FROZENSET {
                        return Ok(a[0].clone());
                    }
                    same_kind(vm, &a[0])
                },
                "Return a shallow copy of a set.",
            ),
            NativeDef::new(
                "union($self, /, *others)",
                |vm, a| {
                    let r = same_kind(vm, &a[0])?;
                    for o in others(vm, a) {
                        vm.set_update(&r, &o)?;
                    }
                    Ok(r)
                },
                "Return a new set with elements from the set and all others.",
            ),
            NativeDef::new(
                "intersection($self, /, *others)",
                |vm, a| {
                    let mut r = same_kind(vm, &a[0])?;
                    for o in others(vm, a) {
                        r = combine(vm, &r, &o, Op::Intersection)?;
                    }
                    Ok(r)
                },
                "Return a new set with elements common to the set and all others.",
            ),
            NativeDef::new(
                "difference($self, /, *others)",
                |vm, a| {
                    let mut r = same_kind(vm, &a[0])?;
                    for o in others(vm, a) {
                        r = combine(vm, &r, &o, Op::Difference)?;
                    }
                    Ok(r)
                },
                "Return a new set with elements in the set that are not in the others.",
            ),
            NativeDef::new(
                "symmetric_difference($self, other, /)",
                |vm, a| combine(vm, &a[0], &a[1], Op::Symmetric),
                "Return a new set with elements in either the set or other but not both.",
            ),
            NativeDef::new(
                "isdisjoint($self, other, /)",
                |vm, a| {
                    let it = vm.iter(&a[1])?;
                    while let Some(x) = vm.next(&it)? {
                        if contains(vm, &a[0], &x)? {
                            return Ok(Object::FALSE);
                        }
                    }
                    Ok(Object::TRUE)
                },
                "Return True if two sets have a null intersection.",
            ),
            NativeDef::new(
                "issubset($self, other, /)",
                |vm, a| {
                    let o = as_set(vm, &a[1])?;
                    Ok(Object::bool(subset(vm, &a[0], &o)?))
                },
                "Report whether another set contains this set.",
            ),
            NativeDef::new(
                "issuperset($self, other, /)",
                |vm, a| {
                    let o = as_set(vm, &a[1])?;
                    Ok(Object::bool(subset(vm, &o, &a[0])?))
                },
                "Report whether this set contains another set.",
            ),
            NativeDef::new(
                "__reduce__($self, /)",
                |vm, a| {
                    let class = vm.type_of(&a[0]);
                    let items = vm.set_items(&a[0]);
                    let l = vm.list(items);
                    let args = vm.tuple([l]);
                    let state = state_of(vm, &a[0], false)?;
                    Ok(vm.tuple([class, args, state]))
                },
                "Return state information for pickling.",
            ),
            NativeDef::new(
                "__sizeof__($self, /)",
                |vm, a| {
                    let n = vm.block_size(&a[0]) + 16 * vm.set_len(&a[0]);
                    Ok(vm.usize(n))
                },
                "S.__sizeof__() -> size of S in memory, in bytes.",
            ),
            NativeDef::new("__class_getitem__($cls, object, /)", |vm, a| vm.generic_alias(&a[0], &a[1]), "See PEP 585"),
        ]
    };
}

static COMMON_SET: [NativeDef; 29] = common!();
static COMMON_FROZEN: [NativeDef; 29] = common!();

/// What only `set` has; added by a second declaration.
pub static SET_ONLY: [NativeDef; 14] = [
    NativeDef::new(
        "__init__($self, iterable=(), /)",
        |vm, a| {
            vm.set_clear(&a[0]);
            if !a[1].is_null() {
                vm.set_update(&a[0], &a[1])?;
            }
            Ok(Object::NONE)
        },
        "Initialize self.  See help(type(self)) for accurate signature.",
    ),
    NativeDef::new(
        "add($self, object, /)",
        |vm, a| {
            vm.set_add(&a[0], &a[1])?;
            Ok(Object::NONE)
        },
        "Add an element to a set.\n\nThis has no effect if the element is already present.",
    )
    .with_leaf(|vm, a| match vm.set_add_natively(&a[0], &a[1]) {
        Some(()) => Object::NONE,
        None => Object::NULL,
    })
    .again(),
    NativeDef::new(
        "remove($self, object, /)",
        |vm, a| {
            let k = key(vm, &a[1])?;
            if vm.set_remove(&a[0], &k)? { Ok(Object::NONE) } else { Err(vm.key_error(&a[1])) }
        },
        "Remove an element from a set; it must be a member.\n\nIf the element is not a member, raise a KeyError.",
    )
    .again(),
    NativeDef::new(
        "discard($self, object, /)",
        |vm, a| {
            let k = key(vm, &a[1])?;
            vm.set_remove(&a[0], &k)?;
            Ok(Object::NONE)
        },
        "Remove an element from a set if it is a member.",
    )
    .again(),
    NativeDef::new(
        "pop($self, /)",
        |vm, a| match vm.set_pop(&a[0]) {
            Some(x) => Ok(x),
            None => {
                let m = vm.str("pop from an empty set");
                Err(vm.raise_with(ophion_vm::Exc::KeyError, vec![m]))
            }
        },
        "Remove and return an arbitrary set element.\n\nRaises KeyError if the set is empty.",
    ),
    NativeDef::new(
        "clear($self, /)",
        |vm, a| {
            vm.set_clear(&a[0]);
            Ok(Object::NONE)
        },
        "Remove all elements from this set.",
    ),
    NativeDef::new(
        "update($self, /, *others)",
        |vm, a| {
            let others = others(vm, a);
            if let [one] = others.as_slice()
                && vm.shape_of(one) == shape::GENERATOR
            {
                return Err(crate::walks::walk(vm, "update_of", vec![a[0].clone(), one.clone()]));
            }
            for o in others {
                vm.set_update(&a[0], &o)?;
            }
            Ok(Object::NONE)
        },
        "Update the set, adding elements from all others.",
    ),
    NativeDef::new(
        "intersection_update($self, /, *others)",
        |vm, a| update(vm, a, Op::Intersection),
        "Update the set, keeping only elements found in it and all others.",
    ),
    NativeDef::new(
        "difference_update($self, /, *others)",
        |vm, a| update(vm, a, Op::Difference),
        "Update the set, removing elements found in others.",
    ),
    NativeDef::new(
        "symmetric_difference_update($self, other, /)",
        |vm, a| {
            toggle(vm, &a[0], &a[1])?;
            Ok(Object::NONE)
        },
        "Update the set, keeping only elements found in either set, but not in both.",
    ),
    NativeDef::new("__ior__($self, value, /)", |vm, a| inplace(vm, a, Op::Union), "Return self|=value."),
    NativeDef::new("__iand__($self, value, /)", |vm, a| inplace(vm, a, Op::Intersection), "Return self&=value."),
    NativeDef::new("__isub__($self, value, /)", |vm, a| inplace(vm, a, Op::Difference), "Return self-=value."),
    NativeDef::new("__ixor__($self, value, /)", |vm, a| inplace(vm, a, Op::Symmetric), "Return self^=value."),
];

/// What only `frozenset` has.
pub static FROZEN_ONLY: [NativeDef; 1] = [NativeDef::new(
    "__hash__($self, /)",
    |vm, a| {
        let hashes = vm.set_hashes(&a[0]);
        Ok(vm.int(ophion_object::hashing::frozenset(hashes.into_iter())))
    },
    "Return hash(self).",
)];

#[derive(Clone, Copy, PartialEq)]
enum Op {
    Union,
    Intersection,
    Difference,
    Symmetric,
}

fn others(vm: &Vm, a: &[Object]) -> Vec<Object> {
    vm.tuple_items(&a[1]).unwrap_or_default().to_vec()
}

/// A set as a key is looked up as the frozenset equal to it.
/// A set that has no hash stands for the frozenset of its elements.
fn key(vm: &mut Vm, k: &Object) -> PyResult {
    let unhashable = vm.special(k, ophion_vm::Special::Hash).is_none_or(|h| h.is_none());
    if unhashable && vm.kind(k) == Kind::Set && vm.is_instance_exact(k, &vm.builtin_type(shape::SET)) {
        let f = vm.set_of_shape(shape::FROZENSET);
        vm.set_update(&f, k)?;
        return Ok(f);
    }
    Ok(k.clone())
}

fn contains(vm: &mut Vm, s: &Object, k: &Object) -> PyResult<bool> {
    let k = key(vm, k)?;
    vm.set_contains(s, &k)
}

/// A new set of the base type of `s` with the same elements.
fn same_kind(vm: &mut Vm, s: &Object) -> PyResult {
    let frozen = vm.builtin_type(shape::FROZENSET);
    let number = if vm.is_instance_exact(s, &frozen) { shape::FROZENSET } else { shape::SET };
    let r = vm.set_of_shape(number);
    vm.set_update(&r, s)?;
    Ok(r)
}

fn as_set(vm: &mut Vm, o: &Object) -> PyResult {
    if vm.kind(o) == Kind::Set {
        return Ok(o.clone());
    }
    let s = vm.set();
    vm.set_update(&s, o)?;
    Ok(s)
}

fn subset(vm: &mut Vm, a: &Object, b: &Object) -> PyResult<bool> {
    if vm.set_len(a) > vm.set_len(b) {
        return Ok(false);
    }
    vm.set_is_subset(a, b)
}

fn combine(vm: &mut Vm, a: &Object, b: &Object, op: Op) -> PyResult {
    let frozen = vm.builtin_type(shape::FROZENSET);
    let number = if vm.is_instance_exact(a, &frozen) { shape::FROZENSET } else { shape::SET };
    match op {
        Op::Difference if vm.kind(b) == Kind::Dict => return vm.set_without_dict(number, a, b),
        Op::Difference => {
            let b = as_set(vm, b)?;
            return vm.set_select(number, a, &b, false);
        }
        Op::Intersection if vm.kind(b) == Kind::Set => {
            let (small, large) = if vm.set_len(b) > vm.set_len(a) { (a, b) } else { (b, a) };
            return vm.set_select(number, small, large, true);
        }
        _ => {}
    }
    let r = vm.set_of_shape(number);
    match op {
        Op::Union => {
            vm.set_update(&r, a)?;
            if !a.is(b) {
                vm.set_update(&r, b)?;
            }
        }
        Op::Intersection => {
            let it = vm.iter(b)?;
            while let Some(x) = vm.next(&it)? {
                let hash = vm.hash(&x)?;
                if vm.set_contains_hashed(a, &x, hash)? {
                    vm.set_add_hashed(&r, &x, hash)?;
                }
            }
        }
        Op::Difference => {}
        Op::Symmetric => {
            // The other set, from which what both have goes: CPython's way, which decides the order.
            vm.set_update(&r, b)?;
            vm.set_toggle_all(&r, a)?;
        }
    }
    Ok(r)
}

fn operator(vm: &mut Vm, a: &[Object], op: Op) -> PyResult {
    if vm.kind(&a[0]) != Kind::Set || vm.kind(&a[1]) != Kind::Set {
        return Ok(Object::NOT_IMPLEMENTED);
    }
    combine(vm, &a[0], &a[1], op)
}

/// `s -= o`, in time for what `o` holds.
fn subtract(vm: &mut Vm, s: &Object, o: &Object) -> PyResult<()> {
    if s.is(o) {
        vm.set_clear(s);
        return Ok(());
    }
    // Of a set that is much larger only what both have matters; of other iterables the elements are made a set of.
    let other = match vm.kind(o) {
        Kind::Set if vm.set_len(o) >> 3 > vm.set_len(s) => combine(vm, s, o, Op::Intersection)?,
        _ => as_set(vm, o)?,
    };
    vm.set_discard_all(s, &other)
}

/// `s ^= o`.
fn toggle(vm: &mut Vm, s: &Object, o: &Object) -> PyResult<()> {
    if s.is(o) {
        vm.set_clear(s);
        return Ok(());
    }
    let other = if vm.kind(o) == Kind::Dict { o.clone() } else { as_set(vm, o)? };
    vm.set_toggle_all(s, &other)
}

fn inplace(vm: &mut Vm, a: &[Object], op: Op) -> PyResult {
    if vm.kind(&a[1]) != Kind::Set {
        return Ok(Object::NOT_IMPLEMENTED);
    }
    change(vm, &a[0], &a[1], op)?;
    Ok(a[0].clone())
}

fn change(vm: &mut Vm, s: &Object, o: &Object, op: Op) -> PyResult<()> {
    match op {
        Op::Union => vm.set_update(s, o),
        Op::Difference => subtract(vm, s, o),
        Op::Symmetric => toggle(vm, s, o),
        Op::Intersection => {
            let r = combine(vm, s, o, op)?;
            vm.set_swap(s, &r);
            Ok(())
        }
    }
}

fn update(vm: &mut Vm, a: &[Object], op: Op) -> PyResult {
    for o in others(vm, a) {
        change(vm, &a[0], &o, op)?;
    }
    Ok(Object::NONE)
}

fn compare(vm: &mut Vm, op: Compare, a: &[Object]) -> PyResult {
    if vm.kind(&a[1]) != Kind::Set {
        return Ok(Object::NOT_IMPLEMENTED);
    }
    let (x, y) = (&a[0], &a[1]);
    let (n, m) = (vm.set_len(x), vm.set_len(y));
    let r = match op {
        Compare::Eq => n == m && subset(vm, x, y)?,
        Compare::Ne => n != m || !subset(vm, x, y)?,
        Compare::Le => subset(vm, x, y)?,
        Compare::Lt => n < m && subset(vm, x, y)?,
        Compare::Ge => subset(vm, y, x)?,
        Compare::Gt => m < n && subset(vm, y, x)?,
    };
    Ok(Object::bool(r))
}

fn repr(vm: &mut Vm, a: &[Object]) -> PyResult {
    nested::repr(vm, &a[0])
}
