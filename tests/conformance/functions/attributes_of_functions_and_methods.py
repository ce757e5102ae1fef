# Attributes of functions, methods and builtins: which can be written, with what, and the words otherwise.
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)

def f(a, b=1, *, c=2) -> int:
    "doc"
    return a, b, c

for name, value in (("__name__", "new"), ("__qualname__", "q.new"), ("__doc__", None), ("__defaults__", (5, 6)), ("__kwdefaults__", {"c": 7}), ("__module__", 1), ("__annotations__", {"a": str})):
    setattr(f, name, value)
    print(name, getattr(f, name))
print(f(), f)if False else print(f(1), f.__name__)
for name, value in (("__name__", 1), ("__qualname__", None), ("__defaults__", [1]), ("__kwdefaults__", ()), ("__code__", "x"), ("__dict__", 5), ("__annotations__", 5), ("__globals__", {}), ("__closure__", ()), ("__builtins__", {}), ("__type_params__", 5)):
    attempt(lambda: setattr(f, name, value))
del f.__defaults__, f.__kwdefaults__
attempt(lambda: f())
attempt(lambda: delattr(f, "__name__"))
attempt(lambda: delattr(f, "__code__"))
attempt(lambda: delattr(f, "nothing"))
f.own = 1
print(f.__dict__, vars(f), f.own)

class C:
    def m(self): "doc m"
    @classmethod
    def k(cls): pass
    @staticmethod
    def s(): pass

m = C().m
print(m.__func__ is C.m, m.__self__.__class__.__name__, m.__name__, m.__doc__, m == m.__self__.m, C.k.__self__)
attempt(lambda: setattr(m, "x", 1))
attempt(lambda: setattr(m, "__func__", 1))
attempt(lambda: m.missing)
C.m.tag = "t"
print(m.tag, C.__dict__["s"].__func__ is C.s, C.__dict__["k"].__wrapped__ is C.k.__func__)
attempt(lambda: setattr(len, "x", 1))
attempt(lambda: setattr(len, "__name__", "x"))
print(len.__self__.__name__, len.__module__, len.__qualname__, [].append.__self__, list.append.__objclass__, list.append.__qualname__)
print(type(m)(f, 5)(b=2, c=3), type(m)(len, "abc")())
attempt(lambda: type(m)(5, 5))
attempt(lambda: type(m)(f, None))
cell = (lambda v: lambda: v)(1).__closure__[0]
print(cell.cell_contents)
cell.cell_contents = 2
print(cell.cell_contents, type(cell)(1) == type(cell)(1), type(cell)(1) < type(cell)(2))
del cell.cell_contents
attempt(lambda: cell.cell_contents)
