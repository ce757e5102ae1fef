import functools


@functools.lru_cache(maxsize=3)
def square(n):
    print("compute", n)
    return n * n


for n in (1, 2, 1, 3, 4, 1, 2):
    square(n)
print(square.cache_info(), square.cache_parameters())
square.cache_clear()
print(square.cache_info())
square(1)
print(square.__wrapped__(1), square.__name__, square.__module__)


@functools.lru_cache
def default(*a, **k):
    return len(a) + len(k)


print(default.cache_parameters())
default(1), default(1.0), default(True), default("1")
print(default.cache_info())
default(a=1, b=2), default(b=2, a=1)
print(default.cache_info().currsize)


@functools.lru_cache(typed=True)
def typed(x):
    return type(x).__name__


print(typed(1), typed(1.0), typed(True), typed.cache_info())


@functools.lru_cache(maxsize=0)
def never(x):
    return object()


print(never(1) is never(1), never.cache_info())


@functools.lru_cache(maxsize=None)
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(100), fib.cache_info())
print(functools.lru_cache(maxsize=-5)(len).cache_parameters())


@functools.cache
def cached(x):
    return [x]


print(cached(1) is cached(1), cached.cache_info(), cached.cache_parameters())


@functools.lru_cache
def fails(x):
    print("try", x)
    raise ValueError(x)


for _ in range(2):
    try:
        fails(1)
    except ValueError as e:
        print("raised", e)
print(fails.cache_info())
for bad in (
    lambda: square([]),
    lambda: functools.lru_cache("x"),
    lambda: functools.lru_cache(1.5),
    lambda: default(x=[]),
    lambda: square(),
    lambda: square(1, 2),
):
    try:
        bad()
    except TypeError as e:
        print(str(e).split(" at 0x")[0])
info = square.cache_info()
print(info.hits, info._fields, tuple(info))
