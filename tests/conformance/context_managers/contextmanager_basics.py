from contextlib import contextmanager


@contextmanager
def cm(name, *, swallow=None):
    """Doc of cm."""
    print("before", name)
    try:
        yield name.upper()
    except BaseException as e:
        print("saw", repr(e))
        if swallow is None or not isinstance(e, swallow):
            raise
    else:
        print("no error", name)
    finally:
        print("after", name)


with cm("a") as v:
    print(v)
try:
    with cm("b"):
        raise ValueError("x")
except ValueError as e:
    print("outside", e)
with cm("c", swallow=KeyError):
    raise KeyError("gone")
with cm("d") as x, cm("e") as y:
    print(x, y)
print(cm.__name__, cm.__doc__, cm.__wrapped__.__name__)
g = cm("f")
print(type(g).__name__, type(g).__module__, g.__doc__)
with g:
    pass
try:
    with g:
        pass
except Exception as e:
    print(type(e).__name__, e)


class C:
    @contextmanager
    def method(self, n):
        yield self, n

    @classmethod
    @contextmanager
    def klass(cls):
        yield cls.__name__

    @staticmethod
    @contextmanager
    def static():
        yield "static"


c = C()
with c.method(5) as (me, n), C.klass() as k, C.static() as s:
    print(me is c, n, k, s)
for bad in (lambda: cm(), lambda: cm("a", 2), lambda: contextmanager(5)()):
    try:
        bad()
    except TypeError as e:
        print(e)


@contextmanager
def returns():
    yield
    return "ignored"


with returns() as nothing:
    print(nothing)


def f():
    with cm("g"):
        return "returned through"


print(f())
