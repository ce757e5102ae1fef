def nest(n):
    if n == 0:
        for i in range(5):
            got = yield i
            if got:
                yield f"bottom got {got}"
        return "bottom"
    return (yield from nest(n - 1))


g = nest(400)
print(next(g), next(g), g.send("hello"), next(g))
depth = 0
x = g
while x.gi_yieldfrom is not None:
    x = x.gi_yieldfrom
    depth += 1
print(depth, x.gi_frame.f_locals["i"])
print(list(g))
g = nest(300)
next(g)
try:
    g.throw(ValueError("deep"))
except ValueError as e:
    n, tb = 0, e.__traceback__
    while tb:
        n, tb = n + 1, tb.tb_next
    print(e, n)
g = nest(250)
next(g)
g.close()
print(g.gi_frame)


def left_tree(n):
    if n:
        yield from left_tree(n - 1)
    yield n


def right_tree(n):
    yield n
    if n:
        yield from right_tree(n - 1)


print(sum(left_tree(300)), sum(right_tree(300)), list(left_tree(5)), list(right_tree(5)))
g = left_tree(100)
next(g)
del g


def swap(n):
    g = iter(range(3))
    for _ in range(n):
        g = (lambda inner: (yield from inner))(g)
    return g


print(list(swap(100)))
