//! The state of the walk, and how names are entered.

use super::*;
use crate::Options;
use crate::error::{Result, at};
use ophion_syntax::text_size::{Ranged, TextRange};
use ophion_syntax::{Future, Parsed, Source, SyntaxError};

/// Makes the table of a tree.
pub(crate) fn build(
    source: &Source,
    parsed: &Parsed,
    options: &Options,
    future: Future,
) -> std::result::Result<Scopes, SyntaxError> {
    let mut builder = Builder {
        source,
        future,
        top_level_await: options.top_level_await,
        scopes: Vec::new(),
        by_node: FxHashMap::default(),
        stack: Vec::new(),
        private: None,
    };
    builder.module(parsed).map_err(|error| *error)?;
    let mut scopes = Scopes { scopes: builder.scopes, by_node: builder.by_node };
    analyze::analyze(source, &mut scopes, future).map_err(|error| *error)?;
    Ok(scopes)
}

pub(super) struct Builder<'a> {
    pub source: &'a Source,
    pub future: Future,
    pub top_level_await: bool,
    pub scopes: Vec<Scope>,
    pub by_node: FxHashMap<(usize, Role), ScopeId>,
    /// The open blocks, innermost last.
    pub stack: Vec<ScopeId>,
    /// The class whose private names are mangled.
    pub private: Option<Name>,
}

impl<'a> Builder<'a> {
    fn module(&mut self, parsed: &Parsed) -> Result<()> {
        self.enter(ScopeKind::Module, parsed.tree(), Role::Body);
        match parsed.expression() {
            Some(expression) => self.expr(expression)?,
            None => self.body(parsed.body())?,
        }
        self.leave();
        Ok(())
    }

    pub fn error<T>(&self, range: TextRange, message: impl Into<String>) -> Result<T> {
        Err(Box::new(at(self.source, range, message).apart()))
    }

    pub fn id(&self) -> ScopeId {
        *self.stack.last().expect("a block is open")
    }

    pub fn current(&mut self) -> &mut Scope {
        let id = self.id();
        &mut self.scopes[id]
    }

    pub fn scope(&self) -> &Scope {
        &self.scopes[self.id()]
    }

    /// Makes a block without opening it.
    pub fn make<T>(&mut self, kind: ScopeKind, node: &T, role: Role) -> ScopeId {
        let id = self.scopes.len();
        let mut nested = false;
        let mut method = false;
        if let Some(&parent) = self.stack.last() {
            let around = &self.scopes[parent];
            nested = around.nested || around.is_function_like();
            method = kind == ScopeKind::Function && around.kind == ScopeKind::Class;
        }
        self.scopes.push(Scope {
            kind,
            symbols: Symbols::default(),
            children: Vec::new(),
            nested,
            generator: false,
            coroutine: false,
            method,
            comprehension: Comprehension::No,
            inlined: false,
            needs_class_closure: false,
            needs_class_dict: false,
            can_see_class_scope: false,
            has_conditional_annotations: false,
            annotations_used: false,
            annotation_block: None,
            looks_at_locals: false,
            walrus: FxHashSet::default(),
            deleted: FxHashSet::default(),
            comp_iter_target: false,
            comp_iter_expr: 0,
            in_conditional_block: false,
            in_unevaluated_annotation: false,
            scope_info: "",
            mangled: match kind {
                ScopeKind::Class => None,
                _ => self.stack.last().and_then(|&id| self.scopes[id].mangled.clone()),
            },
            directives: Vec::new(),
        });
        self.by_node.insert((std::ptr::from_ref(node) as usize, role), id);
        id
    }

    /// Opens a block that was made.
    pub fn open(&mut self, id: ScopeId) {
        if let Some(&parent) = self.stack.last()
            && !self.scopes[parent].children.contains(&id)
        {
            self.scopes[parent].children.push(id);
        }
        self.stack.push(id);
    }

    pub fn enter<T>(&mut self, kind: ScopeKind, node: &T, role: Role) -> ScopeId {
        // What may not be in a comprehension's iterable may not be in a lambda or comprehension there.
        let comp_iter_expr = self.stack.last().map_or(0, |&id| self.scopes[id].comp_iter_expr);
        let id = self.make(kind, node, role);
        self.scopes[id].comp_iter_expr = comp_iter_expr;
        self.open(id);
        if matches!(kind, ScopeKind::Annotation | ScopeKind::TypeVariable | ScopeKind::TypeAlias) {
            self.note(".format", DEF_PARAM);
            self.note(".format", USE);
        }
        id
    }

    pub fn leave(&mut self) {
        self.stack.pop();
    }

    /// Enters a name that needs no check.
    pub fn note(&mut self, name: &str, flags: Flags) {
        let id = self.id();
        self.note_in(id, name, flags);
    }

    pub fn note_in(&mut self, id: ScopeId, name: &str, flags: Flags) {
        let empty = Symbol { flags: 0, place: Place::Unknown, uses: 0, forwards: 0 };
        let symbol = self.scopes[id].symbols.entry(Name::new(name)).or_insert(empty);
        symbol.flags |= flags;
        if flags & USE != 0 {
            symbol.uses += 1;
        }
    }

    pub fn mangled(&self, name: &str) -> Name {
        self.scope().mangle(self.private.as_deref(), name)
    }

    /// The flags of a name in the present block.
    pub fn lookup(&self, name: &str) -> Flags {
        self.scope().flags(&self.mangled(name))
    }

    /// Enters a name of the source into the present block.
    pub fn define(&mut self, name: &str, flags: Flags, range: TextRange) -> Result<()> {
        self.define_in(self.id(), name, flags, range)
    }

    pub fn define_in(&mut self, id: ScopeId, name: &str, flags: Flags, range: TextRange) -> Result<()> {
        let mangled = self.scopes[id].mangle(self.private.as_deref(), name);
        let before = self.scopes[id].flags(&mangled);
        if before & flags & DEF_PARAM != 0 {
            return self.error(range, format!("duplicate argument '{name}' in function definition"));
        }
        if before & flags & DEF_TYPE_PARAM != 0 {
            return self.error(range, format!("duplicate type parameter '{name}'"));
        }
        let mut all = before | flags;
        if self.scopes[id].comp_iter_target {
            // An iteration variable must not be what an assignment expression binds.
            if all & (DEF_GLOBAL | DEF_NONLOCAL) != 0 {
                let message = format!("comprehension inner loop cannot rebind assignment expression target '{name}'");
                return self.error(range, message);
            }
            all |= DEF_COMP_ITER;
        }
        self.note_in(id, &mangled, all | flags);
        if flags & DEF_GLOBAL != 0 {
            self.note_in(0, &mangled, flags);
        }
        Ok(())
    }

    /// A name that is used.
    pub fn use_name(&mut self, name: &str) {
        let mangled = self.mangled(name);
        self.note(&mangled, USE);
    }

    pub fn directive(&mut self, name: &str, range: TextRange) {
        let mangled = self.mangled(name);
        self.current().directives.push((mangled, range));
    }

    /// An expression that annotations, type aliases and the like must not hold.
    pub fn refuse_in_annotation(&self, what: &str, node: &impl Ranged) -> Result<()> {
        let scope = self.scope();
        let place = match scope.kind {
            ScopeKind::Annotation => "an annotation",
            ScopeKind::TypeVariable => scope.scope_info,
            ScopeKind::TypeAlias => "a type alias",
            ScopeKind::TypeParameters => "the definition of a generic",
            _ if scope.in_unevaluated_annotation => "an annotation",
            _ => return Ok(()),
        };
        self.error(node.range(), format!("{what} cannot be used within {place}"))
    }

    pub fn allows_top_level_await(&self) -> bool {
        self.top_level_await && self.scope().kind == ScopeKind::Module
    }

    /// Opens the block of a function's, class's or alias's type parameters.
    pub fn enter_type_parameters<T>(&mut self, name: &str, node: &T, class: bool, defaults: bool, kwdefaults: bool) {
        let in_class = self.scope().kind == ScopeKind::Class;
        self.enter(ScopeKind::TypeParameters, node, Role::TypeParameters);
        if in_class {
            self.current().can_see_class_scope = true;
            self.note("__classdict__", USE);
        }
        if class {
            self.note(".type_params", DEF_LOCAL);
            self.note(".type_params", USE);
            self.private = Some(Name::new(name));
            self.note(".generic_base", DEF_LOCAL);
            self.note(".generic_base", USE);
        }
        if defaults {
            self.note(".defaults", DEF_PARAM);
        }
        if kwdefaults {
            self.note(".kwdefaults", DEF_PARAM);
        }
    }

    /// Marks the block as one that looks names up in the class around it.
    pub fn see_class_scope(&mut self) {
        self.current().can_see_class_scope = true;
        self.note("__classdict__", USE);
    }
}
