//! The parts of native modules that are written in Python, because they call the program's code in the middle of what they do: so it can be frozen
//! there, and no native stack is used. Their frames are not shown.

use ophion_vm::{HIDDEN_CODE, Object, PyResult, Vm};

/// Runs a source of this crate in a namespace of its own, whose `__name__` is the module's; gives the namespace.
pub fn run(vm: &mut Vm, module: &str, source: &str, given: &[(&str, Object)]) -> PyResult {
    let code = vm.compile_with(source, &format!("<{module}>"), "exec", HIDDEN_CODE, 0)?;
    let namespace = vm.dict();
    let name = vm.str(module);
    vm.dict_set_str(&namespace, "__name__", &name);
    for (n, v) in given {
        vm.dict_set_str(&namespace, n, v);
    }
    vm.exec_code(&code, &namespace, &namespace)?;
    Ok(namespace)
}

/// Keeps functions of such a namespace for [`Vm::tail_prelude`].
pub fn keep(vm: &mut Vm, namespace: &Object, names: &[&'static str]) {
    for &n in names {
        if let Some(f) = vm.dict_get_str(namespace, n) {
            vm.prelude.insert(n, f);
        }
    }
}

/// Runs a source of this crate in a module's own namespace: the module is written in Python, but for what is in it already. While it runs, `_space`
/// is that namespace (`globals` would skip these hidden frames).
pub fn define(vm: &mut Vm, module: &Object, name: &str, source: &str) -> PyResult<()> {
    let code = vm.compile_with(source, &format!("<{name}>"), "exec", HIDDEN_CODE, 0)?;
    let namespace = vm.module_dict(module);
    vm.dict_set_str(&namespace, "_space", &namespace);
    vm.exec_code(&code, &namespace, &namespace)?;
    let key = vm.str("_space");
    vm.dict_remove(&namespace, &key)?;
    Ok(())
}
