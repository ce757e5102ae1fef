def f(*args, **kwargs):
    return args, kwargs


print(f(), f(1, 2), f(a=1), f(1, b=2))
args, kw = (1, 2), {"k": 3}
print(f(*args, **kw), f(0, *args, z=9, **kw))


def g(a, b, *rest, key=None):
    return a, b, rest, key


print(g(1, 2), g(1, 2, 3, 4, key=5), g(*[1, 2, 3]))
first, *others = [1, 2, 3]
print(first, others, [*others, 4], {**kw, "m": 1})
print(max(*[3, 1, 2]), print(*args, sep="-"))
