//! What each name means in each block: the symbol table.
//!
//! [`build`](build()) walks the tree once and notes, for every block (module, class, function, comprehension, annotation,
//! type parameters ...), which names are bound, used or declared in it; [`analyze`] then decides for each whether it is
//! local, a cell, free or global, and inlines comprehensions (PEP 709). The rules and the errors are those of CPython 3.14's
//! `symtable`. Blocks are found again by the address of the node that opens them, which is stable while the tree is borrowed.

mod analyze;
mod build;
mod expressions;
mod statements;

use indexmap::IndexMap;
use ophion_syntax::ast::name::Name;
use ophion_syntax::text_size::TextRange;
use rustc_hash::{FxBuildHasher, FxHashMap, FxHashSet};

pub(crate) use build::build;

pub(crate) type ScopeId = usize;

/// What is known of a name in a block: a set of the constants below.
pub(crate) type Flags = u16;
pub(crate) const DEF_GLOBAL: Flags = 1;
pub(crate) const DEF_LOCAL: Flags = 2;
pub(crate) const DEF_PARAM: Flags = 4;
pub(crate) const DEF_NONLOCAL: Flags = 8;
pub(crate) const USE: Flags = 16;
pub(crate) const DEF_FREE_CLASS: Flags = 64;
pub(crate) const DEF_IMPORT: Flags = 128;
pub(crate) const DEF_ANNOT: Flags = 256;
pub(crate) const DEF_COMP_ITER: Flags = 512;
pub(crate) const DEF_TYPE_PARAM: Flags = 1024;
pub(crate) const DEF_BOUND: Flags = DEF_LOCAL | DEF_PARAM | DEF_IMPORT | DEF_TYPE_PARAM;

/// Where a name lives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    Unknown,
    Local,
    Cell,
    Free,
    GlobalImplicit,
    GlobalExplicit,
}

#[derive(Clone, Copy, Debug)]
pub(crate) struct Symbol {
    pub flags: Flags,
    pub place: Place,
    /// How often it is read, and how often as `*name` or `**name` in a call.
    pub uses: u32,
    pub forwards: u32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ScopeKind {
    Module,
    Class,
    Function,
    Annotation,
    TypeVariable,
    TypeAlias,
    TypeParameters,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Comprehension {
    No,
    List,
    Set,
    Dict,
    Generator,
}

pub(crate) type Symbols = IndexMap<Name, Symbol, FxBuildHasher>;

#[derive(Debug)]
pub(crate) struct Scope {
    pub kind: ScopeKind,
    pub symbols: Symbols,
    pub children: Vec<ScopeId>,
    pub nested: bool,
    pub generator: bool,
    pub coroutine: bool,
    /// A function that is defined directly in a class.
    pub method: bool,
    pub comprehension: Comprehension,
    /// The comprehension is part of the block around it.
    pub inlined: bool,
    pub needs_class_closure: bool,
    pub needs_class_dict: bool,
    pub can_see_class_scope: bool,
    pub has_conditional_annotations: bool,
    /// Anything is annotated (of the annotations of a function).
    pub annotations_used: bool,
    /// The block of this module's or class's annotations.
    pub annotation_block: Option<ScopeId>,
    /// Calls one of `locals`, `vars`, `eval`, `exec`, `dir`: somebody may look at the variables.
    pub looks_at_locals: bool,
    /// Names that assignment expressions bind here, from comprehensions too.
    pub walrus: FxHashSet<Name>,
    /// Names that are deleted somewhere, `except ... as` included.
    pub deleted: FxHashSet<Name>,

    // What only the building of the table needs.
    comp_iter_target: bool,
    comp_iter_expr: u32,
    in_conditional_block: bool,
    in_unevaluated_annotation: bool,
    /// How errors name a TypeVariable block ("a TypeVar bound").
    scope_info: &'static str,
    /// The names that are mangled in a block of a class's type parameters.
    mangled: Option<FxHashSet<Name>>,
    /// Where names are declared `global` or `nonlocal`.
    directives: Vec<(Name, TextRange)>,
}

impl Scope {
    pub fn is_function_like(&self) -> bool {
        !matches!(self.kind, ScopeKind::Module | ScopeKind::Class)
    }

    pub fn place(&self, name: &str) -> Place {
        self.symbols.get(name).map_or(Place::Unknown, |symbol| symbol.place)
    }

    pub fn flags(&self, name: &str) -> Flags {
        self.symbols.get(name).map_or(0, |symbol| symbol.flags)
    }

    pub fn mangle(&self, private: Option<&str>, name: &str) -> Name {
        match &self.mangled {
            Some(names) if !names.contains(name) => Name::new(name),
            _ => crate::names::mangle(private, name),
        }
    }
}

/// Which of the blocks that one node opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Role {
    Body,
    TypeParameters,
    Annotations,
    Evaluator,
}

/// The blocks of a program; the first is the module's.
#[derive(Debug)]
pub(crate) struct Scopes {
    scopes: Vec<Scope>,
    by_node: FxHashMap<(usize, Role), ScopeId>,
}

impl Scopes {
    pub fn get(&self, id: ScopeId) -> &Scope {
        &self.scopes[id]
    }

    /// The block that a node opens.
    pub fn of<T>(&self, node: &T, role: Role) -> Option<ScopeId> {
        self.by_node.get(&(std::ptr::from_ref(node) as usize, role)).copied()
    }
}
