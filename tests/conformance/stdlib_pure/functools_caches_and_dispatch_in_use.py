# lru_cache with methods and exceptions, cache_info; singledispatch with unions, methods, ABCs; partialmethod, Placeholder.
import functools
from collections.abc import Mapping, Sequence
from functools import Placeholder, cache, cached_property, lru_cache, partial, partialmethod, singledispatch, singledispatchmethod

calls = []


@lru_cache(maxsize=2, typed=True)
def f(a, *b, c=0):
    calls.append((a, b, c))
    if a == "fail":
        raise ValueError(a)
    return a


f(1), f(1.0), f(1), f(True), f(1)
print(calls, f.cache_info(), f.cache_parameters())
for _ in range(2):
    try:
        f("fail")
    except ValueError:
        pass
print(f.cache_info())
f.cache_clear()
print(f.cache_info(), f.__wrapped__(5), f(c=1, a=2), f(a=2, c=1), f.cache_info())
try:
    f([])
except TypeError as e:
    print(e)


@cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(90), fib.cache_info())


@lru_cache
def bare(x):
    return x


@lru_cache(maxsize=0)
def none(x):
    return x


none(1), none(1), bare(1), bare(1)
print(bare.cache_info(), none.cache_info(), bare.__name__)
for bad in (lambda: lru_cache("x"), lambda: lru_cache(maxsize=-5)(abs).cache_parameters()):
    try:
        print(bad())
    except TypeError as e:
        print(e)


@singledispatch
def show(x, *rest):
    return f"object {x!r}"


@show.register
def _(x: int | float):
    return f"number {x}"


@show.register(list)
@show.register(tuple)
def _(x, *rest):
    return f"sequence {len(x)} {rest}"


@show.register
def _(x: Mapping):
    return f"mapping {len(x)}"


@show.register
def _(x: None):
    return "none"


print(show(1), show(2.5), show([1], 2), show(()), show({}), show(None), show("s"), show(True), show.dispatch(bool) is show.dispatch(int))
print(show.registry.keys() == {object, int, float, list, tuple, Mapping, type(None)}, show.dispatch(dict).__name__)
for bad in (lambda: show(), lambda: show.register(3), lambda: show.register(lambda x: 1), lambda: show.register("x", abs)):
    try:
        print(bad())
    except TypeError as e:
        print(str(e).split(" at 0x")[0])


class Proc:
    @singledispatchmethod
    def run(self, x):
        return "default", x

    @run.register
    def _(self, x: int):
        return "int", x

    @run.register
    @classmethod
    def _(cls, x: str):
        return "str", cls.__name__

    def power(self, base, exp, *, mod=None):
        return pow(base, exp, mod)

    square = partialmethod(power, exp=2)
    cube_of_two = partialmethod(power, 2, 3)

    @cached_property
    def slow(self):
        calls.append("slow")
        return 42


p = Proc()
print(p.run(1), p.run("s"), p.run(2.0), Proc.run.__get__(p)(3) if False else "", p.square(5), p.cube_of_two(mod=5), p.slow, p.slow, calls.count("slow"), vars(p))
sub = partial(pow, Placeholder, 2)
print(sub(5), partial(sub, 3)(), partial(lambda *a: a, Placeholder, 1, Placeholder, 2)(0, 9, 10), sub)
for bad in (lambda: partial(pow, Placeholder), lambda: sub(), lambda: partial(pow, x=Placeholder)):
    try:
        print(bad())
    except TypeError as e:
        print(e)
