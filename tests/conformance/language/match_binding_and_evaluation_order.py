# What a match statement asks of its subject, and in which order.
class Loud:
    __match_args__ = ("first", "second")

    def __getattr__(self, name):
        print("get", name)
        if name.startswith("no"):
            raise AttributeError(name)
        return name

    def __eq__(self, other):
        print("eq", other)
        return other == 3


match Loud():
    case Loud(1, second="x"):
        print("a")
    case Loud("first", "second", third="third"):
        print("b")
match Loud():
    case Loud(nope=_) | Loud(none=_):
        print("a")
    case 1 | 2 | 3 | 4:
        print("three")


class Mapping(dict):
    def get(self, key, default=None):
        print("get", key)
        return super().get(key, default)

    def __len__(self):
        print("len")
        return super().__len__()

    def keys(self):
        print("keys")
        return super().keys()


match Mapping(a=1, b=2):
    case {"a": 2, "b": _}:
        pass
    case {"a": 1, "c": _, **r}:
        pass
    case {"a": x, **rest}:
        print(x, rest, type(rest))


class Seq(list):
    def __len__(self):
        print("len")
        return super().__len__()

    def __getitem__(self, i):
        print("item", i)
        return super().__getitem__(i)


match Seq([1, 2, 3]):
    case [a]:
        print("one")
    case [a, 5, c]:
        print("five")
    case [*_, last]:
        print("last", last)
match Seq([1, 2, 3, 4]):
    case [first, *middle, last]:
        print(first, middle, last)


def guard(value, name):
    print("guard", name)
    return value


match 7:
    case x if guard(False, "one"):
        print("no")
    case 7 | 8 if guard(0, "two"):
        print("no")
    case y if guard([1], "three"):
        print("yes", x, y)


class NoArgs:
    pass


class BadArgs:
    __match_args__ = ["x"]


class BadNames:
    __match_args__ = (1,)


for subject, pattern in (
    (NoArgs(), "NoArgs(1)"),
    (BadArgs(), "BadArgs(1)"),
    (BadNames(), "BadNames(1)"),
    (Loud(), "Loud(1, 2, 3)"),
    (Loud(), "Loud('first', first='first')"),
    (5, "int(1, 2)"),
    (5, "int(real=5, imag=0)"),
    (5, "guard(1)"),
    ({}, "dict({})"),
    ([1], "list([x])"),
    ("s", "str(x, real=1)"),
    (5, "nothing.x"),
    ({"a": 1}, "{Loud.__match_args__: 1}"),
    ({"k": 1}, "{'k': 1, 'k': 2}"),
    ({"first": 1}, "{Names.first: v, Names.also_first: w}"),
):
    class Names:
        first = also_first = "first"

    try:
        exec(f"match subject:\n    case {pattern}: print('matched', {pattern!r})\n    case _: print('not', {pattern!r})")
    except Exception as e:
        print(type(e).__name__, e)
