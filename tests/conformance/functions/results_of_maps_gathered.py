"""Built-in functions that take all the results of a map of a Python function."""

import traceback


def double(x):
    return x * 2


print(sum(map(double, [1, 2, 3])), sum(map(double, range(4)), 100), sum(map(lambda x: x / 4, (1, 2, 3))))
print(list(map(double, "ab")), tuple(map(double, {1: 2})), set(map(double, [1, 1])), sorted(map(double, [3, 1])))
print(any(map(lambda x: x > 2, [1, 2, 3])), all(map(lambda x: x > 2, [1, 2, 3])), max(map(abs, [-3, 2])))
print(min(map(lambda s: s[::-1], ["ab", "ba"])), ", ".join(map(lambda x: str(x), range(3))), dict(map(lambda x: (x, x), "xy")))

# What is left of a map that was not needed to its end.
m = map(lambda x: x > 1, [1, 2, 3, 4])
print(any(m), list(m), list(m))
source = iter([1, 2, 3, 4])
print(all(map(lambda x: x < 2, source)), list(source))


def stopping(x):
    if x == 3:
        raise StopIteration("three")
    return x


m = map(stopping, [1, 2, 3, 4, 5])
print(list(m), list(m))
m = map(stopping, [3, 1])
print(sum(m), next(m))


def broken(x):
    return 10 // (x - 2)


for take in (sum, list, max, any, ",".join, lambda m: [*m]):
    m = map(broken, [2, 3])
    try:
        take(m)
    except ZeroDivisionError:
        print(traceback.format_exc().splitlines()[-4:-3], next(m))

# Maps of maps, methods and callable objects.
print(sum(map(double, map(double, [1, 2]))), list(map(double, map(str, [1, 2]))))


class Scale:
    def __init__(self, by):
        self.by = by

    def __call__(self, x):
        return self.by * x

    def method(self, x):
        return self.by + x


s = Scale(3)
print(sum(map(s, [1, 2])), sum(map(s.method, [1, 2])), list(map(Scale.method, [s, s], [1, 2])))
print(sum(map(lambda x, y: x * y, [1, 2, 3], [4, 5])), list(map(lambda *a: a, "ab", "cd", strict=True)))
try:
    list(map(double, [1], [2]))
except TypeError as e:
    print(e)
try:
    print(sum(map(lambda x: str(x), [1])))
except TypeError as e:
    print(e)


def generating(x):
    yield x
    yield -x


print([list(g) for g in map(generating, [1, 2])], sum(map(lambda d=5: d, [1, 2])))
data = [1, 2, 3]


def growing(x):
    if len(data) < 6:
        data.append(x * 10)
    return x


print(sum(map(growing, data)), data)
