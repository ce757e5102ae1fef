# A numeric class with every operator, mixing with int, float, Fraction and its own subclass; in-place, reflected, unary, rounding, hashing, formatting.
import fractions
import math
import numbers
import operator


class Money:
    def __init__(self, cents, currency="EUR"):
        self.cents, self.currency = cents, currency

    def _same(self, other):
        if not isinstance(other, Money):
            return NotImplemented
        if self.currency != other.currency:
            raise ValueError(f"{self.currency} and {other.currency}")
        return other.cents

    def __add__(self, other):
        c = self._same(other)
        return c if c is NotImplemented else type(self)(self.cents + c, self.currency)

    def __radd__(self, other):
        return self if other == 0 else NotImplemented

    def __neg__(self):
        return type(self)(-self.cents, self.currency)

    def __pos__(self):
        return type(self)(self.cents, self.currency)

    def __abs__(self):
        return -self if self.cents < 0 else +self

    def __sub__(self, other):
        return self + -other if isinstance(other, Money) else NotImplemented

    def __mul__(self, n):
        return type(self)(round(self.cents * n), self.currency) if isinstance(n, numbers.Real) else NotImplemented

    __rmul__ = __mul__

    def __truediv__(self, other):
        c = self._same(other)
        return self * fractions.Fraction(1, other) if c is NotImplemented and isinstance(other, int) else c if c is NotImplemented else fractions.Fraction(self.cents, c)

    def __divmod__(self, n):
        q, r = divmod(self.cents, n)
        return type(self)(q, self.currency), type(self)(r, self.currency)

    def __floordiv__(self, n):
        return divmod(self, n)[0]

    def __mod__(self, n):
        return divmod(self, n)[1]

    def __imul__(self, n):
        self.cents *= n
        return self

    def __eq__(self, other):
        return (self.cents, self.currency) == (other.cents, other.currency) if isinstance(other, Money) else NotImplemented

    def __lt__(self, other):
        c = self._same(other)
        return c if c is NotImplemented else self.cents < c

    def __hash__(self):
        return hash((self.cents, self.currency))

    def __bool__(self):
        return bool(self.cents)

    def __round__(self, digits=None):
        return type(self)(round(self.cents, -2 if digits is None else digits - 2), self.currency)

    def __trunc__(self):
        return math.trunc(self.cents / 100)

    def __floor__(self):
        return "floor"

    def __ceil__(self):
        return "ceil"

    def __float__(self):
        return self.cents / 100

    def __int__(self):
        return self.cents // 100

    def __index__(self):
        return self.cents

    def __complex__(self):
        return complex(self.cents, 1)

    def __repr__(self):
        return f"{type(self).__name__}({self.cents})"

    def __format__(self, spec):
        return format(float(self), spec or ".2f") + " " + self.currency


class Tip(Money):
    def __radd__(self, other):
        return f"{other!r} with tip"


a, b = Money(1050), Money(-275)
print(a + b, a - b, -a, +b is b, abs(b), 3 * a, a * 0.5, a / 4, a / b, divmod(a, 4), a // 4, a % 4)
print(sum([a, b, Money(1)]), sum([a], start=b), max(a, b), sorted([a, b]), a > b, a != b, a == 1050, {a: 1}[Money(1050)])
print(round(a), round(a, 1), math.trunc(a), math.floor(a), math.ceil(a), float(a), int(b), complex(a), operator.index(b), hex(a), [0] * Money(2), "abcdef"[Money(2)])
print(f"{a} {b:>8.1f} {a!r:>12}", "%s %.1f %d %x" % (a, a, a, a), bool(Money(0)), not b)
print(a + Tip(5), Tip(5) + a, isinstance(Tip(1) * 2, Tip), Tip(3) == Money(3), sum([Tip(1)]))
c = d = Money(7)
c *= 3
d += a
print(c, d, c is d)
for bad in ("a + 1", "1 + a", "a - 1", "1 - a", "a * a", "a ** 2", "a < 3", "a + Money(1, 'USD')", "a @ b", "a << 1", "~a", "a / 'x'", "a['x']", "len(a)", "sum([a, 1])", "math.sqrt(b)", "a()"):
    try:
        print(bad, "=", eval(bad))
    except (TypeError, ValueError) as e:
        print(bad, "|", type(e).__name__, e)
