class C:
    @staticmethod
    def f(a, b=2):
        """Doc f."""
        return a, b

    g = staticmethod(len)

    @staticmethod
    def inside():
        return "called in the class body"

    result = inside()


print(C.f(1), C().f(1, b=3), C.g("abc"), C.result)
raw = C.__dict__["f"]
print(type(raw).__name__, raw.__func__ is C.f, raw.__wrapped__ is C.f, raw.__doc__, raw.__name__, raw.__module__)
print(raw(5), callable(raw), raw.__get__(None, C) is C.f, raw.__get__(5) is C.f)
raw.note = "x"
print(raw.__dict__["note"], raw.__isabstractmethod__, repr(staticmethod(5)))


class D(C):
    @staticmethod
    def f(a):
        return "D", C.f(a)


print(D.f(1), D().f(2))
for bad in (
    lambda: staticmethod(5)(),
    lambda: staticmethod(),
    lambda: C.f(),
    lambda: C().f(1, 2, 3),
    lambda: raw.__get__(),
):
    try:
        bad()
    except TypeError as e:
        print(e)


class E:
    cb = staticmethod(lambda *a: a)


print(E().cb(1), E.cb(2))


@staticmethod
def module_level(x):
    return x + 1


print(module_level(1))


def new(cls):
    return "made by a bare function"


class N:
    __new__ = new


print(N())


class M:
    __new__ = staticmethod(lambda cls, *a: (cls.__name__, a))


print(M(1), type(M.__dict__["__new__"]).__name__, type(N.__dict__["__new__"]).__name__)
