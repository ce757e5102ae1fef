//! Which part of a range a traceback marks with `^`: the operator of a binary operation, the brackets of a subscript, the arguments of a call.

use ophion_syntax::ast::{Expr, Stmt};
use ophion_syntax::text_size::Ranged;
use ophion_syntax::{Mode, Source};
use ophion_vm::Anchors;

/// Looks at the text of the range and of the statement that it is part of.
pub fn find(segment: &str, statement: &str) -> Anchors {
    Anchors { primary: primary(segment), plain_call: plain_call(segment, statement) }
}

fn primary(segment: &str) -> Option<(usize, usize)> {
    let wrapped = format!("(\n{segment}\n)");
    let source = Source::new("<segment>", wrapped.clone());
    let parsed = ophion_syntax::parse(&source, Mode::Eval).ok()?;
    let expression = parsed.expression()?;
    let chars = |bytes: usize| segment.get(..bytes.checked_sub(2)?).map(|s| s.chars().count());
    let first_line = |bytes: usize| !wrapped[2..bytes].contains('\n');
    match expression {
        Expr::BinOp(op) => {
            let from = op.left.range().end().to_usize();
            let to = op.right.range().start().to_usize();
            let between = &wrapped[from..to];
            // The operator is the first character that is neither space nor bracket nor comment.
            let at = between.find(|c: char| !c.is_whitespace() && c != ')' && c != '\\')?;
            let rest = &between[at..];
            let width =
                if rest.starts_with("**") || rest.starts_with("//") || rest.starts_with("<<") || rest.starts_with(">>")
                {
                    2
                } else {
                    1
                };
            if !first_line(from + at) {
                return None;
            }
            let a = chars(from + at)?;
            Some((a, a + width))
        }
        Expr::Subscript(s) => {
            let from = s.value.range().end().to_usize();
            let at = from + wrapped[from..].find('[')?;
            if !first_line(at) {
                return None;
            }
            Some((chars(at)?, chars(s.range().end().to_usize())?))
        }
        Expr::Call(c) => {
            let from = c.func.range().end().to_usize();
            let at = from + wrapped[from..].find('(')?;
            if !first_line(at) {
                return None;
            }
            Some((chars(at)?, chars(c.range().end().to_usize())?))
        }
        _ => None,
    }
}

/// The statement is nothing but the range's call, or the return or assignment of it.
fn plain_call(segment: &str, statement: &str) -> bool {
    let source = Source::new("<statement>", statement);
    let Ok(parsed) = ophion_syntax::parse(&source, Mode::Exec) else { return false };
    let [statement_node] = parsed.body() else { return false };
    let call = match statement_node {
        Stmt::Return(r) => match r.value.as_deref() {
            Some(Expr::Call(c)) if matches!(&*c.func, Expr::Name(_)) => c,
            _ => return false,
        },
        Stmt::Assign(a) => match &*a.value {
            Expr::Call(c) => c,
            _ => return false,
        },
        _ => return false,
    };
    let range = call.range();
    statement.get(range.start().to_usize()..range.end().to_usize()) == Some(segment)
}
