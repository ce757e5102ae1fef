# gi_running, gi_suspended, gi_yieldfrom, gi_frame and its line and locals in every state, seen from inside and outside.
import inspect


def seen(g):
    f = g.gi_frame
    return (inspect.getgeneratorstate(g)[4:], g.gi_running, g.gi_suspended, f and f.f_lineno - g.gi_code.co_firstlineno,
            f and sorted(f.f_locals), getattr(g.gi_yieldfrom, "__name__", g.gi_yieldfrom and type(g.gi_yieldfrom).__name__))


def inner(a):
    b = yield a
    print("  inside inner:", seen(outer_g))
    return b


def outer(n):
    x = yield n
    y = yield from inner(x)
    z = yield from [y]
    try:
        yield z
    finally:
        print("  inside finally:", seen(outer_g))


outer_g = outer(1)
print(seen(outer_g))
print(next(outer_g), seen(outer_g))
print(outer_g.send("a"), seen(outer_g))
print(outer_g.send("b"), seen(outer_g))
print(next(outer_g), seen(outer_g))
outer_g.close()
print(seen(outer_g), outer_g.gi_code.co_name)

g = outer(2)
g.__name__, g.__qualname__ = "renamed", "some.where"
print(g.__name__, g.__qualname__, repr(g).startswith("<generator object some.where at "), outer.__name__)
for attribute, value in [("__name__", 3), ("__qualname__", None), ("gi_running", 1), ("gi_frame", None), ("gi_code", None), ("other", 1)]:
    try:
        setattr(g, attribute, value)
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
try:
    del g.__name__
except TypeError as e:
    print(e)
print(inspect.getgeneratorlocals(g), inspect.getgeneratorlocals(outer_g))
next(g)
g.gi_frame.f_locals["n"] = 50
print(inspect.getgeneratorlocals(g))
expression = (i for i in [1])
print(expression.__name__, expression.gi_code.co_name, inspect.getgeneratorlocals(expression) if False else sorted(expression.gi_frame.f_locals))


def by_itself():
    me = yield
    try:
        next(me)
    except ValueError as e:
        print(e)
    try:
        me.close()
    except ValueError as e:
        print(e)
    try:
        me.throw(KeyError)
    except ValueError as e:
        print(e)
    yield me.gi_running, me.gi_suspended


m = by_itself()
next(m)
print(m.send(m), m.gi_running, m.gi_suspended)
print([a for a in dir(m) if not a.startswith("__")])
