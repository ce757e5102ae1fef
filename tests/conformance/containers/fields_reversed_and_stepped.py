"""Fields of named tuples, reversed sequences and ranges with steps, in loops."""

from collections import namedtuple

P = namedtuple("P", "x y")


class Q(P):
    def total(self):
        return self.x + self.y


def sums(points):
    out = 0
    for p in points:
        out += p.x * 10 + p.y
    return out


print(sums([P(1, 2), P(3, 4), Q(5, 6), Q(7, 8)] * 3), Q(1, 2).total(), P.x.__doc__, P._fields)
P.x = property(lambda self: self[0] + 100)
print(sums([P(1, 2), Q(3, 4)]))
del P.x
try:
    sums([P(1, 2)])
except AttributeError as e:
    print(e)


class T(tuple):
    pass


T.field = Q.y
print([T((1, 2, 3)).field for _ in range(4)])
try:
    print([T((1,)).field for _ in range(3)])
except IndexError as e:
    print(e)
p = Q(1, 2)
try:
    p.y = 5
except AttributeError as e:
    print(e)


def walk(items):
    return [x for x in reversed(items)]


for items in ([1, 2, 3], (1, 2), "abc", range(4), range(0), range(2, 11, 3), [], {1: 2, 3: 4}, range(10**20, 10**20 + 2)):
    print(walk(items))
shrinking = [1, 2, 3, 4, 5]
for x in reversed(shrinking):
    print(x, end=" ")
    del shrinking[1:3]
print(shrinking)
growing = [1, 2]
for x in reversed(growing):
    growing.append(x)
print(growing)
r = reversed([1, 2, 3])
print(next(r), list(r), list(r), type(r).__name__, type(reversed(range(3))).__name__, type(reversed((1,))).__name__)
for args in ((7, -1, -1), (0, 10, 3), (0, -10, -3), (5, 5, 1), (5, 4, 1), (1, 2, 5), (-5, 5, 4), (3, 0, -2)):
    r = range(*args)
    print(args, [i for i in r], len(r), [i for i in reversed(r)], [i for i in range(args[0], args[1], args[2])])
try:
    range(1, 2, 0)
except ValueError as e:
    print(e)
for i in range(2**62 - 2, 2**62 + 3, 2):
    print(i, end=" ")
for i in range(-(2**60), -(2**60) - 5, -2):
    print(i, end=" ")
print()
