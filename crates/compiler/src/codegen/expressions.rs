//! Expressions: operands, operators, attributes, items.

use super::*;
use ophion_bytecode::{INPLACE, NEGATE};
use ophion_syntax::ast::{BoolOp, CmpOp, Operator, UnaryOp};

impl<'a> Compiler<'a> {
    /// Evaluates into a register. A temporary may serve as scratch before; a local is written by the last instruction only.
    pub(super) fn expr_to(&mut self, e: &'a Expr, dst: Reg) -> Result<()> {
        let position = self.at(e);
        if let Some(constant) = self.folder.fold(e) {
            self.load_const(constant, dst, position);
            return Ok(());
        }
        let mark = self.mark();
        match e {
            Expr::Name(name) => self.load_name(&name.id, dst, position, name.range)?,
            Expr::BinOp(e) => self.binary(&e.left, e.op, &e.right, dst, position)?,
            Expr::UnaryOp(e) => self.unary(e, dst, position)?,
            Expr::BoolOp(e) => self.bool_op(e, dst, position)?,
            Expr::Compare(e) => self.compare(e, dst, position)?,
            Expr::Named(e) => {
                self.expr_to(&e.value, dst)?;
                let Expr::Name(target) = &*e.target else { return Ok(()) };
                self.store_name(&target.id, Operand { register: dst, kill: false }, self.at(&*e.target))?;
            }
            Expr::If(e) => {
                let (otherwise, end) = (self.u.flow.label(), self.u.flow.label());
                self.jump_if(&e.test, otherwise, false)?;
                self.expr_to(&e.body, dst)?;
                self.goto(end, position);
                self.u.flow.bind(otherwise);
                self.expr_to(&e.orelse, dst)?;
                self.u.flow.bind(end);
            }
            Expr::Lambda(e) => self.lambda(e, dst, position)?,
            Expr::Tuple(e) => self.tuple(&e.elts, dst, position)?,
            Expr::List(e) => self.list(&e.elts, dst, position)?,
            Expr::Set(e) => self.set(&e.elts, dst, position)?,
            Expr::Dict(e) => self.dict(&e.items, dst, position)?,
            Expr::ListComp(_) | Expr::SetComp(_) | Expr::DictComp(_) | Expr::Generator(_) => {
                self.comprehension(e, dst)?
            }
            Expr::Await(e) => self.await_expression(e, dst, position)?,
            Expr::Yield(e) => self.yield_expression(e, dst, position)?,
            Expr::YieldFrom(e) => self.yield_from(e, dst, position)?,
            Expr::Call(call) => self.call(call, dst, position)?,
            Expr::FString(e) => self.fstring(e, dst, position)?,
            Expr::TString(e) => self.tstring(e, dst, position)?,
            Expr::Attribute(e) => self.attribute(e, dst, position)?,
            Expr::Subscript(e) => self.subscript(e, dst, position)?,
            Expr::Slice(e) => self.slice(e, dst, position)?,
            Expr::Starred(e) => return self.error(e.range, "can't use starred expression here"),
            _ => return self.error(e.range(), "invalid syntax"),
        }
        self.release(mark);
        self.wrote(dst);
        Ok(())
    }

    /// Evaluates to something that can be read: a plain local in its place, else a temporary.
    pub(super) fn operand(&mut self, e: &'a Expr) -> Result<Operand> {
        if let Some(operand) = self.local_operand(e, &[])? {
            return Ok(operand);
        }
        let register = self.alloc();
        self.expr_to(e, register)?;
        Ok(Operand { register, kill: true })
    }

    /// As [`Compiler::operand`], where `later` is evaluated before the value is read.
    pub(super) fn operand_before(&mut self, e: &'a Expr, later: &[&'a Expr]) -> Result<Operand> {
        if let Some(operand) = self.local_operand(e, later)? {
            return Ok(operand);
        }
        let register = self.alloc();
        self.expr_to(e, register)?;
        Ok(Operand { register, kill: true })
    }

    /// As [`Compiler::operand_before`], with a temporary `scratch` to be used if one is needed.
    fn operand_in(&mut self, e: &'a Expr, scratch: Reg, later: &[&'a Expr]) -> Result<Operand> {
        if let Some(operand) = self.local_operand(e, later)? {
            return Ok(operand);
        }
        let register = if is_temp(scratch) { scratch } else { self.alloc() };
        self.expr_to(e, register)?;
        Ok(Operand { register, kill: register != scratch })
    }

    pub(super) fn local_operand(&mut self, e: &'a Expr, later: &[&'a Expr]) -> Result<Option<Operand>> {
        let Expr::Name(name) = e else { return Ok(None) };
        if name.id == "__debug__" {
            return Ok(None);
        }
        let Some(register) = self.fast_local(&name.id) else { return Ok(None) };
        if !later.is_empty() && self.scopes.get(self.u.scope).walrus.contains(&self.mangled(&name.id)) {
            let mut budget = 64;
            if later.iter().any(|e| may_rebind(e, &name.id, &mut budget)) {
                return Ok(None);
            }
        }
        self.check_local(register, self.at(e));
        Ok(Some(Operand { register, kill: false }))
    }

    /// Evaluates for the effects only.
    pub(super) fn effect(&mut self, e: &'a Expr) -> Result<()> {
        if let Expr::Name(name) = e {
            if let Some(register) = self.fast_local(&name.id) {
                self.check_local(register, self.at(e));
                return Ok(());
            }
        } else if self.folder.fold(e).is_some() {
            return Ok(());
        }
        let position = self.at(e);
        if let Expr::Named(named) = e
            && let Expr::Name(target) = &*named.target
        {
            return self.assign_name(&target.id, &named.value, self.at(&*named.target));
        }
        let t = self.alloc();
        self.expr_to(e, t)?;
        self.clear(t, position);
        self.release(t);
        Ok(())
    }

    fn small_int(&mut self, e: &Expr) -> Option<i16> {
        match self.folder.fold(e)? {
            Const::Int(value) => i16::try_from(value).ok(),
            _ => None,
        }
    }

    fn binary(&mut self, left: &'a Expr, op: Operator, right: &'a Expr, dst: Reg, position: Position) -> Result<()> {
        let x = self.operand_in(left, dst, &[right])?;
        self.binary_with(x, op, right, 0, dst, position)
    }

    /// The operation on a left operand that is there already.
    pub(super) fn binary_with(
        &mut self,
        x: Operand,
        op: Operator,
        right: &'a Expr,
        flags: u8,
        dst: Reg,
        position: Position,
    ) -> Result<()> {
        let kill = if x.register == dst { 0 } else { x.b() };
        if let Some(immediate) = int_form(op)
            && let Some(value) = self.small_int(right)
        {
            self.emit(immediate, flags | kill, dst, x.register, value as u16, position);
            return Ok(());
        }
        let y = self.operand(right)?;
        self.emit(operation(op), flags | kill | y.c(), dst, x.register, y.register, position);
        Ok(())
    }

    /// `target op= value` on a value that was read already.
    pub(super) fn in_place(
        &mut self,
        x: Operand,
        op: Operator,
        value: &'a Expr,
        dst: Reg,
        position: Position,
    ) -> Result<()> {
        self.binary_with(x, op, value, INPLACE, dst, position)
    }

    fn unary(&mut self, e: &'a ast::ExprUnaryOp, dst: Reg, position: Position) -> Result<()> {
        if e.op == UnaryOp::Not {
            // `not a is b` needs no second step.
            if let Expr::Compare(compare) = &*e.operand
                && let [op @ (CmpOp::Is | CmpOp::IsNot | CmpOp::In | CmpOp::NotIn)] = &*compare.ops
            {
                let right = &compare.comparators[0];
                let x = self.operand_before(&compare.left, &[right])?;
                return self.compare_pair(x, op.negate(), right, dst, position);
            }
            if let Expr::Compare(compare) = &*e.operand {
                self.negated = Some((std::ptr::from_ref(compare) as usize, position));
            }
        }
        let x = self.operand_in(&e.operand, dst, &[])?;
        let op = match e.op {
            UnaryOp::Not => Op::Not,
            UnaryOp::Invert => Op::Invert,
            UnaryOp::UAdd => Op::Pos,
            UnaryOp::USub => Op::Neg,
        };
        self.emit(op, x.b(), dst, x.register, 0, position);
        Ok(())
    }

    fn bool_op(&mut self, e: &'a ast::ExprBoolOp, dst: Reg, position: Position) -> Result<()> {
        let target = self.scratch(dst);
        let end = self.u.flow.label();
        let decides = e.op == BoolOp::Or;
        let Some((last, values)) = e.values.split_last() else { return Ok(()) };
        for value in values {
            self.decide(value, target, decides, end, position)?;
        }
        self.expr_to(last, target)?;
        self.u.flow.bind(end);
        self.settle(target, dst, position);
        Ok(())
    }

    /// Evaluates into a temporary and jumps there with the value if its truth is `when`; else the value is of no more use.
    /// Each operand's truth is asked for once, however the operators are nested.
    fn decide(&mut self, e: &'a Expr, target: Reg, when: bool, label: Label, position: Position) -> Result<()> {
        if let Some(constant) = self.folder.fold(e)
            && let Some(truth) = crate::fold::truth(&constant)
        {
            if truth == when {
                self.load_const(constant, target, position);
                self.goto(label, position);
            }
            return Ok(());
        }
        if let Expr::BoolOp(inner) = e
            && let Some((last, values)) = inner.values.split_last()
        {
            let at = self.at(e);
            let decides = inner.op == BoolOp::Or;
            let next = self.u.flow.label();
            for value in values {
                self.decide(value, target, decides, if decides == when { label } else { next }, at)?;
            }
            self.decide(last, target, when, label, position)?;
            self.u.flow.bind(next);
            return Ok(());
        }
        self.expr_to(e, target)?;
        self.jump(Op::JumpIf, if when { 0 } else { NEGATE }, target, 0, label, position);
        if matches!(e, Expr::Call(_) | Expr::Attribute(_) | Expr::Subscript(_) | Expr::Await(_)) {
            // It is gone before the next is evaluated.
            self.clear(target, position);
        }
        Ok(())
    }

    fn compare(&mut self, e: &'a ast::ExprCompare, dst: Reg, position: Position) -> Result<()> {
        if let ([op], [right]) = (&*e.ops, &*e.comparators) {
            let negated = self.negated.take_if(|(at, _)| *at == std::ptr::from_ref(e) as usize);
            let position = negated.map_or(position, |(_, position)| position);
            let x = self.operand_in(&e.left, dst, &[right])?;
            return self.compare_pair(x, *op, right, dst, position);
        }
        let target = self.scratch(dst);
        let end = self.u.flow.label();
        let all: Vec<&'a Expr> = e.comparators.iter().collect();
        // What is compared twice is in one of two temporaries, which take turns.
        let slots = [self.alloc(), self.alloc()];
        let cleanups = [self.u.flow.label(), self.u.flow.label()];
        let mut x = self.operand_at(&e.left, slots[1], &all)?;
        for (i, (&op, right)) in e.ops.iter().zip(&all).enumerate() {
            if i + 1 == e.ops.len() {
                self.compare_pair(x, op, right, target, position)?;
                break;
            }
            let y = self.operand_at(right, slots[i % 2], &all[i + 1..])?;
            let (op, flag) = comparison(op);
            self.emit(op, x.b() | flag, target, x.register, y.register, position);
            let failed = if y.kill { cleanups[i % 2] } else { end };
            self.jump(Op::JumpIf, NEGATE, target, 0, failed, position);
            x = y;
        }
        self.chain_cleanups(slots, cleanups, end, end, position);
        self.u.flow.bind(end);
        self.settle(target, dst, position);
        Ok(())
    }

    /// As [`Compiler::operand_before`], with the temporary to be used if one is needed.
    pub(super) fn operand_at(&mut self, e: &'a Expr, register: Reg, later: &[&'a Expr]) -> Result<Operand> {
        if let Some(operand) = self.local_operand(e, later)? {
            return Ok(operand);
        }
        self.expr_to(e, register)?;
        Ok(Operand { register, kill: true })
    }

    /// Where a chain of comparisons ends early while one of the slots is full.
    pub(super) fn chain_cleanups(
        &mut self,
        slots: [Reg; 2],
        cleanups: [Label; 2],
        end: Label,
        failed: Label,
        position: Position,
    ) {
        if !cleanups.iter().any(|&cleanup| self.u.flow.is_target(cleanup)) {
            return;
        }
        self.goto(end, position);
        self.u.flow.begin_cold();
        for (cleanup, register) in cleanups.into_iter().zip(slots) {
            self.u.flow.bind(cleanup);
            self.clear(register, position);
            self.goto(failed, position);
        }
        self.u.flow.end_cold();
    }

    fn compare_pair(&mut self, x: Operand, op: CmpOp, right: &'a Expr, dst: Reg, position: Position) -> Result<()> {
        let y = self.container(op, right)?;
        let kill = if x.register == dst { 0 } else { x.b() };
        let (op, flag) = comparison(op);
        self.emit(op, kill | y.c() | flag, dst, x.register, y.register, position);
        Ok(())
    }

    /// The right side of a comparison: a list or set of constants that something is looked for in is a constant itself.
    pub(super) fn container(&mut self, op: CmpOp, right: &'a Expr) -> Result<Operand> {
        if matches!(op, CmpOp::In | CmpOp::NotIn)
            && let Some(constant) = self.constant_display(right)
        {
            let register = self.alloc();
            self.load_const(constant, register, self.at(right));
            return Ok(Operand { register, kill: true });
        }
        self.operand(right)
    }

    /// A list or set display of constants, as what is only iterated or searched.
    pub(super) fn constant_display(&mut self, e: &'a Expr) -> Option<Const> {
        match e {
            Expr::List(e) => self.folder.items(&e.elts).map(Const::Tuple),
            Expr::Set(e) => {
                let items = self.folder.items(&e.elts)?;
                let mut seen = Vec::new();
                let mut unique: Vec<Const> = Vec::new();
                for item in items {
                    let mut key = Vec::new();
                    unit::const_key(&item, &mut key);
                    // Equal numbers of different types are one element: leave those to the program.
                    if !matches!(item, Const::Str(_) | Const::Int(_) | Const::Bytes(_) | Const::None) {
                        return None;
                    }
                    if !seen.contains(&key) {
                        seen.push(key);
                        unique.push(item);
                    }
                }
                Some(Const::FrozenSet(unique))
            }
            _ => None,
        }
    }

    fn attribute(&mut self, e: &'a ast::ExprAttribute, dst: Reg, position: Position) -> Result<()> {
        if self.super_attribute(e, dst, false)? {
            return Ok(());
        }
        let x = self.operand_in(&e.value, dst, &[])?;
        let name = self.mangled(&e.attr);
        let name = self.short_name(&name, e.range)?;
        let position = self.attribute_position(e, position);
        self.emit(Op::LoadAttr, x.b(), dst, x.register, name, position);
        Ok(())
    }

    /// An instruction about an attribute that is on another line than its object begins at the attribute.
    pub(super) fn attribute_position(&self, e: &ast::ExprAttribute, position: Position) -> Position {
        let own = self.at(e);
        if position.line == own.end_line {
            return position;
        }
        let length = e.attr.as_str().chars().count() as u32;
        Position { line: own.end_line, column: own.end_column.saturating_sub(length), ..position }
    }

    fn subscript(&mut self, e: &'a ast::ExprSubscript, dst: Reg, position: Position) -> Result<()> {
        let x = self.operand_in(&e.value, dst, &[&e.slice])?;
        let kill = if x.register == dst { 0 } else { x.b() };
        if let Some(index) = self.small_int(&e.slice) {
            self.emit(Op::GetItemInt, kill, dst, x.register, index as u16, position);
            return Ok(());
        }
        let y = self.operand(&e.slice)?;
        self.emit(Op::GetItem, kill | y.c(), dst, x.register, y.register, position);
        Ok(())
    }

    fn slice(&mut self, e: &'a ast::ExprSlice, dst: Reg, position: Position) -> Result<()> {
        let first = self.mark();
        for part in [&e.lower, &e.upper] {
            let t = self.alloc();
            match part {
                Some(part) => self.expr_to(part, t)?,
                None => self.load_const(Const::None, t, position),
            }
        }
        let mut count = 2;
        if let Some(step) = &e.step {
            let t = self.alloc();
            self.expr_to(step, t)?;
            count = 3;
        }
        self.emit(Op::BuildSlice, 0, dst, first, count, position);
        self.release(first);
        Ok(())
    }
}

/// Might evaluating `e` bind the local `name`? Assignment expressions do, those in inlined comprehensions too.
pub(super) fn may_rebind(e: &Expr, name: &str, budget: &mut i32) -> bool {
    use ophion_syntax::ast::visitor::{Visitor, walk_expr};
    struct Find<'n> {
        name: &'n str,
        budget: i32,
        found: bool,
    }
    impl<'v> Visitor<'v> for Find<'_> {
        fn visit_expr(&mut self, e: &'v Expr) {
            self.budget -= 1;
            if self.found || self.budget < 0 {
                return;
            }
            match e {
                Expr::Named(named) if matches!(&*named.target, Expr::Name(target) if target.id == self.name) => {
                    self.found = true;
                }
                Expr::Lambda(_) => {}
                _ => walk_expr(self, e),
            }
        }
    }
    let mut find = Find { name, budget: *budget, found: false };
    find.visit_expr(e);
    *budget = find.budget;
    find.found || find.budget < 0
}

pub(super) fn comparison(op: CmpOp) -> (Op, u8) {
    match op {
        CmpOp::Eq => (Op::Eq, 0),
        CmpOp::NotEq => (Op::Ne, 0),
        CmpOp::Lt => (Op::Lt, 0),
        CmpOp::LtE => (Op::Le, 0),
        CmpOp::Gt => (Op::Gt, 0),
        CmpOp::GtE => (Op::Ge, 0),
        CmpOp::Is => (Op::Is, 0),
        CmpOp::IsNot => (Op::Is, NEGATE),
        CmpOp::In => (Op::In, 0),
        CmpOp::NotIn => (Op::In, NEGATE),
    }
}

fn operation(op: Operator) -> Op {
    match op {
        Operator::Add => Op::Add,
        Operator::Sub => Op::Sub,
        Operator::Mult => Op::Mul,
        Operator::MatMult => Op::MatMul,
        Operator::Div => Op::TrueDiv,
        Operator::Mod => Op::Mod,
        Operator::Pow => Op::Pow,
        Operator::LShift => Op::LShift,
        Operator::RShift => Op::RShift,
        Operator::BitOr => Op::Or,
        Operator::BitXor => Op::Xor,
        Operator::BitAnd => Op::And,
        Operator::FloorDiv => Op::FloorDiv,
    }
}

fn int_form(op: Operator) -> Option<Op> {
    Some(match op {
        Operator::Add => Op::AddInt,
        Operator::Sub => Op::SubInt,
        Operator::Mult => Op::MulInt,
        Operator::FloorDiv => Op::FloorDivInt,
        Operator::Mod => Op::ModInt,
        Operator::LShift => Op::LShiftInt,
        Operator::RShift => Op::RShiftInt,
        Operator::BitAnd => Op::AndInt,
        _ => return None,
    })
}
