def init(self, x):
    self.x = x


C = type("C", (), {"__init__": init, "attr": 1, "double": lambda self: self.x * 2})
print(C, C.__name__, C.__bases__, C.__module__, C(5).double(), C.attr)
D = type("D", (C,), {})
print(D.__mro__, D(1).x)
E = type("E", (list, C), dict(extra=True))
print(E([1]).extra, E.__mro__[1:3])
ns = {"a": 1}
F = type("F", (), ns)
ns["b"] = 2
print(hasattr(F, "b"), F.__dict__["a"], type(F.__dict__).__name__)
print(type(5), type(C), type(type), type(None), type(...), type(NotImplemented), type(print), type(len.__call__))
print(
    C.__qualname__,
    type("Q", (), {"__qualname__": "Outer.Q"}).__qualname__,
    type("M", (), {"__module__": "elsewhere"}).__module__,
)
print(type("S", (), {"__slots__": ("a",)})().__slots__)


class Meta(type):
    def __new__(m, n, b, d, **kw):
        print("Meta.__new__", n, kw)
        return super().__new__(m, n, b, d)

    def __init__(c, n, b, d, **kw):
        super().__init__(n, b, d)


G = Meta("G", (), {}, flag=1)
H = type("H", (G,), {})
print(type(G).__name__, type(H).__name__)
for bad in (
    lambda: type(),
    lambda: type(1, 2),
    lambda: type("X", (), {}, 4),
    lambda: type("X", [], {}),
    lambda: type("X", (), []),
    lambda: type(5, (), {}),
    lambda: type("X", (5,), {}),
    lambda: type("X", (C, C), {}),
    lambda: type("X", (bool,), {}),
    lambda: type("X", (type(None),), {}),
    lambda: type("X\0Y", (), {}),
    lambda: type("X", (), {}, kw=1),
    lambda: type("X", (object, C), {}),
    lambda: type("X", (), {"__qualname__": 5}),
    lambda: type("X", (int, str), {}),
    lambda: type("X", (type(lambda: 0),), {}),
    lambda: type("X", (range,), {}),
    lambda: type("X", (), {"__slots__": 5}),
    lambda: type("X", (), None),
):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
