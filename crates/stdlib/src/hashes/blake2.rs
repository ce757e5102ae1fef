//! BLAKE2b and BLAKE2s (RFC 7693). A state is the chain value, the count of bytes (16), the block with how many bytes of it are filled (2), and
//! whether it is the last node (1).

const SIGMA: [[usize; 16]; 10] = [
    [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15],
    [14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3],
    [11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4],
    [7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8],
    [9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13],
    [2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9],
    [12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11],
    [13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10],
    [6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5],
    [10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0],
];

macro_rules! blake2 {
    ($name:ident, $word:ty, $bytes:literal, $rounds:literal, [$r1:literal, $r2:literal, $r3:literal, $r4:literal], $iv:expr) => {
        pub mod $name {
            use super::SIGMA;

            const WORD: usize = $bytes;
            pub const BLOCK: usize = 16 * WORD;
            const IV: [$word; 8] = $iv;
            const COUNT: usize = 8 * WORD;
            const BUFFER: usize = COUNT + 16;
            const FILLED: usize = BUFFER + BLOCK;
            const LAST: usize = FILLED + 2;

            fn word(b: &[u8], i: usize) -> $word {
                b[i * WORD..(i + 1) * WORD].iter().rev().fold(0, |w, &b| w << 8 | b as $word)
            }

            /// The state of a parameter block (as long as the chain value).
            pub fn start(parameters: &[u8], last_node: bool) -> Vec<u8> {
                let mut s = vec![0; LAST + 1];
                for i in 0..8 {
                    let h = IV[i] ^ word(parameters, i);
                    s[i * WORD..(i + 1) * WORD].copy_from_slice(&h.to_le_bytes());
                }
                s[LAST] = last_node as u8;
                s
            }

            /// The state after more data.
            pub fn update(state: &[u8], data: &[u8]) -> Vec<u8> {
                let mut s = state.to_vec();
                let mut n = s[FILLED] as usize | (s[FILLED + 1] as usize) << 8;
                for &b in data {
                    if n == BLOCK {
                        compress(&mut s, BLOCK, false);
                        n = 0;
                    }
                    s[BUFFER + n] = b;
                    n += 1;
                }
                s[FILLED] = n as u8;
                s[FILLED + 1] = (n >> 8) as u8;
                s
            }

            /// The whole chain value after the last block.
            pub fn finish(state: &[u8]) -> Vec<u8> {
                let mut s = state.to_vec();
                let n = s[FILLED] as usize | (s[FILLED + 1] as usize) << 8;
                s[BUFFER + n..FILLED].fill(0);
                compress(&mut s, n, true);
                s.truncate(COUNT);
                s
            }

            fn compress(s: &mut [u8], n: usize, last: bool) {
                let mut count = s[COUNT..BUFFER].iter().rev().fold(0u128, |w, &b| w << 8 | b as u128);
                count += n as u128;
                s[COUNT..BUFFER].copy_from_slice(&count.to_le_bytes());
                let m: [$word; 16] = std::array::from_fn(|i| word(&s[BUFFER..], i));
                let mut v: [$word; 16] = std::array::from_fn(|i| if i < 8 { word(s, i) } else { IV[i - 8] });
                v[12] ^= count as $word;
                v[13] ^= (count >> (8 * WORD)) as $word;
                if last {
                    v[14] = !v[14];
                    if s[LAST] != 0 {
                        v[15] = !v[15];
                    }
                }
                for round in 0..$rounds {
                    let o = &SIGMA[round % 10];
                    for (i, [a, b, c, d]) in [
                        [0, 4, 8, 12],
                        [1, 5, 9, 13],
                        [2, 6, 10, 14],
                        [3, 7, 11, 15],
                        [0, 5, 10, 15],
                        [1, 6, 11, 12],
                        [2, 7, 8, 13],
                        [3, 4, 9, 14],
                    ]
                    .into_iter()
                    .enumerate()
                    {
                        v[a] = v[a].wrapping_add(v[b]).wrapping_add(m[o[2 * i]]);
                        v[d] = (v[d] ^ v[a]).rotate_right($r1);
                        v[c] = v[c].wrapping_add(v[d]);
                        v[b] = (v[b] ^ v[c]).rotate_right($r2);
                        v[a] = v[a].wrapping_add(v[b]).wrapping_add(m[o[2 * i + 1]]);
                        v[d] = (v[d] ^ v[a]).rotate_right($r3);
                        v[c] = v[c].wrapping_add(v[d]);
                        v[b] = (v[b] ^ v[c]).rotate_right($r4);
                    }
                }
                for i in 0..8 {
                    let h = word(s, i) ^ v[i] ^ v[i + 8];
                    s[i * WORD..(i + 1) * WORD].copy_from_slice(&h.to_le_bytes());
                }
            }
        }
    };
}

blake2!(
    b,
    u64,
    8,
    12,
    [32, 24, 16, 63],
    [
        0x6a09_e667_f3bc_c908,
        0xbb67_ae85_84ca_a73b,
        0x3c6e_f372_fe94_f82b,
        0xa54f_f53a_5f1d_36f1,
        0x510e_527f_ade6_82d1,
        0x9b05_688c_2b3e_6c1f,
        0x1f83_d9ab_fb41_bd6b,
        0x5be0_cd19_137e_2179,
    ]
);
blake2!(
    s,
    u32,
    4,
    10,
    [16, 12, 8, 7],
    [0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,]
);
