//! `_imp`, and other modules that are written in Python but for a function or two: `_ast`, `_csv`, `_signal`, `_socket`, `_suggestions`, `select`.

use crate::python::define;
use crate::support::{def, natives, string};
use ophion_bytecode::{Code, Const, Position};
use ophion_object::types::type_flag;
use ophion_vm::{Kind, Object, PyResult, Vm};
use std::collections::HashMap;
use std::sync::Arc;

natives! {
    static SUGGESTIONS = [
        def("_generate_suggestions($module, candidates, item, /)", |vm, a| {
            let Some(candidates) = vm.list_items(&a[0]).map(<[Object]>::to_vec) else {
                return Err(vm.type_error("candidates must be a list"));
            };
            if candidates.iter().any(|c| !vm.is_str(c)) {
                return Err(vm.type_error("all elements in 'candidates' must be strings"));
            }
            let wrong = crate::support::string(vm, &a[1], "_generate_suggestions", "2")?;
            let names: Vec<String> = candidates.iter().map(|c| vm.lossy(c)).collect();
            let best = ophion_vm::suggest(&wrong, names.iter().map(String::as_str));
            Ok(best.map_or(Object::NONE, |name| vm.str(&name)))
        }, "Returns the candidate in candidates that's closest to item."),
    ];
    static SELECT = [
        def("select($module, rlist, wlist, xlist, timeout=None, /)", |vm, a| {
            let sockets = vm.import_dotted("_socket")?;
            let f = vm.getattr_str(&sockets, "_select")?;
            let timeout = a[3].given().cloned().unwrap_or(Object::NONE);
            Err(vm.tail_call(f, vec![a[0].clone(), a[1].clone(), a[2].clone(), timeout]))
        }, "Wait until one or more file descriptors are ready for some kind of I/O."),
    ];
    static STATIC_CLASSES = [
        def("make_static($module, /, *classes)", |vm, a| {
            for class in vm.tuple_items(&a[0]).unwrap_or_default().to_vec() {
                if !vm.is_type(&class) {
                    return Err(vm.type_error("make_static() takes classes"));
                }
                vm.set_type_flag(&class, type_flag::IMMUTABLE, true);
            }
            Ok(Object::NONE)
        }, ""),
    ];
    static AST = [
        def("_relocate($module, code, places, /)", relocate, ""),
    ];
    static IMP = [
        def("is_builtin($module, name, /)", |vm, a| {
            let name = string(vm, &a[0], "is_builtin", "1")?;
            Ok(Object::small(vm.is_native_module(&name) as i32))
        }, "Returns True if the module name corresponds to a built-in module."),
        def("_load($module, name, /)", |vm, a| {
            let name = string(vm, &a[0], "_load", "1")?;
            vm.import_module_alone(&name)
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

/// The code with its positions, and those of the code in it, replaced: `places` has rows of eight numbers, a position there and here.
fn relocate(vm: &mut Vm, a: &[Object]) -> PyResult {
    if vm.kind(&a[0]) != Kind::Code {
        return Err(vm.type_error("_relocate() argument 1 must be code"));
    }
    let mut places = HashMap::new();
    let mut lines = HashMap::new();
    for row in vm.collect(&a[1])? {
        let mut n = [0; 8];
        for (i, x) in vm.collect(&row)?.iter().enumerate().take(8) {
            n[i] = u32::try_from(vm.index_i64(x)?).unwrap_or(0);
        }
        let position = |n: &[u32]| Position { line: n[0], column: n[1], end_line: n[2], end_column: n[3] };
        places.insert((n[0], n[1], n[2], n[3]), position(&n[4..]));
        lines.entry(n[0]).or_insert(n[4]);
    }
    let moved = relocated(&vm.code_of(&a[0]), &places, &lines);
    Ok(vm.code_object(&moved))
}

type Place = (u32, u32, u32, u32);

fn relocated(code: &Code, places: &HashMap<Place, Position>, lines: &HashMap<u32, u32>) -> Arc<Code> {
    let mut code = code.clone();
    let line = |n: u32| lines.get(&n).copied().unwrap_or(n);
    if code.name != "<module>" {
        code.first_line = line(code.first_line);
    }
    for (_, p) in &mut code.positions {
        *p = match places.get(&(p.line, p.column, p.end_line, p.end_column)) {
            Some(here) => *here,
            None => Position { line: line(p.line), end_line: line(p.end_line), ..*p },
        };
    }
    for constant in &mut code.consts {
        if let Const::Code(inner) = constant {
            *inner = relocated(inner, places, lines);
        }
    }
    Arc::new(code)
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
    Ok(vm.tuple([origin, Object::bool(package)]))
}

/// Classes in Python that stand for native ones: what messages call them, and that they cannot be changed, is as of those.
pub fn static_classes(vm: &mut Vm, module: &Object) -> PyResult<()> {
    vm.add_functions(module, "_static_classes", &STATIC_CLASSES);
    Ok(())
}
pub fn imp(vm: &mut Vm, module: &Object) -> PyResult<()> {
    vm.add_functions(module, "_imp", &IMP);
    define(vm, module, "_imp", include_str!("python/imp.py"))
}
pub fn ast(vm: &mut Vm, module: &Object) -> PyResult<()> {
    vm.add_functions(module, "_ast", &AST);
    define(vm, module, "_ast", include_str!("python/ast.py"))
}
/// `_suggestions`, which `traceback` asks.
pub fn suggestions(vm: &mut Vm, module: &Object) -> PyResult<()> {
    vm.add_functions(module, "_suggestions", &SUGGESTIONS);
    Ok(())
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
