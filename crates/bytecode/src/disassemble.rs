//! Listings of code, for `ophion --dis` and golden tests.

use crate::{Code, Const, Field, Instr, KILL_A, KILL_B, KILL_C};
use std::fmt::Write;

/// Lists the instructions of `code` and of the code nested in it.
pub fn disassemble(code: &Code) -> String {
    let mut out = String::new();
    block(code, &mut out);
    out
}

fn block(code: &Code, out: &mut String) {
    let _ = writeln!(
        out,
        "{} ({}), locals {:?}, free {:?}, registers {}",
        code.qualname, code.filename, code.local_names, code.free_names, code.registers
    );
    let mut line = 0;
    for (pc, &instr) in code.instrs.iter().enumerate() {
        let position = code.position(pc as u32);
        let shown = if position.line != line && position.line != 0 { position.line.to_string() } else { String::new() };
        line = position.line;
        let _ = writeln!(out, "{shown:>5} {pc:>5} {}", instruction(code, pc, instr));
    }
    for h in &code.handlers {
        let _ = writeln!(out, "      handler {}..{} -> {} exception r{}", h.start, h.end, h.target, h.exception);
    }
    for constant in &code.consts {
        if let Const::Code(inner) = constant {
            out.push('\n');
            block(inner, out);
        }
    }
}

fn register(code: &Code, number: u16) -> String {
    match code.local_names.get(number as usize) {
        Some(name) => format!("r{number}:{name}"),
        None => format!("r{number}"),
    }
}

fn instruction(code: &Code, pc: usize, instr: Instr) -> String {
    let op = instr.op();
    let mut text = format!("{:<18}", op.name());
    let raw = [instr.a(), instr.b(), instr.c()];
    for (i, field) in op.fields().into_iter().enumerate() {
        let value = raw[i];
        let kill = if instr.flags() & [KILL_A, KILL_B, KILL_C][i] != 0 { "!" } else { "" };
        let word = match field {
            Field::X => continue,
            Field::W => register(code, value),
            Field::R | Field::RW => register(code, value) + kill,
            Field::T => register(code, value) + "!",
            Field::N => value.to_string(),
            Field::I => (value as i16).to_string(),
            Field::K => format!("{:?}", code.consts.get(value as usize)),
            Field::M => code.names.get(value as usize).cloned().unwrap_or_default(),
            Field::O => format!("-> {}", pc as i64 + (value as i16) as i64),
            Field::K32 => match code.consts.get(instr.bc() as usize) {
                Some(Const::Code(inner)) => format!("<code {}>", inner.qualname),
                Some(Const::Str(bytes)) => format!("{:?}", String::from_utf8_lossy(bytes)),
                Some(other) => format!("{other:?}"),
                None => "?".into(),
            },
            Field::M32 => code.names.get(instr.bc() as usize).cloned().unwrap_or_default(),
            Field::I32 => (instr.bc() as i32).to_string(),
            Field::O32 => format!("-> {}", pc as i64 + (instr.bc() as i32) as i64),
        };
        text.push(' ');
        text.push_str(&word);
    }
    if instr.flags() & !7 != 0 {
        let _ = write!(text, " [{:#x}]", instr.flags() & !7);
    }
    text.trim_end().to_string()
}
