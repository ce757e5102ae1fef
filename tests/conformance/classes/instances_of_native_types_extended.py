# Subclasses of list, dict, set, str, int, tuple, deque, bytearray and exceptions with attributes, overridden parts and generators that walk over them.
import collections


class Stack(list):
    limit = 3

    def __init__(self, *items):
        super().__init__(items)
        self.log = []

    def append(self, x):
        if len(self) == self.limit:
            self.log.append(self.pop(0))
        super().append(x)

    def __iter__(self):
        return reversed(self[:])

    def __getitem__(self, i):
        r = super().__getitem__(i)
        return type(self)(*r) if isinstance(i, slice) else r

    def __reversed__(self):
        for i in range(len(self) - 1, -1, -1):
            yield list.__getitem__(self, i)


class Defaulting(dict):
    def __missing__(self, key):
        self[key] = value = [key]
        return value

    def __setitem__(self, k, v):
        super().__setitem__(k, (v, len(self)))


class Folded(str):
    def __new__(cls, text="", note=None):
        self = super().__new__(cls, text)
        self.note = note
        return self

    def __eq__(self, other):
        return str(self).lower() == str(other).lower()

    def __hash__(self):
        return hash(str(self).lower())

    def upper(self):
        return Folded(super().upper(), "upper")


class Clamped(int):
    def __new__(cls, v, top=10):
        self = super().__new__(cls, min(v, top))
        self.top = top
        return self

    def __add__(self, other):
        return Clamped(int(self) + int(other), self.top)

    __radd__ = __add__


class Pair(tuple):
    def __new__(cls, a, b):
        return super().__new__(cls, (a, b))

    @property
    def swapped(self):
        return type(self)(self[1], self[0])

    def __repr__(self):
        return f"Pair{super().__repr__()}"


class Bounded(collections.deque):
    def __init__(self, n):
        super().__init__(maxlen=n)
        self.dropped = 0

    def append(self, x):
        self.dropped += len(self) == self.maxlen
        super().append(x)


class Bits(bytearray):
    def __getitem__(self, i):
        return super().__getitem__(i) & 1 if isinstance(i, int) else super().__getitem__(i)


class Unique(set):
    def add(self, x):
        print("add", x)
        super().add(x)

    def __contains__(self, x):
        return x == "everything" or super().__contains__(x)


s = Stack(1, 2)
for x in (3, 4, 5):
    s.append(x)
print(s, list(s), list(reversed(s)), s.log, s[1:], type(s[1:]).__name__, s + [1], type(s + [1]).__name__, s.copy(), type(s.copy()).__name__, [*s], max(s))
d = Defaulting(a=1)
d["b"] = 2
print(d["c"], d, d.get("z"), "z" in d, type(d | {}).__name__, type(d.copy()).__name__, {**d}, dict(d)["b"])
f = Folded("MiXed", "n")
print(f == "mixed", f in {"MIXED": 1}, {f: 1}.get(Folded("mIXED")), f.note, f.upper().note, type(f.lower()).__name__, f + "x", f"{f}", "".join([f, "y"]), type(f[:2]).__name__)
c = Clamped(8)
print(c + 5, 5 + c, sum([c, c]), type(c + 1).__name__, type(c * 2).__name__, c.top, vars(c), c == 8, {8: "v"}[c], [0, 1, 2, 3, 4, 5, 6, 7, "eight"][c], type(-c).__name__, f"{c:03}")
p = Pair(1, "x")
print(p, p.swapped, p == (1, "x"), hash(p) == hash((1, "x")), p + (2,), type(p * 2).__name__, *p)
b = Bounded(2)
[b.append(i) for i in range(4)]
b.extend([7])
print(b, b.dropped, type(b.copy()).__name__ if False else list(b), b == collections.deque([3, 7]))
bits = Bits(b"abc")
print(bits[0], bits[1], bits[:2], list(bits), bits.upper(), type(bits.upper()).__name__)
u = Unique([1, 2])
u.add(3)
u.update([4])
u |= {5}
print(sorted(u), "everything" in u, 9 in u, type(u & {1}).__name__, u == {1, 2, 3, 4, 5}, type(u.copy()).__name__)
