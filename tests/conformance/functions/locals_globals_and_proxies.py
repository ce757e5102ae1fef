def show(source, **names):
    try:
        print(source, "->", repr(eval(source, globals(), names)))
    except Exception as error:
        print(source, "!!", type(error).__name__ + ":", error)


import sys


def function(a, b=2):
    x = 1
    first = locals()
    first["x"] = 100
    first["new"] = 5
    y = 2
    second = locals()
    print(first, second, first is second, x)
    exec("x = 50; z = 9")
    print(x, "z" in locals())
    print(eval("x + a + b"))
    frame = sys._getframe()
    proxy = frame.f_locals
    proxy["x"] = 77
    proxy["extra"] = "e"
    print(x, type(proxy).__name__, sorted(proxy), "extra" in locals(), proxy["a"], len(proxy))
    del proxy["extra"]
    try:
        del proxy["x"]
    except ValueError as error:
        print("del", error)
    for expression in ("proxy['zzz']", "proxy.get('zzz'), proxy.get('a')", "proxy.pop('a')", "proxy.clear()", "proxy.popitem()", "proxy.setdefault('s', 3), proxy['s']", "proxy.update(t=4), proxy['t']", "proxy | {'q': 1} == {**proxy, 'q': 1}", "type(proxy.copy()).__name__", "proxy == frame.f_locals, proxy is frame.f_locals", "5 in proxy", "proxy[5]", "proxy.__setitem__(5, 6)", "list(reversed(proxy))[-1]", "hash(proxy)", "isinstance(proxy, dict)", "type(proxy)()"):
        try:
            print(expression, "->", eval(expression, {"proxy": proxy, "frame": frame}))
        except Exception as error:
            print(expression, "!!", type(error).__name__, error)
    proxy |= {"x": 5}
    print(x)


function(10)


def nested():
    captured = 1
    unbound = 2
    del unbound

    def inner():
        nonlocal captured
        captured += 1
        return locals()

    print(inner(), locals().keys())
    sys._getframe().f_locals["captured"] = 50
    print(inner(), captured)
    return [locals() for _ in range(1)], {k: v for k, v in locals().items() if k == "captured"}


result = nested()
print(sorted(result[0][0]), result[1])


class Body:
    a = 1
    locals()["b"] = 2
    print(sorted(k for k in locals() if not k.startswith("__")), locals() is locals(), vars() is locals())
    c = b + 1
    inner = [a for a in (locals().get("a"),)]


print(Body.b, Body.c)
print(globals() is locals(), vars() is globals(), globals()["__name__"])
globals()["made"] = "global"
print(made)
locals()["also"] = 5
print(also)


def generator():
    v = 1
    yield locals()
    v = 2
    yield locals()


g = generator()
print(next(g), g.gi_frame.f_locals, next(g))
print((lambda p: locals())(5), eval("locals()", {}, {"q": 1}), [*(locals().get("i") for i in (1,))])
del globals()["made"]
try:
    made
except NameError as error:
    print(error)
