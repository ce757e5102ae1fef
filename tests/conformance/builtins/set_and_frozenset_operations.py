a, b = {1, 2, 3}, {3, 4}
print(
    a | b,
    a & b,
    a - b,
    a ^ b,
    a < b,
    {1} < a,
    a <= a,
    a > {1, 2},
    a >= b,
    a == {3, 2, 1},
    a != b,
    a.isdisjoint({9}),
    a.issubset(range(5)),
    a.issuperset([1]),
    a.union([5], (6,)),
    a.intersection([1, 9], {1}),
    a.difference([1], [2]),
    a.symmetric_difference([1, 7]),
)
s = set()
s.add(1)
s.add(1)
s.update([2, 3], "a")
s.discard(9)
s.remove("a")
print(
    s,
    len(s),
    2 in s,
    s.pop() in (1, 2, 3),
    len(s),
    s.copy() == s,
    s.copy() is s,
    bool(set()),
    set([1, 1]),
    set("aab") == {"a", "b"},
    {*range(3)},
)
s = {1, 2, 3, 4}
s.intersection_update({2, 3, 9})
s.difference_update({3})
s.symmetric_difference_update({2, 5})
print(s)
s |= {6}
s &= {5, 6}
s -= {5}
s ^= {6, 7}
print(s)
s.clear()
print(
    s,
    frozenset(),
    frozenset([1]),
    frozenset([1]) == {1},
    hash(frozenset([1, 2])) == hash(frozenset([2, 1])),
    {frozenset([1]): "k"}[frozenset([1])],
    frozenset([1]) in {frozenset([1])},
    {1} in {frozenset([1])},
    type(frozenset([1]) | {2}).__name__,
    type({1} | frozenset([2])).__name__,
    frozenset([1]).union([2]),
    frozenset(f := frozenset("x")) is f,
)
for g in (
    lambda: set().pop(),
    lambda: set().remove(1),
    lambda: {[]},
    lambda: {1}.add([]),
    lambda: [] in {1},
    lambda: {1} | [2],
    lambda: {1} < [1],
    lambda: {1} + {2},
    lambda: set(5),
    lambda: hash(set()),
    lambda: frozenset().add(1),
    lambda: {1}.update(5),
    lambda: {1} & 5,
    lambda: set(1, 2),
    lambda: {1}.union(5),
    lambda: frozenset([[]]),
    lambda: {1}.discard([]),
    lambda: {1}.remove({2}),
    lambda: {1} | 5,
):
    try:
        print(g())
    except Exception as e:
        print(type(e).__name__, e)
print(
    {1, True, 1.0},
    {0, False, -0.0},
    {(1, 2), (1, 2)},
    len({float("nan"), float("nan")}),
    sorted(set(range(100)) - set(range(0, 100, 2)))[:5],
    sum(set(range(1000))),
    set(range(5)),
    {3, 1, 2},
    {-1, -2},
)
n = float("nan")
print(len({n, n}), n in {n})
big = set(range(10000))
for i in range(0, 10000, 3):
    big.discard(i)
print(len(big), 3 in big, 4 in big, len(big & set(range(100))), len(big | {-1}), min(big), max(big))


class S(set):
    pass


print(
    S([1]), type(S([1]) | {2}).__name__, S([1]) == {1}, repr(S()), repr(frozenset()), S([1]).copy().__class__.__name__
)


class F(frozenset):
    pass


print(F([1]), type(F([1]).copy()).__name__, type(F([1]) & {1}).__name__)


class Eq:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return 5

    def __eq__(self, o):
        return self.n == o.n


es = {Eq(i % 3) for i in range(30)}
print(len(es), Eq(2) in es, Eq(5) in es, len(es - {Eq(0)}))
