//! Tracebacks as text, in the format of CPython's `traceback` module.
//!
//! An exception keeps (frame, instruction) pairs; text is made of them when somebody looks.

mod chain;
mod final_lines;
mod source;
mod suggest;
mod syntax;
mod unraisable;

pub use source::{Anchors, Place};
pub use suggest::suggest;
pub use syntax::KeywordTypo;

use crate::{Exc, Object, Vm, shape};
use ophion_object::codes;
use ophion_object::records::{exception, traceback};

/// One line of a traceback: file, line, name, and the range of the source, if known.
#[derive(Clone, Debug)]
pub struct Entry {
    pub file: String,
    pub line: u32,
    pub name: String,
    /// Line on which the code begins; with file and name it tells codes apart whose source is in no file.
    pub first_line: u32,
    pub position: ophion_bytecode::Position,
}

/// After so many lines that are the same, the rest are only counted.
const REPEATS: usize = 3;

impl Vm {
    /// The entries of a traceback, outermost first.
    pub fn traceback_entries(&self, tb: &Object) -> Vec<Entry> {
        let mut entries = Vec::new();
        let mut tb = tb.clone();
        while self.shape_of(&tb) == shape::TRACEBACK {
            let frame = self.field(&tb, traceback::FRAME);
            let at = self.raw(&tb, traceback::LASTI) as u32;
            let line = self.traceback_line(&tb) as u32;
            // SAFETY: a traceback's frame is a frame object with a code.
            unsafe {
                let code = &codes::data(codes::frame_data(frame.value()).code).code;
                entries.push(Entry {
                    file: code.filename.clone(),
                    line,
                    name: code.name.clone(),
                    first_line: code.first_line,
                    position: code.position(at),
                });
            }
            tb = self.field(&tb, traceback::NEXT);
        }
        entries
    }

    /// The entries as text: file, line and name of each, then whatever `details` says about it; what repeats is counted.
    fn format_entries(&mut self, entries: &[Entry], mut details: impl FnMut(&mut Vm, &Entry, &mut String)) -> String {
        let mut out = String::new();
        let mut same = 0;
        let mut last: Option<&Entry> = None;
        for e in entries {
            if last.is_some_and(|l| (&l.file, l.line, &l.name) == (&e.file, e.line, &e.name)) {
                same += 1;
            } else {
                repeated(same, &mut out);
                same = 1;
                last = Some(e);
            }
            if same <= REPEATS {
                // What is typed is one file for each statement, and is shown as one.
                let file = if e.file.starts_with("<stdin-") { "<stdin>" } else { &e.file };
                out.push_str(&format!("  File \"{file}\", line {}, in {}\n", e.line, e.name));
                details(self, e, &mut out);
            }
        }
        repeated(same, &mut out);
        out
    }

    /// The traceback field of an exception, for callers outside.
    pub fn exception_traceback(&self, e: &Object) -> Object {
        let tb = self.exception_field(e, exception::TRACEBACK);
        if tb.is_null() { Object::NONE } else { tb }
    }

    /// The name of an exception's missing attribute or variable, if it has one.
    pub fn exception_name(&self, e: &Object) -> Option<String> {
        if self.is_exception(e, Exc::NameError) || self.is_exception(e, Exc::AttributeError) {
            let n = self.exception_field(e, crate::exceptions::fields::NAME);
            return if self.is_str(&n) { Some(self.lossy(&n)) } else { None };
        }
        None
    }
}

fn repeated(same: usize, out: &mut String) {
    if same > REPEATS {
        let n = same - REPEATS;
        out.push_str(&format!("  [Previous line repeated {n} more time{}]\n", if n == 1 { "" } else { "s" }));
    }
}
