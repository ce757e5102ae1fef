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

    fn format_chain(&mut self, e: &Object, out: &mut String, seen: &mut Vec<u64>, depth: usize) {
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
        self.format_one(e, out);
    }

    fn format_one(&mut self, e: &Object, out: &mut String) {
        let tb = self.exception_field(e, exception::TRACEBACK);
        if self.shape_of(&tb) == shape::TRACEBACK {
            out.push_str("Traceback (most recent call last):\n");
            for entry in self.traceback_entries(&tb) {
                out.push_str(&format!("  File \"{}\", line {}, in {}\n", entry.file, entry.line, entry.name));
            }
        }
        out.push_str(&self.format_exception_only(e));
    }

    /// `Type: message`, with notes.
    pub fn format_exception_only(&mut self, e: &Object) -> String {
        let class = self.type_of(e);
        let name = self.full_type_name(&class);
        let name = name.strip_prefix("__main__.").unwrap_or(&name).to_string();
        let text = match self.str_of(e) {
            Ok(s) => self.lossy(&s),
            Err(_) => {
                self.take_exception();
                "<exception str() failed>".to_string()
            }
        };
        let mut out = if text.is_empty() { format!("{name}\n") } else { format!("{name}: {text}\n") };
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
