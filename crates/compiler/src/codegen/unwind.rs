//! Leaving blocks: what `return`, `break` and `continue` do on their way out.

use super::*;
use ophion_bytecode::{ARGS, FLAG_X};

impl<'a> Compiler<'a> {
    /// FLAG_X of a suspension inside of a handler.
    pub(super) fn handler_flag(&self) -> u8 {
        if self.u.handled > 0 { FLAG_X } else { 0 }
    }

    /// Begins to handle an exception.
    pub(super) fn push_handled(&mut self, saved: Reg, exception: Reg, position: Position) {
        let flag = if self.u.handled == 0 && self.u.is_generator_like() { FLAG_X } else { 0 };
        self.emit(Op::PushExcInfo, flag, saved, exception, 0, position);
        self.u.handled += 1;
    }

    /// Emits the end of handling, as it is where the handler is left; the count of handlers is the caller's.
    pub(super) fn emit_pop(&mut self, saved: Reg, depth: u32, position: Position) {
        let flag = if depth == 1 && self.u.is_generator_like() { FLAG_X } else { 0 };
        self.emit(Op::PopExcept, flag, saved, 0, 0, position);
    }

    /// Could leaving the blocks around change a local that waits to be returned?
    pub(super) fn leaving_may_bind(&self) -> bool {
        self.u.blocks.iter().any(|block| match block {
            Block::FinallyTry { .. } => true,
            Block::Handler { name, .. } => name.is_some(),
            _ => false,
        })
    }

    /// Emits what leaving all blocks above `depth` takes, innermost first. `value` is what is to be returned; it may move.
    /// Afterwards the protection is that outside of the outermost block left: the caller restores it.
    pub(super) fn leave_blocks(&mut self, depth: usize, value: &mut Option<Operand>, range: TextRange) -> Result<()> {
        let blocks = self.u.blocks.clone();
        let handled = self.u.handled;
        let result = self.leave_each(depth, value, range);
        self.u.blocks = blocks;
        self.u.handled = handled;
        result
    }

    fn leave_each(&mut self, depth: usize, value: &mut Option<Operand>, range: TextRange) -> Result<()> {
        let mut position = self.at_range(range);
        while self.u.blocks.len() > depth {
            let Some(block) = self.u.blocks.pop() else { break };
            match block {
                Block::Loop { iterator, .. } => {
                    if let Some(iterator) = iterator {
                        self.clear(iterator, position);
                    }
                }
                Block::Try { context } => {
                    self.u.flow.set_context(context);
                }
                Block::FinallyTry { body, context } => {
                    self.u.flow.set_context(context);
                    self.body(body)?;
                    // What follows belongs to no line, as after the exit of a `with`.
                    position = Position::default();
                }
                Block::FinallyEnd { saved, exception, context } => {
                    self.u.flow.set_context(context);
                    self.emit_pop(saved, self.u.handled, position);
                    self.u.handled -= 1;
                    self.clear(exception, position);
                }
                Block::With { exit, slot, is_async, position: at, context } => {
                    self.u.flow.set_context(context);
                    if let Some(waiting) = value
                        && waiting.kill
                        && waiting.register > exit
                    {
                        self.take(slot, waiting.register, at);
                        waiting.register = slot;
                    }
                    self.exit_normally(exit, is_async, at)?;
                    position = Position::default();
                }
                Block::Handler { saved, name, position: at, context } => {
                    self.u.flow.set_context(context);
                    self.emit_pop(saved, self.u.handled, position);
                    self.u.handled -= 1;
                    if let Some(name) = name {
                        self.unbind_exception(name, at)?;
                    }
                }
                Block::StarHandler => {
                    let message = "'break', 'continue' and 'return' cannot appear in an except* block";
                    return self.error(range, message);
                }
            }
        }
        Ok(())
    }

    /// Calls the exit of a `with` whose body is done.
    pub(super) fn exit_normally(&mut self, exit: Reg, is_async: bool, position: Position) -> Result<()> {
        let top = self.u.top;
        let arguments = exit + ARGS + 1;
        for i in 0..3 {
            self.load_const(Const::None, arguments + i, position);
        }
        self.u.max = self.u.max.max(arguments + 3 - TEMP);
        self.reserve_window(exit, 4);
        self.emit(Op::CallMethod, 0, exit, exit, 3, position);
        if is_async {
            self.u.top = exit + 1 - TEMP;
            self.await_value(exit, exit, 2, position);
        }
        self.u.top = top;
        self.clear(exit, position);
        Ok(())
    }

    /// `e = None; del e` at the end of `except ... as e`.
    pub(super) fn unbind_exception(&mut self, name: &str, position: Position) -> Result<()> {
        if let Some(register) = self.fast_local(name) {
            self.clear(register, position);
            self.u.flow.unassign(register);
            return Ok(());
        }
        let t = self.alloc();
        self.load_const(Const::None, t, position);
        self.store_name(name, Operand { register: t, kill: true }, position)?;
        self.release(t);
        self.delete_name(name, position);
        Ok(())
    }

    pub(super) fn break_statement(&mut self, range: TextRange) -> Result<()> {
        self.leave_loop(range, true)
    }

    pub(super) fn continue_statement(&mut self, range: TextRange) -> Result<()> {
        self.leave_loop(range, false)
    }

    fn leave_loop(&mut self, range: TextRange, is_break: bool) -> Result<()> {
        let star = self.u.blocks.iter().rposition(|block| matches!(block, Block::StarHandler));
        let found = self.u.blocks.iter().rposition(|block| matches!(block, Block::Loop { .. }));
        let Some(at) = found.filter(|&at| star.is_none_or(|star| star < at)) else {
            let message = match (star, is_break) {
                (Some(_), _) => "'break', 'continue' and 'return' cannot appear in an except* block",
                (None, true) => "'break' outside loop",
                (None, false) => "'continue' not properly in loop",
            };
            return self.error(range, message);
        };
        let Some(&Block::Loop { iterator, next, end }) = self.u.blocks.get(at) else { return Ok(()) };
        let mut position = self.at_range(range);
        let saved = self.u.flow.context();
        self.u.flow.mark(position);
        let before = self.u.flow.len();
        self.leave_blocks(at + 1, &mut None, range)?;
        if self.u.flow.len() > before {
            position = Position::default();
        }
        let reachable = self.u.flow.reachable();
        if is_break {
            if let Some(iterator) = iterator {
                self.clear(iterator, position);
            }
            self.goto(end, position);
        } else {
            self.goto(next, position);
        }
        if reachable {
            self.u.flow.anchor();
        }
        self.u.flow.set_context(saved);
        Ok(())
    }
}
