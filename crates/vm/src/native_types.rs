//! Native types that belong to modules: made when their module is first imported, found again by the address of their declaration.
//!
//! The types of `builtins` have fixed shape numbers (`bootstrap`); these get dynamic ones, and say in their declaration how many values and raw words an
//! instance has, or which built-in type they extend by how many members. Tracing, freeing and freezing need nothing more: an instance is a record (or
//! a dict, a list ...) like any other.

use crate::bootstrap::TypeDef;
use crate::{Kind, Object, Value, Vm, shape};
use ophion_object::shapes::Layout;
use ophion_object::types::{self, type_flag};
use ophion_object::{dicts, records, strings, tuples};

/// The declaration of a type that a module brings.
pub struct NativeType {
    /// Name (`collections.deque`), methods and the rest; its shape number is not used. `kind` Record makes a record of `values` and
    /// `raws`; any other is the kind of the built-in type of shape `def.base`.
    pub def: TypeDef,
    /// Values and raw words of a record, those of its native base included.
    pub values: u8,
    pub raws: u8,
    /// Values more than the built-in base has (for kinds other than Record); see [`Vm::member`].
    pub members: u16,
    /// A base that is such a type itself; otherwise `def.base` counts.
    pub base: Option<&'static NativeType>,
}

impl NativeType {
    /// A declaration of no fields; the rest by struct update.
    pub const EMPTY: NativeType = NativeType { def: TypeDef::EMPTY, values: 0, raws: 0, members: 0, base: None };
}

impl Vm {
    /// The type of a declaration, made when first asked for.
    pub fn native_type(&mut self, d: &'static NativeType) -> Object {
        let key = d as *const NativeType as usize;
        if let Some(t) = self.native_types.get(&key) {
            return t.clone();
        }
        let base = match d.base {
            Some(b) => self.native_type(b),
            None => self.builtin_type(d.def.base),
        };
        let (module, qualname) = d.def.name.rsplit_once('.').unwrap_or(("builtins", d.def.name));
        // SAFETY: the base is a live type; the new one is complete before it is seen.
        unsafe {
            let from = types::data(base.value());
            let record = d.def.kind == Kind::Record;
            let variable = ophion_object::layouts::is_variable(d.def.kind);
            let has_dict = !variable && (d.def.has_dict || from.layout.has_dict);
            let layout = Layout {
                kind: d.def.kind,
                values: if record { d.values } else { from.layout.values },
                raws: if record { d.raws } else { from.layout.raws },
                members: from.layout.members + d.members,
                has_dict,
                container: true,
            };
            let name = strings::intern(&mut self.heap, qualname).incref();
            let dict = dicts::new(&mut self.heap);
            let t = types::allocate(&mut self.heap, shape::TYPE, name, name.incref(), dict, layout);
            let data = types::data(t);
            let inherited = type_flag::SEQUENCE | type_flag::MAPPING | type_flag::MATCH_SELF;
            data.flags = d.def.flags | type_flag::IMMUTABLE | from.flags & inherited;
            data.weakrefable = d.def.weakrefable || from.weakrefable;
            data.own_members = d.members;
            data.side_dict = variable && (d.def.has_dict || from.side_dict);
            data.definition = &d.def as *const TypeDef as usize;
            data.base = base.value();
            data.bases = tuples::new_shared(&mut self.heap, &[base.value()]);
            let mut mro = vec![t];
            mro.extend_from_slice(tuples::items(from.mro));
            data.mro = tuples::new_shared(&mut self.heap, &mro);
            from.subclasses.push(t.as_pointer());
            if d.def.name.contains('.') {
                let module = strings::intern(&mut self.heap, module);
                let module_key = self.names.module;
                dicts::set_str(&mut self.heap, dict, module_key, module).decref();
            }
            self.fill_builtin(t, &d.def);
            types::changed(&mut self.heap, t);
            types::make_shapes(&mut self.heap, t, None);
            if layout.has_dict {
                // As for built-in types: attributes lie behind the dict word at once.
                let data = types::data(t);
                data.root_shape = data.dict_shape;
            }
            self.stable_names.tell(t.0 as usize, d.def.name, "");
            let class = Object::own(t);
            self.native_types.insert(key, class.clone());
            class
        }
    }

    /// An exact instance of a record type, its values and raw words in order.
    pub fn new_native(
        &mut self,
        d: &'static NativeType,
        values: impl IntoIterator<Item = Object>,
        raws: &[u64],
    ) -> Object {
        let class = self.native_type(d);
        self.fill_native(&class, values, raws)
    }

    /// An instance of a class derived from a record type, its values and raw words in order.
    pub fn fill_native(&mut self, class: &Object, values: impl IntoIterator<Item = Object>, raws: &[u64]) -> Object {
        let o = self.blank_record(class);
        let mut n = 0;
        for v in values {
            self.set_field(&o, n, v);
            n += 1;
        }
        for (i, &w) in raws.iter().enumerate() {
            self.set_raw(&o, n + i, w);
        }
        o
    }

    /// Is it an instance of the type or of a class derived from it?
    pub fn is_native(&mut self, o: &Object, d: &'static NativeType) -> bool {
        let class = self.native_type(d);
        self.is_instance_exact(o, &class)
    }

    fn member_at(&self, o: &Object, i: usize) -> *mut Value {
        // SAFETY: live; the members of a shape lie where it says.
        unsafe {
            let p = o.value().as_pointer();
            let s = self.heap.shapes.get((*p).shape);
            assert!(i < s.members as usize, "a member of the type");
            ((p as *mut u8).add(s.members_offset as usize) as *mut Value).add(i)
        }
    }
    /// Member `i` of an object: what a native type adds to a built-in one, or a slot. NULL if not set.
    pub fn member(&self, o: &Object, i: usize) -> Object {
        // SAFETY: an index within the object, which owns the value.
        unsafe { Object::share(*self.member_at(o, i)) }
    }
    /// Sets member `i` of an object.
    pub fn set_member(&mut self, o: &Object, i: usize, value: Object) {
        let at = self.member_at(o, i);
        // SAFETY: as `member`; the old value's count is handed over.
        unsafe { std::mem::replace(&mut *at, value.into_value()).decref() };
    }

    /// Adds a type to a module under its name.
    pub fn add_type(&mut self, module: &Object, d: &'static NativeType) -> Object {
        let class = self.native_type(d);
        let name = d.def.name.rsplit('.').next().unwrap_or(d.def.name);
        let dict = self.module_dict(module);
        self.dict_set_str(&dict, name, &class);
        class
    }
}

const _: () = assert!(records::object::LAYOUT.0 == 0);
