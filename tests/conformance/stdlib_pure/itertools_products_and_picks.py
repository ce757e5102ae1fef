"""product, permutations and combinations: their order, their pools, and what is left when they are over."""

from itertools import combinations, combinations_with_replacement, permutations, product

print(list(product("ab", range(3))))
print(list(product("ab", repeat=3)) == [(x, y, z) for x in "ab" for y in "ab" for z in "ab"])
print(list(product()), list(product("ab", repeat=0)), list(product("ab", [])), list(product([], repeat=2)))
print(list(product((x for x in "xy"), {"k": 1}, [None])))
print(len(list(product(range(3), repeat=5))), list(product(range(2), repeat=9))[-1])

# The pools are taken at the beginning: later changes do not show.
a, b = [1, 2], [3]
p = product(a, b)
first = next(p)
a.append(9)
b.clear()
print(first, list(p), next(p, "over"))

# Each tuple is its own.
kept = list(product([[]], [0, 1]))
kept[0][0].append("shared")
print(kept, kept[0] is not kept[1])


def broken():
    yield 1
    raise ValueError("pool")


for make in (lambda: product("a", broken()), lambda: product(5), lambda: product("a", repeat=-1),
             lambda: product("a", repeat="x"), lambda: product("a", rep=2), lambda: permutations("abc", -1),
             lambda: permutations("abc", 1.5), lambda: combinations("abc"), lambda: combinations("abc", -2)):
    try:
        print(make())
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)

print(list(permutations("abc", 2)))
print(["".join(p) for p in permutations("abcd")][5:9], list(permutations("ab", 3)), list(permutations([], 0)))
print(list(combinations("abcd", 2)), list(combinations("ab", 3)), list(combinations("ab", 0)))
print(list(combinations_with_replacement("abc", 2)), list(combinations_with_replacement([], 2)))
big = list(range(12))
print(sum(1 for _ in combinations(big, 9)), list(combinations(big, 11))[-1], next(permutations(big, 10)))


class Pair(product):
    def __repr__(self):
        return "Pair"


p = Pair("ab", "cd")
print(p, next(p), [x + y for x, y in p])
p = product("ab", repeat=2)
for one, two in p:
    if one == "b":
        break
print(one, two, list(p), list(p))
total = 0
for x, y, z in product(range(10), repeat=3):
    total += x * 100 + y * 10 + z
print(total)
