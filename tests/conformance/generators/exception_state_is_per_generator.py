import sys


def g(name):
    print(name, "start sees", repr(sys.exception()))
    try:
        raise KeyError(name)
    except KeyError:
        yield repr(sys.exception())
        yield repr(sys.exception())
    yield repr(sys.exception())


a, b = g("a"), g("b")
try:
    raise ValueError("outer")
except ValueError:
    print(next(a))
    print(repr(sys.exception()))
    print(next(b))
print(sys.exception())
print(next(a), next(b))
try:
    raise TypeError("another")
except TypeError:
    print(next(a))
    print(repr(sys.exception()))
print(next(b), sys.exception())


def raising():
    yield
    raise IndexError("from generator")


r = raising()
next(r)
try:
    raise ValueError("context")
except ValueError:
    try:
        next(r)
    except IndexError as e:
        print(repr(e.__context__))


def outer():
    try:
        yield from inner()
    except ZeroDivisionError as e:
        yield repr(e.__context__)


def inner():
    try:
        raise ValueError("inner handled")
    except ValueError:
        yield 1
        1 / 0


o = outer()
print(next(o), next(o))


def thrown():
    try:
        yield
    except ValueError as e:
        yield repr(e.__context__), repr(sys.exception())


t = thrown()
next(t)
try:
    raise KeyError("at throw")
except KeyError:
    print(t.throw(ValueError("v")))
t = thrown()
next(t)
print(t.throw(ValueError("no context")))
