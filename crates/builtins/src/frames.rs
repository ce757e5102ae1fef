//! Code objects, frames, tracebacks.

mod code_replace;
mod locals_proxy;

use ophion_object::records::traceback;
use ophion_object::types::type_flag;
use ophion_vm::{GetSetDef, Kind, NativeDef, Object, PyResult, TypeDef, Vm, shape};

/// The types of this file.
pub fn types() -> Vec<&'static TypeDef> {
    vec![&CODE, &FRAME, &TRACEBACK, &locals_proxy::FRAME_LOCALS_PROXY]
}

static CODE: TypeDef = TypeDef {
    name: "code",
    shape: shape::CODE,
    kind: Kind::Code,
    doc: "Create a code object.  Not for mere mortals.",
    weakrefable: true,
    flags: type_flag::DISALLOW_INSTANTIATION,
    methods: &CODE_METHODS,
    getset: &CODE_GETSET,
    ..TypeDef::EMPTY
};

static CODE_METHODS: [NativeDef; 7] = [
    NativeDef::new("replace($self, /, **changes)", code_replace::replace, code_replace::DOC),
    NativeDef::new("__replace__($self, /, **changes)", code_replace::replace, "The same as replace()."),
    NativeDef::new(
        "__repr__($self, /)",
        |vm, a| {
            let c = vm.code_of(&a[0]);
            let text = format!(
                "<code object {} at {:#x}, file \"{}\", line {}>",
                c.name,
                vm.id(&a[0]),
                c.filename,
                c.first_line
            );
            Ok(vm.str(&text))
        },
        "Return repr(self).",
    ),
    NativeDef::new(
        "__eq__($self, value, /)",
        |vm, a| {
            if vm.kind(&a[1]) != Kind::Code {
                return Ok(Object::NOT_IMPLEMENTED);
            }
            Ok(Object::bool(vm.code_of(&a[0]) == vm.code_of(&a[1])))
        },
        "Return self==value.",
    ),
    NativeDef::new(
        "__hash__($self, /)",
        |vm, a| {
            let c = vm.code_of(&a[0]);
            let n = vm.str(&format!("{}:{}", c.qualname, c.first_line));
            let h = vm.hash(&n)?;
            Ok(vm.int(h))
        },
        "Return hash(self).",
    ),
    NativeDef::new(
        "co_positions($self, /)",
        |vm, a| {
            let c = vm.code_of(&a[0]);
            let first = vm.int(c.first_line as i64);
            let zero = Object::small(0);
            let mut items = vec![vm.tuple([first.clone(), first, zero.clone(), zero])];
            for pc in 0..c.instrs.len() {
                let p = c.position(pc as u32);
                let parts = if p.line == 0 {
                    vec![Object::NONE; 4]
                } else {
                    vec![
                        vm.int(p.line as i64),
                        vm.int(p.end_line as i64),
                        vm.int(p.column as i64),
                        vm.int(p.end_column as i64),
                    ]
                };
                items.push(vm.tuple(parts));
            }
            let l = vm.list(items);
            vm.iter(&l)
        },
        "",
    ),
    NativeDef::new(
        "co_lines($self, /)",
        |vm, a| {
            let c = vm.code_of(&a[0]);
            // Ranges of one line each: the frame's beginning, then what follows each other on the same line.
            let mut ranges = vec![(0, 2, c.first_line)];
            let n = c.positions.len();
            for (i, &(start, p)) in c.positions.iter().enumerate() {
                let end = if i + 1 < n { c.positions[i + 1].0 } else { c.instrs.len() as u32 };
                let (start, end) = (offset_of(start as u64), offset_of(end as u64));
                match ranges.last_mut() {
                    Some((_, last, line)) if *line == p.line => *last = end,
                    _ => ranges.push((start, end, p.line)),
                }
                // Statements without instructions stand just before an instruction, at an odd offset.
                for &(pc, line) in c.marks.iter().filter(|&&(pc, _)| (start..end).contains(&offset_of(pc as u64))) {
                    let at = offset_of(pc as u64);
                    if let Some((first, last, around)) = ranges.pop() {
                        if at > first {
                            ranges.push((first, at - 1, around));
                        } else if let Some(before) = ranges.last_mut() {
                            before.1 = at - 1;
                        }
                        ranges.push((at - 1, at, line));
                        ranges.push((at, last, around));
                    }
                }
            }
            let mut items = Vec::new();
            for (start, end, line) in ranges {
                let line = if line == 0 { Object::NONE } else { vm.int(line as i64) };
                let parts = [vm.int(start), vm.int(end), line];
                items.push(vm.tuple(parts));
            }
            let l = vm.list(items);
            vm.iter(&l)
        },
        "",
    ),
];

/// The offset that programs see of an instruction: units of two bytes, after one for the beginning of the frame.
fn offset_of(instruction: u64) -> i64 {
    instruction.wrapping_add(1) as i64 * 2
}

fn names(vm: &mut Vm, list: Vec<String>) -> PyResult {
    let items: Vec<Object> = list.iter().map(|n| vm.intern(n)).collect();
    Ok(vm.tuple(items))
}

static CODE_GETSET: [GetSetDef; 17] = [
    GetSetDef::member(
        "co_name",
        |vm, o| {
            let n = vm.code_of(o).name.clone();
            Ok(vm.intern(&n))
        },
        "",
    ),
    GetSetDef::member(
        "co_qualname",
        |vm, o| {
            let n = vm.code_of(o).qualname.clone();
            Ok(vm.str(&n))
        },
        "",
    ),
    GetSetDef::member(
        "co_filename",
        |vm, o| {
            let n = vm.code_of(o).filename.clone();
            Ok(vm.str(&n))
        },
        "",
    ),
    GetSetDef::member(
        "co_firstlineno",
        |vm, o| {
            let n = vm.code_of(o).first_line as i64;
            Ok(vm.int(n))
        },
        "",
    ),
    GetSetDef::member(
        "co_argcount",
        |vm, o| {
            let c = vm.code_of(o);
            let n = if c.flags.contains(ophion_vm::CodeFlags::NAMESPACE) { 0 } else { c.arg_count };
            Ok(vm.int(n as i64))
        },
        "",
    ),
    GetSetDef::member(
        "co_posonlyargcount",
        |vm, o| {
            let n = vm.code_of(o).positional_only as i64;
            Ok(vm.int(n))
        },
        "",
    ),
    GetSetDef::member(
        "co_kwonlyargcount",
        |vm, o| {
            let n = vm.code_of(o).keyword_only as i64;
            Ok(vm.int(n))
        },
        "",
    ),
    GetSetDef::member(
        "co_nlocals",
        |vm, o| {
            let n = local_names(vm, o).len();
            Ok(vm.usize(n))
        },
        "",
    ),
    GetSetDef::member(
        "co_stacksize",
        |vm, o| {
            let n = vm.code_of(o).registers as i64;
            Ok(vm.int(n))
        },
        "",
    ),
    GetSetDef::member(
        "co_flags",
        |vm, o| {
            let n = vm.code_of(o).flags.bits() & 0xfff_ffff;
            Ok(vm.int(n as i64))
        },
        "",
    ),
    GetSetDef::read(
        "co_varnames",
        |vm, o| {
            let n = local_names(vm, o);
            names(vm, n)
        },
        "",
    ),
    GetSetDef::read(
        "co_cellvars",
        |vm, o| {
            let c = vm.code_of(o);
            let n = c
                .local_names
                .iter()
                .zip(&c.local_kinds)
                .filter(|(_, k)| matches!(k, ophion_vm::LocalKind::Cell))
                .map(|(n, _)| n.clone())
                .collect();
            names(vm, n)
        },
        "",
    ),
    GetSetDef::read(
        "co_freevars",
        |vm, o| {
            let n = vm.code_of(o).free_names.clone();
            names(vm, n)
        },
        "",
    ),
    GetSetDef::member(
        "co_names",
        |vm, o| {
            let n = vm.code_of(o).names.clone();
            names(vm, n)
        },
        "",
    ),
    GetSetDef::member(
        "co_consts",
        |vm, o| {
            let c = vm.code_consts(o);
            Ok(vm.tuple(c))
        },
        "",
    ),
    GetSetDef::read(
        "co_code",
        |vm, o| {
            let c = vm.code_of(o);
            let bytes: Vec<u8> = c.instrs.iter().flat_map(|i| i.0.to_le_bytes()).collect();
            Ok(vm.bytes(&bytes))
        },
        "",
    ),
    GetSetDef::member("co_exceptiontable", |vm, _| Ok(vm.bytes(b"")), ""),
];

fn local_names(vm: &Vm, o: &Object) -> Vec<String> {
    let c = vm.code_of(o);
    let params = c.parameters();
    c.local_names
        .iter()
        .zip(&c.local_kinds)
        .enumerate()
        .filter(|(i, (n, k))| {
            !n.starts_with('.')
                && (matches!(k, ophion_vm::LocalKind::Plain) || matches!(k, ophion_vm::LocalKind::Cell) && *i < params)
        })
        .map(|(_, (n, _))| n.clone())
        .collect()
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
    GetSetDef::read("f_builtins", |vm, _| Ok(vm.builtins.clone()), "The built-in names of the frame."),
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
            &[(lasti as u64 / 2).wrapping_sub(1), line as u64],
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
