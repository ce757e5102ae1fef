//! The allocator under a program that uses it for everything.

use ophion_alloc::{Alloc, SMALL};

#[global_allocator]
static ALLOC: Alloc = Alloc;

/// Vectors of all sizes around the classes' ends, grown, shrunk and dropped out of order, keep what is in them.
#[test]
fn blocks_do_not_overlap() {
    let mut kept: Vec<(u8, Vec<u8>)> = Vec::new();
    let mut seed = 7u64;
    for i in 0..20_000u64 {
        seed = seed.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        let size = (seed >> 33) as usize % (SMALL + 200);
        let mark = i as u8;
        let mut v = vec![mark; size];
        v.extend(std::iter::repeat_n(mark, size % 40));
        v.truncate(size);
        v.shrink_to_fit();
        kept.push((mark, v));
        if kept.len() > 300 {
            let (mark, v) = kept.swap_remove((seed >> 7) as usize % 300);
            assert!(v.iter().all(|&b| b == mark));
        }
    }
    assert!(kept.iter().all(|(mark, v)| v.iter().all(|b| b == mark)));
}

/// Zeroed memory is zero although its blocks were used before.
#[test]
fn zeroed_blocks_are_zero() {
    for size in 1..SMALL + 20 {
        drop(vec![0xffu8; size]);
        assert!(vec![0u8; size].iter().all(|&b| b == 0));
    }
}

/// Blocks may be given back by another thread than took them, and threads come and go.
#[test]
fn blocks_cross_threads() {
    let mut texts: Vec<String> = Vec::new();
    for round in 0..50 {
        let given = std::mem::take(&mut texts);
        let thread = std::thread::spawn(move || {
            let total: usize = given.iter().map(String::len).sum();
            drop(given);
            ((0..200).map(|i| format!("{round} {i} {total}")).collect::<Vec<_>>(), total)
        });
        let (new, _) = thread.join().expect("the thread ends");
        assert!(new.iter().enumerate().all(|(i, t)| t.starts_with(&format!("{round} {i} "))));
        texts = new;
    }
}
