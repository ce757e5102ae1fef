# operator: getters, callers, in-place forms, comparisons, index protocols, on built-in and own classes.
import operator as op
import pickle
from functools import reduce


class Box:
    def __init__(self, v, **kw):
        self.v = v
        self.__dict__.update(kw)

    def __repr__(self):
        return f"Box({self.v})"

    def __add__(self, o):
        return Box((self.v, "+", o))

    def __iadd__(self, o):
        self.v = (self.v, "+=", o)
        return self

    def __radd__(self, o):
        return Box((o, "r+", self.v))

    def __matmul__(self, o):
        return "matmul"

    def __index__(self):
        return 3

    def __length_hint__(self):
        return 7

    def __contains__(self, x):
        return x == self.v

    def __call__(self, *a, **k):
        return a, k

    def method(self, *a, **k):
        return self.v, a, k


people = [Box(2, name="bob", info={"age": 30}), Box(1, name="ann", info={"age": 41}), Box(3, name="cid", info={"age": 30})]
print(sorted(people, key=op.attrgetter("name")), sorted(people, key=op.attrgetter("v"), reverse=True), [op.attrgetter("v", "name")(p) for p in people], op.attrgetter("name.upper")(people[0])(), op.attrgetter("__class__.__name__")(5))
print(op.itemgetter(1)("abc"), op.itemgetter(0, -1)([1, 2, 3]), op.itemgetter(slice(1, None))("abcd"), op.itemgetter("a", "b")({"a": 1, "b": 2}), max([("x", 3), ("y", 9)], key=op.itemgetter(1)), [*map(op.itemgetter("k"), [{"k": 1}, {"k": 2}])])
print(op.methodcaller("upper")("x"), op.methodcaller("method", 1, k=2)(people[0]), op.methodcaller("split", ",")("a,b"), op.call(people[0], 1, x=2))
print(op.add(1, 2), op.sub(5, 3), op.mul("a", 3), op.truediv(7, 2), op.floordiv(-7, 2), op.mod(-7, 3), op.mod("%s!", "x"), op.pow(2, 10), op.neg(3), op.pos(-3), op.invert(5), op.abs(-2.5), op.lshift(1, 4), op.rshift(16, 2), op.and_(6, 3), op.or_(6, 3), op.xor(6, 3), op.matmul(people[0], 1), op.not_([]), op.truth([0]), op.concat([1], [2]))
print(op.lt(1, 2), op.ge("b", "a"), op.eq([1], [1]), op.ne(1, 1.0), op.is_(None, None), op.is_not(1, None), op.contains([1, 2], 2), op.contains(people[0], 2), op.countOf([1, 2, 1, True], 1), op.indexOf("banana", "n"), op.index(people[0]), op.length_hint(people[0]), op.length_hint([1, 2]), op.length_hint(5, 9), op.is_none(None), op.is_not_none(0))
l = [1, 2, 3]
same = l
l = op.iadd(l, [4])
print(l is same, l, op.iconcat(l, [5]) is l, op.imul(l, 2) is l, len(l), op.isub(5, 2), op.ior({1}, {2}), op.iand(6, 3), op.ixor(5, 1), op.ipow(2, 3), op.ifloordiv(7, 2), op.itruediv(7, 2), op.imod(7, 4), op.ilshift(1, 3), op.irshift(8, 1), op.iadd(Box(1), 2), op.add(5, Box(1)), op.imatmul(Box(1), 1))
d = {"a": 1}
op.setitem(d, "b", 2), op.delitem(d, "a"), op.setitem(l, slice(0, 8), [])
print(d, l, op.getitem(d, "b"), op.getitem("abc", slice(0, 2)), reduce(op.mul, range(1, 6)), reduce(op.or_, [{1}, {2}, {3}]), list(map(op.sub, [5, 6], [1, 2])))
for g in (op.attrgetter("a.b", "c"), op.itemgetter(1, "k"), op.methodcaller("m", 1, x=2), op.attrgetter("one"), op.itemgetter([1])):
    print(g, type(g).__name__, repr(pickle.loads(pickle.dumps(g))))
for bad in (lambda: op.attrgetter(), lambda: op.attrgetter(1), lambda: op.attrgetter("nope")(1), lambda: op.attrgetter("real.nope")(1), lambda: op.itemgetter(), lambda: op.itemgetter(9)([1]), lambda: op.itemgetter("k")({}), lambda: op.methodcaller(), lambda: op.methodcaller(1), lambda: op.methodcaller("nope")(1), lambda: op.add(1, "x"), lambda: op.add(1), lambda: op.index(1.5), lambda: op.concat(1, 2), lambda: op.iconcat([1], 2), lambda: op.indexOf([1], 2), lambda: op.countOf(5, 1), lambda: op.length_hint(5, "x"), lambda: op.lt(1, "a"), lambda: op.contains(5, 1), lambda: op.delitem((1,), 0), lambda: op.itemgetter(1)(), lambda: op.itemgetter(1)([1, 2], 3), lambda: op.invert(1.5), lambda: op.is_none(), lambda: op.attrgetter("a")(x=1)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
print(op.__add__ is op.add, op.__not__(1), op.add.__name__, op.add.__doc__, len(op.__all__) > 50, all(hasattr(op, n) for n in op.__all__))
