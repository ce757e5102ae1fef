"""Built-in functions and methods over iterators that raise in the middle, or that change what is built."""

from collections import Counter, OrderedDict, deque
from itertools import chain, islice


class Failing:
    def __init__(self, items, error=ValueError("midway")):
        self.rest, self.error = iter(items), error

    def __iter__(self):
        return self

    def __next__(self):
        try:
            return next(self.rest)
        except StopIteration:
            raise self.error from None

    def __length_hint__(self):
        return 10**6


def attempt(name, f):
    try:
        print(name, f())
    except (ValueError, TypeError, RuntimeError, LookupError) as e:
        print(name, type(e).__name__, e)


built = [1, 2]
d, s, dq, b = {0: 0}, {0}, deque([0]), bytearray(b"x")
steps = {
    "list": lambda: list(Failing("ab")), "tuple": lambda: tuple(Failing("ab")), "set": lambda: set(Failing("ab")), "dict": lambda: dict(Failing(["ab"])),
    "extend": lambda: built.extend(Failing([3, 4])), "slice": lambda: built.__setitem__(slice(0, 1), Failing([9])), "+=": lambda: built.__iadd__(Failing([5])),
    "update": lambda: d.update(Failing([(1, 1), (2, 2)])), "set update": lambda: s.update(Failing([1, 2])), "deque": lambda: dq.extend(Failing([1, 2])),
    "left": lambda: dq.extendleft(Failing([3])), "bytes": lambda: bytes(Failing([1, 2])), "bytearray": lambda: b.extend(Failing([65, 66])),
    "join": lambda: ",".join(Failing("xy")), "sum": lambda: sum(Failing([1, 2])), "max": lambda: max(Failing([1, 2])), "sorted": lambda: sorted(Failing([2, 1])),
    "any": lambda: any(Failing([0, 0])), "all": lambda: all(Failing([1, 1])), "zip": lambda: list(zip([1, 2, 3], Failing("ab"))), "map": lambda: list(map(str, Failing([1]))),
    "unpack": lambda: [*Failing("a")], "star": lambda: print(*Failing("a")), "in": lambda: "z" in Failing("ab"), "counter": lambda: Counter(Failing("aa")),
    "ordered": lambda: OrderedDict(Failing([(1, 2)])), "enumerate": lambda: list(enumerate(Failing("a"))), "chain": lambda: list(chain([0], Failing([1]))),
    "islice": lambda: list(islice(Failing([1]), 5)), "frozenset": lambda: frozenset({1}).union(Failing([2])), "fromkeys": lambda: dict.fromkeys(Failing("ab")),
    "intersection": lambda: {1, 2}.intersection(Failing([1])), "writelines": lambda: __import__("io").StringIO().writelines(Failing(["a"])),
}
for name, step in steps.items():
    attempt(name, step)
print(built, d, s, dq, b)
for error in (StopIteration("own"), KeyError("k"), RuntimeError("r")):
    attempt(type(error).__name__, lambda: list(Failing("ab", error)))
    attempt("generator", lambda: list(x for x in Failing("ab", error)))


def gen(target):
    for i in range(3):
        target.append(i)
        yield i


data = []
data.extend(gen(data))
print(data)
data = [9]
data[:] = gen(data)
print(data)
d = {}
d.update((k, d.setdefault(k + 10, k)) for k in range(3))
print(d)
a, *rest = Failing("abc", StopIteration())
print(a, rest)
attempt("target", lambda: exec("x, y = f", {"f": Failing("a")}))
attempt("swallowed", lambda: [x for x in iter(lambda: next(i), "c")] if (i := iter("abc")) else None)
