//! Specifications that hold no more than fill, alignment, width, precision and code, all in ASCII: most that programs use. They are read and
//! applied without a text in between; whatever else there is, and whatever is an error, is left to [`FormatSpec`](super::FormatSpec).

use super::{Alignment, alignment};
use crate::float::{FloatFlags, fixed_text, format_double};
use crate::int::{decimal_digits, radix_digits};

/// A specification as read.
#[derive(Clone, Copy, Debug)]
pub struct Simple {
    fill: u8,
    alignment: Option<Alignment>,
    width: usize,
    precision: Option<usize>,
    /// 0 for none.
    code: u8,
}

/// Room for the digits of any machine word, and its sign.
pub type Digits = [u8; 32];

impl Simple {
    /// Reads a specification; None if there is more to it.
    ///
    /// ```
    /// use ophion_text::format::Simple;
    /// let spec = Simple::parse(b">8.2f").unwrap();
    /// assert_eq!(spec.float(1.5).unwrap(), "1.50");
    /// let mut text = [0; 8];
    /// spec.lay_out(b"1.50", true, &mut text);
    /// assert_eq!(&text, b"    1.50");
    /// ```
    #[inline]
    pub fn parse(spec: &[u8]) -> Option<Simple> {
        let align = |i: usize| spec.get(i).and_then(|&c| alignment(Some(c as char)));
        let mut s = Simple { fill: b' ', alignment: None, width: 0, precision: None, code: 0 };
        let mut rest = spec;
        if let Some(found) = align(1) {
            (s.fill, s.alignment) = (*spec.first()?, Some(found));
            rest = spec.get(2..)?;
        } else {
            if let Some(found) = align(0) {
                s.alignment = Some(found);
                rest = spec.get(1..)?;
            }
            if let [b'0', more @ ..] = rest {
                // Between the sign and the digits of numbers; texts have none, and are told from them when laid out.
                s.fill = b'0';
                rest = more;
            }
        }
        s.width = number(&mut rest);
        if let [b'.', b'0'..=b'9', ..] = rest {
            rest = rest.get(1..)?;
            s.precision = Some(number(&mut rest));
        }
        match *rest {
            [] => {}
            [code] if code.is_ascii_alphabetic() || code == b'%' => s.code = code,
            _ => return None,
        }
        // What asks for much is checked elsewhere; and many digits may be more than `number` counts.
        if s.width > 999 || s.precision.is_some_and(|p| p > 99) { None } else { Some(s) }
    }

    /// The digits of a machine word, with its sign.
    #[inline]
    pub fn int<'a>(&self, value: i64, buffer: &'a mut Digits) -> Option<&'a [u8]> {
        if self.precision.is_some() {
            return None;
        }
        let size = value.unsigned_abs();
        let n = match self.code {
            0 | b'd' => decimal_digits(size, buffer).len(),
            b'x' => radix_digits(size, 4, buffer).len(),
            b'o' => radix_digits(size, 3, buffer).len(),
            _ => return None,
        };
        let mut start = buffer.len() - n;
        if value < 0 {
            start -= 1;
            *buffer.get_mut(start)? = b'-';
        }
        buffer.get(start..)
    }

    /// The digits of a float of ordinary size by the code `f`, with its sign.
    #[inline]
    pub fn fixed<'a>(&self, value: f64, buffer: &'a mut [u8; 40]) -> Option<&'a [u8]> {
        if self.code == b'f' { fixed_text(value, self.precision.unwrap_or(6), buffer) } else { None }
    }

    /// The digits of a float, with its sign.
    #[inline]
    pub fn float(&self, value: f64) -> Option<String> {
        let flags = FloatFlags { alternate: false, point_zero: self.code == 0, no_negative_zero: false };
        let (code, default) = match self.code {
            0 if self.precision.is_none() => (b'r', 0),
            0 => (b'g', 6),
            b'e' | b'E' | b'f' | b'F' | b'g' | b'G' => (self.code, 6),
            _ => return None,
        };
        Some(format_double(value, code, self.precision.unwrap_or(default), flags))
    }

    /// What of a str of so many code points is shown.
    #[inline]
    pub fn shown(&self, len: usize) -> Option<usize> {
        if !matches!(self.code, 0 | b's') || self.alignment == Some(Alignment::AfterSign) {
            return None;
        }
        Some(self.precision.map_or(len, |p| p.min(len)))
    }

    /// The length of what `body` becomes.
    #[inline]
    pub fn len_of(&self, body: usize) -> usize {
        self.width.max(body)
    }

    /// Writes `body`, padded, into `to`, which is of that length.
    #[inline]
    pub fn lay_out(&self, body: &[u8], is_number: bool, to: &mut [u8]) {
        let padding = to.len().saturating_sub(body.len());
        let default = match (is_number, self.fill) {
            (false, _) => Alignment::Left,
            (true, b'0') => Alignment::AfterSign,
            (true, _) => Alignment::Right,
        };
        let (before, at) = match self.alignment.unwrap_or(default) {
            Alignment::Left => (0, 0),
            Alignment::Right => (padding, 0),
            Alignment::Center => (padding / 2, 0),
            Alignment::AfterSign => (padding, body.first().is_some_and(|&c| c == b'-') as usize),
        };
        let (sign, body) = body.split_at_checked(at).unwrap_or((&[], body));
        let mut put = |from: usize, part: &[u8]| {
            if let Some(to) = to.get_mut(from..from + part.len()) {
                to.copy_from_slice(part);
            }
        };
        put(0, sign);
        put(at + before, body);
        for range in [at..at + before, at + before + body.len()..usize::MAX] {
            let range = range.start..range.end.min(to.len());
            if let Some(to) = to.get_mut(range) {
                to.fill(self.fill);
            }
        }
    }
}

/// Reads a number off the front; one of more than a few digits is counted as great, not exactly.
#[inline]
fn number(rest: &mut &[u8]) -> usize {
    let mut n = 0usize;
    while let [c @ b'0'..=b'9', more @ ..] = *rest {
        n = (n * 10 + (c - b'0') as usize).min(1 << 30);
        *rest = more;
    }
    n
}
