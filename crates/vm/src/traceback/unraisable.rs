//! Exceptions that nobody can catch: those of `__del__`, of weak references' callbacks, of generators that are closed when they die.

use crate::frames::Frame;
use crate::{Object, Vm};
use ophion_bytecode::CodeFlags;

impl Vm {
    /// Reports such an exception through `sys.unraisablehook`. `what` says what happened, without a colon.
    pub fn unraisable(&mut self, e: Object, what: &str) {
        self.locate_unraisable(&e);
        let sys = self.sys_dict.clone();
        let hook = if sys.is_null() { None } else { self.dict_get_str(&sys, "unraisablehook") };
        let hook = hook.filter(|h| self.native_definition(h).is_none());
        let (Some(hook), Some(make)) = (hook, self.unraisable_arguments) else {
            let text = self.format_unraisable(&e, Some(what), None);
            self.write_stderr(&text);
            return;
        };
        let (kind, tb, words) = (self.type_of(&e), self.exception_traceback(&e), self.str(what));
        let arguments = make(self, vec![kind, e, tb, words, Object::NONE]);
        if self.call(&hook, &[arguments]).is_err() {
            // The hook's own failure is reported instead, the plain way.
            let inner = self.take_exception();
            let text = self.format_unraisable(&inner, Some("Exception ignored in sys.unraisablehook"), None);
            self.write_stderr(&text);
        }
    }

    /// One that has come past no frame gets the running one as its traceback.
    fn locate_unraisable(&mut self, e: &Object) {
        if !self.is_any_exception(e) || !self.exception_traceback(e).is_none() {
            return;
        }
        // SAFETY: the frames are live.
        let seen = |(f, _): &(Frame, _)| unsafe { !f.code().code.flags.contains(CodeFlags::HIDDEN) };
        if let Some((f, pc)) = self.frames().into_iter().find(seen) {
            let saved = std::mem::replace(&mut self.exception, e.clone());
            // SAFETY: as above; the instruction is the frame's.
            unsafe { self.add_traceback(f, f.index(pc)) };
            self.exception = saved;
        }
    }

    /// The default report: no chain, no marks.
    pub fn format_unraisable(&mut self, e: &Object, what: Option<&str>, object: Option<&Object>) -> String {
        let mut out = match (what, object) {
            (what, Some(o)) => {
                let shown = self.safe_text(o, "object", true);
                format!("{}: {shown}\n", what.unwrap_or("Exception ignored in"))
            }
            (Some(what), None) => format!("{what}:\n"),
            (None, None) => String::new(),
        };
        if !self.is_any_exception(e) {
            return out;
        }
        let tb = self.exception_traceback(e);
        let mut entries = self.traceback_entries(&tb);
        if let Some(limit) = self.traceback_limit() {
            entries.drain(..entries.len().saturating_sub(limit));
        }
        if !entries.is_empty() {
            out.push_str("Traceback (most recent call last):\n");
            out.push_str(&self.format_entries(&entries, |vm, e, out| vm.format_first_line(e, out)));
        }
        let name = self.exception_type_name(e);
        let text = self.safe_text(e, "exception", false);
        out.push_str(&format!("{name}: {text}\n"));
        out
    }

    /// "Exception ignored ..." and the object that it is about.
    pub fn unraisable_about(&mut self, e: Object, what: &str, object: &Object) {
        let shown = self.safe_text(object, "object", true);
        self.unraisable(e, &format!("{what} {shown}"));
    }
}
