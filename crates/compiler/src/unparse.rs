//! Expressions as text, as `ast.unparse` of CPython's compiler writes annotations.

use ophion_bytecode::Const;
use ophion_syntax::Source;
use ophion_syntax::ast::Expr;
use ophion_syntax::text_size::Ranged;

/// The text of an annotation.
pub(crate) fn unparse(source: &Source, e: &Expr) -> Vec<u8> {
    let range = e.range();
    source.text()[range.start().to_usize()..range.end().to_usize()].as_bytes().to_vec()
}

/// `repr` of a constant.
pub(crate) fn repr(constant: &Const) -> String {
    match constant {
        Const::Int(value) => value.to_string(),
        other => format!("{other:?}"),
    }
}
