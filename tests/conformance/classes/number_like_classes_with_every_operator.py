# A money class and a modular integer: operators, reflected and in-place, comparisons, hashing, formatting, conversions, sum and sort.
import math
from functools import total_ordering
from numbers import Number


@total_ordering
class Money:
    __slots__ = ("cents", "currency")
    rates = {"EUR": 100, "USD": 80}

    def __init__(self, amount=0, currency="EUR"):
        if currency not in self.rates:
            raise ValueError(f"unknown currency {currency!r}")
        self.cents, self.currency = round(amount * 100), currency

    @classmethod
    def of_cents(cls, cents, currency="EUR"):
        self = cls(0, currency)
        self.cents = cents
        return self

    def _same(self, other):
        if not isinstance(other, Money):
            return None
        if other.currency != self.currency:
            other = other.to(self.currency)
        return other.cents

    def to(self, currency):
        return Money.of_cents(self.cents * self.rates[self.currency] // self.rates[currency], currency)

    def __add__(self, other):
        cents = 0 if other == 0 and not isinstance(other, Money) else self._same(other)
        return NotImplemented if cents is None else Money.of_cents(self.cents + cents, self.currency)

    __radd__ = __add__

    def __sub__(self, other):
        cents = self._same(other)
        return NotImplemented if cents is None else self.of_cents(self.cents - cents, self.currency)

    def __mul__(self, n):
        return NotImplemented if not isinstance(n, (int, float)) else self.of_cents(round(self.cents * n), self.currency)

    __rmul__ = __mul__

    def __truediv__(self, other):
        if isinstance(other, Money):
            return self.cents / self._same(other)
        return NotImplemented if not isinstance(other, Number) else self * (1 / other)

    def __divmod__(self, n):
        q, r = divmod(self.cents, n)
        return self.of_cents(q, self.currency), self.of_cents(r, self.currency)

    def __floordiv__(self, n):
        return divmod(self, n)[0]

    def __mod__(self, n):
        return divmod(self, n)[1]

    def __neg__(self):
        return self * -1

    def __pos__(self):
        return self

    def __abs__(self):
        return -self if self.cents < 0 else self

    def __eq__(self, other):
        cents = self._same(other)
        return NotImplemented if cents is None else self.cents == cents

    def __lt__(self, other):
        cents = self._same(other)
        return NotImplemented if cents is None else self.cents < cents

    def __hash__(self):
        return hash(("money", self.to("EUR").cents))

    def __bool__(self):
        return self.cents != 0

    def __int__(self):
        return self.cents // 100

    def __float__(self):
        return self.cents / 100

    def __round__(self, n=0):
        return Money(round(float(self), n), self.currency)

    def __floor__(self):
        return "floor"

    def __str__(self):
        return f"{self.cents / 100:.2f} {self.currency}"

    def __repr__(self):
        return f"Money({self.cents / 100}, {self.currency!r})"

    def __format__(self, spec):
        return str(self) if not spec else f"{self.cents / 100:{spec}}"


a, b, d = Money(10.5), Money(3), Money(12.5, "USD")
print(a + b, a - b, 2 * a, a * 0.5, a / b, a / 2, a // 3, a % 4, divmod(a, 4), -a, +a, abs(-a), sum([a, b, d]), a == Money(10.5), a != b, d == Money(10), hash(d) == hash(Money(10)), a > b, a <= d, sorted([a, d, b]), max(a, b), bool(Money()), int(a), float(b), round(a), math.floor(a), math.ceil(b) if False else "", f"{a:>10.1f}|{a}|{a!r}")
c = a
c += b
c *= 2
c -= Money(1)
print(c, a, c is a)
for bad in (lambda: a + 5, lambda: a + "x", lambda: 5 - a, lambda: a * a, lambda: a < 5, lambda: a == 5, lambda: a / "x", lambda: a**2, lambda: a @ b, lambda: ~a, lambda: a & b, lambda: a // 0, lambda: Money(1, "GBP"), lambda: [1][a], lambda: complex(a), lambda: math.trunc(a), lambda: sum([a, 5]), lambda: 0 + a == a, lambda: pow(a, 2, 3), lambda: a.other):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)


class Mod(int):
    def __new__(cls, value, modulus=7):
        self = super().__new__(cls, value % modulus)
        self.modulus = modulus
        return self

    def _op(name):
        def method(self, other):
            result = getattr(int, name)(self, other)
            return result if result is NotImplemented else type(self)(result, self.modulus)

        method.__name__ = name
        return method

    for _n in ("add", "sub", "mul", "radd", "rsub", "rmul", "neg", "pow"):
        locals()[f"__{_n}__"] = _op(f"__{_n}__") if _n != "neg" else (lambda self: type(self)(-int(self), self.modulus))
    del _n

    def __truediv__(self, other):
        return self * pow(int(other), -1, self.modulus)

    def __repr__(self):
        return f"{int(self)} mod {self.modulus}"


x = Mod(5)
print(x + 4, 4 + x, x - 6, 1 - x, x * x, -x, x**3, x / 3, x == 5, x > 3, hash(x) == hash(5), {5: "five"}[x], [0, 1, 2, 3, 4, "at five"][x], x & 1, type(x & 1).__name__, sum([x, x, x], Mod(0)), range(x), "ab" * x, f"{x:03d}", str(x), int.__repr__(x), isinstance(x, int), x.bit_length(), x + 1.5, divmod(x, 2))
