import functools


def layer(n):
    def deco(f):
        @functools.wraps(f)
        def w(*a, **k):
            return f(*a, **k) + n

        return w

    return deco


def f(x=0):
    return x


for i in range(50):
    f = layer(i)(f)
print(f(), f(1), f(x=2), f.__name__)
depth = 0
g = f
while hasattr(g, "__wrapped__"):
    g = g.__wrapped__
    depth += 1
print(depth, g(7))


def kw(f):
    def w(*args, **kwargs):
        return f(*args, **kwargs)

    return w


@kw
@kw
@kw
def target(a, b=2, *rest, c, d=4, **more):
    return a, b, rest, c, d, more


print(target(1, c=3), target(1, 2, 3, 4, c=5, e=6), target(*[1, 2], **{"c": 3}))


def mutate(f):
    def w(*args, **kwargs):
        kwargs["extra"] = len(args)
        args = args[1:]
        return f(*args, **kwargs)

    return w


@mutate
@mutate
def show(*a, **k):
    return a, k


print(show(1, 2, 3), show(1, 2, extra="overwritten"))
d = {"k": 1}
print(show("x", "y", **d), d)


def keep(f):
    saved = []

    def w(*a, **k):
        saved.append((a, k))
        return f(*a, **k)

    w.saved = saved
    return w


@keep
def h(*a, **k):
    k["inner"] = True
    return a, k


print(h(1, z=2), h.saved, h.saved[0][1] is not h(1)[1])
