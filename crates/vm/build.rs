//! Chooses the form of dispatch: tail calls in optimised builds for x86-64, a plain loop elsewhere.

fn main() {
    println!("cargo::rustc-check-cfg=cfg(tail_dispatch)");
    println!("cargo::rerun-if-env-changed=OPHION_LOOP_DISPATCH");
    let optimised = std::env::var("OPT_LEVEL").is_ok_and(|l| l == "2" || l == "3");
    let target = std::env::var("CARGO_CFG_TARGET_ARCH").is_ok_and(|a| a == "x86_64");
    if optimised && target && std::env::var_os("OPHION_LOOP_DISPATCH").is_none() {
        println!("cargo::rustc-cfg=tail_dispatch");
    }
}
