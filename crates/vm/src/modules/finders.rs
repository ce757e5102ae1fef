//! `sys.meta_path` and the specs of modules: where the interpreter's own way of importing meets importlib.
//!
//! The interpreter finds and loads modules itself, which needs no importlib (1,700 lines to compile): so it does for as long as `sys.meta_path` and
//! `sys.path_hooks` are as importlib leaves them. Modules that are imported before importlib get their `__spec__` and `__loader__` when it comes,
//! which is at the latest when a program looks at one of these attributes, or at `sys.meta_path`. As soon as a program has finders of its own,
//! importlib imports everything. What both need is in the Python half of `_imp`: `_install` (called by importlib itself), `_specify`, `_find_and_load`,
//! `_standard`.

use crate::{Exc, Object, PyResult, Value, Vm, shape};
use ophion_object::codes;
use ophion_object::records::{self, exception, traceback};

/// importlib's core, under the name that CPython gives it.
const CORE: &str = "_frozen_importlib";

impl Vm {
    /// Is importlib there, and wholly?
    fn importlib_is_ready(&mut self) -> bool {
        self.standard_finders().is_some()
    }

    /// `sys.meta_path` and `sys.path_hooks` as importlib left them.
    fn standard_finders(&mut self) -> Option<[Object; 2]> {
        let imp = self.module_by_name("_imp")?;
        let dict = self.module_dict(&imp);
        let standard = self.dict_get_str(&dict, "_standard")?;
        let [meta_path, hooks] = self.list_items(&standard)? else { return None };
        Some([meta_path.clone(), hooks.clone()])
    }

    /// Must importlib import what is not in `sys.modules`, because the program has finders of its own?
    pub(crate) fn has_own_finders(&mut self) -> bool {
        let sys = self.sys_dict.clone();
        if sys.is_null() || self.importing.iter().any(|name| name == CORE) {
            return false;
        }
        let standard = self.standard_finders();
        for (i, name) in ["meta_path", "path_hooks"].into_iter().enumerate() {
            let now = self.dict_get_str(&sys, name).unwrap_or(Object::NONE);
            let now = self.list_items(&now).unwrap_or_default();
            let then = match &standard {
                Some(standard) => self.tuple_items(&standard[i]).unwrap_or_default(),
                None => &[],
            };
            if now.len() != then.len() || now.iter().zip(then).any(|(a, b)| !a.is(b)) {
                return true;
            }
        }
        false
    }

    /// Imports a module by the finders of `sys.meta_path`, parents first.
    #[cold]
    pub(crate) fn import_by_finders(&mut self, name: &str) -> PyResult {
        self.import_module_alone(CORE)?;
        let imp = self.import_module_alone("_imp")?;
        let find = self.getattr_str(&imp, "_find_and_load")?;
        let name = self.str(name);
        let r = self.call(&find, &[name]);
        if r.is_err() {
            self.hide_importlib_frames();
        }
        r
    }

    /// Imports a module of the interpreter itself, whatever finders there are.
    pub fn import_module_alone(&mut self, name: &str) -> PyResult {
        if let Some(m) = self.module_by_name(name) {
            return Ok(m);
        }
        match self.load_own(name)? {
            Some(m) => Ok(m),
            None => Err(self.module_not_found(name, format!("No module named '{name}'"))),
        }
    }

    /// Gives a module that the interpreter has found itself its `__spec__` and `__loader__`, if importlib is there.
    pub(crate) fn specify(&mut self, module: &Object) -> PyResult<()> {
        if !self.importlib_is_ready() {
            return Ok(());
        }
        let imp = self.import_module_alone("_imp")?;
        let specify = self.getattr_str(&imp, "_specify")?;
        self.call(&specify, std::slice::from_ref(module))?;
        Ok(())
    }

    /// A program looks at an attribute of a module that only importlib could give.
    #[cold]
    pub(crate) fn attribute_needs_importlib(&mut self, module: &Object, name: Value) -> PyResult<()> {
        let dict = self.module_dict(module);
        let (spec, loader) = (name == self.names.spec, name == self.names.loader);
        if self.importlib_is_ready() || self.module_by_name(CORE).is_some() {
            return Ok(());
        }
        if spec || loader {
            // None is all that modules have which the program has made itself.
            let own = self.dict_get_str(&dict, "__name__").map(|n| self.lossy(&n)).unwrap_or_default();
            let asked = if spec { "__spec__" } else { "__loader__" };
            if !self.dict_get_str(&dict, asked).is_some_and(|v| v.is_none())
                || !self.module_by_name(&own).is_some_and(|m| m.is(module))
                || own == "__main__" && spec
            {
                return Ok(());
            }
        } else if !dict.is(&self.sys_dict) {
            return Ok(());
        }
        self.import_module_alone(CORE)?;
        Ok(())
    }

    /// Takes importlib's frames out of the traceback of the exception, as far as CPython does: all of them if the import itself failed, otherwise
    /// those that only lead to the program's code.
    fn hide_importlib_frames(&mut self) {
        let all = self.raised_is(Exc::ImportError);
        let e = self.exception.clone();
        // SAFETY: an exception, tracebacks, frames with codes: all live, and nothing else runs.
        unsafe {
            let mut kept = Vec::new();
            let mut chunk = Vec::new();
            let mut tb = Object::share(*records::field(e.value(), exception::TRACEBACK));
            while !tb.is_null() && self.shape_of(&tb) == shape::TRACEBACK {
                let frame = self.field(&tb, traceback::FRAME);
                let code = &codes::data(codes::frame_data(frame.value()).code).code;
                let inside = matches!(
                    code.filename.as_str(),
                    "<frozen importlib._bootstrap>" | "<frozen importlib._bootstrap_external>"
                );
                let leads_on = code.name == "_call_with_frames_removed";
                let next = self.field(&tb, traceback::NEXT);
                if inside {
                    chunk.push(tb);
                    if all || leads_on {
                        chunk.clear();
                    }
                } else {
                    kept.append(&mut chunk);
                    kept.push(tb);
                }
                tb = next;
            }
            kept.append(&mut chunk);
            let mut next = Object::NONE;
            for tb in kept.into_iter().rev() {
                self.set_field(&tb, traceback::NEXT, next);
                next = tb;
            }
            let next = if next.is_none() { Object::NULL } else { next };
            self.set_exception_field(&e, exception::TRACEBACK, next);
        }
    }
}
