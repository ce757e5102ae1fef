//! Statements that are no larger construct.

use super::*;
use ophion_bytecode::Intrinsic;
use ophion_syntax::ast::{StmtAssert, StmtIf, StmtRaise, StmtReturn};

impl<'a> Compiler<'a> {
    pub(super) fn body(&mut self, body: &'a [Stmt]) -> Result<()> {
        body.iter().try_for_each(|statement| self.statement(statement))
    }

    pub(super) fn statement(&mut self, statement: &'a Stmt) -> Result<()> {
        let conditional = self.u.in_conditional;
        if matches!(
            statement,
            Stmt::For(_) | Stmt::While(_) | Stmt::If(_) | Stmt::With(_) | Stmt::Match(_) | Stmt::Try(_)
        ) {
            self.u.in_conditional = true;
        }
        match statement {
            Stmt::FunctionDef(s) => self.function_def(s)?,
            Stmt::ClassDef(s) => {
                self.u.in_conditional = false;
                self.class_def(s)?;
            }
            Stmt::TypeAlias(s) => self.type_alias(s)?,
            Stmt::Return(s) => self.return_statement(s)?,
            Stmt::Delete(s) => s.targets.iter().try_for_each(|target| self.delete(target))?,
            Stmt::Assign(s) => self.assign_statement(s)?,
            Stmt::AugAssign(s) => self.augmented_assignment(s)?,
            Stmt::AnnAssign(s) => self.annotated_assignment(s)?,
            Stmt::For(s) => self.for_statement(s)?,
            Stmt::While(s) => self.while_statement(s)?,
            Stmt::If(s) => self.if_statement(s)?,
            Stmt::With(s) => self.with_statement(s, 0)?,
            Stmt::Match(s) => self.match_statement(s)?,
            Stmt::Raise(s) => self.raise_statement(s)?,
            Stmt::Try(s) => {
                let position = self.at(s);
                self.u.flow.mark(position);
                self.try_statement(s)?;
            }
            Stmt::Assert(s) => self.assert_statement(s)?,
            Stmt::Import(s) => self.import(s)?,
            Stmt::ImportFrom(s) => self.import_from(s)?,
            Stmt::Global(_) | Stmt::Nonlocal(_) => {}
            Stmt::Pass(s) => {
                let position = self.at(s);
                self.u.flow.mark(position);
            }
            Stmt::Expr(s) => {
                if self.u.interactive && self.outer.is_empty() {
                    let position = self.at(s);
                    let t = self.alloc();
                    self.expr_to(&s.value, t)?;
                    self.emit(Op::Intrinsic1, 0, t, t, Intrinsic::Print as u16, position);
                    self.clear(t, position);
                    self.release(t);
                } else {
                    let before = self.u.flow.len();
                    self.effect(&s.value)?;
                    if self.u.flow.len() == before {
                        let position = self.at(s);
                        self.u.flow.mark(position);
                    }
                }
            }
            Stmt::Break(s) => self.break_statement(s.range)?,
            Stmt::Continue(s) => self.continue_statement(s.range)?,
            Stmt::IpyEscapeCommand(s) => return self.error(s.range, "invalid syntax"),
        }
        self.u.in_conditional = conditional;
        Ok(())
    }

    fn if_statement(&mut self, s: &'a StmtIf) -> Result<()> {
        let position = self.at(s);
        let end = self.u.flow.label();
        let mut test = Some(&*s.test);
        let mut body: &'a [Stmt] = &s.body;
        let mut clauses = s.elif_else_clauses.iter();
        loop {
            let next = self.u.flow.label();
            if let Some(test) = test {
                if self.folder.fold(test).as_ref().and_then(crate::fold::truth).is_some() {
                    let position = self.at(test);
                    self.u.flow.mark(position);
                }
                self.jump_if(test, next, false)?;
            }
            self.body(body)?;
            let Some(clause) = clauses.next() else {
                self.u.flow.bind(next);
                break;
            };
            let last = body.last().map_or(position, |last| self.at(last));
            self.goto(end, last);
            self.u.flow.bind(next);
            test = clause.test.as_ref();
            body = &clause.body;
        }
        self.u.flow.bind(end);
        Ok(())
    }

    fn return_statement(&mut self, s: &'a StmtReturn) -> Result<()> {
        let position = self.at(s);
        if !self.scopes.get(self.u.scope).is_function_like() {
            return self.error(s.range, "'return' outside function");
        }
        if s.value.is_some() && self.u.flags.contains(CodeFlags::ASYNC_GENERATOR) {
            return self.error(s.range, "'return' with value in async generator");
        }
        let constant = match &s.value {
            None => Some(Const::None),
            Some(value) => self.folder.fold(value),
        };
        // A constant is not evaluated: what there is to leave is left at its place.
        let (mut position, mut range) = (position, s.range);
        if let (Some(_), Some(value)) = (&constant, &s.value)
            && self.at(&**value).line == position.line
        {
            (position, range) = (self.at(&**value), value.range());
        }
        let mark = self.mark();
        let saved = self.u.flow.context();
        if let Some(constant) = constant {
            self.u.flow.mark(position);
            let before = self.u.flow.len();
            self.leave_blocks(0, &mut None, range)?;
            if self.u.flow.len() > before {
                position = Position::default();
            }
            let index = self.constant(constant);
            self.return_constant(index, position);
        } else if let Some(value) = &s.value {
            let mut operand = self.operand(value)?;
            if !operand.kill && self.leaving_may_bind() {
                let t = self.alloc();
                self.emit(Op::Move, 0, t, operand.register, 0, position);
                operand = Operand { register: t, kill: true };
            }
            let mut value = Some(operand);
            let before = self.u.flow.len();
            self.leave_blocks(0, &mut value, s.range)?;
            if self.u.flow.len() > before {
                position = Position::default();
            }
            self.return_operand(value.unwrap_or(operand), position);
        }
        self.u.flow.set_context(saved);
        self.release(mark);
        Ok(())
    }

    fn raise_statement(&mut self, s: &'a StmtRaise) -> Result<()> {
        let position = self.at(s);
        let first = self.mark();
        let mut count = 0;
        for part in s.exc.iter().chain(&s.cause) {
            let t = self.alloc();
            self.expr_to(part, t)?;
            count += 1;
        }
        let first = if count == 0 { 0 } else { first };
        self.emit(Op::Raise, 0, 0, first, count, position);
        if count > 0 {
            self.release(first);
        }
        Ok(())
    }

    fn assert_statement(&mut self, s: &'a StmtAssert) -> Result<()> {
        if self.optimize > 0 {
            // Compiled for its errors only.
            let assigned = self.u.flow.assigned().cloned();
            self.u.flow.set_assigned(None);
            let result = self.effect(&s.test);
            self.u.flow.set_assigned(assigned);
            return result;
        }
        let position = self.at(s);
        let test = self.at(&*s.test);
        let end = self.u.flow.label();
        self.jump_if(&s.test, end, true)?;
        let t = self.alloc();
        self.emit(Op::LoadAssertionError, 0, t, 0, 0, position);
        if let Some(message) = &s.msg {
            self.open_window(t);
            let argument = self.alloc();
            self.expr_to(message, argument)?;
            self.reserve_window(t, 1);
            self.emit(Op::Call, 0, t, t, 1, position);
        }
        self.release(t + 1);
        self.emit(Op::Raise, 0, 0, t, 1, test);
        self.release(t);
        self.u.flow.bind(end);
        Ok(())
    }
}
