import functools
from collections.abc import Sized, Iterable


@functools.singledispatch
def show(x, verbose=False):
    return f"object {x}"


@show.register(int)
def _(x, verbose=False):
    return f"int {x} {verbose}"


@show.register
def _(x: str, verbose=False):
    return f"str {x}"


@show.register(list)
@show.register(tuple)
def sequence(x, verbose=False):
    return f"sequence of {len(x)}"


show.register(type(None), lambda x: "none")


@show.register
def _(x: float | complex):
    return f"number {x}"


print(
    show(1),
    show(True),
    show("s"),
    show([1]),
    show((1, 2)),
    show(None),
    show(1.5),
    show(2j),
    show({}),
    show(1, verbose=True),
)
print(show.dispatch(bool).__name__, show.dispatch(list) is sequence, show.dispatch(object).__name__)
print(sorted(k.__name__ for k in show.registry), show.__name__)


class A:
    pass


class B(A):
    pass


class C(A):
    pass


class D(B, C):
    pass


show.register(A, lambda x: "A")
show.register(C, lambda x: "C")
print(show(B()), show(C()), show(D()))


@show.register(Sized)
def _(x):
    return "sized"


print(show({}), show(b"ab"), show([1]))


@functools.singledispatch
def amb(x):
    return "default"


amb.register(Sized, lambda x: "sized")
amb.register(Iterable, lambda x: "iterable")


class Both:
    def __len__(self):
        return 0

    def __iter__(self):
        return iter(())


try:
    amb(Both())
except RuntimeError as e:
    print(e)
for bad in (
    lambda: show(),
    lambda: show(x=1),
    lambda: show.register(5),
    lambda: show.register(lambda x: x),
    lambda: show.register(list[int], len),
    lambda: show.register("int", len),
):
    try:
        print(bad())
    except TypeError as e:
        print(str(e).split(" at 0x")[0].split("<function")[0])


class Meth:
    @functools.singledispatchmethod
    def go(self, x):
        return f"default {x}"

    @go.register
    def _(self, x: int):
        return f"int {x}"

    @functools.singledispatchmethod
    @classmethod
    def make(cls, x):
        return cls.__name__, x

    @make.register
    @classmethod
    def _(cls, x: str):
        return cls.__name__, "str", x


print(Meth().go(1), Meth().go("s"), Meth.make(1), Meth.make("a"), Meth().go.__name__)
