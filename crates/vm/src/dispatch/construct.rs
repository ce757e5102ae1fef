//! Calls of built-in types that need no Python code: `str(i)`, `list(items)`, `range(n)`. The instance is made without `__new__`,
//! `__init__` and their arguments; whatever is not as simple as that goes the ordinary way, which has the words for what is wrong.
//! And calls of objects whose `__call__` is native, without a window of their own.

use crate::{Object, PyResult, Value, Vm, shape};
use ophion_bytecode::ARGS;
use ophion_object::{dicts, floats, records, sets, strings, tuples, types};
use std::mem::ManuallyDrop;

const HEADER: usize = ARGS as usize;

/// Are instances of the built-in type of this shape made here?
pub(super) fn is_constructed(number: u32) -> bool {
    matches!(
        number,
        shape::STR
            | shape::INT
            | shape::FLOAT
            | shape::BOOL
            | shape::LIST
            | shape::TUPLE
            | shape::DICT
            | shape::SET
            | shape::FROZENSET
            | shape::RANGE
            | shape::TYPE
            | shape::ENUMERATE
            | shape::ZIP
            | shape::REVERSED
    )
}

op! {
    /// A built-in type, called with positional arguments: cache = the shape of its instances.
    CallBuiltinType(vm, pc, fp, table) {
        let class = reg!(fp, (*pc).b);
        if class != (*vm).heap.type_of_shape((*pc).cache as u32) { slow!(super::calling::call_deoptimised, vm, pc, fp, table) }
        let at = fp.add((*pc).b as usize + HEADER);
        let x = *at;
        if (*pc).cache == shape::TYPE as u64 && (*pc).c == 1 && (!x.is_pointer() || (*x.as_pointer()).rc > 1) {
            let t = types::type_of(&(*vm).heap, x).incref();
            if x.is_pointer() {
                (*x.as_pointer()).rc -= 1;
                ophion_object::counts::operation();
                *at = Value::NULL;
            }
            // A built-in class does not die.
            (*class.as_pointer()).rc -= 1;
            ophion_object::counts::operation();
            reg!(fp, (*pc).b) = Value::NULL;
            set!(vm, pc.add(1), fp, table, (*pc).a, t)
        }
        slow!(call_builtin_type, vm, pc, fp, table)
    }
}

warm_op! { call_builtin_type(vm, pc, fp, table) {
    let v = &mut *vm;
    v.pc = pc;
    v.fp = fp;
    let base = fp.add((*pc).b as usize);
    let n = (*pc).c as usize;
    let args = std::slice::from_raw_parts(base.add(HEADER), n);
    if n == 1
        && (args[0].has_shape(shape::GENERATOR) || args[0].has_shape(shape::MAP))
        && matches!((*pc).cache as u32, shape::LIST | shape::TUPLE)
        && v.start_fold(crate::Fold::List, base)
    {
        if v.needs_attention() { v.attend(); }
        resume!(vm)
    }
    let Some(made) = v.construct_quickly((*pc).cache as u32, args) else {
        slow!(super::calling::call_slow, vm, pc, fp, table)
    };
    let out = match made {
        Ok(o) => o.into_value(),
        Err(_) => Value::RAISED,
    };
    v.drop_window(base, n);
    if out == Value::RAISED || v.needs_attention() {
        return super::after_native(vm, pc, fp, table, out);
    }
    set!(vm, pc.add(1), fp, table, (*pc).a, out)
} }

op! {
    /// An exception class that makes and fills its instances as BaseException does: cache = version of the class.
    CallExceptionClass(vm, pc, fp, table) {
        let class = reg!(fp, (*pc).b);
        if !class.is_pointer()
            || (*vm).heap.kind(class.as_pointer()) != crate::Kind::Type
            || types::data(class).version as u64 != (*pc).cache
        {
            slow!(super::calling::call_deoptimised, vm, pc, fp, table)
        }
        slow!(call_exception_class, vm, pc, fp, table)
    }
}

warm_op! { call_exception_class(vm, pc, fp, table) {
    let v = &mut *vm;
    let base = fp.add((*pc).b as usize);
    let class = std::mem::replace(&mut *base, Value::NULL);
    let args = std::slice::from_raw_parts_mut(base.add(HEADER), (*pc).c as usize);
    // The tuple takes the arguments' counts over.
    let tuple = tuples::new_owned(&mut v.heap, args);
    args.fill(Value::NULL);
    let e = records::blank(&mut v.heap, types::data(class).root_shape);
    records::set(e, records::exception::ARGS, tuple);
    class.decref();
    if v.needs_attention() {
        v.pc = pc;
        v.fp = fp;
        return super::after_native(vm, pc, fp, table, e);
    }
    set!(vm, pc.add(1), fp, table, (*pc).a, e)
} }

/// The declaration of a `__call__` that takes positional arguments as they come.
#[inline]
pub(super) unsafe fn native_call(vm: &Vm, callee: Value) -> Option<&'static crate::NativeDef> {
    unsafe {
        if !callee.is_pointer() || (*callee.as_pointer()).shape < shape::FIRST_DYNAMIC {
            return None;
        }
        let call = types::data(types::type_of(&vm.heap, callee)).special(crate::Special::Call);
        if !call.has_shape(shape::WRAPPER_DESCRIPTOR) {
            return None;
        }
        let d = crate::natives::definition(call);
        (d.vector.is_some() && !vm.resumers.contains(&(d as *const _ as usize))).then_some(d)
    }
}

op! {
    /// An object whose `__call__` is native: cache = its declaration.
    CallNativeObject(vm, pc, fp, table) { slow!(call_native_object, vm, pc, fp, table) }
}

warm_op! { call_native_object(vm, pc, fp, table) {
    let v = &mut *vm;
    v.pc = pc;
    v.fp = fp;
    let base = fp.add((*pc).b as usize);
    let callee = *base;
    let n = (*pc).c as usize;
    let Some(d) = native_call(v, callee).filter(|&d| d as *const _ as u64 == (*pc).cache) else {
        slow!(super::calling::call_deoptimised, vm, pc, fp, table)
    };
    let Some(function) = d.vector else { slow!(super::calling::call_slow, vm, pc, fp, table) };
    let args = base.add(HEADER);
    let saved = v.scratch_top;
    if !crate::frames::Frame(fp).is_generator() {
        v.scratch_top = args.add(n);
    }
    // The last word of the header is free until a frame is pushed: the receiver comes before the arguments there.
    *args.sub(1) = callee;
    let result = function(v, Object::slice(args.sub(1), n + 1));
    *args.sub(1) = Value::NULL;
    v.scratch_top = saved;
    v.drop_window(base, n);
    let out = match result {
        Ok(o) => o.into_value(),
        Err(crate::Stop::Raised) => Value::RAISED,
        Err(crate::Stop::Tail) => {
            let ret = crate::calls::Return { pc, fp, control: crate::frames::Control::PLAIN, slot: base };
            v.push_tail_call(ret)
        }
    };
    if out == Value::PUSHED && !v.needs_attention() {
        resume!(vm)
    }
    if !out.is_pointer() && (out == Value::RAISED || out == Value::PUSHED) || v.needs_attention() {
        return super::after_native(vm, pc, fp, table, out);
    }
    set!(vm, pc.add(1), fp, table, (*pc).a, out)
} }

op! {
    /// A class of a native module whose `__new__` does all: cache = its version.
    CallNativeClass(vm, pc, fp, table) {
        let class = reg!(fp, (*pc).b);
        if !class.is_pointer()
            || (*vm).heap.kind(class.as_pointer()) != crate::Kind::Type
            || types::data(class).version as u64 != (*pc).cache
        {
            slow!(super::calling::call_deoptimised, vm, pc, fp, table)
        }
        slow!(call_native_class, vm, pc, fp, table)
    }
}

warm_op! { call_native_class(vm, pc, fp, table) {
    let v = &mut *vm;
    v.pc = pc;
    v.fp = fp;
    let base = fp.add((*pc).b as usize);
    let class = *base;
    let n = (*pc).c as usize;
    let new = types::data(class).special(crate::Special::New);
    let args = base.add(HEADER);
    let saved = v.scratch_top;
    v.scratch_top = args.add(n);
    // The last word of the header is free until a frame is pushed: the class comes before the arguments there.
    *args.sub(1) = class;
    let given = Object::slice(args.sub(1), n + 1);
    let mut result = v.call_definition(crate::natives::definition(new), given, Value::NULL);
    if result.is_err() && v.asked.is_some() {
        result = Err(v.call_again(new, false, given, Value::NULL));
    }
    *args.sub(1) = Value::NULL;
    v.scratch_top = saved;
    v.drop_window(base, n);
    let out = match result {
        Ok(o) => o.into_value(),
        Err(crate::Stop::Raised) => Value::RAISED,
        Err(crate::Stop::Tail) => {
            let ret = crate::calls::Return { pc, fp, control: crate::frames::Control::PLAIN, slot: base };
            v.push_tail_call(ret)
        }
    };
    if out == Value::PUSHED && !v.needs_attention() {
        resume!(vm)
    }
    if !out.is_pointer() && (out == Value::RAISED || out == Value::PUSHED) || v.needs_attention() {
        return super::after_native(vm, pc, fp, table, out);
    }
    set!(vm, pc.add(1), fp, table, (*pc).a, out)
} }

/// The most arguments, receiver included, of calls that [`Vm::call_natively`] makes.
const FEW: usize = 4;

impl Vm {
    /// Is an instance of this class made by its native `__new__`, and by nothing else? It stays so as long as the class has its version.
    pub(super) unsafe fn makes_instances_natively(&self, class: Value) -> bool {
        // SAFETY: a live class.
        unsafe {
            let t = types::data(class);
            let new = t.special(crate::Special::New);
            (*class.as_pointer()).shape == shape::TYPE
                && t.root_shape >= shape::FIRST_DYNAMIC
                && t.has(types::type_flag::IMMUTABLE)
                && !t.has(types::type_flag::DISALLOW_INSTANTIATION)
                && new.has_shape(shape::NATIVE_FUNCTION)
                && new != self.object_new
                && t.special(crate::Special::Init) == self.object_init
                && !self.is_base_exception_new(new)
        }
    }

    /// Calls what is native with positional arguments as they are, without a window. None if it is called the ordinary way; nothing has happened then.
    #[inline]
    pub(crate) unsafe fn call_natively(&mut self, callee: &Object, args: &[Object]) -> Option<PyResult> {
        // SAFETY: handles are live; the copies of the arguments are borrowed.
        unsafe {
            let v = callee.value();
            if !v.is_pointer() || args.len() >= FEW {
                return None;
            }
            let d = match (*v.as_pointer()).shape {
                shape::FUNCTION | shape::BOUND_METHOD => return None,
                shape::NATIVE_FUNCTION => super::calling::takes_directly(self, v, args.len()),
                shape::METHOD_DESCRIPTOR => {
                    let d = crate::natives::definition(v);
                    let owner = records::get(v, records::method_descriptor::OWNER);
                    let fits = d.summary.receiver
                        && (d.vector.is_some() || super::calling::takes(&d.summary, args.len()))
                        && args.first().is_some_and(|a| types::type_of(&self.heap, a.value()) == owner);
                    Some(d).filter(|d| fits && !self.resumers.contains(&(*d as *const _ as usize)))
                }
                shape::TYPE => {
                    let number = types::data(v).root_shape;
                    if !is_constructed(number) || v != self.heap.type_of_shape(number) {
                        return None;
                    }
                    let [x] = args else { return None };
                    return self.construct_quickly(number, &[x.value()]);
                }
                _ => {
                    let function = native_call(self, v)?.vector?;
                    let mut all = [const { ManuallyDrop::new(Object::NULL) }; FEW];
                    all[0] = ManuallyDrop::new(Object::own(v));
                    for (to, from) in all[1..].iter_mut().zip(args) {
                        *to = ManuallyDrop::new(Object::own(from.value()));
                    }
                    let all = std::slice::from_raw_parts(all.as_ptr() as *const Object, args.len() + 1);
                    return Some(function(self, all));
                }
            }?;
            if let Some(leaf) = d.leaf {
                let out = leaf(self, args);
                if !out.is_null() {
                    return Some(Ok(out));
                }
            }
            if let Some(function) = d.vector {
                return Some(function(self, args));
            }
            if args.len() == d.summary.total {
                return Some((d.func)(self, args));
            }
            if d.summary.total > FEW {
                return None;
            }
            let mut all = [const { ManuallyDrop::new(Object::NULL) }; FEW];
            for (to, from) in all.iter_mut().zip(args) {
                *to = ManuallyDrop::new(Object::own(from.value()));
            }
            Some((d.func)(self, std::slice::from_raw_parts(all.as_ptr() as *const Object, d.summary.total)))
        }
    }

    /// The instance, or None if the ordinary way is to be gone; nothing has happened then.
    pub(crate) unsafe fn construct_quickly(&mut self, number: u32, args: &[Value]) -> Option<PyResult> {
        // SAFETY: the arguments are live in their registers, which own them.
        unsafe {
            let &[x] = args else { return self.construct_without(number, args) };
            let value = match number {
                shape::STR if x.has_shape(shape::STR) => x.incref(),
                shape::STR if x.is_int() => strings::of_i64(&mut self.heap, x.as_int()),
                shape::INT if x.is_int() => x,
                shape::INT if x.is_bool() => Value::small(x.is_true() as i64),
                shape::INT if x.is_float() && x.as_float().abs() < 1e15 => Value::small(x.as_float() as i64),
                shape::INT if x.has_shape(shape::STR) => Value::small(digits(strings::ascii(x)?)?),
                shape::FLOAT if x.is_float() => x,
                shape::FLOAT if x.is_int() => floats::new(&mut self.heap, x.as_int() as f64),
                shape::BOOL => Value::bool(self.truth_quick(x)?),
                shape::TYPE => types::type_of(&self.heap, x).incref(),
                shape::TUPLE if x.has_shape(shape::TUPLE) => x.incref(),
                shape::FROZENSET if x.has_shape(shape::FROZENSET) => x.incref(),
                shape::RANGE if x.is_int() => {
                    let (zero, one) = (Value::small(0), Value::small(1));
                    let length = Value::small(x.as_int().max(0));
                    records::new_known(&mut self.heap, shape::RANGE, [zero, x, one, length], [])
                }
                shape::ENUMERATE => return self.construct_enumerate(x, Value::small(0)),
                shape::REVERSED if x.has_shape(shape::LIST) => {
                    let n = ophion_object::lists::data(x).items.len() as u64;
                    records::new_known(&mut self.heap, shape::LIST_REVERSEITERATOR, [x.incref()], [n])
                }
                shape::REVERSED if x.has_shape(shape::RANGE) => {
                    let [first, step, n] = super::iterate::plain_range(x)?;
                    let last = (first as i64).checked_add((step as i64).checked_mul(n as i64 - 1)?)?;
                    let back = [last as u64, (step as i64).checked_neg()? as u64, n];
                    records::new_known(&mut self.heap, shape::RANGE_ITERATOR, [], back)
                }
                shape::REVERSED => return None,
                _ => return self.construct_from(number, &ManuallyDrop::new(Object::own(x))),
            };
            Some(Ok(Object::own(value)))
        }
    }

    /// What a built-in type makes of no arguments; None of a class of another sort.
    pub fn empty_of(&mut self, class: &Object) -> Option<Object> {
        if self.shape_of(class) != shape::TYPE {
            return None;
        }
        // SAFETY: a live class.
        unsafe {
            let number = types::data(class.value()).root_shape;
            if !is_constructed(number) || class.value() != self.heap.type_of_shape(number) {
                return None;
            }
            match number {
                shape::INT => Some(Object::small(0)),
                shape::FLOAT => Some(self.float(0.0)),
                shape::BOOL => Some(Object::bool(false)),
                _ => self.construct_without(number, &[])?.ok(),
            }
        }
    }

    unsafe fn construct_enumerate(&mut self, items: Value, start: Value) -> Option<PyResult> {
        // SAFETY: live; the handle borrows.
        unsafe {
            let it = self.quick_iter(&ManuallyDrop::new(Object::own(items)))?;
            let o = records::new_known(&mut self.heap, shape::ENUMERATE, [it.into_value(), start], []);
            Some(Ok(Object::own(o)))
        }
    }

    unsafe fn construct_without(&mut self, number: u32, args: &[Value]) -> Option<PyResult> {
        // SAFETY: as above; the counts of what is new are handed over.
        unsafe {
            let value = match (number, args) {
                (shape::LIST, []) => ophion_object::lists::new(&mut self.heap, Vec::new()),
                (shape::DICT, []) => dicts::new(&mut self.heap),
                (shape::SET, []) => sets::new_set(&mut self.heap),
                (shape::TUPLE, []) => tuples::new_owned(&mut self.heap, &[]),
                (shape::STR, []) => self.heap.empty_str.incref(),
                (shape::ENUMERATE, &[items, start]) if start.is_int() => return self.construct_enumerate(items, start),
                (shape::ZIP, &[a, b]) => {
                    let first = self.quick_iter(&ManuallyDrop::new(Object::own(a)))?;
                    let second = self.quick_iter(&ManuallyDrop::new(Object::own(b)))?;
                    let both = tuples::new_owned(&mut self.heap, &[first.into_value(), second.into_value()]);
                    records::new_known(&mut self.heap, shape::ZIP, [both], [0])
                }
                (shape::RANGE, &[a, b, c]) if a.is_int() && b.is_int() && c.is_int() && c.as_int() != 0 => {
                    let (step, way) = (c.as_int(), b.as_int().checked_sub(a.as_int())?);
                    // As many steps as stay on this side of the end.
                    let length = if (way > 0) == (step > 0) && way != 0 { (way - step.signum()) / step + 1 } else { 0 };
                    let length = Value::try_small(length)?;
                    records::new_known(&mut self.heap, shape::RANGE, [a, b, c, length], [])
                }
                (shape::RANGE, &[a, b]) if a.is_int() && b.is_int() => {
                    let length = Value::try_small(b.as_int().saturating_sub(a.as_int()).max(0))?;
                    records::new_known(&mut self.heap, shape::RANGE, [a, b, Value::small(1), length], [])
                }
                _ => return None,
            };
            Some(Ok(Object::own(value)))
        }
    }

    /// A container of what an exact built-in container holds.
    fn construct_from(&mut self, number: u32, x: &Object) -> Option<PyResult> {
        match number {
            shape::LIST | shape::TUPLE => match self.collect_natively(x) {
                Ok(Some(items)) => Some(Ok(if number == shape::LIST { self.list(items) } else { self.tuple(items) })),
                Ok(None) => None,
                Err(stop) => Some(Err(stop)),
            },
            shape::SET | shape::FROZENSET if self.is_walked_natively(x) => {
                let set = self.set_of_shape(number);
                Some(self.set_update(&set, x).map(|()| set))
            }
            shape::DICT if self.shape_of(x) == shape::DICT => Some(Ok(self.dict_copy(x))),
            _ => None,
        }
    }

    fn is_walked_natively(&self, x: &Object) -> bool {
        matches!(
            self.shape_of(x),
            shape::LIST | shape::TUPLE | shape::SET | shape::FROZENSET | shape::DICT | shape::STR | shape::RANGE
        )
    }
}

/// The value of a short run of digits with perhaps a sign; everything else that `int` accepts is left to it.
fn digits(text: &str) -> Option<i64> {
    let bytes = text.as_bytes();
    let (negative, digits) = match bytes {
        [b'-', rest @ ..] => (true, rest),
        _ => (false, bytes),
    };
    if digits.is_empty() || digits.len() > 17 {
        return None;
    }
    let mut value = 0i64;
    for &d in digits {
        if !d.is_ascii_digit() {
            return None;
        }
        value = value * 10 + (d - b'0') as i64;
    }
    Some(if negative { -value } else { value })
}
