//! Unpacking: `a, b = x` and `a, *b = x`.
//!
//! A generator that nobody else has is asked by frames: its items wait in a list in its register, and it goes on from each `yield` without
//! having been suspended (see `mode::UNPACK`). Other iterators of the program's are asked by a walk.

use crate::calls::Return;
use crate::frames::{Control, ReturnKind};
use crate::generators::mode;
use crate::{Object, PyResult, Special, Stop, Value, Vm, shape};
use ophion_object::{lists, tuples};

op! { Unpack(vm, pc, fp, table) {
    let o = reg!(fp, (*pc).b);
    let n = (*pc).c as usize;
    // A pair that stays alive, into registers whose values do.
    if n == 2
        && o.has_shape(shape::TUPLE)
        && ((*pc).flags & ophion_bytecode::KILL_B == 0 || (*o.as_pointer()).rc > 1)
        && let &[first, second] = tuples::items(o)
    {
        let to = fp.add((*pc).a as usize);
        let (x, y) = (*to, *to.add(1));
        let dies = |v: Value| v.is_pointer() && (*v.as_pointer()).rc <= 1 + (x == y) as u32;
        if !dies(x) && !dies(y) {
            first.incref();
            second.incref();
            *to = first;
            *to.add(1) = second;
            if x.is_pointer() {
                (*x.as_pointer()).rc -= 1;
                ophion_object::counts::operation();
            }
            if y.is_pointer() {
                (*y.as_pointer()).rc -= 1;
                ophion_object::counts::operation();
            }
            // If its register is one of the two, that has been counted.
            if (*pc).flags & ophion_bytecode::KILL_B != 0 && (*pc).b != (*pc).a && (*pc).b != (*pc).a + 1 {
                reg!(fp, (*pc).b) = Value::NULL;
                (*o.as_pointer()).rc -= 1;
                ophion_object::counts::operation();
            }
            next!(vm, pc.add(1), fp, table)
        }
    }
    if o.has_shape(shape::TUPLE) && tuples::items(o).len() == n || o.has_shape(shape::LIST) && lists::data(o).items.len() == n {
        slow!(unpack_items, vm, pc, fp, table)
    }
    if o.has_shape(shape::GENERATOR) && (*pc).flags & ophion_bytecode::KILL_B != 0 {
        slow!(unpack_generator, vm, pc, fp, table)
    }
    slow!(unpack_slow, vm, pc, fp, table)
} }

warm_op! { unpack_generator(vm, pc, fp, table) {
    let v = &mut *vm;
    v.pc = pc;
    v.fp = fp;
    let at = fp.add((*pc).b as usize);
    // The register's count keeps it until it runs, and holds one itself.
    let g = Object::own(*at);
    *at = lists::new(&mut v.heap, Vec::with_capacity((*pc).c as usize));
    if v.resume(g.value(), Value::NONE, mode::UNPACK, pc, fp) == Value::RAISED {
        v.unwind();
    }
    drop(g);
    if v.needs_attention() && !v.pc.is_null() { v.attend(); }
    resume!(vm)
} }

/// The items of an exact tuple or list.
unsafe fn exact_items<'a>(o: Value) -> Option<&'a [Value]> {
    // SAFETY: live; by the shapes.
    unsafe {
        if o.has_shape(shape::TUPLE) {
            Some(tuples::items(o))
        } else if o.has_shape(shape::LIST) {
            Some(&lists::data(o).items)
        } else {
            None
        }
    }
}

warm_op! { unpack_items(vm, pc, fp, table) {
    let o = reg!(fp, (*pc).b);
    let to = fp.add((*pc).a as usize);
    let kill = (*pc).flags & ophion_bytecode::KILL_B != 0;
    if kill {
        reg!(fp, (*pc).b) = Value::NULL;
    } else {
        o.incref();
    }
    for (i, v) in exact_items(o).unwrap_or_default().iter().enumerate() {
        v.incref();
        let old = std::mem::replace(&mut *to.add(i), *v);
        old.decref();
    }
    let p = o.as_pointer();
    (*p).rc -= 1;
    ophion_object::counts::operation();
    if (*p).rc == 0 {
        return Mode::release(vm, pc.add(1), fp, table, p);
    }
    if (*vm).needs_attention() {
        go_on!(vm, pc, fp, table)
    }
    next!(vm, pc.add(1), fp, table)
} }

slow_op! { unpack_slow(vm, pc, fp, table) {
    let v = &mut *vm;
    v.pc = pc;
    v.fp = fp;
    let o = Object::share(reg!(fp, (*pc).b));
    if v.iterates_in_python(&o, false) {
        let n = v.usize((*pc).c as usize);
        if v.unpack_by_walk("unpack_of", vec![o, n]) == Value::RAISED { v.unwind(); }
        resume!(vm)
    }
    match v.unpack(&o, (*pc).c as usize) {
        Err(_) => { drop(o); v.unwind(); resume!(vm) }
        Ok(items) => {
            drop(o);
            super::release_operands(pc, fp);
            write_registers(fp, (*pc).a as usize, items);
        }
    }
    go_on!(vm, pc, fp, table)
} }

unsafe fn write_registers(fp: *mut Value, from: usize, items: Vec<Object>) {
    unsafe {
        for (i, x) in items.into_iter().enumerate() {
            let old = std::mem::replace(&mut *fp.add(from + i), x.into_value());
            old.decref();
        }
    }
}

warm_op! { UnpackEx(vm, pc, fp, table) {
    let v = &mut *vm;
    v.pc = pc;
    v.fp = fp;
    let (before, after) = ((*pc).c as usize & 0xff, (*pc).c as usize >> 8);
    if let Some(items) = exact_items(reg!(fp, (*pc).b)).filter(|items| items.len() >= before + after) {
        items.iter().for_each(|x| {
            x.incref();
        });
        let middle = items[before..items.len() - after].to_vec();
        let middle = ophion_object::lists::new(&mut v.heap, middle);
        let mut to = fp.add((*pc).a as usize);
        let held = Object::share(reg!(fp, (*pc).b));
        for &x in items[..before].iter().chain([&middle]).chain(&items[items.len() - after..]) {
            let old = std::mem::replace(&mut *to, x);
            old.decref();
            to = to.add(1);
        }
        super::release_operands(pc, fp);
        drop(held);
        go_on!(vm, pc, fp, table)
    }
    let o = Object::share(reg!(fp, (*pc).b));
    let (before, after) = ((*pc).c as usize & 0xff, (*pc).c as usize >> 8);
    if v.iterates_in_python(&o, false) {
        let (before, after) = (v.usize(before), v.usize(after));
        if v.unpack_by_walk("unpack_starred_of", vec![o, before, after]) == Value::RAISED { v.unwind(); }
        resume!(vm)
    }
    match v.unpack_starred(&o, before, after) {
        Err(_) => { drop(o); v.unwind(); resume!(vm) }
        Ok(items) => {
            drop(o);
            super::release_operands(pc, fp);
            write_registers(fp, (*pc).a as usize, items);
        }
    }
    go_on!(vm, pc, fp, table)
} }

impl Vm {
    /// The present instruction unpacks what a walk gives.
    unsafe fn unpack_by_walk(&mut self, walk: &str, args: Vec<Object>) -> Value {
        // SAFETY: the operands are in their registers.
        unsafe {
            if self.tail_prelude(walk, args) == Stop::Raised {
                return Value::RAISED;
            }
            let control = Control::new(ReturnKind::Complete, 0);
            self.push_tail_call(Return { pc: self.pc, fp: self.fp, control, slot: std::ptr::null_mut() })
        }
    }

    /// The generator `g` (owned, and suspended) that the present instruction unpacks has given an item.
    pub(crate) unsafe fn unpack_yielded(&mut self, g: Value, item: Value) {
        // SAFETY: register b holds the list of the items so far.
        unsafe {
            let (pc, fp) = (self.pc, self.fp);
            let (g, item) = (Object::own(g), Object::own(item));
            let list = Object::share(*fp.add((*pc).b as usize));
            let n = (*pc).c as usize;
            let items = self.list_items_mut(&list);
            if items.len() < n {
                items.push(item);
                drop(list);
                if self.resume(g.value(), Value::NONE, mode::UNPACK, pc, fp) == Value::RAISED {
                    self.unwind();
                }
                return;
            }
            self.value_error(format!("too many values to unpack (expected {n})"));
            super::release_operands(pc, fp);
            drop((item, list, g));
            self.unwind();
        }
    }

    /// The generator that the present instruction unpacks has ended.
    pub(crate) unsafe fn unpack_ended(&mut self) {
        // SAFETY: as `unpack_yielded`.
        unsafe {
            let list = Object::share(*self.fp.add((*self.pc).b as usize));
            let (n, got) = ((*self.pc).c as usize, self.list_items_mut(&list).len());
            if got == n {
                return self.complete_unpack(list);
            }
            self.value_error(format!("not enough values to unpack (expected {n}, got {got})"));
            super::release_operands(self.pc, self.fp);
            drop(list);
            self.unwind();
        }
    }

    /// An unpacking ends: the walk's list goes to the registers.
    pub(crate) unsafe fn complete_unpack(&mut self, list: Object) {
        // SAFETY: a verified instruction, whose operands are in their registers; the list is as long as it asks for.
        unsafe {
            let (pc, fp) = (self.pc, self.fp);
            let items = std::mem::take(self.list_items_mut(&list));
            super::release_operands(pc, fp);
            write_registers(fp, (*pc).a as usize, items);
            self.pc = pc.add(1);
        }
    }

    fn unpack_source(&mut self, o: &Object) -> PyResult {
        let r = self.iter(o);
        if r.is_err() && self.raised_is(crate::Exc::TypeError) && self.special(o, Special::Iter).is_none() {
            self.take_exception();
            let t = self.type_name(o);
            return Err(self.type_error(format!("cannot unpack non-iterable {t} object")));
        }
        r
    }

    fn unpack(&mut self, o: &Object, n: usize) -> PyResult<Vec<Object>> {
        let sized = match self.shape_of(o) {
            shape::TUPLE => self.tuple_items(o).map(<[Object]>::to_vec),
            shape::LIST => self.list_items(o).map(<[Object]>::to_vec),
            _ => None,
        };
        let items = match sized {
            Some(items) => items,
            None => {
                let it = self.unpack_source(o)?;
                let mut items = Vec::with_capacity(n);
                while items.len() <= n {
                    match self.next(&it)? {
                        Some(x) => items.push(x),
                        None => break,
                    }
                }
                if items.len() > n {
                    let total = match self.shape_of(o) {
                        shape::DICT => format!(", got {}", self.dict_len(o)),
                        _ => String::new(),
                    };
                    return Err(self.value_error(format!("too many values to unpack (expected {n}{total})")));
                }
                items
            }
        };
        if items.len() > n {
            let got = items.len();
            return Err(self.value_error(format!("too many values to unpack (expected {n}, got {got})")));
        }
        if items.len() < n {
            let got = items.len();
            return Err(self.value_error(format!("not enough values to unpack (expected {n}, got {got})")));
        }
        Ok(items)
    }

    fn unpack_starred(&mut self, o: &Object, before: usize, after: usize) -> PyResult<Vec<Object>> {
        let it = self.unpack_source(o)?;
        let mut items = Vec::new();
        while let Some(x) = self.next(&it)? {
            items.push(x);
        }
        if items.len() < before + after {
            let (n, got) = (before + after, items.len());
            return Err(self.value_error(format!("not enough values to unpack (expected at least {n}, got {got})")));
        }
        let tail = items.split_off(items.len() - after);
        let middle = items.split_off(before);
        let middle = self.list(middle);
        items.push(middle);
        items.extend(tail);
        Ok(items)
    }
}
