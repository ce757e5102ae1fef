import sys


def f(a):
    b = 2
    fr = sys._getframe()
    before = dict(fr.f_locals)
    del before["fr"]
    fr.f_locals["b"] = 20
    fr.f_locals["new"] = "extra"
    return before, b, "new" in fr.f_locals, "new" in locals(), fr.f_code.co_name, fr.f_lineno


print(f(1))


def caller():
    return callee()


def callee():
    fr = sys._getframe(1)
    return fr.f_code.co_name, fr.f_back.f_code.co_name, fr.f_lineno, fr.f_globals is globals(), fr.f_builtins["len"] is len


print(caller())


def change_caller():
    sys._getframe(1).f_locals["x"] = "changed by callee"


def victim():
    x = "original"
    change_caller()
    return x


print(victim())
print(sys._getframe().f_locals is globals(), sys._getframe().f_code.co_name, sys._getframe().f_back)


def tb():
    try:
        1 / 0
    except ZeroDivisionError as e:
        t = e.__traceback__
        return t.tb_frame.f_code.co_name, t.tb_lineno, t.tb_next, t.tb_frame is sys._getframe()


print(tb())


def gen():
    y = 1
    yield
    y += 1
    yield y


g = gen()
next(g)
print(g.gi_frame.f_locals, g.gi_frame.f_lineno, g.gi_frame.f_back)
g.gi_frame.f_locals["y"] = 100
print(next(g))
list(g)
print(g.gi_frame)


def closure():
    z = 1

    def inner():
        fr = sys._getframe()
        return z, fr.f_locals["z"]

    return inner()


print(closure())
for bad in (lambda: sys._getframe(10000), lambda: sys._getframe("x"), lambda: setattr(sys._getframe(), "f_locals", {}), lambda: setattr(sys._getframe(), "f_code", None)):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
def proxy_methods(p, q=2):
    fl = sys._getframe().f_locals
    return len(fl), list(fl)[:2], fl == {"p": 1, "q": 2, "fl": fl}, fl.get("nope"), "p" in fl, type(fl).__name__
print(proxy_methods(1))
def no_delete(p):
    try:
        del sys._getframe().f_locals["p"]
    except ValueError as e:
        return str(e)
print(no_delete(1))
