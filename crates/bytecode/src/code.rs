//! Code objects as plain data.

use crate::ops::{Field, Op};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// One instruction: `op: u8 | flags: u8 | a: u16 | b: u16 | c: u16`, from the low byte up.
#[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[repr(transparent)]
pub struct Instr(pub u64);

impl Instr {
    /// An instruction with three 16-bit fields; signed fields are passed as `as u16`.
    pub const fn new(op: Op, flags: u8, a: u16, b: u16, c: u16) -> Instr {
        Instr(op as u64 | (flags as u64) << 8 | (a as u64) << 16 | (b as u64) << 32 | (c as u64) << 48)
    }

    /// An instruction with a 32-bit field in the place of b and c.
    pub const fn wide(op: Op, flags: u8, a: u16, bc: u32) -> Instr {
        Instr(op as u64 | (flags as u64) << 8 | (a as u64) << 16 | (bc as u64) << 32)
    }

    /// The operation.
    ///
    /// # Panics
    /// On a number that is no operation; [`verify`](crate::verify) has excluded that.
    pub fn op(self) -> Op {
        Op::from_u8(self.0 as u8).expect("a verified instruction")
    }
    pub const fn op_number(self) -> u8 {
        self.0 as u8
    }
    pub const fn flags(self) -> u8 {
        (self.0 >> 8) as u8
    }
    pub const fn a(self) -> u16 {
        (self.0 >> 16) as u16
    }
    pub const fn b(self) -> u16 {
        (self.0 >> 32) as u16
    }
    pub const fn c(self) -> u16 {
        (self.0 >> 48) as u16
    }
    pub const fn bc(self) -> u32 {
        (self.0 >> 32) as u32
    }

    /// The jump offset, in instructions relative to this one, if it has one.
    pub fn jump_offset(self) -> Option<i32> {
        match self.op().fields() {
            [_, Field::O32, _] => Some(self.bc() as i32),
            [_, _, Field::O] => Some(self.c() as i16 as i32),
            _ => None,
        }
    }
}

impl std::fmt::Debug for Instr {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:?}/{:#x} {} {} {}", Op::from_u8(self.op_number()), self.flags(), self.a(), self.b(), self.c())
    }
}

/// A constant. Strings may hold lone surrogates, so they travel as WTF-8 bytes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Const {
    None,
    Ellipsis,
    Bool(bool),
    Int(i64),
    /// An int beyond 64 bits: sign and magnitude, little-endian.
    BigInt {
        negative: bool,
        magnitude: Vec<u8>,
    },
    /// The bits of an f64 (so that NaN and -0.0 survive).
    Float(u64),
    Complex(u64, u64),
    /// WTF-8.
    Str(Box<[u8]>),
    Bytes(Box<[u8]>),
    Tuple(Vec<Const>),
    FrozenSet(Vec<Const>),
    /// A slice of constants (start, stop, step).
    Slice(Box<[Const; 3]>),
    Code(Arc<Code>),
}

impl Const {
    /// A string constant from text.
    pub fn str(text: &str) -> Const {
        Const::Str(text.as_bytes().into())
    }
}

/// What a local register is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum LocalKind {
    /// A plain local variable.
    Plain,
    /// The register holds a cell (after its `MakeCell`).
    Cell,
    /// A variable of an inlined comprehension, or one that the compiler made: not shown by `locals()`.
    Hidden,
}

bitflags::bitflags! {
    /// `co_flags`, with CPython's numbers where CPython has the flag.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
    pub struct CodeFlags: u32 {
        const OPTIMIZED = 0x1;
        const NEWLOCALS = 0x2;
        const VARARGS = 0x4;
        const VARKEYWORDS = 0x8;
        const NESTED = 0x10;
        const GENERATOR = 0x20;
        const COROUTINE = 0x80;
        /// Set by `types.coroutine`.
        const ITERABLE_COROUTINE = 0x100;
        const ASYNC_GENERATOR = 0x200;
        const FUTURE_BARRY_AS_BDFL = 0x40_0000;
        const FUTURE_ANNOTATIONS = 0x100_0000;
        /// The first constant is the docstring.
        const HAS_DOCSTRING = 0x400_0000;
        /// A method: its first argument is an instance of the class being defined.
        const METHOD = 0x800_0000;
        /// Module, class or exec code: R[0] is its namespace (its one positional argument).
        const NAMESPACE = 0x1000_0000;
        /// A frame of the library's own that tracebacks and `sys._getframe` do not show.
        const HIDDEN = 0x2000_0000;
        /// `*args` and `**kwargs` are used for nothing but forwarding in calls.
        const FORWARDS = 0x4000_0000;
    }
}

/// A row of the exception table. Rows are ordered innermost first: the first whose range holds the pc is the one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Handler {
    /// First instruction covered.
    pub start: u32,
    /// First instruction no longer covered.
    pub end: u32,
    /// Where to go on.
    pub target: u32,
    /// The register that receives the exception. All temporaries from it on are released first.
    pub exception: u16,
}

/// A range of source: lines from 1, columns from 0 in UTF-8 bytes, as `co_positions()` counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Position {
    /// 0 stands for "no line" (an artificial instruction).
    pub line: u32,
    pub end_line: u32,
    pub column: u32,
    pub end_column: u32,
}

/// Everything that is known of a compiled block.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Code {
    pub name: String,
    pub qualname: String,
    pub filename: String,
    pub first_line: u32,
    pub flags: CodeFlags,
    /// Positional parameters, positional-only ones included; they are the first locals, then the keyword-only ones,
    /// then `*args`, then `**kwargs`.
    pub arg_count: u16,
    pub positional_only: u16,
    pub keyword_only: u16,
    /// Locals, parameters first. A name that is both parameter and cell has one register (made a cell at entry).
    pub local_names: Vec<String>,
    pub local_kinds: Vec<LocalKind>,
    /// Free variables, in the order of the closure tuple.
    pub free_names: Vec<String>,
    /// Registers: locals and temporaries, call windows and the headers in them included.
    pub registers: u16,
    pub instrs: Vec<Instr>,
    pub consts: Vec<Const>,
    pub names: Vec<String>,
    pub handlers: Vec<Handler>,
    /// (first instruction, position) runs, ascending; the first starts at 0.
    pub positions: Vec<(u32, Position)>,
    /// (instruction, line), ascending: lines of statements without instructions of their own (`pass`, `try`) that come just before an instruction.
    pub marks: Vec<(u32, u32)>,
}

impl Code {
    /// The position of instruction `pc`.
    pub fn position(&self, pc: u32) -> Position {
        let after = self.positions.partition_point(|&(start, _)| start <= pc);
        match after.checked_sub(1).and_then(|i| self.positions.get(i)) {
            Some(&(_, position)) => position,
            None => Position::default(),
        }
    }

    /// The innermost handler that covers `pc`.
    pub fn handler(&self, pc: u32) -> Option<&Handler> {
        self.handlers.iter().find(|h| h.start <= pc && pc < h.end)
    }

    /// The number of parameters of all kinds.
    pub fn parameters(&self) -> usize {
        self.arg_count as usize
            + self.keyword_only as usize
            + self.flags.contains(CodeFlags::VARARGS) as usize
            + self.flags.contains(CodeFlags::VARKEYWORDS) as usize
    }

    /// Generator, coroutine or asynchronous generator.
    pub fn is_generator_like(&self) -> bool {
        self.flags.intersects(CodeFlags::GENERATOR | CodeFlags::COROUTINE | CodeFlags::ASYNC_GENERATOR)
    }

    /// The byte form, for files and frozen programs.
    pub fn to_bytes(&self) -> Vec<u8> {
        postcard::to_stdvec(self).expect("plain data is always written")
    }

    /// Reads the byte form; the result is verified.
    pub fn from_bytes(bytes: &[u8]) -> Result<Code, crate::VerifyError> {
        let code: Code = postcard::from_bytes(bytes).map_err(|_| crate::VerifyError::Malformed)?;
        crate::verify(&code)?;
        Ok(code)
    }
}

/// Collects instruction positions into runs.
#[derive(Default)]
pub struct BuildPositions {
    runs: Vec<(u32, Position)>,
}

impl BuildPositions {
    /// Notes that instruction `pc` has this position; `pc` ascends.
    pub fn push(&mut self, pc: u32, position: Position) {
        if self.runs.last().is_none_or(|&(_, last)| last != position) {
            self.runs.push((pc, position));
        }
    }
    pub fn finish(self) -> Vec<(u32, Position)> {
        self.runs
    }
}
