//! The types of t-strings: `string.templatelib.Template` and `Interpolation`.

use crate::support::{def, natives};
use ophion_object::records::{interpolation, template};
use ophion_vm::{GetSetDef, NativeDef, NativeType, Object, PyResult, TypeDef, Vm, next_method, shape};

pub static TEMPLATE: TypeDef = TypeDef {
    name: "string.templatelib.Template",
    shape: shape::TEMPLATE,
    doc: "Template object",
    new: Some(&TEMPLATE_NEW),
    methods: &TEMPLATE_METHODS,
    getset: &TEMPLATE_GETSET,
    ..TypeDef::EMPTY
};
pub static INTERPOLATION: TypeDef = TypeDef {
    name: "string.templatelib.Interpolation",
    shape: shape::INTERPOLATION,
    doc: "Interpolation object",
    new: Some(&INTERPOLATION_NEW),
    methods: &INTERPOLATION_METHODS,
    getset: &INTERPOLATION_GETSET,
    constants: &[("__match_args__", |vm| {
        let names = ["value", "expression", "conversion", "format_spec"].map(|n| vm.intern(n));
        vm.tuple(names.to_vec())
    })],
    ..TypeDef::EMPTY
};
// The template; how many parts have been looked at.
static ITERATOR: NativeType = NativeType {
    def: TypeDef { name: "string.templatelib.TemplateIter", methods: &ITERATOR_METHODS, ..crate::support::HIDDEN_TYPE },
    values: 1,
    raws: 1,
    ..NativeType::EMPTY
};

static TEMPLATE_NEW: NativeDef = def(
    "__new__($cls, /, *args, **kwargs)",
    |vm, a| {
        if !a[2].is_null() && vm.dict_len(&a[2]) > 0 {
            return Err(vm.type_error("Template.__new__ only accepts *args arguments"));
        }
        let (mut strings, mut values) = (Vec::new(), Vec::new());
        let mut text: Option<Object> = None;
        for x in crate::support::items(vm, &a[1]) {
            if vm.is_str(&x) {
                text = Some(match text {
                    Some(t) => vm.concat_strs(&t, &x),
                    None => x,
                });
            } else if vm.shape_of(&x) == shape::INTERPOLATION {
                strings.push(text.take().unwrap_or_else(|| vm.str("")));
                values.push(x);
            } else {
                let t = vm.type_name(&x);
                return Err(vm.type_error(format!(
                    "Template.__new__ *args need to be of type 'str' or 'Interpolation', got {t}"
                )));
            }
        }
        strings.push(text.unwrap_or_else(|| vm.str("")));
        Ok(make(vm, strings, values))
    },
    "",
);

static TEMPLATE_GETSET: [GetSetDef; 3] = [
    GetSetDef::member("strings", |vm, o| Ok(vm.field(o, template::STRINGS)), "Strings"),
    GetSetDef::member("interpolations", |vm, o| Ok(vm.field(o, template::INTERPOLATIONS)), "Interpolations"),
    GetSetDef::member(
        "values",
        |vm, o| {
            let parts = vm.field(o, template::INTERPOLATIONS);
            let values =
                crate::support::items(vm, &parts).iter().map(|i| vm.field(i, interpolation::VALUE)).collect::<Vec<_>>();
            Ok(vm.tuple(values))
        },
        "Values of interpolations",
    ),
];
static INTERPOLATION_GETSET: [GetSetDef; 4] = [
    GetSetDef::member("value", |vm, o| Ok(vm.field(o, interpolation::VALUE)), "Value"),
    GetSetDef::member("expression", |vm, o| Ok(vm.field(o, interpolation::EXPRESSION)), "Expression"),
    GetSetDef::member("conversion", |vm, o| Ok(vm.field(o, interpolation::CONVERSION)), "Conversion"),
    GetSetDef::member("format_spec", |vm, o| Ok(vm.field(o, interpolation::FORMAT_SPEC)), "Format specification"),
];
static INTERPOLATION_NEW: NativeDef = def(
    "__new__($cls, /, value, expression='', conversion=None, format_spec='')",
    |vm, a| {
        let mut parts = vec![a[1].clone()];
        for (i, which) in [(2, "expression"), (4, "format_spec")] {
            if let Some(x) = a[i].given()
                && !vm.is_str(x)
            {
                let t = vm.type_name(x);
                return Err(vm.type_error(format!("Interpolation() argument '{which}' must be str, not {t}")));
            }
        }
        let conversion = a[3].given().cloned().unwrap_or(Object::NONE);
        if !conversion.is_none() {
            if !vm.is_str(&conversion) {
                let t = vm.type_name(&conversion);
                return Err(vm.type_error(format!("Interpolation() argument 'conversion' must be str, not {t}")));
            }
            if !matches!(vm.lossy(&conversion).as_str(), "s" | "a" | "r") {
                return Err(vm.value_error("Interpolation() argument 'conversion' must be one of 's', 'a' or 'r'"));
            }
        }
        for (i, x) in [(2, None), (3, Some(conversion)), (4, None)] {
            parts.push(match x {
                Some(x) => x,
                None => match a[i].given() {
                    Some(x) => x.clone(),
                    None => vm.str(""),
                },
            });
        }
        Ok(vm.record(shape::INTERPOLATION, parts, &[]))
    },
    "",
);

natives! {
    static TEMPLATE_METHODS = [
        def("__iter__($self, /)", |vm, a| Ok(vm.new_native(&ITERATOR, [a[0].clone()], &[0])), "Implement iter(self)."),
        def("__add__($self, value, /)", |vm, a| {
            if vm.shape_of(&a[1]) != shape::TEMPLATE || vm.shape_of(&a[0]) != shape::TEMPLATE {
                let t = vm.qualified_type_name(&a[1]);
                return Err(vm.type_error(format!("can only concatenate string.templatelib.Template (not \"{t}\") to string.templatelib.Template")));
            }
            let [(mut strings, mut values), (more, others)] = [&a[0], &a[1]].map(|o| {
                let (s, i) = (vm.field(o, template::STRINGS), vm.field(o, template::INTERPOLATIONS));
                (crate::support::items(vm, &s), crate::support::items(vm, &i))
            });
            let mut more = more.into_iter();
            if let (Some(last), Some(first)) = (strings.pop(), more.next()) {
                strings.push(vm.concat_strs(&last, &first));
            }
            strings.extend(more);
            values.extend(others);
            Ok(make(vm, strings, values))
        }, "Return self+value."),
        def("__repr__($self, /)", |vm, a| {
            let (s, i) = (vm.field(&a[0], template::STRINGS), vm.field(&a[0], template::INTERPOLATIONS));
            let (s, i) = (vm.repr(&s)?, vm.repr(&i)?);
            let parts = [vm.str("Template(strings="), s, vm.str(", interpolations="), i, vm.str(")")];
            Ok(vm.concat(&parts))
        }, "Return repr(self)."),
        def("__class_getitem__($cls, object, /)", |vm, a| vm.generic_alias(&a[0], &a[1]), "See PEP 585"),
        def("__reduce__($self, /)", |vm, a| {
            let module = vm.import_dotted("string.templatelib")?;
            let f = vm.getattr_str(&module, "_template_unpickle")?;
            let args = vec![vm.field(&a[0], template::STRINGS), vm.field(&a[0], template::INTERPOLATIONS)];
            let args = vm.tuple(args);
            Ok(vm.tuple([f, args]))
        }, ""),
    ];
    static INTERPOLATION_METHODS = [
        def("__repr__($self, /)", |vm, a| {
            let fields: Vec<Object> = (0..4).map(|i| vm.field(&a[0], i)).collect();
            let mut parts = vec![vm.str("Interpolation(")];
            for (i, f) in fields.iter().enumerate() {
                if i > 0 {
                    parts.push(vm.str(", "));
                }
                parts.push(vm.repr(f)?);
            }
            parts.push(vm.str(")"));
            Ok(vm.concat(&parts))
        }, "Return repr(self)."),
        def("__class_getitem__($cls, object, /)", |vm, a| vm.generic_alias(&a[0], &a[1]), "See PEP 585"),
        def("__reduce__($self, /)", |vm, a| {
            let class = vm.type_of(&a[0]);
            let args = (0..4).map(|i| vm.field(&a[0], i)).collect::<Vec<_>>();
            let args = vm.tuple(args);
            Ok(vm.tuple([class, args]))
        }, ""),
    ];
    static ITERATOR_METHODS = [
        def("__iter__($self, /)", |_, a| Ok(a[0].clone()), "Implement iter(self)."),
        next_method!(step),
    ];
}

fn make(vm: &mut Vm, strings: Vec<Object>, values: Vec<Object>) -> Object {
    let (strings, values) = (vm.tuple(strings), vm.tuple(values));
    vm.record(shape::TEMPLATE, [strings, values], &[])
}

/// Strings and interpolations in turn; empty strings are left out.
fn step(vm: &mut Vm, o: &Object) -> PyResult<Option<Object>> {
    let t = vm.field(o, 0);
    loop {
        let at = vm.raw(o, 1) as usize;
        vm.set_raw(o, 1, at as u64 + 1);
        let list = vm.field(&t, if at.is_multiple_of(2) { template::STRINGS } else { template::INTERPOLATIONS });
        match vm.tuple_items(&list).and_then(|l| l.get(at / 2)).cloned() {
            Some(x) if at.is_multiple_of(2) && vm.str_len(&x) == 0 => {}
            other => return Ok(other),
        }
    }
}

/// Makes the types that have no module of their own.
pub fn make_types(vm: &mut Vm) {
    vm.native_type(&ITERATOR);
}
