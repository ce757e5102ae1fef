//! How an isolate comes to have types and modules: built-in types are declared as statics above this crate and made here.

use crate::natives::{GetSetDef, NativeDef};
use crate::{Exc, Kind, Object, PyResult, Special, Value, Vm, VmOptions, shape};
use ophion_host::Host;
use ophion_object::shapes::Layout;
use ophion_object::types::{self, type_flag};
use ophion_object::{dicts, records, strings, tuples};

/// The declaration of a built-in type.
pub struct TypeDef {
    /// `list`; for types of modules `collections.deque`.
    pub name: &'static str,
    /// Its shape number.
    pub shape: u32,
    /// The base's shape number; `shape::OBJECT` mostly.
    pub base: u32,
    pub doc: &'static str,
    /// `(iterable=(), /)`: how a call of the type is shown by `inspect`; empty if it is not.
    pub signature: &'static str,
    /// Kind of payload; records take their fields from `ophion_object::records`.
    pub kind: Kind,
    /// Instances have a `__dict__`.
    pub has_dict: bool,
    /// Instances can be weakly referenced.
    pub weakrefable: bool,
    /// Bits of `type_flag` beyond the usual ones (BASETYPE, SEQUENCE, MAPPING, MATCH_SELF, DISALLOW_INSTANTIATION ...).
    pub flags: u32,
    /// `__new__`, if the type has one of its own (`__new__($cls, ...)`).
    pub new: Option<&'static NativeDef>,
    /// Methods and special methods: receivers are `$self`; class methods have `$cls`, static methods no receiver.
    pub methods: &'static [NativeDef],
    /// More of them (what one of several similar types has beyond the others).
    pub more: &'static [NativeDef],
    pub getset: &'static [GetSetDef],
    /// Special attributes: (name, value made by).
    pub constants: &'static [(&'static str, fn(&mut Vm) -> Object)],
    /// Why an instance cannot leave the process, if it cannot: it holds something of the host's.
    pub held: Option<fn(&Vm, &Object) -> Option<String>>,
    /// Special methods set to None (`__hash__` of mutable types).
    pub none: &'static [&'static str],
}

impl TypeDef {
    /// A declaration with nothing but a name; the rest by struct update.
    pub const EMPTY: TypeDef = TypeDef {
        name: "",
        shape: 0,
        base: shape::OBJECT,
        doc: "",
        signature: "",
        kind: Kind::Record,
        has_dict: false,
        weakrefable: false,
        flags: 0,
        new: None,
        methods: &[],
        more: &[],
        getset: &[],
        constants: &[],
        held: None,
        none: &[],
    };
}

/// Special methods that show themselves as plain ones.
const PLAIN: &[Special] = &[
    Special::Format,
    Special::Reduce,
    Special::ReduceEx,
    Special::SizeOf,
    Special::Dir,
    Special::Reversed,
    Special::Round,
    Special::Trunc,
    Special::Floor,
    Special::Ceil,
    Special::Complex,
    Special::Bytes,
    Special::LengthHint,
    Special::Enter,
    Special::Exit,
    Special::InstanceCheck,
    Special::SubclassCheck,
    Special::Prepare,
    Special::Missing,
    Special::MroEntries,
    Special::FsPath,
    Special::SetName,
    Special::AEnter,
    Special::AExit,
];

/// Is the method a special one that shows itself as a slot wrapper?
pub(crate) fn is_slot_wrapper(d: &NativeDef) -> bool {
    let special = Special::ALL.iter().copied().find(|s| s.text() == d.name());
    method_shape(d, special) == shape::WRAPPER_DESCRIPTOR
}

/// How a native method is wrapped whose name is that of this special method.
fn method_shape(d: &NativeDef, special: Option<Special>) -> u32 {
    if !d.summary.receiver {
        return shape::STATICMETHOD;
    }
    if d.summary.class_method {
        return shape::CLASSMETHOD_DESCRIPTOR;
    }
    match special {
        Some(s) if !d.plain && !PLAIN.contains(&s) => shape::WRAPPER_DESCRIPTOR,
        _ => shape::METHOD_DESCRIPTOR,
    }
}

impl Vm {
    /// A new isolate with these built-in types, bases before what derives from them (`object` and `type` first). Exceptions are made here
    /// from their table; `exception_methods` are those of BaseException and of types named in it.
    pub fn new(
        options: &VmOptions,
        host: Box<dyn Host>,
        defs: &[&'static TypeDef],
        exceptions: &[&'static TypeDef],
    ) -> Box<Vm> {
        let mut vm = Vm::bare(options, host);
        // SAFETY: the heap is empty but for strings; types are completed before anything else happens.
        unsafe {
            let mut made = Vec::new();
            let mut defs: Vec<&'static TypeDef> = defs.to_vec();
            defs.extend(undeclared(&defs));
            for d in &defs {
                made.push(vm.allocate_builtin(d));
            }
            for (d, &t) in defs.iter().zip(&made) {
                vm.link_builtin(t, d);
            }
            for (d, &t) in defs.iter().zip(&made) {
                vm.fill_builtin(t, d);
            }
            for (d, &t) in defs.iter().zip(&made) {
                types::refresh(&mut vm.heap, t);
                types::make_shapes(&mut vm.heap, t, Some(d.shape));
            }
            vm.make_exceptions(exceptions);
            let find = |vm: &Vm, shape: u32, s: Special| types::data(vm.heap.type_of_shape(shape)).special(s);
            vm.type_call = find(&vm, shape::TYPE, Special::Call);
            vm.object_new = find(&vm, shape::OBJECT, Special::New);
            vm.object_eq = find(&vm, shape::OBJECT, Special::Eq);
            vm.object_ne = find(&vm, shape::OBJECT, Special::Ne);
            vm.object_init = find(&vm, shape::OBJECT, Special::Init);
            vm.object_getattribute = find(&vm, shape::OBJECT, Special::GetAttribute);
            vm.type_getattribute = find(&vm, shape::TYPE, Special::GetAttribute);
            vm.type_setattr = find(&vm, shape::TYPE, Special::SetAttr);
            vm.type_delattr = find(&vm, shape::TYPE, Special::DelAttr);
        }
        for g in [&crate::classes::INSTANCE_DICT, &crate::classes::INSTANCE_WEAKREF] {
            vm.stable_names.tell(g as *const GetSetDef as usize, "object", g.name);
        }
        vm.modules = vm.dict();
        vm.heap.stale_shapes = false;
        vm
    }

    unsafe fn allocate_builtin(&mut self, d: &'static TypeDef) -> Value {
        // SAFETY: see `new`.
        unsafe {
            // Types are instances of `type`, whose shape number is fixed; its size is needed before it is defined.
            let (module, qualname) = split_name(d.name);
            let name = strings::intern(&mut self.heap, qualname).incref();
            let dict = {
                if self.heap.shapes.get(shape::DICT).kind == Kind::Free {
                    let layout =
                        Layout { kind: Kind::Dict, values: 0, raws: 0, members: 0, has_dict: false, container: true };
                    self.heap.shapes.define(Some(shape::DICT), std::ptr::null_mut(), layout, 0, 0);
                }
                dicts::new(&mut self.heap)
            };
            let variable = ophion_object::layouts::is_variable(d.kind);
            let (values, raws) = records::LAYOUTS.iter().find(|l| l.0 == d.shape).map_or((0, 0), |l| (l.1, l.2));
            let record = d.kind == Kind::Record;
            let layout = Layout {
                kind: d.kind,
                values: if record { values } else { 0 },
                raws: if record { raws } else { 0 },
                members: 0,
                has_dict: d.has_dict && !variable,
                container: d.has_dict
                    || matches!(d.kind, Kind::List | Kind::Dict | Kind::Set | Kind::Native | Kind::Type)
                    || record && values > 0,
            };
            let t = types::allocate(&mut self.heap, shape::TYPE, name, name.incref(), dict, layout);
            let data = types::data(t);
            data.flags = d.flags | type_flag::IMMUTABLE;
            data.weakrefable = d.weakrefable;
            data.side_dict = d.has_dict && variable;
            data.definition = d as *const TypeDef as usize;
            self.heap.types[d.shape as usize] = t.as_pointer();
            // A type without `__module__` is one of `builtins`, as in CPython.
            if module != "builtins" {
                let m = strings::intern(&mut self.heap, module);
                let key = self.names.module;
                dicts::set_str(&mut self.heap, dict, key, m).decref();
            }
            t
        }
    }

    unsafe fn link_builtin(&mut self, t: Value, d: &'static TypeDef) {
        // SAFETY: see `new`; bases come first.
        unsafe {
            let data = types::data(t);
            if d.shape == shape::OBJECT {
                data.bases = self.heap.empty_tuple.incref();
                data.mro = tuples::new_shared(&mut self.heap, &[t]);
                return;
            }
            let base = self.heap.type_of_shape(d.base);
            data.base = base;
            data.bases = tuples::new_shared(&mut self.heap, &[base]);
            let mut mro = vec![t];
            mro.extend_from_slice(tuples::items(types::data(base).mro));
            data.mro = tuples::new_shared(&mut self.heap, &mro);
            types::data(base).subclasses.push(t.as_pointer());
        }
    }

    pub(crate) unsafe fn fill_builtin(&mut self, t: Value, d: &'static TypeDef) {
        // SAFETY: see `new`.
        unsafe {
            let doc = if d.doc.is_empty() { Object::NONE } else { self.str(d.doc) };
            self.type_dict_set(t, "__doc__", &doc);
            self.fill_members(t, d, d.name);
            if d.has_dict && d.getset.iter().all(|g| g.name != "__dict__") {
                let owner = Object::share(t);
                let address = &crate::classes::INSTANCE_DICT as *const GetSetDef as u64;
                let o = self.record(shape::GETSET_DESCRIPTOR, [owner], &[address]);
                self.stable_names.tell(address as usize, "object", "__dict__");
                self.type_dict_set(t, "__dict__", &o);
            }
            if let Some(new) = d.new {
                let f = self.native_in(new, t, shape::NATIVE_FUNCTION, d.name);
                self.type_dict_set(t, "__new__", &f);
            }
        }
    }

    unsafe fn fill_members(&mut self, t: Value, d: &'static TypeDef, name: &'static str) {
        // SAFETY: see `new`.
        unsafe {
            for m in d.methods.iter().chain(d.more).chain(self.other_comparisons(d)) {
                let key = strings::intern(&mut self.heap, m.name());
                let number = method_shape(m, self.heap.interner_special(key));
                let f = self.native_in(m, t, number, name);
                dicts::set_str(&mut self.heap, types::data(t).dict, key, f.value()).decref();
            }
            for g in d.getset {
                let owner = Object::share(t);
                let address = g as *const GetSetDef as u64;
                let o = if g.member {
                    let name = self.intern(g.name);
                    self.record(shape::MEMBER_DESCRIPTOR, [name, owner], &[0, address])
                } else {
                    self.record(shape::GETSET_DESCRIPTOR, [owner], &[address])
                };
                self.stable_names.tell(g as *const GetSetDef as usize, name, g.name);
                self.type_dict_set(t, g.name, &o);
            }
            for (key, make) in d.constants {
                let v = make(self);
                self.type_dict_set(t, key, &v);
            }
            for key in d.none {
                self.type_dict_set(t, key, &Object::NONE);
            }
        }
    }

    /// A type that defines one comparison shows all six: the others are `object`'s.
    fn other_comparisons(&self, d: &'static TypeDef) -> Vec<&'static NativeDef> {
        let own = |name: &str| d.methods.iter().chain(d.more).any(|m| m.name() == name) || d.none.contains(&name);
        if d.shape == shape::OBJECT && d.name == "object" || !own("__eq__") {
            return Vec::new();
        }
        // SAFETY: the first type made is `object`, which keeps the address of its static declaration.
        let object = unsafe {
            let t = types::data(self.heap.type_of_shape(shape::OBJECT));
            (t.definition as *const TypeDef).as_ref()
        };
        let all = object.map_or(&[][..], |o| o.methods).iter();
        let wanted = ["__ne__", "__lt__", "__le__", "__gt__", "__ge__"];
        all.filter(|m| wanted.contains(&m.name()) && !own(m.name())).collect()
    }

    unsafe fn type_dict_set(&mut self, t: Value, name: &str, v: &Object) {
        // SAFETY: a type with a namespace.
        unsafe {
            let key = strings::intern(&mut self.heap, name);
            dicts::set_str(&mut self.heap, types::data(t).dict, key, v.value()).decref();
        }
    }

    /// A native as an attribute of a type. Shapes of records are not defined while the first types are made, so the block is laid out here.
    unsafe fn native_in(
        &mut self,
        d: &'static NativeDef,
        owner: Value,
        number: u32,
        owner_name: &'static str,
    ) -> Object {
        // SAFETY: see `new`.
        unsafe {
            self.stable_names.tell(d as *const NativeDef as usize, owner_name, d.name());
            let is_static = number == shape::STATICMETHOD;
            let wanted = if is_static { shape::NATIVE_FUNCTION } else { number };
            for n in [wanted, shape::STATICMETHOD, shape::GETSET_DESCRIPTOR, shape::MEMBER_DESCRIPTOR] {
                if self.heap.shapes.get(n).kind == Kind::Free
                    && let Some(layout) = records::layout(n, n == shape::STATICMETHOD)
                {
                    self.heap.shapes.define(Some(n), std::ptr::null_mut(), layout, 0, 0);
                }
            }
            // `__new__` is a built-in function bound to its class only for display.
            let f = self.record(wanted, [Object::NULL, Object::share(owner)], &[d as *const NativeDef as u64]);
            if is_static { self.record(shape::STATICMETHOD, [f], &[]) } else { f }
        }
    }

    unsafe fn make_exceptions(&mut self, defs: &[&'static TypeDef]) {
        // SAFETY: see `new`.
        unsafe {
            let base_def = defs.iter().find(|d| d.name == "BaseException");
            self.make_exception(Exc::BaseException, None, "Common base class for all exceptions", base_def.copied());
            for &(kind, base, doc) in Exc::TABLE {
                let def = defs.iter().find(|d| d.name == kind.name());
                self.make_exception(kind, Some(base), doc, def.copied());
            }
        }
    }

    unsafe fn make_exception(
        &mut self,
        kind: Exc,
        base: Option<Exc>,
        doc: &'static str,
        def: Option<&'static TypeDef>,
    ) {
        // SAFETY: see `new`; bases come first in the table.
        unsafe {
            let display = if kind == Exc::IncompleteInputError { "_IncompleteInputError" } else { kind.name() };
            let name = strings::intern(&mut self.heap, display).incref();
            let dict = dicts::new(&mut self.heap);
            let (values, raws) = records::exception::LAYOUT;
            let layout = Layout { kind: Kind::Record, values, raws, members: 0, has_dict: true, container: true };
            let t = types::allocate(&mut self.heap, shape::TYPE, name, name.incref(), dict, layout);
            self.exc_types[kind as usize] = t;
            let d = types::data(t);
            d.flags = type_flag::BASETYPE | type_flag::EXCEPTION | type_flag::IMMUTABLE;
            d.capacity = 0;
            // CPython makes ExceptionGroup by calling `type`.
            d.weakrefable = kind == Exc::ExceptionGroup;
            // Those that have fields of their own cannot be mixed.
            let fields = [
                Exc::StopIteration,
                Exc::SystemExit,
                Exc::ImportError,
                Exc::OSError,
                Exc::SyntaxError,
                Exc::UnicodeDecodeError,
                Exc::UnicodeEncodeError,
                Exc::UnicodeTranslateError,
                Exc::AttributeError,
                Exc::NameError,
                Exc::BaseExceptionGroup,
            ];
            d.own_members = fields.contains(&kind) as u16;
            let mut bases = vec![match base {
                None => self.heap.type_of_shape(shape::OBJECT),
                Some(b) => self.exc_types[b as usize],
            }];
            if kind == Exc::ExceptionGroup {
                bases.push(self.exc_types[Exc::Exception as usize]);
            }
            d.base = bases[0];
            d.bases = tuples::new_shared(&mut self.heap, &bases);
            let mut mro = vec![t];
            if kind == Exc::ExceptionGroup {
                mro.push(bases[0]);
                mro.extend_from_slice(tuples::items(types::data(bases[1]).mro));
            } else {
                mro.extend_from_slice(tuples::items(types::data(bases[0]).mro));
            }
            d.mro = tuples::new_shared(&mut self.heap, &mro);
            for b in bases {
                types::data(b).subclasses.push(t.as_pointer());
            }
            let text = if doc.is_empty() { Object::NONE } else { self.str(doc) };
            self.type_dict_set(t, "__doc__", &text);
            if let Some(def) = def {
                types::data(t).definition = def as *const TypeDef as usize;
                self.fill_members(t, def, def.name);
                if let Some(new) = def.new {
                    let f = self.native_in(new, t, shape::NATIVE_FUNCTION, def.name);
                    self.type_dict_set(t, "__new__", &f);
                }
            }
            types::changed(&mut self.heap, t);
            let number = if base.is_none() { Some(shape::BASE_EXCEPTION) } else { None };
            if number.is_some() {
                self.heap.types[shape::BASE_EXCEPTION as usize] = t.as_pointer();
            }
            types::make_shapes(&mut self.heap, t, number);
            // Exact built-in exceptions keep their dict behind the dict word, like all built-in types.
            let d = types::data(t);
            if number.is_none() {
                d.root_shape = d.dict_shape;
            }
            self.stable_names.tell(t.0 as usize, "builtins", display);
        }
    }

    // ---- modules --------------------------------------------------------------------------------------------------------

    /// A module object with `__name__`, `__doc__`, `__package__`, `__loader__`, `__spec__`.
    pub fn new_module(&mut self, name: &str, doc: Option<&str>) -> Object {
        let dict = self.dict();
        let n = self.str(name);
        let doc = match doc {
            Some(d) => self.str(d),
            None => Object::NONE,
        };
        self.dict_set_str(&dict, "__name__", &n);
        self.dict_set_str(&dict, "__doc__", &doc);
        self.dict_set_str(&dict, "__package__", &Object::NONE);
        self.dict_set_str(&dict, "__loader__", &Object::NONE);
        self.dict_set_str(&dict, "__spec__", &Object::NONE);
        self.record(shape::MODULE, [dict], &[])
    }

    /// Adds native functions to a module.
    pub fn add_functions(&mut self, module: &Object, module_name: &'static str, defs: &'static [NativeDef]) {
        for d in defs {
            let f = self.native_function(d, module_name);
            let dict = self.module_dict(module);
            self.dict_set_str(&dict, d.name(), &f);
        }
    }

    /// Tells the stable name of a native that is made into a function later.
    pub fn tell_native(&mut self, d: &'static NativeDef, module_name: &'static str) {
        self.stable_names.tell(d as *const NativeDef as usize, module_name, d.name());
    }

    /// A native function of a module.
    pub fn native_function(&mut self, d: &'static NativeDef, module_name: &'static str) -> Object {
        self.stable_names.tell(d as *const NativeDef as usize, module_name, d.name());
        let owner = self.intern(module_name);
        self.record(shape::NATIVE_FUNCTION, [Object::NULL, owner], &[d as *const NativeDef as u64])
    }

    /// Registers a native module: `fill` is called with the new module object when it is first imported.
    pub fn register_module(&mut self, name: &'static str, fill: fn(&mut Vm, &Object) -> PyResult<()>) {
        self.native_modules.insert(name, fill);
    }

    /// The declaration behind a native function object of any kind.
    pub fn native_definition(&self, f: &Object) -> Option<&'static NativeDef> {
        match self.shape_of(f) {
            shape::NATIVE_FUNCTION
            | shape::METHOD_DESCRIPTOR
            | shape::WRAPPER_DESCRIPTOR
            | shape::CLASSMETHOD_DESCRIPTOR
            | shape::METHOD_WRAPPER => {
                // SAFETY: a live native function.
                Some(unsafe { crate::natives::definition(f.value()) })
            }
            _ => None,
        }
    }
    /// The declaration behind a descriptor of a native type's computed attribute; None for a member of `__slots__`.
    pub fn getset_of(&self, d: &Object) -> Option<&'static GetSetDef> {
        // SAFETY: a live descriptor of the shape that is asked for.
        unsafe {
            match self.shape_of(d) {
                shape::GETSET_DESCRIPTOR => Some(self.getset_definition(d.value())),
                shape::MEMBER_DESCRIPTOR => self.member_definition(d.value()),
                _ => None,
            }
        }
    }
    /// Tells the VM which natives resume a generator when called: `next`, `generator.__next__`, `generator.send`, `coroutine.send`.
    pub fn set_resumers(&mut self, natives: [&'static NativeDef; 4]) {
        self.resumers = natives.map(|d| d as *const NativeDef as usize);
    }
    /// Tells the VM which native throws into a generator: what a `throw` ends with, as a call that the interpreter makes.
    pub fn set_thrower(&mut self, native: &'static NativeDef) {
        self.thrower = native as *const NativeDef as usize;
        let f = self.native_function(native, "_generators");
        self.prelude.insert("throw_into", f);
    }
    /// Tells the VM which natives are `isinstance` and `issubclass`, whose calls have operations of their own.
    pub fn set_class_checks(&mut self, instance: &'static NativeDef, subclass: &'static NativeDef) {
        self.instance_check = instance as *const NativeDef as usize;
        self.subclass_check = subclass as *const NativeDef as usize;
    }
}

/// Declarations for the built-in shapes that nobody has declared: bare types, so that every object has a type.
fn undeclared(defs: &[&'static TypeDef]) -> Vec<&'static TypeDef> {
    let kind = |number: u32| match number {
        shape::BYTES => Some(Kind::Bytes),
        shape::BYTEARRAY => Some(Kind::ByteArray),
        n if records::LAYOUTS.iter().any(|l| l.0 == n) && n != shape::BASE_EXCEPTION => Some(Kind::Record),
        _ => None,
    };
    shape::NAMES
        .iter()
        .filter(|(_, n)| !defs.iter().any(|d| d.shape == *n))
        .filter_map(|&(name, number)| {
            let name: &'static str = Box::leak(name.to_lowercase().into_boxed_str());
            let d = TypeDef {
                name,
                shape: number,
                kind: kind(number)?,
                flags: if number == shape::GENERIC_ALIAS {
                    type_flag::BASETYPE
                } else {
                    type_flag::DISALLOW_INSTANTIATION
                },
                ..TypeDef::EMPTY
            };
            Some(&*Box::leak(Box::new(d)))
        })
        .collect()
}

fn split_name(name: &'static str) -> (&'static str, &'static str) {
    name.rsplit_once('.').unwrap_or(("builtins", name))
}
