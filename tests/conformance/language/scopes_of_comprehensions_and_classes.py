# Names in comprehensions, class bodies, lambdas and nested functions.
import sys

x = "global"

def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)

class C:
    x = "class"
    seen = [x for _ in range(1)]
    outer = [y for y in x]
    def method(self): return x
    lam = lambda self: x
    locals_here = sorted(k for k in locals() if not k.startswith("_"))

print(C.seen, C.outer, C().method(), C().lam(), C.locals_here)

def f():
    x = "local"
    class D:
        y = x
        x = "inner"
        z = [x for _ in "a"]
    return D.y, D.x, D.z

attempt(f)

def closures():
    fs = [lambda: i for i in range(3)]
    gs = [lambda i=i: i for i in range(3)]
    return [h() for h in fs], [h() for h in gs]

print(closures())

def unbound():
    print(later)
    later = 1

def deleted():
    v = 1
    def inner(): return v
    del v
    return inner()

def comprehension_unbound():
    return [w for w in [n]]
    n = 1

for g in unbound, deleted, comprehension_unbound, lambda: missing_name:
    attempt(g)

def walrus():
    if any((last := n) > 1 for n in range(5)):
        total = [acc := last, acc := acc + n] if (n := 3) else None
        return last, acc, total

print(walrus())

def nested_comprehension():
    return [[(a, b, a * b) for b in range(a)] for a in range(3)], [c for d in range(2) for c in [d, x]]

print(nested_comprehension())

def exec_in(scope):
    exec("q = 1; r = [q for _ in range(2)]", {"__builtins__": {"range": range}}, scope)
    return scope

attempt(lambda: exec_in({})["r"])

def global_and_nonlocal():
    count = 0
    def step():
        nonlocal count
        global made_global
        count += 1
        made_global = count
        return count
    step(); step()
    return count, made_global

print(global_and_nonlocal())

def visible():
    a = 1
    return [sorted(k for k in sys._getframe().f_locals) for z in [0]], [sorted(locals()) for y in [0]]

print(visible())

class Meta(type):
    def __prepare__(name, bases): return Tracing()

class Tracing(dict):
    def __missing__(self, key):
        if key == "magic": return 42
        raise KeyError(key)

class M(metaclass=Meta):
    value = magic
    both = x

print(M.value, M.both)
