import functools
import types


class Count:
    def __init__(self, f):
        functools.update_wrapper(self, f)
        self.f = f
        self.calls = 0

    def __call__(self, *args, **kw):
        self.calls += 1
        return self.f(*args, **kw)

    def __get__(self, obj, owner=None):
        return self if obj is None else types.MethodType(self, obj)


@Count
def f(x):
    "doc of f"
    return x * 2


print(f(1), f(x=4), f.calls, f.__name__, f.__doc__, f.__wrapped__(5))


class C:
    def __init__(self, n):
        self.n = n

    @Count
    def m(self, k):
        return self.n + k


print(C(1).m(2), C(10).m(20), C.m.calls, C.__dict__["m"] is C.m)
bound = C(5).m
print(bound(1), type(bound).__name__, bound.__self__.n, bound.__func__ is C.m, bound.calls)


class NoGet:
    def __init__(self, f):
        self.f = f

    def __call__(self, *a):
        return self.f(*a)


class D:
    @NoGet
    def m(self, k):
        return k


try:
    D().m(1)
except TypeError as e:
    print(e)
print(D().m("self given by hand", 1))
