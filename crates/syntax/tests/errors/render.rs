//! How the goldens show what parsing a text gave. `bless.py` writes the same for CPython.

use ophion_syntax::{Mode, Options, Source, SyntaxError, parse_with};

/// The lines that a golden has for a text.
pub fn render(header: &str, text: &str) -> Vec<String> {
    let mode = match header.split(' ').next() {
        Some("eval") => Mode::Eval,
        Some("single") => Mode::Single,
        _ => Mode::Exec,
    };
    let options = Options { mode, allow_incomplete: header.contains("incomplete"), ..Options::default() };
    match parse_with(&Source::new("<golden>", text), options) {
        Ok(parsed) => {
            let mut lines = Vec::new();
            for warning in &parsed.warnings {
                let line = format!("warning {}: {}", warning.lineno, warning.message);
                if !lines.contains(&line) {
                    lines.push(line);
                }
            }
            lines
        }
        Err(error) => render_error(&error),
    }
}

pub fn render_error(error: &SyntaxError) -> Vec<String> {
    let mut lines = vec![format!("{}: {}", error.kind.class_name(), error.message)];
    if let Some(place) = &error.place {
        lines.push(format!("at {}:{} to {}:{}", place.lineno, place.offset, place.end_lineno, place.end_offset));
        lines.push(match &place.text {
            Some(text) => format!("in {:?}", Ascii(text)),
            None => "in None".into(),
        });
    }
    lines
}

/// A text as JSON shows it, in ASCII.
struct Ascii<'a>(&'a str);

impl std::fmt::Debug for Ascii<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("\"")?;
        for letter in self.0.chars() {
            match letter {
                '"' => f.write_str("\\\"")?,
                '\\' => f.write_str("\\\\")?,
                '\n' => f.write_str("\\n")?,
                '\t' => f.write_str("\\t")?,
                '\x0c' => f.write_str("\\f")?,
                ' '..='~' => write!(f, "{letter}")?,
                _ => {
                    for unit in letter.encode_utf16(&mut [0; 2]) {
                        write!(f, "\\u{unit:04x}")?;
                    }
                }
            }
        }
        f.write_str("\"")
    }
}
