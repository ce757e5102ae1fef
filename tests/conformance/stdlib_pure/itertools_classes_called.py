"""Classes written natively, called in every way: by position, by name, with too little and too much, from generators and subclasses."""

from collections import deque
from functools import partial
from itertools import accumulate, batched, chain, combinations, count, cycle, groupby, islice, pairwise, product, repeat, starmap, tee, zip_longest
import operator


def show(make):
    try:
        r = make()
        print(type(r).__name__, list(islice(r, 4)))
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)


for make in (
    lambda: count(), lambda: count(5), lambda: count(start=2, step=3), lambda: count(step=-1), lambda: count(1.5, 0.5), lambda: count(1, 2, 3),
    lambda: count("x"), lambda: repeat(7, 2), lambda: repeat(object=8, times=1), lambda: repeat(), lambda: repeat(1, times=-3),
    lambda: cycle("ab"), lambda: cycle(), lambda: cycle(iterable="ab"), lambda: accumulate([1, 2], initial=5), lambda: accumulate(func=max, iterable=[3, 4]),
    lambda: accumulate(), lambda: accumulate([1], None, 3), lambda: chain(iterables=[1]), lambda: starmap(pow, [(2, 3)]), lambda: starmap(pow),
    lambda: zip_longest("a", "bc", fillvalue=0), lambda: zip_longest("a", fill=1), lambda: zip_longest(), lambda: pairwise("abc"), lambda: pairwise(),
    lambda: batched("abcde", 2), lambda: batched("abcde", n=2, strict=True), lambda: batched("abc", 0), lambda: (k for k, _ in groupby(iterable="ab", key=ord)),
    lambda: groupby(), lambda: combinations(iterable="abc", r=2), lambda: product("a", repeat=2), lambda: deque("abc", 2), lambda: deque(maxlen=3, iterable="xy"),
    lambda: deque(1, 2, 3), lambda: deque("a", -1), lambda: partial(iter, "q")(), lambda: tee("ab", 2)[1], lambda: tee("ab", -1),
):
    show(make)


def from_generator():
    # The same calls with a frame that is kept apart.
    for n in (1, 2):
        yield list(chain(range(n), islice("xyz", n)))
        yield list(accumulate([n, n], operator.mul))


print(list(from_generator()))


class Steps(count):
    pass


class Doubled(chain):
    def __new__(cls, *iterables):
        return super().__new__(cls, *iterables, *iterables)

    def __next__(self):
        return ("d", super().__next__())


print(next(Steps(3)), list(Doubled("ab")), Steps(1, 2))


def call(cls, *args):
    return cls(*args)


# One place that makes many kinds of things.
for cls, args in ((chain, ("a", "b")), (islice, ("abc", 2)), (list, ("xy",)), (deque, ("z",)), (dict, ([(1, 2)],)), (chain, ())) * 2:
    print(cls.__name__, list(call(cls, *args)))
for i in range(6):
    one = [chain("a"), islice("abc", 1), Doubled("q")][i % 3]
    print(type(one)("mn", 1) if type(one) is islice else list(type(one)("mn")), end=" " if i < 5 else "\n") if type(one) is not islice else print(list(type(one)("mn", 1)))
