def show(source, **names):
    try:
        print(source, "->", repr(eval(source, globals(), names)))
    except Exception as error:
        print(source, "!!", type(error).__name__ + ":", error)


import math
from decimal import Decimal
from fractions import Fraction


class Adds:
    def __init__(self, value):
        self.value = value

    def __add__(self, other):
        return Adds(self.value + (other.value if isinstance(other, Adds) else other))

    __radd__ = __add__

    def __repr__(self):
        return f"Adds({self.value})"


class NoOrder:
    pass


class Truthless:
    def __bool__(self):
        raise ValueError("no truth")


def broken():
    yield 1
    raise KeyError("broken")


for source in ("sum([]), sum([1, 2]), sum([1, 2], 10), sum([], 5), sum(range(101)), sum((True, True)), sum({1: 2}), sum([1.5, 2]), sum([2**70, 1]), sum([0.1] * 10), sum([0.1] * 3), sum([1e16, 1, -1e16]), sum([1e308, 1e308, -1e308]), sum([1.0, 1e100, 1.0, -1e100])", "sum([0.1, 0.2, 0.3]) == 0.6, sum([0.1, 0.2], 0.3), sum([1, 0.1, 2**60]), sum([0.1, 2**60, 0.1]), sum([-0.0, -0.0]), sum([-0.0], -0.0), sum([], -0.0)", "sum([float('inf'), 1.0]), sum([float('inf'), -float('inf')]), sum([float('nan'), 1])", "sum([1j, 2]), sum([0.1j] * 10), sum([1e16+1j, 1, -1e16]), sum([1, 1.5, 1j, Fraction(1, 2)]), sum([complex(-0.0, -0.0)])", "sum([1.5, Fraction(1, 2)])", "sum([Fraction(1, 3)] * 3), sum([Decimal('0.1')] * 3)", "sum(['a', 'b'])", "sum(['a'], '')", "sum([b'a'], b'')", "sum([bytearray(b'a')], bytearray())", "sum([[1], [2]], [])", "sum([[1], [2]])", "sum([(1,), (2,)], ())", "sum([Adds(1), Adds(2)]), sum([1, Adds(2), 3])", "sum(5)", "sum()", "sum([1], start=5), sum([1], start=1.5)", "sum([1], 2, 3)", "sum([None])", "sum([1, None])", "sum(broken())", "sum([1], None)", "sum([2**62] * 4), sum([2**63 - 1, 1]), sum([-(2**63), -1]), sum([1.0, 10**400])",
    "min(1, 2), max(1, 2), min([3, 1, 2]), max('abc'), min((1,)), max([1], [2]), min({3: 1, 2: 5}), max(1, 1.0), max(1.0, 1), min(True, 1)", "min()", "max()", "min([])", "max(())", "min([], default=5), max([], default=None), max([1], default=9)", "min(1, 2, default=3)", "min(5)", "max(None)", "min(1, 'a')", "max([1, 'a'])", "min([NoOrder(), NoOrder()])", "min([1, 2], key=lambda x: -x), max('a', 'BB', key=len), min(['b', 'a'], key=None), max([1, -3, 2], key=abs)", "min([1], key=5)", "max([], key=len, default='d')", "min(1, 2, keyed=3)", "max([1, 2], 3)", "max(broken())", "max([float('nan'), 1]), max([1, float('nan')]), min([float('nan'), 1])", "max([(1, 'b'), (1, 'a')]), max([[1], [1, 0]]), min(['a', 'B'])", "max([1, 2], key=lambda x: 1 / 0)",
    "any([]), all([]), any([0, '', None]), any([0, 1]), all([1, 'a']), all([1, 0]), any(x > 2 for x in range(5)), all({}), any({0: 1})", "any(5)", "all(None)", "any([0, Truthless()])", "any([1, Truthless()])", "all([0, Truthless()])", "all([1, Truthless()])", "any()", "any([1], [2])", "any(iterable=[1])", "all(broken())", "any(broken())",
):
    show(source)
print(math.fsum([0.1] * 10), sum([0.1] * 10), sum(iter([0.1] * 10)), sum(x for x in [0.1] * 10), sum({0.1, 0.2, 0.3}) == math.fsum({0.1, 0.2, 0.3}))
print(sum([1e-20] * 1000 + [1.0]), sum([3.3, 4.4, -7.7]), sum([2.2, 3, 1.1]), sum([1, 2, 3.0, 4]))
print(sum([complex(0.1, 0.2)] * 10), sum([0.1, 1j, 0.2]), sum([1e308, 1e308]), sum([-1e308, -1e308, 1e308]))
