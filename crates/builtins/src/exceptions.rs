//! What the built-in exceptions can do. The hierarchy itself is the VM's table; here are the methods and attributes.

use ophion_object::records::exception as e;
use ophion_vm::exceptions::fields;
use ophion_vm::{Exc, GetSetDef, Kind, NativeDef, Object, PyResult, TypeDef, Vm, shape};

/// Declarations of the exception types that have members of their own, `BaseException` first.
pub fn types() -> Vec<&'static TypeDef> {
    vec![
        &BASE,
        &STOP_ITERATION,
        &SYSTEM_EXIT,
        &IMPORT_ERROR,
        &NAME_ERROR,
        &ATTRIBUTE_ERROR,
        &OS_ERROR,
        &SYNTAX_ERROR,
        &KEY_ERROR,
        &UNICODE_ENCODE,
        &UNICODE_DECODE,
        &UNICODE_TRANSLATE,
        &GROUP,
        &EXCEPTION_GROUP,
    ]
}

static BASE: TypeDef =
    TypeDef { name: "BaseException", new: Some(&NEW), methods: &METHODS, getset: &GETSET, ..TypeDef::EMPTY };

static NEW: NativeDef = NativeDef::new(
    "__new__($cls, /, *args, **kwargs)",
    |vm, a| Ok(vm.blank_exception(&a[0], a[1].clone())),
    "Create and return a new object.  See help(type) for accurate signature.",
);

static METHODS: [NativeDef; 7] = [
    NativeDef::new(
        "__init__($self, /, *args, **kwargs)",
        |vm, a| {
            no_keywords(vm, &a[0], &a[2])?;
            init(vm, &a[0], &a[1])
        },
        "Initialize self.  See help(type(self)) for accurate signature.",
    ),
    NativeDef::new("__repr__($self, /)", repr, "Return repr(self)."),
    NativeDef::new("__str__($self, /)", str_, "Return str(self)."),
    NativeDef::new(
        "with_traceback($self, tb, /)",
        |vm, a| {
            set_traceback(vm, &a[0], &a[1])?;
            Ok(a[0].clone())
        },
        "Set self.__traceback__ to tb and return self.",
    ),
    NativeDef::new(
        "add_note($self, note, /)",
        |vm, a| {
            if !vm.is_str(&a[1]) {
                let t = vm.type_name(&a[1]);
                return Err(vm.type_error(format!("add_note() argument must be str, not {t}")));
            }
            let notes = match vm.getattr_str_opt(&a[0], "__notes__")? {
                Some(n) => n,
                None => {
                    let l = vm.list(vec![]);
                    vm.setattr_str(&a[0], "__notes__", &l)?;
                    l
                }
            };
            if vm.kind(&notes) != Kind::List {
                return Err(vm.type_error("Cannot add note: __notes__ is not a list"));
            }
            vm.list_items_mut(&notes).push(a[1].clone());
            Ok(Object::NONE)
        },
        "Add a note to the exception",
    ),
    NativeDef::new(
        "__reduce__($self, /)",
        |vm, a| {
            let class = vm.type_of(&a[0]);
            let args = vm.exception_field(&a[0], e::ARGS);
            let mut parts = vec![class, args];
            if let Some(d) = vm.instance_dict(&a[0])
                && vm.dict_len(&d) > 0
            {
                parts.push(d);
            }
            Ok(vm.tuple(parts))
        },
        "",
    ),
    NativeDef::new(
        "__setstate__($self, state, /)",
        |vm, a| {
            if !a[1].is_none() {
                if vm.kind(&a[1]) != Kind::Dict {
                    return Err(vm.type_error("state is not a dictionary"));
                }
                for (k, v) in vm.dict_items(&a[1]) {
                    vm.setattr(&a[0], &k, &v)?;
                }
            }
            Ok(Object::NONE)
        },
        "",
    ),
];

fn no_keywords(vm: &mut Vm, o: &Object, kwargs: &Object) -> PyResult<()> {
    if kwargs.is_null() {
        return Ok(());
    }
    let t = vm.type_name(o);
    Err(vm.type_error(format!("{t}() takes no keyword arguments")))
}

fn init(vm: &mut Vm, o: &Object, args: &Object) -> PyResult {
    vm.set_exception_field(o, e::ARGS, args.clone());
    vm.init_exception_fields(o)?;
    Ok(Object::NONE)
}

fn repr(vm: &mut Vm, a: &[Object]) -> PyResult {
    let t = vm.type_name(&a[0]);
    let args = vm.exception_field(&a[0], e::ARGS);
    let items = vm.exception_args(&a[0]);
    let text = if items.len() == 1 {
        let r = vm.repr(&items[0])?;
        format!("{t}({})", vm.lossy(&r))
    } else {
        let r = vm.repr(&args)?;
        format!("{t}{}", vm.lossy(&r))
    };
    Ok(vm.str(&text))
}

fn str_(vm: &mut Vm, a: &[Object]) -> PyResult {
    let items = vm.exception_args(&a[0]);
    match items.as_slice() {
        [] => Ok(vm.str("")),
        [one] => vm.str_of(one),
        _ => {
            let args = vm.exception_field(&a[0], e::ARGS);
            vm.str_of(&args)
        }
    }
}

fn none(o: Object) -> Object {
    if o.is_null() { Object::NONE } else { o }
}

fn set_traceback(vm: &mut Vm, o: &Object, v: &Object) -> PyResult<()> {
    if v.is_null() {
        return Err(vm.type_error("__traceback__ may not be deleted"));
    }
    if !v.is_none() && vm.shape_of(v) != shape::TRACEBACK {
        return Err(vm.type_error("__traceback__ must be a traceback or None"));
    }
    let v = if v.is_none() { Object::NULL } else { v.clone() };
    vm.set_exception_field(o, e::TRACEBACK, v);
    Ok(())
}

fn chained(vm: &mut Vm, v: &Object, what: &str) -> PyResult<Object> {
    if v.is_null() {
        return Err(vm.type_error(format!("{what} may not be deleted")));
    }
    if v.is_none() {
        return Ok(Object::NULL);
    }
    if !vm.is_any_exception(v) {
        let name = if what == "__cause__" { "cause" } else { "context" };
        return Err(vm.type_error(format!("exception {name} must be None or derive from BaseException")));
    }
    Ok(v.clone())
}

static GETSET: [GetSetDef; 6] = [
    GetSetDef::write(
        "args",
        |vm, o| Ok(vm.exception_field(o, e::ARGS)),
        |vm, o, v| {
            if v.is_null() {
                return Err(vm.type_error("args may not be deleted"));
            }
            let items = vm.collect(v)?;
            let t = vm.tuple(items);
            vm.set_exception_field(o, e::ARGS, t);
            Ok(())
        },
        "",
    ),
    GetSetDef::write("__traceback__", |vm, o| Ok(none(vm.exception_field(o, e::TRACEBACK))), set_traceback, ""),
    GetSetDef::write(
        "__context__",
        |vm, o| Ok(none(vm.exception_field(o, e::CONTEXT))),
        |vm, o, v| {
            let v = chained(vm, v, "__context__")?;
            vm.set_exception_field(o, e::CONTEXT, v);
            Ok(())
        },
        "exception context",
    ),
    GetSetDef::write(
        "__cause__",
        |vm, o| Ok(none(vm.exception_field(o, e::CAUSE))),
        |vm, o, v| {
            let v = chained(vm, v, "__cause__")?;
            vm.set_cause(o, if v.is_null() { Object::NONE } else { v });
            Ok(())
        },
        "exception cause",
    ),
    GetSetDef::write_member(
        "__suppress_context__",
        |vm, o| Ok(Object::bool(vm.raw(o, e::SUPPRESS_CONTEXT) != 0)),
        |vm, o, v| {
            let b = v.is(&Object::TRUE);
            if !b && !v.is(&Object::FALSE) {
                let refused = if v.is_null() {
                    "can't delete numeric/char attribute"
                } else {
                    "attribute value type must be bool"
                };
                return Err(vm.type_error(refused));
            }
            vm.set_raw(o, e::SUPPRESS_CONTEXT, b as u64);
            Ok(())
        },
        "",
    ),
    GetSetDef::write(
        "__dict__",
        |vm, o| Ok(vm.instance_dict(o).unwrap_or(Object::NONE)),
        |vm, o, v| {
            if v.is_null() {
                return Err(vm.type_error("cannot delete __dict__"));
            }
            if vm.kind(v) != Kind::Dict {
                let t = vm.type_name(v);
                return Err(vm.type_error(format!("__dict__ must be set to a dictionary, not a '{t}'")));
            }
            vm.set_instance_dict(o, v.clone());
            Ok(())
        },
        "",
    ),
];

/// Attributes that are fields of the record.
macro_rules! fields {
    ($($field:expr => $name:literal $doc:literal),* $(,)?) => {
        [$(GetSetDef::write_member(
            $name,
            |vm, o| Ok(none(vm.exception_field(o, $field))),
            |vm, o, v| {
                vm.set_exception_field(o, $field, v.clone());
                Ok(())
            },
            $doc,
        )),*]
    };
}

static STOP_ITERATION: TypeDef = TypeDef { name: "StopIteration", getset: &STOP_FIELDS, ..TypeDef::EMPTY };
static STOP_FIELDS: [GetSetDef; 1] = fields![fields::VALUE => "value" "generator return value"];
static SYSTEM_EXIT: TypeDef = TypeDef { name: "SystemExit", getset: &EXIT_FIELDS, ..TypeDef::EMPTY };
static EXIT_FIELDS: [GetSetDef; 1] = fields![fields::VALUE => "code" "exception code"];

static IMPORT_ERROR: TypeDef =
    TypeDef { name: "ImportError", methods: &IMPORT_METHODS, getset: &IMPORT_FIELDS, ..TypeDef::EMPTY };
static IMPORT_FIELDS: [GetSetDef; 4] = fields![
    fields::MSG => "msg" "exception message", fields::NAME => "name" "module name",
    fields::PATH => "path" "module path", fields::NAME_FROM => "name_from" "name imported from module",
];
static IMPORT_METHODS: [NativeDef; 3] = [
    NativeDef::new(
        "__init__($self, /, *args, **kwargs)",
        |vm, a| {
            init(vm, &a[0], &a[1])?;
            for f in [fields::NAME, fields::PATH, fields::NAME_FROM] {
                vm.set_exception_field(&a[0], f, Object::NULL);
            }
            keyword_fields(
                vm,
                &a[0],
                &a[2],
                "ImportError",
                &[("name", fields::NAME), ("path", fields::PATH), ("name_from", fields::NAME_FROM)],
            )
        },
        "",
    ),
    NativeDef::new(
        "__reduce__($self, /)",
        |vm, a| {
            let known = [("name", fields::NAME), ("path", fields::PATH), ("name_from", fields::NAME_FROM)];
            reduce_with(vm, &a[0], &known)
        },
        "How copies and pickles are made: with the names, if there are any.",
    ),
    NativeDef::new(
        "__str__($self, /)",
        |vm, a| {
            let m = vm.exception_field(&a[0], fields::MSG);
            if vm.shape_of(&m) == shape::STR { Ok(m) } else { str_(vm, a) }
        },
        "Return str(self).",
    ),
];

/// Class, arguments, and a state of the instance's dict and those of the fields that are set.
fn reduce_with(vm: &mut Vm, o: &Object, known: &[(&str, usize)]) -> PyResult {
    let state = match vm.instance_dict(o) {
        Some(d) => vm.dict_copy(&d),
        None => vm.dict(),
    };
    for &(name, f) in known {
        let v = vm.exception_field(o, f);
        if !v.is_null() {
            vm.dict_set_str(&state, name, &v);
        }
    }
    let mut parts = vec![vm.type_of(o), vm.exception_field(o, e::ARGS)];
    if vm.dict_len(&state) > 0 {
        parts.push(state);
    }
    Ok(vm.tuple(parts))
}

fn keyword_fields(vm: &mut Vm, o: &Object, kwargs: &Object, what: &str, known: &[(&str, usize)]) -> PyResult {
    if kwargs.is_null() {
        return Ok(Object::NONE);
    }
    for (k, v) in vm.dict_items(kwargs) {
        let n = vm.lossy(&k);
        match known.iter().find(|(name, _)| *name == n) {
            Some(&(_, f)) => vm.set_exception_field(o, f, v),
            None => {
                let hint = match ophion_vm::suggest(&n, known.iter().map(|k| k.0)) {
                    Some(name) => format!(". Did you mean '{name}'?"),
                    None => String::new(),
                };
                return Err(vm.type_error(format!("{what}() got an unexpected keyword argument '{n}'{hint}")));
            }
        }
    }
    Ok(Object::NONE)
}

static NAME_ERROR: TypeDef =
    TypeDef { name: "NameError", methods: &NAME_METHODS, getset: &NAME_FIELDS, ..TypeDef::EMPTY };
static NAME_FIELDS: [GetSetDef; 1] = fields![fields::NAME => "name" "name"];
static NAME_METHODS: [NativeDef; 1] = [NativeDef::new(
    "__init__($self, /, *args, **kwargs)",
    |vm, a| {
        init(vm, &a[0], &a[1])?;
        keyword_fields(vm, &a[0], &a[2], "NameError", &[("name", fields::NAME)])
    },
    "",
)];

static ATTRIBUTE_ERROR: TypeDef =
    TypeDef { name: "AttributeError", methods: &ATTRIBUTE_METHODS, getset: &ATTRIBUTE_FIELDS, ..TypeDef::EMPTY };
static ATTRIBUTE_FIELDS: [GetSetDef; 2] =
    fields![fields::NAME => "name" "attribute name", fields::OBJ => "obj" "object"];
static ATTRIBUTE_METHODS: [NativeDef; 3] = [
    NativeDef::new(
        "__init__($self, /, *args, **kwargs)",
        |vm, a| {
            init(vm, &a[0], &a[1])?;
            keyword_fields(vm, &a[0], &a[2], "AttributeError", &[("name", fields::NAME), ("obj", fields::OBJ)])
        },
        "",
    ),
    NativeDef::new("__getstate__($self, /)", attribute_state, ""),
    NativeDef::new(
        "__reduce__($self, /)",
        |vm, a| {
            let mut parts = vec![vm.type_of(&a[0]), vm.exception_field(&a[0], e::ARGS)];
            let state = attribute_state(vm, a)?;
            if !state.is_none() {
                parts.push(state);
            }
            Ok(vm.tuple(parts))
        },
        "",
    ),
];

/// The instance's dict, the name and the arguments; the object, which may be anything, is left behind.
fn attribute_state(vm: &mut Vm, a: &[Object]) -> PyResult {
    let state = match vm.instance_dict(&a[0]) {
        Some(d) => vm.dict_copy(&d),
        None => vm.dict(),
    };
    for (name, f) in [("name", fields::NAME), ("args", e::ARGS)] {
        let v = vm.exception_field(&a[0], f);
        if !v.is_null() {
            vm.dict_set_str(&state, name, &v);
        }
    }
    Ok(state)
}

// ---- OSError ----------------------------------------------------------------------------------------------------------------

static OS_ERROR: TypeDef =
    TypeDef { name: "OSError", new: Some(&OS_NEW), methods: &OS_METHODS, getset: &OS_FIELDS, ..TypeDef::EMPTY };
static OS_NEW: NativeDef = NativeDef::new(
    "__new__($cls, /, *args, **kwargs)",
    |vm, a| {
        let mut class = a[0].clone();
        let base = vm.exc_type(Exc::OSError);
        if uses_own_init(vm, &class) {
            let none = vm.tuple([]);
            return Ok(vm.blank_exception(&class, none));
        }
        if !a[2].is_null() {
            let t = vm.name_of_type(&class);
            return Err(vm.type_error(format!("{t}() takes no keyword arguments")));
        }
        let items = vm.tuple_items(&a[1]).unwrap_or_default().to_vec();
        // The error number chooses the subclass.
        if class.is(&base)
            && (2..=5).contains(&items.len())
            && let Some(n) = vm.as_i64(&items[0])
        {
            class = vm.exc_type(Vm::os_error_class(n));
        }
        let o = vm.blank_exception(&class, a[1].clone());
        vm.init_exception_fields(&o)?;
        Ok(o)
    },
    "",
);
/// Has a subclass of OSError an `__init__` of its own, but no `__new__`? Then the arguments are what reaches OSError's `__init__`.
fn uses_own_init(vm: &mut Vm, class: &Object) -> bool {
    let base = vm.exc_type(Exc::OSError);
    let same = |vm: &mut Vm, s| vm.class_special(class, s).is(&vm.class_special(&base, s));
    !same(vm, ophion_vm::Special::Init) && same(vm, ophion_vm::Special::New)
}
const OS_MEMBERS: [GetSetDef; 4] = fields![
    fields::ERRNO => "errno" "POSIX exception code", fields::STRERROR => "strerror" "exception strerror",
    fields::FILENAME => "filename" "exception filename", fields::FILENAME2 => "filename2" "second exception filename",
];
static OS_FIELDS: [GetSetDef; 5] = {
    let [errno, strerror, filename, filename2] = OS_MEMBERS;
    [errno, strerror, filename, filename2, WRITTEN]
};
const WRITTEN: GetSetDef = GetSetDef::write(
    "characters_written",
    |vm, o| match vm.exception_field(o, fields::WRITTEN) {
        v if v.is_null() || vm.as_i64(&v) == Some(-1) => Err(vm.raise(Exc::AttributeError, "characters_written")),
        v => Ok(v),
    },
    |vm, o, v| {
        if v.is_null() {
            if vm.exception_field(o, fields::WRITTEN).is_null() {
                return Err(vm.raise(Exc::AttributeError, "characters_written"));
            }
            vm.set_exception_field(o, fields::WRITTEN, Object::NULL);
            return Ok(());
        }
        let n = vm.index_i64(v)?;
        let n = vm.int(n);
        vm.set_exception_field(o, fields::WRITTEN, n);
        Ok(())
    },
    "",
);
static OS_METHODS: [NativeDef; 3] = [
    NativeDef::new(
        "__init__($self, /, *args, **kwargs)",
        |vm, a| {
            // `__new__` has seen the arguments already, unless it was left to an `__init__` of the program's.
            let class = vm.type_of(&a[0]);
            if !uses_own_init(vm, &class) {
                return Ok(Object::NONE);
            }
            no_keywords(vm, &a[0], &a[2])?;
            init(vm, &a[0], &a[1])
        },
        "",
    ),
    NativeDef::new(
        "__str__($self, /)",
        |vm, a| {
            let get = |vm: &mut Vm, f: usize| vm.exception_field(&a[0], f);
            let (no, text, name, name2) = (
                get(vm, fields::ERRNO),
                get(vm, fields::STRERROR),
                get(vm, fields::FILENAME),
                get(vm, fields::FILENAME2),
            );
            if no.is_null() || text.is_null() {
                return str_(vm, a);
            }
            let no = vm.str_of(&no)?;
            let text = vm.str_of(&text)?;
            let mut out = format!("[Errno {}] {}", vm.lossy(&no), vm.lossy(&text));
            if !name.is_null() {
                let r = vm.repr(&name)?;
                out.push_str(&format!(": {}", vm.lossy(&r)));
                if !name2.is_null() {
                    let r = vm.repr(&name2)?;
                    out.push_str(&format!(" -> {}", vm.lossy(&r)));
                }
            }
            Ok(vm.str(&out))
        },
        "Return str(self).",
    ),
    NativeDef::new(
        "__reduce__($self, /)",
        |vm, a| {
            let class = vm.type_of(&a[0]);
            let mut args = vm.exception_args(&a[0]);
            let f = vm.exception_field(&a[0], fields::FILENAME);
            if args.len() == 2 && !f.is_null() {
                args.push(f);
                let second = vm.exception_field(&a[0], fields::FILENAME2);
                if !second.is_null() {
                    args.extend([Object::NONE, second]);
                }
            }
            let args = vm.tuple(args);
            Ok(vm.tuple([class, args]))
        },
        "",
    ),
];

// ---- SyntaxError --------------------------------------------------------------------------------------------------------------

static SYNTAX_ERROR: TypeDef =
    TypeDef { name: "SyntaxError", methods: &SYNTAX_METHODS, getset: &SYNTAX_FIELDS, ..TypeDef::EMPTY };
static SYNTAX_METHODS: [NativeDef; 2] = [
    NativeDef::new(
        "__init__($self, /, *args, **kwargs)",
        |vm, a| {
            no_keywords(vm, &a[0], &a[2])?;
            init(vm, &a[0], &a[1])
        },
        "",
    ),
    NativeDef::new(
        "__str__($self, /)",
        |vm, a| {
            let m = none(vm.exception_field(&a[0], fields::SYNTAX_MSG));
            let m = vm.str_of(&m)?;
            let (file, line) = (syntax_get(vm, &a[0], 0)?, syntax_get(vm, &a[0], 1)?);
            let mut text = vm.lossy(&m);
            let base = if vm.is_str(&file) {
                Some(vm.lossy(&file).rsplit('/').next().unwrap_or_default().to_string())
            } else {
                None
            };
            match (base, vm.as_i64(&line).filter(|_| vm.is_int(&line))) {
                (Some(f), Some(l)) => text.push_str(&format!(" ({f}, line {l})")),
                (Some(f), None) => text.push_str(&format!(" ({f})")),
                (None, Some(l)) => text.push_str(&format!(" (line {l})")),
                (None, None) => {}
            }
            Ok(vm.str(&text))
        },
        "Return str(self).",
    ),
];

fn syntax_get(vm: &mut Vm, o: &Object, i: usize) -> PyResult {
    let l = vm.exception_field(o, fields::SYNTAX_DETAILS);
    Ok(vm.list_items(&l).and_then(|l| l.get(i).cloned()).unwrap_or(Object::NONE))
}

fn syntax_set(vm: &mut Vm, o: &Object, i: usize, v: &Object) -> PyResult<()> {
    let mut l = vm.exception_field(o, fields::SYNTAX_DETAILS);
    if l.is_null() {
        l = vm.list(vec![Object::NONE; 6]);
        vm.set_exception_field(o, fields::SYNTAX_DETAILS, l.clone());
    }
    let v = none(v.clone());
    vm.list_items_mut(&l)[i] = v;
    Ok(())
}

static SYNTAX_FIELDS: [GetSetDef; 9] = [
    GetSetDef::write_member(
        "msg",
        |vm, o| Ok(none(vm.exception_field(o, fields::SYNTAX_MSG))),
        |vm, o, v| {
            vm.set_exception_field(o, fields::SYNTAX_MSG, v.clone());
            Ok(())
        },
        "exception msg",
    ),
    GetSetDef::write_member(
        "filename",
        |vm, o| syntax_get(vm, o, 0),
        |vm, o, v| syntax_set(vm, o, 0, v),
        "exception filename",
    ),
    GetSetDef::write_member(
        "lineno",
        |vm, o| syntax_get(vm, o, 1),
        |vm, o, v| syntax_set(vm, o, 1, v),
        "exception lineno",
    ),
    GetSetDef::write_member(
        "offset",
        |vm, o| syntax_get(vm, o, 2),
        |vm, o, v| syntax_set(vm, o, 2, v),
        "exception offset",
    ),
    GetSetDef::write_member("text", |vm, o| syntax_get(vm, o, 3), |vm, o, v| syntax_set(vm, o, 3, v), "exception text"),
    GetSetDef::write_member(
        "end_lineno",
        |vm, o| syntax_get(vm, o, 4),
        |vm, o, v| syntax_set(vm, o, 4, v),
        "exception end lineno",
    ),
    GetSetDef::write_member(
        "end_offset",
        |vm, o| syntax_get(vm, o, 5),
        |vm, o, v| syntax_set(vm, o, 5, v),
        "exception end offset",
    ),
    GetSetDef::write_member(
        "print_file_and_line",
        |vm, o| Ok(none(vm.exception_field(o, e::C))),
        |vm, o, v| {
            vm.set_exception_field(o, e::C, v.clone());
            Ok(())
        },
        "exception print_file_and_line",
    ),
    GetSetDef::write_member(
        "_metadata",
        |vm, o| Ok(none(vm.exception_field(o, e::D))),
        |vm, o, v| {
            vm.set_exception_field(o, e::D, v.clone());
            Ok(())
        },
        "exception private metadata",
    ),
];

static KEY_ERROR: TypeDef = TypeDef { name: "KeyError", methods: &KEY_METHODS, ..TypeDef::EMPTY };
static KEY_METHODS: [NativeDef; 1] = [NativeDef::new(
    "__str__($self, /)",
    |vm, a| match vm.exception_args(&a[0]).as_slice() {
        [one] => vm.repr(one),
        _ => str_(vm, a),
    },
    "Return str(self).",
)];

// ---- Unicode errors -----------------------------------------------------------------------------------------------------------

static UNICODE_ENCODE: TypeDef =
    TypeDef { name: "UnicodeEncodeError", methods: &ENCODE_METHODS, getset: &ENCODE_FIELDS, ..TypeDef::EMPTY };
static UNICODE_DECODE: TypeDef =
    TypeDef { name: "UnicodeDecodeError", methods: &DECODE_METHODS, getset: &DECODE_FIELDS, ..TypeDef::EMPTY };
static UNICODE_TRANSLATE: TypeDef =
    TypeDef { name: "UnicodeTranslateError", methods: &TRANSLATE_METHODS, getset: &TRANSLATE_FIELDS, ..TypeDef::EMPTY };
const UNICODE_FIELDS: [GetSetDef; 3] = fields![
    fields::ENCODING => "encoding" "exception encoding", fields::OBJECT => "object" "exception object",
    fields::REASON => "reason" "exception reason",
];
const START: GetSetDef = GetSetDef::write_member(
    "start",
    |vm, o| Ok(position(vm, o, fields::START)),
    |vm, o, v| set_position(vm, o, fields::START, v),
    "exception start",
);
const END: GetSetDef = GetSetDef::write_member(
    "end",
    |vm, o| Ok(position(vm, o, fields::END)),
    |vm, o, v| set_position(vm, o, fields::END, v),
    "exception end",
);
static ENCODE_FIELDS: [GetSetDef; 5] = {
    let [encoding, object, reason] = UNICODE_FIELDS;
    [encoding, object, START, END, reason]
};
static DECODE_FIELDS: [GetSetDef; 5] = {
    let [encoding, object, reason] = UNICODE_FIELDS;
    [encoding, object, START, END, reason]
};
static TRANSLATE_FIELDS: [GetSetDef; 5] = {
    let [encoding, object, reason] = UNICODE_FIELDS;
    [encoding, object, START, END, reason]
};

fn position(vm: &mut Vm, o: &Object, field: usize) -> Object {
    match vm.exception_field(o, field) {
        v if v.is_null() => Object::small(0),
        v => v,
    }
}
fn set_position(vm: &mut Vm, o: &Object, field: usize, v: &Object) -> PyResult<()> {
    if v.is_null() {
        return Err(vm.type_error("can't delete numeric/char attribute"));
    }
    if !vm.is_int(v) {
        return Err(vm.type_error("an integer is required"));
    }
    let i = vm.index_i64(v)?;
    let i = vm.int(i);
    vm.set_exception_field(o, field, i);
    Ok(())
}

static ENCODE_METHODS: [NativeDef; 1] =
    [NativeDef::new("__str__($self, /)", |vm, a| unicode_str(vm, &a[0]), "Return str(self).")];
static DECODE_METHODS: [NativeDef; 1] =
    [NativeDef::new("__str__($self, /)", |vm, a| unicode_str(vm, &a[0]), "Return str(self).")];
static TRANSLATE_METHODS: [NativeDef; 1] =
    [NativeDef::new("__str__($self, /)", |vm, a| unicode_str(vm, &a[0]), "Return str(self).")];

fn unicode_str(vm: &mut Vm, o: &Object) -> PyResult {
    let get = |vm: &Vm, f: usize| vm.exception_field(o, f);
    let object = get(vm, fields::OBJECT);
    if object.is_null() {
        return Ok(vm.str(""));
    }
    let (start, end) = (get(vm, fields::START), get(vm, fields::END));
    let (start, end) = (vm.as_i64(&start).unwrap_or(0), vm.as_i64(&end).unwrap_or(0));
    let reason = get(vm, fields::REASON);
    let reason = vm.str_of(&reason)?;
    let reason = vm.lossy(&reason);
    let encoding = get(vm, fields::ENCODING);
    let encoding = if encoding.is_null() { encoding } else { vm.str_of(&encoding)? };
    let encoding = if encoding.is_null() { String::new() } else { vm.lossy(&encoding) };
    // The texts may have run the program's code, which may have changed the object.
    let object = get(vm, fields::OBJECT);
    let decoding = vm.is_exception(o, Exc::UnicodeDecodeError);
    if object.is_null() {
        return Err(vm.type_error("UnicodeError 'object' attribute is not set"));
    }
    if !(if decoding { vm.as_bytes(&object).is_some() } else { vm.is_str(&object) }) {
        let wanted = if decoding { "bytes" } else { "string" };
        return Err(vm.type_error(format!("UnicodeError 'object' attribute must be a {wanted}")));
    }
    let text = if vm.is_exception(o, Exc::UnicodeDecodeError) {
        let byte = vm.as_bytes(&object).and_then(|b| b.get(start as usize).copied());
        match byte {
            Some(b) if end == start + 1 => {
                format!("'{encoding}' codec can't decode byte 0x{b:02x} in position {start}: {reason}")
            }
            _ => format!("'{encoding}' codec can't decode bytes in position {start}-{}: {reason}", end - 1),
        }
    } else {
        let verb = if vm.is_exception(o, Exc::UnicodeEncodeError) { "encode" } else { "translate" };
        let codec =
            if verb == "encode" { format!("'{encoding}' codec can't encode") } else { "can't translate".to_string() };
        let c = vm.as_text(&object).filter(|t| (start as usize) < t.len()).map(|t| t.get(start as usize));
        match c {
            Some(c) if end == start + 1 => {
                let shown = match c {
                    0..0x100 => format!("\\x{c:02x}"),
                    0x100..0x1_0000 => format!("\\u{c:04x}"),
                    _ => format!("\\U{c:08x}"),
                };
                format!("{codec} character '{shown}' in position {start}: {reason}")
            }
            _ => format!("{codec} characters in position {start}-{}: {reason}", end - 1),
        }
    };
    Ok(vm.str(&text))
}

// ---- groups -------------------------------------------------------------------------------------------------------------------

static GROUP: TypeDef = TypeDef {
    name: "BaseExceptionGroup",
    new: Some(&GROUP_NEW),
    methods: &GROUP_METHODS,
    getset: &GROUP_FIELDS,
    ..TypeDef::EMPTY
};
static EXCEPTION_GROUP: TypeDef = TypeDef { name: "ExceptionGroup", ..TypeDef::EMPTY };
static GROUP_FIELDS: [GetSetDef; 2] = [
    GetSetDef::member("message", |vm, o| Ok(none(vm.exception_field(o, fields::MESSAGE))), "exception message"),
    GetSetDef::member("exceptions", |vm, o| Ok(none(vm.exception_field(o, fields::EXCEPTIONS))), "nested exceptions"),
];
static GROUP_NEW: NativeDef = NativeDef::new("__new__($cls, /, *args, **kwargs)", group_new, "");

fn group_new(vm: &mut Vm, a: &[Object]) -> PyResult {
    let args = vm.tuple_items(&a[1]).unwrap_or_default().to_vec();
    let [message, list] = args.as_slice() else {
        let n = args.len();
        return Err(vm.type_error(format!("BaseExceptionGroup.__new__() takes exactly 2 arguments ({n} given)")));
    };
    if !vm.is_str(message) {
        let t = vm.type_name(message);
        return Err(vm.type_error(format!("BaseExceptionGroup.__new__() argument 1 must be str, not {t}")));
    }
    if vm.special(list, ophion_vm::Special::GetItem).is_none() || vm.kind(list) == Kind::Dict {
        return Err(vm.type_error("second argument (exceptions) must be a sequence"));
    }
    let items = vm.collect(list)?;
    if items.is_empty() {
        return Err(vm.value_error("second argument (exceptions) must be a non-empty sequence"));
    }
    let mut class = a[0].clone();
    let mut all_plain = true;
    for (i, x) in items.iter().enumerate() {
        if !vm.is_any_exception(x) {
            return Err(vm.value_error(format!("Item {i} of second argument (exceptions) is not an exception")));
        }
        all_plain &= vm.is_exception(x, Exc::Exception);
    }
    let (base, plain) = (vm.exc_type(Exc::BaseExceptionGroup), vm.exc_type(Exc::ExceptionGroup));
    if class.is(&base) {
        if all_plain {
            class = plain;
        }
    } else if !all_plain {
        if class.is(&plain) {
            return Err(vm.type_error("Cannot nest BaseExceptions in an ExceptionGroup"));
        }
        let exception = vm.exc_type(Exc::Exception);
        if vm.is_subtype(&class, &exception) {
            let n = vm.name_of_type(&class);
            return Err(vm.type_error(format!("Cannot nest BaseExceptions in '{n}'")));
        }
    }
    let shown = match vm.kind(list) {
        Kind::List | Kind::Tuple => Object::NULL,
        _ => vm.repr(list)?,
    };
    let o = vm.blank_exception(&class, a[1].clone());
    let t = vm.tuple(items);
    vm.set_exception_field(&o, fields::SHOWN, shown);
    vm.set_exception_field(&o, fields::MESSAGE, message.clone());
    vm.set_exception_field(&o, fields::EXCEPTIONS, t);
    Ok(o)
}

/// The message and the exceptions as they are, whatever became of `args`.
fn group_repr(vm: &mut Vm, a: &[Object]) -> PyResult {
    let mut shown = vm.exception_field(&a[0], fields::SHOWN);
    if shown.is_null() {
        let mut exceptions = vm.exception_field(&a[0], fields::EXCEPTIONS);
        if let [_, given] = vm.exception_args(&a[0]).as_slice()
            && vm.kind(given) == Kind::List
        {
            let items = vm.tuple_items(&exceptions).unwrap_or_default().to_vec();
            exceptions = vm.list(items);
        }
        shown = vm.repr(&exceptions)?;
    }
    let message = none(vm.exception_field(&a[0], fields::MESSAGE));
    let message = vm.repr(&message)?;
    let text = format!("{}({}, {})", vm.type_name(&a[0]), vm.lossy(&message), vm.lossy(&shown));
    Ok(vm.str(&text))
}

static GROUP_METHODS: [NativeDef; 7] = [
    NativeDef::new("__repr__($self, /)", group_repr, "Return repr(self)."),
    NativeDef::new(
        "__init__($self, /, *args, **kwargs)",
        |vm, a| {
            no_keywords(vm, &a[0], &a[2])?;
            vm.set_exception_field(&a[0], e::ARGS, a[1].clone());
            Ok(Object::NONE)
        },
        "",
    ),
    NativeDef::new(
        "__str__($self, /)",
        |vm, a| {
            let m = vm.exception_field(&a[0], fields::MESSAGE);
            let l = vm.exception_field(&a[0], fields::EXCEPTIONS);
            let n = vm.tuple_items(&l).map_or(0, <[Object]>::len);
            let text = format!("{} ({n} sub-exception{})", vm.lossy(&m), if n == 1 { "" } else { "s" });
            Ok(vm.str(&text))
        },
        "Return str(self).",
    ),
    NativeDef::new(
        "derive($self, excs, /)",
        |vm, a| {
            let class = vm.exc_type(Exc::BaseExceptionGroup);
            let m = vm.exception_field(&a[0], fields::MESSAGE);
            vm.call(&class, &[m, a[1].clone()])
        },
        "",
    ),
    NativeDef::new(
        "split($self, matcher_value, /)",
        |vm, a| {
            let (x, y) = split(vm, &a[0], &a[1], true)?;
            Ok(vm.tuple([x, y]))
        },
        "",
    ),
    NativeDef::new("subgroup($self, matcher_value, /)", |vm, a| Ok(split(vm, &a[0], &a[1], false)?.0), ""),
    NativeDef::new("__class_getitem__($cls, object, /)", |vm, a| vm.generic_alias(&a[0], &a[1]), "See PEP 585"),
];

fn matches(vm: &mut Vm, x: &Object, by: &Object) -> PyResult<bool> {
    let is_types = vm.is_exception_class(by)
        || vm.tuple_items(by).is_some_and(|items| items.iter().all(|c| vm.is_exception_class(c)));
    if is_types {
        return vm.is_instance(x, by);
    }
    if vm.is_callable(by) && !vm.is_type(by) {
        let r = vm.call(by, std::slice::from_ref(x))?;
        return vm.truth(&r);
    }
    Err(vm.type_error("expected an exception type, a tuple of exception types, or a callable (other than a class)"))
}

fn split(vm: &mut Vm, x: &Object, by: &Object, both: bool) -> PyResult<(Object, Object)> {
    vm.check_native_stack(" in exceptiongroup_split_recursive")?;
    if matches(vm, x, by)? {
        return Ok((x.clone(), Object::NONE));
    }
    if !vm.is_exception(x, Exc::BaseExceptionGroup) {
        return Ok((Object::NONE, if both { x.clone() } else { Object::NONE }));
    }
    let l = vm.exception_field(x, fields::EXCEPTIONS);
    let (mut yes, mut no) = (Vec::new(), Vec::new());
    for item in vm.tuple_items(&l).unwrap_or_default().to_vec() {
        let (a, b) = split(vm, &item, by, both)?;
        if !a.is_none() {
            yes.push(a);
        }
        if !b.is_none() {
            no.push(b);
        }
    }
    let a = derive(vm, x, yes)?;
    let b = if both { derive(vm, x, no)? } else { Object::NONE };
    Ok((a, b))
}

fn derive(vm: &mut Vm, x: &Object, items: Vec<Object>) -> PyResult {
    if items.is_empty() {
        return Ok(Object::NONE);
    }
    let l = vm.list(items);
    let r = vm.call_method(x, "derive", &[l])?;
    if !vm.is_exception(&r, Exc::BaseExceptionGroup) {
        return Err(vm.type_error("derive must return an instance of BaseExceptionGroup"));
    }
    for f in [e::TRACEBACK, e::CONTEXT, e::CAUSE] {
        let v = vm.exception_field(x, f);
        vm.set_exception_field(&r, f, v);
    }
    let s = vm.raw(x, e::SUPPRESS_CONTEXT);
    vm.set_raw(&r, e::SUPPRESS_CONTEXT, s);
    if let Some(notes) = vm.getattr_str_opt(x, "__notes__")?
        && vm.special(&notes, ophion_vm::Special::GetItem).is_some()
        && vm.kind(&notes) != Kind::Dict
    {
        let copy = vm.collect(&notes)?;
        let copy = vm.list(copy);
        vm.setattr_str(&r, "__notes__", &copy)?;
    }
    Ok(r)
}
