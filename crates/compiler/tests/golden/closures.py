def f(a, b=1, *, c=2):
    x = a

    def g(y=x, *, z=b):
        nonlocal x
        x += a
        return lambda: x + y

    del x
    return g


def h(a):
    class C:
        a = a
        b = [a for i in a if (lambda: i)()]

    return C
