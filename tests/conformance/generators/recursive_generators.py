def permutations(xs):
    if not xs:
        yield []
    for i, x in enumerate(xs):
        for rest in permutations(xs[:i] + xs[i + 1 :]):
            yield [x, *rest]


print(["".join(p) for p in permutations(list("abc"))])


def queens(n, placed=()):
    if len(placed) == n:
        yield placed
    for c in range(n):
        if all(c != p and abs(c - p) != len(placed) - i for i, p in enumerate(placed)):
            yield from queens(n, placed + (c,))


print(next(queens(6)), sum(1 for _ in queens(6)))


def subsets(xs):
    if xs:
        for s in subsets(xs[1:]):
            yield s
            yield [xs[0]] + s
    else:
        yield []


print(sorted(subsets([1, 2, 3])))


class Node:
    def __init__(self, v, *children):
        self.v, self.children = v, children

    def __iter__(self):
        yield self.v
        for c in self.children:
            yield from c

    def post(self):
        for c in self.children:
            yield from c.post()
        yield self.v

    def levels(self):
        level = [self]
        while level:
            yield [n.v for n in level]
            level = [c for n in level for c in n.children]


t = Node(1, Node(2, Node(3), Node(4)), Node(5, Node(6)))
print(list(t), list(t.post()), list(t.levels()), 6 in t, max(t))


def partitions(n, limit):
    if n == 0:
        yield ()
    for k in range(min(n, limit), 0, -1):
        for p in partitions(n - k, k):
            yield (k, *p)


print(list(partitions(5, 5)))


def gray(n):
    if n == 0:
        yield ""
    else:
        for x in gray(n - 1):
            yield "0" + x
        for x in reversed(list(gray(n - 1))):
            yield "1" + x


print(list(gray(3)))


def moves(n, a, b, c):
    if n:
        yield from moves(n - 1, a, c, b)
        yield a, c
        yield from moves(n - 1, b, a, c)


print(len(list(moves(8, "a", "b", "c"))))


def product(*pools):
    if pools:
        for x in pools[0]:
            for rest in product(*pools[1:]):
                yield (x, *rest)
    else:
        yield ()


print(list(product("ab", [1, 2])))
