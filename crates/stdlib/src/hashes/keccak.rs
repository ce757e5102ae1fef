//! SHA-3 and SHAKE (FIPS 202). A state is 200 bytes of sponge, how many bytes of the block are filled, and the block's size.

const ROTATIONS: [u32; 25] =
    [0, 1, 62, 28, 27, 36, 44, 6, 55, 20, 3, 10, 43, 25, 39, 41, 45, 15, 21, 8, 18, 2, 61, 56, 14];

/// The state before any data, for blocks of so many bytes.
pub fn start(block: usize) -> Vec<u8> {
    let mut state = vec![0; 202];
    state[201] = block as u8;
    state
}

/// The state after more data.
pub fn update(state: &[u8], data: &[u8]) -> Vec<u8> {
    let mut s = state.to_vec();
    let (mut at, block) = (s[200] as usize, s[201] as usize);
    for &b in data {
        s[at] ^= b;
        at += 1;
        if at == block {
            permute(&mut s);
            at = 0;
        }
    }
    s[200] = at as u8;
    s
}

/// `size` bytes of output; `suffix` are the bits that tell the functions apart.
pub fn finish(state: &[u8], suffix: u8, size: usize) -> Vec<u8> {
    let mut s = state.to_vec();
    let (at, block) = (s[200] as usize, s[201] as usize);
    s[at] ^= suffix;
    s[block - 1] ^= 0x80;
    permute(&mut s);
    let mut out = Vec::with_capacity(size);
    while out.len() < size {
        if !out.is_empty() {
            permute(&mut s);
        }
        let n = block.min(size - out.len());
        out.extend_from_slice(&s[..n]);
    }
    out
}

/// Keccak-f[1600].
fn permute(bytes: &mut [u8]) {
    let mut a = [0u64; 25];
    for (lane, b) in a.iter_mut().zip(bytes.chunks_exact(8)) {
        *lane = b.iter().rev().fold(0, |w, &b| w << 8 | u64::from(b));
    }
    let mut lfsr = 1u8;
    for _ in 0..24 {
        let mut c = [0u64; 5];
        for x in 0..5 {
            c[x] = a[x] ^ a[x + 5] ^ a[x + 10] ^ a[x + 15] ^ a[x + 20];
        }
        let mut b = [0u64; 25];
        for x in 0..5 {
            let d = c[(x + 4) % 5] ^ c[(x + 1) % 5].rotate_left(1);
            for y in 0..5 {
                let from = x + 5 * y;
                b[y + 5 * ((2 * x + 3 * y) % 5)] = (a[from] ^ d).rotate_left(ROTATIONS[from]);
            }
        }
        for y in 0..5 {
            for x in 0..5 {
                a[x + 5 * y] = b[x + 5 * y] ^ !b[(x + 1) % 5 + 5 * y] & b[(x + 2) % 5 + 5 * y];
            }
        }
        // The round's constant, bit by bit out of a shift register.
        for j in 0..7 {
            if lfsr & 1 == 1 {
                a[0] ^= 1 << ((1u32 << j) - 1);
            }
            lfsr = lfsr << 1 ^ if lfsr & 0x80 != 0 { 0x71 } else { 0 };
        }
    }
    for (lane, b) in a.iter().zip(bytes.chunks_exact_mut(8)) {
        b.copy_from_slice(&lane.to_le_bytes());
    }
}
