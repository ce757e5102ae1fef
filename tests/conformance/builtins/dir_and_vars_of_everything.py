# dir and vars: what they list for instances, classes, modules, frames, and with hooks that misbehave.
import types

def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)

def own(o): return [n for n in dir(o) if not n.startswith("__")]

class A:
    a = 1
    def m(self): pass

class B(A):
    b = 2
    __slots__ = ("s",)

b = B()
b.x = 5
print(own(b), own(B), own(A()))
b.__dict__ = {"zeta": 1, "alpha": 2}
print(own(b), vars(b))

class Hooked:
    def __dir__(self): return ["z", "a", "m"]
print(dir(Hooked()), sorted(Hooked().__dir__()))

class Strange(A):
    def __dir__(self): return 5
class Unsortable:
    def __dir__(self): return [1, "a"]
class Raises:
    def __dir__(self): raise KeyError("dir")
class Instance:
    pass
i = Instance()
i.__dir__ = lambda: ["never"]
for x in Strange(), Unsortable(), Raises():
    attempt(lambda: dir(x))
print("never" in dir(i))
class NoDict:
    __slots__ = ()
attempt(lambda: vars(NoDict()))
attempt(lambda: vars(5))
attempt(lambda: vars(1, 2))
attempt(lambda: dir(1, 2))
m = types.ModuleType("m")
m.x = 1
m.__dir__ = lambda: ["from module"]
print(dir(m), own(types.SimpleNamespace(k=1)))
def f():
    q = 1
    r = 2
    return dir(), sorted(vars())
print(f())
class Body:
    one = 1
    names = dir()
print([n for n in Body.names if not n.startswith("__")])
class Meta(type):
    def __dir__(cls): return ["meta"]
class M(metaclass=Meta): pass
print(dir(M), "meta" in dir(M()))
class Proxy:
    def __init__(self, o): self.o = o
    @property
    def __class__(self): return type(self.o)
    @property
    def __dict__(self): return {"proxied": 1}
print(own(Proxy(A())), vars(Proxy(5)))
class BadDict:
    @property
    def __dict__(self): return 5
attempt(lambda: own(BadDict()))
attempt(lambda: vars(BadDict()))
