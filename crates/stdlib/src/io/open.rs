//! `_io.open` and the standard streams.

use super::{buffered, file, text};
use crate::support::{self, def, natives};
use ophion_vm::{Object, PyResult, Vm};

natives! {
    pub static FUNCTIONS = [
        def("open($module, /, file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None)", open, "Open file and return a stream.  Raise OSError upon failure."),
        def("open_code($module, /, path)", |vm, a| {
            let mode = vm.str("rb");
            let n = Object::NULL;
            open(vm, &[a[0].clone(), mode, n.clone(), n.clone(), n.clone(), n.clone(), n.clone(), n])
        }, "Opens the provided file with the intent to import the contents."),
        def("text_encoding($module, encoding, stacklevel=2, /)", |vm, a| Ok(match support::option(&a[0]) {
            Some(e) => e.clone(),
            None => vm.str("utf-8"),
        }), "A helper function to choose the text encoding."),
    ];
}

struct Mode {
    creating: bool,
    reading: bool,
    writing: bool,
    appending: bool,
    updating: bool,
    text: bool,
    binary: bool,
}

fn parse(vm: &mut Vm, mode: &str) -> PyResult<Mode> {
    let has = |c| mode.contains(c);
    let mut letters: Vec<char> = mode.chars().collect();
    letters.sort_unstable();
    let repeated = letters.windows(2).any(|w| matches!(w, [a, b] if a == b));
    if repeated || letters.iter().any(|c| !"axrwb+t".contains(*c)) {
        return Err(vm.value_error(format!("invalid mode: '{mode}'")));
    }
    let m = Mode {
        creating: has('x'),
        reading: has('r'),
        writing: has('w'),
        appending: has('a'),
        updating: has('+'),
        text: has('t'),
        binary: has('b'),
    };
    if m.text && m.binary {
        return Err(vm.value_error("can't have text and binary mode at once"));
    }
    if m.creating as u8 + m.reading as u8 + m.writing as u8 + m.appending as u8 != 1 {
        return Err(vm.value_error(if !(m.creating || m.reading || m.writing || m.appending) {
            "Must have exactly one of create/read/write/append mode and at most one plus"
        } else {
            "must have exactly one of create/read/write/append mode"
        }));
    }
    Ok(m)
}

fn open(vm: &mut Vm, a: &[Object]) -> PyResult {
    let path = if vm.is_int(&a[0]) { a[0].clone() } else { support::fspath(vm, &a[0])? };
    let mode_text = match a[1].given() {
        Some(m) => support::string(vm, m, "open", "'mode'")?,
        None => "r".to_string(),
    };
    for (i, name) in [(3, "'encoding'"), (4, "'errors'"), (5, "'newline'")] {
        if let Some(s) = support::option(&a[i])
            && !vm.is_str(s)
        {
            let t = vm.type_name(s);
            return Err(vm.type_error(format!("open() argument {name} must be str or None, not {t}")));
        }
    }
    let mut buffering = support::int_or(vm, &a[2], -1)?;
    let m = parse(vm, &mode_text)?;
    if m.binary {
        for (i, what) in [(3, "an encoding"), (4, "an errors"), (5, "a newline")] {
            if support::option(&a[i]).is_some() {
                return Err(vm.value_error(format!("binary mode doesn't take {what} argument")));
            }
        }
    }
    let close_fd = support::flag(vm, &a[6], true)?;
    let raw_mode: String = mode_text.chars().filter(|c| !matches!(c, 'b' | 't')).collect();
    let class = vm.native_type(&file::FILE_IO);
    let raw = vm.blank_record(&class);
    file::open(vm, &raw, &path, &raw_mode, close_fd, support::option(&a[7]))?;
    let opened = layers(vm, &raw, a, &m, &mode_text, &mut buffering);
    if opened.is_err() {
        // Nothing stays open behind an error.
        let e = vm.take_exception();
        let closed = vm.call_method(&raw, "close", &[]);
        if closed.is_err() {
            vm.take_exception();
        }
        return Err(vm.reraise(e));
    }
    opened
}

fn layers(vm: &mut Vm, raw: &Object, a: &[Object], m: &Mode, mode_text: &str, buffering: &mut i64) -> PyResult {
    let mut line_buffering = false;
    if *buffering == 1 && !m.binary {
        line_buffering = true;
        *buffering = -1;
    } else if *buffering < 0 {
        let fd = file::fd(vm, raw)?;
        line_buffering = !m.binary && vm.host.is_terminal(fd);
    }
    if *buffering < 0 || *buffering == 1 {
        *buffering = super::BUFFER_SIZE as i64;
    }
    if *buffering == 0 {
        if m.binary {
            return Ok(raw.clone());
        }
        return Err(vm.value_error("can't have unbuffered text I/O"));
    }
    let d = if m.updating {
        &buffered::RANDOM
    } else if m.reading {
        &buffered::READER
    } else {
        &buffered::WRITER
    };
    let class = vm.native_type(d);
    let buffer = vm.blank_record(&class);
    buffered::setup(vm, &buffer, raw.clone(), *buffering as usize);
    if m.updating && !file::seekable(vm, raw) {
        return Err(super::unsupported(vm, "File or stream is not seekable."));
    }
    if m.binary {
        return Ok(buffer);
    }
    let class = vm.native_type(&text::TEXT_IO_WRAPPER);
    let args: Vec<Object> = vec![
        buffer,
        a[3].given().cloned().unwrap_or(Object::NONE),
        a[4].given().cloned().unwrap_or(Object::NONE),
        a[5].given().cloned().unwrap_or(Object::NONE),
        Object::bool(line_buffering),
    ];
    let wrapper = vm.call(&class, &args)?;
    let mode = vm.str(mode_text);
    vm.setattr_str(&wrapper, "mode", &mode)?;
    Ok(wrapper)
}

/// `sys.stdin`, `sys.stdout` or `sys.stderr` over one of the host's first three files. What is written to an unbuffered one is written at once.
pub fn standard_stream(vm: &mut Vm, number: u32, unbuffered: bool) -> PyResult {
    let (name, mode, errors) = match number {
        0 => ("<stdin>", "r", "strict"),
        1 => ("<stdout>", "w", "strict"),
        _ => ("<stderr>", "w", "backslashreplace"),
    };
    let class = vm.native_type(&file::FILE_IO);
    let raw = vm.blank_record(&class);
    let fd = Object::small(number as i32);
    file::open(vm, &raw, &fd, mode, false, None)?;
    let shown = vm.str(name);
    vm.setattr_str(&raw, "name", &shown)?;
    let unbuffered = unbuffered && number != 0;
    let buffer = if unbuffered {
        raw
    } else {
        let class = vm.native_type(if number == 0 { &buffered::READER } else { &buffered::WRITER });
        let buffer = vm.blank_record(&class);
        buffered::setup(vm, &buffer, raw, super::BUFFER_SIZE);
        buffer
    };
    let class = vm.native_type(&text::TEXT_IO_WRAPPER);
    let o = vm.blank_record(&class);
    let (encoding, errors) = (vm.str("utf-8"), vm.str(errors));
    let line = number == 2 || vm.host.is_terminal(number);
    let bits = if line { text::LINE_BUFFERING } else { 0 } | text::TRANSLATE | text::UNIVERSAL;
    let bits = bits | if unbuffered { text::WRITE_THROUGH } else { 0 };
    text::setup(vm, &o, buffer, encoding, errors, Object::NONE, bits)?;
    let mode = vm.str(mode);
    vm.setattr_str(&o, "mode", &mode)?;
    Ok(o)
}
