//! `_weakref`.

use crate::support::{def, natives, set};
use ophion_object::records::weakproxy;
use ophion_vm::{Arith, Compare, Exc, Object, PyResult, Special, TypeDef, Vm, shape};

natives! {
    static FUNCTIONS = [
        def("getweakrefcount($module, object, /)", |vm, a| {
            let n = vm.weakrefs_to(&a[0]).len();
            Ok(vm.usize(n))
        }, "Return the number of weak references to 'object'."),
        def("getweakrefs($module, object, /)", |vm, a| {
            let l = vm.weakrefs_to(&a[0]);
            Ok(vm.list(l))
        }, "Return a list of all weak reference objects pointing to 'object'."),
        def("proxy($module, object, callback=None, /)", |vm, a| {
            let number = if vm.is_callable(&a[0]) { shape::CALLABLE_WEAKPROXY } else { shape::WEAKPROXY };
            if a[1].is_null() || a[1].is_none() {
                for w in vm.weakrefs_to(&a[0]) {
                    if vm.shape_of(&w) == number && vm.field(&w, weakproxy::CALLBACK).is_none() {
                        return Ok(w);
                    }
                }
            }
            vm.new_weakref(number, &a[0], &a[1])
        }, "Create a proxy object that weakly references 'object'."),
        def("_remove_dead_weakref($module, dct, key, /)", |vm, a| {
            if vm.kind(&a[0]) != ophion_vm::Kind::Dict {
                let t = vm.type_name(&a[0]);
                return Err(vm.type_error(format!("_remove_dead_weakref() argument 1 must be dict, not {t}")));
            }
            if let Some(w) = vm.dict_get(&a[0], &a[1])?
                && vm.weakref_target(&w).is_none()
            {
                vm.dict_remove(&a[0], &a[1])?;
            }
            Ok(Object::NONE)
        }, "Atomically remove key from dict if it points to a dead weakref."),
    ];
}

pub fn fill(vm: &mut Vm, module: &Object) -> PyResult<()> {
    vm.add_functions(module, "_weakref", &FUNCTIONS);
    for (name, number) in [
        ("ref", shape::WEAKREF),
        ("ReferenceType", shape::WEAKREF),
        ("ProxyType", shape::WEAKPROXY),
        ("CallableProxyType", shape::CALLABLE_WEAKPROXY),
    ] {
        let t = vm.builtin_type(number);
        set(vm, module, name, t);
    }
    Ok(())
}

pub static PROXY: TypeDef = TypeDef {
    name: "weakref.ProxyType",
    shape: shape::WEAKPROXY,
    flags: ophion_object::types::type_flag::DISALLOW_INSTANTIATION,
    methods: &METHODS,
    none: &["__hash__"],
    ..TypeDef::EMPTY
};
pub static CALLABLE_PROXY: TypeDef = TypeDef {
    name: "weakref.CallableProxyType",
    shape: shape::CALLABLE_WEAKPROXY,
    flags: ophion_object::types::type_flag::DISALLOW_INSTANTIATION,
    methods: &CALLABLE_METHODS,
    none: &["__hash__"],
    ..TypeDef::EMPTY
};

/// What a proxy stands for.
fn target(vm: &mut Vm, o: &Object) -> PyResult {
    match vm.weakref_target(o) {
        Some(t) => Ok(t),
        None => Err(vm.raise(Exc::ReferenceError, "weakly-referenced object no longer exists")),
    }
}

/// An operand: what it stands for if it is a proxy.
fn operand(vm: &mut Vm, o: &Object) -> PyResult {
    match vm.shape_of(o) {
        shape::WEAKPROXY | shape::CALLABLE_WEAKPROXY => target(vm, o),
        _ => Ok(o.clone()),
    }
}

macro_rules! proxied {
    ($static:ident [$($more:expr),*]
     binary [$($bin:literal $rbin:literal $ibin:literal $op:ident)*]
     compare [$($cmp:literal $c:ident)*]
     unary [$($un:literal $u:ident)*]) => {
        natives! {
            static $static = [
                $(
                    def(concat!($bin, "($self, value, /)"), |vm, a| arith(vm, Arith::$op, &a[0], &a[1], false), ""),
                    def(concat!($rbin, "($self, value, /)"), |vm, a| arith(vm, Arith::$op, &a[1], &a[0], false), ""),
                    def(concat!($ibin, "($self, value, /)"), |vm, a| arith(vm, Arith::$op, &a[0], &a[1], true), ""),
                )*
                $(def(concat!($cmp, "($self, value, /)"), |vm, a| compare(vm, Compare::$c, a), ""),)*
                $(def(concat!($un, "($self, /)"), |vm, a| {
                    let t = target(vm, &a[0])?;
                    vm.unary(Special::$u, &t)
                }, ""),)*
                def("__rpow__($self, value, mod=None, /)", |vm, a| power(vm, &[a[1].clone(), a[0].clone(), a[2].clone()]), ""),
                def("__ipow__($self, value, /)", |vm, a| arith(vm, Arith::Pow, &a[0], &a[1], true), ""),
                def("__getattribute__($self, name, /)", |vm, a| {
                    let t = target(vm, &a[0])?;
                    vm.getattr(&t, &a[1])
                }, ""),
                def("__setattr__($self, name, value, /)", |vm, a| {
                    let t = target(vm, &a[0])?;
                    vm.setattr(&t, &a[1], &a[2])?;
                    Ok(Object::NONE)
                }, ""),
                def("__delattr__($self, name, /)", |vm, a| {
                    let t = target(vm, &a[0])?;
                    vm.setattr(&t, &a[1], &Object::NULL)?;
                    Ok(Object::NONE)
                }, ""),
                def("__divmod__($self, value, /)", |vm, a| divide(vm, &a[0], &a[1]), ""),
                def("__rdivmod__($self, value, /)", |vm, a| divide(vm, &a[1], &a[0]), ""),
                def("__pow__($self, value, mod=None, /)", power, ""),
                def("__int__($self, /)", |vm, a| converted(vm, &a[0], shape::INT), ""),
                def("__float__($self, /)", |vm, a| converted(vm, &a[0], shape::FLOAT), ""),
                def("__repr__($self, /)", |vm, a| {
                    let id = vm.id(&a[0]);
                    let text = match vm.weakref_target(&a[0]) {
                        Some(o) => format!("<weakproxy at {id:#x}; to '{}' at {:#x}>", vm.qualified_type_name(&o), vm.id(&o)),
                        None => format!("<weakproxy at {id:#x}; dead>"),
                    };
                    Ok(vm.str(&text))
                }, ""),
                def("__str__($self, /)", |vm, a| {
                    let t = target(vm, &a[0])?;
                    vm.str_of(&t)
                }, ""),
                def("__bool__($self, /)", |vm, a| {
                    let t = target(vm, &a[0])?;
                    Ok(Object::bool(vm.truth(&t)?))
                }, ""),
                def("__len__($self, /)", |vm, a| {
                    let t = target(vm, &a[0])?;
                    let n = vm.len(&t)?;
                    Ok(vm.usize(n))
                }, ""),
                def("__getitem__($self, key, /)", |vm, a| {
                    let t = target(vm, &a[0])?;
                    vm.get_item(&t, &a[1])
                }, ""),
                def("__setitem__($self, key, value, /)", |vm, a| {
                    let t = target(vm, &a[0])?;
                    vm.set_item(&t, &a[1], &a[2])?;
                    Ok(Object::NONE)
                }, ""),
                def("__delitem__($self, key, /)", |vm, a| {
                    let t = target(vm, &a[0])?;
                    vm.del_item(&t, &a[1])?;
                    Ok(Object::NONE)
                }, ""),
                def("__contains__($self, key, /)", |vm, a| {
                    let t = target(vm, &a[0])?;
                    Ok(Object::bool(vm.contains(&t, &a[1])?))
                }, ""),
                def("__iter__($self, /)", |vm, a| {
                    let t = target(vm, &a[0])?;
                    vm.iter(&t)
                }, ""),
                def("__next__($self, /)", |vm, a| {
                    let t = target(vm, &a[0])?;
                    if vm.special(&t, Special::Next).is_none() {
                        let n = vm.type_name(&t);
                        return Err(vm.type_error(format!("Weakref proxy referenced a non-iterator '{n}' object")));
                    }
                    match vm.next(&t)? {
                        Some(x) => Ok(x),
                        None => Err(vm.stop_iteration(None)),
                    }
                }, ""),
                $($more),*
            ];
        }
    };
}

macro_rules! both {
    ($($static:ident [$($more:expr),*])*) => {
        $(proxied! { $static [$($more),*]
            binary [
                "__add__" "__radd__" "__iadd__" Add "__sub__" "__rsub__" "__isub__" Sub "__mul__" "__rmul__" "__imul__" Mul
                "__truediv__" "__rtruediv__" "__itruediv__" TrueDiv "__floordiv__" "__rfloordiv__" "__ifloordiv__" FloorDiv
                "__mod__" "__rmod__" "__imod__" Mod "__lshift__" "__rlshift__" "__ilshift__" LShift
                "__rshift__" "__rrshift__" "__irshift__" RShift "__and__" "__rand__" "__iand__" And "__or__" "__ror__" "__ior__" Or
                "__xor__" "__rxor__" "__ixor__" Xor "__matmul__" "__rmatmul__" "__imatmul__" MatMul
            ]
            compare ["__lt__" Lt "__le__" Le "__eq__" Eq "__ne__" Ne "__gt__" Gt "__ge__" Ge]
            unary ["__neg__" Neg "__pos__" Pos "__abs__" Abs "__invert__" Invert "__index__" Index]
        })*
    };
}

both! {
    METHODS [
        def("__bytes__($self, /)", |vm, a| {
            let t = target(vm, &a[0])?;
            vm.call_method(&t, "__bytes__", &[])
        }, ""),
        def("__reversed__($self, /)", |vm, a| {
            let t = target(vm, &a[0])?;
            vm.call_method(&t, "__reversed__", &[])
        }, "")
    ]
    // Those that can be called have neither of these, in CPython too.
    CALLABLE_METHODS [def("__call__($self, /, *args, **kwargs)", call, "Call self as a function.")]
}

fn call(vm: &mut Vm, a: &[Object]) -> PyResult {
    let t = target(vm, &a[0])?;
    let mut args = crate::support::items(vm, &a[1]);
    if a[2].is_null() {
        return Err(vm.tail_call(t, args));
    }
    let mut names = Vec::new();
    for (k, v) in vm.dict_items(&a[2]) {
        names.push(k);
        args.push(v);
    }
    let names = vm.tuple(names);
    Err(vm.tail_call_kw(t, args, names))
}

/// `divmod(x, y)` of what they stand for.
fn divide(vm: &mut Vm, x: &Object, y: &Object) -> PyResult {
    let args = [operand(vm, x)?, operand(vm, y)?];
    let builtins = vm.import_dotted("builtins")?;
    let divmod = vm.getattr_str(&builtins, "divmod")?;
    vm.call(&divmod, &args)
}

/// `pow(x, y, modulus)`.
fn power(vm: &mut Vm, a: &[Object]) -> PyResult {
    let (x, y) = (operand(vm, &a[0])?, operand(vm, &a[1])?);
    match a[2].given() {
        Some(modulus) if !modulus.is_none() => {
            let args = [x, y, operand(vm, modulus)?];
            let builtins = vm.import_dotted("builtins")?;
            let pow = vm.getattr_str(&builtins, "pow")?;
            vm.call(&pow, &args)
        }
        _ => vm.binary(Arith::Pow, &x, &y),
    }
}

/// What it stands for as a number of a built-in type.
fn converted(vm: &mut Vm, o: &Object, number: u32) -> PyResult {
    let (class, t) = (vm.builtin_type(number), target(vm, o)?);
    vm.call(&class, &[t])
}

fn arith(vm: &mut Vm, op: Arith, x: &Object, y: &Object, in_place: bool) -> PyResult {
    let (x, y) = (operand(vm, x)?, operand(vm, y)?);
    if in_place { vm.binary_inplace(op, &x, &y) } else { vm.binary(op, &x, &y) }
}

fn compare(vm: &mut Vm, op: Compare, a: &[Object]) -> PyResult {
    let (x, y) = (operand(vm, &a[0])?, operand(vm, &a[1])?);
    vm.rich_compare(op, &x, &y)
}
