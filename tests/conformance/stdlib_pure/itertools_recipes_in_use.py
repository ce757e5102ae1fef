# Recipes that people build of itertools, compared with plain loops.
import collections
import operator
import random
from itertools import accumulate, batched, chain, combinations, compress, count, cycle, dropwhile, filterfalse, groupby, islice, pairwise, permutations, product, repeat, starmap, takewhile, tee, zip_longest


def take(n, it):
    return list(islice(it, n))


def flatten(lists):
    return chain.from_iterable(lists)


def sliding_window(it, n):
    it = iter(it)
    window = collections.deque(islice(it, n - 1), maxlen=n)
    for x in it:
        window.append(x)
        yield tuple(window)


def grouper(it, n, *, incomplete="fill", fillvalue=None):
    its = [iter(it)] * n
    match incomplete:
        case "fill":
            return zip_longest(*its, fillvalue=fillvalue)
        case "strict":
            return zip(*its, strict=True)
        case "ignore":
            return zip(*its)


def roundrobin(*its):
    its = map(iter, its)
    for active in range(len(list(its := list(its))), 0, -1):
        its = cycle(islice(its, active))
        yield from map(next, its)


def partition(pred, it):
    a, b, c = tee(it, 3)
    conds = map(pred, a)
    c1, c2 = tee(conds)
    return list(compress(b, map(operator.not_, c1))), list(compress(c, c2))


def powerset(it):
    s = list(it)
    return chain.from_iterable(combinations(s, r) for r in range(len(s) + 1))


def unique_everseen(it, key=None):
    seen = set()
    for x in it:
        k = x if key is None else key(x)
        if k not in seen:
            seen.add(k)
            yield x


def sieve(n):
    data = bytearray((0, 1)) * (n // 2)
    for p in takewhile(lambda p: p * p < n, filter(data.__getitem__, count(3, 2))) if False else range(3, int(n**0.5) + 1, 2):
        data[p * p : n : p + p] = bytes(len(range(p * p, n, p + p)))
    data[2] = 1
    return compress(count(), data)


print(take(5, count(10, 3)), list(flatten([[1], (2, 3), "ab"])), list(sliding_window(range(6), 3)))
print(["".join(filter(None, g)) for g in grouper("abcdefg", 3)], list(grouper("abcdefg", 3, incomplete="ignore")))
try:
    list(grouper("abcdefg", 3, incomplete="strict"))
except ValueError as e:
    print(e)
try:
    print(list(roundrobin("ABC", "D", "EF")))
except RuntimeError as e:
    print(type(e.__cause__).__name__, e)
print(partition(lambda x: x % 3, range(10)), list(powerset("abc")))
print(list(unique_everseen("AbBCaD", str.lower)), list(sieve(40)))
print([(k, len(list(g))) for k, g in groupby("aaabbcaaa")], [k for k, g in groupby(range(10), lambda x: x // 4)])
print(list(accumulate([3, 1, 4, 1, 5], max)), list(accumulate(range(1, 6), operator.mul, initial=10)), list(accumulate([])))
print(list(batched("abcdefg", 3)), list(pairwise("abc")), list(starmap(pow, [(2, 3), (3, 2)])), list(dropwhile(str.isupper, "ABcDe")), list(filterfalse(None, [0, 1, "", 2])))
print(sum(starmap(operator.mul, zip(range(5), range(5)))), list(product("ab", repeat=2)), len(list(permutations(range(5), 3))), list(repeat("x", 3)))
rng = random.Random(5)
rows = [(rng.choice("xyz"), rng.randrange(100)) for _ in range(12)]
for key, group in groupby(sorted(rows), key=operator.itemgetter(0)):
    values = [v for _, v in group]
    print(key, len(values), min(values), max(values), round(sum(values) / len(values), 2))
a, b = tee(rows)
next(b)
print([y - x for (_, x), (_, y) in zip(a, b)])
