//! `_opcode` and `_opcode_metadata`: the instructions as the module `dis` sees them.

use crate::python::define;
use crate::support::{def, natives};
use ophion_bytecode::{Code, Field, Instr, Op};
use ophion_vm::{INSTRUCTION_BYTES, Kind, Object, PyResult, Vm};

natives! {
    static FUNCTIONS = [
        def("_operands($module, code, /)", operands, ""),
    ];
}

pub fn opcode(vm: &mut Vm, module: &Object) -> PyResult<()> {
    vm.add_functions(module, "_opcode", &FUNCTIONS);
    operations(vm, module);
    define(vm, module, "_opcode", include_str!("python/opcode.py"))
}

pub fn metadata(vm: &mut Vm, module: &Object) -> PyResult<()> {
    operations(vm, module);
    define(vm, module, "_opcode_metadata", include_str!("python/opcode_metadata.py"))
}

/// `_operations`: a tuple of each operation's name, as CPython writes names, and what its three fields mean.
fn operations(vm: &mut Vm, module: &Object) {
    let rows = Op::ALL.iter().map(|op| {
        let mut name = String::new();
        for (i, c) in op.name().char_indices() {
            if i > 0 && !c.is_ascii_lowercase() {
                name.push('_');
            }
            name.push(c.to_ascii_uppercase());
        }
        let fields = op.fields().map(|f| format!("{f:?}")).join(" ");
        let row = [vm.intern(&name), vm.str(&fields)];
        vm.tuple(row)
    });
    let rows = rows.collect::<Vec<_>>();
    let rows = vm.tuple(rows);
    crate::support::set(vm, module, "_operations", rows);
}

/// For each instruction: its value (a constant, a name, a place to go on, a register's number), the text of its operands, and the place to go on.
fn operands(vm: &mut Vm, a: &[Object]) -> PyResult {
    if vm.kind(&a[0]) != Kind::Code {
        return Err(vm.type_error("_operands() takes a code object"));
    }
    let code = vm.code_of(&a[0]);
    let constants = vm.code_consts(&a[0]);
    let mut rows = Vec::new();
    for (pc, &instr) in code.instrs.iter().enumerate() {
        let row = operands_of(vm, &code, &constants, pc as i64, instr)?;
        rows.push(vm.tuple(row));
    }
    Ok(vm.list(rows))
}

fn register(code: &Code, number: u16) -> String {
    match code.local_names.get(number as usize) {
        Some(name) => name.clone(),
        None => format!("r{number}"),
    }
}

fn operands_of(vm: &mut Vm, code: &Code, constants: &[Object], pc: i64, instr: Instr) -> PyResult<[Object; 3]> {
    let raw = [instr.a(), instr.b(), instr.c()];
    let mut words = Vec::new();
    let (mut value, mut target) = (Object::small(instr.a().into()), Object::NONE);
    for (field, n) in instr.op().fields().into_iter().zip(raw) {
        match field {
            Field::X => {}
            Field::W | Field::R | Field::RW | Field::T => words.push(register(code, n)),
            Field::N => words.push(n.to_string()),
            Field::I => words.push((n as i16).to_string()),
            Field::I32 => {
                value = vm.int((instr.bc() as i32).into());
                words.push((instr.bc() as i32).to_string());
            }
            Field::K | Field::K32 => {
                let n = if field == Field::K { n.into() } else { instr.bc() };
                value = constants.get(n as usize).cloned().unwrap_or(Object::NONE);
                let text = vm.repr(&value)?;
                words.push(vm.lossy(&text));
            }
            Field::M | Field::M32 => {
                let n = if field == Field::M { n.into() } else { instr.bc() };
                let name = code.names.get(n as usize).cloned().unwrap_or_default();
                value = vm.intern(&name);
                words.push(name);
            }
            Field::O | Field::O32 => {
                let by = if field == Field::O { (n as i16).into() } else { instr.bc() as i32 };
                target = vm.int((pc + 1 + i64::from(by)) * INSTRUCTION_BYTES);
                value = target.clone();
            }
        }
    }
    let text = vm.str(&words.join(", "));
    Ok([value, text, target])
}
