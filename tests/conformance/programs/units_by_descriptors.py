"""Quantities with units: dimensions as Counters, units by attribute access, conversion by descriptors, operators that refuse."""

from collections import Counter
from fractions import Fraction
from functools import total_ordering


class Dimension(Counter):
    def __mul__(self, other):
        return Dimension({k: n for k in self | other if (n := self[k] + other[k])})

    def __pow__(self, n):
        return Dimension({k: v * n for k, v in self.items() if v * n})

    def __hash__(self):
        return hash(frozenset(self.items()))

    def __str__(self):
        return "*".join(k if n == 1 else f"{k}^{n}" for k, n in sorted(self.items())) or "1"


@total_ordering
class Quantity:
    def __init__(self, amount, dimension):
        self.amount, self.dimension = Fraction(amount), dimension

    def _same(self, other):
        if not isinstance(other, Quantity):
            return NotImplemented
        if self.dimension != other.dimension:
            raise TypeError(f"{self.dimension} and {other.dimension} do not mix")
        return True

    def __add__(self, other):
        return Quantity(self.amount + other.amount, self.dimension) if self._same(other) is True else NotImplemented

    def __neg__(self):
        return Quantity(-self.amount, self.dimension)

    def __sub__(self, other):
        return self + -other

    def __mul__(self, other):
        if isinstance(other, Quantity):
            return Quantity(self.amount * other.amount, self.dimension * other.dimension)
        return Quantity(self.amount * Fraction(other), self.dimension)

    __rmul__ = __mul__

    def __pow__(self, n):
        return Quantity(self.amount**n, self.dimension**n)

    def __truediv__(self, other):
        return self * (other**-1 if isinstance(other, Quantity) else 1 / Fraction(other))

    def __rtruediv__(self, other):
        return self**-1 * other

    def __eq__(self, other):
        return isinstance(other, Quantity) and (self.amount, self.dimension) == (other.amount, other.dimension)

    def __lt__(self, other):
        return self.amount < other.amount if self._same(other) is True else NotImplemented

    def __hash__(self):
        return hash((self.amount, self.dimension))

    def __format__(self, spec):
        number, _, unit = spec.partition("|")
        if unit:
            return f"{float((self / getattr(units, unit)).amount):{number or 'g'}} {unit}"
        return f"{float(self.amount):{number or 'g'}} {self.dimension}"

    __str__ = __repr__ = lambda self: format(self)


class Unit:
    def __init__(self, factor, of):
        self.factor, self.of = factor, of

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, o, owner=None):
        if o is None:
            return self
        base = self.of if isinstance(self.of, Dimension) else None
        return Quantity(self.factor, base) if base is not None else self.factor * eval(self.of, {}, o)


class Units:
    metre = Unit(1, Dimension(m=1))
    second = Unit(1, Dimension(s=1))
    gram = Unit(Fraction(1, 1000), Dimension(kg=1))
    km = Unit(1000, "metre")
    hour = Unit(3600, "second")
    kg = Unit(1000, "gram")
    newton = Unit(1, "kg * metre / second ** 2")
    joule = Unit(1, "newton * metre")

    def __getitem__(self, name):
        return getattr(self, name)


units = Units()
speed = 90 * units.km / units.hour
print(speed, f"{speed:.1f}", speed == 25 * units.metre / units.second, f"{speed * units.hour:|km}")
work = 3 * units.newton * (2 * units.km)
print(work, f"{work:.2e|joule}", work / units.joule, (1 / units.second) ** 2, units.kg > 999 * units.gram)
print(sorted([2 * units.metre, units.km, Fraction(1, 3) * units.metre]), max(units.second, units.hour), sum([units.km, units.metre], 0 * units.metre))
for wrong in (lambda: units.km + units.hour, lambda: units.km < units.kg, lambda: units.km + 1, lambda: 1 - units.km, lambda: units.km < 5,
              lambda: units.mile, lambda: f"{speed:|parsec}", lambda: units.km * "x"):
    try:
        print(wrong())
    except (TypeError, AttributeError, ValueError) as e:
        print(type(e).__name__, e)
print(len({units.km, 1000 * units.metre, units.metre}), Units.km.name, Units.joule.of)
