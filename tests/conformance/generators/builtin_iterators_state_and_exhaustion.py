def drain(it, n):
    return [next(it, "END") for _ in range(n)]


for make in (
    lambda: iter([1, 2]),
    lambda: iter((1, 2)),
    lambda: iter("ab"),
    lambda: iter(b"ab"),
    lambda: iter(range(2)),
    lambda: iter({"k": 1}),
    lambda: iter({"k": 1}.items()),
    lambda: iter({"k": 1}.values()),
    lambda: iter({5}),
    lambda: reversed([1, 2]),
    lambda: reversed(range(2)),
    lambda: reversed({"a": 1, "b": 2}),
    lambda: enumerate("ab", 5),
    lambda: zip("ab", [1, 2]),
    lambda: map(len, ["a", "bb"]),
    lambda: filter(None, [0, 1, 2]),
    lambda: iter(memoryview(b"ab")),
    lambda: iter(bytearray(b"ab")),
):
    it = make()
    print(type(it).__name__, drain(it, 4), iter(it) is it, list(it))
r = iter(range(10**20, 10**20 + 2))
print(type(r).__name__, list(r))
l = [1, 2, 3]
it = iter(l)
next(it)
l.insert(0, 0)
print(list(it))
z = zip([1, 2, 3], [1])
print(list(z), drain(z, 1))
it1, it2 = iter([1, 2, 3]), iter([1])
z = zip(it1, it2)
list(z)
print("zip took one more from the first:", list(it1))
m = map(lambda a, b: a + b, [1, 2], [10])
print(list(m))
e = enumerate(iter("x"), start=-1)
print(next(e), next(e, None))
print(next(enumerate("a", 10**20)))
f = filter(lambda x: x % 2, range(5))
print(f.__next__(), f.__iter__() is f, list(f))
it = iter({1: 2, 3: 4})
next(it)
print(list(it), [*map(None, [])])
try:
    next(map(None, [1]))
except TypeError as err:
    print(err)
try:
    list(filter(5, [1]))
except TypeError as err:
    print(err)


class Rev:
    def __reversed__(self):
        return "anything at all"


print(reversed(Rev()))
