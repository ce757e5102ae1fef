//! The import machinery of the VM: `sys.modules`, built-in modules, the embedded library, files beside the script.

mod finders;
mod missing;

use crate::frames::Frame;
use crate::{Exc, Object, PyResult, Stop, Value, Vm, shape};
use ophion_bytecode::Code;
use ophion_object::{codes, dicts, records, strings};
use std::sync::Arc;

/// What a folder of `sys.path` has to offer.
enum Found {
    Module(Object),
    /// A folder of the name, without `__init__.py`.
    Folder,
    Nothing,
}

/// A flag of [`SourceCompiler::compile`](crate::SourceCompiler::compile): the library's own code, whose frames are not shown.
pub const HIDDEN_CODE: u32 = 0x2000_0000;

impl Vm {
    /// A function of a code object with these globals (not yet called), for modules and `exec`.
    pub fn function_of_code(&mut self, code: &Object, globals: &Object) -> Object {
        // SAFETY: live; the code is of kind Code.
        unsafe {
            let f = records::blank(&mut self.heap, shape::FUNCTION);
            records::set(f, records::function::CODE, code.clone().into_value());
            records::set(f, records::function::GLOBALS, globals.clone().into_value());
            *records::raw(f, records::function::VERSION) = codes::data(code.value()).version as u64;
            if let Some(b) = dicts::get_str(&self.heap, globals.value(), self.names.builtins) {
                let b = if b.has_shape(shape::MODULE) { records::get(b, records::module::DICT) } else { b };
                if b != self.builtins.value() {
                    records::set(f, records::function::BUILTINS, b.incref());
                }
            }
            Object::own(f)
        }
    }

    /// A code object.
    pub fn code_object(&mut self, code: &Arc<Code>) -> Object {
        // SAFETY: a fresh count.
        unsafe { Object::own(codes::new(&mut self.heap, code)) }
    }

    /// Runs module-like code in a namespace: `exec(code, globals, locals)`.
    pub fn exec_code(&mut self, code: &Object, globals: &Object, locals: &Object) -> PyResult {
        self.ensure_builtins(globals)?;
        let f = self.function_of_code(code, globals);
        // SAFETY: a live code object.
        let wants_namespace = unsafe { codes::data(code.value()).code.arg_count } == 1;
        if wants_namespace { self.call(&f, std::slice::from_ref(locals)) } else { self.call(&f, &[]) }
    }

    /// Runs a module's code. Whoever imports waits for it: a module that is there only in part cannot be begun again.
    fn exec_module(&mut self, code: &Object, globals: &Object) -> PyResult {
        let f = self.function_of_code(code, globals);
        // SAFETY: a live code object.
        let wants_namespace = unsafe { codes::data(code.value()).code.arg_count } == 1;
        // Calls with names, be there none, are waited for.
        let no_names = self.tuple([]);
        if wants_namespace {
            self.call_with(&f, std::slice::from_ref(globals), &no_names)
        } else {
            self.call_with(&f, &[], &no_names)
        }
    }

    /// Puts `__builtins__` into globals that lack it.
    pub fn ensure_builtins(&mut self, globals: &Object) -> PyResult<()> {
        if self.dict_get_str(globals, "__builtins__").is_none() {
            let b = match self.module_by_name("builtins") {
                Some(m) => self.module_dict(&m),
                None => self.builtins.clone(),
            };
            self.dict_set_str(globals, "__builtins__", &b);
        }
        Ok(())
    }

    /// Compiles source text.
    pub fn compile(&mut self, source: &str, filename: &str, mode: &str) -> PyResult {
        let optimize = self.optimize;
        self.compile_with(source, filename, mode, 0, optimize)
    }
    /// Compiles source text with `compile`'s flags and optimisation level.
    pub fn compile_with(&mut self, source: &str, filename: &str, mode: &str, flags: u32, optimize: u8) -> PyResult {
        let Some(compiler) = self.compiler.take() else {
            return Err(self.runtime_error("this interpreter has no compiler"));
        };
        let r = compiler.compile(self, source, filename, mode, flags, optimize);
        self.compiler = Some(compiler);
        let code = r?;
        Ok(self.code_object(&code))
    }

    /// The nodes of the module `ast` that a source text parses to.
    pub fn syntax_tree(&mut self, source: &str, filename: &str, mode: &str, flags: u32) -> PyResult {
        // The classes of the nodes are made by a module that is compiled.
        self.import_dotted("_ast")?;
        let Some(compiler) = self.compiler.take() else {
            return Err(self.runtime_error("this interpreter has no compiler"));
        };
        let r = compiler.tree(self, source, filename, mode, flags);
        self.compiler = Some(compiler);
        r
    }

    /// A module that has been imported.
    pub fn module_by_name(&mut self, name: &str) -> Option<Object> {
        let modules = self.modules.clone();
        self.dict_get_str(&modules, name).filter(|m| !m.is_none())
    }

    /// `import name [from fromlist]` with the running frame's globals: through `builtins.__import__` if a program replaced it.
    pub(crate) fn import_statement(&mut self, name: &Object, fromlist: &Object, level: &Object) -> PyResult {
        // SAFETY: there is a running frame.
        let globals = unsafe { Object::share(self.frame().globals()) };
        let Some(import) = self.builtin_of_frame(self.names.import)? else {
            return Err(self.raise(Exc::ImportError, "__import__ not found"));
        };
        let native = self.native_definition(&import).is_some_and(|d| d.name() == "__import__");
        if native {
            let level = self.index_i64(level)?;
            return self.import(name, &globals, fromlist, level);
        }
        self.call(&import, &[name.clone(), globals.clone(), globals, fromlist.clone(), level.clone()])
    }

    /// `__import__(name, globals, fromlist, level)`.
    pub fn import(&mut self, name: &Object, globals: &Object, fromlist: &Object, level: i64) -> PyResult {
        if !self.is_str(name) {
            return Err(self.type_error("module name must be a string"));
        }
        let given = self.lossy(name);
        if level < 0 {
            return Err(self.value_error("level must be >= 0"));
        }
        let absolute = if level > 0 { self.resolve_relative(&given, globals, level as usize)? } else { given.clone() };
        if absolute.is_empty() {
            return Err(self.value_error("Empty module name"));
        }
        let module = self.import_dotted(&absolute)?;
        let wants = !fromlist.is_null() && !fromlist.is_none() && self.truth(fromlist)?;
        if !wants {
            if level == 0 {
                let head = given.split('.').next().unwrap_or_default().to_string();
                return match self.module_by_name(&head) {
                    Some(m) => Ok(m),
                    None => Ok(module),
                };
            }
            if given.is_empty() {
                return Ok(module);
            }
            let cut = given.len() - given.split('.').next().unwrap_or_default().len();
            let head = absolute[..absolute.len() - cut].to_string();
            return Ok(self.module_by_name(&head).unwrap_or(module));
        }
        // Submodules named in the list are imported if the package has no such attribute.
        if self.getattr_str_opt(&module, "__path__")?.is_some() {
            let mut names = self.collect(fromlist)?;
            if names.iter().any(|n| self.lossy(n) == "*") {
                names = match self.getattr_str_opt(&module, "__all__")? {
                    Some(all) => self.collect(&all)?,
                    None => vec![],
                };
            }
            for n in names {
                if self.is_str(&n) && self.getattr_opt(&module, &n)?.is_none() {
                    let sub = format!("{absolute}.{}", self.lossy(&n));
                    let r = self.import_dotted(&sub);
                    if let Err(stop) = r {
                        if !self.raised_is(Exc::ModuleNotFoundError) {
                            return Err(stop);
                        }
                        let e = self.exception.clone();
                        let missing = self.exception_field(&e, crate::exceptions::fields::NAME);
                        if self.lossy(&missing) != sub {
                            return Err(stop);
                        }
                        self.take_exception();
                    }
                }
            }
        }
        Ok(module)
    }

    fn resolve_relative(&mut self, name: &str, globals: &Object, level: usize) -> PyResult<String> {
        let package = match self.dict_get_str(globals, "__package__").filter(|p| !p.is_none()) {
            Some(p) if !self.is_str(&p) => return Err(self.type_error("package must be a string")),
            Some(p) => self.lossy(&p),
            None => {
                let Some(n) = self.dict_get_str(globals, "__name__") else {
                    return Err(self.raise(Exc::KeyError, "'__name__' not in globals"));
                };
                if !self.is_str(&n) {
                    return Err(self.type_error("__name__ must be a string"));
                }
                let n = self.lossy(&n);
                if self.dict_get_str(globals, "__path__").is_some() {
                    n
                } else {
                    n.rsplit_once('.').map(|(p, _)| p.to_string()).unwrap_or_default()
                }
            }
        };
        if package.is_empty() {
            return Err(self.raise(Exc::ImportError, "attempted relative import with no known parent package"));
        }
        let mut base = package.as_str();
        for _ in 1..level {
            match base.rsplit_once('.') {
                Some((p, _)) => base = p,
                None => return Err(self.raise(Exc::ImportError, "attempted relative import beyond top-level package")),
            }
        }
        Ok(if name.is_empty() { base.to_string() } else { format!("{base}.{name}") })
    }

    /// Imports `a.b.c`, parents first; gives the last.
    pub fn import_dotted(&mut self, name: &str) -> PyResult {
        let modules = self.modules.clone();
        if let Some(m) = self.dict_get_str(&modules, name) {
            if m.is_none() {
                return Err(self.module_not_found(name, format!("import of {name} halted; None in sys.modules")));
            }
            return Ok(m);
        }
        if self.has_own_finders() {
            return self.import_by_finders(name);
        }
        let mut parent = None;
        if let Some((p, last)) = name.rsplit_once('.') {
            let m = match self.dict_get_str(&modules, p) {
                Some(m) => m,
                None => self.import_dotted(p)?,
            };
            if let Some(m) = self.dict_get_str(&modules, name) {
                return Ok(m);
            }
            if let Err(stop) = self.getattr_str(&m, "__path__") {
                if !self.raised_is(Exc::AttributeError) {
                    return Err(stop);
                }
                let why = self.take_exception();
                let stop = self.module_not_found(name, format!("No module named '{name}'; '{p}' is not a package"));
                let e = self.exception.clone();
                self.set_exception_field(&e, records::exception::CONTEXT, why);
                // SAFETY: an exception.
                unsafe { *records::raw(e.value(), records::exception::SUPPRESS_CONTEXT) = 1 };
                return Err(stop);
            }
            parent = Some((m, last.to_string()));
        }
        let m = self.load_module(name, parent.as_ref().map(|(m, _)| m))?;
        if let Some((p, last)) = parent {
            let key = self.str(&last);
            self.setattr(&p, &key, &m)?;
        }
        Ok(m)
    }

    fn module_not_found(&mut self, name: &str, text: String) -> Stop {
        let stop = self.raise(Exc::ModuleNotFoundError, text);
        let e = self.exception.clone();
        let n = self.str(name);
        self.set_exception_field(&e, crate::exceptions::fields::NAME, n);
        stop
    }

    fn load_module(&mut self, name: &str, parent: Option<&Object>) -> PyResult {
        if let Some(m) = self.load_native(name)? {
            return Ok(m);
        }
        // Files: the package's own folders, or sys.path.
        let path = match parent {
            Some(p) => self.getattr_str(p, "__path__")?,
            None => {
                let sys = self.sys_dict.clone();
                if sys.is_null() { Object::NONE } else { self.dict_get_str(&sys, "path").unwrap_or(Object::NONE) }
            }
        };
        let mut folder_alone = false;
        if !path.is_none() {
            for entry in self.collect(&path)? {
                let folder = self.lossy(&entry);
                match self.load_file(name, &folder)? {
                    Found::Module(m) => return Ok(m),
                    Found::Folder => folder_alone = true,
                    Found::Nothing => {}
                }
            }
        }
        match self.load_library(name)? {
            Some(m) => Ok(m),
            // A namespace package, whose parts only importlib gathers.
            None if folder_alone => self.import_by_finders(name),
            None => Err(self.module_not_found(name, format!("No module named '{name}'"))),
        }
    }

    /// A module of the interpreter itself, native or of the library; None if it is none.
    pub(crate) fn load_own(&mut self, name: &str) -> PyResult<Option<Object>> {
        match self.load_native(name)? {
            Some(m) => Ok(Some(m)),
            None => self.load_library(name),
        }
    }

    fn load_native(&mut self, name: &str) -> PyResult<Option<Object>> {
        let Some(fill) = self.native_modules.get(name).copied() else { return Ok(None) };
        let m = self.new_module(name, None);
        self.register_imported(name, &m);
        if let Err(stop) = fill(self, &m).and_then(|()| self.specify(&m)) {
            self.forget_module(name);
            return Err(stop);
        }
        Ok(Some(m))
    }

    fn load_library(&mut self, name: &str) -> PyResult<Option<Object>> {
        let Some(compiler) = self.compiler.take() else { return Ok(None) };
        let r = compiler.library_module(self, name);
        self.compiler = Some(compiler);
        match r? {
            Some((code, package)) => self.run_module(name, &code, None, package).map(Some),
            None => Ok(None),
        }
    }

    fn load_file(&mut self, name: &str, folder: &str) -> PyResult<Found> {
        let last = name.rsplit('.').next().unwrap_or(name);
        // An empty entry of sys.path is the current folder.
        let folder = match self.host.current_dir() {
            Ok(here) if folder.is_empty() => String::from_utf8_lossy(&here).into_owned(),
            _ => folder.to_string(),
        };
        let base =
            if folder.is_empty() { last.to_string() } else { format!("{}/{last}", folder.trim_end_matches('/')) };
        let is_dir = self.host.metadata(base.as_bytes(), true).is_ok_and(|m| m.is_dir);
        let candidates = [(format!("{base}/__init__.py"), is_dir), (format!("{base}.py"), false)];
        for (file, package) in candidates {
            if package != file.ends_with("/__init__.py")
                || !self.host.metadata(file.as_bytes(), true).is_ok_and(|m| m.is_file)
            {
                continue;
            }
            let bytes = match self.read_file(&file) {
                Ok(b) => b,
                Err(e) => {
                    let p = self.str(&file);
                    return Err(self.raise_io(&e, Some(&p)));
                }
            };
            let code = self.compile_bytes(&bytes, &file, false)?;
            return self.run_module(name, &code, Some((&file, &base)), package).map(Found::Module);
        }
        if is_dir && folder_has_no_init(self, &base) {
            return Ok(Found::Folder);
        }
        Ok(Found::Nothing)
    }

    /// The whole of a file, through the host.
    pub fn read_file(&mut self, path: &str) -> std::io::Result<Vec<u8>> {
        let mode = ophion_host::OpenMode { read: true, ..Default::default() };
        let f = self.host.open(path.as_bytes(), mode)?;
        let mut bytes = Vec::new();
        let mut buffer = vec![0; 64 * 1024];
        let r = loop {
            match self.host.read(f, &mut buffer) {
                Ok(0) => break Ok(bytes),
                Ok(n) => bytes.extend_from_slice(&buffer[..n]),
                Err(e) => break Err(e),
            }
        };
        let _ = self.host.close(f);
        r
    }

    /// Decodes and compiles a source file's bytes.
    pub fn compile_file(&mut self, bytes: &[u8], file: &str) -> PyResult<Arc<Code>> {
        self.compile_bytes(bytes, file, true)
    }

    /// The same for the file that is the program itself (`script`) or an imported one: CPython words what does not decode differently.
    pub fn compile_bytes(&mut self, bytes: &[u8], file: &str, script: bool) -> PyResult<Arc<Code>> {
        let Some(compiler) = self.compiler.take() else {
            return Err(self.runtime_error("this interpreter has no compiler"));
        };
        let optimize = self.optimize;
        let r = compiler
            .decode(self, bytes, file, script)
            .and_then(|text| compiler.compile(self, &text, file, "exec", 0, optimize));
        self.compiler = Some(compiler);
        r
    }

    fn run_module(&mut self, name: &str, code: &Arc<Code>, file: Option<(&str, &str)>, package: bool) -> PyResult {
        let m = self.new_module(name, None);
        let dict = self.module_dict(&m);
        let pkg = if package { name } else { name.rsplit_once('.').map_or("", |(p, _)| p) };
        let p = self.str(pkg);
        self.dict_set_str(&dict, "__package__", &p);
        let shown = match file {
            Some((f, _)) => f.to_string(),
            None => code.filename.clone(),
        };
        let f = self.str(&shown);
        self.dict_set_str(&dict, "__file__", &f);
        if package {
            let folder = match file {
                Some((_, base)) => base.to_string(),
                None => shown.trim_end_matches("/__init__.py").to_string(),
            };
            let entry = self.str(&folder);
            let list = self.list(vec![entry]);
            self.dict_set_str(&dict, "__path__", &list);
        }
        self.register_imported(name, &m);
        self.ensure_builtins(&dict)?;
        let code = self.code_object(code);
        self.importing.push(name.to_string());
        let r = self.specify(&m).and_then(|()| self.exec_module(&code, &dict));
        self.importing.pop();
        if let Err(stop) = r {
            self.forget_module(name);
            return Err(stop);
        }
        // A module may have put something else in its place.
        let modules = self.modules.clone();
        match self.dict_get_str(&modules, name) {
            Some(m) => Ok(m),
            None => {
                let name = self.str(name);
                Err(self.key_error(&name))
            }
        }
    }

    fn register_imported(&mut self, name: &str, m: &Object) {
        let modules = self.modules.clone();
        self.dict_set_str(&modules, name, m);
    }

    fn forget_module(&mut self, name: &str) {
        let modules = self.modules.clone();
        let key = self.intern(name);
        // SAFETY: live.
        if let Some(v) = unsafe { dicts::remove_str(&self.heap, modules.value(), key.value()) } {
            // SAFETY: the count is handed over.
            unsafe { v.decref() };
        }
    }

    /// `from module import name`.
    pub(crate) fn import_from(&mut self, module: &Object, name: &Object) -> PyResult {
        if let Some(v) = self.getattr_opt(module, name)? {
            return Ok(v);
        }
        let own = self.getattr_str_opt(module, "__name__")?;
        let own = own.map(|n| self.lossy(&n)).unwrap_or_else(|| "<unknown module name>".into());
        let full = format!("{own}.{}", self.lossy(name));
        if let Some(m) = self.module_by_name(&full) {
            return Ok(m);
        }
        let file = self.getattr_str_opt(module, "__file__")?;
        let text = self.no_import_name(module, &own, &self.lossy(name));
        let stop = self.raise(Exc::ImportError, text);
        let e = self.exception.clone();
        let module_name = self.str(&own);
        self.set_exception_field(&e, crate::exceptions::fields::NAME, module_name);
        self.set_exception_field(&e, crate::exceptions::fields::NAME_FROM, name.clone());
        if let Some(f) = file {
            self.set_exception_field(&e, crate::exceptions::fields::PATH, f);
        }
        Err(stop)
    }

    /// `from module import *`.
    pub(crate) fn import_star(&mut self, module: &Object, namespace: &Object) -> PyResult<()> {
        let all = self.getattr_str_opt(module, "__all__")?;
        let explicit = all.is_some();
        let names = match all {
            Some(all) => self.collect(&all)?,
            None => {
                let dict = self.getattr_str(module, "__dict__")?;
                self.collect(&dict)?
            }
        };
        for n in names {
            if !self.is_str(&n) {
                let t = self.type_name(&n);
                let own = self.getattr_str(module, "__name__")?;
                let own = self.lossy(&own);
                let what = if explicit { "Item in" } else { "Key in" };
                let which = if explicit { "__all__" } else { "__dict__" };
                return Err(self.type_error(format!("{what} {own}.{which} must be str, not {t}")));
            }
            if !explicit && self.lossy(&n).starts_with('_') {
                continue;
            }
            let v = self.getattr(module, &n)?;
            let n = self.intern_object(&n);
            self.set_item(namespace, &n, &v)?;
        }
        Ok(())
    }

    /// The mapping that `locals()` gives in the running Python frame.
    pub fn current_locals(&mut self) -> PyResult {
        // SAFETY: the chain of frames is well-formed.
        unsafe {
            let mut f = self.frame();
            while !f.0.is_null() && f.code().code.flags.contains(ophion_bytecode::CodeFlags::HIDDEN) {
                f = f.return_fp();
            }
            if f.0.is_null() {
                return Ok(self.dict());
            }
            self.frame_locals(f)
        }
    }

    /// The locals of a live frame: its namespace, or a fresh dict of the function's variables.
    pub(crate) unsafe fn frame_locals(&mut self, f: Frame) -> PyResult {
        // SAFETY: a live frame.
        unsafe {
            let code = f.code();
            if code.code.flags.contains(ophion_bytecode::CodeFlags::NAMESPACE) {
                return Ok(self.comprehension_locals(f).unwrap_or_else(|| Object::share(*f.0)));
            }
            let dict = self.dict();
            for i in crate::introspect::order_of_locals(&code.code, code.locals as usize) {
                let mut v = *f.0.add(i);
                match code.code.local_kinds[i] {
                    ophion_bytecode::LocalKind::Hidden => continue,
                    ophion_bytecode::LocalKind::Cell => {
                        v = if v.has_shape(shape::CELL) { records::get(v, records::cell::CONTENTS) } else { v };
                    }
                    ophion_bytecode::LocalKind::Plain => {}
                }
                if !v.is_null() {
                    let name = code.local_values[i];
                    dicts::set_str(&mut self.heap, dict.value(), name, v).decref();
                }
            }
            let code = code.code.clone();
            self.add_free_variables(&dict, f.function(), &code);
            self.add_extra_locals(&dict, f.control().object())?;
            Ok(dict)
        }
    }

    /// Within a comprehension of a module or class body, the comprehension's variables are all that there is (PEP 709).
    unsafe fn comprehension_locals(&mut self, f: Frame) -> Option<Object> {
        // SAFETY: a live frame.
        unsafe {
            let code = f.code();
            let mut dict = None;
            for i in 0..code.locals as usize {
                if code.code.local_kinds[i] != ophion_bytecode::LocalKind::Hidden
                    || code.code.local_names[i].starts_with('.')
                {
                    continue;
                }
                let mut v = *f.0.add(i);
                if v.has_shape(shape::CELL) {
                    v = records::get(v, records::cell::CONTENTS);
                }
                if !v.is_null() {
                    let dict = dict.get_or_insert_with(|| self.dict());
                    dicts::set_str(&mut self.heap, dict.value(), code.local_values[i], v).decref();
                }
            }
            dict
        }
    }

    /// Adds what the function closes over to a dict of its locals.
    pub(crate) unsafe fn add_free_variables(&mut self, dict: &Object, function: Value, code: &Code) {
        // SAFETY: a live function (or none), whose closure has a cell for each free name.
        unsafe {
            if !function.has_shape(shape::FUNCTION) {
                return;
            }
            let closure = records::get(function, records::function::CLOSURE);
            if !closure.is_pointer() {
                return;
            }
            for (&cell, n) in ophion_object::tuples::items(closure).iter().zip(&code.free_names) {
                let v = records::get(cell, records::cell::CONTENTS);
                if !v.is_null() && n != "__classdict__" {
                    let name = strings::intern(&mut self.heap, n);
                    dicts::set_str(&mut self.heap, dict.value(), name, v).decref();
                }
            }
        }
    }

    /// The globals of the running Python frame (a new dict if there is none).
    pub fn current_globals(&mut self) -> Object {
        // SAFETY: the chain of frames is well-formed.
        unsafe {
            let mut f = self.frame();
            while !f.0.is_null() && f.code().code.flags.contains(ophion_bytecode::CodeFlags::HIDDEN) {
                f = f.return_fp();
            }
            if f.0.is_null() { self.dict() } else { Object::share(f.globals()) }
        }
    }

    /// The flags of the future features that the running code was compiled with, which source that it compiles inherits.
    pub fn inherited_flags(&self) -> u32 {
        use ophion_bytecode::CodeFlags;
        // SAFETY: the chain of frames is well-formed.
        unsafe {
            let mut f = self.frame();
            while !f.0.is_null() && f.code().code.flags.contains(CodeFlags::HIDDEN) {
                f = f.return_fp();
            }
            if f.0.is_null() { 0 } else { (f.code().code.flags & CodeFlags::FUTURE_ANNOTATIONS).bits() }
        }
    }

    #[allow(dead_code)]
    fn null(&self) -> Value {
        Value::NULL
    }
}

fn folder_has_no_init(vm: &Vm, base: &str) -> bool {
    vm.host.metadata(format!("{base}/__init__.py").as_bytes(), true).is_err()
}

impl Vm {
    /// Is there a native module of this name?
    pub fn is_native_module(&self, name: &str) -> bool {
        self.native_modules.contains_key(name)
    }
    /// Names of the native modules.
    pub fn native_module_names(&self) -> Vec<&'static str> {
        let mut names: Vec<_> = self.native_modules.keys().copied().collect();
        names.sort_unstable();
        names
    }
}
