import functools


def trace(f):
    @functools.wraps(f)
    def w(*a, **k):
        print("trace", f.__name__, [x if isinstance(x, (int, str)) else type(x).__name__ for x in a], k)
        return f(*a, **k)

    return w


class C:
    @classmethod
    @trace
    def c(cls, x):
        return cls.__name__, x

    @staticmethod
    @trace
    def s(x):
        return x

    @property
    @trace
    def p(self):
        return "p"

    @p.setter
    @trace
    def p(self, v):
        pass

    @trace
    def m(self, x, k=1):
        return x, k

    @trace
    @trace
    def mm(self):
        return "mm"

    @functools.cached_property
    @trace
    def cp(self):
        return "cp"

    @trace
    def gen(self, n):
        yield from range(n)

    @trace
    def __len__(self):
        return 3

    @trace
    def __add__(self, o):
        return o


c = C()
print(C.c(1), c.c(2), C.s(3), c.s(4), c.p, c.m(5, k=6), c.mm(), c.cp, c.cp, list(c.gen(2)), len(c), c + 1)
c.p = 9
for bad in ("trace(classmethod(len))", "trace(property())"):
    try:
        f = eval(bad)
        print(f(1))
    except Exception as e:
        print(type(e).__name__, e)


class Wrong:
    @trace
    @staticmethod
    def ok(x):
        return "a static method is callable", x


print(Wrong.ok(1))
try:
    Wrong().ok(1)
except TypeError as e:
    print(e)
