//! `functools.partial` and `functools.Placeholder`.

use crate::support::{self, def, natives};
use ophion_object::types::type_flag;
use ophion_vm::{Args, GetSetDef, Kind, NativeDef, NativeType, Object, PyResult, TypeDef, Vm, shape};

const FUNCTION: usize = 0;
const ARGS: usize = 1;
const KEYWORDS: usize = 2;
/// Number of placeholders among the arguments.
const HOLES: usize = 3;

pub static PARTIAL: NativeType = NativeType {
    def: TypeDef {
        name: "functools.partial",
        doc: "Create a new function with partial application of the given arguments and keywords.",
        has_dict: true,
        weakrefable: true,
        flags: type_flag::BASETYPE,
        new: Some(&NEW),
        methods: &METHODS,
        getset: &GETSET,
        ..TypeDef::EMPTY
    },
    values: 3,
    raws: 1,
    ..NativeType::EMPTY
};
static NEW: NativeDef = def("__new__($cls, /, *args, **keywords)", new, "");

pub static PLACEHOLDER_TYPE: NativeType = NativeType {
    def: TypeDef {
        name: "functools._PlaceholderType",
        doc: "The type of the Placeholder singleton.",
        methods: &PLACEHOLDER_METHODS,
        new: Some(&PLACEHOLDER_NEW),
        ..TypeDef::EMPTY
    },
    ..NativeType::EMPTY
};
static PLACEHOLDER_NEW: NativeDef = def("__new__($cls, /)", |vm, _| Ok(placeholder(vm)), "");

natives! {
    static METHODS = [
        def("__call__($self, /, *args, **kwargs)", call, "Call self as a function.").with_vector(call_plainly),
        def("__get__($self, instance, owner=None, /)", |vm, a| {
            if a[1].is_none() {
                return Ok(a[0].clone());
            }
            Ok(vm.bound_method(a[0].clone(), a[1].clone()))
        }, "Return an attribute of instance, which is of type owner."),
        def("__repr__($self, /)", repr, "Return repr(self)."),
        def("__reduce__($self, /)", |vm, a| {
            let class = vm.type_of(&a[0]);
            let f = vm.field(&a[0], FUNCTION);
            let args = vm.tuple([f.clone()]);
            let d = match vm.instance_dict(&a[0]) {
                Some(d) if vm.dict_len(&d) > 0 => d,
                _ => Object::NONE,
            };
            let (p, k) = (vm.field(&a[0], ARGS), vm.field(&a[0], KEYWORDS));
            let state = vm.tuple([f, p, k, d]);
            Ok(vm.tuple([class, args, state]))
        }, ""),
        def("__setstate__($self, state, /)", setstate, ""),
        def("__class_getitem__($cls, object, /)", |vm, a| vm.generic_alias(&a[0], &a[1]), "See PEP 585"),
    ];
    static PLACEHOLDER_METHODS = [
        def("__repr__($self, /)", |vm, _| Ok(vm.str("Placeholder")), "Return repr(self)."),
        def("__reduce__($self, /)", |vm, _| Ok(vm.str("Placeholder")), ""),
    ];
}
static GETSET: [GetSetDef; 3] = [
    GetSetDef::member("func", |vm, o| Ok(vm.field(o, FUNCTION)), "function object to use in future partial calls"),
    GetSetDef::member("args", |vm, o| Ok(vm.field(o, ARGS)), "tuple of arguments to future partial calls"),
    GetSetDef::member(
        "keywords",
        |vm, o| Ok(vm.field(o, KEYWORDS)),
        "dictionary of keyword arguments to future partial calls",
    ),
];

/// `functools.Placeholder`.
pub fn placeholder(vm: &mut Vm) -> Object {
    if let Some(p) = vm.extensions.get("functools.Placeholder") {
        return p.clone();
    }
    let p = vm.new_native(&PLACEHOLDER_TYPE, [], &[]);
    vm.extensions.insert("functools.Placeholder", p.clone());
    p
}

fn new(vm: &mut Vm, a: &[Object]) -> PyResult {
    let mut args = support::items(vm, &a[1]);
    if args.is_empty() {
        return Err(vm.type_error("type 'partial' takes at least one argument"));
    }
    let mut f = args.remove(0);
    if !vm.is_callable(&f) {
        return Err(vm.type_error("the first argument must be callable"));
    }
    let hole = placeholder(vm);
    if args.last().is_some_and(|x| x.is(&hole)) {
        return Err(vm.type_error("trailing Placeholders are not allowed"));
    }
    if !a[2].is_null() {
        for (_, v) in vm.dict_items(&a[2]) {
            if v.is(&hole) {
                return Err(vm.type_error("Placeholder cannot be passed as a keyword argument"));
            }
        }
    }
    let mut keywords = vm.dict();
    // A partial of a partial is one partial.
    let exact = vm.native_type(&PARTIAL);
    let inner = f.clone();
    let plain = vm.is_instance_exact(&inner, &exact) && vm.instance_dict(&inner).is_none_or(|d| vm.dict_len(&d) == 0);
    if plain {
        f = vm.field(&inner, FUNCTION);
        let before = vm.field(&inner, ARGS);
        let before = support::items(vm, &before);
        args = fill(&before, args, &hole);
        let k = vm.field(&inner, KEYWORDS);
        keywords = vm.dict_copy(&k);
    }
    if !a[2].is_null() {
        vm.dict_merge(&keywords, &a[2])?;
    }
    let holes = args.iter().filter(|x| x.is(&hole)).count() as u64;
    let args = vm.tuple(args);
    Ok(vm.fill_native(&a[0], [f, args, keywords], &[holes]))
}

/// The stored arguments with placeholders replaced by given ones, then the rest.
fn fill(stored: &[Object], given: Vec<Object>, hole: &Object) -> Vec<Object> {
    let mut given = given.into_iter();
    let mut out = Vec::with_capacity(stored.len() + given.len());
    for x in stored {
        if x.is(hole) {
            match given.next() {
                Some(y) => out.push(y),
                None => out.push(x.clone()),
            }
        } else {
            out.push(x.clone());
        }
    }
    out.extend(given);
    out
}

/// A call with positional arguments only.
fn call_plainly(vm: &mut Vm, a: &[Object]) -> PyResult {
    let keywords = vm.field(&a[0], KEYWORDS);
    let plain = vm.raw(&a[0], HOLES) == 0 && vm.kind(&keywords) == Kind::Dict && vm.dict_len(&keywords) == 0;
    if !plain {
        let rest = vm.tuple(a[1..].to_vec());
        return call(vm, &[a[0].clone(), rest, Object::NULL]);
    }
    let f = vm.field(&a[0], FUNCTION);
    let stored = vm.field(&a[0], ARGS);
    let stored = vm.tuple_items(&stored).unwrap_or_default();
    let args: Args = stored.iter().chain(&a[1..]).cloned().collect();
    Err(vm.tail_call(f, args))
}

fn call(vm: &mut Vm, a: &[Object]) -> PyResult {
    let f = vm.field(&a[0], FUNCTION);
    let stored = vm.field(&a[0], ARGS);
    let given = support::items(vm, &a[1]);
    let holes = vm.raw(&a[0], HOLES) as usize;
    let mut args = if holes == 0 {
        let mut all = support::items(vm, &stored);
        all.extend(given);
        all
    } else {
        if given.len() < holes {
            let got = given.len();
            return Err(vm.type_error(format!(
                "missing positional arguments in 'partial' call; expected at least {holes}, got {got}"
            )));
        }
        let hole = placeholder(vm);
        let stored = support::items(vm, &stored);
        fill(&stored, given, &hole)
    };
    let keywords = vm.field(&a[0], KEYWORDS);
    let none_stored = vm.kind(&keywords) == Kind::Dict && vm.dict_len(&keywords) == 0;
    if none_stored && a[2].is_null() {
        return Err(vm.tail_call(f, args));
    }
    let all = if a[2].is_null() {
        keywords
    } else {
        let all = vm.dict_copy(&keywords);
        vm.dict_merge(&all, &a[2])?;
        all
    };
    let mut names = Vec::new();
    for (k, v) in vm.dict_items(&all) {
        // The program can reach the dict that is kept.
        if !vm.is_str(&k) {
            return Err(vm.type_error("keywords must be strings"));
        }
        names.push(k);
        args.push(v);
    }
    let names = vm.tuple(names);
    Err(vm.tail_call_kw(f, args, names))
}

fn repr(vm: &mut Vm, a: &[Object]) -> PyResult {
    if !vm.enter_repr(&a[0]) {
        return Ok(vm.str("..."));
    }
    let r = repr_parts(vm, &a[0]);
    vm.leave_repr(&a[0]);
    r
}

fn repr_parts(vm: &mut Vm, o: &Object) -> PyResult {
    let class = vm.type_of(o);
    let mut text = vm.full_type_name(&class);
    let f = vm.field(o, FUNCTION);
    let r = vm.repr(&f)?;
    text += &format!("({}", vm.lossy(&r));
    let args = vm.field(o, ARGS);
    for x in support::items(vm, &args) {
        let r = vm.repr(&x)?;
        text += &format!(", {}", vm.lossy(&r));
    }
    let keywords = vm.field(o, KEYWORDS);
    for (k, v) in vm.dict_items(&keywords) {
        let (k, r) = (vm.str_of(&k)?, vm.repr(&v)?);
        text += &format!(", {}={}", vm.lossy(&k), vm.lossy(&r));
    }
    Ok(vm.str(&(text + ")")))
}

fn setstate(vm: &mut Vm, a: &[Object]) -> PyResult {
    let state = if vm.kind(&a[1]) == Kind::Tuple { support::items(vm, &a[1]) } else { vec![] };
    let [f, args, keywords, dict] = state.as_slice() else {
        return Err(vm.type_error("invalid partial state"));
    };
    let dict_or_none = |vm: &Vm, o: &Object| o.is_none() || vm.kind(o) == Kind::Dict;
    let fits =
        vm.is_callable(f) && vm.kind(args) == Kind::Tuple && dict_or_none(vm, keywords) && dict_or_none(vm, dict);
    if !fits {
        return Err(vm.type_error("invalid partial state"));
    }
    let items = support::items(vm, args);
    let hole = placeholder(vm);
    if items.last().is_some_and(|x| x.is(&hole)) {
        return Err(vm.type_error("trailing Placeholders are not allowed"));
    }
    let holes = items.iter().filter(|x| x.is(&hole)).count() as u64;
    // What is of the exact type is taken over as it is.
    let args = if vm.shape_of(args) == shape::TUPLE { args.clone() } else { vm.tuple(items) };
    let keywords = match vm.shape_of(keywords) {
        shape::DICT => keywords.clone(),
        _ if keywords.is_none() => vm.dict(),
        _ => vm.dict_copy(keywords),
    };
    vm.set_field(&a[0], FUNCTION, f.clone());
    vm.set_field(&a[0], ARGS, args);
    vm.set_field(&a[0], KEYWORDS, keywords);
    vm.set_raw(&a[0], HOLES, holes);
    let dict = if dict.is_none() { vm.dict() } else { dict.clone() };
    vm.set_instance_dict(&a[0], dict);
    Ok(Object::NONE)
}
