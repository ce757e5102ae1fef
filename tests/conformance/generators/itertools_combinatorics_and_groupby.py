from itertools import combinations, combinations_with_replacement, groupby, permutations, product

print(list(product("ab", [1, 2])), list(product()), list(product([0, 1], repeat=2)), list(product("ab", [])))
print(
    list(permutations("abc", 2)), len(list(permutations(range(5)))), list(permutations("ab", 3)), list(permutations([]))
)
print(
    list(combinations("abcd", 2)),
    list(combinations("ab", 3)),
    list(combinations([], 0)),
    list(combinations(range(4), 3)),
)
print(list(combinations_with_replacement("ab", 2)), list(combinations_with_replacement([], 1)))
print(
    [(k, list(g)) for k, g in groupby("aabbba")], [(k, len(list(g))) for k, g in groupby(range(10), lambda x: x // 4)]
)
print([k for k, g in groupby([1, 1, 2])], list(groupby([])))
groups = list(groupby("aab"))
print([(k, list(g)) for k, g in groups])
it = groupby("aabbc")
k1, g1 = next(it)
print(next(g1))
k2, g2 = next(it)
print(k1, list(g1), k2, list(g2))
words = sorted("the quick brown fox jumps".split(), key=len)
print({k: list(g) for k, g in groupby(words, len)})


class NoEq:
    def __init__(self, v):
        self.v = v

    def __eq__(self, o):
        print("eq", self.v, o.v)
        return True


print(len([k for k, g in groupby([NoEq(1), NoEq(2), NoEq(3)])]))
for bad in (
    lambda: permutations("a", -1),
    lambda: combinations("a"),
    lambda: combinations("a", -1),
    lambda: product(5),
    lambda: product("a", repeat=-1),
    lambda: list(groupby([1], 5)),
    lambda: permutations("ab", "x"),
    lambda: groupby(),
):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
t = list(product([1], [2]))
print(t[0] is t[0], sum(1 for _ in product(range(10), repeat=3)), sum(1 for _ in combinations(range(12), 5)))
print(next(permutations(range(3))), max(permutations([3, 1, 2])))
