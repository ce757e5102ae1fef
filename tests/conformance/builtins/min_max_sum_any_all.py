print(
    max(3, 1, 2),
    min("b", "a"),
    max([1, 5, 3]),
    min((2,)),
    max("hello"),
    max({"a": 1, "b": 2}),
    max([], default="none"),
    min([], default=None),
    max(["aa", "b"], key=len),
    min(["aa", "b", "c"], key=len),
    max(1, 2.0, 2),
    max(2.0, 2),
    min(0, -0.0),
    max([1, 2], [1, 3]),
    max("a", "B", key=str.lower),
    max(range(10), key=lambda x: -abs(x - 6)),
)
print(
    sum([]),
    sum([1, 2, 3]),
    sum([1.5, 2]),
    sum([True, True]),
    sum([[1], [2]], []),
    sum((), 5),
    sum([1], start=10),
    sum([0.1] * 10),
    sum([1e100, 1.0, -1e100]),
    sum([2**62, 2**62]),
    sum(range(10)),
    sum({1: 2, 3: 4}),
    sum([1, 2.5, 3]),
    sum([1j, 2]),
    sum([(1,), (2,)], ()),
    sum([0.1, 0.2, 0.3]),
    sum([1e16, 1, 1]),
)
print(
    any([]),
    all([]),
    any([0, "", None]),
    any([0, 1]),
    all([1, "a"]),
    all([1, 0]),
    any(x > 2 for x in [1, 3]),
    all(x for x in ()),
    any({"": 1}),
    all({"a": 0}),
)
for f in (
    lambda: max(),
    lambda: max([]),
    lambda: min(5),
    lambda: max(1, default=2),
    lambda: max(1, "a"),
    lambda: max([1, "a"]),
    lambda: max(1, 2, key=5),
    lambda: sum(5),
    lambda: sum(["a"]),
    lambda: sum(["a", "b"], ""),
    lambda: sum([b"a"], b""),
    lambda: sum([1], "a"),
    lambda: sum([None]),
    lambda: any(5),
    lambda: all(None),
    lambda: any(),
    lambda: max(None, 1),
    lambda: min([1], [2], default=5),
    lambda: sum([1, "x"]),
    lambda: sum([bytearray(b"x")], bytearray()),
    lambda: max([1], key=lambda x: x.y),
    lambda: sum([[]]),
    lambda: min({}, key=None),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
log = []


def k(x):
    log.append(x)
    return -x


print(max([3, 1, 2], key=k), log)


class C:
    def __init__(self, n):
        self.n = n

    def __gt__(self, o):
        print("gt", self.n, o.n)
        return self.n > o.n

    def __lt__(self, o):
        print("lt", self.n, o.n)
        return self.n < o.n


print(max(C(1), C(2), C(0)).n, min(C(1), C(2), C(0)).n, max([C(1), C(1)], key=lambda c: c.n).n)


class Truth:
    def __bool__(self):
        raise RuntimeError("truth")


for f in (any, all):
    try:
        f([Truth()])
    except RuntimeError as e:
        print(e)
print(
    max((x for x in "abc")),
    min(iter([2, 1])),
    max(map(len, ["a", "bb"])),
    abs(-5),
    abs(-2.5),
    abs(3 + 4j),
    abs(True),
    abs(-(2**70)),
    divmod(-7, 2),
    divmod(7.5, 2),
    pow(2, 10),
    pow(2, -1),
    pow(2, 10, 1000),
    pow(0, 0),
    round(2.567, 1),
)
