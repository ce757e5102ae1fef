//! Expressions as text, as CPython's compiler writes the annotations of a module under `from __future__ import annotations`.
//!
//! Parentheses are put where precedence asks for them, not where the source has them.

use crate::fold::Folder;
use ophion_bytecode::Const;
use ophion_syntax::Source;
use ophion_syntax::ast::{
    self, BoolOp, CmpOp, ConversionFlag, Expr, FStringPart, InterpolatedStringElement, Operator, Parameters, UnaryOp,
};
use ophion_text::text::TextBuf;
use ophion_text::{float, repr as text_repr};

/// The text of an annotation, as WTF-8.
pub(crate) fn unparse(source: &Source, e: &Expr) -> Vec<u8> {
    let mut writer = Writer { folder: Folder::new(source, 0), out: Vec::new() };
    writer.expr(e, TEST);
    writer.out
}

/// `repr` of a constant, as WTF-8.
pub(crate) fn repr(constant: &Const) -> String {
    String::from_utf8_lossy(&repr_bytes(constant)).into_owned()
}

fn repr_bytes(constant: &Const) -> Vec<u8> {
    match constant {
        Const::None => b"None".to_vec(),
        Const::Ellipsis => b"...".to_vec(),
        Const::Bool(true) => b"True".to_vec(),
        Const::Bool(false) => b"False".to_vec(),
        Const::Int(value) => value.to_string().into_bytes(),
        Const::BigInt { negative, magnitude } => {
            let sign = if *negative { "-" } else { "" };
            format!("{sign}{}", dashu_int::UBig::from_le_bytes(magnitude)).into_bytes()
        }
        Const::Float(bits) => finite(float::repr(f64::from_bits(*bits))),
        Const::Complex(real, imag) => finite(float::repr_complex(f64::from_bits(*real), f64::from_bits(*imag))),
        Const::Str(text) => {
            let text = TextBuf::from_wtf8(text).unwrap_or_else(|| TextBuf::from(""));
            text_repr::repr(text.as_text()).as_text().to_wtf8()
        }
        Const::Bytes(bytes) => text_repr::repr_bytes(bytes).as_text().to_wtf8(),
        Const::Tuple(items) => {
            let all: Vec<Vec<u8>> = items.iter().map(repr_bytes).collect();
            let comma: &[u8] = if items.len() == 1 { b",)" } else { b")" };
            [b"(", &all.join(&b", "[..])[..], comma].concat()
        }
        Const::FrozenSet(_) | Const::Slice(_) | Const::Code(_) => Vec::new(),
    }
}

/// Infinity has no literal: it is written as one that overflows.
fn finite(text: String) -> Vec<u8> {
    text.replace("inf", "1e309").into_bytes()
}

// Precedences, weakest first.
const TUPLE: u8 = 0;
const TEST: u8 = 1;
const OR: u8 = 2;
const AND: u8 = 3;
const NOT: u8 = 4;
const CMP: u8 = 5;
const EXPR: u8 = 6;
const XOR: u8 = 7;
const BAND: u8 = 8;
const SHIFT: u8 = 9;
const ARITH: u8 = 10;
const TERM: u8 = 11;
const FACTOR: u8 = 12;
const POWER: u8 = 13;
const AWAIT: u8 = 14;
const ATOM: u8 = 15;

struct Writer<'a> {
    folder: Folder<'a>,
    out: Vec<u8>,
}

impl Writer<'_> {
    fn text(&mut self, text: &str) {
        self.out.extend_from_slice(text.as_bytes());
    }

    fn enclosed(&mut self, needed: bool, write: impl FnOnce(&mut Self)) {
        if needed {
            self.text("(");
        }
        write(self);
        if needed {
            self.text(")");
        }
    }

    fn list<'e>(&mut self, items: impl IntoIterator<Item = &'e Expr>, level: u8) {
        for (i, item) in items.into_iter().enumerate() {
            if i > 0 {
                self.text(", ");
            }
            self.expr(item, level);
        }
    }

    fn expr(&mut self, e: &Expr, level: u8) {
        match e {
            Expr::BoolOp(e) => {
                let (word, own) = match e.op {
                    BoolOp::And => (" and ", AND),
                    BoolOp::Or => (" or ", OR),
                };
                self.enclosed(level > own, |w| {
                    for (i, value) in e.values.iter().enumerate() {
                        if i > 0 {
                            w.text(word);
                        }
                        w.expr(value, own + 1);
                    }
                });
            }
            Expr::BinOp(e) => {
                let (word, own) = operator(e.op);
                let right = u8::from(e.op == Operator::Pow);
                self.enclosed(level > own, |w| {
                    w.expr(&e.left, own + right);
                    w.text(word);
                    w.expr(&e.right, own + 1 - right);
                });
            }
            Expr::UnaryOp(e) => {
                let (word, own) = match e.op {
                    UnaryOp::Invert => ("~", FACTOR),
                    UnaryOp::Not => ("not ", NOT),
                    UnaryOp::UAdd => ("+", FACTOR),
                    UnaryOp::USub => ("-", FACTOR),
                };
                self.enclosed(level > own, |w| {
                    w.text(word);
                    w.expr(&e.operand, own);
                });
            }
            Expr::Lambda(e) => self.enclosed(level > TEST, |w| {
                w.text("lambda");
                if let Some(parameters) = e.parameters.as_deref().filter(|p| !p.is_empty()) {
                    // CPython leaves the space out before a star.
                    if !parameters.posonlyargs.is_empty() || !parameters.args.is_empty() {
                        w.text(" ");
                    }
                    w.parameters(parameters);
                }
                w.text(": ");
                w.expr(&e.body, TEST);
            }),
            Expr::If(e) => self.enclosed(level > TEST, |w| {
                w.expr(&e.body, TEST + 1);
                w.text(" if ");
                w.expr(&e.test, TEST + 1);
                w.text(" else ");
                w.expr(&e.orelse, TEST);
            }),
            Expr::Dict(e) => {
                self.text("{");
                for (i, item) in e.items.iter().enumerate() {
                    if i > 0 {
                        self.text(", ");
                    }
                    match &item.key {
                        Some(key) => {
                            self.expr(key, TEST);
                            self.text(": ");
                            self.expr(&item.value, TEST);
                        }
                        None => {
                            self.text("**");
                            self.expr(&item.value, EXPR);
                        }
                    }
                }
                self.text("}");
            }
            Expr::Set(e) => {
                self.text("{");
                self.list(&e.elts, TEST);
                self.text("}");
            }
            Expr::Generator(e) => self.comprehension("(", &e.elt, None, &e.generators, ")"),
            Expr::ListComp(e) => self.comprehension("[", &e.elt, None, &e.generators, "]"),
            Expr::SetComp(e) => self.comprehension("{", &e.elt, None, &e.generators, "}"),
            Expr::DictComp(e) => match &e.key {
                Some(key) => self.comprehension("{", key, Some(&e.value), &e.generators, "}"),
                None => self.comprehension("{", &e.value, None, &e.generators, "}"),
            },
            Expr::Yield(e) => match &e.value {
                None => self.text("(yield)"),
                Some(value) => {
                    self.text("(yield ");
                    self.expr(value, TEST);
                    self.text(")");
                }
            },
            Expr::YieldFrom(e) => {
                self.text("(yield from ");
                self.expr(&e.value, TEST);
                self.text(")");
            }
            Expr::Await(e) => self.enclosed(level > AWAIT, |w| {
                w.text("await ");
                w.expr(&e.value, ATOM);
            }),
            Expr::Compare(e) => self.enclosed(level > CMP, |w| {
                w.expr(&e.left, CMP + 1);
                for (op, right) in e.ops.iter().zip(&e.comparators) {
                    w.text(comparison(*op));
                    w.expr(right, CMP + 1);
                }
            }),
            Expr::Call(e) => {
                self.expr(&e.func, ATOM);
                if let [argument @ Expr::Generator(_)] = &*e.arguments.args
                    && e.arguments.keywords.is_empty()
                {
                    return self.expr(argument, TEST);
                }
                self.text("(");
                self.list(&e.arguments.args, TEST);
                for (i, keyword) in e.arguments.keywords.iter().enumerate() {
                    if i > 0 || !e.arguments.args.is_empty() {
                        self.text(", ");
                    }
                    match &keyword.arg {
                        Some(name) => {
                            self.text(name);
                            self.text("=");
                        }
                        None => self.text("**"),
                    }
                    self.expr(&keyword.value, TEST);
                }
                self.text(")");
            }
            Expr::FString(e) => {
                let body = self.inner(|w| {
                    for part in e.value.iter() {
                        match part {
                            FStringPart::Literal(part) => {
                                let mut text = Vec::new();
                                w.folder.part(part, &mut text);
                                w.escaped(&text);
                            }
                            FStringPart::FString(part) => w.elements(&part.elements, part.flags.prefix().is_raw()),
                        }
                    }
                });
                self.text("f");
                self.out.extend(repr_bytes(&Const::Str(body.into())));
            }
            Expr::TString(e) => {
                let body = self.inner(|w| {
                    for part in e.value.iter() {
                        w.elements(&part.elements, part.flags.prefix().is_raw());
                    }
                });
                self.text("t");
                self.out.extend(repr_bytes(&Const::Str(body.into())));
            }
            Expr::Attribute(e) => {
                self.expr(&e.value, ATOM);
                let int = matches!(&*e.value, Expr::NumberLiteral(n) if n.value.is_int());
                self.text(if int { " ." } else { "." });
                self.text(&e.attr);
            }
            Expr::Subscript(e) => {
                self.expr(&e.value, ATOM);
                self.text("[");
                self.expr(&e.slice, TUPLE);
                self.text("]");
            }
            Expr::Starred(e) => {
                self.text("*");
                self.expr(&e.value, EXPR);
            }
            Expr::Name(e) => self.text(&e.id),
            Expr::List(e) => {
                self.text("[");
                self.list(&e.elts, TEST);
                self.text("]");
            }
            Expr::Tuple(e) => {
                if e.elts.is_empty() {
                    return self.text("()");
                }
                self.enclosed(level > TUPLE, |w| {
                    w.list(&e.elts, TEST);
                    if e.elts.len() == 1 {
                        w.text(",");
                    }
                });
            }
            Expr::Slice(e) => {
                if let Some(lower) = &e.lower {
                    self.expr(lower, TEST);
                }
                self.text(":");
                if let Some(upper) = &e.upper {
                    self.expr(upper, TEST);
                }
                if let Some(step) = &e.step {
                    self.text(":");
                    self.expr(step, TEST);
                }
            }
            Expr::Named(e) => self.enclosed(level > TUPLE, |w| {
                w.expr(&e.target, ATOM);
                w.text(" := ");
                w.expr(&e.value, ATOM);
            }),
            literal => {
                if let Some(constant) = self.folder.fold(literal) {
                    if matches!(literal, Expr::StringLiteral(s) if s.value.is_unicode()) {
                        self.text("u");
                    }
                    self.out.extend(repr_bytes(&constant));
                }
            }
        }
    }

    fn comprehension(
        &mut self,
        open: &str,
        element: &Expr,
        value: Option<&Expr>,
        generators: &[ast::Comprehension],
        close: &str,
    ) {
        self.text(open);
        self.expr(element, TEST);
        if let Some(value) = value {
            self.text(": ");
            self.expr(value, TEST);
        }
        for generator in generators {
            self.text(if generator.is_async { " async for " } else { " for " });
            self.expr(&generator.target, TUPLE);
            self.text(" in ");
            self.expr(&generator.iter, TEST + 1);
            for condition in &generator.ifs {
                self.text(" if ");
                self.expr(condition, TEST + 1);
            }
        }
        self.text(close);
    }

    fn parameters(&mut self, p: &Parameters) {
        let mut first = true;
        let mut comma = |w: &mut Self| {
            if !std::mem::take(&mut first) {
                w.text(", ");
            }
        };
        for (i, parameter) in p.posonlyargs.iter().chain(&p.args).enumerate() {
            comma(self);
            self.parameter(&parameter.parameter, parameter.default.as_deref());
            if i + 1 == p.posonlyargs.len() {
                self.text(", /");
            }
        }
        if p.vararg.is_some() || !p.kwonlyargs.is_empty() {
            comma(self);
            self.text("*");
            if let Some(vararg) = &p.vararg {
                self.parameter(vararg, None);
            }
        }
        for parameter in &p.kwonlyargs {
            comma(self);
            self.parameter(&parameter.parameter, parameter.default.as_deref());
        }
        if let Some(kwarg) = &p.kwarg {
            comma(self);
            self.text("**");
            self.parameter(kwarg, None);
        }
    }

    fn parameter(&mut self, p: &ast::Parameter, default: Option<&Expr>) {
        self.text(&p.name);
        if let Some(annotation) = &p.annotation {
            self.text(": ");
            self.expr(annotation, TEST);
        }
        if let Some(default) = default {
            self.text("=");
            self.expr(default, TEST);
        }
    }

    /// What `write` writes, by itself.
    fn inner(&mut self, write: impl FnOnce(&mut Self)) -> Vec<u8> {
        let outer = std::mem::take(&mut self.out);
        write(self);
        std::mem::replace(&mut self.out, outer)
    }

    fn escaped(&mut self, text: &[u8]) {
        for &byte in text {
            self.out.push(byte);
            if matches!(byte, b'{' | b'}') {
                self.out.push(byte);
            }
        }
    }

    fn elements(&mut self, elements: &[InterpolatedStringElement], raw: bool) {
        for element in elements {
            match element {
                InterpolatedStringElement::Literal(literal) => {
                    let mut text = Vec::new();
                    self.folder.piece(literal, raw, &mut text);
                    self.escaped(&text);
                }
                InterpolatedStringElement::Interpolation(e) => {
                    if let Some(debug) = &e.debug_text {
                        self.escaped(debug.as_str().as_bytes());
                    }
                    let value = self.inner(|w| w.expr(&e.expression, TEST + 1));
                    self.text(if value.first() == Some(&b'{') { "{ " } else { "{" });
                    self.out.extend(value);
                    match e.conversion {
                        ConversionFlag::Str => self.text("!s"),
                        ConversionFlag::Repr => self.text("!r"),
                        ConversionFlag::Ascii => self.text("!a"),
                        ConversionFlag::None if e.debug_text.is_some() && e.format_spec.is_none() => self.text("!r"),
                        ConversionFlag::None => {}
                    }
                    if let Some(spec) = &e.format_spec {
                        self.text(":");
                        self.elements(&spec.elements, raw);
                    }
                    self.text("}");
                }
            }
        }
    }
}

fn operator(op: Operator) -> (&'static str, u8) {
    match op {
        Operator::Add => (" + ", ARITH),
        Operator::Sub => (" - ", ARITH),
        Operator::Mult => (" * ", TERM),
        Operator::MatMult => (" @ ", TERM),
        Operator::Div => (" / ", TERM),
        Operator::Mod => (" % ", TERM),
        Operator::LShift => (" << ", SHIFT),
        Operator::RShift => (" >> ", SHIFT),
        Operator::BitOr => (" | ", EXPR),
        Operator::BitXor => (" ^ ", XOR),
        Operator::BitAnd => (" & ", BAND),
        Operator::FloorDiv => (" // ", TERM),
        Operator::Pow => (" ** ", POWER),
    }
}

fn comparison(op: CmpOp) -> &'static str {
    match op {
        CmpOp::Eq => " == ",
        CmpOp::NotEq => " != ",
        CmpOp::Lt => " < ",
        CmpOp::LtE => " <= ",
        CmpOp::Gt => " > ",
        CmpOp::GtE => " >= ",
        CmpOp::Is => " is ",
        CmpOp::IsNot => " is not ",
        CmpOp::In => " in ",
        CmpOp::NotIn => " not in ",
    }
}
