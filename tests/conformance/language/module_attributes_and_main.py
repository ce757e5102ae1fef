import sys
import helpers.plain as plain

print(__name__, __package__, __spec__, type(__builtins__).__name__)
print(sys.modules["__main__"].__dict__ is globals(), __file__.endswith("module_attributes_and_main.py"))
print(plain.__name__, plain.__package__, plain.__file__.endswith("plain.py"), type(plain.__dict__).__name__)
print(repr(plain).startswith("<module 'helpers.plain' from "), repr(sys), repr(sys.modules["builtins"]))
plain.added = 1
print(vars(plain)["added"])
del plain.added
for bad in (lambda: plain.added, lambda: setattr(plain, "__dict__", {}), lambda: delattr(plain, "zzz"), lambda: sys.nothing, lambda: plain()):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
M = type(sys)
m = M("fresh")
print(m, m.__name__, m.__doc__, sorted(vars(m)))
m.__name__ = "renamed"
print(m)
del m.__name__
try:
    print(m)
    m.x
except AttributeError as e:
    print(e)


class Sub(M):
    @property
    def computed(self):
        return "property on a module"


s = Sub("sub")
print(s.computed, s)
plain.__class__ = Sub
print(plain.computed, type(plain).__name__)
for bad in (lambda: M(), lambda: M(5), lambda: setattr(plain, "__class__", int)):
    try:
        bad()
    except TypeError as e:
        print(e)
