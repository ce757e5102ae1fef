def f(a, b=2, /, c=3, d=4, *args, e, g=6, **kw):
    return (a, b, c, d, args, e, g, kw)


print(f(1, e=5))
print(f(1, 20, 30, 40, 50, 60, e=5, h=8))
print(f(1, c=33, e=5, a=100, b=200))
print(f(*[1, 2], **{"e": 1, "d": 9}))
print(f.__defaults__, f.__kwdefaults__)
print(f.__code__.co_argcount, f.__code__.co_posonlyargcount, f.__code__.co_kwonlyargcount, f.__code__.co_varnames)


def only_pos(a, b, /):
    return a, b


def only_kw(*, a, b=1):
    return a, b


def plain(a, b, c=3):
    return a, b, c


calls = [
    lambda: f(),
    lambda: f(1),
    lambda: f(e=1),
    lambda: only_pos(1),
    lambda: only_pos(1, 2, 3),
    lambda: only_pos(a=1, b=2),
    lambda: only_pos(1, b=2),
    lambda: only_kw(1),
    lambda: only_kw(),
    lambda: only_kw(a=1, c=2),
    lambda: only_kw(1, 2, a=3),
    lambda: plain(),
    lambda: plain(1),
    lambda: plain(1, 2, 3, 4),
    lambda: plain(1, 2, c=3, d=4),
    lambda: plain(1, a=1, b=2),
    lambda: plain(b=2),
    lambda: plain(1, 2, 3, 4, 5, x=1),
    lambda: (lambda: 0)(1),
    lambda: (lambda x: 0)(1, 2),
    lambda: (lambda x, *, y: 0)(1, 2, y=1),
    lambda: (lambda x, y, z, w: 0)(),
    lambda: (lambda *, x, y, z: 0)(),
    lambda: plain(1, 2, colour=1),
    lambda: (lambda *, colour: 0)(color=1),
]
for call in calls:
    try:
        print(call())
    except TypeError as e:
        print(e)
