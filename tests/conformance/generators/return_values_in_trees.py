# Return values carried by yield from through recursive walks: depths, sums, parse results; StopIteration.value by hand.
class Node:
    def __init__(self, value, *children):
        self.value, self.children = value, children

    def __iter__(self):
        return self.walk()

    def walk(self, depth=0):
        yield depth, self.value
        total = self.value
        for c in self.children:
            total += yield from c.walk(depth + 1)
        return total


def drain(g):
    items = []
    while True:
        try:
            items.append(next(g))
        except StopIteration as e:
            return items, e.value


tree = Node(1, Node(2, Node(4)), Node(3, Node(5), Node(6, Node(7))))
print(drain(tree.walk()))
print([v for _, v in tree], max(tree))


def parse(tokens):
    """expr := term ('+' term)*, as a generator of trace lines that returns the value."""
    def peek():
        return tokens[0] if tokens else None

    def term():
        value = yield from factor()
        while peek() == "*":
            yield f"{tokens.pop(0)}"
            value *= yield from factor()
        return value

    def factor():
        t = tokens.pop(0)
        if t == "(":
            yield "open"
            value = yield from expr()
            assert tokens.pop(0) == ")"
            yield "close"
            return value
        yield f"number {t}"
        return int(t)

    def expr():
        value = yield from term()
        while peek() == "+":
            yield f"{tokens.pop(0)}"
            value += yield from term()
        return value

    result = yield from expr()
    return result


print(drain(parse(list("2*(3+4)*5+1"))))


def values():
    for value in (None, 0, (), (1, 2), ValueError("not raised"), [3], StopIteration(4)):
        def g():
            return value
            yield
        try:
            next(g())
        except StopIteration as e:
            yield repr(e.value), e.args == (() if value is None else (value,))


for v in values():
    print(v)


def collect():
    got = yield from (x for x in range(2))
    print("expression gave", got)
    got = yield from [1]
    print("list gave", got)
    got = yield from iter(lambda: 1, 1)
    print("sentinel gave", got)
    return (yield from early())


def early():
    try:
        return "from try"
    finally:
        yield "in finally"


print(drain(collect()))


class Carrier:
    def __iter__(self):
        return self

    def __next__(self):
        raise StopIteration(("a", "tuple"))


def carried():
    return (yield from Carrier())


print(drain(carried()))
g = tree.walk()
list(g)
try:
    next(g)
except StopIteration as e:
    print(e.value, e.args)
