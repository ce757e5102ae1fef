//! `_io.StringIO`: a text stream in memory. What is written at the end waits as a list of parts until somebody reads.

use crate::support::{self, BLANK_NEW, def, natives};
use ophion_object::types::type_flag;
use ophion_vm::{GetSetDef, NativeType, Object, PyResult, TypeDef, Vm};

/// The text up to the parts, a str; NULL before `__init__`.
const TEXT: usize = 0;
/// Strs that follow, a list.
const PARTS: usize = 1;
/// As given: None, or a str.
const NEWLINE: usize = 2;
const AT: usize = 3;
const CLOSED: usize = 4;
/// Length of text and parts together.
const LENGTH: usize = 5;

pub static STRING_IO: NativeType = NativeType {
    def: TypeDef {
        name: "_io.StringIO",
        doc: "Text I/O implementation using an in-memory buffer.",
        has_dict: true,
        weakrefable: true,
        flags: type_flag::BASETYPE,
        new: Some(&BLANK_NEW),
        methods: &METHODS,
        getset: &GETSET,
        ..TypeDef::EMPTY
    },
    values: 3,
    raws: 3,
    members: 0,
    base: Some(&super::base::TEXT_IO_BASE),
};

natives! {
    static METHODS = [
        def("__init__($self, /, initial_value='', newline='\\n')", init, ""),
        def("read($self, size=-1, /)", |vm, a| {
            let n = super::size(vm, &a[1])?.unwrap_or(usize::MAX);
            check(vm, &a[0])?;
            take(vm, &a[0], n)
        }, "Read at most size characters, returned as a string."),
        def("readline($self, size=-1, /)", |vm, a| {
            let n = super::size(vm, &a[1])?.unwrap_or(usize::MAX);
            line(vm, &a[0], n)
        }, "Read until newline or EOF."),
        ophion_vm::next_method!(next),
        def("write($self, s, /)", write, "Write string to file."),
        def("seek($self, pos, whence=0, /)", seek, "Change stream position."),
        def("tell($self, /)", |vm, a| {
            check(vm, &a[0])?;
            let at = vm.raw(&a[0], AT);
            Ok(vm.uint(at))
        }, "Tell the current file position."),
        def("truncate($self, pos=None, /)", truncate, "Truncate size to pos."),
        def("getvalue($self, /)", |vm, a| {
            check(vm, &a[0])?;
            whole(vm, &a[0])
        }, "Retrieve the entire contents of the object."),
        def("close($self, /)", |vm, a| {
            vm.set_raw(&a[0], CLOSED, 1);
            vm.set_field(&a[0], TEXT, Object::NULL);
            vm.set_field(&a[0], PARTS, Object::NULL);
            Ok(Object::NONE)
        }, "Close the IO object."),
        def("readable($self, /)", yes, "Returns True if the IO object can be read."),
        def("writable($self, /)", yes, "Returns True if the IO object can be written."),
        def("seekable($self, /)", yes, "Returns True if the IO object can be seeked."),
        def("__getstate__($self, /)", |vm, a| {
            check(vm, &a[0])?;
            let text = whole(vm, &a[0])?;
            let (newline, at) = (vm.field(&a[0], NEWLINE), vm.raw(&a[0], AT));
            let at = vm.uint(at);
            let own = vm.getattr_str(&a[0], "__dict__")?;
            let own = if vm.truth(&own)? { vm.call_method(&own, "copy", &[])? } else { Object::NONE };
            Ok(vm.tuple([text, newline, at, own]))
        }, ""),
        def("__setstate__($self, state, /)", |vm, a| {
            let parts = support::items(vm, &a[1]);
            let [text, newline, at, own] = parts.as_slice() else {
                let t = vm.type_name(&a[1]);
                return Err(vm.type_error(format!("_io.StringIO.__setstate__ argument should be 4-tuple, got {t}")));
            };
            let empty = vm.str("");
            init(vm, &[a[0].clone(), empty, newline.clone()])?;
            if !vm.is_str(text) {
                let t = vm.type_name(text);
                return Err(vm.type_error(format!("initial_value must be str or None, not {t}")));
            }
            vm.set_field(&a[0], TEXT, text.clone());
            let at = vm.index_i64(at)?;
            if at < 0 {
                return Err(vm.value_error("position value cannot be negative"));
            }
            vm.set_raw(&a[0], AT, at as u64);
            if !own.is_none() {
                let mine = vm.getattr_str(&a[0], "__dict__")?;
                vm.call_method(&mine, "update", std::slice::from_ref(own))?;
            }
            Ok(Object::NONE)
        }, ""),
    ];
}

static GETSET: [GetSetDef; 3] = [
    GetSetDef::read("closed", |vm, o| Ok(Object::bool(vm.raw(o, CLOSED) != 0)), ""),
    GetSetDef::read(
        "line_buffering",
        |vm, o| {
            check(vm, o)?;
            Ok(Object::FALSE)
        },
        "",
    ),
    GetSetDef::read("newlines", |_, _| Ok(Object::NONE), ""),
];

fn check(vm: &mut Vm, o: &Object) -> PyResult<()> {
    if vm.raw(o, CLOSED) != 0 {
        return Err(vm.value_error("I/O operation on closed file"));
    }
    if vm.field(o, PARTS).is_null() {
        let (empty, parts) = (vm.str(""), vm.list(vec![]));
        vm.set_field(o, TEXT, empty);
        vm.set_field(o, PARTS, parts);
        let nl = vm.str("\n");
        vm.set_field(o, NEWLINE, nl);
    }
    Ok(())
}

fn yes(vm: &mut Vm, a: &[Object]) -> PyResult {
    check(vm, &a[0])?;
    Ok(Object::TRUE)
}

fn init(vm: &mut Vm, a: &[Object]) -> PyResult {
    let newline = match a[2].given() {
        None => vm.str("\n"),
        Some(n) if n.is_none() => Object::NONE,
        Some(n) if vm.is_str(n) => {
            let text = vm.lossy(n);
            if !matches!(text.as_str(), "" | "\n" | "\r" | "\r\n") {
                let r = vm.repr(n)?;
                let r = vm.lossy(&r);
                return Err(vm.value_error(format!("illegal newline value: {r}")));
            }
            n.clone()
        }
        Some(n) => {
            let t = vm.type_name(n);
            return Err(vm.type_error(format!("newline must be str or None, not {t}")));
        }
    };
    let text = match support::option(&a[1]) {
        None => vm.str(""),
        Some(t) if vm.is_str(t) => t.clone(),
        Some(t) => {
            let t = vm.type_name(t);
            return Err(vm.type_error(format!("initial_value must be str or None, not {t}")));
        }
    };
    let (empty, parts) = (vm.str(""), vm.list(vec![]));
    vm.set_field(&a[0], TEXT, empty);
    vm.set_field(&a[0], PARTS, parts);
    vm.set_field(&a[0], NEWLINE, newline);
    for raw in [AT, CLOSED, LENGTH] {
        vm.set_raw(&a[0], raw, 0);
    }
    write(vm, &[a[0].clone(), text])?;
    vm.set_raw(&a[0], AT, 0);
    Ok(Object::NONE)
}

/// All of the text as one str.
fn whole(vm: &mut Vm, o: &Object) -> PyResult {
    let parts = vm.field(o, PARTS);
    let text = vm.field(o, TEXT);
    if vm.list_items(&parts).is_none_or(<[Object]>::is_empty) {
        return Ok(text);
    }
    let mut all = vec![text];
    all.extend(std::mem::take(vm.list_items_mut(&parts)));
    let joined = vm.concat(&all);
    vm.set_field(o, TEXT, joined.clone());
    Ok(joined)
}

fn take(vm: &mut Vm, o: &Object, n: usize) -> PyResult {
    let text = whole(vm, o)?;
    let (at, len) = (vm.raw(o, AT) as usize, vm.str_len(&text));
    if at >= len {
        return Ok(vm.str(""));
    }
    let end = at.saturating_add(n).min(len);
    vm.set_raw(o, AT, end as u64);
    Ok(vm.substring(&text, at..end))
}

fn line(vm: &mut Vm, o: &Object, limit: usize) -> PyResult {
    check(vm, o)?;
    let text = whole(vm, o)?;
    let at = vm.raw(o, AT) as usize;
    let newline = vm.field(o, NEWLINE);
    let ending = vm.as_ascii(&newline).map(str::to_string);
    let mut n = limit;
    if let Some(t) = vm.as_text(&text)
        && at < t.len()
    {
        let rest = t.slice(at..t.len());
        let found = match ending.as_deref() {
            Some("\r\n") => (0..rest.len())
                .find(|&i| rest.get(i) == 13 && i + 1 < rest.len() && rest.get(i + 1) == 10)
                .map(|i| i + 2),
            Some("\r") => rest.iter().position(|c| c == 13).map(|i| i + 1),
            Some("") => rest
                .iter()
                .position(|c| c == 13 || c == 10)
                .map(|i| if rest.get(i) == 13 && i + 1 < rest.len() && rest.get(i + 1) == 10 { i + 2 } else { i + 1 }),
            _ => rest.iter().position(|c| c == 10).map(|i| i + 1),
        };
        n = n.min(found.unwrap_or(rest.len()));
    }
    take(vm, o, n)
}

fn next(vm: &mut Vm, o: &Object) -> PyResult<Option<Object>> {
    let l = line(vm, o, usize::MAX)?;
    Ok(if vm.str_len(&l) == 0 { None } else { Some(l) })
}

fn write(vm: &mut Vm, a: &[Object]) -> PyResult {
    if !vm.is_str(&a[1]) {
        let t = vm.type_name(&a[1]);
        return Err(vm.type_error(format!("string argument expected, got '{t}'")));
    }
    let o = &a[0];
    check(vm, o)?;
    let given = vm.str_len(&a[1]);
    let newline = vm.field(o, NEWLINE);
    let mut s = vm.exact_str(&a[1]);
    if newline.is_none() {
        for (old, new) in [("\r\n", "\n"), ("\r", "\n")] {
            let (old, new) = (vm.str(old), vm.str(new));
            s = vm.call_method(&s, "replace", &[old, new])?;
        }
    } else if matches!(vm.as_ascii(&newline), Some("\r" | "\r\n")) {
        let old = vm.str("\n");
        s = vm.call_method(&s, "replace", &[old, newline])?;
    }
    let (at, len, n) = (vm.raw(o, AT) as usize, vm.raw(o, LENGTH) as usize, vm.str_len(&s));
    if n == 0 {
        return Ok(vm.usize(given));
    }
    if at == len {
        let parts = vm.field(o, PARTS);
        vm.list_items_mut(&parts).push(s);
    } else {
        let text = whole(vm, o)?;
        let mut pieces = vec![vm.substring(&text, 0..at.min(len))];
        if at > len {
            let zeros = "\0".repeat(at - len);
            pieces.push(vm.str(&zeros));
        }
        pieces.push(s);
        if at + n < len {
            pieces.push(vm.substring(&text, at + n..len));
        }
        let joined = vm.concat(&pieces);
        vm.set_field(o, TEXT, joined);
    }
    vm.set_raw(o, AT, (at + n) as u64);
    vm.set_raw(o, LENGTH, len.max(at + n) as u64);
    Ok(vm.usize(given))
}

fn seek(vm: &mut Vm, a: &[Object]) -> PyResult {
    check(vm, &a[0])?;
    let n = vm.index_i64(&a[1])?;
    let whence = support::int_or(vm, &a[2], 0)?;
    let to = match whence {
        0 if n < 0 => return Err(vm.value_error(format!("Negative seek position {n}"))),
        0 => n as u64,
        1 | 2 if n != 0 => return Err(vm.raise(ophion_vm::Exc::OSError, "Can't do nonzero cur-relative seeks")),
        1 => vm.raw(&a[0], AT),
        2 => vm.raw(&a[0], LENGTH),
        w => return Err(vm.value_error(format!("Invalid whence ({w}, should be 0, 1 or 2)"))),
    };
    vm.set_raw(&a[0], AT, to);
    Ok(vm.uint(to))
}

fn truncate(vm: &mut Vm, a: &[Object]) -> PyResult {
    check(vm, &a[0])?;
    let n = match support::option(&a[1]) {
        Some(n) => vm.index_i64(n)?,
        None => vm.raw(&a[0], AT) as i64,
    };
    if n < 0 {
        return Err(vm.value_error(format!("Negative size value {n}")));
    }
    let text = whole(vm, &a[0])?;
    if (n as usize) < vm.str_len(&text) {
        let cut = vm.substring(&text, 0..n as usize);
        vm.set_field(&a[0], TEXT, cut);
        vm.set_raw(&a[0], LENGTH, n as u64);
    }
    Ok(vm.int(n))
}
