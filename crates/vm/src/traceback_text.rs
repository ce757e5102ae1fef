//! The lines of a traceback: source, carets, repeated frames, groups.
//!
//! The format is that of CPython's `traceback` module: a range that is not the whole line is underlined; operators, subscripts and calls are underlined with `~`
//! around their `^` anchors.

use crate::traceback::Entry;
use crate::{Exc, Kind, Object, Vm, shape};
use ophion_object::records::{exception, traceback};

/// What the source text tells about a range to be underlined.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Anchors {
    /// The operator, subscript or argument list that is to be marked with `^`: offsets in characters from the start of the range,
    /// on its first line.
    pub primary: Option<(usize, usize)>,
    /// The range is a whole statement that is only a call (or a return or assignment of one): no carets.
    pub plain_call: bool,
}

const REPEATS: usize = 3;

impl Vm {
    /// The lines of a source file, cached.
    fn source_lines(&mut self, file: &str) -> std::rc::Rc<Vec<String>> {
        if let Some(lines) = self.source_cache.get(file) {
            return lines.clone();
        }
        let text = match self.read_file(file) {
            Ok(bytes) if !file.starts_with('<') => String::from_utf8_lossy(&bytes).into_owned(),
            _ => String::new(),
        };
        let lines = std::rc::Rc::new(text.lines().map(str::to_string).collect::<Vec<_>>());
        self.source_cache.insert(file.to_string(), lines.clone());
        lines
    }

    /// "Traceback ..." and its entries.
    pub(crate) fn format_traceback(&mut self, tb: &Object, indent: &str, out: &mut String) {
        if self.shape_of(tb) != shape::TRACEBACK {
            return;
        }
        let entries = self.traceback_entries(tb);
        out.push_str(&format!("{indent}Traceback (most recent call last):\n"));
        let mut same = 0;
        let mut last: Option<(String, u32, String)> = None;
        for e in &entries {
            let key = (e.file.clone(), e.line, e.name.clone());
            if last.as_ref() == Some(&key) {
                same += 1;
                if same >= REPEATS {
                    continue;
                }
            } else {
                self.repeated(same, indent, out);
                same = 0;
                last = Some(key);
            }
            let mut text = format!("  File \"{}\", line {}, in {}\n", e.file, e.line, e.name);
            self.format_source(e, &mut text);
            for line in text.lines() {
                out.push_str(indent);
                out.push_str(line);
                out.push('\n');
            }
        }
        self.repeated(same, indent, out);
    }

    fn repeated(&self, same: usize, indent: &str, out: &mut String) {
        if same >= REPEATS {
            let n = same - REPEATS + 1;
            out.push_str(&format!(
                "{indent}  [Previous line repeated {n} more time{}]\n",
                if n == 1 { "" } else { "s" }
            ));
        }
    }

    /// The source lines of an entry, underlined.
    fn format_source(&mut self, e: &Entry, out: &mut String) {
        let lines = self.source_lines(&e.file);
        let p = e.position;
        let Some(first) = lines.get((e.line as usize).wrapping_sub(1)) else { return };
        let known = p.line == e.line && p.end_line >= p.line && (p.end_line > p.line || p.end_column > p.column);
        if !known || p.end_line > p.line {
            // A range over several lines shows all of them, underlined.
            if known && p.end_line > p.line {
                return self.format_lines(&lines, e, out);
            }
            let s = first.trim();
            if !s.is_empty() {
                out.push_str(&format!("    {s}\n"));
            }
            return;
        }
        let stripped = first.trim_start();
        let lead = first.len() - stripped.len();
        let shown = stripped.trim_end();
        if shown.is_empty() {
            return;
        }
        out.push_str(&format!("    {shown}\n"));
        let (from, to) = (p.column as usize, (p.end_column as usize).min(first.len()));
        if from < lead || from >= to || !first.is_char_boundary(from) || !first.is_char_boundary(to) {
            return;
        }
        let segment = &first[from..to];
        let anchors = self.anchors(segment, shown);
        let whole = first[..from].trim().is_empty() && first[to..].trim_end().is_empty();
        if whole && (anchors.plain_call || anchors.primary.is_none()) {
            return;
        }
        let width = |s: &str| s.chars().map(char_width).sum::<usize>();
        let mut carets = " ".repeat(width(&first[lead..from]));
        match anchors.primary {
            None => carets.push_str(&"^".repeat(width(segment))),
            Some((a, b)) => {
                for (i, c) in segment.chars().enumerate() {
                    let mark = if (a..b).contains(&i) { '^' } else { '~' };
                    carets.extend(std::iter::repeat_n(mark, char_width(c)));
                }
            }
        }
        out.push_str(&format!("    {carets}\n"));
    }

    fn format_lines(&mut self, lines: &[String], e: &Entry, out: &mut String) {
        let p = e.position;
        let range = &lines[p.line as usize - 1..(p.end_line as usize).min(lines.len())];
        let lead =
            range.iter().filter(|l| !l.trim().is_empty()).map(|l| l.len() - l.trim_start().len()).min().unwrap_or(0);
        let n = range.len();
        let first_column = p.column as usize;
        let before = range[0].get(..first_column).is_some_and(|s| !s.trim().is_empty());
        let after = range[n - 1].get(p.end_column as usize..).is_some_and(|s| !s.trim_end().is_empty());
        let segment = multi_line_segment(range, first_column, p.end_column as usize);
        let whole_text: String = range.iter().map(|l| l.get(lead..).unwrap_or("")).collect::<Vec<_>>().join("\n");
        let anchors = self.anchors(&segment, whole_text.trim());
        let show = !anchors.plain_call && (anchors.primary.is_some() || before || after);
        for (i, line) in range.iter().enumerate() {
            // The middle of a long range is left out.
            if n > 4 && i >= 2 && i + 2 < n {
                if i == 2 {
                    out.push_str(&format!("    ...<{} lines>...\n", n - 4));
                }
                continue;
            }
            let text = line.get(lead..).unwrap_or("").trim_end();
            out.push_str(&format!("    {text}\n"));
            if show {
                let start =
                    if i == 0 { first_column.saturating_sub(lead) } else { text.len() - text.trim_start().len() };
                let end =
                    if i == n - 1 { (p.end_column as usize).saturating_sub(lead).min(text.len()) } else { text.len() };
                let pad = text.get(..start).map_or(start, |s| s.chars().map(char_width).sum());
                let len = text.get(start..end).map_or(0, |s| s.chars().map(char_width).sum());
                let mark = if anchors.primary.is_some() { "~" } else { "^" };
                let mut carets = format!("{}{}", " ".repeat(pad), mark.repeat(len));
                if i == 0
                    && let Some((a, b)) = anchors.primary
                {
                    let chars: Vec<char> = carets.chars().collect();
                    carets = chars
                        .iter()
                        .enumerate()
                        .map(|(j, &c)| if j >= pad + a && j < pad + b && c != ' ' { '^' } else { c })
                        .collect();
                }
                out.push_str(&format!("    {}\n", carets.trim_end()));
            }
        }
    }

    fn anchors(&mut self, segment: &str, line: &str) -> Anchors {
        match self.compiler.take() {
            Some(c) => {
                let a = c.anchors(segment, line);
                self.compiler = Some(c);
                a
            }
            None => Anchors::default(),
        }
    }

    /// A group as a tree.
    pub(crate) fn format_group(&mut self, e: &Object, depth: usize, out: &mut String, seen: &mut Vec<u64>) {
        let margin = "  ".repeat(depth);
        let prefix = if depth == 0 { "  | ".to_string() } else { format!("{margin}  | ") };
        let tb = self.exception_field(e, exception::TRACEBACK);
        let mut head = String::new();
        self.format_traceback(&tb, "", &mut head);
        head.push_str(&self.format_exception_only(e));
        for (i, line) in head.lines().enumerate() {
            if i == 0 && depth == 0 {
                out.push_str("  + Exception Group ");
                out.push_str(line.strip_prefix("Exception Group ").unwrap_or(line));
                if !line.starts_with("Traceback") {
                    out.clear();
                    out.push_str(&format!("{prefix}{line}"));
                }
                out.push('\n');
                continue;
            }
            if i == 0 && line.starts_with("Traceback") {
                out.push_str(&format!("{prefix}Exception Group {line}\n"));
                continue;
            }
            out.push_str(&format!("{prefix}{line}\n"));
        }
        let list = self.exception_field(e, crate::exceptions::fields::EXCEPTIONS);
        let items = self.tuple_items(&list).unwrap_or_default().to_vec();
        let n = items.len();
        for (i, x) in items.iter().enumerate() {
            let title = format!("{:-^width$}", format!(" {} ", i + 1), width = 32);
            let title = title.trim_end_matches('-').to_string() + &"-".repeat(16);
            let _ = title;
            let dashes = format!("+---------------- {} ----------------", i + 1);
            let lead = if i == 0 { format!("{margin}  +-") } else { format!("{margin}    ") };
            out.push_str(&format!("{lead}{dashes}\n"));
            if i >= 15 {
                let rest = n - 15;
                out.push_str(&format!("{margin}    | and {rest} more exception{}\n", if rest == 1 { "" } else { "s" }));
                break;
            }
            let mut inner = String::new();
            if self.is_exception(x, Exc::BaseExceptionGroup) {
                self.format_nested(x, depth + 1, &mut inner, seen);
                out.push_str(&inner);
            } else {
                self.format_chain(x, &mut inner, seen, depth + 1);
                for line in inner.lines() {
                    let p = if line.is_empty() { format!("{margin}    | ") } else { format!("{margin}    | {line}") };
                    out.push_str(p.trim_end_matches(' '));
                    out.push('\n');
                }
            }
        }
        if n > 0 && !self.is_exception(&items[n - 1], Exc::BaseExceptionGroup) {
            out.push_str(&format!("{margin}    +------------------------------------\n"));
        }
    }

    fn format_nested(&mut self, e: &Object, depth: usize, out: &mut String, seen: &mut Vec<u64>) {
        self.format_group(e, depth, out, seen);
    }

    /// The traceback field of an exception, for callers outside.
    pub fn exception_traceback(&self, e: &Object) -> Object {
        let tb = self.exception_field(e, exception::TRACEBACK);
        if tb.is_null() { Object::NONE } else { tb }
    }

    /// The syntax error's own lines: file, text, caret.
    pub(crate) fn format_syntax_error(&mut self, e: &Object, out: &mut String) {
        let details = self.exception_field(e, crate::exceptions::fields::SYNTAX_DETAILS);
        let Some(items) = self.list_items(&details).map(<[Object]>::to_vec).filter(|l| l.len() == 6) else { return };
        let line = if items[1].is_none() { None } else { self.as_i64(&items[1]) };
        let Some(line) = line else { return };
        let file = if self.kind(&items[0]) == Kind::Str { self.lossy(&items[0]) } else { "<string>".to_string() };
        out.push_str(&format!("  File \"{file}\", line {line}\n"));
        if !self.is_str(&items[3]) {
            return;
        }
        let text = self.lossy(&items[3]);
        let text = text.trim_end_matches(['\n', ' ', '\x0c']);
        let stripped = text.trim_start_matches([' ', '\n', '\x0c', '\t']);
        if stripped.is_empty() {
            return;
        }
        out.push_str(&format!("    {stripped}\n"));
        let Some(offset) = self.as_i64(&items[2]).filter(|_| self.is_int(&items[2])) else { return };
        let spaces = text.chars().count() - stripped.chars().count();
        let end_line = self.as_i64(&items[4]);
        let mut end = match self.as_i64(&items[5]) {
            Some(0) | None => offset,
            Some(n) => n,
        };
        if end_line.is_some_and(|l| l != line) {
            end = text.chars().count() as i64 + 1;
        }
        if offset == end || end == -1 {
            end = offset + 1;
        }
        let column = offset - 1 - spaces as i64;
        let end_column = end - 1 - spaces as i64;
        if column >= 0 {
            let lead: String =
                stripped.chars().take(column as usize).map(|c| if c.is_whitespace() { c } else { ' ' }).collect();
            let pad = (column as usize).saturating_sub(stripped.chars().count());
            let n = (end_column - column).max(1) as usize;
            out.push_str(&format!("    {lead}{}{}\n", " ".repeat(pad), "^".repeat(n)));
        }
    }

    #[allow(dead_code)]
    fn next_traceback(&self, tb: &Object) -> Object {
        self.field(tb, traceback::NEXT)
    }
}

fn multi_line_segment(range: &[String], from: usize, to: usize) -> String {
    let n = range.len();
    range
        .iter()
        .enumerate()
        .map(|(i, l)| {
            let a = if i == 0 { from } else { 0 };
            let b = if i == n - 1 { to.min(l.len()) } else { l.len() };
            l.get(a..b).unwrap_or("")
        })
        .collect::<Vec<_>>()
        .join("\n")
}

/// Columns that a character takes on a terminal, as CPython counts: two for wide ones.
fn char_width(c: char) -> usize {
    let c = c as u32;
    let wide = matches!(c, 0x1100..=0x115f | 0x2e80..=0x303e | 0x3041..=0x33ff | 0x3400..=0x4dbf | 0x4e00..=0x9fff
        | 0xa000..=0xa4cf | 0xac00..=0xd7a3 | 0xf900..=0xfaff | 0xfe30..=0xfe6f | 0xff00..=0xff60 | 0xffe0..=0xffe6 | 0x1f300..=0x1f64f
        | 0x1f900..=0x1f9ff | 0x20000..=0x3fffd);
    if wide { 2 } else { 1 }
}
