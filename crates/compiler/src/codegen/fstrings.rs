//! f-strings and t-strings.

use super::*;
use crate::fold::literals;
use ophion_syntax::ast::{
    ConversionFlag, ExprFString, ExprTString, FStringPart, InterpolatedElement, InterpolatedStringElement,
};

/// A part of an f-string: text, or what stands in braces.
enum Piece<'a> {
    Text(Vec<u8>),
    Value(&'a InterpolatedElement),
}

impl<'a> Compiler<'a> {
    pub(super) fn fstring(&mut self, e: &'a ExprFString, dst: Reg, position: Position) -> Result<()> {
        let mut pieces = Vec::new();
        for part in e.value.iter() {
            match part {
                FStringPart::Literal(part) => {
                    let mut text = Vec::new();
                    self.folder.part(part, &mut text);
                    push_text(&mut pieces, &text);
                }
                FStringPart::FString(part) => self.pieces(&part.elements, part.flags.prefix().is_raw(), &mut pieces),
            }
        }
        self.joined(pieces, dst, position)
    }

    fn pieces(&self, elements: &'a [InterpolatedStringElement], raw: bool, pieces: &mut Vec<Piece<'a>>) {
        for element in elements {
            match element {
                InterpolatedStringElement::Literal(literal) => {
                    let mut text = Vec::new();
                    self.folder.piece(literal, raw, &mut text);
                    push_text(pieces, &text);
                }
                InterpolatedStringElement::Interpolation(value) => {
                    if let Some(debug) = &value.debug_text {
                        push_text(pieces, debug.as_str().as_bytes());
                    }
                    pieces.push(Piece::Value(value));
                }
            }
        }
    }

    fn joined(&mut self, pieces: Vec<Piece<'a>>, dst: Reg, position: Position) -> Result<()> {
        if let [Piece::Value(value)] = pieces[..] {
            let t = self.scratch(dst);
            self.formatted(value, t)?;
            self.settle(t, dst, position);
            return Ok(());
        }
        let first = self.mark();
        let mut count = 0;
        for piece in pieces {
            let t = self.alloc();
            match piece {
                Piece::Text(text) => self.load_const(Const::Str(text.into()), t, position),
                Piece::Value(value) => self.formatted(value, t)?,
            }
            count += 1;
            if count == 200 {
                // Join what there is, so that the frame stays small.
                self.emit(Op::BuildString, 0, first, first, count, position);
                self.release(first + 1);
                count = 1;
            }
        }
        if count == 0 {
            self.load_const(Const::str(""), dst, position);
        } else {
            self.emit(Op::BuildString, 0, dst, first, count, position);
        }
        self.release(first);
        Ok(())
    }

    /// What stands in braces, formatted, into a temporary.
    fn formatted(&mut self, e: &'a InterpolatedElement, t: Reg) -> Result<()> {
        let position = self.at(e);
        let value = self.operand_into(&e.expression, t)?;
        let mut source = value.register;
        let conversion = self.conversion(e);
        if conversion != 0 {
            let kill = if source == t { 0 } else { value.b() };
            self.emit(Op::Convert, kill, t, source, conversion, position);
            source = t;
        }
        match &e.format_spec {
            Some(spec) => {
                let at = self.at(&**spec);
                let format = self.alloc();
                let mut pieces = Vec::new();
                self.pieces(&spec.elements, false, &mut pieces);
                self.joined(pieces, format, at)?;
                self.emit(Op::FormatWithSpec, KILL_C, t, source, format, position);
                self.release(format);
            }
            None => self.emit(Op::FormatSimple, 0, t, source, 0, position),
        }
        Ok(())
    }

    /// 0 none, 1 str, 2 repr, 3 ascii.
    fn conversion(&self, e: &InterpolatedElement) -> u16 {
        match e.conversion {
            ConversionFlag::Str => 1,
            ConversionFlag::Repr => 2,
            ConversionFlag::Ascii => 3,
            // `{x=}` shows the repr, unless it is formatted otherwise.
            ConversionFlag::None if e.debug_text.is_some() && e.format_spec.is_none() => 2,
            ConversionFlag::None => 0,
        }
    }

    pub(super) fn tstring(&mut self, e: &'a ExprTString, dst: Reg, position: Position) -> Result<()> {
        let mut pieces = Vec::new();
        for part in e.value.iter() {
            self.pieces(&part.elements, part.flags.prefix().is_raw(), &mut pieces);
        }
        // Texts and values take turns, beginning and ending with a text.
        let strings = self.alloc();
        let values = self.alloc();
        let mut texts: Vec<Const> = Vec::new();
        let first = self.mark();
        let mut count = 0;
        let mut text = Vec::new();
        for piece in pieces {
            match piece {
                Piece::Text(more) => text.extend_from_slice(&more),
                Piece::Value(value) => {
                    texts.push(Const::Str(std::mem::take(&mut text).into()));
                    let t = self.alloc();
                    self.interpolation(value, t)?;
                    count += 1;
                }
            }
        }
        texts.push(Const::Str(text.into()));
        self.load_const(Const::Tuple(texts), strings, position);
        self.emit(Op::BuildTuple, 0, values, if count == 0 { values } else { first }, count, position);
        self.emit(Op::BuildTemplate, 0, dst, strings, values, position);
        self.release(strings);
        Ok(())
    }

    fn interpolation(&mut self, e: &'a InterpolatedElement, dst: Reg) -> Result<()> {
        let position = self.at(e);
        let first = self.alloc();
        self.expr_to(&e.expression, first)?;
        let text = self.alloc();
        let shown = literals::interpolation_text(self.source, e);
        self.load_const(Const::str(&shown), text, position);
        let format = self.alloc();
        match &e.format_spec {
            Some(spec) => {
                let at = self.at(&**spec);
                let mut pieces = Vec::new();
                self.pieces(&spec.elements, false, &mut pieces);
                self.joined(pieces, format, at)?;
            }
            None => self.load_const(Const::str(""), format, position),
        }
        self.emit(Op::BuildInterpolation, 0, dst, first, self.conversion(e), position);
        self.release(first);
        Ok(())
    }
}

fn push_text<'a>(pieces: &mut Vec<Piece<'a>>, text: &[u8]) {
    if text.is_empty() {
        return;
    }
    match pieces.last_mut() {
        Some(Piece::Text(before)) => before.extend_from_slice(text),
        _ => pieces.push(Piece::Text(text.to_vec())),
    }
}
