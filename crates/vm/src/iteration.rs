//! Iteration: `iter`, `next`, and the steps of the built-in iterators that need no Python code.

use crate::calls::{HEADER, Return};
use crate::frames::{Control, ReturnKind};
use crate::natives::NativeNext;
use crate::{Exc, Kind, Object, PyResult, Special, Stop, Value, Vm, shape};
use ophion_object::{dicts, ints, lists, records, strings, tuples, types};

/// One step of a built-in iterator.
pub(crate) enum Advance {
    Item(Object),
    End,
    /// Not one of those that are known here.
    Unknown,
    Raised,
}

impl Vm {
    /// The iterator of a built-in iterable of exact type, without a look-up.
    pub(crate) unsafe fn quick_iter(&mut self, o: &Object) -> Option<Object> {
        // SAFETY: by the caller's word.
        unsafe { self.quick_iter_for::<false>(o) }
    }

    /// The same; `STEPS` says that a loop of the program's walks over it, and nobody sees the iterator.
    #[inline(always)]
    pub(crate) unsafe fn quick_iter_for<const STEPS: bool>(&mut self, o: &Object) -> Option<Object> {
        let number = self.shape_of(o);
        Some(match number {
            shape::LIST => self.record(shape::LIST_ITERATOR, [o.clone()], &[0]),
            shape::TUPLE => self.record(shape::TUPLE_ITERATOR, [o.clone()], &[0]),
            shape::RANGE => self.range_iterator(o),
            shape::DICT => self.dict_iterator(shape::DICT_KEYITERATOR, o),
            shape::STR => {
                let number = if self.as_ascii(o).is_some() { shape::STR_ASCII_ITERATOR } else { shape::STR_ITERATOR };
                self.record(number, [o.clone()], &[0])
            }
            shape::DICT_ITEMS => {
                let d = self.field(o, records::dict_items::DICT);
                self.dict_iterator(shape::DICT_ITEMITERATOR, &d)
            }
            shape::DICT_VALUES => {
                let d = self.field(o, records::dict_values::DICT);
                self.dict_iterator(shape::DICT_VALUEITERATOR, &d)
            }
            shape::SET | shape::FROZENSET => {
                let used = self.set_len(o) as u64;
                self.record(shape::SET_ITERATOR, [o.clone()], &[0, used])
            }
            // SAFETY: live; the shapes tell the fields of the records.
            shape::ENUMERATE if STEPS && unsafe { is_plain(records::get(o.value(), records::enumerate::ITERATOR)) } => {
                o.clone()
            }
            shape::ZIP
                if STEPS
                    && unsafe {
                        tuples::items(records::get(o.value(), records::zip::ITERATORS)).iter().all(|&i| is_plain(i))
                    } =>
            {
                o.clone()
            }
            shape::ENUMERATE | shape::ZIP | shape::MAP | shape::FILTER | shape::CALLABLE_ITERATOR if STEPS => {
                match self.steps_of(o) {
                    Some(steps) => steps,
                    None => o.clone(),
                }
            }
            shape::GENERATOR
            | shape::LIST_ITERATOR
            | shape::RANGE_ITERATOR
            | shape::TUPLE_ITERATOR
            | shape::ENUMERATE
            | shape::ZIP
            | shape::MAP
            | shape::FILTER => o.clone(),
            _ => return None,
        })
    }

    /// An iterator over a dict's keys, values or items, by its shape.
    pub fn dict_iterator(&mut self, number: u32, dict: &Object) -> Object {
        let used = self.dict_len(dict) as u64;
        self.record(number, [dict.clone()], &[0, used, used])
    }

    /// The iterator of a range.
    pub fn range_iterator(&mut self, r: &Object) -> Object {
        let get = |i| self.field(r, i);
        let (start, step, length) =
            (get(records::range::START), get(records::range::STEP), get(records::range::LENGTH));
        match (self.as_i64(&start), self.as_i64(&step), self.as_i64(&length)) {
            (Some(a), Some(s), Some(n))
                if n == 0
                    || s.checked_mul(n)
                        .and_then(|d| a.checked_add(d))
                        .is_some_and(|e| Value::try_small(e).is_some()) =>
            {
                self.record(shape::RANGE_ITERATOR, [], &[a as u64, s as u64, n as u64])
            }
            _ => self.record(shape::LONGRANGE_ITERATOR, [start, step, length], &[]),
        }
    }

    /// `iter(o)`.
    pub fn iter(&mut self, o: &Object) -> PyResult {
        // SAFETY: live.
        unsafe {
            if let Some(i) = self.quick_iter(o) {
                return Ok(i);
            }
            let t = types::data(types::type_of(&self.heap, o.value()));
            let m = t.special(Special::Iter);
            if m.is_null() {
                return self.iter_by_items(o);
            }
            if m.is_none() {
                return Err(self.not_iterable(o));
            }
            let r = self.call_special_sync(m, o.value(), &[])?;
            self.check_iterator(r)
        }
    }

    /// May its items be asked for by position? A class of the program's that has `__getitem__` says so; a built-in type that has no length means keys.
    pub fn is_sequence(&self, o: &Object) -> bool {
        match self.special(o, Special::GetItem) {
            None => false,
            Some(_) if self.kind(o) == Kind::Dict => false,
            Some(m) => {
                // SAFETY: live.
                let native = unsafe { self.is_method_descriptor(m.value()) };
                !native || self.special(o, Special::Len).is_some()
            }
        }
    }

    pub(crate) fn iter_by_items(&mut self, o: &Object) -> PyResult {
        if self.is_sequence(o) {
            return Ok(self.record(shape::ITERATOR, [o.clone()], &[0]));
        }
        Err(self.not_iterable(o))
    }

    /// Does each step of an iteration over it run the program's code, so that the interpreter had better make it? `sized` says that a
    /// length is asked for first.
    pub fn iterates_in_python(&self, o: &Object, sized: bool) -> bool {
        match self.shape_of(o) {
            shape::GENERATOR | shape::MAP | shape::FILTER => true,
            shape::ENUMERATE | shape::ZIP | shape::CALLABLE_ITERATOR => self.steps_ask(o),
            number if number < shape::FIRST_DYNAMIC => false,
            _ if self.steps_walk(o).is_some() => self.steps_ask(o),
            // SAFETY: live; an interned name.
            _ => unsafe {
                let class = types::type_of(&self.heap, o.value());
                let t = types::data(class);
                t.special(Special::Iter).has_shape(shape::FUNCTION)
                    && !(sized && (!t.special(Special::Len).is_null() || self.has_length_hint(class)))
            },
        }
    }

    /// The generator that makes the steps of a built-in iterator in its place, if they run the program's code: they can be frozen in there,
    /// and no native code waits. It keeps nothing of its own from one step to the next, so it may be left at any.
    #[inline(never)]
    pub fn steps_of(&mut self, o: &Object) -> Option<Object> {
        if self.steps_walk(o).is_none() || !self.steps_ask(o) {
            return None;
        }
        self.walk_of_steps(o)
    }

    /// The same, whether they run the program's code or not.
    pub(crate) fn walk_of_steps(&mut self, o: &Object) -> Option<Object> {
        let walk = self.steps_walk(o)?;
        let f = self.prelude_function(walk).ok()?;
        match self.call(&f, std::slice::from_ref(o)) {
            Ok(steps) => Some(steps),
            Err(_) => {
                self.take_exception();
                None
            }
        }
    }

    /// The walk that can make the steps of an iterator.
    fn steps_walk(&self, o: &Object) -> Option<&'static str> {
        // SAFETY: live.
        unsafe {
            let m = types::data(types::type_of(&self.heap, o.value())).special(Special::Next);
            if m.has_shape(shape::WRAPPER_DESCRIPTOR) { crate::natives::definition(m).steps } else { None }
        }
    }

    /// Do the steps of an iterator that has such a walk run the program's code?
    fn steps_ask(&self, o: &Object) -> bool {
        // The function of a map over one container is called by the loop itself.
        let from = if self.shape_of(o) == shape::MAP { records::map::ITERATORS } else { 0 };
        // SAFETY: live.
        let fields = unsafe { types::data(types::type_of(&self.heap, o.value())).layout.values as usize };
        (from..fields).any(|i| {
            let field = self.field(o, i);
            match self.tuple_items(&field) {
                Some(items) => items.iter().any(|x| self.step_asks(x)),
                None => self.step_asks(&field),
            }
        })
    }

    /// Would a step of an iterator that has this object run the program's code?
    fn step_asks(&self, o: &Object) -> bool {
        if o.is_null() || o.value().is_int() {
            return false;
        }
        match self.shape_of(o) {
            shape::GENERATOR | shape::MAP | shape::FILTER => true,
            shape::FUNCTION | shape::BOUND_METHOD => self.is_asked(o),
            // What `chain` was given.
            shape::TUPLE_ITERATOR => {
                let items = self.field(o, records::tuple_iterator::TUPLE);
                let items = if items.is_null() { &[] } else { self.tuple_items(&items).unwrap_or_default() };
                items.iter().take(16).any(|x| self.step_asks(x))
            }
            number if number < shape::FIRST_DYNAMIC => self.steps_walk(o).is_some() && self.steps_ask(o),
            // SAFETY: live.
            _ => unsafe {
                let t = types::data(types::type_of(&self.heap, o.value()));
                let own = |s: Special| t.special(s).has_shape(shape::FUNCTION);
                own(Special::Next)
                    || own(Special::Iter)
                    || own(Special::Call)
                    || self.steps_walk(o).is_some() && self.steps_ask(o)
            },
        }
    }

    /// Is it a built-in iterator whose every step runs the program's code?
    pub fn walks_in_python(&self, o: &Object) -> bool {
        self.shape_of(o) < shape::FIRST_DYNAMIC && self.iterates_in_python(o, false)
    }

    unsafe fn has_length_hint(&self, class: ophion_object::Value) -> bool {
        // SAFETY: a live class.
        unsafe {
            ophion_object::tuples::items(types::data(class).mro).iter().any(|&c| {
                let d = types::data(c).dict;
                dicts::get_str(&self.heap, d, self.names.length_hint).is_some()
            })
        }
    }

    #[cold]
    pub(crate) fn not_iterable(&mut self, o: &Object) -> Stop {
        let t = self.type_name(o);
        self.type_error(format!("'{t}' object is not iterable"))
    }

    /// Checks what `__iter__` gave.
    pub fn check_iterator(&mut self, r: Object) -> PyResult {
        if self.special(&r, Special::Next).is_some() {
            return Ok(r);
        }
        let t = self.type_name(&r);
        Err(self.type_error(format!("iter() returned non-iterator of type '{t}'")))
    }

    /// `next(iterator)`; None at its end.
    #[inline]
    pub fn next(&mut self, iterator: &Object) -> PyResult<Option<Object>> {
        self.charge(1)?;
        if let Some(item) = self.peek_sequence(iterator).cloned() {
            self.skip_sequence(iterator);
            return Ok(Some(item));
        }
        self.next_of_any(iterator)
    }

    /// `next` of the iterator that a field of a record holds, which is not NULL.
    #[inline]
    pub fn next_of_field(&mut self, record: &Object, field: usize) -> PyResult<Option<Object>> {
        if let Some(item) = self.quick_next_of_field(record, field) {
            return Ok(Some(item));
        }
        // Held while it runs: its code may replace the field.
        let it = self.field(record, field);
        self.next_of_any(&it)
    }

    /// The next item of the iterator that a field of a record holds (or NULL), if it is one over a list or a tuple or over a range of small
    /// ints, and not at its end.
    #[inline(always)]
    pub fn quick_next_of_field(&mut self, record: &Object, field: usize) -> Option<Object> {
        // SAFETY: a live record with such a field.
        unsafe { self.quick_next(records::get(record.value(), field)) }
    }

    /// The next item of an iterator of these sorts.
    #[inline(always)]
    unsafe fn quick_next(&self, v: Value) -> Option<Object> {
        // SAFETY: the shapes tell the records' fields; no code of the program's runs.
        unsafe {
            let it = std::mem::ManuallyDrop::new(Object::own(v));
            if let Some(item) = self.peek_sequence(&it) {
                let item = item.clone();
                *records::raw(v, records::list_iterator::INDEX) += 1;
                return Some(item);
            }
            if v.has_shape(shape::RANGE_ITERATOR) {
                use records::range_iterator as f;
                let (left, next) = (records::raw(v, f::LEFT), records::raw(v, f::NEXT));
                let item = Value::try_small(*next as i64)?;
                *left = left.checked_sub(1)?;
                *next = (*next as i64).wrapping_add(*records::raw(v, f::STEP) as i64) as u64;
                return Some(Object::own(item));
            }
            None
        }
    }

    /// The step of an iterator of a built-in type; for whoever asks often.
    #[inline]
    pub fn stepper(&self, iterator: &Object) -> NativeNext {
        // SAFETY: live.
        let class = unsafe { types::data(types::type_of(&self.heap, iterator.value())) };
        // The methods of a class of the program may change meanwhile.
        if class.has(types::type_flag::IMMUTABLE) { self.step_of(iterator) } else { Vm::next_of_any }
    }

    /// The step of an iterator as its type is now.
    #[inline]
    fn step_of(&self, iterator: &Object) -> NativeNext {
        // SAFETY: live.
        unsafe { self.native_step(iterator.value()).unwrap_or(Vm::next_in_general) }
    }

    /// The step of an iterator, if it is one of a native type that says so; not of those over built-in containers.
    #[inline(always)]
    pub(crate) unsafe fn native_step(&self, v: Value) -> Option<NativeNext> {
        // SAFETY: live.
        unsafe {
            if !v.is_pointer() || is_plain(v) {
                return None;
            }
            let m = types::data(types::type_of(&self.heap, v)).special(Special::Next);
            if m.has_shape(shape::WRAPPER_DESCRIPTOR) { crate::natives::definition(m).next } else { None }
        }
    }

    fn next_of_any(&mut self, iterator: &Object) -> PyResult<Option<Object>> {
        self.step_of(iterator)(self, iterator)
    }

    /// `next` of any object.
    fn next_in_general(&mut self, iterator: &Object) -> PyResult<Option<Object>> {
        // SAFETY: live.
        unsafe {
            match self.advance(iterator) {
                Advance::Item(o) => return Ok(Some(o)),
                Advance::End => return Ok(None),
                Advance::Raised => return Err(Stop::Raised),
                Advance::Unknown => {}
            }
            if self.shape_of(iterator) == shape::GENERATOR {
                return self.generator_next(iterator);
            }
            let m = types::data(types::type_of(&self.heap, iterator.value())).special(Special::Next);
            if m.is_null() {
                let t = self.type_name(iterator);
                return Err(self.type_error(format!("'{t}' object is not an iterator")));
            }
            if m.has_shape(shape::WRAPPER_DESCRIPTOR)
                && let Some(step) = crate::natives::definition(m).waiting
            {
                return step(self, iterator);
            }
            let r = self.call_special_sync(m, iterator.value(), &[]);
            self.catch(r, Exc::StopIteration)
        }
    }

    /// One step of a built-in iterator that needs no Python code.
    pub(crate) unsafe fn advance(&mut self, it: &Object) -> Advance {
        // SAFETY: live; the shape tells the record's fields.
        unsafe {
            let v = it.value();
            if !v.is_pointer() {
                return Advance::Unknown;
            }
            match (*v.as_pointer()).shape {
                shape::LIST_ITERATOR => {
                    let list = records::get(v, records::list_iterator::LIST);
                    if list.is_null() {
                        return Advance::End;
                    }
                    let at = records::raw(v, records::list_iterator::INDEX);
                    match lists::data(list).items.get(*at as usize) {
                        Some(&x) => {
                            *at += 1;
                            Advance::Item(Object::share(x))
                        }
                        None => {
                            records::set(v, records::list_iterator::LIST, Value::NULL);
                            Advance::End
                        }
                    }
                }
                shape::TUPLE_ITERATOR => {
                    let tuple = records::get(v, records::tuple_iterator::TUPLE);
                    if tuple.is_null() {
                        return Advance::End;
                    }
                    let at = records::raw(v, records::tuple_iterator::INDEX);
                    match tuples::items(tuple).get(*at as usize) {
                        Some(&x) => {
                            *at += 1;
                            Advance::Item(Object::share(x))
                        }
                        None => {
                            records::set(v, records::tuple_iterator::TUPLE, Value::NULL);
                            Advance::End
                        }
                    }
                }
                shape::LIST_REVERSEITERATOR => {
                    use records::list_reverseiterator as f;
                    let list = records::get(v, f::LIST);
                    let at = records::raw(v, f::INDEX);
                    if list.is_null() {
                        return Advance::End;
                    }
                    match at.checked_sub(1).and_then(|i| lists::data(list).items.get(i as usize)) {
                        Some(&x) => {
                            *at -= 1;
                            Advance::Item(Object::share(x))
                        }
                        None => {
                            *at = 0;
                            records::set(v, f::LIST, Value::NULL);
                            Advance::End
                        }
                    }
                }
                shape::RANGE_ITERATOR => {
                    let left = records::raw(v, records::range_iterator::LEFT);
                    if *left == 0 {
                        return Advance::End;
                    }
                    *left -= 1;
                    let next = records::raw(v, records::range_iterator::NEXT);
                    let i = *next as i64;
                    *next = i.wrapping_add(*records::raw(v, records::range_iterator::STEP) as i64) as u64;
                    Advance::Item(Object::own(ints::from_i64(&mut self.heap, i)))
                }
                shape::STR_ASCII_ITERATOR | shape::STR_ITERATOR => {
                    let s = records::get(v, records::str_iterator::STR);
                    if s.is_null() {
                        return Advance::End;
                    }
                    let at = records::raw(v, records::str_iterator::INDEX);
                    if *at as usize >= strings::len(s) {
                        records::set(v, records::str_iterator::STR, Value::NULL);
                        return Advance::End;
                    }
                    let c = strings::text(s).get(*at as usize);
                    *at += 1;
                    Advance::Item(self.char(c))
                }
                n @ (shape::DICT_KEYITERATOR | shape::DICT_VALUEITERATOR | shape::DICT_ITEMITERATOR) => {
                    self.advance_dict(v, n)
                }
                shape::SET_ITERATOR => {
                    let s = records::get(v, records::set_iterator::SET);
                    if s.is_null() {
                        return Advance::End;
                    }
                    let d = ophion_object::sets::data(s);
                    if d.used as u64 != *records::raw(v, records::set_iterator::USED) {
                        *records::raw(v, records::set_iterator::USED) = u64::MAX;
                        self.runtime_error("Set changed size during iteration");
                        return Advance::Raised;
                    }
                    let at = records::raw(v, records::set_iterator::INDEX);
                    match d.next_entry(*at as usize) {
                        Some((i, e)) => {
                            *at = i as u64 + 1;
                            Advance::Item(Object::share(e.key))
                        }
                        None => {
                            records::set(v, records::set_iterator::SET, Value::NULL);
                            Advance::End
                        }
                    }
                }
                _ => self.advance_native(it),
            }
        }
    }

    /// One step of an iterator whose `__next__` is written in Rust and says so.
    unsafe fn advance_native(&mut self, it: &Object) -> Advance {
        // SAFETY: live.
        unsafe {
            let m = types::data(types::type_of(&self.heap, it.value())).special(Special::Next);
            if !m.has_shape(shape::WRAPPER_DESCRIPTOR) {
                return Advance::Unknown;
            }
            match crate::natives::definition(m).next {
                None => Advance::Unknown,
                Some(step) => match step(self, it) {
                    Ok(Some(o)) => Advance::Item(o),
                    Ok(None) => Advance::End,
                    Err(_) => Advance::Raised,
                },
            }
        }
    }

    /// The two parts of what an `enumerate` or a `zip` of two gives next, so that no pair is made where it would be taken apart at once.
    pub(crate) unsafe fn step_pair(&mut self, it: Value) -> Pair {
        // SAFETY: live; the shape tells the record's fields. The handles keep the iterators alive while they run.
        unsafe {
            if it.has_shape(shape::ENUMERATE) {
                use records::enumerate as f;
                let count = records::get(it, f::COUNT);
                let Some(after) = (if count.is_int() { Value::try_small(count.as_int() + 1) } else { None }) else {
                    return Pair::Unknown;
                };
                let inner = Object::share(records::get(it, f::ITERATOR));
                return match self.advance_plain(&inner) {
                    Advance::Item(x) => {
                        records::set(it, f::COUNT, after);
                        Pair::Items(Object::own(count), x)
                    }
                    Advance::End => Pair::End,
                    Advance::Raised => Pair::Raised,
                    Advance::Unknown => Pair::Unknown,
                };
            }
            use records::zip as f;
            let both = records::get(it, f::ITERATORS);
            let &[first, second] = tuples::items(both) else { return Pair::Unknown };
            if *records::raw(it, f::STRICT) != 0 {
                return Pair::Unknown;
            }
            let (first, second) = (Object::share(first), Object::share(second));
            if !is_plain(first.value()) || !is_plain(second.value()) {
                return Pair::Unknown;
            }
            let x = match self.advance_plain(&first) {
                Advance::Item(x) => x,
                Advance::End => return Pair::End,
                Advance::Raised => return Pair::Raised,
                Advance::Unknown => return Pair::Unknown,
            };
            match self.advance_plain(&second) {
                Advance::Item(y) => Pair::Items(x, y),
                Advance::End => Pair::End,
                _ => Pair::Raised,
            }
        }
    }

    /// Calls the function of a `map` over one built-in container for the present instruction; None leaves the step to `__next__`.
    pub(crate) unsafe fn start_map(&mut self, it: Value) -> Option<Value> {
        // SAFETY: live; the shape tells the record's fields. The window is above everything that is live.
        unsafe {
            if !it.has_shape(shape::MAP) {
                return None;
            }
            let &[source] = tuples::items(records::get(it, records::map::ITERATORS)) else { return None };
            let first = match self.quick_next(source) {
                Some(x) => Advance::Item(x),
                None => self.advance_plain(&Object::share(source)),
            };
            match first {
                Advance::Item(x) => {
                    let control = Control::new(ReturnKind::Complete, 1);
                    let ret = Return { pc: self.pc, fp: self.fp, control, slot: std::ptr::null_mut() };
                    let function = Object::share(records::get(it, records::map::FUNCTION));
                    if function.value().has_shape(shape::FUNCTION) {
                        let code = records::get(function.value(), records::function::CODE).as_pointer();
                        let code = code as *mut ophion_object::codes::CodeData;
                        let base = self.free_top();
                        let new = base.add(HEADER);
                        if (*code).simple_args == 1 && (*code).special == 0 && self.may_push(code, new) {
                            *base = function.into_value();
                            *new = x.into_value();
                            self.push_at(code, new, 1, (self.pc, self.fp), control);
                            self.fp = new;
                            self.pc = (*code).entry;
                            return Some(Value::PUSHED);
                        }
                    }
                    match self.call_natively(&function, std::slice::from_ref(&x)) {
                        Some(Ok(o)) => return Some(o.into_value()),
                        Some(Err(Stop::Raised)) => return Some(Value::RAISED),
                        Some(Err(Stop::Tail)) => {
                            drop((function, x));
                            return Some(self.push_tail_call(ret));
                        }
                        None => {}
                    }
                    let base = self.free_top();
                    if !self.has_room(base.add(HEADER + 8)) {
                        return Some(Value::RAISED);
                    }
                    *base = function.into_value();
                    *base.add(HEADER) = x.into_value();
                    Some(self.call_window(base, 1, Value::NULL, ret))
                }
                Advance::Raised => Some(Value::RAISED),
                // Its own method tells the end.
                Advance::End | Advance::Unknown => None,
            }
        }
    }

    /// As [`advance`](Vm::advance) of the iterators over built-in containers, which run no Python code.
    unsafe fn advance_plain(&mut self, it: &Object) -> Advance {
        // SAFETY: live.
        unsafe { if is_plain(it.value()) { self.advance(it) } else { Advance::Unknown } }
    }

    unsafe fn advance_dict(&mut self, v: Value, number: u32) -> Advance {
        // SAFETY: a live dict iterator.
        unsafe {
            match self.step_dict(v) {
                Err(_) => Advance::Raised,
                Ok(None) => Advance::End,
                Ok(Some((key, value))) => Advance::Item(match number {
                    shape::DICT_KEYITERATOR => Object::share(key),
                    shape::DICT_VALUEITERATOR => Object::share(value),
                    _ => {
                        let pair = [key.incref(), value.incref()];
                        Object::own(tuples::new_owned(&mut self.heap, &pair))
                    }
                }),
            }
        }
    }

    /// The next key and value, borrowed, of a dict iterator of any of the three kinds.
    pub(crate) unsafe fn step_dict(&mut self, v: Value) -> PyResult<Option<(Value, Value)>> {
        // SAFETY: a live dict iterator.
        unsafe {
            use records::dict_keyiterator as f;
            let dict = records::get(v, f::DICT);
            if dict.is_null() {
                return Ok(None);
            }
            let d = dicts::data(dict);
            if d.used as u64 != *records::raw(v, f::USED) {
                *records::raw(v, f::USED) = u64::MAX;
                return Err(self.runtime_error("dictionary changed size during iteration"));
            }
            let at = records::raw(v, f::INDEX);
            match d.next_entry(*at as usize) {
                Some((i, e)) => {
                    if *records::raw(v, f::LEFT) == 0 {
                        records::set(v, f::DICT, Value::NULL);
                        return Err(self.runtime_error("dictionary keys changed during iteration"));
                    }
                    *at = i as u64 + 1;
                    *records::raw(v, f::LEFT) -= 1;
                    Ok(Some((e.key, e.value)))
                }
                None => {
                    records::set(v, f::DICT, Value::NULL);
                    Ok(None)
                }
            }
        }
    }
}

/// What [`Vm::step_pair`] gives.
pub(crate) enum Pair {
    Items(Object, Object),
    End,
    Raised,
    /// To be asked in the general way; nothing has been taken.
    Unknown,
}

/// Is it an iterator over a built-in container that steps without Python code?
unsafe fn is_plain(it: Value) -> bool {
    // SAFETY: live.
    it.is_pointer()
        && matches!(
            unsafe { (*it.as_pointer()).shape },
            shape::LIST_ITERATOR
                | shape::LIST_REVERSEITERATOR
                | shape::TUPLE_ITERATOR
                | shape::RANGE_ITERATOR
                | shape::STR_ASCII_ITERATOR
                | shape::STR_ITERATOR
                | shape::DICT_KEYITERATOR
                | shape::DICT_VALUEITERATOR
                | shape::DICT_ITEMITERATOR
        )
}

impl Vm {
    /// One step of a built-in iterator; RuntimeError or the like if it is broken.
    pub fn step_builtin(&mut self, it: &Object) -> PyResult<Option<Object>> {
        // SAFETY: live.
        match unsafe { self.advance(it) } {
            Advance::Item(o) => Ok(Some(o)),
            Advance::End => Ok(None),
            Advance::Raised => Err(Stop::Raised),
            Advance::Unknown => Err(self.internal_error("not a built-in iterator")),
        }
    }
    /// The item that an iterator over an exact list or tuple gives next, if it is such an iterator.
    #[inline]
    pub fn peek_sequence<'a>(&'a self, it: &'a Object) -> Option<&'a Object> {
        // SAFETY: live; the shape tells the fields, and the borrow keeps the sequence as it is.
        unsafe {
            let v = it.value();
            let items: &[Value] = if v.has_shape(shape::LIST_ITERATOR) {
                match records::get(v, records::list_iterator::LIST) {
                    list if list.is_null() => return None,
                    list => &lists::data(list).items,
                }
            } else if v.has_shape(shape::TUPLE_ITERATOR) {
                match records::get(v, records::tuple_iterator::TUPLE) {
                    tuple if tuple.is_null() => return None,
                    tuple => tuples::items(tuple),
                }
            } else {
                return None;
            };
            const { assert!(records::list_iterator::INDEX == records::tuple_iterator::INDEX) };
            let at = *records::raw(v, records::list_iterator::INDEX) as usize;
            Object::slice(items.as_ptr(), items.len()).get(at)
        }
    }
    /// Goes past the item that [`peek_sequence`](Vm::peek_sequence) has shown.
    #[inline]
    pub fn skip_sequence(&mut self, it: &Object) {
        debug_assert!(self.peek_sequence(it).is_some());
        // SAFETY: such an iterator.
        unsafe { *records::raw(it.value(), records::list_iterator::INDEX) += 1 };
    }
    /// Keys that a set iterator has yet to give.
    pub fn set_remaining(&self, it: &Object) -> usize {
        let set = self.field(it, records::set_iterator::SET);
        let at = self.raw(it, records::set_iterator::INDEX) as usize;
        // SAFETY: a live set.
        unsafe { ophion_object::sets::data(set.value()).table.iter().skip(at).filter(|e| !e.key.is_null()).count() }
    }
}
