def leaf(n):
    try:
        yield n
    except GeneratorExit:
        print("leaf exit", n)
        raise
    finally:
        print("leaf finally", n)


def chain(n):
    try:
        if n:
            yield from chain(n - 1)
        else:
            yield from leaf("bottom")
    finally:
        print("chain finally", n)


c = chain(3)
print(next(c))
c.close()
c = chain(1)
next(c)
del c


def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield "ignoring"


def over(x):
    yield from x


o = over(stubborn())
next(o)
try:
    o.close()
except RuntimeError as e:
    print(e)


def raising():
    try:
        yield 1
    except GeneratorExit:
        raise KeyError("instead of exit")


o = over(raising())
next(o)
try:
    o.close()
except KeyError as e:
    print(repr(e), repr(e.__context__))


class Close:
    def __iter__(self):
        return self

    def __next__(self):
        return 1

    def close(self):
        print("close called")
        raise OSError("in close")


o = over(Close())
next(o)
try:
    o.close()
except OSError as e:
    print(e, repr(e.__context__))


def shared():
    yield 1
    yield 2


s = shared()
a, b = over(s), over(s)
print(next(a), next(b))
a.close()
print(list(b), list(s))
o = over(x for x in "abc")
next(o)
try:
    o.throw(GeneratorExit)
except GeneratorExit as e:
    print("GeneratorExit thrown by hand comes out", e.args)
