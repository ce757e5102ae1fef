//! Splitting and stripping. The answers are ranges of the text: nothing is copied here.

use std::ops::Range;

use super::{Text, Unit, each_width};
use crate::unicode::{is_line_break, is_space};

/// Which ends of a text are meant.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Side {
    Left,
    Right,
    Both,
}

impl<'a> Text<'a> {
    /// `split()` at runs of white space, at most `max` times; empty pieces are left out.
    pub fn split_whitespace(self, max: usize) -> Vec<Range<usize>> {
        each_width!(self, units => split_spaces(units, max, |unit| is_space(unit.code())))
    }

    /// `rsplit()` at runs of white space, at most `max` times from the right. The pieces come in the text's order.
    pub fn rsplit_whitespace(self, max: usize) -> Vec<Range<usize>> {
        each_width!(self, units => rsplit_spaces(units, max, |unit| is_space(unit.code())))
    }

    /// `split(separator)`, at most `max` times. The separator must not be empty (Python: `ValueError`, "empty separator").
    pub fn split(self, separator: Text<'_>, max: usize) -> Vec<Range<usize>> {
        let mut pieces = Vec::new();
        let mut start = 0;
        self.each_match(separator, max, |at| {
            pieces.push(start..at);
            start = at + separator.len();
        });
        pieces.push(start..self.len());
        pieces
    }

    /// `rsplit(separator)`, at most `max` times from the right. The pieces come in the text's order.
    pub fn rsplit(self, separator: Text<'_>, max: usize) -> Vec<Range<usize>> {
        let mut pieces = Vec::new();
        let mut end = self.len();
        self.each_match_back(separator, max, |at| {
            pieces.push(at + separator.len()..end);
            end = at;
        });
        pieces.push(0..end);
        pieces.reverse();
        pieces
    }

    /// `splitlines()`: the lines, with their ends when `keep_ends`.
    pub fn split_lines(self, keep_ends: bool) -> Vec<Range<usize>> {
        each_width!(self, units => split_lines_where(units, keep_ends, |unit| is_line_break(unit.code())))
    }

    /// What is before and after the first `separator` (not empty); `None` when it does not occur.
    pub fn partition(self, separator: Text<'_>) -> Option<(Range<usize>, Range<usize>)> {
        self.find(separator).map(|at| (0..at, at + separator.len()..self.len()))
    }

    /// What is before and after the last `separator` (not empty); `None` when it does not occur.
    pub fn rpartition(self, separator: Text<'_>) -> Option<(Range<usize>, Range<usize>)> {
        self.rfind(separator).map(|at| (0..at, at + separator.len()..self.len()))
    }

    /// What is left without white space at the ends.
    pub fn strip(self, side: Side) -> Range<usize> {
        self.strip_where(side, is_space)
    }

    /// What is left without the code points of `unwanted` at the ends.
    pub fn strip_codes(self, side: Side, unwanted: Text<'_>) -> Range<usize> {
        // Bit `code % 64` is set for each unwanted code point: most wanted ones are told by one test.
        let bloom = unwanted.iter().fold(0_u64, |bloom, code| bloom | 1 << (code & 63));
        self.strip_where(side, |code| bloom >> (code & 63) & 1 == 1 && unwanted.contains_code(code))
    }

    /// What is left without the code points that `unwanted` accepts at the ends.
    pub fn strip_where(self, side: Side, unwanted: impl Fn(u32) -> bool) -> Range<usize> {
        each_width!(self, units => {
            let mut start = 0;
            let mut end = units.len();
            if side != Side::Right {
                start = units.iter().position(|unit| !unwanted(unit.code())).unwrap_or(end);
            }
            if side != Side::Left {
                end = units[start..].iter().rposition(|unit| !unwanted(unit.code())).map_or(start, |at| start + at + 1);
            }
            start..end
        })
    }
}

/// Splits at runs of what `space` accepts, at most `max` times.
pub(crate) fn split_spaces<U: Unit>(units: &[U], max: usize, space: impl Fn(U) -> bool) -> Vec<Range<usize>> {
    let mut pieces = Vec::new();
    let mut at = 0;
    loop {
        at = match units[at..].iter().position(|&unit| !space(unit)) {
            Some(skipped) => at + skipped,
            None => return pieces,
        };
        if pieces.len() == max {
            // What is left keeps the white space at its end.
            pieces.push(at..units.len());
            return pieces;
        }
        let end = units[at..].iter().position(|&unit| space(unit)).map_or(units.len(), |len| at + len);
        pieces.push(at..end);
        at = end;
    }
}

/// Splits at runs of what `space` accepts, at most `max` times from the right.
pub(crate) fn rsplit_spaces<U: Unit>(units: &[U], max: usize, space: impl Fn(U) -> bool) -> Vec<Range<usize>> {
    let mut pieces = Vec::new();
    let mut end = units.len();
    while let Some(last) = units[..end].iter().rposition(|&unit| !space(unit)) {
        end = last + 1;
        if pieces.len() == max {
            pieces.push(0..end);
            break;
        }
        let start = units[..end].iter().rposition(|&unit| space(unit)).map_or(0, |before| before + 1);
        pieces.push(start..end);
        end = start;
    }
    pieces.reverse();
    pieces
}

/// Splits after line ends; a carriage return and a line feed together are one end.
pub(crate) fn split_lines_where<U: Unit>(
    units: &[U],
    keep_ends: bool,
    breaks: impl Fn(U) -> bool,
) -> Vec<Range<usize>> {
    let mut lines = Vec::new();
    let mut start = 0;
    while start < units.len() {
        let Some(len) = units[start..].iter().position(|&unit| breaks(unit)) else {
            lines.push(start..units.len());
            break;
        };
        let end = start + len;
        let pair = units[end].code() == 0x0d && units.get(end + 1).is_some_and(|unit| unit.code() == 0x0a);
        let next = end + if pair { 2 } else { 1 };
        lines.push(start..if keep_ends { next } else { end });
        start = next;
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::TextBuf;

    fn pieces(text: &str, split: impl Fn(Text<'_>) -> Vec<Range<usize>>) -> Vec<String> {
        let text = TextBuf::from(text);
        let ranges = split(text.as_text());
        ranges.into_iter().map(|range| text.as_text().slice(range).to_string_lossy()).collect()
    }

    #[test]
    fn white_space_splits_from_both_ends() {
        assert_eq!(pieces("  a b\u{2003}c  ", |text| text.split_whitespace(usize::MAX)), ["a", "b", "c"]);
        assert_eq!(pieces("  a b\u{2003}c  ", |text| text.split_whitespace(1)), ["a", "b\u{2003}c  "]);
        assert_eq!(pieces("  a b  ", |text| text.split_whitespace(0)), ["a b  "]);
        assert_eq!(pieces("  a b c  ", |text| text.rsplit_whitespace(1)), ["  a b", "c"]);
        assert_eq!(pieces("  a b c  ", |text| text.rsplit_whitespace(usize::MAX)), ["a", "b", "c"]);
        assert_eq!(pieces("  ", |text| text.split_whitespace(usize::MAX)), [""; 0]);
        assert_eq!(pieces("", |text| text.rsplit_whitespace(usize::MAX)), [""; 0]);
    }

    #[test]
    fn separators_split_from_both_ends() {
        let comma = Text::Latin1(b",,");
        assert_eq!(pieces("a,,b,,,c", |text| text.split(comma, usize::MAX)), ["a", "b", ",c"]);
        assert_eq!(pieces("a,,b,,,c", |text| text.rsplit(comma, usize::MAX)), ["a", "b,", "c"]);
        assert_eq!(pieces("a,,b,,c", |text| text.split(comma, 1)), ["a", "b,,c"]);
        assert_eq!(pieces("a,,b,,c", |text| text.rsplit(comma, 1)), ["a,,b", "c"]);
        assert_eq!(pieces("", |text| text.split(comma, usize::MAX)), [""]);
    }

    #[test]
    fn lines_end_as_python_says() {
        let text = "a\r\nb\n\nc\u{2028}d\x1ce\u{85}f\r";
        assert_eq!(pieces(text, |text| text.split_lines(false)), ["a", "b", "", "c", "d", "e", "f"]);
        let kept = ["a\r\n", "b\n", "\n", "c\u{2028}", "d\x1c", "e\u{85}", "f\r"];
        assert_eq!(pieces(text, |text| text.split_lines(true)), kept);
    }

    #[test]
    fn stripping_leaves_the_middle() {
        assert_eq!(Text::Latin1(b" \t a b\n ").strip(Side::Both), 3..6);
        assert_eq!(Text::Latin1(b"   ").strip(Side::Both), 3..3);
        assert_eq!(Text::Latin1(b"   ").strip(Side::Right), 0..0);
        assert_eq!(Text::Latin1(b"xyaxy").strip_codes(Side::Both, Text::Latin1(b"yx")), 2..3);
        assert_eq!(Text::Latin1(b"xyaxy").strip_codes(Side::Left, Text::Latin1(b"yx")), 2..5);
    }
}
