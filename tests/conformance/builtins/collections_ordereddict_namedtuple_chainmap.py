from collections import ChainMap, OrderedDict, UserDict, UserList, UserString, namedtuple

o = OrderedDict([("a", 1), ("b", 2), ("c", 3)])
o.move_to_end("a")
o.move_to_end("c", last=False)
print(
    o,
    o.popitem(),
    o.popitem(last=False),
    list(o),
    OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1),
    OrderedDict(a=1, b=2) == {"b": 2, "a": 1},
    list(reversed(OrderedDict(x=1, y=2))),
    o | {"z": 1},
    OrderedDict.fromkeys("ab", 0),
)
for f in (lambda: o.move_to_end("zz"), lambda: OrderedDict().popitem(), lambda: o["zz"]):
    try:
        f()
    except KeyError as e:
        print(e)
P = namedtuple("P", "x y", defaults=[0])
p = P(1)
print(
    p,
    p.x,
    p[1],
    p._asdict(),
    p._replace(y=5),
    P._fields,
    P._field_defaults,
    P._make([7, 8]),
    p == (1, 0),
    P(x=2, y=3),
    tuple(p),
    len(p),
    hash(p) == hash((1, 0)),
    P.__doc__,
    P.x.__doc__,
    P.__name__,
    p + (1,),
    isinstance(p, tuple),
)
x, y = p
print(
    x,
    y,
    namedtuple("Q", ["a", "class", "a", "_b"], rename=True)._fields,
    namedtuple("R", "a,b c")(1, 2, 3),
    P.__match_args__,
)
for f in (
    lambda: P(),
    lambda: P(1, 2, 3),
    lambda: P(z=1),
    lambda: p._replace(z=1),
    lambda: setattr(p, "x", 5),
    lambda: namedtuple("A", "a a"),
    lambda: namedtuple("A", "class"),
    lambda: namedtuple("A", "_x"),
    lambda: namedtuple("1A", "x"),
    lambda: namedtuple("A", "x", defaults=[1, 2]),
    lambda: P._make([1, 2, 3]),
    lambda: namedtuple("for", "x"),
    lambda: p.nope,
    lambda: setattr(p, "new", 1),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


class Pt(namedtuple("Base", "x y")):
    __slots__ = ()

    @property
    def norm(self):
        return (self.x**2 + self.y**2) ** 0.5

    def __add__(self, o):
        return Pt(self.x + o.x, self.y + o.y)


print(Pt(3, 4).norm, Pt(1, 2) + Pt(3, 4), Pt(1, 2)._replace(x=9))
match Pt(1, 2):
    case Pt(a, b):
        print("matched", a, b)
c = ChainMap({"a": 1}, {"a": 2, "b": 3})
print(
    c["a"],
    c["b"],
    dict(c),
    len(c),
    c.maps,
    c.new_child({"z": 0})["z"],
    c.parents["a"],
    "b" in c,
    list(c),
    c.get("q", "d"),
)
c["b"] = 100
print(c.maps, c)
try:
    del c["zz"]
except KeyError as e:
    print(e)


class UD(UserDict):
    def __setitem__(self, k, v):
        super().__setitem__(k.upper(), v)


u = UD(a=1)
u["b"] = 2
u.update(c=3)
print(
    u,
    u.data,
    "A" in u,
    len(u),
    UserList([1, 2]) + [3],
    UserList("ab")[0:1],
    UserString("abc").upper(),
    UserString("a") + "b",
)
