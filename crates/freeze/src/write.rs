//! Objects to bytes. The reader is `read`; both go through the same list of sections in the same order.

use crate::Error;
use crate::anchors;
use crate::format::Writer;
use ophion_bytecode::{Code, Const};
use ophion_object::address_map::AddressMap;
use ophion_object::codes::{self, GeneratorState, frame};
use ophion_object::header::Header;
use ophion_object::heap::pages::{self, flag};
use ophion_object::shapes::shape_flag;
use ophion_object::{Value, dicts, floats, ints, lists, records, sets, shape, strings, tuples, types};
use ophion_vm::{Control, Frame, Kind, TypeDef, Vm};
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

/// How a value is written.
pub mod tag {
    pub const NULL: u8 = 0;
    pub const NONE: u8 = 1;
    pub const FALSE: u8 = 2;
    pub const TRUE: u8 = 3;
    pub const INT: u8 = 4;
    /// Any other immediate: its word.
    pub const WORD: u8 = 5;
    pub const OBJECT: u8 = 6;
    /// Something that is there already, by name.
    pub const NAMED: u8 = 7;
}

/// How a raw word of a record is written.
pub mod raw_tag {
    pub const WORD: u8 = 0;
    /// The address of a native declaration, by its stable name.
    pub const NATIVE: u8 = 1;
}

/// Bits of an object's own flags that travel.
pub const KEPT_FLAGS: u8 = flag::OLD | flag::FINALIZED | flag::SIDE_DICT | flag::ID_TAKEN;

/// Raw words of this record that hold the address of a declaration.
pub fn native_raw(number: u32) -> Option<usize> {
    match number {
        shape::NATIVE_FUNCTION
        | shape::METHOD_DESCRIPTOR
        | shape::WRAPPER_DESCRIPTOR
        | shape::CLASSMETHOD_DESCRIPTOR
        | shape::METHOD_WRAPPER => Some(records::native_function::DEFINITION),
        shape::MEMBER_DESCRIPTOR => Some(records::member_descriptor::DEFINITION),
        shape::GETSET_DESCRIPTOR => Some(records::getset_descriptor::DEFINITION),
        _ => None,
    }
}

/// The state of writing.
pub struct Freezer<'v> {
    pub vm: &'v mut Vm,
    /// What has a name.
    pub named: AddressMap<*mut Header, String>,
    /// Objects in the order of their numbers.
    order: Vec<*mut Header>,
    numbers: AddressMap<*mut Header, u32>,
    strs: usize,
    classes: usize,
    names: Vec<String>,
    name_numbers: HashMap<String, u32>,
    codes: Vec<Vec<u8>>,
    code_numbers: AddressMap<*const Code, u32>,
    shapes: Vec<u32>,
    shape_numbers: AddressMap<u32, u32>,
    /// Namespaces of which only these names are written.
    pub partial: AddressMap<*mut Header, HashSet<Value>>,
    /// Files and the like may be written, since the same process thaws them.
    pub same_host: bool,
    /// The stack lies here: offsets are from it.
    pub stack: *mut Value,
}

impl<'v> Freezer<'v> {
    pub fn new(vm: &'v mut Vm) -> Freezer<'v> {
        let named = anchors::by_address(vm);
        let stack = vm.registers().stack;
        Freezer {
            vm,
            named,
            order: Vec::new(),
            numbers: AddressMap::default(),
            strs: 0,
            classes: 0,
            names: Vec::new(),
            name_numbers: HashMap::new(),
            codes: Vec::new(),
            code_numbers: AddressMap::default(),
            shapes: Vec::new(),
            shape_numbers: AddressMap::default(),
            partial: AddressMap::default(),
            same_host: false,
            stack,
        }
    }

    /// Numbers the objects that are to be written: strings first, then classes (metaclasses before their instances), then the rest.
    ///
    /// # Safety
    /// All are live objects without a name.
    pub unsafe fn number(&mut self, objects: Vec<*mut Header>) {
        // SAFETY: by the caller's word.
        unsafe {
            let (mut strs, mut classes, mut rest) = (Vec::new(), Vec::new(), Vec::new());
            for p in objects {
                if (*p).shape == shape::STR {
                    strs.push(p);
                } else if self.vm.heap.kind(p) == Kind::Type {
                    classes.push(p);
                } else {
                    rest.push(p);
                }
            }
            let depth = |heap: &ophion_object::Heap, p: *mut Header| {
                let (mut n, mut p) = (0, p);
                while (*p).shape >= shape::FIRST_DYNAMIC && n < 1000 {
                    p = heap.shapes.get((*p).shape).class;
                    n += 1;
                }
                n
            };
            let heap = &self.vm.heap;
            classes.sort_by_key(|&p| depth(heap, p));
            (self.strs, self.classes) = (strs.len(), classes.len());
            self.order = strs;
            self.order.extend(classes);
            self.order.extend(rest);
            self.numbers = self.order.iter().enumerate().map(|(i, &p)| (p, i as u32)).collect();
        }
    }

    fn name(&mut self, name: &str) -> u64 {
        if let Some(&n) = self.name_numbers.get(name) {
            return n as u64;
        }
        let n = self.names.len() as u32;
        self.names.push(name.to_string());
        self.name_numbers.insert(name.to_string(), n);
        n as u64
    }

    /// A reference to a value.
    pub fn value(&mut self, w: &mut Writer, v: Value) -> Result<(), Error> {
        match v {
            Value::NULL => w.byte(tag::NULL),
            Value::NONE => w.byte(tag::NONE),
            Value::FALSE => w.byte(tag::FALSE),
            Value::TRUE => w.byte(tag::TRUE),
            v if v.is_int() => {
                w.byte(tag::INT);
                w.signed(v.as_int());
            }
            v if !v.is_pointer() => {
                w.byte(tag::WORD);
                w.word(v.0);
            }
            v => {
                let p = v.as_pointer();
                if let Some(&n) = self.numbers.get(&p) {
                    w.byte(tag::OBJECT);
                    w.number(n as u64);
                } else if let Some(name) = self.named.get(&p).cloned() {
                    w.byte(tag::NAMED);
                    let n = self.name(&name);
                    w.number(n);
                } else {
                    // SAFETY: what a live object refers to is live.
                    let t = unsafe { anchors::class_name(self.vm, v) };
                    return Err(Error::new(format!(
                        "internal error: a '{t}' object was not found before it was written"
                    )));
                }
            }
        }
        Ok(())
    }

    fn values(&mut self, w: &mut Writer, list: &[Value]) -> Result<(), Error> {
        list.iter().try_for_each(|&v| self.value(w, v))
    }

    /// The number of a code block, written once however many code objects show it.
    fn code(&mut self, code: &Arc<Code>) -> u32 {
        if let Some(&n) = self.code_numbers.get(&Arc::as_ptr(code)) {
            return n;
        }
        let mut plain = Code::clone(code);
        let mut nested = Vec::new();
        for (i, c) in plain.consts.iter_mut().enumerate() {
            if let Const::Code(inner) = c {
                nested.push((i, self.code(&inner.clone())));
                *c = Const::None;
            }
        }
        let mut w = Writer::default();
        w.bytes(&plain.to_bytes());
        w.size(nested.len());
        for (i, n) in nested {
            w.size(i);
            w.number(n as u64);
        }
        let n = self.codes.len() as u32;
        self.codes.push(w.out);
        self.code_numbers.insert(Arc::as_ptr(code), n);
        n
    }

    /// A shape: the number of a built-in one, or of an entry of the table of shapes.
    fn shape(&mut self, number: u32) -> u64 {
        if number < shape::FIRST_DYNAMIC {
            return number as u64;
        }
        let next = self.shapes.len() as u32;
        let n = *self.shape_numbers.entry(number).or_insert(next);
        if n == next {
            self.shapes.push(number);
        }
        (n + shape::FIRST_DYNAMIC) as u64
    }

    /// All sections about objects, ready to be put behind one another.
    ///
    /// # Safety
    /// [`number`](Freezer::number) was given all objects.
    pub unsafe fn objects(&mut self) -> Result<Vec<u8>, Error> {
        // SAFETY: by the caller's word.
        unsafe {
            let mut strs = Writer::default();
            strs.size(self.strs);
            for i in 0..self.strs {
                self.string(&mut strs, self.order[i]);
            }
            let mut classes = Writer::default();
            classes.size(self.classes);
            for i in self.strs..self.strs + self.classes {
                self.class(&mut classes, self.order[i])?;
            }
            let mut rest = Writer::default();
            rest.size(self.order.len() - self.strs - self.classes);
            for i in self.strs + self.classes..self.order.len() {
                let p = self.order[i];
                self.check(p)?;
                self.object(&mut rest, p)?;
            }
            let mut weak = Writer::default();
            self.weak_references(&mut weak)?;
            let mut shapes = Writer::default();
            let table = self.shapes.clone();
            shapes.size(table.len());
            for number in table {
                self.shape_entry(&mut shapes, number)?;
            }
            let mut codes = Writer::default();
            codes.size(self.codes.len());
            for c in &self.codes {
                codes.out.extend_from_slice(c);
            }
            let mut out = Writer::default();
            for section in [codes, strs, classes, shapes, rest, weak] {
                out.out.extend_from_slice(&section.out);
            }
            Ok(out.out)
        }
    }

    /// The names that were referred to.
    pub fn name_list(&self) -> &[String] {
        &self.names
    }
    /// The same as a section of its own, to be read first.
    pub fn names(&self) -> Vec<u8> {
        let mut w = Writer::default();
        w.texts(&self.names);
        w.out
    }

    /// Identities that the program has seen of what has a name: hashes in its dicts may be made of them.
    ///
    /// # Safety
    /// Nothing has died since the names were given.
    pub unsafe fn named_ids(&mut self, w: &mut Writer) -> Result<(), Error> {
        // SAFETY: by the caller's word.
        unsafe {
            let seen: Vec<Value> = self
                .named
                .keys()
                .filter(|&&p| *pages::flags_of(p) & flag::ID_TAKEN != 0)
                .map(|&p| Value::pointer(p))
                .collect();
            w.size(seen.len());
            for v in seen {
                self.value(w, v)?;
                w.number(ophion_object::heap::id_of(v));
            }
            Ok(())
        }
    }

    unsafe fn string(&mut self, w: &mut Writer, p: *mut Header) {
        // SAFETY: a live str.
        unsafe {
            let v = Value::pointer(p);
            let d = strings::data(v);
            w.byte((d.meta & (strings::str_flag::WIDTH | strings::str_flag::INTERNED)) as u8);
            w.bytes(strings::raw_bytes(v));
            self.own_flags(w, p);
        }
    }

    /// The object's own flags, and the identity that goes with them.
    unsafe fn own_flags(&mut self, w: &mut Writer, p: *mut Header) {
        // SAFETY: live.
        unsafe {
            let flags = *pages::flags_of(p) & KEPT_FLAGS;
            w.byte(flags);
            if flags & flag::ID_TAKEN != 0 {
                w.number(ophion_object::heap::id_of(Value::pointer(p)));
            }
        }
    }

    unsafe fn class(&mut self, w: &mut Writer, p: *mut Header) -> Result<(), Error> {
        // SAFETY: a live class.
        unsafe {
            let t = types::data(Value::pointer(p));
            let meta = Value::pointer(self.vm.heap.shapes.get((*p).shape).class);
            self.value(w, meta)?;
            self.own_flags(w, p);
            w.number(t.flags as u64);
            let l = t.layout;
            for n in
                [l.kind as u64, l.values as u64, l.raws as u64, l.members as u64, l.has_dict as u64, l.container as u64]
            {
                w.number(n);
            }
            for n in [t.capacity as u64, t.weakrefable as u64, t.side_dict as u64, t.own_members as u64] {
                w.number(n);
            }
            w.byte((t.root_shape == t.dict_shape && t.dict_shape != 0) as u8);
            self.values(w, &[t.name, t.qualname, t.dict, t.bases, t.mro, t.base])
        }
    }

    fn shape_entry(&mut self, w: &mut Writer, number: u32) -> Result<(), Error> {
        let s = self.vm.heap.shapes.get(number);
        let (class, flags, capacity, members) = (s.class, s.flags, s.capacity, s.members);
        let keys = s.keys.clone();
        self.value(w, Value::pointer(class))?;
        w.byte(flags & shape_flag::DICT_MODE);
        w.number(capacity as u64);
        w.number(members as u64);
        w.size(keys.len());
        self.values(w, &keys)
    }

    /// Refuses what cannot leave the process.
    unsafe fn check(&mut self, p: *mut Header) -> Result<(), Error> {
        // SAFETY: live; addresses of declarations are those of statics.
        unsafe {
            let v = Value::pointer(p);
            let kind = self.vm.heap.kind(p);
            if kind == Kind::Native {
                let t = anchors::class_name(self.vm, v);
                return Err(Error::new(format!("cannot freeze a '{t}' object")));
            }
            if kind != Kind::Record || self.same_host {
                return Ok(());
            }
            let class = types::type_of(&self.vm.heap, v);
            for &t in tuples::items(types::data(class).mro) {
                let d = types::data(t).definition;
                if d != 0
                    && let Some(held) = (*(d as *const TypeDef)).held
                    && let Some(why) = held(self.vm, &ophion_object::Object::share(v))
                {
                    let t = anchors::class_name(self.vm, v);
                    return Err(Error::new(format!("cannot freeze a '{t}' object: {why}")));
                }
            }
            Ok(())
        }
    }

    unsafe fn object(&mut self, w: &mut Writer, p: *mut Header) -> Result<(), Error> {
        // SAFETY: live; the kind tells the payload.
        unsafe {
            let v = Value::pointer(p);
            let number = (*p).shape;
            let s = self.vm.heap.shapes.get(number);
            let (kind, count, raws) = (s.kind, s.values as usize, s.raws as usize);
            let (members_offset, members) = (s.members_offset as usize, s.members as usize);
            let (dict_offset, keys) = (s.dict_offset as usize, s.keys.len());
            let n = self.shape(number);
            w.number(n);
            w.byte(kind as u8);
            self.own_flags(w, p);
            if *pages::flags_of(p) & flag::SIDE_DICT != 0 {
                let d = self.vm.heap.side_dicts.get(&(p as usize)).copied().unwrap_or(Value::NULL);
                self.value(w, d)?;
            }
            match kind {
                Kind::Record => {
                    let words = std::slice::from_raw_parts((p as *const Value).add(1), count);
                    self.values(w, words)?;
                    let native = native_raw(number);
                    let weak = self.vm.heap.is_weakref(p);
                    for i in count..count + raws {
                        let word = *records::raw(v, i);
                        if native == Some(i) && word != 0 {
                            let Some(name) = self.vm.stable_name(word as usize).map(str::to_string) else {
                                let what = self.vm.repr_lossy(&ophion_object::Object::share(v));
                                return Err(Error::new(format!("cannot freeze {what}: it has no stable name")));
                            };
                            w.byte(raw_tag::NATIVE);
                            let n = self.name(&name);
                            w.number(n);
                        } else {
                            w.byte(raw_tag::WORD);
                            w.number(if weak { 0 } else { word });
                        }
                    }
                }
                Kind::Int => {
                    let (negative, limbs) = ints::limbs(v);
                    w.byte(negative as u8);
                    w.size(limbs.len());
                    limbs.iter().for_each(|&l| w.word(l));
                }
                Kind::Float => w.word((*(p as *const floats::FloatData)).value.to_bits()),
                Kind::Str => {
                    w.byte((strings::data(v).meta & strings::str_flag::WIDTH) as u8);
                    w.bytes(strings::raw_bytes(v));
                }
                Kind::Bytes => w.bytes(tuples::bytes(v)),
                Kind::Tuple => {
                    let items = tuples::items(v);
                    w.size(items.len());
                    self.values(w, items)?;
                }
                Kind::List => {
                    let room = lists::data(v).items.capacity() != 0;
                    let items = lists::data(v).items.clone();
                    w.size(items.len());
                    if items.is_empty() {
                        // Room is the trace of a change to a list that is being sorted.
                        w.byte(room as u8);
                    }
                    self.values(w, &items)?;
                }
                Kind::ByteArray => {
                    let d = lists::bytearray(v);
                    w.bytes(d.contents());
                    w.number(d.exports as u64);
                }
                Kind::Dict => self.dict(w, p)?,
                Kind::Set => {
                    let d = sets::data(v);
                    let (table, fill) = (d.table.clone(), d.filled());
                    w.size(table.len());
                    w.size(fill);
                    w.size(d.finger);
                    for e in table {
                        self.value(w, e.key)?;
                        w.word(e.hash);
                    }
                }
                Kind::Code => {
                    let d = codes::data(v);
                    let (code, consts) = (d.code.clone(), d.const_values.clone());
                    let n = self.code(&code);
                    w.number(n as u64);
                    w.size(consts.len());
                    self.values(w, &consts)?;
                }
                Kind::Generator => self.generator(w, p)?,
                Kind::Frame => {
                    let d = codes::frame_data(v);
                    let registers = d.registers.clone();
                    let refs = [d.function, d.code, d.back, d.trace, d.locals_proxy, d.extra_locals];
                    let (pc, bits) = (d.pc, d.trace_opcodes as u8 | (d.trace_lines as u8) << 1 | (d.ended as u8) << 2);
                    self.values(w, &refs)?;
                    w.number(pc as u64);
                    w.byte(bits);
                    w.size(registers.len());
                    self.values(w, &registers)?;
                }
                Kind::Type | Kind::Native | Kind::Free => return Err(Error::malformed()),
            }
            let at = (p as *const u8).add(members_offset) as *const Value;
            for i in 0..members {
                self.value(w, *at.add(i))?;
            }
            if dict_offset != 0 {
                let at = (p as *const u8).add(dict_offset) as *const Value;
                for i in 0..=keys {
                    self.value(w, *at.add(i))?;
                }
            }
            Ok(())
        }
    }

    unsafe fn dict(&mut self, w: &mut Writer, p: *mut Header) -> Result<(), Error> {
        // SAFETY: a live dict.
        unsafe {
            let mut entries = dicts::data(Value::pointer(p)).entries.clone();
            if let Some(names) = self.partial.get(&p) {
                entries.retain(|e| names.contains(&e.key));
            }
            w.size(entries.len());
            for e in entries {
                self.value(w, e.key)?;
                if !e.key.is_null() {
                    w.word(e.hash);
                    self.value(w, e.value)?;
                }
            }
            Ok(())
        }
    }

    unsafe fn generator(&mut self, w: &mut Writer, p: *mut Header) -> Result<(), Error> {
        // SAFETY: a live generator.
        unsafe {
            let g = codes::generator(Value::pointer(p));
            let fp = g.fp();
            let f = Frame(fp);
            w.number(g.registers as u64);
            w.byte(g.state as u8);
            w.number(g.pc as u64);
            w.number(g.flags as u64);
            let running = g.state == GeneratorState::Running;
            w.size(if running { g.top.offset_from(self.stack) as usize } else { 0 });
            self.values(w, &[g.name, g.qualname, g.handled, g.extra])?;
            self.value(w, f.function())?;
            self.value(w, Value::pointer(f.code() as *mut _ as *mut Header))?;
            self.control(w, (*fp.offset(frame::CONTROL)).0)?;
            let registers: Vec<Value> =
                (0..codes::generator(Value::pointer(p)).registers as usize).map(|i| *fp.add(i)).collect();
            self.values(w, &registers)
        }
    }

    /// A control word: its low bits, and the frame object in the high ones.
    pub unsafe fn control(&mut self, w: &mut Writer, control: u64) -> Result<(), Error> {
        let c = Control(control);
        w.number(control & 0xffff);
        self.value(w, c.object())
    }

    unsafe fn weak_references(&mut self, w: &mut Writer) -> Result<(), Error> {
        // SAFETY: the heap's table of weak references holds live ones.
        unsafe {
            let mut list = Vec::new();
            let named: Vec<*mut Header> = self.named.keys().copied().collect();
            for p in self.order.clone().into_iter().chain(named) {
                if *pages::flags_of(p) & flag::WEAKLY_REFERENCED == 0 {
                    continue;
                }
                let references: Vec<*mut Header> =
                    self.vm.heap.weakrefs_to(Value::pointer(p)).filter(|r| self.numbers.contains_key(r)).collect();
                if !references.is_empty() {
                    list.push((p, references));
                }
            }
            w.size(list.len());
            for (p, references) in list {
                self.value(w, Value::pointer(p))?;
                w.size(references.len());
                for r in references {
                    self.value(w, Value::pointer(r))?;
                }
            }
            Ok(())
        }
    }
}
