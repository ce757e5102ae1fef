# Iterators: equality and hashing by identity, copy.copy and __reduce__ of those that allow it, __setstate__, __length_hint__ while stepping.
import copy
import itertools
import operator

made = {
    "list": lambda: iter([1, 2, 3]), "tuple": lambda: iter((1, 2, 3)), "str": lambda: iter("abc"), "bytes": lambda: iter(b"abc"), "bytearray": lambda: iter(bytearray(b"abc")),
    "range": lambda: iter(range(0, 9, 3)), "long range": lambda: iter(range(10 ** 20, 10 ** 20 + 3)), "reversed": lambda: reversed([1, 2, 3]), "dict": lambda: iter({1: 2, 3: 4, 5: 6}),
    "items": lambda: iter({1: 2, 3: 4, 5: 6}.items()), "set": lambda: iter({1}), "enumerate": lambda: enumerate("abc", 5), "zip": lambda: zip("abc", [1, 2, 3]),
    "map": lambda: map(str, [1, 2, 3]), "filter": lambda: filter(None, [0, 1, 2, 3]), "sentinel": lambda: iter(iter([1, 2, 3]).__next__, 3),
    "reversed range": lambda: reversed(range(3)), "reversed dict": lambda: reversed({1: 2, 3: 4}),
}
for name, make in made.items():
    it = make()
    first = next(it)
    hint = operator.length_hint(it, -1)
    try:
        c = copy.copy(it)
        copied = list(c)
    except TypeError as e:
        copied = str(e)
    try:
        reduced = it.__reduce__()
        shape = [getattr(reduced[0], "__name__", reduced[0]), len(reduced)]
    except TypeError as e:
        shape = str(e)
    rest = list(it)
    try:
        over = it.__reduce__()[1:]
    except TypeError as e:
        over = str(e)
    if name in ("zip", "map", "filter", "enumerate", "sentinel"):
        over = len(over)
    print(name, first, hint, copied, shape, rest, over, operator.length_hint(it, -1))

it = iter([1, 2, 3, 4])
for state in (2, -5, 100, 0):
    it = iter([1, 2, 3, 4])
    it.__setstate__(state)
    print(state, list(it))
for bad in ("x", None, 1.5):
    try:
        iter([1]).__setstate__(bad)
    except TypeError as e:
        print(e)
over = iter([1])
list(over)
over.__setstate__(0)
print(list(over))
a, b = iter([1]), iter([1])
print(a == b, a == a, hash(a) == hash(a), a != b, len({a, b, a}))
for x in (iter([]), (i for i in ()), zip(), map(len, []), itertools.count()):
    print(type(x).__name__, iter(x) is x, hasattr(x, "__length_hint__"), hasattr(x, "__reduce__"), callable(getattr(x, "__next__", None)), hasattr(x, "__len__"))
try:
    iter([]) < iter([])
except TypeError as e:
    print(e)
for make in (lambda: (i for i in "ab"), lambda: itertools.count(5), lambda: itertools.cycle("ab"), lambda: itertools.chain("ab", "c"), lambda: itertools.islice("abcd", 1, 3), lambda: itertools.tee("ab")[0]):
    it = make()
    next(it)
    try:
        c = copy.copy(it)
        print(type(it).__name__, next(c), next(it))
    except TypeError as e:
        print(e)
d = copy.deepcopy(iter([[1], [2]]))
print(list(d))
l = [1, 2, 3]
it = iter(l)
next(it)
c = copy.copy(it)
l.append(4)
print(list(c), list(it))
print(type(iter("é")).__name__, type(iter("a")).__name__, iter("é").__reduce__()[1], [next(i) for i in [iter("éa")] * 2])
