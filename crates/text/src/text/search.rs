//! Searching: `find`, `rfind`, `count`, and the walk over all matches that replacing and splitting stand on.
//!
//! One-byte text goes to `memchr`. For the wider ones a plain scan for the first unit is faster than anything cleverer
//! on ordinary text, but quadratic on bad text, so it works on a budget: when comparisons outgrow what it has advanced,
//! the two-way algorithm (Crochemore and Perrin, 1991) takes over, which is linear and needs no memory.

use std::borrow::Cow;
use std::ops::Range;

use super::{Text, Unit};

/// A text and a needle brought to the text's width.
enum Pair<'a> {
    One(&'a [u8], Cow<'a, [u8]>),
    Two(&'a [u16], Cow<'a, [u16]>),
    Four(&'a [u32], Cow<'a, [u32]>),
}

impl<'a> Pair<'a> {
    /// `None` when the needle holds a code point that the text's width cannot.
    fn new(hay: Text<'a>, needle: Text<'a>) -> Option<Pair<'a>> {
        fn cast<'a, U: Unit>(needle: Text<'a>) -> Option<Cow<'a, [U]>> {
            needle.iter().map(U::from_code).collect::<Option<Vec<U>>>().map(Cow::Owned)
        }
        Some(match (hay, needle) {
            (Text::Latin1(hay), Text::Latin1(needle)) => Pair::One(hay, Cow::Borrowed(needle)),
            (Text::Ucs2(hay), Text::Ucs2(needle)) => Pair::Two(hay, Cow::Borrowed(needle)),
            (Text::Ucs4(hay), Text::Ucs4(needle)) => Pair::Four(hay, Cow::Borrowed(needle)),
            (Text::Latin1(hay), needle) => Pair::One(hay, cast(needle)?),
            (Text::Ucs2(hay), needle) => Pair::Two(hay, cast(needle)?),
            (Text::Ucs4(hay), needle) => Pair::Four(hay, cast(needle)?),
        })
    }
}

impl<'a> Text<'a> {
    /// The index of the first occurrence of `needle`; an empty needle is found at once.
    ///
    /// ```
    /// use ophion_text::text::TextBuf;
    /// let (text, needle) = (TextBuf::from("na\u{ef}ve \u{20ac}"), TextBuf::from("ve"));
    /// assert_eq!(text.as_text().find(needle.as_text()), Some(3));
    /// ```
    pub fn find(self, needle: Text<'_>) -> Option<usize> {
        if needle.len() > self.len() {
            return None;
        }
        if needle.is_empty() {
            return Some(0);
        }
        match Pair::new(self, needle)? {
            Pair::One(hay, needle) if needle.len() == 1 => memchr::memchr(needle[0], hay),
            Pair::One(hay, needle) => find_bytes(hay, &needle),
            Pair::Two(hay, needle) => find_units(hay, &needle),
            Pair::Four(hay, needle) => find_units(hay, &needle),
        }
    }

    /// The index of the last occurrence of `needle`; an empty needle is found at the end.
    pub fn rfind(self, needle: Text<'_>) -> Option<usize> {
        if needle.len() > self.len() {
            return None;
        }
        if needle.is_empty() {
            return Some(self.len());
        }
        match Pair::new(self, needle)? {
            Pair::One(hay, needle) if needle.len() == 1 => memchr::memrchr(needle[0], hay),
            Pair::One(hay, needle) => memchr::memmem::rfind(hay, &needle),
            Pair::Two(hay, needle) => rfind_units(hay, &needle),
            Pair::Four(hay, needle) => rfind_units(hay, &needle),
        }
    }

    /// Whether `needle` occurs, as the `in` operator asks.
    pub fn contains(self, needle: Text<'_>) -> bool {
        self.find(needle).is_some()
    }

    /// As [`Text::contains`]; a single character in a short text is looked for without ado.
    pub fn contains_short(self, needle: Text<'_>) -> bool {
        match (self, needle) {
            (Text::Latin1(hay), Text::Latin1(&[unit])) if hay.len() <= 32 => hay.contains(&unit),
            _ => self.contains(needle),
        }
    }

    /// Whether the code point occurs.
    pub fn contains_code(self, code: u32) -> bool {
        match self {
            Text::Latin1(units) => u8::try_from(code).is_ok_and(|unit| memchr::memchr(unit, units).is_some()),
            Text::Ucs2(units) => u16::try_from(code).is_ok_and(|unit| position(units, unit).is_some()),
            Text::Ucs4(units) => position(units, code).is_some(),
        }
    }

    /// The number of occurrences of `needle` that do not overlap; one more than the length when it is empty.
    pub fn count(self, needle: Text<'_>) -> usize {
        if needle.is_empty() {
            return self.len() + 1;
        }
        if needle.len() == 1 {
            let code = needle.get(0);
            return match self {
                Text::Latin1(units) => u8::try_from(code).map_or(0, |unit| memchr::memchr_iter(unit, units).count()),
                Text::Ucs2(units) => {
                    u16::try_from(code).map_or(0, |unit| units.iter().filter(|&&other| other == unit).count())
                }
                Text::Ucs4(units) => units.iter().filter(|&&other| other == code).count(),
            };
        }
        let mut count = 0;
        self.each_match(needle, usize::MAX, |_| count += 1);
        count
    }

    pub fn starts_with(self, prefix: Text<'_>) -> bool {
        prefix.len() <= self.len() && self.slice(0..prefix.len()) == prefix
    }

    pub fn ends_with(self, suffix: Text<'_>) -> bool {
        suffix.len() <= self.len() && self.slice(self.len() - suffix.len()..self.len()) == suffix
    }

    /// Calls `found` with the index of each occurrence of `needle`, from the left and without overlap, at most `max`
    /// times. The needle must not be empty.
    pub fn each_match(self, needle: Text<'_>, max: usize, mut found: impl FnMut(usize)) {
        if needle.is_empty() || needle.len() > self.len() {
            return;
        }
        if let (Text::Latin1(hay), Text::Latin1(needle)) = (self, needle)
            && hay.len() < 64
        {
            return each_in_short(hay, needle, max, found);
        }
        match Pair::new(self, needle) {
            None => {}
            Some(Pair::One(hay, needle)) if needle.len() == 1 => {
                memchr::memchr_iter(needle[0], hay).take(max).for_each(found);
            }
            Some(Pair::One(hay, needle)) => memchr::memmem::find_iter(hay, &needle[..]).take(max).for_each(found),
            Some(Pair::Two(hay, needle)) => walk(hay, &needle, max, &mut found),
            Some(Pair::Four(hay, needle)) => walk(hay, &needle, max, &mut found),
        }
    }

    /// As [`Text::each_match`], from the right.
    pub(crate) fn each_match_back(self, needle: Text<'_>, max: usize, mut found: impl FnMut(usize)) {
        if needle.is_empty() {
            return;
        }
        let mut end = self.len();
        for _ in 0..max {
            let Some(at) = self.slice(0..end).rfind(needle) else { return };
            found(at);
            end = at;
        }
    }
}

/// As [`Text::each_match`] in a short text, where a cleverer search is not worth its setting up.
fn each_in_short(hay: &[u8], needle: &[u8], max: usize, mut found: impl FnMut(usize)) {
    let ([first, rest @ ..], Some(last)) = (needle, hay.len().checked_sub(needle.len())) else { return };
    let (mut at, mut n) = (0, 0);
    while at <= last && n < max {
        if hay[at] == *first && hay[at + 1..at + needle.len()] == *rest {
            found(at);
            at += needle.len();
            n += 1;
        } else {
            at += 1;
        }
    }
}

/// Searching one-byte text: a few candidates by their first byte, which in short text ends sooner than a cleverer search is set up.
fn find_bytes(hay: &[u8], needle: &[u8]) -> Option<usize> {
    const CANDIDATES: usize = 8;
    let last = hay.len().checked_sub(needle.len())?;
    let mut at = 0;
    for _ in 0..CANDIDATES {
        at += memchr::memchr(needle[0], &hay[at..=last])?;
        if hay[at..at + needle.len()] == *needle {
            return Some(at);
        }
        at += 1;
        if at > last {
            return None;
        }
    }
    memchr::memmem::find(&hay[at..], needle).map(|found| at + found)
}

/// What the `start` and `end` arguments of `find` and its kin select in a text of `len` code points: negative ones count
/// from the end, and `None` means that nothing can be found, not even an empty needle.
pub fn clamp_range(len: usize, start: isize, end: isize) -> Option<Range<usize>> {
    let resolve = |index: isize| {
        if index < 0 { len.saturating_sub(index.unsigned_abs()) } else { index.unsigned_abs() }
    };
    let (start, end) = (resolve(start), resolve(end).min(len));
    (start <= end).then_some(start..end)
}

fn walk<U: Unit>(hay: &[U], needle: &[U], max: usize, found: &mut impl FnMut(usize)) {
    let mut start = 0;
    for _ in 0..max {
        let Some(at) = find_units(&hay[start..], needle) else { return };
        found(start + at);
        start += at + needle.len();
    }
}

/// The first position of `unit`. Blocks are tested whole, which the compiler turns into vector code.
fn position<U: Unit>(hay: &[U], unit: U) -> Option<usize> {
    const BLOCK: usize = 16;
    let mut start = 0;
    for block in hay.chunks_exact(BLOCK) {
        if block.iter().fold(false, |any, &other| any | (other == unit)) {
            break;
        }
        start += BLOCK;
    }
    hay[start..].iter().position(|&other| other == unit).map(|at| start + at)
}

fn find_units<U: Unit>(hay: &[U], needle: &[U]) -> Option<usize> {
    let [first, rest @ ..] = needle else { return Some(0) };
    let last_start = hay.len().checked_sub(needle.len())?;
    let mut at = 0;
    let mut work = 0;
    while at <= last_start {
        at += position(&hay[at..=last_start], *first)?;
        let matching = hay[at + 1..].iter().zip(rest).take_while(|(a, b)| a == b).count();
        if matching == rest.len() {
            return Some(at);
        }
        at += 1;
        work += matching;
        if work > 4 * at + needle.len() {
            return two_way::<U, false>(&hay[at..], needle).map(|found| at + found);
        }
    }
    None
}

fn rfind_units<U: Unit>(hay: &[U], needle: &[U]) -> Option<usize> {
    let [rest @ .., last] = needle else { return Some(hay.len()) };
    let mut end = hay.len();
    let mut work = 0;
    while end >= needle.len() {
        end -= hay[needle.len() - 1..end].iter().rev().position(|unit| unit == last)?;
        let matching = hay[..end - 1].iter().rev().zip(rest.iter().rev()).take_while(|(a, b)| a == b).count();
        if matching == rest.len() {
            return Some(end - needle.len());
        }
        end -= 1;
        work += matching;
        if work > 4 * (hay.len() - end) + needle.len() {
            return two_way::<U, true>(&hay[..end], needle).map(|found| end - found - needle.len());
        }
    }
    None
}

/// The two-way algorithm. With `BACK` both sequences are read from their ends, and so is the answer.
fn two_way<U: Unit, const BACK: bool>(hay: &[U], needle: &[U]) -> Option<usize> {
    fn at<U: Unit, const BACK: bool>(units: &[U], index: usize) -> U {
        if BACK { units[units.len() - 1 - index] } else { units[index] }
    }
    let len = needle.len();
    let (forward, backward) = (maximal_suffix::<U, BACK>(needle, false), maximal_suffix::<U, BACK>(needle, true));
    let (cut, mut period) = if forward.0 > backward.0 { forward } else { backward };
    let periodic =
        cut + period <= len && (0..cut).all(|i| at::<U, BACK>(needle, i) == at::<U, BACK>(needle, i + period));
    if !periodic {
        period = cut.max(len - cut) + 1;
    }
    let mut start = 0;
    // How much of the needle's beginning is known to match at `start`.
    let mut known = 0;
    while start + len <= hay.len() {
        let mut right = cut.max(known);
        while right < len && at::<U, BACK>(needle, right) == at::<U, BACK>(hay, start + right) {
            right += 1;
        }
        if right < len {
            start += right - cut + 1;
            known = 0;
            continue;
        }
        let mut left = cut;
        while left > known && at::<U, BACK>(needle, left - 1) == at::<U, BACK>(hay, start + left - 1) {
            left -= 1;
        }
        if left <= known {
            return Some(start);
        }
        start += period;
        known = if periodic { len - period } else { 0 };
    }
    None
}

/// Where the lexicographically greatest suffix (or with `inverse` the least) starts, and its period.
fn maximal_suffix<U: Unit, const BACK: bool>(needle: &[U], inverse: bool) -> (usize, usize) {
    let at = |index: usize| if BACK { needle[needle.len() - 1 - index] } else { needle[index] };
    let (mut best, mut candidate, mut offset, mut period) = (0, 1, 0, 1);
    while candidate + offset < needle.len() {
        let (new, old) = (at(candidate + offset), at(best + offset));
        if new == old {
            if offset + 1 == period {
                candidate += period;
                offset = 0;
            } else {
                offset += 1;
            }
        } else if (new < old) != inverse {
            candidate += offset + 1;
            offset = 0;
            period = candidate - best;
        } else {
            best = candidate;
            candidate += 1;
            offset = 0;
            period = 1;
        }
    }
    (best, period)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::TextBuf;

    #[test]
    fn every_algorithm_agrees_with_the_naive_one() {
        let mut state = 1_u32;
        let mut random = |below: u32| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (state >> 16) % below
        };
        for _ in 0..20_000 {
            let (len, needle_len, letters) = (random(40) as usize, random(9) as usize + 1, random(3) + 1);
            let hay: Vec<u16> = (0..len).map(|_| 0x400 + random(letters) as u16).collect();
            let needle: Vec<u16> = (0..needle_len).map(|_| 0x400 + random(letters) as u16).collect();
            let first = hay.windows(needle_len).position(|window| window == needle);
            let last = hay.windows(needle_len).rposition(|window| window == needle);
            assert_eq!(find_units(&hay, &needle), first, "{hay:?} {needle:?}");
            assert_eq!(two_way::<u16, false>(&hay, &needle), first, "{hay:?} {needle:?}");
            assert_eq!(rfind_units(&hay, &needle), last, "{hay:?} {needle:?}");
            let back = two_way::<u16, true>(&hay, &needle).map(|at| len - at - needle_len);
            assert_eq!(back, last, "{hay:?} {needle:?}");
        }
    }

    #[test]
    fn a_needle_wider_than_the_text_is_absent() {
        let (hay, needle) = (TextBuf::from("abc"), TextBuf::from("\u{20ac}"));
        assert_eq!(hay.as_text().find(needle.as_text()), None);
        assert_eq!(hay.as_text().count(needle.as_text()), 0);
    }

    #[test]
    fn occurrences_do_not_overlap() {
        for text in ["aaaaa", "\u{20ac}aaaaa", "\u{1f600}aaaaa"] {
            let text = TextBuf::from(text);
            assert_eq!(text.as_text().count(Text::Latin1(b"aa")), 2);
            assert_eq!(text.as_text().count(Text::Latin1(b"")), text.len() + 1);
        }
    }

    #[test]
    fn ranges_are_clamped_as_slices_are() {
        assert_eq!(clamp_range(3, 0, isize::MAX), Some(0..3));
        assert_eq!(clamp_range(3, 3, isize::MAX), Some(3..3));
        assert_eq!(clamp_range(3, 4, isize::MAX), None);
        assert_eq!(clamp_range(3, -2, -1), Some(1..2));
        assert_eq!(clamp_range(3, isize::MIN, isize::MAX), Some(0..3));
        assert_eq!(clamp_range(3, 2, 1), None);
    }
}
