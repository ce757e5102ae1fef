import functools


def passthrough(f):
    @functools.wraps(f)
    def wrapper(*a, **k):
        return f(*a, **k)

    return wrapper


def no_wraps(f):
    def wrapper(x):
        return f(x)

    return wrapper


@passthrough
def two(a, b):
    return a, b


@no_wraps
def one(x):
    return x


@functools.lru_cache
def cached(a):
    return a


@functools.partial
def part(a, b):
    return a


class C:
    @passthrough
    def m(self, a):
        return a


for call in (
    lambda: two(),
    lambda: two(1, 2, 3),
    lambda: two(1, c=2),
    lambda: one(),
    lambda: one(1, 2),
    lambda: cached(),
    lambda: cached(b=1),
    lambda: part(1),
    lambda: C().m(),
    lambda: C.m(1, 2, 3),
):
    try:
        print(call())
    except TypeError as e:
        print(e)
