# __slots__: names, private ones, conflicts, docs, inheritance, and their descriptors.
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)

class A:
    __slots__ = {"x": "the x", "_A__p": None}

print(A.x.__doc__, A.x, type(A.x).__name__, A.__slots__)
a = A()
attempt(lambda: a.x)
attempt(lambda: A.x.__get__(5))
attempt(lambda: A.x.__set__(5, 1))
attempt(lambda: a.__delattr__("x"))
attempt(lambda: setattr(a, "other", 1))
a.x = 1
print(a.x, A.x.__get__(a), A.x.__get__(None, A) is A.x)
del a.x
attempt(lambda: a.x)

class P:
    __slots__ = ("__hidden", "__dunder__")
    def set(self): self.__hidden = 5; return self.__hidden

print(P().set(), sorted(n for n in dir(P) if "hidden" in n or n == "__dunder__"))
for slots in (("a b",), (1,), ("x", "x"), ("__dict__", "__dict__"), ("__weakref__", "__weakref__"), "name", ("",)):
    attempt(lambda: type("N", (), {"__slots__": slots}).__slots__)
attempt(lambda: type("N", (), {"__slots__": ("x",), "x": 1}))
attempt(lambda: type("N", (int,), {"__slots__": ("x",)}))
attempt(lambda: type("N", (tuple,), {"__slots__": ("x",)}))
attempt(lambda: type("N", (int,), {"__slots__": ()})(5))

class D(A):
    __slots__ = ("__dict__",)

d = D()
d.x, d.free = 1, 2
print(vars(d), d.x)

class M(A, type("Empty", (), {"__slots__": ()})):
    __slots__ = ("y",)

print([n for n in ("x", "y", "__dict__", "__weakref__") if hasattr(M(), n)])
class Q1: __slots__ = ("a",)
class Q2: __slots__ = ("b",)
attempt(lambda: type("N", (Q1, Q2), {}))
