d = {"a": 1, "b": 2}
d["c"] = 3
print(
    d,
    d["a"],
    d.get("z"),
    d.get("z", 0),
    len(d),
    "a" in d,
    list(d),
    list(d.keys()),
    list(d.values()),
    list(d.items()),
    d.pop("a"),
    d.pop("z", None),
    d.setdefault("b", 9),
    d.setdefault("n"),
    d,
)
d.update({"x": 1}, y=2)
d.update([("p", 1), ["q", 2]])
d.update(z=0)
d.update()
print(d, d.popitem(), d.copy() == d, d.copy() is d)
print(
    dict(),
    dict(a=1),
    dict([(1, 2)]),
    dict({"a": 1}, b=2),
    dict(zip("ab", [1, 2])),
    dict.fromkeys("ab"),
    dict.fromkeys([1, 2], []),
    {**d, "b": 0}["b"],
    dict(d) == d,
    {} == {},
    {"a": 1} != {"a": 1.0},
    {"a": 1, "b": 2} == {"b": 2, "a": 1},
)
print(
    d | {"new": 1},
    {"a": 1} | {"a": 2},
    d.keys() & {"b", "x"} == {"b", "x"},
    sorted(d.keys() | {"k"}),
    d.keys() - {"b"} == {"n", "x", "y", "p", "q"} or sorted(d.keys() - {"b"}),
    d.items() >= {("b", 2)},
    d.keys() == set(d),
    "b" in d.keys(),
    2 in d.values(),
    ("b", 2) in d.items(),
    d.keys().isdisjoint({"zz"}),
)
d.clear()
print(
    d,
    bool(d),
    list(reversed({"a": 1, "b": 2})),
    list(reversed({"a": 1}.items())),
    {1: "a", True: "b"},
    {1: "a", 1.0: "b"},
    {None: 1, (): 2, "": 3, 0: 4, False: 5},
)
for f in (
    lambda: {}["k"],
    lambda: {}.pop("k"),
    lambda: {}.popitem(),
    lambda: {[]: 1},
    lambda: {}[[]],
    lambda: {}.get([]),
    lambda: [] in {},
    lambda: dict(5),
    lambda: dict([1]),
    lambda: dict([(1, 2, 3)]),
    lambda: dict(["abc"]),
    lambda: dict(["ab"]),
    lambda: {}.update(5),
    lambda: {}.update([1]),
    lambda: {} | 5,
    lambda: {} < {},
    lambda: hash({}),
    lambda: {}.fromkeys(5),
    lambda: {}.setdefault([]),
    lambda: {1: 2}[1][0],
    lambda: {}.__delitem__("x"),
    lambda: dict(a=1, **{"a": 2}),
    lambda: {}.keys()[0],
    lambda: dict(**{1: 2}),
    lambda: {}[(1, [])],
    lambda: {"a": 1}.keys() & 5,
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
k, v, i = {"a": 1}.keys(), {"a": 1}.values(), {"a": 1}.items()
print(
    k,
    v,
    i,
    type(k).__name__,
    repr({1: {2: 3}}),
    k.mapping,
    len(k),
    list(map(type, [k, v, i]))[0].__name__,
    v == v,
    {"a": 1}.values() == {"a": 1}.values(),
)
live = {"a": 1}
keys = live.keys()
live["b"] = 2
print(keys, len(keys))
