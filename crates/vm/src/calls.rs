//! The one calling convention: a window (callee, header room, arguments), a count, keyword names.

use crate::frames::{Control, Frame, ReturnKind};
use crate::natives::{self, NativeDef};
use crate::{Exc, Kind, Object, PyResult, Special, Stop, Value, Vm, shape};
use ophion_bytecode::ARGS;
use ophion_object::codes::{CodeData, Live};
use ophion_object::types::type_flag;
use ophion_object::{records, tuples, types};
use std::mem::ManuallyDrop;

pub(crate) const HEADER: usize = ARGS as usize;

/// The stage of a frame that makes the instance which a call of a class is to give.
pub(crate) const NEW: u16 = 512;
/// Most arguments, receiver included, with which special methods written in Rust are called without a window.
const DIRECT: usize = 4;

/// Where a call's result goes.
#[derive(Clone, Copy)]
pub(crate) struct Return {
    pub pc: *mut Live,
    pub fp: *mut Value,
    pub control: Value,
    /// Where a new instance waits for its `__init__`; null if the caller has no room for one.
    pub slot: *mut Value,
}

impl Vm {
    /// Calls `base[0]` with `n` arguments from `base[HEADER]` on, the last of them named by the tuple `keywords` (or NULL). Consumes
    /// callee and arguments in every case. Gives a value (of a native), PUSHED, or RAISED.
    pub(crate) unsafe fn call_window(
        &mut self,
        mut base: *mut Value,
        mut n: usize,
        mut keywords: Value,
        ret: Return,
    ) -> Value {
        // A tail call's keyword names live here while they are needed.
        let mut held = Object::NULL;
        let mut detours = 0;
        // SAFETY: the window is above everything that is live, and its values are owned by it.
        unsafe {
            loop {
                let callee = *base;
                let kind = self.heap.kind_of(callee);
                let number = if callee.is_pointer() { (*callee.as_pointer()).shape } else { 0 };
                match number {
                    shape::FUNCTION => return self.push_function(base, n, keywords, ret),
                    shape::NATIVE_FUNCTION
                    | shape::METHOD_DESCRIPTOR
                    | shape::WRAPPER_DESCRIPTOR
                    | shape::CLASSMETHOD_DESCRIPTOR
                    | shape::METHOD_WRAPPER => {
                        let this = records::get(callee, records::native_function::THIS);
                        if !this.is_null() && !self.insert(base, &mut n, this.incref()) {
                            return Value::RAISED;
                        }
                        if let Some(out) = self.resume_by_call(base, n, keywords, ret) {
                            return out;
                        }
                        if self.is_type_call(callee, base, n) {
                            // `super().__call__(...)` of a metaclass: the class itself becomes the callee.
                            let args = base.add(HEADER);
                            callee.decref();
                            *base = *args;
                            n -= 1;
                            std::ptr::copy(args.add(1), args, n);
                            *args.add(n) = Value::NULL;
                            match self.construct(&mut base, &mut n, keywords, ret) {
                                Some(value) => {
                                    drop(held);
                                    return value;
                                }
                                None => continue,
                            }
                        }
                        match self.call_native_window(base, n, keywords) {
                            Ok(o) => return o.into_value(),
                            Err(Stop::Raised) => return Value::RAISED,
                            Err(Stop::Tail) => {
                                let Some(tail) = self.tail.take() else { return Value::RAISED };
                                if !self.has_room(base.add(HEADER + tail.args.len() + 2)) {
                                    return Value::RAISED;
                                }
                                *base = tail.callee.into_value();
                                n = tail.args.len();
                                for (i, a) in tail.args.into_iter().enumerate() {
                                    *base.add(HEADER + i) = a.into_value();
                                }
                                held = tail.keywords;
                                keywords = held.value();
                            }
                        }
                    }
                    shape::BOUND_METHOD => {
                        let function = records::get(callee, records::bound_method::FUNCTION).incref();
                        let this = records::get(callee, records::bound_method::THIS).incref();
                        *base = function;
                        callee.decref();
                        if !self.insert(base, &mut n, this) {
                            return Value::RAISED;
                        }
                    }
                    _ if kind == Kind::Type => match self.call_type(&mut base, &mut n, keywords, ret) {
                        Some(value) => {
                            drop(held);
                            return value;
                        }
                        None => continue,
                    },
                    _ => {
                        let method = if callee.is_null() {
                            Value::NULL
                        } else {
                            types::data(types::type_of(&self.heap, callee)).special(Special::Call)
                        };
                        if method.is_null() {
                            let t = self.type_name(&Object::share(callee));
                            self.type_error(format!("'{t}' object is not callable"));
                            self.drop_window(base, n);
                            return Value::RAISED;
                        }
                        if method.has_shape(shape::FUNCTION) || self.is_method_descriptor(method) {
                            *base = method.incref();
                            if !self.insert(base, &mut n, callee) {
                                return Value::RAISED;
                            }
                        } else {
                            // A `__call__` may have a `__call__` of its own, and so on without end.
                            detours += 1;
                            if detours > self.recursion_limit {
                                self.raise(Exc::RecursionError, "maximum recursion depth exceeded");
                                self.drop_window(base, n);
                                return Value::RAISED;
                            }
                            match self.bind_special(method, callee) {
                                Ok(bound) => {
                                    *base = bound.into_value();
                                    callee.decref();
                                }
                                Err(_) => {
                                    self.drop_window(base, n);
                                    return Value::RAISED;
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    /// Is it a native descriptor that takes its receiver as the first argument?
    #[inline]
    pub(crate) unsafe fn is_method_descriptor(&self, v: Value) -> bool {
        // SAFETY: live.
        unsafe { v.has_shape(shape::METHOD_DESCRIPTOR) || v.has_shape(shape::WRAPPER_DESCRIPTOR) }
    }

    /// Inserts an owned first argument. On lack of room everything is released and an exception set.
    unsafe fn insert(&mut self, base: *mut Value, n: &mut usize, first: Value) -> bool {
        // SAFETY: see `call_window`.
        unsafe {
            if !self.has_room(base.add(HEADER + *n + 2)) {
                first.decref();
                self.drop_window(base, *n);
                return false;
            }
            let args = base.add(HEADER);
            std::ptr::copy(args, args.add(1), *n);
            *args = first;
            *n += 1;
            true
        }
    }

    /// Is the stack initialised up to `top`, or can it be? Otherwise RecursionError.
    #[inline]
    pub(crate) fn has_room(&mut self, top: *mut Value) -> bool {
        if top < self.stack_limit || self.grow_stack(top) {
            return true;
        }
        self.raise(Exc::RecursionError, "maximum recursion depth exceeded");
        false
    }

    /// Releases a window's callee and arguments.
    pub(crate) unsafe fn drop_window(&mut self, base: *mut Value, n: usize) {
        // SAFETY: the window owns them.
        unsafe {
            for i in (0..n).map(|i| HEADER + i).chain([0]) {
                let v = std::mem::replace(&mut *base.add(i), Value::NULL);
                v.decref();
            }
        }
    }

    /// Pushes the frame of a Python function. PUSHED or RAISED.
    #[inline]
    pub(crate) unsafe fn push_function(&mut self, base: *mut Value, n: usize, keywords: Value, ret: Return) -> Value {
        // SAFETY: `base[0]` is a function; its code is live as long as it is.
        unsafe {
            let function = *base;
            let code = ophion_object::codes::data(records::get(function, records::function::CODE));
            let fp = base.add(HEADER);
            if code.forwards != u16::MAX
                && let Some(pushed) = self.push_forwarding(base, n, keywords, ret)
            {
                return pushed;
            }
            if !self.has_room(fp.add(code.registers.max(n as u16) as usize + 8)) {
                self.drop_window(base, n);
                return Value::RAISED;
            }
            if code.simple_args as usize == n && keywords.is_null() {
                for i in n..code.locals as usize {
                    *fp.add(i) = Value::NULL;
                }
            } else if !self.bind_quickly(base, n, keywords) && self.bind(base, n, keywords).is_err() {
                return Value::RAISED;
            }
            self.depth_left -= 1;
            if self.depth_left < 0 {
                self.raise_recursion();
                self.clear_registers(Frame(fp), 0, code.locals as usize);
                let f = std::mem::replace(&mut *base, Value::NULL);
                f.decref();
                self.depth_left += 1;
                return Value::RAISED;
            }
            self.burn(8);
            Frame(fp).set_header(code, ret.pc, ret.fp, ret.control);
            self.fp = fp;
            self.pc = code.entry;
            Value::PUSHED
        }
    }

    #[cold]
    pub(crate) fn raise_recursion(&mut self) {
        // Room for the handlers and messages of this very error.
        self.depth_left += 50;
        self.raise(Exc::RecursionError, "maximum recursion depth exceeded");
        self.depth_left -= 50;
    }

    /// Calls the native `base[0]`; its receiver, if any, is already the first argument. The window is empty afterwards.
    pub(crate) unsafe fn call_native_window(&mut self, base: *mut Value, n: usize, keywords: Value) -> PyResult {
        // SAFETY: see `call_window`; natives see their arguments as borrowed handles.
        unsafe {
            let callee = *base;
            let d: &'static NativeDef = natives::definition(callee);
            let p = &d.summary;
            let args = base.add(HEADER);
            let mut count = n;
            if p.receiver
                && self.is_method_descriptor(callee)
                && let Err(stop) = self.check_receiver(callee, d, args, n)
            {
                self.drop_window(base, n);
                return Err(stop);
            }
            if p.receiver
                && callee.has_shape(shape::NATIVE_FUNCTION)
                && records::get(callee, records::native_function::THIS).is_null()
                && let Err(stop) = self.check_new(callee, args, n)
            {
                self.drop_window(base, n);
                return Err(stop);
            }
            if let Some(f) = d.vector.filter(|_| keywords.is_null()) {
                let saved = self.scratch_top;
                self.scratch_top = args.add(n);
                let mut result = f(self, Object::slice(args, n));
                if result.is_err() && self.asked.is_some() {
                    result = Err(self.call_again(callee, false, Object::slice(args, n), Value::NULL));
                }
                self.scratch_top = saved;
                self.drop_window(base, n);
                return result;
            }
            if p.simple && keywords.is_null() && n >= p.required && n <= p.positional {
                if n < p.positional {
                    if !self.has_room(args.add(p.positional)) {
                        self.drop_window(base, n);
                        return Err(Stop::Raised);
                    }
                    for i in n..p.positional {
                        *args.add(i) = Value::NULL;
                    }
                }
            } else if let Some(laid) = self.lay_out(d, args, n, keywords) {
                if !self.has_room(args.add(laid.total.max(n))) {
                    self.drop_window(base, n);
                    return Err(Stop::Raised);
                }
                let rest = laid.rest.map(|(place, from, end)| {
                    let rest = std::slice::from_raw_parts(args.add(from), end - from);
                    (place, tuples::new_owned(&mut self.heap, rest))
                });
                count = laid.total;
                for i in count..n {
                    *args.add(i) = Value::NULL;
                }
                args.copy_from_nonoverlapping(laid.to.as_ptr(), count);
                if let Some((place, rest)) = rest {
                    *args.add(place) = rest;
                }
            } else {
                let bound = self.bind_native(d, args, n, keywords);
                let bound = match bound {
                    Ok(b) => b,
                    Err(stop) => {
                        self.drop_window(base, n);
                        return Err(stop);
                    }
                };
                count = bound.len();
                if !self.has_room(args.add(count.max(n))) {
                    self.drop_window(base, n);
                    return Err(Stop::Raised);
                }
                for i in 0..n {
                    let v = std::mem::replace(&mut *args.add(i), Value::NULL);
                    v.decref();
                }
                for (i, o) in bound.into_iter().enumerate() {
                    *args.add(i) = o.into_value();
                }
            }
            let total = if p.simple { count.max(p.positional) } else { count };
            let saved = self.scratch_top;
            self.scratch_top = args.add(total);
            let mut result = (d.func)(self, Object::slice(args, total));
            if result.is_err() && self.asked.is_some() {
                result = Err(self.call_again(callee, true, Object::slice(args, total), Value::NULL));
            }
            self.scratch_top = saved;
            self.drop_window(base, total);
            result
        }
    }

    /// A native `__new__` called by name: its class must be one whose instances it can make.
    unsafe fn check_new(&mut self, callee: Value, args: *mut Value, n: usize) -> PyResult<()> {
        // SAFETY: see `call_window`.
        unsafe {
            let owner = records::get(callee, records::native_function::OWNER);
            if self.heap.kind_of(owner) != Kind::Type {
                return Ok(());
            }
            let t = self.class_name(owner);
            if n == 0 {
                return Err(self.type_error(format!("{t}.__new__(): not enough arguments")));
            }
            let class = *args;
            if self.heap.kind_of(class) != Kind::Type {
                let x = self.type_name(&Object::share(class));
                return Err(self.type_error(format!("{t}.__new__(X): X is not a type object ({x})")));
            }
            if !types::is_subtype(class, owner) {
                let c = self.class_name(class);
                return Err(self.type_error(format!("{t}.__new__({c}): {c} is not a subtype of {t}")));
            }
            let mut native = class;
            while !types::data(native).special(Special::New).has_shape(shape::NATIVE_FUNCTION)
                && !types::data(native).base.is_null()
            {
                native = types::data(native).base;
            }
            let (a, b) = (types::data(native).layout, types::data(owner).layout);
            if a.kind != b.kind || a.values != b.values || a.raws != b.raws {
                let (c, b) = (self.class_name(class), self.class_name(native));
                return Err(self.type_error(format!("{t}.__new__({c}) is not safe, use {b}.__new__()")));
            }
            Ok(())
        }
    }

    unsafe fn check_receiver(&mut self, callee: Value, d: &NativeDef, args: *mut Value, n: usize) -> PyResult<()> {
        // SAFETY: see `call_window`.
        unsafe {
            let owner = records::get(callee, records::native_function::OWNER);
            if n == 0 {
                let t = self.class_name(owner);
                let name = d.name();
                return Err(self.type_error(if callee.has_shape(shape::WRAPPER_DESCRIPTOR) {
                    format!("descriptor '{name}' of '{t}' object needs an argument")
                } else {
                    format!("unbound method {t}.{name}() needs an argument")
                }));
            }
            let receiver = *args;
            let class = types::type_of(&self.heap, receiver);
            if class == owner || types::is_subtype(class, owner) {
                return Ok(());
            }
            let (t, r) = (self.class_name(owner), self.class_name(class));
            let name = d.name();
            Err(self.type_error(if callee.has_shape(shape::WRAPPER_DESCRIPTOR) {
                format!("descriptor '{name}' requires a '{t}' object but received a '{r}'")
            } else {
                format!("descriptor '{name}' for '{t}' objects doesn't apply to a '{r}' object")
            }))
        }
    }

    /// What the call of a native method with something that its type has no part in ends with.
    pub fn refuse_receiver(&mut self, method: &Object, receiver: &Object) -> Stop {
        // SAFETY: a native method; live values.
        unsafe {
            let d = natives::definition(method.value());
            let mut args = [receiver.value()];
            match self.check_receiver(method.value(), d, args.as_mut_ptr(), 1) {
                Err(stop) => stop,
                Ok(()) => self.type_error("the method does not apply here"),
            }
        }
    }

    /// Calls a class. None: the window now holds another call to make.
    unsafe fn call_type(
        &mut self,
        base: &mut *mut Value,
        n: &mut usize,
        keywords: Value,
        ret: Return,
    ) -> Option<Value> {
        // SAFETY: see `call_window`; `base[0]` is a class.
        unsafe {
            let class = **base;
            let meta = types::type_of(&self.heap, class);
            let call = types::data(meta).special(Special::Call);
            if call != self.type_call {
                // A metaclass of the program's own: its __call__ takes the class as receiver.
                if call.has_shape(shape::FUNCTION) || self.is_method_descriptor(call) {
                    **base = call.incref();
                    return if self.insert(*base, n, class) { None } else { Some(Value::RAISED) };
                }
                match self.bind_special(call, class) {
                    Ok(bound) => {
                        **base = bound.into_value();
                        class.decref();
                        return None;
                    }
                    Err(_) => {
                        self.drop_window(*base, *n);
                        return Some(Value::RAISED);
                    }
                }
            }
            if class == self.heap.type_of_shape(shape::TYPE) && *n == 1 && keywords.is_null() {
                let t = types::type_of(&self.heap, *(*base).add(HEADER)).incref();
                self.drop_window(*base, *n);
                return Some(t);
            }
            let named = if keywords.is_null() { 0 } else { tuples::items(keywords).len() };
            if class == self.heap.type_of_shape(shape::TYPE) && *n - named != 3 {
                let words = if *n - named == 1 { "no keyword arguments" } else { "1 or 3 arguments" };
                self.type_error(format!("type() takes {words}"));
                self.drop_window(*base, *n);
                return Some(Value::RAISED);
            }
            self.construct(base, n, keywords, ret)
        }
    }

    /// Is it `type.__call__`, with a class other than `type` as its receiver?
    #[inline]
    unsafe fn is_type_call(&self, callee: Value, base: *mut Value, n: usize) -> bool {
        // SAFETY: see `call_window`; `callee` is a native.
        unsafe {
            let definition = |v: Value| *records::raw(v, records::native_function::DEFINITION);
            if n == 0 || self.type_call.is_null() || definition(callee) != definition(self.type_call) {
                return false;
            }
            let class = *base.add(HEADER);
            self.heap.kind_of(class) == Kind::Type && class != self.heap.type_of_shape(shape::TYPE)
        }
    }

    /// `type.__call__` proper.
    unsafe fn construct(
        &mut self,
        base: &mut *mut Value,
        n: &mut usize,
        keywords: Value,
        ret: Return,
    ) -> Option<Value> {
        // SAFETY: see `call_window`; `base[0]` is a class.
        unsafe {
            let class = **base;
            let t = types::data(class);
            let (new, init) = (t.special(Special::New), t.special(Special::Init));
            if *n == 1 && keywords.is_null() && t.root_shape < shape::FIRST_DYNAMIC {
                let walk = match t.root_shape {
                    shape::LIST => "list_of",
                    shape::TUPLE => "tuple_of",
                    shape::SET => "set_of",
                    shape::FROZENSET => "frozenset_of",
                    _ => "",
                };
                let sized = matches!(t.root_shape, shape::LIST | shape::TUPLE);
                let items = ManuallyDrop::new(Object::own(*(*base).add(HEADER)));
                // A set takes over another one, of whatever class, as it is.
                let taken_whole = !sized && self.kind(&items) == Kind::Set;
                if !walk.is_empty() && !taken_whole && self.iterates_in_python(&items, sized) {
                    // The first of these functions that is wanted has them all made, above the window.
                    let saved = self.scratch_top;
                    self.scratch_top = saved.max((*base).add(HEADER + *n));
                    let f = self.prelude_function(walk);
                    self.scratch_top = saved;
                    let Ok(f) = f else {
                        self.drop_window(*base, *n);
                        return Some(Value::RAISED);
                    };
                    **base = f.into_value();
                    class.decref();
                    return None;
                }
            }
            if t.has(type_flag::DISALLOW_INSTANTIATION) || new.is_null() {
                let name = self.qualified_class_name(class);
                self.type_error(format!("cannot create '{name}' instances"));
                self.drop_window(*base, *n);
                return Some(Value::RAISED);
            }
            if new == self.object_new && !t.has(type_flag::ABSTRACT) {
                if init == self.object_init {
                    if *n != 0 {
                        let name = self.class_name(class);
                        self.type_error(format!("{name}() takes no arguments"));
                        self.drop_window(*base, *n);
                        return Some(Value::RAISED);
                    }
                    let o = self.new_instance(class);
                    self.drop_window(*base, 0);
                    return Some(o);
                }
                if init.has_shape(shape::FUNCTION) && !ret.slot.is_null() {
                    let o = self.new_instance(class);
                    return Some(self.start_init(*base, *n, keywords, ret, o, init));
                }
            }
            if keywords.is_null() && self.is_base_exception_new(new) {
                let plain = init == types::data(self.exc_types[Exc::BaseException as usize]).special(Special::Init);
                if plain || init.has_shape(shape::FUNCTION) && !ret.slot.is_null() {
                    let args = std::slice::from_raw_parts((*base).add(HEADER), *n);
                    let made = self.construct_exception(class, args, plain);
                    return Some(match made {
                        Ok(e) if !plain => self.start_init(*base, *n, keywords, ret, e, init),
                        made => {
                            self.drop_window(*base, *n);
                            made.unwrap_or(Value::RAISED)
                        }
                    });
                }
            }
            let new_is_native = new.has_shape(shape::NATIVE_FUNCTION);
            let init_is_native = self.is_method_descriptor(init);
            if new_is_native && (init_is_native || init.has_shape(shape::FUNCTION) && !ret.slot.is_null()) {
                return Some(self.construct_native(*base, *n, keywords, ret, new));
            }
            if let Some(out) = self.start_new(*base, *n, keywords, ret, new) {
                return Some(out);
            }
            // Somebody's own __new__: the library's function makes the two calls.
            if keywords.is_null()
                && new.has_shape(shape::STATICMETHOD)
                && let Some(helper) = self.prelude.get("construct_positional").cloned()
            {
                let args: Vec<Object> = (0..*n)
                    .map(|i| Object::own(std::mem::replace(&mut *(*base).add(HEADER + i), Value::NULL)))
                    .collect();
                let args = self.tuple(args);
                **base = helper.into_value();
                *(*base).add(HEADER) = class;
                *(*base).add(HEADER + 1) = records::get(new, records::staticmethod::FUNCTION).incref();
                *(*base).add(HEADER + 2) = args.into_value();
                return Some(self.push_function(*base, 3, Value::NULL, ret));
            }
            let Some(helper) = self.prelude.get("construct").cloned() else {
                self.internal_error("no prelude");
                self.drop_window(*base, *n);
                return Some(Value::RAISED);
            };
            let (args, kwargs) = self.pack_arguments((*base).add(HEADER), *n, keywords);
            let kwargs = if kwargs.is_null() { self.dict() } else { kwargs };
            for i in 0..*n {
                *(*base).add(HEADER + i) = Value::NULL;
            }
            **base = helper.into_value();
            *(*base).add(HEADER) = class;
            *(*base).add(HEADER + 1) = args.into_value();
            *(*base).add(HEADER + 2) = kwargs.into_value();
            Some(self.push_function(*base, 3, Value::NULL, ret))
        }
    }

    /// Puts a new instance aside and pushes the frame of its `__init__`.
    unsafe fn start_init(
        &mut self,
        base: *mut Value,
        n: usize,
        keywords: Value,
        ret: Return,
        o: Value,
        init: Value,
    ) -> Value {
        // SAFETY: see `call_window`; the slot is a dead register of the caller, below the window or elsewhere.
        unsafe {
            let class = *base;
            if !self.has_room(base.add(HEADER + n + 3)) {
                o.decref();
                self.drop_window(base, n);
                return Value::RAISED;
            }
            let shifted = if ret.slot == base { base.add(1) } else { base };
            let args = base.add(HEADER);
            std::ptr::copy(args, shifted.add(HEADER + 1), n);
            if shifted != base {
                // Nobody owns what is left there; a frame that lies above its arguments does not write its header over it.
                *args = Value::NULL;
            }
            *shifted.add(HEADER) = o.incref();
            *shifted = init.incref();
            *ret.slot = o;
            class.decref();
            let control = Control::new(ReturnKind::Init, 0);
            let pushed = self.push_function(shifted, n + 1, keywords, Return { control, ..ret });
            if pushed == Value::RAISED {
                let o = std::mem::replace(&mut *ret.slot, Value::NULL);
                o.decref();
            }
            pushed
        }
    }

    /// Pushes the frame of a `__new__` in Python, for a plain call. Its window stays as it is until the instance is there: `__init__` gets the same arguments (see
    /// [`finish_new`](Vm::finish_new)). None if the call is another one.
    unsafe fn start_new(
        &mut self,
        base: *mut Value,
        n: usize,
        keywords: Value,
        ret: Return,
        new: Value,
    ) -> Option<Value> {
        // SAFETY: see `call_window`; the window lies in the running frame's registers, so that the new frame is above it.
        unsafe {
            if !new.has_shape(shape::STATICMETHOD) || !keywords.is_null() || ret.fp != self.fp || ret.fp.is_null() {
                return None;
            }
            let i = *ret.pc;
            let plain = crate::dispatch::base_op(i.op) == ophion_bytecode::Op::Call as u8
                && ret.control == Control::PLAIN
                && base == ret.fp.add(i.b as usize)
                && n == i.c as usize;
            let function = records::get(new, records::staticmethod::FUNCTION);
            if !plain || !function.has_shape(shape::FUNCTION) || Frame(ret.fp).is_generator() {
                return None;
            }
            let window = self.free_top();
            if !self.has_room(window.add(HEADER + n + 4)) {
                self.drop_window(base, n);
                return Some(Value::RAISED);
            }
            *window = function.incref();
            *window.add(HEADER) = (*base).incref();
            for at in 0..n {
                *window.add(HEADER + 1 + at) = (*base.add(HEADER + at)).incref();
            }
            let control = Control::new(ReturnKind::Complete, NEW);
            let pushed = self.push_function(window, n + 1, Value::NULL, Return { control, ..ret });
            if pushed == Value::RAISED {
                self.drop_window(base, n);
            }
            Some(pushed)
        }
    }

    /// A `__new__` in Python has given `made` to the call at `self.pc`, whose window is still there.
    pub(crate) unsafe fn finish_new(&mut self, made: Object) -> Value {
        // SAFETY: as `start_new` has left it.
        unsafe {
            let i = *self.pc;
            let (base, n) = (self.fp.add(i.b as usize), i.c as usize);
            let class = types::type_of(&self.heap, made.value());
            let init = types::data(class).special(Special::Init);
            if init == self.object_init || class != *base && !types::is_subtype(class, *base) {
                self.drop_window(base, n);
                return made.into_value();
            }
            let ret = Return { pc: self.pc, fp: self.fp, control: Control::PLAIN, slot: base };
            if init.has_shape(shape::FUNCTION) {
                return self.start_init(base, n, Value::NULL, ret, made.into_value(), init);
            }
            let given = Object::slice(base.add(HEADER), n).to_vec();
            let done = self.init_sync(&made, init, &given, Value::NULL);
            self.drop_window(base, n);
            match done {
                Ok(()) => made.into_value(),
                Err(_) => Value::RAISED,
            }
        }
    }

    /// A native `__new__`, then `__init__`.
    unsafe fn construct_native(
        &mut self,
        base: *mut Value,
        n: usize,
        keywords: Value,
        ret: Return,
        new: Value,
    ) -> Value {
        // SAFETY: see `call_window`.
        unsafe {
            let class = Object::share(*base);
            let args = base.add(HEADER);
            let saved = self.scratch_top;
            self.scratch_top = args.add(n);
            // The last word of the header is free until a frame is pushed: the class comes before the arguments there.
            *args.sub(1) = class.value();
            let mut r = self.call_definition(natives::definition(new), Object::slice(args.sub(1), n + 1), keywords);
            if r.is_err() && self.asked.is_some() {
                r = Err(self.call_again(new, false, Object::slice(args.sub(1), n + 1), keywords));
            }
            *args.sub(1) = Value::NULL;
            if matches!(r, Err(Stop::Tail)) && types::data(class.value()).special(Special::Init) == self.object_init {
                // A call makes the instance, and nothing is left to do for it afterwards.
                self.scratch_top = saved;
                self.drop_window(base, n);
                return self.push_tail_call(ret);
            }
            let r = self.finish_tail(r);
            let out = match r {
                Err(_) => Value::RAISED,
                Ok(o) => {
                    let made = types::type_of(&self.heap, o.value());
                    let init = types::data(made).special(Special::Init);
                    if made != class.value() && !types::is_subtype(made, class.value()) || init == self.object_init {
                        o.into_value()
                    } else if self.is_method_descriptor(init) {
                        *args.sub(1) = o.value();
                        let r = self.call_definition(
                            natives::definition(init),
                            Object::slice(args.sub(1), n + 1),
                            keywords,
                        );
                        *args.sub(1) = Value::NULL;
                        if r == Err(Stop::Tail) && !ret.slot.is_null() {
                            self.scratch_top = saved;
                            self.drop_window(base, n);
                            *ret.slot = o.into_value();
                            let control = Control::new(ReturnKind::Init, 0);
                            let out = self.push_tail_call(Return { control, ..ret });
                            if out == Value::PUSHED {
                                return out;
                            }
                            let o = Object::own(std::mem::replace(&mut *ret.slot, Value::NULL));
                            return if out == Value::RAISED {
                                out
                            } else {
                                Object::own(out);
                                o.into_value()
                            };
                        }
                        match self.finish_tail(r) {
                            Ok(_) => o.into_value(),
                            Err(_) => Value::RAISED,
                        }
                    } else if init.has_shape(shape::FUNCTION) && !ret.slot.is_null() {
                        self.scratch_top = saved;
                        return self.start_init(base, n, keywords, ret, o.into_value(), init);
                    } else {
                        let given = Object::slice(args, n).to_vec();
                        match self.init_sync(&o, init, &given, keywords) {
                            Ok(()) => o.into_value(),
                            Err(_) => Value::RAISED,
                        }
                    }
                }
            };
            self.scratch_top = saved;
            self.drop_window(base, n);
            out
        }
    }

    unsafe fn init_sync(&mut self, o: &Object, init: Value, args: &[Object], keywords: Value) -> PyResult<()> {
        // SAFETY: live values.
        unsafe {
            let bound = self.bind_special(init, o.value())?;
            let r = self.call_with(&bound, args, &Object::share(keywords))?;
            if !r.is_none() {
                let t = self.type_name(&r);
                return Err(self.type_error(format!("__init__() should return None, not '{t}'")));
            }
            Ok(())
        }
    }

    /// Calls a native declaration with these arguments (receiver included).
    pub(crate) unsafe fn call_definition(
        &mut self,
        d: &'static NativeDef,
        args: &[Object],
        keywords: Value,
    ) -> PyResult {
        // SAFETY: live values.
        unsafe {
            let p = &d.summary;
            if let Some(f) = d.vector.filter(|_| keywords.is_null()) {
                return f(self, args);
            }
            if p.simple && keywords.is_null() && args.len() == p.positional {
                return (d.func)(self, args);
            }
            if p.simple && keywords.is_null() && args.len() >= p.required && p.positional <= DIRECT && !args.is_empty()
            {
                let mut list = [Value::NULL; DIRECT];
                for (i, a) in args.iter().enumerate().take(DIRECT) {
                    list[i] = a.value();
                }
                if args.len() <= p.positional {
                    return (d.func)(self, Object::slice(list.as_ptr(), p.positional));
                }
            }
            if let Some(mut laid) = self.lay_out(d, args.as_ptr() as *const Value, args.len(), keywords) {
                let rest = match laid.rest {
                    Some((_, from, end)) => {
                        let rest = std::slice::from_raw_parts(args.as_ptr().add(from) as *const Value, end - from);
                        Object::own(tuples::new_shared(&mut self.heap, rest))
                    }
                    None => Object::NULL,
                };
                if let Some((place, ..)) = laid.rest {
                    laid.to[place] = rest.value();
                }
                return (d.func)(self, Object::slice(laid.to.as_ptr(), laid.total));
            }
            let bound = self.bind_native(d, args.as_ptr() as *const Value, args.len(), keywords)?;
            (d.func)(self, &bound)
        }
    }

    /// The arguments of a window as a tuple and a dict (NULL if there are no keywords), taking over their counts.
    pub(crate) unsafe fn pack_arguments(&mut self, args: *mut Value, n: usize, keywords: Value) -> (Object, Object) {
        // SAFETY: see `call_window`.
        unsafe {
            let named = if keywords.is_null() { 0 } else { tuples::items(keywords).len() };
            let positional = n - named;
            let tuple = Object::own(tuples::new_owned(&mut self.heap, std::slice::from_raw_parts(args, positional)));
            if named == 0 {
                return (tuple, Object::NULL);
            }
            let dict = self.dict();
            for (i, &name) in tuples::items(keywords).iter().enumerate() {
                let v = Object::own(*args.add(positional + i));
                let old = ophion_object::dicts::set_str(&mut self.heap, dict.value(), name, v.value());
                old.decref();
            }
            (tuple, dict)
        }
    }

    /// A new instance of a class whose `__new__` is object's.
    #[inline]
    pub(crate) unsafe fn new_instance(&mut self, class: Value) -> Value {
        // SAFETY: the class is ready; kinds with payload have their own `__new__`.
        unsafe {
            let number = types::data(class).root_shape;
            records::blank(&mut self.heap, number)
        }
    }

    // ---- calls from Rust ----------------------------------------------------------------------------------------------

    /// Calls `callee` with positional arguments and waits for the result.
    ///
    /// Natives are called directly; Python code runs in a nested loop, in which the program cannot be frozen.
    pub fn call(&mut self, callee: &Object, args: &[Object]) -> PyResult {
        self.call_with(callee, args, &Object::NULL)
    }

    /// As [`call`](Vm::call), the last arguments named by a tuple of strs (or NULL).
    pub fn call_with(&mut self, callee: &Object, args: &[Object], keywords: &Object) -> PyResult {
        self.check_native_stack("")?;
        if keywords.is_null()
            && self.is_asked(callee)
            && let Some(answer) = self.ask(callee, args)
        {
            return answer;
        }
        // SAFETY: the window is above everything live.
        unsafe {
            // What is native and takes its arguments as they are needs no window.
            if keywords.is_null() && self.fuel >= 0 {
                let held = callee.clone();
                if let Some(r) = self.call_natively(&held, args) {
                    return self.finish_tail(r);
                }
            }
            // A native that calls back in a loop comes past no other safepoint.
            if self.fuel < 0 {
                self.fuel = self.fuel_slice;
                self.check_interrupt()?;
                self.collect_if_due();
            }
            let base = self.free_top();
            if !self.has_room(base.add(2 * HEADER + args.len() + 8)) {
                return Err(Stop::Raised);
            }
            // A small frame of ours makes the call, so that an instruction is there to complete.
            let snippet = self.call_snippet();
            let fp = base.add(HEADER);
            *base = Value::NULL;
            let (saved_fp, saved_pc, saved_top) = (self.fp, self.pc, self.scratch_top);
            Frame(fp).set_header(snippet, saved_pc, saved_fp, Control::new(ReturnKind::Entry, 0));
            *fp = Value::NULL;
            let window = fp.add(1);
            *window = callee.clone().into_value();
            for (i, a) in args.iter().enumerate() {
                *window.add(HEADER + i) = a.clone().into_value();
            }
            self.fp = fp;
            self.pc = (*snippet).entry;
            let ret = Return { pc: self.pc, fp, control: Control::PLAIN, slot: window };
            let out = self.call_window(window, args.len(), keywords.value(), ret);
            let result = match out {
                Value::PUSHED => {
                    let r = self.run();
                    if self.countdown_expired {
                        // Stopped, not ended: the registers stay as they are.
                        return Err(Stop::Raised);
                    }
                    debug_assert!(r.is_err() || self.fp == saved_fp);
                    // The small frame counted as one when it ended; programs know nothing of it.
                    self.depth_left -= 1;
                    r
                }
                Value::RAISED => Err(Stop::Raised),
                v => Ok(Object::own(v)),
            };
            self.fp = saved_fp;
            self.pc = saved_pc;
            self.scratch_top = saved_top;
            result
        }
    }

    /// Where a new window may start.
    pub(crate) fn free_top(&mut self) -> *mut Value {
        if self.fp.is_null() {
            return if self.scratch_top.is_null() { self.stack } else { self.scratch_top };
        }
        // SAFETY: the running frame is live.
        let top = unsafe { self.frame().top() };
        top.max(self.scratch_top)
    }

    /// Calls a special method found on a type, for the present instruction: natives at once, Python functions through a frame that
    /// `complete` picks up with `stage`.
    pub(crate) unsafe fn call_special(&mut self, method: Value, receiver: Value, args: &[Value], stage: u16) -> Value {
        // SAFETY: operands are live in registers of the running frame.
        unsafe {
            let control = Control::new(ReturnKind::Complete, stage);
            if method.has_shape(shape::FUNCTION) {
                let code = records::get(method, records::function::CODE).as_pointer() as *mut CodeData;
                let base = self.free_top();
                let new = base.add(HEADER);
                let n = args.len() + 1;
                if (*code).simple_args as usize == n && (*code).special == 0 && self.may_push(code, new) {
                    *base = method.incref();
                    *new = receiver.incref();
                    for (i, a) in args.iter().enumerate() {
                        *new.add(1 + i) = a.incref();
                    }
                    self.push_at(code, new, n, (self.pc, self.fp), control);
                    self.fp = new;
                    self.pc = (*code).entry;
                    return Value::PUSHED;
                }
            }
            let ret = Return { pc: self.pc, fp: self.fp, control, slot: std::ptr::null_mut() };
            if let Some(d) = self.direct_native(method, args.len() + 1) {
                match self.call_direct(d, receiver, args) {
                    Ok(o) => return o.into_value(),
                    Err(Stop::Raised) if self.asked.is_none() => return Value::RAISED,
                    // A binary operation may have asked others before: only what comes first begins again by itself.
                    Err(Stop::Raised) if stage > 1 || !self.begins_again() => {
                        return self.special_again(method, d, receiver, args, ret);
                    }
                    Err(Stop::Raised) => return Value::RAISED,
                    Err(Stop::Tail) => return self.push_tail_call(ret),
                }
            }
            let base = self.free_top();
            if !self.has_room(base.add(HEADER + args.len() + 4)) {
                return Value::RAISED;
            }
            let mut n = 0;
            if method.has_shape(shape::FUNCTION) || self.is_method_descriptor(method) {
                *base = method.incref();
                *base.add(HEADER) = receiver.incref();
                n = 1;
            } else {
                match self.bind_special(method, receiver) {
                    Ok(bound) => *base = bound.into_value(),
                    Err(_) => return Value::RAISED,
                }
            }
            for &a in args {
                *base.add(HEADER + n) = a.incref();
                n += 1;
            }
            self.call_window(base, n, Value::NULL, ret)
        }
    }

    /// The declaration of a native method that a call with `n` arguments, receiver included, needs no window for.
    #[inline]
    unsafe fn direct_native(&self, method: Value, n: usize) -> Option<&'static NativeDef> {
        // SAFETY: live.
        unsafe {
            if !method.has_shape(shape::WRAPPER_DESCRIPTOR) && !method.has_shape(shape::METHOD_DESCRIPTOR) {
                return None;
            }
            let d = natives::definition(method);
            let p = &d.summary;
            (p.simple && p.receiver && n >= p.required && n <= p.positional && p.positional <= DIRECT).then_some(d)
        }
    }

    /// A native method (see [`direct_native`](Vm::direct_native)) on operands that stay where they are.
    #[inline]
    unsafe fn call_direct(&mut self, d: &'static NativeDef, receiver: Value, args: &[Value]) -> PyResult {
        // SAFETY: live values, at most as many as there are places; the rest are NULL.
        unsafe {
            let mut list = [Value::NULL; DIRECT];
            list[0] = receiver;
            list[1..=args.len()].copy_from_slice(args);
            (d.func)(self, Object::slice(list.as_ptr(), d.summary.positional))
        }
    }

    /// A native special method of the present instruction has asked: it is called again when there is an answer.
    #[cold]
    #[inline(never)]
    unsafe fn special_again(
        &mut self,
        method: Value,
        d: &'static NativeDef,
        receiver: Value,
        args: &[Value],
        ret: Return,
    ) -> Value {
        // SAFETY: operands are live in registers of the running frame; the rest is NULL.
        unsafe {
            let mut list = [Value::NULL; DIRECT];
            list[0] = receiver;
            list[1..=args.len()].copy_from_slice(args);
            match self.call_again(method, true, Object::slice(list.as_ptr(), d.summary.positional), Value::NULL) {
                Stop::Tail => self.push_tail_call(ret),
                Stop::Raised => Value::RAISED,
            }
        }
    }

    /// Makes the call that a native has left, with a window above everything live: a value, PUSHED or RAISED.
    #[cold]
    pub(crate) unsafe fn push_tail_call(&mut self, ret: Return) -> Value {
        // SAFETY: the window is above everything live.
        unsafe {
            let Some(tail) = self.tail.take() else { return Value::RAISED };
            let base = self.free_top();
            let n = tail.args.len();
            if !self.has_room(base.add(HEADER + n + 4)) {
                return Value::RAISED;
            }
            let callee = tail.callee.into_value();
            *base = callee;
            for (i, a) in tail.args.into_iter().enumerate() {
                *base.add(HEADER + i) = a.into_value();
            }
            if callee.has_shape(shape::FUNCTION) && tail.keywords.is_null() {
                let code = records::get(callee, records::function::CODE).as_pointer() as *mut CodeData;
                let new = base.add(HEADER);
                if (*code).simple_args as usize == n && (*code).special == 0 && self.may_push(code, new) {
                    self.push_at(code, new, n, (ret.pc, ret.fp), ret.control);
                    self.fp = new;
                    self.pc = (*code).entry;
                    return Value::PUSHED;
                }
            }
            self.call_window(base, n, tail.keywords.value(), ret)
        }
    }

    /// Calls a special method from Rust code and waits.
    pub(crate) unsafe fn call_special_sync(&mut self, method: Value, receiver: Value, args: &[Value]) -> PyResult {
        // SAFETY: live values.
        unsafe {
            if let Some(d) = self.direct_native(method, args.len() + 1) {
                let r = self.call_direct(d, receiver, args);
                return self.finish_tail(r);
            }
            if self.is_method_descriptor(method) {
                let mut all = vec![Object::share(receiver)];
                all.extend(args.iter().map(|&a| Object::share(a)));
                let d = natives::definition(method);
                let r = self.call_definition(d, &all, Value::NULL);
                return self.finish_tail(r);
            }
            if method.has_shape(shape::FUNCTION)
                && let &[argument] = args
            {
                let all = [Object::share(receiver), Object::share(argument)];
                return self.call(&Object::share(method), &all);
            }
            if method.has_shape(shape::FUNCTION) {
                let mut all = vec![Object::share(receiver)];
                all.extend(args.iter().map(|&a| Object::share(a)));
                return self.call(&Object::share(method), &all);
            }
            let bound = self.bind_special(method, receiver)?;
            let args: Vec<Object> = args.iter().map(|&a| Object::share(a)).collect();
            self.call(&bound, &args)
        }
    }

    /// Binds what a special-method look-up found.
    pub(crate) unsafe fn bind_special(&mut self, method: Value, receiver: Value) -> PyResult {
        // SAFETY: live values.
        unsafe {
            let class = Object::share(types::type_of(&self.heap, receiver));
            self.descriptor_get(&Object::share(method), Some(&Object::share(receiver)), &class)
        }
    }
}
