//! A misspelt keyword behind a syntax error: each name of the text is replaced by the keywords that it resembles, until the text parses.

use ophion_syntax::{Mode, Options, Source, SyntaxErrorKind};
use ophion_vm::{KeywordTypo, suggest};

/// In the order of `keyword.kwlist`.
const KEYWORDS: [&str; 35] = [
    "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del",
    "elif", "else", "except", "finally", "for", "from", "global", "if", "import", "in", "is", "lambda", "nonlocal",
    "not", "or", "pass", "raise", "return", "try", "while", "with", "yield",
];
/// Names that are tried, and keywords for each.
const NAMES: usize = 10;
const MATCHES: usize = 3;

/// The first replacement that makes the text parse, among the names of line `only` (of all lines, if that is None).
pub fn find(text: &str, only: Option<u32>) -> Option<KeywordTypo> {
    let lines: Vec<&str> = text.lines().collect();
    let mut left = NAMES;
    for (number, start, end) in names(&lines) {
        let name = &lines[number][start..end];
        if only.is_some_and(|n| n as usize != number + 1) || KEYWORDS.contains(&name) {
            continue;
        }
        if left == 0 {
            return None;
        }
        left -= 1;
        let mut matches: Vec<&str> =
            KEYWORDS.iter().copied().filter(|k| suggest(name, KEYWORDS.into_iter()).as_deref() == Some(k)).collect();
        matches.extend(close_matches(name));
        for &keyword in matches.iter().take(MATCHES).filter(|&&k| k != name) {
            let mut changed: Vec<String> = lines.iter().map(|l| l.to_string()).collect();
            changed[number].replace_range(start..end, keyword);
            if may_begin_a_program(&changed.join("\n")) {
                let column = |byte: usize| lines[number][..byte].chars().count() as u32;
                return Some(KeywordTypo {
                    keyword: keyword.to_string(),
                    text: lines[number].to_string(),
                    line: number as u32 + 1,
                    column: column(start),
                    end_column: column(end),
                });
            }
        }
    }
    None
}

/// The names of the text: line, first byte, byte after the last. Strings and comments have none.
fn names(lines: &[&str]) -> Vec<(usize, usize, usize)> {
    let mut found = Vec::new();
    let mut string: Option<&str> = None;
    for (number, line) in lines.iter().enumerate() {
        let mut at = 0;
        while let Some(c) = line[at..].chars().next() {
            if let Some(quote) = string {
                if line[at..].starts_with(quote) {
                    at += quote.len();
                    string = None;
                } else {
                    at += c.len_utf8();
                    at += if c == '\\' { line[at..].chars().next().map_or(0, char::len_utf8) } else { 0 };
                }
            } else if c == '#' {
                break;
            } else if c == '"' || c == '\'' {
                let quote = ["\"\"\"", "'''", "\"", "'"].into_iter().find(|q| line[at..].starts_with(q));
                at += quote.map_or(1, str::len);
                string = quote;
            } else if c.is_alphanumeric() || c == '_' {
                let word = line[at..].find(|c: char| !c.is_alphanumeric() && c != '_').map_or(line.len(), |n| at + n);
                let prefix = line[word..].starts_with(['"', '\'']) && word - at <= 2;
                if !c.is_ascii_digit() && !prefix {
                    found.push((number, at, word));
                }
                at = word;
            } else {
                at += c.len_utf8();
            }
        }
        if string.is_some_and(|q| q.len() == 1) {
            string = None;
        }
    }
    found
}

/// The text parses, or would if it went on.
fn may_begin_a_program(text: &str) -> bool {
    let parse = |text: String, allow_incomplete: bool| {
        let options = Options { mode: Mode::Exec, allow_incomplete, ..Options::default() };
        ophion_syntax::parse_with(&Source::new("<input>", text), options).map(drop)
    };
    parse(text.to_string(), false).is_ok()
        || matches!(parse(format!("{text}\n"), true), Err(e) if e.kind == SyntaxErrorKind::IncompleteInput)
}

/// The keywords most like the name, best first, as `difflib.get_close_matches` orders them.
fn close_matches(name: &str) -> Vec<&'static str> {
    let name: Vec<char> = name.chars().collect();
    let mut scored: Vec<(f64, &str)> = Vec::new();
    for k in KEYWORDS {
        let keyword: Vec<char> = k.chars().collect();
        let ratio = 2.0 * matching(&keyword, &name) as f64 / (keyword.len() + name.len()) as f64;
        if ratio >= 0.5 {
            scored.push((ratio, k));
        }
    }
    scored.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| b.1.cmp(a.1)));
    scored.into_iter().map(|(_, k)| k).take(MATCHES).collect()
}

/// Characters in common, by longest common blocks (Ratcliff and Obershelp 1988).
fn matching(a: &[char], b: &[char]) -> usize {
    let mut best = (0, 0, 0);
    for i in 0..a.len() {
        for j in 0..b.len() {
            let n = a[i..].iter().zip(&b[j..]).take_while(|(x, y)| x == y).count();
            if n > best.2 {
                best = (i, j, n);
            }
        }
    }
    let (i, j, n) = best;
    if n == 0 { 0 } else { n + matching(&a[..i], &b[..j]) + matching(&a[i + n..], &b[j + n..]) }
}
