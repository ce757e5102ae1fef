//! What a code point is: Python's `str` predicates, digit and numeric values, and case mapping.
//!
//! The tables are generated from the reference interpreter (`tools/generate_tables.py`), because Python's predicates cut
//! the character database in its own way and because no crate is pinned to the version that one Python release has;
//! `tools/compare.py` checks all code points. They are two-stage tables: a look-up is two loads.

mod case;
#[rustfmt::skip]
mod tables;

pub use case::{case_maps, simple_lower, simple_upper};

use crate::text::{Text, Unit, each_width};
use tables::{NUMERIC_RUNS, PROPERTY_BLOCKS, PROPERTY_INDEX, PROPERTY_RECORDS, PROPERTY_SHIFT};

/// `unicodedata.unidata_version`.
pub const VERSION: &str = "16.0.0";

const ALPHA: u32 = 1 << 0;
const DECIMAL: u32 = 1 << 1;
const DIGIT: u32 = 1 << 2;
const NUMERIC: u32 = 1 << 3;
const LOWER: u32 = 1 << 4;
const UPPER: u32 = 1 << 5;
const TITLE: u32 = 1 << 6;
const SPACE: u32 = 1 << 7;
const PRINTABLE: u32 = 1 << 8;
const ID_START: u32 = 1 << 9;
const ID_CONTINUE: u32 = 1 << 10;
const CASED: u32 = 1 << 11;
const CASE_IGNORABLE: u32 = 1 << 12;
const DIGIT_VALUE_SHIFT: u32 = 16;

#[inline]
fn properties(code: u32) -> u32 {
    let low = code as usize & ((1 << PROPERTY_SHIFT) - 1);
    let Some(&block) = PROPERTY_INDEX.get((code >> PROPERTY_SHIFT) as usize) else { return PROPERTY_RECORDS[0] };
    PROPERTY_RECORDS[usize::from(PROPERTY_BLOCKS[usize::from(block) << PROPERTY_SHIFT | low])]
}

#[inline]
fn has(code: u32, flags: u32) -> bool {
    properties(code) & flags != 0
}

macro_rules! predicates {
    ($($(#[$doc:meta])* $name:ident = $flags:expr;)*) => {$(
        $(#[$doc])*
        #[inline]
        pub fn $name(code: u32) -> bool {
            has(code, $flags)
        }
    )*};
}

predicates! {
    /// A letter: categories Lm, Lt, Lu, Ll, Lo.
    is_alpha = ALPHA;
    /// A decimal digit, usable in `int()`.
    is_decimal = DECIMAL;
    /// A decimal or special digit, superscripts for instance.
    is_digit = DIGIT;
    /// A code point with a numeric value.
    is_numeric = NUMERIC;
    /// A letter or a number of any kind.
    is_alnum = ALPHA | DECIMAL | DIGIT | NUMERIC;
    is_lower = LOWER;
    is_upper = UPPER;
    /// A title-case letter (category Lt).
    is_title = TITLE;
    /// Shown as it is by `repr`.
    is_printable = PRINTABLE;
    /// May begin an identifier; the underscore may.
    is_identifier_start = ID_START;
    is_identifier_continue = ID_CONTINUE;
}

/// White space as `str.split` and `str.isspace` see it.
#[inline]
pub fn is_space(code: u32) -> bool {
    if code < 0x80 { matches!(code, 0x09..=0x0d | 0x1c..=0x20) } else { has(code, SPACE) }
}

/// A line end as `str.splitlines` sees it.
#[inline]
pub fn is_line_break(code: u32) -> bool {
    matches!(code, 0x0a..=0x0d | 0x1c..=0x1e | 0x85 | 0x2028 | 0x2029)
}

/// The value of a decimal digit.
#[inline]
pub fn decimal_value(code: u32) -> Option<u32> {
    if code < 0x80 {
        return code.checked_sub(0x30).filter(|&value| value < 10);
    }
    let record = properties(code);
    (record & DECIMAL != 0).then_some(record >> DIGIT_VALUE_SHIFT)
}

/// The value of a digit, superscripts and the like included.
pub fn digit_value(code: u32) -> Option<u32> {
    let record = properties(code);
    (record & DIGIT != 0).then_some(record >> DIGIT_VALUE_SHIFT)
}

/// The numeric value, as `unicodedata.numeric`.
pub fn numeric_value(code: u32) -> Option<f64> {
    let run = NUMERIC_RUNS.partition_point(|run| run.0 <= code).checked_sub(1)?;
    let (start, count, first, step, denominator) = NUMERIC_RUNS[run];
    let place = code - start;
    (place < u32::from(count)).then(|| (first + i64::from(place) * step) as f64 / f64::from(denominator))
}

impl Text<'_> {
    pub fn is_alpha(self) -> bool {
        self.all(ALPHA)
    }

    pub fn is_decimal(self) -> bool {
        self.all(DECIMAL)
    }

    pub fn is_digit(self) -> bool {
        self.all(DIGIT)
    }

    pub fn is_numeric(self) -> bool {
        self.all(NUMERIC)
    }

    pub fn is_alnum(self) -> bool {
        self.all(ALPHA | DECIMAL | DIGIT | NUMERIC)
    }

    pub fn is_space(self) -> bool {
        self.all(SPACE)
    }

    /// Whether `repr` shows every code point as it is; true of the empty text.
    pub fn is_printable(self) -> bool {
        self.is_empty() || self.all(PRINTABLE)
    }

    pub fn is_identifier(self) -> bool {
        self.first().is_some_and(is_identifier_start) && self.slice(1..self.len()).iter().all(is_identifier_continue)
    }

    /// Whether there are lower-case letters, and no others.
    pub fn is_lower(self) -> bool {
        self.only_case(LOWER, UPPER | TITLE)
    }

    /// Whether there are upper-case letters, and no others.
    pub fn is_upper(self) -> bool {
        self.only_case(UPPER, LOWER | TITLE)
    }

    /// Whether every word begins with an upper- or title-case letter and goes on in lower case.
    pub fn is_title(self) -> bool {
        let (mut any, mut inside) = (false, false);
        for code in self.iter() {
            let record = properties(code);
            if record & (UPPER | TITLE) != 0 {
                if inside {
                    return false;
                }
                (any, inside) = (true, true);
            } else if record & LOWER != 0 {
                if !inside {
                    return false;
                }
                (any, inside) = (true, true);
            } else {
                inside = false;
            }
        }
        any
    }

    fn all(self, flags: u32) -> bool {
        !self.is_empty() && each_width!(self, units => units.iter().all(|unit| has(unit.code(), flags)))
    }

    fn only_case(self, wanted: u32, unwanted: u32) -> bool {
        let mut seen = 0;
        for code in self.iter() {
            seen |= properties(code);
            if seen & unwanted != 0 {
                return false;
            }
        }
        seen & wanted != 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::TextBuf;

    #[test]
    fn values_of_digits() {
        assert_eq!(decimal_value(0x37), Some(7));
        assert_eq!(decimal_value(0x0669), Some(9));
        assert_eq!(decimal_value(0xb2), None);
        assert_eq!(digit_value(0xb2), Some(2));
        assert_eq!(numeric_value(0xbd), Some(0.5));
        assert_eq!(numeric_value(0x4ebf), Some(100_000_000.0));
        assert_eq!(numeric_value(0x5146), Some(1_000_000.0));
        assert_eq!(numeric_value(0x0f33), Some(-0.5));
        assert_eq!(numeric_value(0x61), None);
    }

    #[test]
    fn predicates_of_texts() {
        let text = |text: &str| TextBuf::from(text);
        assert!(text("ab\u{e9}\u{4e00}").as_text().is_alpha());
        assert!(!text("").as_text().is_alpha());
        assert!(text("").as_text().is_printable());
        assert!(!text("a\u{2028}").as_text().is_printable());
        assert!(text("\u{1c5} Abc").as_text().is_title());
        assert!(!text("ABc").as_text().is_title());
        assert!(text("a1 b").as_text().is_lower());
        assert!(!text("\u{1c5}").as_text().is_upper());
        assert!(text("_a\u{e9}1").as_text().is_identifier());
        assert!(!text("1a").as_text().is_identifier());
        assert!(text("\u{661}\u{662}").as_text().is_decimal());
        assert!(text("\u{2003}\u{1c}\u{85}").as_text().is_space());
    }

    #[test]
    fn past_the_tables_nothing_is_anything() {
        for code in [0xe01f0, 0x10ffff] {
            assert_eq!(properties(code), 0);
        }
    }
}
