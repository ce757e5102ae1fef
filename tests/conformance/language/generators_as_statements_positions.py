def positions():
    x = yield 1
    print("x", x)
    y = (yield 2) + (yield 3)
    print("y", y)
    print("call", (yield 4), [(yield 5), (yield 6)])
    z = {(yield 7): (yield 8)}
    print(z)
    if (yield 9):
        print("true branch")
    while (yield 10):
        print("again")
    assert (yield 11), "assertion"
    a, b = yield 12
    print(a, b)
    l = [0]
    l[(yield 13)] = yield 14
    print(l)
    f = lambda: (yield)
    print(type(f()).__name__)
    with (yield 15):
        print("in with")
    x += yield 16
    print(x)
    return (yield 17), (yield)


class Null:
    def __enter__(self):
        print("enter")

    def __exit__(self, *a):
        print("exit")


g = positions()
answers = [None, 10, 1, 2, "c", "d", "e", "k", "v", True, True, False, True, (1, 2), 0, "target", Null(), 5, "r1", "r2"]
try:
    for a in answers:
        print("->", g.send(a))
except StopIteration as stop:
    print("returned", stop.value)
except Exception as e:
    print(type(e).__name__, e)
def bare():
    yield
    yield ()
    yield 1,
    yield *(1, 2), 3
    return
print(list(bare()))
def inner_function():
    def g():
        yield 1
    return g
print(inner_function()().__next__())
