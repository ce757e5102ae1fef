print([x for x in range(20) if x % 2 if x % 3])
print([(x, y) for x in range(4) for y in range(x) if (x + y) % 2])
print([x if x % 2 else -x for x in range(6)])
print({k: v for k, v in zip("abc", range(3)) if v})
print({k: v for d in ({"a": 1}, {"a": 2, "b": 3}) for k, v in d.items()})
print(sorted({len(w) for w in "a bb cc ddd".split()}))
print([a for a, *b in [(1, 2, 3), (4,)]])
print([b for a, *b in [(1, 2, 3), (4,)]])
print([[y for y in x if y] for x in [[0, 1], [2, 0]] if any(x)])
print([z for z in [1, 2, 3, 4] if (y := z * z) > 3], y)
print(list((x, y) for x in "ab" for y in "cd"))
matrix = [[1, 2, 3], [4, 5, 6]]
print([[row[i] for row in matrix] for i in range(3)])
log = []
r = [log.append((i, j)) for i in range(2) if not log.append(i) for j in range(2)]
print(log, r)


class Failing:
    def __iter__(self):
        yield 1
        raise KeyError("broken")


try:
    [x for x in Failing()]
except KeyError as e:
    print("KeyError", e)
try:
    {[]: 1 for _ in range(1)}
except TypeError as e:
    print(e)
try:
    {[] for _ in range(1)}
except TypeError as e:
    print(e)
try:
    [x for x in 5]
except TypeError as e:
    print(e)
try:
    (x for x in 5)
except TypeError as e:
    print("at once:", e)
