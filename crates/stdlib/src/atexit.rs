//! `atexit`: a list of (function, arguments, keywords), called last to first.

use crate::support::{self, def, natives};
use ophion_vm::{Object, PyResult, Vm};

natives! {
    static FUNCTIONS = [
        def("register($module, func, /, *args, **kwargs)", |vm, a| {
            if !vm.is_callable(&a[0]) {
                return Err(vm.type_error("the first argument must be callable"));
            }
            let entry = vm.tuple([a[0].clone(), a[1].clone(), if a[2].is_null() { Object::NONE } else { a[2].clone() }]);
            let l = list(vm);
            vm.list_items_mut(&l).push(entry);
            Ok(a[0].clone())
        }, "Register a function to be executed upon normal program termination."),
        def("unregister($module, func, /)", |vm, a| {
            let l = list(vm);
            let mut kept = Vec::new();
            for e in vm.collect(&l)? {
                let f = support::items(vm, &e)[0].clone();
                if !vm.equal(&f, &a[0])? {
                    kept.push(e);
                }
            }
            *vm.list_items_mut(&l) = kept;
            Ok(Object::NONE)
        }, "Unregister an exit function which was previously registered using atexit.register"),
        def("_clear($module, /)", |vm, _| {
            let l = list(vm);
            let old = std::mem::take(vm.list_items_mut(&l));
            drop(old);
            Ok(Object::NONE)
        }, "Clear the list of previously registered exit functions."),
        def("_ncallbacks($module, /)", |vm, _| {
            let l = list(vm);
            let n = vm.len(&l)?;
            Ok(vm.usize(n))
        }, "Return the number of registered exit functions."),
        def("_run_exitfuncs($module, /)", |vm, _| {
            run(vm);
            Ok(Object::NONE)
        }, "Run all registered exit functions."),
    ];
}

pub fn fill(vm: &mut Vm, module: &Object) -> PyResult<()> {
    vm.add_functions(module, "atexit", &FUNCTIONS);
    Ok(())
}

fn list(vm: &mut Vm) -> Object {
    if let Some(l) = vm.extensions.get("atexit") {
        return l.clone();
    }
    let l = vm.list(vec![]);
    vm.extensions.insert("atexit", l.clone());
    l
}

fn run(vm: &mut Vm) {
    let l = list(vm);
    while let Some(entry) = vm.list_items_mut(&l).pop() {
        let parts = support::items(vm, &entry);
        let [f, args, kwargs] = parts.as_slice() else { continue };
        let mut all = support::items(vm, args);
        let mut names = Vec::new();
        if !kwargs.is_none() {
            for (k, v) in vm.dict_items(kwargs) {
                names.push(k);
                all.push(v);
            }
        }
        let names = vm.tuple(names);
        if vm.call_with(f, &all, &names).is_err() {
            let e = vm.take_exception();
            let shown = vm.repr_lossy(f);
            vm.unraisable(e, &format!("Exception ignored in atexit callback {shown}"));
        }
    }
}
