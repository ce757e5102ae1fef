//! From the tree of a Python program to [`Code`](ophion_bytecode::Code): scopes, constant folding, registers, instructions.
//!
//! [`compile`] does all of it; [`compile_tree`] starts from a tree that was parsed before. The work is done in two passes
//! over the tree: [`scopes`] finds out what each name means in each block, [`codegen`] makes the instructions and gives
//! registers to them. [`flow`] holds a block's instructions while it is made and lays them out at the end; [`fold`] computes
//! what is constant; [`unparse`] writes annotations as text for `from __future__ import annotations`.
//!
//! Errors are those of CPython 3.14's symbol table and compiler, with their words and positions.

#![forbid(unsafe_code)]

mod codegen;
mod error;
mod flow;
mod fold;
mod names;
mod scopes;
mod unparse;

use ophion_bytecode::{Code, Const};
use ophion_syntax::{Future, Mode, Parsed, Source, SyntaxError, Warning, ast};
use std::sync::Arc;

/// How a text is to be compiled.
#[derive(Debug, Clone, Copy, Default)]
pub struct Options {
    pub mode: Mode,
    /// 0: everything; 1 (`-O`): no asserts, `__debug__` is false; 2 (`-OO`): no docstrings either.
    pub optimize: u8,
    /// The `from __future__ import ...` of the code that asks for the compilation.
    pub future: Future,
    /// Do not take over `future`.
    pub dont_inherit: bool,
    /// `await` is allowed at the top level (`PyCF_ALLOW_TOP_LEVEL_AWAIT`).
    pub top_level_await: bool,
    /// Report a text that only stops too early as such (`PyCF_ALLOW_INCOMPLETE_INPUT`).
    pub allow_incomplete: bool,
    /// The library's own code: its frames are shown by no traceback.
    pub hidden: bool,
}

/// A compiled text.
#[derive(Debug)]
pub struct Compiled {
    pub code: Arc<Code>,
    /// What was warned of, in the order in which CPython does.
    pub warnings: Vec<Warning>,
}

/// Parses and compiles a text.
///
/// ```
/// use ophion_compiler::{Options, compile};
/// use ophion_syntax::Source;
///
/// let compiled = compile(&Source::new("<string>", "x = 1"), &Options::default()).unwrap();
/// assert_eq!(compiled.code.name, "<module>");
/// ```
pub fn compile(source: &Source, options: &Options) -> Result<Compiled, SyntaxError> {
    let parse =
        ophion_syntax::Options { mode: options.mode, allow_incomplete: options.allow_incomplete, ..Default::default() };
    let mut parsed = ophion_syntax::parse_with(source, parse)?;
    let code = compile_tree(source, &parsed, options)?;
    Ok(Compiled { code, warnings: std::mem::take(&mut parsed.warnings) })
}

/// Compiles a tree that was parsed out of `source`.
pub fn compile_tree(source: &Source, parsed: &Parsed, options: &Options) -> Result<Arc<Code>, SyntaxError> {
    let mut future = parsed.future;
    if !options.dont_inherit {
        future.annotations |= options.future.annotations;
        future.barry_as_flufl |= options.future.barry_as_flufl;
    }
    // A level of the tree takes several calls here, so the stack is made for a deeper one.
    ophion_syntax::stack::with_stack_for(parsed.depth.saturating_mul(2), || {
        let scopes = scopes::build(source, parsed, options, future)?;
        codegen::compile(source, parsed, options, future, scopes)
    })
}

/// The value of a literal other than an f- or t-string; None for any other expression.
pub fn literal(source: &Source, e: &ast::Expr) -> Option<Const> {
    let literal = e.is_literal_expr();
    literal.then(|| fold::Folder::new(source, 0).fold(e)).flatten()
}

/// The text of a string literal, all its parts together. The tree's strings cannot hold surrogates; this can.
pub fn string_literal(source: &Source, value: &ast::StringLiteralValue) -> Const {
    fold::literals::string(source, value)
}

/// The text of one part of a string literal.
pub fn string_part(source: &Source, part: &ast::StringLiteral) -> Const {
    let mut text = Vec::new();
    fold::literals::push_part(source, part, &mut text);
    Const::Str(text.into())
}

/// The text between the braces of an f- or t-string, which may be a raw one.
pub fn string_piece(source: &Source, piece: &ast::InterpolatedStringLiteralElement, raw: bool) -> Const {
    let mut text = Vec::new();
    fold::literals::push_piece(source, &piece.value, piece.range, raw, &mut text);
    Const::Str(text.into())
}

/// The text of the expression in braces, as it stands in the source.
pub fn interpolation_text(source: &Source, e: &ast::InterpolatedElement) -> String {
    fold::literals::interpolation_text(source, e)
}
