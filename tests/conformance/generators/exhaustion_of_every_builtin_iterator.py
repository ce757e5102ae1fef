# Once over, always over: built-in iterators whose source grows afterwards, and those of the program that break that rule.
import collections
import itertools

l, d, s = [1], {1: 1}, {1}
q = collections.deque([1])
iterators = {
    "list": (iter(l), lambda: l.append(2)), "reversed": (reversed(l), lambda: l.append(2)), "enumerate": (enumerate(l), lambda: l.append(2)),
    "map": (map(str, l), lambda: l.append(2)), "filter": (filter(None, l), lambda: l.append(2)), "zip": (zip(l), lambda: l.append(2)),
    "generator": ((x for x in l), lambda: l.append(2)), "chain": (itertools.chain(l), lambda: l.append(2)), "islice": (itertools.islice(l, 5), lambda: l.append(2)),
    "takewhile": (itertools.takewhile(lambda x: x < 100, l), lambda: l.append(2)), "accumulate": (itertools.accumulate(l), lambda: l.append(2)),
    "tee": (itertools.tee(l)[0], lambda: l.append(2)), "groupby": (itertools.groupby(l), lambda: l.append(2)), "pairwise": (itertools.pairwise(l), lambda: l.append(2)),
    "zip_longest": (itertools.zip_longest(l, "a"), lambda: l.append(2)), "compress": (itertools.compress(l, [1] * 9), lambda: l.append(2)),
    "starmap": (itertools.starmap(lambda x: x, ((x,) for x in l)), lambda: l.append(2)), "batched": (itertools.batched(l, 2), lambda: l.append(2)),
}
for name, (it, grow) in iterators.items():
    del l[1:]
    n = len(list(it))
    grow()
    print(name, n, next(it, "over"), next(it, "over"))

for name, make, grow in (("dict", lambda: iter(d), lambda: d.update({len(d) + 1: 0})), ("items", lambda: iter(d.items()), lambda: d.update({len(d) + 1: 0})),
                         ("set", lambda: iter(s), lambda: s.add(len(s) + 1)), ("deque", lambda: iter(q), lambda: q.append(0))):
    it = make()
    list(it)
    grow()
    try:
        print(name, "after its end:", next(it, "over"))
    except RuntimeError as e:
        print(name, "after its end:", e)
    it = make()
    next(it)
    grow()
    try:
        print(name, next(it))
    except RuntimeError as e:
        print(name, e)
    try:
        print(name, next(it, "over"))
    except RuntimeError as e:
        print(name, "again:", e)


class Revives:
    def __init__(self):
        self.n = 0

    def __iter__(self):
        return self

    def __next__(self):
        self.n += 1
        if self.n % 3 == 0:
            raise StopIteration
        return self.n


r = Revives()
print(list(r), list(r), *map(str, r), *zip(r), next(r))
it = itertools.chain(Revives(), Revives())
print(list(it), list(it))
it = iter(Revives().__next__, 5)
try:
    print(next(it), next(it), next(it, "over"), next(it, "over"))
except StopIteration:
    print("passed on")
it = map(lambda a, b: (a, b), Revives(), "abcdef")
print(list(it), list(it))
it = zip("abcdef", Revives())
print(list(it), list(it))
it = itertools.zip_longest(Revives(), "abc")
print(list(it), list(it))
