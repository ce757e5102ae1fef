//! Attributes. The generic instruction resolves and, where the answer is a fact about the receiver's shape, becomes a specialised one.

use crate::attributes::Attr;
use crate::dispatch::Quick;
use crate::{Kind, Object, PyResult, Value, Vm, shape};
use ophion_bytecode::{ARGS, FLAG_X, KILL_A, KILL_B};
use ophion_object::codes::{CodeData, Live, frame};
use ophion_object::shapes::shape_flag;
use ophion_object::types::type_flag;
use ophion_object::{dicts, records, types};

#[inline(always)]
unsafe fn name_of(fp: *mut Value, i: u16) -> Value {
    unsafe {
        let code = ((*fp.offset(frame::CODE)).0 - frame::TAG) as *const CodeData;
        *(*code).names.add(i as usize)
    }
}

/// Ends a load: the receiver in b is released if this was its last use, the value goes to a.
macro_rules! set_attr_value {
    ($vm:expr, $pc:expr, $fp:expr, $table:expr, $v:expr) => {{
        if (*$pc).flags & KILL_B != 0 && (*$pc).b != (*$pc).a {
            return Mode::finish($vm, $pc, $fp, $table, $v);
        }
        set!($vm, $pc.add(1), $fp, $table, (*$pc).a, $v)
    }};
}

/// What a specialised instruction of some place has learnt about (shape, name): instructions that meet many shapes ask here before they look
/// anything up. Dropped with the inline caches.
#[derive(Clone, Copy)]
pub(crate) struct Learnt {
    shape: u32,
    op: u8,
    /// The operation that it is a form of.
    base: u8,
    extra: u32,
    name: Value,
}

impl Learnt {
    pub(crate) const NOTHING: Learnt = Learnt { shape: 0, op: 0, base: 0, extra: 0, name: Value::NULL };
}

pub(crate) const LEARNT: usize = 2048;

#[inline(always)]
fn learnt_at(shape: u32, base: u8, name: Value) -> usize {
    let h = (shape as u64 ^ (base as u64) << 24 ^ name.0 >> 4).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    (h >> 40) as usize % LEARNT
}

/// Makes the instruction the form for this shape if it is known, and runs it again (or `$at_once`); else the general way.
macro_rules! try_learnt {
    ($vm:expr, $pc:expr, $fp:expr, $table:expr, $o:expr, $at_once:block) => {{
        let o: Value = $o;
        if o.is_pointer() {
            let shape = (*o.as_pointer()).shape;
            let base = super::quick::base_op((*$pc).op);
            let name = name_of($fp, (*$pc).c);
            let e = (*$vm).caches.learnt.as_ptr().add(learnt_at(shape, base, name));
            if (*e).shape == shape && (*e).base == base && (*e).name == name {
                (*$pc).op = (*e).op;
                (*$pc).cache = shape as u64 | ((*e).extra as u64) << 32;
                $at_once
                next!($vm, $pc, $fp, $table)
            }
        }
    }};
}

op! {
    /// A specialised load that has met another shape.
    other_shape(vm, pc, fp, table) {
        try_learnt!(vm, pc, fp, table, reg!(fp, (*pc).b), {
            if (*pc).op == Quick::LoadAttrSlot as u8 {
                // A place that meets many shapes mostly finds slots.
                let v = *((reg!(fp, (*pc).b).as_pointer() as *mut u8).add((*pc).cache_pair().1 as usize) as *mut Value);
                if v.is_null() { slow!(load_attr_slow, vm, pc, fp, table) }
                v.incref();
                set_attr_value!(vm, pc, fp, table, v)
            }
        });
        if super::quick::base_op((*pc).op) == ophion_bytecode::Op::LoadMethod as u8 {
            slow!(load_method_slow, vm, pc, fp, table)
        }
        slow!(load_attr_slow, vm, pc, fp, table)
    }
}

op! {
    /// A specialised store that has met another shape.
    other_shape_stored(vm, pc, fp, table) {
        try_learnt!(vm, pc, fp, table, reg!(fp, (*pc).a), {});
        slow!(store_attr_slow, vm, pc, fp, table)
    }
}

impl Vm {
    /// Specialises the instruction, and remembers the fact for others of its kind.
    unsafe fn learn(&mut self, pc: *mut Live, quick: Quick, number: u32, extra: u32, name: Value) {
        // SAFETY: the instruction is the running one.
        unsafe {
            let base = super::quick::base_op((*pc).op);
            self.heap.shapes.get_mut(number).flags |= shape_flag::CACHED;
            (*pc).op = quick as u8;
            (*pc).cache = number as u64 | (extra as u64) << 32;
            self.caches.learnt[learnt_at(number, base, name)] =
                Learnt { shape: number, op: quick as u8, base, extra, name };
        }
    }
}

op! { LoadAttr(vm, pc, fp, table) { slow!(load_attr_slow, vm, pc, fp, table) } }

op! {
    /// An inline slot or `__slots__` member: cache = (shape, offset in bytes).
    LoadAttrSlot(vm, pc, fp, table) {
        let o = reg!(fp, (*pc).b);
        let (s, offset) = (*pc).cache_pair();
        if !o.has_shape(s) { slow!(other_shape, vm, pc, fp, table) }
        let v = *((o.as_pointer() as *mut u8).add(offset as usize) as *mut Value);
        if v.is_null() { slow!(load_attr_slow, vm, pc, fp, table) }
        v.incref();
        set_attr_value!(vm, pc, fp, table, v)
    }
}

op! {
    /// An attribute of an object in dictionary mode: cache = (shape, index of the entry in most of such dicts).
    LoadAttrDict(vm, pc, fp, table) {
        let o = reg!(fp, (*pc).b);
        let (s, index) = (*pc).cache_pair();
        if !o.has_shape(s) { slow!(other_shape, vm, pc, fp, table) }
        let offset = (*vm).heap.shapes.get(s).dict_offset;
        let dict = *((o.as_pointer() as *mut u8).add(offset as usize) as *mut Value);
        if dict.is_null() { slow!(load_attr_slow, vm, pc, fp, table) }
        let d = dict.as_pointer() as *const dicts::DictData;
        let e = (*d).entries.as_ptr().wrapping_add(index as usize);
        if index as usize >= (*d).entries.len() || (*e).key != name_of(fp, (*pc).c) {
            slow!(load_attr_slow, vm, pc, fp, table)
        }
        let v = (*e).value;
        v.incref();
        set_attr_value!(vm, pc, fp, table, v)
    }
}

op! {
    /// A module's global: cache = (version of its dict's keys, index).
    LoadAttrModule(vm, pc, fp, table) {
        let o = reg!(fp, (*pc).b);
        if !o.has_shape(shape::MODULE) { slow!(load_attr_slow, vm, pc, fp, table) }
        let d = records::get(o, records::module::DICT).as_pointer() as *const dicts::DictData;
        let (version, index) = (*pc).cache_pair();
        if (*d).version != version { slow!(load_attr_slow, vm, pc, fp, table) }
        let v = (*(*d).entries.as_ptr().add(index as usize)).value;
        v.incref();
        set_attr_value!(vm, pc, fp, table, v)
    }
}

op! {
    /// A plain value of the class: cache = (shape, -). The value comes from the method cache, since it may be replaced.
    LoadAttrClass(vm, pc, fp, table) {
        let o = reg!(fp, (*pc).b);
        let (s, _) = (*pc).cache_pair();
        if !o.has_shape(s) { slow!(other_shape, vm, pc, fp, table) }
        let class = (*vm).heap.shapes.get(s).class as *const types::TypeData;
        let name = name_of(fp, (*pc).c);
        let slot = ((*class).version as usize ^ (name.0 >> 4) as usize) % crate::vm::METHOD_CACHE;
        let e = (*vm).caches.methods.as_ptr().add(slot);
        if (*e).version != (*class).version || (*e).name != name { slow!(load_attr_slow, vm, pc, fp, table) }
        let v = (*e).value;
        v.incref();
        set_attr_value!(vm, pc, fp, table, v)
    }
}

op! {
    /// A property with a Python getter: cache = (shape, index of the getter).
    LoadAttrProperty(vm, pc, fp, table) {
        let o = reg!(fp, (*pc).b);
        let (s, index) = (*pc).cache_pair();
        if !o.has_shape(s) { slow!(other_shape, vm, pc, fp, table) }
        let getter = *(*vm).attr_cache.as_ptr().add(index as usize);
        let code = records::get(getter, records::function::CODE).as_pointer() as *mut CodeData;
        let own = ((*fp.offset(frame::CODE)).0 - frame::TAG) as *const CodeData;
        let i = *pc;
        // A plain return leaves the receiver alone, or overwrites it.
        let plain = i.flags & KILL_B == 0 || i.a == i.b;
        let base = fp.add((*own).registers as usize);
        let new = base.add(ARGS as usize);
        let v = &mut *vm;
        if !plain || (*own).special != 0 || (*code).simple_args != 1 || (*code).special != 0 || !v.may_push(code, new) {
            slow!(load_property, vm, pc, fp, table)
        }
        *base = getter.incref();
        *new = o.incref();
        v.push_at(code, new, 1, (pc, fp), crate::frames::Control::PLAIN);
        next!(vm, (*code).entry, new, table)
    }
}

op! {
    /// A descriptor whose `__get__` is a Python function: cache = (shape, index of that function, the descriptor, its shape as an int).
    LoadAttrDescriptor(vm, pc, fp, table) {
        let o = reg!(fp, (*pc).b);
        let (s, index) = (*pc).cache_pair();
        if !o.has_shape(s) { slow!(other_shape, vm, pc, fp, table) }
        let cached = (*vm).attr_cache.as_ptr().add(index as usize);
        let (getter, descriptor) = (*cached, *cached.add(1));
        let code = records::get(getter, records::function::CODE).as_pointer() as *mut CodeData;
        let own = ((*fp.offset(frame::CODE)).0 - frame::TAG) as *const CodeData;
        let i = *pc;
        let plain = i.flags & KILL_B == 0 || i.a == i.b;
        let base = fp.add((*own).registers as usize);
        let new = base.add(ARGS as usize);
        let v = &mut *vm;
        if (*descriptor.as_pointer()).shape as i64 != (*cached.add(2)).as_int() { slow!(load_attr_slow, vm, pc, fp, table) }
        if !plain
            || (*own).special != 0
            || (*code).simple_args != 3
            || (*code).special != 0
            || !v.may_push(code, new)
        {
            slow!(load_attr_generally, vm, pc, fp, table)
        }
        *base = getter.incref();
        *new = descriptor.incref();
        *new.add(1) = o.incref();
        *new.add(2) = Value::pointer(v.heap.shapes.get(s).class).incref();
        v.push_at(code, new, 3, (pc, fp), crate::frames::Control::PLAIN);
        next!(vm, (*code).entry, new, table)
    }
}

op! {
    /// No such attribute, and a `__getattr__` that is a Python function: cache = (shape, index of that function).
    LoadAttrHook(vm, pc, fp, table) {
        let o = reg!(fp, (*pc).b);
        let (s, index) = (*pc).cache_pair();
        if !o.has_shape(s) { slow!(other_shape, vm, pc, fp, table) }
        let hook = *(*vm).attr_cache.as_ptr().add(index as usize);
        let code = records::get(hook, records::function::CODE).as_pointer() as *mut CodeData;
        let own = ((*fp.offset(frame::CODE)).0 - frame::TAG) as *const CodeData;
        let i = *pc;
        let plain = i.flags & KILL_B == 0 || i.a == i.b;
        let base = fp.add((*own).registers as usize);
        let new = base.add(ARGS as usize);
        let v = &mut *vm;
        if !plain || (*own).special != 0 || (*code).simple_args != 2 || (*code).special != 0 || !v.may_push(code, new) {
            slow!(load_attr_generally, vm, pc, fp, table)
        }
        *base = hook.incref();
        *new = o.incref();
        *new.add(1) = name_of(fp, i.c).incref();
        v.push_at(code, new, 2, (pc, fp), crate::frames::Control::PLAIN);
        next!(vm, (*code).entry, new, table)
    }
}

op! {
    /// A computed attribute of a native type: cache = (shape, index of the descriptor).
    LoadAttrComputed(vm, pc, fp, table) {
        if !reg!(fp, (*pc).b).has_shape((*pc).cache_pair().0) { slow!(other_shape, vm, pc, fp, table) }
        slow!(load_computed, vm, pc, fp, table)
    }
}

op! {
    /// A field of a named tuple: cache = (shape, number of the item).
    LoadAttrItem(vm, pc, fp, table) {
        let o = reg!(fp, (*pc).b);
        let (number, i) = (*pc).cache_pair();
        if !o.has_shape(number) { slow!(other_shape, vm, pc, fp, table) }
        let items = ophion_object::tuples::items(o);
        if i as usize >= items.len() { slow!(load_attr_slow, vm, pc, fp, table) }
        let x = *items.as_ptr().add(i as usize);
        x.incref();
        if (*pc).flags & ophion_bytecode::KILL_B != 0 { return Mode::finish(vm, pc, fp, table, x) }
        set!(vm, pc.add(1), fp, table, (*pc).a, x)
    }
}

warm_op! { load_computed(vm, pc, fp, table) {
    let v = &mut *vm;
    v.pc = pc;
    v.fp = fp;
    let d = v.attr_cache[(*pc).cache_pair().1 as usize];
    // The register owns it meanwhile.
    let o = std::mem::ManuallyDrop::new(Object::own(reg!(fp, (*pc).b)));
    let out = match (v.getset_definition(d).get)(v, &o) {
        Ok(value) => value.into_value(),
        Err(_) => Value::RAISED,
    };
    super::finish(vm, pc, fp, table, out)
} }

warm_op! { load_property(vm, pc, fp, table) {
    let v = &mut *vm;
    v.pc = pc;
    v.fp = fp;
    let (_, index) = (*pc).cache_pair();
    let getter = v.attr_cache[index as usize];
    let out = v.call_special(getter, reg!(fp, (*pc).b), &[], 0);
    if out == Value::PUSHED {
        resume!(vm)
    }
    super::finish(vm, pc, fp, table, out)
} }

/// The version of a class, or 0 (which no cache holds) if the value is none.
#[inline(always)]
unsafe fn class_version(vm: *mut Vm, o: Value) -> u32 {
    unsafe {
        if o.is_pointer() && (*vm).heap.kind(o.as_pointer()) == Kind::Type {
            (*(o.as_pointer() as *const types::TypeData)).version
        } else {
            0
        }
    }
}

op! {
    /// A plain value of a class, read from the class: cache = (version of the class, index of the value).
    LoadAttrOfType(vm, pc, fp, table) {
        let (version, index) = (*pc).cache_pair();
        if class_version(vm, reg!(fp, (*pc).b)) != version { slow!(load_attr_slow, vm, pc, fp, table) }
        let v = *(*vm).attr_cache.as_ptr().add(index as usize);
        v.incref();
        set_attr_value!(vm, pc, fp, table, v)
    }
}

op! {
    /// The same of a class whose metaclass is not `type`: cache = (version of the class, index of the value and the version of the metaclass).
    LoadAttrOfMetatype(vm, pc, fp, table) {
        let (version, index) = (*pc).cache_pair();
        let o = reg!(fp, (*pc).b);
        if class_version(vm, o) != version { slow!(load_attr_slow, vm, pc, fp, table) }
        let meta = (*vm).heap.shapes.get((*o.as_pointer()).shape).class as *const types::TypeData;
        let cached = (*vm).attr_cache.as_ptr().add(index as usize);
        if (*meta).version as i64 != (*cached.add(1)).as_int() { slow!(load_attr_slow, vm, pc, fp, table) }
        let v = *cached;
        v.incref();
        set_attr_value!(vm, pc, fp, table, v)
    }
}

slow_op! { load_attr_slow(vm, pc, fp, table) {
    let v = &mut *vm;
    v.pc = pc;
    v.fp = fp;
    let o = Object::share(reg!(fp, (*pc).b));
    let name = name_of(fp, (*pc).c);
    v.specialise_load(pc, &o, name);
    drop(o);
    let out = v.load_attr_here(pc, fp);
    super::finish(vm, pc, fp, table, out)
} }

warm_op! {
    /// A load that is specialised already, but cannot push its frame at once.
    load_attr_generally(vm, pc, fp, table) {
    let v = &mut *vm;
    v.pc = pc;
    v.fp = fp;
    let out = v.load_attr_here(pc, fp);
    super::finish(vm, pc, fp, table, out)
} }

impl Vm {
    unsafe fn load_attr_here(&mut self, pc: *mut Live, fp: *mut Value) -> Value {
        unsafe {
            let o = Object::share(reg!(fp, (*pc).b));
            let name = name_of(fp, (*pc).c);
            match self.find_attr(&o, name) {
                Ok((attr, ask)) => self.attr_outcome(&o, name, attr, ask),
                Err(_) => Value::RAISED,
            }
        }
    }

    /// A look-up's end for the present instruction: a value, PUSHED or RAISED.
    unsafe fn attr_outcome(&mut self, o: &Object, name: Value, attr: Attr, ask: bool) -> Value {
        unsafe {
            match attr {
                Attr::Value(x) => x.into_value(),
                Attr::Missing => {
                    self.no_attribute(o, name);
                    Value::RAISED
                }
                Attr::Call(f, args) => {
                    let values: Vec<Value> = args.iter().map(Object::value).collect();
                    let out = self.call_for_instruction(f, &values, ask as u16);
                    if out == Value::RAISED && ask && self.raised_is(crate::Exc::AttributeError) {
                        self.take_exception();
                        let class = types::type_of(&self.heap, o.value());
                        let fallback = types::data(class).special(crate::Special::GetAttr);
                        return self.call_special(fallback, o.value(), &[name], 2);
                    }
                    out
                }
            }
        }
    }

    /// Calls something for the present instruction; a Python frame's result goes to `complete` with `stage`.
    pub(crate) unsafe fn call_for_instruction(&mut self, callee: Object, args: &[Value], stage: u16) -> Value {
        unsafe {
            let base = self.free_top();
            if !self.has_room(base.add(crate::calls::HEADER + args.len() + 4)) {
                return Value::RAISED;
            }
            *base = callee.into_value();
            for (i, &a) in args.iter().enumerate() {
                *base.add(crate::calls::HEADER + i) = a.incref();
            }
            let control = crate::frames::Control::new(crate::frames::ReturnKind::Complete, stage);
            let ret = crate::calls::Return { pc: self.pc, fp: self.fp, control, slot: std::ptr::null_mut() };
            self.call_window(base, args.len(), Value::NULL, ret)
        }
    }

    /// Makes a LoadAttr a specialised one if what it will find is a fact about the receiver's shape.
    unsafe fn specialise_load(&mut self, pc: *mut Live, o: &Object, name: Value) {
        unsafe {
            let v = o.value();
            if !v.is_pointer() {
                return;
            }
            let number = (*v.as_pointer()).shape;
            if let Some(found) = self.plain_of_type(v, name) {
                // What is no descriptor comes out as it is.
                if !found.is_pointer()
                    || types::data(types::type_of(&self.heap, found)).special(crate::Special::Get).is_null()
                {
                    let i = self.cache_attribute(found);
                    (*pc).op = Quick::LoadAttrOfType as u8;
                    (*pc).cache = types::data(v).version as u64 | (i as u64) << 32;
                }
                return;
            }
            if let Some((found, version)) = self.plain_of_metatype(v, name) {
                let i = self.cache_attribute(found);
                self.cache_attribute(Value::small(version as i64));
                (*pc).op = Quick::LoadAttrOfMetatype as u8;
                (*pc).cache = types::data(v).version as u64 | (i as u64) << 32;
                return;
            }
            if number == shape::MODULE {
                if let Some(cache) = self.module_global(v, name) {
                    (*pc).op = Quick::LoadAttrModule as u8;
                    (*pc).cache = cache;
                }
                return;
            }
            let s = self.heap.shapes.get(number);
            if s.kind == Kind::Type {
                return;
            }
            let (dict_mode, dict_offset) = (s.has(shape_flag::DICT_MODE), s.dict_offset as usize);
            let class = Value::pointer(s.class);
            let t = types::data(class);
            let hook = t.special(crate::Special::GetAttr);
            if t.special(crate::Special::GetAttribute) != self.object_getattribute {
                return;
            }
            let d = self.class_lookup(class, name);
            if d.has_shape(shape::GETSET_DESCRIPTOR)
                && hook.is_null()
                && self.check_descriptor_owner(&Object::share(d), o).is_ok()
            {
                let i = self.cache_attribute(d);
                return self.learn(pc, Quick::LoadAttrComputed, number, i, name);
            }
            if t.side_dict {
                return;
            }
            if dict_mode {
                let dict = *((v.as_pointer() as *mut u8).add(dict_offset) as *mut Value);
                if !dict.is_null() && (d.is_null() || !self.is_data_descriptor(d)) {
                    let hash = ophion_object::strings::hash(&self.heap, name) as u64;
                    if let Some(i) = dicts::data(dict).find_str(name, hash) {
                        self.learn(pc, Quick::LoadAttrDict, number, i as u32, name);
                    }
                }
                return;
            }
            let own = self.heap.shapes.get(number).slot(name);
            let found = if !hook.is_null() {
                // What the look-up finds without calling anything is not asked of `__getattr__`.
                if d.is_null() && own.is_none() && hook.has_shape(shape::FUNCTION) {
                    let i = self.cache_attribute(hook);
                    Some((Quick::LoadAttrHook, i))
                } else if let Some(i) = own.filter(|_| d.is_null()) {
                    Some((Quick::LoadAttrSlot, self.heap.shapes.get(number).slot_offset(i)))
                } else {
                    None
                }
            } else if !d.is_null() && self.is_data_descriptor(d) {
                if self.is_own_slot(d, class) {
                    let at = self.member_slot(d, v) as usize - v.as_pointer() as usize;
                    Some((Quick::LoadAttrSlot, at as u32))
                } else if d.has_shape(shape::PROPERTY)
                    && records::get(d, records::property::GET).has_shape(shape::FUNCTION)
                {
                    let i = self.cache_attribute(records::get(d, records::property::GET));
                    Some((Quick::LoadAttrProperty, i))
                } else if let Some(i) = self.item_of(d).filter(|_| self.heap.kind(v.as_pointer()) == Kind::Tuple) {
                    Some((Quick::LoadAttrItem, i))
                } else {
                    self.descriptor_to_call(d, crate::Special::Get, Quick::LoadAttrDescriptor)
                }
            } else if let Some(i) = own {
                Some((Quick::LoadAttrSlot, self.heap.shapes.get(number).slot_offset(i)))
            } else if !d.is_null()
                && d.is_pointer()
                && types::data(types::type_of(&self.heap, d)).special(crate::Special::Get).is_null()
                || !d.is_null() && !d.is_pointer()
            {
                if d.is_pointer() {
                    // Should its class come to have a `__get__`, the cache is dropped.
                    self.heap.shapes.get_mut((*d.as_pointer()).shape).flags |= shape_flag::CACHED;
                }
                Some((Quick::LoadAttrClass, 0))
            } else if !d.is_null() {
                self.descriptor_to_call(d, crate::Special::Get, Quick::LoadAttrDescriptor)
            } else {
                None
            };
            if let Some((quick, extra)) = found {
                self.learn(pc, quick, number, extra, name);
            }
        }
    }

    /// The number of the item that a native descriptor gives of a tuple.
    unsafe fn item_of(&mut self, d: Value) -> Option<u32> {
        // SAFETY: a live object; the declaration tells what its class has.
        unsafe {
            let t = types::data(types::type_of(&self.heap, d));
            let get = t.special(crate::Special::Get);
            if !get.has_shape(shape::WRAPPER_DESCRIPTOR) || !crate::natives::definition(get).item {
                return None;
            }
            // Whoever changes the descriptor's class is then told of the cache.
            self.heap.shapes.get_mut((*d.as_pointer()).shape).flags |= shape_flag::CACHED;
            u32::try_from(*records::raw(d, t.layout.values as usize)).ok()
        }
    }

    /// The specialised form for a descriptor of the program's own whose `__get__` (or `__set__`) is a Python function.
    unsafe fn descriptor_to_call(&mut self, d: Value, special: crate::Special, form: Quick) -> Option<(Quick, u32)> {
        // SAFETY: a live object.
        unsafe {
            let get = types::data(types::type_of(&self.heap, d)).special(special);
            let number = (*d.as_pointer()).shape;
            if !get.has_shape(shape::FUNCTION) || number < shape::FIRST_DYNAMIC {
                return None;
            }
            // Whoever changes the descriptor's class is then told of the cache.
            self.heap.shapes.get_mut(number).flags |= shape_flag::CACHED;
            let i = self.cache_attribute(get);
            self.cache_attribute(d);
            self.cache_attribute(Value::small(number as i64));
            Some((form, i))
        }
    }

    /// What a look-up on a class of no special metaclass finds along its MRO, not bound.
    unsafe fn plain_of_type(&mut self, class: Value, name: Value) -> Option<Value> {
        unsafe {
            let meta = types::type_of(&self.heap, class);
            if meta != self.heap.type_of_shape(shape::TYPE) || types::version(&mut self.heap, class) == 0 {
                return None;
            }
            let d = self.class_lookup(meta, name);
            if !d.is_null() && self.is_data_descriptor(d) {
                return None;
            }
            let v = self.class_lookup(class, name);
            if v.is_null() { None } else { Some(v) }
        }
    }

    /// What a class with a metaclass of the program's own gives for a name, if no descriptor has a say, and the version of the metaclass.
    unsafe fn plain_of_metatype(&mut self, class: Value, name: Value) -> Option<(Value, u32)> {
        unsafe {
            if self.heap.kind(class.as_pointer()) != Kind::Type || types::version(&mut self.heap, class) == 0 {
                return None;
            }
            let meta = types::type_of(&self.heap, class);
            let plain = types::data(self.heap.type_of_shape(shape::TYPE)).special(crate::Special::GetAttribute);
            if types::data(meta).special(crate::Special::GetAttribute) != plain {
                return None;
            }
            let d = self.class_lookup(meta, name);
            if !d.is_null() && self.is_data_descriptor(d) {
                return None;
            }
            let v = self.class_lookup(class, name);
            if v.is_null()
                || v.is_pointer() && !types::data(types::type_of(&self.heap, v)).special(crate::Special::Get).is_null()
            {
                return None;
            }
            let version = types::version(&mut self.heap, meta);
            (version != 0).then_some((v, version))
        }
    }

    /// The function and the receiver (or NULL) of a class or static method.
    unsafe fn unwrapped_method(&self, found: Value, class: Value) -> Option<(Value, Value)> {
        unsafe {
            if !found.is_pointer() {
                return None;
            }
            let (f, receiver) = match (*found.as_pointer()).shape {
                shape::CLASSMETHOD => (records::get(found, records::classmethod::FUNCTION), class),
                shape::STATICMETHOD => (records::get(found, records::staticmethod::FUNCTION), Value::NULL),
                _ => return None,
            };
            f.has_shape(shape::FUNCTION).then_some((f, receiver))
        }
    }

    /// Makes a LoadMethod on a class, or of a class or static method, a specialised one.
    unsafe fn specialise_bound(&mut self, pc: *mut Live, o: Value, name: Value) {
        unsafe {
            if !o.is_pointer() {
                return;
            }
            if self.heap.kind(o.as_pointer()) == Kind::Type {
                let Some(found) = self.plain_of_type(o, name) else { return };
                let pair = if found.has_shape(shape::FUNCTION) {
                    Some((found, Value::NULL))
                } else {
                    self.unwrapped_method(found, o)
                };
                if let Some((f, receiver)) = pair {
                    let i = self.cache_attribute(f);
                    self.cache_attribute(receiver);
                    (*pc).op = Quick::LoadMethodOfType as u8;
                    (*pc).cache = types::data(o).version as u64 | (i as u64) << 32;
                }
                return;
            }
            let number = (*o.as_pointer()).shape;
            let s = self.heap.shapes.get(number);
            let class = Value::pointer(s.class);
            let fixed = !s.has(shape_flag::DICT_MODE) && number != shape::MODULE && s.slot(name).is_none();
            if !fixed || types::data(class).side_dict || !types::data(class).has(type_flag::PLAIN_GETATTR) {
                return;
            }
            let found = self.class_lookup(class, name);
            if found.is_null() {
                return;
            }
            if let Some((f, receiver)) = self.unwrapped_method(found, class) {
                let i = self.cache_attribute(f);
                self.cache_attribute(receiver);
                self.learn(pc, Quick::LoadMethodBound, number, i, name);
            }
        }
    }

    /// Is it the descriptor of a `__slots__` member that instances of the class have?
    unsafe fn is_own_slot(&self, d: Value, class: Value) -> bool {
        unsafe {
            d.has_shape(shape::MEMBER_DESCRIPTOR)
                && self.member_definition(d).is_none()
                && types::is_subtype(class, records::get(d, records::member_descriptor::OWNER))
        }
    }

    /// An index for a value that an inline cache refers to.
    pub(crate) fn cache_attribute(&mut self, v: Value) -> u32 {
        if self.attr_cache.len() >= 1 << 16 {
            // Far more facts than places: begin anew at the next chance.
            self.heap.stale_shapes = true;
        }
        self.attr_cache.push(v);
        self.attr_cache.len() as u32 - 1
    }
}

op! { LoadMethod(vm, pc, fp, table) { slow!(load_method_slow, vm, pc, fp, table) } }

op! {
    /// A method of the class: cache = (shape, index of the function).
    LoadMethodCached(vm, pc, fp, table) {
        let from = fp.add((*pc).b as usize);
        let o = *from;
        let (s, index) = (*pc).cache_pair();
        if !o.has_shape(s) { slow!(other_shape, vm, pc, fp, table) }
        let f = *(*vm).attr_cache.as_ptr().add(index as usize);
        if (*pc).flags & KILL_B != 0 { *from = Value::NULL } else { o.incref(); }
        f.incref();
        // Both registers are dead temporaries of the call being prepared.
        *fp.add((*pc).a as usize) = f;
        *fp.add((*pc).a as usize + ARGS as usize) = o;
        next!(vm, pc.add(1), fp, table)
    }
}

/// Ends the load of a method that is bound already: function and receiver (or NULL) from the cache.
macro_rules! bound_method {
    ($vm:expr, $pc:expr, $fp:expr, $table:expr, $index:expr) => {{
        let at = (*$vm).attr_cache.as_ptr().add($index as usize);
        let (f, receiver) = (*at, *at.add(1));
        if (*$pc).flags & KILL_B != 0 {
            let from = $fp.add((*$pc).b as usize);
            let o = *from;
            if (*o.as_pointer()).rc == 1 {
                slow!(load_method_slow, $vm, $pc, $fp, $table)
            }
            (*o.as_pointer()).rc -= 1;
            ophion_object::counts::operation();
            *from = Value::NULL;
        }
        f.incref();
        receiver.incref();
        *$fp.add((*$pc).a as usize) = f;
        *$fp.add((*$pc).a as usize + ARGS as usize) = receiver;
        next!($vm, $pc.add(1), $fp, $table)
    }};
}

op! {
    /// A class or static method of an instance: cache = (shape, index of the function and of the receiver after it).
    LoadMethodBound(vm, pc, fp, table) {
        let o = reg!(fp, (*pc).b);
        let (s, index) = (*pc).cache_pair();
        if !o.has_shape(s) { slow!(other_shape, vm, pc, fp, table) }
        bound_method!(vm, pc, fp, table, index)
    }
}

op! {
    /// A function, class or static method of a class: cache = (version of the class, index as above).
    LoadMethodOfType(vm, pc, fp, table) {
        let (version, index) = (*pc).cache_pair();
        if class_version(vm, reg!(fp, (*pc).b)) != version { slow!(load_method_slow, vm, pc, fp, table) }
        bound_method!(vm, pc, fp, table, index)
    }
}

op! {
    /// A module's global, called: cache as of `LoadAttrModule`.
    LoadMethodModule(vm, pc, fp, table) {
        let o = reg!(fp, (*pc).b);
        if !o.has_shape(shape::MODULE) || (*o.as_pointer()).rc == 1 { slow!(load_method_slow, vm, pc, fp, table) }
        let d = records::get(o, records::module::DICT).as_pointer() as *const dicts::DictData;
        let (version, index) = (*pc).cache_pair();
        if (*d).version != version { slow!(load_method_slow, vm, pc, fp, table) }
        let f = (*(*d).entries.as_ptr().add(index as usize)).value;
        f.incref();
        if (*pc).flags & KILL_B != 0 {
            (*o.as_pointer()).rc -= 1;
            ophion_object::counts::operation();
            reg!(fp, (*pc).b) = Value::NULL;
        }
        // Both registers are dead temporaries of the call being prepared.
        *fp.add((*pc).a as usize) = f;
        *fp.add((*pc).a as usize + ARGS as usize) = Value::NULL;
        next!(vm, pc.add(1), fp, table)
    }
}

impl Vm {
    /// Where a module's global is that no descriptor of its class comes before: version of the keys and index, as a cache holds them.
    unsafe fn module_global(&mut self, module: Value, name: Value) -> Option<u64> {
        unsafe {
            let d = dicts::data(records::get(module, records::module::DICT));
            let hash = ophion_object::strings::hash(&self.heap, name) as u64;
            let class = types::type_of(&self.heap, module);
            let on_class = self.class_lookup(class, name);
            if !on_class.is_null() && self.is_data_descriptor(on_class) {
                return None;
            }
            let i = d.find_str(name, hash)?;
            self.heap.entry_of_version(d, i)
        }
    }
}

slow_op! { load_method_slow(vm, pc, fp, table) {
    let v = &mut *vm;
    v.pc = pc;
    v.fp = fp;
    let o = Object::share(reg!(fp, (*pc).b));
    let name = name_of(fp, (*pc).c);
    match v.find_method(&o, name, Some(pc)) {
        Err(_) => { v.unwind(); resume!(vm) }
        Ok(Some(f)) => {
            super::release_operands(pc, fp);
            *fp.add((*pc).a as usize) = f.into_value();
            *fp.add((*pc).a as usize + ARGS as usize) = o.into_value();
            if v.needs_attention() { go_on!(vm, pc, fp, table) }
            next!(vm, pc.add(1), fp, table)
        }
        Ok(None) if o.value().has_shape(shape::MODULE) => {
            if let Some(cache) = v.module_global(o.value(), name) {
                (*pc).op = Quick::LoadMethodModule as u8;
                (*pc).cache = cache;
            }
        }
        Ok(None) => v.specialise_bound(pc, o.value(), name),
    }
    let out = match v.find_attr(&o, name) {
        Ok((attr, ask)) => v.attr_outcome(&o, name, attr, ask),
        Err(_) => Value::RAISED,
    };
    drop(o);
    super::finish(vm, pc, fp, table, out)
} }

impl Vm {
    /// The plain function or native method that `o.name` is on o's type, not bound, if the look-up ends there.
    unsafe fn find_method(&mut self, o: &Object, name: Value, pc: Option<*mut Live>) -> PyResult<Option<Object>> {
        unsafe {
            let class = types::type_of(&self.heap, o.value());
            if !types::data(class).has(type_flag::PLAIN_GETATTR) {
                return Ok(None);
            }
            let d = self.class_lookup(class, name);
            if d.is_null() || !(d.has_shape(shape::FUNCTION) || self.is_method_descriptor(d)) {
                return Ok(None);
            }
            if self.own_attribute(o.value(), name).is_some() {
                return Ok(None);
            }
            if let Some(pc) = pc
                && o.value().is_pointer()
            {
                let number = (*o.value().as_pointer()).shape;
                let s = self.heap.shapes.get_mut(number);
                let fixed = !s.has(shape_flag::DICT_MODE) && number != shape::MODULE && s.kind != Kind::Type;
                if fixed && !types::data(class).side_dict && !self.is_module(o.value()) {
                    let i = self.cache_attribute(d);
                    self.learn(pc, Quick::LoadMethodCached, number, i, name);
                }
            }
            Ok(Some(Object::share(d)))
        }
    }
}

// ---- stores -----------------------------------------------------------------------------------------------------------

op! { StoreAttr(vm, pc, fp, table) { slow!(store_attr_slow, vm, pc, fp, table) } }

/// Ends a store: the object in a is released if this was its last use.
macro_rules! end_store {
    ($vm:expr, $pc:expr, $fp:expr, $table:expr, $old:expr) => {{
        if (*$pc).flags & KILL_A != 0 {
            return end_store_slow($vm, $pc, $fp, $table, $old);
        }
        let old: Value = $old;
        if old.is_pointer() {
            let p = old.as_pointer();
            (*p).rc -= 1;
            ophion_object::counts::operation();
            if (*p).rc == 0 {
                return Mode::release($vm, $pc.add(1), $fp, $table, p);
            }
        }
        next!($vm, $pc.add(1), $fp, $table)
    }};
}

/// The end of a store to a temporary: both it and what the attribute held are released.
#[cold]
#[inline(never)]
unsafe extern "sysv64" fn end_store_slow(
    vm: *mut Vm,
    pc: *mut Live,
    fp: *mut Value,
    table: *const super::Handler,
    old: Value,
) -> super::Next {
    // SAFETY: `old` is owned; the instruction's operand is live.
    unsafe {
        old.decref();
        let at = fp.add((*pc).a as usize);
        let o = *at;
        *at = Value::NULL;
        o.decref();
        super::misc::attend_next(vm, pc, fp, table)
    }
}

op! {
    /// An existing inline slot: cache = (shape, offset in bytes).
    StoreAttrSlot(vm, pc, fp, table) {
        let o = reg!(fp, (*pc).a);
        let (s, offset) = (*pc).cache_pair();
        if !o.has_shape(s) { slow!(other_shape_stored, vm, pc, fp, table) }
        let from = fp.add((*pc).b as usize);
        let v = *from;
        if (*pc).flags & KILL_B != 0 { *from = Value::NULL } else { v.incref(); }
        let at = (o.as_pointer() as *mut u8).add(offset as usize) as *mut Value;
        let old = *at;
        *at = v;
        end_store!(vm, pc, fp, table, old)
    }
}

op! {
    /// A new attribute: cache = (shape before, shape after).
    StoreAttrAdd(vm, pc, fp, table) {
        let o = reg!(fp, (*pc).a);
        let (s, next) = (*pc).cache_pair();
        if !o.has_shape(s) { slow!(other_shape_stored, vm, pc, fp, table) }
        let from = fp.add((*pc).b as usize);
        let v = *from;
        if (*pc).flags & KILL_B != 0 { *from = Value::NULL } else { v.incref(); }
        let before = (*vm).heap.shapes.get(s);
        let offset = before.slot_offset(before.keys.len() as u16);
        *((o.as_pointer() as *mut u8).add(offset as usize) as *mut Value) = v;
        (*o.as_pointer()).shape = next;
        end_store!(vm, pc, fp, table, Value::NULL)
    }
}

op! {
    /// A descriptor whose `__set__` is a Python function: cache = (shape, index of that function, the descriptor, its shape as an int).
    StoreAttrDescriptor(vm, pc, fp, table) {
        let o = reg!(fp, (*pc).a);
        let (s, index) = (*pc).cache_pair();
        if !o.has_shape(s) { slow!(other_shape_stored, vm, pc, fp, table) }
        let cached = (*vm).attr_cache.as_ptr().add(index as usize);
        let (setter, descriptor) = (*cached, *cached.add(1));
        let code = records::get(setter, records::function::CODE).as_pointer() as *mut CodeData;
        let own = ((*fp.offset(frame::CODE)).0 - frame::TAG) as *const CodeData;
        let base = fp.add((*own).registers as usize);
        let new = base.add(ARGS as usize);
        let v = &mut *vm;
        if (*descriptor.as_pointer()).shape as i64 != (*cached.add(2)).as_int() { slow!(store_attr_slow, vm, pc, fp, table) }
        if (*own).special != 0 || (*code).simple_args != 3 || (*code).special != 0 || !v.may_push(code, new) {
            slow!(store_attr_generally, vm, pc, fp, table)
        }
        *base = setter.incref();
        *new = descriptor.incref();
        *new.add(1) = o.incref();
        *new.add(2) = reg!(fp, (*pc).b).incref();
        let control = crate::frames::Control::new(crate::frames::ReturnKind::Complete, 0);
        v.push_at(code, new, 3, (pc, fp), control);
        next!(vm, (*code).entry, new, table)
    }
}

op! {
    /// A property with a Python setter: cache = (shape, index of the setter).
    StoreAttrProperty(vm, pc, fp, table) {
        let o = reg!(fp, (*pc).a);
        let (s, index) = (*pc).cache_pair();
        if !o.has_shape(s) { slow!(other_shape_stored, vm, pc, fp, table) }
        let setter = *(*vm).attr_cache.as_ptr().add(index as usize);
        let code = records::get(setter, records::function::CODE).as_pointer() as *mut CodeData;
        let own = ((*fp.offset(frame::CODE)).0 - frame::TAG) as *const CodeData;
        let base = fp.add((*own).registers as usize);
        let new = base.add(ARGS as usize);
        let v = &mut *vm;
        if (*own).special != 0 || (*code).simple_args != 2 || (*code).special != 0 || !v.may_push(code, new) {
            slow!(store_attr_generally, vm, pc, fp, table)
        }
        *base = setter.incref();
        *new = o.incref();
        *new.add(1) = reg!(fp, (*pc).b).incref();
        let control = crate::frames::Control::new(crate::frames::ReturnKind::Complete, 0);
        v.push_at(code, new, 2, (pc, fp), control);
        next!(vm, (*code).entry, new, table)
    }
}

slow_op! { store_attr_slow(vm, pc, fp, table) {
    let v = &mut *vm;
    v.pc = pc;
    v.fp = fp;
    let o = Object::share(reg!(fp, (*pc).a));
    v.specialise_store(pc, &o, name_of(fp, (*pc).c));
    drop(o);
    let out = v.store_attr_here(pc, fp);
    super::finish(vm, pc, fp, table, out)
} }

warm_op! {
    /// A store that is specialised already, but cannot push its frame at once.
    store_attr_generally(vm, pc, fp, table) {
    let v = &mut *vm;
    v.pc = pc;
    v.fp = fp;
    let out = v.store_attr_here(pc, fp);
    super::finish(vm, pc, fp, table, out)
} }

impl Vm {
    unsafe fn store_attr_here(&mut self, pc: *mut Live, fp: *mut Value) -> Value {
        unsafe {
            let o = Object::share(reg!(fp, (*pc).a));
            let value = Object::share(reg!(fp, (*pc).b));
            match self.set_attr_start(&o, name_of(fp, (*pc).c), &value) {
                Ok(None) => Value::NONE,
                Ok(Some((f, args))) => {
                    let values: Vec<Value> = args.iter().map(Object::value).collect();
                    self.call_for_instruction(f, &values, 0)
                }
                Err(_) => Value::RAISED,
            }
        }
    }
}

impl Vm {
    unsafe fn specialise_store(&mut self, pc: *mut Live, o: &Object, name: Value) {
        unsafe {
            let v = o.value();
            if !v.is_pointer() {
                return;
            }
            let number = (*v.as_pointer()).shape;
            let s = self.heap.shapes.get(number);
            if s.has(shape_flag::DICT_MODE) || s.kind == Kind::Type || number == shape::MODULE {
                return;
            }
            let class = Value::pointer(s.class);
            if !types::data(class).has(type_flag::PLAIN_SETATTR) {
                return;
            }
            let d = self.class_lookup(class, name);
            let found = if !d.is_null() && self.is_data_descriptor(d) {
                if self.is_own_slot(d, class) {
                    let at = self.member_slot(d, v) as usize - v.as_pointer() as usize;
                    Some((Quick::StoreAttrSlot, at as u32))
                } else if d.has_shape(shape::PROPERTY) {
                    let setter = records::get(d, records::property::SET);
                    if setter.has_shape(shape::FUNCTION) {
                        Some((Quick::StoreAttrProperty, self.cache_attribute(setter)))
                    } else {
                        None
                    }
                } else {
                    self.descriptor_to_call(d, crate::Special::Set, Quick::StoreAttrDescriptor)
                }
            } else if self.heap.shapes.get(number).dict_offset == 0 {
                None
            } else if let Some(i) = self.heap.shapes.get(number).slot(name) {
                Some((Quick::StoreAttrSlot, self.heap.shapes.get(number).slot_offset(i)))
            } else {
                types::shape_with(&mut self.heap, number, name).map(|next| (Quick::StoreAttrAdd, next))
            };
            if let Some((quick, extra)) = found {
                if quick == Quick::StoreAttrAdd {
                    self.heap.shapes.get_mut(extra).flags |= shape_flag::CACHED;
                }
                self.learn(pc, quick, number, extra, name);
            }
        }
    }
}

warm_op! { DeleteAttr(vm, pc, fp, table) {
    let v = &mut *vm;
    v.pc = pc;
    v.fp = fp;
    let name = name_of(fp, (*pc).c);
    let class = types::type_of(&v.heap, reg!(fp, (*pc).a));
    // An attribute in an inline slot, most often, which the class knows nothing of.
    if types::data(class).has(type_flag::PLAIN_SETATTR)
        && v.class_lookup(class, name).is_null()
        && v.delete_slot(reg!(fp, (*pc).a), name)
    {
        super::release_operands(pc, fp);
        go_on!(vm, pc, fp, table)
    }
    let o = Object::share(reg!(fp, (*pc).a));
    let out = match v.set_attr_start(&o, name, &Object::NULL) {
        Ok(None) => Value::NONE,
        Ok(Some((f, args))) => {
            let values: Vec<Value> = args.iter().map(Object::value).collect();
            v.call_for_instruction(f, &values, 0)
        }
        Err(_) => Value::RAISED,
    };
    drop(o);
    super::finish(vm, pc, fp, table, out)
} }

// ---- super and special methods -------------------------------------------------------------------------------------------

slow_op! { LoadSuperAttr(vm, pc, fp, table) {
    let v = &mut *vm;
    v.pc = pc;
    v.fp = fp;
    let out = match v.load_super(pc, fp) { Ok((x, _)) => x.into_value(), Err(_) => Value::RAISED };
    super::finish(vm, pc, fp, table, out)
} }

slow_op! { LoadSuperMethod(vm, pc, fp, table) {
    let v = &mut *vm;
    v.pc = pc;
    v.fp = fp;
    match v.load_super(pc, fp) {
        Err(_) => { v.unwind(); resume!(vm) }
        Ok((f, receiver)) => {
            let a = fp.add((*pc).a as usize);
            *a = f.into_value();
            *a.add(ARGS as usize) = receiver.into_value();
        }
    }
    go_on!(vm, pc, fp, table)
} }

impl Vm {
    /// `super(R[b], R[b+1]).name`, and the receiver (or NULL if the first is bound already).
    unsafe fn load_super(&mut self, pc: *mut Live, fp: *mut Value) -> PyResult<(Object, Object)> {
        unsafe {
            let b = (*pc).b as usize;
            let take = |i: usize| Object::own(std::mem::replace(&mut *fp.add(i), Value::NULL));
            let global = take(b - 1);
            let class = take(b);
            let this = take(b + 1);
            let name = name_of(fp, (*pc).c);
            let method = (*pc).op == ophion_bytecode::Op::LoadSuperMethod as u8;
            if global.value() != self.heap.type_of_shape(shape::SUPER) {
                // Called as it was written, with or without arguments.
                let written = (*pc).flags & FLAG_X == 0;
                let s = if written { self.call(&global, &[class, this])? } else { self.call(&global, &[])? };
                let x = self.getattr_value(&s, name)?;
                return Ok((x, Object::NULL));
            }
            if method
                && self.kind(&class) == Kind::Type
                && let Some(f) = self.super_method(&class, &this, name)
            {
                return Ok((f, this));
            }
            let s = self.new_super(&class, &this)?;
            let name = Object::share(name);
            let x = self.super_getattr(&s, &name)?;
            Ok((x, Object::NULL))
        }
    }

    /// The plain method that `super(class, this).name` finds, not bound.
    unsafe fn super_method(&mut self, class: &Object, this: &Object, name: Value) -> Option<Object> {
        unsafe {
            if name == self.names.class {
                return None;
            }
            let t = types::type_of(&self.heap, this.value());
            if !types::is_subtype(t, class.value()) {
                return None;
            }
            let mro = ophion_object::tuples::items(types::data(t).mro);
            let at = mro.iter().position(|&c| c == class.value())?;
            for &c in &mro[at + 1..] {
                if let Some(v) = dicts::get_str(&self.heap, types::data(c).dict, name) {
                    return if v.has_shape(shape::FUNCTION) || self.is_method_descriptor(v) {
                        Some(Object::share(v))
                    } else {
                        None
                    };
                }
            }
            None
        }
    }
}

op! { LoadSpecial(vm, pc, fp, table) {
    use crate::Special;
    const WHICH: [Special; 4] = [Special::Enter, Special::Exit, Special::AEnter, Special::AExit];
    let o = reg!(fp, (*pc).b);
    if !o.is_pointer() { slow!(load_special_slow, vm, pc, fp, table) }
    let class = (*vm).heap.shapes.get((*o.as_pointer()).shape).class;
    let m = types::data(Value::pointer(class)).special(WHICH[(*pc).c as usize & 3]);
    if !m.has_shape(shape::FUNCTION) { slow!(load_special_slow, vm, pc, fp, table) }
    let a = fp.add((*pc).a as usize);
    // Both registers of the window are empty (but for the operand itself): nothing dies.
    if (*pc).flags & KILL_B != 0 { reg!(fp, (*pc).b) = Value::NULL } else { o.incref(); }
    *a = m.incref();
    *a.add(ARGS as usize) = o;
    next!(vm, pc.add(1), fp, table)
} }

slow_op! { load_special_slow(vm, pc, fp, table) {
    let v = &mut *vm;
    v.pc = pc;
    v.fp = fp;
    let o = Object::share(reg!(fp, (*pc).b));
    match v.load_special_method(&o, (*pc).c) {
        Err(_) => { v.unwind(); resume!(vm) }
        Ok((f, receiver)) => {
            super::release_operands(pc, fp);
            let a = fp.add((*pc).a as usize);
            *a = f.into_value();
            *a.add(ARGS as usize) = receiver.into_value();
        }
    }
    drop(o);
    go_on!(vm, pc, fp, table)
} }

impl Vm {
    unsafe fn load_special_method(&mut self, o: &Object, which: u16) -> PyResult<(Object, Object)> {
        unsafe {
            use crate::Special;
            let (special, protocol) = match which {
                0 => (Special::Enter, "context manager"),
                1 => (Special::Exit, "context manager"),
                2 => (Special::AEnter, "asynchronous context manager"),
                _ => (Special::AExit, "asynchronous context manager"),
            };
            let t = types::data(types::type_of(&self.heap, o.value()));
            let m = t.special(special);
            if m.is_null() {
                let class = self.type_of(o);
                let name = self.full_type_name(&class);
                let name = name.strip_prefix("__main__.").unwrap_or(&name);
                let missing = special.text();
                // CPython says when the other protocol would do.
                let other = match which {
                    0 | 1 => !t.special(Special::AEnter).is_null() && !t.special(Special::AExit).is_null(),
                    _ => !t.special(Special::Enter).is_null() && !t.special(Special::Exit).is_null(),
                };
                let mut text =
                    format!("'{name}' object does not support the {protocol} protocol (missed {missing} method)");
                if other {
                    text = format!(
                        "'{name}' object does not support the {protocol} protocol (missed {missing} method) but it supports the {} protocol. Did you mean to use '{}'?",
                        if which < 2 { "asynchronous context manager" } else { "context manager" },
                        if which < 2 { "async with" } else { "with" }
                    );
                }
                return Err(self.type_error(text));
            }
            if m.has_shape(shape::FUNCTION) || self.is_method_descriptor(m) {
                return Ok((Object::share(m), o.clone()));
            }
            let bound = self.bind_special(m, o.value())?;
            Ok((bound, Object::NULL))
        }
    }
}
