//! `sys.monitoring` (PEP 669). The functions are in `_monitoring`, which is made when one is called; the events come from the machine.

use crate::support::{def, natives, set, set_int};
use ophion_vm::{Object, PyResult, Vm, shape};

/// The events, of which each is a bit.
const EVENTS: [&str; 19] = [
    "PY_START",
    "PY_RESUME",
    "PY_RETURN",
    "PY_YIELD",
    "CALL",
    "LINE",
    "INSTRUCTION",
    "JUMP",
    "BRANCH_LEFT",
    "BRANCH_RIGHT",
    "STOP_ITERATION",
    "RAISE",
    "EXCEPTION_HANDLED",
    "PY_UNWIND",
    "PY_THROW",
    "RERAISE",
    "C_RETURN",
    "C_RAISE",
    "BRANCH",
];

natives! {
    static FUNCTIONS = [
        def("use_tool_id($module, tool_id, name, /)", |vm, a| forward(vm, "use_tool_id", a), ""),
        def("clear_tool_id($module, tool_id, /)", |vm, a| forward(vm, "clear_tool_id", a), ""),
        def("free_tool_id($module, tool_id, /)", |vm, a| forward(vm, "free_tool_id", a), ""),
        def("get_tool($module, tool_id, /)", |vm, a| forward(vm, "get_tool", a), ""),
        def("register_callback($module, tool_id, event, func, /)", |vm, a| forward(vm, "register_callback", a), ""),
        def("get_events($module, tool_id, /)", |vm, a| forward(vm, "get_events", a), ""),
        def("set_events($module, tool_id, event_set, /)", |vm, a| forward(vm, "set_events", a), ""),
        def("get_local_events($module, tool_id, code, /)", |vm, a| forward(vm, "get_local_events", a), ""),
        def("set_local_events($module, tool_id, code, event_set, /)", |vm, a| forward(vm, "set_local_events", a), ""),
        def("restart_events($module, /)", |vm, a| forward(vm, "restart_events", a), ""),
        def("_all_events($module, /)", |vm, a| forward(vm, "_all_events", a), ""),
    ];
}

fn forward(vm: &mut Vm, name: &str, args: &[Object]) -> PyResult {
    let module = vm.import_dotted("_monitoring")?;
    let f = vm.getattr_str(&module, name)?;
    Err(vm.tail_call(f, args.to_vec()))
}

/// Makes the module, which is an attribute of `sys` that cannot be imported.
pub fn make(vm: &mut Vm, sys: &Object) -> PyResult<()> {
    let module = vm.new_module("sys.monitoring", None);
    vm.add_functions(&module, "sys.monitoring", &FUNCTIONS);
    for (name, id) in [("DEBUGGER_ID", 0), ("COVERAGE_ID", 1), ("PROFILER_ID", 2), ("OPTIMIZER_ID", 5)] {
        set_int(vm, &module, name, id);
    }
    let events = vm.record(shape::SIMPLE_NAMESPACE, vec![], &[]);
    for (i, name) in EVENTS.into_iter().enumerate() {
        vm.setattr_str(&events, name, &Object::small(1 << i))?;
    }
    vm.setattr_str(&events, "NO_EVENTS", &Object::small(0))?;
    set(vm, &module, "events", events);
    let object = vm.builtin_type(shape::OBJECT);
    for name in ["DISABLE", "MISSING"] {
        let marker = vm.blank_record(&object);
        set(vm, &module, name, marker);
    }
    set(vm, sys, "monitoring", module);
    Ok(())
}

natives! {
    static OF_THE_MACHINE = [
        def("_set_monitor($module, events, function, /)", |vm, a| {
            let events = vm.index_i64(&a[0])? as u32;
            vm.set_monitor(events, a[1].clone());
            Ok(Object::NONE)
        }, ""),
    ];
}

pub fn fill(vm: &mut Vm, module: &Object) -> PyResult<()> {
    vm.add_functions(module, "_monitoring", &OF_THE_MACHINE);
    crate::python::define(vm, module, "_monitoring", include_str!("../python/monitoring.py"))
}
