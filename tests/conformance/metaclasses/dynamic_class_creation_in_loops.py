classes = []
for i in range(5):

    class C:
        n = i

        def get(self, k=i):
            return self.n, k, i

    classes.append(C)
print(
    [c.n for c in classes],
    [c().get() for c in classes],
    len({id(c) for c in classes}),
    all(c.__name__ == "C" for c in classes),
)


def make(name, **attrs):
    def init(self, **kw):
        for k, v in kw.items():
            if k not in attrs:
                raise TypeError(f"{name} has no {k}")
            setattr(self, k, v)

    return type(
        name,
        (),
        {
            "__init__": init,
            "__repr__": lambda self: f"{name}({', '.join(f'{k}={getattr(self, k)!r}' for k in attrs)})",
            **attrs,
        },
    )


P = make("P", x=0, y=0)
print(P(x=1), P(), P.x)
try:
    P(z=1)
except TypeError as e:
    print(e)
base = object
for i in range(60):
    base = type(f"L{i}", (base,), {f"m{i}": lambda self, i=i: i})
o = base()
print(o.m0(), o.m59(), len(base.__mro__), base.__name__)
mixins = [
    type(f"M{i}", (), {"order": lambda self, i=i: [i] + (super(mixins[i], self).order() if i < 4 else [])})
    for i in range(5)
]
combo = type("Combo", tuple(mixins), {})
print(combo().order())
counts = {}
for i in range(200):
    t = type("T", (dict if i % 2 else list,), {"tag": i})
    counts[t.__base__.__name__] = counts.get(t.__base__.__name__, 0) + t.tag
print(counts)


def specialise(op):
    class Op:
        symbol = op

        def __call__(self, a, b):
            return eval(f"a {op} b")

    Op.__name__ = Op.__qualname__ = f"Op_{op}"
    return Op


print([specialise(op)()(7, 3) for op in "+-*%"], specialise("+"))
