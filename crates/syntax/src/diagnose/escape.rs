//! What is wrong with the escapes of a string: CPython finds it when its parser puts adjacent strings together.

/// The letters before a literal's first quote.
pub(super) fn prefix(literal: &str) -> &str {
    literal.split(['"', '\'']).next().unwrap_or("")
}

/// The error in a literal that is not interpolated.
pub(super) fn error_of_literal(literal: &str) -> Option<String> {
    let prefix = prefix(literal);
    let bytes = prefix.contains(['b', 'B']);
    if bytes && !literal.is_ascii() {
        return Some("bytes can only contain ASCII literal characters".into());
    }
    if prefix.contains(['r', 'R']) {
        return None;
    }
    let body = &literal[prefix.len()..];
    let quotes = if body.len() >= 6 && (body.starts_with("\"\"\"") || body.starts_with("'''")) { 3 } else { 1 };
    error(body.get(quotes..body.len().saturating_sub(quotes))?, bytes)
}

/// The error in the text of a string. Positions count bytes of the form that CPython decodes, in which a character beyond
/// ASCII is an escape of ten.
pub(super) fn error(text: &str, bytes: bool) -> Option<String> {
    let mut rest = text.char_indices().peekable();
    let mut position = 0;
    while let Some((at, letter)) = rest.next() {
        if letter != '\\' {
            position += if letter.is_ascii() || bytes { 1 } else { 10 };
            continue;
        }
        let (_, escape) = rest.next()?;
        let after = &text[at + 1 + escape.len_utf8()..];
        let hex = after.bytes().take_while(|byte| byte.is_ascii_hexdigit()).count();
        let start = position;
        position += if escape.is_ascii() { 2 } else { 6 + 10 };
        let wanted = match escape {
            'x' => 2,
            'u' if !bytes => 4,
            'U' if !bytes => 8,
            'N' if !bytes => {
                let Some(name) = after.strip_prefix('{').and_then(|rest| rest.split_once('}')) else {
                    let open = after.strip_prefix('{');
                    let end = start + 1 + open.map_or(0, |rest| 1 + expanded(rest));
                    return Some(unicode(start, end, "malformed \\N character escape"));
                };
                let end = start + 2 + 1 + expanded(name.0);
                if name.0.is_empty() {
                    return Some(unicode(start, end - 1, "malformed \\N character escape"));
                }
                if unicode_names2::character(name.0).is_none() && unicode_names2_alias(name.0).is_none() {
                    return Some(unicode(start, end, "unknown Unicode character name"));
                }
                for _ in 0..name.0.chars().count() + 2 {
                    rest.next();
                }
                position = end + 1;
                continue;
            }
            _ => continue,
        };
        if hex < wanted {
            if bytes {
                return Some(format!("(value error) invalid \\x escape at position {start}"));
            }
            let what = match wanted {
                2 => "truncated \\xXX escape",
                4 => "truncated \\uXXXX escape",
                _ => "truncated \\UXXXXXXXX escape",
            };
            return Some(unicode(start, start + 1 + hex, what));
        }
        if wanted == 8 && u32::from_str_radix(&after[..8], 16).is_ok_and(|value| value > 0x10ffff) {
            return Some(unicode(start, start + 9, "illegal Unicode character"));
        }
        for _ in 0..wanted {
            rest.next();
        }
        position += wanted;
    }
    None
}

/// Names that the table of characters lacks: sequences and aliases are left to the parser proper.
fn unicode_names2_alias(name: &str) -> Option<char> {
    let upper = name.to_ascii_uppercase();
    matches!(
        upper.as_str(),
        "NULL" | "LINE FEED" | "NEW LINE" | "CARRIAGE RETURN" | "ESCAPE" | "SPACE" | "NBSP" | "BOM"
    )
    .then_some(' ')
}

fn expanded(text: &str) -> usize {
    text.chars().map(|letter| if letter.is_ascii() { 1 } else { 10 }).sum()
}

fn unicode(start: usize, end: usize, what: &str) -> String {
    let place =
        if end > start { format!("bytes in position {start}-{end}") } else { format!("byte 0x5c in position {start}") };
    format!("(unicode error) 'unicodeescape' codec can't decode {place}: {what}")
}
