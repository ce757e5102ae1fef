//! From a source text to a tree: the parser proper, and who is asked when it fails.

use ruff_python_ast as ast;
use ruff_python_ast::PythonVersion;
use ruff_python_parser::{Mode as ParserMode, ParseOptions, parse_unchecked};
use ruff_text_size::Ranged;

use crate::diagnose::diagnose;
use crate::error::*;
use crate::future::{self, Future};
use crate::source::Source;
use crate::stack::Nesting;
use crate::type_comments::{self, TypeComments};
use crate::{function_type, literal, stack, warnings};

/// What a text is to be: the second argument of `compile`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Mode {
    /// A module.
    #[default]
    Exec,
    /// One expression.
    Eval,
    /// One interactive statement.
    Single,
    /// The signature of a type comment: `(int, *str) -> bool`. The tree is an expression, a tuple of the list of the arguments' types and the
    /// result's.
    FunctionType,
}

/// How a text is to be read.
#[derive(Debug, Clone, Copy, Default)]
pub struct Options {
    pub mode: Mode,
    /// Report a text that only stops too early as [`SyntaxErrorKind::IncompleteInput`] (`PyCF_ALLOW_INCOMPLETE_INPUT`).
    pub allow_incomplete: bool,
    /// Find the type comments of a module, and refuse those that stand where none may.
    pub type_comments: bool,
}

/// A text that parsed.
///
/// The tree may be as deep as [`stack::MAX_DEPTH`]: walk it inside [`stack::with_stack_for`]`(parsed.depth, ..)`. Dropping
/// it needs no such care.
#[derive(Debug)]
pub struct Parsed {
    tree: Option<Box<ast::Mod>>,
    pub mode: Mode,
    /// A bound of the tree's depth.
    pub depth: u32,
    /// What was warned of, in the order in which CPython does.
    pub warnings: Vec<Warning>,
    /// The `from __future__ import ...` in force.
    pub future: Future,
    /// If they were asked for.
    pub type_comments: TypeComments,
}

impl Parsed {
    /// The tree: [`ast::Mod::Expression`] for [`Mode::Eval`], else [`ast::Mod::Module`].
    pub fn tree(&self) -> &ast::Mod {
        self.tree.as_deref().expect("the tree is there until it is dropped")
    }

    /// The statements of a module; empty for an expression.
    pub fn body(&self) -> &[ast::Stmt] {
        match self.tree() {
            ast::Mod::Module(module) => &module.body,
            ast::Mod::Expression(_) => &[],
        }
    }

    /// The expression of [`Mode::Eval`].
    pub fn expression(&self) -> Option<&ast::Expr> {
        match self.tree() {
            ast::Mod::Module(_) => None,
            ast::Mod::Expression(expression) => Some(&expression.body),
        }
    }
}

impl Drop for Parsed {
    fn drop(&mut self) {
        if let Some(tree) = self.tree.take() {
            stack::with_stack_for(self.depth, move || drop(tree));
        }
    }
}

/// Parses a text. Errors are worded and placed as CPython 3.14 words and places them.
///
/// ```
/// use ophion_syntax::{Mode, Source, parse};
///
/// let parsed = parse(&Source::new("<string>", "x = 1"), Mode::Exec).unwrap();
/// assert_eq!(parsed.body().len(), 1);
///
/// let error = parse(&Source::new("<string>", "f(a b)"), Mode::Eval).unwrap_err();
/// assert_eq!(error.message, "invalid syntax. Perhaps you forgot a comma?");
/// ```
pub fn parse(source: &Source, mode: Mode) -> Result<Parsed, SyntaxError> {
    parse_with(source, Options { mode, ..Options::default() })
}

/// [`parse`] with all options.
pub fn parse_with(source: &Source, options: Options) -> Result<Parsed, SyntaxError> {
    if source.text().contains('\0') {
        let message = "source code string cannot contain null bytes";
        return Err(SyntaxError::placeless(SyntaxErrorKind::SyntaxError, message));
    }
    if source.text().len() >= u32::MAX as usize / 2 {
        return Err(stack::parser_overflow());
    }
    let depth = match stack::check(source) {
        Nesting::Parse(depth) => depth,
        Nesting::Diagnose => return Err(diagnosed(source, &options, None)),
        Nesting::Refuse(error) => return Err(error),
    };
    stack::with_stack_for(depth, || match options.mode {
        Mode::FunctionType => function_type::parse(source, options),
        _ => parse_here(source, &options, depth),
    })
}

fn parse_here(source: &Source, options: &Options, depth: u32) -> Result<Parsed, SyntaxError> {
    let text = source.text();
    if text.starts_with('\u{feff}') {
        return Err(diagnosed(source, options, None));
    }
    let mode = if options.mode == Mode::Eval { ParserMode::Expression } else { ParserMode::Module };
    let parsed = parse_unchecked(text, ParseOptions::from(mode).with_target_version(PythonVersion::PY314));
    let fault = match (parsed.errors().first(), parsed.unsupported_syntax_errors().first()) {
        (Some(error), _) => Some((error.location, error.error.to_string())),
        (None, Some(error)) => Some((error.range(), error.to_string())),
        (None, None) => None,
    };
    if let Some((range, words)) = fault {
        let mut error = diagnosed(source, options, Some((range.start().to_u32(), range.end().to_u32(), words)));
        error.warnings = literal::before_error(source, parsed.tokens(), &error);
        return Err(error);
    }
    let (mut warnings, suspicious_tokens) = literal::check(source, parsed.tokens());
    let type_comments = match options.type_comments {
        true => type_comments::collect(source, parsed.tokens(), parsed.syntax())?,
        false => TypeComments::default(),
    };
    let tree = Box::new(parsed.into_syntax());
    if options.mode == Mode::Single {
        check_single(source, options, &tree)?;
    }
    let (more, suspicious_tree) = warnings::collect(source, &tree);
    warnings.extend(more);
    if (suspicious_tokens || suspicious_tree)
        && let Some(error) = stack::on_thread(DIAGNOSIS_STACK, || diagnose(source, options))
    {
        return Err(error);
    }
    let future = future::check(source, &tree)?;
    Ok(Parsed { tree: Some(tree), mode: options.mode, depth, warnings, future, type_comments })
}

/// The recogniser goes through more rules than the parser proper for each level of nesting, and through large frames. Only
/// what is used of this is ever taken from the system.
const DIAGNOSIS_STACK: usize = 512 << 20;

/// What CPython says of a text that the parser proper refuses.
fn diagnosed(source: &Source, options: &Options, fallback: Option<(u32, u32, String)>) -> SyntaxError {
    if let Some(error) = stack::on_thread(DIAGNOSIS_STACK, || diagnose(source, options)) {
        return error;
    }
    let (start, end, words) = fallback.unwrap_or_default();
    // CPython's grammar takes an f-string for a pattern; its compiler does not.
    let pattern = words.contains("pattern") && words.contains("-string");
    let message = if pattern { "patterns may only match literals and attribute lookups" } else { "invalid syntax" };
    let error = at_range(source, start, end, message);
    if pattern { error.without_text() } else { error }
}

/// An error at a range of the text.
pub(crate) fn at_range(source: &Source, start: u32, end: u32, message: impl Into<String>) -> SyntaxError {
    let (from, to) = (source.position(start), source.position(end));
    SyntaxError {
        kind: SyntaxErrorKind::SyntaxError,
        message: message.into(),
        place: Some(ErrorPlace {
            lineno: from.line,
            offset: from.column as i32 + 1,
            end_lineno: to.line,
            end_offset: to.column as i32 + 1,
            text: Some(source.line_text(from.line).to_string()),
            apart: false,
        }),
        statement: None,
        warnings: Vec::new(),
    }
}

/// An interactive statement is one statement, and not nothing.
fn is_simple(statement: &ast::Stmt) -> bool {
    use ast::Stmt::*;
    !matches!(statement, FunctionDef(_) | ClassDef(_) | For(_) | While(_) | If(_) | With(_) | Match(_) | Try(_))
}

fn check_single(source: &Source, options: &Options, tree: &ast::Mod) -> Result<(), SyntaxError> {
    let ast::Mod::Module(module) = tree else { return Ok(()) };
    let Some(first) = module.body.first() else { return Err(diagnosed(source, options, None)) };
    let first_line_end = source.line(first.end().to_u32());
    let compound = !is_simple(first);
    let more = module.body.iter().skip(1).any(|statement| source.line(statement.start().to_u32()) > first_line_end);
    if !more && !compound {
        return Ok(());
    }
    // What follows a compound statement, and one that is not ended by a line of its own, are errors of the grammar already.
    if let Some(error) = stack::on_thread(DIAGNOSIS_STACK, || diagnose(source, options)) {
        return Err(error);
    }
    if !more {
        return Ok(());
    }
    let end = first.end().to_u32();
    let mut error = at_range(source, end, end, "multiple statements found while compiling a single statement");
    if let Some(place) = &mut error.place {
        place.end_offset += 1;
    }
    Err(error)
}
