//! What `anext(iterator, default)` gives: the awaitable of `__anext__`, its StopAsyncIteration turned into the default.

use ophion_object::records::anext_awaitable as fields;
use ophion_object::types::type_flag;
use ophion_vm::{Exc, NativeDef, Object, PyResult, Special, TypeDef, Vm, shape};

pub(super) static ANEXT_AWAITABLE: TypeDef = TypeDef {
    name: "anext_awaitable",
    shape: shape::ANEXT_AWAITABLE,
    flags: type_flag::DISALLOW_INSTANTIATION,
    methods: &METHODS,
    ..TypeDef::EMPTY
};

static METHODS: [NativeDef; 6] = [
    NativeDef::new("__await__($self, /)", super::iter_self, "Return an iterator to be used in await expression."),
    NativeDef::new("__iter__($self, /)", super::iter_self, "Implement iter(self)."),
    NativeDef::new(
        "__next__($self, /)",
        |vm, a| {
            let r = step(vm, &a[0]);
            outcome(vm, &a[0], r)
        },
        "Implement next(self).",
    ),
    NativeDef::new(
        "send($self, /, *args)",
        |vm, a| proxy(vm, &a[0], "send", &a[1]),
        "send(arg) -> send 'arg' into the wrapped iterator,\nreturn next yielded value or raise StopIteration.",
    ),
    NativeDef::new(
        "throw($self, /, *args)",
        |vm, a| proxy(vm, &a[0], "throw", &a[1]),
        "throw(value)\nthrow(typ[,val[,tb]])\n\nraise exception in the wrapped iterator, return next yielded value\nor raise StopIteration.\nthe (type, val, tb) signature is deprecated, \nand may be removed in a future version of Python.",
    ),
    NativeDef::new(
        "close($self, /, *args)",
        |vm, a| proxy(vm, &a[0], "close", &a[1]),
        "close() -> raise GeneratorExit inside generator.",
    ),
];

fn iterator(vm: &mut Vm, o: &Object) -> PyResult {
    let wrapped = vm.field(o, fields::ITERATOR);
    vm.await_iterator(&wrapped)
}

fn step(vm: &mut Vm, o: &Object) -> PyResult {
    let it = iterator(vm, o)?;
    match vm.call_special_method(&it, Special::Next, &[])? {
        Some(value) => Ok(value),
        None => Err(vm.type_error("__await__ must return an iterable")),
    }
}

fn proxy(vm: &mut Vm, o: &Object, name: &str, args: &Object) -> PyResult {
    let args = vm.tuple_items(args).unwrap_or_default().to_vec();
    let r = match iterator(vm, o) {
        Ok(it) => vm.call_method(&it, name, &args),
        Err(stop) => Err(stop),
    };
    outcome(vm, o, r)
}

fn outcome(vm: &mut Vm, o: &Object, r: PyResult) -> PyResult {
    match vm.catch(r, Exc::StopAsyncIteration)? {
        Some(value) => Ok(value),
        None => {
            let default = vm.field(o, fields::DEFAULT);
            Err(super::stop(vm, default))
        }
    }
}
