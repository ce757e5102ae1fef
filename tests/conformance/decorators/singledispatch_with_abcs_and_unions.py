# singledispatch: unions, ABCs, ambiguity, registering late, dispatch tables, None and type registrations, decorators stacked on it.
import abc
import collections.abc
import functools
import numbers


@functools.singledispatch
def kind(x, *rest):
    "Says what it is."
    return "object"


@kind.register(int | float)
def _(x, *rest):
    return "number"


@kind.register
def _(x: list | tuple, *rest):
    return f"{len(x)} items: {[kind(i) for i in x]}"


@kind.register(collections.abc.Mapping)
def mapping(x, *rest):
    return "mapping"


@kind.register(type(None))
def nothing(x, *rest):
    return "nothing"


@kind.register(bool)
@functools.lru_cache
def truth(x, *rest):
    return f"truth {x}"


kind.register(type, lambda cls, *rest: f"class {cls.__name__}")
print([kind(x) for x in (1, 2.5, True, "s", None, {}, int, [1, "a", [None]], (), 3j)])
print(kind.__name__, kind.__doc__, kind.dispatch(bool) is truth, kind.dispatch(dict) is mapping, kind.dispatch(str)(0))
print(sorted(t.__name__ for t in kind.registry), mapping.__name__, truth.cache_info().hits)


class Both(collections.abc.Sized, collections.abc.Iterable):
    def __len__(self):
        return 0

    def __iter__(self):
        return iter(())


@functools.singledispatch
def g(x):
    return "base"


g.register(collections.abc.Sized, lambda x: "sized")
g.register(collections.abc.Iterable, lambda x: "iterable")
print(g(Both()), g(3))
try:
    print(g([]))
except RuntimeError as e:
    print(e)
g.register(collections.abc.Collection, lambda x: "collection")
print(g([]), g("s"))


class Number(abc.ABC):
    pass


Number.register(complex)
g.register(Number, lambda x: "registered")
print(g(1j), g(True), g.dispatch(complex)(0))
Number.register(float)
print(g(1.5))
g.register(numbers.Real, lambda x: "real")
try:
    print(g(2), g(1.5))
except RuntimeError as e:
    print(e)
for bad in (lambda: g(), lambda: g.register(3), lambda: g.register(3, len), lambda: g.register(lambda x: 0), lambda: g.register("int", len), lambda: g.register(list[int], len), lambda: g.register(int | list[int], len)):
    try:
        print(bad())
    except TypeError as e:
        print(str(e).split(" at 0x")[0])


def annotated(x: "collections.deque"):
    return "deque"


g.register(annotated)
print(g(collections.deque()))


class Animal:
    pass


class Dog(Animal):
    pass


@functools.singledispatch
def speak(a, louder=False):
    raise NotImplementedError(f"no sound for {type(a).__name__}")


@speak.register
def _(a: Animal, louder=False):
    return "LOUD" if louder else "..."


@speak.register
def _(a: Dog, louder=False):
    return "woof, then " + speak.dispatch(Animal)(a, louder)


print(speak(Animal()), speak(Dog(), louder=True))
try:
    speak(3)
except NotImplementedError as e:
    print(e)
