//! The warnings that need only the tree: comparing with `is`, calling or indexing a literal, asserting a tuple, and leaving
//! a `finally` by a jump (PEP 765).

use ruff_python_ast as ast;
use ruff_python_ast::visitor::{Visitor, walk_expr, walk_pattern, walk_stmt};
use ruff_text_size::Ranged;

use crate::error::*;
use crate::source::Source;

/// The warnings of a tree; the flag is set for one that the parser proper may not have had to take: a sequence pattern
/// without its commas, or an f-string with expressions in formats in expressions three deep.
pub(crate) fn collect(source: &Source, tree: &ast::Mod) -> (Vec<Warning>, bool) {
    let mut jumps = Jumps { source, warnings: Vec::new(), in_finally: false, in_loop: false };
    let mut misuse = Misuse { source, warnings: Vec::new(), suspicious: false };
    match tree {
        ast::Mod::Module(module) => {
            jumps.visit_body(&module.body);
            misuse.visit_body(&module.body);
        }
        ast::Mod::Expression(expression) => misuse.visit_expr(&expression.body),
    }
    let mut warnings = jumps.warnings;
    warnings.append(&mut misuse.warnings);
    (warnings, misuse.suspicious)
}

fn warning(source: &Source, node: &impl Ranged, message: String) -> Warning {
    let (start, end) = (node.start().to_u32(), node.end().to_u32());
    let found = WarningSource::Compiler;
    Warning { kind: WarningKind::SyntaxWarning, found, message, start, end, lineno: source.line(start) }
}

struct Jumps<'a> {
    source: &'a Source,
    warnings: Vec<Warning>,
    in_finally: bool,
    in_loop: bool,
}

impl Jumps<'_> {
    fn inside(&mut self, in_finally: bool, in_loop: bool, visit: impl FnOnce(&mut Self)) {
        let saved = (self.in_finally, self.in_loop);
        (self.in_finally, self.in_loop) = (in_finally, in_loop);
        visit(self);
        (self.in_finally, self.in_loop) = saved;
    }

    fn jump(&mut self, node: &impl Ranged, what: &str) {
        let message = format!("'{what}' in a 'finally' block");
        self.warnings.push(warning(self.source, node, message));
    }
}

impl<'a> Visitor<'a> for Jumps<'_> {
    fn visit_stmt(&mut self, statement: &'a ast::Stmt) {
        match statement {
            ast::Stmt::FunctionDef(function) => self.inside(false, false, |this| this.visit_body(&function.body)),
            ast::Stmt::ClassDef(class) => self.inside(false, false, |this| this.visit_body(&class.body)),
            ast::Stmt::Try(statement) => {
                self.visit_body(&statement.body);
                for handler in &statement.handlers {
                    let ast::ExceptHandler::ExceptHandler(handler) = handler;
                    self.visit_body(&handler.body);
                }
                self.visit_body(&statement.orelse);
                self.inside(true, false, |this| this.visit_body(&statement.finalbody));
            }
            ast::Stmt::For(statement) => {
                self.inside(false, true, |this| this.visit_body(&statement.body));
                self.visit_body(&statement.orelse);
            }
            ast::Stmt::While(statement) => {
                self.inside(false, true, |this| this.visit_body(&statement.body));
                self.visit_body(&statement.orelse);
            }
            ast::Stmt::Return(statement) if self.in_finally => self.jump(statement, "return"),
            ast::Stmt::Break(statement) if self.in_finally && !self.in_loop => self.jump(statement, "break"),
            ast::Stmt::Continue(statement) if self.in_finally && !self.in_loop => self.jump(statement, "continue"),
            _ => walk_stmt(self, statement),
        }
    }

    fn visit_expr(&mut self, _: &'a ast::Expr) {}
}

struct Misuse<'a> {
    source: &'a Source,
    warnings: Vec<Warning>,
    suspicious: bool,
}

/// The type of a constant, as `is` and the advice about commas name it.
fn constant_type(expression: &ast::Expr) -> Option<&'static str> {
    Some(match expression {
        ast::Expr::NoneLiteral(_) => "NoneType",
        ast::Expr::BooleanLiteral(_) => "bool",
        ast::Expr::EllipsisLiteral(_) => "ellipsis",
        ast::Expr::StringLiteral(_) => "str",
        ast::Expr::BytesLiteral(_) => "bytes",
        ast::Expr::NumberLiteral(number) => match number.value {
            ast::Number::Int(_) => "int",
            ast::Number::Float(_) => "float",
            ast::Number::Complex { .. } => "complex",
        },
        _ => return None,
    })
}

/// The type of what an expression makes, where that is plain to see.
fn inferred_type(expression: &ast::Expr) -> Option<&'static str> {
    Some(match expression {
        ast::Expr::Tuple(_) => "tuple",
        ast::Expr::List(_) | ast::Expr::ListComp(_) => "list",
        ast::Expr::Dict(_) | ast::Expr::DictComp(_) => "dict",
        ast::Expr::Set(_) | ast::Expr::SetComp(_) => "set",
        ast::Expr::Generator(_) => "generator",
        ast::Expr::Lambda(_) => "function",
        ast::Expr::FString(_) => "str",
        ast::Expr::TString(_) => "string.templatelib.Template",
        _ => return constant_type(expression),
    })
}

/// A constant that is no singleton, which `is` should not be asked about.
fn literal_of_is(expression: &ast::Expr) -> Option<&'static str> {
    match expression {
        ast::Expr::Tuple(tuple) => tuple
            .elts
            .iter()
            .all(|element| constant_type(element).is_some() || literal_of_is(element).is_some())
            .then_some("tuple"),
        _ => constant_type(expression).filter(|name| !matches!(*name, "NoneType" | "bool" | "ellipsis")),
    }
}

impl<'a> Visitor<'a> for Misuse<'_> {
    fn visit_stmt(&mut self, statement: &'a ast::Stmt) {
        if let ast::Stmt::Assert(assert) = statement {
            let always = match &*assert.test {
                ast::Expr::Tuple(tuple) => !tuple.elts.is_empty(),
                _ => false,
            };
            if always {
                let message = "assertion is always true, perhaps remove parentheses?".to_string();
                self.warnings.push(warning(self.source, assert, message));
            }
        }
        walk_stmt(self, statement);
    }

    fn visit_pattern(&mut self, pattern: &'a ast::Pattern) {
        if let ast::Pattern::MatchSequence(sequence) = pattern {
            for pair in sequence.patterns.windows(2) {
                let between = pair[0].end().to_usize()..pair[1].start().to_usize();
                self.suspicious |= !self.source.text()[between].contains(',');
            }
        }
        walk_pattern(self, pattern);
    }

    fn visit_expr(&mut self, expression: &'a ast::Expr) {
        match expression {
            ast::Expr::FString(string) => self.suspicious |= format_depth(string.value.elements()) >= MAX_FORMAT_DEPTH,
            ast::Expr::TString(string) => self.suspicious |= format_depth(string.value.elements()) >= MAX_FORMAT_DEPTH,
            ast::Expr::BinOp(operation) => self.suspicious |= bare_yield(&operation.left, expression),
            ast::Expr::If(choice) => self.suspicious |= bare_yield(&choice.body, expression),
            ast::Expr::BoolOp(operation) => {
                self.suspicious |= operation.values.first().is_some_and(|left| bare_yield(left, expression));
            }
            ast::Expr::Compare(compare) => {
                self.suspicious |= bare_yield(&compare.left, expression);
                let mut left = &*compare.left;
                for (operator, right) in compare.ops.iter().zip(&compare.comparators) {
                    if let Some(found) = literal_of_is(left).or(literal_of_is(right)) {
                        let message = match operator {
                            ast::CmpOp::Is => format!("\"is\" with '{found}' literal. Did you mean \"==\"?"),
                            ast::CmpOp::IsNot => format!("\"is not\" with '{found}' literal. Did you mean \"!=\"?"),
                            _ => String::new(),
                        };
                        if !message.is_empty() {
                            self.warnings.push(warning(self.source, compare, message));
                            break;
                        }
                    }
                    left = right;
                }
            }
            ast::Expr::Call(call) => {
                let callable = matches!(&*call.func, ast::Expr::Lambda(_));
                if let Some(name) = inferred_type(&call.func)
                    && !callable
                {
                    let message = format!("'{name}' object is not callable; perhaps you missed a comma?");
                    self.warnings.push(warning(self.source, &*call.func, message));
                }
            }
            ast::Expr::Subscript(subscript) => self.subscript(subscript),
            _ => {}
        }
        walk_expr(self, expression);
    }
}

/// How many expressions deep the formats of an f-string's expressions may go.
const MAX_FORMAT_DEPTH: u32 = 3;

fn format_depth<'a>(elements: impl Iterator<Item = &'a ast::InterpolatedStringElement>) -> u32 {
    let depth = |element: &ast::InterpolatedStringElement| match element {
        ast::InterpolatedStringElement::Literal(_) => 0,
        ast::InterpolatedStringElement::Interpolation(inner) => match &inner.format_spec {
            None => 1,
            Some(format) => 1 + format_depth(format.elements.iter()),
        },
    };
    elements.map(depth).max().unwrap_or(0)
}

impl Misuse<'_> {
    fn subscript(&mut self, subscript: &ast::ExprSubscript) {
        // Targets are not looked at.
        if subscript.ctx != ast::ExprContext::Load {
            return;
        }
        let value = &*subscript.value;
        let unsubscriptable = matches!(
            value,
            ast::Expr::NoneLiteral(_)
                | ast::Expr::BooleanLiteral(_)
                | ast::Expr::EllipsisLiteral(_)
                | ast::Expr::NumberLiteral(_)
                | ast::Expr::Set(_)
                | ast::Expr::SetComp(_)
                | ast::Expr::Generator(_)
                | ast::Expr::TString(_)
                | ast::Expr::Lambda(_)
        );
        if unsubscriptable {
            if let Some(name) = inferred_type(value) {
                let message = format!("'{name}' object is not subscriptable; perhaps you missed a comma?");
                self.warnings.push(warning(self.source, value, message));
            }
            return;
        }
        let sequence = matches!(
            value,
            ast::Expr::StringLiteral(_)
                | ast::Expr::BytesLiteral(_)
                | ast::Expr::FString(_)
                | ast::Expr::Tuple(_)
                | ast::Expr::List(_)
                | ast::Expr::ListComp(_)
        );
        if !sequence {
            return;
        }
        let index = match inferred_type(&subscript.slice) {
            None | Some("int" | "bool") => return,
            Some(index) => index,
        };
        if let Some(name) = inferred_type(value) {
            let message =
                format!("{name} indices must be integers or slices, not {index}; perhaps you missed a comma?");
            self.warnings.push(warning(self.source, value, message));
        }
    }
}

/// Is the left operand a `yield` without parentheses? CPython's grammar knows no such operand, be there an operator after it or not.
fn bare_yield(left: &ast::Expr, whole: &ast::Expr) -> bool {
    matches!(left, ast::Expr::Yield(_) | ast::Expr::YieldFrom(_)) && left.start() == whole.start()
}
