//! How the cost of operations grows, and what keys chosen by an adversary cost: programs that time themselves by the processor's time, with bounds
//! that a busy machine does not reach.

mod common;

use common::ophion;

/// Runs a program of this folder, which says "all well" or what is not.
fn passes(program: &str) {
    let path = format!("{}/tests/{program}", env!("CARGO_MANIFEST_DIR"));
    let run = ophion(&[&path]);
    assert_eq!((run.code, run.out.as_str(), run.err.as_str()), (0, "all well\n", ""), "{program}");
}

#[test]
fn no_operation_is_quadratic_where_cpythons_is_not() {
    passes("growth.py");
}

#[test]
fn keys_whose_hashes_share_bits_cost_little_more_than_others() {
    passes("flooding.py");
}
