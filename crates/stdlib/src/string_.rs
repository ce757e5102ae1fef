//! `_string`: how `string.Formatter` takes format strings apart.

use crate::support::{def, natives};
use ophion_vm::{Object, PyResult, Vm};

natives! {
    static FUNCTIONS = [
        def("formatter_parser($module, string, /)", parser, "parse the argument as a format string"),
        def("formatter_field_name_split($module, string, /)", split, "split the argument as a field name"),
    ];
}

pub fn fill(vm: &mut Vm, module: &Object) -> PyResult<()> {
    vm.add_functions(module, "_string", &FUNCTIONS);
    Ok(())
}

fn text(vm: &mut Vm, o: &Object) -> PyResult<Vec<char>> {
    if !vm.is_str(o) {
        let t = vm.type_name(o);
        return Err(vm.type_error(format!("expected str, got {t}")));
    }
    Ok(vm.lossy(o).chars().collect())
}

fn make(vm: &mut Vm, chars: &[char]) -> Object {
    let s: String = chars.iter().collect();
    vm.str(&s)
}

fn parser(vm: &mut Vm, a: &[Object]) -> PyResult {
    let s = text(vm, &a[0])?;
    let mut out = Vec::new();
    let mut i = 0;
    while i < s.len() {
        let mut literal = Vec::new();
        let mut field = false;
        while let Some(&c) = s.get(i) {
            i += 1;
            if c != '{' && c != '}' {
                literal.push(c);
                continue;
            }
            if s.get(i) == Some(&c) {
                literal.push(c);
                i += 1;
                break;
            }
            if c == '}' {
                return Err(vm.value_error("Single '}' encountered in format string"));
            }
            if i >= s.len() {
                return Err(vm.value_error("Single '{' encountered in format string"));
            }
            field = true;
            break;
        }
        let literal = make(vm, &literal);
        if !field {
            out.push(vm.tuple([literal, Object::NONE, Object::NONE, Object::NONE]));
            continue;
        }
        let start = i;
        let mut depth = 1;
        while let Some(&c) = s.get(i) {
            match c {
                '{' => depth += 1,
                '}' => depth -= 1,
                _ => {}
            }
            if depth == 0 {
                break;
            }
            i += 1;
        }
        if depth > 0 {
            return Err(vm.value_error("expected '}' before end of string"));
        }
        let inner = s.get(start..i).unwrap_or_default();
        i += 1;
        let parts = field_parts(vm, inner)?;
        let mut all = vec![literal];
        all.extend(parts);
        out.push(vm.tuple(all));
    }
    let l = vm.list(out);
    vm.iter(&l)
}

/// (field name, format spec, conversion).
fn field_parts(vm: &mut Vm, inner: &[char]) -> PyResult<Vec<Object>> {
    let mut depth = 0;
    let mut end = inner.len();
    for (i, &c) in inner.iter().enumerate() {
        match c {
            '[' => depth += 1,
            ']' => depth -= 1,
            ':' | '!' if depth <= 0 => {
                end = i;
                break;
            }
            _ => {}
        }
    }
    let name = make(vm, inner.get(..end).unwrap_or_default());
    let mut conversion = Object::NONE;
    let mut at = end;
    if inner.get(at) == Some(&'!') {
        let Some(&c) = inner.get(at + 1) else {
            return Err(vm.value_error("end of string while looking for conversion specifier"));
        };
        conversion = vm.char(c as u32);
        at += 2;
        if inner.get(at).is_some_and(|&c| c != ':') {
            return Err(vm.value_error("expected ':' after conversion specifier"));
        }
    }
    let spec = make(vm, inner.get(at + 1..).unwrap_or_default());
    Ok(vec![name, spec, conversion])
}

fn split(vm: &mut Vm, a: &[Object]) -> PyResult {
    let s = text(vm, &a[0])?;
    let end = s.iter().position(|&c| c == '.' || c == '[').unwrap_or(s.len());
    let first: String = s.get(..end).unwrap_or_default().iter().collect();
    let number =
        |t: &str| if !t.is_empty() && t.bytes().all(|b| b.is_ascii_digit()) { t.parse::<i64>().ok() } else { None };
    let head = match number(&first) {
        Some(n) => vm.int(n),
        None => vm.str(&first),
    };
    let mut rest = Vec::new();
    let mut i = end;
    while let Some(&c) = s.get(i) {
        i += 1;
        let start = i;
        let attribute = c == '.';
        if attribute {
            while s.get(i).is_some_and(|&c| c != '.' && c != '[') {
                i += 1;
            }
        } else if c == '[' {
            while s.get(i).is_some_and(|&c| c != ']') {
                i += 1;
            }
            if i >= s.len() {
                return Err(vm.value_error("Missing ']' in format string"));
            }
        } else {
            return Err(vm.value_error("Only '.' or '[' may follow ']' in format field specifier"));
        }
        let part: String = s.get(start..i).unwrap_or_default().iter().collect();
        if part.is_empty() {
            return Err(vm.value_error("Empty attribute in format string"));
        }
        let value = match number(&part).filter(|_| !attribute) {
            Some(n) => vm.int(n),
            None => vm.str(&part),
        };
        if !attribute {
            i += 1;
        }
        rest.push(vm.tuple([Object::bool(attribute), value]));
    }
    let l = vm.list(rest);
    let it = vm.iter(&l)?;
    Ok(vm.tuple([head, it]))
}
