//! Binary and unary operators on anything but immediate numbers: candidates in the order that the language gives, natives called at
//! once, Python methods through a frame that `complete` picks up again.

use crate::dispatch::finish;
use crate::{Kind, Object, PyResult, Special, Stop, Value, Vm, shape};
use ophion_bytecode::INPLACE;
use ophion_object::{lists, records, strings, tuples, types};

/// An arithmetic operator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arith {
    Add,
    Sub,
    Mul,
    TrueDiv,
    FloorDiv,
    Mod,
    Pow,
    LShift,
    RShift,
    And,
    Or,
    Xor,
    MatMul,
    DivMod,
}

impl Arith {
    /// (method, reflected method, in-place method, symbol).
    pub const fn specials(self) -> (Special, Special, Special, &'static str) {
        use Special::*;
        match self {
            Arith::Add => (Add, RAdd, IAdd, "+"),
            Arith::Sub => (Sub, RSub, ISub, "-"),
            Arith::Mul => (Mul, RMul, IMul, "*"),
            Arith::TrueDiv => (TrueDiv, RTrueDiv, ITrueDiv, "/"),
            Arith::FloorDiv => (FloorDiv, RFloorDiv, IFloorDiv, "//"),
            Arith::Mod => (Mod, RMod, IMod, "%"),
            Arith::Pow => (Pow, RPow, IPow, "** or pow()"),
            Arith::LShift => (LShift, RLShift, ILShift, "<<"),
            Arith::RShift => (RShift, RRShift, IRShift, ">>"),
            Arith::And => (And, RAnd, IAnd, "&"),
            Arith::Or => (Or, ROr, IOr, "|"),
            Arith::Xor => (Xor, RXor, IXor, "^"),
            Arith::MatMul => (MatMul, RMatMul, IMatMul, "@"),
            Arith::DivMod => (DivMod, RDivMod, DivMod, "divmod()"),
        }
    }
}

/// The methods to try, in order: (method, receiver, argument).
pub(crate) struct Candidates {
    list: [(Value, Value, Value); 3],
    len: usize,
}

impl Candidates {
    pub(crate) fn get(&self, i: usize) -> Option<(Value, Value, Value)> {
        self.list[..self.len].get(i).copied()
    }
    fn push(&mut self, method: Value, receiver: Value, argument: Value) {
        self.list[self.len] = (method, receiver, argument);
        self.len += 1;
    }
}

impl Vm {
    /// Is it a method of a built-in sequence type, which only joins and repeats? The methods for numbers of both operands come before it.
    unsafe fn is_of_sequence(&self, op: Arith, method: Value) -> bool {
        // SAFETY: live; a native method's owner is a type.
        unsafe {
            if !matches!(op, Arith::Add | Arith::Mul) || method.is_null() || !self.is_method_descriptor(method) {
                return false;
            }
            let owner = types::data(records::get(method, records::native_function::OWNER));
            owner.has(types::type_flag::SEQUENCE)
                || matches!(owner.layout.kind, Kind::List | Kind::Tuple | Kind::Str | Kind::Bytes | Kind::ByteArray)
        }
    }

    /// The candidates for an operator.
    pub(crate) unsafe fn candidates(&self, op: Arith, inplace: bool, x: Value, y: Value) -> Candidates {
        // SAFETY: live operands; their types are live.
        unsafe {
            let (forward, reflected, in_place, _) = op.specials();
            let (tx, ty) = (types::type_of(&self.heap, x), types::type_of(&self.heap, y));
            let mut c = Candidates { list: [(Value::NULL, Value::NULL, Value::NULL); 3], len: 0 };
            let f = types::data(tx).special(forward);
            let r = if tx == ty { Value::NULL } else { types::data(ty).special(reflected) };
            let i = if inplace { types::data(tx).special(in_place) } else { Value::NULL };
            // A program's class has slots for numbers, too, of which the one for in-place operations comes first.
            let heap = types::data(tx).has(types::type_flag::HEAP);
            let right_first = !r.is_null() && types::is_subtype(ty, tx) && r != types::data(tx).special(reflected);
            let (f_late, r_late, i_late) =
                (self.is_of_sequence(op, f), self.is_of_sequence(op, r), self.is_of_sequence(op, i) && !heap);
            for late in [false, true] {
                let forward_first = !right_first || late;
                if !i.is_null() && i_late == late {
                    c.push(i, x, y);
                }
                if !f.is_null() && f_late == late && forward_first {
                    c.push(f, x, y);
                }
                if !r.is_null() && r_late == late {
                    c.push(r, y, x);
                }
                if !f.is_null() && f_late == late && !forward_first {
                    c.push(f, x, y);
                }
            }
            c
        }
    }

    /// Goes through the candidates from number `stage` on. A Python method becomes a frame (PUSHED) of the present instruction.
    pub(crate) unsafe fn binary_from(
        &mut self,
        op: Arith,
        inplace: bool,
        x: Value,
        y: Value,
        mut stage: usize,
    ) -> Value {
        // SAFETY: operands are live in their registers.
        unsafe {
            // `%` of a str comes first unless the other operand is of a subclass.
            if op == Arith::Mod
                && stage == 0
                && x.has_shape(shape::STR)
                && (self.heap.kind_of(y) != Kind::Str || y.has_shape(shape::STR))
            {
                let method = types::data(self.heap.type_of_shape(shape::STR)).special(Special::Mod);
                return self.call_special(method, x, &[y], 1);
            }
            let candidates = self.candidates(op, inplace, x, y);
            while let Some((method, receiver, argument)) = candidates.get(stage) {
                stage += 1;
                match self.call_special(method, receiver, &[argument], stage as u16) {
                    Value::NOT_IMPLEMENTED => {}
                    other => return other,
                }
            }
            self.raise_unsupported(op, inplace, x, y);
            Value::RAISED
        }
    }

    #[cold]
    unsafe fn raise_unsupported(&mut self, op: Arith, inplace: bool, x: Value, y: Value) -> Stop {
        // SAFETY: live operands.
        unsafe {
            let (_, _, _, symbol) = op.specials();
            let symbol = match (inplace, op) {
                (true, Arith::Pow) => "**=".to_string(),
                (true, _) => format!("{symbol}="),
                _ => symbol.to_string(),
            };
            let (a, b) = (self.type_name(&Object::share(x)), self.type_name(&Object::share(y)));
            if op == Arith::RShift && !inplace && x.has_shape(shape::NATIVE_FUNCTION) {
                let d = crate::natives::definition(x);
                if d.name() == "print" {
                    return self.type_error(format!(
                        "unsupported operand type(s) for >>: '{a}' and '{b}'. Did you mean \"print(<message>, file=<output_stream>)\"?"
                    ));
                }
            }
            self.type_error(format!("unsupported operand type(s) for {symbol}: '{a}' and '{b}'"))
        }
    }

    /// The operators of exact strs and lists that programs use most, without a look-up.
    unsafe fn binary_quick(&mut self, op: Arith, inplace: bool, x: Value, y: Value) -> Option<Value> {
        // SAFETY: live operands.
        unsafe {
            if x.is_int() && y.is_int() && matches!(op, Arith::Add | Arith::Sub) {
                let (x, y) = (x.as_int(), y.as_int());
                let sum = if op == Arith::Add { x + y } else { x - y };
                return Some(ophion_object::ints::from_i64(&mut self.heap, sum));
            }
            if op == Arith::Mul && y.is_int() && (x.has_shape(shape::STR) || x.has_shape(shape::LIST)) {
                return self.repeat_exact(x, y.as_int(), inplace);
            }
            if !x.is_pointer() || !y.is_pointer() {
                return truth_arithmetic(op, x, y)
                    .or_else(|| self.exact_ints(op, x, y))
                    .or_else(|| self.exact_complexes(op, x, y));
            }
            match (op, (*x.as_pointer()).shape, (*y.as_pointer()).shape) {
                (Arith::Add, shape::STR, shape::STR) => Some(strings::concat(&mut self.heap, x, y)),
                (Arith::Add, shape::LIST, shape::LIST) if inplace => {
                    let other = lists::data(y).items.clone();
                    other.iter().for_each(|v| {
                        v.incref();
                    });
                    lists::data(x).items.extend_from_slice(&other);
                    Some(x.incref())
                }
                (Arith::Add, shape::LIST, shape::LIST) => {
                    let (a, b) = (&lists::data(x).items, &lists::data(y).items);
                    let mut items = Vec::with_capacity(a.len() + b.len());
                    items.extend_from_slice(a);
                    items.extend_from_slice(b);
                    items.iter().for_each(|v| {
                        v.incref();
                    });
                    Some(lists::new(&mut self.heap, items))
                }
                (Arith::Add, shape::TUPLE, shape::TUPLE) => {
                    let (a, b) = (tuples::items(x), tuples::items(y));
                    if a.is_empty() || b.is_empty() {
                        return Some(if a.is_empty() { y } else { x }.incref());
                    }
                    Some(tuples::new_joined(&mut self.heap, a, b))
                }
                (Arith::Add, shape::BYTES, shape::BYTES) => {
                    let (a, b) = (tuples::bytes(x), tuples::bytes(y));
                    if a.is_empty() || b.is_empty() {
                        return Some(if a.is_empty() { y } else { x }.incref());
                    }
                    Some(tuples::new_bytes_joined(&mut self.heap, a, b))
                }
                (_, shape::INT, shape::INT) => self.exact_ints(op, x, y),
                (_, shape::COMPLEX, shape::COMPLEX) => self.exact_complexes(op, x, y),
                _ => None,
            }
        }
    }

    /// `x * n` of an exact str or list, if the result is of ordinary size.
    unsafe fn repeat_exact(&mut self, x: Value, n: i64, inplace: bool) -> Option<Value> {
        const MOST: usize = 1 << 20;
        // SAFETY: live operands.
        unsafe {
            let n = n.max(0) as usize;
            match (*x.as_pointer()).shape {
                shape::STR if strings::len(x).checked_mul(n)? <= MOST => Some(strings::repeat(&mut self.heap, x, n)),
                shape::LIST if !inplace => {
                    let from = &lists::data(x).items;
                    let total = from.len().checked_mul(n).filter(|&t| t <= MOST)?;
                    let mut items = Vec::with_capacity(total);
                    if let &[one] = &from[..] {
                        items.resize(n, one);
                    } else if total > 0 {
                        for _ in 0..n {
                            items.extend_from_slice(from);
                        }
                    }
                    items.iter().for_each(|v: &Value| {
                        v.incref();
                    });
                    Some(lists::new(&mut self.heap, items))
                }
                _ => None,
            }
        }
    }

    /// Sums, differences, products and plain quotients of exact complex numbers, or of one and an immediate real number. What could come out as NaN is
    /// left to the methods, as are divisions by a complex number.
    unsafe fn exact_complexes(&mut self, op: Arith, x: Value, y: Value) -> Option<Value> {
        use ophion_object::records::{self, complex};
        // A real number has no imaginary part at all: a zero in its place would change signs of zeros.
        // SAFETY: live operands.
        let parts = |v: Value| unsafe {
            if v.has_shape(shape::COMPLEX) {
                let part = |i: usize| f64::from_bits(*records::raw(v, i));
                return Some((part(complex::REAL), Some(part(complex::IMAG))));
            }
            match v {
                v if v.is_float() => Some((v.as_float(), None)),
                v if v.is_int() => Some((v.as_int() as f64, None)),
                _ => None,
            }
        };
        let ((a, b), (c, d)) = (parts(x)?, parts(y)?);
        let (re, im) = match (op, b, d) {
            (Arith::Add, Some(b), Some(d)) => (a + c, b + d),
            (Arith::Add, Some(b), None) | (Arith::Add, None, Some(b)) => (a + c, b),
            (Arith::Sub, Some(b), Some(d)) => (a - c, b - d),
            (Arith::Sub, Some(b), None) => (a - c, b),
            (Arith::Sub, None, Some(d)) => (a - c, -d),
            (Arith::Mul, Some(b), Some(d)) => (a * c - b * d, a * d + b * c),
            (Arith::Mul, Some(b), None) => (a * c, b * c),
            (Arith::Mul, None, Some(d)) => (a * c, a * d),
            (Arith::TrueDiv, Some(b), None) if c != 0.0 => (a / c, b / c),
            _ => return None,
        };
        if re.is_nan() || im.is_nan() {
            return None;
        }
        // SAFETY: a complex number's record has these two words and no value.
        Some(unsafe { records::new(&mut self.heap, shape::COMPLEX, &[], &[re.to_bits(), im.to_bits()]) })
    }

    /// The operators of exact ints that are not both immediate, or whose result is not.
    unsafe fn exact_ints(&mut self, op: Arith, x: Value, y: Value) -> Option<Value> {
        use ophion_object::ints::exact::{IntOp, arithmetic};
        let op = match op {
            Arith::Add => IntOp::Add,
            Arith::Sub => IntOp::Sub,
            Arith::Mul => IntOp::Mul,
            Arith::And => IntOp::And,
            Arith::Or => IntOp::Or,
            Arith::Xor => IntOp::Xor,
            Arith::LShift => IntOp::LShift,
            Arith::RShift => IntOp::RShift,
            Arith::FloorDiv => IntOp::FloorDiv,
            Arith::Mod => IntOp::Mod,
            _ => return None,
        };
        // SAFETY: live operands.
        unsafe { arithmetic(&mut self.heap, op, x, y) }
    }

    /// `x op y` from Rust code.
    #[inline]
    pub fn binary(&mut self, op: Arith, x: &Object, y: &Object) -> PyResult {
        let (a, b) = (x.value(), y.value());
        if op == Arith::Add
            && a.is_int()
            && b.is_int()
            && let Some(sum) = Value::try_small(a.as_int() + b.as_int())
        {
            // SAFETY: an immediate value has no count.
            return Ok(unsafe { Object::own(sum) });
        }
        self.binary_sync(op, false, x, y)
    }
    /// `x op= y` from Rust code: the new x.
    pub fn binary_inplace(&mut self, op: Arith, x: &Object, y: &Object) -> PyResult {
        self.binary_sync(op, true, x, y)
    }

    fn binary_sync(&mut self, op: Arith, inplace: bool, x: &Object, y: &Object) -> PyResult {
        // SAFETY: the handles keep the operands alive.
        unsafe {
            if let Some(v) = self.binary_quick(op, inplace, x.value(), y.value()) {
                return Ok(Object::own(v));
            }
            let candidates = self.candidates(op, inplace, x.value(), y.value());
            let mut i = 0;
            while let Some((method, receiver, argument)) = candidates.get(i) {
                i += 1;
                let r = self.call_special_sync(method, receiver, &[argument])?;
                if r.value() != Value::NOT_IMPLEMENTED {
                    return Ok(r);
                }
            }
            Err(self.raise_unsupported(op, inplace, x.value(), y.value()))
        }
    }

    /// `-x`, `+x`, `~x` from Rust code.
    pub fn unary(&mut self, special: Special, x: &Object) -> PyResult {
        // SAFETY: the handle keeps the operand alive.
        unsafe {
            let method = types::data(types::type_of(&self.heap, x.value())).special(special);
            if method.is_null() {
                return Err(self.raise_bad_unary(special, x));
            }
            self.call_special_sync(method, x.value(), &[])
        }
    }

    #[cold]
    fn raise_bad_unary(&mut self, special: Special, x: &Object) -> Stop {
        let what = match special {
            Special::Neg => "unary -",
            Special::Pos => "unary +",
            Special::Invert => "unary ~",
            _ => "abs()",
        };
        let t = self.type_name(x);
        self.type_error(format!("bad operand type for {what}: '{t}'"))
    }
}

/// Sums and differences with bools, which are ints.
#[inline]
pub(crate) fn truth_arithmetic(op: Arith, x: Value, y: Value) -> Option<Value> {
    if !x.is_bool() && !y.is_bool() {
        return None;
    }
    let int = |v: Value| {
        if v.is_int() {
            Some(v.as_int())
        } else if v.is_bool() {
            Some(v.is_true() as i64)
        } else {
            None
        }
    };
    let (x, y) = (int(x)?, int(y)?);
    match op {
        Arith::Add => Value::try_small(x + y),
        Arith::Sub => Value::try_small(x - y),
        Arith::Mul => Value::try_small(x * y),
        _ => None,
    }
}

// An operator whose operands are no immediate numbers.
warm_op! { binary_slow(vm, pc, fp, table) {
    let v = &mut *vm;
    v.pc = pc;
    v.fp = fp;
    let Some((op, x, y)) = crate::dispatch::dispatch_arith(pc, fp) else { unreachable!("an arithmetic instruction") };
    let inplace = (*pc).flags & INPLACE != 0;
    // `s += t` on a local that is the only owner appends in place.
    if op == Arith::Add
        && (*pc).a == (*pc).b
        && x.has_shape(shape::STR)
        && y.has_shape(shape::STR)
        && (*x.as_pointer()).rc == 1
    {
        let at = fp.add((*pc).a as usize);
        *at = Value::NULL;
        *at = strings::append(&mut v.heap, x, y);
        let flags = (*pc).flags;
        if flags & ophion_bytecode::KILL_C != 0 {
            let c = fp.add((*pc).c as usize);
            let old = std::mem::replace(&mut *c, Value::NULL);
            old.decref();
        }
        next!(vm, pc.add(1), fp, table)
    }
    if let Some(value) = v.binary_quick(op, inplace, x, y) {
        crate::dispatch::release_operands(pc, fp);
        set!(vm, pc.add(1), fp, table, (*pc).a, value)
    }
    let out = v.binary_from(op, inplace, x, y, 0);
    finish(vm, pc, fp, table, out)
} }

// A unary operator on anything but an immediate number.
warm_op! { unary_slow(vm, pc, fp, table) {
    let v = &mut *vm;
    v.pc = pc;
    v.fp = fp;
    let special = match ophion_bytecode::Op::from_u8((*pc).op) {
        Some(ophion_bytecode::Op::Neg) => Special::Neg,
        Some(ophion_bytecode::Op::Pos) => Special::Pos,
        _ => Special::Invert,
    };
    let x = *fp.add((*pc).b as usize);
    let method = types::data(types::type_of(&v.heap, x)).special(special);
    let out = if method.is_null() {
        v.raise_bad_unary(special, &Object::share(x));
        Value::RAISED
    } else {
        v.call_special(method, x, &[], 0)
    };
    finish(vm, pc, fp, table, out)
} }
