# Which operand's method comes first, what NotImplemented leads to, and which methods a derived right operand must have of its own.
class Base:
    log = []

    def __init__(self, tag="base"):
        self.tag = tag

    def _op(name):
        def method(self, other):
            Base.log.append(f"{type(self).__name__}.{name}")
            return NotImplemented
        return method

    for n in ("add", "radd", "iadd", "sub", "rsub", "lt", "gt", "eq", "ne", "le", "ge", "matmul", "rmatmul", "pow", "rpow", "divmod", "rdivmod", "and", "ror"):
        locals()[f"__{n}__"] = _op(n)
    __hash__ = None
    del n


class Inherits(Base):
    pass


class Overrides(Base):
    __radd__ = Base._op("radd")
    __gt__ = Base._op("gt")
    __rsub__ = lambda self, other: "Overrides.rsub"


class Other:
    __radd__ = lambda self, other: f"Other.radd({type(other).__name__})"
    __gt__ = lambda self, other: "Other.gt"


def run(label, f):
    Base.log.clear()
    try:
        result = f()
    except TypeError as e:
        result = f"TypeError: {e}"
    print(label, Base.log, result)


def iadd(x, y):
    x += y
    return x


def isub(x, y):
    x -= y
    return x


b, i, o, x = Base(), Inherits(), Overrides(), Other()
for name, l, r in [("b b", b, Base()), ("b i", b, i), ("i b", i, b), ("b o", b, o), ("o b", o, b), ("b x", b, x), ("x b", x, b), ("b 1", b, 1), ("1 b", 1, b)]:
    run(f"{name} +", lambda: l + r)
    run(f"{name} +=", lambda: iadd(l, r))
    run(f"{name} <", lambda: l < r)
run("b o -", lambda: b - o)
run("b o -=", lambda: isub(b, o))
run("==", lambda: (b == o, b == b))
run("!=", lambda: b != i)
run("<=", lambda: b <= 1)
run("@", lambda: b @ o)
run("**", lambda: b ** 2)
run("pow", lambda: pow(2, b))
run("divmod", lambda: divmod(b, 1))
run("&", lambda: b & 1)
run("|", lambda: 1 | b)
run("|", lambda: b | 1)


class Silent:
    __add__ = None
    __radd__ = lambda self, other: "never"


class Fallback:
    def __radd__(self, other):
        return "fallback"


run("None", lambda: Silent() + Fallback())
run("None right", lambda: 1 + Silent())
Silent.__radd__ = None
run("None both", lambda: 1 + Silent())


class Ternary:
    def __pow__(self, other, mod=None):
        return "pow", other, mod

    def __rpow__(self, other, mod=None):
        return "rpow", other, mod

    def __ipow__(self, other, mod=None):
        return "ipow", other, mod


t = Ternary()
run("pow3", lambda: pow(t, 2, 3))
run("rpow3", lambda: pow(2, t, 3))
run("mod only", lambda: pow(2, 3, t))
t **= 5
print(t)
