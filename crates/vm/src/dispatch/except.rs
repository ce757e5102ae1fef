//! Raising and handling.

use crate::{Exc, Object, PyResult, Value, Vm};
use ophion_bytecode::{FLAG_X, KILL_A};
use ophion_object::records::exception;

warm_op! { Raise(vm, pc, fp, table) {
    let v = &mut *vm;
    v.pc = pc;
    v.fp = fp;
    let b = (*pc).b as usize;
    let x = if (*pc).c >= 1 { Some(Object::share(reg!(fp, b))) } else { None };
    let cause = if (*pc).c >= 2 { Some(Object::share(reg!(fp, b + 1))) } else { None };
    let rethrow = x.is_none() && !v.handled.is_null() && !v.handled.is_none();
    v.raise_statement(x, cause);
    // A bare `raise` adds no entry to the traceback.
    v.quiet_reraise = rethrow;
    v.unwind();
    resume!(vm)
} }

warm_op! { Reraise(vm, pc, fp, table) {
    let v = &mut *vm;
    v.pc = pc;
    v.fp = fp;
    let at = fp.add((*pc).a as usize);
    let e = *at;
    if (*pc).flags & KILL_A != 0 { *at = Value::NULL } else { e.incref(); }
    v.exception = Object::own(e);
    v.quiet_reraise = true;
    v.unwind();
    resume!(vm)
} }

warm_op! { PushExcInfo(vm, pc, fp, table) {
    let v = &mut *vm;
    let e = Object::share(reg!(fp, (*pc).b));
    let old = std::mem::replace(&mut v.handled, e);
    let at = fp.add((*pc).a as usize);
    // The outermost handler of a generator saves nothing: what was handled before is the resumer's.
    let saved = if (*pc).flags & FLAG_X != 0 { drop(old); Value::NULL } else { old.into_value() };
    let before = std::mem::replace(&mut *at, saved);
    before.decref();
    next!(vm, pc.add(1), fp, table)
} }

op! { PopExcept(vm, pc, fp, table) { slow!(pop_except, vm, pc, fp, table) } }

warm_op! { pop_except(vm, pc, fp, table) {
    let v = &mut *vm;
    let at = fp.add((*pc).a as usize);
    let mut saved = std::mem::replace(&mut *at, Value::NULL);
    if (*pc).flags & FLAG_X != 0 && saved.is_null() {
        let f = crate::frames::Frame(fp);
        if f.is_generator() {
            saved = f.generator().handled.incref();
        }
    }
    let old = std::mem::replace(&mut v.handled, Object::own(saved));
    drop(old);
    go_on!(vm, pc, fp, table)
} }

op! { MatchException(vm, pc, fp, table) {
    let (e, class) = (reg!(fp, (*pc).b), reg!(fp, (*pc).c));
    // The class itself is named: nothing can be wrong with it, and neither operand dies with its register.
    if e.is_pointer() && class.is_pointer() && (*class.as_pointer()).rc > 1 && (*e.as_pointer()).rc > 1 {
        let own = (*vm).heap.shapes.get((*e.as_pointer()).shape).class;
        if own == class.as_pointer() && (*pc).flags & ophion_bytecode::KILL_B == 0 {
            if (*pc).flags & ophion_bytecode::KILL_C != 0 {
                reg!(fp, (*pc).c) = Value::NULL;
                (*class.as_pointer()).rc -= 1;
                ophion_object::counts::operation();
            }
            set!(vm, pc.add(1), fp, table, (*pc).a, Value::TRUE)
        }
    }
    slow!(match_exception, vm, pc, fp, table)
} }

warm_op! { match_exception(vm, pc, fp, table) {
    let v = &mut *vm;
    v.pc = pc;
    v.fp = fp;
    let (e, class) = (Object::share(reg!(fp, (*pc).b)), Object::share(reg!(fp, (*pc).c)));
    let out = match v.exception_matches(&e, &class) { Ok(b) => Value::bool(b), Err(_) => Value::RAISED };
    drop(e);
    drop(class);
    super::finish(vm, pc, fp, table, out)
} }

slow_op! { MatchGroup(vm, pc, fp, table) {
    let v = &mut *vm;
    v.pc = pc;
    v.fp = fp;
    let (e, class) = (Object::share(reg!(fp, (*pc).b)), Object::share(reg!(fp, (*pc).c)));
    let r = v.match_group(&e, &class);
    drop(e);
    drop(class);
    match r {
        Err(_) => { v.unwind(); resume!(vm) }
        Ok((matched, rest)) => {
            super::release_operands(pc, fp);
            for (i, x) in [matched, rest].into_iter().enumerate() {
                let old = std::mem::replace(&mut reg!(fp, (*pc).a + i as u16), x.into_value());
                old.decref();
            }
        }
    }
    go_on!(vm, pc, fp, table)
} }

slow_op! { PrepareReraiseStar(vm, pc, fp, table) {
    let v = &mut *vm;
    v.pc = pc;
    v.fp = fp;
    let e = Object::share(reg!(fp, (*pc).b));
    let list = Object::own(std::mem::replace(&mut reg!(fp, (*pc).c), Value::NULL));
    let r = v.prepare_reraise(&e, &list);
    drop(e);
    drop(list);
    let out = match r { Ok(o) => o.into_value(), Err(_) => Value::RAISED };
    super::finish(vm, pc, fp, table, out)
} }

warm_op! { WithExceptStart(vm, pc, fp, table) {
    let v = &mut *vm;
    v.pc = pc;
    v.fp = fp;
    let base = fp.add((*pc).b as usize);
    let e = Object::share(reg!(fp, (*pc).c));
    let exit = std::mem::replace(&mut *base, Value::NULL);
    let this = std::mem::replace(&mut *base.add(ophion_bytecode::ARGS as usize), Value::NULL);
    let class = v.type_of(&e);
    let tb = v.exception_field(&e, exception::TRACEBACK);
    let tb = if tb.is_null() { Object::NONE } else { tb };
    let args = [this, class.value(), e.value(), tb.value()];
    let args = if this.is_null() { &args[1..] } else { &args };
    let out = v.call_for_instruction(Object::own(exit), args, 0);
    this.decref();
    drop((class, e, tb));
    super::finish(vm, pc, fp, table, out)
} }

op! { LoadAssertionError(vm, pc, fp, table) {
    let v = (*vm).exc_types[Exc::AssertionError as usize];
    v.incref();
    set!(vm, pc.add(1), fp, table, (*pc).a, v)
} }

impl Vm {
    /// Splits an exception for `except*`: what matches, and the rest.
    fn match_group(&mut self, e: &Object, class: &Object) -> PyResult<(Object, Object)> {
        let classes = match self.tuple_items(class) {
            Some(items) => items.to_vec(),
            None => vec![class.clone()],
        };
        for c in &classes {
            if !self.is_exception_class(c) {
                return Err(self.type_error("catching classes that do not inherit from BaseException is not allowed"));
            }
            let group = self.exc_type(Exc::BaseExceptionGroup);
            if self.is_subtype(c, &group) {
                return Err(self.type_error("catching ExceptionGroup with except* is not allowed. Use except instead."));
            }
        }
        if e.is_none() {
            return Ok((Object::NONE, Object::NONE));
        }
        if self.exception_matches(e, class)? {
            if self.is_exception(e, Exc::BaseExceptionGroup) {
                return Ok((e.clone(), Object::NONE));
            }
            // A naked exception is wrapped, with its traceback.
            let group = self.exc_type(Exc::BaseExceptionGroup);
            let group = if self.is_exception(e, Exc::Exception) { self.exc_type(Exc::ExceptionGroup) } else { group };
            let message = self.str("");
            let list = self.tuple([e.clone()]);
            let wrapped = self.call(&group, &[message, list])?;
            let tb = self.exception_field(e, exception::TRACEBACK);
            self.set_exception_field(&wrapped, exception::TRACEBACK, tb);
            return Ok((wrapped, Object::NONE));
        }
        if self.is_exception(e, Exc::BaseExceptionGroup) {
            let pair = self.call_method(e, "split", std::slice::from_ref(class))?;
            let t = self.type_name(e);
            return match self.tuple_items(&pair) {
                Some([a, b, ..]) => {
                    let (a, b) = (a.clone(), b.clone());
                    // (CPython finds out later, by a SystemError.)
                    if [&a, &b].into_iter().any(|x| !x.is_none() && !self.is_any_exception(x)) {
                        return Err(self.type_error(format!("{t}.split must return exceptions")));
                    }
                    Ok((a, b))
                }
                Some(few) => {
                    let n = few.len();
                    Err(self.type_error(format!("{t}.split must return a 2-tuple, got tuple of size {n}")))
                }
                None => {
                    let p = self.type_name(&pair);
                    Err(self.type_error(format!("{t}.split must return a tuple, not {p}")))
                }
            };
        }
        Ok((Object::NONE, e.clone()))
    }

    /// What is raised after all `except*` clauses: the unhandled rest and what was re-raised merged, new exceptions beside them.
    fn prepare_reraise(&mut self, original: &Object, results: &Object) -> PyResult {
        let list = self.list_items(results).unwrap_or_default().to_vec();
        let list: Vec<Object> = list.into_iter().filter(|x| !x.is_none()).collect();
        if list.is_empty() {
            return Ok(Object::NONE);
        }
        if !self.is_exception(original, Exc::BaseExceptionGroup) {
            return Ok(list[0].clone());
        }
        let f = match self.prelude.get("reraise_star").cloned() {
            Some(f) => f,
            None => return Err(self.internal_error("no prelude")),
        };
        let items = self.list(list);
        self.call(&f, &[original.clone(), items])
    }
}
