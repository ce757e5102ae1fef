//! Patterns.
//!
//! A pattern is matched against a register. What it captures waits in temporaries until all of it has matched. A test that
//! fails jumps to a label for the temporaries that hold something at that point, where they are released.

use super::*;
use ophion_bytecode::NEGATE;
use ophion_syntax::ast::{
    Identifier, Pattern, PatternMatchAs, PatternMatchClass, PatternMatchMapping, PatternMatchOr, PatternMatchSequence,
    PatternMatchSingleton, PatternMatchValue, Singleton,
};

/// The state of matching one pattern.
#[derive(Default)]
pub(super) struct Matching<'a> {
    /// Captured values, in the order in which they are bound.
    pub stores: Vec<(&'a str, Reg, Position)>,
    /// Temporaries that hold something.
    live: Vec<Reg>,
    /// Where tests jump that fail while these temporaries are live.
    fails: Vec<(Vec<Reg>, Label)>,
    /// A pattern that always matches may stand here.
    pub allow_irrefutable: bool,
}

impl Matching<'_> {
    pub fn new(allow_irrefutable: bool) -> Self {
        Matching { allow_irrefutable, ..Matching::default() }
    }

    fn forget(&mut self, register: Reg) {
        self.live.retain(|&live| live != register);
    }
}

impl<'a> Compiler<'a> {
    fn failing(&mut self, m: &mut Matching<'a>) -> Label {
        if let Some((_, label)) = m.fails.iter().find(|(live, _)| *live == m.live) {
            return *label;
        }
        let label = self.u.flow.label();
        m.fails.push((m.live.clone(), label));
        label
    }

    /// Emits the places that failed tests jump to: all but the first `keep` live temporaries are released.
    pub(super) fn end_matching(&mut self, m: &mut Matching<'a>, keep: usize, next: Label, position: Position) {
        self.u.flow.begin_cold();
        for (live, label) in std::mem::take(&mut m.fails) {
            self.u.flow.bind(label);
            for &register in &live[keep..] {
                self.clear(register, position);
            }
            self.goto(next, position);
        }
        self.u.flow.end_cold();
    }

    /// Matches the value in `subject`. If it is `owned`, it is a live temporary that is consumed.
    pub(super) fn pattern(&mut self, p: &'a Pattern, subject: Reg, owned: bool, m: &mut Matching<'a>) -> Result<()> {
        match p {
            Pattern::MatchValue(p) => self.pattern_value(p, subject, owned, m),
            Pattern::MatchSingleton(p) => {
                self.pattern_singleton(p, subject, owned, m);
                Ok(())
            }
            Pattern::MatchSequence(p) => self.pattern_sequence(p, subject, owned, m),
            Pattern::MatchMapping(p) => self.pattern_mapping(p, subject, owned, m),
            Pattern::MatchClass(p) => self.pattern_class(p, subject, owned, m),
            Pattern::MatchStar(p) => self.capture(p.name.as_ref(), p.range, subject, owned, m),
            Pattern::MatchAs(p) => self.pattern_as(p, subject, owned, m),
            Pattern::MatchOr(p) => self.pattern_or(p, subject, owned, m),
        }
    }

    /// A part of a larger pattern.
    fn part(&mut self, p: &'a Pattern, subject: Reg, m: &mut Matching<'a>) -> Result<()> {
        let saved = std::mem::replace(&mut m.allow_irrefutable, true);
        self.pattern(p, subject, true, m)?;
        m.allow_irrefutable = saved;
        Ok(())
    }

    fn drop_subject(&mut self, subject: Reg, owned: bool, m: &mut Matching<'a>, position: Position) {
        if owned {
            self.clear(subject, position);
            m.forget(subject);
        }
    }

    fn capture(
        &mut self,
        name: Option<&'a Identifier>,
        range: TextRange,
        subject: Reg,
        owned: bool,
        m: &mut Matching<'a>,
    ) -> Result<()> {
        let position = self.at_range(range);
        let Some(name) = name else {
            self.drop_subject(subject, owned, m, position);
            return Ok(());
        };
        if m.stores.iter().any(|(other, ..)| *other == name.as_str()) {
            return self.error(range, format!("multiple assignments to name '{name}' in pattern"));
        }
        let mut register = subject;
        if !owned {
            register = self.alloc();
            self.emit(Op::Move, 0, register, subject, 0, position);
            m.live.push(register);
        }
        m.stores.push((name.as_str(), register, position));
        Ok(())
    }

    fn pattern_value(
        &mut self,
        p: &'a PatternMatchValue,
        subject: Reg,
        owned: bool,
        m: &mut Matching<'a>,
    ) -> Result<()> {
        if matches!(&*p.value, Expr::FString(_) | Expr::TString(_)) {
            return self.error(p.value.range(), "patterns may only match literals and attribute lookups");
        }
        let position = self.at(p);
        let mark = self.mark();
        if owned {
            m.forget(subject);
        }
        let kill = if owned { KILL_A } else { 0 };
        if let Some(Const::Int(value)) = self.folder.fold(&p.value)
            && let Ok(value) = i16::try_from(value)
        {
            let label = self.failing(m);
            self.jump(Op::JumpIfEqInt, NEGATE | kill, subject, value as u16, label, position);
            return Ok(());
        }
        let value = self.operand(&p.value)?;
        let label = self.failing(m);
        self.jump(Op::JumpIfEq, NEGATE | kill | value.b(), subject, value.register, label, position);
        self.release(mark);
        Ok(())
    }

    fn pattern_singleton(&mut self, p: &'a PatternMatchSingleton, subject: Reg, owned: bool, m: &mut Matching<'a>) {
        let position = self.at(p);
        if owned {
            m.forget(subject);
        }
        let kill = if owned { KILL_A } else { 0 };
        let label = self.failing(m);
        let value = match p.value {
            Singleton::None => {
                self.jump(Op::JumpIfNone, NEGATE | kill, subject, 0, label, position);
                return;
            }
            Singleton::True => true,
            Singleton::False => false,
        };
        let t = self.alloc();
        self.load_const(Const::Bool(value), t, position);
        self.jump(Op::JumpIfIs, NEGATE | kill | KILL_B, subject, t, label, position);
        self.release(t);
    }

    fn pattern_as(&mut self, p: &'a PatternMatchAs, subject: Reg, owned: bool, m: &mut Matching<'a>) -> Result<()> {
        match &p.pattern {
            None => {
                if !m.allow_irrefutable {
                    let message = match &p.name {
                        Some(name) => format!("name capture '{name}' makes remaining patterns unreachable"),
                        None => "wildcard makes remaining patterns unreachable".to_string(),
                    };
                    return self.error(p.range, message);
                }
            }
            Some(inner) => self.pattern(inner, subject, false, m)?,
        }
        self.capture(p.name.as_ref(), p.range, subject, owned, m)
    }

    fn pattern_sequence(
        &mut self,
        p: &'a PatternMatchSequence,
        subject: Reg,
        owned: bool,
        m: &mut Matching<'a>,
    ) -> Result<()> {
        let position = self.at(p);
        let size = p.patterns.len();
        let mut star = None;
        let mut only_wildcards = true;
        let mut star_wildcard = false;
        for (i, part) in p.patterns.iter().enumerate() {
            let wildcard = is_wildcard(part);
            if let Pattern::MatchStar(part) = part {
                if star.is_some() {
                    return self.error(p.range, "multiple starred names in sequence pattern");
                }
                star = Some(i);
                star_wildcard = part.name.is_none();
                only_wildcards &= star_wildcard;
                continue;
            }
            only_wildcards &= wildcard;
        }
        let t = self.alloc();
        self.emit(Op::MatchSequence, 0, t, subject, 0, position);
        let label = self.failing(m);
        self.jump(Op::JumpIf, NEGATE | KILL_A, t, 0, label, position);
        match star {
            None => {
                self.emit(Op::GetLen, 0, t, subject, 0, position);
                self.compare_length(t, Op::JumpIfEqInt, size, label, position);
            }
            Some(_) if size > 1 => {
                self.emit(Op::GetLen, 0, t, subject, 0, position);
                self.compare_length(t, Op::JumpIfGeInt, size - 1, label, position);
            }
            Some(_) => {}
        }
        if only_wildcards {
            self.drop_subject(subject, owned, m, position);
            return Ok(());
        }
        if let Some(star) = star
            && star_wildcard
        {
            return self.pattern_items(p, star, subject, owned, m);
        }
        let first = self.mark();
        for _ in 0..size {
            self.alloc();
        }
        let kill = if owned { KILL_B } else { 0 };
        match star {
            None => self.emit(Op::Unpack, kill, first, subject, size as u16, position),
            Some(star) => {
                let after = size - star - 1;
                if star > 255 || after > 255 {
                    return self.error(p.range, "too many expressions in star-unpacking sequence pattern");
                }
                self.emit(Op::UnpackEx, kill, first, subject, (star | after << 8) as u16, position);
            }
        }
        if owned {
            m.forget(subject);
        }
        m.live.extend((0..size).map(|i| first + i as u16));
        for (i, part) in p.patterns.iter().enumerate() {
            self.part(part, first + i as u16, m)?;
        }
        Ok(())
    }

    fn compare_length(&mut self, t: Reg, op: Op, size: usize, label: Label, position: Position) {
        match i16::try_from(size) {
            Ok(size) => self.jump(op, NEGATE | KILL_A, t, size as u16, label, position),
            Err(_) => {
                let other = self.alloc();
                self.load_const(Const::Int(size as i64), other, position);
                let op = if op == Op::JumpIfEqInt { Op::JumpIfEq } else { Op::JumpIfGe };
                self.jump(op, NEGATE | KILL_A | KILL_B, t, other, label, position);
            }
        }
    }

    /// `[a, *_, b]`: only what is looked at is taken out.
    fn pattern_items(
        &mut self,
        p: &'a PatternMatchSequence,
        star: usize,
        subject: Reg,
        owned: bool,
        m: &mut Matching<'a>,
    ) -> Result<()> {
        let position = self.at(p);
        let size = p.patterns.len();
        for (i, part) in p.patterns.iter().enumerate() {
            if i == star || is_wildcard(part) {
                continue;
            }
            let t = self.alloc();
            if i < star {
                self.emit(Op::GetItemInt, 0, t, subject, i as u16, position);
            } else {
                self.emit(Op::GetLen, 0, t, subject, 0, position);
                self.emit(Op::SubInt, 0, t, t, (size - i) as u16, position);
                self.emit(Op::GetItem, 0, t, subject, t, position);
            }
            m.live.push(t);
            self.part(part, t, m)?;
        }
        self.drop_subject(subject, owned, m, position);
        Ok(())
    }

    fn pattern_mapping(
        &mut self,
        p: &'a PatternMatchMapping,
        subject: Reg,
        owned: bool,
        m: &mut Matching<'a>,
    ) -> Result<()> {
        let position = self.at(p);
        let size = p.keys.len();
        let t = self.alloc();
        self.emit(Op::MatchMapping, 0, t, subject, 0, position);
        let label = self.failing(m);
        self.jump(Op::JumpIf, NEGATE | KILL_A, t, 0, label, position);
        if size == 0 && p.rest.is_none() {
            self.drop_subject(subject, owned, m, position);
            return Ok(());
        }
        if size > 0 {
            self.emit(Op::GetLen, 0, t, subject, 0, position);
            self.compare_length(t, Op::JumpIfGeInt, size, label, position);
        }
        let mut seen: Vec<Vec<u8>> = Vec::new();
        let mut constants = Vec::new();
        for key in &p.keys {
            match self.folder.fold(key) {
                Some(constant) => {
                    let mut bytes = Vec::new();
                    equality_key(&constant, &mut bytes);
                    if seen.contains(&bytes) {
                        let shown = crate::unparse::repr(&constant);
                        return self.error(p.range, format!("mapping pattern checks duplicate key ({shown})"));
                    }
                    seen.push(bytes);
                    constants.push(constant);
                }
                None if key.is_attribute_expr() => {}
                None => {
                    let message = "mapping pattern keys may only match literals and attribute lookups";
                    return self.error(p.range, message);
                }
            }
        }
        let keys = self.alloc();
        if constants.len() == size {
            self.load_const(Const::Tuple(constants), keys, position);
        } else {
            let first = self.run(&p.keys)?;
            self.emit(Op::BuildTuple, 0, keys, first, size as u16, position);
            self.release(first);
        }
        let values = self.alloc();
        self.emit(Op::MatchKeys, 0, values, subject, keys, position);
        m.live.extend([keys, values]);
        let label = self.failing(m);
        self.jump(Op::JumpIfNone, 0, values, 0, label, position);
        let rest = self.alloc();
        if p.rest.is_some() {
            self.emit(Op::BuildMap, 0, rest, rest, 0, position);
            self.emit(Op::DictUpdate, 0, rest, subject, 0, position);
            m.live.push(rest);
            let first = self.mark();
            for _ in 0..size {
                self.alloc();
            }
            let first = if size == 0 { keys } else { first };
            self.emit(Op::Unpack, KILL_B, first, keys, size as u16, position);
            for i in 0..size {
                self.emit(Op::DeleteItem, KILL_B, rest, first + i as u16, 0, position);
            }
        } else {
            self.clear(keys, position);
        }
        m.forget(keys);
        let first = self.mark();
        for _ in 0..size {
            self.alloc();
        }
        let first = if size == 0 { values } else { first };
        self.emit(Op::Unpack, KILL_B, first, values, size as u16, position);
        m.forget(values);
        m.live.extend((0..size).map(|i| first + i as u16));
        self.drop_subject(subject, owned, m, position);
        for (i, part) in p.patterns.iter().enumerate() {
            self.part(part, first + i as u16, m)?;
        }
        if p.rest.is_some() {
            self.capture(p.rest.as_ref(), p.range, rest, true, m)?;
        }
        Ok(())
    }

    fn pattern_class(
        &mut self,
        p: &'a PatternMatchClass,
        subject: Reg,
        owned: bool,
        m: &mut Matching<'a>,
    ) -> Result<()> {
        let position = self.at(p);
        let (patterns, keywords) = (&p.arguments.patterns, &p.arguments.keywords);
        for (i, keyword) in keywords.iter().enumerate() {
            if let Some(again) = keywords[i + 1..].iter().find(|other| other.attr.id == keyword.attr.id) {
                let message = format!("attribute name repeated in class pattern: {}", keyword.attr);
                return self.error(again.pattern.range(), message);
            }
        }
        let size = patterns.len() + keywords.len();
        let run = self.alloc();
        self.emit(Op::Move, 0, run, subject, 0, position);
        let class = self.alloc();
        self.expr_to(&p.cls, class)?;
        let names = self.alloc();
        let attributes = keywords.iter().map(|keyword| Const::str(&keyword.attr)).collect();
        self.load_const(Const::Tuple(attributes), names, position);
        let values = run;
        self.emit(Op::MatchClass, 0, values, run, patterns.len() as u16, position);
        self.clear(class, position);
        self.clear(names, position);
        m.live.push(values);
        let label = self.failing(m);
        self.jump(Op::JumpIfNone, 0, values, 0, label, position);
        m.forget(values);
        self.drop_subject(subject, owned, m, position);
        let first = self.mark();
        for _ in 0..size {
            self.alloc();
        }
        let first = if size == 0 { values } else { first };
        self.emit(Op::Unpack, KILL_B, first, values, size as u16, position);
        m.live.extend((0..size).map(|i| first + i as u16));
        let parts = patterns.iter().chain(keywords.iter().map(|keyword| &keyword.pattern));
        for (i, part) in parts.enumerate() {
            self.part(part, first + i as u16, m)?;
        }
        Ok(())
    }

    fn pattern_or(&mut self, p: &'a PatternMatchOr, subject: Reg, owned: bool, m: &mut Matching<'a>) -> Result<()> {
        let position = self.at(p);
        let outer = std::mem::take(&mut m.stores);
        let outer_fails = std::mem::take(&mut m.fails);
        let before = m.live.clone();
        let allowed = m.allow_irrefutable;
        let matched = self.u.flow.label();
        let mut results: Vec<(&'a str, Reg, Position)> = Vec::new();
        for (i, alternative) in p.patterns.iter().enumerate() {
            m.allow_irrefutable = allowed && i + 1 == p.patterns.len();
            m.stores.clear();
            m.live.clone_from(&before);
            self.pattern(alternative, subject, false, m)?;
            let stores = std::mem::take(&mut m.stores);
            if i == 0 {
                for &(name, _, at) in &stores {
                    let register = self.alloc();
                    results.push((name, register, at));
                }
            } else if stores.len() != results.len()
                || !stores.iter().all(|(name, ..)| results.iter().any(|r| r.0 == *name))
            {
                return self.error(p.range, "alternative patterns bind different names");
            }
            for &(name, register, at) in &stores {
                if let Some(&(_, result, _)) = results.iter().find(|result| result.0 == name) {
                    self.take(result, register, at);
                }
            }
            self.goto(matched, position);
            let next = self.u.flow.label();
            self.end_matching(m, before.len(), next, position);
            self.u.flow.bind(next);
        }
        // None has matched.
        m.live.clone_from(&before);
        m.fails = outer_fails;
        m.allow_irrefutable = allowed;
        let label = self.failing(m);
        self.goto(label, position);
        self.u.flow.bind(matched);
        m.stores = outer;
        for result in results {
            if m.stores.iter().any(|(other, ..)| *other == result.0) {
                return self.error(p.range, format!("multiple assignments to name '{}' in pattern", result.0));
            }
            m.live.push(result.1);
            m.stores.push(result);
        }
        self.drop_subject(subject, owned, m, position);
        Ok(())
    }
}

/// Bytes that are the same for constants that are equal, whatever their types.
fn equality_key(constant: &Const, out: &mut Vec<u8>) {
    let whole = |x: f64| x.fract() == 0.0 && x.abs() < 9e15;
    match constant {
        Const::Bool(value) => unit::const_key(&Const::Int(*value as i64), out),
        Const::Float(bits) if whole(f64::from_bits(*bits)) => {
            unit::const_key(&Const::Int(f64::from_bits(*bits) as i64), out);
        }
        Const::Complex(real, imaginary) if f64::from_bits(*imaginary) == 0.0 => equality_key(&Const::Float(*real), out),
        other => unit::const_key(other, out),
    }
}

fn is_wildcard(p: &Pattern) -> bool {
    matches!(p, Pattern::MatchAs(PatternMatchAs { pattern: None, name: None, .. }))
}
