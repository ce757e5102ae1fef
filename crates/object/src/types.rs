//! Type objects: MRO, namespace, special methods, the layout of instances.
//!
//! `specials` holds, for each special method, what a look-up along the MRO finds (the raw attribute, not bound), or NULL. It is
//! borrowed from the namespaces of the classes of the MRO and rebuilt whenever one of them changes, so `a + b` costs one load to find `__add__`.
//!
//! [`version`] is unique for each state of a class and its bases. Whoever changes a class calls [`changed`], which takes the versions
//! from it and all its subclasses and tells whether inline caches may hold stale facts about their shapes.

use crate::header::{Header, Kind, shape};
use crate::heap::Heap;
use crate::records;
use crate::shapes::{Layout, shape_flag};
use crate::value::Value;

macro_rules! specials {
    ($($name:ident $text:literal)*) => {
        /// A special method, by its number.
        #[allow(non_camel_case_types)]
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[repr(u8)]
        pub enum Special { $($name),* }
        impl Special {
            pub const ALL: &'static [Special] = &[$(Special::$name),*];
            pub const COUNT: usize = Special::ALL.len();
            /// The attribute's name.
            pub const fn text(self) -> &'static str {
                match self { $(Special::$name => $text),* }
            }
        }
    };
}

specials! {
    New "__new__" Init "__init__" Del "__del__" Repr "__repr__" Str "__str__" Bytes "__bytes__" Format "__format__"
    Lt "__lt__" Le "__le__" Eq "__eq__" Ne "__ne__" Gt "__gt__" Ge "__ge__" Hash "__hash__" Bool "__bool__"
    GetAttribute "__getattribute__" GetAttr "__getattr__" SetAttr "__setattr__" DelAttr "__delattr__" Dir "__dir__"
    Get "__get__" Set "__set__" Delete "__delete__" SetName "__set_name__" InitSubclass "__init_subclass__"
    InstanceCheck "__instancecheck__" SubclassCheck "__subclasscheck__" ClassGetItem "__class_getitem__"
    Call "__call__" Len "__len__" LengthHint "__length_hint__" GetItem "__getitem__" SetItem "__setitem__" DelItem "__delitem__"
    Missing "__missing__" Iter "__iter__" Next "__next__" Reversed "__reversed__" Contains "__contains__"
    Add "__add__" Sub "__sub__" Mul "__mul__" TrueDiv "__truediv__" FloorDiv "__floordiv__" Mod "__mod__" Pow "__pow__"
    LShift "__lshift__" RShift "__rshift__" And "__and__" Or "__or__" Xor "__xor__" MatMul "__matmul__" DivMod "__divmod__"
    RAdd "__radd__" RSub "__rsub__" RMul "__rmul__" RTrueDiv "__rtruediv__" RFloorDiv "__rfloordiv__" RMod "__rmod__" RPow "__rpow__"
    RLShift "__rlshift__" RRShift "__rrshift__" RAnd "__rand__" ROr "__ror__" RXor "__rxor__" RMatMul "__rmatmul__" RDivMod "__rdivmod__"
    IAdd "__iadd__" ISub "__isub__" IMul "__imul__" ITrueDiv "__itruediv__" IFloorDiv "__ifloordiv__" IMod "__imod__" IPow "__ipow__"
    ILShift "__ilshift__" IRShift "__irshift__" IAnd "__iand__" IOr "__ior__" IXor "__ixor__" IMatMul "__imatmul__"
    Neg "__neg__" Pos "__pos__" Abs "__abs__" Invert "__invert__" Int "__int__" Float "__float__" Complex "__complex__" Index "__index__"
    Round "__round__" Trunc "__trunc__" Floor "__floor__" Ceil "__ceil__"
    Enter "__enter__" Exit "__exit__" AEnter "__aenter__" AExit "__aexit__"
    Await "__await__" AIter "__aiter__" ANext "__anext__"
    Buffer "__buffer__" ReleaseBuffer "__release_buffer__" Reduce "__reduce__" ReduceEx "__reduce_ex__" SizeOf "__sizeof__"
    MroEntries "__mro_entries__" Prepare "__prepare__" FsPath "__fspath__" Class "__class__"
}

/// Bits of [`TypeData::flags`]; those CPython shows in `__flags__` have its numbers.
pub mod type_flag {
    pub const SEQUENCE: u32 = 1 << 5;
    pub const MAPPING: u32 = 1 << 6;
    pub const DISALLOW_INSTANTIATION: u32 = 1 << 7;
    pub const IMMUTABLE: u32 = 1 << 8;
    pub const HEAP: u32 = 1 << 9;
    pub const BASETYPE: u32 = 1 << 10;
    pub const METHOD_DESCRIPTOR: u32 = 1 << 17;
    pub const ABSTRACT: u32 = 1 << 20;
    pub const MATCH_SELF: u32 = 1 << 22;
    pub const EXCEPTION: u32 = 1 << 30;
    pub const TYPE_SUBCLASS: u32 = 1 << 31;
    /// `__getattribute__` is object's, and there is no `__getattr__`.
    pub const PLAIN_GETATTR: u32 = 1;
    /// `__setattr__` and `__delattr__` are object's.
    pub const PLAIN_SETATTR: u32 = 2;
    /// PLAIN_GETATTR, and `__class__` is object's: an instance claims no other class.
    pub const PLAIN_CLASS: u32 = 4;
    /// The flags that the interpreter keeps for itself.
    pub const INTERNAL: u32 = PLAIN_GETATTR | PLAIN_SETATTR | PLAIN_CLASS;
}

/// A class.
#[repr(C)]
pub struct TypeData {
    pub header: Header,
    /// Of its present state, 0 if nobody has asked: see [`version`].
    pub version: u32,
    pub flags: u32,
    /// Shape of an instance without attributes.
    pub root_shape: u32,
    /// Shape of an instance in dictionary mode (0 if instances have no dict).
    pub dict_shape: u32,
    pub name: Value,
    pub qualname: Value,
    /// The namespace, a dict with str keys.
    pub dict: Value,
    pub bases: Value,
    pub mro: Value,
    /// The base whose layout instances extend (borrowed from `bases`), NULL for object.
    pub base: Value,
    pub layout: Layout,
    /// Inline slots that instances get.
    pub capacity: u16,
    /// Instances can be weakly referenced.
    pub weakrefable: bool,
    /// Instances have a `__dict__` in `Heap::side_dicts`: their kind has no room for a dict word.
    pub side_dict: bool,
    /// This class adds no members or dict to its base's layout but its own ones here: counts for `__basicsize__`, layout conflicts.
    pub own_members: u16,
    /// Weak: a class removes itself when it dies.
    pub subclasses: Vec<*mut Header>,
    /// All shapes made for this class.
    pub shapes: Vec<u32>,
    /// See the module's page.
    pub specials: [Value; Special::COUNT],
    /// Address of the VM's native constructor, if instances of this very class are made by one; else 0.
    pub native: usize,
    /// Address of the VM's static description of a built-in type; else 0.
    pub definition: usize,
}

/// The type behind a value of kind Type.
///
/// # Safety
/// `v` is a live object of kind Type; no other mutable reference to it is alive.
#[inline(always)]
pub unsafe fn data<'a>(v: Value) -> &'a mut TypeData {
    // SAFETY: by the caller's word.
    unsafe { &mut *(v.as_pointer() as *mut TypeData) }
}

impl TypeData {
    #[inline(always)]
    pub fn special(&self, s: Special) -> Value {
        self.specials[s as usize]
    }
    #[inline(always)]
    pub fn has(&self, flag: u32) -> bool {
        self.flags & flag != 0
    }
}

/// The class of a value, borrowed.
///
/// # Safety
/// `v` is live and not NULL.
#[inline(always)]
pub unsafe fn type_of(heap: &Heap, v: Value) -> Value {
    // SAFETY: by the caller's word.
    unsafe {
        if v.is_pointer() {
            return Value::pointer(heap.shapes.get((*v.as_pointer()).shape).class);
        }
        heap.type_of_shape(immediate_shape(v))
    }
}

/// The built-in shape number that stands for an immediate value's type.
#[inline(always)]
pub fn immediate_shape(v: Value) -> u32 {
    if v.is_int() {
        shape::INT
    } else if v.is_float() {
        shape::FLOAT
    } else {
        match v {
            Value::NONE => shape::NONE,
            Value::TRUE | Value::FALSE => shape::BOOL,
            Value::NOT_IMPLEMENTED => shape::NOT_IMPLEMENTED,
            Value::ELLIPSIS => shape::ELLIPSIS,
            _ => shape::OBJECT,
        }
    }
}

/// Is `sub` the class `class` or derived from it (by its MRO)?
///
/// # Safety
/// Both are live objects of kind Type.
#[inline]
pub unsafe fn is_subtype(sub: Value, class: Value) -> bool {
    // SAFETY: by the caller's word.
    unsafe {
        if sub == class {
            return true;
        }
        let mro = data(sub).mro;
        if mro.is_null() {
            // Not ready yet: the chain of bases is what there is.
            let mut t = data(sub).base;
            while !t.is_null() {
                if t == class {
                    return true;
                }
                t = data(t).base;
            }
            return false;
        }
        crate::tuples::items(mro).contains(&class)
    }
}

/// The attribute found along the MRO, borrowed.
///
/// # Safety
/// `class` is a live type, `name` an interned str.
pub unsafe fn lookup(heap: &Heap, class: Value, name: Value) -> Option<Value> {
    // SAFETY: by the caller's word; members of an MRO are types with a namespace.
    unsafe {
        let mro = data(class).mro;
        if mro.is_null() {
            return crate::dicts::get_str(heap, data(class).dict, name);
        }
        let hash = crate::strings::hash(heap, name) as u64;
        for &t in crate::tuples::items(mro) {
            let d = crate::dicts::data(data(t).dict);
            if let Some(i) = d.find_str(name, hash) {
                return Some(d.entries.get_unchecked(i).value);
            }
        }
        None
    }
}

/// Like [`lookup`], and says which class of the MRO has it.
///
/// # Safety
/// As [`lookup`].
pub unsafe fn lookup_with_owner(heap: &Heap, class: Value, name: Value) -> Option<(Value, Value)> {
    // SAFETY: as `lookup`.
    unsafe {
        for &t in crate::tuples::items(data(class).mro) {
            if let Some(v) = crate::dicts::get_str(heap, data(t).dict, name) {
                return Some((v, t));
            }
        }
        None
    }
}

/// Allocates a type object of a metaclass's shape, everything empty. Counts of the values given are taken over.
///
/// # Safety
/// The caller fills in what is NULL and calls [`make_shapes`] and [`changed`] before instances are made.
pub unsafe fn allocate(
    heap: &mut Heap,
    meta_shape: u32,
    name: Value,
    qualname: Value,
    dict: Value,
    layout: Layout,
) -> Value {
    let p = heap.allocate(size_of::<TypeData>(), meta_shape);
    heap.allocated += 1;
    // SAFETY: a fresh block of the size.
    unsafe {
        (p as *mut TypeData).write(TypeData {
            header: Header { rc: 1, shape: meta_shape },
            version: 0,
            flags: 0,
            root_shape: 0,
            dict_shape: 0,
            name,
            qualname,
            dict,
            bases: Value::NULL,
            mro: Value::NULL,
            base: Value::NULL,
            layout,
            capacity: 0,
            weakrefable: true,
            side_dict: false,
            own_members: 0,
            subclasses: Vec::new(),
            shapes: Vec::new(),
            specials: [Value::NULL; Special::COUNT],
            native: 0,
            definition: 0,
        });
    }
    Value::pointer(p)
}

/// What the class and its bases, as far as they are known, say of how its instances end.
unsafe fn instance_flags(heap: &Heap, t: &TypeData) -> u8 {
    let weakref = heap.types[shape::WEAKREF as usize];
    let mut flags = if t.special(Special::Del).is_null() { 0 } else { shape_flag::FINALIZER };
    let mut base = t.base;
    // SAFETY: bases are live.
    unsafe {
        while !base.is_null() {
            if base.as_pointer() == weakref {
                flags |= shape_flag::WEAKREF;
            }
            base = data(base).base;
        }
    }
    flags
}

/// Defines the shapes of a class's instances from its layout, the root shape at a fixed number for built-in types.
///
/// # Safety
/// `class` is a live type whose layout, capacity and specials are set.
pub unsafe fn make_shapes(heap: &mut Heap, class: Value, number: Option<u32>) {
    // SAFETY: by the caller's word.
    unsafe {
        let t = data(class);
        let flags = instance_flags(heap, t);
        if flags & shape_flag::FINALIZER != 0 {
            // The instances' finalisers are to run in the order in which they are made.
            heap.sort_free_lists(4096);
        }
        let p = class.as_pointer();
        // Built-in types keep their exact shape whatever attributes an instance has.
        let fixed = number.is_some() && t.layout.has_dict;
        let flags = if fixed { flags | shape_flag::DICT_MODE } else { flags };
        t.root_shape = heap.shapes.define(number, p, t.layout, t.capacity, flags);
        t.shapes.push(t.root_shape);
        if fixed {
            t.dict_shape = t.root_shape;
        } else if t.layout.has_dict {
            t.dict_shape = heap.shapes.define(None, p, t.layout, t.capacity, flags | shape_flag::DICT_MODE);
            t.shapes.push(t.dict_shape);
        }
    }
}

/// The shape with one attribute more; None if the inline slots are full.
///
/// # Safety
/// `shape` is a shape in use, `name` an interned str.
pub unsafe fn shape_with(heap: &mut Heap, from: u32, name: Value) -> Option<u32> {
    // SAFETY: by the caller's word.
    unsafe {
        let before = heap.shapes.len();
        let to = heap.shapes.add(from, name)?;
        let class = Value::pointer(heap.shapes.get(to).class);
        if heap.shapes.len() != before || !data(class).shapes.contains(&to) {
            data(class).shapes.push(to);
        }
        Some(to)
    }
}

/// Tells that `class` (its namespace, bases or MRO) has changed: new versions and special methods for it and everything derived from
/// it. Sets `heap.stale_shapes` if inline caches may hold one of their shapes.
///
/// # Safety
/// `class` is a live type with an MRO.
pub unsafe fn changed(heap: &mut Heap, class: Value) {
    // SAFETY: subclasses remove themselves when they die, so the list holds live types.
    unsafe {
        let mut work = vec![class];
        let mut seen = Vec::new();
        while let Some(c) = work.pop() {
            if seen.contains(&c) {
                continue;
            }
            seen.push(c);
            refresh(heap, c);
            dependents(heap, c, &mut work);
        }
    }
}

/// Tells that one attribute of `class` has changed; cheaper than [`changed`] if it is no special method.
///
/// # Safety
/// As [`changed`]; `name` is an interned str.
pub unsafe fn attribute_changed(heap: &mut Heap, class: Value, name: Value) {
    // SAFETY: as `changed`.
    unsafe {
        let special = crate::strings::ascii(name).is_some_and(|s| s.starts_with("__") && s.ends_with("__"));
        if special {
            return changed(heap, class);
        }
        let mut work = vec![class];
        let mut seen = Vec::new();
        while let Some(c) = work.pop() {
            if !is_new(heap, c, &mut seen) {
                continue;
            }
            new_state(heap, c);
            dependents(heap, c, &mut work);
        }
    }
}

/// The number of a class's present state, by which caches hold facts about it. It is given when first asked for, and then to every class
/// in the MRO, so that a class without one has no dependents with one. 0 if there are none left: nothing is to be cached then.
///
/// # Safety
/// `class` is a live type.
#[inline]
pub unsafe fn version(heap: &mut Heap, class: Value) -> u32 {
    // SAFETY: by the caller's word.
    unsafe {
        let version = data(class).version;
        if version != 0 { version } else { give_version(heap, class) }
    }
}

#[cold]
unsafe fn give_version(heap: &mut Heap, class: Value) -> u32 {
    // SAFETY: an MRO holds live types; a class whose MRO is not set yet has no facts to be told.
    unsafe {
        let mut without = vec![class];
        let mut i = 0;
        while i < without.len() {
            let mro = data(without[i]).mro;
            if mro.is_null() {
                return 0;
            }
            // Only an MRO of the program's own names classes that are not in the first one.
            for &c in crate::tuples::items(mro) {
                if data(c).version == 0 && !without.contains(&c) {
                    without.push(c);
                }
            }
            i += 1;
        }
        if (u32::MAX - heap.next_version) as usize <= without.len() {
            return 0;
        }
        for &c in &without {
            data(c).version = heap.new_version();
        }
        data(class).version
    }
}

/// Tells that a plain value in the namespace of `class` was replaced by another: facts held by version are stale, shapes' facts are not.
///
/// # Safety
/// As [`changed`].
pub unsafe fn value_changed(heap: &mut Heap, class: Value) {
    // SAFETY: as `changed`.
    unsafe {
        let mut work = vec![class];
        while let Some(c) = work.pop() {
            if data(c).version != 0 {
                data(c).version = 0;
                dependents(heap, c, &mut work);
            }
        }
    }
}

/// Adds the classes that find attributes in `class` directly: its subclasses, and those whose MRO names it all the same.
unsafe fn dependents(heap: &Heap, class: Value, work: &mut Vec<Value>) {
    // SAFETY: classes leave these lists when they die.
    unsafe {
        work.extend(data(class).subclasses.iter().map(|&p| Value::pointer(p)));
        for c in heap.foreign_mros.iter().map(|&p| Value::pointer(p)) {
            let mro = data(c).mro;
            if !mro.is_null() && crate::tuples::items(mro).contains(&class) {
                work.push(c);
            }
        }
    }
}

/// Has the walk not been here? Only foreign MROs can lead in a circle.
fn is_new(heap: &Heap, class: Value, seen: &mut Vec<Value>) -> bool {
    if heap.foreign_mros.is_empty() {
        return true;
    }
    let new = !seen.contains(&class);
    if new {
        seen.push(class);
    }
    new
}

/// To be told of every MRO that may have come from a metaclass's `mro()`: a change of any class in it must reach this class.
///
/// # Safety
/// `class` is a live type with bases and an MRO.
pub unsafe fn mro_was_set(heap: &mut Heap, class: Value) {
    // SAFETY: live types.
    unsafe {
        let t = data(class);
        let bases = crate::tuples::items(t.bases);
        let known = |c: Value| {
            c == class
                || bases.iter().any(|&b| !data(b).mro.is_null() && crate::tuples::items(data(b).mro).contains(&c))
        };
        let foreign = !crate::tuples::items(t.mro).iter().all(|&c| known(c));
        let p = class.as_pointer();
        heap.foreign_mros.retain(|&c| c != p);
        if foreign {
            heap.foreign_mros.push(p);
        }
    }
}

unsafe fn new_state(heap: &mut Heap, class: Value) {
    // SAFETY: by the caller's word.
    unsafe {
        let t = data(class);
        t.version = 0;
        for &s in &t.shapes {
            let s = heap.shapes.get_mut(s);
            if s.has(shape_flag::CACHED) {
                heap.stale_shapes = true;
            }
        }
    }
}

/// A special method for a class's instances. A native method of a type that the class does not derive from (`__len__ = list.__len__`) must not get
/// them as its receiver, and those who call special methods do not ask: something else stands for it, which says what is wrong when it is bound.
unsafe fn own_special(heap: &mut Heap, class: Value, found: Value) -> Value {
    // SAFETY: by the caller's word: live types, whose MROs are right; the table holds what it has made.
    unsafe {
        if !found.is_pointer()
            || !matches!((*found.as_pointer()).shape, shape::METHOD_DESCRIPTOR | shape::WRAPPER_DESCRIPTOR)
        {
            return found;
        }
        let owner = records::get(found, records::native_function::OWNER);
        if !data(class).has(type_flag::HEAP) || !owner.is_pointer() || is_subtype(class, owner) {
            return found;
        }
        let key = found.as_pointer() as usize;
        if let Some(&made) = heap.foreign_methods.get(&key) {
            return made;
        }
        let made = records::new(heap, shape::FOREIGN_METHOD, &[found.incref()], &[]);
        heap.foreign_methods.insert(key, made);
        made
    }
}

/// The `__new__` that makes a class's instances. A built-in type's `__new__` found in the namespace of a class that does not have that type's layout
/// (`__new__ = list.__new__`) could not: as in CPython, the class's solid base goes on making them.
unsafe fn own_new(class: Value, found: Value) -> Value {
    // SAFETY: by the caller's word: live types, whose bases are right.
    unsafe {
        // The type that a native `__new__` belongs to; NULL of anything else.
        let owner = |new: Value| {
            if new.is_pointer()
                && new.has_shape(shape::NATIVE_FUNCTION)
                && records::get(new, records::native_function::THIS).is_null()
            {
                records::get(new, records::native_function::OWNER)
            } else {
                Value::NULL
            }
        };
        let mut base = data(class).base;
        if base.is_null()
            || found == data(base).special(Special::New)
            || !owner(found).is_pointer()
            || owner(found) == class
        {
            return found;
        }
        while !base.is_null() {
            let new = data(base).special(Special::New);
            if owner(new) == base {
                return new;
            }
            base = data(base).base;
        }
        found
    }
}

/// As [`changed`] for a class that has no subclasses yet, or whose subclasses are told of one by one, bases first.
///
/// # Safety
/// As [`changed`].
pub unsafe fn refresh(heap: &mut Heap, class: Value) {
    // SAFETY: by the caller's word; members of the MRO are live types.
    unsafe {
        new_state(heap, class);
        let t = data(class);
        if t.mro.is_null() {
            return;
        }
        // With one line of ancestors, what the base finds is found, but for what the class itself has.
        let mro = crate::tuples::items(t.mro);
        // (`changed` comes to a class with several bases by any of them, perhaps before the others are right.)
        let inherits = !t.base.is_null()
            && crate::tuples::items(t.bases).len() == 1
            && !data(t.base).mro.is_null()
            && mro.get(1..) == Some(crate::tuples::items(data(t.base).mro));
        let mut specials = if inherits { data(t.base).specials } else { [Value::NULL; Special::COUNT] };
        let walked = if inherits { &mro[..1] } else { mro };
        for &base in walked.iter().rev() {
            let d = crate::dicts::data(data(base).dict);
            for e in &d.entries {
                // Names of special methods are interned, so is their flag.
                if !e.key.is_null()
                    && e.key.has_shape(shape::STR)
                    && crate::strings::is_special(e.key)
                    && let Some(s) = heap.interner_special(e.key)
                {
                    specials[s as usize] = own_special(heap, class, e.value);
                }
            }
        }
        specials[Special::New as usize] = own_new(class, specials[Special::New as usize]);
        t.specials = specials;
        let object = heap.types[shape::OBJECT as usize];
        if !object.is_null() {
            let o = data(Value::pointer(object));
            let same = |s: Special| t.specials[s as usize] == o.specials[s as usize];
            t.flags &= !type_flag::INTERNAL;
            if same(Special::GetAttribute) && t.special(Special::GetAttr).is_null() {
                t.flags |= type_flag::PLAIN_GETATTR;
                if same(Special::Class) {
                    t.flags |= type_flag::PLAIN_CLASS;
                }
            }
            if same(Special::SetAttr) && same(Special::DelAttr) {
                t.flags |= type_flag::PLAIN_SETATTR;
            }
        }
        let own = instance_flags(heap, t);
        for &s in &t.shapes {
            let flags = &mut heap.shapes.get_mut(s).flags;
            *flags = *flags & !(shape_flag::FINALIZER | shape_flag::WEAKREF) | own;
        }
    }
}

impl Heap {
    /// The kind of an object's payload.
    ///
    /// # Safety
    /// `p` is live.
    #[inline(always)]
    pub unsafe fn kind(&self, p: *mut Header) -> Kind {
        // SAFETY: by the caller's word.
        unsafe { self.shapes.get((*p).shape).kind }
    }
    /// The kind of a value's payload; `Kind::Free` for an immediate.
    ///
    /// # Safety
    /// `v` is live.
    #[inline(always)]
    pub unsafe fn kind_of(&self, v: Value) -> Kind {
        // SAFETY: by the caller's word.
        if v.is_pointer() { unsafe { self.kind(v.as_pointer()) } } else { Kind::Free }
    }
    /// The special method whose name this interned str is.
    #[inline]
    pub fn interner_special(&self, name: Value) -> Option<Special> {
        self.special_by_name.get(&name.0).copied()
    }
}
