//! Tables by address, or by a number that is spread already: their hash is one multiplication.

use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasherDefault, Hasher};

/// Spreads a number over the 64 bits.
#[derive(Default, Clone, Copy)]
pub struct AddressHasher(u64);

impl Hasher for AddressHasher {
    fn finish(&self) -> u64 {
        self.0
    }
    fn write(&mut self, bytes: &[u8]) {
        // A few short names.
        let mut sum = self.0 ^ bytes.len() as u64;
        let (words, rest) = bytes.as_chunks::<8>();
        for word in words {
            sum = (sum ^ u64::from_le_bytes(*word)).wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(25);
        }
        for &b in rest {
            sum = sum.wrapping_mul(31).wrapping_add(b as u64);
        }
        self.write_u64(sum);
    }
    fn write_u8(&mut self, _: u8) {}
    fn write_u64(&mut self, i: u64) {
        self.0 = (i ^ i >> 32).wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(20);
    }
    fn write_usize(&mut self, i: usize) {
        self.write_u64(i as u64);
    }
}

/// A table by address.
pub type AddressMap<K, V> = HashMap<K, V, BuildHasherDefault<AddressHasher>>;
/// A set of addresses.
pub type AddressSet<K> = HashSet<K, BuildHasherDefault<AddressHasher>>;
