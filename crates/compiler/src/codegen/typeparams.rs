//! Type parameters, generic functions and classes, type aliases (PEP 695, PEP 696).

use super::*;
use ophion_bytecode::Intrinsic;
use ophion_syntax::ast::{StmtFunctionDef, StmtTypeAlias, TypeParam, TypeParams};

impl<'a> Compiler<'a> {
    /// Evaluates the type parameters, binds them in the present unit, and leaves the tuple of them in `dst`.
    pub(super) fn type_params(&mut self, params: &'a TypeParams, dst: Reg) -> Result<()> {
        let position = self.at(params);
        let first = self.mark();
        let mut seen_default = false;
        for param in &params.type_params {
            let at = self.at(param);
            let t = self.alloc();
            let name = param.name();
            self.load_const(Const::str(name), t, at);
            let default = match param {
                TypeParam::TypeVar(p) => {
                    match &p.bound {
                        Some(bound) => {
                            let function = self.alloc();
                            self.evaluator(bound, name, function)?;
                            let kind = if bound.is_tuple_expr() {
                                Intrinsic::TypeVarWithConstraints
                            } else {
                                Intrinsic::TypeVarWithBound
                            };
                            self.emit(Op::Intrinsic2, 0, t, t, kind as u16, at);
                            self.release(function);
                        }
                        None => self.emit(Op::Intrinsic1, 0, t, t, Intrinsic::TypeVar as u16, at),
                    }
                    &p.default
                }
                TypeParam::TypeVarTuple(p) => {
                    self.emit(Op::Intrinsic1, 0, t, t, Intrinsic::TypeVarTuple as u16, at);
                    &p.default
                }
                TypeParam::ParamSpec(p) => {
                    self.emit(Op::Intrinsic1, 0, t, t, Intrinsic::ParamSpec as u16, at);
                    &p.default
                }
            };
            match default {
                Some(default) => {
                    seen_default = true;
                    let function = self.alloc();
                    self.evaluator(default, name, function)?;
                    self.emit(Op::Intrinsic2, 0, t, t, Intrinsic::SetTypeParamDefault as u16, at);
                    self.release(function);
                }
                None if seen_default => {
                    let message = format!("non-default type parameter '{name}' follows default type parameter");
                    return self.error(param.range(), message);
                }
                None => {}
            }
            self.store_name(name, Operand { register: t, kill: false }, at)?;
        }
        self.emit(Op::BuildTuple, 0, dst, first, params.type_params.len() as u16, position);
        self.release(first);
        Ok(())
    }

    /// The function that computes a bound, constraints, a default, or an alias's value.
    fn evaluator(&mut self, value: &'a Expr, name: &str, dst: Reg) -> Result<()> {
        let scope = self.scope_of(value, Role::Evaluator);
        self.evaluator_in(scope, value, name, dst)
    }

    fn evaluator_in(&mut self, scope: ScopeId, value: &'a Expr, name: &str, dst: Reg) -> Result<()> {
        let position = self.at(value);
        // Called without a format: VALUE.
        let made = {
            let t = self.alloc();
            self.load_const(Const::Tuple(vec![Const::Int(1)]), t, position);
            self.made_default(t)
        };
        self.enter_annotate(scope, name, position);
        let result = self.alloc();
        match value {
            // `*Ts` as a default is its one element.
            Expr::Starred(starred) => {
                self.expr_to(&starred.value, result)?;
                self.emit(Op::Unpack, 0, result, result, 1, position);
            }
            value => self.expr_to(value, result)?,
        }
        self.return_operand(Operand { register: result, kill: true }, position);
        let (code, free) = self.leave_unit()?;
        self.make_function(code, &free, made, dst, position);
        Ok(())
    }

    /// `def f[T]()`: the defaults are evaluated outside, the rest in the block of the type parameters.
    pub(super) fn generic_function(
        &mut self,
        s: &'a StmtFunctionDef,
        params: &'a TypeParams,
        dst: Reg,
        position: Position,
    ) -> Result<()> {
        let base = self.window(dst);
        self.open_window(base);
        let mut made = functions::Made::default();
        self.default_values(&s.parameters, &mut made, position)?;
        let given = made.numbers();
        let scope = self.scope_of(params, Role::TypeParameters);
        let name = format!("<generic parameters of {}>", s.name);
        let first_line = self.first_line(&s.decorator_list, position);
        self.enter_unit(scope, UnitKind::TypeParameters, &name, first_line);
        let mut locals = Vec::new();
        for &number in &given {
            let local = self.declare_parameter(if number == 0 { ".defaults" } else { ".kwdefaults" });
            locals.push((number, local));
        }
        self.u.arg_count = given.len() as u16;
        self.begin_unit();
        let function = self.alloc();
        let tuple = self.alloc();
        self.type_params(params, tuple)?;
        let mark = self.mark();
        let made = self.made_from_locals(&locals, position);
        self.annotated_function(s, made, function, position)?;
        self.release(mark);
        self.emit(Op::Intrinsic2, 0, function, function, Intrinsic::SetFunctionTypeParams as u16, position);
        self.return_operand(Operand { register: function, kill: true }, position);
        let (code, free) = self.leave_unit()?;
        self.make_plain(code, &free, base, position);
        self.call_made(base, given.len() as u16, dst, position);
        Ok(())
    }

    pub(super) fn type_alias(&mut self, s: &'a StmtTypeAlias) -> Result<()> {
        let position = self.at(s);
        let Expr::Name(name) = &*s.name else { return self.error(s.range, "invalid syntax") };
        let mark = self.mark();
        let dst = self.alloc();
        match &s.type_params {
            None => self.alias(s, &name.id, None, dst, position)?,
            Some(params) => {
                let scope = self.scope_of(&**params, Role::TypeParameters);
                let title = format!("<generic parameters of {}>", name.id);
                self.enter_unit(scope, UnitKind::TypeParameters, &title, position.line);
                self.begin_unit();
                let result = self.alloc();
                self.alias(s, &name.id, Some(params), result, position)?;
                self.return_operand(Operand { register: result, kill: true }, position);
                let (code, free) = self.leave_unit()?;
                self.open_window(dst);
                self.make_plain(code, &free, dst, position);
                self.call_made(dst, 0, dst, position);
            }
        }
        self.store_name(&name.id, Operand { register: dst, kill: true }, self.at(&*s.name))?;
        self.release(mark);
        Ok(())
    }

    fn alias(
        &mut self,
        s: &'a StmtTypeAlias,
        name: &str,
        params: Option<&'a TypeParams>,
        dst: Reg,
        position: Position,
    ) -> Result<()> {
        let first = self.alloc();
        self.load_const(Const::str(name), first, position);
        let second = self.alloc();
        match params {
            Some(params) => self.type_params(params, second)?,
            None => self.load_const(Const::None, second, position),
        }
        let third = self.alloc();
        let scope = self.scope_of(s, Role::Body);
        self.evaluator_in(scope, &s.value, name, third)?;
        self.emit(Op::BuildTuple, 0, dst, first, 3, position);
        self.release(first);
        self.emit(Op::Intrinsic1, 0, dst, dst, Intrinsic::TypeAlias as u16, position);
        Ok(())
    }
}
