//! Says what parsing texts gives, in the goldens' form, to be compared with `tests/errors/bless.py --stream`: both read
//! records `mode US text RS` and write the lines of each followed by RS.

use std::io::{Read, Write};

#[path = "../tests/errors/render.rs"]
mod render;

fn main() -> std::io::Result<()> {
    let mut input = String::new();
    std::io::stdin().read_to_string(&mut input)?;
    let mut out = std::io::stdout().lock();
    let mut records: Vec<&str> = input.split('\u{1e}').collect();
    records.pop();
    for record in records {
        let (header, text) = record.split_once('\u{1f}').unwrap_or(("exec", record));
        write!(out, "{}\u{1e}", render::render(header, text).join("\n"))?;
    }
    Ok(())
}
