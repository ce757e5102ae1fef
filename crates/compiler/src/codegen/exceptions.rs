//! `try` in all its forms.
//!
//! A handler takes two temporaries below everything that its statement uses: `saved`, where the exception that was handled
//! so far waits, and `exception`, where the VM puts what was raised. While the statement runs normally both are empty.

use super::*;
use ophion_bytecode::NEGATE;
use ophion_syntax::ast::{ExceptHandler, ExceptHandlerExceptHandler, StmtTry};

impl<'a> Compiler<'a> {
    pub(super) fn try_statement(&mut self, s: &'a StmtTry) -> Result<()> {
        if s.finalbody.is_empty() {
            return self.try_handlers(s);
        }
        let nowhere = Position::default();
        let mark = self.mark();
        let saved = self.alloc();
        let exception = self.alloc();
        let (handler, end) = (self.u.flow.label(), self.u.flow.label());
        let before = self.state_for_handler();
        let context = self.u.flow.context();
        self.u.flow.protect(handler, exception);
        self.push_block(Block::FinallyTry { body: &s.finalbody, context }, s.range)?;
        if s.handlers.is_empty() {
            self.body(&s.body)?;
            self.body(&s.orelse)?;
        } else {
            self.try_handlers(s)?;
        }
        self.u.blocks.pop();
        let used = self.u.flow.unprotect();
        self.body(&s.finalbody)?;
        self.goto(end, nowhere);
        if used {
            let cleanup = self.u.flow.label();
            self.u.flow.begin_cold();
            self.u.flow.bind_handler(handler, before);
            let context = self.u.flow.context();
            self.u.flow.protect(cleanup, exception);
            self.push_handled(saved, exception, nowhere);
            self.push_block(Block::FinallyEnd { saved, exception, context }, s.range)?;
            self.body(&s.finalbody)?;
            self.u.blocks.pop();
            let used = self.u.flow.unprotect();
            self.end_handler(cleanup, saved, exception, used);
            self.u.flow.end_cold();
        }
        self.u.flow.bind(end);
        self.release(mark);
        Ok(())
    }

    /// What is assigned where a handler of what follows begins, at the least.
    pub(super) fn state_for_handler(&self) -> Option<crate::flow::Assigned> {
        let mut assigned = self.u.flow.assigned().cloned();
        if let Some(assigned) = &mut assigned {
            assigned.remove_all(&self.u.deletable);
        }
        assigned
    }

    /// The end of a handler that raises on: what arrives here by exception or by going on raises `exception` outside.
    pub(super) fn end_handler(&mut self, cleanup: Label, saved: Reg, exception: Reg, used: bool) {
        let nowhere = Position::default();
        if !used {
            self.u.flow.set_assigned(None);
            self.u.handled -= 1;
            return;
        }
        // Whatever is assigned, nothing here reads a local.
        self.u.flow.bind_handler(cleanup, Some(Default::default()));
        self.emit_pop(saved, self.u.handled, nowhere);
        self.u.handled -= 1;
        self.emit(Op::Reraise, KILL_A, exception, 0, 0, nowhere);
    }

    fn try_handlers(&mut self, s: &'a StmtTry) -> Result<()> {
        if s.handlers.is_empty() {
            self.body(&s.body)?;
            return self.body(&s.orelse);
        }
        if s.is_star {
            return self.try_star(s);
        }
        let nowhere = Position::default();
        let mark = self.mark();
        let saved = self.alloc();
        let exception = self.alloc();
        let (handler, end) = (self.u.flow.label(), self.u.flow.label());
        let before = self.state_for_handler();
        let context = self.u.flow.context();
        self.u.flow.protect(handler, exception);
        self.push_block(Block::Try { context }, s.range)?;
        self.body(&s.body)?;
        self.u.blocks.pop();
        let used = self.u.flow.unprotect();
        self.body(&s.orelse)?;
        self.goto(end, nowhere);
        let cleanup = self.u.flow.label();
        self.u.flow.set_assigned(None);
        self.u.flow.begin_cold();
        if used {
            self.u.flow.bind_handler(handler, before);
        }
        let context = self.u.flow.context();
        self.u.flow.protect(cleanup, exception);
        self.push_handled(saved, exception, nowhere);
        // While handlers run, that is a block of its own.
        self.push_block(Block::Try { context }, s.range)?;
        for (i, ExceptHandler::ExceptHandler(h)) in s.handlers.iter().enumerate() {
            if h.type_.is_none() && i + 1 < s.handlers.len() {
                return self.error(h.range, "default 'except:' must be last");
            }
            let next = self.u.flow.label();
            if let Some(class) = &h.type_ {
                let at = self.at(h);
                let t = self.alloc();
                let class = self.operand_into(class, t)?;
                let kill = if class.register == t { 0 } else { class.c() };
                self.emit(Op::MatchException, kill, t, exception, class.register, at);
                self.jump(Op::JumpIf, NEGATE | KILL_A, t, 0, next, at);
                self.release(t);
            }
            self.handler_body(h, saved, exception, context)?;
            self.goto(end, nowhere);
            self.u.flow.bind(next);
        }
        self.u.blocks.pop();
        let used = self.u.flow.unprotect();
        self.end_handler(cleanup, saved, exception, used);
        self.u.flow.end_cold();
        self.u.flow.bind(end);
        self.release(mark);
        Ok(())
    }

    fn handler_body(
        &mut self,
        h: &'a ExceptHandlerExceptHandler,
        saved: Reg,
        exception: Reg,
        context: u32,
    ) -> Result<()> {
        let nowhere = Position::default();
        let at = self.at(h);
        let name = h.name.as_ref().map(|name| name.as_str());
        let unbind = self.u.flow.label();
        match name {
            Some(name) => {
                self.store_name(name, Operand { register: exception, kill: true }, at)?;
                self.u.flow.protect(unbind, exception);
            }
            None => self.clear(exception, at),
        }
        self.push_block(Block::Handler { saved, name, position: at, context }, h.range)?;
        self.body(&h.body)?;
        self.u.blocks.pop();
        let used = name.is_some() && self.u.flow.unprotect();
        // The normal end is outside of the handler's own protection.
        let inside = self.u.flow.set_context(context);
        let last = h.body.last().map_or(at, |last| self.at(last));
        self.emit_pop(saved, self.u.handled, last);
        if let Some(name) = name {
            self.unbind_exception(name, last)?;
            if used {
                let after = self.u.flow.assigned().cloned();
                let end = self.u.flow.label();
                self.goto(end, nowhere);
                self.u.flow.set_context(inside);
                self.u.flow.bind_handler(unbind, Some(Default::default()));
                self.unbind_exception(name, nowhere)?;
                self.u.flow.set_context(context);
                self.emit_pop(saved, self.u.handled, nowhere);
                self.emit(Op::Reraise, KILL_A, exception, 0, 0, nowhere);
                self.u.flow.set_assigned(None);
                if after.is_some() {
                    self.u.flow.bind(end);
                }
            }
        }
        self.u.flow.set_context(inside);
        Ok(())
    }

    /// `except*`. The handlers share the exception: each takes the part that matches, what its body raises is kept in a list,
    /// and what is left is raised at the end.
    fn try_star(&mut self, s: &'a StmtTry) -> Result<()> {
        let nowhere = Position::default();
        let mark = self.mark();
        let saved = self.alloc();
        let exception = self.alloc();
        let (handler, end) = (self.u.flow.label(), self.u.flow.label());
        let before = self.state_for_handler();
        let context = self.u.flow.context();
        self.u.flow.protect(handler, exception);
        self.push_block(Block::Try { context }, s.range)?;
        self.body(&s.body)?;
        self.u.blocks.pop();
        let used = self.u.flow.unprotect();
        self.body(&s.orelse)?;
        self.goto(end, nowhere);
        self.u.flow.set_assigned(None);
        self.u.flow.begin_cold();
        if used {
            self.u.flow.bind_handler(handler, before);
        }
        let cleanup = self.u.flow.label();
        self.u.flow.protect(cleanup, exception);
        self.push_handled(saved, exception, nowhere);
        self.push_block(Block::StarHandler, s.range)?;
        // `results` collects what is to be raised, `rest` is what has not been matched yet.
        let results = self.alloc();
        let rest = self.alloc();
        let first = s.handlers.first().map_or(nowhere, |ExceptHandler::ExceptHandler(h)| self.at(h));
        self.emit(Op::BuildList, 0, results, results, 0, first);
        self.emit(Op::Move, 0, rest, exception, 0, first);
        let matched = self.alloc();
        let remaining = self.alloc();
        for ExceptHandler::ExceptHandler(h) in &s.handlers {
            let at = self.at(h);
            let (next, raised) = (self.u.flow.label(), self.u.flow.label());
            let Some(class) = &h.type_ else { return self.error(h.range, "expected one or more exception types") };
            let t = self.alloc();
            let class = self.operand_into(class, t)?;
            self.emit(Op::MatchGroup, class.c(), matched, rest, class.register, at);
            self.release(t);
            self.take(rest, remaining, at);
            let missed = self.u.flow.label();
            self.jump(Op::JumpIfNone, 0, matched, 0, missed, at);
            // The part that matches is the one that is handled from here on; `rest` waits.
            let name = h.name.as_ref().map(|name| name.as_str());
            let before = self.state_for_handler();
            let former = self.alloc();
            self.emit(Op::PushExcInfo, 0, former, matched, 0, at);
            self.clear(former, at);
            self.release(former);
            match name {
                Some(name) => self.store_name(name, Operand { register: matched, kill: true }, at)?,
                None => self.clear(matched, at),
            }
            self.u.flow.protect(raised, matched);
            self.body(&h.body)?;
            let used = self.u.flow.unprotect();
            if let Some(name) = name {
                self.unbind_exception(name, nowhere)?;
            }
            self.goto(next, nowhere);
            if used {
                self.u.flow.bind_handler(raised, before);
                if let Some(name) = name {
                    self.unbind_exception(name, nowhere)?;
                }
                self.emit(Op::ListAppend, KILL_B, results, matched, 0, nowhere);
                self.goto(next, nowhere);
            }
            self.u.flow.bind(missed);
            if self.u.flow.reachable() {
                self.clear(matched, at);
            }
            self.u.flow.bind(next);
        }
        self.u.blocks.pop();
        self.emit(Op::ListAppend, KILL_B, results, rest, 0, nowhere);
        let outcome = self.alloc();
        self.emit(Op::PrepareReraiseStar, 0, outcome, exception, results, nowhere);
        let raise = self.u.flow.label();
        self.jump(Op::JumpIfNone, NEGATE, outcome, 0, raise, nowhere);
        self.clear(outcome, nowhere);
        self.clear(exception, nowhere);
        let used = self.u.flow.unprotect();
        self.emit_pop(saved, self.u.handled, nowhere);
        self.goto(end, nowhere);
        self.u.flow.bind(raise);
        self.take(exception, outcome, nowhere);
        self.emit_pop(saved, self.u.handled, nowhere);
        self.emit(Op::Reraise, KILL_A, exception, 0, 0, nowhere);
        self.end_handler(cleanup, saved, exception, used);
        self.u.flow.end_cold();
        self.u.flow.bind(end);
        self.release(mark);
        Ok(())
    }
}
