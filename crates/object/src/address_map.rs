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
        for &b in bytes {
            self.0 = self.0.wrapping_mul(31).wrapping_add(b as u64);
        }
    }
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
