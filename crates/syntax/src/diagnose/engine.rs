//! Matching tokens against the grammar as CPython's generated parser does, so that it gives up at the same token and
//! tries the same checks in the same order.
//!
//! Recursion is as deep as the text is nested; `diagnose` runs on a stack made for that.

use std::collections::HashMap;

use super::grammar::*;
use super::node::*;
use super::token::*;

/// An error that the grammar calls for, before its place is worked out.
#[derive(Debug, Clone)]
pub(crate) struct Fault {
    pub indentation: bool,
    pub at: FaultAt,
    pub message: String,
}

#[derive(Debug, Clone, Copy)]
pub(crate) enum FaultAt {
    /// From the start of one token to the end of another.
    Tokens(u32, u32),
    /// From a token to where the tokenizer stands.
    FromToken(u32),
    /// A token, which may have no place of its own.
    Token(u32),
    /// Before the end of a token, with no end.
    MissingColon(u32, u32),
}

/// Why matching ended before the grammar's end.
#[derive(Debug, Clone)]
pub(crate) enum Abort {
    Fault(Fault),
    /// The tokenizer's error was reached.
    Tokenizer,
    /// Nested deeper than CPython's parser goes.
    TooDeep,
}

/// No match is `Ok(None)`; an error ends everything.
pub(super) type Match = Result<Option<NodeId>, Abort>;

pub(crate) struct Engine<'a> {
    pub grammar: &'static Grammar,
    pub text: &'a str,
    pub tokens: &'a [Token],
    pub nodes: Nodes,
    pub position: u32,
    /// One past the furthest token looked at.
    pub filled: u32,
    diagnosing: bool,
    memo: HashMap<(u32, u32), (Option<NodeId>, u32)>,
    depth: u32,
    quiet: (usize, usize),
    compound: usize,
    /// Where the last compound statement begins that was matched; CPython does not count functions.
    pub last_statement: Option<u32>,
}

/// The labelled results of an alternative.
pub(super) type Labels = [Option<NodeId>; 4];

const MAX_DEPTH: u32 = 60_000;

impl<'a> Engine<'a> {
    pub fn new(text: &'a str, tokens: &'a [Token]) -> Engine<'a> {
        let grammar = Grammar::get();
        let quiet = (grammar.rule("expression_without_invalid"), grammar.rule("quiet_expression"));
        Engine {
            grammar,
            text,
            tokens,
            nodes: Nodes::default(),
            position: 0,
            filled: 0,
            diagnosing: false,
            memo: HashMap::new(),
            depth: 0,
            quiet,
            compound: grammar.rule("compound_stmt"),
            last_statement: None,
        }
    }

    /// Starts over, with or without the checks for common mistakes.
    pub fn run(&mut self, rule: &str, from: u32, diagnosing: bool) -> Match {
        self.nodes.clear();
        self.memo.clear();
        self.position = from;
        self.depth = 0;
        self.diagnosing = diagnosing;
        let rule = self.grammar.rule(rule);
        self.rule(rule)
    }

    /// The token at a position, which counts as looked at from then on.
    pub(super) fn fetch(&mut self, position: u32) -> Result<Token, Abort> {
        let last = self.tokens.len() as u32 - 1;
        let position = position.min(last);
        self.filled = self.filled.max(position + 1);
        let token = self.tokens[position as usize];
        if token.kind == Kind::Error { Err(Abort::Tokenizer) } else { Ok(token) }
    }

    fn rule(&mut self, number: usize) -> Match {
        let grammar = self.grammar;
        let rule = &grammar.rules[number];
        if number == self.quiet.0 {
            let diagnosing = std::mem::replace(&mut self.diagnosing, false);
            let result = self.rule(self.quiet.1);
            self.diagnosing = diagnosing;
            return result;
        }
        let key = (number as u32, self.position);
        if (rule.memo || rule.left)
            && let Some(&(result, end)) = self.memo.get(&key)
        {
            self.position = end;
            return Ok(result);
        }
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return Err(Abort::TooDeep);
        }
        let start = self.position;
        let result = if rule.left {
            let mut best = None;
            let mut end = start;
            self.memo.insert(key, (None, start));
            loop {
                self.position = start;
                let grown = self.alternatives(&rule.alternatives)?;
                if grown.is_none() || self.position <= end {
                    break;
                }
                best = grown;
                end = self.position;
                self.memo.insert(key, (best, end));
            }
            self.position = end;
            best
        } else {
            self.alternatives(&rule.alternatives)?
        };
        if result.is_none() {
            self.position = start;
        }
        if number == self.compound && result.is_some() {
            self.statement_matched(start);
        }
        if rule.memo {
            self.memo.insert(key, (result, self.position));
        }
        self.depth -= 1;
        Ok(result)
    }

    fn statement_matched(&mut self, at: u32) {
        let word = |i: u32| self.tokens.get(i as usize).and_then(|t| self.text.get(t.start as usize..t.end as usize));
        let first = word(at);
        let function = first == Some("def") || (first == Some("async") && word(at + 1) == Some("def"));
        if !function {
            self.last_statement = self.last_statement.max(Some(self.tokens[at as usize].start));
        }
    }

    fn alternatives(&mut self, alternatives: &'static [Alternative]) -> Match {
        let start = self.position;
        'next: for alternative in alternatives {
            if alternative.diagnostic && !self.diagnosing {
                continue;
            }
            self.position = start;
            let mut labels: Labels = [None; 4];
            let mut children = Vec::with_capacity(alternative.items.len());
            let mut cut = false;
            for (label, item) in &alternative.items {
                if matches!(item, Item::Cut) {
                    cut = true;
                    continue;
                }
                match self.item(item)? {
                    None if cut => {
                        self.position = start;
                        return Ok(None);
                    }
                    None => continue 'next,
                    Some(node) => {
                        if let Some(label) = label {
                            labels[*label as usize] = Some(node);
                        }
                        if !matches!(item, Item::Ahead(_) | Item::NotAhead(_)) {
                            children.push(node);
                        }
                    }
                }
            }
            return self.act(alternative, start, labels, children);
        }
        self.position = start;
        Ok(None)
    }

    /// What a matched alternative gives; nothing means that the whole rule does not match.
    fn act(&mut self, alternative: &Alternative, start: u32, labels: Labels, children: Vec<NodeId>) -> Match {
        Ok(match &alternative.action {
            Action::Default if children.len() == 1 => Some(children[0]),
            Action::Default => Some(self.nodes.add(NodeKind::Sequence, start, self.position, children)),
            Action::Build(kind) => Some(self.nodes.add(*kind, start, self.position, children)),
            Action::Choose(label) => labels[*label as usize],
            Action::Error(at, message) => return Err(self.fault(*at, message, &labels)),
            Action::Target(targets, label) => {
                if let Some(fault) = self.invalid_target(*targets, labels[*label as usize]) {
                    return Err(fault);
                }
                None
            }
            Action::Call(name) => return self.call(name, start, labels),
        })
    }

    fn item(&mut self, item: &'static Item) -> Match {
        match item {
            Item::Symbol(symbol) => {
                let token = self.fetch(self.position)?;
                Ok((token.symbol == *symbol).then(|| self.take()))
            }
            Item::Kind(kind) => {
                let token = self.fetch(self.position)?;
                let fits = token.kind == *kind && (*kind != Kind::Name || self.grammar.symbols.soft(token.symbol));
                Ok(fits.then(|| self.take()))
            }
            Item::SoftKeyword => {
                let token = self.fetch(self.position)?;
                let fits =
                    token.kind == Kind::Name && token.symbol != NO_SYMBOL && self.grammar.symbols.soft(token.symbol);
                Ok(fits.then(|| self.take()))
            }
            Item::Rule(number) => self.rule(*number),
            Item::Group(alternatives) => self.alternatives(alternatives),
            Item::Optional(inner) => {
                let start = self.position;
                match self.item(inner)? {
                    Some(node) => Ok(Some(node)),
                    None => {
                        self.position = start;
                        Ok(Some(self.nodes.add(NodeKind::Sequence, start, start, Vec::new())))
                    }
                }
            }
            Item::Repeat(inner, needed) => {
                let start = self.position;
                let mut children = Vec::new();
                loop {
                    let before = self.position;
                    match self.item(inner)? {
                        Some(node) if self.position > before => children.push(node),
                        _ => {
                            self.position = before;
                            break;
                        }
                    }
                }
                if *needed && children.is_empty() {
                    return Ok(None);
                }
                Ok(Some(self.nodes.add(NodeKind::Sequence, start, self.position, children)))
            }
            Item::Separated(inner, separator) => {
                let start = self.position;
                let Some(first) = self.item(inner)? else { return Ok(None) };
                let mut children = vec![first];
                loop {
                    let before = self.position;
                    if self.item(separator)?.is_some()
                        && let Some(node) = self.item(inner)?
                    {
                        children.push(node);
                        continue;
                    }
                    self.position = before;
                    break;
                }
                Ok(Some(self.nodes.add(NodeKind::Sequence, start, self.position, children)))
            }
            Item::Ahead(inner) => {
                let start = self.position;
                let found = self.item(inner)?;
                self.position = start;
                Ok(found)
            }
            Item::NotAhead(inner) => {
                let start = self.position;
                let found = self.item(inner)?;
                self.position = start;
                Ok(match found {
                    Some(_) => None,
                    None => Some(self.nodes.add(NodeKind::Sequence, start, start, Vec::new())),
                })
            }
            Item::Cut => Ok(None),
            Item::Forced(symbol) => {
                let token = self.fetch(self.position)?;
                if token.symbol == *symbol {
                    return Ok(Some(self.take()));
                }
                if !self.diagnosing {
                    return Ok(None);
                }
                Err(Abort::Fault(Fault {
                    indentation: false,
                    at: FaultAt::Tokens(self.position, self.position),
                    message: format!("expected '{}'", self.grammar.symbols.name(*symbol)),
                }))
            }
        }
    }

    fn take(&mut self) -> NodeId {
        let position = self.position;
        self.position += 1;
        self.nodes.add(NodeKind::Token, position, position + 1, Vec::new())
    }
}
