# cmath: each function at ordinary arguments, and what counts as a complex number.
import cmath

names = "acos acosh asin asinh atan atanh cos cosh exp log log10 sin sinh sqrt tan tanh".split()
for name in names:
    results = [getattr(cmath, name)(z) for z in (0.5, 1 + 2j, -3j, -0.25 + 0.5j)]
    print(name, [complex(round(z.real, 12), round(z.imag, 12)) for z in results])
print(cmath.phase(-1), cmath.phase(1j), cmath.phase(complex(-1, -0.0)), cmath.polar(3 + 4j)[0])
print(cmath.log(8, 2), cmath.log(-1))
print(cmath.pi, cmath.e, cmath.tau, cmath.inf, cmath.nan, cmath.infj, cmath.nanj)
print(cmath.isclose(1, 1 + 1e-10j), cmath.isclose(1, 1.1), cmath.isclose(1, 1.1, rel_tol=0.2), cmath.isclose(0, 1e-12, abs_tol=1e-9))
print(cmath.isnan(complex("nan")), cmath.isinf(1 + complex("infj")), cmath.isfinite(1), cmath.isfinite(complex("inf")))

class Complex:
    def __complex__(self):
        return 3 + 4j

class Real:
    def __float__(self):
        return 2.25

class Index:
    def __index__(self):
        return 4

class Wrong:
    def __complex__(self):
        return 1

print(cmath.sqrt(Complex()), cmath.sqrt(Real()), cmath.sqrt(Index()), cmath.sqrt(True))
for f, args in (
    (cmath.sqrt, ("1",)), (cmath.exp, (None,)), (cmath.sqrt, (Wrong(),)), (cmath.rect, ("a", 1)), (cmath.log, (0,)), (cmath.log, (2, 0)), (cmath.log, (2, 1)),
    (cmath.exp, (1000,)), (cmath.atanh, (1,)), (cmath.sin, (complex("inf"),)), (cmath.rect, (1, float("inf"))), (cmath.sqrt, (10 ** 400,)),
    (cmath.polar, ([],)), (cmath.isclose, (1, "a")),
):
    try:
        print(f.__name__, f(*args))
    except Exception as e:
        print(f.__name__, type(e).__name__, e)
try:
    cmath.isclose(1, 1, rel_tol=-1)
except ValueError as e:
    print(e)
