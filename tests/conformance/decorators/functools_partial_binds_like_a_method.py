import functools


def show(*args, **kw):
    return [a if not isinstance(a, C) else "self" for a in args], kw


class C:
    plain = functools.partial(show, "fixed")
    wrapped_static = staticmethod(functools.partial(show, "static"))
    method = functools.partialmethod(show, "bound", k=1)


c = C()
print(c.plain(1), C.plain(1))
print(c.wrapped_static(2), C.wrapped_static(2))
print(c.method(3), C.method(c, 3))
print(type(C.__dict__["plain"]).__name__, type(C.__dict__["method"]).__name__, type(c.method).__name__)
