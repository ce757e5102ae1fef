# Where generator expressions get their names: class bodies, the first iterable evaluated at once, closures over loop variables, walrus.
x = "global"


class Scope:
    x = "class"
    items = [1, 2]
    first = list(i for i in items)
    names = list(x for _ in items)
    listed = [x for _ in items]
    nested = [[x for _ in range(1)] for _ in range(1)]
    try:
        inner = list(i for _ in range(1) for i in items)
    except NameError as e:
        inner = str(e)
    pairs = {k: v for k, v in zip(items, items)}

    def method(self):
        return [__class__.x, [c for c in self.items]]


print(Scope.first, Scope.names, Scope.listed, Scope.nested, Scope.inner, Scope.pairs, Scope().method())


def evaluated_at_once():
    def source():
        print("source called")
        return [1, 2, 3]

    def cond(i):
        print("cond", i)
        return i > 1
    g = (i for i in source() if cond(i))
    print("made")
    return g


print(list(evaluated_at_once()))
try:
    (i for i in 3)
except TypeError as e:
    print(e)
g = (i for j in [[1]] for i in 3)
try:
    next(g)
except TypeError as e:
    print(e)

late = [lambda: i for i in range(3)]
bound = [lambda i=i: i for i in range(3)]
steps = list((lambda: i) for i in range(3))
print([f() for f in late], [f() for f in bound], [f() for f in steps])


def gens():
    fs = []
    for i in range(3):
        def f():
            yield i
        fs.append(f())
    return fs


print([list(f) for f in gens()])


def walrus():
    total = 0
    running = [total := total + v for v in range(5)]
    any((found := v) > 2 for v in range(5))
    return running, total, found


print(walrus())


def shadows(x):
    return [x for x in range(x)], x, list(x for x in [x]), [[x for x in range(x)] for x in range(x)]


print(shadows(3))


def changes():
    n = 10
    g = (n + i for i in range(3))
    n = 20
    first = next(g)
    n = 30
    return [first, *g]


print(changes())
exec("y = 5\nprint([y + i for i in range(2)], list(y + i for i in range(2)))", {})
exec("y = 5\ntry:\n    print(list(y + i for i in range(2)))\nexcept NameError as e: print(e)", {}, {})
data = [[1, 2], [3]]
print([a * b for a in (len(r) for r in data) for b in range(a)], [*(r for r in data for r in r)])
g = (locals() for i in range(1))
print(sorted(next(g)))
print([sorted(locals()) for i in range(1)] if False else "comprehension")
