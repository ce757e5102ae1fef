//! `math`: floats by `pymath` (bit for bit CPython's), whole numbers of any size in `integers`.

mod aggregate;
mod floats;
mod integers;

use crate::support::set;
use ophion_vm::{Object, PyResult, Vm};

pub fn fill(vm: &mut Vm, module: &Object) -> PyResult<()> {
    for (name, value) in [
        ("pi", std::f64::consts::PI),
        ("e", std::f64::consts::E),
        ("tau", std::f64::consts::TAU),
        ("inf", f64::INFINITY),
        ("nan", f64::NAN),
    ] {
        let f = vm.float(value);
        set(vm, module, name, f);
    }
    vm.add_functions(module, "math", &floats::FUNCTIONS);
    vm.add_functions(module, "math", &integers::FUNCTIONS);
    vm.add_functions(module, "math", &aggregate::FUNCTIONS);
    Ok(())
}

/// What a function of `pymath` gave, as a float or the exception with CPython's words.
fn result(vm: &mut Vm, r: Result<f64, pymath::Error>, domain: impl FnOnce() -> String) -> PyResult {
    match r {
        Ok(f) => Ok(vm.float(f)),
        Err(pymath::Error::EDOM) => Err(vm.value_error(domain())),
        Err(pymath::Error::ERANGE) => Err(vm.overflow_error("math range error")),
    }
}

/// A float as a message shows it.
fn shown(f: f64) -> String {
    ophion_text::float::repr(f)
}
