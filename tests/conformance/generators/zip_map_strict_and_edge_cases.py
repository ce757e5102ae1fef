print(list(zip()), list(zip([1])), list(zip([1, 2], "ab", (True, False))), list(zip(strict=True)))


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: list(zip([1, 2], [1], strict=True)))
attempt(lambda: list(zip([1], [1, 2], strict=True)))
attempt(lambda: list(zip([1, 2], [1, 2], [1], strict=True)))
attempt(lambda: list(zip([1], [1], [1, 2], strict=True)))
attempt(lambda: list(zip("ab", [1, 2], strict=True)))
attempt(lambda: list(zip([1], 5)))
attempt(lambda: list(zip([1], strict="truthy")))
attempt(lambda: list(map(lambda a, b: (a, b), [1, 2], [3], strict=True)))
attempt(lambda: list(map(lambda a, b: (a, b), [1], [3, 4], strict=True)))
attempt(lambda: list(map(int, ["1", "x"])))
attempt(lambda: list(map(pow, [2, 3], [3, 2], [5, 5])))
attempt(lambda: map(int))
attempt(lambda: list(enumerate([1], start="x")))


def failing():
    yield 1
    raise KeyError("in source")


z = zip(failing(), failing())
print(next(z))
attempt(lambda: next(z))
attempt(lambda: next(z))
m = map(str, failing())
print(next(m))
attempt(lambda: next(m))
print(list(m))
it = iter(range(6))
print(list(zip(it, it, it)))
pairs = [(1, "a"), (2, "b")]
print(list(zip(*pairs)), dict(zip(*zip(*pairs))))
z = zip([1, 2, 3], [4, 5, 6])
print(next(z), z.__reduce__()[0].__name__, list(z))
first = [next(zip([i])) for i in range(2)]
print(first, first[0] is not first[1])
print([t for t in zip([1, 2], [3, 4])], len({id(t) for t in list(zip(range(3)))}))
print(sum(map(lambda x: x, [0.1] * 10)), sum([[1], [2]], []), sum([], 5), sum((True, 2)))
attempt(lambda: sum(["a"], ""))
attempt(lambda: sum([b"a"], b""))
