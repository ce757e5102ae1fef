# Names in comprehensions: class bodies, exec with two namespaces, nested functions, deletion, shadowing, locals().
x = "global"
results = []


class Body:
    x = "class"
    first = [i for i in x]
    uses_global = [x for _ in range(1)]
    nested = [[x for _ in range(1)] for x in "ab"]
    lam = [lambda: x for x in "q"][0]
    cond = [y for y in range(4) if y % 2]
    gen = list(x for _ in range(1))
    pairs = {k: v for k, v in zip("ab", range(2))}

    def method(self):
        return [x for _ in range(1)], [self.x for _ in range(1)]

    class Inner:
        got = [x for _ in range(1)]


b = Body()
print(b.first, b.uses_global, b.nested, Body.lam(), b.cond, b.gen, b.pairs, b.method(), Body.Inner.got, hasattr(b, "i"), hasattr(b, "y"))


def outer(x):
    fs = [lambda: (x, i) for i in range(3)]
    gs = [lambda i=i: (x, i) for i in range(3)]
    x = x.upper()
    return [f() for f in fs], [g() for g in gs], [x for x in "zz"], x


print(outer("param"))


def shadows():
    i = "kept"
    a = [i for i in range(3)]
    b = {i for i in range(2)}
    c = {i: i for i in range(2)}
    d = list(i for i in range(2))
    e = [i for i in [i for i in "ab"]]
    return i, a, b, c, d, e


print(shadows())


def iterates_own_name():
    v = [1, 2]
    return [v for v in v], v, [v + w for v in v for w in [v * 10]]


print(iterates_own_name())


def with_locals():
    a = 1
    seen = [sorted(locals()) for b in range(1)]
    return seen, sorted(locals()), [eval("a + b", {"a": a, "b": b}) for b in range(2)]


print(with_locals())
for names in ({}, {"x": "locals"}):
    space = {"x": "globals", "out": results}
    exec("out.append([x for _ in range(1)])\nout.append([(lambda: x)() for _ in range(1)])\nclass C:\n    out.append([x for _ in range(1)])", space, names)
print(results)
try:
    exec("y = 1\nprint([y for _ in range(1)])\ndef f():\n    return y\nf()", {}, {})
except NameError as e:
    print(e)


def deleted():
    q = 1
    del q
    try:
        return [q for _ in range(1)]
    except NameError as e:
        return type(e).__name__, str(e)


def unbound():
    try:
        return [late for _ in range(1)]
    finally:
        late = 1


print(deleted())
try:
    unbound()
except NameError as e:
    print(type(e).__name__, e)
try:
    [j for j in range(3) if j > k_missing]
except NameError as e:
    print(e)
try:
    print(j)
except NameError as e:
    print(e)


def evaluation_order():
    log = []

    def say(v):
        log.append(v)
        return v

    list(say(i) + say(10) for i in say(range(2)) if say(True) for j in say([0]))
    g = (say(z) for z in say([1]))
    log.append("made")
    next(g)
    return log


print(evaluation_order())
try:
    (i for i in 5)
except TypeError as e:
    print(e)


async def agen():
    for i in range(3):
        yield i


async def asynchronous():
    x = "fn"
    return [i async for i in agen() if i], {i: x async for i in agen()}, [[j async for j in agen()] for _ in range(1)], [await one() for _ in range(2)]


async def one():
    return 1


c = asynchronous()
try:
    c.send(None)
except StopIteration as e:
    print(e.value)
print([a := 1, *[a := a + 1 for _ in range(2)]], a, [*(i for i in "ab")], {**{k: 1 for k in "c"}})
