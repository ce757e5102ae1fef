//! Patterns of `match`.

use super::*;
use ophion_syntax::ast::{Pattern, Singleton};

impl Builder<'_> {
    pub(super) fn patterns(&mut self, list: &[Pattern]) -> PyResult {
        self.list_of(list, |b, p| b.pattern(p))
    }

    pub(super) fn pattern(&mut self, p: &Pattern) -> PyResult {
        let range = Some(p.range());
        match p {
            Pattern::MatchValue(p) => {
                let value = self.expression(&p.value)?;
                self.node("MatchValue", range, [("value", value)])
            }
            Pattern::MatchSingleton(p) => {
                let value = match p.value {
                    Singleton::None => Object::NONE,
                    Singleton::True => Object::TRUE,
                    Singleton::False => Object::FALSE,
                };
                self.node("MatchSingleton", range, [("value", value)])
            }
            Pattern::MatchSequence(p) => {
                let patterns = self.patterns(&p.patterns)?;
                self.node("MatchSequence", range, [("patterns", patterns)])
            }
            Pattern::MatchMapping(p) => {
                let keys = self.expressions(&p.keys)?;
                let patterns = self.patterns(&p.patterns)?;
                let rest = self.identifier(p.rest.as_ref());
                self.node("MatchMapping", range, [("keys", keys), ("patterns", patterns), ("rest", rest)])
            }
            Pattern::MatchClass(p) => {
                let cls = self.expression(&p.cls)?;
                let patterns = self.patterns(&p.arguments.patterns)?;
                let attributes = self.names(p.arguments.keywords.iter().map(|k| &k.attr));
                let named = self.list_of(&p.arguments.keywords, |b, k| b.pattern(&k.pattern))?;
                let fields = [("cls", cls), ("patterns", patterns), ("kwd_attrs", attributes), ("kwd_patterns", named)];
                self.node("MatchClass", range, fields)
            }
            Pattern::MatchStar(p) => {
                let name = self.identifier(p.name.as_ref());
                self.node("MatchStar", range, [("name", name)])
            }
            Pattern::MatchAs(p) => {
                let pattern = self.optional(p.pattern.as_deref(), |b, p| b.pattern(p))?;
                let name = self.identifier(p.name.as_ref());
                self.node("MatchAs", range, [("pattern", pattern), ("name", name)])
            }
            Pattern::MatchOr(p) => {
                let patterns = self.patterns(&p.patterns)?;
                self.node("MatchOr", range, [("patterns", patterns)])
            }
        }
    }
}
