//! Lists the code of a file, and checks it: `cargo run -p ophion-compiler --example list -- FILE...`.

use ophion_bytecode::{check_locals, check_registers, disassemble, verify};
use ophion_compiler::{Options, compile};
use ophion_syntax::Source;

fn main() {
    let mut quiet = false;
    let mut failed = 0;
    for path in std::env::args().skip(1) {
        if path == "-q" {
            quiet = true;
            continue;
        }
        let bytes = std::fs::read(&path).expect("a readable file");
        let Ok(text) = String::from_utf8(bytes) else { continue };
        match compile(&Source::new(path.as_str(), text), &Options::default()) {
            Ok(compiled) => {
                if !quiet {
                    print!("{}", disassemble(&compiled.code));
                }
                if let Err(error) = verify(&compiled.code) {
                    println!("{path}: {error}");
                    failed += 1;
                }
                if let Err(error) = check_registers(&compiled.code).and_then(|()| check_locals(&compiled.code)) {
                    println!("{path}: {error}");
                    failed += 1;
                }
            }
            Err(error) => println!("{path}: {error}"),
        }
    }
    if failed > 0 {
        std::process::exit(1);
    }
}
