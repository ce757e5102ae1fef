//! The module `ophion`, through which a program freezes what it holds.

use crate::{freeze_object, thaw_object};
use ophion_vm::{Exc, NativeDef, Object, PyResult, Vm};

static FUNCTIONS: [NativeDef; 2] = [
    NativeDef::new(
        "freeze($module, object, /)",
        |vm, a| match freeze_object(vm, &a[0]) {
            Ok(bytes) => Ok(vm.bytes(&bytes)),
            Err(e) => Err(vm.raise(Exc::TypeError, e.to_string())),
        },
        "Return the bytes of a suspended generator or coroutine (or any object) and all that it reaches.\n\nWhat the library defines is named in the bytes, not written; functions travel with their code and the\nglobals that they use.",
    ),
    NativeDef::new(
        "thaw($module, data, /)",
        |vm, a| {
            let Some(bytes) = vm.as_bytes(&a[0]).map(<[u8]>::to_vec) else {
                let t = vm.type_name(&a[0]);
                return Err(vm.type_error(format!("thaw() argument must be bytes, not {t}")));
            };
            match thaw_object(vm, &bytes) {
                Ok(o) => Ok(o),
                Err(e) => Err(vm.raise(Exc::ValueError, e.to_string())),
            }
        },
        "Return a new object from bytes that freeze() has written, in this process or another one.",
    ),
];

fn fill(vm: &mut Vm, module: &Object) -> PyResult<()> {
    let doc = vm.str("Running programs as data: freeze a suspended generator to bytes, and thaw it elsewhere.");
    vm.setattr_str(module, "__doc__", &doc)?;
    vm.add_functions(module, "ophion", &FUNCTIONS);
    Ok(())
}

/// Registers the module.
pub fn install(vm: &mut Vm) {
    vm.register_module("ophion", fill);
}
