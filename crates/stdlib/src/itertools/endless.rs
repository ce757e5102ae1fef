//! count, cycle, repeat, accumulate.

use super::iterator;
use crate::support::{self, def};
use ophion_vm::{Arith, Object, PyResult, Vm};

// count: next value, step; 1 if both are small ints and the step is 1.
iterator!(COUNT: "itertools.count", "Return a count object whose .__next__() method returns consecutive values.", 2, 1,
"__new__($cls, /, start=0, step=1)", |vm, a| {
    let start = a[1].given().cloned().unwrap_or(Object::small(0));
    let step = a[2].given().cloned().unwrap_or(Object::small(1));
    for o in [&start, &step] {
        if !is_number(vm, o) {
            return Err(vm.type_error("a number is required"));
        }
    }
    let quick = start.value().is_int() && step.value().is_int();
    Ok(vm.fill_native(&a[0], [start, step], &[quick as u64]))
}, count_next, [
    def("__repr__($self, /)", |vm, a| {
        let (n, s) = (vm.field(&a[0], 0), vm.field(&a[0], 1));
        let (r, t) = (vm.repr(&n)?, vm.repr(&s)?);
        let one = s.value().is_int() && s.value().as_int() == 1;
        let (name, r, t) = (class_name(vm, &a[0]), vm.lossy(&r), vm.lossy(&t));
        let text = if one { format!("{name}({r})") } else { format!("{name}({r}, {t})") };
        Ok(vm.str(&text))
    }, "Return repr(self)."),
]);

/// The name of an object's class, without its module.
fn class_name(vm: &Vm, o: &Object) -> String {
    let name = vm.type_name(o);
    name.rsplit('.').next().unwrap_or_default().to_string()
}

fn is_number(vm: &mut Vm, o: &Object) -> bool {
    use ophion_vm::Special;
    vm.is_int(o)
        || [Special::Index, Special::Float, Special::Int, Special::Complex]
            .into_iter()
            .any(|s| vm.special(o, s).is_some())
}

fn count_next(vm: &mut Vm, o: &Object) -> PyResult<Option<Object>> {
    let n = vm.field(o, 0);
    if vm.raw(o, 2) != 0 && n.value().is_int() {
        let step = vm.field(o, 1);
        let next = vm.int(n.value().as_int().wrapping_add(step.value().as_int()));
        vm.set_field(o, 0, next);
        return Ok(Some(n));
    }
    let step = vm.field(o, 1);
    let next = vm.binary(Arith::Add, &n, &step)?;
    vm.set_field(o, 0, next);
    Ok(Some(n))
}

// cycle: the iterator (NULL once all is saved), what was saved (a list); position.
iterator!(CYCLE: "itertools.cycle", "Return elements from the iterable until it is exhausted. Then repeat the sequence indefinitely.", 2, 1,
    "__new__($cls, iterable, /)", |vm, a| {
        let it = vm.iter(&a[1])?;
        let saved = vm.list(vec![]);
        Ok(vm.fill_native(&a[0], [it, saved], &[0]))
    }, cycle_next, []);

fn cycle_next(vm: &mut Vm, o: &Object) -> PyResult<Option<Object>> {
    let (it, saved) = (vm.field(o, 0), vm.field(o, 1));
    if !it.is_null() {
        if let Some(x) = vm.next(&it)? {
            vm.list_items_mut(&saved).push(x.clone());
            return Ok(Some(x));
        }
        vm.set_field(o, 0, Object::NULL);
    }
    let at = vm.raw(o, 2) as usize;
    let items = vm.list_items(&saved).unwrap_or_default();
    let x = items.get(at).cloned();
    let next = if at + 1 >= items.len() { 0 } else { at + 1 };
    vm.set_raw(o, 2, next as u64);
    Ok(x)
}

// repeat: the object; how often yet (MAX: for ever).
iterator!(REPEAT: "itertools.repeat", "repeat(object [,times]) -> create an iterator which returns the object\nfor the specified number of times.  If not specified, returns the object\nendlessly.", 1, 1,
"__new__($cls, /, object, times=None)", |vm, a| {
    let times = match a[2].given() {
        None => u64::MAX,
        Some(n) => vm.index_isize(n)?.max(0) as u64,
    };
    Ok(vm.fill_native(&a[0], [a[1].clone()], &[times]))
}, repeat_next, [
    def("__length_hint__($self, /)", |vm, a| match vm.raw(&a[0], 1) {
        u64::MAX => Err(vm.type_error("len() of unsized object")),
        n => Ok(vm.uint(n)),
    }, "Private method returning an estimate of len(list(it))."),
    def("__repr__($self, /)", |vm, a| {
        let (x, n) = (vm.field(&a[0], 0), vm.raw(&a[0], 1));
        let r = vm.repr(&x)?;
        let (name, r) = (class_name(vm, &a[0]), vm.lossy(&r));
        let text = if n == u64::MAX { format!("{name}({r})") } else { format!("{name}({r}, {n})") };
        Ok(vm.str(&text))
    }, "Return repr(self)."),
]);

fn repeat_next(vm: &mut Vm, o: &Object) -> PyResult<Option<Object>> {
    match vm.raw(o, 1) {
        0 => return Ok(None),
        u64::MAX => {}
        n => vm.set_raw(o, 1, n - 1),
    }
    Ok(Some(vm.field(o, 0)))
}

// accumulate: the iterator, function (NULL for +), total so far (NULL before the first), initial value (NULL once used).
iterator!(ACCUMULATE: "itertools.accumulate", "Return series of accumulated sums (or other binary function results).", 4, 0,
    "__new__($cls, /, iterable, func=None, *, initial=None)", |vm, a| {
        let it = vm.iter(&a[1])?;
        let f = support::option(&a[2]).cloned().unwrap_or(Object::NULL);
        let initial = support::option(&a[3]).cloned().unwrap_or(Object::NULL);
        Ok(vm.fill_native(&a[0], [it, f, Object::NULL, initial], &[]))
    }, accumulate_next => "accumulate_steps", []);

fn accumulate_next(vm: &mut Vm, o: &Object) -> PyResult<Option<Object>> {
    if !vm.field_ref(o, 3).is_null() {
        let initial = vm.field(o, 3);
        vm.set_field(o, 3, Object::NULL);
        vm.set_field(o, 2, initial.clone());
        return Ok(Some(initial));
    }
    let Some(x) = vm.next_of_field(o, 0)? else { return Ok(None) };
    let total = if vm.field_ref(o, 2).is_null() {
        x
    } else if vm.field_ref(o, 1).is_null() {
        let total = vm.field(o, 2);
        vm.binary(Arith::Add, &total, &x)?
    } else {
        let (f, total) = (vm.field(o, 1), vm.field(o, 2));
        vm.call(&f, &[total, x])?
    };
    vm.set_field(o, 2, total.clone());
    Ok(Some(total))
}
