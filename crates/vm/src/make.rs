//! Making and reading objects from Rust code.

use crate::{Exc, Kind, Object, PyResult, Stop, Text, TextBuf, Value, Vm, shape};
use dashu_int::IBig;
use ophion_object::{dicts, floats, ints, lists, records, sets, strings, tuples, types};

/// Handles that give their counts away together: an array, which needs no memory of its own, or a vector.
pub trait Items {
    /// Shows them as values that own their counts, which the function takes over.
    fn hand_over<R>(self, f: impl FnOnce(&[Value]) -> R) -> R;
}

impl Items for Vec<Object> {
    #[inline]
    fn hand_over<R>(mut self, f: impl FnOnce(&[Value]) -> R) -> R {
        let (start, n) = (self.as_ptr() as *const Value, self.len());
        // SAFETY: `Object` has the representation of `Value`; the vector no longer counts the handles as its own.
        unsafe {
            self.set_len(0);
            f(std::slice::from_raw_parts(start, n))
        }
    }
}

impl Items for &[Object] {
    /// Each gets one owner more.
    #[inline]
    fn hand_over<R>(self, f: impl FnOnce(&[Value]) -> R) -> R {
        // SAFETY: handles are live; the representation is the same.
        unsafe {
            let values = std::slice::from_raw_parts(self.as_ptr() as *const Value, self.len());
            values.iter().for_each(|v| {
                v.incref();
            });
            f(values)
        }
    }
}

impl<const N: usize> Items for [Object; N] {
    #[inline]
    fn hand_over<R>(self, f: impl FnOnce(&[Value]) -> R) -> R {
        let items = std::mem::ManuallyDrop::new(self);
        // SAFETY: as above.
        unsafe { f(std::slice::from_raw_parts(items.as_ptr() as *const Value, N)) }
    }
}

impl Vm {
    /// A str.
    #[inline]
    pub fn str(&mut self, s: &str) -> Object {
        // SAFETY: a fresh count.
        unsafe { Object::own(strings::new_str(&mut self.heap, s)) }
    }
    /// A str of a text.
    #[inline]
    pub fn text(&mut self, text: Text<'_>) -> Object {
        // SAFETY: a fresh count.
        unsafe { Object::own(strings::new_text(&mut self.heap, text)) }
    }
    /// A str of an owned text.
    pub fn textbuf(&mut self, text: &TextBuf) -> Object {
        self.text(text.as_text())
    }
    /// The value of a constant of code.
    pub fn constant(&mut self, constant: &ophion_bytecode::Const) -> Object {
        // SAFETY: a fresh count.
        unsafe { Object::own(ophion_object::codes::constant(&mut self.heap, constant)) }
    }
    /// A str of one code point.
    #[inline]
    pub fn char(&mut self, c: u32) -> Object {
        // SAFETY: a fresh count.
        unsafe { Object::own(strings::new_char(&mut self.heap, c)) }
    }
    /// The interned str.
    pub fn intern(&mut self, s: &str) -> Object {
        // SAFETY: interned strings are live.
        unsafe { Object::share(strings::intern(&mut self.heap, s)) }
    }
    /// The interned str equal to this one.
    pub fn intern_object(&mut self, s: &Object) -> Object {
        debug_assert!(self.kind(s) == Kind::Str);
        // SAFETY: a live str.
        unsafe { Object::share(strings::intern_value(&mut self.heap, s.value())) }
    }
    #[inline]
    pub fn int(&mut self, i: i64) -> Object {
        // SAFETY: a fresh count.
        unsafe { Object::own(ints::from_i64(&mut self.heap, i)) }
    }
    #[inline]
    pub fn uint(&mut self, i: u64) -> Object {
        // SAFETY: a fresh count.
        unsafe { Object::own(ints::from_u64(&mut self.heap, i)) }
    }
    #[inline]
    pub fn usize(&mut self, i: usize) -> Object {
        self.uint(i as u64)
    }
    pub fn big(&mut self, i: &IBig) -> Object {
        // SAFETY: a fresh count.
        unsafe { Object::own(ints::from_big(&mut self.heap, i)) }
    }
    #[inline]
    pub fn float(&mut self, f: f64) -> Object {
        // SAFETY: a fresh count.
        unsafe { Object::own(floats::new(&mut self.heap, f)) }
    }
    pub fn complex(&mut self, re: f64, im: f64) -> Object {
        self.record(shape::COMPLEX, [], &[re.to_bits(), im.to_bits()])
    }
    pub fn bytes(&mut self, bytes: &[u8]) -> Object {
        // SAFETY: a fresh count.
        unsafe { Object::own(tuples::new_bytes(&mut self.heap, bytes)) }
    }
    pub fn bytearray(&mut self, bytes: Vec<u8>) -> Object {
        // SAFETY: a fresh count.
        unsafe { Object::own(lists::new_bytearray(&mut self.heap, bytes)) }
    }
    /// A tuple of two.
    #[inline]
    pub fn pair(&mut self, a: Object, b: Object) -> Object {
        let items = [a.into_value(), b.into_value()];
        // SAFETY: both counts are handed over.
        unsafe { Object::own(ophion_object::tuples::new_owned(&mut self.heap, &items)) }
    }
    #[inline]
    pub fn tuple(&mut self, items: impl Items) -> Object {
        // SAFETY: the counts are handed over.
        items.hand_over(|values| unsafe { Object::own(tuples::new_owned(&mut self.heap, values)) })
    }
    /// The items of an exact list.
    pub fn tuple_of_list(&mut self, list: &Object) -> Object {
        debug_assert!(self.shape_of(list) == shape::LIST);
        // SAFETY: a live list, which stays as it is while the tuple is made.
        unsafe { Object::own(tuples::new_shared(&mut self.heap, &lists::data(list.value()).items)) }
    }
    /// A tuple of what `pick` gives for each position below `n`.
    #[inline]
    pub fn tuple_picked(&mut self, n: usize, mut pick: impl FnMut(&Vm, usize) -> Object) -> Object {
        if n == 0 {
            return self.tuple([]);
        }
        // SAFETY: nobody else knows the tuple; None has no count.
        unsafe {
            let new = Object::own(tuples::new_blank(&mut self.heap, n));
            for i in 0..n {
                tuples::place(new.value(), i, pick(self, i).into_value());
            }
            new
        }
    }
    /// The items of a tuple, which is not empty, with another last one.
    #[inline]
    pub fn tuple_but_last(&mut self, like: &Object, last: Object) -> Object {
        let n = self.tuple_items(like).map_or(1, <[Object]>::len);
        // SAFETY: nobody else knows the tuple; None has no count; `like` lives.
        unsafe {
            let new = Object::own(tuples::new_blank(&mut self.heap, n));
            for (i, item) in tuples::items(like.value())[..n - 1].iter().enumerate() {
                tuples::place(new.value(), i, item.incref());
            }
            tuples::place(new.value(), n - 1, last.into_value());
            new
        }
    }
    /// A tuple of what `pick` gives for each position below `n`; None ends it before.
    #[inline]
    pub fn tuple_of(&mut self, n: usize, mut pick: impl FnMut(&mut Vm, usize) -> Option<Object>) -> Object {
        const SHORT: usize = 8;
        if n > SHORT {
            let mut items = Vec::with_capacity(n);
            items.extend((0..n).map_while(|i| pick(self, i)));
            return self.tuple(items);
        }
        let mut items = [Value::NULL; SHORT];
        let mut found = 0;
        for place in items.iter_mut().take(n) {
            let Some(o) = pick(self, found) else { break };
            *place = o.into_value();
            found += 1;
        }
        // SAFETY: the counts are handed over.
        unsafe { Object::own(tuples::new_owned(&mut self.heap, &items[..found])) }
    }
    #[inline]
    pub fn list(&mut self, items: Vec<Object>) -> Object {
        let values: Vec<Value> = items.into_iter().map(Object::into_value).collect();
        // SAFETY: the counts are handed over.
        unsafe { Object::own(lists::new(&mut self.heap, values)) }
    }
    #[inline]
    pub fn dict(&mut self) -> Object {
        // SAFETY: a fresh count.
        unsafe { Object::own(dicts::new(&mut self.heap)) }
    }
    /// An empty set.
    #[inline]
    pub fn set(&mut self) -> Object {
        // SAFETY: a fresh count.
        unsafe { Object::own(sets::new_set(&mut self.heap)) }
    }
    /// An empty set or frozenset or instance of a subclass, by its shape.
    pub fn set_of_shape(&mut self, number: u32) -> Object {
        // SAFETY: a fresh count.
        unsafe { Object::own(sets::new(&mut self.heap, number)) }
    }
    /// A record of a built-in type: as many values and words as its layout in `records` says.
    #[inline]
    pub fn record(&mut self, number: u32, values: impl Items, raws: &[u64]) -> Object {
        values.hand_over(|values| {
            let s = self.heap.shapes.get(number);
            let fits = s.values as usize == values.len() && s.raws as usize == raws.len();
            assert!(fits, "record layout of shape {number}");
            // SAFETY: the counts are handed over; the layout fits.
            unsafe { Object::own(records::new(&mut self.heap, number, values, raws)) }
        })
    }
    /// A new record of the same shape with the same fields.
    pub fn copy_record(&mut self, o: &Object) -> Object {
        let number = self.shape_of(o);
        let s = self.heap.shapes.get(number);
        let (values, raws) = (s.values as usize, s.raws as usize);
        let values = (0..values).map(|i| self.field(o, i)).collect::<Vec<_>>();
        let raws = (0..raws).map(|i| self.raw(o, values.len() + i)).collect::<Vec<_>>();
        self.record(number, values, &raws)
    }
    /// An instance of a class made by `object.__new__`'s rules: for native `__new__`s whose payload is a record. Fields are NULL.
    pub fn blank_record(&mut self, class: &Object) -> Object {
        // SAFETY: the kind is checked; records are initialised whole.
        unsafe {
            let number = types::data(class.value()).root_shape;
            assert!(self.heap.shapes.get(number).kind == Kind::Record, "a record class");
            Object::own(records::blank(&mut self.heap, number))
        }
    }
    /// An instance of a class of kind List, Dict, Set, ByteArray: empty. For native `__new__`s.
    pub fn blank_container(&mut self, class: &Object) -> Object {
        // SAFETY: the payload is initialised before anything looks.
        unsafe {
            let number = types::data(class.value()).root_shape;
            let kind = self.heap.shapes.get(number).kind;
            let v = records::blank(&mut self.heap, number);
            let p = v.as_pointer();
            match kind {
                Kind::Dict => dicts::init(p),
                Kind::Set => sets::init(p),
                Kind::List => (&raw mut (*(p as *mut lists::ListData)).items).write(Vec::new()),
                Kind::ByteArray => {
                    (&raw mut (*(p as *mut lists::ByteArrayData)).bytes).write(Vec::new());
                    (*(p as *mut lists::ByteArrayData)).exports = 0;
                    (*(p as *mut lists::ByteArrayData)).gone = 0;
                }
                _ => panic!("not a container class"),
            }
            Object::own(v)
        }
    }
    /// An instance of a subclass of int, float, str, bytes or tuple with the same contents as `exact`. For native `__new__`s.
    pub fn instance_of_value(&mut self, class: &Object, exact: &Object) -> Object {
        // SAFETY: live; kinds are matched.
        unsafe {
            let number = types::data(class.value()).root_shape;
            let v = exact.value();
            match self.heap.shapes.get(number).kind {
                Kind::Int => {
                    let big = ints::to_big(&self.heap, v).unwrap_or_default();
                    let (sign, words) = big.as_sign_words();
                    let words = words.to_vec();
                    Object::own(ints::allocate(&mut self.heap, number, sign == dashu_int::Sign::Negative, &words))
                }
                Kind::Float => {
                    let f = floats::get(&self.heap, v).unwrap_or(0.0);
                    let o = records::blank(&mut self.heap, number);
                    (*(o.as_pointer() as *mut floats::FloatData)).value = f;
                    Object::own(o)
                }
                Kind::Str => Object::own(strings::with_shape(&mut self.heap, number, v)),
                Kind::Bytes => {
                    let b = tuples::bytes(v).to_vec();
                    Object::own(tuples::bytes_with_shape(&mut self.heap, number, &b))
                }
                Kind::Tuple => {
                    let items = tuples::items(v).to_vec();
                    items.iter().for_each(|i| {
                        i.incref();
                    });
                    Object::own(tuples::with_shape(&mut self.heap, number, &items))
                }
                _ => exact.clone(),
            }
        }
    }
    pub fn bound_method(&mut self, function: Object, this: Object) -> Object {
        self.record(shape::BOUND_METHOD, [function, this], &[])
    }
    pub(crate) unsafe fn bind_native_method(&mut self, d: Value, this: &Object) -> Object {
        // SAFETY: a live native descriptor.
        unsafe {
            let def = *records::raw(d, records::method_descriptor::DEFINITION);
            let owner = Object::share(records::get(d, records::method_descriptor::OWNER));
            let number =
                if d.has_shape(shape::WRAPPER_DESCRIPTOR) { shape::METHOD_WRAPPER } else { shape::NATIVE_FUNCTION };
            self.record(number, [this.clone(), owner], &[def])
        }
    }
    pub fn slice(&mut self, start: Object, stop: Object, step: Object) -> Object {
        self.record(shape::SLICE, [start, stop, step], &[])
    }

    // ---- reading --------------------------------------------------------------------------------------------------------

    /// Field of a record.
    #[inline]
    pub fn field(&self, o: &Object, i: usize) -> Object {
        debug_assert!(matches!(self.kind(o), Kind::Record));
        // SAFETY: a live record; fields are named by `records`.
        unsafe { Object::share(records::get(o.value(), i)) }
    }
    /// Field of a record, borrowed until the machine goes on.
    #[inline]
    pub fn field_ref<'a>(&'a self, o: &'a Object, i: usize) -> &'a Object {
        debug_assert!(matches!(self.kind(o), Kind::Record));
        // SAFETY: as `field`; nothing sets it while the machine is borrowed.
        unsafe { &*(records::field(o.value(), i) as *const Value as *const Object) }
    }
    #[inline]
    pub fn set_field(&mut self, o: &Object, i: usize, value: Object) {
        debug_assert!(matches!(self.kind(o), Kind::Record));
        // SAFETY: as `field`.
        unsafe { records::set(o.value(), i, value.into_value()) }
    }
    /// Raw word of a record.
    #[inline]
    pub fn raw(&self, o: &Object, i: usize) -> u64 {
        // SAFETY: as `field`.
        unsafe { *records::raw(o.value(), i) }
    }
    #[inline]
    pub fn set_raw(&mut self, o: &Object, i: usize, word: u64) {
        // SAFETY: as `field`.
        unsafe { *records::raw(o.value(), i) = word }
    }

    /// The shape number: equality with a constant of `shape` tests for an exact built-in type.
    #[inline]
    pub fn shape_of(&self, o: &Object) -> u32 {
        // SAFETY: live.
        if o.value().is_pointer() {
            unsafe { (*o.value().as_pointer()).shape }
        } else {
            types::immediate_shape(o.value())
        }
    }
    #[inline]
    pub fn is_str(&self, o: &Object) -> bool {
        self.kind(o) == Kind::Str
    }
    /// int, bool or an instance of a subclass.
    #[inline]
    pub fn is_int(&self, o: &Object) -> bool {
        // SAFETY: live.
        unsafe { ints::is_int(&self.heap, o.value()) }
    }
    #[inline]
    pub fn is_type(&self, o: &Object) -> bool {
        self.kind(o) == Kind::Type
    }
    /// The contents of a str (or of an instance of a subclass).
    #[inline]
    pub fn as_text<'a>(&'a self, o: &'a Object) -> Option<Text<'a>> {
        // SAFETY: a live str; both borrows keep it as it is.
        if self.is_str(o) { Some(unsafe { strings::text(o.value()) }) } else { None }
    }
    /// The contents of a str if it is ASCII.
    #[inline]
    pub fn as_ascii<'a>(&'a self, o: &'a Object) -> Option<&'a str> {
        // SAFETY: as `as_text`.
        if self.is_str(o) { unsafe { strings::ascii(o.value()) } } else { None }
    }
    /// The contents of a str as Rust text, lone surrogates replaced; "" for anything else.
    pub fn lossy(&self, o: &Object) -> String {
        // SAFETY: a live str.
        if self.is_str(o) { unsafe { strings::to_string(o.value()) } } else { String::new() }
    }
    /// Length of a str in code points.
    #[inline]
    pub fn str_len(&self, o: &Object) -> usize {
        // SAFETY: a live str.
        if self.is_str(o) { unsafe { strings::len(o.value()) } } else { 0 }
    }
    #[inline]
    pub fn as_bytes<'a>(&'a self, o: &'a Object) -> Option<&'a [u8]> {
        // SAFETY: live, of the kind; both borrows keep it as it is.
        unsafe {
            match self.kind(o) {
                Kind::Bytes => Some(tuples::bytes(o.value())),
                Kind::ByteArray => Some(lists::bytearray(o.value()).contents()),
                _ => None,
            }
        }
    }
    /// The items of a tuple (or of an instance of a subclass).
    #[inline]
    pub fn tuple_items<'a>(&'a self, o: &'a Object) -> Option<&'a [Object]> {
        // SAFETY: live.
        let exact = unsafe { o.value().has_shape(shape::TUPLE) };
        if !exact && self.kind(o) != Kind::Tuple {
            return None;
        }
        // SAFETY: live, of the kind; tuples do not change.
        unsafe {
            let items = tuples::items(o.value());
            Some(Object::slice(items.as_ptr(), items.len()))
        }
    }
    /// The items of a list (or of an instance of a subclass).
    #[inline]
    pub fn list_items<'a>(&'a self, o: &'a Object) -> Option<&'a [Object]> {
        // SAFETY: live.
        let exact = unsafe { o.value().has_shape(shape::LIST) };
        if !exact && self.kind(o) != Kind::List {
            return None;
        }
        // SAFETY: live, of the kind; the borrow of the VM keeps everybody from changing it.
        unsafe {
            let items = &lists::data(o.value()).items;
            Some(Object::slice(items.as_ptr(), items.len()))
        }
    }
    /// The items of a list, to be changed.
    ///
    /// # Panics
    /// If it is no list.
    #[inline]
    pub fn list_items_mut<'a>(&'a mut self, o: &'a Object) -> &'a mut Vec<Object> {
        // SAFETY: live.
        let exact = unsafe { o.value().has_shape(shape::LIST) };
        assert!(exact || self.kind(o) == Kind::List, "a list");
        // SAFETY: live, of the kind; `Object` has the representation of `Value`; the exclusive borrow of the VM keeps others away.
        unsafe { &mut *(&raw mut lists::data(o.value()).items as *mut Vec<Object>) }
    }
    pub fn bytearray_mut<'a>(&'a mut self, o: &'a Object) -> &'a mut Vec<u8> {
        self.bytearray_data(o).whole()
    }
    /// The bytearray itself, for changes at its ends.
    pub fn bytearray_data<'a>(&'a mut self, o: &'a Object) -> &'a mut lists::ByteArrayData {
        assert!(self.kind(o) == Kind::ByteArray, "a bytearray");
        // SAFETY: as `list_items_mut`.
        unsafe { lists::bytearray(o.value()) }
    }
    /// Number of memoryviews that forbid resizing a bytearray, to be changed.
    pub fn bytearray_exports<'a>(&'a mut self, o: &'a Object) -> &'a mut u32 {
        assert!(self.kind(o) == Kind::ByteArray, "a bytearray");
        // SAFETY: as `list_items_mut`.
        unsafe { &mut lists::bytearray(o.value()).exports }
    }
    /// The value of a float or of an instance of a subclass.
    #[inline]
    pub fn as_float(&self, o: &Object) -> Option<f64> {
        // SAFETY: live.
        unsafe { floats::get(&self.heap, o.value()) }
    }
    /// The value of an int (bool included) that fits.
    #[inline]
    pub fn as_i64(&self, o: &Object) -> Option<i64> {
        // SAFETY: live.
        unsafe { ints::to_i64(&self.heap, o.value()) }
    }
    /// The value of an int (bool included).
    pub fn as_big(&self, o: &Object) -> Option<IBig> {
        // SAFETY: live.
        unsafe { ints::to_big(&self.heap, o.value()) }
    }
    /// Real and imaginary part of a complex (or of an instance of a subclass).
    pub fn as_complex(&self, o: &Object) -> Option<(f64, f64)> {
        let class = self.heap.type_of_shape(shape::COMPLEX);
        // SAFETY: live.
        unsafe {
            if !o.value().is_pointer() || !types::is_subtype(types::type_of(&self.heap, o.value()), class) {
                return None;
            }
        }
        let re = self.raw(o, records::complex::REAL);
        Some((f64::from_bits(re), f64::from_bits(self.raw(o, records::complex::IMAG))))
    }

    // ---- conversions that may call Python code -------------------------------------------------------------------------

    /// The object as an int, through `__index__`.
    pub fn index(&mut self, o: &Object) -> PyResult {
        if self.is_int(o) {
            return Ok(self.exact_int(o));
        }
        // SAFETY: live.
        let method = unsafe { types::data(types::type_of(&self.heap, o.value())).special(crate::Special::Index) };
        if method.is_null() {
            let t = self.type_name(o);
            return Err(self.type_error(format!("'{t}' object cannot be interpreted as an integer")));
        }
        // SAFETY: live.
        let r = unsafe { self.call_special_sync(method, o.value(), &[])? };
        if self.shape_of(&r) == shape::INT {
            return Ok(r);
        }
        let t = self.type_name(&r);
        if self.is_int(&r) {
            self.warn(
                crate::Exc::DeprecationWarning,
                &format!(
                    "__index__ returned non-int (type {t}).  The ability to return an instance of a strict subclass of int is deprecated, \
                     and may be removed in a future version of Python."
                ),
            )?;
            return Ok(self.exact_int(&r));
        }
        Err(self.type_error(format!("__index__ returned non-int (type {t})")))
    }
    /// The int with the value of a bool or of an instance of a subclass.
    fn exact_int(&mut self, o: &Object) -> Object {
        if self.shape_of(o) == shape::INT {
            return o.clone();
        }
        match self.as_i64(o) {
            Some(i) => self.int(i),
            None => {
                let b = self.as_big(o).unwrap_or_default();
                self.big(&b)
            }
        }
    }
    pub fn index_big(&mut self, o: &Object) -> PyResult<IBig> {
        let i = self.index(o)?;
        Ok(self.as_big(&i).unwrap_or_default())
    }
    /// As [`index`](Vm::index), OverflowError if it does not fit.
    #[inline]
    pub fn index_i64(&mut self, o: &Object) -> PyResult<i64> {
        if o.value().is_int() {
            return Ok(o.value().as_int());
        }
        let i = self.index(o)?;
        match self.as_i64(&i) {
            Some(i) => Ok(i),
            None => Err(self.overflow_error("Python int too large to convert to C ssize_t")),
        }
    }
    /// As [`index`](Vm::index) for a position or size: IndexError-type overflow words of CPython ("cannot fit 'int' into an index-sized integer").
    #[inline]
    pub fn index_isize(&mut self, o: &Object) -> PyResult<isize> {
        if o.value().is_int() {
            return Ok(o.value().as_int() as isize);
        }
        let i = self.index(o)?;
        match self.as_i64(&i) {
            Some(i) => Ok(i as isize),
            None => {
                let t = self.type_name(o);
                Err(self.raise(Exc::IndexError, format!("cannot fit '{t}' into an index-sized integer")))
            }
        }
    }
    /// As [`index`](Vm::index), clipped to the range (slices).
    #[inline]
    pub fn index_clipped(&mut self, o: &Object) -> PyResult<isize> {
        if o.value().is_int() {
            return Ok(o.value().as_int() as isize);
        }
        let i = self.index(o)?;
        Ok(match self.as_i64(&i) {
            Some(i) => i as isize,
            None if self.as_big(&i).is_some_and(|b| b < IBig::ZERO) => isize::MIN,
            None => isize::MAX,
        })
    }
    /// (start, stop, step) of a slice for a sequence of `len`, as `slice.indices`; and the number of items.
    pub fn slice_bounds(&mut self, s: &Object, len: usize) -> PyResult<(isize, isize, isize, usize)> {
        self.slice_bounds_of(s, |_| len)
    }

    /// As [`Vm::slice_bounds`], for what can change: its length is asked for when the indices are known, since `__index__` may change it.
    pub fn slice_bounds_of(
        &mut self,
        s: &Object,
        len: impl FnOnce(&Vm) -> usize,
    ) -> PyResult<(isize, isize, isize, usize)> {
        let (start, stop, step) = (
            self.field(s, records::slice::START),
            self.field(s, records::slice::STOP),
            self.field(s, records::slice::STEP),
        );
        let step = if step.is_none() { 1 } else { self.slice_index(&step)? };
        if step == 0 {
            return Err(self.value_error("slice step cannot be zero"));
        }
        let step = step.max(-isize::MAX);
        let start = if start.is_none() { None } else { Some(self.slice_index(&start)?) };
        let stop = if stop.is_none() { None } else { Some(self.slice_index(&stop)?) };
        let len = len(self) as isize;
        let (low, high) = if step > 0 { (0, len) } else { (-1, len - 1) };
        let clip = |i: Option<isize>, default: isize| match i {
            None => default,
            Some(i) if i < 0 => i.saturating_add(len).max(low),
            Some(i) => i.min(high),
        };
        let start = clip(start, if step > 0 { 0 } else { len - 1 });
        let stop = clip(stop, if step > 0 { len } else { -1 });
        let count = if step > 0 && start < stop {
            (stop - start - 1) / step + 1
        } else if step < 0 && stop < start {
            (start - stop - 1) / -step + 1
        } else {
            0
        };
        Ok((start, stop, step, count as usize))
    }

    /// The slice with its indices as ints, each asked for once.
    pub fn slice_of_ints(&mut self, s: &Object) -> PyResult {
        let fields = [records::slice::STEP, records::slice::START, records::slice::STOP];
        if fields.iter().all(|&f| matches!(self.field(s, f).value(), v if v.is_int() || v.is_none())) {
            return Ok(s.clone());
        }
        let mut plain = Vec::with_capacity(3);
        for f in fields {
            let o = self.field(s, f);
            let i = if o.is_none() {
                o
            } else {
                let i = self.slice_index(&o)?;
                self.int(i as i64)
            };
            plain.push(i);
        }
        let [step, start, stop] = <[Object; 3]>::try_from(plain).unwrap_or([Object::NONE, Object::NONE, Object::NONE]);
        Ok(self.slice(start, stop, step))
    }

    fn slice_index(&mut self, o: &Object) -> PyResult<isize> {
        match self.index_clipped(o) {
            Err(Stop::Raised)
                if self.raised_is(Exc::TypeError) && !self.is_int(o) && {
                    // SAFETY: live.
                    unsafe {
                        types::data(types::type_of(&self.heap, o.value())).special(crate::Special::Index).is_null()
                    }
                } =>
            {
                self.take_exception();
                Err(self.type_error("slice indices must be integers or None or have an __index__ method"))
            }
            other => other,
        }
    }
    /// The object as a float: a float, an int, or through `__float__` or `__index__`.
    /// Has an object a `__float__` that was written in Python?
    pub fn own_float(&self, o: &Object) -> bool {
        // SAFETY: live.
        unsafe {
            types::data(types::type_of(&self.heap, o.value())).special(crate::Special::Float).has_shape(shape::FUNCTION)
        }
    }
    pub fn to_float(&mut self, o: &Object) -> PyResult<f64> {
        if let Some(f) = self.as_float(o) {
            return Ok(f);
        }
        if let Some(i) = o.value().is_int().then(|| o.value().as_int()) {
            return Ok(i as f64);
        }
        if let Some(b) = self.as_big(o).filter(|_| !self.own_float(o)) {
            return match ophion_text::float::from_int(&b) {
                Ok(f) => Ok(f),
                Err(_) => Err(self.overflow_error("int too large to convert to float")),
            };
        }
        // SAFETY: live.
        unsafe {
            let t = types::data(types::type_of(&self.heap, o.value()));
            let (float, index) = (t.special(crate::Special::Float), t.special(crate::Special::Index));
            if !float.is_null() {
                let r = self.call_special_sync(float, o.value(), &[])?;
                return match self.as_float(&r) {
                    Some(f) if self.shape_of(&r) == shape::FLOAT => Ok(f),
                    Some(f) => self.warn_of_float(o, &r).map(|()| f),
                    None => {
                        let (t, n) = (self.type_name(o), self.type_name(&r));
                        Err(self.type_error(format!("{t}.__float__ returned non-float (type {n})")))
                    }
                };
            }
            if !index.is_null() {
                let i = self.index(o)?;
                return self.to_float(&i);
            }
        }
        let t = self.type_name(o);
        Err(self.type_error(format!("must be real number, not {t}")))
    }
    /// Warns that `__float__` gave an instance of a subclass.
    #[cold]
    pub fn warn_of_float(&mut self, o: &Object, result: &Object) -> PyResult<()> {
        let (t, n) = (self.type_name(o), self.type_name(result));
        let message = format!(
            "{t}.__float__ returned non-float (type {n}).  The ability to return an instance of a strict subclass of float is deprecated, \
             and may be removed in a future version of Python."
        );
        self.warn(crate::Exc::DeprecationWarning, &message)
    }
}
