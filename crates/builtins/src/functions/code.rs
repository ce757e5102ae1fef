//! Functions about code and namespaces: `compile`, `eval`, `exec`, `globals`, `locals`, `__import__`, `breakpoint`.

use ophion_vm::{Exc, Kind, Object, PyResult, Special, Vm};

pub(super) fn globals(vm: &mut Vm, _: &[Object]) -> PyResult {
    Ok(vm.current_globals())
}
pub(super) fn locals(vm: &mut Vm, _: &[Object]) -> PyResult {
    vm.current_locals()
}

pub(super) fn import(vm: &mut Vm, args: &[Object]) -> PyResult {
    let globals = match args[1].given().filter(|g| !g.is_none()) {
        Some(g) => g.clone(),
        None => vm.dict(),
    };
    let fromlist = args[3].given().cloned().unwrap_or(Object::NONE);
    let level = match args[4].given() {
        Some(l) => vm.index_i64(l)?,
        None => 0,
    };
    if level > 0 && vm.kind(&globals) != Kind::Dict {
        return Err(vm.type_error("globals must be a dict"));
    }
    let globals = if vm.kind(&globals) == Kind::Dict { globals } else { vm.dict() };
    vm.import(&args[0], &globals, &fromlist, level)
}

pub(super) fn breakpoint(vm: &mut Vm, args: &[Object]) -> PyResult {
    let sys = vm.sys_dict.clone();
    let hook = if sys.is_null() { None } else { vm.dict_get_str(&sys, "breakpointhook") };
    let Some(hook) = hook else { return Err(vm.runtime_error("lost sys.breakpointhook")) };
    let mut values = vm.tuple_items(&args[0]).map(<[Object]>::to_vec).unwrap_or_default();
    if args[1].is_null() {
        return Err(vm.tail_call(hook, values));
    }
    let mut names = Vec::new();
    for (name, value) in vm.dict_items(&args[1]) {
        names.push(name);
        values.push(value);
    }
    let names = vm.tuple(names);
    Err(vm.tail_call_kw(hook, values, names))
}

/// Source text out of a str or bytes-like object; None for anything else.
fn source_text(vm: &mut Vm, o: &Object, filename: &str) -> PyResult<Option<String>> {
    let text = if vm.is_str(o) {
        let bytes = match vm.as_text(o).map(ophion_text::codec::text_to_utf8) {
            Some(Ok(b)) => b,
            // A lone surrogate is what UTF-8 has no bytes for.
            _ => {
                crate::codecs::encode(vm, o, "utf-8", "strict")?;
                Vec::new()
            }
        };
        String::from_utf8(bytes).unwrap_or_default()
    } else {
        let Some(bytes) = crate::bytes::buffer_opt(vm, o)? else { return Ok(None) };
        if bytes.contains(&0) {
            return Err(vm.raise(Exc::SyntaxError, "source code string cannot contain null bytes"));
        }
        let Some(compiler) = vm.compiler.take() else {
            return Err(vm.runtime_error("this interpreter has no compiler"));
        };
        let r = compiler.decode(vm, &bytes, filename, false);
        vm.compiler = Some(compiler);
        r?
    };
    if text.contains('\0') {
        return Err(vm.raise(Exc::SyntaxError, "source code string cannot contain null bytes"));
    }
    Ok(Some(text))
}

/// A file name: str, bytes or a path.
fn file_name(vm: &mut Vm, o: &Object) -> PyResult<String> {
    if vm.is_str(o) {
        return Ok(vm.lossy(o));
    }
    if let Some(b) = vm.as_bytes(o) {
        return Ok(String::from_utf8_lossy(b).into_owned());
    }
    match vm.call_special_method(o, Special::FsPath, &[])? {
        Some(r) if vm.is_str(&r) => Ok(vm.lossy(&r)),
        Some(r) if vm.as_bytes(&r).is_some() => {
            Ok(String::from_utf8_lossy(vm.as_bytes(&r).unwrap_or_default()).into_owned())
        }
        Some(r) => {
            let (t, n) = (vm.type_name(o), vm.type_name(&r));
            Err(vm.type_error(format!("expected {t}.__fspath__() to return str or bytes, not {n}")))
        }
        None => {
            let t = vm.type_name(o);
            Err(vm.type_error(format!("expected str, bytes or os.PathLike object, not {t}")))
        }
    }
}

/// Bits of `flags` that `compile` takes: those of `__future__`, and the `ast` module's.
const ONLY_AST: u32 = 0x400;
/// The tree as the compiler goes on with it.
const OPTIMIZED_AST: u32 = 0x8000 | ONLY_AST;
const KNOWN_FLAGS: u32 = 0x1ff_0000 | 0x10 | 0x200 | ONLY_AST | 0x800 | 0x1000 | 0x2000 | 0x4000 | 0x8000 | 0x8400;

pub(super) fn compile(vm: &mut Vm, args: &[Object]) -> PyResult {
    let filename = file_name(vm, &args[1])?;
    if !vm.is_str(&args[2]) {
        let t = crate::support::named_type(vm, &args[2]);
        return Err(vm.type_error(format!("compile() argument 'mode' must be str, not {t}")));
    }
    let mode = vm.lossy(&args[2]);
    let flags = if args[3].is_null() { 0 } else { vm.index_i64(&args[3])? };
    let alone = !args[4].is_null() && vm.truth(&args[4])?;
    let optimize = if args[5].is_null() { -1 } else { vm.index_i64(&args[5])? };
    let Ok(flags) = u32::try_from(flags) else { return Err(vm.value_error("compile(): unrecognised flags")) };
    if flags & !KNOWN_FLAGS != 0 {
        return Err(vm.value_error("compile(): unrecognised flags"));
    }
    let flags = if alone { flags } else { flags | vm.inherited_flags() };
    let optimize = match optimize {
        -1 => vm.optimize,
        0..=2 => optimize as u8,
        _ => return Err(vm.value_error("compile(): invalid optimize value")),
    };
    let known = matches!(mode.as_str(), "exec" | "eval" | "single") || mode == "func_type" && flags & ONLY_AST != 0;
    if !known {
        return Err(vm.value_error(match (mode.as_str(), flags & ONLY_AST != 0) {
            ("func_type", false) => "compile() mode 'func_type' requires flag PyCF_ONLY_AST",
            (_, true) => "compile() mode must be 'exec', 'eval', 'single' or 'func_type'",
            _ => "compile() mode must be 'exec', 'eval' or 'single'",
        }));
    }
    if vm.kind(&args[0]) == Kind::Code {
        return Ok(args[0].clone());
    }
    if let Some(module) = vm.module_by_name("_ast")
        && let class = vm.getattr_str(&module, "AST")?
        && vm.is_instance_plain(&args[0], &class)?
    {
        let kind = match mode.as_str() {
            "exec" => "Module",
            "eval" => "Expression",
            "single" => "Interactive",
            _ => "FunctionType",
        };
        let wanted = vm.getattr_str(&module, kind)?;
        if !vm.is_instance_plain(&args[0], &wanted)? {
            let t = vm.type_name(&args[0]);
            return Err(vm.type_error(format!("expected {kind} node, got {t}")));
        }
        if flags & OPTIMIZED_AST == ONLY_AST {
            return Ok(args[0].clone());
        }
        let f = vm.getattr_str(&module, "_compile")?;
        let (filename, flags) = (vm.str(&filename), vm.uint(flags.into()));
        let arguments = vec![args[0].clone(), filename, args[2].clone(), flags, Object::small(optimize.into())];
        return Err(vm.tail_call(f, arguments));
    }
    match source_text(vm, &args[0], &filename)? {
        Some(text) => {
            if flags & ONLY_AST != 0 {
                let tree = vm.syntax_tree(&text, &filename, &mode, flags)?;
                if flags & OPTIMIZED_AST != OPTIMIZED_AST {
                    return Ok(tree);
                }
                let module = vm.import_dotted("_ast")?;
                let f = vm.getattr_str(&module, "_optimized")?;
                return Err(vm.tail_call(f, vec![tree, Object::small(optimize.into())]));
            }
            vm.compile_with(&text, &filename, &mode, flags, optimize)
        }
        None => Err(vm.type_error("compile() arg 1 must be a string, bytes or AST object")),
    }
}

/// Globals and locals of `eval` and `exec`, defaults filled in.
fn namespaces(vm: &mut Vm, globals: &Object, locals: &Object) -> PyResult<(Object, Object)> {
    let given = |o: &Object| o.given().filter(|o| !o.is_none()).cloned();
    Ok(match (given(globals), given(locals)) {
        (None, None) => (vm.current_globals(), vm.current_locals()?),
        (None, Some(l)) => (vm.current_globals(), l),
        (Some(g), None) => (g.clone(), g),
        (Some(g), Some(l)) => (g, l),
    })
}
fn is_mapping(vm: &Vm, o: &Object) -> bool {
    vm.special(o, Special::GetItem).is_some()
}
fn is_given(o: &Object) -> bool {
    !o.is_null() && !o.is_none()
}

pub(super) fn eval(vm: &mut Vm, args: &[Object]) -> PyResult {
    if is_given(&args[2]) && !is_mapping(vm, &args[2]) {
        return Err(vm.type_error("locals must be a mapping"));
    }
    if is_given(&args[1]) && vm.kind(&args[1]) != Kind::Dict {
        return Err(vm.type_error(if is_mapping(vm, &args[1]) {
            "globals must be a real dict; try eval(expr, {}, mapping)"
        } else {
            "globals must be a dict"
        }));
    }
    let (globals, locals) = namespaces(vm, &args[1], &args[2])?;
    let code = if vm.kind(&args[0]) == Kind::Code {
        if !vm.code_of(&args[0]).free_names.is_empty() {
            return Err(vm.type_error("code object passed to eval() may not contain free variables"));
        }
        args[0].clone()
    } else {
        let Some(text) = source_text(vm, &args[0], "<string>")? else {
            return Err(vm.type_error("eval() arg 1 must be a string, bytes or code object"));
        };
        let (flags, optimize) = (vm.inherited_flags(), vm.optimize);
        vm.compile_with(text.trim_start_matches([' ', '\t']), "<string>", "eval", flags, optimize)?
    };
    let (f, arguments) = vm.exec_target(&code, &globals, &locals)?;
    Err(vm.tail_call(f, arguments))
}

pub(super) fn exec(vm: &mut Vm, args: &[Object]) -> PyResult {
    if is_given(&args[1]) && vm.kind(&args[1]) != Kind::Dict {
        let t = vm.type_name(&args[1]);
        return Err(vm.type_error(format!("exec() globals must be a dict, not {t}")));
    }
    if is_given(&args[2]) && !is_mapping(vm, &args[2]) {
        let t = vm.type_name(&args[2]);
        return Err(vm.type_error(format!("locals must be a mapping or None, not {t}")));
    }
    let (globals, locals) = namespaces(vm, &args[1], &args[2])?;
    if vm.kind(&args[0]) == Kind::Code {
        return exec_code(vm, &args[0], &globals, &locals, &args[3]);
    }
    if is_given(&args[3]) {
        return Err(vm.type_error("closure can only be used when source is a code object"));
    }
    let Some(text) = source_text(vm, &args[0], "<string>")? else {
        return Err(vm.type_error("exec() arg 1 must be a string, bytes or code object"));
    };
    let (flags, optimize) = (vm.inherited_flags(), vm.optimize);
    let code = vm.compile_with(&text, "<string>", "exec", flags, optimize)?;
    let (f, arguments) = vm.exec_target(&code, &globals, &locals)?;
    Err(vm.tail_call(f, arguments))
}

fn exec_code(vm: &mut Vm, code: &Object, globals: &Object, locals: &Object, closure: &Object) -> PyResult {
    let free = vm.code_of(code).free_names.len();
    let cells = vm.tuple_items(closure).map(<[Object]>::to_vec);
    match (free, is_given(closure)) {
        (0, false) => {}
        (0, true) => return Err(vm.type_error("cannot use a closure with this code object")),
        (n, _) => {
            let good = cells
                .as_ref()
                .is_some_and(|c| c.len() == n && c.iter().all(|c| vm.shape_of(c) == ophion_vm::shape::CELL));
            if !good {
                return Err(vm.type_error(format!("code object requires a closure of exactly length {n}")));
            }
        }
    }
    let (f, arguments) = vm.exec_target(code, globals, locals)?;
    if free > 0 {
        vm.set_field(&f, ophion_object::records::function::CLOSURE, closure.clone());
    }
    // The code may be an expression's, whose value is not the result.
    vm.call(&f, &arguments)?;
    Ok(Object::NONE)
}
