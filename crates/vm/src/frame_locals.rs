//! The variables of a function's frame by name, to be read and written from outside: what `f_locals` is made of.

use crate::frames::Frame;
use crate::{Object, PyResult, Value, Vm, shape};
use ophion_bytecode::{CodeFlags, LocalKind};
use ophion_object::{codes, records, tuples};

impl Vm {
    /// What `frame.f_locals` gives: the namespace of a class body or module, else a view of the function's variables.
    pub fn frame_locals_view(&mut self, frame: &Object) -> PyResult {
        if self.code_of(&self.frame_code(frame)).flags.contains(CodeFlags::NAMESPACE) {
            return self.frame_locals_dict(frame);
        }
        Ok(self.record(shape::FRAME_LOCALS_PROXY, [frame.clone()], &[]))
    }

    /// The place of a variable: a register or the contents of a cell. None if the frame has no variable of the name, or is cleared.
    fn variable_place(&mut self, frame: &Object, name: &str) -> Option<*mut Value> {
        // SAFETY: live, of the kind; a running frame's registers are valid, an ended one's are its own.
        unsafe {
            let d = codes::frame_data(frame.value());
            let code = codes::data(d.code).code.clone();
            let (registers, count) = if !d.ended && !d.fp.is_null() {
                (d.fp, code.local_names.len())
            } else {
                (d.registers.as_mut_ptr(), d.registers.len())
            };
            let found =
                code.local_names.iter().zip(&code.local_kinds).position(|(n, k)| n == name && *k != LocalKind::Hidden);
            if let Some(i) = found.filter(|&i| i < count) {
                let at = registers.add(i);
                return Some(match code.local_kinds[i] {
                    LocalKind::Cell if (*at).has_shape(shape::CELL) => cell_contents(*at),
                    _ => at,
                });
            }
            if count == 0 && !code.local_names.is_empty() {
                return None;
            }
            let i = code.free_names.iter().position(|n| n == name && n != "__classdict__")?;
            let function = if !d.ended && !d.fp.is_null() { Frame(d.fp).function() } else { d.function };
            if !function.has_shape(shape::FUNCTION) {
                return None;
            }
            let closure = records::get(function, records::function::CLOSURE);
            if !closure.is_pointer() {
                return None;
            }
            tuples::items(closure).get(i).map(|&cell| cell_contents(cell))
        }
    }

    /// Is there a variable of the name in the frame's code, bound or not?
    pub fn frame_has_variable(&mut self, frame: &Object, name: &Object) -> PyResult<bool> {
        Ok(match self.variable_name(frame, name)? {
            Some(name) => self.variable_place(frame, &name).is_some(),
            None => false,
        })
    }

    /// The name that a key stands for: a string's text, or the name of a variable that the key equals. None if it equals none.
    fn variable_name(&mut self, frame: &Object, key: &Object) -> PyResult<Option<String>> {
        if self.is_str(key) {
            return Ok(Some(self.lossy(key)));
        }
        let hash = self.hash(key)?;
        let code = self.code_of(&self.frame_code(frame));
        for name in code.local_names.iter().chain(&code.free_names) {
            let text = self.intern(name);
            if self.hash(&text)? == hash && self.equal(&text, key)? {
                return Ok(Some(name.to_string()));
            }
        }
        Ok(None)
    }

    /// A variable, or a name that was written to the frame's locals from outside.
    pub fn frame_variable(&mut self, frame: &Object, name: &Object) -> PyResult<Option<Object>> {
        if let Some(text) = self.variable_name(frame, name)?
            && let Some(at) = self.variable_place(frame, &text)
        {
            // SAFETY: the place is valid; nothing has run since.
            return Ok(unsafe { if (*at).is_null() { None } else { Some(Object::share(*at)) } });
        }
        match self.frame_extra_locals(frame, false) {
            Some(extra) => self.dict_get(&extra, name),
            None => self.hash(name).map(|_| None),
        }
    }

    /// Writes a variable; a name that is none is kept beside them.
    pub fn set_frame_variable(&mut self, frame: &Object, name: &Object, value: &Object) -> PyResult<()> {
        if let Some(text) = self.variable_name(frame, name)?
            && let Some(at) = self.variable_place(frame, &text)
        {
            // SAFETY: the place owns what it holds; what it held is released when it holds the new value.
            unsafe { std::mem::replace(&mut *at, value.clone().into_value()).decref() };
            return Ok(());
        }
        match self.frame_extra_locals(frame, true) {
            Some(extra) => self.dict_set(&extra, name, value),
            None => Ok(()),
        }
    }

    /// The dict of what was written to a frame's locals that is no variable; made if `make`.
    pub fn frame_extra_locals(&mut self, frame: &Object, make: bool) -> Option<Object> {
        // SAFETY: live, of the kind.
        unsafe {
            if codes::frame_data(frame.value()).extra_locals.is_null() {
                if !make {
                    return None;
                }
                let dict = self.dict();
                codes::frame_data(frame.value()).extra_locals = dict.into_value();
            }
            Some(Object::share(codes::frame_data(frame.value()).extra_locals))
        }
    }

    /// Adds what was written to a frame's locals from outside to a dict of its variables.
    pub(crate) fn add_extra_locals(&mut self, dict: &Object, frame: Value) -> PyResult<()> {
        if frame.is_null() {
            return Ok(());
        }
        // SAFETY: a live frame object.
        let extra = unsafe { codes::frame_data(frame).extra_locals };
        if !extra.is_null() {
            // SAFETY: live.
            let extra = unsafe { Object::share(extra) };
            for (k, v) in self.dict_items(&extra) {
                self.dict_set(dict, &k, &v)?;
            }
        }
        Ok(())
    }
}

/// Where a cell keeps its contents.
unsafe fn cell_contents(cell: Value) -> *mut Value {
    // SAFETY: a live cell is a record.
    unsafe { (cell.as_pointer() as *mut Value).add(1 + records::cell::CONTENTS) }
}
