//! Statements.

use super::expressions::operator;
use super::*;
use ophion_syntax::ast::{ElifElseClause, ExceptHandler, Stmt};

impl Builder<'_> {
    pub(super) fn statements(&mut self, list: &[Stmt]) -> PyResult {
        self.list_of(list, |b, s| b.statement(s))
    }

    /// The range of a statement, with the type comment that ends it.
    fn whole(&self, range: TextRange) -> TextRange {
        TextRange::new(range.start(), self.parsed.type_comments.end_of(range.end().to_u32()).into())
    }

    /// A definition begins after its decorators.
    fn definition(&self, decorators: &[ast::Decorator], range: TextRange) -> Option<TextRange> {
        let Some(last) = decorators.last() else { return Some(range) };
        let text = self.source.text();
        let mut at = last.range.end().to_usize();
        loop {
            let rest = text.get(at..)?;
            at += rest.len() - rest.trim_start().len();
            if !text.get(at..)?.starts_with('#') {
                return Some(TextRange::new((at as u32).into(), range.end()));
            }
            at += text.get(at..)?.find('\n').unwrap_or(text.len() - at);
        }
    }

    fn statement(&mut self, s: &Stmt) -> PyResult {
        let whole = self.whole(s.range());
        let range = Some(whole);
        let comment = self.type_comment(s.start());
        match s {
            Stmt::FunctionDef(s) => {
                let range = self.definition(&s.decorator_list, whole);
                let name = self.name(&s.name.id);
                let args = self.arguments(Some(&s.parameters))?;
                let body = self.statements(&s.body)?;
                let decorators = self.list_of(&s.decorator_list, |b, d| b.expression(&d.expression))?;
                let returns = self.boxed(s.returns.as_deref())?;
                let params = self.type_params(s.type_params.as_deref())?;
                let fields = [
                    ("name", name),
                    ("args", args),
                    ("body", body),
                    ("decorator_list", decorators),
                    ("returns", returns),
                    comment,
                    ("type_params", params),
                ];
                self.node(if s.is_async { "AsyncFunctionDef" } else { "FunctionDef" }, range, fields)
            }
            Stmt::ClassDef(s) => {
                let range = self.definition(&s.decorator_list, whole);
                let name = self.name(&s.name.id);
                let (bases, keywords) = s.arguments.as_deref().map_or((&[][..], &[][..]), |a| (&*a.args, &a.keywords));
                let bases = self.expressions(bases)?;
                let keywords = self.keywords(keywords)?;
                let body = self.statements(&s.body)?;
                let decorators = self.list_of(&s.decorator_list, |b, d| b.expression(&d.expression))?;
                let params = self.type_params(s.type_params.as_deref())?;
                let fields = [
                    ("name", name),
                    ("bases", bases),
                    ("keywords", keywords),
                    ("body", body),
                    ("decorator_list", decorators),
                    ("type_params", params),
                ];
                self.node("ClassDef", range, fields)
            }
            Stmt::Return(s) => {
                let value = self.boxed(s.value.as_deref())?;
                self.node("Return", range, [("value", value)])
            }
            Stmt::Delete(s) => {
                let targets = self.expressions(&s.targets)?;
                self.node("Delete", range, [("targets", targets)])
            }
            Stmt::TypeAlias(s) => {
                let name = self.expression(&s.name)?;
                let params = self.type_params(s.type_params.as_deref())?;
                let value = self.expression(&s.value)?;
                self.node("TypeAlias", range, [("name", name), ("type_params", params), ("value", value)])
            }
            Stmt::Assign(s) => {
                let targets = self.expressions(&s.targets)?;
                let value = self.expression(&s.value)?;
                self.node("Assign", range, [("targets", targets), ("value", value), comment])
            }
            Stmt::AugAssign(s) => {
                let target = self.expression(&s.target)?;
                let op = self.singleton(operator(s.op))?;
                let value = self.expression(&s.value)?;
                self.node("AugAssign", range, [("target", target), ("op", op), ("value", value)])
            }
            Stmt::AnnAssign(s) => {
                let target = self.expression(&s.target)?;
                let annotation = self.expression(&s.annotation)?;
                let value = self.boxed(s.value.as_deref())?;
                let simple = ("simple", Object::small(s.simple.into()));
                self.node(
                    "AnnAssign",
                    range,
                    [("target", target), ("annotation", annotation), ("value", value), simple],
                )
            }
            Stmt::For(s) => {
                let target = self.expression(&s.target)?;
                let iter = self.expression(&s.iter)?;
                let body = self.statements(&s.body)?;
                let orelse = self.statements(&s.orelse)?;
                let fields = [("target", target), ("iter", iter), ("body", body), ("orelse", orelse), comment];
                self.node(if s.is_async { "AsyncFor" } else { "For" }, range, fields)
            }
            Stmt::While(s) => {
                let test = self.expression(&s.test)?;
                let body = self.statements(&s.body)?;
                let orelse = self.statements(&s.orelse)?;
                self.node("While", range, [("test", test), ("body", body), ("orelse", orelse)])
            }
            Stmt::If(s) => {
                let test = self.expression(&s.test)?;
                let body = self.statements(&s.body)?;
                let orelse = self.clauses(&s.elif_else_clauses, whole)?;
                self.node("If", range, [("test", test), ("body", body), ("orelse", orelse)])
            }
            Stmt::With(s) => {
                let items = self.list_of(&s.items, |b, item| {
                    let context = b.expression(&item.context_expr)?;
                    let variables = b.boxed(item.optional_vars.as_deref())?;
                    b.node("withitem", None, [("context_expr", context), ("optional_vars", variables)])
                })?;
                let body = self.statements(&s.body)?;
                let fields = [("items", items), ("body", body), comment];
                self.node(if s.is_async { "AsyncWith" } else { "With" }, range, fields)
            }
            Stmt::Match(s) => {
                let subject = self.expression(&s.subject)?;
                let cases = self.list_of(&s.cases, |b, case| {
                    let pattern = b.pattern(&case.pattern)?;
                    let guard = b.boxed(case.guard.as_deref())?;
                    let body = b.statements(&case.body)?;
                    b.node("match_case", None, [("pattern", pattern), ("guard", guard), ("body", body)])
                })?;
                self.node("Match", range, [("subject", subject), ("cases", cases)])
            }
            Stmt::Raise(s) => {
                let exc = self.boxed(s.exc.as_deref())?;
                let cause = self.boxed(s.cause.as_deref())?;
                self.node("Raise", range, [("exc", exc), ("cause", cause)])
            }
            Stmt::Try(s) => {
                let body = self.statements(&s.body)?;
                let handlers = self.list_of(&s.handlers, |b, ExceptHandler::ExceptHandler(h)| {
                    let kind = b.boxed(h.type_.as_deref())?;
                    let name = b.identifier(h.name.as_ref());
                    let body = b.statements(&h.body)?;
                    b.node("ExceptHandler", Some(b.whole(h.range)), [("type", kind), ("name", name), ("body", body)])
                })?;
                let orelse = self.statements(&s.orelse)?;
                let finalbody = self.statements(&s.finalbody)?;
                let fields = [("body", body), ("handlers", handlers), ("orelse", orelse), ("finalbody", finalbody)];
                self.node(if s.is_star { "TryStar" } else { "Try" }, range, fields)
            }
            Stmt::Assert(s) => {
                let test = self.expression(&s.test)?;
                let msg = self.boxed(s.msg.as_deref())?;
                self.node("Assert", range, [("test", test), ("msg", msg)])
            }
            Stmt::Import(s) => {
                let names = self.aliases(&s.names)?;
                self.node("Import", range, [("names", names)])
            }
            Stmt::ImportFrom(s) => {
                let module = self.identifier(s.module.as_ref());
                let names = self.aliases(&s.names)?;
                let level = self.vm.int(s.level.into());
                self.node("ImportFrom", range, [("module", module), ("names", names), ("level", level)])
            }
            Stmt::Global(s) => {
                let names = self.names(&s.names);
                self.node("Global", range, [("names", names)])
            }
            Stmt::Nonlocal(s) => {
                let names = self.names(&s.names);
                self.node("Nonlocal", range, [("names", names)])
            }
            Stmt::Expr(s) => {
                let value = self.expression(&s.value)?;
                self.node("Expr", range, [("value", value)])
            }
            Stmt::Pass(_) => self.node("Pass", range, []),
            Stmt::Break(_) => self.node("Break", range, []),
            Stmt::Continue(_) => self.node("Continue", range, []),
            Stmt::IpyEscapeCommand(_) => Err(self.vm.internal_error("a command of IPython")),
        }
    }

    /// `elif` is an `if` in the `else`, up to the end of the whole statement.
    fn clauses(&mut self, clauses: &[ElifElseClause], whole: TextRange) -> PyResult {
        let Some((first, rest)) = clauses.split_first() else { return Ok(self.vm.list(Vec::new())) };
        let Some(test) = &first.test else { return self.statements(&first.body) };
        let test = self.expression(test)?;
        let body = self.statements(&first.body)?;
        let orelse = self.clauses(rest, whole)?;
        let range = Some(TextRange::new(first.range.start(), whole.end()));
        let node = self.node("If", range, [("test", test), ("body", body), ("orelse", orelse)])?;
        Ok(self.vm.list(vec![node]))
    }

    fn aliases(&mut self, names: &[ast::Alias]) -> PyResult {
        self.list_of(names, |b, alias| {
            let name = b.name(&alias.name.id);
            let asname = b.identifier(alias.asname.as_ref());
            b.node("alias", Some(alias.range), [("name", name), ("asname", asname)])
        })
    }
}
