# numbers ABCs: own Rational and Real types, what the mixins derive, registration, and interplay with int, float, Fraction, complex, math and round.
import fractions
import math
import numbers
import operator


class Half(numbers.Rational):
    """Multiples of one half."""
    def __init__(self, twice):
        self.twice = twice

    numerator = property(lambda self: self.twice // math.gcd(self.twice, 2))
    denominator = property(lambda self: 2 // math.gcd(self.twice, 2))

    def _other(f):
        def method(self, other):
            if isinstance(other, Half):
                other = fractions.Fraction(other.twice, 2)
            elif not isinstance(other, numbers.Rational):
                return NotImplemented
            r = f(fractions.Fraction(self.twice, 2), other)
            return Half(int(r * 2)) if isinstance(r, fractions.Fraction) and r.denominator <= 2 else r
        return method

    __add__ = _other(operator.add)
    __radd__ = _other(lambda a, b: b + a)
    __mul__ = _other(operator.mul)
    __rmul__ = _other(lambda a, b: b * a)
    __truediv__ = _other(operator.truediv)
    __rtruediv__ = _other(lambda a, b: b / a)
    __floordiv__ = _other(operator.floordiv)
    __rfloordiv__ = _other(lambda a, b: b // a)
    __mod__ = _other(operator.mod)
    __rmod__ = _other(lambda a, b: b % a)
    __pow__ = _other(operator.pow)
    __rpow__ = _other(lambda a, b: b ** a)
    __eq__ = _other(operator.eq)
    __lt__ = _other(operator.lt)
    __le__ = _other(operator.le)
    del _other

    def __neg__(self): return Half(-self.twice)
    def __pos__(self): return self
    def __abs__(self): return Half(abs(self.twice))
    def __trunc__(self): return int(self.twice / 2)
    def __int__(self): return self.__trunc__()
    def __floor__(self): return self.twice // 2
    def __ceil__(self): return -(-self.twice // 2)
    def __round__(self, ndigits=None): return round(fractions.Fraction(self.twice, 2), ndigits)
    def __hash__(self): return hash(fractions.Fraction(self.twice, 2))
    def __repr__(self): return f"Half({self.twice})"


h = Half(5)
print(h + 1, 1 + h, h * h, h / 2, 3 / h, h // 1, h % 1, h ** 2, 2 ** Half(4), -h, abs(Half(-3)))
print(float(h), int(h), complex(h), bool(Half(0)), bool(h), h.real, h.imag, h.conjugate(), divmod(h, 1), divmod(7, h))
print(math.floor(h), math.ceil(h), math.trunc(h), round(h), round(Half(7)), math.sqrt(Half(8)), math.isclose(h, 2.5), h - 1, 1 - h)
print(h == 2.5, h == fractions.Fraction(5, 2), h < 3, 3 > h, h >= Half(5), {h: 1}[fractions.Fraction(5, 2)], hash(h) == hash(2.5), sorted([h, Half(1), 1, fractions.Fraction(7, 4)], key=float))
print(fractions.Fraction(h) if False else fractions.Fraction(h.numerator, h.denominator), fractions.Fraction(1, 2) + h, sum([h, h, 1]), max(h, 2))
for n in (1, True, 1.5, 1j, fractions.Fraction(1, 2), h):
    print(type(n).__name__, [c.__name__ for c in (numbers.Number, numbers.Complex, numbers.Real, numbers.Rational, numbers.Integral) if isinstance(n, c)], end="; ")
print()
for bad in ("h + 1.5", "h + 'x'", "h < 1j", "math.factorial(h)", "[1][h]", "numbers.Real()", "h.numerator.x", "range(h)", "h & 1", "round(h, 'x')", "h + None"):
    try:
        print(bad, "=", eval(bad))
    except (TypeError, AttributeError) as e:
        print(bad, "|", " ".join(str(e).split())[:110])


class Tiny:
    def __index__(self):
        return 3


numbers.Integral.register(Tiny)
print(isinstance(Tiny(), numbers.Rational), operator.index(Tiny()), [0, 1, 2, 3][Tiny()], 10 ** 20 // Tiny().__index__(), math.comb(5, Tiny()), hex(Tiny()), "%d" % Tiny(), bin(Tiny()))
try:
    print("%d" % h, "%x" % Tiny(), "%x" % h)
except TypeError as e:
    print(e)
