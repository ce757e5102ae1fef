//! Code objects.

use super::{code_replace, code_tables};
use ophion_object::types::type_flag;
use ophion_vm::{GetSetDef, INSTRUCTION_BYTES, Kind, NativeDef, Object, PyResult, TypeDef, Vm, shape};

pub(super) static CODE: TypeDef = TypeDef {
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

static CODE_METHODS: [NativeDef; 9] = [
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
    NativeDef::new("co_branches($self, /)", code_tables::branches, ""),
    NativeDef::new(
        "_varname_from_oparg($self, /, oparg)",
        |vm, a| {
            let n = vm.index_i64(&a[1])?;
            let c = vm.code_of(&a[0]);
            let name = usize::try_from(n).ok().and_then(|n| c.local_names.iter().chain(&c.free_names).nth(n).cloned());
            match name {
                Some(name) => Ok(vm.intern(&name)),
                None => Err(vm.raise(ophion_vm::Exc::IndexError, "tuple index out of range")),
            }
        },
        "(internal-only) Return the local variable name for the given oparg.\n\nWARNING: this method is for internal use only and may change or go\naway.",
    ),
    NativeDef::new(
        "co_positions($self, /)",
        |vm, a| {
            let c = vm.code_of(&a[0]);
            let first = vm.int(c.first_line as i64);
            let zero = Object::small(0);
            let first = vm.tuple([first.clone(), first, zero.clone(), zero]);
            let mut items = vec![first; UNITS];
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
                let position = vm.tuple(parts);
                items.extend(std::iter::repeat_n(position, UNITS));
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
            let mut ranges = vec![(0, INSTRUCTION_BYTES, c.first_line)];
            let n = c.positions.len();
            for (i, &(start, p)) in c.positions.iter().enumerate() {
                let end = if i + 1 < n { c.positions[i + 1].0 } else { c.instrs.len() as u32 };
                let (start, end) = (offset_of(start as u64), offset_of(end as u64));
                match ranges.last_mut() {
                    Some((_, last, line)) if *line == p.line => *last = end,
                    _ => ranges.push((start, end, p.line)),
                }
                // Statements without instructions stand just before an instruction, in the last two bytes of the one before.
                for &(pc, line) in c.marks.iter().filter(|&&(pc, _)| (start..end).contains(&offset_of(pc as u64))) {
                    let at = offset_of(pc as u64);
                    if let Some((first, last, around)) = ranges.pop() {
                        if at > first {
                            ranges.push((first, at - 2, around));
                        } else if let Some(before) = ranges.last_mut() {
                            before.1 = at - 2;
                        }
                        ranges.push((at - 2, at, line));
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

/// Code units, of two bytes each, in an instruction: CPython's count of positions.
const UNITS: usize = INSTRUCTION_BYTES as usize / 2;

/// The offset in `co_code` of an instruction: what stands there first is the beginning of the frame.
pub(super) fn offset_of(instruction: u64) -> i64 {
    instruction.wrapping_add(1) as i64 * INSTRUCTION_BYTES
}

fn names(vm: &mut Vm, list: Vec<String>) -> PyResult {
    let items: Vec<Object> = list.iter().map(|n| vm.intern(n)).collect();
    Ok(vm.tuple(items))
}

static CODE_GETSET: [GetSetDef; 20] = [
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
    GetSetDef::read("co_code", code_tables::instructions, ""),
    GetSetDef::read("_co_code_adaptive", code_tables::instructions, ""),
    GetSetDef::member("co_exceptiontable", code_tables::exceptions, ""),
    GetSetDef::member("co_linetable", code_tables::positions, ""),
    GetSetDef::read("co_lnotab", code_tables::line_steps, ""),
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
