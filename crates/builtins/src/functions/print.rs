//! `print`, `input` and `open`.

use crate::containers::nested;
use crate::support::named_type;
use crate::walks::walk;
use ophion_vm::{Exc, Object, PyResult, Vm};

/// `sys.stdout` and its like; None if there is none or it is None.
fn stream(vm: &mut Vm, name: &str) -> Option<Object> {
    let sys = vm.sys_dict.clone();
    if sys.is_null() {
        return None;
    }
    vm.dict_get_str(&sys, name)
}

/// `sep` or `end`: a str, or the usual one.
fn separator(vm: &mut Vm, o: &Object, name: &str, usual: &str) -> PyResult {
    match o.given() {
        None => Ok(vm.str(usual)),
        Some(o) if o.is_none() => Ok(vm.str(usual)),
        Some(o) if vm.is_str(o) => Ok(o.clone()),
        Some(o) => {
            let t = named_type(vm, o);
            Err(vm.type_error(format!("{name} must be None or a string, not {t}")))
        }
    }
}

pub(super) fn print(vm: &mut Vm, args: &[Object]) -> PyResult {
    let file = match args[3].given().filter(|f| !f.is_none()) {
        Some(f) => f.clone(),
        None => match stream(vm, "stdout") {
            None if vm.sys_dict.is_null() => return print_to_host(vm, args),
            None => return Err(vm.runtime_error("lost sys.stdout")),
            Some(f) if f.is_none() => return Ok(Object::NONE),
            Some(f) => f,
        },
    };
    let between = separator(vm, &args[1], "sep", " ")?;
    let end = separator(vm, &args[2], "end", "\n")?;
    let values = vm.tuple_items(&args[0]).map(<[Object]>::to_vec).unwrap_or_default();
    if values.iter().any(|x| nested::may_ask(vm, x)) {
        let flush = args[4].given().cloned().unwrap_or(Object::FALSE);
        return Err(walk(vm, "print_of", vec![args[0].clone(), between, end, file, flush]));
    }
    let mut write = None;
    for (i, value) in values.iter().enumerate() {
        if i > 0 {
            write_to(vm, &file, &mut write, &between)?;
        }
        let text = vm.str_of(value)?;
        write_to(vm, &file, &mut write, &text)?;
    }
    write_to(vm, &file, &mut write, &end)?;
    if let Some(flush) = args[4].given()
        && vm.truth(flush)?
    {
        vm.call_method(&file, "flush", &[])?;
    }
    Ok(Object::NONE)
}
/// An isolate without the module `sys` prints straight to its host.
fn print_to_host(vm: &mut Vm, args: &[Object]) -> PyResult {
    let between = separator(vm, &args[1], "sep", " ")?;
    let end = separator(vm, &args[2], "end", "\n")?;
    let mut text = String::new();
    for (i, value) in vm.tuple_items(&args[0]).map(<[Object]>::to_vec).unwrap_or_default().iter().enumerate() {
        if i > 0 {
            text.push_str(&vm.lossy(&between));
        }
        let s = vm.str_of(value)?;
        text.push_str(&vm.lossy(&s));
    }
    text.push_str(&vm.lossy(&end));
    match vm.host.write(1, text.as_bytes()) {
        Ok(_) => Ok(Object::NONE),
        Err(e) => Err(vm.raise_io(&e, None)),
    }
}

/// Writes through the method `write`, which is looked up once (before the first text, as late as CPython does).
fn write_to(vm: &mut Vm, file: &Object, write: &mut Option<Object>, text: &Object) -> PyResult<()> {
    let f = match write {
        Some(f) => f,
        None => write.insert(vm.getattr_str(file, "write")?),
    };
    vm.call(f, std::slice::from_ref(text)).map(|_| ())
}

pub(super) fn input(vm: &mut Vm, args: &[Object]) -> PyResult {
    let mut found = Vec::new();
    for name in ["stdin", "stdout", "stderr"] {
        match stream(vm, name) {
            Some(s) if !s.is_none() => found.push(s),
            _ => return Err(vm.runtime_error(format!("input(): lost sys.{name}"))),
        }
    }
    let [stdin, stdout, stderr] = found.as_slice() else { return Err(vm.internal_error("three streams")) };
    let flushed = vm.call_method(stderr, "flush", &[]);
    vm.catch(flushed, Exc::Exception)?;
    if let Some(prompt) = args[0].given() {
        let text = vm.str_of(prompt)?;
        vm.call_method(stdout, "write", &[text])?;
    }
    let flushed = vm.call_method(stdout, "flush", &[]);
    vm.catch(flushed, Exc::Exception)?;
    let line = vm.call_method(stdin, "readline", &[])?;
    let Some(text) = vm.as_text(&line) else {
        return Err(vm.type_error("object.readline() returned non-string"));
    };
    let n = text.len();
    if n == 0 {
        return Err(vm.raise(Exc::EOFError, "EOF when reading a line"));
    }
    let end = if text.last() == Some(u32::from(b'\n')) { n - 1 } else { n };
    Ok(vm.substring(&line, 0..end))
}

pub(super) fn open(vm: &mut Vm, args: &[Object]) -> PyResult {
    let io = vm.import_dotted("_io")?;
    let f = vm.getattr_str(&io, "open")?;
    let mut values = vec![args[0].clone()];
    let mut names = Vec::new();
    let all = ["mode", "buffering", "encoding", "errors", "newline", "closefd", "opener"];
    for (name, value) in all.into_iter().zip(&args[1..]) {
        if let Some(v) = value.given() {
            values.push(v.clone());
            names.push(vm.intern(name));
        }
    }
    if names.is_empty() {
        return Err(vm.tail_call(f, values));
    }
    let names = vm.tuple(names);
    Err(vm.tail_call_kw(f, values, names))
}
