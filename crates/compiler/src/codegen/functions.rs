//! Functions and lambdas.

use super::*;
use crate::scopes::{DEF_GLOBAL, DEF_LOCAL, DEF_NONLOCAL, Place};
use ophion_syntax::ast::{Decorator, Parameters, Stmt, StmtFunctionDef};

/// The values that a function is given when it is made.
#[derive(Default)]
pub(super) struct Made {
    /// (number of the attribute, temporary)
    attributes: Vec<(u16, Reg)>,
}

impl Made {
    /// The numbers of the attributes, in the order in which they were evaluated.
    pub fn numbers(&self) -> Vec<u16> {
        self.attributes.iter().map(|&(number, _)| number).collect()
    }
}

impl<'a> Compiler<'a> {
    pub(super) fn function_def(&mut self, s: &'a StmtFunctionDef) -> Result<()> {
        let position = self.at_range(self.definition_range(&s.decorator_list, s.range));
        let mark = self.mark();
        let target = self.fast_local(&s.name);
        let dst = match target {
            Some(local) => local,
            None => self.alloc(),
        };
        self.decorated(&s.decorator_list, dst, &mut |compiler, dst| match &s.type_params {
            None => compiler.plain_function(s, dst, position),
            Some(params) => compiler.generic_function(s, params, dst, position),
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

    /// Evaluates decorators, makes what they decorate, and applies them, the last one first.
    pub(super) fn decorated(
        &mut self,
        decorators: &'a [Decorator],
        dst: Reg,
        make: &mut dyn FnMut(&mut Self, Reg) -> Result<()>,
    ) -> Result<()> {
        // There may be more of them than the native stack has room for.
        let mut calls = Vec::with_capacity(decorators.len());
        let mut dst = dst;
        for decorator in decorators {
            let base = self.window(dst);
            self.expr_to(&decorator.expression, base)?;
            self.open_window(base);
            calls.push((dst, base, self.at(&decorator.expression)));
            dst = self.alloc();
        }
        make(self, dst)?;
        for (dst, base, position) in calls.into_iter().rev() {
            self.reserve_window(base, 1);
            self.emit(Op::Call, 0, dst, base, 1, position);
            self.release(base + 1);
        }
        Ok(())
    }

    /// The line that a decorated definition begins at.
    pub(super) fn first_line(&self, decorators: &[Decorator], position: Position) -> u32 {
        decorators.first().map_or(position.line, |first| self.at(&first.expression).line)
    }

    fn plain_function(&mut self, s: &'a StmtFunctionDef, dst: Reg, position: Position) -> Result<()> {
        let mut made = Made::default();
        let mark = self.mark();
        self.default_values(&s.parameters, &mut made, position)?;
        self.annotated_function(s, made, dst, position)?;
        self.release(mark);
        Ok(())
    }

    /// The function with its annotations; defaults are evaluated already.
    pub(super) fn annotated_function(
        &mut self,
        s: &'a StmtFunctionDef,
        mut made: Made,
        dst: Reg,
        position: Position,
    ) -> Result<()> {
        if let Some((attribute, register)) = self.function_annotations(s, position)? {
            made.attributes.push((attribute, register));
        }
        let scope = self.scope_of(s, Role::Body);
        let kind = if s.is_async { UnitKind::AsyncFunction } else { UnitKind::Function };
        let first_line = self.first_line(&s.decorator_list, position);
        self.enter_unit(scope, kind, &s.name, first_line);
        self.declare_parameters(Some(&s.parameters));
        let mut body: &'a [Stmt] = &s.body;
        if let Some((_, text)) = self.docstring_of(body) {
            body = &body[1..];
            if self.optimize < 2 {
                self.u.constant(Const::Str(clean_docstring(&text).into()));
                self.u.flags |= CodeFlags::HAS_DOCSTRING;
            }
        }
        self.begin_unit();
        self.body(body)?;
        if self.u.flow.reachable() {
            let last = self.implicit_end(&s.body, position);
            let none = self.constant(Const::None);
            self.return_constant(none, last);
        }
        let (code, free) = self.leave_unit()?;
        self.make_function(code, &free, made, dst, position);
        Ok(())
    }

    pub(super) fn lambda(&mut self, e: &'a ast::ExprLambda, dst: Reg, position: Position) -> Result<()> {
        let mut made = Made::default();
        let mark = self.mark();
        if let Some(parameters) = &e.parameters {
            self.default_values(parameters, &mut made, position)?;
        }
        let scope = self.scope_of(e, Role::Body);
        self.enter_unit(scope, UnitKind::Lambda, "<lambda>", position.line);
        self.declare_parameters(e.parameters.as_deref());
        self.begin_unit();
        let at = self.at(&*e.body);
        self.return_expression(&e.body, at)?;
        let (code, free) = self.leave_unit()?;
        self.make_function(code, &free, made, dst, position);
        self.release(mark);
        Ok(())
    }

    /// Evaluates the defaults of parameters.
    pub(super) fn default_values(&mut self, p: &'a Parameters, made: &mut Made, position: Position) -> Result<()> {
        let values: Vec<&'a Expr> = p.posonlyargs.iter().chain(&p.args).filter_map(|p| p.default.as_deref()).collect();
        if !values.is_empty() {
            let t = self.alloc();
            let constants: Option<Vec<Const>> = values.iter().map(|e| self.folder.fold(e)).collect();
            match constants {
                Some(constants) => self.load_const(Const::Tuple(constants), t, position),
                None => {
                    let count = values.len() as u16;
                    let first = self.run(values)?;
                    self.emit(Op::BuildTuple, 0, t, first, count, position);
                    self.release(first);
                }
            }
            made.attributes.push((0, t));
        }
        let named =
            p.kwonlyargs.iter().filter_map(|p| p.default.as_deref().map(|default| (&p.parameter.name, default)));
        let named: Vec<_> = named.collect();
        if !named.is_empty() {
            let t = self.alloc();
            let first = self.mark();
            for (name, default) in &named {
                let key = self.alloc();
                let name = self.mangled(name);
                self.load_const(Const::str(&name), key, position);
                let value = self.alloc();
                self.expr_to(default, value)?;
            }
            self.emit(Op::BuildMap, 0, t, first, named.len() as u16, position);
            self.release(first);
            made.attributes.push((1, t));
        }
        Ok(())
    }

    /// A default or defaults that wait in locals of a type parameters' block.
    pub(super) fn made_from_locals(&mut self, locals: &[(u16, Reg)], position: Position) -> Made {
        let mut made = Made::default();
        for &(attribute, local) in locals {
            let t = self.alloc();
            self.emit(Op::Move, 0, t, local, 0, position);
            made.attributes.push((attribute, t));
        }
        made
    }

    /// Defaults that are in a temporary.
    pub(super) fn made_default(&mut self, tuple: Reg) -> Made {
        Made { attributes: vec![(0, tuple)] }
    }

    /// A function of code without parameters' values, its closure included.
    pub(super) fn make_plain(&mut self, code: Arc<Code>, free: &[Name], dst: Reg, position: Position) {
        self.make_function(code, free, Made::default(), dst, position);
    }

    pub(super) fn make_function(
        &mut self,
        code: Arc<Code>,
        free: &[Name],
        mut made: Made,
        dst: Reg,
        position: Position,
    ) {
        if !self.u.flow.reachable() {
            return;
        }
        let mark = self.mark();
        if !free.is_empty() {
            let t = self.alloc();
            let first = self.mark();
            for name in free {
                let cell = self.alloc();
                self.load_cell_of(name, cell, position);
            }
            self.emit(Op::BuildTuple, 0, t, first, free.len() as u16, position);
            self.release(first);
            made.attributes.push((3, t));
        }
        let index = self.constant(Const::Code(code));
        self.u.flow.emit_wide(Op::MakeFunction, 0, dst, index, position);
        for (attribute, register) in made.attributes.into_iter().rev() {
            self.emit(Op::SetFunctionAttr, KILL_B, dst, register, attribute, position);
        }
        self.release(mark);
        self.wrote(dst);
    }

    /// Gives the parameters the first locals, and finds out whether `*args` and `**kwargs` are only passed on.
    pub(super) fn declare_parameters(&mut self, parameters: Option<&'a Parameters>) {
        let Some(p) = parameters else { return };
        let plain = p.posonlyargs.iter().chain(&p.args).chain(&p.kwonlyargs).map(|p| &p.parameter);
        let rest = p.vararg.iter().chain(&p.kwarg).map(|p| &**p);
        for parameter in plain.chain(rest) {
            self.declare_parameter(&parameter.name.id);
        }
        self.u.arg_count = (p.posonlyargs.len() + p.args.len()) as u16;
        self.u.positional_only = p.posonlyargs.len() as u16;
        self.u.keyword_only = p.kwonlyargs.len() as u16;
        self.u.flags.set(CodeFlags::VARARGS, p.vararg.is_some());
        self.u.flags.set(CodeFlags::VARKEYWORDS, p.kwarg.is_some());
        let scope = self.scopes.get(self.u.scope);
        let symbol = |name: &Name| {
            let mangled = scope.mangle(self.u.private.as_deref(), name);
            scope.symbols.get(&mangled).copied().filter(|symbol| {
                symbol.place == Place::Local
                    && symbol.flags & (DEF_LOCAL | DEF_GLOBAL | DEF_NONLOCAL) == 0
                    && !scope.deleted.contains(&mangled)
            })
        };
        let args = p.vararg.as_ref().map(|p| &p.name.id);
        let kwargs = p.kwarg.as_ref().map(|p| &p.name.id);
        let own_args = args.filter(|name| symbol(name).is_some()).cloned();
        let own_kwargs = kwargs.filter(|name| symbol(name).is_some()).cloned();
        let forwarded = |name: Option<&Name>| {
            name.is_none_or(|name| symbol(name).is_some_and(|symbol| symbol.uses == symbol.forwards && symbol.uses > 0))
        };
        let forwards = (args.is_some() || kwargs.is_some())
            && forwarded(args)
            && forwarded(kwargs)
            && !scope.looks_at_locals
            && !self.u.is_generator_like();
        self.u.own_args = own_args;
        self.u.own_kwargs = own_kwargs;
        self.u.flags.set(CodeFlags::FORWARDS, forwards);
    }

    pub(super) fn declare_parameter(&mut self, name: &str) -> Reg {
        let mangled = self.mangled(name);
        let register = self.u.new_local(mangled.clone(), LocalKind::Plain);
        if self.scopes.get(self.u.scope).deleted.contains(&mangled) {
            self.u.deletable.insert(register);
        }
        self.u.fast.insert(mangled, register);
        self.u.flow.assign(register);
        register
    }

    /// Calls the function of code with nothing or with a few temporaries that are computed already.
    pub(super) fn call_made(&mut self, base: Reg, arguments: u16, dst: Reg, position: Position) {
        self.reserve_window(base, arguments as usize);
        self.emit(Op::Call, 0, dst, base, arguments, position);
    }
}
