def g(name):
    try:
        yield name
    finally:
        print("closed", name)


it = g("a")
next(it)
it = None
print("after dropping a")
next(g("temporary"))
print("after temporary")


def user():
    it = g("local")
    next(it)
    print("leaving user")


user()
for x in g("loop"):
    print(x)
    break
print("after loop")
l = [g("in list")]
next(l[0])
l.clear()
print("cleared")
d = {"k": g("in dict")}
next(d["k"])
d["k"] = None
print("replaced")
a = g("rebound")
next(a)
a = g("second")
print("rebound done")
next(a)
del a
print("deleted")
g("never started")
print("never started prints nothing")
x = next(g("chained"))
print(x)


def error():
    it = g("in failing function")
    next(it)
    raise ValueError


try:
    error()
except ValueError as e:
    print("handler: the traceback keeps it alive")
print("after handler")
first, *_ = [next(it) for it in [g("comp1"), g("comp2")]]
print("after comprehension")


def outer():
    yield from g("delegated")


o = outer()
next(o)
del o
print("end")
