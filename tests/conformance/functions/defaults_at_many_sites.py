"""Calls that leave arguments to defaults, at sites that see many functions, and defaults that change."""


def f(a, b=2, c=3):
    return a, b, c


def g(a, b=[]):
    b.append(a)
    return b


class A:
    def __init__(self, x, y=5):
        self.x, self.y = x, y

    def m(self, a=1, *, k=2):
        return self.x, a, k

    def n(self, a=1, b=2):
        return self.x, a, b


def gen(a, b=7):
    yield a
    yield f(a)
    yield A(a).n()
    yield b


def at(fn, *args):
    out = []
    for _ in range(5):
        out.append(fn(*args))
    return out


for _ in range(6):
    r = f(1), f(1, 9), f(1, 9, 8), g(_), A(1).y, A(1, 2).y, A(3).n(), A(3).n(4), A(3).m(), list(gen(_))
print(r)


def site(fn):
    return fn(1)


for fn in [f, g, A, f, lambda x: x, lambda x, y=3: (x, y), f, len] * 2:
    try:
        r = site(fn)
        print(r if not isinstance(r, A) else (r.x, r.y))
    except TypeError as e:
        print(e)
f.__defaults__ = (20,)
try:
    site(f)
except TypeError as e:
    print(e)
f.__defaults__ = (20, 30)
print(site(f))
f.__defaults__ = None
try:
    site(f)
except TypeError as e:
    print(e)
f.__defaults__ = (1, 2, 3)
print(site(f), f())
A.__init__.__defaults__ = (6,)
print([A(1).y for _ in range(4)])
A.__init__.__defaults__ = None
try:
    print([A(1).y for _ in range(4)])
except TypeError as e:
    print(e)


def rec(n, acc=0):
    return acc if n == 0 else rec(n - 1, acc + n)


print(rec(50), rec(900) if True else None)
try:
    def deep(n=0):
        return deep() + 1
    deep()
except RecursionError as e:
    print(e)
