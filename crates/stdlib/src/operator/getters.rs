//! `operator.itemgetter`, `attrgetter`, `methodcaller`.

use crate::support::{self, def, natives};
use ophion_vm::{NativeDef, NativeType, Object, PyResult, TypeDef, Vm};

const fn getter(
    name: &'static str,
    signature: &'static str,
    doc: &'static str,
    new: &'static NativeDef,
    methods: &'static [NativeDef],
) -> NativeType {
    NativeType {
        def: TypeDef { name, signature, doc, new: Some(new), methods, ..TypeDef::EMPTY },
        values: 3,
        raws: 0,
        members: 0,
        base: None,
    }
}

// itemgetter: a tuple of keys. attrgetter: a tuple of names, a tuple of tuples of their parts. methodcaller: name, arguments, keywords.
pub static ITEM_GETTER: NativeType = getter(
    "operator.itemgetter",
    "(item, /, *items)",
    "Return a callable object that fetches the given item(s) from its operand.\nAfter f = itemgetter(2), the call f(r) returns r[2].\nAfter g = itemgetter(2, 5, 3), the call g(r) returns (r[2], r[5], r[3])",
    &ITEM_NEW,
    &ITEM_METHODS,
);
pub static ATTR_GETTER: NativeType = getter(
    "operator.attrgetter",
    "(attr, /, *attrs)",
    "Return a callable object that fetches the given attribute(s) from its operand.\nAfter f = attrgetter('name'), the call f(r) returns r.name.\nAfter g = attrgetter('name', 'date'), the call g(r) returns (r.name, r.date).\nAfter h = attrgetter('name.first', 'name.last'), the call h(r) returns\n(r.name.first, r.name.last).",
    &ATTR_NEW,
    &ATTR_METHODS,
);
pub static METHOD_CALLER: NativeType = getter(
    "operator.methodcaller",
    "(name, /, *args, **kwargs)",
    "Return a callable object that calls the given method on its operand.\nAfter f = methodcaller('name'), the call f(r) returns r.name().\nAfter g = methodcaller('name', 'date', foo=1), the call g(r) returns\nr.name('date', foo=1).",
    &METHOD_NEW,
    &METHOD_METHODS,
);

static ITEM_NEW: NativeDef = def(
    "__new__($cls, /, *items)",
    |vm, a| {
        let keys = support::items(vm, &a[1]);
        if keys.is_empty() {
            return Err(vm.type_error("itemgetter expected 1 argument, got 0"));
        }
        let keys = vm.tuple(keys);
        Ok(vm.fill_native(&a[0], [keys, Object::NULL, Object::NULL], &[]))
    },
    "",
);
static ATTR_NEW: NativeDef = def("__new__($cls, /, *attrs)", attr_new, "");
static METHOD_NEW: NativeDef = def(
    "__new__($cls, /, *args, **kwargs)",
    |vm, a| {
        let mut args = support::items(vm, &a[1]);
        if args.is_empty() {
            return Err(vm.type_error("methodcaller needs at least one argument, the method name"));
        }
        let rest = args.split_off(1);
        let a = [a[0].clone(), args.swap_remove(0), vm.tuple(rest), a[2].clone()];
        if !vm.is_str(&a[1]) {
            return Err(vm.type_error("method name must be a string"));
        }
        let name = vm.intern_object(&a[1]);
        let kwargs = if a[3].is_null() { vm.dict() } else { a[3].clone() };
        Ok(vm.fill_native(&a[0], [name, a[2].clone(), kwargs], &[]))
    },
    "",
);

natives! {
    static ITEM_METHODS = [
        def("__call__($self, /, *args)", |vm, a| {
            let o = only_one(vm, "itemgetter", &a[1])?;
            items_of(vm, &a[0], &o)
        }, "Call self as a function.").with_vector(|vm, a| {
            let o = one_of(vm, "itemgetter", a)?;
            items_of(vm, &a[0], &o)
        }).called("itemgetter"),
        def("__repr__($self, /)", |vm, a| show(vm, &a[0], false), "Return repr(self)."),
        def("__reduce__($self, /)", reduce, "Return state information for pickling"),
    ];
    static ATTR_METHODS = [
        def("__call__($self, /, *args)", |vm, a| {
            let o = only_one(vm, "attrgetter", &a[1])?;
            attributes_of(vm, &a[0], &o)
        }, "Call self as a function.").with_vector(|vm, a| {
            let o = one_of(vm, "attrgetter", a)?;
            attributes_of(vm, &a[0], &o)
        }).called("attrgetter"),
        def("__repr__($self, /)", |vm, a| show(vm, &a[0], false), "Return repr(self)."),
        def("__reduce__($self, /)", reduce, "Return state information for pickling"),
    ];
    static METHOD_METHODS = [
        def("__call__($self, /, *args)", |vm, a| {
            let o = only_one(vm, "methodcaller", &a[1])?;
            method_of(vm, &a[0], &o)
        }, "Call self as a function.").with_vector(|vm, a| {
            let o = one_of(vm, "methodcaller", a)?;
            method_of(vm, &a[0], &o)
        }).called("methodcaller"),
        def("__repr__($self, /)", |vm, a| show(vm, &a[0], true), "Return repr(self)."),
        def("__reduce__($self, /)", |vm, a| {
            let class = vm.type_of(&a[0]);
            let (name, args, kwargs) = (vm.field(&a[0], 0), vm.field(&a[0], 1), vm.field(&a[0], 2));
            let mut all = vec![name.clone()];
            all.extend(support::items(vm, &args));
            if vm.dict_len(&kwargs) == 0 {
                let args = vm.tuple(all);
                return Ok(vm.tuple([class, args]));
            }
            let functools = vm.import_dotted("functools")?;
            let partial = vm.getattr_str(&functools, "partial")?;
            let named: Vec<(String, Object)> = vm.dict_items(&kwargs).into_iter().map(|(k, v)| (vm.lossy(&k), v)).collect();
            let named: Vec<(&str, Object)> = named.iter().map(|(k, v)| (k.as_str(), v.clone())).collect();
            let f = support::call_named(vm, &partial, &[class, name], &named)?;
            Ok(vm.tuple([f, args]))
        }, "Return state information for pickling"),
    ];
}

fn attr_new(vm: &mut Vm, a: &[Object]) -> PyResult {
    let names = support::items(vm, &a[1]);
    if names.is_empty() {
        return Err(vm.type_error("attrgetter expected 1 argument, got 0"));
    }
    let mut paths = Vec::new();
    for n in &names {
        if !vm.is_str(n) {
            return Err(vm.type_error("attribute name must be a string"));
        }
        let text = vm.lossy(n);
        let parts = text.split('.').map(|p| vm.intern(p)).collect::<Vec<_>>();
        paths.push(vm.tuple(parts));
    }
    let (names, paths) = (vm.tuple(names), vm.tuple(paths));
    Ok(vm.fill_native(&a[0], [names, paths, Object::NULL], &[]))
}

fn reduce(vm: &mut Vm, a: &[Object]) -> PyResult {
    let class = vm.type_of(&a[0]);
    let args = vm.field(&a[0], 0);
    Ok(vm.tuple([class, args]))
}

fn show(vm: &mut Vm, o: &Object, method: bool) -> PyResult {
    let class = vm.type_of(o);
    let n = vm.full_type_name(&class);
    if !vm.enter_repr(o) {
        return Ok(vm.str(&format!("{n}(...)")));
    }
    let r = parts(vm, o, method);
    vm.leave_repr(o);
    let text = format!("{n}({})", r?.join(", "));
    Ok(vm.str(&text))
}

fn parts(vm: &mut Vm, o: &Object, method: bool) -> PyResult<Vec<String>> {
    let first = vm.field(o, 0);
    let mut list = if method { vec![first] } else { support::items(vm, &first) };
    let mut named = Vec::new();
    if method {
        let (args, kwargs) = (vm.field(o, 1), vm.field(o, 2));
        list.extend(support::items(vm, &args));
        named = vm.dict_items(&kwargs);
    }
    let mut out = Vec::new();
    for x in list {
        let r = vm.repr(&x)?;
        out.push(vm.lossy(&r));
    }
    for (k, v) in named {
        let r = vm.repr(&v)?;
        out.push(format!("{}={}", vm.lossy(&k), vm.lossy(&r)));
    }
    Ok(out)
}

/// The one argument of a call.
/// What the itemgetter fetches from `o`.
fn items_of(vm: &mut Vm, getter: &Object, o: &Object) -> PyResult {
    let keys = vm.field(getter, 0);
    if let Some([key]) = vm.tuple_items(&keys) {
        let key = key.clone();
        return vm.get_item(o, &key);
    }
    let keys = support::items(vm, &keys);
    let mut out = Vec::with_capacity(keys.len());
    for k in &keys {
        out.push(vm.get_item(o, k)?);
    }
    Ok(vm.tuple(out))
}

/// What the attrgetter fetches from `o`.
fn attributes_of(vm: &mut Vm, getter: &Object, o: &Object) -> PyResult {
    let paths = vm.field(getter, 1);
    if let Some([path]) = vm.tuple_items(&paths) {
        let path = path.clone();
        return attribute_at(vm, o, &path);
    }
    let mut out = Vec::new();
    for path in support::items(vm, &paths) {
        out.push(attribute_at(vm, o, &path)?);
    }
    Ok(vm.tuple(out))
}

/// The attribute that a path of names leads to.
fn attribute_at(vm: &mut Vm, o: &Object, path: &Object) -> PyResult {
    let mut o = o.clone();
    let mut at = 0;
    while let Some(name) = vm.tuple_items(path).and_then(|names| names.get(at)).cloned() {
        o = vm.getattr(&o, &name)?;
        at += 1;
    }
    Ok(o)
}

/// The call of a method of `o` that the methodcaller stands for.
fn method_of(vm: &mut Vm, caller: &Object, o: &Object) -> PyResult {
    let name = vm.field(caller, 0);
    let m = vm.getattr(o, &name)?;
    let (args, kwargs) = (vm.field(caller, 1), vm.field(caller, 2));
    let mut args = support::items(vm, &args);
    if vm.dict_len(&kwargs) == 0 {
        return Err(vm.tail_call(m, args));
    }
    let mut names = Vec::new();
    for (k, v) in vm.dict_items(&kwargs) {
        names.push(k);
        args.push(v);
    }
    let names = vm.tuple(names);
    Err(vm.tail_call_kw(m, args, names))
}

/// The one argument of a call whose first argument is the receiver.
fn one_of(vm: &mut Vm, name: &str, args: &[Object]) -> PyResult {
    match args {
        [_, o] => Ok(o.clone()),
        _ => Err(vm.type_error(format!("{name} expected 1 argument, got {}", args.len().saturating_sub(1)))),
    }
}

fn only_one(vm: &mut Vm, name: &str, args: &Object) -> PyResult {
    let args = support::items(vm, args);
    match <[Object; 1]>::try_from(args) {
        Ok([o]) => Ok(o),
        Err(args) => Err(vm.type_error(format!("{name} expected 1 argument, got {}", args.len()))),
    }
}
