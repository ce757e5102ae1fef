def f(a):
    x = yield a
    yield
    y = yield from a.b
    try:
        yield x + y
    except E as e:
        yield e
        return 1
    finally:
        yield 2
    return (i for i in a if i)
