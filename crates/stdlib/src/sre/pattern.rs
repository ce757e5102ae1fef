//! `re.Pattern`.

use super::{Found, Subject, hidden, matches, part, scanner, search, search_all, subject};
use crate::support::{self, def, natives};
use ophion_text::regex;
use ophion_vm::{Compare, GetSetDef, NativeType, Object, PyResult, Vm};

// The pattern's text, its code, group numbers by name, names by number; flags, number of groups, what it can be used on.
const TEXT: usize = 0;
pub const CODE: usize = 1;
pub const INDEX: usize = 2;
pub const NAMES: usize = 3;
const FLAGS: usize = 4;
pub const GROUPS: usize = 5;
pub const KIND: usize = 6;

pub const ANYTHING: u64 = 0;
pub const STR: u64 = 1;
pub const BYTES: u64 = 2;

pub static PATTERN: NativeType =
    hidden("re.Pattern", "Compiled regular expression object.", &METHODS, &GETSET, 4, 3, true);

static GETSET: [GetSetDef; 4] = [
    GetSetDef::read(
        "pattern",
        |vm, o| Ok(vm.field(o, TEXT)),
        "The pattern string from which the RE object was compiled.",
    ),
    GetSetDef::member("flags", |vm, o| raw(vm, o, FLAGS), "The regex matching flags."),
    GetSetDef::member("groups", |vm, o| raw(vm, o, GROUPS), "The number of capturing groups in the pattern."),
    GetSetDef::read(
        "groupindex",
        |vm, o| {
            let types = vm.import_dotted("types")?;
            let proxy = vm.getattr_str(&types, "MappingProxyType")?;
            let index = vm.field(o, INDEX);
            vm.call(&proxy, &[index])
        },
        "A dictionary mapping group names to group numbers.",
    ),
];

natives! {
    static METHODS = [
        def("match($self, /, string, pos=0, endpos=sys.maxsize)", |vm, a| at_start(vm, a, false), "Matches zero or more characters at the beginning of the string."),
        def("fullmatch($self, /, string, pos=0, endpos=sys.maxsize)", |vm, a| at_start(vm, a, true), "Matches against all of the string."),
        def("search($self, /, string, pos=0, endpos=sys.maxsize)", |vm, a| {
            let s = subject(vm, &a[0], &a[1], &a[2], &a[3])?;
            let found = search(vm, &a[0], &s, s.start, false)?;
            Ok(matches::new(vm, &a[0], &a[1], &s, found))
        }, "Scan through string looking for a match, and return a corresponding match object instance.\n\nReturn None if no position in the string matches."),
        def("findall($self, /, string, pos=0, endpos=sys.maxsize)", find_all, "Return a list of all non-overlapping matches of pattern in string."),
        def("finditer($self, /, string, pos=0, endpos=sys.maxsize)", scanner::iterator, "Return an iterator over all non-overlapping matches for the RE pattern in string.\n\nFor each match, the iterator returns a match object."),
        def("scanner($self, /, string, pos=0, endpos=sys.maxsize)", scanner::new, ""),
        def("split($self, /, string, maxsplit=0)", split, "Split string by the occurrences of pattern."),
        def("sub($self, /, repl, string, count=0)", |vm, a| Ok(substitute(vm, a)?.0), "Return the string obtained by replacing the leftmost non-overlapping occurrences of pattern in string by the replacement repl."),
        def("subn($self, /, repl, string, count=0)", |vm, a| {
            let (text, n) = substitute(vm, a)?;
            let n = vm.usize(n);
            Ok(vm.tuple([text, n]))
        }, "Return the tuple (new_string, number_of_subs_made) found by replacing the leftmost non-overlapping occurrences of pattern with the replacement repl."),
        def("__copy__($self, /)", |_, a| Ok(a[0].clone()), ""),
        def("__deepcopy__($self, memo, /)", |_, a| Ok(a[0].clone()), ""),
        def("__class_getitem__($cls, object, /)", |vm, a| vm.generic_alias(&a[0], &a[1]), "See PEP 585"),
        def("__repr__($self, /)", repr, "Return repr(self)."),
        def("__hash__($self, /)", |vm, a| {
            let parts = vec![vm.field(&a[0], CODE), vm.field(&a[0], TEXT), raw(vm, &a[0], FLAGS)?];
            let key = vm.tuple(parts);
            let h = vm.hash(&key)?;
            Ok(vm.int(h))
        }, "Return hash(self)."),
        def("__eq__($self, value, /)", |vm, a| {
            if !vm.is_native(&a[1], &PATTERN) {
                return Ok(Object::NOT_IMPLEMENTED);
            }
            let same_code = [FLAGS, GROUPS, KIND].into_iter().all(|i| vm.raw(&a[0], i) == vm.raw(&a[1], i));
            if !same_code {
                return Ok(Object::FALSE);
            }
            for i in [CODE, TEXT] {
                let (x, y) = (vm.field(&a[0], i), vm.field(&a[1], i));
                if !vm.compare(Compare::Eq, &x, &y)? {
                    return Ok(Object::FALSE);
                }
            }
            Ok(Object::TRUE)
        }, "Return self==value."),
    ];
}

fn raw(vm: &mut Vm, o: &Object, i: usize) -> PyResult {
    let n = vm.raw(o, i);
    Ok(vm.uint(n))
}

/// `_sre.compile`.
pub fn compile(vm: &mut Vm, a: &[Object]) -> PyResult {
    let [text, flags, code, groups, index, names] = a else { return Err(vm.internal_error("compile's arguments")) };
    let flags = vm.index_i64(flags)? as u64;
    let groups = vm.index_i64(groups)?.max(0) as usize;
    let mut words = Vec::new();
    for w in vm.list_items(code).unwrap_or_default().to_vec() {
        let w = vm.index_big(&w)?;
        match u32::try_from(&w) {
            Ok(w) => words.push(w),
            Err(_) => return Err(vm.overflow_error("regular expression code size limit exceeded")),
        }
    }
    let Some(program) = regex::compile(&words, groups) else {
        return Err(vm.runtime_error("invalid SRE code"));
    };
    let program = vm.bytes(&program);
    let kind = if text.is_none() {
        ANYTHING
    } else if vm.is_str(text) {
        STR
    } else {
        BYTES
    };
    let values = vec![text.clone(), program, index.clone(), names.clone()];
    Ok(vm.new_native(&PATTERN, values, &[flags, groups as u64, kind]))
}

fn at_start(vm: &mut Vm, a: &[Object], whole: bool) -> PyResult {
    let s = subject(vm, &a[0], &a[1], &a[2], &a[3])?;
    let found = super::run(vm, &a[0], &s, |m, groups| m.match_at(s.start, whole, false).then(|| Found::of(m, groups)))?;
    Ok(matches::new(vm, &a[0], &a[1], &s, found))
}

fn find_all(vm: &mut Vm, a: &[Object]) -> PyResult {
    let s = subject(vm, &a[0], &a[1], &a[2], &a[3])?;
    let groups = vm.raw(&a[0], GROUPS) as usize;
    let mut spans = Vec::new();
    search_all(vm, &a[0], &s, 0, |m| match groups {
        0 => spans.push(m.span),
        n => spans.extend((1..=n).map(|i| m.group(i).unwrap_or((0, 0)))),
    })?;
    let parts: Vec<Object> = spans.into_iter().map(|span| part(vm, &s.text, span)).collect();
    if groups < 2 {
        return Ok(vm.list(parts));
    }
    let rows = parts.chunks(groups).map(|row| vm.tuple(row.to_vec())).collect();
    Ok(vm.list(rows))
}

fn split(vm: &mut Vm, a: &[Object]) -> PyResult {
    let limit = support::int_or(vm, &a[2], 0)?;
    let s = subject(vm, &a[0], &a[1], &Object::NULL, &Object::NULL)?;
    let groups = vm.raw(&a[0], GROUPS) as usize;
    let mut spans = Vec::new();
    let mut last = 0;
    if limit >= 0 {
        search_all(vm, &a[0], &s, limit as usize, |m| {
            spans.push(Some((last, m.span.0)));
            spans.extend((1..=groups).map(|i| m.group(i)));
            last = m.span.1;
        })?;
    }
    spans.push(Some((last, s.end)));
    let parts = spans.into_iter().map(|span| span.map_or(Object::NONE, |span| part(vm, &s.text, span))).collect();
    Ok(vm.list(parts))
}

/// What stands for each match.
enum Replacement {
    Text(Object),
    Template(Object),
    Call(Object),
}

fn replacement(vm: &mut Vm, pattern: &Object, repl: &Object) -> PyResult<Replacement> {
    if vm.is_callable(repl) {
        return Ok(Replacement::Call(repl.clone()));
    }
    let plain = match vm.as_text(repl) {
        Some(t) => t.iter().all(|c| c != 0x5c),
        None => vm.as_bytes(repl).is_some_and(|b| !b.contains(&b'\\')),
    };
    if plain {
        return Ok(Replacement::Text(repl.clone()));
    }
    let template = matches::compile_template(vm, pattern, repl)?;
    Ok(match matches::plain_template(vm, &template) {
        Some(text) => Replacement::Text(text),
        None => Replacement::Template(template),
    })
}

fn substitute(vm: &mut Vm, a: &[Object]) -> PyResult<(Object, usize)> {
    let limit = support::int_or(vm, &a[3], 0)?;
    let how = replacement(vm, &a[0], &a[1])?;
    let s = subject(vm, &a[0], &a[2], &Object::NULL, &Object::NULL)?;
    let limit = if limit < 0 { 0 } else { limit as usize };
    let mut parts = Vec::new();
    let (mut last, mut n) = (0, 0);
    match how {
        Replacement::Text(text) => {
            let mut spans = Vec::new();
            search_all(vm, &a[0], &s, limit, |m| spans.push(m.span))?;
            n = spans.len();
            for (from, to) in spans {
                if last < from {
                    parts.push(part(vm, &s.text, (last, from)));
                }
                parts.push(text.clone());
                last = to;
            }
        }
        Replacement::Template(template) => {
            let mut found = Vec::new();
            let groups = vm.raw(&a[0], GROUPS) as usize;
            search_all(vm, &a[0], &s, limit, |m| found.push(Found::of(m, groups)))?;
            n = found.len();
            for f in found {
                if last < f.span.0 {
                    parts.push(part(vm, &s.text, (last, f.span.0)));
                }
                matches::expand_into(vm, &template, &s.text, &f, &mut parts)?;
                last = f.span.1;
            }
        }
        Replacement::Call(f) => {
            let (mut at, mut not_empty) = (s.start, false);
            while limit == 0 || n < limit {
                let Some(found) = search(vm, &a[0], &s, at, not_empty)? else { break };
                let span = found.span;
                if last < span.0 {
                    parts.push(part(vm, &s.text, (last, span.0)));
                }
                let m = matches::new(vm, &a[0], &a[2], &s, Some(found));
                let text = vm.call(&f, &[m])?;
                if !text.is_none() {
                    parts.push(text);
                }
                n += 1;
                not_empty = span.0 == span.1;
                (last, at) = (span.1, span.1);
            }
        }
    }
    if last < s.end {
        parts.push(part(vm, &s.text, (last, s.end)));
    }
    Ok((join(vm, &s, parts)?, n))
}

/// All parts as one text.
fn join(vm: &mut Vm, s: &Subject, parts: Vec<Object>) -> PyResult {
    let nothing = part(vm, &s.text, (0, 0));
    if parts.is_empty() {
        return Ok(nothing);
    }
    let parts = vm.list(parts);
    vm.call_method(&nothing, "join", &[parts])
}

fn repr(vm: &mut Vm, a: &[Object]) -> PyResult {
    const NAMES: [(u64, &str); 8] = [
        (2, "re.IGNORECASE"),
        (4, "re.LOCALE"),
        (8, "re.MULTILINE"),
        (16, "re.DOTALL"),
        (32, "re.UNICODE"),
        (64, "re.VERBOSE"),
        (128, "re.DEBUG"),
        (256, "re.ASCII"),
    ];
    let text = vm.field(&a[0], TEXT);
    let mut flags = vm.raw(&a[0], FLAGS);
    if vm.raw(&a[0], KIND) == STR && flags & (4 | 32 | 256) == 32 {
        flags &= !32;
    }
    let mut shown = Vec::new();
    for (bit, name) in NAMES {
        if flags & bit != 0 {
            shown.push(name.to_string());
            flags &= !bit;
        }
    }
    if flags != 0 {
        shown.push(format!("{flags:#x}"));
    }
    let r = vm.repr(&text)?;
    let n = vm.str_len(&r).min(200);
    let r = vm.substring(&r, 0..n);
    let head = vm.str("re.compile(");
    let tail = if shown.is_empty() { ")".to_string() } else { format!(", {})", shown.join("|")) };
    let tail = vm.str(&tail);
    Ok(vm.concat(&[head, r, tail]))
}
