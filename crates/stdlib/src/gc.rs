//! `gc`.

use crate::support::{self, def, natives, set, set_int};
use ophion_vm::{Object, PyResult, Special, Vm};

natives! {
    static FUNCTIONS = [
        def("enable($module, /)", |vm, _| {
            vm.heap.gc.enabled = true;
            Ok(Object::NONE)
        }, "Enable automatic garbage collection."),
        def("disable($module, /)", |vm, _| {
            vm.heap.gc.enabled = false;
            Ok(Object::NONE)
        }, "Disable automatic garbage collection."),
        def("isenabled($module, /)", |vm, _| Ok(Object::bool(vm.heap.gc.enabled)), "Returns true if automatic garbage collection is enabled."),
        def("collect($module, /, generation=2)", collect, "Run the garbage collector."),
        def("get_count($module, /)", |vm, _| {
            let n = vm.heap.allocated.max(0) as i64;
            let (n, young) = (vm.int(n), vm.heap.gc.young);
            let young = vm.uint(young as u64);
            Ok(vm.tuple([n, young, Object::small(0)]))
        }, "Return a three-tuple of the current collection counts."),
        def("get_threshold($module, /)", |vm, _| {
            let t = vm.heap.gc.thresholds;
            let items = t.iter().map(|&n| vm.uint(n as u64)).collect::<Vec<_>>();
            Ok(vm.tuple(items))
        }, "Return the current collection thresholds."),
        def("set_threshold($module, threshold0, threshold1=0, threshold2=0, /)", |vm, a| {
            for (i, arg) in a.iter().enumerate().take(3) {
                if let Some(n) = arg.given() {
                    let n = vm.index_i64(n)?;
                    vm.heap.gc.thresholds[i] = n.clamp(0, u32::MAX as i64) as u32;
                }
            }
            Ok(Object::NONE)
        }, "Set the collection thresholds (the collection frequency)."),
        def("get_debug($module, /)", |vm, _| Ok(vm.extensions.get("gc.debug").cloned().unwrap_or(Object::small(0))), "Get the garbage collection debugging flags."),
        def("set_debug($module, flags, /)", |vm, a| {
            let n = vm.index(&a[0])?;
            vm.extensions.insert("gc.debug", n);
            Ok(Object::NONE)
        }, "Set the garbage collection debugging flags."),
        def("get_objects($module, /, generation=None)", |vm, a| {
            let generation = match a[0].given().filter(|o| !o.is_none()) {
                Some(o) if vm.special(o, Special::Index).is_none() => {
                    let t = vm.type_name(o);
                    return Err(vm.type_error(format!("argument should be integer or None, not '{t}'")));
                }
                Some(o) => Some(vm.index_i64(o)?).filter(|n| *n != -1),
                None => None,
            };
            if generation.is_some_and(|n| n >= 3) {
                return Err(vm.value_error("generation parameter must be less than the number of available generations (3)"));
            }
            if generation.is_some_and(|n| n < 0) {
                return Err(vm.value_error("generation parameter cannot be negative"));
            }
            let l = vm.tracked_objects(generation.map(|n| n as usize));
            Ok(vm.list(l))
        }, "Return a list of objects tracked by the collector (excluding the list returned)."),
        def("get_referrers($module, /, *objs)", |vm, a| {
            let wanted = support::items(vm, &a[0]);
            let mut out = Vec::new();
            for o in vm.tracked_objects(None) {
                if !o.is(&a[0]) && vm.referents(&o).iter().any(|r| wanted.iter().any(|w| w.is(r))) {
                    out.push(o);
                }
            }
            Ok(vm.list(out))
        }, "Return the list of objects that directly refer to any of 'objs'."),
        def("get_referents($module, /, *objs)", |vm, a| {
            let mut out = Vec::new();
            for o in support::items(vm, &a[0]) {
                out.extend(vm.referents(&o));
            }
            Ok(vm.list(out))
        }, "Return the list of objects that are directly referred to by 'objs'."),
        def("is_tracked($module, obj, /)", |vm, a| Ok(Object::bool(vm.is_tracked(&a[0]))), "Returns true if the object is tracked by the garbage collector."),
        def("is_finalized($module, obj, /)", |vm, a| Ok(Object::bool(vm.is_finalized(&a[0]))), "Returns true if the object has been already finalized by the GC."),
        def("get_stats($module, /)", |vm, _| {
            let mut list = Vec::new();
            for generation in vm.heap.gc.stats {
                let d = vm.dict();
                for (name, n) in ["collections", "collected", "uncollectable"].into_iter().zip(generation) {
                    let n = vm.uint(n);
                    vm.dict_set_str(&d, name, &n);
                }
                list.push(d);
            }
            Ok(vm.list(list))
        }, "Return a list of dictionaries containing per-generation statistics."),
        def("freeze($module, /)", |_, _| Ok(Object::NONE), "Freeze all current tracked objects and ignore them for future collections."),
        def("unfreeze($module, /)", |_, _| Ok(Object::NONE), "Unfreeze all objects in the permanent generation."),
        def("get_freeze_count($module, /)", |_, _| Ok(Object::small(0)), "Return the number of objects in the permanent generation."),
    ];
}

pub fn fill(vm: &mut Vm, module: &Object) -> PyResult<()> {
    vm.add_functions(module, "gc", &FUNCTIONS);
    for name in ["garbage", "callbacks"] {
        let l = vm.list(vec![]);
        set(vm, module, name, l);
    }
    for (name, n) in [
        ("DEBUG_STATS", 1),
        ("DEBUG_COLLECTABLE", 2),
        ("DEBUG_UNCOLLECTABLE", 4),
        ("DEBUG_SAVEALL", 32),
        ("DEBUG_LEAK", 38),
    ] {
        set_int(vm, module, name, n);
    }
    Ok(())
}

fn collect(vm: &mut Vm, a: &[Object]) -> PyResult {
    let generation = support::int_or(vm, &a[0], 2)?;
    if !(0..=2).contains(&generation) {
        return Err(vm.value_error("invalid generation"));
    }
    notify(vm, "start", generation, 0)?;
    vm.heap.collect_again = false;
    let mut found = vm.heap.collect(generation > 0).found;
    vm.run_pending();
    // Garbage whose finalisers have run, and have not brought it back, is collected by the same call.
    if vm.heap.collect_again {
        vm.heap.collect_again = false;
        found += vm.heap.collect(generation > 0).found;
        vm.run_pending();
    }
    notify(vm, "stop", generation, found)?;
    Ok(vm.usize(found))
}

fn notify(vm: &mut Vm, phase: &str, generation: i64, found: usize) -> PyResult<()> {
    let Some(m) = vm.module_by_name("gc") else { return Ok(()) };
    let Some(list) = vm.getattr_str_opt(&m, "callbacks")? else { return Ok(()) };
    for f in vm.collect(&list)? {
        let info = vm.dict();
        let (g, n) = (vm.int(generation), vm.usize(found));
        vm.dict_set_str(&info, "generation", &g);
        vm.dict_set_str(&info, "collected", &n);
        vm.dict_set_str(&info, "uncollectable", &Object::small(0));
        let phase = vm.str(phase);
        if vm.call(&f, &[phase, info]).is_err() {
            let e = vm.take_exception();
            vm.unraisable(e, "Exception ignored in");
        }
    }
    Ok(())
}
