//! The byte form: a head that tells what it is and whether it is whole, then numbers of variable length, bytes and strings.

use crate::Error;

const MAGIC: &[u8; 8] = b"OPHION\x00\x01";
/// Changed whenever the body's meaning changes.
const VERSION: u16 = 6;
const HEAD: usize = 8 + 2 + 1 + 4 + 8;

/// What the bytes hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    Program,
    Object,
}

/// Writes numbers, bytes, strings.
#[derive(Default)]
pub struct Writer {
    pub out: Vec<u8>,
}

impl Writer {
    pub fn byte(&mut self, b: u8) {
        self.out.push(b);
    }
    pub fn number(&mut self, mut n: u64) {
        while n >= 0x80 {
            self.out.push(n as u8 | 0x80);
            n >>= 7;
        }
        self.out.push(n as u8);
    }
    pub fn size(&mut self, n: usize) {
        self.number(n as u64);
    }
    pub fn signed(&mut self, n: i64) {
        self.number((n << 1 ^ n >> 63) as u64);
    }
    pub fn word(&mut self, n: u64) {
        self.out.extend_from_slice(&n.to_le_bytes());
    }
    pub fn bytes(&mut self, b: &[u8]) {
        self.size(b.len());
        self.out.extend_from_slice(b);
    }
    pub fn text(&mut self, s: &str) {
        self.bytes(s.as_bytes());
    }
    pub fn texts(&mut self, list: &[String]) {
        self.size(list.len());
        list.iter().for_each(|s| self.text(s));
    }
}

/// Puts the head before a body.
pub fn seal(what: What, body: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(HEAD + body.len());
    out.extend_from_slice(MAGIC);
    out.extend_from_slice(&VERSION.to_le_bytes());
    out.push(what as u8);
    out.extend_from_slice(&crc32fast::hash(body).to_le_bytes());
    out.extend_from_slice(&(body.len() as u64).to_le_bytes());
    out.extend_from_slice(body);
    out
}

/// Checks the head; gives the body.
///
/// # Errors
/// Not frozen bytes, another version, not what is wanted, cut off or altered.
pub fn unseal(what: What, bytes: &[u8]) -> Result<&[u8], Error> {
    let bad = |text: &str| Err(Error::new(text));
    let Some((head, body)) = bytes.split_at_checked(HEAD) else { return bad("not a frozen program: too short") };
    if &head[..8] != MAGIC {
        return bad("not a frozen program");
    }
    let version = u16::from_le_bytes([head[8], head[9]]);
    if version != VERSION {
        return Err(Error::new(format!("frozen by another version (format {version}, this one reads {VERSION})")));
    }
    if head[10] != what as u8 {
        return bad(match what {
            What::Program => "these bytes hold an object, not a program",
            What::Object => "these bytes hold a program, not an object",
        });
    }
    let sum = u32::from_le_bytes(head[11..15].try_into().unwrap_or_default());
    let length = u64::from_le_bytes(head[15..23].try_into().unwrap_or_default());
    if body.len() as u64 != length || crc32fast::hash(body) != sum {
        return bad("frozen bytes are damaged (checksum)");
    }
    Ok(body)
}

/// Reads what [`Writer`] wrote.
pub struct Reader<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Reader<'a> {
    pub fn new(bytes: &'a [u8]) -> Reader<'a> {
        Reader { bytes, at: 0 }
    }
    /// The next byte, which stays.
    pub fn peek(&self) -> Option<&u8> {
        self.bytes.get(self.at)
    }
    pub fn byte(&mut self) -> Result<u8, Error> {
        let b = self.bytes.get(self.at).copied().ok_or_else(Error::malformed)?;
        self.at += 1;
        Ok(b)
    }
    pub fn number(&mut self) -> Result<u64, Error> {
        let mut n = 0;
        for shift in (0..70).step_by(7) {
            let b = self.byte()?;
            n |= ((b & 0x7f) as u64).checked_shl(shift).unwrap_or(0);
            if b & 0x80 == 0 {
                return Ok(n);
            }
        }
        Err(Error::malformed())
    }
    /// A number of things, each of which takes at least one byte.
    pub fn size(&mut self) -> Result<usize, Error> {
        let n = self.number()? as usize;
        if n > self.bytes.len() { Err(Error::malformed()) } else { Ok(n) }
    }
    pub fn small<T: TryFrom<u64>>(&mut self) -> Result<T, Error> {
        T::try_from(self.number()?).map_err(|_| Error::malformed())
    }
    pub fn signed(&mut self) -> Result<i64, Error> {
        let n = self.number()?;
        Ok((n >> 1) as i64 ^ -((n & 1) as i64))
    }
    pub fn word(&mut self) -> Result<u64, Error> {
        Ok(u64::from_le_bytes(self.take(8)?.try_into().unwrap_or_default()))
    }
    pub fn take(&mut self, n: usize) -> Result<&'a [u8], Error> {
        let end = self.at.checked_add(n).ok_or_else(Error::malformed)?;
        let b = self.bytes.get(self.at..end).ok_or_else(Error::malformed)?;
        self.at = end;
        Ok(b)
    }
    pub fn bytes(&mut self) -> Result<&'a [u8], Error> {
        let n = self.size()?;
        self.take(n)
    }
    pub fn text(&mut self) -> Result<String, Error> {
        String::from_utf8(self.bytes()?.to_vec()).map_err(|_| Error::malformed())
    }
    pub fn texts(&mut self) -> Result<Vec<String>, Error> {
        let n = self.size()?;
        (0..n).map(|_| self.text()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_survive() {
        let mut w = Writer::default();
        let numbers = [0, 1, 127, 128, 300, u64::MAX];
        let signed = [0, -1, 1, i64::MIN, i64::MAX];
        numbers.iter().for_each(|&n| w.number(n));
        signed.iter().for_each(|&n| w.signed(n));
        let mut r = Reader::new(&w.out);
        for n in numbers {
            assert_eq!(r.number(), Ok(n));
        }
        for n in signed {
            assert_eq!(r.signed(), Ok(n));
        }
    }

    #[test]
    fn every_altered_byte_is_noticed() {
        let whole = seal(What::Program, b"some body");
        assert_eq!(unseal(What::Program, &whole), Ok(&b"some body"[..]));
        assert!(unseal(What::Object, &whole).is_err());
        for i in 0..whole.len() {
            let mut altered = whole.clone();
            altered[i] ^= 0x10;
            assert!(unseal(What::Program, &altered).is_err(), "byte {i}");
            assert!(unseal(What::Program, &whole[..i]).is_err(), "cut at {i}");
        }
    }
}
