//! Comparison, membership, truth.

use crate::calls::Return;
use crate::frames::{Control, ReturnKind};
use crate::{Exc, Kind, Object, PyResult, Special, Stop, Value, Vm, shape};
use ophion_object::{dicts, lists, strings, tuples, types};
use std::cmp::Ordering;

/// A rich comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Compare {
    Lt,
    Le,
    Eq,
    Ne,
    Gt,
    Ge,
}

impl Compare {
    pub const fn special(self) -> Special {
        match self {
            Compare::Lt => Special::Lt,
            Compare::Le => Special::Le,
            Compare::Eq => Special::Eq,
            Compare::Ne => Special::Ne,
            Compare::Gt => Special::Gt,
            Compare::Ge => Special::Ge,
        }
    }
    pub const fn reflected(self) -> Compare {
        match self {
            Compare::Lt => Compare::Gt,
            Compare::Le => Compare::Ge,
            Compare::Gt => Compare::Lt,
            Compare::Ge => Compare::Le,
            other => other,
        }
    }
    pub const fn symbol(self) -> &'static str {
        match self {
            Compare::Lt => "<",
            Compare::Le => "<=",
            Compare::Eq => "==",
            Compare::Ne => "!=",
            Compare::Gt => ">",
            Compare::Ge => ">=",
        }
    }
    pub fn holds(self, o: Ordering) -> bool {
        match self {
            Compare::Lt => o == Ordering::Less,
            Compare::Le => o != Ordering::Greater,
            Compare::Eq => o == Ordering::Equal,
            Compare::Ne => o != Ordering::Equal,
            Compare::Gt => o == Ordering::Greater,
            Compare::Ge => o != Ordering::Less,
        }
    }
}

/// How far a search in a sequence has come without the program's code.
pub enum Scan {
    Found(usize),
    Missing,
    /// The item at this place may be equal: the program is to be asked.
    Ask(usize, Object),
}

impl Vm {
    /// The comparison of exact built-in values that needs no look-up and runs no Python code.
    #[inline]
    pub(crate) unsafe fn compare_quick(&self, op: Compare, x: Value, y: Value) -> Option<bool> {
        if x.both_int(y) {
            return Some(op.holds(x.as_int().cmp(&y.as_int())));
        }
        // SAFETY: by the caller's word.
        unsafe { self.compare_natively(op, x, y, 0) }
    }

    #[inline(never)]
    unsafe fn compare_natively(&self, op: Compare, x: Value, y: Value, depth: u32) -> Option<bool> {
        // SAFETY: live operands.
        unsafe {
            if x.is_pointer()
                && y.is_pointer()
                && (*x.as_pointer()).shape >= shape::FIRST_DYNAMIC
                && (*y.as_pointer()).shape >= shape::FIRST_DYNAMIC
            {
                return self.compare_identities(op, x, y);
            }
            if x.has_shape(shape::STR) && y.has_shape(shape::STR) {
                return Some(match op {
                    Compare::Eq => strings::equal(x, y),
                    Compare::Ne => !strings::equal(x, y),
                    _ => op.holds(strings::text(x).cmp(&strings::text(y))),
                });
            }
            if x.is_int() && y.is_int() {
                return Some(op.holds(x.as_int().cmp(&y.as_int())));
            }
            if x.is_float() && y.is_float() {
                let (a, b) = (x.as_float(), y.as_float());
                return Some(match a.partial_cmp(&b) {
                    Some(o) => op.holds(o),
                    None => op == Compare::Ne,
                });
            }
            if x.is_int() && y.is_float() || x.is_float() && y.is_int() {
                let of = |v: Value| {
                    if v.is_float() {
                        Some(v.as_float())
                    } else {
                        (v.as_int().unsigned_abs() <= 1 << 53).then_some(v.as_int() as f64)
                    }
                };
                if let (Some(a), Some(b)) = (of(x), of(y)) {
                    return Some(a.partial_cmp(&b).map_or(op == Compare::Ne, |o| op.holds(o)));
                }
                return None;
            }
            if let Some(order) = ophion_object::ints::exact::compare(x, y) {
                return Some(op.holds(order));
            }
            if x.is_pointer() && y.is_pointer() && (*x.as_pointer()).shape == (*y.as_pointer()).shape {
                return match (*x.as_pointer()).shape {
                    shape::TUPLE => self.compare_items(op, tuples::items(x), tuples::items(y), depth),
                    shape::LIST => {
                        let (a, b) = (&lists::data(x).items, &lists::data(y).items);
                        if matches!(op, Compare::Eq | Compare::Ne) && a.len() != b.len() {
                            return Some(op == Compare::Ne);
                        }
                        self.compare_items(op, a, b, depth)
                    }
                    _ => None,
                };
            }
            if matches!(op, Compare::Eq | Compare::Ne) {
                let kind = |v: Value| match v {
                    v if v.is_none() => 1,
                    v if v.is_bool() || v.is_int() || v.is_float() => 2,
                    v if v.has_shape(shape::STR) => 3,
                    v if v.has_shape(shape::TUPLE) => 4,
                    v if v.has_shape(shape::LIST) => 5,
                    v if v.has_shape(shape::DICT) => 6,
                    _ => 0,
                };
                let (a, b) = (kind(x), kind(y));
                let by_identity = |v: Value| v.is_none() || v.is_bool();
                if by_identity(x) && by_identity(y) && x == y {
                    return Some(op == Compare::Eq);
                }
                // Exact values of different built-in kinds are unequal; the numbers are one kind.
                if a != 0 && b != 0 && (a != b || by_identity(x) && by_identity(y)) {
                    return Some(op == Compare::Ne);
                }
            }
            None
        }
    }

    /// The lexicographic comparison of items all of which compare natively as far as it looks. Deeply nested ones are left to
    /// the methods, which mind the stack.
    unsafe fn compare_items(&self, op: Compare, a: &[Value], b: &[Value], depth: u32) -> Option<bool> {
        if depth > 3 {
            return None;
        }
        for (&x, &y) in a.iter().zip(b) {
            if x == y {
                continue;
            }
            // Different words of small ints are different ints.
            if x.both_int(y) {
                return Some(op.holds(x.as_int().cmp(&y.as_int())));
            }
            // SAFETY: items of live sequences; nothing changes them meanwhile.
            unsafe {
                if self.compare_natively(Compare::Eq, x, y, depth + 1)? {
                    continue;
                }
                return match op {
                    Compare::Eq => Some(false),
                    Compare::Ne => Some(true),
                    _ => self.compare_natively(op, x, y, depth + 1),
                };
            }
        }
        Some(op.holds(a.len().cmp(&b.len())))
    }

    /// The index, from `start` on and before `stop`, of the first item of a list or tuple (or instance of a subclass) that is equal to
    /// `x`. The list may change while items are compared.
    pub fn sequence_find(&mut self, o: &Object, x: &Object, start: usize, stop: usize) -> PyResult<Option<usize>> {
        let mut start = start;
        loop {
            match self.sequence_scan(o, x, start, stop)? {
                Scan::Found(i) => return Ok(Some(i)),
                Scan::Missing => return Ok(None),
                Scan::Ask(i, item) => {
                    if self.equal(&item, x)? {
                        return Ok(Some(i));
                    }
                    start = i + 1;
                }
            }
        }
    }

    /// Looks for `x` in a list or tuple as far as no code of the program's is asked.
    pub fn sequence_scan(&mut self, o: &Object, x: &Object, start: usize, stop: usize) -> PyResult<Scan> {
        let mut i = start;
        loop {
            // SAFETY: live, of the kinds; the items are borrowed while no Python code runs.
            let item = unsafe {
                let items: &[Value] = match self.kind(o) {
                    Kind::List => &lists::data(o.value()).items,
                    Kind::Tuple => tuples::items(o.value()),
                    _ => &[],
                };
                let items = &items[..stop.min(items.len())];
                let wanted = x.value();
                loop {
                    let Some(&item) = items.get(i) else { return Ok(Scan::Missing) };
                    if item == wanted {
                        return Ok(Scan::Found(i));
                    }
                    match self.compare_quick(Compare::Eq, item, wanted) {
                        Some(true) => return Ok(Scan::Found(i)),
                        Some(false) => i += 1,
                        None => break Object::share(item),
                    }
                }
            };
            if self.asks_equal(&item) || self.asks_equal(x) {
                return Ok(Scan::Ask(i, item));
            }
            if self.equal(&item, x)? {
                return Ok(Scan::Found(i));
            }
            i += 1;
        }
    }

    /// Does an object of a native type compare by calling a function of the program's?
    pub fn compares_by_call(&self, o: &Object) -> bool {
        // SAFETY: live.
        unsafe {
            let m = types::data(types::type_of(&self.heap, o.value())).special(Special::Lt);
            m.has_shape(shape::WRAPPER_DESCRIPTOR) && crate::natives::definition(m).again
        }
    }

    /// Is its `__eq__` the program's own?
    fn asks_equal(&self, o: &Object) -> bool {
        // SAFETY: live.
        unsafe { types::data(types::type_of(&self.heap, o.value())).special(Special::Eq).has_shape(shape::FUNCTION) }
    }

    /// Goes through the methods of a comparison from number `stage` on.
    pub(crate) unsafe fn compare_from(&mut self, op: Compare, x: Value, y: Value, stage: usize) -> Value {
        // SAFETY: operands are live in their registers.
        unsafe { self.compare_at(op, x, y, stage, 0) }
    }

    /// The same with `base` added to the stages of frames.
    pub(crate) unsafe fn compare_at(&mut self, op: Compare, x: Value, y: Value, mut stage: usize, base: u16) -> Value {
        // SAFETY: operands are live.
        unsafe {
            if stage == 0
                && let Some(b) = self.compare_quick(op, x, y)
            {
                return Value::bool(b);
            }
            if stage == 0
                && let Some(b) = self.compare_identities(op, x, y)
            {
                return Value::bool(b);
            }
            while let Some((method, receiver, argument)) = self.compare_candidate(op, x, y, stage) {
                stage += 1;
                if method.is_null() {
                    continue;
                }
                match self.call_special(method, receiver, &[argument], base + stage as u16) {
                    Value::NOT_IMPLEMENTED => {}
                    other => return other,
                }
            }
            self.compare_default(op, x, y)
        }
    }

    /// `==` and `!=` of instances whose classes leave both to `object`: they are equal if they are one.
    #[inline]
    unsafe fn compare_identities(&self, op: Compare, x: Value, y: Value) -> Option<bool> {
        if !matches!(op, Compare::Eq | Compare::Ne) || !x.is_pointer() || !y.is_pointer() {
            return None;
        }
        // SAFETY: live operands.
        unsafe {
            let (tx, ty) = (types::type_of(&self.heap, x), types::type_of(&self.heap, y));
            for t in [tx, ty] {
                let t = types::data(t);
                if t.special(Special::Eq) != self.object_eq || t.special(Special::Ne) != self.object_ne {
                    return None;
                }
            }
            Some((x == y) == (op == Compare::Eq))
        }
    }

    unsafe fn compare_candidate(&self, op: Compare, x: Value, y: Value, stage: usize) -> Option<(Value, Value, Value)> {
        // SAFETY: live operands.
        unsafe {
            let (tx, ty) = (types::type_of(&self.heap, x), types::type_of(&self.heap, y));
            let f = types::data(tx).special(op.special());
            let r = types::data(ty).special(op.reflected().special());
            let right_first = tx != ty && types::is_subtype(ty, tx);
            match (stage, right_first) {
                (0, true) | (1, false) => Some((r, y, x)),
                (0, false) | (1, true) => Some((f, x, y)),
                _ => None,
            }
        }
    }

    unsafe fn compare_default(&mut self, op: Compare, x: Value, y: Value) -> Value {
        match op {
            Compare::Eq => Value::bool(x == y),
            Compare::Ne => Value::bool(x != y),
            _ => {
                // SAFETY: live operands.
                let (a, b) = unsafe { (self.type_name(&Object::share(x)), self.type_name(&Object::share(y))) };
                self.type_error(format!("'{}' not supported between instances of '{a}' and '{b}'", op.symbol()));
                Value::RAISED
            }
        }
    }

    /// `x op y` from Rust code: what the comparison gives, any object.
    pub fn rich_compare(&mut self, op: Compare, x: &Object, y: &Object) -> PyResult {
        // SAFETY: the handles keep the operands alive.
        unsafe {
            let (x, y) = (x.value(), y.value());
            if let Some(b) = self.compare_quick(op, x, y) {
                return Ok(Object::bool(b));
            }
            if let Some(b) = self.compare_identities(op, x, y) {
                return Ok(Object::bool(b));
            }
            self.check_native_stack(" in comparison")?;
            let mut stage = 0;
            while let Some((method, receiver, argument)) = self.compare_candidate(op, x, y, stage) {
                stage += 1;
                if method.is_null() {
                    continue;
                }
                let r = self.call_special_sync(method, receiver, &[argument])?;
                if r.value() != Value::NOT_IMPLEMENTED {
                    return Ok(r);
                }
            }
            match self.compare_default(op, x, y) {
                Value::RAISED => Err(crate::Stop::Raised),
                v => Ok(Object::own(v)),
            }
        }
    }

    /// The comparison of exact built-in values, where it needs no look-up and runs no Python code.
    pub fn compare_quickly(&self, op: Compare, x: &Object, y: &Object) -> Option<bool> {
        // SAFETY: the handles keep the operands alive.
        unsafe {
            self.compare_quick(op, x.value(), y.value()).or_else(|| self.compare_identities(op, x.value(), y.value()))
        }
    }

    /// `bool(x op y)`, whatever they are.
    #[inline]
    pub fn compare_strictly(&mut self, op: Compare, x: &Object, y: &Object) -> PyResult<bool> {
        // SAFETY: the handles keep the operands alive.
        if let Some(b) = unsafe { self.compare_quick(op, x.value(), y.value()) } {
            return Ok(b);
        }
        let r = self.rich_compare(op, x, y)?;
        self.truth(&r)
    }

    /// `bool(x op y)`; for == and !=, identical objects are equal, as containers have it.
    pub fn compare(&mut self, op: Compare, x: &Object, y: &Object) -> PyResult<bool> {
        if x.is(y) {
            match op {
                Compare::Eq => return Ok(true),
                Compare::Ne => return Ok(false),
                _ => {}
            }
        }
        self.compare_strictly(op, x, y)
    }

    /// `x is y or x == y`.
    pub fn equal(&mut self, x: &Object, y: &Object) -> PyResult<bool> {
        self.compare(Compare::Eq, x, y)
    }

    /// The truth of a value that is decided without Python code.
    pub(crate) unsafe fn truth_quick(&self, x: Value) -> Option<bool> {
        // SAFETY: live.
        unsafe {
            if x.is_bool() {
                return Some(x.is_true());
            }
            if x.is_int() {
                return Some(x.as_int() != 0);
            }
            if x.is_none() {
                return Some(false);
            }
            if x.is_float() {
                return Some(x.as_float() != 0.0);
            }
            if !x.is_pointer() {
                // The truth of NotImplemented is an error.
                return if x == Value::NOT_IMPLEMENTED { None } else { Some(true) };
            }
            match (*x.as_pointer()).shape {
                shape::STR => Some(strings::len(x) != 0),
                shape::LIST => Some(!lists::data(x).items.is_empty()),
                shape::DICT => Some(dicts::data(x).used != 0),
                shape::TUPLE => Some(!tuples::items(x).is_empty()),
                shape::SET | shape::FROZENSET => Some(ophion_object::sets::data(x).used != 0),
                shape::FUNCTION | shape::TYPE | shape::NATIVE_FUNCTION => Some(true),
                _ => None,
            }
        }
    }

    /// The truth of an object whose class has neither `__bool__` nor `__len__`, or native ones. None if the program has a say.
    #[inline]
    pub(crate) unsafe fn truth_natively(&mut self, x: Value) -> Option<bool> {
        // SAFETY: the operand is live in its register.
        unsafe {
            if let Some(b) = self.truth_quick(x) {
                return Some(b);
            }
            let t = types::data(types::type_of(&self.heap, x));
            let method = match (t.special(Special::Bool), t.special(Special::Len)) {
                (bool, _) if !bool.is_null() => bool,
                (_, len) if !len.is_null() => len,
                _ => return Some(true),
            };
            if !method.has_shape(shape::WRAPPER_DESCRIPTOR) && !method.has_shape(shape::METHOD_DESCRIPTOR) {
                return None;
            }
            let d = crate::natives::definition(method);
            if d.summary.total != 1 {
                return None;
            }
            let held = std::mem::ManuallyDrop::new(Object::own(x));
            match (d.func)(self, std::slice::from_ref(&*held)) {
                Ok(n) if n.value().is_int() => Some(n.value().as_int() != 0),
                Ok(b) if b.value().is_bool() => Some(b.value().is_true()),
                Ok(_) => None,
                Err(_) => {
                    // The general way says it again.
                    self.take_exception();
                    self.asked = None;
                    None
                }
            }
        }
    }

    /// Begins a truth test for the present instruction: a bool, PUSHED or RAISED. `base` is added to the stage: 1 for `__bool__`, 2 for `__len__`.
    pub(crate) unsafe fn truth_start(&mut self, x: Value, base: u16) -> Value {
        // SAFETY: the operand is live in its register.
        unsafe {
            if let Some(b) = self.truth_quick(x) {
                return Value::bool(b);
            }
            let t = types::data(types::type_of(&self.heap, x));
            let (method, stage) = match (t.special(Special::Bool), t.special(Special::Len)) {
                (m, _) if !m.is_null() => (m, 1),
                (_, m) if !m.is_null() => (m, 2),
                _ => return Value::TRUE,
            };
            if stage == 1 && method.is_none() {
                self.no_truth(x);
                return Value::RAISED;
            }
            match self.call_special(method, x, &[], base + stage) {
                Value::PUSHED => Value::PUSHED,
                Value::RAISED => Value::RAISED,
                v => self.truth_result(Object::own(v), stage),
            }
        }
    }

    /// Checks what `__bool__` (stage 1) or `__len__` (stage 2) gave.
    pub(crate) fn truth_result(&mut self, result: Object, stage: u16) -> Value {
        if stage == 1 {
            if result.value().is_bool() {
                return result.value();
            }
            let t = self.type_name(&result);
            self.type_error(format!("__bool__ should return bool, returned {t}"));
            return Value::RAISED;
        }
        match self.length_result(&result) {
            Ok(n) => Value::bool(n != 0),
            Err(_) => Value::RAISED,
        }
    }

    /// A class has said `__bool__ = None`.
    #[cold]
    fn no_truth(&mut self, x: Value) -> crate::Stop {
        // SAFETY: the caller holds it.
        let t = self.type_name(&unsafe { Object::share(x) });
        self.type_error(format!("'{t}' cannot be interpreted as a boolean"))
    }

    /// `bool(x)` from Rust code.
    pub fn truth(&mut self, x: &Object) -> PyResult<bool> {
        // SAFETY: the handle keeps the operand alive.
        unsafe {
            if let Some(b) = self.truth_quick(x.value()) {
                return Ok(b);
            }
            let t = types::data(types::type_of(&self.heap, x.value()));
            let (method, stage) = match (t.special(Special::Bool), t.special(Special::Len)) {
                (m, _) if !m.is_null() => (m, 1),
                (_, m) if !m.is_null() => (m, 2),
                _ => return Ok(true),
            };
            if stage == 1 && method.is_none() {
                return Err(self.no_truth(x.value()));
            }
            let r = self.call_special_sync(method, x.value(), &[])?;
            match self.truth_result(r, stage) {
                Value::RAISED => Err(crate::Stop::Raised),
                v => Ok(v.is_true()),
            }
        }
    }

    /// Begins `x in container` for the present instruction: a bool, PUSHED or RAISED.
    pub(crate) unsafe fn contains_start(&mut self, container: &Object, x: &Object) -> Value {
        // SAFETY: operands are live in their registers.
        unsafe {
            let t = types::data(types::type_of(&self.heap, container.value()));
            let method = t.special(Special::Contains);
            if method.has_shape(shape::FUNCTION) {
                return self.call_special(method, container.value(), &[x.value()], 1);
            }
            let found = if container.value().has_shape(shape::LIST) || container.value().has_shape(shape::TUPLE) {
                match self.sequence_scan(container, x, 0, usize::MAX) {
                    Ok(Scan::Ask(i, _)) => {
                        let at = self.usize(i);
                        Err(self.tail_prelude("contains_in", vec![container.clone(), x.clone(), at]))
                    }
                    Ok(found) => Ok(matches!(found, Scan::Found(_))),
                    Err(stop) => Err(stop),
                }
            } else if method.is_null() && self.walks_in_python(container) {
                Err(self.tail_prelude("contains_of", vec![container.clone(), x.clone()]))
            } else {
                self.contains(container, x)
            };
            match found {
                Ok(b) => Value::bool(b),
                Err(Stop::Raised) => Value::RAISED,
                Err(Stop::Tail) => {
                    let control = Control::new(ReturnKind::Complete, 0);
                    self.push_tail_call(Return { pc: self.pc, fp: self.fp, control, slot: std::ptr::null_mut() })
                }
            }
        }
    }

    /// `x in container` from Rust code.
    pub fn contains(&mut self, container: &Object, x: &Object) -> PyResult<bool> {
        match self.kind(container) {
            // SAFETY: live, of the kind.
            Kind::Str if unsafe { container.value().has_shape(shape::STR) && x.value().has_shape(shape::STR) } => {
                // SAFETY: as above.
                let (hay, needle) = unsafe { (strings::text(container.value()), strings::text(x.value())) };
                return Ok(hay.contains(needle));
            }
            // SAFETY: live, of the kinds.
            Kind::List | Kind::Tuple
                if unsafe { container.value().has_shape(shape::LIST) || container.value().has_shape(shape::TUPLE) } =>
            {
                return Ok(self.sequence_find(container, x, 0, usize::MAX)?.is_some());
            }
            // SAFETY: live, of the kind.
            Kind::Dict if unsafe { container.value().has_shape(shape::DICT) } => {
                return Ok(self.dict_get(container, x)?.is_some());
            }
            // A set that is looked for stands for the frozenset of its elements: the method knows.
            Kind::Set
                if self.kind(x) != Kind::Set
                    && unsafe {
                        container.value().has_shape(shape::SET) || container.value().has_shape(shape::FROZENSET)
                    } =>
            {
                return self.set_contains(container, x);
            }
            _ => {}
        }
        // SAFETY: the handles keep the operands alive.
        unsafe {
            let t = types::data(types::type_of(&self.heap, container.value()));
            let method = t.special(Special::Contains);
            if method.is_none() {
                let name = self.type_name(container);
                return Err(self.type_error(format!("'{name}' object is not a container")));
            }
            if !method.is_null() {
                let r = self.call_special_sync(method, container.value(), &[x.value()])?;
                return self.truth(&r);
            }
        }
        let iterator = match self.iter(container) {
            Ok(i) => i,
            Err(stop) => {
                if self.raised_is(Exc::TypeError) {
                    self.take_exception();
                    let name = self.type_name(container);
                    return Err(self.type_error(format!("argument of type '{name}' is not a container or iterable")));
                }
                return Err(stop);
            }
        };
        while let Some(item) = self.next(&iterator)? {
            if self.equal(&item, x)? {
                return Ok(true);
            }
        }
        Ok(false)
    }
}
