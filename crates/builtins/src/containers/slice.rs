//! `slice`.

use dashu_int::IBig;
use ophion_object::records::slice as s;
use ophion_vm::{Compare, GetSetDef, NativeDef, Object, PyResult, TypeDef, Vm, shape};

pub static SLICE: TypeDef = TypeDef {
    name: "slice",
    shape: shape::SLICE,
    doc: "slice(stop)\nslice(start, stop[, step])\n\nCreate a slice object.  This is used for extended slicing (e.g. a[0:10:2]).",
    new: Some(&NEW),
    methods: &METHODS,
    getset: &GETSET,
    ..TypeDef::EMPTY
};

static NEW: NativeDef = NativeDef::new(
    "__new__($cls, start, stop=None, step=None, /)",
    |vm, a| {
        let step = if a[3].is_null() { Object::NONE } else { a[3].clone() };
        if a[2].is_null() {
            return Ok(vm.slice(Object::NONE, a[1].clone(), step));
        }
        Ok(vm.slice(a[1].clone(), a[2].clone(), step))
    },
    "Create and return a new object.  See help(type) for accurate signature.",
);

static GETSET: [GetSetDef; 3] = [
    GetSetDef::member("start", |vm, o| Ok(vm.field(o, s::START)), ""),
    GetSetDef::member("stop", |vm, o| Ok(vm.field(o, s::STOP)), ""),
    GetSetDef::member("step", |vm, o| Ok(vm.field(o, s::STEP)), ""),
];

fn as_tuple(vm: &mut Vm, o: &Object) -> Object {
    let parts = vec![vm.field(o, s::START), vm.field(o, s::STOP), vm.field(o, s::STEP)];
    vm.tuple(parts)
}

fn compare(vm: &mut Vm, op: Compare, a: &[Object]) -> PyResult {
    if vm.shape_of(&a[1]) != shape::SLICE {
        return Ok(Object::NOT_IMPLEMENTED);
    }
    let (x, y) = (as_tuple(vm, &a[0]), as_tuple(vm, &a[1]));
    vm.rich_compare(op, &x, &y)
}

static METHODS: [NativeDef; 10] = [
    NativeDef::new(
        "__repr__($self, /)",
        |vm, a| {
            let mut parts = Vec::new();
            for i in [s::START, s::STOP, s::STEP] {
                let o = vm.field(&a[0], i);
                let r = vm.repr(&o)?;
                parts.push(vm.lossy(&r));
            }
            Ok(vm.str(&format!("slice({})", parts.join(", "))))
        },
        "Return repr(self).",
    ),
    NativeDef::new("__eq__($self, value, /)", |vm, a| compare(vm, Compare::Eq, a), "Return self==value."),
    NativeDef::new("__ne__($self, value, /)", |vm, a| compare(vm, Compare::Ne, a), "Return self!=value."),
    NativeDef::new("__lt__($self, value, /)", |vm, a| compare(vm, Compare::Lt, a), "Return self<value."),
    NativeDef::new("__le__($self, value, /)", |vm, a| compare(vm, Compare::Le, a), "Return self<=value."),
    NativeDef::new("__gt__($self, value, /)", |vm, a| compare(vm, Compare::Gt, a), "Return self>value."),
    NativeDef::new("__ge__($self, value, /)", |vm, a| compare(vm, Compare::Ge, a), "Return self>=value."),
    NativeDef::new(
        "__hash__($self, /)",
        |vm, a| {
            // As a tuple's, without its length.
            let mut acc: u64 = 2870177450012600261;
            for i in [s::START, s::STOP, s::STEP] {
                let part = vm.field(&a[0], i);
                let lane = vm.hash(&part)? as u64;
                acc = acc.wrapping_add(lane.wrapping_mul(14029467366897019727));
                acc = acc.rotate_left(31).wrapping_mul(11400714785074694791);
            }
            Ok(vm.int(if acc == u64::MAX { 1546275796 } else { acc as i64 }))
        },
        "Return hash(self).",
    ),
    NativeDef::new(
        "indices($self, object, /)",
        |vm, a| {
            let n = vm.index_big(&a[1])?;
            if n < IBig::ZERO {
                return Err(vm.value_error("length should not be negative"));
            }
            let (x, y, k) = indices(vm, &a[0], &n)?;
            let parts = vec![vm.big(&x), vm.big(&y), vm.big(&k)];
            Ok(vm.tuple(parts))
        },
        "S.indices(len) -> (start, stop, stride)\n\nAssuming a sequence of length len, calculate the start and stop\nindices, and the stride length of the extended slice described by\nS. Out of bounds indices are clipped in a manner consistent with the\nhandling of normal slices.",
    ),
    NativeDef::new(
        "__reduce__($self, /)",
        |vm, a| {
            let class = vm.type_of(&a[0]);
            let t = as_tuple(vm, &a[0]);
            Ok(vm.tuple([class, t]))
        },
        "Return state information for pickling.",
    ),
];

/// `slice.indices` over ints of any size: (start, stop, step).
pub fn indices(vm: &mut Vm, o: &Object, n: &IBig) -> PyResult<(IBig, IBig, IBig)> {
    let get = |vm: &mut Vm, i: usize| -> PyResult<Option<IBig>> {
        let x = vm.field(o, i);
        if x.is_none() {
            return Ok(None);
        }
        if vm.special(&x, ophion_vm::Special::Index).is_none() {
            return Err(vm.type_error("slice indices must be integers or None or have an __index__ method"));
        }
        vm.index_big(&x).map(Some)
    };
    let step = get(vm, s::STEP)?.unwrap_or(IBig::ONE);
    if step == IBig::ZERO {
        return Err(vm.value_error("slice step cannot be zero"));
    }
    let up = step > IBig::ZERO;
    let (low, high) = if up { (IBig::ZERO, n.clone()) } else { (IBig::from(-1), n - IBig::ONE) };
    let clip = |x: Option<IBig>, default: &IBig| match x {
        None => default.clone(),
        Some(x) if x < IBig::ZERO => (x + n).max(low.clone()),
        Some(x) => x.min(high.clone()),
    };
    let start = get(vm, s::START)?;
    let stop = get(vm, s::STOP)?;
    let (first, last) = if up { (&low, &high) } else { (&high, &low) };
    Ok((clip(start, first), clip(stop, last), step))
}
