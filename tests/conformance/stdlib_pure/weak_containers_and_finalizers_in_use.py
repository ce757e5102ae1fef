# weakref in programs: caches, observers, parents, finalize, proxies, order of callbacks.
import gc
import weakref
from weakref import WeakKeyDictionary, WeakMethod, WeakSet, WeakValueDictionary, finalize, proxy, ref


class Node:
    def __init__(self, name, parent=None):
        self.name = name
        self.children = []
        self._parent = ref(parent) if parent else None
        if parent:
            parent.children.append(self)

    @property
    def parent(self):
        return self._parent and self._parent()

    def path(self):
        return (self.parent.path() if self.parent else "") + "/" + self.name

    def __repr__(self):
        return f"Node({self.name})"


class Cache:
    def __init__(self):
        self.made, self.objects = 0, WeakValueDictionary()

    def get(self, name):
        try:
            return self.objects[name]
        except KeyError:
            self.made += 1
            return self.objects.setdefault(name, Node(name))


root = Node("top")
leaf = Node("leaf", Node("mid", root))
print(leaf.path(), leaf.parent, root.children)
cache = Cache()
a, b = cache.get("x"), cache.get("x")
print(a is b, cache.made, len(cache.objects), list(cache.objects.items()))
del a, b
print(len(cache.objects), "x" in cache.objects, cache.get("x").name, cache.made, list(cache.objects))
log = []
n = Node("watched")
r1, r2 = ref(n, lambda r: log.append("first")), ref(n, lambda r: log.append("second"))
f = finalize(n, log.append, "finalized")
print(r1() is n, r1 == r2, ref(n) is ref(n), weakref.getweakrefcount(n), f.alive, f.peek()[2:], hash(r1) == hash(n))
del n
print(log, r1(), f.alive, f(), f.peek(), r1 == r2)
n = Node("early")
f = finalize(n, lambda *a, **k: (a, k), 1, x=2)
f.atexit = False
print(f(), f(), f.detach())
f = finalize(n, print, "never")
print(f.detach()[2:], f.alive)
p = proxy(n)
p.name = "through proxy"
print(n.name, p.path(), type(p).__name__, isinstance(p, Node), p == n, bool(p))
del n, f
for bad in (lambda: p.name, lambda: ref(5), lambda: ref([]), lambda: hash(p), lambda: WeakValueDictionary({1: 2}), lambda: WeakSet([1]), lambda: WeakMethod(print), lambda: r1.x):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
keys = WeakKeyDictionary()
k1, k2 = Node("k1"), Node("k2")
keys[k1], keys[k2] = "one", "two"
print(sorted(keys.values()), k1 in keys, keys.get(k2), len(keys), keys.pop(k2), keys.setdefault(k2, "again"))
for k in list(keys):
    pass
del k, k2
print([x.name for x in keys], len(keys.keyrefs()), keys | {k1: "new"} if False else "")
s = WeakSet([k1, root])
print(len(s), k1 in s, sorted(x.name for x in s | {leaf}), s & {k1} == {k1}, s <= {k1, root, leaf})
s.discard(root)
m = WeakMethod(k1.path)
print(m()(), m == WeakMethod(k1.path), len(s))
del k1
print(m(), len(s), len(keys))


class Cycle:
    def __init__(self):
        self.me = self


c = Cycle()
rc = ref(c, lambda r: log.append("cycle gone"))
del c
print(rc() is not None)
gc.collect()
print(rc(), log[-1])


class Slots:
    __slots__ = ("x", "__weakref__")


sl = Slots()
print(ref(sl)() is sl, weakref.getweakrefs(sl))
