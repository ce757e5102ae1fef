//! What `sysconfig` wants to know of how the interpreter was built: the little of it that programs ask for. Nothing can be compiled
//! against this interpreter.

use ophion_vm::{Object, PyResult, Vm};

/// The module's name, made of `sys.abiflags`, `sys.platform` and `sys.implementation._multiarch` as `sysconfig` does it.
pub const NAME: &str = "_sysconfigdata__linux_x86_64-linux-gnu";

pub fn fill(vm: &mut Vm, module: &Object) -> PyResult<()> {
    let vars = vm.dict();
    for (name, value) in [
        ("ABIFLAGS", ""),
        ("EXT_SUFFIX", ".ophion-314-x86_64-linux-gnu.so"),
        ("SOABI", "ophion-314-x86_64-linux-gnu"),
        ("MULTIARCH", "x86_64-linux-gnu"),
        ("VERSION", "3.14"),
        ("CFLAGS", ""),
        ("CONFIG_ARGS", ""),
        ("prefix", "/usr"),
        ("exec_prefix", "/usr"),
    ] {
        let value = vm.str(value);
        vm.dict_set_str(&vars, name, &value);
    }
    for (name, value) in [
        ("Py_DEBUG", 0),
        ("Py_GIL_DISABLED", 0),
        ("Py_ENABLE_SHARED", 0),
        ("WITH_DOC_STRINGS", 1),
        ("SIZEOF_VOID_P", 8),
    ] {
        let value = vm.int(value);
        vm.dict_set_str(&vars, name, &value);
    }
    vm.setattr_str(module, "build_time_vars", &vars)
}
