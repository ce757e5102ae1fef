//! Expressions.

use super::build::Builder;
use super::*;
use crate::error::Result;
use ophion_syntax::ast::{self, Expr, ExprContext};
use ophion_syntax::text_size::Ranged;

/// Functions that look at the variables of who calls them.
const LOOKERS: [&str; 5] = ["locals", "vars", "eval", "exec", "dir"];

impl<'a> Builder<'a> {
    pub fn exprs<'e>(&mut self, expressions: impl IntoIterator<Item = &'e Expr>) -> Result<()> {
        expressions.into_iter().try_for_each(|e| self.expr(e))
    }

    pub fn expr(&mut self, e: &Expr) -> Result<()> {
        match e {
            Expr::Name(name) => self.name(name),
            Expr::BoolOp(e) => self.exprs(&e.values),
            Expr::Named(e) => self.named(e),
            Expr::BinOp(e) => {
                self.expr(&e.left)?;
                self.expr(&e.right)
            }
            Expr::UnaryOp(e) => self.expr(&e.operand),
            Expr::Lambda(e) => {
                if let Some(parameters) = &e.parameters {
                    self.defaults(parameters)?;
                }
                self.enter(ScopeKind::Function, e, Role::Body);
                if let Some(parameters) = &e.parameters {
                    self.parameters(parameters)?;
                }
                self.expr(&e.body)?;
                self.leave();
                Ok(())
            }
            Expr::If(e) => {
                self.expr(&e.test)?;
                self.expr(&e.body)?;
                self.expr(&e.orelse)
            }
            Expr::Dict(e) => {
                self.exprs(e.items.iter().filter_map(|item| item.key.as_ref()))?;
                self.exprs(e.items.iter().map(|item| &item.value))
            }
            Expr::Set(e) => self.exprs(&e.elts),
            Expr::List(e) => self.exprs(&e.elts),
            Expr::Tuple(e) => self.exprs(&e.elts),
            Expr::ListComp(c) => self.comprehension(c, Comprehension::List, &c.generators, &c.elt, None),
            Expr::SetComp(c) => self.comprehension(c, Comprehension::Set, &c.generators, &c.elt, None),
            Expr::DictComp(c) => {
                let (key, value) = (c.key.as_deref(), &c.value);
                match key {
                    Some(key) => self.comprehension(c, Comprehension::Dict, &c.generators, key, Some(value)),
                    None => self.comprehension(c, Comprehension::Dict, &c.generators, value, None),
                }
            }
            Expr::Generator(c) => self.comprehension(c, Comprehension::Generator, &c.generators, &c.elt, None),
            Expr::Await(a) => {
                self.refuse_in_annotation("await expression", a)?;
                if self.allows_top_level_await() {
                    self.current().coroutine = true;
                } else {
                    if !self.scope().is_function_like() {
                        return self.error(a.range, "'await' outside function");
                    }
                    let scope = self.scope();
                    let inside = scope.kind == ScopeKind::Function && scope.coroutine;
                    if !inside && scope.comprehension == Comprehension::No {
                        return self.error(a.range, "'await' outside async function");
                    }
                }
                self.expr(&a.value)?;
                self.current().coroutine = true;
                Ok(())
            }
            Expr::Yield(y) => {
                self.refuse_in_annotation("yield expression", y)?;
                if let Some(value) = &y.value {
                    self.expr(value)?;
                }
                self.yielded(e)
            }
            Expr::YieldFrom(y) => {
                self.refuse_in_annotation("yield expression", y)?;
                self.expr(&y.value)?;
                self.yielded(e)?;
                Ok(())
            }
            Expr::Compare(e) => {
                self.expr(&e.left)?;
                self.exprs(&e.comparators)
            }
            Expr::Call(e) => self.call(e),
            Expr::FString(e) => e.value.elements().try_for_each(|element| self.interpolated(element)),
            Expr::TString(e) => e.value.elements().try_for_each(|element| self.interpolated(element)),
            Expr::Attribute(e) => {
                if e.attr.as_str() == "__debug__" && e.ctx != ExprContext::Load {
                    let word = if e.ctx == ExprContext::Del { "delete" } else { "assign to" };
                    return self.error(e.range, format!("cannot {word} __debug__"));
                }
                self.expr(&e.value)
            }
            Expr::Subscript(e) => {
                self.expr(&e.value)?;
                self.expr(&e.slice)
            }
            Expr::Starred(e) => self.expr(&e.value),
            Expr::Slice(e) => {
                self.exprs(e.lower.as_deref())?;
                self.exprs(e.upper.as_deref())?;
                self.exprs(e.step.as_deref())
            }
            Expr::NumberLiteral(e) => self.number(e),
            Expr::StringLiteral(_)
            | Expr::BytesLiteral(_)
            | Expr::BooleanLiteral(_)
            | Expr::NoneLiteral(_)
            | Expr::EllipsisLiteral(_)
            | Expr::IpyEscapeCommand(_) => Ok(()),
        }
    }

    /// Decimal digits are limited, since reading them takes quadratic time in CPython.
    fn number(&mut self, e: &ast::ExprNumberLiteral) -> Result<()> {
        const MOST_DIGITS: usize = 4300;
        let text = &self.source.text()[e.range.start().to_usize()..e.range.end().to_usize()];
        if text.len() <= MOST_DIGITS
            || !e.value.is_int()
            || text.bytes().any(|byte| !byte.is_ascii_digit() && byte != b'_')
        {
            return Ok(());
        }
        let digits = text.bytes().filter(u8::is_ascii_digit).count();
        if digits <= MOST_DIGITS {
            return Ok(());
        }
        let message = format!(
            "Exceeds the limit ({MOST_DIGITS} digits) for integer string conversion: value has {digits} digits; use \
             sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal for huge integer literals to avoid \
             decimal conversion limits."
        );
        let mut error = crate::error::at(self.source, e.range, message);
        if let Some(place) = &mut error.place {
            // The parser says it, which knows only the line.
            (place.offset, place.end_offset) = (0, 0);
            place.end_lineno = place.lineno;
            place.text = Some(self.source.line_text(place.lineno).to_string());
        }
        Err(error)
    }

    fn name(&mut self, name: &ast::ExprName) -> Result<()> {
        if self.scope().in_unevaluated_annotation {
            return Ok(());
        }
        match name.ctx {
            ExprContext::Load | ExprContext::Invalid => {
                self.use_name(&name.id);
                if name.id == "super" && self.scope().is_function_like() {
                    self.use_name("__class__");
                }
                Ok(())
            }
            ExprContext::Store => {
                self.check_debug(&name.id, name.range)?;
                self.define(&name.id, DEF_LOCAL, name.range)
            }
            ExprContext::Del => {
                if name.id == "__debug__" {
                    return self.error(name.range, "cannot delete __debug__");
                }
                self.define(&name.id, DEF_LOCAL, name.range)
            }
        }
    }

    fn interpolated(&mut self, element: &ast::InterpolatedStringElement) -> Result<()> {
        let ast::InterpolatedStringElement::Interpolation(element) = element else { return Ok(()) };
        self.expr(&element.expression)?;
        if let Some(spec) = &element.format_spec {
            spec.elements.iter().try_for_each(|element| self.interpolated(element))?;
        }
        Ok(())
    }

    pub fn keyword(&mut self, keyword: &ast::Keyword) -> Result<()> {
        if let Some(name) = &keyword.arg {
            self.check_debug(name, keyword.range)?;
        }
        self.expr(&keyword.value)
    }

    fn call(&mut self, e: &ast::ExprCall) -> Result<()> {
        self.expr(&e.func)?;
        if let Expr::Name(name) = &*e.func
            && LOOKERS.contains(&name.id.as_str())
        {
            self.current().looks_at_locals = true;
        }
        for argument in &e.arguments.args {
            if let Expr::Starred(starred) = argument
                && let Expr::Name(name) = &*starred.value
            {
                self.forwarded(&name.id);
            }
            self.expr(argument)?;
        }
        for keyword in &e.arguments.keywords {
            if keyword.arg.is_none()
                && let Expr::Name(name) = &keyword.value
            {
                self.forwarded(&name.id);
            }
            self.keyword(keyword)?;
        }
        Ok(())
    }

    fn forwarded(&mut self, name: &str) {
        let mangled = self.mangled(name);
        if let Some(symbol) = self.current().symbols.get_mut(&mangled) {
            symbol.forwards += 1;
        }
    }

    fn yielded(&mut self, e: &Expr) -> Result<()> {
        let scope = self.scope();
        let message = match scope.comprehension {
            // The code generator refuses it, after what is wrong before it.
            _ if !scope.is_function_like() => return Ok(()),
            Comprehension::No => {
                self.current().generator = true;
                return Ok(());
            }
            Comprehension::List => "'yield' inside list comprehension",
            Comprehension::Set => "'yield' inside set comprehension",
            Comprehension::Dict => "'yield' inside dict comprehension",
            Comprehension::Generator => "'yield' inside generator expression",
        };
        self.error(e.range(), message)
    }

    fn named(&mut self, e: &ast::ExprNamed) -> Result<()> {
        self.refuse_in_annotation("named expression", e)?;
        if self.scope().comp_iter_expr > 0 {
            return self.error(e.range, "assignment expression cannot be used in a comprehension iterable expression");
        }
        if let Expr::Name(target) = &*e.target {
            if self.scope().comprehension != Comprehension::No {
                self.extend_named(target)?;
            }
            let mangled = self.mangled(&target.id);
            self.current().walrus.insert(mangled);
        }
        self.expr(&e.value)?;
        self.expr(&e.target)
    }

    /// An assignment expression in a comprehension binds in the block around all comprehensions.
    fn extend_named(&mut self, target: &ast::ExprName) -> Result<()> {
        let name = target.id.as_str();
        for i in (0..self.stack.len()).rev() {
            let id = self.stack[i];
            let mangled = self.scopes[id].mangle(self.private.as_deref(), name);
            let flags = self.scopes[id].flags(&mangled);
            if self.scopes[id].comprehension != Comprehension::No {
                if flags & DEF_COMP_ITER != 0 && flags & (DEF_LOCAL | DEF_GLOBAL) != 0 {
                    let message =
                        format!("assignment expression cannot rebind comprehension iteration variable '{name}'");
                    return self.error(target.range, message);
                }
                self.scopes[id].walrus.insert(mangled);
                continue;
            }
            let what = match self.scopes[id].kind {
                ScopeKind::Function => {
                    let flag = if flags & DEF_GLOBAL != 0 { DEF_GLOBAL } else { DEF_NONLOCAL };
                    self.define(name, flag, target.range)?;
                    self.directive(name, target.range);
                    self.scopes[id].walrus.insert(mangled);
                    return self.define_in(id, name, DEF_LOCAL, target.range);
                }
                ScopeKind::Module => {
                    self.define(name, DEF_GLOBAL, target.range)?;
                    self.directive(name, target.range);
                    return self.define_in(id, name, DEF_GLOBAL, target.range);
                }
                ScopeKind::Class => "in a class body",
                ScopeKind::TypeParameters => "within the definition of a generic",
                ScopeKind::TypeAlias => "in a type alias",
                ScopeKind::TypeVariable => "in a TypeVar bound",
                ScopeKind::Annotation => "in an annotation",
            };
            let message = format!("assignment expression within a comprehension cannot be used {what}");
            return self.error(target.range, message);
        }
        Ok(())
    }

    fn comprehension<T>(
        &mut self,
        node: &T,
        kind: Comprehension,
        generators: &[ast::Comprehension],
        element: &Expr,
        value: Option<&Expr>,
    ) -> Result<()> {
        let Some((outermost, rest)) = generators.split_first() else { return Ok(()) };
        // The outermost iterable belongs to the block around.
        self.current().comp_iter_expr += 1;
        self.expr(&outermost.iter)?;
        self.current().comp_iter_expr -= 1;
        self.enter(ScopeKind::Function, node, Role::Body);
        self.current().comprehension = kind;
        self.current().coroutine = outermost.is_async;
        self.note(".0", DEF_PARAM);
        self.current().comp_iter_target = true;
        self.expr(&outermost.target)?;
        self.current().comp_iter_target = false;
        self.exprs(&outermost.ifs)?;
        for generator in rest {
            self.current().comp_iter_target = true;
            self.expr(&generator.target)?;
            self.current().comp_iter_target = false;
            self.current().comp_iter_expr += 1;
            self.expr(&generator.iter)?;
            self.current().comp_iter_expr -= 1;
            self.exprs(&generator.ifs)?;
            self.current().coroutine |= generator.is_async;
        }
        if let Some(value) = value {
            self.expr(value)?;
        }
        self.expr(element)?;
        self.current().generator = kind == Comprehension::Generator;
        let coroutine = self.scope().coroutine && kind != Comprehension::Generator;
        self.leave();
        if coroutine {
            self.current().coroutine = true;
        }
        Ok(())
    }
}
