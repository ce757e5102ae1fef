//! Subscripts.

use crate::dispatch::Quick;
use crate::{Object, Special, Value, Vm, shape};
use ophion_bytecode::{KILL_A, KILL_B, KILL_C, Op};
use ophion_object::dicts::{self, Identical, Probe};
use ophion_object::{hashing, lists, records, strings, tuples, types};

/// Position of an index in a sequence of `len`, or a number that is out of range.
#[inline(always)]
fn position(i: i64, len: usize) -> usize {
    if i < 0 { (i + len as i64) as usize } else { i as usize }
}

/// Ends a read of an item that stays owned by its container.
macro_rules! got {
    ($vm:expr, $pc:expr, $fp:expr, $table:expr, $v:expr) => {{
        let v: Value = $v;
        v.incref();
        if (*$pc).flags & (KILL_B | KILL_C) != 0 {
            return Mode::finish($vm, $pc, $fp, $table, v);
        }
        set!($vm, $pc.add(1), $fp, $table, (*$pc).a, v)
    }};
}

op! { GetItem(vm, pc, fp, table) {
    let o = reg!(fp, (*pc).b);
    if o.is_pointer() {
        let quick = match (*o.as_pointer()).shape {
            shape::LIST => Some(Quick::GetItemList),
            shape::DICT => Some(Quick::GetItemDict),
            shape::TUPLE => Some(Quick::GetItemTuple),
            shape::STR => Some(Quick::GetItemStr),
            number if number >= shape::FIRST_DYNAMIC => slow!(get_item_instance, vm, pc, fp, table),
            _ => None,
        };
        if let Some(q) = quick { (*pc).op = q as u8 }
    }
    slow!(get_item_slow, vm, pc, fp, table)
} }

op! { GetItemList(vm, pc, fp, table) {
    let (o, i) = (reg!(fp, (*pc).b), reg!(fp, (*pc).c));
    if o.has_shape(shape::LIST) && i.is_int() {
        let items = &lists::data(o).items;
        let at = position(i.as_int(), items.len());
        if at < items.len() { got!(vm, pc, fp, table, *items.as_ptr().add(at)) }
    }
    slow!(get_item_slow, vm, pc, fp, table)
} }

op! { GetItemTuple(vm, pc, fp, table) {
    let (o, i) = (reg!(fp, (*pc).b), reg!(fp, (*pc).c));
    if o.has_shape(shape::TUPLE) && i.is_int() {
        let items = tuples::items(o);
        let at = position(i.as_int(), items.len());
        if at < items.len() { got!(vm, pc, fp, table, *items.as_ptr().add(at)) }
    }
    slow!(get_item_slow, vm, pc, fp, table)
} }

op! {
    /// A character below 256 of a str of such, all of which exist already.
    GetItemStr(vm, pc, fp, table) {
        let (o, i) = (reg!(fp, (*pc).b), reg!(fp, (*pc).c));
        if o.has_shape(shape::STR) && i.is_int() {
            let meta = strings::data(o).meta;
            let at = position(i.as_int(), (meta >> 8) as usize);
            if meta & strings::str_flag::WIDTH == 1 && at < (meta >> 8) as usize {
                let c = *strings::raw_bytes(o).as_ptr().add(at);
                got!(vm, pc, fp, table, *(*vm).heap.latin1.as_ptr().add(c as usize))
            }
        } else if o.has_shape(shape::LIST) || o.has_shape(shape::TUPLE) || o.has_shape(shape::DICT) {
            slow!(GetItem, vm, pc, fp, table)
        }
        slow!(get_item_slow, vm, pc, fp, table)
    }
}

op! { GetItemDict(vm, pc, fp, table) {
    let (o, k) = (reg!(fp, (*pc).b), reg!(fp, (*pc).c));
    if !o.has_shape(shape::DICT) { slow!(get_item_slow, vm, pc, fp, table) }
    if let Some(hash) = hashing::known(k)
        && let Identical::Found(e) = dicts::data(o).find_identical(k, hash)
    {
        got!(vm, pc, fp, table, (*e).value)
    }
    slow!(get_item_dict, vm, pc, fp, table)
} }

warm_op! { get_item_dict(vm, pc, fp, table) {
    let (o, k) = (reg!(fp, (*pc).b), reg!(fp, (*pc).c));
    if let Some(hash) = hashing::native(&(*vm).heap, k) {
        let d = dicts::data(o);
        if let Probe::Found(i) = d.probe(k, hash as u64) {
            got!(vm, pc, fp, table, d.entries.get_unchecked(i).value)
        }
    }
    slow!(get_item_slow, vm, pc, fp, table)
} }

warm_op! {
    /// An object whose class may have a `__getitem__` in Python.
    get_item_instance(vm, pc, fp, table) {
        let v = &mut *vm;
        let (o, key) = (reg!(fp, (*pc).b), reg!(fp, (*pc).c));
        let class = v.heap.shapes.get((*o.as_pointer()).shape).class;
        let method = types::data(Value::pointer(class)).special(Special::GetItem);
        if !method.has_shape(shape::FUNCTION) {
            // A subclass of dict with its `[]`: what is there is there.
            if v.heap.kind(o.as_pointer()) == crate::Kind::Dict
                && method == types::data(v.heap.type_of_shape(shape::DICT)).special(Special::GetItem)
                && let Some(hash) = hashing::native(&v.heap, key)
            {
                match dicts::data(o).probe(key, hash as u64) {
                    Probe::Found(i) => got!(vm, pc, fp, table, dicts::data(o).entries.get_unchecked(i).value),
                    Probe::Missing => slow!(get_item_missing, vm, pc, fp, table),
                    Probe::Ask { .. } => {}
                }
            }
            slow!(get_item_slow, vm, pc, fp, table)
        }
        v.pc = pc;
        v.fp = fp;
        let out = v.call_special(method, o, &[key], 0);
        if out == Value::PUSHED && !v.needs_attention() && v.fuel >= 0 { resume!(vm) }
        super::finish(vm, pc, fp, table, out)
    }
}

warm_op! {
    /// A subclass of dict, with its `[]`, has no such key.
    get_item_missing(vm, pc, fp, table) {
        let v = &mut *vm;
        let (o, key) = (reg!(fp, (*pc).b), reg!(fp, (*pc).c));
        let method = types::data(types::type_of(&v.heap, o)).special(Special::Missing);
        if method.is_null() { slow!(get_item_slow, vm, pc, fp, table) }
        v.pc = pc;
        v.fp = fp;
        let out = v.call_special(method, o, &[key], 0);
        if out == Value::PUSHED && !v.needs_attention() && v.fuel >= 0 { resume!(vm) }
        super::finish(vm, pc, fp, table, out)
    }
}

slow_op! { get_item_slow(vm, pc, fp, table) {
    let v = &mut *vm;
    v.pc = pc;
    v.fp = fp;
    let (o, key) = (reg!(fp, (*pc).b), reg!(fp, (*pc).c));
    let keyed = if o.has_shape(shape::DICT) { v.lookup_start(o, key) } else { None };
    let out = keyed.unwrap_or_else(|| v.item_start(o, key));
    super::finish(vm, pc, fp, table, out)
} }

/// The contents of an exact bytes object or bytearray.
unsafe fn bytes_of<'a>(o: Value) -> &'a [u8] {
    // SAFETY: by the caller's word.
    unsafe { if o.has_shape(shape::BYTES) { tuples::bytes(o) } else { lists::bytearray(o).contents() } }
}

impl Vm {
    /// Begins `o[key] = value` for the present instruction.
    pub(crate) unsafe fn set_item_start(&mut self, o: Value, key: Value, value: Value) -> Value {
        unsafe {
            if key.has_shape(shape::SLICE) && o.has_shape(shape::LIST) && self.store_slice(o, parts_of(key), value) {
                return Value::NONE;
            }
            if o.has_shape(shape::BYTEARRAY)
                && key.is_int()
                && value.is_int()
                && let Ok(b) = u8::try_from(value.as_int())
            {
                let bytes = lists::bytearray(o).contents_mut();
                let at = position(key.as_int(), bytes.len());
                if let Some(place) = bytes.get_mut(at) {
                    *place = b;
                    return Value::NONE;
                }
            }
            let held = Object::share(o);
            let m = types::data(types::type_of(&self.heap, o)).special(Special::SetItem);
            if o.has_shape(shape::DICT) || m.is_null() {
                let (k, x) = (Object::share(key), Object::share(value));
                return match self.set_item(&held, &k, &x) {
                    Ok(()) => Value::NONE,
                    Err(_) => Value::RAISED,
                };
            }
            self.call_special(m, o, &[key, value], 0)
        }
    }

    /// Begins `del o[key]` for the present instruction.
    pub(crate) unsafe fn delete_item_start(&mut self, o: Value, key: Value) -> Value {
        unsafe {
            let held = Object::share(o);
            let m = types::data(types::type_of(&self.heap, o)).special(Special::DelItem);
            if o.has_shape(shape::DICT) || m.is_null() {
                let k = Object::share(key);
                return match self.del_item(&held, &k) {
                    Ok(()) => Value::NONE,
                    Err(_) => Value::RAISED,
                };
            }
            self.call_special(m, o, &[key], 0)
        }
    }

    /// Begins `o[key]` for the present instruction.
    pub(crate) unsafe fn item_start(&mut self, o: Value, key: Value) -> Value {
        unsafe {
            if o.is_pointer() && key.is_int() {
                match (*o.as_pointer()).shape {
                    shape::LIST => {
                        let items = &lists::data(o).items;
                        if let Some(&x) = items.get(position(key.as_int(), items.len())) {
                            return x.incref();
                        }
                    }
                    shape::TUPLE => {
                        let items = tuples::items(o);
                        if let Some(&x) = items.get(position(key.as_int(), items.len())) {
                            return x.incref();
                        }
                    }
                    shape::STR => {
                        let n = strings::len(o);
                        let at = position(key.as_int(), n);
                        if at < n {
                            let c = strings::text(o).get(at);
                            return strings::new_char(&mut self.heap, c);
                        }
                    }
                    shape::BYTES | shape::BYTEARRAY => {
                        let bytes = bytes_of(o);
                        if let Some(&b) = bytes.get(position(key.as_int(), bytes.len())) {
                            return Value::small(b as i64);
                        }
                    }
                    _ => {}
                }
            }
            if key.has_shape(shape::SLICE)
                && o.is_pointer()
                && let Some(part) = self.plain_slice(o, parts_of(key))
            {
                return part;
            }
            let (object, k) = (Object::share(o), Object::share(key));
            if o.has_shape(shape::DICT) {
                return match self.get_item(&object, &k) {
                    Ok(x) => x.into_value(),
                    Err(_) => Value::RAISED,
                };
            }
            let m = types::data(types::type_of(&self.heap, o)).special(Special::GetItem);
            if !m.is_null() {
                return self.call_special(m, o, &[key], 0);
            }
            match self.get_item(&object, &k) {
                Ok(x) => x.into_value(),
                Err(_) => Value::RAISED,
            }
        }
    }
}

/// Start, stop and step of a slice object.
unsafe fn parts_of(key: Value) -> [Value; 3] {
    // SAFETY: the caller's key is a live slice.
    unsafe { [records::slice::START, records::slice::STOP, records::slice::STEP].map(|i| records::get(key, i)) }
}

/// (start, stop, step) of a slice of a sequence of `len`, clipped to it, if its parts are small ints or left out.
#[inline]
fn plain_bounds([start, stop, step]: [Value; 3], len: i64) -> Option<(i64, i64, i64)> {
    let step = match step {
        s if s.is_none() => 1,
        s if s.is_int() && s.as_int() != 0 => s.as_int(),
        _ => return None,
    };
    let (low, high) = if step > 0 { (0, len) } else { (-1, len - 1) };
    let bound = |v: Value, default: i64| {
        if v.is_none() {
            Some(default)
        } else if v.is_int() {
            let i = v.as_int();
            Some(if i < 0 { (i + len).max(low) } else { i.min(high) })
        } else {
            None
        }
    };
    let (first, last) = if step > 0 { (low, high) } else { (high, low) };
    Some((bound(start, first)?, bound(stop, last)?, step))
}

impl Vm {
    /// `o[start:stop]` of an exact list, tuple, str or bytes, with bounds that are small ints or left out.
    unsafe fn plain_slice(&mut self, o: Value, parts: [Value; 3]) -> Option<Value> {
        unsafe {
            let number = (*o.as_pointer()).shape;
            let len = match number {
                shape::LIST => lists::data(o).items.len(),
                shape::TUPLE => tuples::items(o).len(),
                shape::STR => strings::len(o),
                shape::BYTES => tuples::bytes(o).len(),
                _ => return None,
            } as i64;
            let (start, stop, step) = plain_bounds(parts, len)?;
            if step != 1 {
                return self.stepped_slice(o, start, stop, step);
            }
            let (start, stop) = (start as usize, stop.max(start) as usize);
            Some(match number {
                shape::LIST => {
                    let items = lists::data(o).items[start..stop].to_vec();
                    items.iter().for_each(|v| {
                        v.incref();
                    });
                    lists::new(&mut self.heap, items)
                }
                _ if stop - start == len as usize => o.incref(),
                shape::TUPLE => tuples::new_shared(&mut self.heap, &tuples::items(o)[start..stop]),
                shape::STR => {
                    let text = strings::text(o).slice(start..stop);
                    strings::new_text(&mut self.heap, text)
                }
                _ => {
                    let bytes = tuples::bytes(o)[start..stop].to_vec();
                    tuples::new_bytes(&mut self.heap, &bytes)
                }
            })
        }
    }
}

impl Vm {
    /// `o[start:stop:step]` with bounds within the list or tuple.
    unsafe fn stepped_slice(&mut self, o: Value, start: i64, stop: i64, step: i64) -> Option<Value> {
        unsafe {
            let source: &[Value] = match (*o.as_pointer()).shape {
                shape::LIST => &lists::data(o).items,
                shape::TUPLE => tuples::items(o),
                _ => return None,
            };
            let count = if step > 0 { stop - start } else { start - stop }.max(0) as u64;
            let count = count.div_ceil(step.unsigned_abs()) as usize;
            let mut items = Vec::with_capacity(count);
            let mut i = start;
            items.extend((0..count).map(|_| {
                let item = source[i as usize].incref();
                i = i.wrapping_add(step);
                item
            }));
            Some(if o.has_shape(shape::LIST) {
                lists::new(&mut self.heap, items)
            } else {
                tuples::new_owned(&mut self.heap, &items)
            })
        }
    }

    /// `list[start:stop] = value` for an exact list and an exact list or tuple. False: the general way.
    unsafe fn store_slice(&mut self, o: Value, parts: [Value; 3], value: Value) -> bool {
        unsafe {
            let len = lists::data(o).items.len() as i64;
            let Some((start, stop, 1)) = plain_bounds(parts, len) else { return false };
            let new: Vec<Value> = if value.has_shape(shape::LIST) {
                lists::data(value).items.clone()
            } else if value.has_shape(shape::TUPLE) {
                tuples::items(value).to_vec()
            } else {
                return false;
            };
            new.iter().for_each(|v| {
                v.incref();
            });
            let (start, stop) = (start as usize, stop.max(start) as usize);
            let items = &mut lists::data(o).items;
            // What goes is released when the list is whole again.
            let old: Vec<Value> = if stop - start == new.len() {
                let old = items[start..stop].to_vec();
                items[start..stop].copy_from_slice(&new);
                old
            } else {
                items.splice(start..stop, new).collect()
            };
            old.into_iter().rev().for_each(|v| v.decref());
            true
        }
    }
}

op! { GetItemInt(vm, pc, fp, table) {
    let o = reg!(fp, (*pc).b);
    let i = (*pc).c as i16 as i64;
    if o.has_shape(shape::LIST) {
        let items = &lists::data(o).items;
        let at = position(i, items.len());
        if at < items.len() {
            let v = *items.as_ptr().add(at);
            v.incref();
            if (*pc).flags & KILL_B != 0 { return Mode::finish(vm, pc, fp, table, v) }
            set!(vm, pc.add(1), fp, table, (*pc).a, v)
        }
    } else if o.has_shape(shape::TUPLE) {
        let items = tuples::items(o);
        let at = position(i, items.len());
        if at < items.len() {
            let v = *items.as_ptr().add(at);
            v.incref();
            if (*pc).flags & KILL_B != 0 { return Mode::finish(vm, pc, fp, table, v) }
            set!(vm, pc.add(1), fp, table, (*pc).a, v)
        }
    }
    slow!(get_item_int_slow, vm, pc, fp, table)
} }

slow_op! { get_item_int_slow(vm, pc, fp, table) {
    let v = &mut *vm;
    v.pc = pc;
    v.fp = fp;
    let out = v.item_start(reg!(fp, (*pc).b), Value::small((*pc).c as i16 as i64));
    super::finish(vm, pc, fp, table, out)
} }

op! { SetItem(vm, pc, fp, table) {
    let (o, i) = (reg!(fp, (*pc).a), reg!(fp, (*pc).b));
    if o.has_shape(shape::LIST) && i.is_int() && ((*pc).flags & KILL_A == 0 || (*o.as_pointer()).rc > 1) {
        let items = &mut lists::data(o).items;
        let at = position(i.as_int(), items.len());
        if at < items.len() {
            let from = fp.add((*pc).c as usize);
            let v = *from;
            if (*pc).flags & KILL_C != 0 { *from = Value::NULL } else { v.incref(); }
            let old = std::mem::replace(&mut *items.as_mut_ptr().add(at), v);
            if (*pc).flags & KILL_A != 0 {
                (*o.as_pointer()).rc -= 1;
                ophion_object::counts::operation();
                reg!(fp, (*pc).a) = Value::NULL;
            }
            if old.is_pointer() {
                let p = old.as_pointer();
                (*p).rc -= 1;
                ophion_object::counts::operation();
                if (*p).rc == 0 { return Mode::release(vm, pc.add(1), fp, table, p) }
            }
            next!(vm, pc.add(1), fp, table)
        }
    }
    if o.has_shape(shape::DICT) {
        let flags = (*pc).flags;
        if let Some(hash) = hashing::known(i)
            && (flags & KILL_A == 0 && (flags & KILL_B == 0 || i.is_int()))
            && let Identical::Found(e) = dicts::data(o).find_identical(i, hash)
        {
            let from = fp.add((*pc).c as usize);
            let v = *from;
            if flags & KILL_C != 0 { *from = Value::NULL } else { v.incref(); }
            let old = (*e).value;
            (*e).value = v;
            if old.is_pointer() {
                let p = old.as_pointer();
                (*p).rc -= 1;
                if (*p).rc == 0 { return Mode::release(vm, pc.add(1), fp, table, p) }
            }
            next!(vm, pc.add(1), fp, table)
        }
        slow!(set_item_dict, vm, pc, fp, table)
    }
    if o.is_pointer() && (*o.as_pointer()).shape >= shape::FIRST_DYNAMIC { slow!(set_item_instance, vm, pc, fp, table) }
    slow!(set_item_slow, vm, pc, fp, table)
} }

warm_op! {
    /// An object whose class may be a subclass of dict with its `[] =`.
    set_item_instance(vm, pc, fp, table) {
        let v = &mut *vm;
        let o = reg!(fp, (*pc).a);
        let class = v.heap.shapes.get((*o.as_pointer()).shape).class;
        if v.heap.kind(o.as_pointer()) != crate::Kind::Dict
            || types::data(Value::pointer(class)).special(Special::SetItem)
                != types::data(v.heap.type_of_shape(shape::DICT)).special(Special::SetItem)
            || !put_natively(vm, pc, fp)
        {
            slow!(set_item_slow, vm, pc, fp, table)
        }
        go_on!(vm, pc, fp, table)
    }
}

warm_op! { set_item_dict(vm, pc, fp, table) {
    if !put_natively(vm, pc, fp) { slow!(set_item_slow, vm, pc, fp, table) }
    go_on!(vm, pc, fp, table)
} }

/// `R[a][R[b]] = R[c]` of an exact dict where no Python code has a say, operands released. False: nothing was done.
#[inline(always)]
pub(super) unsafe fn put_natively(vm: *mut Vm, pc: *mut ophion_object::codes::Live, fp: *mut Value) -> bool {
    unsafe {
        let (o, key, value) = (reg!(fp, (*pc).a), reg!(fp, (*pc).b), reg!(fp, (*pc).c));
        let Some(hash) = hashing::native(&(*vm).heap, key) else { return false };
        let d = dicts::data(o);
        match d.probe(key, hash as u64) {
            Probe::Found(i) => {
                let old = std::mem::replace(&mut d.entries.get_unchecked_mut(i).value, value.incref());
                old.decref();
            }
            Probe::Missing => d.insert_new(&mut (*vm).heap, key.incref(), hash as u64, value.incref()),
            Probe::Ask { .. } => return false,
        }
        super::release_operands(pc, fp);
        true
    }
}

slow_op! { set_item_slow(vm, pc, fp, table) {
    let v = &mut *vm;
    v.pc = pc;
    v.fp = fp;
    let (o, key, value) = (reg!(fp, (*pc).a), reg!(fp, (*pc).b), reg!(fp, (*pc).c));
    let keyed = if o.has_shape(shape::DICT) { v.lookup_start(o, key) } else { None };
    let out = keyed.unwrap_or_else(|| v.set_item_start(o, key, value));
    super::finish(vm, pc, fp, table, out)
} }

slow_op! { DeleteItem(vm, pc, fp, table) {
    let v = &mut *vm;
    v.pc = pc;
    v.fp = fp;
    let out = v.delete_item_start(reg!(fp, (*pc).a), reg!(fp, (*pc).b));
    super::finish(vm, pc, fp, table, out)
} }

warm_op! { BuildSlice(vm, pc, fp, table) {
    let from = fp.add((*pc).b as usize);
    let (start, stop) = (*from, *from.add(1));
    if (*pc).c == 2 && !start.is_pointer() && !stop.is_pointer() {
        // The item of an exact sequence, as the next instruction wants it, needs no slice object.
        let v = &mut *vm;
        let next = *pc.add(1);
        let parts = [start, stop, Value::NONE];
        if is_get_item(next.op) && next.c == (*pc).a && next.flags & KILL_C != 0 && !reg!(fp, next.c).is_pointer() {
            let o = reg!(fp, next.b);
            if o.is_pointer() && let Some(part) = v.plain_slice(o, parts) {
                return super::finish(vm, pc.add(1), fp, table, part);
            }
        }
        if next.op == Op::SetItem as u8 && next.b == (*pc).a && next.flags & KILL_B != 0 && !reg!(fp, next.b).is_pointer() {
            let o = reg!(fp, next.a);
            if o.has_shape(shape::LIST) && v.store_slice(o, parts, reg!(fp, next.c)) {
                return super::finish(vm, pc.add(1), fp, table, Value::NONE);
            }
        }
    }
    let step = if (*pc).c == 3 { std::mem::replace(&mut *from.add(2), Value::NULL) } else { Value::NONE };
    *from = Value::NULL;
    *from.add(1) = Value::NULL;
    let s = records::new(&mut (*vm).heap, shape::SLICE, &[start, stop, step], &[]);
    set!(vm, pc.add(1), fp, table, (*pc).a, s)
} }

#[inline(always)]
fn is_get_item(op: u8) -> bool {
    op == Op::GetItem as u8
        || op == Quick::GetItemList as u8
        || op == Quick::GetItemTuple as u8
        || op == Quick::GetItemDict as u8
}
