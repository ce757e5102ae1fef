//! What is wrong inside of literals that are cut correctly: escapes, and letters that touch a number.

use ruff_python_ast::token::{TokenKind, Tokens};
use ruff_text_size::Ranged;

use crate::error::*;
use crate::source::Source;

/// Warns of what the literals of a text hold; the flag is set for tokens that the parser proper should not have taken:
/// `yield @x`, and `(yield, x)`.
pub(crate) fn check(source: &Source, tokens: &Tokens) -> (Vec<Warning>, bool) {
    let mut warnings = Vec::new();
    let mut suspicious = false;
    let mut before = TokenKind::Newline;
    for token in tokens.iter() {
        let (start, end) = (token.start().to_u32(), token.end().to_u32());
        let text = &source.text()[start as usize..end as usize];
        match token.kind() {
            TokenKind::String => {
                let quote = text.find(['"', '\'']).unwrap_or(0);
                let (prefix, body) = text.split_at(quote);
                if prefix.contains(['r', 'R']) {
                    continue;
                }
                let quotes = if body.starts_with("\"\"\"") || body.starts_with("'''") { 3 } else { 1 };
                let inner = body.get(quotes..body.len().saturating_sub(quotes)).unwrap_or("");
                let bytes = prefix.contains(['b', 'B']);
                escapes(source, start + (quote + quotes) as u32, inner, bytes, &mut warnings);
            }
            TokenKind::FStringMiddle | TokenKind::TStringMiddle => {
                let raw = token.string_flags().is_some_and(|flags| flags.is_raw_string());
                if !raw {
                    // A backslash before an expression's brace ends the token.
                    let cut = text.ends_with('\\') && source.text()[end as usize..].starts_with('{');
                    let text = &source.text()[start as usize..end as usize + usize::from(cut)];
                    escapes(source, start, text, false, &mut warnings);
                }
            }
            TokenKind::Int | TokenKind::Float | TokenKind::Complex => {
                let rest = &source.text()[end as usize..];
                let touching = rest.starts_with(|letter: char| letter.is_ascii_alphabetic());
                if touching {
                    let kind = match (token.kind(), text.as_bytes().get(1)) {
                        (TokenKind::Complex, _) => "imaginary",
                        (TokenKind::Int, Some(b'x' | b'X')) => "hexadecimal",
                        (TokenKind::Int, Some(b'o' | b'O')) => "octal",
                        (TokenKind::Int, Some(b'b' | b'B')) => "binary",
                        _ => "decimal",
                    };
                    warnings.push(Warning {
                        kind: WarningKind::SyntaxWarning,
                        found: WarningSource::Tokenizer,
                        message: format!("invalid {kind} literal"),
                        start,
                        end,
                        lineno: source.line(start),
                    });
                }
            }
            TokenKind::At | TokenKind::Comma if before == TokenKind::Yield => suspicious = true,
            _ => {}
        }
        before = token.kind();
    }
    (warnings, suspicious)
}

/// The warnings about numbers in the tokens before an error: the tokenizer gives them as it goes.
pub(crate) fn before_error(source: &Source, tokens: &Tokens, error: &SyntaxError) -> Vec<Warning> {
    let Some(place) = &error.place else { return Vec::new() };
    let (mut warnings, _) = check(source, tokens);
    let place = (place.lineno, place.offset);
    warnings.retain(|w| {
        let (start, end) = (source.position(w.start), source.position(w.end));
        // The number that the error is about, which may go on behind the token, is not warned of.
        let line = source.line_start(end.line) + end.byte_column;
        let rest = source.text().get(line as usize..).unwrap_or("");
        let more = rest.chars().take_while(|c| c.is_alphanumeric() || "+-._".contains(*c)).count() as i32;
        let same = error.message.ends_with(" literal") && (end.line, end.column as i32 + more + 1) >= place;
        w.found == WarningSource::Tokenizer && !same && (start.line, start.column as i32) < place
    });
    warnings
}

/// Warns of the first escape of a string that means nothing.
fn escapes(source: &Source, offset: u32, text: &str, bytes: bool, warnings: &mut Vec<Warning>) {
    let mut letters = text.char_indices();
    while let Some((at, letter)) = letters.next() {
        if letter != '\\' {
            continue;
        }
        let Some((_, escape)) = letters.next() else { return };
        let start = offset + at as u32;
        let (message, length) = match escape {
            '\n' | '\\' | '\'' | '"' | 'a' | 'b' | 'f' | 'n' | 'r' | 't' | 'v' | 'x' => continue,
            'N' | 'u' | 'U' if !bytes => continue,
            '0'..='7' => {
                let digits = text[at + 1..].bytes().take(3).take_while(|byte| matches!(byte, b'0'..=b'7')).count();
                let octal = &text[at + 1..at + 1 + digits];
                if digits < 3 || octal <= "377" {
                    continue;
                }
                let message = format!(
                    "\"\\{octal}\" is an invalid octal escape sequence. Such sequences will not work in the future. \
                     Did you mean \"\\\\{octal}\"? A raw string is also an option."
                );
                (message, 4)
            }
            _ if !escape.is_ascii() => continue,
            _ => {
                let message = format!(
                    "\"\\{escape}\" is an invalid escape sequence. Such sequences will not work in the future. \
                     Did you mean \"\\\\{escape}\"? A raw string is also an option."
                );
                (message, 2)
            }
        };
        warnings.push(Warning {
            kind: WarningKind::SyntaxWarning,
            found: WarningSource::Parser,
            message,
            start,
            end: start + length,
            lineno: source.line(start),
        });
        // Escaped braces are warned of by the tokenizer, the rest by the parser, which stops at the first.
        if !matches!(escape, '{' | '}') {
            return;
        }
    }
}
