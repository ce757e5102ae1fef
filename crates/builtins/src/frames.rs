//! Code objects, frames, tracebacks.

mod code;
mod code_replace;
mod code_tables;
mod locals_proxy;

use code::offset_of;

use ophion_object::records::traceback;
use ophion_object::types::type_flag;
use ophion_vm::{GetSetDef, INSTRUCTION_BYTES, Kind, NativeDef, Object, PyResult, TypeDef, Vm, shape};

/// The types of this file.
pub fn types() -> Vec<&'static TypeDef> {
    vec![&code::CODE, &FRAME, &TRACEBACK, &locals_proxy::FRAME_LOCALS_PROXY]
}

static FRAME: TypeDef = TypeDef {
    name: "frame",
    shape: shape::FRAME,
    kind: Kind::Frame,
    flags: type_flag::DISALLOW_INSTANTIATION,
    methods: &FRAME_METHODS,
    getset: &FRAME_GETSET,
    ..TypeDef::EMPTY
};
static FRAME_METHODS: [NativeDef; 2] = [
    NativeDef::new(
        "__repr__($self, /)",
        |vm, a| {
            let line = vm.frame_line(&a[0]);
            let code = vm.frame_code(&a[0]);
            let c = vm.code_of(&code);
            let text = format!("<frame at {:#x}, file '{}', line {line}, code {}>", vm.id(&a[0]), c.filename, c.name);
            Ok(vm.str(&text))
        },
        "Return repr(self).",
    ),
    NativeDef::new(
        "clear($self, /)",
        |vm, a| {
            vm.frame_clear(&a[0])?;
            Ok(Object::NONE)
        },
        "Clear all references held by the frame.",
    ),
];
static FRAME_GETSET: [GetSetDef; 11] = [
    GetSetDef::read("f_code", |vm, o| Ok(vm.frame_code(o)), "The code that the frame executes."),
    GetSetDef::read(
        "f_generator",
        |vm, o| Ok(vm.generator_of_frame(o)),
        "The generator or coroutine that owns the frame, or None.",
    ),
    GetSetDef::read("f_back", |vm, o| Ok(vm.frame_back(o)), ""),
    GetSetDef::write(
        "f_lineno",
        |vm, o| {
            let n = vm.frame_line(o) as i64;
            Ok(vm.int(n))
        },
        |vm, _, v| {
            // Jumps are not there: outside of a tracing function nothing may set it, and inside no line is one to jump to.
            if v.is_null() {
                let text = "attribute 'f_lineno' of 'frame' objects cannot be deleted";
                return Err(vm.raise(ophion_vm::Exc::AttributeError, text));
            }
            if !vm.is_int(v) {
                return Err(vm.value_error("lineno must be an integer"));
            }
            if !vm.tells_of_event() {
                return Err(vm.value_error("f_lineno can only be set in a trace function"));
            }
            Err(vm.value_error("can't jump from this line"))
        },
        "The line that the frame is in.",
    ),
    GetSetDef::read(
        "f_lasti",
        |vm, o| {
            let n = vm.event_offset(o).unwrap_or_else(|| offset_of(vm.frame_instruction(o) as u64));
            Ok(vm.int(n))
        },
        "The offset of the last instruction begun.",
    ),
    GetSetDef::read("f_globals", |vm, o| Ok(vm.frame_globals(o)), "The global names of the frame."),
    GetSetDef::read("f_locals", |vm, o| vm.frame_locals_view(o), "The local names of the frame and their values."),
    GetSetDef::read("f_builtins", |vm, o| Ok(vm.frame_builtin_names(o)), "The built-in names of the frame."),
    GetSetDef::write(
        "f_trace",
        |vm, o| Ok(vm.frame_trace(o).unwrap_or(Object::NONE)),
        |vm, o, v| {
            vm.set_frame_trace(o, if v.is_null() { Object::NONE } else { v.clone() });
            Ok(())
        },
        "The function called for the frame's events, or None.",
    ),
    GetSetDef::write_member(
        "f_trace_lines",
        |vm, o| Ok(Object::bool(vm.frame_trace_flags(o).0)),
        |vm, o, v| {
            let on = flag_value(vm, v)?;
            let (_, opcodes) = vm.frame_trace_flags(o);
            vm.set_frame_trace_flags(o, (on, opcodes));
            Ok(())
        },
        "",
    ),
    GetSetDef::write(
        "f_trace_opcodes",
        |vm, o| Ok(Object::bool(vm.frame_trace_flags(o).1)),
        |vm, o, v| {
            if v.is_null() {
                let text = "attribute 'f_trace_opcodes' of 'frame' objects cannot be deleted";
                return Err(vm.raise(ophion_vm::Exc::AttributeError, text));
            }
            let on = flag_value(vm, v)?;
            let (lines, _) = vm.frame_trace_flags(o);
            vm.set_frame_trace_flags(o, (lines, on));
            Ok(())
        },
        "Are there events for instructions?",
    ),
];

/// A flag's new value, which must be a bool.
fn flag_value(vm: &mut Vm, v: &Object) -> PyResult<bool> {
    if v.is_null() {
        return Err(vm.type_error("can't delete numeric/char attribute"));
    }
    if !v.is(&Object::TRUE) && !v.is(&Object::FALSE) {
        return Err(vm.type_error("attribute value type must be bool"));
    }
    Ok(v.is(&Object::TRUE))
}

static TRACEBACK_METHODS: [NativeDef; 1] = [NativeDef::new(
    "__dir__($self, /)",
    |vm, _| {
        let names = TRACEBACK_GETSET.iter().map(|g| vm.str(g.name)).collect();
        Ok(vm.list(names))
    },
    "",
)];
static TRACEBACK: TypeDef = TypeDef {
    name: "traceback",
    signature: "(tb_next, tb_frame, tb_lasti, tb_lineno)",
    shape: shape::TRACEBACK,
    doc: "Create a new traceback object.",
    new: Some(&TRACEBACK_NEW),
    methods: &TRACEBACK_METHODS,
    getset: &TRACEBACK_GETSET,
    ..TypeDef::EMPTY
};
static TRACEBACK_NEW: NativeDef = NativeDef::new(
    "__new__($cls, tb_next, tb_frame, tb_lasti, tb_lineno)",
    |vm, a| {
        if vm.shape_of(&a[2]) != shape::FRAME {
            let t = crate::support::named_type(vm, &a[2]);
            return Err(vm.type_error(format!("traceback() argument 'tb_frame' must be frame, not {t}")));
        }
        if !a[1].is_none() && vm.shape_of(&a[1]) != shape::TRACEBACK {
            let t = vm.type_name(&a[1]);
            return Err(vm.type_error(format!("expected traceback object or None, got '{t}'")));
        }
        let (lasti, line) = (vm.index_i64(&a[3])?, vm.index_i64(&a[4])?);
        Ok(vm.record(
            shape::TRACEBACK,
            [a[1].clone(), a[2].clone()],
            &[(lasti as u64 / INSTRUCTION_BYTES as u64).wrapping_sub(1), line as u64],
        ))
    },
    "",
);
static TRACEBACK_GETSET: [GetSetDef; 4] = [
    GetSetDef::write(
        "tb_next",
        |vm, o| {
            let n = vm.field(o, traceback::NEXT);
            Ok(if n.is_null() { Object::NONE } else { n })
        },
        |vm, o, v| {
            if v.is_null() {
                return Err(vm.type_error("can't delete tb_next attribute"));
            }
            if !v.is_none() && vm.shape_of(v) != shape::TRACEBACK {
                let t = vm.type_name(v);
                return Err(vm.type_error(format!("expected traceback object, got '{t}'")));
            }
            let mut t = v.clone();
            while vm.shape_of(&t) == shape::TRACEBACK {
                if t.is(o) {
                    return Err(vm.value_error("traceback loop detected"));
                }
                t = vm.field(&t, traceback::NEXT);
            }
            vm.set_field(o, traceback::NEXT, v.clone());
            Ok(())
        },
        "",
    ),
    GetSetDef::member("tb_frame", |vm, o| Ok(vm.field(o, traceback::FRAME)), ""),
    GetSetDef::member(
        "tb_lasti",
        |vm, o| {
            let n = offset_of(vm.raw(o, traceback::LASTI));
            Ok(vm.int(n))
        },
        "",
    ),
    GetSetDef::read(
        "tb_lineno",
        |vm, o| {
            let n = vm.traceback_line(o);
            Ok(vm.int(n))
        },
        "",
    ),
];
