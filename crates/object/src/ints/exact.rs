//! Sums, products, shifts, bitwise operations, remainders by a word, and comparisons of exact ints of middling size, written straight into the object of the result: a detour
//! through a number type costs two copies and two allocations, which is more than the work itself below some hundreds of digits.

use super::limbs;
use crate::header::{Header, shape};
use crate::heap::Heap;
use crate::value::Value;
use std::cmp::Ordering;

/// Operations that are done here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IntOp {
    Add,
    Sub,
    Mul,
    And,
    Or,
    Xor,
    LShift,
    RShift,
    FloorDiv,
    Mod,
}

/// From this many limbs of the shorter factor on, better algorithms than the one of school win.
const SCHOOL: usize = 24;
/// Most limbs of a result of a shift.
const SHIFTED: usize = 64;

/// Sign and magnitude of an exact int, which for an immediate one is put into `room`.
#[inline]
unsafe fn operand(v: Value, room: &mut [u64; 1]) -> Option<(bool, &[u64])> {
    if v.is_int() {
        let i = v.as_int();
        room[0] = i.unsigned_abs();
        return Some((i < 0, if i == 0 { &[] } else { &room[..] }));
    }
    // SAFETY: live, by the caller's word.
    unsafe { if v.has_shape(shape::INT) { Some(limbs(v)) } else { None } }
}

/// The result for two exact ints; None if one is none, or if the work is better done elsewhere.
///
/// # Safety
/// Pointers in the operands are live.
pub unsafe fn arithmetic(heap: &mut Heap, op: IntOp, x: Value, y: Value) -> Option<Value> {
    let (mut a, mut b) = ([0], [0]);
    // SAFETY: by the caller's word; allocating moves nothing.
    unsafe {
        let (x_negative, x) = operand(x, &mut a)?;
        let (y_negative, y) = operand(y, &mut b)?;
        match op {
            IntOp::Add => Some(add(heap, (x_negative, x), (y_negative, y))),
            IntOp::Sub => Some(add(heap, (x_negative, x), (!y_negative, y))),
            IntOp::Mul => {
                let (long, short) = if x.len() < y.len() { (y, x) } else { (x, y) };
                (short.len() <= SCHOOL).then(|| multiply(heap, x_negative != y_negative, long, short))
            }
            IntOp::LShift => match y {
                _ if y_negative => None,
                [] => Some(copy(heap, x_negative, x)),
                &[by] if by < 64 * SHIFTED as u64 && x.len() <= SHIFTED => {
                    Some(shift_left(heap, x_negative, x, by as usize))
                }
                _ => None,
            },
            // Two's complement is left to others.
            _ if x_negative || y_negative => None,
            IntOp::And | IntOp::Or | IntOp::Xor => Some(bitwise(heap, op, x, y)),
            IntOp::RShift => match y {
                [] => Some(copy(heap, false, x)),
                &[by] => Some(shift_right(heap, x, usize::try_from(by).ok()?)),
                _ => None,
            },
            IntOp::FloorDiv | IntOp::Mod => match y {
                &[by] if x.len() <= SCHOOL => Some(divide(heap, op == IntOp::Mod, x, by)),
                _ => None,
            },
        }
    }
}

/// The order of two exact ints; None if one is none.
///
/// # Safety
/// Pointers in the operands are live.
pub unsafe fn compare(x: Value, y: Value) -> Option<Ordering> {
    let (mut a, mut b) = ([0], [0]);
    // SAFETY: by the caller's word.
    unsafe {
        let (x_negative, x) = operand(x, &mut a)?;
        let (y_negative, y) = operand(y, &mut b)?;
        Some(match (x_negative, y_negative) {
            (false, false) => magnitudes(x, y),
            (true, true) => magnitudes(y, x),
            (false, true) => Ordering::Greater,
            (true, false) => Ordering::Less,
        })
    }
}

fn magnitudes(x: &[u64], y: &[u64]) -> Ordering {
    x.len().cmp(&y.len()).then_with(|| x.iter().rev().cmp(y.iter().rev()))
}

/// A new int object with room for so many limbs, all of which are still to be written.
unsafe fn blank<'a>(heap: &mut Heap, len: usize) -> (*mut Header, &'a mut [u64]) {
    let p = heap.allocate(16 + 8 * len.max(1), shape::INT);
    // SAFETY: the block has room for head and limbs.
    unsafe {
        let start = (p as *mut u64).add(2);
        (p, std::slice::from_raw_parts_mut(start, len))
    }
}

/// The int whose limbs have been written; an immediate one if it fits.
unsafe fn finish(heap: &mut Heap, p: *mut Header, negative: bool, words: &[u64]) -> Value {
    let n = words.iter().rposition(|&w| w != 0).map_or(0, |i| i + 1);
    if n <= 1 {
        let magnitude = if n == 0 { 0 } else { words[0] };
        let small = i64::try_from(magnitude).ok().and_then(|i| Value::try_small(if negative { -i } else { i }));
        if let Some(v) = small {
            // SAFETY: nobody else has seen the object.
            unsafe { heap.free_block(p) };
            return v;
        }
    }
    // SAFETY: a fresh int object.
    unsafe { (*(p as *mut super::IntData)).len = if negative { -(n as i64) } else { n as i64 } };
    Value::pointer(p)
}

unsafe fn add(heap: &mut Heap, x: (bool, &[u64]), y: (bool, &[u64])) -> Value {
    let (long, short) = if magnitudes(x.1, y.1) == Ordering::Less { (y, x) } else { (x, y) };
    let same = long.0 == short.0;
    // SAFETY: the limbs fit.
    unsafe {
        let (p, out) = blank(heap, long.1.len() + same as usize);
        let mut carry = false;
        let (low, high) = long.1.split_at(short.1.len());
        for ((to, &a), &b) in out.iter_mut().zip(low).zip(short.1) {
            let (s, first, second);
            if same {
                (s, first) = a.overflowing_add(b);
                (*to, second) = s.overflowing_add(carry as u64);
            } else {
                (s, first) = a.overflowing_sub(b);
                (*to, second) = s.overflowing_sub(carry as u64);
            }
            carry = first | second;
        }
        for (to, &a) in out[low.len()..].iter_mut().zip(high) {
            (*to, carry) = if same { a.overflowing_add(carry as u64) } else { a.overflowing_sub(carry as u64) };
        }
        if same {
            out[long.1.len()] = carry as u64;
        }
        finish(heap, p, long.0, out)
    }
}

unsafe fn multiply(heap: &mut Heap, negative: bool, long: &[u64], short: &[u64]) -> Value {
    if short.is_empty() {
        return Value::small(0);
    }
    // SAFETY: a product has at most as many limbs as its factors together.
    unsafe {
        let (p, out) = blank(heap, long.len() + short.len());
        let (&first, rest) = short.split_first().unwrap_unchecked();
        let mut carry = 0u64;
        for (to, &a) in out.iter_mut().zip(long) {
            let t = a as u128 * first as u128 + carry as u128;
            *to = t as u64;
            carry = (t >> 64) as u64;
        }
        out[long.len()] = carry;
        for (i, &b) in (1..).zip(rest) {
            let mut carry = 0u64;
            let row = &mut out[i..=i + long.len()];
            let (last, row) = row.split_last_mut().unwrap_unchecked();
            for (to, &a) in row.iter_mut().zip(long) {
                let t = a as u128 * b as u128 + *to as u128 + carry as u128;
                *to = t as u64;
                carry = (t >> 64) as u64;
            }
            *last = carry;
        }
        finish(heap, p, negative, out)
    }
}

unsafe fn copy(heap: &mut Heap, negative: bool, x: &[u64]) -> Value {
    // SAFETY: the limbs fit.
    unsafe {
        let (p, out) = blank(heap, x.len());
        out.copy_from_slice(x);
        finish(heap, p, negative, out)
    }
}

unsafe fn bitwise(heap: &mut Heap, op: IntOp, x: &[u64], y: &[u64]) -> Value {
    let (long, short) = if x.len() < y.len() { (y, x) } else { (x, y) };
    // SAFETY: the limbs fit.
    unsafe {
        if op == IntOp::And {
            let (p, out) = blank(heap, short.len());
            for ((to, a), b) in out.iter_mut().zip(short).zip(long) {
                *to = a & b;
            }
            return finish(heap, p, false, out);
        }
        let (p, out) = blank(heap, long.len());
        out.copy_from_slice(long);
        for (to, b) in out.iter_mut().zip(short) {
            *to = if op == IntOp::Or { *to | b } else { *to ^ b };
        }
        finish(heap, p, false, out)
    }
}

unsafe fn shift_left(heap: &mut Heap, negative: bool, x: &[u64], by: usize) -> Value {
    let (words, bits) = (by / 64, by % 64);
    // SAFETY: the limbs fit: one more than those of `x` and the whole words together.
    unsafe {
        let (p, out) = blank(heap, x.len() + words + 1);
        out[..words].fill(0);
        let mut carry = 0;
        for (to, &a) in out[words..].iter_mut().zip(x) {
            let t = (a as u128) << bits;
            *to = t as u64 | carry;
            carry = (t >> 64) as u64;
        }
        out[words + x.len()] = carry;
        finish(heap, p, negative, out)
    }
}

unsafe fn shift_right(heap: &mut Heap, x: &[u64], by: usize) -> Value {
    let (words, bits) = (by / 64, by % 64);
    let Some(rest) = x.get(words..).filter(|rest| !rest.is_empty()) else { return Value::small(0) };
    // SAFETY: the limbs fit.
    unsafe {
        let (p, out) = blank(heap, rest.len());
        for (i, to) in out.iter_mut().enumerate() {
            let high = rest.get(i + 1).copied().unwrap_or(0);
            *to = (((high as u128) << 64 | rest[i] as u128) >> bits) as u64;
        }
        finish(heap, p, false, out)
    }
}

/// Quotient or remainder by one limb that is not zero.
unsafe fn divide(heap: &mut Heap, remainder: bool, x: &[u64], by: u64) -> Value {
    // SAFETY: the limbs fit.
    unsafe {
        let (p, out) = blank(heap, x.len().max(1));
        let mut rest = 0u64;
        out[0] = 0;
        for (to, &a) in out.iter_mut().zip(x).rev() {
            let t = (rest as u128) << 64 | a as u128;
            (*to, rest) = ((t / by as u128) as u64, (t % by as u128) as u64);
        }
        if remainder {
            out.fill(0);
            out[0] = rest;
        }
        finish(heap, p, false, out)
    }
}
