//! Putting the parts of a formatted number together: sign, prefix, padding, groups of digits.

use super::{Alignment, FormatSpec, Grouping, SignMode};
use crate::text::{Text, TextBuf, TextBuilder};

/// A number taken apart.
pub(super) struct Parts<'a> {
    pub negative: bool,
    pub prefix: &'a str,
    /// The digits before the point, which are grouped.
    pub whole: Text<'a>,
    /// The digits after the point, with it if it is there.
    pub fraction: &'a str,
    /// What follows: the exponent, a percent sign, or all of `inf` and `nan`.
    pub rest: &'a str,
    pub group: Option<(Grouping, usize)>,
    pub fraction_group: Option<Grouping>,
}

impl<'a> Parts<'a> {
    /// Takes the text of a float apart: the sign, digits, a point with digits, and what follows.
    pub fn of_float(text: &'a str) -> Parts<'a> {
        let (negative, text) = match text.strip_prefix('-') {
            Some(size) => (true, size),
            None => (false, text),
        };
        let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
        let (whole, rest) = text.split_at(digits(text));
        let after = rest.strip_prefix('.').map_or(0, |fraction| 1 + digits(fraction));
        let (fraction, rest) = rest.split_at(after);
        Parts {
            negative,
            prefix: "",
            whole: Text::Latin1(whole.as_bytes()),
            fraction,
            rest,
            group: None,
            fraction_group: None,
        }
    }
}

/// Writes a number as the specification lays it out.
pub(super) fn number(parts: &Parts<'_>, spec: &FormatSpec) -> TextBuf {
    let sign = sign_of(parts.negative, spec.sign);
    let fraction = group_fraction(parts);
    let around = sign.len() + parts.prefix.len() + fraction.len() + parts.rest.len();
    let width = spec.width.unwrap_or(0);
    // Zeros after the sign are digits, and grouped as such.
    let zeros = spec.fill == u32::from('0') && spec.alignment == Alignment::AfterSign;
    let least = if zeros { width.saturating_sub(around) } else { 0 };
    let whole = group_whole(parts, least);
    let len = around + whole.as_ref().map_or(parts.whole.len(), String::len);
    let padding = width.saturating_sub(len);
    let (before, inside, after) = match spec.alignment {
        Alignment::Left => (0, 0, padding),
        Alignment::Right => (padding, 0, 0),
        Alignment::Center => (padding / 2, 0, padding - padding / 2),
        Alignment::AfterSign => (0, padding, 0),
    };
    let mut out = TextBuilder::with_capacity(len + padding);
    out.push_repeated(spec.fill, before);
    out.push_str(sign);
    out.push_str(parts.prefix);
    out.push_repeated(spec.fill, inside);
    match &whole {
        Some(grouped) => out.push_str(grouped),
        None => out.push_text(parts.whole),
    }
    out.push_str(&fraction);
    out.push_str(parts.rest);
    out.push_repeated(spec.fill, after);
    out.finish()
}

/// Pads a text as the specification says.
pub(super) fn padded(text: Text<'_>, spec: &FormatSpec) -> TextBuf {
    let padding = spec.width.unwrap_or(0).saturating_sub(text.len());
    if padding == 0 {
        return text.to_buf();
    }
    let before = match spec.alignment {
        Alignment::Left => 0,
        Alignment::Center => padding / 2,
        Alignment::Right | Alignment::AfterSign => padding,
    };
    let mut out = TextBuilder::with_room(text.len() + padding, text.bits() | spec.fill);
    out.push_repeated(spec.fill, before);
    out.push_text(text);
    out.push_repeated(spec.fill, padding - before);
    out.finish()
}

pub(super) fn sign_of(negative: bool, mode: Option<SignMode>) -> &'static str {
    match (negative, mode) {
        (true, _) => "-",
        (false, Some(SignMode::Plus)) => "+",
        (false, Some(SignMode::Space)) => " ",
        (false, _) => "",
    }
}

/// The digits before the point in groups, with zeros before them so that there are at least `least` characters; `None` when
/// they stay as they are. A separator never comes first, so there may be one character more.
fn group_whole(parts: &Parts<'_>, least: usize) -> Option<String> {
    if parts.whole.is_empty() {
        return None;
    }
    let (grouping, size) = match parts.group {
        Some(group) => group,
        None if least > parts.whole.len() => (Grouping::Comma, usize::MAX),
        None => return None,
    };
    let digits = parts.whole.len();
    // Groups are counted from the right until there are enough digits and enough characters.
    let (mut wanted, mut left) = (0, least);
    loop {
        let len = size.min(digits.saturating_sub(wanted).max(left).max(1));
        wanted += len;
        left = left.saturating_sub(len);
        if wanted >= digits && left == 0 {
            break;
        }
        left = left.saturating_sub(1);
    }
    let mut out = String::with_capacity(wanted + wanted / size);
    let zeros = std::iter::repeat_n(u32::from('0'), wanted - digits);
    for (at, code) in zeros.chain(parts.whole.iter()).enumerate() {
        if at > 0 && (wanted - at).is_multiple_of(size) {
            out.push(grouping.separator());
        }
        out.push(char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER));
    }
    Some(out)
}

/// The point and the digits after it, in groups of three from the left.
fn group_fraction(parts: &Parts<'_>) -> String {
    let Some(grouping) = parts.fraction_group else { return parts.fraction.to_string() };
    let mut out = String::with_capacity(parts.fraction.len() * 4 / 3 + 1);
    for (at, c) in parts.fraction.chars().enumerate() {
        // The point is at zero.
        if at > 1 && at % 3 == 1 {
            out.push(grouping.separator());
        }
        out.push(c);
    }
    out
}
