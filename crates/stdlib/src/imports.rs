//! `_imp`, and other modules that are written in Python but for a function or two: `_ast`, `_csv`, `_opcode`, `_signal`, `_socket`, `select`.

use crate::python::define;
use crate::support::{def, natives, string};
use ophion_vm::{Object, PyResult, Vm};

natives! {
    static SELECT = [
        def("select($module, rlist, wlist, xlist, timeout=None, /)", |vm, a| {
            let sockets = vm.import_dotted("_socket")?;
            let f = vm.getattr_str(&sockets, "_select")?;
            let timeout = a[3].given().cloned().unwrap_or(Object::NONE);
            Err(vm.tail_call(f, vec![a[0].clone(), a[1].clone(), a[2].clone(), timeout]))
        }, "Wait until one or more file descriptors are ready for some kind of I/O."),
    ];
    static IMP = [
        def("is_builtin($module, name, /)", |vm, a| {
            let name = string(vm, &a[0], "is_builtin", "1")?;
            Ok(Object::small(vm.is_native_module(&name) as i32))
        }, "Returns True if the module name corresponds to a built-in module."),
        def("_load($module, name, /)", |vm, a| {
            let name = string(vm, &a[0], "_load", "1")?;
            vm.import_dotted(&name)
        }, ""),
        def("_find($module, name, /)", find, ""),
        def("_source($module, name, /)", |vm, a| {
            let name = string(vm, &a[0], "_source", "1")?;
            Ok(match vm.library_source(&name) {
                Some((source, ..)) => vm.str(&source),
                None => Object::NONE,
            })
        }, ""),
        def("source_hash($module, /, key, source)", |vm, a| {
            let h = vm.hash(&a[1])?;
            Ok(vm.bytes(&h.to_le_bytes()))
        }, ""),
    ];
}

/// Where a module of the interpreter comes from, and is it a package; None for others.
fn find(vm: &mut Vm, a: &[Object]) -> PyResult {
    let name = string(vm, &a[0], "_find", "1")?;
    let (origin, package) = if vm.is_native_module(&name) {
        ("built-in".to_string(), false)
    } else if let Some((_, filename, package)) = vm.library_source(&name) {
        (filename, package)
    } else {
        return Ok(Object::NONE);
    };
    let origin = vm.str(&origin);
    Ok(vm.tuple(vec![origin, Object::bool(package)]))
}

pub fn imp(vm: &mut Vm, module: &Object) -> PyResult<()> {
    vm.add_functions(module, "_imp", &IMP);
    define(vm, module, "_imp", include_str!("python/imp.py"))
}
pub fn ast(vm: &mut Vm, module: &Object) -> PyResult<()> {
    define(vm, module, "_ast", include_str!("python/ast.py"))
}
pub fn opcode(vm: &mut Vm, module: &Object) -> PyResult<()> {
    define(vm, module, "_opcode", include_str!("python/opcode.py"))
}
pub fn signal(vm: &mut Vm, module: &Object) -> PyResult<()> {
    define(vm, module, "_signal", include_str!("python/signal.py"))
}
pub fn socket(vm: &mut Vm, module: &Object) -> PyResult<()> {
    define(vm, module, "_socket", include_str!("python/socket.py"))
}
pub fn select(vm: &mut Vm, module: &Object) -> PyResult<()> {
    vm.add_functions(module, "select", &SELECT);
    let error = vm.exc_type(ophion_vm::Exc::OSError);
    crate::support::set(vm, module, "error", error);
    Ok(())
}
pub fn marshal(vm: &mut Vm, module: &Object) -> PyResult<()> {
    define(vm, module, "marshal", include_str!("python/marshal.py"))
}
pub fn csv(vm: &mut Vm, module: &Object) -> PyResult<()> {
    define(vm, module, "_csv", include_str!("python/csv.py"))
}
pub fn tokenize(vm: &mut Vm, module: &Object) -> PyResult<()> {
    define(vm, module, "_tokenize", include_str!("python/tokenize.py"))
}
pub fn subprocess(vm: &mut Vm, module: &Object) -> PyResult<()> {
    define(
        vm,
        module,
        "_posixsubprocess",
        "def fork_exec(*args):\n    raise PermissionError(1, 'Operation not permitted')\n",
    )
}
/// Where memory was taken is not traced; who asks is told so.
pub fn tracemalloc(vm: &mut Vm, module: &Object) -> PyResult<()> {
    define(vm, module, "_tracemalloc", include_str!("python/tracemalloc.py"))
}
/// `_warnings` is the library's own `_py_warnings`; without the rest of what CPython's has, `warnings` uses that, too.
pub fn warnings(vm: &mut Vm, module: &Object) -> PyResult<()> {
    define(vm, module, "_warnings", "from _py_warnings import warn, warn_explicit\n")
}
