//! `Value`: one 64-bit word that is an int, a float, a singleton or a pointer.
//!
//! The low three bits tell which:
//!
//! | bits | what |
//! |---|---|
//! | `000` | pointer to an object (never null) |
//! | `x11` | int of 62 bits |
//! | `10x` | float with a binary exponent in -255..=256 |
//! | `001` | float 0.0, -0.0 or smaller than 2^-766 |
//! | `010` | singleton or a mark of the VM's own |
//!
//! A float's bits are shifted by one in the exponent's third-highest place and rotated left by four, which brings the three high
//! bits of the exponent into the tag ("Float Self-Tagging", Melançon et al.; CRuby's flonum is kin). Floats that do not fit, and ints
//! beyond 62 bits, are objects. This file is the only one that knows the encoding.
//!
//! A `Value` is `Copy` and owns nothing: inside the `object` and `vm` crates counts are managed by hand. Elsewhere
//! [`Object`](crate::Object) owns.

use crate::header::Header;

/// See the module's page.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
#[repr(transparent)]
pub struct Value(pub u64);

const fn special(n: u64) -> Value {
    Value(n << 4 | 2)
}

impl Value {
    /// An empty register, slot or cell. Never visible to Python.
    pub const NULL: Value = special(0);
    pub const NONE: Value = special(1);
    pub const FALSE: Value = special(2);
    pub const TRUE: Value = special(3);
    pub const NOT_IMPLEMENTED: Value = special(4);
    pub const ELLIPSIS: Value = special(5);
    /// Result of a VM-internal function: an exception is set.
    pub const RAISED: Value = special(6);
    /// Result of a VM-internal function: a frame was pushed, its result comes later.
    pub const PUSHED: Value = special(7);

    /// In the register of a `*args` that is not made: how many arguments lie below the frame, and whether the last of them are named.
    /// Never visible to Python.
    #[inline(always)]
    pub const fn held(n: usize, named: bool) -> Value {
        Value((n as u64) << 8 | special(8 + named as u64).0)
    }
    /// The contents of a [`held`](Value::held) mark.
    #[inline(always)]
    pub const fn as_held(self) -> Option<(usize, bool)> {
        if self.0 & 0xef == special(8).0 { Some(((self.0 >> 8) as usize, self.0 & 0x10 != 0)) } else { None }
    }

    /// The greatest immediate int.
    pub const INT_MAX: i64 = (1 << 61) - 1;
    /// The least immediate int.
    pub const INT_MIN: i64 = -(1 << 61);

    #[inline(always)]
    pub const fn bool(b: bool) -> Value {
        if b { Value::TRUE } else { Value::FALSE }
    }

    /// An int that is known to fit 62 bits.
    #[inline(always)]
    pub const fn small(i: i64) -> Value {
        Value((i as u64) << 2 | 3)
    }

    /// An int if it fits 62 bits.
    #[inline(always)]
    pub fn try_small(i: i64) -> Option<Value> {
        if (Value::INT_MIN..=Value::INT_MAX).contains(&i) { Some(Value::small(i)) } else { None }
    }

    /// A float if it can be immediate.
    #[inline(always)]
    pub fn try_float(f: f64) -> Option<Value> {
        let e = f.to_bits().wrapping_add(1 << 60).rotate_left(4);
        if e & 6 == 4 || e & 7 == 1 { Some(Value(e)) } else { None }
    }

    #[inline(always)]
    pub fn pointer(p: *mut Header) -> Value {
        Value(p as u64)
    }

    #[inline(always)]
    pub const fn is_pointer(self) -> bool {
        self.0 & 7 == 0
    }
    #[inline(always)]
    pub const fn is_int(self) -> bool {
        self.0 & 3 == 3
    }
    /// Both are immediate ints.
    #[inline(always)]
    pub const fn both_int(self, other: Value) -> bool {
        self.0 & other.0 & 3 == 3
    }
    /// Both are immediate floats of the common range (not 0.0 or tiny ones).
    #[inline(always)]
    pub const fn both_float(self, other: Value) -> bool {
        ((self.0 ^ 4) | (other.0 ^ 4)) & 6 == 0
    }
    /// An immediate float of any range.
    #[inline(always)]
    pub const fn is_float(self) -> bool {
        self.0 & 6 == 4 || self.0 & 7 == 1
    }
    #[inline(always)]
    pub const fn is_null(self) -> bool {
        self.0 == Value::NULL.0
    }
    #[inline(always)]
    pub const fn is_none(self) -> bool {
        self.0 == Value::NONE.0
    }
    #[inline(always)]
    pub const fn is_bool(self) -> bool {
        self.0 & !0x10 == Value::FALSE.0
    }
    #[inline(always)]
    pub const fn is_true(self) -> bool {
        self.0 == Value::TRUE.0
    }

    /// The int; only after [`is_int`](Value::is_int).
    #[inline(always)]
    pub const fn as_int(self) -> i64 {
        self.0 as i64 >> 2
    }
    /// The float; only after [`is_float`](Value::is_float).
    #[inline(always)]
    pub fn as_float(self) -> f64 {
        f64::from_bits(self.0.rotate_right(4).wrapping_sub(1 << 60))
    }
    /// The object; only after [`is_pointer`](Value::is_pointer).
    #[inline(always)]
    pub const fn as_pointer(self) -> *mut Header {
        self.0 as *mut Header
    }

    /// Counts one more owner.
    ///
    /// # Safety
    /// A pointer in `self` is a live object.
    #[inline(always)]
    pub unsafe fn incref(self) -> Value {
        if self.is_pointer() {
            // SAFETY: live, by the caller's word.
            unsafe { (*self.as_pointer()).rc += 1 };
            crate::counts::operation();
        }
        self
    }

    /// Counts one owner less, and deallocates when none is left. Runs no Python code: finalisers are queued.
    ///
    /// # Safety
    /// The caller owned one count.
    #[inline(always)]
    pub unsafe fn decref(self) {
        if self.is_pointer() {
            // SAFETY: live, by the caller's word.
            unsafe {
                let p = self.as_pointer();
                (*p).rc -= 1;
                crate::counts::operation();
                if (*p).rc == 0 {
                    crate::heap::deallocate(p);
                }
            }
        }
    }

    /// The shape, if a pointer.
    ///
    /// # Safety
    /// A pointer in `self` is a live object.
    #[inline(always)]
    pub unsafe fn has_shape(self, shape: u32) -> bool {
        // SAFETY: live, by the caller's word.
        self.is_pointer() && unsafe { (*self.as_pointer()).shape == shape }
    }
}

impl std::fmt::Debug for Value {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match *self {
            Value::NULL => write!(f, "NULL"),
            Value::NONE => write!(f, "None"),
            Value::FALSE => write!(f, "False"),
            Value::TRUE => write!(f, "True"),
            v if v.is_int() => write!(f, "{}", v.as_int()),
            v if v.is_float() => write!(f, "{}", v.as_float()),
            v => write!(f, "<{:#x}>", v.0),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Value;

    #[test]
    fn floats_survive_the_encoding() {
        for f in [0.0, -0.0, 1.0, -1.5, 1e-300, 5e-324, 3.5e70, -2.25e-70, f64::MIN_POSITIVE] {
            let v = Value::try_float(f).expect("in range");
            assert!(v.is_float() && !v.is_int() && !v.is_pointer());
            assert_eq!(v.as_float().to_bits(), f.to_bits());
        }
        for f in [1e100, f64::INFINITY, f64::NAN, f64::MAX, 1e-100] {
            assert!(Value::try_float(f).is_none(), "{f}");
        }
    }

    #[test]
    fn ints_survive_the_encoding() {
        for i in [0, 1, -1, Value::INT_MAX, Value::INT_MIN] {
            let v = Value::try_small(i).expect("in range");
            assert!(v.is_int() && !v.is_float() && !v.is_pointer());
            assert_eq!(v.as_int(), i);
        }
        assert!(Value::try_small(Value::INT_MAX + 1).is_none());
    }
}
