//! Class definitions.

use super::*;
use ophion_bytecode::Intrinsic;
use ophion_syntax::ast::{Keyword, StmtClassDef};

impl<'a> Compiler<'a> {
    pub(super) fn class_def(&mut self, s: &'a StmtClassDef) -> Result<()> {
        let position = self.at_range(self.definition_range(&s.decorator_list, s.range));
        let mark = self.mark();
        let target = self.fast_local(&s.name);
        let dst = match target {
            Some(local) => local,
            None => self.alloc(),
        };
        self.decorated(&s.decorator_list, dst, &mut |compiler, dst| {
            let Some(params) = &s.type_params else { return compiler.build_class(s, None, dst, position) };
            let base = compiler.window(dst);
            compiler.open_window(base);
            let scope = compiler.scope_of(&**params, Role::TypeParameters);
            let name = format!("<generic parameters of {}>", s.name);
            let first_line = compiler.first_line(&s.decorator_list, position);
            compiler.enter_unit(scope, UnitKind::TypeParameters, &name, first_line);
            compiler.u.private = Some(s.name.id.clone());
            compiler.begin_unit();
            let tuple = compiler.alloc();
            compiler.type_params(params, tuple)?;
            compiler.store_name(".type_params", Operand { register: tuple, kill: true }, position)?;
            compiler.build_class(s, Some(".type_params"), tuple, position)?;
            compiler.return_operand(Operand { register: tuple, kill: true }, position);
            let (code, free) = compiler.leave_unit()?;
            compiler.make_plain(code, &free, base, position);
            compiler.call_made(base, 0, dst, position);
            Ok(())
        })?;
        match target {
            Some(local) => {
                self.wrote(local);
                if !s.decorator_list.is_empty() {
                    self.u.flow.mark(position);
                }
            }
            None => self.store_name(&s.name, Operand { register: dst, kill: true }, position)?,
        }
        self.release(mark);
        Ok(())
    }

    /// Calls `__build_class__` with the body, the name, the bases and the keywords.
    fn build_class(
        &mut self,
        s: &'a StmtClassDef,
        type_params: Option<&'static str>,
        dst: Reg,
        position: Position,
    ) -> Result<()> {
        let first_line = self.first_line(&s.decorator_list, position);
        let (bases, keywords): (&'a [Expr], &'a [Keyword]) = match &s.arguments {
            Some(arguments) => (&arguments.args, &arguments.keywords),
            None => (&[], &[]),
        };
        self.check_keywords(keywords)?;
        let simple = calls::is_simple(bases, keywords, 3);
        let base = self.window(dst);
        self.emit(Op::LoadBuiltins, 0, base, 0, 0, position);
        self.open_window(base);
        let (mut positional, mut named) = (base, base);
        if !simple {
            positional = self.alloc();
            named = self.alloc();
        }
        let body = self.alloc();
        self.class_body(s, first_line, body, position)?;
        let name = self.alloc();
        self.load_const(Const::str(&s.name), name, position);
        if let Some(type_params) = type_params {
            let t = self.alloc();
            self.load_name(type_params, t, position, s.range)?;
            self.emit(Op::Intrinsic1, KILL_B, t, t, Intrinsic::SubscriptGeneric as u16, position);
            self.store_name(".generic_base", Operand { register: t, kill: true }, position)?;
            self.release(t);
        }
        if simple {
            self.run(bases)?;
            let mut count = 2 + bases.len() + keywords.len();
            if type_params.is_some() {
                let t = self.alloc();
                self.load_name(".generic_base", t, position, s.range)?;
                count += 1;
            }
            self.run(keywords.iter().map(|keyword| &keyword.value))?;
            self.reserve_window(base, count);
            if keywords.is_empty() {
                self.emit(Op::Call, 0, dst, base, count as u16, position);
            } else {
                let names = keywords.iter().filter_map(|k| k.arg.as_ref()).map(|name| Const::str(name));
                let names = Const::Tuple(names.collect());
                let names = self.short_const(names, s.range)?;
                self.emit(Op::CallKw, count as u8, dst, base, names, position);
            }
            return Ok(());
        }
        self.emit(Op::BuildList, 0, positional, body, 2, position);
        self.release(body);
        for item in bases {
            let mark = self.mark();
            let (op, value) = match item {
                Expr::Starred(starred) => (Op::ListExtend, &*starred.value),
                value => (Op::ListAppend, value),
            };
            let value = self.operand(value)?;
            self.emit(op, value.b(), positional, value.register, 0, position);
            self.release(mark);
        }
        if type_params.is_some() {
            let t = self.alloc();
            self.load_name(".generic_base", t, position, s.range)?;
            self.emit(Op::ListAppend, KILL_B, positional, t, 0, position);
            self.release(t);
        }
        self.emit(Op::ListToTuple, 0, positional, positional, 0, position);
        self.named(keywords, named, base, position)?;
        self.reserve_window(base, 4);
        self.emit(Op::CallEx, 0, dst, base, 0, position);
        Ok(())
    }

    fn class_body(&mut self, s: &'a StmtClassDef, first_line: u32, dst: Reg, position: Position) -> Result<()> {
        let scope = self.scope_of(s, Role::Body);
        self.enter_unit(scope, UnitKind::Class, &s.name, first_line);
        self.u.private = Some(s.name.id.clone());
        self.u.namespace_local();
        self.begin_unit();
        let start = Position { line: first_line, end_line: first_line, column: 0, end_column: 0 };
        let t = self.alloc();
        let value = Operand { register: t, kill: true };
        self.load_name("__name__", t, start, s.range)?;
        self.store_name("__module__", value, start)?;
        let qualname = Const::str(&self.u.qualname);
        self.load_const(qualname, t, start);
        self.store_name("__qualname__", value, start)?;
        self.load_const(Const::Int(first_line as i64), t, start);
        self.store_name("__firstlineno__", value, start)?;
        if s.type_params.is_some() {
            self.load_name(".type_params", t, start, s.range)?;
            self.store_name("__type_params__", value, start)?;
        }
        let class_dict = self.u.cells.get("__classdict__").copied();
        if let Some(cell) = class_dict {
            self.emit(Op::StoreCell, 0, cell, 0, 0, start);
        }
        if let Some(&cell) = self.u.cells.get("__conditional_annotations__") {
            self.emit(Op::BuildSet, 0, t, t, 0, start);
            self.emit(Op::StoreCell, KILL_B, cell, t, 0, start);
        }
        if self.future.annotations && Self::has_annotations(&s.body) {
            self.emit(Op::SetupAnnotations, 0, 0, 0, 0, start);
        }
        self.release(t);
        let body = self.docstring(&s.body)?;
        self.body(body)?;
        let t = self.alloc();
        if let Some(block) = self.scopes.get(scope).annotation_block
            && !self.future.annotations
            && !self.u.annotations.is_empty()
        {
            self.deferred_annotations(block, t, start)?;
            self.store_name("__annotate_func__", value, start)?;
        }
        let end = Position::default();
        let attributes = self.u.static_attributes.iter().map(|name| Const::str(name)).collect();
        self.load_const(Const::Tuple(attributes), t, end);
        self.store_name("__static_attributes__", value, end)?;
        if let Some(cell) = class_dict {
            self.store_name("__classdictcell__", Operand { register: cell, kill: false }, end)?;
        }
        if let Some(&cell) = self.u.cells.get("__class__") {
            let value = Operand { register: cell, kill: false };
            self.store_name("__classcell__", value, end)?;
            self.return_operand(value, end);
        } else {
            let none = self.constant(Const::None);
            self.return_constant(none, end);
        }
        self.release(t);
        let (code, free) = self.leave_unit()?;
        self.make_plain(code, &free, dst, position);
        Ok(())
    }

    /// Notes that a method binds `self.name`.
    pub(super) fn static_attribute(&mut self, target: &ast::ExprAttribute) {
        if !matches!(&*target.value, Expr::Name(name) if name.id == "self") {
            return;
        }
        let classes = std::iter::once(&mut self.u).chain(self.outer.iter_mut().rev());
        if let Some(class) = classes.into_iter().find(|unit| unit.kind == UnitKind::Class) {
            class.static_attributes.insert(target.attr.to_string());
        }
    }
}
