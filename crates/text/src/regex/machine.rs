//! The backtracking machine.
//!
//! A choice remembers where to go on, and how long the trail was: marks and counters that were changed since are set back from it. So going back
//! costs what was done, and nothing is copied when a choice is made.

use super::classes::{Case, in_set, is_word, unicode_word};
use super::{MAX_REPEAT, first, op};
use crate::int::Meter;
use crate::text::{Text, Unit, each_width};

/// A mark that is not set.
pub const NONE: usize = usize::MAX;

/// A pattern over a text: what one match finds, and the stacks.
pub struct Matcher<'a> {
    code: &'a [[u8; 16]],
    text: Text<'a>,
    /// Where the text ends for this search.
    end: usize,
    stacks: Stacks,
    meter: &'a mut Meter<'a>,
    /// Start and end of the match.
    pub span: (usize, usize),
}

/// Steps of the machine that are told to the meter at once.
const STEPS: u32 = 1024;

#[derive(Default)]
struct Stacks {
    marks: Vec<usize>,
    /// The group that was closed last; 0: none.
    last: usize,
    trail: Vec<(Slot, usize)>,
    choices: Vec<Choice>,
    repeats: Vec<Repeat>,
    /// The repeat whose body is being matched; NONE at the outside.
    repeat: usize,
    /// Steps since the meter was told of some.
    steps: u32,
    /// The meter has said so: nothing is found any more.
    stopped: bool,
}

#[derive(Clone, Copy)]
enum Slot {
    Mark(u32),
    Last,
    Count(u32),
    At(u32),
}

#[derive(Clone, Copy)]
struct Repeat {
    /// The REPEAT instruction.
    code: usize,
    /// Finished bodies; NONE before the first.
    count: usize,
    /// Where the body began last, to stop at empty ones.
    at: usize,
    outer: usize,
}

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    /// Go on at `pc`.
    Plain,
    /// A repeat of one character: one less, down to `low`.
    Fewer,
    /// One more; `low` counts.
    More,
    /// Leave the repeat.
    Leave,
    /// Another body of the repeat.
    Again,
}

#[derive(Clone, Copy)]
struct Choice {
    kind: Kind,
    pc: usize,
    at: usize,
    low: usize,
    trail: usize,
    repeat: usize,
    repeats: usize,
}

impl<'a> Matcher<'a> {
    /// A matcher of compiled code; the text counts as far as `end`. The meter is told of steps, of which some patterns take more than there are atoms in the
    /// world, and may stop it.
    pub fn new(code: &'a [u8], text: Text<'a>, end: usize, meter: &'a mut Meter<'a>) -> Matcher<'a> {
        let (code, _) = code.as_chunks::<16>();
        Matcher { code, text, end: end.min(text.len()), stacks: Stacks::default(), meter, span: (0, 0) }
    }

    /// Was it stopped by its meter? Then what it has or has not found says nothing.
    pub fn stopped(&self) -> bool {
        self.stacks.stopped
    }

    /// Matches at `start`; `whole`: up to the end.
    pub fn match_at(&mut self, start: usize, whole: bool, not_empty: bool) -> bool {
        let (code, end) = (self.code, self.end);
        let found = each_width!(self.text, units => {
            let mut run = Run { code, text: units.get(..end).unwrap_or(units), s: &mut self.stacks, meter: &mut *self.meter, whole, must_pass: if not_empty { start } else { NONE } };
            start <= end && run.length_fits(start) && run.attempt(start)
        });
        if found {
            self.span = (start, self.stacks.repeat);
        }
        found
    }

    /// Looks for a match from `start` on; `not_empty`: not an empty one at `start` itself.
    pub fn search(&mut self, start: usize, not_empty: bool) -> bool {
        let (code, end) = (self.code, self.end);
        let found = each_width!(self.text, units => {
            let mut run = Run { code, text: units.get(..end).unwrap_or(units), s: &mut self.stacks, meter: &mut *self.meter, whole: false, must_pass: if not_empty { start } else { NONE } };
            if start <= end { run.search(start) } else { None }
        });
        if let Some(at) = found {
            self.span = (at, self.stacks.repeat);
        }
        found.is_some()
    }

    /// Where group `n` (from 1) was found.
    pub fn group(&self, n: usize) -> Option<(usize, usize)> {
        let from = *self.stacks.marks.get(2 * n - 2)?;
        let to = *self.stacks.marks.get(2 * n - 1)?;
        (from != NONE && to != NONE && from <= to).then_some((from, to))
    }
    /// The group that was closed last; 0: none.
    pub fn last_group(&self) -> usize {
        self.stacks.last
    }
}

struct Run<'a, 's, T> {
    code: &'a [[u8; 16]],
    text: &'a [T],
    s: &'s mut Stacks,
    meter: &'s mut Meter<'a>,
    whole: bool,
    /// A match that ends here does not count.
    must_pass: usize,
}

fn words(b: &[u8; 16]) -> [u32; 4] {
    let w = |i: usize| u32::from_le_bytes([b[i], b[i + 1], b[i + 2], b[i + 3]]);
    [w(0), w(4), w(8), w(12)]
}

impl<T: Unit> Run<'_, '_, T> {
    #[inline]
    fn fetch(&self, pc: usize) -> [u32; 4] {
        match self.code.get(pc) {
            Some(b) => words(b),
            None => [op::FAIL, 0, 0, 0],
        }
    }
    #[inline]
    fn char(&self, at: usize) -> Option<u32> {
        self.text.get(at).map(|c| c.code())
    }

    fn length_fits(&self, start: usize) -> bool {
        self.text.len() - start >= self.fetch(0)[1] as usize
    }

    /// One attempt from a clean state. The end of the match is left in `repeat`.
    fn attempt(&mut self, start: usize) -> bool {
        let marks = self.fetch(0)[0] as usize;
        self.s.marks.clear();
        self.s.marks.resize(marks, NONE);
        self.s.last = 0;
        self.s.trail.clear();
        self.s.choices.clear();
        self.s.repeats.clear();
        self.s.repeat = NONE;
        match self.run(1, start, true) {
            Some(to) => {
                self.s.repeat = to;
                true
            }
            None => false,
        }
    }

    /// Does the pattern begin with `\A`, or a `^` that means the same?
    fn only_at_beginning(&self) -> bool {
        let first = self.code.iter().skip(1).map(words).find(|i| i[0] != op::MARK);
        first.is_some_and(|[op, position, ..]| op == op::AT && matches!(position, 0 | 2))
    }

    fn search(&mut self, mut at: usize) -> Option<usize> {
        let [_, least, kind, argument] = self.fetch(0);
        let mut last = self.text.len().checked_sub(least as usize)?;
        if self.only_at_beginning() {
            last = 0;
        }
        while at <= last {
            if kind != first::UNKNOWN {
                let rest = self.text.get(at..).unwrap_or_default();
                let skip = if kind == first::CHAR {
                    rest.iter().position(|c| c.code() == argument)
                } else {
                    let bits = self.bitmap(argument as usize);
                    rest.iter().position(|c| self.has(&bits, argument as usize, c.code()))
                };
                at += skip?;
                if at > last {
                    return None;
                }
            }
            if self.attempt(at) {
                return Some(at);
            }
            if self.s.stopped {
                return None;
            }
            at += 1;
            self.must_pass = NONE;
        }
        None
    }

    // ---- sets -----------------------------------------------------------------------------------------------------------

    fn bitmap(&self, set: usize) -> [u8; 32] {
        let mut bits = [0; 32];
        if let [a, b, ..] = self.code.get(set..).unwrap_or_default() {
            bits[..16].copy_from_slice(a);
            bits[16..].copy_from_slice(b);
        }
        bits
    }
    #[inline]
    fn has(&self, bits: &[u8; 32], set: usize, c: u32) -> bool {
        if c < 256 { bits[c as usize >> 3] >> (c & 7) & 1 == 1 } else { self.has_wide(set, c) }
    }
    #[inline]
    fn in_set(&self, set: usize, c: u32) -> bool {
        if c < 256 {
            let chunk = set + (c as usize >> 7);
            return self.code.get(chunk).is_some_and(|b| b[c as usize >> 3 & 15] >> (c & 7) & 1 == 1);
        }
        self.has_wide(set, c)
    }
    #[cold]
    fn has_wide(&self, set: usize, c: u32) -> bool {
        // Case, then the words.
        let word = |i: usize| self.code.get(set + 2 + i / 4).map_or(0, |b| words(b)[i % 4]);
        in_set(|i| word(i + 1), Case::from_word(word(0)), c)
    }

    /// Does the one-character instruction at `pc` match there?
    #[inline]
    fn one(&self, pc: usize, at: usize) -> bool {
        let Some(c) = self.char(at) else { return false };
        let [op, a, ..] = self.fetch(pc);
        match op {
            op::ANY => c != 0x0a,
            op::ANY_ALL => true,
            op::CHAR => c == a,
            op::NOT_CHAR => c != a,
            op::SET => self.in_set(a as usize, c),
            _ => false,
        }
    }

    /// Where the longest run of at most `most` characters that the instruction at `pc` matches ends.
    fn run_of(&self, pc: usize, at: usize, most: u32) -> usize {
        let end =
            if most == MAX_REPEAT { self.text.len() } else { self.text.len().min(at.saturating_add(most as usize)) };
        let rest = self.text.get(at..end).unwrap_or_default();
        let [op, a, ..] = self.fetch(pc);
        let n = match op {
            op::ANY => rest.iter().position(|c| c.code() == 0x0a),
            op::ANY_ALL => None,
            op::CHAR => rest.iter().position(|c| c.code() != a),
            op::NOT_CHAR => rest.iter().position(|c| c.code() == a),
            op::SET => {
                let bits = self.bitmap(a as usize);
                rest.iter().position(|c| !self.has(&bits, a as usize, c.code()))
            }
            _ => Some(0),
        };
        at + n.unwrap_or(rest.len())
    }

    // ---- state that is undone -------------------------------------------------------------------------------------------

    fn set_mark(&mut self, i: u32, at: usize) {
        let Some(slot) = self.s.marks.get_mut(i as usize) else { return };
        let old = std::mem::replace(slot, at);
        self.s.trail.push((Slot::Mark(i), old));
        if i & 1 == 1 {
            self.s.trail.push((Slot::Last, self.s.last));
            self.s.last = i as usize / 2 + 1;
        }
    }
    fn set_count(&mut self, r: usize, count: usize) {
        if let Some(x) = self.s.repeats.get_mut(r) {
            self.s.trail.push((Slot::Count(r as u32), std::mem::replace(&mut x.count, count)));
        }
    }
    fn set_at(&mut self, r: usize, at: usize) {
        if let Some(x) = self.s.repeats.get_mut(r) {
            self.s.trail.push((Slot::At(r as u32), std::mem::replace(&mut x.at, at)));
        }
    }
    fn undo(&mut self, to: usize) {
        while self.s.trail.len() > to {
            let Some((slot, old)) = self.s.trail.pop() else { return };
            match slot {
                Slot::Mark(i) => self.s.marks[i as usize] = old,
                Slot::Last => self.s.last = old,
                Slot::Count(r) => {
                    if let Some(x) = self.s.repeats.get_mut(r as usize) {
                        x.count = old;
                    }
                }
                Slot::At(r) => {
                    if let Some(x) = self.s.repeats.get_mut(r as usize) {
                        x.at = old;
                    }
                }
            }
        }
    }
    #[inline]
    fn choose(&mut self, kind: Kind, pc: usize, at: usize, low: usize) {
        let (trail, repeat, repeats) = (self.s.trail.len(), self.s.repeat, self.s.repeats.len());
        self.s.choices.push(Choice { kind, pc, at, low, trail, repeat, repeats });
    }

    // ---- the machine ----------------------------------------------------------------------------------------------------

    /// Runs from an instruction until SUCCESS; gives where that was. Choices that were made in it are forgotten, what it set remains.
    fn run(&mut self, mut pc: usize, mut at: usize, top: bool) -> Option<usize> {
        let base = self.s.choices.len();
        loop {
            self.s.steps += 1;
            if self.s.steps >= STEPS && !self.goes_on() {
                return None;
            }
            if self.forward(&mut pc, &mut at, top) {
                self.s.choices.truncate(base);
                return Some(at);
            }
            if !self.back(base, &mut pc, &mut at) {
                return None;
            }
        }
    }

    /// Tells the meter of the last steps. Once it has said no, each further step comes here, and nothing matches.
    #[cold]
    fn goes_on(&mut self) -> bool {
        if !self.s.stopped {
            self.s.stopped = !(self.meter)(u64::from(STEPS));
            self.s.steps = if self.s.stopped { STEPS } else { 0 };
        }
        !self.s.stopped
    }

    /// A part that is matched by itself: look-around, an atomic group, one body of a possessive repeat.
    fn part(&mut self, pc: usize, at: usize) -> Option<usize> {
        let repeat = std::mem::replace(&mut self.s.repeat, NONE);
        let trail = self.s.trail.len();
        let end = self.run(pc, at, false);
        if end.is_none() {
            // What was set before the first choice is not undone by going back.
            self.undo(trail);
        }
        self.s.repeat = repeat;
        end
    }

    /// Goes on to the next choice; false if there is none above `base`.
    fn back(&mut self, base: usize, pc: &mut usize, at: &mut usize) -> bool {
        while self.s.choices.len() > base {
            let Some(&c) = self.s.choices.last() else { return false };
            self.undo(c.trail);
            self.s.repeat = c.repeat;
            self.s.repeats.truncate(c.repeats);
            let top = self.s.choices.len() - 1;
            match c.kind {
                Kind::Plain => {
                    self.s.choices.pop();
                    (*pc, *at) = (c.pc, c.at);
                    return true;
                }
                Kind::Fewer => {
                    let Some(here) = self.fewer(c) else {
                        self.s.choices.pop();
                        continue;
                    };
                    if here == c.low {
                        self.s.choices.pop();
                    } else {
                        self.s.choices[top].at = here;
                    }
                    (*pc, *at) = (c.pc, here);
                    return true;
                }
                Kind::More => {
                    // `pc` is the instruction's: it says where to go on and how often at most.
                    let [_, next, _, most] = self.fetch(c.pc);
                    if most != MAX_REPEAT && c.low >= most as usize || !self.one(c.pc + 1, c.at) {
                        self.s.choices.pop();
                        continue;
                    }
                    self.s.choices[top].at = c.at + 1;
                    self.s.choices[top].low = c.low + 1;
                    (*pc, *at) = (next as usize, c.at + 1);
                    return true;
                }
                Kind::Leave => {
                    self.s.choices.pop();
                    self.s.repeat = self.s.repeats[c.repeat].outer;
                    (*pc, *at) = (c.pc, c.at);
                    return true;
                }
                Kind::Again => {
                    self.s.choices.pop();
                    let r = self.s.repeats[c.repeat];
                    let most = self.fetch(r.code)[3];
                    let count = r.count.wrapping_add(1);
                    if most != MAX_REPEAT && count >= most as usize || r.at == c.at {
                        continue;
                    }
                    self.set_count(c.repeat, count);
                    self.set_at(c.repeat, c.at);
                    (*pc, *at) = (r.code + 1, c.at);
                    return true;
                }
            }
        }
        false
    }

    /// The next shorter run from which it is worth going on.
    fn fewer(&self, c: Choice) -> Option<usize> {
        let [op, a, ..] = self.fetch(c.pc);
        let mut at = c.at;
        while at > c.low {
            at -= 1;
            if op != op::CHAR || self.char(at) == Some(a) {
                return Some(at);
            }
        }
        None
    }

    /// Executes until SUCCESS (true) or until something does not match (false).
    fn forward(&mut self, pc_out: &mut usize, at_out: &mut usize, top: bool) -> bool {
        let (mut pc, mut at) = (*pc_out, *at_out);
        loop {
            let [op, a, b, c] = self.fetch(pc);
            match op {
                op::SUCCESS => {
                    if top && (self.whole && at != self.text.len() || at == self.must_pass) {
                        return false;
                    }
                    (*pc_out, *at_out) = (pc, at);
                    return true;
                }
                op::CHAR if self.char(at) == Some(a) => at += 1,
                op::SET if self.char(at).is_some_and(|x| self.in_set(a as usize, x)) => at += 1,
                op::ANY | op::ANY_ALL | op::NOT_CHAR if self.one(pc, at) => at += 1,
                op::AT if self.position(a, at) => {}
                op::MARK => self.set_mark(a, at),
                op::JUMP => {
                    pc = a as usize;
                    continue;
                }
                op::SPLIT => {
                    let possible = match b {
                        first::CHAR => self.char(at) == Some(c),
                        first::SET => self.char(at).is_some_and(|x| self.in_set(c as usize, x)),
                        _ => true,
                    };
                    if !possible {
                        pc = a as usize;
                        continue;
                    }
                    self.choose(Kind::Plain, a as usize, at, 0);
                }
                op::ONE => {
                    let low = at.saturating_add(b as usize);
                    at = self.run_of(pc + 1, at, c);
                    if at < low {
                        return false;
                    }
                    pc = a as usize;
                    if at > low {
                        // Not worth going on where the next character is not there.
                        let choice = Choice { kind: Kind::Fewer, pc, at: at + 1, low, trail: 0, repeat: 0, repeats: 0 };
                        let Some(here) = self.fewer(choice) else { return false };
                        at = here;
                        if at > low {
                            self.choose(Kind::Fewer, pc, at, low);
                        }
                    }
                    continue;
                }
                op::ONE_LAZY => {
                    let least = at.saturating_add(b as usize);
                    at = self.run_of(pc + 1, at, b);
                    if at < least {
                        return false;
                    }
                    self.choose(Kind::More, pc, at, b as usize);
                    pc = a as usize;
                    continue;
                }
                op::ONE_POSSESSIVE => {
                    let low = at.saturating_add(b as usize);
                    at = self.run_of(pc + 1, at, c);
                    if at < low {
                        return false;
                    }
                    pc = a as usize;
                    continue;
                }
                op::REPEAT => {
                    let outer = self.s.repeat;
                    self.s.repeats.push(Repeat { code: pc, count: NONE, at: NONE, outer });
                    self.s.repeat = self.s.repeats.len() - 1;
                    pc = a as usize;
                    continue;
                }
                op::MAX_UNTIL | op::MIN_UNTIL => match self.until(pc, at, op == op::MAX_UNTIL) {
                    Some(next) => {
                        pc = next;
                        continue;
                    }
                    None => return false,
                },
                op::LOOK => {
                    let negative = c == 1;
                    let found = match at.checked_sub(b as usize) {
                        Some(from) => {
                            let trail = self.s.trail.len();
                            let found = self.part(pc + 1, from).is_some();
                            if found && negative {
                                self.undo(trail);
                            }
                            found
                        }
                        None => false,
                    };
                    if found == negative {
                        return false;
                    }
                    pc = a as usize;
                    continue;
                }
                op::ATOMIC => {
                    let Some(end) = self.part(pc + 1, at) else { return false };
                    at = end;
                    pc = a as usize;
                    continue;
                }
                op::POSSESSIVE => {
                    for _ in 0..b {
                        match self.part(pc + 1, at) {
                            Some(end) => at = end,
                            None => return false,
                        }
                    }
                    // More, up to one that is empty.
                    let (mut count, mut before) = (b, NONE);
                    while (c == MAX_REPEAT || count < c) && at != before {
                        before = at;
                        match self.part(pc + 1, at) {
                            Some(end) => at = end,
                            None => break,
                        }
                        count += 1;
                    }
                    pc = a as usize;
                    continue;
                }
                op::REFERENCE => match self.reference(a, Case::from_word(b), at) {
                    Some(end) => at = end,
                    None => return false,
                },
                op::IF_GROUP => {
                    if self.group(a).is_none() {
                        pc = b as usize;
                        continue;
                    }
                }
                _ => return false,
            }
            pc += 1;
        }
    }

    /// The end of a repeat's body: another one, or on.
    fn until(&mut self, pc: usize, at: usize, greedy: bool) -> Option<usize> {
        let index = self.s.repeat;
        let r = *self.s.repeats.get(index)?;
        let [_, _, least, most] = self.fetch(r.code);
        let count = r.count.wrapping_add(1);
        if count < least as usize {
            self.set_count(index, count);
            return Some(r.code + 1);
        }
        if !greedy {
            self.choose(Kind::Again, pc, at, 0);
            self.s.repeat = r.outer;
            return Some(pc + 1);
        }
        if (most == MAX_REPEAT || count < most as usize) && r.at != at {
            self.choose(Kind::Leave, pc + 1, at, 0);
            self.set_count(index, count);
            self.set_at(index, at);
            return Some(r.code + 1);
        }
        self.s.repeat = r.outer;
        Some(pc + 1)
    }

    fn group(&self, g: u32) -> Option<(usize, usize)> {
        let from = *self.s.marks.get(2 * g as usize)?;
        let to = *self.s.marks.get(2 * g as usize + 1)?;
        (from != NONE && to != NONE && from <= to).then_some((from, to))
    }

    fn reference(&self, g: u32, case: Case, at: usize) -> Option<usize> {
        let (from, to) = self.group(g)?;
        let end = at.checked_add(to - from)?;
        let here = self.text.get(at..end)?;
        let there = self.text.get(from..to)?;
        let same = if case == Case::Keep {
            here == there
        } else {
            here.iter().zip(there).all(|(x, y)| case.lower(x.code()) == case.lower(y.code()))
        };
        same.then_some(end)
    }

    /// Numbers as in `re._constants.ATCODES`.
    fn position(&self, which: u32, at: usize) -> bool {
        let end = self.text.len();
        let boundary = |unicode: bool| {
            let word = |c: Option<u32>| c.is_some_and(|c| if unicode { unicode_word(c) } else { is_word(false, c) });
            word(at.checked_sub(1).and_then(|i| self.char(i))) != word(self.char(at))
        };
        match which {
            0 | 2 => at == 0,
            1 => at == 0 || self.char(at - 1) == Some(0x0a),
            3 | 8 => boundary(false),
            4 | 9 => !boundary(false),
            5 => at == end || at + 1 == end && self.char(at).is_some_and(|c| c == 0x0a),
            6 => at == end || self.char(at) == Some(0x0a),
            7 => at == end,
            10 => boundary(true),
            11 => !boundary(true),
            _ => false,
        }
    }
}
