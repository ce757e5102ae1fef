//! `(int, *str) -> bool`: what a type comment says of a function, for `compile` with the mode `func_type`.

use ruff_python_ast as ast;
use ruff_python_ast::token::TokenKind;
use ruff_python_parser::{Mode as ParserMode, ParseOptions, parse_unchecked};
use ruff_text_size::Ranged;

use crate::error::{SyntaxError, SyntaxErrorKind};
use crate::parse::{Mode, Options, Parsed, at_range, parse_with};
use crate::source::Source;

/// Parses a signature: the tree is that of a tuple of two, the list of the arguments' types and the result's.
///
/// The expressions of the language have no `->`: another text of the same places is parsed, in which a list and a comma stand.
pub(crate) fn parse(source: &Source, options: Options) -> Result<Parsed, SyntaxError> {
    let text = source.text();
    let lexed = parse_unchecked(text, ParseOptions::from(ParserMode::Module));
    let trivia = [TokenKind::Comment, TokenKind::NonLogicalNewline, TokenKind::Newline, TokenKind::EndOfFile];
    let tokens: Vec<_> = lexed.tokens().iter().filter(|t| !trivia.contains(&t.kind())).collect();
    let wrong = |at: Option<&&ruff_python_ast::token::Token>| match at {
        Some(t) => at_range(source, t.start().to_u32(), t.end().to_u32(), "invalid syntax"),
        None => at_range(source, text.len() as u32, text.len() as u32, "invalid syntax"),
    };
    let mut rewritten = text.as_bytes().to_vec();
    let mut depth = 0usize;
    // Of the outermost parentheses: kinds of stars seen, and whether an expression is due.
    let (mut starred, mut double, mut due) = (false, false, true);
    let mut arrow = None;
    for (i, t) in tokens.iter().enumerate() {
        let at = t.start().to_usize();
        let first = due;
        match t.kind() {
            TokenKind::Indent if i == 0 => {
                let error = at_range(source, t.start().to_u32(), t.end().to_u32(), "unexpected indent");
                return Err(SyntaxError { kind: SyntaxErrorKind::IndentationError, ..error });
            }
            _ if i == 0 && t.kind() != TokenKind::Lpar => return Err(wrong(Some(t))),
            TokenKind::Lpar | TokenKind::Lsqb | TokenKind::Lbrace => {
                due = depth == 0;
                depth += 1;
                if i == 0 {
                    rewritten[at] = b'[';
                }
            }
            TokenKind::Rpar | TokenKind::Rsqb | TokenKind::Rbrace => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    if t.kind() != TokenKind::Rpar || first && i != 1 {
                        return Err(wrong(Some(t)));
                    }
                    rewritten[at] = b']';
                    arrow = Some(i + 1);
                    break;
                }
            }
            TokenKind::Comma if depth == 1 => due = !first,
            TokenKind::Star if depth == 1 && first => {
                if starred || double {
                    return Err(wrong(Some(t)));
                }
                (starred, due) = (true, false);
                rewritten[at] = b' ';
            }
            TokenKind::DoubleStar if depth == 1 && first => {
                if double {
                    return Err(wrong(Some(t)));
                }
                (double, due) = (true, false);
                rewritten[at..at + 2].copy_from_slice(b"  ");
            }
            // After the stars there are no more plain ones.
            _ if depth == 1 && first && (starred || double) => return Err(wrong(Some(t))),
            _ => due = false,
        }
    }
    let Some(t) = arrow.and_then(|i| tokens.get(i)).filter(|t| t.kind() == TokenKind::Rarrow) else {
        return Err(wrong(arrow.and_then(|i| tokens.get(i))));
    };
    rewritten[t.start().to_usize()..t.end().to_usize()].copy_from_slice(b", ");
    // (Each byte written over is of ASCII.)
    let rewritten = String::from_utf8(rewritten).unwrap_or_default();
    let rewritten = Source::new(source.name(), rewritten);
    let mut parsed = parse_with(&rewritten, Options { mode: Mode::Eval, ..options })?;
    match parsed.expression() {
        Some(ast::Expr::Tuple(pair)) if pair.elts.len() == 2 && plain(&pair.elts[1]) => match &pair.elts[0] {
            ast::Expr::List(l) if l.elts.iter().all(plain) => {}
            _ => return Err(wrong(tokens.first())),
        },
        _ => return Err(wrong(tokens.last())),
    }
    parsed.mode = Mode::FunctionType;
    Ok(parsed)
}

/// Is it what the grammar calls an expression?
fn plain(e: &ast::Expr) -> bool {
    !matches!(e, ast::Expr::Starred(_) | ast::Expr::Named(_))
}
