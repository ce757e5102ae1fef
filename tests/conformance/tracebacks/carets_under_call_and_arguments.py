def g(x, *, y):
    return x[y]


def f():
    return g({"a": 1}, y="zz") + 1


f()
