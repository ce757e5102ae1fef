# `__new__` of a built-in type leaves alone the keyword arguments that are meant for the subclass's own `__init__`, and the other way round.
import itertools
from collections import deque


def attempt(label, action):
    try:
        print(label, action())
    except TypeError as e:
        print(label, e)


def subclass_with_init(base):
    class WithInit(base):
        def __init__(self, *args, newarg=None):
            self.newarg = newarg

    return WithInit


for base, args in [
    (float, ("1.5",)),
    (tuple, ([1, 2],)),
    (frozenset, ([1],)),
    (list, ([1, 2],)),
    (filter, (None, [0, 1])),
    (itertools.chain, ([1], [2])),
    (itertools.islice, ([1, 2, 3], 2)),
    (itertools.takewhile, (bool, [1, 0])),
    (itertools.cycle, ([1],)),
]:
    o = subclass_with_init(base)(*args, newarg=3)
    print(base.__name__, type(o).__mro__[1] is base, o.newarg)


class WithNew(list):
    def __new__(cls, iterable, newarg=None):
        self = super().__new__(cls)
        self.newarg = newarg
        return self


o = WithNew([1, 2], newarg=4)
print(o, o.newarg)


class Bare(list):
    pass


class BareTuple(tuple):
    pass


attempt("list", lambda: list(sequence=()))
attempt("subclass of list", lambda: Bare(sequence=()))
attempt("float", lambda: float(x=1))
attempt("tuple", lambda: tuple(a=1))
attempt("subclass of tuple", lambda: BareTuple(a=1))
attempt("deque", lambda: deque(iterable=[1], maxlen=1))
