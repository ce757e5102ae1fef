# property: docs, names, copies by getter/setter/deleter, subclasses, and words of errors.
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)

class C:
    @property
    def x(self):
        "doc of x"
        return self._x
    @x.setter
    def x(self, v):
        "doc of setter"
        self._x = v
    @x.deleter
    def x(self):
        del self._x
    @property
    def read(self): return 1
    w = property(None, lambda self, v: None, doc="write only")
    n = property()

print(C.x.__doc__, C.w.__doc__, C.n.__doc__, C.x.__name__, C.x.fget.__name__, C.x.fset.__doc__)
c = C()
attempt(lambda: c.x)
c.x = 5
print(c.x)
del c.x
for f in (lambda: setattr(c, "read", 1), lambda: delattr(c, "read"), lambda: c.w, lambda: delattr(c, "w"), lambda: c.n, lambda: setattr(c, "n", 1), lambda: delattr(c, "n")):
    attempt(f)
p = property(lambda self: 1, doc="given")
q = p.getter(lambda self: 2)
print(q.__doc__, p.setter(None).fset, q is p, q.fget(None), p.__get__(None, C) is p)
attempt(lambda: p.__name__)
attempt(lambda: setattr(p, "fget", None))
p.__doc__ = "changed"
p.__name__ = "named"
print(p.__doc__, p.__name__)
class Sub(property):
    "doc of Sub"
class SlotSub(property):
    __slots__ = ()
def getter(self): "doc of getter"
print(Sub(getter).__doc__, Sub(getter, doc="explicit").__doc__, Sub(lambda s: 1).__doc__)
attempt(lambda: SlotSub(getter).__doc__)
class D(C):
    @C.x.getter
    def x(self): return "derived"
    @property
    def read(self): return super().read + 1
d = D()
d.x = 3
print(d.x, d._x, d.read, D.x.fset is C.x.fset)
attempt(lambda: property(1, 2, 3, 4, 5))
attempt(lambda: property().__get__(5))
attempt(lambda: property(5).__get__(5))
import abc
class A(abc.ABC):
    @property
    @abc.abstractmethod
    def must(self): pass
attempt(A)
print(A.must.__isabstractmethod__, C.x.__isabstractmethod__)
class Unhandled:
    @property
    def broken(self): return self.missing
    def __getattr__(self, name): return f"fallback {name}" if name == "broken" else object.__getattribute__(self, name)
print(Unhandled().broken)
print([n for n in dir(property) if n not in dir(object)])
