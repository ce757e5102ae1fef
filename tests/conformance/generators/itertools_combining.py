from itertools import accumulate, chain, compress, filterfalse, starmap, zip_longest, pairwise, batched, tee
import operator

print(
    list(chain([1], "ab", ())), list(chain()), list(chain.from_iterable([[1], [2, 3]])), list(chain.from_iterable("ab"))
)
print(
    list(accumulate([1, 2, 3])),
    list(accumulate([1, 2, 3], operator.mul)),
    list(accumulate([1, 2], initial=10)),
    list(accumulate([])),
    list(accumulate([], initial=5)),
    list(accumulate("abc")),
    list(accumulate([3, 1, 2], max)),
)
print(
    list(compress("abcd", [1, 0, True, None])),
    list(filterfalse(lambda x: x % 2, range(5))),
    list(filterfalse(None, [0, 1, ""])),
)
print(list(starmap(pow, [(2, 3), (3, 2)])), list(starmap(lambda *a: sum(a), [[1, 2, 3], ()])))
print(list(zip_longest("abc", [1], fillvalue="-")), list(zip_longest()), list(zip_longest([1], [])))
print(list(pairwise("abcd")), list(pairwise("a")), list(batched("abcdefg", 3)), list(batched("abcd", 2, strict=True)))
a, b, c = tee([1, 2, 3], 3)
print(next(a), next(a), list(b), list(a), list(c), tee([], 0))
x, y = tee(iter("pq"))
z = x.__copy__()
print(next(x), list(y), list(z), list(x))
for bad in (
    lambda: list(batched("abc", 2, strict=True)),
    lambda: batched("abc", 0),
    lambda: list(starmap(pow, [5])),
    lambda: list(chain([1], 5)),
    lambda: list(chain.from_iterable([5])),
    lambda: zip_longest(fill=1),
    lambda: tee([], -1),
    lambda: list(accumulate([1, "a"])),
    lambda: list(compress([1])),
    lambda: pairwise(5),
    lambda: list(accumulate([1, 2], lambda a: a)),
):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)


def gen(n, label):
    for i in range(n):
        print(label, i, end="; ")
        yield i


it = chain(gen(1, "a"), gen(2, "b"))
print("lazy", next(it), list(it))
p = pairwise(gen(3, "p"))
print(next(p), list(p))
z = zip_longest(gen(1, "x"), gen(2, "y"))
print(list(z))
