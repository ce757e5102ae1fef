# Modules as objects: __class__, __getattr__, __dir__, repr, and what cannot be done with them.
import sys
import types

def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)

m = types.ModuleType("m", "doc of m")
print(m, m.__name__, m.__doc__, sorted(vars(m)))
attempt(lambda: m.missing)
m.__getattr__ = lambda name: f"made {name}"
print(m.missing, hasattr(m, "anything"))
del m.__getattr__
def failing(name): raise AttributeError(f"no {name} here")
m.__getattr__ = failing
attempt(lambda: m.other)
print(hasattr(m, "other"), getattr(m, "other", "default"))
class Special(types.ModuleType):
    @property
    def computed(self): return 42
    def __setattr__(self, name, value):
        print("set", name)
        super().__setattr__(name, value)
m.__class__ = Special
print(m.computed, type(m).__name__, isinstance(m, types.ModuleType))
m.x = 1
attempt(lambda: setattr(m, "computed", 1))
attempt(lambda: setattr(m, "__class__", int))
attempt(lambda: setattr(m, "__dict__", {}))
attempt(lambda: types.ModuleType())
attempt(lambda: types.ModuleType(5))
u = types.ModuleType.__new__(types.ModuleType)
print(u.__dict__, repr(u))
attempt(lambda: u.x)
u.__init__("late")
print(repr(u))
del m.__name__
attempt(lambda: m.nothing)
print(repr(m))
class Loader:
    pass
n = types.ModuleType("n")
n.__file__ = "n.py"
print(repr(n))
print(sys.__name__, repr(sys))
n.__annotations__ = {"a": int}
print(n.__annotations__)
del n.__annotations__
print(n.__annotations__)
