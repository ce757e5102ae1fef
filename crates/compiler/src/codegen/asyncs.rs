//! `yield`, `await`, `async for`.

use super::*;
use ophion_syntax::ast::{ExprAwait, ExprYield, ExprYieldFrom, StmtFor};

impl<'a> Compiler<'a> {
    pub(super) fn yield_expression(&mut self, e: &'a ExprYield, dst: Reg, position: Position) -> Result<()> {
        if !self.scopes.get(self.u.scope).is_function_like() {
            return self.error(e.range, "'yield' outside function");
        }
        let value = match &e.value {
            Some(value) => {
                let t = self.scratch(dst);
                self.operand_into(value, t)?
            }
            None => {
                let t = self.scratch(dst);
                self.load_const(Const::None, t, position);
                Operand { register: t, kill: true }
            }
        };
        self.emit(Op::Yield, value.b() | self.handler_flag(), dst, value.register, 0, position);
        self.wrote(dst);
        Ok(())
    }

    pub(super) fn yield_from(&mut self, e: &'a ExprYieldFrom, dst: Reg, position: Position) -> Result<()> {
        if !self.scopes.get(self.u.scope).is_function_like() {
            return self.error(e.range, "'yield from' outside function");
        }
        if self.u.kind == UnitKind::AsyncFunction {
            return self.error(e.range, "'yield from' inside async function");
        }
        let result = self.scratch(dst);
        let iterator = self.alloc();
        let source = self.operand_into(&e.value, iterator)?;
        let kill = if source.register == iterator { 0 } else { source.b() };
        self.emit(Op::GetYieldFromIter, kill, iterator, source.register, 0, position);
        self.delegate(iterator, result, position);
        self.settle(result, dst, position);
        self.release(iterator);
        Ok(())
    }

    /// Lets the iterator in a temporary run; its value goes to the temporary `result`.
    fn delegate(&mut self, iterator: Reg, result: Reg, position: Position) {
        self.load_const(Const::None, result, position);
        self.emit(Op::Delegate, self.handler_flag(), result, iterator, 0, position);
    }

    pub(super) fn await_expression(&mut self, e: &'a ExprAwait, dst: Reg, position: Position) -> Result<()> {
        if !self.scopes.get(self.u.scope).is_function_like() && !self.top_level_await {
            return self.early_error(e.range, "'await' outside function");
        }
        let at_top = self.top_level_await && self.u.kind == UnitKind::Module;
        if !at_top && !matches!(self.u.kind, UnitKind::AsyncFunction | UnitKind::Comprehension) {
            return self.early_error(e.range, "'await' outside async function");
        }
        let result = self.scratch(dst);
        let iterator = self.alloc();
        let source = self.operand_into(&e.value, iterator)?;
        let kill = if source.register == iterator { 0 } else { source.b() };
        self.emit(Op::GetAwaitable, kill, iterator, source.register, 0, position);
        self.delegate(iterator, result, position);
        self.settle(result, dst, position);
        self.release(iterator);
        Ok(())
    }

    /// Awaits what is in the temporary `value`; `kind` is that of `GetAwaitable`.
    pub(super) fn await_value(&mut self, value: Reg, dst: Reg, kind: u16, position: Position) {
        let mark = self.mark();
        let iterator = self.alloc();
        let result = self.scratch(dst);
        self.emit(Op::GetAwaitable, KILL_B, iterator, value, kind, position);
        self.delegate(iterator, result, position);
        self.settle(result, dst, position);
        self.release(mark);
    }

    /// A loop over an asynchronous iterator: binds the target and runs `body`, which may jump to `next`. The
    /// exhausted loop goes on after it, with the iterator released.
    pub(super) fn async_loop(
        &mut self,
        iterator: Reg,
        target: &'a Expr,
        next: Label,
        at: Position,
        body: &mut dyn FnMut(&mut Self) -> Result<()>,
    ) -> Result<()> {
        let mark = self.mark();
        let exception = self.alloc();
        let handler = self.u.flow.label();
        self.u.flow.unassign_all(&self.u.deletable.clone());
        self.u.flow.bind_loop(next);
        let before = self.state_for_handler();
        self.u.flow.protect(handler, exception);
        let awaitable = self.alloc();
        self.emit(Op::GetANext, 0, awaitable, iterator, 0, at);
        let item = self.alloc();
        self.delegate(awaitable, item, at);
        let used = self.u.flow.unprotect();
        self.store_target(target, Operand { register: item, kill: true })?;
        self.release(exception);
        body(self)?;
        self.goto(next, at);
        if used {
            self.u.flow.bind_handler(handler, before);
            self.emit(Op::EndAsyncFor, 0, iterator, exception, 0, at);
        }
        self.release(mark);
        Ok(())
    }

    pub(super) fn async_for(&mut self, s: &'a StmtFor) -> Result<()> {
        if self.u.kind != UnitKind::AsyncFunction && !(self.top_level_await && self.u.kind == UnitKind::Module) {
            return self.early_error(s.range, "'async for' outside async function");
        }
        let at = self.at(&*s.iter);
        let mark = self.mark();
        let iterator = self.alloc();
        let source = self.operand_into(&s.iter, iterator)?;
        let kill = if source.register == iterator { 0 } else { source.b() };
        self.emit(Op::GetAIter, kill, iterator, source.register, 0, at);
        let (next, end) = (self.u.flow.label(), self.u.flow.label());
        self.push_block(Block::Loop { iterator: Some(iterator), next, end }, s.range)?;
        let at = self.at(s);
        self.async_loop(iterator, &s.target, next, at, &mut |compiler| compiler.body(&s.body))?;
        self.u.blocks.pop();
        self.release(mark);
        self.body(&s.orelse)?;
        self.u.flow.bind(end);
        Ok(())
    }
}
