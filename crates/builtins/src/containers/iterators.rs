//! The iterators of the built-in containers, and `enumerate`, `zip`, `map`, `filter`, `reversed`.

mod state;

use ophion_object::records::{
    callable_iterator, dict_reversekeyiterator, enumerate, filter, iterator, list_iterator, longrange_iterator, map,
    range_iterator, reversed, set_iterator, zip,
};
use ophion_object::types::type_flag;
use ophion_vm::{Exc, NativeDef, Object, PyResult, Special, TypeDef, Vm, shape};

const HIDDEN: u32 = type_flag::DISALLOW_INSTANTIATION;

const fn hint() -> NativeDef {
    NativeDef::new("__length_hint__($self, /)", length_hint, "Private method returning an estimate of len(list(it)).")
}
static COUNTED: [NativeDef; 1] = [hint()];
static SETSTATE: [NativeDef; 2] =
    [hint(), NativeDef::new("__setstate__($self, object, /)", state::set, "Set state information for unpickling.")];

macro_rules! plain_iterators {
    ($($id:ident $methods:ident $shape:ident $name:literal $more:expr $(=> $steps:literal)?;)*) => {
        $(
            static $id: TypeDef = TypeDef { name: $name, shape: shape::$shape, flags: HIDDEN, methods: &$methods, more: $more, ..TypeDef::EMPTY };
            static $methods: [NativeDef; 3] = [
                NativeDef::new("__iter__($self, /)", |_, a| Ok(a[0].clone()), "Implement iter(self)."),
                NativeDef::new("__next__($self, /)", step, "Implement next(self).") $(.with_steps($steps))?,
                NativeDef::new("__reduce__($self, /)", state::reduce, "Return state information for pickling."),
            ];
        )*
        pub static TYPES: [&TypeDef; 19] = [$(&$id,)* &ENUMERATE, &ZIP, &MAP, &FILTER, &REVERSED];
    };
}

plain_iterators! {
    LIST_IT LIST_IT_M LIST_ITERATOR "list_iterator" &SETSTATE;
    LIST_REV LIST_REV_M LIST_REVERSEITERATOR "list_reverseiterator" &SETSTATE;
    TUPLE_IT TUPLE_IT_M TUPLE_ITERATOR "tuple_iterator" &SETSTATE;
    RANGE_IT RANGE_IT_M RANGE_ITERATOR "range_iterator" &SETSTATE;
    LONGRANGE_IT LONGRANGE_IT_M LONGRANGE_ITERATOR "longrange_iterator" &SETSTATE;
    DICT_KEY_IT DICT_KEY_IT_M DICT_KEYITERATOR "dict_keyiterator" &COUNTED;
    DICT_VALUE_IT DICT_VALUE_IT_M DICT_VALUEITERATOR "dict_valueiterator" &COUNTED;
    DICT_ITEM_IT DICT_ITEM_IT_M DICT_ITEMITERATOR "dict_itemiterator" &COUNTED;
    DICT_REVKEY_IT DICT_REVKEY_IT_M DICT_REVERSEKEYITERATOR "dict_reversekeyiterator" &COUNTED;
    DICT_REVVALUE_IT DICT_REVVALUE_IT_M DICT_REVERSEVALUEITERATOR "dict_reversevalueiterator" &COUNTED;
    DICT_REVITEM_IT DICT_REVITEM_IT_M DICT_REVERSEITEMITERATOR "dict_reverseitemiterator" &COUNTED;
    SET_IT SET_IT_M SET_ITERATOR "set_iterator" &COUNTED;
    CALLABLE_IT CALLABLE_IT_M CALLABLE_ITERATOR "callable_iterator" &[] => "callable_steps";
    ITERATOR_IT ITERATOR_IT_M ITERATOR "iterator" &SETSTATE;
}

fn end(vm: &mut Vm) -> ophion_vm::Stop {
    vm.stop_iteration(None)
}

/// One step of any of them.
fn step(vm: &mut Vm, a: &[Object]) -> PyResult {
    let it = &a[0];
    match vm.shape_of(it) {
        shape::LIST_REVERSEITERATOR => {
            let l = vm.field(it, list_iterator::LIST);
            let at = vm.raw(it, list_iterator::INDEX);
            match at.checked_sub(1).and_then(|i| vm.list_items(&l).and_then(|l| l.get(i as usize).cloned())) {
                Some(x) => {
                    vm.set_raw(it, list_iterator::INDEX, at - 1);
                    Ok(x)
                }
                None => {
                    vm.set_field(it, list_iterator::LIST, Object::NULL);
                    vm.set_raw(it, list_iterator::INDEX, 0);
                    Err(end(vm))
                }
            }
        }
        shape::LONGRANGE_ITERATOR => {
            let left = vm.field(it, longrange_iterator::LEFT);
            let left = vm.as_big(&left).unwrap_or_default();
            if left == dashu_int::IBig::ZERO {
                return Err(end(vm));
            }
            let next = vm.field(it, longrange_iterator::NEXT);
            let stride = vm.field(it, longrange_iterator::STEP);
            let after = vm.as_big(&next).unwrap_or_default() + vm.as_big(&stride).unwrap_or_default();
            let (after, left) = (vm.big(&after), vm.big(&(left - dashu_int::IBig::ONE)));
            vm.set_field(it, longrange_iterator::NEXT, after);
            vm.set_field(it, longrange_iterator::LEFT, left);
            Ok(next)
        }
        n @ (shape::DICT_REVERSEKEYITERATOR | shape::DICT_REVERSEVALUEITERATOR | shape::DICT_REVERSEITEMITERATOR) => {
            use dict_reversekeyiterator as f;
            let d = vm.field(it, f::DICT);
            if d.is_null() {
                return Err(end(vm));
            }
            if vm.dict_len(&d) as u64 != vm.raw(it, f::USED) {
                vm.set_raw(it, f::USED, u64::MAX);
                return Err(vm.runtime_error("dictionary changed size during iteration"));
            }
            let end_at = vm.raw(it, f::INDEX) as usize;
            // A dict that was emptied and filled again has nothing where the iterator stands.
            let previous = if end_at > vm.dict_end(&d) { None } else { vm.dict_previous(&d, end_at) };
            match previous {
                Some(_) if vm.raw(it, f::LEFT) == 0 => {
                    vm.set_field(it, f::DICT, Object::NULL);
                    Err(vm.runtime_error("dictionary keys changed during iteration"))
                }
                Some((i, k, v)) => {
                    vm.set_raw(it, f::INDEX, i as u64);
                    let left = vm.raw(it, f::LEFT);
                    vm.set_raw(it, f::LEFT, left.saturating_sub(1));
                    Ok(match n {
                        shape::DICT_REVERSEKEYITERATOR => k,
                        shape::DICT_REVERSEVALUEITERATOR => v,
                        _ => vm.tuple([k, v]),
                    })
                }
                None => {
                    vm.set_field(it, f::DICT, Object::NULL);
                    Err(end(vm))
                }
            }
        }
        shape::BYTES_ITERATOR | shape::BYTEARRAY_ITERATOR => {
            let b = vm.field(it, 0);
            let at = vm.raw(it, 1);
            match vm.as_bytes(&b).and_then(|b| b.get(at as usize).copied()) {
                Some(x) => {
                    vm.set_raw(it, 1, at + 1);
                    Ok(Object::small(x as i32))
                }
                None => {
                    vm.set_field(it, 0, Object::NULL);
                    Err(end(vm))
                }
            }
        }
        shape::CALLABLE_ITERATOR => {
            let f = vm.field(it, callable_iterator::FUNCTION);
            if f.is_null() {
                return Err(end(vm));
            }
            let r = vm.call(&f, &[]);
            let x = match vm.catch(r, Exc::StopIteration)? {
                Some(x) => x,
                None => {
                    vm.set_field(it, callable_iterator::FUNCTION, Object::NULL);
                    return Err(end(vm));
                }
            };
            if vm.field(it, callable_iterator::FUNCTION).is_null() {
                // The call itself came to the end of this very iterator.
                return Err(end(vm));
            }
            let sentinel = vm.field(it, callable_iterator::SENTINEL);
            if vm.equal(&sentinel, &x)? {
                vm.set_field(it, callable_iterator::FUNCTION, Object::NULL);
                return Err(end(vm));
            }
            Ok(x)
        }
        shape::ITERATOR => {
            let s = vm.field(it, iterator::SEQUENCE);
            if s.is_null() {
                return Err(end(vm));
            }
            let at = vm.raw(it, iterator::INDEX);
            let i = vm.int(at as i64);
            match vm.get_item(&s, &i) {
                Ok(x) => {
                    // It may have been moved on meanwhile.
                    let at = vm.raw(it, iterator::INDEX);
                    vm.set_raw(it, iterator::INDEX, at + 1);
                    Ok(x)
                }
                Err(stop) => {
                    if vm.raised_is(Exc::IndexError) || vm.raised_is(Exc::StopIteration) {
                        vm.take_exception();
                        vm.set_field(it, iterator::SEQUENCE, Object::NULL);
                        return Err(end(vm));
                    }
                    Err(stop)
                }
            }
        }
        _ => match vm.step_builtin(it)? {
            Some(x) => Ok(x),
            None => Err(end(vm)),
        },
    }
}

fn length_hint(vm: &mut Vm, a: &[Object]) -> PyResult {
    let it = &a[0];
    let n: i64 = match vm.shape_of(it) {
        shape::LIST_ITERATOR => {
            let l = vm.field(it, list_iterator::LIST);
            vm.list_items(&l).map_or(0, <[Object]>::len) as i64 - vm.raw(it, list_iterator::INDEX) as i64
        }
        shape::LIST_REVERSEITERATOR => {
            let l = vm.field(it, list_iterator::LIST);
            let n = vm.list_items(&l).map_or(0, <[Object]>::len) as i64;
            let at = vm.raw(it, list_iterator::INDEX) as i64;
            if at > n { 0 } else { at }
        }
        shape::TUPLE_ITERATOR => {
            let t = vm.field(it, list_iterator::LIST);
            vm.tuple_items(&t).map_or(0, <[Object]>::len) as i64 - vm.raw(it, list_iterator::INDEX) as i64
        }
        shape::RANGE_ITERATOR => vm.raw(it, range_iterator::LEFT) as i64,
        shape::LONGRANGE_ITERATOR => return Ok(vm.field(it, longrange_iterator::LEFT)),
        shape::STR_ITERATOR | shape::STR_ASCII_ITERATOR => {
            let s = vm.field(it, 0);
            vm.str_len(&s) as i64 - vm.raw(it, 1) as i64
        }
        shape::BYTES_ITERATOR | shape::BYTEARRAY_ITERATOR => {
            let b = vm.field(it, 0);
            vm.as_bytes(&b).map_or(0, <[u8]>::len) as i64 - vm.raw(it, 1) as i64
        }
        shape::ITERATOR => {
            let s = vm.field(it, iterator::SEQUENCE);
            if s.is_null() {
                0
            } else if vm.special(&s, Special::Len).is_some() {
                vm.len(&s)? as i64 - vm.raw(it, iterator::INDEX) as i64
            } else {
                return Ok(Object::NOT_IMPLEMENTED);
            }
        }
        shape::SET_ITERATOR => {
            let s = vm.field(it, 0);
            if s.is_null() || vm.raw(it, set_iterator::USED) == u64::MAX { 0 } else { vm.set_remaining(it) as i64 }
        }
        shape::CALLABLE_ITERATOR => return Ok(Object::NOT_IMPLEMENTED),
        _ => {
            let d = vm.field(it, 0);
            let whole = !d.is_null() && vm.dict_len(&d) as u64 == vm.raw(it, dict_reversekeyiterator::USED);
            if whole { vm.raw(it, dict_reversekeyiterator::LEFT) as i64 } else { 0 }
        }
    };
    Ok(vm.int(n.max(0)))
}

// ---- enumerate, zip, map, filter, reversed --------------------------------------------------------------------------------------

static ENUMERATE: TypeDef = TypeDef {
    name: "enumerate",
    signature: "(iterable, start=0)",
    shape: shape::ENUMERATE,
    doc: "Return an enumerate object.\n\n  iterable\n    an object supporting iteration\n\nThe enumerate object yields pairs containing a count (from start, which\ndefaults to zero) and a value yielded by the iterable argument.\n\nenumerate is useful for obtaining an indexed list:\n    (0, seq[0]), (1, seq[1]), (2, seq[2]), ...",
    flags: type_flag::BASETYPE,
    new: Some(&ENUMERATE_NEW),
    methods: &ENUMERATE_METHODS,
    ..TypeDef::EMPTY
};
static ENUMERATE_NEW: NativeDef =
    NativeDef::new("__new__($cls, /, *args, **kwargs)", enumerate_new, "").with_vector(|vm, a| match a {
        [class, iterable] => new_enumerate(vm, class, iterable, Object::small(0)),
        _ => {
            let given = vm.tuple(a.get(1..).unwrap_or_default().to_vec());
            enumerate_new(vm, &[a[0].clone(), given, Object::NULL])
        }
    });
fn enumerate_new(vm: &mut Vm, a: &[Object]) -> PyResult {
    let (iterable, start) = enumerate_arguments(vm, &a[1], &a[2])?;
    let start = if start.is_null() { vm.int(0) } else { vm.index(&start)? };
    new_enumerate(vm, &a[0], &iterable, start)
}
fn new_enumerate(vm: &mut Vm, class: &Object, iterable: &Object, start: Object) -> PyResult {
    let it = vm.iter(iterable)?;
    let o = vm.blank_record(class);
    vm.set_field(&o, enumerate::ITERATOR, it);
    vm.set_field(&o, enumerate::COUNT, start);
    Ok(o)
}
/// (iterable, start or NULL).
fn enumerate_arguments(vm: &mut Vm, args: &Object, kwargs: &Object) -> PyResult<(Object, Object)> {
    let mut given = [Object::NULL, Object::NULL];
    let args = vm.tuple_items(args).unwrap_or_default().to_vec();
    let named = if kwargs.is_null() { vec![] } else { vm.dict_items(kwargs) };
    let total = args.len() + named.len();
    if total > 2 {
        return Err(vm.type_error(format!("enumerate() takes at most 2 arguments ({total} given)")));
    }
    let positional = args.len();
    given.iter_mut().zip(args).for_each(|(g, a)| *g = a);
    for (k, v) in named {
        let n = vm.lossy(&k);
        let at = match n.as_str() {
            "iterable" => 0,
            "start" => 1,
            _ => 2,
        };
        let alone = at == 1 && positional == 0 && total == 1;
        if at < positional || at == 2 || alone {
            return Err(vm.type_error(format!("'{n}' is an invalid keyword argument for enumerate()")));
        }
        given[at] = v;
    }
    let [iterable, start] = given;
    if iterable.is_null() {
        return Err(vm.type_error("enumerate() missing required argument 'iterable'"));
    }
    Ok((iterable, start))
}
fn enumerate_next(vm: &mut Vm, o: &Object) -> PyResult<Option<Object>> {
    let it = vm.field(o, enumerate::ITERATOR);
    let Some(x) = vm.next(&it)? else { return Ok(None) };
    Ok(Some(number(vm, o, x)))
}
/// The pair that an `enumerate` makes of an item, which is counted.
pub fn number(vm: &mut Vm, o: &Object, x: Object) -> Object {
    let n = vm.field(o, enumerate::COUNT);
    let next = match vm.as_i64(&n) {
        Some(i) if i < i64::MAX => vm.int(i + 1),
        _ => {
            let b = vm.as_big(&n).unwrap_or_default() + dashu_int::IBig::ONE;
            vm.big(&b)
        }
    };
    vm.set_field(o, enumerate::COUNT, next);
    vm.pair(n, x)
}
static ENUMERATE_METHODS: [NativeDef; 4] = [
    NativeDef::new("__reduce__($self, /)", state::reduce_enumerate, "Return state information for pickling."),
    NativeDef::new("__iter__($self, /)", |_, a| Ok(a[0].clone()), "Implement iter(self)."),
    ophion_vm::next_method!(enumerate_next).with_steps("enumerate_steps"),
    NativeDef::new("__class_getitem__($cls, object, /)", |vm, a| vm.generic_alias(&a[0], &a[1]), "See PEP 585"),
];

fn iterators(vm: &mut Vm, args: &[Object], name: &str) -> PyResult {
    let mut out = Vec::with_capacity(args.len());
    for (i, x) in args.iter().enumerate() {
        match vm.iter(x) {
            Ok(it) => out.push(it),
            Err(stop) => {
                if name == "zip" && vm.raised_is(Exc::TypeError) && vm.special(x, Special::Iter).is_none() {
                    vm.take_exception();
                    let t = vm.type_name(x);
                    let _ = (i, t);
                    return Err(vm.type_error(format!("'{}' object is not iterable", vm.type_name(x))));
                }
                return Err(stop);
            }
        }
    }
    Ok(vm.tuple(out))
}

fn strict(vm: &mut Vm, kwargs: &Object, what: &str) -> PyResult<bool> {
    if kwargs.is_null() {
        return Ok(false);
    }
    let mut r = false;
    let n = vm.dict_len(kwargs);
    if n > 1 {
        return Err(vm.type_error(format!("{what}() takes at most 1 keyword argument ({n} given)")));
    }
    for (k, v) in vm.dict_items(kwargs) {
        let n = vm.lossy(&k);
        if n != "strict" {
            return Err(vm.type_error(format!("{what}() got an unexpected keyword argument '{n}'")));
        }
        r = vm.truth(&v)?;
    }
    Ok(r)
}

/// One item of each iterator; None when the first (or, not strict, any) is at its end.
fn next_of_all(vm: &mut Vm, all: &Object, strict: bool, what: &str) -> PyResult<Option<Vec<Object>>> {
    let n = vm.tuple_items(all).map_or(0, <[Object]>::len);
    let mut out = Vec::with_capacity(n);
    for i in 0..n {
        let Some(it) = vm.tuple_items(all).and_then(|its| its.get(i)).cloned() else { break };
        match vm.next(&it)? {
            Some(x) => out.push(x),
            None => {
                if !strict {
                    return Ok(None);
                }
                let its = vm.tuple_items(all).unwrap_or_default().to_vec();
                let s = |n: usize| if n == 1 { " 1".to_string() } else { format!("s 1-{n}") };
                if i > 0 {
                    return Err(vm.value_error(format!(
                        "{what}() argument {} is shorter than argument{}",
                        i + 1,
                        s(i)
                    )));
                }
                for (j, other) in its.iter().enumerate().skip(1) {
                    if vm.next(other)?.is_some() {
                        return Err(vm.value_error(format!(
                            "{what}() argument {} is longer than argument{}",
                            j + 1,
                            s(j)
                        )));
                    }
                }
                return Ok(None);
            }
        }
    }
    Ok(Some(out))
}

static ZIP: TypeDef = TypeDef {
    name: "zip",
    signature: "(*iterables, strict=False)",
    shape: shape::ZIP,
    doc: "The zip object yields n-length tuples, where n is the number of iterables\npassed as positional arguments to zip().  The i-th element in every tuple\ncomes from the i-th iterable argument to zip().  This continues until the\nshortest argument is exhausted.\n\nIf strict is true and one of the arguments is exhausted before the others,\nraise a ValueError.\n\n   >>> list(zip('abcdefg', range(3), range(4)))\n   [('a', 0, 0), ('b', 1, 1), ('c', 2, 2)]",
    flags: type_flag::BASETYPE,
    new: Some(&ZIP_NEW),
    methods: &ZIP_METHODS,
    ..TypeDef::EMPTY
};
static ZIP_NEW: NativeDef = NativeDef::new(
    "__new__($cls, /, *iterables, **kwargs)",
    |vm, a| {
        let s = strict(vm, &a[2], "zip")?;
        let args = vm.tuple_items(&a[1]).unwrap_or_default().to_vec();
        let its = iterators(vm, &args, "zip")?;
        let o = vm.blank_record(&a[0]);
        vm.set_field(&o, zip::ITERATORS, its);
        vm.set_raw(&o, zip::STRICT, s as u64);
        Ok(o)
    },
    "",
)
.with_vector(|vm, a| {
    let its = iterators(vm, &a[1..], "zip")?;
    let o = vm.blank_record(&a[0]);
    vm.set_field(&o, zip::ITERATORS, its);
    Ok(o)
});
fn zip_next(vm: &mut Vm, o: &Object) -> PyResult<Option<Object>> {
    let its = vm.field(o, zip::ITERATORS);
    let strict = vm.raw(o, zip::STRICT) != 0;
    match vm.tuple_items(&its).map(<[Object]>::len) {
        None | Some(0) => return Ok(None),
        Some(2) if !strict => {
            let item = |vm: &Vm, i: usize| vm.tuple_items(&its).map(|t| t[i].clone()).unwrap_or(Object::NULL);
            let first = item(vm, 0);
            let Some(x) = vm.next(&first)? else { return Ok(None) };
            let second = item(vm, 1);
            let Some(y) = vm.next(&second)? else { return Ok(None) };
            return Ok(Some(vm.pair(x, y)));
        }
        Some(_) if !strict => {
            if let Some(step) = vm.step_together(&its) {
                return Ok(step);
            }
        }
        Some(_) => {}
    }
    match next_of_all(vm, &its, strict, "zip")? {
        Some(items) => Ok(Some(vm.tuple(items))),
        None => Ok(None),
    }
}
static ZIP_METHODS: [NativeDef; 4] = [
    NativeDef::new("__reduce__($self, /)", state::reduce_zip, "Return state information for pickling."),
    NativeDef::new("__setstate__($self, object, /)", state::set_strict, "Set state information for unpickling."),
    NativeDef::new("__iter__($self, /)", |_, a| Ok(a[0].clone()), "Implement iter(self)."),
    ophion_vm::next_method!(zip_next).with_steps("zip_steps"),
];

static MAP: TypeDef = TypeDef {
    name: "map",
    signature: "(function, iterable, /, *iterables, strict=False)",
    shape: shape::MAP,
    doc: "Make an iterator that computes the function using arguments from\neach of the iterables.  Stops when the shortest iterable is exhausted.\n\nIf strict is true and one of the arguments is exhausted before the others,\nraise a ValueError.",
    flags: type_flag::BASETYPE,
    new: Some(&MAP_NEW),
    methods: &MAP_METHODS,
    ..TypeDef::EMPTY
};
static MAP_NEW: NativeDef = NativeDef::new(
    "__new__($cls, /, *args, **kwargs)",
    |vm, a| {
        let s = strict(vm, &a[2], "map")?;
        let args = vm.tuple_items(&a[1]).unwrap_or_default().to_vec();
        let [function, iterables @ ..] = args.as_slice() else {
            return Err(vm.type_error("map() must have at least two arguments."));
        };
        if iterables.is_empty() {
            return Err(vm.type_error("map() must have at least two arguments."));
        }
        let its = iterators(vm, iterables, "map")?;
        let o = vm.blank_record(&a[0]);
        vm.set_field(&o, map::FUNCTION, function.clone());
        vm.set_field(&o, map::ITERATORS, its);
        vm.set_raw(&o, map::STRICT, s as u64);
        Ok(o)
    },
    "",
);
/// A step for Rust code that waits for it: the function is called here.
fn map_next(vm: &mut Vm, o: &Object) -> PyResult<Option<Object>> {
    let its = vm.field(o, map::ITERATORS);
    let f = vm.field(o, map::FUNCTION);
    let r = if let Some([it]) = vm.tuple_items(&its) {
        let it = it.clone();
        let Some(x) = vm.next(&it)? else { return Ok(None) };
        vm.call(&f, std::slice::from_ref(&x))
    } else {
        let strict = vm.raw(o, map::STRICT) != 0;
        let Some(items) = next_of_all(vm, &its, strict, "map")? else { return Ok(None) };
        vm.call(&f, &items)
    };
    match r {
        Ok(x) => Ok(Some(x)),
        // What the function raises ends the iteration like the iterator's own end, as everywhere.
        Err(stop) if vm.raised_is(Exc::StopIteration) => {
            vm.take_exception();
            let _ = stop;
            Ok(None)
        }
        Err(stop) => Err(stop),
    }
}
static MAP_METHODS: [NativeDef; 4] = [
    NativeDef::new("__reduce__($self, /)", state::reduce_map, "Return state information for pickling."),
    NativeDef::new("__setstate__($self, object, /)", state::set_strict, "Set state information for unpickling."),
    NativeDef::new("__iter__($self, /)", |_, a| Ok(a[0].clone()), "Implement iter(self)."),
    NativeDef::new(
        "__next__($self, /)",
        |vm, a| {
            let its = vm.field(&a[0], map::ITERATORS);
            if let Some([it]) = vm.tuple_items(&its) {
                let it = it.clone();
                let Some(x) = vm.next(&it)? else { return Err(end(vm)) };
                let f = vm.field(&a[0], map::FUNCTION);
                return Err(vm.tail_call(f, [x]));
            }
            let s = vm.raw(&a[0], map::STRICT) != 0;
            match next_of_all(vm, &its, s, "map")? {
                Some(items) => {
                    let f = vm.field(&a[0], map::FUNCTION);
                    Err(vm.tail_call(f, items))
                }
                None => Err(end(vm)),
            }
        },
        "Implement next(self).",
    )
    .with_waiting(map_next)
    .with_steps("map_steps"),
];

static FILTER: TypeDef = TypeDef {
    name: "filter",
    signature: "(function, iterable, /)",
    shape: shape::FILTER,
    doc: "Return an iterator yielding those items of iterable for which function(item)\nis true. If function is None, return the items that are true.",
    flags: type_flag::BASETYPE,
    new: Some(&FILTER_NEW),
    methods: &FILTER_METHODS,
    ..TypeDef::EMPTY
};
static FILTER_NEW: NativeDef = NativeDef::new(
    "__new__($cls, function, iterable, /)",
    |vm, a| {
        let it = vm.iter(&a[2])?;
        let o = vm.blank_record(&a[0]);
        vm.set_field(&o, filter::FUNCTION, a[1].clone());
        vm.set_field(&o, filter::ITERATOR, it);
        Ok(o)
    },
    "",
);
static FILTER_METHODS: [NativeDef; 3] = [
    NativeDef::new("__reduce__($self, /)", state::reduce_filter, "Return state information for pickling."),
    NativeDef::new("__iter__($self, /)", |_, a| Ok(a[0].clone()), "Implement iter(self)."),
    ophion_vm::next_method!(filter_next).with_steps("filter_steps"),
];
fn filter_next(vm: &mut Vm, o: &Object) -> PyResult<Option<Object>> {
    if vm.field_ref(o, filter::FUNCTION).is_none() {
        // What is true at sight.
        while let Some(x) = vm.quick_next_of_field(o, filter::ITERATOR) {
            if x.as_small().map_or_else(|| vm.truth(&x), |i| Ok(i != 0))? {
                return Ok(Some(x));
            }
        }
    }
    let it = vm.field(o, filter::ITERATOR);
    let f = vm.field(o, filter::FUNCTION);
    while let Some(x) = vm.next(&it)? {
        let keep = if f.is_none() || f.is(&vm.builtin_type(shape::BOOL)) {
            vm.truth(&x)?
        } else {
            let r = vm.call(&f, std::slice::from_ref(&x))?;
            vm.truth(&r)?
        };
        if keep {
            return Ok(Some(x));
        }
    }
    Ok(None)
}

static REVERSED: TypeDef = TypeDef {
    name: "reversed",
    signature: "(sequence, /)",
    shape: shape::REVERSED,
    doc: "Return a reverse iterator over the values of the given sequence.",
    flags: type_flag::BASETYPE,
    new: Some(&REVERSED_NEW),
    methods: &REVERSED_METHODS,
    ..TypeDef::EMPTY
};
static REVERSED_NEW: NativeDef = NativeDef::new(
    "__new__($cls, object, /)",
    |vm, a| {
        if let Some(m) = vm.special(&a[1], Special::Reversed) {
            if m.is_none() {
                let t = vm.type_name(&a[1]);
                return Err(vm.type_error(format!("'{t}' object is not reversible")));
            }
            let class = vm.type_of(&a[1]);
            let bound = vm.descriptor_get(&m, Some(&a[1]), &class)?;
            return Err(vm.tail_call(bound, vec![]));
        }
        if !vm.is_sequence(&a[1]) {
            let t = vm.type_name(&a[1]);
            return Err(vm.type_error(format!("'{t}' object is not reversible")));
        }
        let n = vm.len(&a[1])?;
        let o = vm.blank_record(&a[0]);
        vm.set_field(&o, reversed::SEQUENCE, a[1].clone());
        vm.set_raw(&o, reversed::INDEX, n as u64);
        Ok(o)
    },
    "",
);
static REVERSED_METHODS: [NativeDef; 5] = [
    NativeDef::new("__reduce__($self, /)", state::reduce_reversed, "Return state information for pickling."),
    NativeDef::new("__setstate__($self, object, /)", state::set_reversed, "Set state information for unpickling."),
    NativeDef::new("__iter__($self, /)", |_, a| Ok(a[0].clone()), "Implement iter(self)."),
    NativeDef::new(
        "__next__($self, /)",
        |vm, a| {
            let s = vm.field(&a[0], reversed::SEQUENCE);
            let at = vm.raw(&a[0], reversed::INDEX);
            if s.is_null() || at == 0 {
                vm.set_field(&a[0], reversed::SEQUENCE, Object::NULL);
                return Err(end(vm));
            }
            vm.set_raw(&a[0], reversed::INDEX, at - 1);
            let i = vm.int(at as i64 - 1);
            match vm.get_item(&s, &i) {
                Ok(x) => Ok(x),
                Err(stop) => {
                    if vm.raised_is(Exc::IndexError) || vm.raised_is(Exc::StopIteration) {
                        vm.take_exception();
                        vm.set_field(&a[0], reversed::SEQUENCE, Object::NULL);
                        return Err(end(vm));
                    }
                    Err(stop)
                }
            }
        },
        "Implement next(self).",
    ),
    NativeDef::new(
        "__length_hint__($self, /)",
        |vm, a| {
            let sequence = vm.field(&a[0], reversed::SEQUENCE);
            if sequence.is_null() {
                return Ok(vm.int(0));
            }
            let left = vm.raw(&a[0], reversed::INDEX) as usize;
            let n = vm.len(&sequence)?;
            Ok(vm.usize(if n < left { 0 } else { left }))
        },
        "Private method returning an estimate of len(list(it)).",
    ),
];
