# pprint and reprlib: widths, depths, sorted keys, own classes, recursion, long strings, dataclasses.
import pprint
import reprlib
from collections import ChainMap, Counter, OrderedDict, defaultdict, deque, namedtuple
from dataclasses import dataclass, field
from types import MappingProxyType, SimpleNamespace

data = {
    "name": "a rather long name that will not fit",
    "numbers": list(range(30)),
    "nested": {"b": [1, {"x": (1, 2, 3), "y": {"deep": ["deeper", ["deepest"]]}}], "a": None},
    "text": "word " * 30,
    "bytes": b"\x00\x01" * 40,
    3: {1, 2, 3},
    (1, 2): frozenset(["only"]),
}
pprint.pprint(data)
pprint.pprint(data["nested"], width=20, indent=4)
pprint.pprint(data["nested"], depth=2)
pprint.pprint({"b": 1, "a": 2}, sort_dicts=False)
pprint.pprint(list(range(40)), compact=True, width=50)
pprint.pprint([1234567, 12345678901], underscore_numbers=True)
pprint.pp({"z": 1, "a": [1] * 3})
Point = namedtuple("Point", "x y")


@dataclass
class Thing:
    name: str
    values: list = field(default_factory=list)
    hidden: int = field(default=0, repr=False)


class Own:
    def __repr__(self):
        return "Own(\n  lines\n)"


for o in (
    OrderedDict((f"key{i}", "v" * 10) for i in range(8)),
    defaultdict(list, {i: ["x" * 10] * 3 for i in range(3)}),
    Counter("the quick brown fox jumps over the lazy dog and more"),
    deque(["long entry " * 3] * 3, maxlen=5),
    ChainMap({"a": "x" * 40}, {"b": "y" * 40}),
    MappingProxyType({"k": "v" * 80}),
    SimpleNamespace(alpha="a" * 30, beta="b" * 30, gamma=[1, 2]),
    Point("x" * 40, "y" * 40),
    Thing("n" * 40, list(range(30))),
    [Own(), Own()],
    {1: "a", "1": "b", None: "c", 2.5: "d", (1,): "e"},
    ["short", ("t" * 50, "u" * 50)],
    "a\nb\nc " * 20,
    {"key": "a long string with spaces " * 5},
    (),
    {frozenset([1]): set()},
    {"d": {}, "l": [], "t": (1,)},
):
    pprint.pprint(o, width=60)
l = [1]
l.append(l)
d = {"self": None}
d["self"] = d
print(pprint.pformat(l).split(" on ")[0] + "...", pprint.isreadable(l), pprint.isrecursive(d), pprint.isreadable(data), pprint.saferepr({"b": 1, "a": 2}))
for bad in (dict(width=0), dict(indent=-1), dict(depth=0)):
    try:
        pprint.PrettyPrinter(**bad)
    except ValueError as e:
        print(e)
r = reprlib.Repr(maxlist=3, maxstring=20, maxdict=2, maxlevel=3, indent=None)
print(r.repr(list(range(10))), r.repr("x" * 50), r.repr({i: i for i in range(5)}), r.repr([[[[[1]]]]]), r.repr(10**60), r.repr(set(range(10))), r.repr(deque(range(10))), r.repr(("a",)), reprlib.repr(frozenset(range(9))))
r.indent = 2
print(r.repr([1, {"k": (1, 2)}, "s"]))


class Rec:
    def __init__(self):
        self.me = [self]

    @reprlib.recursive_repr("<...>")
    def __repr__(self):
        return f"Rec({self.me!r})"


print(Rec(), reprlib.repr(Rec()), reprlib.Repr(maxother=8).repr(Rec()))
