x = 5
g = (x for _ in range(2))
x = 6
print(list(g))


def t(v):
    print("source evaluated", v)
    return v


g = (i * y for i in t([1, 2]) for y in t([10, 20]))
print("created")
print(list(g))
print(sum(i for i in range(5)), max((len(w), w) for w in ["a", "bbb"]), dict((k, v) for k, v in [(1, 2)]))


def f():
    n = 1
    g = (n + i for i in range(2))
    n = 100
    return list(g)


print(f())


class C:
    a = [1, 2]
    b = 10
    c = list(i for i in a)
    try:
        d = list(i * b for i in a)
    except NameError as e:
        print(e)


print(C.c)
g = (i for i in [1, 2, 3])
print(next(g), 2 in g, list(g), list(g))
print(type(g).__name__, g.__name__, g.__qualname__, repr(g).split(" at ")[0])
print(all(i < 3 for i in range(3)), any(i > 3 for i in range(3)))
print(list(e for e in (d for d in (c for c in "abc"))))
try:
    list(1 / i for i in (1, 0))
except ZeroDivisionError as e:
    print(e)
def outer():
    def q():
        return (z for z in "zz")
    return list(q()), "".join(w for w in "ab")
print(outer())
print(tuple(lst := [v for v in "ab"]), lst, ",".join(str(k) for k in (1, 2)))
