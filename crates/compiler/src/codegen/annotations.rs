//! Annotations: computed when somebody asks (PEP 649), or kept as text (`from __future__ import annotations`).

use super::*;
use crate::unparse::unparse;
use ophion_bytecode::NEGATE;
use ophion_syntax::ast::{Parameter, StmtAnnAssign, StmtFunctionDef};

fn annotated(body: &[Stmt], wanted: &dyn Fn(&StmtAnnAssign) -> bool) -> bool {
    let inside = |body: &[Stmt]| annotated(body, wanted);
    body.iter().any(|statement| match statement {
        Stmt::AnnAssign(s) => wanted(s),
        Stmt::For(s) => inside(&s.body) || inside(&s.orelse),
        Stmt::While(s) => inside(&s.body) || inside(&s.orelse),
        Stmt::If(s) => inside(&s.body) || s.elif_else_clauses.iter().any(|clause| inside(&clause.body)),
        Stmt::With(s) => inside(&s.body),
        Stmt::Match(s) => s.cases.iter().any(|case| inside(&case.body)),
        Stmt::Try(s) => {
            [&s.body, &s.orelse, &s.finalbody].iter().any(|body| inside(body))
                || s.handlers.iter().any(|ast::ExceptHandler::ExceptHandler(h)| inside(&h.body))
        }
        _ => false,
    })
}

impl<'a> Compiler<'a> {
    /// Are there annotations of variables in these statements, at any depth of theirs?
    pub(super) fn has_annotations(body: &[Stmt]) -> bool {
        annotated(body, &|_| true)
    }

    /// Those of plain names alone, which are what `__annotations__` shows.
    pub(super) fn has_simple_annotations(body: &[Stmt]) -> bool {
        annotated(body, &|s| s.simple && s.target.is_name_expr())
    }

    /// The annotations of a function's parameters and result: (number of the function's attribute, temporary).
    pub(super) fn function_annotations(
        &mut self,
        s: &'a StmtFunctionDef,
        position: Position,
    ) -> Result<Option<(u16, Reg)>> {
        let scope = self.scope_of(&*s.parameters, Role::Annotations);
        if !self.scopes.get(scope).annotations_used {
            return Ok(None);
        }
        let p = &*s.parameters;
        let named = |p: &'a Parameter| p.annotation.as_deref().map(|annotation| (p.name.id.clone(), annotation));
        let mut all: Vec<(Name, &'a Expr)> = Vec::new();
        // CPython takes those that are only positional after the others.
        all.extend(p.args.iter().chain(&p.posonlyargs).filter_map(|p| named(&p.parameter)));
        all.extend(p.vararg.as_deref().and_then(named));
        all.extend(p.kwonlyargs.iter().filter_map(|p| named(&p.parameter)));
        all.extend(p.kwarg.as_deref().and_then(named));
        let all: Vec<(Name, &'a Expr)> = all.into_iter().map(|(name, e)| (self.mangled(&name), e)).collect();
        let returns = s.returns.as_deref().map(|returns| (Name::new("return"), returns));
        let all: Vec<(Name, &'a Expr)> = all.into_iter().chain(returns).collect();
        let dst = self.alloc();
        let around = self.qualified(UnitKind::Function, s.name.as_str());
        self.enter_annotate(scope, "__annotate__", position);
        self.u.qualname = format!("{around}.__annotate__");
        let result = self.alloc();
        self.emit(Op::BuildMap, 0, result, result, 0, position);
        for (name, annotation) in &all {
            let key = self.alloc();
            self.load_const(Const::str(name), key, position);
            let value = self.alloc();
            match annotation {
                annotation if self.future.annotations => {
                    let text = unparse(self.source, annotation);
                    self.load_const(Const::Str(text.into()), value, self.at(*annotation));
                }
                // `*args: *Ts` is annotated with the one element of what is starred.
                Expr::Starred(starred) => {
                    self.expr_to(&starred.value, value)?;
                    self.emit(Op::Unpack, 0, value, value, 1, position);
                }
                annotation => self.expr_to(annotation, value)?,
            }
            self.emit(Op::MapAdd, KILL_B | KILL_C, result, key, value, position);
            self.release(key);
        }
        self.return_operand(Operand { register: result, kill: true }, position);
        let (code, free) = self.leave_unit()?;
        self.make_plain(code, &free, dst, position);
        Ok(Some((2, dst)))
    }

    /// Begins a function of one argument, the format, that supports VALUE only.
    pub(super) fn enter_annotate(&mut self, scope: ScopeId, name: &str, position: Position) {
        self.enter_unit(scope, UnitKind::Annotation, name, position.line);
        let shown = if name == "__annotate__" { "format" } else { ".format" };
        if self.future.annotations && name == "__annotate__" {
            // It is all text.
            self.u.free.clear();
        }
        let format = self.u.new_local(Name::new(shown), LocalKind::Plain);
        self.u.fast.insert(Name::new(".format"), format);
        self.u.flow.assign(format);
        self.u.arg_count = 1;
        self.u.positional_only = 1;
        self.begin_unit();
        let body = self.u.flow.label();
        self.jump(Op::JumpIfGtInt, NEGATE, format, 2, body, position);
        let t = self.alloc();
        let index = self.name_index("NotImplementedError");
        self.u.flow.emit_wide(Op::LoadGlobal, 0, t, index, position);
        self.emit(Op::Raise, 0, 0, t, 1, position);
        self.release(t);
        self.u.flow.bind(body);
    }

    /// `target: annotation [= value]`
    pub(super) fn annotated_assignment(&mut self, s: &'a StmtAnnAssign) -> Result<()> {
        let position = self.at(s);
        if let Some(value) = &s.value {
            self.assign(&s.target, value)?;
        }
        let in_body = matches!(self.u.kind, UnitKind::Module | UnitKind::Class);
        match &*s.target {
            Expr::Name(name) => {
                if s.simple && in_body {
                    if self.future.annotations {
                        return self.annotation_text(s, &name.id, position);
                    }
                    return self.deferred(s, position);
                }
            }
            Expr::Attribute(target) => {
                if s.value.is_none() {
                    self.effect(&target.value)?;
                }
            }
            Expr::Subscript(target) => {
                if s.value.is_none() {
                    self.effect(&target.value)?;
                    self.effect(&target.slice)?;
                }
            }
            target => return self.error(target.range(), "invalid node type for annotated assignment"),
        }
        Ok(())
    }

    fn annotation_text(&mut self, s: &'a StmtAnnAssign, name: &str, position: Position) -> Result<()> {
        let mark = self.mark();
        let value = self.alloc();
        let text = unparse(self.source, &s.annotation);
        self.load_const(Const::Str(text.into()), value, self.at(&*s.annotation));
        let map = self.alloc();
        self.load_name("__annotations__", map, position, s.range)?;
        let key = self.alloc();
        let mangled = self.mangled(name);
        self.load_const(Const::str(&mangled), key, position);
        self.emit(Op::SetItem, KILL_A | KILL_B | KILL_C, map, key, value, position);
        self.release(mark);
        Ok(())
    }

    fn deferred(&mut self, s: &'a StmtAnnAssign, position: Position) -> Result<()> {
        let conditional = self.u.kind == UnitKind::Module || self.u.in_conditional;
        if !conditional {
            self.u.annotations.push((s, None));
            return Ok(());
        }
        let index = self.u.next_conditional;
        self.u.next_conditional += 1;
        self.u.annotations.push((s, Some(index)));
        let mark = self.mark();
        let set = self.alloc();
        if self.u.kind == UnitKind::Class {
            let cell = self.u.cells.get("__conditional_annotations__").copied().unwrap_or_default();
            self.emit(Op::LoadCell, 0, set, cell, 0, position);
        } else {
            self.load_name("__conditional_annotations__", set, position, s.range)?;
        }
        let number = self.alloc();
        self.load_const(Const::Int(index as i64), number, position);
        self.emit(Op::SetAdd, KILL_B, set, number, 0, position);
        self.clear(set, position);
        self.release(mark);
        Ok(())
    }

    /// Makes the function that computes the annotations of the variables of the present module or class.
    pub(super) fn deferred_annotations(&mut self, scope: ScopeId, dst: Reg, position: Position) -> Result<()> {
        let annotations = std::mem::take(&mut self.u.annotations);
        self.enter_annotate(scope, "__annotate__", position);
        let result = self.alloc();
        self.emit(Op::BuildMap, 0, result, result, 0, position);
        for (s, conditional) in annotations {
            let at = self.at(s);
            let mark = self.mark();
            let skip = self.u.flow.label();
            if let Some(index) = conditional {
                let number = self.alloc();
                self.load_const(Const::Int(index as i64), number, at);
                let set = self.alloc();
                self.load_name("__conditional_annotations__", set, at, s.range)?;
                self.jump(Op::JumpIfIn, NEGATE | KILL_A | KILL_B, number, set, skip, at);
                self.release(number);
            }
            let Expr::Name(name) = &*s.target else { continue };
            let value = self.operand(&s.annotation)?;
            let key = self.alloc();
            let mangled = self.mangled(&name.id);
            self.load_const(Const::str(&mangled), key, at);
            self.emit(Op::MapAdd, KILL_B | value.c(), result, key, value.register, position);
            self.release(mark);
            self.u.flow.bind(skip);
        }
        self.return_operand(Operand { register: result, kill: true }, position);
        let (code, free) = self.leave_unit()?;
        self.make_plain(code, &free, dst, position);
        Ok(())
    }
}
