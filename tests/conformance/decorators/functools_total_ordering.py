import functools


def build(op, fn):
    cls = type(
        "V",
        (),
        {
            "__init__": lambda self, v: setattr(self, "v", v),
            "__eq__": lambda s, o: s.v == o.v if isinstance(o, type(s)) else NotImplemented,
            op: fn,
        },
    )
    return functools.total_ordering(cls)


def table(V):
    return [(V(a) < V(b), V(a) <= V(b), V(a) > V(b), V(a) >= V(b)) for a, b in ((1, 2), (2, 1), (1, 1))]


for op, fn in (
    ("__lt__", lambda s, o: s.v < o.v if isinstance(o, type(s)) else NotImplemented),
    ("__le__", lambda s, o: s.v <= o.v if isinstance(o, type(s)) else NotImplemented),
    ("__gt__", lambda s, o: s.v > o.v if isinstance(o, type(s)) else NotImplemented),
    ("__ge__", lambda s, o: s.v >= o.v if isinstance(o, type(s)) else NotImplemented),
):
    V = build(op, fn)
    print(op, table(V))
    for expr in ("V(1) < 1", "V(1) <= 1", "V(1) > 1", "V(1) >= 1"):
        try:
            print(eval(expr))
        except TypeError as e:
            print("  ", e)
try:

    @functools.total_ordering
    class Nothing:
        pass
except ValueError as e:
    print(e)


@functools.total_ordering
class Two:
    def __init__(self, v):
        self.v = v

    def __eq__(self, o):
        return self.v == o.v

    def __lt__(self, o):
        print("lt")
        return self.v < o.v

    def __ge__(self, o):
        print("own ge")
        return self.v >= o.v


print(Two(1) >= Two(1), Two(1) <= Two(1), Two(2) > Two(1))
print(sorted([Two(3), Two(1)])[0].v)
print(Two.__le__.__name__, Two.__le__.__doc__, Two.__gt__.__qualname__)


class Base:
    def __lt__(self, o):
        return True


@functools.total_ordering
class Derived(Base):
    pass


print(Derived() > Derived(), Derived.__le__.__name__)
