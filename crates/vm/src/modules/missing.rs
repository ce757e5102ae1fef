//! What a message says of a name that a module does not have: is the module still being imported, or in the way of another one?

use crate::{Object, Vm};

/// What is the matter with a module.
enum Trouble {
    None,
    /// A file beside the program has the name of a module of the library.
    HidesLibrary(String),
    /// A module beside the program that is not there yet: perhaps another one of its name was meant.
    MayHide(String),
    /// It is not there yet.
    Partial(Option<String>),
}

impl Vm {
    /// The text of the AttributeError for `module.name`.
    #[cold]
    pub(crate) fn no_module_attribute(&mut self, module: &Object, name: &str) -> String {
        let dict = self.module_dict(module);
        let Some(own) = self.dict_get_str(&dict, "__name__").filter(|m| self.is_str(m)).map(|m| self.lossy(&m)) else {
            return format!("module has no attribute '{name}'");
        };
        match self.trouble(module, &own) {
            Trouble::HidesLibrary(file) => {
                format!("module '{own}' has no attribute '{name}' {}", self.in_the_way(&file, &own))
            }
            Trouble::MayHide(file) => {
                format!("module '{own}' has no attribute '{name}' {}", self.perhaps_in_the_way(&file))
            }
            Trouble::Partial(file) => {
                let from = file.map_or(String::new(), |f| format!(" from {}", self.quoted(&f)));
                let why = "(most likely due to a circular import)";
                format!("partially initialized module '{own}'{from} has no attribute '{name}' {why}")
            }
            Trouble::None
                if self.importing.contains(&format!("{own}.{name}"))
                    || self.is_uninitialized_submodule(module, name) =>
            {
                format!("cannot access submodule '{name}' of module '{own}' (most likely due to a circular import)")
            }
            Trouble::None => format!("module '{own}' has no attribute '{name}'"),
        }
    }

    /// The text of the ImportError for `from own import name`.
    #[cold]
    pub(crate) fn no_import_name(&mut self, module: &Object, own: &str, name: &str) -> String {
        let unknown = || "unknown location".to_string();
        match self.trouble(module, own) {
            Trouble::HidesLibrary(file) => {
                format!("cannot import name '{name}' from '{own}' {}", self.in_the_way(&file, own))
            }
            Trouble::MayHide(file) => {
                format!("cannot import name '{name}' from '{own}' {}", self.perhaps_in_the_way(&file))
            }
            Trouble::Partial(file) => {
                let why = "(most likely due to a circular import)";
                let place = file.unwrap_or_else(unknown);
                format!("cannot import name '{name}' from partially initialized module '{own}' {why} ({place})")
            }
            Trouble::None => {
                let place = self.module_file(module).unwrap_or_else(unknown);
                format!("cannot import name '{name}' from '{own}' ({place})")
            }
        }
    }

    fn module_file(&mut self, module: &Object) -> Option<String> {
        // SAFETY: live.
        if !unsafe { self.is_module(module.value()) } {
            return None;
        }
        let dict = self.module_dict(module);
        self.dict_get_str(&dict, "__file__").filter(|f| self.is_str(f)).map(|f| self.lossy(&f))
    }

    fn trouble(&mut self, module: &Object, own: &str) -> Trouble {
        if own == "__main__" {
            return Trouble::None;
        }
        let file = self.module_file(module);
        let beside = file.as_deref().is_some_and(|f| self.is_beside_program(f));
        let partial = self.importing.iter().any(|m| m == own) || self.is_initializing(module);
        match file {
            Some(file) if beside && self.is_library_name(own) => Trouble::HidesLibrary(file),
            Some(file) if beside && partial => Trouble::MayHide(file),
            file if partial => Trouble::Partial(file),
            _ => Trouble::None,
        }
    }

    /// Does importlib import the module just now?
    fn is_initializing(&mut self, module: &Object) -> bool {
        let flag = self.of_spec(module, "_initializing");
        flag.is_some_and(|flag| self.truth(&flag).unwrap_or(false))
    }

    /// Does importlib import this submodule of the module just now?
    fn is_uninitialized_submodule(&mut self, module: &Object, name: &str) -> bool {
        let names = self.of_spec(module, "_uninitialized_submodules");
        let name = self.str(name);
        names.is_some_and(|names| self.contains(&names, &name).unwrap_or(false))
    }

    /// An attribute of the module's spec, without errors.
    fn of_spec(&mut self, module: &Object, attribute: &str) -> Option<Object> {
        // SAFETY: live.
        if !unsafe { self.is_module(module.value()) } {
            return None;
        }
        let dict = self.module_dict(module);
        let spec = self.dict_get_str(&dict, "__spec__").filter(|s| !s.is_none())?;
        match self.getattr_str_opt(&spec, attribute) {
            Ok(found) => found,
            Err(_) => {
                self.take_exception();
                None
            }
        }
    }

    /// Is it a module of its own in the folder that `sys.path` began with?
    fn is_beside_program(&mut self, file: &str) -> bool {
        let first = self.extensions.get("sys.path_0").cloned().filter(|f| self.is_str(f));
        let Some(first) = first.map(|f| self.lossy(&f)) else { return false };
        let first = match (first.is_empty(), self.host.current_dir()) {
            (true, Ok(here)) => String::from_utf8_lossy(&here).into_owned(),
            _ => first,
        };
        let outer = |path: &str| path.rsplit_once('/').map(|(folder, _)| folder.to_string());
        let folder = if file.ends_with("/__init__.py") { outer(file).and_then(|f| outer(&f)) } else { outer(file) };
        folder.is_some_and(|f| f == first)
    }

    fn is_library_name(&mut self, name: &str) -> bool {
        let sys = self.sys_dict.clone();
        let names = if sys.is_null() { None } else { self.dict_get_str(&sys, "stdlib_module_names") };
        let Some(names) = names else { return false };
        let name = self.str(name);
        self.contains(&names, &name).unwrap_or(false)
    }

    fn quoted(&mut self, text: &str) -> String {
        let text = self.str(text);
        match self.repr(&text) {
            Ok(r) => self.lossy(&r),
            Err(_) => {
                self.take_exception();
                String::new()
            }
        }
    }

    fn in_the_way(&mut self, file: &str, own: &str) -> String {
        format!(
            "(consider renaming {} since it has the same name as the standard library module named '{own}' \
             and prevents importing that standard library module)",
            self.quoted(file)
        )
    }

    fn perhaps_in_the_way(&mut self, file: &str) -> String {
        format!("(consider renaming {} if it has the same name as a library you intended to import)", self.quoted(file))
    }
}
