//! What is known of each code object of a file, one a line, to be compared with what the reference interpreter says of its
//! own: `cargo run -p ophion-compiler --example facts -- FILE...`.

use ophion_bytecode::{Code, CodeFlags, Const, LocalKind};
use ophion_compiler::{Options, compile};
use ophion_syntax::Source;

fn show(code: &Code, out: &mut Vec<String>) {
    let kept = CodeFlags::from_bits_truncate(0x0fff_ffff);
    let namespace = code.flags.contains(CodeFlags::NAMESPACE);
    let parameters = if namespace { 0 } else { code.parameters() };
    let mut cells: Vec<&str> = Vec::new();
    for (name, kind) in code.local_names.iter().zip(&code.local_kinds) {
        if *kind == LocalKind::Cell {
            cells.push(name);
        }
    }
    cells.sort_unstable();
    out.push(format!(
        "{} {} {} {} {} {:#x} {:?} {:?} {:?}",
        code.first_line,
        code.qualname,
        if namespace { 0 } else { code.arg_count },
        code.positional_only,
        code.keyword_only,
        (code.flags & kept & !CodeFlags::HAS_DOCSTRING).bits(),
        &code.local_names[..if namespace { 0 } else { parameters }],
        code.free_names,
        cells,
    ));
    for constant in &code.consts {
        if let Const::Code(inner) = constant {
            show(inner, out);
        }
    }
}

fn main() {
    for path in std::env::args().skip(1) {
        let Ok(text) = std::fs::read_to_string(&path) else { continue };
        println!("= {path}");
        if let Ok(compiled) = compile(&Source::new(path.as_str(), text), &Options::default()) {
            let mut out = Vec::new();
            show(&compiled.code, &mut out);
            out.sort();
            println!("{}", out.join("\n"));
        }
    }
}
