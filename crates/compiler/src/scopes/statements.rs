//! Statements, patterns, parameters and annotations.

use super::build::Builder;
use super::*;
use crate::error::Result;
use ophion_syntax::ast::{self, Expr, Pattern, Stmt};
use ophion_syntax::text_size::{Ranged, TextRange};

impl<'a> Builder<'a> {
    pub fn body(&mut self, body: &[Stmt]) -> Result<()> {
        body.iter().try_for_each(|statement| self.statement(statement))
    }

    /// A body that may not run (for annotations, which are then conditional).
    fn conditional(&mut self, body: &[Stmt]) -> Result<()> {
        let saved = std::mem::replace(&mut self.current().in_conditional_block, true);
        self.body(body)?;
        self.current().in_conditional_block = saved;
        Ok(())
    }

    fn statement(&mut self, statement: &Stmt) -> Result<()> {
        match statement {
            Stmt::FunctionDef(s) => self.function(s),
            Stmt::ClassDef(s) => self.class(s),
            Stmt::TypeAlias(s) => self.type_alias(s),
            Stmt::Return(s) => s.value.iter().try_for_each(|value| self.expr(value)),
            Stmt::Delete(s) => s.targets.iter().try_for_each(|target| {
                self.deleted(target);
                self.expr(target)
            }),
            Stmt::Assign(s) => {
                s.targets.iter().try_for_each(|target| self.expr(target))?;
                self.expr(&s.value)
            }
            Stmt::AugAssign(s) => {
                self.expr(&s.target)?;
                self.expr(&s.value)
            }
            Stmt::AnnAssign(s) => self.annotated(s),
            Stmt::For(s) => {
                if s.is_async {
                    self.check_async("'async for' outside async function", s.range)?;
                }
                self.expr(&s.target)?;
                self.expr(&s.iter)?;
                self.conditional(&s.body)?;
                self.conditional(&s.orelse)
            }
            Stmt::While(s) => {
                self.expr(&s.test)?;
                self.conditional(&s.body)?;
                self.conditional(&s.orelse)
            }
            Stmt::If(s) => {
                self.expr(&s.test)?;
                self.conditional(&s.body)?;
                for clause in &s.elif_else_clauses {
                    if let Some(test) = &clause.test {
                        let saved = std::mem::replace(&mut self.current().in_conditional_block, true);
                        self.expr(test)?;
                        self.current().in_conditional_block = saved;
                    }
                    self.conditional(&clause.body)?;
                }
                Ok(())
            }
            Stmt::With(s) => {
                if s.is_async {
                    self.check_async("'async with' outside async function", s.range)?;
                }
                for item in &s.items {
                    self.expr(&item.context_expr)?;
                    if let Some(target) = &item.optional_vars {
                        self.expr(target)?;
                    }
                }
                self.conditional(&s.body)
            }
            Stmt::Match(s) => {
                self.expr(&s.subject)?;
                for case in &s.cases {
                    let saved = std::mem::replace(&mut self.current().in_conditional_block, true);
                    self.pattern(&case.pattern)?;
                    if let Some(guard) = &case.guard {
                        self.expr(guard)?;
                    }
                    self.body(&case.body)?;
                    self.current().in_conditional_block = saved;
                }
                Ok(())
            }
            Stmt::Raise(s) => s.exc.iter().chain(&s.cause).try_for_each(|value| self.expr(value)),
            Stmt::Try(s) => {
                self.conditional(&s.body)?;
                self.conditional(&s.orelse)?;
                for ast::ExceptHandler::ExceptHandler(handler) in &s.handlers {
                    if let Some(class) = &handler.type_ {
                        self.expr(class)?;
                    }
                    if let Some(name) = &handler.name {
                        self.check_debug(name, handler.range)?;
                        self.define(name, DEF_LOCAL, handler.range)?;
                        let mangled = self.mangled(name);
                        self.current().deleted.insert(mangled);
                    }
                    self.conditional(&handler.body)?;
                }
                self.conditional(&s.finalbody)
            }
            Stmt::Assert(s) => {
                self.expr(&s.test)?;
                s.msg.iter().try_for_each(|message| self.expr(message))
            }
            Stmt::Import(s) => s.names.iter().try_for_each(|alias| self.import(alias)),
            Stmt::ImportFrom(s) => s.names.iter().try_for_each(|alias| self.import(alias)),
            Stmt::Global(s) => self.declare(&s.names, s.range, DEF_GLOBAL, "global"),
            Stmt::Nonlocal(s) => self.declare(&s.names, s.range, DEF_NONLOCAL, "nonlocal"),
            Stmt::Expr(s) => self.expr(&s.value),
            Stmt::Pass(_) | Stmt::Break(_) | Stmt::Continue(_) | Stmt::IpyEscapeCommand(_) => Ok(()),
        }
    }

    fn deleted(&mut self, target: &Expr) {
        match target {
            Expr::Name(name) => {
                let mangled = self.mangled(&name.id);
                self.current().deleted.insert(mangled);
            }
            Expr::Tuple(tuple) => tuple.elts.iter().for_each(|e| self.deleted(e)),
            Expr::List(list) => list.elts.iter().for_each(|e| self.deleted(e)),
            _ => {}
        }
    }

    fn check_async(&mut self, message: &str, range: TextRange) -> Result<()> {
        if self.allows_top_level_await() {
            self.current().coroutine = true;
            return Ok(());
        }
        if !(self.scope().kind == ScopeKind::Function && self.scope().coroutine) {
            return self.error(range, message);
        }
        Ok(())
    }

    /// `__debug__` cannot be bound.
    pub fn check_debug(&self, name: &str, range: TextRange) -> Result<()> {
        if name == "__debug__" { self.error(range, "cannot assign to __debug__") } else { Ok(()) }
    }

    fn function(&mut self, s: &ast::StmtFunctionDef) -> Result<()> {
        self.check_debug(&s.name, s.range)?;
        self.define(&s.name, DEF_LOCAL, s.range)?;
        self.defaults(&s.parameters)?;
        s.decorator_list.iter().try_for_each(|decorator| self.expr(&decorator.expression))?;
        if let Some(params) = &s.type_params {
            let defaults = s.parameters.posonlyargs.iter().chain(&s.parameters.args).any(|p| p.default.is_some());
            let kwdefaults = s.parameters.kwonlyargs.iter().any(|p| p.default.is_some());
            self.enter_type_parameters(&s.name, &**params, false, defaults, kwdefaults);
            self.type_parameters(params)?;
        }
        let body = self.make(ScopeKind::Function, s, Role::Body);
        self.function_annotations(s)?;
        self.open(body);
        self.current().coroutine = s.is_async;
        self.parameters(&s.parameters)?;
        self.body(&s.body)?;
        self.leave();
        if s.type_params.is_some() {
            self.leave();
        }
        Ok(())
    }

    pub fn defaults(&mut self, parameters: &ast::Parameters) -> Result<()> {
        for parameter in parameters.posonlyargs.iter().chain(&parameters.args).chain(&parameters.kwonlyargs) {
            if let Some(default) = &parameter.default {
                self.expr(default)?;
            }
        }
        Ok(())
    }

    pub fn parameters(&mut self, parameters: &ast::Parameters) -> Result<()> {
        let plain = parameters.posonlyargs.iter().chain(&parameters.args).chain(&parameters.kwonlyargs);
        let plain = plain.map(|p| &p.parameter);
        let rest = parameters.vararg.iter().chain(&parameters.kwarg).map(|p| &**p);
        for parameter in plain.chain(rest) {
            // The stars are not part of the parameter.
            let range = TextRange::new(parameter.name.start(), parameter.range.end());
            self.check_debug(&parameter.name, range)?;
            self.define(&parameter.name, DEF_PARAM, range)?;
        }
        Ok(())
    }

    fn function_annotations(&mut self, s: &ast::StmtFunctionDef) -> Result<()> {
        let in_class = self.scope().kind == ScopeKind::Class || self.scope().can_see_class_scope;
        let id = self.enter(ScopeKind::Annotation, &*s.parameters, Role::Annotations);
        if in_class {
            self.see_class_scope();
        }
        let p = &*s.parameters;
        let plain = p.posonlyargs.iter().chain(&p.args).map(|p| &p.parameter);
        let rest = p.vararg.iter().map(|p| &**p).chain(p.kwonlyargs.iter().map(|p| &p.parameter));
        let annotations = plain.chain(rest).chain(p.kwarg.iter().map(|p| &**p)).filter_map(|p| p.annotation.as_deref());
        for annotation in annotations.chain(s.returns.as_deref()) {
            self.scopes[id].annotations_used = true;
            // Of `*args: *Ts` the starred expression is what counts.
            self.expr(annotation)?;
        }
        self.leave();
        Ok(())
    }

    fn class(&mut self, s: &ast::StmtClassDef) -> Result<()> {
        self.check_debug(&s.name, s.range)?;
        self.define(&s.name, DEF_LOCAL, s.range)?;
        s.decorator_list.iter().try_for_each(|decorator| self.expr(&decorator.expression))?;
        let saved = self.private.clone();
        if let Some(params) = &s.type_params {
            self.enter_type_parameters(&s.name, &**params, true, false, false);
            self.current().mangled = Some(FxHashSet::default());
            self.type_parameters(params)?;
        }
        if let Some(arguments) = &s.arguments {
            arguments.args.iter().try_for_each(|base| self.expr(base))?;
            arguments.keywords.iter().try_for_each(|keyword| self.keyword(keyword))?;
        }
        self.enter(ScopeKind::Class, s, Role::Body);
        self.private = Some(s.name.id.clone());
        if s.type_params.is_some() {
            self.note("__type_params__", DEF_LOCAL);
            self.note(".type_params", USE);
        }
        self.body(&s.body)?;
        self.leave();
        if s.type_params.is_some() {
            self.leave();
        }
        self.private = saved;
        Ok(())
    }

    fn type_alias(&mut self, s: &ast::StmtTypeAlias) -> Result<()> {
        self.expr(&s.name)?;
        let in_class = self.scope().kind == ScopeKind::Class;
        let name = match &*s.name {
            Expr::Name(name) => name.id.as_str(),
            _ => "",
        };
        if let Some(params) = &s.type_params {
            self.enter_type_parameters(name, &**params, false, false, false);
            self.type_parameters(params)?;
        }
        self.enter(ScopeKind::TypeAlias, s, Role::Body);
        if in_class {
            self.see_class_scope();
        }
        self.expr(&s.value)?;
        self.leave();
        if s.type_params.is_some() {
            self.leave();
        }
        Ok(())
    }

    fn type_parameters(&mut self, params: &ast::TypeParams) -> Result<()> {
        for param in &params.type_params {
            let name = param.name();
            self.check_debug(name, param.range())?;
            let id = name.id.clone();
            if let Some(mangled) = &mut self.current().mangled {
                mangled.insert(id);
            }
            self.define(name, DEF_TYPE_PARAM | DEF_LOCAL, param.range())?;
            let default = match param {
                ast::TypeParam::TypeVar(p) => {
                    if let Some(bound) = &p.bound {
                        let info = if bound.is_tuple_expr() { "a TypeVar constraint" } else { "a TypeVar bound" };
                        self.evaluator(bound, info)?;
                    }
                    p.default.as_ref().map(|default| (default, "a TypeVar default"))
                }
                ast::TypeParam::TypeVarTuple(p) => {
                    p.default.as_ref().map(|default| (default, "a TypeVarTuple default"))
                }
                ast::TypeParam::ParamSpec(p) => p.default.as_ref().map(|default| (default, "a ParamSpec default")),
            };
            if let Some((default, info)) = default {
                self.evaluator(default, info)?;
            }
        }
        Ok(())
    }

    fn evaluator(&mut self, value: &Expr, info: &'static str) -> Result<()> {
        let in_class = self.scope().can_see_class_scope;
        self.enter(ScopeKind::TypeVariable, value, Role::Evaluator);
        self.current().scope_info = info;
        if in_class {
            self.see_class_scope();
        }
        self.expr(value)?;
        self.leave();
        Ok(())
    }

    fn annotated(&mut self, s: &ast::StmtAnnAssign) -> Result<()> {
        match &*s.target {
            Expr::Name(name) => {
                let flags = self.lookup(&name.id);
                let kind = self.scope().kind;
                if flags & (DEF_GLOBAL | DEF_NONLOCAL) != 0 && kind != ScopeKind::Module && s.simple {
                    let word = if flags & DEF_GLOBAL != 0 { "global" } else { "nonlocal" };
                    return self.error(s.range, format!("annotated name '{}' can't be {word}", name.id));
                }
                self.check_debug(&name.id, name.range)?;
                if s.simple {
                    self.define(&name.id, DEF_ANNOT | DEF_LOCAL, name.range)?;
                } else if s.value.is_some() {
                    self.define(&name.id, DEF_LOCAL, name.range)?;
                }
            }
            target => self.expr(target)?,
        }
        self.variable_annotation(s)?;
        s.value.iter().try_for_each(|value| self.expr(value))
    }

    fn variable_annotation(&mut self, s: &ast::StmtAnnAssign) -> Result<()> {
        let annotation = &*s.annotation;
        let scope = self.scope();
        let (kind, conditional) = (scope.kind, scope.in_conditional_block);
        if self.future.annotations {
            // Only text is left of it: it is read for its errors.
            self.enter(ScopeKind::Annotation, annotation, Role::Annotations);
            self.expr(annotation)?;
            self.leave();
            return Ok(());
        }
        if kind == ScopeKind::Function {
            // Never evaluated, so nothing in it counts: it is read for its errors.
            let saved = std::mem::replace(&mut self.current().in_unevaluated_annotation, true);
            let children = self.scope().children.len();
            let symbols = self.scope().symbols.clone();
            self.expr(annotation)?;
            let scope = self.current();
            scope.in_unevaluated_annotation = saved;
            scope.children.truncate(children);
            scope.symbols = symbols;
            return Ok(());
        }
        if s.simple && (conditional || kind == ScopeKind::Module) && !self.scope().has_conditional_annotations {
            self.current().has_conditional_annotations = true;
            self.note("__conditional_annotations__", USE);
            if kind == ScopeKind::Module {
                self.note("__conditional_annotations__", DEF_LOCAL);
            }
        }
        let id = match self.scope().annotation_block {
            Some(id) => {
                self.open(id);
                id
            }
            None => {
                let block = self.id();
                let id = self.enter(ScopeKind::Annotation, annotation, Role::Annotations);
                self.scopes[block].annotation_block = Some(id);
                if kind == ScopeKind::Class || self.scopes[block].can_see_class_scope {
                    self.see_class_scope();
                }
                id
            }
        };
        self.scopes[id].annotations_used = true;
        if s.simple && kind == ScopeKind::Class && conditional || kind == ScopeKind::Module {
            self.note("__conditional_annotations__", USE);
        }
        self.expr(annotation)?;
        self.leave();
        Ok(())
    }

    fn import(&mut self, alias: &ast::Alias) -> Result<()> {
        let name = alias.name.as_str();
        if name == "*" {
            if self.scope().kind != ScopeKind::Module {
                return self.error(alias.range, "import * only allowed at module level");
            }
            return Ok(());
        }
        let bound = match &alias.asname {
            Some(asname) => asname.as_str(),
            None => name.split('.').next().unwrap_or(name),
        };
        self.check_debug(bound, alias.range)?;
        self.define(bound, DEF_IMPORT, alias.range)
    }

    fn declare(&mut self, names: &[ast::Identifier], range: TextRange, flag: Flags, word: &str) -> Result<()> {
        for name in names {
            let flags = self.lookup(name);
            if flags & (DEF_PARAM | DEF_LOCAL | USE | DEF_ANNOT) != 0 {
                let message = if flags & DEF_PARAM != 0 {
                    format!("name '{name}' is parameter and {word}")
                } else if flags & USE != 0 {
                    format!("name '{name}' is used prior to {word} declaration")
                } else if flags & DEF_ANNOT != 0 {
                    format!("annotated name '{name}' can't be {word}")
                } else {
                    format!("name '{name}' is assigned to before {word} declaration")
                };
                return self.error(range, message);
            }
            self.define(name, flag, range)?;
            self.directive(name, range);
        }
        Ok(())
    }

    fn pattern(&mut self, pattern: &Pattern) -> Result<()> {
        match pattern {
            Pattern::MatchValue(p) => self.expr(&p.value),
            Pattern::MatchSingleton(_) => Ok(()),
            Pattern::MatchSequence(p) => p.patterns.iter().try_for_each(|p| self.pattern(p)),
            Pattern::MatchMapping(p) => {
                p.keys.iter().try_for_each(|key| self.expr(key))?;
                p.patterns.iter().try_for_each(|p| self.pattern(p))?;
                self.capture(p.rest.as_ref(), p.range)
            }
            Pattern::MatchClass(p) => {
                self.expr(&p.cls)?;
                p.arguments.patterns.iter().try_for_each(|p| self.pattern(p))?;
                p.arguments.keywords.iter().try_for_each(|keyword| {
                    self.check_debug(&keyword.attr, keyword.pattern.range())?;
                    self.pattern(&keyword.pattern)
                })
            }
            Pattern::MatchStar(p) => self.capture(p.name.as_ref(), p.range),
            Pattern::MatchAs(p) => {
                p.pattern.iter().try_for_each(|p| self.pattern(p))?;
                self.capture(p.name.as_ref(), p.range)
            }
            Pattern::MatchOr(p) => p.patterns.iter().try_for_each(|p| self.pattern(p)),
        }
    }

    fn capture(&mut self, name: Option<&ast::Identifier>, range: TextRange) -> Result<()> {
        let Some(name) = name else { return Ok(()) };
        self.check_debug(name, range)?;
        self.define(name, DEF_LOCAL, range)
    }
}
