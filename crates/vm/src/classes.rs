//! Making classes: metaclass derivation, layouts, `__slots__`, C3, and what assigning `__class__` and `__bases__` does; `super` objects.

use crate::natives::GetSetDef;
use crate::{Exc, Kind, Object, PyResult, Special, Stop, Value, Vm, shape};
use ophion_object::heap::pages;
use ophion_object::shapes::shape_flag;
use ophion_object::types::{self, type_flag};
use ophion_object::{dicts, records, strings, tuples};

pub(crate) static INSTANCE_DICT: GetSetDef = GetSetDef::write(
    "__dict__",
    |vm, o| match vm.instance_dict(o) {
        _ if vm.kind(o) == Kind::Type => {
            let d = vm.type_dict(o);
            Ok(vm.record(shape::MAPPINGPROXY, [d], &[]))
        }
        Some(d) => Ok(d),
        None => {
            let t = vm.type_name(o);
            Err(vm.raise(Exc::AttributeError, format!("'{t}' object has no attribute '__dict__'")))
        }
    },
    set_dict_attribute,
    "dictionary for instance variables",
);

pub(crate) static INSTANCE_WEAKREF: GetSetDef =
    GetSetDef::read("__weakref__", |vm, o| Ok(vm.first_weakref(o)), "list of weak references to the object");

fn set_dict_attribute(vm: &mut Vm, o: &Object, value: &Object) -> PyResult<()> {
    if vm.kind(o) == Kind::Type {
        // The descriptor is of a class that a metaclass derives from, too.
        return Err(vm.raise(Exc::AttributeError, "attribute '__dict__' of 'type' objects is not writable"));
    }
    if value.is_null() {
        let d = vm.dict();
        vm.set_instance_dict(o, d);
        return Ok(());
    }
    if vm.kind(value) != Kind::Dict {
        let t = vm.type_name(value);
        return Err(vm.type_error(format!("__dict__ must be set to a dictionary, not a '{t}'")));
    }
    vm.set_instance_dict(o, value.clone());
    Ok(())
}

impl Vm {
    /// The first weak reference to an object, or None.
    pub fn first_weakref(&self, o: &Object) -> Object {
        match self.heap.weakrefs_to(o.value()).next_back() {
            // SAFETY: the table holds live references.
            Some(w) => unsafe { Object::share(Value::pointer(w)) },
            None => Object::NONE,
        }
    }

    /// The most derived metaclass of `meta` and the bases' types.
    pub fn winning_metaclass(&mut self, meta: &Object, bases: &[Object]) -> PyResult {
        let mut winner = meta.clone();
        for b in bases {
            let t = self.type_of(b);
            if self.is_subtype(&winner, &t) {
                continue;
            }
            if self.is_subtype(&t, &winner) {
                winner = t;
                continue;
            }
            return Err(self.type_error(
                "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases",
            ));
        }
        Ok(winner)
    }

    /// `type.__new__(meta, name, bases, namespace)` without the calls of `__set_name__` and `__init_subclass__` that follow.
    pub fn new_type(&mut self, meta: &Object, name: &Object, bases: &Object, namespace: &Object) -> PyResult {
        let base_list = self.tuple_items(bases).map(<[Object]>::to_vec).unwrap_or_default();
        let base_list = if base_list.is_empty() { vec![self.builtin_type(shape::OBJECT)] } else { base_list };
        let text = self.lossy(name);
        if text.contains('\0') {
            return Err(self.value_error("type name must not contain null characters"));
        }
        self.check_encodable(name)?;
        for (i, b) in base_list.iter().enumerate() {
            if !self.is_type(b) {
                return Err(self.type_error("bases must be types"));
            }
            // SAFETY: a live type.
            if !unsafe { types::data(b.value()).has(type_flag::BASETYPE) } {
                let n = self.full_type_name(b);
                return Err(self.type_error(format!("type '{n}' is not an acceptable base type")));
            }
            if base_list[..i].iter().any(|c| c.is(b)) {
                let n = self.name_of_type(b);
                return Err(self.type_error(format!("duplicate base class {n}")));
            }
        }
        let best = self.best_base(&base_list)?;
        let dict = self.class_namespace(namespace)?;
        let slots = self.entry(&dict, self.names.slots);
        // SAFETY: live types; the new one is completed before it is seen.
        unsafe {
            let base = types::data(best.value());
            let mut layout = base.layout;
            let mut side_dict = base.side_dict;
            let mut weakrefable = base.weakrefable;
            let variable = ophion_object::layouts::is_variable(layout.kind);
            // Instances of these are of any size, so nothing can be added behind them.
            let sized = matches!(layout.kind, Kind::Int | Kind::Bytes | Kind::Tuple | Kind::Type);
            let base_has_dict = layout.has_dict || side_dict || layout.kind == Kind::Type;
            let is_module = types::is_subtype(best.value(), self.heap.type_of_shape(shape::MODULE));
            let (mut add_dict, mut add_weakref) = (false, false);
            let mut names = Vec::new();
            match &slots {
                None => {
                    add_dict = !base_has_dict && !is_module;
                    add_weakref = !weakrefable && !sized;
                }
                Some(s) => {
                    let wanted = self.slot_names(s, &text)?;
                    if !wanted.is_empty() && sized {
                        let n = self.name_of_type(&best);
                        return Err(self.type_error(format!("nonempty __slots__ not supported for subtype of '{n}'")));
                    }
                    for n in wanted {
                        match self.lossy(&n).as_str() {
                            "__dict__" => {
                                if base_has_dict || add_dict {
                                    return Err(self.type_error("__dict__ slot disallowed: we already got one"));
                                }
                                add_dict = true;
                            }
                            "__weakref__" => {
                                if weakrefable || add_weakref {
                                    return Err(self.type_error("__weakref__ slot disallowed: we already got one"));
                                }
                                add_weakref = true;
                            }
                            _ => names.push(n),
                        }
                    }
                    names.dedup_by(|a: &mut Object, b| a.is(b));
                    if !names.is_empty() && layout.kind == Kind::Str {
                        // A str has no room for slots: they are attributes like any other.
                        add_dict |= !base_has_dict;
                        names.clear();
                    }
                    // Other bases may bring a dict or weak references although the layout's base has none.
                    let inherits_dict = base_list.iter().any(|b| {
                        let d = types::data(b.value());
                        d.layout.has_dict || d.side_dict
                    });
                    if inherits_dict && !base_has_dict {
                        add_dict = true;
                    }
                    let inherits_weakref = base_list.iter().any(|b| types::data(b.value()).weakrefable);
                    add_weakref |= inherits_weakref && !weakrefable && !sized;
                }
            }
            if add_dict {
                if variable {
                    side_dict = true;
                } else {
                    layout.has_dict = true;
                }
                layout.container = true;
            }
            weakrefable |= add_weakref;
            let own_members = names.len() as u16;
            if own_members > 0 {
                layout.members += own_members;
                layout.container = true;
            }
            let meta_shape = types::data(meta.value()).root_shape;
            let qualname = match self.entry(&dict, self.names.qualname) {
                Some(q) => {
                    if !self.is_str(&q) {
                        let t = self.type_name(&q);
                        return Err(self.type_error(format!("type __qualname__ must be a str, not {t}")));
                    }
                    self.dict_remove_name(&dict, self.names.qualname);
                    q
                }
                None => name.clone(),
            };
            let t = types::allocate(
                &mut self.heap,
                meta_shape,
                name.clone().into_value(),
                qualname.into_value(),
                dict.clone().into_value(),
                layout,
            );
            let class = Object::own(t);
            let d = types::data(t);
            d.flags = type_flag::HEAP | type_flag::BASETYPE;
            let inherited = type_flag::SEQUENCE | type_flag::MAPPING | type_flag::EXCEPTION | type_flag::TYPE_SUBCLASS;
            const COLLECTION: u32 = type_flag::SEQUENCE | type_flag::MAPPING;
            for b in &base_list {
                let mut flags = types::data(b.value()).flags & inherited;
                // A class is a sequence to patterns or a mapping, whichever comes first among its bases.
                if d.flags & COLLECTION != 0 {
                    flags &= !COLLECTION;
                }
                d.flags |= flags;
            }
            d.flags |= types::data(best.value()).flags & type_flag::MATCH_SELF;
            d.weakrefable = weakrefable;
            d.side_dict = side_dict;
            d.own_members = own_members;
            d.base = best.value();
            let base_values: Vec<Value> = base_list.iter().map(Object::value).collect();
            d.bases = tuples::new_shared(&mut self.heap, &base_values);
            d.native = 0;
            // Before the slots, which may be called so.
            let cell = self.entry(&dict, self.names.classcell);
            if cell.is_some() {
                self.dict_remove_name(&dict, self.names.classcell);
            }
            let dict_cell = self.entry(&dict, self.names.classdictcell);
            if dict_cell.is_some() {
                self.dict_remove_name(&dict, self.names.classdictcell);
            }
            for (i, n) in names.iter().enumerate() {
                self.add_member(&class, &dict, n, types::data(best.value()).layout.members as u64 + i as u64)?;
            }
            self.prepare_namespace(&dict);
            if let Some(doc) = self.entry(&dict, self.names.doc).filter(|d| self.is_str(d)) {
                self.check_encodable(&doc)?;
            }
            if add_dict && !self.dict_has(&dict, self.names.dict) {
                let o = self.record(
                    shape::GETSET_DESCRIPTOR,
                    [class.clone()],
                    &[&INSTANCE_DICT as *const GetSetDef as u64],
                );
                self.set_entry(&dict, self.names.dict, &o);
            }
            if add_weakref && !self.dict_has(&dict, self.names.weakref) {
                let o = self.record(
                    shape::GETSET_DESCRIPTOR,
                    [class.clone()],
                    &[&INSTANCE_WEAKREF as *const GetSetDef as u64],
                );
                self.set_entry(&dict, self.names.weakref, &o);
            }
            // Last: `__doc__` may be a slot.
            if !self.dict_has(&dict, self.names.doc) {
                self.set_entry(&dict, self.names.doc, &Object::NONE);
            }
            // The methods know their class before `mro()` is asked for, which may call them.
            if let Some(cell) = cell {
                if self.shape_of(&cell) != shape::CELL {
                    let n = self.type_name(&cell);
                    return Err(self.type_error(format!("__classcell__ must be a nonlocal cell, not <class '{n}'>")));
                }
                self.set_field(&cell, records::cell::CONTENTS, class.clone());
            }
            if let Some(cell) = dict_cell
                && self.shape_of(&cell) == shape::CELL
            {
                self.set_field(&cell, records::cell::CONTENTS, dict.clone());
            }
            let mro = self.compute_mro(&class)?;
            let mro_values: Vec<Value> = mro.iter().map(Object::value).collect();
            types::data(t).mro = tuples::new_shared(&mut self.heap, &mro_values);
            if !self.type_of(&class).is(&self.builtin_type(shape::TYPE)) {
                types::mro_was_set(&mut self.heap, t);
            }
            types::data(t).capacity = self.inline_capacity(&class, &dict);
            for b in &base_list {
                types::data(b.value()).subclasses.push(t.as_pointer());
            }
            types::changed(&mut self.heap, t);
            types::make_shapes(&mut self.heap, t, None);
            let names_only = dicts::data(dict.value())
                .entries
                .iter()
                .all(|e| e.key.is_null() || self.heap.kind_of(e.key) == Kind::Str);
            if !names_only {
                let text = format!("non-string key in the __dict__ of class {text}");
                self.warn(Exc::RuntimeWarning, &text)?;
            }
            Ok(class)
        }
    }

    /// Is there an `__init_subclass__` other than `object`'s for this new class to be told to?
    pub fn inherits_init_subclass(&self, class: &Object) -> bool {
        let name = self.names.init_subclass;
        // SAFETY: the classes of an MRO are live.
        unsafe {
            let find = |t: &Value| dicts::get_str(&self.heap, types::data(*t).dict, name);
            let found = tuples::items(types::data(class.value()).mro).iter().skip(1).find_map(find);
            found != find(&self.heap.type_of_shape(shape::OBJECT))
        }
    }

    /// A copy of a namespace, its names interned.
    fn class_namespace(&mut self, namespace: &Object) -> PyResult {
        let merged;
        // A dict that has its own way of going through its keys, say an OrderedDict, is asked for them.
        let namespace = if self.shape_of(namespace) != shape::DICT && self.overrides_iter(namespace) {
            merged = self.dict();
            self.dict_merge(&merged, namespace)?;
            &merged
        } else {
            namespace
        };
        // SAFETY: a live dict.
        let interned = unsafe {
            let d = dicts::data(namespace.value());
            d.entries.iter().all(|e| {
                let str = e.key.has_shape(shape::STR);
                e.key.is_null() || str && strings::data(e.key).meta & strings::str_flag::INTERNED != 0
            })
        };
        if interned {
            // `__doc__`, `__dict__`, `__weakref__` come to it.
            return Ok(self.dict_copy_with_room(namespace, 3));
        }
        let items = self.dict_items(namespace);
        let dict = self.dict();
        for (k, v) in items {
            let k = if self.shape_of(&k) == shape::STR { self.intern_object(&k) } else { k };
            self.dict_set(&dict, &k, &v)?;
        }
        Ok(dict)
    }

    /// An entry of a namespace by its interned name.
    fn entry(&self, dict: &Object, name: Value) -> Option<Object> {
        // SAFETY: a live dict.
        unsafe { dicts::get_str(&self.heap, dict.value(), name).map(|v| Object::share(v)) }
    }
    fn dict_has(&self, dict: &Object, name: Value) -> bool {
        // SAFETY: a live dict.
        unsafe { dicts::get_str(&self.heap, dict.value(), name).is_some() }
    }
    fn set_entry(&mut self, dict: &Object, name: Value, value: &Object) {
        // SAFETY: a live dict; the old value's count is handed over.
        unsafe { dicts::set_str(&mut self.heap, dict.value(), name, value.value()).decref() };
    }
    fn dict_remove_name(&mut self, dict: &Object, name: Value) {
        // SAFETY: live; the count is handed over.
        unsafe {
            if let Some(v) = dicts::remove_str(&self.heap, dict.value(), name) {
                v.decref();
            }
        }
    }

    fn slot_names(&mut self, slots: &Object, class: &str) -> PyResult<Vec<Object>> {
        let items = if self.is_str(slots) { vec![slots.clone()] } else { self.collect(slots)? };
        let mut names = Vec::new();
        for n in items {
            if !self.is_str(&n) {
                let t = self.type_name(&n);
                return Err(self.type_error(format!("__slots__ items must be strings, not '{t}'")));
            }
            let valid = self.as_text(&n).is_some_and(|t| t.is_identifier());
            if !valid {
                return Err(self.type_error("__slots__ must be identifiers"));
            }
            let text = self.lossy(&n);
            let mangled = if text.starts_with("__") && !text.ends_with("__") {
                let stripped = class.trim_start_matches('_');
                if stripped.is_empty() { text } else { format!("_{stripped}{text}") }
            } else {
                text
            };
            names.push(self.intern(&mangled));
        }
        names.sort_by_key(|n| self.lossy(n));
        Ok(names)
    }

    fn add_member(&mut self, class: &Object, dict: &Object, name: &Object, index: u64) -> PyResult<()> {
        let text = self.lossy(name);
        if let Some(v) = self.dict_get_str(dict, &text) {
            // A class variable in the way; a qualified name or class cell is none.
            if !matches!(text.as_str(), "__qualname__" | "__classcell__" | "__classdictcell__") {
                let _ = v;
                return Err(self.value_error(format!("'{text}' in __slots__ conflicts with class variable")));
            }
        }
        let m = self.record(shape::MEMBER_DESCRIPTOR, [name.clone(), class.clone()], &[index, 0]);
        self.dict_set(dict, name, &m)
    }

    /// Inline slots for a new class's instances: the attributes its methods set, and those of its base.
    fn inline_capacity(&mut self, class: &Object, dict: &Object) -> u16 {
        let own = match self.entry(dict, self.names.static_attributes) {
            Some(s) => self.tuple_items(&s).map_or(0, <[Object]>::len),
            None => 0,
        };
        // SAFETY: live types.
        let base = unsafe { types::data(types::data(class.value()).base) };
        let inherited = if base.has(type_flag::HEAP) { base.capacity as usize } else { 0 };
        let wanted = if own == 0 && inherited == 0 { 3 } else { own + inherited };
        wanted.clamp(1, 60) as u16
    }

    /// What `type.__new__` adds to and changes in the namespace.
    fn prepare_namespace(&mut self, dict: &Object) {
        if !self.dict_has(dict, self.names.module) {
            let globals = self.current_globals();
            if let Some(n) = self.entry(&globals, self.names.name) {
                self.set_entry(dict, self.names.module, &n);
            }
        }
        if let Some(f) = self.entry(dict, self.names.new)
            && self.shape_of(&f) == shape::FUNCTION
        {
            let s = self.record_static(f);
            self.set_entry(dict, self.names.new, &s);
        }
        for name in [self.names.init_subclass, self.names.class_getitem] {
            if let Some(f) = self.entry(dict, name)
                && self.shape_of(&f) == shape::FUNCTION
            {
                let c = self.record(shape::CLASSMETHOD, [f], &[]);
                self.set_entry(dict, name, &c);
            }
        }
        if self.dict_has(dict, self.names.eq) && !self.dict_has(dict, self.names.hash) {
            self.set_entry(dict, self.names.hash, &Object::NONE);
        }
    }

    fn record_static(&mut self, f: Object) -> Object {
        self.record(shape::STATICMETHOD, [f], &[])
    }

    /// The base whose layout the new class extends.
    fn best_base(&mut self, bases: &[Object]) -> PyResult {
        let mut best: Option<(Object, Value)> = None;
        for b in bases {
            // SAFETY: live types.
            let solid = unsafe { solid_base(b.value()) };
            match &best {
                None => best = Some((b.clone(), solid)),
                // SAFETY: live types.
                Some((_, winner)) => unsafe {
                    if types::is_subtype(*winner, solid) {
                        continue;
                    }
                    if types::is_subtype(solid, *winner) {
                        best = Some((b.clone(), solid));
                    } else {
                        return Err(self.type_error("multiple bases have instance lay-out conflict"));
                    }
                },
            }
        }
        best.map(|b| b.0).ok_or(Stop::Raised)
    }

    /// The MRO by C3, or what the metaclass's `mro()` says.
    fn compute_mro(&mut self, class: &Object) -> PyResult<Vec<Object>> {
        let meta = self.type_of(class);
        let type_type = self.builtin_type(shape::TYPE);
        if !meta.is(&type_type) {
            // SAFETY: live; interned names.
            let (own, plain) = unsafe {
                let name = self.names.mro;
                (self.class_lookup(meta.value(), name), self.class_lookup(type_type.value(), name))
            };
            if own != plain && !own.is_null() {
                // SAFETY: live.
                let own = unsafe { Object::share(own) };
                let bound = self.descriptor_get(&own, Some(class), &meta)?;
                let r = self.call(&bound, &[])?;
                let list = self.collect(&r)?;
                if list.is_empty() {
                    return Err(self.type_error("type MRO must not be empty"));
                }
                for t in &list {
                    if !self.is_type(t) {
                        let n = self.type_name(t);
                        return Err(self.type_error(format!("mro() returned a non-class ('{n}')")));
                    }
                    // SAFETY: live types.
                    let fits = unsafe { types::is_subtype(solid_base(class.value()), solid_base(t.value())) };
                    if !fits {
                        let n = self.name_of_type(t);
                        return Err(self.type_error(format!("mro() returned base with unsuitable layout ('{n}')")));
                    }
                }
                return Ok(list);
            }
        }
        self.c3(class)
    }

    /// `type.mro(class)`.
    pub fn c3(&mut self, class: &Object) -> PyResult<Vec<Object>> {
        // SAFETY: a live type with bases.
        let bases: Vec<Object> =
            unsafe { tuples::items(types::data(class.value()).bases).iter().map(|&b| Object::share(b)).collect() };
        if let [base] = bases.as_slice() {
            // SAFETY: a live type.
            let mro = unsafe { tuples::items(types::data(base.value()).mro) };
            // SAFETY: the classes of an MRO are live.
            let inherited = mro.iter().map(|&t| unsafe { Object::share(t) });
            return Ok(std::iter::once(class.clone()).chain(inherited).collect());
        }
        let mut lists: Vec<Vec<Object>> = Vec::new();
        for b in &bases {
            // SAFETY: live types.
            lists
                .push(unsafe { tuples::items(types::data(b.value()).mro).iter().map(|&b| Object::share(b)).collect() });
        }
        lists.push(bases.clone());
        let mut out = vec![class.clone()];
        loop {
            lists.retain(|l| !l.is_empty());
            if lists.is_empty() {
                return Ok(out);
            }
            let head =
                lists.iter().map(|l| &l[0]).find(|h| !lists.iter().any(|l| l[1..].iter().any(|x| x.is(h)))).cloned();
            match head {
                Some(h) => {
                    for l in &mut lists {
                        if l[0].is(&h) {
                            l.remove(0);
                        }
                    }
                    out.push(h);
                }
                None => {
                    let mut names: Vec<String> = Vec::new();
                    for l in &lists {
                        let n = self.getattr_str(&l[0], "__name__")?;
                        let n = self.lossy(&n);
                        if !names.contains(&n) {
                            names.push(n);
                        }
                    }
                    return Err(self.type_error(format!(
                        "Cannot create a consistent method resolution order (MRO) for bases {}",
                        names.join(", ")
                    )));
                }
            }
        }
    }

    /// `class.__bases__ = bases`.
    pub fn set_bases(&mut self, class: &Object, bases: &Object) -> PyResult<()> {
        let n = self.name_of_type(class);
        let Some(list) = self.tuple_items(bases).map(<[Object]>::to_vec) else {
            let t = self.type_name(bases);
            return Err(self.type_error(format!("can only assign tuple to {n}.__bases__, not {t}")));
        };
        if list.is_empty() {
            return Err(self.type_error(format!("can only assign non-empty tuple to {n}.__bases__, not ()")));
        }
        for b in &list {
            if !self.is_type(b) {
                let t = self.type_name(b);
                return Err(self.type_error(format!("{n}.__bases__ must be tuple of classes, not '{t}'")));
            }
            // By the chain of bases too: an MRO may be about to be renewed.
            let mut next = b.clone();
            let mut cycle = self.is_subtype(b, class);
            while !cycle && !next.is_none() {
                cycle = next.is(class);
                next = self.type_base(&next);
            }
            if cycle {
                return Err(self.type_error("a __bases__ item causes an inheritance cycle"));
            }
        }
        for (i, b) in list.iter().enumerate() {
            if list[..i].iter().any(|c| c.is(b)) {
                let n = self.name_of_type(b);
                return Err(self.type_error(format!("duplicate base class {n}")));
            }
        }
        for b in &list {
            // SAFETY: a live type.
            if unsafe { !types::data(b.value()).has(type_flag::BASETYPE) } {
                let n = self.name_of_type(b);
                return Err(self.type_error(format!("type '{n}' is not an acceptable base type")));
            }
        }
        let best = self.best_base(&list)?;
        // SAFETY: live types; the MRO of derived classes is renewed below.
        unsafe {
            let d = types::data(class.value());
            let (new, old) = (types::data(best.value()), types::data(d.base));
            // In CPython, what the collector looks at is freed in another way.
            let collected =
                |t: &types::TypeData| t.has(type_flag::HEAP) || t.layout.container || t.layout.kind == Kind::Tuple;
            let deallocators = collected(new) != collected(old);
            let native = |v: Value| !types::data(v).has(type_flag::HEAP);
            let layouts = new.layout.kind != old.layout.kind
                || new.layout.values != old.layout.values
                || new.layout.members != old.layout.members
                || new.layout.has_dict != old.layout.has_dict
                || new.side_dict != old.side_dict
                || new.weakrefable != old.weakrefable
                || native(best.value()) && native(d.base) && solid_base(best.value()) != solid_base(d.base)
                || !self.same_slots(best.value(), d.base);
            if deallocators || layouts {
                let (a, b) = (self.name_of_type(&best), self.class_name(d.base));
                let what = if deallocators { "deallocator" } else { "object layout" };
                return Err(self.type_error(format!("__bases__ assignment: '{a}' {what} differs from '{b}'")));
            }
            let old_bases = Object::own(std::mem::replace(&mut d.bases, bases.clone().into_value()));
            let old_base = std::mem::replace(&mut d.base, best.value());
            // `mro()` of a metaclass may come here again, for this class or another.
            let mut renewed = Vec::new();
            let result = self.renew_mro(class, &mut renewed);
            let d = types::data(class.value());
            let ours = d.bases == bases.value();
            if let Err(stop) = result {
                for (c, mro) in renewed.into_iter().rev() {
                    let current = &mut types::data(c.value()).mro;
                    Object::own(std::mem::replace(current, mro.into_value()));
                    types::mro_was_set(&mut self.heap, c.value());
                }
                if ours {
                    d.base = old_base;
                    Object::own(std::mem::replace(&mut d.bases, old_bases.into_value()));
                }
                types::changed(&mut self.heap, class.value());
                return Err(stop);
            }
            let p = class.value().as_pointer();
            // Also if other bases were assigned meanwhile: no class may keep a subclass that would not leave it when it dies.
            let now = tuples::items(d.bases).to_vec();
            for b in tuples::items(old_bases.value()).iter().filter(|b| !now.contains(b)) {
                types::data(*b).subclasses.retain(|&s| s != p);
            }
            for b in now {
                let subclasses = &mut types::data(b).subclasses;
                if !subclasses.contains(&p) {
                    subclasses.push(p);
                }
            }
            types::changed(&mut self.heap, class.value());
            self.heap.stale_shapes = true;
        }
        Ok(())
    }

    /// Computes the MRO of a class and of all that derive from it anew; `renewed` gets them with their old ones.
    fn renew_mro(&mut self, class: &Object, renewed: &mut Vec<(Object, Object)>) -> PyResult<()> {
        // SAFETY: live types.
        let bases = unsafe { Object::share(types::data(class.value()).bases) };
        let mro = self.compute_mro(class)?;
        let values: Vec<Value> = mro.iter().map(Object::value).collect();
        // SAFETY: live types.
        unsafe {
            let d = types::data(class.value());
            if d.bases != bases.value() {
                // Other bases were assigned meanwhile: their MRO holds.
                return Ok(());
            }
            let new = tuples::new_shared(&mut self.heap, &values);
            let old = std::mem::replace(&mut d.mro, new);
            renewed.push((class.clone(), Object::own(old)));
            types::mro_was_set(&mut self.heap, class.value());
            let subclasses: Vec<Object> =
                types::data(class.value()).subclasses.iter().map(|&p| Object::share(Value::pointer(p))).collect();
            for s in subclasses {
                self.renew_mro(&s, renewed)?;
            }
        }
        Ok(())
    }

    /// `o.__class__ = class`.
    pub fn set_class(&mut self, o: &Object, class: &Object) -> PyResult<()> {
        if !self.is_type(class) {
            let t = self.type_name(class);
            return Err(self.type_error(format!("__class__ must be set to a class, not '{t}' object")));
        }
        // SAFETY: live; the layouts are compared before the shape is replaced.
        unsafe {
            let old = types::type_of(&self.heap, o.value());
            let (a, b) = (types::data(old), types::data(class.value()));
            let module = self.is_module(o.value());
            let modules = module && types::is_subtype(class.value(), self.heap.type_of_shape(shape::MODULE));
            if !modules && (!a.has(type_flag::HEAP) || !b.has(type_flag::HEAP)) {
                return Err(
                    self.type_error("__class__ assignment only supported for mutable types or ModuleType subclasses")
                );
            }
            let same = a.layout.kind == b.layout.kind
                && a.layout.values == b.layout.values
                && a.layout.members == b.layout.members
                && a.layout.has_dict == b.layout.has_dict
                && a.side_dict == b.side_dict
                && a.weakrefable == b.weakrefable
                && self.same_slots(old, class.value());
            if !same {
                let (n, m) = (self.class_name(class.value()), self.class_name(old));
                return Err(self.type_error(format!("__class__ assignment: '{n}' object layout differs from '{m}'")));
            }
            let p = o.value().as_pointer();
            let has_dict = a.layout.has_dict;
            let new_shape = if has_dict {
                self.instance_dict(o);
                b.dict_shape
            } else {
                b.root_shape
            };
            if new_shape >= shape::FIRST_DYNAMIC {
                class.value().incref();
            }
            let old_shape = (*p).shape;
            (*p).shape = new_shape;
            if old_shape >= shape::FIRST_DYNAMIC {
                old.decref();
            }
            Ok(())
        }
    }

    /// Do instances of two classes with the same room keep the same things at the same places? They do if what has added last to their layouts
    /// is one class, or two that add the same slots to the same base.
    unsafe fn same_slots(&mut self, a: Value, b: Value) -> bool {
        // SAFETY: live types.
        unsafe {
            let last = |mut t: Value| {
                loop {
                    let base = types::data(t).base;
                    if base.is_null() {
                        return t;
                    }
                    let (d, e) = (types::data(t), types::data(base));
                    let adds = d.layout.kind != e.layout.kind
                        || d.layout.values != e.layout.values
                        || d.layout.members != e.layout.members
                        || d.layout.has_dict != e.layout.has_dict
                        || d.side_dict != e.side_dict
                        || d.weakrefable != e.weakrefable;
                    if adds {
                        return t;
                    }
                    t = base;
                }
            };
            let (a, b) = (last(a), last(b));
            if a == b {
                return true;
            }
            if types::data(a).base != types::data(b).base {
                return false;
            }
            let added = |vm: &mut Vm, t: Value| -> Vec<(u64, String)> {
                let d = Object::share(types::data(t).dict);
                let mut out = Vec::new();
                for (_, v) in vm.dict_items(&d) {
                    if vm.shape_of(&v) == shape::MEMBER_DESCRIPTOR
                        && vm.raw(&v, records::member_descriptor::DEFINITION) == 0
                        && vm.field(&v, records::member_descriptor::OWNER).value() == t
                    {
                        let n = vm.field(&v, records::member_descriptor::NAME);
                        out.push((vm.raw(&v, records::member_descriptor::INDEX), vm.lossy(&n)));
                    }
                }
                out.sort();
                out
            };
            added(self, a) == added(self, b)
        }
    }

    // ---- super ----------------------------------------------------------------------------------------------------------

    /// `super(class, this)`.
    pub fn new_super(&mut self, class: &Object, this: &Object) -> PyResult {
        if !self.is_type(class) {
            let t = self.type_name(class);
            return Err(self.type_error(format!("super() argument 1 must be a type, not {t}")));
        }
        let this_class = if this.is_null() || this.is_none() { Object::NULL } else { self.super_check(class, this)? };
        let this = if this_class.is_null() { Object::NULL } else { this.clone() };
        Ok(self.record(shape::SUPER, [class.clone(), this, this_class], &[]))
    }

    /// The class whose MRO a super object for `this` walks.
    pub fn super_check(&mut self, class: &Object, this: &Object) -> PyResult {
        if self.is_type(this) && self.is_subtype(this, class) {
            return Ok(this.clone());
        }
        let t = self.type_of(this);
        if self.is_subtype(&t, class) {
            return Ok(t);
        }
        if let Some(c) = self.getattr_str_opt(this, "__class__")?
            && self.is_type(&c)
            && !c.is(&t)
            && self.is_subtype(&c, class)
        {
            return Ok(c);
        }
        let what = if self.is_type(this) { "type" } else { "instance of" };
        let n = if self.is_type(this) { self.name_of_type(this) } else { self.type_name(this) };
        let c = self.name_of_type(class);
        Err(self.type_error(if what == "type" {
            format!("super(type, obj): obj (type {n}) is not an instance or subtype of type ({c}).")
        } else {
            format!("super(type, obj): obj ({what} {n}) is not an instance or subtype of type ({c}).")
        }))
    }

    /// `super_object.name`.
    pub fn super_getattr(&mut self, s: &Object, name: &Object) -> PyResult {
        let this_class = self.field(s, records::super_object::THIS_CLASS);
        let n = self.lossy(name);
        if !this_class.is_null() && n != "__class__" {
            let class = self.field(s, records::super_object::CLASS);
            let this = self.field(s, records::super_object::THIS);
            // SAFETY: live types.
            unsafe {
                let interned = strings::intern_value(&mut self.heap, name.value());
                let mro = Object::share(types::data(this_class.value()).mro);
                let items = self.tuple_items(&mro).map(<[Object]>::to_vec).unwrap_or_default();
                let at = items.iter().position(|c| c.is(&class)).map_or(items.len(), |i| i + 1);
                for c in &items[at..] {
                    if let Some(v) = dicts::get_str(&self.heap, types::data(c.value()).dict, interned) {
                        let v = Object::share(v);
                        let o = if this.is(&this_class) { None } else { Some(&this) };
                        return self.descriptor_get(&v, o, &this_class);
                    }
                }
            }
        }
        self.generic_getattr(s, name)
    }

    // ---- intrinsics -----------------------------------------------------------------------------------------------------

    pub(crate) fn intrinsic1(&mut self, number: u16, x: &Object) -> PyResult {
        use ophion_bytecode::Intrinsic as I;
        const PRINT: u16 = I::Print as u16;
        const TYPE_VAR: u16 = I::TypeVar as u16;
        const PARAM_SPEC: u16 = I::ParamSpec as u16;
        const TYPE_VAR_TUPLE: u16 = I::TypeVarTuple as u16;
        const SUBSCRIPT: u16 = I::SubscriptGeneric as u16;
        const ALIAS: u16 = I::TypeAlias as u16;
        const STOP: u16 = I::StopIterationError as u16;
        const TUPLE: u16 = I::ListToTuple as u16;
        match number {
            PRINT => {
                let sys = self.sys_dict.clone();
                match self.dict_get_str(&sys, "displayhook") {
                    Some(hook) => self.call(&hook, std::slice::from_ref(x)),
                    None => Err(self.runtime_error("lost sys.displayhook")),
                }
            }
            TYPE_VAR => {
                let n = Object::NULL;
                Ok(self.record(
                    shape::TYPE_VAR,
                    [x.clone(), n.clone(), n.clone(), n.clone(), n.clone(), n.clone(), n],
                    &[0, 0, 1],
                ))
            }
            PARAM_SPEC => {
                let n = Object::NULL;
                Ok(self.record(shape::PARAM_SPEC, [x.clone(), n.clone(), n.clone(), n], &[0, 0, 1]))
            }
            TYPE_VAR_TUPLE => {
                let n = Object::NULL;
                Ok(self.record(shape::TYPE_VAR_TUPLE, [x.clone(), n.clone(), n], &[]))
            }
            SUBSCRIPT => {
                let generic = self.import_dotted("typing")?;
                let generic = self.getattr_str(&generic, "Generic")?;
                let mut parts = self.collect(x)?;
                for p in &mut parts {
                    if self.shape_of(p) == shape::TYPE_VAR_TUPLE {
                        let items = self.collect(p)?;
                        if let Some(first) = items.into_iter().next() {
                            *p = first;
                        }
                    }
                }
                let t = self.tuple(parts);
                self.get_item(&generic, &t)
            }
            ALIAS => {
                let parts = self.collect(x)?;
                let module = self.current_globals();
                let module = self.dict_get_str(&module, "__name__").unwrap_or(Object::NONE);
                Ok(self.record(
                    shape::TYPE_ALIAS,
                    [parts[0].clone(), parts[1].clone(), parts[2].clone(), Object::NULL, module],
                    &[],
                ))
            }
            STOP => {
                let frame = self.frame();
                // SAFETY: a running frame.
                let flags = unsafe { frame.code().code.flags };
                let what = if flags.contains(ophion_bytecode::CodeFlags::ASYNC_GENERATOR) {
                    "async generator"
                } else if flags.contains(ophion_bytecode::CodeFlags::COROUTINE) {
                    "coroutine"
                } else {
                    "generator"
                };
                let text = if self.is_exception(x, Exc::StopIteration) {
                    format!("{what} raised StopIteration")
                } else if what == "async generator" && self.is_exception(x, Exc::StopAsyncIteration) {
                    "async generator raised StopAsyncIteration".to_string()
                } else {
                    return Ok(x.clone());
                };
                let class = self.exc_type(Exc::RuntimeError);
                let message = self.str(&text);
                let args = self.tuple([message]);
                let e = self.new_exception(&class, args)?;
                self.set_cause(&e, x.clone());
                self.set_exception_field(&e, records::exception::CONTEXT, x.clone());
                Ok(e)
            }
            TUPLE => {
                let items = self.collect(x)?;
                Ok(self.tuple(items))
            }
            _ => Err(self.internal_error("unknown intrinsic")),
        }
    }

    pub(crate) fn intrinsic2(&mut self, number: u16, x: &Object, y: &Object) -> PyResult {
        use ophion_bytecode::Intrinsic as I;
        const BOUND: u16 = I::TypeVarWithBound as u16;
        const CONSTRAINTS: u16 = I::TypeVarWithConstraints as u16;
        const DEFAULT: u16 = I::SetTypeParamDefault as u16;
        const PARAMS: u16 = I::SetFunctionTypeParams as u16;
        match number {
            BOUND | CONSTRAINTS => {
                let variable = self.intrinsic1(I::TypeVar as u16, x)?;
                let field = if number == BOUND {
                    records::type_var::EVALUATE_BOUND
                } else {
                    records::type_var::EVALUATE_CONSTRAINTS
                };
                self.set_field(&variable, field, y.clone());
                return Ok(variable);
            }
            DEFAULT => {
                let field = match self.shape_of(x) {
                    shape::TYPE_VAR => records::type_var::EVALUATE_DEFAULT,
                    shape::PARAM_SPEC => records::param_spec::EVALUATE_DEFAULT,
                    _ => records::type_var_tuple::EVALUATE_DEFAULT,
                };
                self.set_field(x, field, y.clone());
            }
            PARAMS => self.set_field(x, records::function::TYPE_PARAMS, y.clone()),
            _ => return Err(self.internal_error("unknown intrinsic")),
        }
        Ok(x.clone())
    }

    /// Marks an object's finaliser as run (or not), for `gc.is_finalized`.
    pub fn is_finalized(&self, o: &Object) -> bool {
        // SAFETY: live.
        o.value().is_pointer() && unsafe { *pages::flags_of(o.value().as_pointer()) & pages::flag::FINALIZED != 0 }
    }

    #[allow(dead_code)]
    fn shape_flags(&self, o: &Object) -> u8 {
        let s = self.heap.shapes.get(self.shape_of(o));
        s.flags & shape_flag::HAS_DICT
    }
    #[allow(dead_code)]
    fn new_special(&self) -> Special {
        Special::New
    }
}

/// The nearest class of the chain of bases that changes the layout.
unsafe fn solid_base(t: Value) -> Value {
    // SAFETY: live types.
    unsafe {
        let mut t = t;
        loop {
            let d = types::data(t);
            if d.base.is_null() {
                return t;
            }
            let b = types::data(d.base);
            let own = d.own_members > 0
                || d.layout.kind != b.layout.kind
                || d.layout.values != b.layout.values
                || d.layout.raws != b.layout.raws;
            if own {
                return t;
            }
            t = d.base;
        }
    }
}

impl Vm {
    /// Class and first argument for `super()` without arguments, from the calling frame.
    pub fn zero_argument_super(&mut self) -> PyResult<(Object, Object)> {
        // SAFETY: the chain of frames is well-formed.
        unsafe {
            let mut f = self.frame();
            while !f.0.is_null() && f.code().code.flags.contains(ophion_bytecode::CodeFlags::HIDDEN) {
                f = f.return_fp();
            }
            if f.0.is_null() {
                return Err(self.runtime_error("super(): no current frame"));
            }
            let code = f.code().code.clone();
            if code.arg_count == 0 || code.flags.contains(ophion_bytecode::CodeFlags::NAMESPACE) {
                return Err(self.runtime_error("super(): no arguments"));
            }
            let mut first = *f.0;
            if first.has_shape(shape::CELL) {
                first = records::get(first, records::cell::CONTENTS);
            }
            if first.is_null() {
                return Err(self.runtime_error("super(): arg[0] deleted"));
            }
            let closure = records::get(f.function(), records::function::CLOSURE);
            let at = code.free_names.iter().position(|n| n == "__class__");
            let (Some(at), true) = (at, closure.is_pointer()) else {
                return Err(self.runtime_error("super(): __class__ cell not found"));
            };
            let class = records::get(tuples::items(closure)[at], records::cell::CONTENTS);
            if class.is_null() {
                return Err(self.runtime_error("super(): empty __class__ cell"));
            }
            Ok((Object::share(class), Object::share(first)))
        }
    }
}
