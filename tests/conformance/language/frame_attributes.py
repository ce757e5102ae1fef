# What a frame says of itself: code, names, lines, builtins, and what cannot be written.
import sys

def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)

def f(a, *args, b=2, **kw):
    c = a
    frame = sys._getframe()
    def inner():
        return c
    return frame

frame = f(1, 2, z=3)
print(frame.f_code is f.__code__, frame.f_globals is globals(), frame.f_back is sys._getframe())
print(sorted(k for k in frame.f_locals if k != "inner"))
print(frame.f_builtins["len"] is len, frame.f_lineno - f.__code__.co_firstlineno)
for name in ("f_code", "f_back", "f_globals", "f_locals", "f_builtins", "f_lasti"):
    attempt(lambda: setattr(frame, name, None))
attempt(lambda: delattr(frame, "f_lineno"))
attempt(lambda: setattr(frame, "f_lineno", 1))
attempt(lambda: setattr(frame, "f_lineno", "1"))
attempt(lambda: frame.missing)
attempt(lambda: type(frame)())
attempt(lambda: sys._getframe(1000))
attempt(lambda: sys._getframe("x"))
print(frame.f_generator, type(frame).__name__)

def gen():
    yield sys._getframe()

g = gen()
print(next(g).f_generator is g)

def outer():
    x = 1
    def inner():
        nonlocal x
        frame = sys._getframe()
        frame.f_locals["x"] = 5
        return x, list(frame.f_locals)
    return inner(), x

print(outer())

def proxies():
    x = 1
    p = sys._getframe().f_locals
    p["x"] = 10
    p["new"] = 3
    print(x, p["new"], "new" in p, len(p), p.get("nothing"), p | {"k": 1} != p)
    attempt(lambda: p.pop("x"))
    attempt(lambda: p.clear())
    attempt(lambda: p.__delitem__("x"))
    print(p.setdefault("x", 5), sorted(p.items() & {("x", 10)}), type(p).__name__)
    return locals() is locals()

print(proxies())

class C:
    y = 1
    here = sys._getframe().f_locals
    here["z"] = 2

print(C.z, sys._getframe().f_locals is globals())
