import gc
import weakref

gc.disable()


class Node:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


a, b = Node("a"), Node("b")
a.other, b.other = b, a
ra = weakref.ref(a)
del a, b
print("alive" if ra() else "dead")
print(gc.collect() > 0, ra())
s = Node("self")
s.me = s
del s
gc.collect()
l = []
l.append(l)
r = Node("held by list cycle")
l.append(r)
del r
del l
gc.collect()
d = {}
d["d"] = d
d["n"] = Node("in dict cycle")
del d
gc.collect()


def closure():
    n = Node("in closure cycle")

    def f():
        return n, f

    return f


closure()
gc.collect()


def gen():
    n = Node("in generator cycle")
    me = yield
    try:
        yield
    finally:
        print("generator closed by the collector")


g = gen()
next(g)
g.send(g)
del g
gc.collect()


class Local:
    def __del__(self):
        print("del", "instance of collected class")


def make():
    class Inner:
        pass

    return weakref.ref(Inner)


w = make()
print(w() is not None)
gc.collect()
print(w())


class Resurrect:
    kept = None

    def __init__(self):
        self.me = self

    def __del__(self):
        print("resurrected")
        Resurrect.kept = self


Resurrect()
gc.collect()
print(Resurrect.kept is not None)
Resurrect.kept.me = None
Resurrect.kept = None
print("second death is silent")
try:
    e_keep = ValueError()
    raise e_keep
except ValueError as e:
    n = Node("frame of traceback")
print(gc.isenabled(), gc.collect() == gc.collect() == 0, gc.garbage)
gc.enable()
print(
    gc.isenabled(),
    len(gc.get_threshold()),
    gc.is_tracked([]),
    gc.is_tracked(5),
    gc.is_tracked("a"),
    gc.get_count()[0] >= 0,
)
