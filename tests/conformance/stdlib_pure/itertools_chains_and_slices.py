"""chain, islice and accumulate over sequences that change, iterators that fail, and numbers that grow."""

from itertools import accumulate, chain, count, islice, repeat
import operator

print(list(chain()), list(chain("ab", [], (1,), {2: 3}, range(2))))
print(sum(chain(range(5), [10, 20], (x for x in (100,)))))


def failing(n):
    yield from range(n)
    raise ValueError(n)


c = chain([1], failing(1), [2])
got = []
for _ in range(5):
    try:
        got.append(next(c, "over"))
    except ValueError as e:
        got.append(f"raised {e}")
print(got)
c = chain([1], 5, [2])
for _ in range(3):
    try:
        print(next(c, "over"))
    except TypeError as e:
        print(e)
print(list(islice(chain.from_iterable([i] * i for i in count()), 10)))

# A list that grows while a chain is in it, and one that shrinks.
data = [1, 2, 3]
c = chain(data, "z")
next(c)
data.append(4)
print(list(c))
data = [1, 2, 3]
c = chain(data, "z")
next(c), next(c)
del data[1:]
print(list(c))

it = iter(range(20))
print(list(islice(it, 2, 9, 3)), next(it), list(islice(it, 0)), next(it))
it = iter([0, 1, 2, 3, 4])
print(list(islice(it, 1, None, 2)), list(it))
s = islice([5, 6], 5)
print(next(s), next(s), next(s, "end"), next(s, "end"))
for args in ((-1,), (0, -1), (0, 5, 0), ("x",), (), (1, 2, 3, 4), (2.0,), (None, 3, -1)):
    try:
        print(list(islice("abc", *args)))
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
print(list(islice("abc", None)), list(islice("abcdef", 1, None, None)), list(islice(count(10), 2**10, 2**10 + 2)))

print(list(accumulate([1, 2, 3])), list(accumulate([])), list(accumulate([], initial=7)))
print(list(accumulate([2**59, 2**59, 2**59, -(2**61)])), list(accumulate([1, 2.5, True])))
print(list(accumulate("abc")), list(accumulate([[1], [2]])), list(accumulate([3, 1, 2], max)))
print(list(accumulate(range(1, 6), operator.mul, initial=2)), list(accumulate([1, 2], lambda a, b: a - b)))
try:
    print(list(accumulate([1, "a"])))
except TypeError as e:
    print(e)
print(list(islice(accumulate(repeat(1)), 4)), sum(accumulate(range(100))))
rows = chain.from_iterable(map(range, range(4)))
print(next(rows), list(rows))
