//! Tracebacks as text, and suggestions for misspelt names.

use crate::exceptions::fields;
use crate::{Exc, Kind, Object, Vm, shape};
use ophion_object::records::{exception, traceback};
use ophion_object::{codes, records};

/// One line of a traceback: file, line, name, and the range of the source, if known.
pub struct Entry {
    pub file: String,
    pub line: u32,
    pub name: String,
    pub position: ophion_bytecode::Position,
}

impl Vm {
    /// The entries of a traceback, outermost first.
    pub fn traceback_entries(&self, tb: &Object) -> Vec<Entry> {
        let mut entries = Vec::new();
        let mut tb = tb.clone();
        while self.shape_of(&tb) == shape::TRACEBACK {
            let frame = self.field(&tb, traceback::FRAME);
            let at = self.raw(&tb, traceback::LASTI) as u32;
            let line = self.raw(&tb, traceback::LINE) as u32;
            // SAFETY: a traceback's frame is a frame object with a code.
            unsafe {
                let code = &codes::data(codes::frame_data(frame.value()).code).code;
                let position = code.position(at);
                let name = self.function_qualname(&frame).unwrap_or_else(|| code.name.clone());
                entries.push(Entry { file: code.filename.clone(), line, name, position });
            }
            tb = self.field(&tb, traceback::NEXT);
        }
        entries
    }

    fn function_qualname(&self, _frame: &Object) -> Option<String> {
        None
    }

    /// An exception with its traceback and chain, as the interpreter prints it when nobody catches it.
    pub fn format_exception(&mut self, e: &Object) -> String {
        let saved = std::mem::replace(&mut self.exception, Object::NULL);
        let mut out = String::new();
        self.format_chain(e, &mut out, &mut Vec::new(), 0);
        self.exception = saved;
        out
    }

    pub(crate) fn format_chain(&mut self, e: &Object, out: &mut String, seen: &mut Vec<u64>, depth: usize) {
        seen.push(self.id(e));
        if depth < 200 {
            let cause = self.exception_field(e, exception::CAUSE);
            let context = self.exception_field(e, exception::CONTEXT);
            let suppress = self.raw(e, exception::SUPPRESS_CONTEXT) != 0;
            if self.is_any_exception(&cause) && !seen.contains(&self.id(&cause)) {
                self.format_chain(&cause, out, seen, depth + 1);
                out.push_str("\nThe above exception was the direct cause of the following exception:\n\n");
            } else if self.is_any_exception(&context) && !suppress && !seen.contains(&self.id(&context)) {
                self.format_chain(&context, out, seen, depth + 1);
                out.push_str("\nDuring handling of the above exception, another exception occurred:\n\n");
            }
        }
        if self.is_exception(e, Exc::BaseExceptionGroup) {
            let mut text = String::new();
            self.format_group(e, 0, &mut text, seen);
            out.push_str(&text);
            return;
        }
        let tb = self.exception_field(e, exception::TRACEBACK);
        self.format_traceback(&tb, "", out);
        out.push_str(&self.format_exception_only(e));
    }

    /// `Type: message`, with notes.
    pub fn format_exception_only(&mut self, e: &Object) -> String {
        let class = self.type_of(e);
        let name = self.full_type_name(&class);
        let name = name.strip_prefix("__main__.").unwrap_or(&name).to_string();
        let mut head = String::new();
        let syntax = self.is_exception(e, Exc::SyntaxError);
        if syntax {
            self.format_syntax_error(e, &mut head);
        }
        let whole = if syntax {
            let m = self.exception_field(e, fields::SYNTAX_MSG);
            if m.is_null() { self.str("<no detail available>") } else { m }
        } else {
            e.clone()
        };
        let text = match self.str_of(&whole) {
            Ok(s) => self.lossy(&s),
            Err(_) => {
                self.take_exception();
                "<exception str() failed>".to_string()
            }
        };
        let hint = self.suggestion(e, &text);
        let mut out = head;
        out.push_str(&if text.is_empty() { format!("{name}\n") } else { format!("{name}: {text}{hint}\n") });
        if let Ok(Some(notes)) = self.getattr_str_opt(e, "__notes__")
            && self.kind(&notes) == Kind::List
        {
            for n in self.list_items(&notes).map(<[Object]>::to_vec).unwrap_or_default() {
                out.push_str(&self.lossy(&n));
                out.push('\n');
            }
        }
        out
    }

    /// ". Did you mean: 'x'?" for a name or attribute that is nearly one that exists.
    fn suggestion(&mut self, e: &Object, _text: &str) -> String {
        if self.is_exception(e, Exc::AttributeError) {
            let (name, obj) = (self.exception_field(e, fields::NAME), self.exception_field(e, fields::OBJ));
            if !self.is_str(&name) || obj.is_null() {
                return String::new();
            }
            let wrong = self.lossy(&name);
            let found = self.attribute_names(&obj);
            let hide = !wrong.starts_with('_');
            let candidates = found.iter().map(String::as_str).filter(|n| !hide || !n.starts_with('_'));
            return match suggest(&wrong, candidates) {
                Some(s) => format!(". Did you mean: '{s}'?"),
                None => String::new(),
            };
        }
        if self.is_exception(e, Exc::ImportError) {
            let from = self.exception_field(e, fields::NAME_FROM);
            let module = self.exception_field(e, fields::NAME);
            if self.is_str(&from) && self.is_str(&module) {
                let m = self.lossy(&module);
                if let Some(m) = self.module_by_name(&m) {
                    let names = self.attribute_names(&m);
                    let wrong = self.lossy(&from);
                    if let Some(s) = suggest(&wrong, names.iter().map(String::as_str).filter(|n| !n.starts_with('_'))) {
                        return format!(". Did you mean: '{s}'?");
                    }
                }
            }
            return String::new();
        }
        if self.is_exception(e, Exc::NameError) {
            let name = self.exception_field(e, fields::NAME);
            if !self.is_str(&name) {
                return String::new();
            }
            let wrong = self.lossy(&name);
            let mut tb = self.exception_field(e, exception::TRACEBACK);
            let mut frame = None;
            while self.shape_of(&tb) == shape::TRACEBACK {
                frame = Some(self.field(&tb, traceback::FRAME));
                tb = self.field(&tb, traceback::NEXT);
            }
            let Some(frame) = frame else { return String::new() };
            let mut names: Vec<String> = Vec::new();
            if let Ok(locals) = self.frame_locals_dict(&frame) {
                // A method's attribute of the same name is nearer than any other name.
                if let Some(this) = self.dict_get_str(&locals, "self")
                    && matches!(self.getattr_str_opt(&this, &wrong), Ok(Some(_)))
                {
                    return format!(". Did you mean: 'self.{wrong}'?");
                }
                self.exception = Object::NULL;
                if self.kind(&locals) == Kind::Dict {
                    names.extend(self.dict_items(&locals).iter().map(|(k, _)| self.lossy(k)));
                }
            }
            let globals = self.frame_globals(&frame);
            names.extend(self.dict_items(&globals).iter().map(|(k, _)| self.lossy(k)));
            let builtins = self.builtins.clone();
            names.extend(self.dict_items(&builtins).iter().map(|(k, _)| self.lossy(k)));
            if let Some(s) = suggest(&wrong, names.iter().map(String::as_str)) {
                return format!(". Did you mean: '{s}'?");
            }
            if self.is_library_module(&wrong) {
                return format!(". Did you forget to import '{wrong}'?");
            }
        }
        String::new()
    }

    /// What `dir()` finds, sorted; nothing if it fails.
    fn attribute_names(&mut self, o: &Object) -> Vec<String> {
        let builtins = self.builtins.clone();
        let Some(dir) = self.dict_get_str(&builtins, "dir") else { return vec![] };
        match self.call(&dir, std::slice::from_ref(o)).and_then(|l| self.collect(&l)) {
            Ok(items) => items.iter().filter(|n| self.is_str(n)).map(|n| self.lossy(n)).collect(),
            Err(_) => {
                self.take_exception();
                vec![]
            }
        }
    }

    fn is_library_module(&mut self, name: &str) -> bool {
        let sys = self.sys_dict.clone();
        if sys.is_null() {
            return false;
        }
        match self.dict_get_str(&sys, "stdlib_module_names") {
            Some(names) => {
                let key = self.str(name);
                let r = self.contains(&names, &key);
                r.unwrap_or(false)
            }
            None => false,
        }
    }

    /// The name of an exception's missing attribute or variable, if it has one.
    pub fn exception_name(&self, e: &Object) -> Option<String> {
        if self.is_exception(e, Exc::NameError) || self.is_exception(e, Exc::AttributeError) {
            let n = self.exception_field(e, fields::NAME);
            return if self.is_str(&n) { Some(self.lossy(&n)) } else { None };
        }
        None
    }

    #[allow(dead_code)]
    fn raw_field(&self, o: &Object, i: usize) -> u64 {
        // SAFETY: a live record.
        unsafe { *records::raw(o.value(), i) }
    }
}

/// The candidate nearest to a misspelt name, by the distance that CPython uses; None if none is near.
pub fn suggest<'a>(wrong: &str, candidates: impl Iterator<Item = &'a str>) -> Option<String> {
    if wrong.is_empty() || wrong.chars().count() > 40 {
        return None;
    }
    let mut best: Option<(usize, &str)> = None;
    for (n, c) in candidates.enumerate() {
        if n > 750 {
            return None;
        }
        if c == wrong || c.is_empty() {
            continue;
        }
        let max = (c.chars().count() + wrong.chars().count() + 3) * 2 / 6;
        let max = best.map_or(max, |(d, _)| max.min(d.saturating_sub(1)));
        if let Some(d) = distance(wrong, c, max)
            && best.is_none_or(|(b, _)| d < b)
        {
            best = Some((d, c));
        }
    }
    best.map(|(_, c)| c.to_string())
}

/// Levenshtein distance where moves cost 2 and a change of case 1; None if more than `max`.
fn distance(a: &str, b: &str, max: usize) -> Option<usize> {
    const MOVE: usize = 2;
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let cost = |x: char, y: char| {
        if x == y {
            0
        } else if x.to_lowercase().eq(y.to_lowercase()) {
            1
        } else {
            MOVE
        }
    };
    let mut row: Vec<usize> = (0..=b.len()).map(|i| i * MOVE).collect();
    for (i, &x) in a.iter().enumerate() {
        let mut diagonal = row[0];
        row[0] = (i + 1) * MOVE;
        let mut least = row[0];
        for (j, &y) in b.iter().enumerate() {
            let substituted = diagonal + cost(x, y);
            diagonal = row[j + 1];
            row[j + 1] = substituted.min(row[j + 1] + MOVE).min(row[j] + MOVE);
            least = least.min(row[j + 1]);
        }
        if least > max {
            return None;
        }
    }
    Some(row[b.len()]).filter(|&d| d <= max)
}
