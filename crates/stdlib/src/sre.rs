//! `_sre`: compiled patterns and what they find. The machine is `ophion_text::regex`; the compiler is Python's own (`re._compiler`).

mod matches;
mod pattern;
mod scanner;

use crate::support::{def, natives, set_int};
use ophion_text::regex::{self, Matcher, NONE};
use ophion_text::text::Text;
use ophion_vm::{Kind, NativeType, Object, PyResult, TypeDef, Vm};

natives! {
    static FUNCTIONS = [
        def("compile($module, /, pattern, flags, code, groups, groupindex, indexgroup)", pattern::compile, ""),
        def("template($module, pattern, template, /)", matches::template, ""),
        def("getcodesize($module, /)", |_, _| Ok(Object::small(4)), ""),
        def("ascii_iscased($module, character, /)", |vm, a| {
            let c = vm.index_i64(&a[0])?;
            Ok(Object::bool((0..128).contains(&c) && (c as u8).is_ascii_alphabetic()))
        }, ""),
        def("unicode_iscased($module, character, /)", |vm, a| {
            let c = vm.index_i64(&a[0])? as u32;
            let lower = regex::unicode_lower(c);
            Ok(Object::bool(lower != c || ophion_text::unicode::simple_upper(c) != lower))
        }, ""),
        def("ascii_tolower($module, character, /)", |vm, a| {
            let c = vm.index_i64(&a[0])?;
            Ok(vm.int(regex::ascii_lower(c as u32) as i64))
        }, ""),
        def("unicode_tolower($module, character, /)", |vm, a| {
            let c = vm.index_i64(&a[0])?;
            Ok(vm.int(regex::unicode_lower(c as u32) as i64))
        }, ""),
    ];
}

/// What `re._constants` says it is made for.
const MAGIC: i64 = 20230612;

pub fn fill(vm: &mut Vm, module: &Object) -> PyResult<()> {
    vm.add_functions(module, "_sre", &FUNCTIONS);
    set_int(vm, module, "MAGIC", MAGIC);
    set_int(vm, module, "CODESIZE", 4);
    set_int(vm, module, "MAXREPEAT", u32::MAX as i64);
    set_int(vm, module, "MAXGROUPS", i32::MAX as i64 / 2);
    for d in [&pattern::PATTERN, &matches::MATCH, &scanner::SCANNER, &scanner::ITERATOR, &matches::TEMPLATE] {
        vm.native_type(d);
    }
    Ok(())
}

/// A record type of this module that programs cannot make instances of.
const fn hidden(
    name: &'static str,
    doc: &'static str,
    methods: &'static [ophion_vm::NativeDef],
    getset: &'static [ophion_vm::GetSetDef],
    values: u8,
    raws: u8,
    weakrefable: bool,
) -> NativeType {
    NativeType {
        def: TypeDef { name, doc, methods, getset, weakrefable, ..crate::support::HIDDEN_TYPE },
        values,
        raws,
        ..NativeType::EMPTY
    }
}

/// What one search found.
pub struct Found {
    pub span: (usize, usize),
    pub groups: Vec<Option<(usize, usize)>>,
    pub last: usize,
}

impl Found {
    fn of(m: &Matcher<'_>, groups: usize) -> Found {
        Found { span: m.span, groups: (1..=groups).map(|i| m.group(i)).collect(), last: m.last_group() }
    }
}

/// A text that is searched: the str itself, or bytes; between which positions.
pub struct Subject {
    pub text: Object,
    pub start: usize,
    pub end: usize,
}

/// Checks that the pattern can be used on the string, and clips the positions.
pub fn subject(vm: &mut Vm, pattern: &Object, string: &Object, from: &Object, to: &Object) -> PyResult<Subject> {
    let kind = vm.raw(pattern, pattern::KIND);
    let text = if vm.is_str(string) {
        if kind == pattern::BYTES {
            return Err(vm.type_error("cannot use a bytes pattern on a string-like object"));
        }
        string.clone()
    } else {
        let text = match vm.kind(string) {
            Kind::Bytes => string.clone(),
            _ => match crate::support::bytes_like(vm, string) {
                Ok(b) => vm.bytes(&b),
                Err(_) => {
                    vm.take_exception();
                    let t = vm.type_name(string);
                    return Err(vm.type_error(format!("expected string or bytes-like object, got '{t}'")));
                }
            },
        };
        if kind == pattern::STR {
            return Err(vm.type_error("cannot use a string pattern on a bytes-like object"));
        }
        text
    };
    let n = length(vm, &text);
    let start = if from.is_null() { 0 } else { vm.index_clipped(from)?.max(0) as usize };
    let end = if to.is_null() { n } else { vm.index_clipped(to)?.max(0) as usize };
    let end = end.min(n);
    Ok(Subject { text, start: start.min(n), end })
}

pub fn length(vm: &Vm, text: &Object) -> usize {
    vm.as_bytes(text).map_or_else(|| vm.str_len(text), <[u8]>::len)
}

/// Part of the searched text.
pub fn part(vm: &mut Vm, text: &Object, span: (usize, usize)) -> Object {
    let n = length(vm, text);
    let range = span.0.min(n)..span.1.min(n).max(span.0.min(n));
    if vm.is_str(text) { vm.substring(text, range) } else { vm.subbytes(text, range) }
}

/// Runs something with a matcher of the pattern over the text, which takes fuel.
pub fn run<R>(vm: &mut Vm, pattern: &Object, s: &Subject, f: impl FnOnce(&mut Matcher<'_>, usize) -> R) -> PyResult<R> {
    let groups = vm.raw(pattern, pattern::GROUPS) as usize;
    let code = vm.hold_bytes(&vm.field(pattern, pattern::CODE));
    let (text, bytes) = (vm.hold_text(&s.text), vm.hold_bytes(&s.text));
    let text = match (&text, &bytes) {
        (Some(held), _) => held.text(),
        (None, held) => Text::Latin1(held.as_ref().map_or(&[], |b| b.bytes())),
    };
    let code = code.as_ref().map_or(&[][..], |c| c.bytes());
    let mut meter = vm.meter();
    let mut matcher = Matcher::new(code, text, s.end, &mut meter);
    let result = f(&mut matcher, groups);
    if matcher.stopped() { Err(ophion_vm::Stop::Raised) } else { Ok(result) }
}

/// The next match from `start` on.
pub fn search(vm: &mut Vm, pattern: &Object, s: &Subject, start: usize, not_empty: bool) -> PyResult<Option<Found>> {
    run(vm, pattern, s, |m, groups| m.search(start, not_empty).then(|| Found::of(m, groups)))
}

/// At most `limit` matches one after the other (0: all), given to `each`.
pub fn search_all(
    vm: &mut Vm,
    pattern: &Object,
    s: &Subject,
    limit: usize,
    mut each: impl FnMut(&Matcher<'_>),
) -> PyResult<()> {
    run(vm, pattern, s, |m, _| {
        let (mut at, mut not_empty, mut n) = (s.start, false, 0);
        while (limit == 0 || n < limit) && at <= s.end && m.search(at, not_empty) {
            each(m);
            n += 1;
            not_empty = m.span.0 == m.span.1;
            at = m.span.1;
        }
    })
}

/// A place that is not there.
pub const NOWHERE: usize = NONE;
