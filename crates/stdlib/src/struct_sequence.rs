//! Tuples with named fields, as `sys.version_info` and `time.struct_time` are. Fields beyond the length of the tuple are kept beside it.

use crate::support::{self, def, natives};
use ophion_object::types::type_flag;
use ophion_vm::{Exc, GetSetDef, Kind, NativeDef, NativeType, Object, PyResult, TypeDef, Vm, shape};

/// Getters of the fields by position.
pub const GETTERS: [fn(&mut Vm, &Object) -> PyResult; 24] = [
    get::<0>, get::<1>, get::<2>, get::<3>, get::<4>, get::<5>, get::<6>, get::<7>, get::<8>, get::<9>, get::<10>,
    get::<11>, get::<12>, get::<13>, get::<14>, get::<15>, get::<16>, get::<17>, get::<18>, get::<19>, get::<20>,
    get::<21>, get::<22>, get::<23>,
];

fn get<const I: usize>(vm: &mut Vm, o: &Object) -> PyResult {
    if let Some(v) = vm.tuple_items(o).and_then(|t| t.get(I)) {
        return Ok(v.clone());
    }
    match vm.instance_dict(o) {
        Some(d) => {
            let key = Object::small(I as i32);
            Ok(vm.dict_get(&d, &key)?.unwrap_or(Object::NONE))
        }
        None => Ok(Object::NONE),
    }
}

/// The getset table of these fields.
pub const fn fields<const N: usize>(names: &[&'static str; N]) -> [GetSetDef; N] {
    let mut out = [const { GetSetDef::read("", get::<0>, "") }; N];
    let mut i = 0;
    while i < N {
        out[i] = GetSetDef::read(names[i], GETTERS[i], "");
        i += 1;
    }
    out
}

/// The declaration of such a type, from its getset table.
pub const fn declare(
    name: &'static str,
    doc: &'static str,
    getset: &'static [GetSetDef],
    callable: bool,
    constants: Constants,
) -> NativeType {
    NativeType {
        def: TypeDef {
            name,
            doc,
            base: shape::TUPLE,
            kind: Kind::Tuple,
            has_dict: true,
            flags: if callable { 0 } else { type_flag::DISALLOW_INSTANTIATION },
            new: Some(&NEW),
            methods: &METHODS,
            getset,
            constants,
            ..TypeDef::EMPTY
        },
        ..NativeType::EMPTY
    }
}

/// See [`TypeDef::constants`].
pub type Constants = &'static [(&'static str, fn(&mut Vm) -> Object)];

/// Declares a type with named fields, of which the first `$visible` are items.
macro_rules! struct_sequence {
    ($vis:vis $name:ident: $text:literal, $doc:literal, $callable:literal, $visible:literal, [$($field:ident)*]) => {
        $vis static $name: ophion_vm::NativeType = {
            const NAMES: [&str; [$(stringify!($field)),*].len()] = [$(stringify!($field)),*];
            static FIELDS: [ophion_vm::GetSetDef; NAMES.len()] = $crate::struct_sequence::fields(&NAMES);
            $crate::struct_sequence::declare($text, $doc, &FIELDS, $callable, &[
                ("n_sequence_fields", |vm| vm.int($visible)),
                ("n_fields", |vm| vm.usize(NAMES.len())),
                ("n_unnamed_fields", |vm| vm.int(0)),
                ("__match_args__", |vm| {
                    let names = NAMES.iter().take($visible).map(|n| vm.str(n)).collect::<Vec<_>>();
                    vm.tuple(names)
                }),
            ])
        };
    };
}
pub(crate) use struct_sequence;

static NEW: NativeDef = def("__new__($cls, sequence, dict=None, /)", new, "");

natives! {
    static METHODS = [
        def("__repr__($self, /)", repr, "Return repr(self)."),
        def("__reduce__($self, /)", |vm, a| {
            let class = vm.type_of(&a[0]);
            let items = support::items(vm, &a[0]);
            let visible = items.len();
            let (t, d) = (vm.tuple(items), vm.dict());
            for (i, name) in field_names(vm, &class).iter().enumerate().skip(visible) {
                let value = GETTERS[i](vm, &a[0])?;
                vm.dict_set(&d, name, &value)?;
            }
            let args = vm.tuple([t, d]);
            Ok(vm.tuple([class, args]))
        }, ""),
        def("__replace__($self, /, **changes)", replace, "Return a copy of the structure with new values for the specified fields."),
    ];
}

/// An instance: items, then hidden fields.
pub fn make(vm: &mut Vm, d: &'static NativeType, values: Vec<Object>, visible: usize) -> Object {
    let class = vm.native_type(d);
    with_hidden(vm, &class, values, visible).unwrap_or_else(|_| unreachable!("small ints are good keys"))
}

fn count(vm: &mut Vm, class: &Object, name: &str) -> PyResult<usize> {
    let n = vm.getattr_str(class, name)?;
    Ok(vm.index_i64(&n)? as usize)
}

fn new(vm: &mut Vm, a: &[Object]) -> PyResult {
    let mut items = match vm.collect(&a[1]) {
        Ok(items) => items,
        Err(stop) => {
            if vm.raised_is(Exc::TypeError) {
                vm.take_exception();
                return Err(vm.type_error("constructor requires a sequence"));
            }
            return Err(stop);
        }
    };
    let (visible, all) = (count(vm, &a[0], "n_sequence_fields")?, count(vm, &a[0], "n_fields")?);
    let n = vm.full_type_name(&a[0]);
    if items.len() < visible || items.len() > all {
        let got = items.len();
        let need = if visible == all {
            format!("a {visible}-sequence")
        } else if got < visible {
            format!("an at least {visible}-sequence")
        } else {
            format!("an at most {all}-sequence")
        };
        return Err(vm.type_error(format!("{n}() takes {need} ({got}-sequence given)")));
    }
    if let Some(given) = a[2].given().filter(|d| !d.is_none()) {
        if vm.kind(given) != Kind::Dict {
            return Err(vm.type_error(format!("{n}() takes a dict as second arg, if any")));
        }
        let mut used = 0;
        for name in field_names(vm, &a[0]).split_off(items.len()) {
            let value = vm.dict_get(given, &name)?;
            used += usize::from(value.is_some());
            items.push(value.unwrap_or(Object::NONE));
        }
        if vm.dict_len(given) > used {
            return Err(vm.type_error(format!("{n}() got duplicate or unexpected field name(s)")));
        }
    }
    with_hidden(vm, &a[0], items, visible)
}

/// An instance of a class: items, then hidden fields.
fn with_hidden(vm: &mut Vm, class: &Object, mut values: Vec<Object>, visible: usize) -> PyResult {
    let hidden = values.split_off(visible.min(values.len()));
    let t = vm.tuple(values);
    let o = vm.instance_of_value(class, &t);
    if let Some(dict) = vm.instance_dict(&o).filter(|_| !hidden.is_empty()) {
        for (i, v) in hidden.into_iter().enumerate() {
            let key = vm.usize(visible + i);
            vm.dict_set(&dict, &key, &v)?;
        }
    }
    Ok(o)
}

/// The names of all fields, the hidden ones last.
fn field_names(vm: &mut Vm, class: &Object) -> Vec<Object> {
    let namespace = vm.type_dict(class);
    let entries = vm.dict_items(&namespace);
    let fields = entries.into_iter().filter(|(_, v)| vm.shape_of(v) == shape::GETSET_DESCRIPTOR);
    fields.map(|(name, _)| name).filter(|name| !vm.lossy(name).starts_with("__")).collect()
}

fn repr(vm: &mut Vm, a: &[Object]) -> PyResult {
    let class = vm.type_of(&a[0]);
    let names = vm.getattr_str(&class, "__match_args__")?;
    let names = vm.collect(&names)?;
    let items = support::items(vm, &a[0]);
    let mut parts = Vec::new();
    for (n, v) in names.iter().zip(&items) {
        let r = vm.repr(v)?;
        parts.push(format!("{}={}", vm.lossy(n), vm.lossy(&r)));
    }
    let n = vm.full_type_name(&class);
    Ok(vm.str(&format!("{n}({})", parts.join(", "))))
}

fn replace(vm: &mut Vm, a: &[Object]) -> PyResult {
    let class = vm.type_of(&a[0]);
    let names = field_names(vm, &class);
    let visible = support::items(vm, &a[0]).len();
    let mut values = Vec::new();
    for getter in &GETTERS[..names.len()] {
        values.push(getter(vm, &a[0])?);
    }
    let mut unexpected = Vec::new();
    if !a[1].is_null() {
        for (k, v) in vm.dict_items(&a[1]) {
            let key = vm.lossy(&k);
            match names.iter().position(|n| vm.lossy(n) == key) {
                Some(i) => values[i] = v,
                None => unexpected.push(k),
            }
        }
    }
    if !unexpected.is_empty() {
        let list = vm.list(unexpected);
        let list = vm.repr(&list)?;
        return Err(vm.type_error(format!("Got unexpected field name(s): {}", vm.lossy(&list))));
    }
    with_hidden(vm, &class, values, visible)
}
