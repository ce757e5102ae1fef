//! Objects that every isolate has: the built-in types, those of native modules, and what is in their namespaces, by name.

use ophion_object::address_map::AddressMap;
use ophion_object::header::Header;
use ophion_object::{Object, Value, dicts, records, shape, strings, types};
use ophion_vm::{Exc, Kind, Vm};
use std::collections::HashMap;

/// Named objects, in an order that is the same in every isolate that has loaded the same native modules.
pub fn list(vm: &mut Vm) -> Vec<(String, Value)> {
    let mut out = vec![("empty".to_string(), vm.heap.empty_tuple), ("call".to_string(), vm.call_frame_code())];
    let mut classes = Vec::new();
    for n in 1..shape::FIRST_DYNAMIC {
        let p = vm.heap.types[n as usize];
        if !p.is_null() {
            classes.push((format!("type {n}"), Value::pointer(p)));
        }
    }
    for (kind, name) in Exc::TABLE.iter().map(|e| (e.0, e.0.name())) {
        classes.push((format!("exception {name}"), vm.exception_class(kind)));
    }
    let mut native: Vec<(String, Value)> = vm
        .native_type_objects()
        .into_iter()
        .map(|t| (format!("native {}", vm.stable_name(t.0 as usize).unwrap_or_default()), t))
        .collect();
    native.sort_by(|a, b| a.0.cmp(&b.0));
    classes.extend(native);
    for (name, class) in classes {
        // SAFETY: live types, with namespaces.
        unsafe { add_class(vm, &name, class, &mut out) };
    }
    out
}

unsafe fn add_class(vm: &Vm, name: &str, class: Value, out: &mut Vec<(String, Value)>) {
    // SAFETY: by the caller's word.
    unsafe {
        let t = types::data(class);
        out.push((name.to_string(), class));
        for (part, v) in [("bases", t.bases), ("mro", t.mro), ("dict", t.dict)] {
            out.push((format!("{name} {part}"), v));
        }
        let d = dicts::data(t.dict);
        let mut at = 0;
        while let Some((i, e)) = d.next_entry(at) {
            at = i + 1;
            if !e.value.is_pointer() || matches!(vm.heap.kind_of(e.value), Kind::Str | Kind::Type) {
                continue;
            }
            let entry = format!("{name}.{}", strings::to_string(e.key));
            if e.value.has_shape(shape::STATICMETHOD) || e.value.has_shape(shape::CLASSMETHOD) {
                out.push((format!("{entry} function"), records::get(e.value, records::staticmethod::FUNCTION)));
            }
            out.push((entry, e.value));
        }
    }
}

/// The names by address; the first of several names of an object counts.
pub fn by_address(vm: &mut Vm) -> AddressMap<*mut Header, String> {
    let mut map = AddressMap::default();
    for (name, v) in list(vm) {
        if v.is_pointer() {
            map.entry(v.as_pointer()).or_insert(name);
        }
    }
    map
}

/// The objects by name.
pub fn by_name(vm: &mut Vm) -> HashMap<String, Value> {
    list(vm).into_iter().collect()
}

/// Modules of the library, native ones included, that are loaded: (name, module, namespace).
pub fn library_modules(vm: &mut Vm) -> Vec<(String, Value, Value)> {
    let mut out = Vec::new();
    let modules = vm.modules.clone();
    for (key, module) in vm.dict_items(&modules) {
        if vm.shape_of(&module) != shape::MODULE {
            continue;
        }
        let name = vm.lossy(&key);
        let dict = vm.module_dict(&module);
        let library = match vm.dict_get_str(&dict, "__file__") {
            Some(f) => vm.lossy(&f).starts_with("<stdlib>"),
            None => name == "builtins" || vm.is_native_module(&name),
        };
        if library {
            out.push((name, module.value(), dict.value()));
        }
    }
    out.sort_by(|a, b| a.0.cmp(&b.0));
    out
}

/// The name of a value's class, for messages.
pub(crate) unsafe fn class_name(vm: &Vm, v: Value) -> String {
    // SAFETY: live.
    vm.type_name(&unsafe { Object::share(v) })
}
