//! `_functools`: partial, reduce, and the wrapper that `lru_cache` makes.

mod cache;
mod keys;
mod partial;

use crate::python;
use crate::support::{def, natives, set};
use ophion_vm::{Exc, Object, PyResult, Vm};

natives! {
    static FUNCTIONS = [
        def("reduce($module, function, iterable, /, initial=<functools._initial_missing>)", reduce, "Apply a function of two arguments cumulatively to the items of an iterable, from left to right.\n\nThis effectively reduces the iterable to a single value.  If initial is present,\nit is placed before the items of the iterable in the calculation, and serves as\na default when the iterable is empty.\n\nFor example, reduce(lambda x, y: x+y, [1, 2, 3, 4, 5])\ncalculates ((((1 + 2) + 3) + 4) + 5)."),
        def("cmp_to_key($module, /, mycmp)", keys::cmp_to_key, "Convert a cmp= function into a key= function.\n\n  mycmp\n    Function that compares two objects."),
    ];
    static HELPERS = [
        def("_lru_store($module, wrapper, key, hash, value, /)", cache::store, ""),
    ];
}

pub fn fill(vm: &mut Vm, module: &Object) -> PyResult<()> {
    vm.add_functions(module, "_functools", &FUNCTIONS);
    let store = vm.native_function(&HELPERS[0], "_functools");
    let ns = python::run(vm, "_functools", include_str!("python/functools.py"), &[("_lru_store", store)])?;
    python::keep(vm, &ns, &["_functools_reduce", "_functools_lru_miss"]);
    vm.add_type(module, &partial::PARTIAL);
    vm.add_type(module, &cache::WRAPPER);
    vm.native_type(&keys::KEY);
    let class = vm.native_type(&partial::PLACEHOLDER_TYPE);
    set(vm, module, "_PlaceholderType", class);
    let one = partial::placeholder(vm);
    set(vm, module, "Placeholder", one);
    Ok(())
}

fn reduce(vm: &mut Vm, a: &[Object]) -> PyResult {
    let it = match vm.iter(&a[1]) {
        Ok(i) => i,
        Err(stop) => {
            if vm.raised_is(Exc::TypeError) {
                vm.take_exception();
                return Err(vm.type_error("reduce() arg 2 must support iteration"));
            }
            return Err(stop);
        }
    };
    let first = match a[2].given() {
        Some(x) => x.clone(),
        None => match vm.next(&it)? {
            Some(x) => x,
            None => return Err(vm.type_error("reduce() of empty iterable with no initial value")),
        },
    };
    Err(vm.tail_prelude("_functools_reduce", vec![a[0].clone(), it, first]))
}
