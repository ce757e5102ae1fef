//! What the alternatives of the grammar do beyond matching: raising errors, and the checks that have no notation.

use super::engine::*;
use super::escape;
use super::grammar::*;
use super::node::*;
use super::token::Kind;

impl Engine<'_> {
    fn token_text(&self, token: u32) -> &str {
        self.tokens.get(token as usize).map_or("", |token| &self.text[token.start as usize..token.end as usize])
    }

    fn node_text(&self, node: NodeId) -> &str {
        self.token_text(self.nodes.get(node).start)
    }

    /// The tokens that a node is made of, first and last.
    fn ends(&self, node: NodeId) -> (u32, u32) {
        let node = self.nodes.get(node);
        (node.start, node.end.max(node.start + 1) - 1)
    }

    fn at_node(&self, node: NodeId, message: impl Into<String>) -> Abort {
        let (first, last) = self.ends(node);
        Abort::Fault(Fault { indentation: false, at: FaultAt::Tokens(first, last), message: message.into() })
    }

    fn at_range(&self, first: NodeId, last: NodeId, message: impl Into<String>) -> Abort {
        let (first, last) = (self.ends(first).0, self.ends(self.nodes.last_part(last)).1);
        Abort::Fault(Fault { indentation: false, at: FaultAt::Tokens(first, last), message: message.into() })
    }

    fn at_last(&self, message: impl Into<String>) -> Abort {
        let at = FaultAt::Token(self.filled.saturating_sub(1));
        Abort::Fault(Fault { indentation: false, at, message: message.into() })
    }

    /// The error that an alternative of the grammar names.
    pub(super) fn fault(&mut self, at: ErrorAt, message: &str, labels: &Labels) -> Abort {
        let message = self.message(message, labels);
        let node = |label: u8| labels[label as usize].unwrap_or(0);
        match at {
            ErrorAt::Node(label) => self.at_node(node(label), message),
            ErrorAt::Range(first, last) => self.at_range(node(first), node(last), message),
            ErrorAt::Parts(label) => {
                let parts = self.nodes.parts(node(label));
                match (parts.first(), parts.last()) {
                    (Some(&first), Some(&last)) => self.at_range(first, last, message),
                    _ => self.at_node(node(label), message),
                }
            }
            ErrorAt::From(label) => {
                let at = FaultAt::FromToken(self.nodes.get(node(label)).start);
                Abort::Fault(Fault { indentation: false, at, message })
            }
            ErrorAt::Last => self.at_last(message),
            ErrorAt::Next => {
                let position = self.position;
                if let Err(abort) = self.fetch(position) {
                    return abort;
                }
                Abort::Fault(Fault { indentation: false, at: FaultAt::Token(position), message })
            }
            ErrorAt::Indent => {
                let at = FaultAt::Token(self.filled.saturating_sub(1));
                Abort::Fault(Fault { indentation: true, at, message })
            }
        }
    }

    /// Fills in `{expr a}`, `{line a}` and `{text a}`.
    fn message(&self, template: &str, labels: &Labels) -> String {
        let mut out = String::new();
        let mut rest = template;
        while let Some(open) = rest.find('{') {
            let (before, after) = rest.split_at(open);
            out.push_str(before);
            let hole = after.get(1..7).unwrap_or("");
            let label = hole.bytes().last().map_or(0, |letter| letter.wrapping_sub(b'a') as usize);
            let node = labels.get(label).copied().flatten().unwrap_or(0);
            match hole.get(..4) {
                Some("expr") => out.push_str(self.nodes.get(node).kind.description()),
                Some("text") => out.push_str(self.node_text(node)),
                Some("line") => {
                    let start = self.tokens[self.nodes.get(node).start as usize].start as usize;
                    let line = 1 + self.text[..start].bytes().filter(|&byte| byte == b'\n').count();
                    out.push_str(&line.to_string());
                }
                _ => {
                    out.push('{');
                    rest = &after[1..];
                    continue;
                }
            }
            rest = &after[8..];
        }
        out.push_str(rest);
        out.replace("\\\"", "\"")
    }

    /// The error of assigning to or deleting what cannot be.
    pub(super) fn invalid_target(&self, targets: Targets, node: Option<NodeId>) -> Option<Abort> {
        let bad = self.find_invalid_target(targets, node?)?;
        let verb = if targets == Targets::Delete { "delete" } else { "assign to" };
        Some(self.at_node(bad, format!("cannot {verb} {}", self.nodes.get(bad).kind.description())))
    }

    fn find_invalid_target(&self, targets: Targets, id: NodeId) -> Option<NodeId> {
        let node = self.nodes.get(id);
        match node.kind {
            NodeKind::List | NodeKind::Tuple => {
                self.nodes.parts(id).into_iter().find_map(|part| self.find_invalid_target(targets, part))
            }
            NodeKind::Starred if targets == Targets::Delete => Some(id),
            NodeKind::Starred => self.find_invalid_target(targets, *self.nodes.parts(id).first()?),
            // The `a in b` of `for a in b` was read as a comparison.
            NodeKind::Compare if targets == Targets::For => {
                let parts = self.nodes.parts(id);
                let in_first = parts.get(1).is_some_and(|&pair| self.nodes.get(pair).kind == NodeKind::InPair);
                if in_first { self.find_invalid_target(targets, parts[0]) } else { None }
            }
            NodeKind::Name | NodeKind::Subscript | NodeKind::Attribute => None,
            _ => Some(id),
        }
    }

    fn legacy_name(&self, node: NodeId) -> bool {
        let name = self.nodes.get(node);
        matches!(name.kind, NodeKind::Name | NodeKind::Token) && matches!(self.node_text(node), "print" | "exec")
    }

    /// The checks that the grammar calls by name.
    pub(super) fn call(&mut self, name: &str, start: u32, labels: Labels) -> Match {
        let a = labels[0].unwrap_or(0);
        let b = labels[1].unwrap_or(0);
        match name {
            "strings" => self.strings(a),
            "not_equal" => {
                if self.node_text(a) == "<>" {
                    return Err(self.at_node(a, "invalid syntax.  Maybe you meant '!=' instead of '<>'?"));
                }
                Ok(Some(a))
            }
            "complex_parts" => {
                let imaginary = |text: &str| text.ends_with(['j', 'J']);
                let (first, last) = self.ends(a);
                if (first..=last).any(|token| imaginary(self.token_text(token))) {
                    return Err(self.at_node(a, "real number required in complex literal"));
                }
                if !imaginary(self.node_text(b)) {
                    return Err(self.at_node(b, "imaginary number required in complex literal"));
                }
                Ok(Some(self.nodes.add(NodeKind::Literal, start, self.position, Vec::new())))
            }
            "fstring" => self.string_middles(start, NodeKind::FString),
            "tstring" => self.string_middles(start, NodeKind::TString),
            "conversion" => self.conversion(b, a),
            "bare_generator" => {
                let parts: Vec<NodeId> = self
                    .nodes
                    .parts(a)
                    .into_iter()
                    .filter(|&part| !matches!(self.nodes.get(part).kind, NodeKind::Keyword | NodeKind::DoubleStarred))
                    .collect();
                let parts = if self.nodes.get(a).kind == NodeKind::Args { parts } else { Vec::new() };
                match parts.last() {
                    Some(&last) if parts.len() > 1 => {
                        Err(self.at_range(last, b, "Generator expression must be parenthesized"))
                    }
                    _ => Ok(None),
                }
            }
            "argument_order" => {
                let unpacking =
                    self.nodes.parts(a).into_iter().any(|part| self.nodes.get(part).kind == NodeKind::DoubleStarred);
                Err(self.at_last(if unpacking {
                    "positional argument follows keyword argument unpacking"
                } else {
                    "positional argument follows keyword argument"
                }))
            }
            "legacy_call" => {
                if !self.legacy_name(a) {
                    return Ok(None);
                }
                let name = self.node_text(a);
                let message = format!("Missing parentheses in call to '{name}'. Did you mean {name}(...)?");
                Err(self.at_range(a, b, message))
            }
            "mixed_strings" => {
                let (last, first) = (self.nodes.get(a).children.last(), self.nodes.get(b).children.first());
                let (last, first) = (last.copied().unwrap_or(a), first.copied().unwrap_or(b));
                Err(self.at_range(last, first, "cannot mix t-string literals with string or bytes literals"))
            }
            "forgotten_comma" => {
                let before = self.tokens[self.position.saturating_sub(1) as usize];
                if self.legacy_name(a) || before.level == 0 {
                    return Ok(None);
                }
                Err(self.at_range(a, b, "invalid syntax. Perhaps you forgot a comma?"))
            }
            "missing_colon" => {
                let (first, last) = self.ends(a);
                let at = FaultAt::MissingColon(first, last);
                let message = "':' expected after dictionary key".into();
                Err(Abort::Fault(Fault { indentation: false, at, message }))
            }
            "bound_of_tuple" | "bound_of_parameters" => {
                let what = if self.nodes.get(b).kind == NodeKind::Tuple { "constraints" } else { "bound" };
                let whose = if name == "bound_of_tuple" { "TypeVarTuple" } else { "ParamSpec" };
                let at = FaultAt::FromToken(self.nodes.get(a).start);
                let message = format!("cannot use {what} with {whose}");
                Err(Abort::Fault(Fault { indentation: false, at, message }))
            }
            _ => Ok(None),
        }
    }

    fn conversion(&mut self, sign: NodeId, name: NodeId) -> Match {
        let (sign_token, name_token) = (self.nodes.get(sign).start, self.nodes.get(name).start);
        let letter = self.tokens[..sign_token as usize]
            .iter()
            .rev()
            .find_map(|token| match token.kind {
                Kind::FStringStart => Some('f'),
                Kind::TStringStart => Some('t'),
                _ => None,
            })
            .unwrap_or('f');
        if self.tokens[sign_token as usize].end != self.tokens[name_token as usize].start {
            let message = format!("{letter}-string: conversion type must come right after the exclamation mark");
            return Err(self.at_range(sign, name, message));
        }
        let text = self.token_text(name_token);
        if !matches!(text, "s" | "r" | "a") {
            let message = format!("{letter}-string: invalid conversion character '{text}': expected 's', 'r', or 'a'");
            return Err(self.at_node(name, message));
        }
        Ok(Some(name))
    }

    /// Adjacent strings become one expression.
    fn strings(&mut self, sequence: NodeId) -> Match {
        let (first, last) = self.ends(sequence);
        let children = self.nodes.get(sequence).children.clone();
        let (mut bytes, mut text, mut template, mut formatted) = (false, false, false, false);
        for &child in &children {
            match self.nodes.get(child).kind {
                NodeKind::FString => formatted = true,
                NodeKind::TString => template = true,
                _ => {
                    let is_bytes = escape::prefix(self.node_text(child)).contains(['b', 'B']);
                    bytes |= is_bytes;
                    text |= !is_bytes;
                }
            }
        }
        // Each literal for itself, before they are put together.
        for &child in &children {
            if self.nodes.get(child).kind == NodeKind::Token
                && let Some(message) = escape::error_of_literal(self.node_text(child))
            {
                return Err(self.at_node(child, message));
            }
        }
        if bytes && (text || formatted) {
            return Err(self.at_last("cannot mix bytes and nonbytes literals"));
        }
        let kind = match (template, formatted) {
            (true, _) => NodeKind::TString,
            (_, true) => NodeKind::FString,
            _ => NodeKind::Literal,
        };
        Ok(Some(self.nodes.add(kind, first, last + 1, Vec::new())))
    }

    /// The text between the expressions of an f-string or t-string.
    fn string_middles(&mut self, start: u32, kind: NodeKind) -> Match {
        let raw = escape::prefix(self.token_text(start)).contains(['r', 'R']);
        let mut depth = 0;
        for index in start..self.position {
            match self.tokens[index as usize].kind {
                Kind::FStringStart | Kind::TStringStart => depth += 1,
                Kind::FStringEnd | Kind::TStringEnd => depth -= 1,
                Kind::FStringMiddle | Kind::TStringMiddle if depth == 1 && !raw => {
                    if let Some(message) = escape::error(self.token_text(index), false) {
                        let at = FaultAt::Tokens(index, index);
                        return Err(Abort::Fault(Fault { indentation: false, at, message }));
                    }
                }
                _ => {}
            }
        }
        Ok(Some(self.nodes.add(kind, start, self.position, Vec::new())))
    }
}
