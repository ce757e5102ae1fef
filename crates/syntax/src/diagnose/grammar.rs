//! Reading `grammar.peg`: the notation is explained at its head. It is read once, when the first error is met.

use std::collections::HashMap;
use std::sync::OnceLock;

use super::node::NodeKind;
use super::token::{Kind, NO_SYMBOL};

/// The keywords and operators of the grammar, numbered.
pub(crate) struct Symbols {
    numbers: HashMap<&'static [u8], u16>,
    names: Vec<&'static str>,
}

impl Symbols {
    pub fn find(&self, text: &[u8]) -> u16 {
        self.numbers.get(text).copied().unwrap_or(NO_SYMBOL)
    }

    pub fn name(&self, symbol: u16) -> &'static str {
        self.names.get(symbol as usize).copied().unwrap_or("")
    }

    /// Whether a symbol may still be used as a name.
    pub fn soft(&self, symbol: u16) -> bool {
        symbol == NO_SYMBOL || matches!(self.name(symbol), "match" | "case" | "type" | "_")
    }

    fn intern(&mut self, name: &'static str) -> u16 {
        *self.numbers.entry(name.as_bytes()).or_insert_with(|| {
            self.names.push(name);
            self.names.len() as u16 - 1
        })
    }
}

pub(crate) enum Item {
    Symbol(u16),
    /// A token of a kind; a name must not be a keyword.
    Kind(Kind),
    SoftKeyword,
    Rule(usize),
    Group(Vec<Alternative>),
    Optional(Box<Item>),
    Repeat(Box<Item>, bool),
    Separated(Box<Item>, Box<Item>),
    Ahead(Box<Item>),
    NotAhead(Box<Item>),
    Cut,
    Forced(u16),
}

/// Where an error points.
#[derive(Clone, Copy)]
pub(crate) enum ErrorAt {
    Node(u8),
    Range(u8, u8),
    /// From the first expression of a sequence to its last.
    Parts(u8),
    /// From a node to where the tokenizer stands.
    From(u8),
    Last,
    Next,
    /// At the last token, as an `IndentationError`.
    Indent,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Targets {
    Star,
    For,
    Delete,
}

pub(crate) enum Action {
    /// The only result, or a sequence of the results.
    Default,
    Build(NodeKind),
    Choose(u8),
    Error(ErrorAt, &'static str),
    Target(Targets, u8),
    Call(&'static str),
}

pub(crate) struct Alternative {
    pub items: Vec<(Option<u8>, Item)>,
    pub action: Action,
    /// Tried in the second pass only.
    pub diagnostic: bool,
}

pub(crate) struct Rule {
    pub name: &'static str,
    pub memo: bool,
    pub left: bool,
    pub alternatives: Vec<Alternative>,
}

pub(crate) struct Grammar {
    pub rules: Vec<Rule>,
    pub symbols: Symbols,
}

impl Grammar {
    /// The number of a rule that is known to exist.
    pub fn rule(&self, name: &str) -> usize {
        self.rules.iter().position(|rule| rule.name == name).unwrap_or(0)
    }

    pub fn get() -> &'static Grammar {
        static GRAMMAR: OnceLock<Grammar> = OnceLock::new();
        GRAMMAR.get_or_init(|| Reader::read(include_str!("grammar.peg")))
    }
}

struct Reader {
    words: Vec<&'static str>,
    at: usize,
    numbers: HashMap<&'static str, usize>,
    symbols: Symbols,
}

impl Reader {
    fn read(text: &'static str) -> Grammar {
        let mut headers = Vec::new();
        let mut bodies: Vec<Vec<&'static str>> = Vec::new();
        for line in text.lines() {
            if line.starts_with('#') || line.trim().is_empty() {
                continue;
            }
            let mut rest = line;
            if !line.starts_with(' ') {
                let (header, after) =
                    line.split_once(": ").or(line.split_once(':')).expect("a rule's name ends in ':'");
                headers.push(header);
                bodies.push(Vec::new());
                rest = after;
            }
            words(rest, bodies.last_mut().expect("the grammar begins with a rule"));
        }
        let name = |header: &'static str| header.rsplit(' ').next().unwrap_or(header);
        let numbers = headers.iter().enumerate().map(|(number, header)| (name(header), number)).collect();
        let symbols = Symbols { numbers: HashMap::new(), names: Vec::new() };
        let mut reader = Reader { words: Vec::new(), at: 0, numbers, symbols };
        let mut rules = Vec::new();
        for (header, body) in headers.into_iter().zip(bodies) {
            reader.words = body;
            reader.at = 0;
            rules.push(Rule {
                name: name(header),
                memo: header.starts_with("memo "),
                left: header.starts_with("left "),
                alternatives: reader.alternatives(),
            });
        }
        Grammar { rules, symbols: reader.symbols }
    }

    fn peek(&self) -> &'static str {
        self.words.get(self.at).copied().unwrap_or("")
    }

    fn next(&mut self) -> &'static str {
        let word = self.peek();
        self.at += 1;
        word
    }

    fn take(&mut self, word: &str) -> bool {
        let taken = self.peek() == word;
        self.at += usize::from(taken);
        taken
    }

    fn alternatives(&mut self) -> Vec<Alternative> {
        self.take("|");
        let mut alternatives = vec![self.alternative()];
        while self.take("|") {
            alternatives.push(self.alternative());
        }
        alternatives
    }

    fn alternative(&mut self) -> Alternative {
        let mut items = Vec::new();
        let mut diagnostic = false;
        let mut action = Action::Default;
        loop {
            match self.peek() {
                "" | "|" | ")" => break,
                "->" => {
                    self.at += 1;
                    let word = self.next();
                    action = match label(word) {
                        Some(label) => Action::Choose(label),
                        None => Action::Build(NodeKind::named(word)),
                    };
                    break;
                }
                "=>" => {
                    self.at += 1;
                    action = self.error();
                    break;
                }
                _ => {}
            }
            let mut name = None;
            if let Some(label) = label(self.peek())
                && self.words.get(self.at + 1) == Some(&"=")
            {
                name = Some(label);
                self.at += 2;
            }
            diagnostic |= self.peek().starts_with("invalid_");
            items.push((name, self.item()));
        }
        // One that begins otherwise is tried in the first pass too, as in CPython.
        let diagnostic = diagnostic && items.len() == 1;
        Alternative { items, action, diagnostic }
    }

    fn error(&mut self) -> Action {
        let at = match self.next() {
            "at" => ErrorAt::Node(label(self.next()).expect("a place is the name of an item")),
            "parts" => ErrorAt::Parts(label(self.next()).expect("a place is the name of an item")),
            "from" => ErrorAt::From(label(self.next()).expect("a place is the name of an item")),
            "range" => {
                let first = label(self.next()).expect("a place is the name of an item");
                ErrorAt::Range(first, label(self.next()).expect("a place is the name of an item"))
            }
            "last" => ErrorAt::Last,
            "next" => ErrorAt::Next,
            "indent" => ErrorAt::Indent,
            "target" => {
                let targets = match self.next() {
                    "star" => Targets::Star,
                    "for" => Targets::For,
                    _ => Targets::Delete,
                };
                return Action::Target(targets, label(self.next()).expect("a place is the name of an item"));
            }
            _ => return Action::Call(self.next()),
        };
        Action::Error(at, self.next().trim_matches('"'))
    }

    fn item(&mut self) -> Item {
        let word = self.next();
        match word {
            "~" => return Item::Cut,
            "&" => return Item::Ahead(Box::new(self.atom())),
            "!" => return Item::NotAhead(Box::new(self.atom())),
            "&&" => {
                let word = self.next();
                return Item::Forced(self.symbols.intern(word.trim_matches('\'')));
            }
            _ => self.at -= 1,
        }
        let mut item = self.atom();
        loop {
            item = match self.peek() {
                "?" => Item::Optional(Box::new(item)),
                "*" => Item::Repeat(Box::new(item), false),
                "+" => Item::Repeat(Box::new(item), true),
                "%" => {
                    self.at += 1;
                    item = Item::Separated(Box::new(item), Box::new(self.atom()));
                    continue;
                }
                _ => return item,
            };
            self.at += 1;
        }
    }

    fn atom(&mut self) -> Item {
        let word = self.next();
        if word == "(" {
            let group = Item::Group(self.alternatives());
            assert!(self.take(")"), "a group is not closed");
            return group;
        }
        if let Some(symbol) = word.strip_prefix('\'') {
            return Item::Symbol(self.symbols.intern(symbol.trim_end_matches('\'')));
        }
        match word {
            "NAME" => Item::Kind(Kind::Name),
            "NUMBER" => Item::Kind(Kind::Number),
            "STRING" => Item::Kind(Kind::String),
            "FSTRING_START" => Item::Kind(Kind::FStringStart),
            "FSTRING_MIDDLE" => Item::Kind(Kind::FStringMiddle),
            "FSTRING_END" => Item::Kind(Kind::FStringEnd),
            "TSTRING_START" => Item::Kind(Kind::TStringStart),
            "TSTRING_MIDDLE" => Item::Kind(Kind::TStringMiddle),
            "TSTRING_END" => Item::Kind(Kind::TStringEnd),
            "NEWLINE" => Item::Kind(Kind::Newline),
            "INDENT" => Item::Kind(Kind::Indent),
            "DEDENT" => Item::Kind(Kind::Dedent),
            "ENDMARKER" => Item::Kind(Kind::EndMarker),
            "SOFT_KEYWORD" => Item::SoftKeyword,
            _ => Item::Rule(*self.numbers.get(word).unwrap_or_else(|| panic!("the grammar has no rule {word}"))),
        }
    }
}

/// The number of an item's name: they are called `a`, `b`, `c` and `p`.
fn label(word: &str) -> Option<u8> {
    match word {
        "a" | "b" | "c" => Some(word.as_bytes()[0] - b'a'),
        "p" => Some(3),
        _ => None,
    }
}

/// Cuts a line of the grammar into words, strings and signs.
fn words(line: &'static str, out: &mut Vec<&'static str>) {
    let bytes = line.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        let start = at;
        match bytes[at] {
            b' ' => {
                at += 1;
                continue;
            }
            quote @ (b'\'' | b'"') => {
                at += 1;
                while bytes[at] != quote || bytes[at - 1] == b'\\' {
                    at += 1;
                }
                at += 1;
            }
            b'a'..=b'z' | b'A'..=b'Z' | b'_' => {
                while at < bytes.len() && (bytes[at].is_ascii_alphanumeric() || bytes[at] == b'_') {
                    at += 1;
                }
            }
            _ => at += if ["&&", "->", "=>"].iter().any(|sign| line[at..].starts_with(sign)) { 2 } else { 1 },
        }
        out.push(&line[start..at]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_grammar_can_be_read() {
        let grammar = Grammar::get();
        assert_eq!(grammar.rules[0].name, "file");
        assert!(grammar.rules.len() > 200);
        assert!(grammar.symbols.find(b"while") != NO_SYMBOL);
    }
}
