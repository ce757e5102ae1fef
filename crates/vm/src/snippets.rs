//! Small code objects of the VM's own: the frames through which Rust code makes calls.

use crate::{Vm, shape};
use ophion_bytecode::{ARGS, Code, CodeFlags, Instr, Op};
use ophion_object::Value;
use ophion_object::codes::{self, CodeData};
use std::sync::Arc;

/// The snippets made so far.
#[derive(Default)]
pub(crate) struct Snippets {
    call: Option<Value>,
}

fn snippet(name: &str, registers: u16, instrs: Vec<Instr>) -> Arc<Code> {
    Arc::new(Code {
        name: name.into(),
        qualname: name.into(),
        filename: "<vm>".into(),
        first_line: 0,
        flags: CodeFlags::HIDDEN,
        arg_count: 0,
        positional_only: 0,
        keyword_only: 0,
        local_names: vec![],
        local_kinds: vec![],
        free_names: vec![],
        registers,
        instrs,
        consts: vec![],
        names: vec![],
        handlers: vec![],
        positions: vec![],
        marks: vec![],
    })
}

impl Vm {
    /// Frame code for a call from Rust: register 0 gets the result of the call prepared at register 1, and is returned.
    pub(crate) fn call_snippet(&mut self) -> *mut CodeData {
        let v = match self.snippets.call {
            Some(v) => v,
            None => {
                let code = snippet(
                    "<call>",
                    2 + ARGS,
                    vec![Instr::new(Op::Call, 0, 0, 1, 0), Instr::new(Op::Return, ophion_bytecode::KILL_A, 0, 0, 0)],
                );
                let v = codes::new(&mut self.heap, &code);
                self.snippets.call = Some(v);
                v
            }
        };
        debug_assert!(
            self.heap.shapes.get(shape::CODE).kind == crate::Kind::Code
                || self.heap.shapes.get(shape::CODE).class.is_null()
        );
        v.as_pointer() as *mut CodeData
    }
}
