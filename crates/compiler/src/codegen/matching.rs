//! `match`.

use super::patterns::Matching;
use super::*;
use ophion_syntax::ast::StmtMatch;

impl<'a> Compiler<'a> {
    pub(super) fn match_statement(&mut self, s: &'a StmtMatch) -> Result<()> {
        let mark = self.mark();
        let end = self.u.flow.label();
        let subject = self.alloc();
        self.expr_to(&s.subject, subject)?;
        let count = s.cases.len();
        for (i, case) in s.cases.iter().enumerate() {
            let at = self.at(&case.pattern);
            let next = self.u.flow.label();
            let temps = self.mark();
            let mut matching = Matching::new(case.guard.is_some() || i + 1 == count);
            self.pattern(&case.pattern, subject, false, &mut matching)?;
            for (name, register, at) in std::mem::take(&mut matching.stores) {
                self.store_name(name, Operand { register, kill: true }, at)?;
            }
            let bound = self.u.flow.label();
            self.goto(bound, at);
            self.end_matching(&mut matching, 0, next, at);
            self.u.flow.bind(bound);
            self.release(temps);
            if let Some(guard) = &case.guard {
                self.jump_if(guard, next, false)?;
            }
            self.clear(subject, at);
            self.body(&case.body)?;
            let last = case.body.last().map_or(at, |last| self.at(last));
            self.goto(end, last);
            self.u.flow.bind(next);
        }
        self.clear(subject, Position::default());
        self.u.flow.bind(end);
        self.release(mark);
        Ok(())
    }
}
