//! The protocols of the language, for Rust code: what an operation of Python's would do, waiting for the result.

use crate::{Exc, Kind, Object, PyResult, Special, Stop, Value, Vm, shape};
use ophion_object::{dicts, lists, records, strings, tuples, types};

impl Vm {
    // ---- types ----------------------------------------------------------------------------------------------------------

    /// `type(o)`.
    pub fn type_of(&self, o: &Object) -> Object {
        // SAFETY: live.
        unsafe { Object::share(types::type_of(&self.heap, o.value())) }
    }
    /// The type object of a built-in shape.
    pub fn builtin_type(&self, number: u32) -> Object {
        // SAFETY: built-in types live as long as the heap.
        unsafe { Object::share(self.heap.type_of_shape(number)) }
    }
    /// What messages call an object's type.
    pub fn type_name(&self, o: &Object) -> String {
        // SAFETY: live.
        unsafe { self.class_name(types::type_of(&self.heap, o.value())) }
    }
    /// `module.qualname` of an object's type, without `builtins.`.
    pub fn qualified_type_name(&mut self, o: &Object) -> String {
        // SAFETY: live.
        let t = unsafe { types::type_of(&self.heap, o.value()) };
        self.type_qualname(t)
    }
    /// The same as messages have it that say precisely which type they mean: without `__main__.`, too.
    pub fn fully_qualified_type_name(&mut self, o: &Object) -> String {
        // SAFETY: live.
        let t = unsafe { types::type_of(&self.heap, o.value()) };
        let name = self.qualified_class_name(t);
        name.strip_prefix("__main__.").map(str::to_string).unwrap_or(name)
    }
    /// What messages call a class: its `__name__`; with its module if the class is a native one of a module other than `builtins`.
    pub(crate) fn class_name(&self, class: Value) -> String {
        // SAFETY: a live type; the word is the address of its declaration.
        unsafe {
            let d = types::data(class);
            if d.has(types::type_flag::IMMUTABLE) {
                if d.definition == 0 {
                    // A class in Python that stands for a native one.
                    return match dicts::get_str(&self.heap, d.dict, self.names.module) {
                        Some(m) if m.has_shape(shape::STR) => {
                            format!("{}.{}", strings::to_string(m), strings::to_string(d.name))
                        }
                        _ => strings::to_string(d.name),
                    };
                }
                let name = (*(d.definition as *const crate::TypeDef)).name;
                return name.strip_prefix("builtins.").unwrap_or(name).to_string();
            }
            strings::to_string(d.name)
        }
    }
    /// The same of a type that is at hand.
    pub fn name_of_type(&self, class: &Object) -> String {
        self.class_name(class.value())
    }
    /// `__name__` of an object's type.
    pub fn short_type_name(&self, o: &Object) -> String {
        // SAFETY: live.
        unsafe { strings::to_string(types::data(types::type_of(&self.heap, o.value())).name) }
    }
    fn type_qualname(&mut self, class: Value) -> String {
        // SAFETY: a live type.
        unsafe { strings::to_string(types::data(class).qualname) }
    }
    /// `module.qualname`, `builtins.` left out.
    pub(crate) fn qualified_class_name(&mut self, class: Value) -> String {
        let q = self.type_qualname(class);
        // SAFETY: a live type with a namespace.
        let module = unsafe { dicts::get_str(&self.heap, types::data(class).dict, self.names.module) };
        match module {
            // SAFETY: live.
            Some(m) if unsafe { self.heap.kind_of(m) } == Kind::Str => {
                let m = unsafe { strings::to_string(m) };
                if m == "builtins" { q } else { format!("{m}.{q}") }
            }
            None => q,
            // SAFETY: live.
            Some(m) if unsafe { m.has_shape(shape::MEMBER_DESCRIPTOR) || m.has_shape(shape::GETSET_DESCRIPTOR) } => {
                // `__module__` is an attribute of the instances; the type's own module is told by its declaration alone.
                // SAFETY: a type keeps 0 or the address of its static declaration.
                match unsafe { (types::data(class).definition as *const crate::TypeDef).as_ref() } {
                    Some(d) if d.name.contains('.') => d.name.to_string(),
                    _ => q,
                }
            }
            // What is no str is not shown, and the plain name stands for the type.
            Some(_) => self.class_name(class),
        }
    }
    /// `module.qualname` of a type, `builtins.` left out.
    pub fn full_type_name(&mut self, class: &Object) -> String {
        self.qualified_class_name(class.value())
    }
    /// Is `o` an instance of the class or of a class derived from it, by its type's MRO?
    pub fn is_instance_exact(&self, o: &Object, class: &Object) -> bool {
        // SAFETY: live.
        unsafe { types::is_subtype(types::type_of(&self.heap, o.value()), class.value()) }
    }
    /// Is one class derived from the other, by its MRO?
    pub fn is_subtype(&self, sub: &Object, class: &Object) -> bool {
        // SAFETY: live.
        unsafe { types::is_subtype(sub.value(), class.value()) }
    }
    /// The special method on an object's type, not bound.
    pub fn special(&self, o: &Object, s: Special) -> Option<Object> {
        // SAFETY: live.
        unsafe {
            let m = types::data(types::type_of(&self.heap, o.value())).special(s);
            if m.is_null() { None } else { Some(Object::share(m)) }
        }
    }
    /// Is `o[key] = value` that of dict itself?
    pub fn stores_as_dict(&self, o: &Object) -> bool {
        // SAFETY: live.
        unsafe {
            let own = types::data(types::type_of(&self.heap, o.value())).special(Special::SetItem);
            own == types::data(self.heap.type_of_shape(shape::DICT)).special(Special::SetItem)
        }
    }
    /// A special method of a class itself; NULL if it has none.
    pub fn class_special(&self, class: &Object, s: Special) -> Object {
        // SAFETY: a live class.
        unsafe { Object::share(types::data(class.value()).special(s)) }
    }
    /// Calls a special method of an object, if its type has it.
    pub fn call_special_method(&mut self, o: &Object, s: Special, args: &[Object]) -> PyResult<Option<Object>> {
        let Some(m) = self.special(o, s) else { return Ok(None) };
        // SAFETY: handles are live, and have the representation of values.
        unsafe {
            let values = std::slice::from_raw_parts(args.as_ptr() as *const Value, args.len());
            self.call_special_sync(m.value(), o.value(), values).map(Some)
        }
    }
    /// Calls a method by name.
    pub fn call_method(&mut self, o: &Object, name: &str, args: &[Object]) -> PyResult {
        let m = self.getattr_str(o, name)?;
        self.call(&m, args)
    }
    pub fn is_callable(&self, o: &Object) -> bool {
        self.special(o, Special::Call).is_some()
    }

    // ---- iteration ------------------------------------------------------------------------------------------------------

    /// All items of an exact built-in container, which is walked without Python code; None for anything else.
    pub fn collect_natively(&mut self, o: &Object) -> PyResult<Option<Vec<Object>>> {
        let mut items = Vec::new();
        match self.shape_of(o) {
            shape::TUPLE => items = self.tuple_items(o).unwrap_or_default().to_vec(),
            shape::LIST => items = self.list_items(o).unwrap_or_default().to_vec(),
            shape::SET | shape::FROZENSET => items = self.set_items(o),
            shape::DICT => {
                items.reserve(self.dict_len(o));
                let mut at = 0;
                // SAFETY: a live dict that nothing changes meanwhile.
                while let Some((i, e)) = unsafe { dicts::data(o.value()).next_entry(at) } {
                    // SAFETY: live.
                    items.push(unsafe { Object::share(e.key) });
                    at = i + 1;
                }
            }
            shape::RANGE => {
                let iterator = self.range_iterator(o);
                if self.shape_of(&iterator) != shape::RANGE_ITERATOR {
                    return Ok(None);
                }
                let raw = |i| self.raw(&iterator, i);
                use ophion_object::records::range_iterator as f;
                let (mut next, step, left) = (raw(f::NEXT) as i64, raw(f::STEP) as i64, raw(f::LEFT) as usize);
                if items.try_reserve_exact(left).is_err() {
                    return Err(self.memory_error());
                }
                for _ in 0..left {
                    // SAFETY: all numbers of such an iterator are small ints.
                    items.push(unsafe { Object::own(Value::small(next)) });
                    next = next.wrapping_add(step);
                }
            }
            shape::STR | shape::DICT_VALUES | shape::DICT_ITEMS | shape::TUPLE_ITERATOR => {
                let iterator = self.iter(o)?;
                while let Some(item) = self.next(&iterator)? {
                    items.push(item);
                }
            }
            _ => return Ok(None),
        }
        Ok(Some(items))
    }

    /// All items of an iterable.
    pub fn collect(&mut self, o: &Object) -> PyResult<Vec<Object>> {
        if let Some(items) = self.collect_natively(o)? {
            return Ok(items);
        }
        let iterator = self.iter(o)?;
        let mut items = Vec::new();
        let step = self.stepper(&iterator);
        while let Some(item) = step(self, &iterator)? {
            self.charge(1)?;
            items.push(item);
        }
        Ok(items)
    }

    /// As [`collect`](Vm::collect), the object asked for its length first, as by what builds a list in CPython.
    pub fn collect_sized(&mut self, o: &Object) -> PyResult<Vec<Object>> {
        if let Some(items) = self.collect_natively(o)? {
            return Ok(items);
        }
        let iterator = self.iter(o)?;
        self.ask_length(o)?;
        let mut items = Vec::new();
        while let Some(item) = self.next(&iterator)? {
            items.push(item);
        }
        Ok(items)
    }

    /// Asks an object of a program's class how many items it will give. The answer is not needed, but what it raises is seen.
    pub fn ask_length(&mut self, o: &Object) -> PyResult<()> {
        self.ask_length_beyond(o, 0)
    }

    /// [`ask_length`](Vm::ask_length) for a container that holds so many items already: a hint that is too large together with them is a lie
    /// and does not count, as in CPython.
    pub fn ask_length_beyond(&mut self, o: &Object, held: usize) -> PyResult<()> {
        let class = self.type_of(o);
        if self.type_flags(&class) & types::type_flag::HEAP == 0 {
            return Ok(());
        }
        let hint = self.length_hint(o, 8)?;
        if hint > 1 << 37 && (hint as i64).checked_add(held as i64).is_some() {
            return Err(self.memory_error());
        }
        Ok(())
    }

    /// The length of an exact built-in container that holds it; None for anything else.
    #[inline]
    pub fn known_len(&self, o: &Object) -> Option<usize> {
        // SAFETY: live, of the kinds.
        unsafe {
            Some(match self.shape_of(o) {
                shape::STR => strings::len(o.value()),
                shape::LIST => lists::data(o.value()).items.len(),
                shape::TUPLE => tuples::items(o.value()).len(),
                shape::DICT => dicts::data(o.value()).used as usize,
                shape::SET | shape::FROZENSET => ophion_object::sets::data(o.value()).used,
                shape::BYTES => tuples::bytes(o.value()).len(),
                _ => return None,
            })
        }
    }

    /// `len(o)`.
    pub fn len(&mut self, o: &Object) -> PyResult<usize> {
        if let Some(n) = self.known_len(o) {
            return Ok(n);
        }
        match self.call_special_method(o, Special::Len, &[])? {
            Some(r) => self.length_result(&r),
            None => {
                let t = self.type_name(o);
                Err(self.type_error(format!("object of type '{t}' has no len()")))
            }
        }
    }

    /// Checks what `__len__` gave.
    pub fn length_result(&mut self, r: &Object) -> PyResult<usize> {
        let i = self.index(r)?;
        match self.as_i64(&i) {
            Some(n) if n >= 0 => Ok(n as usize),
            Some(_) => Err(self.value_error("__len__() should return >= 0")),
            None if self.as_big(&i).is_some_and(|b| b < dashu_int::IBig::ZERO) => {
                Err(self.value_error("__len__() should return >= 0"))
            }
            None => {
                let t = self.type_name(r);
                Err(self.overflow_error(format!("cannot fit '{t}' into an index-sized integer")))
            }
        }
    }

    /// `operator.length_hint(o, default)`.
    pub fn length_hint(&mut self, o: &Object, default: usize) -> PyResult<usize> {
        if self.special(o, Special::Len).is_some() {
            let r = self.len(o);
            match r {
                Err(Stop::Raised) if self.raised_is(Exc::TypeError) => {
                    self.take_exception();
                }
                other => return other,
            }
        }
        let r = self.call_special_method(o, Special::LengthHint, &[]);
        let r = match r {
            Err(Stop::Raised) if self.raised_is(Exc::TypeError) => {
                self.take_exception();
                return Ok(default);
            }
            other => other?,
        };
        match r {
            None => Ok(default),
            Some(r) if r.value() == Value::NOT_IMPLEMENTED => Ok(default),
            Some(r) if self.is_int(&r) => match self.as_i64(&r) {
                Some(n) if n >= 0 => Ok(n as usize),
                Some(_) => Err(self.value_error("__length_hint__() should return >= 0")),
                None => Err(self.overflow_error("Python int too large to convert to C ssize_t")),
            },
            Some(r) => {
                let t = self.type_name(&r);
                Err(self.type_error(format!("__length_hint__ must be an integer, not {t}")))
            }
        }
    }

    // ---- items ----------------------------------------------------------------------------------------------------------

    /// `o[key]`.
    pub fn get_item(&mut self, o: &Object, key: &Object) -> PyResult {
        match self.shape_of(o) {
            shape::DICT => {
                return match self.dict_get(o, key)? {
                    Some(v) => Ok(v),
                    None => Err(self.key_error(key)),
                };
            }
            number @ (shape::LIST | shape::TUPLE) => {
                // SAFETY: live, of the shapes.
                let items = unsafe {
                    if number == shape::LIST { &lists::data(o.value()).items[..] } else { tuples::items(o.value()) }
                };
                if let Some(i) = key.as_small() {
                    let at = if i < 0 { i + items.len() as i64 } else { i };
                    if let Some(&x) = usize::try_from(at).ok().and_then(|at| items.get(at)) {
                        // SAFETY: the container owns it.
                        return Ok(unsafe { Object::share(x) });
                    }
                }
            }
            _ => {}
        }
        match self.call_special_method(o, Special::GetItem, std::slice::from_ref(key))? {
            Some(v) => Ok(v),
            None => {
                if self.is_type(o) {
                    return self.subscript_class(o, key);
                }
                let t = self.type_name(o);
                Err(self.type_error(format!("'{t}' object is not subscriptable")))
            }
        }
    }

    /// `class[key]` where the metaclass has no `__getitem__`.
    pub(crate) fn subscript_class(&mut self, class: &Object, key: &Object) -> PyResult {
        if class.value() == self.heap.type_of_shape(shape::TYPE) {
            return self.generic_alias(class, key);
        }
        // SAFETY: names are interned.
        let name = unsafe { Object::share(self.names.class_getitem) };
        match self.getattr_opt(class, &name)? {
            Some(f) if !f.is_none() => self.call(&f, std::slice::from_ref(key)),
            _ => {
                let t = self.class_name(class.value());
                Err(self.type_error(format!("type '{t}' is not subscriptable")))
            }
        }
    }

    /// `types.GenericAlias(origin, args)`.
    pub fn generic_alias(&mut self, origin: &Object, args: &Object) -> PyResult {
        let args = if self.kind(args) == Kind::Tuple { args.clone() } else { self.tuple([args.clone()]) };
        Ok(self.record(shape::GENERIC_ALIAS, [origin.clone(), args, Object::NULL], &[0]))
    }

    /// `o[key] = value`.
    pub fn set_item(&mut self, o: &Object, key: &Object, value: &Object) -> PyResult<()> {
        if self.shape_of(o) == shape::DICT {
            return self.dict_set(o, key, value);
        }
        match self.call_special_method(o, Special::SetItem, &[key.clone(), value.clone()])? {
            Some(_) => Ok(()),
            None => {
                let t = self.type_name(o);
                Err(self.type_error(format!("'{t}' object does not support item assignment")))
            }
        }
    }

    /// `del o[key]`.
    pub fn del_item(&mut self, o: &Object, key: &Object) -> PyResult<()> {
        if self.shape_of(o) == shape::DICT {
            return match self.dict_remove(o, key)? {
                Some(_) => Ok(()),
                None => Err(self.key_error(key)),
            };
        }
        match self.call_special_method(o, Special::DelItem, std::slice::from_ref(key))? {
            Some(_) => Ok(()),
            None => {
                let t = self.type_name(o);
                let by_index = self.special(key, Special::Index).is_some();
                let sequence = self.special(o, Special::GetItem).is_some() || self.special(o, Special::Len).is_some();
                let doesnt = if by_index && sequence { "doesn't" } else { "does not" };
                Err(self.type_error(format!("'{t}' object {doesnt} support item deletion")))
            }
        }
    }

    // ---- text -----------------------------------------------------------------------------------------------------------

    /// `repr(o)`.
    pub fn repr(&mut self, o: &Object) -> PyResult {
        if o.value().is_int() {
            return Ok(self.small_text(o));
        }
        self.check_native_stack(" while getting the repr of an object")?;
        match self.call_special_method(o, Special::Repr, &[])? {
            Some(r) => self.check_repr_result(r, false),
            None => {
                let t = self.qualified_type_name(o);
                Ok(self.str(&format!("<{t} object at {:#x}>", self.id(o))))
            }
        }
    }
    /// The digits of an immediate int.
    fn small_text(&mut self, o: &Object) -> Object {
        // SAFETY: a fresh count.
        unsafe { Object::own(strings::of_i64(&mut self.heap, o.value().as_int())) }
    }
    /// `str(o)`.
    pub fn str_of(&mut self, o: &Object) -> PyResult {
        if self.shape_of(o) == shape::STR {
            return Ok(o.clone());
        }
        if o.value().is_int() {
            return Ok(self.small_text(o));
        }
        self.check_native_stack(" while getting the str of an object")?;
        match self.call_special_method(o, Special::Str, &[])? {
            Some(r) => self.check_repr_result(r, true),
            None => self.repr(o),
        }
    }
    /// Checks what `__repr__` (or `__str__`) gave.
    pub fn check_repr_result(&mut self, r: Object, is_str: bool) -> PyResult {
        if self.is_str(&r) {
            return Ok(r);
        }
        let t = self.type_name(&r);
        let name = if is_str { "__str__" } else { "__repr__" };
        Err(self.type_error(format!("{name} returned non-string (type {t})")))
    }
    /// `format(o, spec)`.
    pub fn format(&mut self, o: &Object, spec: &Object) -> PyResult {
        if self.str_len(spec) == 0 && self.shape_of(o) == shape::STR {
            return Ok(o.clone());
        }
        match self.call_special_method(o, Special::Format, std::slice::from_ref(spec))? {
            Some(r) => self.check_format_result(r),
            None => self.str_of(o),
        }
    }
    pub(crate) fn check_format_result(&mut self, r: Object) -> PyResult {
        if self.is_str(&r) {
            return Ok(r);
        }
        let t = self.type_name(&r);
        Err(self.type_error(format!("__format__ must return a str, not {t}")))
    }
    /// The repr as Rust text; what stands for it if it fails.
    pub fn repr_lossy(&mut self, o: &Object) -> String {
        let saved = std::mem::replace(&mut self.exception, Object::NULL);
        let text = match self.repr(o) {
            Ok(r) => self.lossy(&r),
            Err(_) => {
                self.take_exception();
                let t = self.type_name(o);
                format!("<unprintable {t} object>")
            }
        };
        self.exception = saved;
        text
    }

    /// `id(o)`.
    pub fn id(&self, o: &Object) -> u64 {
        // SAFETY: a handle's value is live.
        unsafe { ophion_object::heap::id_of(o.value()) }
    }

    /// The hash of an object by its identity.
    pub fn identity_hash(&self, o: &Object) -> i64 {
        // SAFETY: a handle's value is live.
        unsafe { ophion_object::hashing::identity(o.value()) }
    }

    // ---- hashing --------------------------------------------------------------------------------------------------------

    /// `hash(o)`.
    pub fn hash(&mut self, o: &Object) -> PyResult<i64> {
        // SAFETY: live.
        unsafe {
            if let Some(h) = ophion_object::hashing::native(&self.heap, o.value()) {
                return Ok(h);
            }
            let m = types::data(types::type_of(&self.heap, o.value())).special(Special::Hash);
            if m == types::data(self.heap.type_of_shape(shape::OBJECT)).special(Special::Hash) {
                return Ok(ophion_object::hashing::identity(o.value()));
            }
            if m.is_null() || m.is_none() {
                let t = self.type_name(o);
                return Err(self.type_error(format!("unhashable type: '{t}'")));
            }
            self.check_native_stack(" while hashing an object")?;
            let r = self.call_special_sync(m, o.value(), &[])?;
            self.hash_result(&r)
        }
    }
    /// The hash that a `__hash__` gave.
    pub fn hash_result(&mut self, r: &Object) -> PyResult<i64> {
        if !self.is_int(r) {
            return Err(self.type_error("__hash__ method should return an integer"));
        }
        let h = match self.as_i64(r) {
            Some(i) => i,
            None => self.as_big(r).map_or(0, |b| ophion_text::int::hash_int(&b)),
        };
        Ok(if h == -1 { -2 } else { h })
    }

    // ---- isinstance -----------------------------------------------------------------------------------------------------

    /// Is it a class whose metaclass is `type` itself?
    pub fn has_plain_metaclass(&self, class: &Object) -> bool {
        // SAFETY: a handle's value is live.
        unsafe { types::type_of(&self.heap, class.value()) == self.heap.type_of_shape(shape::TYPE) }
    }

    /// `isinstance(o, class)`: a class, a union, or a tuple of such.
    pub fn is_instance(&mut self, o: &Object, class: &Object) -> PyResult<bool> {
        // SAFETY: live.
        unsafe {
            if types::type_of(&self.heap, o.value()) == class.value() {
                return Ok(true);
            }
            let meta = types::type_of(&self.heap, class.value());
            if meta == self.heap.type_of_shape(shape::TYPE) {
                return self.is_instance_plain(o, class);
            }
        }
        if let Some(n) = self.tuple_items(class).map(<[Object]>::len) {
            self.check_native_stack(" in __instancecheck__")?;
            for i in 0..n {
                let Some(c) = self.tuple_items(class).and_then(|t| t.get(i)).cloned() else { break };
                if self.is_instance(o, &c)? {
                    return Ok(true);
                }
            }
            return Ok(false);
        }
        if let Some(r) = self.call_special_method(class, Special::InstanceCheck, std::slice::from_ref(o))? {
            return self.truth(&r);
        }
        self.is_instance_plain(o, class)
    }

    /// `type.__instancecheck__(class, o)`.
    pub fn is_instance_plain(&mut self, o: &Object, class: &Object) -> PyResult<bool> {
        if self.is_type(class) {
            if self.is_instance_exact(o, class) {
                return Ok(true);
            }
            // An object may claim another class.
            // SAFETY: names are interned; live.
            unsafe {
                let t = types::data(types::type_of(&self.heap, o.value()));
                if t.has(types::type_flag::PLAIN_CLASS) {
                    return Ok(false);
                }
                let name = Object::share(self.names.class);
                if let Some(c) = self.getattr_opt(o, &name)?
                    && self.is_type(&c)
                    && c.value() != types::type_of(&self.heap, o.value())
                {
                    return Ok(self.is_subtype(&c, class));
                }
            }
            return Ok(false);
        }
        self.check_class(class, "isinstance() arg 2 must be a type, a tuple of types, or a union")?;
        // SAFETY: names are interned.
        let name = unsafe { Object::share(self.names.class) };
        match self.getattr_opt(o, &name)? {
            Some(c) => self.is_abstract_subclass(&c, class),
            None => Ok(false),
        }
    }

    fn check_class(&mut self, class: &Object, message: &str) -> PyResult<()> {
        let bases = self.getattr_str_opt(class, "__bases__")?;
        match bases {
            Some(b) if self.kind(&b) == Kind::Tuple => Ok(()),
            _ => Err(self.type_error(message)),
        }
    }

    /// `issubclass(sub, class)`.
    pub fn is_subclass(&mut self, sub: &Object, class: &Object) -> PyResult<bool> {
        // SAFETY: live.
        let plain = unsafe { types::type_of(&self.heap, class.value()) } == self.heap.type_of_shape(shape::TYPE);
        if plain {
            return if sub.is(class) { Ok(true) } else { self.is_subclass_plain(sub, class) };
        }
        if let Some(items) = self.tuple_items(class).map(<[Object]>::to_vec) {
            self.check_native_stack(" in __subclasscheck__")?;
            for c in &items {
                if self.is_subclass(sub, c)? {
                    return Ok(true);
                }
            }
            return Ok(false);
        }
        if let Some(r) = self.call_special_method(class, Special::SubclassCheck, std::slice::from_ref(sub))? {
            return self.truth(&r);
        }
        self.is_subclass_plain(sub, class)
    }

    /// `type.__subclasscheck__(class, sub)`.
    pub fn is_subclass_plain(&mut self, sub: &Object, class: &Object) -> PyResult<bool> {
        if self.is_type(sub) && self.is_type(class) {
            return Ok(self.is_subtype(sub, class));
        }
        self.check_class(sub, "issubclass() arg 1 must be a class")?;
        self.check_class(class, "issubclass() arg 2 must be a class, a tuple of classes, or a union")?;
        self.is_abstract_subclass(sub, class)
    }

    fn is_abstract_subclass(&mut self, sub: &Object, class: &Object) -> PyResult<bool> {
        if sub.is(class) {
            return Ok(true);
        }
        self.check_native_stack("")?;
        let Some(bases) = self.getattr_str_opt(sub, "__bases__")? else { return Ok(false) };
        for b in self.tuple_items(&bases).map(<[Object]>::to_vec).unwrap_or_default() {
            if self.is_abstract_subclass(&b, class)? {
                return Ok(true);
            }
        }
        Ok(false)
    }

    // ---- streams --------------------------------------------------------------------------------------------------------

    /// Writes to `sys.stderr`, or straight to the host's if that does not work.
    pub fn write_stderr(&mut self, text: &str) {
        let saved = std::mem::replace(&mut self.exception, Object::NULL);
        let mut done = false;
        if !self.sys_dict.is_null() {
            let dict = self.sys_dict.clone();
            if let Some(stderr) = self.dict_get_str(&dict, "stderr")
                && !stderr.is_none()
            {
                let s = self.str(text);
                done = self.call_method(&stderr, "write", &[s]).is_ok();
                if done {
                    done = self.call_method(&stderr, "flush", &[]).is_ok();
                }
                if !done {
                    self.exception = Object::NULL;
                }
            }
        }
        if !done {
            let _ = self.host.write(2, text.as_bytes());
        }
        self.exception = saved;
    }

    /// The dict of a module.
    pub fn module_dict(&self, m: &Object) -> Object {
        // SAFETY: a live module.
        unsafe { Object::share(records::get(m.value(), records::module::DICT)) }
    }
}

/// So many containers in the middle of their reprs are looked through one by one.
const FEW: usize = 32;

impl Vm {
    /// Begins the repr of a container: false if it is in the middle of one already.
    pub fn enter_repr(&mut self, o: &Object) -> bool {
        if self.repr_running.is_null() {
            self.repr_running = self.list(Vec::new());
        }
        let list = self.repr_running.clone();
        let mut among = std::mem::take(&mut self.repr_addresses);
        let running = self.list_items_mut(&list);
        let known = if running.len() <= FEW {
            running.iter().any(|x| x.is(o))
        } else {
            // A part of the list: of the same length, it is the whole.
            if among.len() != running.len() {
                among = running.iter().map(|x| x.value().0).collect();
            }
            among.contains(&o.value().0)
        };
        if !known {
            running.push(o.clone());
            if running.len() > FEW {
                among.insert(o.value().0);
            }
        }
        self.repr_addresses = among;
        !known
    }
    /// Ends what `enter_repr` began.
    pub fn leave_repr(&mut self, o: &Object) {
        if self.repr_running.is_null() {
            return;
        }
        self.repr_addresses.remove(&o.value().0);
        let list = self.repr_running.clone();
        let running = self.list_items_mut(&list);
        if let Some(i) = running.iter().rposition(|x| x.is(o)) {
            let left = running.remove(i);
            drop(left);
        }
    }
    /// The strs joined; anything else among them counts as empty.
    pub fn concat(&mut self, parts: &[Object]) -> Object {
        let values: Vec<Value> = parts.iter().filter(|p| self.is_str(p)).map(Object::value).collect();
        // SAFETY: live strs.
        unsafe { Object::own(strings::join_all(&mut self.heap, &values)) }
    }
}
