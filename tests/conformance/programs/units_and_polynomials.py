# Units of measure by operators and descriptors, and sparse polynomials with fractions.
from collections import defaultdict
from fractions import Fraction
from functools import total_ordering
from numbers import Number
import math


class UnitError(TypeError):
    pass


@total_ordering
class Quantity:
    NAMES = ("m", "kg", "s")
    __slots__ = ("value", "dims")
    __match_args__ = ("value", "unit")

    def __init__(self, value, **dims):
        self.value = value
        self.dims = tuple(dims.get(n, 0) for n in self.NAMES)

    @classmethod
    def of(cls, value, dims):
        self = cls.__new__(cls)
        self.value, self.dims = value, tuple(dims)
        return self if any(self.dims) else value

    @property
    def unit(self):
        return "·".join(n + (str(d).translate(SUPERSCRIPTS) if d != 1 else "") for n, d in zip(self.NAMES, self.dims) if d)

    def _same(self, other, verb):
        if not isinstance(other, Quantity):
            return NotImplemented
        if self.dims != other.dims:
            raise UnitError(f"cannot {verb} {self.unit} and {other.unit}")
        return other.value

    def __add__(self, other):
        value = self._same(other, "add")
        return value if value is NotImplemented else Quantity.of(self.value + value, self.dims)

    def __radd__(self, other): return self if other == 0 else NotImplemented
    def __sub__(self, other): return self + -other
    def __neg__(self): return Quantity.of(-self.value, self.dims)
    def __abs__(self): return Quantity.of(abs(self.value), self.dims)

    def __mul__(self, other):
        if isinstance(other, Quantity):
            return Quantity.of(self.value * other.value, map(sum, zip(self.dims, other.dims)))
        return Quantity.of(self.value * other, self.dims) if isinstance(other, Number) else NotImplemented

    __rmul__ = __mul__
    def __pow__(self, n, mod=None): return Quantity.of(self.value ** n, (d * n for d in self.dims))
    def __truediv__(self, other): return self * other ** -1
    def __rtruediv__(self, other): return self ** -1 * other
    def __eq__(self, other): return isinstance(other, Quantity) and (self.value, self.dims) == (other.value, other.dims)
    def __lt__(self, other): return v if (v := self._same(other, "compare")) is NotImplemented else self.value < v
    def __hash__(self): return hash((self.value, self.dims))
    def __round__(self, n=None): return Quantity.of(round(self.value, n), self.dims)
    def __format__(self, spec): return f"{self.value:{spec}} {self.unit}"
    def __repr__(self): return f"{self.value!r} {self.unit}"
    def __float__(self): raise UnitError(f"{self} has a unit")


SUPERSCRIPTS = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")
m, kg, s = (Quantity(1, **{n: 1}) for n in Quantity.NAMES)


class Measure:
    def __init__(self, unit): self.unit = unit
    def __set_name__(self, owner, name): self.name = name
    def __get__(self, o, owner=None): return self if o is None else vars(o)[self.name]

    def __set__(self, o, value):
        if not isinstance(value, Quantity) or value.dims != self.unit.dims:
            raise UnitError(f"{self.name} is measured in {self.unit.unit}, not {getattr(value, 'unit', type(value).__name__)}")
        vars(o)[self.name] = value


class Body:
    mass, speed = Measure(kg), Measure(m / s)
    def __init__(self, mass, speed): self.mass, self.speed = mass, speed
    energy = property(lambda self: self.mass * self.speed ** 2 / 2)


body = Body(70 * kg, 3.5 * m / s)
print(body.energy, f"{body.energy:.2f}", body.energy / (10 * s), 1 / s, (6 * m) / (2 * m), 2 * m * m)
print(sum([1 * m, 2 * m]), max(1 * m, 3 * m, 2 * m), sorted([3 * s, 1 * s]), abs(-5 * kg), {2 * m: 1}[2 * m], round(2.567 * m, 1))
match 3 * m / s ** 2:
    case Quantity(value, "m·s⁻²"):
        print("acceleration", value)
for bad in ("m + s", "m < kg", "m + 1", "1 + m", "float(m)", "Body(1 * m, m / s)", "Body(kg, 3)", "m * 'x'", "divmod(m, s)", "m @ s"):
    try:
        print(eval(bad))
    except TypeError as error:
        print(f"{bad}: {type(error).__name__}: {error}")


class Poly:
    def __init__(self, terms=()):
        self.terms = {e: Fraction(c) for e, c in sorted(dict(terms).items(), reverse=True) if c}

    @property
    def degree(self): return next(iter(self.terms), -math.inf)
    def __bool__(self): return bool(self.terms)
    def __call__(self, x): return sum(c * x ** e for e, c in self.terms.items())

    def __add__(self, other):
        total = defaultdict(Fraction, self.terms)
        for e, c in lift(other).terms.items():
            total[e] += c
        return Poly(total)

    def __mul__(self, other):
        total = defaultdict(Fraction)
        for e, c in self.terms.items():
            for f, d in lift(other).terms.items():
                total[e + f] += c * d
        return Poly(total)

    __radd__, __rmul__ = __add__, __mul__
    def __neg__(self): return self * -1
    def __sub__(self, other): return self + -lift(other)
    def __rsub__(self, other): return -self + other
    def __eq__(self, other): return self.terms == lift(other).terms

    def __divmod__(self, other):
        quotient, rest, other = Poly(), self, lift(other)
        if not other:
            raise ZeroDivisionError("polynomial division by zero")
        while rest.degree >= other.degree:
            term = Poly({rest.degree - other.degree: rest.terms[rest.degree] / other.terms[other.degree]})
            quotient, rest = quotient + term, rest - term * other
        return quotient, rest

    def __mod__(self, other): return divmod(self, other)[1]
    def __floordiv__(self, other): return divmod(self, other)[0]

    def __pow__(self, n):
        result, base = lift(1), self
        while n:
            if n & 1:
                result *= base
            base, n = base * base, n >> 1
        return result

    def derive(self): return Poly({e - 1: e * c for e, c in self.terms.items() if e})

    def __str__(self):
        text = ""
        for e, c in self.terms.items():
            sign, size = "-" if c < 0 else "+", abs(c)
            text += f" {sign} {size if size != 1 or not e else ''}{'x' * bool(e)}{f'^{e}' * (e > 1)}"
        return text.removeprefix(" + ").replace(" - ", "-", 1) if text.startswith(" - ") else text.removeprefix(" + ") or "0"

    __repr__ = lambda self: f"<{self}>"


def lift(value): return value if isinstance(value, Poly) else Poly({0: value})


x = Poly({1: 1})
p = (x - 1) ** 3 * (x + Fraction(1, 2)) - 0
print(p, p.derive(), p(3), p(Fraction(1, 3)), p.degree, Poly().degree, Poly(), -x, 3 - x)
a, b = p, p.derive()
while b:
    a, b = b, a % b
print(a * (1 / a.terms[a.degree]), divmod(x ** 5 - 1, x - 1), x ** 4 // (2 * x) == x ** 3 * Fraction(1, 2))
try:
    x % Poly()
except ZeroDivisionError as error:
    print(error)
print([str((x + 1) ** n) for n in range(5)])
