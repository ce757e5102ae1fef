def m(x):
    match x:
        case {"kind": "point", "x": x, "y": y}:
            return f"point {x} {y}"
        case {"kind": kind, **rest} if rest:
            return f"{kind} with {sorted(rest)}"
        case {"kind": None}:
            return "kind none"
        case {1: _, 2: [a, b]}:
            return f"two {a} {b}"
        case {-1: v, 1j: w}:
            return f"numbers {v} {w}"
        case {"only": only, **everything}:
            return f"only {only} {everything}"
        case {}:
            return "some mapping"
    return "no mapping"


from collections import OrderedDict, defaultdict

for v in ({}, {"kind": "point", "x": 1, "y": 2}, {"kind": "point", "x": 1}, {"kind": None}, {1: 0, 2: (3, 4)}, {-1: 5, 1j: 6}, {"only": 3}, [("kind", 1)], OrderedDict(kind="point", x=0, y=0)):
    print(m(v))


class Logged(dict):
    def get(self, key, default=None):
        print("get", key)
        return super().get(key, default)

    def __getitem__(self, key):
        print("getitem", key)
        return super().__getitem__(key)

    def keys(self):
        print("keys")
        return super().keys()


print(m(Logged(kind="point", x=1, y=2)))
d = defaultdict(int)
match d:
    case {"missing": v}:
        print("matched", v)
    case _:
        print("a defaultdict gets no new key", dict(d))


class K:
    a = "x"
    b = "x"


try:
    match {"x": 1}:
        case {K.a: 1, K.b: 2}:
            pass
except ValueError as e:
    print(e)
rest = "untouched"
match {"a": 1}:
    case {"a": 2, **rest}:
        pass
    case {"a": 1, **rest}:
        print(rest)
