class Point:
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self.x, self.y = x, y


class Point3(Point):
    __match_args__ = ("x", "y", "z")

    def __init__(self, x, y, z):
        super().__init__(x, y)
        self.z = z


def m(v):
    match v:
        case Point3(x, y, z=0):
            return f"flat {x} {y}"
        case Point3(0, 0, z):
            return f"axis {z}"
        case Point(x=0, y=0):
            return "origin"
        case Point(x, 0) | Point(0, x):
            return f"on an axis {x}"
        case Point():
            return "point"
        case bool(b):
            return f"bool {b}"
        case int(n) if n > 100:
            return f"large {n}"
        case int():
            return "int"
        case str(s):
            return f"str {s}"
        case float(f) | complex(real=f):
            return f"number {f}"
        case list([a, *_]) | tuple([a, *_]):
            return f"sequence of {a}"
        case dict({"k": v}):
            return f"dict {v}"
        case set() | frozenset():
            return "set"
        case bytes(b) | bytearray(b):
            return f"bytes {b!r}"
        case object(real=0):
            return "never"
    return "nothing"


for v in (Point3(1, 2, 0), Point3(0, 0, 5), Point(0, 0), Point(3, 0), Point(0, 4), Point(1, 1), True, 500, 5, "s", 1.5, 2j, [1, 2], (3,), {"k": 1}, {1}, b"x", None):
    print(m(v))


def bad(run):
    try:
        print(run())
    except TypeError as e:
        print(e)


def too_many():
    match Point(1, 2):
        case Point(1, 2, 3):
            return 1


def twice():
    match Point(1, 2):
        case Point(1, x=1):
            return 1


def not_class():
    match 1:
        case pr(x):
            return x


def no_args():
    match Plain():
        case Plain(1):
            return 1


def int_two():
    match 1:
        case int(1, 2):
            return 1


def bad_match_args(value):
    class B:
        __match_args__ = value

    match B():
        case B(1):
            return 1
    return "not matched"


pr = print


class Plain:
    pass


for f in (too_many, twice, not_class, no_args, int_two, lambda: bad_match_args(["x"]), lambda: bad_match_args((1,)), lambda: bad_match_args(("missing",))):
    bad(f)
