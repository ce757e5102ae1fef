//! Regular expressions as CPython's `re` compiles them: a backtracking machine for the code that `re._compiler` makes.
//!
//! [`compile`] checks that code and lays it out again: instructions of 16 bytes, sets with a bitmap for the first 256 code points in front of
//! CPython's own description. The result is a string of bytes, so that a compiled pattern is plain data. [`Matcher`] runs it over a text of any width.
//!
//! The machine keeps its choices and what they undo on heap-allocated stacks. It calls itself for look-around, atomic groups and possessive
//! repeats only, hence as deep as these are nested in the pattern, which is limited.

mod classes;
mod compile;
mod machine;

pub use classes::{ascii_lower, unicode_lower};
pub use compile::compile;
pub use machine::{Matcher, NONE};

/// Instructions (the first of an instruction's four words) and what the other three are.
mod op {
    pub const FAIL: u32 = 0;
    pub const SUCCESS: u32 = 1;
    pub const ANY: u32 = 2;
    pub const ANY_ALL: u32 = 3;
    /// Code point.
    pub const CHAR: u32 = 4;
    /// Code point.
    pub const NOT_CHAR: u32 = 5;
    /// Place of the set.
    pub const SET: u32 = 6;
    /// CPython's number of the position.
    pub const AT: u32 = 7;
    /// Number of the mark.
    pub const MARK: u32 = 8;
    /// Where to.
    pub const JUMP: u32 = 9;
    /// The next alternative; what this one begins with: kind and argument as in the head.
    pub const SPLIT: u32 = 10;
    /// Where it goes on; how far back; 1 if negative.
    pub const LOOK: u32 = 11;
    /// Where it goes on.
    pub const ATOMIC: u32 = 12;
    /// Group; case.
    pub const REFERENCE: u32 = 13;
    /// Group; where to if it is not set.
    pub const IF_GROUP: u32 = 14;
    /// The UNTIL; least; most.
    pub const REPEAT: u32 = 15;
    pub const MAX_UNTIL: u32 = 16;
    pub const MIN_UNTIL: u32 = 17;
    /// Of one instruction: where it goes on; least; most.
    pub const ONE: u32 = 18;
    pub const ONE_LAZY: u32 = 19;
    pub const ONE_POSSESSIVE: u32 = 20;
    /// Where it goes on; least; most.
    pub const POSSESSIVE: u32 = 21;
}

/// The head (instruction 0): number of marks, least length of a match, what a match begins with: its kind and argument.
mod first {
    pub const UNKNOWN: u32 = 0;
    pub const CHAR: u32 = 1;
    pub const SET: u32 = 2;
}

/// "No upper limit" of a repeat.
const MAX_REPEAT: u32 = u32::MAX;

#[cfg(test)]
mod tests;
