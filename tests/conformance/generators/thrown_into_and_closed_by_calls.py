# throw and close enter generators like a call does: handlers that yield, return or raise, chains of delegation, contexts and tracebacks.
import contextlib
import traceback


def inner():
    try:
        yield 1
    except KeyError as e:
        print("inner has", repr(e), repr(e.__context__))
        yield 2
    finally:
        print("inner ends")
    return 3


def outer():
    try:
        print("delegated:", (yield from inner()))
    except ValueError as e:
        print("outer has", repr(e))
        yield 4
    yield 5


def names(e):
    return [f.name for f in traceback.extract_tb(e.__traceback__)]


for thrown in ([KeyError("k")], [ValueError("v")], [KeyError, ValueError], [KeyError("k"), KeyError("again")], [OSError("o")]):
    g = outer()
    print("first", next(g))
    for x in thrown:
        try:
            print("gave", g.throw(x))
        except Exception as e:
            print("raised", repr(e), names(e))
    print("rest", list(g))


def stubborn():
    while True:
        try:
            yield 1
        except GeneratorExit:
            print("stays")
            yield 2
            return


def returning():
    try:
        yield 1
    except GeneratorExit:
        return "value"


def raising():
    try:
        yield 1
    finally:
        raise LookupError("at the end")


def delegating(make):
    try:
        yield from make()
    finally:
        print("delegating ends")


for make in (stubborn, returning, raising, lambda: delegating(inner), lambda: delegating(raising), lambda: delegating(returning)):
    g = make()
    next(g)
    try:
        print("close gave", g.close(), g.close())
    except Exception as e:
        print("close raised", repr(e), repr(e.__context__), names(e))

g = inner()
try:
    g.throw(KeyError("early"))
except KeyError as e:
    print(repr(e), names(e))
try:
    g.throw(KeyError("late"))
except KeyError as e:
    print(repr(e), names(e))


@contextlib.contextmanager
def managed():
    try:
        yield
    except KeyError as e:
        print("managed", repr(e), names(e))


with managed():
    raise KeyError("in the body")
try:
    with managed():
        raise OSError("out of the body")
except OSError as e:
    print(repr(e), names(e))


def handling():
    try:
        raise IndexError("handled")
    except IndexError:
        try:
            yield 1
        except KeyError as e:
            print(repr(e.__context__))
            raise


g = handling()
next(g)
try:
    g.throw(KeyError("with a context"))
except KeyError as e:
    print(repr(e.__context__))


def reentrant():
    try:
        yield 1
    except KeyError:
        try:
            me.throw(ValueError("while running"))
        except ValueError as e:
            yield str(e)


me = reentrant()
next(me)
print(me.throw(KeyError))


def thrower():
    g = outer()
    next(g)
    yield g.throw(KeyError("from a generator"))
    yield g.throw(ValueError("again"))
    g.close()


print(list(thrower()))
