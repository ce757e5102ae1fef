//! `_json`: what the pure `json` does for each character of a string.

use crate::support::{def, flag, natives};
use ophion_text::text::{Text, TextBuilder};
use ophion_vm::{Object, PyResult, Stop, Vm};

natives! {
    static FUNCTIONS = [
        def("scanstring($module, string, end, strict=True, /)", scan, "scanstring(string, end, strict=True) -> (string, end)\n\nScan the string s for a JSON string. End is the index of the\ncharacter in s after the quote that started the JSON string."),
        def("encode_basestring($module, string, /)", |vm, a| encode(vm, &a[0], false), "encode_basestring(string) -> string\n\nReturn a JSON representation of a Python string"),
        def("encode_basestring_ascii($module, string, /)", |vm, a| encode(vm, &a[0], true), "encode_basestring_ascii(string) -> string\n\nReturn an ASCII-only JSON representation of a Python string"),
    ];
}

pub fn fill(vm: &mut Vm, module: &Object) -> PyResult<()> {
    vm.add_functions(module, "_json", &FUNCTIONS);
    Ok(())
}

/// Raises JSONDecodeError for a place in the document.
fn fail(vm: &mut Vm, message: &str, document: &Object, at: usize) -> Stop {
    let class = vm.import_dotted("json.decoder").and_then(|m| vm.getattr_str(&m, "JSONDecodeError"));
    let class = match class {
        Ok(c) => c,
        Err(stop) => return stop,
    };
    let args = [vm.str(message), document.clone(), vm.usize(at)];
    match vm.call(&class, &args) {
        Ok(e) => vm.raise_object(e),
        Err(stop) => stop,
    }
}

/// What is wrong, and where.
type Wrong = (&'static str, usize);

fn scan_text(text: Text<'_>, mut at: usize, strict: bool) -> Result<(TextBuilder, usize), Wrong> {
    const UNFINISHED: &str = "Unterminated string starting at";
    let begin = at - 1;
    let mut out = TextBuilder::new();
    loop {
        let from = at;
        while at < text.len() && !matches!(text.get(at), 0x22 | 0x5c) {
            if strict && text.get(at) < 0x20 {
                return Err(("Invalid control character at", at));
            }
            at += 1;
        }
        out.push_text(text.slice(from..at));
        if at >= text.len() {
            return Err((UNFINISHED, begin));
        }
        if text.get(at) == 0x22 {
            return Ok((out, at + 1));
        }
        at += 1;
        if at >= text.len() {
            return Err((UNFINISHED, begin));
        }
        let escape = char::from_u32(text.get(at)).unwrap_or('?');
        at += 1;
        out.push(match escape {
            '"' | '\\' | '/' => escape as u32,
            'b' => 8,
            'f' => 12,
            'n' => 10,
            'r' => 13,
            't' => 9,
            'u' => {
                let mut c = four(text, at)?;
                at += 4;
                // A pair of surrogates is one character.
                if c & 0xfc00 == 0xd800
                    && at + 6 <= text.len()
                    && (text.get(at), text.get(at + 1)) == (0x5c, 0x75)
                    && let Some(low) = digits(text, at + 2).filter(|l| l & 0xfc00 == 0xdc00)
                {
                    c = 0x10000 + ((c - 0xd800) << 10 | (low - 0xdc00));
                    at += 6;
                }
                c
            }
            _ => return Err(("Invalid \\escape", at - 2)),
        });
    }
}

fn digits(text: Text<'_>, at: usize) -> Option<u32> {
    if at + 4 > text.len() {
        return None;
    }
    (at..at + 4).try_fold(0, |n, i| Some(n << 4 | char::from_u32(text.get(i))?.to_digit(16)?))
}

fn four(text: Text<'_>, at: usize) -> Result<u32, Wrong> {
    digits(text, at).ok_or(("Invalid \\uXXXX escape", at - 1))
}

fn scan(vm: &mut Vm, a: &[Object]) -> PyResult {
    let Some(text) = vm.as_text(&a[0]) else {
        let t = vm.type_name(&a[0]);
        return Err(vm.type_error(format!("first argument must be a string, not {t}")));
    };
    let n = text.len();
    let end = vm.index_i64(&a[1])?;
    let strict = flag(vm, &a[2], true)?;
    if end < 1 || end as usize > n {
        return Err(vm.value_error("end is out of bounds"));
    }
    let Some(text) = vm.as_text(&a[0]) else { return Ok(Object::NONE) };
    match scan_text(text, end as usize, strict) {
        Ok((out, at)) => {
            let out = vm.textbuf(&out.finish());
            let at = vm.usize(at);
            Ok(vm.tuple([out, at]))
        }
        Err((message, at)) => Err(fail(vm, message, &a[0], at)),
    }
}

fn encode(vm: &mut Vm, o: &Object, ascii: bool) -> PyResult {
    let Some(text) = vm.as_text(o) else {
        let t = vm.type_name(o);
        return Err(vm.type_error(format!("first argument must be a string, not {t}")));
    };
    let mut out = TextBuilder::with_capacity(text.len() + 2);
    out.push(0x22);
    for c in text.iter() {
        match c {
            0x22 => out.push_str("\\\""),
            0x5c => out.push_str("\\\\"),
            10 => out.push_str("\\n"),
            13 => out.push_str("\\r"),
            9 => out.push_str("\\t"),
            12 => out.push_str("\\f"),
            8 => out.push_str("\\b"),
            0x20..=0x7e => out.push(c),
            0x7f.. if !ascii => out.push(c),
            0x10000.. => {
                let c = c - 0x10000;
                out.push_str(&format!("\\u{:04x}\\u{:04x}", 0xd800 | c >> 10, 0xdc00 | c & 0x3ff));
            }
            _ => out.push_str(&format!("\\u{c:04x}")),
        }
    }
    out.push(0x22);
    let out = out.finish();
    Ok(vm.textbuf(&out))
}
