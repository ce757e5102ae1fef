//! What a run costs in operations that do not depend on the machine's mood: compiled in with the feature `counts` alone, and nothing
//! otherwise. `cargo xtask counts` builds with it and prints.

#[cfg(feature = "counts")]
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};

/// Is fuel taken at all? A build without it (the feature `no-fuel`) shows what it costs; it cannot be interrupted.
pub const FUEL: bool = !cfg!(feature = "no-fuel");

/// What has been counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counts {
    /// Instructions of the virtual machine.
    pub bytecodes: u64,
    /// Changes of reference counts.
    pub operations: u64,
    /// Times that fuel was taken.
    pub fuel: u64,
}

macro_rules! counters {
    ($($(#[$doc:meta])* $name:ident $cell:ident;)*) => {
        $(
            #[cfg(feature = "counts")]
            static $cell: AtomicU64 = AtomicU64::new(0);
            $(#[$doc])*
            #[inline(always)]
            pub fn $name() {
                #[cfg(feature = "counts")]
                $cell.fetch_add(1, Relaxed);
            }
        )*
    };
}
counters! {
    /// An instruction is begun.
    bytecode BYTECODES;
    /// A reference count changes.
    operation OPERATIONS;
    /// Fuel is taken.
    fuel FUELED;
}

/// The counts of this process; None in a build that does not count.
pub fn counts() -> Option<Counts> {
    #[cfg(feature = "counts")]
    return Some(Counts {
        bytecodes: BYTECODES.load(Relaxed),
        operations: OPERATIONS.load(Relaxed),
        fuel: FUELED.load(Relaxed),
    });
    #[cfg(not(feature = "counts"))]
    None
}
