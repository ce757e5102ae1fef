//! `f_locals` of a function's frame: a mapping that reads and writes the function's variables (PEP 667).

use ophion_object::records::frame_locals_proxy::FRAME;
use ophion_object::types::type_flag;
use ophion_vm::{Exc, NativeDef, Object, PyResult, TypeDef, Vm, shape};

pub(super) static FRAME_LOCALS_PROXY: TypeDef = TypeDef {
    name: "FrameLocalsProxy",
    shape: shape::FRAME_LOCALS_PROXY,
    flags: type_flag::MAPPING,
    new: Some(&NEW),
    methods: &METHODS,
    none: &["__hash__"],
    ..TypeDef::EMPTY
};

static NEW: NativeDef = NativeDef::new(
    "__new__($cls, /, *args, **kwargs)",
    |vm, a| {
        let given = vm.tuple_items(&a[1]).unwrap_or_default().to_vec();
        let [frame] = given.as_slice() else {
            let n = given.len();
            return Err(vm.type_error(format!("FrameLocalsProxy expected 1 argument, got {n}")));
        };
        if vm.shape_of(frame) != shape::FRAME {
            let t = vm.type_name(frame);
            return Err(vm.type_error(format!("expect frame, not {t}")));
        }
        if !a[2].is_null() {
            return Err(vm.type_error("FrameLocalsProxy takes no keyword arguments"));
        }
        Ok(vm.record(shape::FRAME_LOCALS_PROXY, [frame.clone()], &[]))
    },
    "",
);

/// The names and values as they are now.
fn snapshot(vm: &mut Vm, o: &Object) -> PyResult {
    let frame = vm.field(o, FRAME);
    vm.frame_locals_dict(&frame)
}

/// One part of each of the names and values: a list.
fn listed(vm: &mut Vm, o: &Object, part: fn(&mut Vm, Object, Object) -> Object) -> PyResult {
    let dict = snapshot(vm, o)?;
    let items = vm.dict_items(&dict).into_iter().map(|(k, v)| part(vm, k, v)).collect();
    Ok(vm.list(items))
}

/// Writes all items of a dict or of another such mapping; false if it is neither.
fn merge(vm: &mut Vm, o: &Object, other: &Object) -> PyResult<bool> {
    let other = match vm.shape_of(other) {
        shape::FRAME_LOCALS_PROXY => snapshot(vm, other)?,
        _ if vm.kind(other) == ophion_vm::Kind::Dict => other.clone(),
        _ => return Ok(false),
    };
    let frame = vm.field(o, FRAME);
    for (k, v) in vm.dict_items(&other) {
        vm.set_frame_variable(&frame, &k, &v)?;
    }
    Ok(true)
}

fn is_operand(vm: &Vm, o: &Object) -> bool {
    vm.shape_of(o) == shape::FRAME_LOCALS_PROXY || vm.kind(o) == ophion_vm::Kind::Dict
}

/// `first | second` as a dict.
fn union(vm: &mut Vm, first: &Object, second: &Object) -> PyResult {
    if !is_operand(vm, first) || !is_operand(vm, second) {
        return Ok(Object::NOT_IMPLEMENTED);
    }
    let dict = vm.dict();
    for o in [first, second] {
        let items = if vm.shape_of(o) == shape::FRAME_LOCALS_PROXY { snapshot(vm, o)? } else { o.clone() };
        for (k, v) in vm.dict_items(&items) {
            vm.dict_set(&dict, &k, &v)?;
        }
    }
    Ok(dict)
}

/// Takes a name away that is no variable. None if it is not there.
fn remove(vm: &mut Vm, o: &Object, name: &Object) -> PyResult<Option<Object>> {
    let frame = vm.field(o, FRAME);
    if vm.frame_has_variable(&frame, name)? {
        return Err(vm.value_error("cannot remove local variables from FrameLocalsProxy"));
    }
    match vm.frame_extra_locals(&frame, false) {
        Some(extra) => vm.dict_remove(&extra, name),
        None => vm.hash(name).map(|_| None),
    }
}

fn arguments(vm: &mut Vm, name: &str, args: &Object, most: usize) -> PyResult<Vec<Object>> {
    let given = vm.tuple_items(args).unwrap_or_default().to_vec();
    let n = given.len();
    if n == 0 {
        return Err(vm.type_error(format!("{name} expected at least 1 argument, got 0")));
    }
    if n > most {
        return Err(vm.type_error(format!("{name} expected at most {most} arguments, got {n}")));
    }
    Ok(given)
}

static METHODS: [NativeDef; 20] = [
    NativeDef::new(
        "__repr__($self, /)",
        |vm, a| {
            // The mapping may hold itself, and is another object each time: the frame stands for all of them.
            let frame = vm.field(&a[0], FRAME);
            if !vm.enter_repr(&frame) {
                return Ok(vm.str("{...}"));
            }
            let r = snapshot(vm, &a[0]).and_then(|dict| vm.repr(&dict));
            vm.leave_repr(&frame);
            r
        },
        "Return repr(self).",
    ),
    NativeDef::new(
        "__len__($self, /)",
        |vm, a| {
            let dict = snapshot(vm, &a[0])?;
            let n = vm.dict_len(&dict);
            Ok(vm.usize(n))
        },
        "Return len(self).",
    ),
    NativeDef::new(
        "__iter__($self, /)",
        |vm, a| {
            let keys = listed(vm, &a[0], |_, k, _| k)?;
            vm.iter(&keys)
        },
        "Implement iter(self).",
    ),
    NativeDef::new(
        "__reversed__($self, /)",
        |vm, a| {
            let dict = snapshot(vm, &a[0])?;
            let keys = vm.dict_items(&dict).into_iter().rev().map(|(k, _)| k).collect();
            Ok(vm.list(keys))
        },
        "The names, the last first: a list.",
    ),
    NativeDef::new(
        "__getitem__($self, key, /)",
        |vm, a| {
            let frame = vm.field(&a[0], FRAME);
            match vm.frame_variable(&frame, &a[1])? {
                Some(v) => Ok(v),
                None => {
                    let shown = vm.repr_lossy(&a[1]);
                    let message = vm.str(&format!("local variable '{shown}' is not defined"));
                    Err(vm.raise_with(Exc::KeyError, vec![message]))
                }
            }
        },
        "Return self[key].",
    ),
    NativeDef::new(
        "__setitem__($self, key, value, /)",
        |vm, a| {
            let frame = vm.field(&a[0], FRAME);
            vm.set_frame_variable(&frame, &a[1], &a[2]).map(|()| Object::NONE)
        },
        "Set self[key] to value.",
    ),
    NativeDef::new(
        "__delitem__($self, key, /)",
        |vm, a| match remove(vm, &a[0], &a[1])? {
            Some(_) => Ok(Object::NONE),
            None => Err(vm.key_error(&a[1])),
        },
        "Delete self[key].",
    ),
    NativeDef::new(
        "__contains__($self, key, /)",
        |vm, a| {
            let frame = vm.field(&a[0], FRAME);
            let found = vm.frame_variable(&frame, &a[1])?;
            Ok(Object::bool(found.is_some()))
        },
        "Return bool(key in self).",
    ),
    NativeDef::new(
        "__eq__($self, value, /)",
        |vm, a| {
            let other = match vm.shape_of(&a[1]) {
                shape::FRAME_LOCALS_PROXY => {
                    return Ok(Object::bool(vm.field(&a[0], FRAME).is(&vm.field(&a[1], FRAME))));
                }
                _ if vm.kind(&a[1]) == ophion_vm::Kind::Dict => a[1].clone(),
                _ => return Ok(Object::NOT_IMPLEMENTED),
            };
            let dict = snapshot(vm, &a[0])?;
            vm.equal(&dict, &other).map(Object::bool)
        },
        "Return self==value.",
    ),
    NativeDef::new("__or__($self, value, /)", |vm, a| union(vm, &a[0], &a[1]), "Return self|value."),
    NativeDef::new("__ror__($self, value, /)", |vm, a| union(vm, &a[1], &a[0]), "Return value|self."),
    NativeDef::new(
        "__ior__($self, value, /)",
        |vm, a| Ok(if merge(vm, &a[0], &a[1])? { a[0].clone() } else { Object::NOT_IMPLEMENTED }),
        "Return self|=value.",
    ),
    NativeDef::new(
        "get($self, /, *args)",
        |vm, a| {
            let given = arguments(vm, "get", &a[1], 2)?;
            let frame = vm.field(&a[0], FRAME);
            let found = vm.frame_variable(&frame, &given[0])?;
            Ok(found.or(given.get(1).cloned()).unwrap_or(Object::NONE))
        },
        "",
    ),
    NativeDef::new(
        "setdefault($self, /, *args)",
        |vm, a| {
            let given = arguments(vm, "setdefault", &a[1], 2)?;
            let frame = vm.field(&a[0], FRAME);
            if let Some(v) = vm.frame_variable(&frame, &given[0])? {
                return Ok(v);
            }
            let value = given.get(1).cloned().unwrap_or(Object::NONE);
            vm.set_frame_variable(&frame, &given[0], &value)?;
            Ok(value)
        },
        "",
    ),
    NativeDef::new(
        "pop($self, /, *args)",
        |vm, a| {
            let given = arguments(vm, "pop", &a[1], 2)?;
            match remove(vm, &a[0], &given[0])?.or(given.get(1).cloned()) {
                Some(v) => Ok(v),
                None => Err(vm.key_error(&given[0])),
            }
        },
        "",
    ),
    NativeDef::new(
        "update($self, object, /)",
        |vm, a| {
            if merge(vm, &a[0], &a[1])? {
                Ok(Object::NONE)
            } else {
                Err(vm.type_error("update() argument must be dict or another FrameLocalsProxy"))
            }
        },
        "",
    ),
    NativeDef::new("copy($self, /)", |vm, a| snapshot(vm, &a[0]), ""),
    NativeDef::new("keys($self, /)", |vm, a| listed(vm, &a[0], |_, k, _| k), ""),
    NativeDef::new("values($self, /)", |vm, a| listed(vm, &a[0], |_, _, v| v), ""),
    NativeDef::new("items($self, /)", |vm, a| listed(vm, &a[0], |vm, k, v| vm.tuple([k, v])), ""),
];
