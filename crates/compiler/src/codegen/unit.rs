//! The state of one code object while it is made.

use crate::flow::{Assigned, Flow, Label, Reg, TEMP};
use crate::scopes::ScopeId;
use indexmap::IndexSet;
use ophion_bytecode::{CodeFlags, Const, LocalKind, Position};
use ophion_syntax::ast::name::Name;
use ophion_syntax::ast::{Stmt, StmtAnnAssign};
use rustc_hash::{FxBuildHasher, FxHashMap};
use std::collections::BTreeSet;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum UnitKind {
    Module,
    Class,
    Function,
    AsyncFunction,
    Lambda,
    Comprehension,
    TypeParameters,
    /// Annotations, bounds, defaults and aliases, all computed when somebody asks.
    Annotation,
}

/// What surrounds a statement, and has to be left by a jump out of it.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Block<'a> {
    /// `iterator` holds the iterator of a `for`.
    Loop { iterator: Option<Reg>, next: Label, end: Label },
    /// The body of a `try` with handlers: `context` is the protection outside of it.
    Try { context: u32 },
    /// The body of a `try` with a `finally`.
    FinallyTry { body: &'a [Stmt], context: u32 },
    /// A `finally` that runs because of an exception.
    FinallyEnd { saved: Reg, exception: Reg, context: u32 },
    /// `with`: the exit is prepared at `exit`; a value that is to survive the exit's call may wait in `slot`.
    With { exit: Reg, slot: Reg, is_async: bool, position: Position, context: u32 },
    /// The body of an `except`.
    Handler { saved: Reg, name: Option<&'a str>, position: Position, context: u32 },
    /// The body of an `except*`, which nothing may leave.
    StarHandler,
}

/// A comprehension that is part of this code.
pub(crate) struct Inlined {
    pub scope: ScopeId,
    pub fast: FxHashMap<Name, Reg>,
    pub cells: FxHashMap<Name, Reg>,
}

pub(crate) struct Unit<'a> {
    pub scope: ScopeId,
    pub kind: UnitKind,
    pub name: Name,
    pub qualname: String,
    pub first_line: u32,
    pub flags: CodeFlags,
    /// The class whose private names are mangled.
    pub private: Option<Name>,
    pub flow: Flow,
    pub consts: Vec<Const>,
    const_index: FxHashMap<Vec<u8>, u32>,
    pub names: IndexSet<Name, FxBuildHasher>,
    pub locals: Vec<(Name, LocalKind)>,
    /// The plain locals by name.
    pub fast: FxHashMap<Name, Reg>,
    pub cells: FxHashMap<Name, Reg>,
    /// Cells that are yet to be made.
    pub cell_names: Vec<Name>,
    pub free: Vec<Name>,
    /// Registers of comprehensions' variables that are not in use.
    pub spare: FxHashMap<Name, Vec<Reg>>,
    pub arg_count: u16,
    pub positional_only: u16,
    pub keyword_only: u16,
    /// `*args` and `**kwargs`, if they are never bound to anything else.
    pub own_args: Option<Name>,
    pub own_kwargs: Option<Name>,
    /// Temporaries in use, and how many were at most.
    pub top: u16,
    pub max: u16,
    pub blocks: Vec<Block<'a>>,
    pub inlined: Vec<Inlined>,
    /// How many handlers the present statement is in.
    pub handled: u32,
    /// Locals that some statement deletes.
    pub deletable: Assigned,
    pub stop_iteration: Option<Label>,
    /// Annotations of variables, and the number of those that are conditional.
    pub annotations: Vec<(&'a StmtAnnAssign, Option<u32>)>,
    pub next_conditional: u32,
    pub in_conditional: bool,
    pub static_attributes: BTreeSet<String>,
    pub interactive: bool,
}

impl<'a> Unit<'a> {
    pub fn new(
        scope: ScopeId,
        kind: UnitKind,
        name: Name,
        qualname: String,
        first_line: u32,
        private: Option<Name>,
    ) -> Unit<'a> {
        Unit {
            scope,
            kind,
            name,
            qualname,
            first_line,
            flags: if kind == UnitKind::Module { CodeFlags::NAMESPACE } else { CodeFlags::empty() },
            private,
            flow: Flow::new(),
            consts: Vec::new(),
            const_index: FxHashMap::default(),
            names: IndexSet::default(),
            locals: Vec::new(),
            fast: FxHashMap::default(),
            cells: FxHashMap::default(),
            cell_names: Vec::new(),
            free: Vec::new(),
            spare: FxHashMap::default(),
            arg_count: 0,
            positional_only: 0,
            keyword_only: 0,
            own_args: None,
            own_kwargs: None,
            top: 0,
            max: 0,
            blocks: Vec::new(),
            inlined: Vec::new(),
            handled: 0,
            deletable: Assigned::default(),
            stop_iteration: None,
            annotations: Vec::new(),
            next_conditional: 0,
            in_conditional: false,
            static_attributes: BTreeSet::new(),
            interactive: false,
        }
    }

    /// A unit that stands for none.
    pub fn empty() -> Unit<'a> {
        Unit::new(0, UnitKind::Module, Name::new(""), String::new(), 0, None)
    }

    pub fn is_generator_like(&self) -> bool {
        self.flags.intersects(CodeFlags::GENERATOR | CodeFlags::COROUTINE | CodeFlags::ASYNC_GENERATOR)
    }

    pub fn new_local(&mut self, name: Name, kind: LocalKind) -> Reg {
        self.locals.push((name, kind));
        // Beyond all bounds the code is wrong, and refused at the end.
        (self.locals.len() - 1).min(TEMP as usize - 1) as Reg
    }

    /// Register 0 of module and class code: its namespace.
    pub fn namespace_local(&mut self) {
        let register = self.new_local(Name::new(".namespace"), LocalKind::Hidden);
        self.arg_count = 1;
        self.flow.assign(register);
    }

    pub fn constant(&mut self, constant: Const) -> u32 {
        if matches!(constant, Const::Code(_)) {
            self.consts.push(constant);
            return self.consts.len() as u32 - 1;
        }
        let mut key = Vec::new();
        const_key(&constant, &mut key);
        let next = self.consts.len() as u32;
        let index = *self.const_index.entry(key).or_insert(next);
        if index == next {
            self.consts.push(constant);
        }
        index
    }
}

/// Bytes that differ for constants that differ, in type too.
pub(crate) fn const_key(constant: &Const, out: &mut Vec<u8>) {
    let mut bytes = |tag: u8, bytes: &[u8]| {
        out.push(tag);
        out.extend_from_slice(&(bytes.len() as u64).to_le_bytes());
        out.extend_from_slice(bytes);
    };
    match constant {
        Const::None => out.push(0),
        Const::Ellipsis => out.push(1),
        Const::Bool(value) => out.extend([2, *value as u8]),
        Const::Int(value) => bytes(3, &value.to_le_bytes()),
        Const::BigInt { negative, magnitude } => bytes(4 + *negative as u8, magnitude),
        Const::Float(bits) => bytes(6, &bits.to_le_bytes()),
        Const::Complex(real, imaginary) => {
            bytes(7, &real.to_le_bytes());
            bytes(7, &imaginary.to_le_bytes());
        }
        Const::Str(text) => bytes(8, text),
        Const::Bytes(text) => bytes(9, text),
        Const::Tuple(items) | Const::FrozenSet(items) => {
            bytes(10 + matches!(constant, Const::FrozenSet(_)) as u8, &(items.len() as u64).to_le_bytes());
            items.iter().for_each(|item| const_key(item, out));
        }
        Const::Slice(parts) => {
            out.push(12);
            parts.iter().for_each(|part| const_key(part, out));
        }
        Const::Code(code) => bytes(13, &(std::sync::Arc::as_ptr(code) as usize).to_le_bytes()),
    }
}
