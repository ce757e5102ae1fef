import functools


class K:
    def __init__(self, v):
        self.v = v

    def __hash__(self):
        print("hash", self.v)
        return 1

    def __eq__(self, other):
        print("eq", self.v, other.v)
        return self.v == other.v


@functools.lru_cache(maxsize=10)
def f(k):
    return k.v


print(f(K(1)), f(K(2)), f(K(1)))
print(f.cache_info())


@functools.lru_cache
def g(a, b=2, *c, **d):
    return a, b, c, d


print(g(1), g(1, 2), g(a=1), g(1, b=2), g(b=2, a=1), g(a=1, b=2))
print(g.cache_info())


@functools.lru_cache
def h(x):
    return x


print(h(0), h(-0.0), h(False), h(""), h.cache_info())


class C:
    @functools.lru_cache
    def m(self, x):
        print("compute", x)
        return x

    @classmethod
    @functools.cache
    def c(cls):
        print("once per class", cls.__name__)
        return cls

    @staticmethod
    @functools.cache
    def s(x):
        print("static", x)
        return x


a, b = C(), C()
print(a.m(1), a.m(1), b.m(1), C.m.cache_info().currsize)
print(C.c() is C.c(), a.c() is C, C.s(1), a.s(1))


class D(C):
    pass


print(D.c())


@functools.lru_cache(maxsize=2)
def reentrant(n):
    return n + (reentrant(n - 1) if n else 0)


print(reentrant(10), reentrant.cache_info())
