//! Programs that run as `__main__`: a file, a text, a module, a folder.

use crate::Interpreter;
use ophion_vm::{Exc, Object, PyResult, Vm};

/// What to run as `__main__`.
#[derive(Clone, Debug)]
pub enum Program {
    /// A source text (`-c`). Tracebacks show its lines.
    Text { text: String, filename: String },
    /// The bytes of a source file.
    File { bytes: Vec<u8>, filename: String },
    /// A module by its dotted name (`-m`): a package's `__main__` if it is one.
    Module(String),
    /// A folder with a `__main__.py`; it becomes the first entry of `sys.path`.
    Folder(String),
}

/// A module's code and where it was found.
struct Found {
    code: Object,
    file: String,
    package: bool,
}

/// Why a module does not run: an exception, or words that end the program.
enum Refused {
    Raised,
    Words(String),
}

impl From<ophion_vm::Stop> for Refused {
    fn from(_: ophion_vm::Stop) -> Refused {
        Refused::Raised
    }
}

impl Interpreter {
    /// The code of a program, with the names that it begins with set in `__main__`.
    pub(crate) fn prepare(&mut self, program: &Program) -> PyResult {
        let globals = self.main_dict();
        let vm = self.vm();
        match program {
            Program::Text { text, filename } => {
                vm.remember_source(filename, text);
                vm.compile(text, filename, "exec")
            }
            Program::File { bytes, filename } => {
                let file = vm.str(filename);
                vm.dict_set_str(&globals, "__file__", &file);
                vm.dict_set_str(&globals, "__cached__", &Object::NONE);
                let code = vm.compile_file(bytes, filename)?;
                Ok(vm.code_object(&code))
            }
            Program::Module(name) => module_code(vm, name, &globals),
            Program::Folder(folder) => folder_code(vm, folder, &globals),
        }
    }
}

fn folder_code(vm: &mut Vm, folder: &str, globals: &Object) -> PyResult {
    let file = format!("{folder}/__main__.py");
    let Ok(bytes) = vm.read_file(&file) else {
        let words = format!("{}: can't find '__main__' module in '{folder}'", executable(vm));
        return Err(exit(vm, &words));
    };
    let code = vm.compile_bytes(&bytes, &file, false)?;
    let code = vm.code_object(&code);
    as_main(vm, "__main__", Found { code, file, package: false }, globals)
}

fn module_code(vm: &mut Vm, name: &str, globals: &Object) -> PyResult {
    let found = find(vm, name).and_then(|found| {
        if !found.package {
            return Ok((name.to_string(), found));
        }
        // A package runs by its `__main__`, once the package itself is there.
        let main = format!("{name}.__main__");
        match find(vm, &main) {
            Ok(found) => Ok((main, found)),
            Err(Refused::Words(words)) => {
                Err(Refused::Words(format!("{words}; '{name}' is a package and cannot be directly executed")))
            }
            Err(refused) => Err(refused),
        }
    });
    match found {
        Ok((name, found)) => {
            let sys = vm.import_dotted("sys")?;
            let argv = vm.getattr_str(&sys, "argv")?;
            let (first, file) = (vm.int(0), vm.str(&found.file));
            vm.set_item(&argv, &first, &file)?;
            as_main(vm, &name, found, globals)
        }
        Err(Refused::Raised) => Err(ophion_vm::Stop::Raised),
        Err(Refused::Words(words)) => {
            let words = format!("{}: {words}", executable(vm));
            Err(exit(vm, &words))
        }
    }
}

fn as_main(vm: &mut Vm, name: &str, found: Found, globals: &Object) -> PyResult {
    let package = name.rsplit_once('.').map_or("", |(p, _)| p);
    let spec = vm.record(ophion_vm::shape::SIMPLE_NAMESPACE, [], &[]);
    let (text, file, package) = (vm.str(name), vm.str(&found.file), vm.str(package));
    for (key, value) in
        [("name", &text), ("origin", &file), ("parent", &package), ("loader", &Object::NONE), ("cached", &Object::NONE)]
    {
        vm.setattr_str(&spec, key, value)?;
    }
    for (key, value) in
        [("__file__", &file), ("__package__", &package), ("__spec__", &spec), ("__cached__", &Object::NONE)]
    {
        vm.dict_set_str(globals, key, value);
    }
    Ok(found.code)
}

/// Finds a module without running it; the packages above it are imported.
fn find(vm: &mut Vm, name: &str) -> Result<Found, Refused> {
    let missing = || Refused::Words(format!("No module named {name}"));
    let (parent, last) = name.rsplit_once('.').map_or((None, name), |(p, l)| (Some(p), l));
    let path = match parent {
        Some(parent) => match vm.import_dotted(parent) {
            Ok(m) => vm.getattr_str_opt(&m, "__path__")?.ok_or_else(|| {
                let why = format!("__path__ attribute not found on '{parent}' while trying to find '{name}'");
                Refused::Words(format!(
                    "Error while finding module specification for '{name}' (ModuleNotFoundError: {why})"
                ))
            })?,
            Err(_) if vm.raised_is(Exc::ModuleNotFoundError) => {
                let e = vm.take_exception();
                let words = vm.str_of(&e)?;
                let words = vm.lossy(&words);
                return Err(Refused::Words(format!(
                    "Error while finding module specification for '{name}' (ModuleNotFoundError: {words})"
                )));
            }
            Err(stop) => return Err(stop.into()),
        },
        None => {
            let sys = vm.import_dotted("sys")?;
            vm.getattr_str(&sys, "path")?
        }
    };
    for entry in vm.collect(&path)? {
        let folder = vm.lossy(&entry);
        let base =
            if folder.is_empty() { last.to_string() } else { format!("{}/{last}", folder.trim_end_matches('/')) };
        for (file, package) in [(format!("{base}/__init__.py"), true), (format!("{base}.py"), false)] {
            let Ok(bytes) = vm.read_file(&file) else { continue };
            let code = vm.compile_bytes(&bytes, &file, false)?;
            let code = vm.code_object(&code);
            return Ok(Found { code, file, package });
        }
    }
    let Some(module) = ophion_pylib::module(name) else { return Err(missing()) };
    let code = vm.compile(&module.source, &module.filename, "exec")?;
    Ok(Found { code, file: module.filename.to_string(), package: module.package })
}

fn executable(vm: &mut Vm) -> String {
    let sys = vm.sys_dict.clone();
    let path = vm.dict_get_str(&sys, "executable").map(|e| vm.lossy(&e)).unwrap_or_default();
    if path.is_empty() { "ophion".to_string() } else { path }
}

/// `sys.exit(words)`.
fn exit(vm: &mut Vm, words: &str) -> ophion_vm::Stop {
    let words = vm.str(words);
    vm.raise_with(Exc::SystemExit, vec![words])
}
