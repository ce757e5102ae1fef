//! The positions of the instructions of a file that may raise, by kind, to be compared with the reference interpreter's.

use ophion_bytecode::{Code, Const, Op};
use ophion_compiler::{Options, compile};
use ophion_syntax::Source;
use std::collections::BTreeSet;

fn kind(op: Op) -> Option<&'static str> {
    Some(match op {
        Op::Call | Op::CallMethod | Op::CallKw | Op::CallMethodKw | Op::CallEx | Op::CallForward => "CALL",
        Op::LoadAttr | Op::LoadMethod | Op::LoadSuperAttr | Op::LoadSuperMethod => "LOAD_ATTR",
        Op::StoreAttr => "STORE_ATTR",
        Op::DeleteAttr => "DELETE_ATTR",
        Op::SetItem => "STORE_SUBSCR",
        Op::DeleteItem => "DELETE_SUBSCR",
        Op::Raise => "RAISE",
        Op::GetIter => "GET_ITER",
        Op::ForIter => "FOR_ITER",
        Op::ImportName => "IMPORT_NAME",
        Op::ImportFrom => "IMPORT_FROM",
        Op::LoadGlobal | Op::LoadName => "LOAD_NAME",
        Op::StoreName | Op::StoreGlobal => "STORE_NAME",
        Op::Unpack | Op::UnpackEx => "UNPACK",
        Op::Yield => "YIELD",
        Op::GetAwaitable => "GET_AWAITABLE",
        Op::LoadSpecial => "LOAD_SPECIAL",
        Op::WithExceptStart => "WITH_EXCEPT_START",
        Op::MatchException => "CHECK_EXC_MATCH",
        Op::FormatSimple | Op::FormatWithSpec => "FORMAT",
        Op::Convert => "CONVERT",
        Op::ListAppend => "LIST_APPEND",
        Op::ListExtend => "LIST_EXTEND",
        Op::DictMerge => "DICT_MERGE",
        Op::MatchClass => "MATCH_CLASS",
        Op::MatchKeys => "MATCH_KEYS",
        Op::GetAIter => "GET_AITER",
        Op::GetANext => "GET_ANEXT",
        Op::Neg | Op::Invert => "UNARY",
        Op::LoadCell | Op::LoadFree | Op::LoadFreeOrClass => "LOAD_DEREF",
        _ => return None,
    })
}

fn show(code: &Code, out: &mut BTreeSet<String>) {
    for (pc, instr) in code.instrs.iter().enumerate() {
        if let Some(kind) = kind(instr.op()) {
            let p = code.position(pc as u32);
            out.insert(format!("{kind} {} {} {} {} {}", code.qualname, p.line, p.end_line, p.column, p.end_column));
        }
    }
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
            let mut out = BTreeSet::new();
            show(&compiled.code, &mut out);
            out.iter().for_each(|line| println!("{line}"));
        }
    }
}
