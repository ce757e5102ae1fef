def g():
    while True:
        try:
            x = yield "value"
            print("received", x)
        except ValueError as e:
            print("inside", repr(e))
            yield "handled"
        except KeyError:
            raise RuntimeError("translated")


it = g()
print(next(it))
print(it.throw(ValueError("a")))
print(next(it))
print(it.throw(ValueError))
print(next(it))
try:
    it.throw(KeyError("k"))
except RuntimeError as e:
    print(e, repr(e.__context__))
try:
    next(it)
except StopIteration:
    print("finished")


def plain():
    yield 1
    yield 2


it = plain()
try:
    it.throw(ValueError("before start"))
except ValueError as e:
    print(e)
print(list(it))
it = plain()
next(it)
try:
    it.throw(TypeError("unhandled"))
except TypeError as e:
    print(e, it.gi_frame)
try:
    it.throw(KeyError("after the end"))
except KeyError as e:
    print(e)
it = plain()
next(it)
for bad in (5, "x", int, None, object()):
    try:
        it.throw(bad)
    except TypeError as e:
        print(e)
print(next(it))


class E(Exception):
    def __init__(self, a="default"):
        super().__init__(a)


it = g()
next(it)
try:
    it.throw(E)
except E as e:
    print(e.args)


def swallow():
    try:
        yield 1
    except ValueError:
        return "returned on throw"


it = swallow()
next(it)
try:
    it.throw(ValueError)
except StopIteration as e:
    print(e.value)
