//! Iterators that pass on, leave out or call: chain, islice, takewhile, dropwhile, filterfalse, compress, starmap.

use super::iterator;
use crate::support::{self, def};
use ophion_vm::{Object, PyResult, Vm};

// chain: the iterator over iterables (NULL once done), the present one (NULL between two).
iterator!(CHAIN: "itertools.chain", "Return a chain object whose .__next__() method returns elements from the\nfirst iterable until it is exhausted, then elements from the next\niterable, until all of the iterables are exhausted.", 2, 0,
"__new__($cls, /, *iterables)", |vm, a| {
    let all = vm.iter(&a[1])?;
    Ok(vm.fill_native(&a[0], [all, Object::NULL], &[]))
}; |vm, a| {
    let all = vm.tuple(&a[1..]);
    let all = vm.iter(&all)?;
    Ok(vm.fill_native(&a[0], [all, Object::NULL], &[]))
}, chain_next => "chain_steps", [
    def("from_iterable($cls, iterable, /)", |vm, a| {
        let all = vm.iter(&a[1])?;
        Ok(vm.fill_native(&a[0], [all, Object::NULL], &[]))
    }, "Alternative chain() constructor taking a single iterable argument that evaluates lazily."),
    def("__class_getitem__($cls, object, /)", |vm, a| vm.generic_alias(&a[0], &a[1]), "See PEP 585"),
]);

fn chain_next(vm: &mut Vm, o: &Object) -> PyResult<Option<Object>> {
    match vm.quick_next_of_field(o, 1) {
        Some(x) => Ok(Some(x)),
        None => chain_go_on(vm, o),
    }
}

#[inline(never)]
fn chain_go_on(vm: &mut Vm, o: &Object) -> PyResult<Option<Object>> {
    loop {
        vm.charge(1)?;
        if !vm.field_ref(o, 1).is_null() {
            if let Some(x) = vm.next_of_field(o, 1)? {
                return Ok(Some(x));
            }
            vm.set_field(o, 1, Object::NULL);
        }
        if vm.field_ref(o, 0).is_null() {
            return Ok(None);
        }
        let Some(iterable) = vm.next_of_field(o, 0)? else {
            vm.set_field(o, 0, Object::NULL);
            return Ok(None);
        };
        match vm.iter(&iterable) {
            Ok(i) => vm.set_field(o, 1, i),
            Err(stop) => {
                vm.set_field(o, 0, Object::NULL);
                return Err(stop);
            }
        }
    }
}

// islice: the iterator (NULL once done); next wanted position, stop (MAX for none), step, position.
iterator!(ISLICE: "itertools.islice", "islice(iterable, stop) --> islice object\nislice(iterable, start, stop[, step]) --> islice object", 1, 4,
    "__new__($cls, /, *args)", |vm, a| islice_new(vm, &a[0], &support::items(vm, &a[1])); |vm, a| islice_new(vm, &a[0], &a[1..]), islice_next => "islice_steps", []);

fn islice_new(vm: &mut Vm, class: &Object, args: &[Object]) -> PyResult {
    const NONE: Object = Object::NONE;
    let (iterable, start, stop, step) = match args {
        [iterable, stop] => (iterable, &NONE, stop, &NONE),
        [iterable, start, stop] => (iterable, start, stop, &NONE),
        [iterable, start, stop, step] => (iterable, start, stop, step),
        _ => {
            let (most, got) = (if args.len() < 2 { "at least 2" } else { "at most 4" }, args.len());
            return Err(vm.type_error(format!("islice expected {most} arguments, got {got}")));
        }
    };
    let number = |vm: &mut Vm, o: &Object, default: u64, message: &str| -> PyResult<u64> {
        if o.is_none() {
            return Ok(default);
        }
        let n = match vm.index_i64(o) {
            Ok(n) => n,
            Err(_) => {
                vm.take_exception();
                -1
            }
        };
        if n < 0 { Err(vm.value_error(message)) } else { Ok(n as u64) }
    };
    let stop_message = "Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.";
    let message = if args.len() == 2 {
        stop_message
    } else {
        "Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize."
    };
    let stop = number(vm, stop, u64::MAX, stop_message)?;
    let start = number(vm, start, 0, message)?;
    let step = number(vm, step, 1, "Step for islice() must be a positive integer or None.")?;
    if step == 0 {
        return Err(vm.value_error("Step for islice() must be a positive integer or None."));
    }
    let it = vm.iter(iterable)?;
    Ok(vm.fill_native(class, [it], &[start, stop, step, 0]))
}

fn islice_next(vm: &mut Vm, o: &Object) -> PyResult<Option<Object>> {
    let (wanted, at) = (vm.raw(o, 1), vm.raw(o, 4));
    if at == wanted
        && at < vm.raw(o, 2)
        && let Some(x) = vm.quick_next_of_field(o, 0)
    {
        pass(vm, o, at);
        return Ok(Some(x));
    }
    islice_go_on(vm, o)
}

/// The item at position `at` is given; which is next?
#[inline(always)]
fn pass(vm: &mut Vm, o: &Object, at: u64) {
    vm.set_raw(o, 4, at + 1);
    vm.set_raw(o, 1, vm.raw(o, 1).saturating_add(vm.raw(o, 3)).min(vm.raw(o, 2).max(at + 1)));
}

#[inline(never)]
fn islice_go_on(vm: &mut Vm, o: &Object) -> PyResult<Option<Object>> {
    if vm.field_ref(o, 0).is_null() {
        return Ok(None);
    }
    let (wanted, stop) = (vm.raw(o, 1), vm.raw(o, 2));
    let mut at = vm.raw(o, 4);
    while at < wanted.min(stop) {
        vm.charge(1)?;
        let Some(_) = vm.next_of_field(o, 0)? else {
            vm.set_field(o, 0, Object::NULL);
            return Ok(None);
        };
        at += 1;
        vm.set_raw(o, 4, at);
    }
    if at < stop
        && let Some(x) = vm.next_of_field(o, 0)?
    {
        pass(vm, o, at);
        return Ok(Some(x));
    }
    vm.set_field(o, 0, Object::NULL);
    Ok(None)
}

// takewhile: function, iterator; 1 once the function has failed.
iterator!(TAKEWHILE: "itertools.takewhile", "Return successive entries from an iterable as long as the predicate evaluates to true for each entry.", 2, 1,
    "__new__($cls, predicate, iterable, /)", with_function, takewhile_next => "takewhile_steps", []);

fn with_function(vm: &mut Vm, a: &[Object]) -> PyResult {
    let it = vm.iter(&a[2])?;
    Ok(vm.fill_native(&a[0], [a[1].clone(), it], &[]))
}

fn takewhile_next(vm: &mut Vm, o: &Object) -> PyResult<Option<Object>> {
    if vm.raw(o, 2) != 0 {
        return Ok(None);
    }
    let (f, it) = (vm.field(o, 0), vm.field(o, 1));
    let Some(x) = vm.next(&it)? else { return Ok(None) };
    let good = vm.call(&f, std::slice::from_ref(&x))?;
    if vm.truth(&good)? {
        return Ok(Some(x));
    }
    vm.set_raw(o, 2, 1);
    Ok(None)
}

// dropwhile: function, iterator; 1 once something was passed on.
iterator!(DROPWHILE: "itertools.dropwhile", "Drop items from the iterable while predicate(item) is true.\n\nAfterwards, return every element until the iterable is exhausted.", 2, 1,
    "__new__($cls, predicate, iterable, /)", with_function, dropwhile_next => "dropwhile_steps", []);

fn dropwhile_next(vm: &mut Vm, o: &Object) -> PyResult<Option<Object>> {
    let it = vm.field(o, 1);
    if vm.raw(o, 2) != 0 {
        return vm.next(&it);
    }
    let f = vm.field(o, 0);
    while let Some(x) = vm.next(&it)? {
        let good = vm.call(&f, std::slice::from_ref(&x))?;
        if !vm.truth(&good)? {
            vm.set_raw(o, 2, 1);
            return Ok(Some(x));
        }
    }
    Ok(None)
}

iterator!(FILTERFALSE: "itertools.filterfalse", "Return those items of iterable for which function(item) is false.\n\nIf function is None, return the items that are false.", 2, 0,
    "__new__($cls, function, iterable, /)", with_function, filterfalse_next => "filterfalse_steps", []);

fn filterfalse_next(vm: &mut Vm, o: &Object) -> PyResult<Option<Object>> {
    let (f, it) = (vm.field(o, 0), vm.field(o, 1));
    while let Some(x) = vm.next(&it)? {
        let good = if f.is_none() { x.clone() } else { vm.call(&f, std::slice::from_ref(&x))? };
        if !vm.truth(&good)? {
            return Ok(Some(x));
        }
    }
    Ok(None)
}

iterator!(COMPRESS: "itertools.compress", "Return data elements corresponding to true selector elements.", 2, 0,
    "__new__($cls, /, data, selectors)", |vm, a| {
        let (d, s) = (vm.iter(&a[1])?, vm.iter(&a[2])?);
        Ok(vm.fill_native(&a[0], [d, s], &[]))
    }, compress_next => "compress_steps", []);

fn compress_next(vm: &mut Vm, o: &Object) -> PyResult<Option<Object>> {
    let (d, s) = (vm.field(o, 0), vm.field(o, 1));
    while let Some(x) = vm.next(&d)? {
        let Some(wanted) = vm.next(&s)? else { return Ok(None) };
        if vm.truth(&wanted)? {
            return Ok(Some(x));
        }
    }
    Ok(None)
}

iterator!(STARMAP: "itertools.starmap", "Return an iterator whose values are returned from the function evaluated with an argument tuple taken from the given sequence.", 2, 0,
    "__new__($cls, function, iterable, /)", with_function, starmap_next => "starmap_steps", []);

fn starmap_next(vm: &mut Vm, o: &Object) -> PyResult<Option<Object>> {
    let (f, it) = (vm.field(o, 0), vm.field(o, 1));
    let Some(args) = vm.next(&it)? else { return Ok(None) };
    let args = vm.collect(&args)?;
    vm.call(&f, &args).map(Some)
}
