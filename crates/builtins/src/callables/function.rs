//! `function`.

use ophion_object::records::function as f;
use ophion_vm::{GetSetDef, Kind, NativeDef, Object, PyResult, TypeDef, Vm, shape};

pub static FUNCTION: TypeDef = TypeDef {
    name: "function",
    signature: "(code, globals, name=None, argdefs=None, closure=None,\n         kwdefaults=None)",
    shape: shape::FUNCTION,
    doc: "Create a function object.\n\n  code\n    a code object\n  globals\n    the globals dictionary\n  name\n    a string that overrides the name from the code object\n  argdefs\n    a tuple that specifies the default argument values\n  closure\n    a tuple that supplies the bindings for free variables\n  kwdefaults\n    a dictionary that specifies the default keyword argument values",
    kind: Kind::Record,
    has_dict: true,
    weakrefable: true,
    flags: ophion_object::types::type_flag::METHOD_DESCRIPTOR,
    new: Some(&NEW),
    methods: &METHODS,
    getset: &GETSET,
    ..TypeDef::EMPTY
};

static NEW: NativeDef =
    NativeDef::new("__new__($cls, code, globals, name=None, argdefs=None, closure=None, kwdefaults=None)", new, "");

static METHODS: [NativeDef; 3] = [
    NativeDef::new("__call__($self, /, *args, **kwargs)", call, "Call self as a function."),
    NativeDef::new(
        "__get__($self, instance, owner=None, /)",
        get,
        "Return an attribute of instance, which is of type owner.",
    ),
    NativeDef::new("__repr__($self, /)", repr, "Return repr(self)."),
];

fn new(vm: &mut Vm, a: &[Object]) -> PyResult {
    if vm.kind(&a[1]) != Kind::Code {
        let t = vm.type_name(&a[1]);
        return Err(vm.type_error(format!("function() argument 'code' must be code, not {t}")));
    }
    if vm.kind(&a[2]) != Kind::Dict {
        let t = vm.type_name(&a[2]);
        return Err(vm.type_error(format!("function() argument 'globals' must be dict, not {t}")));
    }
    let code = vm.code_of(&a[1]);
    let given = |o: &Object| !o.is_null() && !o.is_none();
    if given(&a[3]) && !vm.is_str(&a[3]) {
        return Err(vm.type_error("arg 3 (name) must be None or string"));
    }
    let cells = if given(&a[5]) { vm.tuple_items(&a[5]).map(<[Object]>::to_vec) } else { Some(vec![]) };
    let Some(cells) = cells else { return Err(vm.type_error("arg 5 (closure) must be tuple")) };
    if !given(&a[5]) && !code.free_names.is_empty() {
        return Err(vm.type_error("arg 5 (closure) must be tuple"));
    }
    if cells.len() != code.free_names.len() {
        let (n, want, got) = (code.name.clone(), code.free_names.len(), cells.len());
        return Err(vm.value_error(format!("{n} requires closure of length {want}, not {got}")));
    }
    for c in &cells {
        if vm.shape_of(c) != shape::CELL {
            let t = vm.type_name(c);
            return Err(vm.type_error(format!("arg 5 (closure) expected cell, found {t}")));
        }
    }
    let r = vm.function_of_code(&a[1], &a[2]);
    if given(&a[3]) {
        vm.set_field(&r, f::NAME, a[3].clone());
    }
    if given(&a[4]) {
        vm.set_field(&r, f::DEFAULTS, a[4].clone());
    }
    if !cells.is_empty() {
        vm.set_field(&r, f::CLOSURE, a[5].clone());
    }
    if given(&a[6]) {
        vm.set_field(&r, f::KWDEFAULTS, a[6].clone());
    }
    Ok(r)
}

fn call(vm: &mut Vm, a: &[Object]) -> PyResult {
    let mut args = vm.tuple_items(&a[1]).unwrap_or_default().to_vec();
    let names = crate::type_::keyword_names(vm, &a[2], &mut args);
    Err(vm.tail_call_kw(a[0].clone(), args, names))
}

fn get(vm: &mut Vm, a: &[Object]) -> PyResult {
    super::descriptors::check_get(vm, a)?;
    if a[1].is_null() || a[1].is_none() {
        return Ok(a[0].clone());
    }
    Ok(vm.bound_method(a[0].clone(), a[1].clone()))
}

fn repr(vm: &mut Vm, a: &[Object]) -> PyResult {
    let q = qualname(vm, &a[0])?;
    let (q, id) = (vm.lossy(&q), vm.id(&a[0]));
    Ok(vm.str(&format!("<function {q} at {id:#x}>")))
}

fn qualname(vm: &mut Vm, o: &Object) -> PyResult {
    let q = vm.field(o, f::QUALNAME);
    if !q.is_null() {
        return Ok(q);
    }
    let code = vm.function_code(o);
    let text = vm.code_of(&code).qualname.clone();
    let q = vm.str(&text);
    vm.set_field(o, f::QUALNAME, q.clone());
    Ok(q)
}

fn name(vm: &mut Vm, o: &Object) -> PyResult {
    let n = vm.field(o, f::NAME);
    if !n.is_null() {
        return Ok(n);
    }
    let code = vm.function_code(o);
    let text = vm.code_of(&code).name.clone();
    let n = vm.intern(&text);
    vm.set_field(o, f::NAME, n.clone());
    Ok(n)
}

fn set_text(vm: &mut Vm, o: &Object, field: usize, what: &str, v: &Object) -> PyResult<()> {
    if v.is_null() || !vm.is_str(v) {
        return Err(vm.type_error(format!("{what} must be set to a string object")));
    }
    vm.set_field(o, field, v.clone());
    Ok(())
}

fn or_none(o: Object) -> Object {
    if o.is_null() { Object::NONE } else { o }
}

static GETSET: [GetSetDef; 14] = [
    GetSetDef::write("__name__", name, |vm, o, v| set_text(vm, o, f::NAME, "__name__", v), ""),
    GetSetDef::write("__qualname__", qualname, |vm, o, v| set_text(vm, o, f::QUALNAME, "__qualname__", v), ""),
    GetSetDef::write(
        "__doc__",
        doc,
        |vm, o, v| {
            let v = if v.is_null() { Object::NONE } else { v.clone() };
            vm.set_field(o, f::DOC, v);
            Ok(())
        },
        "",
    ),
    GetSetDef::write(
        "__module__",
        module,
        |vm, o, v| {
            let v = if v.is_null() { Object::NONE } else { v.clone() };
            vm.set_field(o, f::MODULE, v);
            Ok(())
        },
        "",
    ),
    GetSetDef::member("__globals__", |vm, o| Ok(vm.field(o, f::GLOBALS)), ""),
    GetSetDef::member(
        "__builtins__",
        |vm, o| {
            let b = vm.field(o, f::BUILTINS);
            Ok(if b.is_null() { vm.builtins.clone() } else { b })
        },
        "",
    ),
    GetSetDef::member("__closure__", |vm, o| Ok(or_none(vm.field(o, f::CLOSURE))), ""),
    GetSetDef::write("__code__", |vm, o| Ok(vm.function_code(o)), set_code, ""),
    GetSetDef::write(
        "__defaults__",
        |vm, o| Ok(or_none(vm.field(o, f::DEFAULTS))),
        |vm, o, v| {
            if !v.is_null() && !v.is_none() && vm.kind(v) != Kind::Tuple {
                return Err(vm.type_error("__defaults__ must be set to a tuple object"));
            }
            let v = if v.is_none() { Object::NULL } else { v.clone() };
            vm.set_field(o, f::DEFAULTS, v);
            vm.function_changed(o);
            Ok(())
        },
        "",
    ),
    GetSetDef::write(
        "__kwdefaults__",
        |vm, o| Ok(or_none(vm.field(o, f::KWDEFAULTS))),
        |vm, o, v| {
            if !v.is_null() && !v.is_none() && vm.kind(v) != Kind::Dict {
                return Err(vm.type_error("__kwdefaults__ must be set to a dict object"));
            }
            let v = if v.is_none() { Object::NULL } else { v.clone() };
            vm.set_field(o, f::KWDEFAULTS, v);
            vm.function_changed(o);
            Ok(())
        },
        "",
    ),
    GetSetDef::write(
        "__annotations__",
        annotations,
        |vm, o, v| {
            if !v.is_null() && !v.is_none() && vm.kind(v) != Kind::Dict {
                return Err(vm.type_error("__annotations__ must be set to a dict object"));
            }
            let v = if v.is_none() { Object::NULL } else { v.clone() };
            vm.set_field(o, f::ANNOTATIONS, v);
            vm.set_field(o, f::ANNOTATE, Object::NULL);
            Ok(())
        },
        "The annotations as a dict.",
    ),
    GetSetDef::write(
        "__annotate__",
        |vm, o| Ok(or_none(vm.field(o, f::ANNOTATE))),
        |vm, o, v| {
            if v.is_null() {
                return Err(vm.type_error("__annotate__ cannot be deleted"));
            }
            if !v.is_none() && !vm.is_callable(v) {
                return Err(vm.type_error("__annotate__ must be callable or None"));
            }
            vm.set_field(o, f::ANNOTATE, v.clone());
            if !v.is_none() {
                vm.set_field(o, f::ANNOTATIONS, Object::NULL);
            }
            Ok(())
        },
        "What computes the annotations.",
    ),
    GetSetDef::write(
        "__type_params__",
        |vm, o| {
            let p = vm.field(o, f::TYPE_PARAMS);
            Ok(if p.is_null() { vm.tuple([]) } else { p })
        },
        |vm, o, v| {
            if v.is_null() || vm.kind(v) != Kind::Tuple {
                return Err(vm.type_error("__type_params__ must be set to a tuple"));
            }
            vm.set_field(o, f::TYPE_PARAMS, v.clone());
            Ok(())
        },
        "The type parameters as a tuple.",
    ),
    GetSetDef::write(
        "__dict__",
        |vm, o| Ok(vm.instance_dict(o).unwrap_or(Object::NONE)),
        |vm, o, v| {
            if v.is_null() {
                return Err(vm.type_error("cannot delete __dict__"));
            }
            if vm.kind(v) != Kind::Dict {
                let t = vm.type_name(v);
                return Err(vm.type_error(format!("__dict__ must be set to a dictionary, not a '{t}'")));
            }
            vm.set_instance_dict(o, v.clone());
            Ok(())
        },
        "",
    ),
];

fn doc(vm: &mut Vm, o: &Object) -> PyResult {
    let d = vm.field(o, f::DOC);
    if !d.is_null() {
        return Ok(d);
    }
    let code = vm.function_code(o);
    if vm.code_of(&code).flags.contains(ophion_vm::CodeFlags::HAS_DOCSTRING)
        && let Some(d) = vm.code_consts(&code).into_iter().next()
    {
        return Ok(d);
    }
    Ok(Object::NONE)
}

fn module(vm: &mut Vm, o: &Object) -> PyResult {
    let m = vm.field(o, f::MODULE);
    if !m.is_null() {
        return Ok(m);
    }
    let globals = vm.field(o, f::GLOBALS);
    Ok(vm.dict_get_str(&globals, "__name__").unwrap_or(Object::NONE))
}

fn set_code(vm: &mut Vm, o: &Object, v: &Object) -> PyResult<()> {
    if v.is_null() || vm.kind(v) != Kind::Code {
        return Err(vm.type_error("__code__ must be set to a code object"));
    }
    let closure = vm.field(o, f::CLOSURE);
    let have = vm.tuple_items(&closure).map_or(0, <[Object]>::len);
    let want = vm.code_of(v).free_names.len();
    if have != want {
        let n = name(vm, o)?;
        let n = vm.lossy(&n);
        return Err(vm.value_error(format!("{n}() requires a code object with {have} free vars, not {want}")));
    }
    // What was derived from the old code keeps its value.
    name(vm, o)?;
    qualname(vm, o)?;
    let d = doc(vm, o)?;
    vm.set_field(o, f::DOC, d);
    vm.set_field(o, f::CODE, v.clone());
    vm.function_changed(o);
    Ok(())
}

fn annotations(vm: &mut Vm, o: &Object) -> PyResult {
    let a = vm.field(o, f::ANNOTATIONS);
    if !a.is_null() {
        return Ok(a);
    }
    let annotate = vm.field(o, f::ANNOTATE);
    let value = if annotate.is_null() || annotate.is_none() {
        vm.dict()
    } else {
        let one = vm.int(1);
        let r = vm.call(&annotate, &[one])?;
        if vm.kind(&r) != Kind::Dict {
            let t = vm.type_name(&r);
            return Err(vm.type_error(format!("__annotate__ returned non-dict of type '{t}'")));
        }
        r
    };
    vm.set_field(o, f::ANNOTATIONS, value.clone());
    Ok(value)
}
