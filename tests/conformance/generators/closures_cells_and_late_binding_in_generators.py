# Cells shared between generators, their creators and each other: nonlocal, late binding, deletion, default capture, class cells.
def shared():
    n = 0

    def up():
        nonlocal n
        while True:
            n += 1
            yield n

    def down():
        nonlocal n
        while True:
            n -= 1
            yield n

    def peek():
        return n
    return up(), down(), peek


u, d, peek = shared()
print(next(u), next(u), next(d), peek(), next(u), peek(), u.gi_frame.f_locals["n"])
u.close()
print(next(d), peek())


def deleted():
    x = "there"

    def g():
        yield x
        yield x
    it = g()
    yield next(it)
    del x
    try:
        yield next(it)
    except NameError as e:
        yield str(e)
    x = "again"
    yield x, list(g())


print(list(deleted()))


def late():
    gens = []
    for i in range(3):
        gens.append((i for _ in range(1)))
    yield [next(g) for g in gens]
    yield [next((lambda: (j for _ in range(1)))()) for j in range(3)]


print(*late())


def factory():
    made = []

    def register(f):
        made.append(f.__name__)
        return f

    class Node:
        count = 0

        def __init__(self, *children):
            Node.count += 1
            self.children = children

        @register
        def walk(self):
            yield self
            for c in self.children:
                yield from __class__.walk(c)

        @register
        def names(self):
            yield from (type(n).__qualname__ for n in self.walk())
    return Node, made


Node, made = factory()
tree = Node(Node(), Node(Node()))
print(Node.count, made, len(list(tree.walk())), set(tree.names()))


def recursive():
    def even(n):
        yield n
        if n:
            yield from odd(n - 1)

    def odd(n):
        yield -n
        if n:
            yield from even(n - 1)
    return even


print(list(recursive()(5)))


def accumulate():
    total = 0
    seen = []

    def add():
        nonlocal total
        while (x := (yield total)) is not None:
            seen.append(x)
            total += x
        return seen
    return add


a = accumulate()()
next(a)
print(a.send(1), a.send(5))
try:
    a.send(None)
except StopIteration as e:
    print(e.value)


def unbound():
    def g():
        yield y
    it = g()
    try:
        next(it)
    except NameError as e:
        yield str(e), it.gi_frame
    y = 1


print(*unbound())


def conditional(flag):
    if flag:
        z = 1
    yield "z" in locals()
    g = (lambda: z)
    try:
        yield g()
    except NameError as e:
        yield type(e).__name__


print(list(conditional(True)), list(conditional(False)))
funcs = {name: (lambda: (yield name)) for name in "ab"}
print({k: list(f()) for k, f in funcs.items()})
exec("def made():\n    total = 1\n    def inner():\n        nonlocal total\n        total *= 2\n        yield total\n    yield from inner()\n    yield total\nprint(list(made()))")
