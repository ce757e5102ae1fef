"""Weak references of the program's own classes: with slots, attributes and mixins, freed before and after what they refer to."""

import gc
import weakref


class Thing:
    def __init__(self, name):
        self.name = name


class Tagged(weakref.ref):
    __slots__ = ("tag", "more")

    def __new__(cls, o, callback=None, tag=None):
        return super().__new__(cls, o, callback)

    def __init__(self, o, callback=None, tag=None):
        super().__init__(o, callback)
        self.tag = tag


class Mixin:
    def shown(self):
        o = self()
        return o.name if o is not None else "gone"


class Free(Mixin, weakref.ref):
    pass


class Deep(Tagged):
    pass


log = []


def report(r):
    log.append((type(r).__name__, getattr(r, "tag", None), r() is None))


for order in ("reference first", "thing first"):
    for kind in (weakref.ref, Tagged, Free, Deep):
        for many in (1, 3):
            thing = Thing("t")
            refs = [kind(thing, report) for _ in range(many)]
            for i, r in enumerate(refs):
                if hasattr(type(r), "tag"):
                    r.tag, r.more = i, [r]
            if order == "reference first":
                del r, refs
                gc.collect()
                count = weakref.getweakrefcount(thing)
                del thing
                print(kind.__name__, many, count, len(log))
            else:
                del thing
                print(kind.__name__, many, [x() for x in refs], len(log))
                for x in refs:
                    if hasattr(type(x), "tag"):
                        del x.more
                del refs, r, x
print(len(log), sorted({n for n, _, _ in log}), all(gone for _, _, gone in log))

f = Free(Thing("short"))
print(f.shown())
t = Thing("long")
f = Free(t)
f.note = "kept"
print(f.shown(), f.note, f.__dict__, f == Free(t), hash(f) == hash(t), f is Free(t))
del t
print(f.shown(), f.note)


class Registry(weakref.WeakValueDictionary):
    pass


r = Registry()
things = [Thing(n) for n in "abc"]
for t in things:
    r[t.name] = t
del things[1], t
print(sorted(r), r.get("b"), len(r))
ring = Thing("ring")
ring.me = ring
ring.ref = Tagged(ring, report, "inside")
outside = Tagged(ring, report, "outside")
del ring
gc.collect()
print(outside(), log[-1])
