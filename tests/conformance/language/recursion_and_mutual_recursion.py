import sys


def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


def even(n):
    return True if n == 0 else odd(n - 1)


def odd(n):
    return False if n == 0 else even(n - 1)


def ack(m, n):
    if m == 0:
        return n + 1
    if n == 0:
        return ack(m - 1, 1)
    return ack(m - 1, ack(m, n - 1))


def hanoi(n, a="A", b="B", c="C"):
    if n:
        yield from hanoi(n - 1, a, c, b)
        yield a + c
        yield from hanoi(n - 1, b, a, c)


print([fib(i) for i in range(15)], even(100), odd(7), ack(2, 3))
print(list(hanoi(3)))


def depth(n=0):
    try:
        return depth(n + 1)
    except RecursionError as e:
        return n, str(e)


limit = sys.getrecursionlimit()
reached, message = depth()
print(limit, limit - 20 < reached < limit, message)
sys.setrecursionlimit(200)
reached, message = depth()
print(150 < reached < 200, message)
sys.setrecursionlimit(5000)
print(4900 < depth()[0] < 5000)
sys.setrecursionlimit(1000)
for bad in (0, -1, "x", 1.5):
    try:
        sys.setrecursionlimit(bad)
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)


class R:
    def __repr__(self):
        return repr(self)

    def __getattr__(self, name):
        return getattr(self, name + "x")

    def __eq__(self, other):
        return self == other

    def __len__(self):
        return len(self)


for op in (repr, lambda r: r.y, lambda r: r == 1, len, str):
    try:
        op(R())
    except RecursionError as e:
        print("RecursionError", str(e).split(" while")[0])
