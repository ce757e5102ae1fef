//! Tuples, lists, sets and dicts.

use super::*;

/// Displays of more items are built item by item, so that the frame stays small.
const AT_ONCE: usize = 64;

impl<'a> Compiler<'a> {
    /// Evaluates into consecutive temporaries; gives the first.
    pub(super) fn run(&mut self, items: impl IntoIterator<Item = &'a Expr>) -> Result<Reg> {
        let first = self.mark();
        for item in items {
            let t = self.alloc();
            self.expr_to(item, t)?;
        }
        Ok(first)
    }

    pub(super) fn tuple(&mut self, items: &'a [Expr], dst: Reg, position: Position) -> Result<()> {
        if items.len() > AT_ONCE || items.iter().any(Expr::is_starred_expr) {
            let list = self.scratch(dst);
            self.growing_list(items, list, position)?;
            self.emit(Op::ListToTuple, 0, dst, list, 0, position);
            return Ok(());
        }
        let first = self.run(items)?;
        self.emit(Op::BuildTuple, 0, dst, first, items.len() as u16, position);
        Ok(())
    }

    pub(super) fn list(&mut self, items: &'a [Expr], dst: Reg, position: Position) -> Result<()> {
        if items.len() > 2
            && let Some(constants) = self.folder.items(items)
        {
            let list = self.scratch(dst);
            self.emit(Op::BuildList, 0, list, list, 0, position);
            let t = self.alloc();
            self.load_const(Const::Tuple(constants), t, position);
            self.emit(Op::ListExtend, KILL_B, list, t, 0, position);
            self.settle(list, dst, position);
            return Ok(());
        }
        if items.len() > AT_ONCE || items.iter().any(Expr::is_starred_expr) {
            let list = self.scratch(dst);
            self.growing_list(items, list, position)?;
            self.settle(list, dst, position);
            return Ok(());
        }
        let first = self.run(items)?;
        self.emit(Op::BuildList, 0, dst, first, items.len() as u16, position);
        Ok(())
    }

    /// A list of items some of which are starred, in a temporary.
    pub(super) fn growing_list(&mut self, items: &'a [Expr], list: Reg, position: Position) -> Result<()> {
        let plain = items.iter().take_while(|item| !item.is_starred_expr()).count();
        let head = if plain > AT_ONCE { 0 } else { plain };
        let mark = self.mark();
        let first = self.run(&items[..head])?;
        let first = if head == 0 { list } else { first };
        self.emit(Op::BuildList, 0, list, first, head as u16, position);
        self.release(mark);
        for item in &items[head..] {
            let (op, value) = match item {
                Expr::Starred(starred) => (Op::ListExtend, &*starred.value),
                value => (Op::ListAppend, value),
            };
            let value = self.operand(value)?;
            self.emit(op, value.b(), list, value.register, 0, position);
            self.release(mark);
        }
        Ok(())
    }

    pub(super) fn set(&mut self, items: &'a [Expr], dst: Reg, position: Position) -> Result<()> {
        let starred = items.iter().any(Expr::is_starred_expr);
        if items.len() <= AT_ONCE && !starred {
            let first = self.run(items)?;
            self.emit(Op::BuildSet, 0, dst, first, items.len() as u16, position);
            return Ok(());
        }
        let set = self.scratch(dst);
        let plain = items.iter().take_while(|item| !item.is_starred_expr()).count().min(AT_ONCE);
        let mark = self.mark();
        let first = self.run(&items[..plain])?;
        let first = if plain == 0 { set } else { first };
        self.emit(Op::BuildSet, 0, set, first, plain as u16, position);
        self.release(mark);
        for item in &items[plain..] {
            let (op, value) = match item {
                Expr::Starred(starred) => (Op::SetUpdate, &*starred.value),
                value => (Op::SetAdd, value),
            };
            let value = self.operand(value)?;
            self.emit(op, value.b(), set, value.register, 0, position);
            self.release(mark);
        }
        self.settle(set, dst, position);
        Ok(())
    }

    pub(super) fn dict(&mut self, items: &'a [ast::DictItem], dst: Reg, position: Position) -> Result<()> {
        let plain = items.iter().take_while(|item| item.key.is_some()).count();
        let head = plain.min(AT_ONCE / 2);
        let pairs = |items: &'a [ast::DictItem]| items.iter().flat_map(|item| item.key.iter().chain([&item.value]));
        if head == items.len() {
            let first = self.run(pairs(items))?;
            let first = if head == 0 { self.scratch(dst) } else { first };
            self.emit(Op::BuildMap, 0, dst, first, head as u16, position);
            return Ok(());
        }
        let map = self.scratch(dst);
        let mark = self.mark();
        let first = self.run(pairs(&items[..head]))?;
        let first = if head == 0 { map } else { first };
        self.emit(Op::BuildMap, 0, map, first, head as u16, position);
        self.release(mark);
        for item in &items[head..] {
            match &item.key {
                Some(key) => {
                    let key = self.operand_before(key, &[&item.value])?;
                    let value = self.operand(&item.value)?;
                    self.emit(Op::MapAdd, key.b() | value.c(), map, key.register, value.register, position);
                }
                None => {
                    let other = self.operand(&item.value)?;
                    self.emit(Op::DictUpdate, other.b(), map, other.register, 0, position);
                }
            }
            self.release(mark);
        }
        self.settle(map, dst, position);
        Ok(())
    }
}
