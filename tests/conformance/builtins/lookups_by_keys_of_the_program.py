# Each way of looking up, with keys whose __hash__ and __eq__ are functions: their calls, in order, errors in them, and tables that change meanwhile.
from collections import Counter, defaultdict

log = []


class Key:
    def __init__(self, name, h=7, fail=None, act=None):
        self.name, self.h, self.fail, self.act = name, h, fail, act

    def __hash__(self):
        log.append("#" + self.name)
        if self.fail == "hash":
            raise ValueError("hash of " + self.name)
        if self.fail == "type":
            raise TypeError("no hash of " + self.name)
        return self.h

    def __eq__(self, other):
        log.append(f"{self.name}={getattr(other, 'name', other)}")
        if "eq" in (self.fail, getattr(other, "fail", None)):
            raise ValueError("eq of " + self.name)
        if self.act:
            act, self.act = self.act, None
            act()
        if not isinstance(other, Key):
            return NotImplemented
        return self.name[0] == other.name[0]

    def __repr__(self):
        return self.name


class Truth:
    def __init__(self, value):
        self.value = value

    def __bool__(self):
        log.append("truth")
        return self.value


class Odd(Key):
    __hash__ = Key.__hash__

    def __eq__(self, other):
        return Truth(Key.__eq__(self, other))


def show(what, f):
    log.clear()
    try:
        result = f()
    except Exception as e:
        result = f"{type(e).__name__}: {e}"
    print(what, "->", result, log)


a, b, c = Key("a"), Key("b"), Key("c")


class Missing(dict):
    def __missing__(self, key):
        log.append("missing " + key.name)
        return "made"


def table(kind=dict):
    return kind({a: 1, b: 2, c: 3})


def store(d, k):
    d[k] = "new"
    return d


def delete(d, k):
    del d[k]
    return d


ways = {
    "[]": lambda d, k: d[k],
    "in": lambda d, k: k in d,
    "not in": lambda d, k: "yes" if k not in d else "no",
    "store": store,
    "del": delete,
    "get": lambda d, k: d.get(k, "none"),
    "setdefault": lambda d, k: d.setdefault(k, "set"),
    "pop": lambda d, k: d.pop(k, "nothing"),
    "pop!": lambda d, k: d.pop(k),
    "keys": lambda d, k: k in d.keys(),
    "__contains__": lambda d, k: d.__contains__(k),
    "__getitem__": lambda d, k: d.__getitem__(k),
    "get by map": lambda d, k: list(map(d.get, [k, k])),
}
for kind in (dict, Missing, Counter, lambda d: defaultdict(list, d)):
    for name, way in ways.items():
        for k in (b, Key("c2"), Key("x"), Key("y", 8), Odd("b3"), Key("h", fail="hash"), Key("t", fail="type"), Key("e", fail="eq")):
            if kind in (dict, Missing) or k.name in ("c2", "x"):
                d = table(kind)
                show(f"{name} {k}", lambda: way(d, k))

sets = {
    "in": lambda s, k: k in s,
    "add": lambda s, k: s.add(k),
    "discard": lambda s, k: s.discard(k),
    "remove": lambda s, k: s.remove(k),
    "frozen": lambda s, k: k in frozenset(s),
    "display": lambda s, k: len({a, k}),
    "comprehension": lambda s, k: len({x for x in (a, b, k)}),
    "dict comprehension": lambda s, k: {x: 1 for x in (a, b, k)},
}
for name, way in sets.items():
    for k in (b, Key("c2"), Key("x"), Odd("b3"), Key("h", fail="hash"), Key("t", fail="type"), Key("e", fail="eq")):
        s = {a, b, c}
        show(f"set {name} {k}", lambda: (way(s, k), len(s)))

print("tables that change in a comparison")
for name in ("[]", "in", "store", "del", "get", "setdefault", "pop"):
    for change in (dict.clear, lambda d: d.pop(a), lambda d: d.update({Key("z", 9): 1}), lambda d: d.update((i, i) for i in range(20))):
        d = table()
        k = Key("c4", act=lambda: change(d))
        d = {Key("p", act=lambda: change(d)): 0, **{Key("q"): 1, Key("r"): 2}}
        show(f"{name}", lambda: (ways[name](d, Key("r5")), len(d)))

print("generators whose frames ask")


def gen(d, keys):
    for k in keys:
        yield d[k] if k in d else d.get(k, "default")


show("gen", lambda: list(gen(table(), [Key("a1"), Key("n"), Odd("c7")])))
