//! The last lines of a report: `Type: message`, and notes.

use crate::exceptions::fields;
use crate::{Exc, Kind, Object, Vm};

impl Vm {
    /// `Type: message`, with notes; in front of it what a syntax error shows of the source.
    pub fn format_exception_only(&mut self, e: &Object) -> String {
        // CPython asks for the text first, for the notes then, and for the names last.
        let syntax = self.is_exception(e, Exc::SyntaxError);
        let text = if syntax { String::new() } else { self.text_of_exception(e) };
        let notes = match self.getattr_str_opt(e, "__notes__") {
            Ok(n) => n.unwrap_or(Object::NONE),
            Err(_) => {
                let inner = self.take_exception();
                let shown = self.safe_text(&inner, "__notes__", true);
                let note = self.str(&format!("Ignored error getting __notes__: {shown}"));
                self.list(vec![note])
            }
        };
        let name = self.exception_type_name(e);
        let mut out = if syntax {
            self.format_syntax_error(e, &name)
        } else {
            let hint = self.suggestion(e);
            let text = format!("{text}{hint}");
            if text.is_empty() { format!("{name}\n") } else { format!("{name}: {text}\n") }
        };
        self.format_notes(&notes, &mut out);
        out
    }

    fn text_of_exception(&mut self, e: &Object) -> String {
        self.safe_text(e, "exception", false)
    }

    /// `str()` or `repr()` of something, or words that say that it failed.
    pub(super) fn safe_text(&mut self, o: &Object, what: &str, repr: bool) -> String {
        let r = if repr { self.repr(o) } else { self.str_of(o) };
        match r {
            Ok(s) => self.lossy(&s),
            Err(_) => {
                self.take_exception();
                let function = if repr { "repr" } else { "str" };
                format!("<{what} {function}() failed>")
            }
        }
    }

    /// The type's name with its module, unless that is `__main__` or `builtins`.
    pub(super) fn exception_type_name(&mut self, e: &Object) -> String {
        let class = self.type_of(e);
        let attribute = |vm: &mut Vm, name: &str| match vm.getattr_str_opt(&class, name) {
            Ok(v) => v.filter(|v| vm.is_str(v)).map(|v| vm.lossy(&v)),
            Err(_) => {
                vm.take_exception();
                None
            }
        };
        let name = attribute(self, "__qualname__").unwrap_or_else(|| self.type_name(e));
        match attribute(self, "__module__").as_deref() {
            Some("__main__" | "builtins") => name,
            Some(m) => format!("{m}.{name}"),
            None => format!("<unknown>.{name}"),
        }
    }

    fn format_notes(&mut self, notes: &Object, out: &mut String) {
        if notes.is_none() {
            return;
        }
        let items = if self.is_note_sequence(notes) { self.collect(notes).ok() } else { None };
        match items {
            Some(items) => {
                for n in &items {
                    let text = self.safe_text(n, "note", false);
                    out.push_str(&text);
                    out.push('\n');
                }
            }
            None => {
                if !self.exception.is_null() {
                    drop(self.take_exception());
                }
                let text = self.safe_text(notes, "__notes__", true);
                out.push_str(&text);
                out.push('\n');
            }
        }
    }

    /// Is it a `collections.abc.Sequence`, but no text?
    fn is_note_sequence(&mut self, o: &Object) -> bool {
        match self.kind(o) {
            Kind::List | Kind::Tuple => return true,
            Kind::Str | Kind::Bytes | Kind::Dict | Kind::Set => return false,
            _ if self.is_int(o) => return false,
            _ => {}
        }
        let r = self.import_dotted("collections.abc").and_then(|m| {
            let sequence = self.getattr_str(&m, "Sequence")?;
            self.is_instance(o, &sequence)
        });
        r.unwrap_or_else(|_| {
            self.take_exception();
            false
        })
    }

    /// The exception's `msg` if it is a syntax error's, and its details: file, line, offset, text, end line, end offset, metadata.
    pub(super) fn syntax_details(&self, e: &Object) -> (Object, Vec<Object>) {
        let message = self.exception_field(e, fields::SYNTAX_MSG);
        let details = self.exception_field(e, fields::SYNTAX_DETAILS);
        let mut items = self.list_items(&details).map(<[Object]>::to_vec).unwrap_or_default();
        items.resize(6, Object::NONE);
        items.push(self.exception_field(e, fields::SYNTAX_METADATA));
        (message, items)
    }
}
