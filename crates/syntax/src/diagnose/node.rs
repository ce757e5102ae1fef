//! What the recogniser builds: not a syntax tree, only what it takes to say which kind of expression stands where.

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NodeKind {
    /// A token by itself.
    Token,
    /// Several results in a row.
    Sequence,
    Args,
    Attribute,
    Await,
    BinOp,
    BoolOp,
    Call,
    Compare,
    Dict,
    DictComp,
    DoubleStarred,
    Ellipsis,
    FString,
    False,
    GeneratorExp,
    IfExp,
    InPair,
    Keyword,
    Lambda,
    List,
    ListComp,
    Literal,
    Name,
    NamedExpr,
    None,
    Set,
    SetComp,
    Starred,
    Subscript,
    TString,
    True,
    Tuple,
    UnaryOp,
    Yield,
}

impl NodeKind {
    /// The kind that the grammar names so.
    pub fn named(name: &str) -> NodeKind {
        use NodeKind::*;
        const ALL: [NodeKind; 33] = [
            Args,
            Attribute,
            Await,
            BinOp,
            BoolOp,
            Call,
            Compare,
            Dict,
            DictComp,
            DoubleStarred,
            Ellipsis,
            FString,
            False,
            GeneratorExp,
            IfExp,
            InPair,
            Keyword,
            Lambda,
            List,
            ListComp,
            Literal,
            Name,
            NamedExpr,
            None,
            Set,
            SetComp,
            Starred,
            Subscript,
            TString,
            True,
            Tuple,
            UnaryOp,
            Yield,
        ];
        let kind = ALL.into_iter().find(|kind| format!("{kind:?}") == name);
        kind.unwrap_or_else(|| panic!("the grammar names an unknown kind of node: {name}"))
    }

    /// What messages call an expression of this kind.
    pub fn description(self) -> &'static str {
        use NodeKind::*;
        match self {
            Attribute => "attribute",
            Subscript => "subscript",
            Starred => "starred",
            Name | Token => "name",
            List => "list",
            Tuple => "tuple",
            Lambda => "lambda",
            Call => "function call",
            BoolOp | BinOp | UnaryOp => "expression",
            GeneratorExp => "generator expression",
            Yield => "yield expression",
            Await => "await expression",
            ListComp => "list comprehension",
            SetComp => "set comprehension",
            DictComp => "dict comprehension",
            Dict => "dict literal",
            Set => "set display",
            FString => "f-string expression",
            TString => "t-string expression",
            Literal => "literal",
            True => "True",
            False => "False",
            None => "None",
            Ellipsis => "ellipsis",
            Compare => "comparison",
            IfExp => "conditional expression",
            NamedExpr => "named expression",
            Sequence | Args | DoubleStarred | InPair | Keyword => "expression",
        }
    }
}

/// The number of a node in [`Nodes`].
pub(crate) type NodeId = u32;

pub(crate) struct Node {
    pub kind: NodeKind,
    /// The first token, and one past the last.
    pub start: u32,
    pub end: u32,
    pub children: Box<[NodeId]>,
}

/// All nodes of one recognition.
#[derive(Default)]
pub(crate) struct Nodes {
    list: Vec<Node>,
}

impl Nodes {
    pub fn add(&mut self, kind: NodeKind, start: u32, end: u32, children: Vec<NodeId>) -> NodeId {
        self.list.push(Node { kind, start, end, children: children.into_boxed_slice() });
        self.list.len() as u32 - 1
    }

    pub fn clear(&mut self) {
        self.list.clear();
    }

    pub fn get(&self, id: NodeId) -> &Node {
        &self.list[id as usize]
    }

    /// The expressions that a node holds: through sequences, not into other nodes.
    pub fn parts(&self, id: NodeId) -> Vec<NodeId> {
        let mut found = Vec::new();
        self.collect(id, &mut found);
        found
    }

    fn collect(&self, id: NodeId, found: &mut Vec<NodeId>) {
        for &child in &self.get(id).children {
            match self.get(child).kind {
                NodeKind::Token => {}
                NodeKind::Sequence | NodeKind::Args => self.collect(child, found),
                _ => found.push(child),
            }
        }
    }

    /// The last expression of a sequence, or the node itself.
    pub fn last_part(&self, id: NodeId) -> NodeId {
        match self.get(id).kind {
            NodeKind::Sequence | NodeKind::Args => self.parts(id).last().copied().unwrap_or(id),
            _ => id,
        }
    }
}
