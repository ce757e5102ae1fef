"""Which values a defaultdict makes for keys that it lacks, who is asked, and what stays behind."""

from collections import defaultdict

for factory in (list, dict, set, int, float, str, tuple, bool, frozenset, bytes, complex, object, None):
    d = defaultdict(factory)
    try:
        first = d["key"]
    except KeyError as e:
        print("KeyError", e, d)
        continue
    same = d["key"] is first
    shown = "object" if type(first) is object else repr(first)
    print(getattr(factory, "__name__", factory), shown, same, list(d))


class Noisy(defaultdict):
    def __setitem__(self, key, value):
        print("store", key, value)
        super().__setitem__(key, value)


n = Noisy(list)
n["a"].append(1)
n["a"].append(2)
print(n)


class Refusing(defaultdict):
    def __setitem__(self, key, value):
        raise ValueError("no " + key)


try:
    Refusing(int)["q"]
except ValueError as e:
    print(e)


class Other(defaultdict):
    def __missing__(self, key):
        return (key, self.default_factory)


print(Other(len)["z"], dict(Other(len)))


class Plain(dict):
    def __missing__(self, key):
        return key * 2


p = Plain(a=1)
print(p["a"], p["b"], p[4], p.get("b"), "b" in p, len(p))


class Key:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        print("hash", self.n)
        return 7

    def __eq__(self, other):
        print("eq", self.n, other.n)
        return self.n == other.n


d = defaultdict(list)
d[Key(1)].append("one")
d[Key(2)].append("two")
d[Key(1)].append("again")
print(list(d.values()))


def failing():
    raise RuntimeError("factory")


d = defaultdict(failing)
try:
    d["x"]
except RuntimeError as e:
    print(e, len(d))


def itself():
    d["x"] = "inner"
    return "outer"


d = defaultdict(itself)
print(d["x"], dict(d))
try:
    defaultdict(list)[[]]
except TypeError as e:
    print(e)
for bad in (3, "text"):
    try:
        defaultdict(bad)
    except TypeError as e:
        print(e)
d = defaultdict(int, {"a": 5}, b=6)
d["a"] += 1
d["c"] += 1
print(d, d.copy() == d, d | {"a": 0}, type({} | d).__name__)
d.default_factory = None
try:
    d["d"] += 1
except KeyError as e:
    print("KeyError", e)
