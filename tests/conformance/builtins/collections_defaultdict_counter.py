from collections import Counter, defaultdict

d = defaultdict(list)
d["a"].append(1)
d["b"]
print(
    d,
    d.get("zz"),
    "zz" in d,
    dict(d),
    d.default_factory,
    defaultdict(int, a=1)["z"],
    defaultdict(None) if True else "",
    d.copy() == d,
    type(d | {"c": 1}).__name__,
)
n = defaultdict(lambda: defaultdict(int))
n["x"]["y"] += 5
print(n["x"]["y"], d.__missing__("m"), len(d))
for f in (
    lambda: defaultdict(5),
    lambda: defaultdict()["x"],
    lambda: defaultdict(list)[[]],
    lambda: defaultdict(lambda: 1 / 0)["x"],
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
r = defaultdict(list)
r["self"] = r
print(str(r).count("defaultdict"), repr(defaultdict(int, {1: 2})))
c = Counter("abracadabra")
print(
    c,
    c["a"],
    c["zzz"],
    c.most_common(2),
    sorted(c.elements()),
    c.total(),
    len(c),
    Counter(a=2, b=1),
    Counter({"x": 3}),
    Counter(),
    sum(c.values()),
)
c.update("aaa")
c.subtract({"a": 1, "q": 2})
print(c["a"], c["q"], c.most_common()[-1])
a, b = Counter(x=3, y=1), Counter(x=1, z=2)
print(
    a + b,
    a - b,
    a & b,
    a | b,
    +Counter(p=-1, q=1),
    -Counter(p=-1, q=1),
    a == Counter(x=3, y=1, w=0),
    a <= a + b,
    a < b,
    a != b,
)
a += b
a -= Counter(x=4)
print(a)
del c["nothing at all"]
for f in (
    lambda: Counter(5),
    lambda: Counter.fromkeys("a"),
    lambda: Counter([[]]),
    lambda: Counter(1, 2),
    lambda: Counter("a") + 5,
    lambda: Counter(a="x") + Counter(a=1),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
words = "the cat the dog a cat".split()
groups = defaultdict(set)
for w in words:
    groups[len(w)].add(w)
print(
    {k: sorted(v) for k, v in groups.items()},
    Counter(words).most_common(1),
    Counter(map(len, words)),
    Counter(words).copy()["the"],
)
print(
    [k for k, v in Counter("hello").items()],
    Counter("hello") - Counter("help"),
    list(Counter(a=2, b=0, c=-1).elements()),
)
