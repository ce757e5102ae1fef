class C:
    x = 1
    print(
        "name",
        __name__,
        __qualname__,
        __module__,
        sorted(k for k in locals() if k in ("x", "__qualname__", "__module__")),
    )
    if x:

        def m(self):
            return "from if"
    else:

        def m(self):
            return "from else"

    for _i in range(3):
        locals()[f"v{_i}"] = _i
    total = sum([1, 2])
    squares = [i * i for i in range(3)]
    pairs = {k: v for k, v in zip("ab", (1, 2))}
    try:
        y = undefined
    except NameError:
        y = "fallback"
    with_lambda = lambda self: self.x
    import math as m_
    from operator import add

    del _i

    @staticmethod
    def helper(n):
        return n + 1

    z = helper(1)

    def shadow(self, x=x):
        return x

    x = 2

    class Nested:
        outer_x_visible = "x" in dir()

    global made_global
    made_global = "set in class body"
    assert x == 2
    while x > 5:
        break
    else:
        x = 3
    match x:
        case 3:
            matched = True


c = C()
print(
    c.m(),
    C.v0,
    C.v2,
    C.total,
    C.squares,
    C.pairs,
    C.y,
    c.with_lambda(),
    C.m_.floor(2.5),
    C.add(1, 2),
    C.z,
    c.shadow(),
    C.x,
    C.Nested.outer_x_visible,
    made_global,
    C.matched,
)
print(hasattr(C, "made_global"), hasattr(C, "_i"), hasattr(C, "i"))


def factory(n, *bases):
    class Local(*bases):
        value = n

        def get(self):
            return self.value, n

    return Local


L1, L2 = factory(1), factory(2, C)
print(L1().get(), L2().get(), L2().m(), L1.__qualname__, L1 is L2)
try:

    class Fails:
        a = 1
        1 / 0
        b = 2
except ZeroDivisionError:
    print("Fails" in globals())


class Empty: ...


class Doc:
    "doc only"


class Rebind(C):
    x = C.x + 1


print(Empty.__doc__, Doc.__doc__, Rebind.x)


class Walrus:
    a = (b := 5) + 1
    c = (d := [1]) and (e := 2)


print(Walrus.a, Walrus.b, Walrus.e)


def returns_class():
    return type("Dyn", (), {"f": lambda self: self.__class__.__name__})


print(returns_class()().f())


class Redefine:
    def f(self):
        return 1

    first = f

    def f(self):
        return 2


print(Redefine().f(), Redefine().first())
