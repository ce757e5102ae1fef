//! Binding and deleting targets.

use super::*;
use ophion_syntax::ast::{StmtAssign, StmtAugAssign};

impl<'a> Compiler<'a> {
    pub(super) fn assign_statement(&mut self, s: &'a StmtAssign) -> Result<()> {
        if let [target] = &*s.targets {
            return self.assign(target, &s.value);
        }
        let mark = self.mark();
        let targets: Vec<&'a Expr> = s.targets.iter().collect();
        let mut value = self.operand(&s.value)?;
        // A local that one of the targets binds again is not read in its place by the later ones.
        if !value.kill && targets.iter().any(|target| binds(target, &s.value)) {
            let t = self.alloc();
            self.emit(Op::Move, 0, t, value.register, 0, self.at(&*s.value));
            value = Operand { register: t, kill: true };
        }
        for (i, target) in targets.iter().enumerate() {
            let last = i + 1 == targets.len();
            self.store_target(target, Operand { kill: value.kill && last, ..value })?;
        }
        self.release(mark);
        Ok(())
    }

    /// `target = value`
    pub(super) fn assign(&mut self, target: &'a Expr, value: &'a Expr) -> Result<()> {
        let mark = self.mark();
        match target {
            Expr::Name(name) => return self.assign_name(&name.id, value, self.at(target)),
            Expr::Tuple(ast::ExprTuple { elts, .. }) | Expr::List(ast::ExprList { elts, .. }) => {
                if let Expr::Tuple(values) = value
                    && values.elts.len() == elts.len()
                    && elts.len() <= 16
                    && !elts.iter().chain(&values.elts).any(Expr::is_starred_expr)
                    && self.folder.fold(value).is_none()
                {
                    self.assign_pairwise(elts, &values.elts)?;
                } else {
                    let value = self.operand(value)?;
                    self.store_target(target, value)?;
                }
            }
            Expr::Attribute(t) => {
                let value = self.operand_before(value, &[&t.value])?;
                self.store_target(target, value)?;
            }
            Expr::Subscript(t) => {
                let value = self.operand_before(value, &[&t.value, &t.slice])?;
                self.store_target(target, value)?;
            }
            target => {
                let value = self.operand(value)?;
                self.store_target(target, value)?;
            }
        }
        self.release(mark);
        Ok(())
    }

    /// `a, b = b, a`: no tuple is made.
    fn assign_pairwise(&mut self, targets: &'a [Expr], values: &'a [Expr]) -> Result<()> {
        let all: Vec<&'a Expr> = values.iter().collect();
        let mut operands = Vec::with_capacity(values.len());
        for (i, value) in values.iter().enumerate() {
            // A local is read when its turn comes, unless an earlier target binds it.
            let stays = targets[..i].iter().all(|target| !binds(target, value));
            if stays {
                operands.push(self.operand_before(value, &all[i + 1..])?);
            } else {
                let t = self.alloc();
                self.expr_to(value, t)?;
                operands.push(Operand { register: t, kill: true });
            }
        }
        for (target, operand) in targets.iter().zip(operands) {
            self.store_target(target, operand)?;
        }
        Ok(())
    }

    /// Binds a target to a value, which is consumed if it is a temporary.
    pub(super) fn store_target(&mut self, target: &'a Expr, value: Operand) -> Result<()> {
        let position = self.at(target);
        let mark = self.mark();
        match target {
            Expr::Name(name) => self.store_name(&name.id, value, position)?,
            Expr::Attribute(t) => {
                self.static_attribute(t);
                let object = self.operand(&t.value)?;
                let name = self.mangled(&t.attr);
                let name = self.short_name(&name, t.range)?;
                let position = self.attribute_position(t, position);
                self.emit(Op::StoreAttr, object.a() | value.b(), object.register, value.register, name, position);
            }
            Expr::Subscript(t) => {
                let object = self.operand_before(&t.value, &[&t.slice])?;
                let index = self.operand(&t.slice)?;
                let flags = object.a() | index.b() | value.c();
                self.emit(Op::SetItem, flags, object.register, index.register, value.register, position);
            }
            Expr::Tuple(ast::ExprTuple { elts, .. }) | Expr::List(ast::ExprList { elts, .. }) => {
                self.unpack(elts, value, position)?;
            }
            Expr::Starred(t) => {
                return self.error(t.range, "starred assignment target must be in a list or tuple");
            }
            _ => return self.error(target.range(), "cannot assign to expression"),
        }
        self.release(mark);
        Ok(())
    }

    fn unpack(&mut self, targets: &'a [Expr], value: Operand, position: Position) -> Result<()> {
        let starred: Vec<usize> = (0..targets.len()).filter(|&i| targets[i].is_starred_expr()).collect();
        if starred.len() > 1 {
            let range = TextRange::new(targets[0].start(), targets[targets.len() - 1].end());
            let (start, end) = (range.start().to_usize(), range.end().to_usize());
            return self.error(self.target_range(start, end), "multiple starred expressions in assignment");
        }
        // Into locals that lie side by side at once.
        if starred.is_empty()
            && let Some(first) = self.side_by_side(targets)
        {
            self.emit(Op::Unpack, value.b(), first, value.register, targets.len() as u16, position);
            for i in 0..targets.len() {
                self.wrote(first + i as u16);
            }
            return Ok(());
        }
        let first = self.mark();
        for _ in targets {
            self.alloc();
        }
        let first = if targets.is_empty() { value.register } else { first };
        match starred.first() {
            None => self.emit(Op::Unpack, value.b(), first, value.register, targets.len() as u16, position),
            Some(&at) => {
                let after = targets.len() - at - 1;
                if at > 255 || after > 255 {
                    let range = TextRange::new(targets[0].start(), targets[targets.len() - 1].end());
                    return self.error(range, "too many expressions in star-unpacking assignment");
                }
                let counts = (at | after << 8) as u16;
                self.emit(Op::UnpackEx, value.b(), first, value.register, counts, position);
            }
        }
        for (i, target) in targets.iter().enumerate() {
            let target = match target {
                Expr::Starred(starred) => &starred.value,
                target => target,
            };
            self.store_target(target, Operand { register: first + i as u16, kill: true })?;
        }
        Ok(())
    }

    fn target_range(&self, start: usize, end: usize) -> TextRange {
        // The parentheses of the target belong to it.
        let text = self.source.text().as_bytes();
        let before = text[..start].iter().rposition(|byte| !byte.is_ascii_whitespace());
        let after = text[end..].iter().position(|byte| !byte.is_ascii_whitespace()).map(|i| end + i);
        let (mut start, mut end) = (start as u32, end as u32);
        if let (Some(b), Some(a)) = (before, after)
            && matches!((text[b], text[a]), (b'(', b')') | (b'[', b']'))
        {
            (start, end) = (b as u32, a as u32 + 1);
        }
        TextRange::new(start.into(), end.into())
    }

    /// The first register, if the targets are plain locals in consecutive ones. Locals that are met here first are made so.
    fn side_by_side(&mut self, targets: &'a [Expr]) -> Option<Reg> {
        let mut first = None;
        for (i, target) in targets.iter().enumerate() {
            let Expr::Name(name) = target else { return None };
            if i > 0 && targets[..i].iter().any(|t| matches!(t, Expr::Name(other) if other.id == name.id)) {
                return None;
            }
            let register = self.fast_local(&name.id)?;
            if register != *first.get_or_insert(register) + i as u16 {
                return None;
            }
        }
        first
    }

    pub(super) fn augmented_assignment(&mut self, s: &'a StmtAugAssign) -> Result<()> {
        let position = self.at(s);
        let mark = self.mark();
        match &*s.target {
            Expr::Name(name) => {
                let at = self.at(&*s.target);
                if let Some(register) = self.fast_local(&name.id) {
                    let x = self.operand_before(&s.target, &[&s.value])?;
                    self.in_place(x, s.op, &s.value, register, position)?;
                    self.wrote(register);
                } else {
                    let t = self.alloc();
                    self.load_name(&name.id, t, at, name.range)?;
                    let x = Operand { register: t, kill: true };
                    self.in_place(x, s.op, &s.value, t, position)?;
                    self.store_name(&name.id, x, at)?;
                }
            }
            Expr::Attribute(target) => {
                let at = self.at(target);
                let name = self.mangled(&target.attr);
                let name = self.short_name(&name, target.range)?;
                let object = self.operand_before(&target.value, &[&s.value])?;
                let t = self.alloc();
                let at = self.attribute_position(target, at);
                self.emit(Op::LoadAttr, 0, t, object.register, name, at);
                self.in_place(Operand { register: t, kill: true }, s.op, &s.value, t, position)?;
                self.emit(Op::StoreAttr, object.a() | KILL_B, object.register, t, name, at);
            }
            Expr::Subscript(target) => {
                let at = self.at(target);
                let object = self.operand_before(&target.value, &[&target.slice, &s.value])?;
                let index = self.operand_before(&target.slice, &[&s.value])?;
                let t = self.alloc();
                self.emit(Op::GetItem, 0, t, object.register, index.register, at);
                self.in_place(Operand { register: t, kill: true }, s.op, &s.value, t, position)?;
                self.emit(Op::SetItem, object.a() | index.b() | KILL_C, object.register, index.register, t, at);
            }
            target => return self.error(target.range(), "invalid node type for augmented assignment"),
        }
        self.release(mark);
        Ok(())
    }

    pub(super) fn delete(&mut self, target: &'a Expr) -> Result<()> {
        let position = self.at(target);
        let mark = self.mark();
        match target {
            Expr::Name(name) => self.delete_name(&name.id, position),
            Expr::Attribute(t) => {
                let object = self.operand(&t.value)?;
                let name = self.mangled(&t.attr);
                let name = self.short_name(&name, t.range)?;
                let position = self.attribute_position(t, position);
                self.emit(Op::DeleteAttr, object.a(), object.register, 0, name, position);
            }
            Expr::Subscript(t) => {
                let object = self.operand_before(&t.value, &[&t.slice])?;
                let index = self.operand(&t.slice)?;
                self.emit(Op::DeleteItem, object.a() | index.b(), object.register, index.register, 0, position);
            }
            Expr::Tuple(ast::ExprTuple { elts, .. }) | Expr::List(ast::ExprList { elts, .. }) => {
                elts.iter().try_for_each(|target| self.delete(target))?;
            }
            _ => return self.error(target.range(), "cannot delete expression"),
        }
        self.release(mark);
        Ok(())
    }
}

/// Does storing to `target` bind (or, for all that is known, may it bind) the local that `value` is?
fn binds(target: &Expr, value: &Expr) -> bool {
    match value {
        Expr::Name(value) => binds_name(target, &value.id),
        _ => false,
    }
}

fn binds_name(target: &Expr, value: &str) -> bool {
    match target {
        Expr::Name(name) => name.id == *value,
        Expr::Tuple(t) => t.elts.iter().any(|target| binds_name(target, value)),
        Expr::List(t) => t.elts.iter().any(|target| binds_name(target, value)),
        Expr::Starred(t) => binds_name(&t.value, value),
        // An assignment expression inside of the target may.
        Expr::Attribute(_) | Expr::Subscript(_) => expressions::may_rebind(target, value, &mut 64),
        _ => false,
    }
}
