//! Natives that the Python half of the VM (`prelude.py`) stands on, and its installation.

use ophion_object::types::type_flag;
use ophion_vm::{NativeDef, Object, PyResult, Special, Vm, shape};

/// The source of the Python half.
pub const SOURCE: &str = include_str!("prelude.py");

static NATIVES: [NativeDef; 11] = [
    NativeDef::new("_type_of(object, /)", |vm, a| Ok(vm.type_of(&a[0])), ""),
    NativeDef::new("_is_subtype(a, b, /)", |vm, a| Ok(Object::bool(vm.is_subtype(&a[0], &a[1]))), ""),
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
        "_init_of(object, args, kwargs, /)",
        |vm, a| {
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
        "_resolve_bases(bases, /)",
        |vm, a| {
            let items = vm.tuple_items(&a[0]).unwrap_or_default().to_vec();
            Ok(if items.iter().all(|b| vm.is_type(b)) { a[0].clone() } else { Object::NONE })
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
        |vm, a| {
            let t = vm.type_of(&a[0]);
            let sequence = vm.type_flags(&t) & type_flag::SEQUENCE != 0;
            Ok(Object::bool(vm.special(&a[0], Special::GetItem).is_some() && !sequence))
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

/// Runs the Python half in a namespace of its own and hands its functions to the VM; `code` is [`SOURCE`] compiled.
pub fn install(vm: &mut Vm, code: &Object) -> PyResult<()> {
    let globals = vm.dict();
    for d in &NATIVES {
        let f = vm.native_function(d, "_prelude");
        vm.dict_set_str(&globals, d.name(), &f);
    }
    let name = vm.str("builtins");
    vm.dict_set_str(&globals, "__name__", &name);
    vm.exec_code(code, &globals, &globals)?;
    for name in ["construct", "finish_class", "reraise_star"] {
        if let Some(f) = vm.dict_get_str(&globals, name) {
            vm.prelude.insert(name, f);
        }
    }
    if let Some(f) = vm.dict_get_str(&globals, "__build_class__") {
        let builtins = vm.builtins.clone();
        vm.dict_set_str(&builtins, "__build_class__", &f);
    }
    Ok(())
}
