//! `_codecs`: the registry and the error handlers, in Python around the built-in encodings.

use crate::python;
use crate::support::{bytes_like, def, flag, natives, set, string};
use ophion_builtins::codecs;
use ophion_vm::{Object, PyResult, Vm, shape};

natives! {
    static FUNCTIONS = [
        def("_encode($module, str, encoding, errors, /)", |vm, a| {
            if !vm.is_str(&a[0]) {
                let t = vm.type_name(&a[0]);
                let name = string(vm, &a[1], "encode", "2")?.replace('-', "_");
                return Err(vm.type_error(format!("{name}_encode() argument 1 must be str, not {t}")));
            }
            let (encoding, errors) = (string(vm, &a[1], "encode", "2")?, string(vm, &a[2], "encode", "3")?);
            codecs::encode(vm, &a[0], &encoding, &errors)
        }, ""),
        def("_decode($module, data, encoding, errors, final, /)", |vm, a| {
            let bytes = bytes_like(vm, &a[0])?;
            let (encoding, errors) = (string(vm, &a[1], "decode", "2")?, string(vm, &a[2], "decode", "3")?);
            let last = flag(vm, &a[3], false)?;
            let Some((text, used)) = codecs::decode_part(vm, &bytes, &encoding, &errors, last)? else {
                return Err(vm.internal_error("an encoding that is built in"));
            };
            let (text, used) = (vm.textbuf(&text), vm.usize(used));
            Ok(vm.tuple([text, used]))
        }, ""),
        def("_octets($module, data, /)", |vm, a| {
            if vm.shape_of(&a[0]) == shape::BYTES {
                return Ok(a[0].clone());
            }
            let bytes = bytes_like(vm, &a[0])?;
            Ok(vm.bytes(&bytes))
        }, ""),
    ];
}

pub fn fill(vm: &mut Vm, module: &Object) -> PyResult<()> {
    vm.add_functions(module, "_codecs", &FUNCTIONS);
    let handlers = match vm.extensions.get(codecs::ERROR_HANDLERS) {
        Some(h) => h.clone(),
        None => vm.dict(),
    };
    vm.extensions.insert(codecs::ERROR_HANDLERS, handlers.clone());
    set(vm, module, "_handlers", handlers.clone());
    python::define(vm, module, "_codecs", include_str!("python/codecs.py"))?;
    // Handlers show themselves as built-in functions, too.
    let namespace = vm.module_dict(module);
    for (name, _) in vm.dict_items(&handlers) {
        let function = format!("_{}_errors", vm.lossy(&name));
        if let Some(f) = vm.dict_get_str(&namespace, &function) {
            vm.dict_set(&handlers, &name, &f)?;
        }
    }
    Ok(())
}
