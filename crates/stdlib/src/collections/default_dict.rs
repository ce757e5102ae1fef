//! `collections.defaultdict`: a dict with one member more.

use crate::support::{self, def, natives};
use ophion_object::types::type_flag;
use ophion_vm::{GetSetDef, Kind, NativeType, Object, PyResult, TypeDef, Vm, shape};

/// The member that holds the default factory.
const FACTORY: usize = 0;

pub static DEFAULT_DICT: NativeType = NativeType {
    def: TypeDef {
        name: "collections.defaultdict",
        doc: "defaultdict(default_factory=None, /, [...]) --> dict with default factory\n\nThe default factory is called without arguments to produce\na new value when a key is not present, in __getitem__ only.\nA defaultdict compares equal to a dict with the same items.\nAll remaining arguments are treated the same as if they were\npassed to the dict constructor, including keyword arguments.",
        base: shape::DICT,
        kind: Kind::Dict,
        flags: type_flag::BASETYPE,
        methods: &METHODS,
        getset: &GETSET,
        ..TypeDef::EMPTY
    },
    members: 1,
    ..NativeType::EMPTY
};

natives! {
    static METHODS = [
        def("__init__($self, /, *args, **kwargs)", init, "Initialize self.  See help(type(self)) for accurate signature."),
        def("__missing__($self, key, /)", |vm, a| {
            let f = factory(vm, &a[0]);
            if f.is_none() {
                return Err(vm.key_error(&a[1]));
            }
            // Most values are new containers, for keys that run no code of the program.
            if matches!(vm.shape_of(&a[1]), shape::STR | shape::INT)
                && let Some(value) = vm.empty_of(&f)
            {
                return vm.dict_setdefault(&a[0], &a[1], &value);
            }
            Err(vm.tail_prelude("_collections_missing", vec![a[0].clone(), f, a[1].clone()]))
        }, "__missing__(key) # Called by __getitem__ for missing key."),
        def("copy($self, /)", copy, "D.copy() -> a shallow copy of D."),
        def("__copy__($self, /)", copy, "D.copy() -> a shallow copy of D."),
        def("__reduce__($self, /)", |vm, a| {
            let class = vm.type_of(&a[0]);
            let f = factory(vm, &a[0]);
            let args = if f.is_none() { vm.tuple([]) } else { vm.tuple([f]) };
            let items = vm.call_method(&a[0], "items", &[])?;
            let items = vm.iter(&items)?;
            Ok(vm.tuple([class, args, Object::NONE, Object::NONE, items]))
        }, "Return state information for pickling."),
        def("__repr__($self, /)", repr, "Return repr(self)."),
        def("__or__($self, value, /)", |vm, a| or(vm, &a[0], &a[1], &a[0]), "Return self|value."),
        def("__ror__($self, value, /)", |vm, a| or(vm, &a[1], &a[0], &a[0]), "Return value|self."),
        def("__class_getitem__($cls, object, /)", |vm, a| vm.generic_alias(&a[0], &a[1]), "See PEP 585"),
    ];
}

static GETSET: [GetSetDef; 1] = [GetSetDef::write(
    "default_factory",
    |vm, o| Ok(factory(vm, o)),
    |vm, o, v| {
        vm.set_member(o, FACTORY, if v.is_null() { Object::NONE } else { v.clone() });
        Ok(())
    },
    "Factory for default value called by __missing__().",
)];

fn factory(vm: &mut Vm, o: &Object) -> Object {
    let f = vm.member(o, FACTORY);
    if f.is_null() { Object::NONE } else { f }
}

fn init(vm: &mut Vm, a: &[Object]) -> PyResult {
    let mut args = support::items(vm, &a[1]);
    let mut f = Object::NONE;
    if !args.is_empty() {
        f = args.remove(0);
        if !f.is_none() && !vm.is_callable(&f) {
            return Err(vm.type_error("first argument must be callable or None"));
        }
    }
    vm.set_member(&a[0], FACTORY, f);
    if args.is_empty() && a[2].given().is_none_or(|named| vm.dict_len(named) == 0) {
        return Ok(Object::NONE);
    }
    let dict = vm.builtin_type(shape::DICT);
    let init = vm.getattr_str(&dict, "__init__")?;
    let rest = vm.tuple(args);
    super::pass_on(vm, &init, &[a[0].clone()], &rest, &a[2])
}

fn make(vm: &mut Vm, like: &Object, from: &Object) -> PyResult {
    let class = vm.type_of(like);
    let f = factory(vm, like);
    vm.call(&class, &[f, from.clone()])
}

fn copy(vm: &mut Vm, a: &[Object]) -> PyResult {
    make(vm, &a[0], &a[0])
}

fn or(vm: &mut Vm, x: &Object, y: &Object, like: &Object) -> PyResult {
    if vm.kind(x) != Kind::Dict || vm.kind(y) != Kind::Dict {
        return Ok(Object::NOT_IMPLEMENTED);
    }
    let new = make(vm, like, x)?;
    vm.call_method(&new, "update", std::slice::from_ref(y))?;
    Ok(new)
}

fn repr(vm: &mut Vm, a: &[Object]) -> PyResult {
    let dict = vm.builtin_type(shape::DICT);
    let base = vm.getattr_str(&dict, "__repr__")?;
    let items = vm.call(&base, &[a[0].clone()])?;
    let f = factory(vm, &a[0]);
    let shown = if f.is_none() {
        "None".to_string()
    } else if vm.enter_repr(&f) {
        let r = vm.repr(&f);
        vm.leave_repr(&f);
        let r = r?;
        vm.lossy(&r)
    } else {
        "...".to_string()
    };
    let n = vm.short_type_name(&a[0]);
    let text = format!("{n}({shown}, {})", vm.lossy(&items));
    Ok(vm.str(&text))
}
