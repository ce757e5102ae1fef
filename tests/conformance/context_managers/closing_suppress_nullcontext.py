from contextlib import closing, nullcontext, suppress


class Thing:
    def __init__(self, name):
        self.name = name

    def close(self):
        print("close", self.name)


with closing(Thing("a")) as t:
    print(t.name)
try:
    with closing(Thing("b")):
        raise ValueError("goes on")
except ValueError as e:
    print(e)
try:
    with closing(5):
        print("body runs")
except AttributeError as e:
    print(e)


def gen():
    try:
        yield 1
        yield 2
    finally:
        print("generator closed")


with closing(gen()) as g:
    print(next(g))
with suppress(KeyError):
    {}["x"]
print("after")
with suppress(KeyError, IndexError) as nothing:
    print(nothing)
    [][0]
with suppress(LookupError):
    {}["subclass"]
try:
    with suppress(KeyError):
        raise ValueError("not listed")
except ValueError as e:
    print(e)
with suppress():
    print("nothing listed")
s = suppress(ZeroDivisionError)
with s:
    with s:
        1 / 0
    print("inner only")
    1 / 0
with suppress(ValueError):
    raise ExceptionGroup("g", [ValueError(1), ValueError(2)])
try:
    with suppress(ValueError):
        raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
except ExceptionGroup as e:
    print(repr(e))
with nullcontext() as n:
    print(n)
with nullcontext("value") as v:
    print(v)
try:
    with nullcontext(1):
        raise KeyError("not suppressed")
except KeyError as e:
    print(repr(e))


def pick(cm=None):
    with cm or nullcontext("fallback") as x:
        return x


print(pick(), pick(closing(Thing("picked"))).name)
try:
    with suppress(5):
        raise ValueError
except TypeError as e:
    print(e)
