//! Guarding the native stack against deeply nested texts.
//!
//! The parser, whoever walks the tree, and the tree's own destructor recurse as deep as the text is nested. A cheap scan
//! bounds that depth before anything else runs: a text that is nested no deeper than a program written by hand is
//! handled on the caller's stack; a deeper one on a thread whose stack is made for it; one beyond all reason is refused
//! with the error that CPython gives, `MemoryError` where its parser overflows and `RecursionError` where its compiler
//! does.

use crate::error::{SyntaxError, SyntaxErrorKind};
use crate::source::Source;

/// What the deepest text may be nested. CPython's limits depend on the rule and on the stack that it was built for: it
/// takes some 20,000 additions or attributes in a row, and fewer than 5,000 lambdas within lambdas.
pub const MAX_DEPTH: u32 = 20_000;

/// How deep a text is handled on the caller's own stack.
const SHALLOW: u32 = 40;

/// The depth from which the tokenizer's limits (100 indents, 200 brackets) may be reached.
const LIMITED: u32 = 100;

/// What a level of nesting takes, generously, on the stack of whoever handles it.
const BYTES_PER_LEVEL: usize = 8 << 10;
const BASE: usize = 2 << 20;

/// Runs `work` where a text nested this deep (see [`depth`]) can be parsed, walked and dropped.
pub fn with_stack_for<R: Send>(depth: u32, work: impl FnOnce() -> R + Send) -> R {
    if depth <= SHALLOW {
        return work();
    }
    on_thread(BASE + depth.min(2 * MAX_DEPTH) as usize * BYTES_PER_LEVEL, work)
}

pub(crate) fn on_thread<R: Send>(size: usize, work: impl FnOnce() -> R + Send) -> R {
    std::thread::scope(|scope| {
        let thread = std::thread::Builder::new().name("parser".into()).stack_size(size);
        match thread.spawn_scoped(scope, work) {
            Ok(handle) => match handle.join() {
                Ok(result) => result,
                Err(panic) => std::panic::resume_unwind(panic),
            },
            Err(error) => panic!("the parser's thread does not start: {error}"),
        }
    })
}

/// An upper bound of how deep the tree of a text is, and whether what nests deepest leans to the right (`not not x`)
/// rather than to the left (`x.y.z`).
///
/// Brackets and indentation nest; so do operators between two commas, or on one line. Strings and comments are not told
/// apart, which only makes the bound larger.
pub fn depth(source: &Source) -> u32 {
    scan(source.text()).0
}

/// What is to be done with a text, by how deep it is nested.
pub(crate) enum Nesting {
    /// Parse it, on a stack for this depth.
    Parse(u32),
    /// Its tokens are wrong already: too many brackets or indents, perhaps.
    Diagnose,
    Refuse(SyntaxError),
}

pub(crate) fn check(source: &Source) -> Nesting {
    let (depth, _) = scan(source.text());
    if depth < LIMITED {
        return Nesting::Parse(depth);
    }
    // The tokenizer has limits of its own, which the parser proper does not know, and tells strings and comments apart.
    let Some(bare) = bare_text(source.text()) else { return Nesting::Diagnose };
    let (depth, rightwards) = scan(&bare);
    if depth <= MAX_DEPTH {
        return Nesting::Parse(depth);
    }
    Nesting::Refuse(if rightwards { parser_overflow() } else { compiler_overflow() })
}

pub(crate) fn parser_overflow() -> SyntaxError {
    let message = "Parser stack overflowed - Python source too complex to parse";
    SyntaxError::placeless(SyntaxErrorKind::MemoryError, message)
}

fn compiler_overflow() -> SyntaxError {
    let message = "maximum recursion depth exceeded during compilation";
    SyntaxError::placeless(SyntaxErrorKind::RecursionError, message)
}

#[derive(Default, Clone, Copy)]
struct Level {
    /// Operators since the last comma.
    chain: u32,
    /// `lambda`s, whose own commas end nothing.
    lambdas: u32,
}

fn scan(text: &str) -> (u32, bool) {
    let bytes = text.as_bytes();
    let mut levels = vec![Level::default()];
    // The sum over the levels below the last.
    let mut below = 0u32;
    let (mut deepest, mut rightwards, mut prefixes, mut all) = (0u32, false, 0u32, 0u32);
    let mut indent = 0u32;
    let mut at = 0;
    while at < bytes.len() {
        let byte = bytes[at];
        let top = levels.len() - 1;
        let outermost = top == 0;
        let level = &mut levels[top];
        let operator = at;
        at += 1;
        match byte {
            b'(' | b'[' | b'{' => {
                level.chain += 1;
                below += level.chain + level.lambdas;
                levels.push(Level::default());
                all += 1;
            }
            b')' | b']' | b'}' => {
                if levels.len() > 1 {
                    levels.pop();
                    let top = levels[levels.len() - 1];
                    below = below.saturating_sub(top.chain + top.lambdas);
                }
            }
            b',' => level.chain = 0,
            b';' if outermost => *level = Level::default(),
            b'\n' => {
                if outermost && bytes.get(at.wrapping_sub(2)) != Some(&b'\\') {
                    *level = Level::default();
                    (prefixes, all) = (0, 0);
                    let rest = &bytes[at..];
                    indent = rest.iter().take(1000).take_while(|&&byte| byte == b' ' || byte == b'\t').count() as u32;
                    deepest = deepest.max(indent);
                }
                continue;
            }
            // Comparisons do not nest, shifts do.
            b'<' | b'>' if bytes.get(at) != Some(&byte) => continue,
            b'+' | b'-' | b'*' | b'/' | b'%' | b'@' | b'&' | b'|' | b'^' | b'~' | b'<' | b'>' | b'.' => {
                level.chain += 1;
                all += 1;
                if byte == b'*' && bytes.get(at) == Some(&b'*') {
                    prefixes += 1;
                    at += 1;
                }
                let before = bytes[..operator].iter().rev().take(8).find(|byte| !byte.is_ascii_whitespace());
                if !before.is_some_and(|byte| byte.is_ascii_alphanumeric() || b"_)]}\"'".contains(byte)) {
                    prefixes += 1;
                }
            }
            b'a'..=b'z' | b'A'..=b'Z' | b'_' | 0x80.. => {
                let start = at - 1;
                while at < bytes.len() && (bytes[at].is_ascii_alphanumeric() || bytes[at] == b'_' || bytes[at] >= 0x80)
                {
                    at += 1;
                }
                match &bytes[start..at] {
                    b"lambda" => level.lambdas += 1,
                    b"not" | b"if" | b"await" | b"yield" => level.chain += 1,
                    _ => continue,
                }
                prefixes += 1;
                all += 1;
            }
            _ => continue,
        }
        let top = levels[levels.len() - 1];
        let depth = below + top.chain + top.lambdas + indent;
        if depth > deepest {
            deepest = depth;
            rightwards = prefixes * 2 > all;
        }
    }
    (deepest, rightwards)
}

/// The text with its strings and comments emptied, where it can be cut into tokens at all.
fn bare_text(text: &str) -> Option<String> {
    use crate::diagnose::token::Kind;
    let grammar = crate::diagnose::grammar::Grammar::get();
    let tokens = crate::diagnose::tokenizer::tokenize(text, &grammar.symbols, false);
    if tokens.stop.is_some() {
        return None;
    }
    let mut bare = String::with_capacity(text.len());
    let mut column = 0;
    for token in &tokens.list {
        match token.kind {
            Kind::Indent => column += 1,
            Kind::Dedent => column -= 1,
            Kind::Newline => {
                bare.push('\n');
                bare.extend(std::iter::repeat_n(' ', column));
            }
            Kind::Name | Kind::Op | Kind::Number => {
                bare.push_str(&text[token.start as usize..token.end as usize]);
                bare.push(' ');
            }
            _ => bare.push_str("'' "),
        }
    }
    Some(bare)
}
