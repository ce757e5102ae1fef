from collections.abc import (
    Callable,
    Collection,
    Container,
    Hashable,
    Iterable,
    Iterator,
    Mapping,
    MutableMapping,
    MutableSequence,
    MutableSet,
    Reversible,
    Sequence,
    Set,
    Sized,
)


class Vec(Sequence):
    def __init__(self, *a):
        self.a = a

    def __getitem__(self, i):
        return self.a[i]

    def __len__(self):
        return len(self.a)


v = Vec(3, 1, 3)
print(list(v), 1 in v, v.index(3, 1), v.count(3), list(reversed(v)), v[0:2])
try:
    v.index(9)
except ValueError as e:
    print("ValueError", e)


class Case(MutableMapping):
    def __init__(self):
        self.d = {}

    def __getitem__(self, k):
        return self.d[k.lower()]

    def __setitem__(self, k, v):
        self.d[k.lower()] = v

    def __delitem__(self, k):
        del self.d[k.lower()]

    def __iter__(self):
        return iter(self.d)

    def __len__(self):
        return len(self.d)


m = Case()
m["A"] = 1
m.update(B=2, c=3)
print(
    "a" in m,
    m.get("Z", 0),
    m.pop("B"),
    dict(m),
    m.setdefault("q", 9),
    list(m.items()),
    list(m.keys()),
    m == {"a": 1, "c": 3, "q": 9},
)
print(m.popitem(), len(m), m.clear(), len(m))
for f in (lambda: m.pop("none"), lambda: m.popitem(), lambda: m["x"]):
    try:
        f()
    except KeyError as e:
        print("KeyError", e)


class Bits(MutableSet):
    def __init__(self, it=()):
        self.s = []
        for x in it:
            self.add(x)

    def __contains__(self, x):
        return x in self.s

    def __iter__(self):
        return iter(self.s)

    def __len__(self):
        return len(self.s)

    def add(self, x):
        if x not in self.s:
            self.s.append(x)

    def discard(self, x):
        if x in self.s:
            self.s.remove(x)

    def __repr__(self):
        return f"Bits({self.s})"


a, b = Bits("abc"), Bits("bcd")
print(a | b, a & b, a - b, a ^ b, a <= b, a == Bits("cba"), a.isdisjoint("xyz"), a > Bits("a"))
a |= b
a -= Bits("a")
print(a, a.pop(), a)


class Lst(MutableSequence):
    def __init__(self):
        self.l = []

    def __getitem__(self, i):
        return self.l[i]

    def __setitem__(self, i, v):
        self.l[i] = v

    def __delitem__(self, i):
        del self.l[i]

    def __len__(self):
        return len(self.l)

    def insert(self, i, v):
        print("insert", i, v)
        self.l.insert(i, v)


l = Lst()
l.append(1)
l.extend([2, 3])
l += [4]
l.reverse()
print(list(l), l.pop(), l.pop(0), list(l))
l.remove(3)
print(list(l))
for x in ([], (), "", {}, set(), 5, None, iter([]), (i for i in ()), range(3), len, b""):
    print(
        type(x).__name__,
        [
            k.__name__
            for k in (
                Hashable,
                Iterable,
                Iterator,
                Sized,
                Container,
                Collection,
                Callable,
                Sequence,
                MutableSequence,
                Mapping,
                Set,
                Reversible,
            )
            if isinstance(x, k)
        ],
    )
try:
    Sequence()
except TypeError as e:
    print(e)
