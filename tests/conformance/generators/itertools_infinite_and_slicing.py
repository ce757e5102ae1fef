from itertools import count, cycle, islice, repeat, takewhile, dropwhile

print(
    list(islice(count(), 3)),
    list(islice(count(5, -2), 3)),
    list(islice(count(0.5, 0.25), 3)),
    list(islice(count(10**20), 2)),
)
print(list(islice(cycle("ab"), 5)), list(cycle([])), list(repeat("x", 3)), list(repeat(1, 0)), list(repeat(1, -2)))
print(count(3), count(1, 2), count(1.5), repeat("a", 2), repeat(5), repeat(times=1, object="k"))
c = count(10)
next(c)
print(c, next(c))
r = repeat(7, 3)
next(r)
print(r, r.__length_hint__())
print(
    list(islice("abcdef", 2)),
    list(islice("abcdef", 2, 4)),
    list(islice("abcdef", 1, None, 2)),
    list(islice("abc", 0)),
    list(islice("abc", None)),
)
it = iter(range(10))
print(list(islice(it, 3)), list(islice(it, 2, 4)), list(it))
print(list(takewhile(lambda x: x < 3, [1, 2, 5, 1])), list(dropwhile(lambda x: x < 3, [1, 2, 5, 1])))
it = iter([1, 5, 2])
print(list(takewhile(lambda x: x < 3, it)), list(it))
for bad in (
    lambda: islice([], -1),
    lambda: islice([], 1, -1),
    lambda: islice([], 0, 1, 0),
    lambda: islice([], "a"),
    lambda: islice([]),
    lambda: count("a"),
    lambda: count(1, "b"),
    lambda: repeat(),
    lambda: repeat(1, "x"),
    lambda: cycle(5),
    lambda: next(takewhile(5, [1])),
    lambda: repeat(5).__length_hint__(),
):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)


def noisy():
    for i in range(3):
        print("produce", i)
        yield i


c = cycle(noisy())
print([next(c) for _ in range(5)])
s = islice(noisy(), 1, 2)
print(list(s))
