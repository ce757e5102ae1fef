//! The source lines below a traceback's entry, and the marks under them.
//!
//! The whole range of the instruction is shown, its long middle left out; a range that is not all of its lines is underlined. Of a binary
//! operation, a subscript and a call, the operator or the brackets are marked with `^` and the rest with `~`.

use super::Entry;
use crate::Vm;
use std::collections::BTreeSet;
use std::rc::Rc;

/// A character of a range: line (0 is the range's first) and column.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    pub line: usize,
    pub column: usize,
}

/// What the source text tells about a range to be underlined.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Anchors {
    /// From where to where the operator, subscript or argument list lies; columns of the first line count from the range's start.
    pub marked: Option<(Place, Place)>,
    /// The range is a call of a plain name that is returned or assigned: nothing is underlined.
    pub plain_call: bool,
}

impl Vm {
    /// The lines of a source file, cached; none if it cannot be read.
    pub(super) fn source_lines(&mut self, e: &Entry) -> Rc<Vec<String>> {
        if let Some(lines) = self.source_cache.get(&e.file) {
            return lines.clone();
        }
        let mut text = String::new();
        if let Ok(bytes) = self.read_file(&e.file)
            && let Some(compiler) = self.compiler.take()
        {
            match compiler.decode(self, &bytes, &e.file, true) {
                Ok(t) => text = t,
                Err(_) => drop(self.take_exception()),
            }
            self.compiler = Some(compiler);
        } else if !self.exception.is_null() {
            drop(self.take_exception());
        }
        let lines = Rc::new(text.lines().map(|l| l.trim_end().to_string()).collect::<Vec<_>>());
        self.source_cache.insert(e.file.clone(), lines.clone());
        lines
    }

    /// Remembers a source text that is in no file (that of `-c`, say), so that tracebacks can show it.
    pub fn remember_source(&mut self, filename: &str, text: &str) {
        let lines = Rc::new(text.lines().map(|l| l.trim_end().to_string()).collect::<Vec<_>>());
        self.source_cache.insert(filename.to_string(), lines);
    }

    /// Only the entry's first line, as the reports that do not go through the `traceback` module show it.
    pub(super) fn format_first_line(&mut self, e: &Entry, out: &mut String) {
        let lines = self.source_lines(e);
        if let Some(line) = lines.get((e.line as usize).wrapping_sub(1)).map(|l| l.trim()).filter(|l| !l.is_empty()) {
            out.push_str(&format!("    {line}\n"));
        }
    }

    /// The source lines of an entry, underlined.
    pub(super) fn format_source(&mut self, e: &Entry, out: &mut String) {
        let p = e.position;
        let columns = p.line != 0 && (p.end_line > p.line || p.end_column > p.column);
        if !columns {
            return self.format_first_line(e, out);
        }
        let lines = self.source_lines(e);
        let line = |n: u32| lines.get((n as usize).wrapping_sub(1)).map_or("", String::as_str);
        let original: Vec<&str> = (p.line..=p.end_line.max(p.line)).map(line).collect();
        if original.iter().all(|l| l.trim().is_empty()) {
            return;
        }
        let shown = dedent(&original);
        let last = shown.len() - 1;
        // Columns are bytes of the file's line; from here on they are characters of the line shown.
        let removed = original[0].chars().count() - shown[0].chars().count();
        let characters = |l: &str, bytes: u32| {
            String::from_utf8_lossy(&l.as_bytes()[..l.len().min(bytes as usize)])
                .chars()
                .count()
                .saturating_sub(removed)
        };
        let from = characters(original[0], p.column);
        let to = characters(original[last], p.end_column);
        let anchors = self.anchors(&shown, from, to);
        let before: String = shown[0].chars().take(from).collect();
        let after: String = shown[last].chars().skip(to).collect();
        let carets = !anchors.plain_call
            && (anchors.marked.is_some() || !before.trim_start().is_empty() || !after.trim_end().is_empty());
        // From here on columns are places on the screen.
        let marked = anchors.marked.map(|(a, b)| {
            let column = |p: Place| {
                let shift = if p.line == 0 { from } else { 0 };
                Place { line: p.line, column: width(&shown[p.line], p.column + shift) }
            };
            (column(a), column(b))
        });
        let range = (width(&shown[0], from), width(&shown[last], to));
        let mut wanted = BTreeSet::from([0, last]);
        for p in marked.iter().flat_map(|(a, b)| [a, b]) {
            wanted.extend((p.line.saturating_sub(1)..=p.line + 1).filter(|&n| n <= last));
        }
        let mut rows: Vec<String> = Vec::new();
        let row = |rows: &mut Vec<String>, n: usize| {
            rows.push(shown[n].to_string());
            if carets {
                rows.push(underline(&shown, n, range, marked));
            }
        };
        let mut previous = 0;
        for &n in &wanted {
            match n.saturating_sub(previous + 1) {
                0 => {}
                1 => row(&mut rows, n - 1),
                skipped => rows.push(format!("...<{skipped} lines>...")),
            }
            row(&mut rows, n);
            previous = n;
        }
        let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
        for r in dedent(&rows) {
            out.push_str(&format!("    {r}\n"));
        }
    }

    fn anchors(&mut self, shown: &[String], from: usize, to: usize) -> Anchors {
        match &self.compiler {
            Some(c) => c.anchors(shown, from, to),
            None => Anchors::default(),
        }
    }
}

/// The marks under one line. `range` is the screen column where the range begins on the first line, and where it ends on the last.
fn underline(shown: &[String], n: usize, range: (usize, usize), marked: Option<(Place, Place)>) -> String {
    let line = &shown[n];
    let lead = line.chars().take_while(|c| c.is_whitespace()).count();
    let end = if n == shown.len() - 1 { range.1 } else { width(line, line.chars().count()) };
    let mark = |column: usize| {
        let here = Place { line: n, column };
        if column < lead || (n == 0 && column < range.0) {
            ' '
        } else if marked.is_none_or(|(a, b)| a <= here && here < b) {
            '^'
        } else {
            '~'
        }
    };
    (0..end).map(mark).collect()
}

/// Takes off the white space that all lines begin with; a line of white space becomes empty.
pub(super) fn dedent<S: AsRef<str>>(lines: &[S]) -> Vec<String> {
    let mut margin: Option<&str> = None;
    for l in lines.iter().map(AsRef::as_ref).filter(|l: &&str| !l.trim().is_empty()) {
        let lead = &l[..l.len() - l.trim_start().len()];
        margin = Some(margin.map_or(lead, |m| common(m, lead)));
    }
    let cut = margin.map_or(0, str::len);
    let text = |l: &str| if l.trim().is_empty() { String::new() } else { l[cut..].to_string() };
    lines.iter().map(|l| text(l.as_ref())).collect()
}

fn common<'a>(a: &'a str, b: &str) -> &'a str {
    let n = a.char_indices().zip(b.chars()).take_while(|((_, x), y)| x == y).map(|((i, x), _)| i + x.len_utf8()).last();
    &a[..n.unwrap_or(0)]
}

/// Screen columns of the first `n` characters.
fn width(line: &str, n: usize) -> usize {
    if line.is_ascii() { n } else { line.chars().take(n).map(char_width).sum() }
}

/// Columns that a character takes on a terminal, as CPython counts: two for wide ones.
fn char_width(c: char) -> usize {
    let c = c as u32;
    let wide = matches!(c, 0x1100..=0x115f | 0x2e80..=0x303e | 0x3041..=0x33ff | 0x3400..=0x4dbf | 0x4e00..=0x9fff
        | 0xa000..=0xa4cf | 0xac00..=0xd7a3 | 0xf900..=0xfaff | 0xfe30..=0xfe6f | 0xff00..=0xff60 | 0xffe0..=0xffe6 | 0x1f300..=0x1f64f
        | 0x1f900..=0x1f9ff | 0x20000..=0x3fffd);
    if wide { 2 } else { 1 }
}
