//! Attribute look-up: classes by way of the method cache, instances by shape, descriptors.

use crate::vm::{METHOD_CACHE, MethodCacheEntry};
use crate::{Exc, Kind, Object, PyResult, Special, Stop, Value, Vm, shape};
use ophion_object::heap::pages;
use ophion_object::shapes::shape_flag;
use ophion_object::types::{self, type_flag};
use ophion_object::{dicts, records, strings};

/// What a look-up came to.
pub enum Attr {
    Value(Object),
    /// A call of Python code gives it: callee and arguments.
    Call(Object, Vec<Object>),
    Missing,
}

impl Vm {
    /// The attribute of a class along its MRO, not bound; NULL if there is none. Borrowed.
    #[inline]
    pub(crate) unsafe fn class_lookup(&mut self, class: Value, name: Value) -> Value {
        // SAFETY: a live class and an interned name. Cached values are held by the namespaces of classes whose version would change
        // if one were replaced.
        unsafe {
            let version = types::version(&mut self.heap, class);
            let slot = (version as usize ^ (name.0 >> 4) as usize) % METHOD_CACHE;
            let e = self.caches.methods[slot];
            if e.version == version && e.name == name {
                return e.value;
            }
            let value = types::lookup(&self.heap, class, name).unwrap_or(Value::NULL);
            if version != 0 {
                self.caches.methods[slot] = MethodCacheEntry { version, name, value };
            }
            value
        }
    }

    /// An attribute of a class along its MRO, not bound.
    pub fn lookup_class(&mut self, class: &Object, name: &Object) -> Option<Object> {
        if !self.is_str(name) {
            return None;
        }
        // SAFETY: live.
        unsafe {
            let name = strings::intern_value(&mut self.heap, name.value());
            let v = self.class_lookup(class.value(), name);
            if v.is_null() { None } else { Some(Object::share(v)) }
        }
    }

    /// Is it a descriptor that takes part before the instance's own attributes?
    pub(crate) unsafe fn is_data_descriptor(&self, d: Value) -> bool {
        // SAFETY: live.
        unsafe {
            if !d.is_pointer() {
                return false;
            }
            match (*d.as_pointer()).shape {
                shape::FUNCTION
                | shape::METHOD_DESCRIPTOR
                | shape::WRAPPER_DESCRIPTOR
                | shape::NATIVE_FUNCTION
                | shape::CLASSMETHOD
                | shape::STATICMETHOD
                | shape::STR
                | shape::TYPE => false,
                shape::PROPERTY | shape::MEMBER_DESCRIPTOR | shape::GETSET_DESCRIPTOR => true,
                _ => {
                    let t = types::data(types::type_of(&self.heap, d));
                    !t.special(Special::Set).is_null() || !t.special(Special::Delete).is_null()
                }
            }
        }
    }

    /// Has a descriptor a `__get__`?
    unsafe fn has_get(&self, d: Value) -> bool {
        // SAFETY: live.
        unsafe { !types::data(types::type_of(&self.heap, d)).special(Special::Get).is_null() }
    }

    /// `descriptor.__get__(object, class)`, or the descriptor itself if it has no `__get__`.
    pub(crate) unsafe fn descriptor_attr(
        &mut self,
        d: &Object,
        object: Option<&Object>,
        class: &Object,
    ) -> PyResult<Attr> {
        // SAFETY: live.
        unsafe {
            let v = d.value();
            if !v.is_pointer() {
                return Ok(Attr::Value(d.clone()));
            }
            match (*v.as_pointer()).shape {
                shape::FUNCTION => Ok(Attr::Value(match object {
                    Some(o) => self.bound_method(d.clone(), o.clone()),
                    None => d.clone(),
                })),
                shape::METHOD_DESCRIPTOR | shape::WRAPPER_DESCRIPTOR => match object {
                    None => Ok(Attr::Value(d.clone())),
                    Some(o) => {
                        let owner = records::get(v, records::method_descriptor::OWNER);
                        let t = types::type_of(&self.heap, o.value());
                        if !types::is_subtype(t, owner) {
                            let (name, w, g) =
                                (crate::natives::definition(v).name(), self.class_name(owner), self.class_name(t));
                            return Err(self.type_error(format!(
                                "descriptor '{name}' for '{w}' objects doesn't apply to a '{g}' object"
                            )));
                        }
                        Ok(Attr::Value(self.bind_native_method(v, o)))
                    }
                },
                shape::CLASSMETHOD_DESCRIPTOR => {
                    let def = *records::raw(v, records::classmethod_descriptor::DEFINITION);
                    let owner = records::get(v, records::classmethod_descriptor::OWNER).incref();
                    let this = class.clone().into_value();
                    Ok(Attr::Value(Object::own(records::new(
                        &mut self.heap,
                        shape::NATIVE_FUNCTION,
                        &[this, owner],
                        &[def],
                    ))))
                }
                shape::STATICMETHOD => Ok(Attr::Value(Object::share(records::get(v, records::staticmethod::FUNCTION)))),
                shape::CLASSMETHOD => {
                    let f = Object::share(records::get(v, records::classmethod::FUNCTION));
                    Ok(Attr::Value(self.bound_method(f, class.clone())))
                }
                shape::PROPERTY => match object {
                    None => Ok(Attr::Value(d.clone())),
                    Some(o) => {
                        let get = records::get(v, records::property::GET);
                        if get.is_none() || get.is_null() {
                            return Err(self.property_error(d, o, "getter"));
                        }
                        Ok(Attr::Call(Object::share(get), vec![o.clone()]))
                    }
                },
                shape::GETSET_DESCRIPTOR => match object {
                    None => Ok(Attr::Value(d.clone())),
                    Some(o) => {
                        self.check_descriptor_owner(d, o)?;
                        let def = self.getset_definition(v);
                        Ok(Attr::Value((def.get)(self, o)?))
                    }
                },
                shape::MEMBER_DESCRIPTOR => match object {
                    None => Ok(Attr::Value(d.clone())),
                    Some(o) => {
                        self.check_descriptor_owner(d, o)?;
                        if let Some(def) = self.member_definition(v) {
                            return Ok(Attr::Value((def.get)(self, o)?));
                        }
                        let value = *self.member_slot(v, o.value());
                        if value.is_null() {
                            let name = Object::share(records::get(v, records::member_descriptor::NAME));
                            let (t, n) = (self.fully_qualified_type_name(o), self.lossy(&name));
                            let m = format!("'{t}' object has no attribute '{n}'");
                            return Err(self.attribute_error(m, o, &name));
                        }
                        Ok(Attr::Value(Object::share(value)))
                    }
                },
                _ => {
                    let get = types::data(types::type_of(&self.heap, v)).special(Special::Get);
                    if get.is_null() {
                        return Ok(Attr::Value(d.clone()));
                    }
                    let o = object.cloned().unwrap_or(Object::NONE);
                    if get.has_shape(shape::WRAPPER_DESCRIPTOR) {
                        // A native one is called here and now; what it leaves to be called, the caller calls.
                        let read = crate::natives::definition(get);
                        return match self.call_definition(read, &[d.clone(), o, class.clone()], Value::NULL) {
                            Ok(value) => Ok(Attr::Value(value)),
                            Err(Stop::Tail) => match self.tail.take() {
                                Some(t) if t.keywords.is_null() => Ok(Attr::Call(t.callee, t.args.into_vec())),
                                t => {
                                    self.tail = t;
                                    self.finish_tail(Err(Stop::Tail)).map(Attr::Value)
                                }
                            },
                            Err(stop) => Err(stop),
                        };
                    }
                    if get.has_shape(shape::FUNCTION) || self.is_method_descriptor(get) {
                        return Ok(Attr::Call(Object::share(get), vec![d.clone(), o, class.clone()]));
                    }
                    let bound = self.bind_special(get, v)?;
                    Ok(Attr::Call(bound, vec![o, class.clone()]))
                }
            }
        }
    }

    /// As [`descriptor_attr`](Vm::descriptor_attr), waiting for the result.
    pub fn descriptor_get(&mut self, d: &Object, object: Option<&Object>, class: &Object) -> PyResult {
        // SAFETY: handles are live.
        let attr = unsafe { self.descriptor_attr(d, object, class)? };
        self.finish_attr(attr)?.ok_or(Stop::Raised)
    }

    fn finish_attr(&mut self, attr: Attr) -> PyResult<Option<Object>> {
        match attr {
            Attr::Value(v) => Ok(Some(v)),
            Attr::Call(f, args) => self.call(&f, &args).map(Some),
            Attr::Missing => Ok(None),
        }
    }

    pub(crate) fn check_descriptor_owner(&mut self, d: &Object, o: &Object) -> PyResult<()> {
        // SAFETY: live; member and getset descriptors have their owner in these fields.
        unsafe {
            let member = d.value().has_shape(shape::MEMBER_DESCRIPTOR);
            let i = if member { records::member_descriptor::OWNER } else { records::getset_descriptor::OWNER };
            let owner = records::get(d.value(), i);
            let t = types::type_of(&self.heap, o.value());
            if owner.is_null() || types::is_subtype(t, owner) {
                return Ok(());
            }
            let name = if member {
                strings::to_string(records::get(d.value(), records::member_descriptor::NAME))
            } else {
                self.getset_definition(d.value()).name.to_string()
            };
            let (w, g) = (self.class_name(owner), self.class_name(t));
            Err(self.type_error(format!("descriptor '{name}' for '{w}' objects doesn't apply to a '{g}' object")))
        }
    }

    pub(crate) unsafe fn getset_definition(&self, d: Value) -> &'static crate::GetSetDef {
        // SAFETY: the raw word holds the address of a static declaration.
        unsafe { &*(*records::raw(d, records::getset_descriptor::DEFINITION) as *const crate::GetSetDef) }
    }

    /// The declaration behind a member descriptor of a native type; None for a member of `__slots__`.
    pub(crate) unsafe fn member_definition(&self, d: Value) -> Option<&'static crate::GetSetDef> {
        // SAFETY: the raw word is 0 or holds the address of a static declaration.
        unsafe { (*records::raw(d, records::member_descriptor::DEFINITION) as *const crate::GetSetDef).as_ref() }
    }

    /// Where a `__slots__` member of an instance lies.
    pub(crate) unsafe fn member_slot(&self, descriptor: Value, o: Value) -> *mut Value {
        // SAFETY: the owner has been checked: the instance has that member.
        unsafe {
            let s = self.heap.shapes.get((*o.as_pointer()).shape);
            let i = *records::raw(descriptor, records::member_descriptor::INDEX) as usize;
            ((o.as_pointer() as *mut u8).add(s.members_offset as usize) as *mut Value).add(i)
        }
    }

    #[cold]
    fn property_error(&mut self, property: &Object, o: &Object, what: &str) -> Stop {
        // SAFETY: a live property.
        let name = unsafe { Object::share(records::get(property.value(), records::property::NAME)) };
        let t = self.qualified_type_name(o);
        let text = if name.is_null() || name.is_none() {
            format!("property of '{t}' object has no {what}")
        } else {
            let n = self.repr_lossy(&name);
            format!("property {n} of '{t}' object has no {what}")
        };
        self.raise(Exc::AttributeError, text)
    }

    // ---- instances ------------------------------------------------------------------------------------------------------

    /// An attribute of the instance itself (not its class), borrowed.
    pub(crate) unsafe fn own_attribute(&self, o: Value, name: Value) -> Option<Value> {
        // SAFETY: live; shapes tell where attributes are.
        unsafe {
            if !o.is_pointer() {
                return None;
            }
            let p = o.as_pointer();
            let s = self.heap.shapes.get((*p).shape);
            if s.has(shape_flag::DICT_MODE) {
                let dict = *((p as *mut u8).add(s.dict_offset as usize) as *mut Value);
                return if dict.is_null() { None } else { dicts::get_str(&self.heap, dict, name) };
            }
            if s.dict_offset != 0 {
                let i = s.slot(name)?;
                return Some(*((p as *mut u8).add(s.slot_offset(i) as usize) as *mut Value));
            }
            if (*p).shape == shape::MODULE || self.is_module(o) {
                return dicts::get_str(&self.heap, records::get(o, records::module::DICT), name);
            }
            if *pages::flags_of(p) & pages::flag::SIDE_DICT != 0 {
                let dict = *self.heap.side_dicts.get(&(p as usize))?;
                return dicts::get_str(&self.heap, dict, name);
            }
            None
        }
    }

    /// `o.name` of an instance with attributes of its own, of whose class no attribute of this name and no hook has a say: Some(None) if there is none. None if that
    /// is not the case.
    pub fn plain_attribute(&mut self, o: &Object, name: &Object) -> Option<Option<Object>> {
        // SAFETY: live; shapes tell where attributes are.
        unsafe {
            let (v, name) = (o.value(), name.value());
            if !v.is_pointer() || (*v.as_pointer()).shape < shape::FIRST_DYNAMIC || !name.has_shape(shape::STR) {
                return None;
            }
            let s = self.heap.shapes.get((*v.as_pointer()).shape);
            let class = Value::pointer(s.class);
            let t = types::data(class);
            if s.has(shape_flag::DICT_MODE)
                || s.dict_offset == 0
                || s.kind == Kind::Type
                || t.side_dict
                || t.special(Special::GetAttribute) != self.object_getattribute
            {
                return None;
            }
            let hooked = !t.special(Special::GetAttr).is_null();
            let name = strings::intern_value(&mut self.heap, name);
            if !self.class_lookup(class, name).is_null() {
                return None;
            }
            let s = self.heap.shapes.get((*v.as_pointer()).shape);
            match s.slot(name) {
                Some(i) => {
                    let at = (v.as_pointer() as *mut u8).add(s.slot_offset(i) as usize) as *mut Value;
                    if (*at).is_null() { None } else { Some(Some(Object::share(*at))) }
                }
                None if hooked => None,
                None => Some(None),
            }
        }
    }

    /// `setattr(o, name, value)` of an instance whose class leaves it to `object` and has no data descriptor of the name. None: the general way.
    pub fn set_plain_attribute(&mut self, o: &Object, name: &Object, value: &Object) -> Option<()> {
        // SAFETY: live; shapes tell where attributes are.
        unsafe {
            let v = o.value();
            if !v.is_pointer() || (*v.as_pointer()).shape < shape::FIRST_DYNAMIC || !name.value().has_shape(shape::STR)
            {
                return None;
            }
            let s = self.heap.shapes.get((*v.as_pointer()).shape);
            let class = Value::pointer(s.class);
            if s.kind == Kind::Type || !types::data(class).has(type_flag::PLAIN_SETATTR) {
                return None;
            }
            let name = strings::intern_value(&mut self.heap, name.value());
            let d = self.class_lookup(class, name);
            if !d.is_null() && self.is_data_descriptor(d) {
                return None;
            }
            self.store_own(o, name, value.value()).then_some(())
        }
    }

    /// The data descriptor that `setattr(o, name, ...)` comes to, and its `__set__`, if that is a function.
    pub(crate) unsafe fn set_by_function(&mut self, o: Value, name: Value) -> Option<(Value, Value)> {
        // SAFETY: live.
        unsafe {
            if !o.is_pointer() || (*o.as_pointer()).shape < shape::FIRST_DYNAMIC || !name.has_shape(shape::STR) {
                return None;
            }
            let class = types::type_of(&self.heap, o);
            if self.heap.kind(o.as_pointer()) == Kind::Type || !types::data(class).has(type_flag::PLAIN_SETATTR) {
                return None;
            }
            let name = strings::intern_value(&mut self.heap, name);
            let d = self.class_lookup(class, name);
            if d.is_null() || !d.is_pointer() {
                return None;
            }
            let set = types::data(types::type_of(&self.heap, d)).special(Special::Set);
            set.has_shape(shape::FUNCTION).then_some((d, set))
        }
    }

    /// What `getattr(o, name)` comes to if that is a function of the program's with these arguments: the getter of a property, or a data descriptor's `__get__`.
    pub(crate) unsafe fn get_by_function(&mut self, o: Value, name: Value) -> Option<(Value, Value, Option<Value>)> {
        // SAFETY: live.
        unsafe {
            if !o.is_pointer() || (*o.as_pointer()).shape < shape::FIRST_DYNAMIC || !name.has_shape(shape::STR) {
                return None;
            }
            let class = types::type_of(&self.heap, o);
            let t = types::data(class);
            if self.heap.kind(o.as_pointer()) == Kind::Type
                || t.special(Special::GetAttribute) != self.object_getattribute
                || !t.special(Special::GetAttr).is_null()
            {
                return None;
            }
            let name = strings::intern_value(&mut self.heap, name);
            let d = self.class_lookup(class, name);
            if d.is_null() || !d.is_pointer() {
                return None;
            }
            if d.has_shape(shape::PROPERTY) {
                let getter = records::get(d, records::property::GET);
                return getter.has_shape(shape::FUNCTION).then_some((getter, o, None));
            }
            let of = types::data(types::type_of(&self.heap, d));
            let get = of.special(Special::Get);
            (get.has_shape(shape::FUNCTION) && !of.special(Special::Set).is_null()).then_some((get, d, Some(class)))
        }
    }

    pub(crate) unsafe fn is_module(&self, o: Value) -> bool {
        // SAFETY: live.
        unsafe {
            let number = if o.is_pointer() { (*o.as_pointer()).shape } else { return false };
            if number == shape::MODULE {
                return true;
            }
            let module = self.heap.types[shape::MODULE as usize];
            number >= shape::FIRST_DYNAMIC
                && !module.is_null()
                && types::is_subtype(types::type_of(&self.heap, o), Value::pointer(module))
        }
    }

    /// `object.__getattribute__`, up to a call of Python code.
    pub(crate) unsafe fn find_generic(&mut self, o: &Object, name: Value) -> PyResult<Attr> {
        // SAFETY: live; an interned name.
        unsafe {
            let class = types::type_of(&self.heap, o.value());
            let d = self.class_lookup(class, name);
            if !d.is_null() && self.is_data_descriptor(d) && self.has_get(d) {
                let (d, class) = (Object::share(d), Object::share(class));
                return self.descriptor_attr(&d, Some(o), &class);
            }
            if let Some(v) = self.own_attribute(o.value(), name) {
                if o.value().has_shape(shape::MODULE) && self.names.of_importlib().contains(&name) {
                    self.attribute_needs_importlib(o, name)?;
                    let v = self.own_attribute(o.value(), name).unwrap_or(v);
                    return Ok(Attr::Value(Object::share(v)));
                }
                return Ok(Attr::Value(Object::share(v)));
            }
            if d.is_null() {
                return Ok(Attr::Missing);
            }
            let (d, class) = (Object::share(d), Object::share(class));
            self.descriptor_attr(&d, Some(o), &class)
        }
    }

    /// `type.__getattribute__`, up to a call of Python code.
    pub(crate) unsafe fn find_in_type(&mut self, class: &Object, name: Value) -> PyResult<Attr> {
        // SAFETY: live; an interned name.
        unsafe {
            let meta = types::type_of(&self.heap, class.value());
            let d = self.class_lookup(meta, name);
            if !d.is_null() && self.is_data_descriptor(d) && self.has_get(d) {
                let (d, meta) = (Object::share(d), Object::share(meta));
                return self.descriptor_attr(&d, Some(class), &meta);
            }
            let v = self.class_lookup(class.value(), name);
            if !v.is_null() {
                let v = Object::share(v);
                return self.descriptor_attr(&v, None, class);
            }
            if d.is_null() {
                return Ok(Attr::Missing);
            }
            let (d, meta) = (Object::share(d), Object::share(meta));
            self.descriptor_attr(&d, Some(class), &meta)
        }
    }

    /// The whole look-up of `o.name`, up to a call of Python code. Second: whether `__getattr__` is to be asked if that call raises AttributeError.
    pub(crate) unsafe fn find_attr(&mut self, o: &Object, name: Value) -> PyResult<(Attr, bool)> {
        // SAFETY: live; an interned name.
        unsafe {
            let class = types::type_of(&self.heap, o.value());
            let t = types::data(class);
            if t.has(type_flag::PLAIN_GETATTR) {
                return Ok((self.find_generic(o, name)?, false));
            }
            let getattribute = t.special(Special::GetAttribute);
            let fallback = t.special(Special::GetAttr);
            let found = if getattribute.has_shape(shape::FUNCTION) {
                Ok(Attr::Call(Object::share(getattribute), vec![o.clone(), Object::share(name)]))
            } else if getattribute == self.type_getattribute {
                self.find_in_type(o, name)
            } else if getattribute == self.object_getattribute {
                self.find_generic(o, name)
            } else {
                self.call_special_sync(getattribute, o.value(), &[name]).map(Attr::Value)
            };
            if fallback.is_null() {
                return Ok((found?, false));
            }
            match found {
                Ok(Attr::Missing) => {}
                Ok(attr) => return Ok((attr, true)),
                Err(Stop::Raised) if self.raised_is(Exc::AttributeError) => {
                    self.take_exception();
                }
                Err(stop) => return Err(stop),
            }
            if fallback.has_shape(shape::FUNCTION) {
                return Ok((Attr::Call(Object::share(fallback), vec![o.clone(), Object::share(name)]), false));
            }
            Ok((Attr::Value(self.call_special_sync(fallback, o.value(), &[name])?), false))
        }
    }

    /// `o.name`; None if there is no such attribute (no exception is set then).
    pub fn getattr_opt(&mut self, o: &Object, name: &Object) -> PyResult<Option<Object>> {
        self.check_attribute_name(name)?;
        // SAFETY: live handles.
        unsafe {
            let interned = strings::intern_value(&mut self.heap, name.value());
            let attr = match self.find_attr(o, interned) {
                Ok(found) => found,
                Err(Stop::Raised) if self.raised_is(Exc::AttributeError) => {
                    self.take_exception();
                    return Ok(None);
                }
                Err(stop) => return Err(stop),
            };
            let (attr, ask) = attr;
            let r = self.finish_attr(attr);
            match r {
                Err(Stop::Raised) if self.raised_is(Exc::AttributeError) => {
                    if !ask {
                        self.take_exception();
                        return Ok(None);
                    }
                    self.take_exception();
                    let fallback = types::data(types::type_of(&self.heap, o.value())).special(Special::GetAttr);
                    let r = self.call_special_sync(fallback, o.value(), &[interned]);
                    self.catch(r, Exc::AttributeError)
                }
                other => other,
            }
        }
    }

    /// `o.name`.
    pub fn getattr(&mut self, o: &Object, name: &Object) -> PyResult {
        self.check_attribute_name(name)?;
        // SAFETY: live handles.
        unsafe {
            let interned = strings::intern_value(&mut self.heap, name.value());
            let (attr, ask) = self.find_attr(o, interned)?;
            match self.finish_attr(attr) {
                Ok(Some(v)) => Ok(v),
                Ok(None) => Err(self.no_attribute(o, interned)),
                Err(Stop::Raised) if ask && self.raised_is(Exc::AttributeError) => {
                    self.take_exception();
                    let fallback = types::data(types::type_of(&self.heap, o.value())).special(Special::GetAttr);
                    self.call_special_sync(fallback, o.value(), &[interned])
                }
                Err(stop) => Err(stop),
            }
        }
    }

    /// `o.name` for a name of the VM's own.
    pub fn getattr_value(&mut self, o: &Object, name: Value) -> PyResult {
        // SAFETY: interned names are live.
        let name = unsafe { Object::share(name) };
        self.getattr(o, &name)
    }
    /// `o.name` for a Rust str.
    pub fn getattr_str(&mut self, o: &Object, name: &str) -> PyResult {
        let name = self.intern(name);
        self.getattr(o, &name)
    }
    /// `o.name` for a Rust str; None if there is none.
    pub fn getattr_str_opt(&mut self, o: &Object, name: &str) -> PyResult<Option<Object>> {
        let name = self.intern(name);
        self.getattr_opt(o, &name)
    }

    /// `object.__getattribute__(o, name)`.
    pub fn generic_getattr(&mut self, o: &Object, name: &Object) -> PyResult {
        self.check_attribute_name(name)?;
        // SAFETY: live handles.
        unsafe {
            let interned = strings::intern_value(&mut self.heap, name.value());
            let attr = self.find_generic(o, interned)?;
            match self.finish_attr(attr)? {
                Some(v) => Ok(v),
                None => Err(self.no_attribute(o, interned)),
            }
        }
    }
    /// `type.__getattribute__(class, name)`.
    pub fn type_getattr(&mut self, class: &Object, name: &Object) -> PyResult {
        self.check_attribute_name(name)?;
        // SAFETY: live handles.
        unsafe {
            let interned = strings::intern_value(&mut self.heap, name.value());
            let attr = self.find_in_type(class, interned)?;
            match self.finish_attr(attr)? {
                Some(v) => Ok(v),
                None => Err(self.no_attribute(class, interned)),
            }
        }
    }

    /// AttributeError for a missing attribute.
    #[cold]
    pub(crate) fn no_attribute(&mut self, o: &Object, name: Value) -> Stop {
        // SAFETY: a live name.
        let key = unsafe { Object::share(name) };
        let n = self.lossy(&key);
        if self.kind(o) == Kind::Type {
            let t = self.class_name(o.value());
            return self.attribute_error(format!("type object '{t}' has no attribute '{n}'"), o, &key);
        }
        // SAFETY: live.
        if unsafe { self.is_module(o.value()) } {
            let text = self.no_module_attribute(o, &n);
            return self.attribute_error(text, o, &key);
        }
        let t = self.type_name(o);
        self.attribute_error(format!("'{t}' object has no attribute '{n}'"), o, &key)
    }

    // ---- setting --------------------------------------------------------------------------------------------------------

    /// What `o.name = value` (NULL: `del o.name`) is to call, or that it is done. `object.__setattr__`.
    pub(crate) unsafe fn set_generic(
        &mut self,
        o: &Object,
        name: Value,
        value: &Object,
    ) -> PyResult<Option<(Object, Vec<Object>)>> {
        // SAFETY: live; an interned name.
        unsafe {
            let class = types::type_of(&self.heap, o.value());
            let d = self.class_lookup(class, name);
            if !d.is_null() && self.is_data_descriptor(d) {
                let d = Object::share(d);
                return self.descriptor_set(&d, o, value);
            }
            if value.is_null() {
                if self.delete_own(o, name)? {
                    return Ok(None);
                }
                if self.has_dict(o.value()) {
                    let (t, n) = (self.type_name(o), strings::to_string(name));
                    // CPython says nothing here of the object and the name.
                    return Err(self.raise(Exc::AttributeError, format!("'{t}' object has no attribute '{n}'")));
                }
                return Err(self.no_set_attribute(o, name, d));
            }
            if self.store_own(o, name, value.value()) {
                return Ok(None);
            }
            Err(self.no_set_attribute(o, name, d))
        }
    }

    #[cold]
    unsafe fn no_set_attribute(&mut self, o: &Object, name: Value, on_class: Value) -> Stop {
        // SAFETY: live.
        unsafe {
            let key = Object::share(name);
            let (t, n) = (self.type_name(o), self.lossy(&key));
            if !on_class.is_null() {
                return self.raise(Exc::AttributeError, format!("'{t}' object attribute '{n}' is read-only"));
            }
            let m = format!("'{t}' object has no attribute '{n}' and no __dict__ for setting new attributes");
            self.attribute_error(m, o, &key)
        }
    }

    unsafe fn has_dict(&self, o: Value) -> bool {
        // SAFETY: live.
        unsafe {
            let t = types::data(types::type_of(&self.heap, o));
            t.layout.has_dict || t.side_dict || self.is_module(o)
        }
    }

    /// `descriptor.__set__(o, value)` or `__delete__(o)`.
    pub(crate) unsafe fn descriptor_set(
        &mut self,
        d: &Object,
        o: &Object,
        value: &Object,
    ) -> PyResult<Option<(Object, Vec<Object>)>> {
        // SAFETY: live.
        unsafe {
            let v = d.value();
            match (*v.as_pointer()).shape {
                shape::PROPERTY => {
                    let i = if value.is_null() { records::property::DELETE } else { records::property::SET };
                    let f = records::get(v, i);
                    if f.is_none() || f.is_null() {
                        return Err(self.property_error(d, o, if value.is_null() { "deleter" } else { "setter" }));
                    }
                    let mut args = vec![o.clone()];
                    args.extend(value.given().cloned());
                    Ok(Some((Object::share(f), args)))
                }
                shape::MEMBER_DESCRIPTOR => {
                    self.check_descriptor_owner(d, o)?;
                    if let Some(def) = self.member_definition(v) {
                        return match def.set {
                            Some(set) => set(self, o, value).map(|()| None),
                            None => Err(self.raise(Exc::AttributeError, "readonly attribute")),
                        };
                    }
                    let at = self.member_slot(v, o.value());
                    if value.is_null() && (*at).is_null() {
                        let n = strings::to_string(records::get(v, records::member_descriptor::NAME));
                        return Err(self.raise(Exc::AttributeError, n));
                    }
                    let old = std::mem::replace(&mut *at, value.clone().into_value());
                    old.decref();
                    Ok(None)
                }
                shape::GETSET_DESCRIPTOR => {
                    self.check_descriptor_owner(d, o)?;
                    let def = self.getset_definition(v);
                    match def.set {
                        Some(set) => set(self, o, value).map(|()| None),
                        None => {
                            let owner = records::get(v, records::getset_descriptor::OWNER);
                            let (t, n) = (self.class_name(owner), def.name);
                            Err(self.raise(
                                Exc::AttributeError,
                                format!("attribute '{n}' of '{t}' objects is not writable"),
                            ))
                        }
                    }
                }
                _ => {
                    let special = if value.is_null() { Special::Delete } else { Special::Set };
                    let f = types::data(types::type_of(&self.heap, v)).special(special);
                    if f.is_null() {
                        let name = if value.is_null() { "__delete__" } else { "__set__" };
                        return Err(self.raise(Exc::AttributeError, name));
                    }
                    let mut args = vec![d.clone(), o.clone()];
                    args.extend(value.given().cloned());
                    if f.has_shape(shape::FUNCTION) || self.is_method_descriptor(f) {
                        return Ok(Some((Object::share(f), args)));
                    }
                    let bound = self.bind_special(f, v)?;
                    args.remove(0);
                    Ok(Some((bound, args)))
                }
            }
        }
    }

    /// Sets an attribute of the instance itself. False if it cannot have any.
    pub(crate) unsafe fn store_own(&mut self, o: &Object, name: Value, value: Value) -> bool {
        // SAFETY: live; shapes tell where attributes are.
        unsafe {
            if !o.value().is_pointer() {
                return false;
            }
            let p = o.value().as_pointer();
            let number = (*p).shape;
            let s = self.heap.shapes.get(number);
            if s.dict_offset != 0 && !s.has(shape_flag::DICT_MODE) {
                if let Some(i) = s.slot(name) {
                    let at = (p as *mut u8).add(s.slot_offset(i) as usize) as *mut Value;
                    let old = std::mem::replace(&mut *at, value.incref());
                    old.decref();
                    return true;
                }
                let i = s.keys.len() as u16;
                let at = (p as *mut u8).add(s.slot_offset(i) as usize) as *mut Value;
                if let Some(next) = types::shape_with(&mut self.heap, number, name) {
                    at.write(value.incref());
                    (*p).shape = next;
                    return true;
                }
                // No slot left: this one goes on with a dict, later ones get more slots.
                self.widen_class(Value::pointer(self.heap.shapes.get(number).class));
            }
            match self.instance_dict(o) {
                Some(dict) => {
                    let old = dicts::set_str(&mut self.heap, dict.value(), name, value);
                    old.decref();
                    true
                }
                None => false,
            }
        }
    }

    unsafe fn widen_class(&mut self, class: Value) {
        // SAFETY: a live class.
        unsafe {
            let t = types::data(class);
            if t.capacity >= 60 {
                return;
            }
            t.capacity = (t.capacity * 2).clamp(6, 60);
            let flags = self.heap.shapes.get(t.root_shape).flags & !shape_flag::CACHED;
            let (layout, capacity) = (t.layout, t.capacity);
            let number = self.heap.shapes.define(None, class.as_pointer(), layout, capacity, flags);
            let t = types::data(class);
            t.root_shape = number;
            t.shapes.push(number);
        }
    }

    unsafe fn delete_own(&mut self, o: &Object, name: Value) -> PyResult<bool> {
        // SAFETY: live.
        unsafe {
            if self.delete_slot(o.value(), name) {
                return Ok(true);
            }
            if self.own_attribute(o.value(), name).is_none() {
                return Ok(false);
            }
            let Some(dict) = self.instance_dict(o) else { return Ok(false) };
            match dicts::remove_str(&self.heap, dict.value(), name) {
                Some(v) => {
                    v.decref();
                    Ok(true)
                }
                None => Ok(false),
            }
        }
    }

    /// Deletes an attribute that lies in an inline slot: the object gets the shape that it would have had without it. False for objects in
    /// dictionary mode, and for classes that have a lot of shapes already.
    pub(crate) unsafe fn delete_slot(&mut self, o: Value, name: Value) -> bool {
        // SAFETY: live; shapes tell where attributes are.
        unsafe {
            if !o.is_pointer() {
                return false;
            }
            let p = o.as_pointer();
            let s = self.heap.shapes.get((*p).shape);
            if s.dict_offset == 0 || s.has(shape_flag::DICT_MODE) {
                return false;
            }
            let Some(i) = s.slot(name).map(usize::from) else { return false };
            let at = (p as *mut u8).add(s.dict_offset as usize) as *mut Value;
            if !(*at).is_null() {
                return false;
            }
            let (count, from) = (s.keys.len(), (*p).shape);
            let shape = match self.heap.shapes.without(from, name) {
                Some(known) => known,
                None => {
                    let Some(to) = self.shape_without(from, i) else { return false };
                    self.heap.shapes.note_removal(from, name, to);
                    to
                }
            };
            let old = *at.add(1 + i);
            for j in i..count - 1 {
                *at.add(1 + j) = *at.add(2 + j);
            }
            *at.add(count) = Value::NULL;
            (*p).shape = shape;
            old.decref();
            true
        }
    }

    /// The shape with the same attributes but for the one in slot `i`, in the same order.
    unsafe fn shape_without(&mut self, from: u32, i: usize) -> Option<u32> {
        // SAFETY: a shape in use; its class outlives it.
        unsafe {
            let s = self.heap.shapes.get(from);
            let (keys, capacity, members) = (s.keys.clone(), s.capacity, s.members);
            let t = types::data(Value::pointer(s.class));
            if t.shapes.len() > 48 {
                return None;
            }
            let mut shape = t.shapes.iter().copied().find(|&n| {
                let s = self.heap.shapes.get(n);
                s.keys.is_empty() && !s.has(shape_flag::DICT_MODE) && s.capacity == capacity && s.members == members
            })?;
            for (_, &k) in keys.iter().enumerate().filter(|&(j, _)| j != i) {
                shape = types::shape_with(&mut self.heap, shape, k)?;
            }
            Some(shape)
        }
    }

    /// The `__dict__` of an instance, made if there was none; None for objects that have none.
    pub fn instance_dict(&mut self, o: &Object) -> Option<Object> {
        // SAFETY: live; shapes tell where attributes are.
        unsafe {
            if !o.value().is_pointer() {
                return None;
            }
            let p = o.value().as_pointer();
            let s = self.heap.shapes.get((*p).shape);
            if s.dict_offset != 0 {
                let at = (p as *mut u8).add(s.dict_offset as usize) as *mut Value;
                if s.has(shape_flag::DICT_MODE) {
                    if (*at).is_null() {
                        *at = dicts::new(&mut self.heap);
                    }
                    return Some(Object::share(*at));
                }
                let keys = s.keys.clone();
                let class = Value::pointer(s.class);
                let dict = dicts::new(&mut self.heap);
                for (i, &k) in keys.iter().enumerate() {
                    let slot = at.add(1 + i);
                    let v = std::mem::replace(&mut *slot, Value::NULL);
                    let hash = strings::hash(&self.heap, k) as u64;
                    dicts::data(dict).insert_new(&mut self.heap, k.incref(), hash, v);
                }
                *at = dict;
                (*p).shape = types::data(class).dict_shape;
                return Some(Object::share(dict));
            }
            if self.is_module(o.value()) {
                return Some(Object::share(records::get(o.value(), records::module::DICT)));
            }
            if types::data(Value::pointer(s.class)).side_dict {
                let key = p as usize;
                if *pages::flags_of(p) & pages::flag::SIDE_DICT == 0 {
                    let dict = dicts::new(&mut self.heap);
                    self.heap.side_dicts.insert(key, dict);
                    *pages::flags_of(p) |= pages::flag::SIDE_DICT;
                }
                return self.heap.side_dicts.get(&key).map(|&d| Object::share(d));
            }
            None
        }
    }

    /// Replaces the `__dict__` of an instance.
    pub fn set_instance_dict(&mut self, o: &Object, dict: Object) -> bool {
        if self.instance_dict(o).is_none() {
            return false;
        }
        // SAFETY: live; the object is in dictionary mode now.
        unsafe {
            let p = o.value().as_pointer();
            let s = self.heap.shapes.get((*p).shape);
            let old = if s.dict_offset != 0 {
                let at = (p as *mut u8).add(s.dict_offset as usize) as *mut Value;
                std::mem::replace(&mut *at, dict.into_value())
            } else if self.is_module(o.value()) {
                return false;
            } else {
                self.heap.side_dicts.insert(p as usize, dict.into_value()).unwrap_or(Value::NULL)
            };
            old.decref();
        }
        true
    }

    /// What `o.name = value` (NULL: deletion) is to call, or that it is done.
    pub(crate) unsafe fn set_attr_start(
        &mut self,
        o: &Object,
        name: Value,
        value: &Object,
    ) -> PyResult<Option<(Object, Vec<Object>)>> {
        // SAFETY: live; an interned name.
        unsafe {
            let class = types::type_of(&self.heap, o.value());
            let t = types::data(class);
            if t.has(type_flag::PLAIN_SETATTR) {
                return self.set_generic(o, name, value);
            }
            let special = if value.is_null() { Special::DelAttr } else { Special::SetAttr };
            let f = t.special(special);
            if f == self.type_setattr || f == self.type_delattr {
                return self.set_in_type(o, name, value).map(|()| None);
            }
            let mut args = vec![o.clone(), Object::share(name)];
            args.extend(value.given().cloned());
            if f.has_shape(shape::FUNCTION) || self.is_method_descriptor(f) {
                return Ok(Some((Object::share(f), args)));
            }
            let bound = self.bind_special(f, o.value())?;
            args.remove(0);
            Ok(Some((bound, args)))
        }
    }

    /// Names come from the program, too: what is no str is refused before its contents are looked at.
    fn check_attribute_name(&mut self, name: &Object) -> PyResult<()> {
        if self.is_str(name) {
            return Ok(());
        }
        let t = self.type_name(name);
        Err(self.type_error(format!("attribute name must be string, not '{t}'")))
    }

    /// `o.name = value`; NULL deletes.
    pub fn setattr(&mut self, o: &Object, name: &Object, value: &Object) -> PyResult<()> {
        self.check_attribute_name(name)?;
        // SAFETY: live handles.
        let step = unsafe {
            let name = strings::intern_value(&mut self.heap, name.value());
            self.set_attr_start(o, name, value)?
        };
        match step {
            None => Ok(()),
            Some((f, args)) => self.call(&f, &args).map(|_| ()),
        }
    }
    /// As the last thing that a native does: `o.name = value`, or `object.__setattr__(o, name, value)` if `generic`; NULL deletes. A descriptor of the program's takes the
    /// native's place.
    pub fn setattr_last(&mut self, o: &Object, name: &Object, value: &Object, generic: bool) -> PyResult {
        self.check_attribute_name(name)?;
        // SAFETY: live handles.
        let step = unsafe {
            let name = strings::intern_value(&mut self.heap, name.value());
            if generic { self.set_generic(o, name, value)? } else { self.set_attr_start(o, name, value)? }
        };
        match step {
            None => Ok(Object::NONE),
            Some((f, mut args)) if self.is_asked(&f) => {
                args.insert(0, f);
                Err(self.tail_prelude("quietly", args))
            }
            Some((f, args)) => self.call(&f, &args).map(|_| Object::NONE),
        }
    }
    /// `o.name = value` for a Rust str.
    pub fn setattr_str(&mut self, o: &Object, name: &str, value: &Object) -> PyResult<()> {
        let name = self.intern(name);
        self.setattr(o, &name, value)
    }
    /// `object.__setattr__(o, name, value)`; NULL deletes.
    pub fn generic_setattr(&mut self, o: &Object, name: &Object, value: &Object) -> PyResult<()> {
        self.check_attribute_name(name)?;
        // SAFETY: live handles.
        let step = unsafe {
            let name = strings::intern_value(&mut self.heap, name.value());
            self.set_generic(o, name, value)?
        };
        match step {
            None => Ok(()),
            Some((f, args)) => self.call(&f, &args).map(|_| ()),
        }
    }

    /// `type.__setattr__(class, name, value)`; NULL deletes.
    pub fn set_in_type(&mut self, class: &Object, name: Value, value: &Object) -> PyResult<()> {
        // SAFETY: live; an interned name.
        unsafe {
            let t = types::data(class.value());
            if t.has(type_flag::IMMUTABLE) {
                let (c, n) = (self.qualified_class_name(class.value()), strings::to_string(name));
                return Err(self.type_error(format!("cannot set '{n}' attribute of immutable type '{c}'")));
            }
            let meta = types::type_of(&self.heap, class.value());
            let d = self.class_lookup(meta, name);
            if !d.is_null() && self.is_data_descriptor(d) {
                let d = Object::share(d);
                return match self.descriptor_set(&d, class, value)? {
                    None => Ok(()),
                    Some((f, args)) => self.call(&f, &args).map(|_| ()),
                };
            }
            let dict = t.dict;
            if value.is_null() {
                match dicts::remove_str(&self.heap, dict, name) {
                    Some(v) => {
                        types::attribute_changed(&mut self.heap, class.value(), name);
                        v.decref();
                    }
                    None => return Err(self.no_attribute(class, name)),
                }
                return Ok(());
            }
            let old = dicts::set_str(&mut self.heap, dict, name, value.value());
            // A plain value in the place of a plain value of the same type changes no fact that a cache holds, but the value
            // itself; those caches are dropped by their version.
            if !old.is_null()
                && self.is_plain(old)
                && self.is_plain(value.value())
                && self.heap.interner_special(name).is_none()
            {
                types::value_changed(&mut self.heap, class.value());
            } else {
                types::attribute_changed(&mut self.heap, class.value(), name);
            }
            old.decref();
            Ok(())
        }
    }

    /// Is it a value that no inline cache holds: no function, no descriptor?
    unsafe fn is_plain(&self, v: Value) -> bool {
        // SAFETY: live.
        unsafe {
            !v.is_pointer()
                || matches!(
                    (*v.as_pointer()).shape,
                    shape::STR | shape::LIST | shape::DICT | shape::TUPLE | shape::INT | shape::FLOAT
                )
                || !v.has_shape(shape::FUNCTION)
                    && types::data(types::type_of(&self.heap, v)).special(Special::Get).is_null()
        }
    }
}

impl Vm {
    /// `descriptor.__set__(o, value)`, or `__delete__(o)` for NULL.
    pub fn descriptor_store(&mut self, d: &Object, o: &Object, value: &Object) -> PyResult<()> {
        // SAFETY: live handles.
        let step = unsafe { self.descriptor_set(d, o, value)? };
        match step {
            None => Ok(()),
            Some((f, args)) => self.call(&f, &args).map(|_| ()),
        }
    }
}
