//! Comprehensions, which are part of the code around them (PEP 709), and generator expressions, which are functions.

use super::unit::Inlined;
use super::*;
use crate::scopes::{DEF_PARAM, Place};
use rustc_hash::FxHashMap;

/// What a comprehension makes of its elements.
#[derive(Clone, Copy)]
enum Element<'a> {
    List(&'a Expr),
    Set(&'a Expr),
    Dict(&'a Expr, &'a Expr),
    Generator(&'a Expr),
}

impl<'a> Compiler<'a> {
    pub(super) fn comprehension(&mut self, e: &'a Expr, dst: Reg) -> Result<()> {
        let (scope, generators, element, name): (_, &'a [ast::Comprehension], _, _) = match e {
            Expr::ListComp(c) => (self.scope_of(c, Role::Body), &c.generators, Element::List(&c.elt), "<listcomp>"),
            Expr::SetComp(c) => (self.scope_of(c, Role::Body), &c.generators, Element::Set(&c.elt), "<setcomp>"),
            Expr::DictComp(c) => {
                let Some(key) = &c.key else {
                    return self.error(c.range, "dict unpacking cannot be used in dict comprehension");
                };
                (self.scope_of(c, Role::Body), &c.generators, Element::Dict(key, &c.value), "<dictcomp>")
            }
            Expr::Generator(c) => {
                (self.scope_of(c, Role::Body), &c.generators, Element::Generator(&c.elt), "<genexpr>")
            }
            _ => return Ok(()),
        };
        let own = self.sole_arguments.get(&(std::ptr::from_ref(e) as usize)).copied();
        let position = self.at_range(own.unwrap_or(e.range()));
        let inner = self.scopes.get(scope);
        let is_async = inner.coroutine;
        let generator = matches!(element, Element::Generator(_));
        if is_async && !generator && !self.allows_async_comprehension() {
            return self.early_error(e.range(), "asynchronous comprehension outside of an asynchronous function");
        }
        if inner.inlined {
            return self.inlined(scope, generators, element, dst, position);
        }
        // A function of the outermost iterator.
        let base = self.window(dst);
        self.enter_unit(scope, UnitKind::Comprehension, name, position.line);
        self.declare_parameter(".0");
        self.u.arg_count = 1;
        self.begin_unit();
        if generator {
            self.generator_loop(generators, 0, 0, element, base, position)?;
            let none = self.constant(Const::None);
            let last = generators.last().map_or(position, |last| self.at(&last.iter));
            self.return_constant(none, last);
        } else {
            let acc = self.alloc();
            self.start(element, acc, position);
            self.generator_loop(generators, 0, 0, element, acc, position)?;
            self.return_operand(Operand { register: acc, kill: true }, position);
        }
        let (code, free) = self.leave_unit()?;
        self.make_plain(code, &free, base, position);
        self.open_window(base);
        let slot = self.alloc();
        self.iterator(&generators[0], slot)?;
        self.call_made(base, 1, dst, position);
        if is_async && !generator {
            self.await_value(dst, dst, 0, position);
        }
        Ok(())
    }

    fn allows_async_comprehension(&self) -> bool {
        match self.u.kind {
            UnitKind::AsyncFunction | UnitKind::Comprehension => true,
            UnitKind::Module => self.top_level_await,
            _ => false,
        }
    }

    /// Evaluates what a generator iterates over and asks it for its iterator.
    fn iterator(&mut self, generator: &'a ast::Comprehension, dst: Reg) -> Result<()> {
        let position = self.at(&generator.iter);
        let mark = self.mark();
        if !generator.is_async
            && let Some(constant) = self.constant_display(&generator.iter)
        {
            self.load_const(constant, dst, position);
            self.emit(Op::GetIter, 0, dst, dst, 0, position);
            return Ok(());
        }
        let source = match self.operand_into(&generator.iter, dst)? {
            Operand { register, .. } if register == dst => Operand { register, kill: false },
            operand => operand,
        };
        let op = if generator.is_async { Op::GetAIter } else { Op::GetIter };
        self.emit(op, source.b(), dst, source.register, 0, position);
        self.release(mark);
        Ok(())
    }

    /// A plain local in its place, else the value in the temporary `dst`.
    pub(super) fn operand_into(&mut self, e: &'a Expr, dst: Reg) -> Result<Operand> {
        if let Some(operand) = self.local_operand(e, &[])? {
            return Ok(operand);
        }
        self.expr_to(e, dst)?;
        Ok(Operand { register: dst, kill: true })
    }

    fn start(&mut self, element: Element<'a>, acc: Reg, position: Position) {
        let op = match element {
            Element::List(_) => Op::BuildList,
            Element::Set(_) => Op::BuildSet,
            Element::Dict(..) => Op::BuildMap,
            Element::Generator(_) => return,
        };
        self.emit(op, 0, acc, acc, 0, position);
    }

    fn inlined(
        &mut self,
        scope: ScopeId,
        generators: &'a [ast::Comprehension],
        element: Element<'a>,
        dst: Reg,
        position: Position,
    ) -> Result<()> {
        let acc = self.scratch(dst);
        let iterator = self.alloc();
        self.iterator(&generators[0], iterator)?;
        let variables = self.variables(scope, position);
        let registers: Vec<(Name, Reg)> =
            variables.fast.iter().chain(&variables.cells).map(|(name, &register)| (name.clone(), register)).collect();
        self.u.inlined.push(variables);
        let handler = self.u.flow.label();
        let before = self.u.flow.assigned().cloned();
        if !registers.is_empty() {
            self.u.flow.protect(handler, iterator);
        }
        self.start(element, acc, position);
        self.generator_loop(generators, 0, iterator, element, acc, position)?;
        let used = !registers.is_empty() && self.u.flow.unprotect();
        self.u.inlined.pop();
        for (_, register) in &registers {
            self.clear(*register, position);
            self.u.flow.unassign(*register);
        }
        if used {
            let end = self.u.flow.label();
            self.goto(end, position);
            self.u.flow.begin_cold();
            self.u.flow.bind_handler(handler, before);
            for (_, register) in &registers {
                self.clear(*register, position);
            }
            self.emit(Op::Reraise, KILL_A, iterator, 0, 0, position);
            self.u.flow.end_cold();
            self.u.flow.bind(end);
        }
        for (name, register) in registers {
            self.u.spare.entry(name).or_default().push(register);
        }
        self.settle(acc, dst, position);
        Ok(())
    }

    /// Registers for the variables of an inlined comprehension.
    fn variables(&mut self, scope: ScopeId, position: Position) -> Inlined {
        let mut inlined = Inlined { scope, fast: FxHashMap::default(), cells: FxHashMap::default() };
        let symbols: Vec<(Name, Place)> = self
            .scopes
            .get(scope)
            .symbols
            .iter()
            .filter(|(_, symbol)| symbol.flags & DEF_PARAM == 0 && matches!(symbol.place, Place::Local | Place::Cell))
            .map(|(name, symbol)| (name.clone(), symbol.place))
            .collect();
        for (name, place) in symbols {
            let cell = place == Place::Cell;
            // Registers of former comprehensions' variables of this name are used again, if they are of the same kind.
            let spare = self.u.spare.get_mut(&name).and_then(|spare| {
                let at = spare.iter().position(|&r| (self.u.locals[r as usize].1 == LocalKind::Cell) == cell)?;
                Some(spare.swap_remove(at))
            });
            let register = spare.unwrap_or_else(|| {
                let around = self.scopes.get(self.u.scope);
                let taken = !around.is_function_like()
                    || around.symbols.contains_key(&name)
                    || self.u.locals.iter().any(|(other, _)| *other == name);
                let kind = match (taken, cell) {
                    (true, _) => LocalKind::Hidden,
                    (false, true) => LocalKind::Cell,
                    (false, false) => LocalKind::Plain,
                };
                self.u.new_local(name.clone(), kind)
            });
            if cell {
                self.emit(Op::MakeCell, 0, register, 0, 0, position);
                inlined.cells.insert(name, register);
            } else {
                inlined.fast.insert(name, register);
            }
        }
        inlined
    }

    /// The loops of a comprehension from the `index`th on. The iterator of the first is in `iterator` already: a temporary, or
    /// in a function of its own the parameter.
    fn generator_loop(
        &mut self,
        generators: &'a [ast::Comprehension],
        index: usize,
        iterator: Reg,
        element: Element<'a>,
        acc: Reg,
        whole: Position,
    ) -> Result<()> {
        let Some(generator) = generators.get(index) else { return self.element(element, acc) };
        let at = self.at(&generator.iter);
        let mark = self.mark();
        let mut iterator = iterator;
        if index > 0 {
            iterator = self.alloc();
            self.iterator(generator, iterator)?;
        }
        if generator.is_async {
            let next = self.u.flow.label();
            self.async_loop(iterator, &generator.target, next, whole, &mut |compiler| {
                for condition in &generator.ifs {
                    compiler.jump_if(condition, next, false)?;
                }
                compiler.generator_loop(generators, index + 1, iterator, element, acc, whole)
            })?;
        } else {
            let (body, next) = (self.u.flow.label(), self.u.flow.label());
            let (item, direct) = self.loop_item(&generator.target);
            self.enter_loop(body, next, at);
            if direct {
                self.wrote(item);
            } else {
                self.store_target(&generator.target, Operand { register: item, kill: true })?;
            }
            for condition in &generator.ifs {
                self.jump_if(condition, next, false)?;
            }
            self.generator_loop(generators, index + 1, iterator, element, acc, whole)?;
            self.u.flow.bind(next);
            self.jump(Op::ForIter, 0, item, iterator, body, at);
        }
        self.release(mark);
        Ok(())
    }

    fn element(&mut self, element: Element<'a>, acc: Reg) -> Result<()> {
        let mark = self.mark();
        match element {
            Element::List(e) | Element::Set(e) => {
                let value = self.operand(e)?;
                let op = if matches!(element, Element::List(_)) { Op::ListAppend } else { Op::SetAdd };
                self.emit(op, value.b(), acc, value.register, 0, self.at(e));
            }
            Element::Dict(key, value) => {
                let position = self.at_range(TextRange::new(key.start(), value.end()));
                let k = self.operand_before(key, &[value])?;
                let v = self.operand(value)?;
                self.emit(Op::MapAdd, k.b() | v.c(), acc, k.register, v.register, position);
            }
            Element::Generator(e) => {
                let position = self.at(e);
                let value = self.operand(e)?;
                let sent = if value.kill { value.register } else { self.alloc() };
                self.emit(Op::Yield, value.b() | self.handler_flag(), sent, value.register, 0, position);
                self.clear(sent, position);
            }
        }
        self.release(mark);
        Ok(())
    }
}
