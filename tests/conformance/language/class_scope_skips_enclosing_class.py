x = "module"


class A:
    x = "class"

    def method(self):
        return x

    y = x
    z = [x for _ in range(1)]

    class B:
        seen = x


print(A().method(), A.y, A.z, A.B.seen)


def f():
    x = "function"

    class C:
        a = x
        x = "own"
        b = x

        def m(self):
            return x

    return C.b, C().m()


try:
    print(f())
except NameError as e:
    print(type(e).__name__, e)


def g(v):
    class D:
        first = v
        v = v + "!"
        second = v
        del v
        third = v

    return D


try:
    d = g("val")
    print(d.first, d.second, d.third)
except NameError as e:
    print(type(e).__name__, e)


def h():
    y = "enclosing"

    class E:
        locals()["y"] = "injected"
        got = y

    return E.got


print(h())


class F:
    print(__qualname__, __module__)
    __qualname__ = "Renamed"


print(F, F.__qualname__, F.__name__)


class G:
    if True:
        a = 1
    for i in range(3):
        pass
    try:
        1 / 0
    except ZeroDivisionError as e:
        b = str(e)


print(G.a, G.i, G.b, hasattr(G, "e"))
