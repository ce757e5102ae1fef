//! Normalisation by a version of Unicode that is older than the library's tables.
//!
//! What a version assigns decomposes today as it did then, but for the five characters of `NormalizationCorrections.txt`; what it does not assign has no
//! decomposition. The classes of 3.2 are those of 16.0 here, as in CPython's module.

use super::Version;
use rustpython_unicode::normalize::{NormalizeForm, normalize as today};
use rustpython_wtf8::{CodePoint, Wtf8, Wtf8Buf};

/// What 3.2 had these ideographs stand for, which later versions corrected.
const CORRECTED: [(u32, u32); 5] =
    [(0x2F868, 0x2136A), (0x2F874, 0x5F33), (0x2F91F, 0x43AB), (0x2F95F, 0x7AAE), (0x2F9BF, 0x4D57)];

pub fn normalize(form: NormalizeForm, text: &Wtf8, version: Version) -> Wtf8Buf {
    let (decomposition, composes) = match form {
        NormalizeForm::Nfc => (NormalizeForm::Nfd, true),
        NormalizeForm::Nfkc => (NormalizeForm::Nfkd, true),
        NormalizeForm::Nfd | NormalizeForm::Nfkd => (form, false),
    };
    let mut out = Vec::with_capacity(text.len());
    for c in text.code_points() {
        decompose(decomposition, c, version, &mut out);
    }
    order(&mut out);
    if composes {
        out = compose(&out);
    }
    out.into_iter().map(|(c, _)| c).collect()
}

/// Adds a character's decomposition, each part with its combining class.
fn decompose(form: NormalizeForm, c: CodePoint, version: Version, out: &mut Vec<(CodePoint, u8)>) {
    let class = |c: CodePoint| (c, Version::Today.combining(c));
    let n = c.to_u32();
    let corrected = CORRECTED.iter().find(|x| x.0 == n && version == Version::Old);
    if let Some(then) = corrected.and_then(|x| CodePoint::from_u32(x.1)) {
        out.push(class(then));
    } else if n < 0x80 || version.lacks(c) {
        out.push(class(c));
    } else {
        let one: Wtf8Buf = [c].into_iter().collect();
        out.extend(today(form, &one).code_points().map(class));
    }
}

/// Puts what combines with one character into the order of the classes.
fn order(text: &mut [(CodePoint, u8)]) {
    for marks in text.split_mut(|x| x.1 == 0) {
        marks.sort_by_key(|x| x.1);
    }
}

fn compose(text: &[(CodePoint, u8)]) -> Vec<(CodePoint, u8)> {
    let mut out: Vec<(CodePoint, u8)> = Vec::with_capacity(text.len());
    // Where the last character of class 0 is, with which what follows may compose.
    let mut starter: Option<usize> = None;
    for &(c, class) in text {
        if let Some(at) = starter
            && let Some(&(_, last)) = out.last()
            && (out.len() == at + 1 || (last != 0 && last < class))
            && let Some(both) = pair(out[at].0, c)
        {
            out[at].0 = both;
            continue;
        }
        if class == 0 {
            starter = Some(out.len());
        }
        out.push((c, class));
    }
    out
}

/// The character that two compose to.
fn pair(a: CodePoint, b: CodePoint) -> Option<CodePoint> {
    // Nothing composes with ASCII.
    if b.to_u32() < 0x80 {
        return None;
    }
    let both: Wtf8Buf = [a, b].into_iter().collect();
    let composed = today(NormalizeForm::Nfc, &both);
    let mut parts = composed.code_points();
    match (parts.next(), parts.next()) {
        (Some(c), None) => Some(c),
        _ => None,
    }
}
