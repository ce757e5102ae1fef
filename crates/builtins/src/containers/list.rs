//! `list`.

use super::nested;
use super::sequence as seq;
use ophion_object::types::type_flag;
use ophion_vm::{Compare, Kind, NativeDef, Object, PyResult, TypeDef, Vm, shape};

pub static LIST: TypeDef = TypeDef {
    name: "list",
    signature: "(iterable=(), /)",
    shape: shape::LIST,
    doc: "Built-in mutable sequence.\n\nIf no argument is given, the constructor creates a new empty list.\nThe argument must be an iterable if specified.",
    kind: Kind::List,
    flags: type_flag::BASETYPE | type_flag::SEQUENCE | type_flag::MATCH_SELF,
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

static METHODS: [NativeDef; 33] = [
    NativeDef::new(
        "__init__($self, iterable=(), /)",
        init,
        "Initialize self.  See help(type(self)) for accurate signature.",
    ),
    NativeDef::new("__repr__($self, /)", |vm, a| nested::repr(vm, &a[0]), "Return repr(self)."),
    NativeDef::new(
        "__len__($self, /)",
        |vm, a| {
            let n = vm.list_items(&a[0]).map_or(0, <[Object]>::len);
            Ok(vm.usize(n))
        },
        "Return len(self).",
    ),
    NativeDef::new("__getitem__($self, index, /)", getitem, "Return self[index].").again().as_method(),
    NativeDef::new("__setitem__($self, key, value, /)", setitem, "Set self[key] to value."),
    NativeDef::new("__delitem__($self, key, /)", delitem, "Delete self[key]."),
    NativeDef::new(
        "__iter__($self, /)",
        |vm, a| Ok(vm.record(shape::LIST_ITERATOR, [a[0].clone()], &[0])),
        "Implement iter(self).",
    ),
    NativeDef::new(
        "__reversed__($self, /)",
        |vm, a| {
            let n = vm.list_items(&a[0]).map_or(0, <[Object]>::len) as u64;
            Ok(vm.record(shape::LIST_REVERSEITERATOR, [a[0].clone()], &[n]))
        },
        "Return a reverse iterator over the list.",
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
    NativeDef::new(
        "__add__($self, value, /)",
        |vm, a| {
            if vm.kind(&a[1]) != Kind::List {
                let t = vm.type_name(&a[1]);
                return Err(vm.type_error(format!("can only concatenate list (not \"{t}\") to list")));
            }
            let items = [seq::borrowed(vm, &a[0]), seq::borrowed(vm, &a[1])].concat();
            Ok(vm.list(items))
        },
        "Return self+value.",
    ),
    NativeDef::new(
        "__iadd__($self, value, /)",
        |vm, a| {
            if vm.shape_of(&a[1]) == shape::GENERATOR {
                return Err(crate::walks::walk(vm, "extended_of", a.to_vec()));
            }
            extend(vm, a)?;
            Ok(a[0].clone())
        },
        "Implement self+=value.",
    ),
    NativeDef::new("__mul__($self, value, /)", mul, "Return self*value."),
    NativeDef::new("__rmul__($self, value, /)", mul, "Return value*self."),
    NativeDef::new(
        "__imul__($self, value, /)",
        |vm, a| {
            let Some(n) = seq::repeat_count(vm, &a[1])? else { return Err(not_int(vm, &a[1])) };
            let items = seq::repeat(seq::borrowed(vm, &a[0]), n);
            let Some(items) = items else { return Err(vm.memory_error()) };
            let old = std::mem::replace(vm.list_items_mut(&a[0]), items);
            drop_last_first(old);
            Ok(a[0].clone())
        },
        "Implement self*=value.",
    ),
    NativeDef::new(
        "append($self, object, /)",
        |vm, a| {
            vm.list_items_mut(&a[0]).push(a[1].clone());
            Ok(Object::NONE)
        },
        "Append object to the end of the list.",
    ),
    NativeDef::new("extend($self, iterable, /)", extend_last, "Extend list by appending elements from the iterable."),
    NativeDef::new(
        "insert($self, index, object, /)",
        |vm, a| {
            let i = vm.index_i64(&a[1])? as isize;
            let items = vm.list_items_mut(&a[0]);
            let n = items.len() as isize;
            let at = if i < 0 { (i + n).max(0) } else { i.min(n) };
            items.insert(at as usize, a[2].clone());
            Ok(Object::NONE)
        },
        "Insert object before index.",
    ).again(),
    NativeDef::new(
        "pop($self, index=-1, /)",
        |vm, a| {
            let i = if a[1].is_null() { -1 } else { vm.index_i64(&a[1])? as isize };
            let n = vm.list_items(&a[0]).map_or(0, <[Object]>::len) as isize;
            if n == 0 {
                return Err(vm.index_error("pop from empty list"));
            }
            let at = if i < 0 { i + n } else { i };
            if at < 0 || at >= n {
                return Err(vm.index_error("pop index out of range"));
            }
            Ok(vm.list_items_mut(&a[0]).remove(at as usize))
        },
        "Remove and return item at index (default last).\n\nRaises IndexError if list is empty or index is out of range.",
    )
    .with_leaf(|vm, a| match a {
        [list] => vm.list_items_mut(list).pop().unwrap_or(Object::NULL),
        _ => Object::NULL,
    }).again(),
    NativeDef::new(
        "remove($self, value, /)",
        |vm, a| match seq::find(vm, (&a[0], &a[1]), (0, usize::MAX), ("remove_of", &[]))? {
            Some(i) => {
                let items = vm.list_items_mut(&a[0]);
                if i < items.len() {
                    let old = items.remove(i);
                    drop(old);
                }
                Ok(Object::NONE)
            }
            None => Err(vm.value_error("list.remove(x): x not in list")),
        },
        "Remove first occurrence of value.\n\nRaises ValueError if the value is not present.",
    ),
    NativeDef::new(
        "clear($self, /)",
        |vm, a| {
            let old = std::mem::take(vm.list_items_mut(&a[0]));
            drop_last_first(old);
            Ok(Object::NONE)
        },
        "Remove all items from list.",
    ),
    NativeDef::new(
        "copy($self, /)",
        |vm, a| {
            let items = seq::items(vm, &a[0]);
            Ok(vm.list(items))
        },
        "Return a shallow copy of the list.",
    ),
    NativeDef::new(
        "count($self, value, /)",
        |vm, a| seq::count(vm, &a[0], &a[1]),
        "Return number of occurrences of value.",
    ),
    NativeDef::new(
        "index($self, value, start=0, stop=sys.maxsize, /)",
        |vm, a| seq::index(vm, a, "list.index(x): x not in list"),
        "Return first index of value.\n\nRaises ValueError if the value is not present.",
    ),
    NativeDef::new(
        "reverse($self, /)",
        |vm, a| {
            vm.list_items_mut(&a[0]).reverse();
            Ok(Object::NONE)
        },
        "Reverse *IN PLACE*.",
    ),
    NativeDef::new(
        "sort($self, /, *, key=None, reverse=False)",
        sort,
        "Sort the list in ascending order and return None.\n\nThe sort is in-place (i.e. the list itself is modified) and stable (i.e. the\norder of two equal elements is maintained).\n\nIf a key function is given, apply it once to each list item and sort them,\nascending or descending, according to their function values.\n\nThe reverse flag can be set to sort in descending order.",
    ),
    NativeDef::new(
        "__sizeof__($self, /)",
        |vm, a| {
            let n = vm.block_size(&a[0]) + 8 * vm.list_items(&a[0]).map_or(0, <[Object]>::len);
            Ok(vm.usize(n))
        },
        "Return the size of the list in memory, in bytes.",
    ),
    NativeDef::new("__class_getitem__($cls, object, /)", |vm, a| vm.generic_alias(&a[0], &a[1]), "See PEP 585"),
];

fn init(vm: &mut Vm, a: &[Object]) -> PyResult {
    let old = std::mem::take(vm.list_items_mut(&a[0]));
    if !old.is_empty() {
        drop(old);
    }
    if !a[1].is_null() {
        extend(vm, a)?;
    }
    Ok(Object::NONE)
}

/// `list.extend`: what a generator gives is appended by Python code, in which the program can be frozen.
fn extend_last(vm: &mut Vm, a: &[Object]) -> PyResult {
    if vm.shape_of(&a[1]) == shape::GENERATOR {
        return Err(crate::walks::walk(vm, "extend_of", a.to_vec()));
    }
    extend(vm, a)
}

fn extend(vm: &mut Vm, a: &[Object]) -> PyResult {
    if let Some(mut items) = vm.collect_natively(&a[1])? {
        let own = vm.list_items_mut(&a[0]);
        if own.is_empty() {
            *own = items;
        } else {
            own.append(&mut items);
        }
        return Ok(Object::NONE);
    }
    let it = vm.iter(&a[1])?;
    let held = vm.list_items_mut(&a[0]).len();
    vm.ask_length_beyond(&a[1], held)?;
    let step = vm.stepper(&it);
    while let Some(x) = step(vm, &it)? {
        vm.charge(1)?;
        vm.list_items_mut(&a[0]).push(x);
    }
    Ok(Object::NONE)
}

fn compare(vm: &mut Vm, op: Compare, a: &[Object]) -> PyResult {
    if vm.kind(&a[1]) != Kind::List {
        return Ok(Object::NOT_IMPLEMENTED);
    }
    nested::compare(vm, op, &a[0], &a[1])
}

fn not_int(vm: &mut Vm, x: &Object) -> ophion_vm::Stop {
    let t = vm.type_name(x);
    vm.type_error(format!("can't multiply sequence by non-int of type '{t}'"))
}

fn mul(vm: &mut Vm, a: &[Object]) -> PyResult {
    let Some(n) = seq::repeat_count(vm, &a[1])? else { return Err(not_int(vm, &a[1])) };
    let items = seq::repeat(seq::borrowed(vm, &a[0]), n);
    let Some(items) = items else { return Err(vm.memory_error()) };
    Ok(vm.list(items))
}

fn getitem(vm: &mut Vm, a: &[Object]) -> PyResult {
    if vm.special(&a[1], ophion_vm::Special::Index).is_some() {
        let i = vm.index_isize(&a[1])?;
        return seq::item(vm, &a[0], i, "list");
    }
    if vm.shape_of(&a[1]) == shape::SLICE {
        let items = seq::slice(vm, &a[0], &a[1])?;
        return Ok(vm.list(items));
    }
    let t = vm.type_name(&a[1]);
    Err(vm.type_error(format!("list indices must be integers or slices, not {t}")))
}

pub fn setitem(vm: &mut Vm, a: &[Object]) -> PyResult {
    if vm.special(&a[1], ophion_vm::Special::Index).is_some() {
        let i = vm.index_isize(&a[1])?;
        let items = vm.list_items_mut(&a[0]);
        let n = items.len() as isize;
        let at = if i < 0 { i + n } else { i };
        if at < 0 || at >= n {
            return Err(vm.index_error("list assignment index out of range"));
        }
        let old = std::mem::replace(&mut items[at as usize], a[2].clone());
        drop(old);
        return Ok(Object::NONE);
    }
    if vm.shape_of(&a[1]) != shape::SLICE {
        let t = vm.type_name(&a[1]);
        return Err(vm.type_error(format!("list indices must be integers or slices, not {t}")));
    }
    let part = vm.slice_of_ints(&a[1])?;
    if vm.iterates_in_python(&a[2], false) {
        return Err(crate::walks::walk(vm, "set_slice_of", vec![a[0].clone(), part, a[2].clone()]));
    }
    let new = match vm.collect(&a[2]) {
        Ok(items) => items,
        Err(stop) => {
            if vm.raised_is(ophion_vm::Exc::TypeError) && vm.special(&a[2], ophion_vm::Special::Iter).is_none() {
                vm.take_exception();
                return Err(vm.type_error("must assign iterable to extended slice"));
            }
            return Err(stop);
        }
    };
    let n = vm.list_items(&a[0]).map_or(0, <[Object]>::len);
    let (start, stop, step, count) = vm.slice_bounds(&part, n)?;
    let items = vm.list_items_mut(&a[0]);
    if step == 1 {
        let (start, stop) = (start as usize, (stop.max(start)) as usize);
        let old: Vec<Object> = items.splice(start..stop, new).collect();
        drop_last_first(old);
        return Ok(Object::NONE);
    }
    if new.len() != count {
        let got = new.len();
        return Err(
            vm.value_error(format!("attempt to assign sequence of size {got} to extended slice of size {count}"))
        );
    }
    let mut old = Vec::new();
    for (i, x) in new.into_iter().enumerate() {
        old.push(std::mem::replace(&mut items[(start + i as isize * step) as usize], x));
    }
    drop(old);
    Ok(Object::NONE)
}

/// Items that a list loses together die in CPython's order.
fn drop_last_first(mut old: Vec<Object>) {
    while let Some(o) = old.pop() {
        drop(o);
    }
}

fn delitem(vm: &mut Vm, a: &[Object]) -> PyResult {
    if vm.special(&a[1], ophion_vm::Special::Index).is_some() {
        let i = vm.index_isize(&a[1])?;
        let n = vm.list_items(&a[0]).map_or(0, <[Object]>::len);
        let at = if i < 0 { i + n as isize } else { i };
        if at < 0 || at >= n as isize {
            return Err(vm.index_error("list assignment index out of range"));
        }
        let old = vm.list_items_mut(&a[0]).remove(at as usize);
        drop(old);
        return Ok(Object::NONE);
    }
    if vm.shape_of(&a[1]) != shape::SLICE {
        let t = vm.type_name(&a[1]);
        return Err(vm.type_error(format!("list indices must be integers or slices, not {t}")));
    }
    let (start, _, step, count) = vm.slice_bounds_of(&a[1], |vm| seq::len(vm, &a[0]))?;
    let items = vm.list_items_mut(&a[0]);
    let old: Vec<Object> = if step == 1 {
        let old = items.drain(start as usize..start as usize + count).collect();
        drop_last_first(old);
        return Ok(Object::NONE);
    } else {
        let doomed: std::collections::HashSet<usize> =
            (0..count).map(|i| (start + i as isize * step) as usize).collect();
        let mut old = Vec::new();
        let mut at = 0;
        items.retain(|x| {
            let keep = !doomed.contains(&at);
            if !keep {
                old.push(x.clone());
            }
            at += 1;
            keep
        });
        old
    };
    drop(old);
    Ok(Object::NONE)
}

pub fn sort(vm: &mut Vm, a: &[Object]) -> PyResult {
    let key = if a[1].is_null() || a[1].is_none() { None } else { Some(a[1].clone()) };
    if let Some(key) = &key
        && crate::walks::is_program_code(vm, key)
    {
        let reverse = a[2].given().cloned().unwrap_or(Object::FALSE);
        return Err(crate::walks::walk(vm, "sort_by", vec![a[0].clone(), key.clone(), reverse]));
    }
    let reverse = if a[2].is_null() { false } else { vm.truth(&a[2])? };
    if key.is_none() && super::sort::asks_program(vm, vm.list_items(&a[0]).unwrap_or_default()) {
        return Err(crate::walks::walk(vm, "sort_plain", vec![a[0].clone(), Object::bool(reverse)]));
    }
    vm.charge(vm.list_items(&a[0]).map_or(0, <[Object]>::len) as i64)?;
    // The list is empty while it is sorted, so that changes to it are noticed.
    let items = std::mem::take(vm.list_items_mut(&a[0]));
    let (sorted, result) = super::sort_values(vm, items, key.as_ref(), reverse);
    finish_sort(vm, &a[0], sorted, result)
}

/// Sorts items by keys that have been found already: a list of items, a list of as many keys, reverse. Both stay whole if a comparison
/// fails.
pub fn sort_by_keys(vm: &mut Vm, a: &[Object]) -> PyResult {
    let reverse = vm.truth(&a[2])?;
    if super::sort::asks_program(vm, vm.list_items(&a[1]).unwrap_or_default()) {
        return Err(crate::walks::walk(vm, "sort_asking", vec![a[0].clone(), a[1].clone(), Object::bool(reverse)]));
    }
    let items = std::mem::take(vm.list_items_mut(&a[0]));
    if let Some(keys) = vm.list_items(&a[1]).filter(|keys| keys.iter().all(|k| k.as_small().is_some())) {
        let keys = keys.iter().map(|k| k.as_small().unwrap_or(0));
        let in_order = match reverse {
            false => keys.clone().is_sorted(),
            true => keys.clone().is_sorted_by(|a, b| a >= b),
        };
        let sorted = if in_order {
            items
        } else {
            let mut pairs: Vec<(i64, Object)> = keys.zip(items).collect();
            match reverse {
                false => pairs.sort_by_key(|p| p.0),
                true => pairs.sort_by_key(|p| std::cmp::Reverse(p.0)),
            }
            pairs.into_iter().map(|p| p.1).collect()
        };
        *vm.list_items_mut(&a[0]) = sorted;
        return Ok(Object::NONE);
    }
    let keys = std::mem::take(vm.list_items_mut(&a[1]));
    // The keys' list keeps them until it goes itself.
    let kept = keys.clone();
    let (sorted, result) = super::sort::sort_keyed(vm, keys.into_iter().zip(items).collect(), reverse);
    *vm.list_items_mut(&a[0]) = sorted;
    *vm.list_items_mut(&a[1]) = kept;
    result.map(|()| Object::NONE)
}

/// Gives a list back the items that it has lent for a sort; an error if `strict` and it has changed meanwhile.
pub fn give_back(vm: &mut Vm, a: &[Object]) -> PyResult {
    let items = std::mem::take(vm.list_items_mut(&a[1]));
    let strict = a[2].given().is_some();
    finish_sort(vm, &a[0], items, Ok(())).or_else(|stop| {
        if strict {
            return Err(stop);
        }
        vm.take_exception();
        Ok(Object::NONE)
    })
}

fn finish_sort(vm: &mut Vm, list: &Object, sorted: Vec<Object>, result: PyResult<()>) -> PyResult {
    // What was taken away left no room: any is a trace of changes, even of ones that were undone.
    let changed = vm.list_items_mut(list).capacity() != 0;
    let old = std::mem::replace(vm.list_items_mut(list), sorted);
    drop(old);
    result?;
    if changed {
        return Err(vm.value_error("list modified during sort"));
    }
    Ok(Object::NONE)
}
