//! Moves, constants, cells and names.

use crate::{Exc, Object, Value, Vm};
use ophion_bytecode::CodeFlags;
use ophion_object::codes::{CodeData, frame};
use ophion_object::{dicts, records, strings, tuples};

use crate::dispatch::Quick;

op! { Nop(vm, pc, fp, table) { next!(vm, pc.add(1), fp, table) } }

op! { Move(vm, pc, fp, table) {
    let v = reg!(fp, (*pc).b);
    v.incref();
    set!(vm, pc.add(1), fp, table, (*pc).a, v)
} }

op! { Take(vm, pc, fp, table) {
    let from = fp.add((*pc).b as usize);
    let v = *from;
    *from = Value::NULL;
    set!(vm, pc.add(1), fp, table, (*pc).a, v)
} }

op! { LoadConst(vm, pc, fp, table) {
    let code = ((*fp.offset(frame::CODE)).0 - frame::TAG) as *const CodeData;
    let v = *(*code).consts.add((*pc).bc() as usize);
    v.incref();
    set!(vm, pc.add(1), fp, table, (*pc).a, v)
} }

op! { LoadInt(vm, pc, fp, table) {
    set!(vm, pc.add(1), fp, table, (*pc).a, Value::small((*pc).bc() as i32 as i64))
} }

op! { Clear(vm, pc, fp, table) { set!(vm, pc.add(1), fp, table, (*pc).a, Value::NULL) } }

op! { CheckLocal(vm, pc, fp, table) {
    if reg!(fp, (*pc).a).is_null() { slow!(unbound_local, vm, pc, fp, table) }
    next!(vm, pc.add(1), fp, table)
} }

op! { DeleteLocal(vm, pc, fp, table) {
    if reg!(fp, (*pc).a).is_null() { slow!(unbound_local, vm, pc, fp, table) }
    set!(vm, pc.add(1), fp, table, (*pc).a, Value::NULL)
} }

slow_op! { unbound_local(vm, pc, fp, table) {
    let v = &mut *vm;
    v.pc = pc;
    v.fp = fp;
    v.raise_unbound((*pc).a as usize);
    v.unwind();
    resume!(vm)
} }

warm_op! { MakeCell(vm, pc, fp, table) {
    let at = fp.add((*pc).a as usize);
    *at = records::new(&mut (*vm).heap, crate::shape::CELL, &[*at], &[]);
    next!(vm, pc.add(1), fp, table)
} }

op! { LoadCell(vm, pc, fp, table) {
    let cell = reg!(fp, (*pc).b);
    let v = records::get(cell, records::cell::CONTENTS);
    if v.is_null() { slow!(unbound_cell, vm, pc, fp, table) }
    v.incref();
    set!(vm, pc.add(1), fp, table, (*pc).a, v)
} }

slow_op! { unbound_cell(vm, pc, fp, table) {
    let v = &mut *vm;
    v.pc = pc;
    v.fp = fp;
    let r = if (*pc).op == ophion_bytecode::Op::DeleteCell as u8 { (*pc).a } else { (*pc).b };
    v.raise_unbound(r as usize);
    v.unwind();
    resume!(vm)
} }

op! { StoreCell(vm, pc, fp, table) {
    let cell = reg!(fp, (*pc).a);
    let from = fp.add((*pc).b as usize);
    let v = *from;
    if (*pc).flags & ophion_bytecode::KILL_B != 0 { *from = Value::NULL } else { v.incref(); }
    let at = (cell.as_pointer() as *mut Value).add(1);
    let old = *at;
    *at = v;
    if old.is_pointer() {
        let p = old.as_pointer();
        (*p).rc -= 1;
        ophion_object::counts::operation();
        if (*p).rc == 0 { return Mode::release(vm, pc.add(1), fp, table, p) }
    }
    next!(vm, pc.add(1), fp, table)
} }

slow_op! { DeleteCell(vm, pc, fp, table) {
    let cell = reg!(fp, (*pc).a);
    if records::get(cell, records::cell::CONTENTS).is_null() { slow!(unbound_cell, vm, pc, fp, table) }
    records::set(cell, records::cell::CONTENTS, Value::NULL);
    go_on!(vm, pc, fp, table)
} }

/// The cell of free variable `i`, borrowed.
#[inline(always)]
unsafe fn free_cell(fp: *mut Value, i: u16) -> Value {
    unsafe {
        let closure = records::get(*fp.offset(frame::FUNCTION), records::function::CLOSURE);
        *(closure.as_pointer() as *const Value).add(2 + i as usize)
    }
}

op! { LoadFree(vm, pc, fp, table) {
    let v = records::get(free_cell(fp, (*pc).b), records::cell::CONTENTS);
    if v.is_null() { slow!(unbound_free, vm, pc, fp, table) }
    v.incref();
    set!(vm, pc.add(1), fp, table, (*pc).a, v)
} }

slow_op! { unbound_free(vm, pc, fp, table) {
    let v = &mut *vm;
    v.pc = pc;
    v.fp = fp;
    let i = if (*pc).op == ophion_bytecode::Op::DeleteFree as u8 { (*pc).a } else { (*pc).b };
    v.raise_unbound_free(i as usize);
    v.unwind();
    resume!(vm)
} }

op! { StoreFree(vm, pc, fp, table) {
    let cell = free_cell(fp, (*pc).a);
    let from = fp.add((*pc).b as usize);
    let v = *from;
    if (*pc).flags & ophion_bytecode::KILL_B != 0 { *from = Value::NULL } else { v.incref(); }
    let at = (cell.as_pointer() as *mut Value).add(1);
    let old = *at;
    *at = v;
    if old.is_pointer() {
        let p = old.as_pointer();
        (*p).rc -= 1;
        ophion_object::counts::operation();
        if (*p).rc == 0 { return Mode::release(vm, pc.add(1), fp, table, p) }
    }
    next!(vm, pc.add(1), fp, table)
} }

slow_op! { DeleteFree(vm, pc, fp, table) {
    let cell = free_cell(fp, (*pc).a);
    if records::get(cell, records::cell::CONTENTS).is_null() { slow!(unbound_free, vm, pc, fp, table) }
    records::set(cell, records::cell::CONTENTS, Value::NULL);
    go_on!(vm, pc, fp, table)
} }

op! { LoadClosure(vm, pc, fp, table) {
    let v = free_cell(fp, (*pc).b);
    v.incref();
    set!(vm, pc.add(1), fp, table, (*pc).a, v)
} }

slow_op! { LoadFreeOrClass(vm, pc, fp, table) {
    let v = &mut *vm;
    v.pc = pc;
    v.fp = fp;
    let name = v.free_name((*pc).c as usize);
    let mapping = Object::share(reg!(fp, (*pc).b));
    let out = match v.lookup_namespace(&mapping, name) {
        Err(_) => Value::RAISED,
        Ok(Some(o)) => o.into_value(),
        Ok(None) => {
            let o = records::get(free_cell(fp, (*pc).c), records::cell::CONTENTS);
            if o.is_null() { v.raise_unbound_free((*pc).c as usize); Value::RAISED } else { o.incref() }
        }
    };
    super::finish(vm, pc, fp, table, out)
} }

slow_op! { LoadCellOrClass(vm, pc, fp, table) {
    let v = &mut *vm;
    v.pc = pc;
    v.fp = fp;
    let name = v.local_name((*pc).c as usize);
    let mapping = Object::share(reg!(fp, (*pc).b));
    let out = match v.lookup_namespace(&mapping, name) {
        Err(_) => Value::RAISED,
        Ok(Some(o)) => o.into_value(),
        Ok(None) => {
            let o = records::get(reg!(fp, (*pc).c), records::cell::CONTENTS);
            if o.is_null() { v.raise_unbound((*pc).c as usize); Value::RAISED } else { o.incref() }
        }
    };
    super::finish(vm, pc, fp, table, out)
} }

// ---- names ------------------------------------------------------------------------------------------------------------

#[inline(always)]
unsafe fn globals(fp: *mut Value) -> Value {
    unsafe { records::get(*fp.offset(frame::FUNCTION), records::function::GLOBALS) }
}

#[inline(always)]
unsafe fn name(fp: *mut Value, i: usize) -> Value {
    unsafe {
        let code = ((*fp.offset(frame::CODE)).0 - frame::TAG) as *const CodeData;
        *(*code).names.add(i)
    }
}

op! { LoadGlobal(vm, pc, fp, table) { slow!(load_global_slow, vm, pc, fp, table) } }

op! {
    /// Found in the globals: cache = (version of the dict's keys, index of the entry).
    LoadGlobalModule(vm, pc, fp, table) {
        let d = globals(fp).as_pointer() as *const dicts::DictData;
        let (version, index) = (*pc).cache_pair();
        if (*d).version != version { slow!(load_global_slow, vm, pc, fp, table) }
        let v = (*(*d).entries.as_ptr().add(index as usize)).value;
        v.incref();
        set!(vm, pc.add(1), fp, table, (*pc).a, v)
    }
}

op! {
    /// Not in the globals, found in the built-ins: cache = (version of the globals' keys, index in the built-ins).
    LoadGlobalBuiltin(vm, pc, fp, table) {
        let d = globals(fp).as_pointer() as *const dicts::DictData;
        let (version, index) = (*pc).cache_pair();
        let b = (*vm).builtins.value().as_pointer() as *const dicts::DictData;
        if (*d).version != version || index as usize >= (*b).entries.len() { slow!(load_global_slow, vm, pc, fp, table) }
        let e = (*b).entries.as_ptr().add(index as usize);
        if (*e).key != name(fp, (*pc).bc() as usize) { slow!(load_global_slow, vm, pc, fp, table) }
        let v = (*e).value;
        v.incref();
        set!(vm, pc.add(1), fp, table, (*pc).a, v)
    }
}

slow_op! { load_global_slow(vm, pc, fp, table) {
    let v = &mut *vm;
    v.pc = pc;
    v.fp = fp;
    let n = name(fp, (*pc).bc() as usize);
    let g = globals(fp);
    let out = if !g.has_shape(crate::shape::DICT) {
        // A namespace of the program's own class (annotationlib has one with `__missing__`).
        let empty = v.dict();
        v.load_name(&empty, n)
    } else {
        let hash = strings::hash(&v.heap, n) as u64;
        let d = dicts::data(g);
        let own_builtins = v.frame_builtins(crate::frames::Frame(fp));
        let shared = own_builtins == v.builtins.value();
        match d.find_str(n, hash) {
            Some(i) => {
                if let Some(cache) = v.heap.entry_of_version(d, i) {
                    (*pc).op = Quick::LoadGlobalModule as u8;
                    (*pc).cache = cache;
                }
                d.entries[i].value.incref()
            }
            None if !own_builtins.has_shape(crate::shape::DICT) => v.load_builtin(n),
            None => {
                let b = dicts::data(own_builtins);
                match b.find_str(n, hash) {
                    Some(i) => {
                        if let Some(cache) = v.heap.entry_of_version(d, i).filter(|_| shared) {
                            (*pc).op = Quick::LoadGlobalBuiltin as u8;
                            (*pc).cache = cache;
                        }
                        b.entries[i].value.incref()
                    }
                    None => v.site_builtin(n),
                }
            }
        }
    };
    super::finish(vm, pc, fp, table, out)
} }

op! { StoreGlobal(vm, pc, fp, table) {
    let d = globals(fp).as_pointer() as *mut dicts::DictData;
    let (version, index) = (*pc).cache_pair();
    if version == 0 || (*d).version != version { slow!(store_global_slow, vm, pc, fp, table) }
    let from = fp.add((*pc).a as usize);
    let v = *from;
    if (*pc).flags & ophion_bytecode::KILL_A != 0 { *from = Value::NULL } else { v.incref(); }
    let at = &raw mut (*(*d).entries.as_mut_ptr().add(index as usize)).value;
    let old = *at;
    *at = v;
    if old.is_pointer() {
        let p = old.as_pointer();
        (*p).rc -= 1;
        ophion_object::counts::operation();
        if (*p).rc == 0 { return Mode::release(vm, pc.add(1), fp, table, p) }
    }
    next!(vm, pc.add(1), fp, table)
} }

slow_op! { store_global_slow(vm, pc, fp, table) {
    let v = &mut *vm;
    v.pc = pc;
    v.fp = fp;
    let n = name(fp, (*pc).bc() as usize);
    let g = globals(fp);
    let value = reg!(fp, (*pc).a);
    dicts::set_str(&mut v.heap, g, n, value).decref();
    let d = dicts::data(g);
    if let Some(i) = d.find_str(n, strings::hash(&v.heap, n) as u64) {
        (*pc).cache = v.heap.entry_of_version(d, i).unwrap_or(0);
    }
    super::release_operands(pc, fp);
    go_on!(vm, pc, fp, table)
} }

slow_op! { DeleteGlobal(vm, pc, fp, table) {
    let v = &mut *vm;
    v.pc = pc;
    v.fp = fp;
    let n = name(fp, (*pc).bc() as usize);
    match dicts::remove_str(&v.heap, globals(fp), n) {
        Some(old) => old.decref(),
        None => { v.raise_name_error(n); v.unwind(); resume!(vm) }
    }
    go_on!(vm, pc, fp, table)
} }

op! { LoadName(vm, pc, fp, table) {
    // Module code: the namespace is the globals, and the look-up is a global's.
    if reg!(fp, 0) == globals(fp) {
        let d = globals(fp).as_pointer() as *const dicts::DictData;
        let (version, index) = (*pc).cache_pair();
        if version != 0 && (*d).version == version {
            let v = (*(*d).entries.as_ptr().add(index as usize)).value;
            v.incref();
            set!(vm, pc.add(1), fp, table, (*pc).a, v)
        }
    }
    slow!(load_name_slow, vm, pc, fp, table)
} }

slow_op! { load_name_slow(vm, pc, fp, table) {
    let v = &mut *vm;
    v.pc = pc;
    v.fp = fp;
    let n = name(fp, (*pc).bc() as usize);
    let ns = reg!(fp, 0);
    let g = globals(fp);
    if ns == g && g.has_shape(crate::shape::DICT) {
        let d = dicts::data(g);
        if let Some(i) = d.find_str(n, strings::hash(&v.heap, n) as u64) {
            (*pc).cache = v.heap.entry_of_version(d, i).unwrap_or(0);
            let out = d.entries[i].value.incref();
            return super::finish(vm, pc, fp, table, out);
        }
    }
    let ns = Object::share(ns);
    let out = v.load_name(&ns, n);
    super::finish(vm, pc, fp, table, out)
} }

slow_op! { LoadNameOrGlobal(vm, pc, fp, table) {
    let v = &mut *vm;
    v.pc = pc;
    v.fp = fp;
    let n = name(fp, (*pc).c as usize);
    let ns = Object::share(reg!(fp, (*pc).b));
    let out = v.load_name(&ns, n);
    super::finish(vm, pc, fp, table, out)
} }

op! { StoreName(vm, pc, fp, table) {
    let d = reg!(fp, 0);
    let (version, index) = (*pc).cache_pair();
    if version == 0 || !d.has_shape(crate::shape::DICT) || dicts::data(d).version != version {
        slow!(store_name_slow, vm, pc, fp, table)
    }
    let from = fp.add((*pc).a as usize);
    let v = *from;
    if (*pc).flags & ophion_bytecode::KILL_A != 0 { *from = Value::NULL } else { v.incref(); }
    let at = &raw mut (*dicts::data(d).entries.as_mut_ptr().add(index as usize)).value;
    let old = *at;
    *at = v;
    if old.is_pointer() {
        let p = old.as_pointer();
        (*p).rc -= 1;
        ophion_object::counts::operation();
        if (*p).rc == 0 { return Mode::release(vm, pc.add(1), fp, table, p) }
    }
    next!(vm, pc.add(1), fp, table)
} }

slow_op! { store_name_slow(vm, pc, fp, table) {
    let v = &mut *vm;
    v.pc = pc;
    v.fp = fp;
    let n = name(fp, (*pc).bc() as usize);
    let ns = reg!(fp, 0);
    let value = reg!(fp, (*pc).a);
    if ns.has_shape(crate::shape::DICT) {
        dicts::set_str(&mut v.heap, ns, n, value).decref();
        if ns == globals(fp) {
            let d = dicts::data(ns);
            if let Some(i) = d.find_str(n, strings::hash(&v.heap, n) as u64) {
                (*pc).cache = v.heap.entry_of_version(d, i).unwrap_or(0);
            }
        }
        super::release_operands(pc, fp);
        go_on!(vm, pc, fp, table)
    }
    let (ns, n, value) = (Object::share(ns), Object::share(n), Object::share(value));
    let out = match v.set_item(&ns, &n, &value) { Ok(()) => Value::NONE, Err(_) => Value::RAISED };
    super::finish(vm, pc, fp, table, out)
} }

slow_op! { DeleteName(vm, pc, fp, table) {
    let v = &mut *vm;
    v.pc = pc;
    v.fp = fp;
    let n = name(fp, (*pc).bc() as usize);
    let ns = Object::share(reg!(fp, 0));
    let key = Object::share(n);
    match v.del_item(&ns, &key) {
        Ok(()) => {}
        Err(_) => {
            if v.raised_is(Exc::KeyError) {
                v.take_exception();
                v.raise_name_error(n);
            }
            v.unwind();
            resume!(vm)
        }
    }
    go_on!(vm, pc, fp, table)
} }

slow_op! { LoadLocals(vm, pc, fp, table) {
    let v = &mut *vm;
    v.pc = pc;
    v.fp = fp;
    let out = match v.current_locals() { Ok(o) => o.into_value(), Err(_) => Value::RAISED };
    super::finish(vm, pc, fp, table, out)
} }

slow_op! { LoadBuiltins(vm, pc, fp, table) {
    let v = &mut *vm;
    v.pc = pc;
    v.fp = fp;
    let out = match v.builtin_of_frame(v.names.build_class) {
        Ok(Some(o)) => o.into_value(),
        Ok(None) => { v.raise(Exc::NameError, "__build_class__ not found"); Value::RAISED }
        Err(_) => Value::RAISED,
    };
    super::finish(vm, pc, fp, table, out)
} }

impl Vm {
    /// Name of local register `i` of the running frame.
    pub(crate) fn local_name(&self, i: usize) -> Value {
        // SAFETY: there is a running frame; locals have names.
        unsafe { self.frame().code().local_values.get(i).copied().unwrap_or(Value::NULL) }
    }
    /// Name of free variable `i` of the running frame, interned.
    pub(crate) fn free_name(&mut self, i: usize) -> Value {
        // SAFETY: there is a running frame.
        let name = unsafe { self.frame().code().code.free_names[i].clone() };
        strings::intern(&mut self.heap, &name)
    }
    #[cold]
    pub(crate) fn raise_unbound(&mut self, i: usize) {
        let name = self.local_name(i);
        // SAFETY: a live name; a running frame.
        unsafe {
            let text = strings::to_string(name);
            let in_function = self.frame().code().code.flags.contains(CodeFlags::OPTIMIZED);
            if in_function {
                let m = format!("cannot access local variable '{text}' where it is not associated with a value");
                // CPython gives the name to a plain NameError only.
                self.raise(Exc::UnboundLocalError, m);
            } else {
                self.name_error(Exc::NameError, format!("name '{text}' is not defined"), name);
            }
        }
    }
    #[cold]
    pub(crate) fn raise_unbound_free(&mut self, i: usize) {
        let name = self.free_name(i);
        // SAFETY: a live name.
        let text = unsafe { strings::to_string(name) };
        let m =
            format!("cannot access free variable '{text}' where it is not associated with a value in enclosing scope");
        self.name_error(Exc::NameError, m, name);
    }
    #[cold]
    pub(crate) fn raise_name_error(&mut self, name: Value) {
        // SAFETY: a live name.
        let text = unsafe { strings::to_string(name) };
        self.name_error(Exc::NameError, format!("name '{text}' is not defined"), name);
    }
    /// `namespace[name]` for a namespace that may be any mapping.
    pub(crate) fn lookup_namespace(&mut self, namespace: &Object, name: Value) -> crate::PyResult<Option<Object>> {
        // SAFETY: both live.
        unsafe {
            if namespace.value().has_shape(crate::shape::DICT) {
                return Ok(dicts::get_str(&self.heap, namespace.value(), name).map(|v| Object::share(v)));
            }
            let key = Object::share(name);
            let r = self.get_item(namespace, &key);
            self.catch(r, Exc::KeyError)
        }
    }
    pub(crate) fn load_name(&mut self, namespace: &Object, name: Value) -> Value {
        match self.lookup_namespace(namespace, name) {
            Err(_) => return Value::RAISED,
            Ok(Some(o)) => return o.into_value(),
            Ok(None) => {}
        }
        // SAFETY: there is a running frame; names and namespaces are live.
        unsafe {
            let f = self.frame();
            let globals = Object::share(f.globals());
            match self.lookup_namespace(&globals, name) {
                Err(_) => return Value::RAISED,
                Ok(Some(o)) => return o.into_value(),
                Ok(None) => {}
            }
        }
        self.load_builtin(name)
    }
    /// A name that is in no other namespace; an owned value, or RAISED.
    fn load_builtin(&mut self, name: Value) -> Value {
        match self.builtin_of_frame(name) {
            Err(_) => Value::RAISED,
            Ok(Some(o)) => o.into_value(),
            Ok(None) => self.site_builtin(name),
        }
    }
    /// What the built-ins of the running frame, a mapping of any kind, have under a name.
    pub(crate) fn builtin_of_frame(&mut self, name: Value) -> crate::PyResult<Option<Object>> {
        // SAFETY: the frame's function is live.
        let builtins = unsafe { Object::share(self.frame_builtins(self.frame())) };
        self.lookup_namespace(&builtins, name)
    }
    /// A built-in that native code refers to by its name, as the running program has it.
    ///
    /// # Errors
    /// AttributeError if it has none.
    pub fn program_builtin(&mut self, name: &str) -> crate::PyResult {
        let key = self.intern(name);
        // SAFETY: the frame's function is live.
        let builtins = if self.fp.is_null() {
            self.builtins.clone()
        } else {
            unsafe { Object::share(self.frame_builtins(self.frame())) }
        };
        // Its keys may be the program's own.
        let r = self.get_item(&builtins, &key);
        match self.catch(r, Exc::KeyError)? {
            Some(o) => Ok(o),
            None => Err(self.raise(Exc::AttributeError, name)),
        }
    }
    /// `exit` and `quit`, which CPython's `site` adds to the built-ins: here that happens when somebody asks for them. Anything else is a
    /// NameError.
    #[cold]
    pub(crate) fn site_builtin(&mut self, name: Value) -> Value {
        // SAFETY: a live name.
        let text = unsafe { strings::to_string(name) };
        if matches!(text.as_str(), "exit" | "quit")
            && let Ok(o) = self.make_quitter(&text)
        {
            return o.into_value();
        }
        self.raise_name_error(name);
        Value::RAISED
    }
    fn make_quitter(&mut self, name: &str) -> crate::PyResult {
        let module = self.import_dotted("_sitebuiltins")?;
        let class = self.getattr_str(&module, "Quitter")?;
        let args = [self.str(name), self.str("Ctrl-D (i.e. EOF)")];
        let quitter = self.call(&class, &args)?;
        let builtins = self.builtins.clone();
        self.dict_set_str(&builtins, name, &quitter);
        Ok(quitter)
    }
    /// The built-ins of a frame's function, borrowed: a dict, or what the program has put in its place.
    pub(crate) fn frame_builtins(&self, f: crate::frames::Frame) -> Value {
        // SAFETY: the frame's function is live.
        unsafe {
            let function = f.function();
            if !function.is_pointer() {
                return self.builtins.value();
            }
            let own = records::get(function, records::function::BUILTINS);
            if !own.is_null() && own != Value::NONE { own } else { self.builtins.value() }
        }
    }
}

/// The items of a tuple, borrowed (a convenience of the handlers).
#[allow(dead_code)]
pub(crate) unsafe fn tuple_items<'a>(v: Value) -> &'a [Value] {
    unsafe { tuples::items(v) }
}
