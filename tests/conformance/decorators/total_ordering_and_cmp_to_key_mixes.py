# total_ordering from each root method, with NotImplemented, on subclasses, and sorting by cmp_to_key, keys and reflected comparisons.
import functools

log = []


def build(root):
    class N:
        def __init__(self, n):
            self.n = n

        def __eq__(self, other):
            return self.n == other.n if isinstance(other, N) else NotImplemented

        def compare(self, other):
            log.append(root)
            if not isinstance(other, N):
                return NotImplemented
            return {"__lt__": self.n < other.n, "__le__": self.n <= other.n, "__gt__": self.n > other.n, "__ge__": self.n >= other.n}[root]
    setattr(N, root, N.compare)
    return functools.total_ordering(N)


for root in ("__lt__", "__le__", "__gt__", "__ge__"):
    N = build(root)
    a, b, c = N(1), N(2), N(1)
    print(root, a < b, a <= c, b > a, a >= b, a != b, [x.n for x in sorted([b, a])], max(a, b).n, len(log))
    log.clear()
    for op in ("<", "<=", ">", ">="):
        try:
            eval(f"a {op} 3")
        except TypeError as e:
            print("  ", e)
    print("  ", N.__lt__(a, 3), N.__ge__(a, 3))
    log.clear()

try:
    @functools.total_ordering
    class Nothing:
        pass
except ValueError as e:
    print(e)


@functools.total_ordering
class Base:
    def __init__(self, v):
        self.v = v

    def __lt__(self, other):
        return self.v < other.v

    def __eq__(self, other):
        return self.v == other.v


class Reversed(Base):
    def __lt__(self, other):
        return self.v > other.v


print(Reversed(1) > Reversed(2), Base(1) > Base(2), Reversed(2) <= Reversed(1), Base.__hash__)
print(Base.__gt__.__name__, Base.__le__.__doc__, Base.__ge__.__qualname__)


@functools.total_ordering
class Partly:
    def __lt__(self, other):
        return NotImplemented

    def __gt__(self, other):
        return "gt"


print(Partly() < Partly(), Partly.__gt__(1, 2), Partly() > Partly())
try:
    Partly() <= Partly()
except TypeError as e:
    print(e)

calls = []


def by_length(x, y):
    calls.append((x, y))
    return len(x) - len(y)


K = functools.cmp_to_key(by_length)
words = ["ccc", "a", "bb", "dd"]
print(sorted(words, key=K), len(calls), min(words, key=K), max(words, key=K))
print(K("a") < K("bb"), K("a") == K("b"), K("aa") >= K("b"), K("x").obj)
for bad in (lambda: K("a") < 3, lambda: hash(K("a")), lambda: K(), lambda: functools.cmp_to_key(), lambda: sorted(words, key=functools.cmp_to_key(lambda x, y: "no"))):
    try:
        print(bad())
    except TypeError as e:
        print(e)
print(sorted([3, 1, 2], key=functools.cmp_to_key(lambda x, y: y - x)), sorted("bca", key=functools.cmp_to_key(lambda x, y: (x > y) - (x < y)), reverse=True))
print(sorted(words, key=lambda s: (-len(s), K(s))), sorted([(1, "b"), (1, "a"), (0, "z")], key=functools.cmp_to_key(lambda p, q: p[0] - q[0])))
