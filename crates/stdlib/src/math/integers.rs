//! Functions of whole numbers.

use crate::support::{self, def, natives, option};
use dashu_base::{Gcd, SquareRoot};
use dashu_int::{IBig, UBig};
use ophion_text::int::{self, IntError, Meter};
use ophion_vm::{Object, PyResult, Stop, Vm};

natives! {
    pub static FUNCTIONS = [
        def("gcd($module, /, *integers)", |vm, a| {
            let mut g = UBig::ZERO;
            for x in support::items(vm, &a[0]) {
                g = gcd(&g, &magnitude(vm, &x)?);
            }
            Ok(vm.big(&IBig::from(g)))
        }, "Greatest Common Divisor."),
        def("lcm($module, /, *integers)", |vm, a| {
            let mut l = UBig::ONE;
            for x in support::items(vm, &a[0]) {
                let n = magnitude(vm, &x)?;
                l = if n == UBig::ZERO || l == UBig::ZERO { UBig::ZERO } else { &l / gcd(&l, &n) * n };
            }
            Ok(vm.big(&IBig::from(l)))
        }, "Least Common Multiple."),
        def("isqrt($module, n, /)", |vm, a| {
            let n = vm.index_big(&a[0])?;
            if n < IBig::ZERO {
                return Err(vm.value_error("isqrt() argument must be nonnegative"));
            }
            let r = n.unsigned_abs().sqrt();
            Ok(vm.big(&IBig::from(r)))
        }, "Return the integer part of the square root of the input."),
        def("factorial($module, n, /)", |vm, a| factorial(vm, &a[0]), "Find n!."),
        def("comb($module, n, k, /)", comb, "Number of ways to choose k items from n items without repetition and without order."),
        def("perm($module, n, k=None, /)", perm, "Number of ways to choose k items from n items without repetition and with order."),
    ];
}

trait Magnitude {
    fn unsigned_abs(self) -> UBig;
}
impl Magnitude for IBig {
    fn unsigned_abs(self) -> UBig {
        self.into_parts().1
    }
}

fn magnitude(vm: &mut Vm, o: &Object) -> PyResult<UBig> {
    Ok(vm.index_big(o)?.unsigned_abs())
}

fn gcd(a: &UBig, b: &UBig) -> UBig {
    match (a == &UBig::ZERO, b == &UBig::ZERO) {
        (true, _) => b.clone(),
        (_, true) => a.clone(),
        _ => a.gcd(b),
    }
}

/// The product of the numbers from `low` to `high`, halves first so that the factors are of like size.
fn product(low: u64, high: u64, meter: &mut Meter<'_>) -> Result<IBig, IntError> {
    if low > high {
        return Ok(IBig::ONE);
    }
    if high - low < 8 {
        return Ok((low..=high).fold(IBig::ONE, |p, n| p * n));
    }
    let middle = low + (high - low) / 2;
    int::mul(&product(low, middle, meter)?, &product(middle + 1, high, meter)?, meter)
}

fn factorial(vm: &mut Vm, o: &Object) -> PyResult {
    let n = vm.index_big(o)?;
    if n < IBig::ZERO {
        return Err(vm.value_error("factorial() not defined for negative values"));
    }
    match u64::try_from(&n).ok().filter(|&n| n <= i64::MAX as u64) {
        None => Err(vm.overflow_error("factorial() argument should not exceed 9223372036854775807")),
        // No such number fits into memory.
        Some(n) if n > 1 << 32 => Err(vm.memory_error()),
        Some(n) => {
            let p = product(2, n, &mut vm.meter());
            made(vm, p)
        }
    }
}

/// The result, unless the program was stopped.
fn made(vm: &mut Vm, r: Result<IBig, IntError>) -> PyResult {
    r.map(|r| vm.big(&r)).map_err(|_| Stop::Raised)
}

fn pair(vm: &mut Vm, a: &[Object]) -> PyResult<(IBig, IBig)> {
    let (n, k) = (vm.index_big(&a[0])?, vm.index_big(&a[1])?);
    if n < IBig::ZERO {
        return Err(vm.value_error("n must be a non-negative integer"));
    }
    if k < IBig::ZERO {
        return Err(vm.value_error("k must be a non-negative integer"));
    }
    Ok((n, k))
}

fn comb(vm: &mut Vm, a: &[Object]) -> PyResult {
    let (n, k) = pair(vm, a)?;
    if k > n {
        return Ok(Object::small(0));
    }
    let rest = &n - &k;
    let k = if rest < k { rest } else { k };
    let Some(k) = u64::try_from(&k).ok().filter(|&k| k <= i64::MAX as u64) else {
        return Err(vm.overflow_error("min(n - k, k) must not exceed 9223372036854775807"));
    };
    if k > 1 << 32 {
        return Err(vm.memory_error());
    }
    let r = choose(&n, k, &mut vm.meter());
    made(vm, r)
}

/// n over k, by halves: C(n, k) = C(n, j) * C(n - j, k - j) / C(k, j).
fn choose(n: &IBig, k: u64, meter: &mut Meter<'_>) -> Result<IBig, IntError> {
    if k < 20 {
        let mut r = IBig::ONE;
        for i in 0..k {
            r = r * (n - IBig::from(i)) / IBig::from(i + 1);
        }
        return Ok(r);
    }
    let j = k / 2;
    let both = int::mul(&choose(n, j, meter)?, &choose(&(n - IBig::from(j)), k - j, meter)?, meter)?;
    Ok(int::divmod_metered(&both, &choose(&IBig::from(k), j, meter)?, meter)?.0)
}

fn falling(n: &IBig, k: u64, meter: &mut Meter<'_>) -> Result<IBig, IntError> {
    if k <= 8 {
        return Ok((0..k).fold(IBig::ONE, |p, i| p * (n - IBig::from(i))));
    }
    let j = k / 2;
    int::mul(&falling(n, j, meter)?, &falling(&(n - IBig::from(j)), k - j, meter)?, meter)
}

fn perm(vm: &mut Vm, a: &[Object]) -> PyResult {
    if option(&a[1]).is_none() {
        return factorial(vm, &a[0]);
    }
    let (n, k) = pair(vm, a)?;
    if k > n {
        return Ok(Object::small(0));
    }
    let Some(k) = u64::try_from(&k).ok().filter(|&k| k <= i64::MAX as u64) else {
        return Err(vm.overflow_error("k must not exceed 9223372036854775807"));
    };
    if k > 1 << 32 {
        return Err(vm.memory_error());
    }
    let r = falling(&n, k, &mut vm.meter());
    made(vm, r)
}
