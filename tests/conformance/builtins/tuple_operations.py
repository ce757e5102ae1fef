t = (1, 2, 3, 2)
print(
    t[0],
    t[-1],
    t[1:3],
    t[::-1],
    len(t),
    t + (4,),
    t * 2,
    2 in t,
    t.index(2),
    t.index(2, 2),
    t.count(2),
    (),
    (1,),
    tuple("ab"),
    tuple([1, 2]),
    tuple(),
    tuple(t) is t,
    (1, 2) < (1, 3),
    (1,) < (1, 0),
    () < (0,),
    (1, 2) == (1, 2.0),
    (1,) == [1],
)
print(
    hash((1, 2)) == hash((1, 2)),
    hash(()) == hash(()),
    {(1, 2): "k"}[1, 2],
    max(t),
    sum(t),
    sorted(t),
    list(reversed(t)),
    any(t),
    all(t),
    min((3, 1), (2, 9)),
    isinstance((), tuple),
)
for f in (
    lambda: t[9],
    lambda: t["a"],
    lambda: t.index(9),
    lambda: t + [1],
    lambda: t * 1.5,
    lambda: t < 5,
    lambda: hash(([],)),
    lambda: t.append(1),
    lambda: t.__setitem__(0, 1),
    lambda: tuple(5),
    lambda: tuple(1, 2),
    lambda: t(),
    lambda: (1,) + 1,
    lambda: (1, "a") < (1, 2),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
try:
    t[0] = 5
except TypeError as e:
    print(e)
try:
    del t[0]
except TypeError as e:
    print(e)
m = ([1], 2)
m[0].append(5)
print(m)
a = b = (1, 2)
a += (3,)
print(a, b)
x = (1,)
y = 1
print(x, y, (1, 2)[0], (lambda: (yield))() is not None, *(1, 2), (*t, *t)[:3], ((1, 2), (3,)))


class T(tuple):
    def __new__(cls, *a):
        return super().__new__(cls, a)

    @property
    def first(self):
        return self[0]

    def __repr__(self):
        return f"T{tuple.__repr__(self)}"


p = T(1, 2)
print(
    p,
    p.first,
    p + (3,),
    type(p + (3,)).__name__,
    p[0:1],
    p == (1, 2),
    hash(p) == hash((1, 2)),
    type(p * 2).__name__,
    tuple(p),
    type(tuple(p)).__name__,
    T() == (),
)
nested = ()
for _ in range(50):
    nested = (nested,)
print(str(nested).count("("), nested == nested)
big = tuple(range(10000))
print(
    len(big),
    big[9999],
    big.index(5000),
    sum(big),
    big == tuple(range(10000)),
    big < big + (1,),
    hash(big) == hash(tuple(range(10000))),
)
print(
    tuple(i * i for i in range(4)), tuple({"a": 1}.items()), tuple(zip("ab", "cd")), divmod(7, 2)[0], "%s-%s" % (1, 2)
)
