//! Building containers and strings.

use crate::{Object, PyResult, Value, Vm, shape};
use ophion_object::dicts::Probe;
use ophion_object::{dicts, hashing, lists, records, sets, strings, tuples};

unsafe fn take(fp: *mut Value, from: u16, n: usize) -> Vec<Value> {
    unsafe { (0..n).map(|i| std::mem::replace(&mut *fp.add(from as usize + i), Value::NULL)).collect() }
}

warm_op! { BuildTuple(vm, pc, fp, table) {
    let n = (*pc).c as usize;
    let from = fp.add((*pc).b as usize);
    let t = tuples::new_owned(&mut (*vm).heap, std::slice::from_raw_parts(from, n));
    for i in 0..n { *from.add(i) = Value::NULL }
    set!(vm, pc.add(1), fp, table, (*pc).a, t)
} }

warm_op! { BuildList(vm, pc, fp, table) {
    let n = (*pc).c as usize;
    let from = fp.add((*pc).b as usize);
    // `[a, *b]`: room for a few more, so that a short rest does not move the buffer.
    let next = *pc.add(1);
    let alone = n == 0 && next.flags & ophion_bytecode::FLAG_X != 0;
    let more = if next.op == ophion_bytecode::Op::ListExtend as u8 && !alone { 8 } else { 0 };
    let mut items = Vec::with_capacity(n + more);
    for i in 0..n {
        items.push(std::mem::replace(&mut *from.add(i), Value::NULL));
    }
    let l = lists::new(&mut (*vm).heap, items);
    set!(vm, pc.add(1), fp, table, (*pc).a, l)
} }

warm_op! { BuildSet(vm, pc, fp, table) {
    let v = &mut *vm;
    v.pc = pc;
    v.fp = fp;
    let set = Object::own(sets::new_set(&mut v.heap));
    let from = fp.add((*pc).b as usize);
    for i in 0..(*pc).c as usize {
        let x = Object::own(std::mem::replace(&mut *from.add(i), Value::NULL));
        // What no code of the program has a say in, in a set that is not full.
        if let Some(hash) = hashing::native(&v.heap, x.value()).map(|h| h as u64) {
            let s = sets::data(set.value());
            let found = if s.table.is_empty() { Probe::Missing } else { s.probe(x.value(), hash, 0) };
            match found {
                Probe::Found(_) => continue,
                Probe::Missing => {
                    s.insert_new(&mut v.heap, x.into_value(), hash);
                    continue;
                }
                Probe::Ask { .. } => {}
            }
        }
        if v.set_add(&set, &x).is_err() {
            drop((x, set));
            (i + 1..(*pc).c as usize).for_each(|i| std::mem::replace(&mut *from.add(i), Value::NULL).decref());
            v.unwind();
            resume!(vm)
        }
    }
    super::finish(vm, pc, fp, table, set.into_value())
} }

warm_op! { BuildMap(vm, pc, fp, table) {
    let v = &mut *vm;
    v.pc = pc;
    v.fp = fp;
    let dict = Object::own(dicts::new(&mut v.heap));
    // Their registers own them until all is well; then they are released from the first to the last.
    let from = fp.add((*pc).b as usize);
    let n = 2 * (*pc).c as usize;
    if n > 8 {
        dicts::data(dict.value()).reserve(&mut v.heap, n / 2);
    }
    for p in Object::slice(from, n).chunks_exact(2) {
        if let Some(hash) = hashing::native(&v.heap, p[0].value()).map(|h| h as u64) {
            let d = dicts::data(dict.value());
            if let Probe::Missing = d.probe(p[0].value(), hash) {
                d.insert_new(&mut v.heap, p[0].value().incref(), hash, p[1].value().incref());
                continue;
            }
        }
        if v.dict_set(&dict, &p[0], &p[1]).is_err() {
            drop(dict);
            v.unwind();
            resume!(vm)
        }
    }
    for i in 0..n {
        std::mem::replace(&mut *from.add(i), Value::NULL).decref();
    }
    super::finish(vm, pc, fp, table, dict.into_value())
} }

op! { BuildString(vm, pc, fp, table) { slow!(build_string, vm, pc, fp, table) } }

warm_op! { build_string(vm, pc, fp, table) {
    let n = (*pc).c as usize;
    let from = fp.add((*pc).b as usize);
    let s = strings::join_all(&mut (*vm).heap, std::slice::from_raw_parts(from, n));
    for i in 0..n {
        let x = std::mem::replace(&mut *from.add(i), Value::NULL);
        x.decref();
    }
    set!(vm, pc.add(1), fp, table, (*pc).a, s)
} }

op! { ListAppend(vm, pc, fp, table) {
    let list = lists::data(reg!(fp, (*pc).a));
    let from = fp.add((*pc).b as usize);
    let v = *from;
    if (*pc).flags & ophion_bytecode::KILL_B != 0 { *from = Value::NULL } else { v.incref(); }
    if list.items.len() == list.items.capacity() {
        return append_growing(vm, pc, fp, table, v)
    }
    let n = list.items.len();
    list.items.as_mut_ptr().add(n).write(v);
    list.items.set_len(n + 1);
    next!(vm, pc.add(1), fp, table)
} }

#[cold]
#[inline(never)]
unsafe extern "sysv64" fn append_growing(
    vm: *mut Vm,
    pc: *mut ophion_object::codes::Live,
    fp: *mut Value,
    table: *const super::Handler,
    v: Value,
) -> super::Next {
    #[allow(dead_code)]
    type Mode = crate::dispatch::Fast;
    unsafe {
        lists::data(reg!(fp, (*pc).a)).items.push(v);
        next!(vm, pc.add(1), fp, table)
    }
}

op! { ListExtend(vm, pc, fp, table) {
    // `f(*x)` makes a tuple of x alone, as the next instruction; a tuple it has already been.
    let o = reg!(fp, (*pc).b);
    let following = pc.add(1);
    let list = reg!(fp, (*pc).a);
    if (*pc).flags & ophion_bytecode::FLAG_X != 0
        && o.has_shape(shape::TUPLE)
        && (*following).op == ophion_bytecode::Op::ListToTuple as u8
        && (*following).b == (*pc).a
        && (*following).a == (*pc).a
        && (*list.as_pointer()).rc == 1
        && lists::data(list).items.is_empty()
    {
        if (*pc).flags & ophion_bytecode::KILL_B != 0 {
            reg!(fp, (*pc).b) = Value::NULL;
        } else {
            (*o.as_pointer()).rc += 1;
            ophion_object::counts::operation();
        }
        set!(vm, following.add(1), fp, table, (*pc).a, o)
    }
    slow!(list_extend, vm, pc, fp, table)
} }

warm_op! { list_extend(vm, pc, fp, table) {
    let v = &mut *vm;
    v.pc = pc;
    v.fp = fp;
    let from = reg!(fp, (*pc).b);
    let known: Option<&[Value]> = if from.has_shape(crate::shape::TUPLE) {
        Some(ophion_object::tuples::items(from))
    } else if from.has_shape(crate::shape::LIST) {
        Some(&lists::data(from).items)
    } else {
        None
    };
    if let Some(items) = known {
        // The list is of the program's own making, and no other.
        lists::data(reg!(fp, (*pc).a)).items.extend(items.iter().map(|x| x.incref()));
        super::release_operands(pc, fp);
        go_on!(vm, pc, fp, table)
    }
    let list = Object::share(reg!(fp, (*pc).a));
    let o = Object::share(reg!(fp, (*pc).b));
    if from.has_shape(shape::GENERATOR)
        && let Ok(walk) = v.prelude_function("extend_of")
    {
        let _ = v.tail_call(walk, vec![list, o]);
        let control = crate::frames::Control::new(crate::frames::ReturnKind::Complete, 0);
        let ret = crate::calls::Return { pc, fp, control, slot: std::ptr::null_mut() };
        let out = v.push_tail_call(ret);
        if out == Value::RAISED { v.unwind(); }
        resume!(vm)
    }
    // `f(*x)` makes a tuple of x alone, which asks nothing.
    let alone = (*pc).flags & ophion_bytecode::FLAG_X != 0 && v.list_items(&list).is_some_and(<[Object]>::is_empty);
    let items = match if alone { v.collect(&o) } else { v.collect_sized(&o) } {
        Ok(items) => items,
        Err(_) => {
            if v.raised_is(crate::Exc::TypeError) && v.special(&o, crate::Special::Iter).is_none() && !v.is_sequence(&o) {
                v.take_exception();
                let t = v.type_name(&o);
                if (*pc).flags & ophion_bytecode::FLAG_X != 0 {
                    let f = Object::share(reg!(fp, (*pc).c));
                    let name = v.callable_name(&f);
                    v.type_error(format!("{name} argument after * must be an iterable, not {t}"));
                } else {
                    v.type_error(format!("Value after * must be an iterable, not {t}"));
                }
            }
            drop(list);
            drop(o);
            v.unwind();
            resume!(vm)
        }
    };
    v.list_items_mut(&list).extend(items);
    drop(list);
    drop(o);
    super::release_operands(pc, fp);
    go_on!(vm, pc, fp, table)
} }

warm_op! { ListToTuple(vm, pc, fp, table) {
    let v = &mut *vm;
    let l = std::mem::replace(&mut reg!(fp, (*pc).b), Value::NULL);
    // Nobody else has the list: its values move.
    let items = if (*l.as_pointer()).rc == 1 {
        std::mem::take(&mut lists::data(l).items)
    } else {
        lists::data(l).items.iter().map(|v| v.incref()).collect()
    };
    let t = tuples::new_owned(&mut v.heap, &items);
    drop(items);
    l.decref();
    set!(vm, pc.add(1), fp, table, (*pc).a, t)
} }

warm_op! { SetAdd(vm, pc, fp, table) {
    let v = &mut *vm;
    let key = reg!(fp, (*pc).b);
    if reg!(fp, (*pc).a).has_shape(shape::SET)
        && let Some(hash) = hashing::native(&v.heap, key).map(|h| h as u64)
    {
        let s = sets::data(reg!(fp, (*pc).a));
        let found = if s.table.is_empty() { Some(None) } else { s.first_probe(key, hash) };
        let missing = match found {
            Some(found) => Some(found.is_none()),
            None => match s.probe(key, hash, 0) {
                Probe::Found(_) => Some(false),
                Probe::Missing => Some(true),
                Probe::Ask { .. } => None,
            },
        };
        if let Some(missing) = missing {
            if missing {
                s.insert_new(&mut v.heap, key.incref(), hash);
            }
            super::release_operands(pc, fp);
            go_on!(vm, pc, fp, table)
        }
    }
    v.pc = pc;
    v.fp = fp;
    // Their registers own them meanwhile.
    let set = std::mem::ManuallyDrop::new(Object::own(reg!(fp, (*pc).a)));
    let x = std::mem::ManuallyDrop::new(Object::own(reg!(fp, (*pc).b)));
    if set.value().has_shape(shape::SET) && let Some(out) = v.lookup_start(set.value(), x.value()) {
        return super::finish(vm, pc, fp, table, out);
    }
    // The compiler's own sets are sets, but one of them is a variable that programs can reach.
    let failed = if set.value().has_shape(shape::SET) {
        v.set_add(&set, &x).is_err()
    } else {
        let t = v.type_name(&set);
        v.type_error(format!("'{t}' object is not a set"));
        true
    };
    if failed { v.unwind(); resume!(vm) }
    super::release_operands(pc, fp);
    go_on!(vm, pc, fp, table)
} }

slow_op! { SetUpdate(vm, pc, fp, table) {
    let v = &mut *vm;
    v.pc = pc;
    v.fp = fp;
    let (set, o) = (Object::share(reg!(fp, (*pc).a)), Object::share(reg!(fp, (*pc).b)));
    let r = v.set_update(&set, &o);
    drop(set);
    drop(o);
    if r.is_err() { v.unwind(); resume!(vm) }
    super::release_operands(pc, fp);
    go_on!(vm, pc, fp, table)
} }

warm_op! { MapAdd(vm, pc, fp, table) {
    if reg!(fp, (*pc).a).has_shape(shape::DICT) && super::items::put_natively(vm, pc, fp) {
        go_on!(vm, pc, fp, table)
    }
    let v = &mut *vm;
    v.pc = pc;
    v.fp = fp;
    if let Some(out) = v.lookup_start(reg!(fp, (*pc).a), reg!(fp, (*pc).b)) {
        return super::finish(vm, pc, fp, table, out);
    }
    let (d, k, x) = (Object::share(reg!(fp, (*pc).a)), Object::share(reg!(fp, (*pc).b)), Object::share(reg!(fp, (*pc).c)));
    let failed = v.dict_set(&d, &k, &x).is_err();
    drop((d, k, x));
    if failed { v.unwind(); resume!(vm) }
    super::release_operands(pc, fp);
    go_on!(vm, pc, fp, table)
} }

slow_op! { DictUpdate(vm, pc, fp, table) {
    let v = &mut *vm;
    v.pc = pc;
    v.fp = fp;
    let (d, o) = (Object::share(reg!(fp, (*pc).a)), Object::share(reg!(fp, (*pc).b)));
    let r = v.dict_merge(&d, &o);
    if r.is_err() && v.raised_is(crate::Exc::AttributeError) {
        v.take_exception();
        let t = v.type_name(&o);
        v.type_error(format!("'{t}' object is not a mapping"));
    }
    drop((d, o));
    if r.is_err() { v.unwind(); resume!(vm) }
    super::release_operands(pc, fp);
    go_on!(vm, pc, fp, table)
} }

slow_op! { DictMerge(vm, pc, fp, table) {
    let v = &mut *vm;
    v.pc = pc;
    v.fp = fp;
    let (d, o, f) = (Object::share(reg!(fp, (*pc).a)), Object::share(reg!(fp, (*pc).b)), Object::share(reg!(fp, (*pc).c)));
    let r = v.merge_keywords(&d, &o, &f);
    drop((d, o, f));
    if r.is_err() { v.unwind(); resume!(vm) }
    super::release_operands(pc, fp);
    go_on!(vm, pc, fp, table)
} }

warm_op! { FormatSimple(vm, pc, fp, table) {
    let v = &mut *vm;
    v.pc = pc;
    v.fp = fp;
    let x = reg!(fp, (*pc).b);
    let out = if x.has_shape(shape::STR) { x.incref() } else if x.is_int() {
        strings::of_i64(&mut v.heap, x.as_int())
    } else {
        let spec = v.heap.empty_str;
        v.format_start(x, spec)
    };
    super::finish(vm, pc, fp, table, out)
} }

warm_op! { FormatWithSpec(vm, pc, fp, table) {
    let v = &mut *vm;
    v.pc = pc;
    v.fp = fp;
    let out = v.format_start(reg!(fp, (*pc).b), reg!(fp, (*pc).c));
    super::finish(vm, pc, fp, table, out)
} }

warm_op! { Convert(vm, pc, fp, table) {
    let v = &mut *vm;
    v.pc = pc;
    v.fp = fp;
    let x = reg!(fp, (*pc).b);
    let out = match (*pc).c {
        3 => match v.ascii(&Object::share(x)) { Ok(o) => o.into_value(), Err(_) => Value::RAISED },
        c => v.convert_start(x, if c == 1 { crate::Special::Str } else { crate::Special::Repr }),
    };
    super::finish(vm, pc, fp, table, out)
} }

slow_op! { BuildInterpolation(vm, pc, fp, table) {
    let v = &mut *vm;
    let parts = take(fp, (*pc).b, 3);
    let conversion = match (*pc).c {
        1 => v.str("s").into_value(),
        2 => v.str("r").into_value(),
        3 => v.str("a").into_value(),
        _ => Value::NONE,
    };
    let spec = if parts[2].is_null() { v.heap.empty_str.incref() } else { parts[2] };
    let o = records::new(&mut v.heap, shape::INTERPOLATION, &[parts[0], parts[1], conversion, spec], &[]);
    set!(vm, pc.add(1), fp, table, (*pc).a, o)
} }

slow_op! { BuildTemplate(vm, pc, fp, table) {
    let strings = std::mem::replace(&mut reg!(fp, (*pc).b), Value::NULL);
    let parts = std::mem::replace(&mut reg!(fp, (*pc).c), Value::NULL);
    let o = records::new(&mut (*vm).heap, shape::TEMPLATE, &[strings, parts], &[]);
    set!(vm, pc.add(1), fp, table, (*pc).a, o)
} }

impl Vm {
    /// Begins `str(x)` or `repr(x)` for the present instruction: a value, PUSHED or RAISED.
    unsafe fn convert_start(&mut self, x: Value, special: crate::Special) -> Value {
        // SAFETY: the operand is live in its register.
        unsafe {
            if x.is_int() {
                return strings::of_i64(&mut self.heap, x.as_int());
            }
            if special == crate::Special::Str && x.has_shape(shape::STR) {
                return x.incref();
            }
            let m = ophion_object::types::data(ophion_object::types::type_of(&self.heap, x)).special(special);
            if !m.is_null() {
                return self.call_special(m, x, &[], 1);
            }
            let x = Object::share(x);
            let r = if special == crate::Special::Str { self.str_of(&x) } else { self.repr(&x) };
            r.map_or(Value::RAISED, Object::into_value)
        }
    }

    pub(crate) unsafe fn format_start(&mut self, x: Value, spec: Value) -> Value {
        unsafe {
            let m = ophion_object::types::data(ophion_object::types::type_of(&self.heap, x))
                .special(crate::Special::Format);
            if m.is_null() {
                let (o, s) = (Object::share(x), Object::share(spec));
                return match self.format(&o, &s) {
                    Ok(o) => o.into_value(),
                    Err(_) => Value::RAISED,
                };
            }
            match self.call_special(m, x, &[spec], 1) {
                Value::PUSHED => Value::PUSHED,
                Value::RAISED => Value::RAISED,
                v => match self.check_format_result(Object::own(v)) {
                    Ok(o) => o.into_value(),
                    Err(_) => Value::RAISED,
                },
            }
        }
    }

    /// `ascii(o)`.
    pub fn ascii(&mut self, o: &Object) -> PyResult {
        let r = self.repr(o)?;
        if self.as_ascii(&r).is_some() {
            return Ok(r);
        }
        let mut out = String::new();
        if let Some(t) = self.as_text(&r) {
            for c in t.iter() {
                match c {
                    0..0x80 => out.push(c as u8 as char),
                    0x80..0x100 => out.push_str(&format!("\\x{c:02x}")),
                    0x100..0x1_0000 => out.push_str(&format!("\\u{c:04x}")),
                    _ => out.push_str(&format!("\\U{c:08x}")),
                }
            }
        }
        Ok(self.str(&out))
    }

    /// Adds all items of an iterable to a set.
    pub fn set_update(&mut self, set: &Object, o: &Object) -> PyResult<()> {
        if self.kind(o) == crate::Kind::Set {
            // Whatever a subclass's `__iter__` says.
            return self.set_add_all(set, o);
        }
        if self.shape_of(o) == shape::DICT {
            return self.set_add_keys(set, o);
        }
        let it = self.iter(o)?;
        while let Some(x) = self.next(&it)? {
            self.set_add(set, &x)?;
        }
        Ok(())
    }

    fn merge_keywords(&mut self, dict: &Object, o: &Object, function: &Object) -> PyResult<()> {
        if self.shape_of(o) == shape::DICT && self.dict_len(o) == 0 {
            return Ok(());
        }
        let mapping = self.kind(o) == crate::Kind::Dict || self.getattr_str_opt(o, "keys")?.is_some();
        if !mapping {
            return Err(self.no_mapping(o, function));
        }
        let plain = self.kind(o) == crate::Kind::Dict && (self.shape_of(o) == shape::DICT || !self.overrides_iter(o));
        if plain {
            for (k, v) in self.dict_items(o) {
                self.check_keyword(dict, &k, function)?;
                self.dict_set(dict, &k, &v)?;
            }
            return Ok(());
        }
        let merged = self.merge_keywords_by_keys(dict, o, function);
        if merged.is_err() && self.raised_is(crate::Exc::AttributeError) {
            self.take_exception();
            return Err(self.no_mapping(o, function));
        }
        merged
    }

    fn no_mapping(&mut self, o: &Object, function: &Object) -> crate::Stop {
        let name = self.callable_name(function);
        let t = self.type_name(o);
        self.type_error(format!("{name} argument after ** must be a mapping, not {t}"))
    }

    fn merge_keywords_by_keys(&mut self, dict: &Object, o: &Object, function: &Object) -> PyResult<()> {
        let keys = self.call_method(o, "keys", &[])?;
        let keys = self.iter_of_keys(o, &keys)?;
        for k in self.collect(&keys)? {
            // A key that is there already is refused before its value is asked for, one that is no string after it.
            let text = self.is_str(&k);
            if text {
                self.check_keyword(dict, &k, function)?;
            }
            let v = self.get_item(o, &k)?;
            if !text {
                return Err(self.type_error("keywords must be strings"));
            }
            self.dict_set(dict, &k, &v)?;
        }
        Ok(())
    }

    /// A keyword of a call is a string, and not among those merged before.
    fn check_keyword(&mut self, dict: &Object, k: &Object, function: &Object) -> PyResult<()> {
        if !self.is_str(k) {
            return Err(self.type_error("keywords must be strings"));
        }
        if self.dict_get(dict, k)?.is_some() {
            let (n, name) = (self.lossy(k), self.callable_name(function));
            return Err(self.type_error(format!("{name} got multiple values for keyword argument '{n}'")));
        }
        Ok(())
    }

    /// `module.qualname()` of a callable, for messages about its arguments.
    pub(crate) fn callable_name(&mut self, f: &Object) -> String {
        let q = self.getattr_str_opt(f, "__qualname__").ok().flatten();
        let m = self.getattr_str_opt(f, "__module__").ok().flatten();
        match (q, m) {
            (Some(q), Some(m)) if self.is_str(&q) => {
                let q = self.lossy(&q);
                if self.is_str(&m) && self.lossy(&m) != "builtins" {
                    format!("{}.{q}()", self.lossy(&m))
                } else {
                    format!("{q}()")
                }
            }
            (Some(q), _) if self.is_str(&q) => format!("{}()", self.lossy(&q)),
            _ => {
                let s = self.str_of(f);
                match s {
                    Ok(s) => self.lossy(&s),
                    Err(_) => "?".into(),
                }
            }
        }
    }
}
