//! Iteration.

use crate::dispatch::Quick;

use crate::generators::mode;
use crate::iteration::{Advance, Pair};
use crate::{Object, Special, Value, Vm, shape};
use ophion_object::codes::Live;
use ophion_object::{dicts, lists, records, tuples, types};

op! { GetIter(vm, pc, fp, table) {
    use records::{list_iterator as l, tuple_iterator as t};
    const { assert!(l::LIST == t::TUPLE && l::INDEX == t::INDEX) };
    let at = fp.add((*pc).b as usize);
    let o = *at;
    let number = if o.has_shape(shape::LIST) {
        shape::LIST_ITERATOR
    } else if o.has_shape(shape::TUPLE) {
        shape::TUPLE_ITERATOR
    } else {
        slow!(get_iter, vm, pc, fp, table)
    };
    let h = &mut (*vm).heap;
    let p = h.take_at_hand::<ITERATOR_SIZE>(number);
    if p.is_null() { slow!(get_iter, vm, pc, fp, table) }
    h.allocated += 1;
    let it = Value::pointer(p);
    *records::field(it, l::LIST) = o;
    *records::raw(it, l::INDEX) = 0;
    if (*pc).flags & ophion_bytecode::KILL_B != 0 {
        *at = Value::NULL;
    } else {
        (*o.as_pointer()).rc += 1;
        ophion_object::counts::operation();
    }
    set!(vm, pc.add(1), fp, table, (*pc).a, it)
} }

/// Bytes of the block of an iterator over a list or a tuple.
const ITERATOR_SIZE: usize = 32;

warm_op! { get_iter(vm, pc, fp, table) {
    let v = &mut *vm;
    let at = fp.add((*pc).b as usize);
    let o = *at;
    if o.is_pointer() {
        // An iterator takes over the register's count, or takes one of its own.
        let take = || {
            if (*pc).flags & ophion_bytecode::KILL_B != 0 {
                *at = Value::NULL;
                o
            } else {
                o.incref()
            }
        };
        let h = &mut v.heap;
        let it = match (*o.as_pointer()).shape {
            shape::LIST => records::new_known(h, shape::LIST_ITERATOR, [take()], [0]),
            shape::TUPLE => records::new_known(h, shape::TUPLE_ITERATOR, [take()], [0]),
            shape::DICT => {
                let used = dicts::data(o).used as u64;
                records::new_known(h, shape::DICT_KEYITERATOR, [take()], [0, used, used])
            }
            shape::GENERATOR | shape::LIST_REVERSEITERATOR | shape::RANGE_ITERATOR => take(),
            shape::RANGE => match plain_range(o) {
                Some(raws) => {
                    if (*pc).flags & ophion_bytecode::KILL_B != 0 {
                        *at = Value::NULL;
                        o.decref();
                    }
                    records::new_known(h, shape::RANGE_ITERATOR, [], raws)
                }
                None => Value::NULL,
            },
            _ => Value::NULL,
        };
        if !it.is_null() {
            if v.needs_attention() {
                v.pc = pc;
                v.fp = fp;
                std::mem::replace(&mut *fp.add((*pc).a as usize), it).decref();
                go_on!(vm, pc, fp, table)
            }
            set!(vm, pc.add(1), fp, table, (*pc).a, it)
        }
    }
    v.pc = pc;
    v.fp = fp;
    let o = Object::share(o);
    let out = v.iter_start(&o);
    drop(o);
    super::finish(vm, pc, fp, table, out)
} }

/// What the iterator of a range holds, if all of its numbers are small.
#[inline(always)]
pub(super) unsafe fn plain_range(o: Value) -> Option<[u64; 3]> {
    use records::range as f;
    // SAFETY: a live range.
    unsafe {
        let (start, step, length) = (records::get(o, f::START), records::get(o, f::STEP), records::get(o, f::LENGTH));
        if !start.is_int() || !step.is_int() || !length.is_int() {
            return None;
        }
        let (a, s, n) = (start.as_int(), step.as_int(), length.as_int());
        Value::try_small(a.checked_add(s.checked_mul(n)?)?)?;
        Some([a as u64, s as u64, n as u64])
    }
}

impl Vm {
    /// Begins `iter(o)` for the present instruction.
    pub(crate) unsafe fn iter_start(&mut self, o: &Object) -> Value {
        unsafe {
            if let Some(i) = self.quick_iter_for::<true>(o) {
                return i.into_value();
            }
            let m = types::data(types::type_of(&self.heap, o.value())).special(Special::Iter);
            let r = if m.is_null() {
                if o.value().has_shape(shape::CELL)
                    && self.frame().code().code.flags.contains(ophion_bytecode::CodeFlags::HIDDEN)
                {
                    // An iterator that a walk steps as it is.
                    return records::get(o.value(), records::cell::CONTENTS).incref();
                }
                self.iter_by_items(o)
            } else if m.is_none() {
                Err(self.not_iterable(o))
            } else {
                match self.call_special(m, o.value(), &[], 1) {
                    Value::PUSHED => return Value::PUSHED,
                    Value::RAISED => return Value::RAISED,
                    x if x == o.value() && x.is_pointer() && m.has_shape(shape::WRAPPER_DESCRIPTOR) => {
                        let x = Object::own(x);
                        match self.steps_of(&x) {
                            Some(steps) => Ok(steps),
                            None => self.check_iterator(x),
                        }
                    }
                    x => self.check_iterator(Object::own(x)),
                }
            };
            match r {
                Ok(i) => i.into_value(),
                Err(_) => Value::RAISED,
            }
        }
    }
}

/// Ends a ForIter with an owned item: writes it and jumps back to the body.
macro_rules! item {
    ($vm:expr, $pc:expr, $fp:expr, $table:expr, $v:expr) => {{
        let at = $fp.add((*$pc).a as usize);
        let old = *at;
        *at = $v;
        let offset = (*$pc).c as i16 as isize;
        let target = $pc.offset(offset);
        let dry = (*$vm).burn(offset.unsigned_abs() as i64);
        if old.is_pointer() {
            let p = old.as_pointer();
            (*p).rc -= 1;
            ophion_object::counts::operation();
            if (*p).rc == 0 {
                return Mode::release($vm, target, $fp, $table, p);
            }
        }
        if dry {
            slow!(super::slow::safepoint, $vm, target, $fp, $table)
        }
        next!($vm, target, $fp, $table)
    }};
}

op! { ForIter(vm, pc, fp, table) {
    let it = reg!(fp, (*pc).b);
    if it.is_pointer() {
        let quick = match (*it.as_pointer()).shape {
            shape::RANGE_ITERATOR => Some(Quick::ForIterRange),
            shape::LIST_ITERATOR => Some(Quick::ForIterList),
            shape::TUPLE_ITERATOR => Some(Quick::ForIterTuple),
            shape::LIST_REVERSEITERATOR => Some(Quick::ForIterReversed),
            shape::GENERATOR => Some(Quick::ForIterGenerator),
            shape::STR_ASCII_ITERATOR => Some(Quick::ForIterStr),
            shape::DICT_KEYITERATOR | shape::DICT_VALUEITERATOR => Some(Quick::ForIterDict),
            shape::DICT_ITEMITERATOR if takes_pair(pc) => Some(Quick::ForIterDict),
            shape::ENUMERATE if takes_pair(pc) => Some(Quick::ForIterEnumerate),
            shape::ZIP if takes_pair(pc) => Some(Quick::ForIterZip),
            shape::MAP => Some(Quick::ForIterMap),
            number if number >= shape::FIRST_DYNAMIC && (*vm).native_step(it).is_some() => Some(Quick::ForIterNative),
            _ => None,
        };
        if let Some(q) = quick { (*pc).op = q as u8 }
    }
    slow!(for_iter_slow, vm, pc, fp, table)
} }

op! { ForIterRange(vm, pc, fp, table) {
    let it = reg!(fp, (*pc).b);
    if !it.has_shape(shape::RANGE_ITERATOR) { slow!(for_iter_slow, vm, pc, fp, table) }
    let left = records::raw(it, records::range_iterator::LEFT);
    if *left == 0 { slow!(loop_ends, vm, pc, fp, table) }
    *left -= 1;
    let next = records::raw(it, records::range_iterator::NEXT);
    let i = *next as i64;
    *next = i.wrapping_add(*records::raw(it, records::range_iterator::STEP) as i64) as u64;
    item!(vm, pc, fp, table, Value::small(i))
} }

op! { ForIterList(vm, pc, fp, table) {
    let it = reg!(fp, (*pc).b);
    if !it.has_shape(shape::LIST_ITERATOR) { slow!(for_iter_slow, vm, pc, fp, table) }
    let list = records::get(it, records::list_iterator::LIST);
    if list.is_null() { slow!(for_iter_slow, vm, pc, fp, table) }
    let at = records::raw(it, records::list_iterator::INDEX);
    let items = &lists::data(list).items;
    if *at as usize >= items.len() { slow!(loop_ends, vm, pc, fp, table) }
    let v = *items.as_ptr().add(*at as usize);
    *at += 1;
    v.incref();
    item!(vm, pc, fp, table, v)
} }

op! { ForIterTuple(vm, pc, fp, table) {
    let it = reg!(fp, (*pc).b);
    if !it.has_shape(shape::TUPLE_ITERATOR) { slow!(for_iter_slow, vm, pc, fp, table) }
    let tuple = records::get(it, records::tuple_iterator::TUPLE);
    if tuple.is_null() { slow!(for_iter_slow, vm, pc, fp, table) }
    let at = records::raw(it, records::tuple_iterator::INDEX);
    let items = tuples::items(tuple);
    if *at as usize >= items.len() { slow!(loop_ends, vm, pc, fp, table) }
    let v = *items.as_ptr().add(*at as usize);
    *at += 1;
    v.incref();
    item!(vm, pc, fp, table, v)
} }

op! {
    /// The items of a list from the last one on.
    ForIterReversed(vm, pc, fp, table) {
        use records::list_reverseiterator as f;
        let it = reg!(fp, (*pc).b);
        if !it.has_shape(shape::LIST_REVERSEITERATOR) { slow!(for_iter_slow, vm, pc, fp, table) }
        let list = records::get(it, f::LIST);
        if list.is_null() { slow!(for_iter_slow, vm, pc, fp, table) }
        let left = records::raw(it, f::INDEX);
        let items = &lists::data(list).items;
        if *left == 0 { slow!(loop_ends, vm, pc, fp, table) }
        // (The list may have become shorter.)
        if *left as usize > items.len() { slow!(for_iter_slow, vm, pc, fp, table) }
        *left -= 1;
        let v = *items.as_ptr().add(*left as usize);
        v.incref();
        item!(vm, pc, fp, table, v)
    }
}

op! {
    /// The characters of an ASCII str, all of which exist already.
    ForIterStr(vm, pc, fp, table) {
        let it = reg!(fp, (*pc).b);
        if !it.has_shape(shape::STR_ASCII_ITERATOR) { slow!(for_iter_slow, vm, pc, fp, table) }
        let s = records::get(it, records::str_ascii_iterator::STR);
        if s.is_null() { slow!(for_iter_slow, vm, pc, fp, table) }
        let at = records::raw(it, records::str_ascii_iterator::INDEX);
        let bytes = ophion_object::strings::raw_bytes(s);
        if *at as usize >= bytes.len() { slow!(loop_ends, vm, pc, fp, table) }
        let c = *bytes.as_ptr().add(*at as usize);
        *at += 1;
        let v = *(*vm).heap.latin1.as_ptr().add(c as usize);
        v.incref();
        item!(vm, pc, fp, table, v)
    }
}

op! {
    /// The iterator of a loop is at its end. If nobody else has it, it need not know that.
    loop_ends(vm, pc, fp, table) {
        use records::list_iterator as l;
        let at = fp.add((*pc).b as usize);
        let it = *at;
        let p = it.as_pointer();
        if (*p).rc == 1 && matches!((*p).shape, shape::LIST_ITERATOR | shape::TUPLE_ITERATOR | shape::LIST_REVERSEITERATOR) {
            let source = records::get(it, l::LIST);
            let h = &mut (*vm).heap;
            if source.is_pointer() && (*source.as_pointer()).rc > 1 && h.give_back::<ITERATOR_SIZE>(p) {
                h.allocated -= 1;
                (*source.as_pointer()).rc -= 1;
                ophion_object::counts::operation();
                ophion_object::counts::operation();
                *at = Value::NULL;
                next!(vm, pc.add(1), fp, table)
            }
        }
        slow!(loop_ends_otherwise, vm, pc, fp, table)
    }
}

warm_op! {
    /// The same of another one, or of one that is not alone.
    loop_ends_otherwise(vm, pc, fp, table) {
        let at = fp.add((*pc).b as usize);
        let it = *at;
        let p = it.as_pointer();
        if (*p).rc != 1 { slow!(for_iter_slow, vm, pc, fp, table) }
        *at = Value::NULL;
        if matches!(
            (*p).shape,
            shape::LIST_ITERATOR | shape::LIST_REVERSEITERATOR | shape::TUPLE_ITERATOR | shape::RANGE_ITERATOR
        ) {
            (*vm).heap.free_iterator(p);
        } else {
            it.decref();
        }
        go_on!(vm, pc, fp, table)
    }
}

/// Is the item of the ForIter a pair that is taken apart at once?
#[inline(always)]
unsafe fn takes_pair(pc: *mut Live) -> bool {
    unsafe {
        let next = *pc.offset((*pc).c as i16 as isize);
        next.op == ophion_bytecode::Op::Unpack as u8
            && next.b == (*pc).a
            && next.flags & ophion_bytecode::KILL_B != 0
            && next.c == 2
    }
}

/// Ends a ForIter for which [`takes_pair`] holds with the two values, of which it takes shares, behind the instruction that would take the pair apart. `$step` is done
/// before; nothing is done if a value that is overwritten dies.
macro_rules! pair {
    ($vm:expr, $pc:expr, $fp:expr, $table:expr, $first:expr, $second:expr, $step:expr) => {{
        let offset = (*$pc).c as i16 as isize;
        let target = $pc.offset(offset);
        let to = $fp.add((*target).a as usize);
        let (x, y) = (*to, *to.add(1));
        let dies = |v: Value| v.is_pointer() && (*v.as_pointer()).rc <= 1 + (x == y) as u32;
        if !dies(x) && !dies(y) {
            let (first, second): (Value, Value) = ($first, $second);
            first.incref();
            second.incref();
            *to = first;
            *to.add(1) = second;
            $step;
            if x.is_pointer() {
                (*x.as_pointer()).rc -= 1;
                ophion_object::counts::operation();
            }
            if y.is_pointer() {
                (*y.as_pointer()).rc -= 1;
                ophion_object::counts::operation();
            }
            if (*$vm).burn(offset.unsigned_abs() as i64 + 1) {
                let target = target.add(1);
                slow!(super::slow::safepoint, $vm, target, $fp, $table)
            }
            next!($vm, target.add(1), $fp, $table)
        }
    }};
}

op! {
    /// The keys, the values or the pairs of a dict.
    ForIterDict(vm, pc, fp, table) {
        use records::dict_keyiterator as f;
        let it = reg!(fp, (*pc).b);
        let number = if it.is_pointer() { (*it.as_pointer()).shape } else { 0 };
        if number != shape::DICT_KEYITERATOR && number != shape::DICT_VALUEITERATOR && number != shape::DICT_ITEMITERATOR {
            slow!(for_iter_slow, vm, pc, fp, table)
        }
        let dict = records::get(it, f::DICT);
        if dict.is_null() { slow!(for_iter_slow, vm, pc, fp, table) }
        let d = dicts::data(dict);
        let at = records::raw(it, f::INDEX);
        let left = records::raw(it, f::LEFT);
        if d.used as u64 != *records::raw(it, f::USED) || *left == 0 { slow!(for_iter_slow, vm, pc, fp, table) }
        let (entries, n) = (d.entries.as_ptr(), d.entries.len());
        let mut i = *at as usize;
        while i < n && (*entries.add(i)).key.is_null() {
            i += 1;
        }
        if i >= n { slow!(for_iter_slow, vm, pc, fp, table) }
        let e = entries.add(i);
        if number == shape::DICT_ITEMITERATOR {
            if takes_pair(pc) {
                pair!(vm, pc, fp, table, (*e).key, (*e).value, {
                    *at = i as u64 + 1;
                    *left -= 1;
                });
            }
            slow!(for_iter_slow, vm, pc, fp, table)
        }
        *at = i as u64 + 1;
        *left -= 1;
        let v = if number == shape::DICT_KEYITERATOR { (*e).key } else { (*e).value };
        v.incref();
        item!(vm, pc, fp, table, v)
    }
}

/// The items that an iterator over a list or a tuple walks over, and where it is; None if it is another one, or at its end for good.
#[inline(always)]
pub(crate) unsafe fn walked<'a>(it: Value) -> Option<(&'a [Value], &'a mut u64)> {
    use records::{list_iterator as l, tuple_iterator as t};
    const { assert!(l::LIST == t::TUPLE && l::INDEX == t::INDEX) };
    // SAFETY: live; the shape tells the record's fields.
    unsafe {
        let of_list = it.has_shape(shape::LIST_ITERATOR);
        if !of_list && !it.has_shape(shape::TUPLE_ITERATOR) {
            return None;
        }
        let source = records::get(it, l::LIST);
        if source.is_null() {
            return None;
        }
        let items: &[Value] = if of_list { &lists::data(source).items } else { tuples::items(source) };
        Some((items, &mut *records::raw(it, l::INDEX)))
    }
}

op! {
    /// The items of a list or a tuple, each with its number.
    ForIterEnumerate(vm, pc, fp, table) {
        use records::enumerate as f;
        let it = reg!(fp, (*pc).b);
        if !it.has_shape(shape::ENUMERATE) { slow!(for_iter_slow, vm, pc, fp, table) }
        let count = records::get(it, f::COUNT);
        // (The number of an item is far from the largest small int.)
        if !count.is_int() || count.as_int() >= 1 << 48 || !takes_pair(pc) { slow!(for_iter_slow, vm, pc, fp, table) }
        let Some((items, at)) = walked(records::get(it, f::ITERATOR)) else { slow!(for_iter_slow, vm, pc, fp, table) };
        if *at as usize >= items.len() { slow!(loop_ends, vm, pc, fp, table) }
        let x = *items.as_ptr().add(*at as usize);
        pair!(vm, pc, fp, table, count, x, {
            *at += 1;
            *records::field(it, f::COUNT) = Value::small(count.as_int() + 1);
        });
        slow!(for_iter_slow, vm, pc, fp, table)
    }
}

op! {
    /// The items of two lists or tuples.
    ForIterZip(vm, pc, fp, table) {
        use records::zip as f;
        let it = reg!(fp, (*pc).b);
        if !it.has_shape(shape::ZIP) || *records::raw(it, f::STRICT) != 0 || !takes_pair(pc) {
            slow!(for_iter_slow, vm, pc, fp, table)
        }
        let &[first, second] = tuples::items(records::get(it, f::ITERATORS)) else { slow!(for_iter_slow, vm, pc, fp, table) };
        if first == second { slow!(for_iter_slow, vm, pc, fp, table) }
        let Some((items, at)) = walked(first) else { slow!(for_iter_slow, vm, pc, fp, table) };
        let Some((others, there)) = walked(second) else { slow!(for_iter_slow, vm, pc, fp, table) };
        if *at as usize >= items.len() { slow!(loop_ends, vm, pc, fp, table) }
        if *there as usize >= others.len() { slow!(for_iter_slow, vm, pc, fp, table) }
        let (x, y) = (*items.as_ptr().add(*at as usize), *others.as_ptr().add(*there as usize));
        pair!(vm, pc, fp, table, x, y, {
            *at += 1;
            *there += 1;
        });
        slow!(for_iter_slow, vm, pc, fp, table)
    }
}

warm_op! { for_iter_generator(vm, pc, fp, table) {
    let v = &mut *vm;
    v.pc = pc;
    v.fp = fp;
    let it = reg!(fp, (*pc).b);
    if v.resume(it, Value::NONE, mode::FOR, pc, fp) == Value::RAISED {
        v.unwind();
    }
    if v.fuel < 0 {
        v.at_safepoint();
    }
    resume!(vm)
} }

op! {
    /// The results of a function for the items of one container.
    ForIterMap(vm, pc, fp, table) {
        if !reg!(fp, (*pc).b).has_shape(shape::MAP) { slow!(for_iter_slow, vm, pc, fp, table) }
        slow!(for_iter_map, vm, pc, fp, table)
    }
}

warm_op! { for_iter_map(vm, pc, fp, table) {
    let v = &mut *vm;
    v.pc = pc;
    v.fp = fp;
    let Some(out) = v.start_map(reg!(fp, (*pc).b)) else { slow!(for_iter_slow, vm, pc, fp, table) };
    if out == Value::PUSHED && !v.needs_attention() && v.fuel >= 0 { resume!(vm) }
    if out == Value::PUSHED || out == Value::RAISED {
        if out == Value::RAISED { v.end_or_unwind(); }
        if v.needs_attention() && !v.pc.is_null() { v.attend(); }
        resume!(vm)
    }
    item!(vm, pc, fp, table, out)
} }

op! {
    /// An iterator of a native module.
    ForIterNative(vm, pc, fp, table) { slow!(for_iter_native, vm, pc, fp, table) }
}

warm_op! { for_iter_native(vm, pc, fp, table) {
    let v = &mut *vm;
    v.pc = pc;
    v.fp = fp;
    let it = reg!(fp, (*pc).b);
    let Some(step) = v.native_step(it) else { slow!(for_iter_slow, vm, pc, fp, table) };
    // Its register owns it meanwhile.
    let held = std::mem::ManuallyDrop::new(Object::own(it));
    match step(v, &held) {
        Ok(Some(o)) => { item!(vm, pc, fp, table, o.into_value()) }
        Ok(None) => v.end_of_iteration(),
        Err(_) => v.unwind(),
    }
    if v.needs_attention() && !v.pc.is_null() { v.attend(); }
    resume!(vm)
} }

warm_op! { for_iter_slow(vm, pc, fp, table) {
    let v = &mut *vm;
    v.pc = pc;
    v.fp = fp;
    let it = reg!(fp, (*pc).b);
    // `for k, v in d.items()`: no pair is made that would be taken apart at once.
    if it.has_shape(shape::DICT_ITEMITERATOR) {
        let target = pc.offset((*pc).c as i16 as isize);
        let next = *target;
        if next.op == ophion_bytecode::Op::Unpack as u8
            && next.b == (*pc).a
            && next.flags & ophion_bytecode::KILL_B != 0
            && next.c == 2
        {
            match v.step_dict(it) {
                Err(_) => v.unwind(),
                Ok(None) => v.end_of_iteration(),
                Ok(Some((key, value))) => {
                    let to = fp.add(next.a as usize);
                    let (key, value) = (key.incref(), value.incref());
                    let first = std::mem::replace(&mut *to, key);
                    let second = std::mem::replace(&mut *to.add(1), value);
                    v.burn(((*pc).c as i16).unsigned_abs() as i64 + 1);
                    v.pc = target.add(1);
                    first.decref();
                    second.decref();
                    if v.fuel < 0 {
                        let target = v.pc;
                        slow!(super::slow::safepoint, vm, target, fp, table)
                    }
                }
            }
            if v.needs_attention() && !v.pc.is_null() { v.attend(); }
            resume!(vm)
        }
    }
    if it.has_shape(shape::ENUMERATE) || it.has_shape(shape::ZIP) {
        let target = pc.offset((*pc).c as i16 as isize);
        let next = *target;
        if next.op == ophion_bytecode::Op::Unpack as u8
            && next.b == (*pc).a
            && next.flags & ophion_bytecode::KILL_B != 0
            && next.c == 2
        {
            let mut known = true;
            match v.step_pair(it) {
                Pair::Raised => v.unwind(),
                Pair::End => v.end_of_iteration(),
                Pair::Items(first, second) => {
                    let to = fp.add(next.a as usize);
                    let first = Object::own(std::mem::replace(&mut *to, first.into_value()));
                    let second = Object::own(std::mem::replace(&mut *to.add(1), second.into_value()));
                    v.burn(((*pc).c as i16).unsigned_abs() as i64 + 1);
                    v.pc = target.add(1);
                    drop(first);
                    drop(second);
                    if v.fuel < 0 {
                        let target = v.pc;
                        slow!(super::slow::safepoint, vm, target, fp, table)
                    }
                }
                Pair::Unknown => known = false,
            }
            if known {
                if v.needs_attention() && !v.pc.is_null() { v.attend(); }
                resume!(vm)
            }
        }
    }
    // Its register owns it meanwhile.
    let held = std::mem::ManuallyDrop::new(Object::own(it));
    match v.advance(&held) {
        Advance::Item(o) => {
            item!(vm, pc, fp, table, o.into_value())
        }
        Advance::End => v.end_of_iteration(),
        Advance::Raised => v.unwind(),
        Advance::Unknown if it.has_shape(shape::GENERATOR) => {
            (*pc).op = Quick::ForIterGenerator as u8;
            slow!(for_iter_generator, vm, pc, fp, table)
        }
        Advance::Unknown => {
            let m = types::data(types::type_of(&v.heap, it)).special(Special::Next);
            let out = if m.is_null() {
                let t = v.type_name(&held);
                v.type_error(format!("'{t}' object is not an iterator"));
                Value::RAISED
            } else {
                v.call_special(m, it, &[], 1)
            };
            match out {
                Value::PUSHED => {}
                Value::RAISED => v.end_or_unwind(),
                x => { item!(vm, pc, fp, table, x) }
            }
        }
    }
    if v.needs_attention() && !v.pc.is_null() { v.attend(); }
    resume!(vm)
} }

slow_op! { GetLen(vm, pc, fp, table) {
    let v = &mut *vm;
    v.pc = pc;
    v.fp = fp;
    let o = Object::share(reg!(fp, (*pc).b));
    let out = match v.len(&o) { Ok(n) => Value::small(n as i64), Err(_) => Value::RAISED };
    drop(o);
    super::finish(vm, pc, fp, table, out)
} }
