//! Checks that code keeps the discipline of its temporaries, on which the virtual machine relies.
//!
//! An abstract interpretation over the control-flow graph: at each instruction every temporary is empty, owned (it holds a
//! value that somebody must consume), or either, depending on the way taken. It is an error
//!
//! * to read a temporary that is not surely owned, or to consume it twice;
//! * to make a call while the header's room of its window, or anything above it, may hold a value;
//! * to return while a temporary may hold a value: it would leak;
//! * to write a local register that is out of range for its kind, or to kill one.
//!
//! Overwriting an owned temporary releases it, so that is allowed, and so is clearing an empty one. Locals are not followed:
//! reading one that is empty is what `CheckLocal` is for, and the compiler's definite-assignment analysis decides where it is
//! needed; see [`check_locals`].

use crate::{ARGS, Code, Const, FLAG_X, FORWARD_METHOD, Field, Instr, KILL_A, KILL_B, KILL_C, Op, window_field};

/// What is wrong, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DisciplineError {
    /// The qualified name of the code.
    pub code: String,
    pub pc: u32,
    pub line: u32,
    pub message: String,
}

impl std::fmt::Display for DisciplineError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} at {} (line {}): {}", self.code, self.pc, self.line, self.message)
    }
}

impl std::error::Error for DisciplineError {}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    Empty,
    Owned,
    Maybe,
}

impl State {
    fn join(self, other: State) -> State {
        if self == other { self } else { State::Maybe }
    }
}

/// What an instruction does to registers, in this order: reads, kills, writes.
#[derive(Default)]
struct Effect {
    /// Must be owned (if a temporary).
    reads: Vec<u16>,
    /// Consumed afterwards; an empty one is an error unless it is in `lenient` too.
    kills: Vec<u16>,
    /// Consumed whatever they held.
    lenient: Vec<u16>,
    writes: Vec<u16>,
    /// Written with a value or with nothing.
    maybe_writes: Vec<u16>,
    /// A call's window: its header's room and everything from the second register on must be empty.
    window: Option<(u16, u16)>,
    /// What the second way out of an instruction (its jump) does otherwise: written only there, killed only on the first.
    jump_writes: Vec<u16>,
    fall_kills: Vec<u16>,
}

/// Checks `code` and all code nested in it; the code must be verified.
pub fn check_registers(code: &Code) -> Result<(), DisciplineError> {
    Checker::new(code).run()?;
    for constant in &code.consts {
        if let Const::Code(inner) = constant {
            check_registers(inner)?;
        }
    }
    Ok(())
}

struct Checker<'a> {
    code: &'a Code,
    locals: u16,
    /// The state before each instruction, of the temporaries; None while it is not known to be reached.
    states: Vec<Option<Vec<State>>>,
    work: Vec<u32>,
}

impl<'a> Checker<'a> {
    fn new(code: &'a Code) -> Checker<'a> {
        let locals = code.local_names.len() as u16;
        Checker { code, locals, states: vec![None; code.instrs.len()], work: Vec::new() }
    }

    fn error<T>(&self, pc: u32, message: String) -> Result<T, DisciplineError> {
        let line = self.code.position(pc).line;
        Err(DisciplineError { code: self.code.qualname.clone(), pc, line, message })
    }

    fn run(mut self) -> Result<(), DisciplineError> {
        let temporaries = (self.code.registers - self.locals) as usize;
        self.flow(0, &vec![State::Empty; temporaries]);
        while let Some(pc) = self.work.pop() {
            self.step(pc)?;
        }
        Ok(())
    }

    fn flow(&mut self, pc: u32, state: &[State]) {
        let slot = &mut self.states[pc as usize];
        match slot {
            None => *slot = Some(state.to_vec()),
            Some(known) => {
                let mut changed = false;
                for (a, &b) in known.iter_mut().zip(state) {
                    let joined = a.join(b);
                    changed |= joined != *a;
                    *a = joined;
                }
                if !changed {
                    return;
                }
            }
        }
        self.work.push(pc);
    }

    fn step(&mut self, pc: u32) -> Result<(), DisciplineError> {
        let Some(mut state) = self.states[pc as usize].clone() else { return Ok(()) };
        let instr = self.code.instrs[pc as usize];
        let op = instr.op();
        let mut effect = effect(instr);
        let locals = self.locals;
        let temporary = |r: u16| (r >= locals).then(|| (r - locals) as usize);
        for &r in &effect.reads {
            if let Some(t) = temporary(r)
                && state.get(t) != Some(&State::Owned)
            {
                return self.error(pc, format!("{} reads r{r}, which may be empty", op.name()));
            }
        }
        for &r in effect.kills.iter().chain(&effect.fall_kills) {
            match temporary(r) {
                // Some operations use a local up, which is then empty; a flag must not.
                None if is_flagged(instr, r) => return self.error(pc, format!("{} kills local r{r}", op.name())),
                None => {}
                Some(t) if state.get(t) != Some(&State::Owned) => {
                    return self.error(pc, format!("{} consumes r{r}, which may be empty", op.name()));
                }
                Some(_) => {}
            }
        }
        // Where it raises: nothing is written; what is consumed may be or may not.
        if let Some(handler) = self.code.handler(pc).copied()
            && op != Op::Nop
        {
            let mut raised = state.clone();
            for &r in effect.kills.iter().chain(&effect.lenient) {
                if let Some(t) = temporary(r)
                    && consumes_when_raising(op)
                {
                    raised[t] = State::Maybe;
                }
            }
            let Some(at) = temporary(handler.exception) else {
                return self.error(pc, format!("the exception of a handler goes to local r{}", handler.exception));
            };
            for held in &mut raised[at..] {
                *held = State::Empty;
            }
            raised[at] = State::Owned;
            self.flow(handler.target, &raised);
        }
        for &r in effect.kills.iter().chain(&effect.lenient) {
            if let Some(t) = temporary(r) {
                state[t] = State::Empty;
            }
        }
        if let Some((base, end)) = effect.window {
            let (Some(first), Some(end)) = (temporary(base), temporary(end)) else {
                return self.error(pc, format!("{} has its window in the locals", op.name()));
            };
            let header = first + 1..first + ARGS as usize;
            for (t, held) in state.iter().enumerate() {
                if *held != State::Empty && (header.contains(&t) || t >= end) {
                    let r = t as u16 + locals;
                    return self.error(pc, format!("{} is called while r{r} may hold a value", op.name()));
                }
            }
        }
        let write = |state: &mut Vec<State>, r: u16, value: State| {
            if let Some(t) = temporary(r) {
                state[t] = value;
            }
        };
        if let Some(offset) = instr.jump_offset() {
            let mut jumped = state.clone();
            for r in effect.jump_writes.drain(..) {
                write(&mut jumped, r, State::Owned);
            }
            self.flow((pc as i64 + offset as i64) as u32, &jumped);
        }
        for &r in &effect.fall_kills {
            write(&mut state, r, State::Empty);
        }
        for &r in &effect.writes {
            write(&mut state, r, State::Owned);
        }
        for &r in &effect.maybe_writes {
            write(&mut state, r, State::Maybe);
        }
        match op {
            Op::Return | Op::ReturnConst | Op::ReturnGenerator => {
                if let Some(t) = state.iter().position(|&held| held != State::Empty) {
                    let r = t as u16 + locals;
                    return self.error(pc, format!("{} while r{r} may hold a value", op.name()));
                }
            }
            Op::Jump | Op::Raise | Op::Reraise => {}
            _ => self.flow(pc + 1, &state),
        }
        Ok(())
    }
}

/// Is register `r` consumed because of a flag?
fn is_flagged(instr: Instr, r: u16) -> bool {
    let raw = [instr.a(), instr.b(), instr.c()];
    let fields = instr.op().fields();
    (0..3).any(|i| raw[i] == r && fields[i] == Field::R && instr.flags() & [KILL_A, KILL_B, KILL_C][i] != 0)
}

/// Operations that consume their operands even when they raise.
fn consumes_when_raising(op: Op) -> bool {
    matches!(
        op,
        Op::Call
            | Op::CallMethod
            | Op::CallKw
            | Op::CallMethodKw
            | Op::CallEx
            | Op::CallForward
            | Op::WithExceptStart
            | Op::LoadSuperAttr
            | Op::LoadSuperMethod
            | Op::ImportName
            | Op::Intrinsic2
            | Op::Delegate
            | Op::Yield
            | Op::EndAsyncFor
            | Op::ListToTuple
            | Op::PrepareReraiseStar
            | Op::Reraise
            | Op::Raise
            | Op::BuildSet
            | Op::BuildMap
            | Op::BuildTemplate
            | Op::BuildInterpolation
            | Op::BuildString
            | Op::BuildSlice
            | Op::BuildTuple
            | Op::BuildList
    )
}

fn effect(instr: Instr) -> Effect {
    let op = instr.op();
    let (a, b, c) = (instr.a(), instr.b(), instr.c());
    let mut effect = Effect::default();
    let run = |first: u16, count: u16| (first..first + count).collect::<Vec<u16>>();
    // The fields, by their kinds.
    for (i, field) in op.fields().into_iter().enumerate() {
        let register = [a, b, c][i];
        let kill = instr.flags() & [KILL_A, KILL_B, KILL_C][i] != 0;
        if window_field(op) == Some(i) {
            continue;
        }
        match field {
            Field::W => effect.writes.push(register),
            Field::R => {
                effect.reads.push(register);
                if kill {
                    effect.kills.push(register);
                }
            }
            Field::RW => {
                effect.reads.push(register);
                if op != Op::DeleteLocal && op != Op::MakeCell {
                    effect.writes.push(register);
                }
            }
            Field::T => effect.kills.push(register),
            _ => {}
        }
    }
    match op {
        // Empty temporaries may be moved, and cleared.
        Op::Take if a != b => {}
        Op::Clear => {
            effect.writes.clear();
            effect.lenient.push(a);
        }
        // Saves what was handled, which may be nothing.
        Op::PopExcept => {
            effect.kills.clear();
            effect.lenient.push(a);
        }
        Op::PushExcInfo => {
            effect.writes.clear();
            effect.maybe_writes.push(a);
        }
        Op::ForIter => {
            effect.writes.clear();
            effect.jump_writes.push(a);
            effect.fall_kills.push(b);
        }
        Op::LoadMethod | Op::LoadSpecial => effect.maybe_writes.push(a + ARGS),
        Op::LoadSuperAttr | Op::LoadSuperMethod => {
            effect.reads = vec![b - 1, b, b + 1];
            effect.kills = vec![b - 1, b, b + 1];
            if op == Op::LoadSuperMethod {
                effect.maybe_writes.push(a + ARGS);
            }
        }
        Op::BuildSlice => effect.kills = run(b, c),
        Op::MatchClass => effect.reads = run(b, 3),
        Op::ImportName | Op::Intrinsic2 => effect.kills = run(b, 2),
        Op::Unpack => effect.writes = run(a, c),
        Op::UnpackEx => effect.writes = run(a, (c & 0xff) + 1 + (c >> 8)),
        Op::MatchGroup => effect.writes = run(a, 2),
        Op::Call | Op::CallKw => {
            let count = if op == Op::Call { c } else { instr.flags() as u16 };
            effect.kills = std::iter::once(b).chain(b + ARGS..b + ARGS + count).collect();
            effect.window = Some((b, b + ARGS));
        }
        Op::CallMethod | Op::CallMethodKw => {
            let count = if op == Op::CallMethod { c } else { instr.flags() as u16 };
            effect.kills = std::iter::once(b).chain(b + ARGS + 1..b + ARGS + 1 + count).collect();
            effect.lenient.push(b + ARGS);
            effect.window = Some((b, b + ARGS));
        }
        Op::CallEx => {
            effect.kills = vec![b, b + ARGS];
            effect.lenient.push(b + ARGS + 1);
            effect.window = Some((b, b + ARGS));
        }
        Op::CallForward => {
            let receiver = (c & FORWARD_METHOD != 0) as u16;
            let first = b + ARGS + receiver;
            effect.kills = std::iter::once(b).chain(first..first + (c & 0xff)).collect();
            if receiver == 1 {
                effect.lenient.push(b + ARGS);
            }
            effect.window = Some((b, b + ARGS));
        }
        Op::BuildTuple | Op::BuildList | Op::BuildSet | Op::BuildString => effect.kills = run(b, c),
        Op::BuildMap => effect.kills = run(b, 2 * c),
        Op::BuildInterpolation => effect.kills = run(b, 3),
        Op::Raise => effect.reads = run(b, c),
        Op::DictMerge => effect.reads.push(c),
        Op::ListExtend if instr.flags() & FLAG_X != 0 => effect.reads.push(c),
        Op::WithExceptStart => {
            effect.kills = vec![b];
            effect.lenient.push(b + ARGS);
        }
        Op::Delegate => effect.kills = vec![b],
        Op::EndAsyncFor => effect.kills = vec![a, b],
        _ => {}
    }
    // The flags of calls with keywords are a count, not kills.
    if matches!(op, Op::CallKw | Op::CallMethodKw) {
        effect.reads.clear();
    }
    effect
}

/// Checks that no instruction reads a plain local that may be empty: on every way to it the local is a parameter, was
/// written, or was looked at by `CheckLocal`.
pub fn check_locals(code: &Code) -> Result<(), DisciplineError> {
    let locals = code.local_names.len();
    let mut states: Vec<Option<Vec<bool>>> = vec![None; code.instrs.len()];
    let mut entry = vec![false; locals];
    entry[..code.parameters()].fill(true);
    let mut work: Vec<(u32, Vec<bool>)> = vec![(0, entry)];
    while let Some((pc, incoming)) = work.pop() {
        let slot = &mut states[pc as usize];
        let state = match slot {
            None => slot.insert(incoming),
            Some(known) => {
                let mut changed = false;
                for (a, b) in known.iter_mut().zip(incoming) {
                    changed |= *a && !b;
                    *a &= b;
                }
                if !changed {
                    continue;
                }
                known
            }
        };
        let mut state = state.clone();
        let instr = code.instrs[pc as usize];
        let op = instr.op();
        if let Some(handler) = code.handler(pc) {
            work.push((handler.target, state.clone()));
        }
        let effect = effect(instr);
        let lenient = matches!(op, Op::CheckLocal | Op::DeleteLocal | Op::MakeCell);
        for &r in effect.reads.iter().filter(|&&r| (r as usize) < locals && !lenient) {
            if !state[r as usize] {
                let (line, name) = (code.position(pc).line, &code.local_names[r as usize]);
                let message = format!("{} reads local {name} (r{r}), which may be empty", op.name());
                return Err(DisciplineError { code: code.qualname.clone(), pc, line, message });
            }
        }
        let set = |state: &mut Vec<bool>, r: u16, value: bool| {
            if let Some(slot) = state.get_mut(r as usize) {
                *slot = value;
            }
        };
        if let Some(offset) = instr.jump_offset() {
            let mut jumped = state.clone();
            effect.jump_writes.iter().for_each(|&r| set(&mut jumped, r, true));
            work.push(((pc as i64 + offset as i64) as u32, jumped));
        }
        effect.writes.iter().for_each(|&r| set(&mut state, r, true));
        let used_up = effect.kills.iter().chain(&effect.fall_kills);
        used_up.filter(|r| !effect.writes.contains(r)).for_each(|&r| set(&mut state, r, false));
        match op {
            Op::Clear | Op::DeleteLocal => set(&mut state, instr.a(), false),
            Op::CheckLocal | Op::MakeCell => set(&mut state, instr.a(), true),
            _ => {}
        }
        if !matches!(op, Op::Return | Op::ReturnConst | Op::ReturnGenerator | Op::Jump | Op::Raise | Op::Reraise) {
            work.push((pc + 1, state));
        }
    }
    for constant in &code.consts {
        if let Const::Code(inner) = constant {
            check_locals(inner)?;
        }
    }
    Ok(())
}
