"""Weak references to garbage are cleared before its finalisers run; what these bring back has lost them."""
import gc
import weakref

gc.disable()
kept = []


class A:
    def __del__(self):
        print("del", w(), w2())
        kept.append(self)


a = A()
a.me = a
w = weakref.ref(a)
w2 = weakref.ref(a, lambda r: print("callback"))
del a
gc.collect()
print(w(), w2(), len(kept))


class K:
    def __init__(self, n):
        self.n = n

    def __del__(self):
        heard.append(("del", self.n, [w() is None for w in ws]))


heard = []
a, b = K("a"), K("b")
a.o, b.o = b, a
ws = [weakref.ref(a), weakref.ref(b, lambda r: heard.append(("b is gone",))), weakref.ref(a, lambda r: heard.append(("a is gone",)))]
a.w = weakref.ref(b, lambda r: print("never"))
del a, b
gc.collect()
# The callbacks come first, in an order of their own.
print(sorted(heard[:2]), sorted(heard[2:]))

mapping, group = weakref.WeakValueDictionary(), weakref.WeakSet()


class N:
    def __del__(self):
        print(len(mapping), len(group), list(mapping), self in group)


n = N()
n.me = n
mapping["k"] = n
group.add(n)
del n
gc.collect()
print(len(mapping), len(group))


class C:
    def cb(self, ignore):
        print("a callback of garbage")


class D:
    pass


for _ in range(3):
    c1, c2 = D(), C()
    c2.me = c2
    c2.c1 = c1
    c2.wr = weakref.ref(c1, c2.cb)
    del c1, c2
    print(gc.collect() > 0)


# An object that its finaliser brings back is finalised once.
class Lazarus:
    def __init__(self):
        self.me = self

    def __del__(self):
        kept.append(self)
        print("back")


kept.clear()
Lazarus()
gc.collect()
print(len(kept), gc.is_finalized(kept[0]))
kept.clear()
print(gc.collect() > 0)

# Of reference counting: the finaliser still sees through them.
class E:
    def __del__(self):
        print("del", we() is None)


e = E()
we = weakref.ref(e, lambda r: print("e is gone"))
del e
print(we())
