//! zip_longest, pairwise, batched, groupby, tee.

use super::iterator;
use crate::support::{self, def, natives};
use ophion_object::types::type_flag;
use ophion_vm::{NativeType, Object, PyResult, TypeDef, Vm, next_method};

// zip_longest: iterators (a list; None for one that has ended), fill value; number of live ones.
iterator!(ZIP_LONGEST: "itertools.zip_longest", "Return a zip_longest object whose .__next__() method returns a tuple where\nthe i-th element comes from the i-th iterable argument.", 2, 1,
    "__new__($cls, /, *iterables, **kwargs)", |vm, a| {
        let fill = if a[2].is_null() { None } else { vm.dict_get_str(&a[2], "fillvalue") };
        if !a[2].is_null() && vm.dict_len(&a[2]) > fill.is_some() as usize {
            return Err(vm.type_error("zip_longest() got an unexpected keyword argument"));
        }
        let mut iterators = Vec::new();
        for x in support::items(vm, &a[1]) {
            iterators.push(vm.iter(&x)?);
        }
        let n = iterators.len() as u64;
        let list = vm.list(iterators);
        let fill = fill.unwrap_or(Object::NONE);
        Ok(vm.fill_native(&a[0], [list, fill], &[n]))
    }, zip_longest_next, []);

fn zip_longest_next(vm: &mut Vm, o: &Object) -> PyResult<Option<Object>> {
    if vm.raw(o, 2) == 0 {
        return Ok(None);
    }
    let (list, fill) = (vm.field(o, 0), vm.field(o, 1));
    let iterators = vm.list_items(&list).unwrap_or_default().to_vec();
    let mut out = Vec::with_capacity(iterators.len());
    for (i, it) in iterators.iter().enumerate() {
        if it.is_none() {
            out.push(fill.clone());
            continue;
        }
        match vm.next(it) {
            Ok(Some(x)) => out.push(x),
            Ok(None) => {
                let live = vm.raw(o, 2) - 1;
                vm.set_raw(o, 2, live);
                if live == 0 {
                    return Ok(None);
                }
                if let Some(slot) = vm.list_items_mut(&list).get_mut(i) {
                    *slot = Object::NONE;
                }
                out.push(fill.clone());
            }
            Err(stop) => {
                vm.set_raw(o, 2, 0);
                return Err(stop);
            }
        }
    }
    Ok(Some(vm.tuple(out)))
}

// pairwise: the iterator (NULL once done), the value before (NULL at first).
iterator!(PAIRWISE: "itertools.pairwise", "Return an iterator of overlapping pairs taken from the input iterator.", 2, 0,
    "__new__($cls, iterable, /)", |vm, a| {
        let it = vm.iter(&a[1])?;
        Ok(vm.fill_native(&a[0], [it, Object::NULL], &[]))
    }, pairwise_next => "pairwise_steps", []);

fn pairwise_next(vm: &mut Vm, o: &Object) -> PyResult<Option<Object>> {
    let it = vm.field(o, 0);
    if it.is_null() {
        return Ok(None);
    }
    let mut old = vm.field(o, 1);
    if old.is_null() {
        match vm.next(&it)? {
            Some(x) => {
                // The iterator may have stepped this very object.
                vm.set_field(o, 1, x.clone());
                if vm.field(o, 0).is_null() {
                    return Ok(None);
                }
                old = x;
            }
            None => {
                vm.set_field(o, 0, Object::NULL);
                return Ok(None);
            }
        }
    }
    match vm.next(&it)? {
        Some(x) => {
            vm.set_field(o, 1, x.clone());
            Ok(Some(vm.tuple([old, x])))
        }
        None => {
            vm.set_field(o, 0, Object::NULL);
            vm.set_field(o, 1, Object::NULL);
            Ok(None)
        }
    }
}

// batched: the iterator (NULL once done); size, strict.
iterator!(BATCHED: "itertools.batched", "Batch data into tuples of length n. The last batch may be shorter than n.", 1, 2,
    "__new__($cls, /, iterable, n, *, strict=False)", |vm, a| {
        let n = vm.index_i64(&a[2])?;
        let strict = support::flag(vm, &a[3], false)?;
        if n < 1 {
            return Err(vm.value_error("n must be at least one"));
        }
        let it = vm.iter(&a[1])?;
        Ok(vm.fill_native(&a[0], [it], &[n as u64, strict as u64]))
    }, batched_next => "batched_steps", []);

fn batched_next(vm: &mut Vm, o: &Object) -> PyResult<Option<Object>> {
    let it = vm.field(o, 0);
    if it.is_null() {
        return Ok(None);
    }
    let n = vm.raw(o, 1) as usize;
    let mut out = Vec::new();
    while out.len() < n {
        match vm.next(&it)? {
            Some(x) => out.push(x),
            None => {
                vm.set_field(o, 0, Object::NULL);
                if out.is_empty() {
                    return Ok(None);
                }
                if vm.raw(o, 2) != 0 {
                    return Err(vm.value_error("batched(): incomplete batch"));
                }
                break;
            }
        }
    }
    Ok(Some(vm.tuple(out)))
}

// groupby: the iterator, key function, target key, current key, current value, current grouper.
const IT: usize = 0;
const KEY_FUNCTION: usize = 1;
const TARGET: usize = 2;
const KEY: usize = 3;
const VALUE: usize = 4;
const CURRENT: usize = 5;
iterator!(GROUPBY: "itertools.groupby", "make an iterator that returns consecutive keys and groups from the iterable", 6, 0,
    "__new__($cls, /, iterable, key=None)", |vm, a| {
        let it = vm.iter(&a[1])?;
        let key = support::option(&a[2]).cloned().unwrap_or(Object::NULL);
        let n = Object::NULL;
        Ok(vm.fill_native(&a[0], [it, key, n.clone(), n.clone(), n.clone(), n], &[]))
    }, groupby_next, []);

fn groupby_step(vm: &mut Vm, o: &Object) -> PyResult<bool> {
    let it = vm.field(o, IT);
    let Some(x) = vm.next(&it)? else { return Ok(false) };
    let f = vm.field(o, KEY_FUNCTION);
    let k = if f.is_null() { x.clone() } else { vm.call(&f, std::slice::from_ref(&x))? };
    vm.set_field(o, VALUE, x);
    vm.set_field(o, KEY, k);
    Ok(true)
}

fn groupby_next(vm: &mut Vm, o: &Object) -> PyResult<Option<Object>> {
    vm.set_field(o, CURRENT, Object::NULL);
    loop {
        let (key, target) = (vm.field(o, KEY), vm.field(o, TARGET));
        if !key.is_null() && (target.is_null() || !vm.equal(&target, &key)?) {
            break;
        }
        if !groupby_step(vm, o)? {
            return Ok(None);
        }
    }
    let key = vm.field(o, KEY);
    vm.set_field(o, TARGET, key.clone());
    let class = vm.native_type(&GROUPER);
    let group = vm.fill_native(&class, [o.clone(), key.clone()], &[]);
    // Known by identity, not owned: the group owns its groupby.
    let id = vm.id(&group);
    let mark = vm.int((id >> 3) as i64);
    vm.set_field(o, CURRENT, mark);
    Ok(Some(vm.tuple([key, group])))
}

iterator!(GROUPER: "itertools._grouper", "", 2, 0, "__new__($cls, parent, tgtkey, /)", |vm, a| {
    let group = vm.fill_native(&a[0], [a[1].clone(), a[2].clone()], &[]);
    let id = vm.id(&group);
    let mark = vm.int((id >> 3) as i64);
    if vm.is_native(&a[1], &GROUPBY) {
        vm.set_field(&a[1], CURRENT, mark);
        return Ok(group);
    }
    Err(vm.type_error("argument 1 must be itertools.groupby"))
}, grouper_next, []);

fn grouper_next(vm: &mut Vm, o: &Object) -> PyResult<Option<Object>> {
    let parent = vm.field(o, 0);
    let mark = vm.field(&parent, CURRENT);
    if vm.as_i64(&mark).is_none_or(|m| m != (vm.id(o) >> 3) as i64) {
        return Ok(None);
    }
    if vm.field(&parent, VALUE).is_null() && !groupby_step(vm, &parent)? {
        return Ok(None);
    }
    let (mine, key) = (vm.field(o, 1), vm.field(&parent, KEY));
    if !vm.equal(&mine, &key)? {
        return Ok(None);
    }
    let x = vm.field(&parent, VALUE);
    vm.set_field(&parent, VALUE, Object::NULL);
    Ok(Some(x))
}

// What tees of one iterator share: the iterator, a list of items, the block after; 1 while the iterator is stepped.
const BLOCK: usize = 57;
pub static TEE_DATA: NativeType = NativeType {
    def: TypeDef {
        name: "itertools._tee_dataobject",
        doc: "Data container common to multiple tee objects.",
        flags: type_flag::DISALLOW_INSTANTIATION,
        ..TypeDef::EMPTY
    },
    values: 3,
    raws: 1,
    ..NativeType::EMPTY
};

// tee: the present block; position in it.
pub static TEE: NativeType = NativeType {
    def: TypeDef {
        name: "itertools._tee",
        doc: "Iterator wrapped to make it copyable.",
        weakrefable: true,
        new: Some(&TEE_NEW),
        methods: &TEE_METHODS,
        ..TypeDef::EMPTY
    },
    values: 1,
    raws: 1,
    ..NativeType::EMPTY
};
static TEE_NEW: ophion_vm::NativeDef = def(
    "__new__($cls, iterable, /)",
    |vm, a| {
        let it = vm.iter(&a[1])?;
        new_tee(vm, &it)
    },
    "",
);

natives! {
    static TEE_METHODS = [
        def("__iter__($self, /)", |_, a| Ok(a[0].clone()), "Implement iter(self)."),
        next_method!(tee_next),
        def("__copy__($self, /)", |vm, a| Ok(copy_tee(vm, &a[0])), "Returns an independent iterator."),
    ];
    pub static FUNCTIONS = [
        def("tee($module, iterable, n=2, /)", tee, "Returns a tuple of n independent iterators."),
    ];
}

fn new_tee(vm: &mut Vm, it: &Object) -> PyResult {
    if vm.is_native(it, &TEE) {
        return Ok(copy_tee(vm, it));
    }
    let items = vm.list(vec![]);
    let block = vm.new_native(&TEE_DATA, [it.clone(), items, Object::NULL], &[0]);
    Ok(vm.new_native(&TEE, [block], &[0]))
}

fn copy_tee(vm: &mut Vm, o: &Object) -> Object {
    let (block, at) = (vm.field(o, 0), vm.raw(o, 1));
    vm.new_native(&TEE, [block], &[at])
}

fn tee_next(vm: &mut Vm, o: &Object) -> PyResult<Option<Object>> {
    let mut block = vm.field(o, 0);
    let mut at = vm.raw(o, 1) as usize;
    if at >= BLOCK {
        let mut after = vm.field(&block, 2);
        if after.is_null() {
            let it = vm.field(&block, 0);
            let items = vm.list(vec![]);
            after = vm.new_native(&TEE_DATA, [it, items, Object::NULL], &[0]);
            vm.set_field(&block, 2, after.clone());
        }
        vm.set_field(o, 0, after.clone());
        vm.set_raw(o, 1, 0);
        (block, at) = (after, 0);
    }
    let items = vm.field(&block, 1);
    if let Some(x) = vm.list_items(&items).and_then(|l| l.get(at)).cloned() {
        vm.set_raw(o, 1, at as u64 + 1);
        return Ok(Some(x));
    }
    if vm.raw(&block, 3) != 0 {
        return Err(vm.runtime_error("cannot re-enter the tee iterator"));
    }
    let it = vm.field(&block, 0);
    vm.set_raw(&block, 3, 1);
    let r = vm.next(&it);
    vm.set_raw(&block, 3, 0);
    let Some(x) = r? else { return Ok(None) };
    vm.list_items_mut(&items).push(x.clone());
    vm.set_raw(o, 1, at as u64 + 1);
    Ok(Some(x))
}

fn tee(vm: &mut Vm, a: &[Object]) -> PyResult {
    let n = support::int_or(vm, &a[1], 2)?;
    if n < 0 {
        return Err(vm.value_error("n must be >= 0"));
    }
    if n == 0 {
        return Ok(vm.tuple([]));
    }
    let it = vm.iter(&a[0])?;
    let first = new_tee(vm, &it)?;
    let mut out = vec![first.clone()];
    for _ in 1..n {
        let c = copy_tee(vm, &first);
        out.push(c);
    }
    Ok(vm.tuple(out))
}
