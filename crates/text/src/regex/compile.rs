//! From the code of `re._compiler` to the machine's.

use super::classes::{Case, in_set, set_length, word};
use super::{first, op};

/// Deeper nesting of groups is refused.
const DEEPEST: usize = 1000;

/// Lays CPython's code out as the machine wants it; None if it is not well-formed. `groups` counts the capturing groups.
pub fn compile(code: &[u32], groups: usize) -> Option<Vec<u8>> {
    let marks = u32::try_from(groups.checked_mul(2)?).ok()?;
    let mut c = Compiler { code, marks, out: vec![[marks, 0, first::UNKNOWN, 0]], sets: Vec::new() };
    c.range(0, code.len(), 0)?;
    c.end(op::SUCCESS);
    let (kind, argument) = c.begins_with(1);
    if c.out[0][2] == first::UNKNOWN {
        c.out[0][2] = kind;
        c.out[0][3] = argument;
    }
    Some(c.finish())
}

struct Compiler<'a> {
    code: &'a [u32],
    marks: u32,
    out: Vec<[u32; 4]>,
    /// Sets: their words and how case is ignored. An instruction has the index until the end.
    sets: Vec<(Vec<u32>, Case)>,
}

impl Compiler<'_> {
    fn word(&self, at: usize) -> Option<u32> {
        self.code.get(at).copied()
    }
    fn here(&self) -> u32 {
        self.out.len() as u32
    }
    fn push(&mut self, op: u32, a: u32, b: u32, c: u32) -> usize {
        self.out.push([op, a, b, c]);
        self.out.len() - 1
    }
    fn end(&mut self, op: u32) {
        if self.out.last().is_none_or(|i| i[0] != op) || self.out.len() == 1 {
            self.push(op, 0, 0, 0);
        }
    }
    fn set(&mut self, words: Vec<u32>, case: Case) -> u32 {
        match self.sets.iter().position(|(w, c)| *w == words && *c == case) {
            Some(i) => i as u32,
            None => {
                self.sets.push((words, case));
                self.sets.len() as u32 - 1
            }
        }
    }
    /// The place that a skip at `at` leads to, if it lies within `end`.
    fn target(&self, at: usize, end: usize) -> Option<usize> {
        let to = at.checked_add(self.word(at)? as usize)?;
        (to > at && to <= end).then_some(to)
    }

    /// Compiles `code[at..end]`; jumps may lead to its end.
    fn range(&mut self, mut at: usize, end: usize, depth: usize) -> Option<()> {
        if depth > DEEPEST || end > self.code.len() {
            return None;
        }
        while at < end {
            let op = self.word(at)?;
            at += 1;
            match op {
                0 => {
                    self.push(op::FAIL, 0, 0, 0);
                }
                1 => {
                    self.push(op::SUCCESS, 0, 0, 0);
                }
                2 => {
                    self.push(op::ANY, 0, 0, 0);
                }
                3 => {
                    self.push(op::ANY_ALL, 0, 0, 0);
                }
                4 | 5 => {
                    let to = self.target(at, end)?;
                    let i = self.push(op::LOOK, 0, self.word(at + 1)?, (op == 5) as u32);
                    self.body(at + 2, to, depth)?;
                    self.out[i][1] = self.here();
                    at = to;
                }
                6 => {
                    let position = self.word(at).filter(|&p| p < 12)?;
                    self.push(op::AT, position, 0, 0);
                    at += 1;
                }
                7 => at = self.branch(at, end, depth)?,
                8 => {
                    let category = self.word(at).filter(|&c| c < 18)?;
                    let set = self.set(vec![word::CATEGORY, category, word::FAILURE], Case::Keep);
                    self.push(op::SET, set, 0, 0);
                    at += 1;
                }
                11 | 30 | 34 | 38 => {
                    let case = [Case::Keep, Case::Ascii, Case::Locale, Case::Unicode][ignored(op)];
                    let group = self.group(at)?;
                    self.push(op::REFERENCE, group, case as u32, 0);
                    at += 1;
                }
                12 => at = self.if_group(at, end, depth)?,
                13 | 31 | 35 | 39 => {
                    let case = [Case::Keep, Case::Ascii, Case::Locale, Case::Unicode][ignored(op)];
                    let to = self.target(at, end)?;
                    let words = self.code.get(at + 1..to)?;
                    let n = set_length(words)?;
                    let set = self.set(words.get(..n)?.to_vec(), case);
                    self.push(op::SET, set, 0, 0);
                    at = to;
                }
                14 => at = self.info(at, end)?,
                16 => {
                    self.push(op::CHAR, self.word(at)?, 0, 0);
                    at += 1;
                }
                20 => {
                    self.push(op::NOT_CHAR, self.word(at)?, 0, 0);
                    at += 1;
                }
                32 | 33 | 36 | 37 | 40 | 41 => {
                    let case = [Case::Keep, Case::Ascii, Case::Locale, Case::Unicode][ignored(op)];
                    let c = case.lower(self.word(at)?);
                    let mut words = vec![word::LITERAL, c, word::FAILURE];
                    if matches!(op, 33 | 37 | 41) {
                        words.insert(0, word::NEGATE);
                    }
                    let set = self.set(words, case);
                    self.push(op::SET, set, 0, 0);
                    at += 1;
                }
                17 => {
                    let mark = self.word(at).filter(|&m| m < self.marks)?;
                    self.push(op::MARK, mark, 0, 0);
                    at += 1;
                }
                23 => at = self.repeat(at, end, depth)?,
                24 | 26 | 29 => {
                    let to = self.target(at, end)?;
                    let which = match op {
                        24 => op::ONE,
                        26 => op::ONE_LAZY,
                        _ => op::ONE_POSSESSIVE,
                    };
                    let i = self.push(which, 0, self.word(at + 1)?, self.word(at + 2)?);
                    // A body that is no single character (nothing but FAILURE, say) is matched by repeats of the general kind.
                    self.body(at + 3, to, depth)?;
                    if self.out.len() != i + 3 || !matches!(self.out[i + 1][0], op::FAIL..=op::SET) {
                        return None;
                    }
                    self.out.pop();
                    self.out[i][1] = self.here();
                    at = to;
                }
                27 => {
                    let to = self.target(at, end)?;
                    let i = self.push(op::ATOMIC, 0, 0, 0);
                    self.body(at + 1, to, depth)?;
                    self.out[i][1] = self.here();
                    at = to;
                }
                28 => {
                    let to = self.target(at, end)?;
                    let i = self.push(op::POSSESSIVE, 0, self.word(at + 1)?, self.word(at + 2)?);
                    self.range(at + 3, to, depth + 1)?;
                    // The SUCCESS that ends the body lies behind what the skip says; another repeat's may end the body itself.
                    if self.word(to)? != 1 {
                        return None;
                    }
                    self.push(op::SUCCESS, 0, 0, 0);
                    self.out[i][1] = self.here();
                    at = to + 1;
                }
                _ => return None,
            }
        }
        (at == end).then_some(())
    }

    /// A body that ends in SUCCESS.
    fn body(&mut self, at: usize, end: usize, depth: usize) -> Option<()> {
        self.range(at, end, depth + 1)?;
        if self.code.get(end - 1) != Some(&1) || self.out.last().is_none_or(|i| i[0] != op::SUCCESS) {
            self.push(op::SUCCESS, 0, 0, 0);
        }
        Some(())
    }

    fn group(&self, at: usize) -> Option<u32> {
        self.word(at).filter(|&g| g < self.marks / 2)
    }

    fn repeat(&mut self, at: usize, end: usize, depth: usize) -> Option<usize> {
        let to = self.target(at, end)?;
        let i = self.push(op::REPEAT, 0, self.word(at + 1)?, self.word(at + 2)?);
        self.range(at + 3, to, depth + 1)?;
        let until = match self.word(to)? {
            18 => op::MAX_UNTIL,
            19 => op::MIN_UNTIL,
            _ => return None,
        };
        self.out[i][1] = self.here();
        self.push(until, 0, 0, 0);
        (to < end).then_some(to + 1)
    }

    fn branch(&mut self, mut at: usize, end: usize, depth: usize) -> Option<usize> {
        let (mut jumps, mut splits) = (Vec::new(), Vec::new());
        while self.word(at)? != 0 {
            let to = self.target(at, end)?;
            // Each alternative ends with JUMP and its skip.
            let jump = to.checked_sub(2).filter(|&j| j > at && self.word(j) == Some(15))?;
            let split = self.push(op::SPLIT, 0, first::UNKNOWN, 0);
            self.range(at + 1, jump, depth + 1)?;
            jumps.push(self.push(op::JUMP, 0, 0, 0));
            self.out[split][1] = self.here();
            splits.push(split);
            at = to;
        }
        // After the last alternative there is nothing to come back to.
        self.push(op::FAIL, 0, 0, 0);
        for j in jumps {
            self.out[j][1] = self.here();
        }
        for split in splits {
            // What an alternative begins with spares trying it.
            let (kind, argument) = self.begins_with(split + 1);
            self.out[split][2] = kind;
            self.out[split][3] = argument;
        }
        Some(at + 1)
    }

    fn if_group(&mut self, at: usize, end: usize, depth: usize) -> Option<usize> {
        let group = self.group(at)?;
        // The skip counts from the group's number, not from itself.
        let no = at.checked_add(self.word(at + 1)? as usize).filter(|&no| no >= at + 2)?;
        let i = self.push(op::IF_GROUP, group, 0, 0);
        // With an alternative, a jump over it stands before it.
        let has_no = no >= at + 4 && no <= end && self.word(no - 2) == Some(15) && {
            let to = (no - 1).checked_add(self.word(no - 1)? as usize)?;
            to > no - 1 && to <= end && self.parses(at + 2, no - 2)
        };
        if has_no {
            let to = self.target(no - 1, end)?;
            self.range(at + 2, no - 2, depth + 1)?;
            let jump = self.push(op::JUMP, 0, 0, 0);
            self.out[i][2] = self.here();
            self.range(no, to, depth + 1)?;
            self.out[jump][1] = self.here();
            return Some(to);
        }
        if no > end {
            return None;
        }
        self.range(at + 2, no, depth + 1)?;
        self.out[i][2] = self.here();
        Some(no)
    }

    /// Is `code[at..end]` well-formed by itself? (An argument that happens to look like a jump is told from one by this.)
    fn parses(&self, at: usize, end: usize) -> bool {
        let mut other = Compiler { code: self.code, marks: self.marks, out: vec![[0; 4]], sets: Vec::new() };
        other.range(at, end, 0).is_some()
    }

    fn info(&mut self, at: usize, end: usize) -> Option<usize> {
        let to = self.target(at, end)?;
        let (flags, least) = (self.word(at + 1)?, self.word(at + 2)?);
        if self.out.len() == 1 {
            self.out[0][1] = least;
            if flags & 1 != 0 {
                self.out[0][2] = first::CHAR;
                self.out[0][3] = self.word(at + 6)?;
            } else if flags & 4 != 0 {
                let words = self.code.get(at + 4..to)?;
                let n = set_length(words)?;
                let set = self.set(words.get(..n)?.to_vec(), Case::Keep);
                self.out[0][2] = first::SET;
                self.out[0][3] = set;
            }
        }
        Some(to)
    }

    /// What a match of the code at an instruction must begin with, if that is easy to say.
    fn begins_with(&self, mut at: usize) -> (u32, u32) {
        loop {
            match self.out.get(at) {
                Some([op::MARK, ..]) => at += 1,
                Some([op::ONE | op::ONE_LAZY | op::ONE_POSSESSIVE | op::REPEAT | op::POSSESSIVE, _, least, _])
                    if *least > 0 =>
                {
                    at += 1;
                }
                Some([op::CHAR, c, ..]) => return (first::CHAR, *c),
                Some([op::SET, s, ..]) => return (first::SET, *s),
                _ => return (first::UNKNOWN, 0),
            }
        }
    }

    /// Puts the sets behind the instructions and says there where they are.
    fn finish(mut self) -> Vec<u8> {
        let mut places = Vec::new();
        let mut place = self.out.len() as u32;
        for (words, _) in &self.sets {
            places.push(place);
            // The bitmap, then case, length and words.
            place += 2 + (words.len() as u32 + 1).div_ceil(4);
        }
        let at = |i: u32| places.get(i as usize).copied().unwrap_or(0);
        for (i, instruction) in self.out.iter_mut().enumerate() {
            match instruction {
                [op, s, ..] if i > 0 && *op == op::SET => *s = at(*s),
                [_, _, kind, s] if i == 0 && *kind == first::SET => *s = at(*s),
                [op, _, kind, s] if i > 0 && *op == op::SPLIT && *kind == first::SET => *s = at(*s),
                _ => {}
            }
        }
        let mut bytes: Vec<u8> = self.out.iter().flatten().flat_map(|w| w.to_le_bytes()).collect();
        for (words, case) in &self.sets {
            let get = |i: usize| words.get(i).copied().unwrap_or(word::FAILURE);
            let mut bitmap = [0u8; 32];
            for c in 0..256 {
                if in_set(get, *case, c) {
                    bitmap[c as usize >> 3] |= 1 << (c & 7);
                }
            }
            bytes.extend(bitmap);
            bytes.extend((*case as u32).to_le_bytes());
            bytes.extend(words.iter().flat_map(|w| w.to_le_bytes()));
            bytes.resize(bytes.len().next_multiple_of(16), 0);
        }
        bytes
    }
}

/// 0: plain, 1: by ASCII, 2: by locale, 3: by Unicode.
fn ignored(op: u32) -> usize {
    match op {
        30..=33 => 1,
        34..=37 => 2,
        38..=41 => 3,
        _ => 0,
    }
}
