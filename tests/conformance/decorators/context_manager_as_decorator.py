import contextlib


@contextlib.contextmanager
def tag(name):
    print(f"<{name}>")
    try:
        yield name
    finally:
        print(f"</{name}>")


@tag("b")
def f(x):
    print("in f", x)
    return x


print(f(1), f(2), f.__name__)


@tag("outer")
@tag("inner")
def g():
    raise KeyError("g")


try:
    g()
except KeyError as e:
    print("caught", e)


class Swallow(contextlib.ContextDecorator):
    def __enter__(self):
        return self

    def __exit__(self, kind, value, tb):
        print("swallow", kind and kind.__name__)
        return True


@Swallow()
def h():
    1 / 0


print(h())


class C:
    @tag("method")
    def m(self, y):
        return y


print(C().m(3))


class Recreate(contextlib.ContextDecorator):
    made = 0

    def _recreate_cm(self):
        Recreate.made += 1
        return Recreate()

    def __enter__(self): ...

    def __exit__(self, *a): ...


@Recreate()
def r():
    pass


r(), r()
print(Recreate.made)
