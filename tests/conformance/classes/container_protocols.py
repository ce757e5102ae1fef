class Box:
    def __init__(self, **k):
        self.d = k
        self.log = []

    def __len__(self):
        return len(self.d)

    def __getitem__(self, k):
        self.log.append(("get", k))
        return self.d[k]

    def __setitem__(self, k, v):
        self.log.append(("set", k, v))
        self.d[k] = v

    def __delitem__(self, k):
        self.log.append(("del", k))
        del self.d[k]

    def __contains__(self, k):
        return ["truthy"] if k in self.d else ""

    def __iter__(self):
        return iter(self.d)

    def __reversed__(self):
        return "reversed result"


b = Box(a=1)
b["b"] = 2
b["a"] += 10
del b["b"]
print(b["a"], len(b), "a" in b, "z" in b, "z" not in b, list(b), reversed(b), b.log)
b[1, 2] = "tuple"
b[1:2] = "slice"
print(b[1, 2], b.log[-2:])
try:
    b["gone"]
except KeyError as e:
    print("KeyError", e)


class D(dict):
    def __missing__(self, k):
        print("missing", k)
        return self.setdefault(k, len(self))


d = D()
print(d["x"], d["y"], d["x"], d.get("q"), "q" in d, d)


class OnlyIter:
    def __iter__(self):
        return iter([1, 2, 3])


class OnlyContains:
    def __contains__(self, x):
        return x == 5


class NoContains:
    __contains__ = None
    __iter__ = lambda self: iter([1])


print(2 in OnlyIter(), 9 in OnlyIter(), 5 in OnlyContains())
for f in (
    lambda: 1 in NoContains(),
    lambda: iter(OnlyContains()),
    lambda: len(OnlyIter()),
    lambda: OnlyIter()[0],
    lambda: reversed(OnlyIter()),
):
    try:
        f()
    except TypeError as e:
        print(e)
nan = float("nan")
print(nan in [nan], nan in OnlyIter(), [nan].index(nan), [nan].count(nan))


class Matrix:
    def __getitem__(self, idx):
        return idx

    def __matmul__(self, o):
        return "matmul"


m = Matrix()
print(m[1:2, ..., None], m[::2], m[-1], m @ m, m[m[0]], m[[1, 2]])


class SliceLen:
    def __len__(self):
        return 10

    def __getitem__(self, s):
        return s.indices(len(self)) if isinstance(s, slice) else s


s = SliceLen()
print(s[2:], s[-3:], s[::-1], s[-1], s[5:100:2])


class Hash:
    def __init__(self, v):
        self.v = v

    def __hash__(self):
        return hash(self.v)

    def __eq__(self, o):
        return self.v == getattr(o, "v", o)


print({Hash(1): "a"}[1], Hash("k") in {"k"}, {Hash(2), 2}.__len__())
