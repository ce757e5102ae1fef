//! An exception with its causes and contexts, and groups as trees.
//!
//! The chain is collected first, without recursion: a program can make it as long as it likes.

use crate::{Exc, Object, Vm};
use ophion_object::records::exception;
use std::collections::HashSet;

const CAUSE: &str = "\nThe above exception was the direct cause of the following exception:\n\n";
const CONTEXT: &str = "\nDuring handling of the above exception, another exception occurred:\n\n";
/// Members of a group that are shown, and levels of groups.
const MAX_WIDTH: usize = 15;
const MAX_DEPTH: usize = 10;

/// What is shown of one exception.
struct Node {
    exception: Object,
    /// Its last lines: type, message, notes.
    text: String,
    cause: Option<usize>,
    context: Option<usize>,
    /// The members of a group.
    members: Option<Vec<usize>>,
}

/// Where in a tree of groups the text is.
#[derive(Default)]
struct Tree {
    depth: usize,
    need_close: bool,
}

impl Tree {
    fn indent(&self) -> String {
        " ".repeat(2 * self.depth)
    }

    fn emit(&self, text: &str, margin: char, out: &mut String) {
        if self.depth == 0 {
            out.push_str(text);
            return;
        }
        let indent = self.indent();
        for line in text.split_inclusive('\n') {
            out.push_str(&format!("{indent}{margin} {line}"));
        }
    }
}

impl Vm {
    /// An exception with its traceback and chain, as the interpreter prints it when nobody catches it.
    pub fn format_exception(&mut self, e: &Object) -> String {
        let saved = std::mem::replace(&mut self.exception, Object::NULL);
        let mut nodes = Vec::new();
        self.collect_chain(e, &mut nodes);
        let mut out = String::new();
        self.format_node(&nodes, 0, &mut Tree::default(), &mut out);
        // Taken apart from the far end of the chain on.
        while nodes.pop().is_some() {}
        self.exception = saved;
        out
    }

    fn collect_chain(&mut self, e: &Object, nodes: &mut Vec<Node>) {
        let mut seen: HashSet<u64> = HashSet::new();
        let mut queue = vec![self.node(e, nodes, &mut seen)];
        while let Some(i) = queue.pop() {
            let e = nodes[i].exception.clone();
            let link = |vm: &mut Vm, field: usize, nodes: &mut Vec<Node>, seen: &mut HashSet<u64>| {
                let x = vm.exception_field(&e, field);
                (vm.is_any_exception(&x) && !seen.contains(&vm.id(&x))).then(|| vm.node(&x, nodes, seen))
            };
            let cause = link(self, exception::CAUSE, nodes, &mut seen);
            let hidden = cause.is_some() || self.raw(&e, exception::SUPPRESS_CONTEXT) != 0;
            let context = if hidden { None } else { link(self, exception::CONTEXT, nodes, &mut seen) };
            let members = self.is_exception(&e, Exc::BaseExceptionGroup).then(|| {
                let list = self.exception_field(&e, crate::exceptions::fields::EXCEPTIONS);
                let items = self.tuple_items(&list).unwrap_or_default().to_vec();
                items.iter().map(|x| self.node(x, nodes, &mut seen)).collect::<Vec<_>>()
            });
            queue.extend(cause.into_iter().chain(context));
            queue.extend(members.iter().flatten());
            let node = &mut nodes[i];
            (node.cause, node.context, node.members) = (cause, context, members);
        }
    }

    fn node(&mut self, e: &Object, nodes: &mut Vec<Node>, seen: &mut HashSet<u64>) -> usize {
        seen.insert(self.id(e));
        let text = self.format_exception_only(e);
        nodes.push(Node { exception: e.clone(), text, cause: None, context: None, members: None });
        nodes.len() - 1
    }

    fn format_node(&mut self, nodes: &[Node], from: usize, tree: &mut Tree, out: &mut String) {
        let mut chain = Vec::new();
        let mut at = Some((from, ""));
        while let Some((i, _)) = at {
            let next = nodes[i].cause.map(|c| (c, CAUSE)).or(nodes[i].context.map(|c| (c, CONTEXT)));
            chain.push((i, next.map_or("", |(_, words)| words)));
            at = next;
        }
        for (i, words) in chain.into_iter().rev() {
            tree.emit(words, '|', out);
            let node = &nodes[i];
            match &node.members {
                None => {
                    self.format_stack(&node.exception, "", '|', tree, out);
                    tree.emit(&node.text, '|', out);
                }
                Some(_) if tree.depth > MAX_DEPTH => {
                    tree.emit(&format!("... (max_group_depth is {MAX_DEPTH})\n"), '|', out);
                }
                Some(members) => self.format_group(nodes, node, members, tree, out),
            }
        }
    }

    fn format_group(&mut self, nodes: &[Node], node: &Node, members: &[usize], tree: &mut Tree, out: &mut String) {
        let outermost = tree.depth == 0;
        if outermost {
            tree.depth = 1;
        }
        self.format_stack(&node.exception, "Exception Group ", if outermost { '+' } else { '|' }, tree, out);
        tree.emit(&node.text, '|', out);
        let shown = members.len().min(MAX_WIDTH + 1);
        tree.need_close = false;
        for (i, &member) in members.iter().take(shown).enumerate() {
            let last = i + 1 == shown;
            if last {
                // A group that is the last member closes the frame itself.
                tree.need_close = true;
            }
            let too_many = i >= MAX_WIDTH;
            let title = if too_many { "...".to_string() } else { (i + 1).to_string() };
            let corner = if i == 0 { "+-" } else { "  " };
            out.push_str(&format!("{}{corner}+---------------- {title} ----------------\n", tree.indent()));
            tree.depth += 1;
            if too_many {
                let rest = members.len() - MAX_WIDTH;
                let plural = if rest > 1 { "s" } else { "" };
                tree.emit(&format!("and {rest} more exception{plural}\n"), '|', out);
            } else {
                self.format_node(nodes, member, tree, out);
            }
            if last && tree.need_close {
                out.push_str(&format!("{}+------------------------------------\n", tree.indent()));
                tree.need_close = false;
            }
            tree.depth -= 1;
        }
        if outermost {
            tree.depth = 0;
        }
    }

    /// "Traceback ..." and its entries; nothing if there are none.
    fn format_stack(&mut self, e: &Object, kind: &str, margin: char, tree: &Tree, out: &mut String) {
        let tb = self.exception_field(e, exception::TRACEBACK);
        let mut entries = self.traceback_entries(&tb);
        if let Some(limit) = self.traceback_limit() {
            entries.drain(..entries.len().saturating_sub(limit));
        }
        if entries.is_empty() {
            return;
        }
        tree.emit(&format!("{kind}Traceback (most recent call last):\n"), margin, out);
        let text = self.format_entries(&entries, |vm, e, out| vm.format_source(e, out));
        tree.emit(&text, '|', out);
    }

    /// `sys.tracebacklimit`, if it is set to a number.
    pub(super) fn traceback_limit(&mut self) -> Option<usize> {
        if self.sys_dict.is_null() {
            return None;
        }
        let sys = self.sys_dict.clone();
        let limit = self.dict_get_str(&sys, "tracebacklimit")?;
        self.as_i64(&limit).map(|n| n.max(0) as usize)
    }
}
