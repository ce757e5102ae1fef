"""Matrices over any numbers: operators, elimination with exact fractions, powers, determinants, and views of rows."""

from fractions import Fraction
from functools import reduce
from itertools import permutations
from operator import mul


class Matrix:
    def __init__(self, rows):
        self.rows = tuple(tuple(r) for r in rows)
        if len({len(r) for r in self.rows}) > 1:
            raise ValueError("rows of different lengths")

    @classmethod
    def identity(cls, n):
        return cls([int(i == j) for j in range(n)] for i in range(n))

    @property
    def shape(self):
        return len(self.rows), len(self.rows[0]) if self.rows else 0

    @property
    def T(self):
        return Matrix(zip(*self.rows))

    def __getitem__(self, key):
        match key:
            case int(i), int(j):
                return self.rows[i][j]
            case int(i):
                return self.rows[i]
            case (slice() as r, slice() as c):
                return Matrix(row[c] for row in self.rows[r])
            case (slice() | int()) as r, int(c):
                return [row[c] for row in self.rows[r]]
            case _:
                raise TypeError(f"no {key!r}")

    def __matmul__(self, other):
        if self.shape[1] != other.shape[0]:
            raise ValueError(f"{self.shape} @ {other.shape}")
        return Matrix([sum(map(mul, r, c)) for c in zip(*other.rows)] for r in self.rows)

    def __mul__(self, k):
        return Matrix([x * k for x in r] for r in self.rows)

    __rmul__ = __mul__

    def __add__(self, other):
        return Matrix(map(sum, zip(a, b)) for a, b in zip(self.rows, other.rows, strict=True))

    def __pow__(self, n):
        if n < 0:
            return self.inverse() ** -n
        result, square = Matrix.identity(len(self.rows)), self
        while n:
            if n & 1:
                result = result @ square
            square, n = square @ square, n >> 1
        return result

    def __eq__(self, other):
        return isinstance(other, Matrix) and self.rows == other.rows

    def __hash__(self):
        return hash(self.rows)

    def __iter__(self):
        return (x for r in self.rows for x in r)

    def __format__(self, spec):
        cells = [[format(x, spec) for x in r] for r in self.rows]
        widths = [max(map(len, c)) for c in zip(*cells)]
        return "\n".join(" ".join(c.rjust(w) for c, w in zip(r, widths)) for r in cells)

    def determinant(self):
        n = len(self.rows)
        total = 0
        for p in permutations(range(n)):
            sign = (-1) ** sum(p[i] > p[j] for i in range(n) for j in range(i + 1, n))
            total += sign * reduce(mul, (self.rows[i][p[i]] for i in range(n)), 1)
        return total

    def inverse(self):
        n = len(self.rows)
        work = [[Fraction(x) for x in r] + [Fraction(i == j) for j in range(n)] for i, r in enumerate(self.rows)]
        for c in range(n):
            pivot = next((r for r in range(c, n) if work[r][c]), None)
            if pivot is None:
                raise ZeroDivisionError("singular")
            work[c], work[pivot] = work[pivot], work[c]
            work[c] = [x / work[c][c] for x in work[c]]
            for r in range(n):
                if r != c:
                    k = work[r][c]
                    work[r] = [x - k * y for x, y in zip(work[r], work[c])]
        return Matrix(r[n:] for r in work)


fib = Matrix([[1, 1], [1, 0]])
print((fib**50)[0, 1], fib**-2, sep="\n") if False else print((fib**50)[0, 1], (fib**-3).rows)
m = Matrix([[2, -1, 0], [-1, 2, -1], [0, -1, 2]])
print(f"{m.inverse()}", m.determinant(), m @ m.inverse() == Matrix.identity(3), sep="\n")
print(f"{m * 1.5:+.1f}", m.T == m, m[1], m[0:2, 1:].rows, m[:, 0], sum(m), max(m))
print(f"{Matrix([[1 + 2j, 0], [0, 1j]]) ** 3:.0f}", Matrix([["a", "bb"], ["ccc", "d"]]).T[0], len({m, m.T, fib}))
hilbert = Matrix([Fraction(1, i + j + 1) for j in range(4)] for i in range(4))
print(hilbert.determinant(), [int(x) for x in hilbert.inverse()][:6], (hilbert + hilbert) == 2 * hilbert)
for wrong in (lambda: m @ fib, lambda: Matrix([[1, 2], [3]]), lambda: Matrix([[1, 2], [2, 4]]).inverse(), lambda: m["x"], lambda: m + fib, lambda: m @ 2, lambda: m[5]):
    try:
        print(wrong())
    except (ValueError, TypeError, ZeroDivisionError, IndexError, AttributeError) as e:
        print(type(e).__name__, e)
