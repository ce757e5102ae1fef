//! Strings of all kinds: texts, and what stands in braces in f- and t-strings.

use super::*;
use ophion_syntax::ast::{
    ExprFString, ExprStringLiteral, ExprTString, FStringPart, InterpolatedElement, InterpolatedStringElement,
};

/// What a string with braces consists of: neighbouring texts are one.
enum Piece<'a> {
    Text(Vec<u8>, TextRange),
    Value(&'a InterpolatedElement),
}

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Format,
    Template,
}

impl Builder<'_> {
    pub(super) fn string(&mut self, e: &ExprStringLiteral) -> PyResult {
        let value = ophion_compiler::string_literal(self.source, &e.value);
        let unicode = e.value.as_slice().first().is_some_and(|part| part.flags.prefix().is_unicode());
        let kind = if unicode { self.name("u") } else { Object::NONE };
        self.constant(&value, kind, e.range)
    }

    pub(super) fn fstring(&mut self, e: &ExprFString) -> PyResult {
        let mut pieces = Vec::new();
        for part in e.value.iter() {
            match part {
                FStringPart::Literal(part) => {
                    let Const::Str(text) = ophion_compiler::string_part(self.source, part) else { continue };
                    push(&mut pieces, &text, part.range);
                }
                FStringPart::FString(part) => {
                    self.pieces(&part.elements, part.flags.prefix().is_raw(), &mut pieces);
                }
            }
        }
        let values = self.values(pieces, Kind::Format)?;
        self.node("JoinedStr", Some(e.range), [("values", values)])
    }

    pub(super) fn tstring(&mut self, e: &ExprTString) -> PyResult {
        let mut pieces = Vec::new();
        for part in e.value.iter() {
            self.pieces(&part.elements, part.flags.prefix().is_raw(), &mut pieces);
        }
        let values = self.values(pieces, Kind::Template)?;
        self.node("TemplateStr", Some(e.range), [("values", values)])
    }

    fn pieces<'e>(&self, elements: &'e [InterpolatedStringElement], raw: bool, pieces: &mut Vec<Piece<'e>>) {
        for element in elements {
            match element {
                InterpolatedStringElement::Literal(literal) => {
                    let Const::Str(text) = ophion_compiler::string_piece(self.source, literal, raw) else { continue };
                    push(pieces, &text, literal.range);
                }
                InterpolatedStringElement::Interpolation(value) => {
                    if let Some(debug) = &value.debug_text {
                        let text = debug.as_str();
                        let start = value.range.start().to_u32() + 1;
                        let range = TextRange::new(start.into(), (start + text.len() as u32).into());
                        push(pieces, text.as_bytes(), range);
                    }
                    pieces.push(Piece::Value(value));
                }
            }
        }
    }

    fn values(&mut self, pieces: Vec<Piece<'_>>, kind: Kind) -> PyResult {
        self.list_of(pieces, |b, piece| match piece {
            Piece::Text(text, range) => b.constant(&Const::Str(text.into()), Object::NONE, range),
            Piece::Value(value) => b.value(value, kind),
        })
    }

    fn value(&mut self, e: &InterpolatedElement, kind: Kind) -> PyResult {
        let value = self.expression(&e.expression)?;
        // `{x=}` shows the repr, unless it is formatted otherwise.
        let conversion = match e.conversion {
            ast::ConversionFlag::None if e.debug_text.is_some() && e.format_spec.is_none() => i32::from(b'r'),
            other => i32::from(other as i8),
        };
        let conversion = Object::small(conversion);
        let format = self.optional(e.format_spec.as_deref(), |b, spec| {
            let mut pieces = Vec::new();
            b.pieces(&spec.elements, false, &mut pieces);
            let values = b.values(pieces, kind_of_format())?;
            // The colon belongs to it.
            let start = spec.range.start().to_u32().saturating_sub(1);
            let range = TextRange::new(start.into(), spec.range.end());
            b.node("JoinedStr", Some(range), [("values", values)])
        })?;
        let range = Some(e.range);
        if kind == Kind::Format {
            let fields = [("value", value), ("conversion", conversion), ("format_spec", format)];
            return self.node("FormattedValue", range, fields);
        }
        let text = ophion_compiler::interpolation_text(self.source, e);
        let text = self.vm.str(&text);
        let fields = [("value", value), ("str", text), ("conversion", conversion), ("format_spec", format)];
        self.node("Interpolation", range, fields)
    }
}

/// Within a format specification, of a t-string too, everything is formatted.
fn kind_of_format() -> Kind {
    Kind::Format
}

fn push(pieces: &mut Vec<Piece<'_>>, text: &[u8], range: TextRange) {
    match pieces.last_mut() {
        _ if text.is_empty() => {}
        Some(Piece::Text(before, whole)) => {
            before.extend_from_slice(text);
            *whole = whole.cover(range);
        }
        _ => pieces.push(Piece::Text(text.to_vec(), range)),
    }
}
