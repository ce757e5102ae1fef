# Many generators suspended at once: closed in which order when their container dies, is cleared, or an exception unwinds through their owner.
log = []


def g(name, depth=0):
    try:
        if depth:
            yield from g(f"{name}.{depth}", depth - 1)
        else:
            yield name
    finally:
        log.append(name)


def started(*names, depth=0):
    out = []
    for n in names:
        x = g(n, depth)
        next(x)
        out.append(x)
    return out


def show(label):
    print(label, log)
    log.clear()


l = started("a", "b", "c")
l.clear()
show("list.clear")
l = started("a", "b", "c")
del l
show("del list")
t = tuple(started("a", "b"))
del t
show("del tuple")
d = dict(zip("xyz", started("a", "b", "c")))
d.pop("y")
show("pop")
d.clear()
show("dict.clear")
x = started("deep", depth=3)
x.pop()
show("delegating")


def owner():
    a, b = started("a", "b")
    c = started("c")
    raise ValueError


try:
    owner()
except ValueError as e:
    show("in handler")
    tb = e.__traceback__
    e = None
show("after handler")
del tb
show("traceback gone")


def two():
    for x in g("outer"):
        for y in g("inner"):
            return x + y


print(two())
show("return through loops")


def kept():
    it = g("kept")
    next(it)
    yield it
    log.append("owner resumed")


k = kept()
inner = next(k)
k.close()
show("owner closed")
del inner
show("inner dropped")
pairs = zip(g("z1"), g("z2"))
next(pairs)
del pairs
show("zip")
m = map(lambda a, b: a, g("m1"), g("m2"))
next(m)
del m
show("map")
a, = g("unpacked")
show("unpacking")
first, *rest = g("starred")
show("starred")
print("x" in g("membership"), "membership" in g("membership"))
show("in")
any(x for x in g("any"))
show("any")


class Holder:
    def __init__(self, name):
        self.g, = started(name)

    def __del__(self):
        log.append("holder")


h = Holder("attribute")
del h
show("holder")
