//! `code.replace`: a copy with some attributes other.
//!
//! What only describes a code object (names, file, first line, flags of generators) can be anything; what its instructions stand on (their bytes,
//! tables, constants, variables) must be what it is, since the bytes that a program sees are not CPython's.

use ophion_vm::{CodeFlags, Object, PyResult, Vm};
use std::sync::Arc;

pub(super) const DOC: &str = "Return a copy of the code object with new values for the specified fields.";

/// The attributes that may be named, counts first.
const COUNTS: [&str; 6] =
    ["co_argcount", "co_posonlyargcount", "co_kwonlyargcount", "co_nlocals", "co_stacksize", "co_firstlineno"];
const FIXED: [&str; 8] = [
    "co_code",
    "co_consts",
    "co_names",
    "co_varnames",
    "co_freevars",
    "co_cellvars",
    "co_linetable",
    "co_exceptiontable",
];

pub(super) fn replace(vm: &mut Vm, a: &[Object]) -> PyResult {
    let old = vm.code_of(&a[0]);
    let mut new = (*old).clone();
    let changes = if a[1].is_null() { vec![] } else { vm.dict_items(&a[1]) };
    for (name, value) in changes {
        let name = vm.lossy(&name);
        match name.as_str() {
            "co_name" | "co_qualname" | "co_filename" => {
                if !vm.is_str(&value) {
                    let t = vm.type_name(&value);
                    return Err(vm.type_error(format!("replace() argument '{name}' must be str, not {t}")));
                }
                let text = vm.lossy(&value);
                match name.as_str() {
                    "co_name" => new.name = text,
                    "co_qualname" => new.qualname = text,
                    _ => new.filename = text,
                }
            }
            "co_flags" => {
                let bits = vm.index_i64(&value)?;
                let free = (CodeFlags::ITERABLE_COROUTINE | CodeFlags::NESTED).bits();
                let now = old.flags.bits();
                if (bits ^ now as i64) & 0xfff_ffff & !(free as i64) != 0 {
                    same(vm, &a[0], &name, &value)?;
                }
                new.flags = CodeFlags::from_bits_retain(now & !free | bits as u32 & free);
            }
            count if COUNTS.contains(&count) => {
                let n = vm.index_i64(&value)?;
                if n < 0 && count != "co_firstlineno" {
                    return Err(vm.value_error(format!("{count} must be a positive integer")));
                }
                if count != "co_firstlineno" {
                    same(vm, &a[0], &name, &value)?;
                    continue;
                }
                let Ok(line) = u32::try_from(n) else {
                    return Err(vm.value_error("co_firstlineno must be a positive integer"));
                };
                // Positions count from the first line.
                let by = line.wrapping_sub(old.first_line);
                for (_, p) in new.positions.iter_mut().filter(|(_, p)| p.line != 0) {
                    p.line = p.line.wrapping_add(by);
                    p.end_line = p.end_line.wrapping_add(by);
                }
                new.first_line = line;
            }
            fixed if FIXED.contains(&fixed) => same(vm, &a[0], &name, &value)?,
            _ => {
                return Err(vm.type_error(format!("replace() got an unexpected keyword argument '{name}'")));
            }
        }
    }
    Ok(vm.code_object(&Arc::new(new)))
}

/// Refuses another value than the present one.
fn same(vm: &mut Vm, code: &Object, name: &str, value: &Object) -> PyResult<()> {
    let now = vm.getattr_str(code, name)?;
    if vm.equal(&now, value)? {
        return Ok(());
    }
    Err(vm.value_error(format!("{name} of a code object cannot be changed")))
}
