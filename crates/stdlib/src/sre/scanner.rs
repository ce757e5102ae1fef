//! Scanners and the iterators of `finditer`: a search that goes on where the last one ended.

use super::{Found, NOWHERE, Subject, hidden, matches, run, search, subject};
use crate::support::{HIDDEN_TYPE, def, natives};
use ophion_vm::{GetSetDef, NativeType, Object, PyResult, TypeDef, Vm, next_method};

// Pattern, string as given, text; pos, endpos, where to go on, 1 if not with an empty match.
const PATTERN: usize = 0;
const STRING: usize = 1;
const TEXT: usize = 2;
const POS: usize = 3;
const ENDPOS: usize = 4;
const AT: usize = 5;
const NOT_EMPTY: usize = 6;

pub static SCANNER: NativeType = hidden("_sre.SRE_Scanner", "", &METHODS, &GETSET, 3, 4, false);
static GETSET: [GetSetDef; 1] = [GetSetDef::read("pattern", |vm, o| Ok(vm.field(o, PATTERN)), "")];

pub static ITERATOR: NativeType = NativeType {
    def: TypeDef { name: "builtins.callable_iterator", methods: &ITERATOR_METHODS, ..HIDDEN_TYPE },
    values: 3,
    raws: 4,
    ..NativeType::EMPTY
};

natives! {
    static METHODS = [
        def("match($self, /)", |vm, a| step(vm, &a[0], true), ""),
        def("search($self, /)", |vm, a| step(vm, &a[0], false), ""),
    ];
    static ITERATOR_METHODS = [
        def("__iter__($self, /)", |_, a| Ok(a[0].clone()), "Implement iter(self)."),
        next_method!(next),
    ];
}

fn make(vm: &mut Vm, a: &[Object], d: &'static NativeType) -> PyResult {
    let s = subject(vm, &a[0], &a[1], &a[2], &a[3])?;
    let raws = [s.start as u64, s.end as u64, s.start as u64, 0];
    Ok(vm.new_native(d, [a[0].clone(), a[1].clone(), s.text], &raws))
}

/// `pattern.scanner(string, pos, endpos)`.
pub fn new(vm: &mut Vm, a: &[Object]) -> PyResult {
    make(vm, a, &SCANNER)
}
/// `pattern.finditer(string, pos, endpos)`.
pub fn iterator(vm: &mut Vm, a: &[Object]) -> PyResult {
    make(vm, a, &ITERATOR)
}

fn step(vm: &mut Vm, o: &Object, anchored: bool) -> PyResult {
    let at = vm.raw(o, AT) as usize;
    if at == NOWHERE {
        return Ok(Object::NONE);
    }
    let not_empty = vm.raw(o, NOT_EMPTY) == 1;
    let (pattern, string) = (vm.field(o, PATTERN), vm.field(o, STRING));
    let s = Subject { text: vm.field(o, TEXT), start: vm.raw(o, POS) as usize, end: vm.raw(o, ENDPOS) as usize };
    let found = if anchored {
        run(vm, &pattern, &s, |m, groups| m.match_at(at, false, not_empty).then(|| Found::of(m, groups)))
    } else {
        search(vm, &pattern, &s, at, not_empty)
    }?;
    let (next, empty) = found.as_ref().map_or((NOWHERE, false), |f| (f.span.1, f.span.0 == f.span.1));
    vm.set_raw(o, AT, next as u64);
    vm.set_raw(o, NOT_EMPTY, empty as u64);
    Ok(matches::new(vm, &pattern, &string, &s, found))
}

fn next(vm: &mut Vm, o: &Object) -> PyResult<Option<Object>> {
    let m = step(vm, o, false)?;
    Ok((!m.is_none()).then_some(m))
}
