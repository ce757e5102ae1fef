import sys

print(sys.exception(), sys.exc_info())
try:
    raise ValueError("a")
except ValueError:
    print(repr(sys.exception()), sys.exc_info()[0].__name__)
    try:
        raise KeyError("b")
    except KeyError:
        print(repr(sys.exception()), repr(sys.exception().__context__))
    print(repr(sys.exception()))
print(sys.exception())


def f():
    print("in f", repr(sys.exception()))
    try:
        raise TypeError("inside")
    except TypeError:
        pass
    print("in f after", repr(sys.exception()))


try:
    raise ValueError("outer")
except ValueError:
    f()
    print(repr(sys.exception()))


def gen():
    print("gen sees", repr(sys.exception()))
    try:
        raise IndexError("own")
    except IndexError:
        yield repr(sys.exception())
    yield repr(sys.exception())


g = gen()
try:
    raise ValueError("caller")
except ValueError:
    print(next(g))
    print(repr(sys.exception()))
print(sys.exception())
print(next(g))
a, b, c = ValueError("a"), ValueError("b"), ValueError("c")
try:
    try:
        try:
            raise a
        except ValueError:
            raise b
    except ValueError:
        raise c
except ValueError as e:
    chain = []
    while e is not None:
        chain.append(str(e))
        e = e.__context__
    print(chain)
try:
    try:
        raise a
    except ValueError:
        try:
            raise b
        except ValueError:
            raise a
except ValueError as e:
    print(repr(e), repr(e.__context__), repr(e.__context__.__context__))
x = ValueError("self")
try:
    try:
        raise x
    except ValueError:
        raise x
except ValueError as e:
    print(e.__context__)
