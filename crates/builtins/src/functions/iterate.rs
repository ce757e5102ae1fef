//! Functions over iterables.

use crate::float::real;
use crate::walks::{is_program_code, special_walk, walk};
use ophion_vm::{Arith, Compare, Object, PyResult, Special, Vm, shape};

pub(super) fn iter(vm: &mut Vm, args: &[Object]) -> PyResult {
    match args[1].given() {
        None => {
            special_walk(vm, &args[0], Special::Iter, "iterator_of")?;
            vm.iter(&args[0])
        }
        Some(sentinel) => {
            if !vm.is_callable(&args[0]) {
                return Err(vm.type_error("iter(v, w): v must be callable"));
            }
            Ok(vm.record(shape::CALLABLE_ITERATOR, [args[0].clone(), sentinel.clone()], &[]))
        }
    }
}

pub(super) fn next(vm: &mut Vm, args: &[Object]) -> PyResult {
    let steps = vm.steps_of(&args[0]);
    if let Some(steps) = steps {
        let default = args[1].given().map_or(Object::NONE, |d| vm.tuple([d.clone()]));
        return Err(walk(vm, "step_of", vec![steps, default]));
    }
    if let Some(default) = args[1].given() {
        if vm.iterates_in_python(&args[0], false) && vm.special(&args[0], Special::Next).is_some() {
            return Err(walk(vm, "next_or", vec![args[0].clone(), default.clone()]));
        }
        return Ok(vm.next(&args[0])?.unwrap_or_else(|| default.clone()));
    }
    if let Some(method) = vm.special(&args[0], Special::Next)
        && vm.shape_of(&method) == shape::FUNCTION
    {
        return Err(vm.tail_call(method, vec![args[0].clone()]));
    }
    // An exhausted iterator's StopIteration may carry a value, which `Vm::next` would lose.
    if vm.shape_of(&args[0]) == shape::GENERATOR {
        return vm.call_method(&args[0], "__next__", &[]);
    }
    match vm.special(&args[0], Special::Next) {
        None => {
            let t = vm.type_name(&args[0]);
            Err(vm.type_error(format!("'{t}' object is not an iterator")))
        }
        Some(method) => match vm.native_definition(&method) {
            Some(d) if vm.shape_of(&method) == shape::WRAPPER_DESCRIPTOR => (d.func)(vm, &args[..1]),
            _ => match vm.call_special_method(&args[0], Special::Next, &[])? {
                Some(item) => Ok(item),
                None => Err(vm.stop_iteration(None)),
            },
        },
    }
}

pub(super) fn aiter(vm: &mut Vm, args: &[Object]) -> PyResult {
    let t = vm.type_name(&args[0]);
    let Some(r) = vm.call_special_method(&args[0], Special::AIter, &[])? else {
        return Err(vm.type_error(format!("'{t}' object is not an async iterable")));
    };
    if vm.special(&r, Special::ANext).is_some() {
        return Ok(r);
    }
    let t = vm.type_name(&r);
    Err(vm.type_error(format!("aiter() returned not an async iterator of type '{t}'")))
}
pub(super) fn anext(vm: &mut Vm, args: &[Object]) -> PyResult {
    let t = vm.type_name(&args[0]);
    let Some(awaitable) = vm.call_special_method(&args[0], Special::ANext, &[])? else {
        return Err(vm.type_error(format!("'{t}' object is not an async iterator")));
    };
    match args[1].given() {
        None => Ok(awaitable),
        Some(default) => Ok(vm.record(shape::ANEXT_AWAITABLE, [awaitable, default.clone()], &[])),
    }
}

pub(super) fn all(vm: &mut Vm, args: &[Object]) -> PyResult {
    if vm.iterates_in_python(&args[0], false) {
        return Err(walk(vm, "all_of", vec![args[0].clone()]));
    }
    let iterator = vm.iter(&args[0])?;
    while let Some(item) = vm.next(&iterator)? {
        if !vm.truth(&item)? {
            return Ok(Object::FALSE);
        }
    }
    Ok(Object::TRUE)
}
pub(super) fn any(vm: &mut Vm, args: &[Object]) -> PyResult {
    if vm.iterates_in_python(&args[0], false) {
        return Err(walk(vm, "any_of", vec![args[0].clone()]));
    }
    let iterator = vm.iter(&args[0])?;
    while let Some(item) = vm.next(&iterator)? {
        if vm.truth(&item)? {
            return Ok(Object::TRUE);
        }
    }
    Ok(Object::FALSE)
}

/// A new sorted list of the items.
pub(super) fn sorted_list(vm: &mut Vm, iterable: &Object) -> PyResult {
    let items = vm.collect_sized(iterable)?;
    let list = vm.list(items);
    vm.call_method(&list, "sort", &[])?;
    Ok(list)
}
pub(super) fn sorted(vm: &mut Vm, args: &[Object]) -> PyResult {
    let by_program = args[1].given().is_some_and(|k| is_program_code(vm, k));
    if by_program || vm.iterates_in_python(&args[0], true) {
        let key = args[1].given().cloned().unwrap_or(Object::NONE);
        let reverse = args[2].given().cloned().unwrap_or(Object::FALSE);
        return Err(walk(vm, "sorted_of", vec![args[0].clone(), key, reverse]));
    }
    let items = vm.collect_sized(&args[0])?;
    let key = args[1].given().filter(|k| !k.is_none());
    let asking = key.is_none() && crate::containers::asks_program(vm, &items);
    let plain = args[2].given().is_none_or(|r| r.is(&Object::TRUE) || r.is(&Object::FALSE));
    if !asking && plain {
        let reverse = args[2].given().is_some_and(|r| r.is(&Object::TRUE));
        let (sorted, result) = crate::containers::sort_values(vm, items, key, reverse);
        result?;
        return Ok(vm.list(sorted));
    }
    let list = vm.list(items);
    if asking {
        let reverse = args[2].given().cloned().unwrap_or(Object::FALSE);
        return Err(walk(vm, "sorted_of", vec![list, Object::NONE, reverse]));
    }
    let sort = vm.getattr_str(&list, "sort")?;
    let (mut values, mut names) = (Vec::new(), Vec::new());
    for (name, value) in [("key", &args[1]), ("reverse", &args[2])] {
        if let Some(v) = value.given() {
            values.push(v.clone());
            names.push(vm.intern(name));
        }
    }
    let names = if names.is_empty() { Object::NULL } else { vm.tuple(names) };
    vm.call_with(&sort, &values, &names)?;
    Ok(list)
}

pub(super) fn max(vm: &mut Vm, args: &[Object]) -> PyResult {
    extreme(vm, args, Compare::Gt, "max")
}
pub(super) fn min(vm: &mut Vm, args: &[Object]) -> PyResult {
    extreme(vm, args, Compare::Lt, "min")
}
/// `max` of positional arguments.
pub(super) fn max_of(vm: &mut Vm, args: &[Object]) -> PyResult {
    extreme_of(vm, args, Compare::Gt, "max")
}
/// `min` of positional arguments.
pub(super) fn min_of(vm: &mut Vm, args: &[Object]) -> PyResult {
    extreme_of(vm, args, Compare::Lt, "min")
}
fn extreme_of(vm: &mut Vm, args: &[Object], op: Compare, name: &str) -> PyResult {
    let [first, rest @ ..] = args else {
        return Err(vm.type_error(format!("{name} expected at least 1 argument, got 0")));
    };
    if rest.is_empty() {
        let all = vm.tuple(args.to_vec());
        return extreme(vm, &[all, Object::NULL, Object::NULL], op, name);
    }
    if asks(vm, args, op) {
        let all = vm.tuple(args.to_vec());
        let which = if op == Compare::Lt { "least_of" } else { "greatest_of" };
        return Err(walk(vm, which, vec![all, Object::NONE, Object::NONE]));
    }
    let mut best = first.clone();
    for item in rest {
        if vm.compare_strictly(op, item, &best)? {
            best = item.clone();
        }
    }
    Ok(best)
}
/// Is the comparison of one of these the program's own?
fn asks(vm: &Vm, values: &[Object], op: Compare) -> bool {
    values.iter().any(|x| vm.special(x, op.special()).is_some_and(|m| vm.shape_of(&m) == shape::FUNCTION))
}

/// Is it a list or tuple that begins with an object whose comparison is the program's own?
fn holds_asking(vm: &Vm, iterable: &Object, op: Compare) -> bool {
    let items = match vm.shape_of(iterable) {
        shape::LIST => vm.list_items(iterable),
        shape::TUPLE => vm.tuple_items(iterable),
        _ => None,
    };
    asks(vm, items.and_then(|i| i.get(..1)).unwrap_or_default(), op)
}

fn extreme(vm: &mut Vm, args: &[Object], op: Compare, name: &str) -> PyResult {
    let positional = vm.tuple_items(&args[0]).map(<[Object]>::to_vec).unwrap_or_default();
    let default = args[2].given();
    let key = args[1].given().filter(|k| !k.is_none());
    let iterable = match positional.as_slice() {
        [iterable] => Some(iterable),
        [_, _, ..] if default.is_none() => Some(&args[0]),
        _ => None,
    };
    if let Some(iterable) = iterable
        && (key.is_some_and(|k| is_program_code(vm, k))
            || vm.iterates_in_python(iterable, false)
            || positional.len() > 1 && key.is_none() && asks(vm, &positional, op)
            || key.is_none() && holds_asking(vm, iterable, op))
    {
        let which = if op == Compare::Lt { "least_of" } else { "greatest_of" };
        let default = default.map_or(Object::NONE, |d| vm.tuple([d.clone()]));
        return Err(walk(vm, which, vec![iterable.clone(), key.cloned().unwrap_or(Object::NONE), default]));
    }
    let iterator = match positional.as_slice() {
        [] => return Err(vm.type_error(format!("{name} expected at least 1 argument, got 0"))),
        [iterable] => vm.iter(iterable)?,
        _ => {
            if default.is_some() {
                let text = format!("Cannot specify a default for {name}() with multiple positional arguments");
                return Err(vm.type_error(text));
            }
            vm.iter(&args[0])?
        }
    };
    let mut best: Option<(Object, Object)> = None;
    while let Some(item) = vm.next(&iterator)? {
        let by = match key {
            Some(k) => vm.call(k, std::slice::from_ref(&item))?,
            None => item.clone(),
        };
        let better = match &best {
            None => true,
            Some((_, than)) => vm.compare_strictly(op, &by, than)?,
        };
        if better {
            best = Some((item, by));
        }
    }
    match (best, default) {
        (Some((item, _)), _) => Ok(item),
        (None, Some(d)) => Ok(d.clone()),
        (None, None) => Err(vm.value_error(format!("{name}() iterable argument is empty"))),
    }
}

/// A float sum that carries along what rounding has lost (Neumaier's algorithm).
#[derive(Clone, Copy, Default)]
struct Compensated {
    high: f64,
    low: f64,
}
impl Compensated {
    fn new(high: f64) -> Compensated {
        Compensated { high, low: 0.0 }
    }
    fn add(&mut self, x: f64) {
        let t = self.high + x;
        self.low += if self.high.abs() >= x.abs() { (self.high - t) + x } else { (x - t) + self.high };
        self.high = t;
    }
    fn value(self) -> f64 {
        if self.low != 0.0 && self.low.is_finite() { self.high + self.low } else { self.high }
    }
}

/// What has been summed so far, in the narrowest form.
enum Total {
    Int(i64),
    Float(Compensated),
    Complex(Compensated, Compensated),
    Any(Object),
}

impl Total {
    fn new(vm: &Vm, start: Object) -> Total {
        match vm.shape_of(&start) {
            shape::INT => vm.as_i64(&start).map_or(Total::Any(start), Total::Int),
            shape::FLOAT => Total::Float(Compensated::new(vm.as_float(&start).unwrap_or(0.0))),
            shape::COMPLEX => {
                let z = vm.as_complex(&start).unwrap_or_default();
                Total::Complex(Compensated::new(z.0), Compensated::new(z.1))
            }
            _ => Total::Any(start),
        }
    }
    fn object(self, vm: &mut Vm) -> Object {
        match self {
            Total::Int(i) => vm.int(i),
            Total::Float(f) => vm.float(f.value()),
            Total::Complex(re, im) => vm.complex(re.value(), im.value()),
            Total::Any(o) => o,
        }
    }
    /// Adds the immediate numbers that an iterator over a list or tuple gives next, as far as the total stays in its form.
    fn add_run(&mut self, vm: &mut Vm, iterator: &Object) {
        while let Some(item) = vm.peek_sequence(iterator).map(Object::value) {
            match self {
                Total::Int(sum) if item.is_int() => match sum.checked_add(item.as_int()) {
                    Some(s) => *sum = s,
                    None => return,
                },
                Total::Float(sum) if item.is_float() => sum.add(item.as_float()),
                _ => return,
            }
            vm.skip_sequence(iterator);
        }
    }
    /// Adds an item if that stays in this form.
    #[inline(always)]
    fn add(&mut self, vm: &mut Vm, item: &Object) -> PyResult<bool> {
        if let Total::Int(sum) = self
            && item.value().is_int()
            && let Some(s) = sum.checked_add(item.value().as_int())
        {
            *sum = s;
            return Ok(true);
        }
        self.add_any(vm, item)
    }
    #[inline(never)]
    fn add_any(&mut self, vm: &mut Vm, item: &Object) -> PyResult<bool> {
        let number = vm.shape_of(item);
        match self {
            Total::Int(sum) if matches!(number, shape::INT | shape::BOOL) => {
                match vm.as_i64(item).and_then(|i| sum.checked_add(i)) {
                    Some(s) => *sum = s,
                    None => return Ok(false),
                }
            }
            Total::Float(sum) if matches!(number, shape::FLOAT | shape::INT | shape::BOOL) => {
                if number != shape::FLOAT && vm.as_i64(item).is_none() {
                    return Ok(false);
                }
                sum.add(real(vm, item)?.unwrap_or(0.0));
            }
            Total::Complex(re, im) => match number {
                shape::COMPLEX => {
                    let z = vm.as_complex(item).unwrap_or_default();
                    re.add(z.0);
                    im.add(z.1);
                }
                shape::FLOAT => re.add(vm.as_float(item).unwrap_or(0.0)),
                shape::INT => match vm.as_i64(item) {
                    Some(i) => re.add(i as f64),
                    None => return Ok(false),
                },
                _ => return Ok(false),
            },
            _ => return Ok(false),
        }
        Ok(true)
    }
}

pub(super) fn sum(vm: &mut Vm, args: &[Object]) -> PyResult {
    let in_python = vm.iterates_in_python(&args[0], false);
    let start = args[1].given().cloned();
    let iterator = if in_python { Object::NULL } else { vm.iter(&args[0])? };
    let start = match start {
        None => vm.int(0),
        Some(s) => {
            use ophion_vm::Kind;
            let (what, join) = match vm.kind(&s) {
                Kind::Str => ("strings", "''"),
                Kind::Bytes => ("bytes", "b''"),
                Kind::ByteArray => ("bytearray", "b''"),
                _ => ("", ""),
            };
            if !what.is_empty() {
                return Err(vm.type_error(format!("sum() can't sum {what} [use {join}.join(seq) instead]")));
            }
            s
        }
    };
    if in_python {
        return Err(walk(vm, "sum_of", vec![args[0].clone(), start]));
    }
    sum_from(vm, &iterator, start)
}

/// A complex sum as a tuple of four floats: high and low half of the real and of the imaginary part.
pub(crate) fn complex_parts(vm: &mut Vm, args: &[Object]) -> PyResult {
    let (re, im) = vm.as_complex(&args[0]).unwrap_or_default();
    Ok(tuple_of_parts(vm, Compensated::new(re), Compensated::new(im)))
}
/// The parts with one number more, or None if it is of another kind.
pub(crate) fn add_complex_part(vm: &mut Vm, args: &[Object]) -> PyResult {
    let (re, im) = parts_of(vm, &args[0]);
    let mut total = Total::Complex(re, im);
    if !total.add(vm, &args[1])? {
        return Ok(Object::NONE);
    }
    let Total::Complex(re, im) = total else { return Ok(Object::NONE) };
    Ok(tuple_of_parts(vm, re, im))
}
/// The complex number.
pub(crate) fn complex_whole(vm: &mut Vm, args: &[Object]) -> PyResult {
    let (re, im) = parts_of(vm, &args[0]);
    Ok(vm.complex(re.value(), im.value()))
}
fn tuple_of_parts(vm: &mut Vm, re: Compensated, im: Compensated) -> Object {
    let items: Vec<Object> = [re.high, re.low, im.high, im.low].into_iter().map(|f| vm.float(f)).collect();
    vm.tuple(items)
}
fn parts_of(vm: &Vm, parts: &Object) -> (Compensated, Compensated) {
    let items = vm.tuple_items(parts).unwrap_or_default();
    let at = |i: usize| items.get(i).and_then(|x| vm.as_float(x)).unwrap_or(0.0);
    (Compensated { high: at(0), low: at(1) }, Compensated { high: at(2), low: at(3) })
}

fn sum_from(vm: &mut Vm, iterator: &Object, start: Object) -> PyResult {
    let mut total = Total::new(vm, start);
    // Numbers at the front of an exact list or tuple are added where they are.
    total.add_run(vm, iterator);
    let step = vm.stepper(iterator);
    while let Some(item) = step(vm, iterator)? {
        vm.charge(1)?;
        if total.add(vm, &item)? {
            continue;
        }
        let so_far = total.object(vm);
        let new = vm.binary(Arith::Add, &so_far, &item)?;
        total = Total::new(vm, new);
        total.add_run(vm, iterator);
    }
    Ok(total.object(vm))
}
