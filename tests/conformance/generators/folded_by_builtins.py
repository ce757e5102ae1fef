"""Built-in functions that take all items of a generator: what is asked when, how they end, what they leave."""


def items(*values):
    try:
        for v in values:
            print("give", v)
            yield v
    finally:
        print("end")


class Truth:
    def __init__(self, value):
        self.value = value

    def __bool__(self):
        print("bool", self.value)
        return self.value

    def __repr__(self):
        return f"Truth({self.value})"


class Number:
    def __init__(self, n):
        self.n = n

    def __radd__(self, other):
        print("radd", other, self.n)
        return other + self.n

    def __add__(self, other):
        print("add", self.n, other)
        return Number(self.n + getattr(other, "n", other))

    def __lt__(self, other):
        print("lt", self.n, other.n)
        return self.n < other.n

    def __gt__(self, other):
        print("gt", self.n, other.n)
        return self.n > other.n

    def __repr__(self):
        return f"Number({self.n})"


print(all(items(1, True, "x")), all(items(1, 0, 2)), all(items()))
print(any(items(0, None, "")), any(items(0, 5, 2)), any(items()))
print(all(items(1, Truth(True), Truth(False), 3)))
print(any(items(0, Truth(False), 0, Truth(True), 3)))
print(sum(items(1, 2, True)), sum(items()), sum(items(1, 2.5, 3, 0.1)), sum(items(2**61, 2**61, 2**61)))
print(sum(items(1, Number(2), 3)), sum(items(Number(1), Number(2))))
print(min(items(3, 1, 2)), max(items(3, 1, 4)), min(items("b", "a")), max(items(1, 2.5)))
print(min(items(Number(2), Number(1))), max(items(Number(2), Number(3))))
print(sorted(items(3, 1, 2)), list(items(1, 2)), tuple(items(1, 2)), "-".join(items("a", "b")), list(items()))

for wrong in (
    lambda: min(items()),
    lambda: max(items()),
    lambda: sum(items(1, "a", 2)),
    lambda: "".join(items("a", 1, "b")),
    lambda: sorted(items(1, "a")),
    lambda: max(items(1, "a", 2)),
):
    try:
        wrong()
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)


def failing():
    yield 1
    raise KeyError("inside")


for f in (all, any, sum, min, max, list, tuple, sorted, "".join):
    try:
        print(f(failing()))
    except KeyError as e:
        print(getattr(f, "__name__", f), "KeyError", e)


def delegating(*values):
    yield from items(*values)
    yield 9


print(list(delegating(1, 2)), sum(delegating(1)), any(delegating(0, 1)))

g = items(1, 2, 3, 0, 5)
print(next(g), all(g), list(g))


def nested(n):
    if n:
        yield sum(nested(n - 1)) + 1
    yield n


print(list(nested(4)), max(nested(3)), tuple(x for x in nested(2)))


def outer():
    yield all(x < 3 for x in items(1, 2))
    yield ",".join(str(x) for x in items(1, 2))
    yield list(x for x in items(1) if x)


print(list(outer()))


def within():
    try:
        raise ValueError("handled")
    except ValueError:
        yield 1
        yield 2
    yield 3


try:
    raise LookupError
except LookupError:
    print(sum(within()), list(within()), all(within()))


def itself():
    yield 1
    try:
        sum(running)
    except ValueError as e:
        print(e)
    yield 2


running = itself()
print(sum(running))
kept = []


def keeping():
    kept.append(1)
    yield kept
    kept.append(2)
    yield kept


print(list(keeping()), tuple(keeping()))
print(list(x for x in (i for i in range(3))), sum(i * i for i in range(100)), max(-i for i in range(5)))
