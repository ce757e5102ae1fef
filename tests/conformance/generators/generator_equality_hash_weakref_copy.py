import weakref


def g():
    yield 1


a, b = g(), g()
print(a == b, a == a, len({a, b}), a in [b, a], bool(a))
r = weakref.ref(a)
print(r() is a)
del a
print(r())
refs = []
c = g()
w = weakref.ref(c, lambda ref: refs.append("callback"))
next(c)
del c
print(refs)
for op in (lambda: b < b, lambda: b + b, lambda: len(b), lambda: b[0], lambda: b(), lambda: reversed(b)):
    try:
        op()
    except TypeError as e:
        print(e)
f = g
f.x = 1
d = f()
print(hasattr(d, "x"), hasattr(d, "send"), hasattr(d, "__next__"), hasattr(d, "__await__"), hasattr(d, "__len__"))
print(isinstance(d, object), type(d).__mro__[1] is object, type(type(d)).__name__)
from collections.abc import Generator, Iterator, Iterable, Coroutine, Awaitable

print(
    isinstance(d, Generator),
    isinstance(d, Iterator),
    isinstance(d, Iterable),
    isinstance(d, Coroutine),
    isinstance(iter([]), Generator),
    isinstance([], Iterator),
)


class Mine:
    def send(self, v): ...
    def throw(self, *a): ...
    def close(self): ...
    def __iter__(self): ...
    def __next__(self): ...


print(isinstance(Mine(), Generator), issubclass(Mine, Iterator))


class Gen(Generator):
    n = 0

    def send(self, v):
        self.n += 1
        if self.n > 3:
            raise StopIteration("abc result")
        return self.n, v

    def throw(self, typ, val=None, tb=None):
        super().throw(typ, val, tb)


x = Gen()
print(next(x), x.send("v"), list(x))
y = Gen()
next(y)
print(y.close())
try:
    y.throw(ValueError("thrown"))
except ValueError as e:
    print(e)


def via():
    return (yield from Gen())


v = via()
print(list(v))
try:
    Generator()
except TypeError as e:
    print(e)
