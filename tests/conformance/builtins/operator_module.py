import operator as op

print(
    op.add(1, 2),
    op.sub(5, 3),
    op.mul(2, "a"),
    op.truediv(1, 2),
    op.floordiv(7, 2),
    op.mod(7, 3),
    op.pow(2, 3),
    op.neg(1),
    op.pos(1),
    op.inv(1),
    op.not_(0),
    op.truth([]),
    op.and_(6, 3),
    op.or_(6, 3),
    op.xor(6, 3),
    op.lshift(1, 3),
    op.rshift(8, 1),
    op.matmul.__name__,
    op.index(True),
    op.abs(-1),
)
print(
    op.lt(1, 2),
    op.le(1, 1),
    op.eq(1, 1.0),
    op.ne(1, 2),
    op.ge(1, 2),
    op.gt(2, 1),
    op.is_(None, None),
    op.is_not(1, None),
    op.contains([1], 1),
    op.concat("a", "b"),
    op.countOf([1, 1, 2], 1),
    op.indexOf([5, 6], 6),
    op.getitem({"a": 1}, "a"),
    op.length_hint([1]),
    op.is_none(None),
    op.is_not_none(0),
    op.call(max, 1, 2, key=lambda x: -x),
)
d = {"a": 1}
op.setitem(d, "b", 2)
op.delitem(d, "a")
print(
    d,
    op.iadd([1], [2]),
    op.imul(2, 3),
    op.ior({1}, {2}),
    op.iconcat([1], "a"),
    op.isub(5, 2),
    op.__add__(1, 2),
    op.itruediv(1, 4),
)
i = op.itemgetter(1)
print(
    i("abc"),
    op.itemgetter(0, 2)("abc"),
    op.itemgetter("k")({"k": 5}),
    op.itemgetter(slice(1, 3))([1, 2, 3, 4]),
    sorted([(1, "b"), (0, "c"), (5, "a")], key=i),
    i,
    op.itemgetter("a", 1),
)


class P:
    def __init__(self, x):
        self.x, self.child = x, self

    def m(self, *a, **k):
        return self.x, a, k


p = P(5)
print(
    op.attrgetter("x")(p),
    op.attrgetter("x", "child.x")(p),
    op.attrgetter("child.child.x")(p),
    op.methodcaller("m", 1, k=2)(p),
    op.methodcaller("upper")("a"),
    op.attrgetter("a.b", "c"),
    op.methodcaller("n", 1, b=2),
    list(map(op.methodcaller("strip"), [" a", "b "])),
)
for f in (
    lambda: i([1]),
    lambda: op.itemgetter(),
    lambda: op.attrgetter(5),
    lambda: op.attrgetter("nope")(p),
    lambda: op.attrgetter("x.nope")(p),
    lambda: op.methodcaller(),
    lambda: op.methodcaller(5),
    lambda: op.methodcaller("nope")(p),
    lambda: op.indexOf([], 1),
    lambda: op.add(1),
    lambda: op.concat(1, 2),
    lambda: op.index("x"),
    lambda: op.countOf(5, 1),
    lambda: op.itemgetter(1)(),
    lambda: op.methodcaller("m")(),
    lambda: op.lt(1, "a"),
    lambda: op.contains(5, 1),
    lambda: op.iconcat(1, 2),
    lambda: op.call(),
    lambda: op.attrgetter(),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
