//! What programs see of functions, code, frames and generators.

use crate::frames::Frame;
use crate::{Kind, Object, PyResult, Value, Vm, shape};
use ophion_bytecode::{Code, CodeFlags, LocalKind};
use ophion_object::codes::{self, GeneratorState};
use ophion_object::types::{self, type_flag};
use ophion_object::{records, strings};
use std::sync::Arc;

/// Bytes of an instruction in `co_code`, in which programs count places in code.
pub const INSTRUCTION_BYTES: i64 = 8;

impl Vm {
    /// The immutable code behind a code object.
    pub fn code_of(&self, code: &Object) -> Arc<Code> {
        assert!(self.kind(code) == Kind::Code, "a code object");
        // SAFETY: live, of the kind.
        unsafe { codes::data(code.value()).code.clone() }
    }
    /// The constants of a code object.
    pub fn code_consts(&self, code: &Object) -> Vec<Object> {
        // SAFETY: live, of the kind.
        unsafe { codes::data(code.value()).const_values.iter().map(|&v| Object::share(v)).collect() }
    }
    /// The code object of a function.
    pub fn function_code(&self, f: &Object) -> Object {
        self.field(f, records::function::CODE)
    }
    /// Is it the body of a class statement (or of a module): a function that takes the namespace it fills?
    pub fn takes_namespace(&self, f: &Object) -> bool {
        self.code_of(&self.function_code(f)).flags.contains(CodeFlags::NAMESPACE)
    }
    /// A function got other code, defaults or closure: specialised calls of it are off.
    pub fn function_changed(&mut self, f: &Object) {
        self.set_raw(f, records::function::VERSION, 0);
    }
    /// The address that tells a native declaration, for `repr` and pickling.
    pub fn stable_name(&self, address: usize) -> Option<&str> {
        self.stable_names.name(address)
    }

    // ---- frames -----------------------------------------------------------------------------------------------------------

    /// The frame object `depth` visible frames out from the running one; None beyond the outermost.
    pub fn frame_at(&mut self, depth: usize) -> Option<Object> {
        // SAFETY: the chain of frames is well-formed.
        unsafe {
            let mut left = depth;
            let mut f = self.frame();
            let mut pc = self.pc;
            while !f.0.is_null() {
                if !f.code().code.flags.contains(CodeFlags::HIDDEN) {
                    if left == 0 {
                        let object = self.frame_object(f);
                        codes::frame_data(object.value()).pc = f.index(pc);
                        return Some(object);
                    }
                    left -= 1;
                }
                pc = f.return_pc();
                f = f.return_fp();
            }
            None
        }
    }

    /// The code object of a frame object.
    pub fn frame_code(&self, frame: &Object) -> Object {
        // SAFETY: live, of the kind.
        unsafe { Object::share(codes::frame_data(frame.value()).code) }
    }
    /// The function of a frame object.
    pub fn frame_function(&self, frame: &Object) -> Object {
        // SAFETY: live, of the kind.
        unsafe { Object::share(codes::frame_data(frame.value()).function) }
    }
    /// The caller's frame object.
    pub fn frame_back(&mut self, frame: &Object) -> Object {
        // SAFETY: live, of the kind; a running frame's header is valid.
        unsafe {
            let d = codes::frame_data(frame.value());
            if d.ended || d.fp.is_null() {
                return if d.back.is_null() { Object::NONE } else { Object::share(d.back) };
            }
            let f = Frame(d.fp);
            if f.return_fp().0.is_null() {
                return Object::NONE;
            }
            match self.visible_caller(f) {
                Some(c) => {
                    let o = self.frame_object(c);
                    let at = self.instruction_of(c);
                    codes::frame_data(o.value()).pc = at;
                    o
                }
                None => Object::NONE,
            }
        }
    }

    /// The instruction that a live frame is at.
    unsafe fn instruction_of(&self, wanted: Frame) -> u32 {
        // SAFETY: the chain of frames is well-formed.
        unsafe {
            for (f, pc) in self.frames() {
                if f == wanted {
                    return f.index(pc);
                }
            }
            0
        }
    }

    /// Instruction index of a frame object.
    pub fn frame_instruction(&self, frame: &Object) -> u32 {
        // SAFETY: live, of the kind.
        unsafe {
            let d = codes::frame_data(frame.value());
            if !d.ended && !d.fp.is_null() {
                for (f, pc) in self.frames() {
                    if f.0 == d.fp {
                        return f.index(pc);
                    }
                }
            }
            d.pc
        }
    }
    /// Line number of a frame object.
    pub fn frame_line(&self, frame: &Object) -> u32 {
        // SAFETY: live, of the kind.
        let fp = unsafe { codes::frame_data(frame.value()).fp };
        if let Some((_, line, _)) = self.event_line.filter(|e| e.0 == fp) {
            return line;
        }
        let at = self.frame_instruction(frame);
        let code = self.code_of(&self.frame_code(frame));
        let line = code.position(at).line;
        if line == 0 { self.seen_line(frame).unwrap_or(code.first_line) } else { line }
    }
    /// The globals of a frame object.
    pub fn frame_globals(&mut self, frame: &Object) -> Object {
        let f = self.frame_function(frame);
        if self.shape_of(&f) == shape::FUNCTION { self.field(&f, records::function::GLOBALS) } else { self.dict() }
    }
    /// The built-ins of a frame object: a dict, or what the program has put in its place.
    pub fn frame_builtin_names(&mut self, frame: &Object) -> Object {
        let f = self.frame_function(frame);
        let own = if self.shape_of(&f) == shape::FUNCTION {
            self.field(&f, records::function::BUILTINS)
        } else {
            Object::NULL
        };
        own.given().filter(|o| !o.is_none()).unwrap_or(&self.builtins).clone()
    }
    /// The locals of a frame object as a dict.
    pub fn frame_locals_dict(&mut self, frame: &Object) -> PyResult {
        // SAFETY: live, of the kind; a running frame's registers are valid.
        unsafe {
            let d = codes::frame_data(frame.value());
            if !d.ended && !d.fp.is_null() {
                return self.frame_locals(Frame(d.fp));
            }
            let code = self.code_of(&self.frame_code(frame));
            let registers: Vec<Value> = d.registers.clone();
            if code.flags.contains(CodeFlags::NAMESPACE) {
                return Ok(registers.first().filter(|v| !v.is_null()).map_or(Object::NONE, |&v| Object::share(v)));
            }
            let dict = self.dict();
            for i in order_of_locals(&code, registers.len()) {
                let mut v = registers[i];
                match code.local_kinds.get(i) {
                    Some(LocalKind::Cell) if v.has_shape(shape::CELL) => v = records::get(v, records::cell::CONTENTS),
                    Some(LocalKind::Hidden) | None => continue,
                    _ => {}
                }
                if !v.is_null() {
                    let o = Object::share(v);
                    self.dict_set_str(&dict, &code.local_names[i], &o);
                }
            }
            // A frame that was cleared has let go of the variables of outer functions too.
            if !registers.is_empty() || code.local_names.is_empty() {
                self.add_free_variables(&dict, d.function, &code);
            }
            self.add_extra_locals(&dict, frame.value())?;
            Ok(dict)
        }
    }
    /// `frame.clear()`: the locals of a frame that has ended go; a generator that has not begun is closed; any other frame refuses.
    pub fn frame_clear(&mut self, frame: &Object) -> PyResult<()> {
        // SAFETY: live, of the kind.
        unsafe {
            let d = codes::frame_data(frame.value());
            if !d.ended && !d.fp.is_null() {
                let g = self.generator_of_frame(frame);
                let state = if g.is_none() { GeneratorState::Running } else { codes::generator(g.value()).state };
                match state {
                    GeneratorState::Created => {
                        if self.shape_of(&g) == shape::COROUTINE {
                            self.warn_never_awaited(&g);
                        }
                        self.close_generator(&g)?;
                    }
                    GeneratorState::Suspended => return Err(self.runtime_error("cannot clear a suspended frame")),
                    _ => return Err(self.runtime_error("cannot clear an executing frame")),
                }
            }
            let d = codes::frame_data(frame.value());
            for v in std::mem::take(&mut d.registers) {
                v.decref();
            }
            Ok(())
        }
    }

    // ---- generators ---------------------------------------------------------------------------------------------------------

    /// The code object of a generator.
    pub fn generator_code(&self, g: &Object) -> Object {
        // SAFETY: live, of the kind: its header names the code.
        unsafe {
            let d = codes::generator(g.value());
            Object::share(Value::pointer(Frame(d.fp()).code() as *mut codes::CodeData as *mut _))
        }
    }
    /// The frame object of a generator; None once it has ended.
    pub fn generator_frame(&mut self, g: &Object) -> Object {
        // SAFETY: live, of the kind.
        unsafe {
            let d = codes::generator(g.value());
            if d.state == GeneratorState::Closed {
                return Object::NONE;
            }
            let o = self.frame_object(Frame(d.fp()));
            if d.state != GeneratorState::Running {
                // Before its start it stands on its first line, where it was made.
                let made = (d.state == GeneratorState::Created) as u32;
                codes::frame_data(o.value()).pc = d.pc.saturating_sub(made);
            }
            o
        }
    }
    /// The generator, coroutine or asynchronous generator that a frame belongs to; None if it is another's, or has ended.
    pub fn generator_of_frame(&self, frame: &Object) -> Object {
        // SAFETY: live, of the kind; the frame of a generator is in the generator.
        unsafe {
            let d = codes::frame_data(frame.value());
            if d.ended || d.fp.is_null() || Frame(d.fp).code().special == 0 {
                return Object::NONE;
            }
            Object::share(Value(codes::GeneratorData::of_fp(d.fp) as u64))
        }
    }
    /// `__name__` and `__qualname__` of a generator.
    pub fn generator_names(&mut self, g: &Object) -> (Object, Object) {
        // SAFETY: live, of the kind.
        unsafe {
            let d = codes::generator(g.value());
            let (n, q) = (Object::share(d.name), Object::share(d.qualname));
            let code = Frame(d.fp()).code().code.clone();
            let n = if n.is_null() { self.str(&code.name) } else { n };
            let q = if q.is_null() { self.str(&code.qualname) } else { q };
            (n, q)
        }
    }
    pub fn set_generator_name(&mut self, g: &Object, qualified: bool, name: Object) {
        // SAFETY: live, of the kind.
        unsafe {
            let d = codes::generator(g.value());
            let at = if qualified { &mut d.qualname } else { &mut d.name };
            std::mem::replace(at, name.into_value()).decref();
        }
    }

    // ---- types --------------------------------------------------------------------------------------------------------------

    /// What a class is made of. Whoever hands in the program's own objects has made sure that they are classes.
    ///
    /// # Safety
    /// No other reference to it is alive.
    unsafe fn class_data<'a>(&self, class: &Object) -> &'a mut types::TypeData {
        assert!(self.kind(class) == Kind::Type, "a class");
        // SAFETY: a live class.
        unsafe { types::data(class.value()) }
    }
    /// The MRO of a type.
    pub fn type_mro(&self, class: &Object) -> Object {
        // SAFETY: a live type.
        unsafe { Object::share(self.class_data(class).mro) }
    }
    pub fn type_bases(&self, class: &Object) -> Object {
        // SAFETY: a live type.
        unsafe { Object::share(self.class_data(class).bases) }
    }
    pub fn type_base(&self, class: &Object) -> Object {
        // SAFETY: a live type.
        unsafe {
            let b = self.class_data(class).base;
            if b.is_null() { Object::NONE } else { Object::share(b) }
        }
    }
    /// The namespace of a type (do not change it behind the type's back: use `setattr`).
    pub fn type_dict(&self, class: &Object) -> Object {
        // SAFETY: a live type.
        unsafe { Object::share(self.class_data(class).dict) }
    }
    pub fn type_qualified_name(&self, class: &Object) -> Object {
        // SAFETY: a live type.
        unsafe { Object::share(self.class_data(class).qualname) }
    }
    pub fn type_name_object(&self, class: &Object) -> Object {
        // SAFETY: a live type.
        unsafe { Object::share(self.class_data(class).name) }
    }
    pub fn set_type_name(&mut self, class: &Object, qualified: bool, name: Object) {
        // SAFETY: a live type.
        unsafe {
            let d = self.class_data(class);
            let at = if qualified { &mut d.qualname } else { &mut d.name };
            std::mem::replace(at, name.into_value()).decref();
        }
    }
    pub fn type_subclasses(&self, class: &Object) -> Vec<Object> {
        // SAFETY: a live type; the list holds live types.
        unsafe { self.class_data(class).subclasses.iter().map(|&p| Object::share(Value::pointer(p))).collect() }
    }
    /// The declaration of a native type.
    pub fn type_definition(&self, class: &Object) -> Option<&'static crate::TypeDef> {
        // SAFETY: a live type keeps 0 or the address of its static declaration.
        unsafe { (self.class_data(class).definition as *const crate::TypeDef).as_ref() }
    }
    pub fn type_flags(&self, class: &Object) -> u32 {
        // SAFETY: a live type.
        unsafe { self.class_data(class).flags }
    }
    /// Sets or clears a flag.
    pub fn set_type_flag(&mut self, class: &Object, flag: u32, on: bool) {
        // SAFETY: a live type.
        unsafe {
            let d = self.class_data(class);
            d.flags = if on { d.flags | flag } else { d.flags & !flag };
        }
        if flag == type_flag::ABSTRACT {
            // SAFETY: a live type.
            unsafe { types::changed(&mut self.heap, class.value()) };
        }
    }
    /// Sets an attribute in the namespace of a type, immutable or not.
    pub fn set_type_entry(&mut self, class: &Object, name: &str, value: &Object) {
        let key = self.intern(name);
        // SAFETY: a live type.
        unsafe {
            let dict = self.class_data(class).dict;
            let old = ophion_object::dicts::set_str(&mut self.heap, dict, key.value(), value.value());
            types::attribute_changed(&mut self.heap, class.value(), key.value());
            old.decref();
        }
    }
    /// Removes an attribute from the namespace of a type.
    pub fn remove_type_entry(&mut self, class: &Object, name: &str) -> Option<Object> {
        let key = self.intern(name);
        // SAFETY: a live type.
        unsafe {
            let old = ophion_object::dicts::remove_str(&self.heap, self.class_data(class).dict, key.value())?;
            types::attribute_changed(&mut self.heap, class.value(), key.value());
            Some(Object::own(old))
        }
    }
    /// Sizes for `__basicsize__` and kin: (members, has dict, can be weakly referenced, version).
    pub fn type_layout(&self, class: &Object) -> (u16, bool, bool, u32) {
        // SAFETY: a live type.
        unsafe {
            let d = self.class_data(class);
            (d.layout.members, d.layout.has_dict || d.side_dict, d.weakrefable, d.version)
        }
    }

    // ---- weak references ------------------------------------------------------------------------------------------------------

    /// A weak reference of a shape (weakref or proxy, or a subclass's); TypeError if the type forbids it.
    pub fn new_weakref(&mut self, number: u32, referent: &Object, callback: &Object) -> PyResult {
        let class = self.type_of(referent);
        let allowed = referent.value().is_pointer()
            // SAFETY: a live type.
            && unsafe { types::data(class.value()).weakrefable };
        if !allowed {
            let t = self.name_of_type(&class);
            return Err(self.type_error(format!("cannot create weak reference to '{t}' object")));
        }
        let callback =
            if callback.is_null() || callback.is_none() { Value::NONE } else { callback.clone().into_value() };
        // SAFETY: a live referent; the count is handed over.
        Ok(unsafe { Object::own(self.heap.new_weakref(number, referent.value(), callback)) })
    }
    /// What a weak reference refers to; None once it is gone.
    pub fn weakref_target(&self, w: &Object) -> Option<Object> {
        // SAFETY: a live weak reference; its referent is live while it is there.
        unsafe { self.heap.referent(w.value()).map(|v| Object::share(v)) }
    }
    /// The weak references to an object.
    pub fn weakrefs_to(&self, o: &Object) -> Vec<Object> {
        // SAFETY: the table holds live references.
        self.heap.weakrefs_to(o.value()).rev().map(|w| unsafe { Object::share(Value::pointer(w)) }).collect()
    }
    /// Root shape of a type's instances.
    pub fn root_shape(&self, class: &Object) -> u32 {
        // SAFETY: a live type.
        unsafe { types::data(class.value()).root_shape }
    }
    /// Number of owners.
    pub fn reference_count(&self, o: &Object) -> usize {
        // SAFETY: live.
        if o.value().is_pointer() { unsafe { (*o.value().as_pointer()).rc as usize } } else { u32::MAX as usize }
    }
    /// What an object refers to directly.
    pub fn referents(&self, o: &Object) -> Vec<Object> {
        let mut out = Vec::new();
        if o.value().is_pointer() {
            // (Words of natives and frames that are no pointers are not all values.)
            let values =
                self.is_program_object(o) || matches!(self.kind(o), Kind::Tuple | Kind::List | Kind::Dict | Kind::Set);
            // SAFETY: live.
            unsafe {
                ophion_object::heap::children(&self.heap, o.value().as_pointer(), &mut |v| {
                    if v.is_pointer() || values && (v.is_int() || v.is_float()) {
                        out.push(Object::share(v));
                    }
                });
            }
        }
        out
    }
    /// Is its class one of the program's?
    fn is_program_object(&self, o: &Object) -> bool {
        // SAFETY: live.
        o.value().is_pointer() && unsafe { (*o.value().as_pointer()).shape >= ophion_object::shape::FIRST_DYNAMIC }
    }
    /// Can it be part of a cycle? (Built-in types, which live for ever, and tuples of nothing that can are left out, as in CPython.)
    pub fn is_tracked(&self, o: &Object) -> bool {
        if !o.value().is_pointer() {
            return false;
        }
        match self.kind(o) {
            Kind::Type => self.type_flags(o) & ophion_object::types::type_flag::IMMUTABLE == 0,
            Kind::Tuple if !self.is_program_object(o) => self.referents(o).iter().any(|o| match self.kind(o) {
                Kind::Tuple => true,
                _ => self.is_tracked(o),
            }),
            // SAFETY: live.
            _ => self.is_program_object(o) || unsafe { self.heap.is_container(o.value().as_pointer()) },
        }
    }
    /// All objects that can be part of cycles: those of a generation (0 is the youngest), or of all.
    pub fn tracked_objects(&self, generation: Option<usize>) -> Vec<Object> {
        let wanted = |p| match generation {
            None => true,
            // SAFETY: the walk gives live objects.
            Some(n) => n == if unsafe { self.heap.is_old(p) } { 2 } else { 0 },
        };
        // SAFETY: the same.
        let all = self.heap.live().filter(|&p| wanted(p)).map(|p| unsafe { Object::share(Value::pointer(p)) });
        all.filter(|o| self.is_tracked(o)).collect()
    }
    /// Bytes of an object's block.
    pub fn block_size(&self, o: &Object) -> usize {
        // SAFETY: live.
        if o.value().is_pointer() { unsafe { self.heap.block_size(o.value().as_pointer()) } } else { 0 }
    }
    /// A str's text for names: interned identity (a convenience).
    pub fn is_interned(&self, o: &Object) -> bool {
        // SAFETY: a live str.
        self.is_str(o) && unsafe { strings::data(o.value()).meta & strings::str_flag::INTERNED != 0 }
    }
}

impl Vm {
    /// Is an `asend` or `athrow` of an asynchronous generator under way?
    pub fn async_running(&self, g: &Object) -> bool {
        // SAFETY: live, of the kind.
        unsafe { codes::generator(g.value()).flags & 4 != 0 }
    }
    pub fn set_async_running(&mut self, g: &Object, on: bool) {
        // SAFETY: live, of the kind.
        unsafe {
            let d = codes::generator(g.value());
            d.flags = if on { d.flags | 4 } else { d.flags & !4 };
        }
    }
}

/// The variables as `locals()` shows them: the parameters and those in registers, then those in cells by name.
pub(crate) fn order_of_locals(code: &ophion_bytecode::Code, count: usize) -> Vec<usize> {
    let in_cell =
        |i: usize| i >= parameters(code) && matches!(code.local_kinds.get(i), Some(ophion_bytecode::LocalKind::Cell));
    let (mut cells, mut order): (Vec<usize>, Vec<usize>) = (0..count).partition(|&i| in_cell(i));
    cells.sort_by_key(|&i| code.local_names.get(i));
    order.append(&mut cells);
    order
}

/// How many variables are parameters, the ones for the rest included.
fn parameters(code: &ophion_bytecode::Code) -> usize {
    let rest = [CodeFlags::VARARGS, CodeFlags::VARKEYWORDS].iter().filter(|&&f| code.flags.contains(f)).count();
    code.arg_count as usize + code.keyword_only as usize + rest
}
