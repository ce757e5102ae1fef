//! Text as slices of code points in one of three fixed widths, the representation of Python's `str`.
//!
//! [`Text`] is a borrowed view, [`TextBuf`] an owned text that is always in the narrowest width that holds it, and
//! [`TextBuilder`] makes one. A view need not be in the narrowest width (a slice of a wide text is wide even where it
//! holds ASCII only); every function here accepts such views and gives the same answer for them.
//!
//! Lone surrogates are ordinary code points. The byte form for them is [`Text::to_wtf8`]: UTF-8 in which a surrogate is
//! three bytes, also when two of them would form a pair, so that the form is lossless.

mod edit;
mod search;
mod split;

pub use edit::{Align, TooLong, Translation, join};
pub use search::clamp_range;
pub use split::Side;
pub(crate) use split::{rsplit_spaces, split_lines_where, split_spaces};

use std::cmp::Ordering;
use std::fmt;
use std::ops::Range;

/// A code unit of one of the three widths; every unit is a whole code point.
pub(crate) trait Unit: Copy + Eq + Ord + 'static {
    fn code(self) -> u32;
    fn from_code(code: u32) -> Option<Self>;
}

macro_rules! impl_unit {
    ($($unit:ty)*) => {$(
        impl Unit for $unit {
            #[inline]
            fn code(self) -> u32 {
                u32::from(self)
            }
            #[inline]
            fn from_code(code: u32) -> Option<Self> {
                <$unit>::try_from(code).ok()
            }
        }
    )*};
}
impl_unit!(u8 u16 u32);

/// Runs the same expression over the slice of units inside a [`Text`], whatever its width.
macro_rules! each_width {
    ($text:expr, $units:ident => $body:expr) => {
        match $text {
            $crate::text::Text::Latin1($units) => $body,
            $crate::text::Text::Ucs2($units) => $body,
            $crate::text::Text::Ucs4($units) => $body,
        }
    };
}
pub(crate) use each_width;

/// A borrowed text: code points of one width. Indices are code points.
#[derive(Clone, Copy)]
pub enum Text<'a> {
    /// Code points below 0x100 (ASCII included).
    Latin1(&'a [u8]),
    /// Code points below 0x10000.
    Ucs2(&'a [u16]),
    /// Any code point.
    Ucs4(&'a [u32]),
}

impl<'a> Text<'a> {
    /// A view of a string that is known to be ASCII; `None` when it is not.
    pub fn from_ascii(text: &'a str) -> Option<Text<'a>> {
        text.is_ascii().then_some(Text::Latin1(text.as_bytes()))
    }

    #[inline]
    pub fn len(self) -> usize {
        each_width!(self, units => units.len())
    }

    #[inline]
    pub fn is_empty(self) -> bool {
        self.len() == 0
    }

    /// The code point at `index`. Panics when it is outside the text.
    #[inline]
    pub fn get(self, index: usize) -> u32 {
        each_width!(self, units => units[index].code())
    }

    #[inline]
    pub fn first(self) -> Option<u32> {
        each_width!(self, units => units.first().map(|unit| unit.code()))
    }

    #[inline]
    pub fn last(self) -> Option<u32> {
        each_width!(self, units => units.last().map(|unit| unit.code()))
    }

    #[inline]
    pub fn iter(self) -> Iter<'a> {
        match self {
            Text::Latin1(units) => Iter::Latin1(units.iter()),
            Text::Ucs2(units) => Iter::Ucs2(units.iter()),
            Text::Ucs4(units) => Iter::Ucs4(units.iter()),
        }
    }

    /// The part of the text in `range`, in the same width. Panics when it is outside the text.
    #[inline]
    pub fn slice(self, range: Range<usize>) -> Text<'a> {
        match self {
            Text::Latin1(units) => Text::Latin1(&units[range]),
            Text::Ucs2(units) => Text::Ucs2(&units[range]),
            Text::Ucs4(units) => Text::Ucs4(&units[range]),
        }
    }

    /// Whether every code point is below 0x80.
    pub fn is_ascii(self) -> bool {
        match self {
            Text::Latin1(units) => units.is_ascii(),
            _ => self.bits() < 0x80,
        }
    }

    /// The bits that occur in any of the code points: below a power of two exactly when all code points are.
    pub(crate) fn bits(self) -> u32 {
        match self {
            Text::Latin1(units) => {
                if units.is_ascii() {
                    0x7f
                } else {
                    0xff
                }
            }
            _ => each_width!(self, units => units.iter().fold(0, |bits, unit| bits | unit.code())),
        }
    }

    /// A copy in the narrowest width.
    pub fn to_buf(self) -> TextBuf {
        let bits = self.bits();
        match self {
            Text::Latin1(units) if bits < 0x80 => TextBuf::Ascii(units.to_vec()),
            Text::Latin1(units) => TextBuf::Latin1(units.to_vec()),
            _ if bits < 0x80 => TextBuf::Ascii(self.iter().map(|code| code as u8).collect()),
            _ if bits < 0x100 => TextBuf::Latin1(self.iter().map(|code| code as u8).collect()),
            Text::Ucs2(units) => TextBuf::Ucs2(units.to_vec()),
            Text::Ucs4(units) if bits < 0x10000 => TextBuf::Ucs2(units.iter().map(|&unit| unit as u16).collect()),
            Text::Ucs4(units) => TextBuf::Ucs4(units.to_vec()),
        }
    }

    /// Every `step`-th code point of `count` from `start` on, `step` being negative for going backwards: what a slice
    /// with a step selects. Panics when one of them is outside the text.
    pub fn stride(self, start: usize, step: isize, count: usize) -> TextBuf {
        fn pick<U: Unit>(units: &[U], start: usize, step: isize, count: usize) -> Vec<U> {
            let index = |i: usize| start.wrapping_add_signed(step.wrapping_mul(i as isize));
            (0..count).map(|i| units[index(i)]).collect()
        }
        match self {
            Text::Latin1(units) => TextBuf::from_latin1(pick(units, start, step, count)),
            Text::Ucs2(units) => Text::Ucs2(&pick(units, start, step, count)).to_buf(),
            Text::Ucs4(units) => Text::Ucs4(&pick(units, start, step, count)).to_buf(),
        }
    }

    /// UTF-8 in which lone surrogates take three bytes each. Lossless; see [`TextBuf::from_wtf8`].
    pub fn to_wtf8(self) -> Vec<u8> {
        if let Text::Latin1(units) = self
            && units.is_ascii()
        {
            return units.to_vec();
        }
        let mut out = Vec::with_capacity(self.len() + self.len() / 2);
        for code in self.iter() {
            push_wtf8(&mut out, code);
        }
        out
    }

    /// The text as a Rust string; `None` when it holds lone surrogates.
    pub fn to_str(self) -> Option<String> {
        String::from_utf8(self.to_wtf8()).ok()
    }

    /// The text as a Rust string, each lone surrogate replaced by U+FFFD.
    pub fn to_string_lossy(self) -> String {
        self.iter().map(|code| char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
    }
}

fn push_wtf8(out: &mut Vec<u8>, code: u32) {
    let tail = |shift: u32| 0x80 | (code >> shift & 0x3f) as u8;
    match code {
        0..0x80 => out.push(code as u8),
        0x80..0x800 => out.extend([0xc0 | (code >> 6) as u8, tail(0)]),
        0x800..0x10000 => out.extend([0xe0 | (code >> 12) as u8, tail(6), tail(0)]),
        _ => out.extend([0xf0 | (code >> 18) as u8, tail(12), tail(6), tail(0)]),
    }
}

impl PartialEq for Text<'_> {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        match (*self, *other) {
            (Text::Latin1(a), Text::Latin1(b)) => a == b,
            (Text::Ucs2(a), Text::Ucs2(b)) => a == b,
            (Text::Ucs4(a), Text::Ucs4(b)) => a == b,
            (a, b) => a.len() == b.len() && a.iter().eq(b.iter()),
        }
    }
}

impl Eq for Text<'_> {}

impl PartialOrd for Text<'_> {
    #[inline]
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Text<'_> {
    fn cmp(&self, other: &Self) -> Ordering {
        match (*self, *other) {
            (Text::Latin1(a), Text::Latin1(b)) => a.cmp(b),
            (Text::Ucs2(a), Text::Ucs2(b)) => a.cmp(b),
            (Text::Ucs4(a), Text::Ucs4(b)) => a.cmp(b),
            (a, b) => a.iter().cmp(b.iter()),
        }
    }
}

/// Equal to a Rust string when the code points are the same.
impl PartialEq<str> for Text<'_> {
    fn eq(&self, other: &str) -> bool {
        match self {
            Text::Latin1(units) if units.is_ascii() => *units == other.as_bytes(),
            _ => self.iter().eq(other.chars().map(u32::from)),
        }
    }
}

impl fmt::Debug for Text<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.to_string_lossy(), f)
    }
}

impl<'a> IntoIterator for Text<'a> {
    type Item = u32;
    type IntoIter = Iter<'a>;

    fn into_iter(self) -> Iter<'a> {
        self.iter()
    }
}

/// The code points of a [`Text`], from either end.
#[derive(Clone)]
pub enum Iter<'a> {
    Latin1(std::slice::Iter<'a, u8>),
    Ucs2(std::slice::Iter<'a, u16>),
    Ucs4(std::slice::Iter<'a, u32>),
}

impl Iterator for Iter<'_> {
    type Item = u32;

    #[inline]
    fn next(&mut self) -> Option<u32> {
        match self {
            Iter::Latin1(units) => units.next().map(|&unit| u32::from(unit)),
            Iter::Ucs2(units) => units.next().map(|&unit| u32::from(unit)),
            Iter::Ucs4(units) => units.next().copied(),
        }
    }

    #[inline]
    fn size_hint(&self) -> (usize, Option<usize>) {
        match self {
            Iter::Latin1(units) => units.size_hint(),
            Iter::Ucs2(units) => units.size_hint(),
            Iter::Ucs4(units) => units.size_hint(),
        }
    }

    fn fold<B, F: FnMut(B, u32) -> B>(self, init: B, mut f: F) -> B {
        match self {
            Iter::Latin1(units) => units.fold(init, |acc, &unit| f(acc, u32::from(unit))),
            Iter::Ucs2(units) => units.fold(init, |acc, &unit| f(acc, u32::from(unit))),
            Iter::Ucs4(units) => units.fold(init, |acc, &unit| f(acc, unit)),
        }
    }
}

impl DoubleEndedIterator for Iter<'_> {
    #[inline]
    fn next_back(&mut self) -> Option<u32> {
        match self {
            Iter::Latin1(units) => units.next_back().map(|&unit| u32::from(unit)),
            Iter::Ucs2(units) => units.next_back().map(|&unit| u32::from(unit)),
            Iter::Ucs4(units) => units.next_back().copied(),
        }
    }
}

impl ExactSizeIterator for Iter<'_> {}

/// An owned text in the narrowest width that holds it: the variant tells what the widest code point needs.
#[derive(Clone, PartialEq, Eq)]
pub enum TextBuf {
    /// All code points are below 0x80.
    Ascii(Vec<u8>),
    /// All are below 0x100, one is not below 0x80.
    Latin1(Vec<u8>),
    /// All are below 0x10000, one is not below 0x100.
    Ucs2(Vec<u16>),
    /// One is not below 0x10000.
    Ucs4(Vec<u32>),
}

impl TextBuf {
    /// A text of bytes each of which is a code point.
    pub fn from_latin1(units: Vec<u8>) -> TextBuf {
        if units.is_ascii() { TextBuf::Ascii(units) } else { TextBuf::Latin1(units) }
    }

    /// Reads what [`Text::to_wtf8`] wrote; `None` when the bytes are malformed.
    pub fn from_wtf8(bytes: &[u8]) -> Option<TextBuf> {
        if bytes.is_ascii() {
            return Some(TextBuf::Ascii(bytes.to_vec()));
        }
        let mut out = TextBuilder::with_capacity(bytes.len());
        let mut rest = bytes;
        while let [lead, tail @ ..] = rest {
            let (count, least) = match lead {
                0..0x80 => (0, 0),
                0xc2..0xe0 => (1, 0x80),
                0xe0..0xf0 => (2, 0x800),
                0xf0..0xf5 => (3, 0x10000),
                _ => return None,
            };
            let mut code = if count == 0 { u32::from(*lead) } else { u32::from(*lead) & (0x3f >> count) };
            for &byte in tail.get(..count)? {
                if byte & 0xc0 != 0x80 {
                    return None;
                }
                code = code << 6 | u32::from(byte & 0x3f);
            }
            if code < least || code > 0x10ffff {
                return None;
            }
            out.push(code);
            rest = &tail[count..];
        }
        Some(out.finish())
    }

    #[inline]
    pub fn as_text(&self) -> Text<'_> {
        match self {
            TextBuf::Ascii(units) | TextBuf::Latin1(units) => Text::Latin1(units),
            TextBuf::Ucs2(units) => Text::Ucs2(units),
            TextBuf::Ucs4(units) => Text::Ucs4(units),
        }
    }

    pub fn is_ascii(&self) -> bool {
        matches!(self, TextBuf::Ascii(_))
    }

    pub fn len(&self) -> usize {
        self.as_text().len()
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

impl From<&str> for TextBuf {
    fn from(text: &str) -> TextBuf {
        if text.is_ascii() {
            return TextBuf::Ascii(text.as_bytes().to_vec());
        }
        let mut out = TextBuilder::with_capacity(text.len());
        out.push_str(text);
        out.finish()
    }
}

impl From<String> for TextBuf {
    fn from(text: String) -> TextBuf {
        if text.is_ascii() { TextBuf::Ascii(text.into_bytes()) } else { TextBuf::from(text.as_str()) }
    }
}

impl PartialEq<str> for TextBuf {
    fn eq(&self, other: &str) -> bool {
        self.as_text() == *other
    }
}

impl PartialEq<&str> for TextBuf {
    fn eq(&self, other: &&str) -> bool {
        self.as_text() == **other
    }
}

impl fmt::Debug for TextBuf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.as_text().fmt(f)
    }
}

/// Collects code points into a [`TextBuf`]. It starts in the narrowest width and widens when it must.
#[derive(Clone)]
pub struct TextBuilder {
    units: Units,
    /// The bits that occur in any code point pushed.
    bits: u32,
}

#[derive(Clone)]
enum Units {
    One(Vec<u8>),
    Two(Vec<u16>),
    Four(Vec<u32>),
}

impl Default for TextBuilder {
    fn default() -> Self {
        TextBuilder::new()
    }
}

impl TextBuilder {
    pub fn new() -> TextBuilder {
        TextBuilder { units: Units::One(Vec::new()), bits: 0 }
    }

    pub fn with_capacity(capacity: usize) -> TextBuilder {
        TextBuilder { units: Units::One(Vec::with_capacity(capacity)), bits: 0 }
    }

    /// A builder that has room for `capacity` code points as wide as `bits` says, so that it never reallocates.
    pub(crate) fn with_room(capacity: usize, bits: u32) -> TextBuilder {
        let units = match bits {
            0..0x100 => Units::One(Vec::with_capacity(capacity)),
            0x100..0x10000 => Units::Two(Vec::with_capacity(capacity)),
            _ => Units::Four(Vec::with_capacity(capacity)),
        };
        TextBuilder { units, bits }
    }

    /// The number of code points pushed.
    pub fn len(&self) -> usize {
        match &self.units {
            Units::One(units) => units.len(),
            Units::Two(units) => units.len(),
            Units::Four(units) => units.len(),
        }
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Makes the units wide enough for `bits`.
    #[inline]
    fn widen(&mut self, bits: u32) {
        self.bits |= bits;
        let fits = match &self.units {
            Units::One(_) => bits < 0x100,
            Units::Two(_) => bits < 0x10000,
            Units::Four(_) => true,
        };
        if !fits {
            self.replace_units(bits);
        }
    }

    #[cold]
    fn replace_units(&mut self, bits: u32) {
        // What grows keeps its room: at least as many code points fit as did before.
        fn copy<A: Unit, B: From<A>>(units: &Vec<A>) -> Vec<B> {
            let mut wide = Vec::with_capacity(units.capacity());
            wide.extend(units.iter().map(|&unit| B::from(unit)));
            wide
        }
        self.units = match &self.units {
            Units::One(units) if bits < 0x10000 => Units::Two(copy(units)),
            Units::One(units) => Units::Four(copy(units)),
            Units::Two(units) => Units::Four(copy(units)),
            Units::Four(_) => return,
        };
    }

    #[inline]
    pub fn push(&mut self, code: u32) {
        debug_assert!(code <= 0x10ffff);
        self.widen(code);
        match &mut self.units {
            Units::One(units) => units.push(code as u8),
            Units::Two(units) => units.push(code as u16),
            Units::Four(units) => units.push(code),
        }
    }

    pub fn push_repeated(&mut self, code: u32, count: usize) {
        if count == 0 {
            return;
        }
        self.widen(code);
        match &mut self.units {
            Units::One(units) => units.resize(units.len() + count, code as u8),
            Units::Two(units) => units.resize(units.len() + count, code as u16),
            Units::Four(units) => units.resize(units.len() + count, code),
        }
    }

    pub fn push_text(&mut self, text: Text<'_>) {
        if text.is_empty() {
            return;
        }
        self.widen(text.bits());
        match (&mut self.units, text) {
            (Units::One(out), Text::Latin1(units)) => out.extend_from_slice(units),
            (Units::One(out), Text::Ucs2(units)) => out.extend(units.iter().map(|&unit| unit as u8)),
            (Units::One(out), Text::Ucs4(units)) => out.extend(units.iter().map(|&unit| unit as u8)),
            (Units::Two(out), Text::Latin1(units)) => out.extend(units.iter().map(|&unit| u16::from(unit))),
            (Units::Two(out), Text::Ucs2(units)) => out.extend_from_slice(units),
            (Units::Two(out), Text::Ucs4(units)) => out.extend(units.iter().map(|&unit| unit as u16)),
            (Units::Four(out), Text::Latin1(units)) => out.extend(units.iter().map(|&unit| u32::from(unit))),
            (Units::Four(out), Text::Ucs2(units)) => out.extend(units.iter().map(|&unit| u32::from(unit))),
            (Units::Four(out), Text::Ucs4(units)) => out.extend_from_slice(units),
        }
    }

    /// Appends the digits of an integer.
    pub fn push_integer(&mut self, value: i64) {
        let mut buffer = [0; 20];
        let digits = crate::int::decimal_digits(value.unsigned_abs(), &mut buffer);
        if value < 0 {
            self.push(0x2d);
        }
        self.push_ascii(digits);
    }

    /// Appends bytes below 0x80.
    #[inline]
    pub fn push_ascii(&mut self, bytes: &[u8]) {
        debug_assert!(bytes.is_ascii());
        self.bits |= 0x7f;
        match &mut self.units {
            Units::One(units) => units.extend_from_slice(bytes),
            Units::Two(units) => units.extend(bytes.iter().map(|&byte| u16::from(byte))),
            Units::Four(units) => units.extend(bytes.iter().map(|&byte| u32::from(byte))),
        }
    }

    pub fn push_str(&mut self, text: &str) {
        if text.is_ascii() {
            return self.push_text(Text::Latin1(text.as_bytes()));
        }
        // The greatest first byte tells the width: 0xc4 begins the characters from U+0100 on, 0xf0 those from U+10000 on.
        let lead = text.bytes().fold(0, u8::max);
        self.widen(match lead {
            0..0xc4 => 0xff,
            0xc4..0xf0 => 0xffff,
            _ => 0x1f_ffff,
        });
        match &mut self.units {
            Units::One(units) => push_chars(units, text, |c| c as u8),
            Units::Two(units) => push_chars(units, text, |c| c as u16),
            Units::Four(units) => push_chars(units, text, u32::from),
        }
    }

    pub fn finish(self) -> TextBuf {
        match self.units {
            Units::One(units) if self.bits < 0x80 => TextBuf::Ascii(units),
            Units::One(units) => TextBuf::Latin1(units),
            Units::Two(units) => TextBuf::Ucs2(units),
            Units::Four(units) => TextBuf::Ucs4(units),
        }
    }
}

/// Appends the characters of a text that is not ASCII; runs that are go the fast way.
fn push_chars<U: Unit + From<u8>>(units: &mut Vec<U>, text: &str, make: impl Fn(char) -> U) {
    units.reserve(text.chars().count());
    let mut rest = text;
    while !rest.is_empty() {
        let run = rest.bytes().position(|byte| !byte.is_ascii()).unwrap_or(rest.len());
        let (ascii, other) = rest.split_at(run);
        units.extend(ascii.bytes().map(U::from));
        rest = other;
        let mut chars = other.chars();
        while let Some(c) = chars.next() {
            if c.is_ascii() {
                break;
            }
            units.push(make(c));
            rest = chars.as_str();
        }
    }
}

impl Extend<u32> for TextBuilder {
    fn extend<I: IntoIterator<Item = u32>>(&mut self, codes: I) {
        for code in codes {
            self.push(code);
        }
    }
}

impl FromIterator<u32> for TextBuf {
    fn from_iter<I: IntoIterator<Item = u32>>(codes: I) -> TextBuf {
        let mut out = TextBuilder::new();
        out.extend(codes);
        out.finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_narrowest_width_is_chosen() {
        assert!(matches!(TextBuf::from("abc"), TextBuf::Ascii(_)));
        assert!(matches!(TextBuf::from("ab\u{e9}"), TextBuf::Latin1(_)));
        assert!(matches!(TextBuf::from("ab\u{20ac}"), TextBuf::Ucs2(_)));
        assert!(matches!(TextBuf::from("ab\u{1f600}"), TextBuf::Ucs4(_)));
        let wide = TextBuf::from("ab\u{1f600}\u{20ac}\u{e9}");
        assert!(matches!(wide.as_text().slice(0..2).to_buf(), TextBuf::Ascii(_)));
        assert!(matches!(wide.as_text().slice(3..5).to_buf(), TextBuf::Ucs2(_)));
        assert!(matches!(wide.as_text().slice(4..5).to_buf(), TextBuf::Latin1(_)));
    }

    #[test]
    fn views_of_different_widths_compare_by_code_points() {
        let wide = [97_u32, 98];
        assert_eq!(Text::Ucs4(&wide), Text::Latin1(b"ab"));
        assert!(Text::Ucs4(&wide) < Text::Latin1(b"ac"));
        assert!(Text::Ucs2(&[0xd800]) < Text::Ucs4(&[0x10000]));
        assert!(Text::Ucs2(&[0xffff]) < Text::Ucs4(&[0x10000]));
    }

    #[test]
    fn wtf8_is_lossless_for_surrogates() {
        for codes in [&[0xd83d_u32, 0xde00][..], &[0x1f600], &[0x61, 0xdc80, 0x7ff, 0x800, 0xffff, 0x10ffff]] {
            let bytes = Text::Ucs4(codes).to_wtf8();
            assert_eq!(TextBuf::from_wtf8(&bytes).map(|text| text.as_text().iter().collect()), Some(codes.to_vec()));
        }
        for bad in [&b"\xc0\x80"[..], b"\xe0\x80\x80", b"\xf4\x90\x80\x80", b"\x80", b"\xe2\x82", b"\xff"] {
            assert_eq!(TextBuf::from_wtf8(bad), None);
        }
    }

    #[test]
    fn a_builder_widens_and_repeats() {
        let mut out = TextBuilder::new();
        out.push_str("ab");
        out.push_repeated(0x20ac, 2);
        out.push_text(Text::Ucs4(&[0x61]));
        out.push(0x1f600);
        out.push_repeated(0x1f600, 0);
        assert_eq!(out.len(), 6);
        assert_eq!(out.finish(), "ab\u{20ac}\u{20ac}a\u{1f600}");
    }

    #[test]
    fn a_stride_goes_both_ways() {
        let text = TextBuf::from("abcdef\u{20ac}");
        assert_eq!(text.as_text().stride(6, -2, 4), "\u{20ac}eca");
        assert_eq!(text.as_text().stride(0, 3, 2), "ad");
        assert!(text.as_text().stride(0, 3, 2).is_ascii());
    }
}
