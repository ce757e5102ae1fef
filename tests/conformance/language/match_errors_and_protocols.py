"""What match asks of its subjects: __match_args__ of odd kinds, getattr calls, len and get, and the errors that come of it."""


class Loud:
    __match_args__ = ("a", "b")

    def __getattr__(self, name):
        print("getattr", name)
        if name == "z":
            raise ValueError(name)
        if name in ("b",):
            raise AttributeError(name)
        return name * 2


def attempt(args, subject, pattern):
    if args is not None:
        Loud.__match_args__ = args
    space = {"Loud": Loud, "s": subject, "dict": dict, "int": int}
    try:
        exec(f"match s:\n    case {pattern}: r = sorted(k for k in globals() if len(k) == 1 and k not in 'sr')\n    case _: r = 'none'", space)
        print(pattern, "->", space["r"])
    except Exception as e:
        print(pattern, "->", type(e).__name__, e)


attempt(("a", "b"), Loud(), "Loud(x)")
attempt(None, Loud(), "Loud(x, y)")
attempt(None, Loud(), "Loud(x, y, w)")
attempt(None, Loud(), "Loud(z=1)")
attempt(None, Loud(), "Loud(x, a=y)")
attempt(None, 5, "Loud(z=1)")
attempt(["a"], Loud(), "Loud(x)")
attempt("a", Loud(), "Loud(x)")
attempt((1,), Loud(), "Loud(x)")
attempt(("a", "a"), Loud(), "Loud(x, y)")
attempt((), Loud(), "Loud(x)")
attempt((), Loud(), "Loud()")
del Loud.__match_args__
attempt(None, Loud(), "Loud(x)")
attempt(None, 5, "int(x)")
attempt(None, 5, "int(x, y)")
attempt(None, True, "int(x)")
attempt(None, {"k": 1}, "dict(x)")
attempt(None, 5, "s()")
attempt(None, [1, 2, 3], "[x, *_, y]")
attempt(None, "abc", "[x, *y]")
attempt(None, b"abc", "[x, *y]")
attempt(None, bytearray(b"abc"), "[x, *y]")
attempt(None, range(3), "[x, *y]")
attempt(None, memoryview(b"ab"), "[x, y]")
attempt(None, {1, 2}, "[x, y]")
attempt(None, iter([1, 2]), "[x, y]")

import collections


class Map(collections.abc.Mapping):
    def __init__(self, **kw):
        self.d = kw

    def __getitem__(self, key):
        print("getitem", key)
        return self.d[key]

    def __iter__(self):
        return iter(self.d)

    def __len__(self):
        print("len")
        return len(self.d)

    def get(self, key, default=None):
        print("get", key)
        return self.d.get(key, default)

    def keys(self):
        print("keys")
        return self.d.keys()


attempt(None, Map(a=1, b=2), "{'a': x}")
attempt(None, Map(a=1, b=2), "{'a': x, **y}")
attempt(None, Map(a=1), "{'a': x, 'b': y}")
attempt(None, Map(), "{}")
attempt(None, collections.defaultdict(int), "{'a': x}")
attempt(None, {None: 1, True: 2}, "{None: x, True: y}")
attempt(None, {1: 1}, "{True: x}")


class Seq(collections.abc.Sequence):
    def __len__(self):
        print("len")
        return 4

    def __getitem__(self, i):
        print("item", i)
        if isinstance(i, int) and abs(i) > 4:
            raise IndexError
        return i


attempt(None, Seq(), "[x, y]")
attempt(None, Seq(), "[x, *y]")
attempt(None, Seq(), "[x, *_, y]")
attempt(None, Seq(), "[_, _, *_]")
attempt(None, Seq(), "[1, *_]")


class Same:
    K = 1
    __match_args__ = ("K",)

    def __eq__(self, other):
        print("eq", other)
        return NotImplemented


match Same():
    case Same.K:
        print("K")
    case 1 | 2.5 | -3 | 1 + 2j | "s" | b"b" | None:
        print("literal")
    case Same(1 | 2 as q) if (r := q) > 5:
        print("guard")
    case Same(K=v) as whole:
        print("last", q, r, v, type(whole).__name__)
