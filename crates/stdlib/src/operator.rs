//! `_operator`.

mod getters;

use crate::support::{def, natives};
use ophion_vm::{Arith, Compare, Object, PyResult, Special, Vm};

macro_rules! operators {
    (binary [$($name:literal $op:ident $doc:literal)*] inplace [$($iname:literal $iop:ident $idoc:literal)*]
     compare [$($cname:literal $cop:ident $cdoc:literal)*] unary [$($uname:literal $uop:ident $udoc:literal)*]) => {
        natives! {
            static FUNCTIONS = [
                $(def(concat!($name, "($module, a, b, /)"), |vm, a| vm.binary(Arith::$op, &a[0], &a[1]), $doc),)*
                $(def(concat!($iname, "($module, a, b, /)"), |vm, a| vm.binary_inplace(Arith::$iop, &a[0], &a[1]), $idoc),)*
                $(def(concat!($cname, "($module, a, b, /)"), |vm, a| vm.rich_compare(Compare::$cop, &a[0], &a[1]), $cdoc),)*
                $(def(concat!($uname, "($module, a, /)"), |vm, a| vm.unary(Special::$uop, &a[0]), $udoc),)*
            ];
        }
    };
}

operators! {
    binary [
        "add" Add "Same as a + b." "sub" Sub "Same as a - b." "mul" Mul "Same as a * b." "truediv" TrueDiv "Same as a / b."
        "floordiv" FloorDiv "Same as a // b." "mod" Mod "Same as a % b." "pow" Pow "Same as a ** b." "lshift" LShift "Same as a << b."
        "rshift" RShift "Same as a >> b." "and_" And "Same as a & b." "or_" Or "Same as a | b." "xor" Xor "Same as a ^ b."
        "matmul" MatMul "Same as a @ b."
    ]
    inplace [
        "iadd" Add "Same as a += b." "isub" Sub "Same as a -= b." "imul" Mul "Same as a *= b." "itruediv" TrueDiv "Same as a /= b."
        "ifloordiv" FloorDiv "Same as a //= b." "imod" Mod "Same as a %= b." "ipow" Pow "Same as a **= b." "ilshift" LShift "Same as a <<= b."
        "irshift" RShift "Same as a >>= b." "iand" And "Same as a &= b." "ior" Or "Same as a |= b." "ixor" Xor "Same as a ^= b."
        "imatmul" MatMul "Same as a @= b."
    ]
    compare [
        "lt" Lt "Same as a < b." "le" Le "Same as a <= b." "eq" Eq "Same as a == b." "ne" Ne "Same as a != b." "gt" Gt "Same as a > b."
        "ge" Ge "Same as a >= b."
    ]
    unary ["neg" Neg "Same as -a." "pos" Pos "Same as +a." "abs" Abs "Same as abs(a)." "inv" Invert "Same as ~a." "invert" Invert "Same as ~a."]
}

natives! {
    static MORE = [
        def("not_($module, a, /)", |vm, a| Ok(Object::bool(!vm.truth(&a[0])?)), "Same as not a."),
        def("truth($module, a, /)", |vm, a| Ok(Object::bool(vm.truth(&a[0])?)), "Return True if a is true, False otherwise."),
        def("is_($module, a, b, /)", |_, a| Ok(Object::bool(a[0].is(&a[1]))), "Same as a is b."),
        def("is_not($module, a, b, /)", |_, a| Ok(Object::bool(!a[0].is(&a[1]))), "Same as a is not b."),
        def("is_none($module, a, /)", |_, a| Ok(Object::bool(a[0].is_none())), "Same as a is None."),
        def("is_not_none($module, a, /)", |_, a| Ok(Object::bool(!a[0].is_none())), "Same as a is not None."),
        def("index($module, a, /)", |vm, a| {
            let n = vm.index_big(&a[0])?;
            Ok(vm.big(&n))
        }, "Same as a.__index__()"),
        def("concat($module, a, b, /)", |vm, a| concat(vm, a, false), "Same as a + b, for a and b sequences."),
        def("iconcat($module, a, b, /)", |vm, a| concat(vm, a, true), "Same as a += b, for a and b sequences."),
        def("contains($module, a, b, /)", |vm, a| Ok(Object::bool(vm.contains(&a[0], &a[1])?)), "Same as b in a (note reversed operands)."),
        def("getitem($module, a, b, /)", |vm, a| vm.get_item(&a[0], &a[1]), "Same as a[b]."),
        def("setitem($module, a, b, c, /)", |vm, a| {
            vm.set_item(&a[0], &a[1], &a[2])?;
            Ok(Object::NONE)
        }, "Same as a[b] = c."),
        def("delitem($module, a, b, /)", |vm, a| {
            vm.del_item(&a[0], &a[1])?;
            Ok(Object::NONE)
        }, "Same as del a[b]."),
        def("countOf($module, a, b, /)", |vm, a| {
            let it = iterator(vm, &a[0])?;
            let mut n = 0;
            while let Some(x) = vm.next(&it)? {
                n += vm.equal(&x, &a[1])? as i64;
            }
            Ok(vm.int(n))
        }, "Return the number of items in a which are, or which equal, b."),
        def("indexOf($module, a, b, /)", |vm, a| {
            let it = iterator(vm, &a[0])?;
            let mut n = 0;
            while let Some(x) = vm.next(&it)? {
                if vm.equal(&x, &a[1])? {
                    return Ok(vm.int(n));
                }
                n += 1;
            }
            Err(vm.value_error("sequence.index(x): x not in sequence"))
        }, "Return the first index of b in a."),
        def("length_hint($module, obj, default=0, /)", |vm, a| {
            let default = match a[1].given() {
                None => 0,
                // One below zero can only come back as it is: no estimate is as large as this.
                Some(d) if vm.is_int(d) => usize::try_from(vm.index_i64(d)?).unwrap_or(usize::MAX),
                Some(d) => {
                    let t = vm.type_name(d);
                    return Err(vm.type_error(format!("'{t}' object cannot be interpreted as an integer")));
                }
            };
            let n = vm.length_hint(&a[0], default)?;
            if n == usize::MAX { Ok(a[1].clone()) } else { Ok(vm.usize(n)) }
        }, "Return an estimate of the number of items in obj."),
        def("call($module, /, *args, **kwargs)", |vm, a| {
            let mut args = crate::support::items(vm, &a[0]);
            if args.is_empty() {
                return Err(vm.type_error("call expected at least 1 argument, got 0"));
            }
            let callee = args.remove(0);
            if a[1].is_null() {
                return Err(vm.tail_call(callee, args));
            }
            let mut names = Vec::new();
            for (k, v) in vm.dict_items(&a[1]) {
                names.push(k);
                args.push(v);
            }
            let names = vm.tuple(names);
            Err(vm.tail_call_kw(callee, args, names))
        }, "Same as obj(*args, **kwargs)."),
        def("_compare_digest($module, a, b, /)", |vm, a| Ok(Object::bool(vm.equal(&a[0], &a[1])?)), "Return 'a == b'."),
    ];
}

pub fn fill(vm: &mut Vm, module: &Object) -> PyResult<()> {
    vm.add_functions(module, "_operator", &FUNCTIONS);
    vm.add_functions(module, "_operator", &MORE);
    for d in [&getters::ITEM_GETTER, &getters::ATTR_GETTER, &getters::METHOD_CALLER] {
        vm.add_type(module, d);
    }
    Ok(())
}

/// `iter(o)`, refused in the words of `PySequence_Count` and its kin.
fn iterator(vm: &mut Vm, o: &Object) -> PyResult {
    let iterable = vm.special(o, Special::Iter).or_else(|| vm.special(o, Special::GetItem));
    if iterable.is_none_or(|f| f.is_none()) {
        let t = vm.type_name(o);
        return Err(vm.type_error(format!("argument of type '{t}' is not iterable")));
    }
    vm.iter(o)
}

fn concat(vm: &mut Vm, a: &[Object], in_place: bool) -> PyResult {
    let sequence =
        |vm: &Vm, o: &Object| vm.special(o, Special::GetItem).is_some() && vm.kind(o) != ophion_vm::Kind::Dict;
    if !sequence(vm, &a[0]) {
        let t = vm.type_name(&a[0]);
        return Err(vm.type_error(format!("'{t}' object can't be concatenated")));
    }
    if in_place { vm.binary_inplace(Arith::Add, &a[0], &a[1]) } else { vm.binary(Arith::Add, &a[0], &a[1]) }
}
