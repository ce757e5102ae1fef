//! A source text with its name, and where its lines begin.
//!
//! The text is normalised once, here: `\r\n` and a lone `\r` become `\n`, as Python's tokenizer sees them, so every
//! offset of the crate (and of the spans in the tree) is an offset in bytes into [`Source::text`]. Lines are counted
//! from 1 and columns from 0; finding either takes time logarithmic in the number of lines (a column in characters also
//! scans its line).

use std::borrow::Cow;

/// A named source text.
#[derive(Debug, Clone)]
pub struct Source {
    name: String,
    text: String,
    /// The offset of the first byte of each line; never empty.
    line_starts: Vec<u32>,
}

/// A place in a text: the line from 1, the column from 0 in characters and in bytes of UTF-8.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Position {
    pub line: u32,
    pub column: u32,
    pub byte_column: u32,
}

impl Source {
    /// A text under the name that error messages give (`<string>`, or the path of a file).
    pub fn new(name: impl Into<String>, text: impl Into<String>) -> Source {
        let text = text.into();
        let text = match normalise_newlines(&text) {
            Cow::Borrowed(_) => text,
            Cow::Owned(normalised) => normalised,
        };
        let mut line_starts = vec![0];
        for (offset, _) in text.match_indices('\n') {
            line_starts.push(offset as u32 + 1);
        }
        Source { name: name.into(), text, line_starts }
    }

    pub fn name(&self) -> &str {
        &self.name
    }

    /// The text, its line ends normalised to `\n`.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// How many lines there are, an empty last one included.
    pub fn line_count(&self) -> u32 {
        self.line_starts.len() as u32
    }

    /// The line, from 1, that holds the byte at `offset`. A line's `\n` belongs to it.
    pub fn line(&self, offset: u32) -> u32 {
        self.line_starts.partition_point(|&start| start <= offset) as u32
    }

    /// The offset where a line (from 1) begins; the end of the text for one past the last.
    pub fn line_start(&self, line: u32) -> u32 {
        self.line_starts.get(line.saturating_sub(1) as usize).copied().unwrap_or(self.text.len() as u32)
    }

    /// A line (from 1) with the `\n` that ends it; empty when there is no such line.
    pub fn line_text(&self, line: u32) -> &str {
        let (start, end) = (self.line_start(line) as usize, self.line_start(line + 1) as usize);
        if line == 0 { "" } else { self.text.get(start..end).unwrap_or("") }
    }

    /// Where `offset` is.
    pub fn position(&self, offset: u32) -> Position {
        let line = self.line(offset);
        let start = self.line_start(line);
        Position { line, column: self.characters(start, offset), byte_column: offset - start }
    }

    /// How many characters there are between two offsets.
    pub(crate) fn characters(&self, start: u32, end: u32) -> u32 {
        let bytes = self.text.as_bytes().get(start as usize..end as usize).unwrap_or(&[]);
        bytes.iter().filter(|&&byte| (byte as i8) >= -0x40).count() as u32
    }
}

/// The text with `\r\n` and `\r` replaced by `\n`; borrowed when there is none.
pub(crate) fn normalise_newlines(text: &str) -> Cow<'_, str> {
    if !text.as_bytes().contains(&b'\r') {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('\r') {
        out.push_str(&rest[..at]);
        out.push('\n');
        rest = &rest[at + 1..];
        rest = rest.strip_prefix('\n').unwrap_or(rest);
    }
    out.push_str(rest);
    Cow::Owned(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn positions_count_characters_and_bytes() {
        let source = Source::new("<test>", "aé = 1\r\nb\rc");
        assert_eq!(source.text(), "aé = 1\nb\nc");
        assert_eq!(source.position(3), Position { line: 1, column: 2, byte_column: 3 });
        assert_eq!(source.position(8), Position { line: 2, column: 0, byte_column: 0 });
        assert_eq!(source.line_text(1), "aé = 1\n");
        assert_eq!(source.line_text(3), "c");
        assert_eq!(source.line_text(4), "");
    }
}
