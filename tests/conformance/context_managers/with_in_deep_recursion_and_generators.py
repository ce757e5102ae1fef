depth = [0]


class Deep:
    def __enter__(self):
        depth[0] += 1
        return depth[0]

    def __exit__(self, *a):
        depth[0] -= 1


def nest(n):
    with Deep() as d:
        return d if n == 1 else nest(n - 1)


print(nest(200), depth)


def fail(n):
    with Deep():
        if n == 0:
            raise ValueError(f"at depth {depth[0]}")
        fail(n - 1)


try:
    fail(100)
except ValueError as e:
    print(e, depth)


def infinite():
    with Deep():
        infinite()


try:
    infinite()
except RecursionError:
    print("recursion error, depth back to", depth)


def value(x):
    with Deep() as d:
        return x * d


print([value(i) for i in range(4)], sum(value(i) for i in range(4)), {i: value(i) for i in range(2)}, depth)


def gen(n):
    with Deep() as d:
        if n:
            yield from gen(n - 1)
        yield d


print(list(gen(5)), depth)
g = gen(3)
print(next(g), depth)
g.close()
print(depth)
gens = [gen(1) for _ in range(3)]
print([next(g) for g in gens], depth)
gens.clear()
del g
print(depth)
loops = 0
for i in range(1000):
    with Deep():
        loops += depth[0]
print(loops, depth)
with Deep() as a, Deep() as b, Deep() as c, Deep() as d, Deep() as e, Deep() as f, Deep() as g, Deep() as h:
    print(a, b, c, d, e, f, g, h)
