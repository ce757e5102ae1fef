print(
    list(enumerate("ab")),
    list(enumerate("ab", 5)),
    list(enumerate([], start=1)),
    list(enumerate("x", -2)),
    dict(enumerate("ab")),
    list(enumerate(iterable="q", start=3)),
)
print(
    list(map(str, [1, 2])),
    list(map(lambda *a: a, "ab", [1, 2, 3])),
    list(map(len, ["a", ""])),
    list(filter(None, [0, 1, "", "a", [], [0]])),
    list(filter(lambda x: x > 1, [1, 2, 3])),
    list(filter(str.isdigit, "a1b2")),
)
print(
    list(reversed([1, 2])),
    list(reversed("ab")),
    list(reversed((1,))),
    list(reversed(range(3))),
    list(reversed({"a": 1, "b": 2})),
    list(reversed({}.items())),
    type(reversed([])).__name__,
    type(reversed("")).__name__,
    type(reversed({})).__name__,
)
print(
    list(zip("ab", [1, 2], (True, False))),
    list(zip(*[(1, 2), (3, 4)])),
    list(iter([1])),
    next(iter("a")),
    next(iter([]), "d"),
    sorted(zip([2, 1], "ab")),
)
m = map(lambda x: x / (x - 2), [1, 2, 3])
print(next(m))
try:
    next(m)
except ZeroDivisionError as e:
    print(e)
print(next(m))
it = iter([1, 2, 3])
print(list(filter(lambda x: next(it, 0) % 2, it)))
e = enumerate(["a", "b"])
print(next(e), list(e), e.__class__.__name__)
calls = []
lazy = map(calls.append, [1, 2])
print(calls, list(lazy), calls)
print(
    sum(map(int, "123")),
    max(map(abs, [-3, 2])),
    list(map(pow, [2, 3], [3, 2])),
    [*map(tuple, ["ab"])],
    list(map(lambda kv: kv[0] + str(kv[1]), {"a": 1}.items())),
    list(map(type, [1, "a", None])),
)
for f in (
    lambda: enumerate(),
    lambda: enumerate(5),
    lambda: enumerate([], 1.5),
    lambda: list(map(5, [1])),
    lambda: map(),
    lambda: map(len),
    lambda: list(map(len, 5)),
    lambda: list(filter(5, [1])),
    lambda: filter(None),
    lambda: reversed(5),
    lambda: reversed(iter([])),
    lambda: reversed({1}),
    lambda: reversed(),
    lambda: next(5),
    lambda: next([]),
    lambda: iter(),
    lambda: list(map(len, [5])),
    lambda: list(map(lambda x: x, [1], 5)),
    lambda: zip(1),
    lambda: reversed(map(len, [])),
    lambda: list(map(lambda: 0, [1])),
    lambda: enumerate([], start=1, stop=2),
    lambda: filter(None, None),
):
    try:
        print(f())
    except Exception as ex:
        print(type(ex).__name__, ex)


class R:
    def __len__(self):
        return 3

    def __getitem__(self, i):
        return i * 10


print(list(reversed(R())), list(enumerate(R().__class__.__name__)))


class NoRev:
    __reversed__ = None

    def __len__(self):
        return 1

    def __getitem__(self, i):
        return i


try:
    reversed(NoRev())
except TypeError as ex:
    print(ex)
