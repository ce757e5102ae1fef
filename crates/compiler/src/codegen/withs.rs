//! `with`.

use super::*;
use ophion_syntax::ast::StmtWith;

impl<'a> Compiler<'a> {
    /// The statement from its `index`th item on.
    pub(super) fn with_statement(&mut self, s: &'a StmtWith, index: usize) -> Result<()> {
        let Some(item) = s.items.get(index) else { return self.body(&s.body) };
        let position = self.at(&item.context_expr);
        let nowhere = Position::default();
        let mark = self.mark();
        // A value to be returned waits in `slot` while the exit is called, and the exception handled before while it is
        // called because of one.
        let slot = self.alloc();
        let exit = self.alloc();
        self.open_window(exit);
        self.alloc();
        let exception = self.alloc();
        let manager = exception + 1;
        self.u.top = manager - TEMP;
        let t = self.alloc();
        let source = self.operand_into(&item.context_expr, t)?;
        self.emit(Op::LoadSpecial, 0, exit, source.register, if s.is_async { 3 } else { 1 }, position);
        // The enter is called above everything: its base is the manager's register if that is a temporary.
        let enter = if source.kill { source.register } else { t };
        self.emit(Op::LoadSpecial, source.b(), enter, source.register, if s.is_async { 2 } else { 0 }, position);
        self.reserve_window(enter, 1);
        self.emit(Op::CallMethod, 0, enter, enter, 0, position);
        if s.is_async {
            self.await_value(enter, enter, 1, position);
        }
        let (handler, end) = (self.u.flow.label(), self.u.flow.label());
        let before = self.state_for_handler();
        let context = self.u.flow.context();
        self.u.flow.protect(handler, exception);
        self.push_block(
            Block::With { exit, slot, is_async: s.is_async, position, context },
            item.context_expr.range(),
        )?;
        match &item.optional_vars {
            Some(target) => self.store_target(target, Operand { register: enter, kill: true })?,
            None => self.clear(enter, position),
        }
        self.u.top = exception + 1 - TEMP;
        self.with_statement(s, index + 1)?;
        self.u.blocks.pop();
        let used = self.u.flow.unprotect();
        if self.u.flow.reachable() {
            self.exit_normally(exit, s.is_async, position)?;
        }
        self.goto(end, position);
        if used {
            let cleanup = self.u.flow.label();
            self.u.flow.begin_cold();
            self.u.flow.bind_handler(handler, before);
            self.u.flow.protect(cleanup, exception);
            self.push_handled(slot, exception, position);
            let result = self.alloc();
            self.emit(Op::WithExceptStart, 0, result, exit, exception, position);
            if s.is_async {
                self.await_value(result, result, 2, position);
            }
            let suppress = self.u.flow.label();
            self.jump(Op::JumpIf, KILL_A, result, 0, suppress, position);
            self.release(result);
            let inside = self.u.flow.context();
            self.u.flow.set_context(context);
            self.emit_pop(slot, self.u.handled, nowhere);
            self.emit(Op::Reraise, KILL_A, exception, 0, 0, nowhere);
            self.u.flow.set_context(inside);
            self.u.flow.bind(suppress);
            self.clear(exception, position);
            self.u.flow.set_context(context);
            self.emit_pop(slot, self.u.handled, position);
            self.goto(end, position);
            self.u.flow.set_context(inside);
            let used = self.u.flow.unprotect();
            self.end_handler(cleanup, slot, exception, used);
            self.u.flow.end_cold();
        }
        self.u.flow.bind(end);
        self.release(mark);
        Ok(())
    }
}
