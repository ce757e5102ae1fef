//! `code.replace` and `code.__replace__`: what does not touch the instructions can be changed.

use ophion_vm::{CodeFlags, Object, PyResult, Vm};
use std::sync::Arc;

/// `code.replace(**changes)`.
pub fn replace(vm: &mut Vm, a: &[Object]) -> PyResult {
    let mut code = (*vm.code_of(&a[0])).clone();
    let changes = if a[1].is_null() { vec![] } else { vm.dict_items(&a[1]) };
    for (name, value) in changes {
        let field = vm.lossy(&name);
        match field.as_str() {
            "co_flags" | "co_firstlineno" => {
                let n = vm.index_i64(&value)?;
                if n < 0 {
                    return Err(vm.value_error(format!("{field} must be a positive integer")));
                }
                if field == "co_firstlineno" {
                    code.first_line = n as u32;
                    continue;
                }
                // The flags above are the machine's own.
                let own = code.flags.bits() & !SHOWN;
                code.flags = CodeFlags::from_bits_retain(n as u32 & SHOWN | own);
            }
            "co_name" | "co_qualname" | "co_filename" => {
                if !vm.is_str(&value) {
                    let t = vm.type_name(&value);
                    return Err(vm.type_error(format!("replace() argument '{field}' must be str, not {t}")));
                }
                let text = vm.lossy(&value);
                match field.as_str() {
                    "co_name" => code.name = text,
                    "co_qualname" => code.qualname = text,
                    _ => code.filename = text,
                }
            }
            _ => {
                let Some(old) = vm.getattr_opt(&a[0], &name)?.filter(|_| field.starts_with("co_")) else {
                    return Err(vm.type_error(format!("replace() got an unexpected keyword argument '{field}'")));
                };
                if !vm.equal(&old, &value)? {
                    return Err(vm.value_error(format!("code: {field} cannot be replaced")));
                }
            }
        }
    }
    Ok(vm.code_object(&Arc::new(code)))
}

/// Flags that programs see.
const SHOWN: u32 = 0xfff_ffff;
