//! Operators on constants.

use dashu_int::IBig;
use dashu_int::ops::BitTest;
use ophion_bytecode::Const;
use ophion_syntax::ast::{Operator, UnaryOp};
use ophion_text::{float, int as big};

/// No int with more bits is made by `*`, `**` or `<<`.
const MAX_INT_BITS: u64 = 128;
/// No tuple with more items is made by `*`.
const MAX_COLLECTION: usize = 256;
/// No string with more characters is made by `*`.
const MAX_STRING: usize = 4096;

pub(super) fn int(value: IBig) -> Const {
    match i64::try_from(&value) {
        Ok(value) => Const::Int(value),
        Err(_) => {
            let (sign, magnitude) = value.into_parts();
            let negative = sign == dashu_int::Sign::Negative;
            Const::BigInt { negative, magnitude: magnitude.to_le_bytes().to_vec() }
        }
    }
}

/// A constant int, bools included.
fn as_int(constant: &Const) -> Option<IBig> {
    match constant {
        Const::Bool(value) => Some(IBig::from(*value as u8)),
        Const::Int(value) => Some(IBig::from(*value)),
        Const::BigInt { negative, magnitude } => {
            let value = IBig::from(dashu_int::UBig::from_le_bytes(magnitude));
            Some(if *negative { -value } else { value })
        }
        _ => None,
    }
}

fn as_float(constant: &Const) -> Option<f64> {
    match constant {
        Const::Float(bits) => Some(f64::from_bits(*bits)),
        // Large ints may overflow or round; they are left to the program.
        other => as_int(other)
            .and_then(|value| i64::try_from(&value).ok())
            .filter(|v| v.unsigned_abs() <= 1 << 53)
            .map(|v| v as f64),
    }
}

pub(super) fn unary(op: UnaryOp, operand: &Const) -> Option<Const> {
    match (op, operand) {
        (UnaryOp::USub, Const::Float(bits)) => Some(Const::Float((-f64::from_bits(*bits)).to_bits())),
        (UnaryOp::USub, Const::Complex(real, imaginary)) => {
            Some(Const::Complex((-f64::from_bits(*real)).to_bits(), (-f64::from_bits(*imaginary)).to_bits()))
        }
        (UnaryOp::USub, _) => Some(int(-as_int(operand)?)),
        (UnaryOp::UAdd, Const::Float(_) | Const::Complex(..)) => Some(operand.clone()),
        (UnaryOp::UAdd, _) => Some(int(as_int(operand)?)),
        (UnaryOp::Invert, Const::Int(_) | Const::BigInt { .. }) => Some(int(-as_int(operand)? - IBig::ONE)),
        _ => None,
    }
}

pub(super) fn binary(op: Operator, left: &Const, right: &Const) -> Option<Const> {
    match (left, right) {
        (Const::Str(a), Const::Str(b)) if op == Operator::Add => Some(Const::Str([&a[..], &b[..]].concat().into())),
        (Const::Bytes(a), Const::Bytes(b)) if op == Operator::Add => {
            Some(Const::Bytes([&a[..], &b[..]].concat().into()))
        }
        (Const::Tuple(a), Const::Tuple(b)) if op == Operator::Add => Some(Const::Tuple([&a[..], &b[..]].concat())),
        (sequence @ (Const::Str(_) | Const::Bytes(_) | Const::Tuple(_)), count)
        | (count, sequence @ (Const::Str(_) | Const::Bytes(_) | Const::Tuple(_)))
            if op == Operator::Mult =>
        {
            repeat(sequence, i64::try_from(&as_int(count)?).ok()?)
        }
        (Const::Complex(..), _) | (_, Const::Complex(..)) => complex(op, left, right),
        (Const::Float(_), _) | (_, Const::Float(_)) => floats(op, as_float(left)?, as_float(right)?),
        _ => match bool_result(op, left, right) {
            Some(result) => Some(result),
            None => ints(op, as_int(left)?, as_int(right)?),
        },
    }
}

fn repeat(sequence: &Const, count: i64) -> Option<Const> {
    let count = count.max(0) as usize;
    let fits = |length: usize, limit: usize| length.checked_mul(count).is_some_and(|total| total <= limit);
    match sequence {
        Const::Str(text) if fits(text.len(), MAX_STRING) => Some(Const::Str(text.repeat(count).into())),
        Const::Bytes(text) if fits(text.len(), MAX_STRING) => Some(Const::Bytes(text.repeat(count).into())),
        Const::Tuple(items) if fits(items.len(), MAX_COLLECTION) && (items.is_empty() || count <= MAX_COLLECTION) => {
            Some(Const::Tuple(items.iter().cycle().take(items.len() * count).cloned().collect()))
        }
        _ => None,
    }
}

fn floats(op: Operator, a: f64, b: f64) -> Option<Const> {
    let value = match op {
        Operator::Add => a + b,
        Operator::Sub => a - b,
        Operator::Mult => a * b,
        Operator::Div => float::divide(a, b).ok()?,
        Operator::FloorDiv => float::floor_div(a, b).ok()?,
        Operator::Mod => float::modulo(a, b).ok()?,
        // A negative base gives a complex number.
        Operator::Pow if a < 0.0 && b.fract() != 0.0 => return None,
        Operator::Pow => float::pow(a, b).ok()?,
        _ => return None,
    };
    Some(Const::Float(value.to_bits()))
}

fn ints(op: Operator, a: IBig, b: IBig) -> Option<Const> {
    let bits = |x: &IBig| x.bit_len() as u64;
    let value = match op {
        Operator::Add => a + b,
        Operator::Sub => a - b,
        Operator::Mult if a == IBig::ZERO || b == IBig::ZERO || bits(&a) + bits(&b) <= MAX_INT_BITS => a * b,
        Operator::Div => {
            let (a, b) = (as_float(&int(a))?, as_float(&int(b))?);
            return floats(Operator::Div, a, b);
        }
        Operator::FloorDiv => big::floor_div(&a, &b).ok()?,
        Operator::Mod => big::modulo(&a, &b).ok()?,
        Operator::Pow if b < IBig::ZERO => {
            let (a, b) = (as_float(&int(a))?, as_float(&int(b))?);
            return floats(Operator::Pow, a, b);
        }
        Operator::Pow => {
            let exponent = usize::try_from(&b).ok()?;
            if a != IBig::ZERO && (exponent as u64).checked_mul(bits(&a)).is_none_or(|total| total > MAX_INT_BITS) {
                return None;
            }
            a.pow(exponent)
        }
        Operator::LShift => {
            let count = usize::try_from(&b).ok()?;
            if a != IBig::ZERO && (count as u64 > MAX_INT_BITS || bits(&a) > MAX_INT_BITS - count as u64) {
                return None;
            }
            a << count
        }
        Operator::RShift => big::shr(&a, &b).ok()?,
        Operator::BitOr => a | b,
        Operator::BitXor => a ^ b,
        Operator::BitAnd => a & b,
        _ => return None,
    };
    Some(int(value))
}

fn bool_result(op: Operator, left: &Const, right: &Const) -> Option<Const> {
    let (Const::Bool(a), Const::Bool(b)) = (left, right) else { return None };
    Some(Const::Bool(match op {
        Operator::BitOr => a | b,
        Operator::BitXor => a ^ b,
        Operator::BitAnd => a & b,
        _ => return None,
    }))
}

/// A complex number, or a real one: arithmetic of the two kinds does not turn the real one into a complex one.
enum Part {
    Real(f64),
    Complex(f64, f64),
}

fn part(constant: &Const) -> Option<Part> {
    Some(match constant {
        Const::Complex(real, imaginary) => Part::Complex(f64::from_bits(*real), f64::from_bits(*imaginary)),
        other => Part::Real(as_float(other)?),
    })
}

fn complex(op: Operator, left: &Const, right: &Const) -> Option<Const> {
    use Part::{Complex, Real};
    let (real, imaginary) = match (op, part(left)?, part(right)?) {
        (Operator::Add, Real(a), Complex(c, d)) => (a + c, d),
        (Operator::Add, Complex(a, b), Real(c)) => (a + c, b),
        (Operator::Add, Complex(a, b), Complex(c, d)) => (a + c, b + d),
        (Operator::Sub, Real(a), Complex(c, d)) => (a - c, -d),
        (Operator::Sub, Complex(a, b), Real(c)) => (a - c, b),
        (Operator::Sub, Complex(a, b), Complex(c, d)) => (a - c, b - d),
        (Operator::Mult, Real(a), Complex(c, d)) | (Operator::Mult, Complex(c, d), Real(a)) => (a * c, a * d),
        (Operator::Mult, Complex(a, b), Complex(c, d)) if [a, b, c, d].iter().all(|x| x.is_finite()) => {
            (a * c - b * d, a * d + b * c)
        }
        _ => return None,
    };
    Some(Const::Complex(real.to_bits(), imaginary.to_bits()))
}
