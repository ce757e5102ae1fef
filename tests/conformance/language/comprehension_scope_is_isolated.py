x = "outer"
print([x for x in range(3)], x)
print({x: x * x for x in range(3)}, x)
print({x % 2 for x in range(5)} == {0, 1}, x)


def f():
    y = "kept"
    a = [y for y in "ab"]
    b = [[y, z] for y in "cd" for z in y]
    return a, b, y


print(f())


def g():
    a = [n for n in range(2)]
    try:
        n
    except NameError as e:
        return a, type(e).__name__, str(e)


print(g())


class C:
    base = 10
    items = [1, 2, 3]
    first = [base_ for base_ in items]
    try:
        second = [i + base for i in items]
    except NameError as e:
        print("class scope:", e)
    third = [(lambda k: k)(i) for i in items]


print(C.first, C.third, hasattr(C, "base_"), hasattr(C, "i"))


def h():
    fs = [lambda: i for i in range(3)]
    gs = [lambda i=i: i for i in range(3)]
    return [fn() for fn in fs], [fn() for fn in gs]


print(h())


def unbound():
    try:
        return [q for q in [q]]
    except UnboundLocalError as e:
        return "unbound", str(e)
    except NameError as e:
        return "name", str(e)


print(unbound())
print(sorted(k for k in [d for d in ({"z": 1, "y": 2},)][0]))
print("d" in globals(), "k" in globals())
