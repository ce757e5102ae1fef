# exec and eval: kinds of namespaces, closures, builtins, and errors about them.
import types

def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)

class Counting(dict):
    def __getitem__(self, key):
        log.append(key)
        return super().__getitem__(key)
    def __missing__(self, key): return f"missing {key}"

log = []
print(eval("a + b", {}, Counting(a="1")), log)
ns = Counting()
exec("x = 1\ny = x", {}, ns)
print(dict(ns))

class Mapping:
    def __init__(self): self.d = {}
    def __getitem__(self, k):
        if k not in self.d:
            raise KeyError(k)
        return self.d[k]
    def __setitem__(self, k, v): self.d[k] = v
    def __delitem__(self, k): del self.d[k]
    def keys(self): return self.d.keys()

m = Mapping()
exec("z = 5\nw = [z, len('ab')]\ndel z", {}, m)
print(m.d)
for args in (("1", 5), ("1", {}, 5), ("1", None), (5,), ("1", types.MappingProxyType({})), ("",), ("x",), ("  1",), ("1 +",), ("x = 1",)):
    attempt(lambda: eval(*args))
attempt(lambda: exec("x", 5))
attempt(lambda: exec(5))
g = {}
exec("v = 1", g)
print(sorted(g), type(g["__builtins__"]).__name__)
attempt(lambda: eval("len('a')", {"__builtins__": {}}))
attempt(lambda: eval("len('a')", {"__builtins__": {"len": lambda x: "own"}}))
attempt(lambda: exec("import os", {"__builtins__": {}}))
attempt(lambda: exec("class C: pass", {"__builtins__": {}}))
attempt(lambda: eval("open", {"__builtins__": types.ModuleType("empty")}))

def outer():
    a, b = 1, 2
    def inner():
        nonlocal a
        a += b
    return inner, lambda: (a, b)

inner, show = outer()
attempt(lambda: exec(inner.__code__))
exec(inner.__code__, globals(), closure=inner.__closure__)
print(show())
attempt(lambda: exec(inner.__code__, closure=(types.CellType(1),)))
attempt(lambda: exec("1", closure=()))
attempt(lambda: exec(compile("1", "f", "exec"), closure=inner.__closure__))
def local_scope():
    q = 1
    exec("q = 2; r = 3")
    found = {}
    exec("q = 4", globals(), found)
    return q, found, eval("q + 1"), "r" in locals()
print(local_scope())
print(eval("[x for x in y]", {"y": "ab"}), eval("(lambda: k)()", {"k": 1}))
attempt(lambda: eval("(lambda: k)()", {}, {"k": 1}))
print(eval(b"1 + 1"), eval("\n 2 \n") if False else eval(" 2"), eval("_", {"_": 3}))
