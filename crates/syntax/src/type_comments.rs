//! `# type: ...`: the comments that told types before there were annotations, for `compile` with `PyCF_TYPE_COMMENTS`.

use std::collections::HashMap;

use ruff_python_ast as ast;
use ruff_python_ast::token::{TokenKind, Tokens};
use ruff_python_ast::visitor::{Visitor, walk_stmt};
use ruff_text_size::Ranged;

use crate::error::SyntaxError;
use crate::parse::at_range;
use crate::source::Source;

/// The type comments of a text.
///
/// ```
/// use ophion_syntax::{Options, Source, parse_with};
///
/// let source = Source::new("<string>", "x = []  # type: list[int]\n");
/// let parsed = parse_with(&source, Options { type_comments: true, ..Options::default() }).unwrap();
/// assert_eq!(parsed.type_comments.of(0), Some("list[int]"));
/// ```
#[derive(Debug, Default)]
pub struct TypeComments {
    by_start: HashMap<u32, String>,
    /// Where the comment of an assignment ends, by the assignment's own end.
    ends: HashMap<u32, u32>,
    /// The line of each `# type: ignore`, and what follows the words.
    pub ignores: Vec<(u32, String)>,
}

impl TypeComments {
    /// That of the statement, or the parameter, which begins at an offset of the text. (A decorated function begins with its first decorator.)
    pub fn of(&self, start: u32) -> Option<&str> {
        self.by_start.get(&start).map(String::as_str)
    }
    /// The end of a statement: the comment of an assignment belongs to it.
    pub fn end_of(&self, end: u32) -> u32 {
        self.ends.get(&end).copied().unwrap_or(end)
    }
}

/// A token that the grammar sees.
#[derive(Clone, Copy)]
struct Seen {
    kind: TokenKind,
    start: u32,
    end: u32,
    /// Where its words begin, if it is a type comment.
    comment: Option<u32>,
}

/// Finds the type comments of a module; one that stands where none may is an error.
pub(crate) fn collect(source: &Source, tokens: &Tokens, tree: &ast::Mod) -> Result<TypeComments, SyntaxError> {
    let ast::Mod::Module(module) = tree else { return Ok(TypeComments::default()) };
    let mut found = TypeComments::default();
    let mut seen = Vec::new();
    for token in tokens.iter() {
        let (start, end) = (token.start().to_u32(), token.end().to_u32());
        let mut comment = None;
        match token.kind() {
            TokenKind::NonLogicalNewline => continue,
            TokenKind::Comment => {
                let text = &source.text()[start as usize..end as usize];
                let Some(words) = words(text) else { continue };
                if let Some(tag) = words.strip_prefix("ignore")
                    && !tag.starts_with(|c: char| c.is_ascii_alphanumeric() || !c.is_ascii())
                {
                    // The end of a line that has nothing else goes with it.
                    let line = source.line(start);
                    let before = &source.text()[source.line_start(line) as usize..start as usize];
                    let alone = before.trim().is_empty() && source.text()[end as usize..].starts_with('\n');
                    found.ignores.push((line, if alone { format!("{tag}\n") } else { tag.to_string() }));
                    continue;
                }
                comment = Some(end - words.len() as u32);
            }
            _ => {}
        }
        seen.push(Seen { kind: token.kind(), start, end, comment });
    }
    if seen.iter().all(|t| t.comment.is_none()) {
        return Ok(found);
    }
    let mut taker = Taker { source, taken: vec![false; seen.len()], seen: &seen, found, error: None };
    taker.visit_body(&module.body);
    if let Some(error) = taker.error {
        return Err(error);
    }
    let stray = seen.iter().zip(&taker.taken).find(|(t, taken)| t.comment.is_some() && !**taken);
    match stray {
        Some((t, _)) => Err(at_range(source, t.start, t.end, "invalid syntax")),
        None => Ok(taker.found),
    }
}

/// What follows `# type: `, if a comment begins so.
fn words(comment: &str) -> Option<&str> {
    let blank = [' ', '\t'];
    let rest = comment.strip_prefix('#')?.trim_start_matches(blank).strip_prefix("type:")?;
    Some(rest.trim_start_matches(blank))
}

struct Taker<'a> {
    source: &'a Source,
    seen: &'a [Seen],
    taken: Vec<bool>,
    found: TypeComments,
    error: Option<SyntaxError>,
}

impl Taker<'_> {
    /// The first token that begins at an offset or after it.
    fn from(&self, offset: u32) -> usize {
        self.seen.partition_point(|t| t.start < offset)
    }
    fn is(&self, at: usize, kind: TokenKind) -> bool {
        self.seen.get(at).is_some_and(|t| t.kind == kind)
    }
    fn is_comment(&self, at: usize) -> bool {
        self.seen.get(at).is_some_and(|t| t.comment.is_some())
    }
    /// Gives a type comment to what begins at an offset.
    fn take(&mut self, at: usize, owner: u32) {
        if let Some(&Seen { end, comment: Some(words), .. }) = self.seen.get(at) {
            self.taken[at] = true;
            self.found.by_start.insert(owner, self.source.text()[words as usize..end as usize].to_string());
        }
    }
    /// The token after the colon that follows an offset.
    fn after_colon(&self, offset: u32) -> usize {
        let from = self.from(offset);
        let colon = self.seen[from..].iter().position(|t| t.kind == TokenKind::Colon);
        colon.map_or(self.seen.len(), |n| from + n + 1)
    }

    fn function(&mut self, f: &ast::StmtFunctionDef) {
        let parameters = &f.parameters;
        let plain = parameters.posonlyargs.iter().chain(&parameters.args).chain(&parameters.kwonlyargs);
        let starred = parameters.vararg.iter().chain(&parameters.kwarg);
        let all = plain.map(|p| (p.parameter.name.start(), p.end()));
        for (start, end) in all.chain(starred.map(|p| (p.name.start(), p.end()))) {
            let next = self.from(end.to_u32());
            if self.is(next, TokenKind::Comma) {
                self.take(next + 1, start.to_u32());
            } else if self.is(next + 1, TokenKind::Rpar) {
                self.take(next, start.to_u32());
            }
        }
        let header = f.returns.as_ref().map_or(parameters.end(), |r| r.end());
        let owner = f.start().to_u32();
        let mut at = self.after_colon(header.to_u32());
        let beside = self.is_comment(at);
        if beside {
            self.take(at, owner);
            at += 1;
        }
        // On a line of its own it is the first of the body.
        if self.is(at, TokenKind::Newline) && self.is_comment(at + 1) && self.is(at + 2, TokenKind::Indent) {
            if beside {
                let t = self.seen[at + 1];
                let error = at_range(self.source, t.start, t.end, "Cannot have two type comments on def");
                self.error.get_or_insert(error);
            }
            self.take(at + 1, owner);
        }
    }
}

impl<'t> Visitor<'t> for Taker<'_> {
    fn visit_stmt(&mut self, s: &'t ast::Stmt) {
        use ast::Stmt;
        let owner = s.start().to_u32();
        match s {
            Stmt::Assign(s) => {
                let at = self.from(s.end().to_u32());
                if self.is_comment(at) {
                    self.found.ends.insert(s.end().to_u32(), self.seen[at].end);
                }
                self.take(at, owner);
            }
            Stmt::For(s) => self.take(self.after_colon(s.iter.end().to_u32()), owner),
            Stmt::With(s) => {
                let end = s.items.last().map_or(s.start(), |item| item.end());
                self.take(self.after_colon(end.to_u32()), owner);
            }
            Stmt::FunctionDef(f) => self.function(f),
            _ => {}
        }
        walk_stmt(self, s);
    }
    // No statement is inside of an expression.
    fn visit_expr(&mut self, _: &'t ast::Expr) {}
}
