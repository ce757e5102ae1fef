//! Natives that the Python half of the VM (`prelude.py`) stands on, and its installation.

use ophion_vm::{NativeDef, Object, PyResult, Special, Vm, shape};

/// The source of the Python half.
pub const SOURCE: &str = include_str!("prelude.py");

static NATIVES: [NativeDef; 11] = [
    NativeDef::new("_type_of(object, /)", |vm, a| Ok(vm.type_of(&a[0])), ""),
    NativeDef::new(
        "_new_of(cls, /)",
        |vm, a| {
            let name = vm.intern("__new__");
            match vm.lookup_class(&a[0], &name) {
                Some(f) => vm.descriptor_get(&f, None, &a[0]),
                None => {
                    let n = vm.full_type_name(&a[0]);
                    Err(vm.type_error(format!("cannot create '{n}' instances")))
                }
            }
        },
        "",
    ),
    NativeDef::new(
        "_init_of(object, cls, /)",
        |vm, a| {
            let made = vm.type_of(&a[0]);
            if !vm.is_subtype(&made, &a[1]) {
                return Ok(Object::NONE);
            }
            let Some(f) = vm.special(&a[0], Special::Init) else { return Ok(Object::NONE) };
            let class = vm.type_of(&a[0]);
            vm.descriptor_get(&f, Some(&a[0]), &class)
        },
        "",
    ),
    NativeDef::new(
        "_set_name_of(object, /)",
        |vm, a| {
            let Some(f) = vm.special(&a[0], Special::SetName) else { return Ok(Object::NONE) };
            let class = vm.type_of(&a[0]);
            vm.descriptor_get(&f, Some(&a[0]), &class)
        },
        "",
    ),
    NativeDef::new(
        "_are_types(bases, /)",
        |vm, a| {
            let items = vm.tuple_items(&a[0]).unwrap_or_default();
            Ok(Object::bool(items.iter().all(|b| vm.is_type(b))))
        },
        "",
    ),
    NativeDef::new(
        "_mro_entries_of(base, /)",
        |vm, a| {
            if vm.is_type(&a[0]) {
                return Ok(Object::NONE);
            }
            Ok(vm.getattr_str_opt(&a[0], "__mro_entries__")?.unwrap_or(Object::NONE))
        },
        "",
    ),
    NativeDef::new(
        "_winner(meta, bases, /)",
        |vm, a| {
            let bases = vm.tuple_items(&a[1]).unwrap_or_default().to_vec();
            vm.winning_metaclass(&a[0], &bases)
        },
        "",
    ),
    NativeDef::new(
        "_is_mapping(object, /)",
        |vm, a| Ok(Object::bool(vm.special(&a[0], Special::GetItem).is_some())),
        "",
    ),
    NativeDef::new(
        "_run_body(function, namespace, /)",
        |vm, a| {
            // The body of a class statement takes its namespace; any other function gets nothing.
            let args = if vm.takes_namespace(&a[0]) { vec![a[1].clone()] } else { vec![] };
            Err(vm.tail_call(a[0].clone(), args))
        },
        "",
    ),
    NativeDef::new(
        "_cell_contents(cell, /)",
        |vm, a| {
            if vm.shape_of(&a[0]) != shape::CELL {
                return Ok(Object::NONE);
            }
            let c = vm.field(&a[0], ophion_object::records::cell::CONTENTS);
            Ok(if c.is_null() { Object::NONE } else { c })
        },
        "",
    ),
    NativeDef::new(
        "_same_metadata(a, b, /)",
        |vm, a| {
            use ophion_object::records::exception as e;
            for f in [e::TRACEBACK, e::CAUSE, e::CONTEXT] {
                if !vm.exception_field(&a[0], f).is(&vm.exception_field(&a[1], f)) {
                    return Ok(Object::FALSE);
                }
            }
            Ok(Object::TRUE)
        },
        "",
    ),
];

static BUILD_CLASS: NativeDef = NativeDef::new(
    "__build_class__(*args, **kwargs)",
    |vm, a| {
        let args = vm.tuple_items(&a[0]).unwrap_or_default().to_vec();
        build_class(vm, &args, &a[1])
    },
    "__build_class__(func, name, /, *bases, [metaclass], **kwds) -> class\n\nInternal helper function used by the class statement.",
)
.showing("")
.with_vector(|vm, a| build_class(vm, a, &Object::NULL));

fn build_class(vm: &mut Vm, args: &[Object], kwargs: &Object) -> PyResult {
    let [func, name, bases @ ..] = args else {
        return Err(vm.type_error("__build_class__: not enough arguments"));
    };
    if vm.shape_of(func) != shape::FUNCTION {
        return Err(vm.type_error("__build_class__: func must be a function"));
    }
    if !vm.is_str(name) {
        return Err(vm.type_error("__build_class__: name is not a string"));
    }
    let type_type = vm.builtin_type(shape::TYPE);
    let plain = kwargs.is_null() && bases.iter().all(|b| vm.type_of(b).is(&type_type));
    let bases = vm.tuple(bases.to_vec());
    if plain {
        let namespace = vm.dict();
        return Err(vm.tail_prelude("build_plain_class", vec![func.clone(), name.clone(), bases, namespace]));
    }
    let kwargs = if kwargs.is_null() { vm.dict() } else { kwargs.clone() };
    Err(vm.tail_prelude("build_class", vec![func.clone(), name.clone(), bases, kwargs]))
}

/// Runs the Python half in a namespace of its own and hands its functions to the VM; `code` is [`SOURCE`] compiled.
pub fn install(vm: &mut Vm, code: &Object) -> PyResult<()> {
    let globals = vm.dict();
    for d in &NATIVES {
        let f = vm.native_function(d, "_prelude");
        vm.dict_set_str(&globals, d.name(), &f);
    }
    let name = vm.str("builtins");
    vm.dict_set_str(&globals, "__name__", &name);
    let type_type = vm.builtin_type(shape::TYPE);
    vm.dict_set_str(&globals, "_type", &type_type);
    vm.exec_code(code, &globals, &globals)?;
    for name in [
        "construct",
        "construct_positional",
        "truth_of_check",
        "finish_class",
        "build_plain_class",
        "build_class",
        "reraise_star",
    ] {
        if let Some(f) = vm.dict_get_str(&globals, name) {
            vm.prelude.insert(name, f);
        }
    }
    crate::walks::install(vm);
    let builtins = vm.builtins.clone();
    let f = vm.native_function(&BUILD_CLASS, "builtins");
    vm.dict_set_str(&builtins, "__build_class__", &f);
    Ok(())
}
