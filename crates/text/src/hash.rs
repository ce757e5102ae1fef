//! The keyed hash of text and bytes: SipHash-1-3 (Aumasson and Bernstein), as CPython's.
//!
//! The hash is over the bytes of the narrowest width that holds the text, so that equal texts hash equally whatever the
//! width of the view. -1 is never given: it means an error to Python's `hash`.

use crate::text::Text;

/// The secret of one isolate.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct HashKey {
    pub k0: u64,
    pub k1: u64,
}

impl HashKey {
    /// `hash(str)`; zero for the empty text.
    pub fn hash_text(self, text: Text<'_>) -> i64 {
        match text {
            Text::Latin1(units) => self.hash_bytes(units),
            _ if text.is_empty() => 0,
            _ => {
                let bits = text.bits();
                if bits < 0x100 {
                    let narrow: Vec<u8> = text.iter().map(|code| code as u8).collect();
                    return self.hash_bytes(&narrow);
                }
                let mut state = Sip::new(self);
                if let (Text::Ucs2(units), 0x100..0x10000) = (text, bits) {
                    let join = |units: &[u16]| units.iter().rev().fold(0, |word, &unit| word << 16 | u64::from(unit));
                    let (words, tail) = units.as_chunks::<4>();
                    words.iter().for_each(|word| state.word(join(word)));
                    return state.finish(join(tail), units.len() * 2);
                }
                let width = if bits < 0x10000 { 2 } else { 4 };
                let per_word = 8 / width;
                let mut codes = text.iter();
                let mut left = text.len();
                let mut take = |count: usize| {
                    codes
                        .by_ref()
                        .take(count)
                        .enumerate()
                        .fold(0_u64, |word, (at, code)| word | u64::from(code) << (at * width * 8))
                };
                while left >= per_word {
                    state.word(take(per_word));
                    left -= per_word;
                }
                state.finish(take(left), text.len() * width)
            }
        }
    }

    /// `hash(bytes)`; zero for no bytes.
    pub fn hash_bytes(self, bytes: &[u8]) -> i64 {
        if bytes.is_empty() {
            return 0;
        }
        let mut state = Sip::new(self);
        let (words, tail) = bytes.as_chunks::<8>();
        for word in words {
            state.word(u64::from_le_bytes(*word));
        }
        let tail = tail.iter().rev().fold(0, |word, &byte| word << 8 | u64::from(byte));
        state.finish(tail, bytes.len())
    }
}

struct Sip {
    v: [u64; 4],
}

impl Sip {
    fn new(key: HashKey) -> Sip {
        let v = [
            key.k0 ^ 0x736f_6d65_7073_6575,
            key.k1 ^ 0x646f_7261_6e64_6f6d,
            key.k0 ^ 0x6c79_6765_6e65_7261,
            key.k1 ^ 0x7465_6462_7974_6573,
        ];
        Sip { v }
    }

    #[inline]
    fn round(&mut self) {
        let [v0, v1, v2, v3] = &mut self.v;
        *v0 = v0.wrapping_add(*v1);
        *v2 = v2.wrapping_add(*v3);
        *v1 = v1.rotate_left(13) ^ *v0;
        *v3 = v3.rotate_left(16) ^ *v2;
        *v0 = v0.rotate_left(32);
        *v2 = v2.wrapping_add(*v1);
        *v0 = v0.wrapping_add(*v3);
        *v1 = v1.rotate_left(17) ^ *v2;
        *v3 = v3.rotate_left(21) ^ *v0;
        *v2 = v2.rotate_left(32);
    }

    #[inline]
    fn word(&mut self, word: u64) {
        self.v[3] ^= word;
        self.round();
        self.v[0] ^= word;
    }

    fn finish(mut self, tail: u64, len: usize) -> i64 {
        self.word((len as u64) << 56 | tail);
        self.v[2] ^= 0xff;
        for _ in 0..3 {
            self.round();
        }
        let hash = (self.v[0] ^ self.v[1] ^ self.v[2] ^ self.v[3]) as i64;
        if hash == -1 { -2 } else { hash }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::TextBuf;

    /// Expectations are CPython's under `PYTHONHASHSEED=0`, which is the key of zeros.
    #[test]
    fn the_hash_is_cpythons() {
        let hash = |text: &str| HashKey::default().hash_text(TextBuf::from(text).as_text());
        for (text, expected) in EXPECTED {
            assert_eq!(hash(text), *expected, "{text:?}");
        }
    }

    const EXPECTED: &[(&str, i64)] = &[
        ("", 0),
        ("a", 4_644_417_185_603_328_019),
        ("abcdefg", 7_904_145_750_247_929_094),
        ("abcdefgh", 4_574_395_652_268_504_554),
        ("abcdefghi", -532_774_252_720_507_163),
        ("\u{e9}t\u{e9}", -1_033_370_291_238_291_217),
        ("\u{20ac}", -5_529_981_157_763_016_009),
        ("ab\u{20ac}defghijk", -4_670_300_031_095_059_213),
        ("\u{1f600}", -3_536_540_696_076_613_844),
        ("a\u{1f600}b", -7_541_021_549_821_082_252),
        ("a\u{1f600}bc", 4_484_291_684_517_517_462),
    ];

    #[test]
    fn the_width_of_the_view_does_not_matter() {
        let key = HashKey { k0: 1, k1: 2 };
        let wide: Vec<u32> = "hello w\u{f6}rld".chars().map(u32::from).collect();
        assert_eq!(key.hash_text(Text::Ucs4(&wide)), key.hash_text(TextBuf::from("hello w\u{f6}rld").as_text()));
        let wide: Vec<u32> = "hello \u{20ac}".chars().map(u32::from).collect();
        assert_eq!(key.hash_text(Text::Ucs4(&wide)), key.hash_text(TextBuf::from("hello \u{20ac}").as_text()));
        assert_ne!(key.hash_text(Text::Latin1(b"a")), HashKey::default().hash_text(Text::Latin1(b"a")));
    }
}
