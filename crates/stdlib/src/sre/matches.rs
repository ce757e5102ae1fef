//! `re.Match`, and the templates that are filled in with what was found.

use super::{Found, NOWHERE, Subject, hidden, part, pattern, subject};
use crate::support::{self, def, natives};
use ophion_vm::{GetSetDef, NativeType, Object, PyResult, Vm};

// The string as given, the pattern, start and end of each group (ints in a tuple; -1: not matched); pos, endpos, last group.
const STRING: usize = 0;
const PATTERN: usize = 1;
const MARKS: usize = 2;
const POS: usize = 3;
const ENDPOS: usize = 4;
const LAST: usize = 5;

pub static MATCH: NativeType = hidden(
    "re.Match",
    "The result of re.match() and re.search().\nMatch objects always have a boolean value of True.",
    &METHODS,
    &GETSET,
    3,
    3,
    false,
);
// Literal, group, literal, group ... as `re._parser.parse_template` gives it.
pub static TEMPLATE: NativeType = hidden("_sre.SRE_Template", "", &[], &[], 1, 0, false);

static GETSET: [GetSetDef; 7] = [
    GetSetDef::member("string", |vm, o| Ok(vm.field(o, STRING)), "The string passed to match() or search()."),
    GetSetDef::member("re", |vm, o| Ok(vm.field(o, PATTERN)), "The regular expression object."),
    GetSetDef::read(
        "pos",
        |vm, o| raw(vm, o, POS),
        "The index into the string at which the RE engine started looking for a match.",
    ),
    GetSetDef::read(
        "endpos",
        |vm, o| raw(vm, o, ENDPOS),
        "The index into the string beyond which the RE engine will not go.",
    ),
    GetSetDef::read(
        "lastindex",
        |vm, o| if vm.raw(o, LAST) == 0 { Ok(Object::NONE) } else { raw(vm, o, LAST) },
        "The integer index of the last matched capturing group.",
    ),
    GetSetDef::read(
        "lastgroup",
        |vm, o| {
            let p = vm.field(o, PATTERN);
            let (names, last) = (vm.field(&p, pattern::NAMES), vm.raw(o, LAST) as usize);
            let name = vm.tuple_items(&names).and_then(|n| n.get(last)).cloned();
            Ok(name.filter(|_| last > 0).unwrap_or(Object::NONE))
        },
        "The name of the last matched capturing group.",
    ),
    GetSetDef::read(
        "regs",
        |vm, o| {
            let marks = vm.field(o, MARKS);
            let pairs = support::items(vm, &marks).chunks(2).map(|p| vm.tuple(p.to_vec())).collect::<Vec<_>>();
            Ok(vm.tuple(pairs))
        },
        "",
    ),
];

natives! {
    static METHODS = [
        def("group($self, /, *args)", |vm, a| {
            let wanted = support::items(vm, &a[1]);
            match wanted.as_slice() {
                [] => Ok(group(vm, &a[0], 0, &Object::NONE)),
                [one] => by_key(vm, &a[0], one, &Object::NONE),
                several => {
                    let mut out = Vec::with_capacity(several.len());
                    for k in several {
                        out.push(by_key(vm, &a[0], k, &Object::NONE)?);
                    }
                    Ok(vm.tuple(out))
                }
            }
        }, "group([group1, ...]) -> str or tuple.\n\nReturn subgroup(s) of the match by indices or names.\nFor 0 returns the entire match."),
        def("__getitem__($self, key, /)", |vm, a| by_key(vm, &a[0], &a[1], &Object::NONE), "Return self[key]."),
        def("groups($self, /, default=None)", |vm, a| {
            let default = a[1].given().cloned().unwrap_or(Object::NONE);
            let out = (1..count(vm, &a[0])).map(|i| group(vm, &a[0], i, &default)).collect::<Vec<_>>();
            Ok(vm.tuple(out))
        }, "Return a tuple containing all the subgroups of the match, from 1."),
        def("groupdict($self, /, default=None)", |vm, a| {
            let default = a[1].given().cloned().unwrap_or(Object::NONE);
            let p = vm.field(&a[0], PATTERN);
            let index = vm.field(&p, pattern::INDEX);
            let out = vm.dict();
            for (name, _) in vm.dict_items(&index) {
                let v = by_key(vm, &a[0], &name, &default)?;
                vm.dict_set(&out, &name, &v)?;
            }
            Ok(out)
        }, "Return a dictionary containing all the named subgroups of the match, keyed by the subgroup name."),
        def("start($self, group=0, /)", |vm, a| {
            let i = number(vm, &a[0], &a[1])?;
            Ok(mark(vm, &a[0], 2 * i))
        }, "Return index of the start of the substring matched by group."),
        def("end($self, group=0, /)", |vm, a| {
            let i = number(vm, &a[0], &a[1])?;
            Ok(mark(vm, &a[0], 2 * i + 1))
        }, "Return index of the end of the substring matched by group."),
        def("span($self, group=0, /)", |vm, a| {
            let i = number(vm, &a[0], &a[1])?;
            let pair = vec![mark(vm, &a[0], 2 * i), mark(vm, &a[0], 2 * i + 1)];
            Ok(vm.tuple(pair))
        }, "For match object m, return the 2-tuple (m.start(group), m.end(group))."),
        def("expand($self, /, template)", |vm, a| {
            let p = vm.field(&a[0], PATTERN);
            let template = compile_template(vm, &p, &a[1])?;
            let (found, text) = (found(vm, &a[0]), text(vm, &a[0])?);
            let mut parts = Vec::new();
            expand_into(vm, &template, &text, &found, &mut parts)?;
            let nothing = part(vm, &text, (0, 0));
            let parts = vm.list(parts);
            vm.call_method(&nothing, "join", &[parts])
        }, "Return the string obtained by doing backslash substitution on the string template, as done by the sub() method."),
        def("__copy__($self, /)", |_, a| Ok(a[0].clone()), ""),
        def("__deepcopy__($self, memo, /)", |_, a| Ok(a[0].clone()), ""),
        def("__class_getitem__($cls, object, /)", |vm, a| vm.generic_alias(&a[0], &a[1]), "See PEP 585"),
        def("__repr__($self, /)", |vm, a| {
            let (from, to) = span(vm, &a[0], 0).unwrap_or((0, 0));
            let whole = group(vm, &a[0], 0, &Object::NONE);
            let head = vm.str(&format!("<re.Match object; span=({from}, {to}), match="));
            let (r, tail) = (vm.repr(&whole)?, vm.str(">"));
            Ok(vm.concat(&[head, r, tail]))
        }, "Return repr(self)."),
    ];
}

fn raw(vm: &mut Vm, o: &Object, i: usize) -> PyResult {
    let n = vm.raw(o, i);
    Ok(vm.uint(n))
}

/// A match object, or None.
pub fn new(vm: &mut Vm, pattern: &Object, string: &Object, s: &Subject, found: Option<Found>) -> Object {
    let Some(f) = found else { return Object::NONE };
    let mut marks = Vec::with_capacity(2 + 2 * f.groups.len());
    for span in std::iter::once(Some(f.span)).chain(f.groups) {
        let (from, to) = span.map_or((-1, -1), |(a, b)| (a as i64, b as i64));
        marks.push(vm.int(from));
        marks.push(vm.int(to));
    }
    let marks = vm.tuple(marks);
    let raws = [s.start as u64, s.end as u64, f.last as u64];
    vm.new_native(&MATCH, [string.clone(), pattern.clone(), marks], &raws)
}

/// Groups, the whole match included.
fn count(vm: &Vm, o: &Object) -> usize {
    let marks = vm.field(o, MARKS);
    vm.tuple_items(&marks).map_or(0, <[Object]>::len) / 2
}
fn mark(vm: &Vm, o: &Object, i: usize) -> Object {
    let marks = vm.field(o, MARKS);
    vm.tuple_items(&marks).and_then(|m| m.get(i)).cloned().unwrap_or(Object::NONE)
}
fn span(vm: &Vm, o: &Object, i: usize) -> Option<(usize, usize)> {
    let at = |i| vm.as_i64(&mark(vm, o, i)).filter(|&n| n >= 0).map(|n| n as usize);
    Some((at(2 * i)?, at(2 * i + 1)?))
}

/// The text that was searched: bytes for what is only like bytes.
fn text(vm: &mut Vm, o: &Object) -> PyResult {
    let string = vm.field(o, STRING);
    if vm.is_str(&string) || vm.as_bytes(&string).is_some() {
        return Ok(string);
    }
    let p = vm.field(o, PATTERN);
    Ok(subject(vm, &p, &string, &Object::NULL, &Object::NULL)?.text)
}

fn group(vm: &mut Vm, o: &Object, i: usize, default: &Object) -> Object {
    let Some(span) = span(vm, o, i) else { return default.clone() };
    match text(vm, o) {
        Ok(t) => part(vm, &t, span),
        Err(_) => {
            vm.take_exception();
            default.clone()
        }
    }
}

/// A group's number from a number or a name.
fn number(vm: &mut Vm, o: &Object, key: &Object) -> PyResult<usize> {
    let Some(key) = key.given() else { return Ok(0) };
    let mut n = vm.as_i64(key);
    if n.is_none() && vm.special(key, ophion_vm::Special::Index).is_some() {
        // (One beyond all bounds is that of no group.)
        n = Some(vm.index_i64(key).unwrap_or_else(|_| {
            vm.take_exception();
            -1
        }));
    }
    if n.is_none() {
        let p = vm.field(o, PATTERN);
        let index = vm.field(&p, pattern::INDEX);
        match vm.dict_get(&index, key) {
            Ok(Some(i)) => n = vm.as_i64(&i),
            Ok(None) => {}
            Err(_) => {
                vm.take_exception();
            }
        }
    }
    match n {
        Some(n) if n >= 0 && (n as usize) < count(vm, o) => Ok(n as usize),
        _ => Err(vm.index_error("no such group")),
    }
}

fn by_key(vm: &mut Vm, o: &Object, key: &Object, default: &Object) -> PyResult {
    let i = number(vm, o, key)?;
    Ok(group(vm, o, i, default))
}

fn found(vm: &mut Vm, o: &Object) -> Found {
    let n = count(vm, o);
    let span_of = |i| span(vm, o, i);
    Found { span: span_of(0).unwrap_or((NOWHERE, NOWHERE)), groups: (1..n).map(span_of).collect(), last: 0 }
}

// ---- templates ------------------------------------------------------------------------------------------------------------

/// `_sre.template`.
pub fn template(vm: &mut Vm, a: &[Object]) -> PyResult {
    let parts = vm.collect(&a[1])?;
    let parts = vm.tuple(parts);
    Ok(vm.new_native(&TEMPLATE, [parts], &[]))
}

/// The template of a replacement text, through the library's own parser and its cache.
pub fn compile_template(vm: &mut Vm, pattern: &Object, text: &Object) -> PyResult {
    let re = vm.import_dotted("re")?;
    let f = vm.getattr_str(&re, "_compile_template")?;
    let t = vm.call(&f, &[pattern.clone(), text.clone()])?;
    if vm.is_native(&t, &TEMPLATE) {
        return Ok(t);
    }
    let n = vm.type_name(&t);
    Err(vm.type_error(format!("the result of re._compile_template() must be a template, not {n}")))
}

/// The text of a template without groups.
pub fn plain_template(vm: &Vm, template: &Object) -> Option<Object> {
    let parts = vm.field(template, 0);
    match support::items(vm, &parts).as_slice() {
        [only] => Some(only.clone()),
        _ => None,
    }
}

/// Adds what a template becomes for a match.
pub fn expand_into(vm: &mut Vm, template: &Object, text: &Object, f: &Found, out: &mut Vec<Object>) -> PyResult<()> {
    let parts = vm.field(template, 0);
    for (i, p) in support::items(vm, &parts).into_iter().enumerate() {
        if i % 2 == 0 {
            out.push(p);
            continue;
        }
        let n = vm.index_i64(&p)?;
        let span = match n {
            0 => Some(f.span),
            n => match f.groups.get(n as usize - 1) {
                Some(span) => *span,
                None => return Err(vm.index_error("no such group")),
            },
        };
        if let Some(span) = span {
            out.push(part(vm, text, span));
        }
    }
    Ok(())
}
