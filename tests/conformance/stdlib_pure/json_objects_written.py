"""What json.dumps writes for objects of built-in types and of classes derived from them, with each option."""

import collections
import enum
import json


class Number(enum.IntEnum):
    A = 1


class Letter(enum.StrEnum):
    B = "b"


class Derived(list):
    pass


class Other(dict):
    def items(self):
        return [("other", "items")]


class Plain(dict):
    pass


class Loud(float):
    def __repr__(self):
        return "loud"


def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e, getattr(e, "__notes__", None))


OBJECTS = [
    None,
    [True, False, 1, 1.5, -0.0, 1e16, 1e22, 0.1, 2**100, -(2**63)],
    {"a": [1, 2, {"b": None}], "z": 'é€😀\x00\x7f\ud800"\\/\b\f\n\r\t', "e": [[], {}, (), [[]], [{}]]},
    {1: 2, None: 3, True: 4, False: 5, 2.5: 6, 2**70: 7, float("inf"): 8},
    {Number.A: Number.A, Letter.B: Letter.B},
    Derived([1, 2]),
    [Other(a=1), Plain(a=1), collections.OrderedDict([("z", 1), ("a", 2)]), collections.Counter("aab")],
    Loud(2.5),
    [float("-inf"), float("nan")],
    {(1, 2): 3, "k": 1},
    {"a": {"b": [1, {1, 2}]}},
    {"b": 1, 2: 3},
]
for options in (
    {},
    {"indent": 2},
    {"indent": "é"},
    {"sort_keys": True},
    {"ensure_ascii": False},
    {"separators": (",", ":")},
    {"skipkeys": True},
    {"allow_nan": False},
    {"default": sorted},
    {"check_circular": False},
):
    print(list(options))
    for o in OBJECTS:
        show(lambda: json.dumps(o, **options))
loop = [1]
loop.append(loop)
named = {}
named["a"] = [named]
show(lambda: json.dumps(loop))
show(lambda: json.dumps({"x": [named]}))
deep = []
for _ in range(300):
    deep = [deep]
show(lambda: len(json.dumps(deep)))
show(lambda: json.dumps([1, {"a": 3j}]))
