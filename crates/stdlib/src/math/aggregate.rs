//! Functions of many numbers: fsum, prod, sumprod, hypot, dist.

use crate::support::{self, def, natives};
use ophion_vm::{Arith, Object, PyResult, Vm};
use pymath::math as m;

natives! {
    pub static FUNCTIONS = [
        def("fsum($module, seq, /)", fsum, "Return an accurate floating-point sum of values in the iterable seq.\n\nAssumes IEEE-754 floating-point arithmetic."),
        def("prod($module, iterable, /, *, start=1)", prod, "Calculate the product of all the elements in the input iterable."),
        def("sumprod($module, p, q, /)", sumprod, "Return the sum of products of values from two iterables p and q."),
        def("hypot($module, /, *coordinates)", |vm, a| {
            let mut coordinates = Vec::new();
            for x in support::items(vm, &a[0]) {
                coordinates.push(vm.to_float(&x)?);
            }
            Ok(vm.float(m::hypot(&coordinates)))
        }, "Multidimensional Euclidean distance from the origin to a point."),
        def("dist($module, p, q, /)", dist, "Return the Euclidean distance between two points p and q."),
    ];
}

fn fsum(vm: &mut Vm, a: &[Object]) -> PyResult {
    let it = vm.iter(&a[0])?;
    let mut partials: Vec<f64> = Vec::new();
    let (mut special, mut infinities) = (0.0, 0.0);
    while let Some(item) = vm.next(&it)? {
        let given = vm.to_float(&item)?;
        let mut x = given;
        let mut kept = 0;
        for j in 0..partials.len() {
            let mut y = partials[j];
            if x.abs() < y.abs() {
                (x, y) = (y, x);
            }
            let high = x + y;
            let low = y - (high - x);
            if low != 0.0 {
                partials[kept] = low;
                kept += 1;
            }
            x = high;
        }
        partials.truncate(kept);
        if x != 0.0 {
            if x.is_finite() {
                partials.push(x);
                continue;
            }
            if given.is_finite() {
                return Err(vm.overflow_error("intermediate overflow in fsum"));
            }
            if given.is_infinite() {
                infinities += given;
            }
            special += given;
            partials.clear();
        }
    }
    if special != 0.0 {
        if infinities.is_nan() {
            return Err(vm.value_error("-inf + inf in fsum"));
        }
        return Ok(vm.float(special));
    }
    // The partials do not overlap; the sum from the greatest down is exact up to the last rounding, which is made half-even here.
    let mut high = 0.0;
    let mut n = partials.len();
    if n > 0 {
        n -= 1;
        high = partials[n];
        let mut low = 0.0;
        while n > 0 {
            let x = high;
            n -= 1;
            let y = partials[n];
            high = x + y;
            low = y - (high - x);
            if low != 0.0 {
                break;
            }
        }
        if n > 0 && (low < 0.0 && partials[n - 1] < 0.0 || low > 0.0 && partials[n - 1] > 0.0) {
            let y = low * 2.0;
            let x = high + y;
            if y == x - high {
                high = x;
            }
        }
    }
    Ok(vm.float(high))
}

fn prod(vm: &mut Vm, a: &[Object]) -> PyResult {
    let mut total = a[1].given().cloned().unwrap_or(Object::small(1));
    let it = vm.iter(&a[0])?;
    while let Some(x) = vm.next(&it)? {
        total = vm.binary(Arith::Mul, &total, &x)?;
    }
    Ok(total)
}

fn sumprod(vm: &mut Vm, a: &[Object]) -> PyResult {
    let (p, q) = (vm.iter(&a[0])?, vm.iter(&a[1])?);
    let mut pairs = Vec::new();
    loop {
        let (x, y) = (vm.next(&p)?, vm.next(&q)?);
        match (x, y) {
            (Some(x), Some(y)) => pairs.push((x, y)),
            (None, None) => break,
            _ => return Err(vm.value_error("Inputs are not the same length")),
        }
    }
    // Floats (with small ints among them) are summed exactly; anything else by its own operators.
    let float = |vm: &Vm, o: &Object| match vm.as_float(o) {
        Some(f) => Some((f, true)),
        None if o.value().is_int() => {
            let i = o.value().as_int();
            (i.unsigned_abs() < 1 << 53).then_some((i as f64, false))
        }
        None => None,
    };
    let mut xs = Vec::new();
    let mut ys = Vec::new();
    let mut any = false;
    for (x, y) in &pairs {
        match (float(vm, x), float(vm, y)) {
            (Some((x, fx)), Some((y, fy))) => {
                any |= fx || fy;
                xs.push(x);
                ys.push(y);
            }
            _ => break,
        }
    }
    if any && xs.len() == pairs.len() {
        let r = m::sumprod(&xs, &ys).unwrap_or(f64::NAN);
        if r.is_finite() {
            return Ok(vm.float(r));
        }
    }
    let mut total = Object::small(0);
    for (x, y) in &pairs {
        let t = vm.binary(Arith::Mul, x, y)?;
        total = vm.binary(Arith::Add, &total, &t)?;
    }
    Ok(total)
}

fn dist(vm: &mut Vm, a: &[Object]) -> PyResult {
    let (p, q) = (vm.collect(&a[0])?, vm.collect(&a[1])?);
    if p.len() != q.len() {
        return Err(vm.value_error("both points must have the same number of dimensions"));
    }
    let mut d = Vec::with_capacity(p.len());
    for (x, y) in p.iter().zip(&q) {
        let (x, y) = (vm.to_float(x)?, vm.to_float(y)?);
        d.push((x - y).abs());
    }
    Ok(vm.float(m::hypot(&d)))
}
