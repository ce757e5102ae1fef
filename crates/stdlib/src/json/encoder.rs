//! `_json.make_encoder`: objects as text.
//!
//! What is made of built-in objects is written here. At anything that would need the program's code (`default`, an `items` of its own), and at whatever
//! is an error, all is begun anew by the encoder that is written in Python: nothing has happened yet that could be noticed.

use super::strings::{self, own_encoder};
use crate::support::{HIDDEN_TYPE, def, natives};
use ophion_text::text::TextBuilder;
use ophion_vm::{GetSetDef, Kind, NativeDef, NativeType, Object, PyResult, TypeDef, Vm, shape};

mod field {
    pub const MARKERS: usize = 0;
    pub const DEFAULT: usize = 1;
    pub const ENCODER: usize = 2;
    pub const INDENT: usize = 3;
    pub const KEY_SEPARATOR: usize = 4;
    pub const ITEM_SEPARATOR: usize = 5;
    pub const SORT_KEYS: usize = 6;
    pub const SKIP_KEYS: usize = 7;
    pub const ALLOW_NAN: usize = 8;
}

pub static ENCODER: NativeType = NativeType {
    def: TypeDef {
        name: "_json.Encoder",
        doc: "Encoder(markers, default, encoder, indent, key_separator, item_separator, sort_keys, skipkeys, allow_nan)",
        new: Some(&NEW),
        flags: 0,
        methods: &METHODS,
        getset: &GETSET,
        ..HIDDEN_TYPE
    },
    values: 9,
    ..NativeType::EMPTY
};
static NEW: NativeDef = def(
    "__new__($cls, /, markers, default, encoder, indent, key_separator, item_separator, sort_keys, skipkeys, allow_nan)",
    new,
    "",
);
static GETSET: [GetSetDef; 8] = [
    GetSetDef::member("markers", |vm, o| Ok(vm.field(o, field::MARKERS)), "markers"),
    GetSetDef::member("default", |vm, o| Ok(vm.field(o, field::DEFAULT)), "default"),
    GetSetDef::member("encoder", |vm, o| Ok(vm.field(o, field::ENCODER)), "encoder"),
    GetSetDef::member("indent", |vm, o| Ok(vm.field(o, field::INDENT)), "indent"),
    GetSetDef::member("key_separator", |vm, o| Ok(vm.field(o, field::KEY_SEPARATOR)), "key_separator"),
    GetSetDef::member("item_separator", |vm, o| Ok(vm.field(o, field::ITEM_SEPARATOR)), "item_separator"),
    GetSetDef::member("sort_keys", |vm, o| Ok(vm.field(o, field::SORT_KEYS)), "sort_keys"),
    GetSetDef::member("skipkeys", |vm, o| Ok(vm.field(o, field::SKIP_KEYS)), "skipkeys"),
];
natives! {
    static METHODS = [
        def("__call__($self, /, obj, _current_indent_level)", call, "Call self as a function."),
    ];
}

/// The same with the encoder that is written in Python.
const PURE: &str = "
def encode(markers, default, encoder, indent, key_separator, item_separator, sort_keys, skipkeys, allow_nan, o, level):
    from json.encoder import INFINITY, _make_iterencode
    def floatstr(o):
        if o != o:
            text = 'NaN'
        elif o == INFINITY:
            text = 'Infinity'
        elif o == -INFINITY:
            text = '-Infinity'
        else:
            return float.__repr__(o)
        if not allow_nan:
            raise ValueError('Out of range float values are not JSON compliant: ' + repr(o))
        return text
    pieces = _make_iterencode(markers, default, encoder, indent, floatstr, key_separator, item_separator, sort_keys, skipkeys, True)
    return tuple(pieces(o, level))
";
const PURE_NAME: &str = "encode";

fn new(vm: &mut Vm, a: &[Object]) -> PyResult {
    let mut fields = a[1..].to_vec();
    let markers = &fields[field::MARKERS];
    if !markers.is_none() && vm.kind(markers) != Kind::Dict {
        let t = vm.type_name(markers);
        return Err(vm.type_error(format!("make_encoder() argument 1 must be dict or None, not {t}")));
    }
    for (i, name) in [(field::KEY_SEPARATOR, "5"), (field::ITEM_SEPARATOR, "6")] {
        if !vm.is_str(&fields[i]) {
            let t = vm.type_name(&fields[i]);
            return Err(vm.type_error(format!("make_encoder() argument {name} must be str, not {t}")));
        }
    }
    for i in [field::SORT_KEYS, field::SKIP_KEYS, field::ALLOW_NAN] {
        let yes = vm.truth(&fields[i])?;
        fields[i] = Object::bool(yes);
    }
    Ok(vm.fill_native(&a[0], fields, &[]))
}

fn call(vm: &mut Vm, a: &[Object]) -> PyResult {
    let fields: Vec<Object> = (0..=field::ALLOW_NAN).map(|i| vm.field(&a[0], i)).collect();
    let level = vm.index_i64(&a[2])?;
    if let Some(text) = written(vm, &fields, &a[1], level) {
        let text = vm.textbuf(&text.finish());
        return Ok(vm.tuple([text]));
    }
    let f = match vm.extensions.get("_json.encode") {
        Some(f) => f.clone(),
        None => {
            let namespace = crate::python::run(vm, "_json", PURE, &[])?;
            let Some(f) = vm.dict_get_str(&namespace, PURE_NAME) else {
                return Err(vm.internal_error("the encoder written in Python"));
            };
            vm.extensions.insert("_json.encode", f.clone());
            f
        }
    };
    let mut args = fields;
    args.extend_from_slice(&a[1..3]);
    Err(vm.tail_call(f, args))
}

fn written(vm: &mut Vm, fields: &[Object], o: &Object, level: i64) -> Option<TextBuilder> {
    let ascii = own_encoder(vm, &fields[field::ENCODER])?;
    let indent = &fields[field::INDENT];
    let indent = if indent.is_none() { None } else { Some(vm.as_ascii(indent)?.to_string()) };
    let mut w = Writer {
        out: TextBuilder::with_capacity(64),
        ascii,
        level: usize::try_from(level).ok()?,
        indent,
        key_separator: vm.as_ascii(&fields[field::KEY_SEPARATOR])?.to_string(),
        item_separator: vm.as_ascii(&fields[field::ITEM_SEPARATOR])?.to_string(),
        sort_keys: fields[field::SORT_KEYS].is(&Object::TRUE),
        skip_keys: fields[field::SKIP_KEYS].is(&Object::TRUE),
        allow_nan: fields[field::ALLOW_NAN].is(&Object::TRUE),
        path: Vec::new(),
    };
    w.value(vm, o)?;
    Some(w.out)
}

struct Writer {
    out: TextBuilder,
    ascii: bool,
    indent: Option<String>,
    level: usize,
    key_separator: String,
    item_separator: String,
    sort_keys: bool,
    skip_keys: bool,
    allow_nan: bool,
    /// The containers that are being written.
    path: Vec<u64>,
}

/// What is nested deeper is left to the encoder written in Python, which has the limits of Python code.
const DEEPEST: usize = 200;

// Each function says None where it does not know what to write.
impl Writer {
    fn value(&mut self, vm: &mut Vm, o: &Object) -> Option<()> {
        if self.scalar(vm, o, false)? {
            return Some(());
        }
        match vm.kind(o) {
            Kind::List | Kind::Tuple => self.sequence(vm, o),
            Kind::Dict => self.dict(vm, o),
            _ => None,
        }
    }

    /// Writes what is no container: a value, or a key in quotes.
    #[inline]
    fn scalar(&mut self, vm: &mut Vm, o: &Object, key: bool) -> Option<bool> {
        if let Some(text) = vm.as_text(o) {
            strings::write(&mut self.out, text, self.ascii);
            return Some(true);
        }
        let word = if o.is_none() {
            "null"
        } else if o.is(&Object::TRUE) {
            "true"
        } else if o.is(&Object::FALSE) {
            "false"
        } else {
            ""
        };
        if key && matches!(vm.kind(o), Kind::List | Kind::Tuple | Kind::Dict) {
            return Some(false);
        }
        let start = self.out.len();
        if key {
            self.out.push_ascii(b"\"");
        }
        if !word.is_empty() {
            self.out.push_ascii(word.as_bytes());
        } else if let Some(n) = vm.as_i64(o) {
            self.out.push_integer(n);
        } else if let Some(f) = vm.as_float(o) {
            if !f.is_finite() {
                if !self.allow_nan {
                    return None;
                }
                let word = if f.is_nan() {
                    "NaN"
                } else if f > 0.0 {
                    "Infinity"
                } else {
                    "-Infinity"
                };
                self.out.push_ascii(word.as_bytes());
            } else {
                self.out.push_ascii(ophion_text::float::repr(f).as_bytes());
            }
        } else {
            // A great int, a container, or something that is not written at all.
            debug_assert!(self.out.len() <= start + 1);
            return if key { None } else { Some(false) };
        }
        if key {
            self.out.push_ascii(b"\"");
        }
        Some(true)
    }

    fn enter(&mut self, o: &Object, vm: &Vm) -> Option<()> {
        let id = vm.id(o);
        if self.path.len() >= DEEPEST || self.path.contains(&id) {
            return None;
        }
        self.path.push(id);
        self.level += 1;
        Some(())
    }

    fn leave(&mut self) {
        self.path.pop();
        self.level -= 1;
    }

    fn new_line(&mut self) {
        if let Some(indent) = &self.indent {
            self.out.push_ascii(b"\n");
            for _ in 0..self.level {
                self.out.push_ascii(indent.as_bytes());
            }
        }
    }

    #[inline]
    fn separate(&mut self, first: bool) {
        if !first {
            self.out.push_ascii(self.item_separator.as_bytes());
        }
        if self.indent.is_some() {
            self.new_line();
        }
    }

    fn sequence(&mut self, vm: &mut Vm, o: &Object) -> Option<()> {
        if !matches!(vm.shape_of(o), shape::LIST | shape::TUPLE) {
            return None;
        }
        let mut i = 0;
        loop {
            let items = vm.list_items(o).or_else(|| vm.tuple_items(o))?;
            let (Some(item), n) = (items.get(i), items.len()) else {
                if i == 0 {
                    self.out.push_ascii(b"[]");
                    return Some(());
                }
                break;
            };
            let item = item.clone();
            if i == 0 {
                self.enter(o, vm)?;
                self.out.push_ascii(b"[");
            }
            self.separate(i == 0);
            self.value(vm, &item)?;
            i += 1;
            if i == n {
                break;
            }
        }
        self.leave();
        self.new_line();
        self.out.push_ascii(b"]");
        Some(())
    }

    fn dict(&mut self, vm: &mut Vm, o: &Object) -> Option<()> {
        if vm.shape_of(o) != shape::DICT && !self.has_plain_items(vm, o) {
            return None;
        }
        if vm.dict_len(o) == 0 {
            self.out.push_ascii(b"{}");
            return Some(());
        }
        self.enter(o, vm)?;
        self.out.push_ascii(b"{");
        let mut first = true;
        if self.sort_keys {
            let mut items = vm.dict_items(o);
            if !items.iter().all(|(k, _)| vm.is_str(k)) {
                return None;
            }
            items.sort_by(|(a, _), (b, _)| match (vm.as_text(a), vm.as_text(b)) {
                (Some(a), Some(b)) => a.iter().cmp(b.iter()),
                _ => std::cmp::Ordering::Equal,
            });
            for (k, v) in items {
                first &= !self.item(vm, &k, &v, first)?;
            }
        } else {
            let mut at = 0;
            while let Some((here, k, v)) = vm.dict_next(o, at) {
                at = here;
                first &= !self.item(vm, &k, &v, first)?;
            }
        }
        self.leave();
        if !first {
            self.new_line();
        }
        self.out.push_ascii(b"}");
        Some(())
    }

    /// Writes a key and its value; false if the key is skipped.
    fn item(&mut self, vm: &mut Vm, key: &Object, value: &Object, first: bool) -> Option<bool> {
        if !vm.is_str(key) {
            let known = key.is_none() || vm.as_i64(key).is_some() || vm.as_float(key).is_some();
            if !known && (vm.is_int(key) || !self.skip_keys) {
                return None;
            }
            if !known {
                return Some(false);
            }
        }
        self.separate(first);
        self.scalar(vm, key, true)?;
        self.out.push_ascii(self.key_separator.as_bytes());
        self.value(vm, value)?;
        Some(true)
    }

    /// Has a dict of a derived class the `items` of dict?
    fn has_plain_items(&self, vm: &mut Vm, o: &Object) -> bool {
        let (own, dict, name) = (vm.type_of(o), vm.builtin_type(shape::DICT), vm.intern("items"));
        match (vm.lookup_class(&own, &name), vm.lookup_class(&dict, &name)) {
            (Some(a), Some(b)) => a.is(&b),
            _ => false,
        }
    }
}
