//! `from __future__ import ...`: which features there are, and where it may stand.

use ruff_python_ast as ast;
use ruff_text_size::Ranged;

use crate::error::SyntaxError;
use crate::parse::at_range;
use crate::source::Source;

/// The features that still change something.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Future {
    pub annotations: bool,
    pub barry_as_flufl: bool,
}

const ACCEPTED: [&str; 8] = [
    "nested_scopes",
    "generators",
    "division",
    "absolute_import",
    "with_statement",
    "print_function",
    "unicode_literals",
    "generator_stop",
];

pub(crate) fn check(source: &Source, tree: &ast::Mod) -> Result<Future, SyntaxError> {
    let mut future = Future::default();
    let ast::Mod::Module(module) = tree else { return Ok(future) };
    let mut body = module.body.as_slice();
    if let Some(ast::Stmt::Expr(first)) = body.first()
        && first.value.is_string_literal_expr()
    {
        body = &body[1..];
    }
    for statement in body {
        let ast::Stmt::ImportFrom(import) = statement else { break };
        if import.level != 0 || import.module.as_ref().is_none_or(|module| module.as_str() != "__future__") {
            break;
        }
        for alias in &import.names {
            let message = match alias.name.as_str() {
                "annotations" => {
                    future.annotations = true;
                    continue;
                }
                "barry_as_FLUFL" => {
                    future.barry_as_flufl = true;
                    continue;
                }
                name if ACCEPTED.contains(&name) => continue,
                "braces" => "not a chance".to_string(),
                name => format!("future feature {name} is not defined"),
            };
            let range = alias.name.range();
            return Err(at_range(source, range.start().to_u32(), range.end().to_u32(), message).without_text().apart());
        }
    }
    Ok(future)
}
