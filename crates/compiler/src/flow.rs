//! The instructions of a block while it is made: labels, protected ranges, positions, and which locals are surely assigned.
//!
//! Locals are numbered from 0 and temporaries from [`TEMP`] until [`Flow::finish`], which knows how many locals there are and
//! lays everything out. Code that cannot be reached is not kept at all: after an unconditional jump nothing is emitted until
//! a label is bound that something jumps to.

use ophion_bytecode::{BuildPositions, Field, Handler, Instr, NEGATE, Op, Position, window_field};

/// A register: a local, or from [`TEMP`] on a temporary.
pub(crate) type Reg = u16;
pub(crate) const TEMP: Reg = 0x8000;

pub(crate) fn is_temp(register: Reg) -> bool {
    register >= TEMP
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Label(u32);

/// The locals that surely hold a value.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Assigned(Vec<u64>);

impl Assigned {
    pub fn contains(&self, register: Reg) -> bool {
        self.0.get(register as usize / 64).is_some_and(|word| word >> (register % 64) & 1 != 0)
    }
    pub fn insert(&mut self, register: Reg) {
        let at = register as usize / 64;
        if self.0.len() <= at {
            self.0.resize(at + 1, 0);
        }
        self.0[at] |= 1 << (register % 64);
    }
    pub fn remove(&mut self, register: Reg) {
        if let Some(word) = self.0.get_mut(register as usize / 64) {
            *word &= !(1 << (register % 64));
        }
    }
    pub fn remove_all(&mut self, others: &Assigned) {
        for (word, other) in self.0.iter_mut().zip(&others.0) {
            *word &= !other;
        }
    }
    fn intersect(&mut self, others: &Assigned) {
        self.0.truncate(others.0.len());
        for (word, other) in self.0.iter_mut().zip(&others.0) {
            *word &= other;
        }
    }
}

#[derive(Clone)]
struct Item {
    op: Op,
    flags: u8,
    fields: [u16; 3],
    /// The label that the jump goes to.
    label: Option<Label>,
    context: u32,
    position: Position,
    /// Laid out after the code that runs normally.
    cold: bool,
    /// It is there for its line, which a tracing function hears of: where a jump is not needed, it does nothing in its place.
    anchor: bool,
    /// Lines that a tracing function hears of when something jumps back to this item.
    marks: Vec<u32>,
}

#[derive(Default)]
struct LabelData {
    at: Option<u32>,
    /// Is the label in cold code?
    cold: bool,
    /// What is assigned wherever something jumps here from; None while nothing does.
    assigned: Option<Assigned>,
}

/// A protected range: exceptions in it go to `target`.
struct Context {
    parent: u32,
    target: Label,
    exception: Reg,
    used: bool,
}

#[derive(Default)]
pub(crate) struct Flow {
    items: Vec<Item>,
    labels: Vec<LabelData>,
    /// The first is that of no protection.
    contexts: Vec<Context>,
    context: u32,
    assigned: Option<Assigned>,
    cold: u32,
    /// Marks for the next item.
    marks: Vec<u32>,
}

/// What a block's instructions are when laid out.
pub(crate) struct Layout {
    pub instrs: Vec<Instr>,
    pub handlers: Vec<Handler>,
    pub positions: Vec<(u32, Position)>,
    pub marks: Vec<(u32, u32)>,
}

impl Flow {
    pub fn new() -> Flow {
        let nowhere = Context { parent: 0, target: Label(u32::MAX), exception: 0, used: false };
        Flow { contexts: vec![nowhere], assigned: Some(Assigned::default()), ..Flow::default() }
    }

    pub fn label(&mut self) -> Label {
        self.labels.push(LabelData::default());
        Label(self.labels.len() as u32 - 1)
    }

    /// Can what is emitted next be reached?
    pub fn reachable(&self) -> bool {
        self.assigned.is_some()
    }

    pub fn assigned(&self) -> Option<&Assigned> {
        self.assigned.as_ref()
    }

    pub fn set_assigned(&mut self, assigned: Option<Assigned>) {
        self.assigned = assigned;
    }

    /// Is the local surely assigned here?
    pub fn is_assigned(&self, register: Reg) -> bool {
        self.assigned.as_ref().is_none_or(|assigned| assigned.contains(register))
    }

    pub fn assign(&mut self, register: Reg) {
        if let Some(assigned) = &mut self.assigned {
            assigned.insert(register);
        }
    }

    pub fn unassign(&mut self, register: Reg) {
        if let Some(assigned) = &mut self.assigned {
            assigned.remove(register);
        }
    }

    pub fn unassign_all(&mut self, others: &Assigned) {
        if let Some(assigned) = &mut self.assigned {
            assigned.remove_all(others);
        }
    }

    fn push(&mut self, op: Op, flags: u8, fields: [u16; 3], label: Option<Label>, position: Position) {
        if !self.reachable() {
            return;
        }
        self.contexts[self.context as usize].used = true;
        let cold = self.cold > 0;
        let marks = std::mem::take(&mut self.marks);
        self.items.push(Item { op, flags, fields, label, context: self.context, position, cold, anchor: false, marks });
    }

    /// A statement that does nothing stands here, which a tracing function hears of.
    pub fn mark(&mut self, position: Position) {
        if self.reachable() {
            // (It needs no protection.)
            let used = self.contexts[self.context as usize].used;
            self.push(Op::Nop, 0, [0; 3], None, position);
            self.contexts[self.context as usize].used = used;
            self.anchor();
        }
    }

    /// What jumps back to the next item is to be heard of as this line first.
    pub fn mark_return(&mut self, line: u32) {
        self.marks.push(line);
    }

    /// The last item is there for its line.
    pub fn anchor(&mut self) {
        if let Some(item) = self.items.last_mut() {
            item.anchor = true;
        }
    }

    /// The number of items so far.
    pub fn len(&self) -> usize {
        self.items.len()
    }

    pub fn emit(&mut self, op: Op, flags: u8, a: u16, b: u16, c: u16, position: Position) {
        self.push(op, flags, [a, b, c], None, position);
        if matches!(op, Op::Return | Op::ReturnGenerator | Op::ReturnConst | Op::Raise | Op::Reraise) {
            self.assigned = None;
        }
    }

    pub fn emit_wide(&mut self, op: Op, flags: u8, a: u16, bc: u32, position: Position) {
        self.push(op, flags, [a, bc as u16, (bc >> 16) as u16], None, position);
        if op == Op::ReturnConst {
            self.assigned = None;
        }
    }

    /// Emits a jump; the offset's field is filled in at the end.
    pub fn jump(&mut self, op: Op, flags: u8, a: u16, b: u16, label: Label, position: Position) {
        if let Some(assigned) = &self.assigned {
            let data = &mut self.labels[label.0 as usize];
            match &mut data.assigned {
                Some(common) => common.intersect(assigned),
                None => data.assigned = Some(assigned.clone()),
            }
        }
        self.push(op, flags, [a, b, 0], Some(label), position);
        if op == Op::Jump {
            self.assigned = None;
        }
    }

    /// The label is here.
    pub fn bind(&mut self, label: Label) {
        let at = self.items.len() as u32;
        let cold = self.cold > 0;
        let data = &mut self.labels[label.0 as usize];
        (data.at, data.cold) = (Some(at), cold);
        if let Some(other) = data.assigned.take() {
            match &mut self.assigned {
                Some(assigned) => assigned.intersect(&other),
                None => self.assigned = Some(other),
            }
        }
    }

    /// The label is here, and is jumped to from further on as well.
    pub fn bind_loop(&mut self, label: Label) {
        self.bind(label);
    }

    /// Has anything jumped to this label, which is not bound yet?
    pub fn is_target(&self, label: Label) -> bool {
        self.labels[label.0 as usize].assigned.is_some()
    }

    /// What follows is protected: exceptions go to `target`.
    pub fn protect(&mut self, target: Label, exception: Reg) {
        self.contexts.push(Context { parent: self.context, target, exception, used: false });
        self.context = self.contexts.len() as u32 - 1;
    }

    /// Ends the innermost protected range. True if there is anything in it.
    pub fn unprotect(&mut self) -> bool {
        let context = &self.contexts[self.context as usize];
        let (parent, used) = (context.parent, context.used);
        self.contexts[parent as usize].used |= used;
        self.context = parent;
        used
    }

    pub fn context(&self) -> u32 {
        self.context
    }

    /// Goes to another protection for a while (a jump leaves some ranges before it is one).
    pub fn set_context(&mut self, context: u32) -> u32 {
        std::mem::replace(&mut self.context, context)
    }

    /// A handler begins here; `assigned` is what was when its range began.
    pub fn bind_handler(&mut self, label: Label, assigned: Option<Assigned>) {
        let at = self.items.len() as u32;
        let cold = self.cold > 0;
        let data = &mut self.labels[label.0 as usize];
        (data.at, data.cold) = (Some(at), cold);
        self.assigned = assigned;
    }

    /// Begins code that seldom runs, handlers above all: it is laid out at the end. Nothing falls into it.
    pub fn begin_cold(&mut self) {
        debug_assert!(!self.reachable(), "cold code is only jumped to");
        self.cold += 1;
    }

    /// Ends it; where it falls through, it jumps back.
    pub fn end_cold(&mut self) {
        let back = self.label();
        if self.reachable() {
            self.jump(Op::Jump, 0, 0, 0, back, Position::default());
        }
        self.cold -= 1;
        if self.labels[back.0 as usize].assigned.is_some() {
            self.bind(back);
        }
    }

    /// Moves cold code to the end.
    fn sort_cold(&mut self) {
        let count = self.items.len();
        let hot = self.items.iter().filter(|item| !item.cold).count();
        // How many cold items there are before each.
        let mut cold_before = Vec::with_capacity(count + 1);
        let mut cold = 0;
        for item in &self.items {
            cold_before.push(cold);
            cold += item.cold as u32;
        }
        cold_before.push(cold);
        for label in &mut self.labels {
            if let Some(at) = &mut label.at {
                let before = cold_before[*at as usize];
                *at = if label.cold { hot as u32 + before } else { *at - before };
            }
        }
        self.items.sort_by_key(|item| item.cold);
    }

    /// Which items can be reached, given where jumps end up.
    fn reached(&self, destinations: &[Option<u32>]) -> Vec<bool> {
        let mut reached = vec![false; self.items.len()];
        let mut handled = vec![false; self.contexts.len()];
        let mut work = vec![0u32];
        while let Some(at) = work.pop() {
            let Some(item) = self.items.get(at as usize) else { continue };
            if std::mem::replace(&mut reached[at as usize], true) {
                continue;
            }
            if let Some(target) = destinations[at as usize] {
                work.push(target);
            }
            if !Self::ends(item.op) {
                work.push(at + 1);
            }
            let mut context = item.context;
            while context != 0 && !std::mem::replace(&mut handled[context as usize], true) {
                let around = &self.contexts[context as usize];
                if let Some(target) = self.labels[around.target.0 as usize].at {
                    work.push(target);
                }
                context = around.parent;
            }
        }
        reached
    }

    /// Where a jump ends up, jumps that only lead to jumps left out.
    fn destination(&self, label: Label, line: u32) -> u32 {
        let mut at = self.labels[label.0 as usize].at.unwrap_or(0);
        for _ in 0..16 {
            match self.items.get(at as usize) {
                Some(jump @ Item { op: Op::Jump, label: Some(next), .. }) => {
                    if jump.anchor && ![0, line].contains(&jump.position.line) {
                        break;
                    }
                    let next = self.labels[next.0 as usize].at.unwrap_or(0);
                    if next == at {
                        break;
                    }
                    at = next;
                }
                _ => break,
            }
        }
        at
    }

    /// Each way to the end of a function that has no statement of its own gets an end on its own line, as in CPython.
    fn part_exits(&mut self, destinations: &mut Vec<Option<u32>>) {
        for i in 0..self.items.len() {
            let Some(target) = destinations[i].and_then(|at| self.items.get(at as usize)) else { continue };
            if target.op != Op::ReturnConst || target.position.line != 0 {
                continue;
            }
            let (fields, context, position) = (target.fields, target.context, self.items[i].position);
            if self.items[i].op == Op::Jump {
                let item = &mut self.items[i];
                (item.op, item.fields, item.label, item.context, destinations[i]) =
                    (Op::ReturnConst, fields, None, context, None);
                continue;
            }
            destinations[i] = Some(self.items.len() as u32);
            let (op, flags, label, cold) = (Op::ReturnConst, 0, None, true);
            self.items.push(Item { op, flags, fields, label, context, position, cold, anchor: false, marks: vec![] });
            destinations.push(None);
        }
    }

    /// What has no line has that of the one way that leads to it.
    fn inherit_positions(&mut self, destinations: &[Option<u32>], targets: &[bool], sizes: &[u8]) {
        let mut ways: Vec<(u32, Position)> = vec![(0, Position::default()); self.items.len() + 1];
        for (i, target) in destinations.iter().enumerate().filter(|&(i, _)| sizes[i] > 0) {
            if let Some(target) = target {
                let way = &mut ways[*target as usize];
                *way = (way.0 + 1, self.items[i].position);
            }
        }
        // (To a handler leads whatever raises.)
        for context in self.contexts.iter().skip(1) {
            if let Some(at) = self.labels[context.target.0 as usize].at {
                ways[at as usize].0 += 2;
            }
        }
        let mut before: Option<Position> = None;
        for i in 0..self.items.len() {
            if sizes[i] == 0 {
                continue;
            }
            // (What raises again does so where it was raised first.)
            if self.items[i].position.line == 0 && self.items[i].op != Op::Reraise {
                let own = match (before, targets[i]) {
                    (Some(position), false) => Some(position),
                    (None, true) if ways[i].0 == 1 => Some(ways[i].1),
                    _ => None,
                };
                if let Some(position) = own {
                    self.items[i].position = position;
                }
            }
            let item = &self.items[i];
            before = (!Self::ends(item.op)).then_some(item.position);
        }
    }

    /// Does nothing follow the operation in its place?
    fn ends(op: Op) -> bool {
        matches!(op, Op::Jump | Op::Return | Op::ReturnGenerator | Op::ReturnConst | Op::Raise | Op::Reraise)
    }

    /// Which items something goes to other than from the one before.
    fn targets(&self, destinations: &[Option<u32>], sizes: &[u8]) -> Vec<bool> {
        let mut targets = vec![false; self.items.len() + 1];
        for (target, _) in destinations.iter().zip(sizes).filter(|(_, size)| **size > 0) {
            if let Some(target) = target {
                targets[*target as usize] = true;
            }
        }
        for context in self.contexts.iter().skip(1) {
            if let Some(at) = self.labels[context.target.0 as usize].at {
                targets[at as usize] = true;
            }
        }
        targets
    }

    /// A loop whose body does nothing consists of its test alone, which jumps to itself; the lines of the body become marks.
    fn empty_loops(&mut self, destinations: &[Option<u32>], targets: &[bool], sizes: &mut [u8]) {
        for i in 0..self.items.len() {
            let Some(start) = destinations[i].map(|at| at as usize).filter(|&at| at < i) else { continue };
            if self.items[i].op != Op::ForIter || sizes[i] == 0 {
                continue;
            }
            let body = start..i;
            let nothing = |at: usize| {
                let goes_on = destinations[at].is_none_or(|target| target as usize == i);
                matches!(self.items[at].op, Op::Nop | Op::Jump) && goes_on && !(at > start && targets[at])
            };
            if !body.clone().all(nothing) {
                continue;
            }
            let line = self.items[i].position.line;
            for at in body {
                sizes[at] = 0;
                let own = self.items[at].position.line;
                if own != line && own != 0 {
                    self.items[i].marks.push(own);
                }
            }
        }
    }

    /// Is the line of an item that does nothing heard of without it? One without a line after it takes its place.
    fn is_told_of(&mut self, at: usize, targets: &[bool], sizes: &[u8]) -> bool {
        let position = self.items[at].position;
        let before = (0..at).rev().find(|&i| sizes[i] > 0);
        if let Some(before) = before
            && self.items[before].position.line == position.line
            && !targets[before + 1..=at].contains(&true)
            && !Self::ends(self.items[before].op)
        {
            return true;
        }
        let Some(after) = (at + 1..self.items.len()).find(|&i| sizes[i] > 0) else { return false };
        let next = &mut self.items[after];
        if next.position.line == position.line {
            // Should it turn out to be needless, it stays for the line's sake.
            next.anchor |= next.op == Op::Jump;
            return true;
        }
        if next.position.line == 0 && !targets[at + 1..=after].contains(&true) {
            next.position = position;
            next.anchor |= next.op == Op::Jump;
            return true;
        }
        false
    }

    /// Lays the instructions out for a block of this many locals.
    pub fn finish(mut self, locals: u16) -> Layout {
        self.sort_cold();
        let mut destinations: Vec<Option<u32>> =
            self.items.iter().map(|item| item.label.map(|label| self.destination(label, item.position.line))).collect();
        self.part_exits(&mut destinations);
        let count = self.items.len();
        // How many instructions each item takes: a jump beyond 16 bits takes more, one to the next takes none.
        let mut sizes: Vec<u8> = self.reached(&destinations).into_iter().map(u8::from).collect();
        let targets = self.targets(&destinations, &sizes);
        self.empty_loops(&destinations, &targets, &mut sizes);
        self.inherit_positions(&destinations, &targets, &sizes);
        for i in 0..count {
            if self.items[i].op == Op::Nop && sizes[i] == 1 && self.is_told_of(i, &targets, &sizes) {
                sizes[i] = 0;
            }
        }
        let mut starts: Vec<u32> = vec![0; count + 1];
        loop {
            for i in 0..count {
                starts[i + 1] = starts[i] + sizes[i] as u32;
            }
            let mut changed = false;
            for i in 0..count {
                let Some(target) = destinations[i] else { continue };
                let offset = starts[target as usize] as i64 - starts[i] as i64;
                let item = &mut self.items[i];
                if item.op == Op::Jump {
                    if sizes[i] == 1 && target > i as u32 && starts[target as usize] == starts[i + 1] {
                        item.anchor &= item.position.line != 0;
                        if item.anchor {
                            (item.op, item.fields, item.label, destinations[i]) = (Op::Nop, [0; 3], None, None);
                        }
                        if !item.anchor || self.is_told_of(i, &targets, &sizes) {
                            sizes[i] = 0;
                        }
                        changed = true;
                    }
                } else if item.op.fields()[2] == Field::O && sizes[i] == 1 && i16::try_from(offset).is_err() {
                    sizes[i] = if item.op == Op::ForIter { 3 } else { 2 };
                    changed = true;
                }
            }
            if !changed {
                break;
            }
        }
        let mut instrs = Vec::with_capacity(starts[count] as usize);
        let mut positions = BuildPositions::default();
        let mut marks = Vec::new();
        for (i, item) in self.items.iter().enumerate() {
            marks.extend(item.marks.iter().map(|&line| (starts[i], line)));
            if sizes[i] == 0 {
                continue;
            }
            positions.push(starts[i], item.position);
            let fields = item.op.fields();
            let mut raw = item.fields;
            for (field, value) in raw.iter_mut().enumerate() {
                let register = matches!(fields[field], Field::W | Field::R | Field::RW | Field::T)
                    || window_field(item.op) == Some(field);
                if register && is_temp(*value) {
                    *value = *value - TEMP + locals;
                }
            }
            let Some(target) = destinations[i] else {
                instrs.push(Instr::new(item.op, item.flags, raw[0], raw[1], raw[2]));
                continue;
            };
            let (from, to) = (starts[i] as i64, starts[target as usize] as i64);
            let far = |steps: i64| Instr::wide(Op::Jump, 0, 0, (to - from - steps) as i32 as u32);
            match sizes[i] {
                1 if fields[2] == Field::O => {
                    instrs.push(Instr::new(item.op, item.flags, raw[0], raw[1], (to - from) as i16 as u16));
                }
                1 => instrs.push(Instr::wide(item.op, item.flags, raw[0], (to - from) as i32 as u32)),
                2 => {
                    instrs.push(Instr::new(item.op, item.flags ^ NEGATE, raw[0], raw[1], 2));
                    instrs.push(far(1));
                }
                _ => {
                    instrs.push(Instr::new(item.op, item.flags, raw[0], raw[1], 2));
                    instrs.push(Instr::wide(Op::Jump, 0, 0, 2));
                    instrs.push(far(2));
                }
            }
        }
        let handlers = self.handlers(&starts, locals);
        Layout { instrs, handlers, positions: positions.finish(), marks }
    }

    /// The exception table: a context begins after those around it, so inner ranges come first in reverse order.
    fn handlers(&self, starts: &[u32], locals: u16) -> Vec<Handler> {
        let mut open: Vec<Option<u32>> = vec![None; self.contexts.len()];
        let mut rows: Vec<(u32, Handler)> = Vec::new();
        let mut chain: Vec<u32> = Vec::new();
        let mut last = 0;
        let mut close = |id: u32, start: u32, end: u32| {
            let context = &self.contexts[id as usize];
            let Some(target) = self.labels[context.target.0 as usize].at else { return };
            let exception =
                if is_temp(context.exception) { context.exception - TEMP + locals } else { context.exception };
            if start < end {
                rows.push((id, Handler { start, end, target: starts[target as usize], exception }));
            }
        };
        for (i, &start) in starts.iter().enumerate() {
            let context = self.items.get(i).map_or(0, |item| item.context);
            if context == last {
                continue;
            }
            last = context;
            let mut now = Vec::new();
            let mut id = context;
            while id != 0 {
                now.push(id);
                id = self.contexts[id as usize].parent;
            }
            for &id in &chain {
                if !now.contains(&id)
                    && let Some(began) = open[id as usize].take()
                {
                    close(id, began, start);
                }
            }
            for &id in &now {
                open[id as usize].get_or_insert(start);
            }
            chain = now;
        }
        rows.sort_by_key(|&(id, row)| (std::cmp::Reverse(id), row.start));
        rows.into_iter().map(|(_, row)| row).collect()
    }
}
