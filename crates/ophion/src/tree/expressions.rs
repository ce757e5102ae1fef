//! Expressions.

use super::*;
use ophion_syntax::ast::{BoolOp, CmpOp, ExprContext, Operator, UnaryOp};

pub(super) fn operator(op: Operator) -> &'static str {
    match op {
        Operator::Add => "Add",
        Operator::Sub => "Sub",
        Operator::Mult => "Mult",
        Operator::MatMult => "MatMult",
        Operator::Div => "Div",
        Operator::Mod => "Mod",
        Operator::Pow => "Pow",
        Operator::LShift => "LShift",
        Operator::RShift => "RShift",
        Operator::BitOr => "BitOr",
        Operator::BitXor => "BitXor",
        Operator::BitAnd => "BitAnd",
        Operator::FloorDiv => "FloorDiv",
    }
}

fn comparison(op: CmpOp) -> &'static str {
    match op {
        CmpOp::Eq => "Eq",
        CmpOp::NotEq => "NotEq",
        CmpOp::Lt => "Lt",
        CmpOp::LtE => "LtE",
        CmpOp::Gt => "Gt",
        CmpOp::GtE => "GtE",
        CmpOp::Is => "Is",
        CmpOp::IsNot => "IsNot",
        CmpOp::In => "In",
        CmpOp::NotIn => "NotIn",
    }
}

impl Builder<'_> {
    fn context(&mut self, ctx: ExprContext) -> PyResult {
        self.singleton(match ctx {
            ExprContext::Store => "Store",
            ExprContext::Del => "Del",
            ExprContext::Load | ExprContext::Invalid => "Load",
        })
    }

    pub(super) fn expression(&mut self, e: &Expr) -> PyResult {
        let range = Some(e.range());
        match e {
            Expr::BoolOp(e) => {
                let op = self.singleton(if e.op == BoolOp::And { "And" } else { "Or" })?;
                let values = self.expressions(&e.values)?;
                self.node("BoolOp", range, [("op", op), ("values", values)])
            }
            Expr::Named(e) => {
                let target = self.expression(&e.target)?;
                let value = self.expression(&e.value)?;
                self.node("NamedExpr", range, [("target", target), ("value", value)])
            }
            Expr::BinOp(e) => {
                let left = self.expression(&e.left)?;
                let op = self.singleton(operator(e.op))?;
                let right = self.expression(&e.right)?;
                self.node("BinOp", range, [("left", left), ("op", op), ("right", right)])
            }
            Expr::UnaryOp(e) => {
                let op = self.singleton(match e.op {
                    UnaryOp::Invert => "Invert",
                    UnaryOp::Not => "Not",
                    UnaryOp::UAdd => "UAdd",
                    UnaryOp::USub => "USub",
                })?;
                let operand = self.expression(&e.operand)?;
                self.node("UnaryOp", range, [("op", op), ("operand", operand)])
            }
            Expr::Lambda(e) => {
                let args = self.arguments(e.parameters.as_deref())?;
                let body = self.expression(&e.body)?;
                self.node("Lambda", range, [("args", args), ("body", body)])
            }
            Expr::If(e) => {
                let test = self.expression(&e.test)?;
                let body = self.expression(&e.body)?;
                let orelse = self.expression(&e.orelse)?;
                self.node("IfExp", range, [("test", test), ("body", body), ("orelse", orelse)])
            }
            Expr::Dict(e) => {
                let keys = self.list_of(&e.items, |b, item| b.boxed(item.key.as_ref()))?;
                let values = self.list_of(&e.items, |b, item| b.expression(&item.value))?;
                self.node("Dict", range, [("keys", keys), ("values", values)])
            }
            Expr::Set(e) => {
                let elts = self.expressions(&e.elts)?;
                self.node("Set", range, [("elts", elts)])
            }
            Expr::ListComp(e) => self.comprehension("ListComp", range, &e.elt, &e.generators),
            Expr::SetComp(e) => self.comprehension("SetComp", range, &e.elt, &e.generators),
            Expr::Generator(e) => self.comprehension("GeneratorExp", range, &e.elt, &e.generators),
            Expr::DictComp(e) => {
                let key = self.boxed(e.key.as_deref())?;
                let value = self.expression(&e.value)?;
                let generators = self.comprehensions(&e.generators)?;
                self.node("DictComp", range, [("key", key), ("value", value), ("generators", generators)])
            }
            Expr::Await(e) => {
                let value = self.expression(&e.value)?;
                self.node("Await", range, [("value", value)])
            }
            Expr::Yield(e) => {
                let value = self.boxed(e.value.as_deref())?;
                self.node("Yield", range, [("value", value)])
            }
            Expr::YieldFrom(e) => {
                let value = self.expression(&e.value)?;
                self.node("YieldFrom", range, [("value", value)])
            }
            Expr::Compare(e) => {
                let left = self.expression(&e.left)?;
                let ops = self.list_of(&*e.ops, |b, op| b.singleton(comparison(*op)))?;
                let comparators = self.expressions(&e.comparators)?;
                self.node("Compare", range, [("left", left), ("ops", ops), ("comparators", comparators)])
            }
            Expr::Call(e) => {
                let func = self.expression(&e.func)?;
                let args = match &*e.arguments.args {
                    // The brackets of the call are those of the generator.
                    [Expr::Generator(g)] if !g.parenthesized => {
                        let only = Some(e.arguments.range);
                        let only = self.comprehension("GeneratorExp", only, &g.elt, &g.generators)?;
                        self.vm.list(vec![only])
                    }
                    args => self.expressions(args)?,
                };
                let keywords = self.keywords(&e.arguments.keywords)?;
                self.node("Call", range, [("func", func), ("args", args), ("keywords", keywords)])
            }
            Expr::FString(e) => self.fstring(e),
            Expr::TString(e) => self.tstring(e),
            Expr::StringLiteral(e) => self.string(e),
            Expr::BytesLiteral(_)
            | Expr::NumberLiteral(_)
            | Expr::BooleanLiteral(_)
            | Expr::NoneLiteral(_)
            | Expr::EllipsisLiteral(_) => {
                let value = ophion_compiler::literal(self.source, e).unwrap_or(Const::None);
                self.constant(&value, Object::NONE, e.range())
            }
            Expr::Attribute(e) => {
                let value = self.expression(&e.value)?;
                let attr = self.name(&e.attr.id);
                let ctx = self.context(e.ctx)?;
                self.node("Attribute", range, [("value", value), ("attr", attr), ("ctx", ctx)])
            }
            Expr::Subscript(e) => {
                let value = self.expression(&e.value)?;
                let slice = self.expression(&e.slice)?;
                let ctx = self.context(e.ctx)?;
                self.node("Subscript", range, [("value", value), ("slice", slice), ("ctx", ctx)])
            }
            Expr::Starred(e) => {
                let value = self.expression(&e.value)?;
                let ctx = self.context(e.ctx)?;
                self.node("Starred", range, [("value", value), ("ctx", ctx)])
            }
            Expr::Name(e) => {
                let id = self.name(&e.id);
                let ctx = self.context(e.ctx)?;
                self.node("Name", range, [("id", id), ("ctx", ctx)])
            }
            Expr::List(e) => {
                let elts = self.expressions(&e.elts)?;
                let ctx = self.context(e.ctx)?;
                self.node("List", range, [("elts", elts), ("ctx", ctx)])
            }
            Expr::Tuple(e) => {
                let elts = self.expressions(&e.elts)?;
                let ctx = self.context(e.ctx)?;
                self.node("Tuple", range, [("elts", elts), ("ctx", ctx)])
            }
            Expr::Slice(e) => {
                let lower = self.boxed(e.lower.as_deref())?;
                let upper = self.boxed(e.upper.as_deref())?;
                let step = self.boxed(e.step.as_deref())?;
                self.node("Slice", range, [("lower", lower), ("upper", upper), ("step", step)])
            }
            Expr::IpyEscapeCommand(_) => Err(self.vm.internal_error("a command of IPython")),
        }
    }

    fn comprehension(
        &mut self,
        class: &'static str,
        range: Option<TextRange>,
        elt: &Expr,
        generators: &[ast::Comprehension],
    ) -> PyResult {
        let elt = self.expression(elt)?;
        let generators = self.comprehensions(generators)?;
        self.node(class, range, [("elt", elt), ("generators", generators)])
    }
}
