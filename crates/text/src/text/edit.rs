//! Making new text out of old: `replace`, `join`, padding, tabs and `translate`.

use super::{Text, TextBuf, TextBuilder};

/// The result would be longer than the caller allows. Nothing has been allocated for it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct TooLong;

/// Where padding leaves the text.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Align {
    Left,
    Right,
    /// As `str.center`: an odd space goes to the left when the width is odd as well.
    Center,
}

/// What `translate` puts in the place of a code point.
#[derive(Clone, Debug)]
pub enum Translation {
    Keep,
    Delete,
    Code(u32),
    Text(TextBuf),
}

impl<'a> Text<'a> {
    /// `replace(old, new, max)`: `Ok(None)` when nothing was replaced. An empty `old` is found before each code point and
    /// at the end. The result has at most `limit` code points.
    ///
    /// ```
    /// use ophion_text::text::Text;
    /// let replaced = Text::Latin1(b"aXbXc").replace(Text::Latin1(b"X"), Text::Latin1(b"--"), usize::MAX, 100);
    /// assert_eq!(replaced.unwrap().unwrap(), "a--b--c");
    /// ```
    pub fn replace(self, old: Text<'_>, new: Text<'_>, max: usize, limit: usize) -> Result<Option<TextBuf>, TooLong> {
        if max == 0 {
            return Ok(None);
        }
        if old.is_empty() {
            return self.interleave(new, max, limit);
        }
        if let (Text::Latin1(units), Text::Latin1(&[from]), Text::Latin1(&[to])) = (self, old, new) {
            return Ok(replace_byte(units, from, to, max));
        }
        let mut places = Vec::new();
        self.each_match(old, max, |at| places.push(at));
        if places.is_empty() || old == new {
            return Ok(None);
        }
        let kept = self.len() - places.len() * old.len();
        let len = places.len().checked_mul(new.len()).and_then(|added| added.checked_add(kept)).ok_or(TooLong)?;
        if len > limit {
            return Err(TooLong);
        }
        let mut out = TextBuilder::with_room(len, new.bits());
        let mut start = 0;
        for at in places {
            out.push_text(self.slice(start..at));
            out.push_text(new);
            start = at + old.len();
        }
        out.push_text(self.slice(start..self.len()));
        Ok(Some(out.finish()))
    }

    fn interleave(self, new: Text<'_>, max: usize, limit: usize) -> Result<Option<TextBuf>, TooLong> {
        if new.is_empty() {
            return Ok(None);
        }
        let count = max.min(self.len() + 1);
        let len = count.checked_mul(new.len()).and_then(|added| added.checked_add(self.len())).ok_or(TooLong)?;
        if len > limit {
            return Err(TooLong);
        }
        let mut out = TextBuilder::with_room(len, new.bits());
        for at in 0..count {
            out.push_text(new);
            if at < self.len() {
                out.push(self.get(at));
            }
        }
        out.push_text(self.slice(count.min(self.len())..self.len()));
        Ok(Some(out.finish()))
    }

    /// `ljust`, `rjust` and `center`; `None` when the text is wide enough. The caller has checked that `width` code
    /// points may be allocated.
    pub fn pad(self, align: Align, width: usize, fill: u32) -> Option<TextBuf> {
        let left = self.left_margin(align, width)?;
        let mut out = TextBuilder::with_room(width, self.bits() | fill);
        out.push_repeated(fill, left);
        out.push_text(self);
        out.push_repeated(fill, width - self.len() - left);
        Some(out.finish())
    }

    /// How much of the padding to `width` comes before the text; `None` when the text is wide enough.
    pub fn left_margin(self, align: Align, width: usize) -> Option<usize> {
        let missing = width.checked_sub(self.len()).filter(|&missing| missing > 0)?;
        Some(match align {
            Align::Left => 0,
            Align::Right => missing,
            Align::Center => missing / 2 + (missing & width & 1),
        })
    }

    /// `zfill`: zeros after the sign; `None` when the text is wide enough. The caller has checked `width`.
    pub fn zero_fill(self, width: usize) -> Option<TextBuf> {
        let missing = width.checked_sub(self.len()).filter(|&missing| missing > 0)?;
        let mut out = TextBuilder::with_room(width, self.bits());
        let sign = self.first().filter(|&code| code == u32::from(b'+') || code == u32::from(b'-'));
        out.extend(sign);
        out.push_repeated(u32::from(b'0'), missing);
        out.push_text(self.slice(usize::from(sign.is_some())..self.len()));
        Some(out.finish())
    }

    /// `expandtabs`: tabs become spaces up to the next multiple of `size`, counted from the last line end; `Ok(None)`
    /// when there is no tab. The result has at most `limit` code points.
    pub fn expand_tabs(self, size: usize, limit: usize) -> Result<Option<TextBuf>, TooLong> {
        if !self.contains_code(0x09) {
            return Ok(None);
        }
        let spaces = |column: usize| if size > 0 { size - column % size } else { 0 };
        let (mut len, mut column) = (0_usize, 0_usize);
        for code in self.iter() {
            let width = if code == 0x09 { spaces(column) } else { 1 };
            len = len.checked_add(width).filter(|&len| len <= limit).ok_or(TooLong)?;
            column = if code == 0x0a || code == 0x0d { 0 } else { column + width };
        }
        let mut out = TextBuilder::with_room(len, self.bits());
        column = 0;
        for code in self.iter() {
            if code == 0x09 {
                let width = spaces(column);
                out.push_repeated(0x20, width);
                column += width;
            } else {
                out.push(code);
                column = if code == 0x0a || code == 0x0d { 0 } else { column + 1 };
            }
        }
        Ok(Some(out.finish()))
    }

    /// The text `count` times over. The caller has checked that the length may be allocated.
    pub fn repeat(self, count: usize) -> TextBuf {
        match self.to_buf() {
            TextBuf::Ascii(units) => TextBuf::Ascii(units.repeat(count)),
            TextBuf::Latin1(_) | TextBuf::Ucs2(_) | TextBuf::Ucs4(_) if count == 0 => TextBuf::Ascii(Vec::new()),
            TextBuf::Latin1(units) => TextBuf::Latin1(units.repeat(count)),
            TextBuf::Ucs2(units) => TextBuf::Ucs2(units.repeat(count)),
            TextBuf::Ucs4(units) => TextBuf::Ucs4(units.repeat(count)),
        }
    }

    /// `translate`: `table` is asked once for each different ASCII code point and once for each occurrence of the others.
    pub fn translate<E>(self, mut table: impl FnMut(u32) -> Result<Translation, E>) -> Result<TextBuf, E> {
        // What is known of an ASCII code point: nothing (0), that it goes, one of `texts`, or one more than the code point that it becomes.
        const UNKNOWN: u32 = 0;
        const DELETE: u32 = u32::MAX;
        const FIRST_TEXT: u32 = 0x110001;
        let mut known = [UNKNOWN; 128];
        let mut texts: Vec<TextBuf> = Vec::new();
        let mut out = TextBuilder::with_capacity(self.len());
        for code in self.iter() {
            let seen = known.get(code as usize).copied().unwrap_or(UNKNOWN);
            match seen {
                UNKNOWN => {
                    let word = match table(code)? {
                        Translation::Keep => code + 1,
                        Translation::Code(code) => code + 1,
                        Translation::Delete => DELETE,
                        Translation::Text(text) => {
                            out.push_text(text.as_text());
                            if code < 128 {
                                texts.push(text);
                                known[code as usize] = FIRST_TEXT + texts.len() as u32 - 1;
                            }
                            continue;
                        }
                    };
                    if let Some(slot) = known.get_mut(code as usize) {
                        *slot = word;
                    }
                    if word != DELETE {
                        out.push(word - 1);
                    }
                }
                DELETE => {}
                FIRST_TEXT.. => out.push_text(texts[(seen - FIRST_TEXT) as usize].as_text()),
                word => out.push(word - 1),
            }
        }
        Ok(out.finish())
    }
}

/// `separator.join(parts)`: one allocation of the right width and length. `None` when the length overflows.
pub fn join<'p, I>(separator: Text<'_>, parts: I) -> Option<TextBuf>
where
    I: IntoIterator<Item = Text<'p>> + Clone,
{
    let (mut len, mut bits, mut count) = (0_usize, 0, 0);
    for part in parts.clone() {
        len = len.checked_add(part.len())?;
        bits |= part.bits();
        count += 1;
    }
    if count > 1 {
        len = len.checked_add(separator.len().checked_mul(count - 1)?)?;
        bits |= separator.bits();
    }
    let mut out = TextBuilder::with_room(len, if len == 0 { 0 } else { bits });
    for (index, part) in parts.into_iter().enumerate() {
        if index > 0 {
            out.push_text(separator);
        }
        out.push_text(part);
    }
    Some(out.finish())
}

fn replace_byte(units: &[u8], from: u8, to: u8, max: usize) -> Option<TextBuf> {
    let first = memchr::memchr(from, units)?;
    if from == to {
        return None;
    }
    let mut out = units.to_vec();
    for at in memchr::memchr_iter(from, &units[first..]).take(max) {
        out[first + at] = to;
    }
    Some(TextBuf::from_latin1(out))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn replaced(text: &str, old: &str, new: &str, max: usize) -> Option<String> {
        let [text, old, new] = [text, old, new].map(TextBuf::from);
        let result = text.as_text().replace(old.as_text(), new.as_text(), max, 1000).expect("short");
        result.map(|text| text.as_text().to_string_lossy())
    }

    #[test]
    fn replacing_follows_python() {
        assert_eq!(replaced("aXbX", "X", "Y", 1).as_deref(), Some("aYbX"));
        assert_eq!(replaced("abc", "", "-", usize::MAX).as_deref(), Some("-a-b-c-"));
        assert_eq!(replaced("abc", "", "-", 2).as_deref(), Some("-a-bc"));
        assert_eq!(replaced("", "", "ab", usize::MAX).as_deref(), Some("ab"));
        assert_eq!(replaced("\u{20ac}a", "\u{20ac}", "e", usize::MAX).as_deref(), Some("ea"));
        assert_eq!(replaced("abab", "ab", "\u{20ac}", usize::MAX).as_deref(), Some("\u{20ac}\u{20ac}"));
        assert_eq!(replaced("abc", "x", "y", usize::MAX), None);
        let text = TextBuf::from("\u{20ac}a");
        let narrow = text.as_text().replace(Text::Ucs2(&[0x20ac]), Text::Latin1(b"b"), usize::MAX, 10);
        assert!(narrow.expect("short").expect("changed").is_ascii());
    }

    #[test]
    fn a_limit_holds_before_the_allocation() {
        let long = vec![b'x'; 1000];
        assert_eq!(
            Text::Latin1(b"aaa").replace(Text::Latin1(b"a"), Text::Latin1(&long), usize::MAX, 2999),
            Err(TooLong)
        );
        assert_eq!(Text::Latin1(b"\t\t").expand_tabs(usize::MAX, 100), Err(TooLong));
        assert_eq!(Text::Latin1(b"\t").expand_tabs(1_000_000_000_000, 100), Err(TooLong));
    }

    #[test]
    fn padding_centres_as_python() {
        let pad = |text: &[u8], align, width| Text::Latin1(text).pad(align, width, 42).map(|text| format!("{text:?}"));
        assert_eq!(pad(b"ab", Align::Center, 5).as_deref(), Some("\"**ab*\""));
        assert_eq!(pad(b"a", Align::Center, 4).as_deref(), Some("\"*a**\""));
        assert_eq!(pad(b"ab", Align::Left, 4).as_deref(), Some("\"ab**\""));
        assert_eq!(pad(b"ab", Align::Right, 4).as_deref(), Some("\"**ab\""));
        assert_eq!(pad(b"ab", Align::Right, 2), None);
        assert_eq!(Text::Latin1(b"-5").zero_fill(5).expect("wider"), "-0005");
        assert_eq!(Text::Latin1(b"").zero_fill(2).expect("wider"), "00");
        assert_eq!(Text::Latin1(b"--5").zero_fill(5).expect("wider"), "-00-5");
    }

    #[test]
    fn tabs_expand_to_columns() {
        let expand = |text: &str, size| {
            let text = TextBuf::from(text);
            text.as_text().expand_tabs(size, 100).expect("short").map(|text| text.as_text().to_string_lossy())
        };
        assert_eq!(expand("a\tb\n\tc", 4).as_deref(), Some("a   b\n    c"));
        assert_eq!(expand("a\tb", 0).as_deref(), Some("ab"));
        assert_eq!(expand("ab", 4), None);
    }

    #[test]
    fn joining_and_translating() {
        let parts = [Text::Latin1(b"a"), Text::Ucs2(&[0x20ac]), Text::Latin1(b"c")];
        assert_eq!(join(Text::Latin1(b", "), parts.iter().copied()).expect("short"), "a, \u{20ac}, c");
        assert_eq!(join(Text::Ucs2(&[0x20ac]), [Text::Latin1(b"a")]).map(|text| text.is_ascii()), Some(true));
        let translated = Text::Latin1(b"abcab").translate(|code| {
            Ok::<_, ()>(match code {
                97 => Translation::Delete,
                98 => Translation::Code(0x1f600),
                _ => Translation::Text(TextBuf::from("xyz")),
            })
        });
        assert_eq!(translated.expect("no error"), "\u{1f600}xyz\u{1f600}");
    }
}
