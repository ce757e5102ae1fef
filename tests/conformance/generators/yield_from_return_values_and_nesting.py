def leaf(n):
    got = []
    for i in range(n):
        got.append((yield i))
    return got


def middle(n):
    a = yield from leaf(n)
    b = yield from leaf(n)
    return a + b


def top():
    r = yield from middle(2)
    yield r
    return len(r)


it = top()
print(next(it))
print([it.send(c) for c in "abcd"])
try:
    it.send(None)
except StopIteration as e:
    print(e.value)


def expr():
    x = [(yield from "ab"), (yield from leaf(1))]
    return x


it = expr()
print(list(it))


def tree(t):
    if t is None:
        return 0
    left, value, right = t
    n = yield from tree(left)
    yield value
    m = yield from tree(right)
    return n + m + 1


def run(g):
    out = []
    while True:
        try:
            out.append(next(g))
        except StopIteration as e:
            return out, e.value


print(run(tree((((None, 1, None), 2, (None, 3, None))[0:3], 4, (None, 5, None)))))


def count(n):
    if n:
        yield n
        return (yield from count(n - 1)) + 1
    return 0


print(run(count(200))[1])


def flatten(x):
    for i in x:
        if isinstance(i, (list, tuple)):
            yield from flatten(i)
        else:
            yield i


print(list(flatten([1, [2, (3, [4])], [], 5])))


def tuple_result():
    return (yield from leaf(1)), "t"


print(run(tuple_result()))


def star():
    print(*(yield from leaf(0)), "after")
    yield


list(star())


def lam():
    f = lambda: (yield from "xy")
    yield from f()


print(list(lam()))
