import weakref


class T:
    def __init__(self, n=0):
        self.n = n

    def __eq__(self, o):
        return self.n == o.n

    def __hash__(self):
        return hash(self.n)

    def m(self):
        return self.n


t = T(5)
r = weakref.ref(t)
print(
    r() is t,
    r is weakref.ref(t),
    r == weakref.ref(T(5)),
    hash(r) == hash(5),
    weakref.getweakrefcount(t),
    type(r).__name__,
)
cb = weakref.ref(t, lambda ref: print("callback", ref is cb, ref()))
print(cb is r, weakref.getweakrefs(t) == [r, cb], cb.__callback__ is not None, r.__callback__)
del t
print(r(), cb(), cb.__callback__, hash(r) == hash(5))
a, b = T(1), T(1)
ra, rb = weakref.ref(a), weakref.ref(b)
print(ra == rb)
del a
print(ra == rb, ra == ra)
order = []
x = T()
refs = [weakref.ref(x, lambda ref, i=i: order.append(i)) for i in range(3)]
del x
print(order)
y = T()
dropped = weakref.ref(y, lambda ref: print("never: the reference died first"))
del dropped
del y
p_target = T(7)
p = weakref.proxy(p_target)
print(p.n, p.m(), type(p).__name__, p == T(7), isinstance(p, T), p.__class__ is T)
p.n = 8
print(p_target.n)
del p_target
for f in (lambda: p.n, lambda: setattr(p, "n", 1), lambda: p.m(), lambda: bool(p)):
    try:
        f()
    except ReferenceError as e:
        print(type(e).__name__, e)
for bad in (5, "s", (), None, [], {}, object()):
    try:
        weakref.ref(bad)
        print("fine")
    except TypeError as e:
        print(e)
for ok in (T, len, lambda: 0, {1}, frozenset(), (i for i in ()), type(r), T().m, type("E", (Exception,), {})()):
    weakref.ref(ok)
o = T(3)
wm = weakref.WeakMethod(o.m)
print(wm()(), wm() == o.m)
del o
print(wm())
try:
    weakref.ref(T(), 5)
    weakref.ref()
except TypeError as e:
    print(e)


class Sub(weakref.ref):
    def __new__(cls, ob, callback=None, extra=None):
        return super().__new__(cls, ob, callback)

    def __init__(self, ob, callback=None, extra=None):
        super().__init__(ob, callback)
        self.extra = extra


z = T()
s = Sub(z, None, "more")
print(s() is z, s.extra, s is not Sub(z), repr(s).split(" at ")[0])
unhashable = type("U", (), {"__eq__": lambda s, o: True})()
u = weakref.ref(unhashable)
try:
    hash(u)
except TypeError as e:
    print(e)
