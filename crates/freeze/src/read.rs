//! Bytes to objects, in two passes: first every object is made, empty; then what they refer to is filled in. The writer is `write`.

use crate::Error;
use crate::format::Reader;
use crate::write::{raw_tag, tag};
use ophion_bytecode::{Code, Const};
use ophion_object::codes::{self, GeneratorState, frame};
use ophion_object::dicts::Entry;
use ophion_object::header::Header;
use ophion_object::heap::pages::{self, flag};
use ophion_object::sets::SetEntry;
use ophion_object::shapes::{Layout, shape_flag};
use ophion_object::{Value, dicts, floats, ints, lists, records, sets, shape, strings, tuples, types};
use ophion_text::text::Text;
use ophion_vm::{Frame, Kind, Vm};
use std::collections::HashMap;
use std::sync::Arc;

/// A reference as it is written.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Ref {
    Immediate(Value),
    Object(u32),
    Named(u32),
}

const NULL: Ref = Ref::Immediate(Value::NULL);

/// What is filled in in the second pass.
enum Fill {
    Nothing,
    Values(Vec<Ref>),
    Dict(Vec<(Ref, u64, Ref)>),
    Set(Vec<(Ref, u64)>, usize, usize),
    Code(Vec<Ref>),
    Generator { refs: [Ref; 6], control: (u64, Ref), registers: Vec<Ref> },
    Frame { refs: [Ref; 6], registers: Vec<Ref> },
}

struct Pending {
    object: Value,
    fill: Fill,
    side_dict: Ref,
    members: Vec<Ref>,
    slots: Vec<Ref>,
}

struct ClassEntry {
    object: Value,
    refs: Vec<Ref>,
}

/// The state of reading.
pub struct Thawer<'v, 'b> {
    pub vm: &'v mut Vm,
    pub r: Reader<'b>,
    /// What the names of the bytes stand for here.
    named: Vec<Value>,
    names: Vec<String>,
    objects: Vec<Value>,
    codes: Vec<Arc<Code>>,
    shapes: Vec<u32>,
    /// First word of the stack.
    pub stack: *mut Value,
    /// The hashes in the bytes were made with this heap's keys.
    pub same_keys: bool,
}

impl<'v, 'b> Thawer<'v, 'b> {
    /// Reads the section of names and finds what they stand for.
    pub fn new(vm: &'v mut Vm, mut r: Reader<'b>, known: HashMap<String, Value>) -> Result<Thawer<'v, 'b>, Error> {
        let names = r.texts()?;
        let named = names.iter().map(|n| known.get(n).copied().unwrap_or(Value::NULL)).collect();
        let stack = vm.registers().stack;
        Ok(Thawer {
            vm,
            r,
            named,
            names,
            objects: Vec::new(),
            codes: Vec::new(),
            shapes: Vec::new(),
            stack,
            same_keys: true,
        })
    }

    /// A reference.
    pub fn reference(&mut self) -> Result<Ref, Error> {
        Ok(match self.r.byte()? {
            tag::NULL => NULL,
            tag::NONE => Ref::Immediate(Value::NONE),
            tag::FALSE => Ref::Immediate(Value::FALSE),
            tag::TRUE => Ref::Immediate(Value::TRUE),
            tag::INT => Ref::Immediate(Value::try_small(self.r.signed()?).ok_or_else(Error::malformed)?),
            tag::WORD => {
                let v = Value(self.r.word()?);
                if v.is_pointer() {
                    return Err(Error::malformed());
                }
                Ref::Immediate(v)
            }
            tag::OBJECT => Ref::Object(self.r.small()?),
            tag::NAMED => Ref::Named(self.r.small()?),
            _ => return Err(Error::malformed()),
        })
    }

    fn references(&mut self, n: usize) -> Result<Vec<Ref>, Error> {
        (0..n).map(|_| self.reference()).collect()
    }
    fn six(&mut self) -> Result<[Ref; 6], Error> {
        let mut list = [NULL; 6];
        for r in &mut list {
            *r = self.reference()?;
        }
        Ok(list)
    }

    /// What a reference stands for, borrowed.
    pub fn resolve(&self, r: Ref) -> Result<Value, Error> {
        match r {
            Ref::Immediate(v) => Ok(v),
            Ref::Object(n) => self.objects.get(n as usize).copied().ok_or_else(Error::malformed),
            Ref::Named(n) => {
                let v = self.named.get(n as usize).copied().ok_or_else(Error::malformed)?;
                if v.is_null() {
                    return Err(Error::new(format!("nothing here is named '{}'", self.names[n as usize])));
                }
                Ok(v)
            }
        }
    }

    /// A value read and owned.
    ///
    /// # Safety
    /// All objects have been made.
    pub unsafe fn value(&mut self) -> Result<Value, Error> {
        let r = self.reference()?;
        // SAFETY: what was made is live.
        unsafe { Ok(self.resolve(r)?.incref()) }
    }

    unsafe fn owned(&self, r: Ref) -> Result<Value, Error> {
        // SAFETY: what was made is live.
        unsafe { Ok(self.resolve(r)?.incref()) }
    }

    unsafe fn own_all(&self, list: &[Ref]) -> Result<Vec<Value>, Error> {
        // SAFETY: as `owned`.
        unsafe { list.iter().map(|&r| self.owned(r)).collect() }
    }

    /// Makes all objects. They are held by one count each until [`release_holds`](Thawer::release_holds).
    ///
    /// # Safety
    /// The bytes were written by [`Freezer::objects`](crate::write::Freezer::objects) (their checksum says so).
    pub unsafe fn objects(&mut self) -> Result<(), Error> {
        // SAFETY: by the caller's word.
        unsafe {
            self.read_codes()?;
            for _ in 0..self.r.size()? {
                self.string()?;
            }
            let mut classes = Vec::new();
            for _ in 0..self.r.size()? {
                classes.push(self.class()?);
            }
            for _ in 0..self.r.size()? {
                self.shape_entry()?;
            }
            let n = self.r.size()?;
            let mut pending = Vec::with_capacity(n);
            for _ in 0..n {
                let p = self.object()?;
                self.objects.push(p.object);
                pending.push(p);
            }
            for p in pending {
                self.fill(p)?;
            }
            self.fill_classes(classes)?;
            self.weak_references()
        }
    }

    /// Identities of what has a name.
    ///
    /// # Safety
    /// As [`objects`](Thawer::objects).
    pub unsafe fn named_ids(&mut self) -> Result<(), Error> {
        for _ in 0..self.r.size()? {
            let r = self.reference()?;
            let v = self.resolve(r)?;
            let id = self.r.number()?;
            // SAFETY: live.
            unsafe {
                self.set_id(v, Some(id));
            }
        }
        Ok(())
    }

    fn read_codes(&mut self) -> Result<(), Error> {
        for _ in 0..self.r.size()? {
            let mut code: Code = postcard::from_bytes(self.r.bytes()?).map_err(|_| Error::malformed())?;
            for _ in 0..self.r.size()? {
                let i: usize = self.r.small()?;
                let n: usize = self.r.small()?;
                let inner = self.codes.get(n).ok_or_else(Error::malformed)?.clone();
                *code.consts.get_mut(i).ok_or_else(Error::malformed)? = Const::Code(inner);
            }
            ophion_bytecode::verify(&code).map_err(|_| Error::malformed())?;
            self.codes.push(Arc::new(code));
        }
        Ok(())
    }

    /// Own flags and identity of an object just made.
    unsafe fn own_flags(&mut self) -> Result<(u8, Option<u64>), Error> {
        let flags = self.r.byte()?;
        let id = if flags & flag::ID_TAKEN != 0 { Some(self.r.number()?) } else { None };
        Ok((flags & (flag::OLD | flag::FINALIZED), id))
    }

    /// The object keeps the identity that the program has seen.
    unsafe fn set_id(&mut self, v: Value, id: Option<u64>) {
        // SAFETY: live.
        unsafe {
            let Some(id) = id.filter(|_| v.is_pointer()) else { return };
            // It may happen to lie where it lay: the identity counts as seen all the same.
            *pages::flags_of(v.as_pointer()) |= flag::ID_TAKEN;
            if id != v.0 {
                self.vm.heap.keep_id(v, id);
            }
        }
    }

    unsafe fn set_flags(&mut self, v: Value, (flags, id): (u8, Option<u64>)) {
        // SAFETY: just made.
        unsafe {
            *pages::flags_of(v.as_pointer()) |= flags;
            self.set_id(v, id);
        }
    }

    fn text_value(&mut self, width: u8, bytes: &[u8]) -> Result<Value, Error> {
        let heap = &mut self.vm.heap;
        Ok(match width {
            1 => strings::new_text(heap, Text::Latin1(bytes)),
            2 => {
                let units: Vec<u16> = bytes.chunks_exact(2).map(|c| u16::from_le_bytes([c[0], c[1]])).collect();
                strings::new_text(heap, Text::Ucs2(&units))
            }
            4 => {
                let units: Vec<u32> =
                    bytes.chunks_exact(4).map(|c| u32::from_le_bytes([c[0], c[1], c[2], c[3]])).collect();
                strings::new_text(heap, Text::Ucs4(&units))
            }
            _ => return Err(Error::malformed()),
        })
    }

    unsafe fn string(&mut self) -> Result<(), Error> {
        // SAFETY: values just made.
        unsafe {
            let meta = self.r.byte()?;
            let bytes = self.r.bytes()?;
            let mut v = self.text_value(meta & strings::str_flag::WIDTH as u8, bytes)?;
            let flags = self.own_flags()?;
            if meta & strings::str_flag::INTERNED as u8 != 0 {
                let interned = strings::intern_value(&mut self.vm.heap, v).incref();
                v.decref();
                v = interned;
            }
            self.set_flags(v, flags);
            self.objects.push(v);
            Ok(())
        }
    }

    unsafe fn class(&mut self) -> Result<ClassEntry, Error> {
        // SAFETY: metaclasses come first, so the shape of their instances is known.
        unsafe {
            let meta = self.reference()?;
            let meta = self.resolve(meta)?;
            let own = self.own_flags()?;
            let type_flags: u32 = self.r.small()?;
            let mut n = [0u16; 6];
            for n in &mut n {
                *n = self.r.small()?;
            }
            let kind = kind_of(n[0] as u8)?;
            let layout = Layout {
                kind,
                values: n[1] as u8,
                raws: n[2] as u8,
                members: n[3],
                has_dict: n[4] != 0,
                container: n[5] != 0,
            };
            let capacity = self.r.small()?;
            let weakrefable = self.r.number()? != 0;
            let side_dict = self.r.number()? != 0;
            let own_members = self.r.small()?;
            let dict_root = self.r.byte()? != 0;
            let refs = self.references(6)?;
            let shape = types::data(meta).root_shape;
            let heap = &mut self.vm.heap;
            let v = types::allocate(heap, shape, Value::NULL, Value::NULL, Value::NULL, layout);
            let t = types::data(v);
            (t.flags, t.capacity, t.weakrefable, t.side_dict, t.own_members) =
                (type_flags, capacity, weakrefable, side_dict, own_members);
            types::make_shapes(heap, v, None);
            if dict_root {
                types::data(v).root_shape = types::data(v).dict_shape;
            }
            self.set_flags(v, own);
            self.objects.push(v);
            Ok(ClassEntry { object: v, refs })
        }
    }

    unsafe fn shape_entry(&mut self) -> Result<(), Error> {
        // SAFETY: classes and strings have been made.
        unsafe {
            let class = self.reference()?;
            let class = self.resolve(class)?;
            let dict_mode = self.r.byte()?;
            let capacity: u16 = self.r.small()?;
            let members: u16 = self.r.small()?;
            let keys = self.r.size()?;
            let keys = self.references(keys)?;
            let heap = &mut self.vm.heap;
            let t = types::data(class);
            let root = t.shapes.iter().copied().find(|&n| {
                let s = heap.shapes.get(n);
                s.flags & shape_flag::DICT_MODE == dict_mode
                    && s.capacity == capacity
                    && s.members == members
                    && s.keys.is_empty()
            });
            let mut number = match root {
                Some(n) => n,
                None => {
                    let flags = heap.shapes.get(t.root_shape).flags & shape_flag::FINALIZER | dict_mode;
                    let n = heap.shapes.define(None, class.as_pointer(), t.layout, capacity, flags);
                    types::data(class).shapes.push(n);
                    n
                }
            };
            for k in keys {
                let key = self.resolve(k)?;
                let key = strings::intern_value(&mut self.vm.heap, key);
                number = types::shape_with(&mut self.vm.heap, number, key).ok_or_else(Error::malformed)?;
            }
            self.shapes.push(number);
            Ok(())
        }
    }

    fn shape_number(&mut self) -> Result<u32, Error> {
        let n: u32 = self.r.small()?;
        if n < shape::FIRST_DYNAMIC {
            return Ok(n);
        }
        self.shapes.get((n - shape::FIRST_DYNAMIC) as usize).copied().ok_or_else(Error::malformed)
    }

    unsafe fn object(&mut self) -> Result<Pending, Error> {
        // SAFETY: each block is made with the size that its shape or contents ask for, and initialised.
        unsafe {
            let number = self.shape_number()?;
            let kind = kind_of(self.r.byte()?)?;
            let side = *self.r_peek()?;
            let flags = self.own_flags()?;
            let side_dict = if side & flag::SIDE_DICT != 0 { self.reference()? } else { NULL };
            let s = self.vm.heap.shapes.get(number);
            if s.kind != kind {
                return Err(Error::malformed());
            }
            let (values, raws, members, keys) = (s.values as usize, s.raws as usize, s.members as usize, s.keys.len());
            let has_dict = s.dict_offset != 0;
            let (object, fill) = self.payload(number, kind, values, raws)?;
            let members = self.references(members)?;
            let slots = if has_dict { self.references(keys + 1)? } else { Vec::new() };
            self.set_flags(object, flags);
            Ok(Pending { object, fill, side_dict, members, slots })
        }
    }

    fn r_peek(&self) -> Result<&u8, Error> {
        self.r.peek().ok_or_else(Error::malformed)
    }

    unsafe fn payload(&mut self, number: u32, kind: Kind, values: usize, raws: usize) -> Result<(Value, Fill), Error> {
        // SAFETY: see `object`.
        unsafe {
            Ok(match kind {
                Kind::Record => {
                    let refs = self.references(values)?;
                    let v = records::blank(&mut self.vm.heap, number);
                    for i in values..values + raws {
                        let word = match self.r.byte()? {
                            raw_tag::WORD => self.r.number()?,
                            raw_tag::NATIVE => {
                                let n: usize = self.r.small()?;
                                let name = self.names.get(n).ok_or_else(Error::malformed)?;
                                let Some(address) = self.vm.stable_address(name) else {
                                    return Err(Error::new(format!("no native function is named '{name}' here")));
                                };
                                address as u64
                            }
                            _ => return Err(Error::malformed()),
                        };
                        *records::raw(v, i) = word;
                    }
                    (v, Fill::Values(refs))
                }
                Kind::Int => {
                    let negative = self.r.byte()? != 0;
                    let n = self.r.size()?;
                    let limbs = (0..n).map(|_| self.r.word()).collect::<Result<Vec<u64>, Error>>()?;
                    (ints::allocate(&mut self.vm.heap, number, negative, &limbs), Fill::Nothing)
                }
                Kind::Float => {
                    let bits = self.r.word()?;
                    let v = records::blank(&mut self.vm.heap, number);
                    (*(v.as_pointer() as *mut floats::FloatData)).value = f64::from_bits(bits);
                    (v, Fill::Nothing)
                }
                Kind::Str => {
                    let width = self.r.byte()?;
                    let bytes = self.r.bytes()?;
                    let plain = self.text_value(width, bytes)?;
                    let v = strings::with_shape(&mut self.vm.heap, number, plain);
                    plain.decref();
                    (v, Fill::Nothing)
                }
                Kind::Bytes => {
                    let bytes = self.r.bytes()?;
                    (tuples::bytes_with_shape(&mut self.vm.heap, number, bytes), Fill::Nothing)
                }
                Kind::Tuple => {
                    let n = self.r.size()?;
                    let refs = self.references(n)?;
                    (tuples::with_shape(&mut self.vm.heap, number, &vec![Value::NULL; n]), Fill::Values(refs))
                }
                Kind::List => {
                    let n = self.r.size()?;
                    let room = if n == 0 && self.r.byte()? != 0 { 4 } else { 0 };
                    let refs = self.references(n)?;
                    let v = records::blank(&mut self.vm.heap, number);
                    (&raw mut (*(v.as_pointer() as *mut lists::ListData)).items).write(Vec::with_capacity(room));
                    (v, Fill::Values(refs))
                }
                Kind::ByteArray => {
                    let bytes = self.r.bytes()?.to_vec();
                    let exports = self.r.small()?;
                    let v = records::blank(&mut self.vm.heap, number);
                    let d = v.as_pointer() as *mut lists::ByteArrayData;
                    (&raw mut (*d).bytes).write(bytes);
                    (*d).exports = exports;
                    (*d).gone = 0;
                    (v, Fill::Nothing)
                }
                Kind::Dict => {
                    let n = self.r.size()?;
                    let mut entries = Vec::with_capacity(n);
                    for _ in 0..n {
                        let key = self.reference()?;
                        if matches!(key, Ref::Immediate(Value::NULL)) {
                            entries.push((NULL, 0, NULL));
                        } else {
                            entries.push((key, self.r.word()?, self.reference()?));
                        }
                    }
                    let v = records::blank(&mut self.vm.heap, number);
                    dicts::init(v.as_pointer());
                    (v, Fill::Dict(entries))
                }
                Kind::Set => {
                    let n = self.r.size()?;
                    let fill = self.r.size()?;
                    let finger = self.r.small()?;
                    let mut table = Vec::with_capacity(n);
                    for _ in 0..n {
                        table.push((self.reference()?, self.r.word()?));
                    }
                    let v = records::blank(&mut self.vm.heap, number);
                    sets::init(v.as_pointer());
                    (v, Fill::Set(table, fill, finger))
                }
                Kind::Code => {
                    let n: usize = self.r.small()?;
                    let code = self.codes.get(n).ok_or_else(Error::malformed)?.clone();
                    let n = self.r.size()?;
                    let refs = self.references(n)?;
                    let blank = vec![Value::NULL; n].into_boxed_slice();
                    (codes::with_constants(&mut self.vm.heap, &code, blank), Fill::Code(refs))
                }
                Kind::Generator => {
                    let n: usize = self.r.small()?;
                    let g = codes::new_generator(&mut self.vm.heap, number, n);
                    (*g).state = match self.r.byte()? {
                        0 => GeneratorState::Created,
                        1 => GeneratorState::Suspended,
                        2 => GeneratorState::Running,
                        _ => GeneratorState::Closed,
                    };
                    (*g).pc = self.r.small()?;
                    (*g).flags = self.r.small()?;
                    let top: usize = self.r.small()?;
                    (*g).top = if top == 0 { std::ptr::null_mut() } else { self.stack.add(top) };
                    let refs = self.six()?;
                    let control = self.control()?;
                    let registers = self.references(n)?;
                    (Value::pointer(&raw mut (*g).header), Fill::Generator { refs, control, registers })
                }
                Kind::Frame => {
                    let refs = self.six()?;
                    let pc = self.r.small()?;
                    let bits = self.r.byte()?;
                    let n = self.r.size()?;
                    let registers = self.references(n)?;
                    let v = codes::blank_frame(&mut self.vm.heap);
                    let d = codes::frame_data(v);
                    (d.pc, d.trace_opcodes, d.trace_lines, d.ended) = (pc, bits & 1 != 0, bits & 2 != 0, bits & 4 != 0);
                    (v, Fill::Frame { refs, registers })
                }
                Kind::Type | Kind::Native | Kind::Free => return Err(Error::malformed()),
            })
        }
    }

    /// A control word, as it is written.
    pub fn control(&mut self) -> Result<(u64, Ref), Error> {
        Ok((self.r.number()?, self.reference()?))
    }

    /// Sets a frame's control word; its frame object, if it has one, is owned by it from now on and looks at the frame.
    ///
    /// # Safety
    /// The frame's code and function are set.
    pub unsafe fn set_control(&mut self, f: Frame, (low, object): (u64, Ref)) -> Result<(), Error> {
        // SAFETY: by the caller's word.
        unsafe {
            let object = self.owned(object)?;
            let word = if object.is_null() { Value(low) } else { Value(low | object.0 >> 4 << 16) };
            f.set_control(word);
            if !object.is_null() {
                codes::frame_data(object).fp = f.0;
            }
            Ok(())
        }
    }

    unsafe fn fill(&mut self, p: Pending) -> Result<(), Error> {
        // SAFETY: everything has been made.
        unsafe {
            let v = p.object;
            match p.fill {
                Fill::Nothing => {}
                Fill::Values(refs) => {
                    let items = self.own_all(&refs)?;
                    match self.vm.heap.kind_of(v) {
                        Kind::List if items.is_empty() => {}
                        Kind::List => {
                            lists::data(v).items = items;
                        }
                        kind => {
                            let first = if kind == Kind::Tuple { 2 } else { 1 };
                            let at = (v.as_pointer() as *mut Value).add(first);
                            at.copy_from_nonoverlapping(items.as_ptr(), items.len());
                        }
                    }
                }
                Fill::Dict(entries) => {
                    let mut list = Vec::with_capacity(entries.len());
                    for (key, hash, value) in entries {
                        list.push(Entry { hash, key: self.owned(key)?, value: self.owned(value)? });
                    }
                    dicts::data(v).restore(&mut self.vm.heap, list);
                }
                Fill::Set(table, fill, finger) => {
                    let mut list = Vec::with_capacity(table.len());
                    for (key, hash) in table {
                        list.push(SetEntry { hash, key: self.owned(key)? });
                    }
                    sets::data(v).restore(&mut self.vm.heap, list, fill, finger);
                }
                Fill::Code(refs) => {
                    let consts = self.own_all(&refs)?;
                    codes::data(v).const_values.copy_from_slice(&consts);
                }
                Fill::Generator { refs, control, registers } => {
                    let list = self.own_all(&refs[..5])?;
                    let code = self.resolve(refs[5])?;
                    let g = codes::generator(v);
                    (g.name, g.qualname, g.handled, g.extra) = (list[0], list[1], list[2], list[3]);
                    let fp = g.fp();
                    *fp.offset(frame::FUNCTION) = list[4];
                    let f = Frame(fp);
                    let null = std::ptr::null_mut();
                    f.set_header(
                        code.as_pointer() as *mut codes::CodeData,
                        null,
                        null as *mut Value,
                        Value(frame::TAG),
                    );
                    self.set_control(f, control)?;
                    for (i, v) in self.own_all(&registers)?.into_iter().enumerate() {
                        *fp.add(i) = v;
                    }
                }
                Fill::Frame { refs, registers } => {
                    let list = self.own_all(&refs)?;
                    let registers = self.own_all(&registers)?;
                    let d = codes::frame_data(v);
                    (d.function, d.code, d.back) = (list[0], list[1], list[2]);
                    (d.trace, d.locals_proxy, d.extra_locals) = (list[3], list[4], list[5]);
                    d.registers = registers;
                }
            }
            if p.side_dict != NULL {
                let d = self.owned(p.side_dict)?;
                self.vm.heap.side_dicts.insert(v.as_pointer() as usize, d);
                *pages::flags_of(v.as_pointer()) |= flag::SIDE_DICT;
            }
            let s = self.vm.heap.shapes.get((*v.as_pointer()).shape);
            let (members, dict) = (s.members_offset as usize, s.dict_offset as usize);
            for (offset, refs) in [(members, p.members), (dict, p.slots)] {
                let at = (v.as_pointer() as *mut u8).add(offset) as *mut Value;
                for (i, r) in refs.into_iter().enumerate() {
                    *at.add(i) = self.owned(r)?;
                }
            }
            Ok(())
        }
    }

    unsafe fn fill_classes(&mut self, classes: Vec<ClassEntry>) -> Result<(), Error> {
        // SAFETY: everything has been made, namespaces are full.
        unsafe {
            for c in &classes {
                let refs = self.own_all(&c.refs[..5])?;
                let base = self.resolve(c.refs[5])?;
                let t = types::data(c.object);
                (t.name, t.qualname, t.dict, t.bases, t.mro) = (refs[0], refs[1], refs[2], refs[3], refs[4]);
                t.base = base;
            }
            for c in &classes {
                let bases = types::data(c.object).bases;
                if !bases.is_null() {
                    for &b in tuples::items(bases) {
                        types::data(b).subclasses.push(c.object.as_pointer());
                    }
                }
            }
            for c in &classes {
                let t = types::data(c.object);
                if !t.bases.is_null() && !t.mro.is_null() {
                    types::mro_was_set(&mut self.vm.heap, c.object);
                }
            }
            for c in &classes {
                types::changed(&mut self.vm.heap, c.object);
            }
            self.vm.forget_facts();
            Ok(())
        }
    }

    unsafe fn weak_references(&mut self) -> Result<(), Error> {
        // SAFETY: everything has been made.
        unsafe {
            for _ in 0..self.r.size()? {
                let referent = self.reference()?;
                let referent = self.resolve(referent)?;
                let n = self.r.size()?;
                let mut list: Vec<*mut Header> = Vec::with_capacity(n);
                for _ in 0..n {
                    let r = self.reference()?;
                    list.push(self.resolve(r)?.as_pointer());
                }
                if !referent.is_pointer() {
                    return Err(Error::malformed());
                }
                self.vm.heap.restore_weakrefs(referent, list);
            }
            Ok(())
        }
    }

    /// Makes dicts and sets anew whose hashes were made with other keys.
    ///
    /// # Safety
    /// All objects are complete.
    pub unsafe fn rehash(&mut self) -> Result<(), Error> {
        if self.same_keys {
            return Ok(());
        }
        // SAFETY: by the caller's word; the objects are held.
        unsafe {
            for v in self.objects.clone() {
                match self.vm.heap.kind_of(v) {
                    Kind::Dict => {
                        let entries = dicts::data(v).take_all();
                        let mut list = Vec::with_capacity(entries.len());
                        for mut e in entries {
                            if !e.key.is_null() {
                                e.hash = self.hash(e.key)?;
                            }
                            list.push(e);
                        }
                        dicts::data(v).restore(&mut self.vm.heap, list);
                    }
                    Kind::Set => {
                        for e in sets::data(v).take_all().into_iter().filter(|e| !e.key.is_null()) {
                            let hash = self.hash(e.key)?;
                            sets::data(v).insert_new(&mut self.vm.heap, e.key, hash);
                        }
                    }
                    _ => {}
                }
            }
            Ok(())
        }
    }

    unsafe fn hash(&mut self, key: Value) -> Result<u64, Error> {
        // SAFETY: live.
        let o = unsafe { ophion_object::Object::share(key) };
        match self.vm.hash(&o) {
            Ok(h) => Ok(h as u64),
            Err(_) => {
                self.vm.take_exception();
                Err(Error::new("a key of a dict or set cannot be hashed here"))
            }
        }
    }

    /// Gives up the counts that held the objects while they were made.
    ///
    /// # Safety
    /// Everything that is to live is referred to.
    pub unsafe fn release_holds(&mut self) {
        // SAFETY: each object was held once; those that nobody refers to have no other reference.
        unsafe {
            let mut unused = Vec::new();
            for v in std::mem::take(&mut self.objects) {
                if v.is_pointer() {
                    let p = v.as_pointer();
                    (*p).rc -= 1;
                    if (*p).rc == 0 {
                        unused.push(p);
                    }
                }
            }
            for p in unused {
                ophion_object::heap::deallocate(p);
            }
        }
    }
}

fn kind_of(n: u8) -> Result<Kind, Error> {
    const KINDS: [Kind; 16] = [
        Kind::Free,
        Kind::Record,
        Kind::Int,
        Kind::Float,
        Kind::Str,
        Kind::Bytes,
        Kind::Tuple,
        Kind::List,
        Kind::ByteArray,
        Kind::Dict,
        Kind::Set,
        Kind::Type,
        Kind::Code,
        Kind::Generator,
        Kind::Frame,
        Kind::Native,
    ];
    KINDS.get(n as usize).copied().ok_or_else(Error::malformed)
}
