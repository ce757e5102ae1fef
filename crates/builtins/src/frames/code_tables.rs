//! What a code object shows of its instructions, in CPython's formats: instructions, places, handlers, branches.
//!
//! An instruction takes four code units of two bytes: its number, flags and three operands, as Ophion has them. One that does nothing, of the number
//! [`RESUME`], stands for the beginning of the frame.

use super::code::offset_of;
use ophion_vm::{Exc, INSTRUCTION_BYTES, Object, PyResult, Vm};

/// The number of the instruction that begins a frame; no operation has it.
pub const RESUME: u8 = 255;

pub(super) fn instructions(vm: &mut Vm, o: &Object) -> PyResult {
    let c = vm.code_of(o);
    let first = u64::from(RESUME).to_le_bytes();
    let bytes: Vec<u8> = first.into_iter().chain(c.instrs.iter().flat_map(|i| i.0.to_le_bytes())).collect();
    Ok(vm.bytes(&bytes))
}

/// Six bits a byte, the highest first; all but the last one have the bit of 64.
fn push_handler_number(out: &mut Vec<u8>, n: i64, mark: u8) {
    let at = out.len();
    let mut shift = 30;
    while shift > 0 && n >> shift == 0 {
        shift -= 6;
    }
    while shift > 0 {
        out.push((n >> shift) as u8 & 63 | 64);
        shift -= 6;
    }
    out.push(n as u8 & 63);
    out[at] |= mark;
}

/// `co_exceptiontable`: start, length and target in code units; the depth is that of no stack.
pub(super) fn exceptions(vm: &mut Vm, o: &Object) -> PyResult {
    let c = vm.code_of(o);
    let units = |pc: u32| offset_of(pc as u64) / 2;
    let mut out = Vec::new();
    for h in c.handlers.iter().filter(|h| h.start < h.end) {
        push_handler_number(&mut out, units(h.start), 128);
        push_handler_number(&mut out, units(h.end) - units(h.start), 0);
        push_handler_number(&mut out, units(h.target), 0);
        push_handler_number(&mut out, 0, 0);
    }
    Ok(vm.bytes(&out))
}

/// Six bits a byte, the lowest first; all but the last one have the bit of 64.
fn push_number(out: &mut Vec<u8>, mut n: u32) {
    while n >= 64 {
        out.push(n as u8 & 63 | 64);
        n >>= 6;
    }
    out.push(n as u8);
}

/// `co_linetable`: entries of up to eight code units, in the long form or that of no place.
pub(super) fn positions(vm: &mut Vm, o: &Object) -> PyResult {
    let c = vm.code_of(o);
    let units = INSTRUCTION_BYTES as u8 / 2;
    let mut out = Vec::new();
    let mut line = c.first_line;
    push_number(&mut out, 0);
    out[0] = 0x80 | 13 << 3 | (units - 1);
    out.push(0);
    for pc in 0..c.instrs.len() {
        let p = c.position(pc as u32);
        if p.line == 0 {
            out.push(0x80 | 15 << 3 | (units - 1));
            continue;
        }
        out.push(0x80 | 14 << 3 | (units - 1));
        let step = i64::from(p.line) - i64::from(line);
        push_number(&mut out, (step.unsigned_abs() as u32) << 1 | u32::from(step < 0));
        push_number(&mut out, p.end_line.saturating_sub(p.line));
        push_number(&mut out, p.column + 1);
        push_number(&mut out, p.end_column + 1);
        line = p.line;
    }
    Ok(vm.bytes(&out))
}

/// `co_lnotab`: pairs of steps in bytes of code and in lines.
pub(super) fn line_steps(vm: &mut Vm, o: &Object) -> PyResult {
    vm.warn(Exc::DeprecationWarning, "co_lnotab is deprecated, use co_lines instead.")?;
    let c = vm.code_of(o);
    let mut out = Vec::new();
    let (mut at, mut line) = (0, i64::from(c.first_line));
    for pc in 0..c.instrs.len() {
        let p = c.position(pc as u32);
        if p.line == 0 || i64::from(p.line) == line {
            continue;
        }
        let (mut bytes, mut lines) = (offset_of(pc as u64) - at, i64::from(p.line) - line);
        while bytes > 255 {
            out.extend([255, 0]);
            bytes -= 255;
        }
        while !(-128..=127).contains(&lines) {
            let step = lines.clamp(-128, 127);
            out.extend([bytes as u8, step as i8 as u8]);
            (bytes, lines) = (0, lines - step);
        }
        out.extend([bytes as u8, lines as i8 as u8]);
        (at, line) = (offset_of(pc as u64), i64::from(p.line));
    }
    Ok(vm.bytes(&out))
}

/// `co_branches`: where each conditional jump is, and the two places where it goes on, the next one first.
pub(super) fn branches(vm: &mut Vm, a: &[Object]) -> PyResult {
    let c = vm.code_of(&a[0]);
    let mut items = Vec::new();
    for (pc, i) in c.instrs.iter().enumerate() {
        let Some(jump) = i.jump_offset().filter(|_| i.op().name() != "Jump") else { continue };
        let target = (pc as i64 + i64::from(jump)) as u64;
        let parts = [pc as u64, pc as u64 + 1, target].map(|n| vm.int(offset_of(n)));
        items.push(vm.tuple(parts));
    }
    let l = vm.list(items);
    vm.iter(&l)
}
