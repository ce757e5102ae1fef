//! The wrapper of `functools.lru_cache`: a hit is found without running Python code; on a miss a function of the library written in Python calls the
//! wrapped one and stores what it gave.
//!
//! A bounded cache keeps its entries in numbered slots: the table says in which slot a key is, and the slots are linked by age through a bytearray of
//! (older, newer, hash of the key) in 16 bytes, slot 0 being the ends of the chain. All of it is plain data.

use crate::support::{self, def, natives};
use ophion_object::types::type_flag;
use ophion_vm::{NativeDef, NativeType, Object, PyResult, TypeDef, Vm, shape};

const FUNCTION: usize = 0;
/// Key to value (unbounded) or to slot number.
const TABLE: usize = 1;
/// Keys and values by slot (lists), links (a bytearray).
const KEYS: usize = 2;
const VALUES: usize = 3;
const LINKS: usize = 4;
const INFO: usize = 5;
/// Separates positional from named arguments in a key.
const MARK: usize = 6;
const HITS: usize = 7;
const MISSES: usize = 8;
/// The greatest number of entries; MAX for unbounded.
const LIMIT: usize = 9;
const TYPED: usize = 10;

/// Bytes of a slot in the links.
const SLOT: usize = 16;

pub static WRAPPER: NativeType = NativeType {
    def: TypeDef {
        name: "functools._lru_cache_wrapper",
        doc: "Create a cached callable that wraps another function.",
        has_dict: true,
        weakrefable: true,
        flags: type_flag::BASETYPE | type_flag::METHOD_DESCRIPTOR,
        new: Some(&NEW),
        methods: &METHODS,
        ..TypeDef::EMPTY
    },
    values: 7,
    raws: 4,
    ..NativeType::EMPTY
};
static NEW: NativeDef = def("__new__($cls, /, user_function, maxsize, typed, cache_info_type)", new, "");

natives! {
    static METHODS = [
        def("__call__($self, /, *args, **kwargs)", call, "Call self as a function.").with_vector(call_positional),
        def("__get__($self, instance, owner=None, /)", |vm, a| {
            if a[1].is_none() {
                return Ok(a[0].clone());
            }
            Ok(vm.bound_method(a[0].clone(), a[1].clone()))
        }, "Return an attribute of instance, which is of type owner."),
        def("cache_info($self, /)", cache_info, "Report cache statistics"),
        def("cache_clear($self, /)", |vm, a| {
            clear(vm, &a[0]);
            vm.set_raw(&a[0], HITS, 0);
            vm.set_raw(&a[0], MISSES, 0);
            Ok(Object::NONE)
        }, "Clear the cache and cache statistics"),
        def("__reduce__($self, /)", |vm, a| vm.getattr_str(&a[0], "__qualname__"), ""),
        def("__copy__($self, /)", |_, a| Ok(a[0].clone()), ""),
        def("__deepcopy__($self, memo, /)", |_, a| Ok(a[0].clone()), ""),
    ];
}

fn new(vm: &mut Vm, a: &[Object]) -> PyResult {
    if !vm.is_callable(&a[1]) {
        return Err(vm.type_error("the first argument must be callable"));
    }
    let limit = if a[2].is_none() {
        u64::MAX
    } else if vm.is_int(&a[2]) {
        vm.index_i64(&a[2])?.max(0) as u64
    } else {
        return Err(vm.type_error("maxsize should be integer or None"));
    };
    let typed = vm.truth(&a[3])?;
    let mark = {
        let class = vm.builtin_type(shape::OBJECT);
        vm.blank_record(&class)
    };
    let n = Object::NULL;
    let values = vec![a[1].clone(), n.clone(), n.clone(), n.clone(), n, a[4].clone(), mark];
    let o = vm.fill_native(&a[0], values, &[0, 0, limit, typed as u64]);
    clear(vm, &o);
    Ok(o)
}

fn clear(vm: &mut Vm, o: &Object) {
    let table = vm.dict();
    let keys = vm.list(vec![Object::NONE]);
    let values = vm.list(vec![Object::NONE]);
    let links = vm.bytearray(vec![0; SLOT]);
    vm.set_field(o, TABLE, table);
    vm.set_field(o, KEYS, keys);
    vm.set_field(o, VALUES, values);
    vm.set_field(o, LINKS, links);
}

fn make_key(vm: &mut Vm, o: &Object, args: &Object, kwargs: &Object) -> Object {
    let typed = vm.raw(o, TYPED) != 0;
    if kwargs.is_null() && !typed {
        if let Some([x]) = vm.tuple_items(args)
            && matches!(vm.shape_of(x), shape::INT | shape::STR)
        {
            return x.clone();
        }
        return args.clone();
    }
    let positional = support::items(vm, args);
    let mut key = positional.clone();
    let named = if kwargs.is_null() { vec![] } else { vm.dict_items(kwargs) };
    if !named.is_empty() {
        key.push(vm.field(o, MARK));
        for (k, v) in &named {
            key.push(k.clone());
            key.push(v.clone());
        }
    }
    if typed {
        for x in positional.iter().chain(named.iter().map(|p| &p.1)) {
            key.push(vm.type_of(x));
        }
    }
    vm.tuple(key)
}

fn call(vm: &mut Vm, a: &[Object]) -> PyResult {
    let key = if vm.raw(&a[0], LIMIT) == 0 { Object::NONE } else { make_key(vm, &a[0], &a[1], &a[2]) };
    match find(vm, &a[0], &key)? {
        Found::Value(v) => Ok(v),
        Found::Missing(hash) => miss(vm, &a[0], key, hash, a[1].clone(), &a[2]),
    }
}

/// As [`call`], with positional arguments only: a hit for a single str or int needs no tuple.
fn call_positional(vm: &mut Vm, a: &[Object]) -> PyResult {
    let [o, args @ ..] = a else { return Err(vm.type_error("a cache is required")) };
    let single = matches!(args, [x] if matches!(vm.shape_of(x), shape::INT | shape::STR));
    if vm.raw(o, TYPED) != 0 || vm.raw(o, LIMIT) == 0 || !single {
        let args = vm.tuple(args);
        return call(vm, &[o.clone(), args, Object::NULL]);
    }
    match find(vm, o, &args[0])? {
        Found::Value(v) => Ok(v),
        Found::Missing(hash) => {
            let packed = vm.tuple(args);
            miss(vm, o, args[0].clone(), hash, packed, &Object::NULL)
        }
    }
}

enum Found {
    Value(Object),
    /// The key's hash.
    Missing(i64),
}

fn find(vm: &mut Vm, o: &Object, key: &Object) -> PyResult<Found> {
    let limit = vm.raw(o, LIMIT);
    if limit == 0 {
        return Ok(Found::Missing(0));
    }
    let table = vm.field(o, TABLE);
    let hash = vm.hash(key)?;
    let Some(found) = vm.dict_get_hashed(&table, key, hash)? else { return Ok(Found::Missing(hash)) };
    let hits = vm.raw(o, HITS) + 1;
    vm.set_raw(o, HITS, hits);
    if limit == u64::MAX {
        return Ok(Found::Value(found));
    }
    let slot = vm.as_i64(&found).unwrap_or(0) as usize;
    touch(vm, o, slot);
    let values = vm.field(o, VALUES);
    let value = vm.list_items(&values).and_then(|l| l.get(slot)).cloned();
    Ok(value.map_or(Found::Missing(hash), Found::Value))
}

fn miss(vm: &mut Vm, o: &Object, key: Object, hash: i64, args: Object, kwargs: &Object) -> PyResult {
    let misses = vm.raw(o, MISSES) + 1;
    vm.set_raw(o, MISSES, misses);
    let f = vm.field(o, FUNCTION);
    let kwargs = if kwargs.is_null() { vm.dict() } else { kwargs.clone() };
    let hash = vm.int(hash);
    Err(vm.tail_prelude("_functools_lru_miss", vec![o.clone(), f, key, hash, args, kwargs]))
}

fn link(links: &[u8], slot: usize) -> (usize, usize) {
    let word = |at: usize| links.get(at..at + 4).and_then(|b| b.try_into().ok()).map_or(0, u32::from_le_bytes) as usize;
    (word(slot * SLOT), word(slot * SLOT + 4))
}

fn key_hash(links: &[u8], slot: usize) -> i64 {
    links.get(slot * SLOT + 8..(slot + 1) * SLOT).and_then(|b| b.try_into().ok()).map_or(0, i64::from_le_bytes)
}

fn set_link(links: &mut [u8], slot: usize, newer: bool, to: usize) {
    let at = slot * SLOT + if newer { 4 } else { 0 };
    if let Some(b) = links.get_mut(at..at + 4) {
        b.copy_from_slice(&(to as u32).to_le_bytes());
    }
}

fn unlink(links: &mut [u8], slot: usize) {
    let (older, newer) = link(links, slot);
    set_link(links, older, true, newer);
    set_link(links, newer, false, older);
}

/// Puts a slot at the newest end (before slot 0).
fn append(links: &mut [u8], slot: usize) {
    let (newest, _) = link(links, 0);
    set_link(links, slot, false, newest);
    set_link(links, slot, true, 0);
    set_link(links, newest, true, slot);
    set_link(links, 0, false, slot);
}

fn touch(vm: &mut Vm, o: &Object, slot: usize) {
    let links = vm.field(o, LINKS);
    let l = vm.bytearray_mut(&links);
    // It may be the newest already.
    if link(l, 0).0 != slot {
        unlink(l, slot);
        append(l, slot);
    }
}

/// Stores what the function gave for a key; gives it back.
pub fn store(vm: &mut Vm, a: &[Object]) -> PyResult {
    let (o, key, value) = (&a[0], &a[1], &a[3]);
    let hash = vm.index_i64(&a[2])?;
    if !vm.is_native(o, &WRAPPER) {
        return Err(vm.type_error("a cache is required"));
    }
    let limit = vm.raw(o, LIMIT);
    let table = vm.field(o, TABLE);
    if limit == 0 {
        return Ok(value.clone());
    }
    if limit == u64::MAX {
        vm.dict_set_hashed(&table, key, hash, value)?;
        return Ok(value.clone());
    }
    // The function itself may have stored it meanwhile.
    if vm.dict_get_hashed(&table, key, hash)?.is_some() {
        return Ok(value.clone());
    }
    let (keys, values, links) = (vm.field(o, KEYS), vm.field(o, VALUES), vm.field(o, LINKS));
    let used = vm.dict_len(&table) as u64;
    let slot = if used < limit {
        let slot = vm.list_items(&keys).map_or(1, <[Object]>::len);
        vm.list_items_mut(&keys).push(key.clone());
        vm.list_items_mut(&values).push(value.clone());
        let l = vm.bytearray_mut(&links);
        l.resize((slot + 1) * SLOT, 0);
        slot
    } else {
        let (_, oldest) = link(vm.bytearray_mut(&links), 0);
        let old_key = vm.list_items(&keys).and_then(|l| l.get(oldest)).cloned().unwrap_or(Object::NONE);
        let old_hash = key_hash(vm.bytearray_mut(&links), oldest);
        vm.dict_remove_hashed(&table, &old_key, old_hash)?;
        let put = |list: &mut Vec<Object>, x: &Object| list.get_mut(oldest).map(|s| std::mem::replace(s, x.clone()));
        let old = (put(vm.list_items_mut(&keys), key), put(vm.list_items_mut(&values), value));
        drop(old);
        unlink(vm.bytearray_mut(&links), oldest);
        oldest
    };
    let number = vm.usize(slot);
    vm.dict_set_hashed(&table, key, hash, &number)?;
    let links = vm.bytearray_mut(&links);
    append(links, slot);
    if let Some(b) = links.get_mut(slot * SLOT + 8..(slot + 1) * SLOT) {
        b.copy_from_slice(&hash.to_le_bytes());
    }
    Ok(value.clone())
}

fn cache_info(vm: &mut Vm, a: &[Object]) -> PyResult {
    let o = &a[0];
    let class = vm.field(o, INFO);
    let table = vm.field(o, TABLE);
    let (hits, misses, limit) = (vm.raw(o, HITS), vm.raw(o, MISSES), vm.raw(o, LIMIT));
    let limit = if limit == u64::MAX { Object::NONE } else { vm.uint(limit) };
    let size = vm.dict_len(&table);
    let args = [vm.uint(hits), vm.uint(misses), limit, vm.usize(size)];
    vm.call(&class, &args)
}
