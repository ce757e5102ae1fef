//! Case mapping of whole texts, with the mappings that change length and the one that looks around (final sigma).

use super::tables::{CASE_BLOCKS, CASE_EXTENDED, CASE_INDEX, CASE_RECORDS, CASE_SHIFT};
use super::{CASE_IGNORABLE, CASED, LOWER, UPPER, has, properties};
use crate::text::{Text, TextBuf, TextBuilder, Unit, each_width};

/// Set in a record's entry that is a place in `CASE_EXTENDED`: the low two bits are its length, the others the start.
const EXTENDED: i32 = 1 << 24;

/// A column of the case records.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Map {
    Upper,
    Lower,
    Title,
    Fold,
}

const CAPITAL_SIGMA: u32 = 0x3a3;
const SMALL_SIGMA: u32 = 0x3c3;
const FINAL_SIGMA: u32 = 0x3c2;

impl Text<'_> {
    pub fn to_upper(self) -> TextBuf {
        match self.ascii() {
            Some(units) => TextBuf::Ascii(units.to_ascii_uppercase()),
            None => self.map_all(Map::Upper),
        }
    }

    pub fn to_lower(self) -> TextBuf {
        if let Some(units) = self.ascii() {
            return TextBuf::Ascii(units.to_ascii_lowercase());
        }
        self.map_each(|out, at, code| self.push_lower(out, at, code))
    }

    pub fn case_fold(self) -> TextBuf {
        match self.ascii() {
            Some(units) => TextBuf::Ascii(units.to_ascii_lowercase()),
            None => self.map_all(Map::Fold),
        }
    }

    /// `str.title`: the first letter of each word in title case, the others in lower case.
    pub fn to_title(self) -> TextBuf {
        let mut inside = false;
        if let Some(units) = self.ascii() {
            let title = units.iter().map(|unit| {
                let mapped = if inside { unit.to_ascii_lowercase() } else { unit.to_ascii_uppercase() };
                inside = unit.is_ascii_alphabetic();
                mapped
            });
            return TextBuf::Ascii(title.collect());
        }
        self.map_each(|out, at, code| {
            if inside {
                self.push_lower(out, at, code);
            } else {
                push_mapped(out, Map::Title, code);
            }
            inside = has(code, CASED);
        })
    }

    /// `str.capitalize`: the first code point in title case, the others in lower case.
    pub fn capitalize(self) -> TextBuf {
        if let Some(units) = self.ascii() {
            let mut out = units.to_ascii_lowercase();
            if let Some(first) = out.first_mut() {
                first.make_ascii_uppercase();
            }
            return TextBuf::Ascii(out);
        }
        self.map_each(|out, at, code| {
            if at == 0 {
                push_mapped(out, Map::Title, code);
            } else {
                self.push_lower(out, at, code);
            }
        })
    }

    pub fn swap_case(self) -> TextBuf {
        self.map_each(|out, at, code| {
            let record = properties(code);
            if record & UPPER != 0 {
                self.push_lower(out, at, code);
            } else if record & LOWER != 0 {
                push_mapped(out, Map::Upper, code);
            } else {
                out.push(code);
            }
        })
    }

    fn ascii(&self) -> Option<&[u8]> {
        match self {
            Text::Latin1(units) if units.is_ascii() => Some(units),
            _ => None,
        }
    }

    fn map_all(self, map: Map) -> TextBuf {
        self.map_each(|out, _, code| push_mapped(out, map, code))
    }

    fn map_each(self, mut push: impl FnMut(&mut TextBuilder, usize, u32)) -> TextBuf {
        let mut out = TextBuilder::with_capacity(self.len());
        each_width!(self, units => units.iter().enumerate().for_each(|(at, unit)| push(&mut out, at, unit.code())));
        out.finish()
    }

    #[inline]
    fn push_lower(self, out: &mut TextBuilder, at: usize, code: u32) {
        if code == CAPITAL_SIGMA {
            out.push(if self.is_final_sigma(at) { FINAL_SIGMA } else { SMALL_SIGMA });
        } else {
            push_mapped(out, Map::Lower, code);
        }
    }

    /// Unicode's condition Final_Sigma: a cased letter before and none after, case-ignorable ones left out.
    fn is_final_sigma(self, at: usize) -> bool {
        let cased = |code: Option<u32>| code.is_some_and(|code| has(code, CASED));
        let ignorable = |code: &u32| has(*code, CASE_IGNORABLE);
        let mut before = self.slice(0..at).iter().rev().skip_while(ignorable);
        let mut after = self.slice(at + 1..self.len()).iter().skip_while(ignorable);
        cased(before.next()) && !cased(after.next())
    }
}

#[inline]
fn push_mapped(out: &mut TextBuilder, map: Map, code: u32) {
    if code < 0x80 {
        let c = code as u8;
        return out.push(u32::from(match map {
            Map::Upper | Map::Title => c.to_ascii_uppercase(),
            Map::Lower | Map::Fold => c.to_ascii_lowercase(),
        }));
    }
    let low = code as usize & ((1 << CASE_SHIFT) - 1);
    let Some(&block) = CASE_INDEX.get((code >> CASE_SHIFT) as usize) else { return out.push(code) };
    let record = CASE_RECORDS[usize::from(CASE_BLOCKS[usize::from(block) << CASE_SHIFT | low])];
    let entry = record[map as usize];
    // An entry is either a difference between code points, below `EXTENDED` in size, or has that bit.
    if entry >= EXTENDED {
        let (start, len) = ((entry & (EXTENDED - 1)) as usize >> 2, entry as usize & 3);
        out.extend(CASE_EXTENDED[start..start + len].iter().map(|&unit| u32::from(unit)));
    } else {
        out.push(code.wrapping_add_signed(entry));
    }
}

/// The one code point that a code point becomes when a text's length must not change: the first of its mapping.
fn mapped(map: Map, code: u32) -> u32 {
    if code < 0x80 {
        let c = code as u8;
        return u32::from(if map == Map::Upper { c.to_ascii_uppercase() } else { c.to_ascii_lowercase() });
    }
    let low = code as usize & ((1 << CASE_SHIFT) - 1);
    let Some(&block) = CASE_INDEX.get((code >> CASE_SHIFT) as usize) else { return code };
    let record = CASE_RECORDS[usize::from(CASE_BLOCKS[usize::from(block) << CASE_SHIFT | low])];
    let entry = record[map as usize];
    if entry >= EXTENDED {
        CASE_EXTENDED.get((entry & (EXTENDED - 1)) as usize >> 2).map_or(code, |&unit| u32::from(unit))
    } else {
        code.wrapping_add_signed(entry)
    }
}

/// The lower-case letter of a code point.
pub fn simple_lower(code: u32) -> u32 {
    mapped(Map::Lower, code)
}

/// The upper-case letter of a code point.
pub fn simple_upper(code: u32) -> u32 {
    mapped(Map::Upper, code)
}

/// The simple or full mapping of one code point as texts: upper, lower, title and case-folded.
pub fn case_maps(code: u32) -> [TextBuf; 4] {
    [Map::Upper, Map::Lower, Map::Title, Map::Fold].map(|map| {
        let mut out = TextBuilder::new();
        push_mapped(&mut out, map, code);
        out.finish()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    macro_rules! check {
        ($map:ident, $text:expr, $expected:expr) => {
            assert_eq!(TextBuf::from($text).as_text().$map(), $expected)
        };
    }

    #[test]
    fn mappings_that_change_length() {
        check!(to_upper, "stra\u{df}e \u{fb03}", "STRASSE FFI");
        check!(to_title, "\u{fb01}n \u{1c6}x", "Fin \u{1c5}x");
        check!(to_lower, "\u{130}", "i\u{307}");
        check!(case_fold, "Stra\u{df}e", "strasse");
        check!(swap_case, "a\u{df}B", "ASSb");
        check!(capitalize, "\u{1c4}ABC", "\u{1c5}abc");
    }

    #[test]
    fn sigma_is_final_at_the_end_of_a_word() {
        check!(to_lower, "\u{391}\u{3a3}", "\u{3b1}\u{3c2}");
        check!(to_lower, "\u{391}\u{3a3}.", "\u{3b1}\u{3c2}.");
        check!(to_lower, "\u{391}\u{3a3}\u{391}", "\u{3b1}\u{3c3}\u{3b1}");
        check!(to_lower, "\u{3a3}", "\u{3c3}");
        check!(to_lower, "A'\u{3a3}'", "a'\u{3c2}'");
        check!(capitalize, "A\u{3a3}", "A\u{3c2}");
    }

    #[test]
    fn ascii_takes_the_short_way() {
        check!(to_upper, "abc-1", "ABC-1");
        check!(to_lower, "ABC-1", "abc-1");
        check!(to_title, "they're bill's", "They'Re Bill'S");
    }
}
