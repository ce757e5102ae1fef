# f_back, gi_yieldfrom, gi_running and gi_frame while generators delegate and exceptions are thrown in.
import inspect
import sys

def names():
    frame = sys._getframe(1)
    out = []
    while frame is not None and frame.f_code.co_name != "<module>":
        out.append(frame.f_code.co_name)
        frame = frame.f_back
    return out

def inner():
    try:
        while True:
            try:
                yield names()
            except KeyError as e:
                yield "caught", names(), e.args
    finally:
        print("inner ends", names())

def outer():
    return (yield from inner())

g = outer()
print(g.gi_yieldfrom, inspect.getgeneratorstate(g))
print(next(g))
print(g.gi_yieldfrom.gi_code.co_name, g.gi_running, inspect.getgeneratorstate(g))
print(g.throw(KeyError("x")))
print(g.gi_frame.f_lineno - outer.__code__.co_firstlineno, g.gi_yieldfrom.gi_frame.f_back)
try:
    g.throw(ValueError("y"))
except ValueError as e:
    tb = e.__traceback__
    where = []
    while tb:
        where.append((tb.tb_frame.f_code.co_name, tb.tb_lineno - tb.tb_frame.f_code.co_firstlineno))
        tb = tb.tb_next
    print(where[1:])
print(g.gi_frame, g.gi_yieldfrom, inspect.getgeneratorstate(g))

def running():
    print(me.gi_running, inspect.getgeneratorstate(me))
    try:
        next(me)
    except ValueError as e:
        print(e)
    yield

me = running()
next(me)
g = outer()
next(g)
g.close()
for bad in ((1,), (ValueError, "v", 5), ("s",), (int,)):
    try:
        outer().throw(*bad)
    except Exception as e:
        print(type(e).__name__, e)
