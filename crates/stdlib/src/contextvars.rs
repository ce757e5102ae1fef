//! `_contextvars`. A context is a dict of variables; the running one is kept in [`Vm::extensions`].

use crate::python;
use crate::support::{HIDDEN_TYPE, def, natives, option};
use ophion_object::types::type_flag;
use ophion_vm::{Exc, GetSetDef, NativeDef, NativeType, Object, PyResult, TypeDef, Vm};

const CURRENT: &str = "contextvars.current";

// A variable: name, default (NULL: none).
static VARIABLE: NativeType = NativeType {
    def: TypeDef {
        name: "_contextvars.ContextVar",
        new: Some(&VARIABLE_NEW),
        methods: &VARIABLE_METHODS,
        getset: &VARIABLE_GETSET,
        ..TypeDef::EMPTY
    },
    values: 2,
    ..NativeType::EMPTY
};
// A context: its dict, the context to go back to (NULL unless it is entered); 1 while it is entered.
static CONTEXT: NativeType = NativeType {
    def: TypeDef {
        name: "_contextvars.Context",
        weakrefable: true,
        flags: type_flag::MAPPING,
        new: Some(&CONTEXT_NEW),
        methods: &CONTEXT_METHODS,
        ..TypeDef::EMPTY
    },
    values: 2,
    raws: 1,
    ..NativeType::EMPTY
};
// A token: context, variable, the value before (NULL: none); 1 once used.
static TOKEN: NativeType = NativeType {
    def: TypeDef {
        name: "_contextvars.Token",
        methods: &TOKEN_METHODS,
        getset: &TOKEN_GETSET,
        constants: &[("MISSING", missing)],
        ..HIDDEN_TYPE
    },
    values: 3,
    raws: 1,
    ..NativeType::EMPTY
};
static MISSING: NativeType = NativeType {
    def: TypeDef { name: "_contextvars._token_missing", methods: &MISSING_METHODS, ..HIDDEN_TYPE },
    ..NativeType::EMPTY
};

static VARIABLE_NEW: NativeDef = def(
    "__new__($cls, name, /, *, default=<unrepresentable>)",
    |vm, a| {
        if !vm.is_str(&a[1]) {
            return Err(vm.type_error("context variable name must be a str"));
        }
        vm.hash(&a[1])?;
        Ok(vm.fill_native(&a[0], [a[1].clone(), a[2].clone()], &[]))
    },
    "",
);
static CONTEXT_NEW: NativeDef = def(
    "__new__($cls, /, *args, **kwargs)",
    |vm, a| {
        let named = a[2].given().is_some_and(|k| vm.dict_len(k) > 0);
        if named || vm.tuple_items(&a[1]).is_some_and(|given| !given.is_empty()) {
            return Err(vm.type_error("Context() does not accept any arguments"));
        }
        let d = vm.dict();
        Ok(vm.fill_native(&a[0], [d, Object::NULL], &[0]))
    },
    "",
);
static VARIABLE_GETSET: [GetSetDef; 1] = [GetSetDef::read("name", |vm, o| Ok(vm.field(o, 0)), "")];
static TOKEN_GETSET: [GetSetDef; 2] = [
    GetSetDef::read("var", |vm, o| Ok(vm.field(o, 1)), ""),
    GetSetDef::read(
        "old_value",
        |vm, o| match vm.field(o, 2).given() {
            Some(v) => Ok(v.clone()),
            None => Ok(missing(vm)),
        },
        "",
    ),
];

natives! {
    static FUNCTIONS = [
        def("copy_context($module, /)", |vm, _| {
            let c = current(vm);
            Ok(copy(vm, &c))
        }, ""),
    ];
    static GIVEN = [
        def("enter($module, context, /)", enter, ""),
        def("leave($module, context, /)", leave, ""),
    ];
    static VARIABLE_METHODS = [
        def("get($self, default=<unrepresentable>, /)", |vm, a| {
            let c = current(vm);
            let d = vm.field(&c, 0);
            if let Some(v) = vm.dict_get(&d, &a[0])? {
                return Ok(v);
            }
            if let Some(v) = a[1].given() {
                return Ok(v.clone());
            }
            match vm.field(&a[0], 1).given() {
                Some(v) => Ok(v.clone()),
                None => Err(vm.raise_with(Exc::LookupError, vec![a[0].clone()])),
            }
        }, "Return a value for the context variable for the current context."),
        def("set($self, value, /)", |vm, a| {
            let c = current(vm);
            let d = vm.field(&c, 0);
            let old = vm.dict_get(&d, &a[0])?.unwrap_or(Object::NULL);
            vm.dict_set(&d, &a[0], &a[1])?;
            Ok(vm.new_native(&TOKEN, [c, a[0].clone(), old], &[0]))
        }, "Call to set a new value for the context variable in the current context."),
        def("reset($self, token, /)", |vm, a| {
            if !vm.is_native(&a[1], &TOKEN) {
                let t = vm.type_name(&a[1]);
                return Err(vm.type_error(format!("expected an instance of Token, got {t}")));
            }
            reset(vm, &a[0], &a[1])
        }, "Reset the context variable."),
        def("__class_getitem__($cls, object, /)", |vm, a| vm.generic_alias(&a[0], &a[1]), "See PEP 585"),
        def("__repr__($self, /)", |vm, a| {
            let (name, default, id) = (vm.field(&a[0], 0), vm.field(&a[0], 1), vm.id(&a[0]));
            let name = vm.repr_lossy(&name);
            let default = match default.given() {
                Some(v) => { let r = vm.repr(v)?; format!(" default={}", vm.lossy(&r)) }
                None => String::new(),
            };
            Ok(vm.str(&format!("<ContextVar name={name}{default} at {id:#x}>")))
        }, "Return repr(self)."),
    ];
    static CONTEXT_METHODS = [
        def("run($self, /, *args, **kwargs)", |vm, a| {
            let given = vm.tuple_items(&a[1]).unwrap_or_default().to_vec();
            let Some((callable, rest)) = given.split_first() else {
                return Err(vm.type_error("run() missing 1 required positional argument"));
            };
            let rest = vm.tuple(rest.to_vec());
            let kwargs = if a[2].is_null() { vm.dict() } else { a[2].clone() };
            Err(vm.tail_prelude("_context_run", vec![a[0].clone(), callable.clone(), rest, kwargs]))
        }, ""),
        def("copy($self, /)", |vm, a| Ok(copy(vm, &a[0])), "Return a shallow copy of the context object."),
        def("get($self, key, default=None, /)", |vm, a| {
            let d = vars(vm, &a[0], &a[1])?;
            Ok(vm.dict_get(&d, &a[1])?.unwrap_or_else(|| option(&a[2]).cloned().unwrap_or(Object::NONE)))
        }, "Return the value for `key` if `key` has the value in the context object."),
        def("__getitem__($self, key, /)", |vm, a| {
            let d = vars(vm, &a[0], &a[1])?;
            match vm.dict_get(&d, &a[1])? {
                Some(v) => Ok(v),
                None => Err(vm.key_error(&a[1])),
            }
        }, "Return self[key]."),
        def("__contains__($self, key, /)", |vm, a| {
            let d = vars(vm, &a[0], &a[1])?;
            Ok(Object::bool(vm.dict_get(&d, &a[1])?.is_some()))
        }, "Return bool(key in self)."),
        def("__len__($self, /)", |vm, a| {
            let d = vm.field(&a[0], 0);
            let n = vm.dict_len(&d);
            Ok(vm.usize(n))
        }, "Return len(self)."),
        def("__iter__($self, /)", |vm, a| {
            let d = vm.field(&a[0], 0);
            vm.iter(&d)
        }, "Implement iter(self)."),
        def("keys($self, /)", |vm, a| view(vm, a, "keys"), "Return a list of all variables in the context object."),
        def("values($self, /)", |vm, a| view(vm, a, "values"), "Return a list of all variables' values in the context object."),
        def("items($self, /)", |vm, a| view(vm, a, "items"), "Return all variables and their values in the context object."),
        def("__eq__($self, value, /)", |vm, a| {
            if !vm.is_native(&a[1], &CONTEXT) {
                return Ok(Object::NOT_IMPLEMENTED);
            }
            let (x, y) = (vm.field(&a[0], 0), vm.field(&a[1], 0));
            Ok(Object::bool(vm.equal(&x, &y)?))
        }, "Return self==value."),
    ];
    static TOKEN_METHODS = [
        def("__enter__($self, /)", |_, a| Ok(a[0].clone()), "Enter into Token context manager."),
        def("__exit__($self, type, value, traceback, /)", |vm, a| {
            let variable = vm.field(&a[0], 1);
            reset(vm, &variable, &a[0])
        }, "Exit from Token context manager, restore the linked ContextVar."),
        def("__class_getitem__($cls, object, /)", |vm, a| vm.generic_alias(&a[0], &a[1]), "See PEP 585"),
        def("__repr__($self, /)", |vm, a| {
            let (variable, id) = (vm.field(&a[0], 1), vm.id(&a[0]));
            let used = if vm.raw(&a[0], 3) == 1 { " used" } else { "" };
            let r = vm.repr(&variable)?;
            Ok(vm.str(&format!("<Token{used} var={} at {id:#x}>", vm.lossy(&r))))
        }, "Return repr(self)."),
    ];
    static MISSING_METHODS = [
        def("__repr__($self, /)", |vm, _| Ok(vm.str("<Token.MISSING>")), "Return repr(self)."),
    ];
}

pub fn fill(vm: &mut Vm, module: &Object) -> PyResult<()> {
    vm.add_functions(module, "_contextvars", &FUNCTIONS);
    for d in [&VARIABLE, &CONTEXT, &TOKEN] {
        vm.add_type(module, d);
    }
    let given: Vec<(&str, Object)> = GIVEN.iter().map(|d| (d.name(), vm.native_function(d, "_contextvars"))).collect();
    let ns = python::run(vm, "_contextvars", include_str!("python/contextvars.py"), &given)?;
    python::keep(vm, &ns, &["_context_run"]);
    Ok(())
}

fn missing(vm: &mut Vm) -> Object {
    if let Some(o) = vm.extensions.get("contextvars.missing") {
        return o.clone();
    }
    let o = vm.new_native(&MISSING, [], &[]);
    vm.extensions.insert("contextvars.missing", o.clone());
    o
}

/// The running context, made when first asked for.
fn current(vm: &mut Vm) -> Object {
    if let Some(c) = vm.extensions.get(CURRENT) {
        return c.clone();
    }
    let d = vm.dict();
    let c = vm.new_native(&CONTEXT, [d, Object::NULL], &[1]);
    vm.extensions.insert(CURRENT, c.clone());
    c
}

fn copy(vm: &mut Vm, c: &Object) -> Object {
    let d = vm.field(c, 0);
    let d = vm.dict_copy(&d);
    vm.new_native(&CONTEXT, [d, Object::NULL], &[0])
}

/// A context's dict; the key must be a variable.
fn vars(vm: &mut Vm, context: &Object, key: &Object) -> PyResult {
    if !vm.is_native(key, &VARIABLE) {
        let r = vm.repr(key)?;
        let r = vm.lossy(&r);
        return Err(vm.type_error(format!("a ContextVar key was expected, got {r}")));
    }
    Ok(vm.field(context, 0))
}

fn view(vm: &mut Vm, a: &[Object], which: &str) -> PyResult {
    let d = vm.field(&a[0], 0);
    let d = vm.dict_copy(&d);
    vm.call_method(&d, which, &[])
}

fn reset(vm: &mut Vm, variable: &Object, token: &Object) -> PyResult {
    let wrong = |vm: &mut Vm, what: &str| -> PyResult<String> {
        let r = vm.repr(token)?;
        Ok(format!("{} {what}", vm.lossy(&r)))
    };
    if vm.raw(token, 3) == 1 {
        let text = wrong(vm, "has already been used once")?;
        return Err(vm.runtime_error(text));
    }
    if !vm.field(token, 1).is(variable) {
        let text = wrong(vm, "was created by a different ContextVar")?;
        return Err(vm.value_error(text));
    }
    let c = current(vm);
    if !vm.field(token, 0).is(&c) {
        let text = wrong(vm, "was created in a different Context")?;
        return Err(vm.value_error(text));
    }
    vm.set_raw(token, 3, 1);
    let d = vm.field(&c, 0);
    match vm.field(token, 2).given() {
        Some(old) => vm.dict_set(&d, variable, old)?,
        None => {
            vm.dict_remove(&d, variable)?;
        }
    }
    Ok(Object::NONE)
}

fn enter(vm: &mut Vm, a: &[Object]) -> PyResult {
    if vm.raw(&a[0], 2) == 1 {
        let r = vm.repr(&a[0])?;
        let text = format!("cannot enter context: {} is already entered", vm.lossy(&r));
        return Err(vm.runtime_error(text));
    }
    let before = current(vm);
    vm.set_raw(&a[0], 2, 1);
    vm.set_field(&a[0], 1, before);
    vm.extensions.insert(CURRENT, a[0].clone());
    Ok(Object::NONE)
}

fn leave(vm: &mut Vm, a: &[Object]) -> PyResult {
    let before = vm.field(&a[0], 1);
    vm.set_field(&a[0], 1, Object::NULL);
    vm.set_raw(&a[0], 2, 0);
    if !before.is_null() {
        vm.extensions.insert(CURRENT, before);
    }
    Ok(Object::NONE)
}
