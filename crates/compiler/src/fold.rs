//! What is constant: literals, arithmetic on them within CPython's limits of size, tuples, and slices.
//!
//! A result that is an error, or too large, is not folded: the program computes it when it gets there.

mod arithmetic;
pub(crate) mod literals;

use ophion_bytecode::Const;
use ophion_syntax::Source;
use ophion_syntax::ast::{self, Expr, ExprContext, UnaryOp};
use rustc_hash::FxHashMap;

pub(crate) struct Folder<'a> {
    source: &'a Source,
    optimize: u8,
    /// Answers for operators, by the address of the node: asked once for each level around them.
    known: FxHashMap<usize, Option<Const>>,
}

impl<'a> Folder<'a> {
    pub fn new(source: &'a Source, optimize: u8) -> Folder<'a> {
        Folder { source, optimize, known: FxHashMap::default() }
    }

    /// The value of an expression, if it is constant.
    pub fn fold(&mut self, e: &Expr) -> Option<Const> {
        match e {
            Expr::NoneLiteral(_) => Some(Const::None),
            Expr::EllipsisLiteral(_) => Some(Const::Ellipsis),
            Expr::BooleanLiteral(e) => Some(Const::Bool(e.value)),
            Expr::NumberLiteral(e) => Some(literals::number(&e.value)),
            Expr::StringLiteral(e) => Some(literals::string(self.source, &e.value)),
            Expr::BytesLiteral(e) => {
                Some(Const::Bytes(e.value.as_slice().iter().flat_map(|part| part.value.iter().copied()).collect()))
            }
            Expr::Name(e) if e.id == "__debug__" && e.ctx == ExprContext::Load => Some(Const::Bool(self.optimize == 0)),
            Expr::FString(e) => self.fstring(e),
            Expr::Tuple(e) if e.ctx != ExprContext::Store && e.ctx != ExprContext::Del => {
                self.items(&e.elts).map(Const::Tuple)
            }
            Expr::UnaryOp(_) | Expr::BinOp(_) | Expr::Subscript(_) => {
                let key = std::ptr::from_ref(e) as usize;
                if let Some(known) = self.known.get(&key) {
                    return known.clone();
                }
                let value = self.operator(e);
                self.known.insert(key, value.clone());
                value
            }
            Expr::Slice(e) => {
                let mut part = |e: &Option<Box<Expr>>| match e {
                    Some(e) => self.fold(e),
                    None => Some(Const::None),
                };
                Some(Const::Slice(Box::new([part(&e.lower)?, part(&e.upper)?, part(&e.step)?])))
            }
            _ => None,
        }
    }

    /// Constants all.
    pub fn items(&mut self, items: &[Expr]) -> Option<Vec<Const>> {
        items.iter().map(|e| self.fold(e)).collect()
    }

    fn fstring(&mut self, e: &ast::ExprFString) -> Option<Const> {
        let mut text = Vec::new();
        for part in e.value.iter() {
            match part {
                ast::FStringPart::Literal(part) => literals::push_part(self.source, part, &mut text),
                ast::FStringPart::FString(part) => {
                    for element in part.elements.iter() {
                        let ast::InterpolatedStringElement::Literal(element) = element else { return None };
                        let raw = part.flags.prefix().is_raw();
                        literals::push_piece(self.source, &element.value, element.range, raw, &mut text);
                    }
                }
            }
        }
        Some(Const::Str(text.into()))
    }

    /// The text of a literal piece of an f-string or t-string.
    pub fn piece(&self, piece: &ast::InterpolatedStringLiteralElement, raw: bool, out: &mut Vec<u8>) {
        literals::push_piece(self.source, &piece.value, piece.range, raw, out);
    }

    /// The text of a plain string that is joined to an f-string.
    pub fn part(&self, part: &ast::StringLiteral, out: &mut Vec<u8>) {
        literals::push_part(self.source, part, out);
    }

    fn operator(&mut self, e: &Expr) -> Option<Const> {
        match e {
            Expr::UnaryOp(e) => {
                let operand = self.fold(&e.operand)?;
                match e.op {
                    UnaryOp::Not => Some(Const::Bool(!truth(&operand)?)),
                    op => arithmetic::unary(op, &operand),
                }
            }
            Expr::BinOp(e) => {
                let right = self.fold(&e.right)?;
                let left = self.fold(&e.left)?;
                arithmetic::binary(e.op, &left, &right)
            }
            Expr::Subscript(e) if e.ctx == ExprContext::Load => {
                let index = match self.fold(&e.slice)? {
                    Const::Int(index) => index,
                    Const::Bool(index) => index as i64,
                    _ => return None,
                };
                let at = |length: usize| {
                    let index = if index < 0 { index + length as i64 } else { index };
                    usize::try_from(index).ok().filter(|&index| index < length)
                };
                match self.fold(&e.value)? {
                    Const::Tuple(items) => at(items.len()).map(|index| items[index].clone()),
                    Const::Bytes(bytes) => at(bytes.len()).map(|index| Const::Int(bytes[index] as i64)),
                    Const::Str(text) if text.is_ascii() => at(text.len()).map(|i| Const::Str(text[i..=i].into())),
                    _ => None,
                }
            }
            _ => None,
        }
    }
}

/// Is a constant true?
pub(crate) fn truth(constant: &Const) -> Option<bool> {
    Some(match constant {
        Const::None => false,
        Const::Ellipsis => true,
        Const::Bool(value) => *value,
        Const::Int(value) => *value != 0,
        Const::BigInt { .. } => true,
        Const::Float(bits) => f64::from_bits(*bits) != 0.0,
        Const::Complex(real, imaginary) => f64::from_bits(*real) != 0.0 || f64::from_bits(*imaginary) != 0.0,
        Const::Str(text) | Const::Bytes(text) => !text.is_empty(),
        Const::Tuple(items) | Const::FrozenSet(items) => !items.is_empty(),
        Const::Slice(_) | Const::Code(_) => return None,
    })
}
