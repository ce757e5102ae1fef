# Natives that call the program many times: sort keys, comparison, min and max, map and filter, sum, join, dict look-ups, each with a counter that goes on.
import functools
import itertools


class Counter:
    def __init__(self):
        self.n = 0

    def __call__(self, *args):
        self.n += 1
        return args[0] if args else self.n


class Key:
    asked = 0

    def __init__(self, v):
        self.v = v

    def __lt__(self, other):
        Key.asked += 1
        return self.v < other.v

    def __eq__(self, other):
        Key.asked += 1
        return isinstance(other, Key) and self.v == other.v

    def __hash__(self):
        Key.asked += 1
        return self.v % 3

    def __repr__(self):
        return f"K{self.v}"

    def __add__(self, other):
        return Key(self.v + other.v)

    def __radd__(self, other):
        return self if other == 0 else NotImplemented

    def __index__(self):
        return self.v

    def __format__(self, spec):
        return f"{self.v:{spec}}"


def asked():
    n, Key.asked = Key.asked, 0
    return n


count = Counter()
keys = [Key(v) for v in (5, 3, 8, 1, 9, 2, 7)]
print(sorted(keys), asked(), sorted(keys, key=count, reverse=True), count.n, asked())
print(min(keys), max(keys), asked(), min(keys, key=lambda k: -k.v), max(range(5), key=lambda x: x % 3))
d = {k: k.v for k in keys}
print(asked() > 0, d[Key(8)], Key(4) in d, d.get(Key(9)), d.setdefault(Key(3), 0), len(d | {Key(5): 0}), asked() > 0)
s = set(keys)
print(Key(1) in s, len(s | {Key(1), Key(4)}), sorted(s & {Key(2), Key(9), Key(10)}), s >= {Key(7)}, s.isdisjoint([Key(6)]))
print(list(map(lambda a, b: a.v * b, keys, itertools.count(1))), list(filter(lambda k: k.v > 4, keys)), [*itertools.takewhile(lambda k: k.v != 1, keys)])
print(sum(keys).v, sum((k.v for k in keys), 100), functools.reduce(lambda a, b: a + b, keys).v, "-".join(f"{k:02}" for k in keys))
print(keys.index(Key(9)), keys.count(Key(1)), Key(2) in keys, keys == [Key(k.v) for k in keys], (Key(1), Key(2)) < (Key(1), Key(3)))
l = list(keys)
l.remove(Key(8))
l.sort(key=lambda k: (k.v % 2, k.v))
print(l, [10, 20, 30, 40][Key(2)], "abc" * Key(2), list(range(Key(1), Key(9), Key(3))), bytes([Key(65)]))
print(all(k.v for k in keys), any(k.v > 8 for k in keys), list(zip(keys, (k.v for k in keys)))[:2], dict.fromkeys((Key(v % 2) for v in range(4)), 0))
print([(k, [x.v for x in g]) for k, g in itertools.groupby(sorted(keys, key=lambda k: k.v > 4), key=lambda k: k.v > 4)])
print(list(itertools.accumulate(keys, lambda a, b: a + b))[-1], sorted("bAc", key=str.lower), max("b", "aa", key=len), len({*keys, *keys}))
try:
    sorted(keys, key=lambda k: 1 / (k.v - 8))
except ZeroDivisionError as e:
    print(e, keys[0])


def changing():
    for i, k in enumerate(keys):
        if i == 2:
            keys.append(Key(0))
        yield k.v


print(list(changing()), next(iter(lambda: count(), count.n + 3)))
