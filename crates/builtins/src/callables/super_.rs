//! `super`.

use ophion_object::records::super_object;
use ophion_object::types::type_flag;
use ophion_vm::{GetSetDef, NativeDef, Object, PyResult, TypeDef, Vm, shape};

pub static SUPER: TypeDef = TypeDef {
    name: "super",
    shape: shape::SUPER,
    doc: "super() -> same as super(__class__, <first argument>)\nsuper(type) -> unbound super object\nsuper(type, obj) -> bound super object; requires isinstance(obj, type)\nsuper(type, type2) -> bound super object; requires issubclass(type2, type)\nTypical use to call a cooperative superclass method:\nclass C(B):\n    def meth(self, arg):\n        super().meth(arg)\nThis works for class methods too:\nclass C(B):\n    @classmethod\n    def cmeth(cls, arg):\n        super().cmeth(arg)\n",
    flags: type_flag::BASETYPE,
    new: Some(&NEW),
    methods: &METHODS,
    getset: &GETSET,
    ..TypeDef::EMPTY
};

static NEW: NativeDef = NativeDef::new("__new__($cls, /, *args, **kwargs)", |vm, a| Ok(vm.blank_record(&a[0])), "");

static METHODS: [NativeDef; 4] = [
    NativeDef::new(
        "__init__($self, type=None, object=None, /)",
        init,
        "Initialize self.  See help(type(self)) for accurate signature.",
    ),
    NativeDef::new(
        "__getattribute__($self, name, /)",
        |vm, a| vm.super_getattr(&a[0], &a[1]),
        "Return getattr(self, name).",
    ),
    NativeDef::new("__repr__($self, /)", repr, "Return repr(self)."),
    NativeDef::new(
        "__get__($self, instance, owner=None, /)",
        get,
        "Return an attribute of instance, which is of type owner.",
    ),
];

fn init(vm: &mut Vm, a: &[Object]) -> PyResult {
    let (class, this) = if a[1].is_null() { vm.zero_argument_super()? } else { (a[1].clone(), a[2].clone()) };
    let s = vm.new_super(&class, &this)?;
    for f in [super_object::CLASS, super_object::THIS, super_object::THIS_CLASS] {
        let v = vm.field(&s, f);
        vm.set_field(&a[0], f, v);
    }
    Ok(Object::NONE)
}

fn repr(vm: &mut Vm, a: &[Object]) -> PyResult {
    let class = vm.field(&a[0], super_object::CLASS);
    let c = if class.is_null() { "NULL".to_string() } else { vm.name_of_type(&class) };
    let t = vm.field(&a[0], super_object::THIS_CLASS);
    let text = if t.is_null() {
        format!("<super: <class '{c}'>, NULL>")
    } else {
        format!("<super: <class '{c}'>, <{} object>>", vm.name_of_type(&t))
    };
    Ok(vm.str(&text))
}

fn get(vm: &mut Vm, a: &[Object]) -> PyResult {
    super::descriptors::check_get(vm, a)?;
    let this = vm.field(&a[0], super_object::THIS);
    if a[1].is_none() || !this.is_null() {
        return Ok(a[0].clone());
    }
    let class = vm.field(&a[0], super_object::CLASS);
    if vm.shape_of(&a[0]) == shape::SUPER {
        return vm.new_super(&class, &a[1]);
    }
    let t = vm.type_of(&a[0]);
    vm.call(&t, &[class, a[1].clone()])
}

fn none(o: Object) -> Object {
    if o.is_null() { Object::NONE } else { o }
}

static GETSET: [GetSetDef; 3] = [
    GetSetDef::member(
        "__thisclass__",
        |vm, o| Ok(none(vm.field(o, super_object::CLASS))),
        "the class invoking super()",
    ),
    GetSetDef::member(
        "__self__",
        |vm, o| Ok(none(vm.field(o, super_object::THIS))),
        "the instance invoking super(); may be None",
    ),
    GetSetDef::member(
        "__self_class__",
        |vm, o| Ok(none(vm.field(o, super_object::THIS_CLASS))),
        "the type of the instance invoking super(); may be None",
    ),
];

#[allow(dead_code)]
fn unused(_: &Vm) {}
