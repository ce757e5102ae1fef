//! Compiles each of the texts in a file, which are separated by lines of `%%`, and says what is wrong with it in a line.

use ophion_compiler::{Options, compile};
use ophion_syntax::Source;

fn main() {
    let path = std::env::args().nth(1).expect("a file");
    let all = std::fs::read_to_string(path).expect("a readable file");
    for text in all.split("\n%%\n") {
        match compile(&Source::new("x", text), &Options::default()) {
            Ok(_) => println!("{text:?} OK"),
            Err(e) => match &e.place {
                Some(p) => println!(
                    "{text:?} {} {} {} {} {} {:?}",
                    e.message, p.lineno, p.offset, p.end_lineno, p.end_offset, p.text
                ),
                None => println!("{text:?} {}", e.message),
            },
        }
    }
}
