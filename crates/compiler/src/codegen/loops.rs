//! `for` and `while`.

use super::*;
use ophion_syntax::ast::{BoolOp, StmtFor, StmtWhile};

impl<'a> Compiler<'a> {
    /// Where the next item of a loop goes: straight to the target if that is a plain local.
    pub(super) fn loop_item(&mut self, target: &'a Expr) -> (Reg, bool) {
        if let Expr::Name(name) = target
            && let Some(register) = self.fast_local(&name.id)
        {
            return (register, true);
        }
        (self.alloc(), false)
    }

    /// The beginning of a loop whose test is at the end, at `next`: jumps there, and begins the body.
    pub(super) fn enter_loop(&mut self, body: Label, next: Label, position: Position) {
        let mut assigned = self.u.flow.assigned().cloned();
        if let Some(assigned) = &mut assigned {
            assigned.remove_all(&self.u.deletable);
        }
        self.u.flow.set_assigned(assigned.clone());
        self.goto(next, position);
        self.u.flow.bind_handler(body, assigned);
    }

    pub(super) fn for_statement(&mut self, s: &'a StmtFor) -> Result<()> {
        if s.is_async {
            return self.async_for(s);
        }
        let at = self.at(&*s.iter);
        let mark = self.mark();
        let iterator = self.alloc();
        match self.constant_display(&s.iter) {
            Some(constant) => {
                self.load_const(constant, iterator, at);
                self.emit(Op::GetIter, 0, iterator, iterator, 0, at);
            }
            None => {
                let source = self.operand_into(&s.iter, iterator)?;
                let kill = if source.register == iterator { 0 } else { source.b() };
                self.emit(Op::GetIter, kill, iterator, source.register, 0, at);
            }
        }
        let (body, next, end) = (self.u.flow.label(), self.u.flow.label(), self.u.flow.label());
        let (item, direct) = self.loop_item(&s.target);
        self.enter_loop(body, next, at);
        self.push_block(Block::Loop { iterator: Some(iterator), next, end }, s.range)?;
        if direct {
            self.wrote(item);
        } else {
            self.store_target(&s.target, Operand { register: item, kill: true })?;
        }
        self.body(&s.body)?;
        self.u.flow.bind(next);
        self.jump(Op::ForIter, 0, item, iterator, body, at);
        self.u.blocks.pop();
        self.release(mark);
        self.body(&s.orelse)?;
        self.u.flow.bind(end);
        Ok(())
    }

    pub(super) fn while_statement(&mut self, s: &'a StmtWhile) -> Result<()> {
        let at = self.at(&*s.test);
        let (body, next, end) = (self.u.flow.label(), self.u.flow.label(), self.u.flow.label());
        let truth = self.folder.fold(&s.test).as_ref().and_then(crate::fold::truth);
        if truth == Some(false) {
            self.u.flow.mark(at);
            // Compiled for its errors, then thrown away.
            let reachable = self.u.flow.assigned().cloned();
            self.u.flow.set_assigned(None);
            self.push_block(Block::Loop { iterator: None, next, end }, s.range)?;
            self.body(&s.body)?;
            self.u.blocks.pop();
            self.u.flow.set_assigned(reachable);
            self.body(&s.orelse)?;
            self.u.flow.bind(end);
            return Ok(());
        }
        if truth == Some(true) {
            // `next` is the beginning of the body.
            self.u.flow.unassign_all(&self.u.deletable.clone());
            self.u.flow.mark(at);
            self.u.flow.bind_loop(next);
            self.u.flow.mark_return(at.line);
        } else {
            self.enter_loop(body, next, at);
            let mut names = Vec::new();
            bound_when_true(&s.test, &mut names);
            for name in names {
                if let Some(register) = self.fast_local(name) {
                    self.wrote(register);
                }
            }
        }
        self.push_block(Block::Loop { iterator: None, next, end }, s.range)?;
        self.body(&s.body)?;
        if truth == Some(true) {
            self.goto(next, at);
        } else {
            self.u.flow.bind(next);
            self.jump_if(&s.test, body, true)?;
        }
        self.u.blocks.pop();
        self.body(&s.orelse)?;
        self.u.flow.bind(end);
        Ok(())
    }
}

/// The names that an expression has surely bound where it is true.
fn bound_when_true<'a>(e: &'a Expr, names: &mut Vec<&'a str>) {
    match e {
        Expr::Named(e) => {
            if let Expr::Name(target) = &*e.target {
                names.push(&target.id);
            }
            bound_when_true(&e.value, names);
        }
        Expr::Compare(e) => {
            bound_when_true(&e.left, names);
            if let Some(first) = e.comparators.first() {
                bound_when_true(first, names);
            }
        }
        Expr::UnaryOp(e) => {
            if let Expr::Named(_) | Expr::Compare(_) = &*e.operand {
                bound_when_true(&e.operand, names);
            }
        }
        Expr::BoolOp(e) if e.op == BoolOp::And => e.values.iter().for_each(|value| bound_when_true(value, names)),
        Expr::BoolOp(e) => {
            if let Some(first) = e.values.first() {
                bound_when_true(first, names);
            }
        }
        _ => {}
    }
}
