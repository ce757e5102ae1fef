# Matrices: every operator, slices, determinants with fractions, powers, iteration, errors.
from fractions import Fraction
from functools import reduce
from itertools import chain
from operator import add, mul, sub


class Matrix:
    __slots__ = ("rows",)
    __hash__ = None

    def __init__(self, rows):
        self.rows = [list(r) for r in rows]
        if len({len(r) for r in self.rows}) > 1:
            raise ValueError("ragged rows")

    @classmethod
    def identity(cls, n):
        return cls([[int(i == j) for j in range(n)] for i in range(n)])

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
            case slice() as s:
                return Matrix(self.rows[s])
            case (slice() as r, slice() as c):
                return Matrix(row[c] for row in self.rows[r])
            case int(i):
                return tuple(self.rows[i])
        raise TypeError(f"cannot index with {key!r}")

    def __setitem__(self, key, value):
        i, j = key
        self.rows[i][j] = value

    def _each(self, other, op):
        if isinstance(other, Matrix):
            if other.shape != self.shape:
                raise ValueError(f"shapes differ: {self.shape} and {other.shape}")
            return Matrix(map(op, a, b) for a, b in zip(self.rows, other.rows))
        if isinstance(other, (int, float, Fraction)):
            return Matrix([op(a, other) for a in row] for row in self.rows)
        return NotImplemented

    def __add__(self, other):
        return self._each(other, add)

    __radd__ = __add__

    def __sub__(self, other):
        return self._each(other, sub)

    def __mul__(self, other):
        return self._each(other, mul)

    __rmul__ = __mul__

    def __neg__(self):
        return self * -1

    def __matmul__(self, other):
        if not isinstance(other, Matrix):
            return NotImplemented
        if self.shape[1] != other.shape[0]:
            raise ValueError(f"cannot multiply {self.shape} by {other.shape}")
        return Matrix([[sum(map(mul, row, col)) for col in zip(*other.rows)] for row in self.rows])

    def __imatmul__(self, other):
        self.rows = (self @ other).rows
        return self

    def __pow__(self, n, mod=None):
        if n < 0:
            return self.inverse() ** -n
        return reduce(lambda acc, _: acc @ self if mod is None else Matrix([[x % mod for x in r] for r in (acc @ self).rows]), range(n), Matrix.identity(len(self)))

    def __len__(self):
        return len(self.rows)

    def __iter__(self):
        return chain.from_iterable(self.rows)

    def __eq__(self, other):
        return isinstance(other, Matrix) and self.rows == other.rows

    def __contains__(self, x):
        return any(x in r for r in self.rows)

    def __bool__(self):
        return any(self)

    def __repr__(self):
        return f"Matrix({self.rows})"

    def __format__(self, spec):
        return "\n".join(" ".join(format(x, spec) for x in row) for row in self.rows)

    def __round__(self, n=None):
        return Matrix([[round(x, n) for x in r] for r in self.rows])

    def determinant(self):
        a = [[Fraction(x) for x in r] for r in self.rows]
        det = Fraction(1)
        for i in range(len(a)):
            pivot = next((r for r in range(i, len(a)) if a[r][i]), None)
            if pivot is None:
                return Fraction(0)
            if pivot != i:
                a[i], a[pivot], det = a[pivot], a[i], -det
            det *= a[i][i]
            for r in range(i + 1, len(a)):
                f = a[r][i] / a[i][i]
                a[r] = [x - f * y for x, y in zip(a[r], a[i])]
        return det

    def inverse(self):
        n = len(self)
        a = [[Fraction(x) for x in r] + [Fraction(int(i == j)) for j in range(n)] for i, r in enumerate(self.rows)]
        for i in range(n):
            pivot = next((r for r in range(i, n) if a[r][i]), None)
            if pivot is None:
                raise ZeroDivisionError("singular matrix")
            a[i], a[pivot] = a[pivot], a[i]
            a[i] = [x / a[i][i] for x in a[i]]
            for r in range(n):
                if r != i:
                    a[r] = [x - a[r][i] * y for x, y in zip(a[r], a[i])]
        return Matrix(r[n:] for r in a)


m = Matrix([[1, 2], [3, 4]])
print(m + m, 2 * m, m - 1, -m, m @ m, m**3, pow(m, 10, 7), m.T, m.shape, len(m), list(m), 4 in m, bool(m - m))
print(m[0], m[1, 0], m[:1], m[:, 1:], m.determinant(), m.inverse(), m @ m.inverse() == Matrix.identity(2), m**-1 == m.inverse())
print(f"{m:>4}\n{m / 1 if hasattr(m, '__truediv__') else round(m * 1.26, 1):.1f}")
big = Matrix([[2, -1, 0], [1, 3, 5], [0, 4, -2]])
print(big.determinant(), [str(x) for x in big.inverse()])
m @= m
m[0, 0] = 99
print(m)
for bad in (lambda: m + big, lambda: m @ Matrix([[1]]), lambda: Matrix([[1, 2], [2, 4]]).inverse(), lambda: m["x"], lambda: m + "x", lambda: Matrix([[1], [1, 2]]), lambda: {m}, lambda: m @ 3, lambda: m[5], lambda: m < m):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
