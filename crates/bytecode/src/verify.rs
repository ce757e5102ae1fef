//! Checks that code read from bytes cannot lead the VM outside its own data.

use crate::{Code, Const, Field, Instr, Op};

/// Why code was refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum VerifyError {
    /// The bytes are no code at all.
    Malformed,
    /// An instruction number without a meaning, at this pc.
    UnknownOperation(u32),
    /// A register, constant, name or jump outside its table, at this pc.
    OutOfRange(u32),
    /// The tables contradict one another (what, in words).
    Inconsistent(&'static str),
}

impl std::fmt::Display for VerifyError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            VerifyError::Malformed => write!(f, "not a code object"),
            VerifyError::UnknownOperation(pc) => write!(f, "unknown operation at {pc}"),
            VerifyError::OutOfRange(pc) => write!(f, "operand out of range at {pc}"),
            VerifyError::Inconsistent(what) => write!(f, "inconsistent code: {what}"),
        }
    }
}

impl std::error::Error for VerifyError {}

/// Verifies `code` and all code nested in it.
pub fn verify(code: &Code) -> Result<(), VerifyError> {
    let length = code.instrs.len() as i64;
    if code.local_names.len() != code.local_kinds.len() {
        return Err(VerifyError::Inconsistent("local names and kinds differ in number"));
    }
    if code.local_names.len() > code.registers as usize || code.parameters() > code.local_names.len() {
        return Err(VerifyError::Inconsistent("more locals than registers"));
    }
    if code.positional_only > code.arg_count {
        return Err(VerifyError::Inconsistent("more positional-only parameters than positional ones"));
    }
    for (pc, instr) in code.instrs.iter().enumerate() {
        let at = pc as u32;
        let op = Op::from_u8(instr.op_number()).ok_or(VerifyError::UnknownOperation(at))?;
        let raw = [instr.a(), instr.b(), instr.c()];
        for (i, field) in op.fields().into_iter().enumerate() {
            let fits = match field {
                Field::W | Field::R | Field::RW | Field::T => raw[i] < code.registers,
                Field::K => (raw[i] as usize) < code.consts.len(),
                Field::M => (raw[i] as usize) < code.names.len(),
                Field::K32 => (instr.bc() as usize) < code.consts.len(),
                Field::M32 => (instr.bc() as usize) < code.names.len(),
                Field::O | Field::O32 => {
                    let target = pc as i64 + instr.jump_offset().unwrap_or(0) as i64;
                    (0..length).contains(&target)
                }
                Field::X | Field::N | Field::I | Field::I32 => true,
            };
            if !fits {
                return Err(VerifyError::OutOfRange(at));
            }
        }
        if !window_fits(*instr, code.registers as u32) {
            return Err(VerifyError::OutOfRange(at));
        }
    }
    match code.instrs.last().map(|i| i.op()) {
        Some(Op::Return | Op::ReturnConst | Op::ReturnGenerator | Op::Jump | Op::Raise | Op::Reraise) => {}
        _ => return Err(VerifyError::Inconsistent("the last instruction falls off the end")),
    }
    for h in &code.handlers {
        if h.end as i64 > length || h.target as i64 >= length || h.exception >= code.registers {
            return Err(VerifyError::Inconsistent("handler outside the code"));
        }
    }
    code.consts.iter().try_for_each(constant)
}

/// Are the registers that the instruction touches without naming each of them inside of the frame?
fn window_fits(instr: Instr, registers: u32) -> bool {
    let (a, b, c) = (instr.a() as u32, instr.b() as u32, instr.c() as u32);
    let arguments = crate::ARGS as u32;
    let keywords = instr.flags() as u32;
    let end = match instr.op() {
        Op::Call => b + arguments + c,
        Op::CallKw => b + arguments + keywords,
        Op::CallMethod => b + arguments + 1 + c,
        Op::CallMethodKw => b + arguments + 1 + keywords,
        Op::CallEx => b + arguments + 2,
        Op::CallForward => b + arguments + 1 + (c & 0xff),
        Op::WithExceptStart => b + arguments + 1,
        Op::LoadMethod | Op::LoadSpecial => a + arguments + 1,
        Op::LoadSuperAttr if b > 0 => b + 2,
        Op::LoadSuperMethod if b > 0 => (b + 2).max(a + arguments + 1),
        Op::LoadSuperAttr | Op::LoadSuperMethod => return false,
        Op::BuildTuple | Op::BuildList | Op::BuildSet | Op::BuildString | Op::BuildSlice | Op::Raise => b + c,
        Op::BuildMap => b + 2 * c,
        Op::BuildInterpolation | Op::MatchClass => b + 3,
        Op::ImportName | Op::Intrinsic2 => b + 2,
        Op::Unpack => a + c,
        Op::UnpackEx => a + (c & 0xff) + 1 + (c >> 8),
        Op::MatchGroup => a + 2,
        Op::DictMerge => c + 1,
        Op::ListExtend if instr.flags() & crate::FLAG_X != 0 => c + 1,
        _ => 0,
    };
    end <= registers
}

fn constant(constant: &Const) -> Result<(), VerifyError> {
    match constant {
        Const::Code(code) => verify(code),
        Const::Tuple(items) | Const::FrozenSet(items) => items.iter().try_for_each(self::constant),
        _ => Ok(()),
    }
}
