//! `range`, over ints of any size.

use dashu_int::IBig;
use ophion_object::records::range as r;
use ophion_object::types::type_flag;
use ophion_vm::{Compare, GetSetDef, NativeDef, Object, PyResult, TypeDef, Vm, shape};

pub static RANGE: TypeDef = TypeDef {
    name: "range",
    shape: shape::RANGE,
    doc: "range(stop) -> range object\nrange(start, stop[, step]) -> range object\n\nReturn an object that produces a sequence of integers from start (inclusive)\nto stop (exclusive) by step.  range(i, j) produces i, i+1, i+2, ..., j-1.\nstart defaults to 0, and stop is omitted!  range(4) produces 0, 1, 2, 3.\nThese are exactly the valid indices for a list of 4 elements.\nWhen step is given, it specifies the increment (or decrement).",
    flags: type_flag::SEQUENCE,
    new: Some(&NEW),
    methods: &METHODS,
    getset: &GETSET,
    ..TypeDef::EMPTY
};

static NEW: NativeDef = NativeDef::new(
    "__new__($cls, start, stop=None, step=None, /)",
    |vm, a| {
        let (start, stop) =
            if a[2].is_null() { (vm.int(0), vm.index(&a[1])?) } else { (vm.index(&a[1])?, vm.index(&a[2])?) };
        let step = if a[3].is_null() { vm.int(1) } else { vm.index(&a[3])? };
        make(vm, start, stop, step)
    },
    "Create and return a new object.  See help(type) for accurate signature.",
)
.again();

/// A range of ints; ValueError for a step of 0.
fn make(vm: &mut Vm, start: Object, stop: Object, step: Object) -> PyResult {
    let length = if let (Some(a), Some(b), Some(s)) = (vm.as_i64(&start), vm.as_i64(&stop), vm.as_i64(&step)) {
        if s == 0 {
            return Err(vm.value_error("range() arg 3 must not be zero"));
        }
        let (a, b, s) = (a as i128, b as i128, s as i128);
        let n = if s > 0 && a < b {
            (b - a - 1) / s + 1
        } else if s < 0 && a > b {
            (a - b - 1) / -s + 1
        } else {
            0
        };
        vm.big(&IBig::from(n))
    } else {
        let (a, b, s) = (big(vm, &start), big(vm, &stop), big(vm, &step));
        if s == IBig::ZERO {
            return Err(vm.value_error("range() arg 3 must not be zero"));
        }
        let n = if s > IBig::ZERO && a < b {
            (&b - &a - IBig::ONE) / &s + IBig::ONE
        } else if s < IBig::ZERO && a > b {
            (&a - &b - IBig::ONE) / (-&s) + IBig::ONE
        } else {
            IBig::ZERO
        };
        vm.big(&n)
    };
    Ok(vm.record(shape::RANGE, [start, stop, step, length], &[]))
}

fn big(vm: &Vm, o: &Object) -> IBig {
    vm.as_big(o).unwrap_or_default()
}

/// (start, step, length).
fn parts(vm: &Vm, o: &Object) -> (IBig, IBig, IBig) {
    (big(vm, &vm.field(o, r::START)), big(vm, &vm.field(o, r::STEP)), big(vm, &vm.field(o, r::LENGTH)))
}

static GETSET: [GetSetDef; 3] = [
    GetSetDef::member("start", |vm, o| Ok(vm.field(o, r::START)), ""),
    GetSetDef::member("stop", |vm, o| Ok(vm.field(o, r::STOP)), ""),
    GetSetDef::member("step", |vm, o| Ok(vm.field(o, r::STEP)), ""),
];

static METHODS: [NativeDef; 17] = [
    NativeDef::new(
        "__repr__($self, /)",
        |vm, a| {
            let get = |vm: &mut Vm, i| {
                let o = vm.field(&a[0], i);
                let t = vm.repr(&o)?;
                Ok(vm.lossy(&t))
            };
            let (x, y, s) = (get(vm, r::START)?, get(vm, r::STOP)?, get(vm, r::STEP)?);
            let text = if s == "1" { format!("range({x}, {y})") } else { format!("range({x}, {y}, {s})") };
            Ok(vm.str(&text))
        },
        "Return repr(self).",
    ),
    NativeDef::new(
        "__len__($self, /)",
        |vm, a| {
            let n = vm.field(&a[0], r::LENGTH);
            if vm.as_i64(&n).is_none() {
                return Err(vm.overflow_error("Python int too large to convert to C ssize_t"));
            }
            Ok(n)
        },
        "Return len(self).",
    ),
    NativeDef::new(
        "__bool__($self, /)",
        |vm, a| Ok(Object::bool(parts(vm, &a[0]).2 != IBig::ZERO)),
        "True if self else False",
    ),
    NativeDef::new("__getitem__($self, key, /)", getitem, "Return self[key].").again(),
    NativeDef::new("__iter__($self, /)", |vm, a| Ok(vm.range_iterator(&a[0])), "Implement iter(self)."),
    NativeDef::new(
        "__reversed__($self, /)",
        |vm, a| {
            let (start, step, n) = parts(vm, &a[0]);
            let first = &start + (&n - IBig::ONE) * &step;
            let (x, y, s) = (vm.big(&first), vm.big(&(&start - &step)), vm.big(&(-&step)));
            let reversed = make(vm, x, y, s)?;
            Ok(vm.range_iterator(&reversed))
        },
        "Return a reverse iterator.",
    ),
    NativeDef::new(
        "__contains__($self, key, /)",
        |vm, a| {
            if matches!(vm.shape_of(&a[1]), shape::INT | shape::BOOL) {
                return Ok(Object::bool(position(vm, &a[0], &a[1]).is_some()));
            }
            let it = vm.range_iterator(&a[0]);
            while let Some(x) = vm.next(&it)? {
                if vm.equal(&x, &a[1])? {
                    return Ok(Object::TRUE);
                }
            }
            Ok(Object::FALSE)
        },
        "Return bool(key in self).",
    )
    .again(),
    NativeDef::new(
        "count($self, object, /)",
        |vm, a| {
            if matches!(vm.shape_of(&a[1]), shape::INT | shape::BOOL) {
                let n = position(vm, &a[0], &a[1]).is_some() as i64;
                return Ok(vm.int(n));
            }
            let it = vm.range_iterator(&a[0]);
            let mut n = 0;
            while let Some(x) = vm.next(&it)? {
                n += vm.equal(&x, &a[1])? as i64;
            }
            Ok(vm.int(n))
        },
        "rangeobject.count(value) -> integer -- return number of occurrences of value",
    ),
    NativeDef::new(
        "index($self, object, /)",
        |vm, a| {
            if matches!(vm.shape_of(&a[1]), shape::INT | shape::BOOL)
                && let Some(i) = position(vm, &a[0], &a[1])
            {
                return Ok(vm.big(&i));
            }
            if !matches!(vm.shape_of(&a[1]), shape::INT | shape::BOOL) {
                let it = vm.range_iterator(&a[0]);
                let mut n = 0;
                while let Some(x) = vm.next(&it)? {
                    if vm.equal(&x, &a[1])? {
                        return Ok(vm.int(n));
                    }
                    n += 1;
                }
                return Err(vm.value_error("sequence.index(x): x not in sequence"));
            }
            Err(vm.value_error("range.index(x): x not in range"))
        },
        "rangeobject.index(value) -> integer -- return index of value.\nRaise ValueError if the value is not present.",
    ),
    NativeDef::new("__eq__($self, value, /)", |vm, a| equal(vm, a, Compare::Eq), "Return self==value."),
    NativeDef::new("__ne__($self, value, /)", |vm, a| equal(vm, a, Compare::Ne), "Return self!=value."),
    NativeDef::new("__lt__($self, value, /)", |_, _| Ok(Object::NOT_IMPLEMENTED), "Return self<value."),
    NativeDef::new("__le__($self, value, /)", |_, _| Ok(Object::NOT_IMPLEMENTED), "Return self<=value."),
    NativeDef::new("__gt__($self, value, /)", |_, _| Ok(Object::NOT_IMPLEMENTED), "Return self>value."),
    NativeDef::new("__ge__($self, value, /)", |_, _| Ok(Object::NOT_IMPLEMENTED), "Return self>=value."),
    NativeDef::new(
        "__hash__($self, /)",
        |vm, a| {
            let (start, step, n) = parts(vm, &a[0]);
            let items = vec![
                vm.big(&n),
                if n == IBig::ZERO { Object::NONE } else { vm.big(&start) },
                if n <= IBig::ONE { Object::NONE } else { vm.big(&step) },
            ];
            let t = vm.tuple(items);
            let h = vm.hash(&t)?;
            Ok(vm.int(h))
        },
        "Return hash(self).",
    ),
    NativeDef::new(
        "__reduce__($self, /)",
        |vm, a| {
            let class = vm.type_of(&a[0]);
            let args = vec![vm.field(&a[0], r::START), vm.field(&a[0], r::STOP), vm.field(&a[0], r::STEP)];
            let args = vm.tuple(args);
            Ok(vm.tuple([class, args]))
        },
        "",
    ),
];

/// Where in the range an int is.
fn position(vm: &Vm, o: &Object, x: &Object) -> Option<IBig> {
    let (start, step, n) = parts(vm, o);
    let d = big(vm, x) - start;
    if &d % &step != IBig::ZERO {
        return None;
    }
    let i = d / step;
    (i >= IBig::ZERO && i < n).then_some(i)
}

fn equal(vm: &mut Vm, a: &[Object], op: Compare) -> PyResult {
    if vm.shape_of(&a[1]) != shape::RANGE {
        return Ok(Object::NOT_IMPLEMENTED);
    }
    let (x, y) = (parts(vm, &a[0]), parts(vm, &a[1]));
    let same = x.2 == y.2 && (x.2 == IBig::ZERO || x.0 == y.0 && (x.2 == IBig::ONE || x.1 == y.1));
    Ok(Object::bool(same == (op == Compare::Eq)))
}

fn getitem(vm: &mut Vm, a: &[Object]) -> PyResult {
    let (start, step, n) = parts(vm, &a[0]);
    if vm.special(&a[1], ophion_vm::Special::Index).is_some() {
        let i = vm.index_big(&a[1])?;
        let i = if i < IBig::ZERO { i + &n } else { i };
        if i < IBig::ZERO || i >= n {
            return Err(vm.index_error("range object index out of range"));
        }
        return Ok(vm.big(&(start + i * step)));
    }
    if vm.shape_of(&a[1]) == shape::SLICE {
        let (s, e, k) = super::slice::indices(vm, &a[1], &n)?;
        let x = vm.big(&(&start + &s * &step));
        let y = vm.big(&(&start + &e * &step));
        let k = vm.big(&(k * step));
        return make(vm, x, y, k);
    }
    let t = vm.type_name(&a[1]);
    Err(vm.type_error(format!("range indices must be integers or slices, not {t}")))
}
