class Point:
    __match_args__ = ("x", "y")
    __slots__ = ("x", "y")

    def __init__(self, x=0, y=0):
        self.x, self.y = x, y

    def __eq__(self, o):
        if not isinstance(o, Point):
            return NotImplemented
        return (self.x, self.y) == (o.x, o.y)

    def __hash__(self):
        return hash((self.x, self.y))

    def __repr__(self):
        return f"Point({self.x}, {self.y})"

    def __add__(self, o):
        return Point(self.x + o.x, self.y + o.y)

    def __mul__(self, k):
        return Point(self.x * k, self.y * k)

    __rmul__ = __mul__

    def __neg__(self):
        return self * -1

    def __abs__(self):
        return (self.x**2 + self.y**2) ** 0.5

    def __bool__(self):
        return bool(self.x or self.y)

    def __iter__(self):
        yield self.x
        yield self.y

    def __getitem__(self, i):
        return (self.x, self.y)[i]

    def __lt__(self, o):
        return abs(self) < abs(o)

    def __format__(self, spec):
        return f"({self.x:{spec}}, {self.y:{spec}})"

    def __complex__(self):
        return complex(self.x, self.y)

    def __round__(self, n=None):
        return Point(round(self.x, n), round(self.y, n))

    def __copy__(self):
        return Point(*self)

    def __contains__(self, v):
        return v in (self.x, self.y)

    def __call__(self, **k):
        return Point(k.get("x", self.x), k.get("y", self.y))


p, q = Point(3, 4), Point(1, 2)
print(p + q, p * 2, 2 * p, -p, abs(p), bool(Point()), [*p], p[0], p[-1], q < p, sorted([p, q]), max(p, q))
print(
    f"{p:.1f}",
    complex(p),
    round(Point(1.26, 2.74), 1),
    3 in p,
    p(x=9),
    p == Point(3, 4),
    p != q,
    p == 5,
    len({p, Point(3, 4), q}),
)
x, y = p
print(x, y, dict([p]), sum((p, q), Point()), p.__copy__() is not p)
match p:
    case Point(x=3, y=yy):
        print("matched", yy)
try:
    p + 5
except AttributeError as e:
    print(e)
try:
    p @ q
except TypeError as e:
    print(e)
p.x += 1
print(p, {q: "key"}[Point(1, 2)])
