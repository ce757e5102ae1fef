//! `_json`: documents are read and written in one go as long as that asks nothing of the program's code; hooks, `default` and instances with methods of
//! their own are left to the pure Python half of `json`, so that it can be frozen inside.

mod encoder;
mod scanner;
mod strings;

use ophion_vm::{Object, PyResult, Stop, Vm};

pub fn fill(vm: &mut Vm, module: &Object) -> PyResult<()> {
    vm.add_functions(module, "_json", &strings::FUNCTIONS);
    let scanner = vm.native_type(&scanner::SCANNER);
    let encoder = vm.native_type(&encoder::ENCODER);
    crate::support::set(vm, module, "make_scanner", scanner);
    crate::support::set(vm, module, "make_encoder", encoder);
    Ok(())
}

/// Raises JSONDecodeError for a place in the document.
fn fail(vm: &mut Vm, message: &str, document: &Object, at: usize) -> Stop {
    let class = vm.import_dotted("json.decoder").and_then(|m| vm.getattr_str(&m, "JSONDecodeError"));
    let class = match class {
        Ok(c) => c,
        Err(stop) => return stop,
    };
    let args = [vm.str(message), document.clone(), vm.usize(at)];
    match vm.call(&class, &args) {
        Ok(e) => vm.raise_object(e),
        Err(stop) => stop,
    }
}
