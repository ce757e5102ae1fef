"""`__del__` that resurrects, raises, changes containers that are being emptied, or makes new objects."""

import gc
import sys

sys.unraisablehook = lambda u: print("ignored", type(u.exc_value).__name__, u.exc_value)
kept, log = [], []


class Phoenix:
    def __init__(self, n):
        self.n = n

    def __del__(self):
        log.append(self.n)
        kept.append(self)


class Raising:
    def __del__(self):
        raise ValueError("in __del__")


class Emptying:
    def __init__(self, container):
        self.container = container

    def __del__(self):
        self.container.clear()
        log.append("emptied")


class Spawning:
    left = 50

    def __del__(self):
        if Spawning.left:
            Spawning.left -= 1
            Spawning()


p = Phoenix(1)
del p
print(kept[0].n, log)
kept.clear()
print(len(kept), log)
items = [Phoenix(i) for i in range(5)]
items.clear()
print([k.n for k in kept])
kept.clear()
Raising()
[Raising() for _ in range(2)]
data = []
data.extend([Emptying(data), 1, 2, Emptying(data)])
del data[0]
print(data, log[-2:])
d = {}
d.update(a=Emptying(d), b=Emptying(d), c=1)
d["a"] = 5
print(d)
s = {1, 2}
holder = [Emptying(s)]
holder[0] = None
print(s)
Spawning()
print(Spawning.left)
ring = Phoenix("ring")
ring.me = ring
other = Phoenix("other")
other.ring, ring.other = ring, other
del ring, other
gc.collect()
print(sorted(k.n for k in kept), [k.me is k for k in kept if hasattr(k, "me")])
kept[0].__dict__.clear()
kept.clear()
gc.collect()


class Slow:
    def __init__(self, depth):
        self.inner = Slow(depth - 1) if depth else None

    def __del__(self):
        log.append(1)


log.clear()
deep = Slow(300)
del deep
print(len(log))


def generator():
    try:
        yield 1
    finally:
        kept.append(1)
        raise KeyError("in generator")


g = generator()
next(g)
del g
print(kept)


class Replacing:
    def __init__(self, owner):
        self.owner = owner

    def __del__(self):
        self.owner.attribute = Replacing.__name__


class Owner:
    pass


o = Owner()
o.attribute = Replacing(o)
o.attribute = 1
print(o.attribute)
o.attribute = Replacing(o)
del o.attribute
print(o.__dict__)
