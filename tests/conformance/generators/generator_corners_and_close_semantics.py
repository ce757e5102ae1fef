"""Generators: close with values, re-entrancy, throw before start, return in finally, send to exhausted, names and reprs."""
import sys


def attempt(label, f):
    try:
        print(label, "->", f())
    except BaseException as e:
        print(label, "->", type(e).__name__, e, repr(e.__cause__), repr(e.__context__), e.__suppress_context__)


def g(n=3):
    try:
        for i in range(n):
            got = yield i
            print("got", got, end="; ")
        return "done"
    except GeneratorExit:
        print("exit", end="; ")
        return "closed value"
    finally:
        print("finally", end="; ")


x = g()
print(next(x), x.close(), x.close())
attempt("after close", lambda: next(x))
attempt("throw closed", lambda: x.throw(ValueError("v")))
attempt("send closed", lambda: x.send(1))
x = g()
attempt("close unstarted", x.close)
attempt("next", lambda: next(x))
x = g()
attempt("throw unstarted", lambda: x.throw(KeyError("k")))
attempt("next2", lambda: next(x, "default"))
x = g()
attempt("send unstarted", lambda: x.send(5))
attempt("send none", lambda: x.send(None))
attempt("send", lambda: x.send("a"))
attempt("throw exit", lambda: x.throw(GeneratorExit))
attempt("bad throw", lambda: g().throw(5))
attempt("bad throw2", lambda: g().throw(int))
attempt("no throw", lambda: g().throw())
attempt("no send", lambda: g().send())


def stubborn():
    while True:
        try:
            yield 1
        except GeneratorExit:
            print("ignored", end="; ")
            yield 2
            return


x = stubborn()
next(x)
attempt("stubborn", x.close)
attempt("stubborn2", x.close)


def reenter():
    yield next(me)


me = reenter()
attempt("reenter", lambda: next(me))
attempt("reenter2", lambda: next(me))


def closes_itself():
    try:
        me2.close()
    except ValueError as e:
        yield str(e)


me2 = closes_itself()
attempt("close self", lambda: next(me2))


def raises_stop():
    yield 1
    raise StopIteration("inner")


x = raises_stop()
next(x)
attempt("pep 479", lambda: next(x))


def stop_through_next():
    yield next(iter(()))


attempt("pep 479 next", lambda: list(stop_through_next()))


def return_in_finally():
    try:
        yield 1
    finally:
        return "swallowed"


x = return_in_finally()
next(x)
attempt("finally return", lambda: x.throw(ValueError("gone")))
x = return_in_finally()
next(x)
attempt("close finally", x.close)


def outer():
    try:
        r = yield from inner()
        print("inner gave", r, end="; ")
        yield "after"
    except ValueError as e:
        yield f"outer caught {e}"
    finally:
        print("outer finally", end="; ")


def inner():
    try:
        a = yield "i1"
        print("inner got", a, end="; ")
        yield "i2"
        return "ret"
    except KeyError:
        yield "inner handled"
        return "from handler"
    finally:
        print("inner finally", end="; ")


x = outer()
attempt("1", lambda: next(x))
attempt("2", lambda: x.send("s"))
attempt("3", lambda: x.throw(KeyError("k")))
attempt("4", lambda: next(x))
attempt("5", lambda: next(x))
x = outer()
next(x)
attempt("value", lambda: x.throw(ValueError("v")))
attempt("close", x.close)
x = outer()
next(x)
print(x.gi_yieldfrom.__name__, x.gi_running, x.gi_suspended, x.gi_frame.f_lineno > 0, x.gi_code.co_name)
attempt("close nested", x.close)
print(x.gi_yieldfrom, x.gi_frame, x.gi_suspended, x.gi_running)
gen = (i for i in range(3))
print(gen.__name__, gen.__qualname__, repr(gen).split(" at ")[0])
gen.__name__ = "renamed"
gen.__qualname__ = "q.renamed"
print(gen.__name__, repr(gen).split(" at ")[0])
attempt("name", lambda: setattr(gen, "__name__", 5))
attempt("del name", lambda: delattr(gen, "__name__"))
attempt("gi_code", lambda: setattr(gen, "gi_code", 5))
attempt("attr", lambda: setattr(gen, "x", 5))
print(list(gen), list(gen), iter(gen) is gen)
attempt("unpack", lambda: [a for a, b in [(1,)]])
attempt("eager iter", lambda: (i for i in 5))


def values():
    x = yield
    while x is not None:
        x = yield x * 2


v = values()
next(v)
print(v.send(2), v.send("ab"), v.send([1]))
attempt("none ends", lambda: v.send(None))


def context():
    try:
        yield 1
    except ValueError:
        try:
            yield sys.exception()
        finally:
            yield sys.exception()


try:
    raise TypeError("outer")
except TypeError:
    c = context()
    print(next(c), repr(sys.exception()))
    print(repr(c.throw(ValueError("in"))), repr(sys.exception()))
print(repr(next(c)), sys.exception())
attempt("in with", lambda: next(c))


def with_return(v):
    return v
    yield


def chain():
    a = yield from with_return((1, 2))
    b = yield from with_return(StopIteration(5))
    c = yield from []
    d = yield from "xy"
    return a, b, c, d


it = chain()
out = []
while True:
    try:
        out.append(next(it))
    except StopIteration as e:
        print(out, e.value, e.args)
        break
