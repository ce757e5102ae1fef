def f():
    a = 1
    return [sorted(locals()) for b in range(1)]


print(f())


def g():
    a = 1
    gen = (sorted(locals()) for b in range(1))
    return next(gen)


print(g())


class K:
    v = 5
    names = [sorted(n for n in locals() if not n.startswith("__")) for w in range(1)]


print(K.names)
ns = {}
exec("r = [i * k for i in range(3) for k in [2]]", ns)
print(ns["r"], "i" in ns, "k" in ns)
ns, loc = {"n": 3}, {}
exec("sq = [n * i for i in range(n)]", ns, loc)
print(loc)
print(eval("[j for j in range(4) if j % 2]", {}))


def nested(n):
    return [[i * j for j in range(i)] for i in range(n)]


print(nested(4))


def closure_over_iteration():
    out = []
    total = 0
    for row in ([r + c for c in range(2)] for r in range(2)):
        total += sum(row)
        out.append(row)
    return out, total


print(closure_over_iteration())


def delete():
    x = 1
    del x
    y = [x for x in (1, 2)]
    try:
        x
    except UnboundLocalError as e:
        print(y, e)


delete()
