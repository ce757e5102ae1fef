//! `_abc`: what ABCMeta does at every class, `isinstance` and `issubclass`, with caches.
//!
//! The caches hold classes weakly: a table from a class's address to a weak reference of it. An entry counts only while its reference still leads to
//! the class that is asked for, so an address used again is a miss.

use crate::support::{HIDDEN_TYPE, def, natives};
use ophion_object::types::type_flag;
use ophion_vm::{NativeType, Object, PyResult, TypeDef, Vm, shape};

/// Registered classes, cache, negative cache (dicts); version of the negative cache.
const REGISTRY: usize = 0;
const CACHE: usize = 1;
const NEGATIVE: usize = 2;
const VERSION: usize = 3;

static DATA: NativeType = NativeType {
    def: TypeDef { name: "_abc._abc_data", doc: "Internal state held by ABC machinery.", ..HIDDEN_TYPE },
    values: 3,
    raws: 1,
    ..NativeType::EMPTY
};

natives! {
    static FUNCTIONS = [
        def("get_cache_token($module, /)", |vm, _| {
            let n = counter(vm);
            Ok(vm.uint(n))
        }, "Returns the current ABC cache token."),
        def("_abc_init($module, self, /)", init, "Internal ABC helper for class set-up. Should be never used outside abc module."),
        def("_abc_register($module, self, subclass, /)", register, "Internal ABC helper for subclasss registration. Should be never used outside abc module."),
        def("_abc_instancecheck($module, self, instance, /)", instancecheck, "Internal ABC helper for instance checks. Should be never used outside abc module."),
        def("_abc_subclasscheck($module, self, subclass, /)", subclasscheck, "Internal ABC helper for subclasss checks. Should be never used outside abc module."),
        def("_get_dump($module, self, /)", |vm, a| {
            let d = data(vm, &a[0])?;
            let mut parts = Vec::new();
            for f in [REGISTRY, CACHE, NEGATIVE] {
                let table = vm.field(&d, f);
                let set = vm.set();
                for (_, w) in vm.dict_items(&table) {
                    vm.set_add(&set, &w)?;
                }
                parts.push(set);
            }
            let version = vm.raw(&d, VERSION);
            parts.push(vm.uint(version));
            Ok(vm.tuple(parts))
        }, "Internal ABC helper for cache and registry debugging."),
        def("_reset_registry($module, self, /)", |vm, a| {
            let d = data(vm, &a[0])?;
            let t = vm.field(&d, REGISTRY);
            vm.dict_clear(&t);
            Ok(Object::NONE)
        }, "Internal ABC helper to reset registry of a given class."),
        def("_reset_caches($module, self, /)", |vm, a| {
            let d = data(vm, &a[0])?;
            for f in [CACHE, NEGATIVE] {
                let t = vm.field(&d, f);
                vm.dict_clear(&t);
            }
            Ok(Object::NONE)
        }, "Internal ABC helper to reset both caches of a given class."),
    ];
}

pub fn fill(vm: &mut Vm, module: &Object) -> PyResult<()> {
    vm.add_functions(module, "_abc", &FUNCTIONS);
    vm.native_type(&DATA);
    Ok(())
}

/// How many registrations there have been.
fn counter(vm: &Vm) -> u64 {
    vm.extensions.get("_abc.counter").and_then(|n| vm.as_i64(n)).unwrap_or(0) as u64
}

fn data(vm: &mut Vm, class: &Object) -> PyResult {
    let d = vm.getattr_str(class, "_abc_impl")?;
    if vm.is_native(&d, &DATA) {
        return Ok(d);
    }
    Err(vm.type_error("_abc_impl is set to a wrong type"))
}

fn key(vm: &mut Vm, class: &Object) -> Object {
    let id = vm.id(class);
    vm.int((id >> 3) as i64)
}

fn holds(vm: &mut Vm, d: &Object, field: usize, class: &Object) -> PyResult<bool> {
    let table = vm.field(d, field);
    if vm.dict_len(&table) == 0 {
        return Ok(false);
    }
    let k = key(vm, class);
    Ok(match vm.dict_get(&table, &k)? {
        Some(w) => vm.weakref_target(&w).is_some_and(|c| c.is(class)),
        None => false,
    })
}

fn add(vm: &mut Vm, d: &Object, field: usize, class: &Object) -> PyResult<()> {
    let table = vm.field(d, field);
    let k = key(vm, class);
    let w = vm.new_weakref(shape::WEAKREF, class, &Object::NONE)?;
    vm.dict_set(&table, &k, &w)
}

fn init(vm: &mut Vm, a: &[Object]) -> PyResult {
    let class = &a[0];
    if !vm.is_type(class) {
        return Err(vm.type_error("_abc_init() argument must be type"));
    }
    let names = vm.set_of_shape(shape::FROZENSET);
    let namespace = vm.type_dict(class);
    for (k, v) in vm.dict_items(&namespace) {
        if is_abstract(vm, &v)? {
            vm.set_add(&names, &k)?;
        }
    }
    let bases = vm.type_bases(class);
    for b in vm.collect(&bases)? {
        let Some(inherited) = vm.getattr_str_opt(&b, "__abstractmethods__")? else { continue };
        for n in vm.collect(&inherited)? {
            if let Some(v) = vm.getattr_opt(class, &n)?
                && is_abstract(vm, &v)?
            {
                vm.set_add(&names, &n)?;
            }
        }
    }
    vm.setattr_str(class, "__abstractmethods__", &names)?;
    let tables: Vec<Object> = (0..3).map(|_| vm.dict()).collect();
    let version = counter(vm);
    let d = vm.new_native(&DATA, tables, &[version]);
    vm.setattr_str(class, "_abc_impl", &d)?;
    // Which patterns of `match` its instances fit.
    if let Some(flags) = vm.dict_get_str(&namespace, "__abc_tpflags__")
        && let Some(bits) = vm.as_i64(&flags)
    {
        for bit in [type_flag::SEQUENCE, type_flag::MAPPING] {
            if bits & bit as i64 != 0 {
                vm.set_type_flag(class, bit, true);
            }
        }
        vm.remove_type_entry(class, "__abc_tpflags__");
    }
    Ok(Object::NONE)
}

fn is_abstract(vm: &mut Vm, v: &Object) -> PyResult<bool> {
    if !v.value().is_pointer() {
        return Ok(false);
    }
    match vm.getattr_str_opt(v, "__isabstractmethod__")? {
        Some(f) => vm.truth(&f),
        None => Ok(false),
    }
}

fn register(vm: &mut Vm, a: &[Object]) -> PyResult {
    let (class, sub) = (&a[0], &a[1]);
    if !vm.is_type(sub) {
        return Err(vm.type_error("Can only register classes"));
    }
    if vm.is_subclass(sub, class)? {
        return Ok(sub.clone());
    }
    if vm.is_subclass(class, sub)? {
        return Err(vm.runtime_error("Refusing to create an inheritance cycle"));
    }
    let d = data(vm, class)?;
    add(vm, &d, REGISTRY, sub)?;
    let n = counter(vm) + 1;
    let n = vm.uint(n);
    vm.extensions.insert("_abc.counter", n);
    let flags = vm.type_flags(class) & (type_flag::SEQUENCE | type_flag::MAPPING);
    if flags != 0 {
        inherit(vm, sub, flags);
    }
    Ok(sub.clone())
}

fn inherit(vm: &mut Vm, class: &Object, flags: u32) {
    let have = vm.type_flags(class) & (type_flag::SEQUENCE | type_flag::MAPPING);
    if have == flags || vm.type_flags(class) & type_flag::IMMUTABLE != 0 {
        return;
    }
    for bit in [type_flag::SEQUENCE, type_flag::MAPPING] {
        vm.set_type_flag(class, bit, flags & bit != 0);
    }
    for s in vm.type_subclasses(class) {
        inherit(vm, &s, flags);
    }
}

fn instancecheck(vm: &mut Vm, a: &[Object]) -> PyResult {
    let d = data(vm, &a[0])?;
    let own = vm.type_of(&a[1]);
    let class = vm.getattr_str_opt(&a[1], "__class__")?.unwrap_or_else(|| own.clone());
    if vm.is_type(&class) && holds(vm, &d, CACHE, &class)? {
        return Ok(Object::TRUE);
    }
    let check = vm.getattr_str(&a[0], "__subclasscheck__")?;
    if own.is(&class) {
        if vm.raw(&d, VERSION) == counter(vm) && holds(vm, &d, NEGATIVE, &class)? {
            return Ok(Object::FALSE);
        }
        return vm.call(&check, &[class]);
    }
    let r = vm.call(&check, &[class])?;
    if vm.truth(&r)? {
        return Ok(r);
    }
    vm.call(&check, &[own])
}

fn subclasscheck(vm: &mut Vm, a: &[Object]) -> PyResult {
    let (class, sub) = (&a[0], &a[1]);
    if !vm.is_type(sub) {
        return Err(vm.type_error("issubclass() arg 1 must be a class"));
    }
    let d = data(vm, class)?;
    if holds(vm, &d, CACHE, sub)? {
        return Ok(Object::TRUE);
    }
    let now = counter(vm);
    if vm.raw(&d, VERSION) < now {
        let t = vm.field(&d, NEGATIVE);
        vm.dict_clear(&t);
        vm.set_raw(&d, VERSION, now);
    } else if holds(vm, &d, NEGATIVE, sub)? {
        return Ok(Object::FALSE);
    }
    let found = search(vm, class, sub, &d)?;
    if let Some(found) = found {
        add(vm, &d, if found { CACHE } else { NEGATIVE }, sub)?;
    }
    Ok(Object::bool(found.unwrap_or(true)))
}

/// Is it a subclass? None if it is one because it has itself been registered, which is not noted: the next question is asked anew.
fn search(vm: &mut Vm, class: &Object, sub: &Object, d: &Object) -> PyResult<Option<bool>> {
    let hook = vm.call_method(class, "__subclasshook__", std::slice::from_ref(sub))?;
    if hook.is(&Object::TRUE) {
        return Ok(Some(true));
    }
    if hook.is(&Object::FALSE) {
        return Ok(Some(false));
    }
    if !hook.is(&Object::NOT_IMPLEMENTED) {
        return Err(vm.raise(
            ophion_vm::Exc::AssertionError,
            "__subclasshook__ must return either False, True, or NotImplemented",
        ));
    }
    if vm.is_subtype(sub, class) {
        return Ok(Some(true));
    }
    if holds(vm, d, REGISTRY, sub)? {
        return Ok(None);
    }
    let registry = vm.field(d, REGISTRY);
    for (_, w) in vm.dict_items(&registry) {
        if let Some(c) = vm.weakref_target(&w)
            && vm.is_subclass(sub, &c)?
        {
            return Ok(Some(true));
        }
    }
    let below = vm.call_method(class, "__subclasses__", &[])?;
    if vm.kind(&below) != ophion_vm::Kind::List {
        return Err(vm.type_error("__subclasses__() must return a list"));
    }
    for c in vm.collect(&below)? {
        if vm.is_subclass(sub, &c)? {
            return Ok(Some(true));
        }
    }
    Ok(Some(false))
}
