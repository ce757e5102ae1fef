//! Classes of characters, case, and the sets of `re._compiler`.

use crate::unicode::{decimal_value, is_alnum, is_line_break, is_space, simple_lower, simple_upper};

/// How case is ignored.
#[derive(Clone, Copy, PartialEq, Eq)]
#[repr(u32)]
pub(super) enum Case {
    Keep = 0,
    Ascii = 1,
    Unicode = 2,
    /// By the locale, which is the C locale: either case of an ASCII letter.
    Locale = 3,
}

impl Case {
    pub fn from_word(w: u32) -> Case {
        match w {
            1 => Case::Ascii,
            2 => Case::Unicode,
            3 => Case::Locale,
            _ => Case::Keep,
        }
    }
    pub fn lower(self, c: u32) -> u32 {
        match self {
            Case::Keep => c,
            Case::Ascii | Case::Locale => ascii_lower(c),
            Case::Unicode => unicode_lower(c),
        }
    }
}

/// ASCII letters in lower case.
pub fn ascii_lower(c: u32) -> u32 {
    if (0x41..=0x5a).contains(&c) { c + 32 } else { c }
}
/// The lower-case letter of one code point.
pub fn unicode_lower(c: u32) -> u32 {
    simple_lower(c)
}

fn ascii_upper(c: u32) -> u32 {
    if (0x61..=0x7a).contains(&c) { c - 32 } else { c }
}
fn ascii_word(c: u32) -> bool {
    c < 128 && (c as u8).is_ascii_alphanumeric() || c == 0x5f
}
pub(super) fn unicode_word(c: u32) -> bool {
    if c < 128 { ascii_word(c) } else { is_alnum(c) }
}
fn ascii_space(c: u32) -> bool {
    matches!(c, 0x09..=0x0d | 0x20)
}

/// Is the character in a category? Numbers as in `re._constants.CHCODES`.
pub(super) fn in_category(category: u32, c: u32) -> bool {
    let inside = match category & !1 {
        0 => c.wrapping_sub(0x30) < 10,
        2 => ascii_space(c),
        4 | 8 => ascii_word(c),
        6 => c == 0x0a,
        10 => decimal_value(c).is_some(),
        12 => is_space(c),
        14 => unicode_word(c),
        16 => is_line_break(c),
        _ => return false,
    };
    inside != (category & 1 == 1)
}

pub(super) fn is_word(unicode: bool, c: u32) -> bool {
    if unicode { unicode_word(c) } else { ascii_word(c) }
}

/// Words of a set in CPython's code.
pub(super) mod word {
    pub const FAILURE: u32 = 0;
    pub const CATEGORY: u32 = 8;
    pub const CHARSET: u32 = 9;
    pub const BIG_CHARSET: u32 = 10;
    pub const LITERAL: u32 = 16;
    pub const NEGATE: u32 = 21;
    pub const RANGE: u32 = 22;
    pub const RANGE_UNI_IGNORE: u32 = 42;
}

/// Is the character in the set whose words `get` gives? Words outside the set read as FAILURE.
pub(super) fn in_set(get: impl Fn(usize) -> u32, case: Case, c: u32) -> bool {
    if case == Case::Locale {
        let (lower, upper) = (ascii_lower(c), ascii_upper(c));
        return in_words(&get, lower) || upper != lower && in_words(&get, upper);
    }
    in_words(&get, case.lower(c))
}

fn in_words(get: &impl Fn(usize) -> u32, c: u32) -> bool {
    let mut at = 0;
    let mut found = true;
    loop {
        let (op, a) = (get(at), get(at + 1));
        at += 1;
        let hit = match op {
            word::NEGATE => {
                found = !found;
                false
            }
            word::LITERAL => {
                at += 1;
                c == a
            }
            word::CATEGORY => {
                at += 1;
                in_category(a, c)
            }
            word::RANGE => {
                let b = get(at + 1);
                at += 2;
                a <= c && c <= b
            }
            word::RANGE_UNI_IGNORE => {
                let b = get(at + 1);
                at += 2;
                let up = simple_upper(c);
                a <= c && c <= b || a <= up && up <= b
            }
            word::CHARSET => {
                let hit = c < 256 && get(at + (c as usize >> 5)) >> (c & 31) & 1 == 1;
                at += 8;
                hit
            }
            word::BIG_CHARSET => {
                at += 1;
                let hit = c < 0x10000 && {
                    let high = (c >> 8) as usize;
                    let block = (get(at + (high >> 2)) >> (8 * (high & 3)) & 255) as usize;
                    get(at + 64 + block * 8 + (c as usize >> 5 & 7)) >> (c & 31) & 1 == 1
                };
                at += 64 + a as usize * 8;
                hit
            }
            _ => return !found,
        };
        if hit {
            return found;
        }
    }
}

/// How many words a set takes, its end included; None if it is not well-formed.
pub(super) fn set_length(words: &[u32]) -> Option<usize> {
    let mut at = 0;
    loop {
        let op = *words.get(at)?;
        at += match op {
            word::FAILURE => return Some(at + 1),
            word::NEGATE => 1,
            word::LITERAL => 2,
            word::CATEGORY if *words.get(at + 1)? < 18 => 2,
            word::RANGE | word::RANGE_UNI_IGNORE => 3,
            word::CHARSET => 9,
            word::BIG_CHARSET => {
                let blocks = *words.get(at + 1)? as usize;
                let map = words.get(at + 2..at + 66)?;
                if map.iter().any(|w| w.to_le_bytes().iter().any(|&b| b as usize >= blocks)) {
                    return None;
                }
                66 + blocks.checked_mul(8)?
            }
            _ => return None,
        };
    }
}
