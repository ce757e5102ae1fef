//! Tests: expressions of which only the truth counts.

use super::expressions::comparison;
use super::*;
use ophion_bytecode::NEGATE;
use ophion_syntax::ast::{BoolOp, CmpOp, UnaryOp};

impl<'a> Compiler<'a> {
    /// Jumps if the expression's truth is `when`; else goes on.
    pub(super) fn jump_if(&mut self, e: &'a Expr, label: Label, when: bool) -> Result<()> {
        let position = self.at(e);
        if let Some(truth) = self.folder.fold(e).as_ref().and_then(crate::fold::truth) {
            if truth == when {
                self.goto(label, position);
            }
            return Ok(());
        }
        let mark = self.mark();
        let flags = if when { 0 } else { NEGATE };
        match e {
            Expr::UnaryOp(e) if e.op == UnaryOp::Not => self.jump_if(&e.operand, label, !when)?,
            Expr::BoolOp(e) => {
                let decides = e.op == BoolOp::Or;
                let Some((last, values)) = e.values.split_last() else { return Ok(()) };
                if when == decides {
                    for value in values {
                        self.jump_if(value, label, when)?;
                    }
                    self.jump_if(last, label, when)?;
                } else {
                    let next = self.u.flow.label();
                    for value in values {
                        self.jump_if(value, next, decides)?;
                    }
                    self.jump_if(last, label, when)?;
                    self.u.flow.bind(next);
                }
            }
            Expr::If(e) => {
                let (otherwise, end) = (self.u.flow.label(), self.u.flow.label());
                self.jump_if(&e.test, otherwise, false)?;
                self.jump_if(&e.body, label, when)?;
                self.goto(end, position);
                self.u.flow.bind(otherwise);
                self.jump_if(&e.orelse, label, when)?;
                self.u.flow.bind(end);
            }
            Expr::Compare(e) => match (&*e.ops, &*e.comparators) {
                ([op], [right]) => {
                    let x = self.operand_before(&e.left, &[right])?;
                    self.compare_jump(x, *op, right, label, when, position)?;
                }
                _ => self.chain_jump(e, label, when, position)?,
            },
            _ => {
                let x = self.operand(e)?;
                self.jump(Op::JumpIf, flags | x.a(), x.register, 0, label, position);
            }
        }
        self.release(mark);
        Ok(())
    }

    fn compare_jump(
        &mut self,
        x: Operand,
        op: CmpOp,
        right: &'a Expr,
        label: Label,
        when: bool,
        position: Position,
    ) -> Result<()> {
        let negate = if when { 0 } else { NEGATE };
        if right.is_none_literal_expr() && matches!(op, CmpOp::Is | CmpOp::IsNot) {
            let flags = negate ^ if op == CmpOp::IsNot { NEGATE } else { 0 };
            self.jump(Op::JumpIfNone, flags | x.a(), x.register, 0, label, position);
            return Ok(());
        }
        if let Some(immediate) = int_form(op)
            && let Some(Const::Int(value)) = self.folder.fold(right)
            && let Ok(value) = i16::try_from(value)
        {
            self.jump(immediate, negate | x.a(), x.register, value as u16, label, position);
            return Ok(());
        }
        let y = self.container(op, right)?;
        self.fused(x, op, y, label, negate, position);
        Ok(())
    }

    fn fused(&mut self, x: Operand, op: CmpOp, y: Operand, label: Label, negate: u8, position: Position) {
        let (_, own) = comparison(op);
        let op = match op {
            CmpOp::Eq => Op::JumpIfEq,
            CmpOp::NotEq => Op::JumpIfNe,
            CmpOp::Lt => Op::JumpIfLt,
            CmpOp::LtE => Op::JumpIfLe,
            CmpOp::Gt => Op::JumpIfGt,
            CmpOp::GtE => Op::JumpIfGe,
            CmpOp::Is | CmpOp::IsNot => Op::JumpIfIs,
            CmpOp::In | CmpOp::NotIn => Op::JumpIfIn,
        };
        self.jump(op, (negate ^ own) | x.a() | y.b(), x.register, y.register, label, position);
    }

    /// `a < b < c`: what is compared twice has to be given up when the chain ends early.
    fn chain_jump(&mut self, e: &'a ast::ExprCompare, label: Label, when: bool, position: Position) -> Result<()> {
        let all: Vec<&'a Expr> = e.comparators.iter().collect();
        let end = self.u.flow.label();
        let failed = if when { end } else { label };
        let slots = [self.alloc(), self.alloc()];
        let cleanups = [self.u.flow.label(), self.u.flow.label()];
        let mut x = self.operand_at(&e.left, slots[1], &all)?;
        for (i, (&op, right)) in e.ops.iter().zip(&all).enumerate() {
            if i + 1 == e.ops.len() {
                self.compare_jump(x, op, right, label, when, position)?;
                break;
            }
            let y = self.operand_at(right, slots[i % 2], &all[i + 1..])?;
            let target = if y.kill { cleanups[i % 2] } else { failed };
            self.fused(x, op, Operand { kill: false, ..y }, target, NEGATE, position);
            x = y;
        }
        self.chain_cleanups(slots, cleanups, end, failed, position);
        self.u.flow.bind(end);
        Ok(())
    }
}

fn int_form(op: CmpOp) -> Option<Op> {
    Some(match op {
        CmpOp::Eq => Op::JumpIfEqInt,
        CmpOp::NotEq => Op::JumpIfNeInt,
        CmpOp::Lt => Op::JumpIfLtInt,
        CmpOp::LtE => Op::JumpIfLeInt,
        CmpOp::Gt => Op::JumpIfGtInt,
        CmpOp::GtE => Op::JumpIfGeInt,
        _ => return None,
    })
}
