//! Generators, coroutines, asynchronous generators and what they hand out.

mod anext;

use ophion_object::codes::GeneratorState;
use ophion_object::records::{asend, athrow, coroutine_wrapper, wrapped};
use ophion_object::types::type_flag;
use ophion_vm::{Exc, GetSetDef, Kind, NativeDef, Object, PyResult, Resumed, Stop, Thrown, TypeDef, Vm, shape};

/// The types of this file.
pub fn types() -> Vec<&'static TypeDef> {
    vec![
        &GENERATOR,
        &COROUTINE,
        &COROUTINE_WRAPPER,
        &ASYNC_GENERATOR,
        &ASEND,
        &ATHROW,
        &WRAPPED,
        &anext::ANEXT_AWAITABLE,
    ]
}

/// Tells the VM which natives resume a generator when called; `next` is the built-in function.
pub fn install(vm: &mut Vm, next: &'static NativeDef) {
    vm.set_thrower(&THROWER);
    vm.set_resumers([next, &GENERATOR_METHODS[1], &GENERATOR_METHODS[2], &COROUTINE_METHODS[1]]);
}

fn outcome(vm: &mut Vm, r: Resumed) -> PyResult {
    match r {
        Resumed::Yielded(v) => Ok(v),
        Resumed::Returned(v) => Err(stop(vm, v)),
    }
}

fn stop(vm: &mut Vm, v: Object) -> Stop {
    if v.is_none() { vm.stop_iteration(None) } else { vm.stop_iteration(Some(v)) }
}

fn send(vm: &mut Vm, a: &[Object]) -> PyResult {
    let r = vm.generator_send(&a[0], a[1].clone())?;
    outcome(vm, r)
}

fn throw(vm: &mut Vm, a: &[Object]) -> PyResult {
    warn_of_three(vm, a, "throw")?;
    let r = vm.throw_last(&a[0], thrown(a))?;
    outcome(vm, r)
}

/// What a `throw` ends with: the interpreter makes this call, and only where it cannot is it waited for.
static THROWER: NativeDef = NativeDef::new(
    "throw_into(generator, exception, /)",
    |vm, a| {
        let r = vm.generator_throw(&a[0], Thrown::Exception(a[1].clone()))?;
        outcome(vm, r)
    },
    "",
);

/// `_throw(generator, exception, /)` of the walks.
pub fn throw_step(vm: &mut Vm, a: &[Object]) -> PyResult {
    Err(vm.tail_prelude("throw_into", a.to_vec()))
}

/// What a call of `throw` was given, in `a[1..]`.
fn thrown(a: &[Object]) -> Thrown {
    Thrown::Arguments([a[1].clone(), a[2].clone(), a[3].clone()])
}

/// The signature of three arguments is deprecated.
fn warn_of_three(vm: &mut Vm, a: &[Object], name: &str) -> PyResult<()> {
    if a[2].is_null() {
        return Ok(());
    }
    let message =
        format!("the (type, exc, tb) signature of {name}() is deprecated, use the single-arg signature instead.");
    vm.warn(Exc::DeprecationWarning, &message)
}

/// What was given to a `throw` that looks at its arguments only after it has looked at its own state.
fn late_thrown(vm: &mut Vm, args: &Object) -> PyResult<Thrown> {
    let mut given = vm.tuple_items(args).unwrap_or_default().to_vec();
    if given.is_empty() {
        return Err(vm.type_error("throw expected at least 1 argument, got 0"));
    }
    if given.len() > 3 {
        let n = given.len();
        return Err(vm.type_error(format!("throw expected at most 3 arguments, got {n}")));
    }
    given.insert(0, Object::NULL);
    given.resize(4, Object::NULL);
    warn_of_three(vm, &given, "throw")?;
    Ok(thrown(&given))
}

fn close(vm: &mut Vm, a: &[Object]) -> PyResult {
    vm.close_last(&a[0])
}

fn iter_self(_: &mut Vm, a: &[Object]) -> PyResult {
    Ok(a[0].clone())
}

fn repr(vm: &mut Vm, a: &[Object]) -> PyResult {
    let (_, q) = vm.generator_names(&a[0]);
    let what = match vm.shape_of(&a[0]) {
        shape::COROUTINE => "coroutine",
        shape::ASYNC_GENERATOR => "async_generator",
        _ => "generator",
    };
    let text = format!("<{what} object {} at {:#x}>", vm.lossy(&q), vm.id(&a[0]));
    Ok(vm.str(&text))
}

fn get_name(vm: &mut Vm, o: &Object) -> PyResult {
    Ok(vm.generator_names(o).0)
}
fn get_qualname(vm: &mut Vm, o: &Object) -> PyResult {
    Ok(vm.generator_names(o).1)
}
fn set_name(vm: &mut Vm, o: &Object, v: &Object) -> PyResult<()> {
    if v.is_null() || !vm.is_str(v) {
        return Err(vm.type_error("__name__ must be set to a string object"));
    }
    vm.set_generator_name(o, false, v.clone());
    Ok(())
}
fn set_qualname(vm: &mut Vm, o: &Object, v: &Object) -> PyResult<()> {
    if v.is_null() || !vm.is_str(v) {
        return Err(vm.type_error("__qualname__ must be set to a string object"));
    }
    vm.set_generator_name(o, true, v.clone());
    Ok(())
}
fn running(vm: &mut Vm, o: &Object) -> PyResult {
    Ok(Object::bool(vm.generator_state(o) == GeneratorState::Running))
}
fn suspended(vm: &mut Vm, o: &Object) -> PyResult {
    Ok(Object::bool(vm.generator_state(o) == GeneratorState::Suspended))
}
fn code(vm: &mut Vm, o: &Object) -> PyResult {
    Ok(vm.generator_code(o))
}
fn frame(vm: &mut Vm, o: &Object) -> PyResult {
    Ok(vm.generator_frame(o))
}
fn delegate(vm: &mut Vm, o: &Object) -> PyResult {
    Ok(vm.generator_delegate(o).unwrap_or(Object::NONE))
}

static GENERATOR: TypeDef = TypeDef {
    name: "generator",
    shape: shape::GENERATOR,
    kind: Kind::Generator,
    weakrefable: true,
    flags: type_flag::DISALLOW_INSTANTIATION,
    methods: &GENERATOR_METHODS,
    getset: &GENERATOR_GETSET,
    ..TypeDef::EMPTY
};
static GENERATOR_METHODS: [NativeDef; 7] = [
    NativeDef::new("__iter__($self, /)", iter_self, "Implement iter(self)."),
    NativeDef::new(
        "__next__($self, /)",
        |vm, a| {
            let r = vm.generator_send(&a[0], Object::NONE)?;
            outcome(vm, r)
        },
        "Implement next(self).",
    ),
    NativeDef::new(
        "send($self, object, /)",
        send,
        "send(value) -> send 'value' into generator,\nreturn next yielded value or raise StopIteration.",
    ),
    NativeDef::new(
        "throw($self, type, value=<unrepresentable>, traceback=<unrepresentable>, /)",
        throw,
        "throw(value)\nthrow(type[,value[,tb]])\n\nRaise exception in generator, return next yielded value or raise\nStopIteration.\nthe (type, val, tb) signature is deprecated, \nand may be removed in a future version of Python.",
    ).showing(""),
    NativeDef::new("close($self, /)", close, "close() -> raise GeneratorExit inside generator."),
    NativeDef::new("__repr__($self, /)", repr, "Return repr(self)."),
    NativeDef::new("__class_getitem__($cls, object, /)", |vm, a| vm.generic_alias(&a[0], &a[1]), "See PEP 585"),
];
static GENERATOR_GETSET: [GetSetDef; 7] = [
    GetSetDef::write("__name__", get_name, set_name, "name of the generator"),
    GetSetDef::write("__qualname__", get_qualname, set_qualname, "qualified name of the generator"),
    GetSetDef::read("gi_yieldfrom", delegate, "object being iterated by yield from, or None"),
    GetSetDef::read("gi_running", running, ""),
    GetSetDef::read("gi_frame", frame, ""),
    GetSetDef::read("gi_suspended", suspended, ""),
    GetSetDef::read("gi_code", code, ""),
];

static COROUTINE: TypeDef = TypeDef {
    name: "coroutine",
    shape: shape::COROUTINE,
    kind: Kind::Generator,
    weakrefable: true,
    flags: type_flag::DISALLOW_INSTANTIATION,
    methods: &COROUTINE_METHODS,
    getset: &COROUTINE_GETSET,
    ..TypeDef::EMPTY
};
static COROUTINE_METHODS: [NativeDef; 6] = [
    NativeDef::new(
        "__await__($self, /)",
        |vm, a| Ok(vm.record(shape::COROUTINE_WRAPPER, [a[0].clone()], &[])),
        "Return an iterator to be used in await expression.",
    ),
    NativeDef::new(
        "send($self, object, /)",
        send,
        "send(value) -> send 'value' into coroutine,\nreturn next yielded value or raise StopIteration.",
    ),
    NativeDef::new("throw($self, type, value=<unrepresentable>, traceback=<unrepresentable>, /)", throw, THROW_DOC)
        .showing(""),
    NativeDef::new("close($self, /)", close, "close() -> raise GeneratorExit inside coroutine."),
    NativeDef::new("__repr__($self, /)", repr, "Return repr(self)."),
    NativeDef::new("__class_getitem__($cls, object, /)", |vm, a| vm.generic_alias(&a[0], &a[1]), "See PEP 585"),
];
static COROUTINE_GETSET: [GetSetDef; 8] = [
    GetSetDef::write("__name__", get_name, set_name, "name of the coroutine"),
    GetSetDef::write("__qualname__", get_qualname, set_qualname, "qualified name of the coroutine"),
    GetSetDef::read("cr_await", delegate, "object being awaited on, or None"),
    GetSetDef::read("cr_running", running, ""),
    GetSetDef::read("cr_frame", frame, ""),
    GetSetDef::read("cr_suspended", suspended, ""),
    GetSetDef::read("cr_code", code, ""),
    GetSetDef::member("cr_origin", |vm, o| Ok(vm.coroutine_origin(o)), ""),
];

static COROUTINE_WRAPPER: TypeDef = TypeDef {
    name: "coroutine_wrapper",
    doc: "What await iterates over: it resumes the coroutine.",
    shape: shape::COROUTINE_WRAPPER,
    flags: type_flag::DISALLOW_INSTANTIATION,
    methods: &WRAPPER_METHODS,
    ..TypeDef::EMPTY
};
fn inner(vm: &Vm, o: &Object) -> Object {
    vm.field(o, coroutine_wrapper::COROUTINE)
}
static WRAPPER_METHODS: [NativeDef; 5] = [
    NativeDef::new("__iter__($self, /)", iter_self, "Implement iter(self)."),
    NativeDef::new(
        "__next__($self, /)",
        |vm, a| {
            let c = inner(vm, &a[0]);
            let r = vm.generator_send(&c, Object::NONE)?;
            outcome(vm, r)
        },
        "Implement next(self).",
    ),
    NativeDef::new(
        "send($self, object, /)",
        |vm, a| {
            let c = inner(vm, &a[0]);
            send(vm, &[c, a[1].clone()])
        },
        "send(arg) -> send 'arg' into coroutine,\nreturn next yielded value or raise StopIteration.",
    ),
    NativeDef::new(
        "throw($self, type, value=<unrepresentable>, traceback=<unrepresentable>, /)",
        |vm, a| {
            let c = inner(vm, &a[0]);
            throw(vm, &[c, a[1].clone(), a[2].clone(), a[3].clone()])
        },
        THROW_DOC,
    )
    .showing(""),
    NativeDef::new(
        "close($self, /)",
        |vm, a| {
            let c = inner(vm, &a[0]);
            vm.close_generator(&c)
        },
        "close() -> raise GeneratorExit inside coroutine.",
    ),
];

// ---- asynchronous generators --------------------------------------------------------------------------------------------------

static ASYNC_GENERATOR: TypeDef = TypeDef {
    name: "async_generator",
    shape: shape::ASYNC_GENERATOR,
    kind: Kind::Generator,
    weakrefable: true,
    flags: type_flag::DISALLOW_INSTANTIATION,
    methods: &ASYNC_METHODS,
    getset: &ASYNC_GETSET,
    ..TypeDef::EMPTY
};
static ASYNC_METHODS: [NativeDef; 7] = [
    NativeDef::new("__aiter__($self, /)", iter_self, "Return an awaitable, that resolves in asynchronous iterator."),
    NativeDef::new(
        "__anext__($self, /)",
        |vm, a| vm.asend(&a[0], Object::NONE),
        "Return a value or raise StopAsyncIteration.",
    ),
    NativeDef::new(
        "asend($self, object, /)",
        |vm, a| vm.asend(&a[0], a[1].clone()),
        "asend(v) -> send 'v' in generator.",
    ),
    NativeDef::new(
        "athrow($self, type, value=<unrepresentable>, traceback=<unrepresentable>, /)",
        |vm, a| {
            warn_of_three(vm, a, "athrow")?;
            vm.init_async_hooks(&a[0])?;
            let args: Vec<Object> = a[1..].iter().filter(|o| !o.is_null()).cloned().collect();
            let args = vm.tuple(args);
            Ok(vm.record(shape::ASYNC_GENERATOR_ATHROW, [a[0].clone(), args], &[0]))
        },
        "athrow(value)\nathrow(type[,value[,tb]])\n\nraise exception in generator.",
    )
    .showing(""),
    NativeDef::new(
        "aclose($self, /)",
        |vm, a| {
            vm.init_async_hooks(&a[0])?;
            Ok(vm.record(shape::ASYNC_GENERATOR_ATHROW, [a[0].clone(), Object::NULL], &[0]))
        },
        "aclose() -> raise GeneratorExit inside generator.",
    ),
    NativeDef::new("__repr__($self, /)", repr, "Return repr(self)."),
    NativeDef::new("__class_getitem__($cls, object, /)", |vm, a| vm.generic_alias(&a[0], &a[1]), "See PEP 585"),
];
static ASYNC_GETSET: [GetSetDef; 7] = [
    GetSetDef::write("__name__", get_name, set_name, "name of the async generator"),
    GetSetDef::write("__qualname__", get_qualname, set_qualname, "qualified name of the async generator"),
    GetSetDef::read("ag_await", delegate, "object being awaited on, or None"),
    GetSetDef::member("ag_running", |vm, o| Ok(Object::bool(vm.async_running(o))), ""),
    GetSetDef::read("ag_frame", frame, ""),
    GetSetDef::read("ag_suspended", suspended, ""),
    GetSetDef::read("ag_code", code, ""),
];

static WRAPPED: TypeDef = TypeDef {
    name: "async_generator_wrapped_value",
    shape: shape::ASYNC_GENERATOR_WRAPPED,
    flags: type_flag::DISALLOW_INSTANTIATION,
    ..TypeDef::EMPTY
};

static ASEND: TypeDef = TypeDef {
    name: "async_generator_asend",
    shape: shape::ASYNC_GENERATOR_ASEND,
    flags: type_flag::DISALLOW_INSTANTIATION,
    methods: &ASEND_METHODS,
    ..TypeDef::EMPTY
};
static ATHROW: TypeDef = TypeDef {
    name: "async_generator_athrow",
    shape: shape::ASYNC_GENERATOR_ATHROW,
    flags: type_flag::DISALLOW_INSTANTIATION,
    methods: &ATHROW_METHODS,
    ..TypeDef::EMPTY
};
/// Also of the awaitables.
const THROW_DOC: &str = "throw(value)\nthrow(type[,value[,traceback]])\n\nRaise exception in coroutine, return next yielded value or raise StopIteration.";
const SEND_DOC: &str = "send(value) -> send 'value' into coroutine,\nreturn next yielded value or raise StopIteration.";
static ASEND_METHODS: [NativeDef; 6] = [
    NativeDef::new("__await__($self, /)", iter_self, "Return an iterator to be used in await expression."),
    NativeDef::new("__iter__($self, /)", iter_self, "Implement iter(self)."),
    NativeDef::new("__next__($self, /)", |vm, a| asend_step(vm, &a[0], Object::NONE), "Implement next(self)."),
    NativeDef::new("send($self, object, /)", |vm, a| asend_step(vm, &a[0], a[1].clone()), SEND_DOC),
    NativeDef::new(
        "throw($self, /, *args)",
        |vm, a| {
            let e = late_thrown(vm, &a[1]);
            asend_throw(vm, &a[0], e)
        },
        THROW_DOC,
    )
    .showing(""),
    NativeDef::new(
        "close($self, /)",
        |vm, a| {
            if vm.raw(&a[0], asend::STATE) == 2 {
                return Ok(Object::NONE);
            }
            let e = generator_exit(vm);
            let r = asend_throw(vm, &a[0], e);
            closed(vm, r)
        },
        "close() -> raise GeneratorExit inside coroutine.",
    ),
];

fn asend_throw(vm: &mut Vm, o: &Object, e: PyResult<Thrown>) -> PyResult {
    if vm.raw(o, asend::STATE) == 2 {
        return Err(vm.runtime_error("cannot reuse already awaited __anext__()/asend()"));
    }
    let e = e?;
    let g = vm.field(o, asend::GENERATOR);
    if vm.raw(o, asend::STATE) == 0 {
        if vm.async_running(&g) {
            vm.set_raw(o, asend::STATE, 2);
            return Err(vm.runtime_error("anext(): asynchronous generator is already running"));
        }
        vm.set_raw(o, asend::STATE, 1);
        vm.set_async_running(&g, true);
    }
    let r = vm.generator_throw(&g, e);
    async_outcome(vm, o, &g, r)
}

/// What `close` of an awaitable throws.
fn generator_exit(vm: &mut Vm) -> PyResult<Thrown> {
    let class = vm.exc_type(Exc::GeneratorExit);
    Ok(Thrown::Exception(vm.call(&class, &[])?))
}
/// What `close` of an awaitable gives, by what came of throwing a GeneratorExit.
fn closed(vm: &mut Vm, r: PyResult) -> PyResult {
    match r {
        Ok(_) => Err(vm.runtime_error("coroutine ignored GeneratorExit")),
        Err(_)
            if [Exc::StopIteration, Exc::StopAsyncIteration, Exc::GeneratorExit].iter().any(|&e| vm.raised_is(e)) =>
        {
            vm.take_exception();
            Ok(Object::NONE)
        }
        Err(stop) => Err(stop),
    }
}

fn asend_step(vm: &mut Vm, o: &Object, sent: Object) -> PyResult {
    let g = vm.field(o, asend::GENERATOR);
    let mut sent = sent;
    match vm.raw(o, asend::STATE) {
        2 => return Err(vm.runtime_error("cannot reuse already awaited __anext__()/asend()")),
        0 => {
            if vm.async_running(&g) {
                vm.set_raw(o, asend::STATE, 2);
                return Err(vm.runtime_error("anext(): asynchronous generator is already running"));
            }
            if sent.is_none() {
                sent = vm.field(o, asend::VALUE);
            }
            vm.set_raw(o, asend::STATE, 1);
            vm.set_async_running(&g, true);
        }
        _ => {}
    }
    let r = vm.generator_send(&g, sent);
    async_outcome(vm, o, &g, r)
}

/// What an asynchronous generator gave, as an iterator of its awaitable sees it: its value is the awaitable's result.
fn async_outcome(vm: &mut Vm, o: &Object, g: &Object, r: PyResult<Resumed>) -> PyResult {
    match r {
        Ok(Resumed::Yielded(v)) if vm.shape_of(&v) == shape::ASYNC_GENERATOR_WRAPPED => {
            vm.set_raw(o, asend::STATE, 2);
            vm.set_async_running(g, false);
            let v = vm.field(&v, wrapped::VALUE);
            Err(stop(vm, v))
        }
        Ok(Resumed::Yielded(v)) => Ok(v),
        Ok(Resumed::Returned(_)) => {
            vm.set_raw(o, asend::STATE, 2);
            vm.set_async_running(g, false);
            Err(vm.raise_with(Exc::StopAsyncIteration, vec![]))
        }
        Err(e) => {
            vm.set_raw(o, asend::STATE, 2);
            vm.set_async_running(g, false);
            Err(e)
        }
    }
}

static ATHROW_METHODS: [NativeDef; 6] = [
    NativeDef::new("__await__($self, /)", iter_self, "Return an iterator to be used in await expression."),
    NativeDef::new("__iter__($self, /)", iter_self, "Implement iter(self)."),
    NativeDef::new("__next__($self, /)", |vm, a| athrow_step(vm, &a[0], Object::NONE), "Implement next(self)."),
    NativeDef::new("send($self, object, /)", |vm, a| athrow_step(vm, &a[0], a[1].clone()), SEND_DOC),
    NativeDef::new(
        "throw($self, /, *args)",
        |vm, a| {
            let e = late_thrown(vm, &a[1]);
            athrow_throw(vm, &a[0], e)
        },
        THROW_DOC,
    )
    .showing(""),
    NativeDef::new(
        "close($self, /)",
        |vm, a| {
            if vm.raw(&a[0], athrow::STATE) == 2 {
                return Ok(Object::NONE);
            }
            let e = generator_exit(vm);
            let r = athrow_throw(vm, &a[0], e);
            closed(vm, r)
        },
        "close() -> raise GeneratorExit inside coroutine.",
    ),
];

fn athrow_throw(vm: &mut Vm, o: &Object, e: PyResult<Thrown>) -> PyResult {
    if vm.raw(o, athrow::STATE) == 2 {
        return Err(vm.runtime_error("cannot reuse already awaited aclose()/athrow()"));
    }
    let e = e?;
    let g = vm.field(o, athrow::GENERATOR);
    if vm.raw(o, athrow::STATE) == 0 && vm.async_running(&g) {
        vm.set_raw(o, athrow::STATE, 2);
        let what = if vm.field(o, athrow::ARGS).is_null() { "aclose()" } else { "athrow()" };
        return Err(vm.runtime_error(format!("{what}: asynchronous generator is already running")));
    }
    vm.set_raw(o, athrow::STATE, 1);
    vm.set_async_running(&g, true);
    let r = vm.generator_throw(&g, e);
    athrow_outcome(vm, o, &g, r)
}

fn athrow_step(vm: &mut Vm, o: &Object, sent: Object) -> PyResult {
    let g = vm.field(o, athrow::GENERATOR);
    let closing = vm.field(o, athrow::ARGS).is_null();
    let r = match vm.raw(o, athrow::STATE) {
        2 => return Err(vm.runtime_error("cannot reuse already awaited aclose()/athrow()")),
        0 => {
            if vm.async_running(&g) {
                vm.set_raw(o, athrow::STATE, 2);
                let what = if closing { "aclose()" } else { "athrow()" };
                return Err(vm.runtime_error(format!("{what}: asynchronous generator is already running")));
            }
            if vm.generator_state(&g) == GeneratorState::Closed {
                vm.set_raw(o, athrow::STATE, 2);
                return Err(stop(vm, Object::NONE));
            }
            if !sent.is_none() {
                return Err(vm.runtime_error("can't send non-None value to a just-started coroutine"));
            }
            vm.set_raw(o, athrow::STATE, 1);
            vm.set_async_running(&g, true);
            let e = if closing {
                let class = vm.exc_type(Exc::GeneratorExit);
                Thrown::Exception(vm.call(&class, &[])?)
            } else {
                let args = vm.field(o, athrow::ARGS);
                let mut args = vm.tuple_items(&args).unwrap_or_default().to_vec();
                args.insert(0, Object::NULL);
                args.resize(4, Object::NULL);
                thrown(&args)
            };
            vm.generator_throw(&g, e)
        }
        _ => vm.generator_send(&g, sent),
    };
    let out = athrow_outcome(vm, o, &g, r);
    if !closing {
        // In CPython only `aclose` is used up by its result.
        vm.set_raw(o, athrow::STATE, 1);
    }
    out
}

fn athrow_outcome(vm: &mut Vm, o: &Object, g: &Object, r: PyResult<Resumed>) -> PyResult {
    let closing = vm.field(o, athrow::ARGS).is_null();
    if !closing {
        return async_outcome(vm, o, g, r);
    }
    match r {
        Ok(Resumed::Yielded(v)) if vm.shape_of(&v) == shape::ASYNC_GENERATOR_WRAPPED => {
            vm.set_raw(o, athrow::STATE, 2);
            vm.set_async_running(g, false);
            Err(vm.runtime_error("async generator ignored GeneratorExit"))
        }
        Ok(Resumed::Yielded(v)) => Ok(v),
        Ok(Resumed::Returned(_)) => {
            vm.set_raw(o, athrow::STATE, 2);
            vm.set_async_running(g, false);
            Err(stop(vm, Object::NONE))
        }
        Err(e) => {
            vm.set_raw(o, athrow::STATE, 2);
            vm.set_async_running(g, false);
            if vm.raised_is(Exc::GeneratorExit) || vm.raised_is(Exc::StopAsyncIteration) {
                vm.take_exception();
                return Err(stop(vm, Object::NONE));
            }
            Err(e)
        }
    }
}
