//! What a syntax error shows of the source, and keywords that were misspelt.

use crate::{Object, Vm};

/// A keyword that would make the text parse, and where the wrong name stands. Lines count from 1, columns from 0.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeywordTypo {
    pub keyword: String,
    /// The line of the name, without its end.
    pub text: String,
    /// Line within the text that was looked at.
    pub line: u32,
    pub column: u32,
    pub end_column: u32,
}

impl Vm {
    /// File, line, marks, and `SyntaxError: message`.
    pub(super) fn format_syntax_error(&mut self, e: &Object, type_name: &str) -> String {
        let (message, items) = self.syntax_details(e);
        let [file, line, offset, text, end_line, end_offset, metadata] = &items[..] else { return String::new() };
        let mut message = if message.is_null() { Object::NONE } else { message };
        let mut out = String::new();
        let mut suffix = String::new();
        let file_name = if file.is_none() { None } else { Some(self.safe_text(file, "filename", false)) };
        if !line.is_none() {
            let (shown, n) = (file_name.clone().filter(|f| !f.is_empty()), self.safe_text(line, "lineno", false));
            out.push_str(&format!("  File \"{}\", line {n}\n", shown.as_deref().unwrap_or("<string>")));
        } else if let Some(f) = &file_name {
            suffix = format!(" ({f})");
        }
        if self.is_str(text) {
            let mut shown = Shown {
                text: self.lossy(text),
                offset: if self.is_int(offset) { self.as_i64(offset) } else { None },
                end_offset: if self.is_int(end_offset) { self.as_i64(end_offset) } else { None },
                one_line: self.same_text(line, end_line),
            };
            if let Some(typo) = self.keyword_typo(&message, metadata, line, file_name.as_deref(), &shown.text) {
                message = self.str(&format!("invalid syntax. Did you mean '{}'?", typo.keyword));
                shown = Shown {
                    text: typo.text,
                    offset: Some(i64::from(typo.column) + 1),
                    end_offset: Some(i64::from(typo.end_column) + 1),
                    one_line: true,
                };
            }
            if offset.is_none() || self.is_int(offset) {
                shown.write(&mut out);
            }
        }
        let empty = !self.truth(&message).unwrap_or(true);
        let words = if empty { "<no detail available>".to_string() } else { self.safe_text(&message, "msg", false) };
        out.push_str(&format!("{type_name}: {words}{suffix}\n"));
        out
    }

    fn same_text(&mut self, a: &Object, b: &Object) -> bool {
        if a.is_none() || b.is_none() {
            return a.is_none() && b.is_none();
        }
        self.safe_text(a, "lineno", false) == self.safe_text(b, "lineno", false)
    }

    fn keyword_typo(
        &mut self,
        message: &Object,
        metadata: &Object,
        line: &Object,
        file: Option<&str>,
        text: &str,
    ) -> Option<KeywordTypo> {
        if !self.is_str(message) {
            return None;
        }
        let words = self.lossy(message);
        if words != "invalid syntax" && !words.contains("Perhaps you forgot a comma") {
            return None;
        }
        let items = self.tuple_items(metadata)?.to_vec();
        let [statement, _, source] = &items[..] else { return None };
        let mut statement = self.as_i64(statement)?;
        let mut end_line = self.as_i64(line).unwrap_or(0);
        let mut from_file = false;
        let source = if self.is_str(source) {
            self.lossy(source)
        } else {
            match file.and_then(|f| self.read_file(f).ok()) {
                Some(bytes) => {
                    from_file = true;
                    String::from_utf8(bytes).ok()?
                }
                None => {
                    if !self.exception.is_null() {
                        drop(self.take_exception());
                    }
                    (statement, end_line) = (0, 1);
                    text.to_string()
                }
            }
        };
        let first = (statement - 1).max(0) as usize;
        let lines: Vec<&str> =
            source.lines().skip(first).take((end_line.max(0) as usize).saturating_sub(first)).collect();
        let only = if !from_file {
            None
        } else if statement == 0 {
            Some(end_line)
        } else {
            Some(end_line + 1 - statement)
        };
        let text = super::source::dedent(&lines).join("\n");
        if text.len() > 1024 {
            return None;
        }
        self.compiler.as_ref()?.keyword_typo(&text, only.map(|n| n as u32))
    }
}

/// The line of the error and the columns, from 1, that are marked.
struct Shown {
    text: String,
    offset: Option<i64>,
    end_offset: Option<i64>,
    /// The range ends on the line on which it begins.
    one_line: bool,
}

impl Shown {
    fn write(&self, out: &mut String) {
        let text = self.text.trim_end_matches('\n');
        let stripped = text.trim_start_matches([' ', '\n', '\x0c']);
        out.push_str(&format!("    {stripped}\n"));
        let Some(mut offset) = self.offset else { return };
        let (all, length) = (self.text.chars().count() as i64, text.chars().count() as i64);
        let spaces = length - stripped.chars().count() as i64;
        let mut end = match self.end_offset {
            _ if !self.one_line => length + 1,
            Some(0) | None => offset,
            Some(n) => n,
        };
        if all > 0 && offset > all {
            offset = length + 1;
        }
        if all > 0 && end > all {
            end = length + 1;
        }
        if offset >= end || end < 0 {
            end = offset + 1;
        }
        let (from, to) = (offset - 1 - spaces, end - 1 - spaces);
        if from >= 0 {
            // Tabs stay, so that the marks stand below their characters.
            let lead: String =
                stripped.chars().take(from as usize).map(|c| if c.is_whitespace() { c } else { ' ' }).collect();
            out.push_str(&format!("    {lead}{}\n", "^".repeat((to - from) as usize)));
        }
    }
}
