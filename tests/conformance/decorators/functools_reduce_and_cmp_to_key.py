import functools
import operator

print(functools.reduce(operator.add, [1, 2, 3]), functools.reduce(operator.mul, range(1, 6), 10))
print(
    functools.reduce(lambda a, b: f"({a}{b})", "abcd"),
    functools.reduce(lambda a, b: a, [], "initial"),
    functools.reduce(None, [5]),
)
print(functools.reduce(operator.add, [[1], [2]], initial=[0]))
for bad in (
    lambda: functools.reduce(operator.add, []),
    lambda: functools.reduce(operator.add, 5),
    lambda: functools.reduce(),
    lambda: functools.reduce(1, [1, 2]),
    lambda: functools.reduce(operator.add, [1, "a"]),
):
    try:
        print(bad())
    except TypeError as e:
        print(e)


def by_length_then_alpha(a, b):
    return (len(a) - len(b)) or (a > b) - (a < b)


print(sorted(["bb", "a", "ccc", "aa"], key=functools.cmp_to_key(by_length_then_alpha)))
K = functools.cmp_to_key(lambda a, b: a - b)
print(K(1) < K(2), K(1) == K(1), K(3) >= K(2), K(1).obj, max([3, 1], key=K))
for bad in (lambda: K(), lambda: K(1) < 5, lambda: hash(K(1)), lambda: functools.cmp_to_key()):
    try:
        bad()
    except TypeError as e:
        print(e)


def reducer(acc, x):
    acc.append(x)
    return acc


print(functools.reduce(reducer, (i * i for i in range(4)), []))
try:
    functools.reduce(lambda a, b: 1 / 0, [1, 2])
except ZeroDivisionError as e:
    print(e)
print(functools.reduce(lambda a, b: b(a), [str.strip, str.upper, lambda s: s + "!"], "  hi "))
